//! References of shipments as keyed tokens, so that the chain tells nobody an invoice's or an order's number.

use crate::{
	Hex32, Sha2,
	error::{Error, Result},
};
use rand::RngCore;
use stalhof_files as files;
use stalhof_primitives::{goods::ReferenceKind, hmac::hmac_sha256};
use std::path::Path;
use zeroize::Zeroizing;

/// What is authenticated begins with this: the name of the kind, a zero byte and the number follow.
pub const REFERENCE_TAG: &str = "stalhof/goods/reference/v1";

/// The longest number, in bytes.
const MAX_NUMBER: usize = 128;

/// A key that two parties share, and from which both make the same token of the same number.
///
/// Its file holds 64 hexadecimal digits, with or without `0x`. Who has it can find out which of the numbers that it can think of a
/// token stands for: invoice numbers are few. So it goes to the parties alone.
pub struct ReferenceKey(Zeroizing<[u8; 32]>);

/// A reference as it is sent: its kind, and the token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
	/// To what.
	pub kind: ReferenceKind,
	/// The token.
	pub token: Hex32,
}

impl ReferenceKey {
	/// Makes a key by chance, and writes it into a new file that nobody else may read.
	///
	/// # Errors
	/// [`Error::File`], also when there is a file of this name.
	pub fn create(path: &Path) -> Result<Self> {
		let mut key = Zeroizing::new([0; 32]);
		rand::rng().fill_bytes(&mut key[..]);
		let text = Zeroizing::new(hex::encode(&key[..]) + "\n");
		files::create(path, text.as_bytes(), files::PRIVATE)?;
		Ok(Self(key))
	}

	/// Reads one from a file.
	///
	/// # Errors
	/// [`Error::File`].
	pub fn read(path: &Path) -> Result<Self> {
		let text = files::read(path)?;
		let digits = text.trim();
		let digits = digits.strip_prefix("0x").unwrap_or(digits);
		let mut key = Zeroizing::new([0; 32]);
		hex::decode_to_slice(digits, &mut key[..]).map_err(|_| files::Error::Bad {
			path: path.to_owned(),
			what: "a key for references",
			why: "it must hold 64 hexadecimal digits".to_owned(),
		})?;
		Ok(Self(key))
	}

	/// The token of a number: HMAC-SHA256 under the key over [`REFERENCE_TAG`], the kind's name, a zero byte and the number
	/// as UTF-8. Blanks and case count: the parties write it as the document does.
	///
	/// # Errors
	/// [`Error::BadValue`] for a number that is empty, longer than 128 bytes, has blanks at its ends or characters that do not
	/// show.
	pub fn token(&self, kind: ReferenceKind, number: &str) -> Result<Token> {
		let bad = |why: &str| {
			Err(Error::BadValue {
				what: "reference",
				value: number.to_owned(),
				why: why.to_owned(),
			})
		};
		if number.is_empty() || number.len() > MAX_NUMBER {
			return bad("write the document's number, of 1 to 128 bytes");
		}
		if number.trim() != number || number.chars().any(char::is_control) {
			return bad("it has blanks at its ends, or characters that do not show");
		}
		let message =
			[REFERENCE_TAG.as_bytes(), kind.name().as_bytes(), &[0], number.as_bytes()].concat();
		Ok(Token { kind, token: Hex32(hmac_sha256::<Sha2>(&self.0, &message)) })
	}
}

/// A reference as people write it: `inv=INV-2026-0117` for a token under `key`, `inv=0x…` for a token as it is.
///
/// # Errors
/// [`Error::BadValue`], also for a number without a key: a plain number never goes on the chain.
pub fn reference(text: &str, key: Option<&ReferenceKey>) -> Result<Token> {
	let bad = |why: String| Error::BadValue { what: "reference", value: text.to_owned(), why };
	let (kind, number) = text.split_once('=').ok_or_else(|| {
		bad("write its kind, an equals sign and the number, as inv=INV-2026-0117".to_owned())
	})?;
	let kind: ReferenceKind = kind.parse().map_err(|why| bad(format!("{why}")))?;
	if let Ok(token) = number.parse::<Hex32>() {
		return Ok(Token { kind, token });
	}
	match key {
		Some(key) => key.token(kind, number),
		None => Err(bad(
			"a plain number never goes on the chain: give the parties' key with --reference-key, or the token as 0x and 64 \
			 digits"
				.to_owned(),
		)),
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use std::os::unix::fs::PermissionsExt;

	fn key(byte: u8) -> ReferenceKey {
		ReferenceKey(Zeroizing::new([byte; 32]))
	}

	/// Computed apart, with another program from the definition.
	#[test]
	fn token_should_be_the_code_over_tag_kind_and_number() {
		let token = key(7).token(ReferenceKind::Invoice, "INV-2026-0117").unwrap();
		let wanted = "0x9c89a3103818c7e921839ece423efdf7a6081566eb380142c4e33924c77c5da1";
		assert_eq!(token.token.to_string(), wanted);
	}

	#[test]
	fn token_should_differ_by_key_kind_and_number() {
		let token = |byte, kind, number| key(byte).token(kind, number).unwrap().token;
		let one = token(7, ReferenceKind::Invoice, "A");
		assert_eq!(one, token(7, ReferenceKind::Invoice, "A"));
		for other in [
			token(8, ReferenceKind::Invoice, "A"),
			token(7, ReferenceKind::PurchaseOrder, "A"),
			token(7, ReferenceKind::Invoice, "a"),
		] {
			assert_ne!(one, other);
		}
	}

	#[test]
	fn reference_should_be_a_token_or_become_one_and_never_stay_a_number() {
		let key = key(7);
		let made = reference("inv=INV-2026-0117", Some(&key)).unwrap();
		assert_eq!(made, key.token(ReferenceKind::Invoice, "INV-2026-0117").unwrap());
		let plain = format!("po={}", made.token);
		let read = reference(&plain, None).unwrap();
		assert_eq!(read, Token { kind: ReferenceKind::PurchaseOrder, token: made.token });
		for (text, part) in [
			("inv=INV-1", "never goes on the chain"),
			("inv=0x12", "never goes on the chain"),
			("INV-1", "equals sign"),
			("invoice=1", "inv, po"),
		] {
			let error = reference(text, None).unwrap_err().to_string();
			assert!(error.contains(part), "{text}: {error}");
		}
		for text in ["inv=", "inv= A", "inv=A ", "inv=A\nB", &format!("inv={}", "A".repeat(129))] {
			assert!(reference(text, Some(&key)).is_err(), "{text:?}");
		}
	}

	#[test]
	fn key_should_be_read_from_its_file_that_is_the_owners_alone() {
		let directory = tempfile::tempdir().unwrap();
		let path = directory.path().join("key");
		let made = ReferenceKey::create(&path).unwrap();
		let mode = std::fs::metadata(&path).unwrap().permissions().mode();
		assert_eq!(mode & 0o777, 0o600);
		assert_eq!(ReferenceKey::read(&path).unwrap().0, made.0);
		assert!(matches!(ReferenceKey::create(&path), Err(Error::File(files::Error::Exists(_)))));
		std::fs::write(&path, format!("0x{}", "07".repeat(32))).unwrap();
		assert_eq!(*ReferenceKey::read(&path).unwrap().0, [7; 32]);
		for bad in ["", "07", &"0g".repeat(32), &"07".repeat(33)] {
			std::fs::write(&path, bad).unwrap();
			assert!(ReferenceKey::read(&path).is_err(), "{bad}");
		}
	}
}
