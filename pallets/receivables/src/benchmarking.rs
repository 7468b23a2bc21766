//! What the calls are measured by, at their worst: every token's row is full, each exact token has another that stands
//! and gives way, all profiles are there or new, whichever takes longer, payments take two signatures and find accounts that
//! cannot take them or are not there yet.

mod stage;

use crate::{records::SEALED_BYTES, tokens::exact, *};
use alloc::vec::Vec;
use frame_benchmarking::v2::*;
use frame_system::RawOrigin;
use stage::*;
use stalhof_primitives::{
	organisation::Role,
	receivables::{HeldFor, Side, State},
	time::Day,
};
use stalhof_support::money::Treasuries;

/// Makes organisations, money and shipments to measure with.
pub trait BenchmarkHelper<AccountId> {
	/// An active organisation with these roles, a participant of a member that has no other, and two operators of it with all
	/// permissions: another for each seed.
	fn firm(seed: u32, roles: &[Role]) -> (OrgId, [AccountId; 2]);
	/// An active member of a group of its own, among as many groups as there may be, and two operators of it: another for each
	/// seed, and another than any firm of that seed.
	fn member(seed: u32) -> (OrgId, [AccountId; 2]);
	/// Lets the next call count as signed by that account itself.
	fn signing(who: &AccountId);
	/// A settlement asset, its bank, and an operator of that with all permissions.
	fn asset() -> (AssetId, OrgId, AccountId);
	/// Puts so much into an organisation's treasury.
	fn mint(asset: AssetId, to: OrgId, amount: u128);
	/// Lets two operators sign for whatever leaves an organisation's treasury.
	fn limit(asset: AssetId, organisation: OrgId);
	/// Lets an organisation's treasury take nothing.
	fn block(asset: AssetId, organisation: OrgId);
	/// A shipment from one to the other, received, of at least so many pieces, recorded by an unrelated carrier: with as many lines
	/// as there may be, of goods of which other parts are recalled. Its number is higher than those before.
	fn shipment(from: OrgId, to: OrgId, pieces: u64) -> u32;
	/// Sets the date.
	fn set_today(today: Day);
}

#[benchmarks]
mod benches {
	use super::*;

