//! `stalhof images check`: what platforms ask.

mod listings;

use super::search::{Match, matches, query_of};
use crate::{
	cli::{
		Context,
		lookup::{bad, number_or_registration, value},
		output::list,
		receivables::{Form, Sheet},
		submit::connect,
	},
	consortium::Reads,
	error::{Error, Result},
	images::{reads, views::UseAnswer},
	types::BlockRef,
};
use clap::Args;
use futures::{StreamExt, stream};
use listings::{Listing, Listings};
use serde::Serialize;
use stalhof_primitives::{
	country::Country,
	gs1::Gtin,
	images::{Band, Channel, REVIEW_DISTANCE, Use, UseReason, WorkState},
	organisation::OrgId,
	time::Day,
};
use std::path::PathBuf;

/// How many works are looked at of one picture.
const WORKS: u32 = 20;

#[derive(Args)]
pub(in crate::cli) struct Command {
	/// The picture.
	#[arg(required_unless_present = "listing_csv")]
	file: Option<PathBuf>,
	/// A table of listings instead, with a line each: `platform`, `listing`, `seller`, `picture`; if there are any `gtin`,
	/// `country`, `channel`.
	#[arg(long, value_name = "FILE", conflicts_with_all = ["file", "seller"])]
	listing_csv: Option<PathBuf>,
	/// Who uses the picture: number or registration number.
	#[arg(long, value_name = "ORGANISATION", required_unless_present = "listing_csv")]
	seller: Option<String>,
	/// For which trade item.
	#[arg(long)]
	gtin: Option<String>,
	/// In which country, two capital letters. Of a table the one of lines that name none.
	#[arg(long)]
	country: Option<String>,
	/// In which channel. Of a table the one of lines that name none.
	#[arg(long, default_value = "marketplace")]
	channel: String,
	/// On which day, YYYY-MM-DD [default: today].
	#[arg(long, value_name = "DAY")]
	on: Option<String>,
	/// How many pictures are worked on at once.
	#[arg(long, value_name = "COUNT", default_value_t = 4, value_parser = clap::value_parser!(u16).range(1..=64))]
	jobs: u16,
	#[command(flatten)]
	form: Form,
}

/// What comes of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Outcome {
	/// No registered work looks like it.
	NotRegistered,
	/// It is the seller's own work.
	Own,
	/// A licence allows it.
	Licensed,
	/// It is a copy of another's work, without a licence.
	Copy,
	/// The work shows other goods than those that are sold.
	OtherGoods,
	/// By one work it is allowed, and by another not; or all works that it looks like are contested.
	Disputed,
	/// It may be a copy: a person has to look.
	Review,
	/// It could not be checked.
	Unchecked,
}

/// What was found of one picture.
#[derive(Clone, Debug, Serialize)]
struct Checked {
	/// The line of the table, from 1.
	line: Option<u64>,
	platform: Option<String>,
	listing: Option<String>,
	seller: String,
	picture: String,
	outcome: Outcome,
	/// The work by which it is so.
	work: Option<u32>,
	/// Whose that is.
	owner: Option<OrgId>,
	distance: Option<u16>,
	reason: Option<UseReason>,
	licence: Option<u32>,
	/// What is wrong when it could not be checked.
	error: Option<String>,
	at: Option<BlockRef>,
}

/// A work that looks like the picture, and whether it may be used.
struct Answered<'a> {
	found: &'a Match,
	answer: UseAnswer,
}

/// What is decided by the works that look like a picture, and by which of them.
fn decide<'a, 'b>(all: &'b [Answered<'a>]) -> (Outcome, Option<&'b Answered<'a>>) {
	// What was revoked or has fallen allows and forbids nothing.
	let stands = |one: &&Answered| one.found.work.state == WorkState::Registered;
	let of = |band: Band| all.iter().filter(stands).filter(move |one| one.found.band == band);
	// Nor does what is contested, as long as there is anything else: else who registers a copy would stop the licensees.
	let settled = || of(Band::Acts).filter(|one| !one.answer.contested);
	let allowed = settled().find(|one| one.answer.allowed);
	let refused = settled().find(|one| !one.answer.allowed);
	match (allowed, refused) {
		(Some(_), Some(refused)) => (Outcome::Disputed, Some(refused)),
		(Some(allowed), None) if allowed.answer.reason == UseReason::Owner => {
			(Outcome::Own, Some(allowed))
		}
		(Some(allowed), None) => (Outcome::Licensed, Some(allowed)),
		(None, Some(refused)) => {
			let copied = settled().find(|one| one.answer.reason != UseReason::OtherGoods);
			match copied {
				Some(copied) => (Outcome::Copy, Some(copied)),
				None => (Outcome::OtherGoods, Some(refused)),
			}
		}
		(None, None) => {
			if let Some(contested) = of(Band::Acts).next() {
				return (Outcome::Disputed, Some(contested));
			}
			match of(Band::Review).find(|one| !one.answer.allowed) {
				Some(refused) => (Outcome::Review, Some(refused)),
				None => (Outcome::NotRegistered, None),
			}
		}
	}
}

