use super::{bring::*, *};

const CHECK: [u8; 8] = [9; 8];

/// Keys sealed to those.
fn seals(to: &[u32]) -> Seals {
	let seals = to.iter().map(|to| (OrgId(*to), sealed(7)));
	seals.collect::<Vec<_>>().try_into().expect("they are few")
}

fn sealed(byte: u8) -> Sealed {
	vec![byte; 80].try_into().expect("it is short")
}

fn open(by: u32, to: &[u32]) -> DispatchResult {
	both(by, |who| Ledger::open_epoch(who, CHECK, seals(to)))
}

fn confirm(who: u32, epoch: EpochId) -> DispatchResult {
	dispatched(|| Ledger::confirm_epoch(by(who), epoch))
}

fn close(who: u32, epoch: EpochId) -> DispatchResult {
	dispatched(|| Ledger::close_epoch(by(who), epoch))
}

fn epoch(epoch: EpochId) -> Epoch {
	Epochs::<Test>::get(Ordered(epoch)).expect("it is there")
}

/// Opens another epoch and lets it come into force.
fn rolled() {
	assert_ok!(open(LENDER, &[LENDER, RIVAL, BANK]));
	let epoch = PendingEpoch::<Test>::get().expect("it waits");
	assert_ok!(confirm(RIVAL, epoch));
	assert_ok!(confirm(BANK, epoch));
	assert_eq!(NewestEpoch::<Test>::get(), epoch);
}

fn opened_by(by: u32) -> Epoch {
	Epoch {
		opened: Said { by: OrgId(by), at: now(), reference: [0; 32] },
		check: CHECK,
		before: 1,
		confirmed: [None; 2],
		in_force: None,
		live: 0,
		ended: None,
		closed: None,
	}
}

/// Document `number` with its tokens under all those epochs.
fn under(number: u8, epochs: &[EpochId]) -> NewReceivable {
	let lists = epochs.iter().map(|epoch| {
		let mut list = tokens(number)[0].clone();
		list.epoch = *epoch;
		list.tokens.iter_mut().for_each(|(_, token)| token.0[1] = u8::try_from(*epoch).unwrap());
		list
	});
	let mut new = new(number);
	new.document.tokens = lists.collect::<Vec<_>>().try_into().unwrap();
	new
}

#[test]
fn epoch_should_come_into_force_when_three_groups_have_its_key() {
	build_and_execute(|| {
		let bytes = kept(LENDER);
		assert_ok!(Ledger::open_epoch(by(LENDER), CHECK, seals(&[3, 4, 5])));
		assert_eq!((events(), PendingEpoch::<Test>::get()), (vec![], None));
		assert_ok!(Ledger::open_epoch(second(LENDER), CHECK, seals(&[3, 4, 5])));
		let opened = opened_by(LENDER);
		let key = SealedKey { by: OrgId(LENDER), sealed: sealed(7) };
		let sealed_to = |to| Event::KeySealed { epoch: 2, to: OrgId(to), key: key.clone() };
		let all =
			[Event::EpochOpened { epoch: 2, opened }, sealed_to(3), sealed_to(4), sealed_to(5)];
		assert_eq!(events(), all);
		assert_eq!(kept(LENDER) - bytes, 150 + 3 * 180);
		// It stops nobody meanwhile, and nothing is brought in under it.
		assert_eq!(NewestEpoch::<Test>::get(), 1);
		assert_noop!(Ledger::submit(by(SELLER), under(1, &[1, 2])), RcvError::EpochNotFound);
		assert_ok!(submit(SELLER, under(1, &[1])));
		events();
		assert_ok!(confirm(RIVAL, 2));
		let event = |who, in_force| Event::EpochConfirmed { epoch: 2, by: OrgId(who), in_force };
		assert_eq!(events(), [event(RIVAL, None)]);
		assert_eq!((NewestEpoch::<Test>::get(), epoch(2).in_force), (1, None));
		assert_ok!(confirm(BANK, 2));
		assert_eq!(events(), [event(BANK, Some(now()))]);
		assert_eq!((NewestEpoch::<Test>::get(), PendingEpoch::<Test>::get()), (2, None));
		let confirmed = [Some(OrgId(RIVAL)), Some(OrgId(BANK))];
		assert_eq!(epoch(2), Epoch { confirmed, in_force: Some(now()), ..opened });
		assert_eq!(confirm(ARBITER, 2), Err(RcvError::EpochNotPending.into()));
	});
}

#[test]
fn epoch_should_be_confirmed_by_members_of_further_groups_that_have_the_key() {
	build_and_execute(|| {
		assert_ok!(open(LENDER, &[3, 4, 5, 51, 54]));
		let causes = [RcvError::Related, RcvError::KeyMissing];
		assert_eq!(who_may(&causes, |who| confirm(who, 2)), [RIVAL, BANK]);
		assert_eq!(confirm(SISTER, 2), Err(RcvError::NotMember.into()));
		assert_eq!(confirm(RIVAL, 1), Err(RcvError::EpochNotPending.into()));
		assert_eq!(confirm(RIVAL, 9), Err(RcvError::EpochNotFound.into()));
		assert_ok!(confirm(RIVAL, 2));
		assert_eq!(confirm(RIVAL, 2), Err(RcvError::Related.into()));
		assert_eq!(NewestEpoch::<Test>::get(), 1);
		// Who gets the key later confirms as well.
		assert_ok!(Ledger::seal_key(by(RIVAL), 2, OrgId(ARBITER), sealed(1)));
		assert_ok!(confirm(ARBITER, 2));
		assert_eq!(NewestEpoch::<Test>::get(), 2);
	});
}

