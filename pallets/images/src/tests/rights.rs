//! Who signs what, and in which standing.

use super::*;
use frame_support::traits::GetCallName;

const NOT_AN_OPERATOR: DispatchError = DispatchError::Other("NotAnOperator");
const PERMISSION_MISSING: DispatchError = DispatchError::Other("PermissionMissing");
const NOT_IN_STANDING: DispatchError = DispatchError::Other("NotInStanding");

/// The organisation whose first operator does this now, whether it may when it winds down, and what it does.
type Act = (u32, bool, crate::Call<Test>);

/// Calls that take an operator of one organisation, on a chain on which each of them succeeds.
fn acts() -> Vec<Act> {
	use crate::Call::*;
	let works = [picture(1), picture(2), picture(3), picture(4)];
	let work = register(AUTHOR, &works);
	season();
	for who in [by(AUTHOR), by_second(AUTHOR)] {
		assert_ok!(Images::offer_work(who, work + 1, OrgId(RIVAL)));
	}
	let long = Scope { to: date("2022-12-31"), ..licence().scope };
	let long = NewLicence { scope: long, ..licence() };
	assert_ok!(Images::grant_licence(by(AUTHOR), work, long.clone()));
	assert_ok!(Images::grant_licence(by(AUTHOR), work, long));
	for hash in [[1; 32], [2; 32]] {
		assert_ok!(Images::commit(by(AUTHOR), hash));
	}
	let shown = [picture(7)];
	assert_ok!(Images::commit(by(AUTHOR), hash_of(AUTHOR, SALT, &shown)));
	let raw = evidence(EvidenceKind::RawFile, 1);
	assert_ok!(Images::give_evidence(by(AUTHOR), work, raw));
	let copied = register(SQUATTER, &[copy(1, 3), copy(3, 3)]);
	assert!(contest(copied, work).is_ok());
	assert!(contest(copied + 1, work + 2).is_ok());
	events();
	let reference = [7; 32];
	vec![
		(AUTHOR, false, commit { hash: [3; 32] }),
		(AUTHOR, false, renew_commit { hash: [1; 32] }),
		(AUTHOR, true, drop_commit { organisation: OrgId(AUTHOR), hash: [2; 32] }),
		(AUTHOR, false, reveal { salt: SALT, works: shown.to_vec().try_into().unwrap() }),
		(AUTHOR, true, answer_contest { id: 0, side: Side::Prior, reference }),
		(SQUATTER, true, yield_contest { id: 1, side: Side::Work }),
		(AUTHOR, true, give_evidence { work, evidence: evidence(EvidenceKind::RawFile, 2) }),
		(ARBITER, false, confirm_evidence { work, place: 0 }),
		(AUTHOR, true, revoke_work { id: work + 3, reference }),
		(AUTHOR, true, offer_work { id: work + 3, to: OrgId(THIRD) }),
		(AUTHOR, true, withdraw_offer { id: work + 1 }),
		(RIVAL, false, accept_work { id: work + 1 }),
		(AUTHOR, false, grant_licence { work, licence: licence() }),
		(AUTHOR, true, end_licence { id: 0 }),
		(SELLER, true, give_up_licence { id: 1 }),
	]
}

/// What comes of a call, of which nothing stays.
fn outcome_of(call: &crate::Call<Test>, origin: RuntimeOrigin) -> DispatchResult {
	let call = RuntimeCall::Images(call.clone());
	tried(|| call.dispatch_bypass_filter(origin).map(|_| ()).map_err(|error| error.error))
}

#[test]
fn every_call_should_be_here_or_be_anyones() {
	build_and_execute(|| {
		let acts = acts();
		let mut named: Vec<_> = acts.iter().map(|(_, _, call)| call.get_call_name()).collect();
		named.extend(["contest", "mark_generic", "end_contest", "drop_licence"]);
		named.sort_unstable();
		let mut all = crate::Call::<Test>::get_call_names().to_vec();
		all.sort_unstable();
		assert_eq!(named, all);
	});
}

#[test]
fn call_should_be_refused_when_the_signer_is_no_operator_with_the_permission() {
	build_and_execute(|| {
		for (who, _, call) in acts() {
			assert_ok!(outcome_of(&call, by(who)));
			assert_eq!(outcome_of(&call, RuntimeOrigin::none()), Err(DispatchError::BadOrigin));
			assert_eq!(outcome_of(&call, RuntimeOrigin::root()), Err(DispatchError::BadOrigin));
			let signed = |account| RuntimeOrigin::signed(u64::from(who) + account);
			assert_eq!(outcome_of(&call, signed(200)), Err(PERMISSION_MISSING), "{call:?}");
			let arbitrates = matches!(call, crate::Call::confirm_evidence { .. });
			let (with, without) = if arbitrates { (400, 300) } else { (300, 400) };
			assert_ok!(outcome_of(&call, signed(with)));
			assert_eq!(outcome_of(&call, signed(without)), Err(PERMISSION_MISSING), "{call:?}");
			assert_eq!(outcome_of(&call, RuntimeOrigin::signed(100)), Err(NOT_AN_OPERATOR));
		}
	});
}

#[test]
fn call_should_be_refused_when_the_organisation_may_not_act_unless_it_winds_down() {
	build_and_execute(|| {
		for (who, winds_down, call) in acts() {
			for standing in [
				Standing::Applied,
				Standing::Lapsing,
				Standing::Suspended,
				Standing::Leaving,
				Standing::Lapsed,
				Standing::Orphaned,
			] {
				stand(who, standing);
				let may = winds_down && standing != Standing::Applied;
				let expected = if may { Ok(()) } else { Err(NOT_IN_STANDING) };
				assert_eq!(outcome_of(&call, by(who)), expected, "{standing:?}, {call:?}");
			}
			stand(who, Standing::Active);
		}
	});
}

#[test]
fn anyones_calls_should_need_a_signer_alone() {
	build_and_execute(|| {
		let (_, _, id) = contested();
		pass_answers();
		let end = crate::Call::end_contest { id };
		assert_ok!(outcome_of(&end, RuntimeOrigin::signed(100)));
		assert_eq!(outcome_of(&end, RuntimeOrigin::none()), Err(DispatchError::BadOrigin));
		let work = register(AUTHOR, &[picture(5)]);
		assert_ok!(Images::grant_licence(by(AUTHOR), work, licence()));
		on("2020-01-01");
		let drop = crate::Call::drop_licence { id: 0 };
		assert_ok!(outcome_of(&drop, RuntimeOrigin::signed(100)));
		assert_eq!(outcome_of(&drop, RuntimeOrigin::none()), Err(DispatchError::BadOrigin));
	});
}
