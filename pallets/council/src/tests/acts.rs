//! Each act: what it does, and what indexers hear of it.

use super::*;
use frame_support::traits::fungibles::roles::Inspect;
use pallet_consortium::{
	Event as Happened, Operators, Organisations, PARTICIPANT_ROLES, Quotas, Registrations, Roster,
	Seats, Shares,
	types::{
		Allowance, Applicant, Application, Evidence, EvidenceKinds, Licence, Profile,
		SettlementAsset, Signed,
	},
};
use sp_core::{Pair, sr25519};
use sp_runtime::{AccountId32, DispatchError, MultiSignature};
use stalhof_primitives::{
	consent::{Consent, Purpose},
	organisation::{Role, Roles},
	time::UtcOffset,
};

/// All that is heard when an act of 1 is carried out for which `ayes` of `counted` groups have said aye.
fn heard(motion: MotionId, tally: Tally, done: Vec<RuntimeEvent>) -> Vec<RuntimeEvent> {
	let passed = Event::Passed { motion, tally, from: None }.into();
	let enacted = Event::Enacted { motion }.into();
	[vec![passed], done, vec![enacted]].concat()
}

/// As [`heard`], for an act that could not be done.
fn failed(motion: MotionId, tally: Tally, error: impl Into<DispatchError>) -> Vec<RuntimeEvent> {
	let passed = Event::Passed { motion, tally, from: None };
	vec![passed.into(), Event::NotEnacted { motion, error: error.into() }.into()]
}

fn happened(event: Happened<Test>) -> Vec<RuntimeEvent> {
	vec![event.into()]
}

fn seat(number: u32) -> pallet_consortium::types::Seat {
	Seats::<Test>::get(Ordered(OrgId(number))).expect("there is such an organisation")
}

/// A firm applies for membership, with a key of its own, carried by 1.
fn apply() -> (OrgId, sr25519::Pair) {
	let key = sr25519::Pair::from_seed(&[9; 32]);
	let admin: AccountId32 = key.public().into();
	let profile = Profile {
		name: b"Firm 9".to_vec().try_into().unwrap(),
		registration: lei(9),
		country: "DE".parse().unwrap(),
		parent: None,
		encryption_key: None,
		metadata: None,
	};
	let application = Application { profile, roles: Role::Lender.into(), admin };
	let purpose = Purpose::Apply { sponsor: OrgId(1), application: application.hash() };
	let (genesis, until) = (System::block_hash(0).0, day(7));
	let message = Consent { genesis, purpose, until }.message();
	let signature = MultiSignature::Sr25519(key.sign(message.as_bytes()));
	let consent = Signed { until, signature };
	let organisation = pallet_consortium::NextOrganisation::<Test>::get();
	assert_ok!(Consortium::apply(by(1), Applicant { application, consent }));
	(organisation, key)
}

/// Two members attest it.
fn attest(organisation: OrgId) {
	let claim = Organisations::<Test>::get(Ordered(organisation)).unwrap().application;
	let evidence = Evidence { hash: [7; 32], kinds: EvidenceKinds::CALL_BACK };
	for number in [2, 6] {
		let claims = vec![(organisation, claim)].try_into().unwrap();
		assert_ok!(Consortium::attest(by(number), claims, evidence));
	}
}

#[test]
fn admit_should_give_an_attested_applicant_its_seat_and_vote() {
	build_and_execute(|| {
		let (organisation, key) = apply();
		let (tally, group) = (tally(6, 0, 6), GroupId(9));
		let motion = pass_motion(Act::Admit { organisation });
		assert_eq!(all_events(), failed(motion, tally, Consortiums::NotAttested));
		attest(organisation);
		let motion = pass_motion(Act::Admit { organisation });
		let allowance = Allowance { share: 100, burst: 10, bytes: 16 << 20 };
		let (roles, kyb_until) = (Role::Lender.into(), day(365));
		let done = vec![
			Happened::AllowanceSet { group, allowance }.into(),
			Happened::Admitted { organisation, group, roles, kyb_until }.into(),
		];
		assert_eq!(all_events(), heard(motion, tally, done));
		assert_eq!(standing(9), Standing::Active);
		let motion = propose(1, Act::CancelUpgrade);
		let origin = RuntimeOrigin::signed(key.public().into());
		assert_ok!(Council::vote(origin, motion, true));
		assert_eq!(Council::tally(motion), Some(self::tally(2, 0, 7)));
	});
}

