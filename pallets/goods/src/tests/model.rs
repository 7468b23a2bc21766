//! Random histories against a small model of what should come of them.

mod chain;
mod state;
mod steps;
mod take;

use super::*;
use proptest::prelude::*;
use stalhof_primitives::goods::{Goods as Pieces, RecallClass, RecallReason};
use stalhof_support::goods::Marks as Seam;
use state::Model;
use steps::{Act, Actor, Kind, SHAPES, Step, kinds};

/// An operator, mostly of that organisation.
fn actor(most: u32) -> impl Strategy<Value = Actor> {
	let who = prop_oneof![5 => Just(most), 2 => proptest::sample::select(&EVERYONE[..])];
	(who, any::<bool>()).prop_map(|(who, second)| Actor { who, second })
}

/// An item, mostly of the first two, now and then one that is not there.
fn an_item() -> impl Strategy<Value = ItemId> {
	let batch = prop_oneof![5 => Just(0u32), 2 => Just(1), 1 => 2u32..5];
	let index = prop_oneof![6 => 0u32..2, 1 => 2u32..4];
	(batch, index).prop_map(|(batch, index)| ItemId { batch, index })
}

fn act() -> impl Strategy<Value = Step> {
	let act = |who, act: BoxedStrategy<Act>| (actor(who), act, an_item());
	let just = |act: Act| Just(act).boxed();
	let step = prop_oneof![
		4 => act(SHOP, just(Act::Return)),
		4 => act(INSPECTOR, any::<bool>().prop_map(Act::Inspect).boxed()),
		4 => act(INSPECTOR, (80u8..82).prop_map(Act::Reseal).boxed()),
		3 => act(MARKETPLACE, just(Act::Lock)),
		1 => act(INSPECTOR, just(Act::Lock)),
		2 => act(MAKER, just(Act::Lock)),
		1 => act(REGULATOR, just(Act::Lock)),
		2 => act(REGULATOR, just(Act::Confirm)),
		2 => act(MARKETPLACE, just(Act::Unlock)),
		1 => act(SHOP, just(Act::Stolen)),
		1 => act(IMPORTER, just(Act::Destroyed)),
		1 => act(INSPECTOR, just(Act::Scans)),
	];
	step.prop_map(|(by, act, item)| Step::Item { by, act, item })
}

fn scope() -> impl Strategy<Value = Scope> {
	prop_oneof![
		Just(Scope::Product),
		proptest::sample::select(&["A", "B"][..])
			.prop_map(|lot| Scope::Lot(lot.parse().expect("it is a lot"))),
		proptest::sample::select(&["T", "T00", "T001", "U"][..])
			.prop_map(|text| Scope::Serials(serial(text))),
		(0u32..4).prop_map(Scope::Batch),
		(0u32..3, 0u32..3, 0u32..4).prop_map(|(batch, first, last)| Scope::Items {
			batch,
			first,
			last
		}),
	]
}

