//! `stalhof goods commission`.

use super::destination::{Destination, Wanted};
use crate::{
	cli::{
		Context,
		lookup::{bad, value},
		output::table,
		submit::Sending,
	},
	error::Result,
	goods::{
		BATCH_SIZE, Commission, Domain, Hex32, Labels, OnChain, Plan, Pool, Progress,
		RANDOM_CHARACTERS, SerialFile, Serials, commission, names,
	},
};
use clap::{Args, ValueEnum};
use serde::Serialize;
use stalhof_primitives::{
	goods::PoolShape,
	gs1::{Gtin, Serial},
};
use std::{
	io::{self, IsTerminal, Write},
	num::NonZeroUsize,
	path::{Path, PathBuf},
	sync::mpsc::{self, RecvTimeoutError},
	thread,
	time::{Duration, Instant},
};

/// How often progress is shown.
const INTERVAL: Duration = Duration::from_secs(1);

/// What serials begin with unless another beginning is asked for.
const PREFIX: &str = "S";

/// Characters that a serial may have.
const MAX_SERIAL: u8 = 20;

#[derive(Args)]
pub(in crate::cli) struct Command {
	/// Directory for the batches.
	#[arg(value_name = "DIR", required_unless_present = "out")]
	directory: Option<PathBuf>,
	/// Directory for the batches, named by an option.
	#[arg(long, value_name = "DIR", conflicts_with = "directory")]
	out: Option<PathBuf>,
	/// Ask no node and send nothing. The same command without it goes on from there.
	#[arg(long)]
	offline: bool,
	#[command(flatten)]
	on_chain: OnChainArgs,
	/// What is marked.
	#[arg(long)]
	gtin: String,
	/// Of which lot: 1 to 20 characters.
	#[arg(long)]
	lot: String,
	/// Last day of use, YYYY-MM-DD.
	#[arg(long, value_name = "DAY")]
	expires: Option<String>,
	/// How many marks to make; with --serials as many as there are lines.
	#[arg(long, required_unless_present = "serials")]
	count: Option<u64>,
	#[command(flatten)]
	pool: PoolArgs,
	/// Take serials from a file, one a line, in any order.
	#[arg(long, value_name = "FILE", conflicts_with = "from")]
	serials: Option<PathBuf>,
	/// Marks of a batch.
	#[arg(long, value_name = "COUNT", default_value_t = BATCH_SIZE)]
	batch_size: u32,
	/// Let each label hide a code, whose key is in the mark.
	#[arg(long)]
	activation: bool,
	/// What the files of labels hold.
	#[arg(long, value_enum, default_value = "link")]
	labels: LabelsArg,
	/// Where links lead, such as the brand's own resolver [default: GS1's own, id.gs1.org].
	#[arg(long, value_name = "URL")]
	domain: Option<String>,
	/// How many threads work [default: one for each core].
	#[arg(long, value_name = "COUNT")]
	threads: Option<NonZeroUsize>,
	/// Show progress also where standard error is no terminal.
	#[arg(long)]
	progress: bool,
}

/// What the chain is told of the batches.
#[derive(Args)]
pub(super) struct OnChainArgs {
	/// In which pool on the chain the serials are [default: the only one that the signer's organisation has for the GTIN].
	#[arg(long, value_name = "POOL", conflicts_with = "offline")]
	pub(super) pool: Option<u32>,
	/// Where the goods were made, as two capital letters (ISO 3166) [default: where the producer is registered].
	#[arg(long, value_name = "COUNTRY")]
	pub(super) origin: Option<String>,
	/// For which market they are meant, if for one.
	#[arg(long, value_name = "COUNTRY")]
	pub(super) market: Option<String>,
	/// When they were made, YYYY-MM-DD [default: the chain's date when it is asked first].
	#[arg(long, value_name = "DAY")]
	pub(super) made: Option<String>,
	/// From when on labels can be activated: commissioned, dispatched, sold [default: sold].
	#[arg(long, value_name = "WHEN")]
	pub(super) opens: Option<String>,
	#[command(flatten)]
	pub(super) sending: Sending,
}

