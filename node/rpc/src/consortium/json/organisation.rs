//! Organisations and who acts for them.

use crate::consortium::Names;
use pallet_consortium::{
	reads::{ApprovalView, OperatorView, OrganisationLine, OrganisationView},
	types::{
		Attestation, EvidenceKinds, Kind, Name, Operator, Profile, Renewal, Seat, Sponsorship,
		Status,
	},
};
use serde::{Deserialize, Serialize};
use sp_core::H256;
use sp_runtime::AccountId32;
use stalhof_primitives::{
	country::Country,
	organisation::{GroupId, OrgId, Permissions, Roles, Standing},
	registration::RegistrationNumber,
	time::Day,
};

/// How an organisation takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum KindJson {
	/// Admitted by vote.
	Member,
	/// Brought in by a member.
	Participant,
}

/// What every transaction of an organisation depends on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SeatJson {
	/// Member or participant.
	pub kind: KindJson,
	/// The member that answers for a participant.
	pub sponsor: Option<OrgId>,
	/// What was last decided.
	pub status: Status,
	/// On which day.
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

impl From<Seat> for SeatJson {
	fn from(seat: Seat) -> Self {
		let Seat { kind, status, since, kyb_until, group, roles, generation } = seat;
		let (kind, sponsor) = match kind {
			Kind::Member => (KindJson::Member, None),
			Kind::Participant { sponsor } => (KindJson::Participant, Some(sponsor)),
		};
		Self { kind, sponsor, status, since, kyb_until, group, roles, generation }
	}
}

/// An organisation by its names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganisationNameJson {
	/// Its number.
	pub id: OrgId,
	/// Its legal name.
	pub name: String,
	/// Under what number its register knows it.
	pub registration: RegistrationNumber,
	/// What it may do.
	pub standing: Standing,
}

impl<AccountId> From<OrganisationView<AccountId>> for OrganisationNameJson {
	fn from(view: OrganisationView<AccountId>) -> Self {
		let OrganisationView { id, standing, record, .. } = view;
		let name = text(&record.profile.name);
		Self { id, name, registration: record.profile.registration, standing }
	}
}

/// An organisation in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganisationLineJson {
	/// Its number.
	pub id: OrgId,
	/// Its legal name.
	pub name: String,
	/// Under what number its register knows it.
	pub registration: RegistrationNumber,
	/// What it may do.
	pub standing: Standing,
	/// The rest.
	#[serde(flatten)]
	pub seat: SeatJson,
}

impl From<OrganisationLine> for OrganisationLineJson {
	fn from(line: OrganisationLine) -> Self {
		let OrganisationLine { id, name, registration, standing, seat } = line;
		Self { id, name: text(&name), registration, standing, seat: seat.into() }
	}
}

/// What an organisation says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ProfileJson {
	/// Its legal name.
	pub name: String,
	/// Under what number its register knows it.
	pub registration: RegistrationNumber,
	/// Where it is registered.
	pub country: Country,
	/// Its ultimate parent's registration number.
	pub parent: Option<RegistrationNumber>,
	/// Where sealed files for it are addressed to (X25519).
	pub encryption_key: Option<H256>,
	/// Hash of further master data.
	pub metadata: Option<H256>,
}

impl From<Profile> for ProfileJson {
	fn from(profile: Profile) -> Self {
		let Profile { name, registration, country, parent, encryption_key, metadata } = profile;
		Self {
			name: text(&name),
			registration,
			country,
			parent,
			encryption_key: encryption_key.map(H256),
			metadata: metadata.map(H256),
		}
	}
}

/// One organisation's word for another's record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttestationJson {
	/// Who attests.
	pub attestor: OrgId,
	/// The group that it belonged to then.
	pub group: GroupId,
	/// Hash of the file that it keeps.
	pub evidence: H256,
	/// Of what kinds the evidence is.
	pub kinds: Vec<String>,
	/// When.
	pub on: Day,
}

impl From<Attestation> for AttestationJson {
	fn from(Attestation { attestor, group, evidence, on }: Attestation) -> Self {
		let kinds =
			EvidenceKinds::NAMES.into_iter().filter(|(kind, _)| evidence.kinds.has_all(*kind));
		Self {
			attestor,
			group,
			evidence: H256(evidence.hash),
			kinds: kinds.map(|(_, name)| name.into()).collect(),
			on,
		}
	}
}

