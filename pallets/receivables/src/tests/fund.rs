use super::{accepted::*, *};
use crate::{
	funding::Deal,
	records::{LISTING_BYTES, POSITION_BYTES},
};
use stalhof_primitives::{
	organisation::Role,
	receivables::{Flag, Flags, FundingCheck, Ground},
};

fn signed(who: RuntimeOrigin, id: ReceivableId) -> DispatchResult {
	weighed(Ledger::fund(who, id, root(0), terms().hash(), unseen()))
}

fn exposure(lender: u32, party: u32) -> Option<Tally> {
	let key = Ordered(ExposureKey { lender: OrgId(lender), party: OrgId(party), asset: CNY });
	DebtorExposures::<Test>::get(key).or(SellerExposures::<Test>::get(key))
}

#[test]
fn funding_should_pay_assign_and_count_in_one_act() {
	build_and_execute(|| {
		let id = offered(terms());
		let before = kept(SELLER);
		let kept_by_lender = kept(LENDER);
		assert_ok!(signed(by(LENDER), id));
		assert_eq!((events(), receivable(id).state), (vec![], State::Listed));
		assert_eq!(balance(LENDER), WEALTH);
		assert_ok!(signed(second(LENDER), id));
		let (position, seen) = (position(id), unseen());
		let funded = Event::Funded {
			id,
			position,
			root: root(0),
			seen,
			grade: 0,
			drawn: Citations::default(),
		};
		assert_eq!(events(), [funded]);
		assert_eq!(receivable(id).state, State::Funded);
		assert_eq!((position.lender, position.funded), (OrgId(LENDER), today()));
		assert_eq!((position.discount, position.price()), (amount(160_000), Ok(amount(7_840_000))));
		let account = *position.lending.position().terms();
		assert_eq!((account.advance, account.retention), (amount(8_000_000), amount(2_000_000)));
		assert_eq!((balance(LENDER), balance(SELLER)), (WEALTH - 7_840_000, WEALTH + 7_840_000));
		let tally = Some(Tally { amount: 8_000_000, count: 1 });
		assert_eq!((exposure(LENDER, DEBTOR), exposure(LENDER, SELLER)), (tally, tally));
		assert_eq!(kept(SELLER), before - LISTING_BYTES);
		assert_eq!(kept(LENDER), kept_by_lender + POSITION_BYTES);
		assert!(!Listings::<Test>::contains_key(Ordered(id)));
		assert_eq!(Ledger::creditor(id, &receivable(id)), OrgId(LENDER));
	});
}

#[test]
fn second_of_two_lenders_should_be_refused() {
	build_and_execute(|| {
		let id = offered(terms());
		assert_ok!(signed(by(LENDER), id));
		assert_ok!(signed(by(RIVAL), id));
		assert_ok!(signed(second(RIVAL), id));
		assert_noop!(signed(second(LENDER), id), RcvError::NotAccepted);
		assert_eq!(position(id).lender, OrgId(RIVAL));
		assert_eq!(balance(LENDER), WEALTH);
	});
}

#[test]
fn every_check_should_refuse_in_its_order() {
	build_and_execute(|| {
		let id = offered(terms());
		Roles::mutate(|roles| {
			roles.extend([(OrgId(SISTER), Role::Lender), (OrgId(52), Role::Lender)]);
		});
		let refused = |act: &dyn Fn(), lender: u32, error: RcvError| {
			let outcome = tried(|| {
				act();
				signed(by(lender), id)
			});
			assert_eq!(outcome, Err(error.into()));
		};
		let by_lender = |act: &dyn Fn(), error| refused(act, LENDER, error);
		let change = |change: &dyn Fn(&mut Receivable)| {
			let before = receivable(id);
			let mut after = before;
			change(&mut after);
			assert_ok!(Ledger::put(id, &before, &after));
		};
		by_lender(
			&|| change(&|it| it.state = State::Closed(Closing::Withdrawn)),
			RcvError::NotAccepted,
		);
		by_lender(&|| change(&|it| it.joined = false), RcvError::NotJoined);
		by_lender(&|| change(&|it| it.state = State::Accepted), RcvError::ListingNotFound);
		by_lender(&|| Listings::<Test>::remove(Ordered(id)), RcvError::ListingNotFound);
		let to_rival = |listing: &mut Option<Listing>| {
			listing.as_mut().unwrap().to = Some(OrgId(RIVAL));
		};
		by_lender(&|| Listings::<Test>::mutate(Ordered(id), to_rival), RcvError::ListingNotFound);
		by_lender(
			&|| PapersOf::<Test>::mutate(Ordered(id), |it| it.as_mut().unwrap().root = root(9)),
			RcvError::RootDiffers,
		);
		refused(&|| (), OTHER, RcvError::NotInStanding);
		refused(&|| (), SISTER, RcvError::Related);
		refused(&|| (), 52, RcvError::Related);
		by_lender(
			&|| {
				assert_ok!(Ledger::approve_debtor(by(LENDER), OrgId(DEBTOR), false));
			},
			RcvError::DebtorNotApproved,
		);
		by_lender(&|| frozen(id, 0), RcvError::IsFrozen);
		by_lender(&|| disputed(id, FACE), RcvError::NothingFundable);
		by_lender(&|| change(&|it| it.due = in_days(0)), RcvError::AlreadyDue);
		by_lender(&|| burned(LENDER, WEALTH - 7_839_999), RcvError::LenderShort);
		by_lender(&|| block_account(SELLER), RcvError::SellerBlocked);
		by_lender(&|| block_account(LENDER), RcvError::LenderShort);
		for party in [SELLER, DEBTOR] {
			stand(party, FirmStanding::Suspended);
			by_lender(&|| (), RcvError::NotInStanding);
			stand(party, FirmStanding::Active);
		}
		stand(LENDER, FirmStanding::Suspended);
		assert_eq!(signed(by(LENDER), id), Err(DispatchError::Other("NotInStanding")));
		stand(LENDER, FirmStanding::Active);
		Generations::set([(OrgId(SELLER), 1)].into());
		by_lender(&|| (), RcvError::ListingNotFound);
		Generations::set(Default::default());
		assert_noop!(signed(by(LENDER), 9), RcvError::ReceivableNotFound);
		// The order: the one that comes first is told.
		let deal = Deal {
			lender: OrgId(LENDER),
			root: root(9),
			terms: Terms { fees: amount(FACE), ..terms() },
			seen: unseen(),
			offered: false,
		};
		let check = |deal: &Deal| Ledger::checks(id, &receivable(id), deal).unwrap_err();
		assert_eq!(check(&deal), FundingCheck::NotOffered);
		let deal = Deal { offered: true, ..deal };
		assert_eq!(check(&deal), FundingCheck::RootDiffers);
		let deal = Deal { root: root(0), ..deal };
		assert_eq!(check(&deal), FundingCheck::Terms);
		burned(LENDER, WEALTH);
		assert_eq!(check(&deal), FundingCheck::Terms);
	});
}

