//! Weights of `frame_system_extensions`, measured on this runtime by `scripts/weights`.
//!
//! 2026-11-23; AMD EPYC; 20 steps of 10 repetitions; SDK benchmark tool 64.0.0.
//! Written by a machine: run the script again instead of editing.

use core::marker::PhantomData;
use frame_support::weights::Weight;

/// The measured weights.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> frame_system::ExtensionsWeightInfo for WeightInfo<T> {
	fn check_genesis() -> Weight {
		Weight::from_parts(2_173_000, 0)
	}

	fn check_mortality_mortal_transaction() -> Weight {
		Weight::from_parts(4_347_000, 0)
	}

	fn check_mortality_immortal_transaction() -> Weight {
		Weight::from_parts(4_357_000, 0)
	}

	fn check_non_zero_sender() -> Weight {
		Weight::from_parts(681_000, 0)
	}

	fn check_nonce() -> Weight {
		Weight::from_parts(8_712_000, 3593)
			.saturating_add(super::db::<T>().reads(1))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn check_spec_version() -> Weight {
		Weight::from_parts(521_000, 0)
	}

	fn check_tx_version() -> Weight {
		Weight::from_parts(521_000, 0)
	}

	fn check_weight() -> Weight {
		Weight::from_parts(4_507_000, 0)
	}

	fn weight_reclaim() -> Weight {
		Weight::from_parts(2_584_000, 0)
	}
}
