use super::*;
use stalhof_primitives::receivables::{Flags, RejectReason};

pub(super) fn submit(who: u32, new: NewReceivable) -> DispatchResult {
	dispatched(|| Ledger::submit(by(who), new))
}

/// Brings document `number` in, by [`SELLER`]: its number.
pub(super) fn brought(number: u8) -> ReceivableId {
	assert_ok!(submit(SELLER, new(number)));
	NextReceivable::<Test>::get() - 1
}

pub(super) fn papers(id: ReceivableId) -> Papers {
	PapersOf::<Test>::get(Ordered(id)).expect("it is there")
}

pub(super) fn row(token: KindToken) -> Option<(u32, Vec<ReceivableId>)> {
	Tokens::<Test>::get(token).map(|row| (row.count, row.newest.to_vec()))
}

/// Changes a document that is brought in.
fn with(change: impl FnOnce(&mut Document)) -> NewReceivable {
	let mut new = new(1);
	change(&mut new.document);
	new
}

/// The flags of a receivable's tokens.
pub(super) fn flags(id: ReceivableId) -> Flags {
	Ledger::token_flags(id, &receivable(id))
}

/// The bytes of what [`brought`] brings in, with its nine tokens.
const BYTES: u32 = 700 + 40 + 9 * 230;

#[test]
fn receivable_should_be_brought_in_by_its_seller() {
	build_and_execute(|| {
		let shipment = delivered(SELLER, DEBTOR, 5);
		let cited = Citation { shipment, quantity: 5 };
		let shipments: Citations = vec![cited].try_into().unwrap();
		let new = with(|document| document.shipments = shipments.clone());
		assert_ok!(submit(SELLER, new));
		let papers = Papers {
			root: root(1),
			names: None,
			submitted: now(),
			lapses: Ledger::window(30),
			accepted: None,
			disputable: None,
		};
		let event = Event::Submitted {
			id: 0,
			receivable: submitted(),
			papers,
			tokens: tokens(1),
			shipments,
		};
		assert_eq!(events(), [event]);
		assert_eq!((receivable(0), super::bring::papers(0)), (submitted(), papers));
		assert_eq!(ShipmentsOf::<Test>::get(Ordered(0)).unwrap()[0].citation, cited);
		for token in &tokens(1)[0].tokens {
			assert_eq!(row(*token), Some((1, vec![0])));
		}
		assert_eq!(Epochs::<Test>::get(Ordered(1)).unwrap().live, 1);
		assert_eq!(Standings::<Test>::iter().count(), 0);
		assert_eq!(kept(SELLER), BYTES + 130 + 1_600 + 2 * 1_500);
	});
}

#[test]
fn document_should_be_refused_that_cannot_be() {
	build_and_execute(|| {
		let foreign = delivered(OTHER, DEBTOR, 5);
		let cites = |shipment, quantity| {
			with(|it| {
				it.shipments = vec![Citation { shipment, quantity }].try_into().unwrap();
			})
		};
		let tokens_of = |change: &dyn Fn(&mut EpochTokens)| with(|it| change(&mut it.tokens[0]));
		let cases = [
			(with(|it| it.asset = 9), RcvError::AssetNotFound),
			(NewReceivable { debtor: OrgId(SELLER), ..new(1) }, RcvError::SameParty),
			(NewReceivable { debtor: OrgId(100), ..new(1) }, RcvError::NotInStanding),
			(with(|it| it.face = Amount::ZERO), RcvError::ZeroAmount),
			(with(|it| it.issue = in_days(1)), RcvError::InvalidDates),
			(with(|it| it.due = Day::from_number(today().number() - 1)), RcvError::InvalidDates),
			(with(|it| it.due = in_days(366)), RcvError::InvalidDates),
			(tokens_of(&|list| list.tokens[1] = list.tokens[0]), RcvError::NotInOrder),
			(tokens_of(&|list| list.epoch = 2), RcvError::EpochNotFound),
			(with(|it| it.tokens = TokenSet::default()), RcvError::EpochMissing),
			(cites(9, 1), RcvError::ShipmentNotFound),
			(cites(foreign, 1), RcvError::ShipmentDiffers),
			(cites(foreign, 0), RcvError::ZeroAmount),
			(with(|it| it.names = Some(9)), RcvError::NotPreceding),
		];
		for (new, error) in cases {
			assert_noop!(Ledger::submit(by(SELLER), new), error);
		}
		assert_ok!(submit(SELLER, with(|it| it.due = in_days(365))));
		stand(DEBTOR, FirmStanding::Suspended);
		assert_noop!(Ledger::submit(by(SELLER), new(2)), RcvError::NotInStanding);
		stand(DEBTOR, FirmStanding::Active);
		// What names another pair's.
		let other = NewReceivable {
			debtor: OrgId(DEBTOR),
			document: Document { names: Some(0), ..document(3) },
		};
		assert_noop!(Ledger::submit(by(OTHER), other.clone()), RcvError::NotPreceding);
		assert_ok!(submit(SELLER, other));
		Allowance::set(kept(SELLER) + BYTES - 1);
		assert_noop!(Ledger::submit(by(SELLER), new(4)), BYTES_EXCEEDED);
		Allowance::set(kept(SELLER) + BYTES);
		assert_ok!(submit(SELLER, new(4)));
		NextReceivable::<Test>::put(u32::MAX);
		assert_noop!(Ledger::submit(by(SELLER), new(5)), RcvError::NumbersExhausted);
	});
}

