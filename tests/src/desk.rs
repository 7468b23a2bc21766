//! A chain that grows by chosen blocks: who signs next with which nonce, and whether all that was signed was done.

use crate::{
	accounts::id,
	blocks::{Blocks, Made},
	chain_spec,
	node::Node,
	outcome::Event,
	rpc::bytes,
	state,
	transactions::Transactions,
};
use anyhow::{Context, Result, bail, ensure};
use serde_json::Value as Json;
use stalhof_primitives::time::{Calendar, Day, MILLIS_PER_DAY, Moment, Speed, UtcOffset};
use std::{
	collections::HashMap,
	path::{Path, PathBuf},
	time::{SystemTime, UNIX_EPOCH},
};
use subxt::{events::Phase, transactions::Payload};
use subxt_signer::sr25519::Keypair;
use tempfile::TempDir;

/// Signs and makes blocks.
pub struct Desk {
	/// What makes transactions.
	pub transactions: Transactions,
	/// The hash of block 0, in hexadecimal.
	pub genesis: String,
	/// The number that the next organisation gets.
	pub next_organisation: u32,
	/// The day with which the chain's calendar begins, when its genesis says so.
	pub first_day: Option<Day>,
	/// The chain spec's file.
	pub spec: PathBuf,
	node: Node,
	arguments: Vec<String>,
	state: State,
	calendar: Calendar,
	nonces: HashMap<[u8; 32], u64>,
	finalises: bool,
	_dir: Option<TempDir>,
}

/// How a chain's calendar runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
	/// As the wall clock.
	Real,
	/// From the day and at the speed that genesis says, so that as many days from its start are over now.
	Ending {
		/// Those days.
		days: u32,
	},
}

impl Pace {
	/// The calendar by what genesis says, and the day with which it begins if it says so.
	fn calendar(self, pending: &Json) -> Result<(Calendar, Option<Day>)> {
		let number = |name: &str| pending[name].as_u64().and_then(|one| u32::try_from(one).ok());
		let times = number("speed").with_context(|| format!("no speed in {pending}"))?;
		let speed = Speed::new(times).map_err(|error| anyhow::anyhow!("{error}"))?;
		match (self, number("start")) {
			(Self::Real, None) if speed == Speed::REAL => {
				let zero = Moment::from_millis(0);
				Ok((Calendar { epoch: zero, start: zero, speed }, None))
			}
			(Self::Real, _) => bail!("the chain's calendar is not the wall clock's: {pending}"),
			(Self::Ending { .. }, None) => {
				bail!("the chain's calendar has no first day: {pending}")
			}
			(Self::Ending { days }, Some(start)) => {
				let now = SystemTime::now().duration_since(UNIX_EPOCH)?;
				let takes = u64::from(days) * MILLIS_PER_DAY / u64::from(times);
				let epoch =
					u64::try_from(now.as_millis())?.checked_sub(takes).context("too long")?;
				let (epoch, first) = (Moment::from_millis(epoch), Day::from_number(start));
				let start = first.start(UtcOffset::UTC);
				Ok((Calendar { epoch, start, speed }, Some(first)))
			}
		}
	}
}

/// Who has the database.
enum State {
	/// The command that makes blocks.
	Making(Blocks),
	/// Nobody; the first moment that a further block may have.
	Resting(u64),
	/// The node, which answers; the same moment.
	Answering(u64),
}

/// What blocks did.
#[derive(Clone, Debug, Default)]
pub struct Done {
	/// The blocks.
	pub made: Vec<Made>,
	/// Their events in order, when they were wanted.
	pub events: Vec<Event>,
}

impl Desk {
	/// Begins the chain of that name, with further arguments of the node that has it (such as `--state-pruning`), in a directory of
	/// its own; its calendar must be the wall clock's.
	pub async fn open(chain: &str, arguments: &[&str]) -> Result<Self> {
		let dir = TempDir::with_prefix("stalhof-desk-")?;
		let (base_path, spec) = (dir.path().join("desk"), dir.path().join("chain.json"));
		// A block in which a session ends holds nothing else: here none does.
		let sessions = [(state::item_key("Sessions", "Blocks"), u32::MAX.to_le_bytes().to_vec())];
		chain_spec::raw_with(chain, &sessions, &spec)?;
		let desk = Self::begin(spec, &base_path, arguments, Pace::Real).await?;
		Ok(Self { _dir: Some(dir), ..desk })
	}

	/// Begins the chain of that spec, whose calendar is of that pace, in a directory where nothing is yet. Its validator's node
	/// makes the blocks final when it is started on it, and goes on from there.
	///
	/// # Errors
	/// When there is a chain already, or its calendar is none of that pace.
	pub async fn before_a_node(spec: PathBuf, base_path: &Path, pace: Pace) -> Result<Self> {
		if let Some(dir) = base_path.parent() {
			std::fs::create_dir_all(dir).with_context(|| dir.display().to_string())?;
		}
		Self::begin(spec, base_path, &[], pace).await
	}

