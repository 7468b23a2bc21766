//! What a label hides, and the keys that sign for an item.

use super::crockford;
use core::{fmt, str::FromStr};
use ed25519_dalek::{Signer, SigningKey, VerifyingKey};
use hkdf::Hkdf;
use rand::CryptoRng;
use sha2::Sha256;
use stalhof_primitives::{
	goods::{LABEL_SIGNATURE, LabelKey, activation_message, transfer_message},
	gs1::{Gtin, Serial},
	merkle::Hash,
};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// With what the derivation of a label's key begins, before the GTIN's digits and the serial.
pub const LABEL_TAG: &[u8; 22] = b"stalhof/goods/label/v1";

/// Characters of a code.
pub const CODE_CHARACTERS: usize = 26;

/// The secret that a label hides: 128 random bits, printed as 26 digits of Crockford's base 32. It is the number's
/// digits, so that the first is 0 to 7; there is no check symbol.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct Code([u8; 16]);

/// Why a text is no [`Code`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidCode {
	/// It has not 26 digits.
	Length(usize),
	/// A character that no code has, and where it stands, from 1.
	Character(char, usize),
	/// Its first digit is not 0 to 7: it has more than 128 bits.
	TooGreat,
}

impl fmt::Display for InvalidCode {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self {
			Self::Length(length) => {
				write!(f, "a code has {CODE_CHARACTERS} digits and letters, and this has {length}")
			}
			Self::Character(found, place) => write!(
				f,
				"character {place}, {found:?}, is in no code: they have digits, and letters without U"
			),
			Self::TooGreat => f.write_str("a code begins with 0 to 7"),
		}
	}
}

impl core::error::Error for InvalidCode {}

impl Code {
	/// A new one.
	pub fn random(rng: &mut impl CryptoRng) -> Self {
		let mut code = Self([0; 16]);
		rng.fill_bytes(&mut code.0);
		code
	}

	/// The one with these bits.
	pub const fn from_bytes(bytes: [u8; 16]) -> Self {
		Self(bytes)
	}

	/// As it is printed.
	pub fn to_text(&self) -> Zeroizing<String> {
		let mut text = Zeroizing::new([0; CODE_CHARACTERS]);
		self.write(&mut text);
		Zeroizing::new(text.iter().copied().map(char::from).collect())
	}

	/// As it is printed, where it is wanted.
	pub(crate) fn write(&self, room: &mut [u8; CODE_CHARACTERS]) {
		crockford::write(u128::from_be_bytes(self.0), room);
	}
}

impl FromStr for Code {
	type Err = InvalidCode;

	/// Takes small letters, O for 0, I and L for 1, and hyphens and blanks anywhere.
	fn from_str(text: &str) -> Result<Self, InvalidCode> {
		let (mut number, mut length) = (0u128, 0);
		let mut first = 0;
		let shown = text.chars().zip(1..).filter(|(character, _)| !matches!(character, '-' | ' '));
		for (character, place) in shown {
			let digit =
				crockford::digit(character).ok_or(InvalidCode::Character(character, place))?;
			if length == 0 {
				first = digit;
			}
			length += 1;
			number = number << crockford::BITS | u128::from(digit);
		}
		match (length, first) {
			(CODE_CHARACTERS, 0..=7) => Ok(Self(number.to_be_bytes())),
			(CODE_CHARACTERS, _) => Err(InvalidCode::TooGreat),
			_ => Err(InvalidCode::Length(length)),
		}
	}
}

impl fmt::Debug for Code {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		f.write_str("Code(hidden)")
	}
}

