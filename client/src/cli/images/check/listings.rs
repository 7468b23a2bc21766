//! Tables of listings on platforms.

use crate::{
	error::{Error, Result},
	files,
};
use csv::{ReaderBuilder, StringRecord, Trim};
use stalhof_primitives::{country::Country, gs1::Gtin, images::Channel};
use std::{
	collections::BTreeMap,
	path::{Path, PathBuf},
};

/// What a table is, in words.
const WHAT: &str = "a table of listings";
/// Columns that must be there.
const REQUIRED: [&str; 4] = ["platform", "listing", "seller", "picture"];
/// All of them.
const COLUMNS: [&str; 7] =
	["platform", "listing", "seller", "picture", "gtin", "country", "channel"];

/// A picture where somebody sells with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Listing {
	/// Line of the table, from 1.
	pub(super) line: Option<u64>,
	pub(super) platform: Option<String>,
	pub(super) listing: Option<String>,
	/// Number or registration number.
	pub(super) seller: String,
	pub(super) picture: PathBuf,
	pub(super) gtin: Option<Gtin>,
	pub(super) country: Option<Country>,
	pub(super) channel: Option<Channel>,
}

/// The lines of a table, those that cannot be used with what is wrong.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Listings {
	pub(super) all: Vec<core::result::Result<Listing, (u64, String)>>,
}

impl Listings {
	/// Reads a table. Cells are separated by commas, semicolons or tabs, as the first line is; pictures are named from where the
	/// table is.
	///
	/// # Errors
	/// [`Error::BadFile`] when its columns are not as they should be.
	pub(super) fn read(path: &Path) -> Result<Self> {
		let text = files::read(path)?;
		let directory = path.parent().unwrap_or(Path::new(""));
		Self::parse(&text, directory).map_err(|why| Error::BadFile {
			path: path.to_owned(),
			what: WHAT,
			why,
		})
	}

	fn parse(text: &str, directory: &Path) -> core::result::Result<Self, String> {
		let text = text.strip_prefix('\u{feff}').unwrap_or(text);
		let first = text.lines().next().unwrap_or_default();
		let count = |separator: u8| first.bytes().filter(|byte| *byte == separator).count();
		let separator = *b",;\t".iter().max_by_key(|separator| count(**separator)).unwrap_or(&b',');
		let mut reader = ReaderBuilder::new()
			.delimiter(separator)
			.flexible(true)
			.trim(Trim::All)
			.from_reader(text.as_bytes());
		let headers = reader.headers().map_err(|error| format!("line 1: {error}"))?;
		let places = places(headers)?;
		let mut all = Vec::new();
		for record in reader.records() {
			let line = |position: Option<&csv::Position>| position.map_or(0, csv::Position::line);
			all.push(match record {
				Err(error) => Err((line(error.position()), format!("it cannot be read: {error}"))),
				Ok(record) => {
					let line = line(record.position());
					row(&record, &places, directory)
						.map(|listing| Listing { line: Some(line), ..listing })
						.map_err(|why| (line, why))
				}
			});
		}
		match all.is_empty() {
			true => Err("it has no listings: write one line for each below the names".to_owned()),
			false => Ok(Self { all }),
		}
	}
}

/// Where each column stands.
fn places(headers: &StringRecord) -> core::result::Result<BTreeMap<&'static str, usize>, String> {
	let mut places = BTreeMap::new();
	let known = COLUMNS.join(", ");
	for (place, name) in headers.iter().enumerate() {
		let name = name.to_ascii_lowercase();
		let column = COLUMNS.iter().find(|column| **column == name);
		let column = column.ok_or_else(|| {
			format!("line 1: there is no column {name:?}; the columns are {known}")
		})?;
		if places.insert(*column, place).is_some() {
			return Err(format!("line 1: the column {name:?} is there twice"));
		}
	}
	match REQUIRED.iter().find(|column| !places.contains_key(*column)) {
		Some(missing) => {
			Err(format!("line 1: the column {missing:?} is missing; the columns are {known}"))
		}
		None => Ok(places),
	}
}

/// A line.
fn row(
	record: &StringRecord,
	places: &BTreeMap<&'static str, usize>,
	directory: &Path,
) -> core::result::Result<Listing, String> {
	let cell = |column: &str| {
		let cell = places.get(column).and_then(|place| record.get(*place)).unwrap_or_default();
		(!cell.is_empty()).then(|| cell.to_owned())
	};
	let needed = |column: &str| cell(column).ok_or_else(|| format!("{column}: it is empty"));
	fn read<T: core::str::FromStr<Err: core::fmt::Display>>(
		column: &str,
		cell: Option<String>,
	) -> core::result::Result<Option<T>, String> {
		let wrong = |text: &str, why: T::Err| format!("{column} {text:?}: {why}");
		cell.map(|text| text.parse().map_err(|why| wrong(&text, why))).transpose()
	}
	Ok(Listing {
		line: None,
		platform: Some(needed("platform")?),
		listing: Some(needed("listing")?),
		seller: needed("seller")?,
		picture: directory.join(needed("picture")?),
		gtin: read("gtin", cell("gtin"))?,
		country: read("country", cell("country"))?,
		channel: read("channel", cell("channel"))?,
	})
}

#[cfg(test)]
mod tests {
	use super::*;

	fn parse(text: &str) -> core::result::Result<Listings, String> {
		Listings::parse(text, Path::new("tables"))
	}

	#[test]
	fn a_table_should_be_read_with_bad_lines_named() {
		let text = "\u{feff}Platform;listing;picture;seller;country\nHangmart;8841;a.jpg;4;CN\n\
			Hangmart;;b.jpg;4;CN\nHangmart;8843;c.jpg;5;XX\nHangmart;8844;/d.jpg;lei:529900T8BM49AURSDO55;\n";
		let all = parse(text).unwrap().all;
		assert_eq!(all.len(), 4);
		let first = all[0].as_ref().unwrap();
		assert_eq!((first.line, first.picture.as_path()), (Some(2), Path::new("tables/a.jpg")));
		assert_eq!(first.country, Some("CN".parse().unwrap()));
		assert_eq!(all[1], Err((3, "listing: it is empty".to_owned())));
		let (line, why) = all[2].as_ref().unwrap_err();
		assert!(*line == 4 && why.starts_with("country \"XX\": "), "{why}");
		let last = all[3].as_ref().unwrap();
		assert_eq!((last.country, last.picture.as_path()), (None, Path::new("/d.jpg")));
	}

	#[test]
	fn a_table_without_its_columns_should_be_refused() {
		for (text, part) in [
			("platform,listing,seller\na,b,4\n", "the column \"picture\" is missing"),
			("platform,listing,seller,picture,colour\n", "no column \"colour\""),
			("platform,listing,seller,picture,seller\n", "\"seller\" is there twice"),
			("platform,listing,seller,picture\n", "no listings"),
			("", "is missing"),
		] {
			let error = parse(text).unwrap_err();
			assert!(error.contains(part), "{text:?}: {error}");
		}
	}

	#[test]
	fn a_line_that_cannot_be_read_should_not_hide_the_others() {
		let all =
			parse("platform,listing,seller,picture\na,1,4,a.png\na,2\na,3,4,c.png\n").unwrap().all;
		assert!(all[0].is_ok() && all[2].is_ok());
		assert_eq!(all[1], Err((3, "seller: it is empty".to_owned())));
	}
}
