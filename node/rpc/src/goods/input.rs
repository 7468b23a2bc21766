//! What callers name: marks, items, proofs, hashes.

use crate::{Refusal, address::beginning};
use pallet_goods_runtime_api::MarkProof;
use serde::{Deserialize, Serialize};
use stalhof_primitives::{
	goods::{ItemId, LabelKey},
	gs1::{Gtin, Identifier, Reading, Serial},
	merkle::Hash,
};

/// The most nodes of a proof.
const MAX_PATH: usize = 32;

/// A mark as callers name it: a text with GTIN and serial number (a GS1 Digital Link, an element string, an EPC URN), or
/// the two.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum MarkInput {
	/// As one text.
	Text(String),
	/// As GTIN and serial number.
	Parts {
		/// 8, 12, 13 or 14 digits.
		gtin: String,
		/// 1 to 20 characters of GS1's set 82.
		serial: String,
	},
}

/// A mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
	/// What it is.
	pub gtin: Gtin,
	/// Which one.
	pub serial: Serial,
}

/// Where a mark stands, and the way from its leaf to the root.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProofInput {
	/// Its batch and place, `12/1048575`.
	pub item: String,
	/// The public half of the key that its label hides, if its leaf has one: `0x` and 64 digits.
	pub label_key: Option<String>,
	/// Hash of its attributes, if its leaf has one.
	pub attributes: Option<String>,
	/// The hashes beside the way to the root, the leaf's sibling first.
	pub path: Vec<String>,
}

impl Mark {
	/// As a canonical Digital Link.
	pub fn digital_link(&self) -> String {
		Identifier::TradeItem {
			gtin: self.gtin,
			variant: None,
			lot: None,
			third_party: None,
			serial: Some(self.serial.clone()),
		}
		.digital_link()
	}
}

fn invalid(text: &str, why: impl ToString) -> Refusal {
	Refusal::InvalidIdentifier(beginning(text), why.to_string())
}

impl TryFrom<MarkInput> for Mark {
	type Error = Refusal;

	fn try_from(input: MarkInput) -> Result<Self, Refusal> {
		match input {
			MarkInput::Parts { gtin, serial } => Ok(Self {
				gtin: gtin.parse().map_err(|why| invalid(&gtin, why))?,
				serial: serial.parse().map_err(|why| invalid(&serial, why))?,
			}),
			MarkInput::Text(text) => {
				let reading: Reading = text.parse().map_err(|why| invalid(&text, why))?;
				match reading.identifier {
					Identifier::TradeItem { gtin, serial: Some(serial), .. } => {
						Ok(Self { gtin, serial })
					}
					_ => {
						Err(invalid(&text, "it names no single item: give GTIN and serial number"))
					}
				}
			}
		}
	}
}

/// A GTIN.
pub(crate) fn gtin(text: &str) -> Result<Gtin, Refusal> {
	text.parse().map_err(|why| invalid(text, why))
}

/// An item of a batch.
pub(crate) fn item(text: &str) -> Result<ItemId, Refusal> {
	text.parse().map_err(|why: stalhof_primitives::goods::InvalidItemId| {
		Refusal::InvalidItem(why.to_string())
	})
}

/// 32 bytes.
pub(crate) fn bytes(what: &'static str, text: &str) -> Result<Hash, Refusal> {
	let refusal = || Refusal::InvalidBytes { what, text: beginning(text), length: 32 };
	if text.len() != 66 || !text.starts_with("0x") {
		return Err(refusal());
	}
	let bytes = sp_core::bytes::from_hex(text).map_err(|_| refusal())?;
	bytes.try_into().map_err(|_| refusal())
}

impl TryFrom<ProofInput> for MarkProof {
	type Error = Refusal;

	fn try_from(input: ProofInput) -> Result<Self, Refusal> {
		if input.path.len() > MAX_PATH {
			let length = input.path.len();
			let why = format!("its path has {length} nodes, and {MAX_PATH} are the most of any");
			return Err(Refusal::InvalidProof(why));
		}
		let label_key =
			input.label_key.map(|text| bytes("label's key", &text).map(LabelKey)).transpose()?;
		let attributes =
			input.attributes.map(|text| bytes("hash of attributes", &text)).transpose()?;
		let path = input
			.path
			.iter()
			.map(|text| bytes("node of a path", text))
			.collect::<Result<_, _>>()?;
		Ok(Self { item: item(&input.item)?, label_key, attributes, path })
	}
}
