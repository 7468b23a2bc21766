//! Random lives of organisations against a small model of them.

mod draft;
mod firms;
mod licences;
mod money;

use crate::{mock::*, types::*, *};
use draft::drafts;
use firms::Model;
use proptest::prelude::*;
use sp_runtime::DispatchError;
use stalhof_primitives::{consent::Purpose, organisation::Role};

/// What somebody does. Accounts and organisations are numbers; `by` is the account that signs.
#[derive(Clone, Copy, Debug)]
enum Step {
	Apply { by: u8, firm: u8, admin: u8, parent: Option<u8> },
	Sponsor { by: u8, firm: u8, admin: u8, parent: Option<u8> },
	Attest { by: u8, whose: u32, control: bool },
	Strike { by: u8, whose: u32 },
	Renew { by: u8, parent: Option<u8> },
	SuspendParticipant { by: u8, whose: u32 },
	ReinstateParticipant { by: u8, whose: u32 },
	TakeOver { by: u8, whose: u32, consent: u32 },
	Leave { by: u8 },
	CompleteLeaving { by: u8, whose: u32 },
	Appoint { by: u8, account: u8, permissions: Permissions, days: u32, consent: u32 },
	Change { by: u8, account: u8, permissions: Permissions, days: u32 },
	SetAdmin { by: u8, account: u8, consent: u32 },
	Dismiss { by: u8, account: u8 },
	Admit { whose: u32 },
	Suspend { whose: u32 },
	Reinstate { whose: u32 },
	Remove { whose: u32 },
	Displace { whose: u32 },
	SetRoles { whose: u32, roles: Roles },
	Use { by: u8, deed: Deed },
	Drop { by: u8, whose: u32, deed: Deed },
	SetAllowance { group: u32, share: u16 },
	License { key: usize, holder: u32, from: u32, until: Option<u32> },
	Authorise { by: u8, licence: u32, whose: u32, days: u32 },
	Revoke { by: u8, licence: u32, whose: u32 },
	Advance { days: u32 },
}

/// What an organisation does with its treasury, or with its treasury's limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Deed {
	Pay { to: u32, amount: u128 },
	Mint { to: u32, amount: u128 },
	Burn { amount: u128 },
	Limit { limit: Option<u128> },
}

/// Goes on if it holds: a step of the model is `None` where the call fails.
fn holds(condition: bool) -> Option<()> {
	condition.then_some(())
}

/// The consent of account `number`, good for that many days.
fn agreed(number: u8, purpose: Purpose, days: u32) -> Signed<TestSignature> {
	let until = Day::from_number(Today::get().number() + days);
	Signed { until, signature: TestSignature::of(&account(number), &message(purpose, until)) }
}

fn profile_of(firm: u8, parent: Option<u8>) -> Profile {
	Profile { parent: parent.map(|parent| lei(parent.into())), ..profile(firm.into()) }
}

/// An applicant that whoever `by` acts for brings in.
fn applying(
	by: u8,
	(firm, admin, parent): (u8, u8, Option<u8>),
	roles: Roles,
) -> Applicant<AccountId, TestSignature> {
	let carrier = Operators::<Test>::get(account(by)).map_or(OrgId(0), |own| own.organisation);
	with_profile(profile_of(firm, parent), account(admin), roles, carrier)
}

