//! Calls of receivables, and what it takes to be able to make them on a development chain.

use crate::{
	accounts::dev,
	consent::FAR,
	council::organisation,
	rpc::bytes,
	state::CNY,
	transactions::{Call, call},
};
use anyhow::{Context, Result};
use codec::Encode;
use stalhof_client::{
	H256,
	receivables::{EpochKey, SealingKey},
};
use stalhof_marks::Sha2;
use stalhof_primitives::{
	invoice::{Decimal, TokenInputs},
	merkle::Sha256,
	money::{Amount, DayCount, Rate, Recourse, Share},
	organisation::Permissions,
	registration::RegistrationNumber,
	time::Day,
};
use subxt::dynamic::Value;
use subxt_signer::sr25519::Keypair;

const PALLET: &str = "Receivables";
/// The first epoch of the tokens' key.
const EPOCH: u32 = 1;
/// That epoch's key on chains that tests and measurements make: no secret.
const KEY: [u8; 32] = [42; 32];

/// What both parties say of an invoice.
#[derive(Clone, Debug)]
pub struct Document {
	/// Minor units.
	pub face: u128,
	/// Its date.
	pub issue: Day,
	/// When it is due.
	pub due: Day,
	/// The root of the commitment to its fields.
	pub root: [u8; 32],
	/// What its tokens are made of.
	pub tokens: TokenInputs,
}

fn list(values: impl IntoIterator<Item = Value>) -> Value {
	Value::unnamed_composite(values)
}

fn unit(name: &str) -> Value {
	Value::unnamed_variant(name, [])
}

fn days(day: Day) -> Value {
	Value::from(day.number())
}

impl Document {
	/// Of an invoice with that number. What its root commits to is its text: on a real network each field with a salt.
	pub fn of(
		(seller, buyer): (&RegistrationNumber, &RegistrationNumber),
		number: &str,
		face: u128,
		(issue, due): (Day, Day),
	) -> Result<Self> {
		let total: Decimal = format!("{}.{:02}", face / 100, face % 100)
			.parse()
			.map_err(|error| anyhow::anyhow!("{face} minor units: {error}"))?;
		let text = format!("{seller} {buyer} {number} {issue} {due} {total}");
		let mut tokens = TokenInputs::default().with_number(number);
		tokens.seller = Some(seller.clone());
		tokens.buyer = Some(buyer.clone());
		tokens.date = Some(issue);
		tokens.currency = "CNY".parse().ok();
		tokens.total = Some(total);
		let root = Sha2::sha256(text.as_bytes());
		Ok(Self { face, issue, due, root, tokens })
	}

	/// With no more tokens than that of a file: the least that still tells two invoices apart.
	#[must_use]
	pub fn with_one_token(self) -> Self {
		let mut tokens = TokenInputs::default();
		tokens.file = Some(self.root);
		Self { tokens, ..self }
	}

	fn token_set(&self) -> Value {
		let tokens = self
			.tokens
			.tokens::<Sha2>(&KEY)
			.into_iter()
			.map(|(kind, token)| list([unit(kind.name()), Value::from_bytes(token.0)]));
		let own = [("epoch", Value::from(EPOCH)), ("tokens", list(tokens))];
		list([Value::named_composite(own)])
	}

	fn value(&self) -> Value {
		Value::named_composite([
			("asset", Value::from(CNY)),
			("face", Value::u128(self.face)),
			("issue", days(self.issue)),
			("due", days(self.due)),
			("kind", unit("Invoice")),
			("root", Value::from_bytes(self.root)),
			("tokens", self.token_set()),
			("shipments", list([])),
			("names", unit("None")),
		])
	}

	/// The seller brings it in.
	pub fn submit(&self, debtor: u32) -> Call {
		let new = [("debtor", organisation(debtor)), ("document", self.value())];
		call(PALLET, "submit", vec![Value::named_composite(new)])
	}

	/// As a line of its debtor's file.
	fn payable(&self, seller: u32) -> Value {
		Value::named_composite([
			("seller", organisation(seller)),
			("document", self.value()),
			("amount", Value::u128(self.face)),
			("waives", Value::bool(false)),
		])
	}
}

/// A debtor accepts all of a receivable by its own copy. Takes two.
pub fn accept(id: u32, own: &Document) -> Call {
	let (root, amount) = (Value::from_bytes(own.root), Value::u128(own.face));
	let waives = Value::bool(false);
	call(
		PALLET,
		"accept",
		vec![Value::from(id), root, own.token_set(), amount, days(own.due), waives],
	)
}

/// A debtor's file: to whom it owes what. Takes two.
pub fn approve<'a>(payables: impl IntoIterator<Item = (u32, &'a Document)>) -> Call {
	let payables = payables.into_iter().map(|(seller, document)| document.payable(seller));
	call(PALLET, "approve", vec![list(payables)])
}

