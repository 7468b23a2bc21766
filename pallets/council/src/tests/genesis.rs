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

fn agreed(thresholds: &[(ActKind, &str)]) -> sp_io::TestExternalities {
	let thresholds = thresholds.iter().map(|(kind, text)| (*kind, text.parse().unwrap())).collect();
	chain_with(GenesisConfig { thresholds, ..Default::default() })
}

#[test]
fn motion_should_take_the_agreed_threshold_when_it_is_stricter_than_the_tables() {
	agreed(&[(ActKind::Suspend, ">=4/5"), (ActKind::Pause, ">=2/5")]).execute_with(|| {
		let threshold = |act: ActOf<Test>| Council::rule_for(&act).threshold.to_string();
		assert_eq!(threshold(suspend(2)), ">=4/5");
		assert_eq!(threshold(Act::Reinstate { organisation: OrgId(2) }), ">1/2");
		let pause = Act::Pause { pallet: UTILITY };
		assert_eq!(threshold(pause.clone()), ">=2/5");
		// Five groups are counted without the accused's: three are more than half of them, and too few here.
		let motion = propose(1, suspend(2));
		vote(motion, true, &[3, 4]);
		vote(motion, false, &[5, 6]);
		assert_ok!(Council::close(by(1), motion));
		assert_eq!(Motions::<Test>::get(Ordered(motion)), None);
		assert_eq!(standing(2), Standing::Active);
		let motion = propose(1, suspend(2));
		vote(motion, true, &[3, 4, 5]);
		assert_ok!(Council::close(by(1), motion));
		assert_eq!(standing(2), Standing::Suspended);
		// To prolong a pause takes more than the agreed part.
		pass_motion(pause.clone());
		assert_eq!(threshold(pause), ">1/2");
		check();
	});
}

#[test]
#[should_panic(
	expected = "threshold >=1/2 of Admit is out of range: it may be stricter than >1/2, never laxer"
)]
fn genesis_should_be_refused_when_a_threshold_is_laxer_than_the_tables() {
	agreed(&[(ActKind::Admit, ">=1/2")]);
}

#[test]
#[should_panic(expected = "the threshold of Admit stands there twice")]
fn genesis_should_be_refused_when_a_threshold_stands_there_twice() {
	agreed(&[(ActKind::Admit, ">=2/3"), (ActKind::Admit, ">=3/4")]);
}
