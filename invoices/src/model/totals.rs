use core::fmt;
use stalhof_primitives::invoice::Decimal;

/// An amount of money in the currency that its term demands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Amount {
	/// How much.
	pub value: Decimal,
	/// How many decimals it is written with: `10.00` has two.
	pub decimals: u32,
}

impl fmt::Display for Amount {
	/// As it is written, but for signs and zeros in front, and more than 20 zeros behind.
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		write!(f, "{}", self.value)?;
		let more = self.decimals.saturating_sub(self.value.decimals()).min(20) as usize;
		if more > 0 {
			let point = if self.value.decimals() == 0 { "." } else { "" };
			write!(f, "{point}{:0<more$}", "")?;
		}
		Ok(())
	}
}

/// A number of units.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quantity {
	/// How many.
	pub value: Decimal,
	/// Of what (UN/ECE Recommendation 20).
	pub unit: Option<String>,
}

/// Totals of the document (BG-22).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
	/// BT-106: all lines.
	pub lines: Option<Amount>,
	/// BT-107: all allowances.
	pub allowances: Option<Amount>,
	/// BT-108: all charges.
	pub charges: Option<Amount>,
	/// BT-109: without VAT.
	pub without_vat: Option<Amount>,
	/// BT-110: VAT.
	pub vat: Option<Amount>,
	/// BT-111: VAT in the currency of BT-6.
	pub vat_accounting: Option<Amount>,
	/// BT-112: with VAT.
	pub with_vat: Option<Amount>,
	/// BT-113: paid already.
	pub paid: Option<Amount>,
	/// BT-114: by which the amount due was rounded.
	pub rounding: Option<Amount>,
	/// BT-115: due.
	pub due: Option<Amount>,
}

/// VAT of one category and rate (BG-23).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VatBreakdown {
	/// BT-116: what is taxed.
	pub taxable: Option<Amount>,
	/// BT-117: the tax.
	pub tax: Option<Amount>,
	/// BT-118: the category (UNTDID 5305).
	pub category: Option<String>,
	/// BT-119: the rate in hundredths.
	pub rate: Option<Decimal>,
	/// BT-120: why none is due.
	pub exemption: Option<String>,
	/// BT-121: the same by code.
	pub exemption_code: Option<String>,
}

/// An allowance or a charge, on the whole (BG-20, BG-21) or on a line (BG-27, BG-28).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AllowanceOrCharge {
	/// BT-92, BT-99, BT-136, BT-141.
	pub amount: Option<Amount>,
	/// BT-93, BT-100, BT-137, BT-142: of what.
	pub base: Option<Amount>,
	/// BT-94, BT-101, BT-138, BT-143: how many hundredths of that.
	pub percent: Option<Decimal>,
	/// BT-95, BT-102: the category of VAT; not on a line.
	pub vat_category: Option<String>,
	/// BT-96, BT-103: the rate of VAT; not on a line.
	pub vat_rate: Option<Decimal>,
	/// BT-97, BT-104, BT-139, BT-144: why.
	pub reason: Option<String>,
	/// BT-98, BT-105, BT-140, BT-145: the same by code.
	pub reason_code: Option<String>,
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn amount_should_be_shown_as_it_was_written() {
		for (value, decimals, shown) in [
			("10", 0, "10"),
			("10", 2, "10.00"),
			("10.5", 2, "10.50"),
			("-0.25", 2, "-0.25"),
			("0", 2, "0.00"),
			("1.2345", 2, "1.2345"),
		] {
			let amount = Amount { value: value.parse().unwrap(), decimals };
			assert_eq!(amount.to_string(), shown);
		}
	}
}
