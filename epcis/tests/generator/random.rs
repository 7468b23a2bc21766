/// Numbers from a seed, the same on every machine (SplitMix64).
pub(crate) struct Random(u64);

impl Random {
	pub(crate) const fn new(seed: u64) -> Self {
		Self(seed)
	}

	fn next(&mut self) -> u64 {
		self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
		let mut z = self.0;
		z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
		z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
		z ^ (z >> 31)
	}

	/// A number below the bound, which is not 0.
	pub(crate) fn below(&mut self, bound: usize) -> usize {
		usize::try_from(self.next() % u64::try_from(bound).unwrap()).unwrap()
	}

	pub(crate) fn digit(&mut self) -> char {
		char::from(b'0' + u8::try_from(self.below(10)).unwrap())
	}

	pub(crate) fn digits(&mut self, count: usize) -> String {
		(0..count).map(|_| self.digit()).collect()
	}

	pub(crate) fn pick<T: Copy>(&mut self, from: &[T]) -> T {
		from[self.below(from.len())]
	}

	pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
		for end in (1..items.len()).rev() {
			items.swap(end, self.below(end + 1));
		}
	}
}
