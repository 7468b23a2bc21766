//! What should be so, by plain lists and sets.

use super::*;
use stalhof_primitives::images::UseReason;
use std::collections::{BTreeMap, BTreeSet};

/// What both sides show of a contest: its works, who was heard, whether it is at the panel, how it ended.
pub(super) type Seen = ([u32; 2], [bool; 2], bool, Option<ContestOutcome>);

/// Until when something is open: by the pallet's clock, and by blocks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Until(pub(super) u64, pub(super) u64);

pub(super) struct CommitOf {
	pub(super) block: u64,
	pub(super) until: Until,
	pub(super) last: u64,
}

pub(super) struct WorkOf {
	pub(super) owner: u32,
	pub(super) kind: usize,
	pub(super) derived: bool,
	pub(super) commit_block: u64,
	pub(super) seasoning: Until,
	pub(super) state: WorkState,
	pub(super) contest: Option<usize>,
}

pub(super) struct ContestOf {
	/// The later work and the earlier one.
	pub(super) works: [usize; 2],
	pub(super) owners: [u32; 2],
	pub(super) at: u64,
	pub(super) answers: Until,
	pub(super) review: Until,
	pub(super) heard: [bool; 2],
	pub(super) at_panel: bool,
	pub(super) outcome: Option<ContestOutcome>,
}

pub(super) struct EvidenceOf {
	pub(super) work: usize,
	pub(super) kind: EvidenceKind,
	pub(super) given: (u64, u64),
	pub(super) seen: Option<(u64, u64)>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct LicenceOf {
	pub(super) work: usize,
	pub(super) to: Option<u32>,
	pub(super) exclusive: bool,
	pub(super) channels: u8,
	pub(super) days: (u32, u32),
}

pub(super) struct Model {
	pub(super) first_day: u64,
	pub(super) now: u64,
	pub(super) running: u64,
	pub(super) block: u64,
	pub(super) inactive: BTreeSet<u32>,
	pub(super) commits: BTreeMap<(u32, usize), CommitOf>,
	pub(super) registered: BTreeSet<(u32, usize)>,
	pub(super) works: Vec<WorkOf>,
	pub(super) contests: Vec<ContestOf>,
	pub(super) evidence: Vec<EvidenceOf>,
	pub(super) used: BTreeSet<(u32, u8)>,
	pub(super) offers: BTreeMap<usize, (u32, u32)>,
	pub(super) losses: BTreeMap<u32, (u32, Option<u64>)>,
	pub(super) licences: BTreeMap<LicenceId, LicenceOf>,
	pub(super) next_licence: LicenceId,
}

impl Model {
	pub(super) fn new() -> Self {
		let now = Now::get().as_millis();
		Self {
			first_day: now / DAY,
			now,
			running: now,
			block: 1,
			inactive: Default::default(),
			commits: Default::default(),
			registered: Default::default(),
			works: Default::default(),
			contests: Default::default(),
			evidence: Default::default(),
			used: Default::default(),
			offers: Default::default(),
			losses: Default::default(),
			licences: Default::default(),
			next_licence: 0,
		}
	}

	pub(super) fn works(&self) -> Vec<(u32, WorkState, Option<u32>, bool)> {
		let seen = |work: &WorkOf| {
			let contest = work.contest.map(|contest| contest as u32);
			(work.owner, work.state, contest, self.is_open(work.seasoning))
		};
		self.works.iter().map(seen).collect()
	}

	pub(super) fn contests(&self) -> Vec<Seen> {
		let seen = |contest: &ContestOf| {
			let works = contest.works.map(|work| work as u32);
			(works, contest.heard, contest.at_panel, contest.outcome)
		};
		self.contests.iter().map(seen).collect()
	}

	pub(super) fn losses(&self) -> BTreeMap<u32, (u32, Option<u64>)> {
		self.losses.clone()
	}

	pub(super) fn licences(&self) -> Vec<(LicenceId, LicenceOf)> {
		self.licences.iter().map(|(id, licence)| (*id, licence.clone())).collect()
	}

	pub(super) fn may_use(&self, work: usize, firm: u32, channel: usize, day: u32) -> UseReason {
		let Some(of) = self.works.get(work) else { return UseReason::UnknownWork };
		if of.state != WorkState::Registered {
			return UseReason::WorkOut;
		}
		let covering = self.licences.values().filter(|licence| {
			licence.work == work
				&& licence.channels >> channel & 1 == 1
				&& (licence.days.0..=licence.days.1).contains(&day)
		});
		let covering: Vec<_> = covering.collect();
		if covering.iter().any(|licence| licence.to == Some(firm)) {
			UseReason::Licensed
		} else if covering.iter().any(|licence| licence.to.is_none()) {
			UseReason::LicensedToAll
		} else if covering.iter().any(|licence| licence.exclusive) {
			UseReason::ExclusiveToAnother
		} else if of.owner == firm {
			UseReason::Owner
		} else {
			UseReason::NotLicensed
		}
	}

	pub(super) fn is_open(&self, until: Until) -> bool {
		self.running <= until.0 || self.block <= until.1
	}

	pub(super) fn is_active(&self, firm: u32) -> bool {
		!self.inactive.contains(&firm)
	}

	/// Whether it may begin something.
	pub(super) fn may_act(&self, firm: u32) -> bool {
		let suspended = self.losses.get(&firm).and_then(|(_, until)| *until);
		self.is_active(firm) && suspended.is_none_or(|until| self.running > until)
	}

	/// The day since the first.
	pub(super) fn today(&self) -> u32 {
		(self.now / DAY - self.first_day) as u32
	}

	/// A work of that firm that is registered.
	pub(super) fn is_own(&self, work: usize, firm: u32) -> bool {
		let of = self.works.get(work);
		of.is_some_and(|work| work.owner == firm && work.state == WorkState::Registered)
	}

	/// Whether it stands in no contest and has seasoned.
	pub(super) fn is_settled(&self, work: usize) -> bool {
		let work = &self.works[work];
		work.contest.is_none() && !self.is_open(work.seasoning)
	}

	/// Whether a firm has a licence of a work today.
	pub(super) fn has_licence(&self, work: usize, firm: u32) -> bool {
		self.licences.values().any(|licence| {
			licence.work == work
				&& licence.to.is_none_or(|to| to == firm)
				&& (licence.days.0..=licence.days.1).contains(&self.today())
		})
	}

	/// What the best evidence of a side of a contest weighs.
	pub(super) fn grade(&self, contest: &ContestOf, side: usize) -> Grade {
		let within = |at: (u64, u64), until: Until| at.0 <= until.0 || at.1 <= until.1;
		let counts = self.evidence.iter().filter(|evidence| {
			evidence.work == contest.works[side]
				&& within(evidence.given, contest.answers)
				&& evidence.seen.is_some_and(|seen| within(seen, contest.review))
		});
		let first_noon = self.first_day * DAY + DAY / 2;
		let grade = |evidence: &EvidenceOf| match evidence.kind {
			EvidenceKind::Timestamp if contest.at <= first_noon => Grade::ChainOnly,
			EvidenceKind::SignedManifest => Grade::Signed,
			_ => Grade::Trusted,
		};
		counts.map(grade).max().unwrap_or(Grade::ChainOnly)
	}
}
