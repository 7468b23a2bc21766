//! Motions and votes.

use crate::{types::*, *};
use alloc::vec::Vec;
use frame_support::ensure;
use pallet_consortium::{Pallet as Consortium, types::Kind};
use sp_runtime::traits::{Saturating, UniqueSaturatedFrom};
use stalhof_primitives::organisation::Permission;
use stalhof_support::{Need, Organisations};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_propose(who: &T::AccountId, act: ActOf<T>) -> DispatchResult {
		let (organisation, group) = Self::voter(who)?;
		Self::check_act(&act)?;
		let open = OpenMotions::<T>::get(Ordered(group));
		ensure!(open < MAX_OPEN, Error::<T>::TooManyMotions);
		let motion = NextMotion::<T>::get();
		let next = motion.checked_add(1).ok_or(sp_runtime::ArithmeticError::Overflow)?;
		let (until, block) = Self::window(VotingHours::<T>::get());
		NextMotion::<T>::put(next);
		OpenMotions::<T>::insert(Ordered(group), open.saturating_add(1));
		let state = MotionState::Open { until, block };
		let entry = Motion { act: act.clone(), proposer: organisation, group, state };
		Motions::<T>::insert(Ordered(motion), entry);
		Self::deposit_event(Event::Proposed { motion, organisation, act, until });
		Self::record(motion, group, organisation, true);
		Ok(())
	}

	pub(crate) fn do_vote(who: &T::AccountId, motion: MotionId, aye: bool) -> DispatchResult {
		let (organisation, group) = Self::voter(who)?;
		let entry = Self::motion(motion)?;
		let MotionState::Open { until, block } = entry.state else {
			return Err(Error::<T>::NotOpen.into());
		};
		ensure!(!Self::has_come(until, block), Error::<T>::NotOpen);
		Self::record(motion, group, organisation, aye);
		Ok(())
	}

	fn record(motion: MotionId, group: GroupId, organisation: OrgId, aye: bool) {
		Votes::<T>::insert(Ordered(motion), Ordered(group), Vote { organisation, aye });
		Self::deposit_event(Event::Voted { motion, group, organisation, aye });
	}

	pub(crate) fn do_close(motion: MotionId) -> DispatchResult {
		let mut entry = Self::motion(motion)?;
		let MotionState::Open { until, block } = entry.state else {
			return Err(Error::<T>::NotOpen.into());
		};
		if Self::is_stale(until) {
			Self::drop_motion(motion, &entry);
			return Ok(());
		}
		let rule = Self::rule_for(&entry.act);
		let tally = Self::count(motion, &rule);
		let passes = rule.threshold.reached(tally.ayes, tally.counted);
		// With the noes there are now, could the others together still carry it?
		let possible = tally.counted.saturating_sub(tally.noes);
		let hopeless = !rule.threshold.reached(possible, tally.counted);
		ensure!(passes || hopeless || Self::has_come(until, block), Error::<T>::Undecided);
		if !passes {
			Self::forget(motion, &entry);
			Self::deposit_event(Event::Rejected { motion, tally });
			return Ok(());
		}
		if rule.delay_hours == 0 {
			Self::forget(motion, &entry);
			Self::deposit_event(Event::Passed { motion, tally, from: None });
			Self::carry_out(motion, entry.act);
			return Ok(());
		}
		let (from, block) = Self::window(rule.delay_hours);
		Self::clear_votes(motion);
		entry.state = MotionState::Passed { from, block };
		Motions::<T>::insert(Ordered(motion), entry);
		Self::deposit_event(Event::Passed { motion, tally, from: Some(from) });
		Ok(())
	}

	pub(crate) fn do_enact(motion: MotionId) -> DispatchResult {
		let entry = Self::motion(motion)?;
		let MotionState::Passed { from, block } = entry.state else {
			return Err(Error::<T>::NotPassed.into());
		};
		ensure!(Self::has_come(from, block), Error::<T>::TooEarly);
		if Self::is_stale(from) {
			Self::drop_motion(motion, &entry);
		} else {
			Self::forget(motion, &entry);
			Self::carry_out(motion, entry.act);
		}
		Ok(())
	}

	/// Whether what could be done from `moment` on has been left lying for too long: what was decided then need not be
	/// what the members want now.
	fn is_stale(moment: Moment) -> bool {
		let stale = moment.as_millis().saturating_add(u64::from(STALE_HOURS) * HOUR);
		T::Clock::now().as_millis() > stale
	}

	pub(crate) fn do_withdraw(who: &T::AccountId, motion: MotionId) -> DispatchResult {
		let (organisation, _) = Self::voter(who)?;
		let entry = Self::motion(motion)?;
		ensure!(entry.proposer == organisation, Error::<T>::NotProposer);
		ensure!(matches!(entry.state, MotionState::Open { .. }), Error::<T>::NotOpen);
		Self::drop_motion(motion, &entry);
		Ok(())
	}

	/// Forgets a motion and says so.
	pub(crate) fn drop_motion(motion: MotionId, entry: &MotionOf<T>) {
		Self::forget(motion, entry);
		Self::deposit_event(Event::Dropped { motion });
	}

	/// How the votes on a motion stand, over the groups that are counted now.
	pub fn tally(motion: MotionId) -> Option<Tally> {
		let entry = Motions::<T>::get(Ordered(motion))?;
		Some(Self::count(motion, &Self::rule_for(&entry.act)))
	}

	pub(crate) fn count(motion: MotionId, rule: &Rule) -> Tally {
		let mut groups = Consortium::<T>::counted_groups();
		if let Some(group) = rule.without.and_then(Self::group_of) {
			groups.remove(&group);
		}
		let mut tally = Tally { ayes: 0, noes: 0, counted: 0 };
		for group in groups {
			tally.counted = tally.counted.saturating_add(1);
			match Votes::<T>::get(Ordered(motion), Ordered(group)) {
				Some(vote) if !Self::still_speaks(vote.organisation, group) => {}
				Some(Vote { aye: true, .. }) => tally.ayes = tally.ayes.saturating_add(1),
				Some(Vote { aye: false, .. }) => tally.noes = tally.noes.saturating_add(1),
				None => {}
			}
		}
		tally
	}

	/// Whether an organisation that voted for a group could still do so.
	fn still_speaks(organisation: OrgId, group: GroupId) -> bool {
		let governs = Consortium::<T>::standing_of(organisation)
			.is_some_and(|standing| standing.may_govern());
		governs && Self::group_of(organisation) == Some(group)
	}

	fn group_of(organisation: OrgId) -> Option<GroupId> {
		<Consortium<T> as Organisations<T::AccountId>>::group(organisation)
	}

	/// The member and the group for which `who` votes.
	fn voter(who: &T::AccountId) -> Result<(OrgId, GroupId), DispatchError> {
		let organisation = <Consortium<T> as Organisations<T::AccountId>>::operator(
			who,
			Permission::Govern,
			Need::Govern,
		)?;
		let seat = pallet_consortium::Seats::<T>::get(Ordered(organisation))
			.ok_or(Error::<T>::OrganisationNotFound)?;
		ensure!(seat.kind == Kind::Member, Error::<T>::NotAMember);
		Ok((organisation, seat.group))
	}

	pub(crate) fn motion(motion: MotionId) -> Result<MotionOf<T>, Error<T>> {
		Motions::<T>::get(Ordered(motion)).ok_or(Error::<T>::MotionNotFound)
	}

	fn forget(motion: MotionId, entry: &MotionOf<T>) {
		Motions::<T>::remove(Ordered(motion));
		Self::clear_votes(motion);
		OpenMotions::<T>::mutate_exists(Ordered(entry.group), |open| {
			*open = open.unwrap_or(0).checked_sub(1).filter(|open| *open > 0);
		});
	}

	/// As many votes as there can be groups of members, over all the time that a motion is open.
	fn clear_votes(motion: MotionId) {
		let voters: Vec<_> = Votes::<T>::iter_key_prefix(Ordered(motion)).collect();
		for voter in voters {
			Votes::<T>::remove(Ordered(motion), voter);
		}
	}

	/// The moment and the block at which a window of that many hours ends: a halt of the chain, or one validator that
	/// leaves out votes, cannot eat it up.
	fn window(hours: u32) -> (Moment, BlockNumberFor<T>) {
		let end = T::Clock::now().as_millis().saturating_add(u64::from(hours) * HOUR);
		let rounds = <T::Reach as Reach<_>>::validators().max(1).saturating_mul(3);
		let block = frame_system::Pallet::<T>::block_number()
			.saturating_add(BlockNumberFor::<T>::unique_saturated_from(rounds));
		(Moment::from_millis(end), block)
	}

	fn has_come(moment: Moment, block: BlockNumberFor<T>) -> bool {
		T::Clock::now() >= moment && frame_system::Pallet::<T>::block_number() >= block
	}

	/// Whether an act makes sense at all. What else may stand in its way is found when it is enacted.
	fn check_act(act: &ActOf<T>) -> DispatchResult {
		let named = match act {
			Act::Admit { organisation }
			| Act::Suspend { organisation, .. }
			| Act::Reinstate { organisation }
			| Act::Remove { organisation, .. }
			| Act::Displace { organisation, .. }
			| Act::SetRoles { organisation, .. }
			| Act::ReplaceAdmin { organisation, .. } => Some(*organisation),
			Act::License { holder, .. } => Some(*holder),
			Act::RegisterAsset { terms, .. } => Some(terms.issuer),
			Act::Pause { pallet } => {
				ensure!(T::Pausable::contains(pallet), Error::<T>::NotPausable);
				None
			}
			Act::SetParameter { setting: Setting::VotingHours(hours) } => {
				let sound = (1..=MAX_VOTING_HOURS).contains(hours);
				ensure!(sound, Error::<T>::HoursOutOfRange);
				None
			}
			_ => None,
		};
		if let Some(organisation) = named {
			let known = pallet_consortium::Seats::<T>::contains_key(Ordered(organisation));
			ensure!(known, Error::<T>::OrganisationNotFound);
		}
		Ok(())
	}
}
