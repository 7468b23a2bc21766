//! Steps that are likely to succeed, drawn at random.

use super::{
	Step,
	firms::{Firm, Model},
};
use crate::{types::*, *};
use proptest::prelude::*;
use stalhof_primitives::organisation::Standing;

/// What a step is drawn from: mostly it is made one that may succeed, for those of which nothing is known seldom do.
#[derive(Clone, Copy, Debug)]
pub(super) struct Draft {
	kind: u8,
	who: usize,
	whose: usize,
	other: usize,
}

/// How often each kind of step is drawn.
const KINDS: [u8; 18] = [6, 6, 34, 1, 14, 3, 3, 5, 1, 2, 4, 2, 6, 2, 3, 1, 1, 6];

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
	proptest::collection::vec(draft, 40..=60)
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
					firm.renewal.as_ref().map_or(&firm.words, |(_, words)| words)
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
			7 => Step::TakeOver { by: by(members(Permission::Govern)), whose: participant() },
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
				Step::Appoint { by, account, permissions, days: (other / 4 % 300) as u32 }
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
			_ => Step::Advance { days: (whose % 201) as u32 },
		}
	}
}
