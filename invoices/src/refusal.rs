//! What stands against financing an invoice.

use crate::{
	checks::Check,
	fault::Fault,
	identity::{one_firm, same_payee},
	model::{Amount, Kind},
	reading::{Given, Reading},
	xml::shown,
};
use core::fmt;
use stalhof_primitives::{currency::Currency, invoice::number, time::Day};

/// Why an invoice cannot be financed as it is. `Display` says what is wrong and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
	/// A part cannot be read.
	Fault(Fault),
	/// No number (BT-1), or one without letters and digits.
	NumberMissing,
	/// No day of issue (BT-2).
	DateMissing,
	/// Its type (BT-3) is none that is financed.
	Type {
		/// The type; empty for none.
		code: String,
		/// What it means.
		kind: Kind,
	},
	/// No currency (BT-5).
	CurrencyMissing,
	/// A currency (BT-5) that is not in use.
	CurrencyUnknown(Currency),
	/// No day of payment (BT-9), and none was given.
	DueMissing,
	/// Several days of payment, of which none is *the* day, or others beside BT-9.
	DueUnclear(Vec<Day>),
	/// The day of payment is before the day of issue.
	DueBeforeIssue {
		/// BT-2.
		issued: Day,
		/// BT-9.
		due: Day,
	},
	/// Nothing but a name says who the seller is.
	SellerUnidentified,
	/// Nothing but a name says who the buyer is.
	BuyerUnidentified,
	/// Seller and buyer are one.
	OwnInvoice,
	/// Another than the seller is to be paid (BG-10).
	PayeeNotSeller(String),
	/// No amount due (BT-115).
	AmountMissing,
	/// The amount due is nothing or less, and more than that was not paid before.
	NotPositive(Amount),
	/// What was paid (BT-113) covers all.
	AlreadyPaid {
		/// BT-113.
		paid: Amount,
		/// BT-112.
		whole: Amount,
	},
	/// A total with more decimals than the currency has.
	TooFine {
		/// Its term.
		term: &'static str,
		/// The total.
		amount: Amount,
		/// How many decimals the currency has.
		digits: u32,
	},
	/// Totals do not add up.
	Totals(Check),
}

impl Refusal {
	/// Its name in kebab case.
	pub const fn code(&self) -> &'static str {
		match self {
			Self::Fault(fault) => fault.what.code(),
			Self::NumberMissing => "number-missing",
			Self::DateMissing => "date-missing",
			Self::Type { kind: Kind::Credit, .. } => "credit-note",
			Self::Type { .. } => "unsupported-type",
			Self::CurrencyMissing => "currency-missing",
			Self::CurrencyUnknown(_) => "unknown-currency",
			Self::DueMissing => "due-date-missing",
			Self::DueUnclear(_) => "due-date-unclear",
			Self::DueBeforeIssue { .. } => "due-before-issue",
			Self::SellerUnidentified => "seller-unidentified",
			Self::BuyerUnidentified => "buyer-unidentified",
			Self::OwnInvoice => "seller-is-buyer",
			Self::PayeeNotSeller(_) => "payee-not-seller",
			Self::AmountMissing => "amount-missing",
			Self::NotPositive(_) => "amount-not-positive",
			Self::AlreadyPaid { .. } => "already-paid",
			Self::TooFine { .. } => "amount-too-fine",
			Self::Totals(_) => "totals-differ",
		}
	}

	/// What it is about: a term (`BT-115`), a group (`BG-10`), or the way to an element.
	pub fn about(&self) -> String {
		match self {
			Self::Fault(fault) => fault.path.clone(),
			Self::NumberMissing => "BT-1".to_owned(),
			Self::DateMissing => "BT-2".to_owned(),
			Self::Type { .. } => "BT-3".to_owned(),
			Self::CurrencyMissing | Self::CurrencyUnknown(_) => "BT-5".to_owned(),
			Self::DueMissing | Self::DueUnclear(_) | Self::DueBeforeIssue { .. } => {
				"BT-9".to_owned()
			}
			Self::SellerUnidentified => "BG-4".to_owned(),
			Self::BuyerUnidentified | Self::OwnInvoice => "BG-7".to_owned(),
			Self::PayeeNotSeller(_) => "BG-10".to_owned(),
			Self::AmountMissing | Self::NotPositive(_) => "BT-115".to_owned(),
			Self::AlreadyPaid { .. } => "BT-113".to_owned(),
			Self::TooFine { term, .. } => (*term).to_owned(),
			Self::Totals(check) => match &check.place {
				Some(place) => format!("{} {place}", check.rule),
				None => check.rule.to_owned(),
			},
		}
	}
}

