use super::LabelKey;
use crate::{
	gs1::{Gtin, Lot, Serial},
	merkle::{Hash, LEAF_PREFIX, Sha256},
	time::Day,
};
use core::fmt::{self, Write as _};

/// What a leaf begins with, after the byte that sets leaves apart from nodes (RFC 9162, 2.1.1).
pub const LEAF_TAG: &[u8; 21] = b"stalhof/goods/leaf/v1";

/// The version of leaves that this is.
pub const LEAF_VERSION: u8 = 1;

/// The most bytes that are hashed for a leaf.
pub const MAX_LEAF: usize = 1 + 21 + 15 + 21 + 21 + 9 + 33 + 33;

/// A mark as its batch's tree holds it.
///
/// What is hashed is [`LEAF_PREFIX`], [`LEAF_TAG`], and then these fields in order, each after one byte that counts its
/// own: the GTIN's 14 digits, the serial number, the lot, the last day of use as eight digits (YYYYMMDD), the label's
/// public key (32 bytes), the hash of further attributes (32 bytes). A field that the mark lacks has no bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leaf<'a> {
	/// What it is.
	pub gtin: Gtin,
	/// Which one.
	pub serial: &'a Serial,
	/// Of which lot.
	pub lot: &'a Lot,
	/// The last day of use (AI 17), if there is one.
	pub expires: Option<Day>,
	/// The public half of the key that the label hides, if it hides one.
	pub label_key: Option<&'a LabelKey>,
	/// SHA-256 of what else the producer says of this one item.
	pub attributes: Option<&'a Hash>,
}

/// What is hashed for a leaf.
#[derive(Clone)]
pub struct LeafBytes {
	bytes: [u8; MAX_LEAF],
	length: usize,
}

impl LeafBytes {
	fn empty() -> Self {
		Self { bytes: [0; MAX_LEAF], length: 0 }
	}

	fn push(&mut self, more: &[u8]) {
		let end = self.length + more.len();
		self.bytes[self.length..end].copy_from_slice(more);
		self.length = end;
	}

	/// A field of at most 33 bytes with its count.
	fn field(&mut self, field: &[u8]) {
		self.push(&[u8::try_from(field.len()).unwrap_or(u8::MAX)]);
		self.push(field);
	}

	/// All that is hashed.
	pub fn as_slice(&self) -> &[u8] {
		&self.bytes[..self.length]
	}
}

/// Characters of known number, without an allocation.
struct Digits<const N: usize> {
	digits: [u8; N],
	written: usize,
}

impl<const N: usize> Digits<N> {
	fn of(arguments: fmt::Arguments) -> [u8; N] {
		let mut own = Self { digits: [b'0'; N], written: 0 };
		// Fails for more than N characters alone, and what is written here has N.
		let _ = own.write_fmt(arguments);
		own.digits
	}
}

impl<const N: usize> fmt::Write for Digits<N> {
	fn write_str(&mut self, text: &str) -> fmt::Result {
		for byte in text.bytes().filter(|byte| *byte != b'-') {
			*self.digits.get_mut(self.written).ok_or(fmt::Error)? = byte;
			self.written += 1;
		}
		Ok(())
	}
}

/// What all leaves of one batch have in common, written once.
#[derive(Clone)]
pub struct LeafTemplate {
	before: LeafBytes,
	after: LeafBytes,
}

impl LeafTemplate {
	/// Of a batch with that GTIN, lot and last day of use.
	pub fn new(gtin: Gtin, lot: &Lot, expires: Option<Day>) -> Self {
		let (mut before, mut after) = (LeafBytes::empty(), LeafBytes::empty());
		before.push(&[LEAF_PREFIX]);
		before.push(LEAF_TAG);
		before.field(&Digits::<14>::of(format_args!("{gtin}")));
		after.field(lot.as_bytes());
		match expires {
			Some(day) => after.field(&Digits::<8>::of(format_args!("{day}"))),
			None => after.field(&[]),
		}
		Self { before, after }
	}

