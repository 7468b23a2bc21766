//! Hashes as numbers.

/// A hash of 256 bits.
pub type Hash = [u8; 32];

/// A hash in four words, of which the bits are counted together. None lies in two lines of the processor's cache.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(align(32))]
pub(crate) struct Words(pub(crate) [u64; 4]);

/// Substrings of a hash.
pub(crate) const SUBSTRINGS: usize = 16;

/// Bits of a substring.
pub(crate) const SUBSTRING_BITS: usize = 16;

/// In how many bits two hashes differ, 0 to 256.
pub fn distance(one: &Hash, other: &Hash) -> u16 {
	words_distance(&words(one), &words(other))
}

pub(crate) fn words(hash: &Hash) -> Words {
	let (parts, _) = hash.as_chunks();
	let mut words = Words::default();
	for (word, part) in words.0.iter_mut().zip(parts) {
		*word = u64::from_be_bytes(*part);
	}
	words
}

pub(crate) fn hash(words: &Words) -> Hash {
	let mut hash = [0; 32];
	let (parts, _) = hash.as_chunks_mut();
	for (part, word) in parts.iter_mut().zip(&words.0) {
		*part = word.to_be_bytes();
	}
	hash
}

pub(crate) fn words_distance(one: &Words, other: &Words) -> u16 {
	one.0.iter().zip(&other.0).map(|(one, other)| (one ^ other).count_ones()).sum::<u32>() as u16
}

/// The distance when it is at most `radius`. Most hashes are told to be farther by their first half.
pub(crate) fn within(one: &Words, other: &Words, radius: u32) -> Option<u16> {
	let differing = |word: usize| (one.0[word] ^ other.0[word]).count_ones();
	let distance = differing(0) + differing(1);
	if distance > radius {
		return None;
	}
	let distance = distance + differing(2) + differing(3);
	(distance <= radius).then_some(distance as u16)
}

/// Substring `number`, 0 to 15, from the most significant bits on.
pub(crate) fn substring(words: &Words, number: usize) -> u16 {
	let word = words.0[number / 4 % 4];
	(word >> (48 - SUBSTRING_BITS * (number % 4))) as u16
}

/// The substring that is kept in mind beside substring `number`.
pub(crate) const fn partner(number: usize) -> usize {
	number ^ 1
}

/// A substring in half as many bits: two of them differ in no more bits than the substrings do.
pub(crate) fn folded(substring: u16) -> u8 {
	(substring >> 8 ^ substring) as u8
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn words_and_substrings_should_stand_in_the_order_of_bytes() {
		let bytes: Hash = core::array::from_fn(|at| u8::try_from(at).unwrap());
		let words = words(&bytes);
		assert_eq!(hash(&words), bytes);
		for number in 0..SUBSTRINGS {
			let two = [bytes[2 * number], bytes[2 * number + 1]];
			assert_eq!(substring(&words, number), u16::from_be_bytes(two));
		}
	}

	#[test]
	fn folding_should_bring_no_two_apart() {
		for (one, other) in
			[(0u16, 0xffffu16), (0x1234, 0x5678), (0xff00, 0x00ff), (1, 256), (7, 7)]
		{
			let apart = (folded(one) ^ folded(other)).count_ones();
			assert!(apart <= (one ^ other).count_ones(), "{one:x} {other:x}");
		}
		assert_eq!(folded(0x1234), 0x26);
	}

	#[test]
	fn distance_should_be_told_up_to_the_radius() {
		let none = Words([0; 4]);
		let some = Words([0b111, 1 << 63, 0, u64::MAX]);
		assert_eq!(words_distance(&none, &some), 68);
		assert_eq!(within(&none, &some, 68), Some(68));
		assert_eq!(within(&none, &some, 67), None);
		assert_eq!(within(&none, &some, 3), None);
		assert_eq!(within(&some, &some, 0), Some(0));
		assert_eq!(distance(&[0; 32], &[0xff; 32]), 256);
	}
}
