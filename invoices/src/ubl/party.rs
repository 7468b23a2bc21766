//! Parties and addresses.

use super::cursor::{Cursor, Reader};
use crate::{
	fault::Wrong,
	model::{Address, Invoice, Party},
};

/// The scheme of the one identifier of a party that is the bank's (BT-90).
const CREDITOR: &str = "SEPA";

/// Names of taxes that are VAT.
const VAT: [&str; 2] = ["VAT", "GST"];

impl Reader<'_> {
	pub(super) fn parties(&mut self, at: &Cursor, invoice: &mut Invoice) {
		if let Some(role) = self.group(at, "AccountingSupplierParty")
			&& let Some(party) = self.group(&role, "Party")
		{
			invoice.seller = self.party(&party);
		}
		if let Some(role) = self.group(at, "AccountingCustomerParty")
			&& let Some(party) = self.group(&role, "Party")
		{
			invoice.buyer = self.party(&party);
		}
		invoice.payee = self.group(at, "PayeeParty").map(|party| self.plain(&party));
		invoice.representative =
			self.group(at, "TaxRepresentativeParty").map(|party| self.plain(&party));
		let parties = [Some(&mut invoice.seller), invoice.payee.as_mut()];
		for party in parties.into_iter().flatten() {
			let is_creditor = |scheme: &Option<String>| scheme.as_deref() == Some(CREDITOR);
			if let Some(place) = party.ids.iter().position(|own| is_creditor(&own.scheme)) {
				invoice.creditor = Some(party.ids.remove(place).id);
			}
		}
	}

	/// A payee or tax representative, whose name stands as a party's name does.
	fn plain(&mut self, at: &Cursor) -> Party {
		let mut party = self.party(at);
		if let Some(name) = party.trading_name.take() {
			party.name = Some(name);
		}
		party
	}

	fn party(&mut self, at: &Cursor) -> Party {
		let mut party = Party {
			endpoint: self.identifier(at, "EndpointID"),
			trading_name: self.text_in(at, "PartyName", "Name"),
			..Party::default()
		};
		for own in at.groups("PartyIdentification") {
			party.ids.extend(self.identifier(&own, "ID"));
		}
		for scheme in at.groups("PartyTaxScheme") {
			let Some(id) = self.text(&scheme, "CompanyID") else { continue };
			let tax = self.text_in(&scheme, "TaxScheme", "ID");
			let is_vat =
				tax.is_some_and(|tax| VAT.iter().any(|name| tax.eq_ignore_ascii_case(name)));
			let place = if is_vat { &mut party.vat_id } else { &mut party.tax_id };
			match place {
				Some(own) if *own != id => self.fault(&scheme, Wrong::Twice),
				_ => *place = Some(id),
			}
		}
		if let Some(legal) = self.group(at, "PartyLegalEntity") {
			party.name = self.text(&legal, "RegistrationName");
			party.legal_id = self.identifier(&legal, "CompanyID");
			party.legal_form = self.text(&legal, "CompanyLegalForm");
		}
		if let Some(address) = self.group(at, "PostalAddress") {
			party.address = self.address(&address);
		}
		party
	}

	pub(super) fn address(&mut self, at: &Cursor) -> Address {
		let lines = at.groups("AddressLine");
		Address {
			street: self.text(at, "StreetName"),
			additional: self.text(at, "AdditionalStreetName"),
			line: lines.first().and_then(|line| self.text(line, "Line")),
			city: self.text(at, "CityName"),
			postcode: self.text(at, "PostalZone"),
			subdivision: self.text(at, "CountrySubentity"),
			country: self.text_in(at, "Country", "IdentificationCode"),
		}
	}
}
