#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod genesis;
#[cfg(test)]
mod mock;
mod nodes;
mod nominations;
mod reads;
mod sessions;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod try_state;
mod validators;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use pallet::*;
pub use sessions::ValidatorAccounts;
pub use weights::WeightInfo;

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::pallet_prelude::*;
use frame_system::pallet_prelude::*;
use scale_info::TypeInfo;
use stalhof_primitives::{ordered::Ordered, organisation::OrgId, peer_id::PeerId};
use stalhof_support::{Bytes, Membership, Organisations};

/// A validator and whose it is.
#[derive(
	Clone,
	Debug,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Seat<AccountId> {
	/// Whose.
	pub organisation: OrgId,
	/// The account whose session keys sign.
	pub validator: AccountId,
}

pub(crate) type AccountIdOf<T> = <T as frame_system::Config>::AccountId;

/// The validators of a session, in order of their organisations.
pub type SeatsOf<T> = BoundedVec<Seat<AccountIdOf<T>>, <T as Config>::MaxValidators>;

/// Organisations, in order, each once.
pub type ChosenOf<T> = BoundedVec<OrgId, <T as Config>::MaxValidators>;

#[frame_support::pallet]
pub mod pallet {
	use super::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config:
		frame_system::Config<RuntimeEvent: From<Event<Self>>>
		+ pallet_session::Config<ValidatorId = AccountIdOf<Self>>
	{
		/// What an organisation is and may do.
		type Organisations: Organisations<AccountIdOf<Self>> + Membership;
		/// Bytes that organisations keep in state.
		type Bytes: Bytes;
		/// The most validators of a session.
		#[pallet::constant]
		type MaxValidators: Get<u32>;
		/// The most nodes that one organisation lists.
		#[pallet::constant]
		type MaxNodes: Get<u32>;
		/// What these calls cost.
		type WeightInfo: WeightInfo;
		/// Makes organisations to measure with.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<AccountIdOf<Self>>;
	}

	/// The least number of validators: fixed by genesis, 1 at least where there are any.
	#[pallet::storage]
	pub type Floor<T> = StorageValue<_, u32, ValueQuery>;

	/// Whether only listed nodes are let in: fixed by genesis.
	#[pallet::storage]
	pub type Permissioned<T> = StorageValue<_, bool, ValueQuery>;

	/// The account that each organisation nominates as its validator.
	#[pallet::storage]
	pub type Nominations<T: Config> = StorageMap<_, Identity, Ordered<OrgId>, T::AccountId>;

	/// Who nominates an account.
	#[pallet::storage]
	pub type Nominees<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, OrgId>;

	/// Whose validators the council has chosen, in order, each once.
	#[pallet::storage]
	pub type Chosen<T: Config> = StorageValue<_, ChosenOf<T>, ValueQuery>;

	/// The validators of the session before the running one. They finalise the block that ended it.
	#[pallet::storage]
	pub type PreviousSeats<T: Config> = StorageValue<_, SeatsOf<T>, ValueQuery>;

	/// The validators of the running session.
	#[pallet::storage]
	pub type RunningSeats<T: Config> = StorageValue<_, SeatsOf<T>, ValueQuery>;

	/// The validators of the session after the running one.
	#[pallet::storage]
	pub type QueuedSeats<T: Config> = StorageValue<_, SeatsOf<T>, ValueQuery>;

	/// Who lists a node.
	#[pallet::storage]
	pub type Nodes<T> = StorageMap<_, Blake2_128Concat, PeerId, OrgId>;

	/// Nodes by organisation.
	#[pallet::storage]
	pub type NodesOf<T> =
		StorageDoubleMap<_, Identity, Ordered<OrgId>, Blake2_128Concat, PeerId, ()>;

