//! How a chain begins.
//!
//! Aura and GRANDPA take their authorities from the session pallet's genesis alone.

mod development;

pub use development::{
	CNY, DEVELOPMENT, FOUR, LOCAL, STORY, SUDO_TEST, WellKnown, of_well_known,
	well_known_session_keys,
};

pub use pallet_consortium::types::{Allowance, AssetId, Founder, SettlementAsset};
pub use pallet_council::{
	table_threshold,
	types::{ActKind, Threshold},
};

use crate::*;
use alloc::{vec, vec::Vec};
use frame_support::build_struct_json_patch;
use serde_json::Value;
use sp_genesis_builder::PresetId;
use stalhof_primitives::{
	gs1::LicensedKey,
	organisation::OrgId,
	peer_id::PeerId,
	time::{Day, Speed},
};

/// A validator of the first session.
#[derive(Clone, Debug)]
pub struct FirstValidator {
	/// Whose it is.
	pub organisation: OrgId,
	/// The account that answers for it: an operator of the organisation.
	pub account: AccountId,
	/// The keys that it runs with.
	pub keys: SessionKeys,
}

/// What a chain begins with.
#[derive(Clone, Debug, Default)]
pub struct Genesis {
	/// The founders, in the order of their numbers, which begin with 1.
	pub founders: Vec<Founder<AccountId>>,
	/// The allowance of a new group.
	pub default_allowance: Option<Allowance>,
	/// Settlement assets.
	pub assets: Vec<(AssetId, SettlementAsset)>,
	/// What lies in treasuries: asset, organisation, minor units. Development chains only.
	pub treasuries: Vec<(AssetId, OrgId, u128)>,
	/// GS1 licences: what, and whose.
	pub licences: Vec<(LicensedKey, OrgId)>,
	/// The validators of the first session.
	pub validators: Vec<FirstValidator>,
	/// Blocks of a session; ten minutes of them when absent.
	pub session_blocks: Option<BlockNumber>,
	/// The fewest validators that a decision may leave.
	pub validator_floor: u32,
	/// Whether only listed nodes take part.
	pub permissioned: bool,
	/// The nodes that are listed: whose, and their peer id.
	pub nodes: Vec<(OrgId, PeerId)>,
	/// Hours for which motions take votes.
	pub voting_hours: Option<u32>,
	/// Thresholds in place of the council's table, none laxer.
	pub thresholds: Vec<(ActKind, Threshold)>,
	/// Accounts and their deposit units, besides what operators get.
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
		let seats =
			|validator: &FirstValidator| (validator.organisation, validator.account.clone());
		build_struct_json_patch!(RuntimeGenesisConfig {
			balances: BalancesConfig { balances: self.endowed },
			calendar: CalendarConfig { start: self.calendar_start, speed: self.calendar_speed },
			consortium: ConsortiumConfig {
				founders: self.founders,
				default_allowance: self.default_allowance,
				assets: self.assets,
				treasuries: self.treasuries,
				licences: self.licences,
			},
			council: CouncilConfig { voting_hours: self.voting_hours, thresholds: self.thresholds },
			network: NetworkConfig {
				validators: self.validators.iter().map(seats).collect(),
				floor: self.validator_floor,
				permissioned: self.permissioned,
				nodes: self.nodes,
			},
			session: SessionConfig {
				keys: self
					.validators
					.into_iter()
					.map(|validator| {
						(validator.account.clone(), validator.account, validator.keys)
					})
					.collect(),
			},
			sessions: SessionsConfig { blocks: self.session_blocks },
			sudo: SudoConfig { key: self.sudo },
		})
	}
}

/// The names of the presets.
pub fn preset_names() -> Vec<PresetId> {
	vec![DEVELOPMENT.into(), LOCAL.into(), SUDO_TEST.into(), STORY.into()]
}

/// The preset of that name as JSON; `None` when there is none.
pub fn preset(id: &PresetId) -> Option<Vec<u8>> {
	let genesis = development::preset(id.as_ref())?;
	serde_json::to_vec(&genesis.patch()).ok()
}