#[test]
fn invoice_of_another_should_be_flagged_and_blocked_by_nobody() {
	build_and_execute(|| {
		// A stranger was there first, with the same tokens.
		assert_ok!(submit(OTHER, new(1)));
		let id = brought(1);
		assert_eq!(row(tokens(1)[0].tokens[0]), Some((2, vec![0, 1])));
		let all = Flags::from_bits((1 << 9) - 1).unwrap();
		assert_eq!((flags(0), flags(id)), (all, all));
		assert_ok!(super::accept::accept(id, 1));
		assert_eq!(receivable(id).state, State::Accepted);
		assert!(!Ledger::is_financed_elsewhere(id, &receivable(id)));
	});
}

#[test]
fn second_submission_of_an_accepted_invoice_should_be_refused() {
	build_by_hand(|| {
		let first = brought(1);
		// Not accepted yet: the second is flagged, no more.
		let second = brought(1);
		assert_ok!(super::accept::accept(first, 1));
		assert_noop!(Ledger::submit(by(SELLER), new(1)), RcvError::DuplicateToken);
		// One exact token is enough: the same file under another number.
		let file = tokens(1)[0].tokens[6];
		let altered = |number| NewReceivable {
			document: Document {
				tokens: {
					let mut tokens = tokens(number);
					tokens[0].tokens[6] = file;
					tokens
				},
				..document(number)
			},
			..new(number)
		};
		assert_noop!(Ledger::submit(by(SELLER), altered(2)), RcvError::DuplicateToken);
		assert_eq!(super::accept::accept(second, 1), Err(RcvError::DuplicateToken.into()));
		// And after it was paid.
		let before = receivable(first);
		let debt = before.debt.pay(amount(FACE)).unwrap().0;
		let paid = Receivable { debt, state: State::Closed(Closing::Paid), ..before };
		assert_ok!(Ledger::put(first, &before, &paid));
		assert_noop!(Ledger::submit(by(SELLER), new(1)), RcvError::DuplicateToken);
		assert_eq!(Epochs::<Test>::get(Ordered(1)).unwrap().ended, Some(today()));
		assert_eq!(row(file).unwrap().0, 2);
		// Another's is not refused by it.
		assert_ok!(submit(OTHER, new(1)));
	});
}

#[test]
fn what_was_paid_should_stay_and_what_lapsed_should_not() {
	build_and_execute(|| {
		let id = brought(1);
		events();
		let bytes = kept(SELLER);
		pass(30, 13);
		assert_noop!(Ledger::lapse(by(OTHER), id), RcvError::StillRunning);
		pass(1, 0);
		assert_noop!(Ledger::lapse(by(OTHER), 9), RcvError::ReceivableNotFound);
		assert_ok!(Ledger::lapse(by(OTHER), id));
		let how = Closing::Lapsed;
		assert_eq!(events(), [Event::Closed { id, how, reason: None, reference: None }]);
		assert_eq!(receivable(id).state, State::Closed(how));
		assert_eq!((Tokens::<Test>::iter().count(), TokensOf::<Test>::iter().count()), (0, 0));
		let epoch = Epochs::<Test>::get(Ordered(1)).unwrap();
		assert_eq!((epoch.live, epoch.ended), (0, None));
		assert_eq!(bytes - kept(SELLER), 40 + 9 * 230);
		assert_noop!(Ledger::lapse(by(OTHER), id), RcvError::NotSubmitted);
		let again = brought(1);
		assert!(flags(again).is_empty());
		// Not by days alone.
		pass(40, 12);
		assert_noop!(Ledger::lapse(by(OTHER), again), RcvError::StillRunning);
		// Nor while the pallet stands.
		PausedFor::set(40 * 86_400_000);
		pass(0, 1);
		assert_noop!(Ledger::lapse(by(OTHER), again), RcvError::StillRunning);
	});
}

