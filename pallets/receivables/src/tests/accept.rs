use super::{bring::*, *};

/// Accepts the whole of what [`brought`] brought in, by both operators of [`DEBTOR`] with document `number`.
pub(super) fn accept(id: ReceivableId, number: u8) -> DispatchResult {
	both(DEBTOR, |who| of_copy(who, id, number))
}

fn of_copy(who: RuntimeOrigin, id: ReceivableId, number: u8) -> DispatchResult {
	let (amount, due) = (amount(FACE), in_days(90));
	Ledger::accept(who, id, root(number), tokens(number), amount, due, false)
}

#[test]
fn receivable_should_be_accepted_by_two() {
	build_and_execute(|| {
		let shipment = delivered(SELLER, DEBTOR, 5);
		let mut new = new(1);
		let cited = Citation { shipment, quantity: 5 };
		new.document.shipments = vec![cited].try_into().unwrap();
		assert_ok!(submit(SELLER, new));
		pass(2, 1);
		events();
		let due = in_days(100);
		let act = |who| Ledger::accept(who, 0, root(1), tokens(1), amount(9_000_000), due, true);
		assert_ok!(act(by(DEBTOR)));
		assert_eq!((events(), receivable(0).state), (vec![], State::Submitted));
		assert_ok!(act(second(DEBTOR)));
		let disputable = Ledger::window(30);
		let drawn: Citations = vec![cited].try_into().unwrap();
		let event = Event::Accepted {
			id: 0,
			accepted: amount(9_000_000),
			due,
			waived: true,
			evidenced: true,
			disputable,
			drawn,
		};
		assert_eq!(events(), [event]);
		let after = receivable(0);
		assert_eq!((after.debt, after.due), (Debt::new(amount(9_000_000)), due));
		assert_eq!((after.state, after.waived, after.evidenced), (State::Accepted, true, true));
		let papers = papers(0);
		assert_eq!((papers.accepted, papers.disputable), (Some(now()), Some(disputable)));
		assert_eq!(Shipments::get()[&shipment].drawn, 5);
		assert_eq!(Ledger::standing(OrgId(SELLER), &tokens(1)), Some(0));
		assert_eq!(Standings::<Test>::iter().count(), 3);
		assert_eq!(act(by(DEBTOR)), Err(RcvError::NotSubmitted.into()));
	});
}

#[test]
fn maker_should_not_accept_alone() {
	build_and_execute(|| {
		let id = brought(1);
		assert_ok!(of_copy(by(DEBTOR), id, 1));
		assert_noop!(of_copy(by(DEBTOR), id, 1), DispatchError::Other("AlreadySigned"));
		// Nor the second operator with another call, nor through another account.
		let other =
			Ledger::accept(second(DEBTOR), id, root(1), tokens(1), amount(FACE), in_days(90), true);
		assert_ok!(other);
		assert_eq!(receivable(id).state, State::Submitted);
		Indirect::set(true);
		assert_noop!(of_copy(second(DEBTOR), id, 1), DispatchError::Other("IndirectSigner"));
		Indirect::set(false);
		assert_ok!(of_copy(second(DEBTOR), id, 1));
		assert_eq!(receivable(id).state, State::Accepted);
	});
}

#[test]
fn acceptance_should_be_refused() {
	build_and_execute(|| {
		let id = brought(1);
		let act = |who| of_copy(by(who), id, 1);
		assert_eq!(who_may(&[RcvError::NotDebtor], act), [DEBTOR]);
		let with = |id, minor, days, tokens| {
			Ledger::accept(by(DEBTOR), id, root(1), tokens, amount(minor), in_days(days), false)
		};
		assert_noop!(with(9, FACE, 90, tokens(1)), RcvError::ReceivableNotFound);
		assert_noop!(with(id, 0, 90, tokens(1)), RcvError::ZeroAmount);
		assert_noop!(with(id, FACE + 1, 90, tokens(1)), RcvError::AmountExceeded);
		assert_noop!(with(id, FACE, 366, tokens(1)), RcvError::InvalidDates);
		assert_noop!(with(id, FACE, 90, TokenSet::default()), RcvError::EpochMissing);
		let mut disordered = tokens(1);
		disordered[0].tokens[1] = tokens(1)[0].tokens[0];
		assert_noop!(with(id, FACE, 90, disordered), RcvError::NotInOrder);
		pass(30, 12);
		assert_ok!(tried(|| act(DEBTOR)));
		pass(1, 1);
		assert_noop!(act(DEBTOR), RcvError::TooLate);
	});
}

