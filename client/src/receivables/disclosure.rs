//! Files in which a document, or parts of it, are opened to one organisation: sealed to its key, checked against the root on the
//! chain.

use super::{
	compare::Known,
	parts::{Part, Parts},
	sealing::{SealingKey, seal},
	whole::{Beside, Seed, Whole},
};
use crate::{
	error::{Error, Result},
	files,
	types::H256,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use stalhof_invoices::Sha2;
use stalhof_primitives::{
	invoice::{Commitment, Field, Opened},
	merkle::Hash,
	organisation::OrgId,
};
use std::path::Path;
use zeroize::Zeroizing;

/// The form of what is sealed.
const FORMAT: &str = "stalhof/receivables/disclosure/v1";

/// The form of the file.
const SEALED_FORMAT: &str = "stalhof/receivables/sealed/v1";

/// What a file holds, in words.
const WHAT: &str = "a sealed document";

/// What is opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
enum Shown {
	/// All fields with the seed: who reads it makes the root itself.
	Whole { seed: Seed, fields: Vec<Field> },
	/// Some fields with their proofs.
	Parts(Vec<Opened>),
}

/// A document, or parts of it, as one organisation is shown it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Disclosure {
	/// Form and version.
	format: String,
	/// On which chain.
	genesis: H256,
	/// Which receivable; none for what is not on the chain yet.
	pub receivable: Option<u32>,
	/// Root and number of all fields.
	pub commitment: Commitment,
	/// Parties, and what else enters tokens as far as it is opened.
	beside: Beside,
	shown: Shown,
}

/// A disclosure on its way: sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct SealedFile {
	format: String,
	/// On which chain.
	genesis: H256,
	/// To whom.
	to: OrgId,
	/// To which of its keys.
	key: H256,
	/// Base64.
	sealed: String,
}

/// What was found in a disclosure that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
	/// What is known of the document now.
	pub known: Known,
	/// The whole document, when the seed was given.
	pub whole: Option<Whole>,
}

impl Disclosure {
	/// Opens these parts of a document. With the seed among them, all of it.
	///
	/// # Errors
	/// [`Error::BadValue`] for parts of which the document has nothing.
	pub fn new(
		whole: &Whole,
		genesis: H256,
		receivable: Option<u32>,
		parts: Parts,
	) -> Result<Self> {
		let committed = whole.committed()?;
		let has = |part| parts.has(part) || parts.has(Part::Seed);
		let Beside { seller, buyer, tax_id, file } = whole.beside.clone();
		let beside = Beside {
			seller,
			buyer,
			tax_id: tax_id.filter(|_| has(Part::TaxId)),
			file: file.filter(|_| has(Part::File)),
		};
		let shown = if parts.has(Part::Seed) {
			Shown::Whole { seed: whole.seed.clone(), fields: whole.fields().to_vec() }
		} else {
			let tags = whole.fields().iter().map(|field| field.tag);
			let chosen = tags.filter(|tag| parts.has(Part::of(*tag)));
			Shown::Parts(chosen.filter_map(|tag| committed.open::<Sha2>(tag)).collect())
		};
		if matches!(&shown, Shown::Parts(opened) if opened.is_empty()) {
			return Err(Error::BadValue {
				what: "parts",
				value: parts.to_string(),
				why: "the document says nothing of them".to_owned(),
			});
		}
		let (format, commitment) = (FORMAT.to_owned(), committed.commitment());
		Ok(Self { format, genesis, receivable, commitment, beside, shown })
	}

	/// Which parts of it are opened, as a grant names them.
	pub fn parts(&self) -> Parts {
		let beside = [
			(Part::TaxId, self.beside.tax_id.is_some()),
			(Part::File, self.beside.file.is_some()),
			(Part::Seed, matches!(self.shown, Shown::Whole { .. })),
		];
		let beside = beside.into_iter().filter(|(_, there)| *there).map(|(part, _)| part);
		let tags: Vec<_> = match &self.shown {
			Shown::Whole { fields, .. } => fields.iter().map(|field| field.tag).collect(),
			Shown::Parts(opened) => opened.iter().map(|opened| opened.field.tag).collect(),
		};
		tags.into_iter().map(Part::of).chain(beside).fold(Parts::of(&[]), Parts::with)
	}

