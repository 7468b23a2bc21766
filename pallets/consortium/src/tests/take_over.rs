use crate::{
	admission::{CONSENT_BYTES, record_bytes},
	mock::*,
	operators::OPERATOR_BYTES,
	types::*,
	*,
};
use frame_support::{assert_noop, assert_ok};
use stalhof_primitives::{
	consent::Purpose,
	organisation::{Role, Standing},
};

/// The participant's consent that `sponsor` takes it over.
fn agreed(participant: u32, sponsor: u32) -> Signed<TestSignature> {
	let purpose = Purpose::TakeOver { sponsor: OrgId(sponsor), participant: OrgId(participant) };
	consent(&account(11), purpose)
}

fn take_over(number: u8, participant: u32) -> DispatchResult {
	let consent = agreed(participant, number.into());
	Consortium::take_over(by(number), OrgId(participant), consent)
}

#[test]
fn participant_should_have_another_sponsor_when_it_agrees() {
	build_and_execute(|| {
		let (first, second) = (kept(1), kept(2));
		let participant = join_participant(11, 1);
		let purpose = Purpose::Operate { organisation: OrgId(participant) };
		let consent = consent(&account(60), purpose);
		let goods = Permission::Goods.into();
		assert_ok!(Consortium::appoint_operator(by(11), account(60), goods, Day::MAX, consent));
		events();
		assert_ok!(take_over(2, participant));
		assert_eq!(
			events(),
			[Event::TakenOver { participant: OrgId(participant), from: OrgId(1), to: OrgId(2) }]
		);
		assert_eq!(seat(participant).kind, Kind::Participant { sponsor: OrgId(2) });
		let sponsored: Vec<_> = Sponsored::<Test>::iter_keys().collect();
		assert_eq!(sponsored, [(Ordered(OrgId(2)), Ordered(OrgId(participant)))]);
		// All that it keeps is the new sponsor's now.
		let bytes = u64::from(record_bytes(&profile(11)) + OPERATOR_BYTES + 2 * CONSENT_BYTES);
		assert_eq!((kept(1), kept(2)), (first, second + bytes));
		assert_ok!(Consortium::dismiss_operator(by(60), account(60)));
		assert_eq!(kept(2), second + bytes - u64::from(OPERATOR_BYTES));
	});
}

#[test]
fn orphan_should_act_again_when_another_takes_it_over() {
	build_with(five_founders(), || {
		let participant = join_participant(11, 1);
		assert_ok!(Consortium::remove(OrgId(1), None));
		set_day(91);
		assert_eq!(standing(participant), Standing::Orphaned);
		assert_ok!(take_over(2, participant));
		assert_eq!(standing(participant), Standing::Active);
	});
}

#[test]
fn take_over_should_be_refused_when_its_consent_was_used() {
	build_and_execute(|| {
		let participant = join_participant(11, 1);
		let consent = agreed(participant, 2);
		let again = || Consortium::take_over(by(2), OrgId(participant), consent.clone());
		assert_ok!(again());
		assert_ok!(take_over(3, participant));
		assert_noop!(again(), Error::<Test>::ConsentUsed);
		set_day(1);
		assert_ok!(take_over(2, participant));
	});
}

#[test]
fn participant_should_act_again_when_its_sponsor_suspended_it_and_is_gone() {
	let gone: [(u32, fn()); 3] = [
		(0, || Consortium::leave(by(1)).expect("it may")),
		(0, || Consortium::remove(OrgId(1), None).expect("it may be")),
		(456, || {
			let sister = Profile { parent: Some(lei(99)), ..profile(3) };
			renew_with(profile(2), 2, 2, [3, 5]);
			renew_with(sister, 3, 3, [2, 5]);
			renew_with(profile(5), 5, 5, [2, 3]);
			renew_with(profile(11), 6, 11, [2, 3]);
			assert_eq!(standing(1), Standing::Lapsed);
		}),
	];
	for (today, go) in gone {
		build_with(five_founders(), || {
			let participant = join_participant(11, 1);
			assert_ok!(Consortium::suspend_participant(by(1), OrgId(participant)));
			assert_noop!(take_over(2, participant), Error::<Test>::NotInStanding);
			set_day(today);
			go();
			let generation = seat(participant).generation;
			events();
			assert_ok!(take_over(2, participant));
			let taken = OrgId(participant);
			assert_eq!(
				events(),
				[
					Event::TakenOver { participant: taken, from: OrgId(1), to: OrgId(2) },
					Event::Reinstated { organisation: taken },
				]
			);
			assert_eq!(standing(participant), Standing::Active);
			assert_eq!(
				(seat(participant).since, seat(participant).generation),
				(day(today), generation)
			);
		});
	}
}