/// A seller joins what its debtors have entered.
pub fn confirm(ids: impl IntoIterator<Item = u32>) -> Call {
	call(PALLET, "confirm", vec![list(ids.into_iter().map(Value::from))])
}

/// A debtor disputes so many minor units.
pub fn dispute(id: u32, amount: u128) -> Call {
	let said =
		vec![Value::from(id), Value::u128(amount), unit("Quality"), Value::from_bytes([3; 32])];
	call(PALLET, "dispute", said)
}

/// A debtor drops its dispute.
pub fn drop_dispute(id: u32) -> Call {
	call(PALLET, "drop_dispute", vec![Value::from(id)])
}

/// A party says how many minor units of what is disputed are not owed.
pub fn settle_dispute(id: u32, upheld: u128) -> Call {
	call(PALLET, "settle_dispute", vec![Value::from(id), Value::u128(upheld)])
}

/// Somebody pays so many minor units.
pub fn pay(id: u32, amount: u128) -> Call {
	let said = vec![Value::from(id), Value::u128(amount), Value::from_bytes([4; 32])];
	call(PALLET, "pay", said)
}

/// At which terms receivables are sold here: 90 % advanced at 6 % a year of 365 days, with recourse.
fn terms() -> Result<(Share, Rate, DayCount, Amount, Recourse, u16)> {
	let share = Share::new(9_000).ok().context("a share")?;
	let rate = Rate::new(600).ok().context("a rate")?;
	Ok((share, rate, DayCount::Act365Fixed, Amount::ZERO, Recourse::With, 90))
}

/// A seller offers a receivable at the terms of this module to anyone, until that day.
pub fn offer_to_all(id: u32, until: Day) -> Result<Call> {
	let (share, rate, _, fees, _, default_after) = terms()?;
	let terms = Value::named_composite([
		("advance_rate", Value::from(share.basis_points())),
		("rate", Value::from(rate.basis_points())),
		("day_count", unit("Act365Fixed")),
		("fees", Value::u128(fees.minor())),
		("recourse", unit("With")),
		("default_after", Value::from(default_after)),
	]);
	Ok(call(PALLET, "list", vec![Value::from(id), terms, unit("None"), days(until)]))
}

/// A lender buys what is offered so. Takes two.
pub fn fund(id: u32, document: &Document) -> Result<Call> {
	let hash = sp_crypto_hashing::blake2_256(&terms()?.encode());
	let seen = [("flags", Value::from(0_u32)), ("ground", unit("RiskTaken"))];
	let (root, seen) = (Value::from_bytes(document.root), Value::named_composite(seen));
	let said = vec![Value::from(id), root, Value::from_bytes(hash), seen];
	Ok(call(PALLET, "fund", said))
}

/// A lender approves a debtor.
pub fn approve_debtor(debtor: u32) -> Call {
	call(PALLET, "approve_debtor", vec![organisation(debtor), Value::bool(true)])
}

/// The administrators of the well-known organisations, in the order of their numbers.
const FOUNDERS: [&str; 6] = ["//Alice", "//Bob", "//Charlie", "//Dave", "//Eve", "//Ferdie"];

/// What brings the tokens' key into force on a chain of the well-known organisations, which begins with a block of that hash (in
/// hexadecimal): by whom, in order. It is sealed to all of them. //Alice's second operator gets every permission, since it takes two
/// that administer.
pub fn opening(genesis: &str) -> Result<Vec<(Keypair, Call)>> {
	let (first, second) = (dev("//Alice"), dev("//Alice//stash"));
	let everything = vec![
		Value::from_bytes(crate::accounts::id(&second)),
		list([Value::from(Permissions::ALL.bits())]),
		list([Value::from(FAR.0)]),
	];
	let key = EpochKey::of(KEY);
	let genesis = H256(bytes(genesis)?.try_into().ok().context("no hash of a block")?);
	let mut seals = Vec::new();
	for (number, path) in (1..).zip(FOUNDERS) {
		let sealed = key.seal(SealingKey::development(path)?.public(), genesis)?;
		seals.push(list([organisation(number), Value::from_bytes(sealed)]));
	}
	let open = call(PALLET, "open_epoch", vec![Value::from_bytes(key.check()), list(seals)]);
	let confirm = || call(PALLET, "confirm_epoch", vec![Value::from(EPOCH)]);
	Ok(vec![
		(first.clone(), call("Consortium", "change_operator", everything)),
		(first, open.clone()),
		(second, open),
		(dev("//Bob"), confirm()),
		(dev("//Charlie"), confirm()),
	])
}
