use super::{accepted::*, *};
use crate::records::OFFER_BYTES;

fn offer(id: ReceivableId, terms: Terms, days: u32) -> DispatchResult {
	both(LENDER, |who| Ledger::offer(who, id, root(0), terms, in_days(days), unseen()))
}

#[test]
fn offer_should_be_made_by_two_and_taken_by_its_hash() {
	build_and_execute(|| {
		let id = ready();
		let before = kept(LENDER);
		assert_ok!(offer(id, terms(), 10));
		let made = Offer {
			root: root(0),
			terms: terms(),
			seen: unseen(),
			until: in_days(10),
			generation: 0,
		};
		assert_eq!(events(), [Event::Offered { id, lender: OrgId(LENDER), offer: made }]);
		assert_eq!(kept(LENDER), before + OFFER_BYTES);
		// Changed: what was seen before is not taken.
		let dearer = Terms { fees: amount(100), ..terms() };
		assert_ok!(offer(id, dearer, 10));
		assert_eq!(kept(LENDER), before + OFFER_BYTES);
		let take =
			|terms: Terms| weighed(Ledger::take_offer(by(SELLER), id, OrgId(LENDER), terms.hash()));
		assert_noop!(take(terms()), RcvError::OfferNotFound);
		System::reset_events();
		assert_ok!(take(dearer));
		let position = position(id);
		let funded = Event::Funded {
			id,
			position,
			root: root(0),
			seen: unseen(),
			grade: 0,
			drawn: Citations::default(),
		};
		assert_eq!(events(), [funded]);
		assert_eq!(balance(SELLER), WEALTH + 7_839_900);
		assert_noop!(take(dearer), RcvError::OfferNotFound);
	});
}

#[test]
fn offer_should_be_taken_by_the_seller_alone_while_it_stands() {
	build_and_execute(|| {
		let id = ready();
		assert_ok!(offer(id, terms(), 10));
		let act = |who| weighed(Ledger::take_offer(by(who), id, OrgId(LENDER), terms().hash()));
		assert_eq!(who_may(&[RcvError::NotSeller], act), [SELLER]);
		frozen(id, 3);
		assert_noop!(act(SELLER), RcvError::IsFrozen);
		pass(4, 1);
		stand(LENDER, FirmStanding::Suspended);
		assert_noop!(act(SELLER), RcvError::NotInStanding);
		Generations::set([(OrgId(LENDER), 1)].into());
		stand(LENDER, FirmStanding::Active);
		assert_noop!(act(SELLER), RcvError::OfferNotFound);
		Generations::set(Default::default());
		burned(LENDER, WEALTH - 1);
		assert_noop!(act(SELLER), RcvError::LenderShort);
		minted(LENDER, WEALTH);
		pass(6, 1);
		assert_eq!(tried(|| act(SELLER)), Ok(()));
		pass(1, 1);
		assert_noop!(act(SELLER), RcvError::OfferNotFound);
	});
}

#[test]
fn offer_should_be_taken_back_in_wind_down() {
	build_and_execute(|| {
		let id = ready();
		let before = kept(LENDER);
		assert_ok!(offer(id, terms(), 10));
		System::reset_events();
		stand(LENDER, FirmStanding::Suspended);
		assert_ok!(Ledger::withdraw_offer(by(LENDER), id));
		assert_eq!(events(), [Event::OfferWithdrawn { id, lender: OrgId(LENDER) }]);
		assert_eq!(kept(LENDER), before);
		assert_noop!(Ledger::withdraw_offer(by(LENDER), id), RcvError::OfferNotFound);
	});
}

#[test]
fn offer_should_be_refused_on_what_is_not_for_sale() {
	build_and_execute(|| {
		let id = ready();
		let at =
			|id, root, terms, until| Ledger::offer(by(LENDER), id, root, terms, until, unseen());
		let act = |who| Ledger::offer(by(who), id, root(0), terms(), in_days(9), unseen());
		assert_eq!(who_may(&[RcvError::RoleMissing], act), [LENDER, RIVAL]);
		assert_noop!(at(9, root(0), terms(), in_days(9)), RcvError::ReceivableNotFound);
		assert_noop!(at(id, root(1), terms(), in_days(9)), RcvError::RootDiffers);
		assert_noop!(at(id, root(0), terms(), in_days(91)), RcvError::TooLong);
		let fees = Terms { fees: amount(FACE), ..terms() };
		assert_noop!(at(id, root(0), fees, in_days(9)), RcvError::InvalidTerms);
		let by_debtor = Receivable { brought: Side::Debtor, joined: false, ..accepted() };
		let other = brought(&by_debtor);
		assert_noop!(at(other, root(0), terms(), in_days(9)), RcvError::NotJoined);
		let waits = entered(&submitted());
		assert_noop!(at(waits, root(0), terms(), in_days(9)), RcvError::NotAccepted);
		assert_ok!(Ledger::approve_debtor(by(LENDER), OrgId(DEBTOR), false));
		assert_noop!(act(LENDER), RcvError::DebtorNotApproved);
		assert_ok!(act(RIVAL));
		Allowance::set(kept(RIVAL) + OFFER_BYTES - 1);
		let act = Ledger::offer(second(RIVAL), id, root(0), terms(), in_days(9), unseen());
		assert_eq!(act, Err(BYTES_EXCEEDED));
	});
}
