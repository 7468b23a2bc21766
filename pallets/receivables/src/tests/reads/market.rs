use super::*;
use pallet_receivables_runtime_api::{Deal, HeldPlace, NoPayment, Through};
use stalhof_primitives::{
	organisation::Role,
	receivables::{Flags, FundingCheck},
};

fn through(lender: u32, through: Through) -> Deal {
	let root = Some(root(0).into());
	Deal { lender: OrgId(lender), root, acknowledged: Flags::NONE, through }
}

#[test]
fn check_should_be_what_fund_is_refused_for() {
	build_and_execute(|| {
		let id = offered(terms());
		Roles::mutate(|roles| roles.insert((OrgId(SISTER), Role::Lender)));
		let told =
			|lender: u32| Ledger::check(id, through(lender, Through::Listing)).unwrap().failed;
		let signed = |lender: u32| {
			tried(|| weighed(Ledger::fund(by(lender), id, root(0), terms().hash(), unseen())))
		};
		let agrees = |act: &dyn Fn(), lender: u32, check: Option<FundingCheck>| {
			let outcome = tried(|| {
				act();
				let refused = check.map(|check| DispatchError::from(RcvError::from(check)));
				assert_eq!((told(lender), signed(lender).err()), (check, refused));
				Ok(())
			});
			assert_ok!(outcome);
		};
		let change = |change: &dyn Fn(&mut Receivable)| {
			let before = receivable(id);
			let mut after = before;
			change(&mut after);
			assert_ok!(Ledger::put(id, &before, &after));
		};
		agrees(&|| (), LENDER, None);
		agrees(
			&|| change(&|it| it.state = State::Closed(Closing::Withdrawn)),
			LENDER,
			Some(FundingCheck::State),
		);
		agrees(&|| change(&|it| it.joined = false), LENDER, Some(FundingCheck::NotJoined));
		agrees(&|| Listings::<Test>::remove(Ordered(id)), LENDER, Some(FundingCheck::NotOffered));
		let to_rival = |listing: &mut Option<Listing>| {
			listing.as_mut().unwrap().to = Some(OrgId(RIVAL));
		};
		agrees(
			&|| Listings::<Test>::mutate(Ordered(id), to_rival),
			LENDER,
			Some(FundingCheck::NotOffered),
		);
		agrees(
			&|| PapersOf::<Test>::mutate(Ordered(id), |it| it.as_mut().unwrap().root = root(9)),
			LENDER,
			Some(FundingCheck::RootDiffers),
		);
		agrees(&|| (), OTHER, Some(FundingCheck::Standing));
		agrees(&|| (), SISTER, Some(FundingCheck::RelatedLender));
		agrees(
			&|| {
				assert_ok!(Ledger::approve_debtor(by(LENDER), OrgId(DEBTOR), false));
			},
			LENDER,
			Some(FundingCheck::DebtorNotApproved),
		);
		agrees(&|| frozen(id, 0), LENDER, Some(FundingCheck::Frozen));
		agrees(&|| disputed(id, FACE), LENDER, Some(FundingCheck::NothingFundable));
		agrees(&|| change(&|it| it.due = in_days(0)), LENDER, Some(FundingCheck::Due));
		agrees(&|| burned(LENDER, WEALTH), LENDER, Some(FundingCheck::LenderShort));
		agrees(&|| block_account(SELLER), LENDER, Some(FundingCheck::SellerBlocked));
		assert_eq!(Ledger::check(9, through(LENDER, Through::Listing)), None);
	});
}

