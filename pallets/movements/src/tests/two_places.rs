use super::*;

fn report(who: u32, child: Child, first: ContentProof, second: ContentProof) -> DispatchResult {
	Movements::report_two_places(by(who), child, first, second)
}

/// Carton 0, and carton 1 that claims two of its tins: tin 3 at place 3 of the first and 0 of the second.
pub(super) fn claimed_twice() -> (Stack, Stack) {
	let (first, second) = (in_carton(0), Stack::tins([3, 4, 5]));
	carton(BRAND, 0);
	let packing = second.packed(tins_of(3));
	assert_ok!(Movements::pack(by(BRAND), sscc(1), 1, packing, dock(), now()));
	events();
	(first, second)
}

pub(super) fn report_tin(who: u32, (first, second): &(Stack, Stack)) -> DispatchResult {
	report(who, tin(3), first.proof(sscc(0), 3), second.proof(sscc(1), 0))
}

#[test]
fn child_shown_in_two_parents_should_be_marked() {
	build_and_execute(|| {
		let stacks = claimed_twice();
		assert!(!Movements::is_in_two_places(&tin(3)));
		assert_ok!(report_tin(RIVAL, &stacks));
		let place = |number, index| Standing { sscc: sscc(number), packing: 1, index };
		let places =
			TwoPlaces { first: place(0, 3), second: place(1, 0), by: OrgId(RIVAL), at: now() };
		assert_eq!(events(), [Event::ShownTwice { child: tin(3), places }]);
		assert!(Movements::is_in_two_places(&tin(3)) && !Movements::is_in_two_places(&tin(2)));
		assert_eq!(kept(RIVAL), 150);
		assert_noop!(report_tin(MART, &stacks), MovesError::AlreadyShown);
	});
}

#[test]
fn mark_should_hold_no_longer_than_both_places_do() {
	type End = fn() -> DispatchResult;
	let take_out: End = || {
		let child = vec![3].try_into().unwrap();
		Movements::take_out(by(BRAND), sscc(0), child, tins_of(1))
	};
	let unpack: End = || Movements::unpack(by(BRAND), sscc(1));
	let repack: End = || {
		let packing = Stack::tins([0, 1]).packed(tins_of(2));
		Movements::repack(by(BRAND), sscc(0), packing, dock(), now())
	};
	for end in [take_out, unpack, repack] {
		build_and_execute(|| {
			let stacks = claimed_twice();
			assert_ok!(report_tin(RIVAL, &stacks));
			assert!(Movements::is_in_two_places(&tin(3)));
			assert_ok!(end());
			assert!(!Movements::is_in_two_places(&tin(3)));
			assert_noop!(report_tin(RIVAL, &stacks), MovesError::InvalidProof);
		});
	}
}

#[test]
fn child_should_be_marked_anew_when_it_is_shown_twice_again() {
	build_and_execute(|| {
		let stacks = claimed_twice();
		assert_ok!(report_tin(RIVAL, &stacks));
		let again = stacks.1.packed(tins_of(3));
		assert_ok!(Movements::repack(by(BRAND), sscc(1), again, dock(), now()));
		assert!(!Movements::is_in_two_places(&tin(3)));
		assert_ok!(report_tin(MART, &stacks));
		assert!(Movements::is_in_two_places(&tin(3)));
		assert_eq!((kept(RIVAL), kept(MART)), (0, 150));
	});
}

#[test]
fn container_should_be_marked_when_it_is_shown_on_two_pallets() {
	build_and_execute(|| {
		let carton = carton(BRAND, 0);
		let first = stack(BRAND, 0, &[carton]);
		let second = stack(BRAND, 1, &[carton]);
		let child = Child::Container(carton);
		let proofs = (first.proof(pallet(0), 0), second.proof(pallet(1), 0));
		assert_ok!(report(RIVAL, child.clone(), proofs.0, proofs.1));
		assert!(Movements::is_in_two_places(&child));
		assert!(Movements::container_view(carton).unwrap().two_places);
	});
}

#[test]
fn higher_level_inside_a_lower_one_should_not_count() {
	build_and_execute(|| {
		let carton = carton(BRAND, 0);
		let honest = stack(BRAND, 0, &[carton]);
		for (number, level) in [(1, 1), (2, 2)] {
			let inside = Stack::containers(&[pallet(0)]);
			let packing = inside.packed(tins_of(1));
			assert_ok!(Movements::pack(by(BRAND), pallet(number), level, packing, dock(), now()));
			let proof = inside.proof(pallet(number), 0);
			let child = Child::Container(pallet(0));
			assert_eq!(Movements::shown(&child, None, &proof), None, "level {level}");
		}
		let child = Child::Container(carton);
		assert!(Movements::shown(&child, None, &honest.proof(pallet(0), 0)).is_some());
	});
}

