use crate::{
	CheckMember, admission::CONSENT_BYTES, mock::*, operators::OPERATOR_BYTES, types::*, *,
};
use codec::Decode;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{
	traits::DispatchTransaction,
	transaction_validity::{InvalidTransaction, TransactionSource, TransactionValidityError},
};
use stalhof_primitives::consent::{Consent, Purpose};

const OF_ONE: Purpose = Purpose::Operate { organisation: OrgId(1) };

fn agreed(number: u8) -> Signed<TestSignature> {
	consent(&account(number), OF_ONE)
}

/// Operator `number` appoints account 60 to `permissions`.
fn appoint_by(number: u8, permissions: Permissions) -> DispatchResult {
	Consortium::appoint_operator(by(number), account(60), permissions, day(10), agreed(60))
}

/// Leaves room for another operator of 1.
fn dismiss_102() {
	assert_ok!(Consortium::dismiss_operator(by(1), account(102)));
	events();
}

fn set(number: u8, permissions: Permissions, until: Day) -> Event<Test> {
	let (organisation, account) = (OrgId(1), account(number));
	Event::OperatorSet { organisation, account, permissions, until }
}

fn dismissed(number: u8) -> Event<Test> {
	Event::OperatorDismissed { organisation: OrgId(1), account: account(number) }
}

#[test]
fn operator_should_act_when_it_is_appointed_and_agrees() {
	build_and_execute(|| {
		let before = kept(1);
		let permissions = Permissions::of(&[Permission::Goods, Permission::Attest]);
		assert_ok!(appoint_by(1, permissions));
		assert_eq!(events(), [set(60, permissions, day(10))]);
		assert_eq!(
			Operators::<Test>::get(account(60)).unwrap(),
			Operator { organisation: OrgId(1), permissions, until: day(10), admin: false }
		);
		assert_eq!(OperatorCount::<Test>::get(Ordered(OrgId(1))), 4);
		assert_eq!(kept(1) - before, u64::from(OPERATOR_BYTES + CONSENT_BYTES));
		assert_eq!(System::providers(&account(60)), 1);
	});
}

#[test]
fn appointment_should_be_refused_when_who_makes_it_may_not() {
	build_and_execute(|| {
		let settle = Permissions::from(Permission::Settle);
		assert_noop!(appoint_by(50, settle), Error::<Test>::NotAnOperator);
		assert_noop!(appoint_by(102, settle), Error::<Test>::PermissionMissing);
		assert_noop!(appoint_by(2, settle), Error::<Test>::InvalidConsent);
		assert_ok!(Consortium::suspend(OrgId(1), None));
		assert_noop!(appoint_by(101, settle), Error::<Test>::NotInStanding);
		assert_ok!(Consortium::remove(OrgId(1), None));
		assert_noop!(appoint_by(1, settle), Error::<Test>::NotInStanding);
	});
}

#[test]
fn administrator_should_appoint_when_its_organisation_winds_down() {
	build_and_execute(|| {
		let (settle, goods) = (Permission::Settle.into(), Permission::Goods.into());
		assert_ok!(Consortium::suspend(OrgId(1), None));
		events();
		assert_ok!(appoint_by(1, settle));
		assert_ok!(Consortium::change_operator(by(1), account(102), goods, day(10)));
		assert_eq!(events(), [set(60, settle, day(10)), set(102, goods, day(10))]);
	});
}

#[test]
fn appointment_should_be_refused_when_it_outlasts_who_makes_it() {
	build_and_execute(|| {
		let own = Permissions::of(&[Permission::Settle, Permission::Administer]);
		assert_ok!(Consortium::change_operator(by(1), account(101), own, day(5)));
		let change =
			|whose, until| Consortium::change_operator(by(101), account(whose), own, day(until));
		// Not itself either, which would then go on for ever.
		assert_noop!(change(101, 6), Error::<Test>::OutlastsOwn);
		assert_noop!(change(102, 6), Error::<Test>::OutlastsOwn);
		assert_noop!(appoint_by(101, own), Error::<Test>::OutlastsOwn);
		assert_ok!(change(102, 5));
		assert_ok!(change(101, 4));
	});
}

