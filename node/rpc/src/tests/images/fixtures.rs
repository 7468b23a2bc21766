//! What the mocked runtime answers of registered pictures, an index of them, and a pool.

use crate::{
	Refusal,
	images::calls::{Means, WorkPool},
};
use pallet_images_runtime_api::{
	BundleView, ContestFilter, ContestView, EndedView, EvidenceView, LicenceView, LossesView,
	SaidView, ShownGtin, StandingView, UseAnswer, WindowView, WorkView,
};
use sp_core::H256;
use sp_runtime::traits::{BlakeTwo256, Hash as _};
use stalhof_node_images::{Act, BlockId, Chain, Keeper, Phase, Step, Unread, WorkIndex};
use stalhof_primitives::{
	gs1::Gtin,
	images::{
		Channel, Claim, ContestOutcome, ContestStage, EvidenceKind, Fingerprint, FingerprintId,
		Format, Grade, Scope, Use, UseReason, Versions, WorkState,
	},
	merkle::Hash,
	organisation::{GroupId, OrgId},
	page::Page,
	refusal::Refusal as Reason,
	time::{Day, Moment},
};
use std::sync::{Arc, OnceLock};

/// Works, from 0.
pub(crate) const WORKS: u32 = 130;
/// The file of each work.
pub(crate) const FILE: Hash = [0x11; 32];
/// What each work shows.
pub(crate) const GTIN: &str = "09521001000017";
/// A later work whose contest the pool refuses, and one whose it does not take.
pub(crate) const CONTESTED: u32 = 66;
pub(crate) const UNLUCKY: u32 = 67;
/// A fingerprint of this work's is generic.
pub(crate) const PACKSHOT: u32 = 9;

fn moment() -> Moment {
	Moment::from_millis(1_573_516_800_000)
}

fn window(open: bool) -> WindowView {
	WindowView { until: moment(), until_block: 90, open }
}

fn gtin() -> Gtin {
	GTIN.parse().unwrap()
}

fn day(text: &str) -> Day {
	text.parse().unwrap()
}

pub(crate) fn works() -> impl Iterator<Item = WorkView> {
	(0..WORKS).map(|id| WorkView {
		id,
		owner: OrgId(7),
		registrant: OrgId(6),
		claim: Claim::Employer,
		file: FILE,
		pixels: [0x12; 32],
		versions: Versions::CURRENT,
		fingerprints: 2,
		width: 1_600,
		height: 1_004,
		format: Format::Jpeg,
		iscc: if id == 1 { vec![0xab, 0xcd] } else { vec![] },
		gtins: vec![ShownGtin { gtin: gtin(), licensed: true }],
		committed: moment(),
		commit_block: id,
		at: moment(),
		block: id + 20,
		state: if id == 8 { WorkState::Yielded } else { WorkState::Registered },
		seasoning: window(id > 100),
		contest: (id == 1).then_some(3),
		may_notice: id == 0,
		offered_to: (id == 1).then_some(OrgId(5)),
	})
}

/// Of work `n` the first fingerprint has 32 bytes `n`, and the second, of low quality, differs from it in 16 bits. Works 65 to 67
/// are copies of 64, with 1 to 3 bits changed.
pub(crate) fn bundles() -> impl Iterator<Item = BundleView> {
	(0..WORKS).map(|id| {
		let copied = (64..68).contains(&id);
		let mut hash = [u8::try_from(if copied { 64 } else { id }).unwrap(); 32];
		if copied {
			hash[31] ^= [0, 1, 3, 7][id as usize - 64];
		}
		let mut changed = hash;
		changed[..2].iter_mut().for_each(|byte| *byte ^= 0xff);
		BundleView {
			id,
			versions: Versions::CURRENT,
			bundle: vec![
				Fingerprint { hash, quality: 100 },
				Fingerprint { hash: changed, quality: 40 },
			],
			generic: if id == PACKSHOT { 1 } else { 0 },
		}
	})
}

pub(crate) fn standings(ids: &[u32]) -> Vec<StandingView> {
	let asked = works().filter(|work| ids.contains(&work.id));
	asked
		.map(|work| StandingView {
			id: work.id,
			owner: work.owner,
			group: Some(GroupId(7)),
			claim: work.claim,
			versions: work.versions,
			generic: if work.id == PACKSHOT { 1 } else { 0 },
			commit_block: work.commit_block,
			state: work.state,
			seasoning: work.seasoning.open,
			contest: work.contest,
		})
		.collect()
}

pub(crate) fn check_contest(work: FingerprintId, prior: FingerprintId) -> Result<u16, u8> {
	let distance = |one: FingerprintId, other: FingerprintId| {
		let print = |id: FingerprintId| {
			bundles().nth(id.work as usize).unwrap().bundle[usize::from(id.place)]
		};
		print(one).distance(&print(other))
	};
	match distance(work, prior) {
		_ if prior.work >= work.work => Err(Reason::NotEarlier.code()),
		32.. => Err(Reason::NotNear.code()),
		distance => Ok(distance),
	}
}

pub(crate) fn check_generic(near: &[FingerprintId; 5]) -> Result<(), u8> {
	if near[0] == near[1] { Err(Reason::OwnersRelated.code()) } else { Ok(()) }
}

pub(crate) fn evidence(work: u32) -> Vec<EvidenceView> {
	let view = |kind, time, confirmed| EvidenceView {
		kind,
		hash: [0x33; 32],
		time,
		by: OrgId(7),
		at: moment(),
		confirmed,
	};
	if work >= WORKS {
		return vec![];
	}
	vec![
		view(EvidenceKind::Timestamp, Some(moment()), Some((OrgId(9), moment()))),
		view(EvidenceKind::Contract, None, None),
	]
}

