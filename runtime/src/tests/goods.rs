use super::{
	transactions::{in_block, remark, sign},
	*,
};
use crate::{
	configs::{BLOCK_WEIGHT, ProxyType},
	genesis::WellKnown,
};
use Sr25519Keyring::{Alice, AliceStash, Bob, Ferdie};
use frame_support::assert_ok;
use pallet_goods::{
	Call, HostSha256,
	types::{Activation, ItemProof, NewBatch, Scope, TradeItemDetails, Transfer},
};
use sp_core::{Pair, ed25519};
use sp_runtime::{
	ApplyExtrinsicResult, DispatchError,
	transaction_validity::{InvalidTransaction, TransactionSource, TransactionValidityError},
};
use stalhof_primitives::{
	goods::{
		ActivationOpens, ItemId, LEAF_VERSION, LabelKey, Leaf, PoolShape, RecallClass,
		RecallReason, activation_message, transfer_message,
	},
	gs1::{Gln, Gtin, Lot, Serial},
	merkle::tree,
	ordered::Ordered,
	organisation::GroupId,
	refusal::Refusal,
	time::{Day, Moment},
};

/// Marks of the batch.
const COUNT: u32 = 512;

fn gtin() -> Gtin {
	"09521001000017".parse().unwrap()
}

fn lot() -> Lot {
	"L1".parse().unwrap()
}

fn counter() -> Gln {
	"4012345000115".parse().unwrap()
}

fn serial(index: u32) -> Serial {
	format!("T{index:03}").parse().unwrap()
}

/// The key that a label hides.
fn label(index: u32) -> ed25519::Pair {
	let mut seed = [7; 32];
	seed[..4].copy_from_slice(&index.to_be_bytes());
	ed25519::Pair::from_seed(&seed)
}

fn key_of(pair: &ed25519::Pair) -> LabelKey {
	LabelKey(pair.public().0)
}

fn leaves() -> Vec<[u8; 32]> {
	let leaf = |index| {
		let key = key_of(&label(index));
		let (serial, lot) = (serial(index), lot());
		Leaf {
			gtin: gtin(),
			serial: &serial,
			lot: &lot,
			expires: None,
			label_key: Some(&key),
			attributes: None,
		}
		.hash::<HostSha256>()
	};
	(0..COUNT).map(leaf).collect()
}

fn by(who: Sr25519Keyring) -> RuntimeOrigin {
	RuntimeOrigin::signed(account(who))
}

/// Runs a test in a block before which Havnbro has marked [`COUNT`] tins: batch 0, whose labels hide keys.
fn with_tins(test: impl FnOnce(&[[u8; 32]])) {
	in_block(|| {
		let details =
			TradeItemDetails { master_data: [3; 32], hs_code: 190_110, works: Default::default() };
		assert_ok!(Goods::set_trade_item(by(Alice), gtin(), details));
		let shape = PoolShape::Prefix { prefix: "T".parse().unwrap(), length: 4 };
		let (producer, marks) = (WellKnown::Havnbro.id(), COUNT.into());
		assert_ok!(Goods::grant_pool(by(Alice), gtin(), shape, producer, marks));
		let leaves = leaves();
		let batch = NewBatch {
			pool: 0,
			lot: lot(),
			origin: "DK".parse().unwrap(),
			market: None,
			made: Day::default(),
			expires: None,
			count: COUNT,
			root: tree::root_of::<HostSha256>(&leaves),
			leaf_version: LEAF_VERSION,
			manifest: [9; 32],
			opens: Some(ActivationOpens::Commissioned),
		};
		assert_ok!(Goods::commission(by(Alice), batch));
		test(&leaves);
	});
}

/// The key of who uses labels.
fn holder() -> ed25519::Pair {
	ed25519::Pair::from_seed(&[1; 32])
}

fn genesis() -> [u8; 32] {
	let mut genesis = [0; 32];
	genesis.copy_from_slice(System::block_hash(0).as_ref());
	genesis
}

