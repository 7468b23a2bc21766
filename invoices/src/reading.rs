//! A file that was read.

use crate::{
	fault::Fault,
	hash::Sha2,
	model::{Invoice, Kind},
	shown::Shown,
	ubl,
	xml::{Text, Unreadable},
};
use stalhof_primitives::{
	invoice::TokenInputs,
	merkle::{Hash, Sha256},
	registration::RegistrationNumber,
	time::Day,
};

/// A UBL invoice or credit note, as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
	/// What it says.
	pub invoice: Invoice,
	/// What of it cannot be read: up to [`MAX_FAULTS`](crate::MAX_FAULTS).
	pub faults: Vec<Fault>,
	/// SHA-256 of the file.
	pub file: Hash,
}

/// What is known beside the document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
	/// The seller, as it is registered.
	pub seller: Option<RegistrationNumber>,
	/// The buyer, as it is registered.
	pub buyer: Option<RegistrationNumber>,
	/// When it is to be paid, whatever the document says.
	pub due: Option<Day>,
	/// What the tax authority calls it.
	pub tax_id: Option<String>,
}

impl Reading {
	/// Reads a UBL 2.1 invoice or credit note of at most [`MAX_DOCUMENT_BYTES`](crate::MAX_DOCUMENT_BYTES).
	///
	/// In UTF-8, UTF-16, or an encoding that the XML declaration names; with any prefixes. Of what UBL has beyond EN 16931, and
	/// of extensions, nothing is kept.
	///
	/// # Errors
	/// [`Unreadable`] for what is no well-formed XML, has a document type, or is another document. A part that cannot be read
	/// is no error, but among the [`faults`](Self::faults).
	pub fn of(bytes: &[u8]) -> Result<Self, Unreadable> {
		let text = Text::decode(bytes)?;
		let (invoice, faults) = ubl::read(text.as_str(), &text.tree()?);
		Ok(Self { invoice, faults, file: Sha2::sha256(bytes) })
	}

	/// What its tokens are made of.
	pub fn token_inputs(&self, given: &Given) -> TokenInputs {
		let own = &self.invoice;
		let due = own.totals.due.map(|due| due.value);
		let mut inputs = TokenInputs::default();
		inputs.seller = given.seller.clone();
		inputs.buyer = given.buyer.clone();
		inputs.date = own.issued;
		inputs.currency = own.currency;
		inputs.total = if own.kind() == Kind::Credit { due.map(|due| -due) } else { due };
		inputs.file = Some(self.file);
		let authority = own.authority_id.as_ref().map(|own| own.id.as_str());
		if let Some(id) = given.tax_id.as_deref().or(authority) {
			inputs = inputs.with_tax_id(id);
		}
		if let Some(number) = &own.number {
			inputs = inputs.with_number(number);
		}
		for reference in own.order.iter().chain(own.despatches.first()) {
			inputs = inputs.with_reference(reference);
		}
		inputs
	}
}

impl Invoice {
	/// What it says, laid out for programs to read. Amounts have the decimals that the document writes.
	pub fn shown(&self) -> Shown {
		Shown::new(&self.walked(true))
	}
}
