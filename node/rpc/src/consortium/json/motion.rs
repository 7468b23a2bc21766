//! Motions and pauses.

use super::act::ActJson;
use crate::consortium::Names;
use pallet_council::{
	reads::{MotionView, PauseView},
	types::{ActKind, Motion, MotionId, MotionState, Period, Rule, Tally, Threshold, Vote},
};
use pallet_council_runtime_api::{CouncilSettings, ThresholdView};
use serde::{Deserialize, Serialize};
use sp_runtime::AccountId32;
use stalhof_primitives::{
	organisation::{GroupId, OrgId},
	time::{Day, Moment, UtcOffset},
};

/// Answer of `consortium_motion`, and an item of `consortium_motions`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MotionJson<Hash> {
	/// Its number.
	pub id: MotionId,
	/// What it does.
	pub act: ActJson<Hash>,
	/// Who moved it.
	pub proposer: OrgId,
	/// The group that it counts against.
	pub group: GroupId,
	/// How far it is.
	pub state: StateJson,
	/// How it is decided.
	pub rule: RuleJson,
	/// How the votes stand.
	pub tally: TallyJson,
	/// Each group's vote, in order of group.
	pub votes: Vec<VoteJson>,
}

/// How far a motion is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum StateJson {
	/// Takes votes until moment and block have both come.
	Open(WindowJson),
	/// May be enacted once both have come.
	Passed(WindowJson),
}

/// When something ends or begins: once moment and block have both come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WindowJson {
	/// Milliseconds of the calendar.
	pub moment: Moment,
	/// The date at that moment, UTC.
	pub date: Day,
	/// A block's number.
	pub block: u64,
}

impl<Number: Into<u64>> From<MotionState<Number>> for StateJson {
	fn from(state: MotionState<Number>) -> Self {
		let window =
			|moment, block: Number| WindowJson { moment, date: date(moment), block: block.into() };
		match state {
			MotionState::Open { until, block } => Self::Open(window(until, block)),
			MotionState::Passed { from, block } => Self::Passed(window(from, block)),
		}
	}
}

/// How a motion is decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RuleJson {
	/// How many groups must say aye.
	pub threshold: ThresholdJson,
	/// Whose group is left out of the count.
	pub without: Option<OrgId>,
	/// Hours between the decision and the deed.
	pub delay_hours: u32,
}

/// A part of the groups that are counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum ThresholdJson {
	/// More than `part` of `whole`.
	MoreThan {
		/// Numerator.
		part: u8,
		/// Denominator.
		whole: u8,
	},
	/// `part` of `whole`, or more.
	AtLeast {
		/// Numerator.
		part: u8,
		/// Denominator.
		whole: u8,
	},
}

impl From<Threshold> for ThresholdJson {
	fn from(threshold: Threshold) -> Self {
		match threshold {
			Threshold::MoreThan(part, whole) => Self::MoreThan { part, whole },
			Threshold::AtLeast(part, whole) => Self::AtLeast { part, whole },
		}
	}
}

impl From<Rule> for RuleJson {
	fn from(Rule { threshold, without, delay_hours }: Rule) -> Self {
		Self { threshold: threshold.into(), without, delay_hours }
	}
}

/// Answer of `consortium_council`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CouncilJson {
	/// Hours for which a motion that is moved now takes votes.
	pub voting_hours: u32,
	/// What each act takes.
	pub thresholds: Vec<ActThresholdJson>,
}

/// How many groups must say aye to an act; of a pause, to one that begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActThresholdJson {
	/// To which.
	pub act: ActKind,
	/// How many.
	pub threshold: ThresholdJson,
	/// Whether the members have agreed on it in place of the table's.
	pub agreed: bool,
}

impl From<CouncilSettings> for CouncilJson {
	fn from(CouncilSettings { voting_hours, thresholds }: CouncilSettings) -> Self {
		let threshold = |ThresholdView { act, threshold, agreed }: ThresholdView| {
			ActThresholdJson { act, threshold: threshold.into(), agreed }
		};
		Self { voting_hours, thresholds: thresholds.into_iter().map(threshold).collect() }
	}
}

/// How the votes stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TallyJson {
	/// Groups for it.
	pub ayes: u32,
	/// Groups against it.
	pub noes: u32,
	/// Groups that are counted.
	pub counted: u32,
	/// How many ayes it takes.
	pub needed: u32,
}

impl TallyJson {
	fn new(Tally { ayes, noes, counted }: Tally, threshold: Threshold) -> Self {
		Self { ayes, noes, counted, needed: needed(threshold, counted) }
	}
}

/// The fewest ayes that reach a threshold. No threshold is reached without one.
pub(crate) fn needed(threshold: Threshold, counted: u32) -> u32 {
	let (mut short, mut enough) = (0, u64::from(counted) + 1);
	while enough - short > 1 {
		let middle = short + (enough - short) / 2;
		match u32::try_from(middle).is_ok_and(|ayes| threshold.reached(ayes, counted)) {
			true => enough = middle,
			false => short = middle,
		}
	}
	u32::try_from(enough).unwrap_or(u32::MAX)
}

/// A group's vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoteJson {
	/// Which group.
	pub group: GroupId,
	/// Which of its organisations voted.
	pub organisation: OrgId,
	/// For the motion or against it.
	pub aye: bool,
}

impl<Hash> MotionJson<Hash> {
	pub(crate) fn new<Number: Into<u64>>(
		view: MotionView<AccountId32, Hash, Number>,
		names: Names,
	) -> Self {
		let MotionView { id, motion, rule, tally, votes } = view;
		let Motion { act, proposer, group, state } = motion;
		let vote = |(group, Vote { organisation, aye })| VoteJson { group, organisation, aye };
		Self {
			id,
			act: ActJson::new(act, names),
			proposer,
			group,
			state: state.into(),
			rule: rule.into(),
			tally: TallyJson::new(tally, rule.threshold),
			votes: votes.into_iter().map(vote).collect(),
		}
	}
}

/// A pallet's last pause, in `consortium_pauses`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PauseJson {
	/// The pallet's index in the runtime.
	pub pallet: u8,
	/// Its name, if the node knows it.
	pub pallet_name: Option<String>,
	/// When it began; milliseconds of the calendar.
	pub since: Moment,
	/// The date at that moment, UTC.
	pub since_date: Day,
	/// When it ends by itself, or ended.
	pub until: Moment,
	/// The date at that moment, UTC.
	pub until_date: Day,
	/// Whether it stands now.
	pub paused: bool,
	/// For how long the pallet has stood paused in all; milliseconds of the calendar.
	pub total: u64,
}

impl PauseJson {
	pub(crate) fn new(view: PauseView, names: Names) -> Self {
		let PauseView { pallet, period: Period { since, until }, paused, total } = view;
		let pallet_name = (names.pallet)(pallet).map(Into::into);
		let (since_date, until_date) = (date(since), date(until));
		Self { pallet, pallet_name, since, since_date, until, until_date, paused, total }
	}
}

fn date(moment: Moment) -> Day {
	moment.day(UtcOffset::UTC)
}
