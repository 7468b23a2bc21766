//! What must hold after every block, whatever was in it.

use crate::runtime::{
	Assets, AssetsHolder, Balances, Calendar, Consortium, Council, Goods, Movements, Network,
	Receivables, Runtime, RuntimeHoldReason,
};
use frame_support::traits::fungibles::InspectHold;
use pallet_assets::{Account, Asset};
use pallet_consortium::HoldReason;

/// Asks every pallet, and counts deposit units and money.
///
/// # Errors
/// What does not hold.
pub(crate) fn check() -> Result<(), String> {
	let own = [
		("calendar", Calendar::do_try_state()),
		("consortium", Consortium::do_try_state()),
		("council", Council::do_try_state()),
		("network", Network::do_try_state()),
		("goods", Goods::do_try_state()),
		("movements", Movements::do_try_state()),
		("receivables", Receivables::do_try_state()),
	];
	for (pallet, checked) in own {
		checked.map_err(|error| format!("the state of {pallet} does not hold: {error:?}"))?;
	}
	every_pallet()?;
	units()?;
	money()
}

#[cfg(feature = "try-runtime")]
fn every_pallet() -> Result<(), String> {
	use frame_support::traits::{TryState, TryStateSelect};
	let number = crate::runtime::System::block_number();
	crate::runtime::AllPalletsWithSystem::try_state(number, TryStateSelect::All)
		.map_err(|error| format!("the state of a pallet does not hold: {error:?}"))
}

#[cfg(not(feature = "try-runtime"))]
fn every_pallet() -> Result<(), String> {
	Ok(())
}

/// That accounts have as many deposit units as there are.
fn units() -> Result<(), String> {
	let accounts = frame_system::Account::<Runtime>::iter_values();
	let sum: u128 = accounts.map(|account| account.data.free + account.data.reserved).sum();
	let issued = Balances::total_issuance();
	if sum != issued {
		return Err(format!("accounts have {sum} deposit units, and {issued} were issued"));
	}
	Ok(())
}

/// That of each asset as much lies in accounts, free or held, as there is, and that what is held has its reasons.
fn money() -> Result<(), String> {
	let reasons = [HoldReason::Unclaimed, HoldReason::Suspense].map(RuntimeHoldReason::Consortium);
	for asset in Asset::<Runtime>::iter_keys() {
		let mut sum = 0u128;
		for (who, account) in Account::<Runtime>::iter_prefix(asset) {
			let held = AssetsHolder::total_balance_on_hold(asset, &who);
			let of =
				|reason: &RuntimeHoldReason| AssetsHolder::balance_on_hold(asset, reason, &who);
			let reasoned: u128 = reasons.iter().map(of).sum();
			if reasoned != held {
				return Err(format!(
					"{who} has {held} of asset {asset} held, {reasoned} for a reason"
				));
			}
			sum += account.balance + held;
		}
		let supply = Assets::total_supply(asset);
		if sum != supply {
			return Err(format!("of asset {asset} {sum} lies in accounts, and there is {supply}"));
		}
	}
	Ok(())
}
