use super::*;
use stalhof_primitives::goods::Inbox;

fn raise(who: u32, concern: Concern, kind: ExceptionKind) -> DispatchResult {
	Movements::raise_exception(by(who), concern, kind, REFERENCE)
}

fn answer(who: u32, id: ExceptionId) -> DispatchResult {
	Movements::answer_exception(by(who), id, REFERENCE)
}

fn settle(who: u32, id: ExceptionId) -> DispatchResult {
	Movements::settle_exception(by(who), id, REFERENCE)
}

fn inbox(owner: u32, inbox: Inbox) -> Vec<ExceptionId> {
	let page = Movements::exceptions(OrgId(owner), inbox, None, 9);
	page.items.into_iter().map(|exception| exception.id).collect()
}

#[test]
fn shipment_should_close_when_its_last_exception_is_settled() {
	build_and_execute(|| {
		let id = sent_tins(10);
		assert_ok!(receive(MART, id, &[(8, 1)]));
		events();
		assert_eq!(inbox(BRAND, Inbox::Process), [0, 1]);
		let before = kept(MART);
		assert_ok!(answer(BRAND, 0));
		assert_eq!(events(), [Event::ExceptionAnswered { id: 0, said: said(BRAND) }]);
		assert_eq!(exception(0).answered, Some(said(BRAND)));
		assert_eq!(shipment(id).exceptions, 2);
		pass(1, 1);
		assert_ok!(settle(MART, 0));
		assert_eq!(events(), [Event::ExceptionSettled { id: 0, said: said(MART) }]);
		assert_eq!(inbox(BRAND, Inbox::Process), [1]);
		assert_eq!((shipment(id).state, shipment(id).exceptions), (ShipmentState::Received, 1));
		// It is settled though nobody answered it.
		assert_ok!(settle(MART, 1));
		let settled = Event::ExceptionSettled { id: 1, said: said(MART) };
		assert_eq!(events(), [settled, Event::Closed { id }]);
		assert_eq!(shipment(id).state, ShipmentState::Closed);
		assert_eq!(kept(MART), before - 2 * 50);
	});
}

#[test]
fn exception_should_open_a_closed_shipment_again() {
	build_and_execute(|| {
		let id = sent_tins(10);
		assert_ok!(receive(MART, id, &[(10, 0)]));
		let before = kept(MART);
		pass(9, 9);
		events();
		assert_ok!(raise(MART, Concern::Shipment(id), ExceptionKind::Damaged));
		let raised = Exception {
			kind: ExceptionKind::Damaged,
			concern: Concern::Shipment(id),
			owner: OrgId(BRAND),
			raised: said(MART),
			until: in_hours(72),
			until_block: 10 + WINDOW_BLOCKS,
			answered: None,
			settled: None,
		};
		assert_eq!(events(), [Event::ExceptionRaised { id: 0, exception: raised }]);
		assert_eq!(kept(MART), before + 260);
		assert_eq!(shipment(id).state, ShipmentState::Received);
		assert_ok!(settle(MART, 0));
		assert_eq!(shipment(id).state, ShipmentState::Closed);
	});
}

#[test]
fn exception_of_a_shipment_should_be_raised_by_its_parties_alone() {
	build_and_execute(|| {
		let new = NewShipment { receiver: Some(OrgId(STORE)), ..consignment(&[], tins_of(1)) };
		let id = sent(BRAND, new);
		let concern = Concern::Shipment(id);
		let act = |who| raise(who, concern, ExceptionKind::DataIssue);
		assert_eq!(who_may(MovesError::NotAParty, act), [BRAND, MART, CARRIER, STORE]);
		// The sender answers to everybody, and the receiver to the sender.
		for (who, owner) in [(MART, BRAND), (CARRIER, BRAND), (STORE, BRAND), (BRAND, STORE)] {
			assert_ok!(act(who));
			assert_eq!(exception(NextException::<Test>::get() - 1).owner, OrgId(owner));
		}
		assert_noop!(
			raise(MART, Concern::Shipment(9), ExceptionKind::DataIssue),
			MovesError::ShipmentNotFound
		);
	});
}

#[test]
fn what_the_receipt_tells_should_not_be_raised_besides() {
	build_and_execute(|| {
		let id = sent_tins(1);
		for kind in ExceptionKind::ALL {
			let result = tried(|| raise(MART, Concern::Shipment(id), *kind));
			let receipt = matches!(kind, ExceptionKind::Short | ExceptionKind::Over);
			let expected = if receipt { Err(MovesError::ToldByReceipt.into()) } else { Ok(()) };
			assert_eq!(result, expected, "{kind:?}");
		}
		assert_ok!(void(BRAND, id));
		let late = raise(MART, Concern::Shipment(id), ExceptionKind::DataIssue);
		assert_eq!(late, Err(MovesError::NotOpen.into()));
	});
}

