#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod commits;
mod contests;
mod evidence;
mod generic;
mod licences;
#[cfg(test)]
mod mock;
mod outcomes;
pub mod reads;
mod reveals;
mod standing;
#[cfg(test)]
mod tests;
mod transfers;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod try_state;
pub mod types;
mod use_allowed;
pub mod weights;

pub use contests::AnswersForWorks;
pub use pallet::*;
pub use reveals::HostSha256;
pub use weights::WeightInfo;

use frame_support::pallet_prelude::*;
use frame_system::pallet_prelude::*;
use stalhof_primitives::{
	gs1::Gtin,
	images::{ContestOutcome, FingerprintId, Side, WorkState},
	merkle::Hash,
	ordered::Ordered,
	organisation::OrgId,
	time::{Day, Moment},
};
use stalhof_support::{Bytes, Clock, FourEyes, GtinLicence, Organisations};
use types::*;

/// Blocks between a commitment and its opening: nobody who sees the opening can have committed before.
pub const MIN_AGE_BLOCKS: u32 = 10;
/// Hours for which a commitment can be opened when it is not renewed.
pub const COMMIT_HOURS: u32 = 24;
/// Days for which a renewed commitment can be opened from then on.
pub const RENEWAL_DAYS: u32 = 90;
/// Days after which a commitment is not renewed any more: 2 years.
pub const SEALED_DAYS: u32 = 730;
/// Hours in which a work can be contested, and has no exclusive licence, transfer or notice yet.
pub const SEASONING_HOURS: u32 = 24;
/// Days in which both sides of a contest answer and give evidence.
pub const ANSWER_DAYS: u32 = 7;
/// Days after that in which their evidence is confirmed.
pub const REVIEW_DAYS: u32 = 3;
/// Contests lost of works to which an organisation had no right, with which it is suspended from pictures.
pub const MAX_LOSSES: u32 = 3;
/// Days for which it is.
pub const SUSPENSION_DAYS: u32 = 365;
/// Days after which a licence ends that the work's owner ends before its time.
pub const NOTICE_DAYS: u32 = 30;
/// Blocks for which a call without an account waits in the pool.
pub const LONGEVITY_BLOCKS: u64 = 64;

/// The runtime's accounts.
pub(crate) type AccountIdOf<T> = <T as frame_system::Config>::AccountId;