	/// With `e` lists of tokens and `s` shipments. Another of the seller's has the last of its tokens.
	#[benchmark]
	fn submit(e: Linear<1, MAX_EPOCHS>, s: Linear<0, MAX_CITED>) {
		let stage = stage_of::<T>(e);
		let (seller, debtor) = (stage.seller.0, stage.debtor.0);
		let tokens = tokens(0, e);
		put_standing(&stage, seller, &tokens);
		crowd::<T>(&waiting(&stage, NOBODY, NOBODY), &tokens, None);
		let last =
			exact(&tokens).last().and_then(|token| Tokens::<T>::get(token)?.newest.last().copied());
		Receivables::<T>::insert(
			Ordered(last.expect("its row is full")),
			waiting(&stage, seller, NOBODY),
		);
		let names = Some(put_other::<T>(&waiting(&stage, seller, debtor), None, None));
		let shipments = shipments::<T>(seller, debtor, s);
		let document = Document { names, ..document(&stage, 0, tokens, shipments) };
		let id = NextReceivable::<T>::get();
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.seller.1[0].clone()), NewReceivable { debtor, document });
		assert_eq!(state::<T>(id), State::Submitted);
		assert_eq!(Pallet::<T>::cited(id).len(), s as usize);
	}

	/// Of `n` payables of as many sellers, without tokens and shipments.
	#[benchmark]
	fn approve(n: Linear<1, MAX_FILE>) {
		let stage = stage_of::<T>(1);
		let seller = |number| firm::<T>(100 + number, &[Role::Supplier]).0;
		let payables = (0..n).map(|number| {
			let document = document(&stage, number, no_tokens(), Citations::default());
			Payable { seller: seller(number), document, amount: amount(FACE), waives: true }
		});
		let payables: Payables =
			payables.collect::<Vec<_>>().try_into().expect("they are not too many");
		let id = NextReceivable::<T>::get();
		first_signs::<T>(&stage.debtor, |who| Pallet::<T>::do_approve(who, payables.clone()));
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.debtor.1[1].clone()), payables);
		assert!((id..id + n).all(|id| state::<T>(id) == State::Accepted));
	}

	/// Of one payable with `e` lists of tokens and `s` shipments. As many of its seller's submissions as are looked at have one
	/// of its tokens and another root.
	#[benchmark]
	fn approve_evidence(e: Linear<1, MAX_EPOCHS>, s: Linear<0, MAX_CITED>) {
		let stage = stage_of::<T>(e);
		let (seller, debtor) = (stage.seller.0, stage.debtor.0);
		let tokens = tokens(0, e);
		put_standing(&stage, seller, &tokens);
		crowd::<T>(&waiting(&stage, seller, debtor), &tokens, None);
		let names = Some(put_other::<T>(&waiting(&stage, seller, debtor), None, None));
		let shipments = shipments::<T>(seller, debtor, s);
		let document = Document { names, ..document(&stage, 0, tokens, shipments) };
		let payable = Payable { seller, document, amount: amount(FACE), waives: true };
		let payables: Payables = alloc::vec![payable].try_into().expect("it is one");
		let id = NextReceivable::<T>::get();
		first_signs::<T>(&stage.debtor, |who| Pallet::<T>::do_approve(who, payables.clone()));
		#[extrinsic_call]
		approve(RawOrigin::Signed(stage.debtor.1[1].clone()), payables);
		assert_eq!(state::<T>(id), State::Accepted);
		assert!(Pallet::<T>::cited(id).iter().all(|cited| cited.drawn));
	}

	/// Of `n` that have given way to others since.
	#[benchmark]
	fn confirm(n: Linear<1, MAX_FILE>) {
		let stage = stage::<T>();
		let seller = stage.seller.0;
		let unjoined = Receivable {
			brought: Side::Debtor,
			joined: false,
			state: State::Accepted,
			debt: Debt::new(amount(FACE)),
			..waiting(&stage, seller, stage.debtor.0)
		};
		let ids = (0..n).map(|number| {
			let tokens = tokens(number, MAX_EPOCHS);
			put_standing(&stage, seller, &tokens);
			put_other::<T>(&unjoined, None, Some(&tokens))
		});
		let ids: BoundedVec<_, _> =
			ids.collect::<Vec<_>>().try_into().expect("they are not too many");
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.seller.1[0].clone()), ids.clone());
		let joined = |id: &_| Pallet::<T>::receivable(*id).is_ok_and(|it| it.joined);
		assert!(ids.iter().all(joined));
	}

	#[benchmark]
	fn accept() {
		let stage = stage::<T>();
		let id = submitted(&stage, MAX_CITED);
		let tokens = Pallet::<T>::tokens(id);
		put_standing(&stage, stage.seller.0, &tokens);
		let due = begin();
		let act = |who: &_| {
			Pallet::<T>::do_accept(who, id, root(0), tokens.clone(), amount(FACE), due, true)
		};
		first_signs::<T>(&stage.debtor, act);
		let second = RawOrigin::Signed(stage.debtor.1[1].clone());
		#[extrinsic_call]
		_(second, id, root(0), tokens.clone(), amount(FACE), due, true);
		let receivable = Pallet::<T>::receivable(id).expect("it is there");
		assert_eq!((receivable.state, receivable.due), (State::Accepted, due));
		assert!(Pallet::<T>::cited(id).iter().all(|cited| cited.drawn));
	}

	#[benchmark]
	fn reject() {
		let stage = stage::<T>();
		let id = submitted(&stage, MAX_CITED);
		let (reason, reference) = (RejectReason::Other, [9; 32]);
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.debtor.1[0].clone()), id, reason, reference);
		assert_eq!(state::<T>(id), State::Closed(Closing::Rejected));
	}

	#[benchmark]
	fn lapse() {
		let stage = stage::<T>();
		let id = submitted(&stage, MAX_CITED);
		PapersOf::<T>::mutate(Ordered(id), |papers| {
			if let Some(papers) = papers {
				papers.lapses = Window { until: Moment::from_millis(0), block: 0 };
			}
		});
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.payer.1[0].clone()), id);
		assert_eq!(state::<T>(id), State::Closed(Closing::Lapsed));
	}

	/// What is listed, and has drawn on as many shipments as there may be.
	#[benchmark]
	fn withdraw() {
		let stage = stage::<T>();
		let id = accepted(&stage, MAX_CITED);
		list_it(&stage, id);
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.seller.1[0].clone()), id);
		assert_eq!(state::<T>(id), State::Closed(Closing::Withdrawn));
		assert!(Pallet::<T>::cited(id).iter().all(|cited| !cited.drawn));
	}

	#[benchmark]
	fn list() {
		let stage = stage::<T>();
		let id = for_sale(&stage, MAX_CITED);
		let to = Some(stage.lender.0);
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.seller.1[0].clone()), id, terms(), to, begin());
		assert_eq!(state::<T>(id), State::Listed);
	}

	/// By anyone, when its last day is over.
	#[benchmark]
	fn unlist() {
		let stage = stage::<T>();
		let id = for_sale(&stage, MAX_CITED);
		list_it(&stage, id);
		T::BenchmarkHelper::set_today(late());
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.payer.1[0].clone()), id);
		assert_eq!(state::<T>(id), State::Accepted);
	}

	/// By a lender that has offered to buy it too.
	#[benchmark]
	fn fund(s: Linear<0, MAX_CITED>) {
		let stage = stage::<T>();
		let id = for_sale(&stage, s);
		list_it(&stage, id);
		offer_it(&stage, id);
		let hash = terms().hash();
		first_signs::<T>(&stage.lender, |who| Pallet::<T>::do_fund(who, id, root(0), hash, seen()));
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.lender.1[1].clone()), id, root(0), hash, seen());
		assert_eq!(state::<T>(id), State::Funded);
		assert!(Pallet::<T>::cited(id).iter().all(|cited| cited.drawn));
	}

	#[benchmark]
	fn offer() {
		let stage = stage::<T>();
		let id = for_sale(&stage, MAX_CITED);
		let act = |who: &_| Pallet::<T>::do_offer(who, id, root(0), terms(), begin(), seen());
		first_signs::<T>(&stage.lender, act);
		let second = RawOrigin::Signed(stage.lender.1[1].clone());
		#[extrinsic_call]
		_(second, id, root(0), terms(), begin(), seen());
		assert!(Offers::<T>::contains_key(Ordered(id), Ordered(stage.lender.0)));
	}

	#[benchmark]
	fn withdraw_offer() {
		let stage = stage::<T>();
		let id = for_sale(&stage, MAX_CITED);
		offer_it(&stage, id);
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.lender.1[0].clone()), id);
		assert!(!Offers::<T>::contains_key(Ordered(id), Ordered(stage.lender.0)));
	}

	/// Of what is listed too.
	#[benchmark]
	fn take_offer(s: Linear<0, MAX_CITED>) {
		let stage = stage::<T>();
		let id = for_sale(&stage, s);
		list_it(&stage, id);
		offer_it(&stage, id);
		let (lender, hash) = (stage.lender.0, terms().hash());
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.seller.1[0].clone()), id, lender, hash);
		assert_eq!(state::<T>(id), State::Funded);
		assert!(Pallet::<T>::cited(id).iter().all(|cited| cited.drawn));
	}

	#[benchmark]
	fn approve_debtor() {
		let stage = stage::<T>();
		let (lender, debtor) = (stage.lender.0, stage.debtor.0);
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.lender.1[0].clone()), debtor, true);
		assert!(ApprovedDebtors::<T>::contains_key(Ordered(lender), Ordered(debtor)));
	}

	/// By the seller: whether it is the lender is asked first.
	#[benchmark]
	fn notify() {
		let stage = stage::<T>();
		let id = bought(&stage, Recourse::With);
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.seller.1[0].clone()), id, [9; 32]);
		assert!(Notices::<T>::contains_key(Ordered(id)));
	}

	#[benchmark]
	fn acknowledge() {
		let stage = stage::<T>();
		let id = bought(&stage, Recourse::With);
		Pallet::<T>::do_notify(&stage.lender.1[0], id, [9; 32]).expect("it is the lender");
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.debtor.1[0].clone()), id);
		assert!(Notices::<T>::get(Ordered(id)).is_some_and(|it| it.acknowledged.is_some()));
	}

	/// All that is owed and more, late and in dispute, by a third firm, to a lender that cannot take it and to a seller that had no
	/// money before.
	#[benchmark]
	fn pay() {
		let stage = stage::<T>();
		let id = bought(&stage, Recourse::With);
		T::BenchmarkHelper::set_today(late());
		put_dispute(&stage, id, 1);
		enrich(&stage, &stage.payer);
		T::BenchmarkHelper::block(stage.asset, stage.lender.0);
		let paid = amount(2 * FACE);
		first_signs::<T>(&stage.payer, |who| Pallet::<T>::do_pay(who, id, paid, [9; 32]));
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.payer.1[1].clone()), id, paid, [9; 32]);
		assert_eq!(state::<T>(id), State::Closed(Closing::Paid));
		assert!(held(&stage, stage.lender.0, stage.payer.0) > 0);
		assert_eq!(held(&stage, stage.payer.0, stage.payer.0), FACE);
		assert!(T::Treasuries::balance(stage.asset, stage.seller.0) > 0);
	}

	#[benchmark]
	fn report_outside() {
		let stage = stage::<T>();
		let id = bought(&stage, Recourse::With);
		let debtor = RawOrigin::Signed(stage.debtor.1[0].clone());
		#[extrinsic_call]
		_(debtor, id, amount(FACE), begin(), stage.lender.0, [9; 32]);
		assert!(Reports::<T>::contains_key(Ordered(id), Ordered(0)));
	}

	/// By the lender, of all that is owed, late and in dispute.
	#[benchmark]
	fn confirm_outside() {
		let stage = stage::<T>();
		let id = bought(&stage, Recourse::With);
		let (lender, account) = (stage.lender.0, &stage.lender.1[0]);
		Pallet::<T>::do_notify(account, id, [9; 32]).expect("it is the lender");
		T::BenchmarkHelper::set_today(late());
		put_dispute(&stage, id, 1);
		let debtor = &stage.debtor.1[0];
		Pallet::<T>::do_report_outside(debtor, id, amount(FACE), late(), lender, [9; 32])
			.expect("it may be reported");
		#[extrinsic_call]
		_(RawOrigin::Signed(account.clone()), id, 0, true);
		assert_eq!(state::<T>(id), State::Closed(Closing::Paid));
	}

	/// Of all that is owed, some of it in dispute.
	#[benchmark]
	fn credit() {
		let stage = stage::<T>();
		let id = accepted(&stage, 0);
		put_dispute(&stage, id, 1);
		let (reason, seller) = (CreditReason::SetOff, RawOrigin::Signed(stage.seller.1[0].clone()));
		#[extrinsic_call]
		_(seller, id, amount(FACE), reason, [9; 32]);
		assert_eq!(state::<T>(id), State::Closed(Closing::Paid));
		assert!(!Disputes::<T>::contains_key(Ordered(id)));
	}

	/// To all that is owed, some of it in dispute, by a lender that has got back what it had advanced.
	#[benchmark]
	fn consent_credit() {
		let stage = stage::<T>();
		let (id, owed) = repaid(&stage);
		put_dispute(&stage, id, 1);
		let (seller, reason) = (&stage.seller.1[0], CreditReason::SetOff);
		Pallet::<T>::do_credit(seller, id, owed, reason, [9; 32]).expect("it may be credited");
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.lender.1[0].clone()), id, 0, true);
		assert_eq!(state::<T>(id), State::Closed(Closing::Paid));
	}

	#[benchmark]
	fn dispute() {
		let stage = stage::<T>();
		let id = accepted(&stage, MAX_CITED);
		let debtor = RawOrigin::Signed(stage.debtor.1[0].clone());
		#[extrinsic_call]
		_(debtor, id, amount(FACE), DisputeReason::Quality, [9; 32]);
		assert!(Disputes::<T>::contains_key(Ordered(id)));
	}

	/// Of all that is owed: the last word, a lender's that has got back what it had advanced.
	#[benchmark]
	fn settle_dispute() {
		let stage = stage::<T>();
		let (id, owed) = repaid(&stage);
		put_dispute(&stage, id, owed.minor());
		let (seller, debtor) = (&stage.seller.1[0], &stage.debtor.1[0]);
		for party in [debtor, seller] {
			Pallet::<T>::do_settle_dispute(party, id, owed).expect("it is a party");
		}
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.lender.1[0].clone()), id, owed);
		assert_eq!(state::<T>(id), State::Closed(Closing::Paid));
	}

	#[benchmark]
	fn drop_dispute() {
		let stage = stage::<T>();
		let id = accepted(&stage, 0);
		put_dispute(&stage, id, 1);
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.debtor.1[0].clone()), id);
		assert!(!Disputes::<T>::contains_key(Ordered(id)));
	}

	/// By the seller: whether it is the debtor is asked first.
	#[benchmark]
	fn escalate() {
		let stage = stage::<T>();
		let id = accepted(&stage, 0);
		put_dispute(&stage, id, 1);
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.seller.1[0].clone()), id);
		assert!(Disputes::<T>::get(Ordered(id)).is_some_and(|it| it.escalated.is_some()));
	}

	/// That all of what is owed is not, to a lender that has got back what it had advanced.
	#[benchmark]
	fn rule() {
		let stage = stage::<T>();
		let (id, owed) = repaid(&stage);
		put_dispute(&stage, id, owed.minor());
		Pallet::<T>::do_escalate(&stage.debtor.1[0], id).expect("it is a party");
		let arbiter = firm::<T>(5, &[Role::Arbiter]);
		first_signs::<T>(&arbiter, |who| Pallet::<T>::do_rule(who, id, owed, [9; 32]));
		#[extrinsic_call]
		_(RawOrigin::Signed(arbiter.1[1].clone()), id, owed, [9; 32]);
		assert_eq!(state::<T>(id), State::Closed(Closing::Paid));
	}

	#[benchmark]
	fn dismiss_dispute() {
		let stage = stage::<T>();
		let id = accepted(&stage, 0);
		put_dispute(&stage, id, 1);
		Disputes::<T>::mutate(Ordered(id), |open| {
			if let Some(open) = open {
				open.window = Window { until: Moment::from_millis(0), block: 0 };
			}
		});
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.payer.1[0].clone()), id);
		assert!(!Disputes::<T>::contains_key(Ordered(id)));
	}

	/// In the place of another that is over.
	#[benchmark]
	fn freeze() {
		let stage = stage::<T>();
		let id = accepted(&stage, 0);
		put_freeze::<T>(id, stage.payer.0, day("2021-09-30"));
		let regulator = firm::<T>(6, &[Role::Regulator]);
		let case = Case::truncate_from([b'c'; MAX_CASE as usize].to_vec());
		first_signs::<T>(&regulator, |who| {
			Pallet::<T>::do_freeze(who, id, [9; 32], case.clone(), begin())
		});
		#[extrinsic_call]
		_(RawOrigin::Signed(regulator.1[1].clone()), id, [9; 32], case, begin());
		assert!(Freezes::<T>::get(Ordered(id)).is_some_and(|it| it.authority == regulator.0));
	}

	/// By the authority.
	#[benchmark]
	fn unfreeze() {
		let stage = stage::<T>();
		let id = accepted(&stage, 0);
		let regulator = firm::<T>(6, &[Role::Regulator]);
		put_freeze::<T>(id, regulator.0, begin());
		#[extrinsic_call]
		_(RawOrigin::Signed(regulator.1[0].clone()), id);
		assert!(!Freezes::<T>::contains_key(Ordered(id)));
	}

	#[benchmark]
	fn set_holidays() {
		T::BenchmarkHelper::set_today(begin());
		let (asset, _, operator) = T::BenchmarkHelper::asset();
		let days = ClosedDays::weekends(2023);
		#[extrinsic_call]
		_(RawOrigin::Signed(operator), asset, days);
		assert!(Holidays::<T>::contains_key(Ordered(asset), Ordered(2023)));
	}

	/// Of a shipment of which recalls reached something, and do so no more.
	#[benchmark]
	fn flag_recall() {
		let stage = stage::<T>();
		let id = accepted(&stage, MAX_CITED);
		let cited = Pallet::<T>::cited(id);
		let shipment = cited.last().expect("there are some").citation.shipment;
		let flag = RecallFlag { share: sp_runtime::Permill::one(), at: T::Clock::now() };
		RecallFlags::<T>::insert(Ordered(id), Ordered(shipment), flag);
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.payer.1[0].clone()), id, shipment);
		let flag = RecallFlags::<T>::get(Ordered(id), Ordered(shipment));
		assert!(flag.is_some_and(|flag| !flag.share.is_one()));
	}

	#[benchmark]
	fn note_elsewhere(n: Linear<1, MAX_TOKENS>) {
		let stage = stage::<T>();
		let lender = stage.lender.0;
		let all = tokens(0, 1).into_iter().flat_map(|of_epoch| of_epoch.tokens);
		let tokens: TokenList =
			all.take(n as usize).collect::<Vec<_>>().try_into().expect("they are not too many");
		let note = Elsewhere { since: day("2021-01-01"), until: late(), reference: [9; 32] };
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.lender.1[0].clone()), tokens.clone(), Some(note));
		let noted = |token| Elsewheres::<T>::contains_key(token, Ordered(lender));
		assert!(tokens.iter().all(noted));
	}

	/// By the debtor: whether it is the seller is asked first.
	#[benchmark]
	fn grant() {
		let stage = stage::<T>();
		let id = submitted(&stage, 0);
		let debtor = RawOrigin::Signed(stage.debtor.1[0].clone());
		#[extrinsic_call]
		_(debtor, id, stage.lender.0, u64::MAX, late(), [9; 32]);
		let key = GrantKey { to: stage.lender.0, by: stage.debtor.0 };
		assert!(Grants::<T>::contains_key(Ordered(id), Ordered(key)));
	}

	#[benchmark]
	fn revoke_grant() {
		let stage = stage::<T>();
		let id = submitted(&stage, 0);
		let (to, debtor) = (stage.lender.0, &stage.debtor.1[0]);
		Pallet::<T>::do_grant(debtor, id, to, u64::MAX, late(), [9; 32]).expect("it is a party");
		#[extrinsic_call]
		_(RawOrigin::Signed(debtor.clone()), id, to);
		let key = GrantKey { to, by: stage.debtor.0 };
		assert!(!Grants::<T>::contains_key(Ordered(id), Ordered(key)));
	}

	#[benchmark]
	fn call_recourse() {
		let stage = stage::<T>();
		let id = bought(&stage, Recourse::With);
		T::BenchmarkHelper::set_today(late());
		put_dispute(&stage, id, 1);
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.lender.1[0].clone()), id);
		assert!(Positions::<T>::get(Ordered(id)).is_some_and(|it| it.called.is_some()));
	}

	/// From a lender that cannot take the money.
	#[benchmark]
	fn buy_back() {
		let stage = stage::<T>();
		let id = bought(&stage, Recourse::With);
		T::BenchmarkHelper::set_today(late());
		enrich(&stage, &stage.seller);
		T::BenchmarkHelper::block(stage.asset, stage.lender.0);
		first_signs::<T>(&stage.seller, |who| Pallet::<T>::do_buy_back(who, id, [9; 32]));
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.seller.1[1].clone()), id, [9; 32]);
		assert_eq!(state::<T>(id), State::Closed(Closing::BoughtBack));
		assert!(held(&stage, stage.lender.0, stage.seller.0) > 0);
	}

	#[benchmark]
	fn write_off() {
		let stage = stage::<T>();
		let id = bought(&stage, Recourse::Without);
		T::BenchmarkHelper::set_today(late());
		put_dispute(&stage, id, 1);
		first_signs::<T>(&stage.lender, |who| Pallet::<T>::do_write_off(who, id, [9; 32]));
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.lender.1[1].clone()), id, [9; 32]);
		assert_eq!(state::<T>(id), State::Closed(Closing::WrittenOff));
	}

	/// The last that the lender is owed, where all of the debt was credited, to a lender that cannot take it.
	#[benchmark]
	fn pay_recourse() {
		let stage = stage::<T>();
		let id = bought(&stage, Recourse::With);
		credit_all::<T>(id);
		enrich(&stage, &stage.seller);
		T::BenchmarkHelper::block(stage.asset, stage.lender.0);
		let position = Positions::<T>::get(Ordered(id)).expect("it is financed");
		let owed = position.lending.position().principal();
		first_signs::<T>(&stage.seller, |who| Pallet::<T>::do_pay_recourse(who, id, owed, [9; 32]));
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.seller.1[1].clone()), id, owed, [9; 32]);
		assert_eq!(state::<T>(id), State::Closed(Closing::Paid));
		assert_eq!(held(&stage, stage.lender.0, stage.seller.0), owed.minor());
	}

	/// By a firm that had no money before.
	#[benchmark]
	fn claim() {
		let stage = stage::<T>();
		let (asset, payee, payer) = (stage.asset, stage.seller.0, stage.payer.0);
		enrich(&stage, &stage.payer);
		T::Treasuries::hold(asset, payer, FACE, HeldFor::Unclaimed).expect("it has more");
		Held::<T>::insert(Ordered(HeldKey { payee, payer, asset }), FACE);
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.seller.1[0].clone()), asset, payer);
		assert_eq!(held(&stage, payee, payer), 0);
		assert_eq!(T::Treasuries::balance(asset, payee), FACE);
	}

	/// In the place of one that nobody has confirmed.
	#[benchmark]
	fn open_epoch(n: Linear<1, MAX_SEALS>) {
		stage_of::<T>(1);
		put_pending::<T>(2);
		T::BenchmarkHelper::set_today(late());
		let member = T::BenchmarkHelper::member(20);
		let others = (1..n).map(|number| firm::<T>(100 + number, &[]).0);
		let mut seals: Vec<_> = others.chain([member.0]).map(|to| (to, sealed())).collect();
		seals.sort_unstable_by_key(|(to, _)| *to);
		let seals: Seals = seals.try_into().expect("they are not too many");
		first_signs::<T>(&member, |who| Pallet::<T>::do_open_epoch(who, [3; 8], seals.clone()));
		#[extrinsic_call]
		_(RawOrigin::Signed(member.1[1].clone()), [3; 8], seals);
		assert!(Epochs::<T>::get(Ordered(2)).is_some_and(|epoch| epoch.closed.is_some()));
		assert!(Epochs::<T>::contains_key(Ordered(3)));
		assert_eq!(SealedKeys::<T>::iter_key_prefix(Ordered(3)).count(), n as usize);
	}

	#[benchmark]
	fn seal_key() {
		let stage = stage::<T>();
		let (seller, to) = (stage.seller.0, stage.debtor.0);
		let key = SealedKey { by: NOBODY, sealed: sealed() };
		SealedKeys::<T>::insert(Ordered(2), Ordered(seller), key);
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.seller.1[0].clone()), 2, to, sealed());
		assert!(SealedKeys::<T>::contains_key(Ordered(2), Ordered(to)));
	}

	/// That has as many sealed keys as are removed at once, each sealed by another.
	#[benchmark]
	fn close_epoch() {
		stage::<T>();
		let member = T::BenchmarkHelper::member(20);
		for number in 0..MAX_SEALS {
			let by = firm::<T>(100 + number, &[]).0;
			Pallet::<T>::charge(by, SEALED_BYTES).expect("there is room");
			let key = SealedKey { by, sealed: sealed() };
			SealedKeys::<T>::insert(Ordered(1), Ordered(by), key);
		}
		#[extrinsic_call]
		_(RawOrigin::Signed(member.1[0].clone()), 1);
		assert!(Epochs::<T>::get(Ordered(1)).is_some_and(|epoch| epoch.closed.is_some()));
		assert!(SealedKeys::<T>::iter_key_prefix(Ordered(1)).next().is_none());
	}

	/// The last that is needed.
	#[benchmark]
	fn confirm_epoch() {
		stage_of::<T>(1);
		let [first, last] = [20, 21].map(T::BenchmarkHelper::member);
		put_pending::<T>(2);
		Epochs::<T>::mutate(Ordered(2), |epoch| {
			if let Some(epoch) = epoch {
				epoch.confirmed = [Some(first.0), None];
			}
		});
		let key = SealedKey { by: NOBODY, sealed: sealed() };
		SealedKeys::<T>::insert(Ordered(2), Ordered(last.0), key);
		#[extrinsic_call]
		_(RawOrigin::Signed(last.1[0].clone()), 2);
		assert_eq!((NewestEpoch::<T>::get(), PendingEpoch::<T>::get()), (2, None));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_chain(), crate::mock::Test);
}
