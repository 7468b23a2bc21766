//! `stalhof images licence`.

use super::{One, hash_of, register::gtins};
use crate::{
	cli::{
		Context,
		lookup::{Which, bad, number_or_registration, value},
		output::table,
		receivables::{Form, Sheet, Whose},
		submit::{Once, connect},
	},
	consortium::{Names, Reads},
	error::Result,
	goods::movements::to_the_minute,
	images::{NewLicence, calls, licence_json, reads, views::LicenceView},
};
use clap::{Args, Subcommand};
use serde_json::json;
use stalhof_primitives::{
	country::Country,
	images::{Channels, MAX_COUNTRIES, Scope},
	time::Day,
};
use std::path::PathBuf;

#[derive(Subcommand)]
pub(in crate::cli) enum Command {
	/// Give a licence for a work of your organisation.
	Give(Box<Give>),
	/// End a licence of a work of yours before its time: 30 days from now.
	End(One),
	/// Give up a licence that your organisation has.
	GiveUp(One),
	/// Drop a licence that has ended, or whose work is out, from the chain's state.
	Drop(One),
	/// Show a licence.
	Show {
		/// Its number.
		id: u32,
	},
	/// List the licences of a work, or those that an organisation has.
	List {
		#[command(flatten)]
		whose: Whose,
		/// Those of this work.
		#[arg(long, conflicts_with = "organisation")]
		work: Option<u32>,
		#[command(flatten)]
		form: Form,
	},
}

#[derive(Args)]
pub(in crate::cli) struct Give {
	/// Number of the work.
	work: u32,
	/// To whom: number or registration number.
	#[arg(long, value_name = "ORGANISATION", required_unless_present = "to_everybody")]
	to: Option<String>,
	/// To everybody.
	#[arg(long, conflicts_with = "to")]
	to_everybody: bool,
	/// Where it may be used: marketplace, shop, social-media, advertising, print, broadcast, with commas between.
	#[arg(long)]
	channels: String,
	/// In which countries, two capital letters each with commas between [default: everywhere].
	#[arg(long)]
	countries: Option<String>,
	/// For a trade item alone. Up to 8 times [default: for all].
	#[arg(long = "gtin", value_name = "GTIN")]
	gtins: Vec<String>,
	/// The first day, YYYY-MM-DD [default: today].
	#[arg(long, value_name = "DAY")]
	from: Option<String>,
	/// The last day, YYYY-MM-DD.
	#[arg(long, value_name = "DAY")]
	until: String,
	/// Nobody else may use it so, its owner among them.
	#[arg(long)]
	exclusive: bool,
	/// The terms that were agreed on; the file's SHA-256 goes on the chain.
	#[arg(long, value_name = "FILE")]
	terms: Option<PathBuf>,
	#[command(flatten)]
	once: Once,
}

/// What is given, but for the licensee and a first day that was left out.
struct Given {
	to: Option<Which>,
	channels: Channels,
	countries: Vec<Country>,
	gtins: Vec<stalhof_primitives::gs1::Gtin>,
	from: Option<Day>,
	to_day: Day,
	terms: [u8; 32],
}

pub(super) const HEADER: [&str; 9] =
	["licence", "work", "licensee", "channels", "countries", "goods", "from", "until", "kind"];

/// Countries in ascending order, each once.
fn countries(text: &str) -> Result<Vec<Country>> {
	let codes = text.split([',', ' ']).filter(|code| !code.is_empty());
	let mut countries =
		codes.map(|code| value("country", code)).collect::<Result<Vec<Country>>>()?;
	countries.sort_unstable();
	countries.dedup();
	match countries.len() {
		0 => Err(bad("countries", text, "name one, or leave the option out")),
		count if count > MAX_COUNTRIES as usize => Err(bad(
			"number of countries",
			&count.to_string(),
			&format!("{MAX_COUNTRIES} are the most"),
		)),
		_ => Ok(countries),
	}
}