#[test]
fn check_should_tell_terms_price_flags_and_grade() {
	build_and_execute(|| {
		let sister = Receivable { debtor: OrgId(SISTER), ..accepted() };
		let id = brought(&sister);
		let check = |deal| Ledger::check(id, deal).unwrap();
		let nothing = check(through(LENDER, Through::Listing));
		assert_eq!((nothing.failed, nothing.terms), (Some(FundingCheck::NotOffered), None));
		assert_eq!((nothing.quote, nothing.fundable), (None, amount(FACE)));
		let supposed = through(LENDER, Through::Terms(terms().into()));
		let told = check(supposed);
		let related = Flags::of(&[Flag::RelatedParties]);
		assert_eq!(told.failed, Some(FundingCheck::NotAcknowledged));
		assert_eq!((told.flags, told.missing, told.grade), (related, related, 0));
		let quote = told.quote.unwrap();
		assert_eq!((quote.days, quote.price), (90, amount(7_840_000)));
		assert_eq!((quote.advance, quote.retention), (amount(8_000_000), amount(2_000_000)));
		let told = check(Deal { acknowledged: related, ..supposed });
		assert_eq!((told.failed, told.missing, told.flags), (None, Flags::NONE, related));
		assert_eq!(
			check(Deal { root: Some(root(9).into()), ..supposed }).failed,
			Some(FundingCheck::RootDiffers)
		);
		// Without a root it is as if the document was seen.
		assert_eq!(check(Deal { root: None, acknowledged: related, ..supposed }).failed, None);
		let dear = Terms { fees: amount(FACE), ..terms() };
		let dear =
			check(Deal { acknowledged: related, ..through(LENDER, Through::Terms(dear.into())) });
		assert_eq!((dear.failed, dear.quote), (Some(FundingCheck::Terms), None));
	});
}

#[test]
fn check_should_say_whether_pieces_can_be_drawn() {
	build_and_execute(|| {
		let shipment = delivered(SELLER, DEBTOR, 5);
		let id = ready();
		let cited = Cited { citation: Citation { shipment, quantity: 5 }, drawn: false };
		ShipmentsOf::<Test>::insert(Ordered(id), BoundedVec::truncate_from(vec![cited]));
		let can_draw = || Ledger::check(id, through(LENDER, Through::Listing)).unwrap().can_draw;
		assert!(can_draw());
		assert_ok!(Firms::draw(shipment, 1));
		assert!(!can_draw());
		ShipmentsOf::<Test>::remove(Ordered(id));
	});
}

#[test]
fn offers_should_be_told_and_checked_by_lender() {
	build_and_execute(|| {
		let id = ready();
		for lender in [RIVAL, LENDER] {
			let offer = |who| Ledger::offer(who, id, root(0), terms(), in_days(10), unseen());
			assert_ok!(both(lender, offer));
		}
		let all = walked(|after| Ledger::offers(id, after, 1));
		let told: Vec<_> = all.iter().map(|offer| (offer.lender.0, offer.stands)).collect();
		assert_eq!(told, [(LENDER, true), (RIVAL, true)]);
		assert_eq!((all[0].terms_hash, all[0].root), (terms().hash().into(), root(0).into()));
		let check = |lender| Ledger::check(id, through(lender, Through::Offer)).unwrap().failed;
		assert_eq!((check(LENDER), check(OTHER)), (None, Some(FundingCheck::NotOffered)));
		Generations::set([(OrgId(RIVAL), 1)].into());
		assert_eq!((check(LENDER), check(RIVAL)), (None, Some(FundingCheck::NotOffered)));
		assert!(!Ledger::offers(id, Some(OrgId(LENDER)), 9).items[0].stands);
		pass(11, 1);
		assert_eq!(check(LENDER), Some(FundingCheck::NotOffered));
	});
}

#[test]
fn listings_should_be_what_a_lender_may_take_today() {
	build_and_execute(|| {
		let (open, past) = (offered(terms()), offered(terms()));
		let to_rival = ready();
		assert_ok!(Ledger::list(by(SELLER), to_rival, terms(), Some(OrgId(RIVAL)), in_days(30)));
		assert_ok!(Ledger::unlist(by(SELLER), past));
		assert_ok!(Ledger::list(by(SELLER), past, terms(), None, in_days(1)));
		let found = |lender: Option<u32>| {
			let all = walked(|after| Ledger::listings(lender.map(OrgId), after, 1));
			all.iter().map(|line| line.id).collect::<Vec<_>>()
		};
		assert_eq!(found(None), [open, past]);
		assert_eq!(found(Some(LENDER)), [open, past]);
		assert_eq!(found(Some(RIVAL)), [open, past, to_rival]);
		pass(2, 1);
		assert_eq!(found(None), [open]);
		assert!(!Ledger::receivable_view(past).unwrap().listing.unwrap().stands);
		let line = Ledger::listings(None, None, 1).items[0];
		assert_eq!((line.listing.terms_hash, line.fundable), (terms().hash().into(), amount(FACE)));
	});
}

