//! Salted commitments to what a certificate rests on: the chain gets one root, and its owner can show one field without the
//! others.

use crate::{
	Hex32, Sha2,
	error::{Error, Result},
};
use rand::RngCore;
use serde::{Deserialize, Serialize};
use stalhof_files as files;
use stalhof_primitives::merkle::{
	Hash,
	inclusion::verify_inclusion,
	leaf_hash,
	tree::{path_of, root_of},
};
use std::{collections::BTreeMap, path::Path};

/// What a leaf's data begin with.
pub const COMMITMENT_TAG: &[u8; 27] = b"stalhof/goods/commitment/v1";

/// The form of the file with all fields and salts.
const FORMAT: &str = "stalhof/goods/commitments/v1";

/// The form of what shows one field.
const DISCLOSURE: &str = "stalhof/goods/disclosure/v1";

/// The most fields.
const MAX_FIELDS: usize = 64;

/// The longest name and the longest value, in bytes.
const MAX_TEXT: usize = 1_024;

/// A field with its salt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
	/// What it is.
	pub name: String,
	/// What it says.
	pub value: String,
	/// 32 bytes by chance: without them nobody can try out values.
	pub salt: Hex32,
}

/// All fields of a certificate with their salts, in order of name. Its file is its owner's alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Commitments {
	/// Form and version of the file.
	format: String,
	/// The root over the fields' leaves.
	pub root: Hex32,
	/// The fields.
	pub fields: Vec<Field>,
}

/// One field of a certificate, shown with its salt and its way to the root.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Disclosure {
	/// Form and version of the file.
	format: String,
	/// The root, which the certificate has on the chain.
	pub root: Hex32,
	/// The field.
	pub field: Field,
	/// Its place, from 0.
	pub index: u32,
	/// How many fields there are.
	pub count: u32,
	/// The nodes beside the way to the root (RFC 9162, 2.1.3).
	pub path: Vec<Hex32>,
}

impl Field {
	/// The hash of its leaf: the data are [`COMMITMENT_TAG`], the salt, the bytes of the name counted in two (the greater
	/// first), the name, and the value.
	fn leaf(&self) -> Hash {
		let length = u16::try_from(self.name.len()).unwrap_or(u16::MAX);
		let mut data = COMMITMENT_TAG.to_vec();
		data.extend_from_slice(&self.salt.0);
		data.extend_from_slice(&length.to_be_bytes());
		data.extend_from_slice(self.name.as_bytes());
		data.extend_from_slice(self.value.as_bytes());
		leaf_hash::<Sha2>(&data)
	}
}

impl Commitments {
	/// Commits to fields, each with a new salt.
	///
	/// # Errors
	/// [`Error::BadValue`] for no field or more than 64, and for a name or value that is empty or longer than 1,024 bytes.
	pub fn new(fields: &BTreeMap<String, String>) -> Result<Self> {
		let bad = |what, value: &str, why: &str| {
			Err(Error::BadValue { what, value: value.to_owned(), why: why.to_owned() })
		};
		if fields.is_empty() || fields.len() > MAX_FIELDS {
			return bad(
				"number of fields",
				&fields.len().to_string(),
				"1 to 64 can be committed to",
			);
		}
		for (name, value) in fields {
			for (what, text) in [("name of a field", name), ("value of a field", value)] {
				if text.is_empty() || text.len() > MAX_TEXT {
					return bad(what, text, "1 to 1024 bytes are taken");
				}
			}
		}
		let salted = |(name, value): (&String, &String)| {
			let mut salt = [0; 32];
			rand::rng().fill_bytes(&mut salt);
			Field { name: name.clone(), value: value.clone(), salt: Hex32(salt) }
		};
		Ok(Self::of(fields.iter().map(salted).collect()))
	}

	fn of(fields: Vec<Field>) -> Self {
		let root = Hex32(root_of::<Sha2>(&leaves(&fields)));
		Self { format: FORMAT.to_owned(), root, fields }
	}

	/// Commits to fields and keeps that in a new file, which nobody else may read. A file that commits to the same fields
	/// already is taken as it is.
	///
	/// # Errors
	/// As [`new`](Self::new) and [`read`](Self::read); [`Error::File`] for a file with other fields.
	pub fn keep(fields: &BTreeMap<String, String>, path: &Path) -> Result<Self> {
		if path.exists() {
			let kept = Self::read(path)?;
			let same =
				kept.fields.iter().map(|field| (&field.name, &field.value)).eq(fields.iter());
			return match same {
				true => Ok(kept),
				false => Err(files::Error::Exists(path.to_owned()).into()),
			};
		}
		let made = Self::new(fields)?;
		files::create(path, files::to_json(&made)?.as_bytes(), files::PRIVATE)?;
		Ok(made)
	}

	/// Reads a file.
	///
	/// # Errors
	/// [`Error::File`], also when the root is not that of the fields.
	pub fn read(path: &Path) -> Result<Self> {
		let what = "a file of commitments";
		let read: Self = files::read_json(path, what)?;
		let bad = |why: String| Err(files::Error::Bad { path: path.to_owned(), what, why }.into());
		if read.format != FORMAT {
			return bad(format!("its format is {:?}, and {FORMAT:?} is known", read.format));
		}
		match Self::of(read.fields.clone()).root == read.root {
			true => Ok(read),
			false => bad("its root is not that of its fields".to_owned()),
		}
	}

