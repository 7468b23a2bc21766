//! Salted commitments to invoices, field by field: one root stands for the document, and its owner shows one field without
//! the others.

use super::{Field, Tag, tag::TAG_BYTES};
use crate::{
	hmac::hmac_sha256,
	merkle::{
		Hash, Sha256,
		inclusion::{InvalidPath, verify_inclusion},
		leaf_hash,
		tree::{path_of, root_of},
	},
};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::fmt;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// What a leaf's data begin with.
pub const COMMITMENT_TAG: &[u8; 24] = b"stalhof/invoice/field/v1";

/// What is authenticated for a salt begins with this.
pub const SALT_TAG: &[u8; 23] = b"stalhof/invoice/salt/v1";

/// What stands for an invoice where the document does not.
///
/// In JSON, as with all that is hashed here, 32 bytes are `0x` and 64 hexadecimal digits.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
#[serde(deny_unknown_fields)]
pub struct Commitment {
	/// The root of the tree (RFC 9162, 2.1.1) over its fields in order of their tags.
	#[serde(with = "super::hex")]
	pub root: Hash,
	/// How many fields there are. A root does not fix it.
	pub count: u32,
}

/// All fields of an invoice, and what hides them. Who holds the seed can open each.
#[derive(Clone)]
pub struct Committed {
	seed: [u8; 32],
	fields: Vec<Field>,
	leaves: Vec<Hash>,
	commitment: Commitment,
}

/// One field, shown with its salt and its way to the root.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opened {
	/// The field.
	pub field: Field,
	/// Its salt.
	#[serde(with = "super::hex")]
	pub salt: Hash,
	/// Its place, from 0.
	pub index: u32,
	/// The nodes beside the way to the root, its sibling first (RFC 9162, 2.1.3).
	#[serde(with = "super::hex::list")]
	pub path: Vec<Hash>,
}

/// Why fields cannot be committed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidFields {
	/// There are none.
	None,
	/// There are more than a count holds, or one longer than 4 GiB.
	TooMany,
	/// A field says nothing.
	Empty(Tag),
	/// Two fields have one tag.
	Twice(Tag),
}

impl fmt::Display for InvalidFields {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self {
			Self::None => f.write_str("there are no fields to commit to"),
			Self::TooMany => f.write_str("there are too many fields"),
			Self::Empty(tag) => write!(f, "{tag} is empty: leave it out"),
			Self::Twice(tag) => write!(f, "{tag} stands twice"),
		}
	}
}

impl core::error::Error for InvalidFields {}

/// The salt of a field: HMAC-SHA256 under the document's seed over [`SALT_TAG`] and the tag's 11 bytes.
///
/// One salt tells nothing of another. Who is given the seed, as the debtor is, makes the same root of the same fields.
pub fn salt<H: Sha256>(seed: &[u8; 32], tag: Tag) -> Hash {
	hmac_sha256::<H>(seed, &[&SALT_TAG[..], &tag.to_bytes()].concat())
}

/// The hash of a field's leaf. Its data are [`COMMITMENT_TAG`], the tag (11 bytes), the salt (32 bytes), the bytes of the
/// value counted in four (the greatest first), and the value.
fn leaf<H: Sha256>(field: &Field, salt: &Hash) -> Hash {
	let length = u32::try_from(field.value.len()).unwrap_or(u32::MAX);
	let fixed = COMMITMENT_TAG.len() + TAG_BYTES + salt.len() + 4;
	let mut data = Vec::with_capacity(fixed.saturating_add(field.value.len()));
	data.extend_from_slice(COMMITMENT_TAG);
	data.extend_from_slice(&field.tag.to_bytes());
	data.extend_from_slice(salt);
	data.extend_from_slice(&length.to_be_bytes());
	data.extend_from_slice(field.value.as_bytes());
	leaf_hash::<H>(&data)
}

