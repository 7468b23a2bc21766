//! The seams between Stalhof's pallets: traits by which one asks another, so that no domain pallet
//! depends on another's crate.

#![cfg_attr(not(feature = "std"), no_std)]

use stalhof_primitives::time::{Day, Moment, UtcOffset};

/// The one provider of time. Nothing else in the runtime asks what time it is.
///
/// Time stands still within a block. Before a block's timestamp is set (in `on_initialize`) it is
/// still that of the parent block.
pub trait Clock {
	/// The present moment of the chain's calendar.
	fn now() -> Moment;

	/// The present date where clocks stand `offset` from UTC.
	fn day(offset: UtcOffset) -> Day {
		Self::now().day(offset)
	}
}
