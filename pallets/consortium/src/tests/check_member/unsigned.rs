//! Transactions without a signer.

use super::*;

/// Without a signer: a remark that names who pays for it.
fn unsigned(payer: Option<u8>) -> RuntimeCall {
	frame_system::Call::remark { remark: payer.into_iter().collect() }.into()
}

fn authorised() -> RuntimeOrigin {
	RawOrigin::Authorized.into()
}

fn prepare_unsigned(payer: u8, weight: u64) -> Result<(), TransactionValidityError> {
	let call = unsigned(Some(payer));
	CheckMember::<Test>::from(0)
		.validate_and_prepare(authorised(), &call, &costing(weight), 0, 0)
		.map(|_| ())
}

#[test]
fn transaction_without_signer_should_be_charged_to_its_payer() {
	build_and_execute(|| {
		let participant = join_participant(11, 4);
		assert_ok!(prepare_unsigned(2, 700));
		assert_ok!(prepare_unsigned(participant as u8, 50));
		assert_eq!((used(2), used(3)), (700, 50));
		assert_eq!(Accountless::<Test>::get(), 750);
		assert_eq!(Signer::<Test>::get(), None);
	});
}

#[test]
fn transaction_without_signer_should_be_refused_when_nobody_pays() {
	build_and_execute(|| {
		let call = unsigned(None);
		let validated = CheckMember::<Test>::from(0).validate_only(
			authorised(),
			&call,
			&costing(0),
			0,
			External,
			0,
		);
		assert_eq!(validated.map(|_| ()), Err(refused(Refusal::NoPayer)));
	});
}

#[test]
fn transaction_without_signer_should_be_refused_when_its_payer_is_not_active() {
	build_and_execute(|| {
		assert_ok!(Consortium::apply(by(2), applicant(11, Role::Lender.into(), OrgId(2))));
		assert_ok!(Consortium::suspend(OrgId(2), None));
		assert_ok!(Consortium::leave(by(3)));
		for payer in [2, 3, 5, 77] {
			assert_noop!(prepare_unsigned(payer, 1), refused(Refusal::PayerInactive));
		}
		set_day(366);
		assert_eq!(standing(1), Standing::Lapsing);
		assert_noop!(prepare_unsigned(1, 1), refused(Refusal::PayerInactive));
	});
}

#[test]
fn transactions_without_signer_should_wait_when_they_fill_a_tenth_of_the_block() {
	build_and_execute(|| {
		let tenth = BLOCK / 10;
		let waits = InvalidTransaction::ExhaustsResources;
		assert_ok!(prepare_unsigned(2, tenth - 10));
		assert_noop!(prepare_unsigned(1, 11), waits);
		assert_ok!(prepare_unsigned(1, 10));
		assert_noop!(prepare_unsigned(1, 1), waits);
		// Who signs does not wait, and the next block begins anew.
		assert_ok!(prepare(1, 1, 0));
		assert_eq!(Accountless::<Test>::get(), tenth);
		Consortium::on_initialize(2);
		assert_eq!(Accountless::<Test>::get(), 0);
		assert_ok!(prepare_unsigned(1, 1));
	});
}

#[test]
fn transaction_without_signer_should_leave_room_when_it_uses_less_than_it_announced() {
	build_and_execute(|| {
		let call = unsigned(Some(2));
		let extension_weight = <Test as Config>::WeightInfo::check_member();
		let info = DispatchInfo { extension_weight, ..costing(1_000) };
		let run = |actual: u64| {
			let done = PostDispatchInfo {
				actual_weight: Some(Weight::from_parts(actual, 0)),
				..Default::default()
			};
			let extension = CheckMember::<Test>::from(0);
			extension.test_run(authorised(), &call, &info, 10, 0, |_| Ok(done)).unwrap().unwrap();
		};
		run(400);
		// The length is not given back: 1000 picoseconds a byte.
		let taken = <Test as Config>::WeightInfo::check_member_active().ref_time();
		assert_eq!((used(2), Accountless::<Test>::get()), (10_400 + taken, 10_400 + taken));
	});
}

#[test]
fn what_is_neither_signed_nor_authorised_should_be_left_to_others() {
	build_and_execute(|| {
		let (extension, call) = (CheckMember::<Test>::from(7), remark());
		let (validity, val, _) = extension
			.validate(
				RuntimeOrigin::none(),
				&call,
				&costing(5),
				0,
				(),
				&TxBaseImplication(()),
				External,
			)
			.unwrap();
		assert_eq!(validity, ValidTransaction::default());
		let pre = extension.prepare(val, &RuntimeOrigin::none(), &call, &costing(5), 0).unwrap();
		let result = CheckMember::<Test>::post_dispatch_details(
			pre,
			&costing(5),
			&PostDispatchInfo::default(),
			0,
			&Ok(()),
		);
		assert_eq!(result, Ok(<Test as Config>::WeightInfo::check_member()));
		assert_eq!(System::account_nonce(account(1)), 0);
		// Nor does it get into the pool so.
		let pooled = CheckMember::<Test>::from(0).validate_only(
			RuntimeOrigin::none(),
			&call,
			&costing(0),
			0,
			External,
			0,
		);
		assert_eq!(pooled.map(|_| ()), Err(InvalidTransaction::UnknownOrigin.into()));
	});
}

#[test]
fn priority_should_be_that_of_its_payer_when_there_is_no_signer() {
	build_and_execute(|| {
		let priority_of = |payer: u8| {
			CheckMember::<Test>::from(0)
				.validate_only(authorised(), &unsigned(Some(payer)), &costing(0), 0, External, 0)
				.unwrap()
				.0
				.priority
		};
		assert_eq!(priority_of(2), priority(2, 0, remark()));
		assert_ok!(prepare(2, BLOCK / 20, 0));
		assert_eq!(priority_of(2), priority(2, 1, remark()));
		assert!(priority_of(2) < priority_of(1));
	});
}
