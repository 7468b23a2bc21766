//! What must never be: one test for each line of the pallet's list.

use crate::{mock::*, types::*, *};
use frame_support::{
	assert_noop, assert_ok,
	traits::Hooks,
	weights::{Weight, constants::ParityDbWeight},
};
use sp_runtime::{traits::DispatchTransaction, transaction_validity::TransactionSource::External};
use stalhof_primitives::{
	consent::Purpose,
	organisation::{Role, Standing},
	refusal::Refusal,
};
use stalhof_support::Organisations as _;

#[test]
fn never_1_member_should_not_be_irremovable_when_it_founded_the_consortium_and_holds_everything() {
	build_and_execute(|| {
		issue(1_000, &[1]);
		RunningValidators::set(vec![OrgId(1), OrgId(2)]);
		System::inc_consumers(&account(1)).unwrap();
		assert_ok!(Consortium::remove(OrgId(1), None));
		assert_eq!(standing(1), Standing::Removed);
		assert_eq!(counted(), [2, 3].into());
		assert_eq!(RunningValidators::get(), [OrgId(2)]);
	});
}

#[test]
fn never_2_wrapper_should_not_pass_an_inner_call_when_its_signer_may_not_make_it() {
	build_and_execute(|| {
		let consent = consent(&account(60), Purpose::Operate { organisation: OrgId(1) });
		let appoint = || {
			RuntimeCall::from(Call::appoint_operator {
				account: account(60),
				permissions: Permission::Settle.into(),
				until: day(9),
				consent: consent.clone(),
			})
		};
		assert_ok!(Proxy::add_proxy(by(102), account(101), (), 0));
		let wrappers: [(u8, RuntimeCall); 5] = [
			(102, pallet_utility::Call::batch { calls: vec![appoint()] }.into()),
			(102, pallet_utility::Call::batch_all { calls: vec![appoint()] }.into()),
			(102, pallet_utility::Call::force_batch { calls: vec![appoint()] }.into()),
			(
				102,
				pallet_utility::Call::as_derivative { index: 0, call: Box::new(appoint()) }.into(),
			),
			(
				101,
				pallet_proxy::Call::proxy {
					real: account(102),
					force_proxy_type: None,
					call: Box::new(appoint()),
				}
				.into(),
			),
		];
		for (number, wrapper) in wrappers {
			let _ = send(number, wrapper).expect("the wrapper itself may be sent");
			assert_eq!(Operators::<Test>::get(account(60)), None);
		}
		assert_eq!(send(1, appoint()), Ok(Ok(())));
		assert!(Operators::<Test>::contains_key(account(60)));
	});
}

#[test]
fn never_3_hook_should_not_panic_or_report_what_it_did_not_use() {
	build_and_execute(|| {
		let write = ParityDbWeight::get().writes(1);
		assert!(!write.is_zero());
		Accountless::<Test>::put(u64::MAX);
		assert_eq!(Consortium::on_initialize(2), write);
		assert!(!Accountless::<Test>::exists());
		let before = state_root();
		for left in [Weight::zero(), Weight::MAX] {
			assert_eq!(Consortium::on_idle(2, left), Weight::zero());
		}
		Consortium::on_finalize(2);
		assert_eq!(state_root(), before);
	});
}

#[test]
fn never_4_roles_should_leave_nothing_behind_when_they_are_removed() {
	build_and_execute(|| {
		let (before, roles) = (state_root(), seat(2).roles);
		assert_ok!(Consortium::set_roles(OrgId(2), Roles::ALL));
		assert_ok!(Consortium::set_roles(OrgId(2), Roles::NONE));
		assert!(Role::ALL.iter().all(|role| !Consortium::has_role(OrgId(2), *role)));
		assert_ok!(Consortium::set_roles(OrgId(2), roles));
		events();
		assert_eq!(state_root(), before);
	});
}

#[test]
fn never_6_operators_transaction_should_not_enter_the_pool_when_it_has_expired() {
	build_and_execute(|| {
		let all = Permissions::of(&[Permission::Settle, Permission::Administer]);
		assert_ok!(Consortium::change_operator(by(1), account(101), all, day(5)));
		set_day(6);
		let calls: [RuntimeCall; 3] = [
			frame_system::Call::remark { remark: Vec::new() }.into(),
			Call::renew { profile: profile(1) }.into(),
			Call::dismiss_operator { account: account(101) }.into(),
		];
		for call in calls {
			let validated = CheckMember::<Test>::from(0).validate_only(
				by(101),
				&call,
				&costing(0),
				0,
				External,
				0,
			);
			assert_eq!(validated.map(|_| ()), Err(refused(Refusal::OperatorExpired)));
			assert_eq!(send(101, call), Err(refused(Refusal::OperatorExpired)));
		}
	});
}

#[test]
fn never_8_group_should_not_be_counted_when_its_members_are_suspended() {
	build_and_execute(|| {
		assert_eq!(counted(), [1, 2, 3].into());
		assert_ok!(Consortium::suspend(OrgId(2), None));
		assert_eq!(counted(), [1, 3].into());
		// A group counts while one of its members is active.
		assert_ok!(Consortium::suspend(OrgId(3), None));
		assert_eq!(counted(), [1, 3].into());
		assert_ok!(Consortium::suspend(OrgId(4), None));
		assert_eq!(counted(), [1].into());
		let vote =
			Consortium::acting_for(&account(2), Permission::Govern, stalhof_support::Need::Govern);
		assert!(matches!(vote, Err(Error::NotInStanding)));
		assert_ok!(Consortium::reinstate(OrgId(2)));
		assert_eq!(counted(), [1, 2].into());
	});
}