impl fmt::Display for Refusal {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self {
			Self::Fault(fault) => fault.fmt(f),
			Self::NumberMissing => f.write_str("it has no number: have it issued with one"),
			Self::DateMissing => f.write_str("it has no day of issue: have it issued with one"),
			Self::Type { code, kind } => {
				match code.is_empty() {
					true => f.write_str("it does not say its type: ")?,
					false => write!(f, "its type is {:?}: ", shown(code))?,
				}
				f.write_str(kind.why_not().unwrap_or_default())
			}
			Self::CurrencyMissing => f.write_str("it does not say its currency: have it issued with it"),
			Self::CurrencyUnknown(currency) => {
				write!(f, "{currency} is no currency in use (ISO 4217): have it issued in one")
			}
			Self::DueMissing => f.write_str("it does not say when it is due: give the day that was agreed on"),
			Self::DueUnclear(days) => {
				f.write_str("it names several days of payment: ")?;
				for (place, day) in days.iter().enumerate() {
					write!(f, "{}{day}", if place == 0 { "" } else { ", " })?;
				}
				f.write_str("; give the day on which all of it is due, or have it issued in parts")
			}
			Self::DueBeforeIssue { issued, due } => write!(
				f,
				"it is due on {due}, before it was issued on {issued}: give the day that was agreed on, or have it corrected"
			),
			Self::SellerUnidentified => f.write_str(
				"nothing but a name says who the seller is: have it issued with a VAT identifier or a registration number, or \
				 give the seller's registration number",
			),
			Self::BuyerUnidentified => f.write_str(
				"nothing but a name says who the buyer is: have it issued with a VAT identifier or a registration number, or \
				 give the buyer's registration number",
			),
			Self::OwnInvoice => f.write_str("seller and buyer are one: nobody owes anything to oneself"),
			Self::PayeeNotSeller(payee) => write!(
				f,
				"it is to be paid to {:?}, who is not the seller: the claim may be assigned already; ask the seller, and have it \
				 issued without a payee when it is not",
				shown(payee)
			),
			Self::AmountMissing => f.write_str("it does not say what is due: have it issued with the amount"),
			Self::NotPositive(amount) => {
				write!(f, "{amount} is due, and only what is more than nothing can be financed")
			}
			Self::AlreadyPaid { paid, whole } => {
				write!(f, "{paid} of {whole} is paid already: nothing is left to be financed")
			}
			Self::TooFine { amount, digits, .. } => {
				write!(f, "{amount} has more decimals than its currency, which has {digits}: have it issued rounded")
			}
			Self::Totals(check) => write!(
				f,
				"the totals do not add up: expected {}, found {}; have it corrected",
				check.expected, check.found
			),
		}
	}
}

impl Reading {
	/// All that stands against financing it. Empty when nothing in the document does; that says nothing of whether its parties
	/// agree to it.
	pub fn refusals(&self, given: &Given) -> Vec<Refusal> {
		let mut found: Vec<Refusal> = self.faults.iter().cloned().map(Refusal::Fault).collect();
		self.document(&mut found);
		self.dates(given, &mut found);
		self.who(given, &mut found);
		self.money(&mut found);
		found.extend(
			self.invoice.checks().into_iter().filter(Check::is_wrong_total).map(Refusal::Totals),
		);
		found
	}

	/// Whether a fault is about the element at that way from the root, which is then not told missing besides.
	fn is_faulty(&self, way: &str) -> bool {
		let root = self.invoice.form.root();
		self.faults.iter().any(|fault| {
			let path = fault.path.strip_suffix(']').and_then(|path| path.rsplit_once('['));
			let path = path.map_or(fault.path.as_str(), |(path, _)| path);
			path.strip_prefix('/').and_then(|path| path.strip_prefix(root)) == Some(way)
		})
	}

