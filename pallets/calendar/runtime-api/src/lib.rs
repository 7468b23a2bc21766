//! The calendar as a node, a proof or another language reads it.

#![cfg_attr(not(feature = "std"), no_std)]

use codec::{Decode, Encode};
use scale_info::TypeInfo;
use stalhof_primitives::time::{Calendar, Moment};

/// The calendar and what it shows at a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct CalendarNow {
	/// How the chain turns wall-clock time into moments.
	pub calendar: Calendar,
	/// The moment that the calendar shows at this block.
	pub now: Moment,
}

sp_api::decl_runtime_apis! {
	/// Reads of the calendar.
	pub trait CalendarApi {
		/// The calendar, and what it shows at the block asked.
		fn calendar() -> CalendarNow;
	}
}
