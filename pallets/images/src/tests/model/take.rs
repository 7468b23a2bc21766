//! What should come of each step.

use super::{
	state::{CommitOf, ContestOf, EvidenceOf, LicenceOf, Until, WorkOf},
	*,
};

const BLOCKS: u64 = WINDOW_BLOCKS as u64;

impl Model {
	fn until(&self, millis: u64, blocks: u64) -> Until {
		Until(self.running + millis, self.block + blocks)
	}

	/// Does a step, and says whether the chain should take it.
	pub(super) fn take(&mut self, step: &Step) -> bool {
		match *step {
			Step::Commit { by, kind } => {
				let may = self.may_act(by) && !self.commits.contains_key(&(by, kind));
				if may {
					let commit = CommitOf {
						block: self.block,
						until: self.until(DAY, 10 + BLOCKS),
						last: self.running + 730 * DAY,
					};
					self.commits.insert((by, kind), commit);
				}
				may
			}
			Step::Renew { by, kind } => {
				let (acts, until) = (self.may_act(by), self.running + 90 * DAY);
				let Some(commit) = self.commits.get(&(by, kind)) else { return false };
				let until = until.min(commit.last);
				let may = acts && self.is_open(commit.until) && until > commit.until.0;
				if let Some(commit) = self.commits.get_mut(&(by, kind)).filter(|_| may) {
					commit.until.0 = until;
				}
				may
			}
			Step::Drop { by, of, kind } => {
				let Some(commit) = self.commits.get(&(of, kind)) else { return false };
				let may = by == of || !self.is_open(commit.until);
				if may {
					self.commits.remove(&(of, kind));
				}
				may
			}
			Step::Reveal { by, kind, derived } => {
				let Some(commit) = self.commits.get(&(by, kind)) else { return false };
				let may = self.may_act(by)
					&& self.is_open(commit.until)
					&& self.block >= commit.block + 10
					&& !self.registered.contains(&(by, kind));
				if may {
					let work = WorkOf {
						owner: by,
						kind,
						derived,
						commit_block: commit.block,
						seasoning: self.until(DAY, BLOCKS),
						state: WorkState::Registered,
						contest: None,
					};
					self.works.push(work);
					self.registered.insert((by, kind));
					self.commits.remove(&(by, kind));
				}
				may
			}
			Step::Contest { work, prior, place } => {
				let (work, prior) = (work as usize, prior as usize);
				let (Some(one), Some(other)) = (self.works.get(work), self.works.get(prior)) else {
					return false;
				};
				let standing =
					|work: &WorkOf| work.state == WorkState::Registered && work.contest.is_none();
				let ((number, bits), (other_number, other_bits)) =
					(KINDS[one.kind], KINDS[other.kind]);
				let near = number == other_number && bits.abs_diff(other_bits) <= 31 && place < 2;
				let related = one.owner % 50 == other.owner % 50
					|| (one.derived && self.has_licence(prior, one.owner));
				let active = self.is_active(one.owner) || self.is_active(other.owner);
				let fresh = self.is_open(one.seasoning) || self.is_open(other.seasoning);
				let before = self.contests.iter().any(|contest| contest.works == [work, prior]);
				let earlier = (other.commit_block, prior) < (one.commit_block, work);
				let may = standing(one)
					&& standing(other)
					&& earlier && fresh
					&& near && !before
					&& !related && active;
				if may {
					let contest = ContestOf {
						works: [work, prior],
						owners: [one.owner, other.owner],
						at: self.now,
						answers: self.until(7 * DAY, BLOCKS),
						review: self.until(10 * DAY, 2 * BLOCKS),
						heard: [false; 2],
						at_panel: false,
						outcome: None,
					};
					self.works[work].contest = Some(self.contests.len());
					self.contests.push(contest);
				}
				may
			}
			Step::Answer { by, contest, side } => {
				let may = self.is_side(by, contest, side)
					&& self.is_open(self.contests[contest as usize].answers)
					&& !self.contests[contest as usize].heard[side as usize];
				if may {
					self.contests[contest as usize].heard[side as usize] = true;
				}
				may
			}
			Step::Yield { by, contest, side } => {
				let may = self.is_side(by, contest, side);
				if may {
					self.end(
						contest as usize,
						match side {
							Side::Work => ContestOutcome::WorkYielded,
							Side::Prior => ContestOutcome::PriorYielded,
						},
					);
				}
				may
			}
			Step::End { contest: id } => self.try_end(id as usize),
			Step::Evidence { by, work, kind, number } => {
				let work = work as usize;
				let count = self.evidence.iter().filter(|evidence| evidence.work == work).count();
				let may = self.is_own(work, by) && count < 8 && self.used.insert((by, number));
				if may {
					let given = (self.running, self.block);
					self.evidence.push(EvidenceOf { work, kind, given, seen: None });
				}
				may
			}
			Step::Confirm { work, place } => {
				let seen = (self.running, self.block);
				let mut all = self.evidence.iter_mut().filter(|one| one.work == work as usize);
				let Some(evidence) = all.nth(place.into()) else { return false };
				let may = evidence.seen.is_none();
				if may {
					evidence.seen = Some(seen);
				}
				may
			}
			Step::Revoke { by, work } => {
				let work = work as usize;
				let may = self.is_own(work, by) && self.works[work].contest.is_none();
				if may {
					self.works[work].state = WorkState::Revoked;
				}
				may
			}
			Step::Offer { by, work, to } => {
				let work = work as usize;
				let may = self.is_own(work, by)
					&& by != to && self.is_active(to)
					&& self.is_settled(work)
					&& !self.offers.contains_key(&work);
				if may {
					self.offers.insert(work, (by, to));
				}
				may
			}
			Step::Withdraw { by, work } => {
				let work = work as usize;
				let may = self.offers.get(&work).is_some_and(|(from, _)| *from == by);
				if may {
					self.offers.remove(&work);
				}
				may
			}
			Step::Accept { by, work } => {
				let work = work as usize;
				let Some((from, to)) = self.offers.get(&work).copied() else { return false };
				let may = by == to
					&& self.may_act(by)
					&& self.is_own(work, from)
					&& self.is_settled(work);
				if may {
					self.offers.remove(&work);
					self.works[work].owner = to;
				}
				may
			}
			Step::Grant { by, work, to, exclusive, channels, from, to_day } => {
				let work = work as usize;
				let overlaps = |licence: &LicenceOf| {
					licence.work == work
						&& licence.exclusive
						&& licence.channels & channels != 0
						&& licence.days.0 <= to_day
						&& from <= licence.days.1
				};
				let mut same =
					self.licences.values().filter(|one| one.work == work && one.to == to);
				let may = self.may_act(by)
					&& self.is_own(work, by)
					&& to_day >= self.today()
					&& to.is_none_or(|to| to != by && self.is_active(to))
					&& !(exclusive && to.is_none())
					&& self.works[work].contest.is_none()
					&& (!exclusive || self.is_settled(work))
					&& !self.licences.values().any(overlaps)
					&& same.nth(7).is_none();
				if may {
					let days = (from, to_day);
					let licence = LicenceOf { work, to, exclusive, channels, days };
					self.licences.insert(self.next_licence, licence);
					self.next_licence += 1;
				}
				may
			}
			Step::EndLicence { by, licence: id } => {
				let last = self.today() + 30;
				let Some(licence) = self.licences.get_mut(&id) else { return false };
				let may = self.works[licence.work].owner == by && last < licence.days.1;
				if may {
					licence.days.1 = last;
					if licence.days.0 > last {
						self.licences.remove(&id);
					}
				}
				may
			}
			Step::GiveUp { by, licence: id } => {
				let may = self.licences.get(&id).is_some_and(|licence| licence.to == Some(by));
				may && self.licences.remove(&id).is_some()
			}
			Step::DropLicence { licence: id } => {
				let may = self.licences.get(&id).is_some_and(|licence| {
					let out = self.works[licence.work].state != WorkState::Registered;
					out || licence.days.1 < self.today()
				});
				may && self.licences.remove(&id).is_some()
			}
			Step::Stand { firm, active } => {
				if active {
					self.inactive.remove(&firm);
				} else {
					self.inactive.insert(firm);
				}
				true
			}
			Step::Pass { hours, blocks } => {
				self.now += u64::from(hours) * HOUR;
				self.running += u64::from(hours) * HOUR;
				self.block += blocks;
				true
			}
			Step::Pause { hours } => {
				self.now += u64::from(hours) * HOUR;
				true
			}
		}
	}