#[test]
fn appointment_should_be_refused_when_its_consent_was_used() {
	build_and_execute(|| {
		let appoint = |consent: &Signed<TestSignature>| {
			let (settle, consent) = (Permission::Settle.into(), consent.clone());
			Consortium::appoint_operator(by(1), account(60), settle, day(40), consent)
		};
		let until = day(30);
		let genesis = System::block_hash(0).0;
		let text = Consent { genesis, purpose: OF_ONE, until }.wrapped();
		let wrapped = Signed { until, signature: TestSignature::of(&account(60), &text) };
		assert_ok!(appoint(&agreed(60)));
		assert_ok!(Consortium::dismiss_operator(by(60), account(60)));
		// Everybody can read it, and it is good until its last day still.
		for used in [agreed(60), wrapped] {
			assert_noop!(appoint(&used), Error::<Test>::ConsentUsed);
		}
		set_day(1);
		assert_ok!(appoint(&agreed(60)));
	});
}

#[test]
fn used_consents_should_be_forgotten_when_they_have_ended() {
	build_and_execute(|| {
		dismiss_102();
		let before = kept(1);
		for number in [60, 61, 62] {
			appoint(number, Permission::Settle.into(), day(40));
			assert_ok!(Consortium::dismiss_operator(by(1), account(number)));
		}
		let waiting = |number| u64::from(CONSENT_BYTES) * number;
		assert_eq!(kept(1) - before, waiting(3));
		// On its last day one might still be used.
		set_day(30);
		appoint(63, Permission::Settle.into(), day(40));
		assert_eq!(UsedConsents::<Test>::iter().count(), 4);
		// Two at a time.
		set_day(31);
		let by_another = consent(&account(60), Purpose::Operate { organisation: OrgId(2) });
		let settle = Permission::Settle.into();
		assert_ok!(Consortium::appoint_operator(by(2), account(60), settle, day(40), by_another));
		assert_eq!(UsedConsents::<Test>::iter().count(), 3);
		assert_eq!(kept(1) - before, waiting(2) + u64::from(OPERATOR_BYTES));
	});
}

#[test]
fn appointment_should_be_refused_when_it_gives_more_than_its_maker_has() {
	build_and_execute(|| {
		let both = Permissions::of(&[Permission::Settle, Permission::Govern]);
		assert_noop!(appoint_by(101, both), Error::<Test>::PermissionsExceedOwn);
		let unknown = Permissions::decode(&mut &(1u16 << 15).to_le_bytes()[..]).unwrap();
		assert_noop!(appoint_by(1, unknown), Error::<Test>::UnknownPermission);
		let own = Permissions::of(&[Permission::Settle, Permission::Administer]);
		assert_ok!(appoint_by(101, own));
		assert_noop!(
			Consortium::change_operator(by(101), account(60), both, day(10)),
			Error::<Test>::PermissionsExceedOwn
		);
	});
}

#[test]
fn appointment_should_be_refused_when_it_has_ended() {
	build_and_execute(|| {
		set_day(11);
		let settle = Permission::Settle.into();
		assert_noop!(appoint_by(1, settle), Error::<Test>::EndsInThePast);
		assert_noop!(
			Consortium::change_operator(by(1), account(102), settle, day(10)),
			Error::<Test>::EndsInThePast
		);
		set_day(10);
		assert_ok!(appoint_by(1, settle));
	});
}

