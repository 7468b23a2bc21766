//! `stalhof invoice`.

mod compare;
mod file;
mod inspect;
mod price;

use super::Context;
use crate::error::Result;
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
}

pub(super) fn run(context: &Context, command: Command) -> Result<()> {
	match command {
		Command::Inspect(arguments) => inspect::run(context, &arguments),
		Command::Compare(arguments) => compare::run(context, &arguments),
		Command::Price(price) => price.run(context),
	}
}
