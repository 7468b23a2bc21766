//! Works as a node, a proof or another language reads them.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod near;
pub mod state;

pub use near::{ContestFilter, StandingView};

use alloc::vec::Vec;
use codec::{Decode, Encode};
use scale_info::TypeInfo;
use stalhof_primitives::{
	gs1::Gtin,
	images::{
		Claim, ContestOutcome, ContestStage, EvidenceKind, Fingerprint, FingerprintId, Format,
		Grade, Scope, Use, UseReason, Versions, WorkState,
	},
	merkle::Hash,
	organisation::OrgId,
	page::Page,
	time::Moment,
};

/// Until when something is open: both have to be over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct WindowView {
	/// By the clock of pictures, which stands still while they are paused.
	pub until: Moment,
	/// The block.
	pub until_block: u32,
	/// Whether it is open now.
	pub open: bool,
}

/// What an organisation has committed to.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct CommitView {
	/// The commitment.
	pub hash: Hash,
	/// When it was made.
	pub at: Moment,
	/// In which block: it can be opened 10 blocks later.
	pub block: u32,
	/// Until when it can be opened.
	pub window: WindowView,
	/// Until when it can be renewed to, by the clock of pictures.
	pub last: Moment,
}

/// A trade item that a work shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct ShownGtin {
	/// Which.
	pub gtin: Gtin,
	/// Whether the work's owner may issue it today. Anybody can say that a picture shows it.
	pub licensed: bool,
}

/// A work. That it is registered shows who registered it and when, and not who made the picture.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct WorkView {
	/// Its number.
	pub id: u32,
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
	/// How many it has.
	pub fingerprints: u8,
	/// Pixels of a row.
	pub width: u32,
	/// Rows.
	pub height: u32,
	/// How the file holds its picture.
	pub format: Format,
	/// Its composed ISCC in bytes; empty when there is none.
	pub iscc: Vec<u8>,
	/// Trade items that it shows, in order.
	pub gtins: Vec<ShownGtin>,
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
	/// The day in which it can be contested, and has no exclusive licence, transfer or notice.
	pub seasoning: WindowView,
	/// The contest in which it is the later work.
	pub contest: Option<u32>,
	/// Whether its owner could file notices with it now.
	pub may_notice: bool,
	/// To whom it is offered.
	pub offered_to: Option<OrgId>,
}

/// A work's fingerprints.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct BundleView {
	/// The work's number.
	pub id: u32,
	/// By which rules they were made.
	pub versions: Versions,
	/// In the order that their version fixes.
	pub bundle: Vec<Fingerprint>,
	/// Those that are generic, from which nothing follows: of fingerprint `n` bit `n`.
	pub generic: u16,
}

/// Evidence of a work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct EvidenceView {
	/// What it is.
	pub kind: EvidenceKind,
	/// Its hash.
	pub hash: Hash,
	/// The time that it certifies, of a timestamp.
	pub time: Option<Moment>,
	/// Who gave it.
	pub by: OrgId,
	/// When.
	pub at: Moment,
	/// Which arbiter has seen it, and when. Before that it weighs nothing.
	pub confirmed: Option<(OrgId, Moment)>,
}

/// Who said something, when, and the hash of what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct SaidView {
	/// Who.
	pub by: OrgId,
	/// When.
	pub at: Moment,
	/// The hash.
	pub reference: Hash,
}

/// How a contest ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct EndedView {
	/// How.
	pub outcome: ContestOutcome,
	/// What the sides' evidence weighed, the later work's first.
	pub grades: [Grade; 2],
	/// When.
	pub at: Moment,
	/// Against whom it counts.
	pub counted: Option<OrgId>,
}

/// A contest. Of what is said twice, the later work's is first.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct ContestView {
	/// Its number.
	pub id: u32,
	/// The later work, and its fingerprint.
	pub work: FingerprintId,
	/// The earlier one.
	pub prior: FingerprintId,
	/// In how many bits the two differ.
	pub distance: u16,
	/// In how many they may.
	pub threshold: u16,
	/// By which rules both were made.
	pub versions: Versions,
	/// Whose the works were when it began.
	pub owners: [OrgId; 2],
	/// When it began.
	pub at: Moment,
	/// Until when the sides can answer and give evidence.
	pub answers: WindowView,
	/// Until when evidence can be confirmed.
	pub review: WindowView,
	/// What the sides have answered.
	pub heard: [Option<SaidView>; 2],
	/// Whether a panel has to say.
	pub at_panel: bool,
	/// Where it stands.
	pub stage: ContestStage,
	/// How it ended.
	pub ended: Option<EndedView>,
}

impl ContestView {
	/// Until when something can be done in its stage, by the clock of pictures: answers given, evidence confirmed.
	pub fn deadline(&self) -> Option<Moment> {
		match self.stage {
			ContestStage::Answers => Some(self.answers.until),
			ContestStage::Review => Some(self.review.until),
			_ => None,
		}
	}
}

