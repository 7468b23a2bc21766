//! Amounts of the whole document.

use super::cursor::{Cursor, Reader};
use crate::{
	fault::Wrong,
	model::{AllowanceOrCharge, Invoice, VatBreakdown},
};
use stalhof_primitives::currency::Currency;

impl Reader<'_> {
	pub(super) fn sums(&mut self, at: &Cursor, invoice: &mut Invoice) {
		(invoice.allowances, invoice.charges) = self.allowances_and_charges(at);
		self.taxes(at, invoice);
		if let Some(at) = self.group(at, "LegalMonetaryTotal") {
			let at = &at;
			let totals = &mut invoice.totals;
			totals.lines = self.amount(at, "LineExtensionAmount");
			totals.allowances = self.amount(at, "AllowanceTotalAmount");
			totals.charges = self.amount(at, "ChargeTotalAmount");
			totals.without_vat = self.amount(at, "TaxExclusiveAmount");
			totals.with_vat = self.amount(at, "TaxInclusiveAmount");
			totals.paid = self.amount(at, "PrepaidAmount");
			totals.rounding = self.amount(at, "PayableRoundingAmount");
			totals.due = self.amount(at, "PayableAmount");
		}
	}

	/// BT-110 with its breakdown, and BT-111. Both are UBL's `TaxTotal`, told apart by their currencies, or where these are the
	/// same by the breakdown, which only the first has. Totals in further currencies are no term of EN 16931.
	fn taxes(&mut self, at: &Cursor, invoice: &mut Invoice) {
		let code = |currency: Option<Currency>| currency.map(|own| own.to_string());
		let (own, accounting) = (code(invoice.currency), code(invoice.tax_currency));
		let (mut first, mut second) = (Vec::new(), Vec::new());
		for total in at.groups("TaxTotal") {
			let found = self.currency_of(&total, "TaxAmount");
			if found.is_none() || found == own || own.is_none() {
				first.push(total);
			} else if found == accounting {
				second.push(total);
			}
		}
		first.sort_by_key(|total| !total.has("TaxSubtotal"));
		if first.len() == 2 && second.is_empty() && own.is_some() && own == accounting {
			second.extend(first.pop());
		}
		for more in first.iter().skip(1).chain(second.iter().skip(1)) {
			self.fault(more, Wrong::Twice);
		}
		if let Some(total) = first.first() {
			invoice.totals.vat = self.amount(total, "TaxAmount");
			let parts = total.groups("TaxSubtotal");
			invoice.vat = parts.iter().map(|part| self.breakdown(part)).collect();
		}
		if let Some(total) = second.first() {
			invoice.totals.vat_accounting =
				self.amount_in(total, "TaxAmount", invoice.tax_currency);
		}
	}

	fn breakdown(&mut self, at: &Cursor) -> VatBreakdown {
		let mut own = VatBreakdown {
			taxable: self.amount(at, "TaxableAmount"),
			tax: self.amount(at, "TaxAmount"),
			..VatBreakdown::default()
		};
		if let Some(category) = self.group(at, "TaxCategory") {
			own.category = self.text(&category, "ID");
			own.rate = self.decimal(&category, "Percent");
			own.exemption = self.first(&category, "TaxExemptionReason");
			own.exemption_code = self.text(&category, "TaxExemptionReasonCode");
		}
		own
	}

	/// Allowances and charges of a document or a line. One that does not say which it is is neither, and a fault.
	pub(super) fn allowances_and_charges(
		&mut self,
		at: &Cursor,
	) -> (Vec<AllowanceOrCharge>, Vec<AllowanceOrCharge>) {
		let (mut allowances, mut charges) = (Vec::new(), Vec::new());
		for one in at.groups("AllowanceCharge") {
			let mut own = AllowanceOrCharge {
				amount: self.amount(&one, "Amount"),
				base: self.amount(&one, "BaseAmount"),
				percent: self.decimal(&one, "MultiplierFactorNumeric"),
				reason: self.first(&one, "AllowanceChargeReason"),
				reason_code: self.text(&one, "AllowanceChargeReasonCode"),
				..AllowanceOrCharge::default()
			};
			if let Some(category) = one.groups("TaxCategory").first() {
				own.vat_category = self.text(category, "ID");
				own.vat_rate = self.decimal(category, "Percent");
			}
			let faults = self.faults.len();
			match self.indicator(&one, "ChargeIndicator") {
				Some(true) => charges.push(own),
				Some(false) => allowances.push(own),
				None if self.faults.len() > faults => {}
				None => self.fault(&one, Wrong::Indicator { value: String::new() }),
			}
		}
		(allowances, charges)
	}
}
