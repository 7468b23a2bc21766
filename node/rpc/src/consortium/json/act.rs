//! Acts of the council.

use super::licence::TermsJson;
use crate::consortium::Names;
use pallet_consortium::types::{Allowance, AssetId};
use pallet_council::types::{Act, Setting};
use serde::{Deserialize, Serialize};
use sp_runtime::AccountId32;
use stalhof_primitives::{
	gs1::LicensedKey,
	organisation::{GroupId, OrgId, Roles},
	time::Day,
};

/// An act, by `type`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ActJson<Hash> {
	/// Admits an attested applicant for membership.
	Admit {
		/// Whom.
		organisation: OrgId,
	},
	/// Suspends an organisation.
	Suspend {
		/// Which.
		organisation: OrgId,
		/// Whose validator takes the place of its own.
		replacement: Option<OrgId>,
	},
	/// Ends a suspension.
	Reinstate {
		/// Whose.
		organisation: OrgId,
	},
	/// Puts an organisation out for ever.
	Remove {
		/// Which.
		organisation: OrgId,
		/// Whose validator takes the place of its own.
		replacement: Option<OrgId>,
	},
	/// Puts an organisation out and frees its registration number.
	Displace {
		/// Which.
		organisation: OrgId,
		/// Whose validator takes the place of its own.
		replacement: Option<OrgId>,
	},
	/// Sets an organisation's roles.
	SetRoles {
		/// Whose.
		organisation: OrgId,
		/// All that it has afterwards.
		roles: Roles,
	},
	/// Gives an organisation another administrator.
	ReplaceAdmin {
		/// Whose.
		organisation: OrgId,
		/// Who: an address.
		account: String,
	},
	/// Enters a GS1 licence.
	License {
		/// What is licensed.
		key: LicensedKey,
		/// To whom.
		holder: OrgId,
		/// From this day.
		from: Day,
		/// To this day, included; without end when `None`.
		until: Option<Day>,
	},
	/// Sets a group's allowance.
	SetAllowance {
		/// Whose.
		group: GroupId,
		/// What it is.
		allowance: Allowance,
	},
	/// Sets whose validators write blocks.
	SetValidators {
		/// All of them.
		organisations: Vec<OrgId>,
	},
	/// Registers a bank's settlement asset.
	RegisterAsset {
		/// Its number.
		asset: AssetId,
		/// What it is.
		terms: TermsJson,
	},
	/// Sets a parameter of the chain.
	SetParameter {
		/// Which, and to what.
		setting: SettingJson,
	},
	/// Stops a pallet's calls.
	Pause {
		/// Its index in the runtime.
		pallet: u8,
		/// Its name, if the node knows it.
		pallet_name: Option<String>,
	},
	/// Ends a pause before its time.
	Resume {
		/// The pallet's index in the runtime.
		pallet: u8,
		/// Its name, if the node knows it.
		pallet_name: Option<String>,
	},
	/// Authorises a runtime.
	Upgrade {
		/// Hash of its code.
		code_hash: Hash,
	},
	/// Takes back an upgrade.
	CancelUpgrade,
	/// Makes a new authority set begin finality.
	NoteStalled {
		/// Blocks to wait before the new set begins.
		delay: u64,
		/// The highest block that is final for all validators.
		best_finalized: u64,
	},
}

/// What a parameter is set to, by `type`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum SettingJson {
	/// For how long a motion takes votes.
	VotingHours {
		/// Hours.
		hours: u32,
	},
	/// What a new group is granted.
	DefaultAllowance {
		/// Share of each block, in ten-thousandths of what transactions may fill of it.
		share: u16,
		/// How many blocks' shares may be used at once.
		burst: u16,
		/// Bytes kept in state.
		bytes: u64,
	},
}

impl From<Setting> for SettingJson {
	fn from(setting: Setting) -> Self {
		match setting {
			Setting::VotingHours(hours) => Self::VotingHours { hours },
			Setting::DefaultAllowance(Allowance { share, burst, bytes }) => {
				Self::DefaultAllowance { share, burst, bytes }
			}
		}
	}
}

impl<Hash> ActJson<Hash> {
	pub(crate) fn new<Number: Into<u64>>(
		act: Act<AccountId32, Hash, Number>,
		names: Names,
	) -> Self {
		let pallet_name = |index| (names.pallet)(index).map(Into::into);
		match act {
			Act::Admit { organisation } => Self::Admit { organisation },
			Act::Suspend { organisation, replacement } => {
				Self::Suspend { organisation, replacement }
			}
			Act::Reinstate { organisation } => Self::Reinstate { organisation },
			Act::Remove { organisation, replacement } => Self::Remove { organisation, replacement },
			Act::Displace { organisation, replacement } => {
				Self::Displace { organisation, replacement }
			}
			Act::SetRoles { organisation, roles } => Self::SetRoles { organisation, roles },
			Act::ReplaceAdmin { organisation, account } => {
				Self::ReplaceAdmin { organisation, account: names.address(&account) }
			}
			Act::License { key, holder, from, until } => Self::License { key, holder, from, until },
			Act::SetAllowance { group, allowance } => Self::SetAllowance { group, allowance },
			Act::SetValidators { organisations } => {
				Self::SetValidators { organisations: organisations.into_inner() }
			}
			Act::RegisterAsset { asset, terms } => {
				Self::RegisterAsset { asset, terms: terms.into() }
			}
			Act::SetParameter { setting } => Self::SetParameter { setting: setting.into() },
			Act::Pause { pallet } => Self::Pause { pallet, pallet_name: pallet_name(pallet) },
			Act::Resume { pallet } => Self::Resume { pallet, pallet_name: pallet_name(pallet) },
			Act::Upgrade { code_hash } => Self::Upgrade { code_hash },
			Act::CancelUpgrade => Self::CancelUpgrade,
			Act::NoteStalled { delay, best_finalized } => {
				Self::NoteStalled { delay: delay.into(), best_finalized: best_finalized.into() }
			}
		}
	}
}
