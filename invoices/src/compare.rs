//! Whether two documents are one, without knowing how their parties are registered.

use crate::{
	identity::{same_by_identifiers, same_by_name},
	model::{Kind, Preceding},
	reading::{Given, Reading},
};
use stalhof_primitives::invoice::{Input, Naming, TokenInputs, TokenKind, Verdict, normalised};

/// Two documents, and what they have in common.
struct Pair<'a> {
	readings: [&'a Reading; 2],
	inputs: [TokenInputs; 2],
	seller: bool,
	buyer: bool,
}

/// The verdict on two documents, kind by kind of token, with parties compared by what the documents say of them: numbers that
/// registers gave them, from the strongest; where there are none for one of the parties and the other party is the same, also by
/// the numbers and names that they use between them.
pub fn compare(one: &Reading, other: &Reading) -> Verdict {
	let pair = Pair::new(one, other);
	let common = TokenKind::ALL
		.iter()
		.copied()
		.filter(|kind| kind.inputs().iter().all(|input| pair.has(*input)));
	Verdict::new(common.collect(), pair.naming())
}

impl<'a> Pair<'a> {
	fn new(one: &'a Reading, other: &'a Reading) -> Self {
		let given = Given::default();
		let sellers = (&one.invoice.seller, &other.invoice.seller);
		let buyers = (&one.invoice.buyer, &other.invoice.buyer);
		let seller = same_by_identifiers(sellers.0, sellers.1);
		let buyer = same_by_identifiers(buyers.0, buyers.1);
		let weak_seller = seller.unwrap_or_else(|| same_by_name(sellers.0, sellers.1));
		let weak_buyer = buyer.unwrap_or_else(|| same_by_name(buyers.0, buyers.1));
		Self {
			readings: [one, other],
			inputs: [one.token_inputs(&given), other.token_inputs(&given)],
			seller: seller == Some(true) || (weak_seller && weak_buyer),
			buyer: buyer == Some(true) || (weak_seller && weak_buyer),
		}
	}

	/// Whether both have the same of what enters a token.
	fn has(&self, input: Input) -> bool {
		let [one, other] = &self.inputs;
		match input {
			Input::Seller => self.seller,
			Input::Buyer => self.buyer,
			Input::TaxId => one.tax_id().is_some() && one.tax_id() == other.tax_id(),
			Input::Number => one.number().is_some() && one.number() == other.number(),
			Input::Normalised => {
				one.normalised().is_some() && one.normalised() == other.normalised()
			}
			Input::Date => one.date.is_some() && one.date == other.date,
			Input::Currency => one.currency.is_some() && one.currency == other.currency,
			Input::Total => one.total.is_some() && one.total == other.total,
			Input::File => one.file.is_some() && one.file == other.file,
			Input::Reference => one.references().iter().any(|own| other.references().contains(own)),
		}
	}

	/// Whether the first (or with `turned` the second) names the other: its number, its date where one is said, and the same
	/// seller.
	fn names(&self, turned: bool) -> bool {
		let [one, other] =
			if turned { [self.readings[1], self.readings[0]] } else { self.readings };
		let number = other.invoice.number.as_deref().and_then(normalised);
		let is_other = |own: &Preceding| {
			let same_day = own.issued.is_none() || own.issued == other.invoice.issued;
			number.is_some() && own.number.as_deref().and_then(normalised) == number && same_day
		};
		self.seller && one.invoice.preceding.iter().any(is_other)
	}

	fn naming(&self) -> Naming {
		let kinds = self.readings.map(|reading| reading.invoice.kind());
		let kind: Kind = match (self.names(false), self.names(true)) {
			(true, false) => kinds[0],
			(false, true) => kinds[1],
			_ => return Naming::No,
		};
		if kind.corrects() { Naming::Corrected } else { Naming::Named }
	}
}
