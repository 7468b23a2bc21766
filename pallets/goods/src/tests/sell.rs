use super::*;

const SALE: u32 = 150;
const CHUNK: u32 = 330;
const DAY: u64 = stalhof_primitives::time::MILLIS_PER_DAY;

/// Ten tins of batch 0.
fn with_tins(test: impl FnOnce(Marks)) {
	build_and_execute(|| test(batch_of_tins(10, false)));
}

/// A batch of 3,000 tins.
fn many_tins() {
	assert_ok!(Goods::change_grant(by(BRAND), 0, 10_000));
	let terms = NewBatch { count: 3_000, root: [5; 32], ..Marks::tins(1).terms(0) };
	assert_ok!(Goods::commission(by(MAKER), terms));
	events();
}

fn is_sold(index: u32) -> bool {
	Goods::has_bit(item(index), Bit::Sold)
}

fn undo(by: RuntimeOrigin) -> DispatchResult {
	Goods::undo_sale(by, 0, counter()).map(|_| ()).map_err(|error| error.error)
}

/// Lets so much time and so many blocks pass.
fn wait(millis: u64, blocks: u64) {
	pass_millis(millis);
	pass(0, blocks);
}

#[test]
fn items_should_be_sold_in_one_act() {
	with_tins(|_| {
		let sold = Moment::from_millis(Now::get().as_millis() - 5_000);
		assert_ok!(Goods::sell(by(SHOP), items(&[0, 3, 9]), counter(), sold));
		let sale = Sale {
			by: OrgId(SHOP),
			operator: SHOP.into(),
			place: counter(),
			sold,
			at: Now::get(),
			until: Moment::from_millis(Now::get().as_millis() + 10 * DAY),
			until_block: 1 + WINDOW_BLOCKS,
			items: items(&[0, 3, 9]),
		};
		assert_eq!(events(), [Event::Sold { id: 0, sale: sale.clone() }]);
		assert_eq!(Sales::<Test>::get(Ordered(0)), Some(sale));
		let all: Vec<u32> = (0..10).filter(|index| is_sold(*index)).collect();
		assert_eq!(all, [0, 3, 9]);
		assert_eq!((kept(SHOP), NextSale::<Test>::get()), (SALE + 3 * 8 + CHUNK, 1));
		// The chunk is there for who sells next.
		assert_ok!(sell(by(BRAND), &[1]));
		assert_eq!(events().len(), 1);
		assert!(is_sold(1));
		let chunk = Chunks::<Test>::get(Ordered(0), Ordered(0)).unwrap();
		assert_eq!(chunk.payer, OrgId(SHOP));
	});
}

#[test]
fn items_should_be_sold_500_at_a_time_when_they_lie_in_several_chunks_and_batches() {
	with_tins(|_| {
		many_tins();
		let first: Vec<ItemId> = [0, 9].map(item).to_vec();
		let other = |index| ItemId { batch: 1, index };
		let rest = [0, 1_023, 1_024].into_iter().chain(2_000..2_495).map(other);
		let all: Vec<ItemId> = first.into_iter().chain(rest).collect();
		assert_eq!(all.len(), 500);
		let sale = BoundedVec::try_from(all.clone()).unwrap();
		assert_ok!(Goods::sell(by(SHOP), sale, counter(), Now::get()));
		assert!(all.iter().all(|item| Goods::has_bit(*item, Bit::Sold)));
		let set: u32 = Chunks::<Test>::iter_values()
			.map(|chunk| chunk.bits.iter().map(|byte| byte.count_ones()).sum::<u32>())
			.sum();
		assert_eq!(set, 500, "and no other");
		assert_eq!(kept(SHOP), SALE + 500 * 8 + 5 * CHUNK - CHUNK);
		assert_ok!(undo(by_second(SHOP)));
		assert_eq!((Chunks::<Test>::iter().count(), kept(SHOP)), (0, 0));
		let more = [all, vec![other(2_999)]].concat();
		assert!(BoundedVec::<ItemId, ConstU32<MAX_SALE>>::try_from(more).is_err());
	});
}

