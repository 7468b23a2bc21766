use crate::{mock::*, types::*, *};
use codec::Decode;
use frame_support::{assert_noop, assert_ok};
use stalhof_primitives::organisation::{Role, Standing};

/// Organisation 5 applies for membership, carried by 2.
fn applied() {
	assert_ok!(Consortium::apply(by(2), applicant(11, Role::Lender.into(), OrgId(2))));
	events();
}

fn attested(attestor: u32, evidence: Evidence) -> Event<Test> {
	let (organisation, claim) = claim(5);
	Event::Attested { organisation, claim, attestor: OrgId(attestor), evidence }
}

#[test]
fn member_should_wait_for_the_council_when_it_has_two_attestations() {
	build_and_execute(|| {
		applied();
		assert_ok!(Consortium::attest(by(1), claims(&[5]), existence()));
		set_day(4);
		assert_ok!(Consortium::attest(by(3), claims(&[5]), control()));
		assert_eq!(events(), [attested(1, existence()), attested(3, control())]);
		assert_eq!(standing(5), Standing::Applied);
		let record = Organisations::<Test>::get(Ordered(OrgId(5))).unwrap();
		let attestation = |number: u32, evidence, on| Attestation {
			attestor: OrgId(number),
			group: GroupId(number),
			evidence,
			on,
		};
		assert_eq!(
			record.attestations.into_inner(),
			[attestation(1, existence(), day(0)), attestation(3, control(), day(4))]
		);
	});
}

#[test]
fn attestation_should_be_refused_when_who_sends_it_may_not() {
	build_and_execute(|| {
		applied();
		join_participant(12, 1);
		assert_noop!(attest(50, &[5]), Error::<Test>::NotAnOperator);
		assert_noop!(attest(101, &[5]), Error::<Test>::PermissionMissing);
		assert_noop!(attest(12, &[5]), Error::<Test>::NotAMember);
		assert_ok!(Consortium::suspend(OrgId(3), None));
		assert_noop!(attest(3, &[5]), Error::<Test>::NotInStanding);
	});
}

#[test]
fn applicant_should_not_be_attested_when_the_attestors_record_has_ended() {
	build_and_execute(|| {
		applied();
		set_day(365);
		assert_ok!(attest(1, &[5]));
		set_day(366);
		assert_eq!(standing(3), Standing::Lapsing);
		assert_noop!(attest(3, &[5]), Error::<Test>::NotInStanding);
	});
}

#[test]
fn attestation_should_be_refused_when_the_list_or_the_evidence_is_none() {
	build_and_execute(|| {
		applied();
		assert_noop!(attest(1, &[]), Error::<Test>::Empty);
		for kinds in [0u8, 1 << 4] {
			let kinds = EvidenceKinds::decode(&mut &[kinds][..]).unwrap();
			let evidence = Evidence { hash: [1; 32], kinds };
			assert_noop!(
				Consortium::attest(by(1), claims(&[5]), evidence),
				Error::<Test>::UnknownEvidence
			);
		}
	});
}

#[test]
fn attestation_should_be_refused_when_there_is_nothing_to_attest() {
	build_and_execute(|| {
		assert_noop!(attest(1, &[77]), Error::<Test>::NotFound);
		assert_noop!(attest(1, &[2]), Error::<Test>::NothingToAttest);
		assert_ok!(Consortium::remove(OrgId(2), None));
		assert_noop!(attest(1, &[2]), Error::<Test>::NothingToAttest);
	});
}

#[test]
fn attestation_should_be_refused_when_it_is_of_something_else() {
	build_and_execute(|| {
		applied();
		let other = one((OrgId(5), [1; 32]));
		assert_noop!(Consortium::attest(by(1), other, control()), Error::<Test>::ClaimChanged);
	});
}

#[test]
fn attestation_should_be_refused_when_the_attestor_is_related() {
	build_and_execute(|| {
		let mut profile = profile(11);
		profile.parent = Some(lei(99));
		let sister = with_profile(profile, account(11), Role::Lender.into(), OrgId(2));
		assert_ok!(Consortium::apply(by(2), sister));
		assert_noop!(attest(3, &[5]), Error::<Test>::AttestorRelated);
		assert_noop!(attest(4, &[5]), Error::<Test>::AttestorRelated);
		assert_ok!(attest(1, &[5]));
	});
}