/// Contests that an organisation lost of works to which it had no right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct LossesView {
	/// How many since it was last suspended.
	pub count: u32,
	/// Until when it is suspended from pictures, by their clock.
	pub suspended: Option<Moment>,
}

/// A licence.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct LicenceView {
	/// Its number.
	pub id: u32,
	/// Of which work.
	pub work: u32,
	/// Who gave it.
	pub licensor: OrgId,
	/// To whom; `None` for everybody.
	pub licensee: Option<OrgId>,
	/// What it covers.
	pub scope: Scope,
	/// Whether nobody else may use the work so.
	pub exclusive: bool,
	/// Hash of its terms.
	pub terms: Hash,
	/// When it was given.
	pub at: Moment,
	/// Whether its work has effect.
	pub in_force: bool,
}

/// Whether a use is allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct UseAnswer {
	/// Whether.
	pub allowed: bool,
	/// Why.
	pub reason: UseReason,
	/// The licence that says so.
	pub licence: Option<u32>,
	/// Whether the work stands in a contest as the later one.
	pub contested: bool,
}

sp_api::decl_runtime_apis! {
	/// Reads of works.
	pub trait ImagesApi {
		/// A work.
		fn work(id: u32) -> Option<WorkView>;

		/// Works in order of number, those after `after`.
		fn works(after: Option<u32>, limit: u32) -> Page<WorkView, u32>;

		/// How many works there are: they have the numbers below that.
		fn works_count() -> u32;

		/// Works of an owner in order of number, those after `after`.
		fn works_of(owner: OrgId, after: Option<u32>, limit: u32) -> Page<WorkView, u32>;

		/// Works of a file in order of who registered them, those after `after`.
		fn works_of_file(file: Hash, after: Option<OrgId>, limit: u32) -> Page<WorkView, OrgId>;

		/// Works that are said to show a trade item, in order of number, those after `after`.
		fn works_of_gtin(gtin: Gtin, after: Option<u32>, limit: u32) -> Page<WorkView, u32>;

		/// A work's fingerprints.
		fn bundle(id: u32) -> Option<BundleView>;

		/// Fingerprints of works in order of number, those after `after`: what an index is built from.
		fn bundles(after: Option<u32>, limit: u32) -> Page<BundleView, u32>;

		/// What a node asks of works that it has found to be near to another. Of up to 200, in the order in which they are named;
		/// those that are not there are left out.
		fn standings(works: Vec<u32>) -> Vec<StandingView>;

		/// Whether a work could be contested by two fingerprints now: in how many bits they differ, or the number of the refusal
		/// (`stalhof_primitives::refusal::Refusal`).
		fn check_contest(work: FingerprintId, prior: FingerprintId) -> Result<u16, u8>;

		/// Whether a fingerprint could be marked as generic now by those of five works, or the number of the refusal.
		fn check_generic(fingerprint: FingerprintId, near: [FingerprintId; 5]) -> Result<(), u8>;

		/// A work's evidence, in the order in which it was given; 8 pieces at most.
		fn evidence(work: u32) -> Vec<EvidenceView>;

		/// What an organisation has committed to under that hash.
		fn commit(organisation: OrgId, hash: Hash) -> Option<CommitView>;

		/// What an organisation has committed to, in an order of its own, those after `after`.
		fn commits(organisation: OrgId, after: Option<Hash>, limit: u32) -> Page<CommitView, Hash>;

		/// A contest.
		fn contest(id: u32) -> Option<ContestView>;

		/// Contests in order of number, which is that of deadlines, those after `after`. A page looks at 200 of them: it may hold
		/// fewer than `limit`, even none, and go on all the same.
		fn contests(filter: ContestFilter, after: Option<u32>, limit: u32) -> Page<ContestView, u32>;

		/// Contests of a work, as the later or the earlier one, in order of number, those after `after`.
		fn contests_of(work: u32, after: Option<u32>, limit: u32) -> Page<ContestView, u32>;

		/// Contests that an organisation has lost.
		fn losses(organisation: OrgId) -> LossesView;

		/// A licence that has not been dropped.
		fn licence(id: u32) -> Option<LicenceView>;

		/// Licences of a work in order of number, those after `after`.
		fn licences_of(work: u32, after: Option<u32>, limit: u32) -> Page<LicenceView, u32>;

		/// Licences that an organisation has, in order of number, those after `after`; those for everybody not among them.
		fn licences_to(licensee: OrgId, after: Option<u32>, limit: u32) -> Page<LicenceView, u32>;

		/// Whether an organisation may use a work so.
		fn is_use_allowed(work: u32, organisation: OrgId, asked: Use) -> UseAnswer;
	}
}
