/// What a document means to who is to pay it (UNTDID 1001).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
	/// A debt for what was delivered or done.
	Debt,
	/// It lessens a debt.
	Credit,
	/// It stands in the place of an earlier invoice.
	Replacement,
	/// It asks for money before anything was delivered.
	Prepayment,
	/// The buyer wrote it in the seller's name.
	SelfBilled,
	/// It says that the claim is another's already.
	Factored,
	/// It asks for what is still to be certified.
	Request,
	/// Nobody owes anything by it.
	NoDebt,
	/// A code that is none, or that nothing is known of here.
	Unknown,
}

impl Kind {
	/// Why it cannot be financed; `None` when it can.
	pub const fn why_not(self) -> Option<&'static str> {
		match self {
			Self::Debt => None,
			Self::Credit => {
				Some("a credit note lessens a debt: enter it against the invoice that it corrects")
			}
			Self::Replacement => Some(
				"it replaces an earlier invoice, and which of the two is owed cannot be told from it: have the debtor accept it \
				 as a new receivable after the earlier one is withdrawn",
			),
			Self::Prepayment => Some(
				"it asks for money before anything was delivered: finance the invoice that follows the delivery",
			),
			Self::SelfBilled => Some(
				"its buyer wrote it: the buyer brings it in, already accepted, with its file of approved payables",
			),
			Self::Factored => {
				Some("it says itself that the claim has been assigned: ask its holder")
			}
			Self::Request => Some(
				"what it asks for is still to be certified: finance the invoice for the certified amount",
			),
			Self::NoDebt => {
				Some("nobody owes anything by a document of this type: finance the invoice itself")
			}
			Self::Unknown => {
				Some("the type is not known here: 380, a commercial invoice, is the usual one")
			}
		}
	}

	/// Whether it corrects the invoice that it names (BT-25) rather than standing beside it.
	pub const fn corrects(self) -> bool {
		matches!(self, Self::Credit | Self::Replacement)
	}
}

/// What a type of document means.
pub fn kind_of_code(code: &str) -> Kind {
	match code {
		// Invoices and debit notes: metered services, price variation, partial, with packing list, commercial, consolidated,
		// hire, tax, lease, insurer's, forwarder's, port charges, freight, construction.
		"80" | "82" | "295" | "326" | "331" | "380" | "383" | "385" | "387" | "388" | "394"
		| "575" | "623" | "633" | "780" | "875" | "876" | "877" => Kind::Debt,
		"81" | "83" | "261" | "262" | "296" | "308" | "381" | "396" | "420" | "458" | "502"
		| "503" | "532" => Kind::Credit,
		// Corrected; self-billed and factored corrections.
		"384" | "471" | "472" | "473" => Kind::Replacement,
		"386" | "500" => Kind::Prepayment,
		"389" | "527" => Kind::SelfBilled,
		"393" | "501" => Kind::Factored,
		// Requests for payment and valuations of work, interim and final.
		"71" | "202" | "203" | "204" | "211" | "218" | "219" => Kind::Request,
		// Proforma, consignment, for accounts only, consular, customs.
		"325" | "395" | "751" | "870" | "935" => Kind::NoDebt,
		_ => Kind::Unknown,
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn only_a_debt_should_be_financed_and_all_else_should_say_why() {
		for (code, kind) in [
			("380", Kind::Debt),
			("383", Kind::Debt),
			("381", Kind::Credit),
			("396", Kind::Credit),
			("384", Kind::Replacement),
			("386", Kind::Prepayment),
			("389", Kind::SelfBilled),
			("393", Kind::Factored),
			("211", Kind::Request),
			("325", Kind::NoDebt),
			("751", Kind::NoDebt),
			("999", Kind::Unknown),
			("0380", Kind::Unknown),
			("", Kind::Unknown),
		] {
			assert_eq!(kind_of_code(code), kind, "{code}");
			assert_eq!(kind.why_not().is_none(), kind == Kind::Debt, "{code}");
		}
	}
}
