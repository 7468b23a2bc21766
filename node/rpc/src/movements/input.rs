//! What callers name of goods on the move.

use crate::{
	Refusal,
	address::beginning,
	goods::input::{Mark, MarkInput, bytes, item, too_long},
};
use serde::{Deserialize, Serialize};
use stalhof_primitives::{
	goods::{Around, Child, ContentProof, ItemId, MAX_AROUND, Subject},
	gs1::{Identifier, Reading, Sscc},
};

/// An item or a container, as callers name it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
pub enum ChildInput {
	/// A container by its SSCC alone.
	Container {
		/// 18 digits.
		sscc: String,
	},
	/// As one text (a GS1 Digital Link, an element string, an EPC URN), or an item as GTIN and serial number.
	Mark(MarkInput),
}

/// That something stands in a container.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContentInput {
	/// In which container.
	pub sscc: String,
	/// At which place of its contents, from 0.
	pub index: u32,
	/// The hashes beside the way to the root, the leaf's sibling first.
	pub path: Vec<String>,
}

impl TryFrom<ChildInput> for Child {
	type Error = Refusal;

	fn try_from(input: ChildInput) -> Result<Self, Refusal> {
		let text = match input {
			ChildInput::Container { sscc: text } => return sscc(&text).map(Self::Container),
			ChildInput::Mark(MarkInput::Text(text)) => text,
			ChildInput::Mark(parts) => {
				let Mark { gtin, serial, .. } = Mark::try_from(parts)?;
				return Ok(Self::Item { gtin, serial });
			}
		};
		let reading: Reading = text
			.parse()
			.map_err(|why| Refusal::InvalidIdentifier(beginning(&text), format!("{why}")))?;
		match reading.identifier {
			Identifier::LogisticUnit(sscc) => Ok(Self::Container(sscc)),
			Identifier::TradeItem { gtin, serial: Some(serial), .. } => {
				Ok(Self::Item { gtin, serial })
			}
			_ => Err(Refusal::InvalidIdentifier(
				beginning(&text),
				"it names neither a single item nor a logistic unit: give GTIN and serial number, or an SSCC"
					.to_owned(),
			)),
		}
	}
}

/// An SSCC: its digits, or any text of GS1 that names one.
pub(crate) fn sscc(text: &str) -> Result<Sscc, Refusal> {
	if let Ok(sscc) = text.parse() {
		return Ok(sscc);
	}
	match text.parse::<Reading>().map(|reading| reading.identifier) {
		Ok(Identifier::LogisticUnit(sscc)) => Ok(sscc),
		Ok(_) => Err(Refusal::InvalidIdentifier(
			beginning(text),
			"it names no logistic unit: give an SSCC".to_owned(),
		)),
		Err(why) => Err(Refusal::InvalidIdentifier(beginning(text), why.to_string())),
	}
}

/// What a certificate or an event is about.
pub(crate) fn subject(text: &str) -> Result<Subject, Refusal> {
	text.parse().map_err(|why: stalhof_primitives::goods::InvalidSubject| {
		Refusal::InvalidItem(why.to_string())
	})
}

/// An item's place, where one is given.
pub(crate) fn item_if_any(text: Option<&str>) -> Result<Option<ItemId>, Refusal> {
	text.map(item).transpose()
}

/// Proofs of what stands in what, the innermost first.
pub(crate) fn around(input: Vec<ContentInput>) -> Result<Around, Refusal> {
	let count = input.len();
	let proofs = input
		.into_iter()
		.map(|ContentInput { sscc: text, index, path }| {
			let length = path.len();
			let nodes = path
				.iter()
				.map(|text| bytes("node of a path", text))
				.collect::<Result<Vec<_>, _>>()?;
			let path = nodes.try_into().map_err(|_| Refusal::InvalidProof(too_long(length)))?;
			Ok(ContentProof { sscc: sscc(&text)?, index, path })
		})
		.collect::<Result<Vec<_>, Refusal>>()?;
	proofs.try_into().map_err(|_| {
		Refusal::InvalidProof(format!(
			"it names {count} containers around one another, and {MAX_AROUND} are the most"
		))
	})
}

#[cfg(test)]
#[path = "input_tests.rs"]
mod order_tests;

#[cfg(test)]
mod tests {
	use super::*;
	use serde_json::json;

	fn child(input: serde_json::Value) -> Result<String, String> {
		let input: ChildInput = serde_json::from_value(input).map_err(|error| error.to_string())?;
		let child = Child::try_from(input).map_err(|refusal| refusal.to_string())?;
		Ok(child.to_string())
	}

	#[test]
	fn items_and_containers_should_be_read_in_every_form() {
		let container = Ok("012345666638689852".to_owned());
		for input in [
			json!({ "sscc": "012345666638689852" }),
			json!({ "sscc": "https://id.gs1.org/00/012345666638689852" }),
			json!("https://id.gs1.org/00/012345666638689852"),
			json!("urn:epc:id:sscc:123456.06663868985"),
			json!("(00)012345666638689852"),
		] {
			assert_eq!(child(input.clone()), container, "{input}");
		}
		let item = Ok("10614141073464 2017".to_owned());
		for input in [
			json!("urn:epc:id:sgtin:0614141.107346.2017"),
			json!({ "gtin": "10614141073464", "serial": "2017" }),
		] {
			assert_eq!(child(input.clone()), item, "{input}");
		}
		for (input, part) in [
			(json!("10614141073464"), "neither a single item nor a logistic unit"),
			(json!({ "sscc": "012345666638689853" }), "check digit"),
			(json!({ "sscc": "10614141073464" }), "no logistic unit"),
		] {
			let refusal = child(input.clone()).unwrap_err();
			assert!(refusal.contains(part), "{input}: {refusal}");
		}
	}

	#[test]
	fn proofs_of_content_should_be_refused_when_they_cannot_be_some() {
		let node = format!("0x{}", "7f".repeat(32));
		let proof = |length: usize| ContentInput {
			sscc: "012345666638689852".to_owned(),
			index: 3,
			path: vec![node.clone(); length],
		};
		assert_eq!(around(vec![proof(32); 4]).unwrap().len(), 4);
		for (input, part) in
			[(vec![proof(33)], "33 nodes"), (vec![proof(1); 5], "names 5 containers")]
		{
			let refusal = around(input).unwrap_err().to_string();
			assert!(refusal.contains(part), "{refusal}");
		}
	}
}
