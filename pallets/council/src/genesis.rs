use crate::{types::*, *};

impl<T: Config> Pallet<T> {
	/// # Panics
	/// When a value is out of range, or a threshold laxer than the table's.
	pub(crate) fn begin(voting_hours: Option<u32>, thresholds: &[(ActKind, Threshold)]) {
		if let Some(hours) = voting_hours {
			assert!(
				(1..=MAX_VOTING_HOURS).contains(&hours),
				"voting_hours {hours} is out of range: 1 to {MAX_VOTING_HOURS}"
			);
			VotingHours::<T>::put(hours);
		}
		for (kind, threshold) in thresholds {
			let least = table_threshold(*kind);
			assert!(
				threshold.is_reachable() && threshold.is_as_strict_as(least),
				"threshold {threshold} of {kind:?} is out of range: it may be stricter than {least}, never laxer"
			);
			assert!(
				!Thresholds::<T>::contains_key(kind),
				"the threshold of {kind:?} stands there twice"
			);
			Thresholds::<T>::insert(kind, threshold);
		}
	}
}
