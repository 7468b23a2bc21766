//! What always holds.

use crate::{types::*, *};
use alloc::collections::BTreeMap;
use sp_runtime::TryRuntimeError;

macro_rules! ensure_that {
	($condition:expr, $rule:literal) => {
		if !$condition {
			return Err(TryRuntimeError::Other($rule));
		}
	};
}

impl<T: Config> Pallet<T> {
	/// Checks every invariant of the pallet.
	///
	/// # Errors
	/// Says which does not hold.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let mut open = BTreeMap::<GroupId, u32>::new();
		for (Ordered(motion), entry) in Motions::<T>::iter() {
			ensure_that!(motion < NextMotion::<T>::get(), "numbers of motions are below the next");
			*open.entry(entry.group).or_default() += 1;
			let votes = Votes::<T>::iter_prefix(Ordered(motion)).count();
			let waits = matches!(entry.state, MotionState::Passed { .. });
			ensure_that!(!waits || votes == 0, "a motion that has passed takes no votes");
		}
		let counted: BTreeMap<GroupId, u32> =
			OpenMotions::<T>::iter().map(|(Ordered(group), count)| (group, count)).collect();
		ensure_that!(open == counted, "motions of a group are counted");
		ensure_that!(open.values().all(|count| *count <= MAX_OPEN), "a group has at most three");
		for (Ordered(motion), _, _) in Votes::<T>::iter() {
			ensure_that!(Motions::<T>::contains_key(Ordered(motion)), "votes are on a motion");
		}
		for (pallet, period) in Paused::<T>::iter() {
			ensure_that!(period.since < period.until, "a pause has an end");
			ensure_that!(T::Pausable::contains(&pallet), "only what may be paused is");
		}
		for (kind, threshold) in Thresholds::<T>::iter() {
			let least = table_threshold(kind);
			ensure_that!(
				threshold.is_reachable() && threshold.is_as_strict_as(least),
				"agreed thresholds are stricter than the table's"
			);
		}
		let hours = VotingHours::<T>::get();
		ensure_that!((1..=MAX_VOTING_HOURS).contains(&hours), "motions take votes for a while");
		Ok(())
	}
}
