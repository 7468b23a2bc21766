use crate::{four_eyes::APPROVAL_BYTES, mock::*, types::*, *};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchError, traits::Dispatchable};
use stalhof_primitives::consent::Purpose;
use stalhof_support::{FourEyes, Step};

const ACT: [u8; 32] = [5; 32];

/// Operator `number` of organisation 1 signs [`ACT`] itself.
fn sign(number: u8) -> Result<Step, DispatchError> {
	signing(&account(number), |_| {
		let permission = Permission::Settle;
		<Consortium as FourEyes<AccountId>>::sign(OrgId(1), &account(number), permission, ACT)
	})
}

fn signed(number: u8, until: u32) -> Event<Test> {
	let (organisation, maker) = (OrgId(1), account(number));
	Event::FirstSigned { organisation, act: ACT, maker, until: day(until) }
}

fn maker() -> Option<AccountId> {
	Approvals::<Test>::get(Ordered(OrgId(1)), ACT).map(|approval| approval.maker)
}

/// A payment above organisation 1's limit.
fn payment() -> Call<Test> {
	let act = TreasuryAct::Transfer { asset: CNY, to: OrgId(2), amount: 101 };
	Call::act { act, reference: Default::default() }
}

/// Organisation 1 has 1000 and takes two operators above 100.
fn with_limit() {
	issue(1_000, &[1]);
	assert_ok!(Consortium::set_treasury_limit(by(1), CNY, Some(100)));
	events();
}

#[test]
fn act_should_be_done_when_two_operators_have_signed() {
	build_and_execute(|| {
		let before = kept(1);
		assert_eq!(sign(101), Ok(Step::First));
		assert_eq!(events(), [signed(101, 7)]);
		assert_eq!(kept(1) - before, u64::from(APPROVAL_BYTES));
		assert_eq!(sign(102), Ok(Step::Done));
		assert_eq!(events(), []);
		assert_eq!((maker(), kept(1)), (None, before));
		assert_eq!(sign(102), Ok(Step::First));
	});
}

#[test]
fn act_should_wait_when_its_first_signer_may_do_it_no_more() {
	build_and_execute(|| {
		assert_eq!(sign(101), Ok(Step::First));
		Operators::<Test>::mutate(account(101), |operator| {
			let operator = operator.as_mut().unwrap();
			operator.permissions = operator.permissions.without(Permission::Settle.into());
		});
		assert_eq!(sign(102), Ok(Step::First));
		assert_eq!(maker(), Some(account(102)));
	});
}

#[test]
fn act_should_wait_when_the_same_operator_signs_twice() {
	build_and_execute(|| {
		assert_eq!(sign(101), Ok(Step::First));
		assert_noop!(sign(101), Error::<Test>::AlreadySigned);
	});
}

#[test]
fn act_should_begin_anew_when_seven_days_are_over() {
	build_and_execute(|| {
		assert_eq!(sign(101), Ok(Step::First));
		set_day(8);
		let before = kept(1);
		events();
		assert_eq!(sign(102), Ok(Step::First));
		assert_eq!(events(), [signed(102, 15)]);
		assert_eq!((maker(), kept(1)), (Some(account(102)), before));
		set_day(15);
		assert_eq!(sign(101), Ok(Step::Done));
	});
}

#[test]
fn act_should_begin_anew_when_its_maker_signs_again_after_seven_days() {
	build_and_execute(|| {
		assert_eq!(sign(101), Ok(Step::First));
		set_day(8);
		assert_eq!(sign(101), Ok(Step::First));
		assert_eq!(sign(102), Ok(Step::Done));
	});
}

#[test]
fn act_should_begin_anew_when_its_maker_was_dismissed() {
	build_and_execute(|| {
		assert_eq!(sign(102), Ok(Step::First));
		assert_ok!(Consortium::dismiss_operator(by(1), account(102)));
		events();
		assert_eq!(sign(101), Ok(Step::First));
		assert_eq!(events(), [signed(101, 7)]);
		assert_eq!(sign(1), Ok(Step::Done));
	});
}

#[test]
fn act_should_begin_anew_when_its_maker_acts_for_another() {
	build_and_execute(|| {
		assert_eq!(sign(102), Ok(Step::First));
		assert_ok!(Consortium::dismiss_operator(by(1), account(102)));
		let consent = consent(&account(102), Purpose::Operate { organisation: OrgId(2) });
		let settle = Permission::Settle.into();
		assert_ok!(Consortium::appoint_operator(by(2), account(102), settle, Day::MAX, consent));
		assert_eq!(sign(101), Ok(Step::First));
	});
}

#[test]
fn act_should_begin_anew_when_its_makers_appointment_has_ended() {
	build_and_execute(|| {
		let settle = Permission::Settle.into();
		assert_ok!(Consortium::change_operator(by(1), account(102), settle, day(2)));
		assert_eq!(sign(102), Ok(Step::First));
		set_day(3);
		assert_eq!(sign(101), Ok(Step::First));
	});
}

