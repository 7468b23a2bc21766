use super::*;
use pallet_goods_runtime_api::{MarkProof, Verdict};
use sp_runtime::StateVersion;
use stalhof_primitives::goods::{LabelFact, MarketFact, Membership, StopKind, Warning, Warnings};

fn shown(marks: &Marks, batch: BatchId, index: usize) -> MarkProof {
	let ItemProof { item, label_key, attributes, path, .. } = marks.proof(batch, index);
	MarkProof { item, label_key, attributes, path: path.into_inner() }
}

fn verdict(marks: &Marks, index: usize) -> Verdict {
	Goods::verify(
		tins(),
		marks.serials[index].clone(),
		Some(shown(marks, 0, index)),
		Around::default(),
	)
}

fn place() -> Gln {
	"4012345000115".parse().expect("its check digit holds")
}

fn sold(index: u32) {
	let items = vec![item(index)].try_into().expect("one is not too many");
	assert_ok!(Goods::sell(by(SHOP), items, place(), Now::get()));
}

fn recalled(who: u32, class: RecallClass, scope: Scope) {
	let scopes = vec![scope].try_into().expect("one is not too many");
	assert_ok!(Goods::recall(by(who), tins(), class, RecallReason::Other, scopes, [1; 32]));
}

fn kinds(verdict: &Verdict) -> Vec<StopKind> {
	verdict.stops.iter().map(|stop| stop.kind).collect()
}

#[test]
fn mark_should_be_proved_when_its_proof_leads_to_the_root() {
	build_and_execute(|| {
		let marks = batch_of_tins(5, true);
		let told = verdict(&marks, 2);
		assert_eq!(told.membership, Membership::Proved);
		assert_eq!(told.trade_item.unwrap().licensee, OrgId(BRAND));
		let batch = told.batch.unwrap();
		assert_eq!((batch.id, batch.producer, batch.count), (0, OrgId(MAKER), 5));
		assert_eq!(batch.importers, [OrgId(IMPORTER)]);
		let facts = told.item.unwrap();
		assert_eq!((facts.market, facts.label), (MarketFact::Commissioned, LabelFact::Sealed));
		assert_eq!((told.stops, told.recalls), (vec![], vec![]));
		assert_eq!(told.warnings, Warnings::from(Warning::NotKept));
		assert_eq!((told.at, told.block), (Now::get(), 1));
	});
}

#[test]
fn membership_should_say_by_its_cause_what_was_not_proved() {
	build_and_execute(|| {
		let marks = batch_of_tins(5, false);
		let asked = |serial: &str, proof| {
			Goods::verify(tins(), self::serial(serial), proof, Around::default()).membership
		};
		assert_eq!(asked("T001", None), Membership::CannotBeProvedNow);
		assert_ok!(Goods::keep_manifest(by(RIVAL), 0));
		assert_eq!(asked("T001", None), Membership::NotShown);
		assert_eq!(asked("S001", None), Membership::InNoPool);
		assert_eq!(asked("T0011", None), Membership::InNoPool);
		assert_eq!(asked("T001", Some(shown(&marks, 0, 2))), Membership::NotInBatch);
		let mut elsewhere = shown(&marks, 0, 1);
		elsewhere.item.batch = 9;
		assert_eq!(asked("T001", Some(elsewhere.clone())), Membership::UnknownBatch);
		elsewhere.item = item(5);
		assert_eq!(asked("T001", Some(elsewhere)), Membership::UnknownBatch);
		let mut long = shown(&marks, 0, 1);
		long.path = vec![[0; 32]; 33];
		assert_eq!(asked("T001", Some(long)), Membership::NotInBatch);
		let jar =
			Goods::verify(jars(), serial("T001"), Some(shown(&marks, 0, 1)), Around::default());
		assert_eq!(jar.membership, Membership::UnknownGtin);
		assert_ok!(Goods::set_trade_item(by(BRAND), jars(), details()));
		let jar =
			Goods::verify(jars(), serial("T001"), Some(shown(&marks, 0, 1)), Around::default());
		assert_eq!((jar.membership, jar.item), (Membership::OtherTradeItem, None));
	});
}

#[test]
fn mark_should_not_be_genuine_when_its_leaf_lies_outside_of_the_pool() {
	build_and_execute(|| {
		pool_of_tins();
		let mut marks = Marks::tins(3);
		marks.serials.push(serial("Z999"));
		commission(&marks);
		assert_ok!(Goods::report_outside_pool(by(RIVAL), marks.proof(0, 3)));
		let told = verdict(&marks, 3);
		assert_eq!((told.membership, told.item), (Membership::OutsidePool, None));
		assert!(told.warnings.has(Warning::BatchOutsidePool));
		assert!(verdict(&marks, 1).warnings.has(Warning::BatchOutsidePool), "its batch is marked");
		assert_eq!(verdict(&marks, 1).membership, Membership::Proved, "the others stay good");
	});
}

