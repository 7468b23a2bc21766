//! Groups and what they may use of the chain; roles and permissions.

use pallet_consortium::{
	QuotaNow,
	reads::GroupView,
	types::{Allowance, StateBytes},
};
use serde::{Deserialize, Serialize};
use stalhof_primitives::organisation::{GroupId, Permission, Permissions, Role, Roles};

/// Answer of `consortium_group`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupJson {
	/// Its number.
	pub id: GroupId,
	/// Whether the council counts it.
	pub counted: bool,
	/// Its allowance of computation.
	pub quota: Option<QuotaJson>,
	/// Its bytes in state.
	pub bytes: Option<BytesJson>,
}

impl From<GroupView> for GroupJson {
	fn from(GroupView { id, counted, quota, bytes, share }: GroupView) -> Self {
		Self {
			id,
			counted,
			quota: quota.map(|quota| QuotaJson::new(quota, share)),
			bytes: bytes.map(Into::into),
		}
	}
}

/// What a group may use of the chain's computation; picoseconds of the slowest validator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct QuotaJson {
	/// Used and not recovered.
	pub used: u64,
	/// The most at once.
	pub max: u64,
	/// What is left of that.
	pub left: u64,
	/// What is used, in ten-thousandths of the most, rounded up.
	pub used_share: u64,
	/// What recovers with each block.
	pub per_block: u64,
	/// The same in ten-thousandths of what transactions may fill of a block.
	pub share: u16,
	/// How many blocks' shares may be used at once; unknown when nothing recovers.
	pub burst: Option<u64>,
}

impl QuotaJson {
	pub(crate) fn new(QuotaNow { used, max, per_block }: QuotaNow, share: u16) -> Self {
		const WHOLE: u64 = 10_000;
		let used_share = match max {
			0 => WHOLE,
			_ => {
				let parts = (u128::from(used) * u128::from(WHOLE)).div_ceil(max.into());
				u64::try_from(parts).unwrap_or(u64::MAX)
			}
		};
		let burst = max.checked_div(per_block);
		Self { used, max, left: max.saturating_sub(used), used_share, per_block, share, burst }
	}
}

/// Answer of `consortium_defaultAllowance`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AllowanceJson {
	/// Share of each block, in ten-thousandths of what transactions may fill of it.
	pub share: u16,
	/// How many blocks' shares may be used at once.
	pub burst: u16,
	/// Bytes kept in state.
	pub bytes: u64,
}

impl From<Allowance> for AllowanceJson {
	fn from(Allowance { share, burst, bytes }: Allowance) -> Self {
		Self { share, burst, bytes }
	}
}

/// Answer of `consortium_quota`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupQuotaJson {
	/// Whose.
	pub group: GroupId,
	/// What it is.
	#[serde(flatten)]
	pub quota: QuotaJson,
}

/// Bytes that a group keeps in state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BytesJson {
	/// Kept now.
	pub used: u64,
	/// At most.
	pub max: u64,
	/// What is left of that.
	pub left: u64,
}

impl From<StateBytes> for BytesJson {
	fn from(StateBytes { used, max }: StateBytes) -> Self {
		Self { used, max, left: max.saturating_sub(used) }
	}
}

/// Answer of `consortium_roles`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RolesJson {
	/// What organisations are.
	pub roles: Vec<BitJson>,
	/// What operators may do.
	pub permissions: Vec<BitJson>,
}

/// A member of a set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BitJson {
	/// Its bit, from 0.
	pub bit: u32,
	/// 2 to the power of that.
	pub value: u32,
	/// Its name.
	pub name: String,
}

impl BitJson {
	fn new(value: u32, name: &str) -> Self {
		Self { bit: value.trailing_zeros(), value, name: name.into() }
	}
}

impl RolesJson {
	/// All that this node knows.
	pub(crate) fn known() -> Self {
		let role = |role: &Role| BitJson::new(Roles::from(*role).bits(), role.name());
		let permission = |permission: &Permission| {
			BitJson::new(Permissions::from(*permission).bits().into(), permission.name())
		};
		Self {
			roles: Role::ALL.iter().map(role).collect(),
			permissions: Permission::ALL.iter().map(permission).collect(),
		}
	}
}
