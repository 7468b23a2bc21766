//! How long sessions are: fixed by genesis, as the validators' floor is.

use crate::BlockNumber;
use frame_support::traits::Get;

pub use pallet::*;

/// Blocks of a session unless genesis says otherwise: ten minutes.
pub const SESSION_BLOCKS: BlockNumber = 300;

/// The pallet that keeps the length, without calls or events.
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::pallet_prelude::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config {}

	/// Blocks of a session. A validator's new keys take effect with the second session after they were set.
	#[pallet::storage]
	pub type Blocks<T> = StorageValue<_, BlockNumber, ValueQuery, ConstU32<SESSION_BLOCKS>>;

	/// What genesis says.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Blocks of a session, for the life of the chain; [`SESSION_BLOCKS`] when absent.
		pub blocks: Option<BlockNumber>,
		#[doc(hidden)]
		#[serde(skip)]
		pub _config: core::marker::PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			if let Some(blocks) = self.blocks {
				assert!(blocks > 0, "a session has a block at least");
				Blocks::<T>::put(blocks);
			}
		}
	}
}

impl<T: Config> Get<BlockNumber> for Pallet<T> {
	fn get() -> BlockNumber {
		Blocks::<T>::get()
	}
}
