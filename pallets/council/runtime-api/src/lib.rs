//! The council as a node or another language reads it.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

use alloc::vec::Vec;
use codec::Codec;
use pallet_council::{
	reads::{MotionView, PauseView},
	types::MotionId,
};
use stalhof_primitives::page::Page;

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
	}
}
