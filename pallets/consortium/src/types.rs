//! What the pallet stores and takes. Nothing here knows the pallet's configuration.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{BoundedVec, traits::ConstU32};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::H256;
use stalhof_primitives::{
	country::Country,
	currency::Currency,
	gs1::LicensedKey,
	legal_name::MAX_LEGAL_NAME,
	organisation::{GroupId, OrgId, Permissions, Roles},
	registration::RegistrationNumber,
	time::{Day, UtcOffset},
};

/// The longest legal name, in bytes of UTF-8.
pub const MAX_NAME: u32 = MAX_LEGAL_NAME;

/// The most participants or claims in one call.
pub const MAX_BATCH: u32 = 200;

/// How many attestations a record takes.
pub const ATTESTATIONS: u32 = 2;

/// A legal name, UTF-8.
pub type Name = BoundedVec<u8, ConstU32<MAX_NAME>>;

/// Hash of a document that is kept off the chain (Blake2-256).
pub type DocumentHash = [u8; 32];

/// What an organisation says of itself and others attest.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Profile {
	/// Its legal name.
	pub name: Name,
	/// Under what number its register knows it.
	pub registration: RegistrationNumber,
	/// Where it is registered.
	pub country: Country,
	/// Its ultimate parent's registration number; `None` when it has no parent.
	pub parent: Option<RegistrationNumber>,
	/// Where sealed files for it are addressed to (X25519).
	pub encryption_key: Option<[u8; 32]>,
	/// Hash of further master data.
	pub metadata: Option<DocumentHash>,
}

/// An application to be admitted. Its Blake2-256 hash is what the applicant consents to and what others attest.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Application<AccountId> {
	/// Who applies.
	pub profile: Profile,
	/// The roles that it asks for.
	pub roles: Roles,
	/// The account that will administer it.
	pub admin: AccountId,
}

impl<AccountId: Encode> Application<AccountId> {
	/// What is consented to and attested.
	pub fn hash(&self) -> DocumentHash {
		self.using_encoded(sp_io::hashing::blake2_256)
	}
}

/// A signed consent (see [`stalhof_primitives::consent`]).
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Signed<Signature> {
	/// The last day on which it may be used.
	pub until: Day,
	/// The account's signature of [`Consent::message`](stalhof_primitives::consent::Consent::message).
	pub signature: Signature,
}

/// An applicant as its sponsor brings it in.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Applicant<AccountId, Signature> {
	/// The application.
	pub application: Application<AccountId>,
	/// The future administrator's consent to it.
	pub consent: Signed<Signature>,
}

/// Where an organisation stands in its life. What it may do follows from this and from dates
/// ([`Standing`](stalhof_primitives::organisation::Standing)).
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
pub enum Status {
	/// Has applied.
	#[codec(index = 0)]
	Applied,
	/// Admitted.
	#[codec(index = 1)]
	Active,
	/// Suspended by the council.
	#[codec(index = 2)]
	Suspended,
	/// Leaving.
	#[codec(index = 3)]
	Leaving,
	/// Out for ever.
	#[codec(index = 4)]
	Removed,
	/// A participant that its sponsor has suspended.
	#[codec(index = 5)]
	SuspendedBySponsor,
}

impl Status {
	/// Whether it is suspended, by whomever.
	pub fn is_suspended(self) -> bool {
		matches!(self, Self::Suspended | Self::SuspendedBySponsor)
	}
}

/// How an organisation takes part.
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
pub enum Kind {
	/// Admitted by vote; votes and may run nodes.
	#[codec(index = 0)]
	Member,
	/// Brought in by a member, on that member's allowance.
	#[codec(index = 1)]
	Participant {
		/// That member.
		sponsor: OrgId,
	},
}

/// What every transaction of an organisation reads. Small, and apart from its record.
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
pub struct Seat {
	/// Member or participant.
	pub kind: Kind,
	/// Where it stands.
	pub status: Status,
	/// The day on which it came to stand there.
	pub since: Day,
	/// The last day of its KYB record.
	pub kyb_until: Day,
	/// Its group.
	pub group: GroupId,
	/// Its roles.
	pub roles: Roles,
	/// Goes up when it is suspended, leaves or is removed.
	pub generation: u32,
}

