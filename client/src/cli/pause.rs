//! `stalhof pause`.

use super::{
	Context,
	council::{PalletProposal, propose},
	submit::connect,
};
use crate::{
	consortium::{
		Names, Reads,
		acts::{Pause, moment_in_words},
	},
	error::Result,
	types::BlockRef,
};
use clap::Subcommand;
use serde::Serialize;

#[derive(Subcommand)]
pub(super) enum Command {
	/// List the pallets that stand paused, and those that did last.
	List,
	/// Propose to stop a pallet's calls for 24 hours, or for 24 hours longer: `council propose pause`.
	Propose(PalletProposal),
	/// Propose to end a pause before its time: `council propose resume`.
	Resume(PalletProposal),
}

#[derive(Serialize)]
struct List {
	pauses: Vec<Pause>,
	at: BlockRef,
}

pub(super) async fn run(context: &Context, command: Command) -> Result<()> {
	match command {
		Command::List => list(context).await,
		Command::Propose(proposal) => {
			let (draft, once) = proposal.pause();
			propose(context, &draft, once).await
		}
		Command::Resume(proposal) => {
			let (draft, once) = proposal.resume();
			propose(context, &draft, once).await
		}
	}
}

async fn list(context: &Context) -> Result<()> {
	let (client, runtime) = connect(context).await?;
	let reads = Reads::finalised(&client).await?;
	let list = List { pauses: Pause::all(&reads).await?, at: reads.at() };
	context.out.told(&list, &reads, || describe(&list.pauses, &Names::of(&runtime)))
}

/// The pauses, a line each; those that run first.
fn describe(pauses: &[Pause], names: &Names) -> String {
	let line = |pause: &Pause| {
		let (since, until) = (moment_in_words(pause.since), moment_in_words(pause.until));
		let verb = if pause.paused { "stands paused" } else { "stood paused" };
		format!("{} {verb} since {since}, until {until}\n", names.pallet(pause.pallet))
	};
	let (now, before): (Vec<_>, Vec<_>) = pauses.iter().partition(|pause| pause.paused);
	let mut text: String = now.iter().map(|pause| line(pause)).collect();
	if now.is_empty() {
		text.push_str("No pallet stands paused.\n");
	}
	text.extend(before.iter().map(|pause| line(pause)));
	text
}

#[cfg(test)]
mod tests {
	use super::*;
	use stalhof_primitives::time::Moment;

	#[test]
	fn pauses_should_tell_who_stands_still_until_when() {
		let pause = |pallet, paused| Pause {
			pallet,
			pallet_name: None,
			since: Moment::from_millis(1_795_420_800_000),
			until: Moment::from_millis(1_795_507_260_000),
			paused,
			total: 0,
		};
		let names = Names::default();
		assert_eq!(
			describe(&[pause(30, false), pause(31, true)], &names),
			"pallet 31 stands paused since 2026-11-23 08:00 UTC, until 2026-11-24 08:01 UTC\n\
			 pallet 30 stood paused since 2026-11-23 08:00 UTC, until 2026-11-24 08:01 UTC\n"
		);
		assert_eq!(describe(&[], &names), "No pallet stands paused.\n");
	}
}
