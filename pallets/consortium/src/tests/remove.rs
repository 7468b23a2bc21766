use crate::{admission::record_bytes, mock::*, types::*, *};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;
use stalhof_primitives::organisation::{Role, Standing};

#[test]
fn member_should_be_out_when_the_council_removes_it() {
	build_and_execute(|| {
		RunningValidators::set(vec![OrgId(1), OrgId(2)]);
		set_day(8);
		assert_ok!(Consortium::remove(OrgId(1), Some(OrgId(3))));
		assert_eq!(events(), [Event::Removed { organisation: OrgId(1), generation: 1 }]);
		assert_eq!(standing(1), Standing::Removed);
		assert_eq!(seat(1).since, day(8));
		assert_eq!(roster(), [2, 3, 4]);
		assert_eq!(counted(), [2, 3].into());
		assert_eq!(RunningValidators::get(), [OrgId(2), OrgId(3)]);
		// Its record and its number stay.
		assert_eq!(Registrations::<Test>::get(lei(1)), Some(OrgId(1)));
		assert_eq!(kept(1), KeptBytes::<Test>::get(Ordered(OrgId(1))));
		// Of its operators, the administrator alone is left.
		let operators = [1, 101, 102].map(|number| {
			let may = Consortium::acting_for(
				&account(number),
				Permission::Settle,
				stalhof_support::Need::WindDown,
			);
			may.map(|(organisation, _)| organisation).map_err(DispatchError::from)
		});
		let out = Err(Error::<Test>::NotInStanding.into());
		assert_eq!(operators, [Ok(OrgId(1)), out, out]);
	});
}

#[test]
fn organisations_should_be_removed_when_they_are_suspended_leaving_or_participants() {
	build_and_execute(|| {
		let participant = join_participant(11, 1);
		assert_ok!(Consortium::suspend_participant(by(1), OrgId(participant)));
		assert_ok!(Consortium::suspend(OrgId(2), None));
		set_day(4);
		assert_ok!(Consortium::leave(by(3)));
		set_day(9);
		for number in [2, 3, participant] {
			assert_ok!(Consortium::remove(OrgId(number), None));
			assert_eq!(standing(number), Standing::Removed);
			assert_eq!(seat(number).generation, 2);
		}
		assert_eq!((seat(2).since, seat(3).since), (day(9), day(4)));
		assert!(Sponsored::<Test>::contains_key(Ordered(OrgId(1)), Ordered(OrgId(participant))));
	});
}

#[test]
fn removal_should_be_refused_when_there_is_nobody_to_remove() {
	build_and_execute(|| {
		assert_noop!(Consortium::remove(OrgId(77), None), Error::<Test>::NotFound);
		assert_ok!(Consortium::apply(by(2), applicant(11, Role::Lender.into(), OrgId(2))));
		assert_noop!(Consortium::remove(OrgId(5), None), Error::<Test>::NotInStanding);
		assert_ok!(Consortium::remove(OrgId(2), None));
		assert_noop!(Consortium::remove(OrgId(2), None), Error::<Test>::NotInStanding);
	});
}

#[test]
fn removal_should_be_refused_when_the_validators_would_be_too_few() {
	build_and_execute(|| {
		RunningValidators::set(vec![OrgId(1), OrgId(2)]);
		ValidatorFloor::set(2);
		let refused = DispatchError::Other("ValidatorFloor");
		assert_noop!(Consortium::remove(OrgId(2), None), refused);
		assert_noop!(Consortium::displace(OrgId(2), None), refused);
	});
}

#[test]
fn replacement_should_take_the_validators_place_when_its_member_is_displaced() {
	build_and_execute(|| {
		RunningValidators::set(vec![OrgId(1), OrgId(2)]);
		ValidatorFloor::set(2);
		assert_ok!(Consortium::displace(OrgId(2), Some(OrgId(3))));
		assert_eq!(RunningValidators::get(), [OrgId(1), OrgId(3)]);
	});
}

#[test]
fn organisations_should_be_removed_when_they_are_counted_wrongly() {
	build_and_execute(|| {
		let participant = join_participant(11, 1);
		Sponsorships::<Test>::remove(Ordered(OrgId(1)));
		MemberCount::<Test>::remove(Ordered(GroupId(2)));
		for number in [participant, 2] {
			assert_ok!(Consortium::remove(OrgId(number), None));
		}
		let put_out = Sponsorship { removed: 1, ..Default::default() };
		assert_eq!(Sponsorships::<Test>::get(Ordered(OrgId(1))), put_out);
	});
}

#[test]
fn renewal_should_be_dropped_when_the_organisation_is_removed() {
	build_and_execute(|| {
		set_day(310);
		assert_ok!(Consortium::renew(by(2), profile(2)));
		assert_ok!(Consortium::remove(OrgId(2), None));
		assert_eq!(Renewals::<Test>::iter().count(), 0);
		assert_eq!(kept(2), u64::from(record_bytes(&profile(2))));
	});
}

#[test]
fn number_should_be_free_when_its_holder_is_displaced() {
	build_and_execute(|| {
		assert_ok!(Consortium::displace(OrgId(2), None));
		let organisation = OrgId(2);
		assert_eq!(
			events(),
			[
				Event::Removed { organisation, generation: 1 },
				Event::Displaced { organisation, registration: lei(2) },
			]
		);
		assert_eq!(standing(2), Standing::Removed);
		assert_eq!(Registrations::<Test>::get(lei(2)), None);
		assert_noop!(Consortium::displace(organisation, None), Error::<Test>::NotInStanding);
		// Who has the better claim comes in under a number of its own.
		let rightful = with_profile(profile(2), account(12), Role::Supplier.into(), OrgId(1));
		assert_ok!(Consortium::sponsor(by(1), one(rightful), control()));
		assert_ok!(attest(3, &[5]));
		assert_eq!(Registrations::<Test>::get(lei(2)), Some(OrgId(5)));
		// The first stays displaced.
		assert_noop!(Consortium::displace(organisation, None), Error::<Test>::NotInStanding);
	});
}

#[test]
fn number_should_be_free_when_its_holder_is_displaced_after_its_removal() {
	build_and_execute(|| {
		assert_ok!(Consortium::remove(OrgId(2), None));
		events();
		assert_ok!(Consortium::displace(OrgId(2), None));
		let organisation = OrgId(2);
		assert_eq!(events(), [Event::Displaced { organisation, registration: lei(2) }]);
		assert_eq!(seat(2).generation, 1);
		assert_eq!(Registrations::<Test>::get(lei(2)), None);
	});
}

#[test]
fn displacement_should_be_refused_when_there_is_nobody_to_displace() {
	build_and_execute(|| {
		assert_noop!(Consortium::displace(OrgId(77), None), Error::<Test>::NotFound);
		assert_ok!(Consortium::apply(by(2), applicant(11, Role::Lender.into(), OrgId(2))));
		assert_noop!(Consortium::displace(OrgId(5), None), Error::<Test>::NotInStanding);
	});
}
