use super::*;
use pallet_goods_runtime_api::Happening;

#[test]
fn batches_should_be_read_in_pages() {
	build_and_execute(|| {
		pool_of_tins();
		for number in 0..5 {
			let lot = format!("L{number}").parse().unwrap();
			commission(&Marks { lot, ..Marks::tins(2) });
		}
		let numbers = |after, limit| {
			let page = Goods::batches(tins(), after, limit);
			(page.items.iter().map(|batch| batch.id).collect::<Vec<_>>(), page.next)
		};
		assert_eq!(numbers(None, 2), (vec![0, 1], Some(1)));
		assert_eq!(numbers(Some(1), 2), (vec![2, 3], Some(3)));
		assert_eq!(numbers(Some(3), 2), (vec![4], None));
		assert_eq!(numbers(None, 0), (vec![0], Some(0)), "a page has an item at least");
		assert_eq!(Goods::batches(jars(), None, 9).items, []);
	});
}

#[test]
fn pool_should_be_found_by_a_serial_number_in_it() {
	build_and_execute(|| {
		pool_of_tins();
		assert_ok!(Goods::grant_pool(
			by(BRAND),
			tins(),
			PoolShape::Numbers { first: 10, last: 20, digits: 3 },
			OrgId(MAKER),
			5
		));
		let found = |text: &str| Goods::pool_of(tins(), serial(text)).map(|pool| pool.id);
		assert_eq!((found("T123"), found("015"), found("021")), (Some(0), Some(1), None));
		assert_eq!((found("T12"), found("T1234"), found("15")), (None, None, None));
		assert_eq!(Goods::pools(tins(), None, 9).items.len(), 2);
		assert_eq!(Goods::pools(tins(), Some(0), 9).items[0].id, 1);
		assert_eq!(Goods::pool_view(7), None);
	});
}

#[test]
fn batch_should_be_found_by_its_root() {
	build_and_execute(|| {
		let marks = batch_of_tins(3, false);
		let root = marks.terms(0).root;
		assert_eq!(Goods::batch_of_root(root).map(|batch| batch.id), Some(0));
		assert_eq!(Goods::batch_of_root([0; 32]), None);
	});
}

#[test]
fn item_should_be_told_only_when_it_is_there() {
	build_and_execute(|| {
		batch_of_tins(3, false);
		assert!(Goods::item_facts(item(2)).is_some());
		assert_eq!(Goods::item_facts(item(3)), None);
		assert_eq!(Goods::item_facts(ItemId { batch: 1, index: 0 }), None);
	});
}

#[test]
fn history_should_be_told_in_order_of_time_and_in_pages() {
	build_and_execute(|| {
		let marks = batch_of_tins(3, false);
		let place = "4012345000115".parse().unwrap();
		pass(1, 1);
		assert_ok!(Goods::sell(by(SHOP), vec![item(0)].try_into().unwrap(), place, Now::get()));
		pass(1, 1);
		assert_ok!(Goods::return_item(by(SHOP), marks.proof(0, 0), [1; 32]));
		pass(1, 1);
		assert_ok!(Goods::inspect_item(by(INSPECTOR), item(0), true, [2; 32]));
		let page = Goods::history(item(0), None, 2);
		let told = |items: &[pallet_goods_runtime_api::HistoryEntry]| {
			items.iter().map(|entry| (entry.what, entry.by)).collect::<Vec<_>>()
		};
		assert_eq!(
			told(&page.items),
			[
				(Happening::Commissioned, Some(OrgId(MAKER))),
				(Happening::Returned, Some(OrgId(SHOP)))
			]
		);
		let rest = Goods::history(item(0), page.next, 2);
		assert_eq!(told(&rest.items), [(Happening::FoundSound, Some(OrgId(INSPECTOR)))]);
		assert_eq!(rest.next, None);
		assert_eq!(Goods::history(item(9), None, 2).items, []);
	});
}
