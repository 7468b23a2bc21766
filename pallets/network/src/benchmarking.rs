//! What the calls are measured by, at their worst.

use crate::*;
use alloc::vec::Vec;
use frame_benchmarking::v2::*;
use frame_system::RawOrigin;
use sp_runtime::traits::TrailingZeroInput;
use stalhof_support::ValidatorSeats;

/// Makes organisations to measure with.
pub trait BenchmarkHelper<AccountId> {
	/// An active member with the validator's role, and an operator of it that may validate: another for each seed.
	fn validator(seed: u32) -> (OrgId, AccountId);
}

/// An organisation whose operator's account has session keys.
fn with_keys<T: Config>(seed: u32) -> (OrgId, T::AccountId) {
	let (organisation, account) = T::BenchmarkHelper::validator(seed);
	let keys = T::Keys::decode(&mut TrailingZeroInput::zeroes()).expect("keys are any bytes");
	pallet_session::NextKeys::<T>::insert(&account, keys);
	(organisation, account)
}

/// An organisation that nominates its operator's account.
fn nominating<T: Config>(seed: u32) -> (OrgId, T::AccountId) {
	let (organisation, account) = with_keys::<T>(seed);
	Pallet::<T>::do_nominate(account.clone()).expect("it may nominate");
	(organisation, account)
}

/// That many organisations, in order, that may be chosen.
fn candidates<T: Config>(count: u32) -> Vec<OrgId> {
	let mut all: Vec<OrgId> = (0..count).map(|seed| nominating::<T>(seed).0).collect();
	all.sort_unstable();
	all
}

/// As many chosen as there can be; the last of them, and its operator's account.
fn full_set<T: Config>() -> (OrgId, T::AccountId) {
	Floor::<T>::put(1);
	let all = candidates::<T>(T::MaxValidators::get());
	Pallet::<T>::set_validators(all.clone()).expect("they may be chosen");
	let last = *all.last().expect("there are some");
	let account = Nominations::<T>::get(Ordered(last)).expect("it nominates");
	(last, account)
}

fn peer(number: u32) -> PeerId {
	let mut key = [0; 32];
	key[..4].copy_from_slice(&number.to_be_bytes());
	PeerId::of_ed25519(&key)
}

#[benchmarks]
mod benches {
	use super::*;

	#[benchmark]
	fn nominate() {
		let (organisation, account) = with_keys::<T>(0);
		#[extrinsic_call]
		_(RawOrigin::Signed(account.clone()));
		assert_eq!(Nominations::<T>::get(Ordered(organisation)), Some(account));
	}

	#[benchmark]
	fn withdraw_nomination() {
		let (organisation, account) = full_set::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(account), organisation);
		assert!(!Chosen::<T>::get().contains(&organisation));
	}

	#[benchmark]
	fn list_node() {
		let (organisation, account) = T::BenchmarkHelper::validator(0);
		let last = T::MaxNodes::get() - 1;
		for number in 0..last {
			Pallet::<T>::add_node(organisation, &peer(number)).expect("it may list it");
		}
		#[extrinsic_call]
		_(RawOrigin::Signed(account), peer(last));
		assert_eq!(Nodes::<T>::get(peer(last)), Some(organisation));
	}

	#[benchmark]
	fn unlist_node() {
		let (organisation, account) = T::BenchmarkHelper::validator(0);
		Pallet::<T>::add_node(organisation, &peer(0)).expect("it may list it");
		#[extrinsic_call]
		_(RawOrigin::Signed(account), peer(0));
		assert_eq!(Nodes::<T>::get(peer(0)), None);
	}

	#[benchmark]
	fn set_validators(n: Linear<1, { T::MaxValidators::get() }>) {
		Floor::<T>::put(1);
		let organisations = candidates::<T>(n);
		#[block]
		{
			Pallet::<T>::set_validators(organisations).expect("they may be chosen");
		}
		assert_eq!(Chosen::<T>::get().len() as u32, n);
	}

	#[benchmark]
	fn release() {
		let (organisation, _) = full_set::<T>();
		let (replacement, _) = nominating::<T>(T::MaxValidators::get());
		#[block]
		{
			<Pallet<T> as ValidatorSeats>::release(organisation, Some(replacement))
				.expect("it may be replaced");
		}
		assert!(Chosen::<T>::get().contains(&replacement));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::empty(), crate::mock::Test);
}
