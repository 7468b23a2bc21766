//! `stalhof gs1 parse`.

use crate::{
	cli::{Context, lookup::bad},
	error::{Error, Result},
};
use serde::Serialize;
use stalhof_primitives::gs1::{Identifier, NoEpcUrn, Reading};
use std::collections::BTreeMap;

/// How much of a text that is none is said again, in characters.
const SHOWN: usize = 200;

/// What a text says, and how else it is written.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Parsed<'a> {
	/// `trade-item`, `logistic-unit` or `place`.
	kind: &'static str,
	#[serde(flatten)]
	names: BTreeMap<&'static str, String>,
	/// A GTIN's first digit: 0 for the item itself, 1 to 8 for its packings, 9 for variable measure.
	#[serde(skip_serializing_if = "Option::is_none")]
	indicator: Option<u8>,
	/// An SSCC's first digit.
	#[serde(skip_serializing_if = "Option::is_none")]
	extension_digit: Option<u8>,
	check_digit: u8,
	/// What stood beside it, by application identifier.
	attributes: BTreeMap<String, &'a str>,
	digital_link: String,
	element_string: String,
	/// As a scanner sends it.
	plain_element_string: String,
	#[serde(skip_serializing_if = "Option::is_none")]
	epc_urn: Option<String>,
}

pub(super) fn run(context: &Context, text: &str, prefix_length: Option<u8>) -> Result<()> {
	let reading = read(text)?;
	let parsed = Parsed::of(&reading, text, prefix_length)?;
	let pretty = serde_json::to_string_pretty(&parsed);
	let pretty = pretty.map_err(|error| Error::Internal(error.to_string()))?;
	context.out.result(&parsed, || pretty)
}

fn read(text: &str) -> Result<Reading> {
	text.parse().map_err(|error| wrong(text, &error))
}

/// What is wrong with the text, of which the beginning is said.
fn wrong(text: &str, why: &dyn core::error::Error) -> Error {
	let mut shown: String = text.chars().take(SHOWN).collect();
	if shown.len() < text.len() {
		shown.push('…');
	}
	bad("GS1 identifier", &shown, &why.to_string())
}

impl<'a> Parsed<'a> {
	fn of(reading: &'a Reading, text: &str, prefix_length: Option<u8>) -> Result<Self> {
		let identifier = &reading.identifier;
		let (mut indicator, mut extension_digit) = (None, None);
		let mut names = BTreeMap::new();
		let mut name = |what, value: Option<String>| names.extend(value.map(|value| (what, value)));
		let kind = match identifier {
			Identifier::TradeItem { gtin, variant, lot, serial, third_party } => {
				name("gtin", Some(gtin.to_string()));
				name("variant", variant.as_ref().map(ToString::to_string));
				name("lot", lot.as_ref().map(ToString::to_string));
				name("serial", serial.as_ref().map(ToString::to_string));
				name("thirdPartyExtension", third_party.as_ref().map(ToString::to_string));
				indicator = Some(gtin.indicator());
				"trade-item"
			}
			Identifier::LogisticUnit(sscc) => {
				name("sscc", Some(sscc.to_string()));
				extension_digit = Some(sscc.extension());
				"logistic-unit"
			}
			Identifier::Place { gln, extension } => {
				name("gln", Some(gln.to_string()));
				name("extension", extension.as_ref().map(ToString::to_string));
				"place"
			}
		};
		let epc_urn = prefix_length.map(|digits| identifier.epc_urn(digits)).transpose();
		let epc_urn = epc_urn.map_err(|error| match error {
			NoEpcUrn::PrefixDigits(digits) => {
				bad("length of the company prefix", &digits.to_string(), &error.to_string())
			}
			NoEpcUrn::ExtensionZero => wrong(text, &error),
		})?;
		let attributes = reading.attributes().iter();
		Ok(Self {
			kind,
			names,
			indicator,
			extension_digit,
			check_digit: identifier.check_digit(),
			attributes: attributes.map(|one| (one.ai.to_string(), &*one.value)).collect(),
			digital_link: reading.digital_link(),
			element_string: reading.element_string(),
			plain_element_string: reading.plain_element_string(),
			epc_urn,
		})
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use serde_json::{Value, json};

	fn parsed(text: &str, prefix_length: Option<u8>) -> Value {
		let reading = read(text).unwrap_or_else(|error| panic!("{error}"));
		serde_json::to_value(Parsed::of(&reading, text, prefix_length).unwrap()).unwrap()
	}

	#[test]
	fn trade_item_should_be_told_with_all_its_forms() {
		let link = "https://shop.example/01/09521141012345/10/L7/21/2017?17=261231&utm=x";
		let expected = json!({
			"kind": "trade-item",
			"gtin": "09521141012345",
			"lot": "L7",
			"serial": "2017",
			"indicator": 0,
			"checkDigit": 5,
			"attributes": { "17": "261231" },
			"digitalLink": "https://id.gs1.org/01/09521141012345/10/L7/21/2017?17=261231",
			"elementString": "(01)09521141012345(10)L7(21)2017(17)261231",
			"plainElementString": "010952114101234510L7\u{1d}212017\u{1d}17261231",
			"epcUrn": "urn:epc:id:sgtin:9521141.001234.2017",
		});
		assert_eq!(parsed(link, Some(7)), expected);
		let mut without = expected;
		without.as_object_mut().unwrap().remove("epcUrn");
		assert_eq!(parsed(link, None), without);
	}

	#[test]
	fn units_and_places_should_be_told_by_their_own_names() {
		let unit = parsed("sscc:106141412345678908", Some(7));
		assert_eq!((&unit["kind"], &unit["extensionDigit"]), (&json!("logistic-unit"), &json!(1)));
		assert_eq!(unit["epcUrn"], "urn:epc:id:sscc:0614141.1234567890");
		assert_eq!(unit.get("indicator"), None);
		let place = parsed("urn:epc:id:sgln:4012345.00011.987", Some(9));
		assert_eq!((&place["gln"], &place["extension"]), (&json!("4012345000115"), &json!("987")));
		assert_eq!(place["epcUrn"], "urn:epc:id:sgln:401234500.011.987");
	}

	#[test]
	fn text_should_be_refused_with_what_is_wrong_when_it_is_none() {
		let long = "x".repeat(20_000);
		for (text, prefix_length, part) in [
			(
				"1e1234567890",
				None,
				"GS1 identifier \"1e1234567890\": GTIN or SSCC: character 2, 'e'",
			),
			("02345674", None, "ask for 3"),
			("02345673", Some(5), "length of the company prefix \"5\""),
			("(414)4012345000115(254)0", Some(7), "the extension 0 has no EPC URN"),
			(&long, None, "…"),
		] {
			let error = read(text)
				.and_then(|reading| Parsed::of(&reading, text, prefix_length).map(|_| ()))
				.unwrap_err();
			assert_eq!((error.code(), error.exit_code()), ("bad-value", 3));
			let said = error.to_string();
			assert!(said.contains(part) && said.len() < 400, "{said}");
		}
	}
}
