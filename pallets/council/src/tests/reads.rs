use super::*;
use crate::reads::PauseView;
use stalhof_primitives::page::{MAX_PAGE, Page};

fn page(after: Option<MotionId>, limit: u32) -> (Vec<MotionId>, Option<MotionId>) {
	let Page { items, next } = Council::list_motions(after, limit);
	(items.into_iter().map(|view| view.id).collect(), next)
}

#[test]
fn motion_should_be_seen_with_its_rule_and_votes_when_it_is_open() {
	build_and_execute(|| {
		let id = propose(6, suspend(2));
		vote(id, false, &[1]);
		let view = Council::view_motion(id).unwrap();
		assert_eq!(Some(view.motion), Motions::<Test>::get(Ordered(id)));
		let threshold = Threshold::MoreThan(1, 2);
		assert_eq!(view.rule, Rule { threshold, without: Some(OrgId(2)), delay_hours: 0 });
		assert_eq!((view.id, view.tally), (id, tally(1, 1, 5)));
		let said = |organisation, aye| Vote { organisation: OrgId(organisation), aye };
		assert_eq!(view.votes, [(GroupId(1), said(1, false)), (GroupId(6), said(6, true))]);
	});
}

#[test]
fn motion_should_be_seen_without_votes_when_it_waits_and_not_at_all_when_it_is_done() {
	build_and_execute(|| {
		let id = pass_motion(upgrade(1));
		let view = Council::view_motion(id).unwrap();
		assert_eq!((view.votes, view.tally), (vec![], tally(0, 0, 6)));
		pass(24);
		assert_ok!(Council::enact(by(1), id));
		assert_eq!(Council::view_motion(id), None);
	});
}

#[test]
fn motions_should_be_listed_in_order_and_in_pages() {
	build_and_execute(|| {
		// Beyond 255, so that an order by the first byte alone would show.
		NextMotion::<Test>::put(254);
		for number in [1, 2, 3, 4, 5] {
			propose(number, Act::CancelUpgrade);
		}
		assert_eq!(page(None, 2), (vec![254, 255], Some(255)));
		assert_eq!(page(Some(255), 2), (vec![256, 257], Some(257)));
		assert_eq!(page(Some(257), 2), (vec![258], None));
		assert_eq!(page(None, 5), (vec![254, 255, 256, 257, 258], None));
		// The page goes on where the last ended, even when that motion is gone.
		assert_ok!(Council::withdraw(by(2), 255));
		assert_eq!(page(Some(255), MAX_PAGE), (vec![256, 257, 258], None));
		// No page is empty for want of a limit.
		assert_eq!(page(None, 0), (vec![254], Some(254)));
		assert_eq!(page(Some(258), 0), (vec![], None));
	});
}

#[test]
fn page_should_have_an_end_when_more_is_asked_for() {
	build_and_execute(|| {
		propose(1, Act::CancelUpgrade);
		let motion = Motions::<Test>::get(Ordered(0)).unwrap();
		for id in 1..=MAX_PAGE {
			Motions::<Test>::insert(Ordered(id), motion.clone());
		}
		let (ids, next) = page(None, u32::MAX);
		assert_eq!((ids.len() as u32, next), (MAX_PAGE, Some(MAX_PAGE - 1)));
		for id in 1..=MAX_PAGE {
			Motions::<Test>::remove(Ordered(id));
		}
	});
}

#[test]
fn pauses_should_be_listed_with_what_they_sum_to() {
	build_and_execute(|| {
		assert_eq!(Council::list_pauses(), []);
		let since = Now::get();
		carry(Act::Pause { pallet: UTILITY });
		pass_time(30 * HOUR);
		carry(Act::Pause { pallet: BALANCES });
		let view = |pallet, since, paused, total| {
			let period = Period { since, until: later(since, 24 * HOUR) };
			PauseView { pallet, period, paused, total }
		};
		let both = [view(BALANCES, Now::get(), true, 0), view(UTILITY, since, false, 24 * HOUR)];
		assert_eq!(Council::list_pauses(), both);
		pass_time(HOUR);
		carry(Act::Resume { pallet: BALANCES });
		assert_eq!(Council::list_pauses(), both[1..]);
	});
}
