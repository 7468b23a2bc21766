/// The check digit (0 to 9) that stands after these digits: they weigh 3 and 1 in turn from the right, and the check
/// digit brings the sum to a multiple of ten (GS1 General Specifications, 7.9).
pub const fn check_digit(body: u64) -> u8 {
	let (mut rest, mut weight, mut sum) = (body, 3, 0);
	while rest > 0 {
		sum = (sum + rest % 10 * weight) % 10;
		weight = 4 - weight;
		rest /= 10;
	}
	((10 - sum) % 10) as u8
}

/// Whether a number's last digit is the check digit of those before it.
pub const fn verify_check_digit(number: u64) -> bool {
	check_digit(number / 10) as u64 == number % 10
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	#[test]
	fn published_keys_should_hold_and_their_neighbours_should_not() {
		for key in [
			2_345_673,
			416_000_336_108,
			1_234_567_890_128,
			12_345_678_901_231,
			123_456_789_012_345_675,
		] {
			assert!(verify_check_digit(key), "{key}");
			for step in 1..10 {
				let changed = key - key % 10 + (key + step) % 10;
				assert!(!verify_check_digit(changed), "{changed}");
			}
		}
	}

	proptest! {
		#[test]
		fn one_changed_digit_should_always_be_found(
			body in 0u64..10u64.pow(17),
			place in 0u32..18,
			step in 1u64..10,
		) {
			let key = body * 10 + u64::from(check_digit(body));
			prop_assert!(verify_check_digit(key));
			let unit = 10u64.pow(place);
			let digit = key / unit % 10;
			let changed = key - digit * unit + (digit + step) % 10 * unit;
			prop_assert!(!verify_check_digit(changed));
		}
	}
}
