//! What the mocked runtime answers of the consortium.

use pallet_consortium::{
	QuotaNow,
	reads::{
		ApprovalView, AssetView, GroupView, LicenceView, OperatorView, OrganisationLine,
		OrganisationView,
	},
	types::*,
};
use pallet_consortium_runtime_api::{AuthorisationView, HoldingView};
use pallet_council::{
	reads::{MotionView, PauseView},
	types::*,
};
use pallet_council_runtime_api::{CouncilSettings, ThresholdView};
use pallet_network_runtime_api::{NetworkSettings, NodeEntry, ValidatorEntry};
use sp_core::H256;
use sp_runtime::AccountId32;
use stalhof_primitives::{
	gs1::LicensedKey,
	organisation::{GroupId, OrgId, Permission, Permissions, Role, Roles, Standing},
	peer_id::PeerId,
	registration::RegistrationNumber,
	time::{Day, Moment, UtcOffset},
};

/// Organisations, from 1. The first five are members, the others participants of the second.
pub(crate) const ORGANISATIONS: u32 = 130;
/// Members, from 1.
const MEMBERS: u32 = 5;

pub(crate) fn account(n: u8) -> AccountId32 {
	AccountId32::new([n; 32])
}

fn day(text: &str) -> Day {
	text.parse().unwrap()
}

fn name(text: &str) -> Name {
	text.as_bytes().to_vec().try_into().unwrap()
}

fn registration(id: u32) -> RegistrationNumber {
	match id {
		7 => "lei:529900T8BM49AURSDO55".parse().unwrap(),
		_ => format!("kvk:{id:08}").parse().unwrap(),
	}
}

fn seat(id: u32) -> Seat {
	Seat {
		kind: if id <= MEMBERS { Kind::Member } else { Kind::Participant { sponsor: OrgId(2) } },
		status: if id == 3 { Status::SuspendedBySponsor } else { Status::Active },
		since: day("2026-11-20"),
		kyb_until: day("2027-11-20"),
		group: GroupId(if id <= 9 { id } else { 9 }),
		roles: Roles::of(&[Role::Manufacturer, Role::Supplier]),
		generation: id % 4,
	}
}

fn standing(id: u32) -> Standing {
	if id == 7 { Standing::Lapsing } else { Standing::Active }
}

pub(crate) fn lines() -> impl Iterator<Item = OrganisationLine> {
	(1..=ORGANISATIONS).map(|id| OrganisationLine {
		id: OrgId(id),
		name: name(&format!("Kontor {id}")),
		registration: registration(id),
		standing: standing(id),
		seat: seat(id),
	})
}

pub(crate) fn organisation(id: OrgId) -> Option<OrganisationView<AccountId32>> {
	let line = lines().find(|line| line.id == id)?;
	let attestation = Attestation {
		attestor: OrgId(3),
		group: GroupId(4),
		evidence: Evidence {
			hash: [0x33; 32],
			kinds: EvidenceKinds::REGISTER_EXTRACT.union(EvidenceKinds::CALL_BACK),
		},
		on: day("2026-11-19"),
	};
	let profile = Profile {
		name: line.name,
		registration: line.registration,
		country: "DE".parse().unwrap(),
		parent: None,
		encryption_key: None,
		metadata: Some([0x11; 32]),
	};
	let renewal = Renewal {
		profile: Profile {
			name: name("Kontor 7 AG"),
			parent: Some("uscc:91330100799655058B".parse().unwrap()),
			encryption_key: Some([0x55; 32]),
			metadata: None,
			..profile.clone()
		},
		claim: [0x44; 32],
		attestations: vec![attestation].try_into().unwrap(),
		agreed: Some(GroupId(2)),
	};
	Some(OrganisationView {
		id,
		standing: line.standing,
		seat: line.seat,
		record: Organisation {
			profile,
			admin: account(1),
			carrier: OrgId(2),
			application: [0x22; 32],
			attestations: vec![attestation].try_into().unwrap(),
			applied: day("2026-11-18"),
		},
		renewal: (id == OrgId(7)).then_some(renewal),
		treasury: account(0x77),
		operators: 3,
		bytes: 1_210,
		sponsorship: Sponsorship { participants: 5, suspended: 1, removed: 2 },
	})
}

