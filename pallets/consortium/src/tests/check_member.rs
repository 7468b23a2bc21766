use crate::{mock::*, types::*, *};
use codec::{Decode, Encode};
use frame_support::{
	assert_noop, assert_ok,
	dispatch::{DispatchClass, DispatchInfo, PostDispatchInfo},
	traits::Hooks,
	weights::Weight,
};
use frame_system::{CheckNonce, RawOrigin};
use sp_runtime::{
	traits::{DispatchTransaction, TransactionExtension, TxBaseImplication},
	transaction_validity::{
		InvalidTransaction, TransactionSource::External, TransactionValidityError, ValidTransaction,
	},
};
use stalhof_primitives::{
	organisation::{Role, Standing},
	refusal::Refusal,
};

fn remark() -> RuntimeCall {
	frame_system::Call::remark { remark: Vec::new() }.into()
}

/// Winds down, and is urgent.
fn payment() -> RuntimeCall {
	let act = TreasuryAct::Transfer { asset: CNY, to: OrgId(3), amount: 1 };
	Call::act { act, reference: Default::default() }.into()
}

/// Winds down.
fn renewal() -> RuntimeCall {
	Call::renew { profile: profile(2) }.into()
}

/// Governs.
fn attestation() -> RuntimeCall {
	Call::attest { claims: Default::default(), evidence: control() }.into()
}

fn validate(
	number: u8,
	nonce: u32,
	call: RuntimeCall,
) -> Result<ValidTransaction, TransactionValidityError> {
	CheckMember::<Test>::from(nonce)
		.validate_only(by(number), &call, &costing(0), 0, External, 0)
		.map(|(validity, ..)| validity)
}

fn priority(number: u8, nonce: u32, call: RuntimeCall) -> u64 {
	validate(number, nonce, call).unwrap().priority
}

/// Whether the pool takes a remark, a payment, a renewal and an attestation of account `number`.
fn taken(number: u8) -> [Result<(), TransactionValidityError>; 4] {
	[remark(), payment(), renewal(), attestation()]
		.map(|call| validate(number, 0, call).map(|_| ()))
}

/// What [`taken`] gives when `may` are taken and the others are refused so.
fn all_but(refusal: Refusal, may: [bool; 4]) -> [Result<(), TransactionValidityError>; 4] {
	may.map(|may| if may { Ok(()) } else { Err(refused(refusal)) })
}

/// Validates and prepares a remark of account `number` that costs `weight`.
fn prepare(number: u8, weight: u64, len: usize) -> Result<(), TransactionValidityError> {
	let nonce = System::account_nonce(account(number));
	let prepared = CheckMember::<Test>::from(nonce).validate_and_prepare(
		by(number),
		&remark(),
		&costing(weight),
		len,
		0,
	);
	// Nothing is noted between transactions.
	Signer::<Test>::kill();
	prepared.map(|_| ())
}

fn used(group: u32) -> u64 {
	Consortium::quota_now(GroupId(group)).unwrap().used
}

/// Fills that much of the block's normal part.
fn fill(weight: u64) {
	let weight = Weight::from_parts(weight, 0);
	System::register_extra_weight_unchecked(weight, DispatchClass::Normal);
}

#[test]
fn operators_of_active_organisations_should_send_anything() {
	build_and_execute(|| {
		let participant = join_participant(11, 1);
		assert_eq!(standing(participant), Standing::Active);
		for number in [1, 2, 101, 102, 11] {
			assert_eq!(taken(number), [Ok(()); 4]);
		}
	});
}

#[test]
fn transaction_should_be_refused_when_its_signer_is_no_operator() {
	build_and_execute(|| {
		assert_eq!(taken(50), all_but(Refusal::NotAnOperator, [false; 4]));
		assert_ok!(Consortium::dismiss_operator(by(1), account(102)));
		assert_eq!(taken(102), all_but(Refusal::NotAnOperator, [false; 4]));
	});
}

