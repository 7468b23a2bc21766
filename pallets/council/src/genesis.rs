use crate::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn begin(voting_hours: Option<u32>) {
		if let Some(hours) = voting_hours {
			assert!(
				(1..=MAX_VOTING_HOURS).contains(&hours),
				"voting_hours {hours} is out of range: 1 to {MAX_VOTING_HOURS}"
			);
			VotingHours::<T>::put(hours);
		}
	}
}
