use super::*;

#[test]
fn motions_should_take_votes_for_a_week_when_genesis_says_nothing() {
	new_chain(None).execute_with(|| {
		assert_eq!(VotingHours::<Test>::get(), 168);
		check();
	});
}

#[test]
fn motions_should_take_votes_for_so_long_when_genesis_says_so() {
	for hours in [1, 720] {
		new_chain(Some(hours)).execute_with(|| {
			assert_eq!(VotingHours::<Test>::get(), hours);
			let motion = propose(1, suspend(2));
			let until = later(Now::get(), u64::from(hours) * HOUR);
			let state = Motions::<Test>::get(Ordered(motion)).unwrap().state;
			assert_eq!(state, MotionState::Open { until, block: 1 + WINDOW_BLOCKS });
			check();
		});
	}
}

#[test]
#[should_panic(expected = "voting_hours 0 is out of range: 1 to 720")]
fn genesis_should_be_refused_when_motions_take_no_votes() {
	new_chain(Some(0));
}

#[test]
#[should_panic(expected = "voting_hours 721 is out of range: 1 to 720")]
fn genesis_should_be_refused_when_motions_take_votes_for_too_long() {
	new_chain(Some(721));
}
