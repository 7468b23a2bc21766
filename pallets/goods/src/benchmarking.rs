//! What the calls are measured by, at their worst.

use stalhof_primitives::{
	gs1::Gtin,
	organisation::{OrgId, Role},
};

/// Makes organisations to measure with.
pub trait BenchmarkHelper<AccountId> {
	/// An active organisation with these roles, and an operator of it with all permissions: another for each seed.
	fn firm(seed: u32, roles: &[Role]) -> (OrgId, AccountId);
	/// A second operator of it.
	fn second_operator(organisation: OrgId) -> AccountId;
	/// Gives an organisation the licence for a GTIN.
	fn license(gtin: Gtin, licensee: OrgId);
	/// Notes that this account has signed the transaction that runs.
	fn signs_directly(who: &AccountId);
}
