use super::*;

#[test]
fn goods_should_be_under_way_when_they_are_sent() {
	build_and_execute(|| {
		brands_pallet();
		let reference = Reference { kind: ReferenceKind::Invoice, token: [3; 32] };
		let new = NewShipment {
			receiver: Some(OrgId(STORE)),
			references: vec![reference, reference].try_into().unwrap(),
			..consignment(&[pallet(0)], lines(&[(Goods::Batch(0), 2), (Goods::Batch(1), 3)]))
		};
		let (before, packed) = (kept(BRAND), container(pallet(0)));
		assert_ok!(Movements::ship(by(BRAND), new.clone()));
		let shipped = Shipment {
			from: OrgId(BRAND),
			consignee: OrgId(MART),
			receiver: OrgId(STORE),
			carrier: Some(OrgId(CARRIER)),
			containers: new.containers,
			lines: lines(&[(Goods::Batch(0), 10), (Goods::Batch(1), 3)]),
			references: new.references,
			returns: None,
			state: ShipmentState::Shipped,
			shipped: happens(dock()),
			departed: None,
			received: None,
			exceptions: 0,
			returned: 0,
			drawn: 0,
		};
		assert_eq!(events(), [Event::Shipped { id: 0, shipment: shipped.clone() }]);
		assert_eq!(shipment(0), shipped);
		// Itself, two lines with outcomes, a container, two references, four parties, and two batches that leave.
		let bytes = 260 + 2 * (20 + 16) + 80 + 2 * 33 + 4 * 50 + 2 * 50;
		assert_eq!(kept(BRAND), before + bytes);
		let moved = Container { under_way: true, shipment: Some(0), ..packed };
		assert_eq!(container(pallet(0)), moved);
		assert_eq!(container(sscc(0)).shipment, None, "what is in it is not touched");
		for party in [BRAND, MART, STORE, CARRIER] {
			assert_eq!(Movements::shipments(OrgId(party), None, 9).items.len(), 1);
		}
		assert_eq!(Movements::shipments(OrgId(RIVAL), None, 9).items, []);
		assert!(Dispatched::<Test>::contains_key(Ordered(0)));
	});
}

#[test]
fn batch_should_have_left_its_producer_only_when_its_producer_sent_some() {
	build_and_execute(|| {
		let is_dispatched = <Movements as stalhof_support::goods::Movements>::is_dispatched;
		let id = sent_tins(24);
		assert!(is_dispatched(0) && !is_dispatched(1));
		assert_ok!(receive(MART, id, &[(24, 0)]));
		let before = kept(BRAND);
		sent_tins(24);
		assert_eq!(kept(BRAND), before + 260 + 36 + 3 * 50, "that it has left is kept once");
		// Who sells it on is another.
		Receivers::<Test>::insert(Ordered(1), Ordered(OrgId(MART)), ());
		let further = consignment(&[], lines(&[(Goods::Batch(1), 1)]));
		sent(MART, NewShipment { consignee: OrgId(STORE), ..further });
		assert!(!is_dispatched(1));
	});
}

#[test]
fn any_member_should_not_move_anothers_container() {
	build_and_execute(|| {
		let carton = carton(BRAND, 0);
		let ship = |who| Movements::ship(by(who), consignment(&[carton], Lines::default()));
		assert_eq!(who_may(MovesError::NotCustodian, ship), [BRAND]);
		assert_ok!(ship(BRAND));
		assert_noop!(ship(BRAND), MovesError::UnderWay);
		assert_ok!(receive(MART, 0, &[(4, 0)]));
		assert_eq!(who_may(MovesError::NotCustodian, ship), [MART]);
	});
}

#[test]
fn stranger_should_not_send_items_of_a_batch_that_it_does_not_handle() {
	build_and_execute(|| {
		let ship = |who| Movements::ship(by(who), consignment(&[], tins_of(1)));
		assert_eq!(who_may(MovesError::NotAuthorized, ship), [BRAND]);
		let of_anyone = lines(&[(Goods::Class(tins()), 1)]);
		let ship = |who| Movements::ship(by(who), consignment(&[], of_anyone.clone()));
		assert_eq!(who_may(MovesError::NotAuthorized, ship), EVERYONE);
	});
}

#[test]
fn shipment_should_be_refused_when_a_party_is_not_active() {
	build_and_execute(|| {
		let parties = |consignee, receiver, carrier| {
			let new = consignment(&[], tins_of(1));
			let carrier = Some(OrgId(carrier));
			let receiver = Some(OrgId(receiver));
			let new = NewShipment { consignee: OrgId(consignee), receiver, carrier, ..new };
			Movements::ship(by(BRAND), new)
		};
		assert_ok!(tried(|| parties(MART, STORE, CARRIER)));
		for absent in [100, RIVAL] {
			stand(RIVAL, FirmStanding::Leaving);
			assert_noop!(parties(absent, STORE, CARRIER), MovesError::NotInStanding);
			assert_noop!(parties(MART, absent, CARRIER), MovesError::NotInStanding);
			assert_noop!(parties(MART, STORE, absent), MovesError::NotInStanding);
		}
	});
}

