//! What receivables bring to treasuries: money that is held, and the days on which a bank does not settle.

use super::super::{
	Context,
	lookup::bad,
	receivables::{Desk, Form, Sheet, Whose, day, which},
	submit::{Once, connect},
};
use crate::{
	consortium::treasury::Asset,
	error::Result,
	receivables::{calls, reads, views::HeldView},
	types::BlockRef,
};
use clap::Args;
use serde::Serialize;
use stalhof_primitives::{organisation::OrgId, time::ClosedDays};

#[derive(Args)]
pub(in crate::cli) struct Held {
	#[command(flatten)]
	whose: Whose,
	#[command(flatten)]
	form: Form,
}

#[derive(Args)]
pub(in crate::cli) struct Claim {
	/// The asset: its number, or its currency.
	#[arg(long)]
	asset: String,
	/// In whose treasury it lies: number or registration number; your own for what you have paid beyond a debt.
	#[arg(long, value_name = "ORGANISATION")]
	from: String,
	#[command(flatten)]
	once: Once,
}

#[derive(Args)]
pub(in crate::cli) struct Holidays {
	/// The asset: its number, or its currency.
	#[arg(long)]
	asset: String,
	/// The year.
	year: u16,
	/// A day on which it is not settled, YYYY-MM-DD.
	#[arg(long = "day", value_name = "DAY")]
	days: Vec<String>,
	/// A Saturday or Sunday on which it is settled all the same.
	#[arg(long = "working", value_name = "DAY")]
	working: Vec<String>,
	/// Settle on Saturdays and Sundays too.
	#[arg(long)]
	weekends: bool,
	#[command(flatten)]
	once: Once,
}

#[derive(Serialize)]
struct Listed<'a> {
	organisation: OrgId,
	items: &'a [HeldView],
	at: BlockRef,
}

pub(super) async fn held(context: &Context, command: &Held) -> Result<()> {
	command.whose.check(context)?;
	let (client, _) = connect(context).await?;
	let desk = Desk::open(&client).await?;
	let organisation = command.whose.find(context, &desk.reads).await?;
	let items = reads::held(&desk.reads, organisation).await?;
	let names = desk.names(items.iter().map(|held| held.payer)).await?;
	let mut sheet = Sheet::new(&["in the treasury of", "amount", "currency", "why"]);
	for held in &items {
		let payer = match command.form.is_csv() {
			true => held.payer.to_string(),
			false => names.organisation(held.payer),
		};
		let amount = desk.plain(held.asset, held.amount.0);
		sheet.rows.push(vec![payer, amount, desk.currency(held.asset), held.reason.to_string()]);
	}
	let listed = Listed { organisation, items: &items, at: desk.reads.at() };
	sheet.print(context, &command.form, &desk.reads, &listed, "Nothing is held.")
}

pub(super) async fn claim(context: &Context, command: Claim) -> Result<()> {
	let Claim { asset, from, once } = command;
	let from = which(&from)?;
	once.submit(context, async |client, _| {
		let desk = Desk::open(client).await?;
		let asset = Asset::find(&desk.assets, &asset)?;
		Ok(calls::claim(asset.id, from.number(&desk.reads).await?))
	})
	.await
}

/// The days of a year on which a bank does not settle.
fn closed(command: &Holidays) -> Result<ClosedDays> {
	let start = match command.weekends {
		true => ClosedDays::none(command.year),
		false => ClosedDays::weekends(command.year),
	};
	let other = |text: &str| bad("day", text, &format!("it is not of {}", command.year));
	let with = command.days.iter().try_fold(start, |closed, text| {
		closed.with(day("day", text)?).ok_or_else(|| other(text))
	})?;
	command
		.working
		.iter()
		.try_fold(with, |closed, text| closed.without(day("day", text)?).ok_or_else(|| other(text)))
}

pub(super) async fn holidays(context: &Context, command: Holidays) -> Result<()> {
	let days = closed(&command)?;
	let Holidays { asset, once, .. } = command;
	once.submit(context, async |client, _| {
		let desk = Desk::open(client).await?;
		Ok(calls::set_holidays(Asset::find(&desk.assets, &asset)?.id, days))
	})
	.await
}

#[cfg(test)]
mod tests {
	use super::*;
	use clap::Parser;

	#[derive(Parser)]
	struct Line {
		#[command(flatten)]
		holidays: Holidays,
	}

	fn read(line: &str) -> Result<ClosedDays> {
		let words = ["test", "--asset", "CNY", "--key", "//Alice"].into_iter();
		closed(&Line::try_parse_from(words.chain(line.split_whitespace())).unwrap().holidays)
	}

	#[test]
	fn weekends_should_be_closed_unless_it_is_said_otherwise() {
		let is_closed = |line: &str, day: &str| read(line).unwrap().is_closed(day.parse().unwrap());
		let named = "2027 --day 2027-02-17 --working 2027-02-20";
		assert_eq!(is_closed(named, "2027-02-17"), Some(true));
		assert_eq!(is_closed(named, "2027-02-20"), Some(false), "a Saturday that makes up for it");
		assert_eq!(is_closed(named, "2027-02-21"), Some(true));
		assert_eq!(is_closed(named, "2027-02-18"), Some(false));
		assert_eq!(is_closed("2027 --weekends", "2027-02-21"), Some(false));
	}

	#[test]
	fn days_of_another_year_should_be_refused() {
		let error = read("2027 --day 2028-01-01").unwrap_err().to_string();
		assert!(error.contains("\"2028-01-01\"") && error.contains("not of 2027"), "{error}");
	}
}
