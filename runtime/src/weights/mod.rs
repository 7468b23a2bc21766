//! What each call and each transaction extension takes, measured by `scripts/weights`.

pub mod frame_system;
pub mod frame_system_extensions;
pub mod pallet_assets;
pub mod pallet_balances;
pub mod pallet_consortium;
pub mod pallet_council;
pub mod pallet_goods;
pub mod pallet_images;
pub mod pallet_migrations;
pub mod pallet_movements;
pub mod pallet_multisig;
pub mod pallet_network;
pub mod pallet_proxy;
pub mod pallet_receivables;
pub mod pallet_sudo;
pub mod pallet_timestamp;
pub mod pallet_utility;

use frame_support::{traits::Get, weights::RuntimeDbWeight};

/// What the database takes of each read and write.
fn db<T: ::frame_system::Config>() -> RuntimeDbWeight {
	T::DbWeight::get()
}