impl Outcome {
	const fn name(self) -> &'static str {
		match self {
			Self::NotRegistered => "not-registered",
			Self::Own => "own",
			Self::Licensed => "licensed",
			Self::Copy => "copy",
			Self::OtherGoods => "other-goods",
			Self::Disputed => "disputed",
			Self::Review => "review",
			Self::Unchecked => "unchecked",
		}
	}

	/// Whether the picture may not be used so.
	const fn is_refused(self) -> bool {
		matches!(self, Self::Copy | Self::OtherGoods)
	}
}

impl Checked {
	fn of(listing: &Listing, outcome: Outcome) -> Self {
		Self {
			line: listing.line,
			platform: listing.platform.clone(),
			listing: listing.listing.clone(),
			seller: listing.seller.clone(),
			picture: listing.picture.display().to_string(),
			outcome,
			work: None,
			owner: None,
			distance: None,
			reason: None,
			licence: None,
			error: None,
			at: None,
		}
	}

	fn words(&self) -> String {
		let work = || self.work.map_or(String::new(), |work| format!("work {work}"));
		let distance =
			|| self.distance.map_or(String::new(), |bits| format!(" at distance {bits}"));
		let reason = || self.reason.map_or("", UseReason::name);
		match self.outcome {
			Outcome::NotRegistered => "not registered".to_owned(),
			Outcome::Own => format!("own: {}", work()),
			Outcome::Licensed => {
				let licence = self.licence.unwrap_or_default();
				format!("allowed by licence {licence} of {}", work())
			}
			Outcome::Copy => format!("copy of {}{}: {}", work(), distance(), reason()),
			Outcome::OtherGoods => format!("{}{} shows other goods", work(), distance()),
			Outcome::Disputed => format!("disputed: {}{}, {}", work(), distance(), reason()),
			Outcome::Review => format!("a person has to look: {}{}", work(), distance()),
			Outcome::Unchecked => self.error.clone().unwrap_or_default(),
		}
	}
}

/// Where pictures are used when their line does not say it.
struct Usual {
	gtin: Option<Gtin>,
	country: Option<Country>,
	channel: Channel,
	on: Option<Day>,
}

impl Command {
	fn usual(&self) -> Result<Usual> {
		Ok(Usual {
			gtin: self.gtin.as_deref().map(|text| value("GTIN", text)).transpose()?,
			country: self.country.as_deref().map(|text| value("country", text)).transpose()?,
			channel: value("channel", &self.channel)?,
			on: self.on.as_deref().map(|text| value("day", text)).transpose()?,
		})
	}

	fn listings(&self, usual: &Usual) -> Result<Listings> {
		if let Some(table) = &self.listing_csv {
			return Listings::read(table);
		}
		let seller = self.seller.clone().unwrap_or_default();
		number_or_registration(&seller)?;
		if usual.country.is_none() {
			return Err(bad("country", "", "say with --country where the picture is used"));
		}
		let picture = self.file.clone().unwrap_or_default();
		// What is wrong with the only picture is the command's error.
		super::read(&picture)?;
		Ok(Listings { all: vec![Ok(Listing { seller, picture, ..Default::default() })] })
	}
}

pub(super) async fn run(context: &Context, command: Command) -> Result<()> {
	let usual = command.usual()?;
	let listings = command.listings(&usual)?;
	let table = command.listing_csv.is_some();
	let (client, _) = connect(context).await?;
	let reads = Reads::finalised(&client).await?;
	let today = match usual.on {
		Some(day) => day,
		None => reads.today().await?,
	};
	let of = listings.all.len();
	let asked = listings.all.into_iter().map(|listing| {
		let (reads, usual) = (&reads, &usual);
		async move {
			let listing = match listing {
				Ok(listing) => listing,
				Err((line, why)) => return Ok(unchecked(line, why)),
			};
			match (check(reads, &listing, usual, today).await, listing.line) {
				(Err(error), Some(_)) if is_of_a_line(&error) => Ok(Checked {
					error: Some(error.to_string()),
					..Checked::of(&listing, Outcome::Unchecked)
				}),
				(checked, _) => checked,
			}
		}
	});
	let mut stream = stream::iter(asked).buffered(usize::from(command.jobs));
	let (mut rows, mut failed, mut refused) = (Vec::new(), 0, 0);
	while let Some(checked) = stream.next().await {
		let checked = checked?;
		if let (Some(line), Some(why)) = (checked.line, &checked.error) {
			context.out.note(&format!("line {line} is passed over: {why}"));
		}
		failed += usize::from(checked.outcome == Outcome::Unchecked);
		refused += usize::from(checked.outcome.is_refused());
		// With a table programs get a line each as soon as it is known.
		if context.global.json {
			context.out.result(&checked, String::new)?;
		}
		rows.push(checked);
	}
	if command.form.is_csv() {
		context.out.raw(sheet(&rows).csv().as_bytes())?;
	} else if !context.global.json {
		context.out.told(&(), &reads, || shown(&rows, table))?;
	}
	match (refused, failed) {
		(0, 0) => Ok(()),
		(0, failed) => Err(Error::SomeRows { failed, of }),
		(refused, unchecked) => Err(Error::UseNotAllowed { refused, unchecked, of }),
	}
}

