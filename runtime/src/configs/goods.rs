//! Marks on goods.

use crate::*;
use frame_support::parameter_types;
use pallet_goods::Call;

parameter_types! {
	/// Three rounds of the validators, so that neither a halt nor one censoring author eats a window.
	pub WindowBlocks: u32 = u32::try_from(pallet_session::Validators::<Runtime>::decode_len().unwrap_or(1))
		.unwrap_or(u32::MAX)
		.saturating_mul(3);
}

/// What an organisation that is suspended, lapsed, leaving or removed still does with goods: it warns, it undoes, it gives
/// back.
pub(super) const fn winds_down(call: &Call<Runtime>) -> bool {
	matches!(
		call,
		Call::recall { .. }
			| Call::widen_recall { .. }
			| Call::undo_sale { .. }
			| Call::drop_sale { .. }
			| Call::unlock_item { .. }
			| Call::change_grant { .. }
			| Call::drop_distributor { .. }
			| Call::drop_manifest { .. }
	)
}

impl pallet_goods::Config for Runtime {
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::GoodsHelper;
	type Bytes = Consortium;
	type Clock = Calendar;
	type Licences = Consortium;
	type Movements = Movements;
	type Organisations = Consortium;
	type WeightInfo = weights::pallet_goods::WeightInfo<Runtime>;
	type WindowBlocks = WindowBlocks;
}