impl Give {
	/// What is wrong with it is found before a node is asked.
	fn read(&self) -> Result<Given> {
		if self.to_everybody && self.exclusive {
			return Err(bad("licence", "exclusive", "one for everybody excludes nobody"));
		}
		let channels: Channels = value("channels", &self.channels)?;
		if channels.is_empty() {
			return Err(bad("channels", &self.channels, "name one at least"));
		}
		let from = self.from.as_deref().map(|text| value::<Day>("first day", text)).transpose()?;
		let to_day: Day = value("last day", &self.until)?;
		if from.is_some_and(|from| to_day < from) {
			return Err(bad("last day", &self.until, "it is before the first"));
		}
		Ok(Given {
			to: self.to.as_deref().map(number_or_registration).transpose()?,
			channels,
			countries: self.countries.as_deref().map(countries).transpose()?.unwrap_or_default(),
			gtins: gtins(&self.gtins)?,
			from,
			to_day,
			terms: self.terms.as_deref().map(hash_of).transpose()?.unwrap_or_default(),
		})
	}
}

pub(super) async fn run(context: &Context, command: Command) -> Result<()> {
	match command {
		Command::Give(command) => give(context, *command).await,
		Command::End(one) => one.send(context, calls::end_licence).await,
		Command::GiveUp(one) => one.send(context, calls::give_up_licence).await,
		Command::Drop(one) => one.send(context, calls::drop_licence).await,
		Command::Show { id } => show(context, id).await,
		Command::List { whose, work, form } => list(context, &whose, work, &form).await,
	}
}

async fn give(context: &Context, command: Give) -> Result<()> {
	let given = command.read()?;
	let (work, exclusive) = (command.work, command.exclusive);
	command
		.once
		.submit(context, async |client, _| {
			let reads = Reads::finalised(client).await?;
			let licensee = match &given.to {
				Some(to) => Some(to.number(&reads).await?),
				None => None,
			};
			let today = reads.today().await?;
			let from = given.from.unwrap_or(today);
			if given.to_day < today.max(from) {
				return Err(bad(
					"last day",
					&given.to_day.to_string(),
					&format!("today is {today}"),
				));
			}
			let scope = Scope {
				channels: given.channels,
				// As many as are taken, by what was read.
				countries: given.countries.try_into().unwrap_or_default(),
				gtins: given.gtins.try_into().unwrap_or_default(),
				from,
				to: given.to_day,
			};
			let licence = NewLicence { licensee, scope, exclusive, terms: given.terms };
			Ok(calls::grant_licence(work, &licence))
		})
		.await
}

/// A licence as a line of a table; for programs with numbers alone.
pub(super) fn licence_row(licence: &LicenceView, names: &Names, plain: bool) -> Vec<String> {
	let scope = &licence.scope;
	let all = |texts: Vec<String>, all: &str| match texts.is_empty() {
		true => all.to_owned(),
		false => texts.join(" "),
	};
	let licensee = match (licence.licensee, plain) {
		(None, _) => "everybody".to_owned(),
		(Some(licensee), true) => licensee.to_string(),
		(Some(licensee), false) => names.organisation(licensee),
	};
	let kind = match (licence.exclusive, licence.in_force) {
		(true, true) => "exclusive",
		(false, true) => "plain",
		(true, false) => "exclusive, not in force",
		(false, false) => "plain, not in force",
	};
	vec![
		licence.id.to_string(),
		licence.work.to_string(),
		licensee,
		scope.channels.to_string(),
		all(scope.countries.iter().map(ToString::to_string).collect(), "all"),
		all(scope.gtins.iter().map(ToString::to_string).collect(), "all"),
		scope.from.to_string(),
		scope.to.to_string(),
		kind.to_owned(),
	]
}

