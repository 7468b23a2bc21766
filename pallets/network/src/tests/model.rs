//! Random histories against a small model of what should come of them.

use super::*;
use proptest::prelude::*;
use stalhof_support::ValidatorSeats;
use std::collections::{BTreeMap, BTreeSet};

/// Organisations 1 to 7; 1 to 4 begin as validators, three there must be, six there may be.
const ORGANISATIONS: u32 = 7;
const FLOOR: usize = 3;

#[derive(Clone, Debug)]
enum Step {
	/// The organisation's first or second account sets its next keys.
	Keys {
		organisation: u32,
		second: bool,
	},
	Nominate {
		organisation: u32,
		second: bool,
	},
	Withdraw {
		organisation: u32,
	},
	Choose {
		organisations: Vec<u32>,
	},
	Release {
		organisation: u32,
		replacement: Option<u32>,
	},
	Stand {
		organisation: u32,
		standing: Standing,
	},
	Session,
}

fn account(organisation: u32, second: bool) -> AccountId {
	AccountId::from(organisation) + if second { 100 } else { 0 }
}

#[derive(Default)]
struct Model {
	standings: BTreeMap<u32, Standing>,
	/// How often each account has set keys: they are its last.
	turns: BTreeMap<AccountId, u32>,
	nominations: BTreeMap<u32, AccountId>,
	chosen: BTreeSet<u32>,
	running: Vec<AccountId>,
	/// Accounts, and the keys that they had when they were queued.
	queued: Vec<(AccountId, u32)>,
	/// Whether the queued differ from the running in accounts or keys.
	differ: bool,
	finality_set: u64,
}

impl Model {
	fn begin() -> Self {
		let first = |number: u32| AccountId::from(number);
		Self {
			turns: (1..=4).map(|number| (first(number), 0)).collect(),
			nominations: (1..=4).map(|number| (number, first(number))).collect(),
			chosen: (1..=4).collect(),
			running: (1..=4).map(first).collect(),
			queued: (1..=4).map(|number| (first(number), 0)).collect(),
			..Default::default()
		}
	}

	fn standing(&self, organisation: u32) -> Standing {
		self.standings.get(&organisation).copied().unwrap_or(Standing::Active)
	}

	fn may_enter(&self, organisation: u32) -> bool {
		self.standing(organisation).may_act() && self.nominations.contains_key(&organisation)
	}

	fn release(&mut self, organisation: u32, replacement: Option<u32>) -> bool {
		if !self.chosen.contains(&organisation) {
			return true;
		}
		let mut chosen = self.chosen.clone();
		chosen.remove(&organisation);
		if let Some(replacement) = replacement {
			let kept = chosen.contains(&replacement);
			if replacement == organisation || !(kept || self.may_enter(replacement)) {
				return false;
			}
			chosen.insert(replacement);
		}
		let signs = |organisation: &&u32| {
			self.standing(**organisation).may_govern()
				&& self.nominations.contains_key(*organisation)
		};
		let holds = chosen.iter().filter(signs).count() >= FLOOR;
		if holds {
			self.chosen = chosen;
		}
		holds
	}

	fn begin_session(&mut self) {
		self.running = self.queued.iter().map(|(account, _)| *account).collect();
		self.finality_set += u64::from(self.differ);
		let ready: Vec<AccountId> = self
			.chosen
			.iter()
			.filter(|organisation| self.standing(**organisation).may_govern())
			.filter_map(|organisation| self.nominations.get(organisation).copied())
			.collect();
		let next = if ready.len() >= FLOOR { ready } else { self.running.clone() };
		let next: Vec<_> =
			next.into_iter().map(|account| (account, self.turns[&account])).collect();
		self.differ = next != self.queued;
		self.queued = next;
	}