impl Committed {
	/// Commits to fields, in whatever order they come, under a seed of 32 bytes by chance. A seed serves one document.
	///
	/// # Errors
	/// [`InvalidFields`].
	pub fn new<H: Sha256>(mut fields: Vec<Field>, seed: [u8; 32]) -> Result<Self, InvalidFields> {
		fields.sort_by_key(|field| field.tag);
		let count = u32::try_from(fields.len()).map_err(|_| InvalidFields::TooMany)?;
		if count == 0 {
			return Err(InvalidFields::None);
		}
		if let Some(pair) = fields.windows(2).find(|pair| pair[0].tag == pair[1].tag) {
			return Err(InvalidFields::Twice(pair[0].tag));
		}
		for field in &fields {
			if field.value.is_empty() {
				return Err(InvalidFields::Empty(field.tag));
			}
			u32::try_from(field.value.len()).map_err(|_| InvalidFields::TooMany)?;
		}
		let hashed = |field: &Field| leaf::<H>(field, &salt::<H>(&seed, field.tag));
		let leaves: Vec<Hash> = fields.iter().map(hashed).collect();
		let commitment = Commitment { root: root_of::<H>(&leaves), count };
		Ok(Self { seed, fields, leaves, commitment })
	}

	/// What others get of it.
	pub const fn commitment(&self) -> Commitment {
		self.commitment
	}

	/// The fields, in order of their tags.
	pub fn fields(&self) -> &[Field] {
		&self.fields
	}

	/// Shows one field. `None` when the invoice has none of that tag. Costs about one hash for each field.
	pub fn open<H: Sha256>(&self, tag: Tag) -> Option<Opened> {
		let place = self.fields.binary_search_by_key(&tag, |field| field.tag).ok()?;
		let index = u32::try_from(place).ok()?;
		Some(Opened {
			field: self.fields.get(place)?.clone(),
			salt: salt::<H>(&self.seed, tag),
			index,
			path: path_of::<H>(index.into(), &self.leaves)?,
		})
	}
}

