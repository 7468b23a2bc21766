use super::*;
use crate::{
	configs::ProxyType,
	filter::{CallFilter, Refused, pallet_index},
	genesis::WellKnown,
};
use codec::Decode;
use frame_support::{
	assert_noop, assert_ok,
	traits::{Contains, InstanceFilter},
};
use pallet_consortium::types::TreasuryAct;
use sp_runtime::{DispatchError, traits::Dispatchable};
use stalhof_primitives::goods::RecallClass;

fn filtered() -> Vec<RuntimeCall> {
	vec![
		RuntimeCall::Session(pallet_session::Call::purge_keys {}),
		RuntimeCall::Assets(pallet_assets::Call::block {
			id: codec::Compact(1),
			who: account(Sr25519Keyring::Bob).into(),
		}),
		RuntimeCall::Balances(pallet_balances::Call::transfer_keep_alive {
			dest: account(Sr25519Keyring::Bob).into(),
			value: 1_000,
		}),
	]
}

/// A payment out of the signer's treasury.
fn payment() -> RuntimeCall {
	RuntimeCall::Consortium(pallet_consortium::Call::act {
		act: TreasuryAct::Transfer { asset: 1, to: WellKnown::Jinhe.id(), amount: 1_000 },
		reference: Default::default(),
	})
}

/// Every call of the runtime, with arguments that are all zeros, by the names of pallet and call.
fn every_call() -> Vec<(&'static str, &'static str, u8, RuntimeCall)> {
	use frame_support::traits::{GetCallIndex, GetCallName, PalletsInfoAccess};
	let names = |pallet: &str| -> (&'static [&'static str], &'static [u8]) {
		macro_rules! of {
			($($name:ident: $call:ty),* $(,)?) => {
				match pallet {
					$(stringify!($name) => {
						(<$call>::get_call_names(), <$call>::get_call_indices())
					})*
					// Without calls.
					"Calendar" | "AssetsHolder" | "Aura" | "Sessions" => (&[], &[]),
					other => panic!("{other} has no calls here"),
				}
			};
		}
		of! {
			System: frame_system::Call<Runtime>,
			Timestamp: pallet_timestamp::Call<Runtime>,
			MultiBlockMigrations: pallet_migrations::Call<Runtime>,
			Balances: pallet_balances::Call<Runtime>,
			Assets: pallet_assets::Call<Runtime>,
			Session: pallet_session::Call<Runtime>,
			Grandpa: pallet_grandpa::Call<Runtime>,
			Consortium: pallet_consortium::Call<Runtime>,
			Council: pallet_council::Call<Runtime>,
			Network: pallet_network::Call<Runtime>,
			Utility: pallet_utility::Call<Runtime>,
			Proxy: pallet_proxy::Call<Runtime>,
			Multisig: pallet_multisig::Call<Runtime>,
			Goods: pallet_goods::Call<Runtime>,
			Movements: pallet_movements::Call<Runtime>,
			Receivables: pallet_receivables::Call<Runtime>,
			Images: pallet_images::Call<Runtime>,
			Sudo: pallet_sudo::Call<Runtime>,
		}
	};
	let mut all = Vec::new();
	for info in AllPalletsWithSystem::infos() {
		let index = u8::try_from(info.index).unwrap();
		let (calls, indices) = names(info.name);
		for (name, call) in calls.iter().zip(indices) {
			// Longer than any call's arguments that are all zeros.
			let mut bytes = vec![0; 4_096];
			bytes[..2].copy_from_slice(&[index, *call]);
			let mut input = &bytes[..];
			match RuntimeCall::decode(&mut input) {
				Ok(call) => all.push((info.name, *name, index, call)),
				// There is no proof of a key's owner on this chain, so that nobody can make such a call.
				Err(error) => assert!(
					info.name == "Grandpa" && name.starts_with("report_equivocation"),
					"{}.{name}: {error}",
					info.name
				),
			}
		}
	}
	all
}