/// Which serials, of a commission without a chain.
#[derive(Args)]
struct PoolArgs {
	/// What all serials begin with. Random characters follow it [default: S, or what the serials of a file have in common].
	#[arg(long, requires = "offline", conflicts_with = "numbers")]
	prefix: Option<String>,
	/// How many characters a serial has in all [default: 16 more than the prefix, 20 at most].
	#[arg(long, requires = "prefix")]
	length: Option<u8>,
	/// Number the goods one after another: the range's first and last number, as 000001-004711.
	#[arg(long, value_name = "FIRST-LAST", requires = "offline")]
	numbers: Option<String>,
	/// The number to begin with [default: the range's first, as long as the pool has no batch].
	#[arg(long, value_name = "NUMBER")]
	from: Option<u64>,
}

#[derive(Clone, Copy, ValueEnum)]
enum LabelsArg {
	/// A GS1 Digital Link a line.
	Link,
	/// A serial a line.
	Serial,
	/// No file of labels.
	None,
}

/// What a commission has done.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Report<'a> {
	directory: &'a Path,
	gtin: String,
	lot: String,
	marks: u64,
	batches: Vec<Line<'a>>,
	/// Batches that were whole before.
	present: usize,
	seconds: f64,
	warnings: Vec<String>,
}

/// One batch.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Line<'a> {
	directory: &'a Path,
	count: u32,
	root: Hex32,
	manifest_sha256: Hex32,
	on_chain: Option<OnChain>,
}

pub(super) async fn run(context: &Context, command: Command) -> Result<()> {
	let command = &command;
	let directory = command.directory();
	let gtin: Gtin = value("GTIN", &command.gtin)?;
	let planned = Plan::of(directory)?;
	let chain = match command.offline {
		true => None,
		false => {
			let wanted = Wanted { gtin, planned: planned.as_ref() };
			Some(Destination::find(context, &command.on_chain, wanted).await?)
		}
	};
	let (plan, file) = plan(context, command, gtin, planned.as_ref(), chain.as_ref())?;
	plan.check()?;
	// Of a commission that goes on, some may be on the chain already.
	if let Some(chain) = chain.as_ref().filter(|_| planned.is_none()) {
		chain.check_room(plan.count)?;
		chain.check_numbers(&plan, command.pool.from, 0)?;
	}
	let warnings = plan.warnings();
	for warning in &warnings {
		context.out.note(&format!("warning: {warning}"));
	}
	let threads = command.threads.or_else(|| thread::available_parallelism().ok());
	let threads = threads.unwrap_or(NonZeroUsize::MIN);
	let (progress, begun) = (Progress::default(), Instant::now());
	let mut done = shown(context, command, &plan, &progress, || {
		commission(&plan, file.as_ref(), directory, threads, &progress)
	})?;
	if let Some(mut chain) = chain {
		let sending = &command.on_chain.sending;
		chain.commit(context, sending, (&plan, command.pool.from), &mut done).await?;
	}
	let seconds = (begun.elapsed().as_secs_f64() * 10.0).round() / 10.0;
	let report = report(&plan, command, &done, seconds, warnings);
	context.out.result(&report, || describe(&plan, &report, progress.marks()))
}

fn report<'a>(
	plan: &Plan,
	command: &'a Command,
	done: &'a Commission,
	seconds: f64,
	warnings: Vec<String>,
) -> Report<'a> {
	Report {
		directory: command.directory(),
		gtin: plan.gtin.to_string(),
		lot: plan.lot.to_string(),
		marks: plan.count,
		batches: done
			.batches
			.iter()
			.map(|(directory, receipt)| Line {
				directory,
				count: receipt.count,
				root: receipt.root,
				manifest_sha256: receipt.manifest_sha256,
				on_chain: receipt.on_chain,
			})
			.collect(),
		present: done.present,
		seconds,
		warnings,
	}
}

