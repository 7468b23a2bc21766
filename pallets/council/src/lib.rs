#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod enact;
mod genesis;
#[cfg(test)]
mod mock;
mod motions;
mod pause;
pub mod reads;
mod rules;
#[cfg(test)]
mod tests;
mod threshold;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod try_state;
pub mod types;
pub mod weights;

pub use pallet::*;
pub use weights::WeightInfo;

use alloc::{boxed::Box, vec::Vec};
use frame_support::{pallet_prelude::*, traits::Contains};
use frame_system::pallet_prelude::*;
use stalhof_primitives::{
	ordered::Ordered,
	organisation::{GroupId, OrgId},
	time::Moment,
};
use stalhof_support::Clock;
use types::*;

/// An act as this chain writes it.
pub type ActOf<T> = Act<
	<T as frame_system::Config>::AccountId,
	<T as frame_system::Config>::Hash,
	BlockNumberFor<T>,
>;
/// A motion as this chain writes it.
pub type MotionOf<T> = Motion<ActOf<T>, BlockNumberFor<T>>;

/// The most motions that one group has open.
pub const MAX_OPEN: u32 = 3;
/// Hours for which a pause lasts unless it is prolonged.
pub const PAUSE_HOURS: u32 = 24;
/// Hours for which a motion takes votes, until the council says otherwise: a week.
pub const VOTING_HOURS: u32 = 168;
/// The longest time for which a motion may take votes, in hours: 30 days.
pub const MAX_VOTING_HOURS: u32 = 720;
/// Hours after which a motion is dropped that was not closed when its time was over, or has passed and was not enacted:
/// 30 days.
pub const STALE_HOURS: u32 = 720;
/// Milliseconds of an hour.
const HOUR: u64 = 3_600_000;

/// The council's hold on what is not the consortium's.
pub trait Reach<BlockNumber> {
	/// Sets whose validators write blocks.
	///
	/// # Errors
	/// When they cannot.
	fn set_validators(organisations: alloc::vec::Vec<OrgId>) -> DispatchResult;

	/// How many validators the running session has: windows last at least three rounds of them.
	fn validators() -> u32;

	/// Notes that finality has stalled.
	///
	/// # Errors
	/// When it cannot be noted.
	fn note_stalled(delay: BlockNumber, best_finalized: BlockNumber) -> DispatchResult;
}

/// The threshold that the table gives an act; of a pause, the one to begin it.
pub fn table_threshold(kind: types::ActKind) -> types::Threshold {
	rules::threshold(kind, false)
}

/// The index of the pallet that a call is of, without encoding the call.
pub trait PalletOf<Call> {
	/// The index.
	fn index(call: &Call) -> Option<u8>;
}

#[frame_support::pallet]
pub mod pallet {
	use super::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config:
		frame_system::Config<RuntimeEvent: From<Event<Self>>> + pallet_consortium::Config
	{
		/// What else the council reaches.
		type Reach: Reach<BlockNumberFor<Self>>
			+ PalletOf<<Self as frame_system::Config>::RuntimeCall>;
		/// The pallets that may be paused, by their index.
		type Pausable: Contains<u8>;
		/// Calls of pallets that may be paused which no pause touches: payments and what else protects the weaker side.
		type NeverPaused: Contains<<Self as frame_system::Config>::RuntimeCall>;
		/// What these calls cost.
		type WeightInfo: WeightInfo;
	}

	/// The number that the next motion gets.
	#[pallet::storage]
	pub type NextMotion<T> = StorageValue<_, MotionId, ValueQuery>;

	/// Motions that are open or wait to be enacted.
	#[pallet::storage]
	pub type Motions<T: Config> = StorageMap<_, Identity, Ordered<MotionId>, MotionOf<T>>;

	/// Votes by motion and group.
	#[pallet::storage]
	pub type Votes<T> =
		StorageDoubleMap<_, Identity, Ordered<MotionId>, Identity, Ordered<GroupId>, Vote>;

	/// How many motions of a group are open or wait.
	#[pallet::storage]
	pub type OpenMotions<T> = StorageMap<_, Identity, Ordered<GroupId>, u32, ValueQuery>;

	/// Hours for which a motion takes votes.
	#[pallet::storage]
	pub type VotingHours<T> = StorageValue<_, u32, ValueQuery, ConstU32<VOTING_HOURS>>;

	/// Thresholds that the members have agreed on in place of the table's, stricter each. Written at genesis.
	#[pallet::storage]
	pub type Thresholds<T> = StorageMap<_, Identity, ActKind, Threshold>;

	/// Pallets that stand paused, or stood so last.
	#[pallet::storage]
	pub type Paused<T> = StorageMap<_, Identity, u8, Period>;

	/// For how long pallets have stood paused, but for the period in [`Paused`]; milliseconds of the calendar.
	#[pallet::storage]
	pub type PausedTime<T> = StorageMap<_, Identity, u8, u64, ValueQuery>;

