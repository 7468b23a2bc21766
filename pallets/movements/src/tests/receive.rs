use super::*;

/// What arrives of two lines, undamaged and damaged.
type Arrived = [(u64, u64); 2];

#[test]
fn shipment_should_be_closed_when_all_of_it_has_arrived() {
	build_and_execute(|| {
		let carton = carton(BRAND, 0);
		let id = sent(BRAND, consignment(&[carton], lines(&[(Goods::Batch(1), 5)])));
		pass(1, 1);
		assert_ok!(receive(MART, id, &[(4, 0), (5, 0)]));
		let receipt = Receipt {
			happened: happens(yard()),
			outcome: outcome(&[(4, 0), (5, 0)]),
			reference: REFERENCE,
		};
		assert_eq!(
			events(),
			[
				Event::Received { id, by: OrgId(MART), receipt: receipt.clone() },
				Event::Closed { id }
			]
		);
		let arrived = shipment(id);
		assert_eq!((arrived.state, arrived.received), (ShipmentState::Closed, Some(receipt)));
		let Container { custodian, place, time, moved, under_way, .. } = container(carton);
		assert_eq!((custodian, place, time, moved), (OrgId(MART), yard(), now(), now()));
		assert!(!under_way);
		assert_eq!(kept(MART), 2 * 50, "that it has received of two batches");
	});
}

#[test]
fn receipt_should_be_refused_when_the_receiver_is_not_named() {
	build_and_execute(|| {
		let id = sent_tins(1);
		let act = |who| receive(who, id, &[(1, 0)]);
		assert_eq!(who_may(MovesError::NotReceiver, act), [MART]);
		// The consignee neither, when another is to receive for it.
		let new = NewShipment { receiver: Some(OrgId(STORE)), ..consignment(&[], tins_of(1)) };
		let id = sent(BRAND, new);
		let act = |who| receive(who, id, &[(1, 0)]);
		assert_eq!(who_may(MovesError::NotReceiver, act), [STORE]);
		// A rival carrier, or the right one after it departed.
		assert_ok!(depart(CARRIER, id));
		assert_eq!(who_may(MovesError::NotReceiver, act), [STORE]);
		assert_noop!(receive(MART, 9, &[(1, 0)]), MovesError::ShipmentNotFound);
	});
}

#[test]
fn difference_should_open_an_exception_of_its_kind() {
	use ExceptionKind::{Damaged, Over, Short};
	let cases: [(Arrived, &[ExceptionKind]); 6] = [
		([(4, 0), (5, 0)], &[]),
		([(3, 0), (5, 0)], &[Short]),
		([(4, 0), (6, 0)], &[Over]),
		([(3, 1), (5, 0)], &[Damaged]),
		([(4, 1), (5, 0)], &[Over, Damaged]),
		([(0, 0), (9, 1)], &[Short, Over, Damaged]),
	];
	for (outcome, kinds) in cases {
		build_and_execute(|| {
			let loose = lines(&[(Goods::Batch(0), 4), (Goods::Batch(1), 5)]);
			let id = sent(BRAND, consignment(&[], loose));
			assert_ok!(receive(MART, id, &outcome));
			let receipt = shipment(id).received.unwrap();
			let mut all = vec![Event::Received { id, by: OrgId(MART), receipt }];
			for (number, kind) in (0..).zip(kinds) {
				let raised = Exception {
					kind: *kind,
					concern: Concern::Shipment(id),
					owner: OrgId(BRAND),
					raised: said(MART),
					until: in_hours(72),
					until_block: 1 + WINDOW_BLOCKS,
					answered: None,
					settled: None,
				};
				assert_eq!(exception(number), raised);
				all.push(Event::ExceptionRaised { id: number, exception: raised });
			}
			let (state, open) = (shipment(id).state, shipment(id).exceptions);
			if kinds.is_empty() {
				all.push(Event::Closed { id });
				assert_eq!((state, open), (ShipmentState::Closed, 0));
			} else {
				assert_eq!((state, open), (ShipmentState::Received, kinds.len() as u32));
			}
			assert_eq!(events(), all);
		});
	}
}

