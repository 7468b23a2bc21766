//! A ledger replayed through a node, and what the node says then beside the recount.
//!
//! On a chain of its own the ledger's firm is a member, and each customer a participant that another member has brought in: with two
//! operators, and money that the settlement bank has put into its treasury. What the [`Plan`] says is signed by them and executed by
//! the chain's runtime in blocks of those days. Then a node is started on that chain, and asked by the runtime's reads, as of
//! the last block of a day.

use super::{
	Ageing, Counts, Invoice, Party, Plan, Recount, Rules,
	cast::{Cast, House},
	compare::{Line, ageing, events, outstanding, profile, sum},
};
use crate::{
	accounts::{child, dev},
	desk::Desk,
	firms::{Firm, registration},
	reads::Reads,
	state::CNY,
};
use anyhow::{Context, Result, ensure};
use codec::Encode;
use serde::Serialize;
use serde_json::Value as Json;
use stalhof_primitives::{receivables::Side, time::Day};
use std::{collections::BTreeMap, fmt, time::Instant};

/// The chain: members with many operators, and one validator.
const CHAIN: &str = "bench-solo";
/// The firm, the sponsor of its customers, and who attests them: members, by number and administrator's place among `//bench//0` and on.
const SELLER: (u32, u64) = (7, 0);
const SPONSOR: (u32, u64) = (8, 250);
const ATTESTOR: u64 = 500;
/// The most invoices and customers: what the two groups' bytes hold.
const MOST: (usize, usize) = (40_000, 5_000);
/// Days as of which ageing is compared, besides the first and the last.
const DAYS: u32 = 10;
const API: &str = "ReceivablesApi";

/// A ledger that was replayed.
#[derive(Clone, Debug, Serialize)]
pub struct Replayed {
	/// Invoices.
	pub invoices: usize,
	/// Customers.
	pub customers: usize,
	/// The first day and the last.
	pub days: [Day; 2],
	/// Blocks.
	pub blocks: u64,
	/// Transactions.
	pub transactions: usize,
	/// Seconds until the last block was made.
	pub seconds: f64,
	/// What is compared of the firm itself, of its events and of what is owed on several days.
	pub shown: Vec<Line>,
	/// Of each customer, as debtor and as a pair with the firm: how much was compared.
	pub more: usize,
	/// What of that differs.
	pub differing: Vec<Line>,
}

impl Replayed {
	/// How many figures of the node are others than the recount.
	pub fn differences(&self) -> usize {
		self.shown.iter().filter(|line| !line.same()).count() + self.differing.len()
	}
}

impl fmt::Display for Replayed {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		let Self {
			invoices, customers, days: [first, last], blocks, transactions, seconds, ..
		} = self;
		writeln!(
			f,
			"{invoices} invoices to {customers} customers from {first} to {last}: {transactions} transactions in {blocks} blocks, {seconds:.1} s\n"
		)?;
		writeln!(f, "{:<50} {:>24} {:>24}", "", "by the node", "counted from the table")?;
		self.shown.iter().try_for_each(|line| writeln!(f, "{line}"))?;
		writeln!(
			f,
			"\n{} more figures, of each customer and of each with the firm: {} differ",
			self.more,
			self.differing.len()
		)?;
		self.differing.iter().try_for_each(|line| writeln!(f, "{line}"))?;
		let differences = self.differences();
		write!(f, "\n{} figures compared, {differences} differ", self.shown.len() + self.more)
	}
}

