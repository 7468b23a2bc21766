use super::*;
use stalhof_primitives::organisation::Role;

const RECORD: u32 = 480;
const CHUNK: u32 = 330;
const REFERENCE: Hash = [1; 32];
const DAY: u64 = stalhof_primitives::time::MILLIS_PER_DAY;

fn with_tins(test: impl FnOnce(Marks)) {
	build_and_execute(|| test(batch_of_tins(10, false)));
}

fn lock(marks: &Marks, who: u32) -> DispatchResult {
	Goods::lock_item(by(who), marks.proof(0, 3), REFERENCE)
}

fn confirm(who: u32) -> DispatchResult {
	Goods::confirm_lock(by(who), item(3))
}

fn unlock(who: u32) -> DispatchResult {
	Goods::unlock_item(by(who), item(3))
}

fn is_locked(marks: &Marks) -> bool {
	stops(marks, 3).contains(&StopKind::Locked)
}

#[test]
fn lock_should_have_no_end_when_the_goods_own_firms_or_a_regulator_lock() {
	for who in [BRAND, MAKER, SHOP, IMPORTER, REGULATOR] {
		with_tins(|marks| {
			let before = kept(who);
			assert_ok!(lock(&marks, who));
			let lock =
				Lock { said: said(who, REFERENCE), until: None, confirmed: None, ended: false };
			assert_eq!(events(), [Event::Locked { item: item(3), lock }]);
			let expected = Record { lock: Some(lock), ..Record::new(OrgId(who)) };
			assert_eq!(Records::<Test>::get(Ordered(item(3))), Some(expected));
			assert_eq!(kept(who), before + RECORD + CHUNK);
			pass(10_000, 10_000);
			assert!(is_locked(&marks));
			assert!(!stops(&marks, 4).contains(&StopKind::Locked));
			assert_noop!(confirm(REGULATOR), GoodsError::AlreadyConfirmed);
		});
	}
}

#[test]
fn lock_should_end_after_30_days_when_others_lock() {
	for who in [MARKETPLACE, INSPECTOR, RIVAL] {
		with_tins(|marks| {
			Roles::mutate(|roles| roles.insert((OrgId(RIVAL), Role::Customs)));
			let until = Moment::from_millis(Now::get().as_millis() + 30 * DAY);
			let said = said(who, REFERENCE);
			let expected = Lock { said, until: Some(until), confirmed: None, ended: false };
			assert_ok!(lock(&marks, who));
			assert_eq!(events(), [Event::Locked { item: item(3), lock: expected }]);
			let stop = verdict(&marks, 0, 3).stops.remove(0);
			assert_eq!(
				(stop.kind, stop.by, stop.until),
				(StopKind::Locked, Some(said.by), Some(until))
			);
			pass(30, 0);
			assert!(is_locked(&marks), "on its last moment");
			pass_millis(1);
			assert!(!is_locked(&marks));
			assert_noop!(unlock(who), GoodsError::NotLocked);
			assert_noop!(confirm(REGULATOR), GoodsError::NotLocked);
		});
	}
}

#[test]
fn lock_should_go_on_for_as_long_as_the_pallet_stood_paused() {
	with_tins(|marks| {
		assert_ok!(lock(&marks, MARKETPLACE));
		pass(40, 1_000);
		PausedFor::set(10 * DAY);
		assert!(is_locked(&marks));
		PausedFor::set(10 * DAY - 1);
		assert!(!is_locked(&marks));
	});
}

#[test]
fn lock_should_be_refused_when_a_rival_locks() {
	with_tins(|marks| {
		let mut all = EVERYONE.to_vec();
		all.retain(|who| *who != RIVAL);
		assert_eq!(who_may(GoodsError::NotAuthorized, |who| lock(&marks, who)), all);
		assert_noop!(lock(&marks, RIVAL), GoodsError::NotAuthorized);
		assert_eq!((events(), kept(RIVAL)), (vec![], 0));
		assert!(!is_locked(&marks));
	});
}

#[test]
fn lock_should_be_refused_when_there_is_one() {
	with_tins(|marks| {
		assert_ok!(lock(&marks, MARKETPLACE));
		for who in [MARKETPLACE, INSPECTOR, BRAND, REGULATOR] {
			assert_noop!(lock(&marks, who), GoodsError::AlreadyLocked);
		}
	});
}

#[test]
fn others_should_lock_no_more_than_once_in_90_days() {
	with_tins(|marks| {
		let start = Now::get().as_millis();
		assert_ok!(lock(&marks, MARKETPLACE));
		for day in [31, 60, 90] {
			Now::set(Moment::from_millis(start + day * DAY));
			for who in [MARKETPLACE, INSPECTOR] {
				assert_noop!(lock(&marks, who), GoodsError::LockedRecently);
			}
			assert_ok!(tried(|| lock(&marks, SHOP)));
			assert_ok!(tried(|| lock(&marks, REGULATOR)));
		}
		pass_millis(1);
		assert_ok!(lock(&marks, INSPECTOR));
	});
}

#[test]
fn others_should_not_lock_again_when_they_unlocked_before_the_end() {
	with_tins(|marks| {
		assert_ok!(lock(&marks, MARKETPLACE));
		pass(2, 1);
		assert_ok!(unlock(MARKETPLACE));
		assert_noop!(lock(&marks, MARKETPLACE), GoodsError::LockedRecently);
		pass(88, 1);
		assert_noop!(lock(&marks, MARKETPLACE), GoodsError::LockedRecently);
		pass_millis(1);
		assert_ok!(lock(&marks, MARKETPLACE));
	});
}

