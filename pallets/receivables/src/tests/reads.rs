//! What is read: lists, a receivable with all that is known of it, and in files of their own the rest.

mod market;
mod profile;
mod tokens;

use super::{accepted::*, *};
use pallet_receivables_runtime_api::{
	ClaimView, CreditProgress, DuePlace, Filter, MAX_LIST, MAX_SCAN, ReceivableLine, ReportOutcome,
};
use proptest::prelude::*;
use stalhof_primitives::{
	money::Stage,
	page::Page,
	receivables::{Flag, Status, Statuses},
};

/// Numbers of a page, and where it goes on.
fn numbers(page: Page<ReceivableLine, DuePlace>) -> (Vec<ReceivableId>, Option<DuePlace>) {
	(page.items.iter().map(|line| line.id).collect(), page.next)
}

/// All items of a list, by pages of so many.
fn walked<Item, Place: Copy>(page: impl Fn(Option<Place>) -> Page<Item, Place>) -> Vec<Item> {
	let (mut all, mut after) = (Vec::new(), None);
	loop {
		let Page { items, next } = page(after);
		all.extend(items);
		match next {
			Some(_) => after = next,
			None => return all,
		}
	}
}

fn due(from: Option<u32>, until: Option<u32>) -> Filter {
	Filter { from: from.map(in_days), until: until.map(in_days), ..Filter::default() }
}

fn of(statuses: &[Status]) -> Filter {
	Filter { statuses: Statuses::of(statuses), ..Filter::default() }
}

#[test]
fn lists_should_be_in_order_of_due_date_a_page_at_a_time() {
	build_and_execute(|| {
		let due_in = |days| Receivable { due: in_days(days), ..submitted() };
		let of_another = Receivable { seller: OrgId(DEBTOR), debtor: OrgId(SELLER), ..due_in(10) };
		for receivable in [due_in(30), due_in(10), of_another, due_in(20), due_in(10)] {
			entered(&receivable);
		}
		let page =
			|filter, after, limit| numbers(Ledger::by_seller(OrgId(SELLER), filter, after, limit));
		let all = Filter::default();
		assert_eq!(page(all, None, 100), (vec![1, 4, 3, 0], None));
		let next = DuePlace { due: in_days(10), id: 4 };
		assert_eq!(page(all, None, 2), (vec![1, 4], Some(next)));
		assert_eq!(page(all, Some(next), 2), (vec![3, 0], None));
		assert_eq!(page(due(None, Some(20)), None, 100), (vec![1, 4, 3], None));
		let first = DuePlace { id: 1, ..next };
		assert_eq!(page(due(None, Some(20)), None, 0), (vec![1], Some(first)));
		assert_eq!(page(due(Some(11), None), None, 100), (vec![3, 0], None));
		// A place before the first day that is asked for is none.
		assert_eq!(page(due(Some(20), Some(20)), Some(first), 100), (vec![3], None));
		assert_eq!(page(due(Some(21), Some(29)), None, 100), (vec![], None));
		let epoch = Filter { from: Some(Day::default()), ..all };
		assert_eq!(page(epoch, None, 100), (vec![1, 4, 3, 0], None));
		let debtor = |who| numbers(Ledger::by_debtor(OrgId(who), all, None, 100));
		assert_eq!(debtor(DEBTOR), (vec![1, 4, 3, 0], None));
		assert_eq!(debtor(SELLER), (vec![2], None));
		assert_eq!(numbers(Ledger::by_lender(OrgId(LENDER), all, None, 1)), (vec![], None));
	});
}

#[test]
fn page_should_look_at_so_many_and_go_on() {
	build_and_execute(|| {
		for _ in 0..=MAX_SCAN {
			entered(&submitted());
		}
		let last = entered(&accepted());
		let page =
			|filter, after| numbers(Ledger::by_debtor(OrgId(DEBTOR), filter, after, u32::MAX));
		let funded = of(&[Status::Accepted]);
		let next = DuePlace { due: in_days(90), id: MAX_SCAN - 1 };
		assert_eq!(page(funded, None), (vec![], Some(next)));
		assert_eq!(page(funded, Some(next)), (vec![last], None));
		let (items, next) = page(Filter::default(), None);
		assert_eq!((items.len(), next.map(|it| it.id)), (MAX_LIST as usize, Some(MAX_LIST - 1)));
	});
}

