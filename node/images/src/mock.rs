//! A chain of works in memory, and a pool that remembers what it was given.

use crate::*;
use pallet_images_runtime_api::{BundleView, ContestView, SaidView, StandingView, WindowView};
use stalhof_primitives::{
	images::{Claim, ContestStage, Fingerprint, FingerprintId, Versions, WorkState},
	merkle::Hash,
	organisation::{GroupId, OrgId},
	page::{MAX_PAGE, Page},
	refusal::Refusal as Reason,
	time::Moment,
};
use std::sync::{Arc, Mutex};

pub(crate) const GENESIS: Hash = [9; 32];

#[derive(Clone)]
pub(crate) struct Work {
	pub(crate) bundle: BundleView,
	pub(crate) standing: StandingView,
}

#[derive(Default)]
pub(crate) struct State {
	pub(crate) works: Vec<Work>,
	pub(crate) block: u32,
	/// Blocks of another branch have numbers from there on.
	pub(crate) branch_from: Option<u32>,
	pub(crate) syncing: bool,
	/// What reads say.
	pub(crate) failure: Option<Unread>,
	/// Acts that the chain refuses, with its reason.
	pub(crate) refused: Vec<(Act, Reason)>,
	/// Contests that have not ended: of which works.
	pub(crate) contests: Vec<u32>,
	/// Pages of bundles that were read.
	pub(crate) pages: u32,
}

#[derive(Clone, Default)]
pub(crate) struct Mock(pub(crate) Arc<Mutex<State>>);

/// The hash of block `number`, and of another one of that number.
pub(crate) fn hash(number: u32, branch: u8) -> Hash {
	let mut hash = [branch; 32];
	hash[..4].copy_from_slice(&number.to_be_bytes());
	hash
}

/// Fingerprint `picture`, with the last `bits` bits of its hash changed. Those of two pictures are far apart.
pub(crate) fn print(picture: u8, bits: usize, quality: u8) -> Fingerprint {
	let mut hash = [0; 32];
	for (place, byte) in hash.iter_mut().enumerate().take(24) {
		*byte = if picture >> (place / 3 % 8) & 1 == 1 { 0xff } else { 0 };
	}
	for bit in 0..bits {
		hash[31 - bit / 8] ^= 1 << (bit % 8);
	}
	Fingerprint { hash, quality }
}

impl Mock {
	pub(crate) fn with<R>(&self, act: impl FnOnce(&mut State) -> R) -> R {
		act(&mut self.0.lock().unwrap())
	}

	/// Adds a work of an organisation, which is its own group below 50 and else that of the remainder; its number.
	pub(crate) fn add(&self, owner: u32, prints: &[Fingerprint]) -> u32 {
		self.with(|state| {
			let id = u32::try_from(state.works.len()).unwrap();
			state.works.push(Work {
				bundle: BundleView {
					id,
					versions: Versions::CURRENT,
					bundle: prints.to_vec(),
					generic: 0,
				},
				standing: StandingView {
					id,
					owner: OrgId(owner),
					group: Some(GroupId(owner % 50)),
					claim: Claim::Author,
					versions: Versions::CURRENT,
					generic: 0,
					commit_block: id,
					state: WorkState::Registered,
					seasoning: true,
					contest: None,
				},
			});
			id
		})
	}

	pub(crate) fn change(&self, work: u32, change: impl FnOnce(&mut Work)) {
		self.with(|state| change(&mut state.works[work as usize]));
	}

	/// The first day of all works is over.
	pub(crate) fn season(&self) {
		self.with(|state| state.works.iter_mut().for_each(|work| work.standing.seasoning = false));
	}

	pub(crate) fn pass(&self, blocks: u32) {
		self.with(|state| state.block += blocks);
	}

	fn read<R>(&self, read: impl FnOnce(&mut State) -> R) -> Result<R, Unread> {
		self.with(|state| match &state.failure {
			Some(failure) => Err(failure.clone()),
			None => Ok(read(state)),
		})
	}
}

