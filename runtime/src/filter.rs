//! Which calls nobody may make, however they are wrapped.

use crate::RuntimeCall;
use frame_support::traits::Contains;

/// The filter that every call of a signed origin passes, inside batches, proxies and multisigs too.
pub struct CallFilter;

impl Contains<RuntimeCall> for CallFilter {
	fn contains(call: &RuntimeCall) -> bool {
		!matches!(
			call,
			// A validator without keys would leave the set below what its members decided.
			RuntimeCall::Session(pallet_session::Call::purge_keys { .. })
				// An asset's freezer could lock an account out of redemption without a trace in holds.
				| RuntimeCall::Assets(pallet_assets::Call::block { .. })
		)
	}
}
