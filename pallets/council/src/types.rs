//! What the council decides, and how a decision is kept.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{BoundedVec, traits::ConstU32};
use pallet_consortium::types::{Allowance, AssetId, SettlementAsset};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use stalhof_primitives::{
	gs1::LicensedKey,
	organisation::{GroupId, OrgId, Roles},
	time::{Day, Moment},
};

/// The most validators that an act names.
pub const MAX_VALIDATORS: u32 = 100;

pub use crate::threshold::{InvalidThreshold, Threshold};

/// Number of a motion. Counts up and is never given again.
pub type MotionId = u32;

/// What a motion does once it has passed. A closed list: there is no other road to what root may do.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub enum Act<AccountId, Hash, BlockNumber> {
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
	/// Gives an organisation another administrator, when its keys are lost or the firm has passed into other hands.
	#[codec(index = 6)]
	ReplaceAdmin {
		/// Whose.
		organisation: OrgId,
		/// Who.
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
		organisations: BoundedVec<OrgId, ConstU32<MAX_VALIDATORS>>,
	},
	/// Registers a bank's settlement asset.
	#[codec(index = 10)]
	RegisterAsset {
		/// Its number.
		asset: AssetId,
		/// What it is.
		terms: SettlementAsset,
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
	/// Authorises a runtime; anyone may then bring its code in.
	#[codec(index = 14)]
	Upgrade {
		/// Hash of its code, by the chain's hash function (Blake2-256).
		code_hash: Hash,
	},
	/// Takes back an upgrade that waits, or that is authorised and was not brought in.
	#[codec(index = 15)]
	CancelUpgrade,
	/// Makes a new authority set begin finality from a block that all of its nodes know as final, when more than a third
	/// of the old one is lost.
	#[codec(index = 16)]
	NoteStalled {
		/// Blocks to wait before the new set begins.
		delay: BlockNumber,
		/// The highest block that is final at any node of the new set.
		best_finalized: BlockNumber,
	},
}

/// The kinds of acts; as text `admit`, `set-roles` and so on.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum ActKind {
	/// [`Act::Admit`].
	#[codec(index = 0)]
	Admit,
	/// [`Act::Suspend`].
	#[codec(index = 1)]
	Suspend,
	/// [`Act::Reinstate`].
	#[codec(index = 2)]
	Reinstate,
	/// [`Act::Remove`].
	#[codec(index = 3)]
	Remove,
	/// [`Act::Displace`].
	#[codec(index = 4)]
	Displace,
	/// [`Act::SetRoles`].
	#[codec(index = 5)]
	SetRoles,
	/// [`Act::ReplaceAdmin`].
	#[codec(index = 6)]
	ReplaceAdmin,
	/// [`Act::License`].
	#[codec(index = 7)]
	License,
	/// [`Act::SetAllowance`].
	#[codec(index = 8)]
	SetAllowance,
	/// [`Act::SetValidators`].
	#[codec(index = 9)]
	SetValidators,
	/// [`Act::RegisterAsset`].
	#[codec(index = 10)]
	RegisterAsset,
	/// [`Act::SetParameter`].
	#[codec(index = 11)]
	SetParameter,
	/// [`Act::Pause`].
	#[codec(index = 12)]
	Pause,
	/// [`Act::Resume`].
	#[codec(index = 13)]
	Resume,
	/// [`Act::Upgrade`].
	#[codec(index = 14)]
	Upgrade,
	/// [`Act::CancelUpgrade`].
	#[codec(index = 15)]
	CancelUpgrade,
	/// [`Act::NoteStalled`].
	#[codec(index = 16)]
	NoteStalled,
}

impl<AccountId, Hash, BlockNumber> Act<AccountId, Hash, BlockNumber> {
	/// Of what kind it is.
	pub fn kind(&self) -> ActKind {
		match self {
			Self::Admit { .. } => ActKind::Admit,
			Self::Suspend { .. } => ActKind::Suspend,
			Self::Reinstate { .. } => ActKind::Reinstate,
			Self::Remove { .. } => ActKind::Remove,
			Self::Displace { .. } => ActKind::Displace,
			Self::SetRoles { .. } => ActKind::SetRoles,
			Self::ReplaceAdmin { .. } => ActKind::ReplaceAdmin,
			Self::License { .. } => ActKind::License,
			Self::SetAllowance { .. } => ActKind::SetAllowance,
			Self::SetValidators { .. } => ActKind::SetValidators,
			Self::RegisterAsset { .. } => ActKind::RegisterAsset,
			Self::SetParameter { .. } => ActKind::SetParameter,
			Self::Pause { .. } => ActKind::Pause,
			Self::Resume { .. } => ActKind::Resume,
			Self::Upgrade { .. } => ActKind::Upgrade,
			Self::CancelUpgrade => ActKind::CancelUpgrade,
			Self::NoteStalled { .. } => ActKind::NoteStalled,
		}
	}
}

/// What the council may set.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Setting {
	/// Hours for which a motion takes votes: 1 to 720.
	#[codec(index = 0)]
	VotingHours(u32),
	/// What a new group is granted.
	#[codec(index = 1)]
	DefaultAllowance(Allowance),
}

/// How a motion is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct Rule {
	/// How many groups must say aye.
	pub threshold: Threshold,
	/// Whose group is left out of the count.
	pub without: Option<OrgId>,
	/// Hours between the decision and the deed.
	pub delay_hours: u32,
}

/// A motion.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Motion<Act, BlockNumber> {
	/// What it does.
	pub act: Act,
	/// Who moved it.
	pub proposer: OrgId,
	/// The group that it counts against.
	pub group: GroupId,
	/// How far it is.
	pub state: MotionState<BlockNumber>,
}

/// How far a motion is.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub enum MotionState<BlockNumber> {
	/// Takes votes until both have come.
	#[codec(index = 0)]
	Open {
		/// A moment.
		until: Moment,
		/// A block.
		block: BlockNumber,
	},
	/// Has passed, and is done once both have come.
	#[codec(index = 1)]
	Passed {
		/// A moment.
		from: Moment,
		/// A block.
		block: BlockNumber,
	},
}

/// A group's vote.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Vote {
	/// Which of its organisations voted.
	pub organisation: OrgId,
	/// For the motion or against it.
	pub aye: bool,
}

/// How votes stand.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Tally {
	/// Groups for it.
	pub ayes: u32,
	/// Groups against it.
	pub noes: u32,
	/// Groups that are counted.
	pub counted: u32,
}

/// A pallet's pause.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Period {
	/// When it began.
	pub since: Moment,
	/// When it ends by itself.
	pub until: Moment,
}
