//! Random lives of a council against a model that knows nothing of the pallet's storage.

use super::*;
use pallet_consortium::{Seats, types::Status};
use proptest::prelude::*;
use sp_runtime::{DispatchError, StateVersion};
use std::collections::{BTreeMap, BTreeSet};

const DAY: u64 = 24 * HOUR;

/// Who is who in the mock: members 1 to 7, participant 8.
const ORGANISATIONS: std::ops::RangeInclusive<u32> = 1..=8;

#[derive(Clone, Debug)]
enum Step {
	Propose(u8, ActOf<Test>),
	Vote(u8, u32, bool),
	Close(u32),
	Enact(u32),
	Withdraw(u8, u32),
	/// By no motion of this council, as if by an earlier one.
	Suspend(u32),
	Reinstate(u32),
	Time(u64),
	Blocks(u64),
}

/// What steps are made of once it is known which motions there are: picks count over those that are kept, and go beyond
/// them now and then.
#[derive(Clone, Debug)]
enum Plan {
	Step(Step),
	Vote(u8, u8, bool),
	/// All but these members say aye, and the votes are counted.
	Rally(u8, Vec<u8>),
	Close(u8),
	Enact(u8),
	Withdraw(u8, u8),
	/// So many hours and a window's blocks.
	Wait(u64),
}

/// Administrators, an operator that governs, one that does not, and a stranger.
fn accounts() -> impl Strategy<Value = u8> {
	prop_oneof![20 => 1..=7u8, 3 => Just(11u8), 1 => Just(12u8), 1 => Just(99u8)]
}

fn acts() -> impl Strategy<Value = ActOf<Test>> {
	let organisation = || prop_oneof![20 => 1..=8u32, 1 => Just(404u32)].prop_map(OrgId);
	let hours = prop_oneof![8 => 1..=720u32, 1 => Just(0u32), 1 => Just(721u32)];
	prop_oneof![
		2 => organisation().prop_map(|organisation| Act::Suspend { organisation, replacement: None }),
		2 => organisation().prop_map(|organisation| Act::Reinstate { organisation }),
		1 => organisation().prop_map(|organisation| Act::Remove { organisation, replacement: None }),
		1 => hours.prop_map(voting_hours),
		4 => (1..=3u8).prop_map(upgrade),
		1 => Just(Act::CancelUpgrade),
		2 => prop_oneof![9 => Just(UTILITY), 1 => Just(0)].prop_map(|pallet| Act::Pause { pallet }),
		1 => Just(Act::Resume { pallet: UTILITY }),
	]
}

fn plans() -> impl Strategy<Value = Vec<Plan>> {
	let pick = any::<u8>;
	let hours = prop_oneof![4 => 0..24u64, 4 => Just(24u64), 2 => 0..200u64, 1 => 0..1_000u64];
	let plan = prop_oneof![
		12 => (accounts(), acts()).prop_map(|(who, act)| Plan::Step(Step::Propose(who, act))),
		8 => (accounts(), pick(), prop::bool::weighted(0.7))
			.prop_map(|(who, pick, aye)| Plan::Vote(who, pick, aye)),
		7 => (pick(), prop::collection::vec(1..=7u8, 0..4))
			.prop_map(|(pick, absent)| Plan::Rally(pick, absent)),
		5 => pick().prop_map(Plan::Close),
		5 => pick().prop_map(Plan::Enact),
		1 => (accounts(), pick()).prop_map(|(who, pick)| Plan::Withdraw(who, pick)),
		1 => (1..=8u32).prop_map(|organisation| Plan::Step(Step::Suspend(organisation))),
		2 => (1..=8u32).prop_map(|organisation| Plan::Step(Step::Reinstate(organisation))),
		4 => hours.prop_map(Plan::Wait),
		1 => (0..3 * DAY).prop_map(|millis| Plan::Step(Step::Time(millis))),
		2 => (0..15u64).prop_map(|blocks| Plan::Step(Step::Blocks(blocks))),
	];
	prop::collection::vec(plan, 1..60)
}