#[test]
fn appointment_should_be_refused_when_the_account_acts_for_somebody() {
	build_and_execute(|| {
		dismiss_102();
		let appoint = |number| {
			let consent = agreed(number);
			let settle = Permission::Settle.into();
			Consortium::appoint_operator(by(1), account(number), settle, day(10), consent)
		};
		assert_noop!(appoint(101), Error::<Test>::AccountTaken);
		assert_noop!(appoint(1), Error::<Test>::AccountTaken);
		assert_noop!(appoint(2), Error::<Test>::AccountTaken);
		// An appointment that has ended still binds the account, until it is dismissed.
		assert_ok!(appoint(60));
		set_day(11);
		let consent = consent(&account(60), Purpose::Operate { organisation: OrgId(2) });
		assert_noop!(
			Consortium::appoint_operator(
				by(2),
				account(60),
				Permission::Settle.into(),
				day(20),
				consent
			),
			Error::<Test>::AccountTaken
		);
	});
}

#[test]
fn appointment_should_be_refused_when_there_are_as_many_operators_as_may_be() {
	build_and_execute(|| {
		let settle = Permissions::from(Permission::Settle);
		assert_ok!(appoint_by(1, settle));
		assert_noop!(
			Consortium::appoint_operator(by(1), account(61), settle, day(10), agreed(61)),
			Error::<Test>::TooManyOperators
		);
	});
}

#[test]
fn appointment_should_be_refused_when_the_group_keeps_too_many_bytes() {
	build_and_execute(|| {
		let full = Allowance { share: 100, burst: 10, bytes: kept(1) + 339 };
		assert_ok!(Consortium::set_allowance(GroupId(1), full));
		assert_noop!(appoint_by(1, Permission::Settle.into()), Error::<Test>::BytesExceeded);
	});
}

#[test]
fn appointment_should_be_refused_when_its_consent_is_for_something_else() {
	build_and_execute(|| {
		let until = day(30);
		let appoint = |signer: u8, text: &str| {
			let signature = TestSignature::of(&account(signer), text);
			let consent = Signed { until, signature };
			let settle = Permission::Settle.into();
			Consortium::appoint_operator(by(1), account(60), settle, day(10), consent)
		};
		let good = Consent { genesis: System::block_hash(0).0, purpose: OF_ONE, until };
		let bad = |consent: Consent| {
			assert_noop!(appoint(60, &consent.message()), Error::<Test>::InvalidConsent);
			assert_noop!(appoint(60, &consent.wrapped()), Error::<Test>::InvalidConsent);
		};
		bad(Consent { genesis: [7; 32], ..good });
		bad(Consent { purpose: Purpose::Operate { organisation: OrgId(2) }, ..good });
		bad(Consent { purpose: Purpose::Administer { organisation: OrgId(1) }, ..good });
		bad(Consent { until: day(29), ..good });
		assert_noop!(appoint(1, &good.message()), Error::<Test>::InvalidConsent);
		let half = good.wrapped().replace("</Bytes>", "");
		assert_noop!(appoint(60, &half), Error::<Test>::InvalidConsent);
		assert_ok!(appoint(60, &good.message()));
	});
}

#[test]
fn appointment_should_be_refused_when_its_consent_has_ended() {
	build_and_execute(|| {
		let consent = agreed(60);
		let appoint = || {
			let (settle, consent) = (Permission::Settle.into(), consent.clone());
			Consortium::appoint_operator(by(1), account(60), settle, day(40), consent)
		};
		set_day(31);
		assert_noop!(appoint(), Error::<Test>::ConsentExpired);
		set_day(30);
		assert_ok!(appoint());
	});
}

#[test]
fn appointment_should_be_made_when_the_wallet_has_wrapped_the_consent() {
	build_and_execute(|| {
		let until = day(30);
		let genesis = System::block_hash(0).0;
		let text = Consent { genesis, purpose: OF_ONE, until }.wrapped();
		assert!(text.starts_with("<Bytes>Stalhof 0x") && text.ends_with("</Bytes>"));
		let signature = TestSignature::of(&account(60), &text);
		assert_ok!(Consortium::appoint_operator(
			by(1),
			account(60),
			Permission::Settle.into(),
			day(10),
			Signed { until, signature },
		));
	});
}