#[test]
fn lists_should_hold_what_is_so_today() {
	build_and_execute(|| {
		let (offered, sold, paid, part) = (offered(terms()), sold(terms()), ready(), ready());
		assert_ok!(pay(DEBTOR, paid, FACE));
		assert_ok!(pay(DEBTOR, part, 1));
		disputed(part, 5);
		let waits = entered(&submitted());
		let found = |statuses: &[Status]| {
			numbers(Ledger::by_seller(OrgId(SELLER), of(statuses), None, 100)).0
		};
		let none: [ReceivableId; 0] = [];
		let every = [
			(Status::Submitted, vec![waits]),
			(Status::Accepted, vec![part]),
			(Status::Listed, vec![offered]),
			(Status::Funded, vec![sold]),
			(Status::Paid, vec![paid]),
			(Status::PartiallyPaid, vec![part]),
			(Status::Disputed, vec![part]),
		];
		for (status, ids) in &every {
			assert_eq!(found(&[*status]), *ids, "{status}");
		}
		assert_eq!(found(&[Status::Overdue, Status::Default, Status::Frozen]), none);
		assert_eq!(found(&[Status::Paid, Status::PartiallyPaid, Status::Listed]), [0, 2, 3]);
		frozen(sold, 180);
		assert_eq!(found(&[Status::Frozen]), [sold]);
		pass(91, 1);
		assert_eq!(found(&[Status::Overdue]), [offered, sold, part]);
		pass(60, 1);
		// The lender said after 60 days, where nobody did it is 90.
		assert_eq!(found(&[Status::Default]), [sold]);
		assert_eq!(found(&[Status::Overdue]), [offered, part]);
		let asset = |asset| Filter { asset: Some(asset), ..of(&[Status::Funded]) };
		let of_asset =
			|asset_id| numbers(Ledger::by_lender(OrgId(LENDER), asset(asset_id), None, 100)).0;
		assert_eq!((of_asset(CNY), of_asset(CNY + 1)), (vec![sold], vec![]));
	});
}

#[test]
fn receivable_should_be_told_with_what_both_accounts_come_to() {
	build_and_execute(|| {
		let id = ready();
		let view = || Ledger::receivable_view(id).unwrap();
		assert_eq!((view().line.creditor, view().line.lender), (OrgId(SELLER), None));
		assert_eq!((view().line.lender_owed, view().position), (None, None));
		assert_ok!(Ledger::list(by(SELLER), id, terms(), None, in_days(30)));
		assert!(view().listing.unwrap().stands);
		assert_ok!(fund(LENDER, id, terms()));
		assert_eq!((view().line.creditor, view().line.state), (OrgId(LENDER), State::Funded));
		assert_ok!(pay(DEBTOR, id, 3_000_000));
		pass(92, 1);
		// Two days late on 5,000,000: 2,222.
		let owed = ClaimView {
			charges: Amount::ZERO,
			late_discount: amount(2_222),
			principal: amount(5_000_000),
			total: amount(5_002_222),
		};
		let now = view();
		assert_eq!(
			(now.today, now.line.last_day),
			(today(), Day::from_number(today().number() - 2))
		);
		assert_eq!(
			(now.line.debtor_owes, now.line.lender_owed),
			(amount(7_000_000), Some(owed.total))
		);
		assert_eq!((now.line.stage, now.line.days_overdue), (Stage::Overdue, 2));
		assert!(now.line.partially_paid && !now.line.frozen);
		assert_eq!(
			(now.accepted, now.paid, now.credited),
			(amount(FACE), amount(3_000_000), Amount::ZERO)
		);
		let bought = now.position.unwrap();
		assert_eq!((bought.owed, bought.met.total), (owed, amount(3_000_000)));
		assert_eq!((bought.advance, bought.retention), (amount(8_000_000), amount(2_000_000)));
		assert_eq!((bought.price, bought.discount), (amount(7_840_000), amount(160_000)));
		assert_eq!((bought.face, bought.retention_left), (amount(FACE), amount(1_997_778)));
		assert!(bought.collects && bought.recourse_due.total.is_zero());
		assert_ok!(pay(DEBTOR, id, FACE));
		let ended = view();
		assert_eq!(
			(ended.line.state, ended.line.stage),
			(State::Closed(Closing::Paid), Stage::Settled)
		);
		assert_eq!((ended.line.creditor, ended.line.lender), (OrgId(SELLER), Some(OrgId(LENDER))));
		let bought = ended.position.unwrap();
		assert_eq!((bought.collects, bought.owed), (false, ClaimView::default()));
		assert_eq!(Ledger::receivable_view(9), None);
	});
}

