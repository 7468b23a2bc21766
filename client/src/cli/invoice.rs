//! `stalhof invoice`.

mod price;

use super::Context;
use crate::error::Result;
use clap::Subcommand;

#[derive(Subcommand)]
pub(super) enum Command {
	/// Say what an advance on an invoice comes to: discount, price, retention. No node is asked.
	///
	/// The advance is the face times the advance rate, rounded down. The discount is the advance times the rate times the
	/// days from --from, which counts, to --to, which does not, rounded to the nearest minor unit, a half up.
	Price(price::Price),
}

pub(super) fn run(context: &Context, command: Command) -> Result<()> {
	match command {
		Command::Price(price) => price.run(context),
	}
}
