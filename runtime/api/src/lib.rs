//! What a node reads of the chain as a whole: facts that belong to no single pallet.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

use alloc::vec::Vec;
use codec::{Decode, Encode};
use scale_info::TypeInfo;
use serde::Serialize;
use sp_runtime::AccountId32;
use stalhof_primitives::page::Page;

/// A validator of the running session and the keys it runs with.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct Validator {
	/// The account that answers for the validator.
	pub account: AccountId32,
	/// The sr25519 public key that signs its blocks.
	pub aura: [u8; 32],
	/// The ed25519 public key that signs its finality votes.
	pub grandpa: [u8; 32],
}

/// Something that only a development chain has. A production chain spec refuses each of them.
#[derive(
	Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Encode, Decode, TypeInfo, Serialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum DevelopmentSwitch {
	/// The calendar began on another date than the wall clock's.
	CalendarStart,
	/// The calendar runs faster than the wall clock.
	CalendarSpeed,
	/// A sudo key may do everything.
	Sudo,
	/// A validator, or the sudo account, uses a key whose secret is public knowledge.
	WellKnownKeys,
}

impl DevelopmentSwitch {
	/// Every switch that there is.
	pub const ALL: [Self; 4] =
		[Self::CalendarStart, Self::CalendarSpeed, Self::Sudo, Self::WellKnownKeys];
}

sp_api::decl_runtime_apis! {
	/// Reads of the chain as a whole.
	pub trait ChainApi {
		/// The development-only switches that are on, each once, in the order of
		/// [`DevelopmentSwitch::ALL`]; none on a production chain.
		fn development_switches() -> Vec<DevelopmentSwitch>;

		/// The validators of the running session in ascending order of account: those after `after`,
		/// at most `limit` and never more than [`MAX_PAGE`](stalhof_primitives::page::MAX_PAGE).
		fn validators(after: Option<AccountId32>, limit: u32) -> Page<Validator, AccountId32>;
	}
}