#[test]
fn attestation_should_be_refused_when_the_attestors_group_has_attested() {
	build_and_execute(|| {
		applied();
		assert_ok!(attest(3, &[5]));
		assert_noop!(attest(3, &[5]), Error::<Test>::GroupAttested);
		assert_noop!(attest(4, &[5]), Error::<Test>::GroupAttested);
	});
}

/// The [`five_founders`], whose records all end on day 50, so that they may be renewed at once.
fn all_end_soon() -> Vec<Founder<AccountId>> {
	let mut founders = five_founders();
	for founder in &mut founders {
		founder.kyb_until = day(50);
	}
	founders
}

#[test]
fn attestation_should_be_refused_when_the_attestors_group_has_attested_under_another_name() {
	build_with(all_end_soon(), || {
		assert_ok!(Consortium::apply(by(2), applicant(11, Role::Lender.into(), OrgId(2))));
		assert_ok!(attest(5, &[6]));
		// 5 is bought by the parent of 3 and 4, and they take it in.
		let mut bought = profile(5);
		bought.parent = Some(lei(99));
		renew_with(bought, 5, 5, [1, 2]);
		assert_ok!(attest(3, &[5]));
		assert_noop!(attest(4, &[6]), Error::<Test>::GroupAttested);
		assert_ok!(attest(1, &[6]));
	});
}

#[test]
fn attestation_should_be_refused_when_one_who_has_left_the_attestors_group_has_attested() {
	build_with(all_end_soon(), || {
		assert_ok!(Consortium::apply(by(2), applicant(11, Role::Lender.into(), OrgId(2))));
		assert_ok!(attest(4, &[6]));
		renew_with(profile(4), 4, 4, [1, 2]);
		assert!(!Consortium::are_related(OrgId(3), OrgId(4)));
		assert_noop!(attest(3, &[6]), Error::<Test>::GroupAttested);
		assert_ok!(attest(1, &[6]));
	});
}

#[test]
fn third_attestation_should_be_refused_when_two_are_there() {
	build_and_execute(|| {
		applied();
		assert_ok!(attest(1, &[5]));
		assert_ok!(attest(2, &[5]));
		assert_noop!(attest(3, &[5]), Error::<Test>::FullyAttested);
	});
}

#[test]
fn second_attestation_should_be_refused_when_neither_shows_control() {
	build_and_execute(|| {
		applied();
		assert_ok!(Consortium::attest(by(1), claims(&[5]), existence()));
		assert_noop!(
			Consortium::attest(by(2), claims(&[5]), existence()),
			Error::<Test>::ControlNotProved
		);
		assert_ok!(Consortium::attest(by(2), claims(&[5]), control()));
	});
}

#[test]
fn each_kind_of_control_should_do_when_the_other_evidence_is_an_extract() {
	for kind in [
		EvidenceKinds::LICENCE_KEY_SIGNATURE,
		EvidenceKinds::CALL_BACK,
		EvidenceKinds::MICRO_DEPOSIT.union(EvidenceKinds::REGISTER_EXTRACT),
	] {
		build_and_execute(|| {
			applied();
			let evidence = Evidence { hash: [3; 32], kinds: kind };
			assert_ok!(Consortium::attest(by(1), claims(&[5]), evidence));
			assert_ok!(Consortium::attest(by(2), claims(&[5]), existence()));
		});
	}
}

#[test]
fn attestations_should_all_fail_when_one_of_them_does() {
	build_and_execute(|| {
		applied();
		assert_noop!(attest(1, &[5, 2]), Error::<Test>::NothingToAttest);
		assert_noop!(attest(1, &[5, 5]), Error::<Test>::GroupAttested);
	});
}

#[test]
fn second_participant_should_stay_out_when_the_first_has_its_number() {
	build_and_execute(|| {
		let roles = Role::Supplier.into();
		let first = with_profile(profile(11), account(11), roles, OrgId(1));
		let second = with_profile(profile(11), account(12), roles, OrgId(2));
		assert_ok!(Consortium::sponsor(by(1), one(first), control()));
		assert_ok!(Consortium::sponsor(by(2), one(second), control()));
		assert_ok!(attest(3, &[5]));
		assert_noop!(attest(3, &[6]), Error::<Test>::RegistrationTaken);
		assert_eq!(Registrations::<Test>::get(lei(11)), Some(OrgId(5)));
	});
}
