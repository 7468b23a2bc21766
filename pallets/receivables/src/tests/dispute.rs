use super::{accepted::*, bring, *};
use crate::records::DISPUTE_BYTES;
use stalhof_primitives::money::Stage;

fn open(id: ReceivableId) -> Option<Dispute> {
	Disputes::<Test>::get(Ordered(id))
}

#[test]
fn debtor_alone_should_dispute_what_it_has_accepted() {
	build_and_execute(|| {
		let id = ready();
		let before = kept(DEBTOR);
		let reason = DisputeReason::Quality;
		let act = |who| Ledger::dispute(by(who), id, amount(1), reason, REFERENCE);
		assert_eq!(who_may(&[RcvError::NotDebtor], act), [DEBTOR]);
		stand(DEBTOR, FirmStanding::Suspended);
		assert_ok!(dispute(id, 4_000_000));
		let raised = Dispute {
			amount: amount(4_000_000),
			reason,
			raised: said(DEBTOR),
			window: Ledger::window(ESCALATION_DAYS),
			escalated: None,
			agreed: Agreed::default(),
		};
		assert_eq!(events(), [Event::DisputeRaised { id, dispute: raised }]);
		assert_eq!((open(id), kept(DEBTOR)), (Some(raised), before + DISPUTE_BYTES));
		// It is owed still, and not fundable.
		let it = receivable(id);
		assert_eq!((it.owes(), Ledger::fundable(id, &it)), (amount(FACE), amount(6_000_000)));
		// Of what is left of the debt it is no more than that.
		assert_ok!(pay(DEBTOR, id, 7_000_000));
		assert_eq!(Ledger::disputed(id, &receivable(id)), amount(3_000_000));
	});
}

#[test]
fn dispute_should_be_refused_when_it_cannot_be() {
	build_and_execute(|| {
		let id = ready();
		assert_eq!(dispute(9, 1), Err(RcvError::ReceivableNotFound.into()));
		assert_eq!(dispute(entered(&submitted()), 1), Err(RcvError::NotOwed.into()));
		assert_eq!(dispute(id, 0), Err(RcvError::ZeroAmount.into()));
		assert_eq!(dispute(id, FACE + 1), Err(RcvError::AmountExceeded.into()));
		Allowance::set(kept(DEBTOR) + DISPUTE_BYTES - 1);
		assert_eq!(dispute(id, 1), Err(BYTES_EXCEEDED));
		Allowance::set(10_000_000);
		assert_ok!(dispute(id, 1));
		assert_eq!(dispute(id, 1), Err(RcvError::AlreadyDisputed.into()));
	});
}

#[test]
fn dispute_should_be_too_late_thirty_days_after_acceptance() {
	build_and_execute(|| {
		let id = ready();
		pass(DISPUTE_DAYS + 1, WINDOW_BLOCKS.into());
		assert_eq!(tried(|| dispute(id, 1)), Ok(()));
		pass(0, 1);
		assert_eq!(dispute(id, 1), Err(RcvError::TooLate.into()));
	});
}

#[test]
fn goods_that_arrive_later_should_be_disputed_from_then_on() {
	build_and_execute(|| {
		let shipment = delivered(SELLER, DEBTOR, 5);
		let received =
			|at| Shipments::mutate(|all| all.get_mut(&shipment).unwrap().received_at = at);
		received(None);
		let mut new = new(1);
		new.document.shipments = vec![Citation { shipment, quantity: 5 }].try_into().unwrap();
		assert_ok!(bring::submit(SELLER, new));
		assert_ok!(super::accept::accept(0, 1));
		pass(DISPUTE_DAYS + 9, u64::from(WINDOW_BLOCKS) + 1);
		assert_eq!(dispute(0, 1), Err(RcvError::TooLate.into()));
		received(Some(now()));
		pass(DISPUTE_DAYS, 1);
		assert_eq!(tried(|| dispute(0, 1)), Ok(()));
		pass(1, 1);
		assert_eq!(dispute(0, 1), Err(RcvError::TooLate.into()));
	});
}

#[test]
fn what_is_disputed_should_not_be_due() {
	build_and_execute(|| {
		let id = sold(terms());
		disputed(id, FACE - 1);
		pass(151, 1);
		let stage = || {
			let it = receivable(id);
			let progress = Ledger::progress(id, &it, Some(&position(id)), today());
			(progress.stage, progress.undisputed)
		};
		assert_eq!(stage(), (Stage::Default, amount(1)));
		assert_ok!(pay(DEBTOR, id, 1));
		assert_eq!(stage(), (Stage::Current, Amount::ZERO));
		let write_off = both(LENDER, |who| Ledger::write_off(who, id, REFERENCE));
		assert_eq!(write_off, Err(RcvError::NotInDefault.into()));
	});
}

#[test]
fn dispute_should_be_moot_when_all_is_paid() {
	build_and_execute(|| {
		let id = ready();
		let before = kept(DEBTOR);
		disputed(id, 4_000_000);
		assert_ok!(pay(DEBTOR, id, FACE));
		let end = Event::DisputeSettled {
			id,
			end: DisputeEnd::Moot,
			upheld: Amount::ZERO,
			by: None,
			reference: None,
		};
		assert_eq!(events()[1], end);
		assert_eq!((open(id), kept(DEBTOR)), (None, before));
		let pair = Pairs::<Test>::get(Ordered(receivable(id).pair())).profile.all;
		assert_eq!((pair.disputed.count, pair.dismissed), (1, 0));
	});
}
