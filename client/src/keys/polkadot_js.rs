//! Key files in the JSON format of polkadot-js, so that keys move freely between this program, the
//! browser extension and other wallets.
//!
//! `encoded` is Base64 of: scrypt salt (32 bytes), N, p and r (little-endian, 4 bytes each), nonce
//! (24 bytes), and the XSalsa20-Poly1305 box of: a PKCS #8 header, the secret (64 bytes, in the form
//! of ed25519), a divider, the public key (32 bytes).

use super::{
	Password,
	pair::{KeyPair, SECRET_LENGTH, fill_random},
	password::check_new,
};
use crate::{
	address::{any_network, to_address},
	error::{Error, Result},
	types::{AccountId, from_hex},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use crypto_secretbox::{
	Key, Nonce, XSalsa20Poly1305,
	aead::{Aead, KeyInit},
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::time::{SystemTime, UNIX_EPOCH};
use zeroize::Zeroizing;

const HEADER: [u8; 16] = [48, 83, 2, 1, 1, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32];
const DIVIDER: [u8; 5] = [161, 35, 3, 33, 0];

const SALT: usize = 32;
const NONCE: usize = 24;
const PREFIX: usize = SALT + 12 + NONCE;

/// Parameters of scrypt that the format allows: N, p, r. Others could take any time or memory.
const ALLOWED: [(u32, u32, u32); 6] = [
	(1 << 13, 10, 8),
	(1 << 14, 5, 8),
	(1 << 15, 3, 8),
	(1 << 15, 1, 8),
	(1 << 16, 2, 8),
	(1 << 17, 1, 8),
];

/// Parameters for new files: the ones that every version of the format's tools reads.
const CHOSEN: (u32, u32, u32) = (1 << 15, 1, 8);

/// Why a key file is not opened.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum OpenError {
	/// The password is wrong, or the box was changed.
	Password,
	/// Something else is wrong with the file.
	File(String),
}

impl From<&str> for OpenError {
	fn from(why: &str) -> Self {
		Self::File(why.to_owned())
	}
}

/// A key file.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct KeyFile {
	encoded: String,
	encoding: Encoding,
	address: String,
	#[serde(default)]
	meta: Map<String, Value>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Encoding {
	content: Vec<String>,
	r#type: Vec<String>,
	version: String,
}

impl KeyFile {
	/// A file with `pair` under `password`. `name` is kept in it.
	pub(crate) fn seal(pair: &KeyPair, password: &Password, name: &str) -> Result<Self> {
		let when = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_millis();
		let mut meta = Map::new();
		meta.insert("name".to_owned(), name.into());
		meta.insert("whenCreated".to_owned(), u64::try_from(when).unwrap_or(0).into());
		Self::seal_with_meta(pair, password, meta)
	}

	/// The same key under another password.
	pub(crate) fn reseal(&self, pair: &KeyPair, password: &Password) -> Result<Self> {
		Self::seal_with_meta(pair, password, self.meta.clone())
	}

	fn seal_with_meta(
		pair: &KeyPair,
		password: &Password,
		meta: Map<String, Value>,
	) -> Result<Self> {
		check_new(password)?;
		let (mut salt, mut nonce) = ([0u8; SALT], [0u8; NONCE]);
		fill_random(&mut salt)?;
		fill_random(&mut nonce)?;
		let account = pair.account();
		let mut plain =
			Zeroizing::new(Vec::with_capacity(HEADER.len() + SECRET_LENGTH + DIVIDER.len() + 32));
		plain.extend(HEADER);
		plain.extend(&pair.to_file_secret()?[..]);
		plain.extend(DIVIDER);
		plain.extend::<&[u8; 32]>(account.as_ref());

		let (n, p, r) = CHOSEN;
		let internal = |why: &str| Error::Internal(why.to_owned());
		let sealed = cipher(password, &salt, CHOSEN)
			.ok_or_else(|| internal("scrypt refuses its parameters"))?
			.encrypt(Nonce::from_slice(&nonce), plain.as_slice())
			.map_err(|_| internal("the box cannot be sealed"))?;
		let mut bytes = salt.to_vec();
		for parameter in [n, p, r] {
			bytes.extend(parameter.to_le_bytes());
		}
		bytes.extend(nonce);
		bytes.extend(sealed);
		let words = |words: [&str; 2]| words.map(str::to_owned).to_vec();
		Ok(Self {
			encoded: STANDARD.encode(bytes),
			encoding: Encoding {
				content: words(["pkcs8", "sr25519"]),
				r#type: words(["scrypt", "xsalsa20-poly1305"]),
				version: "3".to_owned(),
			},
			address: to_address(&account),
			meta,
		})
	}

	/// Opens the file.
	pub(crate) fn open(&self, password: &Password) -> core::result::Result<KeyPair, OpenError> {
		self.check_encoding()?;
		let bytes = STANDARD.decode(&self.encoded).map_err(|_| "its content is not Base64")?;
		if bytes.len() <= PREFIX {
			return Err("its content is cut off".into());
		}
		let (prefix, sealed) = bytes.split_at(PREFIX);
		let (salt, rest) = prefix.split_at(SALT);
		let (numbers, nonce) = rest.split_at(12);
		let number = |at: usize| {
			numbers[at..at + 4].iter().rev().fold(0u32, |sum, byte| sum << 8 | u32::from(*byte))
		};
		let parameters = (number(0), number(4), number(8));
		if !ALLOWED.contains(&parameters) {
			return Err("its parameters of scrypt are not among the allowed ones".into());
		}
		let plain = cipher(password, salt, parameters)
			.ok_or("its parameters of scrypt are refused")?
			.decrypt(Nonce::from_slice(nonce), sealed)
			.map_err(|_| OpenError::Password)?;
		let plain = Zeroizing::new(plain);
		let damaged = || OpenError::from("its content is not an sr25519 key");
		let rest = plain.strip_prefix(&HEADER).ok_or_else(damaged)?;
		let (secret, rest) = rest.split_at_checked(SECRET_LENGTH).ok_or_else(damaged)?;
		let public = rest.strip_prefix(&DIVIDER).ok_or_else(damaged)?;
		let pair = KeyPair::from_file_secret(secret).ok_or_else(damaged)?;
		let account = pair.account();
		if AsRef::<[u8]>::as_ref(&account) != public || self.account().as_ref() != Some(&account) {
			return Err("its address is not that of its key".into());
		}
		Ok(pair)
	}

	/// The account that the file says it holds the key of.
	pub(crate) fn account(&self) -> Option<AccountId> {
		if self.address.starts_with("0x") {
			let key: [u8; 32] = from_hex(&self.address).ok()?.try_into().ok()?;
			return Some(key.into());
		}
		any_network(&self.address).ok().map(|(account, _)| account)
	}

	/// The name that is kept in the file.
	pub(crate) fn name(&self) -> Option<&str> {
		self.meta.get("name").and_then(Value::as_str)
	}

	fn check_encoding(&self) -> core::result::Result<(), OpenError> {
		let Encoding { content, r#type, version } = &self.encoding;
		let has = |list: &[String], word: &str| list.iter().any(|item| item == word);
		if version != "3" {
			return Err(OpenError::File(format!("its version is {version:?}, not \"3\"")));
		}
		if !has(content, "pkcs8") || !has(content, "sr25519") {
			return Err(OpenError::File(format!(
				"it holds {}, not an sr25519 key",
				content.join(" ")
			)));
		}
		if !has(r#type, "scrypt") || !has(r#type, "xsalsa20-poly1305") {
			return Err(OpenError::File(format!("it is encrypted with {:?}", r#type.join(" "))));
		}
		Ok(())
	}
}

fn cipher(
	password: &Password,
	salt: &[u8],
	(n, p, r): (u32, u32, u32),
) -> Option<XSalsa20Poly1305> {
	let log_n = u8::try_from(n.ilog2()).ok()?;
	let parameters = scrypt::Params::new(log_n, r, p, 32).ok()?;
	let mut key = Zeroizing::new([0u8; 32]);
	scrypt::scrypt(password.as_bytes(), salt, &parameters, &mut key[..]).ok()?;
	Some(XSalsa20Poly1305::new(Key::from_slice(&key[..])))
}

#[cfg(test)]
#[path = "polkadot_js_tests.rs"]
mod tests;
