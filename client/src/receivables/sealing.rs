//! Sealing what one organisation alone is to read: X25519, HKDF-SHA-256, ChaCha20-Poly1305.

use crate::{
	error::{Error, Result},
	files,
	keys::KeyPair,
	types::H256,
};
use chacha20poly1305::{
	ChaCha20Poly1305, Key, KeyInit, Nonce,
	aead::{Aead, Payload},
};
use hkdf::Hkdf;
use rand::RngCore;
use sha2::{Digest, Sha256};
use std::path::Path;
use x25519_dalek::{PublicKey, StaticSecret};
use zeroize::Zeroizing;

/// What the key is derived for.
const INFO: &[u8; 17] = b"stalhof/sealed/v1";

/// What the secrets of development keys are hashes of, before their path.
const DEVELOPMENT: &str = "stalhof/sealing/development";

/// Bytes that a sealed message is longer than the message: an X25519 key and a tag.
pub const SEALED_OVERHEAD: usize = 32 + 16;

/// The private half of the key for which files and keys are sealed to an organisation.
///
/// Its file holds 64 hexadecimal digits, and is its owner's alone.
pub struct SealingKey(StaticSecret);

impl SealingKey {
	/// Makes one by chance, and writes it into a new file that nobody else may read.
	///
	/// # Errors
	/// [`Error::File`]; [`Error::FileExists`] when there is a file of this name.
	pub fn create(path: &Path) -> Result<Self> {
		let mut bytes = Zeroizing::new([0; 32]);
		rand::rng().fill_bytes(&mut bytes[..]);
		let key = Self::of(&bytes);
		key.write(path)?;
		Ok(key)
	}

	/// That of the organisation of a development chain whose administrator is the development key of that path, such as
	/// `//Alice`: the SHA-256 of `stalhof/sealing/development` and the path, which everybody knows.
	///
	/// # Errors
	/// [`Error::BadValue`] when `path` is no derivation path.
	pub fn development(path: &str) -> Result<Self> {
		KeyPair::development(path)?;
		Ok(Self::of(&Sha256::digest(format!("{DEVELOPMENT}{path}")).into()))
	}

	/// Writes it into a new file that nobody else may read.
	///
	/// # Errors
	/// As [`create`](Self::create).
	pub fn write(&self, path: &Path) -> Result<()> {
		let text = Zeroizing::new(hex::encode(self.0.as_bytes()) + "\n");
		Ok(files::create(path, text.as_bytes(), files::PRIVATE)?)
	}

	/// Reads one from a file.
	///
	/// # Errors
	/// [`Error::File`], [`Error::BadKeyFile`].
	pub fn read(path: &Path) -> Result<Self> {
		let text = files::read(path)?;
		let digits = text.trim();
		let digits = digits.strip_prefix("0x").unwrap_or(digits);
		let mut bytes = Zeroizing::new([0; 32]);
		hex::decode_to_slice(digits, &mut bytes[..]).map_err(|_| Error::BadKeyFile {
			path: path.to_owned(),
			why: "a key for sealed files is 64 hexadecimal digits".to_owned(),
		})?;
		Ok(Self::of(&bytes))
	}

	/// The key of these bytes.
	pub(crate) fn of(bytes: &[u8; 32]) -> Self {
		Self(StaticSecret::from(*bytes))
	}

	/// The public half, which the organisation's record names.
	pub fn public(&self) -> H256 {
		H256(PublicKey::from(&self.0).to_bytes())
	}

	/// Opens what was sealed to it in that context. `None` when it was sealed to another key, in another context, or changed.
	pub fn open(&self, sealed: &[u8], context: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
		let (ephemeral, message) = sealed.split_first_chunk::<32>()?;
		let shared = self.0.diffie_hellman(&PublicKey::from(*ephemeral));
		let own = PublicKey::from(&self.0).to_bytes();
		// A key of small order gives the same secret with every other.
		let cipher = shared.was_contributory().then(|| cipher(shared.as_bytes(), ephemeral, &own));
		let payload = Payload { msg: message, aad: context };
		cipher?.decrypt(&Nonce::default(), payload).ok().map(Zeroizing::new)
	}

	/// 32 bytes that only who has this key can make of that context.
	pub(crate) fn derive(&self, context: &[u8]) -> Zeroizing<[u8; 32]> {
		let mut derived = Zeroizing::new([0; 32]);
		// 32 bytes are always given.
		let _ = Hkdf::<Sha256>::new(None, self.0.as_bytes()).expand(context, &mut derived[..]);
		derived
	}
}

/// Seals a message to the holder of a public key. What it is about is authenticated with it, and not hidden in it.
///
/// Layout: an X25519 key that was made for it (32 bytes), the ciphertext, and its tag (16 bytes). The key is HKDF-SHA-256 of the
/// shared secret with both public keys as salt; each serves one message, so that the nonce is zeros.
///
/// # Errors
/// [`Error::BadValue`] for a key with which nothing can be kept secret.
pub fn seal(to: H256, message: &[u8], context: &[u8]) -> Result<Vec<u8>> {
	let mut bytes = Zeroizing::new([0; 32]);
	rand::rng().fill_bytes(&mut bytes[..]);
	seal_with(&StaticSecret::from(*bytes), to, message, context)
}

