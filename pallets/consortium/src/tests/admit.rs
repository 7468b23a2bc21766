use crate::{admission::record_bytes, mock::*, types::*, *};
use frame_support::{assert_noop, assert_ok};
use stalhof_primitives::organisation::{Role, Standing};

/// Organisation 5 applies with that profile, carried by 2, attested by 1 and 2.
fn attested(profile: Profile) {
	let applicant = with_profile(profile, account(11), Role::Lender.into(), OrgId(2));
	assert_ok!(Consortium::apply(by(2), applicant));
	assert_ok!(attest(1, &[5]));
	assert_ok!(attest(2, &[5]));
	events();
}

#[test]
fn member_should_act_when_the_council_admits_it() {
	build_and_execute(|| {
		let (own, carriers) = (u64::from(record_bytes(&profile(11))), kept(2));
		attested(profile(11));
		assert_eq!(kept(2), carriers + own);
		set_day(7);
		assert_ok!(Consortium::admit(OrgId(5)));
		let allowance = DefaultAllowance::<Test>::get();
		assert_eq!(
			events(),
			[
				Event::AllowanceSet { group: GroupId(5), allowance },
				Event::Admitted {
					organisation: OrgId(5),
					group: GroupId(5),
					roles: Role::Lender.into(),
					kyb_until: day(7 + 365),
				},
			]
		);
		assert_eq!(standing(5), Standing::Active);
		assert_eq!(roster(), [1, 2, 3, 4, 5]);
		assert_eq!(counted(), [1, 2, 3, 5].into());
		assert_eq!(Registrations::<Test>::get(lei(11)), Some(OrgId(5)));
		assert_eq!(Shares::<Test>::get(), 400);
		// Its bytes are its own from now on.
		assert_eq!((kept(2), kept(5)), (carriers, own));
		let treasury = Consortium::treasury_account(OrgId(5));
		assert_eq!(System::providers(&treasury), 1);
	});
}

#[test]
fn sister_should_share_its_groups_allowance_when_it_is_admitted() {
	build_and_execute(|| {
		let mut profile = profile(11);
		profile.parent = Some(lei(99));
		attested(profile);
		assert_ok!(Consortium::admit(OrgId(5)));
		assert_eq!(seat(5).group, GroupId(3));
		assert_eq!(Shares::<Test>::get(), 300);
		assert_eq!(counted(), [1, 2, 3].into());
	});
}

#[test]
fn admission_should_be_refused_when_there_is_no_attested_application_for_membership() {
	build_and_execute(|| {
		assert_noop!(Consortium::admit(OrgId(77)), Error::<Test>::NotFound);
		assert_noop!(Consortium::admit(OrgId(1)), Error::<Test>::NotApplied);
		let participant = applicant(12, Role::Supplier.into(), OrgId(1));
		assert_ok!(Consortium::sponsor(by(1), one(participant), control()));
		assert_noop!(Consortium::admit(OrgId(5)), Error::<Test>::NotAMember);
		assert_ok!(Consortium::apply(by(2), applicant(11, Role::Lender.into(), OrgId(2))));
		assert_ok!(attest(1, &[6]));
		assert_noop!(Consortium::admit(OrgId(6)), Error::<Test>::NotAttested);
	});
}

#[test]
fn admission_should_be_refused_when_an_attestor_has_become_related() {
	let mut founders = five_founders();
	founders[1].kyb_until = day(50);
	build_with(founders, || {
		let mut daughter = profile(11);
		daughter.parent = Some(lei(88));
		let applicant = with_profile(daughter, account(11), Role::Lender.into(), OrgId(2));
		assert_ok!(Consortium::apply(by(2), applicant));
		assert_ok!(attest(2, &[6]));
		assert_ok!(attest(1, &[6]));
		// 2 turns out to be of the same parent.
		let mut sister = profile(2);
		sister.parent = Some(lei(88));
		renew_with(sister, 2, 2, [1, 3]);
		assert_noop!(Consortium::admit(OrgId(6)), Error::<Test>::AttestorRelated);
	});
}

#[test]
fn admission_should_be_refused_when_another_has_come_in_with_the_number() {
	build_and_execute(|| {
		attested(profile(11));
		let other = with_profile(profile(11), account(12), Role::Supplier.into(), OrgId(1));
		assert_eq!(join_sponsored(other, 1), 6);
		assert_noop!(Consortium::admit(OrgId(5)), Error::<Test>::RegistrationTaken);
	});
}

#[test]
fn admission_should_be_refused_when_there_are_as_many_members_as_may_be() {
	let mut founders = founders();
	for number in 5..=7 {
		let another = Founder {
			name: format!("Firm {number}"),
			registration: lei(number),
			admin: admin(number),
			..founders[1].clone()
		};
		founders.push(another);
	}
	build_with(founders, || {
		for (number, carrier) in [(11, 2), (12, 3)] {
			let applicant = applicant(number, Role::Lender.into(), OrgId(carrier.into()));
			assert_ok!(Consortium::apply(by(carrier), applicant));
		}
		for attestor in [1, 2] {
			assert_ok!(attest(attestor, &[8, 9]));
		}
		assert_ok!(Consortium::admit(OrgId(8)));
		assert_noop!(Consortium::admit(OrgId(9)), Error::<Test>::TooManyMembers);
	});
}

#[test]
fn admission_should_be_refused_when_the_allowances_are_used_up() {
	build_and_execute(|| {
		attested(profile(11));
		let most = |share| Allowance { share, burst: 10, bytes: 1 << 20 };
		assert_ok!(Consortium::set_allowance(GroupId(1), most(8_701)));
		assert_noop!(Consortium::admit(OrgId(5)), Error::<Test>::SharesExceeded);
		assert_ok!(Consortium::set_allowance(GroupId(1), most(8_700)));
		let none = Allowance { bytes: 10, ..DefaultAllowance::<Test>::get() };
		assert_ok!(Consortium::set_default_allowance(none));
		assert_noop!(Consortium::admit(OrgId(5)), Error::<Test>::BytesExceeded);
	});
}
