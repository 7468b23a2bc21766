use super::*;

const BYTES: u32 = 480;

fn commit(terms: NewBatch) -> DispatchResult {
	Goods::commission(by(MAKER), terms)
}

/// What a producer commits to with `count` marks in pool 0; the root is that number.
fn of(count: u32, root: u8) -> NewBatch {
	NewBatch { count, root: [root; 32], ..Marks::tins(1).terms(0) }
}

#[test]
fn batch_should_be_committed_to_when_its_producer_says_so() {
	build_and_execute(|| {
		pool_of_tins();
		System::set_block_number(7);
		let terms = Marks::tins(10).terms(0);
		assert_ok!(commit(terms.clone()));
		let expected = Batch {
			gtin: tins(),
			producer: OrgId(MAKER),
			terms: terms.clone(),
			at: Now::get(),
			block: 7,
		};
		assert_eq!(events(), [Event::Commissioned { id: 0, batch: expected.clone() }]);
		assert_eq!(Batches::<Test>::get(Ordered(0)), Some(expected));
		assert_eq!(Roots::<Test>::get(terms.root), Some(0));
		assert!(BatchesOf::<Test>::contains_key(tins(), Ordered(0)));
		assert_eq!(Pools::<Test>::get(Ordered(0)).unwrap().used, 10);
		assert_eq!((kept(MAKER), NextBatch::<Test>::get()), (BYTES, 1));
	});
}

#[test]
fn batch_should_be_its_pools_producers_alone() {
	build_and_execute(|| {
		pool_of_tins();
		let may = who_may(GoodsError::NotProducer, |who| Goods::commission(by(who), of(10, 1)));
		assert_eq!(may, [MAKER]);
		assert_noop!(commit(NewBatch { pool: 1, ..of(10, 1) }), GoodsError::PoolNotFound);
	});
}

#[test]
fn batch_should_be_refused_when_its_grantor_may_issue_no_more() {
	build_and_execute(|| {
		pool_of_tins();
		Licensees::mutate(|all| all.insert(tins(), OrgId(RIVAL)));
		assert_noop!(commit(of(10, 1)), GoodsError::NotLicensed);
		// The new licensee lets the old one go on.
		Authorised::mutate(|all| all.insert((tins(), OrgId(BRAND))));
		assert_ok!(commit(of(10, 1)));
	});
}

#[test]
fn batch_should_be_refused_when_the_trade_item_is_withdrawn() {
	build_and_execute(|| {
		pool_of_tins();
		assert_ok!(Goods::withdraw_trade_item(by(BRAND), tins()));
		assert_noop!(commit(of(10, 1)), GoodsError::Withdrawn);
	});
}

#[test]
fn batch_should_be_refused_when_its_terms_are_none() {
	build_and_execute(|| {
		pool_of_tins();
		let nowhere = raw(*b"XX");
		let day = date("2019-11-12");
		let good = of(10, 1);
		for (terms, cause) in [
			(NewBatch { lot: raw(b"L 1".to_vec()), ..good.clone() }, GoodsError::InvalidText),
			(NewBatch { lot: raw(Vec::<u8>::new()), ..good.clone() }, GoodsError::InvalidText),
			(NewBatch { origin: nowhere, ..good.clone() }, GoodsError::InvalidCountry),
			(NewBatch { market: Some(nowhere), ..good.clone() }, GoodsError::InvalidCountry),
			(NewBatch { count: 0, ..good.clone() }, GoodsError::Empty),
			(NewBatch { made: day, expires: Some(day), ..good.clone() }, GoodsError::InvalidDates),
			(
				NewBatch { expires: Some(date("2019-10-31")), ..good.clone() },
				GoodsError::InvalidDates,
			),
			(
				NewBatch { expires: Some(raw(Day::MAX.number() + 1)), ..good.clone() },
				GoodsError::InvalidDates,
			),
			(NewBatch { leaf_version: 0, ..good.clone() }, GoodsError::UnknownLeafVersion),
			(NewBatch { leaf_version: 2, ..good.clone() }, GoodsError::UnknownLeafVersion),
		] {
			assert_noop!(commit(terms), cause);
		}
	});
}

#[test]
fn batch_should_be_taken_when_its_terms_are_at_their_ends() {
	build_and_execute(|| {
		pool_of_tins();
		let today = date("2019-11-11");
		let market = Some("DE".parse().unwrap());
		for (root, made, expires) in
			[(1, today, Some(today)), (2, today, None), (3, date("1970-01-01"), Some(Day::MAX))]
		{
			assert_ok!(commit(NewBatch { made, expires, market, ..of(1, root) }));
		}
		assert_eq!(kept(MAKER), 3 * BYTES);
	});
}

#[test]
fn batch_should_be_refused_when_its_root_is_taken() {
	build_and_execute(|| {
		pool_of_tins();
		assert_ok!(commit(of(10, 1)));
		assert_noop!(commit(of(10, 1)), GoodsError::RootTaken);
		assert_noop!(commit(of(11, 1)), GoodsError::RootTaken);
		let another = Goods::grant_pool(by(BRAND), tins(), prefix("S", 4), OrgId(IMPORTER), 100);
		assert_ok!(another);
		let copy = Goods::commission(by(IMPORTER), NewBatch { pool: 1, ..of(10, 1) });
		assert_eq!(copy, Err(GoodsError::RootTaken.into()));
	});
}

#[test]
fn marks_should_be_refused_when_they_are_more_than_granted_in_one_batch_or_in_many() {
	build_and_execute(|| {
		pool_of_tins();
		assert_noop!(commit(of(1_001, 1)), GoodsError::GrantExceeded);
		assert_noop!(commit(of(u32::MAX, 1)), GoodsError::GrantExceeded);
		assert_ok!(commit(of(600, 1)));
		assert_noop!(commit(of(401, 2)), GoodsError::GrantExceeded);
		assert_ok!(commit(of(400, 2)));
		assert_noop!(commit(of(1, 3)), GoodsError::GrantExceeded);
		assert_ok!(Goods::change_grant(by(BRAND), 0, 1_001));
		assert_ok!(commit(of(1, 3)));
		assert_eq!(Pools::<Test>::get(Ordered(0)).unwrap().used, 1_001);
	});
}

#[test]
fn batch_should_be_refused_when_there_is_no_number_or_no_room_left() {
	build_and_execute(|| {
		pool_of_tins();
		Allowance::set(BYTES - 1);
		assert_noop!(commit(of(1, 1)), BYTES_EXCEEDED);
		Allowance::set(BYTES);
		NextBatch::<Test>::put(u32::MAX);
		assert_noop!(commit(of(1, 1)), GoodsError::NumbersExhausted);
		NextBatch::<Test>::put(u32::MAX - 1);
		assert_ok!(commit(of(1, 1)));
	});
}