/// The names of what treasuries do, each with an example.
fn treasury_acts() -> [(&'static str, TreasuryAct); 5] {
	let (asset, to, organisation, amount) = (0, WellKnown::Jinhe.id(), WellKnown::Jinhe.id(), 0);
	[
		("Transfer", TreasuryAct::Transfer { asset, to, amount }),
		("Mint", TreasuryAct::Mint { asset, to, amount }),
		("Burn", TreasuryAct::Burn { asset, amount }),
		("Freeze", TreasuryAct::Freeze { asset, organisation }),
		("Thaw", TreasuryAct::Thaw { asset, organisation }),
	]
}

/// Every call of the runtime by its name, once for each kind of argument that lists of calls tell apart.
fn every_kind_of_call() -> Vec<(String, RuntimeCall)> {
	let mut all = Vec::new();
	for (pallet, name, _, call) in every_call() {
		let name = format!("{pallet}.{name}");
		match call {
			RuntimeCall::Consortium(pallet_consortium::Call::act { reference, .. }) => {
				for (kind, act) in treasury_acts() {
					let reference = reference.clone();
					let call = pallet_consortium::Call::act { act, reference };
					all.push((format!("{name}({kind})"), RuntimeCall::Consortium(call)));
				}
			}
			RuntimeCall::Goods(pallet_goods::Call::recall {
				gtin,
				reason,
				scopes,
				evidence,
				..
			}) => {
				for class in RecallClass::ALL.iter().copied() {
					let scopes = scopes.clone();
					let call = pallet_goods::Call::recall { gtin, class, reason, scopes, evidence };
					all.push((format!("{name}({class:?})"), RuntimeCall::Goods(call)));
				}
			}
			call => all.push((name, call)),
		}
	}
	all
}

/// The names of the calls that a list holds, in the order of the pallets' indices.
fn held_by<List: Contains<RuntimeCall>>() -> Vec<String> {
	let all = every_kind_of_call().into_iter();
	all.filter(|(_, call)| List::contains(call)).map(|(name, _)| name).collect()
}

#[test]
fn wind_down_should_hold_what_pays_gives_back_and_warns_and_nothing_else() {
	assert_eq!(
		held_by::<<Runtime as pallet_consortium::Config>::WindDown>(),
		[
			"Consortium.renew",
			"Consortium.leave",
			"Consortium.complete_leaving",
			"Consortium.appoint_operator",
			"Consortium.change_operator",
			"Consortium.dismiss_operator",
			"Consortium.revoke_issuing",
			"Consortium.act(Transfer)",
			"Consortium.act(Burn)",
			"Consortium.act(Thaw)",
			"Consortium.drop_approval",
			"Network.withdraw_nomination",
			"Network.unlist_node",
			"Goods.drop_distributor",
			"Goods.change_grant",
			"Goods.drop_manifest",
			"Goods.undo_sale",
			"Goods.drop_sale",
			"Goods.unlock_item",
			"Goods.recall(Safety)",
			"Goods.recall(Quality)",
			"Goods.recall(Market)",
			"Goods.widen_recall",
			"Movements.void",
			"Movements.answer_exception",
			"Movements.settle_exception",
			"Movements.withdraw_certificate",
			"Movements.declare_error",
			"Receivables.reject",
			"Receivables.withdraw",
			"Receivables.unlist",
			"Receivables.withdraw_offer",
			"Receivables.approve_debtor",
			"Receivables.notify",
			"Receivables.acknowledge",
			"Receivables.pay",
			"Receivables.report_outside",
			"Receivables.confirm_outside",
			"Receivables.credit",
			"Receivables.consent_credit",
			"Receivables.dispute",
			"Receivables.settle_dispute",
			"Receivables.drop_dispute",
			"Receivables.escalate",
			"Receivables.unfreeze",
			"Receivables.note_elsewhere",
			"Receivables.revoke_grant",
			"Receivables.call_recourse",
			"Receivables.buy_back",
			"Receivables.pay_recourse",
			"Receivables.claim",
			"Images.drop_commit",
			"Images.answer_contest",
			"Images.yield_contest",
			"Images.give_evidence",
			"Images.revoke_work",
			"Images.offer_work",
			"Images.withdraw_offer",
			"Images.end_licence",
			"Images.give_up_licence",
		]
	);
}

#[test]
fn a_lapsing_member_should_govern_and_rotate_its_keys_besides() {
	assert_eq!(
		held_by::<<Runtime as pallet_consortium::Config>::Governance>(),
		[
			"Session.set_keys",
			"Consortium.attest",
			"Council.propose",
			"Council.vote",
			"Council.close",
			"Council.enact",
			"Council.withdraw",
		]
	);
}

#[test]
fn votes_payments_and_recalls_for_safety_should_be_urgent_and_nothing_else() {
	assert_eq!(
		held_by::<<Runtime as pallet_consortium::Config>::Urgent>(),
		[
			"Consortium.act(Transfer)",
			"Council.vote",
			"Council.close",
			"Council.enact",
			"Goods.recall(Safety)",
			"Receivables.pay",
			"Receivables.buy_back",
			"Receivables.pay_recourse",
			"Receivables.claim",
		]
	);
}

#[test]
fn no_pause_should_touch_what_warns_of_goods_uses_a_label_or_pays() {
	assert_eq!(
		held_by::<<Runtime as pallet_council::Config>::NeverPaused>(),
		[
			"Goods.recall(Safety)",
			"Goods.widen_recall",
			"Goods.activate",
			"Receivables.pay",
			"Receivables.buy_back",
			"Receivables.pay_recourse",
			"Receivables.claim",
		]
	);
}

#[test]
fn every_call_should_be_refused_or_not_as_told() {
	build_and_execute(|| {
		let mut refused = 0;
		for (pallet, name, index, call) in every_call() {
			let expected = matches!(pallet, "Balances" | "Assets")
				|| (pallet, name) == ("Session", "purge_keys");
			assert_eq!(Refused::contains(&call), expected, "{pallet}.{name}");
			assert_eq!(CallFilter::contains(&call), !expected, "{pallet}.{name}");
			assert_eq!(pallet_index(&call), Some(index), "{pallet}.{name}");
			refused += usize::from(expected);
		}
		assert!(refused > 40);
	});
}

#[test]
fn a_pause_should_stop_the_pallets_that_it_may_and_no_call_of_others() {
	build_and_execute(|| {
		let until = stalhof_primitives::time::Moment::from_millis(u64::MAX);
		let period = pallet_council::types::Period { since: Default::default(), until };
		// Even if every pallet were marked as paused.
		for pallet in 0..=u8::MAX {
			pallet_council::Paused::<Runtime>::insert(pallet, period);
		}
		for (pallet, name, _, call) in every_call() {
			// Of recalls, that of all zeros is one for safety.
			let goes_on = match pallet {
				"Goods" => matches!(name, "recall" | "widen_recall" | "activate"),
				"Receivables" => matches!(name, "pay" | "buy_back" | "pay_recourse" | "claim"),
				_ => false,
			};
			let pausable = matches!(
				pallet,
				"Utility" | "Proxy" | "Multisig" | "Goods" | "Movements" | "Receivables" | "Images"
			);
			let stands = pausable && !goes_on;
			assert_eq!(Council::contains(&call), !stands, "{pallet}.{name}");
		}
		let _ = pallet_council::Paused::<Runtime>::clear(u32::MAX, None);
	});
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
		assert!(CallFilter::contains(&payment()));
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
			RuntimeCall::Utility(pallet_utility::Call::batch_all { calls: vec![payment()] });
		for call in [payment(), batch] {
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
	assert!(CancelProxy.filter(&reject) && !CancelProxy.filter(&payment()));
}

#[test]
fn nobody_should_create_an_asset_but_root() {
	build_and_execute(|| {
		let alice = account(Sr25519Keyring::Alice);
		assert_noop!(
			Assets::create(
				signed(Sr25519Keyring::Alice),
				codec::Compact(2),
				alice.clone().into(),
				1
			),
			DispatchError::BadOrigin
		);
		assert_ok!(Assets::force_create(
			RuntimeOrigin::root(),
			codec::Compact(2),
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