#[test]
fn operator_should_have_other_permissions_when_it_is_changed() {
	build_and_execute(|| {
		let (before, goods) = (kept(1), Permissions::from(Permission::Goods));
		assert_ok!(Consortium::change_operator(by(1), account(102), goods, day(7)));
		assert_eq!(events(), [set(102, goods, day(7))]);
		assert_eq!(
			Operators::<Test>::get(account(102)).unwrap(),
			Operator { organisation: OrgId(1), permissions: goods, until: day(7), admin: false }
		);
		assert_eq!(kept(1), before);
		// One that has ended may be prolonged.
		set_day(8);
		assert_ok!(Consortium::change_operator(by(1), account(102), goods, day(9)));
	});
}

#[test]
fn operator_should_stay_as_it_is_when_who_changes_it_may_not() {
	build_and_execute(|| {
		let settle = Permissions::from(Permission::Settle);
		let change = |number, whose| {
			Consortium::change_operator(by(number), account(whose), settle, day(10))
		};
		assert_noop!(change(50, 102), Error::<Test>::NotAnOperator);
		assert_noop!(change(102, 101), Error::<Test>::PermissionMissing);
		assert_noop!(change(2, 102), Error::<Test>::NotAnOperator);
		assert_noop!(change(1, 60), Error::<Test>::NotAnOperator);
		assert_noop!(change(101, 1), Error::<Test>::IsAdmin);
		assert_noop!(change(1, 1), Error::<Test>::IsAdmin);
		// Nobody cuts down one that may do more than itself.
		let goods = Permissions::from(Permission::Goods);
		assert_ok!(Consortium::change_operator(by(1), account(102), goods, day(10)));
		assert_noop!(change(101, 102), Error::<Test>::PermissionsExceedOwn);
		assert_noop!(
			Consortium::dismiss_operator(by(101), account(102)),
			Error::<Test>::PermissionsExceedOwn
		);
		assert_ok!(Consortium::suspend(OrgId(1), None));
		assert_noop!(change(101, 102), Error::<Test>::NotInStanding);
	});
}

#[test]
fn operator_should_act_no_more_when_it_is_dismissed() {
	build_and_execute(|| {
		let before = kept(1);
		assert_ok!(Consortium::dismiss_operator(by(101), account(102)));
		assert_eq!(events(), [dismissed(102)]);
		assert_eq!(Operators::<Test>::get(account(102)), None);
		assert_eq!(OperatorCount::<Test>::get(Ordered(OrgId(1))), 2);
		assert_eq!(before - kept(1), u64::from(OPERATOR_BYTES));
		// By itself, and by a suspended organisation.
		assert_ok!(Consortium::suspend(OrgId(1), None));
		events();
		assert_ok!(Consortium::dismiss_operator(by(101), account(101)));
		assert_eq!(events(), [dismissed(101)]);
		let own = Ordered(OrgId(1));
		assert_eq!(OperatorsOf::<Test>::iter_key_prefix(own).collect::<Vec<_>>(), [account(1)]);
	});
}

#[test]
fn dismissal_should_be_refused_when_who_makes_it_may_not() {
	build_and_execute(|| {
		let dismiss = |number, whose| Consortium::dismiss_operator(by(number), account(whose));
		assert_noop!(dismiss(50, 102), Error::<Test>::NotAnOperator);
		assert_noop!(dismiss(102, 101), Error::<Test>::PermissionMissing);
		assert_noop!(dismiss(2, 102), Error::<Test>::NotAnOperator);
		assert_noop!(dismiss(1, 60), Error::<Test>::NotAnOperator);
		assert_noop!(dismiss(101, 1), Error::<Test>::PermissionsExceedOwn);
		assert_noop!(dismiss(1, 1), Error::<Test>::IsAdmin);
		assert_ok!(Consortium::change_operator(
			by(1),
			account(102),
			Permission::Settle.into(),
			day(5)
		));
		set_day(6);
		assert_noop!(dismiss(102, 102), Error::<Test>::OperatorExpired);
		assert_ok!(dismiss(1, 102));
	});
}

