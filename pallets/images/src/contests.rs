//! Works that look like an earlier one. Without an account.

use crate::*;
use core::marker::PhantomData;
use frame_support::traits::IsSubType;
use sp_runtime::transaction_validity::{TransactionSource, TransactionValidityError};
use stalhof_primitives::{
	images::{ACTING_DISTANCE, Claim, Fingerprint},
	refusal::Refusal,
};
use stalhof_support::Payer;

/// What a contest takes in state.
pub(crate) const CONTEST_BYTES: u32 = 420;

/// What comes of looking at a call without an account.
pub(crate) type Authorized = Result<(ValidTransaction, Weight), TransactionValidityError>;

/// Two works that can be contested.
struct Ground {
	work: Work,
	prior: Work,
	distance: u16,
	payer: OrgId,
}

/// Ensures something of a call without an account.
macro_rules! require {
	($condition:expr, $refusal:ident) => {
		if !$condition {
			return Err(Refusal::$refusal);
		}
	};
}
pub(crate) use require;

pub(crate) fn refuse(refusal: Refusal) -> TransactionValidityError {
	InvalidTransaction::Custom(refusal.code()).into()
}

/// Whether a work was committed to before another.
pub(crate) fn is_earlier(prior: (WorkId, &Work), work: (WorkId, &Work)) -> bool {
	(prior.1.commit_block, prior.0) < (work.1.commit_block, work.0)
}

impl<T: Config> Pallet<T> {
	/// A work that has effect.
	pub(crate) fn standing_work(id: WorkId) -> Result<Work, Refusal> {
		let work = Works::<T>::get(Ordered(id)).ok_or(Refusal::WorkUnknown)?;
		require!(work.state == WorkState::Registered, WorkOut);
		Ok(work)
	}

	/// A fingerprint from which something may follow.
	pub(crate) fn acting(place: FingerprintId) -> Result<Fingerprint, Refusal> {
		let stored = Bundles::<T>::get(Ordered(place.work)).ok_or(Refusal::WorkUnknown)?;
		let fingerprint = stored.bundle.get(usize::from(place.place));
		let fingerprint = *fingerprint.ok_or(Refusal::WorkUnknown)?;
		let fit = fingerprint.may_act() && !stored.is_generic(place.place);
		require!(fit, FingerprintUnfit);
		Ok(fingerprint)
	}

	/// Whether nothing is to be contested between the owners of a work and of an earlier one: they are of one group, or the
	/// later work says of itself that it is by licence, and its owner has one.
	fn are_related(work: &Work, prior: FingerprintId, prior_owner: OrgId) -> bool {
		if T::Organisations::related(work.owner, prior_owner) {
			return true;
		}
		// A licence alone does not do: whoever has copied a work could give its author one.
		let derived = matches!(work.claim, Claim::Licensee | Claim::Agent);
		derived && Self::has_licence(prior.work, work.owner)
	}

	/// Whether two works can be contested: the cheap questions first.
	fn may_contest(place: FingerprintId, prior_place: FingerprintId) -> Result<Ground, Refusal> {
		let (id, prior_id) = (place.work, prior_place.work);
		let (work, prior) = (Self::standing_work(id)?, Self::standing_work(prior_id)?);
		require!(is_earlier((prior_id, &prior), (id, &work)), NotEarlier);
		require!(work.contest.is_none() && prior.contest.is_none(), UnderContest);
		require!(Self::is_seasoning(&work) || Self::is_seasoning(&prior), Seasoned);
		require!(!Pairs::<T>::contains_key(Ordered(id), Ordered(prior_id)), ContestedBefore);
		require!(work.versions == prior.versions, OtherVersions);
		let distance = Self::acting(place)?.distance(&Self::acting(prior_place)?);
		require!(distance <= ACTING_DISTANCE, NotNear);
		require!(!Self::are_related(&work, prior_place, prior.owner), OwnersRelated);
		// Whoever has no room left would else be free of contests: then the one keeps it who gains by it.
		let keeps =
			|owner: &OrgId| Self::is_active(*owner) && T::Bytes::has_room(*owner, CONTEST_BYTES);
		let payer = [work.owner, prior.owner].into_iter().find(keeps).ok_or(Refusal::NoRoom)?;
		Ok(Ground { work, prior, distance, payer })
	}

