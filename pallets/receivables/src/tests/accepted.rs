//! Receivables that are accepted, offered or financed already, and facts about them: entered by hand.

use super::*;
use crate::records::{CREDIT_BYTES, DISPUTE_BYTES, FREEZE_BYTES};
use frame_support::traits::fungibles::Mutate;
use stalhof_primitives::receivables::{Flags, Ground};

/// Enters a receivable as brought in and accepted today. Approves its debtor for both lenders.
pub(super) fn brought(receivable: &Receivable) -> ReceivableId {
	let nothing = Debt::new(Amount::ZERO);
	let before = Receivable { state: State::Submitted, debt: nothing, ..*receivable };
	let id = entered(&before);
	Ledger::note(&before, Fact::Submitted);
	PapersOf::<Test>::mutate(Ordered(id), |papers| {
		let papers = papers.as_mut().expect("it was entered");
		papers.accepted = Some(now());
		papers.disputable = Some(Ledger::window(DISPUTE_DAYS));
	});
	assert_ok!(Ledger::put(id, &before, receivable));
	Ledger::note(receivable, Fact::Accepted { days: 0, over_law: false });
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
	both(lender, |who| Ledger::fund(who, id, root(0), terms.hash(), unseen()))
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
	assert_ok!(Ledger::charge(OrgId(DEBTOR), DISPUTE_BYTES));
	let dispute = Dispute {
		amount: amount(minor),
		reason: DisputeReason::Quality,
		raised: said(DEBTOR),
		window: Ledger::window(ESCALATION_DAYS),
		escalated: None,
		agreed: None,
	};
	Disputes::<Test>::insert(Ordered(id), dispute);
	Ledger::note(&receivable(id), Fact::Disputed(amount(minor)));
}

/// Freezes it for so many days.
pub(super) fn frozen(id: ReceivableId, days: u32) {
	assert_ok!(Ledger::charge(OrgId(REGULATOR), FREEZE_BYTES));
	let freeze = Freeze {
		order: REFERENCE,
		authority: OrgId(REGULATOR),
		case: Case::default(),
		since: now(),
		until: in_days(days),
	};
	Freezes::<Test>::insert(Ordered(id), freeze);
}

/// Credits so much of it.
pub(super) fn credited(id: ReceivableId, minor: u128) {
	assert_ok!(Ledger::charge(OrgId(SELLER), CREDIT_BYTES));
	let before = receivable(id);
	let debt = before.debt.credit(amount(minor)).expect("it is owed");
	let note = NotesOf::<Test>::mutate(Ordered(id), |notes| {
		notes.credits += 1;
		notes.credits - 1
	});
	let (reason, state) = (CreditReason::Returned, CreditState::InForce);
	let credit = CreditNote { amount: amount(minor), reason, told: said(SELLER), state };
	CreditNotes::<Test>::insert(Ordered(id), Ordered(note), credit);
	assert_ok!(Ledger::put(id, &before, &Receivable { debt, ..before }));
	Ledger::note(&receivable(id), Fact::Credited(amount(minor), reason));
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
