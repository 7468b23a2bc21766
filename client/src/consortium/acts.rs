//! What the council decides, in words.

mod allowance;
mod call;
mod code;
mod motions;
mod pauses;
mod rules;
#[cfg(test)]
mod tests;

pub use allowance::{Allowance, MAX_SHARE, bytes_in_words};
pub use call::propose;
pub use code::Code;
pub use motions::{Motion, Outlook, State, Tally, Vote, moment_in_words};
pub use pauses::Pause;
pub use rules::{ActThreshold, Rule, Rules, Threshold};

use super::Names;
use crate::{
	address::{as_address, to_address},
	types::{AccountId, BlockNumber, H256},
};
use codec::Encode;
use core::fmt::Write;
use serde::{Deserialize, Serialize};
use stalhof_primitives::{
	currency::Currency,
	gs1::LicensedKey,
	organisation::{GroupId, OrgId, Roles},
	time::{Day, UtcOffset},
};

/// The most validators that an act names.
pub const MAX_VALIDATORS: usize = 100;

/// The most digits after the point of a currency's major unit.
pub const MAX_DECIMALS: u8 = 4;

/// The most hours for which a motion takes votes.
pub const MAX_VOTING_HOURS: u32 = 720;

/// A settlement asset: one bank's money in one currency, redeemable at par.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Serialize, Deserialize)]
pub struct Terms {
	/// The bank.
	pub issuer: OrgId,
	/// The currency.
	pub currency: Currency,
	/// Digits after the point of its major unit: 0 to 4.
	pub decimals: u8,
	/// Where its days begin and end.
	#[serde(rename = "utcOffsetMinutes")]
	pub offset: UtcOffset,
}

/// What the council may set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Setting {
	/// For how long a motion takes votes.
	#[codec(index = 0)]
	VotingHours {
		/// Hours: 1 to 720.
		hours: u32,
	},
	/// What a new group is granted.
	#[codec(index = 1)]
	DefaultAllowance(Allowance),
}

/// What a motion does once it has passed. As JSON, what `consortium_motion` gives.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Act {
	/// Admits an attested applicant for membership.
	#[codec(index = 0)]
	Admit {
		/// Whom.
		organisation: OrgId,
	},
	/// Suspends an organisation.
	#[codec(index = 1)]
	Suspend {
		/// Which.
		organisation: OrgId,
		/// Whose validator takes the place of its own.
		replacement: Option<OrgId>,
	},
	/// Ends a suspension.
	#[codec(index = 2)]
	Reinstate {
		/// Whose.
		organisation: OrgId,
	},
	/// Puts an organisation out for ever.
	#[codec(index = 3)]
	Remove {
		/// Which.
		organisation: OrgId,
		/// Whose validator takes the place of its own.
		replacement: Option<OrgId>,
	},
	/// Puts an organisation out that goes under another's registration number, and frees the number.
	#[codec(index = 4)]
	Displace {
		/// Which.
		organisation: OrgId,
		/// Whose validator takes the place of its own.
		replacement: Option<OrgId>,
	},
	/// Sets an organisation's roles.
	#[codec(index = 5)]
	SetRoles {
		/// Whose.
		organisation: OrgId,
		/// All that it has afterwards.
		roles: Roles,
	},
	/// Gives an organisation another administrator.
	#[codec(index = 6)]
	ReplaceAdmin {
		/// Whose.
		organisation: OrgId,
		/// Who.
		#[serde(with = "as_address")]
		account: AccountId,
	},
	/// Enters a GS1 licence.
	#[codec(index = 7)]
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
	#[codec(index = 8)]
	SetAllowance {
		/// Whose.
		group: GroupId,
		/// What it is.
		allowance: Allowance,
	},
	/// Sets whose validators write blocks.
	#[codec(index = 9)]
	SetValidators {
		/// All of them.
		organisations: Vec<OrgId>,
	},
	/// Registers a bank's settlement asset.
	#[codec(index = 10)]
	RegisterAsset {
		/// Its number.
		asset: u32,
		/// What it is.
		terms: Terms,
	},
	/// Sets a parameter of the chain.
	#[codec(index = 11)]
	SetParameter {
		/// Which, and to what.
		setting: Setting,
	},
	/// Stops a pallet's calls for 24 hours, or for 24 hours longer.
	#[codec(index = 12)]
	Pause {
		/// Its index in the runtime.
		pallet: u8,
	},
	/// Ends a pause before its time.
	#[codec(index = 13)]
	Resume {
		/// The pallet's index in the runtime.
		pallet: u8,
	},
	/// Authorises a runtime.
	#[codec(index = 14)]
	Upgrade {
		/// Blake2-256 hash of its code.
		code_hash: H256,
	},
	/// Takes back an upgrade that waits, or that is authorised and was not brought in.
	#[codec(index = 15)]
	CancelUpgrade,
	/// Makes a new authority set begin finality from a block that all of its nodes know as final.
	#[codec(index = 16)]
	NoteStalled {
		/// Blocks to wait before the new set begins.
		delay: BlockNumber,
		/// The highest block that is final at any node of the new set.
		best_finalized: BlockNumber,
	},
}

