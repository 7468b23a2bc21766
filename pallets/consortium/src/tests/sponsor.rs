use super::apply::unknown_roles;
use crate::{admission::record_bytes, mock::*, types::*, *};
use codec::Decode;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::ArithmeticError;
use stalhof_primitives::organisation::{Role, Standing};

fn supplier(number: u8) -> Applicant<AccountId, TestSignature> {
	applicant(number, Role::Supplier.into(), OrgId(1))
}

type Applicants = BoundedVec<Applicant<AccountId, TestSignature>, ConstU32<MAX_BATCH>>;

fn list(applicants: &[Applicant<AccountId, TestSignature>]) -> Applicants {
	applicants.to_vec().try_into().unwrap()
}

#[test]
fn participants_should_act_when_their_sponsor_and_another_have_attested_them() {
	build_and_execute(|| {
		let before = kept(1);
		let applicants = [supplier(11), supplier(12)];
		assert_ok!(Consortium::sponsor(by(1), list(&applicants), control()));
		let kind = Kind::Participant { sponsor: OrgId(1) };
		let entered = |number: u32, applicant: &Applicant<AccountId, TestSignature>| {
			let (organisation, application) = (OrgId(number), applicant.application.clone());
			let claim = application.hash();
			let (carrier, evidence) = (OrgId(1), control());
			[
				Event::Applied { organisation, kind, carrier, application },
				Event::Attested { organisation, claim, attestor: OrgId(1), evidence },
			]
		};
		let [first, second] = [entered(5, &applicants[0]), entered(6, &applicants[1])];
		assert_eq!(events(), [first, second].concat());
		assert_eq!((standing(5), standing(6)), (Standing::Applied, Standing::Applied));

		set_day(2);
		assert_ok!(Consortium::attest(by(3), claims(&[5, 6]), existence()));
		let admitted = |number: u32| {
			let (organisation, claim) = claim(number);
			[
				Event::Attested { organisation, claim, attestor: OrgId(3), evidence: existence() },
				Event::Admitted {
					organisation,
					group: GroupId(number),
					roles: Role::Supplier.into(),
					kyb_until: day(2 + 365),
				},
			]
		};
		assert_eq!(events(), [admitted(5), admitted(6)].concat());
		assert_eq!((standing(5), standing(6)), (Standing::Active, Standing::Active));
		assert_eq!(seat(5).since, day(2));
		assert_eq!(Registrations::<Test>::get(lei(12)), Some(OrgId(6)));
		// On the sponsor's allowance, without a place on the roster or an allowance of their own.
		let bytes = u64::from(record_bytes(&profile(11)));
		assert_eq!(kept(1) - before, 2 * bytes);
		assert_eq!(KeptBytes::<Test>::get(Ordered(OrgId(5))), bytes);
		assert_eq!(roster(), [1, 2, 3, 4]);
		assert!(!Quotas::<Test>::contains_key(Ordered(GroupId(5))));
		let sponsored: Vec<_> = Sponsored::<Test>::iter_keys().collect();
		let own = Ordered(OrgId(1));
		assert_eq!(sponsored, [(own, Ordered(OrgId(5))), (own, Ordered(OrgId(6)))]);
	});
}

#[test]
fn participants_should_stay_out_when_their_sponsor_is_active_no_more() {
	build_with(five_founders(), || {
		assert_ok!(Consortium::sponsor(by(1), list(&[supplier(11)]), control()));
		let refused = || {
			assert_noop!(attest(2, &[6]), Error::<Test>::SponsorInactive);
		};
		assert_ok!(Consortium::suspend(OrgId(1), None));
		refused();
		assert_ok!(Consortium::reinstate(OrgId(1)));
		let mut seat = seat(1);
		let kyb_until = core::mem::replace(&mut seat.kyb_until, day(5));
		let enrol = |seat: Seat| {
			Seats::<Test>::insert(Ordered(OrgId(1)), seat);
			assert_ok!(Consortium::enrol(OrgId(1), &seat));
		};
		enrol(seat);
		set_day(6);
		refused();
		enrol(Seat { kyb_until, ..seat });
		assert_ok!(attest(2, &[6]));
		// Nor when it is leaving or out.
		assert_ok!(Consortium::sponsor(by(1), list(&[supplier(12)]), control()));
		assert_ok!(Consortium::leave(by(1)));
		assert_noop!(attest(2, &[7]), Error::<Test>::SponsorInactive);
		assert_ok!(Consortium::remove(OrgId(1), None));
		assert_noop!(attest(2, &[7]), Error::<Test>::SponsorInactive);
		assert_ok!(Consortium::strike_application(by(1), OrgId(7)));
	});
}

