//! A lender's own limits: how much it will have outstanding with each debtor. They are its secret, and never leave its machine.

use super::payables::Party;
use crate::consortium::table::Fault;
use csv::{ReaderBuilder, Trim};
use stalhof_primitives::invoice::Decimal;

/// A limit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
	/// Line of the file, from 1.
	pub line: u64,
	/// Of which debtor.
	pub debtor: Party,
	/// In which settlement asset, as it is named.
	pub asset: String,
	/// How much at most, in the major unit.
	pub amount: Decimal,
}

/// Reads a table with the columns `debtor`, `asset` and `limit`, in this order.
///
/// # Errors
/// All that is wrong, in order of lines.
pub fn read(text: &str) -> Result<Vec<Limit>, Vec<Fault>> {
	let fault = |line, column: &str, value: &str, why: String| Fault {
		line,
		column: column.to_owned(),
		value: value.chars().take(80).collect(),
		why,
		remedy:
			"write a line of debtor,asset,limit and below it a line for each, as 12,CNY,5000000.00"
				.to_owned(),
	};
	let text = text.strip_prefix('\u{feff}').unwrap_or(text);
	let mut reader =
		ReaderBuilder::new().flexible(true).trim(Trim::All).from_reader(text.as_bytes());
	let header =
		reader.headers().map(|header| header.iter().map(str::to_ascii_lowercase).collect());
	let header: Vec<String> = header.unwrap_or_default();
	if header != ["debtor", "asset", "limit"] {
		let why = "the first line names other columns".to_owned();
		return Err(vec![fault(1, "first line", &header.join(","), why)]);
	}
	let (mut limits, mut faults) = (Vec::new(), Vec::new());
	for record in reader.records() {
		let Ok(record) = record else {
			faults.push(fault(0, "", "", "it is no CSV in UTF-8".to_owned()));
			break;
		};
		let line = record.position().map_or(0, csv::Position::line);
		let cell = |place| record.get(place).unwrap_or_default();
		let debtor = cell(0).parse::<Party>().map_err(|why| fault(line, "debtor", cell(0), why));
		let amount = cell(2)
			.parse::<Decimal>()
			.map_err(|why| fault(line, "limit", cell(2), format!("it {why}")));
		let asset = match cell(1) {
			"" => Err(fault(line, "asset", "", "it is empty".to_owned())),
			asset => Ok(asset.to_owned()),
		};
		match (debtor, asset, amount) {
			(Ok(debtor), Ok(asset), Ok(amount)) if !amount.is_negative() => {
				limits.push(Limit { line, debtor, asset, amount });
			}
			(debtor, asset, amount) => {
				faults.extend(debtor.err());
				faults.extend(asset.err());
				match amount {
					Ok(amount) if amount.is_negative() => {
						faults.push(fault(
							line,
							"limit",
							cell(2),
							"it is less than nothing".to_owned(),
						));
					}
					amount => faults.extend(amount.err()),
				}
			}
		}
	}
	if faults.is_empty() { Ok(limits) } else { Err(faults) }
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn limits_should_be_read() {
		let text = "debtor,asset,limit\n12,CNY,5000000.00\nlei:529900T8BM49AURSDO55,1,0\n";
		let limits = read(text).unwrap();
		assert_eq!(
			(limits[0].debtor.to_string(), limits[0].amount.to_string()),
			("12".into(), "5000000".into())
		);
		assert_eq!((limits[1].line, limits[1].asset.as_str()), (3, "1"));
	}

	#[test]
	fn wrong_cells_should_be_told_with_their_line() {
		for (text, line, column) in [
			("debtor,limit\n", 1, "first line"),
			("debtor,asset,limit\nx,CNY,1\n", 2, "debtor"),
			("debtor,asset,limit\n12,,1\n", 2, "asset"),
			("debtor,asset,limit\n12,CNY,1e3\n", 2, "limit"),
			("debtor,asset,limit\n12,CNY,-1\n", 2, "limit"),
			("debtor,asset,limit\n12,CNY\n", 2, "limit"),
		] {
			let faults = read(text).unwrap_err();
			assert_eq!((faults[0].line, &*faults[0].column), (line, column), "{text}");
		}
	}
}