	/// The first validators, and the first nodes.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Whose validators begin, each with the account that the session pallet's genesis gives keys to.
		pub validators: alloc::vec::Vec<(OrgId, T::AccountId)>,
		/// The least number of validators, for the life of the chain.
		pub floor: u32,
		/// Whether only listed nodes are let in, for the life of the chain.
		pub permissioned: bool,
		/// Nodes by organisation.
		pub nodes: alloc::vec::Vec<(OrgId, PeerId)>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			Pallet::<T>::begin(self);
		}
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An organisation nominates a validator, in the place of the one before.
		Nominated {
			/// Which.
			organisation: OrgId,
			/// The account whose session keys sign.
			validator: T::AccountId,
		},
		/// An organisation nominates nobody any more.
		NominationWithdrawn {
			/// Which.
			organisation: OrgId,
			/// Whom it had nominated.
			validator: T::AccountId,
		},
		/// Whose validators are to write blocks has changed. It acts at the second session boundary.
		ValidatorsChosen {
			/// All of them, in order.
			organisations: ChosenOf<T>,
		},
		/// A session with other validators than the one before it has been planned.
		SessionPlanned {
			/// Its index. It begins when the running session ends.
			session: u32,
			/// All of them, in order of their organisations.
			validators: SeatsOf<T>,
		},
		/// Too few of the chosen validators are ready, so the session keeps those of the one before it.
		FloorHeld {
			/// Its index. It begins when the running session ends.
			session: u32,
			/// How many are ready.
			ready: u32,
			/// How many there must be.
			floor: u32,
		},
		/// An organisation has listed a node.
		NodeListed {
			/// Which.
			organisation: OrgId,
			/// The node.
			peer: PeerId,
		},
		/// An organisation's node is listed no more.
		NodeUnlisted {
			/// Whose.
			organisation: OrgId,
			/// The node.
			peer: PeerId,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// The organisation has not the validator's role.
		RoleMissing,
		/// The account has no session keys: set them first, with `session.set_keys`.
		KeysMissing,
		/// The organisation nominates this account already.
		AlreadyNominated,
		/// Another organisation nominates this account.
		AccountNominated,
		/// The organisation nominates nobody.
		NotNominated,
		/// The organisation is not active.
		NotActive,
		/// An organisation is named twice.
		NamedTwice,
		/// There would be more validators than the chain takes.
		TooManyValidators,
		/// There would be fewer validators than the floor.
		ValidatorFloor,
		/// An organisation cannot take its own place.
		ReplacesItself,
		/// The account acts for another organisation.
		NotOwn,
		/// Only a member may do it, and this is a participant.
		NotAMember,
		/// The bytes are no peer id: neither a whole ed25519 key nor a SHA-256 hash.
		InvalidPeerId,
		/// The organisation lists this node already.
		AlreadyListed,
		/// Another organisation lists this node.
		ListedByAnother,
		/// Nobody lists this node.
		NotListed,
		/// The organisation lists as many nodes as it may.
		TooManyNodes,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(T::MaxValidators::get() > 0 && T::MaxNodes::get() > 0);
		}

		fn offchain_worker(_: BlockNumberFor<T>) {
			if Permissioned::<T>::get() {
				Self::tell_network();
			}
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Nominates the signing account as its organisation's validator. By an operator with `validate` of an
		/// organisation that is active and has the validator's role; the account's session keys must be set. Of an
		/// organisation that is chosen already, the account takes the place of the one before at the second session
		/// boundary.
		///
		/// Emits [`Nominated`](Event::Nominated).
		#[pallet::call_index(0)]
		#[pallet::weight(<T as Config>::WeightInfo::nominate())]
		pub fn nominate(origin: OriginFor<T>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_nominate(who)
		}

		/// Ends an organisation's nomination, and with it its place among the chosen. By an operator of it with
		/// `validate`; by anyone once the organisation is out.
		///
		/// Emits [`NominationWithdrawn`](Event::NominationWithdrawn), and
		/// [`ValidatorsChosen`](Event::ValidatorsChosen) when it was chosen.
		#[pallet::call_index(1)]
		#[pallet::weight(<T as Config>::WeightInfo::withdraw_nomination())]
		pub fn withdraw_nomination(origin: OriginFor<T>, organisation: OrgId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw_nomination(&who, organisation)
		}

		/// Lists a node of the signer's organisation. By an operator with `validate` of an active member.
		///
		/// Emits [`NodeListed`](Event::NodeListed).
		#[pallet::call_index(2)]
		#[pallet::weight(<T as Config>::WeightInfo::list_node())]
		pub fn list_node(origin: OriginFor<T>, peer: PeerId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_list_node(&who, peer)
		}

		/// Takes a node off the list. By an operator with `validate` of the organisation that lists it; by anyone once
		/// that organisation is out.
		///
		/// Emits [`NodeUnlisted`](Event::NodeUnlisted).
		#[pallet::call_index(3)]
		#[pallet::weight(<T as Config>::WeightInfo::unlist_node())]
		pub fn unlist_node(origin: OriginFor<T>, peer: PeerId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_unlist_node(&who, peer)
		}
	}
}
