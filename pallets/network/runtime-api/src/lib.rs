//! Validators and the list of nodes as a node, a proof or another language reads them.

#![cfg_attr(not(feature = "std"), no_std)]

use codec::{Codec, Decode, Encode};
use scale_info::TypeInfo;
use stalhof_primitives::{organisation::OrgId, page::Page, peer_id::PeerId};

/// What genesis fixed, and how many validators there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct NetworkSettings {
	/// Whether only listed nodes are let in.
	pub permissioned: bool,
	/// The least number of validators.
	pub floor: u32,
	/// The most validators.
	pub max_validators: u32,
	/// The most nodes that an organisation lists.
	pub max_nodes: u32,
	/// Validators of the running session.
	pub running: u32,
}

/// An organisation that has nominated a validator or whose validator has a seat.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct ValidatorEntry<AccountId> {
	/// Which.
	pub organisation: OrgId,
	/// The account that it nominates, if it does.
	pub nominated: Option<AccountId>,
	/// Whether that account's session keys are set.
	pub keys_set: bool,
	/// Whether the council has chosen the organisation.
	pub chosen: bool,
	/// Its validator in the running session.
	pub running: Option<AccountId>,
	/// Its validator in the session after that.
	pub queued: Option<AccountId>,
}

/// A node on the list.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct NodeEntry {
	/// Whose.
	pub organisation: OrgId,
	/// Its identity.
	pub peer: PeerId,
	/// Whether it counts today. It does not when its organisation is out, suspended, leaving or has lapsed, unless
	/// that organisation's validator still has a seat.
	pub counts: bool,
}

sp_api::decl_runtime_apis! {
	/// Reads of validators and nodes.
	pub trait NetworkApi<AccountId: Codec> {
		/// What genesis fixed, and how many validators there are.
		fn settings() -> NetworkSettings;

		/// Organisations with a nomination or a seat, in order of number, those after `after`.
		fn validators(
			after: Option<OrgId>,
			limit: u32,
		) -> Page<ValidatorEntry<AccountId>, OrgId>;

		/// The list of nodes, in order of organisation, those after `after`.
		fn nodes(
			after: Option<(OrgId, PeerId)>,
			limit: u32,
		) -> Page<NodeEntry, (OrgId, PeerId)>;

		/// The entry of a node; `None` when nobody lists it.
		fn node(peer: PeerId) -> Option<NodeEntry>;
	}
}