#[test]
fn rejected_should_end_for_a_reason() {
	build_and_execute(|| {
		let id = brought(1);
		events();
		let reason = RejectReason::NotOwed;
		let act = |who| Ledger::reject(by(who), id, reason, REFERENCE);
		assert_eq!(who_may(&[RcvError::NotDebtor], act), [DEBTOR]);
		stand(DEBTOR, FirmStanding::Suspended);
		pass(40, 40);
		assert_ok!(act(DEBTOR));
		let (how, reason, reference) = (Closing::Rejected, Some(reason), Some(REFERENCE));
		assert_eq!(events(), [Event::Closed { id, how, reason, reference }]);
		assert_eq!(Tokens::<Test>::iter().count(), 0);
		assert_noop!(act(DEBTOR), RcvError::NotSubmitted);
		assert_noop!(
			Ledger::reject(by(DEBTOR), 9, RejectReason::Other, REFERENCE),
			RcvError::ReceivableNotFound
		);
	});
}

#[test]
fn unencumbered_should_be_withdrawn() {
	build_and_execute(|| {
		let shipment = delivered(SELLER, DEBTOR, 5);
		let cites = vec![Citation { shipment, quantity: 4 }].try_into().unwrap();
		assert_ok!(submit(SELLER, with(|it| it.shipments = cites)));
		let id = 0;
		assert_ok!(super::accept::accept(id, 1));
		assert_eq!(Shipments::get()[&shipment].drawn, 4);
		events();
		let act = |who| Ledger::withdraw(by(who), id);
		assert_eq!(who_may(&[RcvError::NotSeller], act), [SELLER]);
		stand(SELLER, FirmStanding::Suspended);
		assert_ok!(act(SELLER));
		let how = Closing::Withdrawn;
		assert_eq!(events(), [Event::Closed { id, how, reason: None, reference: None }]);
		assert_eq!(Shipments::get()[&shipment].drawn, 0);
		assert!(!ShipmentsOf::<Test>::get(Ordered(id)).unwrap()[0].drawn);
		assert_eq!((Tokens::<Test>::iter().count(), Standings::<Test>::iter().count()), (0, 0));
		assert_noop!(act(SELLER), RcvError::NotAccepted);
		assert_noop!(Ledger::withdraw(by(SELLER), 9), RcvError::ReceivableNotFound);
	});
}

#[test]
fn financed_and_paid_in_part_should_not_be_withdrawn() {
	build_by_hand(|| {
		let id = brought(1);
		assert_ok!(super::accept::accept(id, 1));
		let before = receivable(id);
		let debt = before.debt.pay(amount(1)).unwrap().0;
		assert_ok!(Ledger::put(id, &before, &Receivable { debt, ..before }));
		assert_noop!(Ledger::withdraw(by(SELLER), id), RcvError::NotAccepted);
		let other = entered(&accepted());
		funded(other);
		assert_noop!(Ledger::withdraw(by(SELLER), other), RcvError::NotAccepted);
		let theirs = entered(&Receivable { brought: Side::Debtor, joined: false, ..accepted() });
		assert_noop!(Ledger::withdraw(by(SELLER), theirs), RcvError::NotJoined);
	});
}

#[test]
fn withdrawn_offer_should_give_its_bytes_back() {
	build_and_execute(|| {
		let id = entered(&Receivable { state: State::Listed, ..accepted() });
		let bytes = kept(SELLER);
		let listing = Listing { terms: terms(), to: None, until: in_days(9), generation: 0 };
		assert_ok!(Ledger::charge(OrgId(SELLER), crate::records::LISTING_BYTES));
		crate::Listings::<Test>::insert(Ordered(id), listing);
		assert_ok!(Ledger::withdraw(by(SELLER), id));
		assert!(!crate::Listings::<Test>::contains_key(Ordered(id)));
		assert_eq!(bytes - kept(SELLER), 0);
	});
}
