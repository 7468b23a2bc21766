//! A ledger replayed through a node comes to what a recount of the table comes to.

use anyhow::{Context, Result, ensure};
use stalhof_tests::{
	command::run_in,
	ledger::{self, Rules, Shape},
	scenario,
};
use std::{fs, process::Command, time::Duration};
use tempfile::TempDir;

const LIMIT: Duration = Duration::from_secs(540);

/// A year of 240 invoices to 12 customers, as it is written and read.
fn year() -> Result<Vec<ledger::Invoice>> {
	let shape = Shape { invoices: 240, customers: 12, ..Shape::year(11) };
	let today = shape.last().after(1).context("the last day")?;
	Ok(ledger::read(ledger::write(&ledger::generate(shape)).as_bytes(), today)?.invoices)
}

#[test]
fn profile_ageing_and_days_to_settle_should_be_a_recount_when_a_ledger_was_replayed() {
	scenario(LIMIT, async {
		let invoices = year()?;
		// With disputes of which something is right: what is paid is then less than what was invoiced.
		let replayed = ledger::replay(&invoices, Rules { upheld_percent: 25 }, 1).await?;
		ensure!(replayed.differences() == 0, "{replayed}");
		ensure!(replayed.invoices == 240 && replayed.customers == 12, "{replayed}");
		let shown = |what: &str| {
			let found = replayed.shown.iter().find(|line| line.what == what);
			found
				.map(|line| line.node.clone())
				.with_context(|| format!("no '{what}' in {replayed}"))
		};
		// Nothing is the same because it is nothing.
		for what in ["upheld", "disputed", "paid: on time", "paid: to 30", "paid: to 60"] {
			ensure!(!shown(what)?.starts_with("0:"), "nothing {what}: {replayed}");
		}
		ensure!(shown("submitted")?.starts_with("240:"), "{replayed}");
		ensure!(replayed.more > 12 * 80, "{replayed}");
		Ok(())
	});
}

#[test]
fn replay_should_be_refused_with_line_and_value_when_a_field_is_wrong() -> Result<()> {
	let dir = TempDir::new()?;
	let file = dir.path().join("ledger.csv");
	let mut text = ledger::write(&year()?);
	let line = text.lines().nth(7).context("no such line")?.to_owned();
	text = text.replace(&line, &line.replacen("/2019", "/19", 1));
	fs::write(&file, text)?;
	let mut command = Command::new(env!("CARGO_BIN_EXE_stalhof-bench"));
	command.args(["receivables", "--replay"]).arg(&file);
	let refused = run_in(&mut command, b"", Duration::from_secs(60))?;
	ensure!(refused.code == Some(1), "{refused}");
	ensure!(refused.stderr.contains("line 8, ") && refused.stderr.contains("/19'"), "{refused}");
	Ok(())
}
