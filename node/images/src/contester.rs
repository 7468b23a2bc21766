//! Searches what new works look like, and contests them.
//!
//! The chain decides: every call is tried on its state before it goes to the pool, and the pool tries it again. What this adds is
//! who is looked at, when, and by which two fingerprints.

use crate::{
	Act, BlockId, Chain, Declined, GENERIC_OWNERS, Outbox, Phase, Unread, WorkIndex, acting_pair,
	index::works_of,
	watched::{Watched, Why},
};
use core::ops::Range;
use log::{debug, info, warn};
use pallet_images_runtime_api::{BundleView, StandingView};
use stalhof_primitives::{
	images::{ACTING_DISTANCE, Fingerprint, FingerprintId, WorkState},
	organisation::GroupId,
	page::MAX_PAGE,
	refusal::Refusal as Reason,
};
use std::{
	collections::{BTreeMap, BTreeSet},
	sync::Arc,
	time::{Duration, Instant},
};

/// Works that are watched at once: what is beyond is left to other nodes, and counted.
const MAX_WATCHED: usize = 1_000_000;

/// Works that are looked at in a block.
const LOOKS: usize = MAX_PAGE as usize;

/// Time in a block for searches: the index is not kept up meanwhile.
const SEARCH_TIME: Duration = Duration::from_millis(1_000);

/// Calls that go to the pool in a block.
const ACTS: usize = 32;

/// Calls about one work in a block.
const ACTS_EACH: usize = 8;

/// The nearest fingerprints that are looked at, of one fingerprint: who would hide a copy among works of its own that are nearer
/// has to keep 65,536 of them, which are some 70 MB of state.
const NEAR: usize = 1 << 20;

/// The oldest of the works that look like one, which are looked at.
const NEAR_WORKS: usize = 65_536;

/// Neighbours of a fingerprint that are tried as generic beside it.
const NEIGHBOURS: usize = 8;

/// Blocks after which something is tried again that was not taken, or is not seen in state yet.
const RETRY: u32 = 10;

/// Blocks after which is looked whether a work's day or contest is over: a quarter of an hour.
const LATER: u32 = 450;

/// Pages of works that are read in a block when a node starts.
const RESUMED_PAGES: usize = 50;

/// What was done since the node started.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
	/// Works that were searched.
	pub searched: u64,
	/// Contests that the pool took.
	pub contests: u64,
	/// Marks of generic fingerprints that the pool took.
	pub marks: u64,
	/// Calls that it did not take.
	pub declined: u64,
	/// Works that could not be watched.
	pub left: u64,
	/// Works that are watched now.
	pub watched: u64,
}

/// What is still to be found when a node starts: works that are in their first day or in a contest.
#[derive(Clone, Copy)]
struct Resume {
	/// Works below are to be looked at, from the last on.
	below: u32,
	/// Contests that come after are to be looked at; `None` when all were.
	contests: Option<Option<u32>>,
}

/// Contests new works by earlier ones that they look like, and marks fingerprints that are near to works of many.
pub struct Contester<C: Chain, O: Outbox> {
	chain: Arc<C>,
	index: Arc<WorkIndex>,
	outbox: O,
	watched: Watched,
	resume: Option<Resume>,
	begun: bool,
	counts: Counts,
}

/// What came of a look at a work.
#[derive(Default)]
struct Looked {
	acts: Vec<Act>,
	/// Whether something could be done later that cannot now.
	unsettled: bool,
}

/// What is read of works during one look, each once.
struct Reading<'a, C: Chain> {
	chain: &'a C,
	at: BlockId,
	bundles: BTreeMap<u32, Option<BundleView>>,
	standings: BTreeMap<u32, StandingView>,
	asked: BTreeSet<u32>,
}

impl<C: Chain> Reading<'_, C> {
	fn bundle(&mut self, work: u32) -> Result<Option<&BundleView>, Unread> {
		if !self.bundles.contains_key(&work) {
			let read = self.chain.bundle(&self.at.hash, work)?;
			self.bundles.insert(work, read);
		}
		Ok(self.bundles.get(&work).and_then(Option::as_ref))
	}

	/// Asks after works that were not asked after.
	fn ask(&mut self, works: impl IntoIterator<Item = u32>) -> Result<(), Unread> {
		let new: Vec<u32> = works.into_iter().filter(|work| self.asked.insert(*work)).collect();
		for part in new.chunks(MAX_PAGE as usize) {
			let views = self.chain.standings(&self.at.hash, part.to_vec())?;
			self.standings.extend(views.into_iter().map(|view| (view.id, view)));
		}
		Ok(())
	}

	/// A work that has effect.
	fn standing(&self, work: u32) -> Option<&StandingView> {
		self.standings.get(&work).filter(|view| view.state == WorkState::Registered)
	}
}