#[test]
fn admit_should_leave_nothing_behind_when_the_new_group_gets_no_share() {
	build_and_execute(|| {
		let (organisation, _) = apply();
		attest(organisation);
		let allowance = Allowance { share: 8_500, burst: 10, bytes: 1 << 20 };
		carry(Act::SetAllowance { group: GroupId(1), allowance });
		let (roster, shares) = (Roster::<Test>::get(), Shares::<Test>::get());
		let motion = pass_motion(Act::Admit { organisation });
		assert_eq!(all_events(), failed(motion, tally(6, 0, 6), Consortiums::SharesExceeded));
		assert_eq!(standing(9), Standing::Applied);
		assert_eq!((Roster::<Test>::get(), Shares::<Test>::get()), (roster, shares));
		assert_eq!(Registrations::<Test>::get(lei(9)), None);
		assert_eq!(Quotas::<Test>::get(Ordered(GroupId(9))), None);
	});
}

#[test]
fn suspend_should_end_what_an_organisation_may_do_and_put_in_a_replacement() {
	build_and_execute(|| {
		assert_ok!(choose([2, 3, 4].map(OrgId).to_vec()));
		Floor::set(3);
		let (organisation, replacement) = (OrgId(2), Some(OrgId(5)));
		let motion = pass_motion(Act::Suspend { organisation, replacement });
		let done = happened(Happened::Suspended { organisation, by_sponsor: false, generation: 1 });
		assert_eq!(all_events(), heard(motion, tally(5, 0, 5), done));
		assert_eq!(standing(2), Standing::Suspended);
		assert_eq!(chosen(), [3, 4, 5].map(OrgId));
		let motion = pass_motion(suspend(2));
		assert_eq!(all_events(), failed(motion, tally(5, 0, 5), Consortiums::NotInStanding));
	});
}

#[test]
fn reinstate_should_give_a_suspended_organisation_its_vote_back() {
	build_and_execute(|| {
		let organisation = OrgId(2);
		let motion = pass_motion(Act::Reinstate { organisation });
		assert_eq!(all_events(), failed(motion, tally(5, 0, 5), Consortiums::NotSuspended));
		carry(suspend(2));
		let motion = pass_motion(Act::Reinstate { organisation });
		let done = happened(Happened::Reinstated { organisation });
		assert_eq!(all_events(), heard(motion, tally(5, 0, 5), done));
		assert_eq!(standing(2), Standing::Active);
		propose(2, Act::CancelUpgrade);
	});
}

/// Never: a permanent member cannot be revoked; a removed organisation's id is reused.
#[test]
fn remove_should_put_any_member_out_for_ever() {
	build_and_execute(|| {
		// The founder with the lowest number, like any other; the others vote.
		let organisation = OrgId(1);
		let motion = propose(2, Act::Remove { organisation, replacement: None });
		vote(motion, true, &[3, 4, 5]);
		System::reset_events();
		assert_ok!(Council::close(by(2), motion));
		let done = happened(Happened::Removed { organisation, generation: 1 });
		assert_eq!(all_events(), heard(motion, tally(4, 0, 5), done));
		assert_eq!(standing(1), Standing::Removed);
		assert_eq!(Registrations::<Test>::get(lei(1)), Some(organisation));
		assert_eq!(pallet_consortium::NextOrganisation::<Test>::get(), OrgId(9));
		let motion = propose(2, Act::Reinstate { organisation });
		vote(motion, true, &[3, 4, 5]);
		System::reset_events();
		assert_ok!(Council::close(by(2), motion));
		// There is nobody of its group left to be left out.
		assert_eq!(all_events(), failed(motion, tally(4, 0, 5), Consortiums::NotSuspended));
	});
}

#[test]
fn displace_should_free_the_registration_number() {
	build_and_execute(|| {
		let (organisation, registration) = (OrgId(3), lei(3));
		let motion = pass_motion(Act::Displace { organisation, replacement: None });
		let done = vec![
			Happened::Removed { organisation, generation: 1 }.into(),
			Happened::Displaced { organisation, registration: registration.clone() }.into(),
		];
		assert_eq!(all_events(), heard(motion, tally(5, 0, 5), done));
		assert_eq!(standing(3), Standing::Removed);
		assert_eq!(Registrations::<Test>::get(registration), None);
	});
}

#[test]
fn displace_should_put_in_a_replacement() {
	build_and_execute(|| {
		assert_ok!(choose([2, 3, 4].map(OrgId).to_vec()));
		Floor::set(3);
		carry(Act::Displace { organisation: OrgId(3), replacement: Some(OrgId(5)) });
		assert_eq!(standing(3), Standing::Removed);
		assert_eq!(chosen(), [2, 4, 5].map(OrgId));
	});
}

