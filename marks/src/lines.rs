//! How much of what.

use crate::error::{Error, Result};
use core::{fmt, str::FromStr};
use serde::{Deserialize, Serialize};
use stalhof_primitives::goods::{Goods, Line};
use std::collections::BTreeMap;

/// The most lines of a container or a shipment.
pub const MAX_LINES: usize = 16;

/// A [`Line`] as files and programs read it: `{"goods":"batch:4","quantity":24}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedLine {
	/// Of what.
	pub goods: Goods,
	/// How many pieces.
	pub quantity: u64,
}

impl From<Line> for NamedLine {
	fn from(Line { goods, quantity }: Line) -> Self {
		Self { goods, quantity }
	}
}

impl From<NamedLine> for Line {
	fn from(NamedLine { goods, quantity }: NamedLine) -> Self {
		Self { goods, quantity }
	}
}

impl fmt::Display for NamedLine {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self.goods {
			Goods::Batch(batch) => write!(f, "{} of batch {batch}", self.quantity),
			Goods::Class(gtin) => write!(f, "{} of {gtin}", self.quantity),
		}
	}
}

/// Why a text is no line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidLine;

impl fmt::Display for InvalidLine {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		f.write_str(
			"write the batch's number or a GTIN of 8, 12, 13 or 14 digits behind gtin:, an equals sign and how many, 1 or more: \
			 4=24 or gtin:09521001000017=24",
		)
	}
}

impl core::error::Error for InvalidLine {}

impl FromStr for NamedLine {
	type Err = InvalidLine;

	/// `BATCH=NUMBER`, or `gtin:GTIN=NUMBER`.
	fn from_str(text: &str) -> core::result::Result<Self, InvalidLine> {
		let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
		let (goods, quantity) = text.split_once('=').ok_or(InvalidLine)?;
		let quantity: u64 = Some(quantity)
			.filter(|text| digits(text))
			.and_then(|text| text.parse().ok())
			.ok_or(InvalidLine)?;
		if quantity == 0 {
			return Err(InvalidLine);
		}
		match goods.strip_prefix("gtin:") {
			Some(gtin) => {
				let gtin = gtin.parse().map_err(|_| InvalidLine)?;
				Ok(Self { goods: Goods::Class(gtin), quantity })
			}
			None if digits(goods) => {
				let batch = goods.parse().map_err(|_| InvalidLine)?;
				Ok(Self { goods: Goods::Batch(batch), quantity })
			}
			None => Err(InvalidLine),
		}
	}
}

/// Lines together, those of the same goods as one, in the order in which the chain takes them.
///
/// # Errors
/// [`Error::BadValue`] for more pieces than can be counted or more than [`MAX_LINES`] lines.
pub fn together(lines: impl IntoIterator<Item = Line>) -> Result<Vec<Line>> {
	let mut total = BTreeMap::<Goods, u64>::new();
	for line in lines {
		let quantity = total.entry(line.goods).or_default();
		*quantity = quantity.checked_add(line.quantity).ok_or_else(|| Error::BadValue {
			what: "quantity",
			value: line.quantity.to_string(),
			why: format!("with the others it is more than {}", u64::MAX),
		})?;
	}
	if total.len() > MAX_LINES {
		return Err(Error::BadValue {
			what: "number of lines",
			value: total.len().to_string(),
			why: format!("{MAX_LINES} are the most of a container or a shipment"),
		});
	}
	Ok(total.into_iter().map(|(goods, quantity)| Line { goods, quantity }).collect())
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn line_should_be_read_and_written() {
		for (text, line, shown) in [
			("4=24", NamedLine { goods: Goods::Batch(4), quantity: 24 }, "24 of batch 4"),
			(
				"gtin:9521001000017=7",
				NamedLine { goods: Goods::Class("09521001000017".parse().unwrap()), quantity: 7 },
				"7 of 09521001000017",
			),
		] {
			assert_eq!(text.parse(), Ok(line));
			assert_eq!(line.to_string(), shown);
			let json = serde_json::to_string(&line).unwrap();
			assert_eq!(serde_json::from_str::<NamedLine>(&json).unwrap(), line);
		}
		for bad in [
			"",
			"=",
			"4",
			"4=",
			"=4",
			"4=0",
			"4=-1",
			"+4=1",
			"4=1=1",
			"gtin:1=1",
			"4294967296=1",
			"4=18446744073709551616",
		] {
			assert_eq!(bad.parse::<NamedLine>(), Err(InvalidLine), "{bad}");
		}
	}

	#[test]
	fn lines_should_be_added_up_in_order() {
		let line = |text: &str| Line::from(text.parse::<NamedLine>().unwrap());
		let total = together([line("gtin:9521001000017=1"), line("7=2"), line("4=1"), line("7=3")]);
		assert_eq!(total.unwrap(), [line("4=1"), line("7=5"), line("gtin:9521001000017=1")]);
		let most = Line { goods: Goods::Batch(1), quantity: u64::MAX };
		assert!(together([most, most]).unwrap_err().to_string().contains("more than"));
		let many =
			|count: u32| (0..count).map(|batch| Line { goods: Goods::Batch(batch), quantity: 1 });
		assert_eq!(together(many(16)).unwrap().len(), 16);
		assert!(together(many(17)).unwrap_err().to_string().contains("16 are the most"));
	}
}
