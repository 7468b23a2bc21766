use super::{AllowanceOrCharge, Amount, Identifier, Period, Quantity};
use stalhof_primitives::{gs1::Gtin, invoice::Decimal};

/// A line (BG-25).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
	/// BT-126: its number.
	pub id: Option<String>,
	/// BT-127: a note.
	pub note: Option<String>,
	/// BT-128: what it is about.
	pub object: Option<Identifier>,
	/// BT-129, BT-130: how much of it.
	pub quantity: Option<Quantity>,
	/// BT-131: the net amount.
	pub net: Option<Amount>,
	/// BT-132: the line of the order.
	pub order_line: Option<String>,
	/// BT-133: the buyer's account.
	pub accounting: Option<String>,
	/// BG-26.
	pub period: Option<Period>,
	/// BG-27.
	pub allowances: Vec<AllowanceOrCharge>,
	/// BG-28.
	pub charges: Vec<AllowanceOrCharge>,
	/// BG-29.
	pub price: Price,
	/// BG-30, BG-31.
	pub item: Item,
}

/// The price of an item (BG-29).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Price {
	/// BT-146: net.
	pub net: Option<Decimal>,
	/// BT-147: taken off the gross price.
	pub discount: Option<Decimal>,
	/// BT-148: gross.
	pub gross: Option<Decimal>,
	/// BT-149, BT-150: for how much of it.
	pub base: Option<Quantity>,
}

/// What is sold (BG-31), and its VAT (BG-30).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
	/// BT-151: the category of VAT.
	pub vat_category: Option<String>,
	/// BT-152: the rate of VAT in hundredths.
	pub vat_rate: Option<Decimal>,
	/// BT-153: its name.
	pub name: Option<String>,
	/// BT-154: what it is.
	pub description: Option<String>,
	/// BT-155: the seller's number.
	pub seller_id: Option<String>,
	/// BT-156: the buyer's number.
	pub buyer_id: Option<String>,
	/// BT-157: its number in a registered scheme.
	pub standard_id: Option<Identifier>,
	/// BT-158: its classes.
	pub classes: Vec<Classification>,
	/// BT-159: where it comes from.
	pub origin: Option<String>,
	/// BG-32.
	pub attributes: Vec<Attribute>,
}

impl Item {
	/// Its GTIN: BT-157 in the scheme `0160` of ISO 6523. `None` also where it is no valid one.
	pub fn gtin(&self) -> Option<Gtin> {
		let own = self.standard_id.as_ref().filter(|own| own.scheme.as_deref() == Some("0160"))?;
		own.id.parse().ok()
	}
}

/// A class of items (BT-158).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Classification {
	/// The class.
	pub code: String,
	/// BT-158-1: of which list (UNTDID 7143).
	pub list: Option<String>,
	/// BT-158-2: in which version of it.
	pub version: Option<String>,
}

/// A property of an item (BG-32).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attribute {
	/// BT-160.
	pub name: Option<String>,
	/// BT-161.
	pub value: Option<String>,
}
