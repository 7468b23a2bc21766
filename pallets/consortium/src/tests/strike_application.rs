use crate::{mock::*, types::*, *};
use frame_support::{assert_noop, assert_ok};
use stalhof_primitives::organisation::{Role, Standing};

fn lender() -> Applicant<AccountId, TestSignature> {
	applicant(11, Role::Lender.into(), OrgId(2))
}

#[test]
fn application_should_be_struck_at_once_when_its_carrier_strikes_it() {
	build_and_execute(|| {
		let before = kept(2);
		assert_ok!(Consortium::apply(by(2), lender()));
		events();
		assert_ok!(Consortium::strike_application(by(2), OrgId(5)));
		assert_eq!(events(), [Event::ApplicationStruck { organisation: OrgId(5) }]);
		assert_eq!(Consortium::standing_of(OrgId(5)), None);
		assert_eq!(Organisations::<Test>::get(Ordered(OrgId(5))), None);
		assert_eq!(Operators::<Test>::get(account(11)), None);
		assert_eq!(kept(2), before);
		// The account and the number in the register are free; its own number is not given again.
		set_day(30);
		assert_ok!(Consortium::apply(by(2), lender()));
		assert_eq!(standing(6), Standing::Applied);
	});
}

#[test]
fn participants_application_should_be_struck_when_its_sponsor_strikes_it() {
	build_and_execute(|| {
		let before = kept(2);
		let supplier = applicant(11, Role::Supplier.into(), OrgId(2));
		assert_ok!(Consortium::sponsor(by(2), one(supplier), control()));
		events();
		assert_ok!(Consortium::strike_application(by(2), OrgId(5)));
		assert_eq!(events(), [Event::ApplicationStruck { organisation: OrgId(5) }]);
		assert_eq!(kept(2), before);
		assert!(!KeptBytes::<Test>::contains_key(Ordered(OrgId(5))));
	});
}

#[test]
fn application_should_be_struck_by_anyone_when_sixty_days_are_over() {
	build_and_execute(|| {
		assert_ok!(Consortium::apply(by(2), lender()));
		set_day(60);
		assert_noop!(Consortium::strike_application(by(3), OrgId(5)), Error::<Test>::StillOpen);
		set_day(61);
		events();
		assert_ok!(Consortium::strike_application(by(102), OrgId(5)));
		assert_eq!(events(), [Event::ApplicationStruck { organisation: OrgId(5) }]);
	});
}

#[test]
fn application_should_stay_when_who_strikes_it_may_not() {
	build_and_execute(|| {
		let carried = applicant(11, Role::Lender.into(), OrgId(1));
		assert_ok!(Consortium::apply(by(1), carried));
		let strike = |number, id| Consortium::strike_application(by(number), OrgId(id));
		assert_noop!(strike(50, 5), Error::<Test>::NotAnOperator);
		// Operators of the carrier without `govern`, and the applicant.
		assert_noop!(strike(101, 5), Error::<Test>::StillOpen);
		assert_noop!(strike(11, 5), Error::<Test>::StillOpen);
		assert_noop!(strike(1, 77), Error::<Test>::NotFound);
		assert_noop!(strike(1, 2), Error::<Test>::NotApplied);
	});
}
