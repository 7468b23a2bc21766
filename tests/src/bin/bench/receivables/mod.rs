//! `scripts/bench receivables`: what funding, paying and listing cost as there is more of it, thirty thousand payables by file, and a
//! ledger replayed.

mod book;
mod many;
mod open;
mod report;

pub(crate) use report::ReceivablesReport;

use crate::{ReceivablesArgs, machine::Machine, report::node_version};
use anyhow::{Context, Result};
use stalhof_primitives::time::Day;
use stalhof_tests::ledger::{self, Invoice, Ledger, Replayed, Rules, Shape};
use std::{
	fs,
	path::Path,
	time::{SystemTime, UNIX_EPOCH},
};

/// Measures everything; with the greatest numbers in about half an hour.
pub(crate) async fn measure(args: &ReceivablesArgs) -> Result<ReceivablesReport> {
	let payment = open::payments().await?;
	let mut opens = Vec::new();
	let mut pages = Vec::new();
	for positions in &args.positions {
		let later = args.receivables.iter().filter(|count| *count > positions).copied();
		let later: Vec<usize> = if Some(positions) == args.positions.iter().max() {
			later.collect()
		} else {
			Vec::new()
		};
		let (open, listed) = open::positions(*positions, &later).await?;
		opens.push(open);
		pages.extend(listed);
	}
	let many = many::suppliers(args.suppliers).await?;
	Ok(ReceivablesReport {
		machine: Machine::here(),
		node: node_version(),
		payment,
		opens,
		pages,
		many,
	})
}

/// Writes a generated ledger to a file.
pub(crate) fn write(file: &Path, seed: u64) -> Result<()> {
	let invoices = ledger::generate(Shape::year(seed));
	fs::write(file, ledger::write(&invoices))
		.with_context(|| format!("cannot write {}", file.display()))?;
	println!("{} invoices written to {}", invoices.len(), file.display());
	Ok(())
}

/// Replays a ledger.
pub(crate) async fn replay(invoices: &[Invoice], args: &ReceivablesArgs) -> Result<Replayed> {
	let rules = Rules { upheld_percent: args.upheld };
	ledger::replay(invoices, rules, args.seed).await
}

/// The ledger of a file, all of whose dates are over.
pub(crate) fn read(file: &Path) -> Result<Vec<Invoice>> {
	let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
	let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
	let today = Day::from_number(u32::try_from(now / 86_400)?);
	let Ledger { invoices, differing } =
		ledger::read(&bytes, today).with_context(|| file.display().to_string())?;
	if let Some(first) = differing.first() {
		eprintln!(
			"{}: in {} lines DaysToSettle or DaysLate is not what the dates come to, first in line {first}: the dates count",
			file.display(),
			differing.len()
		);
	}
	Ok(invoices)
}
