use super::{accepted::*, *};
use crate::records::NOTICE_BYTES;

#[test]
fn notice_should_be_given_once_and_acknowledged_once() {
	build_and_execute(|| {
		let id = sold(terms());
		let act = |who| Ledger::notify(by(who), id, REFERENCE);
		assert_eq!(who_may(&[RcvError::NotAParty], act), [SELLER, LENDER]);
		let acknowledge = |who| Ledger::acknowledge(by(who), id);
		assert_noop!(acknowledge(DEBTOR), RcvError::NotNotified);
		let before = kept(LENDER);
		stand(LENDER, FirmStanding::Suspended);
		assert_ok!(act(LENDER));
		assert_eq!(events(), [Event::Notified { id, given: said(LENDER) }]);
		assert_eq!(kept(LENDER), before + NOTICE_BYTES);
		assert_noop!(act(SELLER), RcvError::AlreadyNotified);
		assert_eq!(who_may(&[RcvError::NotDebtor], acknowledge), [DEBTOR]);
		pass(1, 1);
		assert_ok!(acknowledge(DEBTOR));
		assert_eq!(events(), [Event::Acknowledged { id, at: now() }]);
		assert_noop!(acknowledge(DEBTOR), RcvError::AlreadyAcknowledged);
	});
}

#[test]
fn notice_should_be_refused_of_what_is_not_financed_and_without_room() {
	build_and_execute(|| {
		let id = ready();
		assert_noop!(Ledger::notify(by(SELLER), id, REFERENCE), RcvError::NotFunded);
		assert_noop!(Ledger::notify(by(SELLER), 9, REFERENCE), RcvError::ReceivableNotFound);
		let id = sold(terms());
		Allowance::set(kept(LENDER) + NOTICE_BYTES - 1);
		assert_noop!(Ledger::notify(by(LENDER), id, REFERENCE), BYTES_EXCEEDED);
	});
}