#[test]
fn transaction_should_be_refused_when_its_signers_appointment_has_ended() {
	build_and_execute(|| {
		let settle = Permission::Settle.into();
		assert_ok!(Consortium::change_operator(by(1), account(102), settle, day(5)));
		set_day(5);
		assert_eq!(taken(102), [Ok(()); 4]);
		set_day(6);
		assert_eq!(taken(102), all_but(Refusal::OperatorExpired, [false; 4]));
	});
}

#[test]
fn transaction_should_be_refused_when_its_organisation_has_only_applied() {
	build_and_execute(|| {
		assert_ok!(Consortium::apply(by(2), applicant(11, Role::Lender.into(), OrgId(2))));
		assert_eq!(taken(11), all_but(Refusal::NotAdmitted, [false; 4]));
	});
}

#[test]
fn transaction_should_be_refused_when_its_organisation_is_suspended_and_it_is_no_wind_down() {
	build_and_execute(|| {
		let participant = join_participant(11, 1);
		assert_ok!(Consortium::suspend_participant(by(1), OrgId(participant)));
		assert_ok!(Consortium::suspend(OrgId(2), None));
		for number in [2, 11] {
			assert_eq!(taken(number), all_but(Refusal::Suspended, [false, true, true, false]));
		}
	});
}

#[test]
fn transaction_should_be_refused_when_its_organisation_is_leaving_and_it_is_no_wind_down() {
	build_and_execute(|| {
		assert_ok!(Consortium::leave(by(2)));
		assert_eq!(taken(2), all_but(Refusal::Leaving, [false, true, true, false]));
	});
}

#[test]
fn transaction_should_be_refused_when_its_organisation_is_lapsing_and_it_does_not_govern() {
	build_and_execute(|| {
		set_day(366);
		assert_eq!(standing(2), Standing::Lapsing);
		assert_eq!(taken(2), all_but(Refusal::Lapsing, [false, true, true, true]));
	});
}

#[test]
fn transaction_should_be_refused_when_its_organisation_has_lapsed_and_it_is_no_wind_down() {
	build_with(five_founders(), || {
		let participant = join_participant(11, 1);
		set_day(456);
		assert_eq!(standing(participant), Standing::Lapsed);
		assert_eq!(taken(11), all_but(Refusal::Lapsed, [false, true, true, false]));
	});
}

#[test]
fn transaction_should_be_refused_when_its_sponsor_has_gone_and_it_is_no_wind_down() {
	build_and_execute(|| {
		join_participant(11, 2);
		assert_ok!(Consortium::remove(OrgId(2), None));
		set_day(91);
		assert_eq!(taken(11), all_but(Refusal::Orphaned, [false, true, true, false]));
	});
}

#[test]
fn transaction_should_be_refused_when_its_organisation_is_out_and_it_is_not_the_administrators() {
	build_and_execute(|| {
		assert_ok!(Consortium::remove(OrgId(1), None));
		assert_eq!(taken(1), all_but(Refusal::Removed, [false, true, true, false]));
		assert_eq!(taken(101), all_but(Refusal::Removed, [false; 4]));
	});
}

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
		let (call, info) = (unsigned(Some(2)), costing(1_000));
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
		assert_eq!((used(2), Accountless::<Test>::get()), (10_400, 10_400));
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
fn encoding_should_be_that_of_check_nonce() {
	for nonce in [0, 1, 63, 64, 16_383, 16_384, (1 << 30) - 1, 1 << 30, u32::MAX] {
		let (ours, theirs) = (CheckMember::<Test>::from(nonce), CheckNonce::<Test>::from(nonce));
		assert_eq!(ours.encode(), theirs.encode());
		assert_eq!(CheckMember::<Test>::decode(&mut &theirs.encode()[..]), Ok(ours));
	}
	type Ours = CheckMember<Test>;
	type Theirs = CheckNonce<Test>;
	assert_eq!(
		<Ours as TransactionExtension<RuntimeCall>>::IDENTIFIER,
		<Theirs as TransactionExtension<RuntimeCall>>::IDENTIFIER
	);
	let implicit = TransactionExtension::<RuntimeCall>::implicit;
	assert_eq!(implicit(&Ours::from(3)).unwrap().encode(), Vec::<u8>::new());
}