	/// What is hashed for one of them. `serial` is a serial number's 1 to 20 characters; of more than 20 the rest is
	/// left out.
	pub fn leaf(
		&self,
		serial: &[u8],
		label_key: Option<&LabelKey>,
		attributes: Option<&Hash>,
	) -> LeafBytes {
		let mut bytes = self.before.clone();
		bytes.field(&serial[..serial.len().min(20)]);
		bytes.push(self.after.as_slice());
		bytes.field(label_key.map_or(&[], |key| &key.0[..]));
		bytes.field(attributes.map_or(&[], |hash| &hash[..]));
		bytes
	}
}

impl Leaf<'_> {
	/// What is hashed.
	pub fn to_bytes(&self) -> LeafBytes {
		LeafTemplate::new(self.gtin, self.lot, self.expires).leaf(
			self.serial.as_bytes(),
			self.label_key,
			self.attributes,
		)
	}

	/// Its hash in the tree.
	pub fn hash<H: Sha256>(&self) -> Hash {
		H::sha256(self.to_bytes().as_slice())
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::vec::Vec;
	use proptest::prelude::*;
	use sha2::Digest;

	struct Plain;

	impl Sha256 for Plain {
		fn sha256(data: &[u8]) -> Hash {
			sha2::Sha256::digest(data).into()
		}
	}

	#[test]
	fn leaf_should_be_these_bytes_when_written_by_hand() {
		let (serial, lot) = ("7Q0Z".parse().unwrap(), "L26B07".parse().unwrap());
		let leaf = Leaf {
			gtin: "09521001000017".parse().unwrap(),
			serial: &serial,
			lot: &lot,
			expires: Some("2027-02-28".parse().unwrap()),
			label_key: Some(&LabelKey([7; 32])),
			attributes: None,
		};
		let mut by_hand = Vec::from(&b"\x00stalhof/goods/leaf/v1\x0e09521001000017\x047Q0Z"[..]);
		by_hand.extend(b"\x06L26B07\x0820270228\x20");
		by_hand.extend([7; 32]);
		by_hand.push(0);
		assert_eq!(leaf.to_bytes().as_slice(), by_hand);
		assert_eq!(leaf.hash::<Plain>(), Plain::sha256(&by_hand));
	}

	#[test]
	fn leaf_should_fit_when_every_field_is_the_longest() {
		let text = "x".repeat(20);
		let (serial, lot) = (text.parse().unwrap(), text.parse().unwrap());
		let leaf = Leaf {
			gtin: "99999999999997".parse().unwrap(),
			serial: &serial,
			lot: &lot,
			expires: Some(Day::MAX),
			label_key: Some(&LabelKey([1; 32])),
			attributes: Some(&[2; 32]),
		};
		assert_eq!(leaf.to_bytes().as_slice().len(), MAX_LEAF);
	}

	fn text() -> impl Strategy<Value = alloc::string::String> {
		"[!\"%-?A-Z_a-z]{1,20}"
	}

	proptest! {
		#[test]
		fn leaves_should_differ_when_any_field_does(
			one in (text(), text(), proptest::option::of(0u32..40_000), proptest::option::of(any::<[u8; 32]>())),
			other in (text(), text(), proptest::option::of(0u32..40_000), proptest::option::of(any::<[u8; 32]>())),
			swapped: bool,
		) {
			let bytes = |(serial, lot, day, hash): &(_, _, _, Option<Hash>), as_key: bool| {
				let (serial, lot): (&alloc::string::String, &alloc::string::String) = (serial, lot);
				let (serial, lot) = (serial.parse().unwrap(), lot.parse().unwrap());
				let key = hash.map(LabelKey);
				Leaf {
					gtin: "09521001000017".parse().unwrap(),
					serial: &serial,
					lot: &lot,
					expires: Option::<u32>::map(*day, Day::from_number),
					label_key: if as_key { key.as_ref() } else { None },
					attributes: if as_key { None } else { hash.as_ref() },
				}
				.to_bytes()
				.as_slice()
				.to_vec()
			};
			let same = one == other && (!swapped || one.3.is_none());
			prop_assert_eq!(bytes(&one, false) == bytes(&other, swapped), same);
		}
	}
}
