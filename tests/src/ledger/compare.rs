//! What a node says beside the recount.

use super::{Ageing, Counts, Invoice, Recount, replay::counts};
use anyhow::{Context, Result};
use serde::Serialize;
use serde_json::Value as Json;
use std::{collections::BTreeMap, fmt};

/// A figure of the node, and the same counted from the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
	/// Which.
	pub what: String,
	/// As the node has it.
	pub node: String,
	/// As the table has it.
	pub table: String,
}

impl Line {
	fn new(what: impl Into<String>, node: impl ToString, table: impl ToString) -> Self {
		Self { what: what.into(), node: node.to_string(), table: table.to_string() }
	}

	/// Whether they are the same.
	pub fn same(&self) -> bool {
		self.node == self.table
	}
}

impl fmt::Display for Line {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		let Self { what, node, table } = self;
		let differs = if self.same() { "" } else { "  DIFFERS" };
		write!(f, "{what:<50} {node:>24} {table:>24}{differs}")
	}
}

/// A number that JSON has as one or, when it is great, as text.
pub(super) fn sum(value: &Json) -> Result<u128> {
	let small = value.as_u64().map(u128::from);
	let great = || value.as_str().and_then(|text| text.parse().ok());
	small.or_else(great).with_context(|| format!("no number: {value}"))
}

fn tally(value: &Json) -> Result<Counts> {
	Ok((u32::try_from(sum(&value["count"])?)?, sum(&value["amount"])?))
}

/// In tenths, or in basis points; a dash where there is none.
fn share(value: Option<u128>, unit: u128) -> String {
	value.map_or("-".into(), |value| format!("{}.{}", value / unit, value % unit))
}

fn maybe(value: &Json) -> Result<Option<u128>> {
	if value.is_null() { Ok(None) } else { sum(value).map(Some) }
}

/// All counters of a profile, and what follows from them.
pub(super) fn profile(of: &str, told: &Json, counted: &Recount) -> Result<Vec<Line>> {
	anyhow::ensure!(!told.is_null(), "{of}no profile");
	let all = &told["all"];
	let (paid, payments) = (&all["payments"], &counted.paid);
	let mut lines = Vec::new();
	let mut add = |what: &str, node: String, table: String| {
		lines.push(Line::new(format!("{of}{what}"), node, table));
	};
	let none = (0, 0);
	for (name, expected) in [
		("submitted", counted.accepted),
		("accepted", counted.accepted),
		("funded", none),
		("credited", none),
		("upheld", counted.upheld),
		("set_off", none),
		("disputed", counted.disputed),
		("recourse", none),
		("bought_back", none),
		("written_off", none),
	] {
		add(&name.replace('_', " "), counts(tally(&all[name])?), counts(expected));
	}
	for (name, expected) in [
		("rejected", 0),
		("lapsed", 0),
		("withdrawn", 0),
		("differed", 0),
		("duplicates", 0),
		("days_to_accept", 0),
		("dismissed", u128::from(counted.dismissed)),
		("from_own", payments.total().1),
		("recovered", 0),
		("misdirected", 0),
	] {
		add(&name.replace('_', " "), sum(&all[name])?.to_string(), expected.to_string());
	}
	let buckets = ["on_time", "to_30", "to_60", "to_90", "over_90"];
	for (name, expected) in buckets.into_iter().zip(payments.buckets) {
		let what = format!("paid: {}", name.replace('_', " "));
		add(&what, counts(tally(&paid[name])?), counts(expected));
	}
	let whole = payments.total();
	add("paid: total", counts(tally(&paid["total"])?), counts(whole));
	let amount_days = payments.amount_days.to_string();
	add("paid: minor units x days", sum(&paid["amount_days"])?.to_string(), amount_days);
	let days = [maybe(&paid["days_to_settle"])?, payments.to_settle()];
	let [node, table] = days.map(|days| share(days, 10));
	add("days to settle, by amount", node, table);
	let on_time = payments.buckets[0];
	let of_hundred = |part: u128, of: u128| (part * 10_000).checked_div(of);
	let by_count = of_hundred(on_time.0.into(), whole.0.into());
	let by_amount = of_hundred(on_time.1, whole.1);
	for (what, told, expected) in [
		("paid in time, by count, basis points", &paid["on_time_by_count"], by_count),
		("paid in time, by amount, basis points", &paid["on_time_by_amount"], by_amount),
		("dilution, basis points", &all["dilution"], counted.dilution()),
	] {
		let [node, table] = [maybe(told)?, expected]
			.map(|points| points.map_or("-".into(), |points| points.to_string()));
		add(what, node, table);
	}
	let first = counted.first.map(|day| u128::from(day.number()));
	let [node, table] =
		[maybe(&told["first"])?, first].map(|day| day.map_or("-".into(), |day| day.to_string()));
	add("first day (since 1970)", node, table);
	for name in ["pairs", "unrelated_pairs"] {
		add(&name.replace('_', " "), sum(&told[name])?.to_string(), counted.pairs.to_string());
	}
	// Without shipments nothing is evidenced.
	let evidenced = tally(&told["evidenced"]["accepted"])?;
	add("evidenced: accepted", counts(evidenced), counts(none));
	let evidenced = tally(&told["evidenced"]["payments"]["total"])?;
	add("evidenced: paid", counts(evidenced), counts(none));
	Ok(lines)
}