	/// Seals it to an organisation's key: the text of the file.
	///
	/// # Errors
	/// [`Error::BadValue`] for a key with which nothing can be kept secret.
	pub fn seal(&self, to: OrgId, key: H256) -> Result<String> {
		let text =
			serde_json::to_string(self).map_err(|error| Error::Internal(error.to_string()))?;
		let text = Zeroizing::new(text);
		let sealed = STANDARD.encode(seal(key, text.as_bytes(), &context(self.genesis))?);
		let format = SEALED_FORMAT.to_owned();
		Ok(files::to_json(&SealedFile { format, genesis: self.genesis, to, key, sealed })?)
	}

	/// Opens a file that was sealed to the organisation's key.
	///
	/// # Errors
	/// [`Error::NotSealed`] when it was sealed to another key or changed; [`Error::BadFile`] when it is none, or of another chain.
	pub fn open(path: &Path, own: &SealingKey, genesis: H256) -> Result<Self> {
		let bad =
			|why: &str| Error::BadFile { path: path.to_owned(), what: WHAT, why: why.to_owned() };
		let file: SealedFile = files::read_json(path, WHAT)?;
		if file.format != SEALED_FORMAT {
			return Err(bad("its format is another"));
		}
		if file.genesis != genesis {
			return Err(bad("it was sealed for another chain"));
		}
		let sealed = STANDARD.decode(&file.sealed).map_err(|_| bad("it is no base64"))?;
		let opened = own.open(&sealed, &context(genesis)).ok_or_else(|| Error::NotSealed {
			what: path.display().to_string(),
			named: Some(file.key),
			own: own.public(),
		})?;
		let found: Self =
			serde_json::from_slice(&opened).map_err(|error| bad(&error.to_string()))?;
		match found.format == FORMAT && found.genesis == genesis {
			true => Ok(found),
			false => Err(bad("what is sealed in it is of another form or chain")),
		}
	}

	/// Checks each field against the root that the chain has.
	///
	/// # Errors
	/// What is wrong, as a sentence.
	pub fn check(&self, root: &Hash) -> core::result::Result<Checked, String> {
		if self.commitment.root != *root {
			return Err(
				"it is of another document: its root is not the one on the chain".to_owned()
			);
		}
		let beside = self.beside.clone();
		match &self.shown {
			Shown::Whole { seed, fields } => {
				let whole = Whole::with_seed(beside.clone(), fields.clone(), seed.clone())
					.map_err(|error| error.to_string())?;
				let own = whole.commitment().map_err(|error| error.to_string())?;
				if own != self.commitment {
					return Err("its fields and seed give another root".to_owned());
				}
				let known = Known { beside, fields: whole.fields().to_vec(), all: true };
				Ok(Checked { known, whole: Some(whole) })
			}
			Shown::Parts(opened) => {
				let mut fields = Vec::new();
				for opened in opened {
					let tag = opened.field.tag;
					opened
						.verify::<Sha2>(&self.commitment)
						.map_err(|why| format!("{tag} is not among its fields: {why}"))?;
					fields.push(opened.field.clone());
				}
				fields.sort_by_key(|field| field.tag);
				let twice = fields.windows(2).find(|pair| pair[0].tag == pair[1].tag);
				if let Some(pair) = twice {
					return Err(format!("{} stands twice", pair[0].tag));
				}
				Ok(Checked { known: Known { beside, fields, all: false }, whole: None })
			}
		}
	}
}

/// SHA-256 of a sealed file, by which a grant names it.
pub fn file_hash(text: &[u8]) -> Hash {
	Sha256::digest(text).into()
}

fn context(genesis: H256) -> Vec<u8> {
	[FORMAT.as_bytes(), &genesis.0].concat()
}

#[cfg(test)]
#[path = "disclosure_tests.rs"]
mod tests;
