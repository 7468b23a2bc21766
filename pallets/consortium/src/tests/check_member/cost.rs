//! What a group is charged, when it waits, and in what order the pool serves.

use super::*;

/// Fills that much of the block's normal part.
fn fill(weight: u64) {
	fill_class(weight, DispatchClass::Normal);
}

fn fill_class(weight: u64, class: DispatchClass) {
	System::register_extra_weight_unchecked(Weight::from_parts(weight, 0), class);
}

#[test]
fn group_should_be_charged_for_weight_and_length() {
	build_and_execute(|| {
		let call_and_extension = DispatchInfo {
			call_weight: Weight::from_parts(500, 9),
			extension_weight: Weight::from_parts(70, 9),
			..Default::default()
		};
		let extension = CheckMember::<Test>::from(0);
		extension.validate_and_prepare(by(3), &remark(), &call_and_extension, 2, 0).unwrap();
		Signer::<Test>::kill();
		// But for the 20 for a roster that need not be looked at.
		assert_eq!(used(3), 500 + 50 + 2 * 1_000);
		// 4 is of the same group.
		assert_ok!(prepare(4, 30, 0));
		assert_eq!(used(3), 2_580);
		assert_eq!((used(1), used(2)), (0, 0));
		let quota = Quotas::<Test>::get(Ordered(GroupId(3))).unwrap();
		assert_eq!((quota.used, quota.at), (2_580, 1));
	});
}

#[test]
fn unused_weight_should_come_back() {
	build_and_execute(|| {
		// Of the extensions' 70, 20 are for a roster that need not be looked at.
		let info = DispatchInfo { extension_weight: Weight::from_parts(70, 0), ..costing(1_000) };
		let mut nonce = 0;
		let mut run = |actual: Option<u64>, pays_fee| {
			let before = used(2);
			let actual_weight = actual.map(|actual| Weight::from_parts(actual, 0));
			let done = PostDispatchInfo { actual_weight, pays_fee };
			let extension = CheckMember::<Test>::from(nonce);
			nonce += 1;
			extension.test_run(by(2), &remark(), &info, 3, 0, |_| Ok(done)).unwrap().unwrap();
			used(2) - before
		};
		use frame_support::dispatch::Pays;
		assert_eq!(run(None, Pays::Yes), 1_050 + 3_000);
		assert_eq!(run(Some(400), Pays::Yes), 450 + 3_000);
		assert_eq!(run(Some(0), Pays::Yes), 50 + 3_000);
		// More than was announced is not counted, and whether a fee is waived does not matter.
		assert_eq!(run(Some(5_000), Pays::No), 1_050 + 3_000);
	});
}

#[test]
fn group_should_wait_when_it_is_over_its_allowance_and_the_block_is_half_full() {
	build_and_execute(|| {
		// A hundredth of a block recovers with each, ten may be used at once.
		let max = BLOCK / 10;
		assert_ok!(prepare(2, max, 0));
		assert_eq!(used(2), max);
		// It may use what nobody else wants.
		assert_ok!(prepare(2, 5, 0));
		fill(BLOCK / 2 - 1);
		assert_ok!(prepare(2, 5, 0));
		fill(1);
		let waits = InvalidTransaction::ExhaustsResources;
		assert_noop!(prepare(2, 0, 0), waits);
		// The pool keeps it meanwhile, and others go on up to their own allowance.
		assert_ok!(validate(2, 3, remark()));
		assert_ok!(prepare(1, max, 0));
		assert_noop!(prepare(1, 1, 0), waits);
		// When a block has passed, a hundredth has recovered.
		System::set_block_number(2);
		assert_ok!(prepare(1, BLOCK / 100, 0));
		assert_noop!(prepare(1, 1, 0), waits);
	});
}

#[test]
fn group_should_wait_when_operational_calls_have_filled_half_of_the_block() {
	build_and_execute(|| {
		assert_ok!(prepare(2, BLOCK / 10, 0));
		// Inherents and hooks are no member's.
		fill_class(BLOCK, DispatchClass::Mandatory);
		fill_class(BLOCK / 4, DispatchClass::Operational);
		fill(BLOCK / 4 - 1);
		assert_ok!(prepare(2, 5, 0));
		fill_class(1, DispatchClass::Operational);
		assert_noop!(prepare(2, 5, 0), InvalidTransaction::ExhaustsResources);
		assert_ok!(prepare(1, 5, 0));
	});
}

#[test]
fn group_should_wait_when_it_has_no_allowance() {
	build_and_execute(|| {
		assert_ok!(Consortium::suspend(OrgId(2), None));
		Quotas::<Test>::remove(Ordered(GroupId(2)));
		Shares::<Test>::put(200);
		let extension = CheckMember::<Test>::from(0);
		let prepared = extension.validate_and_prepare(by(2), &payment(), &costing(1), 0, 0);
		assert_eq!(prepared.map(|_| ()), Err(InvalidTransaction::ExhaustsResources.into()));
	});
}