/// What a pair has outstanding.
pub(super) fn outstanding(of: &str, told: &Json, expected: &Ageing) -> Result<Vec<Line>> {
	let told = &told["outstanding"];
	Ok(vec![
		Line::new(format!("{of}outstanding"), sum(&told["amount"])?, expected.total()),
		Line::new(format!("{of}rows outstanding"), sum(&told["rows"])?, expected.rows),
	])
}

/// What is owed on a day, by how late it is.
pub(super) fn ageing(of: &str, told: &Ageing, expected: &Ageing) -> Vec<Line> {
	let names = ["not late", "1 to 30 days", "31 to 60 days", "61 to 90 days", "over 90 days"];
	let money = |amount: u128| format!("{}.{:02}", amount / 100, amount % 100);
	let buckets = names.into_iter().zip(told.buckets.iter().zip(expected.buckets));
	let owed = buckets.map(|(name, (told, expected))| {
		Line::new(format!("{of}owed, {name}"), money(*told), money(expected))
	});
	owed.chain([
		Line::new(format!("{of}oldest, days late"), told.worst, expected.worst),
		Line::new(format!("{of}rows"), told.rows, expected.rows),
	])
	.collect()
}

/// How often what happened.
pub(super) fn events(
	told: &BTreeMap<String, u32>,
	invoices: &[Invoice],
	counted: &Recount,
) -> Vec<Line> {
	let joined = invoices.iter().filter(|invoice| !invoice.electronic).count();
	let over = counted.dismissed + counted.upheld.0;
	let (paid, _) = counted.paid.total();
	[
		("Submitted", invoices.len()),
		("Accepted", invoices.len()),
		("Joined", joined),
		("DisputeRaised", counted.disputed.0 as usize),
		("DisputeSettled", over as usize),
		("CreditNoted", counted.upheld.0 as usize),
		("Paid", paid as usize),
	]
	.into_iter()
	.map(|(name, expected)| {
		let told = told.get(&format!("Receivables.{name}")).copied().unwrap_or_default();
		Line::new(format!("events {name}"), told, expected)
	})
	.collect()
}

#[cfg(test)]
mod tests {
	use super::*;
	use serde_json::json;

	#[test]
	fn a_profile_should_be_compared_counter_by_counter() {
		let tally = |count: u32, amount: u64| json!({ "count": count, "amount": amount });
		let none = tally(0, 0);
		let payments = json!({
			"amount_days": 30_000, "days_to_settle": 300, "on_time": tally(1, 1_000), "to_30": none,
			"to_60": none, "to_90": none, "over_90": none, "total": tally(1, 1_000),
			"on_time_by_count": 10_000, "on_time_by_amount": 10_000,
		});
		let told = json!({
			"all": {
				"submitted": tally(1, 1_000), "accepted": tally(1, 1_000), "rejected": 0, "lapsed": 0,
				"withdrawn": 0, "differed": 0, "duplicates": 0, "days_to_accept": 0, "funded": none,
				"payments": payments, "from_own": 1_000, "credited": none, "upheld": none,
				"set_off": none, "dilution": 0, "disputed": none, "dismissed": 0, "recourse": none,
				"bought_back": none, "written_off": none, "recovered": "0", "misdirected": 0,
			},
			"evidenced": { "accepted": none, "payments": { "total": none } },
			"first": 100, "pairs": 1, "unrelated_pairs": 1,
		});
		let mut counted = Recount {
			accepted: (1, 1_000),
			pairs: 1,
			first: Some(stalhof_primitives::time::Day::from_number(100)),
			..Recount::default()
		};
		counted.paid.amount_days = 30_000;
		counted.paid.buckets[0] = (1, 1_000);
		let lines = profile("", &told, &counted).unwrap();
		let other: Vec<_> = lines.iter().filter(|line| !line.same()).collect();
		assert_eq!((lines.len(), other), (36, Vec::new()));
		counted.paid.buckets[0] = (1, 1_001);
		let lines = profile("X: ", &told, &counted).unwrap();
		let other: Vec<_> =
			lines.iter().filter(|line| !line.same()).map(|line| &line.what).collect();
		assert_eq!(
			other,
			["X: from own", "X: paid: on time", "X: paid: total"],
			"an amount that is other shows wherever it is summed"
		);
		assert!(profile("", &json!(null), &counted).is_err());
	}
}