#[test]
fn receipt_of_more_than_shipped_should_never_be_more_delivered() {
	use stalhof_support::goods::DeliveryEvidence;
	build_and_execute(|| {
		let id = sent_tins(10);
		assert_ok!(receive(MART, id, &[(1_000, 0)]));
		assert_eq!(exception(0).kind, ExceptionKind::Over);
		assert_eq!(Movements::delivered(id).unwrap().received, 10);
		let line = Movements::shipment_view(id).unwrap().lines[0];
		assert_eq!((line.received, line.short, line.over), (1_000, 0, 990));
		assert_noop!(<Movements as DeliveryEvidence>::draw(id, 11), MovesError::NotDelivered);
		assert_ok!(<Movements as DeliveryEvidence>::draw(id, 10));
	});
}

#[test]
fn shipped_should_be_received_and_short_less_over() {
	build_and_execute(|| {
		for (received, damaged) in [(10, 0), (7, 2), (0, 0), (12, 1), (0, 10), (9, 9)] {
			let id = sent_tins(10);
			assert_ok!(receive(MART, id, &[(received, damaged)]));
			let line = Movements::shipment_view(id).unwrap().lines[0];
			assert_eq!(line.received + line.damaged + line.short - line.over, 10);
		}
		let open = Movements::shipment_view(sent_tins(10)).unwrap().lines[0];
		assert_eq!((open.received, open.short, open.over), (0, 0, 0), "nothing is told yet");
	});
}

#[test]
fn receipt_should_be_refused_when_it_has_not_one_outcome_for_each_line() {
	build_and_execute(|| {
		let id = sent_tins(10);
		assert_noop!(receive(MART, id, &[]), MovesError::OutcomeDiffers);
		assert_noop!(receive(MART, id, &[(10, 0), (0, 0)]), MovesError::OutcomeDiffers);
		assert_noop!(receive(MART, id, &[(u64::MAX, 1)]), MovesError::QuantityExceeded);
		assert_ok!(receive(MART, id, &[(u64::MAX, 0)]));
	});
}

#[test]
fn shipment_should_be_received_once() {
	build_and_execute(|| {
		let id = sent_tins(10);
		assert_ok!(receive(MART, id, &[(9, 0)]));
		assert_noop!(receive(MART, id, &[(10, 0)]), MovesError::NotOpen);
	});
}

#[test]
fn goods_should_not_arrive_before_they_leave() {
	build_and_execute(|| {
		let (sent_at, id) = (now(), sent_tins(1));
		let receive_at = |place, time| {
			plain(Movements::receive(by(MART), id, outcome(&[(1, 0)]), place, time, REFERENCE))
		};
		pass(1, 1);
		assert_ok!(tried(|| receive_at(yard(), sent_at)));
		let before = Moment::from_millis(sent_at.as_millis() - 1);
		assert_noop!(receive_at(yard(), before), MovesError::TimesOutOfOrder);
		let departed = now();
		assert_ok!(depart(CARRIER, id));
		assert_noop!(receive_at(yard(), sent_at), MovesError::TimesOutOfOrder);
		assert_noop!(receive_at(yard(), in_hours(1)), MovesError::InTheFuture);
		assert_noop!(receive_at(wrong(), departed), MovesError::InvalidKey);
		pass(3, 1);
		pass_millis(1);
		assert_ok!(receive_at(yard(), departed));
		assert!(shipment(id).received.unwrap().happened.late);
	});
}

#[test]
fn receipt_should_be_refused_when_the_receiver_has_no_room() {
	build_and_execute(|| {
		let id = sent_tins(10);
		let act = || receive(MART, id, &[(9, 0)]);
		let bytes = 50 + 210 + 50;
		Allowance::set(bytes - 1);
		assert_eq!(dispatched(act), Err(BYTES_EXCEEDED));
		Allowance::set(bytes);
		assert_ok!(act());
		assert_eq!(kept(MART), bytes);
	});
}
