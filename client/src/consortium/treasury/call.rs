//! The calls by which treasuries are used.

use super::TreasuryAct;
use crate::{
	api::{
		self,
		consortium::calls,
		runtime_types::{
			bounded_collections::bounded_vec::BoundedVec,
			pallet_consortium::types::TreasuryAct as ApiAct,
		},
	},
	types::H256,
};
use stalhof_primitives::organisation::OrgId;
use subxt::{transactions::StaticPayload, utils::Static};

/// Uses the signer's organisation's treasury, under a reference of the parties.
pub fn act(act: TreasuryAct, reference: &str) -> StaticPayload<calls::Act> {
	let act = match act {
		TreasuryAct::Transfer { asset, to, amount } => {
			ApiAct::Transfer { asset, to: Static(to), amount }
		}
		TreasuryAct::Mint { asset, to, amount } => ApiAct::Mint { asset, to: Static(to), amount },
		TreasuryAct::Burn { asset, amount } => ApiAct::Burn { asset, amount },
		TreasuryAct::Freeze { asset, organisation } => {
			ApiAct::Freeze { asset, organisation: Static(organisation) }
		}
		TreasuryAct::Thaw { asset, organisation } => {
			ApiAct::Thaw { asset, organisation: Static(organisation) }
		}
	};
	api::tx().consortium().act(act, BoundedVec(reference.as_bytes().to_vec()))
}

/// Sets above which amount of an asset, in minor units, the treasury takes two operators; `None` for no limit.
pub fn set_limit(asset: u32, limit: Option<u128>) -> StaticPayload<calls::SetTreasuryLimit> {
	api::tx().consortium().set_treasury_limit(asset, limit)
}

/// Drops a first signature.
pub fn drop_approval(organisation: OrgId, act: H256) -> StaticPayload<calls::DropApproval> {
	api::tx().consortium().drop_approval(Static(organisation), act.0)
}
