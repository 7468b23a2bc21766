//! A document as one of its parties has it: all fields, and the seed of their salts.

use super::{
	epochs::{EpochKeys, tokens},
	sealing::SealingKey,
	types::TokenSet,
};
use crate::{
	error::{Error, Result},
	types::H256,
};
use core::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use sha2::{Digest, Sha256};
use stalhof_invoices::{Given, Reading, Sha2};
use stalhof_primitives::{
	currency::Currency,
	invoice::{Commitment, Committed, Decimal, Field, Tag, TokenInputs},
	money::Amount,
	registration::RegistrationNumber,
	time::Day,
};
use zeroize::Zeroizing;

/// The form of the file.
const FORMAT: &str = "stalhof/receivables/document/v1";

/// From the organisation's own key a document's seed is made in this context: the hash of the fields follows.
pub const SEED_TAG: &[u8; 27] = b"stalhof/receivables/seed/v1";

/// From what the salts of a document are made. Who has it opens every field. It is never shown but in files that are their
/// owner's alone, or sealed.
#[derive(Clone, PartialEq, Eq)]
pub struct Seed(Zeroizing<[u8; 32]>);

impl fmt::Debug for Seed {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		f.write_str("Seed(…)")
	}
}

impl Serialize for Seed {
	fn serialize<S: Serializer>(&self, serializer: S) -> core::result::Result<S::Ok, S::Error> {
		serializer.serialize_str(&Zeroizing::new(hex::encode(&self.0[..])))
	}
}

impl<'de> Deserialize<'de> for Seed {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> core::result::Result<Self, D::Error> {
		let text = Zeroizing::new(String::deserialize(deserializer)?);
		let mut seed = Zeroizing::new([0; 32]);
		hex::decode_to_slice(text.as_bytes(), &mut seed[..])
			.map_err(|_| de::Error::custom("a seed is 64 hexadecimal digits"))?;
		Ok(Self(seed))
	}
}

/// What both parties must have alike of a document, and what stands beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Beside {
	/// The seller, as it is registered.
	pub seller: RegistrationNumber,
	/// The buyer, as it is registered.
	pub buyer: RegistrationNumber,
	/// What the tax authority calls the document.
	#[serde(default, skip_serializing_if = "Option::is_none")]
	pub tax_id: Option<String>,
	/// SHA-256 of the file, of what came in one.
	#[serde(default, skip_serializing_if = "Option::is_none")]
	pub file: Option<H256>,
}

/// All fields of a document with their seed. Its file is its owner's alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Whole {
	/// Form and version of the file.
	format: String,
	/// Parties, and what else enters tokens and is no field.
	pub beside: Beside,
	/// From what the salts are made.
	pub seed: Seed,
	/// The fields in order of their tags.
	fields: Vec<Field>,
}

/// What fields say of a document that the chain has of it too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
	/// BT-1.
	pub number: Option<String>,
	/// BT-2.
	pub issued: Option<Day>,
	/// BT-5.
	pub currency: Option<Currency>,
	/// BT-9.
	pub due: Option<Day>,
	/// BT-115.
	pub total: Option<Decimal>,
}

impl Whole {
	/// Of what was read, with a seed that only who has the key can make, and makes again of the same document.
	///
	/// # Errors
	/// [`Error::BadValue`] for a document without fields.
	pub fn of_reading(reading: &Reading, given: &Given, own: &SealingKey) -> Result<Self> {
		let (Some(seller), Some(buyer)) = (given.seller.clone(), given.buyer.clone()) else {
			return Err(Error::Internal("a document's parties are not known".to_owned()));
		};
		let authority = reading.invoice.authority_id.as_ref().map(|own| own.id.clone());
		let beside = Beside {
			seller,
			buyer,
			tax_id: given.tax_id.clone().or(authority),
			file: Some(H256(reading.file)),
		};
		Self::new(beside, reading.invoice.fields(), own)
	}

	/// Of fields, with a seed that only who has the key can make, and makes again of the same fields.
	///
	/// # Errors
	/// [`Error::BadValue`] for fields that cannot be committed to.
	pub fn new(beside: Beside, mut fields: Vec<Field>, own: &SealingKey) -> Result<Self> {
		fields.sort_by_key(|field| field.tag);
		let seed = seed(&beside, &fields, own);
		Self::with_seed(beside, fields, seed)
	}

	/// Of fields, with the other party's seed.
	///
	/// # Errors
	/// As [`new`](Self::new).
	pub fn with_seed(beside: Beside, mut fields: Vec<Field>, seed: Seed) -> Result<Self> {
		fields.sort_by_key(|field| field.tag);
		let whole = Self { format: FORMAT.to_owned(), beside, seed, fields };
		whole.committed().map(|_| whole)
	}

	/// Whether the file has the form of this version.
	pub(super) fn is_known(&self) -> bool {
		self.format == FORMAT
	}

	/// The fields, in order of their tags.
	pub fn fields(&self) -> &[Field] {
		&self.fields
	}

	/// The fields, salted.
	///
	/// # Errors
	/// [`Error::BadValue`] for fields that cannot be committed to.
	pub fn committed(&self) -> Result<Committed> {
		let committed = Committed::new::<Sha2>(self.fields.clone(), *self.seed.0);
		committed.map_err(|why| Error::BadValue {
			what: "document",
			value: self.facts().number.unwrap_or_default(),
			why: why.to_string(),
		})
	}

