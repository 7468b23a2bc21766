use super::*;

const BYTES: u32 = 320;

fn numbers(first: u64, last: u64, digits: u8) -> PoolShape {
	PoolShape::Numbers { first, last, digits }
}

fn grant(shape: PoolShape, marks: u64) -> DispatchResult {
	Goods::grant_pool(by(BRAND), tins(), shape, OrgId(MAKER), marks)
}

fn change(who: u32, marks: u64) -> DispatchResult {
	Goods::change_grant(by(who), 0, marks)
}

/// Enters both trade items.
fn with_trade_items(test: impl FnOnce()) {
	build_and_execute(|| {
		for gtin in [tins(), jars()] {
			assert_ok!(Goods::set_trade_item(by(BRAND), gtin, details()));
		}
		events();
		Kept::set(Default::default());
		test();
	});
}

fn pool() -> Pool {
	Pools::<Test>::get(Ordered(0)).unwrap()
}

#[test]
fn pool_should_be_granted_when_the_licensee_says_so() {
	with_trade_items(|| {
		assert_ok!(grant(prefix("T", 4), 1_000));
		let expected = Pool {
			gtin: tins(),
			grantor: OrgId(BRAND),
			producer: OrgId(MAKER),
			shape: prefix("T", 4),
			granted: 1_000,
			used: 0,
			kept: 0,
		};
		assert_eq!(events(), [Event::PoolGranted { id: 0, pool: expected.clone() }]);
		assert_eq!(pool(), expected);
		assert!(PoolsOf::<Test>::contains_key(tins(), Ordered(0)));
		assert_eq!((kept(BRAND), kept(MAKER)), (BYTES, 0));
		// Of its own trade item it may mark itself.
		let own = Goods::grant_pool(by(BRAND), tins(), prefix("B", 4), OrgId(BRAND), 1);
		assert_ok!(own);
		assert_eq!(NextPool::<Test>::get(), 2);
	});
}

#[test]
fn pool_should_be_granted_only_by_who_may_issue() {
	with_trade_items(|| {
		let grant = |who| Goods::grant_pool(by(who), tins(), prefix("T", 4), OrgId(MAKER), 1);
		assert_eq!(who_may(GoodsError::NotLicensed, grant), [BRAND]);
		Authorised::set([(tins(), OrgId(SHOP)), (jars(), OrgId(IMPORTER))].into());
		assert_eq!(who_may(GoodsError::NotLicensed, grant), [BRAND, SHOP]);
		assert_ok!(grant(SHOP));
		assert_eq!(pool().grantor, OrgId(SHOP));
		assert_eq!((kept(BRAND), kept(SHOP)), (0, BYTES));
		assert_eq!(who_may(GoodsError::NotGrantor, |who| change(who, 2)), [SHOP]);
	});
}

#[test]
fn pool_should_be_refused_when_something_of_it_is_not_there() {
	build_and_execute(|| {
		assert_noop!(grant(prefix("T", 4), 1), GoodsError::TradeItemNotFound);
		let wrong = Goods::grant_pool(by(BRAND), raw(5u64), prefix("T", 4), OrgId(MAKER), 1);
		assert_eq!(wrong, Err(GoodsError::InvalidKey.into()));
		assert_ok!(Goods::set_trade_item(by(BRAND), tins(), details()));
		stand(MAKER, Standing::Suspended);
		assert_noop!(grant(prefix("T", 4), 1), GoodsError::NotInStanding);
		stand(MAKER, Standing::Active);
		let nobody = Goods::grant_pool(by(BRAND), tins(), prefix("T", 4), OrgId(100), 1);
		assert_eq!(nobody, Err(GoodsError::NotInStanding.into()));
		Allowance::set(kept(BRAND) + BYTES - 1);
		assert_noop!(grant(prefix("T", 4), 1), BYTES_EXCEEDED);
		Allowance::set(kept(BRAND) + BYTES);
		NextPool::<Test>::put(u32::MAX);
		assert_noop!(grant(prefix("T", 4), 1), GoodsError::NumbersExhausted);
		NextPool::<Test>::put(0);
		assert_ok!(Goods::withdraw_trade_item(by(BRAND), tins()));
		assert_noop!(grant(prefix("T", 4), 1), GoodsError::Withdrawn);
	});
}

#[test]
fn pool_should_be_refused_when_its_shape_is_none() {
	with_trade_items(|| {
		let blank = PoolShape::Prefix { prefix: raw(b"T ".to_vec()), length: 4 };
		for shape in [blank, prefix("TT", 2), prefix("T", 21), numbers(2, 1, 4), numbers(0, 10, 1)]
		{
			assert_noop!(grant(shape, 1), GoodsError::InvalidPool);
		}
	});
}

