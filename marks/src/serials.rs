//! Serials of one batch, in ascending order of their bytes.

use super::{
	crockford,
	plan::{Plan, Serials},
	serial_file::{Listed, SerialFile},
};
use crate::error::{Error, Result};
use rand::RngCore;
use stalhof_primitives::goods::PoolShape;

/// Serials of one batch in ascending order. All have the pool's length.
pub(crate) enum Values {
	/// A prefix, and a number in base 32 behind it.
	Random { prefix: Vec<u8>, numbers: Vec<u128> },
	/// Numbers one after another.
	Numbers { first: u64 },
	/// As a file has them.
	Listed(Vec<Listed>),
}

impl Values {
	/// Those of a batch, which is counted from 0.
	pub(crate) fn of(
		plan: &Plan,
		file: Option<&SerialFile>,
		batch: u32,
		rng: &mut impl RngCore,
	) -> Result<Self> {
		let internal = |what: &str| Error::Internal(format!("a plan {what}"));
		match (&plan.serials, plan.pool.shape()) {
			(Serials::Random, PoolShape::Prefix { prefix, .. }) => {
				let bits = plan.random_bits().ok_or_else(|| internal("without random bits"))?;
				let (prefix, count) = (prefix.as_bytes().to_vec(), plan.size(batch));
				Ok(Self::Random { prefix, numbers: random(u128::from(batch), bits, count, rng)? })
			}
			(Serials::NumbersFrom(from), _) => {
				let first = from.checked_add(plan.before(batch));
				Ok(Self::Numbers { first: first.ok_or_else(|| internal("beyond its pool"))? })
			}
			(Serials::File(_), _) => {
				let file = file.ok_or_else(|| internal("without its file"))?;
				Ok(Self::Listed(file.read(plan, batch)?))
			}
			(Serials::Random, PoolShape::Numbers { .. }) => Err(internal("of random numbers")),
		}
	}

	/// Writes the one at `place`, which must be there, to `room`, which must be of the pool's length.
	pub(crate) fn write(&self, place: usize, room: &mut [u8]) {
		match self {
			Self::Random { prefix, numbers } => {
				let (start, digits) = room.split_at_mut(prefix.len());
				start.copy_from_slice(prefix);
				crockford::write(numbers[place], digits);
			}
			Self::Numbers { first } => {
				let mut number = first.saturating_add(u64::try_from(place).unwrap_or(u64::MAX));
				for digit in room.iter_mut().rev() {
					// One of 0 to 9.
					*digit = b'0' + (number % 10) as u8;
					number /= 10;
				}
			}
			Self::Listed(serials) => serials[place].write(room),
		}
	}
}

/// As many different numbers as asked for, in ascending order: `bits` random bits of each, and `part` before them.
fn random(part: u128, bits: u32, count: u32, rng: &mut impl RngCore) -> Result<Vec<u128>> {
	let too_many = || Error::Internal(format!("{bits} bits have no {count} numbers"));
	let free = 1u128.checked_shl(bits).ok_or_else(too_many)?;
	if u128::from(count) > free {
		return Err(too_many());
	}
	let count = usize::try_from(count).map_err(|_| too_many())?;
	let mut numbers = Vec::with_capacity(count);
	while numbers.len() < count {
		let missing = count - numbers.len();
		numbers.extend((0..missing).map(|_| {
			let random = u128::from(rng.next_u64()) << 64 | u128::from(rng.next_u64());
			part << bits | (random & (free - 1))
		}));
		numbers.sort_unstable();
		numbers.dedup();
	}
	Ok(numbers)
}

#[cfg(test)]
#[path = "serials_tests.rs"]
mod tests;