/// The secret half of a label's or a holder's key: Ed25519 (RFC 8032).
///
/// A label's seed is HKDF-SHA256 (RFC 5869) without salt of the code's 16 bytes, the most significant first, with
/// [`LABEL_TAG`], the GTIN's 14 digits and the serial, nothing between them, as information. For other languages to
/// check, with batch 258, index 772, valid until block 65536, holder's seed 32 bytes 07, genesis 32 bytes 42, and a
/// transfer to the key of the seed 32 bytes 08 after 5 before it:
///
/// ```text
/// code        01081G81860W40J2GB1G6GW3RK
/// its bytes   0102030405060708090a0b0c0d0e0f13
/// GTIN        09521001000017
/// serial      L7Q0ZK3M9X4T2V8B6N
/// seed        4cc9261d27646fb90690fb612eef681cf0eefbed9e56052493c7f2d997a8fc1b
/// public key  63f9528d7487e8b86f303851f001c631660c9ea1870f312466438d3a433269ba
/// holder      ea4a6c63e29c520abef5507b132ec5f9954776aebebe7b92421eea691446d22c
/// activation  7374616c686f662f676f6f64732f61637469766174652f763142424242424242
///             4242424242424242424242424242424242424242424242424200000102000003
///             04ea4a6c63e29c520abef5507b132ec5f9954776aebebe7b92421eea691446d2
///             2c00010000
/// signature   fd2d1e7708da142d79f56ca7b112df80296598a020d9e0d1be9f0d7d9989626d
///             6cf8ce77b9ca76b26bd5d063ce4fd304d8fde8384f39b7ce24485517aab1ef02
/// to          1398f62c6d1a457c51ba6a4b5f3dbd2f69fca93216218dc8997e416bd17d93ca
/// transfer    7374616c686f662f676f6f64732f7472616e736665722f763142424242424242
///             4242424242424242424242424242424242424242424242424200000102000003
///             04000000051398f62c6d1a457c51ba6a4b5f3dbd2f69fca93216218dc8997e41
///             6bd17d93ca00010000
/// signature   58f29d28ba7661eb7f2d49a5c9984e16ad225e71aef7993b420020ec3c22ddea
///             b38643a9dc729f8138874357dce72782a666bc5445e6977932fb0a1175651b00
/// ```
///
/// The transactions with these signatures are in `docs/vectors/goods-transactions.json`.
pub struct ItemKey(SigningKey);

impl ItemKey {
	/// The key that a label with this code hides, on the item of this GTIN and serial.
	pub fn of_label(code: &Code, gtin: Gtin, serial: &Serial) -> Self {
		Self::derive(code, gtin.to_string().as_bytes(), serial.as_bytes())
	}

	pub(crate) fn derive(code: &Code, gtin: &[u8], serial: &[u8]) -> Self {
		let mut seed = Zeroizing::new([0; 32]);
		let info = [LABEL_TAG, gtin, serial];
		match Hkdf::<Sha256>::new(None, &code.0).expand_multi_info(&info, &mut *seed) {
			Ok(()) => Self::from_seed(&seed),
			Err(_) => unreachable!("32 bytes are fewer than the 8,160 that can be had"),
		}
	}

	/// The key with this seed.
	pub fn from_seed(seed: &[u8; 32]) -> Self {
		Self(SigningKey::from_bytes(seed))
	}

	/// A new holder's key.
	pub fn random(rng: &mut impl CryptoRng) -> Self {
		let mut seed = Zeroizing::new([0; 32]);
		rng.fill_bytes(&mut *seed);
		Self::from_seed(&seed)
	}

	/// Its seed, to be kept secret.
	pub fn seed(&self) -> Zeroizing<[u8; 32]> {
		Zeroizing::new(self.0.to_bytes())
	}

	/// Its public half.
	pub fn public(&self) -> LabelKey {
		LabelKey(self.0.verifying_key().to_bytes())
	}

	/// Signs as a label's key that `holder` is the one whose item it is.
	pub fn activate(
		&self,
		genesis: &Hash,
		(batch, index): (u32, u32),
		holder: &LabelKey,
		valid_until: u32,
	) -> [u8; LABEL_SIGNATURE] {
		self.0.sign(&activation_message(genesis, batch, index, holder, valid_until)).to_bytes()
	}

	/// Signs as the present holder's key that the item passes to `to`. `passes`: how often it has been passed on before.
	pub fn pass_on(
		&self,
		genesis: &Hash,
		(batch, index): (u32, u32),
		passes: u32,
		to: &LabelKey,
		valid_until: u32,
	) -> [u8; LABEL_SIGNATURE] {
		self.0.sign(&transfer_message(genesis, batch, index, passes, to, valid_until)).to_bytes()
	}
}

impl fmt::Debug for ItemKey {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		write!(f, "ItemKey({})", hex::encode(self.public().0))
	}
}

/// Whether `signature` of `message` is by `key`. Keys and signatures that leave room for a second one of the same are
/// refused (RFC 8032, 8.4; strict verification).
pub fn verify_signature(key: &LabelKey, message: &[u8], signature: &[u8; LABEL_SIGNATURE]) -> bool {
	let signature = ed25519_dalek::Signature::from_bytes(signature);
	VerifyingKey::from_bytes(&key.0).is_ok_and(|key| key.verify_strict(message, &signature).is_ok())
}

#[cfg(test)]
#[path = "label_tests.rs"]
mod tests;
