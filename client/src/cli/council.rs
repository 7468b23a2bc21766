//! `stalhof council`.

mod lookup;
mod propose;
#[cfg(test)]
mod tests;

pub(super) use lookup::hash;
pub(super) use propose::{PalletProposal, propose};

use super::{
	Context,
	lookup::bad,
	output::table,
	submit::{Once, connect},
};
use crate::{
	api,
	client::Client,
	config::Runtime,
	consortium::{
		Names, Reads,
		acts::{Motion, Outlook, Rules},
	},
	error::Result,
	types::BlockRef,
};
use clap::Subcommand;
use serde::Serialize;
use stalhof_primitives::time::Moment;

#[derive(Subcommand)]
pub(super) enum Command {
	/// Move that the council does something, and vote for it.
	#[command(subcommand)]
	Propose(propose::Act),
	/// Vote for your group, or change its vote. Silence is no.
	Vote {
		/// The motion's number.
		motion: u32,
		/// `aye` or `nay`.
		vote: String,
		#[command(flatten)]
		once: Once,
	},
	/// Count the votes of a motion that is decided or whose time is over. What has passed is done at once where there is no
	/// delay.
	Close {
		/// The motion's number.
		motion: u32,
		#[command(flatten)]
		once: Once,
	},
	/// Do what a motion says that has passed and whose delay is over.
	Enact {
		/// The motion's number.
		motion: u32,
		#[command(flatten)]
		once: Once,
	},
	/// Take back an open motion of your organisation.
	Withdraw {
		/// The motion's number.
		motion: u32,
		#[command(flatten)]
		once: Once,
	},
	/// List the motions that are open or wait to be enacted.
	List,
	/// Show for how long motions take votes, and how many groups each act takes.
	Rules,
	/// Show a motion: what it does, how the votes stand, what is missing.
	Show {
		/// The motion's number.
		motion: u32,
	},
}

/// A motion with what it means.
#[derive(Serialize)]
struct Shown<'a> {
	#[serde(flatten)]
	motion: &'a Motion,
	/// What it does.
	words: String,
	/// What is missing.
	outlook: Outlook,
}

#[derive(Serialize)]
struct List<'a> {
	motions: Vec<Shown<'a>>,
	at: BlockRef,
}

/// What motions are shown with.
struct Scene {
	reads: Reads,
	names: Names,
	now: Moment,
}

pub(super) async fn run(context: &Context, command: Command) -> Result<()> {
	match command {
		Command::Propose(act) => {
			let (draft, once) = act.draft();
			propose(context, &draft, once).await
		}
		Command::Vote { motion, vote, once } => {
			let aye = parse_vote(&vote)?;
			once.submit(context, async |client, runtime| {
				announce(context, client, runtime, motion, if aye { "Aye to" } else { "No to" })
					.await?;
				Ok(api::tx().council().vote(motion, aye))
			})
			.await
		}
		Command::Close { motion, once } => {
			once.submit(context, async |client, runtime| {
				announce(context, client, runtime, motion, "Closing").await?;
				Ok(api::tx().council().close(motion))
			})
			.await
		}
		Command::Enact { motion, once } => {
			once.submit(context, async |client, runtime| {
				announce(context, client, runtime, motion, "Enacting").await?;
				Ok(api::tx().council().enact(motion))
			})
			.await
		}
		Command::Withdraw { motion, once } => {
			once.submit(context, async |client, runtime| {
				announce(context, client, runtime, motion, "Taking back").await?;
				Ok(api::tx().council().withdraw(motion))
			})
			.await
		}
		Command::List => list(context).await,
		Command::Rules => {
			let client = context.connect().await?;
			let reads = Reads::finalised(&client).await?;
			let rules = Rules::fetch(&reads).await?;
			context.out.told(&rules, &reads, || rules.words())
		}
		Command::Show { motion } => show(context, motion).await,
	}
}

/// Whether it is aye.
fn parse_vote(text: &str) -> Result<bool> {
	let why = match text.to_ascii_lowercase().as_str() {
		"aye" | "yes" => return Ok(true),
		"nay" | "no" => return Ok(false),
		"abstain" => "who abstains does not vote: silence counts as no; write aye or nay",
		_ => "write aye or nay",
	};
	Err(bad("vote", text, why))
}

/// Tells people what the motion is that they are about to touch.
async fn announce(
	context: &Context,
	client: &Client,
	runtime: &Runtime,
	motion: u32,
	what: &str,
) -> Result<()> {
	let reads = Reads::finalised(client).await?;
	let motion = Motion::fetch(&reads, motion).await?;
	let mut names = Names::of(runtime);
	names.fetch(&reads, motion.organisations()).await?;
	context.out.note(&format!("{what} motion {}: {}", motion.id, motion.act.words(&names)));
	Ok(())
}

impl Scene {
	async fn of(
		client: &Client,
		runtime: &Runtime,
		reads: Reads,
		motions: &[Motion],
	) -> Result<Self> {
		let mut names = Names::of(runtime);
		names.fetch(&reads, motions.iter().flat_map(Motion::organisations)).await?;
		let now = client.rpc().calendar(Some(reads.at().hash)).await?.now;
		Ok(Self { reads, names, now: Moment::from_millis(now) })
	}

	fn outlook(&self, motion: &Motion) -> Outlook {
		motion.outlook(self.now, self.reads.at().number)
	}

	fn shown<'a>(&self, motion: &'a Motion) -> Shown<'a> {
		let words = motion.act.words(&self.names);
		Shown { motion, words, outlook: self.outlook(motion) }
	}
}

async fn list(context: &Context) -> Result<()> {
	let (client, runtime) = connect(context).await?;
	let reads = Reads::finalised(&client).await?;
	let motions = Motion::all(&reads).await?;
	let scene = Scene::of(&client, &runtime, reads, &motions).await?;
	let shown = motions.iter().map(|motion| scene.shown(motion)).collect();
	let list = List { motions: shown, at: scene.reads.at() };
	context.out.told(&list, &scene.reads, || {
		if motions.is_empty() {
			return "No motion is open or waits to be enacted.".to_owned();
		}
		let lines = motions.iter().map(|motion| {
			format!(
				"{:>4}  {}\n      {}; {}\n      missing: {}\n",
				motion.id,
				motion.act.words(&scene.names),
				motion.state_words(),
				motion.tally_words(),
				motion.outlook_words(scene.outlook(motion))
			)
		});
		lines.collect()
	})
}

async fn show(context: &Context, motion: u32) -> Result<()> {
	let (client, runtime) = connect(context).await?;
	let reads = Reads::finalised(&client).await?;
	let motions = [Motion::fetch(&reads, motion).await?];
	let scene = Scene::of(&client, &runtime, reads, &motions).await?;
	let [motion] = &motions;
	context.out.told(&scene.shown(motion), &scene.reads, || {
		describe(motion, &scene.names, scene.outlook(motion))
	})
}

/// A motion in full.
fn describe(motion: &Motion, names: &Names, outlook: Outlook) -> String {
	let mut rows = vec![
		("Motion", motion.id.to_string()),
		("Act", motion.act.words(names)),
		("Moved by", format!("{}, group {}", names.organisation(motion.proposer), motion.group)),
		("State", motion.state_words()),
		("Threshold", motion.rule.threshold_words(names)),
		("Delay", motion.rule.delay_words()),
		("Votes", motion.tally_words()),
	];
	if !motion.votes.is_empty() {
		rows.push(("Ayes", motion.voters(true, names)));
		rows.push(("Noes", motion.voters(false, names)));
	}
	rows.push(("Missing", motion.outlook_words(outlook)));
	table(&rows)
}
