//! Organisations as the model knows them: status, dates, groups, numbers and who acts for them.

use super::{Step, holds, licences::Register, money::Money};
use crate::{mock::*, types::*, *};
use stalhof_primitives::organisation::{Role, Standing};
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
	pub(super) renewal: Option<Renewing>,
	pub(super) roles: Roles,
}

/// A renewal on its way.
#[derive(Clone, Debug)]
pub(super) struct Renewing {
	/// The parent that it names.
	pub(super) parent: Option<u8>,
	/// Who has attested it.
	pub(super) words: Vec<Word>,
	/// The group that has agreed to take the firm in.
	agreed: Option<u32>,
}

/// What a consent is for: kind, by whom, of whom.
type Purposed = (u8, u32, u32);

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
	/// Accounts, what they consented to, and until when; those that have ended among them.
	used: BTreeSet<(u8, Purposed, u32)>,
	/// How many the council has put out while a sponsor answered for them.
	put_out: BTreeMap<u32, u32>,
	pub(super) money: Money,
	pub(super) register: Register,
}

impl Model {
	/// As [`founders`] are.
	pub(super) fn new() -> Self {
		let mut model = Self { next: 5, money: Money::new(), ..Self::default() };
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
				roles: if id == 1 {
					Roles::of(&[Role::SettlementBank, Role::Validator])
				} else {
					Roles::of(&[Role::Buyer, Role::Validator])
				},
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

	pub(super) fn agent(&self, by: u8) -> Option<Agent> {
		self.agents.get(&by).copied().filter(|agent| self.today <= agent.until)
	}

	/// The organisation for which `by` may do that, if its standing is one of those that `may` names.
	pub(super) fn acting(
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

	pub(super) fn winding_down(&self, by: u8, permission: Permission) -> Option<u32> {
		self.acting(by, permission, |standing, agent| match standing {
			Standing::Applied => false,
			Standing::Removed => agent.admin,
			_ => true,
		})
	}

	/// The firm for which `by` may let another act with these permissions until then.
	fn granting(&self, by: u8, permissions: Permissions, until: u32) -> Option<u32> {
		let own = self.agent(by)?;
		let id = if own.admin {
			self.winding_down(by, Permission::Administer)?
		} else {
			self.acting(by, Permission::Administer, |standing, _| standing.may_act())?
		};
		holds(self.firms[&id].status != Status::Removed)?;
		holds(own.permissions.has_all(permissions) && until <= own.until)?;
		Some(id)
	}

	/// Uses a consent of `account` for the first time.
	fn consented(&mut self, account: u8, purpose: Purposed, days: u32) -> Option<()> {
		holds(self.used.insert((account, purpose, self.today + days)))
	}

	fn family(&self, number: u8, parent: Option<u8>) -> Option<u32> {
		let of_parent = parent.and_then(|parent| {
			let here = self.numbers.get(&parent).map(|id| self.firms[id].group);
			here.or(self.parents.get(&parent).copied())
		});
		of_parent.or(self.parents.get(&number).copied())
	}

	fn group_for(&self, id: u32, number: u8, parent: Option<u8>) -> u32 {
		self.family(number, parent).unwrap_or(id)
	}

	/// The group that a firm comes to with another parent; none that there is when it goes for itself.
	fn renewed_group(&self, id: u32, parent: Option<u8>) -> Option<u32> {
		let firm = &self.firms[&id];
		if parent == firm.parent {
			return Some(firm.group);
		}
		self.family(firm.number, parent).or_else(|| {
			let parents = firm.parent.and_then(|former| self.parents.get(&former));
			let of_group =
				|other: &Firm| other.status != Status::Applied && other.group == firm.group;
			let alone = self.firms.iter().all(|(other, found)| *other == id || !of_group(found));
			(parents != Some(&firm.group) && alone).then_some(firm.group)
		})
	}

	/// Members that are of that group and in it still; of those that are out too if `all`.
	fn members_of(&self, group: u32, all: bool) -> usize {
		let here = |firm: &&Firm| {
			let admitted = firm.status != Status::Applied;
			let counts = all || firm.status != Status::Removed;
			firm.sponsor.is_none() && firm.group == group && admitted && counts
		};
		self.firms.values().filter(here).count()
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
			roles: if sponsor.is_some() { Role::Supplier } else { Role::Lender }.into(),
		};
		self.firms.insert(id, firm);
		Some(id)
	}

	fn attest(&mut self, by: u8, whose: u32, control: bool) -> Option<()> {
		let Agent { firm: attestor, permissions, .. } = self.agent(by)?;
		let mut firm = self.firm(whose)?;
		let word = (attestor, self.firms[&attestor].group, control);
		if firm.status == Status::Applied {
			holds(self.standing(attestor)? == Standing::Active)?;
			if let Some(sponsor) = firm.sponsor {
				holds(self.standing(sponsor)? == Standing::Active)?;
			}
			let group = self.group_for(whose, firm.number, firm.parent);
			self.add_word(&mut firm.words, word, group)?;
			let admitted = firm.words.len() == 2 && firm.sponsor.is_some();
			self.firms.insert(whose, firm);
			return if admitted { self.activate(whose) } else { Some(()) };
		}
		let mut renewal = firm.renewal.take()?;
		let group = self.renewed_group(whose, renewal.parent);
		holds(word.1 != firm.group)?;
		let host = group.filter(|group| {
			firm.sponsor.is_none() && *group != firm.group && self.members_of(*group, false) > 0
		});
		let related = group.unwrap_or(firm.group);
		if host == Some(word.1) {
			holds(permissions.has(Permission::Govern) && renewal.agreed != host)?;
			renewal.agreed = host;
		} else {
			self.add_word(&mut renewal.words, word, related)?;
		}
		holds(!self.says(&renewal.words, related))?;
		if renewal.words.len() < 2 || (host.is_some() && renewal.agreed != host) {
			firm.renewal = Some(renewal);
			self.firms.insert(whose, firm);
			return Some(());
		}
		let group = group.unwrap_or_else(|| {
			self.next += 1;
			self.next - 1
		});
		let before = firm.group;
		(firm.parent, firm.group) = (renewal.parent, group);
		firm.kyb = firm.kyb.max(self.today) + 365;
		self.name_parent(renewal.parent, group);
		let member = firm.sponsor.is_none();
		self.firms.insert(whose, firm);
		if member && before != group {
			if self.members_of(before, true) == 0 {
				self.money.close(before);
			}
			self.money.open(group)?;
		}
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
		if firm.sponsor.is_none() {
			self.money.open(group)?;
		}
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
				self.attest(by, id, true)
			}
			Step::Attest { by, whose, control } => {
				self.member(by, Permission::Attest, Standing::may_govern)?;
				self.attest(by, whose, control)
			}
			Step::Strike { by, whose } => {
				let (agent, firm) = (self.agent(by)?, self.firm(whose)?);
				let own = agent.firm == firm.carrier && agent.permissions.has(Permission::Govern);
				holds(firm.status == Applied && (own || self.today > firm.applied + 60))?;
				self.firms.remove(&whose);
				self.agents.remove(&firm.admin).map(|_| ())
			}
			Step::Renew { by, parent } => {
				let (id, today) = (self.winding_down(by, Permission::Administer)?, self.today);
				let firm = self.firms.get_mut(&id)?;
				holds(firm.status != Removed && today + 60 >= firm.kyb)?;
				holds(parent != Some(firm.number))?;
				firm.renewal = Some(Renewing { parent, words: Vec::new(), agreed: None });
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
			Step::TakeOver { by, whose, consent } => {
				let sponsor = self.member(by, Permission::Govern, acts)?;
				let (today, firm) = (self.today, self.firm(whose)?);
				let from = self.firm(firm.sponsor?)?;
				let gone = matches!(from.status, Leaving | Removed) || today > from.kyb + 90;
				let stranded = firm.status == SuspendedBySponsor && gone;
				holds(firm.sponsor != Some(sponsor) && (firm.status == Active || stranded))?;
				self.consented(firm.admin, (0, sponsor, whose), consent)?;
				let firm = self.firms.get_mut(&whose)?;
				firm.sponsor = Some(sponsor);
				if stranded {
					(firm.status, firm.since) = (Active, today);
				}
				Some(())
			}
			Step::Leave { by } => {
				let id = self.winding_down(by, Permission::Administer)?;
				holds(self.agent(by)?.admin)?;
				self.step_down(id, Leaving, &in_it)
			}
			Step::CompleteLeaving { by, whose } => {
				let (agent, firm) = (self.agent(by)?, self.firm(whose)?);
				let own = agent.admin && agent.firm == whose;
				holds(own || self.today > firm.since + 90)?;
				self.step_down(whose, Removed, &[Leaving])
			}
			Step::Appoint { by, account, permissions, days, consent } => {
				let id = self.granting(by, permissions, self.today + days)?;
				let all = self.agents.values().filter(|agent| agent.firm == id).count();
				holds(all < 4 && !self.agents.contains_key(&account))?;
				self.consented(account, (1, id, 0), consent)?;
				self.bind(account, id, permissions, self.today + days, false);
				Some(())
			}
			Step::Change { by, account, permissions, days } => {
				let until = self.today + days;
				let id = self.granting(by, permissions, until)?;
				let own = self.agent(by)?;
				let agent = self.agents.get_mut(&account).filter(|agent| agent.firm == id)?;
				holds(!agent.admin && own.permissions.has_all(agent.permissions))?;
				(agent.permissions, agent.until) = (permissions, until);
				Some(())
			}
			Step::SetAdmin { by, account, consent } => {
				let id = self.acting(by, Permission::Administer, |standing, _| acts(standing))?;
				holds(self.agent(by)?.admin)?;
				self.consented(account, (2, id, 0), consent)?;
				let other = self.agents.get(&account);
				holds(other.is_none_or(|other| other.firm == id && !other.admin))?;
				self.agents.remove(&by);
				self.bind(account, id, Permissions::ALL, FOR_EVER, true);
				self.firms.get_mut(&id)?.admin = account;
				Some(())
			}
			Step::SetRoles { whose, roles } => {
				let firm = self.firms.get_mut(&whose)?;
				holds(!matches!(firm.status, Applied | Removed))?;
				holds(firm.sponsor.is_none() || !roles.has(Role::Validator))?;
				firm.roles = roles;
				Some(())
			}
			Step::Use { by, deed } => self.use_treasury(by, deed),
			Step::Drop { by, whose, deed } => self.drop_approval(by, whose, deed),
			Step::SetAllowance { group, share } => self.money.set_share(group, share),
			Step::License { key, holder, from, until } => {
				self.license(key, holder, self.today + from, until.map(|until| self.today + until))
			}
			Step::Authorise { by, licence, whose, days } => {
				self.authorise(by, licence, whose, self.today + days)
			}
			Step::Revoke { by, licence, whose } => self.revoke(by, licence, whose),
			Step::Dismiss { by, account } => {
				let agent = *self.agents.get(&account)?;
				let own = self.agent(by)?;
				if self.firm(agent.firm)?.status != Removed && by != account {
					holds(self.winding_down(by, Permission::Administer)? == agent.firm)?;
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
				self.step_down(whose, Removed, &[Active, Suspended, SuspendedBySponsor, Leaving])?;
				if let Some(sponsor) = self.firm(whose)?.sponsor {
					*self.put_out.entry(sponsor).or_default() += 1;
				}
				Some(())
			}
			Step::Displace { whose } => {
				let firm = self.firm(whose)?;
				holds(self.numbers.get(&firm.number) == Some(&whose))?;
				self.numbers.remove(&firm.number);
				if firm.status == Removed { Some(()) } else { self.take(Step::Remove { whose }) }
			}
		}
	}

	/// What a sponsor answers for.
	fn sponsorship(&self, sponsor: u32) -> Sponsorship {
		let own = |firm: &&Firm| {
			let here = !matches!(firm.status, Status::Applied | Status::Removed);
			firm.sponsor == Some(sponsor) && here
		};
		let count = |suspended: bool| {
			let counts = |firm: &&Firm| !suspended || firm.status.is_suspended();
			self.firms.values().filter(own).filter(counts).count() as u32
		};
		let removed = self.put_out.get(&sponsor).copied().unwrap_or_default();
		Sponsorship { participants: count(false), suspended: count(true), removed }
	}

	/// The state says what the model says.
	pub(super) fn check(&self) {
		self.money.check();
		self.register.check(self.today);
		let stored: Vec<_> = Seats::<Test>::iter_keys().map(|Ordered(OrgId(id))| id).collect();
		assert!(stored.iter().eq(self.firms.keys()));
		for (id, firm) in &self.firms {
			assert_eq!(Consortium::standing_of(OrgId(*id)), self.standing(*id), "{id}");
			let found = seat(*id);
			let sponsor = match found.kind {
				Kind::Member => None,
				Kind::Participant { sponsor } => Some(sponsor.0),
			};
			let found = (sponsor, found.status, found.group.0, found.generation, found.roles);
			let expected = (firm.sponsor, firm.status, firm.group, firm.generation, firm.roles);
			assert_eq!(found, expected, "{id}");
			assert_eq!(
				Sponsorships::<Test>::get(Ordered(OrgId(*id))),
				self.sponsorship(*id),
				"{id}"
			);
			if firm.status != Status::Applied {
				assert_eq!(seat(*id).kyb_until, day(firm.kyb), "{id}");
			}
		}
		assert_eq!(roster(), self.roster());
		assert_eq!(counted(), self.counted());
		for (account_number, agent) in &self.agents {
			let found = Operators::<Test>::get(account(*account_number)).expect("it acts");
			let until = if agent.until == FOR_EVER { Day::MAX } else { day(agent.until) };
			let found = (found.organisation.0, found.permissions, found.until, found.admin);
			let expected = (agent.firm, agent.permissions, until, agent.admin);
			assert_eq!(found, expected, "{account_number}");
		}
		assert_eq!(Operators::<Test>::iter_keys().count(), self.agents.len());
		assert_eq!(Registrations::<Test>::iter_keys().count(), self.numbers.len());
		for (number, id) in &self.numbers {
			assert_eq!(Registrations::<Test>::get(lei((*number).into())), Some(OrgId(*id)));
		}
	}
}
