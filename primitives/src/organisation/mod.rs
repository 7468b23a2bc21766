//! Organisations: their numbers, what they are in trade, and what their operators may do.

mod permissions;
mod roles;
mod standing;

pub use permissions::{Permission, Permissions};
pub use roles::{PARTICIPANT_ROLES, Role, Roles};
pub use standing::Standing;

use crate::big_endian_newtype;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::fmt;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// Number of an organisation. Given in order of application and never given again.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Hash,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
#[serde(transparent)]
pub struct OrgId(pub u32);

big_endian_newtype!(OrgId, u32, |id| id.0, OrgId);

impl fmt::Display for OrgId {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		self.0.fmt(f)
	}
}

/// Number of a group of organisations under one ultimate parent: the number of the organisation that came first. One
/// that stands alone is a group of its own number.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Hash,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
#[serde(transparent)]
pub struct GroupId(pub u32);

big_endian_newtype!(GroupId, u32, |id| id.0, GroupId);

impl GroupId {
	/// The group that an organisation makes when it stands alone.
	pub const fn of_one(organisation: OrgId) -> Self {
		Self(organisation.0)
	}
}

impl fmt::Display for GroupId {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		self.0.fmt(f)
	}
}
