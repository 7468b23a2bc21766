use super::*;
use stalhof_primitives::goods::{LabelFact, MarketFact};

const RECORD: u32 = 520;
const SOUND: Hash = [6; 32];

/// Ten tins of batch 0, of which [`SHOP`] has sold the first five.
fn with_sold(test: impl FnOnce(Marks)) {
	build_and_execute(|| {
		let marks = batch_of_tins(10, true);
		assert_ok!(sell(by(SHOP), &[0, 1, 2, 3, 4]));
		events();
		test(marks);
	});
}

fn bring_back(marks: &Marks, who: u32, index: usize) -> DispatchResult {
	Goods::return_item(by(who), marks.proof(0, index), [1; 32])
}

fn inspect(index: u32, sound: bool) -> DispatchResult {
	Goods::inspect_item(by(INSPECTOR), item(index), sound, SOUND)
}

fn reseal(index: u32, key: u8) -> DispatchResult {
	Goods::reseal_item(by(INSPECTOR), item(index), LabelKey([key; 32]), [7; 32])
}

fn facts(index: u32) -> (MarketFact, LabelFact) {
	let facts = Goods::item_facts(item(index)).unwrap();
	(facts.market, facts.label)
}

fn record(index: u32) -> Record {
	Records::<Test>::get(Ordered(item(index))).unwrap()
}

#[test]
fn item_should_be_brought_back_when_it_is_sold() {
	with_sold(|marks| {
		pass(400, 1);
		let before = kept(BRAND);
		assert_ok!(bring_back(&marks, BRAND, 2));
		let said = said(BRAND, [1; 32]);
		assert_eq!(events(), [Event::Returned { item: item(2), said }]);
		assert_eq!(record(2), Record { returned: Some(said), ..Record::new(OrgId(BRAND)) });
		assert_eq!(facts(2).0, MarketFact::Returned);
		assert!(!Goods::has_bit(item(2), Bit::Sold) && Goods::has_bit(item(1), Bit::Sold));
		// The chunk is there, and stays the seller's.
		assert_eq!(kept(BRAND), before + RECORD);
		assert_noop!(bring_back(&marks, BRAND, 2), GoodsError::NotSold);
		assert_noop!(bring_back(&marks, BRAND, 7), GoodsError::NotSold);
	});
}

#[test]
fn item_should_be_brought_back_only_to_who_handles_it() {
	with_sold(|marks| {
		let may = who_may(GoodsError::NotAuthorized, |who| bring_back(&marks, who, 2));
		assert_eq!(may, [BRAND, MAKER, SHOP, IMPORTER]);
		Allowance::set(kept(SHOP) + RECORD - 1);
		assert_noop!(bring_back(&marks, SHOP, 2), BYTES_EXCEEDED);
	});
}

#[test]
fn return_should_be_refused_when_the_item_has_been_destroyed() {
	with_sold(|marks| {
		assert_ok!(Goods::report_destroyed(
			by(SHOP),
			marks.proof(0, 2),
			Around::default(),
			[1; 32]
		));
		assert_noop!(bring_back(&marks, SHOP, 2), GoodsError::ItemDestroyed);
		assert_noop!(inspect(2, true), GoodsError::ItemDestroyed);
		assert_noop!(reseal(2, 1), GoodsError::ItemDestroyed);
	});
}

#[test]
fn finding_should_be_noted_when_the_item_was_brought_back() {
	with_sold(|marks| {
		assert_ok!(bring_back(&marks, SHOP, 2));
		events();
		let before = kept(INSPECTOR);
		for sound in [false, true] {
			assert_ok!(inspect(2, sound));
			let said = said(INSPECTOR, SOUND);
			assert_eq!(events(), [Event::Inspected { item: item(2), sound, said }]);
			assert_eq!(record(2).inspected, Some((sound, said)));
			assert_eq!(facts(2).0, MarketFact::Inspected);
		}
		assert_eq!((kept(INSPECTOR), record(2).payer), (before, OrgId(SHOP)));
		// What was found holds for one return.
		assert_ok!(sell(by(SHOP), &[2]));
		assert_eq!(facts(2).0, MarketFact::Sold);
		assert_noop!(inspect(2, true), GoodsError::NotReturned);
		assert_ok!(bring_back(&marks, SHOP, 2));
		assert_eq!((facts(2).0, record(2).inspected), (MarketFact::Returned, None));
		assert_noop!(reseal(2, 1), GoodsError::NotInspected);
	});
}

#[test]
fn finding_should_be_refused_when_the_item_was_not_brought_back() {
	with_sold(|marks| {
		assert_noop!(inspect(2, true), GoodsError::NotReturned);
		assert_noop!(inspect(7, true), GoodsError::NotReturned);
		assert_ok!(Goods::lock_item(by(SHOP), marks.proof(0, 7), [1; 32]));
		assert_noop!(inspect(7, true), GoodsError::NotReturned);
		assert_noop!(inspect(10, true), GoodsError::ItemNotFound);
		let nowhere =
			Goods::inspect_item(by(INSPECTOR), ItemId { batch: 1, index: 0 }, true, SOUND);
		assert_eq!(nowhere, Err(GoodsError::BatchNotFound.into()));
		assert!(!Goods::has_bit(item(2), Bit::Record), "nothing is left of it");
	});
}

#[test]
fn item_should_be_inspected_and_resealed_by_inspectors_alone() {
	with_sold(|marks| {
		assert_ok!(bring_back(&marks, SHOP, 2));
		let may = who_may(GoodsError::NotAuthorized, |who| {
			Goods::inspect_item(by(who), item(2), true, SOUND)
		});
		assert_eq!(may, [INSPECTOR]);
		assert_ok!(inspect(2, true));
		let may = who_may(GoodsError::NotAuthorized, |who| {
			Goods::reseal_item(by(who), item(2), LabelKey([1; 32]), [7; 32])
		});
		assert_eq!(may, [INSPECTOR]);
	});
}

#[test]
fn item_should_have_another_key_when_it_is_resealed() {
	with_sold(|marks| {
		assert_ok!(bring_back(&marks, SHOP, 2));
		assert_ok!(inspect(2, true));
		events();
		for key in [1, 2] {
			assert_ok!(reseal(2, key));
			let said = said(INSPECTOR, [7; 32]);
			let label_key = LabelKey([key; 32]);
			assert_eq!(events(), [Event::Resealed { item: item(2), label_key, said }]);
			assert_eq!(record(2).resealed, Some((label_key, said)));
			assert_eq!(facts(2), (MarketFact::Inspected, LabelFact::Resealed));
			assert_noop!(reseal(2, key), GoodsError::SameKey);
		}
	});
}

#[test]
fn key_should_be_refused_when_the_item_was_not_found_sound() {
	with_sold(|marks| {
		assert_noop!(reseal(2, 1), GoodsError::NotReturned);
		assert_ok!(bring_back(&marks, SHOP, 2));
		assert_noop!(reseal(2, 1), GoodsError::NotInspected);
		assert_ok!(inspect(2, false));
		assert_noop!(reseal(2, 1), GoodsError::NotInspected);
		assert_ok!(inspect(2, true));
		assert_ok!(tried(|| reseal(2, 1)));
		assert_ok!(sell(by(SHOP), &[2]));
		assert_noop!(reseal(2, 1), GoodsError::NotReturned);
		assert_noop!(reseal(10, 1), GoodsError::ItemNotFound);
	});
}
