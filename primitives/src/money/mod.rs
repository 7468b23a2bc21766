//! Money owed for goods: amounts, what an advance costs, what a debtor and a lender's claim come to, who bears a loss.
//!
//! - An [`Amount`] is a number of a currency's minor units; [`decimal`] is its text. Arithmetic is checked, and each
//!   rounding names its direction.
//! - A [`Rate`] a year and a [`Share`] of an amount are in basis points, a [`DayCount`] says how days make a year.
//! - A [`Purchase`] is priced by bank discount ([`Quote`]); bids compare by [`Cost`].
//! - Two accounts, never one: a [`Debt`] is what the debtor owes, a [`Position`] what the lender is owed. [`Accounts`]
//!   holds both and allocates what is paid.
//! - [`bear`] says who bears a loss, by its cause.
//! - [`Progress`] is what has become of a debt by a day; [`PaymentRecord`] and [`Ageing`] sum up how somebody pays.

mod accounts;
mod amount;
mod day_count;
mod debt;
pub mod decimal;
mod discount;
mod late_discount;
mod loss;
mod payments;
mod position;
mod progress;
mod rate;
mod refused;

pub use accounts::{Accounts, Allocation, Lending, Outlook};
pub use amount::{Amount, OutOfRange};
pub use day_count::{DayCount, InvalidPeriod};
pub use debt::Debt;
pub use discount::{Cost, NoPrice, Purchase, Quote};
pub use late_discount::LateDiscount;
pub use loss::{Borne, LossCause, Losses, Recourse, bear};
pub use payments::{Ageing, LateBucket, Part, PaymentRecord, Tally};
pub use position::{Claim, Position, Terms};
pub use progress::{Progress, Stage};
pub use rate::{BASIS_POINTS, InvalidRate, Rate, Share};
pub use refused::Refused;

use core::num::NonZeroU128;

/// `numerator / denominator`, a half rounded up.
const fn half_up(numerator: u128, denominator: NonZeroU128) -> u128 {
	let denominator = denominator.get();
	let (quotient, remainder) = (numerator / denominator, numerator % denominator);
	// A quotient that is rounded up has a denominator of 2 at least: it is not the greatest.
	if remainder >= denominator - remainder { quotient + 1 } else { quotient }
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	fn rounded(numerator: u128, denominator: u128) -> u128 {
		half_up(numerator, NonZeroU128::new(denominator).unwrap())
	}

	#[test]
	fn a_half_should_be_rounded_up() {
		for (numerator, denominator, expected) in [
			(0, 1, 0),
			(0, 2, 0),
			(1, 2, 1),
			(3, 2, 2),
			(1, 3, 0),
			(2, 3, 1),
			(49, 100, 0),
			(50, 100, 1),
			(u128::MAX, 1, u128::MAX),
			(u128::MAX, 2, 1 << 127),
			(u128::MAX, u128::MAX, 1),
			(u128::MAX / 2, u128::MAX, 0),
			(u128::MAX / 2 + 1, u128::MAX, 1),
		] {
			assert_eq!(rounded(numerator, denominator), expected, "{numerator}/{denominator}");
		}
	}

	proptest! {
		#[test]
		fn rounding_should_be_to_the_nearest(numerator in 0..1u128 << 120, denominator in 1..1u128 << 60) {
			let rounded = rounded(numerator, denominator);
			// rounded - 1/2 <= numerator / denominator < rounded + 1/2
			prop_assert!(2 * rounded * denominator <= 2 * numerator + denominator);
			prop_assert!(2 * numerator < 2 * rounded * denominator + denominator);
		}
	}
}
