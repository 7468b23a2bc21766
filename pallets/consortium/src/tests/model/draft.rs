//! Steps that are likely to succeed, drawn at random.

use super::{
	Deed, Step,
	firms::{Firm, Model},
	licences::KEYS,
};
use crate::{types::*, *};
use proptest::prelude::*;
use stalhof_primitives::organisation::{Role, Standing};

/// What a step is drawn from: mostly it is made one that may succeed, for those of which nothing is known seldom do.
#[derive(Clone, Copy, Debug)]
pub(super) struct Draft {
	kind: u8,
	who: usize,
	whose: usize,
	other: usize,
}

/// How often each kind of step is drawn.
const KINDS: [u8; 26] =
	[6, 6, 34, 1, 14, 3, 3, 5, 1, 2, 4, 2, 6, 2, 3, 1, 1, 6, 4, 2, 2, 14, 3, 5, 9, 8];

pub(super) fn drafts() -> impl Strategy<Value = Vec<Draft>> {
	let kinds: Vec<u8> = (0u8..)
		.zip(KINDS)
		.flat_map(|(kind, often)| core::iter::repeat_n(kind, often.into()))
		.collect();
	let entropy = any::<[u16; 3]>();
	let draft =
		(proptest::sample::select(kinds), entropy).prop_map(|(kind, [who, whose, other])| Draft {
			kind,
			who: who.into(),
			whose: whose.into(),
			other: other.into(),
		});
	proptest::collection::vec(draft, 60..=90)
}

/// One of `likely`, but one in eight times, or when there is none, one of `others`.
fn draw<A: Copy>(entropy: usize, likely: &[A], others: &[A]) -> A {
	let (which, from) = (entropy / 8, if entropy.is_multiple_of(8) { &[] } else { likely });
	let from = if from.is_empty() { others } else { from };
	from[which % from.len()]
}

/// None, one that is no organisation, a member, an applicant.
const PARENTS: [Option<u8>; 8] = [None, None, None, None, Some(99), Some(88), Some(2), Some(11)];

const PERMISSIONS: [Permissions; 4] = [
	Permissions::ALL,
	Permissions::ALL,
	Permissions::of(&[Permission::Govern, Permission::Attest]),
	Permissions::of(&[Permission::Administer]),
];

const ROLES: [Roles; 4] = [
	Roles::of(&[Role::SettlementBank, Role::Validator]),
	Roles::of(&[Role::Buyer]),
	Roles::of(&[Role::Supplier, Role::Validator]),
	Roles::NONE,
];

/// What is paid, and what limits are set to. Few, so that two sign the same.
const AMOUNTS: [u128; 4] = [50, 150, 400, 0];

const SHARES: [u16; 5] = [0, 50, 100, 2_500, 9_000];

/// All accounts that may come to act, and a stranger.
const ACCOUNTS: [u8; 14] = [1, 2, 3, 4, 11, 12, 13, 14, 50, 51, 52, 101, 102, 60];

