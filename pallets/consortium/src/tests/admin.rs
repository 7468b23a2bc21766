use crate::{admission::CONSENT_BYTES, mock::*, operators::OPERATOR_BYTES, types::*, *};
use frame_support::{assert_noop, assert_ok};
use stalhof_primitives::{consent::Purpose, organisation::Role};

fn agreed(number: u8) -> Signed<TestSignature> {
	consent(&account(number), Purpose::Administer { organisation: OrgId(1) })
}

fn replaced(from: u8, to: u8) -> Event<Test> {
	let (from, to) = (account(from), account(to));
	Event::AdminReplaced { organisation: OrgId(1), from, to }
}

/// Who administers organisation 1, in its record and as operators.
fn administrators() -> (AccountId, Vec<AccountId>) {
	let record = Organisations::<Test>::get(Ordered(OrgId(1))).unwrap();
	let admins = Operators::<Test>::iter()
		.filter(|(_, operator)| operator.admin && operator.organisation == OrgId(1))
		.map(|(account, _)| account);
	(record.admin, admins.collect())
}

#[test]
fn administrator_should_hand_over_when_the_next_agrees() {
	build_and_execute(|| {
		assert_ok!(Consortium::set_admin(by(1), account(60), agreed(60)));
		assert_eq!(events(), [replaced(1, 60)]);
		assert_eq!(administrators(), (account(60), vec![account(60)]));
		assert_eq!(Operators::<Test>::get(account(1)), None);
		assert_eq!(OperatorCount::<Test>::get(Ordered(OrgId(1))), 3);
		assert_noop!(
			Consortium::set_admin(by(1), account(1), agreed(1)),
			Error::<Test>::NotAnOperator
		);
		// The old account is free.
		assert_ok!(Consortium::set_admin(by(60), account(1), agreed(1)));
		// Its consent is not.
		assert_noop!(
			Consortium::set_admin(by(1), account(60), agreed(60)),
			Error::<Test>::ConsentUsed
		);
	});
}

#[test]
fn operator_should_become_administrator_when_it_agrees() {
	build_and_execute(|| {
		let before = kept(1);
		assert_ok!(Consortium::set_admin(by(1), account(102), agreed(102)));
		assert_eq!(events(), [replaced(1, 102)]);
		assert_eq!(administrators(), (account(102), vec![account(102)]));
		assert_eq!(Operators::<Test>::get(account(102)).unwrap().permissions, Permissions::ALL);
		assert_eq!(OperatorCount::<Test>::get(Ordered(OrgId(1))), 2);
		assert_eq!(before - kept(1), u64::from(OPERATOR_BYTES - CONSENT_BYTES));
	});
}

#[test]
fn administrator_should_stay_when_who_hands_over_may_not() {
	build_and_execute(|| {
		let hand_over = |number| Consortium::set_admin(by(number), account(60), agreed(60));
		assert_noop!(hand_over(50), Error::<Test>::NotAnOperator);
		assert_noop!(hand_over(102), Error::<Test>::PermissionMissing);
		assert_noop!(hand_over(101), Error::<Test>::NotAdmin);
		assert_noop!(
			Consortium::set_admin(by(1), account(60), agreed(61)),
			Error::<Test>::InvalidConsent
		);
		let purpose = Purpose::Operate { organisation: OrgId(1) };
		assert_noop!(
			Consortium::set_admin(by(1), account(60), consent(&account(60), purpose)),
			Error::<Test>::InvalidConsent
		);
		let old = agreed(60);
		set_day(31);
		assert_noop!(Consortium::set_admin(by(1), account(60), old), Error::<Test>::ConsentExpired);
		// Of another organisation, and who administers it already.
		assert_noop!(
			Consortium::set_admin(by(1), account(2), agreed(2)),
			Error::<Test>::AccountTaken
		);
		assert_noop!(
			Consortium::set_admin(by(1), account(1), agreed(1)),
			Error::<Test>::AccountTaken
		);
		assert_ok!(Consortium::suspend(OrgId(1), None));
		assert_noop!(hand_over(1), Error::<Test>::NotInStanding);
	});
}

#[test]
fn administrator_should_be_replaced_when_the_council_says_so() {
	build_and_execute(|| {
		assert_ok!(Consortium::suspend(OrgId(1), None));
		events();
		assert_ok!(Consortium::replace_admin(OrgId(1), account(60)));
		assert_eq!(events(), [replaced(1, 60)]);
		assert_eq!(administrators(), (account(60), vec![account(60)]));
		assert_ok!(Consortium::replace_admin(OrgId(1), account(101)));
		assert_eq!(administrators(), (account(101), vec![account(101)]));
		// Even of one that is out, whose treasury holds money.
		assert_ok!(Consortium::remove(OrgId(1), None));
		assert_ok!(Consortium::replace_admin(OrgId(1), account(61)));
	});
}

#[test]
fn replacement_should_be_refused_when_the_account_or_the_organisation_is_not_to_be_had() {
	build_and_execute(|| {
		assert_noop!(Consortium::replace_admin(OrgId(77), account(60)), Error::<Test>::NotFound);
		assert_noop!(Consortium::replace_admin(OrgId(1), account(2)), Error::<Test>::AccountTaken);
		assert_noop!(
			Consortium::replace_admin(OrgId(2), account(102)),
			Error::<Test>::AccountTaken
		);
		assert_ok!(Consortium::apply(by(2), applicant(11, Role::Lender.into(), OrgId(2))));
		assert_noop!(
			Consortium::replace_admin(OrgId(5), account(60)),
			Error::<Test>::NotInStanding
		);
	});
}