#[test]
fn fewer_groups_should_suffice_where_there_are_fewer() {
	for (groups, needed) in [(0, 0), (1, 0), (2, 1), (3, 2)] {
		build_and_execute(|| {
			MemberGroups::set(groups);
			assert_ok!(open(LENDER, &[3, 4, 5]));
			for who in [RIVAL, BANK].iter().take(needed) {
				assert_eq!(NewestEpoch::<Test>::get(), 1);
				assert_ok!(confirm(*who, 2));
			}
			assert_eq!(NewestEpoch::<Test>::get(), 2);
		});
	}
}

#[test]
fn epoch_that_nobody_confirms_should_give_way() {
	build_and_execute(|| {
		assert_ok!(open(OTHER, &[OTHER]));
		assert_noop!(
			Ledger::open_epoch(by(LENDER), CHECK, seals(&[3, 4, 5])),
			RcvError::EpochPending
		);
		assert_eq!(close(LENDER, 2), Err(RcvError::EpochPending.into()));
		pass(30, 1);
		assert_eq!(open(LENDER, &[3, 4, 5]), Err(RcvError::EpochPending.into()));
		Now::mutate(|now| *now = Moment::from_millis(now.as_millis() + 1));
		events();
		assert_ok!(open(LENDER, &[3, 4, 5]));
		assert_eq!(events()[0], Event::EpochClosed { epoch: 2, at: now() });
		assert_eq!((epoch(2).closed, PendingEpoch::<Test>::get()), (Some(now()), Some(3)));
		assert_eq!(epoch(3).before, 1);
		assert_ok!(confirm(RIVAL, 3));
		assert_ok!(confirm(BANK, 3));
		assert_ok!(submit(SELLER, under(1, &[1, 3])));
		// What its key takes is given back.
		let bytes = kept(OTHER);
		assert_ok!(close(LENDER, 2));
		assert_eq!(bytes - kept(OTHER), 180);
		assert_eq!(close(LENDER, 2), Err(RcvError::EpochClosed.into()));
	});
}

#[test]
fn epoch_should_not_be_opened() {
	build_and_execute(|| {
		let act = |by: u32, to: &[u32]| open(by, to);
		assert_eq!(act(SISTER, &[51]), Err(RcvError::NotMember.into()));
		assert_eq!(act(LENDER, &[]), Err(RcvError::Empty.into()));
		assert_eq!(act(LENDER, &[4, 3]), Err(RcvError::NotInOrder.into()));
		assert_eq!(act(LENDER, &[3, 3]), Err(RcvError::NotInOrder.into()));
		assert_eq!(act(LENDER, &[4, 5]), Err(RcvError::KeyMissing.into()));
		assert_eq!(act(LENDER, &[3, 100]), Err(RcvError::NotInStanding.into()));
		let nothing: Seals = vec![(OrgId(3), Sealed::default())].try_into().unwrap();
		assert_noop!(Ledger::open_epoch(by(LENDER), CHECK, nothing), RcvError::Empty);
		Allowance::set(150 + 180 - 1);
		assert_eq!(act(LENDER, &[3]), Err(BYTES_EXCEEDED));
		Allowance::set(10_000_000);
		rolled();
		assert_eq!(act(LENDER, &[3]), Err(RcvError::EpochStillOpen.into()));
		assert_ok!(close(LENDER, 1));
		NewestEpoch::<Test>::put(u32::MAX);
		Epochs::<Test>::insert(Ordered(u32::MAX), epoch(2));
		assert_eq!(act(RIVAL, &[4]), Err(RcvError::NumbersExhausted.into()));
	});
}

#[test]
fn tokens_should_be_under_both_epochs_while_both_are_open() {
	build_and_execute(|| {
		assert_ok!(submit(SELLER, under(1, &[1])));
		rolled();
		let act = |epochs: &[EpochId]| Ledger::submit(by(SELLER), under(2, epochs));
		assert_noop!(act(&[2]), RcvError::EpochMissing);
		assert_noop!(act(&[1]), RcvError::EpochMissing);
		assert_noop!(act(&[2, 1]), RcvError::NotInOrder);
		assert_noop!(act(&[1, 1]), RcvError::NotInOrder);
		assert_ok!(act(&[1, 2]));
		assert_eq!((epoch(1).live, epoch(2).live), (2, 1));
		// The same invoice shows under the older key: whoever brought it before.
		assert_ok!(submit(OTHER, under(1, &[1, 2])));
		assert!(!flags(0).is_empty() && !flags(2).is_empty());
		// The debtor's copy is compared under the epochs that its seller has brought; more do not hurt.
		let accept = |id, number, epochs: &[EpochId]| {
			let tokens = under(number, epochs).document.tokens;
			both(DEBTOR, |who| {
				let (amount, due) = (amount(FACE), in_days(90));
				Ledger::accept(who, id, root(number), tokens.clone(), amount, due, false)
			})
		};
		assert_eq!(accept(1, 2, &[2]), Err(RcvError::EpochMissing.into()));
		assert_ok!(accept(0, 1, &[1, 2]));
		assert_ok!(accept(1, 2, &[1, 2]));
		assert_noop!(Ledger::submit(by(SELLER), under(1, &[1, 2])), RcvError::DuplicateToken);
		assert_eq!(Standings::<Test>::iter().count(), 3 + 6);
	});
}

