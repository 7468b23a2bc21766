//! The call that moves a motion.

use super::{Act, Allowance, Setting, Terms};
use crate::api::{
	self,
	council::calls::Propose,
	runtime_types::{
		bounded_collections::bounded_vec::BoundedVec,
		pallet_consortium::types::{Allowance as ApiAllowance, SettlementAsset},
		pallet_council::types::{Act as ApiAct, Setting as ApiSetting},
	},
};
use subxt::{
	transactions::StaticPayload,
	utils::{AccountId32 as SubxtAccount, H256 as SubxtHash, Static},
};

/// Moves that the council does `act`.
pub fn propose(act: &Act) -> StaticPayload<Propose> {
	api::tx().council().propose(of_api(act))
}

fn of_api(act: &Act) -> ApiAct<SubxtAccount, SubxtHash, u32> {
	match act {
		Act::Admit { organisation } => ApiAct::Admit { organisation: Static(*organisation) },
		Act::Suspend { organisation, replacement } => ApiAct::Suspend {
			organisation: Static(*organisation),
			replacement: replacement.map(Static),
		},
		Act::Reinstate { organisation } => {
			ApiAct::Reinstate { organisation: Static(*organisation) }
		}
		Act::Remove { organisation, replacement } => ApiAct::Remove {
			organisation: Static(*organisation),
			replacement: replacement.map(Static),
		},
		Act::Displace { organisation, replacement } => ApiAct::Displace {
			organisation: Static(*organisation),
			replacement: replacement.map(Static),
		},
		Act::SetRoles { organisation, roles } => {
			ApiAct::SetRoles { organisation: Static(*organisation), roles: Static(*roles) }
		}
		Act::ReplaceAdmin { organisation, account } => ApiAct::ReplaceAdmin {
			organisation: Static(*organisation),
			account: SubxtAccount(account.clone().into()),
		},
		Act::License { key, holder, from, until } => ApiAct::License {
			key: Static(*key),
			holder: Static(*holder),
			from: Static(*from),
			until: until.map(Static),
		},
		Act::SetAllowance { group, allowance } => {
			ApiAct::SetAllowance { group: Static(*group), allowance: (*allowance).into() }
		}
		Act::SetValidators { organisations } => ApiAct::SetValidators {
			organisations: BoundedVec(organisations.iter().copied().map(Static).collect()),
		},
		Act::RegisterAsset { asset, terms } => {
			ApiAct::RegisterAsset { asset: *asset, terms: (*terms).into() }
		}
		Act::SetParameter { setting } => ApiAct::SetParameter {
			setting: match *setting {
				Setting::VotingHours { hours } => ApiSetting::VotingHours(hours),
				Setting::DefaultAllowance(allowance) => {
					ApiSetting::DefaultAllowance(allowance.into())
				}
			},
		},
		Act::Pause { pallet } => ApiAct::Pause { pallet: *pallet },
		Act::Resume { pallet } => ApiAct::Resume { pallet: *pallet },
		Act::Upgrade { code_hash } => ApiAct::Upgrade { code_hash: SubxtHash(code_hash.0) },
		Act::CancelUpgrade => ApiAct::CancelUpgrade,
		Act::NoteStalled { delay, best_finalized } => {
			ApiAct::NoteStalled { delay: *delay, best_finalized: *best_finalized }
		}
	}
}

impl From<Allowance> for ApiAllowance {
	fn from(Allowance { share, burst, bytes }: Allowance) -> Self {
		Self { share, burst, bytes }
	}
}

impl From<Terms> for SettlementAsset {
	fn from(Terms { issuer, currency, decimals, offset }: Terms) -> Self {
		let (issuer, currency, offset) = (Static(issuer), Static(currency), Static(offset));
		Self { issuer, currency, decimals, offset }
	}
}