/// The third has ended, the others are at a stage each in turn.
pub(crate) fn contests() -> impl Iterator<Item = ContestView> {
	(0..120).map(|id| ContestView {
		id,
		work: FingerprintId { work: id + 1, place: 0 },
		prior: FingerprintId { work: id, place: 1 },
		distance: 9,
		threshold: 31,
		versions: Versions::CURRENT,
		owners: [OrgId(5), OrgId(7)],
		at: moment(),
		answers: window(true),
		review: window(true),
		heard: [None, Some(SaidView { by: OrgId(7), at: moment(), reference: [0x21; 32] })],
		at_panel: false,
		stage: match id % 3 {
			_ if id == 3 => ContestStage::Ended,
			0 => ContestStage::Answers,
			1 => ContestStage::Review,
			_ => ContestStage::Due,
		},
		ended: (id == 3).then_some(EndedView {
			outcome: ContestOutcome::WorkSilent,
			grades: [Grade::ChainOnly, Grade::Trusted],
			at: moment(),
			counted: Some(OrgId(5)),
		}),
	})
}

pub(crate) fn filtered(filter: ContestFilter) -> impl Iterator<Item = ContestView> {
	contests().filter(move |contest| filter.takes(contest))
}

pub(crate) fn losses() -> LossesView {
	LossesView { count: 2, suspended: None }
}

pub(crate) fn licences() -> impl Iterator<Item = LicenceView> {
	(0..70).map(|id| LicenceView {
		id,
		work: 1,
		licensor: OrgId(7),
		licensee: (id != 2).then_some(OrgId(5)),
		scope: Scope {
			channels: Channel::Marketplace.into(),
			countries: vec!["CN".parse().unwrap()].try_into().unwrap(),
			gtins: vec![gtin()].try_into().unwrap(),
			from: day("2019-11-01"),
			to: day("2019-12-31"),
		},
		exclusive: false,
		terms: [0x44; 32],
		at: moment(),
		in_force: true,
	})
}

pub(crate) fn is_use_allowed(work: u32, organisation: OrgId, asked: &Use) -> UseAnswer {
	let reason = match organisation {
		_ if work >= WORKS => UseReason::UnknownWork,
		_ if asked.gtin.is_some_and(|shown| shown != gtin()) => UseReason::OtherGoods,
		OrgId(5) => UseReason::Licensed,
		_ => UseReason::NotLicensed,
	};
	let licence = (reason == UseReason::Licensed).then_some(1);
	UseAnswer { allowed: reason.is_allowed(), reason, licence, contested: false }
}

/// A chain of which nothing but fingerprints is read.
struct Bundles;

impl Chain for Bundles {
	fn genesis(&self) -> Hash {
		[1; 32]
	}

	fn finalised(&self) -> BlockId {
		BlockId { number: 250, hash: [0x25; 32] }
	}

	fn is_final(&self, _: &BlockId) -> bool {
		true
	}

	fn is_syncing(&self) -> bool {
		false
	}

	fn works_count(&self, _: &Hash) -> Result<u32, Unread> {
		Ok(WORKS)
	}

	fn bundles(
		&self,
		_: &Hash,
		after: Option<u32>,
		limit: u32,
	) -> Result<Page<BundleView, u32>, Unread> {
		// Half of the works in the first page.
		let limit = limit.min(WORKS / 2);
		Ok(Page::of_bounded(bundles(), |view| view.id, after.as_ref(), limit))
	}

	fn bundle(&self, _: &Hash, _: u32) -> Result<Option<BundleView>, Unread> {
		Err(Unread::NoPictures)
	}

	fn standings(&self, _: &Hash, _: Vec<u32>) -> Result<Vec<StandingView>, Unread> {
		Err(Unread::NoPictures)
	}

	fn open_contests(&self, _: &Hash, _: Option<u32>) -> Result<Page<ContestView, u32>, Unread> {
		Err(Unread::NoPictures)
	}

	fn check(&self, _: &Hash, _: &Act) -> Result<Result<(), Option<Reason>>, Unread> {
		Err(Unread::NoPictures)
	}
}

/// An index of the works; half built, or whole.
pub(crate) fn index(whole: bool) -> Arc<WorkIndex> {
	let index = Arc::new(WorkIndex::new(Versions::CURRENT, 64 << 20));
	let mut keeper = Keeper::new(Arc::new(Bundles), index.clone(), None);
	while matches!(keeper.step().unwrap(), Step::More(_)) && whole {}
	assert_eq!(index.status().phase == Phase::Ready, whole);
	index
}

/// A pool that takes calls without an account.
pub(crate) struct Pool;

#[jsonrpsee::core::async_trait]
impl WorkPool for Pool {
	fn transaction(&self, act: Act) -> Result<Vec<u8>, Refusal> {
		Ok(format!("{act:?}").into_bytes())
	}

	async fn submit(&self, act: Act) -> Result<H256, Refusal> {
		match act {
			Act::Contest { work: FingerprintId { work: CONTESTED, .. }, .. } => {
				Err(Refusal::NotAllowed(Reason::UnderContest))
			}
			Act::Contest { work: FingerprintId { work: UNLUCKY, .. }, .. } => {
				Err(Refusal::NotTaken("it is full".to_owned()))
			}
			_ => Ok(BlakeTwo256::hash(&self.transaction(act)?)),
		}
	}
}

/// What the methods work with.
pub(crate) fn means() -> Means {
	static INDEX: OnceLock<Arc<WorkIndex>> = OnceLock::new();
	Means::new(Some(INDEX.get_or_init(|| index(true)).clone()), true, Arc::new(Pool))
}
