//! What an invoice says, by the business terms of EN 16931-1.
//!
//! What is not there is `None` or an empty list; what is there and cannot be read is the same, with a
//! [`Fault`](crate::Fault) beside it. Contacts and card numbers (BG-6, BG-9, BG-18) are not kept: nothing here needs them.

mod kind;
mod line;
mod party;
mod payment;
mod totals;

pub use kind::{Kind, kind_of_code};
pub use line::{Attribute, Classification, Item, Line, Price};
pub use party::{Address, Identifier, Party};
pub use payment::{Delivery, PaymentMeans};
pub use totals::{AllowanceOrCharge, Amount, Quantity, Totals, VatBreakdown};

use stalhof_primitives::{currency::Currency, time::Day};

/// Which of the two documents it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
	/// UBL `Invoice`.
	#[default]
	Invoice,
	/// UBL `CreditNote`.
	CreditNote,
}

impl Form {
	/// The name of UBL's root element.
	pub const fn root(self) -> &'static str {
		match self {
			Self::Invoice => "Invoice",
			Self::CreditNote => "CreditNote",
		}
	}
}

/// A span of days (BG-14, BG-26).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Period {
	/// BT-73, BT-134: the first day.
	pub start: Option<Day>,
	/// BT-74, BT-135: the last day.
	pub end: Option<Day>,
}

/// An invoice that this one names (BG-3).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preceding {
	/// BT-25: its number.
	pub number: Option<String>,
	/// BT-26: its date.
	pub issued: Option<Day>,
}

/// A document that comes with the invoice (BG-24). What is attached is not kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Supporting {
	/// BT-122: its number.
	pub id: Option<String>,
	/// BT-123: what it is.
	pub description: Option<String>,
	/// BT-124: where it lies.
	pub uri: Option<String>,
	/// BT-125-1: the kind of what is attached.
	pub mime: Option<String>,
	/// BT-125-2: its file's name.
	pub file_name: Option<String>,
}

/// An invoice or a credit note.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Invoice {
	/// Which of the two.
	pub form: Form,
	/// BT-1: its number.
	pub number: Option<String>,
	/// BT-2: the day of issue.
	pub issued: Option<Day>,
	/// BT-3: its type (UNTDID 1001).
	pub type_code: Option<String>,
	/// BT-5: its currency.
	pub currency: Option<Currency>,
	/// BT-6: the currency in which VAT is accounted for.
	pub tax_currency: Option<Currency>,
	/// BT-7: when VAT becomes due.
	pub tax_point: Option<Day>,
	/// BT-8: by which event VAT becomes due (UNTDID 2005).
	pub tax_point_code: Option<String>,
	/// BT-9: when it is to be paid.
	pub due: Option<Day>,
	/// Other days of payment that it names: of instalments, or beside BT-9. Ascending.
	pub other_due: Vec<Day>,
	/// BT-10: the buyer's own reference.
	pub buyer_reference: Option<String>,
	/// BT-11: the project.
	pub project: Option<String>,
	/// BT-12: the contract.
	pub contract: Option<String>,
	/// BT-13: the order.
	pub order: Option<String>,
	/// BT-14: the seller's number of the order.
	pub sales_order: Option<String>,
	/// BT-15: receiving advices.
	pub receipts: Vec<String>,
	/// BT-16: despatch advices.
	pub despatches: Vec<String>,
	/// BT-17: the tender or lot.
	pub tender: Option<String>,
	/// BT-18: what it is about.
	pub object: Option<Identifier>,
	/// BT-19: the buyer's account.
	pub accounting: Option<String>,
	/// BT-20: terms of payment.
	pub terms: Vec<String>,
	/// BT-22: notes.
	pub notes: Vec<String>,
	/// BT-23: the business process.
	pub process: Option<String>,
	/// BT-24: the specification that it follows.
	pub specification: Option<String>,
	/// BG-3: invoices that it names.
	pub preceding: Vec<Preceding>,
	/// What the tax authority calls it: UBL's `UUID` when a scheme is named with it (the CUFE of Colombia's authority). One
	/// without a scheme is its sender's own.
	pub authority_id: Option<Identifier>,
	/// BG-4: who sells. BT-27 to BT-40.
	pub seller: Party,
	/// BG-7: who buys. BT-44 to BT-55.
	pub buyer: Party,
	/// BG-10: who is paid, where it is not the seller. BT-59 to BT-61.
	pub payee: Option<Party>,
	/// BG-11: the seller's tax representative. BT-62 to BT-69.
	pub representative: Option<Party>,
	/// BG-13: deliveries.
	pub deliveries: Vec<Delivery>,
	/// BG-14: the period that it is for.
	pub period: Option<Period>,
	/// BG-16: how it is to be paid.
	pub payments: Vec<PaymentMeans>,
	/// BT-90: by which the bank knows who collects.
	pub creditor: Option<String>,
	/// BG-20: allowances on the whole.
	pub allowances: Vec<AllowanceOrCharge>,
	/// BG-21: charges on the whole.
	pub charges: Vec<AllowanceOrCharge>,
	/// BG-22: totals.
	pub totals: Totals,
	/// BG-23: VAT by category and rate.
	pub vat: Vec<VatBreakdown>,
	/// BG-24: documents that come with it.
	pub documents: Vec<Supporting>,
	/// BG-25: lines.
	pub lines: Vec<Line>,
}

impl Invoice {
	/// What it means as a document, by its type (BT-3) and form.
	pub fn kind(&self) -> Kind {
		let by_code = self.type_code.as_deref().map_or(Kind::Unknown, kind_of_code);
		match self.form {
			Form::CreditNote => Kind::Credit,
			Form::Invoice => by_code,
		}
	}
}