fn seal_with(
	ephemeral: &StaticSecret,
	to: H256,
	message: &[u8],
	context: &[u8],
) -> Result<Vec<u8>> {
	let public = PublicKey::from(ephemeral).to_bytes();
	let shared = ephemeral.diffie_hellman(&PublicKey::from(to.0));
	if !shared.was_contributory() {
		return Err(Error::BadValue {
			what: "encryption key",
			value: format!("{to:#x}"),
			why: "nothing can be sealed to it: have its owner register another (`keys sealing`, `org renew`)"
				.to_owned(),
		});
	}
	let payload = Payload { msg: message, aad: context };
	let sealed = cipher(shared.as_bytes(), &public, &to.0).encrypt(&Nonce::default(), payload);
	let sealed = sealed.map_err(|_| Error::Internal("a message is too long to seal".to_owned()))?;
	Ok([&public[..], &sealed].concat())
}

fn cipher(shared: &[u8; 32], ephemeral: &[u8; 32], to: &[u8; 32]) -> ChaCha20Poly1305 {
	let salt = [&ephemeral[..], to].concat();
	let mut key = Zeroizing::new([0; 32]);
	let _ = Hkdf::<Sha256>::new(Some(&salt), shared).expand(INFO, &mut key[..]);
	ChaCha20Poly1305::new(Key::from_slice(&key[..]))
}

#[cfg(test)]
mod tests {
	use super::*;
	use std::os::unix::fs::PermissionsExt;

	fn key(byte: u8) -> SealingKey {
		SealingKey::of(&[byte; 32])
	}

	fn bytes(digits: &str) -> [u8; 32] {
		let mut bytes = [0; 32];
		hex::decode_to_slice(digits, &mut bytes).unwrap();
		bytes
	}

	/// RFC 7748, 6.1: what Bob has.
	#[test]
	fn public_key_should_be_that_of_the_standard() {
		let secret = bytes("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb");
		let public = bytes("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f");
		assert_eq!(SealingKey::of(&secret).public(), H256(public));
	}

	/// Computed apart, with another program from the definition.
	#[test]
	fn sealed_message_should_be_that_of_the_definition() {
		let ephemeral = StaticSecret::from([9; 32]);
		let sealed = seal_with(&ephemeral, key(7).public(), b"secret", b"about").unwrap();
		let wanted = "57db4b359f23ae5e146e4e2512056704722506348c150c14753d0c933d04d421\
			faa0e52d0844f895e934908ebc558e0af173cbe3822b";
		assert_eq!(hex::encode(&sealed), wanted);
	}

	#[test]
	fn what_is_sealed_should_open_with_its_key_and_context_alone() {
		let sealed = seal(key(7).public(), b"secret", b"about").unwrap();
		assert_eq!(sealed.len(), 6 + SEALED_OVERHEAD);
		assert_eq!(&**key(7).open(&sealed, b"about").unwrap(), b"secret");
		assert!(key(8).open(&sealed, b"about").is_none());
		assert!(key(7).open(&sealed, b"another").is_none());
		for place in [0, 31, 32, 37, 38, sealed.len() - 1] {
			let mut changed = sealed.clone();
			changed[place] ^= 1;
			assert!(key(7).open(&changed, b"about").is_none(), "{place}");
		}
		for length in [0, 31, 32, 47] {
			assert!(key(7).open(&sealed[..length], b"about").is_none(), "{length}");
		}
	}

	#[test]
	fn the_same_message_should_be_sealed_otherwise_each_time() {
		let once = seal(key(7).public(), b"secret", b"").unwrap();
		assert_ne!(once, seal(key(7).public(), b"secret", b"").unwrap());
	}

	#[test]
	fn a_key_of_small_order_should_be_refused_on_both_sides() {
		let error = seal(H256::zero(), b"secret", b"").unwrap_err();
		assert!(error.to_string().contains("nothing can be sealed to it"), "{error}");
		assert!(key(7).open(&[0; 64], b"").is_none());
	}

	#[test]
	fn derived_bytes_should_be_of_key_and_context() {
		assert_eq!(*key(7).derive(b"a"), *key(7).derive(b"a"));
		assert_ne!(*key(7).derive(b"a"), *key(7).derive(b"b"));
		assert_ne!(*key(7).derive(b"a"), *key(8).derive(b"a"));
	}

	/// Computed apart, with another program from the definition; the same bytes stand in the runtime's presets.
	#[test]
	fn development_key_should_be_that_of_its_path() {
		let public = |path| SealingKey::development(path).unwrap().public();
		let alice = "5417f15cf02a01ec0e08c1ae3a1217b600e888d7eec2a75140af0d8022b4e004";
		let ferdie = "f6a12bb40ef1afbfb90392bb4f24a8138836fb1d3aee7b07edc3f46042152225";
		assert_eq!(public("//Alice"), H256(bytes(alice)));
		assert_eq!(public("//Ferdie"), H256(bytes(ferdie)));
		for path in ["", "Alice", "/", "//Alice/"] {
			let refused = SealingKey::development(path);
			assert!(matches!(refused, Err(Error::BadValue { .. })), "{path}");
		}
	}

	#[test]
	fn key_should_be_read_from_its_file_that_is_the_owners_alone() {
		let directory = tempfile::tempdir().unwrap();
		let path = directory.path().join("sealing");
		let made = SealingKey::create(&path).unwrap();
		let mode = std::fs::metadata(&path).unwrap().permissions().mode();
		assert_eq!(mode & 0o777, 0o600);
		assert_eq!(SealingKey::read(&path).unwrap().public(), made.public());
		assert!(matches!(SealingKey::create(&path), Err(Error::FileExists(_))));
		for bad in ["", "07", &"0g".repeat(32), &"07".repeat(33)] {
			std::fs::write(&path, bad).unwrap();
			assert!(matches!(SealingKey::read(&path), Err(Error::BadKeyFile { .. })), "{bad}");
		}
	}
}
