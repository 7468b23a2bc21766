use super::*;
use stalhof_primitives::time::UtcOffset;

/// Every member's record ends on one day. Nobody is left to renew anybody but the lapsed themselves.
#[test]
fn council_should_still_decide_when_all_records_have_lapsed_on_one_day() {
	build_and_execute(|| {
		for days in [366, 365 + 91, 700] {
			let today = day(days);
			Now::set(today.start(UtcOffset::UTC));
			pass_blocks(WINDOW_BLOCKS);
			for number in 1..=7 {
				assert_eq!(standing(number), Standing::Lapsing);
			}
			let motion = propose(1, voting_hours(days));
			assert_eq!(Council::tally(motion), Some(tally(1, 0, 6)));
			vote(motion, true, &[2, 3, 7]);
			events();
			assert_ok!(Council::close(by(1), motion));
			let tally = tally(4, 0, 6);
			assert_eq!(
				events(),
				[
					Event::Passed { motion, tally, from: None },
					Event::ParameterSet { setting: Setting::VotingHours(days) },
					Event::Enacted { motion },
				]
			);
		}
	});
}

/// The group that is left when fewer than three could act.
#[test]
fn lapsed_members_should_be_counted_when_fewer_than_three_groups_could_act_without_them() {
	build_and_execute(|| {
		for number in 1..=4 {
			end_kyb(number, day(1));
		}
		pass(100 * 24);
		// 5 and the group of 6 and 7 are left.
		let motion = propose(1, Act::CancelUpgrade);
		assert_eq!(Council::tally(motion), Some(tally(1, 0, 6)));
		// With a third group that can act, the lapsed are out.
		end_kyb(4, day(365));
		assert_eq!(Council::tally(motion), Some(tally(0, 0, 3)));
	});
}
