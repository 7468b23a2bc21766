use super::*;

#[test]
fn goods_should_be_back_with_their_sender_when_a_shipment_is_voided() {
	build_and_execute(|| {
		let carton = carton(BRAND, 0);
		let id = sent(BRAND, consignment(&[carton], Lines::default()));
		assert_ok!(depart(CARRIER, id));
		pass(1, 1);
		events();
		assert_ok!(Movements::void(by(BRAND), id, REFERENCE));
		assert_eq!(events(), [Event::Voided { id, by: OrgId(BRAND), reference: REFERENCE }]);
		assert_eq!(shipment(id).state, ShipmentState::Voided);
		let Container { custodian, under_way, moved, .. } = container(carton);
		assert_eq!((custodian, under_way, moved), (OrgId(BRAND), false, now()));
		assert_ok!(Movements::unpack(by(BRAND), carton));
		assert_noop!(void(BRAND, id), MovesError::NotOpen);
	});
}

#[test]
fn shipment_should_be_voided_by_its_sender_alone() {
	build_and_execute(|| {
		let id = sent_tins(1);
		assert_eq!(who_may(MovesError::NotSender, |who| void(who, id)), [BRAND]);
		assert_noop!(void(BRAND, 1), MovesError::ShipmentNotFound);
	});
}

#[test]
fn shipment_voided_after_receipt_should_be_refused() {
	build_and_execute(|| {
		let closed = sent_tins(1);
		assert_ok!(receive(MART, closed, &[(1, 0)]));
		assert_noop!(void(BRAND, closed), MovesError::NotOpen);
		let short = sent_tins(2);
		assert_ok!(receive(MART, short, &[(1, 0)]));
		assert_noop!(void(BRAND, short), MovesError::NotOpen);
	});
}

#[test]
fn shipment_should_not_be_voided_while_an_exception_of_it_is_open() {
	build_and_execute(|| {
		let id = sent_tins(1);
		let concern = Concern::Shipment(id);
		let kind = ExceptionKind::Tampered;
		assert_ok!(Movements::raise_exception(by(MART), concern, kind, REFERENCE));
		assert_noop!(void(BRAND, id), MovesError::ExceptionsOpen);
		assert_ok!(Movements::settle_exception(by(MART), 0, REFERENCE));
		assert_ok!(void(BRAND, id));
	});
}

#[test]
fn exception_of_any_party_should_stand_against_a_void() {
	build_and_execute(|| {
		let id = sent_tins(1);
		let concern = Concern::Shipment(id);
		for (number, party) in (0..).zip([BRAND, CARRIER, MART]) {
			let kind = ExceptionKind::DataIssue;
			assert_ok!(Movements::raise_exception(by(party), concern, kind, REFERENCE));
			assert_noop!(void(BRAND, id), MovesError::ExceptionsOpen);
			assert_ok!(Movements::settle_exception(by(party), number, REFERENCE));
		}
		assert_ok!(void(BRAND, id));
	});
}

#[test]
fn void_should_leave_noted_that_some_of_a_batch_left_its_producer() {
	build_and_execute(|| {
		let id = sent_tins(1);
		let before = kept(BRAND);
		assert_ok!(void(BRAND, id));
		assert!(<Movements as stalhof_support::goods::Movements>::is_dispatched(0));
		assert_eq!(kept(BRAND), before);
	});
}

#[test]
fn voided_shipment_should_be_no_evidence() {
	build_and_execute(|| {
		let id = sent_tins(1);
		assert_ok!(void(BRAND, id));
		assert_noop!(receive(MART, id, &[(1, 0)]), MovesError::NotOpen);
		let draw = <Movements as stalhof_support::goods::DeliveryEvidence>::draw;
		assert_noop!(draw(id, 1), MovesError::NotDelivered);
	});
}
