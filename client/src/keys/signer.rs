//! Signing payloads.

use super::KeyPair;
use crate::{
	address::to_address,
	error::{Error, Result},
	types::{AccountId, MultiSignature},
};
use futures::future::BoxFuture;
use sp_runtime::traits::Verify;

/// Something that signs for an account.
pub trait Signer: Send + Sync {
	/// The account.
	fn account(&self) -> AccountId;

	/// Signs `payload` as it is.
	///
	/// # Errors
	/// Those of exit code 8.
	fn sign<'a>(&'a self, payload: &'a [u8]) -> BoxFuture<'a, Result<MultiSignature>>;
}

/// Signs with a key in memory.
#[derive(Clone, Debug)]
pub struct LocalSigner(pub KeyPair);

impl Signer for LocalSigner {
	fn account(&self) -> AccountId {
		self.0.account()
	}

	fn sign<'a>(&'a self, payload: &'a [u8]) -> BoxFuture<'a, Result<MultiSignature>> {
		let signature = MultiSignature::Sr25519(self.0.sign(payload));
		Box::pin(async move { Ok(signature) })
	}
}

impl<S: Signer + ?Sized> Signer for Box<S> {
	fn account(&self) -> AccountId {
		(**self).account()
	}

	fn sign<'a>(&'a self, payload: &'a [u8]) -> BoxFuture<'a, Result<MultiSignature>> {
		(**self).sign(payload)
	}
}

/// Checks that `signature` is `account`'s over `payload`.
///
/// # Errors
/// [`Error::WrongSignature`].
pub fn verify_signature(
	signature: &MultiSignature,
	payload: &[u8],
	account: &AccountId,
) -> Result<()> {
	if signature.verify(payload, account) {
		Ok(())
	} else {
		Err(Error::WrongSignature { account: to_address(account) })
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[tokio::test]
	async fn signature_should_verify_for_its_account_and_payload_only() {
		let alice = LocalSigner(KeyPair::development("//Alice").unwrap());
		let bob = KeyPair::development("//Bob").unwrap().account();
		let signature = alice.sign(b"payload").await.unwrap();
		verify_signature(&signature, b"payload", &alice.account()).unwrap();
		assert!(verify_signature(&signature, b"payloae", &alice.account()).is_err());
		assert!(verify_signature(&signature, b"payload", &bob).is_err());
	}
}
