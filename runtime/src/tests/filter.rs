use super::*;
use crate::{configs::ProxyType, filter::CallFilter};
use frame_support::{
	assert_noop, assert_ok,
	traits::{Contains, InstanceFilter},
};
use sp_runtime::{DispatchError, traits::Dispatchable};

fn filtered() -> Vec<RuntimeCall> {
	vec![
		RuntimeCall::Session(pallet_session::Call::purge_keys {}),
		RuntimeCall::Assets(pallet_assets::Call::block {
			id: codec::Compact(1),
			who: account(Sr25519Keyring::Bob).into(),
		}),
	]
}

fn transfer() -> RuntimeCall {
	RuntimeCall::Balances(pallet_balances::Call::transfer_keep_alive {
		dest: account(Sr25519Keyring::Bob).into(),
		value: 1_000,
	})
}

fn signed(name: Sr25519Keyring) -> RuntimeOrigin {
	RuntimeOrigin::signed(account(name))
}

fn call_filtered() -> DispatchError {
	frame_system::Error::<Runtime>::CallFiltered.into()
}

#[test]
fn filtered_calls_should_be_refused_when_called_directly() {
	build_and_execute(|| {
		for call in filtered() {
			assert!(!CallFilter::contains(&call));
			assert_noop!(call.dispatch(signed(Sr25519Keyring::Alice)), call_filtered());
		}
		assert!(CallFilter::contains(&transfer()));
	});
}

#[test]
fn filtered_calls_should_be_refused_inside_every_wrapper() {
	build_and_execute(|| {
		let alice = signed(Sr25519Keyring::Alice);
		assert_ok!(Proxy::add_proxy(
			signed(Sr25519Keyring::Bob),
			account(Sr25519Keyring::Alice).into(),
			ProxyType::Any,
			0
		));
		for call in filtered() {
			let batch =
				RuntimeCall::Utility(pallet_utility::Call::batch_all { calls: vec![call.clone()] });
			let nested = RuntimeCall::Utility(pallet_utility::Call::batch_all {
				calls: vec![batch.clone()],
			});
			let derivative = RuntimeCall::Utility(pallet_utility::Call::as_derivative {
				index: 0,
				call: Box::new(call.clone()),
			});
			for wrapped in [batch, nested, derivative] {
				let result = wrapped.dispatch(alice.clone());
				assert_eq!(result.unwrap_err().error, call_filtered());
			}
			let proxied = RuntimeCall::Proxy(pallet_proxy::Call::proxy {
				real: account(Sr25519Keyring::Bob).into(),
				force_proxy_type: None,
				call: Box::new(call.clone()),
			});
			assert_ok!(proxied.dispatch(alice.clone()));
			System::assert_last_event(
				pallet_proxy::Event::ProxyExecuted { result: Err(call_filtered()) }.into(),
			);
			let multisig = RuntimeCall::Multisig(pallet_multisig::Call::as_multi_threshold_1 {
				other_signatories: vec![account(Sr25519Keyring::Bob)],
				call: Box::new(call.clone()),
			});
			assert_eq!(multisig.dispatch(alice.clone()).unwrap_err().error, call_filtered());
		}
	});
}

#[test]
fn a_proxy_without_transfers_should_not_transfer_even_in_a_batch() {
	build_and_execute(|| {
		assert_ok!(Proxy::add_proxy(
			signed(Sr25519Keyring::Alice),
			account(Sr25519Keyring::Bob).into(),
			ProxyType::NonTransfer,
			0
		));
		let before = Balances::free_balance(account(Sr25519Keyring::Alice));
		let batch =
			RuntimeCall::Utility(pallet_utility::Call::batch_all { calls: vec![transfer()] });
		for call in [transfer(), batch] {
			assert_ok!(Proxy::proxy(
				signed(Sr25519Keyring::Bob),
				account(Sr25519Keyring::Alice).into(),
				None,
				Box::new(call)
			));
			System::assert_last_event(
				pallet_proxy::Event::ProxyExecuted { result: Err(call_filtered()) }.into(),
			);
		}
		assert_eq!(Balances::free_balance(account(Sr25519Keyring::Alice)), before);
	});
}

#[test]
fn proxy_types_should_contain_one_another_as_told() {
	use ProxyType::*;
	let superset = |mine: ProxyType, theirs: ProxyType| mine.is_superset(&theirs);
	for all in [Any, NonTransfer, CancelProxy] {
		assert!(superset(Any, all) && superset(all, all));
	}
	assert!(superset(NonTransfer, CancelProxy));
	assert!(!superset(NonTransfer, Any) && !superset(CancelProxy, NonTransfer));
	let reject = RuntimeCall::Proxy(pallet_proxy::Call::reject_announcement {
		delegate: account(Sr25519Keyring::Bob).into(),
		call_hash: Default::default(),
	});
	assert!(CancelProxy.filter(&reject) && !CancelProxy.filter(&transfer()));
}

#[test]
fn nobody_should_create_an_asset_but_root() {
	build_and_execute(|| {
		let alice = account(Sr25519Keyring::Alice);
		assert_noop!(
			Assets::create(
				signed(Sr25519Keyring::Alice),
				codec::Compact(1),
				alice.clone().into(),
				1
			),
			DispatchError::BadOrigin
		);
		assert_ok!(Assets::force_create(
			RuntimeOrigin::root(),
			codec::Compact(1),
			alice.into(),
			true,
			1
		));
	});
}

#[test]
fn sudo_should_be_dead_when_genesis_named_no_key() {
	externalities(crate::genesis::of_well_known(&crate::genesis::FOUR)).execute_with(|| {
		let remark = RuntimeCall::System(frame_system::Call::remark { remark: vec![] });
		for name in Sr25519Keyring::iter() {
			assert_noop!(
				Sudo::sudo(signed(name), Box::new(remark.clone())),
				pallet_sudo::Error::<Runtime>::RequireSudo
			);
			assert_noop!(
				Sudo::set_key(signed(name), account(name).into()),
				pallet_sudo::Error::<Runtime>::RequireSudo
			);
		}
	});
}
