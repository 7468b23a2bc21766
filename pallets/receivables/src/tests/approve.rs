use super::{bring::*, *};

/// A line of [`DEBTOR`]'s file: document `number` of [`SELLER`].
fn payable(number: u8) -> Payable {
	Payable {
		seller: OrgId(SELLER),
		document: document(number),
		amount: amount(FACE - 1),
		waives: true,
	}
}

fn approve(payables: &[Payable]) -> DispatchResult {
	approve_by(DEBTOR, payables)
}

fn approve_by(debtor: u32, payables: &[Payable]) -> DispatchResult {
	both(debtor, |who| Ledger::approve(who, payables.to_vec().try_into().unwrap()))
}

fn confirm(who: u32, ids: &[ReceivableId]) -> DispatchResult {
	dispatched(|| Ledger::confirm(by(who), ids.to_vec().try_into().unwrap()))
}

fn accepted_event(id: ReceivableId) -> Event<Test> {
	Event::Accepted {
		id,
		accepted: amount(FACE - 1),
		due: in_days(90),
		waived: true,
		evidenced: false,
		disputable: Ledger::window(30),
		drawn: Citations::default(),
	}
}

#[test]
fn file_should_enter_what_is_new_and_accept_what_was_brought() {
	build_and_execute(|| {
		let known = brought(1);
		events();
		assert_ok!(approve(&[payable(1), payable(2)]));
		let entered = Receivable { brought: Side::Debtor, joined: false, ..submitted() };
		let papers = Papers { root: root(2), accepted: None, disputable: None, ..papers(1) };
		let event = Event::Submitted {
			id: 1,
			receivable: entered,
			papers,
			tokens: tokens(2),
			shipments: Citations::default(),
		};
		assert_eq!(events(), [accepted_event(known), event, accepted_event(1)]);
		let (first, second) = (receivable(known), receivable(1));
		assert_eq!((first.state, first.joined), (State::Accepted, true));
		assert_eq!((second.state, second.joined), (State::Accepted, false));
		assert_eq!(second.debt, Debt::new(amount(FACE - 1)));
		assert_eq!(kept(DEBTOR), 700 + 40 + 9 * 230);
		// Once.
		assert_eq!(approve(&[payable(2)]), Err(RcvError::DuplicateToken.into()));
	});
}

#[test]
fn file_should_be_approved_whole_or_not() {
	build_and_execute(|| {
		let file = |change: &dyn Fn(&mut Payable)| {
			let mut last = payable(2);
			change(&mut last);
			let payables: Payables = vec![payable(1), last].try_into().unwrap();
			Ledger::approve(by(DEBTOR), payables)
		};
		assert_noop!(Ledger::approve(by(DEBTOR), Payables::default()), RcvError::Empty);
		assert_noop!(file(&|it| it.amount = Amount::ZERO), RcvError::ZeroAmount);
		assert_noop!(file(&|it| it.amount = amount(FACE + 1)), RcvError::AmountExceeded);
		assert_noop!(file(&|it| it.seller = OrgId(DEBTOR)), RcvError::SameParty);
		assert_noop!(file(&|it| it.document.tokens = tokens(1)), RcvError::DuplicateToken);
		let shipment = delivered(SELLER, DEBTOR, 5);
		let cites: Citations = vec![Citation { shipment, quantity: 3 }].try_into().unwrap();
		let both = [1, 2].map(|number| {
			let mut payable = payable(number);
			payable.document.shipments = cites.clone();
			payable
		});
		assert_eq!(approve(&both), Err(RcvError::PurseShort.into()));
		assert_ok!(approve(&both[..1]));
		// A second operator with another file signs another act.
		let act = |who, number| Ledger::approve(who, vec![payable(number)].try_into().unwrap());
		assert_ok!(act(by(DEBTOR), 3));
		assert_noop!(act(by(DEBTOR), 3), DispatchError::Other("AlreadySigned"));
		assert_ok!(act(second(DEBTOR), 4));
		assert_eq!(NextReceivable::<Test>::get(), 1);
		Allowance::set(kept(DEBTOR));
		assert_eq!(dispatched(|| act(second(DEBTOR), 3)), Err(BYTES_EXCEEDED));
	});
}