fn step() -> impl Strategy<Value = Step> {
	let class = proptest::sample::select(RecallClass::ALL);
	let firm = || proptest::sample::select(&EVERYONE[..]);
	let rarely = || proptest::bool::weighted(0.1);
	let who_recalls = || prop_oneof![3 => actor(BRAND), 2 => actor(REGULATOR), 2 => actor(MAKER)];
	prop_oneof![
		2 => (actor(BRAND), rarely(), firm(), any::<bool>())
			.prop_map(|(by, jars, firm, named)| Step::Distribute { by, jars, firm, named }),
		2 => (actor(BRAND), 0usize..4, firm(), 0u64..9)
			.prop_map(|(by, shape, producer, marks)| Step::Grant { by, shape, producer, marks }),
		2 => (actor(BRAND), 0u32..3, 0u64..12)
			.prop_map(|(by, pool, marks)| Step::Change { by, pool, marks }),
		3 => (actor(MAKER), 0usize..4, 0u32..3)
			.prop_map(|(by, kind, pool)| Step::Commission { by, kind, pool }),
		1 => (actor(MAKER), 0u32..3, firm())
			.prop_map(|(by, batch, firm)| Step::Import { by, batch, firm }),
		3 => (actor(RIVAL), 0u32..3, proptest::bool::weighted(0.7))
			.prop_map(|(by, batch, kept)| Step::Keep { by, batch, kept }),
		8 => (actor(SHOP), proptest::collection::vec(an_item(), 1..3), rarely())
			.prop_map(|(by, items, elsewhere)| Step::Sell { by, items, elsewhere }),
		4 => (actor(SHOP), 0u32..4, rarely())
			.prop_map(|(by, sale, elsewhere)| Step::Undo { by, sale, elsewhere }),
		2 => (0u32..3).prop_map(|sale| Step::Drop { sale }),
		20 => act(),
		4 => (who_recalls(), rarely(), class, proptest::collection::vec(scope(), 1..3))
			.prop_map(|(by, jars, class, scopes)| Step::Recall { by, jars, class, scopes }),
		2 => (who_recalls(), 0u32..3, scope())
			.prop_map(|(by, recall, scope)| Step::Widen { by, recall, scope }),
		6 => (who_recalls(), 0u32..3).prop_map(|(by, recall)| Step::Annul { by, recall }),
		2 => (actor(RIVAL), an_item(), an_item())
			.prop_map(|(by, first, second)| Step::Duplicate { by, first, second }),
		1 => (actor(RIVAL), 0u32..3, 0u32..3).prop_map(|(by, batch, index)| {
			Step::Outside { by, item: ItemId { batch, index } }
		}),
		12 => (an_item(), 1u8..4, rarely())
			.prop_map(|(item, holder, first_key)| Step::Activate { item, holder, first_key }),
		6 => (an_item(), 1u8..4, 1u8..4)
			.prop_map(|(item, from, to)| Step::Transfer { item, from, to }),
		2 => (firm(), proptest::bool::weighted(0.7))
			.prop_map(|(firm, active)| Step::Stand { firm, active }),
		1 => (any::<bool>(), rarely()).prop_map(|(jars, sure)| Step::Withdraw { jars, sure }),
		3 => (proptest::sample::select(&[0u32, 1, 9, 31, 60][..]), 0u64..20)
			.prop_map(|(days, blocks)| Step::Pass { days, blocks }),
		1 => (1u32..20).prop_map(|days| Step::Pause { days }),
	]
}

/// Goods with which most can be done: a pool, two batches, a distributor, an importer.
fn begin() -> Vec<Step> {
	let of = |who| Actor { who, second: false };
	vec![
		Step::Grant { by: of(BRAND), shape: 0, producer: MAKER, marks: 8 },
		Step::Commission { by: of(MAKER), kind: 0, pool: 0 },
		Step::Commission { by: of(MAKER), kind: 1, pool: 0 },
		Step::Distribute { by: of(BRAND), jars: false, firm: SHOP, named: true },
		Step::Import { by: of(BRAND), batch: 0, firm: IMPORTER },
	]
}

fn goods_are_as_in_the_model(kinds: &[Kind], steps: &[Step]) {
	for gtin in [tins(), jars()] {
		assert_ok!(Goods::set_trade_item(by(BRAND), gtin, details()));
	}
	let mut model = Model::new(kinds);
	for step in begin().iter().chain(steps) {
		let taken = chain::take(step, &model);
		assert_eq!(taken, model.take(step), "{step:?}");
		Goods::do_try_state().expect("the invariants hold");
		for item in model.items() {
			assert_eq!(chain::seen(item, &model), model.seen(item), "{item}, {step:?}");
		}
		assert_eq!(chain::grants(), model.grants(), "{step:?}");
		assert_eq!(chain::sales(), model.sales(), "{step:?}");
		assert_eq!(chain::recalls(), model.recalls(), "{step:?}");
		for id in (0..).take(model.batches.len()) {
			let reached = <Goods as Seam>::recalled(Pieces::Batch(id), 100);
			assert_eq!(reached, model.reached(id, 100), "{id}, {step:?}");
		}
		for (of_jars, gtin) in [(false, tins()), (true, jars())] {
			let reached = <Goods as Seam>::recalled(Pieces::Class(gtin), 100);
			assert_eq!(reached, model.reached_unmarked(of_jars, 100), "{step:?}");
		}
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(40))]
	#[test]
	fn goods_should_be_as_in_the_model_whatever_happens(
		steps in proptest::collection::vec(step(), 1..80),
	) {
		static KINDS: std::sync::LazyLock<Vec<Kind>> = std::sync::LazyLock::new(kinds);
		build_and_execute(|| goods_are_as_in_the_model(&KINDS, &steps));
	}
}