#[test]
fn items_should_be_sold_only_by_who_handles_them() {
	with_tins(|_| {
		let may = who_may(GoodsError::NotAuthorized, |who| sell(by(who), &[1]));
		assert_eq!(may, [BRAND, MAKER, SHOP, IMPORTER]);
		assert_ok!(Goods::drop_distributor(by(SHOP), tins(), OrgId(SHOP)));
		Licensees::mutate(|all| all.insert(tins(), OrgId(RIVAL)));
		let may = who_may(GoodsError::NotAuthorized, |who| sell(by(who), &[1]));
		assert_eq!(may, [MAKER, IMPORTER, RIVAL]);
		// Nobody has the licence: who had it last answers.
		Licensees::set(Default::default());
		let may = who_may(GoodsError::NotAuthorized, |who| sell(by(who), &[1]));
		assert_eq!(may, [BRAND, MAKER, IMPORTER]);
	});
}

#[test]
fn sale_should_be_refused_when_its_items_are_not_in_order_each_once() {
	with_tins(|_| {
		for wrong in [vec![], vec![1, 1], vec![2, 1], vec![1, 2, 2], vec![1, 3, 2]] {
			assert_noop!(sell(by(SHOP), &wrong), GoodsError::NotInOrder);
		}
	});
}

#[test]
fn sale_should_be_refused_when_an_item_is_not_there() {
	with_tins(|_| {
		assert_noop!(sell(by(SHOP), &[0, 10]), GoodsError::ItemNotFound);
		assert_noop!(sell(by(SHOP), &[u32::MAX]), GoodsError::ItemNotFound);
		let nowhere = vec![item(0), ItemId { batch: 1, index: 0 }].try_into().unwrap();
		let refused = Goods::sell(by(SHOP), nowhere, counter(), Now::get());
		assert_eq!(refused, Err(GoodsError::BatchNotFound.into()));
		assert!(!is_sold(0), "all or none");
	});
}

#[test]
fn sale_should_be_refused_when_its_place_or_time_cannot_be() {
	with_tins(|_| {
		let at = |sold| Goods::sell(by(SHOP), items(&[1]), counter(), Moment::from_millis(sold));
		let place = Goods::sell(by(SHOP), items(&[1]), raw(4_012_345_000_116u64), Now::get());
		assert_eq!(place, Err(GoodsError::InvalidKey.into()));
		let now = Now::get().as_millis();
		assert_noop!(at(now + AHEAD_MILLIS + 1), GoodsError::InTheFuture);
		let made = date("2019-11-01").start(stalhof_primitives::time::UtcOffset::UTC).as_millis();
		assert_noop!(at(made - 1), GoodsError::InvalidDates);
		assert_ok!(tried(|| at(made)));
		assert_ok!(at(now + AHEAD_MILLIS));
	});
}

#[test]
fn item_should_be_sold_once() {
	with_tins(|marks| {
		assert_ok!(sell(by(SHOP), &[1, 2]));
		assert_noop!(sell(by(BRAND), &[2]), GoodsError::AlreadySold);
		assert_noop!(sell(by(SHOP), &[0, 2, 3]), GoodsError::AlreadySold);
		assert!(!is_sold(0) && !is_sold(3), "all or none");
		assert_ok!(Goods::return_item(by(SHOP), marks.proof(0, 2), [1; 32]));
		assert_ok!(sell(by(SHOP), &[0, 2, 3]));
	});
}

#[test]
fn sale_should_be_refused_when_an_item_has_been_destroyed() {
	with_tins(|marks| {
		assert_ok!(Goods::report_destroyed(
			by(MAKER),
			marks.proof(0, 4),
			Around::default(),
			[1; 32]
		));
		assert_noop!(sell(by(SHOP), &[3, 4]), GoodsError::ItemDestroyed);
		// What else is recorded of an item does not hinder what has been done with it.
		assert_ok!(Goods::lock_item(by(MAKER), marks.proof(0, 5), [1; 32]));
		assert_ok!(Goods::report_stolen(by(MAKER), marks.proof(0, 6), Around::default(), [1; 32]));
		assert_ok!(sell(by(SHOP), &[3, 5, 6]));
	});
}