#[test]
fn sponsor_should_answer_for_its_participants_in_its_counts() {
	build_and_execute(|| {
		let counts = |sponsor| {
			let Sponsorship { participants, suspended, removed } =
				Consortium::view_organisation(OrgId(sponsor)).unwrap().sponsorship;
			(participants, suspended, removed)
		};
		// Who has only applied is not counted.
		assert_ok!(Consortium::sponsor(by(1), list(&[supplier(11)]), control()));
		assert_eq!(counts(1), (0, 0, 0));
		assert_ok!(attest(2, &[5]));
		let [second, third, fourth] = [12, 13, 14].map(|number| OrgId(join_participant(number, 1)));
		assert_eq!(counts(1), (4, 0, 0));
		assert_ok!(Consortium::suspend_participant(by(1), second));
		assert_ok!(Consortium::suspend(third, None));
		assert_eq!(counts(1), (4, 2, 0));
		// One suspension in the place of another.
		assert_ok!(Consortium::suspend(second, None));
		assert_eq!(counts(1), (4, 2, 0));
		assert_ok!(Consortium::reinstate(second));
		assert_ok!(Consortium::remove(third, None));
		assert_eq!(counts(1), (3, 0, 1));
		assert_ok!(Consortium::displace(fourth, None));
		assert_eq!(counts(1), (2, 0, 2));
		// The number of one that is out is freed, and nobody is put out twice.
		assert_ok!(Consortium::displace(third, None));
		assert_eq!(counts(1), (2, 0, 2));
		// Who leaves was not put out.
		assert_ok!(Consortium::leave(by(12)));
		assert_eq!(counts(1), (2, 0, 2));
		assert_ok!(Consortium::complete_leaving(by(12), second));
		assert_eq!(counts(1), (1, 0, 2));
		let purpose = stalhof_primitives::consent::Purpose::TakeOver {
			sponsor: OrgId(2),
			participant: OrgId(5),
		};
		let consent = consent(&account(11), purpose);
		assert_ok!(Consortium::take_over(by(2), OrgId(5), consent));
		assert_eq!((counts(1), counts(2)), ((0, 0, 2), (1, 0, 0)));
	});
}

#[test]
fn two_hundred_participants_should_come_in_when_they_come_in_one_call() {
	build_and_execute(|| {
		let all: Vec<_> = (0..200u32)
			.map(|number| {
				let admin = AccountId::new(
					[[(number % 256) as u8; 16], [0xaa; 16]].concat().try_into().unwrap(),
				);
				with_profile(profile(1_000 + number), admin, Role::Supplier.into(), OrgId(1))
			})
			.collect();
		assert_ok!(Consortium::sponsor(by(1), list(&all), control()));
		let numbers: Vec<u32> = (5..205).collect();
		assert_ok!(attest(2, &numbers));
		assert!(numbers.iter().all(|number| standing(*number) == Standing::Active));
		assert_eq!(events().len(), 800);
	});
}

