//! What callers name: marks, items, proofs, hashes.

use crate::{Refusal, address::beginning};
use pallet_goods_runtime_api::MarkProof;
use serde::{Deserialize, Deserializer, Serialize, de};
use stalhof_marks::Proof;
use stalhof_primitives::{
	goods::{ItemId, LABEL_SIGNATURE, LEAF_VERSION, LabelKey},
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
	Parts(MarkParts),
}

/// GTIN and serial number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MarkParts {
	/// 8, 12, 13 or 14 digits.
	pub gtin: String,
	/// 1 to 20 characters of GS1's set 82.
	pub serial: String,
}

/// A mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
	/// What it is.
	pub gtin: Gtin,
	/// Which one.
	pub serial: Serial,
	/// All that the text says which named it, where one did.
	pub label: Option<Box<Reading>>,
}

/// A proof as callers give it: where the mark stands and the way from there, or all that `goods_proof` and the command line
/// give, which has `batch` and `index` in the place of `item`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum ProofInput {
	/// Where it stands, and the way.
	Way(WayInput),
	/// All of it.
	Whole(Box<Proof>),
}

impl<'de> Deserialize<'de> for ProofInput {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		let value = serde_json::Value::deserialize(deserializer)?;
		match value.get("version") {
			Some(_) => serde_json::from_value(value).map(|proof| Self::Whole(Box::new(proof))),
			None => serde_json::from_value(value).map(Self::Way),
		}
		.map_err(de::Error::custom)
	}
}

impl ProofInput {
	/// What the runtime takes of it.
	///
	/// # Errors
	/// [`Refusal::InvalidProof`] when it is of another mark, or cannot be one; [`Refusal::InvalidItem`] and
	/// [`Refusal::InvalidBytes`] for a text in it.
	pub fn of(self, mark: &Mark) -> Result<MarkProof, Refusal> {
		match self {
			Self::Way(way) => way.try_into(),
			Self::Whole(proof) => whole(*proof, mark),
		}
	}
}

/// What the runtime takes of a whole proof.
pub(crate) fn whole(proof: Proof, mark: &Mark) -> Result<MarkProof, Refusal> {
	let invalid = |why: String| Err(Refusal::InvalidProof(why));
	if (proof.gtin, &proof.serial) != (mark.gtin, &mark.serial) {
		let of = Mark { gtin: proof.gtin, serial: proof.serial, label: None };
		return invalid(format!(
			"it is of {}, and not of {}",
			of.digital_link(),
			mark.digital_link()
		));
	}
	if proof.version != LEAF_VERSION {
		return invalid(format!("its version is {}, and {LEAF_VERSION} is known", proof.version));
	}
	if proof.path.len() > MAX_PATH {
		return invalid(too_long(proof.path.len()));
	}
	let Some(batch) = proof.batch else {
		return invalid(
			"its batch has no number: make it again once the batch is on the chain".into(),
		);
	};
	Ok(MarkProof {
		item: ItemId { batch, index: proof.index },
		label_key: proof.label_key.map(|key| LabelKey(key.0)),
		attributes: proof.attributes.map(|hash| hash.0),
		path: proof.path.into_iter().map(|node| node.0).collect(),
	})
}

/// Why a path of so many nodes cannot be one.
pub(crate) fn too_long(length: usize) -> String {
	format!("its path has {length} nodes, and {MAX_PATH} are the most of any")
}

