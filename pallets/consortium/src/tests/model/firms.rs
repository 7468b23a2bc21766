//! Organisations as the model knows them: status, dates, groups, numbers and who acts for them.

use super::Step;
use crate::{mock::*, types::*, *};
use stalhof_primitives::organisation::Standing;
use std::collections::{BTreeMap, BTreeSet};

/// Who attests, the group that it belonged to then, whether its evidence shows control.
pub(super) type Word = (u32, u32, bool);

#[derive(Clone, Debug)]
pub(super) struct Firm {
	/// `None` for a member.
	pub(super) sponsor: Option<u32>,
	pub(super) status: Status,
	pub(super) since: u32,
	pub(super) kyb: u32,
	pub(super) group: u32,
	pub(super) generation: u32,
	pub(super) number: u8,
	pub(super) parent: Option<u8>,
	pub(super) admin: u8,
	pub(super) carrier: u32,
	pub(super) applied: u32,
	pub(super) words: Vec<Word>,
	/// The parent that its renewal names, and who has attested it.
	pub(super) renewal: Option<(Option<u8>, Vec<Word>)>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Agent {
	pub(super) firm: u32,
	pub(super) permissions: Permissions,
	pub(super) until: u32,
	pub(super) admin: bool,
}

const FOR_EVER: u32 = u32::MAX;

/// Days count from the first.
#[derive(Clone, Debug, Default)]
pub(super) struct Model {
	pub(super) today: u32,
	pub(super) next: u32,
	pub(super) firms: BTreeMap<u32, Firm>,
	pub(super) agents: BTreeMap<u8, Agent>,
	pub(super) numbers: BTreeMap<u8, u32>,
	pub(super) parents: BTreeMap<u8, u32>,
	pub(super) carried: BTreeMap<u32, u32>,
}

/// Goes on if it holds: a step of the model is `None` where the call fails.
fn holds(condition: bool) -> Option<()> {
	condition.then_some(())
}

impl Model {
	/// As [`founders`] are.
	pub(super) fn new() -> Self {
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

	pub(super) fn firm(&self, id: u32) -> Option<Firm> {
		self.firms.get(&id).cloned()
	}

	fn roster(&self) -> Vec<u32> {
		let counted = |firm: &Firm| firm.sponsor.is_none() && firm.status == Status::Active;
		self.firms.iter().filter(|(_, firm)| counted(firm)).map(|(id, _)| *id).collect()
	}

	pub(super) fn standing(&self, id: u32) -> Option<Standing> {
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

	pub(super) fn says(&self, words: &[Word], group: u32) -> bool {
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
	pub(super) fn take(&mut self, step: Step) -> Option<()> {
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
	pub(super) fn check(&self) {
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