#[test]
fn what_the_seller_has_to_pay_should_be_told_by_cause() {
	build_and_execute(|| {
		let id = sold(with_recourse());
		let due = || Ledger::receivable_view(id).unwrap().position.unwrap().recourse_due;
		credited(id, 2_500_000);
		assert_eq!((due().dilution, due().total), (amount(500_000), amount(500_000)));
		pass(90 + 61, 1);
		assert_eq!(due().non_payment, Amount::ZERO);
		assert_ok!(Ledger::call_recourse(by(LENDER), id));
		let called = due();
		assert_eq!((called.dilution, called.non_payment), (amount(500_000), amount(7_500_000)));
		let owed = Ledger::receivable_view(id).unwrap().line.lender_owed.unwrap();
		assert!(called.total <= owed, "{called:?} {owed}");
		assert_ok!(Ledger::buy_back(by(SELLER), id, REFERENCE));
		assert!(due().total.is_zero());
	});
}

#[test]
fn facts_should_be_told_beside_the_state() {
	build_and_execute(|| {
		let shipment = delivered(SELLER, DEBTOR, 5);
		let mut brought = new(1);
		let cited = Citation { shipment, quantity: 5 };
		brought.document.shipments = vec![cited].try_into().unwrap();
		assert_ok!(Ledger::submit(by(SELLER), brought));
		let id = NextReceivable::<Test>::get() - 1;
		let accept = |who| {
			let tokens = super::tokens(1);
			Ledger::accept(who, id, root(1), tokens, amount(FACE), in_days(90), false)
		};
		assert_ok!(both(DEBTOR, accept));
		let view = || Ledger::receivable_view(id).unwrap();
		assert_eq!((view().grade, view().root, view().line.evidenced), (3, root(1).into(), true));
		let told = view().shipments[0];
		assert_eq!((told.shipment, told.quantity, told.drawn), (shipment, 5, true));
		assert_eq!((told.recall, told.recalled_now), (None, 0));
		Recalled::mutate(|all| all.insert(shipment, sp_runtime::Permill::from_percent(40)));
		assert!(view().flags.has(Flag::Recalled));
		assert_eq!(view().shipments[0].recalled_now, 400_000);
		assert_ok!(Ledger::flag_recall(by(OTHER), id, shipment));
		let recall = view().shipments[0].recall.unwrap();
		assert_eq!((recall.share, recall.moment), (400_000, now()));
		assert_eq!((view().notice, view().dispute, view().freeze), (None, None, None));
		disputed(id, 700);
		frozen(id, 3);
		let dispute = view().dispute.unwrap();
		assert_eq!((dispute.amount, dispute.raised.by), (amount(700), OrgId(DEBTOR)));
		assert_eq!((view().line.disputed, view().fundable), (amount(700), amount(FACE - 700)));
		assert!(view().freeze.unwrap().in_force && view().line.frozen);
		pass(4, 1);
		assert!(!view().freeze.unwrap().in_force && !view().line.frozen);
		assert!(!view().disputable.unwrap().over);
		pass(30, 20);
		assert!(view().disputable.unwrap().over && view().lapses.over);
	});
}

#[test]
fn notice_reports_and_credit_notes_should_be_told() {
	build_and_execute(|| {
		let id = sold(terms());
		assert_ok!(Ledger::notify(by(LENDER), id, REFERENCE));
		let notice = || Ledger::receivable_view(id).unwrap().notice.unwrap();
		assert_eq!((notice().given.by, notice().acknowledged), (OrgId(LENDER), None));
		assert_ok!(Ledger::acknowledge(by(DEBTOR), id));
		assert_eq!(notice().acknowledged, Some(now()));
		for minor in [1_000, 2_000] {
			let to = OrgId(SELLER);
			assert_ok!(Ledger::report_outside(
				by(DEBTOR),
				id,
				amount(minor),
				today(),
				to,
				REFERENCE
			));
		}
		assert_ok!(Ledger::confirm_outside(by(SELLER), id, 1, true));
		// The lender has a say.
		assert_ok!(credit(id, 10));
		let Page { items, next } = Ledger::reports(id, None, 1);
		assert_eq!((items[0].outcome, next), (ReportOutcome::Open, Some(0)));
		let Page { items, next } = Ledger::reports(id, next, 1);
		// It had to pay the lender since notice reached it.
		assert_eq!(
			(items[0].outcome, items[0].discharged),
			(ReportOutcome::Misdirected, Amount::ZERO)
		);
		assert_eq!((items[0].amount, next), (amount(2_000), None));
		let notes = Ledger::credit_notes(id, None, 100);
		assert_eq!((notes.items[0].amount, notes.items[0].told.by), (amount(10), OrgId(SELLER)));
		assert_eq!(notes.items[0].state, CreditProgress::Pending);
		assert_eq!(Ledger::receivable_view(id).unwrap().credits_pending, amount(10));
		assert_ok!(Ledger::consent_credit(by(LENDER), id, 0, true));
		assert_eq!(Ledger::credit_notes(id, None, 9).items[0].state, CreditProgress::InForce);
		let view = Ledger::receivable_view(id).unwrap();
		assert_eq!((view.credit_notes, view.reports), (1, 2));
		assert!(Ledger::credit_notes(9, None, 100).items.is_empty());
	});
}

