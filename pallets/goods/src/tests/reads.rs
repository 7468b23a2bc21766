use super::*;
use pallet_goods_runtime_api::Happening;
use stalhof_primitives::{goods::activation_message, page::MAX_PAGE};

#[test]
fn batches_should_be_read_in_pages() {
	build_and_execute(|| {
		pool_of_tins();
		let commission = |number: u32| {
			let lot = format!("L{number}").parse().unwrap();
			commission(&Marks { lot, ..Marks::tins(2) })
		};
		for number in 0..5 {
			assert_eq!(commission(number), number);
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
		commission(5);
		assert_eq!(numbers(Some(3), 2), (vec![4, 5], None), "nothing follows a full page");
		assert_eq!(numbers(None, 6).1, None);
	});
}

#[test]
fn page_should_hold_200_at_most() {
	build_and_execute(|| {
		Allowance::set(u32::MAX);
		pool_of_tins();
		for number in 0..=MAX_PAGE {
			let lot = format!("L{number}").parse().unwrap();
			commission(&Marks { lot, ..Marks::tins(1) });
		}
		for limit in [MAX_PAGE, MAX_PAGE + 1, u32::MAX] {
			let page = Goods::batches(tins(), None, limit);
			assert_eq!((page.items.len(), page.next), (200, Some(199)));
		}
		let rest = Goods::batches(tins(), Some(199), u32::MAX);
		assert_eq!((rest.items.len(), rest.items[0].id, rest.next), (1, 200, None));
	});
}

#[test]
fn pools_and_recalls_should_be_read_in_pages() {
	build_and_execute(|| {
		pool_of_tins();
		for (start, class) in [("R", RecallClass::Safety), ("S", RecallClass::Market)] {
			let shape = prefix(start, 4);
			assert_ok!(Goods::grant_pool(by(BRAND), tins(), shape, OrgId(MAKER), 5));
			let scopes = vec![Scope::Product].try_into().unwrap();
			let reason = RecallReason::Other;
			assert_ok!(Goods::recall(by(BRAND), tins(), class, reason, scopes, [1; 32]));
		}
		let pools = |after, limit| {
			let page = Goods::pools(tins(), after, limit);
			(page.items.iter().map(|pool| pool.id).collect::<Vec<_>>(), page.next)
		};
		assert_eq!(pools(None, 2), (vec![0, 1], Some(1)));
		assert_eq!(pools(Some(1), 2), (vec![2], None));
		assert_eq!(pools(None, 3), (vec![0, 1, 2], None), "nothing follows a full page");
		let recalls = |after, limit| {
			let page = Goods::recalls(tins(), after, limit);
			(page.items.iter().map(|recall| recall.id).collect::<Vec<_>>(), page.next)
		};
		assert_eq!(recalls(None, 1), (vec![0], Some(0)));
		assert_eq!(recalls(Some(0), 1), (vec![1], None));
		assert_eq!(recalls(None, 2), (vec![0, 1], None));
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

/// Uses the label of the item at that place of batch 0 for a buyer.
fn activate(marks: &Marks, index: usize, key: &ed25519::Pair, holder: u8) -> DispatchResult {
	let (proof, holder) = (marks.proof(0, index), key_of(&buyer(holder)));
	let message = activation_message(&Goods::genesis(), 0, proof.item.index, &holder, 100);
	let signature = key.sign(&message).0;
	let activation = Activation { proof, holder, valid_until: 100, signature };
	assert_eq!(Goods::may_activate(&activation).err(), None);
	Goods::do_activate(activation)
}

type Act<'a> = &'a dyn Fn() -> DispatchResult;

fn happened(index: u32) -> Vec<(Happening, Moment)> {
	let entries = Goods::history(item(index), None, MAX_PAGE).items;
	entries.into_iter().map(|entry| (entry.what, entry.at)).collect()
}

#[test]
fn history_should_tell_all_that_happened_to_an_item() {
	build_and_execute(|| {
		let marks = batch_of_tins(3, true);
		let new = buyer(77);
		let key = key_of(&new);
		let proof = || marks.proof(0, 0);
		let around = Around::default;
		let acts: [(Option<Happening>, Act); 10] = [
			(Some(Happening::Locked), &|| Goods::lock_item(by(MAKER), proof(), [1; 32])),
			(None, &|| sell(by(SHOP), &[0])),
			(Some(Happening::Returned), &|| Goods::return_item(by(SHOP), proof(), [2; 32])),
			(Some(Happening::FoundSound), &|| {
				Goods::inspect_item(by(INSPECTOR), item(0), true, [3; 32])
			}),
			(Some(Happening::Resealed), &|| {
				Goods::reseal_item(by(INSPECTOR), item(0), key, [4; 32])
			}),
			(Some(Happening::Held), &|| activate(&marks, 0, &new, 1)),
			(Some(Happening::Conflict), &|| activate(&marks, 0, &new, 2)),
			(Some(Happening::Scanned), &|| Goods::report_scans(by(MARKETPLACE), proof(), 40)),
			(Some(Happening::Stolen), &|| {
				Goods::report_stolen(by(MAKER), proof(), around(), [5; 32])
			}),
			(Some(Happening::Destroyed), &|| {
				Goods::report_destroyed(by(MAKER), proof(), around(), [6; 32])
			}),
		];
		let mut expected = vec![(Happening::Commissioned, Now::get())];
		for (what, act) in acts {
			pass(1, 1);
			assert_ok!(act());
			expected.extend(what.map(|what| (what, Now::get())));
			assert_eq!(happened(0), expected);
		}
		assert_eq!(happened(1), expected[..1]);
	});
}

#[test]
fn history_should_tell_in_one_order_what_happened_at_one_time() {
	build_and_execute(|| {
		let marks = batch_of_tins(3, true);
		let proof = || marks.proof(0, 0);
		assert_ok!(Goods::report_scans(by(MARKETPLACE), proof(), 40));
		assert_ok!(Goods::report_stolen(by(MAKER), proof(), Around::default(), [1; 32]));
		assert_ok!(Goods::lock_item(by(MAKER), proof(), [1; 32]));
		assert_ok!(activate(&marks, 0, &label(&marks.serials[0]), 1));
		let told: Vec<_> = happened(0).into_iter().map(|(what, _)| what).collect();
		let expected = [
			Happening::Commissioned,
			Happening::Held,
			Happening::Locked,
			Happening::Stolen,
			Happening::Scanned,
		];
		assert_eq!(told, expected);
	});
}
