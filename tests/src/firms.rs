//! Firms that a sponsor brings in, with keys of their own, on a chain that grows by [`Blocks`](crate::blocks::Blocks).

use crate::{
	accounts::{child, id},
	consent::{Application, day, signed_for},
	council::organisation,
	state::CNY,
	transactions::{Call, Transactions, call},
};
use anyhow::Result;
use stalhof_primitives::{
	organisation::{Permission, Permissions},
	registration::{RegistrationNumber, lei_check_digits},
};
use subxt::dynamic::Value;
use subxt_signer::sr25519::Keypair;

/// The most firms of one call.
pub const MOST_AT_ONCE: usize = 200;
/// A register extract and a signature of the licence's key.
const KINDS: u8 = 3;

/// A firm: its keys, and once it is in its number.
#[derive(Clone)]
pub struct Firm {
	/// Its administrator.
	pub first: Keypair,
	/// Another operator.
	pub second: Keypair,
	/// Its number.
	pub number: u32,
}

impl Firm {
	/// The firm at `place` of those whose keys derive from `root`, of which the first gets the number `from`.
	pub fn new(root: &Keypair, place: usize, from: u32) -> Result<Self> {
		let first = child(root, place as u64);
		let second = child(&first, 0);
		Ok(Self { first, second, number: from + u32::try_from(place)? })
	}
}

/// Firms brought in together.
pub struct Founding<'a> {
	/// What makes transactions.
	pub transactions: &'a Transactions,
	/// The hash of block 0, in hexadecimal.
	pub genesis: &'a str,
	/// Their sponsor.
	pub sponsor: u32,
	/// The roles' bits that they have.
	pub roles: u32,
	/// What their registration numbers begin with.
	pub stem: &'a str,
}

impl Founding<'_> {
	/// The applications of firms, in their order.
	pub fn applications(&self, firms: &[Firm]) -> Result<Vec<Application>> {
		firms
			.iter()
			.map(|firm| {
				let number = firm.number;
				let name = format!("Example Trading {number} Co., Ltd.");
				let registration = lei(self.stem, number)?;
				let (chain, roles) = (self.transactions, self.roles);
				Application::of(chain, &name, registration, ("CN", None), roles, &firm.first)
			})
			.collect()
	}

	/// The sponsor's call that brings them in.
	pub fn sponsored(&self, firms: &[Firm], applications: &[Application]) -> Call {
		let applicants = firms
			.iter()
			.zip(applications)
			.map(|(firm, one)| one.consented_on(self.genesis, self.sponsor, &firm.first));
		let applicants = Value::unnamed_composite(applicants);
		call("Consortium", "sponsor", vec![applicants, evidence()])
	}

	/// Another member's call that attests them.
	pub fn attested(firms: &[Firm], applications: &[Application]) -> Call {
		Self::attested_claims(
			firms.iter().zip(applications).map(|(firm, one)| (firm.number, one.hash)),
		)
	}

	/// A member's call that attests so many claims of organisations.
	pub fn attested_claims(claims: impl IntoIterator<Item = (u32, [u8; 32])>) -> Call {
		let claims = claims.into_iter().map(|(number, claim)| {
			Value::unnamed_composite([organisation(number), Value::from_bytes(claim)])
		});
		call("Consortium", "attest", vec![Value::unnamed_composite(claims), evidence()])
	}

	/// A firm's call that appoints its second operator.
	pub fn appointed(&self, firm: &Firm) -> Call {
		let may = Permissions::ALL.without(Permission::Administer.into());
		let purpose = format!("I act for organisation {} as its operator", firm.number);
		let arguments = vec![
			Value::from_bytes(id(&firm.second)),
			Value::unnamed_composite([Value::from(may.bits())]),
			day(crate::consent::FAR.0),
			signed_for(self.genesis, &purpose, &firm.second),
		];
		call("Consortium", "appoint_operator", arguments)
	}
}

/// A call by which the bank puts so much CNY into a firm's treasury.
pub fn minted(firm: u32, amount: u128) -> Call {
	let mint = Value::named_variant(
		"Mint",
		[("asset", Value::from(CNY)), ("to", organisation(firm)), ("amount", Value::u128(amount))],
	);
	call("Consortium", "act", vec![mint, Value::from_bytes(b"paid in")])
}

fn evidence() -> Value {
	let kinds = Value::unnamed_composite([Value::from(KINDS)]);
	Value::named_composite([("hash", Value::from_bytes([7; 32])), ("kinds", kinds)])
}

/// A legal entity identifier that nobody has, with check digits that hold: the stem, and the number in what is left of it.
pub fn registration(stem: &str, number: u32) -> Result<RegistrationNumber> {
	let text = format!("{stem}{number:0width$}", width = 18 - stem.len());
	let digits = text.as_bytes().try_into().ok().and_then(lei_check_digits);
	let digits = digits.ok_or_else(|| anyhow::anyhow!("{text} is no stem of an LEI"))?;
	let code = format!("lei:{text}{digits:02}");
	code.parse().map_err(|error| anyhow::anyhow!("{code}: {error}"))
}

fn lei(stem: &str, number: u32) -> Result<Value> {
	let code = registration(stem, number)?.to_string();
	let code = code.strip_prefix("lei:").unwrap_or_default();
	Ok(Value::unnamed_variant("Lei", [Value::from_bytes(code)]))
}
