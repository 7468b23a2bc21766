//! Totals by the rules of EN 16931: what must add up (BR-CO), and how many decimals money has (BR-DEC).

use crate::model::{AllowanceOrCharge, Amount, Form, Invoice, VatBreakdown};
use serde::Serialize;
use stalhof_primitives::{currency::Currency, invoice::Decimal};

/// How many decimals EN 16931 gives money, whatever its currency has.
const DECIMALS: u32 = 2;

/// A rule, and whether the invoice keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Check {
	/// Its name: `BR-CO-15`.
	pub rule: &'static str,
	/// Where it applies several times, to which: `BG-23[2]`.
	#[serde(skip_serializing_if = "Option::is_none")]
	pub place: Option<String>,
	/// Whether it is kept.
	pub holds: bool,
	/// What it asks for.
	pub expected: String,
	/// What the invoice has.
	pub found: String,
}

impl Check {
	/// Whether a rule about amounts that must add up is broken.
	pub(crate) fn is_wrong_total(&self) -> bool {
		const SUMS: [&str; 8] = [
			"BR-CO-10", "BR-CO-11", "BR-CO-12", "BR-CO-13", "BR-CO-14", "BR-CO-15", "BR-CO-16",
			"BR-CO-17",
		];
		!self.holds && SUMS.contains(&self.rule)
	}
}

fn value(amount: Option<Amount>) -> Option<Decimal> {
	amount.map(|amount| amount.value)
}

fn or_zero(amount: Option<Amount>) -> Decimal {
	value(amount).unwrap_or_default()
}

/// A number with that many decimals at least, or what is said in place of it.
fn text(value: Option<Decimal>, decimals: u32, other: &str) -> String {
	value.map_or(other.to_owned(), |value| Amount { value, decimals }.to_string())
}

/// The sum, `None` when one of them is missing or it goes beyond the limits.
fn sum(amounts: impl Iterator<Item = Option<Amount>>) -> Option<Decimal> {
	amounts.map(value).try_fold(Decimal::ZERO, |sum, one| sum.checked_add(one?))
}

impl Invoice {
	/// Every rule of totals that applies, kept or not: BR-CO-10 to BR-CO-17, BR-CO-25, BR-CO-26, and BR-DEC.
	///
	/// A sum may be rounded to the decimals that its currency has, to two at least. BR-CO-17, VAT of a rate, is kept when less
	/// than one unit is missing, as the validators of EN 16931 have it: VAT may be rounded line by line.
	pub fn checks(&self) -> Vec<Check> {
		let mut checks = Vec::new();
		self.sums(&mut checks);
		let digits =
			self.currency.and_then(Currency::minor_units).map(u32::from).unwrap_or(DECIMALS);
		for (place, own) in (1..).zip(&self.vat) {
			checks.push(tax(format!("BG-23[{place}]"), own, digits));
		}
		self.presence(&mut checks);
		self.decimals(&mut checks);
		checks
	}

	fn sums(&self, checks: &mut Vec<Check>) {
		let totals = &self.totals;
		let digits =
			self.currency.and_then(Currency::minor_units).map(u32::from).unwrap_or(DECIMALS);
		let mut add = |rule, expected: Option<Decimal>, found: Option<Amount>| {
			let rounded = expected.and_then(|expected| expected.rounded(digits.max(DECIMALS)));
			let holds =
				value(found).is_some_and(|found| Some(found) == expected || Some(found) == rounded);
			checks.push(Check {
				rule,
				place: None,
				holds,
				expected: text(rounded, digits, "a sum, and one of its parts is missing"),
				found: found.map_or("none".to_owned(), |found| found.to_string()),
			});
		};
		add("BR-CO-10", sum(self.lines.iter().map(|line| line.net)), totals.lines);
		let amounts = |all: &[AllowanceOrCharge]| sum(all.iter().map(|one| one.amount));
		if !self.allowances.is_empty() || totals.allowances.is_some() {
			add("BR-CO-11", amounts(&self.allowances), totals.allowances);
		}
		if !self.charges.is_empty() || totals.charges.is_some() {
			add("BR-CO-12", amounts(&self.charges), totals.charges);
		}
		let without_vat = value(totals.lines)
			.and_then(|lines| lines.checked_sub(or_zero(totals.allowances)))
			.and_then(|rest| rest.checked_add(or_zero(totals.charges)));
		add("BR-CO-13", without_vat, totals.without_vat);
		if !self.vat.is_empty() || totals.vat.is_some() {
			add("BR-CO-14", sum(self.vat.iter().map(|part| part.tax)), totals.vat);
		}
		let with_vat =
			value(totals.without_vat).and_then(|rest| rest.checked_add(or_zero(totals.vat)));
		add("BR-CO-15", with_vat, totals.with_vat);
		let due = value(totals.with_vat)
			.and_then(|whole| whole.checked_sub(or_zero(totals.paid)))
			.and_then(|rest| rest.checked_add(or_zero(totals.rounding)));
		add("BR-CO-16", due, totals.due);
	}

