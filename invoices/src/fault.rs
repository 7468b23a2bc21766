//! What of a document cannot be read, and where.

use crate::xml::shown;
use core::fmt;
use stalhof_primitives::{currency::Currency, invoice::InvalidDecimal};

/// The most faults that are told of one document.
pub const MAX_FAULTS: usize = 100;

/// Something in a document that cannot be read, or that stands there twice. `Display` says where, with which value, and what
/// to do. What it is about is left out of the [`Invoice`](crate::Invoice).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
	/// The way to it: `/Invoice/cac:InvoiceLine[3]/cbc:LineExtensionAmount`.
	pub path: String,
	/// The line, from 1.
	pub line: usize,
	/// The character of that line, from 1.
	pub column: usize,
	/// What is wrong.
	pub what: Wrong,
}

/// What can be wrong with a part of a document. Values are cut after 80 characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
	/// It stands there twice, and once is what there may be. Where both are the same it is read all the same.
	Twice,
	/// No number.
	Number {
		/// What stands there.
		value: String,
		/// Why it is none.
		why: InvalidDecimal,
	},
	/// No date.
	Date {
		/// What stands there.
		value: String,
	},
	/// No currency.
	Currency {
		/// What stands there.
		value: String,
	},
	/// An amount that does not say its currency. It is read as the document's.
	NoCurrency,
	/// An amount in another currency than it must be in.
	OtherCurrency {
		/// What it is in.
		found: String,
		/// What it must be in.
		wanted: Currency,
	},
	/// Neither true nor false.
	Indicator {
		/// What stands there.
		value: String,
	},
}

impl Wrong {
	pub(crate) fn number(value: &str, why: InvalidDecimal) -> Self {
		Self::Number { value: shown(value), why }
	}

	/// Its name in kebab case.
	pub const fn code(&self) -> &'static str {
		match self {
			Self::Twice => "stands-twice",
			Self::Number { .. } => "unreadable-amount",
			Self::Date { .. } => "invalid-date",
			Self::Currency { .. } => "unknown-currency",
			Self::NoCurrency => "amount-without-currency",
			Self::OtherCurrency { .. } => "amount-in-other-currency",
			Self::Indicator { .. } => "unreadable-indicator",
		}
	}
}

impl fmt::Display for Fault {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		write!(f, "line {}, column {}, {}: {}", self.line, self.column, self.path, self.what)
	}
}

impl core::error::Error for Fault {}

impl fmt::Display for Wrong {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self {
			Self::Twice => f.write_str("it stands there more than once: have it issued with one"),
			Self::Number { value, why } => write!(f, "{value:?} {why}"),
			Self::Date { value } => {
				write!(f, "{value:?} is no date: it is written YYYY-MM-DD, and from 1970-01-01 on")
			}
			Self::Currency { value } => {
				write!(
					f,
					"{value:?} is no currency: it has three capital letters (ISO 4217), as CNY"
				)
			}
			Self::NoCurrency => f.write_str("the amount does not say its currency (currencyID)"),
			Self::OtherCurrency { found, wanted } => {
				write!(f, "the amount is in {found:?}, and must be in {wanted}")
			}
			Self::Indicator { value } => write!(f, "{value:?} is neither true nor false"),
		}
	}
}
