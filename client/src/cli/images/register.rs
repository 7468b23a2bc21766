//! `stalhof images register`.

mod journal;
mod machine;
mod node;

use super::pictures::{find, fingerprints, new_work, on_all, threads};
use crate::{
	cli::{
		Context,
		lookup::{bad, signers_organisation, value},
		output::{list, table},
		receivables::{Form, Sheet},
		submit::{Sending, connect},
	},
	client::Client,
	consortium::{AT_ONCE, Reads},
	error::{Error, Result},
	goods::movements::to_the_minute,
	images::{MAX_REVEAL, reads, views::WorkView},
	keys::Keystore,
	types::BlockNumber,
};
use clap::Args;
use futures::{StreamExt, TryStreamExt, stream};
use journal::{Entry, Journal, Picture};
use machine::{Chain as _, Stands, Step, advance};
use node::Node;
use serde::Serialize;
use stalhof_primitives::{
	gs1::Gtin,
	images::{Claim, MAX_GTINS},
	merkle::Hash,
	organisation::OrgId,
};
use std::{
	collections::BTreeMap,
	num::NonZeroUsize,
	path::PathBuf,
	time::{Duration, Instant},
};

/// How often the chain is asked how high it is.
const POLL: Duration = Duration::from_millis(500);

#[derive(Args)]
pub(in crate::cli) struct Command {
	/// Pictures, and directories of pictures [without any: go on with what is under way].
	paths: Vec<PathBuf>,
	/// A trade item that all of them show. Up to 8 times.
	#[arg(long = "gtin", value_name = "GTIN")]
	gtins: Vec<String>,
	/// As what your organisation registers them: author, employer, assignee, licensee or agent.
	#[arg(long, value_name = "KIND", default_value = "author")]
	claim: String,
	/// Commit to them and do not show them: for pictures that are not published yet. Run it again at least every 90 days, for
	/// two years at most; without this option it shows them.
	#[arg(long)]
	sealed: bool,
	/// Register also what another organisation has registered, the very file. Your work can be contested.
	#[arg(long)]
	also_anothers: bool,
	/// Pictures under one commitment, which are shown together: 1 to 500.
	#[arg(long, value_name = "COUNT", default_value_t = MAX_REVEAL)]
	batch: usize,
	/// Directory of what is under way [default: $XDG_DATA_HOME/stalhof/images]. Do not delete what is in it: it holds the salts
	/// without which commitments do not open.
	#[arg(long, value_name = "DIR", env = "STALHOF_IMAGES")]
	journal: Option<PathBuf>,
	/// How many threads make fingerprints [default: one for each core].
	#[arg(long, value_name = "COUNT")]
	threads: Option<NonZeroUsize>,
	#[command(flatten)]
	sending: Sending,
	#[command(flatten)]
	form: Form,
}

/// What has become of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Outcome {
	/// It is a work now.
	Registered,
	/// It is committed to, and is not shown.
	Sealed,
	/// It was your organisation's work before.
	Already,
	/// Another organisation has registered this very file, and it was passed over.
	Anothers,
	/// It is the same file as one before it.
	Repeated,
	/// It cannot be used.
	Refused,
}

/// What is told of a picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Line {
	file: String,
	outcome: Outcome,
	sha256: Option<String>,
	/// The work.
	work: Option<u32>,
	/// Whose that is.
	owner: Option<OrgId>,
	/// What else there is to say.
	note: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Report {
	organisation: OrgId,
	journal: PathBuf,
	registered: usize,
	already: usize,
	anothers: usize,
	refused: usize,
	seconds: f64,
	pictures: Vec<Line>,
}

/// What is asked for.
struct Wanted {
	gtins: Vec<Gtin>,
	claim: Claim,
	files: Vec<PathBuf>,
}

/// A run of the command.
struct Run<'a> {
	context: &'a Context,
	command: &'a Command,
	client: &'a Client,
	node: Node<'a>,
	journal: Journal,
	/// Entries that are not done, with the block in which they open.
	entries: Vec<(Entry, Option<BlockNumber>)>,
	/// By the hash of their files: pictures that are under way, and those of this run.
	known: BTreeMap<Hash, String>,
	lines: Vec<Line>,
}

impl Line {
	fn new(file: String, outcome: Outcome) -> Self {
		Self { file, outcome, sha256: None, work: None, owner: None, note: None }
	}

	fn of(picture: &Picture, outcome: Outcome) -> Self {
		let sha256 = Some(hex::encode(picture.work.file));
		Self { sha256, ..Self::new(picture.path.clone(), outcome) }
	}
}

