use super::*;
use pallet_receivables_runtime_api::DuePlace;

/// Numbers of a page, and where it goes on.
macro_rules! numbers {
	($page:expr) => {{
		let page = $page;
		let items: Vec<_> = page.items.iter().map(|view| view.id).collect();
		(items, page.next)
	}};
}

#[test]
fn lists_should_be_in_order_of_due_date_a_page_at_a_time() {
	build_and_execute(|| {
		let due = |days| Receivable { due: in_days(days), ..submitted() };
		let of_another = Receivable { seller: OrgId(DEBTOR), debtor: OrgId(SELLER), ..due(10) };
		for receivable in [due(30), due(10), of_another, due(20), due(10)] {
			entered(&receivable);
		}
		let page =
			|until, after, limit| numbers!(Ledger::by_seller(OrgId(SELLER), until, after, limit));
		assert_eq!(page(None, None, 200), (vec![1, 4, 3, 0], None));
		let next = DuePlace { due: in_days(10), id: 4 };
		assert_eq!(page(None, None, 2), (vec![1, 4], Some(next)));
		assert_eq!(page(None, Some(next), 2), (vec![3, 0], None));
		assert_eq!(page(Some(in_days(20)), None, 200), (vec![1, 4, 3], None));
		assert_eq!(page(Some(in_days(20)), None, 0), (vec![1], Some(DuePlace { id: 1, ..next })));
		let debtor = numbers!(Ledger::by_debtor(OrgId(DEBTOR), None, None, 200));
		assert_eq!(debtor, (vec![1, 4, 3, 0], None));
		assert_eq!(numbers!(Ledger::by_debtor(OrgId(SELLER), None, None, 1)), (vec![2], None));
		assert_eq!(numbers!(Ledger::by_lender(OrgId(LENDER), None, None, 1)), (vec![], None));
	});
}

#[test]
fn receivable_should_be_told_with_its_creditor() {
	build_and_execute(|| {
		let id = entered(&accepted());
		let view = |id| Ledger::receivable_view(id).map(|view| (view.creditor, view.state));
		assert_eq!(view(id), Some((OrgId(SELLER), State::Accepted)));
		funded(id);
		assert_eq!(view(id), Some((OrgId(LENDER), State::Funded)));
		assert_eq!(view(9), None);
		let listed = numbers!(Ledger::by_lender(OrgId(LENDER), None, None, 200));
		assert_eq!(listed, (vec![id], None));
	});
}