#[test]
fn terms_that_have_changed_should_not_be_taken() {
	build_and_execute(|| {
		let id = offered(terms());
		assert_ok!(signed(by(LENDER), id));
		assert_ok!(Ledger::unlist(by(SELLER), id));
		let dearer = Terms { fees: amount(1), ..terms() };
		assert_ok!(Ledger::list(by(SELLER), id, dearer, None, in_days(30)));
		assert_noop!(signed(second(LENDER), id), RcvError::ListingNotFound);
		assert_ok!(fund(LENDER, id, dearer));
		assert_eq!(position(id).fees, amount(1));
	});
}

#[test]
fn first_signature_should_not_bind_when_something_changes() {
	build_and_execute(|| {
		let id = offered(terms());
		assert_ok!(signed(by(LENDER), id));
		frozen(id, 1);
		assert_noop!(signed(second(LENDER), id), RcvError::IsFrozen);
		pass(2, 1);
		// Two days less: less discount.
		assert_ok!(signed(second(LENDER), id));
		assert_eq!(position(id).discount, amount(156_444));
		let other = Seen { flags: Flags::of(&[Flag::RoundTrip]), ground: Ground::RiskTaken };
		let id = offered(terms());
		assert_ok!(signed(by(LENDER), id));
		let act = weighed(Ledger::fund(second(LENDER), id, root(0), terms().hash(), other));
		assert_ok!(act);
		assert_eq!(receivable(id).state, State::Listed, "something else was signed");
	});
}

#[test]
fn last_day_before_it_is_due_should_be_the_last_to_fund() {
	build_and_execute(|| {
		let id = ready();
		pass(89, 1);
		assert_ok!(Ledger::list(by(SELLER), id, terms(), None, today()));
		assert_eq!(tried(|| signed(by(LENDER), id)), Ok(()));
		pass(1, 1);
		assert_noop!(signed(by(LENDER), id), RcvError::ListingNotFound);
	});
}

#[test]
fn what_is_disputed_should_be_retained_and_not_advanced_on() {
	build_and_execute(|| {
		let id = offered(terms());
		disputed(id, 1_000_000);
		assert_ok!(fund(LENDER, id, terms()));
		let bought = position(id);
		let account = *bought.lending.position().terms();
		assert_eq!((account.advance, account.retention), (amount(7_200_000), amount(2_800_000)));
		assert_eq!((bought.discount, bought.face()), (amount(144_000), Ok(amount(FACE))));
		assert_eq!(balance(SELLER), WEALTH + 7_056_000);
		// Upheld in whole it comes out of what is retained: nobody has to pay in.
		assert_ok!(Ledger::settle_dispute(by(SELLER), id, amount(1_000_000)));
		let act = Ledger::call_recourse(by(LENDER), id);
		assert_eq!(act, Err(RcvError::NoRecourse.into()));
		assert_ok!(pay(DEBTOR, id, 9_000_000));
		assert_eq!(balance(LENDER), WEALTH - 7_056_000 + 7_200_000);
		assert_eq!(balance(SELLER), WEALTH + 7_056_000 + 1_800_000);
		assert_eq!(receivable(id).state, State::Closed(Closing::Paid));
	});
}

#[test]
fn funding_should_be_refused_without_room() {
	build_and_execute(|| {
		let id = offered(terms());
		assert_ok!(signed(by(LENDER), id));
		Allowance::set(kept(LENDER) + POSITION_BYTES - 1);
		assert_eq!(dispatched(|| signed(second(LENDER), id)), Err(BYTES_EXCEEDED));
		assert_eq!((balance(LENDER), receivable(id).state), (WEALTH, State::Listed));
	});
}
