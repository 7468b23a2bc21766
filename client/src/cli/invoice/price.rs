//! `stalhof invoice price`.

use crate::{
	cli::{
		Context,
		lookup::{bad, value},
		output::table,
	},
	error::Result,
};
use clap::Args;
use serde::Serialize;
use stalhof_primitives::{
	currency::Currency,
	money::{Amount, DayCount, NoPrice, Purchase, Quote, Rate, Share},
	time::Day,
};

/// Digits after the point when no currency is named.
const DECIMALS: u8 = 2;

#[derive(Args)]
pub(in crate::cli) struct Price {
	/// What the debtor has accepted to pay, in the currency's major unit, as 3000000.00.
	#[arg(long, value_name = "AMOUNT")]
	face: String,
	/// Share of it that the lender advances, in per cent, with at most two decimals.
	#[arg(long, value_name = "PERCENT")]
	advance: String,
	/// Rate of the discount, in basis points a year: 480 is 4.80 %.
	#[arg(long, value_name = "BASIS-POINTS")]
	bp: u16,
	/// Day on which the seller is paid, YYYY-MM-DD.
	#[arg(long, value_name = "DAY")]
	from: String,
	/// Day on which the debtor is to pay, YYYY-MM-DD.
	#[arg(long, value_name = "DAY")]
	to: String,
	/// How days are counted: ACT/365F, ACT/360 or 30E/360.
	#[arg(long, value_name = "DAY-COUNT")]
	basis: String,
	/// What the lender takes besides the discount, in the major unit.
	#[arg(long, value_name = "AMOUNT", default_value = "0")]
	fees: String,
	/// Currency (ISO 4217), which says how many decimals amounts have; 2 without one.
	#[arg(long, value_name = "CODE")]
	currency: Option<String>,
}

/// What a purchase comes to. Amounts are minor units as decimal text.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Priced {
	#[serde(skip_serializing_if = "Option::is_none")]
	currency: Option<Currency>,
	/// Digits after the point of the major unit.
	decimals: u8,
	face: Amount,
	/// Basis points.
	advance_rate: Share,
	/// Basis points a year.
	rate: Rate,
	day_count: DayCount,
	from: Day,
	to: Day,
	#[serde(flatten)]
	quote: Quote,
}

impl Price {
	pub(super) fn run(&self, context: &Context) -> Result<()> {
		let priced = self.price()?;
		context.out.result(&priced, || priced.words())
	}

	fn price(&self) -> Result<Priced> {
		let currency = self.currency.as_deref().map(|code| value("currency", code)).transpose()?;
		let decimals = currency.map_or(Ok(DECIMALS), decimals)?;
		let amount = |what, text: &str| {
			Amount::parse(text, decimals).map_err(|error| bad(what, text, &error.to_string()))
		};
		let points = self.bp;
		let rate = Rate::new(points);
		let purchase = Purchase {
			face: amount("face", &self.face)?,
			advance_rate: value("advance rate", &self.advance)?,
			rate: rate.map_err(|error| bad("rate", &points.to_string(), &error.to_string()))?,
			day_count: value("day count", &self.basis.to_ascii_uppercase())?,
			value_date: value("first day", &self.from)?,
			due: value("due date", &self.to)?,
			fees: amount("fees", &self.fees)?,
		};
		let quote = purchase.quote().map_err(|error| {
			let (what, text) = match error {
				NoPrice::Period => ("due date", &self.to),
				NoPrice::NothingLeft => ("face", &self.face),
			};
			bad(what, text, &error.to_string())
		})?;
		let Purchase { face, advance_rate, rate, day_count, value_date: from, due: to, .. } =
			purchase;
		Ok(Priced { currency, decimals, face, advance_rate, rate, day_count, from, to, quote })
	}
}

/// Digits after the point of an amount of that currency.
fn decimals(currency: Currency) -> Result<u8> {
	let none = || bad("currency", &currency.to_string(), "ISO 4217 lists no minor unit of it");
	currency.minor_units().ok_or_else(none)
}

impl Priced {
	/// In words, an amount a line.
	fn words(&self) -> String {
		let Self { advance_rate, rate, day_count, from, to, quote, .. } = self;
		let Quote { days, advance, discount, fees, price, retention } = quote;
		let unit = if *days == 1 { "day" } else { "days" };
		table(&[
			("Face", self.show(self.face, &format!("due on {to}"))),
			("Advance", self.show(*advance, &format!("{advance_rate} of the face"))),
			("Discount", self.show(*discount, &format!("{rate} for {days} {unit}, {day_count}"))),
			("Fees", self.show(*fees, "")),
			("Price", self.show(*price, &format!("to the seller on {from}"))),
			("Retention", self.show(*retention, "to the seller once the lender has its own")),
		])
	}

	/// An amount with its currency, as wide as the widest, and what is to be said of it.
	fn show(&self, amount: Amount, what: &str) -> String {
		let grouped = |amount: Amount| match self.currency {
			Some(currency) => format!("{} {currency}", amount.grouped(self.decimals)),
			None => amount.grouped(self.decimals),
		};
		let width = grouped(self.face).len();
		let line = format!("{:>width$}  {what}", grouped(amount));
		line.trim_end().to_owned()
	}
}
