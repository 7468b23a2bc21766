#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod try_state;

use frame_support::traits::{OnTimestampSet, UnixTime};
use stalhof_primitives::time::{Calendar, Day, Moment, Speed, UtcOffset};
use stalhof_support::{Clock, Pauses};

pub use pallet::*;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::pallet_prelude::*;
	use frame_system::pallet_prelude::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config:
		frame_system::Config<RuntimeEvent: From<Event<Self>>>
		+ pallet_timestamp::Config<Moment = u64>
	{
		/// Which pallets stand still: windows do not run meanwhile.
		type Pauses: Pauses;
	}

	/// What genesis asked for; the first block turns it into [`Chosen`] and removes it.
	#[derive(
		Clone,
		Debug,
		Default,
		PartialEq,
		Eq,
		Encode,
		Decode,
		DecodeWithMemTracking,
		MaxEncodedLen,
		TypeInfo,
	)]
	pub struct Settings {
		/// The date that the calendar shows at the first block; the wall clock's moment when `None`.
		pub start: Option<Day>,
		/// How fast the calendar runs.
		pub speed: Speed,
	}

	/// The settings of genesis, until the first block.
	#[pallet::storage]
	pub type Pending<T> = StorageValue<_, Settings, ValueQuery>;

	/// The calendar, from the first block on. Never written again.
	#[pallet::storage]
	pub type Chosen<T> = StorageValue<_, Calendar, OptionQuery>;

	/// Fixes the calendar for the life of the chain.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The date (`YYYY-MM-DD`) that the calendar shows at the first block. Absent in production:
		/// the calendar is then the wall clock's.
		pub start: Option<Day>,
		/// Calendar seconds in a second of the wall clock. 1 in production.
		pub speed: Speed,
		#[doc(hidden)]
		#[serde(skip)]
		pub _config: core::marker::PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			Pending::<T>::put(Settings { start: self.start, speed: self.speed });
		}
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// The first block has come and the calendar runs.
		Begun {
			/// What it is from now on.
			calendar: Calendar,
		},
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "try-runtime")]
		fn try_state(_now: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}
}

impl<T: Config> Pallet<T> {
	/// The calendar; before the first block, one whose epoch is its start, so that it shows what the
	/// first block will begin with (1970-01-01 when that is left to the wall clock).
	pub fn calendar() -> Calendar {
		Chosen::<T>::get().unwrap_or_else(|| {
			let Settings { start, speed } = Pending::<T>::get();
			let start = start.unwrap_or_default().start(UtcOffset::UTC);
			Calendar { epoch: start, start, speed }
		})
	}

	/// Begins the calendar at the wall clock's `wall`.
	fn begin(wall: Moment) {
		let Settings { start, speed } = Pending::<T>::take();
		let start = start.map_or(wall, |day| day.start(UtcOffset::UTC));
		let calendar = Calendar { epoch: wall, start, speed };
		Chosen::<T>::put(calendar);
		Self::deposit_event(Event::Begun { calendar });
	}
}

impl<T: Config> OnTimestampSet<u64> for Pallet<T> {
	fn on_timestamp_set(wall: u64) {
		if !Chosen::<T>::exists() {
			Self::begin(Moment::from_millis(wall));
		}
	}
}

impl<T: Config> Clock for Pallet<T> {
	fn now() -> Moment {
		let Some(calendar) = Chosen::<T>::get() else { return Self::calendar().start };
		let wall = <pallet_timestamp::Pallet<T> as UnixTime>::now().as_millis();
		calendar.moment(Moment::from_millis(u64::try_from(wall).unwrap_or(u64::MAX)))
	}

	fn running(pallet: u8) -> Moment {
		let now = Self::now();
		let stood = T::Pauses::paused_millis(pallet, now);
		Moment::from_millis(now.as_millis().saturating_sub(stood))
	}
}
