//! What a node tells of organisations, groups and operators.

use super::types::{Application, EvidenceKinds, Profile};
use crate::{
	address::as_address,
	types::{AccountId, H256},
};
use codec::Encode;
use serde::{Deserialize, Serialize};
use stalhof_primitives::{
	country::Country,
	organisation::{GroupId, OrgId, Permissions, Roles, Standing},
	registration::RegistrationNumber,
	time::Day,
};

/// Days before the end of a KYB record from which it may be renewed.
pub const RENEWAL_DAYS: u32 = 60;

/// How an organisation takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
	/// Admitted by vote.
	Member,
	/// Brought in by a member.
	Participant,
}

/// What was last decided about an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
	/// Has applied.
	Applied,
	/// Admitted.
	Active,
	/// Suspended by the council.
	Suspended,
	/// Leaving.
	Leaving,
	/// Out for ever.
	Removed,
	/// A participant that its sponsor has suspended.
	SuspendedBySponsor,
}

/// An organisation in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OrganisationLine {
	/// Its number.
	pub id: OrgId,
	/// Its legal name.
	pub name: String,
	/// Under what number its register knows it.
	pub registration: RegistrationNumber,
	/// Member or participant.
	pub kind: Kind,
	/// The member that brought it in, of a participant.
	pub sponsor: Option<OrgId>,
	/// What was last decided about it.
	pub status: Status,
	/// What it may do today.
	pub standing: Standing,
	/// The day of its status.
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

/// One member's word for another's record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Attestation {
	/// Who attests.
	pub attestor: OrgId,
	/// The group that it belonged to then.
	pub group: GroupId,
	/// Hash of the file that it keeps.
	pub evidence: H256,
	/// How it knows.
	pub kinds: EvidenceKinds,
	/// When.
	pub on: Day,
}

/// A renewal on its way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Renewal {
	/// Its legal name from then on.
	pub name: String,
	/// Its registration number.
	pub registration: RegistrationNumber,
	/// Where it is registered.
	pub country: Country,
	/// Its ultimate parent's registration number, if it has a parent.
	pub parent: Option<RegistrationNumber>,
	/// Where sealed files for it are addressed to (X25519).
	pub encryption_key: Option<H256>,
	/// Hash of further master data.
	pub metadata: Option<H256>,
	/// The hash that is attested.
	pub claim: H256,
	/// Who has attested it.
	pub attestations: Vec<Attestation>,
	/// The group that has agreed to take the organisation in.
	pub agreed: Option<GroupId>,
}

/// What a member answers for as a sponsor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sponsorship {
	/// Its participants, those that are out not among them.
	pub participants: u32,
	/// How many of these are suspended.
	pub suspended: u32,
	/// How many the council has put out while it answered for them.
	pub removed: u32,
}

/// An organisation with its whole record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Organisation {
	/// What lists say of it.
	#[serde(flatten)]
	pub line: OrganisationLine,
	/// Where it is registered.
	pub country: Country,
	/// Its ultimate parent's registration number, if it has a parent.
	pub parent: Option<RegistrationNumber>,
	/// Where sealed files for it are addressed to (X25519).
	pub encryption_key: Option<H256>,
	/// Hash of further master data.
	pub metadata: Option<H256>,
	/// Who administers it.
	#[serde(with = "as_address")]
	pub admin: AccountId,
	/// The account on which its settlement money lies.
	#[serde(with = "as_address")]
	pub treasury: AccountId,
	/// How many accounts act for it.
	pub operators: u32,
	/// Bytes that it keeps in state; a member's with its participants'.
	pub bytes: u64,
	/// What it answers for as a sponsor.
	pub sponsorship: Sponsorship,
	/// Who carried its application; its own number for a founder.
	pub carrier: OrgId,
	/// Hash of its application, as it was attested.
	pub application: H256,
	/// When it applied.
	pub applied: Day,
	/// Who attested its present record.
	pub attestations: Vec<Attestation>,
	/// A renewal on its way.
	pub renewal: Option<Renewal>,
	/// The block that it was read at.
	pub at: H256,
}

impl Renewal {
	/// What the record will say.
	pub fn profile(&self) -> Profile {
		Profile {
			name: self.name.clone(),
			registration: self.registration.clone(),
			country: self.country,
			parent: self.parent.clone(),
			encryption_key: self.encryption_key,
			metadata: self.metadata,
		}
	}
}

