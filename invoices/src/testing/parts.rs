//! Parts of a document as UBL has them.

use super::xml::Xml;
use crate::model::{
	Address, AllowanceOrCharge, Amount, Delivery, Form, Identifier, Invoice, Item, Line, Party,
	PaymentMeans, Period, Supporting, Totals,
};
use stalhof_primitives::invoice::Decimal;

/// Each part writes itself.
pub(super) trait Parts {
	fn values(&mut self, name: &str, values: &[String]);
	fn identifier(&mut self, name: &str, own: &Option<Identifier>);
	fn amount(&mut self, name: &str, amount: &Option<Amount>, currency: Option<&str>);
	fn price(&mut self, name: &str, price: &Option<Decimal>, currency: Option<&str>);
	fn document(&mut self, name: &str, number: &str);
	fn supporting(&mut self, own: &Supporting);
	fn period(&mut self, own: &Option<Period>, code: &Option<String>);
	fn party(&mut self, party: &Party, creditor: &Option<String>);
	fn tax_scheme(&mut self, id: &Option<String>, scheme: &str);
	fn payee(&mut self, party: &Party);
	fn representative(&mut self, party: &Party);
	fn address(&mut self, name: &str, own: &Address);
	fn delivery(&mut self, own: &Delivery);
	fn means(&mut self, own: &PaymentMeans);
	fn allowances(
		&mut self,
		allowances: &[AllowanceOrCharge],
		charges: &[AllowanceOrCharge],
		currency: Option<&str>,
	);
	fn category(&mut self, name: &str, id: &Option<String>, rate: &Option<Decimal>);
	fn taxes(&mut self, invoice: &Invoice);
	fn totals(&mut self, totals: &Totals, currency: Option<&str>);
	fn line(&mut self, line: &Line, form: Form, currency: Option<&str>);
	fn item(&mut self, item: &Item);
}

fn vat(xml: &mut Xml) {
	xml.group("TaxScheme", |xml| xml.value("ID", &Some("VAT")));
}