#[test]
fn take_over_should_be_refused_when_the_council_has_suspended_the_participant() {
	build_and_execute(|| {
		let participant = join_participant(11, 1);
		assert_ok!(Consortium::suspend(OrgId(participant), None));
		assert_ok!(Consortium::leave(by(1)));
		assert_noop!(take_over(2, participant), Error::<Test>::NotInStanding);
	});
}

#[test]
fn take_over_should_be_refused_when_who_sends_it_may_not() {
	build_and_execute(|| {
		let participant = join_participant(11, 2);
		let other = join_participant(12, 2);
		assert_ne!(participant, other);
		let try_by = |number| {
			let consent = agreed(participant, 1);
			Consortium::take_over(by(number), OrgId(participant), consent)
		};
		assert_noop!(try_by(50), Error::<Test>::NotAnOperator);
		assert_noop!(try_by(102), Error::<Test>::PermissionMissing);
		assert_noop!(try_by(12), Error::<Test>::NotAMember);
		assert_ok!(Consortium::suspend(OrgId(1), None));
		assert_noop!(try_by(1), Error::<Test>::NotInStanding);
	});
}

#[test]
fn take_over_should_be_refused_when_the_consent_is_not_for_it() {
	build_and_execute(|| {
		let participant = join_participant(11, 1);
		let refuse = |consent, error: Error<Test>| {
			assert_noop!(Consortium::take_over(by(2), OrgId(participant), consent), error);
		};
		refuse(agreed(participant, 3), Error::InvalidConsent);
		refuse(agreed(participant + 1, 2), Error::InvalidConsent);
		let purpose = Purpose::TakeOver { sponsor: OrgId(2), participant: OrgId(participant) };
		refuse(consent(&account(2), purpose), Error::InvalidConsent);
		let old = agreed(participant, 2);
		set_day(31);
		refuse(old, Error::ConsentExpired);
	});
}

#[test]
fn take_over_should_be_refused_when_there_is_nobody_to_take_over() {
	build_and_execute(|| {
		assert_noop!(take_over(2, 77), Error::<Test>::NotFound);
		assert_noop!(take_over(2, 3), Error::<Test>::NotSponsor);
		let waiting = applicant(11, Role::Supplier.into(), OrgId(1));
		assert_ok!(Consortium::sponsor(by(1), one(waiting), control()));
		assert_noop!(take_over(2, 5), Error::<Test>::NotInStanding);
		assert_ok!(attest(2, &[5]));
		assert_noop!(take_over(1, 5), Error::<Test>::NotInStanding);
		assert_ok!(Consortium::suspend_participant(by(1), OrgId(5)));
		assert_noop!(take_over(2, 5), Error::<Test>::NotInStanding);
	});
}

#[test]
fn take_over_should_be_refused_when_the_new_sponsor_keeps_too_many_bytes() {
	build_and_execute(|| {
		let participant = join_participant(11, 1);
		let bytes = kept(2) + u64::from(record_bytes(&profile(11)) + CONSENT_BYTES);
		let allowance = |bytes| Allowance { share: 100, burst: 10, bytes };
		assert_ok!(Consortium::set_allowance(GroupId(2), allowance(bytes - 1)));
		assert_noop!(take_over(2, participant), Error::<Test>::BytesExceeded);
		assert_ok!(Consortium::set_allowance(GroupId(2), allowance(bytes)));
		assert_ok!(take_over(2, participant));
	});
}

#[test]
fn take_over_should_take_no_bytes_but_the_consents_when_both_sponsors_are_of_one_group() {
	build_and_execute(|| {
		let participant = join_participant(11, 3);
		let full = Allowance { share: 100, burst: 10, bytes: kept(3) + u64::from(CONSENT_BYTES) };
		assert_ok!(Consortium::set_allowance(GroupId(3), full));
		assert_ok!(take_over(4, participant));
		assert_eq!(kept(3), full.bytes);
	});
}
