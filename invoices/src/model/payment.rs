use super::{Address, Identifier};
use stalhof_primitives::time::Day;

/// One way in which the invoice is to be paid (BG-16, with BG-17 and BG-19).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaymentMeans {
	/// BT-81: by which means (UNTDID 4461).
	pub code: Option<String>,
	/// BT-82: the same in words.
	pub text: Option<String>,
	/// BT-83: what the payer is to write.
	pub reference: Option<String>,
	/// BT-84: the account, an IBAN where there is one.
	pub account: Option<String>,
	/// BT-85: the account's name.
	pub account_name: Option<String>,
	/// BT-86: the bank, a BIC where there is one.
	pub bank: Option<String>,
	/// BT-89: the mandate of a direct debit.
	pub mandate: Option<String>,
	/// BT-91: the account that is debited.
	pub debited: Option<String>,
	/// UBL's `PaymentDueDate`, which is BT-9 of a credit note.
	pub due: Option<Day>,
}

/// A delivery (BG-13).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Delivery {
	/// BT-70: to whom.
	pub name: Option<String>,
	/// BT-71: the place.
	pub place: Option<Identifier>,
	/// BT-72: the day.
	pub date: Option<Day>,
	/// BG-15.
	pub address: Address,
}