	/// What the council begins with.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Hours for which a motion takes votes; a week when absent.
		pub voting_hours: Option<u32>,
		/// Thresholds in place of the table's, none laxer.
		pub thresholds: Vec<(ActKind, Threshold)>,
		#[doc(hidden)]
		#[serde(skip)]
		pub _config: core::marker::PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			Pallet::<T>::begin(self.voting_hours, &self.thresholds);
		}
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A motion has been moved. Its mover's group votes for it.
		Proposed {
			/// Its number.
			motion: MotionId,
			/// Who moved it.
			organisation: OrgId,
			/// What it does.
			act: ActOf<T>,
			/// When it stops taking votes.
			until: Moment,
		},
		/// A group has voted, or changed its vote.
		Voted {
			/// On which motion.
			motion: MotionId,
			/// For which group.
			group: GroupId,
			/// Which of its organisations.
			organisation: OrgId,
			/// For it or against it.
			aye: bool,
		},
		/// A motion has passed.
		Passed {
			/// Which.
			motion: MotionId,
			/// How the votes stood.
			tally: Tally,
			/// When it may be enacted, if not at once.
			from: Option<Moment>,
		},
		/// A motion has not passed.
		Rejected {
			/// Which.
			motion: MotionId,
			/// How the votes stood.
			tally: Tally,
		},
		/// A motion has been enacted.
		Enacted {
			/// Which.
			motion: MotionId,
		},
		/// A motion has passed, and what it says could not be done. Nothing of it was done.
		NotEnacted {
			/// Which.
			motion: MotionId,
			/// Why.
			error: DispatchError,
		},
		/// A motion was taken back, cancelled, or not closed or enacted in time.
		Dropped {
			/// Which.
			motion: MotionId,
		},
		/// A pallet's calls are stopped.
		PalletPaused {
			/// Its index.
			pallet: u8,
			/// When it ends by itself.
			until: Moment,
		},
		/// A pallet's calls run again before their time.
		PalletResumed {
			/// Its index.
			pallet: u8,
		},
		/// An upgrade that was authorised is so no more.
		UpgradeCancelled,
		/// A parameter has been set.
		ParameterSet {
			/// Which, and to what.
			setting: Setting,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// There is no motion of that number.
		MotionNotFound,
		/// The motion takes votes no more.
		NotOpen,
		/// The motion is not decided: votes may still change it.
		Undecided,
		/// The motion has not passed.
		NotPassed,
		/// The motion's delay is not over.
		TooEarly,
		/// The group has as many motions as it may.
		TooManyMotions,
		/// Only a member votes.
		NotAMember,
		/// The organisation that the act names does not exist.
		OrganisationNotFound,
		/// The pallet cannot be paused.
		NotPausable,
		/// The pallet is not paused.
		NotPaused,
		/// There is no upgrade to cancel.
		NoUpgrade,
		/// Hours are out of range: 1 to 720.
		HoursOutOfRange,
		/// Only who moved it may take a motion back.
		NotProposer,
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
		/// Moves a motion, and votes for it. By an operator of a member with `govern`; a group has at most three.
		///
		/// Emits [`Proposed`](Event::Proposed) and [`Voted`](Event::Voted).
		#[pallet::call_index(0)]
		#[pallet::weight(<T as Config>::WeightInfo::propose())]
		pub fn propose(origin: OriginFor<T>, act: Box<ActOf<T>>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_propose(&who, *act)
		}

		/// Votes for a group, or changes its vote. By an operator of a member with `govern`.
		///
		/// Emits [`Voted`](Event::Voted).
		#[pallet::call_index(1)]
		#[pallet::weight(<T as Config>::WeightInfo::vote())]
		pub fn vote(origin: OriginFor<T>, motion: MotionId, aye: bool) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_vote(&who, motion, aye)
		}

		/// Counts the votes: once they can no longer change the outcome, or once the time is over. What has passed is
		/// enacted at once where there is no delay. By anyone who acts for an organisation.
		///
		/// Emits [`Passed`](Event::Passed) with [`Enacted`](Event::Enacted) or [`NotEnacted`](Event::NotEnacted), or
		/// [`Rejected`](Event::Rejected), or [`Dropped`](Event::Dropped) when it comes more than 30 days late.
		#[pallet::call_index(2)]
		#[pallet::weight(<T as Config>::WeightInfo::close().saturating_add(<T as Config>::WeightInfo::enact()))]
		pub fn close(origin: OriginFor<T>, motion: MotionId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_close(motion)
		}

		/// Enacts a motion that has passed and whose delay is over. By anyone who acts for an organisation.
		///
		/// Emits [`Enacted`](Event::Enacted) or [`NotEnacted`](Event::NotEnacted), or [`Dropped`](Event::Dropped) when it
		/// comes more than 30 days late.
		#[pallet::call_index(3)]
		#[pallet::weight(<T as Config>::WeightInfo::enact())]
		pub fn enact(origin: OriginFor<T>, motion: MotionId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_enact(motion)
		}

		/// Takes back an open motion. By an operator with `govern` of who moved it.
		///
		/// Emits [`Dropped`](Event::Dropped).
		#[pallet::call_index(4)]
		#[pallet::weight(<T as Config>::WeightInfo::withdraw())]
		pub fn withdraw(origin: OriginFor<T>, motion: MotionId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw(&who, motion)
		}
	}
}
