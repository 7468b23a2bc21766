//! How a chain begins.
//!
//! Aura and GRANDPA take their authorities from the session pallet's genesis alone.

use crate::*;
use alloc::{vec, vec::Vec};
use frame_support::build_struct_json_patch;
use serde_json::Value;
use sp_genesis_builder::{DEV_RUNTIME_PRESET, PresetId};
use sp_keyring::{Ed25519Keyring, Sr25519Keyring};
use stalhof_primitives::time::{Day, Speed};

/// One validator, instant start: `--dev`.
pub const DEVELOPMENT: &str = DEV_RUNTIME_PRESET;
/// Four validators of four organisations on one machine.
pub const LOCAL: &str = "local";
/// As [`LOCAL`], with a sudo key and a fast calendar: for tests of upgrades and of the calendar.
pub const SUDO_TEST: &str = "sudo-test";

/// Deposit units that a well-known account of a development chain begins with.
const DEVELOPMENT_ENDOWMENT: Balance = 1_000_000_000_000;

/// What a chain begins with.
#[derive(Clone, Debug, Default)]
pub struct Genesis {
	/// The validators of the first session.
	pub validators: Vec<(AccountId, SessionKeys)>,
	/// Accounts and their deposit units.
	pub endowed: Vec<(AccountId, Balance)>,
	/// Who may do everything. Development chains only.
	pub sudo: Option<AccountId>,
	/// The date that the calendar begins with. Development chains only.
	pub calendar_start: Option<Day>,
	/// How fast the calendar runs; 1 in production.
	pub calendar_speed: Speed,
}

impl Genesis {
	/// The patch to the runtime's default genesis that a chain spec carries.
	pub fn patch(self) -> Value {
		let Self { validators, endowed, sudo, calendar_start, calendar_speed } = self;
		build_struct_json_patch!(RuntimeGenesisConfig {
			balances: BalancesConfig { balances: endowed },
			calendar: CalendarConfig { start: calendar_start, speed: calendar_speed },
			session: SessionConfig {
				keys: validators
					.into_iter()
					.map(|(account, keys)| (account.clone(), account, keys))
					.collect(),
			},
			sudo: SudoConfig { key: sudo },
		})
	}
}

/// The session keys that a name of the development keyring stands for.
pub fn well_known_session_keys(name: Sr25519Keyring) -> Option<SessionKeys> {
	let grandpa = Ed25519Keyring::iter().find(|key| key.to_seed() == name.to_seed())?;
	Some(SessionKeys { aura: name.public().into(), grandpa: grandpa.public().into() })
}

/// A development chain whose validators are the given well-known keys.
pub fn of_well_known(validators: &[Sr25519Keyring]) -> Genesis {
	Genesis {
		validators: validators
			.iter()
			.filter_map(|name| Some((name.to_account_id(), well_known_session_keys(*name)?)))
			.collect(),
		endowed: Sr25519Keyring::invulnerable()
			.map(|name| (name.to_account_id(), DEVELOPMENT_ENDOWMENT))
			.collect(),
		..Default::default()
	}
}

/// The four validators of [`LOCAL`] and [`SUDO_TEST`].
pub const FOUR: [Sr25519Keyring; 4] =
	[Sr25519Keyring::Alice, Sr25519Keyring::Bob, Sr25519Keyring::Charlie, Sr25519Keyring::Dave];

/// The names of the presets.
pub fn preset_names() -> Vec<PresetId> {
	vec![DEVELOPMENT.into(), LOCAL.into(), SUDO_TEST.into()]
}

/// The preset of that name as JSON; `None` when there is none.
pub fn preset(id: &PresetId) -> Option<Vec<u8>> {
	let sudo = Some(Sr25519Keyring::Alice.to_account_id());
	let genesis = match AsRef::<str>::as_ref(id) {
		DEVELOPMENT => Genesis { sudo, ..of_well_known(&[Sr25519Keyring::Alice]) },
		LOCAL => of_well_known(&FOUR),
		SUDO_TEST => Genesis {
			sudo,
			// 2019-11-11, the day of the season that this chain is measured by.
			calendar_start: Some(Day::from_number(18_211)),
			calendar_speed: Speed::new(14_400).ok()?,
			..of_well_known(&FOUR)
		},
		_ => return None,
	};
	serde_json::to_vec(&genesis.patch()).ok()
}