#[test]
fn lock_should_have_no_end_when_a_regulator_confirms_it() {
	with_tins(|marks| {
		assert_noop!(confirm(REGULATOR), GoodsError::NotLocked);
		assert_ok!(lock(&marks, MARKETPLACE));
		events();
		assert_eq!(who_may(GoodsError::NotAuthorized, confirm), [REGULATOR]);
		pass(30, 1);
		assert_ok!(confirm(REGULATOR));
		let regulator = OrgId(REGULATOR);
		assert_eq!(events(), [Event::LockConfirmed { item: item(3), regulator }]);
		let lock = Records::<Test>::get(Ordered(item(3))).unwrap().lock.unwrap();
		assert_eq!((lock.until, lock.confirmed), (None, Some(regulator)));
		pass(1_000, 1);
		assert!(is_locked(&marks));
		assert_noop!(confirm(REGULATOR), GoodsError::AlreadyConfirmed);
		assert_eq!(who_may(GoodsError::NotAuthorized, unlock), [REGULATOR, MARKETPLACE]);
	});
}

#[test]
fn lock_should_end_when_who_locked_says_so() {
	with_tins(|marks| {
		assert_noop!(unlock(SHOP), GoodsError::NotLocked);
		assert_ok!(lock(&marks, SHOP));
		events();
		assert_eq!(who_may(GoodsError::NotAuthorized, unlock), [SHOP]);
		assert_ok!(unlock(SHOP));
		assert_eq!(events(), [Event::Unlocked { item: item(3), by: OrgId(SHOP) }]);
		assert!(!is_locked(&marks));
		assert_noop!(unlock(SHOP), GoodsError::NotLocked);
		// Its own firms need not wait, nor others after them.
		assert_ok!(tried(|| lock(&marks, MARKETPLACE)));
		assert_ok!(lock(&marks, SHOP));
	});
}

#[test]
fn lock_should_be_changed_only_of_items_that_there_are() {
	with_tins(|_| {
		for (item, cause) in [
			(item(10), GoodsError::ItemNotFound),
			(ItemId { batch: 1, index: 0 }, GoodsError::BatchNotFound),
		] {
			let cause = DispatchError::from(cause);
			assert_noop!(Goods::unlock_item(by(SHOP), item), cause);
			assert_noop!(Goods::confirm_lock(by(REGULATOR), item), cause);
		}
	});
}

#[test]
fn theft_should_be_noted_once_by_who_handles_the_item() {
	with_tins(|marks| {
		let report =
			|who| Goods::report_stolen(by(who), marks.proof(0, 3), Around::default(), REFERENCE);
		let may = who_may(GoodsError::NotAuthorized, report);
		assert_eq!(may, [BRAND, MAKER, SHOP, IMPORTER]);
		let before = kept(SHOP);
		assert_ok!(report(SHOP));
		let said = said(SHOP, REFERENCE);
		assert_eq!(events(), [Event::Stolen { item: item(3), said }]);
		let expected = Record { stolen: Some(said), ..Record::new(OrgId(SHOP)) };
		assert_eq!(Records::<Test>::get(Ordered(item(3))), Some(expected));
		assert_eq!(kept(SHOP), before + RECORD + CHUNK);
		assert_eq!(stops(&marks, 3), [StopKind::Stolen]);
		assert_noop!(report(BRAND), GoodsError::AlreadyReported);
		Allowance::set(kept(SHOP) + RECORD - 1);
		let another =
			Goods::report_stolen(by(SHOP), marks.proof(0, 4), Around::default(), REFERENCE);
		assert_eq!(another, Err(BYTES_EXCEEDED));
	});
}

#[test]
fn destruction_should_be_noted_by_who_handles_the_item() {
	with_tins(|marks| {
		let report =
			|who| Goods::report_destroyed(by(who), marks.proof(0, 3), Around::default(), REFERENCE);
		let may = who_may(GoodsError::NotAuthorized, report);
		assert_eq!(may, [BRAND, MAKER, SHOP, IMPORTER]);
		assert_ok!(Goods::report_stolen(by(SHOP), marks.proof(0, 3), Around::default(), REFERENCE));
		events();
		let before = kept(IMPORTER);
		assert_ok!(report(IMPORTER));
		let said = said(IMPORTER, REFERENCE);
		assert_eq!(events(), [Event::Destroyed { item: item(3), said }]);
		assert_eq!(Records::<Test>::get(Ordered(item(3))).unwrap().destroyed, Some(said));
		assert_eq!(kept(IMPORTER), before, "the record was there");
		assert_eq!(stops(&marks, 3), [StopKind::Destroyed, StopKind::Stolen]);
	});
}

#[test]
fn destroyed_item_should_stay_as_it_is() {
	with_tins(|marks| {
		assert_ok!(lock(&marks, MARKETPLACE));
		assert_ok!(Goods::report_destroyed(
			by(SHOP),
			marks.proof(0, 3),
			Around::default(),
			REFERENCE
		));
		assert_ok!(tried(|| unlock(MARKETPLACE)));
		pass(31, 1);
		let before = Records::<Test>::get(Ordered(item(3)));
		let proof = || marks.proof(0, 3);
		for refused in [
			Goods::report_destroyed(by(BRAND), proof(), Around::default(), REFERENCE),
			Goods::report_stolen(by(BRAND), proof(), Around::default(), REFERENCE),
			lock(&marks, BRAND),
			sell(by(SHOP), &[3]),
		] {
			assert_eq!(refused, Err(GoodsError::ItemDestroyed.into()));
		}
		assert_eq!(Records::<Test>::get(Ordered(item(3))), before);
		assert_eq!(stops(&marks, 3), [StopKind::Destroyed]);
	});
}
