//! From UBL's elements to the terms of EN 16931, as its syntax binding (CEN/TS 16931-3-2) has them.

mod cursor;
mod line;
mod party;
mod payment;
mod totals;

use crate::{
	fault::Fault,
	model::{Form, Invoice, Preceding, Supporting},
	xml::{Node, Space},
};
use cursor::{Cursor, Reader};

/// BT-18 is the document of this type (UNTDID 1001), BT-11 of a credit note that of the other.
const OBJECT: &str = "130";
const PROJECT: &str = "50";

/// Reads the document of which `text` is the text.
pub(crate) fn read(text: &str, root: &Node) -> (Invoice, Vec<Fault>) {
	let form = match root.space {
		Space::Root(form) => form,
		Space::Aggregate | Space::Basic => Form::Invoice,
	};
	let mut reader = Reader::new(text);
	let at = Cursor::root(root);
	let invoice = reader.invoice(&at, form);
	(invoice, reader.faults)
}

impl Reader<'_> {
	fn invoice(&mut self, at: &Cursor, form: Form) -> Invoice {
		let mut invoice = Invoice { form, ..Invoice::default() };
		invoice.currency = self.currency_code(at, "DocumentCurrencyCode");
		invoice.tax_currency = self.currency_code(at, "TaxCurrencyCode");
		self.currency = invoice.currency;
		self.header(at, &mut invoice);
		self.references(at, &mut invoice);
		self.parties(at, &mut invoice);
		self.payment(at, &mut invoice);
		self.sums(at, &mut invoice);
		let (line, quantity) = match form {
			Form::Invoice => ("InvoiceLine", "InvoicedQuantity"),
			Form::CreditNote => ("CreditNoteLine", "CreditedQuantity"),
		};
		invoice.lines = at.groups(line).iter().map(|line| self.line(line, quantity)).collect();
		invoice
	}

	fn header(&mut self, at: &Cursor, invoice: &mut Invoice) {
		invoice.specification = self.text(at, "CustomizationID");
		invoice.process = self.text(at, "ProfileID");
		invoice.number = self.text(at, "ID");
		invoice.authority_id = self.identifier(at, "UUID").and_then(|mut own| {
			own.scheme = own.scheme.or_else(|| self.attribute(at, "UUID", "schemeName"));
			own.scheme.is_some().then_some(own)
		});
		invoice.issued = self.date(at, "IssueDate");
		invoice.type_code = match invoice.form {
			Form::Invoice => self.text(at, "InvoiceTypeCode"),
			Form::CreditNote => self.text(at, "CreditNoteTypeCode"),
		};
		invoice.notes = self.texts(at, "Note");
		invoice.tax_point = self.date(at, "TaxPointDate");
		invoice.accounting = self.text(at, "AccountingCost");
		invoice.buyer_reference = self.text(at, "BuyerReference");
		let periods = at.groups("InvoicePeriod");
		if let Some(first) = periods.first() {
			invoice.period = self.period(first);
			invoice.tax_point_code = self.first(first, "DescriptionCode");
		}
	}

	fn references(&mut self, at: &Cursor, invoice: &mut Invoice) {
		if let Some(order) = self.group(at, "OrderReference") {
			invoice.order = self.text(&order, "ID");
			invoice.sales_order = self.text(&order, "SalesOrderID");
		}
		for billing in at.groups("BillingReference") {
			for kind in ["InvoiceDocumentReference", "CreditNoteDocumentReference"] {
				for document in billing.groups(kind) {
					let number = self.text(&document, "ID");
					let issued = self.date(&document, "IssueDate");
					if number.is_some() {
						invoice.preceding.push(Preceding { number, issued });
					}
				}
			}
		}
		let mut numbers = |name| {
			let documents = at.groups(name);
			documents.iter().filter_map(|one| self.text(one, "ID")).collect::<Vec<String>>()
		};
		invoice.despatches = numbers("DespatchDocumentReference");
		invoice.receipts = numbers("ReceiptDocumentReference");
		invoice.contract = numbers("ContractDocumentReference").into_iter().next();
		invoice.tender = numbers("OriginatorDocumentReference").into_iter().next();
		invoice.project = numbers("ProjectReference").into_iter().next();
		for document in at.groups("AdditionalDocumentReference") {
			let code = self.text(&document, "DocumentTypeCode");
			match code.as_deref() {
				Some(OBJECT) => invoice.object = self.identifier(&document, "ID"),
				Some(PROJECT) if invoice.form == Form::CreditNote => {
					invoice.project = self.text(&document, "ID");
				}
				_ => {
					let supporting = self.supporting(&document);
					invoice
						.documents
						.extend(Some(supporting).filter(|one| *one != Supporting::default()));
				}
			}
		}
	}

	fn supporting(&mut self, at: &Cursor) -> Supporting {
		let mut own = Supporting {
			id: self.text(at, "ID"),
			description: self.first(at, "DocumentDescription"),
			..Supporting::default()
		};
		if let Some(attachment) = self.group(at, "Attachment") {
			let object = "EmbeddedDocumentBinaryObject";
			own.mime = self.attribute(&attachment, object, "mimeCode");
			own.file_name = self.attribute(&attachment, object, "filename");
			own.uri = self.text_in(&attachment, "ExternalReference", "URI");
		}
		own
	}
}