#[test]
fn epoch_should_be_closed_when_nothing_needs_it() {
	build_by_hand(|| {
		assert_ok!(submit(SELLER, under(1, &[1])));
		assert_eq!(close(LENDER, 1), Err(RcvError::NewestEpoch.into()));
		assert_eq!(close(LENDER, 9), Err(RcvError::EpochNotFound.into()));
		rolled();
		assert_eq!(close(SISTER, 1), Err(RcvError::NotMember.into()));
		assert_eq!(close(LENDER, 1), Err(RcvError::EpochInUse.into()));
		assert_ok!(super::accept::accept_under(0, under(1, &[1])));
		let before = receivable(0);
		let debt = before.debt.pay(amount(FACE)).unwrap().0;
		let paid = Receivable { debt, state: State::Closed(Closing::Paid), ..before };
		assert_ok!(Ledger::put(0, &before, &paid));
		pass(730, 1);
		assert_eq!(close(LENDER, 1), Err(RcvError::EpochInUse.into()));
		pass(1, 0);
		events();
		assert_ok!(close(LENDER, 1));
		assert_eq!(events(), [Event::EpochClosed { epoch: 1, at: now() }]);
		assert_eq!(epoch(1).closed, Some(now()));
		assert_eq!(close(LENDER, 1), Err(RcvError::EpochClosed.into()));
		assert_noop!(Ledger::submit(by(SELLER), under(2, &[1, 2])), RcvError::EpochClosed);
		assert_ok!(submit(SELLER, under(2, &[2])));
	});
}

#[test]
fn key_should_be_sealed_by_who_has_it() {
	build_and_execute(|| {
		assert_ok!(open(LENDER, &[3, 4, 5]));
		events();
		let act = |who: u32, epoch, to| Ledger::seal_key(by(who), epoch, OrgId(to), sealed(1));
		let causes = [RcvError::KeyMissing];
		assert_eq!(who_may(&causes, |who| act(who, 2, SELLER)), [LENDER, RIVAL, BANK]);
		let bytes = kept(RIVAL);
		assert_ok!(act(RIVAL, 2, SELLER));
		let key = SealedKey { by: OrgId(RIVAL), sealed: sealed(1) };
		assert_eq!(events(), [Event::KeySealed { epoch: 2, to: OrgId(SELLER), key }]);
		assert_eq!(kept(RIVAL) - bytes, 180);
		assert_noop!(act(RIVAL, 2, SELLER), RcvError::AlreadySealed);
		assert_noop!(act(RIVAL, 2, 100), RcvError::NotInStanding);
		assert_noop!(act(RIVAL, 9, SELLER), RcvError::EpochNotFound);
		let nothing = Ledger::seal_key(by(RIVAL), 2, OrgId(DEBTOR), Sealed::default());
		assert_eq!(nothing, Err(RcvError::Empty.into()));
		Allowance::set(kept(RIVAL) + 179);
		assert_noop!(act(RIVAL, 2, DEBTOR), BYTES_EXCEEDED);
		Epochs::<Test>::mutate(Ordered(1), |epoch| epoch.as_mut().unwrap().closed = Some(now()));
		assert_noop!(act(RIVAL, 1, DEBTOR), RcvError::EpochClosed);
		Epochs::<Test>::mutate(Ordered(1), |epoch| epoch.as_mut().unwrap().closed = None);
	});
}

#[test]
fn keys_of_a_closed_epoch_should_be_given_back_in_parts() {
	build_and_execute(|| {
		let first = (1..=64).collect::<Vec<_>>();
		assert_ok!(open(LENDER, &first));
		for to in 65..=70 {
			assert_ok!(Ledger::seal_key(by(RIVAL), 2, OrgId(to), sealed(1)));
		}
		assert_ok!(confirm(RIVAL, 2));
		assert_ok!(confirm(BANK, 2));
		assert_ok!(close(LENDER, 1));
		rolled();
		let bytes = || kept(LENDER) + kept(RIVAL);
		let before = bytes();
		assert_ok!(close(LENDER, 2));
		assert_eq!(before - bytes(), 64 * 180);
		assert_ok!(close(LENDER, 2));
		assert_eq!(before - bytes(), 70 * 180);
		assert_eq!(SealedKeys::<Test>::iter_prefix(Ordered(2)).count(), 0);
		assert_eq!(close(LENDER, 2), Err(RcvError::EpochClosed.into()));
	});
}