/// Replays a ledger and compares; `seed` chooses days.
///
/// # Errors
/// When it is too large, or something cannot be done. That figures differ is none: [`Replayed::differences`].
pub async fn replay(invoices: &[Invoice], rules: Rules, seed: u64) -> Result<Replayed> {
	let plan = Plan::of(invoices, rules);
	let (most, most_customers) = MOST;
	ensure!(
		invoices.len() <= most && plan.customers.len() <= most_customers,
		"{} invoices to {} customers are more than the chain of a replay holds: {most} to {most_customers} at most",
		invoices.len(),
		plan.customers.len()
	);
	let begun = Instant::now();
	let mut desk = Desk::open(CHAIN, &["--state-pruning", "archive"]).await?;
	let first = plan.days.first().context("nothing happens")?.day;
	let eve = first.number().checked_sub(1).map(Day::from_number).context("too long ago")?;
	let bench = |place: u64| child(&dev("//bench"), place);
	let house = House {
		firm: Firm { first: bench(SELLER.1), second: bench(SELLER.1 + 1), number: SELLER.0 },
		registered: registration("STALHOFBENCH", 0)?,
		side: Side::Seller,
		sponsor: (SPONSOR.0, bench(SPONSOR.1)),
		attestor: bench(ATTESTOR),
		keys: "//ledger",
	};
	let cast = Cast::gather(&mut desk, eve, house, &plan, invoices)?;
	let mut transactions = 0;
	let mut counted = BTreeMap::<String, u32>::new();
	let mut last_blocks = BTreeMap::new();
	let mut height = 0;
	for day in &plan.days {
		let mut signed = Vec::new();
		for act in &day.acts {
			for (keys, call) in cast.calls(act, &plan, invoices) {
				signed.push(desk.sign(&keys, &call)?);
			}
		}
		let done = desk.make(Some(day.day), &signed, true).with_context(|| day.day.to_string())?;
		transactions += signed.len();
		for event in done.events {
			*counted.entry(event.name).or_default() += 1;
		}
		let last = done.made.last().context("no block")?;
		height = last.number;
		last_blocks.insert(day.day, last.hash.clone());
	}
	let seconds = begun.elapsed().as_secs_f64();
	let last = Plan::last_day(invoices, rules);
	let node = desk.read().await?;
	let asked = Asked { reads: Reads::new(node.rpc()).await?, last_blocks };
	let seller = SELLER.0;
	let until = Recount::of(invoices, Party::Seller, rules, last);
	let mut shown = profile("", &asked.profile(&(0_u8, seller), last).await?, &until)?;
	shown.extend(events(&counted, invoices, &until));
	for day in chosen(first, last, seed) {
		let expected = Ageing::of(invoices, Party::Seller, rules, day);
		shown.extend(ageing(
			&format!("{day}: "),
			&asked.ageing(&(0_u8, seller), day).await?,
			&expected,
		));
	}
	let mut rest = Vec::new();
	for (name, firm) in plan.customers.iter().zip(cast.others()) {
		let party = Party::Debtor(name);
		let expected = Recount::of(invoices, party, rules, last);
		let owed = Ageing::of(invoices, party, rules, last);
		let of_debtor = asked.profile(&(1_u8, firm.number), last).await?;
		let of_pair = asked.profile(&(2_u8, seller, firm.number), last).await?;
		rest.extend(profile(&format!("{name}: "), &of_debtor, &expected)?);
		rest.extend(profile(&format!("{name}, as a pair: "), &of_pair, &expected)?);
		rest.extend(outstanding(&format!("{name}, as a pair: "), &of_pair, &owed)?);
		let told = asked.ageing(&(1_u8, firm.number), last).await?;
		rest.extend(ageing(&format!("{name}: "), &told, &owed));
	}
	desk.pause().await?;
	let more = rest.len();
	rest.retain(|line| !line.same());
	Ok(Replayed {
		invoices: invoices.len(),
		customers: plan.customers.len(),
		days: [first, last],
		blocks: height,
		transactions,
		seconds,
		shown,
		more,
		differing: rest,
	})
}

/// Some days from the first to the last: both, and others by the seed.
fn chosen(first: Day, last: Day, seed: u64) -> Vec<Day> {
	let count = last.since(first).unwrap_or(0);
	let mut days = vec![first, last];
	for place in 0..DAYS {
		let drawn = sp_crypto_hashing::twox_64(&(seed, place).encode());
		let after = u64::from_le_bytes(drawn) % u64::from(count + 1);
		days.extend(u32::try_from(after).ok().and_then(|after| first.after(after)));
	}
	days.sort_unstable();
	days.dedup();
	days
}

/// A node that is asked as of days.
struct Asked {
	reads: Reads,
	/// The last block of each day that has blocks.
	last_blocks: BTreeMap<Day, String>,
}

impl Asked {
	/// The last block of a day, or before it.
	fn block(&self, day: Day) -> Result<&str> {
		let (_, hash) = self.last_blocks.range(..=day).next_back().context("no block as early")?;
		Ok(hash)
	}

	/// A profile at the end of a day.
	async fn profile(&self, whose: &impl Encode, day: Day) -> Result<Json> {
		let arguments = (whose, CNY).encode();
		self.reads.ask(API, "profile", &arguments, self.block(day)?).await
	}

	/// What is outstanding at the end of a day by how late it is, all pages together.
	async fn ageing(&self, whose: &impl Encode, day: Day) -> Result<Ageing> {
		let mut all = Ageing::default();
		let mut after: Option<(u32, u32, Option<u32>)> = None;
		loop {
			let arguments = (whose, CNY, Some(day.number()), after).encode();
			let part = self.reads.ask(API, "ageing", &arguments, self.block(day)?).await?;
			let names = ["on_time", "to_30", "to_60", "to_90", "over_90"];
			for (bucket, name) in all.buckets.iter_mut().zip(names) {
				*bucket += sum(&part[name])?;
			}
			let number = |name: &str| -> Result<u32> { Ok(u32::try_from(sum(&part[name])?)?) };
			all.rows += number("rows")?;
			all.worst = all.worst.max(number("worst_days")?);
			let next = &part["next"];
			if next.is_null() {
				return Ok(all);
			}
			let place =
				|name: &str| next[name].as_u64().and_then(|place| u32::try_from(place).ok());
			let (other, asset) = place("other").zip(place("asset")).context("no place")?;
			after = Some((other, asset, place("due")));
		}
	}
}

/// So many and so much, as it is shown.
pub(super) fn counts((count, amount): Counts) -> String {
	format!("{count}: {}.{:02}", amount / 100, amount % 100)
}
