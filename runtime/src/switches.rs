//! What only a development chain may have. A production chain spec is refused while any is on.

use crate::{AccountId, Runtime, apis::validators, genesis::WellKnown};
use alloc::vec::Vec;
use pallet_calendar::{Chosen, Pending};
use sp_keyring::{Ed25519Keyring, Sr25519Keyring};
use stalhof_primitives::time::Speed;
use stalhof_runtime_api::DevelopmentSwitch;

/// How many operators are looked at. A genesis has fewer; a chain in use may have tens of thousands, and is asked about
/// at every call of `stalhof_chain`.
const MAX_OPERATORS: usize = 1_000;

/// The switches that are on in the present state, in the order of [`DevelopmentSwitch::ALL`].
pub fn on() -> Vec<DevelopmentSwitch> {
	DevelopmentSwitch::ALL.into_iter().filter(|switch| is_on(*switch)).collect()
}

fn is_on(switch: DevelopmentSwitch) -> bool {
	match switch {
		DevelopmentSwitch::CalendarStart => match Chosen::<Runtime>::get() {
			Some(calendar) => calendar.start != calendar.epoch,
			None => Pending::<Runtime>::get().start.is_some(),
		},
		DevelopmentSwitch::CalendarSpeed => {
			let speed = Chosen::<Runtime>::get()
				.map_or_else(|| Pending::<Runtime>::get().speed, |calendar| calendar.speed);
			speed != Speed::REAL
		}
		DevelopmentSwitch::Sudo => pallet_sudo::Key::<Runtime>::get().is_some(),
		DevelopmentSwitch::WellKnownKeys => {
			let known_validator = validators().into_iter().any(|validator| {
				is_well_known(validator.account.as_ref())
					|| is_well_known(&validator.aura)
					|| is_well_known(&validator.grandpa)
			});
			let sudo = pallet_sudo::Key::<Runtime>::get();
			let known_operator = pallet_consortium::Operators::<Runtime>::iter_keys()
				.take(MAX_OPERATORS)
				.any(|account| is_well_known(account.as_ref()));
			known_validator
				|| known_operator
				|| sudo.is_some_and(|key: AccountId| is_well_known(key.as_ref()))
		}
	}
}

/// Whether the secret of a public key is printed in Substrate's documentation, or in ours: `//Alice`, `//Bob` and the rest of the
/// development keyring, of either curve, and the keys for sealed files of the development chains' founders.
pub fn is_well_known(public: &[u8; 32]) -> bool {
	Sr25519Keyring::iter().any(|key| key.to_raw_public() == *public)
		|| Ed25519Keyring::iter().any(|key| key.to_raw_public() == *public)
		|| WellKnown::ALL.iter().any(|known| known.encryption_key() == *public)
}
