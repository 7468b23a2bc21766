use super::*;

/// A pallet of two cartons, as [`MART`] has received it. Forgets the events.
fn at_mart() -> Stack {
	let stack = brands_pallet();
	let id = sent(BRAND, consignment(&[pallet(0)], Lines::default()));
	pass(1, 1);
	assert_ok!(receive(MART, id, &[(8, 0)]));
	events();
	stack
}

fn take_over(who: u32, stack: &Stack, index: u32) -> DispatchResult {
	let inner = sscc(index.into());
	Movements::take_over(by(who), inner, stack.proof(pallet(0), index))
}

#[test]
fn carton_should_be_taken_over_when_its_pallet_has_arrived() {
	build_and_execute(|| {
		let stack = at_mart();
		assert_noop!(Movements::unpack(by(MART), sscc(1)), MovesError::NotCustodian);
		let before = (kept(BRAND), kept(MART));
		assert_ok!(take_over(MART, &stack, 1));
		assert_eq!(
			events(),
			[
				Event::TakenOut {
					sscc: pallet(0),
					packing: 1,
					children: vec![1].try_into().unwrap(),
					less: tins_of(4)
				},
				Event::TakenOver { sscc: sscc(1), from: pallet(0), by: OrgId(MART) }
			]
		);
		let (outer, inner) = (container(pallet(0)), container(sscc(1)));
		assert_eq!((outer.taken, outer.packed.lines), (1, tins_of(4)));
		assert_eq!((inner.custodian, inner.place, inner.moved), (OrgId(MART), yard(), now()));
		assert_eq!((inner.time, inner.shipment), (outer.time, Some(0)));
		assert_eq!((inner.packer, inner.payer), (OrgId(BRAND), OrgId(BRAND)));
		assert_eq!((kept(BRAND), kept(MART)), (before.0, before.1 + 220 + 80));
		assert_eq!(Movements::voyages(sscc(1), 1, None, 9).items[0].id, 0);
		// It is the mart's to send on; the other carton is on the pallet still.
		assert_ok!(take_over(MART, &stack, 0));
		assert_eq!(container(pallet(0)).packed.lines, Lines::default());
		assert_eq!(kept(BRAND), before.0 - 20);
		let further =
			NewShipment { consignee: OrgId(STORE), ..consignment(&[sscc(0)], Lines::default()) };
		assert_ok!(Movements::ship(by(MART), further));
	});
}

#[test]
fn carton_should_keep_the_time_of_its_packing_when_its_pallet_arrived_before() {
	build_and_execute(|| {
		let stack = at_mart();
		pass(1, 1);
		let (again, packed) = (in_carton(1).packed(tins_of(OF_CARTON.into())), now());
		assert_ok!(Movements::repack(by(BRAND), sscc(1), again, dock(), packed));
		pass(1, 1);
		assert_ok!(take_over(MART, &stack, 1));
		let inner = container(sscc(1));
		assert_eq!((inner.time, inner.moved), (packed, now()));
		assert!(container(pallet(0)).time < packed);
	});
}

#[test]
fn carton_should_be_taken_over_once() {
	build_and_execute(|| {
		let stack = at_mart();
		assert_ok!(take_over(MART, &stack, 1));
		assert_noop!(take_over(MART, &stack, 1), MovesError::InvalidProof);
	});
}

#[test]
fn carton_should_be_taken_over_only_by_who_has_the_pallet() {
	build_and_execute(|| {
		let stack = brands_pallet();
		let act = |who| take_over(who, &stack, 1);
		assert_eq!(who_may(MovesError::NotCustodian, act), [BRAND]);
		let id = sent(BRAND, consignment(&[pallet(0)], Lines::default()));
		assert_noop!(act(BRAND), MovesError::UnderWay);
		assert_noop!(act(MART), MovesError::NotCustodian);
		assert_ok!(depart(CARRIER, id));
		assert_noop!(act(CARRIER), MovesError::UnderWay);
		assert_ok!(receive(MART, id, &[(8, 0)]));
		assert_eq!(who_may(MovesError::NotCustodian, act), [MART]);
	});
}

#[test]
fn carton_should_not_be_taken_by_writing_it_into_a_pallet_of_ones_own() {
	build_and_execute(|| {
		let carton = carton(BRAND, 0);
		let stack = Stack::containers(&[carton]);
		let packing = stack.packed(lines(&[(Goods::Class(tins()), 4)]));
		assert_ok!(Movements::pack(by(RIVAL), pallet(0), 2, packing, dock(), now()));
		assert_noop!(take_over(RIVAL, &stack, 0), MovesError::InvalidProof);
		// Nor does it say where the carton's tins are.
		let proofs = around(&[in_carton(0).proof(carton, 0), stack.proof(pallet(0), 0)]);
		let custodian = <Movements as stalhof_support::goods::Movements>::custodian;
		assert_eq!(custodian(&tin(0), 0, &proofs), Some(OrgId(BRAND)));
	});
}

#[test]
fn carton_should_not_be_taken_over_when_it_is_not_on_the_pallet() {
	build_and_execute(|| {
		let stack = at_mart();
		carton(BRAND, 2);
		let with = |sscc, proof| Movements::take_over(by(MART), sscc, proof);
		let proof = |index| stack.proof(pallet(0), index);
		assert_noop!(with(sscc(2), proof(1)), MovesError::InvalidProof);
		assert_noop!(with(sscc(1), proof(0)), MovesError::InvalidProof);
		assert_noop!(with(sscc(3), proof(0)), MovesError::ContainerNotFound);
		let elsewhere = ContentProof { sscc: pallet(1), ..proof(0) };
		assert_noop!(with(sscc(0), elsewhere), MovesError::ContainerNotFound);
		// Its packer has sent it another way since.
		sent(BRAND, consignment(&[sscc(1)], Lines::default()));
		assert_noop!(with(sscc(1), proof(1)), MovesError::UnderWay);
	});
}

#[test]
fn pallet_should_be_left_with_what_its_lines_say_when_a_carton_holds_other_goods() {
	build_and_execute(|| {
		let carton = carton(BRAND, 0);
		let stack = Stack::containers(&[carton]);
		let packing = stack.packed(lines(&[(Goods::Batch(0), 3), (Goods::Batch(1), 9)]));
		assert_ok!(Movements::pack(by(BRAND), pallet(0), 2, packing, dock(), now()));
		assert_ok!(take_over(BRAND, &stack, 0));
		assert_eq!(container(pallet(0)).packed.lines, lines(&[(Goods::Batch(1), 9)]));
		assert_eq!(container(carton).shipment, None);
	});
}

#[test]
fn take_over_should_be_refused_when_there_is_no_room() {
	build_and_execute(|| {
		let stack = at_mart();
		let room = kept(MART) + 300;
		Allowance::set(room - 1);
		assert_eq!(dispatched(|| take_over(MART, &stack, 0)), Err(BYTES_EXCEEDED));
		Allowance::set(room);
		assert_ok!(take_over(MART, &stack, 0));
	});
}