impl Command {
	/// What is wrong with it is found before a node is asked.
	fn wanted(&self, context: &Context) -> Result<Wanted> {
		self.sending.check(context)?;
		if !(1..=MAX_REVEAL).contains(&self.batch) {
			let why = format!("1 to {MAX_REVEAL} are shown together");
			return Err(bad("number of pictures", &self.batch.to_string(), &why));
		}
		let found = find(&self.paths)?;
		if found.others > 0 {
			let others = found.others;
			context
				.out
				.note(&format!("{others} files in directories are no pictures by their names"));
		}
		Ok(Wanted {
			gtins: gtins(&self.gtins)?,
			claim: value("kind", &self.claim)?,
			files: found.files,
		})
	}

	fn directory(&self) -> Result<PathBuf> {
		match &self.journal {
			Some(directory) => Ok(directory.clone()),
			None => Ok(Keystore::default_directory()
				.map_err(|_| {
					let why = "neither XDG_DATA_HOME nor HOME is set: name one with --journal";
					bad("directory of the journal", "", why)
				})?
				.with_file_name("images")),
		}
	}
}

/// Trade items in ascending order, each once.
pub(super) fn gtins(texts: &[String]) -> Result<Vec<Gtin>> {
	let mut gtins = texts.iter().map(|text| value("GTIN", text)).collect::<Result<Vec<Gtin>>>()?;
	gtins.sort_unstable();
	gtins.dedup();
	if gtins.len() > MAX_GTINS as usize {
		let count = gtins.len().to_string();
		return Err(bad("number of GTINs", &count, &format!("{MAX_GTINS} are the most")));
	}
	Ok(gtins)
}

pub(super) async fn run(context: &Context, command: Command) -> Result<()> {
	let begun = Instant::now();
	let wanted = command.wanted(context)?;
	let directory = command.directory()?;
	let account = command.sending.account(context)?;
	let (client, _) = connect(context).await?;
	let reads = Reads::finalised(&client).await?;
	let own = signers_organisation(&reads, &account).await?;
	let journal = Journal::open(&directory, client.genesis(), own)?;
	let sender = command.sending.sender(context, &client)?;
	let entries = journal.entries()?;
	let mut run = Run {
		context,
		command: &command,
		client: &client,
		node: Node { client: &client, sender, own },
		journal,
		entries: entries.into_iter().map(|entry| (entry, None)).collect(),
		known: BTreeMap::new(),
		lines: Vec::new(),
	};
	run.go_on(&wanted).await?;
	run.take(&wanted).await?;
	run.finish().await?;
	run.report(own, begun.elapsed())
}

