use super::*;
use codec::Encode;
use frame_support::dispatch::GetDispatchInfo;
use sp_runtime::{
	traits::{Hash as _, Header as _, TransactionExtension},
	transaction_validity::{InvalidTransaction, TransactionSource, TransactionValidityError},
};
use stalhof_primitives::refusal::Refusal;

fn sign(who: Sr25519Keyring, nonce: Nonce, call: RuntimeCall) -> UncheckedExtrinsic {
	let extension = extensions(nonce);
	let payload = generic::SignedPayload::new(call.clone(), extension.clone()).unwrap();
	let signature = payload.using_encoded(|bytes| who.sign(bytes));
	UncheckedExtrinsic::new_signed(call, account(who).into(), signature.into(), extension)
}

fn remark() -> RuntimeCall {
	RuntimeCall::System(frame_system::Call::remark_with_event { remark: b"hello".to_vec() })
}

/// Begins block 1 of a chain of four, whose timestamp is set.
pub(super) fn in_block(test: impl FnOnce()) {
	externalities(crate::genesis::of_well_known(&crate::genesis::FOUR)).execute_with(|| {
		let slot = 897_710_400u64;
		let digest = sp_runtime::Digest {
			logs: vec![sp_runtime::DigestItem::PreRuntime(
				sp_consensus_aura::AURA_ENGINE_ID,
				slot.encode(),
			)],
		};
		let header = Header::new(1, Hash::zero(), Hash::zero(), System::parent_hash(), digest);
		Executive::initialize_block(&header);
		let set = RuntimeCall::Timestamp(pallet_timestamp::Call::set { now: slot * SLOT_MILLIS });
		Executive::apply_extrinsic(UncheckedExtrinsic::new_bare(set)).unwrap().unwrap();
		test();
		check();
	});
}

#[test]
fn extensions_should_be_the_ones_that_wallets_know_and_add_no_byte() {
	let names: Vec<_> = <TxExtension as TransactionExtension<RuntimeCall>>::metadata()
		.into_iter()
		.map(|extension| extension.identifier)
		.collect();
	assert_eq!(
		names,
		[
			"AuthorizeCall",
			"CheckNonZeroSender",
			"CheckSpecVersion",
			"CheckTxVersion",
			"CheckGenesis",
			"CheckMortality",
			"CheckNonce",
			"CheckWeight",
			"CheckMetadataHash",
			"WeightReclaim",
		]
	);
	// Era, nonce, metadata-hash mode: a byte each.
	assert_eq!(extensions(0).encode(), [0, 0, 0]);
}

#[test]
fn a_signed_transaction_should_be_applied_once() {
	in_block(|| {
		let alice = account(Sr25519Keyring::Alice);
		let transaction = sign(Sr25519Keyring::Alice, 0, remark());
		assert_eq!(Executive::apply_extrinsic(transaction.clone()), Ok(Ok(())));
		assert_eq!(System::account_nonce(&alice), 1);
		System::assert_has_event(
			frame_system::Event::Remarked {
				sender: alice,
				hash: sp_runtime::traits::BlakeTwo256::hash(b"hello"),
			}
			.into(),
		);
		assert_eq!(
			Executive::apply_extrinsic(transaction),
			Err(TransactionValidityError::Invalid(InvalidTransaction::Stale))
		);
	});
}

#[test]
fn a_transaction_should_be_refused_when_it_was_altered() {
	in_block(|| {
		let mut transaction = sign(Sr25519Keyring::Alice, 0, remark());
		transaction.function =
			RuntimeCall::System(frame_system::Call::remark { remark: b"other".to_vec() });
		assert_eq!(
			Executive::apply_extrinsic(transaction),
			Err(TransactionValidityError::Invalid(InvalidTransaction::BadProof))
		);
	});
}

#[test]
fn a_transaction_should_be_refused_when_its_account_acts_for_nobody() {
	in_block(|| {
		let transaction = sign(Sr25519Keyring::One, 0, remark());
		let refusal = InvalidTransaction::Custom(Refusal::NotAnOperator.code());
		assert_eq!(
			Executive::apply_extrinsic(transaction),
			Err(TransactionValidityError::Invalid(refusal))
		);
	});
}

#[test]
fn a_call_should_be_refused_when_it_fills_more_than_its_share_of_a_block() {
	in_block(|| {
		let share = configs::CALL_SHARE * configs::BLOCK_WEIGHT;
		let heavy = RuntimeCall::Sudo(pallet_sudo::Call::sudo_unchecked_weight {
			call: Box::new(remark()),
			weight: share,
		});
		assert!(heavy.get_dispatch_info().call_weight.all_gte(share));
		let transaction = sign(Sr25519Keyring::Alice, 0, heavy);
		assert_eq!(
			Executive::validate_transaction(
				TransactionSource::External,
				transaction.clone(),
				System::parent_hash()
			),
			Err(TransactionValidityError::Invalid(InvalidTransaction::ExhaustsResources))
		);
		assert_eq!(
			Executive::apply_extrinsic(transaction),
			Err(TransactionValidityError::Invalid(InvalidTransaction::ExhaustsResources))
		);
	});
}

#[test]
fn a_transaction_should_cost_no_deposit_units() {
	in_block(|| {
		let alice = account(Sr25519Keyring::Alice);
		let before = Balances::free_balance(&alice);
		assert_eq!(
			Executive::apply_extrinsic(sign(Sr25519Keyring::Alice, 0, remark())),
			Ok(Ok(()))
		);
		assert_eq!(Balances::free_balance(&alice), before);
	});
}

#[test]
fn general_transaction_should_be_a_head_of_zeros_and_its_call() {
	let call = remark();
	let bytes = general_transaction(call.clone()).encode();
	let body = [&[0x45, 0, 0, 0, 0], &call.encode()[..]].concat();
	assert_eq!(bytes, body.encode());
}