#[test]
fn nonce_should_be_judged_as_check_nonce_does() {
	build_and_execute(|| {
		let call = remark();
		for account_nonce in 0..3 {
			for nonce in [0, 1, 2, 3, 70_000, u32::MAX] {
				let ours = validate(2, nonce, call.clone())
					.map(|validity| (validity.requires, validity.provides, validity.longevity));
				let theirs = CheckNonce::<Test>::from(nonce)
					.validate_only(by(2), &call, &costing(0), 0, External, 0)
					.map(|(validity, ..)| {
						(validity.requires, validity.provides, validity.longevity)
					});
				assert_eq!(ours, theirs, "{nonce} at {account_nonce}");
			}
			System::inc_account_nonce(account(2));
		}
		assert_eq!(validate(2, 2, call.clone()), Err(InvalidTransaction::Stale.into()));
		let tag = |nonce: u32| vec![(account(2), nonce).encode()];
		let next = validate(2, 3, call.clone()).unwrap();
		assert_eq!((next.requires, next.provides), (Vec::new(), tag(3)));
		let later = validate(2, 5, call.clone()).unwrap();
		assert_eq!((later.requires, later.provides), (tag(4), tag(5)));
		// It is counted once, and what comes too early waits.
		let early =
			CheckMember::<Test>::from(4).validate_and_prepare(by(2), &call, &costing(0), 0, 0);
		assert_eq!(early.map(|_| ()), Err(InvalidTransaction::Future.into()));
		assert_ok!(prepare(2, 0, 0));
		assert_eq!(System::account_nonce(account(2)), 4);
	});
}

#[test]
fn nonce_should_be_used_up_when_the_call_fails() {
	build_and_execute(|| {
		assert_eq!(send(2, Call::leave {}), Ok(Ok(())));
		assert_eq!(send(2, renewal()), Ok(Err(Error::<Test>::TooEarly.into())));
		assert_eq!(System::account_nonce(account(2)), 2);
	});
}

#[test]
fn signer_should_be_noted_for_the_length_of_the_call_alone() {
	build_and_execute(|| {
		let (call, info) = (remark(), costing(0));
		let run = |nonce, result: DispatchResult| {
			let extension = CheckMember::<Test>::from(nonce);
			let ran = extension.test_run(by(2), &call, &info, 0, 0, |_| {
				assert_eq!(Signer::<Test>::get(), Some(account(2)));
				result.map(|()| ().into()).map_err(Into::into)
			});
			assert_eq!(ran.unwrap().is_ok(), result.is_ok());
			assert_eq!(Signer::<Test>::get(), None);
		};
		run(0, Ok(()));
		run(1, Err(Error::<Test>::NotFound.into()));
		// Nor is it left by a call that fails by itself.
		assert_eq!(send(2, payment()), Ok(Err(Error::<Test>::AssetNotFound.into())));
		assert_eq!(Signer::<Test>::get(), None);
	});
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
		assert_eq!(used(3), 500 + 70 + 2 * 1_000);
		// 4 is of the same group.
		assert_ok!(prepare(4, 30, 0));
		assert_eq!(used(3), 2_600);
		assert_eq!((used(1), used(2)), (0, 0));
		let quota = Quotas::<Test>::get(Ordered(GroupId(3))).unwrap();
		assert_eq!((quota.used, quota.at), (2_600, 1));
	});
}

#[test]
fn unused_weight_should_come_back() {
	build_and_execute(|| {
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
		assert_eq!(run(None, Pays::Yes), 1_070 + 3_000);
		assert_eq!(run(Some(400), Pays::Yes), 470 + 3_000);
		assert_eq!(run(Some(0), Pays::Yes), 70 + 3_000);
		// More than was announced is not counted, and whether a fee is waived does not matter.
		assert_eq!(run(Some(5_000), Pays::No), 1_070 + 3_000);
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
		// Even its payments go before anything that is not urgent.
		assert!(priority(2, 70_002, payment()) > rested);
		assert!(priority(1, 0, payment()) > priority(2, 2, payment()));
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