#[test]
fn submission_of_another_document_should_not_be_accepted_by_a_file() {
	build_and_execute(|| {
		// The same exact tokens, with another root, face or other token.
		let mut altered = new(1);
		altered.document.face = amount(FACE - 5);
		assert_ok!(submit(SELLER, altered));
		let mut altered = new(1);
		altered.document.tokens[0].tokens[4].1 = Token([77; 16]);
		assert_ok!(submit(SELLER, altered));
		let mut altered = new(1);
		altered.document.root = root(9);
		assert_ok!(submit(SELLER, altered));
		assert_ok!(approve(&[payable(1)]));
		let states = [0, 1, 2, 3].map(|id| receivable(id).state);
		let waits = State::Submitted;
		assert_eq!(states, [waits, waits, waits, State::Accepted]);
		assert!(!receivable(3).joined);
	});
}

#[test]
fn seller_should_join_what_its_debtor_brought() {
	build_by_hand(|| {
		assert_ok!(approve(&[payable(1), payable(2), payable(3)]));
		let theirs = [0, 1, 2];
		events();
		assert_noop!(Ledger::confirm(by(SELLER), Default::default()), RcvError::Empty);
		assert_eq!(confirm(SELLER, &[1, 0]), Err(RcvError::NotInOrder.into()));
		assert_eq!(confirm(SELLER, &[0, 0]), Err(RcvError::NotInOrder.into()));
		assert_eq!(confirm(SELLER, &[0, 9]), Err(RcvError::ReceivableNotFound.into()));
		assert_eq!(who_may(&[RcvError::NotSeller], |who| confirm(who, &theirs)), [SELLER]);
		assert_ok!(confirm(SELLER, &[0, 1]));
		assert_eq!(events(), [Event::Joined { id: 0 }, Event::Joined { id: 1 }]);
		assert!(receivable(0).joined && receivable(1).joined && !receivable(2).joined);
		assert_eq!(confirm(SELLER, &[1, 2]), Err(RcvError::AlreadyJoined.into()));
		// By bringing in the same.
		assert_ok!(submit(SELLER, new(3)));
		assert_eq!(events(), [Event::Joined { id: 2 }]);
		assert_eq!(NextReceivable::<Test>::get(), 3);
		assert_eq!(submit(SELLER, new(3)), Err(RcvError::DuplicateToken.into()));
		let before = Receivable { joined: false, ..receivable(2) };
		let debt = before.debt.pay(amount(FACE - 1)).unwrap().0;
		let paid = Receivable { debt, state: State::Closed(Closing::Paid), ..before };
		assert_ok!(Ledger::put(2, &before, &paid));
		assert_eq!(confirm(SELLER, &[2]), Err(RcvError::NotOpen.into()));
	});
}

#[test]
fn submission_with_another_root_should_not_join() {
	build_and_execute(|| {
		assert_ok!(approve(&[payable(1)]));
		let mut other = new(1);
		other.document.root = root(2);
		assert_noop!(Ledger::submit(by(SELLER), other), RcvError::DuplicateToken);
	});
}

#[test]
fn stranger_should_not_block_a_seller_by_owing_it() {
	build_and_execute(|| {
		// One that owes nothing enters another's invoice under its own name.
		assert_ok!(approve_by(OTHER, &[payable(1)]));
		let id = brought(1);
		assert_eq!(receivable(id).debtor, OrgId(DEBTOR));
		assert_ok!(super::accept::accept(id, 1));
		assert_eq!(Ledger::standing(OrgId(SELLER), &tokens(1)), Some(id));
		assert!(Ledger::is_financed_elsewhere(0, &receivable(0)));
		assert!(!Ledger::is_financed_elsewhere(id, &receivable(id)));
		assert_eq!(confirm(SELLER, &[0]), Err(RcvError::DuplicateToken.into()));
		assert_ok!(Ledger::withdraw(by(SELLER), id));
		assert_ok!(confirm(SELLER, &[0]));
		assert_eq!(Ledger::standing(OrgId(SELLER), &tokens(1)), Some(0));
	});
}
