use super::*;

fn drop_taken(packing: u32) -> DispatchResult {
	plain(Movements::drop_taken(RuntimeOrigin::signed(0), sscc(0), packing))
}

/// A box of 70 chunks, of each of which one child has been taken out.
fn with_chunks() {
	let contents = Some(Contents { root: [7; 32], count: 70 * CHUNK_CHILDREN });
	let packing = Packing { contents, lines: lines(&[(Goods::Class(tins()), 9)]) };
	assert_ok!(Movements::pack(by(BRAND), sscc(0), 2, packing, dock(), now()));
	let children: Vec<u32> = (0..70).map(|chunk| chunk * CHUNK_CHILDREN).collect();
	let children = children.try_into().unwrap();
	assert_ok!(Movements::take_out(by(BRAND), sscc(0), children, Lines::default()));
	events();
	assert_eq!(kept(BRAND), 220 + 70 * 220);
}

#[test]
fn bits_should_be_dropped_by_anyone_when_their_packing_is_over() {
	build_and_execute(|| {
		with_chunks();
		assert_noop!(drop_taken(1), MovesError::StillPacked);
		let anew = quantity(&[(Goods::Class(tins()), 9)]);
		assert_ok!(Movements::repack(by(BRAND), sscc(0), anew, dock(), now()));
		events();
		assert_noop!(drop_taken(2), MovesError::StillPacked);
		assert_noop!(drop_taken(3), MovesError::StillPacked);
		for chunks in [64, 6] {
			assert_ok!(drop_taken(1));
			assert_eq!(events(), [Event::TakenDropped { sscc: sscc(0), packing: 1, chunks }]);
			Movements::do_try_state().expect("the invariants hold");
		}
		assert_eq!(kept(BRAND), 220);
		assert_noop!(drop_taken(1), MovesError::Empty);
	});
}

#[test]
fn bits_should_be_dropped_when_the_container_stands_no_more() {
	build_and_execute(|| {
		with_chunks();
		assert_ok!(Movements::unpack(by(BRAND), sscc(0)));
		assert_ok!(drop_taken(1));
		assert_ok!(drop_taken(1));
		assert_noop!(drop_taken(2), MovesError::Empty);
		assert_eq!(kept(BRAND), 200);
	});
}

#[test]
fn nothing_should_be_dropped_when_there_is_no_container_or_no_signer() {
	build_and_execute(|| {
		assert_noop!(drop_taken(1), MovesError::ContainerNotFound);
		for origin in [RuntimeOrigin::none(), RuntimeOrigin::root()] {
			let dropped = plain(Movements::drop_taken(origin, sscc(0), 1));
			assert_eq!(dropped, Err(DispatchError::BadOrigin));
		}
	});
}
