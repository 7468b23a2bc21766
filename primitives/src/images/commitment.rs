//! What an organisation commits to before it shows its pictures.

use super::{Fingerprint, Versions};
use crate::{
	merkle::{Hash, Sha256},
	organisation::OrgId,
};
use alloc::vec::Vec;

/// What the digest of a picture begins with.
pub const WORK_TAG: &[u8; 22] = b"stalhof/images/work/v1";

/// What a commitment begins with.
pub const COMMIT_TAG: &[u8; 24] = b"stalhof/images/commit/v1";

/// What is committed to of one picture.
#[derive(Clone, Copy, Debug)]
pub struct Picture<'a> {
	/// SHA-256 of the file.
	pub file: &'a Hash,
	/// SHA-256 of the normalised pixels.
	pub pixels: &'a Hash,
	/// By which rules the fingerprints were made.
	pub versions: Versions,
	/// The fingerprints, in their order.
	pub bundle: &'a [Fingerprint],
}

impl Picture<'_> {
	/// SHA-256 of [`WORK_TAG`], the two hashes, the three versions (2 bytes each, the most significant first), and of each
	/// fingerprint its hash and its quality (1 byte).
	pub fn digest<H: Sha256>(&self) -> Hash {
		let Versions { algorithm, decoder, bundle } = self.versions;
		let mut data = Vec::with_capacity(92 + 33 * self.bundle.len());
		data.extend_from_slice(WORK_TAG);
		data.extend_from_slice(self.file);
		data.extend_from_slice(self.pixels);
		for version in [algorithm, decoder, bundle] {
			data.extend_from_slice(&version.to_be_bytes());
		}
		for Fingerprint { hash, quality } in self.bundle {
			data.extend_from_slice(hash);
			data.push(*quality);
		}
		H::sha256(&data)
	}
}

/// What an organisation commits to: SHA-256 of [`COMMIT_TAG`], the hash of the chain's block 0, the organisation's number (4
/// bytes, the most significant first), the salt, and the [digest](Picture::digest) of each picture, in their order.
///
/// So it opens for that organisation alone, on that chain alone, and all pictures open together. A salt is 32 random bytes,
/// and serves once: who knows it can try pictures of others against the commitment.
pub fn commitment<H: Sha256>(
	genesis: &Hash,
	organisation: OrgId,
	salt: &Hash,
	digests: impl ExactSizeIterator<Item = Hash>,
) -> Hash {
	let mut data = Vec::with_capacity(92 + 32 * digests.len());
	data.extend_from_slice(COMMIT_TAG);
	data.extend_from_slice(genesis);
	data.extend_from_slice(&organisation.0.to_be_bytes());
	data.extend_from_slice(salt);
	for digest in digests {
		data.extend_from_slice(&digest);
	}
	H::sha256(&data)
}

#[cfg(test)]
mod tests {
	use super::*;

	struct Plain;

	impl Sha256 for Plain {
		fn sha256(data: &[u8]) -> Hash {
			use sha2::Digest;
			sha2::Sha256::digest(data).into()
		}
	}

	/// For other languages: what exactly is hashed.
	#[test]
	fn commitment_should_be_of_these_bytes_when_written_by_hand() {
		let (file, pixels) = ([1; 32], [2; 32]);
		let versions = Versions { algorithm: 1, decoder: 0x0203, bundle: 4 };
		let bundle = [
			Fingerprint { hash: [3; 32], quality: 100 },
			Fingerprint { hash: [4; 32], quality: 50 },
		];
		let picture = Picture { file: &file, pixels: &pixels, versions, bundle: &bundle };
		let mut by_hand = Vec::from(&b"stalhof/images/work/v1"[..]);
		by_hand.extend([1; 32].iter().chain(&[2; 32]).chain(&[0, 1, 2, 3, 0, 4]));
		by_hand.extend([3; 32].iter().chain(&[100]).chain(&[4; 32]).chain(&[50]));
		let digest = Plain::sha256(&by_hand);
		assert_eq!(picture.digest::<Plain>(), digest);

		let mut by_hand = Vec::from(&b"stalhof/images/commit/v1"[..]);
		by_hand.extend([9; 32].iter().chain(&[0, 0, 1, 2]).chain(&[7; 32]).chain(&digest));
		by_hand.extend([8; 32]);
		let found =
			commitment::<Plain>(&[9; 32], OrgId(258), &[7; 32], [digest, [8; 32]].into_iter());
		assert_eq!(found, Plain::sha256(&by_hand));
	}

	#[test]
	fn commitment_should_differ_when_anything_does() {
		let of = |genesis: u8, organisation, salt: u8, digests: &[Hash]| {
			let organisation = OrgId(organisation);
			let digests = digests.iter().copied();
			commitment::<Plain>(&[genesis; 32], organisation, &[salt; 32], digests)
		};
		let all = [
			of(0, 1, 2, &[[3; 32]]),
			of(1, 1, 2, &[[3; 32]]),
			of(0, 2, 2, &[[3; 32]]),
			of(0, 1, 3, &[[3; 32]]),
			of(0, 1, 2, &[[4; 32]]),
			of(0, 1, 2, &[[3; 32], [3; 32]]),
			of(0, 1, 2, &[]),
		];
		for (place, one) in all.iter().enumerate() {
			assert!(!all[..place].contains(one), "{place}");
		}
	}
}