/// A renewal on its way: what the record will say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RenewalJson {
	/// The new profile.
	#[serde(flatten)]
	pub profile: ProfileJson,
	/// Its hash, which is attested.
	pub claim: H256,
	/// Who has attested it.
	pub attestations: Vec<AttestationJson>,
	/// The group that has agreed to take the organisation in.
	pub agreed: Option<GroupId>,
}

impl From<Renewal> for RenewalJson {
	fn from(Renewal { profile, claim, attestations, agreed }: Renewal) -> Self {
		let attestations = attestations.into_iter().map(Into::into).collect();
		Self { profile: profile.into(), claim: H256(claim), attestations, agreed }
	}
}

/// What a member answers for as a sponsor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SponsorshipJson {
	/// Its participants, those that are out not among them.
	pub participants: u32,
	/// How many of these are suspended.
	pub suspended: u32,
	/// How many the council has put out while it answered for them.
	pub removed: u32,
}

impl From<Sponsorship> for SponsorshipJson {
	fn from(Sponsorship { participants, suspended, removed }: Sponsorship) -> Self {
		Self { participants, suspended, removed }
	}
}

/// Answer of `consortium_organisation` and `consortium_organisationByRegistration`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganisationJson {
	/// Its number.
	pub id: OrgId,
	/// What it may do.
	pub standing: Standing,
	/// What every transaction of it depends on.
	#[serde(flatten)]
	pub seat: SeatJson,
	/// What it says of itself.
	#[serde(flatten)]
	pub profile: ProfileJson,
	/// Who administers it: an address.
	pub admin: String,
	/// The address on which its settlement money lies.
	pub treasury: String,
	/// How many accounts act for it.
	pub operators: u32,
	/// Bytes that it keeps in state; a member's with those of its participants.
	pub bytes: u64,
	/// What it answers for as a sponsor.
	pub sponsorship: SponsorshipJson,
	/// Who carried its application; its own number for a founder.
	pub carrier: OrgId,
	/// Hash of its application, as it was attested.
	pub application: H256,
	/// When it applied.
	pub applied: Day,
	/// Who attested its present record.
	pub attestations: Vec<AttestationJson>,
	/// A renewal on its way.
	pub renewal: Option<RenewalJson>,
}

impl OrganisationJson {
	pub(crate) fn new(view: OrganisationView<AccountId32>, names: Names) -> Self {
		let OrganisationView { id, standing, seat, record, renewal, .. } = view;
		Self {
			id,
			standing,
			seat: seat.into(),
			profile: record.profile.into(),
			admin: names.address(&record.admin),
			treasury: names.address(&view.treasury),
			operators: view.operators,
			bytes: view.bytes,
			sponsorship: view.sponsorship.into(),
			carrier: record.carrier,
			application: H256(record.application),
			applied: record.applied,
			attestations: record.attestations.into_iter().map(Into::into).collect(),
			renewal: renewal.map(Into::into),
		}
	}
}

/// Answer of `consortium_operator`, and an item of `consortium_operators`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OperatorJson {
	/// Its address.
	pub account: String,
	/// For which organisation it acts.
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

impl OperatorJson {
	pub(crate) fn new(view: OperatorView<AccountId32>, names: Names) -> Self {
		let OperatorView { account, operator, expired } = view;
		let Operator { organisation, permissions, until, admin } = operator;
		Self { account: names.address(&account), organisation, permissions, until, admin, expired }
	}
}

/// A first signature that waits, in `consortium_approvals`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApprovalJson {
	/// Hash of the act.
	pub act: H256,
	/// Who signed first: an address.
	pub maker: String,
	/// The last day on which the second may.
	pub until: Day,
}

impl ApprovalJson {
	pub(crate) fn new(view: ApprovalView<AccountId32>, names: Names) -> Self {
		let ApprovalView { act, approval } = view;
		Self { act: H256(act), maker: names.address(&approval.maker), until: approval.until }
	}
}

fn text(name: &Name) -> String {
	String::from_utf8_lossy(name).into_owned()
}