/// Whether a call that the chain refuses for this reason may be taken later.
fn is_passing(reason: Option<Reason>) -> bool {
	use Reason::*;
	match reason {
		Some(UnderContest | NoRoom | NotSeasoned | PayerInactive | NoPayer | Paused) => true,
		Some(_) => false,
		None => true,
	}
}

/// Places of fingerprints from which something may follow, with these.
fn acting(bundle: &BundleView) -> impl Iterator<Item = (u8, &Fingerprint)> {
	let generic = bundle.generic;
	(0u8..16)
		.zip(&bundle.bundle)
		.filter(move |(place, print)| print.may_act() && generic & (1 << place) == 0)
}

impl<C: Chain, O: Outbox> Contester<C, O> {
	/// One that has not looked at anything yet.
	pub fn new(chain: Arc<C>, index: Arc<WorkIndex>, outbox: O) -> Self {
		Self {
			chain,
			index,
			outbox,
			watched: Watched::new(MAX_WATCHED),
			resume: None,
			begun: false,
			counts: Counts::default(),
		}
	}

	/// What was done.
	pub fn counts(&self) -> Counts {
		Counts { watched: self.watched.len() as u64, ..self.counts }
	}

	/// Has works looked at that have come to the index. Those that came before the index was ready for the first time are found
	/// otherwise.
	pub fn note(&mut self, works: Range<u32>) {
		if self.begun {
			for work in works {
				self.watch(work, 0, Why::Search);
			}
		}
	}

	fn watch(&mut self, work: u32, block: u32, why: Why) {
		if !self.watched.watch(work, block, why) {
			self.counts.left += 1;
		}
	}

	/// Does what is due at the index's block.
	pub async fn act(&mut self) {
		let status = self.index.status();
		if status.phase != Phase::Ready || self.chain.is_syncing() {
			return;
		}
		if !self.begun {
			self.begun = true;
			self.resume = Some(Resume { below: status.works, contests: Some(None) });
		}
		let at = status.block;
		let looked = match self.resume(at) {
			Ok(()) => self.look(at).await,
			Err(why) => Err(why),
		};
		if let Err(why) = looked {
			warn!("🖼️ Contests: state could not be read, which will be tried again: {why}");
		}
	}

	/// Finds works that were in their first day, or in a contest, when the node started.
	fn resume(&mut self, at: BlockId) -> Result<(), Unread> {
		for _ in 0..RESUMED_PAGES {
			let Some(Resume { below, contests }) = self.resume else { break };
			if below > 0 {
				let from = below.saturating_sub(MAX_PAGE);
				let views = self.chain.standings(&at.hash, (from..below).collect())?;
				let mut seasoning = false;
				for view in views {
					if view.seasoning || view.contest.is_some() {
						self.watch(view.id, 0, Why::Search);
					}
					seasoning |= view.seasoning;
				}
				// Works are in order of their first days.
				let below = if seasoning { from } else { 0 };
				self.resume = Some(Resume { below, contests });
			} else if let Some(after) = contests {
				let page = self.chain.open_contests(&at.hash, after)?;
				for contest in page.items {
					self.watch(contest.work.work, 0, Why::Search);
				}
				self.resume = Some(Resume { below, contests: page.next.map(Some) });
			} else {
				self.resume = None;
			}
		}
		Ok(())
	}

