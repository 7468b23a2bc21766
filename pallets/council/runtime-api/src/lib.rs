//! The council as a node or another language reads it.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

use alloc::vec::Vec;
use codec::{Codec, Decode, Encode};
use pallet_council::{
	reads::{MotionView, PauseView},
	types::{ActKind, MotionId, Threshold},
};
use scale_info::TypeInfo;
use stalhof_primitives::page::Page;

/// What motions are bound by.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct CouncilSettings {
	/// Hours for which a motion that is moved now takes votes.
	pub voting_hours: u32,
	/// What each act takes, in the order of the acts.
	pub thresholds: Vec<ThresholdView>,
}

/// How many groups must say aye to an act; of a pause, to one that begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct ThresholdView {
	/// To which.
	pub act: ActKind,
	/// How many.
	pub threshold: Threshold,
	/// Whether the members have agreed on it in place of the table's.
	pub agreed: bool,
}

sp_api::decl_runtime_apis! {
	/// Reads of the council.
	pub trait CouncilApi<AccountId: Codec, Hash: Codec, BlockNumber: Codec> {
		/// A motion that is open or waits to be enacted; `None` when there is none of that number or it is done.
		fn motion(id: MotionId) -> Option<MotionView<AccountId, Hash, BlockNumber>>;

		/// Motions that are open or wait, in order of number: those after `after`, at most `limit` and never more than
		/// [`MAX_PAGE`](stalhof_primitives::page::MAX_PAGE).
		fn motions(after: Option<MotionId>, limit: u32) -> Page<MotionView<AccountId, Hash, BlockNumber>, MotionId>;

		/// Every pallet's last pause, in order of index.
		fn pauses() -> Vec<PauseView>;

		/// What motions are bound by.
		fn settings() -> CouncilSettings;
	}
}
