use super::*;
use proptest::prelude::*;

#[test]
fn a_number_should_lose_what_says_nothing() {
	for (text, expected) in [
		("0", "0"),
		("-0.000", "0"),
		("0e99999999999", "0"),
		("1", "1"),
		("1.0", "1"),
		("+1.50", "1.5"),
		("-1.50", "-1.5"),
		("007", "7"),
		("00.700", "0.7"),
		("100", "100"),
		("120.0", "120"),
		(".5", "0.5"),
		("5.", "5"),
		("0.3434000", "0.3434"),
		("26.0E0", "26"),
		("1e2", "100"),
		("1.25e1", "12.5"),
		("1.25E+2", "125"),
		("1.25e4", "12500"),
		("125e-1", "12.5"),
		("125e-3", "0.125"),
		("125e-5", "0.00125"),
		("0.00001", "0.00001"),
		("0.10000000000000000555", "0.10000000000000000555"),
		("12345678901234567890.10", "12345678901234567890.1"),
		("1e64", &format!("1{}", "0".repeat(64))),
		("1e-65", &format!("0.{}1", "0".repeat(64))),
	] {
		assert_eq!(canonical_number(text).as_deref(), Some(expected), "{text}");
	}
}

#[test]
fn a_number_should_stay_as_it_is_written_when_it_would_be_too_long() {
	for text in ["1e65", "-1.5E999999999", "1e-66", "1e99999999999999999999", "1e-99999999999"] {
		assert_eq!(canonical_number(text).as_deref(), Some(text));
	}
}

#[test]
fn what_is_no_number_should_not_become_one() {
	for text in [
		"",
		"+",
		"-",
		".",
		"e5",
		"1e",
		"1e+",
		"1e5.0",
		"1.2.3",
		"1_000",
		"0x1f",
		"inf",
		"NaN",
		"1 ",
		"--1",
		"+-1",
		"١",
		"1e5e5",
		"-.e1",
		"12:30",
		"2020-01-01",
	] {
		assert_eq!(canonical_number(text), None, "{text}");
	}
}

proptest! {
	#[test]
	fn forms_of_one_number_should_be_one(
		digits in "[1-9][0-9]{0,12}", point in 0usize..14, shift in -20i32..20, zeros in 0usize..5, negative: bool,
	) {
		let sign = if negative { "-" } else { "" };
		let plain = canonical_number(&format!("{sign}{digits}e{shift}")).unwrap().into_owned();
		let point = point.min(digits.len());
		let (whole, fraction) = digits.split_at(point);
		let moved = shift + i32::try_from(fraction.len()).unwrap();
		let zeros = "0".repeat(zeros);
		let other = format!("{sign}{zeros}{whole}.{fraction}{zeros}E{moved:+}");
		prop_assert_eq!(canonical_number(&other).unwrap(), plain.as_str());
		prop_assert_eq!(canonical_number(&plain).unwrap(), plain.as_str());
		let value: f64 = format!("{sign}{digits}e{shift}").parse().unwrap();
		prop_assert_eq!(plain.parse::<f64>().unwrap(), value);
	}

	#[test]
	fn any_text_should_be_judged_without_panic(text in "[+\\-0-9.eE]{0,12}|\\PC{0,8}") {
		let _ = canonical_number(&text);
	}
}