/// How an attestor knows (bits of [`Evidence::kinds`]).
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
pub struct EvidenceKinds(u8);

impl EvidenceKinds {
	/// An extract of the register: shows that the firm exists.
	pub const REGISTER_EXTRACT: Self = Self(1);
	/// A signature with the key of its business licence: shows control.
	pub const LICENCE_KEY_SIGNATURE: Self = Self(1 << 1);
	/// A call back to a number that the register or a directory gives: shows control.
	pub const CALL_BACK: Self = Self(1 << 2);
	/// A small sum sent to its bank account and named back: shows control.
	pub const MICRO_DEPOSIT: Self = Self(1 << 3);

	/// The kinds with their names.
	pub const NAMES: [(Self, &'static str); 4] = [
		(Self::REGISTER_EXTRACT, "register-extract"),
		(Self::LICENCE_KEY_SIGNATURE, "licence-key-signature"),
		(Self::CALL_BACK, "call-back"),
		(Self::MICRO_DEPOSIT, "micro-deposit"),
	];

	/// Both together.
	pub const fn union(self, other: Self) -> Self {
		Self(self.0 | other.0)
	}

	/// Whether there is any, and none that has no name.
	pub const fn is_known(self) -> bool {
		self.0 != 0 && self.0 >> 4 == 0
	}

	/// Whether one of them shows that who acts controls the firm.
	pub const fn shows_control(self) -> bool {
		self.0 & 0b1110 != 0
	}

	/// Whether all of `other` are in it.
	pub const fn has_all(self, other: Self) -> bool {
		self.0 & other.0 == other.0
	}
}

/// What an attestor rests on.
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
pub struct Evidence {
	/// Hash of the file that it keeps.
	pub hash: DocumentHash,
	/// Of what kinds it is.
	pub kinds: EvidenceKinds,
}

/// One organisation's word for another's record.
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
pub struct Attestation {
	/// Who attests.
	pub attestor: OrgId,
	/// The group that it belonged to then.
	pub group: GroupId,
	/// What it rests on.
	pub evidence: Evidence,
	/// When.
	pub on: Day,
}

/// At most [`ATTESTATIONS`] of them.
pub type Attestations = BoundedVec<Attestation, ConstU32<ATTESTATIONS>>;

/// An organisation's record: what is read when somebody looks it up.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Organisation<AccountId> {
	/// What it says of itself, attested.
	pub profile: Profile,
	/// Who administers it.
	pub admin: AccountId,
	/// Who carried its application; its own number for a founder.
	pub carrier: OrgId,
	/// Hash of its application, as it was attested.
	pub application: DocumentHash,
	/// Who attested its present record.
	pub attestations: Attestations,
	/// When it applied.
	pub applied: Day,
}

/// A renewal on its way: what the record will say.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Renewal {
	/// The new profile.
	pub profile: Profile,
	/// Its hash, which is attested.
	pub claim: DocumentHash,
	/// Who has attested it.
	pub attestations: Attestations,
	/// The group that has agreed to take the organisation in. It takes that where the group has members.
	pub agreed: Option<GroupId>,
}

/// What a member answers for as a sponsor.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Sponsorship {
	/// Its participants, those that are out not among them.
	pub participants: u32,
	/// How many of these are suspended, by itself or by the council.
	pub suspended: u32,
	/// How many the council has put out while it answered for them.
	pub removed: u32,
}

/// An account that acts for an organisation.
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
pub struct Operator {
	/// For which.
	pub organisation: OrgId,
	/// What it may do.
	pub permissions: Permissions,
	/// The last day on which it acts.
	pub until: Day,
	/// Whether it is the organisation's administrator.
	pub admin: bool,
}

/// A group's allowance of computation, and what it has used of it. A leaky bucket: `used` falls by the group's share
/// of each block.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Quota {
	/// What was used and not yet recovered at block `at`; picoseconds of the slowest validator.
	pub used: u64,
	/// The block of the last use.
	pub at: u32,
	/// What recovers with each block, in ten-thousandths of what transactions may fill of it.
	pub share: u16,
	/// How many blocks' shares may be used at once.
	pub burst: u16,
}

/// Bytes of state that a group keeps, and how many it may.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct StateBytes {
	/// Kept now.
	pub used: u64,
	/// At most.
	pub max: u64,
}

