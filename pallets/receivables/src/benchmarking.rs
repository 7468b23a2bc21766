//! What the calls are measured by, at their worst.

use crate::*;
use stalhof_primitives::{organisation::Role, time::Day};

/// Makes organisations, money and shipments to measure with.
pub trait BenchmarkHelper<AccountId> {
	/// An active organisation with these roles, and two operators of it with all permissions, who may sign for it: another
	/// for each seed.
	fn firm(seed: u32, roles: &[Role]) -> (OrgId, [AccountId; 2]);
	/// Lets the next call count as signed by that account itself.
	fn signing(who: &AccountId);
	/// A settlement asset of that bank.
	fn asset(issuer: OrgId) -> AssetId;
	/// Puts so much into an organisation's treasury.
	fn mint(asset: AssetId, to: OrgId, amount: u128);
	/// A shipment from one to the other, received, of so many pieces, recorded by an unrelated carrier.
	fn shipment(from: OrgId, to: OrgId, pieces: u64) -> u32;
	/// Sets the date.
	fn set_today(today: Day);
}
