use super::*;

/// A carton of 24 tins, by quantity.
fn packed(who: u32, packing: Packing) -> DispatchResult {
	Movements::pack(by(who), sscc(0), 1, packing, dock(), now())
}

fn cartonful() -> Packing {
	quantity(&[(Goods::Batch(0), 24)])
}

#[test]
fn container_should_stand_with_its_packer_when_it_is_packed() {
	build_and_execute(|| {
		let packing = in_carton(0).packed(tins_of(4));
		assert_ok!(Movements::pack(by(BRAND), sscc(0), 1, packing.clone(), dock(), now()));
		let stands = Container {
			life: 1,
			packing: 1,
			packer: OrgId(BRAND),
			custodian: OrgId(BRAND),
			level: 1,
			packed: packing,
			since: happens(dock()),
			taken: 0,
			place: dock(),
			time: now(),
			moved: now(),
			shipment: None,
			under_way: false,
			stands: true,
			payer: OrgId(BRAND),
		};
		assert_eq!(events(), [Event::Packed { sscc: sscc(0), container: stands.clone() }]);
		assert_eq!(container(sscc(0)), stands);
		assert_eq!(kept(BRAND), 220);
	});
}

#[test]
fn container_should_be_packed_by_quantity_when_its_children_are_not_listed() {
	build_and_execute(|| {
		let packing = quantity(&[(Goods::Batch(0), 1_000), (Goods::Class(jars()), 5_000)]);
		assert_ok!(Movements::pack(by(BRAND), sscc(0), 7, packing, dock(), now()));
		assert_eq!(kept(BRAND), 240);
	});
}

#[test]
fn pack_should_be_refused_when_a_key_is_none() {
	build_and_execute(|| {
		let pack =
			|sscc, packing, place| Movements::pack(by(BRAND), sscc, 1, packing, place, now());
		assert_noop!(pack(wrong(), cartonful(), dock()), MovesError::InvalidKey);
		assert_noop!(pack(sscc(0), cartonful(), wrong()), MovesError::InvalidKey);
		let of_none = quantity(&[(Goods::Class(wrong()), 1)]);
		assert_noop!(pack(sscc(0), of_none, dock()), MovesError::InvalidKey);
	});
}

#[test]
fn pack_should_be_refused_when_nobody_lets_the_organisation_issue_the_sscc() {
	build_and_execute(|| {
		Issuers::set([OrgId(BRAND)].into());
		let loose = || quantity(&[(Goods::Class(tins()), 1)]);
		let may = who_may(MovesError::NotLicensed, |who| packed(who, loose()));
		assert_eq!(may, [BRAND]);
	});
}

#[test]
fn pack_should_be_refused_when_the_level_is_none() {
	build_and_execute(|| {
		for (level, right) in [(0, false), (1, true), (7, true), (8, false), (255, false)] {
			let pack = || Movements::pack(by(BRAND), sscc(0), level, cartonful(), dock(), now());
			if right {
				assert_ok!(tried(pack));
			} else {
				assert_noop!(pack(), MovesError::InvalidLevel);
			}
		}
	});
}

#[test]
fn pack_should_be_refused_when_the_goods_are_not_there() {
	build_and_execute(|| {
		assert_noop!(packed(BRAND, quantity(&[])), MovesError::Empty);
		assert_noop!(packed(BRAND, quantity(&[(Goods::Batch(0), 0)])), MovesError::Empty);
		let nothing =
			Packing { contents: Some(Contents { root: [0; 32], count: 0 }), ..cartonful() };
		assert_noop!(packed(BRAND, nothing), MovesError::Empty);
		assert_noop!(packed(BRAND, quantity(&[(Goods::Batch(3), 1)])), MovesError::SubjectNotFound);
		let more = |count| packed(BRAND, quantity(&[(Goods::Batch(0), count)]));
		assert_ok!(tried(|| more(1_000)));
		assert_noop!(more(1_001), MovesError::QuantityExceeded);
		let all = [(Goods::Class(tins()), u64::MAX), (Goods::Class(jars()), 1)];
		assert_noop!(packed(BRAND, quantity(&all)), MovesError::QuantityExceeded);
	});
}