#[test]
fn never_9_number_should_not_be_given_again_when_its_organisation_is_out_or_struck() {
	build_and_execute(|| {
		let roles = Role::Supplier.into();
		assert_eq!(join_participant(11, 1), 5);
		assert_ok!(Consortium::remove(OrgId(5), None));
		assert_ok!(Consortium::sponsor(by(1), one(applicant(12, roles, OrgId(1))), control()));
		assert_ok!(Consortium::strike_application(by(1), OrgId(6)));
		assert_ok!(Consortium::displace(OrgId(2), None));
		assert_eq!(join_participant(12, 1), 7);
		assert_eq!(standing(5), Standing::Removed);
		assert_eq!(Consortium::standing_of(OrgId(6)), None);
		assert_eq!(NextOrganisation::<Test>::get(), OrgId(8));
	});
}

#[test]
fn never_10_related_organisations_should_not_count_twice_when_they_attest_or_vote() {
	build_and_execute(|| {
		assert!(Consortium::are_related(OrgId(3), OrgId(4)));
		assert_eq!((roster().len(), counted().len()), (4, 3));
		assert_ok!(Consortium::apply(by(2), applicant(11, Role::Lender.into(), OrgId(2))));
		assert_ok!(attest(3, &[5]));
		assert_noop!(attest(4, &[5]), Error::<Test>::GroupAttested);
		assert_eq!(Consortium::paying_group(&seat(3)), Consortium::paying_group(&seat(4)));
	});
}

#[test]
fn never_11_registration_number_should_not_have_two_organisations_when_two_apply_with_it() {
	build_and_execute(|| {
		let with_number = |admin, roles, carrier| {
			with_profile(profile(11), account(admin), roles, OrgId(carrier))
		};
		let (lender, supplier) = (Roles::from(Role::Lender), Roles::from(Role::Supplier));
		// Both may apply: the first to be admitted has it.
		assert_ok!(Consortium::apply(by(2), with_number(11, lender, 2)));
		assert_ok!(Consortium::sponsor(by(1), one(with_number(12, supplier, 1)), control()));
		assert_ok!(attest(1, &[5]));
		assert_ok!(attest(3, &[5]));
		assert_ok!(attest(3, &[6]));
		assert_noop!(Consortium::admit(OrgId(5)), Error::<Test>::RegistrationTaken);
		// Nobody applies with it afterwards, and nobody renews to it.
		let third = with_number(13, lender, 3);
		assert_noop!(Consortium::apply(by(3), third.clone()), Error::<Test>::RegistrationTaken);
		set_day(310);
		let renamed = Profile { registration: lei(11), ..profile(2) };
		assert_noop!(Consortium::renew(by(2), renamed), Error::<Test>::RegistrationFixed);
		// Not even when its holder is out, unless it is displaced.
		set_day(0);
		assert_ok!(Consortium::remove(OrgId(6), None));
		assert_noop!(Consortium::apply(by(3), third.clone()), Error::<Test>::RegistrationTaken);
		assert_noop!(Consortium::admit(OrgId(5)), Error::<Test>::RegistrationTaken);
		assert_ok!(Consortium::displace(OrgId(6), None));
		assert_ok!(Consortium::apply(by(3), third));
		assert_ok!(Consortium::admit(OrgId(5)));
		assert_eq!(Registrations::<Test>::get(lei(11)), Some(OrgId(5)));
	});
}

#[test]
fn never_12_debtor_should_not_be_kept_from_paying_when_it_is_suspended() {
	build_and_execute(|| {
		issue(1_000, &[2]);
		let pay_to = |to| {
			let act = TreasuryAct::Transfer { asset: CNY, to: OrgId(to), amount: 100 };
			Call::<Test>::act { act, reference: Default::default() }
		};
		let pay = || pay_to(3);
		assert_ok!(Consortium::suspend(OrgId(2), None));
		assert_eq!(send(2, pay()), Ok(Ok(())));
		assert_ok!(Consortium::leave(by(2)));
		assert_eq!(send(2, pay()), Ok(Ok(())));
		assert_ok!(Consortium::complete_leaving(by(2), OrgId(2)));
		assert_eq!(send(2, pay()), Ok(Ok(())));
		// Even if it takes two for any sum, and one operator is left.
		assert_ok!(Consortium::set_treasury_limit(by(3), CNY, Some(0)));
		assert_ok!(Consortium::suspend(OrgId(3), None));
		let consent = consent(&account(60), Purpose::Operate { organisation: OrgId(3) });
		let (permissions, until) = (Permission::Settle.into(), Day::MAX);
		let appoint =
			Call::<Test>::appoint_operator { account: account(60), permissions, until, consent };
		assert_eq!(send(3, appoint), Ok(Ok(())));
		for (signer, paid) in [(3, 0), (60, 100)] {
			assert_eq!(send(signer, pay_to(4)), Ok(Ok(())));
			assert_eq!(balance(4), paid);
		}
		set_day(1_000);
		assert_eq!(send(2, pay()), Ok(Ok(())));
		assert_eq!((balance(2), balance(3)), (600, 300));
		// Even though its allowance is used up, while the block has room.
		Quotas::<Test>::mutate(Ordered(GroupId(2)), |quota| {
			quota.as_mut().unwrap().used = u64::MAX;
		});
		assert_eq!(send(2, pay()), Ok(Ok(())));
	});
}
