use super::*;

fn take_out(who: u32, sscc: Sscc, children: &[u32], less: u64) -> DispatchResult {
	let less = if less == 0 { Lines::default() } else { tins_of(less) };
	let children = children.to_vec().try_into().expect("they are few");
	Movements::take_out(by(who), sscc, children, less)
}

/// A box of 2,000 pieces, and a pallet by quantity.
fn box_of_two_thousand() -> Sscc {
	let root = [7; 32];
	let contents = Some(Contents { root, count: 2_000 });
	let packing = Packing { contents, lines: lines(&[(Goods::Batch(1), 2_000)]) };
	assert_ok!(Movements::pack(by(BRAND), sscc(9), 1, packing, dock(), now()));
	events();
	sscc(9)
}

#[test]
fn children_should_be_taken_out_when_all_are_there() {
	build_and_execute(|| {
		let carton = carton(BRAND, 0);
		assert_ok!(take_out(BRAND, carton, &[0, 3], 2));
		assert_eq!(
			events(),
			[Event::TakenOut {
				sscc: carton,
				packing: 1,
				children: vec![0, 3].try_into().unwrap(),
				less: tins_of(2)
			}]
		);
		let left = container(carton);
		assert_eq!((left.taken, left.packed.lines), (2, tins_of(2)));
		assert_eq!(Movements::taken(carton, None, 9).items, [0, 3]);
		assert_eq!(kept(BRAND), 440);
		let stack = in_carton(0);
		let shown = |index| Movements::shown(&tin(index), Some(0), &stack.proof(carton, index));
		assert!(shown(0).is_none() && shown(1).is_some());
	});
}

#[test]
fn nothing_should_be_taken_out_twice() {
	build_and_execute(|| {
		let carton = carton(BRAND, 0);
		assert_ok!(take_out(BRAND, carton, &[1], 1));
		assert_noop!(take_out(BRAND, carton, &[0, 1], 2), MovesError::AlreadyTaken);
		assert_noop!(take_out(BRAND, carton, &[2, 2], 2), MovesError::NotInOrder);
		assert_noop!(take_out(BRAND, carton, &[3, 2], 2), MovesError::NotInOrder);
		assert_noop!(take_out(BRAND, carton, &[4], 1), MovesError::QuantityExceeded);
		assert_ok!(take_out(BRAND, carton, &[0, 2, 3], 3));
		let left = container(carton);
		assert_eq!((left.taken, left.packed.lines), (4, Lines::default()));
		// It holds nothing, and stands.
		assert_ok!(Movements::unpack(by(BRAND), carton));
	});
}

#[test]
fn chunks_should_be_kept_by_who_sets_their_first_bit() {
	build_and_execute(|| {
		let sscc = box_of_two_thousand();
		let less = |count| lines(&[(Goods::Batch(1), count)]);
		let take = |who, children: &[u32]| {
			let count = u64::try_from(children.len()).expect("they are few");
			let children = children.to_vec().try_into().expect("they are few");
			Movements::take_out(by(who), sscc, children, less(count))
		};
		assert_ok!(take(BRAND, &[1_022]));
		assert_eq!(kept(BRAND), 440);
		assert_ok!(take(BRAND, &[1_023, 1_024, 1_999]));
		assert_eq!(kept(BRAND), 660, "of two chunks one was there");
		let id = sent(BRAND, consignment(&[sscc], Lines::default()));
		assert_ok!(receive(MART, id, &[(1_996, 0)]));
		let before = kept(MART);
		assert_ok!(take(MART, &[0, 1_025]));
		assert_eq!(kept(MART), before, "both were there");
		assert_eq!(Movements::taken(sscc, None, 9).items, [0, 1_022, 1_023, 1_024, 1_025, 1_999]);
		Allowance::set(1);
		assert_ok!(take(MART, &[1_998]));
	});
}

#[test]
fn take_out_should_be_refused_when_there_is_no_room_for_its_bits() {
	build_and_execute(|| {
		let carton = carton(BRAND, 0);
		Allowance::set(439);
		assert_noop!(take_out(BRAND, carton, &[0], 1), BYTES_EXCEEDED);
		Allowance::set(440);
		assert_ok!(take_out(BRAND, carton, &[0], 1));
	});
}

#[test]
fn quantity_should_be_taken_out_when_the_children_are_not_listed() {
	build_and_execute(|| {
		let packing = quantity(&[(Goods::Batch(0), 24), (Goods::Batch(1), 5)]);
		assert_ok!(Movements::pack(by(BRAND), sscc(0), 1, packing, dock(), now()));
		assert_eq!(kept(BRAND), 240);
		assert_ok!(take_out(BRAND, sscc(0), &[], 24));
		let left = container(sscc(0));
		assert_eq!((left.taken, left.packed.lines), (0, lines(&[(Goods::Batch(1), 5)])));
		assert_eq!(kept(BRAND), 220, "a line is kept no longer");
		assert_noop!(take_out(BRAND, sscc(0), &[], 1), MovesError::QuantityExceeded);
		assert_noop!(take_out(BRAND, sscc(0), &[], 0), MovesError::Empty);
		assert_noop!(take_out(BRAND, sscc(0), &[1], 1), MovesError::OtherContents);
		let less = |less: &[(Goods, u64)]| {
			Movements::take_out(by(BRAND), sscc(0), BoundedVec::new(), lines(less))
		};
		assert_noop!(less(&[(Goods::Batch(1), 6)]), MovesError::QuantityExceeded);
		assert_noop!(less(&[(Goods::Batch(1), 0)]), MovesError::Empty);
		assert_noop!(less(&[(Goods::Batch(1), 1), (Goods::Batch(1), 1)]), MovesError::NotInOrder);
	});
}

#[test]
fn take_out_should_be_refused_when_pieces_and_children_differ() {
	build_and_execute(|| {
		let carton = carton(BRAND, 0);
		assert_noop!(take_out(BRAND, carton, &[], 1), MovesError::OtherContents);
		assert_noop!(take_out(BRAND, carton, &[1], 0), MovesError::CountDiffers);
		assert_noop!(take_out(BRAND, carton, &[1], 2), MovesError::CountDiffers);
		// A container's children are as many pieces as its lines say.
		stack(BRAND, 0, &[carton]);
		assert_ok!(take_out(BRAND, pallet(0), &[0], 4));
	});
}

#[test]
fn another_should_not_take_out_of_a_container() {
	build_and_execute(|| {
		let carton = carton(BRAND, 0);
		let act = |who| take_out(who, carton, &[0], 1);
		assert_eq!(who_may(MovesError::NotCustodian, act), [BRAND]);
		assert_noop!(take_out(BRAND, sscc(5), &[0], 1), MovesError::ContainerNotFound);
		let id = sent(BRAND, consignment(&[carton], Lines::default()));
		assert_noop!(act(BRAND), MovesError::UnderWay);
		assert_ok!(depart(CARRIER, id));
		assert_noop!(act(CARRIER), MovesError::UnderWay);
		assert_ok!(receive(MART, id, &[(4, 0)]));
		assert_eq!(who_may(MovesError::NotCustodian, act), [MART]);
	});
}
