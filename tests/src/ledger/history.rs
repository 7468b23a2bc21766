//! A year behind a development chain: its blocks are there before its node starts.
//!
//! A network that is shown to people begins with organisations of which nobody knows anything. This gives one of its members a year
//! of dealings with suppliers, generated as every ledger here: real transactions, executed in blocks of their days by the
//! chain's own runtime. The chain's calendar begins with its first block and runs at its own speed, so that the first block is
//! dated as long ago as that year takes by it; the validator's node, started on the database afterwards, makes those blocks final
//! and goes on from there, on the day after the year or as much later as making it has taken. Further nodes sync from it.

use super::{
	Invoice, Plan, Rules, Shape,
	cast::{Cast, House},
	generate,
};
use crate::{
	accounts::dev,
	desk::{Desk, Pace},
	firms::Firm,
};
use anyhow::{Context, Result};
use serde::Serialize;
use stalhof_primitives::{
	receivables::Side,
	registration::{RegistrationNumber, lei_check_digits},
	time::Day,
};
use std::path::{Path, PathBuf};

/// The marketplace that buys, its sponsor of suppliers, and who attests them, of the well-known organisations.
const BUYER: u32 = 3;
const SPONSOR: u32 = 2;
/// Where the suppliers' keys are: of those that the year has brought.
const KEYS: &str = "//Earlier";
/// Days of history, after one on which all are brought in.
const DAYS: u32 = 365;
const MONTH: u32 = 30;
/// Days after which suppliers have their records renewed: at most 60 before those end.
const RENEWED_AFTER: u32 = 320;

/// What is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Earlier {
	/// The same number makes the same year.
	pub seed: u64,
	/// Suppliers.
	pub suppliers: u32,
	/// Invoices.
	pub invoices: u32,
}

/// What lies behind a chain.
#[derive(Clone, Debug, Serialize)]
pub struct History {
	/// Invoices.
	pub invoices: usize,
	/// Suppliers.
	pub suppliers: usize,
	/// Its first day, and the one on which a node goes on that is started now.
	pub days: [Day; 2],
	/// Blocks.
	pub blocks: u64,
	/// Transactions.
	pub transactions: usize,
}

/// Puts a year behind the chain of that spec, in the database of a node that has not run yet. The chain's genesis must date its
/// calendar. Tells `progress` each month how many transactions there are before that day.
///
/// # Errors
/// When there is a database already, or the chain's calendar is the wall clock's.
pub async fn history(
	spec: PathBuf,
	base_path: &Path,
	made: Earlier,
	mut progress: impl FnMut(Day, usize),
) -> Result<History> {
	let Earlier { seed, suppliers, invoices } = made;
	let pace = Pace::Ending { days: DAYS + 2 };
	let mut desk = Desk::before_a_node(spec, base_path, pace).await?;
	let start =
		desk.first_day.context("the chain's genesis does not say on which day it begins")?;
	let after = |days: u32| start.after(days).context("a day");
	let shape =
		Shape { seed, invoices, customers: suppliers, first: after(1)?, days: DAYS, rest: 0 };
	let all: Vec<Invoice> = generate(shape);
	let plan = Plan::of(&all, Rules { upheld_percent: 20 });
	let house = House {
		firm: Firm { first: dev("//Charlie"), second: dev("//Charlie//stash"), number: BUYER },
		registered: well_known(BUYER)?,
		side: Side::Debtor,
		sponsor: (SPONSOR, dev("//Bob")),
		attestor: dev("//Ferdie"),
		keys: KEYS,
	};
	let cast = Cast::gather(&mut desk, start, house, &plan, &all)?;
	let (mut transactions, mut blocks) = (0, 0);
	// A KYB record lasts a year, which would end here: it is asked for on one day, and attested on the next that has acts.
	let from = after(RENEWED_AFTER)?;
	let renewal = plan.days.iter().position(|day| day.day >= from).context("a year too short")?;
	let (mut month, mut events) = (start, Vec::new());
	for (place, day) in plan.days.iter().enumerate() {
		if month.after(MONTH).is_some_and(|next| next <= day.day) {
			month = day.day;
			progress(month, transactions);
		}
		let mut signed = Vec::new();
		for act in &day.acts {
			for (keys, call) in cast.calls(act, &plan, &all) {
				signed.push(desk.sign(&keys, &call)?);
			}
		}
		let beside = match place.checked_sub(renewal) {
			Some(0) => cast.renewals().collect(),
			Some(1) => cast.attestations(&events)?,
			_ => Vec::new(),
		};
		for (keys, call) in beside {
			signed.push(desk.sign(&keys, &call)?);
		}
		let done = desk.make(Some(day.day), &signed, true).with_context(|| day.day.to_string())?;
		transactions += signed.len();
		blocks = done.made.last().map_or(blocks, |block| block.number);
		events = done.events;
	}
	desk.pause().await?;
	let days = [start, desk.today()?];
	Ok(History { invoices: all.len(), suppliers: plan.customers.len(), days, blocks, transactions })
}

/// How a well-known organisation is registered.
fn well_known(number: u32) -> Result<RegistrationNumber> {
	let stem = format!("STALHOF{number:011}");
	let digits = stem.as_bytes().try_into().ok().and_then(lei_check_digits);
	let text = format!("lei:{stem}{:02}", digits.context("check digits")?);
	text.parse().map_err(|error| anyhow::anyhow!("{text}: {error}"))
}