	/// The transaction of one contest of a work: the pool holds one at a time.
	pub(crate) fn valid(tag: &'static str, provides: impl Encode) -> Authorized {
		let valid = ValidTransaction::with_tag_prefix(tag)
			.and_provides(provides)
			.longevity(LONGEVITY_BLOCKS)
			.propagate(true)
			.build()?;
		Ok((valid, Weight::zero()))
	}

	/// Whether a work could be contested by two fingerprints now: in how many bits they differ.
	pub fn check_contest(work: FingerprintId, prior: FingerprintId) -> Result<u16, Refusal> {
		Self::may_contest(work, prior).map(|ground| ground.distance)
	}

	pub(crate) fn authorize_contest(
		_: TransactionSource,
		work: &FingerprintId,
		prior: &FingerprintId,
	) -> Authorized {
		Self::may_contest(*work, *prior).map_err(refuse)?;
		Self::valid("StalhofContest", work.work)
	}

	/// Does what was authorised in the same transaction.
	pub(crate) fn do_contest(place: FingerprintId, prior_place: FingerprintId) -> DispatchResult {
		let ground = Self::may_contest(place, prior_place);
		let Ground { mut work, prior, distance, payer } =
			ground.map_err(|_| Error::<T>::NotContestable)?;
		let id = NextContest::<T>::get();
		let next = id.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
		T::Bytes::charge(payer, CONTEST_BYTES)?;
		let answers = Self::window(Self::days(ANSWER_DAYS));
		let mut review = Self::window(Self::days(ANSWER_DAYS.saturating_add(REVIEW_DAYS)));
		review.until_block = review.until_block.saturating_add(T::WindowBlocks::get());
		let contest = Contest {
			work: place,
			prior: prior_place,
			distance,
			threshold: ACTING_DISTANCE,
			versions: work.versions,
			owners: [work.owner, prior.owner],
			payer,
			at: T::Clock::now(),
			answers,
			review,
			heard: [None; 2],
			at_panel: false,
			ended: None,
		};
		NextContest::<T>::put(next);
		for place in [place, prior_place] {
			ContestsOf::<T>::insert(Ordered(place.work), Ordered(id), ());
		}
		Pairs::<T>::insert(Ordered(place.work), Ordered(prior_place.work), id);
		work.contest = Some(id);
		Works::<T>::insert(Ordered(place.work), work);
		Contests::<T>::insert(Ordered(id), &contest);
		Self::deposit_event(Event::Contested { id, contest });
		Ok(())
	}

	/// Who answers for the cost of a call about these works, the first that is active.
	fn answers_for(works: impl IntoIterator<Item = WorkId>) -> Option<OrgId> {
		let owners = works.into_iter().filter_map(|id| Works::<T>::get(Ordered(id)));
		owners.map(|work| work.owner).find(|owner| Self::is_active(*owner))
	}
}

/// Lets owners of works answer for the cost of what is shown against them: the later work's owner, or the earlier's when
/// that one is not active; of a generic fingerprint its work's owner, or those of the works to which it is near.
pub struct AnswersForWorks<T>(PhantomData<T>);

impl<T: Config, RuntimeCall: IsSubType<Call<T>>> Payer<RuntimeCall> for AnswersForWorks<T> {
	fn payer(call: &RuntimeCall) -> Option<OrgId> {
		match call.is_sub_type()? {
			Call::contest { work, prior } => Pallet::<T>::answers_for([work.work, prior.work]),
			Call::mark_generic { fingerprint, near } => {
				let near = near.iter().map(|place| place.work);
				Pallet::<T>::answers_for([fingerprint.work].into_iter().chain(near))
			}
			_ => None,
		}
	}
}
