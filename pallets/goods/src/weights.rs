//! What the pallet's calls cost.

use frame_support::weights::Weight;

/// Weights of the calls, and of authorising those without an account.
pub trait WeightInfo {
	/// [`set_trade_item`](crate::Pallet::set_trade_item) of one with as many works as it may have, which another licensee
	/// has kept before.
	fn set_trade_item() -> Weight;
	/// [`withdraw_trade_item`](crate::Pallet::withdraw_trade_item).
	fn withdraw_trade_item() -> Weight;
	/// [`name_distributor`](crate::Pallet::name_distributor).
	fn name_distributor() -> Weight;
	/// [`drop_distributor`](crate::Pallet::drop_distributor).
	fn drop_distributor() -> Weight;
	/// [`grant_pool`](crate::Pallet::grant_pool) among others of its trade item.
	fn grant_pool() -> Weight;
	/// [`change_grant`](crate::Pallet::change_grant) to none, which closes it.
	fn change_grant() -> Weight;
	/// [`commission`](crate::Pallet::commission).
	fn commission() -> Weight;
	/// [`name_importer`](crate::Pallet::name_importer) as the last that may be named.
	fn name_importer() -> Weight;
	/// [`keep_manifest`](crate::Pallet::keep_manifest) as the last that may.
	fn keep_manifest() -> Weight;
	/// [`drop_manifest`](crate::Pallet::drop_manifest).
	fn drop_manifest() -> Weight;
	/// [`sell`](crate::Pallet::sell) of `n` items in as many chunks, each with a record.
	fn sell(n: u32) -> Weight;
	/// [`undo_sale`](crate::Pallet::undo_sale) of `n` items in as many chunks, each with a record.
	fn undo_sale(n: u32) -> Weight;
	/// [`drop_sale`](crate::Pallet::drop_sale) of as many items as one may have.
	fn drop_sale() -> Weight;
	/// [`return_item`](crate::Pallet::return_item) with the longest proof.
	fn return_item() -> Weight;
	/// [`inspect_item`](crate::Pallet::inspect_item).
	fn inspect_item() -> Weight;
	/// [`reseal_item`](crate::Pallet::reseal_item).
	fn reseal_item() -> Weight;
	/// [`lock_item`](crate::Pallet::lock_item) with the longest proof, by one who may for a while only.
	fn lock_item() -> Weight;
	/// [`confirm_lock`](crate::Pallet::confirm_lock).
	fn confirm_lock() -> Weight;
	/// [`unlock_item`](crate::Pallet::unlock_item).
	fn unlock_item() -> Weight;
	/// [`report_stolen`](crate::Pallet::report_stolen) with the longest proof.
	fn report_stolen() -> Weight;
	/// [`report_destroyed`](crate::Pallet::report_destroyed) with the longest proof.
	fn report_destroyed() -> Weight;
	/// [`recall`](crate::Pallet::recall) with `n` scopes.
	fn recall(n: u32) -> Weight;
	/// [`widen_recall`](crate::Pallet::widen_recall) to as many scopes as there may be.
	fn widen_recall() -> Weight;
	/// [`annul_recall`](crate::Pallet::annul_recall) of as many scopes as there may be.
	fn annul_recall() -> Weight;
	/// [`report_duplicate`](crate::Pallet::report_duplicate) with the longest proofs.
	fn report_duplicate() -> Weight;
	/// [`report_outside_pool`](crate::Pallet::report_outside_pool) with the longest proof.
	fn report_outside_pool() -> Weight;
	/// [`report_scans`](crate::Pallet::report_scans) as the last witness, with the longest proof.
	fn report_scans() -> Weight;
	/// [`activate`](crate::Pallet::activate) for the first time.
	fn activate() -> Weight;
	/// [`transfer`](crate::Pallet::transfer).
	fn transfer() -> Weight;
	/// Authorising [`activate`](crate::Pallet::activate), with the longest proof.
	fn authorize_activate() -> Weight;
	/// Authorising [`transfer`](crate::Pallet::transfer).
	fn authorize_transfer() -> Weight;
}

/// No weight at all: for tests.
impl WeightInfo for () {
	fn set_trade_item() -> Weight {
		Weight::zero()
	}
	fn withdraw_trade_item() -> Weight {
		Weight::zero()
	}
	fn name_distributor() -> Weight {
		Weight::zero()
	}
	fn drop_distributor() -> Weight {
		Weight::zero()
	}
	fn grant_pool() -> Weight {
		Weight::zero()
	}
	fn change_grant() -> Weight {
		Weight::zero()
	}
	fn commission() -> Weight {
		Weight::zero()
	}
	fn name_importer() -> Weight {
		Weight::zero()
	}
	fn keep_manifest() -> Weight {
		Weight::zero()
	}
	fn drop_manifest() -> Weight {
		Weight::zero()
	}
	fn sell(_: u32) -> Weight {
		Weight::zero()
	}
	fn undo_sale(_: u32) -> Weight {
		Weight::zero()
	}
	fn drop_sale() -> Weight {
		Weight::zero()
	}
	fn return_item() -> Weight {
		Weight::zero()
	}
	fn inspect_item() -> Weight {
		Weight::zero()
	}
	fn reseal_item() -> Weight {
		Weight::zero()
	}
	fn lock_item() -> Weight {
		Weight::zero()
	}
	fn confirm_lock() -> Weight {
		Weight::zero()
	}
	fn unlock_item() -> Weight {
		Weight::zero()
	}
	fn report_stolen() -> Weight {
		Weight::zero()
	}
	fn report_destroyed() -> Weight {
		Weight::zero()
	}
	fn recall(_: u32) -> Weight {
		Weight::zero()
	}
	fn widen_recall() -> Weight {
		Weight::zero()
	}
	fn annul_recall() -> Weight {
		Weight::zero()
	}
	fn report_duplicate() -> Weight {
		Weight::zero()
	}
	fn report_outside_pool() -> Weight {
		Weight::zero()
	}
	fn report_scans() -> Weight {
		Weight::zero()
	}
	fn activate() -> Weight {
		Weight::zero()
	}
	fn transfer() -> Weight {
		Weight::zero()
	}
	fn authorize_activate() -> Weight {
		Weight::zero()
	}
	fn authorize_transfer() -> Weight {
		Weight::zero()
	}
}
