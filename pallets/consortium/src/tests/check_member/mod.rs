mod cost;
mod nonce;
mod refusals;
mod unsigned;

use crate::{mock::*, types::*, *};
use codec::{Decode, Encode};
use frame_support::{
	assert_noop, assert_ok,
	dispatch::{DispatchClass, DispatchInfo, PostDispatchInfo},
	traits::{Get, Hooks},
	weights::Weight,
};
use frame_system::{CheckNonce, RawOrigin};
use sp_runtime::{
	traits::{
		DispatchTransaction, ExtensionPostDispatchWeightHandler, TransactionExtension,
		TxBaseImplication,
	},
	transaction_validity::{
		InvalidTransaction,
		TransactionSource::{External, InBlock},
		TransactionValidityError, ValidTransaction,
	},
};
use stalhof_primitives::{
	organisation::{Role, Standing},
	refusal::Refusal,
};

fn remark() -> RuntimeCall {
	frame_system::Call::remark { remark: Vec::new() }.into()
}

/// Winds down, and is urgent.
fn payment() -> RuntimeCall {
	let act = TreasuryAct::Transfer { asset: CNY, to: OrgId(3), amount: 1 };
	Call::act { act, reference: Default::default() }.into()
}

/// Winds down.
fn renewal() -> RuntimeCall {
	Call::renew { profile: profile(2) }.into()
}

fn validate(
	number: u8,
	nonce: u32,
	call: RuntimeCall,
) -> Result<ValidTransaction, TransactionValidityError> {
	CheckMember::<Test>::from(nonce)
		.validate_only(by(number), &call, &costing(0), 0, External, 0)
		.map(|(validity, ..)| validity)
}

fn priority(number: u8, nonce: u32, call: RuntimeCall) -> u64 {
	validate(number, nonce, call).unwrap().priority
}

/// Validates and prepares a remark of account `number` that costs `weight`.
fn prepare(number: u8, weight: u64, len: usize) -> Result<(), TransactionValidityError> {
	let nonce = System::account_nonce(account(number));
	let prepared = CheckMember::<Test>::from(nonce).validate_and_prepare(
		by(number),
		&remark(),
		&costing(weight),
		len,
		0,
	);
	// Nothing is noted between transactions.
	Signer::<Test>::kill();
	prepared.map(|_| ())
}

fn used(group: u32) -> u64 {
	Consortium::quota_now(GroupId(group)).unwrap().used
}