	/// Does a step, and says whether the chain should take it.
	fn take(&mut self, step: &Step) -> bool {
		match step {
			Step::Keys { organisation, second } => {
				let may = self.standing(*organisation).may_govern();
				if may {
					let turn = self.turns.entry(account(*organisation, *second));
					turn.and_modify(|turn| *turn += 1).or_insert(0);
				}
				may
			}
			Step::Nominate { organisation, second } => {
				let account = account(*organisation, *second);
				let may = self.standing(*organisation).may_act()
					&& self.turns.contains_key(&account)
					&& self.nominations.get(organisation) != Some(&account);
				if may {
					self.nominations.insert(*organisation, account);
				}
				may
			}
			Step::Withdraw { organisation } => {
				let may = self.nominations.contains_key(organisation)
					&& self.release(*organisation, None);
				if may {
					self.nominations.remove(organisation);
				}
				may
			}
			Step::Choose { organisations } => {
				let set: BTreeSet<u32> = organisations.iter().copied().collect();
				let fits = (FLOOR..=6).contains(&set.len()) && set.len() == organisations.len();
				let ready = set.iter().all(|organisation| {
					let kept = self.chosen.contains(organisation)
						&& self.standing(*organisation) == Standing::Lapsing;
					kept || self.may_enter(*organisation)
				});
				if fits && ready {
					self.chosen = set;
				}
				fits && ready
			}
			Step::Release { organisation, replacement } => {
				self.release(*organisation, *replacement)
			}
			Step::Stand { organisation, standing } => {
				let may = *standing != Standing::Suspended || self.release(*organisation, None);
				if may {
					self.standings.insert(*organisation, *standing);
				}
				may
			}
			Step::Session => {
				self.begin_session();
				true
			}
		}
	}
}

/// Does a step on the chain, and says whether it was taken.
fn take(step: &Step, model: &Model) -> bool {
	match step {
		Step::Keys { organisation, second } => {
			let account = account(*organisation, *second);
			let turn = model.turns.get(&account).map_or(0, |turn| turn + 1);
			set_keys(account, turn).is_ok()
		}
		Step::Nominate { organisation, second } => {
			Network::nominate(signed(account(*organisation, *second))).is_ok()
		}
		Step::Withdraw { organisation } => {
			let who = signed(account(*organisation, false));
			Network::withdraw_nomination(who, OrgId(*organisation)).is_ok()
		}
		Step::Choose { organisations } => Network::set_validators(orgs(organisations)).is_ok(),
		Step::Release { organisation, replacement } => {
			<Network as ValidatorSeats>::release(OrgId(*organisation), replacement.map(OrgId))
				.is_ok()
		}
		Step::Stand { organisation, standing } => set_standing(*organisation, *standing).is_ok(),
		Step::Session => {
			next_session();
			true
		}
	}
}

fn step() -> impl Strategy<Value = Step> {
	let organisation = || 1..=ORGANISATIONS;
	let standing = prop_oneof![
		Just(Standing::Active),
		Just(Standing::Lapsing),
		Just(Standing::Lapsed),
		Just(Standing::Suspended)
	];
	prop_oneof![
		3 => (organisation(), any::<bool>())
			.prop_map(|(organisation, second)| Step::Keys { organisation, second }),
		3 => (organisation(), any::<bool>())
			.prop_map(|(organisation, second)| Step::Nominate { organisation, second }),
		1 => organisation().prop_map(|organisation| Step::Withdraw { organisation }),
		2 => proptest::sample::subsequence((1..=ORGANISATIONS).collect::<Vec<_>>(), 2..=7)
			.prop_shuffle()
			.prop_map(|organisations| Step::Choose { organisations }),
		1 => (organisation(), proptest::option::of(organisation()))
			.prop_map(|(organisation, replacement)| Step::Release { organisation, replacement }),
		2 => (organisation(), standing)
			.prop_map(|(organisation, standing)| Step::Stand { organisation, standing }),
		4 => Just(Step::Session),
	]
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(64))]
	#[test]
	fn validators_should_be_those_of_the_model_whatever_happens(
		steps in proptest::collection::vec(step(), 1..60),
	) {
		build_and_execute(|| {
			let mut model = Model::begin();
			for step in &steps {
				let taken = take(step, &model);
				assert_eq!(taken, model.take(step), "{step:?}");
				Network::do_try_state().expect("the invariants hold");
				let mut session = running();
				session.sort_unstable();
				let mut expected = model.running.clone();
				expected.sort_unstable();
				assert_eq!(session, expected, "{step:?}");
				assert!(session.len() >= FLOOR);
				assert_eq!(Grandpa::current_set_id(), model.finality_set, "{step:?}");
				let chosen: Vec<OrgId> = model.chosen.iter().copied().map(OrgId).collect();
				assert_eq!(<Network as ValidatorSeats>::organisations(), chosen);
				let nominating: Vec<_> = Nominations::<Test>::iter()
					.map(|(Ordered(organisation), account)| (organisation.0, account))
					.collect();
				assert_eq!(nominating, model.nominations.clone().into_iter().collect::<Vec<_>>());
			}
		});
	}
}
