//! The consortium as a node or another language reads it.
//!
//! Lists come in pages of at most [`MAX_PAGE`](stalhof_primitives::page::MAX_PAGE) items: ask for what comes after the
//! last page's `next`.

#![cfg_attr(not(feature = "std"), no_std)]

use codec::{Codec, Decode, Encode};
use pallet_consortium::{
	QuotaNow,
	reads::{
		ApprovalView, AssetView, GroupView, LicenceView, OperatorView, OrganisationLine,
		OrganisationView,
	},
	types::{Allowance, AssetId, LicenceId},
};
use scale_info::TypeInfo;
use stalhof_primitives::{
	gs1::LicensedKey,
	organisation::{GroupId, OrgId},
	page::Page,
	registration::RegistrationNumber,
	time::Day,
};

/// Who may issue keys under a licence besides its holder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct AuthorisationView {
	/// Who.
	pub organisation: OrgId,
	/// The last day.
	pub until: Day,
	/// Whether that day is not over.
	pub holds: bool,
}

/// What lies in a treasury of a settlement asset; minor units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct HoldingView {
	/// Which asset.
	pub asset: AssetId,
	/// What may be moved, unless it is frozen.
	pub free: u128,
	/// What is held for others.
	pub held: u128,
	/// Whether the bank has frozen it.
	pub frozen: bool,
	/// Above which amount it takes two operators to move it; `None` when one is enough for any.
	pub limit: Option<u128>,
}

sp_api::decl_runtime_apis! {
	/// Reads of the consortium.
	pub trait ConsortiumApi<AccountId>
	where
		AccountId: Codec,
	{
		/// An organisation; `None` when there is none of that number.
		fn organisation(id: OrgId) -> Option<OrganisationView<AccountId>>;

		/// Who has a registration number; `None` when nobody has.
		fn organisation_of(registration: RegistrationNumber) -> Option<OrgId>;

		/// All organisations in order of number.
		fn organisations(after: Option<OrgId>, limit: u32) -> Page<OrganisationLine, OrgId>;

		/// The participants that a member sponsors, in order of number.
		fn participants(sponsor: OrgId, after: Option<OrgId>, limit: u32) -> Page<OrganisationLine, OrgId>;

		/// A group; `None` when nobody belongs to it.
		fn group(id: GroupId) -> Option<GroupView>;

		/// The organisations of a group in order of number.
		fn group_organisations(id: GroupId, after: Option<OrgId>, limit: u32) -> Page<OrganisationLine, OrgId>;

		/// What a group may use of the chain's computation and has used; `None` when it has no allowance.
		fn quota(id: GroupId) -> Option<QuotaNow>;

		/// For whom an account acts; `None` when for nobody.
		fn operator(account: AccountId) -> Option<OperatorView<AccountId>>;

		/// An organisation's operators, its administrator among them; in no order that means anything.
		fn operators(id: OrgId, after: Option<AccountId>, limit: u32) -> Page<OperatorView<AccountId>, AccountId>;

		/// First signatures of an organisation that wait for the second; in no order that means anything.
		fn approvals(id: OrgId, after: Option<[u8; 32]>, limit: u32) -> Page<ApprovalView<AccountId>, [u8; 32]>;

		/// The licence under which a GS1 key may be issued today; of a prefix, the one that covers all of it.
		fn licence_of(key: LicensedKey) -> Option<LicenceView>;

		/// A GS1 licence, also one that has ended; `None` when there is none of that number.
		fn licence(id: LicenceId) -> Option<LicenceView>;

		/// All GS1 licences in order of number, those that have ended among them.
		fn licences(after: Option<LicenceId>, limit: u32) -> Page<LicenceView, LicenceId>;

		/// Who may issue keys under a licence besides its holder, in order of number, also until a day that is over.
		fn authorisations(id: LicenceId, after: Option<OrgId>, limit: u32) -> Page<AuthorisationView, OrgId>;

		/// Settlement assets in order of number.
		fn assets(after: Option<AssetId>, limit: u32) -> Page<AssetView, AssetId>;

		/// What an organisation's treasury holds of each settlement asset, in order of the assets' numbers.
		fn treasury(id: OrgId, after: Option<AssetId>, limit: u32) -> Page<HoldingView, AssetId>;

		/// What a group is granted when its first member is admitted.
		fn default_allowance() -> Allowance;
	}
}
