//! Walking through a document with the way back in hand, and reading values by their kind.

use crate::{
	fault::{Fault, MAX_FAULTS, Wrong},
	model::{Amount, Identifier, Quantity},
	xml::{Node, Space, place, shown},
};
use stalhof_primitives::{currency::Currency, invoice::Decimal, time::Day};

/// An element, and those around it.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'p, 'a> {
	node: &'p Node<'a>,
	above: Option<&'p Cursor<'p, 'a>>,
	/// Its place among those of its name, from 1.
	place: usize,
}

impl<'p, 'a> Cursor<'p, 'a> {
	pub(super) const fn root(node: &'p Node<'a>) -> Self {
		Self { node, above: None, place: 1 }
	}

	/// The elements of that name in it, in order.
	fn all<'q>(&'q self, space: Space, name: &str) -> impl Iterator<Item = Cursor<'q, 'a>> {
		let own =
			self.node.children.iter().filter(move |node| node.space == space && node.name == name);
		own.enumerate().map(|(index, node)| Cursor { node, above: Some(self), place: index + 1 })
	}

	/// Those that hold elements.
	pub(super) fn groups<'q>(&'q self, name: &str) -> Vec<Cursor<'q, 'a>> {
		self.all(Space::Aggregate, name).collect()
	}

	/// Whether it holds an element of that name.
	pub(super) fn has(&self, name: &str) -> bool {
		self.all(Space::Aggregate, name).next().is_some()
	}

	/// An attribute that says something.
	pub(super) fn attribute(&self, name: &str) -> Option<&'p str> {
		let own = self.node.attributes.iter().find(|(own, _)| *own == name);
		own.map(|(_, value)| value.trim()).filter(|value| !value.is_empty())
	}

	/// Its value without blanks at its ends.
	fn value(&self) -> &'p str {
		self.node.text.trim()
	}

	fn path(&self) -> String {
		let mut path = self.above.map(Self::path).unwrap_or_default();
		path.push('/');
		path.push_str(self.node.space.prefix());
		path.push_str(self.node.name);
		let alike = |node: &&Node| node.space == self.node.space && node.name == self.node.name;
		if self.above.is_some_and(|above| above.node.children.iter().filter(alike).nth(1).is_some())
		{
			path.push_str(&format!("[{}]", self.place));
		}
		path
	}
}

/// What is read, and what cannot be.
pub(super) struct Reader<'t> {
	text: &'t str,
	pub(super) faults: Vec<Fault>,
	/// BT-5.
	pub(super) currency: Option<Currency>,
}

impl<'t> Reader<'t> {
	pub(super) const fn new(text: &'t str) -> Self {
		Self { text, faults: Vec::new(), currency: None }
	}

	pub(super) fn fault(&mut self, at: &Cursor, what: Wrong) {
		if self.faults.len() < MAX_FAULTS {
			let (line, column) = place(self.text, at.node.at);
			self.faults.push(Fault { path: at.path(), line, column, what });
		}
	}

	/// The one group of that name.
	pub(super) fn group<'q, 'a>(
		&mut self,
		at: &'q Cursor<'_, 'a>,
		name: &str,
	) -> Option<Cursor<'q, 'a>> {
		let mut all = at.all(Space::Aggregate, name);
		let first = all.next();
		if let Some(second) = all.next() {
			self.fault(&second, Wrong::Twice);
		}
		first
	}

	/// The one element of that name that holds a value. Of several that differ none counts.
	fn one<'q, 'a>(&mut self, at: &'q Cursor<'_, 'a>, name: &str) -> Option<Cursor<'q, 'a>> {
		let mut all = at.all(Space::Basic, name);
		let first = all.next()?;
		if let Some(second) = all.next() {
			self.fault(&second, Wrong::Twice);
			if second.value() != first.value() || all.any(|other| other.value() != first.value()) {
				return None;
			}
		}
		Some(first).filter(|first| !first.value().is_empty())
	}

	/// Texts of that name that say something.
	pub(super) fn texts(&self, at: &Cursor, name: &str) -> Vec<String> {
		let values = at.all(Space::Basic, name).map(|one| one.value().to_owned());
		values.filter(|value| !value.is_empty()).collect()
	}

	/// The first text of that name where several may stand.
	pub(super) fn first(&self, at: &Cursor, name: &str) -> Option<String> {
		self.texts(at, name).into_iter().next()
	}

	pub(super) fn text(&mut self, at: &Cursor, name: &str) -> Option<String> {
		self.one(at, name).map(|one| one.value().to_owned())
	}

	/// The text of that name in the group of that name.
	pub(super) fn text_in(&mut self, at: &Cursor, group: &str, name: &str) -> Option<String> {
		let group = self.group(at, group)?;
		self.text(&group, name)
	}

	pub(super) fn identifier(&mut self, at: &Cursor, name: &str) -> Option<Identifier> {
		self.one(at, name).map(|one| identified(&one))
	}

	pub(super) fn date(&mut self, at: &Cursor, name: &str) -> Option<Day> {
		let one = self.one(at, name)?;
		let day = day(one.value());
		if day.is_none() {
			self.fault(&one, Wrong::Date { value: shown(one.value()) });
		}
		day
	}

