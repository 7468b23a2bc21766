//! `stalhof images transfer` and `revoke`.

use super::One;
use crate::{
	cli::{
		Context,
		goods::Reference,
		lookup::{number_or_registration, signers_organisation},
		submit::Once,
		treasury::{Signature, first_signed},
	},
	client::Client,
	consortium::{Names, Reads},
	error::Result,
	images::calls,
	types::{AccountId, H256},
};
use clap::{Args, Subcommand};
use stalhof_primitives::organisation::OrgId;

#[derive(Subcommand)]
pub(in crate::cli) enum Command {
	/// Offer a work of your organisation to another. By two operators, each with the same command.
	Offer {
		/// Number of the work.
		work: u32,
		/// To whom: number or registration number.
		#[arg(long, value_name = "ORGANISATION")]
		to: String,
		#[command(flatten)]
		once: Once,
	},
	/// Take an offer back.
	Withdraw(One),
	/// Take over a work that is offered to your organisation, with its licences and evidence.
	Accept(One),
}

#[derive(Args)]
pub(in crate::cli) struct Revoke {
	/// Number of the work.
	work: u32,
	#[command(flatten)]
	reference: Reference,
	#[command(flatten)]
	once: Once,
}

/// Tells what the signature of an account to an act that takes two operators is worth.
///
/// # Errors
/// [`Error::BadValue`](crate::Error::BadValue) when it has signed already.
async fn announce(
	context: &Context,
	client: &Client,
	account: &AccountId,
	act: impl FnOnce(OrgId) -> H256,
) -> Result<()> {
	let reads = Reads::finalised(client).await?;
	let own = signers_organisation(&reads, account).await?;
	let (today, approvals) = (reads.today().await?, reads.approvals(own).await?);
	let signature = Signature::among(&approvals, account, act(own), today)?;
	let mut names = Names::default();
	names.fetch(&reads, [own]).await?;
	context.out.note(&format!(
		"For organisation {}; signatures: {}",
		names.organisation(own),
		signature.words(None)
	));
	Ok(())
}

pub(super) async fn run(context: &Context, command: Command) -> Result<()> {
	match command {
		Command::Offer { work, to, once } => {
			let to = number_or_registration(&to)?;
			let account = once.account(context)?;
			let make = async |client: &Client, _: &_| {
				let to = to.number(&Reads::finalised(client).await?).await?;
				announce(context, client, &account, |own| calls::offering(own, work, to)).await?;
				Ok(calls::offer_work(work, to))
			};
			once.submit_then(context, make, first_signed).await
		}
		Command::Withdraw(one) => one.send(context, calls::withdraw_offer).await,
		Command::Accept(one) => one.send(context, calls::accept_work).await,
	}
}

pub(super) async fn revoke(context: &Context, command: Revoke) -> Result<()> {
	let Revoke { work, reference, once } = command;
	let (hash, account) = (reference.hash()?, once.account(context)?);
	let make = async |client: &Client, _: &_| {
		announce(context, client, &account, |own| calls::revocation(own, work, hash)).await?;
		Ok(calls::revoke_work(work, hash))
	};
	once.submit_then(context, make, first_signed).await
}