/// Whether something is wrong with a line alone; without a node nothing is to be had of the others either.
const fn is_of_a_line(error: &Error) -> bool {
	matches!(
		error,
		Error::File { .. }
			| Error::BadFile { .. }
			| Error::BadValue { .. }
			| Error::NotThere { .. }
	)
}

/// What is told of a line that could not be used.
fn unchecked(line: u64, why: String) -> Checked {
	let listing = Listing { line: Some(line), ..Default::default() };
	Checked { error: Some(why), ..Checked::of(&listing, Outcome::Unchecked) }
}

/// Asks for one picture.
async fn check(reads: &Reads, listing: &Listing, usual: &Usual, today: Day) -> Result<Checked> {
	let country = listing.country.or(usual.country).ok_or_else(|| {
		bad("country", "", "name it in the column `country`, or for all lines with --country")
	})?;
	let use_ = Use {
		gtin: listing.gtin.or(usual.gtin),
		channel: listing.channel.unwrap_or(usual.channel),
		country,
		day: today,
	};
	let seller = number_or_registration(&listing.seller)?.number(reads).await?;
	let picture = listing.picture.clone();
	let asked = tokio::task::spawn_blocking(move || query_of(&picture))
		.await
		.map_err(|error| Error::Internal(error.to_string()))??;
	let (found, _) = matches(reads, &asked, REVIEW_DISTANCE, WORKS).await?;
	let mut answered = Vec::new();
	for one in &found {
		let answer = reads::is_use_allowed(reads, one.work.id, seller, use_).await?;
		answered.push(Answered { found: one, answer });
	}
	let (outcome, by) = decide(&answered);
	Ok(Checked {
		work: by.map(|by| by.found.work.id),
		owner: by.map(|by| by.found.work.owner),
		distance: by.map(|by| by.found.distance),
		reason: by.map(|by| by.answer.reason),
		licence: by.and_then(|by| by.answer.licence),
		at: Some(reads.at()),
		..Checked::of(listing, outcome)
	})
}

fn sheet(rows: &[Checked]) -> Sheet {
	let mut sheet = Sheet::new(&[
		"line", "platform", "listing", "seller", "picture", "outcome", "work", "owner", "distance",
		"reason", "licence", "error",
	]);
	let text = |text: &Option<String>| text.clone().unwrap_or_default();
	for row in rows {
		sheet.rows.push(vec![
			row.line.map(|line| line.to_string()).unwrap_or_default(),
			text(&row.platform),
			text(&row.listing),
			row.seller.clone(),
			row.picture.clone(),
			row.outcome.name().to_owned(),
			row.work.map(|work| work.to_string()).unwrap_or_default(),
			row.owner.map(|owner| owner.to_string()).unwrap_or_default(),
			row.distance.map(|distance| distance.to_string()).unwrap_or_default(),
			row.reason.map_or("", UseReason::name).to_owned(),
			row.licence.map(|licence| licence.to_string()).unwrap_or_default(),
			text(&row.error),
		]);
	}
	sheet
}

/// For people.
fn shown(rows: &[Checked], table: bool) -> String {
	if !table {
		return rows.iter().map(|row| format!("{}: {}\n", row.picture, row.words())).collect();
	}
	let text = |text: &Option<String>| text.clone().unwrap_or_default();
	let lines = rows.iter().map(|row| {
		vec![
			row.line.map(|line| line.to_string()).unwrap_or_default(),
			text(&row.platform),
			text(&row.listing),
			row.seller.clone(),
			row.words(),
		]
	});
	list(&["line", "platform", "listing", "seller", "result"], lines.collect())
}

#[cfg(test)]
#[path = "check_tests.rs"]
mod tests;