#[test]
fn twin_should_be_warned_of_and_the_others_should_stay_good() {
	build_and_execute(|| {
		let marks = batch_of_tins(3, false);
		let twin = Marks { lot: "L26B08".parse().unwrap(), ..Marks::tins(1) };
		let other = commission(&twin);
		assert_ok!(Goods::report_duplicate(by(RIVAL), marks.proof(0, 0), twin.proof(other, 0)));
		let told = verdict(&marks, 0).warnings;
		assert!(told.has(Warning::Duplicate) && told.has(Warning::BatchDuplicates));
		let batch = verdict(&marks, 0).batch.unwrap();
		assert_eq!((batch.duplicates, batch.producer_duplicates), (1, 1));
		let told = verdict(&marks, 1).warnings;
		assert!(!told.has(Warning::Duplicate) && told.has(Warning::BatchDuplicates));
	});
}

/// What is shown against one batch counts for the producer, and so is told of its other batches.
#[test]
fn producer_should_be_warned_of_when_something_was_shown_of_another_batch_of_its() {
	build_and_execute(|| {
		let marks = batch_of_tins(3, false);
		let warned = || verdict(&marks, 0).warnings.has(Warning::ProducerFaults);
		let counts = || {
			let batch = verdict(&marks, 0).batch.unwrap();
			(batch.producer_duplicates, batch.producer_outside_pool)
		};
		let of_rival = Marks { serials: vec![serial("T000")], ..Marks::tins(0) };
		assert_ok!(Goods::grant_pool(by(BRAND), tins(), prefix("R", 4), OrgId(RIVAL), 1));
		assert_ok!(Goods::commission(by(RIVAL), of_rival.terms(1)));
		assert_ok!(Goods::report_outside_pool(by(SHOP), of_rival.proof(1, 0)));
		assert_eq!((warned(), counts()), (false, (0, 0)), "of another producer");
		let serials = ["S000", "T100", "T100"].map(serial).to_vec();
		let other = Marks { serials, ..marks.clone() };
		assert_eq!(commission(&other), 2);
		assert_ok!(Goods::report_outside_pool(by(SHOP), other.proof(2, 0)));
		assert_eq!((warned(), counts()), (true, (0, 1)));
		assert_ok!(Goods::report_duplicate(by(SHOP), other.proof(2, 1), other.proof(2, 2)));
		assert_eq!((warned(), counts()), (true, (1, 1)));
		let told = verdict(&marks, 0).warnings;
		assert!(!told.has(Warning::BatchDuplicates) && !told.has(Warning::BatchOutsidePool));
	});
}

#[test]
fn manifest_should_be_warned_of_until_two_others_keep_it() {
	build_and_execute(|| {
		let marks = batch_of_tins(3, false);
		let warned = || verdict(&marks, 0).warnings.has(Warning::NotKept);
		assert!(warned());
		assert_ok!(Goods::keep_manifest(by(RIVAL), 0));
		assert!(warned(), "what one loses nobody has");
		assert_ok!(Goods::keep_manifest(by(SHOP), 0));
		assert!(!warned());
		assert_ok!(Goods::drop_manifest(by(RIVAL), 0));
		assert!(warned());
	});
}

/// Batches of other pools, however many, say nothing of who can prove a mark of this one.
#[test]
fn mark_should_be_provable_when_one_batch_of_its_own_pool_is_kept() {
	build_and_execute(|| {
		pool_of_tins();
		assert_ok!(Goods::grant_pool(by(BRAND), tins(), prefix("R", 4), OrgId(MAKER), 900));
		let lot = |number: u32| format!("L{number}").parse().unwrap();
		let asked = |text| Goods::verify(tins(), serial(text), None, Around::default()).membership;
		for number in 0..60 {
			let serials = vec![serial(&format!("R{number:03}"))];
			let marks = Marks { lot: lot(number), serials, ..Marks::tins(0) };
			assert_ok!(Goods::commission(by(MAKER), marks.terms(1)));
			assert_ok!(Goods::keep_manifest(by(RIVAL), number));
		}
		assert_eq!(asked("T001"), Membership::NotShown, "there is no batch of that pool");
		let first = commission(&Marks { lot: lot(60), ..Marks::tins(1) });
		let second = commission(&Marks { lot: lot(61), ..Marks::tins(2) });
		assert_eq!(asked("T001"), Membership::CannotBeProvedNow);
		for keeper in [RIVAL, SHOP] {
			assert_ok!(Goods::keep_manifest(by(keeper), second));
		}
		assert_eq!(asked("T001"), Membership::NotShown);
		assert_ok!(Goods::drop_manifest(by(RIVAL), second));
		assert_ok!(Goods::keep_manifest(by(RIVAL), first));
		assert_ok!(Goods::drop_manifest(by(SHOP), second));
		assert_eq!(asked("T001"), Membership::NotShown, "another batch of it is kept");
		assert_ok!(Goods::drop_manifest(by(RIVAL), first));
		assert_eq!(asked("T001"), Membership::CannotBeProvedNow);
		assert_eq!(asked("R001"), Membership::NotShown);
	});
}

