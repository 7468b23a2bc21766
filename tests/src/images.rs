//! Calls of registered pictures, and pictures that nobody has.

use crate::transactions::{Call, call};
use stalhof_marks::Sha2;
use stalhof_primitives::{
	images::{self, Picture, Versions, commitment},
	merkle::{Hash, Sha256},
	organisation::OrgId,
};
use subxt::{dynamic::Value, ext::scale_encode::EncodeAsType, transactions::StaticPayload};

/// The most pictures of a reveal.
pub const MAX_REVEAL: u32 = 500;

/// Fingerprints of a picture without borders.
const FINGERPRINTS: u8 = 14;

/// Bytes of a composed ISCC of three units.
const ISCC: usize = 26;

/// A picture as it is shown.
#[derive(Clone, Debug, EncodeAsType)]
#[encode_as_type(crate_path = "subxt::ext::scale_encode")]
pub struct NewWork {
	file: Hash,
	pixels: Hash,
	versions: VersionNumbers,
	bundle: Vec<Fingerprint>,
	width: u32,
	height: u32,
	format: Format,
	iscc: Vec<u8>,
	gtins: Vec<u64>,
	claim: Claim,
}

#[derive(Clone, Debug, EncodeAsType)]
#[encode_as_type(crate_path = "subxt::ext::scale_encode")]
struct VersionNumbers {
	algorithm: u16,
	decoder: u16,
	bundle: u16,
}

#[derive(Clone, Debug, EncodeAsType)]
#[encode_as_type(crate_path = "subxt::ext::scale_encode")]
struct Fingerprint {
	hash: Hash,
	quality: u8,
}

#[derive(Clone, Debug, EncodeAsType)]
#[encode_as_type(crate_path = "subxt::ext::scale_encode")]
enum Format {
	Jpeg,
}

#[derive(Clone, Debug, EncodeAsType)]
#[encode_as_type(crate_path = "subxt::ext::scale_encode")]
enum Claim {
	Author,
}

/// What `Images.reveal` is told.
#[derive(Clone, Debug, EncodeAsType)]
#[encode_as_type(crate_path = "subxt::ext::scale_encode")]
pub struct Reveal {
	salt: Hash,
	works: Vec<NewWork>,
}

impl NewWork {
	/// The picture of that number: its hashes and fingerprints are as even as if it had been drawn by chance.
	pub fn made(number: u32) -> Self {
		let of = |what: u8| Sha2::sha256(&[&number.to_be_bytes()[..], &[what]].concat());
		let Versions { algorithm, decoder, bundle } = Versions::CURRENT;
		let fingerprint = |place| Fingerprint { hash: of(place), quality: 100 };
		Self {
			file: of(u8::MAX),
			pixels: of(u8::MAX - 1),
			versions: VersionNumbers { algorithm, decoder, bundle },
			bundle: (0..FINGERPRINTS).map(fingerprint).collect(),
			width: 1024,
			height: 1024,
			format: Format::Jpeg,
			iscc: of(u8::MAX - 2).into_iter().take(ISCC).collect(),
			gtins: Vec::new(),
			claim: Claim::Author,
		}
	}

	fn digest(&self) -> Hash {
		let one = |one: &Fingerprint| images::Fingerprint { hash: one.hash, quality: one.quality };
		let bundle: Vec<_> = self.bundle.iter().map(one).collect();
		let picture = Picture {
			file: &self.file,
			pixels: &self.pixels,
			versions: Versions::CURRENT,
			bundle: &bundle,
		};
		picture.digest::<Sha2>()
	}
}

impl Reveal {
	/// Of pictures from `first` on, so many.
	pub fn made(first: u32, count: u32) -> Self {
		let works = (first..first + count).map(NewWork::made).collect();
		Self { salt: Sha2::sha256(&first.to_be_bytes()), works }
	}

	/// `Images.commit`: what the organisation commits to before it shows them, on the chain with that block 0.
	pub fn commit(&self, genesis: &Hash, organisation: u32) -> Call {
		let digests: Vec<Hash> = self.works.iter().map(NewWork::digest).collect();
		let organisation = OrgId(organisation);
		let hash = commitment::<Sha2>(genesis, organisation, &self.salt, digests.into_iter());
		call("Images", "commit", vec![Value::from_bytes(hash)])
	}

	/// `Images.reveal`.
	pub fn call(self) -> StaticPayload<Self> {
		StaticPayload::new("Images", "reveal", self)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn pictures_should_be_the_same_each_time_and_no_two_alike() {
		let digest = |number| NewWork::made(number).digest();
		assert_eq!(digest(7), digest(7));
		assert_ne!(digest(7), digest(8));
		let (one, other) = (NewWork::made(1), NewWork::made(2));
		for (place, first) in one.bundle.iter().enumerate() {
			for second in one.bundle[place + 1..].iter().chain(&other.bundle) {
				assert!(images::distance(&first.hash, &second.hash) > images::REVIEW_DISTANCE);
			}
		}
	}
}