impl Plan {
	fn steps(self, model: &Model) -> Vec<Step> {
		let any = |pick| model.pick(pick, |_| true);
		match self {
			Self::Step(step) => vec![step],
			Self::Vote(who, pick, aye) => vec![Step::Vote(who, any(pick), aye)],
			Self::Rally(pick, absent) => {
				let motion = model.pick(pick, |entry| !entry.waits);
				let known = model.motions.contains_key(&motion);
				let present = (1..=7).filter(|member| known && !absent.contains(member));
				let votes = present.map(|member| Step::Vote(member, motion, true));
				votes.chain([Step::Close(motion)]).collect()
			}
			Self::Close(pick) => vec![Step::Close(any(pick))],
			Self::Enact(pick) => vec![Step::Enact(model.pick(pick, |entry| entry.waits))],
			Self::Withdraw(who, pick) => vec![Step::Withdraw(who, any(pick))],
			Self::Wait(hours) => vec![Step::Time(hours * HOUR), Step::Blocks(WINDOW_BLOCKS)],
		}
	}
}

/// A motion as the model has it.
struct Entry {
	act: ActOf<Test>,
	mover: u32,
	/// Whether it has passed and waits.
	waits: bool,
	moment: u64,
	block: u64,
	/// What groups said, and by whom.
	votes: BTreeMap<u32, (u32, bool)>,
}

struct Model {
	now: u64,
	block: u64,
	status: BTreeMap<u32, Status>,
	/// The last day of each record.
	record: BTreeMap<u32, u32>,
	next: u32,
	motions: BTreeMap<u32, Entry>,
	hours: u32,
	pause: Option<(u64, u64)>,
	authorised: Option<u8>,
	heard: Vec<Event<Test>>,
}

type Answer = Result<(), DispatchError>;

fn group(organisation: u32) -> u32 {
	if organisation == 7 { 6 } else { organisation }
}

impl Model {
	fn new(record: BTreeMap<u32, u32>) -> Self {
		Self {
			now: Now::get().as_millis(),
			block: 1,
			status: ORGANISATIONS.map(|organisation| (organisation, Status::Active)).collect(),
			record,
			next: 0,
			motions: BTreeMap::new(),
			hours: 168,
			pause: None,
			authorised: None,
			heard: Vec::new(),
		}
	}

	/// One of the motions of that kind; any one where there is none, and at times one that there never was.
	fn pick(&self, pick: u8, kind: impl Fn(&Entry) -> bool) -> u32 {
		let of_kind = self.motions.iter().filter(|(_, entry)| kind(entry));
		let mut known: Vec<u32> = of_kind.map(|(motion, _)| *motion).collect();
		if known.is_empty() {
			known.extend(self.motions.keys());
		}
		let pick = usize::from(pick);
		if pick.is_multiple_of(20) {
			return self.next;
		}
		known.get(pick % known.len().max(1)).copied().unwrap_or_default()
	}

	/// Members that the council counts.
	fn members(&self) -> BTreeSet<u32> {
		let today = u32::try_from(self.now / DAY).unwrap();
		let active: BTreeSet<u32> =
			(1..=7).filter(|member| self.status[member] == Status::Active).collect();
		let able: BTreeSet<u32> =
			active.iter().copied().filter(|member| today <= self.record[member] + 90).collect();
		let groups: BTreeSet<u32> = able.iter().copied().map(group).collect();
		if groups.len() < 3 { active } else { able }
	}

	/// The member for which an account governs.
	fn voter(&self, who: u8) -> Result<u32, DispatchError> {
		let organisation = match who {
			11 => 1,
			12 => return Err(Consortiums::PermissionMissing.into()),
			99 => return Err(Consortiums::NotAnOperator.into()),
			admin => u32::from(admin),
		};
		if self.members().contains(&organisation) {
			Ok(organisation)
		} else {
			Err(Consortiums::NotInStanding.into())
		}
	}

	fn paused(&self) -> bool {
		self.pause.is_some_and(|(_, until)| self.now < until)
	}

	fn has_come(&self, moment: u64, block: u64) -> bool {
		self.now >= moment && self.block >= block
	}

	fn window(&self, hours: u32) -> (u64, u64) {
		(self.now + u64::from(hours) * HOUR, self.block + WINDOW_BLOCKS)
	}

	/// What an act needs: the part of the groups, whether more than that, who is left out, hours of delay.
	fn rule(&self, act: &ActOf<Test>) -> (u32, u32, bool, Option<u32>, u32) {
		match act {
			Act::Suspend { organisation, .. } | Act::Reinstate { organisation } => {
				(1, 2, true, Some(organisation.0), 0)
			}
			Act::Remove { organisation, .. } => (2, 3, false, Some(organisation.0), 0),
			Act::SetParameter { .. } => (2, 3, false, None, 0),
			Act::Upgrade { .. } => (3, 4, false, None, 24),
			Act::Pause { .. } if !self.paused() => (1, 3, false, None, 0),
			_ => (1, 2, true, None, 0),
		}
	}

