use super::{accepted::*, *};

fn dismiss(id: ReceivableId) -> DispatchResult {
	dispatched(|| Ledger::dismiss_dispute(by(OTHER), id))
}

#[test]
fn anyone_should_dismiss_what_was_not_escalated_in_time() {
	build_and_execute(|| {
		let id = ready();
		let before = kept(DEBTOR);
		assert_eq!(dismiss(id), Err(RcvError::NotDisputed.into()));
		assert_eq!(dismiss(9), Err(RcvError::ReceivableNotFound.into()));
		disputed(id, 4_000_000);
		pass(ESCALATION_DAYS + 1, WINDOW_BLOCKS.into());
		assert_eq!(dismiss(id), Err(RcvError::StillRunning.into()));
		pass(0, 1);
		assert_ok!(dismiss(id));
		let dismissed = Event::DisputeSettled {
			id,
			end: DisputeEnd::Dismissed,
			upheld: Amount::ZERO,
			by: None,
			reference: None,
		};
		assert_eq!((events(), kept(DEBTOR)), (vec![dismissed], before));
		let pair = Pairs::<Test>::get(Ordered(receivable(id).pair())).profile.all;
		assert_eq!((pair.disputed.count, pair.dismissed), (1, 1));
		assert_eq!(receivable(id).owes(), amount(FACE));
		// Nor is there another one then.
		assert_eq!(dispute(id, 1), Err(RcvError::TooLate.into()));
	});
}

#[test]
fn what_an_arbiter_has_should_not_be_dismissed() {
	build_and_execute(|| {
		let id = ready();
		disputed(id, 4_000_000);
		assert_ok!(Ledger::escalate(by(SELLER), id));
		pass(400, 400);
		assert_eq!(dismiss(id), Err(RcvError::AlreadyEscalated.into()));
	});
}