impl Parts for Xml<'_> {
	fn values(&mut self, name: &str, values: &[String]) {
		for value in values {
			self.value(name, &Some(value));
		}
	}

	fn identifier(&mut self, name: &str, own: &Option<Identifier>) {
		if let Some(own) = own {
			self.value_with(name, &[("schemeID", own.scheme.as_deref())], &Some(&own.id));
		}
	}

	fn amount(&mut self, name: &str, amount: &Option<Amount>, currency: Option<&str>) {
		self.value_with(name, &[("currencyID", currency)], amount);
	}

	fn price(&mut self, name: &str, price: &Option<Decimal>, currency: Option<&str>) {
		self.value_with(name, &[("currencyID", currency)], price);
	}

	fn document(&mut self, name: &str, number: &str) {
		self.group(name, |xml| xml.value("ID", &Some(number)));
	}

	fn supporting(&mut self, own: &Supporting) {
		self.group("AdditionalDocumentReference", |xml| {
			xml.value("ID", &own.id);
			xml.value("DocumentDescription", &own.description);
			let attached = own.mime.is_some() || own.file_name.is_some();
			if attached || own.uri.is_some() {
				xml.group("Attachment", |xml| {
					let attributes =
						[("mimeCode", own.mime.as_deref()), ("filename", own.file_name.as_deref())];
					let content = attached.then_some("VGhpcyBpcyBhIHRlc3Qu");
					xml.value_with("EmbeddedDocumentBinaryObject", &attributes, &content);
					if own.uri.is_some() {
						xml.group("ExternalReference", |xml| xml.value("URI", &own.uri));
					}
				});
			}
		});
	}

	fn period(&mut self, own: &Option<Period>, code: &Option<String>) {
		self.group("InvoicePeriod", |xml| {
			if let Some(own) = own {
				xml.value("StartDate", &own.start);
				xml.value("EndDate", &own.end);
			}
			xml.value("DescriptionCode", code);
		});
	}

	fn party(&mut self, party: &Party, creditor: &Option<String>) {
		self.group("Party", |xml| {
			xml.identifier("EndpointID", &party.endpoint);
			let creditor =
				creditor.clone().map(|id| Identifier { id, scheme: Some("SEPA".to_owned()) });
			for own in party.ids.iter().cloned().chain(creditor) {
				xml.group("PartyIdentification", |xml| xml.identifier("ID", &Some(own)));
			}
			if party.trading_name.is_some() {
				xml.group("PartyName", |xml| xml.value("Name", &party.trading_name));
			}
			xml.address("PostalAddress", &party.address);
			xml.tax_scheme(&party.vat_id, "VAT");
			xml.tax_scheme(&party.tax_id, "LOC");
			xml.group("PartyLegalEntity", |xml| {
				xml.value("RegistrationName", &party.name);
				xml.identifier("CompanyID", &party.legal_id);
				xml.value("CompanyLegalForm", &party.legal_form);
			});
		});
	}

	fn tax_scheme(&mut self, id: &Option<String>, scheme: &str) {
		if id.is_some() {
			self.group("PartyTaxScheme", |xml| {
				xml.value("CompanyID", id);
				xml.group("TaxScheme", |xml| xml.value("ID", &Some(scheme)));
			});
		}
	}

	fn payee(&mut self, party: &Party) {
		self.group("PayeeParty", |xml| {
			for own in &party.ids {
				xml.group("PartyIdentification", |xml| xml.identifier("ID", &Some(own.clone())));
			}
			xml.group("PartyName", |xml| xml.value("Name", &party.name));
			if party.legal_id.is_some() {
				xml.group("PartyLegalEntity", |xml| xml.identifier("CompanyID", &party.legal_id));
			}
		});
	}

	fn representative(&mut self, party: &Party) {
		self.group("TaxRepresentativeParty", |xml| {
			xml.group("PartyName", |xml| xml.value("Name", &party.name));
			xml.address("PostalAddress", &party.address);
			xml.tax_scheme(&party.vat_id, "VAT");
		});
	}

	fn address(&mut self, name: &str, own: &Address) {
		if *own == Address::default() {
			return;
		}
		self.group(name, |xml| {
			xml.value("StreetName", &own.street);
			xml.value("AdditionalStreetName", &own.additional);
			xml.value("CityName", &own.city);
			xml.value("PostalZone", &own.postcode);
			xml.value("CountrySubentity", &own.subdivision);
			if own.line.is_some() {
				xml.group("AddressLine", |xml| xml.value("Line", &own.line));
			}
			if own.country.is_some() {
				xml.group("Country", |xml| xml.value("IdentificationCode", &own.country));
			}
		});
	}

	fn delivery(&mut self, own: &Delivery) {
		self.group("Delivery", |xml| {
			xml.value("ActualDeliveryDate", &own.date);
			if own.place.is_some() || own.address != Address::default() {
				xml.group("DeliveryLocation", |xml| {
					xml.identifier("ID", &own.place);
					xml.address("Address", &own.address);
				});
			}
			if own.name.is_some() {
				xml.group("DeliveryParty", |xml| {
					xml.group("PartyName", |xml| xml.value("Name", &own.name));
				});
			}
		});
	}

	fn means(&mut self, own: &PaymentMeans) {
		self.group("PaymentMeans", |xml| {
			xml.value_with("PaymentMeansCode", &[("name", own.text.as_deref())], &own.code);
			xml.value("PaymentDueDate", &own.due);
			xml.value("PaymentID", &own.reference);
			if own.account.is_some() {
				xml.group("PayeeFinancialAccount", |xml| {
					xml.value("ID", &own.account);
					xml.value("Name", &own.account_name);
					if own.bank.is_some() {
						xml.group("FinancialInstitutionBranch", |xml| xml.value("ID", &own.bank));
					}
				});
			}
			if own.mandate.is_some() || own.debited.is_some() {
				xml.group("PaymentMandate", |xml| {
					xml.value("ID", &own.mandate);
					if own.debited.is_some() {
						xml.group("PayerFinancialAccount", |xml| xml.value("ID", &own.debited));
					}
				});
			}
		});
	}

	fn allowances(
		&mut self,
		allowances: &[AllowanceOrCharge],
		charges: &[AllowanceOrCharge],
		currency: Option<&str>,
	) {
		let all = allowances.iter().map(|own| (false, own));
		for (is_charge, own) in all.chain(charges.iter().map(|own| (true, own))) {
			self.group("AllowanceCharge", |xml| {
				xml.value("ChargeIndicator", &Some(is_charge));
				xml.value("AllowanceChargeReasonCode", &own.reason_code);
				xml.value("AllowanceChargeReason", &own.reason);
				xml.value("MultiplierFactorNumeric", &own.percent);
				xml.amount("Amount", &own.amount, currency);
				xml.amount("BaseAmount", &own.base, currency);
				xml.category("TaxCategory", &own.vat_category, &own.vat_rate);
			});
		}
	}

	fn category(&mut self, name: &str, id: &Option<String>, rate: &Option<Decimal>) {
		if id.is_some() {
			self.group(name, |xml| {
				xml.value("ID", id);
				xml.value("Percent", rate);
				vat(xml);
			});
		}
	}

	fn taxes(&mut self, invoice: &Invoice) {
		let currency = invoice.currency.map(|currency| currency.to_string());
		let currency = currency.as_deref();
		if invoice.totals.vat.is_some() {
			self.group("TaxTotal", |xml| {
				xml.amount("TaxAmount", &invoice.totals.vat, currency);
				for own in &invoice.vat {
					xml.group("TaxSubtotal", |xml| {
						xml.amount("TaxableAmount", &own.taxable, currency);
						xml.amount("TaxAmount", &own.tax, currency);
						xml.group("TaxCategory", |xml| {
							xml.value("ID", &own.category);
							xml.value("Percent", &own.rate);
							xml.value("TaxExemptionReasonCode", &own.exemption_code);
							xml.value("TaxExemptionReason", &own.exemption);
							vat(xml);
						});
					});
				}
			});
		}
		let accounting = invoice.tax_currency.map(|currency| currency.to_string());
		if invoice.totals.vat_accounting.is_some() {
			self.group("TaxTotal", |xml| {
				xml.amount("TaxAmount", &invoice.totals.vat_accounting, accounting.as_deref());
			});
		}
	}

	fn totals(&mut self, totals: &Totals, currency: Option<&str>) {
		self.group("LegalMonetaryTotal", |xml| {
			xml.amount("LineExtensionAmount", &totals.lines, currency);
			xml.amount("TaxExclusiveAmount", &totals.without_vat, currency);
			xml.amount("TaxInclusiveAmount", &totals.with_vat, currency);
			xml.amount("AllowanceTotalAmount", &totals.allowances, currency);
			xml.amount("ChargeTotalAmount", &totals.charges, currency);
			xml.amount("PrepaidAmount", &totals.paid, currency);
			xml.amount("PayableRoundingAmount", &totals.rounding, currency);
			xml.amount("PayableAmount", &totals.due, currency);
		});
	}

	fn line(&mut self, line: &Line, form: Form, currency: Option<&str>) {
		let (name, quantity) = match form {
			Form::Invoice => ("InvoiceLine", "InvoicedQuantity"),
			Form::CreditNote => ("CreditNoteLine", "CreditedQuantity"),
		};
		self.group(name, |xml| {
			xml.value("ID", &line.id);
			xml.value("Note", &line.note);
			let unit = line.quantity.as_ref().and_then(|own| own.unit.as_deref());
			let own = line.quantity.as_ref().map(|own| own.value);
			xml.value_with(quantity, &[("unitCode", unit)], &own);
			xml.amount("LineExtensionAmount", &line.net, currency);
			xml.value("AccountingCost", &line.accounting);
			if line.period.is_some() {
				xml.period(&line.period, &None);
			}
			if line.order_line.is_some() {
				xml.group("OrderLineReference", |xml| xml.value("LineID", &line.order_line));
			}
			if line.object.is_some() {
				xml.group("DocumentReference", |xml| {
					xml.identifier("ID", &line.object);
					xml.value("DocumentTypeCode", &Some("130"));
				});
			}
			xml.allowances(&line.allowances, &line.charges, currency);
			xml.item(&line.item);
			xml.group("Price", |xml| {
				let price = &line.price;
				xml.price("PriceAmount", &price.net, currency);
				if let Some(base) = &price.base {
					let unit = [("unitCode", base.unit.as_deref())];
					xml.value_with("BaseQuantity", &unit, &Some(base.value));
				}
				if price.discount.is_some() {
					xml.group("AllowanceCharge", |xml| {
						xml.value("ChargeIndicator", &Some(false));
						xml.price("Amount", &price.discount, currency);
						xml.price("BaseAmount", &price.gross, currency);
					});
				}
			});
		});
	}

	fn item(&mut self, item: &Item) {
		self.group("Item", |xml| {
			xml.value("Description", &item.description);
			xml.value("Name", &item.name);
			for (name, own) in [
				("BuyersItemIdentification", &item.buyer_id),
				("SellersItemIdentification", &item.seller_id),
			] {
				if own.is_some() {
					xml.group(name, |xml| xml.value("ID", own));
				}
			}
			if item.standard_id.is_some() {
				xml.group("StandardItemIdentification", |xml| {
					xml.identifier("ID", &item.standard_id)
				});
			}
			if item.origin.is_some() {
				xml.group("OriginCountry", |xml| xml.value("IdentificationCode", &item.origin));
			}
			for class in &item.classes {
				let attributes = [
					("listID", class.list.as_deref()),
					("listVersionID", class.version.as_deref()),
				];
				xml.group("CommodityClassification", |xml| {
					xml.value_with("ItemClassificationCode", &attributes, &Some(&class.code));
				});
			}
			xml.category("ClassifiedTaxCategory", &item.vat_category, &item.vat_rate);
			for attribute in &item.attributes {
				xml.group("AdditionalItemProperty", |xml| {
					xml.value("Name", &attribute.name);
					xml.value("Value", &attribute.value);
				});
			}
		});
	}
}