#[test]
fn report_should_be_told_as_far_as_its_receiver_and_the_holder_have_said() {
	build_and_execute(|| {
		let id = sold(terms());
		let outcome = || {
			let report = Ledger::reports(id, None, 1).items[0];
			(report.outcome, report.discharged.minor())
		};
		let to = OrgId(SELLER);
		assert_ok!(Ledger::report_outside(by(DEBTOR), id, amount(500), today(), to, REFERENCE));
		assert_eq!(outcome(), (ReportOutcome::Open, 0));
		assert_ok!(Ledger::confirm_outside(by(SELLER), id, 0, true));
		assert_eq!(outcome(), (ReportOutcome::Contested, 0));
		assert_ok!(Ledger::confirm_outside(by(LENDER), id, 0, false));
		assert_eq!(outcome(), (ReportOutcome::Refused, 0));
		assert_ok!(Ledger::confirm_outside(by(LENDER), id, 0, true));
		assert_eq!(outcome(), (ReportOutcome::Discharged, 500));
		let denied = sold(terms());
		assert_ok!(Ledger::report_outside(by(DEBTOR), denied, amount(500), today(), to, REFERENCE));
		assert_ok!(Ledger::confirm_outside(by(SELLER), denied, 0, false));
		assert_eq!(Ledger::reports(denied, None, 1).items[0].outcome, ReportOutcome::Denied);
	});
}

#[test]
fn grants_should_be_told_by_receiver() {
	build_and_execute(|| {
		let id = ready();
		let fields = 1 << 63 | 5;
		for (who, to) in [(SELLER, RIVAL), (DEBTOR, LENDER), (SELLER, LENDER)] {
			assert_ok!(Ledger::grant(by(who), id, OrgId(to), fields, in_days(1), REFERENCE));
		}
		let all = walked(|after| Ledger::grants(id, after, 1));
		let told: Vec<_> = all.iter().map(|grant| (grant.to.0, grant.by.0)).collect();
		assert_eq!(told, [(LENDER, SELLER), (LENDER, DEBTOR), (RIVAL, SELLER)]);
		assert!(all.iter().all(|grant| grant.holds && grant.fields == fields));
		pass(1, 1);
		assert!(Ledger::grants(id, None, 100).items.iter().all(|grant| grant.holds));
		pass(1, 1);
		assert!(Ledger::grants(id, None, 100).items.iter().all(|grant| !grant.holds));
	});
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(24))]

	#[test]
	fn lists_should_be_what_is_asked_for_by_pages(
		receivables in proptest::collection::vec((0u32..40, 0usize..3, 0u32..2), 0..40),
		(from, until) in (proptest::option::of(0u32..40), proptest::option::of(0u32..40)),
		(status, limit) in (0usize..4, 1u32..9),
	) {
		build_and_execute(|| {
			let states = [State::Submitted, State::Accepted, State::Closed(Closing::Paid)];
			let mut expected = Vec::new();
			for (days, state, asset) in receivables {
				let owed = Debt::new(if state == 0 { Amount::ZERO } else { amount(9) });
				let before = if state == 0 { submitted() } else { accepted() };
				let id = entered(&Receivable {
					debt: owed,
					due: in_days(days),
					asset: CNY + asset,
					..before
				});
				let state = states[state];
				if state == states[2] && asset == 0 {
					assert_ok!(pay(DEBTOR, id, 9));
				}
				let wanted = status == 3 || states[status] == state;
				let within = from.is_none_or(|from| days >= from)
					&& until.is_none_or(|until| days <= until);
				if wanted && within && asset == 0 {
					expected.push((days, id));
				}
			}
			expected.sort_unstable();
			let statuses = states.get(status).map(|state| Status::from(*state).into());
			let statuses = statuses.unwrap_or_default();
			let filter = Filter { asset: Some(CNY), statuses, ..due(from, until) };
			let found = walked(|after| Ledger::by_seller(OrgId(SELLER), filter, after, limit));
			let found: Vec<_> = found.iter().map(|line| line.id).collect();
			assert_eq!(found, expected.iter().map(|(_, id)| *id).collect::<Vec<_>>());
		});
	}
}
