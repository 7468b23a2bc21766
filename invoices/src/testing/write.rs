//! From the model to UBL 2.1, with elements in the order of its schema.

use super::{
	parts::Parts,
	xml::{Style, Xml},
};
use crate::model::{Form, Invoice};

/// The document as UBL 2.1 in UTF-8.
pub fn ubl(invoice: &Invoice) -> String {
	String::from_utf8_lossy(&ubl_in(invoice, &Style::default())).into_owned()
}

/// The document as UBL 2.1, written that way.
pub fn ubl_in(invoice: &Invoice, style: &Style) -> Vec<u8> {
	let form = invoice.form;
	let mut xml = Xml::new(style, form.root());
	xml.value("CustomizationID", &invoice.specification);
	xml.value("ProfileID", &invoice.process);
	xml.value("ID", &invoice.number);
	xml.identifier("UUID", &invoice.authority_id);
	xml.value("IssueDate", &invoice.issued);
	match form {
		Form::Invoice => {
			xml.value("DueDate", &invoice.due);
			xml.value("InvoiceTypeCode", &invoice.type_code);
			xml.values("Note", &invoice.notes);
			xml.value("TaxPointDate", &invoice.tax_point);
		}
		Form::CreditNote => {
			xml.value("TaxPointDate", &invoice.tax_point);
			xml.value("CreditNoteTypeCode", &invoice.type_code);
			xml.values("Note", &invoice.notes);
		}
	}
	xml.value("DocumentCurrencyCode", &invoice.currency);
	xml.value("TaxCurrencyCode", &invoice.tax_currency);
	xml.value("AccountingCost", &invoice.accounting);
	xml.value("BuyerReference", &invoice.buyer_reference);
	if invoice.period.is_some() || invoice.tax_point_code.is_some() {
		xml.period(&invoice.period, &invoice.tax_point_code);
	}
	references(&mut xml, invoice);
	if style.noise {
		xml.group("Signature", |xml| {
			xml.value("ID", &Some("urn:oasis:names:specification:ubl:signature:Invoice"))
		});
	}
	xml.group("AccountingSupplierParty", |xml| xml.party(&invoice.seller, &invoice.creditor));
	xml.group("AccountingCustomerParty", |xml| xml.party(&invoice.buyer, &None));
	if let Some(payee) = &invoice.payee {
		xml.payee(payee);
	}
	if let Some(representative) = &invoice.representative {
		xml.representative(representative);
	}
	for delivery in &invoice.deliveries {
		xml.delivery(delivery);
	}
	for means in &invoice.payments {
		xml.means(means);
	}
	for terms in &invoice.terms {
		xml.group("PaymentTerms", |xml| xml.value("Note", &Some(terms)));
	}
	let currency = invoice.currency.map(|currency| currency.to_string());
	xml.allowances(&invoice.allowances, &invoice.charges, currency.as_deref());
	xml.taxes(invoice);
	xml.totals(&invoice.totals, currency.as_deref());
	for line in &invoice.lines {
		xml.line(line, form, currency.as_deref());
	}
	xml.finish()
}

fn references(xml: &mut Xml, invoice: &Invoice) {
	if invoice.order.is_some() || invoice.sales_order.is_some() {
		xml.group("OrderReference", |xml| {
			xml.value("ID", &invoice.order);
			xml.value("SalesOrderID", &invoice.sales_order);
		});
	}
	for preceding in &invoice.preceding {
		xml.group("BillingReference", |xml| {
			xml.group("InvoiceDocumentReference", |xml| {
				xml.value("ID", &preceding.number);
				xml.value("IssueDate", &preceding.issued);
			});
		});
	}
	for number in &invoice.despatches {
		xml.document("DespatchDocumentReference", number);
	}
	for number in &invoice.receipts {
		xml.document("ReceiptDocumentReference", number);
	}
	let tender = |xml: &mut Xml| {
		if let Some(number) = &invoice.tender {
			xml.document("OriginatorDocumentReference", number);
		}
	};
	if invoice.form == Form::Invoice {
		tender(xml);
	}
	if let Some(number) = &invoice.contract {
		xml.document("ContractDocumentReference", number);
	}
	if let Some(object) = &invoice.object {
		xml.group("AdditionalDocumentReference", |xml| {
			xml.identifier("ID", &Some(object.clone()));
			xml.value("DocumentTypeCode", &Some("130"));
		});
	}
	for document in &invoice.documents {
		xml.supporting(document);
	}
	match (&invoice.project, invoice.form) {
		(Some(project), Form::Invoice) => xml.document("ProjectReference", project),
		(Some(project), Form::CreditNote) => xml.group("AdditionalDocumentReference", |xml| {
			xml.value("ID", &Some(project));
			xml.value("DocumentTypeCode", &Some("50"));
		}),
		(None, _) => {}
	}
	if invoice.form == Form::CreditNote {
		tender(xml);
	}
}
