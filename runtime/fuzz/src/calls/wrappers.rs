//! Calls that carry others.

use super::*;
use crate::runtime::{Multisig, configs::ProxyType};
use frame_support::dispatch::GetDispatchInfo;
use pallet_multisig::Multisigs;

/// What a transaction asks for, in a wrapper; what it was where it is none.
pub(super) fn wrapped(choices: &Choices, step: Step) -> Step {
	let Step::Signed { by, ahead, call } = step else { return step };
	let call = Box::new(call);
	let wrapped: RuntimeCall = match choices.below(9) {
		0 => pallet_utility::Call::batch { calls: twice(*call) }.into(),
		1 => pallet_utility::Call::batch_all { calls: vec![*call] }.into(),
		2 => pallet_utility::Call::force_batch { calls: twice(*call) }.into(),
		3 => pallet_utility::Call::as_derivative { index: choices.below(3) as u16, call }.into(),
		4 => {
			let main = Box::new(frame_system::Call::remark { remark: Vec::new() }.into());
			pallet_utility::Call::if_else { main: call, fallback: main }.into()
		}
		5 | 6 => {
			let real = account_of(by).into();
			let proxies: Vec<_> = proxies_of(by);
			let Some(proxy) = choices.of(&proxies) else {
				return Step::Signed { by, ahead, call: *call };
			};
			let call = pallet_proxy::Call::proxy { real, force_proxy_type: None, call };
			return Step::Signed { by: proxy, ahead, call: call.into() };
		}
		_ => {
			let other_signatories = vec![account_of(any_key(choices))];
			pallet_multisig::Call::as_multi_threshold_1 { other_signatories, call }.into()
		}
	};
	Step::Signed { by, ahead, call: wrapped }
}

fn twice(call: RuntimeCall) -> Vec<RuntimeCall> {
	vec![call.clone(), call]
}

/// The keys that may act for the account of that key.
fn proxies_of(real: u8) -> Vec<u8> {
	let (proxies, _) = pallet_proxy::Proxies::<Runtime>::get(account_of(real));
	proxies.iter().filter_map(|proxy| keys::number_of(&proxy.delegate)).collect()
}

fn kind(choices: &Choices) -> ProxyType {
	choices
		.of(&[ProxyType::Any, ProxyType::NonTransfer, ProxyType::CancelProxy])
		.unwrap_or_default()
}

/// What is done with proxies and multisigs themselves.
pub(super) fn steps(choices: &Choices) -> Vec<Step> {
	use pallet_proxy::Call;
	let own = |choices: &Choices| choices.below(keys::KNOWN.into()) as u8;
	let with_proxies: Vec<_> = pallet_proxy::Proxies::<Runtime>::iter_keys()
		.filter_map(|account| keys::number_of(&account))
		.collect();
	let kind_of_step = choices.below(16);
	let key = match kind_of_step {
		4..=10 => choices.of(&with_proxies).unwrap_or_else(|| own(choices)),
		_ => own(choices),
	};
	let other = own(choices);
	let (delegate, delay) = (account_of(other).into(), choices.below(2));
	let proxy_type = kind(choices);
	let remark = || frame_system::Call::remark_with_event { remark: vec![1] }.into();
	let mine = proxies_of(key);
	let proxy = choices.of(&mine).unwrap_or(other);
	// What is announced is the same for everybody, so that somebody else can use it.
	let announced: Vec<_> = pallet_proxy::Announcements::<Runtime>::iter()
		.filter_map(|(by, (all, _))| {
			// For whom it is comes first, and has no name outside.
			let real = AccountId::decode(&mut &all.first()?.encode()[..]).ok()?;
			Some((keys::number_of(&by)?, keys::number_of(&real)?))
		})
		.collect();
	let (proxy, key) = match kind_of_step {
		7..=9 => choices.of(&announced).unwrap_or((proxy, key)),
		_ => (proxy, key),
	};
	let hash = |call: &RuntimeCall| call.using_encoded(sp_io::hashing::blake2_256);
	let (by, call): (u8, RuntimeCall) = match kind_of_step {
		0..=2 => (key, Call::add_proxy { delegate, proxy_type, delay: 0 }.into()),
		3 => (key, Call::add_proxy { delegate, proxy_type, delay }.into()),
		4 => {
			let (proxies, _) = pallet_proxy::Proxies::<Runtime>::get(account_of(key));
			let Some(proxy) = choices.of(&proxies) else { return Vec::new() };
			let (delegate, proxy_type) = (proxy.delegate.into(), proxy.proxy_type);
			(key, Call::remove_proxy { delegate, proxy_type, delay: proxy.delay }.into())
		}
		5 if choices.one_in(3) => (key, Call::remove_proxies {}.into()),
		5 => {
			(key, Call::create_pure { proxy_type, delay: 0, index: choices.below(2) as u16 }.into())
		}
		6 => {
			let real = account_of(key).into();
			(proxy, Call::announce { real, call_hash: hash(&remark()).into() }.into())
		}
		7 => {
			let (delegate, real) = (account_of(proxy).into(), account_of(key).into());
			let call = Box::new(remark());
			let call = Call::proxy_announced { delegate, real, force_proxy_type: None, call };
			(proxy, call.into())
		}
		8 => {
			let real = account_of(key).into();
			(proxy, Call::remove_announcement { real, call_hash: hash(&remark()).into() }.into())
		}
		9 => {
			let delegate = account_of(proxy).into();
			(key, Call::reject_announcement { delegate, call_hash: hash(&remark()).into() }.into())
		}
		10 => {
			let real = account_of(key).into();
			let call = Box::new(remark());
			(proxy, Call::proxy { real, force_proxy_type: None, call }.into())
		}
		11 => {
			let call = Box::new(remark());
			(key, pallet_utility::Call::as_derivative { index: 1, call }.into())
		}
		_ => return multisig(choices, key, other),
	};
	vec![Step::Signed { by, ahead: 0, call }]
}

/// A step of a multisig of two keys that makes a remark: begun, approved, ended or cancelled.
fn multisig(choices: &Choices, key: u8, other: u8) -> Vec<Step> {
	use pallet_multisig::Call;
	if key == other {
		return Vec::new();
	}
	let remark: RuntimeCall = frame_system::Call::remark_with_event { remark: vec![9] }.into();
	let call_hash = remark.using_encoded(sp_io::hashing::blake2_256);
	let max_weight = remark.get_dispatch_info().call_weight;
	let mut both = [account_of(key), account_of(other)];
	both.sort();
	let multisig = Multisig::multi_account_id(&both, 2);
	let maybe_timepoint = Multisigs::<Runtime>::get(multisig, call_hash).map(|begun| begun.when);
	let (threshold, other_signatories) = (2, vec![account_of(other)]);
	let call = match (choices.below(6), maybe_timepoint) {
		(0, Some(timepoint)) => {
			Call::cancel_as_multi { threshold, other_signatories, timepoint, call_hash }
		}
		(1, Some(_)) => Call::poke_deposit { threshold, other_signatories, call_hash },
		(0..=2, _) => Call::approve_as_multi {
			threshold,
			other_signatories,
			maybe_timepoint,
			call_hash,
			max_weight,
		},
		_ => Call::as_multi {
			threshold,
			other_signatories,
			maybe_timepoint,
			call: Box::new(remark),
			max_weight,
		},
	};
	vec![Step::Signed { by: key, ahead: 0, call: call.into() }]
}