#[frame_support::pallet]
pub mod pallet {
	use super::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// What time it is.
		type Clock: Clock;
		/// What an organisation is and may do, and which of its acts take two.
		type Organisations: Organisations<AccountIdOf<Self>> + FourEyes<AccountIdOf<Self>>;
		/// Who may issue which GTIN.
		type Licences: GtinLicence;
		/// Bytes that organisations keep in state.
		type Bytes: Bytes;
		/// How many blocks a window has at least.
		type WindowBlocks: Get<u32>;
		/// What these calls cost.
		type WeightInfo: WeightInfo;
		/// Makes organisations to measure with.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: benchmarking::BenchmarkHelper<AccountIdOf<Self>>;
	}

	/// What organisations have committed to and not shown yet. One's commitment is nobody else's, even if the hash is.
	#[pallet::storage]
	pub type Commits<T> =
		StorageDoubleMap<_, Identity, Ordered<OrgId>, Blake2_128Concat, Hash, Commit>;

	/// The number that the next work gets.
	#[pallet::storage]
	pub type NextWork<T> = StorageValue<_, WorkId, ValueQuery>;

	/// Works, whatever has become of them.
	#[pallet::storage]
	pub type Works<T> = StorageMap<_, Identity, Ordered<WorkId>, Work>;

	/// Fingerprints of works.
	#[pallet::storage]
	pub type Bundles<T> = StorageMap<_, Identity, Ordered<WorkId>, StoredBundle>;

	/// Works by their owner.
	#[pallet::storage]
	pub type WorksOf<T> =
		StorageDoubleMap<_, Identity, Ordered<OrgId>, Identity, Ordered<WorkId>, ()>;

	/// Works by the hash of their file and by who registered them: an organisation registers a file once.
	#[pallet::storage]
	pub type WorksOfFile<T> =
		StorageDoubleMap<_, Blake2_128Concat, Hash, Identity, Ordered<OrgId>, WorkId>;

	/// Works by a trade item that they show.
	#[pallet::storage]
	pub type WorksOfGtin<T> =
		StorageDoubleMap<_, Blake2_128Concat, Gtin, Identity, Ordered<WorkId>, ()>;

	/// Evidence of works, in the order in which it was given.
	#[pallet::storage]
	pub type EvidenceOf<T> = StorageMap<
		_,
		Identity,
		Ordered<WorkId>,
		BoundedVec<Evidence, ConstU32<MAX_EVIDENCE>>,
		ValueQuery,
	>;

	/// For which work an organisation has given that evidence: it serves once.
	#[pallet::storage]
	pub type EvidenceUses<T> =
		StorageDoubleMap<_, Identity, Ordered<OrgId>, Blake2_128Concat, Hash, WorkId>;

	/// The number that the next contest gets.
	#[pallet::storage]
	pub type NextContest<T> = StorageValue<_, ContestId, ValueQuery>;

	/// Contests, those that have ended among them.
	#[pallet::storage]
	pub type Contests<T> = StorageMap<_, Identity, Ordered<ContestId>, Contest>;

	/// Contests by each of the two works.
	#[pallet::storage]
	pub type ContestsOf<T> =
		StorageDoubleMap<_, Identity, Ordered<WorkId>, Identity, Ordered<ContestId>, ()>;

	/// The contest of a later and an earlier work: two works are contested once.
	#[pallet::storage]
	pub type Pairs<T> =
		StorageDoubleMap<_, Identity, Ordered<WorkId>, Identity, Ordered<WorkId>, ContestId>;

	/// Contests that organisations lost of works to which they had no right.
	#[pallet::storage]
	pub type LossesOf<T> = StorageMap<_, Identity, Ordered<OrgId>, Losses, ValueQuery>;

	/// Works that are offered to another organisation.
	#[pallet::storage]
	pub type Offers<T> = StorageMap<_, Identity, Ordered<WorkId>, Offer>;

	/// The number that the next licence gets.
	#[pallet::storage]
	pub type NextLicence<T> = StorageValue<_, LicenceId, ValueQuery>;

	/// Licences that have not been dropped.
	#[pallet::storage]
	pub type Licences<T> = StorageMap<_, Identity, Ordered<LicenceId>, Licence>;

	/// Licences by work.
	#[pallet::storage]
	pub type LicencesOf<T> =
		StorageDoubleMap<_, Identity, Ordered<WorkId>, Identity, Ordered<LicenceId>, ()>;

	/// Licences by who has them, those for everybody not among them.
	#[pallet::storage]
	pub type LicencesTo<T> =
		StorageDoubleMap<_, Identity, Ordered<OrgId>, Identity, Ordered<LicenceId>, ()>;

	/// Licences of a work that one licensee, or everybody (`None`), has.
	#[pallet::storage]
	pub type Granted<T> = StorageDoubleMap<
		_,
		Identity,
		Ordered<WorkId>,
		Blake2_128Concat,
		Option<OrgId>,
		BoundedVec<LicenceId, ConstU32<MAX_PER_LICENSEE>>,
		ValueQuery,
	>;

	/// Exclusive licences of a work.
	#[pallet::storage]
	pub type Exclusives<T> = StorageMap<
		_,
		Identity,
		Ordered<WorkId>,
		BoundedVec<LicenceId, ConstU32<MAX_EXCLUSIVE>>,
		ValueQuery,
	>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An organisation has committed to pictures.
		Committed {
			/// Who.
			organisation: OrgId,
			/// To what.
			hash: Hash,
			/// When, and until when it can be opened.
			commit: Commit,
		},
		/// A commitment can be opened for longer.
		CommitRenewed {
			/// Whose.
			organisation: OrgId,
			/// Which.
			hash: Hash,
			/// Until when.
			window: Window,
		},
		/// A commitment is no more, and was not opened.
		CommitDropped {
			/// Whose.
			organisation: OrgId,
			/// Which.
			hash: Hash,
		},
		/// A commitment has been opened.
		Revealed {
			/// Whose.
			organisation: OrgId,
			/// Which.
			hash: Hash,
			/// The number of the first work.
			first: WorkId,
			/// How many there are.
			works: u32,
		},
		/// A work has been registered. Its fingerprints are in state, for ever and unchanged.
		Registered {
			/// Its number.
			id: WorkId,
			/// What is known of it.
			work: Work,
		},
		/// A work looks like an earlier one.
		Contested {
			/// The contest's number.
			id: ContestId,
			/// Which works, and on what ground.
			contest: Contest,
		},
		/// A side of a contest has answered.
		Answered {
			/// Which contest.
			id: ContestId,
			/// Which side.
			side: Side,
			/// What.
			said: Said,
		},
		/// Both sides have been heard, and their evidence weighs the same.
		ReferredToPanel {
			/// Which contest.
			id: ContestId,
		},
		/// A contest has ended.
		ContestEnded {
			/// Which.
			id: ContestId,
			/// How.
			ended: Ended,
		},
		/// An organisation has lost as many contests as suspend it from pictures.
		SuspendedByRule {
			/// Who.
			organisation: OrgId,
			/// Until when, by the pallet's clock.
			until: Moment,
		},
		/// Evidence has been given.
		EvidenceGiven {
			/// Of which work.
			work: WorkId,
			/// What.
			evidence: Evidence,
		},
		/// An arbiter has seen evidence.
		EvidenceConfirmed {
			/// Of which work.
			work: WorkId,
			/// Which, from 0.
			place: u8,
			/// Who.
			by: OrgId,
		},
		/// A fingerprint is near to works of many: nothing follows from it any more.
		GenericMarked {
			/// Which.
			fingerprint: FingerprintId,
			/// To which it is near.
			near: Near,
		},
		/// Its owner has taken a work back.
		WorkRevoked {
			/// Which.
			id: WorkId,
			/// Hash of why.
			reference: Hash,
		},
		/// A work has been offered to another organisation.
		WorkOffered {
			/// Which.
			id: WorkId,
			/// To whom, and by whom.
			offer: Offer,
		},
		/// A work is not offered any more.
		OfferWithdrawn {
			/// Which.
			id: WorkId,
		},
		/// A work has another owner.
		WorkTransferred {
			/// Which.
			id: WorkId,
			/// Whose it was.
			from: OrgId,
			/// Whose it is.
			to: OrgId,
		},
		/// A licence has been given.
		LicenceGranted {
			/// Its number.
			id: LicenceId,
			/// What it says.
			licence: Licence,
		},
		/// The work's owner ends a licence before its time.
		LicenceEnding {
			/// Which.
			id: LicenceId,
			/// Its last day.
			to: Day,
		},
		/// A licensee has given its licence up.
		LicenceGivenUp {
			/// Which.
			id: LicenceId,
		},
		/// A licence that has ended, or not begun, has been dropped from state.
		LicenceDropped {
			/// Which.
			id: LicenceId,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// The organisation has lost so many contests that it is suspended from pictures.
		SuspendedByRule,
		/// The organisation has committed to this already.
		AlreadyCommitted,
		/// The organisation has not committed to this: another organisation, chain, salt, picture or order gives another hash.
		CommitNotFound,
		/// The commitment is not 10 blocks old.
		CommitTooYoung,
		/// The commitment's time is over.
		CommitExpired,
		/// The commitment was made 2 years ago, or can be opened as long as a renewal would give.
		NotRenewable,
		/// The commitment can still be opened: only who made it may drop it.
		CommitRuns,
		/// Nothing is named.
		Empty,
		/// Works are not registered by these versions of fingerprints.
		UnknownVersions,
		/// The work has no fingerprint.
		NoFingerprints,
		/// A fingerprint's quality is above 100.
		InvalidQuality,
		/// The picture has no pixels.
		NoPixels,
		/// A GTIN's check digit does not fit.
		InvalidKey,
		/// GTINs are not in ascending order, each once.
		NotInOrder,
		/// The organisation has registered this file already.
		AlreadyRegistered,
		/// There is no work of that number.
		WorkNotFound,
		/// The work is another's.
		NotOwner,
		/// The work has been revoked or has fallen in a contest.
		WorkOut,
		/// The work stands in a contest.
		WorkContested,
		/// The work has been registered, or has come out of a contest, less than a day ago.
		NotSeasoned,
		/// There is no contest of that number.
		ContestNotFound,
		/// The contest has ended.
		ContestOver,
		/// The organisation does not own the work on that side.
		NotThatSide,
		/// The side has answered.
		AlreadyAnswered,
		/// The time to answer is over.
		TooLate,
		/// The sides can still answer, or their evidence be confirmed.
		TooEarly,
		/// The earlier work is contested itself: that is to be settled first.
		PriorContested,
		/// The contest waits for a panel.
		AtPanel,
		/// What was authorised does not hold any more.
		NotContestable,
		/// The organisation has given this evidence before.
		EvidenceUsed,
		/// The work has as much evidence as it may have.
		TooMuchEvidence,
		/// A timestamp certifies a time, which is not in the future; other evidence certifies none.
		InvalidTime,
		/// The work has no such evidence.
		EvidenceNotFound,
		/// The evidence has been confirmed.
		AlreadyConfirmed,
		/// The organisation is no arbiter.
		RoleMissing,
		/// The arbiter is of a party's group.
		PartyRelated,
		/// The organisation is not there, or not active.
		NotInStanding,
		/// The organisation owns the work already.
		SameOwner,
		/// The work is offered already: withdraw that first.
		AlreadyOffered,
		/// The work is not offered.
		OfferNotFound,
		/// The work is offered to another, or by another.
		NotOffered,
		/// Who offered the work has been suspended or has begun to leave since.
		OfferEnded,
		/// A licence is for one channel at least, and for such as there are.
		InvalidChannels,
		/// Countries are not codes of ISO 3166 in ascending order, each once.
		InvalidCountries,
		/// The licence ends before it begins, or has ended.
		InvalidPeriod,
		/// The owner needs no licence.
		OwnLicence,
		/// A licence for everybody excludes nobody.
		ExclusiveToAll,
		/// An exclusive licence of the work covers a use that this one would cover.
		ExclusiveTaken,
		/// The work, or the licensee of it, has as many licences as it may have: drop those that have ended.
		TooManyLicences,
		/// There is no licence of that number.
		LicenceNotFound,
		/// The licence is another's.
		NotLicensee,
		/// The licence ends as early, or earlier.
		EndsEarlier,
		/// The licence has not ended.
		LicenceRuns,
		/// Numbers have run out.
		NumbersExhausted,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Commits to up to 500 pictures, of which nothing can be seen yet: see
		/// [`commitment`](stalhof_primitives::images::commitment). By an operator with `images`.
		///
		/// Emits [`Committed`](Event::Committed).
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::commit())]
		pub fn commit(origin: OriginFor<T>, hash: Hash) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_commit(&who, hash)
		}

		/// Lets a commitment be opened for 90 days from now on, up to 2 years after it was made: for pictures not published yet.
		/// By an operator with `images` of who made it.
		///
		/// Emits [`CommitRenewed`](Event::CommitRenewed).
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::renew_commit())]
		pub fn renew_commit(origin: OriginFor<T>, hash: Hash) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_renew_commit(&who, hash)
		}

		/// Drops a commitment. By an operator with `images` of who made it; when its time is over, by anyone.
		///
		/// Emits [`CommitDropped`](Event::CommitDropped).
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::drop_commit())]
		pub fn drop_commit(
			origin: OriginFor<T>,
			organisation: OrgId,
			hash: Hash,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_drop_commit(&who, organisation, hash)
		}

		/// Opens a commitment, and registers its works; all or none. Nothing is searched. By an operator with `images` of who
		/// made it.
		///
		/// Emits [`Revealed`](Event::Revealed), and [`Registered`](Event::Registered) for each work.
		#[pallet::call_index(3)]
		#[pallet::weight(reveal_weight::<T>(works))]
		pub fn reveal(
			origin: OriginFor<T>,
			salt: Hash,
			works: BoundedVec<NewWork, ConstU32<MAX_REVEAL>>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_reveal(&who, salt, works)
		}

		/// Says that a work looks like an earlier one, by one fingerprint of each: within 31 bits, both of quality 50 or better,
		/// while one of the two is in its first day. Without an account; the later work's owner answers for the cost.
		///
		/// Emits [`Contested`](Event::Contested).
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::contest())]
		#[pallet::weight_of_authorize(T::WeightInfo::authorize_contest())]
		#[pallet::authorize(Pallet::<T>::authorize_contest)]
		pub fn contest(
			origin: OriginFor<T>,
			work: FingerprintId,
			prior: FingerprintId,
		) -> DispatchResult {
			ensure_authorized(origin)?;
			Self::do_contest(work, prior)
		}

		/// Answers in a contest. By an operator with `images` of the owner of the work on that side.
		///
		/// Emits [`Answered`](Event::Answered).
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::answer_contest())]
		pub fn answer_contest(
			origin: OriginFor<T>,
			id: ContestId,
			side: Side,
			reference: Hash,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_answer_contest(&who, id, side, reference)
		}

		/// Gives way in a contest: the later work falls; the earlier lets the later stand beside it. By an operator with
		/// `images` of the owner of the work on that side.
		///
		/// Emits [`ContestEnded`](Event::ContestEnded), and [`SuspendedByRule`](Event::SuspendedByRule) when it is the last of so
		/// many.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::yield_contest())]
		pub fn yield_contest(origin: OriginFor<T>, id: ContestId, side: Side) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_yield_contest(&who, id, side)
		}

		/// Ends a contest whose time is over, or whose earlier work has fallen. By anyone.
		///
		/// Emits [`ContestEnded`](Event::ContestEnded), and [`SuspendedByRule`](Event::SuspendedByRule) when it is the last of so
		/// many; or [`ReferredToPanel`](Event::ReferredToPanel).
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::end_contest())]
		pub fn end_contest(origin: OriginFor<T>, id: ContestId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_end_contest(id)
		}

		/// Gives evidence of a work. By an operator with `images` of its owner.
		///
		/// Emits [`EvidenceGiven`](Event::EvidenceGiven).
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::give_evidence())]
		pub fn give_evidence(
			origin: OriginFor<T>,
			work: WorkId,
			evidence: NewEvidence,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_give_evidence(&who, work, evidence)
		}

		/// Confirms that evidence is what its owner says. By an operator with `arbitrate` of an arbiter that is not of the owner's
		/// group.
		///
		/// Emits [`EvidenceConfirmed`](Event::EvidenceConfirmed).
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::confirm_evidence())]
		pub fn confirm_evidence(origin: OriginFor<T>, work: WorkId, place: u8) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_confirm_evidence(&who, work, place)
		}

		/// Shows that a fingerprint is near to works of five unrelated owners. Without an account; the owner of its work answers
		/// for the cost.
		///
		/// Emits [`GenericMarked`](Event::GenericMarked).
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::mark_generic())]
		#[pallet::weight_of_authorize(T::WeightInfo::authorize_mark_generic())]
		#[pallet::authorize(Pallet::<T>::authorize_mark_generic)]
		pub fn mark_generic(
			origin: OriginFor<T>,
			fingerprint: FingerprintId,
			near: Near,
		) -> DispatchResult {
			ensure_authorized(origin)?;
			Self::do_mark_generic(fingerprint, near)
		}

		/// Takes a work back, for ever. By two operators with `images` of its owner, each directly.
		///
		/// Emits [`WorkRevoked`](Event::WorkRevoked) with the second.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::revoke_work())]
		pub fn revoke_work(origin: OriginFor<T>, id: WorkId, reference: Hash) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_revoke_work(&who, id, reference)
		}

		/// Offers a work to another organisation. By two operators with `images` of its owner, each directly.
		///
		/// Emits [`WorkOffered`](Event::WorkOffered) with the second.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::offer_work())]
		pub fn offer_work(origin: OriginFor<T>, id: WorkId, to: OrgId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_offer_work(&who, id, to)
		}

		/// Offers a work no more. By an operator with `images` of who offered it.
		///
		/// Emits [`OfferWithdrawn`](Event::OfferWithdrawn).
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::withdraw_offer())]
		pub fn withdraw_offer(origin: OriginFor<T>, id: WorkId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw_offer(&who, id)
		}

		/// Takes an offered work over, with its licences and evidence. By an operator with `images` of who it is offered to.
		///
		/// Emits [`WorkTransferred`](Event::WorkTransferred).
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::accept_work())]
		pub fn accept_work(origin: OriginFor<T>, id: WorkId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_accept_work(&who, id)
		}

		/// Gives a licence. By an operator with `images` of the work's owner.
		///
		/// Emits [`LicenceGranted`](Event::LicenceGranted).
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::grant_licence())]
		pub fn grant_licence(
			origin: OriginFor<T>,
			work: WorkId,
			licence: NewLicence,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_grant_licence(&who, work, licence)
		}

		/// Ends a licence before its time: in 30 days, or at once if it has not begun by then. By an operator with `images` of
		/// the work's owner.
		///
		/// Emits [`LicenceEnding`](Event::LicenceEnding) or [`LicenceDropped`](Event::LicenceDropped).
		#[pallet::call_index(16)]
		#[pallet::weight(T::WeightInfo::end_licence())]
		pub fn end_licence(origin: OriginFor<T>, id: LicenceId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_end_licence(&who, id)
		}

		/// Gives a licence up. By an operator with `images` of who has it.
		///
		/// Emits [`LicenceGivenUp`](Event::LicenceGivenUp).
		#[pallet::call_index(17)]
		#[pallet::weight(T::WeightInfo::give_up_licence())]
		pub fn give_up_licence(origin: OriginFor<T>, id: LicenceId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_give_up_licence(&who, id)
		}

		/// Drops a licence that has ended, or whose work is out. By anyone.
		///
		/// Emits [`LicenceDropped`](Event::LicenceDropped).
		#[pallet::call_index(18)]
		#[pallet::weight(T::WeightInfo::drop_licence())]
		pub fn drop_licence(origin: OriginFor<T>, id: LicenceId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_drop_licence(id)
		}
	}
}

/// What it costs to reveal works.
fn reveal_weight<T: Config>(works: &[NewWork]) -> Weight {
	let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
	let gtins = count(works.iter().map(|work| work.gtins.len()).sum());
	let without = T::WeightInfo::reveal_gtins(0);
	let shown = T::WeightInfo::reveal_gtins(gtins).saturating_sub(without);
	T::WeightInfo::reveal(count(works.len())).saturating_add(shown)
}