impl Terms {
	/// In words.
	pub fn words(&self, names: &Names) -> String {
		let Self { issuer, currency, decimals, offset } = self;
		let minutes = offset.minutes();
		let (sign, size) = (if minutes < 0 { '-' } else { '+' }, minutes.unsigned_abs());
		let digits = if *decimals == 1 { "decimal" } else { "decimals" };
		format!(
			"{currency} of organisation {} with {decimals} {digits}, whose days are those of UTC{sign}{:02}:{:02}",
			names.organisation(*issuer),
			size / 60,
			size % 60
		)
	}
}

impl Act {
	/// The organisations that it names.
	pub fn organisations(&self) -> Vec<OrgId> {
		match self {
			Self::Admit { organisation }
			| Self::Reinstate { organisation }
			| Self::SetRoles { organisation, .. }
			| Self::ReplaceAdmin { organisation, .. } => vec![*organisation],
			Self::Suspend { organisation, replacement }
			| Self::Remove { organisation, replacement }
			| Self::Displace { organisation, replacement } => {
				[Some(*organisation), *replacement].into_iter().flatten().collect()
			}
			Self::License { holder, .. } => vec![*holder],
			Self::SetValidators { organisations } => organisations.clone(),
			Self::RegisterAsset { terms, .. } => vec![terms.issuer],
			Self::SetAllowance { .. }
			| Self::SetParameter { .. }
			| Self::Pause { .. }
			| Self::Resume { .. }
			| Self::Upgrade { .. }
			| Self::CancelUpgrade
			| Self::NoteStalled { .. } => Vec::new(),
		}
	}

	/// What it does, as what follows "the council is to".
	pub fn words(&self, names: &Names) -> String {
		let named =
			|organisation: &OrgId| format!("organisation {}", names.organisation(*organisation));
		let mut words = match self {
			Self::Admit { organisation } => format!("admit {} as a member", named(organisation)),
			Self::Suspend { organisation, .. } => format!("suspend {}", named(organisation)),
			Self::Reinstate { organisation } => {
				format!("end the suspension of {}", named(organisation))
			}
			Self::Remove { organisation, .. } => format!("remove {} for ever", named(organisation)),
			Self::Displace { organisation, .. } => format!(
				"remove {} for ever and free its registration number, to which another has the better claim",
				named(organisation)
			),
			Self::SetRoles { organisation, roles } if roles.is_empty() => {
				format!("take all roles from {}", named(organisation))
			}
			Self::SetRoles { organisation, roles } => {
				let roles = roles.to_string().replace(',', ", ");
				format!("give {} these roles and no others: {roles}", named(organisation))
			}
			Self::ReplaceAdmin { organisation, account } => {
				format!("make {} the administrator of {}", to_address(account), named(organisation))
			}
			Self::License { key, holder, from, until } => {
				let what = match key {
					LicensedKey::Prefix(prefix) => format!("the GS1 company prefix {prefix}"),
					LicensedKey::Gtin(gtin) => format!("the single GTIN {gtin}"),
					LicensedKey::Gln(gln) => format!("the single GLN {gln}"),
				};
				let end = match until {
					Some(until) => format!("until {until}"),
					None => "without end".to_owned(),
				};
				format!("license {what} to {} from {from} on, {end}", named(holder))
			}
			Self::SetAllowance { group, allowance } => {
				format!("allow group {group} {}", allowance.words())
			}
			Self::SetValidators { organisations } => {
				let list: Vec<_> = organisations.iter().map(|id| names.organisation(*id)).collect();
				match list.len() {
					1 => {
						format!("let the validator of organisation {} alone write blocks", list[0])
					}
					count => format!(
						"let the validators of these {count} organisations and no others write blocks: {}",
						list.join(", ")
					),
				}
			}
			Self::RegisterAsset { asset, terms } => {
				format!("register settlement asset {asset}: {}", terms.words(names))
			}
			Self::SetParameter { setting: Setting::VotingHours { hours } } => {
				format!("let motions take votes for {}", hours_in_words(*hours))
			}
			Self::SetParameter { setting: Setting::DefaultAllowance(allowance) } => {
				format!("allow each new group {}", allowance.words())
			}
			Self::Pause { pallet } => format!(
				"stop the calls of {} for 24 hours, or for 24 hours longer if it stands paused",
				names.pallet(*pallet)
			),
			Self::Resume { pallet } => {
				format!("let the calls of {} run again before their time", names.pallet(*pallet))
			}
			Self::Upgrade { code_hash } => {
				format!("authorise the runtime whose code has the Blake2-256 hash {code_hash:#x}")
			}
			Self::CancelUpgrade => {
				"drop every upgrade that waits, and take back one that is authorised".to_owned()
			}
			Self::NoteStalled { delay, best_finalized } => {
				let blocks = if *delay == 1 { "block" } else { "blocks" };
				format!(
					"note that finality has stalled: {delay} {blocks} later a new set of authorities goes on from block \
					 {best_finalized}"
				)
			}
		};
		if let Self::Suspend { replacement: Some(replacement), .. }
		| Self::Remove { replacement: Some(replacement), .. }
		| Self::Displace { replacement: Some(replacement), .. } = self
		{
			// A `String` takes everything.
			let _ = write!(words, "; the validator of {} takes its place", named(replacement));
		}
		words
	}
}

/// Hours in words, in days where they are whole days and more than two.
pub fn hours_in_words(hours: u32) -> String {
	match hours {
		1 => "1 hour".to_owned(),
		hours if hours % 24 == 0 && hours > 48 => format!("{} days", hours / 24),
		hours => format!("{hours} hours"),
	}
}