#[test]
fn carton_should_not_count_on_its_pallet_when_it_is_unpacked() {
	build_and_execute(|| {
		let carton = carton(BRAND, 0);
		let stack = stack(BRAND, 0, &[carton]);
		let shown =
			|| Movements::shown(&Child::Container(carton), None, &stack.proof(pallet(0), 0));
		assert!(shown().is_some());
		assert_ok!(Movements::unpack(by(BRAND), carton));
		assert_eq!(shown(), None);
	});
}

#[test]
fn strangers_pallet_should_not_count_as_a_place_of_anothers_carton() {
	build_and_execute(|| {
		let carton = carton(BRAND, 0);
		let honest = stack(BRAND, 0, &[carton]);
		let forged = Stack::containers(&[carton]);
		let packing = forged.packed(lines(&[(Goods::Class(tins()), 4)]));
		assert_ok!(Movements::pack(by(RIVAL), pallet(1), 2, packing, dock(), now()));
		let proofs = (honest.proof(pallet(0), 0), forged.proof(pallet(1), 0));
		assert_noop!(
			report(RIVAL, Child::Container(carton), proofs.0, proofs.1),
			MovesError::InvalidProof
		);
	});
}

#[test]
fn item_should_not_count_in_a_container_without_goods_of_its_batch() {
	build_and_execute(|| {
		carton(BRAND, 0);
		let forged = in_carton(0);
		// The rival names its own goods, or those of nobody, and writes the brand's tins into the tree.
		for (number, goods) in [(1, Goods::Batch(2)), (2, Goods::Class(tins()))] {
			let packing = forged.packed(lines(&[(goods, 4)]));
			assert_ok!(Movements::pack(by(RIVAL), sscc(number), 1, packing, dock(), now()));
			let proofs = (in_carton(0).proof(sscc(0), 1), forged.proof(sscc(number), 1));
			assert_noop!(report(RIVAL, tin(1), proofs.0, proofs.1), MovesError::InvalidProof);
			let proof = forged.proof(sscc(number), 1);
			assert_eq!(Movements::shown(&tin(1), Some(0), &proof), None);
		}
		// Another batch of the same trade item is another batch, where it is known.
		let proof = in_carton(0).proof(sscc(0), 1);
		assert_eq!(Movements::shown(&tin(1), Some(1), &proof), None);
		assert!(Movements::shown(&tin(1), None, &proof).is_some());
	});
}

#[test]
fn one_place_should_not_be_two() {
	build_and_execute(|| {
		let stacks = claimed_twice();
		let proof = || stacks.0.proof(sscc(0), 3);
		assert_noop!(report(RIVAL, tin(3), proof(), proof()), MovesError::OnePlace);
		// In one container twice it is at two.
		let twins = Stack::tins([6, 6]);
		let packing = twins.packed(tins_of(2));
		assert_ok!(Movements::pack(by(BRAND), sscc(2), 1, packing, dock(), now()));
		assert_ok!(report(RIVAL, tin(6), twins.proof(sscc(2), 0), twins.proof(sscc(2), 1)));
	});
}

#[test]
fn mark_should_be_refused_when_a_proof_does_not_hold() {
	build_and_execute(|| {
		let (first, second) = claimed_twice();
		let proofs = || (first.proof(sscc(0), 3), second.proof(sscc(1), 0));
		let (one, two) = proofs();
		assert_noop!(report(RIVAL, tin(2), one, two), MovesError::InvalidProof);
		let (mut one, two) = proofs();
		one.path[0][0] ^= 1;
		assert_noop!(report(RIVAL, tin(3), one, two), MovesError::InvalidProof);
		let (one, mut two) = proofs();
		two.sscc = sscc(7);
		assert_noop!(report(RIVAL, tin(3), one, two), MovesError::InvalidProof);
		let (one, mut two) = proofs();
		two.path.pop();
		assert_noop!(report(RIVAL, tin(3), one, two), MovesError::InvalidProof);
		// By quantity nothing can be shown.
		let packing = quantity(&[(Goods::Batch(0), 3)]);
		assert_ok!(Movements::repack(by(BRAND), sscc(1), packing, dock(), now()));
		let (one, two) = proofs();
		assert_noop!(report(RIVAL, tin(3), one, two), MovesError::InvalidProof);
	});
}

#[test]
fn mark_should_be_refused_when_there_is_no_room() {
	build_and_execute(|| {
		let stacks = claimed_twice();
		Allowance::set(149);
		assert_noop!(report_tin(RIVAL, &stacks), BYTES_EXCEEDED);
		Allowance::set(150);
		assert_ok!(report_tin(RIVAL, &stacks));
	});
}