#[test]
fn difference_should_be_told_and_accept_nothing() {
	build_and_execute(|| {
		let id = brought(1);
		let before = receivable(id);
		events();
		// The tokens of another invoice; random ones; one that is missing; the root alone.
		let mut random = tokens(1);
		random[0].tokens[4].1 = Token([77; 16]);
		let mut short = tokens(1);
		short[0].tokens.remove(8);
		let cases = [
			(root(2), tokens(2), None),
			(root(1), tokens(2), Some(TokenKind::F0)),
			(root(1), random, Some(TokenKind::F4)),
			(root(1), short, Some(TokenKind::F8)),
			(root(2), tokens(1), None),
		];
		for (root, tokens, differs) in cases {
			assert_ok!(both(DEBTOR, |who| {
				Ledger::accept(who, id, root, tokens.clone(), amount(FACE), in_days(90), false)
			}));
			let seller = OrgId(SELLER);
			assert_eq!(events(), [Event::TokensDiffer { id, seller, differs }]);
			assert_eq!((receivable(id), papers(id).accepted), (before, None));
		}
		assert_eq!(Standings::<Test>::iter().count(), 0);
		assert_ok!(accept(id, 1));
	});
}

#[test]
fn purse_should_not_be_drawn_on_twice() {
	build_and_execute(|| {
		let shipment = delivered(SELLER, DEBTOR, 5);
		for number in [1, 2] {
			let mut new = new(number);
			let cites = vec![Citation { shipment, quantity: 3 }];
			new.document.shipments = cites.try_into().unwrap();
			assert_ok!(submit(SELLER, new));
		}
		assert_ok!(accept(0, 1));
		assert_noop!(of_copy(by(DEBTOR), 1, 2), RcvError::PurseShort);
		// Nor when the first comes between both signatures.
		assert_ok!(Ledger::withdraw(by(SELLER), 0));
		assert_ok!(accept(1, 2));
		assert_eq!(Shipments::get()[&shipment].drawn, 3);
	});
}

#[test]
fn what_has_not_arrived_should_wait() {
	build_and_execute(|| {
		let shipment = delivered(SELLER, DEBTOR, 5);
		Shipments::mutate(|all| {
			let delivery = all.get_mut(&shipment).unwrap();
			(delivery.received, delivery.received_at) = (0, None);
		});
		let mut new = new(1);
		new.document.shipments = vec![Citation { shipment, quantity: 5 }].try_into().unwrap();
		assert_ok!(submit(SELLER, new));
		assert_ok!(accept(0, 1));
		assert!(!ShipmentsOf::<Test>::get(Ordered(0)).unwrap()[0].drawn);
		assert!(!receivable(0).evidenced);
		let window = papers(0).disputable.unwrap();
		assert_eq!(Ledger::disputable(0, &papers(0)), Some(window));
		// When it arrives, the time for disputes begins anew.
		pass(20, 1);
		Shipments::mutate(|all| {
			let delivery = all.get_mut(&shipment).unwrap();
			(delivery.received, delivery.received_at) = (5, Some(now()));
		});
		assert_eq!(Ledger::last_receipt(0), Some(now()));
		let until = Ledger::window(30).until;
		assert_eq!(Ledger::disputable(0, &papers(0)), Some(Window { until, ..window }));
		assert_ok!(Ledger::draw(0));
		assert_eq!(Shipments::get()[&shipment].drawn, 5);
	});
}

/// Accepts the whole with the tokens of that document.
pub(super) fn accept_under(id: ReceivableId, new: NewReceivable) -> DispatchResult {
	let Document { root, tokens, due, .. } = new.document;
	both(DEBTOR, |who| Ledger::accept(who, id, root, tokens.clone(), amount(FACE), due, false))
}
