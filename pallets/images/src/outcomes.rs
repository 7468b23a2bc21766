//! How contests end.

use crate::*;
use frame_support::ensure;
use stalhof_primitives::images::Grade;

/// What comes of a contest whose time is over.
enum Verdict {
	Ends(ContestOutcome),
	ToPanel,
}

impl<T: Config> Pallet<T> {
	/// A contest that has not ended.
	pub(crate) fn open_contest(id: ContestId) -> Result<Contest, Error<T>> {
		let contest = Contests::<T>::get(Ordered(id)).ok_or(Error::<T>::ContestNotFound)?;
		ensure!(contest.ended.is_none(), Error::<T>::ContestOver);
		Ok(contest)
	}

	/// That the organisation owns the work on that side today.
	fn ensure_side(contest: &Contest, side: Side, firm: OrgId) -> DispatchResult {
		let place = match side {
			Side::Work => contest.work,
			Side::Prior => contest.prior,
		};
		ensure!(Self::work(place.work)?.owner == firm, Error::<T>::NotThatSide);
		Ok(())
	}

	pub(crate) fn do_answer_contest(
		who: &T::AccountId,
		id: ContestId,
		side: Side,
		reference: Hash,
	) -> DispatchResult {
		let by = Self::firm_winding_down(who)?;
		let mut contest = Self::open_contest(id)?;
		Self::ensure_side(&contest, side, by)?;
		ensure!(contest.answers.is_open(Self::instant()), Error::<T>::TooLate);
		let said = Said { by, at: T::Clock::now(), reference };
		let heard = &mut contest.heard[side as usize];
		ensure!(heard.is_none(), Error::<T>::AlreadyAnswered);
		*heard = Some(said);
		Contests::<T>::insert(Ordered(id), contest);
		Self::deposit_event(Event::Answered { id, side, said });
		Ok(())
	}

	pub(crate) fn do_yield_contest(
		who: &T::AccountId,
		id: ContestId,
		side: Side,
	) -> DispatchResult {
		let by = Self::firm_winding_down(who)?;
		let contest = Self::open_contest(id)?;
		Self::ensure_side(&contest, side, by)?;
		let outcome = match side {
			Side::Work => ContestOutcome::WorkYielded,
			Side::Prior => ContestOutcome::PriorYielded,
		};
		Self::end(id, contest, outcome, [Grade::ChainOnly; 2])
	}

	pub(crate) fn do_end_contest(id: ContestId) -> DispatchResult {
		let mut contest = Self::open_contest(id)?;
		let grades =
			[contest.work, contest.prior].map(|place| Self::best_grade(place.work, &contest));
		match Self::verdict(&contest, grades)? {
			Verdict::Ends(outcome) => Self::end(id, contest, outcome, grades),
			Verdict::ToPanel => {
				contest.at_panel = true;
				Contests::<T>::insert(Ordered(id), contest);
				Self::deposit_event(Event::ReferredToPanel { id });
				Ok(())
			}
		}
	}

	/// Whether a contest could be ended now.
	pub(crate) fn ensure_due(contest: &Contest) -> Result<(), Error<T>> {
		Self::verdict(contest, [Grade::ChainOnly; 2]).map(|_| ())
	}

	fn verdict(contest: &Contest, grades: [Grade; 2]) -> Result<Verdict, Error<T>> {
		use ContestOutcome::*;
		let now = Self::instant();
		let prior = Self::work(contest.prior.work)?;
		if prior.state != WorkState::Registered {
			return Ok(Verdict::Ends(PriorOut));
		}
		ensure!(!contest.at_panel, Error::<T>::AtPanel);
		ensure!(!contest.answers.is_open(now), Error::<T>::TooEarly);
		if contest.heard[Side::Work as usize].is_none() {
			return Ok(Verdict::Ends(WorkSilent));
		}
		if contest.heard[Side::Prior as usize].is_none() {
			return Ok(Verdict::Ends(PriorSilent));
		}
		ensure!(!contest.review.is_open(now), Error::<T>::TooEarly);
		ensure!(prior.contest.is_none(), Error::<T>::PriorContested);
		let [own, other] = grades;
		Ok(match own.cmp(&other) {
			core::cmp::Ordering::Less => Verdict::Ends(WorkOverruled),
			core::cmp::Ordering::Equal => Verdict::ToPanel,
			core::cmp::Ordering::Greater => Verdict::Ends(PriorOverruled),
		})
	}

	/// Against whom an outcome counts. Who gives way before the other side has answered has lost nothing.
	fn counted(contest: &Contest, outcome: ContestOutcome) -> Option<OrgId> {
		let [own, other] = contest.owners;
		match outcome {
			ContestOutcome::WorkSilent | ContestOutcome::WorkOverruled => Some(own),
			ContestOutcome::WorkYielded => contest.heard[Side::Prior as usize].map(|_| own),
			ContestOutcome::PriorOverruled => Some(other),
			ContestOutcome::PriorYielded
			| ContestOutcome::PriorSilent
			| ContestOutcome::PriorOut => None,
		}
	}

	fn end(
		id: ContestId,
		mut contest: Contest,
		outcome: ContestOutcome,
		grades: [Grade; 2],
	) -> DispatchResult {
		let place = Ordered(contest.work.work);
		let mut work = Self::work(contest.work.work)?;
		work.contest = None;
		match outcome {
			ContestOutcome::WorkYielded | ContestOutcome::WorkSilent => {
				work.state = WorkState::Yielded;
			}
			ContestOutcome::WorkOverruled => work.state = WorkState::Overruled,
			// Others have had to wait for this contest to end: they are given a day.
			_ => work.seasoning = Self::window(Self::hours(SEASONING_HOURS)),
		}
		Works::<T>::insert(place, work);
		if outcome.falls() == Some(Side::Prior) {
			let mut prior = Self::work(contest.prior.work)?;
			prior.state = WorkState::Overruled;
			Works::<T>::insert(Ordered(contest.prior.work), prior);
		}
		let counted = Self::counted(&contest, outcome);
		let ended = Ended { outcome, grades, at: T::Clock::now(), counted };
		contest.ended = Some(ended);
		Contests::<T>::insert(Ordered(id), contest);
		Self::deposit_event(Event::ContestEnded { id, ended });
		if let Some(organisation) = counted {
			Self::count_loss(organisation);
		}
		Ok(())
	}
}
