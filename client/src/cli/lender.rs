//! `stalhof lender`.

mod fund;
mod lists;
mod profile;

use super::{
	Context,
	lookup::bad,
	receivables::{Desk, One, Referred, day, which},
	submit::Once,
};
use crate::{
	error::Result,
	receivables::{Elsewhere, calls, reads},
};
use clap::{Args, Subcommand};

#[derive(Subcommand)]
pub(super) enum Command {
	/// List what sellers offer: what stands today, with what it would come to.
	Search(lists::Search),
	/// Say whether a receivable would be funded, by the list of checks by which it is, and what is known of its tokens.
	Check(Box<fund::Check>),
	/// Buy what a seller offers. By two operators, each with the same command.
	///
	/// The document is opened with your key first: root and tokens are made of what it shows, and nothing is sent when they are
	/// others than the chain's. A limit of your own, in a file, is looked at too.
	Fund(Box<fund::Fund>),
	/// Offer to buy what is accepted. By two operators, each with the same command.
	Offer(Box<fund::Offer>),
	/// Take an offer back.
	WithdrawOffer(One),
	/// List what your organisation has bought, in order of due date.
	Portfolio(Box<lists::Portfolio>),
	/// Show what is outstanding by how late it is: of a seller, a debtor, or the two together.
	Ageing(profile::Ageing),
	/// Show how a seller or a debtor has paid and been paid.
	Profile(profile::Show),
	/// Approve a debtor for funding: before that, nothing that it owes is bought. Without --off.
	ApproveDebtor {
		/// Number or registration number.
		debtor: String,
		/// Approve it no more.
		#[arg(long)]
		off: bool,
		#[command(flatten)]
		once: Once,
	},
	/// Consent to a credit note, or refuse it.
	Consent {
		/// The receivable's number.
		id: u32,
		/// Which credit note, as `invoice show` numbers them.
		note: u32,
		/// Refuse it.
		#[arg(long)]
		refuse: bool,
		#[command(flatten)]
		once: Once,
	},
	/// Call on the seller: after default where it stands in, or for a shortfall by dilution.
	Recourse(One),
	/// Expect nothing any more of a debtor in default, where no recourse is left. By two operators.
	WriteOff(Referred),
	/// Say that you have financed an invoice outside of the chain: public under your name, it warns others and blocks nothing.
	Elsewhere(Box<ElsewhereArgs>),
}

#[derive(Args)]
pub(super) struct ElsewhereArgs {
	/// The receivable whose tokens are those of the invoice.
	id: u32,
	/// Since when, YYYY-MM-DD.
	#[arg(long, value_name = "DAY", required_unless_present = "off")]
	since: Option<String>,
	/// Until when as far as you know, YYYY-MM-DD.
	#[arg(long, value_name = "DAY", required_unless_present = "off")]
	until: Option<String>,
	/// Take it back.
	#[arg(long, conflicts_with_all = ["since", "until"])]
	off: bool,
	#[command(flatten)]
	reference: super::goods::Reference,
	#[command(flatten)]
	once: Once,
}

pub(super) async fn run(context: &Context, command: Command) -> Result<()> {
	match command {
		Command::Search(command) => lists::search(context, command).await,
		Command::Check(command) => fund::check(context, *command).await,
		Command::Fund(command) => fund::fund(context, *command).await,
		Command::Offer(command) => fund::offer(context, *command).await,
		Command::WithdrawOffer(one) => one.send(context, calls::withdraw_offer).await,
		Command::Portfolio(command) => lists::portfolio(context, *command).await,
		Command::Ageing(command) => profile::ageing(context, command).await,
		Command::Profile(command) => profile::show(context, command).await,
		Command::ApproveDebtor { debtor, off, once } => {
			let debtor = which(&debtor)?;
			once.submit(context, async |client, _| {
				let desk = Desk::open(client).await?;
				Ok(calls::approve_debtor(debtor.number(&desk.reads).await?, !off))
			})
			.await
		}
		Command::Consent { id, note, refuse, once } => {
			once.submit(context, async |_, _| Ok(calls::consent_credit(id, note, !refuse))).await
		}
		Command::Recourse(one) => one.send(context, calls::call_recourse).await,
		Command::WriteOff(referred) => {
			referred.send_by_two(context, calls::write_off, |_| None).await
		}
		Command::Elsewhere(command) => elsewhere(context, *command).await,
	}
}

async fn elsewhere(context: &Context, command: ElsewhereArgs) -> Result<()> {
	let ElsewhereArgs { id, since, until, off: _, reference, once } = command;
	let hash = reference.hash()?;
	let note = match since.zip(until) {
		Some((since, until)) => {
			let (since, last) = (day("first day", &since)?, day("last day", &until)?);
			if last < since {
				return Err(bad("last day", &until, "it is before the first"));
			}
			Some(Elsewhere { since, until: last, reference: hash })
		}
		None => None,
	};
	once.submit(context, async |client, _| {
		let desk = Desk::open(client).await?;
		let tokens = reads::tokens(&desk.reads, id).await?;
		let newest = tokens.last().ok_or_else(|| {
			let why = "its tokens were taken back: it was withdrawn, rejected or lapsed";
			bad("receivable", &id.to_string(), why)
		})?;
		Ok(calls::note_elsewhere(&newest.tokens, note))
	})
	.await
}
