//! The seams between Stalhof's pallets: traits by which one asks another, so that no domain pallet
//! depends on another's crate.
//!
//! - [`Clock`], [`Pauses`]: what time it is, and what stands still.
//! - [`Organisations`], [`Membership`], [`FourEyes`], [`Bytes`], [`Payer`], [`GtinLicence`]: what the consortium answers.
//! - [`goods`]: what marks, movements and lenders ask of one another.
//! - [`money`]: what is asked of treasuries.
//! - [`RangeMap`](range_map::RangeMap): disjoint ranges without search.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

pub mod goods;
pub mod money;
pub mod range_map;

use alloc::vec::Vec;
use sp_runtime::{DispatchError, DispatchResult};
use stalhof_primitives::{
	gs1::Gtin,
	organisation::{GroupId, OrgId, Permission, Role, Standing},
	time::{Day, Moment, UtcOffset},
};

/// The one provider of time. Nothing else in the runtime asks what time it is.
///
/// Time stands still within a block. Before a block's timestamp is set (in `on_initialize`) it is
/// still that of the parent block.
pub trait Clock {
	/// The present moment of the chain's calendar.
	fn now() -> Moment;

	/// The present moment, less the time for which the pallet of that index has stood paused: what its windows run by.
	fn running(pallet: u8) -> Moment;

	/// The present date where clocks stand `offset` from UTC.
	fn day(offset: UtcOffset) -> Day {
		Self::now().day(offset)
	}

	/// The present date, UTC: what appointments, licences and KYB records end by.
	fn today() -> Day {
		Self::day(UtcOffset::UTC)
	}
}

/// Which pallets stand still.
pub trait Pauses {
	/// For how long the pallet of that index has stood paused until `now`, in all; milliseconds of the calendar.
	fn paused_millis(pallet: u8, now: Moment) -> u64;
}

/// Nothing is ever paused.
impl Pauses for () {
	fn paused_millis(_: u8, _: Moment) -> u64 {
		0
	}
}

/// What every pallet asks of an organisation.
pub trait Organisations<AccountId> {
	/// What it may do today; `None` when there is none of that number.
	fn standing(organisation: OrgId) -> Option<Standing>;

	/// Whether it has the role, whatever its standing.
	fn has_role(organisation: OrgId, role: Role) -> bool;

	/// The group that it belongs to; `None` when there is no such organisation.
	fn group(organisation: OrgId) -> Option<GroupId>;

	/// How often it has been suspended, removed or has begun to leave: what was offered under a lower number has ended.
	fn generation(organisation: OrgId) -> u32;

	/// The account on which its settlement money lies. No key signs for it.
	fn treasury(organisation: OrgId) -> AccountId;

	/// The organisation for which `who` may do today what needs `permission`.
	///
	/// # Errors
	/// One for each cause: no operator, appointment ended, permission missing, organisation not in the standing.
	fn operator(
		who: &AccountId,
		permission: Permission,
		need: Need,
	) -> Result<OrgId, DispatchError>;

	/// Whether both belong to one group; an organisation is related to itself.
	fn related(one: OrgId, other: OrgId) -> bool {
		one == other || Self::group(one).is_some_and(|group| Self::group(other) == Some(group))
	}
}

/// Which organisations are members.
pub trait Membership {
	/// Whether it is a member: admitted by vote, not brought in by a member as its participant. Whatever its standing.
	fn is_member(organisation: OrgId) -> bool;

	/// How many groups have a member that may govern. More than anybody asks for where they are not counted.
	fn groups() -> u32 {
		u32::MAX
	}
}

/// In what standing an organisation must be for a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
	/// Active.
	Act,
	/// Active or lapsing: votes and attestations of renewals.
	Govern,
	/// Anything but not yet admitted; of one that is out, its administrator alone.
	WindDown,
}

/// How far an act that needs two operators has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Step {
	/// The first operator has signed: nothing is done yet, and another must sign the same.
	First,
	/// A second operator has signed: do it.
	Done,
}

/// Acts that take two operators of one organisation.
pub trait FourEyes<AccountId> {
	/// Notes that `who` signs the act of that hash for its organisation. A first signature counts as long as its maker
	/// is an operator with that permission.
	///
	/// # Errors
	/// When `who` did not sign the transaction itself, or has signed this act already.
	fn sign(
		organisation: OrgId,
		who: &AccountId,
		permission: Permission,
		act: [u8; 32],
	) -> Result<Step, DispatchError>;

	/// Whether `who` signed the transaction itself: through a proxy, a multisig or a derived account one person could be
	/// two operators.
	///
	/// # Errors
	/// When it did not.
	fn direct(who: &AccountId) -> DispatchResult;
}

/// Bytes that an organisation keeps in state, out of its group's allowance.
pub trait Bytes {
	/// Takes `bytes` out of it.
	///
	/// # Errors
	/// When it does not hold so many.
	fn charge(organisation: OrgId, bytes: u32) -> DispatchResult;

	/// Whether it could take `bytes` out of it now.
	fn has_room(organisation: OrgId, bytes: u32) -> bool;

	/// Gives `bytes` back.
	fn refund(organisation: OrgId, bytes: u32);
}

/// Who answers for the cost of a transaction without a signer.
pub trait Payer<Call> {
	/// The organisation, if the call names one.
	fn payer(call: &Call) -> Option<OrgId>;
}

/// Nobody does.
impl<Call> Payer<Call> for () {
	fn payer(_: &Call) -> Option<OrgId> {
		None
	}
}

/// Who the first says, or else the second.
impl<Call, First: Payer<Call>, Second: Payer<Call>> Payer<Call> for (First, Second) {
	fn payer(call: &Call) -> Option<OrgId> {
		First::payer(call).or_else(|| Second::payer(call))
	}
}

/// Who may issue GS1 keys.
pub trait GtinLicence {
	/// The organisation that has the licence for a GTIN today.
	fn licensee(gtin: Gtin) -> Option<OrgId>;

	/// Whether the organisation may issue it today: as licensee, or with the licensee's authorisation.
	fn may_issue(organisation: OrgId, gtin: Gtin) -> bool;
}

/// Which organisations run validators: asked when KYB records lapse, told when a member goes.
pub trait ValidatorSeats {
	/// The organisations whose validators the council has chosen, each once. Its present decision alone, which acts at
	/// the second session boundary: so that nobody's standing changes because a session ends.
	fn organisations() -> Vec<OrgId>;

	/// Takes an organisation's validator out, and puts in that of `replacement` if one is named. Does nothing when the
	/// organisation's is not among the chosen.
	///
	/// # Errors
	/// When the set would fall below its floor, or the replacement has no validator that is ready.
	fn release(organisation: OrgId, replacement: Option<OrgId>) -> DispatchResult;
}

#[cfg(test)]
mod tests {
	use super::*;

	/// Answers for calls that are that number.
	struct For<const NUMBER: u32>;

	impl<const NUMBER: u32> Payer<u32> for For<NUMBER> {
		fn payer(call: &u32) -> Option<OrgId> {
			(*call == NUMBER).then_some(OrgId(NUMBER))
		}
	}

	#[test]
	fn either_of_two_should_answer_for_a_call() {
		type Either = (For<1>, For<2>);
		assert_eq!(Either::payer(&1), Some(OrgId(1)));
		assert_eq!(Either::payer(&2), Some(OrgId(2)));
		assert_eq!(Either::payer(&3), None);
	}
}