#[test]
fn payment_should_do_what_was_said_before() {
	build_and_execute(|| {
		for late in [0, 40, 100] {
			for minor in [1, 8_000_000, FACE - 1, FACE, FACE + 7] {
				for lent in [true, false] {
					let id = if lent { sold(terms()) } else { ready() };
					let outcome = tried(|| {
						let before = now();
						pass(late, 1);
						let said = Ledger::what_if_payment(id, amount(minor), None).unwrap();
						assert_ok!(Ledger::pay(by(DEBTOR), id, amount(minor), REFERENCE));
						let Some(Event::Paid { day, allocation, owed, .. }) =
							events().into_iter().next()
						else {
							panic!("it was paid");
						};
						assert_eq!(
							(said.day, said.seller, said.suspense),
							(day, allocation.seller, allocation.suspense)
						);
						assert_eq!(Ok(said.lender), ClaimView::try_from(allocation.lender));
						assert_eq!(said.lender_owed, owed.map(|owed| owed.try_into().unwrap()));
						let after = receivable(id);
						assert_eq!((said.debtor_owes, said.state), (after.owes(), after.state));
						assert_eq!(said.creditor, OrgId(if lent { LENDER } else { SELLER }));
						Now::set(before);
						Ok(())
					});
					assert_ok!(outcome);
					minted(LENDER, FACE);
				}
			}
		}
	});
}

#[test]
fn payment_should_be_told_of_a_later_day_and_refused_when_it_does_nothing() {
	build_and_execute(|| {
		let id = sold(terms());
		let ask = |id, minor, day| Ledger::what_if_payment(id, amount(minor), day);
		let later = ask(id, FACE, Some(in_days(100))).unwrap();
		// Ten days late on 8,000,000.
		assert_eq!(later.lender.late_discount, amount(17_778));
		assert_eq!(later.seller, amount(2_000_000 - 17_778));
		let waits = entered(&submitted());
		let yesterday = Day::from_number(today().number() - 1);
		assert_eq!(ask(id, 1, Some(yesterday)), Err(NoPayment::Past));
		assert_eq!(ask(id, 0, None), Err(NoPayment::ZeroAmount));
		assert_eq!(ask(waits, 1, None), Err(NoPayment::NotOwed));
		assert_eq!(ask(9, 1, None), Err(NoPayment::NotFound));
		assert_ok!(pay(DEBTOR, id, FACE));
		assert_eq!(ask(id, 1, None), Err(NoPayment::NothingOwed));
	});
}

#[test]
fn exposures_and_approved_debtors_should_be_told_by_lender() {
	build_and_execute(|| {
		let of_other = brought(&Receivable { debtor: OrgId(OTHER), ..accepted() });
		funded(of_other);
		sold(terms());
		let of = |side| {
			let all = walked(|after| Ledger::exposures(OrgId(LENDER), side, after, 1));
			all.iter()
				.map(|line| (line.party.0, line.advanced.count, line.advanced.amount.0))
				.collect::<Vec<_>>()
		};
		assert_eq!(of(Side::Debtor), [(DEBTOR, 1, 8_000_000), (OTHER, 1, 8_000_000)]);
		assert_eq!(of(Side::Seller), [(SELLER, 2, 16_000_000)]);
		assert!(Ledger::exposures(OrgId(RIVAL), Side::Debtor, None, 9).items.is_empty());
		let approved = walked(|after| Ledger::approved_debtors(OrgId(LENDER), after, 1));
		assert_eq!(approved, [OrgId(DEBTOR), OrgId(OTHER)]);
	});
}

#[test]
fn what_is_held_should_be_told_to_whom_it_is_due() {
	build_and_execute(|| {
		let id = sold(terms());
		block_account(LENDER);
		assert_ok!(pay(DEBTOR, id, FACE + 5));
		let of = |payee| Ledger::held(OrgId(payee), None, 9).items;
		let told = of(LENDER)[0];
		assert_eq!(
			(told.payer, told.amount.0, told.reason),
			(OrgId(DEBTOR), 8_000_000, HeldFor::Unclaimed)
		);
		let told = of(DEBTOR)[0];
		assert_eq!((told.payer, told.amount.0, told.reason), (OrgId(DEBTOR), 5, HeldFor::Suspense));
		assert!(of(SELLER).is_empty());
		let after = Some(HeldPlace { payer: OrgId(DEBTOR), asset: CNY });
		assert!(Ledger::held(OrgId(LENDER), after, 9).items.is_empty());
	});
}