#[test]
fn shipment_should_be_refused_when_its_goods_are_not_there() {
	build_and_execute(|| {
		let ship =
			|containers: &[Sscc], loose| Movements::ship(by(BRAND), consignment(containers, loose));
		assert_noop!(ship(&[], Lines::default()), MovesError::Empty);
		assert_noop!(ship(&[sscc(0)], Lines::default()), MovesError::ContainerNotFound);
		let cartons = [carton(BRAND, 0), carton(BRAND, 1)];
		let backwards = [cartons[1], cartons[0]];
		assert_noop!(ship(&backwards, Lines::default()), MovesError::NotInOrder);
		let twice = [cartons[0], cartons[0]];
		assert_noop!(ship(&twice, Lines::default()), MovesError::NotInOrder);
		let backwards = lines(&[(Goods::Batch(1), 1), (Goods::Batch(0), 1)]);
		assert_noop!(ship(&[], backwards), MovesError::NotInOrder);
		assert_noop!(ship(&[], tins_of(0)), MovesError::Empty);
		let unknown = lines(&[(Goods::Batch(9), 1)]);
		assert_noop!(ship(&[], unknown), MovesError::SubjectNotFound);
		assert_noop!(ship(&[], tins_of(1_001)), MovesError::QuantityExceeded);
		// In two cartons and besides there cannot be more of a batch than there is.
		assert_ok!(tried(|| ship(&cartons, tins_of(992))));
		assert_noop!(ship(&cartons, tins_of(993)), MovesError::QuantityExceeded);
		let many = lines(&[(Goods::Class(tins()), u64::MAX), (Goods::Class(jars()), 1)]);
		assert_noop!(ship(&[], many), MovesError::QuantityExceeded);
		assert_ok!(Movements::unpack(by(BRAND), cartons[0]));
		assert_noop!(ship(&cartons, Lines::default()), MovesError::ContainerNotFound);
	});
}

#[test]
fn shipment_should_be_refused_when_its_lines_are_more_than_it_has() {
	build_and_execute(|| {
		let gtin = |number: u64| {
			let body = 952_100_000_000 + number;
			Gtin::new(body * 10 + u64::from(check_digit(body))).expect("its check digit holds")
		};
		let of = |numbers: std::ops::Range<u64>| {
			let each = numbers.map(|number| (Goods::Class(gtin(number)), 1));
			lines(&each.collect::<Vec<_>>())
		};
		let packing = Packing { contents: None, lines: of(0..16) };
		assert_ok!(Movements::pack(by(BRAND), sscc(0), 1, packing, dock(), now()));
		let ship = |loose| Movements::ship(by(BRAND), consignment(&[sscc(0)], loose));
		assert_noop!(ship(of(16..17)), MovesError::TooManyLines);
		assert_ok!(ship(of(0..16)));
		assert_eq!(shipment(0).lines.len(), 16);
	});
}

#[test]
fn shipment_should_be_refused_when_its_time_or_place_is_none() {
	build_and_execute(|| {
		let carton = carton(BRAND, 0);
		let at = |place, time| {
			let new = consignment(&[carton], Lines::default());
			Movements::ship(by(BRAND), NewShipment { place, time, ..new })
		};
		assert_noop!(at(wrong(), now()), MovesError::InvalidKey);
		assert_noop!(at(dock(), in_hours(1)), MovesError::InTheFuture);
		// It was packed at noon.
		assert_noop!(at(dock(), hours_ago(1)), MovesError::TimesOutOfOrder);
		pass(4, 1);
		assert_ok!(at(yard(), hours_ago(73)));
		let Happened { late, time, at, .. } = shipment(0).shipped;
		assert_eq!((late, time, at), (true, hours_ago(73), now()));
		assert_eq!((container(carton).time, container(carton).moved), (time, now()));
		let early = consignment(&[], tins_of(1));
		on("2019-10-31");
		let early = NewShipment { time: now(), ..early };
		on("2019-11-11");
		assert_noop!(Movements::ship(by(BRAND), early), MovesError::TimesOutOfOrder);
	});
}

#[test]
fn shipment_should_be_refused_when_there_is_no_room_or_no_number_left() {
	build_and_execute(|| {
		let ship = || Movements::ship(by(BRAND), consignment(&[], tins_of(1)));
		let bytes = 260 + 36 + 3 * 50 + 50;
		Allowance::set(bytes - 1);
		assert_eq!(dispatched(ship), Err(BYTES_EXCEEDED));
		assert_eq!(kept(BRAND), 0);
		Allowance::set(bytes);
		assert_ok!(tried(ship));
		NextShipment::<Test>::put(u32::MAX);
		assert_noop!(ship(), MovesError::NumbersExhausted);
	});
}