	/// Whether a firm owns the work on a side of a contest that has not ended.
	fn is_side(&self, by: u32, contest: ContestId, side: Side) -> bool {
		let contest = self.contests.get(contest as usize);
		contest.is_some_and(|contest| {
			contest.outcome.is_none() && self.works[contest.works[side as usize]].owner == by
		})
	}

	fn try_end(&mut self, id: usize) -> bool {
		use ContestOutcome::*;
		let Some(contest) = self.contests.get(id) else { return false };
		if contest.outcome.is_some() {
			return false;
		}
		let [_, prior] = contest.works;
		let [work_heard, prior_heard] = contest.heard;
		let (own, other) = (self.grade(contest, 0), self.grade(contest, 1));
		let outcome = if self.works[prior].state != WorkState::Registered {
			PriorOut
		} else if contest.at_panel || self.is_open(contest.answers) {
			return false;
		} else if !work_heard {
			WorkSilent
		} else if !prior_heard {
			PriorSilent
		} else if self.is_open(contest.review) || self.works[prior].contest.is_some() {
			return false;
		} else if own == other {
			self.contests[id].at_panel = true;
			return true;
		} else if own < other {
			WorkOverruled
		} else {
			PriorOverruled
		};
		self.end(id, outcome);
		true
	}

	fn end(&mut self, id: usize, outcome: ContestOutcome) {
		use ContestOutcome::*;
		let again = self.until(DAY, BLOCKS);
		let contest = &mut self.contests[id];
		contest.outcome = Some(outcome);
		let ([work, prior], [own, other]) = (contest.works, contest.owners);
		let prior_heard = contest.heard[1];
		self.works[work].contest = None;
		match outcome {
			WorkYielded | WorkSilent => self.works[work].state = WorkState::Yielded,
			WorkOverruled => self.works[work].state = WorkState::Overruled,
			PriorYielded | PriorSilent | PriorOverruled | PriorOut => {
				self.works[work].seasoning = again;
			}
		}
		if outcome == PriorOverruled {
			self.works[prior].state = WorkState::Overruled;
		}
		let loser = match outcome {
			WorkSilent | WorkOverruled => own,
			WorkYielded if prior_heard => own,
			PriorOverruled => other,
			_ => return,
		};
		let until = self.running + 365 * DAY;
		let losses = self.losses.entry(loser).or_default();
		losses.0 += 1;
		if losses.0 == 3 {
			*losses = (0, Some(until));
		}
	}
}
