//! Weights of `pallet_utility`, measured on this runtime by `scripts/weights`.
//!
//! 2026-11-23; AMD EPYC; 20 steps of 10 repetitions; SDK benchmark tool 64.0.0.
//! Written by a machine: run the script again instead of editing.

use core::marker::PhantomData;
use frame_support::weights::Weight;

/// The measured weights.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_utility::WeightInfo for WeightInfo<T> {
	/// `c` was measured from 0 to 1000.
	fn batch(c: u32) -> Weight {
		Weight::from_parts(12_829_622, 0)
			.saturating_add(Weight::from_parts(3_352_652, 0).saturating_mul(c.into()))
	}

	fn as_derivative() -> Weight {
		Weight::from_parts(5_729_000, 0)
	}

	/// `c` was measured from 0 to 1000.
	fn batch_all(c: u32) -> Weight {
		Weight::from_parts(27_990_513, 0)
			.saturating_add(Weight::from_parts(4_042_326, 0).saturating_mul(c.into()))
	}

	fn dispatch_as() -> Weight {
		Weight::from_parts(8_012_000, 0)
	}

	/// `c` was measured from 0 to 1000.
	fn force_batch(c: u32) -> Weight {
		Weight::from_parts(97_542_034, 0)
			.saturating_add(Weight::from_parts(3_181_301, 0).saturating_mul(c.into()))
	}

	fn dispatch_as_fallible() -> Weight {
		Weight::from_parts(7_932_000, 0)
	}

	fn if_else() -> Weight {
		Weight::from_parts(9_795_000, 0)
	}
}
