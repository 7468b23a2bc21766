use super::*;
use stalhof_primitives::organisation::Role;

const RECORD: u32 = 520;
const CHUNK: u32 = 330;
const REST: u32 = 60;
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

/// Who holds the item now.
fn locked_by() -> Option<u32> {
	let lock = Records::<Test>::get(Ordered(item(3))).unwrap().lock.unwrap();
	Goods::lock_holds(&lock).then_some(lock.said.by.0)
}

#[test]
fn lock_should_be_refused_when_there_is_one() {
	let refused = |first: u32, others: &[u32]| {
		with_tins(|marks| {
			assert_ok!(lock(&marks, first));
			for who in others {
				assert_noop!(lock(&marks, *who), GoodsError::AlreadyLocked);
			}
		});
	};
	let firms = [BRAND, MAKER, SHOP, IMPORTER];
	refused(MARKETPLACE, &[MARKETPLACE, INSPECTOR]);
	refused(SHOP, &[&firms[..], &[MARKETPLACE, INSPECTOR]].concat());
	refused(REGULATOR, &[&firms[..], &[MARKETPLACE, INSPECTOR, REGULATOR]].concat());
}

/// Who may lock for a while only must not keep an item from those who answer for it.
#[test]
fn lock_should_be_replaced_when_the_goods_own_firms_or_a_regulator_lock() {
	for who in [BRAND, MAKER, SHOP, IMPORTER, REGULATOR] {
		with_tins(|marks| {
			assert_ok!(lock(&marks, MARKETPLACE));
			pass(1, 1);
			events();
			assert_ok!(lock(&marks, who));
			let said = said(who, REFERENCE);
			let lock = Lock { said, until: None, confirmed: None, ended: false };
			assert_eq!(events(), [Event::Locked { item: item(3), lock }]);
			pass(1_000, 1);
			assert_eq!(locked_by(), Some(who));
			assert_noop!(unlock(MARKETPLACE), GoodsError::NotAuthorized);
		});
	}
}

#[test]
fn lock_of_a_firm_should_be_replaced_by_a_regulators_alone() {
	with_tins(|marks| {
		assert_ok!(lock(&marks, SHOP));
		assert_ok!(lock(&marks, REGULATOR));
		assert_eq!(locked_by(), Some(REGULATOR));
		assert_noop!(unlock(SHOP), GoodsError::NotAuthorized);
		assert_noop!(lock(&marks, SHOP), GoodsError::AlreadyLocked);
		assert_ok!(unlock(REGULATOR));
		assert_ok!(lock(&marks, SHOP));
	});
}

#[test]
fn lock_that_a_regulator_has_confirmed_should_not_be_replaced() {
	with_tins(|marks| {
		assert_ok!(lock(&marks, MARKETPLACE));
		assert_ok!(confirm(REGULATOR));
		for who in [SHOP, BRAND, REGULATOR] {
			assert_noop!(lock(&marks, who), GoodsError::AlreadyLocked);
		}
		assert_eq!(locked_by(), Some(MARKETPLACE));
	});
}

#[test]
fn others_should_lock_no_more_than_once_in_90_days_each() {
	with_tins(|marks| {
		let start = Now::get().as_millis();
		let before = kept(MARKETPLACE);
		assert_ok!(lock(&marks, MARKETPLACE));
		assert_eq!(kept(MARKETPLACE), before + RECORD + CHUNK + REST);
		for day in [31, 60, 90] {
			Now::set(Moment::from_millis(start + day * DAY));
			assert_noop!(lock(&marks, MARKETPLACE), GoodsError::LockedRecently);
			for who in [INSPECTOR, SHOP, REGULATOR] {
				assert_ok!(tried(|| lock(&marks, who)));
			}
		}
		pass_millis(1);
		assert_ok!(lock(&marks, MARKETPLACE));
		assert_eq!(kept(MARKETPLACE), before + RECORD + CHUNK + REST, "it is noted once");
		pass(31, 1);
		Allowance::set(kept(INSPECTOR) + REST - 1);
		assert_eq!(tried(|| lock(&marks, INSPECTOR)), Err(BYTES_EXCEEDED));
	});
}

/// A lock of its own must not give one back the right to another, however often others lock in between.
#[test]
fn others_should_not_lock_again_when_another_has_locked_since() {
	with_tins(|marks| {
		assert_ok!(lock(&marks, MARKETPLACE));
		for who in [INSPECTOR, SHOP] {
			pass(31, 1);
			assert_ok!(lock(&marks, who));
			assert_ok!(unlock(who));
			let refused = [MARKETPLACE, INSPECTOR].map(|who| tried(|| lock(&marks, who)));
			assert_eq!(refused, [Err(GoodsError::LockedRecently.into()); 2]);
		}
		pass(28, 1);
		pass_millis(1);
		assert_ok!(tried(|| lock(&marks, MARKETPLACE)));
		assert_noop!(lock(&marks, INSPECTOR), GoodsError::LockedRecently);
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
		assert_noop!(confirm(REGULATOR), GoodsError::ItemDestroyed);
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