#[test]
fn facts_should_follow_the_item_through_its_life() {
	build_and_execute(|| {
		let marks = batch_of_tins(3, false);
		let market = || verdict(&marks, 0).item.unwrap().market;
		sold(0);
		assert_eq!(market(), MarketFact::Sold);
		assert_ok!(Goods::return_item(by(SHOP), marks.proof(0, 0), [1; 32]));
		assert_eq!(market(), MarketFact::Returned);
		assert_ok!(Goods::inspect_item(by(INSPECTOR), item(0), false, [2; 32]));
		assert_eq!(market(), MarketFact::Inspected);
		assert!(verdict(&marks, 0).warnings.has(Warning::Unsound));
		sold(0);
		assert_eq!(market(), MarketFact::Sold);
		assert!(!verdict(&marks, 0).warnings.has(Warning::Unsound));
		assert_ok!(Goods::report_scans(by(MARKETPLACE), marks.proof(0, 0), 40));
		assert!(verdict(&marks, 0).warnings.has(Warning::Scans));
		assert_eq!(verdict(&marks, 0).item.unwrap().scans, Some((40, 1)));
	});
}

#[test]
fn stops_should_stand_with_the_most_restrictive_first() {
	build_and_execute(|| {
		let marks = batch_of_tins(3, false);
		assert_ok!(Goods::lock_item(by(MARKETPLACE), marks.proof(0, 0), [1; 32]));
		recalled(REGULATOR, RecallClass::Safety, Scope::Product);
		assert_ok!(Goods::report_stolen(by(MAKER), marks.proof(0, 0), Around::default(), [2; 32]));
		assert_ok!(Goods::withdraw_trade_item(by(BRAND), tins()));
		assert_eq!(
			kinds(&verdict(&marks, 0)),
			[StopKind::Stolen, StopKind::Recalled, StopKind::Locked, StopKind::Withdrawn]
		);
		assert_eq!(kinds(&verdict(&marks, 1)), [StopKind::Recalled, StopKind::Withdrawn]);
		pass(31, 10);
		assert!(!kinds(&verdict(&marks, 0)).contains(&StopKind::Locked), "the lock has ended");
		assert_ok!(Goods::report_destroyed(
			by(MAKER),
			marks.proof(0, 0),
			Around::default(),
			[3; 32]
		));
		assert_eq!(kinds(&verdict(&marks, 0)).first(), Some(&StopKind::Destroyed));
	});
}

#[test]
fn item_should_be_expired_from_the_day_after_its_last() {
	build_and_execute(|| {
		let marks = batch_of_tins(3, false);
		on("2021-11-11");
		assert_eq!(kinds(&verdict(&marks, 0)), []);
		on("2021-11-12");
		assert_eq!(kinds(&verdict(&marks, 0)), [StopKind::Expired]);
	});
}

#[test]
fn recall_should_bind_what_is_sold_when_it_is_for_safety_alone() {
	for class in [RecallClass::Quality, RecallClass::Market] {
		build_and_execute(|| {
			let marks = batch_of_tins(4, false);
			sold(0);
			recalled(BRAND, class, Scope::Lot(marks.lot.clone()));
			assert_eq!(kinds(&verdict(&marks, 0)), [], "{class:?}");
			assert!(verdict(&marks, 0).warnings.has(Warning::Notice));
			assert_eq!(verdict(&marks, 0).recalls.len(), 1, "the notice can be read");
			assert_eq!(kinds(&verdict(&marks, 1)), [StopKind::Recalled], "{class:?}");
			assert!(!verdict(&marks, 1).warnings.has(Warning::Notice));
			recalled(BRAND, RecallClass::Safety, Scope::Items { batch: 0, first: 0, last: 1 });
			assert_eq!(kinds(&verdict(&marks, 0)), [StopKind::Recalled]);
			assert_eq!(kinds(&verdict(&marks, 2)), [StopKind::Recalled], "by the first recall");
			assert_eq!(verdict(&marks, 2).recalls.len(), 1);
		});
	}
}

#[test]
fn recall_of_a_product_should_be_told_when_no_proof_is_shown() {
	build_and_execute(|| {
		batch_of_tins(3, false);
		recalled(BRAND, RecallClass::Safety, Scope::Serials(serial("T00")));
		let told = Goods::verify(tins(), serial("T001"), None, Around::default());
		assert_eq!(kinds(&told), [StopKind::Recalled]);
		assert_eq!(kinds(&Goods::verify(tins(), serial("T101"), None, Around::default())), []);
	});
}

#[test]
fn verdict_should_change_nothing_and_be_the_same_when_asked_again() {
	build_and_execute(|| {
		let marks = batch_of_tins(3, true);
		let root = || sp_io::storage::root(StateVersion::V1);
		let before = root();
		assert_eq!(verdict(&marks, 0), verdict(&marks, 0));
		assert_eq!(root(), before);
	});
}