	fn tally(&self, motion: u32) -> Tally {
		let entry = &self.motions[&motion];
		let (_, _, _, without, _) = self.rule(&entry.act);
		let members = self.members();
		let groups: BTreeSet<u32> = members
			.iter()
			.copied()
			.map(group)
			.filter(|counted| without.is_none_or(|accused| group(accused) != *counted))
			.collect();
		let count = |said: bool| {
			let of = groups.iter().filter(|group| {
				entry.votes.get(group).is_some_and(|(organisation, aye)| {
					members.contains(organisation) && *aye == said
				})
			});
			u32::try_from(of.count()).unwrap()
		};
		Tally { ayes: count(true), noes: count(false), counted: groups.len() as u32 }
	}

	fn open(&self, of: u32) -> usize {
		self.motions.values().filter(|entry| group(entry.mover) == of).count()
	}

	fn propose(&mut self, who: u8, act: ActOf<Test>) -> Answer {
		let mover = self.voter(who)?;
		match &act {
			Act::Suspend { organisation, .. }
			| Act::Reinstate { organisation }
			| Act::Remove { organisation, .. }
				if organisation.0 == 404 =>
			{
				return Err(Error::<Test>::OrganisationNotFound.into());
			}
			Act::Pause { pallet: 0 } => return Err(Error::<Test>::NotPausable.into()),
			Act::SetParameter { setting: Setting::VotingHours(0 | 721) } => {
				return Err(Error::<Test>::HoursOutOfRange.into());
			}
			_ => {}
		}
		if self.open(group(mover)) == 3 {
			return Err(Error::<Test>::TooManyMotions.into());
		}
		let motion = self.next;
		self.next += 1;
		let (moment, block) = self.window(self.hours);
		self.heard.push(Event::Proposed {
			motion,
			organisation: OrgId(mover),
			act: act.clone(),
			until: Moment::from_millis(moment),
		});
		self.heard.push(voted(motion, group(mover), mover, true));
		let votes = [(group(mover), (mover, true))].into();
		self.motions.insert(motion, Entry { act, mover, waits: false, moment, block, votes });
		Ok(())
	}

	fn motion(&self, motion: u32) -> Result<&Entry, DispatchError> {
		self.motions.get(&motion).ok_or(Error::<Test>::MotionNotFound.into())
	}

	fn vote(&mut self, who: u8, motion: u32, aye: bool) -> Answer {
		let voter = self.voter(who)?;
		let entry = self.motion(motion)?;
		if entry.waits || self.has_come(entry.moment, entry.block) {
			return Err(Error::<Test>::NotOpen.into());
		}
		let votes = &mut self.motions.get_mut(&motion).unwrap().votes;
		votes.insert(group(voter), (voter, aye));
		self.heard.push(voted(motion, group(voter), voter, aye));
		Ok(())
	}

	fn close(&mut self, motion: u32) -> Answer {
		let entry = self.motion(motion)?;
		if entry.waits {
			return Err(Error::<Test>::NotOpen.into());
		}
		if self.now > entry.moment + 30 * DAY {
			self.motions.remove(&motion);
			self.heard.push(Event::Dropped { motion });
			return Ok(());
		}
		let over = self.has_come(entry.moment, entry.block);
		let (part, whole, more, _, delay) = self.rule(&entry.act);
		let tally = self.tally(motion);
		let enough = |ayes: u32| {
			let (have, need) = (ayes * whole, tally.counted * part);
			ayes > 0 && if more { have > need } else { have >= need }
		};
		if enough(tally.ayes) {
			if delay == 0 {
				self.heard.push(Event::Passed { motion, tally, from: None });
				self.perform(motion);
			} else {
				let (moment, block) = self.window(delay);
				let from = Some(Moment::from_millis(moment));
				self.heard.push(Event::Passed { motion, tally, from });
				let entry = self.motions.get_mut(&motion).unwrap();
				*entry = Entry {
					act: entry.act.clone(),
					mover: entry.mover,
					waits: true,
					moment,
					block,
					votes: BTreeMap::new(),
				};
			}
		} else if over || !enough(tally.counted - tally.noes) {
			self.motions.remove(&motion);
			self.heard.push(Event::Rejected { motion, tally });
		} else {
			return Err(Error::<Test>::Undecided.into());
		}
		Ok(())
	}

