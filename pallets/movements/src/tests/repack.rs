use super::*;

fn repack(who: u32, packing: Packing) -> DispatchResult {
	Movements::repack(by(who), sscc(0), packing, yard(), now())
}

fn three() -> Packing {
	Stack::tins([0, 1, 2]).packed(tins_of(3))
}

#[test]
fn container_should_count_its_new_contents_alone_when_it_is_packed_anew() {
	build_and_execute(|| {
		let carton = carton(BRAND, 0);
		let taken = vec![0].try_into().unwrap();
		assert_ok!(Movements::take_out(by(BRAND), carton, taken, tins_of(1)));
		pass(1, 1);
		events();
		assert_ok!(repack(BRAND, three()));
		let stands = container(carton);
		assert_eq!(events(), [Event::Repacked { sscc: carton, container: stands.clone() }]);
		assert_eq!((stands.life, stands.packing, stands.taken), (1, 2, 0));
		assert_eq!((stands.packed, stands.since), (three(), happens(yard())));
		assert_eq!((stands.place, stands.time, stands.moved), (yard(), now(), now()));
		let shown = |stack: &Stack| Movements::shown(&tin(2), Some(0), &stack.proof(carton, 2));
		assert!(shown(&in_carton(0)).is_none());
		assert!(shown(&Stack::tins([0, 1, 2])).is_some());
		// The bits of the packing before are kept until somebody drops them.
		assert_eq!(kept(BRAND), 440);
	});
}

#[test]
fn container_should_be_its_new_packers_when_its_receiver_packs_it_anew() {
	build_and_execute(|| {
		let carton = carton(BRAND, 0);
		let id = sent(BRAND, consignment(&[carton], Lines::default()));
		assert_ok!(receive(MART, id, &[(4, 0)]));
		let before = (kept(BRAND), kept(MART));
		assert_ok!(repack(MART, three()));
		let stands = container(carton);
		assert_eq!((stands.packer, stands.payer), (OrgId(MART), OrgId(MART)));
		assert_eq!(stands.shipment, None, "not all that is in it came with a shipment");
		assert_eq!((kept(BRAND), kept(MART)), (before.0 - 220, before.1 + 220));
	});
}

#[test]
fn receiver_should_pack_anew_what_was_in_it_though_it_handles_no_more() {
	build_and_execute(|| {
		let carton = carton(BRAND, 0);
		let id = sent(BRAND, consignment(&[carton], Lines::default()));
		assert_ok!(receive(MART, id, &[(0, 0)]));
		let other = quantity(&[(Goods::Batch(0), 1), (Goods::Batch(1), 1)]);
		assert_noop!(repack(MART, other), MovesError::NotAuthorized);
		assert_ok!(repack(MART, three()));
	});
}

#[test]
fn repack_should_be_refused_when_the_container_is_not_at_hand() {
	build_and_execute(|| {
		let carton = carton(BRAND, 0);
		assert_eq!(who_may(MovesError::NotCustodian, |who| repack(who, three())), [BRAND]);
		sent(BRAND, consignment(&[carton], Lines::default()));
		assert_noop!(repack(BRAND, three()), MovesError::UnderWay);
		assert_ok!(void(BRAND, 0));
		assert_ok!(Movements::unpack(by(BRAND), carton));
		assert_noop!(repack(BRAND, three()), MovesError::ContainerNotFound);
	});
}

#[test]
fn repack_should_be_refused_for_what_pack_is_refused_for() {
	build_and_execute(|| {
		carton(BRAND, 0);
		assert_noop!(repack(BRAND, quantity(&[])), MovesError::Empty);
		let one_too_many = in_carton(0).packed(tins_of(5));
		assert_noop!(repack(BRAND, one_too_many), MovesError::CountDiffers);
		assert_noop!(
			repack(BRAND, quantity(&[(Goods::Batch(0), 1_001)])),
			MovesError::QuantityExceeded
		);
		let at = |place, time| Movements::repack(by(BRAND), sscc(0), three(), place, time);
		assert_noop!(at(wrong(), now()), MovesError::InvalidKey);
		assert_noop!(at(dock(), in_hours(1)), MovesError::InTheFuture);
		assert_noop!(at(dock(), hours_ago(1)), MovesError::TimesOutOfOrder);
		Allowance::set(219);
		assert_eq!(dispatched(|| repack(BRAND, three())), Err(BYTES_EXCEEDED));
		Containers::<Test>::mutate(sscc(0), |container| {
			container.as_mut().unwrap().packing = u32::MAX;
		});
		assert_noop!(repack(BRAND, three()), MovesError::NumbersExhausted);
	});
}
