//! What the pallet stores and takes. Nothing here knows the pallet's configuration.

use frame_support::{BoundedVec, stored, traits::ConstU32};
use stalhof_primitives::{
	gs1::Gtin,
	images::{
		Bundle, Claim, ContestOutcome, EvidenceKind, FingerprintId, Format, Grade, MAX_GTINS,
		MAX_ISCC, Picture, Scope, Versions, WorkState,
	},
	merkle::Hash,
	organisation::OrgId,
	time::Moment,
};

/// Number of a work.
pub type WorkId = u32;
/// Number of a contest.
pub type ContestId = u32;
/// Number of a licence.
pub type LicenceId = u32;

/// The most works that are revealed together.
pub const MAX_REVEAL: u32 = 500;
/// The most pieces of evidence of a work.
pub const MAX_EVIDENCE: u32 = 8;
/// The most exclusive licences of a work.
pub const MAX_EXCLUSIVE: u32 = 16;
/// The most licences of a work that one licensee has.
pub const MAX_PER_LICENSEE: u32 = 8;
/// Works of how many unrelated owners make a fingerprint generic that is near to all of them.
pub const GENERIC_OWNERS: usize = 5;

/// A point in the pallet's own time, which stands still while the pallet is paused.
#[stored]
#[derive(Copy)]
pub struct Instant {
	/// By its clock.
	pub running: Moment,
	/// In which block.
	pub block: u32,
}

/// A time that something is open for: neither a halt nor one censoring author can eat it.
#[stored]
#[derive(Copy)]
pub struct Window {
	/// At least until then, by the pallet's clock.
	pub until: Moment,
	/// And at least until this block.
	pub until_block: u32,
}

impl Window {
	/// Whether it is open at that point; at all points before it ends.
	pub fn is_open(&self, at: Instant) -> bool {
		at.running <= self.until || at.block <= self.until_block
	}
}

/// What an organisation has committed to.
#[stored]
#[derive(Copy)]
pub struct Commit {
	/// In which block.
	pub block: u32,
	/// When.
	pub at: Moment,
	/// Until when it can be renewed to, by the pallet's clock.
	pub last: Moment,
	/// Until when it can be revealed.
	pub window: Window,
}

/// What is told of a picture when it is revealed.
#[stored]
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
	/// Its composed ISCC (ISO 24138) in bytes; none when it is empty.
	pub iscc: BoundedVec<u8, ConstU32<MAX_ISCC>>,
	/// Trade items that it shows, in ascending order.
	pub gtins: BoundedVec<Gtin, ConstU32<MAX_GTINS>>,
	/// As what it is registered.
	pub claim: Claim,
}

impl NewWork {
	/// What was committed to of it.
	pub fn picture(&self) -> Picture<'_> {
		let Self { file, pixels, versions, bundle, .. } = self;
		Picture { file, pixels, versions: *versions, bundle }
	}
}

/// A work: a picture as its owner registered it.
#[stored]
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
	pub iscc: BoundedVec<u8, ConstU32<MAX_ISCC>>,
	/// Trade items that it shows.
	pub gtins: BoundedVec<Gtin, ConstU32<MAX_GTINS>>,
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
	pub contest: Option<ContestId>,
	/// How many fingerprints it has.
	pub fingerprints: u8,
}

/// A work's fingerprints.
#[stored]
pub struct StoredBundle {
	/// In the order that their version fixes.
	pub bundle: Bundle,
	/// Those that are generic: of fingerprint `n` bit `n`.
	pub generic: u16,
}

impl StoredBundle {
	/// Whether the fingerprint at that place is generic.
	pub const fn is_generic(&self, place: u8) -> bool {
		place < 16 && self.generic & (1 << place) != 0
	}
}

/// Works that make a fingerprint generic.
pub type Near = [FingerprintId; GENERIC_OWNERS];

/// Who said something, and when.
#[stored]
#[derive(Copy)]
pub struct Said {
	/// Who.
	pub by: OrgId,
	/// When.
	pub at: Moment,
	/// Hash of what.
	pub reference: Hash,
}

/// A contest. Of what is said twice, the later work's is first and the earlier's second: see
/// [`Side`](stalhof_primitives::images::Side).
#[stored]
pub struct Contest {
	/// The later work.
	pub work: FingerprintId,
	/// The earlier one.
	pub prior: FingerprintId,
	/// In how many bits the two fingerprints differ.
	pub distance: u16,
	/// In how many they may.
	pub threshold: u16,
	/// By which rules both were made.
	pub versions: Versions,
	/// Whose the works were when it began.
	pub owners: [OrgId; 2],
	/// Who keeps it in state.
	pub payer: OrgId,
	/// When it began.
	pub at: Moment,
	/// Until when the sides can answer and give evidence.
	pub answers: Window,
	/// Until when evidence can be confirmed.
	pub review: Window,
	/// What the sides have answered.
	pub heard: [Option<Said>; 2],
	/// Whether both have been heard and their evidence weighs the same: a panel has to say.
	pub at_panel: bool,
	/// How it ended.
	pub ended: Option<Ended>,
}

/// How a contest ended.
#[stored]
#[derive(Copy)]
pub struct Ended {
	/// How.
	pub outcome: ContestOutcome,
	/// What the sides' evidence weighed.
	pub grades: [Grade; 2],
	/// When.
	pub at: Moment,
	/// Against whom it counts.
	pub counted: Option<OrgId>,
}

/// Contests that an organisation lost of works to which it had no right.
#[stored]
#[derive(Copy, Default)]
pub struct Losses {
	/// How many since it was last suspended.
	pub count: u32,
	/// Until when it is suspended from pictures, by the pallet's clock.
	pub suspended: Option<Moment>,
}

/// Evidence as its owner gives it.
#[stored]
#[derive(Copy)]
pub struct NewEvidence {
	/// What it is.
	pub kind: EvidenceKind,
	/// Its hash.
	pub hash: Hash,
	/// The time that a [`Timestamp`](EvidenceKind::Timestamp) certifies.
	pub time: Option<Moment>,
}

/// Evidence of a work. It never changes but for being confirmed.
#[stored]
#[derive(Copy)]
pub struct Evidence {
	/// What it is.
	pub evidence: NewEvidence,
	/// Who gave it.
	pub by: OrgId,
	/// When.
	pub at: Moment,
	/// And when by the pallet's clock.
	pub given: Instant,
	/// Who has seen it.
	pub confirmed: Option<Confirmed>,
}

/// That an arbiter has seen evidence.
#[stored]
#[derive(Copy)]
pub struct Confirmed {
	/// Who.
	pub by: OrgId,
	/// When.
	pub at: Moment,
	/// And when by the pallet's clock.
	pub seen: Instant,
}

/// A work offered to another organisation.
#[stored]
#[derive(Copy)]
pub struct Offer {
	/// To whom.
	pub to: OrgId,
	/// By whom.
	pub by: OrgId,
	/// The generation in which that one was.
	pub generation: u32,
}

/// A licence as it is given.
#[stored]
pub struct NewLicence {
	/// To whom; `None` for everybody.
	pub licensee: Option<OrgId>,
	/// What it covers.
	pub scope: Scope,
	/// Whether nobody else, the owner among them, may use the work so.
	pub exclusive: bool,
	/// Hash of its terms.
	pub terms: Hash,
}

/// A licence.
#[stored]
pub struct Licence {
	/// Of which work.
	pub work: WorkId,
	/// Who gave it.
	pub licensor: OrgId,
	/// When.
	pub at: Moment,
	/// What was given.
	pub given: NewLicence,
}
