//! Who may do what: the consortium, its council, its network.

use super::{BLOCK_WEIGHT, MAX_BLOCK_LENGTH, consensus::MAX_VALIDATORS};
use crate::*;
use alloc::vec::Vec;
use frame_support::{
	parameter_types,
	traits::{
		ConstU32, Contains,
		fungible::{Inspect, Mutate},
	},
};
use frame_system::RawOrigin;
use pallet_consortium::types::TreasuryAct;
use sp_runtime::{DispatchResult, Perbill};
use stalhof_primitives::{goods::RecallClass, organisation::OrgId};

/// Deposit units that an account gets when it first acts for an organisation: enough for its session keys, a few proxies
/// and multisigs at a time. They are not for sale and cannot be passed on.
pub const APPOINTMENT_ENDOWMENT: Balance = 10_000;

/// The most nodes that an organisation lists.
pub const MAX_NODES: u32 = 16;

parameter_types! {
	/// A byte costs as much as the part of a block that it takes up.
	pub const LengthCost: u64 = BLOCK_WEIGHT.ref_time() / MAX_BLOCK_LENGTH as u64;
	pub const AccountlessShare: Perbill = Perbill::from_percent(10);
}

/// Gives an account the deposit units that it lacks.
pub struct Endow;

impl pallet_consortium::OnAppointed<AccountId> for Endow {
	fn appointed(account: &AccountId) {
		let has = Balances::total_balance(account);
		if has < APPOINTMENT_ENDOWMENT {
			// Fails for more units than there can be, and then the account makes do without.
			let _ = Balances::mint_into(account, APPOINTMENT_ENDOWMENT - has);
		}
	}
}

/// What an organisation keeps that is suspended, lapsed, leaving or removed: it pays what it owes, gives back what it
/// holds, renews its record, and puts its own house in order.
pub struct WindDown;

impl Contains<RuntimeCall> for WindDown {
	fn contains(call: &RuntimeCall) -> bool {
		use pallet_consortium::Call;
		use pallet_network::Call as Network;
		let call = match call {
			RuntimeCall::Consortium(call) => call,
			RuntimeCall::Network(call) => {
				return matches!(
					call,
					Network::withdraw_nomination { .. } | Network::unlist_node { .. }
				);
			}
			RuntimeCall::Goods(call) => return super::goods::winds_down(call),
			RuntimeCall::Movements(call) => return super::movements::winds_down(call),
			RuntimeCall::Receivables(call) => return super::receivables::winds_down(call),
			RuntimeCall::Images(call) => return super::images::winds_down(call),
			_ => return false,
		};
		matches!(
			call,
			Call::act { act: TreasuryAct::Transfer { .. }, .. }
				| Call::act { act: TreasuryAct::Burn { .. }, .. }
				| Call::act { act: TreasuryAct::Thaw { .. }, .. }
				| Call::renew { .. }
				| Call::leave { .. }
				| Call::complete_leaving { .. }
				| Call::appoint_operator { .. }
				| Call::change_operator { .. }
				| Call::dismiss_operator { .. }
				| Call::drop_approval { .. }
				| Call::revoke_issuing { .. }
		)
	}
}

/// What one whose KYB record has just ended keeps besides: it decides with the others, and its validator goes on.
pub struct Governance;

impl Contains<RuntimeCall> for Governance {
	fn contains(call: &RuntimeCall) -> bool {
		matches!(
			call,
			RuntimeCall::Council(_)
				| RuntimeCall::Consortium(pallet_consortium::Call::attest { .. })
				| RuntimeCall::Session(pallet_session::Call::set_keys { .. })
		)
	}
}

/// Votes, payments, and recalls of what can harm: what others wait for.
pub struct Urgent;

impl Contains<RuntimeCall> for Urgent {
	fn contains(call: &RuntimeCall) -> bool {
		matches!(
			call,
			RuntimeCall::Council(
				pallet_council::Call::vote { .. }
					| pallet_council::Call::close { .. }
					| pallet_council::Call::enact { .. }
			) | RuntimeCall::Consortium(pallet_consortium::Call::act {
				act: TreasuryAct::Transfer { .. },
				..
			}) | RuntimeCall::Goods(pallet_goods::Call::recall { class: RecallClass::Safety, .. })
		) || matches!(call, RuntimeCall::Receivables(call) if super::receivables::pays(call))
	}
}

impl pallet_consortium::Config for Runtime {
	type AccountlessShare = AccountlessShare;
	type Clock = Calendar;
	type Governance = Governance;
	type Holds = AssetsHolder;
	type KybDays = ConstU32<365>;
	type LengthCost = LengthCost;
	type MaxMembers = ConstU32<128>;
	type MaxOperators = ConstU32<256>;
	type OnAppointed = Endow;
	type Payer = (pallet_goods::AnswersForLabels<Runtime>, pallet_images::AnswersForWorks<Runtime>);
	type RuntimeHoldReason = RuntimeHoldReason;
	type Signature = Signature;
	type Urgent = Urgent;
	type Validators = Network;
	type WeightInfo = weights::pallet_consortium::WeightInfo<Runtime>;
	type WindDown = WindDown;
}

/// What the council reaches besides the consortium.
pub struct CouncilReach;

impl pallet_council::Reach<BlockNumber> for CouncilReach {
	fn set_validators(organisations: Vec<OrgId>) -> DispatchResult {
		Network::set_validators(organisations)
	}

	fn validators() -> u32 {
		u32::try_from(pallet_session::Validators::<Runtime>::decode_len().unwrap_or(1))
			.unwrap_or(u32::MAX)
	}

	fn note_stalled(delay: BlockNumber, best_finalized: BlockNumber) -> DispatchResult {
		Grandpa::note_stalled(RawOrigin::Root.into(), delay, best_finalized)
	}
}

impl pallet_council::PalletOf<RuntimeCall> for CouncilReach {
	fn index(call: &RuntimeCall) -> Option<u8> {
		filter::pallet_index(call)
	}
}

impl pallet_council::Config for Runtime {
	type NeverPaused = filter::NeverPaused;
	type Pausable = filter::Pausable;
	type Reach = CouncilReach;
	type WeightInfo = weights::pallet_council::WeightInfo<Runtime>;
}

impl pallet_network::Config for Runtime {
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::NetworkHelper;
	type Bytes = Consortium;
	type MaxNodes = ConstU32<MAX_NODES>;
	type MaxValidators = ConstU32<MAX_VALIDATORS>;
	type Organisations = Consortium;
	type WeightInfo = weights::pallet_network::WeightInfo<Runtime>;
}