impl Run<'_> {
	/// Takes up what is under way.
	async fn go_on(&mut self, wanted: &Wanted) -> Result<()> {
		if !self.entries.is_empty() {
			let count: usize = self.entries.iter().map(|(entry, _)| entry.pictures.len()).sum();
			let directory = self.journal.directory().display();
			self.context.out.note(&format!("going on with {count} pictures of {directory}"));
		}
		// What is sealed opens when one of its pictures is named and is not to be sealed any more.
		let sealed = self.entries.iter().any(|(entry, _)| entry.sealed);
		if sealed && !self.command.sealed {
			let named = self.hashes_of(&wanted.files);
			for (entry, _) in &mut self.entries {
				let is_named = |picture: &Picture| named.contains(&picture.work.file);
				if entry.sealed && entry.pictures.iter().any(is_named) {
					entry.sealed = false;
					self.journal.keep(entry)?;
				}
			}
		}
		for (entry, _) in &self.entries {
			for picture in &entry.pictures {
				self.known.insert(picture.work.file, picture.path.clone());
			}
		}
		self.advance_all().await
	}

	/// SHA-256 of the files that can be read.
	fn hashes_of(&self, files: &[PathBuf]) -> Vec<Hash> {
		use crate::goods::Sha2;
		use stalhof_primitives::merkle::Sha256 as _;
		let hash = |path: &PathBuf| super::read(path).ok().map(|bytes| Sha2::sha256(&bytes));
		let threads = threads(self.command.threads);
		let hashes = tokio::task::block_in_place(|| on_all(files, threads, hash, |_| {}));
		hashes.into_iter().flatten().collect()
	}

	/// Makes fingerprints of what is named, and commits to it, batch after batch.
	async fn take(&mut self, wanted: &Wanted) -> Result<()> {
		let (all, begun, mut before) = (wanted.files.len(), Instant::now(), 0);
		for files in wanted.files.chunks(self.command.batch) {
			let out = &self.context.out;
			let news = |count: usize| out.note(&progress(before + count, all, begun.elapsed()));
			let threads = threads(self.command.threads);
			let work = |path: &PathBuf| fingerprints(path);
			let found = tokio::task::block_in_place(|| on_all(files, threads, work, news));
			before += files.len();
			let mut fresh = Vec::new();
			for (path, found) in files.iter().zip(found) {
				let file = path.display().to_string();
				match found {
					Err(why) => {
						out.note(&format!("{file}: {why}"));
						let line = Line::new(file, Outcome::Refused);
						self.lines.push(Line { note: Some(why), ..line });
					}
					Ok(found) => {
						let work = new_work(&found, &wanted.gtins, wanted.claim)?;
						fresh.push(Picture { path: file, work });
					}
				}
			}
			let fresh = self.not_known(fresh).await?;
			if !fresh.is_empty() {
				let entry = self.journal.entry(self.command.sealed, fresh);
				self.journal.keep(&entry)?;
				self.entries.push((entry, None));
			}
			self.context.out.note(&progress(before, all, begun.elapsed()));
			self.advance_all().await?;
		}
		Ok(())
	}

	/// Those pictures that are not under way, and that nobody has registered.
	async fn not_known(&mut self, pictures: Vec<Picture>) -> Result<Vec<Picture>> {
		let mut fresh = Vec::new();
		let reads = Reads::finalised(self.client).await?;
		let mut asked = Vec::new();
		for picture in pictures {
			match self.known.get(&picture.work.file) {
				// Under way since an earlier run, from this very place.
				Some(path) if *path == picture.path => {}
				Some(path) => {
					let note = Some(format!("the same file as {path}"));
					self.lines.push(Line { note, ..Line::of(&picture, Outcome::Repeated) });
				}
				None => {
					self.known.insert(picture.work.file, picture.path.clone());
					asked.push(picture);
				}
			}
		}
		let works = stream::iter(&asked)
			.map(|picture| reads::works_of_file(&reads, picture.work.file))
			.buffered(AT_ONCE);
		let works: Vec<Vec<WorkView>> = works.try_collect().await?;
		for (picture, works) in asked.into_iter().zip(works) {
			let own = works.iter().find(|work| work.registrant == self.node.own);
			match own.or(works.first()) {
				Some(work) if work.registrant == self.node.own => self.lines.push(Line {
					work: Some(work.id),
					owner: Some(work.owner),
					..Line::of(&picture, Outcome::Already)
				}),
				Some(work) if !self.command.also_anothers => {
					let note = "the very file: contest it if it is yours, or register it all the same with --also-anothers";
					self.lines.push(Line {
						work: Some(work.id),
						owner: Some(work.owner),
						note: Some(note.to_owned()),
						..Line::of(&picture, Outcome::Anothers)
					});
				}
				_ => fresh.push(picture),
			}
		}
		Ok(fresh)
	}

	/// Brings all entries as far as they come now.
	async fn advance_all(&mut self) -> Result<()> {
		let height = match self.entries.is_empty() {
			true => return Ok(()),
			false => self.node.height().await?,
		};
		let mut left = Vec::new();
		for (mut entry, opens) in core::mem::take(&mut self.entries) {
			if opens.is_some_and(|opens| height.saturating_add(1) < opens) {
				left.push((entry, opens));
				continue;
			}
			let out = &self.context.out;
			let mut news = |step: Step| out.note(&words(step));
			match advance(&self.node, &self.journal, &mut entry, &mut news).await? {
				Stands::Waits(block) => left.push((entry, Some(block))),
				Stands::Sealed(until) => {
					let note = format!("can be shown until {}", to_the_minute(until));
					self.lines.extend(entry.pictures.iter().map(|picture| Line {
						note: Some(note.clone()),
						..Line::of(picture, Outcome::Sealed)
					}));
				}
				Stands::Registered(works) => {
					self.lines.extend(entry.pictures.iter().zip(works).map(|(picture, work)| {
						Line {
							work: Some(work),
							owner: Some(self.node.own),
							..Line::of(picture, Outcome::Registered)
						}
					}));
				}
			}
		}
		self.entries = left;
		Ok(())
	}

	/// Waits until all is done.
	async fn finish(&mut self) -> Result<()> {
		let mut told = None;
		loop {
			self.advance_all().await?;
			let Some(block) = self.entries.iter().filter_map(|(_, opens)| *opens).min() else {
				return Ok(());
			};
			if told != Some(block) {
				let height = self.node.height().await?;
				self.context.out.note(&format!(
					"at block {height}; the next commitment opens in block {block}"
				));
				told = Some(block);
			}
			tokio::time::sleep(POLL).await;
		}
	}

	/// Prints what has become of the pictures.
	fn report(self, organisation: OrgId, elapsed: Duration) -> Result<()> {
		let Self { context, command, journal, lines, .. } = self;
		let count = |outcome: Outcome| lines.iter().filter(|line| line.outcome == outcome).count();
		let refused = count(Outcome::Refused);
		let report = Report {
			organisation,
			journal: journal.directory().to_owned(),
			registered: count(Outcome::Registered),
			already: count(Outcome::Already),
			anothers: count(Outcome::Anothers),
			refused,
			seconds: (elapsed.as_secs_f64() * 10.0).round() / 10.0,
			pictures: lines,
		};
		let of = report.pictures.len();
		match command.form.is_csv() {
			true => context.out.raw(sheet(&report.pictures).csv().as_bytes())?,
			false => context.out.result(&report, || describe(&report))?,
		}
		match refused {
			0 => Ok(()),
			failed => Err(Error::SomeFiles { failed, of }),
		}
	}
}

