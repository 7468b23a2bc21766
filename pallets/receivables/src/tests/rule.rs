use super::{accepted::*, *};
use crate::records::{CREDIT_BYTES, DISPUTE_BYTES};
use stalhof_primitives::organisation::Role;

/// How the arbiter refers to its ruling.
const RULING: Hash = [7; 32];

fn signed(who: RuntimeOrigin, id: ReceivableId, minor: u128) -> DispatchResult {
	dispatched(|| Ledger::rule(who, id, amount(minor), RULING))
}

fn rule(id: ReceivableId, minor: u128) -> DispatchResult {
	both(ARBITER, |who| Ledger::rule(who, id, amount(minor), RULING))
}

/// Disputed for 4,000,000, and taken to an arbiter.
fn escalated(id: ReceivableId) -> ReceivableId {
	disputed(id, 4_000_000);
	assert_ok!(Ledger::escalate(by(DEBTOR), id));
	System::reset_events();
	id
}

fn ruled(id: ReceivableId, minor: u128) -> Event<Test> {
	let (end, by) = (DisputeEnd::Ruled, Some(OrgId(ARBITER)));
	Event::DisputeSettled { id, end, upheld: amount(minor), by, reference: Some(RULING) }
}

fn credit_noted(id: ReceivableId, minor: u128, recourse: u128) -> Event<Test> {
	let (reason, state) = (CreditReason::Ruling, CreditState::InForce);
	let told = Said { reference: RULING, ..said(ARBITER) };
	let credit = CreditNote { amount: amount(minor), reason, told, state };
	Event::CreditNoted { id, note: 0, credit, recourse: amount(recourse) }
}

#[test]
fn ruling_of_two_should_stand_without_anybodys_consent() {
	build_and_execute(|| {
		let id = escalated(sold(terms()));
		notified(id);
		let bytes = (kept(ARBITER), kept(DEBTOR));
		assert_ok!(signed(by(ARBITER), id, 3_000_000));
		assert_eq!((events(), receivable(id).owes()), (vec![], amount(FACE)));
		assert_ok!(signed(second(ARBITER), id, 3_000_000));
		assert_eq!(events(), [ruled(id, 3_000_000), credit_noted(id, 3_000_000, 1_000_000)]);
		assert_eq!(receivable(id).owes(), amount(7_000_000));
		let after = (bytes.0 + CREDIT_BYTES, bytes.1 - DISPUTE_BYTES);
		assert_eq!((kept(ARBITER), kept(DEBTOR)), after);
		assert_eq!(rule(id, 0), Err(RcvError::NotDisputed.into()));
	});
}

#[test]
fn ruling_for_nothing_should_count_as_dismissed() {
	build_and_execute(|| {
		let id = escalated(ready());
		assert_ok!(rule(id, 0));
		assert_eq!(events(), [ruled(id, 0)]);
		let pair = Pairs::<Test>::get(Ordered(receivable(id).pair())).profile.all;
		assert_eq!((pair.dismissed, pair.upheld.count), (1, 0));
	});
}

#[test]
fn ruling_on_all_should_close_what_no_lender_has() {
	build_and_execute(|| {
		let id = ready();
		disputed(id, FACE);
		assert_ok!(Ledger::escalate(by(SELLER), id));
		System::reset_events();
		assert_ok!(rule(id, FACE));
		let (how, reference) = (Closing::Paid, Some(RULING));
		let closed = Event::Closed { id, how, reason: None, reference };
		assert_eq!(events(), [ruled(id, FACE), credit_noted(id, FACE, 0), closed]);
	});
}

#[test]
fn ruling_should_be_an_arbiters_that_is_related_to_no_party() {
	build_and_execute(|| {
		let id = escalated(sold(terms()));
		let act = |who| signed(by(who), id, 1);
		assert_eq!(who_may(&[RcvError::RoleMissing], act), [ARBITER]);
		// A firm of the group of the seller, the debtor and the lender.
		for related in [SISTER, DEBTOR + 50, LENDER + 50] {
			Roles::mutate(|roles| roles.insert((OrgId(related), Role::Arbiter)));
			let refused = Err(RcvError::Related.into());
			assert_eq!(tried(|| signed(by(related), id, 1)), refused, "{related}");
		}
		stand(ARBITER, FirmStanding::Suspended);
		assert_eq!(rule(id, 1), Err(DispatchError::Other("NotInStanding")));
	});
}

#[test]
fn ruling_should_be_refused_when_it_cannot_be() {
	build_and_execute(|| {
		let id = ready();
		assert_eq!(rule(9, 1), Err(RcvError::ReceivableNotFound.into()));
		assert_eq!(rule(id, 1), Err(RcvError::NotDisputed.into()));
		disputed(id, 4_000_000);
		assert_eq!(rule(id, 1), Err(RcvError::NotEscalated.into()));
		assert_ok!(Ledger::escalate(by(DEBTOR), id));
		assert_eq!(rule(id, 4_000_001), Err(RcvError::AmountExceeded.into()));
		assert_ok!(pay(DEBTOR, id, 7_000_000));
		assert_eq!(rule(id, 3_000_001), Err(RcvError::AmountExceeded.into()));
		Allowance::set(kept(ARBITER) + CREDIT_BYTES - 1);
		assert_eq!(rule(id, 3_000_000), Err(BYTES_EXCEEDED));
	});
}

#[test]
fn second_signature_should_not_fall_on_another_dispute() {
	build_and_execute(|| {
		let id = escalated(ready());
		assert_ok!(signed(by(ARBITER), id, 1_000_000));
		let again = |minor| {
			assert_ok!(Ledger::drop_dispute(by(DEBTOR), id));
			disputed(id, minor);
			assert_ok!(Ledger::escalate(by(DEBTOR), id));
		};
		// Of another amount at the same moment; of the same later.
		again(5_000_000);
		assert_ok!(tried(|| {
			signed(second(ARBITER), id, 1_000_000)?;
			assert_eq!(receivable(id).owes(), amount(FACE));
			Ok(())
		}));
		pass(1, 1);
		again(4_000_000);
		assert_ok!(signed(second(ARBITER), id, 1_000_000));
		assert_eq!(receivable(id).owes(), amount(FACE));
		assert_ok!(signed(by(ARBITER), id, 1_000_000));
		assert_eq!(receivable(id).owes(), amount(9_000_000));
	});
}