impl Organisation {
	/// What its record says.
	pub fn profile(&self) -> Profile {
		Profile {
			name: self.line.name.clone(),
			registration: self.line.registration.clone(),
			country: self.country,
			parent: self.parent.clone(),
			encryption_key: self.encryption_key,
			metadata: self.metadata,
		}
	}

	/// Whether that member stands in its record with its word: for what it is today, or for a renewal on its way.
	pub fn is_attested_by(&self, attestor: OrgId) -> bool {
		let renewing = self.renewal.iter().flat_map(|renewal| &renewal.attestations);
		self.attestations.iter().chain(renewing).any(|one| one.attestor == attestor)
	}

	/// What there is to attest on `today`, with those who have attested: its application, or its renewal. `None` when
	/// there is nothing.
	///
	/// # Errors
	/// The hash that the node gives, when it is not that of what it shows: then it must not be attested.
	pub fn claim(&self, today: Day) -> core::result::Result<Option<Claim<'_>>, H256> {
		if self.line.status == Status::Applied {
			let application = Application {
				profile: self.profile(),
				roles: self.line.roles,
				admin: self.admin.clone(),
			};
			let hash = self.application;
			if application.hash() != hash {
				return Err(hash);
			}
			let attestations = &self.attestations;
			return Ok(Some(Claim { profile: application.profile, hash, attestations }));
		}
		let Some(renewal) = &self.renewal else { return Ok(None) };
		// Its hash holds the day on which it was asked for, which is not told.
		let kyb_until = self.line.kyb_until;
		let first = kyb_until.number().saturating_sub(RENEWAL_DAYS);
		let profile = renewal.profile();
		let fits = (first..=today.number()).any(|day| {
			let parts = (&profile, self.line.id, kyb_until, Day::from_number(day)).encode();
			sp_crypto_hashing::blake2_256(&parts) == renewal.claim.0
		});
		if !fits {
			return Err(renewal.claim);
		}
		Ok(Some(Claim { profile, hash: renewal.claim, attestations: &renewal.attestations }))
	}
}

/// What is attested.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim<'a> {
	/// What the organisation says of itself.
	pub profile: Profile,
	/// Its hash, with what else belongs to it.
	pub hash: H256,
	/// Who has attested it.
	pub attestations: &'a [Attestation],
}

/// A group's allowance of computation and its use; picoseconds of the slowest validator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Quota {
	/// Used and not yet recovered.
	pub used: u64,
	/// The most at once.
	pub max: u64,
	/// What is left of it.
	pub left: u64,
	/// `used` in ten-thousandths of `max`, rounded up; above 10,000 when it is exceeded.
	pub used_share: u32,
	/// What recovers with each block.
	pub per_block: u64,
	/// The same in ten-thousandths of what transactions may fill of a block.
	pub share: u16,
	/// How many blocks' shares may be used at once; none when nothing recovers.
	pub burst: Option<u16>,
}

/// Bytes of state that a group keeps, and how many it may.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StateBytes {
	/// Kept now.
	pub used: u64,
	/// At most.
	pub max: u64,
	/// What is left.
	pub left: u64,
}

/// A group. One without a member has no allowance: its participants use their sponsors'.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
	/// Its number.
	pub id: GroupId,
	/// Whether the council counts it.
	pub counted: bool,
	/// Its computation.
	pub quota: Option<Quota>,
	/// Its bytes in state.
	pub bytes: Option<StateBytes>,
	/// The block that it was read at.
	pub at: H256,
}

/// An account that acts for an organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Operator {
	/// The account.
	#[serde(with = "as_address")]
	pub account: AccountId,
	/// For which organisation.
	pub organisation: OrgId,
	/// What it may do.
	pub permissions: Permissions,
	/// The last day on which it acts.
	pub until: Day,
	/// Whether it is the administrator.
	pub admin: bool,
	/// Whether its appointment has ended.
	pub expired: bool,
}

/// A first signature that waits for the second.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approval {
	/// Hash of the act.
	pub act: H256,
	/// Who signed first.
	#[serde(with = "as_address")]
	pub maker: AccountId,
	/// The last day on which the second may.
	pub until: Day,
}
