//! Payment and delivery.

use super::cursor::{Cursor, Reader};
use crate::model::{Delivery, Invoice, PaymentMeans};

impl Reader<'_> {
	pub(super) fn payment(&mut self, at: &Cursor, invoice: &mut Invoice) {
		invoice.payments =
			at.groups("PaymentMeans").iter().map(|means| self.means(means)).collect();
		let mut days: Vec<_> = invoice.payments.iter().filter_map(|means| means.due).collect();
		for terms in at.groups("PaymentTerms") {
			invoice.terms.extend(self.texts(&terms, "Note"));
			days.extend(self.dates(&terms, "PaymentDueDate"));
			days.extend(self.dates(&terms, "InstallmentDueDate"));
		}
		days.sort();
		days.dedup();
		// UBL's credit note has no due date of its own; it stands with the means of payment, and some invoices have it there
		// too. Of several days none is *the* day.
		invoice.due = self.date(at, "DueDate");
		let says_so = self.first(at, "DueDate").is_some();
		if !says_so && days.len() == 1 {
			invoice.due = days.pop();
		}
		days.retain(|day| Some(*day) != invoice.due);
		invoice.other_due = days;
		for delivery in at.groups("Delivery") {
			let delivery = self.delivery(&delivery);
			invoice.deliveries.extend(Some(delivery).filter(|own| *own != Delivery::default()));
		}
	}

	fn means(&mut self, at: &Cursor) -> PaymentMeans {
		let mut means = PaymentMeans {
			code: self.text(at, "PaymentMeansCode"),
			text: self.attribute(at, "PaymentMeansCode", "name"),
			reference: self.first(at, "PaymentID"),
			due: self.date(at, "PaymentDueDate"),
			..PaymentMeans::default()
		};
		if let Some(account) = self.group(at, "PayeeFinancialAccount") {
			means.account = self.text(&account, "ID");
			means.account_name = self.text(&account, "Name");
			if let Some(branch) = self.group(&account, "FinancialInstitutionBranch") {
				means.bank = self.text(&branch, "ID");
				if means.bank.is_none() {
					means.bank = self.text_in(&branch, "FinancialInstitution", "ID");
				}
			}
		}
		if let Some(mandate) = self.group(at, "PaymentMandate") {
			means.mandate = self.text(&mandate, "ID");
			means.debited = self.text_in(&mandate, "PayerFinancialAccount", "ID");
		}
		means
	}

	fn delivery(&mut self, at: &Cursor) -> Delivery {
		let mut delivery =
			Delivery { date: self.date(at, "ActualDeliveryDate"), ..Delivery::default() };
		if let Some(place) = self.group(at, "DeliveryLocation") {
			delivery.place = self.identifier(&place, "ID");
			if let Some(address) = self.group(&place, "Address") {
				delivery.address = self.address(&address);
			}
		}
		if let Some(party) = self.group(at, "DeliveryParty") {
			delivery.name = self.text_in(&party, "PartyName", "Name");
		}
		delivery
	}
}