/// What is asked for, and the file of serials where there is one.
fn plan(
	context: &Context,
	command: &Command,
	gtin: Gtin,
	planned: Option<&Plan>,
	chain: Option<&Destination>,
) -> Result<(Plan, Option<SerialFile>)> {
	let file = match &command.serials {
		Some(path) => {
			context.out.note(&format!("reading {}", path.display()));
			// A size that cannot be is refused with the plan.
			Some(SerialFile::scan(path, command.batch_size.max(1))?)
		}
		None => None,
	};
	let lines = file.as_ref().map(SerialFile::lines);
	let count = match (command.count, lines) {
		(Some(count), Some(lines)) if count != lines => {
			let why = format!("the file of serials has {lines} lines");
			return Err(bad("count", &count.to_string(), &why));
		}
		(count, lines) => lines.or(count).unwrap_or(0),
	};
	let pool = match chain {
		Some(chain) => chain.pool.clone(),
		None => command.pool.pool(file.as_ref())?,
	};
	let mut plan = Plan::new(gtin, value("lot", &command.lot)?, pool, count);
	plan.expires =
		command.expires.as_deref().map(|day| value("last day of use", day)).transpose()?;
	plan.batch_size = command.batch_size;
	plan.activation = command.activation;
	plan.labels = match command.labels {
		LabelsArg::Link => Labels::Link,
		LabelsArg::Serial => Labels::Serial,
		LabelsArg::None => Labels::None,
	};
	plan.serials = match (&file, plan.pool.shape()) {
		(Some(file), _) => Serials::File(file.sha256()),
		(None, PoolShape::Prefix { .. }) => Serials::Random,
		(None, PoolShape::Numbers { first, .. }) => {
			let before = planned.and_then(|plan| match plan.serials {
				Serials::NumbersFrom(number) => Some(number),
				_ => None,
			});
			Serials::NumbersFrom(command.pool.from.or(before).unwrap_or(*first))
		}
	};
	plan.declared = chain.map(|chain| chain.declared);
	if let Some(domain) = &command.domain {
		plan.domain = value::<Domain>("domain", domain)?;
	}
	Ok((plan, file))
}

impl Command {
	/// Where the batches are made.
	fn directory(&self) -> &Path {
		// One of the two is required.
		self.out.as_ref().or(self.directory.as_ref()).map_or(Path::new(""), PathBuf::as_path)
	}
}

impl PoolArgs {
	/// The pool of a commission without a chain.
	fn pool(&self, file: Option<&SerialFile>) -> Result<Pool> {
		let file = file.filter(|file| file.lines() > 0);
		match (&self.prefix, &self.numbers, file) {
			(None, Some(numbers), _) => value("range of numbers", numbers),
			(None, None, Some(file)) => Ok(file.pool()?),
			(prefix, ..) => {
				let text = prefix.as_deref().unwrap_or(PREFIX);
				let prefix: Serial = value("prefix", text)?;
				let own = u8::try_from(prefix.as_bytes().len()).unwrap_or(u8::MAX);
				let usual = own.saturating_add(RANDOM_CHARACTERS).min(MAX_SERIAL);
				let length = self.length.unwrap_or(usual);
				Pool::prefix(prefix, length).map_err(|why| bad("prefix", text, &why))
			}
		}
	}
}

/// Does the work, and shows meanwhile how far it is where somebody sees that.
fn shown<T: Send>(
	context: &Context,
	command: &Command,
	plan: &Plan,
	progress: &Progress,
	work: impl FnOnce() -> T + Send,
) -> T {
	let terminal = io::stderr().is_terminal();
	if context.global.json || !(terminal || command.progress) {
		return work();
	}
	let (sender, receiver) = mpsc::channel::<()>();
	thread::scope(|scope| {
		scope.spawn(move || {
			let begun = Instant::now();
			while receiver.recv_timeout(INTERVAL) == Err(RecvTimeoutError::Timeout) {
				let line = progress_line(plan, progress, begun.elapsed());
				let _ = match terminal {
					true => write!(io::stderr(), "\r\x1b[K{line}"),
					false => writeln!(io::stderr(), "{line}"),
				};
			}
			if terminal {
				let _ = write!(io::stderr(), "\r\x1b[K");
			}
		});
		let done = work();
		drop(sender);
		done
	})
}