	fn presence(&self, checks: &mut Vec<Check>) {
		let mut add = |rule, expected: &str, found: Vec<&str>| {
			checks.push(Check {
				rule,
				place: None,
				holds: !found.is_empty(),
				expected: expected.to_owned(),
				found: if found.is_empty() { "none".to_owned() } else { found.join(", ") },
			});
		};
		// A credit note is not to be paid.
		if self.form == Form::Invoice && value(self.totals.due).is_some_and(Decimal::is_positive) {
			let found = [("BT-9", self.due.is_some()), ("BT-20", !self.terms.is_empty())];
			add("BR-CO-25", "BT-9 or BT-20", there(&found));
		}
		let seller = &self.seller;
		let found = [
			("BT-29", !seller.ids.is_empty()),
			("BT-30", seller.legal_id.is_some()),
			("BT-31", seller.vat_id.is_some()),
		];
		add("BR-CO-26", "BT-29, BT-30 or BT-31", there(&found));
	}

	fn decimals(&self, checks: &mut Vec<Check>) {
		let totals = &self.totals;
		let single = [
			("BR-DEC-09", totals.lines),
			("BR-DEC-10", totals.allowances),
			("BR-DEC-11", totals.charges),
			("BR-DEC-12", totals.without_vat),
			("BR-DEC-13", totals.vat),
			("BR-DEC-14", totals.with_vat),
			("BR-DEC-15", totals.vat_accounting),
			("BR-DEC-16", totals.paid),
			("BR-DEC-17", totals.rounding),
			("BR-DEC-18", totals.due),
		];
		for (rule, amount) in single {
			decimals(checks, rule, amount.into_iter().map(|amount| (String::new(), amount)));
		}
		let on = |group: &'static str,
		          all: &[AllowanceOrCharge],
		          part: fn(&AllowanceOrCharge) -> Option<Amount>| {
			let found = (1..)
				.zip(all)
				.filter_map(|(place, one)| Some((format!(" ({group}[{place}])"), part(one)?)));
			found.collect::<Vec<_>>()
		};
		decimals(checks, "BR-DEC-01", on("BG-20", &self.allowances, |one| one.amount));
		decimals(checks, "BR-DEC-02", on("BG-20", &self.allowances, |one| one.base));
		decimals(checks, "BR-DEC-05", on("BG-21", &self.charges, |one| one.amount));
		decimals(checks, "BR-DEC-06", on("BG-21", &self.charges, |one| one.base));
		let vat = |part: fn(&VatBreakdown) -> Option<Amount>| {
			let found = (1..)
				.zip(&self.vat)
				.filter_map(|(place, one)| Some((format!(" (BG-23[{place}])"), part(one)?)));
			found.collect::<Vec<_>>()
		};
		decimals(checks, "BR-DEC-19", vat(|one| one.taxable));
		decimals(checks, "BR-DEC-20", vat(|one| one.tax));
		let numbered = (1..)
			.zip(&self.lines)
			.map(|(place, line): (usize, _)| (format!(" (BG-25[{place}])"), line));
		let lines: Vec<_> = numbered.collect();
		let nets = lines.iter().filter_map(|(place, line)| Some((place.clone(), line.net?)));
		decimals(checks, "BR-DEC-23", nets);
		let mut on_lines = |rule, charges: bool, part: fn(&AllowanceOrCharge) -> Option<Amount>| {
			let all = lines.iter().flat_map(|(place, line)| {
				let own = if charges { &line.charges } else { &line.allowances };
				own.iter().filter_map(move |one| Some((place.clone(), part(one)?)))
			});
			decimals(checks, rule, all);
		};
		on_lines("BR-DEC-24", false, |one| one.amount);
		on_lines("BR-DEC-25", false, |one| one.base);
		on_lines("BR-DEC-27", true, |one| one.amount);
		on_lines("BR-DEC-28", true, |one| one.base);
	}
}

/// Those of which it is true.
fn there<'a>(terms: &[(&'a str, bool)]) -> Vec<&'a str> {
	terms.iter().filter(|(_, there)| *there).map(|(term, _)| *term).collect()
}

/// A rule of decimals over amounts with their places; of none it says nothing. Found is the one with the most.
fn decimals(
	checks: &mut Vec<Check>,
	rule: &'static str,
	amounts: impl IntoIterator<Item = (String, Amount)>,
) {
	let most = amounts.into_iter().max_by_key(|(_, amount)| amount.decimals);
	checks.extend(most.map(|(place, amount)| Check {
		rule,
		place: None,
		holds: amount.decimals <= DECIMALS,
		expected: format!("at most {DECIMALS} decimals"),
		found: if amount.decimals <= DECIMALS {
			amount.to_string()
		} else {
			format!("{amount}{place}")
		},
	}));
}

/// BR-CO-17. Of no rate (category O) the tax is nothing.
fn tax(place: String, own: &VatBreakdown, digits: u32) -> Check {
	let rate = own.rate.unwrap_or_default();
	let expected = value(own.taxable)
		.and_then(|taxable| taxable.checked_percent(rate))
		.and_then(|tax| tax.rounded(DECIMALS));
	let difference =
		expected.zip(value(own.tax)).and_then(|(expected, found)| expected.checked_sub(found));
	let one = Decimal::from_units(1, 0).unwrap_or_default();
	Check {
		rule: "BR-CO-17",
		place: Some(place),
		holds: difference.is_some_and(|difference| difference.abs() < one),
		expected: text(expected, digits, "a part of BT-116, which is missing"),
		found: own.tax.map_or("none".to_owned(), |tax| tax.to_string()),
	}
}
