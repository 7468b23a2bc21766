//! Which calls nobody may make, however they are wrapped, and which a pause stops.

use crate::{AllPalletsWithSystem, Council, RuntimeCall, configs::pays};
use frame_support::traits::{Contains, PalletsInfoAccess};
use stalhof_primitives::goods::RecallClass;

/// The filter that every call of a signed origin passes, inside batches, proxies and multisigs too.
pub struct CallFilter;

impl Contains<RuntimeCall> for CallFilter {
	fn contains(call: &RuntimeCall) -> bool {
		!Refused::contains(call) && Council::contains(call)
	}
}

/// What nobody may do.
pub struct Refused;

impl Contains<RuntimeCall> for Refused {
	fn contains(call: &RuntimeCall) -> bool {
		matches!(
			call,
			// A validator without keys would leave the set below what its members decided.
			RuntimeCall::Session(pallet_session::Call::purge_keys { .. })
				// Settlement money moves by treasuries, so that no key of a single person holds it and no asset is touched
				// past its holds.
				| RuntimeCall::Assets(_)
				// Deposit units are laid down and given back, never passed on.
				| RuntimeCall::Balances(_)
		)
	}
}

/// The pallets that the council may pause, by index: those that business is done with. Time, blocks, finality, the
/// consortium and the council itself go on whatever happens, else no pause would ever end.
pub struct Pausable;

impl Contains<u8> for Pausable {
	fn contains(pallet: &u8) -> bool {
		matches!(pallet, 30..=32 | 40..=43)
	}
}

/// Calls of pallets that may be paused which no pause touches: goods that can harm are recalled at any time, whoever has
/// bought an item uses its label once, and whoever owes money pays it, whatever the members are busy with.
pub struct NeverPaused;

impl Contains<RuntimeCall> for NeverPaused {
	fn contains(call: &RuntimeCall) -> bool {
		use pallet_goods::Call;
		matches!(
			call,
			RuntimeCall::Goods(
				Call::recall { class: RecallClass::Safety, .. }
					| Call::widen_recall { .. }
					| Call::activate { .. }
			)
		) || matches!(call, RuntimeCall::Receivables(call) if pays(call))
	}
}

/// The name of the pallet of that index; `None` when there is none.
pub fn pallet_name(index: u8) -> Option<&'static str> {
	let pallets = AllPalletsWithSystem::infos();
	pallets.into_iter().find(|pallet| pallet.index == usize::from(index)).map(|pallet| pallet.name)
}

/// The index of the pallet that a call is of.
pub fn pallet_index(call: &RuntimeCall) -> Option<u8> {
	Some(match call {
		RuntimeCall::System(_) => 0,
		RuntimeCall::Timestamp(_) => 1,
		RuntimeCall::MultiBlockMigrations(_) => 3,
		RuntimeCall::Balances(_) => 5,
		RuntimeCall::Assets(_) => 6,
		RuntimeCall::Session(_) => 10,
		RuntimeCall::Grandpa(_) => 12,
		RuntimeCall::Consortium(_) => 20,
		RuntimeCall::Council(_) => 21,
		RuntimeCall::Network(_) => 22,
		RuntimeCall::Goods(_) => 40,
		RuntimeCall::Movements(_) => 41,
		RuntimeCall::Receivables(_) => 42,
		RuntimeCall::Images(_) => 43,
		RuntimeCall::Utility(_) => 30,
		RuntimeCall::Proxy(_) => 31,
		RuntimeCall::Multisig(_) => 32,
		RuntimeCall::Sudo(_) => 255,
	})
}
