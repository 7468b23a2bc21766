//! Treasuries: where organisations' settlement money lies, and how pallets move it. No pallet has an account of its own.

use sp_runtime::{DispatchError, DispatchResult};
use stalhof_primitives::{
	currency::Currency, organisation::OrgId, receivables::HeldFor, time::UtcOffset,
};

/// Number of a settlement asset.
pub type AssetId = u32;

/// What a settlement asset is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AssetTerms {
	/// The bank whose money it is, and who redeems it at par.
	pub issuer: OrgId,
	/// In which currency.
	pub currency: Currency,
	/// Digits after the point of the currency's major unit.
	pub decimals: u8,
	/// Where its days begin and end.
	pub offset: UtcOffset,
}

/// Organisations' treasuries. Amounts are minor units. Who moves money answers for it that the organisation has said so:
/// a treasury asks nobody.
pub trait Treasuries {
	/// What the asset is; `None` when no bank has such.
	fn terms(asset: AssetId) -> Option<AssetTerms>;

	/// What an organisation can pay now: nothing while the bank has frozen its treasury, nothing of what is held.
	fn balance(asset: AssetId, organisation: OrgId) -> u128;

	/// What is held in its treasury for that reason.
	fn held(asset: AssetId, organisation: OrgId, reason: HeldFor) -> u128;

	/// Whether its treasury could take so much now.
	fn can_receive(asset: AssetId, organisation: OrgId, amount: u128) -> bool;

	/// Pays.
	///
	/// # Errors
	/// When the payer has not so much to pay, or the payee's treasury cannot take it.
	fn move_money(asset: AssetId, from: OrgId, to: OrgId, amount: u128) -> DispatchResult;

	/// Holds so much in an organisation's treasury: it is still its own, and it can pay nothing with it. One minor unit must
	/// stay free beside what is held.
	///
	/// # Errors
	/// When it has not so much.
	fn hold(asset: AssetId, organisation: OrgId, amount: u128, reason: HeldFor) -> DispatchResult;

	/// Pays out of what is held; with `to` the organisation itself, frees it.
	///
	/// # Errors
	/// When less is held, or the payee's treasury cannot take it.
	fn release_to(
		asset: AssetId,
		organisation: OrgId,
		to: OrgId,
		amount: u128,
		reason: HeldFor,
	) -> DispatchResult;

	/// Above which amount two operators move the asset out of an organisation's treasury. `None` where one always does: no
	/// limit is set, or the organisation is out and has its administrator alone.
	fn limit(asset: AssetId, organisation: OrgId) -> Option<u128>;
}

/// There is no money.
impl Treasuries for () {
	fn terms(_: AssetId) -> Option<AssetTerms> {
		None
	}

	fn balance(_: AssetId, _: OrgId) -> u128 {
		0
	}

	fn held(_: AssetId, _: OrgId, _: HeldFor) -> u128 {
		0
	}

	fn can_receive(_: AssetId, _: OrgId, _: u128) -> bool {
		false
	}

	fn move_money(_: AssetId, _: OrgId, _: OrgId, _: u128) -> DispatchResult {
		Err(DispatchError::Unavailable)
	}

	fn hold(_: AssetId, _: OrgId, _: u128, _: HeldFor) -> DispatchResult {
		Err(DispatchError::Unavailable)
	}

	fn release_to(_: AssetId, _: OrgId, _: OrgId, _: u128, _: HeldFor) -> DispatchResult {
		Err(DispatchError::Unavailable)
	}

	fn limit(_: AssetId, _: OrgId) -> Option<u128> {
		None
	}
}
