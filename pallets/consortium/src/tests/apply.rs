use crate::{admission::record_bytes, mock::*, types::*, *};
use codec::Decode;
use frame_support::{assert_noop, assert_ok};
use stalhof_primitives::{
	consent::{Consent, Purpose},
	organisation::{Role, Standing},
};

/// An applicant for membership whose profile was changed, with its consent.
fn changed(change: impl FnOnce(&mut Profile)) -> Applicant<AccountId, TestSignature> {
	let mut profile = profile(11);
	change(&mut profile);
	with_profile(profile, account(11), Role::Lender.into(), OrgId(2))
}

fn lender() -> Applicant<AccountId, TestSignature> {
	changed(|_| ())
}

/// A role without a name.
pub(super) fn unknown_roles() -> Roles {
	Roles::decode(&mut &(1u32 << 31).to_le_bytes()[..]).unwrap()
}

#[test]
fn application_should_be_entered_when_a_member_carries_it() {
	build_and_execute(|| {
		set_day(3);
		let before = kept(2);
		let applicant = lender();
		assert_ok!(Consortium::apply(by(2), applicant.clone()));
		let Applicant { application, .. } = applicant;
		let organisation = OrgId(5);
		assert_eq!(
			events(),
			[Event::Applied {
				organisation,
				kind: Kind::Member,
				carrier: OrgId(2),
				application: application.clone(),
			}]
		);
		assert_eq!(
			seat(5),
			Seat {
				kind: Kind::Member,
				status: Status::Applied,
				since: day(3),
				kyb_until: Day::default(),
				group: GroupId(5),
				roles: Role::Lender.into(),
				generation: 0,
			}
		);
		assert_eq!(
			Organisations::<Test>::get(Ordered(organisation)).unwrap(),
			Organisation {
				profile: application.profile.clone(),
				admin: account(11),
				carrier: OrgId(2),
				application: application.hash(),
				attestations: Attestations::new(),
				applied: day(3),
			}
		);
		assert_eq!(
			Operators::<Test>::get(account(11)).unwrap(),
			Operator { organisation, permissions: Permissions::ALL, until: Day::MAX, admin: true }
		);
		assert_eq!(standing(5), Standing::Applied);
		assert_eq!(Registrations::<Test>::get(lei(11)), None);
		assert_eq!(kept(2) - before, u64::from(record_bytes(&application.profile)));
		assert_eq!(NextOrganisation::<Test>::get(), OrgId(6));
		assert_eq!(roster(), [1, 2, 3, 4]);
	});
}

#[test]
fn application_should_be_refused_when_who_sends_it_may_not() {
	build_and_execute(|| {
		let participant = join_participant(12, 1);
		assert_noop!(Consortium::apply(by(50), lender()), Error::<Test>::NotAnOperator);
		assert_noop!(Consortium::apply(by(101), lender()), Error::<Test>::PermissionMissing);
		assert_noop!(Consortium::apply(by(12), lender()), Error::<Test>::NotAMember);
		assert_eq!(seat(participant).kind, Kind::Participant { sponsor: OrgId(1) });
		assert_ok!(Consortium::suspend(OrgId(2), None));
		assert_noop!(Consortium::apply(by(2), lender()), Error::<Test>::NotInStanding);
	});
}

#[test]
fn application_should_be_refused_when_the_operator_has_expired() {
	build_and_execute(|| {
		assert_ok!(Consortium::dismiss_operator(by(1), account(102)));
		appoint(50, Permission::Govern.into(), day(5));
		let applicant = |day| {
			set_day(day);
			applicant(11, Role::Lender.into(), OrgId(1))
		};
		assert_noop!(Consortium::apply(by(50), applicant(6)), Error::<Test>::OperatorExpired);
		assert_ok!(Consortium::apply(by(50), applicant(5)));
	});
}

#[test]
fn member_should_carry_one_application_when_thirty_days_have_not_passed() {
	build_and_execute(|| {
		assert_ok!(Consortium::apply(by(2), lender()));
		let next = || applicant(12, Role::Lender.into(), OrgId(2));
		set_day(29);
		assert_noop!(Consortium::apply(by(2), next()), Error::<Test>::CarriedRecently);
		set_day(30);
		assert_ok!(Consortium::apply(by(2), next()));
	});
}

#[test]
fn application_should_be_refused_when_there_are_as_many_members_as_may_be() {
	let mut founders = founders();
	for number in 5..=8 {
		let another = Founder {
			name: format!("Firm {number}"),
			registration: lei(number),
			admin: admin(number),
			..founders[1].clone()
		};
		founders.push(another);
	}
	build_with(founders, || {
		assert_noop!(Consortium::apply(by(2), lender()), Error::<Test>::TooManyMembers);
	});
}

