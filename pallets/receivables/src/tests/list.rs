use super::{accepted::*, *};
use crate::records::LISTING_BYTES;

fn list(id: ReceivableId, days: u32) -> DispatchResult {
	Ledger::list(by(SELLER), id, terms(), None, in_days(days))
}

#[test]
fn receivable_should_be_listed_and_unlisted() {
	build_and_execute(|| {
		let id = ready();
		let before = kept(SELLER);
		assert_ok!(list(id, 30));
		let listing = Listing { terms: terms(), to: None, until: in_days(30), generation: 0 };
		assert_eq!(events(), [Event::Listed { id, listing }]);
		assert_eq!(receivable(id).state, State::Listed);
		assert_eq!(kept(SELLER), before + LISTING_BYTES);
		assert_noop!(list(id, 30), RcvError::NotAccepted);
		assert_noop!(Ledger::unlist(by(OTHER), id), RcvError::NotSeller);
		stand(SELLER, FirmStanding::Suspended);
		assert_ok!(Ledger::unlist(by(SELLER), id));
		assert_eq!(events(), [Event::Unlisted { id }]);
		assert_eq!((receivable(id).state, kept(SELLER)), (State::Accepted, before));
		assert_noop!(Ledger::unlist(by(SELLER), id), RcvError::NotListed);
	});
}

#[test]
fn anyone_should_unlist_what_has_ended() {
	build_and_execute(|| {
		let id = offered(terms());
		pass(30, 1);
		assert_noop!(Ledger::unlist(by(OTHER), id), RcvError::NotSeller);
		pass(1, 1);
		assert_ok!(Ledger::unlist(by(OTHER), id));
		assert_eq!(receivable(id).state, State::Accepted);
		// Paid while it was offered.
		assert_ok!(list(id, 30));
		assert_ok!(pay(DEBTOR, id, FACE));
		assert_ok!(Ledger::unlist(by(OTHER), id));
		assert_eq!(receivable(id).state, State::Closed(Closing::Paid));
		assert!(!Listings::<Test>::contains_key(Ordered(id)));
		// Its seller was out of standing.
		let id = offered(terms());
		Generations::set([(OrgId(SELLER), 1)].into());
		assert_ok!(Ledger::unlist(by(OTHER), id));
	});
}

#[test]
fn listing_should_be_refused_when_nothing_could_be_sold() {
	build_and_execute(|| {
		let id = ready();
		let act = |who| Ledger::list(by(who), id, terms(), None, in_days(30));
		assert_eq!(who_may(&[RcvError::NotSeller], act), [SELLER]);
		assert_noop!(list(9, 30), RcvError::ReceivableNotFound);
		let yesterday = Day::from_number(today().number() - 1);
		let ends = |day| Ledger::list(by(SELLER), id, terms(), None, day);
		assert_noop!(ends(yesterday), RcvError::TooLong);
		assert_noop!(ends(in_days(90)), RcvError::TooLong);
		assert_eq!(tried(|| ends(in_days(89))), Ok(()));
		let at = |terms| Ledger::list(by(SELLER), id, terms, None, in_days(30));
		let fees = Terms { fees: amount(7_840_000), ..terms() };
		assert_noop!(at(fees), RcvError::InvalidTerms);
		assert_eq!(tried(|| at(Terms { fees: amount(7_839_999), ..terms() })), Ok(()));
		assert_noop!(at(Terms { default_after: 366, ..terms() }), RcvError::InvalidTerms);
		stand(RIVAL, FirmStanding::Suspended);
		let to = |to| Ledger::list(by(SELLER), id, terms(), Some(OrgId(to)), in_days(30));
		assert_noop!(to(RIVAL), RcvError::NotInStanding);
		let waits = entered(&submitted());
		assert_noop!(list(waits, 30), RcvError::NotAccepted);
		let by_debtor = Receivable { brought: Side::Debtor, joined: false, ..accepted() };
		let alone = brought(&by_debtor);
		assert_noop!(list(alone, 30), RcvError::NotJoined);
		disputed(id, FACE);
		assert_noop!(list(id, 30), RcvError::NothingFundable);
		frozen(id, 0);
		assert_noop!(list(id, 30), RcvError::IsFrozen);
		let id = ready();
		pass(90, 1);
		assert_noop!(list(id, 0), RcvError::AlreadyDue);
		Allowance::set(kept(SELLER) + LISTING_BYTES - 1);
		let id = brought(&accepted_with_room());
		assert_noop!(list(id, 30), BYTES_EXCEEDED);
	});
}

/// One that its debtor keeps, and so leaves the seller's allowance alone.
fn accepted_with_room() -> Receivable {
	Receivable { brought: Side::Debtor, ..accepted() }
}