#[test]
fn first_signature_should_be_refused_when_the_group_keeps_too_many_bytes() {
	build_and_execute(|| {
		let full = Allowance { share: 100, burst: 10, bytes: kept(1) + 199 };
		assert_ok!(Consortium::set_allowance(GroupId(1), full));
		assert_noop!(sign(101), Error::<Test>::BytesExceeded);
	});
}

#[test]
fn first_signature_should_be_dropped_when_an_operator_drops_it() {
	build_and_execute(|| {
		let before = kept(1);
		assert_eq!(sign(101), Ok(Step::First));
		events();
		let drop = |number| Consortium::drop_approval(by(number), OrgId(1), ACT);
		assert_noop!(drop(50), Error::<Test>::NotAnOperator);
		assert_noop!(drop(2), Error::<Test>::NoApproval);
		let goods = Permission::Goods.into();
		assert_ok!(Consortium::change_operator(by(1), account(102), goods, day(40)));
		assert_noop!(drop(102), Error::<Test>::PermissionMissing);
		for permission in [Permission::Settle, Permission::Administer] {
			let permissions = permission.into();
			assert_ok!(Consortium::change_operator(by(1), account(102), permissions, day(40)));
			events();
			assert_ok!(drop(102));
			let organisation = OrgId(1);
			assert_eq!(events(), [Event::FirstSignatureDropped { organisation, act: ACT }]);
			assert_eq!((maker(), kept(1)), (None, before));
			assert_noop!(drop(102), Error::<Test>::NoApproval);
			assert_eq!(sign(101), Ok(Step::First));
		}
	});
}

#[test]
fn first_signature_should_be_dropped_by_its_maker_when_it_may_settle_no_more() {
	build_and_execute(|| {
		assert_eq!(sign(102), Ok(Step::First));
		let goods = Permission::Goods.into();
		assert_ok!(Consortium::change_operator(by(1), account(102), goods, day(40)));
		assert_ok!(Consortium::drop_approval(by(102), OrgId(1), ACT));
		assert_eq!(maker(), None);
	});
}

#[test]
fn first_signature_should_be_dropped_by_anyone_when_seven_days_are_over() {
	build_and_execute(|| {
		assert_eq!(sign(101), Ok(Step::First));
		let drop = || Consortium::drop_approval(by(2), OrgId(1), ACT);
		set_day(7);
		assert_noop!(drop(), Error::<Test>::NoApproval);
		set_day(8);
		assert_ok!(drop());
		assert_eq!(maker(), None);
	});
}

#[test]
fn signature_should_be_refused_when_nobody_is_noted_as_signer() {
	build_and_execute(|| {
		with_limit();
		assert_noop!(
			RuntimeCall::from(payment()).dispatch(by(102)).map_err(|error| error.error),
			Error::<Test>::IndirectSigner
		);
	});
}

#[test]
fn signature_should_be_taken_when_the_signer_has_batched_it() {
	build_and_execute(|| {
		with_limit();
		let batch = || pallet_utility::Call::batch_all { calls: vec![payment().into()] };
		assert_eq!(send(102, batch()), Ok(Ok(())));
		assert_eq!(balance(2), 0);
		assert_eq!(Approvals::<Test>::iter().count(), 1);
		assert_eq!(send(101, batch()), Ok(Ok(())));
		assert_eq!(balance(2), 101);
	});
}

#[test]
fn signature_should_be_refused_when_it_comes_through_a_proxy() {
	build_and_execute(|| {
		with_limit();
		assert_eq!(send(101, payment()), Ok(Ok(())));
		// 102 lets 101 act for it: one person would be both.
		assert_ok!(Proxy::add_proxy(by(102), account(101), (), 0));
		System::reset_events();
		let call = Box::new(payment().into());
		let proxied =
			pallet_proxy::Call::proxy { real: account(102), force_proxy_type: None, call };
		assert_eq!(send(101, proxied), Ok(Ok(())));
		let refused = Err(Error::<Test>::IndirectSigner.into());
		System::assert_has_event(pallet_proxy::Event::ProxyExecuted { result: refused }.into());
		assert_eq!(balance(2), 0);
	});
}

#[test]
fn signature_should_be_refused_when_it_comes_from_a_derived_account() {
	build_and_execute(|| {
		with_limit();
		let derived = pallet_utility::derivative_account_id(account(101), 0);
		let consent = consent(&derived, Purpose::Operate { organisation: OrgId(1) });
		let settle = Permission::Settle.into();
		assert_ok!(Consortium::appoint_operator(by(1), derived, settle, Day::MAX, consent));
		assert_eq!(send(101, payment()), Ok(Ok(())));
		let call = Box::new(payment().into());
		let derivative = pallet_utility::Call::as_derivative { index: 0, call };
		assert_eq!(send(101, derivative), Ok(Err(Error::<Test>::IndirectSigner.into())));
		assert_eq!(balance(2), 0);
	});
}