/// Does the step on the chain.
fn execute(step: Step) -> DispatchResult {
	let own = |by| Operators::<Test>::get(account(by)).map_or(OrgId(0), |own| own.organisation);
	let in_days = |days| Day::from_number(Today::get().number() + days);
	match step {
		Step::Advance { days } => {
			Today::set(in_days(days));
			Ok(())
		}
		Step::Apply { by: who, firm, admin, parent } => {
			let applicant = applying(who, (firm, admin, parent), Role::Lender.into());
			Consortium::apply(by(who), applicant)
		}
		Step::Sponsor { by: who, firm, admin, parent } => {
			let applicant = applying(who, (firm, admin, parent), Role::Supplier.into());
			Consortium::sponsor(by(who), one(applicant), control())
		}
		Step::Attest { by: who, whose, control: shown } => {
			let evidence = if shown { control() } else { existence() };
			Consortium::attest(by(who), claims(&[whose]), evidence)
		}
		Step::Strike { by: who, whose } => Consortium::strike_application(by(who), OrgId(whose)),
		Step::Renew { by: who, parent } => {
			let number = Organisations::<Test>::get(Ordered(own(who)))
				.map(|record| record.profile.registration);
			let firm = (1..=14).find(|firm| Some(lei((*firm).into())) == number).unwrap_or(1);
			Consortium::renew(by(who), profile_of(firm, parent))
		}
		Step::SuspendParticipant { by: who, whose } => {
			Consortium::suspend_participant(by(who), OrgId(whose))
		}
		Step::ReinstateParticipant { by: who, whose } => {
			Consortium::reinstate_participant(by(who), OrgId(whose))
		}
		Step::TakeOver { by: who, whose, consent } => {
			let participant = OrgId(whose);
			let admin = Organisations::<Test>::get(Ordered(participant))
				.map_or(account(0), |record| record.admin);
			let purpose = Purpose::TakeOver { sponsor: own(who), participant };
			let admin = <[u8; 32]>::from(admin)[0];
			Consortium::take_over(by(who), participant, agreed(admin, purpose, consent))
		}
		Step::Leave { by: who } => Consortium::leave(by(who)),
		Step::CompleteLeaving { by: who, whose } => {
			Consortium::complete_leaving(by(who), OrgId(whose))
		}
		Step::Appoint { by: who, account: number, permissions, days, consent } => {
			let purpose = Purpose::Operate { organisation: own(who) };
			let consent = agreed(number, purpose, consent);
			let until = in_days(days);
			Consortium::appoint_operator(by(who), account(number), permissions, until, consent)
		}
		Step::Change { by: who, account: number, permissions, days } => {
			Consortium::change_operator(by(who), account(number), permissions, in_days(days))
		}
		Step::SetAdmin { by: who, account: number, consent } => {
			let purpose = Purpose::Administer { organisation: own(who) };
			Consortium::set_admin(by(who), account(number), agreed(number, purpose, consent))
		}
		Step::SetRoles { whose, roles } => Consortium::set_roles(OrgId(whose), roles),
		Step::Use { by: who, deed } => signing(&account(who), |origin| match (deed, deed.act()) {
			(Deed::Limit { limit }, _) => Consortium::set_treasury_limit(origin, CNY, limit),
			(_, Some(act)) => Consortium::act(origin, act, Default::default())
				.map(|_| ())
				.map_err(|failed| failed.error),
			(_, None) => unreachable!("every other deed is an act"),
		}),
		Step::Drop { by: who, whose, deed } => {
			let (_, hash) = deed.signed(whose);
			Consortium::drop_approval(by(who), OrgId(whose), hash)
		}
		Step::SetAllowance { group, share } => {
			let allowance = Allowance { share, burst: 10, bytes: 16 << 20 };
			Consortium::set_allowance(GroupId(group), allowance)
		}
		Step::License { key, holder, from, until } => {
			let key = licences::KEYS[key].parse().expect("a prefix for examples");
			Consortium::license(key, OrgId(holder), in_days(from), until.map(in_days))
		}
		Step::Authorise { by: who, licence, whose, days } => {
			Consortium::authorise_issuing(by(who), licence, OrgId(whose), in_days(days))
		}
		Step::Revoke { by: who, licence, whose } => {
			Consortium::revoke_issuing(by(who), licence, OrgId(whose))
		}
		Step::Dismiss { by: who, account: number } => {
			Consortium::dismiss_operator(by(who), account(number))
		}
		Step::Admit { whose } => Consortium::admit(OrgId(whose)),
		Step::Suspend { whose } => Consortium::suspend(OrgId(whose), None),
		Step::Reinstate { whose } => Consortium::reinstate(OrgId(whose)),
		Step::Remove { whose } => Consortium::remove(OrgId(whose), None),
		Step::Displace { whose } => Consortium::displace(OrgId(whose), None),
	}
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

	#[test]
	fn organisations_should_live_as_the_model_does(drafts in drafts()) {
		chain(founders()).execute_with(|| {
			issue(money::PURSE, &[1, 2, 3]);
			let mut model = Model::new();
			let mut root = state_root();
			for draft in drafts {
				let step = draft.step(&model);
				let mut next = model.clone();
				let expected = next.take(step);
				let result: Result<(), DispatchError> = execute(step);
				prop_assert_eq!(result.is_ok(), expected.is_some(), "{:?}: {:?}", step, result);
				System::reset_events();
				let before = core::mem::replace(&mut root, state_root());
				if result.is_ok() {
					model = next;
					check_state();
					model.check();
				} else {
					prop_assert_eq!(&root, &before, "{:?} failed and changed something", step);
				}
			}
			Ok(())
		})?;
	}
}