	fn enact(&mut self, motion: u32) -> Answer {
		let entry = self.motion(motion)?;
		if !entry.waits {
			return Err(Error::<Test>::NotPassed.into());
		}
		if !self.has_come(entry.moment, entry.block) {
			return Err(Error::<Test>::TooEarly.into());
		}
		if self.now > entry.moment + 30 * DAY {
			self.motions.remove(&motion);
			self.heard.push(Event::Dropped { motion });
		} else {
			self.perform(motion);
		}
		Ok(())
	}

	fn withdraw(&mut self, who: u8, motion: u32) -> Answer {
		let voter = self.voter(who)?;
		let entry = self.motion(motion)?;
		if entry.mover != voter {
			return Err(Error::<Test>::NotProposer.into());
		}
		if entry.waits {
			return Err(Error::<Test>::NotOpen.into());
		}
		self.motions.remove(&motion);
		self.heard.push(Event::Dropped { motion });
		Ok(())
	}

	fn perform(&mut self, motion: u32) {
		let entry = self.motions.remove(&motion).unwrap();
		let outcome = match self.deed(entry.act) {
			Ok(()) => Event::Enacted { motion },
			Err(error) => Event::NotEnacted { motion, error },
		};
		self.heard.push(outcome);
	}

	fn deed(&mut self, act: ActOf<Test>) -> Answer {
		match act {
			Act::Suspend { organisation, .. } => self.suspend(organisation.0),
			Act::Reinstate { organisation } => self.reinstate(organisation.0),
			Act::Remove { organisation, .. } => {
				let status = self.status.get_mut(&organisation.0).unwrap();
				if *status == Status::Removed {
					return Err(Consortiums::NotInStanding.into());
				}
				*status = Status::Removed;
				Ok(())
			}
			Act::SetParameter { setting } => {
				let Setting::VotingHours(hours) = setting else { unreachable!() };
				self.hours = hours;
				self.heard.push(Event::ParameterSet { setting });
				Ok(())
			}
			Act::Upgrade { code_hash } => {
				self.authorised = Some(code_hash.as_bytes()[0]);
				Ok(())
			}
			Act::CancelUpgrade => self.cancel_upgrade(),
			Act::Pause { pallet } => {
				let (since, until) = match self.pause {
					Some((since, until)) if self.now < until => (since, until + DAY),
					_ => (self.now, self.now + DAY),
				};
				self.pause = Some((since, until));
				let until = Moment::from_millis(until);
				self.heard.push(Event::PalletPaused { pallet, until });
				Ok(())
			}
			Act::Resume { pallet } => {
				if !self.paused() {
					return Err(Error::<Test>::NotPaused.into());
				}
				self.pause = None;
				self.heard.push(Event::PalletResumed { pallet });
				Ok(())
			}
			other => unreachable!("{other:?} is not moved here"),
		}
	}

	fn cancel_upgrade(&mut self) -> Answer {
		let waiting: Vec<u32> = self
			.motions
			.iter()
			.filter(|(_, entry)| entry.waits)
			.map(|(motion, _)| *motion)
			.collect();
		if waiting.is_empty() && self.authorised.is_none() {
			return Err(Error::<Test>::NoUpgrade.into());
		}
		for motion in waiting {
			self.motions.remove(&motion);
			self.heard.push(Event::Dropped { motion });
		}
		if self.authorised.take().is_some() {
			self.heard.push(Event::UpgradeCancelled);
		}
		Ok(())
	}

	fn suspend(&mut self, organisation: u32) -> Answer {
		let status = self.status.get_mut(&organisation).unwrap();
		if *status != Status::Active {
			return Err(Consortiums::NotInStanding.into());
		}
		*status = Status::Suspended;
		Ok(())
	}

	fn reinstate(&mut self, organisation: u32) -> Answer {
		let status = self.status.get_mut(&organisation).unwrap();
		if *status != Status::Suspended {
			return Err(Consortiums::NotSuspended.into());
		}
		*status = Status::Active;
		Ok(())
	}

