//! What a label says of its batch, and the batch does not.

use super::yymmdd;
use core::fmt;
use serde::{Deserialize, Serialize};
use stalhof_primitives::{
	gs1::{Ai, Identifier, Lot, Reading},
	time::Day,
};

/// What a label can say of its batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OnLabel {
	/// The lot (AI 10).
	Lot,
	/// The last day of use (AI 17), as YYMMDD; a day 00 stands for the month alone.
	Expires,
}

/// Something that a label says otherwise than its batch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
	/// What it is.
	pub what: OnLabel,
	/// What the label says.
	pub label: String,
	/// What the batch has, if it has any.
	pub batch: Option<String>,
}

impl fmt::Display for OnLabel {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		f.write_str(match self {
			Self::Lot => "lot",
			Self::Expires => "last day of use",
		})
	}
}

impl Difference {
	/// What the batch has, as a text.
	pub fn batch(&self) -> &str {
		self.batch.as_deref().unwrap_or("none")
	}
}

/// What `label` says otherwise than the batch of its mark, which has this lot and last day of use. What the label leaves out
/// is no difference.
pub fn differences(label: &Reading, lot: &Lot, expires: Option<Day>) -> Vec<Difference> {
	let mut found = Vec::new();
	if let Identifier::TradeItem { lot: Some(said), .. } = &label.identifier
		&& said != lot
	{
		let (label, batch) = (said.to_string(), Some(lot.to_string()));
		found.push(Difference { what: OnLabel::Lot, label, batch });
	}
	if let Some(said) = label.attribute(Ai::EXPIRY) {
		let batch = expires.map(yymmdd);
		let same = match (said.strip_suffix("00"), &batch) {
			(Some(month), Some(day)) => day.starts_with(month),
			(_, day) => day.as_deref() == Some(said),
		};
		if !same {
			found.push(Difference { what: OnLabel::Expires, label: said.to_owned(), batch });
		}
	}
	found
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn difference_should_be_found_when_a_label_says_another_lot_or_day() {
		for (link, expires, expected) in [
			("01/09521001000017/21/A", Some("2028-11-30"), vec![]),
			("01/09521001000017/10/L1/21/A", None, vec![]),
			("01/09521001000017/10/L1/21/A?17=281130", Some("2028-11-30"), vec![]),
			("01/09521001000017/21/A?17=281100", Some("2028-11-30"), vec![]),
			("01/09521001000017/10/l1/21/A", None, vec![("lot", "l1", "L1")]),
			(
				"01/09521001000017/21/A?17=281129",
				Some("2028-11-30"),
				vec![("expires", "281129", "281130")],
			),
			(
				"01/09521001000017/21/A?17=281000",
				Some("2028-11-30"),
				vec![("expires", "281000", "281130")],
			),
			("01/09521001000017/21/A?17=281130", None, vec![("expires", "281130", "none")]),
			(
				"01/09521001000017/10/L2/21/A?17=291130",
				Some("2028-11-30"),
				vec![("lot", "L2", "L1"), ("expires", "291130", "281130")],
			),
		] {
			let label = format!("https://a/{link}").parse().unwrap();
			let expires = expires.map(|day| day.parse().unwrap());
			let found = differences(&label, &"L1".parse().unwrap(), expires);
			let what = |found: &Difference| serde_json::to_value(found.what).unwrap();
			let found: Vec<_> =
				found.iter().map(|found| (what(found), &*found.label, found.batch())).collect();
			let expected: Vec<_> = expected
				.into_iter()
				.map(|(what, label, batch)| (serde_json::json!(what), label, batch))
				.collect();
			assert_eq!(found, expected, "{link}");
		}
	}
}