	fn document(&self, found: &mut Vec<Refusal>) {
		let own = &self.invoice;
		if own.number.as_deref().and_then(number).is_none() && !self.is_faulty("/cbc:ID") {
			found.push(Refusal::NumberMissing);
		}
		let kind = own.kind();
		if kind.why_not().is_some() {
			let code = own.type_code.clone().unwrap_or_default();
			found.push(Refusal::Type { code, kind });
		}
		match own.currency {
			None if self.is_faulty("/cbc:DocumentCurrencyCode") => {}
			None => found.push(Refusal::CurrencyMissing),
			Some(currency) if currency.minor_units().is_none() => {
				found.push(Refusal::CurrencyUnknown(currency));
			}
			Some(_) => {}
		}
	}

	fn dates(&self, given: &Given, found: &mut Vec<Refusal>) {
		let own = &self.invoice;
		if own.issued.is_none() && !self.is_faulty("/cbc:IssueDate") {
			found.push(Refusal::DateMissing);
		}
		// A credit note is not to be paid.
		if own.kind() == Kind::Credit {
			return;
		}
		let due = given.due.or(own.due);
		if given.due.is_none() && !own.other_due.is_empty() {
			let mut days: Vec<Day> = own.other_due.iter().copied().chain(own.due).collect();
			days.sort();
			found.push(Refusal::DueUnclear(days));
		} else if due.is_none() && !self.is_faulty("/cbc:DueDate") {
			found.push(Refusal::DueMissing);
		}
		if let (Some(issued), Some(due)) = (own.issued, due)
			&& due < issued
		{
			found.push(Refusal::DueBeforeIssue { issued, due });
		}
	}

	fn who(&self, given: &Given, found: &mut Vec<Refusal>) {
		let own = &self.invoice;
		if given.seller.is_none() && !own.seller.is_identified() {
			found.push(Refusal::SellerUnidentified);
		}
		if given.buyer.is_none() && !own.buyer.is_identified() {
			found.push(Refusal::BuyerUnidentified);
		}
		let given_one = given.seller.is_some() && given.seller == given.buyer;
		if given_one || one_firm(&own.seller, &own.buyer) {
			found.push(Refusal::OwnInvoice);
		}
		if let Some(payee) = &own.payee
			&& !same_payee(&own.seller, payee)
		{
			let by_id = payee.ids.first().or(payee.legal_id.as_ref()).map(|own| own.id.clone());
			found.push(Refusal::PayeeNotSeller(payee.name.clone().or(by_id).unwrap_or_default()));
		}
	}

	fn money(&self, found: &mut Vec<Refusal>) {
		let totals = &self.invoice.totals;
		match (totals.due, totals.paid, totals.with_vat) {
			(None, ..) if self.is_faulty("/cac:LegalMonetaryTotal/cbc:PayableAmount") => {}
			(None, ..) => found.push(Refusal::AmountMissing),
			(Some(due), ..) if due.value.is_positive() => {}
			(Some(_), Some(paid), Some(whole))
				if paid.value.is_positive() && paid.value >= whole.value =>
			{
				found.push(Refusal::AlreadyPaid { paid, whole });
			}
			(Some(due), ..) => found.push(Refusal::NotPositive(due)),
		}
		let Some(digits) = self.invoice.currency.and_then(Currency::minor_units).map(u32::from)
		else {
			return;
		};
		for (term, amount) in [
			("BT-106", totals.lines),
			("BT-107", totals.allowances),
			("BT-108", totals.charges),
			("BT-109", totals.without_vat),
			("BT-110", totals.vat),
			("BT-112", totals.with_vat),
			("BT-113", totals.paid),
			("BT-114", totals.rounding),
			("BT-115", totals.due),
		] {
			if let Some(amount) = amount.filter(|amount| amount.value.decimals() > digits) {
				found.push(Refusal::TooFine { term, amount, digits });
			}
		}
	}
}