fn progress_line(plan: &Plan, progress: &Progress, elapsed: Duration) -> String {
	let (marks, batches) = (progress.marks(), progress.batches());
	let speed = marks as f64 / elapsed.as_secs_f64().max(0.001);
	let before = u64::from(progress.present()) * u64::from(plan.batch_size);
	let rest = plan.count.saturating_sub(before).saturating_sub(marks);
	let left = match marks {
		0 => "time left unknown".to_owned(),
		_ => format!("{} left", duration(rest as f64 / speed)),
	};
	format!("{batches} of {} batches, {speed:.0} marks/s, {left}", plan.batches())
}

/// A time in the greatest units that fit.
fn duration(seconds: f64) -> String {
	match seconds {
		seconds if seconds < 90.0 => format!("{seconds:.0} s"),
		seconds if seconds < 5400.0 => format!("{:.0} min", seconds / 60.0),
		seconds => format!("{:.1} h", seconds / 3600.0),
	}
}

fn describe(plan: &Plan, report: &Report, fresh: u64) -> String {
	let batches = match report.present {
		0 => format!("{} batches", report.batches.len()),
		present => format!("{} batches, {present} were there before", report.batches.len()),
	};
	let time = match fresh {
		0 => "nothing was left to do".to_owned(),
		fresh => {
			format!("{} s, {:.0} marks/s", report.seconds, fresh as f64 / report.seconds.max(0.1))
		}
	};
	let mut rows = vec![
		("GTIN", report.gtin.clone()),
		("Lot", report.lot.clone()),
		("Marks", format!("{} in {batches}", report.marks)),
		("Serials", plan.pool.shape().to_string()),
	];
	if let Some(declared) = &plan.declared {
		rows.push(("Made", format!("{} in {}", declared.made, declared.origin)));
		rows.extend(declared.market.map(|market| ("Meant for", market.to_string())));
	}
	rows.extend([("Directory", report.directory.display().to_string()), ("Time", time)]);
	if let [only] = &report.batches[..] {
		rows.push(("Root", only.root.to_string()));
	}
	let mut text = table(&rows);
	let numbers: Vec<u32> =
		report.batches.iter().filter_map(|batch| batch.on_chain).map(|place| place.batch).collect();
	match (numbers.iter().min(), numbers.iter().max()) {
		(Some(first), Some(last)) if numbers.len() == report.batches.len() => {
			let which = match first == last {
				true => format!("batch {first}"),
				false => format!("batches {first} to {last}"),
			};
			text.push_str(&format!("On the chain: {which}.\n"));
		}
		_ => text.push_str("Nothing was sent to a chain.\n"),
	}
	if plan.activation {
		text.push_str(&format!(
			"The files named {} are secret: whoever has a code can activate its item. Delete them once the labels are \
			 printed; nothing else needs them.\n",
			names::CODES
		));
	}
	text
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn progress_should_say_how_fast_it_is_and_how_long_it_takes() {
		let pool = Pool::prefix("L7".parse().unwrap(), 18).unwrap();
		let gtin = "02345673".parse().unwrap();
		let plan = Plan::new(gtin, "A".parse().unwrap(), pool, 400_000_000);
		let line = progress_line(&plan, &Progress::default(), Duration::from_secs(1));
		assert_eq!(line, "0 of 382 batches, 0 marks/s, time left unknown");
		for (seconds, text) in [(0.4, "0 s"), (89.0, "89 s"), (91.0, "2 min"), (6000.0, "1.7 h")] {
			assert_eq!(duration(seconds), text);
		}
	}
}
