//! What the calls are measured by, at their worst.

use crate::*;
use stalhof_primitives::{organisation::Role, time::Day};

/// Makes organisations and batches to measure with.
pub trait BenchmarkHelper<AccountId> {
	/// An active organisation with these roles, and an operator of it with all permissions: another for each seed.
	fn firm(seed: u32, roles: &[Role]) -> (OrgId, AccountId);
	/// A batch of so many marks by that producer, made on the day that [`set_today`](Self::set_today) has set. Its number.
	fn batch(producer: OrgId, count: u32) -> u32;
	/// Gives an organisation the licence for an SSCC's prefix.
	fn license(sscc: Sscc, licensee: OrgId);
	/// Sets the date.
	fn set_today(today: Day);
}
