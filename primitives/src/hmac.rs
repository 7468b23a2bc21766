//! HMAC-SHA256 (RFC 2104) under a key of 32 bytes, over whoever computes SHA-256.

use crate::merkle::{Hash, Sha256};
use alloc::vec::Vec;

/// Bytes that SHA-256 takes at a time.
const BLOCK: usize = 64;

/// The code of `message` under `key`.
///
/// A shorter key is the same as one filled up with zeros, as the definition has it.
pub fn hmac_sha256<H: Sha256>(key: &[u8; 32], message: &[u8]) -> Hash {
	let padded = |pad: u8, rest: &[u8]| {
		let mut whole = Vec::with_capacity(BLOCK.saturating_add(rest.len()));
		whole.extend(key.iter().map(|byte| byte ^ pad));
		whole.resize(BLOCK, pad);
		whole.extend_from_slice(rest);
		H::sha256(&whole)
	};
	padded(0x5c, &padded(0x36, message))
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::merkle::plain::Sha2;
	use hmac::{Hmac, Mac};
	use proptest::prelude::*;

	fn code(key: &[u8], message: &[u8]) -> alloc::string::String {
		let mut filled = [0; 32];
		filled[..key.len()].copy_from_slice(key);
		hmac_sha256::<Sha2>(&filled, message)
			.iter()
			.map(|byte| alloc::format!("{byte:02x}"))
			.collect()
	}

	/// RFC 4231, test cases 1, 2 and 4.
	#[test]
	fn codes_should_be_those_published() {
		assert_eq!(
			code(&[0x0b; 20], b"Hi There"),
			"b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
		);
		assert_eq!(
			code(b"Jefe", b"what do ya want for nothing?"),
			"5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
		);
		let key: Vec<u8> = (1..=25).collect();
		assert_eq!(
			code(&key, &[0xcd; 50]),
			"82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"
		);
	}

	proptest! {
		#[test]
		fn codes_should_be_those_of_another_program(key: [u8; 32], message: Vec<u8>) {
			let other = Hmac::<sha2::Sha256>::new_from_slice(&key).unwrap().chain_update(&message);
			let other: Hash = other.finalize().into_bytes().into();
			prop_assert_eq!(hmac_sha256::<Sha2>(&key, &message), other);
		}
	}
}