	fn step(&mut self, step: Step) -> Answer {
		match step {
			Step::Propose(who, act) => self.propose(who, act),
			Step::Vote(who, motion, aye) => self.vote(who, motion, aye),
			Step::Close(motion) => self.close(motion),
			Step::Enact(motion) => self.enact(motion),
			Step::Withdraw(who, motion) => self.withdraw(who, motion),
			Step::Suspend(organisation) => self.suspend(organisation),
			Step::Reinstate(organisation) => self.reinstate(organisation),
			Step::Time(millis) => {
				self.now += millis;
				Ok(())
			}
			Step::Blocks(blocks) => {
				self.block += blocks;
				Ok(())
			}
		}
	}

	/// Whether the chain is as the model has it.
	fn compare(&self) {
		for (organisation, status) in &self.status {
			let seat = Seats::<Test>::get(Ordered(OrgId(*organisation))).unwrap();
			assert_eq!(seat.status, *status, "organisation {organisation}");
		}
		assert_eq!(NextMotion::<Test>::get(), self.next);
		assert_eq!(VotingHours::<Test>::get(), self.hours);
		let upgrade = System::authorized_upgrade();
		let first = upgrade.map(|upgrade| upgrade.code_hash().as_bytes()[0]);
		assert_eq!(first, self.authorised);
		let pause = Paused::<Test>::get(UTILITY)
			.map(|period| (period.since.as_millis(), period.until.as_millis()));
		assert_eq!(pause, self.pause);
		let kept: Vec<u32> = Motions::<Test>::iter_keys().map(|Ordered(motion)| motion).collect();
		assert_eq!(kept, self.motions.keys().copied().collect::<Vec<_>>());
		for (motion, entry) in &self.motions {
			let moment = Moment::from_millis(entry.moment);
			let state = if entry.waits {
				MotionState::Passed { from: moment, block: entry.block }
			} else {
				MotionState::Open { until: moment, block: entry.block }
			};
			let expected = Motion {
				act: entry.act.clone(),
				proposer: OrgId(entry.mover),
				group: GroupId(group(entry.mover)),
				state,
			};
			assert_eq!(Motions::<Test>::get(Ordered(*motion)), Some(expected));
			let said: Vec<_> = entry
				.votes
				.iter()
				.map(|(group, (organisation, aye))| (*group, *organisation, *aye))
				.collect();
			assert_eq!(votes(*motion), said);
			assert_eq!(Council::tally(*motion), Some(self.tally(*motion)));
		}
		for of in [1, 2, 3, 4, 5, 6] {
			assert_eq!(open(of) as usize, self.open(of));
		}
	}
}

fn take(step: Step) -> Answer {
	match step {
		Step::Propose(who, act) => Council::propose(by(who), Box::new(act)),
		Step::Vote(who, motion, aye) => Council::vote(by(who), motion, aye),
		Step::Close(motion) => Council::close(by(1), motion),
		Step::Enact(motion) => Council::enact(by(1), motion),
		Step::Withdraw(who, motion) => Council::withdraw(by(who), motion),
		Step::Suspend(organisation) => Consortium::suspend(OrgId(organisation), None),
		Step::Reinstate(organisation) => Consortium::reinstate(OrgId(organisation)),
		Step::Time(millis) => {
			pass_time(millis);
			Ok(())
		}
		Step::Blocks(blocks) => {
			pass_blocks(blocks);
			Ok(())
		}
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(32))]

	#[test]
	fn council_should_be_as_the_model_says_after_every_step(
		plans in plans(),
		days in prop::collection::vec(prop_oneof![Just(365u32), 0..60u32], 7),
	) {
		build_and_execute(|| {
			let mut record = BTreeMap::from([(8, day(365).number())]);
			for (number, days) in (1..=7).zip(days) {
				end_kyb(number, day(days));
				record.insert(number, day(days).number());
			}
			let mut model = Model::new(record);
			for plan in plans {
				for step in plan.steps(&model) {
					let expected = model.step(step.clone());
					let root = || expected.is_err().then(|| sp_io::storage::root(StateVersion::V1));
					let before = root();
					prop_assert_eq!(take(step.clone()), expected, "{:?}", step);
					prop_assert_eq!(root(), before, "{:?}", step);
					prop_assert_eq!(events(), core::mem::take(&mut model.heard));
					model.compare();
					check();
				}
			}
			Ok(())
		})?;
	}
}