#[test]
fn participants_should_be_refused_when_who_sends_them_may_not() {
	build_and_execute(|| {
		join_participant(12, 1);
		let one = || list(&[supplier(11)]);
		assert_noop!(Consortium::sponsor(by(50), one(), control()), Error::<Test>::NotAnOperator);
		assert_noop!(
			Consortium::sponsor(by(102), one(), control()),
			Error::<Test>::PermissionMissing
		);
		assert_noop!(Consortium::sponsor(by(12), one(), control()), Error::<Test>::NotAMember);
		assert_ok!(Consortium::suspend(OrgId(1), None));
		assert_noop!(Consortium::sponsor(by(1), one(), control()), Error::<Test>::NotInStanding);
	});
}

#[test]
fn participants_should_be_refused_when_the_list_or_the_evidence_is_none() {
	build_and_execute(|| {
		assert_noop!(Consortium::sponsor(by(1), list(&[]), control()), Error::<Test>::Empty);
		for kinds in [0u8, 1 << 4, 0b1_0001] {
			let kinds = EvidenceKinds::decode(&mut &[kinds][..]).unwrap();
			let evidence = Evidence { hash: [1; 32], kinds };
			assert_noop!(
				Consortium::sponsor(by(1), list(&[supplier(11)]), evidence),
				Error::<Test>::UnknownEvidence
			);
		}
	});
}

#[test]
fn participants_should_be_refused_when_a_role_takes_a_vote() {
	build_and_execute(|| {
		for role in Role::ALL {
			let applicant = applicant(11, (*role).into(), OrgId(1));
			if PARTICIPANT_ROLES.has(*role) {
				continue;
			}
			assert_noop!(
				Consortium::sponsor(by(1), list(&[applicant]), control()),
				Error::<Test>::RoleNotForParticipants
			);
		}
		let strange = with_profile(profile(11), account(11), unknown_roles(), OrgId(1));
		assert_noop!(
			Consortium::sponsor(by(1), list(&[strange]), control()),
			Error::<Test>::UnknownRole
		);
		let all = applicant(11, PARTICIPANT_ROLES, OrgId(1));
		assert_ok!(Consortium::sponsor(by(1), list(&[all]), control()));
	});
}

#[test]
fn participants_should_all_stay_out_when_one_of_them_is_refused() {
	build_and_execute(|| {
		let twice = list(&[supplier(11), supplier(12), supplier(11)]);
		assert_noop!(Consortium::sponsor(by(1), twice, control()), Error::<Test>::AccountTaken);
		let mut bad = supplier(12);
		bad.application.profile.name = Name::new();
		let list = list(&[supplier(11), bad]);
		assert_noop!(Consortium::sponsor(by(1), list, control()), Error::<Test>::InvalidName);
	});
}

#[test]
fn participant_should_be_refused_when_it_belongs_to_its_sponsors_group() {
	build_and_execute(|| {
		let mut profile = profile(11);
		profile.parent = Some(lei(99));
		let sister = with_profile(profile, account(11), Role::Supplier.into(), OrgId(3));
		assert_noop!(
			Consortium::sponsor(by(3), list(&[sister]), control()),
			Error::<Test>::AttestorRelated
		);
	});
}

#[test]
fn participant_should_be_refused_when_its_sponsor_keeps_too_many_bytes() {
	build_and_execute(|| {
		let allowance = Allowance { share: 100, burst: 10, bytes: kept(1) + 100 };
		assert_ok!(Consortium::set_allowance(GroupId(1), allowance));
		assert_noop!(
			Consortium::sponsor(by(1), list(&[supplier(11)]), control()),
			Error::<Test>::BytesExceeded
		);
	});
}

#[test]
fn participant_should_not_be_admitted_when_its_sponsor_can_count_no_more() {
	build_and_execute(|| {
		assert_ok!(Consortium::sponsor(by(1), list(&[supplier(11)]), control()));
		let full = Sponsorship { participants: u32::MAX, ..Default::default() };
		Sponsorships::<Test>::insert(Ordered(OrgId(1)), full);
		assert_noop!(attest(3, &[5]), ArithmeticError::Overflow);
		Sponsorships::<Test>::remove(Ordered(OrgId(1)));
		assert_ok!(attest(3, &[5]));
	});
}