/// The use of a label by a buyer, signed with that key.
fn signed_by(leaves: &[[u8; 32]], index: u32, signer: &ed25519::Pair) -> RuntimeCall {
	let path = tree::path_of::<HostSha256>(index.into(), leaves).unwrap();
	let proof = ItemProof {
		item: ItemId { batch: 0, index },
		serial: serial(index),
		label_key: Some(key_of(&label(index))),
		attributes: None,
		path: path.try_into().unwrap(),
	};
	let (holder, valid_until) = (key_of(&holder()), 100);
	let message = activation_message(&genesis(), 0, index, &holder, valid_until);
	let signature = signer.sign(&message).0;
	Call::activate { activation: Activation { proof, holder, valid_until, signature } }.into()
}

fn activation(leaves: &[[u8; 32]], index: u32) -> RuntimeCall {
	signed_by(leaves, index, &label(index))
}

/// The first passing on of an item by its buyer.
fn resale(index: u32) -> RuntimeCall {
	let (to, valid_until) = (LabelKey([2; 32]), 100);
	let message = transfer_message(&genesis(), 0, index, 0, &to, valid_until);
	let (item, signature) = (ItemId { batch: 0, index }, holder().sign(&message).0);
	Call::transfer { transfer: Transfer { item, to, valid_until, signature } }.into()
}

/// Marks pallet 40 as paused, without the council.
fn pause() {
	let until = Moment::from_millis(u64::MAX);
	let period = pallet_council::types::Period { since: Default::default(), until };
	pallet_council::Paused::<Runtime>::insert(40, period);
}

fn resume() {
	pallet_council::Paused::<Runtime>::remove(40);
}

/// Applies a call that no account signs.
fn send(call: RuntimeCall) -> ApplyExtrinsicResult {
	Executive::apply_extrinsic(general_transaction(call))
}

/// Applies a call that an account signs.
pub(super) fn send_as(who: Sr25519Keyring, call: RuntimeCall) -> ApplyExtrinsicResult {
	let nonce = System::account_nonce(account(who));
	Executive::apply_extrinsic(sign(who, nonce, call))
}

fn refused(refusal: InvalidTransaction) -> ApplyExtrinsicResult {
	Err(TransactionValidityError::Invalid(refusal))
}

/// What calls without an account have used of the block, what Havnbro's group has of its allowance, what the block holds,
/// and what Havnbro keeps in state.
fn used() -> (u64, u64, u64, u64) {
	let havnbro = WellKnown::Havnbro.id();
	let group = GroupId::of_one(havnbro);
	(
		pallet_consortium::Accountless::<Runtime>::get(),
		pallet_consortium::Quotas::<Runtime>::get(Ordered(group)).unwrap().used,
		System::block_weight().total().ref_time(),
		pallet_consortium::KeptBytes::<Runtime>::get(Ordered(havnbro)),
	)
}

#[test]
fn activations_should_leave_the_block_to_who_signs_when_their_share_is_full() {
	with_tins(|leaves| {
		let (_, _, empty, _) = used();
		let mut applied = 0;
		let last = loop {
			assert!(applied < COUNT, "the share has an end");
			match send(activation(leaves, applied)) {
				Ok(done) => assert_eq!(done, Ok(())),
				refusal => break refusal,
			}
			applied += 1;
		};
		assert_eq!(last, refused(InvalidTransaction::ExhaustsResources));
		assert!(applied > 20, "{applied}");
		let (accountless, _, full, _) = used();
		let share = BLOCK_WEIGHT.ref_time() / 10;
		assert!(accountless <= share && full - empty <= share + share / 10, "{accountless} {full}");
		assert_eq!(pallet_goods::Records::<Runtime>::iter_keys().count(), applied as usize);
		// Another's account does what it wants, the producer's too.
		for who in [Bob, Alice] {
			assert_eq!(send_as(who, remark()), Ok(Ok(())));
		}
		assert_eq!(send(activation(leaves, applied)), last);
	});
}