#[test]
fn sale_should_be_refused_when_there_is_no_number_or_no_room_left() {
	with_tins(|_| {
		NextSale::<Test>::put(u32::MAX);
		assert_noop!(sell(by(SHOP), &[1]), GoodsError::NumbersExhausted);
		NextSale::<Test>::put(0);
		Allowance::set(SALE + 8 - 1);
		assert_noop!(sell(by(SHOP), &[1]), BYTES_EXCEEDED);
		Allowance::set(SALE + 8 + CHUNK - 1);
		assert_noop!(sell(by(SHOP), &[1]), BYTES_EXCEEDED);
		Kept::set(Default::default());
		Allowance::set(SALE + 8 + CHUNK);
		assert_ok!(sell(by(SHOP), &[1]));
	});
}

#[test]
fn sale_should_be_undone_when_another_operator_says_so_in_time() {
	with_tins(|marks| {
		assert_ok!(Goods::lock_item(by(MAKER), marks.proof(0, 1), [1; 32]));
		let before = (kept(MAKER), kept(SHOP));
		assert_ok!(sell(by(SHOP), &[1, 2]));
		events();
		pass(5, 5);
		assert_ok!(undo(by_second(SHOP)));
		assert_eq!(events(), [Event::SaleUndone { id: 0, by: OrgId(SHOP) }]);
		assert!(!is_sold(1) && !is_sold(2));
		assert!(Goods::has_bit(item(1), Bit::Record), "the lock is as it was");
		assert_eq!(Sales::<Test>::get(Ordered(0)), None);
		assert_eq!((kept(MAKER), kept(SHOP)), before);
		assert_noop!(undo(by_second(SHOP)), GoodsError::SaleNotFound);
		assert_ok!(sell(by(BRAND), &[1, 2]));
		assert!(Sales::<Test>::contains_key(Ordered(1)), "numbers are not given twice");
	});
}

/// Who made the chunk is given it back, not who clears its last bit.
#[test]
fn nobody_should_keep_anything_when_the_sales_of_two_in_one_chunk_are_undone() {
	with_tins(|_| {
		let before = (kept(SHOP), kept(IMPORTER));
		assert_ok!(sell(by(SHOP), &[1]));
		assert_ok!(sell(by(IMPORTER), &[2]));
		assert_ok!(undo(by_second(SHOP)));
		assert_eq!((kept(SHOP), kept(IMPORTER)), (CHUNK, SALE + 8));
		assert_ok!(Goods::undo_sale(by_second(IMPORTER), 1, counter()));
		assert_eq!((kept(SHOP), kept(IMPORTER)), before);
		assert_eq!((before, Chunks::<Test>::iter().count()), ((0, 0), 0));
	});
}

#[test]
fn sale_should_not_be_undone_by_who_may_not() {
	with_tins(|_| {
		assert_ok!(sell(by(SHOP), &[1]));
		events();
		for other in [BRAND, MAKER, IMPORTER, REGULATOR, RIVAL] {
			assert_noop!(undo(by(other)), GoodsError::NotSeller);
			assert_noop!(undo(by_second(other)), GoodsError::NotSeller);
		}
		assert_noop!(undo(by(SHOP)), GoodsError::SameOperator);
		let elsewhere = "4012345000122".parse().unwrap();
		assert_noop!(Goods::undo_sale(by_second(SHOP), 0, elsewhere), GoodsError::NotSeller);
		assert_noop!(Goods::undo_sale(by_second(SHOP), 1, counter()), GoodsError::SaleNotFound);
		Indirect::set(true);
		assert_noop!(undo(by_second(SHOP)), INDIRECT);
		Indirect::set(false);
		assert_eq!(events(), []);
		// It sells for the brand no more, and is suspended: its mistake it may still undo.
		assert_ok!(Goods::drop_distributor(by(BRAND), tins(), OrgId(SHOP)));
		stand(SHOP, Standing::Suspended);
		assert_ok!(undo(by_second(SHOP)));
	});
}