impl Opened {
	/// Whether the field is one of those of the invoice with this commitment.
	///
	/// # Errors
	/// Why the path does not show it.
	pub fn verify<H: Sha256>(&self, commitment: &Commitment) -> Result<(), InvalidPath> {
		let leaf = leaf::<H>(&self.field, &self.salt);
		let (index, count) = (self.index.into(), commitment.count.into());
		verify_inclusion::<H>(commitment.root, leaf, index, count, &self.path)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::merkle::plain::{Sha2, flip};
	use alloc::{
		format,
		string::{String, ToString},
		vec,
	};
	use proptest::prelude::*;

	fn field(tag: &str, value: &str) -> Field {
		Field { tag: tag.parse().unwrap(), value: value.to_string() }
	}

	fn fields() -> Vec<Field> {
		vec![
			field("BT-1", "12115118"),
			field("BT-115", "250.33"),
			field("BT-131[1]", "19.9"),
			field("BT-2", "2015-01-09"),
			field("BT-29-1[1]", "0088"),
		]
	}

	fn hex(bytes: &[u8]) -> String {
		bytes.iter().map(|byte| format!("{byte:02x}")).collect()
	}

	/// Computed apart, with another program from the definition.
	#[test]
	fn root_and_salt_should_be_those_of_the_definition() {
		let committed = Committed::new::<Sha2>(fields(), [7; 32]).unwrap();
		assert_eq!(committed.commitment().count, 5);
		assert_eq!(
			hex(&committed.commitment().root),
			"2a61e4d953f9ef6298ff4a52b12868b207259079298545989da76e07dfe4389f"
		);
		assert_eq!(
			hex(&salt::<Sha2>(&[7; 32], Tag::of(115))),
			"ff85bd5eabd4015c42e01fc85f9d89c7f304454782ad8aac986c680928e8bb6d"
		);
		let mut turned = fields();
		turned.reverse();
		let turned = Committed::new::<Sha2>(turned, [7; 32]).unwrap();
		assert_eq!(turned.commitment(), committed.commitment());
	}

	#[test]
	fn each_field_should_be_shown_without_the_others() {
		let committed = Committed::new::<Sha2>(fields(), [7; 32]).unwrap();
		let commitment = committed.commitment();
		for field in fields() {
			let opened = committed.open::<Sha2>(field.tag).unwrap();
			assert_eq!(opened.field, field);
			assert_eq!(opened.verify::<Sha2>(&commitment), Ok(()));
			let json = serde_json::to_string(&opened).unwrap();
			assert_eq!(serde_json::from_str::<Opened>(&json).unwrap(), opened);
		}
		assert_eq!(committed.open::<Sha2>(Tag::of(3)), None);
	}

	#[test]
	fn what_was_changed_should_not_verify() {
		let committed = Committed::new::<Sha2>(fields(), [7; 32]).unwrap();
		let commitment = committed.commitment();
		let opened = committed.open::<Sha2>(Tag::of(115)).unwrap();
		let mut changed = vec![];
		for value in ["250.34", "250.330", "1250.33", ""] {
			changed.push(Opened { field: field("BT-115", value), ..opened.clone() });
		}
		for tag in ["BT-112", "BT-115-1", "BT-115[1]", "BT-115[1.1]"] {
			changed.push(Opened { field: field(tag, "250.33"), ..opened.clone() });
		}
		changed.push(Opened { salt: flip(opened.salt, 9), ..opened.clone() });
		changed.push(Opened { index: opened.index + 1, ..opened.clone() });
		changed.push(Opened { path: opened.path[1..].to_vec(), ..opened.clone() });
		for changed in changed {
			assert!(changed.verify::<Sha2>(&commitment).is_err(), "{changed:?}");
		}
		let root = Commitment { root: flip(commitment.root, 0), ..commitment };
		assert_eq!(opened.verify::<Sha2>(&root), Err(InvalidPath::RootDiffers));
		let none = Commitment { count: 0, ..commitment };
		assert_eq!(opened.verify::<Sha2>(&none), Err(InvalidPath::EmptyTree));
	}

	/// Where lengths were not counted, an end of one field could be the beginning of another.
	#[test]
	fn no_two_fields_should_have_one_leaf() {
		let plain = leaf::<Sha2>(&field("BT-1", "AB"), &[0; 32]);
		for other in [field("BT-1", "A"), field("BT-1", "AB\0"), field("BT-257", "AB")] {
			assert_ne!(leaf::<Sha2>(&other, &[0; 32]), plain);
		}
	}

	#[test]
	fn the_same_fields_should_have_another_root_under_another_seed() {
		let root = |seed| Committed::new::<Sha2>(fields(), [seed; 32]).unwrap().commitment().root;
		assert_eq!(root(1), root(1));
		assert_ne!(root(1), root(2));
		assert_ne!(salt::<Sha2>(&[1; 32], Tag::of(1)), salt::<Sha2>(&[1; 32], Tag::of(2)));
	}

	#[test]
	fn fields_should_be_refused_by_cause() {
		let refused = |fields| Committed::new::<Sha2>(fields, [0; 32]).err();
		assert_eq!(refused(vec![]), Some(InvalidFields::None));
		let twice = vec![field("BT-1", "A"), field("BT-2", "C"), field("BT-1", "B")];
		assert_eq!(refused(twice), Some(InvalidFields::Twice(Tag::of(1))));
		assert_eq!(refused(vec![field("BT-1", "")]), Some(InvalidFields::Empty(Tag::of(1))));
	}

	proptest! {
		#[test]
		fn every_field_of_any_invoice_should_verify_and_no_other(
			tags in proptest::collection::btree_set((1u16..200, 0u8..3, 0u32..5), 1..40),
			seed: [u8; 32],
			bit in 0usize..256,
		) {
			let field = |(term, part, group): &(u16, u8, u32)| Field {
				tag: Tag { term: *term, part: *part, group: *group, item: 0 },
				value: format!("{term} {part} {group}"),
			};
			let fields: Vec<Field> = tags.iter().map(field).collect();
			let committed = Committed::new::<Sha2>(fields.clone(), seed).unwrap();
			prop_assert_eq!(committed.fields(), &fields[..]);
			for field in fields {
				let mut opened = committed.open::<Sha2>(field.tag).unwrap();
				prop_assert_eq!(opened.verify::<Sha2>(&committed.commitment()), Ok(()));
				opened.salt = flip(opened.salt, bit);
				prop_assert!(opened.verify::<Sha2>(&committed.commitment()).is_err());
			}
		}
	}
}
