//! Random lives of organisations against a small model of them.

use crate::{mock::*, types::*, *};
use proptest::prelude::*;
use sp_runtime::DispatchError;
use stalhof_primitives::{
	consent::Purpose,
	organisation::{Role, Standing},
};
use std::collections::{BTreeMap, BTreeSet};

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
	TakeOver { by: u8, whose: u32 },
	Leave { by: u8 },
	CompleteLeaving { by: u8, whose: u32 },
	Appoint { by: u8, account: u8, permissions: Permissions, days: u32 },
	Dismiss { by: u8, account: u8 },
	Admit { whose: u32 },
	Suspend { whose: u32 },
	Reinstate { whose: u32 },
	Remove { whose: u32 },
	Displace { whose: u32 },
	Advance { days: u32 },
}

/// What a step is drawn from: mostly it is made one that may succeed, for those of which nothing is known seldom do.
#[derive(Clone, Copy, Debug)]
struct Draft {
	kind: u8,
	who: usize,
	whose: usize,
	other: usize,
}

/// How often each kind of step is drawn.
const KINDS: [u8; 18] = [6, 6, 34, 1, 14, 3, 3, 5, 1, 2, 4, 2, 6, 2, 3, 1, 1, 6];

fn drafts() -> impl Strategy<Value = Vec<Draft>> {
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
	let (which, from) = (entropy / 8, if entropy % 8 == 0 { &[] } else { likely });
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
	fn step(self, model: &Model) -> Step {
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

/// Who attests, the group that it belonged to then, whether its evidence shows control.
type Word = (u32, u32, bool);

#[derive(Clone, Debug)]
struct Firm {
	/// `None` for a member.
	sponsor: Option<u32>,
	status: Status,
	since: u32,
	kyb: u32,
	group: u32,
	generation: u32,
	number: u8,
	parent: Option<u8>,
	admin: u8,
	carrier: u32,
	applied: u32,
	words: Vec<Word>,
	/// The parent that its renewal names, and who has attested it.
	renewal: Option<(Option<u8>, Vec<Word>)>,
}

#[derive(Clone, Copy, Debug)]
struct Agent {
	firm: u32,
	permissions: Permissions,
	until: u32,
	admin: bool,
}

const FOR_EVER: u32 = u32::MAX;

/// Days count from the first.
#[derive(Clone, Debug, Default)]
struct Model {
	today: u32,
	next: u32,
	firms: BTreeMap<u32, Firm>,
	agents: BTreeMap<u8, Agent>,
	numbers: BTreeMap<u8, u32>,
	parents: BTreeMap<u8, u32>,
	carried: BTreeMap<u32, u32>,
}

/// Goes on if it holds: a step of the model is `None` where the call fails.
fn holds(condition: bool) -> Option<()> {
	condition.then_some(())
}

impl Model {
	/// As [`founders`] are.
	fn new() -> Self {
		let mut model = Self { next: 5, ..Self::default() };
		for (id, group, parent) in [(1, 1, None), (2, 2, None), (3, 3, Some(99)), (4, 3, Some(99))]
		{
			let number = id as u8;
			let firm = Firm {
				sponsor: None,
				status: Status::Active,
				since: 0,
				kyb: 365,
				group,
				generation: 0,
				number,
				parent,
				admin: number,
				carrier: id,
				applied: 0,
				words: Vec::new(),
				renewal: None,
			};
			model.firms.insert(id, firm);
			model.numbers.insert(number, id);
			model.bind(number, id, Permissions::ALL, FOR_EVER, true);
		}
		model.parents.insert(99, 3);
		let both = Permissions::of(&[Permission::Settle, Permission::Administer]);
		model.bind(101, 1, both, FOR_EVER, false);
		model.bind(102, 1, Permission::Settle.into(), FOR_EVER, false);
		model
	}

	fn bind(&mut self, account: u8, firm: u32, permissions: Permissions, until: u32, admin: bool) {
		self.agents.insert(account, Agent { firm, permissions, until, admin });
	}

	fn firm(&self, id: u32) -> Option<Firm> {
		self.firms.get(&id).cloned()
	}

	fn roster(&self) -> Vec<u32> {
		let counted = |firm: &Firm| firm.sponsor.is_none() && firm.status == Status::Active;
		self.firms.iter().filter(|(_, firm)| counted(firm)).map(|(id, _)| *id).collect()
	}

	fn standing(&self, id: u32) -> Option<Standing> {
		let firm = self.firms.get(&id)?;
		Some(match firm.status {
			Status::Applied => Standing::Applied,
			Status::Suspended | Status::SuspendedBySponsor => Standing::Suspended,
			Status::Leaving => Standing::Leaving,
			Status::Removed => Standing::Removed,
			Status::Active if self.is_orphan(firm) => Standing::Orphaned,
			Status::Active if self.today <= firm.kyb => Standing::Active,
			Status::Active if self.today <= firm.kyb + 90 || self.needs(id) => Standing::Lapsing,
			Status::Active => Standing::Lapsed,
		})
	}

	fn is_orphan(&self, firm: &Firm) -> bool {
		let Some(sponsor) = firm.sponsor.map(|sponsor| &self.firms[&sponsor]) else { return false };
		let gone = match sponsor.status {
			Status::Leaving | Status::Removed => sponsor.since,
			_ => sponsor.kyb + 90,
		};
		self.today > gone + 90
	}

	/// Whether that member is on the roster and fewer than three groups could act without lapsed ones.
	fn needs(&self, id: u32) -> bool {
		let roster = self.roster();
		let able: BTreeSet<_> = roster
			.iter()
			.map(|id| &self.firms[id])
			.filter(|firm| self.today <= firm.kyb + 90)
			.map(|firm| firm.group)
			.collect();
		roster.contains(&id) && able.len() < 3
	}

	fn counted(&self) -> BTreeSet<u32> {
		let governs = |id: &u32| self.standing(*id).is_some_and(Standing::may_govern);
		self.roster().into_iter().filter(governs).map(|id| self.firms[&id].group).collect()
	}

	fn agent(&self, by: u8) -> Option<Agent> {
		self.agents.get(&by).copied().filter(|agent| self.today <= agent.until)
	}

	/// The organisation for which `by` may do that, if its standing is one of those that `may` names.
	fn acting(
		&self,
		by: u8,
		permission: Permission,
		may: impl Fn(Standing, Agent) -> bool,
	) -> Option<u32> {
		let agent = self.agent(by).filter(|agent| agent.permissions.has(permission))?;
		holds(may(self.standing(agent.firm)?, agent))?;
		Some(agent.firm)
	}

	fn member(&self, by: u8, permission: Permission, may: fn(Standing) -> bool) -> Option<u32> {
		let id = self.acting(by, permission, |standing, _| may(standing))?;
		holds(self.firms[&id].sponsor.is_none())?;
		Some(id)
	}

	fn winding_down(&self, by: u8) -> Option<u32> {
		self.acting(by, Permission::Administer, |standing, agent| match standing {
			Standing::Applied => false,
			Standing::Removed => agent.admin,
			_ => true,
		})
	}

	fn group_for(&self, id: u32, number: u8, parent: Option<u8>) -> u32 {
		let of_parent = parent.and_then(|parent| {
			let here = self.numbers.get(&parent).map(|id| self.firms[id].group);
			here.or(self.parents.get(&parent).copied())
		});
		of_parent.or(self.parents.get(&number).copied()).unwrap_or(id)
	}

	fn says(&self, words: &[Word], group: u32) -> bool {
		let of_group = |(who, then, _): &Word| {
			*then == group || self.firms.get(who).is_some_and(|firm| firm.group == group)
		};
		words.iter().any(of_group)
	}

	fn add_word(&self, words: &mut Vec<Word>, word: Word, group: u32) -> Option<()> {
		holds(word.1 != group && !self.says(words, word.1) && words.len() < 2)?;
		words.push(word);
		holds(words.len() < 2 || words.iter().any(|(.., control)| *control))
	}

	fn enter(
		&mut self,
		carrier: u32,
		sponsor: Option<u32>,
		(firm, admin, parent): (u8, u8, Option<u8>),
	) -> Option<u32> {
		holds(parent != Some(firm))?;
		holds(!self.numbers.contains_key(&firm) && !self.agents.contains_key(&admin))?;
		let id = self.next;
		self.next += 1;
		self.bind(admin, id, Permissions::ALL, FOR_EVER, true);
		let firm = Firm {
			sponsor,
			status: Status::Applied,
			since: self.today,
			kyb: 0,
			group: id,
			generation: 0,
			number: firm,
			parent,
			admin,
			carrier,
			applied: self.today,
			words: Vec::new(),
			renewal: None,
		};
		self.firms.insert(id, firm);
		Some(id)
	}

	fn attest(&mut self, attestor: u32, whose: u32, control: bool) -> Option<()> {
		let mut firm = self.firm(whose)?;
		let word = (attestor, self.firms[&attestor].group, control);
		if firm.status == Status::Applied {
			holds(self.standing(attestor)? == Standing::Active)?;
			let group = self.group_for(whose, firm.number, firm.parent);
			self.add_word(&mut firm.words, word, group)?;
			let admitted = firm.words.len() == 2 && firm.sponsor.is_some();
			self.firms.insert(whose, firm);
			return if admitted { self.activate(whose) } else { Some(()) };
		}
		let (parent, mut words) = firm.renewal.take()?;
		let group = if parent == firm.parent {
			firm.group
		} else {
			self.group_for(whose, firm.number, parent)
		};
		holds(word.1 != firm.group)?;
		self.add_word(&mut words, word, group)?;
		holds(!self.says(&words, group))?;
		if words.len() < 2 {
			firm.renewal = Some((parent, words));
		} else {
			(firm.parent, firm.group) = (parent, group);
			firm.kyb = firm.kyb.max(self.today) + 365;
			self.name_parent(parent, group);
		}
		self.firms.insert(whose, firm);
		Some(())
	}

	fn name_parent(&mut self, parent: Option<u8>, group: u32) {
		if let Some(parent) = parent {
			self.parents.entry(parent).or_insert(group);
		}
	}

	fn activate(&mut self, id: u32) -> Option<()> {
		let mut firm = self.firm(id)?;
		let group = self.group_for(id, firm.number, firm.parent);
		holds(firm.status == Status::Applied && firm.words.len() == 2)?;
		holds(!self.says(&firm.words, group) && !self.numbers.contains_key(&firm.number))?;
		holds(firm.sponsor.is_some() || self.roster().len() < 8)?;
		self.numbers.insert(firm.number, id);
		self.name_parent(firm.parent, group);
		(firm.status, firm.since) = (Status::Active, self.today);
		(firm.kyb, firm.group) = (self.today + 365, group);
		self.firms.insert(id, firm);
		Some(())
	}

	fn step_down(&mut self, id: u32, status: Status, from: &[Status]) -> Option<()> {
		let today = self.today;
		let firm = self.firms.get_mut(&id).filter(|firm| from.contains(&firm.status))?;
		if (firm.status, status) != (Status::Leaving, Status::Removed) {
			firm.since = today;
		}
		firm.status = status;
		firm.generation += 1;
		if status == Status::Removed {
			firm.renewal = None;
		}
		Some(())
	}

	fn step_up(&mut self, id: u32, from: Status) -> Option<()> {
		let (room, today) = (self.roster().len() < 8, self.today);
		let firm = self.firms.get_mut(&id).filter(|firm| firm.status == from)?;
		holds(room || firm.sponsor.is_some())?;
		(firm.status, firm.since) = (Status::Active, today);
		Some(())
	}

	/// What the step does, or `None` where it fails: then nothing of this is kept.
	fn take(&mut self, step: Step) -> Option<()> {
		use Status::*;
		let acts = Standing::may_act;
		let in_it = [Active, Suspended, SuspendedBySponsor];
		match step {
			Step::Advance { days } => {
				self.today += days;
				Some(())
			}
			Step::Apply { by, firm, admin, parent } => {
				let carrier = self.member(by, Permission::Govern, acts)?;
				let last = self.carried.insert(carrier, self.today);
				holds(last.is_none_or(|last| self.today >= last + 30) && self.roster().len() < 8)?;
				self.enter(carrier, None, (firm, admin, parent)).map(|_| ())
			}
			Step::Sponsor { by, firm, admin, parent } => {
				let sponsor = self.member(by, Permission::Govern, acts)?;
				let id = self.enter(sponsor, Some(sponsor), (firm, admin, parent))?;
				self.attest(sponsor, id, true)
			}
			Step::Attest { by, whose, control } => {
				let attestor = self.member(by, Permission::Attest, Standing::may_govern)?;
				self.attest(attestor, whose, control)
			}
			Step::Strike { by, whose } => {
				let (agent, firm) = (self.agent(by)?, self.firm(whose)?);
				let own = agent.firm == firm.carrier && agent.permissions.has(Permission::Govern);
				holds(firm.status == Applied && (own || self.today > firm.applied + 60))?;
				self.firms.remove(&whose);
				self.agents.remove(&firm.admin).map(|_| ())
			}
			Step::Renew { by, parent } => {
				let (id, today) = (self.winding_down(by)?, self.today);
				let firm = self.firms.get_mut(&id)?;
				holds(firm.status != Removed && today + 60 >= firm.kyb)?;
				holds(parent != Some(firm.number))?;
				firm.renewal = Some((parent, Vec::new()));
				Some(())
			}
			Step::SuspendParticipant { by, whose } => {
				let sponsor = self.member(by, Permission::Govern, acts)?;
				holds(self.firm(whose)?.sponsor == Some(sponsor))?;
				self.step_down(whose, SuspendedBySponsor, &[Active])
			}
			Step::ReinstateParticipant { by, whose } => {
				let sponsor = self.member(by, Permission::Govern, acts)?;
				holds(self.firm(whose)?.sponsor == Some(sponsor))?;
				self.step_up(whose, SuspendedBySponsor)
			}
			Step::TakeOver { by, whose } => {
				let sponsor = self.member(by, Permission::Govern, acts)?;
				let firm = self.firms.get_mut(&whose)?;
				holds(firm.sponsor? != sponsor && firm.status == Active)?;
				firm.sponsor = Some(sponsor);
				Some(())
			}
			Step::Leave { by } => {
				let id = self.winding_down(by)?;
				holds(self.agent(by)?.admin)?;
				self.step_down(id, Leaving, &in_it)
			}
			Step::CompleteLeaving { by, whose } => {
				let (agent, firm) = (self.agent(by)?, self.firm(whose)?);
				let own = agent.admin && agent.firm == whose;
				holds(own || self.today > firm.since + 90)?;
				self.step_down(whose, Removed, &[Leaving])
			}
			Step::Appoint { by, account, permissions, days } => {
				let id = self.acting(by, Permission::Administer, |standing, _| acts(standing))?;
				holds(self.agent(by)?.permissions.has_all(permissions))?;
				let all = self.agents.values().filter(|agent| agent.firm == id).count();
				holds(all < 4 && !self.agents.contains_key(&account))?;
				self.bind(account, id, permissions, self.today + days, false);
				Some(())
			}
			Step::Dismiss { by, account } => {
				let agent = *self.agents.get(&account)?;
				let own = self.agent(by)?;
				if self.firm(agent.firm)?.status != Removed && by != account {
					holds(self.winding_down(by)? == agent.firm)?;
					holds(own.permissions.has_all(agent.permissions))?;
				}
				holds(!agent.admin)?;
				self.agents.remove(&account).map(|_| ())
			}
			Step::Admit { whose } => {
				holds(self.firm(whose)?.sponsor.is_none())?;
				self.activate(whose)
			}
			Step::Suspend { whose } => {
				self.step_down(whose, Suspended, &[Active, SuspendedBySponsor])
			}
			Step::Reinstate { whose } => self.step_up(whose, Suspended),
			Step::Remove { whose } => {
				self.step_down(whose, Removed, &[Active, Suspended, SuspendedBySponsor, Leaving])
			}
			Step::Displace { whose } => {
				let firm = self.firm(whose)?;
				holds(self.numbers.get(&firm.number) == Some(&whose))?;
				self.numbers.remove(&firm.number);
				if firm.status == Removed { Some(()) } else { self.take(Step::Remove { whose }) }
			}
		}
	}

	/// The state says what the model says.
	fn check(&self) {
		let stored: Vec<_> = Seats::<Test>::iter_keys().map(|Ordered(OrgId(id))| id).collect();
		assert!(stored.iter().eq(self.firms.keys()));
		for (id, firm) in &self.firms {
			assert_eq!(Consortium::standing_of(OrgId(*id)), self.standing(*id), "{id}");
			let found = seat(*id);
			let sponsor = match found.kind {
				Kind::Member => None,
				Kind::Participant { sponsor } => Some(sponsor.0),
			};
			let found = (sponsor, found.status, found.group.0, found.generation);
			assert_eq!(found, (firm.sponsor, firm.status, firm.group, firm.generation), "{id}");
			if firm.status != Status::Applied {
				assert_eq!(seat(*id).kyb_until, day(firm.kyb), "{id}");
			}
		}
		assert_eq!(roster(), self.roster());
		assert_eq!(counted(), self.counted());
		for (account_number, agent) in &self.agents {
			let found = Operators::<Test>::get(account(*account_number)).expect("it acts");
			let found = (found.organisation.0, found.permissions, found.admin);
			assert_eq!(found, (agent.firm, agent.permissions, agent.admin), "{account_number}");
		}
		assert_eq!(Operators::<Test>::iter_keys().count(), self.agents.len());
		assert_eq!(Registrations::<Test>::iter_keys().count(), self.numbers.len());
		for (number, id) in &self.numbers {
			assert_eq!(Registrations::<Test>::get(lei((*number).into())), Some(OrgId(*id)));
		}
	}
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
	match step {
		Step::Advance { days } => {
			let now = Today::get().number();
			Today::set(Day::from_number(now + days));
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
		Step::TakeOver { by: who, whose } => {
			let participant = OrgId(whose);
			let admin = Organisations::<Test>::get(Ordered(participant))
				.map_or(account(0), |record| record.admin);
			let purpose = Purpose::TakeOver { sponsor: own(who), participant };
			Consortium::take_over(by(who), participant, consent(&admin, purpose))
		}
		Step::Leave { by: who } => Consortium::leave(by(who)),
		Step::CompleteLeaving { by: who, whose } => {
			Consortium::complete_leaving(by(who), OrgId(whose))
		}
		Step::Appoint { by: who, account: number, permissions, days } => {
			let until = Day::from_number(Today::get().number() + days);
			let purpose = Purpose::Operate { organisation: own(who) };
			let consent = consent(&account(number), purpose);
			Consortium::appoint_operator(by(who), account(number), permissions, until, consent)
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
	#![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

	#[test]
	fn organisations_should_live_as_the_model_does(drafts in drafts()) {
		chain(founders()).execute_with(|| {
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
