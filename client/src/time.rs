//! Deadlines.

use std::time::Duration;
use tokio::time::Instant;

/// Longest wait: a year. Moments that are much farther away cannot be represented.
const LONGEST: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// The moment when `limit`, or a year if that is shorter, will have passed.
pub(crate) fn deadline(limit: Duration) -> Instant {
	Instant::now() + limit.min(LONGEST)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn any_limit_should_give_a_deadline() {
		assert!(deadline(Duration::MAX) > Instant::now() + LONGEST / 2);
		assert!(deadline(Duration::ZERO) <= Instant::now());
	}
}