#[test]
fn sale_should_stand_when_both_ten_days_and_their_blocks_are_over() {
	for (millis, blocks, in_time) in [
		(10 * DAY, 0, true),
		(10 * DAY, 1_000, true),
		(10 * DAY + 1, u64::from(WINDOW_BLOCKS), true),
		(100 * DAY, u64::from(WINDOW_BLOCKS), true),
		(10 * DAY + 1, u64::from(WINDOW_BLOCKS) + 1, false),
	] {
		with_tins(|_| {
			assert_ok!(sell(by(SHOP), &[1]));
			wait(millis, blocks);
			assert_eq!(Goods::sale_view(0).unwrap().undoable, in_time);
			if in_time {
				assert_noop!(Goods::drop_sale(by(RIVAL), 0), GoodsError::TooEarly);
				assert_ok!(undo(by_second(SHOP)));
			} else {
				assert_noop!(undo(by_second(SHOP)), GoodsError::TooLate);
				assert_ok!(Goods::drop_sale(by(RIVAL), 0));
			}
		});
	}
}

#[test]
fn sale_should_be_undone_when_the_pallet_stood_paused_while_time_passed() {
	with_tins(|_| {
		assert_ok!(sell(by(SHOP), &[1]));
		wait(30 * DAY, 1_000);
		PausedFor::set(20 * DAY);
		assert_noop!(Goods::drop_sale(by(RIVAL), 0), GoodsError::TooEarly);
		assert_ok!(tried(|| undo(by_second(SHOP))));
		PausedFor::set(20 * DAY - 1);
		assert_noop!(undo(by_second(SHOP)), GoodsError::TooLate);
		assert_ok!(Goods::drop_sale(by(RIVAL), 0));
	});
}

#[test]
fn sale_should_stand_when_one_of_its_items_has_been_brought_back_or_destroyed() {
	with_tins(|marks| {
		assert_ok!(sell(by(SHOP), &[1, 2]));
		pass(1, 1);
		assert_ok!(Goods::return_item(by(SHOP), marks.proof(0, 2), [1; 32]));
		assert_noop!(undo(by_second(SHOP)), GoodsError::ReturnedSince);
		// Nor does it take back the next sale of what was returned.
		pass(1, 1);
		assert_ok!(sell(by(SHOP), &[2]));
		assert_noop!(undo(by_second(SHOP)), GoodsError::ReturnedSince);
		// That one can be undone: the return came before it.
		assert_ok!(Goods::undo_sale(by_second(SHOP), 1, counter()));
		assert!(is_sold(1) && !is_sold(2));
		assert_ok!(sell(by(SHOP), &[3]));
		assert_ok!(Goods::report_destroyed(
			by(SHOP),
			marks.proof(0, 3),
			Around::default(),
			[1; 32]
		));
		let late = Goods::undo_sale(by_second(SHOP), 2, counter());
		assert_eq!(late.unwrap_err().error, GoodsError::ItemDestroyed.into());
	});
}

#[test]
fn sale_should_be_dropped_by_anyone_when_it_can_be_undone_no_more() {
	with_tins(|_| {
		assert_ok!(sell(by(SHOP), &[1, 2]));
		assert_noop!(Goods::drop_sale(by(RIVAL), 0), GoodsError::TooEarly);
		pass(11, 20);
		events();
		// An account of nobody.
		assert_ok!(Goods::drop_sale(RuntimeOrigin::signed(0), 0));
		assert_eq!(events(), [Event::SaleDropped { id: 0 }]);
		assert!(is_sold(1) && is_sold(2));
		assert_eq!(kept(SHOP), CHUNK);
		assert_noop!(Goods::drop_sale(by(RIVAL), 0), GoodsError::SaleNotFound);
		assert_noop!(undo(by_second(SHOP)), GoodsError::SaleNotFound);
		assert_noop!(Goods::drop_sale(RuntimeOrigin::none(), 0), DispatchError::BadOrigin);
	});
}