impl Draft {
	pub(super) fn step(self, model: &Model) -> Step {
		let Self { kind, who, whose, other } = self;
		let every: Vec<u32> = (1..=model.next).collect();
		let firms = |likely: &dyn Fn(u32, &Firm) -> bool| -> Vec<u32> {
			let likely = model.firms.iter().filter(|(id, firm)| likely(**id, firm));
			likely.map(|(id, _)| *id).collect()
		};
		let agents = |permission, likely: &dyn Fn(u32, &Firm) -> bool| -> Vec<u8> {
			let all = model.agents.iter().filter(|(_, agent)| {
				agent.permissions.has(permission) && likely(agent.firm, &model.firms[&agent.firm])
			});
			all.map(|(account, _)| *account).collect()
		};
		let members = |permission| agents(permission, &|_, firm| firm.sponsor.is_none());
		let one_of = |likely: &dyn Fn(u32, &Firm) -> bool| draw(whose, &firms(likely), &every);
		let participant = || one_of(&|_, firm| firm.sponsor.is_some());
		let by = |likely: Vec<u8>| draw(who, &likely, &ACCOUNTS);
		let sponsors = |whose| {
			let sponsor = model.firm(whose).and_then(|firm| firm.sponsor);
			by(agents(Permission::Govern, &|id, _| Some(id) == sponsor))
		};
		let free: Vec<u8> = (11..=14).filter(|firm| !model.agents.contains_key(firm)).collect();
		let firm = draw(whose, &free, &[11, 12, 13, 14]);
		let admin = draw(other / 8, &[firm], &[11, 12, 13, 14]);
		let parent = PARENTS[other % 8];
		match kind {
			0 => Step::Apply { by: by(members(Permission::Govern)), firm, admin, parent },
			1 => Step::Sponsor { by: by(members(Permission::Govern)), firm, admin, parent },
			2 => {
				let open = |_: u32, firm: &Firm| {
					firm.renewal.is_some()
						|| (firm.status == Status::Applied && firm.words.len() < 2)
				};
				if firms(&open).is_empty() {
					return Self { kind: 1, ..self }.step(model);
				}
				let whose = one_of(&open);
				let firm = model.firm(whose);
				let words = firm.as_ref().map_or(&[][..], |firm| {
					firm.renewal.as_ref().map_or(&firm.words, |renewal| &renewal.words)
				});
				let fit = |id, attestor: &Firm| {
					let group = firm.as_ref().map(|firm| firm.group);
					let may = model.standing(id).is_some_and(Standing::may_govern);
					may && attestor.sponsor.is_none()
						&& group != Some(attestor.group)
						&& !model.says(words, attestor.group)
				};
				let by = by(agents(Permission::Attest, &fit));
				Step::Attest { by, whose, control: other % 4 > 0 }
			}
			3 => {
				let whose = one_of(&|_, firm| firm.status == Status::Applied);
				Step::Strike { by: by(members(Permission::Govern)), whose }
			}
			4 => {
				let due = |_: u32, firm: &Firm| {
					let out = matches!(firm.status, Status::Applied | Status::Removed);
					!out && firm.renewal.is_none() && model.today + 60 >= firm.kyb
				};
				if firms(&due).is_empty() {
					return Self { kind: 17, ..self }.step(model);
				}
				Step::Renew { by: by(agents(Permission::Administer, &due)), parent }
			}
			5 => {
				let whose = participant();
				Step::SuspendParticipant { by: sponsors(whose), whose }
			}
			6 => {
				let suspended = |_: u32, firm: &Firm| firm.status == Status::SuspendedBySponsor;
				if firms(&suspended).is_empty() {
					return Self { kind: 5, ..self }.step(model);
				}
				let whose = one_of(&suspended);
				Step::ReinstateParticipant { by: sponsors(whose), whose }
			}
			7 => {
				let (by, consent) = (by(members(Permission::Govern)), (other % 2) as u32);
				Step::TakeOver { by, whose: participant(), consent }
			}
			8 => Step::Leave { by: by(members(Permission::Administer)) },
			9 => {
				let whose = one_of(&|_, firm| firm.status == Status::Leaving);
				let own = agents(Permission::Administer, &|id, _| id == whose);
				Step::CompleteLeaving { by: by(own), whose }
			}
			10 => {
				let by = by(agents(Permission::Administer, &|_, _| true));
				let account = draw(whose, &[50, 51, 52], &ACCOUNTS);
				let permissions = PERMISSIONS[other % 4];
				let (days, consent) = ((other / 4 % 300) as u32, (other / 1_200 % 2) as u32);
				Step::Appoint { by, account, permissions, days, consent }
			}
			11 => {
				let operators: Vec<u8> = model
					.agents
					.iter()
					.filter(|(_, agent)| !agent.admin)
					.map(|(one, _)| *one)
					.collect();
				let account = draw(whose, &operators, &ACCOUNTS);
				let firm = model.agents.get(&account).map(|agent| agent.firm);
				let own = agents(Permission::Administer, &|id, _| Some(id) == firm);
				Step::Dismiss { by: by(own), account }
			}
			12 => {
				let attested = |_: u32, firm: &Firm| {
					firm.sponsor.is_none()
						&& firm.status == Status::Applied
						&& firm.words.len() == 2
				};
				Step::Admit { whose: one_of(&attested) }
			}
			13 => Step::Suspend { whose: one_of(&|_, _| true) },
			14 => Step::Reinstate { whose: one_of(&|_, firm| firm.status == Status::Suspended) },
			15 => Step::Remove { whose: one_of(&|_, _| true) },
			16 => Step::Displace { whose: one_of(&|_, _| true) },
			18 => {
				let operators: Vec<u8> = model
					.agents
					.iter()
					.filter(|(_, agent)| !agent.admin)
					.map(|(one, _)| *one)
					.collect();
				let account = draw(whose, &operators, &ACCOUNTS);
				let firm = model.agents.get(&account).map(|agent| agent.firm);
				let by = by(agents(Permission::Administer, &|id, _| Some(id) == firm));
				let permissions = PERMISSIONS[other % 4];
				Step::Change { by, account, permissions, days: (other / 4 % 300) as u32 }
			}
			19 => {
				let admins = model.agents.iter().filter(|(_, agent)| agent.admin);
				let by = by(admins.map(|(account, _)| *account).collect());
				let account = draw(whose, &[50, 51, 52, 101, 102], &ACCOUNTS);
				Step::SetAdmin { by, account, consent: (other % 2) as u32 }
			}
			20 => {
				let admitted = |_: u32, firm: &Firm| firm.status != Status::Applied;
				Step::SetRoles { whose: one_of(&admitted), roles: ROLES[other % 4] }
			}
			21..=23 => {
				let settling = |firm| by(agents(Permission::Settle, &|id, _| id == firm));
				if !other.is_multiple_of(4)
					&& let Some(step) = model.second(whose, settling)
				{
					return step;
				}
				let amount = AMOUNTS[other / 4 % 4];
				let to = one_of(&|_, firm| firm.status != Status::Applied);
				let purses = &|id: u32, _: &Firm| (1..=3).contains(&id);
				let deed = match kind {
					21 => Deed::Pay { to, amount },
					22 if other / 16 % 2 == 0 => Deed::Mint { to, amount },
					22 => Deed::Burn { amount },
					_ => Deed::Limit { limit: (other / 16 % 4 > 0).then_some(amount) },
				};
				let by = match deed {
					Deed::Pay { .. } => by(agents(Permission::Settle, purses)),
					Deed::Limit { .. } => by(agents(Permission::Administer, purses)),
					_ => by(agents(Permission::Settle, &|id, _| id == 1)),
				};
				Step::Use { by, deed }
			}
			24 => match other % 3 {
				0 => {
					let groups: Vec<u32> = model.money.shares.keys().copied().collect();
					let group = draw(whose, &groups, &every);
					Step::SetAllowance { group, share: SHARES[other / 3 % 5] }
				}
				1 => {
					let waiting: Vec<_> = model.money.approvals.keys().copied().collect();
					let none = [(1, Deed::Burn { amount: 50 })];
					let (whose, deed) = draw(whose, &waiting, &none);
					let by = by(agents(Permission::Settle, &|id, _| id == whose));
					Step::Drop { by, whose, deed }
				}
				_ => {
					let holder = one_of(&|id, _| model.standing(id).is_some_and(Standing::may_act));
					let (key, from) = (other / 3 % KEYS.len(), (other / 6 % 3) as u32);
					let until = (other / 18 % 3 > 0).then_some((other / 54 % 60) as u32);
					Step::License { key, holder, from, until }
				}
			},
			25 => {
				let active = |id, _: &Firm| model.standing(id).is_some_and(Standing::may_act);
				let licences: Vec<u32> = (0..model.register.len()).collect();
				let licence = draw(whose, &licences, &[model.register.len()]);
				let some = [(licence, draw(whose / 8, &firms(&active), &every))];
				let granted = model.register.granted();
				let revokes = other.is_multiple_of(3) && !granted.is_empty();
				let (licence, whose) = draw(whose, if revokes { &granted } else { &some }, &some);
				let holder = model.register.holder(licence);
				let by = by(agents(Permission::Goods, &|id, _| Some(id) == holder));
				match revokes {
					true => Step::Revoke { by, licence, whose },
					false => Step::Authorise { by, licence, whose, days: (other / 3 % 90) as u32 },
				}
			}
			_ => Step::Advance { days: (whose % 201) as u32 },
		}
	}
}