	async fn look(&mut self, at: BlockId) -> Result<(), Unread> {
		let taken = self.watched.take(at.number, LOOKS);
		let ids = taken.iter().map(|(work, _)| *work).collect::<Vec<_>>();
		if ids.is_empty() {
			return Ok(());
		}
		let views = match self.chain.standings(&at.hash, ids) {
			Ok(views) => views,
			Err(why) => {
				for (work, why) in taken {
					self.watch(work, at.number.saturating_add(RETRY), why);
				}
				return Err(why);
			}
		};
		let whys: BTreeMap<u32, Why> = taken.into_iter().collect();
		let begun = Instant::now();
		let (mut sent, mut failed) = (0, None);
		for view in views {
			let why = whys.get(&view.id).copied().unwrap_or(Why::Search);
			let Some(again) = self.what_next(&view, why) else { continue };
			if again != Why::Search {
				self.watch(view.id, at.number.saturating_add(LATER), again);
				continue;
			}
			if sent >= ACTS || begun.elapsed() >= SEARCH_TIME || failed.is_some() {
				self.watch(view.id, at.number, Why::Search);
				continue;
			}
			match self.search(at, &view) {
				Ok(looked) => sent += self.send(at, &view, looked).await,
				Err(why) => {
					self.watch(view.id, at.number.saturating_add(RETRY), Why::Search);
					failed = Some(why);
				}
			}
		}
		failed.map_or(Ok(()), Err)
	}

	/// What is to be done with a work that is due; `None` when it is done with.
	fn what_next(&self, view: &StandingView, why: Why) -> Option<Why> {
		if view.state != WorkState::Registered || view.versions != self.index.versions() {
			return None;
		}
		Some(match why {
			_ if view.contest.is_some() => Why::Contest,
			Why::Season if view.seasoning => Why::Season,
			_ => Why::Search,
		})
	}

	/// What follows from what a work looks like.
	fn search(&mut self, at: BlockId, own: &StandingView) -> Result<Looked, Unread> {
		self.counts.searched += 1;
		let chain = self.chain.clone();
		let mut reading = Reading {
			chain: &*chain,
			at,
			bundles: BTreeMap::new(),
			standings: BTreeMap::from([(own.id, *own)]),
			asked: BTreeSet::from([own.id]),
		};
		let mut looked = Looked::default();
		let Some(bundle) = reading.bundle(own.id)?.cloned() else { return Ok(looked) };
		let mut marked = bundle.clone();
		let mut works = BTreeSet::new();
		for (place, fingerprint) in acting(&bundle) {
			let near = self.near(own.id, fingerprint);
			works.extend(works_of(&near));
			let id = FingerprintId { work: own.id, place };
			if let Some(act) = self.generic(&mut reading, id, own, &near)? {
				marked.generic |= 1 << place;
				looked.acts.push(act);
				self.neighbours(&mut reading, &near, &mut looked)?;
			}
		}
		let works: Vec<u32> = works.into_iter().take(NEAR_WORKS).collect();
		reading.ask(works.iter().copied())?;
		let mut others: Vec<StandingView> =
			works.iter().filter_map(|work| reading.standing(*work)).copied().collect();
		others.sort_by_key(|view| (view.commit_block, view.id));
		let mut contested = false;
		for other in others {
			let by_other = other.is_earlier(own);
			if Self::is_related(own, &other) || !(own.seasoning || other.seasoning) {
				continue;
			}
			if own.contest.is_some() || other.contest.is_some() || (by_other && contested) {
				looked.unsettled = true;
				continue;
			}
			let Some(theirs) = reading.bundle(other.id)? else { continue };
			let Some(pair) = acting_pair(&marked, theirs) else { continue };
			let mine = FingerprintId { work: own.id, place: pair.one };
			let theirs = FingerprintId { work: other.id, place: pair.other };
			let (work, prior) = if by_other { (mine, theirs) } else { (theirs, mine) };
			let act = Act::Contest { work, prior };
			match self.chain.check(&at.hash, &act)? {
				Ok(()) if looked.acts.len() >= ACTS_EACH => looked.unsettled = true,
				Ok(()) => {
					contested |= by_other;
					looked.acts.push(act);
				}
				Err(reason) => {
					debug!("🖼️ {act:?} is not to be had: {reason:?}");
					looked.unsettled |= is_passing(reason);
				}
			}
		}
		Ok(looked)
	}

	/// Fingerprints of other works on which something may rest that are near to one.
	fn near(&self, work: u32, fingerprint: &Fingerprint) -> Vec<FingerprintId> {
		let mut near = self.index.near(&fingerprint.hash, ACTING_DISTANCE.into(), NEAR);
		near.retain(|found| found.work != work);
		near
	}

	fn is_related(own: &StandingView, other: &StandingView) -> bool {
		own.owner == other.owner || (own.group.is_some() && own.group == other.group)
	}