	/// Shows one field.
	///
	/// # Errors
	/// [`Error::NotThere`].
	pub fn disclose(&self, name: &str) -> Result<Disclosure> {
		let missing = || {
			let known: Vec<_> = self.fields.iter().map(|field| field.name.as_str()).collect();
			let name = format!("{name}; there are {}", known.join(", "));
			Error::NotThere { what: "field", name }
		};
		let index = self.fields.iter().position(|field| field.name == name).ok_or_else(missing)?;
		let field = self.fields.get(index).ok_or_else(missing)?.clone();
		let path = path_of::<Sha2>(index as u64, &leaves(&self.fields)).ok_or_else(missing)?;
		let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
		Ok(Disclosure {
			format: DISCLOSURE.to_owned(),
			root: self.root,
			field,
			index: number(index),
			count: number(self.fields.len()),
			path: path.into_iter().map(Hex32).collect(),
		})
	}
}

impl Disclosure {
	/// Reads one from a file.
	///
	/// # Errors
	/// [`Error::File`].
	pub fn read(path: &Path) -> Result<Self> {
		let what = "a disclosure";
		let read: Self = files::read_json(path, what)?;
		if read.format == DISCLOSURE {
			return Ok(read);
		}
		let why = format!("its format is {:?}, and {DISCLOSURE:?} is known", read.format);
		Err(files::Error::Bad { path: path.to_owned(), what, why }.into())
	}

	/// That the field is one of those to which a certificate commits.
	///
	/// # Errors
	/// [`Error::NotContained`].
	pub fn check(&self, root: Hex32) -> Result<()> {
		let not = |why: String| Error::NotContained(format!("field {:?}: {why}", self.field.name));
		if self.root != root {
			return Err(not(format!("it is of the root {}, and not {root}", self.root)));
		}
		let path: Vec<Hash> = self.path.iter().map(|node| node.0).collect();
		let (index, count) = (self.index.into(), self.count.into());
		verify_inclusion::<Sha2>(root.0, self.field.leaf(), index, count, &path)
			.map_err(|why| not(why.to_string()))
	}
}

fn leaves(fields: &[Field]) -> Vec<Hash> {
	fields.iter().map(Field::leaf).collect()
}

#[cfg(test)]
mod tests {
	use super::*;
	use std::os::unix::fs::PermissionsExt;

	fn fields(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
		pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
	}

	fn declared() -> BTreeMap<String, String> {
		fields(&[
			("declaration", "18 2026 0117"),
			("value", "3390000.00 CNY"),
			("weight", "9600 kg"),
		])
	}

	/// Computed apart, with another program from the definition.
	#[test]
	fn root_should_be_that_over_tag_salt_name_and_value() {
		let field = |name: &str, value: &str, byte| Field {
			name: name.to_owned(),
			value: value.to_owned(),
			salt: Hex32([byte; 32]),
		};
		let two = [field("declaration", "18 2026 0117", 1), field("value", "3390000.00 CNY", 2)];
		let wanted = "0x3a874cf0398f618f2da8d2eede6d191c581717c5c10c28eda607689806e9cde0";
		assert_eq!(Commitments::of(two.to_vec()).root.to_string(), wanted);
	}

	#[test]
	fn same_fields_should_have_another_root_each_time() {
		let one = Commitments::new(&declared()).unwrap();
		assert_ne!(one.root, Commitments::new(&declared()).unwrap().root);
	}

	#[test]
	fn each_field_should_be_shown_alone_and_refused_when_changed() {
		let made = Commitments::new(&declared()).unwrap();
		for name in ["declaration", "value", "weight"] {
			let shown = made.disclose(name).unwrap();
			shown.check(made.root).unwrap();
			let text = serde_json::to_string(&shown).unwrap();
			let others = made.fields.iter().filter(|field| field.name != name);
			for other in others {
				assert!(
					!text.contains(&other.value) && !text.contains(&other.salt.to_string()),
					"{text}"
				);
			}
			assert!(shown.check(Hex32([0; 32])).is_err());
			type Change = fn(&mut Disclosure);
			let changes: [Change; 4] = [
				|shown| shown.field.value.push('0'),
				|shown| shown.field.name.push('0'),
				|shown| shown.field.salt.0[0] ^= 1,
				|shown| shown.index ^= 1,
			];
			for (number, change) in changes.iter().enumerate() {
				let mut changed = shown.clone();
				change(&mut changed);
				assert!(
					matches!(changed.check(made.root), Err(Error::NotContained(_))),
					"{number}"
				);
			}
		}
		let error = made.disclose("price").unwrap_err().to_string();
		assert!(error.contains("declaration, value, weight"), "{error}");
	}

	#[test]
	fn file_should_be_the_owners_alone_and_taken_again_for_the_same_fields() {
		let directory = tempfile::tempdir().unwrap();
		let path = directory.path().join("commitments.json");
		let made = Commitments::keep(&declared(), &path).unwrap();
		assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
		assert_eq!(Commitments::keep(&declared(), &path).unwrap(), made);
		let other = fields(&[("value", "1")]);
		assert!(matches!(
			Commitments::keep(&other, &path),
			Err(Error::File(files::Error::Exists(_)))
		));
		let changed = std::fs::read_to_string(&path).unwrap().replace("3390000.00", "339000.00");
		std::fs::write(&path, changed).unwrap();
		let error = Commitments::read(&path).unwrap_err().to_string();
		assert!(error.contains("its root is not that of its fields"), "{error}");
	}

	#[test]
	fn fields_should_be_refused_when_there_are_none_or_too_many_or_one_is_empty() {
		let many: BTreeMap<_, _> =
			(0..65).map(|n| (format!("field {n}"), "1".to_owned())).collect();
		let long = "1".repeat(1_025);
		for bad in [
			fields(&[]),
			many,
			fields(&[("value", "")]),
			fields(&[("", "1")]),
			fields(&[("value", &long)]),
		] {
			assert!(matches!(Commitments::new(&bad), Err(Error::BadValue { .. })));
		}
	}
}