#[test]
fn grant_should_be_refused_when_the_pool_has_no_room_for_it() {
	with_trade_items(|| {
		for (shape, most) in [(numbers(10, 19, 3), 10), (prefix("T", 2), 82)] {
			assert_noop!(grant(shape.clone(), 0), GoodsError::InvalidGrant);
			assert_noop!(grant(shape.clone(), most + 1), GoodsError::InvalidGrant);
			assert_ok!(grant(shape, most));
		}
		assert_noop!(change(BRAND, 11), GoodsError::InvalidGrant);
	});
}

#[test]
fn pools_should_be_refused_when_they_overlap_in_any_way() {
	// What is there, what shares serial numbers or their space with it, and what does not.
	let cases = [
		(
			numbers(100, 199, 3),
			vec![
				numbers(100, 199, 3),
				numbers(120, 130, 3),
				numbers(0, 999, 3),
				numbers(50, 100, 3),
				numbers(199, 250, 3),
				numbers(1_000, 1_999, 4),
				numbers(10, 10, 2),
				numbers(1, 1, 1),
				prefix("1", 9),
				prefix("15", 3),
				prefix("199", 20),
			],
			vec![
				numbers(0, 99, 3),
				numbers(200, 299, 3),
				numbers(3_000, 3_999, 4),
				prefix("A999", 5),
				prefix("1A", 3),
				prefix("T", 3),
			],
		),
		(
			prefix("T1", 4),
			vec![prefix("T1", 4), prefix("T1", 20), prefix("T", 2), prefix("T1x", 4)],
			vec![prefix("T2", 4), prefix("T0", 4), prefix("t1", 4), numbers(0, 9_999, 4)],
		),
	];
	for (there, overlapping, apart) in cases {
		for other in &overlapping {
			for (first, second) in [(&there, other), (other, &there)] {
				with_trade_items(|| {
					assert_ok!(grant(first.clone(), 1));
					assert_noop!(grant(second.clone(), 1), GoodsError::PoolTaken);
					// Another trade item has serial numbers of its own.
					let elsewhere = second.clone();
					assert_ok!(Goods::grant_pool(by(BRAND), jars(), elsewhere, OrgId(MAKER), 1));
				});
			}
		}
		with_trade_items(|| {
			for shape in std::iter::once(there).chain(apart) {
				assert_ok!(grant(shape, 1));
			}
		});
	}
}

#[test]
fn grant_should_change_when_its_grantor_says_so() {
	with_trade_items(|| {
		assert_ok!(grant(prefix("T", 4), 100));
		assert_ok!(Goods::commission(by(MAKER), Marks::tins(10).terms(0)));
		events();
		for granted in [200, 11, 10] {
			assert_ok!(change(BRAND, granted));
			assert_eq!(events(), [Event::GrantChanged { id: 0, granted }]);
			assert_eq!((pool().granted, pool().used), (granted, 10));
		}
		assert_noop!(change(BRAND, 9), GoodsError::MarksUsed);
		assert_noop!(change(BRAND, 0), GoodsError::MarksUsed);
		assert_eq!(who_may(GoodsError::NotGrantor, |who| change(who, 20)), [BRAND]);
		let none = Goods::change_grant(by(BRAND), 1, 20);
		assert_eq!(none, Err(GoodsError::PoolNotFound.into()));
		assert_eq!(kept(BRAND), BYTES);
	});
}

#[test]
fn pool_should_be_closed_when_none_is_left_of_its_grant() {
	with_trade_items(|| {
		assert_ok!(grant(prefix("T", 4), 100));
		events();
		assert_ok!(change(BRAND, 0));
		assert_eq!(events(), [Event::PoolClosed { id: 0 }]);
		assert_eq!(Pools::<Test>::iter().count(), 0);
		assert_eq!(PoolsOf::<Test>::iter().count(), 0);
		assert_eq!(PoolPlaces::<Test>::iter().count(), 0);
		assert_eq!(kept(BRAND), 0);
		assert_noop!(change(BRAND, 1), GoodsError::PoolNotFound);
		// Its serial numbers are free, its number is not.
		assert_ok!(grant(prefix("T", 5), 1));
		assert_eq!(Goods::pool_of(tins(), serial("T1234")).unwrap().id, 1);
	});
}

#[test]
fn grant_should_only_shrink_when_the_grantor_has_lost_its_licence() {
	with_trade_items(|| {
		assert_ok!(grant(prefix("T", 4), 100));
		Licensees::set(Default::default());
		assert_noop!(change(BRAND, 101), GoodsError::NotLicensed);
		assert_ok!(change(BRAND, 100));
		assert_ok!(change(BRAND, 99));
		assert_ok!(change(BRAND, 0));
	});
}

#[test]
fn grant_should_only_shrink_when_the_grantor_is_suspended() {
	with_trade_items(|| {
		assert_ok!(grant(prefix("T", 4), 100));
		stand(BRAND, Standing::Suspended);
		assert_noop!(change(BRAND, 101), GoodsError::NotInStanding);
		assert_ok!(change(BRAND, 99));
		assert_ok!(change(BRAND, 0));
		assert_eq!(kept(BRAND), 0);
	});
}
