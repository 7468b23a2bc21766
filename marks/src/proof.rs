//! The proof that a mark is in a batch.

use super::{Hex32, Receipt, Sha2, differences};
use crate::error::{Error, Result};
use serde::{Deserialize, Serialize};
use stalhof_files as files;
use stalhof_primitives::{
	goods::{LEAF_VERSION, LabelKey, Leaf},
	gs1::{Gtin, Identifier, Lot, Reading, Serial},
	merkle::{Hash, inclusion::verify_inclusion},
	time::Day,
};
use std::path::Path;

/// That a mark is in a batch: all of its leaf, and the way from there to the batch's root.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Proof {
	/// The version of leaves, which is that of proofs too.
	pub version: u8,
	/// What is marked.
	pub gtin: Gtin,
	/// Which one.
	pub serial: Serial,
	/// Of which lot.
	pub lot: Lot,
	/// The last day of use, if there is one.
	pub expires: Option<Day>,
	/// The batch's number, once it is on the chain.
	pub batch: Option<u32>,
	/// The mark's place in the batch, from 0.
	pub index: u32,
	/// How many marks the batch has.
	pub count: u32,
	/// The batch's root.
	pub root: Hex32,
	/// The public key of the label, if it hides one.
	pub label_key: Option<Hex32>,
	/// SHA-256 of what else the producer says of this one item.
	pub attributes: Option<Hex32>,
	/// The hashes beside the way to the root, the leaf's sibling first (RFC 9162, 2.1.3).
	pub path: Vec<Hex32>,
}

/// What a proof that holds was held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Against {
	/// The root that the proof itself names.
	Itself,
	/// A root that was given, with the proof's own count of marks.
	Root,
	/// A receipt: root, count, lot and last day of use.
	Receipt,
}

/// A root to hold a proof against.
#[derive(Clone, Debug)]
pub enum Expected {
	/// The root alone.
	Root(Hex32),
	/// A batch's receipt.
	Receipt(Box<Receipt>),
}

/// A proof that holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Checked {
	/// The root to which the mark leads.
	pub root: Hex32,
	/// What it was held against.
	pub against: Against,
}

impl Proof {
	/// Reads one from a file.
	///
	/// # Errors
	/// [`Error::File`].
	pub fn read(path: &Path) -> Result<Self> {
		let proof: Self = files::read_json(path, "a proof")?;
		match proof.version {
			LEAF_VERSION => Ok(proof),
			version => Err(files::Error::Bad {
				path: path.to_owned(),
				what: "a proof",
				why: format!("its version is {version}, and {LEAF_VERSION} is known"),
			}
			.into()),
		}
	}

	/// The hash of the mark's leaf.
	pub fn leaf(&self) -> Hash {
		let label_key = self.label_key.map(|key| LabelKey(key.0));
		let attributes = self.attributes.map(|hash| hash.0);
		Leaf {
			gtin: self.gtin,
			serial: &self.serial,
			lot: &self.lot,
			expires: self.expires,
			label_key: label_key.as_ref(),
			attributes: attributes.as_ref(),
		}
		.hash::<Sha2>()
	}

	/// Whether it shows that the mark is in the batch with `expected`'s root, or with its own where none is given.
	///
	/// # Errors
	/// [`Error::NotProved`].
	pub fn check(&self, expected: Option<&Expected>) -> Result<Checked> {
		let (root, against) = match expected {
			None => (self.root, Against::Itself),
			Some(Expected::Root(root)) => (*root, Against::Root),
			Some(Expected::Receipt(receipt)) => {
				self.compare(receipt)?;
				(receipt.root, Against::Receipt)
			}
		};
		if self.root != root {
			return Err(not_proved(format!("the proof names the root {}, not {root}", self.root)));
		}
		let path: Vec<Hash> = self.path.iter().map(|hash| hash.0).collect();
		let (index, count) = (u64::from(self.index), u64::from(self.count));
		verify_inclusion::<Sha2>(root.0, self.leaf(), index, count, &path)
			.map_err(|why| not_proved(why.to_string()))?;
		Ok(Checked { root, against })
	}

	fn compare(&self, receipt: &Receipt) -> Result<()> {
		let differs = |what: &str, proof: String, receipt: String| {
			Err(not_proved(format!("the proof's {what} is {proof}, the receipt's {receipt}")))
		};
		let day = |day: Option<Day>| day.map_or("none".to_owned(), |day| day.to_string());
		if self.gtin != receipt.gtin {
			return differs("GTIN", self.gtin.to_string(), receipt.gtin.to_string());
		}
		if self.lot != receipt.lot {
			return differs("lot", self.lot.to_string(), receipt.lot.to_string());
		}
		if self.expires != receipt.expires {
			return differs("last day of use", day(self.expires), day(receipt.expires));
		}
		if self.count != receipt.count {
			return differs("count of marks", self.count.to_string(), receipt.count.to_string());
		}
		Ok(())
	}

	/// That it is about the item that a label names.
	///
	/// # Errors
	/// [`Error::BadValue`] when the label does not name one item, [`Error::NotProved`] when it names another, or
	/// says something else of it.
	pub fn is_of(&self, label: &Reading) -> Result<()> {
		let bad = |why: &str| Error::BadValue {
			what: "link",
			value: label.digital_link(),
			why: why.to_owned(),
		};
		let Identifier::TradeItem { gtin, serial, .. } = &label.identifier else {
			return Err(bad("it names no trade item"));
		};
		let serial =
			serial.as_ref().ok_or_else(|| bad("it names no single item: a serial is missing"))?;
		let differs = |what: &str, link: &str, proof: &str| {
			Err(not_proved(format!("the link has the {what} {link}, the proof {proof}")))
		};
		if *gtin != self.gtin {
			return differs("GTIN", &gtin.to_string(), &self.gtin.to_string());
		}
		if *serial != self.serial {
			return differs("serial", &serial.to_string(), &self.serial.to_string());
		}
		if let Some(other) = differences(label, &self.lot, self.expires).first() {
			return differs(&other.what.to_string(), &other.label, other.batch());
		}
		Ok(())
	}
}

/// A day as application identifiers have it: YYMMDD.
pub fn yymmdd(day: Day) -> String {
	let digits = day.to_string().replace('-', "");
	digits.get(2..).unwrap_or_default().to_owned()
}

fn not_proved(why: String) -> Error {
	Error::NotProved(why)
}

#[cfg(test)]
#[path = "proof_tests.rs"]
mod tests;