#[test]
fn pack_should_be_refused_when_lines_are_not_in_order_or_come_twice() {
	build_and_execute(|| {
		for wrong in [
			[(Goods::Batch(1), 1), (Goods::Batch(0), 1)],
			[(Goods::Batch(0), 1), (Goods::Batch(0), 1)],
			[(Goods::Class(tins()), 1), (Goods::Batch(0), 1)],
		] {
			assert_noop!(packed(BRAND, quantity(&wrong)), MovesError::NotInOrder);
		}
	});
}

#[test]
fn pack_should_be_refused_when_a_container_of_items_holds_more_or_fewer_than_its_lines() {
	build_and_execute(|| {
		let stack = in_carton(0);
		for count in [3, 5] {
			assert_noop!(packed(BRAND, stack.packed(tins_of(count))), MovesError::CountDiffers);
		}
		// Of one that holds containers the children are not pieces.
		let packing = stack.packed(tins_of(96));
		assert_ok!(Movements::pack(by(BRAND), sscc(0), 2, packing, dock(), now()));
	});
}

#[test]
fn stranger_should_not_pack_items_of_a_batch_that_it_does_not_handle() {
	build_and_execute(|| {
		let may = who_may(MovesError::NotAuthorized, |who| packed(who, cartonful()));
		assert_eq!(may, [BRAND]);
		// Who has received some may, and not before.
		let id = sent_tins(24);
		assert_ok!(tried(|| {
			receive(MART, id, &[(0, 1)])?;
			packed(MART, cartonful())
		}));
		assert_ok!(receive(MART, id, &[(24, 0)]));
		let may = who_may(MovesError::NotAuthorized, |who| packed(who, cartonful()));
		assert_eq!(may, [BRAND, MART]);
	});
}

#[test]
fn who_received_nothing_of_a_batch_should_not_pack_it() {
	build_and_execute(|| {
		let id = sent_tins(24);
		assert_ok!(receive(MART, id, &[(0, 0)]));
		assert_noop!(packed(MART, cartonful()), MovesError::NotAuthorized);
	});
}

#[test]
fn who_received_one_piece_of_a_batch_should_pack_any_quantity_that_there_can_be() {
	build_and_execute(|| {
		let id = sent_tins(1);
		assert_ok!(receive(MART, id, &[(1, 0)]));
		let all = 1_000;
		let of = |tins| quantity(&[(Goods::Batch(0), tins)]);
		assert_noop!(packed(MART, of(all + 1)), MovesError::QuantityExceeded);
		assert_ok!(packed(MART, of(all)));
	});
}

#[test]
fn event_time_in_the_future_should_be_refused() {
	build_and_execute(|| {
		let at = |millis: u64| {
			let time = Moment::from_millis(now().as_millis() + millis);
			Movements::pack(by(BRAND), sscc(0), 1, cartonful(), dock(), time)
		};
		assert_noop!(at(AHEAD_MILLIS + 1), MovesError::InTheFuture);
		assert_ok!(at(AHEAD_MILLIS));
		assert!(!container(sscc(0)).since.late);
	});
}

#[test]
fn event_told_late_should_be_marked() {
	build_and_execute(|| {
		for (number, more, late) in [(0, 0, false), (1, 1, true)] {
			let time = Moment::from_millis(now().as_millis() - LATE_MILLIS - more);
			let pack = Movements::pack(by(BRAND), sscc(number), 1, cartonful(), dock(), time);
			assert_ok!(pack);
			let container = container(sscc(number));
			assert_eq!(
				(container.since.late, container.time, container.moved),
				(late, time, now())
			);
		}
	});
}