/// The second is as usual, the third over its allowance, the fourth has one of nothing, the ninth none.
pub(crate) fn group(id: GroupId) -> Option<GroupView> {
	let (quota, bytes, share) = match id.0 {
		2 => ((120_000_000_000, 3_060_000_000_000, 102_000_000_000), (52_100, 10_000_000), 1_000),
		3 => ((3_000, 1_500, 500), (7, 5), 1),
		4 => ((0, 0, 0), (0, 0), 0),
		9 => return Some(GroupView { id, counted: false, quota: None, bytes: None, share: 0 }),
		_ => return None,
	};
	let (used, max, per_block) = quota;
	Some(GroupView {
		id,
		counted: true,
		quota: Some(QuotaNow { used, max, per_block }),
		bytes: Some(StateBytes { used: bytes.0, max: bytes.1 }),
		share,
	})
}

/// Accounts 1 to 70; the seventh organisation has the first three, the first the others.
pub(crate) fn operators() -> impl Iterator<Item = OperatorView<AccountId32>> {
	(1..=70).map(|n| OperatorView {
		account: account(n),
		operator: Operator {
			organisation: OrgId(if n <= 3 { 7 } else { 1 }),
			permissions: match n {
				1 => Permissions::ALL,
				_ => Permissions::of(&[Permission::Goods, Permission::Settle]),
			},
			until: day("2027-06-30"),
			admin: n == 1,
		},
		expired: n == 3,
	})
}

/// First signatures of the seventh organisation.
pub(crate) fn approvals() -> impl Iterator<Item = ApprovalView<AccountId32>> {
	(1..=3).map(|n| ApprovalView {
		act: [n; 32],
		approval: Approval { maker: account(n), until: day("2026-11-30") },
	})
}

/// The twelfth is a prefix's, the thirteenth a GTIN's and has ended, the fourteenth a GLN's.
pub(crate) fn licences() -> impl Iterator<Item = LicenceView> {
	(1..=120).map(|id| LicenceView {
		id,
		licence: Licence {
			key: match id {
				12 => "9521001".parse().unwrap(),
				13 => "gtin:96385074".parse().unwrap(),
				14 => "gln:9521009000019".parse().unwrap(),
				_ => format!("4{id:05}").parse().unwrap(),
			},
			holder: OrgId(7),
			from: day("2019-01-01"),
			until: (id == 13).then(|| day("2020-02-29")),
			previous: (id == 12).then_some(3),
		},
		holds: id != 13,
	})
}

/// As the pallet finds it: by place, whatever is licensed there.
pub(crate) fn licence_of(key: LicensedKey) -> Option<LicenceView> {
	let asked = key.range();
	licences().find(|view| {
		let range = view.licence.key.range();
		view.holds && range.contains(asked.start()) && range.contains(asked.end())
	})
}

fn terms() -> SettlementAsset {
	SettlementAsset {
		issuer: OrgId(5),
		currency: "CNY".parse().unwrap(),
		decimals: 2,
		offset: UtcOffset::from_minutes(480).unwrap(),
	}
}

pub(crate) fn assets() -> impl Iterator<Item = AssetView> {
	(1..=3).map(|id| AssetView { id, terms: terms() })
}

/// Under the twelfth licence.
pub(crate) fn authorisations() -> impl Iterator<Item = AuthorisationView> {
	(4..=6).map(|id| AuthorisationView {
		organisation: OrgId(id),
		until: day(if id == 5 { "2026-01-31" } else { "2027-12-31" }),
		holds: id != 5,
	})
}

/// The first is more than JSON's numbers hold, and frozen; of the second there is nothing; of the third some is held.
pub(crate) fn holdings() -> impl Iterator<Item = HoldingView> {
	(1..=3).map(|asset| HoldingView {
		asset,
		free: match asset {
			1 => u128::MAX,
			2 => 0,
			_ => 995,
		},
		held: if asset == 3 { 5 } else { 0 },
		frozen: asset == 1,
		limit: (asset == 1).then_some(1_000_000),
	})
}

