//! Goods on the move.

use super::goods::WindowBlocks;
use crate::*;
use pallet_movements::Call;

/// What an organisation that is suspended, lapsed, leaving or removed still does with goods on the move: it takes back what
/// it has said, and answers for what went wrong.
pub(super) const fn winds_down(call: &Call<Runtime>) -> bool {
	matches!(
		call,
		Call::void { .. }
			| Call::answer_exception { .. }
			| Call::settle_exception { .. }
			| Call::withdraw_certificate { .. }
			| Call::declare_error { .. }
	)
}

impl pallet_movements::Config for Runtime {
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::MovementsHelper;
	type Bytes = Consortium;
	type Clock = Calendar;
	type Licences = Consortium;
	type Marks = Goods;
	type Organisations = Consortium;
	type WeightInfo = weights::pallet_movements::WeightInfo<Runtime>;
	type WindowBlocks = WindowBlocks;
}