	/// The call that marks a fingerprint as generic, when it is near to works of five unrelated owners that have seasoned.
	fn generic(
		&self,
		reading: &mut Reading<C>,
		id: FingerprintId,
		own: &StandingView,
		near: &[FingerprintId],
	) -> Result<Option<Act>, Unread> {
		if near.len() < GENERIC_OWNERS {
			return Ok(None);
		}
		reading.ask(works_of(near).into_iter().take(NEAR_WORKS))?;
		let mut groups = BTreeSet::<GroupId>::from_iter(own.group);
		let mut shown = Vec::new();
		for found in near {
			let settled = reading.standing(found.work).filter(|view| {
				let comparable = view.versions == own.versions && !view.is_generic(found.place);
				comparable && !view.seasoning && view.contest.is_none()
			});
			let Some(group) = settled.and_then(|view| view.group) else { continue };
			if groups.contains(&group) {
				continue;
			}
			let Some(bundle) = reading.bundle(found.work)? else { continue };
			if acting(bundle).any(|(place, _)| place == found.place) {
				groups.insert(group);
				shown.push(*found);
			}
			if let Ok(near) = <[FingerprintId; GENERIC_OWNERS]>::try_from(&shown[..]) {
				let act = Act::MarkGeneric { fingerprint: id, near };
				let taken = self.chain.check(&reading.at.hash, &act)?.is_ok();
				return Ok(taken.then_some(act));
			}
		}
		Ok(None)
	}

	/// Tries the nearest neighbours of a generic fingerprint, which are likely to be so too.
	fn neighbours(
		&self,
		reading: &mut Reading<C>,
		near: &[FingerprintId],
		looked: &mut Looked,
	) -> Result<(), Unread> {
		for id in near.iter().take(NEIGHBOURS) {
			let Some(own) = reading.standing(id.work).copied() else { continue };
			let Some(bundle) = reading.bundle(id.work)? else { continue };
			let Some((_, fingerprint)) = acting(bundle).find(|(place, _)| *place == id.place)
			else {
				continue;
			};
			let near = self.near(id.work, fingerprint);
			let known = |act: &Act| matches!(act, Act::MarkGeneric { fingerprint, .. } if fingerprint == id);
			if !looked.acts.iter().any(known)
				&& looked.acts.len() < ACTS_EACH
				&& let Some(act) = self.generic(reading, *id, &own, &near)?
			{
				looked.acts.push(act);
			}
		}
		Ok(())
	}

	/// Hands calls to the pool, and has the work looked at again: how many there were.
	async fn send(&mut self, at: BlockId, view: &StandingView, looked: Looked) -> usize {
		let Looked { acts, unsettled } = looked;
		let again = unsettled || !acts.is_empty();
		let (sent, mut taken) = (acts.len(), false);
		for act in acts {
			let what = match act {
				Act::Contest { work, prior } => format!(
					"contest of work {} by the earlier work {}: their fingerprints {} and {} are within {ACTING_DISTANCE} bits",
					work.work, prior.work, work.place, prior.place
				),
				Act::MarkGeneric { fingerprint, near } => format!(
					"fingerprint {} of work {} is generic: it is near to works {:?} of as many owners",
					fingerprint.place,
					fingerprint.work,
					near.map(|place| place.work)
				),
			};
			match self.outbox.send(act).await {
				Ok(()) => {
					taken = true;
					match act {
						Act::Contest { .. } => self.counts.contests += 1,
						Act::MarkGeneric { .. } => self.counts.marks += 1,
					}
					info!("🖼️ Handed to the pool: {what}");
				}
				Err(declined) => {
					self.counts.declined += 1;
					match declined {
						Declined::Refused(_) => debug!("🖼️ Not taken: {what}: {declined}"),
						Declined::NotTaken(_) => info!("🖼️ Not taken: {what}: {declined}"),
					}
				}
			}
		}
		// Whether it came into a block shows in state.
		if again && (view.seasoning || taken) {
			self.watch(view.id, at.number.saturating_add(RETRY), Why::Search);
		} else if view.seasoning {
			self.watch(view.id, at.number.saturating_add(LATER), Why::Season);
		}
		sent
	}
}

#[cfg(test)]
#[path = "contester_tests.rs"]
mod tests;