/// How far the work on fingerprints has come.
fn progress(done: usize, all: usize, elapsed: Duration) -> String {
	let speed = done as f64 / elapsed.as_secs_f64().max(0.001);
	let left = (all.saturating_sub(done)) as f64 / speed.max(0.001);
	let left = match all.saturating_sub(done) {
		0 => String::new(),
		_ => format!(", {left:.0} s left"),
	};
	format!("{done} of {all} pictures have fingerprints, {speed:.1} a second{left}")
}

fn words(step: Step) -> String {
	match step {
		Step::Committed(count) => format!("committed to {count} pictures"),
		Step::Dropped => "dropped a commitment that does not open any more".to_owned(),
		Step::Renewed => "renewed a commitment".to_owned(),
		Step::Revealed(count) => format!("revealed {count} pictures"),
	}
}

fn sheet(lines: &[Line]) -> Sheet {
	let mut sheet = Sheet::new(&["file", "outcome", "work", "owner", "note"]);
	for line in lines {
		let number = |number: Option<String>| number.unwrap_or_default();
		sheet.rows.push(vec![
			line.file.clone(),
			name(line.outcome).to_owned(),
			number(line.work.map(|work| work.to_string())),
			number(line.owner.map(|owner| owner.to_string())),
			number(line.note.clone()),
		]);
	}
	sheet
}

fn name(outcome: Outcome) -> &'static str {
	match outcome {
		Outcome::Registered => "registered",
		Outcome::Sealed => "sealed",
		Outcome::Already => "already",
		Outcome::Anothers => "anothers",
		Outcome::Repeated => "repeated",
		Outcome::Refused => "refused",
	}
}

fn describe(report: &Report) -> String {
	let Sheet { header, rows, .. } = sheet(&report.pictures);
	let mut text = match rows.is_empty() {
		true => String::new(),
		false => list(&header, rows),
	};
	text.push_str(&table(&[
		("Registered", report.registered.to_string()),
		("Before", report.already.to_string()),
		("Another's", report.anothers.to_string()),
		("Refused", report.refused.to_string()),
		("Journal", report.journal.display().to_string()),
		("Time", format!("{} s", report.seconds)),
	]));
	text
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn trade_items_should_be_put_in_order_each_once() {
		let read =
			|texts: &[&str]| gtins(&texts.iter().map(ToString::to_string).collect::<Vec<_>>());
		let found = read(&["09521001000024", "9521001000017", "09521001000024"]).unwrap();
		let wanted = ["09521001000017", "09521001000024"].map(|text| text.parse().unwrap());
		assert_eq!(found, wanted);
		let error = read(&["09521001000018"]).unwrap_err().to_string();
		assert!(error.contains("GTIN \"09521001000018\""), "{error}");
	}

	#[test]
	fn progress_should_say_how_fast_it_is_and_how_long_it_takes() {
		let told = progress(500, 2000, Duration::from_secs(50));
		assert_eq!(told, "500 of 2000 pictures have fingerprints, 10.0 a second, 150 s left");
		let told = progress(10, 10, Duration::from_secs(1));
		assert_eq!(told, "10 of 10 pictures have fingerprints, 10.0 a second");
	}

	#[test]
	fn lines_should_be_a_table_for_programs_too() {
		let picture = journal::tests::picture(1);
		let line =
			Line { work: Some(7), owner: Some(OrgId(4)), ..Line::of(&picture, Outcome::Already) };
		let note = Some("no JPEG, PNG".to_owned());
		let other = Line { note, ..Line::new("a.txt".into(), Outcome::Refused) };
		assert_eq!(
			sheet(&[line, other]).csv(),
			"file,outcome,work,owner,note\n1.png,already,7,4,\na.txt,refused,,,\"no JPEG, PNG\"\n"
		);
		for outcome in [
			Outcome::Registered,
			Outcome::Sealed,
			Outcome::Already,
			Outcome::Anothers,
			Outcome::Repeated,
			Outcome::Refused,
		] {
			assert_eq!(serde_json::to_value(outcome).unwrap(), name(outcome));
		}
	}
}
