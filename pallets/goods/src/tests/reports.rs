use super::*;
use stalhof_primitives::organisation::Role;

const DUPLICATE: u32 = 220;
const OUTSIDE: u32 = 130;
const ALERT: u32 = 100;
const WITNESS: u32 = 4;

/// Batch 0 with those serial numbers, of [`MAKER`].
fn with_serials(serials: &[&str], test: impl FnOnce(Marks)) {
	build_and_execute(|| {
		pool_of_tins();
		let serials = serials.iter().copied().map(serial).collect();
		let marks = Marks { serials, ..Marks::tins(0) };
		commission(&marks);
		test(marks);
	});
}

fn twice(who: u32, first: ItemProof, second: ItemProof) -> DispatchResult {
	Goods::report_duplicate(by(who), first, second)
}

fn faults(batch: BatchId) -> (u32, u32) {
	let Faults { duplicates, outside_pool } = BatchFaults::<Test>::get(Ordered(batch));
	(duplicates, outside_pool)
}

fn faults_of(producer: u32) -> (u32, u32) {
	let Faults { duplicates, outside_pool } = ProducerFaults::<Test>::get(Ordered(OrgId(producer)));
	(duplicates, outside_pool)
}

/// A pool and a batch of another producer, with those serial numbers: batch 1.
fn of_rival(pool: &str, serials: &[&str]) -> Marks {
	let shape = prefix(pool, 4);
	assert_ok!(Goods::grant_pool(by(BRAND), tins(), shape, OrgId(RIVAL), 1_000));
	let serials = serials.iter().copied().map(serial).collect();
	let marks = Marks { serials, lot: "R1".parse().unwrap(), ..Marks::tins(0) };
	assert_ok!(Goods::commission(by(RIVAL), marks.terms(1)));
	events();
	marks
}

#[test]
fn duplicate_should_be_shown_when_a_serial_number_stands_twice_in_one_batch() {
	with_serials(&["T000", "T001", "T001", "T002"], |marks| {
		assert_ok!(twice(SHOP, marks.proof(0, 2), marks.proof(0, 1)));
		let duplicate = Duplicate { first: item(1), second: item(2), said: said(SHOP, [0; 32]) };
		let event = Event::DuplicateShown {
			gtin: tins(),
			serial: serial("T001"),
			duplicate: duplicate.clone(),
		};
		assert_eq!(events(), [event]);
		assert_eq!(Duplicates::<Test>::get((tins(), serial("T001"))), Some(duplicate));
		assert_eq!((faults(0), faults_of(MAKER)), ((1, 0), (1, 0)));
		assert_eq!(kept(SHOP), DUPLICATE);
		for (first, second) in [(1, 2), (2, 1)] {
			let again = || twice(BRAND, marks.proof(0, first), marks.proof(0, second));
			assert_noop!(again(), GoodsError::AlreadyReported);
		}
	});
}

#[test]
fn duplicate_should_be_shown_when_a_serial_number_stands_in_two_batches() {
	with_serials(&["T000", "T001"], |marks| {
		let lot = "L26B08".parse().unwrap();
		let other = Marks { lot, serials: vec![serial("T001"), serial("T003")], ..marks.clone() };
		assert_eq!(commission(&other), 1);
		assert_ok!(twice(RIVAL, other.proof(1, 0), marks.proof(0, 1)));
		let second = ItemId { batch: 1, index: 0 };
		let duplicate = Duplicate { first: item(1), second, said: said(RIVAL, [0; 32]) };
		let event = Event::DuplicateShown { gtin: tins(), serial: serial("T001"), duplicate };
		assert_eq!(events(), [event]);
		assert_eq!((faults(0), faults(1), faults_of(MAKER)), ((1, 0), (1, 0), (1, 0)));
	});
}

#[test]
fn duplicates_should_be_counted_each() {
	with_serials(&["T000", "T000", "T001", "T001", "T001"], |marks| {
		assert_ok!(twice(SHOP, marks.proof(0, 0), marks.proof(0, 1)));
		assert_ok!(twice(SHOP, marks.proof(0, 2), marks.proof(0, 4)));
		assert_noop!(
			twice(SHOP, marks.proof(0, 2), marks.proof(0, 3)),
			GoodsError::AlreadyReported
		);
		assert_eq!((faults(0), faults_of(MAKER)), ((2, 0), (2, 0)));
	});
}

#[test]
fn duplicate_should_be_refused_when_it_is_none() {
	with_serials(&["T000", "T001", "T001"], |marks| {
		let proof = |index| marks.proof(0, index);
		assert_noop!(twice(SHOP, proof(1), proof(1)), GoodsError::NotDuplicate);
		assert_noop!(twice(SHOP, proof(0), proof(1)), GoodsError::NotDuplicate);
		let moved = ItemProof { item: item(0), ..proof(1) };
		assert_noop!(twice(SHOP, moved.clone(), proof(1)), GoodsError::InvalidProof);
		assert_noop!(twice(SHOP, proof(1), moved), GoodsError::InvalidProof);
		// Another trade item has serial numbers of its own.
		assert_ok!(Goods::set_trade_item(by(BRAND), jars(), details()));
		let shape = prefix("T", 4);
		assert_ok!(Goods::grant_pool(by(BRAND), jars(), shape, OrgId(MAKER), 10));
		let jar = Marks { gtin: jars(), ..marks.clone() };
		assert_ok!(Goods::commission(by(MAKER), jar.terms(1)));
		assert_noop!(twice(SHOP, proof(1), jar.proof(1, 1)), GoodsError::NotDuplicate);
		Allowance::set(DUPLICATE - 1);
		assert_noop!(twice(SHOP, proof(1), proof(2)), BYTES_EXCEEDED);
	});
}

