//! What nodes and their clients ask.

use crate::{types::*, *};
use alloc::vec::Vec;
use stalhof_primitives::page::{MAX_PAGE, Page};

/// A motion as it stands at a block.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct MotionView<AccountId, Hash, BlockNumber> {
	/// Its number.
	pub id: MotionId,
	/// What it does, who moved it, how far it is.
	pub motion: Motion<Act<AccountId, Hash, BlockNumber>, BlockNumber>,
	/// How it is decided.
	pub rule: Rule,
	/// How the votes stand; of one that has passed they are gone.
	pub tally: Tally,
	/// Each group's vote, in order of group.
	pub votes: Vec<(GroupId, Vote)>,
}

/// A pallet's pauses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct PauseView {
	/// Its index in the runtime.
	pub pallet: u8,
	/// The last pause.
	pub period: Period,
	/// Whether it stands paused now.
	pub paused: bool,
	/// For how long it has stood paused in all; milliseconds of the calendar.
	pub total: u64,
}

/// [`MotionView`] as this chain writes it.
pub type MotionViewOf<T> = MotionView<
	<T as frame_system::Config>::AccountId,
	<T as frame_system::Config>::Hash,
	BlockNumberFor<T>,
>;

impl<T: Config> Pallet<T> {
	/// A motion that is open or waits to be enacted.
	pub fn view_motion(id: MotionId) -> Option<MotionViewOf<T>> {
		Motions::<T>::get(Ordered(id)).map(|motion| Self::view(id, motion))
	}

	fn view(id: MotionId, motion: MotionOf<T>) -> MotionViewOf<T> {
		let rule = Self::rule_for(&motion.act);
		let votes = Votes::<T>::iter_prefix(Ordered(id));
		MotionView {
			id,
			rule,
			tally: Self::count(id, &rule),
			votes: votes.map(|(Ordered(group), vote)| (group, vote)).collect(),
			motion,
		}
	}

	/// Motions that are open or wait, in order of number.
	pub fn list_motions(after: Option<MotionId>, limit: u32) -> Page<MotionViewOf<T>, MotionId> {
		let limit = limit.clamp(1, MAX_PAGE) as usize;
		let motions = match after {
			Some(after) => Motions::<T>::iter_from(Motions::<T>::hashed_key_for(Ordered(after))),
			None => Motions::<T>::iter(),
		};
		let mut items: Vec<_> =
			motions.take(limit + 1).map(|(Ordered(id), motion)| Self::view(id, motion)).collect();
		let more = items.len() > limit;
		items.truncate(limit);
		let next = if more { items.last().map(|view| view.id) } else { None };
		Page { items, next }
	}

	/// Every pallet's last pause, in order of index. As many as there are pallets that may be paused.
	pub fn list_pauses() -> Vec<PauseView> {
		use stalhof_support::Pauses;
		let now = T::Clock::now();
		let mut pauses: Vec<_> = Paused::<T>::iter()
			.map(|(pallet, period)| PauseView {
				pallet,
				period,
				paused: Self::is_paused(pallet),
				total: Self::paused_millis(pallet, now),
			})
			.collect();
		pauses.sort_by_key(|view| view.pallet);
		pauses
	}
}
