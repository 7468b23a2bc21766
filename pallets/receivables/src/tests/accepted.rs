//! Receivables that are accepted, offered or financed already, and facts about them: entered by hand.

use super::*;
use frame_support::traits::fungibles::Mutate;
use stalhof_primitives::receivables::{Flags, Ground};

/// Enters a receivable as brought in and accepted today. Approves its debtor for both lenders.
pub(super) fn brought(receivable: &Receivable) -> ReceivableId {
	let nothing = Debt::new(Amount::ZERO);
	let (state, evidenced) = (State::Submitted, false);
	let before = Receivable { state, debt: nothing, evidenced, ..*receivable };
	let id = entered(&before);
	PapersOf::<Test>::mutate(Ordered(id), |papers| {
		let papers = papers.as_mut().expect("it was entered");
		papers.accepted = Some(now());
		papers.disputable = Some(Ledger::window(DISPUTE_DAYS));
	});
	assert_ok!(Ledger::put(id, &before, receivable));
	Ledger::note(id, receivable, Fact::Accepted { days: 0, over_law: false });
	for lender in [LENDER, RIVAL] {
		if !ApprovedDebtors::<Test>::contains_key(
			Ordered(OrgId(lender)),
			Ordered(receivable.debtor),
		) {
			assert_ok!(Ledger::approve_debtor(by(lender), receivable.debtor, true));
		}
	}
	System::reset_events();
	id
}

/// [`accepted`] of the tests, brought in.
pub(super) fn ready() -> ReceivableId {
	brought(&accepted())
}

/// It is offered to anyone for 30 days.
pub(super) fn offered(terms: Terms) -> ReceivableId {
	let id = ready();
	assert_ok!(Ledger::list(by(SELLER), id, terms, None, in_days(30)));
	System::reset_events();
	id
}

/// Of flags none.
pub(super) fn unseen() -> Seen {
	Seen { flags: Flags::NONE, ground: Ground::RiskTaken }
}

/// Funds with both operators.
pub(super) fn fund(lender: u32, id: ReceivableId, terms: Terms) -> DispatchResult {
	both(lender, |who| weighed(Ledger::fund(who, id, root(0), terms.hash(), unseen())))
}

/// It is sold to [`LENDER`]: 8,000,000 advanced of 10,000,000 in 90 days, at 8 %.
pub(super) fn sold(terms: Terms) -> ReceivableId {
	let id = offered(terms);
	assert_ok!(fund(LENDER, id, terms));
	System::reset_events();
	id
}

/// [`terms`], with recourse.
pub(super) fn with_recourse() -> Terms {
	Terms { recourse: Recourse::With, ..terms() }
}

/// Disputes so much of it.
pub(super) fn disputed(id: ReceivableId, minor: u128) {
	assert_ok!(dispute(id, minor));
	System::reset_events();
}

/// Has [`DEBTOR`] dispute so much of it, for its quality.
pub(super) fn dispute(id: ReceivableId, minor: u128) -> DispatchResult {
	let reason = DisputeReason::Quality;
	dispatched(|| Ledger::dispute(by(DEBTOR), id, amount(minor), reason, REFERENCE))
}

/// Freezes it for so many days.
pub(super) fn frozen(id: ReceivableId, days: u32) {
	assert_ok!(both(REGULATOR, |who| Ledger::freeze(who, id, REFERENCE, case(), in_days(days))));
	System::reset_events();
}

/// The case number of an authority.
pub(super) fn case() -> Case {
	b"2021-117".to_vec().try_into().expect("it is short")
}

/// Credits so much of it, of which nobody else has a say.
pub(super) fn credited(id: ReceivableId, minor: u128) {
	assert_ok!(credit(id, minor));
	assert_eq!(NotesOf::<Test>::get(Ordered(id)).pending, Amount::ZERO);
	System::reset_events();
}

/// Has [`SELLER`] give a credit note of so much, for goods that came back.
pub(super) fn credit(id: ReceivableId, minor: u128) -> DispatchResult {
	let reason = CreditReason::Returned;
	dispatched(|| Ledger::credit(by(SELLER), id, amount(minor), reason, REFERENCE))
}

/// Gives the debtor notice of assignment.
pub(super) fn notified(id: ReceivableId) {
	assert_ok!(Ledger::notify(by(LENDER), id, REFERENCE));
	System::reset_events();
}

/// Puts so much more in an organisation's treasury.
pub(super) fn minted(organisation: u32, minor: u128) {
	assert_ok!(Assets::mint_into(CNY, &treasury(OrgId(organisation)), minor));
	System::reset_events();
}

/// Takes so much out of an organisation's treasury.
pub(super) fn burned(organisation: u32, minor: u128) {
	let bank = RuntimeOrigin::signed(treasury(OrgId(BANK)));
	assert_ok!(Assets::burn(bank, CNY, treasury(OrgId(organisation)), minor));
	System::reset_events();
}

/// Pays out of a treasury by its first operator.
pub(super) fn pay(payer: u32, id: ReceivableId, minor: u128) -> DispatchResult {
	dispatched(|| Ledger::pay(by(payer), id, amount(minor), REFERENCE))
}

/// What is noted as held.
pub(super) fn noted(payee: u32, payer: u32) -> u128 {
	let key = HeldKey { payee: OrgId(payee), payer: OrgId(payer), asset: CNY };
	crate::Held::<Test>::get(Ordered(key)).unwrap_or_default()
}

/// A part of what a lender is owed or gets.
pub(super) fn claim(late: u128, principal: u128) -> Claim {
	let (late_discount, principal) = (amount(late), amount(principal));
	Claim { charges: Amount::ZERO, late_discount, principal }
}

/// What all treasuries hold together, held or not.
pub(super) fn money() -> u128 {
	EVERYONE
		.iter()
		.map(|organisation| Assets::balance(CNY, treasury(OrgId(*organisation))))
		.chain(EVERYONE.iter().flat_map(|it| HeldFor::ALL.iter().map(|reason| held(*it, *reason))))
		.sum()
}
