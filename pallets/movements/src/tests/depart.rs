use super::*;

#[test]
fn carrier_should_have_the_goods_when_it_has_taken_them_over() {
	build_and_execute(|| {
		let carton = carton(BRAND, 0);
		let id = sent(BRAND, consignment(&[carton], Lines::default()));
		pass(1, 1);
		assert_ok!(Movements::depart(by(CARRIER), id, yard(), now()));
		let happened = happens(yard());
		let carrier = OrgId(CARRIER);
		assert_eq!(events(), [Event::Departed { id, carrier, happened }]);
		assert_eq!(shipment(id).departed, Some(happened));
		assert_eq!(shipment(id).state, ShipmentState::Shipped);
		let Container { custodian, place, time, moved, under_way, .. } = container(carton);
		assert_eq!((custodian, place, time, moved), (carrier, yard(), now(), now()));
		assert!(under_way);
	});
}

#[test]
fn shipment_should_be_taken_over_by_its_carrier_alone() {
	build_and_execute(|| {
		let id = sent_tins(1);
		assert_eq!(who_may(MovesError::NotCarrier, |who| depart(who, id)), [CARRIER]);
		let none = sent(BRAND, NewShipment { carrier: None, ..consignment(&[], tins_of(1)) });
		assert_eq!(who_may(MovesError::NotCarrier, |who| depart(who, none)), [0u32; 0]);
	});
}

#[test]
fn shipment_should_be_taken_over_once_and_while_it_is_open() {
	build_and_execute(|| {
		let id = sent_tins(1);
		assert_noop!(depart(CARRIER, 1), MovesError::ShipmentNotFound);
		assert_ok!(depart(CARRIER, id));
		assert_noop!(depart(CARRIER, id), MovesError::AlreadyDeparted);
		let received = sent_tins(1);
		assert_ok!(receive(MART, received, &[(1, 0)]));
		assert_noop!(depart(CARRIER, received), MovesError::NotOpen);
		let voided = sent_tins(1);
		assert_ok!(void(BRAND, voided));
		assert_noop!(depart(CARRIER, voided), MovesError::NotOpen);
	});
}

#[test]
fn departure_should_be_refused_when_it_is_before_the_goods_were_sent() {
	build_and_execute(|| {
		let id = sent_tins(1);
		let at = |place, time| plain(Movements::depart(by(CARRIER), id, place, time));
		assert_noop!(at(wrong(), now()), MovesError::InvalidKey);
		assert_noop!(at(dock(), in_hours(1)), MovesError::InTheFuture);
		let earlier = Moment::from_millis(now().as_millis() - 1);
		assert_noop!(at(dock(), earlier), MovesError::TimesOutOfOrder);
		pass(4, 1);
		assert_ok!(at(dock(), hours_ago(73)));
		assert!(shipment(id).departed.unwrap().late);
	});
}
