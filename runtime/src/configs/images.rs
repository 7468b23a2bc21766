//! Registered pictures.

use super::goods::WindowBlocks;
use crate::*;
use pallet_images::Call;

/// What an organisation that is suspended, lapsed, leaving or removed still does with pictures: it defends what it has
/// registered, takes back what it offers, hands over or gives up what it has. It registers and licenses nothing new.
pub(super) const fn winds_down(call: &Call<Runtime>) -> bool {
	matches!(
		call,
		Call::drop_commit { .. }
			| Call::answer_contest { .. }
			| Call::yield_contest { .. }
			| Call::give_evidence { .. }
			| Call::revoke_work { .. }
			| Call::offer_work { .. }
			| Call::withdraw_offer { .. }
			| Call::end_licence { .. }
			| Call::give_up_licence { .. }
	)
}

impl pallet_images::Config for Runtime {
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::ImagesHelper;
	type Bytes = Consortium;
	type Clock = Calendar;
	type Licences = Consortium;
	type Organisations = Consortium;
	type WeightInfo = weights::pallet_images::WeightInfo<Runtime>;
	type WindowBlocks = WindowBlocks;
}