#[test]
fn set_roles_should_give_all_roles_that_there_are_afterwards() {
	build_and_execute(|| {
		assert_ok!(choose(vec![OrgId(2)]));
		let (organisation, roles) = (OrgId(2), Roles::of(&[Role::Lender, Role::Arbiter]));
		let motion = pass_motion(Act::SetRoles { organisation, roles });
		let done = happened(Happened::RolesSet { organisation, roles });
		assert_eq!(all_events(), heard(motion, tally(6, 0, 6), done));
		assert_eq!(seat(2).roles, roles);
		// Who runs validators no more has none.
		assert_eq!(chosen(), []);
		// A participant gets what a member may vote it, but runs no validator.
		let (organisation, roles) = (OrgId(8), PARTICIPANT_ROLES.union(Role::Validator.into()));
		let motion = pass_motion(Act::SetRoles { organisation, roles });
		let error = Consortiums::RoleNotForParticipants;
		assert_eq!(all_events(), failed(motion, tally(6, 0, 6), error));
	});
}

#[test]
fn replace_admin_should_give_an_organisation_into_other_hands_a_day_later() {
	build_and_execute(|| {
		let (organisation, to) = (OrgId(2), account(99));
		let act = Act::ReplaceAdmin { organisation, account: to.clone() };
		let motion = pass_motion(act);
		let from = Some(later(Now::get(), 24 * HOUR));
		let tally = tally(5, 0, 5);
		assert_eq!(all_events(), [Event::Passed { motion, tally, from }.into()]);
		assert!(Operators::<Test>::contains_key(account(2)));
		pass(24);
		assert_ok!(Council::enact(by(1), motion));
		let replaced = Happened::AdminReplaced { organisation, from: account(2), to };
		let heard = [replaced.into(), RuntimeEvent::Council(Event::Enacted { motion })];
		assert_eq!(all_events(), heard);
		assert!(!Operators::<Test>::contains_key(account(2)));
		propose(99, Act::CancelUpgrade);
	});
}

#[test]
fn license_should_enter_the_licence_in_the_register() {
	build_and_execute(|| {
		let (key, holder) = ("9521001".parse().unwrap(), OrgId(8));
		let (from, until) = (day(0), Some(day(365)));
		let motion = pass_motion(Act::License { key, holder, from, until });
		let licence = Licence { key, holder, from, until, previous: None };
		let done = happened(Happened::Licensed { id: 0, licence });
		assert_eq!(all_events(), heard(motion, tally(6, 0, 6), done));
		let found = Consortium::licence_on(*key.range().start(), day(10));
		assert_eq!(found, Some((0, licence)));
		let key = "952100".parse().unwrap();
		let motion = pass_motion(Act::License { key, holder: OrgId(1), from, until });
		assert_eq!(all_events(), failed(motion, tally(6, 0, 6), Consortiums::KeyTaken));
	});
}

#[test]
fn set_allowance_should_set_what_a_group_may_use() {
	build_and_execute(|| {
		let (group, allowance) = (GroupId(6), Allowance { share: 500, burst: 20, bytes: 1 << 30 });
		let motion = pass_motion(Act::SetAllowance { group, allowance });
		let done = happened(Happened::AllowanceSet { group, allowance });
		assert_eq!(all_events(), heard(motion, tally(6, 0, 6), done));
		let quota = Quotas::<Test>::get(Ordered(group)).unwrap();
		assert_eq!((quota.share, quota.burst), (500, 20));
		let motion = pass_motion(Act::SetAllowance { group: GroupId(7), allowance });
		assert_eq!(all_events(), failed(motion, tally(6, 0, 6), Consortiums::NoAllowance));
	});
}

#[test]
fn set_validators_should_reach_the_network() {
	build_and_execute(|| {
		Floor::set(3);
		let five = [1, 2, 3, 4, 5].map(OrgId);
		let organisations = five.to_vec().try_into().unwrap();
		let motion = pass_motion(Act::SetValidators { organisations });
		assert_eq!(all_events(), heard(motion, tally(6, 0, 6), vec![]));
		assert_eq!(chosen(), five);
		let organisations = vec![OrgId(1)].try_into().unwrap();
		let motion = pass_motion(Act::SetValidators { organisations });
		assert_eq!(all_events(), failed(motion, tally(6, 0, 6), BELOW_FLOOR));
		assert_eq!(chosen(), five);
	});
}

