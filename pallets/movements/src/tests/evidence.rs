use super::*;
use sp_runtime::Permill;
use stalhof_support::goods::{Delivery, DeliveryEvidence};

fn draw(id: ShipmentId, quantity: u64) -> DispatchResult {
	<Movements as DeliveryEvidence>::draw(id, quantity)
}

fn give_back(id: ShipmentId, quantity: u64) -> DispatchResult {
	<Movements as DeliveryEvidence>::give_back(id, quantity)
}

fn share(id: ShipmentId) -> Permill {
	Movements::recalled_share(id)
}

#[test]
fn delivery_should_be_told_as_its_parties_said_it() {
	build_and_execute(|| {
		let token = [3; 32];
		let reference = Reference { kind: ReferenceKind::Invoice, token };
		let new = NewShipment {
			receiver: Some(OrgId(STORE)),
			references: vec![reference].try_into().unwrap(),
			..consignment(&[], lines(&[(Goods::Batch(0), 10), (Goods::Batch(1), 20)]))
		};
		let id = sent(BRAND, new);
		let open = Delivery {
			from: OrgId(BRAND),
			consignee: OrgId(MART),
			receiver: OrgId(STORE),
			state: ShipmentState::Shipped,
			references: vec![(ReferenceKind::Invoice, token)],
			shipped: 30,
			received: 0,
			returned: 0,
			drawn: 0,
			received_at: None,
			recorded_by: vec![],
		};
		assert_eq!(Movements::delivered(id), Some(open.clone()));
		assert_ok!(depart(CARRIER, id));
		pass(1, 1);
		// More of one line does not make up for less of another; what is damaged is not delivered.
		assert_ok!(receive(STORE, id, &[(15, 0), (17, 2)]));
		let told = Delivery {
			state: ShipmentState::Received,
			received: 27,
			received_at: Some(now()),
			recorded_by: vec![OrgId(CARRIER)],
			..open
		};
		assert_eq!(Movements::delivered(id), Some(told));
		assert_eq!(Movements::delivered(9), None);
	});
}

#[test]
fn carrier_should_be_no_witness_when_it_belongs_to_a_party_or_took_nothing_over() {
	build_and_execute(|| {
		let witnesses = |carrier: u32, departs: bool| {
			let new = NewShipment {
				carrier: Some(OrgId(carrier)),
				receiver: Some(OrgId(STORE)),
				..consignment(&[], tins_of(1))
			};
			let id = sent(BRAND, new);
			if departs {
				assert_ok!(depart(carrier, id));
			}
			assert_ok!(receive(STORE, id, &[(1, 0)]));
			Movements::delivered(id).unwrap().recorded_by
		};
		assert_eq!(witnesses(CARRIER, false), []);
		assert_eq!(witnesses(CARRIER, true), [OrgId(CARRIER)]);
		for party in [BRAND, MART, STORE] {
			assert_eq!(witnesses(party, true), [], "a party itself");
			assert_eq!(witnesses(party + 50, true), [], "one of its group");
		}
	});
}

#[test]
fn purse_drawn_twice_should_be_refused() {
	build_and_execute(|| {
		let id = sent_tins(10);
		assert_noop!(draw(id, 1), MovesError::NotDelivered);
		assert_noop!(draw(9, 1), MovesError::ShipmentNotFound);
		assert_ok!(receive(MART, id, &[(8, 1)]));
		events();
		assert_noop!(draw(id, 9), MovesError::NotDelivered);
		assert_ok!(draw(id, 5));
		assert_eq!(events(), [Event::Drawn { id, drawn: 5 }]);
		assert_noop!(draw(id, 5), MovesError::NotDelivered);
		assert_noop!(draw(id, u64::MAX), MovesError::NotDelivered);
		assert_ok!(draw(id, 3));
		assert_eq!(events(), [Event::Drawn { id, drawn: 8 }]);
		assert_noop!(draw(id, 1), MovesError::NotDelivered);
		assert_noop!(give_back(id, 9), MovesError::NotDelivered);
		assert_noop!(give_back(9, 1), MovesError::ShipmentNotFound);
		assert_ok!(give_back(id, 8));
		assert_eq!(events(), [Event::Drawn { id, drawn: 0 }]);
		assert_eq!(Movements::delivered(id).unwrap().drawn, 0);
	});
}

#[test]
fn what_is_given_back_should_be_drawn_on_again_and_no_more() {
	build_and_execute(|| {
		let id = sent_tins(10);
		assert_ok!(receive(MART, id, &[(8, 0)]));
		assert_ok!(draw(id, 8));
		assert_ok!(give_back(id, 3));
		assert_eq!(Movements::delivered(id).unwrap().drawn, 5);
		assert_noop!(draw(id, 4), MovesError::NotDelivered);
		assert_ok!(draw(id, 3));
	});
}

#[test]
fn recalled_share_should_be_of_what_was_sent_though_less_arrived() {
	build_and_execute(|| {
		let id = sent_tins(10);
		assert_ok!(receive(MART, id, &[(5, 0)]));
		Recalled::set([(Goods::Batch(0), 2)].into());
		assert_eq!(share(id), Permill::from_percent(20));
	});
}

#[test]
fn recall_should_reach_goods_inside_containers() {
	build_and_execute(|| {
		brands_pallet();
		let id = sent(BRAND, consignment(&[pallet(0)], lines(&[(Goods::Batch(1), 24)])));
		assert_ok!(receive(MART, id, &[(8, 0), (24, 0)]));
		assert_eq!(share(id), Permill::zero());
		assert_eq!(Movements::container_view(pallet(0)).unwrap().recalled, 0);
		Recalled::set([(Goods::Batch(0), 1_000)].into());
		// It names no container: eight of 32 tins.
		assert_eq!(share(id), Permill::from_percent(25));
		assert_eq!(Movements::shipment_view(id).unwrap().recalled, 8);
		assert_eq!(Movements::container_view(pallet(0)).unwrap().recalled, 8);
		assert_eq!(Movements::container_view(sscc(0)).unwrap().recalled, 4);
		Recalled::set([(Goods::Batch(0), 2), (Goods::Batch(1), 6)].into());
		assert_eq!(share(id), Permill::from_percent(25));
		Recalled::set([(Goods::Batch(0), 1_000), (Goods::Batch(1), 1_000)].into());
		assert_eq!(share(id), Permill::one());
		assert_eq!(share(9), Permill::zero());
	});
}

#[test]
fn recall_of_one_piece_among_many_should_not_be_none() {
	build_and_execute(|| {
		let many = lines(&[(Goods::Class(tins()), 10_000_000)]);
		let id = sent(BRAND, consignment(&[], many));
		Recalled::set([(Goods::Class(tins()), 1)].into());
		assert_eq!(share(id), Permill::from_parts(1));
	});
}