#[test]
fn priority_should_fall_with_use_and_distance_and_rise_with_urgency() {
	build_and_execute(|| {
		let rested = priority(2, 0, remark());
		// Nearer to the account's next nonce goes first; beyond 65535 it makes no difference.
		assert_eq!(priority(2, 1, remark()), rested - 1);
		assert_eq!(priority(2, 65_535, remark()), rested - 65_535);
		assert_eq!(priority(2, 70_000, remark()), rested - 65_535);
		// Who has used less goes first, however far its nonce.
		let one_step = BLOCK / 10 / 1_000;
		assert_ok!(prepare(2, one_step - 1, 0));
		assert_eq!(priority(2, 1, remark()), rested);
		assert_ok!(prepare(2, 1, 0));
		assert!(priority(2, 2, remark()) < priority(1, 65_535, remark()));
		assert_eq!(priority(2, 2, remark()), rested - 65_536);
		// One that is over its allowance comes last of all, and one far over is not below that.
		Quotas::<Test>::mutate(Ordered(GroupId(2)), |quota| {
			quota.as_mut().unwrap().used = BLOCK / 10;
		});
		assert_eq!(priority(2, 2, remark()), 65_535);
		Quotas::<Test>::mutate(Ordered(GroupId(2)), |quota| {
			quota.as_mut().unwrap().used = u64::MAX;
		});
		assert_eq!(priority(2, 2, remark()), 65_535);
		assert_eq!(priority(2, 70_002, remark()), 0);
		// Then even its payments are not urgent.
		assert_eq!(priority(2, 2, payment()), 65_535);
	});
}

#[test]
fn nothing_should_be_sorted_when_it_is_in_a_block() {
	build_and_execute(|| {
		let unsigned = frame_system::Call::remark { remark: vec![2] }.into();
		for (origin, call) in
			[(by(2), remark()), (by(2), payment()), (RawOrigin::Authorized.into(), unsigned)]
		{
			let priority = |source| {
				CheckMember::<Test>::from(0)
					.validate_only(origin.clone(), &call, &costing(0), 0, source, 0)
					.map(|(validity, ..)| validity.priority)
			};
			assert!(priority(External).unwrap() > 0);
			assert_eq!(priority(InBlock), Ok(0), "{call:?}");
		}
	});
}

#[test]
fn what_is_urgent_should_go_first_when_it_is_among_the_accounts_next_four() {
	build_and_execute(|| {
		let rested = priority(1, 0, remark());
		assert_ok!(prepare(2, BLOCK / 10 - BLOCK / 10_000, 0));
		// However much its group has used, as long as it is within its allowance.
		for nonce in 1..=4 {
			assert!(priority(2, nonce, payment()) > rested, "{nonce}");
		}
		assert_eq!(priority(2, 5, payment()), priority(2, 5, remark()));
		assert!(priority(1, 0, payment()) > priority(2, 1, payment()));
	});
}

#[test]
fn group_should_wait_when_it_is_over_its_allowance_and_the_block_is_half_full_by_length() {
	build_and_execute(|| {
		assert_ok!(prepare(2, BLOCK / 10, 0));
		let length: frame_system::limits::BlockLength =
			<<Test as frame_system::Config>::BlockLength as Get<_>>::get();
		let most = *length.max.get(DispatchClass::Normal);
		frame_system::BlockSize::<Test>::put(most / 2 - 1);
		assert_ok!(prepare(2, 5, 0));
		frame_system::BlockSize::<Test>::put(most / 2);
		assert_noop!(prepare(2, 5, 0), InvalidTransaction::ExhaustsResources);
		assert_ok!(prepare(1, 5, 0));
	});
}

#[test]
fn roster_should_be_charged_only_when_it_was_looked_at() {
	build_and_execute(|| {
		let announced = <Test as Config>::WeightInfo::check_member();
		let taken = <Test as Config>::WeightInfo::check_member_active();
		let info = DispatchInfo { extension_weight: announced, ..costing(1_000) };
		let run = || {
			let before = used(2);
			let mut done = PostDispatchInfo::default();
			let extension = CheckMember::<Test>::from(System::account_nonce(account(2)));
			let (pre, _) = extension.validate_and_prepare(by(2), &payment(), &info, 0, 0).unwrap();
			done.set_extension_weight(&info);
			CheckMember::<Test>::post_dispatch(pre, &info, &mut done, 0, &Ok(())).unwrap();
			(used(2) - before, done.calc_unspent(&info))
		};
		assert_eq!(run(), (1_000 + taken.ref_time(), announced - taken));
		// Its record lapses on day 365; 90 days later the roster tells whether others can do without it.
		set_day(365 + 90);
		assert_eq!(run(), (1_000 + taken.ref_time(), announced - taken));
		set_day(365 + 91);
		assert_eq!(run(), (1_000 + announced.ref_time(), Weight::zero()));
	});
}