#[test]
fn pack_should_be_refused_when_the_goods_were_not_made_yet() {
	build_and_execute(|| {
		let at = |time: u64| {
			let time = Moment::from_millis(time);
			Movements::pack(by(BRAND), sscc(0), 1, cartonful(), dock(), time)
		};
		on("2019-11-01");
		let made = now().as_millis() - 12 * HOUR;
		on("2019-11-11");
		assert_noop!(at(made - 1), MovesError::TimesOutOfOrder);
		assert_ok!(at(made));
	});
}

#[test]
fn sscc_should_be_used_once_at_a_time() {
	build_and_execute(|| {
		assert_ok!(packed(BRAND, cartonful()));
		pass(500, 500);
		assert_noop!(packed(BRAND, cartonful()), MovesError::SsccInUse);
		assert_noop!(packed(MART, quantity(&[(Goods::Class(tins()), 1)])), MovesError::SsccInUse);
	});
}

#[test]
fn sscc_reused_early_should_be_refused() {
	build_and_execute(|| {
		assert_ok!(packed(BRAND, cartonful()));
		let id = sent(BRAND, consignment(&[sscc(0)], Lines::default()));
		assert_ok!(receive(MART, id, &[(24, 0)]));
		assert_ok!(Movements::unpack(by(MART), sscc(0)));
		events();
		pass(365, 1);
		assert_noop!(packed(BRAND, cartonful()), MovesError::SsccRests);
		pass_millis(1);
		// Nor is it said to have begun while it rested.
		let early = Moment::from_millis(now().as_millis() - 1);
		assert_noop!(
			Movements::pack(by(BRAND), sscc(0), 1, cartonful(), dock(), early),
			MovesError::SsccRests
		);
		let before = kept(BRAND);
		assert_ok!(packed(BRAND, cartonful()));
		let again = container(sscc(0));
		assert_eq!(events(), [Event::Packed { sscc: sscc(0), container: again.clone() }]);
		assert_eq!((again.life, again.packing, again.shipment), (2, 2, None));
		assert_eq!(kept(BRAND), before + 20, "its entry had stayed");
	});
}

#[test]
fn sscc_should_rest_from_when_its_last_movement_was_noted() {
	build_and_execute(|| {
		let early = hours_ago(80);
		assert_ok!(Movements::pack(by(BRAND), sscc(0), 1, cartonful(), dock(), early));
		assert_ok!(Movements::unpack(by(BRAND), sscc(0)));
		pass(362, 1);
		assert_noop!(packed(BRAND, cartonful()), MovesError::SsccRests);
	});
}

#[test]
fn entry_should_be_kept_by_who_packs_when_an_sscc_is_used_again_by_another() {
	build_and_execute(|| {
		assert_ok!(packed(BRAND, cartonful()));
		assert_ok!(Movements::unpack(by(BRAND), sscc(0)));
		assert_eq!(kept(BRAND), 200);
		pass(366, 1);
		assert_ok!(packed(RIVAL, quantity(&[(Goods::Batch(2), 1)])));
		assert_eq!((kept(BRAND), kept(RIVAL)), (0, 220));
	});
}

#[test]
fn pack_should_be_refused_when_there_is_no_room_or_no_number_left() {
	build_and_execute(|| {
		Allowance::set(219);
		assert_noop!(packed(BRAND, cartonful()), BYTES_EXCEEDED);
		Allowance::set(220);
		assert_ok!(packed(BRAND, cartonful()));
		assert_ok!(Movements::unpack(by(BRAND), sscc(0)));
		pass(366, 1);
		for exhaust in [
			|container: &mut Container| container.life = u32::MAX,
			|container: &mut Container| container.packing = u32::MAX,
		] {
			let outcome = tried(|| {
				Containers::<Test>::mutate(sscc(0), |container| {
					exhaust(container.as_mut().expect("it is there"));
				});
				packed(BRAND, cartonful())
			});
			assert_eq!(outcome, Err(MovesError::NumbersExhausted.into()));
		}
	});
}
