//! Motions as a node tells of them.

use super::{Act, Rule};
use crate::{
	consortium::{Names, Reads},
	error::{Error, Result},
	types::BlockNumber,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use stalhof_primitives::{
	organisation::{GroupId, OrgId},
	time::{Moment, UtcOffset},
};

/// Hours after which a motion that has passed and was not enacted is dropped.
const STALE_HOURS: u64 = 720;

/// Milliseconds of an hour.
const HOUR: u64 = 3_600_000;

/// A motion that is open or waits to be enacted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Motion {
	/// Its number.
	pub id: u32,
	/// What it does.
	pub act: Act,
	/// Who moved it.
	pub proposer: OrgId,
	/// The group that it counts against.
	pub group: GroupId,
	/// How far it is.
	pub state: State,
	/// How it is decided.
	pub rule: Rule,
	/// How the votes stand.
	pub tally: Tally,
	/// Each group's vote; of one that has passed they are gone.
	pub votes: Vec<Vote>,
}

/// How far a motion is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum State {
	/// Takes votes until moment and block have both come.
	Open {
		/// The moment.
		moment: Moment,
		/// The block.
		block: BlockNumber,
	},
	/// Has passed, and is done once moment and block have both come.
	Passed {
		/// The moment.
		moment: Moment,
		/// The block.
		block: BlockNumber,
	},
}

/// How votes stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
	/// Groups for it.
	pub ayes: u32,
	/// Groups against it.
	pub noes: u32,
	/// Groups that are counted.
	pub counted: u32,
	/// How many ayes it takes.
	pub needed: u32,
}

/// A group's vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vote {
	/// Which group.
	pub group: GroupId,
	/// Which of its organisations voted.
	pub organisation: OrgId,
	/// For the motion or against it.
	pub aye: bool,
}

/// What is still missing for a motion to be decided and done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Outlook {
	/// So many more ayes.
	Votes {
		/// How many.
		missing: u32,
	},
	/// That it is closed: it passes.
	ClosePasses,
	/// That it is closed: it fails, since the others can no longer carry it or its time is over.
	CloseFails,
	/// That its delay ends.
	Delay,
	/// That it is enacted.
	Enact,
	/// Nothing: it was not enacted in time, and enacting drops it.
	Stale,
}

impl Motion {
	/// All motions that are open or wait, in order of number.
	///
	/// # Errors
	/// Those of the connection.
	pub async fn all(reads: &Reads) -> Result<Vec<Self>> {
		reads.all("consortium_motions", &[]).await
	}

	/// The motion of that number.
	///
	/// # Errors
	/// [`Error::NotThere`] when none of that number is open or waits.
	pub async fn fetch(reads: &Reads, id: u32) -> Result<Self> {
		let found = reads.one("consortium_motion", &[json!(id)]).await?;
		found.ok_or_else(|| Error::NotThere { what: "motion", name: id.to_string() })
	}

	/// The organisations that it names: in its act, as its mover, and as voters.
	pub fn organisations(&self) -> impl Iterator<Item = OrgId> {
		let voters = self.votes.iter().map(|vote| vote.organisation);
		self.act
			.organisations()
			.into_iter()
			.chain([self.proposer])
			.chain(self.rule.without)
			.chain(voters)
	}

	/// What is missing when the calendar shows `now` at block `at`.
	pub fn outlook(&self, now: Moment, at: BlockNumber) -> Outlook {
		let Tally { ayes, noes, counted, needed } = self.tally;
		let come = |moment: Moment, block: BlockNumber| now >= moment && at >= block;
		match self.state {
			State::Open { .. } if ayes >= needed => Outlook::ClosePasses,
			State::Open { .. } if counted.saturating_sub(noes) < needed => Outlook::CloseFails,
			State::Open { moment, block } if come(moment, block) => Outlook::CloseFails,
			State::Open { .. } => Outlook::Votes { missing: needed.saturating_sub(ayes) },
			State::Passed { moment, block } if !come(moment, block) => Outlook::Delay,
			State::Passed { moment, .. } => {
				let stale = moment.as_millis().saturating_add(STALE_HOURS * HOUR);
				if now.as_millis() > stale { Outlook::Stale } else { Outlook::Enact }
			}
		}
	}

	/// What is missing, in words.
	pub fn outlook_words(&self, outlook: Outlook) -> String {
		let id = self.id;
		match outlook {
			Outlook::Votes { missing: 1 } => "1 more aye".to_owned(),
			Outlook::Votes { missing } => format!("{missing} more ayes"),
			Outlook::ClosePasses if self.rule.delay_hours == 0 => {
				format!("`stalhof council close {id}`, which carries it out")
			}
			Outlook::ClosePasses => {
				format!("`stalhof council close {id}`, from which its delay runs")
			}
			Outlook::CloseFails => {
				format!("nothing that can still come: `stalhof council close {id}` rejects it")
			}
			Outlook::Delay => "that its delay ends".to_owned(),
			Outlook::Enact => format!("`stalhof council enact {id}`"),
			Outlook::Stale => format!(
				"nothing that can still come: it was not enacted within 30 days, and `stalhof council enact {id}` drops it"
			),
		}
	}

	/// How far it is, in words.
	pub fn state_words(&self) -> String {
		match self.state {
			State::Open { moment, block } => {
				format!("takes votes until {} and block {block}", moment_in_words(moment))
			}
			State::Passed { moment, block } => format!(
				"has passed; may be enacted from {} and block {block} on",
				moment_in_words(moment)
			),
		}
	}

	/// How the votes stand, in words.
	pub fn tally_words(&self) -> String {
		if let State::Passed { .. } = self.state {
			return "decided".to_owned();
		}
		let Tally { ayes, noes, counted, needed } = self.tally;
		let groups = if counted == 1 { "group" } else { "groups" };
		format!("{ayes} for it, {noes} against it, of {counted} {groups}; it takes {needed}")
	}

	/// Who voted that way, by name.
	pub fn voters(&self, aye: bool, names: &Names) -> String {
		let voters: Vec<_> = self
			.votes
			.iter()
			.filter(|vote| vote.aye == aye)
			.map(|vote| names.organisation(vote.organisation))
			.collect();
		if voters.is_empty() { "nobody".to_owned() } else { voters.join(", ") }
	}
}

/// A moment to the minute, UTC.
pub fn moment_in_words(moment: Moment) -> String {
	let minutes = moment.as_millis() / 60_000 % (24 * 60);
	let (hour, minute) = (minutes / 60, minutes % 60);
	format!("{} {hour:02}:{minute:02} UTC", moment.day(UtcOffset::UTC))
}