pub(crate) fn council() -> CouncilSettings {
	let threshold = |act, threshold, agreed| ThresholdView { act, threshold, agreed };
	CouncilSettings {
		voting_hours: 168,
		thresholds: vec![
			threshold(ActKind::Admit, Threshold::AtLeast(2, 3), true),
			threshold(ActKind::SetRoles, Threshold::MoreThan(1, 2), false),
		],
	}
}

/// A motion for each act.
pub(crate) fn motions() -> impl Iterator<Item = MotionView<AccountId32, H256, u32>> {
	let organisation = OrgId(7);
	let allowance = Allowance { share: 1_000, burst: 30, bytes: 10_000_000 };
	let acts = [
		Act::Admit { organisation },
		Act::Suspend { organisation, replacement: Some(OrgId(4)) },
		Act::Reinstate { organisation },
		Act::Remove { organisation, replacement: None },
		Act::Displace { organisation, replacement: None },
		Act::SetRoles { organisation, roles: Roles::of(&[Role::Lender, Role::Validator]) },
		Act::ReplaceAdmin { organisation, account: account(9) },
		Act::License {
			key: "9521001".parse().unwrap(),
			holder: organisation,
			from: day("2027-01-01"),
			until: Some(day("2028-12-31")),
		},
		Act::SetAllowance { group: GroupId(7), allowance },
		Act::SetValidators { organisations: vec![OrgId(1), OrgId(4)].try_into().unwrap() },
		Act::RegisterAsset { asset: 2, terms: terms() },
		Act::SetParameter { setting: Setting::VotingHours(168) },
		Act::SetParameter { setting: Setting::DefaultAllowance(allowance) },
		Act::Pause { pallet: 6 },
		Act::Resume { pallet: 200 },
		Act::Upgrade { code_hash: H256([0xcc; 32]) },
		Act::CancelUpgrade,
		Act::NoteStalled { delay: 10, best_finalized: 4_711 },
	];
	let moment = Moment::from_millis(1_795_852_800_000);
	(1..).zip(acts).map(move |(id, act)| {
		let passed = matches!(act, Act::Upgrade { .. });
		let vote = |group| (GroupId(group), Vote { organisation: OrgId(group), aye: group != 5 });
		MotionView {
			id,
			motion: Motion {
				act,
				proposer: OrgId(3),
				group: GroupId(3),
				state: match passed {
					true => MotionState::Passed { from: moment, block: 30_240 },
					false => MotionState::Open { until: moment, block: 30_240 },
				},
			},
			rule: match passed {
				true => {
					Rule { threshold: Threshold::AtLeast(3, 4), without: None, delay_hours: 24 }
				}
				false => Rule {
					threshold: Threshold::MoreThan(1, 2),
					without: (id == 2).then_some(organisation),
					delay_hours: 0,
				},
			},
			tally: match passed {
				true => Tally { ayes: 0, noes: 0, counted: 5 },
				false => Tally { ayes: 2, noes: 1, counted: 4 },
			},
			votes: if passed { vec![] } else { vec![vote(2), vote(3), vote(5)] },
		}
	})
}

pub(crate) fn pauses() -> Vec<PauseView> {
	let pause = |pallet, paused| PauseView {
		pallet,
		period: Period {
			since: Moment::from_millis(1_795_420_800_000),
			until: Moment::from_millis(1_795_507_200_000),
		},
		paused,
		total: 3_600_000,
	};
	vec![pause(6, true), pause(41, false)]
}

pub(crate) fn settings() -> NetworkSettings {
	NetworkSettings { permissioned: true, floor: 3, max_validators: 100, max_nodes: 16, running: 4 }
}

pub(crate) fn validators() -> impl Iterator<Item = ValidatorEntry<AccountId32>> {
	(1..=70).map(|n| ValidatorEntry {
		organisation: OrgId(n.into()),
		nominated: (n != 3).then(|| account(n)),
		keys_set: n != 3,
		chosen: n < 3,
		running: (n < 4).then(|| account(n)),
		queued: (n < 3).then(|| account(n)),
	})
}

pub(crate) fn peer(n: u8) -> PeerId {
	PeerId::of_ed25519(&[n; 32])
}

pub(crate) fn nodes() -> impl Iterator<Item = NodeEntry> {
	(1..=70).map(|n| NodeEntry {
		organisation: OrgId((n / 16).into()),
		peer: peer(n),
		counts: n != 2,
	})
}