/// What the council grants a group.
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
#[serde(deny_unknown_fields)]
pub struct Allowance {
	/// Share of each block, in ten-thousandths of what transactions may fill of it.
	pub share: u16,
	/// How many blocks' shares may be used at once.
	pub burst: u16,
	/// Bytes kept in state.
	pub bytes: u64,
}

/// A first signature of an act that needs two.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Approval<AccountId> {
	/// Who signed first.
	pub maker: AccountId,
	/// The last day on which the second may.
	pub until: Day,
}

/// Number of a GS1 licence in this chain's register.
pub type LicenceId = u32;

/// A GS1 licence.
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
pub struct Licence {
	/// What is licensed.
	pub key: LicensedKey,
	/// To whom.
	pub holder: OrgId,
	/// From this day.
	pub from: Day,
	/// To this day, included; without end when `None`.
	pub until: Option<Day>,
	/// The licence of the same key before this one.
	pub previous: Option<LicenceId>,
}

/// Number of an asset.
pub type AssetId = u32;

/// A settlement asset: one bank's money in one currency, redeemable at par.
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
#[serde(deny_unknown_fields)]
pub struct SettlementAsset {
	/// The bank.
	pub issuer: OrgId,
	/// The currency (ISO 4217).
	pub currency: Currency,
	/// Digits after the point of its major unit.
	pub decimals: u8,
	/// Where its days begin and end.
	pub offset: UtcOffset,
}

/// What an organisation does with its treasury.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub enum TreasuryAct {
	/// Pays another organisation.
	#[codec(index = 0)]
	Transfer {
		/// Which asset.
		asset: AssetId,
		/// To whom.
		to: OrgId,
		/// Minor units.
		amount: u128,
	},
	/// The issuing bank puts money that it has received into a treasury.
	#[codec(index = 1)]
	Mint {
		/// Which asset.
		asset: AssetId,
		/// To whom.
		to: OrgId,
		/// Minor units.
		amount: u128,
	},
	/// The issuing bank destroys money in its own treasury that it has paid out.
	#[codec(index = 2)]
	Burn {
		/// Which asset.
		asset: AssetId,
		/// Minor units.
		amount: u128,
	},
	/// The issuing bank stops an organisation from moving its asset, on an order that it keeps.
	#[codec(index = 3)]
	Freeze {
		/// Which asset.
		asset: AssetId,
		/// Whose.
		organisation: OrgId,
	},
	/// The issuing bank ends a freeze.
	#[codec(index = 4)]
	Thaw {
		/// Which asset.
		asset: AssetId,
		/// Whose.
		organisation: OrgId,
	},
}

/// Reference of a payment, as the parties know it. No names: everybody reads it.
pub type PaymentReference = BoundedVec<u8, ConstU32<64>>;

/// A member as votes are counted by.
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
pub struct RosterEntry {
	/// The member.
	pub organisation: OrgId,
	/// Its group.
	pub group: GroupId,
	/// The last day of its KYB record.
	pub kyb_until: Day,
}

/// A founder, as genesis names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
	deny_unknown_fields,
	bound(serialize = "AccountId: Serialize", deserialize = "AccountId: Deserialize<'de>")
)]
pub struct Founder<AccountId> {
	/// Its legal name.
	pub name: alloc::string::String,
	/// Its registration number.
	pub registration: RegistrationNumber,
	/// Where it is registered.
	pub country: Country,
	/// Its ultimate parent's registration number, if it has one.
	#[serde(default)]
	pub parent: Option<RegistrationNumber>,
	/// Where sealed files for it are addressed to (X25519); it registers a key with its first renewal when absent.
	#[serde(default)]
	pub encryption_key: Option<H256>,
	/// Its roles.
	pub roles: Roles,
	/// Who administers it.
	pub admin: AccountId,
	/// The last day of its KYB record.
	pub kyb_until: Day,
	/// Operators besides the administrator.
	#[serde(default)]
	pub operators: Vec<(AccountId, Permissions)>,
	/// The member that sponsors it, by its place among the founders; a member itself when absent.
	#[serde(default)]
	pub sponsor: Option<u32>,
	/// Its group's allowance; the default one when absent.
	#[serde(default)]
	pub allowance: Option<Allowance>,
}