	async fn begin(
		spec: PathBuf,
		base_path: &Path,
		arguments: &[&str],
		pace: Pace,
	) -> Result<Self> {
		let there = base_path.join("chains").exists();
		ensure!(!there, "{} holds a chain already", base_path.display());
		let (dir, name) = base_path
			.parent()
			.zip(base_path.file_name())
			.with_context(|| format!("{} is no directory", base_path.display()))?;
		let of_chain = ["--chain".to_owned(), spec.display().to_string()];
		let arguments: Vec<String> = arguments.iter().map(|word| (*word).to_owned()).collect();
		let all = of_chain.into_iter().chain(arguments.clone());
		// Without keys: it writes no block.
		let mut node = Node::new(dir, &name.to_string_lossy(), all.collect(), false)?;
		node.start().await?;
		let transactions = Transactions::new(node.rpc()).await?;
		let genesis = node.rpc().hash_at(0).await?.context("no genesis")?;
		let stored = async |pallet: &str, item: &str| {
			transactions.stored(node.rpc(), pallet, item, &[], &genesis).await
		};
		let next = stored("Consortium", "NextOrganisation").await?;
		let next =
			next.as_u64().with_context(|| format!("no number of an organisation: {next}"))?;
		let (calendar, first_day) = pace.calendar(&stored("Calendar", "Pending").await?)?;
		node.stop().await?;
		let epoch = calendar.epoch.as_millis();
		// A node that votes goes on from blocks on which it has voted itself.
		let finalises = pace == Pace::Real;
		let begins = (epoch, finalises);
		let mut blocks = Blocks::open(&spec, node.base_path(), &arguments, begins, calendar)?;
		if first_day.is_some() {
			// With it the calendar begins.
			blocks.next(&[], false)?;
		}
		Ok(Self {
			transactions,
			genesis,
			next_organisation: u32::try_from(next)?,
			first_day,
			spec,
			node,
			arguments,
			calendar,
			state: State::Making(blocks),
			nonces: HashMap::new(),
			finalises,
			_dir: None,
		})
	}

	/// Signs with the account's next nonce.
	pub fn sign(&mut self, keys: &Keypair, call: &impl Payload) -> Result<Vec<u8>> {
		let nonce = self.nonces.entry(id(keys)).or_default();
		let signed = self.transactions.signed(call, keys, *nonce)?;
		*nonce += 1;
		Ok(signed)
	}

	/// Blocks on that day, or right after the last ones, with what is signed.
	///
	/// # Errors
	/// When one is not valid; with `events`, when one fails.
	pub fn make(&mut self, day: Option<Day>, signed: &[Vec<u8>], events: bool) -> Result<Done> {
		let State::Making(blocks) = &mut self.state else { bail!("no blocks are made now") };
		let made = match day {
			Some(day) => blocks.on(day, signed, events)?,
			None => blocks.next(signed, events)?,
		};
		let mut done = Done { made, events: Vec::new() };
		for block in &done.made {
			let Some(raw) = &block.events else { continue };
			let told = self.transactions.events_in(bytes(raw)?)?;
			let failed = |(_, event): &&(Phase, Event)| event.name == "System.ExtrinsicFailed";
			if let Some((phase, event)) = told.iter().find(failed) {
				bail!("block {}, {phase:?}: {}", block.number, event.fields);
			}
			done.events.extend(told.into_iter().map(|(_, event)| event));
		}
		let held: usize = done.made.iter().map(|block| block.extrinsics).sum();
		ensure!(held == signed.len(), "{held} of {} are in blocks", signed.len());
		Ok(done)
	}

	/// The day that the calendar shows now.
	pub fn today(&self) -> Result<Day> {
		let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis();
		Ok(self.calendar.moment(Moment::from_millis(u64::try_from(now)?)).day(UtcOffset::UTC))
	}

	/// The process that makes blocks.
	pub fn pid(&self) -> Result<u32> {
		let State::Making(blocks) = &self.state else { bail!("no blocks are made now") };
		Ok(blocks.pid())
	}

	/// Where the database is.
	pub fn base_path(&self) -> &Path {
		self.node.base_path()
	}

	/// Makes no more blocks, for now; stops a node that answers.
	///
	/// # Errors
	/// When one of them does not end well.
	pub async fn pause(&mut self) -> Result<()> {
		match std::mem::replace(&mut self.state, State::Resting(0)) {
			State::Making(blocks) => self.state = State::Resting(blocks.close()?),
			State::Resting(next) => self.state = State::Resting(next),
			State::Answering(next) => {
				self.node.stop().await?;
				self.state = State::Resting(next);
			}
		}
		let complaint = self.node.complaint();
		ensure!(complaint.is_none(), "the node logged: {}", complaint.unwrap_or_default());
		Ok(())
	}

	/// Makes blocks again after a [`pause`](Self::pause).
	pub async fn resume(&mut self) -> Result<()> {
		self.pause().await?;
		let State::Resting(next) = self.state else { bail!("somebody has the database") };
		let next = (next, self.finalises);
		let blocks =
			Blocks::open(&self.spec, self.base_path(), &self.arguments, next, self.calendar)?;
		self.state = State::Making(blocks);
		Ok(())
	}

	/// Makes no more blocks, and starts a node that answers what there is.
	pub async fn read(&mut self) -> Result<&Node> {
		self.pause().await?;
		self.node.start().await?;
		if let State::Resting(next) = self.state {
			self.state = State::Answering(next);
		}
		Ok(&self.node)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use serde_json::json;

	#[test]
	fn calendar_should_be_that_of_genesis_and_end_now() {
		let wall = json!({ "start": null, "speed": 1 });
		let dated = json!({ "start": 18_211, "speed": 14_400 });
		let (calendar, first) = Pace::Real.calendar(&wall).unwrap();
		let moment = Moment::from_millis(1_577_836_800_000);
		assert_eq!((calendar.moment(moment), first), (moment, None));
		let ending = Pace::Ending { days: 10 };
		let (calendar, first) = ending.calendar(&dated).unwrap();
		assert_eq!(first, Some(Day::from_number(18_211)));
		let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis();
		let now = Moment::from_millis(u64::try_from(now).unwrap());
		assert_eq!(calendar.moment(now).day(UtcOffset::UTC), Day::from_number(18_221));
		assert!(Pace::Real.calendar(&dated).is_err());
		assert!(ending.calendar(&wall).is_err());
		assert!(Pace::Real.calendar(&json!(null)).is_err());
	}
}