#[test]
fn activations_should_cost_nobody_when_their_signatures_are_guessed() {
	with_tins(|leaves| {
		let before = used();
		for index in 0..64 {
			let guess = signed_by(leaves, index, &label(index + 1));
			let code = Refusal::LabelSignature.code();
			assert_eq!(send(guess), refused(InvalidTransaction::Custom(code)));
		}
		assert_eq!(used(), before);
		assert_eq!(pallet_goods::Records::<Runtime>::iter_keys().count(), 0);
		assert_eq!(send(activation(leaves, 0)), Ok(Ok(())), "the block is as empty as it was");
	});
}

/// What a call is carried in, and what comes of it there.
fn wrapped(call: &RuntimeCall, real: Sr25519Keyring) -> [(RuntimeCall, &'static str); 5] {
	use pallet_utility::Call as Utility;
	let inner = || Box::new(call.clone());
	let batch: RuntimeCall = Utility::batch_all { calls: vec![call.clone()] }.into();
	let nested = Utility::force_batch { calls: vec![batch.clone()] };
	let proxied = pallet_proxy::Call::proxy {
		real: account(real).into(),
		force_proxy_type: None,
		call: inner(),
	};
	let others = vec![account(real)];
	let multisig =
		pallet_multisig::Call::as_multi_threshold_1 { other_signatories: others, call: inner() };
	[
		(batch, "batch"),
		(nested.into(), "nested"),
		(Utility::as_derivative { index: 0, call: inner() }.into(), "derivative"),
		(multisig.into(), "multisig"),
		(proxied.into(), "proxied"),
	]
}

/// Sends a call in each wrapper, and says by the wrapper's name what came of the call itself.
pub(super) fn sent_wrapped(
	who: Sr25519Keyring,
	real: Sr25519Keyring,
	call: &RuntimeCall,
) -> Vec<(&'static str, Result<(), DispatchError>)> {
	let send = |(wrapped, name)| {
		let result = send_as(who, wrapped).expect("the wrapper may be sent");
		if !["proxied", "nested"].contains(&name) {
			return (name, result);
		}
		assert_eq!(result, Ok(()), "what came of the call is told by an event");
		let told = System::events().into_iter().rev().find_map(|record| match record.event {
			RuntimeEvent::Proxy(pallet_proxy::Event::ProxyExecuted { result }) => Some(result),
			RuntimeEvent::Utility(pallet_utility::Event::ItemFailed { error }) => Some(Err(error)),
			_ => None,
		});
		(name, told.expect("it was tried"))
	};
	wrapped(call, real).into_iter().map(send).collect()
}

/// That proxy may do everything for that account.
pub(super) fn proxy(real: Sr25519Keyring, proxy: Sr25519Keyring) {
	assert_ok!(Proxy::add_proxy(by(real), account(proxy).into(), ProxyType::Any, 0));
}

#[test]
fn label_should_not_be_used_by_an_account_however_the_call_is_wrapped() {
	with_tins(|leaves| {
		proxy(Bob, Alice);
		let call = activation(leaves, 3);
		for (name, result) in sent_wrapped(Alice, Bob, &call) {
			assert_eq!(result, Err(DispatchError::BadOrigin), "{name}");
		}
		assert_eq!(send_as(Alice, call.clone()), Ok(Err(DispatchError::BadOrigin)));
		// Nor does the label's signature carry what it is wrapped in.
		for (wrapped, name) in wrapped(&call, Bob) {
			assert!(send(wrapped).is_err(), "{name}");
		}
		assert_eq!(pallet_goods::Records::<Runtime>::iter_keys().count(), 0);
		assert_eq!(send(call), Ok(Ok(())));
	});
}

/// Three rounds of the validators, so that neither a halt nor one of them eats the window.
#[test]
fn sale_should_be_undoable_for_three_rounds_of_the_validators() {
	with_tins(|_| {
		let items = vec![ItemId { batch: 0, index: 1 }].try_into().unwrap();
		assert_ok!(Goods::sell(by(Alice), items, counter(), Moment::from_millis(0)));
		let sale = pallet_goods::Sales::<Runtime>::get(Ordered(0)).unwrap();
		let validators = u32::try_from(Session::validators().len()).unwrap();
		assert_eq!(validators, 4);
		assert_eq!(sale.until_block, System::block_number() + 3 * validators);
	});
}

/// Whose second signature counts must have signed: who speaks for another's account has not.
#[test]
fn second_operator_should_sign_directly_however_the_call_is_wrapped() {
	with_tins(|_| {
		let items = vec![ItemId { batch: 0, index: 1 }].try_into().unwrap();
		assert_ok!(Goods::sell(by(Alice), items, counter(), Moment::from_millis(0)));
		let scopes = vec![Scope::Product].try_into().unwrap();
		let (class, reason) = (RecallClass::Safety, RecallReason::Other);
		assert_ok!(Goods::recall(by(Alice), gtin(), class, reason, scopes, [1; 32]));
		let undo: RuntimeCall = Call::undo_sale { sale: 0, place: counter() }.into();
		let annul: RuntimeCall = Call::annul_recall { id: 0, reference: [1; 32] }.into();
		let same = DispatchError::from(pallet_goods::Error::<Runtime>::SameOperator);
		let nobody = DispatchError::from(pallet_consortium::Error::<Runtime>::NotAnOperator);
		let indirect = DispatchError::from(pallet_consortium::Error::<Runtime>::IndirectSigner);
		for (real, call) in [(AliceStash, &undo), (AliceStash, &annul), (Ferdie, &annul)] {
			proxy(real, Alice);
			for (name, result) in sent_wrapped(Alice, real, call) {
				let cause = match name {
					"batch" | "nested" => same,
					"proxied" => indirect,
					_ => nobody,
				};
				assert_eq!(result, Err(cause), "{name} {real:?}");
			}
			assert_ok!(Proxy::remove_proxy(by(real), account(Alice).into(), ProxyType::Any, 0));
		}
		assert!(Goods::sale_view(0).is_some());
		let view = Goods::recall_view(0).unwrap();
		assert!(view.retracted.is_none() && view.released.is_none());
		for (who, call) in [(AliceStash, undo), (AliceStash, annul.clone()), (Ferdie, annul)] {
			assert_eq!(send_as(who, call), Ok(Ok(())));
		}
		assert!(Goods::sale_view(0).is_none() && Goods::recall_view(0).unwrap().annulled);
	});
}

#[test]
fn paused_calls_should_be_refused_however_they_are_wrapped() {
	with_tins(|leaves| {
		proxy(Bob, Alice);
		pause();
		let recall = |class| {
			let scopes = vec![Scope::Product].try_into().unwrap();
			let (reason, evidence) = (RecallReason::Other, [1; 32]);
			RuntimeCall::from(Call::recall { gtin: gtin(), class, reason, scopes, evidence })
		};
		let filtered = DispatchError::from(frame_system::Error::<Runtime>::CallFiltered);
		for call in [Call::drop_sale { sale: 0 }.into(), recall(RecallClass::Quality)] {
			assert_eq!(send_as(Alice, call.clone()), Ok(Err(filtered)));
			for (name, result) in sent_wrapped(Alice, Bob, &call) {
				assert_eq!(result, Err(filtered), "{name}");
			}
		}
		assert_eq!(send(activation(leaves, 0)), Ok(Ok(())), "a label is used at any time");
		let [(batch, _), ..] = wrapped(&recall(RecallClass::Safety), Bob);
		assert_eq!(send_as(Alice, batch), Ok(Ok(())), "what can harm is recalled at any time");
		resume();
	});
}

#[test]
fn paused_calls_should_cost_nobody_when_nobody_signs_them() {
	with_tins(|leaves| {
		assert_eq!(send(activation(leaves, 0)), Ok(Ok(())));
		pause();
		let paused = InvalidTransaction::Custom(Refusal::Paused.code());
		let (source, at) = (TransactionSource::External, System::parent_hash());
		let pooled = Executive::validate_transaction(source, general_transaction(resale(0)), at);
		assert_eq!(pooled, Err(TransactionValidityError::Invalid(paused)));
		let before = used();
		assert_eq!(send(resale(0)), refused(paused));
		assert_eq!(used(), before);
		resume();
		assert_eq!(send(resale(0)), Ok(Ok(())));
		assert_ne!(used(), before);
	});
}
