use crate::{mock::*, types::*, *};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::ArithmeticError;
use stalhof_primitives::organisation::Role;

/// An applicant for a participant's seat under sponsor 1 that names a parent.
fn of_parent(number: u8, parent: u32) -> Applicant<AccountId, TestSignature> {
	let profile = Profile { parent: Some(lei(parent)), ..profile(number.into()) };
	with_profile(profile, account(number), Role::Supplier.into(), OrgId(1))
}

fn group(organisation: u32) -> u32 {
	seat(organisation).group.0
}

#[test]
fn sisters_should_be_related_when_they_name_one_parent() {
	build_and_execute(|| {
		let first = join_sponsored(of_parent(11, 88), 1);
		let second = join_sponsored(of_parent(12, 88), 1);
		let stranger = join_sponsored(of_parent(13, 89), 1);
		assert_eq!((group(first), group(second), group(stranger)), (first, first, stranger));
		assert!(Consortium::are_related(OrgId(first), OrgId(second)));
		assert!(!Consortium::are_related(OrgId(first), OrgId(stranger)));
		let members: Vec<_> =
			GroupMembers::<Test>::iter_key_prefix(Ordered(GroupId(first))).collect();
		assert_eq!(members, [Ordered(OrgId(first)), Ordered(OrgId(second))]);
	});
}

#[test]
fn parent_should_come_into_its_daughters_group_when_it_arrives_later() {
	build_and_execute(|| {
		let parent = applicant(99, Role::Supplier.into(), OrgId(1));
		let parent = join_sponsored(parent, 1);
		assert_eq!(group(parent), 3);
		assert!(Consortium::are_related(OrgId(parent), OrgId(3)));
		// And so do those that name it from now on.
		let daughter = join_sponsored(of_parent(11, 99), 1);
		assert_eq!(group(daughter), 3);
	});
}

#[test]
fn daughter_should_come_into_its_parents_group_when_the_parent_is_here() {
	build_and_execute(|| {
		let daughter = join_sponsored(of_parent(11, 2), 1);
		assert_eq!(group(daughter), 2);
		let granddaughter = join_sponsored(of_parent(12, 11), 1);
		assert_eq!(group(granddaughter), 2);
	});
}

#[test]
fn related_attestors_should_be_refused_when_the_parent_is_here() {
	build_and_execute(|| {
		let applicant = of_parent(11, 2);
		assert_ok!(Consortium::sponsor(by(1), one(applicant), control()));
		assert_noop!(attest(2, &[5]), Error::<Test>::AttestorRelated);
		assert_ok!(attest(4, &[5]));
	});
}

#[test]
fn sisters_should_be_related_when_one_names_the_parent_on_renewal() {
	build_and_execute(|| {
		set_day(310);
		let profile = Profile { parent: Some(lei(88)), ..profile(2) };
		renew_with(profile, 2, 2, [1, 3]);
		assert_eq!(group(2), 2);
		let sister = join_sponsored(of_parent(11, 88), 1);
		assert_eq!(group(sister), 2);
	});
}

#[test]
fn sisters_should_be_related_when_their_parent_was_displaced() {
	build_and_execute(|| {
		let first = join_sponsored(of_parent(11, 2), 1);
		assert_ok!(Consortium::displace(OrgId(2), None));
		let second = of_parent(12, 2);
		assert_ok!(Consortium::sponsor(by(1), one(second), control()));
		assert_ok!(attest(3, &[6]));
		assert_eq!((group(first), group(6)), (2, 2));
		// Who proves to be their parent comes to them.
		let parent = with_profile(profile(2), account(13), Role::Supplier.into(), OrgId(1));
		assert_ok!(Consortium::sponsor(by(1), one(parent), control()));
		assert_ok!(attest(3, &[7]));
		assert_eq!(group(7), 2);
	});
}

#[test]
fn group_should_stay_when_a_renewal_names_the_parent_as_before() {
	build_and_execute(|| {
		set_day(310);
		let profile = Profile { parent: Some(lei(99)), ..profile(4) };
		renew_with(profile, 4, 4, [1, 2]);
		assert_eq!(group(4), 3);
		assert_eq!(Shares::<Test>::get(), 300);
	});
}

#[test]
fn member_should_not_be_admitted_when_its_group_can_count_no_more() {
	build_and_execute(|| {
		let sister = Profile { parent: Some(lei(99)), ..profile(11) };
		let sister = with_profile(sister, account(11), Role::Lender.into(), OrgId(2));
		assert_ok!(Consortium::apply(by(2), sister));
		for attestor in [1, 2] {
			assert_ok!(attest(attestor, &[5]));
		}
		MemberCount::<Test>::insert(Ordered(GroupId(3)), u32::MAX);
		assert_noop!(Consortium::admit(OrgId(5)), ArithmeticError::Overflow);
		MemberCount::<Test>::insert(Ordered(GroupId(3)), 2);
		assert_ok!(Consortium::admit(OrgId(5)));
		assert_eq!(MemberCount::<Test>::get(Ordered(GroupId(3))), 3);
	});
}
