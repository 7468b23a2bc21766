//! Evidence of works, who has seen it, and what it weighs.

use crate::*;
use frame_support::ensure;
use stalhof_primitives::{
	images::{EvidenceKind, Grade},
	organisation::{Permission, Role},
};
use stalhof_support::Need;

/// What a piece of evidence takes in state.
pub(crate) const EVIDENCE_BYTES: u32 = 230;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_give_evidence(
		who: &T::AccountId,
		id: WorkId,
		evidence: NewEvidence,
	) -> DispatchResult {
		let by = Self::firm_winding_down(who)?;
		Self::own_work(id, by)?;
		let at = T::Clock::now();
		let right = match evidence.kind {
			EvidenceKind::Timestamp => evidence.time.is_some_and(|time| time <= at),
			_ => evidence.time.is_none(),
		};
		ensure!(right, Error::<T>::InvalidTime);
		let used = EvidenceUses::<T>::contains_key(Ordered(by), evidence.hash);
		ensure!(!used, Error::<T>::EvidenceUsed);
		let mut all = EvidenceOf::<T>::get(Ordered(id));
		let evidence = Evidence { evidence, by, at, given: Self::instant(), confirmed: None };
		all.try_push(evidence).map_err(|_| Error::<T>::TooMuchEvidence)?;
		T::Bytes::charge(by, EVIDENCE_BYTES)?;
		EvidenceOf::<T>::insert(Ordered(id), all);
		EvidenceUses::<T>::insert(Ordered(by), evidence.evidence.hash, id);
		Self::deposit_event(Event::EvidenceGiven { work: id, evidence });
		Ok(())
	}

	pub(crate) fn do_confirm_evidence(who: &T::AccountId, id: WorkId, place: u8) -> DispatchResult {
		let by = T::Organisations::operator(who, Permission::Arbitrate, Need::Act)?;
		let arbiter = T::Organisations::has_role(by, Role::Arbiter);
		ensure!(arbiter, Error::<T>::RoleMissing);
		let work = Self::work(id)?;
		let mut all = EvidenceOf::<T>::get(Ordered(id));
		let evidence = all.get_mut(usize::from(place)).ok_or(Error::<T>::EvidenceNotFound)?;
		ensure!(evidence.confirmed.is_none(), Error::<T>::AlreadyConfirmed);
		let related =
			[work.owner, evidence.by].into_iter().any(|party| T::Organisations::related(by, party));
		ensure!(!related, Error::<T>::PartyRelated);
		evidence.confirmed = Some(Confirmed { by, at: T::Clock::now(), seen: Self::instant() });
		EvidenceOf::<T>::insert(Ordered(id), all);
		Self::deposit_event(Event::EvidenceConfirmed { work: id, place, by });
		Ok(())
	}

	/// What a piece of evidence weighs in a contest: nothing unless it was given in time, and seen in time by an arbiter who is
	/// of neither side.
	fn grade(evidence: &Evidence, contest: &Contest) -> Grade {
		let seen = evidence.confirmed.is_some_and(|confirmed| {
			let party = |party: &OrgId| T::Organisations::related(confirmed.by, *party);
			contest.review.is_open(confirmed.seen) && !contest.owners.iter().any(party)
		});
		if !seen || !contest.answers.is_open(evidence.given) {
			return Grade::ChainOnly;
		}
		let NewEvidence { kind, time, .. } = evidence.evidence;
		let early = kind != EvidenceKind::Timestamp || time.is_some_and(|time| time < contest.at);
		if early { kind.grade() } else { Grade::ChainOnly }
	}

	/// What the best evidence of a work weighs in a contest.
	pub(crate) fn best_grade(id: WorkId, contest: &Contest) -> Grade {
		let all = EvidenceOf::<T>::get(Ordered(id));
		let grades = all.iter().map(|evidence| Self::grade(evidence, contest));
		grades.max().unwrap_or(Grade::ChainOnly)
	}
}
