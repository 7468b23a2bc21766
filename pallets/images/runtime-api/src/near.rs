//! What a node asks of works that look alike.

use crate::ContestView;
use alloc::vec::Vec;
use codec::{Decode, Encode};
use scale_info::TypeInfo;
use stalhof_primitives::{
	images::{Claim, ContestStage, Versions, WorkState},
	organisation::{GroupId, OrgId},
	time::Moment,
};

/// What matters of a work beside its fingerprints when it looks like another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct StandingView {
	/// Its number.
	pub id: u32,
	/// Whose it is.
	pub owner: OrgId,
	/// Of which group that is.
	pub group: Option<GroupId>,
	/// As what it is registered.
	pub claim: Claim,
	/// By which rules its fingerprints were made.
	pub versions: Versions,
	/// Those of its fingerprints that are generic: of fingerprint `n` bit `n`.
	pub generic: u16,
	/// In which block it was committed to.
	pub commit_block: u32,
	/// What has become of it.
	pub state: WorkState,
	/// Whether it can be contested, and what looks like it by it.
	pub seasoning: bool,
	/// The contest in which it is the later work.
	pub contest: Option<u32>,
}

impl StandingView {
	/// Whether it was committed to before another.
	pub fn is_earlier(&self, other: &Self) -> bool {
		(self.commit_block, self.id) < (other.commit_block, other.id)
	}

	/// Whether its fingerprint at that place is generic.
	pub const fn is_generic(&self, place: u8) -> bool {
		place < 16 && self.generic & (1 << place) != 0
	}
}

/// Which contests are asked for; all by default.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct ContestFilter {
	/// Those at one of these stages; at any when it names none.
	pub stages: Vec<ContestStage>,
	/// Those whose [deadline](ContestView::deadline) is then at the latest, by the clock of pictures.
	pub until: Option<Moment>,
}

impl ContestFilter {
	/// Whether a contest is asked for.
	pub fn takes(&self, contest: &ContestView) -> bool {
		let stage = self.stages.is_empty() || self.stages.contains(&contest.stage);
		stage && self.until.is_none_or(|until| contest.deadline().is_some_and(|at| at <= until))
	}
}