#[test]
fn goods_should_be_answered_for_by_who_sells_or_packed_them() {
	build_and_execute(|| {
		let carton = carton(BRAND, 0);
		let item = |batch| Subject::Item(ItemId { batch, index: 0 });
		for (subject, owner) in [
			(item(0), BRAND),
			(Subject::Batch(2), RIVAL),
			(Subject::Class(jars()), RIVAL),
			(Subject::Container(carton, 1), BRAND),
		] {
			assert_ok!(raise(STORE, Concern::Goods(subject), ExceptionKind::Counterfeit));
			let id = NextException::<Test>::get() - 1;
			assert_eq!(exception(id).owner, OrgId(owner));
		}
		// Suspicions lie in an inbox of their own.
		assert_eq!(inbox(BRAND, Inbox::Suspicion), [0, 3]);
		assert_eq!(inbox(BRAND, Inbox::Process), [0u32; 0]);
		let unknown = "4012345678901".parse().unwrap();
		for (subject, cause) in [
			(item(3), MovesError::SubjectNotFound),
			(Subject::Item(ItemId { batch: 0, index: 1_000 }), MovesError::SubjectNotFound),
			(Subject::Batch(3), MovesError::SubjectNotFound),
			(Subject::Class(unknown), MovesError::SubjectNotFound),
			(Subject::Class(wrong()), MovesError::InvalidKey),
			(Subject::Container(sscc(1), 1), MovesError::ContainerNotFound),
			(Subject::Container(carton, 0), MovesError::ContainerNotFound),
			(Subject::Container(carton, 2), MovesError::ContainerNotFound),
		] {
			let concern = Concern::Goods(subject);
			assert_noop!(raise(STORE, concern, ExceptionKind::Counterfeit), cause);
		}
	});
}

#[test]
fn packer_should_answer_for_a_container_that_another_has() {
	build_and_execute(|| {
		let carton = carton(BRAND, 0);
		let id = sent(BRAND, consignment(&[carton], Lines::default()));
		assert_ok!(receive(MART, id, &[(4, 0)]));
		let concern = Concern::Goods(Subject::Container(carton, 1));
		assert_ok!(raise(STORE, concern, ExceptionKind::Tampered));
		assert_eq!(exception(0).owner, OrgId(BRAND));
	});
}

#[test]
fn packer_should_not_answer_for_an_earlier_life_of_its_sscc() {
	build_and_execute(|| {
		carton(BRAND, 0);
		assert_ok!(Movements::unpack(by(BRAND), sscc(0)));
		pass(366, 1);
		let own = quantity(&[(Goods::Batch(2), 1)]);
		assert_ok!(Movements::pack(by(RIVAL), sscc(0), 1, own, dock(), now()));
		let about = |life| {
			let concern = Concern::Goods(Subject::Container(sscc(0), life));
			raise(STORE, concern, ExceptionKind::Counterfeit)
		};
		assert_noop!(about(1), MovesError::ContainerNotFound);
		assert_ok!(about(2));
		assert_eq!(exception(0).owner, OrgId(RIVAL));
	});
}

#[test]
fn exception_should_be_answered_once_and_by_its_owner_alone() {
	build_and_execute(|| {
		let id = sent_tins(1);
		assert_ok!(receive(MART, id, &[(0, 0)]));
		assert_eq!(who_may(MovesError::NotOwner, |who| answer(who, 0)), [BRAND]);
		assert_noop!(answer(BRAND, 1), MovesError::ExceptionNotFound);
		assert_ok!(answer(BRAND, 0));
		assert_noop!(answer(BRAND, 0), MovesError::AlreadyAnswered);
		assert_ok!(settle(MART, 0));
		assert_noop!(answer(BRAND, 0), MovesError::AlreadySettled);
		assert_noop!(settle(MART, 0), MovesError::AlreadySettled);
		assert_noop!(settle(MART, 1), MovesError::ExceptionNotFound);
	});
}

#[test]
fn exception_should_be_settled_by_who_raised_it_and_suspicions_by_regulators_too() {
	build_and_execute(|| {
		let id = sent_tins(1);
		let concern = Concern::Shipment(id);
		assert_ok!(raise(MART, concern, ExceptionKind::DataNoProduct));
		assert_ok!(raise(MART, concern, ExceptionKind::Diverted));
		let may = |id| who_may(MovesError::NotAuthorized, move |who| settle(who, id));
		assert_eq!(may(0), [MART]);
		assert_eq!(may(1), [MART, REGULATOR]);
	});
}

#[test]
fn exception_should_be_overdue_when_both_its_days_and_its_blocks_are_over() {
	build_and_execute(|| {
		let id = sent_tins(1);
		assert_ok!(receive(MART, id, &[(0, 0)]));
		let overdue = || Movements::exception_view(0).unwrap().overdue;
		pass(3, u64::from(WINDOW_BLOCKS));
		assert!(!overdue());
		pass_millis(1);
		assert!(!overdue(), "not all blocks are over");
		pass(0, 1);
		assert!(overdue());
		PausedFor::set(1);
		assert!(!overdue(), "the pallet stood still");
		PausedFor::set(0);
		assert_ok!(answer(BRAND, 0));
		assert!(!overdue());
	});
}

#[test]
fn answer_should_be_due_by_the_clock_that_stands_still_in_a_pause() {
	build_and_execute(|| {
		let id = sent_tins(1);
		PausedFor::set(24 * HOUR);
		assert_ok!(receive(MART, id, &[(0, 0)]));
		let until = exception(0).until;
		assert_eq!(until, Movements::days_after(Movements::running(), 3));
		assert_eq!(until, in_hours(48));
	});
}

#[test]
fn exception_should_be_refused_when_there_is_no_room_or_no_number_left() {
	build_and_execute(|| {
		let id = sent_tins(1);
		let act = || raise(MART, Concern::Shipment(id), ExceptionKind::DataIssue);
		Allowance::set(259);
		assert_noop!(act(), BYTES_EXCEEDED);
		Allowance::set(260);
		assert_ok!(tried(act));
		let full = tried(|| {
			Shipments::<Test>::mutate(Ordered(id), |shipment| {
				shipment.as_mut().unwrap().exceptions = u32::MAX;
			});
			act()
		});
		assert_eq!(full, Err(MovesError::NumbersExhausted.into()));
		NextException::<Test>::put(u32::MAX);
		assert_noop!(act(), MovesError::NumbersExhausted);
	});
}