#[test]
fn anyone_should_show_what_stands_against_marks() {
	with_serials(&["S000", "T001", "T001"], |marks| {
		let duplicate = |who| twice(who, marks.proof(0, 1), marks.proof(0, 2));
		assert_eq!(who_may(GoodsError::NotAuthorized, duplicate), EVERYONE);
		let outside = |who| Goods::report_outside_pool(by(who), marks.proof(0, 0));
		assert_eq!(who_may(GoodsError::NotAuthorized, outside), EVERYONE);
	});
}

/// Pools share no serial number, so of two leaves with one serial number in two pools one is never genuine. Who has a
/// pool must not be able to cast doubt on another's marks by copying their serial numbers into a batch of its own.
#[test]
fn duplicate_should_be_refused_when_one_leaf_lies_outside_its_pool() {
	with_serials(&["T000", "T001"], |marks| {
		let copied = of_rival("R", &["T001"]);
		assert_noop!(twice(RIVAL, copied.proof(1, 0), marks.proof(0, 1)), GoodsError::NotInPool);
		assert_eq!((faults(0), faults_of(MAKER)), ((0, 0), (0, 0)));
		assert_ok!(Goods::report_outside_pool(by(MAKER), copied.proof(1, 0)));
		assert_eq!(faults_of(RIVAL), (0, 1));
	});
}

#[test]
fn leaf_should_be_shown_when_it_lies_outside_its_pool() {
	with_serials(&["S000", "T000", "T0001"], |marks| {
		for (index, count) in [(0, 1), (2, 2)] {
			let show = || Goods::report_outside_pool(by(SHOP), marks.proof(0, index as usize));
			assert_ok!(show());
			let serial = marks.serials[index as usize].clone();
			let by = OrgId(SHOP);
			assert_eq!(events(), [Event::OutsidePoolShown { item: item(index), serial, by }]);
			let shown = OutsidePool::<Test>::get(Ordered(item(index)));
			assert_eq!(shown, Some(said(SHOP, [0; 32])));
			assert_eq!((faults(0), faults_of(MAKER)), ((0, count), (0, count)));
			assert_eq!(kept(SHOP), count * OUTSIDE);
			assert_noop!(show(), GoodsError::AlreadyReported);
		}
	});
}

#[test]
fn leaf_should_not_be_shown_when_it_lies_within_its_pool() {
	with_serials(&["S000", "T000"], |marks| {
		let show = |index| Goods::report_outside_pool(by(SHOP), marks.proof(0, index));
		assert_noop!(show(1), GoodsError::InPool);
		Allowance::set(OUTSIDE - 1);
		assert_noop!(show(0), BYTES_EXCEEDED);
	});
}

#[test]
fn scans_should_be_reported_by_each_once() {
	build_and_execute(|| {
		let marks = batch_of_tins(10, false);
		let report = |who, scans| Goods::report_scans(by(who), marks.proof(0, 3), scans);
		let start = Now::get();
		for (who, scans, most, bytes) in
			[(MARKETPLACE, 90, 90, ALERT), (SHOP, 40, 90, WITNESS), (INSPECTOR, 91, 91, WITNESS)]
		{
			let before = kept(who);
			assert_ok!(report(who, scans));
			assert_eq!(events(), [Event::ScansReported { item: item(3), by: OrgId(who), scans }]);
			let alert = ScanAlerts::<Test>::get(Ordered(item(3))).unwrap();
			assert_eq!((alert.at, alert.scans), (start, most));
			assert_eq!(kept(who), before + bytes);
			pass(1, 1);
		}
		let alert = ScanAlerts::<Test>::get(Ordered(item(3))).unwrap();
		assert_eq!(alert.witnesses.to_vec(), [SHOP, INSPECTOR, MARKETPLACE].map(OrgId));
		assert_noop!(report(SHOP, 500), GoodsError::AlreadyReported);
		assert_eq!(Goods::item_facts(item(3)).unwrap().scans, Some((91, 3)));
	});
}

#[test]
fn scans_should_be_reported_only_by_who_sees_them() {
	build_and_execute(|| {
		let marks = batch_of_tins(10, false);
		let report = |who| Goods::report_scans(by(who), marks.proof(0, 3), 9);
		let mut all = EVERYONE.to_vec();
		Roles::mutate(|roles| roles.insert((OrgId(RIVAL), Role::Customs)));
		assert_eq!(who_may(GoodsError::NotAuthorized, report), all);
		Roles::mutate(|roles| roles.remove(&(OrgId(RIVAL), Role::Customs)));
		all.retain(|who| *who != RIVAL);
		assert_eq!(who_may(GoodsError::NotAuthorized, report), all);
	});
}

#[test]
fn scans_should_be_refused_when_64_have_reported_them() {
	build_and_execute(|| {
		let marks = batch_of_tins(10, false);
		let report = |who| Goods::report_scans(by(who), marks.proof(0, 3), 9);
		Allowance::set(kept(MARKETPLACE) + ALERT - 1);
		assert_noop!(report(MARKETPLACE), BYTES_EXCEEDED);
		Allowance::set(1_000_000);
		for witness in 10..10 + MAX_NAMED {
			Roles::mutate(|roles| roles.insert((OrgId(witness), Role::Marketplace)));
			assert_ok!(report(witness));
		}
		assert_noop!(report(MARKETPLACE), GoodsError::TooManyNamed);
	});
}