/// A contest of that work, and nothing else that matters.
fn contest(id: u32, work: u32) -> ContestView {
	let window = WindowView { until: Moment::from_millis(0), until_block: 0, open: true };
	let heard: [Option<SaidView>; 2] = [None; 2];
	ContestView {
		id,
		work: FingerprintId { work, place: 0 },
		prior: FingerprintId { work: 0, place: 0 },
		distance: 0,
		threshold: 31,
		versions: Versions::CURRENT,
		owners: [OrgId(1), OrgId(2)],
		at: Moment::from_millis(0),
		answers: window,
		review: window,
		heard,
		at_panel: false,
		stage: ContestStage::Answers,
		ended: None,
	}
}

impl Chain for Mock {
	fn genesis(&self) -> Hash {
		GENESIS
	}

	fn finalised(&self) -> BlockId {
		self.with(|state| BlockId { number: state.block, hash: hash(state.block, 0) })
	}

	fn is_final(&self, block: &BlockId) -> bool {
		self.with(|state| {
			let same = state.branch_from.is_none_or(|from| block.number < from);
			same && block.number <= state.block && block.hash == hash(block.number, 0)
		})
	}

	fn is_syncing(&self) -> bool {
		self.with(|state| state.syncing)
	}

	fn works_count(&self, _: &Hash) -> Result<u32, Unread> {
		self.read(|state| u32::try_from(state.works.len()).unwrap())
	}

	fn bundles(
		&self,
		_: &Hash,
		after: Option<u32>,
		limit: u32,
	) -> Result<Page<BundleView, u32>, Unread> {
		self.read(|state| {
			state.pages += 1;
			let bundles = state.works.iter().map(|work| work.bundle.clone());
			Page::of_bounded(bundles, |bundle| bundle.id, after.as_ref(), limit)
		})
	}

	fn bundle(&self, _: &Hash, work: u32) -> Result<Option<BundleView>, Unread> {
		self.read(|state| state.works.get(work as usize).map(|work| work.bundle.clone()))
	}

	fn standings(&self, _: &Hash, works: Vec<u32>) -> Result<Vec<StandingView>, Unread> {
		assert!(works.len() <= MAX_PAGE as usize);
		let standing = |state: &State, id: u32| {
			state.works.get(id as usize).map(|Work { bundle, standing }| StandingView {
				generic: bundle.generic,
				versions: bundle.versions,
				..*standing
			})
		};
		self.read(|state| works.into_iter().filter_map(|id| standing(state, id)).collect())
	}

	fn open_contests(
		&self,
		_: &Hash,
		after: Option<u32>,
	) -> Result<Page<ContestView, u32>, Unread> {
		self.read(|state| {
			let contests = (0..).zip(&state.contests).map(|(id, work)| contest(id, *work));
			Page::of_bounded(contests, |contest| contest.id, after.as_ref(), MAX_PAGE)
		})
	}

	fn check(&self, _: &Hash, act: &Act) -> Result<Result<(), Option<Reason>>, Unread> {
		self.read(|state| {
			let refused = state.refused.iter().find(|(refused, _)| refused == act);
			refused.map_or(Ok(()), |(_, reason)| Err(Some(*reason)))
		})
	}
}

/// What the pool was given, and what it says.
#[derive(Clone, Default)]
pub(crate) struct Pool {
	pub(crate) sent: Arc<Mutex<Vec<Act>>>,
	pub(crate) declines: Arc<Mutex<Option<Declined>>>,
}

impl Pool {
	/// What it was given since it was last asked.
	pub(crate) fn sent(&self) -> Vec<Act> {
		core::mem::take(&mut self.sent.lock().unwrap())
	}
}

impl Outbox for Pool {
	async fn send(&self, act: Act) -> Result<(), Declined> {
		self.sent.lock().unwrap().push(act);
		self.declines.lock().unwrap().clone().map_or(Ok(()), Err)
	}
}
