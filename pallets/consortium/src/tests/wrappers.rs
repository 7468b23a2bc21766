use crate::{mock::*, types::*, *};
use frame_support::assert_ok;
use stalhof_primitives::{consent::Purpose, refusal::Refusal};

/// Appoints account 60 for organisation 1: what takes `administer`.
fn appointment() -> RuntimeCall {
	let consent = consent(&account(60), Purpose::Operate { organisation: OrgId(1) });
	Call::appoint_operator {
		account: account(60),
		permissions: Permission::Settle.into(),
		until: day(9),
		consent,
	}
	.into()
}

fn payment(to: u32) -> RuntimeCall {
	let act = TreasuryAct::Transfer { asset: CNY, to: OrgId(to), amount: 1 };
	Call::act { act, reference: Default::default() }.into()
}

fn proxied(real: u8, call: RuntimeCall) -> RuntimeCall {
	let call = Box::new(call);
	pallet_proxy::Call::proxy { real: account(real), force_proxy_type: None, call }.into()
}

fn batched(calls: Vec<RuntimeCall>) -> RuntimeCall {
	pallet_utility::Call::batch_all { calls }.into()
}

#[test]
fn batch_should_fail_when_the_signer_may_not_do_what_is_in_it() {
	build_and_execute(|| {
		let missing = Ok(Err(Error::<Test>::PermissionMissing.into()));
		assert_eq!(send(102, batched(vec![appointment()])), missing);
		// One that goes on regardless has done nothing either, however deep it lies.
		let forced = pallet_utility::Call::force_batch { calls: vec![appointment()] };
		let nested = pallet_utility::Call::batch { calls: vec![forced.into()] };
		assert_eq!(send(102, batched(vec![nested.into()])), Ok(Ok(())));
		assert_eq!(Operators::<Test>::get(account(60)), None);
		assert_eq!(send(101, batched(vec![appointment()])), Ok(Ok(())));
	});
}

#[test]
fn proxied_call_should_be_judged_by_whom_it_stands_for() {
	build_and_execute(|| {
		let result = |result: DispatchResult| {
			System::assert_last_event(pallet_proxy::Event::ProxyExecuted { result }.into());
		};
		// Nobody is a proxy who was not made one.
		let unknown = pallet_proxy::Error::<Test>::NotProxy.into();
		assert_eq!(send(102, proxied(1, appointment())), Ok(Err(unknown)));
		// 101 may appoint, but not when it speaks for 102.
		assert_ok!(Proxy::add_proxy(by(102), account(101), (), 0));
		assert_eq!(send(101, proxied(102, appointment())), Ok(Ok(())));
		result(Err(Error::<Test>::PermissionMissing.into()));
		// Who is no operator sends nothing, whomever it speaks for.
		assert_ok!(Proxy::add_proxy(by(1), account(50), (), 0));
		assert_eq!(send(50, proxied(1, appointment())), Err(refused(Refusal::NotAnOperator)));
	});
}

#[test]
fn derived_account_should_do_nothing_when_it_is_no_operator() {
	build_and_execute(|| {
		let call = Box::new(appointment());
		let derivative = pallet_utility::Call::as_derivative { index: 0, call };
		assert_eq!(send(1, derivative), Ok(Err(Error::<Test>::NotAnOperator.into())));
	});
}

#[test]
fn wind_down_should_be_refused_when_it_is_wrapped() {
	build_and_execute(|| {
		issue(10, &[2]);
		assert_ok!(
			Proxy::add_proxy(by(2), account(2), (), 0)
				.or_else(|_| { Proxy::add_proxy(by(2), account(3), (), 0) })
		);
		assert_ok!(Consortium::suspend(OrgId(2), None));
		for wrapped in [
			batched(vec![payment(3)]),
			proxied(2, payment(3)),
			pallet_utility::Call::as_derivative { index: 0, call: Box::new(payment(3)) }.into(),
			pallet_utility::Call::force_batch { calls: vec![payment(3)] }.into(),
		] {
			assert_eq!(send(2, wrapped), Err(refused(Refusal::Suspended)));
		}
		assert_eq!(send(2, payment(3)), Ok(Ok(())));
		assert_eq!(balance(3), 1);
	});
}

#[test]
fn suspended_organisation_should_gain_nothing_when_an_active_one_speaks_for_it() {
	build_and_execute(|| {
		issue(10, &[2]);
		assert_ok!(Proxy::add_proxy(by(2), account(3), (), 0));
		assert_ok!(Consortium::suspend(OrgId(2), None));
		let attestation = Call::attest { claims: claims(&[4]), evidence: control() }.into();
		let last = |result: DispatchResult| {
			System::assert_last_event(pallet_proxy::Event::ProxyExecuted { result }.into());
		};
		assert_eq!(send(3, proxied(2, attestation)), Ok(Ok(())));
		last(Err(Error::<Test>::NotInStanding.into()));
		// What it owes it may pay in whatever way.
		assert_eq!(send(3, proxied(2, payment(4))), Ok(Ok(())));
		last(Ok(()));
		assert_eq!(balance(4), 1);
	});
}
