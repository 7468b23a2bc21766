//! Who may send what.

use super::*;

/// Governs.
fn attestation() -> RuntimeCall {
	Call::attest { claims: Default::default(), evidence: control() }.into()
}

/// Whether the pool takes a remark, a payment, a renewal and an attestation of account `number`.
fn taken(number: u8) -> [Result<(), TransactionValidityError>; 4] {
	[remark(), payment(), renewal(), attestation()]
		.map(|call| validate(number, 0, call).map(|_| ()))
}

/// What [`taken`] gives when `may` are taken and the others are refused so.
fn all_but(refusal: Refusal, may: [bool; 4]) -> [Result<(), TransactionValidityError>; 4] {
	may.map(|may| if may { Ok(()) } else { Err(refused(refusal)) })
}

#[test]
fn operators_of_active_organisations_should_send_anything() {
	build_and_execute(|| {
		let participant = join_participant(11, 1);
		assert_eq!(standing(participant), Standing::Active);
		for number in [1, 2, 101, 102, 11] {
			assert_eq!(taken(number), [Ok(()); 4]);
		}
	});
}

#[test]
fn transaction_should_be_refused_when_its_signer_is_no_operator() {
	build_and_execute(|| {
		assert_eq!(taken(50), all_but(Refusal::NotAnOperator, [false; 4]));
		assert_ok!(Consortium::dismiss_operator(by(1), account(102)));
		assert_eq!(taken(102), all_but(Refusal::NotAnOperator, [false; 4]));
	});
}

#[test]
fn transaction_should_be_refused_when_its_signers_appointment_has_ended() {
	build_and_execute(|| {
		let settle = Permission::Settle.into();
		assert_ok!(Consortium::change_operator(by(1), account(102), settle, day(5)));
		set_day(5);
		assert_eq!(taken(102), [Ok(()); 4]);
		set_day(6);
		assert_eq!(taken(102), all_but(Refusal::OperatorExpired, [false; 4]));
	});
}

#[test]
fn transaction_should_be_refused_when_its_organisation_has_only_applied() {
	build_and_execute(|| {
		assert_ok!(Consortium::apply(by(2), applicant(11, Role::Lender.into(), OrgId(2))));
		assert_eq!(taken(11), all_but(Refusal::NotAdmitted, [false; 4]));
	});
}

#[test]
fn transaction_should_be_refused_when_its_organisation_is_suspended_and_it_is_no_wind_down() {
	build_and_execute(|| {
		let participant = join_participant(11, 1);
		assert_ok!(Consortium::suspend_participant(by(1), OrgId(participant)));
		assert_ok!(Consortium::suspend(OrgId(2), None));
		for number in [2, 11] {
			assert_eq!(taken(number), all_but(Refusal::Suspended, [false, true, true, false]));
		}
	});
}

#[test]
fn transaction_should_be_refused_when_its_organisation_is_leaving_and_it_is_no_wind_down() {
	build_and_execute(|| {
		assert_ok!(Consortium::leave(by(2)));
		assert_eq!(taken(2), all_but(Refusal::Leaving, [false, true, true, false]));
	});
}

#[test]
fn transaction_should_be_refused_when_its_organisation_is_lapsing_and_it_does_not_govern() {
	build_and_execute(|| {
		set_day(366);
		assert_eq!(standing(2), Standing::Lapsing);
		assert_eq!(taken(2), all_but(Refusal::Lapsing, [false, true, true, true]));
	});
}

#[test]
fn transaction_should_be_refused_when_its_organisation_has_lapsed_and_it_is_no_wind_down() {
	build_with(five_founders(), || {
		let participant = join_participant(11, 1);
		set_day(456);
		assert_eq!(standing(participant), Standing::Lapsed);
		assert_eq!(taken(11), all_but(Refusal::Lapsed, [false, true, true, false]));
	});
}

#[test]
fn transaction_should_be_refused_when_its_sponsor_has_gone_and_it_is_no_wind_down() {
	build_and_execute(|| {
		join_participant(11, 2);
		assert_ok!(Consortium::remove(OrgId(2), None));
		set_day(91);
		assert_eq!(taken(11), all_but(Refusal::Orphaned, [false, true, true, false]));
	});
}

#[test]
fn transaction_should_be_refused_when_its_organisation_is_out_and_it_is_not_the_administrators() {
	build_and_execute(|| {
		assert_ok!(Consortium::remove(OrgId(1), None));
		assert_eq!(taken(1), all_but(Refusal::Removed, [false, true, true, false]));
		assert_eq!(taken(101), all_but(Refusal::Removed, [false; 4]));
	});
}