	/// What the chain gets of the fields.
	///
	/// # Errors
	/// As [`committed`](Self::committed).
	pub fn commitment(&self) -> Result<Commitment> {
		self.committed().map(|committed| committed.commitment())
	}

	/// What its tokens are made of.
	pub fn inputs(&self) -> TokenInputs {
		inputs(&self.beside, &self.fields)
	}

	/// Its tokens under these keys.
	pub fn tokens(&self, keys: &EpochKeys) -> TokenSet {
		tokens(keys, &self.inputs())
	}

	/// What it says that the chain has too.
	pub fn facts(&self) -> Facts {
		Facts::of(&self.fields)
	}

	/// Where it differs from another one's fields: tags, with what each says.
	pub fn differences(&self, other: &[Field]) -> Vec<Difference> {
		differences(&self.fields, other)
	}
}

/// A field that is not the same in two documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
	/// Which.
	pub tag: Tag,
	/// What the own document says.
	pub own: Option<String>,
	/// What the other says.
	pub other: Option<String>,
}

impl fmt::Display for Difference {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		let said = |value: &Option<String>| match value {
			Some(value) => format!("{:?}", value.chars().take(60).collect::<String>()),
			None => "nothing".to_owned(),
		};
		write!(f, "{}: yours says {}, the other {}", self.tag, said(&self.own), said(&self.other))
	}
}

fn differences(own: &[Field], other: &[Field]) -> Vec<Difference> {
	let value = |fields: &[Field], tag| {
		let found = fields.iter().find(|field| field.tag == tag);
		found.map(|field| field.value.clone())
	};
	let mut tags: Vec<Tag> = own.iter().chain(other).map(|field| field.tag).collect();
	tags.sort_unstable();
	tags.dedup();
	let differ = tags.into_iter().map(|tag| Difference {
		tag,
		own: value(own, tag),
		other: value(other, tag),
	});
	differ.filter(|found| found.own != found.other).collect()
}

/// The seed of a document: of the key, and of the hash of parties, file and fields.
fn seed(beside: &Beside, fields: &[Field], own: &SealingKey) -> Seed {
	let mut hash = Sha256::new();
	let mut put = |text: &str| {
		hash.update((text.len() as u64).to_be_bytes());
		hash.update(text.as_bytes());
	};
	put(&beside.seller.to_string());
	put(&beside.buyer.to_string());
	for field in fields {
		put(&field.tag.to_string());
		put(&field.value);
	}
	Seed(own.derive(&[&SEED_TAG[..], &hash.finalize()].concat()))
}

/// What tokens are made of that fields and what stands beside them give. What is not among the fields makes no token.
pub(super) fn inputs(beside: &Beside, fields: &[Field]) -> TokenInputs {
	let said = |tag: Tag| {
		let found = fields.iter().find(|field| field.tag == tag);
		found.map(|field| field.value.as_str())
	};
	let facts = Facts::of(fields);
	let mut inputs = TokenInputs::default();
	inputs.seller = Some(beside.seller.clone());
	inputs.buyer = Some(beside.buyer.clone());
	inputs.date = facts.issued;
	inputs.currency = facts.currency;
	inputs.total = facts.total;
	inputs.file = beside.file.map(|file| file.0);
	if let Some(id) = &beside.tax_id {
		inputs = inputs.with_tax_id(id);
	}
	if let Some(number) = &facts.number {
		inputs = inputs.with_number(number);
	}
	for tag in [Tag::of(13), Tag::of(16).in_group(1)] {
		if let Some(reference) = said(tag) {
			inputs = inputs.with_reference(reference);
		}
	}
	inputs
}

impl Facts {
	/// What these fields say.
	pub fn of(fields: &[Field]) -> Self {
		let said = |term| {
			let found = fields.iter().find(|field| field.tag == Tag::of(term));
			found.map(|field| field.value.as_str())
		};
		Self {
			number: said(1).map(str::to_owned),
			issued: said(2).and_then(|text| text.parse().ok()),
			currency: said(5).and_then(|text| text.parse().ok()),
			due: said(9).and_then(|text| text.parse().ok()),
			total: said(115).and_then(|text| text.parse().ok()),
		}
	}

	/// The amount due in minor units of which 10 to the power of `decimals` make one.
	///
	/// # Errors
	/// [`Error::BadValue`] when none is said, or it is nothing, less, or no whole number of minor units.
	pub fn face(&self, decimals: u8) -> Result<Amount> {
		let bad = |why: &str| Error::BadValue {
			what: "amount due (BT-115)",
			value: self.total.map(|total| total.to_string()).unwrap_or_default(),
			why: why.to_owned(),
		};
		let total = self.total.ok_or_else(|| bad("the document does not say it"))?;
		let units = total.to_units(decimals.into());
		let units = units.ok_or_else(|| bad("it is finer than the settlement asset is"))?;
		let face = u128::try_from(units).ok().and_then(|units| Amount::new(units).ok());
		face.filter(|face| !face.is_zero()).ok_or_else(|| bad("it is none that can be owed"))
	}
}

#[cfg(test)]
#[path = "whole_tests.rs"]
pub(in crate::receivables) mod tests;