async fn show(context: &Context, id: u32) -> Result<()> {
	let (client, runtime) = connect(context).await?;
	let reads = Reads::finalised(&client).await?;
	let licence = reads::licence(&reads, id).await?;
	let mut names = Names::of(&runtime);
	names.fetch(&reads, licence.licensee.into_iter().chain([licence.licensor])).await?;
	let mut value = licence_json(&licence);
	value["read"] = json!(reads.at());
	context.out.told(&value, &reads, || {
		let row = licence_row(&licence, &names, false);
		let given =
			format!("{} by {}", to_the_minute(licence.at), names.organisation(licence.licensor));
		let titles = [
			"Licence",
			"Work",
			"Licensee",
			"Channels",
			"Countries",
			"Goods",
			"From",
			"Until",
			"Kind",
		];
		let mut rows: Vec<(&str, String)> = titles.into_iter().zip(row).collect();
		rows.push(("Given", given));
		rows.push(("Terms", hex::encode(licence.terms)));
		table(&rows)
	})
}

async fn list(context: &Context, whose: &Whose, work: Option<u32>, form: &Form) -> Result<()> {
	if work.is_none() {
		whose.check(context)?;
	}
	let (client, _) = connect(context).await?;
	let reads = Reads::finalised(&client).await?;
	let licences = match work {
		Some(work) => {
			reads::work(&reads, work).await?;
			reads::licences_of(&reads, work).await?
		}
		None => {
			let licensee = whose.find(context, &reads).await?;
			reads::licences_to(&reads, licensee).await?
		}
	};
	let mut names = Names::default();
	names.fetch(&reads, licences.iter().filter_map(|licence| licence.licensee)).await?;
	let mut sheet = Sheet::new(&HEADER);
	sheet.rows =
		licences.iter().map(|licence| licence_row(licence, &names, form.is_csv())).collect();
	let items: Vec<_> = licences.iter().map(licence_json).collect();
	let value = json!({ "items": items, "at": reads.at() });
	sheet.print(context, form, &reads, &value, "There are none.")
}

#[cfg(test)]
mod tests {
	use super::*;
	use clap::Parser;

	#[derive(Parser)]
	struct Line {
		#[command(flatten)]
		give: Give,
	}

	fn read(line: &str) -> Result<Given> {
		let words = ["test", "7", "--key", "//Alice"].into_iter().chain(line.split_whitespace());
		Line::try_parse_from(words)
			.map_err(|error| bad("line", line, &error.to_string()))?
			.give
			.read()
	}

	#[test]
	fn a_licence_should_be_read_in_peoples_words() {
		let given = read(
			"--to 4 --channels marketplace,shop --countries DK,CN,DK --until 2027-01-31 --gtin 09521001000017",
		)
		.unwrap();
		assert_eq!(given.to, Some(Which::Number(stalhof_primitives::organisation::OrgId(4))));
		assert_eq!(given.channels.to_string(), "marketplace,shop");
		let codes: Vec<_> = given.countries.iter().map(ToString::to_string).collect();
		assert_eq!((codes.join(" "), given.gtins.len()), ("CN DK".to_owned(), 1));
		assert_eq!((given.from, given.terms), (None, [0; 32]));
		assert!(read("--to-everybody --channels print --until 2027-01-31").unwrap().to.is_none());
	}

	#[test]
	fn a_wrong_licence_should_be_named_with_its_value() {
		for (line, part) in [
			("--channels shop --until 2027-01-31", "--to"),
			("--to 4 --to-everybody --channels shop --until 2027-01-31", "--to-everybody"),
			("--to-everybody --exclusive --channels shop --until 2027-01-31", "excludes nobody"),
			("--to 4 --channels bazaar --until 2027-01-31", "bazaar"),
			("--to 4 --channels shop --until 2027-02-30", "last day \"2027-02-30\""),
			("--to 4 --channels shop --from 2027-02-01 --until 2027-01-31", "before the first"),
			("--to 4 --channels shop --until 2027-01-31 --countries XX", "country \"XX\""),
			("--to 4 --channels shop --until 2027-01-31 --countries ,", "name one"),
			(
				"--to 4 --channels shop --until 2027-01-31 --gtin 09521001000018",
				"GTIN \"09521001000018\"",
			),
			("--to Pearl --channels shop --until 2027-01-31", "organisation \"Pearl\""),
		] {
			let Err(error) = read(line) else { panic!("{line}") };
			assert!(error.to_string().contains(part), "{line}: {error}");
		}
	}
}
