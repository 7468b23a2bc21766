//! Lines.

use super::cursor::{Cursor, Reader};
use crate::model::{Attribute, Classification, Item, Line, Period, Price};

/// The type of the document that says what a line is about (UNTDID 1001).
const OBJECT: &str = "130";

impl Reader<'_> {
	pub(super) fn line(&mut self, at: &Cursor, quantity: &str) -> Line {
		let mut line = Line {
			id: self.text(at, "ID"),
			note: self.first(at, "Note"),
			quantity: self.quantity(at, quantity),
			net: self.amount(at, "LineExtensionAmount"),
			accounting: self.text(at, "AccountingCost"),
			..Line::default()
		};
		line.period = at.groups("InvoicePeriod").first().and_then(|period| self.period(period));
		if let Some(order) = at.groups("OrderLineReference").first() {
			line.order_line = self.text(order, "LineID");
		}
		for document in at.groups("DocumentReference") {
			let code = self.text(&document, "DocumentTypeCode");
			if code.is_none_or(|code| code == OBJECT) && line.object.is_none() {
				line.object = self.identifier(&document, "ID");
			}
		}
		(line.allowances, line.charges) = self.allowances_and_charges(at);
		if let Some(price) = self.group(at, "Price") {
			line.price = self.price(&price);
		}
		if let Some(item) = self.group(at, "Item") {
			line.item = self.item(&item);
		}
		line
	}

	pub(super) fn period(&mut self, at: &Cursor) -> Option<Period> {
		let period = Period { start: self.date(at, "StartDate"), end: self.date(at, "EndDate") };
		Some(period).filter(|period| *period != Period::default())
	}

	fn price(&mut self, at: &Cursor) -> Price {
		// Prices may have more decimals than money, so that they are read as numbers; their currency must be right all the same.
		let mut amount = |at: &Cursor, name| self.amount(at, name).map(|amount| amount.value);
		let net = amount(at, "PriceAmount");
		let (mut discount, mut gross) = (None, None);
		if let Some(allowance) = at.groups("AllowanceCharge").first() {
			discount = amount(allowance, "Amount");
			gross = amount(allowance, "BaseAmount");
		}
		Price { net, discount, gross, base: self.quantity(at, "BaseQuantity") }
	}

	fn item(&mut self, at: &Cursor) -> Item {
		let mut item = Item {
			name: self.text(at, "Name"),
			description: self.first(at, "Description"),
			seller_id: self.text_in(at, "SellersItemIdentification", "ID"),
			buyer_id: self.text_in(at, "BuyersItemIdentification", "ID"),
			origin: self.text_in(at, "OriginCountry", "IdentificationCode"),
			..Item::default()
		};
		if let Some(standard) = self.group(at, "StandardItemIdentification") {
			item.standard_id = self.identifier(&standard, "ID");
		}
		for class in at.groups("CommodityClassification") {
			let own =
				self.with_attributes(&class, "ItemClassificationCode", ["listID", "listVersionID"]);
			let named = |(code, list, version)| Classification { code, list, version };
			item.classes.extend(own.into_iter().map(named));
		}
		if let Some(category) = at.groups("ClassifiedTaxCategory").first() {
			item.vat_category = self.text(category, "ID");
			item.vat_rate = self.decimal(category, "Percent");
		}
		for property in at.groups("AdditionalItemProperty") {
			let own = Attribute {
				name: self.text(&property, "Name"),
				value: self.first(&property, "Value"),
			};
			item.attributes.extend(Some(own).filter(|own| *own != Attribute::default()));
		}
		item
	}
}
