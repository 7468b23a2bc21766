use super::*;
use stalhof_support::goods::DeliveryEvidence;

/// Ten tins that [`MART`] has received of [`BRAND`], two of them damaged: shipment 0.
fn brought() {
	let id = sent_tins(10);
	assert_ok!(receive(MART, id, &[(8, 2)]));
	assert_ok!(Movements::settle_exception(by(MART), 0, REFERENCE));
	events();
}

fn back(first: ShipmentId, loose: Lines) -> NewShipment {
	NewShipment { consignee: OrgId(BRAND), returns: Some(first), ..consignment(&[], loose) }
}

fn returned() -> u64 {
	Movements::delivered(0).unwrap().returned
}

#[test]
fn goods_that_come_back_should_be_told_of_the_shipment_that_brought_them() {
	build_and_execute(|| {
		brought();
		let id = sent(MART, back(0, tins_of(3)));
		assert_eq!(returned(), 0, "they are on the way");
		assert_ok!(receive(BRAND, id, &[(2, 1)]));
		assert_eq!(returned(), 3, "damaged or not");
		let id = sent(MART, back(0, tins_of(2)));
		assert_ok!(receive(BRAND, id, &[(1, 0)]));
		assert_eq!(returned(), 4);
		let draw = <Movements as DeliveryEvidence>::draw;
		assert_noop!(draw(0, 5), MovesError::NotDelivered);
		assert_ok!(draw(0, 4));
	});
}

#[test]
fn no_more_should_come_back_than_was_brought() {
	build_and_execute(|| {
		brought();
		// Of three sent no more than three come back, whatever the receiver says.
		let id = sent(MART, back(0, tins_of(3)));
		assert_ok!(receive(BRAND, id, &[(900, 0)]));
		assert_eq!(returned(), 3);
		let id = sent(MART, back(0, tins_of(900)));
		assert_ok!(receive(BRAND, id, &[(900, 0)]));
		assert_eq!(returned(), 8, "eight had arrived undamaged");
	});
}

#[test]
fn goods_that_were_not_brought_should_not_come_back() {
	build_and_execute(|| {
		brought();
		let id = sent(MART, back(0, lines(&[(Goods::Class(tins()), 500)])));
		assert_ok!(receive(BRAND, id, &[(500, 0)]));
		assert_eq!(returned(), 0);
	});
}

#[test]
fn return_should_be_refused_when_its_parties_are_not_those_of_the_first_shipment() {
	build_and_execute(|| {
		brought();
		let loose = || lines(&[(Goods::Class(tins()), 1)]);
		let act = |who| Movements::ship(by(who), back(0, loose()));
		assert_eq!(who_may(MovesError::NotAReturn, act), [MART]);
		let elsewhere = NewShipment { receiver: Some(OrgId(STORE)), ..back(0, loose()) };
		assert_noop!(Movements::ship(by(MART), elsewhere), MovesError::NotAReturn);
		let elsewhere = NewShipment { consignee: OrgId(RIVAL), ..back(0, loose()) };
		assert_noop!(Movements::ship(by(MART), elsewhere), MovesError::NotAReturn);
		assert_noop!(Movements::ship(by(MART), back(7, loose())), MovesError::ShipmentNotFound);
		// What has not arrived, or never left, does not come back.
		let open = sent_tins(1);
		assert_noop!(Movements::ship(by(MART), back(open, loose())), MovesError::NotAReturn);
		assert_ok!(void(BRAND, open));
		assert_noop!(Movements::ship(by(MART), back(open, loose())), MovesError::NotAReturn);
	});
}

#[test]
fn return_that_is_voided_should_count_for_nothing() {
	build_and_execute(|| {
		brought();
		let id = sent(MART, back(0, tins_of(3)));
		assert_ok!(void(MART, id));
		assert_eq!(returned(), 0);
	});
}

#[test]
fn goods_may_come_back_after_they_were_drawn_on_and_it_shows() {
	build_and_execute(|| {
		brought();
		assert_ok!(<Movements as DeliveryEvidence>::draw(0, 8));
		let id = sent(MART, back(0, tins_of(5)));
		assert_ok!(receive(BRAND, id, &[(5, 0)]));
		let evidence = Movements::delivered(0).unwrap();
		assert_eq!((evidence.received, evidence.returned, evidence.drawn), (8, 5, 8));
		assert_noop!(<Movements as DeliveryEvidence>::draw(0, 1), MovesError::NotDelivered);
	});
}
