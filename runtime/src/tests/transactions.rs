use super::*;
use crate::genesis::{CNY, FOUR, WellKnown, of_well_known};
use codec::Encode;
use frame_support::{assert_ok, dispatch::GetDispatchInfo};
use pallet_consortium::types::TreasuryAct;
use sp_keystore::{KeystoreExt, testing::MemoryKeystore};
use sp_runtime::{
	DispatchError,
	traits::{Hash as _, TransactionExtension},
	transaction_validity::{InvalidTransaction, TransactionSource, TransactionValidityError},
};
use stalhof_primitives::{refusal::Refusal, time::Day};

/// The number of the day of [`SLOT`].
const TODAY: u32 = 20_780;

/// A transaction that the account signs.
pub(super) fn sign(who: Sr25519Keyring, nonce: Nonce, call: RuntimeCall) -> UncheckedExtrinsic {
	let extension = extensions(nonce);
	let payload = generic::SignedPayload::new(call.clone(), extension.clone()).unwrap();
	let signature = payload.using_encoded(|bytes| who.sign(bytes));
	UncheckedExtrinsic::new_signed(call, account(who).into(), signature.into(), extension)
}

pub(super) fn remark() -> RuntimeCall {
	RuntimeCall::System(frame_system::Call::remark_with_event { remark: b"hello".to_vec() })
}

/// Begins block 1 of a chain of four, whose timestamp is set.
pub(super) fn in_block(test: impl FnOnce()) {
	in_block_of(of_well_known(&FOUR), test);
}

/// Begins block 1 of a chain with that genesis, whose timestamp is set. There is a keystore.
fn in_block_of(genesis: Genesis, test: impl FnOnce()) {
	let mut externalities = externalities(genesis);
	externalities.register_extension(KeystoreExt::new(MemoryKeystore::new()));
	externalities.execute_with(|| {
		begin_block(1, SLOT);
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
fn a_lapsing_member_should_change_its_session_keys_and_do_no_business() {
	let mut genesis = of_well_known(&FOUR);
	genesis.founders[1].kyb_until = Day::from_number(TODAY - 10);
	in_block_of(genesis, || {
		let bob = account(Sr25519Keyring::Bob);
		let made = SessionKeys::generate(&bob.encode(), None);
		let set = RuntimeCall::Session(pallet_session::Call::set_keys {
			keys: made.keys.clone(),
			proof: made.proof.encode(),
		});
		assert_eq!(Executive::apply_extrinsic(sign(Sr25519Keyring::Bob, 0, set)), Ok(Ok(())));
		assert_eq!(pallet_session::NextKeys::<Runtime>::get(&bob), Some(made.keys));
		let refusal = InvalidTransaction::Custom(Refusal::Lapsing.code());
		assert_eq!(
			Executive::apply_extrinsic(sign(Sr25519Keyring::Bob, 1, remark())),
			Err(TransactionValidityError::Invalid(refusal))
		);
	});
}

#[test]
fn a_payment_that_takes_two_should_be_refused_when_a_multisig_makes_it() {
	const LIMIT: u128 = 1_000;
	in_block(|| {
		let havnbro = WellKnown::Havnbro.id();
		let (first, second) = (Sr25519Keyring::Bob, Sr25519Keyring::Charlie);
		let mut signatories = [account(first), account(second)];
		signatories.sort();
		let multisig = Multisig::multi_account_id(&signatories, 2);
		let limit = RuntimeCall::Consortium(pallet_consortium::Call::set_treasury_limit {
			asset: CNY,
			limit: Some(LIMIT),
		});
		let limit = sign(Sr25519Keyring::Alice, 0, limit);
		assert_eq!(Executive::apply_extrinsic(limit), Ok(Ok(())));
		assert_ok!(Consortium::replace_admin(havnbro, multisig.clone()));

		let refused: DispatchError = pallet_consortium::Error::<Runtime>::IndirectSigner.into();
		for (nonce, amount, result) in [(0, LIMIT, Ok(())), (1, LIMIT + 1, Err(refused))] {
			let to = WellKnown::Jinhe.id();
			let act = TreasuryAct::Transfer { asset: CNY, to, amount };
			let reference = Default::default();
			let pay = RuntimeCall::Consortium(pallet_consortium::Call::act { act, reference });
			let call_hash = pay.using_encoded(sp_io::hashing::blake2_256);
			let approve = |other, maybe_timepoint| {
				RuntimeCall::Multisig(pallet_multisig::Call::as_multi {
					threshold: 2,
					other_signatories: vec![account(other)],
					maybe_timepoint,
					call: Box::new(pay.clone()),
					max_weight: pay.get_dispatch_info().call_weight,
				})
			};
			let begun = sign(first, nonce, approve(second, None));
			assert_eq!(Executive::apply_extrinsic(begun), Ok(Ok(())));
			let timepoint =
				pallet_multisig::Multisigs::<Runtime>::get(&multisig, call_hash).unwrap().when;
			let done = sign(second, nonce, approve(first, Some(timepoint)));
			assert_eq!(Executive::apply_extrinsic(done), Ok(Ok(())));
			System::assert_has_event(
				pallet_multisig::Event::MultisigExecuted {
					approving: account(second),
					timepoint,
					multisig: multisig.clone(),
					call_hash,
					result,
				}
				.into(),
			);
		}
		assert_eq!(pallet_consortium::Approvals::<Runtime>::iter().count(), 0);
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
