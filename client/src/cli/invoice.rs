//! `stalhof invoice`.

mod compare;
mod disclose;
mod facts;
mod file;
mod inspect;
mod price;
mod show;
mod submit;
mod trade;

pub(super) use disclose::opened;
pub(super) use file::read;
pub(super) use show::{Listed, Which, list};
pub(super) use submit::{ensure_financeable, seal_copy};
pub(super) use trade::outcome;

use super::{
	Context,
	receivables::{One, Referred},
	submit::Once,
};
use crate::{
	error::Result,
	receivables::{calls, views::ReceivableView},
};
use clap::Subcommand;

#[derive(Subcommand)]
pub(super) enum Command {
	/// Read a UBL 2.1 invoice or credit note: its fields by the terms of EN 16931, whether its totals add up, what its tokens
	/// are made of, and what stands against financing it. No node is asked.
	///
	/// Exits with 0 whenever the document can be read, whatever stands against financing it.
	Inspect(inspect::Arguments),
	/// Tell how far two UBL documents are one invoice: exact, similar, related or none, and by which tokens. No node is asked.
	///
	/// Parties are compared by what the documents say of them: VAT identifier and registration number, else identifiers of a
	/// named scheme, else where they receive documents. BT-25 stands for one that names the other.
	Compare(compare::Arguments),
	/// Say what an advance on an invoice comes to: discount, price, retention. No node is asked.
	///
	/// The advance is the face times the advance rate, rounded down. The discount is the advance times the rate times the
	/// days from --from, which counts, to --to, which does not, rounded to the nearest minor unit, a half up.
	Price(price::Price),
	/// Bring in an invoice as its seller: root and tokens go on the chain, the document stays with you.
	///
	/// The document is kept with its seed in your own directory, so that you can open it to others. The same document gives the
	/// same root each time.
	Submit(Box<submit::Submit>),
	/// Confirm as their seller what a debtor's file has brought in: from then on it can be financed. Up to 200.
	Confirm {
		/// Numbers of receivables.
		#[arg(required = true)]
		ids: Vec<u32>,
		#[command(flatten)]
		once: Once,
	},
	/// Accept as its debtor what is owed, from your own copy of the document. By two operators, each with the same command.
	///
	/// Root and tokens are made of your copy under the seller's seed; where they differ from what the seller has brought in,
	/// nothing is sent.
	Accept(Box<submit::Accept>),
	/// Reject as its debtor what is said to be owed.
	Reject(facts::Reject),
	/// Take back as its seller what is not financed and of which nothing was paid.
	Withdraw(One),
	/// End what its debtor has not accepted in time. By anyone.
	Lapse(One),
	/// Offer what is accepted at fixed terms, to one lender or to any.
	List(Box<trade::List>),
	/// End such an offer: its seller, or anyone after its last day.
	Unlist(One),
	/// Take a lender's offer: the price is paid at once.
	Take(trade::Take),
	/// Notice of assignment.
	#[command(subcommand)]
	Notice(facts::Notice),
	/// Say as its seller that less is owed. A lender that has a say is asked first.
	Credit(facts::Credit),
	/// Disputes.
	#[command(subcommand)]
	Dispute(facts::Dispute),
	/// Say whether a payment outside came that the debtor has reported: who received it, and of what is contested who holds the
	/// receivable.
	Received(facts::Received),
	/// Take a receivable back as its seller, for what the lender is owed.
	BuyBack(Referred),
	/// Pay the lender as its seller what you have to by recourse, and leave the receivable with it.
	PayRecourse(facts::PayRecourse),
	/// Freeze a receivable on an order: it is not offered or financed, and paid as before. By two operators of a regulator.
	Freeze(facts::Freeze),
	/// End a freeze: the authority, or anyone after its last day.
	Unfreeze(One),
	/// Note how much of a shipment that a receivable cites recalls reach. By anyone.
	Recall(facts::Recall),
	/// Open a document, or parts of it, to one organisation: a file sealed to its key, and a grant on the chain.
	Disclose(Box<disclose::Disclose>),
	/// Take such a grant back.
	Revoke(disclose::Revoke),
	/// Open a file that was sealed to you: each field is checked against the root on the chain, and the tokens are made again.
	Open(Box<disclose::Open>),
	/// Show a receivable with all that is known of it.
	Show(show::Show),
	/// List an organisation's receivables as their seller, in order of due date.
	All(Box<show::All>),
}

/// What a buy-back moves.
fn owed_to_lender(receivable: &ReceivableView) -> Option<stalhof_primitives::money::Amount> {
	receivable.position.as_ref().map(|position| position.owed.total)
}

pub(super) async fn run(context: &Context, command: Command) -> Result<()> {
	match command {
		Command::Inspect(arguments) => inspect::run(context, &arguments),
		Command::Compare(arguments) => compare::run(context, &arguments),
		Command::Price(price) => price.run(context),
		Command::Submit(command) => submit::submit(context, *command).await,
		Command::Confirm { mut ids, once } => {
			ids.sort_unstable();
			ids.dedup();
			if ids.len() > crate::receivables::MAX_FILE {
				let count = ids.len().to_string();
				let why = "200 are the most of one act: confirm them in several";
				return Err(super::lookup::bad("number of receivables", &count, why));
			}
			once.submit(context, async |_, _| Ok(calls::confirm(&ids))).await
		}
		Command::Accept(command) => submit::accept(context, *command).await,
		Command::Reject(command) => facts::reject(context, command).await,
		Command::Withdraw(one) => one.send(context, calls::withdraw).await,
		Command::Lapse(one) => one.send(context, calls::lapse).await,
		Command::List(command) => trade::list(context, *command).await,
		Command::Unlist(one) => one.send(context, calls::unlist).await,
		Command::Take(command) => trade::take(context, command).await,
		Command::Notice(command) => facts::notice(context, command).await,
		Command::Credit(command) => facts::credit(context, command).await,
		Command::Dispute(command) => facts::dispute(context, command).await,
		Command::Received(command) => facts::received(context, command).await,
		Command::BuyBack(referred) => {
			referred.send_by_two(context, calls::buy_back, owed_to_lender).await
		}
		Command::PayRecourse(command) => facts::pay_recourse(context, command).await,
		Command::Freeze(command) => facts::freeze(context, command).await,
		Command::Unfreeze(one) => one.send(context, calls::unfreeze).await,
		Command::Recall(command) => facts::recall(context, command).await,
		Command::Disclose(command) => disclose::disclose(context, *command).await,
		Command::Revoke(command) => disclose::revoke(context, command).await,
		Command::Open(command) => disclose::open(context, *command).await,
		Command::Show(command) => show::show(context, command).await,
		Command::All(command) => show::all(context, *command).await,
	}
}
