use super::*;
use proptest::prelude::*;
use stalhof_primitives::goods::{Goods as Pieces, RecallReason};
use stalhof_support::goods::{BatchFacts, Marks as Seam};

/// Batch 0 of ten of lot `L26B07`, batch 1 of ten of lot `L26B08`, both of a pool of four characters that begin with `T`.
fn with_batches(test: impl FnOnce()) {
	build_and_execute(|| {
		let first = batch_of_tins(10, false);
		let serials = (100..110).map(|number| serial(&format!("T{number}"))).collect();
		let second = Marks { lot: "L26B08".parse().unwrap(), serials, ..first };
		assert_eq!(commission(&second), 1);
		test();
	});
}

fn recall(who: u32, class: RecallClass, scopes: &[Scope]) -> RecallId {
	let scopes = scopes.to_vec().try_into().unwrap();
	let reason = RecallReason::Other;
	assert_ok!(Goods::recall(by(who), tins(), class, reason, scopes, [1; 32]));
	NextRecall::<Test>::get() - 1
}

fn annul(id: RecallId) {
	assert_ok!(Goods::annul_recall(by_second(BRAND), id, [2; 32]));
	assert_ok!(Goods::annul_recall(by(REGULATOR), id, [2; 32]));
}

fn row(batch: BatchId, first: u32, last: u32) -> Scope {
	Scope::Items { batch, first, last }
}

/// Of eight pieces of each batch, and of eight without a mark.
fn recalled() -> [u64; 3] {
	[Pieces::Batch(0), Pieces::Batch(1), Pieces::Class(tins())]
		.map(|goods| Goods::recalled(goods, 8))
}

#[test]
fn facts_should_be_the_batch_s_own() {
	with_batches(|| {
		let made = Batches::<Test>::get(Ordered(0)).unwrap().terms.made;
		let facts = BatchFacts { gtin: tins(), producer: OrgId(MAKER), count: 10, made };
		assert_eq!(<Goods as Seam>::batch(0), Some(facts));
		assert_eq!(<Goods as Seam>::batch(2), None);
		assert_eq!(Goods::licensee(tins()), Some(OrgId(BRAND)));
	});
}

#[test]
fn batch_should_be_handled_by_its_own_firms_and_no_other() {
	with_batches(|| {
		let handle = |batch| {
			let handles = |who: &u32| <Goods as Seam>::handles(OrgId(*who), batch);
			EVERYONE.into_iter().filter(handles).collect::<Vec<_>>()
		};
		assert_eq!(handle(0), [BRAND, MAKER, SHOP, IMPORTER]);
		assert_eq!(handle(1), [BRAND, MAKER, SHOP]);
		assert!(handle(2).is_empty());
	});
}

#[test]
fn recall_should_reach_pieces_as_far_as_its_scope_may() {
	for (scope, expected) in [
		(Scope::Product, [8, 8, 8]),
		(Scope::Lot("L26B08".parse().unwrap()), [0, 8, 8]),
		(Scope::Lot("L26B09".parse().unwrap()), [0, 0, 8]),
		(Scope::Batch(0), [8, 0, 0]),
		(row(0, 3, 3), [1, 0, 0]),
		(row(1, 0, 9), [0, 8, 0]),
		(Scope::Serials(serial("T")), [8, 8, 0]),
		(Scope::Serials(serial("T104")), [8, 8, 0]),
		(Scope::Serials(serial("S")), [0, 0, 0]),
		(Scope::Serials(serial("U")), [0, 0, 0]),
	] {
		for class in RecallClass::ALL {
			with_batches(|| {
				assert_eq!(recalled(), [0; 3]);
				let id = recall(BRAND, *class, std::slice::from_ref(&scope));
				assert_eq!(recalled(), expected, "{scope:?}");
				assert_eq!(Goods::recalled(Pieces::Class(jars()), 8), 0);
				annul(id);
				assert_eq!(recalled(), [0; 3], "{scope:?}");
			});
		}
	}
}

#[test]
fn rows_should_add_up_until_each_of_them_ends() {
	with_batches(|| {
		let one = recall(BRAND, RecallClass::Safety, &[row(0, 0, 1), row(0, 4, 4), row(1, 0, 0)]);
		assert_eq!(recalled(), [3, 1, 0]);
		let other = recall(BRAND, RecallClass::Quality, &[row(0, 1, 2)]);
		assert_eq!(recalled(), [5, 1, 0], "what two name counts with each");
		assert_ok!(Goods::widen_recall(by(BRAND), other, row(0, 3, 8)));
		assert_eq!(recalled(), [8, 1, 0], "no more than there is");
		assert_eq!(Goods::recalled(Pieces::Batch(0), 100), 11);
		annul(one);
		assert_eq!(recalled(), [8, 0, 0]);
		annul(other);
		assert_eq!(recalled(), [0; 3]);
	});
}

/// What several recalls name stays recalled until the last of them ends.
#[test]
fn goods_should_stay_recalled_until_the_last_recall_ends() {
	for scope in
		[Scope::Product, Scope::Lot("L26B07".parse().unwrap()), Scope::Serials(serial("T1"))]
	{
		with_batches(|| {
			let scopes = std::slice::from_ref(&scope);
			let one = recall(BRAND, RecallClass::Safety, scopes);
			let held = recalled();
			recall(REGULATOR, RecallClass::Safety, scopes);
			annul(one);
			assert_eq!(recalled(), held, "{scope:?}");
		});
	}
}

proptest! {
	/// Beginnings of serial numbers against pools of both shapes, of few characters so that they often meet.
	#[test]
	fn pool_should_be_recalled_if_a_beginning_lies_in_it_and_only_then(
		prefix in "[12]{1,3}",
		beginnings in proptest::collection::btree_set("[0123]{1,4}", 0..4),
		first in 0u64..400,
		more in 0u64..60,
	) {
		build_and_execute(|| {
			pool_of_tins();
			for (class, beginning) in (0..).zip(&beginnings) {
				let class = RecallClass::ALL[class % 3];
				recall(BRAND, class, &[Scope::Serials(serial(beginning))]);
			}
			let recalled = |shape: &PoolShape| Goods::is_pool_recalled(tins(), shape);
			let shape = PoolShape::Prefix { prefix: serial(&prefix), length: 4 };
			let meets = |text: &String| text.starts_with(&prefix) || prefix.starts_with(text.as_str());
			assert_eq!(recalled(&shape), beginnings.iter().any(meets), "{beginnings:?}");
			let last = first + more;
			let shape = PoolShape::Numbers { first, last, digits: 3 };
			let meets = |text: &String| {
				(first..=last).any(|number| {
					let number = format!("{number:03}");
					number.starts_with(text.as_str()) || text.starts_with(&number)
				})
			};
			assert_eq!(recalled(&shape), beginnings.iter().any(meets), "{beginnings:?} {first} {last}");
			assert!(!Goods::is_pool_recalled(jars(), &shape));
		});
	}
}