#[test]
fn operators_should_be_dismissed_by_anyone_when_their_organisation_is_out() {
	build_and_execute(|| {
		assert_ok!(Consortium::remove(OrgId(1), None));
		events();
		assert_noop!(
			Consortium::dismiss_operator(by(50), account(102)),
			Error::<Test>::NotAnOperator
		);
		assert_ok!(Consortium::dismiss_operator(by(2), account(102)));
		assert_eq!(events(), [dismissed(102)]);
		assert_noop!(Consortium::dismiss_operator(by(2), account(1)), Error::<Test>::IsAdmin);
	});
}

/// What a transaction of account 60 with that nonce comes to.
fn validity(nonce: u32) -> Result<(), TransactionValidityError> {
	let call: RuntimeCall = frame_system::Call::remark { remark: vec![] }.into();
	let extension = CheckMember::<Test>::from(nonce);
	let source = TransactionSource::External;
	extension.validate_only(by(60), &call, &costing(0), 0, source, 0).map(|_| ())
}

/// Account 60 acts for organisation 1 again, and whoever kept its first transaction sends it once more.
fn replay_is_refused() {
	set_day(1);
	appoint(60, Permission::Settle.into(), day(10));
	assert_eq!(validity(0), Err(InvalidTransaction::Stale.into()));
	assert_eq!(validity(1), Ok(()));
}

#[test]
fn old_transaction_should_be_refused_when_its_account_was_dismissed_and_spent_all_it_had() {
	build_and_execute(|| {
		dismiss_102();
		let whole = 1_000;
		let mint = <Balances as frame_support::traits::fungible::Mutate<_>>::mint_into;
		assert_ok!(mint(&account(60), whole));
		assert_ok!(appoint_by(1, Permission::Settle.into()));
		System::inc_account_nonce(account(60));
		assert_ok!(Balances::transfer_allow_death(by(60), account(1), whole));
		assert_ok!(Consortium::dismiss_operator(by(1), account(60)));
		assert_eq!(System::account_nonce(account(60)), 1);
		assert!(System::account_exists(&account(60)));
		replay_is_refused();
	});
}

#[test]
fn operator_should_be_dismissed_when_others_refer_to_its_account() {
	build_and_execute(|| {
		dismiss_102();
		assert_ok!(appoint_by(1, Permission::Settle.into()));
		System::inc_account_nonce(account(60));
		// As session keys and assets do.
		assert_ok!(System::inc_consumers(&account(60)));
		assert_ok!(Consortium::dismiss_operator(by(1), account(60)));
		assert_eq!(Operators::<Test>::get(account(60)), None);
		replay_is_refused();
		System::dec_consumers(&account(60));
		assert!(System::account_exists(&account(60)));
	});
}

#[test]
fn administrator_should_be_replaced_when_others_refer_to_its_account() {
	build_and_execute(|| {
		dismiss_102();
		let administers = |number| {
			let purpose = Purpose::Administer { organisation: OrgId(1) };
			consent(&account(number), purpose)
		};
		assert_ok!(Consortium::set_admin(by(1), account(60), administers(60)));
		System::inc_account_nonce(account(60));
		assert_ok!(System::inc_consumers(&account(60)));
		assert_ok!(Consortium::set_admin(by(60), account(1), administers(1)));
		assert_eq!(Operators::<Test>::get(account(60)), None);
		replay_is_refused();
		// By the council too.
		assert_ok!(System::inc_consumers(&account(1)));
		assert_ok!(Consortium::replace_admin(OrgId(1), account(61)));
		assert_eq!(Operators::<Test>::get(account(1)), None);
	});
}
