//! Sr25519 key pairs.

use crate::{
	error::{Error, Result},
	types::AccountId,
};
use bip39::Mnemonic;
use rand::{TryRngCore, rngs::OsRng};
use schnorrkel::SecretKey;
use sp_core::{
	Pair,
	crypto::{DEV_PHRASE, ExposeSecret, SecretUri},
	sr25519,
};
use zeroize::Zeroizing;

/// Length of a secret key as key files hold it, in bytes.
pub(crate) const SECRET_LENGTH: usize = 64;

/// An sr25519 key pair. Its secret is wiped from memory when dropped.
#[derive(Clone)]
pub struct KeyPair(sr25519::Pair);

impl KeyPair {
	/// The key of a recovery phrase: 12, 15, 18, 21 or 24 English words, optionally followed by a
	/// derivation path such as `//stash/0`; or of a secret seed, `0x` and 64 digits.
	///
	/// # Errors
	/// [`Error::BadSecret`], also for the phrase of the well-known development keys.
	pub fn from_phrase(phrase: &str) -> Result<Self> {
		let bad = |why: &str| Error::BadSecret(why.to_owned());
		let text = Zeroizing::new(phrase.split_whitespace().collect::<Vec<_>>().join(" "));
		if text.is_empty() {
			return Err(bad("it is empty"));
		}
		let uri: SecretUri =
			text.parse().map_err(|_| bad("it is not a recovery phrase with a derivation path"))?;
		let words = Zeroizing::new(uri.phrase.expose_secret().to_owned());
		if words.trim() == DEV_PHRASE {
			return Err(bad("these are the well-known development keys"));
		}
		Self::from_uri(&text).ok_or_else(|| bad("a word is missing, misspelt or out of place"))
	}

	/// One of the development keys, such as `//Alice`, whose secrets everybody knows.
	///
	/// # Errors
	/// [`Error::BadValue`] when `path` is no derivation path.
	pub fn development(path: &str) -> Result<Self> {
		let key = path.starts_with("//").then(|| Self::from_uri(path)).flatten();
		key.ok_or_else(|| Error::BadValue {
			what: "development key",
			value: path.to_owned(),
			why: "it must be a path like //Alice".to_owned(),
		})
	}

	/// The account that the key controls.
	pub fn account(&self) -> AccountId {
		self.0.public().into()
	}

	/// Signs `message` as it is.
	pub fn sign(&self, message: &[u8]) -> sr25519::Signature {
		self.0.sign(message)
	}

	/// From the 64 bytes that key files hold: scalar and nonce in the form of ed25519.
	pub(crate) fn from_file_secret(bytes: &[u8]) -> Option<Self> {
		let secret = SecretKey::from_ed25519_bytes(bytes).ok()?;
		let raw = Zeroizing::new(secret.to_bytes());
		sr25519::Pair::from_seed_slice(&raw[..]).ok().map(Self)
	}

	/// The 64 bytes that key files hold.
	pub(crate) fn to_file_secret(&self) -> Result<Zeroizing<[u8; SECRET_LENGTH]>> {
		let raw = Zeroizing::new(self.0.to_raw_vec());
		let secret =
			SecretKey::from_bytes(&raw).map_err(|error| Error::Internal(error.to_string()))?;
		Ok(Zeroizing::new(secret.to_ed25519_bytes()))
	}

	fn from_uri(uri: &str) -> Option<Self> {
		sr25519::Pair::from_string(uri, None).ok().map(Self)
	}
}

impl core::fmt::Debug for KeyPair {
	fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
		f.debug_tuple("KeyPair").field(&self.account()).finish()
	}
}

/// A new recovery phrase of 12 or 24 words.
///
/// # Errors
/// [`Error::BadValue`] for another number of words.
pub fn generate_phrase(words: u8) -> Result<Zeroizing<String>> {
	let length = match words {
		12 => 16,
		24 => 32,
		_ => {
			return Err(Error::BadValue {
				what: "number of words",
				value: words.to_string(),
				why: "a phrase has 12 or 24".to_owned(),
			});
		}
	};
	let mut entropy = Zeroizing::new(vec![0u8; length]);
	fill_random(&mut entropy)?;
	let mnemonic =
		Mnemonic::from_entropy(&entropy).map_err(|error| Error::Internal(error.to_string()))?;
	Ok(Zeroizing::new(mnemonic.to_string()))
}

/// Fills `bytes` from the system's source of randomness.
pub(crate) fn fill_random(bytes: &mut [u8]) -> Result<()> {
	OsRng
		.try_fill_bytes(bytes)
		.map_err(|error| Error::Internal(format!("the system gives no random bytes: {error}")))
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::address::AddressForms;

	/// A phrase of the BIP-39 test vectors.
	const PHRASE: &str =
		"legal winner thank year wave sausage worth useful legal winner thank yellow";

	#[test]
	fn phrase_should_give_a_key_that_signs() {
		let key = KeyPair::from_phrase(PHRASE).unwrap();
		assert_eq!(
			key.account(),
			KeyPair::from_phrase(&format!("  {PHRASE}\n")).unwrap().account()
		);
		let path = KeyPair::from_phrase(&format!("{PHRASE}//stash/0")).unwrap();
		assert_ne!(key.account(), path.account());
		let public = sr25519::Public::from_raw(key.account().into());
		assert!(sr25519::Pair::verify(&key.sign(b"message"), b"message", &public));
	}

	#[test]
	fn development_key_should_be_the_known_one() {
		let forms = AddressForms::of(&KeyPair::development("//Alice").unwrap().account());
		assert_eq!(forms.generic_address, "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY");
		assert!(KeyPair::development("Alice").is_err());
		assert!(KeyPair::development("//bench//0").is_ok());
	}

	#[test]
	fn phrase_should_be_refused_when_it_is_not_usable() {
		let short = PHRASE.rsplit_once(' ').unwrap().0;
		let development = format!("{}//Alice", DEV_PHRASE.replace(' ', "  "));
		for (phrase, part) in [
			("", "empty"),
			(" \n", "empty"),
			("//Alice", "development"),
			(development.as_str(), "development"),
			(short, "word"),
			("legal winner thank year wave sausage worth useful legal winner thank thank", "word"),
			("0x1234", "word"),
		] {
			let error = KeyPair::from_phrase(phrase).unwrap_err();
			assert_eq!(error.exit_code(), 8);
			assert!(error.to_string().contains(part), "{phrase:?}: {error}");
		}
	}

	#[test]
	fn secret_should_survive_the_form_of_key_files() {
		for key in [KeyPair::from_phrase(PHRASE).unwrap(), KeyPair::development("//Bob").unwrap()] {
			let again = KeyPair::from_file_secret(&key.to_file_secret().unwrap()[..]).unwrap();
			assert_eq!(again.account(), key.account());
			assert_eq!(again.to_file_secret().unwrap(), key.to_file_secret().unwrap());
		}
		assert!(KeyPair::from_file_secret(&[1; 63]).is_none());
	}

	#[test]
	fn generated_phrases_should_have_the_asked_length_and_differ() {
		for words in [12, 24] {
			let phrase = generate_phrase(words).unwrap();
			assert_eq!(phrase.split(' ').count(), usize::from(words));
			assert_ne!(*phrase, *generate_phrase(words).unwrap());
			KeyPair::from_phrase(&phrase).unwrap();
		}
		assert!(generate_phrase(13).is_err());
	}
}
