use super::*;

/// What the checks say once the chain's state was broken so.
fn said(break_it: impl FnOnce()) -> &'static str {
	new_chain(None).execute_with(|| {
		propose(1, suspend(2));
		pass_motion(upgrade(1));
		carry(Act::Pause { pallet: UTILITY });
		check();
		break_it();
		Council::do_try_state().expect_err("the checks notice it").into()
	})
}

/// The open motion, and the one that waits.
const OPEN: MotionId = 0;
const WAITING: MotionId = 1;

#[test]
fn checks_should_name_the_rule_that_does_not_hold() {
	let group = Ordered(GroupId(1));
	let vote = Vote { organisation: OrgId(1), aye: true };
	assert_eq!(said(|| NextMotion::<Test>::put(WAITING)), "numbers of motions are below the next");
	assert_eq!(
		said(|| Votes::<Test>::insert(Ordered(WAITING), group, vote)),
		"a motion that has passed takes no votes"
	);
	for wrong in [0, 1, 3] {
		assert_eq!(
			said(|| OpenMotions::<Test>::insert(group, wrong)),
			"motions of a group are counted"
		);
	}
	assert_eq!(
		said(|| OpenMotions::<Test>::insert(Ordered(GroupId(3)), 0)),
		"motions of a group are counted"
	);
	assert_eq!(
		said(|| {
			let entry = Motions::<Test>::get(Ordered(OPEN)).unwrap();
			for motion in [2, 3] {
				Motions::<Test>::insert(Ordered(motion), entry.clone());
			}
			NextMotion::<Test>::put(4);
			OpenMotions::<Test>::insert(group, 4);
		}),
		"a group has at most three"
	);
	assert_eq!(said(|| Votes::<Test>::insert(Ordered(404), group, vote)), "votes are on a motion");
	assert_eq!(
		said(|| {
			let now = Now::get();
			Paused::<Test>::insert(UTILITY, Period { since: now, until: now });
		}),
		"a pause has an end"
	);
	assert_eq!(
		said(|| {
			let period = Paused::<Test>::get(UTILITY).unwrap();
			Paused::<Test>::insert(0, period);
		}),
		"only what may be paused is"
	);
	for hours in [0, 721] {
		assert_eq!(said(|| VotingHours::<Test>::put(hours)), "motions take votes for a while");
	}
}
