//! What a chain keeps of works, as it is in state: for who has a proof of that. Same bytes as the pallet's own types.

use crate::BundleView;
use alloc::vec::Vec;
use codec::{Decode, Encode};
use stalhof_primitives::{
	gs1::Gtin,
	images::{Claim, Fingerprint, Format, Versions, WorkState},
	merkle::Hash,
	ordered::Ordered,
	organisation::OrgId,
	time::Moment,
};

/// Maps and their keys, behind the hash of pallet and map.
pub mod keys {
	use super::*;

	/// Works by number.
	pub const WORKS: &str = "Works";
	/// Fingerprints of works by the work's number.
	pub const BUNDLES: &str = "Bundles";

	/// Of a work, or of its fingerprints.
	pub fn work(id: u32) -> Vec<u8> {
		Ordered(id).encode()
	}
}

/// A time that something is open for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Window {
	/// At least until then, by the pallet's clock.
	pub until: Moment,
	/// And at least until this block.
	pub until_block: u32,
}

/// A work.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Work {
	/// Whose it is.
	pub owner: OrgId,
	/// Who registered it.
	pub registrant: OrgId,
	/// As what.
	pub claim: Claim,
	/// SHA-256 of the file.
	pub file: Hash,
	/// SHA-256 of its normalised pixels.
	pub pixels: Hash,
	/// By which rules its fingerprints were made.
	pub versions: Versions,
	/// Pixels of a row.
	pub width: u32,
	/// Rows.
	pub height: u32,
	/// How the file holds its picture.
	pub format: Format,
	/// Its composed ISCC in bytes.
	pub iscc: Vec<u8>,
	/// Trade items that it shows.
	pub gtins: Vec<Gtin>,
	/// When it was committed to.
	pub committed: Moment,
	/// In which block.
	pub commit_block: u32,
	/// When it was revealed.
	pub at: Moment,
	/// In which block.
	pub block: u32,
	/// What has become of it.
	pub state: WorkState,
	/// Its first day, or the day after a contest in which it stood.
	pub seasoning: Window,
	/// The contest in which it is the later work.
	pub contest: Option<u32>,
	/// How many fingerprints it has.
	pub fingerprints: u8,
}

/// A work's fingerprints.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Bundle {
	/// In the order that their version fixes.
	pub bundle: Vec<Fingerprint>,
	/// Those that are generic: of fingerprint `n` bit `n`.
	pub generic: u16,
}

impl Bundle {
	/// As nodes tell it, of a work.
	pub fn view(self, id: u32, versions: Versions) -> BundleView {
		BundleView { id, versions, bundle: self.bundle, generic: self.generic }
	}
}
