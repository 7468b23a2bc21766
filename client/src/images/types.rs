//! What calls take, with the same bytes as the pallet's own types.

use crate::{goods::Sha2, types::H256};
use codec::{Decode, Encode};
use stalhof_primitives::{
	gs1::Gtin,
	images::{Bundle, Claim, EvidenceKind, Format, Picture, Scope, Versions},
	merkle::Hash,
	organisation::OrgId,
	time::Moment,
};

/// Blocks between a commitment and its opening.
pub const MIN_AGE_BLOCKS: u32 = 10;

/// Days for which a renewed commitment can be opened from then on.
pub const RENEWAL_DAYS: u32 = 90;

/// What is told of a picture when it is revealed.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct NewWork {
	/// SHA-256 of the file.
	pub file: Hash,
	/// SHA-256 of its normalised pixels.
	pub pixels: Hash,
	/// By which rules the fingerprints were made.
	pub versions: Versions,
	/// Its fingerprints.
	pub bundle: Bundle,
	/// Pixels of a row.
	pub width: u32,
	/// Rows.
	pub height: u32,
	/// How the file holds its picture.
	pub format: Format,
	/// Its composed ISCC in bytes.
	pub iscc: Vec<u8>,
	/// Trade items that it shows, in ascending order.
	pub gtins: Vec<Gtin>,
	/// As what it is registered.
	pub claim: Claim,
}

impl NewWork {
	/// What is committed to of it.
	pub fn picture(&self) -> Picture<'_> {
		let Self { file, pixels, versions, bundle, .. } = self;
		Picture { file, pixels, versions: *versions, bundle }
	}
}

/// What an organisation commits to before it reveals works.
pub fn commitment<'a>(
	genesis: H256,
	organisation: OrgId,
	salt: &Hash,
	works: impl ExactSizeIterator<Item = &'a NewWork>,
) -> Hash {
	let digests = works.map(|work| work.picture().digest::<Sha2>());
	stalhof_primitives::images::commitment::<Sha2>(&genesis.0, organisation, salt, digests)
}

/// Evidence as its owner gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode)]
pub struct NewEvidence {
	/// What it is.
	pub kind: EvidenceKind,
	/// Its hash.
	pub hash: Hash,
	/// The time that a timestamp certifies.
	pub time: Option<Moment>,
}

/// A licence as it is given.
#[derive(Clone, Debug, PartialEq, Eq, Encode)]
pub struct NewLicence {
	/// To whom; `None` for everybody.
	pub licensee: Option<OrgId>,
	/// What it covers.
	pub scope: Scope,
	/// Whether nobody else may use the work so.
	pub exclusive: bool,
	/// Hash of its terms.
	pub terms: Hash,
}
