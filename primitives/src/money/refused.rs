//! Why an account does not take what is to be entered.

use core::fmt;

use super::{InvalidPeriod, OutOfRange};

/// Why something is not entered in the accounts of a receivable. They stay as they were.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
	/// It would be entered for a day before one on which late discount ran until something was entered; or for none.
	Backwards,
	/// The debtor owes less than it is to be credited.
	OverDebt,
	/// The lender has all that it is owed.
	Settled,
	/// Advance and retention are not together what the debtor owes.
	OtherFace,
	/// An amount would be beyond the greatest.
	OutOfRange,
}

impl fmt::Display for Refused {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		f.write_str(match self {
			Self::Backwards => "something was entered for a later day already",
			Self::OverDebt => "the debtor owes less than that",
			Self::Settled => "the lender has all that it is owed",
			Self::OtherFace => "advance and retention are not what the debtor owes",
			Self::OutOfRange => return fmt::Display::fmt(&OutOfRange, f),
		})
	}
}

impl core::error::Error for Refused {}

impl From<InvalidPeriod> for Refused {
	fn from(InvalidPeriod: InvalidPeriod) -> Self {
		Self::Backwards
	}
}

impl From<OutOfRange> for Refused {
	fn from(OutOfRange: OutOfRange) -> Self {
		Self::OutOfRange
	}
}
