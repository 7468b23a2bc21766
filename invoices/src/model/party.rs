/// A number in a scheme. Without a scheme it is known to those alone who gave it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Identifier {
	/// The number.
	pub id: String,
	/// The scheme (`0088` for GLN, ISO 6523; `EM` for mail), if it is named.
	pub scheme: Option<String>,
}

/// Seller, buyer, payee or tax representative. Of the latter two little is ever there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Party {
	/// BT-27, BT-44, BT-59, BT-62: the name.
	pub name: Option<String>,
	/// BT-28, BT-45: the name that it trades under.
	pub trading_name: Option<String>,
	/// BT-29, BT-46, BT-60: by which it is known.
	pub ids: Vec<Identifier>,
	/// BT-30, BT-47, BT-61: its number in the register of firms.
	pub legal_id: Option<Identifier>,
	/// BT-31, BT-48, BT-63: its VAT identifier.
	pub vat_id: Option<String>,
	/// BT-32: its number with the local tax office.
	pub tax_id: Option<String>,
	/// BT-33: its legal form, capital and the like.
	pub legal_form: Option<String>,
	/// BT-34, BT-49: where it receives documents.
	pub endpoint: Option<Identifier>,
	/// BG-5, BG-8, BG-12.
	pub address: Address,
}

impl Party {
	/// Whether anything but a name says who it is.
	pub fn is_identified(&self) -> bool {
		self.vat_id.is_some()
			|| self.legal_id.is_some()
			|| self.endpoint.is_some()
			|| !self.ids.is_empty()
	}
}

/// A postal address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
	/// BT-35, BT-50, BT-64, BT-75.
	pub street: Option<String>,
	/// BT-36, BT-51, BT-65, BT-76.
	pub additional: Option<String>,
	/// BT-162, BT-163, BT-164, BT-165.
	pub line: Option<String>,
	/// BT-37, BT-52, BT-66, BT-77.
	pub city: Option<String>,
	/// BT-38, BT-53, BT-67, BT-78.
	pub postcode: Option<String>,
	/// BT-39, BT-54, BT-68, BT-79.
	pub subdivision: Option<String>,
	/// BT-40, BT-55, BT-69, BT-80: ISO 3166.
	pub country: Option<String>,
}