#[test]
fn application_should_be_refused_when_what_it_says_is_not_well_formed() {
	build_and_execute(|| {
		let too_bad = |change: fn(&mut Profile), error: Error<Test>| {
			assert_noop!(Consortium::apply(by(2), changed(change)), error);
		};
		for name in ["", "  ", "Firm\n11", "Firm\u{0}", "Firm \u{202e}kram", "Fi\u{200b}rm"] {
			let change = |profile: &mut Profile| profile.name = text(name);
			assert_noop!(Consortium::apply(by(2), changed(change)), Error::<Test>::InvalidName);
		}
		too_bad(|profile| profile.name = vec![0xff, 0xfe].try_into().unwrap(), Error::InvalidName);
		too_bad(
			|profile| profile.registration = RegistrationNumber::Lei(*b"529900T8BM49AURSDO56"),
			Error::InvalidRegistration,
		);
		too_bad(
			|profile| profile.country = Decode::decode(&mut &b"ZZ"[..]).unwrap(),
			Error::InvalidCountry,
		);
		too_bad(
			|profile| {
				profile.parent = Some(RegistrationNumber::Lei(*b"529900T8BM49AURSDO56"));
			},
			Error::InvalidParent,
		);
		too_bad(|profile| profile.parent = Some(lei(11)), Error::InvalidParent);
		let strange = with_profile(profile(11), account(11), unknown_roles(), OrgId(2));
		assert_noop!(Consortium::apply(by(2), strange), Error::<Test>::UnknownRole);
	});
}

fn text(text: &str) -> Name {
	text.as_bytes().to_vec().try_into().unwrap()
}

#[test]
fn application_should_be_refused_when_its_number_or_its_account_is_taken() {
	build_and_execute(|| {
		let taken = changed(|profile| profile.registration = lei(3));
		assert_noop!(Consortium::apply(by(2), taken), Error::<Test>::RegistrationTaken);
		let busy = with_profile(profile(11), account(102), Role::Lender.into(), OrgId(2));
		assert_noop!(Consortium::apply(by(2), busy), Error::<Test>::AccountTaken);
		// An applicant's administrator is taken too.
		assert_ok!(Consortium::apply(by(2), lender()));
		let again = with_profile(profile(12), account(11), Role::Lender.into(), OrgId(3));
		assert_noop!(Consortium::apply(by(3), again), Error::<Test>::AccountTaken);
	});
}

#[test]
fn application_should_be_refused_when_its_consent_is_for_something_else() {
	build_and_execute(|| {
		let Applicant { application, .. } = lender();
		let refuse = |signature| {
			let consent = Signed { until: day(30), signature };
			let applicant = Applicant { application: application.clone(), consent };
			assert_noop!(Consortium::apply(by(2), applicant), Error::<Test>::InvalidConsent);
		};
		let purpose = Purpose::Apply { sponsor: OrgId(2), application: application.hash() };
		let sign = |purpose| TestSignature::of(&account(11), &message(purpose, day(30)));
		// By another, of another application, for another carrier, for another purpose.
		refuse(TestSignature::of(&account(12), &message(purpose, day(30))));
		refuse(sign(Purpose::Apply { sponsor: OrgId(2), application: [9; 32] }));
		refuse(sign(Purpose::Apply { sponsor: OrgId(3), application: application.hash() }));
		refuse(sign(Purpose::Operate { organisation: OrgId(2) }));
		// With another end, and on another chain.
		refuse(TestSignature::of(&account(11), &message(purpose, day(31))));
		let consent = Consent { genesis: [1; 32], purpose, until: day(30) };
		refuse(TestSignature::of(&account(11), &consent.message()));
		let consent = Signed { until: day(30), signature: sign(purpose) };
		assert_ok!(Consortium::apply(by(2), Applicant { application, consent }));
	});
}

#[test]
fn application_should_be_refused_when_its_consent_has_ended() {
	build_and_execute(|| {
		let applicant = lender();
		set_day(31);
		assert_noop!(Consortium::apply(by(2), applicant.clone()), Error::<Test>::ConsentExpired);
		set_day(30);
		assert_ok!(Consortium::apply(by(2), applicant));
	});
}

#[test]
fn application_should_be_entered_when_the_wallet_has_wrapped_the_consent() {
	build_and_execute(|| {
		let Applicant { application, .. } = lender();
		let purpose = Purpose::Apply { sponsor: OrgId(2), application: application.hash() };
		let text = format!("<Bytes>{}</Bytes>", message(purpose, day(1)));
		let signature = TestSignature::of(&account(11), &text);
		let consent = Signed { until: day(1), signature };
		assert_ok!(Consortium::apply(by(2), Applicant { application, consent }));
	});
}

#[test]
fn application_should_be_refused_when_its_carrier_keeps_too_many_bytes() {
	build_and_execute(|| {
		let bytes = kept(2) + u64::from(record_bytes(&profile(11)));
		let allowance = |bytes| Allowance { share: 100, burst: 10, bytes };
		assert_ok!(Consortium::set_allowance(GroupId(2), allowance(bytes - 1)));
		assert_noop!(Consortium::apply(by(2), lender()), Error::<Test>::BytesExceeded);
		assert_ok!(Consortium::set_allowance(GroupId(2), allowance(bytes)));
		assert_ok!(Consortium::apply(by(2), lender()));
	});
}