/// Where a mark stands, and the way from its leaf to the root.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WayInput {
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
			MarkInput::Parts(MarkParts { gtin, serial }) => Ok(Self {
				gtin: gtin.parse().map_err(|why| invalid(&gtin, why))?,
				serial: serial.parse().map_err(|why| invalid(&serial, why))?,
				label: None,
			}),
			MarkInput::Text(text) => {
				let reading: Reading = text.parse().map_err(|why| invalid(&text, why))?;
				match &reading.identifier {
					Identifier::TradeItem { gtin, serial: Some(serial), .. } => Ok(Self {
						gtin: *gtin,
						serial: serial.clone(),
						label: Some(Box::new(reading)),
					}),
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
	array(what, text)
}

/// A signature by a label's or a holder's key.
pub(crate) fn signature(text: &str) -> Result<[u8; LABEL_SIGNATURE], Refusal> {
	array("signature", text)
}

fn array<const N: usize>(what: &'static str, text: &str) -> Result<[u8; N], Refusal> {
	let refusal = || Refusal::InvalidBytes { what, text: beginning(text), length: N };
	if text.len() != 2 + 2 * N || !text.starts_with("0x") {
		return Err(refusal());
	}
	let bytes = sp_core::bytes::from_hex(text).map_err(|_| refusal())?;
	bytes.try_into().map_err(|_| refusal())
}

impl TryFrom<WayInput> for MarkProof {
	type Error = Refusal;

	fn try_from(input: WayInput) -> Result<Self, Refusal> {
		if input.path.len() > MAX_PATH {
			return Err(Refusal::InvalidProof(too_long(input.path.len())));
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

/// What a label's key has signed: the item is the holder's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ActivationInput {
	/// The mark.
	pub mark: MarkInput,
	/// Its proof, where the node keeps no manifest that has it.
	pub proof: Option<ProofInput>,
	/// The public key of whose it is to be: `0x` and 64 digits.
	pub holder: String,
	/// The last block that takes it, which was signed.
	pub valid_until: u32,
	/// By the label's key, of the message that `goods_activationMessage` gives: `0x` and 128 digits.
	pub signature: String,
}

/// What a holder's key has signed: the item passes on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TransferInput {
	/// Batch and place, `12/1048575`.
	pub item: String,
	/// The public key of whose it is to be: `0x` and 64 digits.
	pub to: String,
	/// The last block that takes it, which was signed.
	pub valid_until: u32,
	/// By the present holder's key, of the message that `goods_transferMessage` gives: `0x` and 128 digits.
	pub signature: String,
}

#[cfg(test)]
mod tests {
	use super::*;

	fn read(input: serde_json::Value) -> Result<Mark, String> {
		let input: MarkInput = serde_json::from_value(input).map_err(|error| error.to_string())?;
		Mark::try_from(input).map_err(|refusal| refusal.to_string())
	}

	#[test]
	fn mark_should_be_read_in_every_form_that_names_gtin_and_serial() {
		let link = "https://id.gs1.org/01/10614141073464/21/2017";
		for input in [
			serde_json::json!(link),
			serde_json::json!("https://brand.example/some/01/10614141073464/21/2017?x=y"),
			serde_json::json!("(01)10614141073464(21)2017"),
			serde_json::json!("urn:epc:id:sgtin:0614141.107346.2017"),
			serde_json::json!({ "gtin": "10614141073464", "serial": "2017" }),
		] {
			assert_eq!(
				read(input.clone()).map(|mark| mark.digital_link()),
				Ok(link.to_owned()),
				"{input}"
			);
		}
	}

	#[test]
	fn mark_should_be_refused_with_its_text_when_it_names_no_item() {
		for (input, part) in [
			(serde_json::json!("10614141073464"), "names no single item"),
			(serde_json::json!("012345666638689852"), "names no single item"),
			(serde_json::json!({ "gtin": "10614141073465", "serial": "1" }), "check digit"),
			(serde_json::json!({ "gtin": "10614141073464", "serial": "a b" }), "character 2"),
		] {
			let refusal = read(input.clone()).unwrap_err();
			assert!(refusal.contains(part), "{input}: {refusal}");
		}
	}

	#[test]
	fn proof_should_be_refused_when_it_cannot_be_one() {
		let proof = |item: &str, node: &str, count: usize| WayInput {
			item: item.to_owned(),
			label_key: None,
			attributes: None,
			path: vec![node.to_owned(); count],
		};
		let node = format!("0x{}", "7f".repeat(32));
		let good = MarkProof::try_from(proof("1/2", &node, 32)).unwrap();
		assert_eq!((good.item, good.path.len()), (ItemId { batch: 1, index: 2 }, 32));
		for (input, code) in [
			(proof("1", &node, 1), "is no item"),
			(proof("1/2", "0x7f", 1), "is no node of a path"),
			(proof("1/2", &node.replace("0x", "7f"), 1), "is no node of a path"),
			(proof("1/2", &node, 33), "33 nodes"),
		] {
			let refusal = MarkProof::try_from(input).unwrap_err().to_string();
			assert!(refusal.contains(code), "{refusal}");
		}
	}
}
