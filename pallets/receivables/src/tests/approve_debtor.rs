use super::*;
use crate::records::APPROVED_BYTES;

#[test]
fn debtor_should_be_approved_by_a_lender_and_no_more() {
	build_and_execute(|| {
		let debtor = OrgId(DEBTOR);
		assert_ok!(Ledger::approve_debtor(by(LENDER), debtor, true));
		let approved = |on| Event::DebtorApproved { lender: OrgId(LENDER), debtor, on };
		assert_eq!(events(), [approved(true)]);
		assert_eq!(kept(LENDER), APPROVED_BYTES);
		assert_noop!(Ledger::approve_debtor(by(LENDER), debtor, true), RcvError::AlreadyApproved);
		stand(LENDER, FirmStanding::Suspended);
		assert_ok!(Ledger::approve_debtor(by(LENDER), debtor, false));
		assert_eq!((events(), kept(LENDER)), (vec![approved(false)], 0));
		assert_noop!(Ledger::approve_debtor(by(LENDER), debtor, false), RcvError::AlreadyApproved);
		let refused = Ledger::approve_debtor(by(LENDER), debtor, true);
		assert_eq!(refused, Err(DispatchError::Other("NotInStanding")));
	});
}

#[test]
fn only_lenders_should_approve_and_only_who_is_there() {
	build_and_execute(|| {
		let act = |who| Ledger::approve_debtor(by(who), OrgId(DEBTOR), true);
		assert_eq!(who_may(&[RcvError::RoleMissing], act), [LENDER, RIVAL]);
		let nobody = OrgId(100);
		assert_noop!(Ledger::approve_debtor(by(LENDER), nobody, true), RcvError::NotInStanding);
		Allowance::set(APPROVED_BYTES - 1);
		assert_noop!(act(LENDER), BYTES_EXCEEDED);
	});
}