#[test]
fn register_asset_should_make_a_banks_money() {
	build_and_execute(|| {
		let (asset, issuer) = (156, OrgId(4));
		let currency = "CNY".parse().unwrap();
		let offset = UtcOffset::from_minutes(480).unwrap();
		let terms = SettlementAsset { issuer, currency, decimals: 2, offset };
		let motion = pass_motion(Act::RegisterAsset { asset, terms });
		let done = happened(Happened::AssetRegistered { asset, terms });
		assert_eq!(all_events(), heard(motion, tally(6, 0, 6), done));
		assert_eq!(Assets::owner(asset), Some(Consortium::treasury_account(issuer)));
		let motion = pass_motion(Act::RegisterAsset { asset, terms });
		assert_eq!(all_events(), failed(motion, tally(6, 0, 6), Consortiums::AssetExists));
	});
}

#[test]
fn set_parameter_should_set_how_long_later_motions_take_votes() {
	build_and_execute(|| {
		let before = propose(2, Act::CancelUpgrade);
		let until = later(Now::get(), 168 * HOUR);
		let setting = Setting::VotingHours(24);
		let motion = pass_motion(Act::SetParameter { setting });
		let done = vec![Event::ParameterSet { setting }.into()];
		assert_eq!(all_events(), heard(motion, tally(6, 0, 6), done));
		let after = propose(2, Act::CancelUpgrade);
		let block = 1 + WINDOW_BLOCKS;
		for (motion, until) in [(before, until), (after, later(Now::get(), 24 * HOUR))] {
			let state = Motions::<Test>::get(Ordered(motion)).unwrap().state;
			assert_eq!(state, MotionState::Open { until, block });
		}
	});
}

#[test]
fn set_parameter_should_set_what_a_new_group_is_granted() {
	build_and_execute(|| {
		let allowance = Allowance { share: 50, burst: 5, bytes: 1 << 20 };
		let setting = Setting::DefaultAllowance(allowance);
		let motion = pass_motion(Act::SetParameter { setting });
		let done = vec![
			Happened::DefaultAllowanceSet { allowance }.into(),
			Event::ParameterSet { setting }.into(),
		];
		assert_eq!(all_events(), heard(motion, tally(6, 0, 6), done));
		assert_eq!(pallet_consortium::DefaultAllowance::<Test>::get(), allowance);
		let allowance = Allowance { share: 9_001, ..allowance };
		let setting = Setting::DefaultAllowance(allowance);
		let motion = pass_motion(Act::SetParameter { setting });
		assert_eq!(all_events(), failed(motion, tally(6, 0, 6), Consortiums::SharesExceeded));
	});
}

#[test]
fn hours_should_be_checked_again_when_the_motion_is_enacted() {
	build_and_execute(|| {
		let motion = propose(1, voting_hours(1));
		// As if an earlier runtime had taken it.
		Motions::<Test>::mutate(Ordered(motion), |entry| {
			entry.as_mut().unwrap().act = voting_hours(0);
		});
		vote(motion, true, &[2, 3, 4, 5, 6]);
		System::reset_events();
		assert_ok!(Council::close(by(1), motion));
		let error = Error::<Test>::HoursOutOfRange;
		assert_eq!(all_events(), failed(motion, tally(6, 0, 6), error));
		assert_eq!(VotingHours::<Test>::get(), 168);
	});
}

#[test]
fn pause_and_resume_should_stop_a_pallet_and_let_it_run() {
	build_and_execute(|| {
		let pallet = UTILITY;
		let motion = pass_motion(Act::Pause { pallet });
		let until = later(Now::get(), 24 * HOUR);
		let done = vec![Event::PalletPaused { pallet, until }.into()];
		assert_eq!(all_events(), heard(motion, tally(6, 0, 6), done));
		assert!(Council::is_paused(pallet));
		let motion = pass_motion(Act::Resume { pallet });
		let done = vec![Event::PalletResumed { pallet }.into()];
		assert_eq!(all_events(), heard(motion, tally(6, 0, 6), done));
		assert!(!Council::is_paused(pallet));
		let motion = pass_motion(Act::Resume { pallet });
		assert_eq!(all_events(), failed(motion, tally(6, 0, 6), Error::<Test>::NotPaused));
	});
}

#[test]
fn note_stalled_should_reach_finality() {
	build_and_execute(|| {
		let motion = pass_motion(Act::NoteStalled { delay: 30, best_finalized: 1_000 });
		assert_eq!(all_events(), heard(motion, tally(6, 0, 6), vec![]));
		assert_eq!(Stalls::get(), [(30, 1_000)]);
	});
}
