//! Where a history's choices come from: bytes that a fuzzer makes, or a seed.

use std::cell::RefCell;

/// A row of choices: the same bytes or the same seed make the same ones.
#[derive(Clone, Debug)]
pub struct Choices<'a>(RefCell<Source<'a>>);

#[derive(Clone, Copy, Debug)]
enum Source<'a> {
	/// Bytes, each used once; zeros after the last.
	Bytes(&'a [u8]),
	/// What comes of SplitMix64: choices without end.
	Seed { state: u64, left: u64, bytes: u8 },
}

impl<'a> Choices<'a> {
	/// As these bytes say. [`is_over`](Self::is_over) once they are used up.
	pub fn of_bytes(bytes: &'a [u8]) -> Self {
		Self(RefCell::new(Source::Bytes(bytes)))
	}

	/// As a generator of that seed says.
	pub fn of_seed(seed: u64) -> Self {
		Self(RefCell::new(Source::Seed { state: seed, left: 0, bytes: 0 }))
	}

	/// Whether nothing is left to choose by.
	pub fn is_over(&self) -> bool {
		matches!(*self.0.borrow(), Source::Bytes([]))
	}

	fn byte(&self) -> u8 {
		match &mut *self.0.borrow_mut() {
			Source::Bytes(bytes) => match bytes.split_first() {
				Some((first, rest)) => {
					*bytes = rest;
					*first
				}
				None => 0,
			},
			Source::Seed { state, left, bytes } => {
				if *bytes == 0 {
					*state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
					let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
					let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
					(*left, *bytes) = (mixed ^ (mixed >> 31), 8);
				}
				let byte = left.to_le_bytes()[0];
				(*left, *bytes) = (*left >> 8, *bytes - 1);
				byte
			}
		}
	}

	/// A number of 32 bits.
	pub fn number(&self) -> u32 {
		u32::from_le_bytes(std::array::from_fn(|_| self.byte()))
	}

	/// A number below `end`; 0 when there is none. Takes one byte where one is enough.
	pub fn below(&self, end: u32) -> u32 {
		match end {
			0 | 1 => 0,
			2..=256 => u32::from(self.byte()) % end,
			_ => self.number() % end,
		}
	}

	/// True once in so many times.
	pub fn one_in(&self, times: u32) -> bool {
		self.below(times) == 0
	}

	/// True as often as false.
	pub fn coin(&self) -> bool {
		self.one_in(2)
	}

	/// One of all; `None` when there is none.
	pub fn of<T: Clone>(&self, all: &[T]) -> Option<T> {
		let place = self.below(u32::try_from(all.len()).unwrap_or(u32::MAX));
		all.get(usize::try_from(place).unwrap_or(usize::MAX)).cloned()
	}

	/// A place, more often of those with more weight.
	pub fn weighted(&self, weights: impl Iterator<Item = u32> + Clone) -> usize {
		let mut left = self.below(weights.clone().sum());
		let reached = |weight: u32| {
			let here = left < weight;
			left = left.saturating_sub(weight);
			here
		};
		weights.map(reached).position(|here| here).unwrap_or(0)
	}

	/// Thirty-two bytes: mostly one of few, so that the same come again.
	pub fn hash(&self) -> [u8; 32] {
		let byte = self.byte();
		if byte < 240 { [byte % 16; 32] } else { std::array::from_fn(|_| self.byte()) }
	}
}
