//! `invoice price`, which asks no node.

use crate::{Place, check_table, split};
use serde_json::{Value, json};

const TERMS: &str = "invoice price --face 3000000.00 --advance 90 --bp 480 --from 2026-01-05 --to 2026-02-28 --basis \
                     ACT/365F --fees 1500 --currency CNY";

#[test]
fn a_price_should_be_told_with_its_parts() {
	let run = Place::new().run(&split(TERMS));
	assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{run:?}");
	let expected = "\
Face       3,000,000.00 CNY  due on 2026-02-28
Advance    2,700,000.00 CNY  90.00 % of the face
Discount      19,173.70 CNY  4.80 % for 54 days, ACT/365F
Fees           1,500.00 CNY
Price      2,679,326.30 CNY  to the seller on 2026-01-05
Retention    300,000.00 CNY  to the seller once the lender has its own
";
	assert_eq!(run.stdout, expected);
}

#[test]
fn a_price_should_be_told_in_minor_units_to_programs() {
	let place = Place::new();
	let mut line = split(TERMS);
	line.push("--json");
	let run = place.run(&line);
	assert_eq!((run.code, run.stdout.lines().count()), (0, 1), "{run:?}");
	let expected = json!({
		"currency": "CNY",
		"decimals": 2,
		"face": "300000000",
		"advanceRate": 9_000,
		"rate": 480,
		"dayCount": "ACT/365F",
		"from": "2026-01-05",
		"to": "2026-02-28",
		"days": 54,
		"advance": "270000000",
		"discount": "1917370",
		"fees": "150000",
		"price": "267932630",
		"retention": "30000000",
	});
	assert_eq!(serde_json::from_str::<Value>(&run.stdout).unwrap(), expected);
}

/// A command line of `invoice price`: face, advance, basis points, period, day count, and what else.
fn line(
	face: &str,
	advance: &str,
	bp: &str,
	period: (&str, &str),
	basis: &str,
	rest: &str,
) -> String {
	let (from, to) = period;
	format!(
		"invoice price --face {face} --advance '{advance}' --bp {bp} --from {from} --to {to} --basis {basis} {rest}"
	)
}

#[test]
fn day_counts_and_currencies_should_make_the_difference() {
	let period = ("2024-01-15", "2024-04-14");
	for (advance, basis, rest, part) in [
		("100", "ACT/365F", "", "1,972.60  8.00 % for 90 days, ACT/365F\n"),
		("100", "act/360", "", "2,000.00  8.00 % for 90 days, ACT/360\n"),
		("80 %", "ACT/365F", "", "78,421.92  to the seller on 2024-01-15\n"),
		("80", "30E/360", "", "1,582.22  8.00 % for 89 days, 30E/360\n"),
		("80", "ACT/360", "--currency JPY", "1,600 JPY  8.00 %"),
		("80", "ACT/360", "--currency KWD", "1,600.000 KWD  8.00 %"),
	] {
		let line = line("100000", advance, "800", period, basis, rest);
		check_table(&Place::new(), &[(&line, 0, part)]);
	}
}

#[test]
fn a_price_should_be_refused_with_what_is_wrong() {
	let period = ("2024-01-15", "2024-04-14");
	let usual = |face, advance, bp, rest| line(face, advance, bp, period, "ACT/360", rest);
	for (line, code, part) in [
		("invoice price --face 1".to_owned(), 2, "--advance <PERCENT>"),
		(usual("1", "80", "many", ""), 2, "many"),
		(usual("1,000.00", "80", "800", ""), 3, "face \"1,000.00\": it must be digits"),
		(usual("1.500", "80", "800", ""), 3, "face \"1.500\": it has more than 2 decimals"),
		(usual("1.5", "80", "800", "--currency JPY"), 3, "it has decimals, and there are none"),
		(usual("99999999999999999", "80", "800", ""), 3, "it is too large"),
		(usual("1", "101", "800", ""), 3, "'101' is no percentage from 0 to 100"),
		(
			usual("1", "80", "10001", ""),
			3,
			"rate \"10001\": 10001 basis points are more than 10000",
		),
		(usual("1", "80", "800", "--fees -1"), 2, "-1"),
		(usual("1", "80", "800", "--fees 0.8"), 3, "leave nothing of the advance"),
		(usual("1", "80", "800", "--currency cny"), 3, "three capital letters"),
		(usual("1", "80", "800", "--currency XAU"), 3, "no minor unit"),
		(line("1", "80", "800", ("2024-02-30", "2024-04-14"), "ACT/360", ""), 3, "first day"),
		(
			line("1", "80", "800", ("2024-04-15", "2024-04-14"), "ACT/360", ""),
			3,
			"due date \"2024-04-14\": it is due before the seller would be paid",
		),
		(
			line("1", "80", "800", period, "ACT/ACT", ""),
			3,
			"write one of ACT/365F, ACT/360, 30E/360",
		),
	] {
		check_table(&Place::new(), &[(&line, code, part)]);
	}
}