	pub(super) fn dates(&mut self, at: &Cursor, name: &str) -> Vec<Day> {
		let mut days = Vec::new();
		for one in at.all(Space::Basic, name).filter(|one| !one.value().is_empty()) {
			match day(one.value()) {
				Some(day) => days.push(day),
				None => self.fault(&one, Wrong::Date { value: shown(one.value()) }),
			}
		}
		days
	}

	fn number(&mut self, one: &Cursor) -> Option<Decimal> {
		let number = one.value().parse();
		number.map_err(|why| self.fault(one, Wrong::number(one.value(), why))).ok()
	}

	pub(super) fn decimal(&mut self, at: &Cursor, name: &str) -> Option<Decimal> {
		let one = self.one(at, name)?;
		self.number(&one)
	}

	pub(super) fn quantity(&mut self, at: &Cursor, name: &str) -> Option<Quantity> {
		let one = self.one(at, name)?;
		let value = self.number(&one)?;
		Some(Quantity { value, unit: one.attribute("unitCode").map(str::to_owned) })
	}

	/// An amount in the document's currency.
	pub(super) fn amount(&mut self, at: &Cursor, name: &str) -> Option<Amount> {
		self.amount_in(at, name, self.currency)
	}

	/// An amount in that currency, if it is known.
	pub(super) fn amount_in(
		&mut self,
		at: &Cursor,
		name: &str,
		wanted: Option<Currency>,
	) -> Option<Amount> {
		let one = self.one(at, name)?;
		let value = self.number(&one)?;
		match (one.attribute("currencyID"), wanted) {
			(None, _) => self.fault(&one, Wrong::NoCurrency),
			(Some(found), Some(wanted)) if found != wanted.to_string() => {
				self.fault(&one, Wrong::OtherCurrency { found: shown(found), wanted });
				return None;
			}
			_ => {}
		}
		let decimals = one.value().split_once('.').map_or(0, |(_, decimals)| decimals.len());
		Some(Amount { value, decimals: u32::try_from(decimals).unwrap_or(u32::MAX) })
	}

	/// The currency that the amount of that name says.
	pub(super) fn currency_of(&self, at: &Cursor, name: &str) -> Option<String> {
		let one = at.all(Space::Basic, name).next()?;
		one.attribute("currencyID").map(str::to_owned)
	}

	pub(super) fn currency_code(&mut self, at: &Cursor, name: &str) -> Option<Currency> {
		let one = self.one(at, name)?;
		let currency = one.value().parse().ok();
		if currency.is_none() {
			self.fault(&one, Wrong::Currency { value: shown(one.value()) });
		}
		currency
	}

	pub(super) fn indicator(&mut self, at: &Cursor, name: &str) -> Option<bool> {
		let one = self.one(at, name)?;
		match one.value() {
			"true" | "1" => Some(true),
			"false" | "0" => Some(false),
			value => {
				self.fault(&one, Wrong::Indicator { value: shown(value) });
				None
			}
		}
	}

	/// The attribute of the element of that name.
	pub(super) fn attribute(&mut self, at: &Cursor, name: &str, attribute: &str) -> Option<String> {
		let one = at.all(Space::Basic, name).next()?;
		one.attribute(attribute).map(str::to_owned)
	}

	/// Elements of that name with two of their attributes.
	pub(super) fn with_attributes(
		&self,
		at: &Cursor,
		name: &str,
		[first, second]: [&str; 2],
	) -> Vec<(String, Option<String>, Option<String>)> {
		let attribute = |one: &Cursor, name: &str| one.attribute(name).map(str::to_owned);
		at.all(Space::Basic, name)
			.filter(|one| !one.value().is_empty())
			.map(|one| (one.value().to_owned(), attribute(&one, first), attribute(&one, second)))
			.collect()
	}
}

fn identified(one: &Cursor) -> Identifier {
	Identifier { id: one.value().to_owned(), scheme: one.attribute("schemeID").map(str::to_owned) }
}

/// A date as XML Schema has it. The offset from UTC that may follow does not change which day is meant.
fn day(text: &str) -> Option<Day> {
	let (date, zone) = text.split_at_checked(10)?;
	let zone_is_one = match zone.as_bytes() {
		[] | [b'Z'] => true,
		[b'+' | b'-', hours @ .., b':', _, _] if hours.len() == 2 => {
			let digits: Vec<u32> = zone.chars().filter_map(|sign| sign.to_digit(10)).collect();
			matches!(digits[..], [tens, ones, minutes, _] if tens * 10 + ones <= 14 && minutes < 6)
		}
		_ => false,
	};
	if zone_is_one { date.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn date_should_be_read_with_and_without_an_offset() {
		for text in [
			"2019-01-25",
			"2019-01-25Z",
			"2019-01-25+01:00",
			"2019-01-25-12:00",
			"2019-01-25+14:00",
		] {
			assert_eq!(
				day(text).map(|day| day.to_string()).as_deref(),
				Some("2019-01-25"),
				"{text}"
			);
		}
		for text in [
			"",
			"2019-1-25",
			"25.01.2019",
			"20190125",
			"2019-02-30",
			"2019-01-25T00:00:00",
			"2019-01-25 ",
			"2019-01-25+1:00",
			"2019-01-25+15:00",
			"2019-01-25+01:60",
			"2019-01-25+0100",
			"2019-01-25+aa:bb",
			"1969-12-31",
			"２019-01-25",
		] {
			assert_eq!(day(text), None, "{text}");
		}
	}
}
