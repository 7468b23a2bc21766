//! `stalhof images deposit`.

use crate::{
	cli::{
		Context,
		lookup::{number_or_registration, signers_organisation, value},
		receivables::{Form, Sheet, Whose},
		submit::{Once, connect},
	},
	consortium::Reads,
	error::Result,
	goods::{Hex32, movements::to_the_minute},
	images::{MIN_AGE_BLOCKS, calls, commit_json, reads},
};
use clap::Subcommand;
use serde_json::json;

#[derive(Subcommand)]
pub(in crate::cli) enum Command {
	/// List what an organisation has committed to.
	List {
		#[command(flatten)]
		whose: Whose,
		#[command(flatten)]
		form: Form,
	},
	/// Let a commitment be opened for 90 days from now on. `images register --sealed` does that to all that it has made.
	Renew {
		/// The commitment, 0x and 64 digits.
		hash: String,
		#[command(flatten)]
		once: Once,
	},
	/// Drop a commitment: your own at any time, another's once its time is over. What it was made of can be registered anew.
	Drop {
		/// The commitment, 0x and 64 digits.
		hash: String,
		/// Whose it is: number or registration number [default: your organisation's].
		#[arg(long, value_name = "ORGANISATION")]
		of: Option<String>,
		#[command(flatten)]
		once: Once,
	},
}

pub(super) async fn run(context: &Context, command: Command) -> Result<()> {
	match command {
		Command::List { whose, form } => list(context, &whose, &form).await,
		Command::Renew { hash, once } => {
			let hash: Hex32 = value("commitment", &hash)?;
			once.submit(context, async |_, _| Ok(calls::renew_commit(hash.0))).await
		}
		Command::Drop { hash, of, once } => {
			let hash: Hex32 = value("commitment", &hash)?;
			let of = of.as_deref().map(number_or_registration).transpose()?;
			let account = once.account(context)?;
			once.submit(context, async |client, _| {
				let reads = Reads::finalised(client).await?;
				let of = match &of {
					Some(of) => of.number(&reads).await?,
					None => signers_organisation(&reads, &account).await?,
				};
				Ok(calls::drop_commit(of, hash.0))
			})
			.await
		}
	}
}

async fn list(context: &Context, whose: &Whose, form: &Form) -> Result<()> {
	whose.check(context)?;
	let (client, _) = connect(context).await?;
	let reads = Reads::finalised(&client).await?;
	let organisation = whose.find(context, &reads).await?;
	let items = reads::commits(&reads, organisation).await?;
	let mut sheet =
		Sheet::new(&["commitment", "made", "block", "opens in block", "until", "state"]);
	for commit in &items {
		sheet.rows.push(vec![
			Hex32(commit.hash).to_string(),
			to_the_minute(commit.at),
			commit.block.to_string(),
			commit.block.saturating_add(MIN_AGE_BLOCKS).to_string(),
			to_the_minute(commit.window.until),
			if commit.window.open { "open" } else { "over" }.to_owned(),
		]);
	}
	let items: Vec<_> = items.iter().map(commit_json).collect();
	let value = json!({ "organisation": organisation, "items": items, "at": reads.at() });
	sheet.print(context, form, &reads, &value, "Nothing is committed to.")
}
