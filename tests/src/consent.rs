//! Consents: what a key signs so that another may bring it in.

use crate::{accounts::id, outcome::named_type, rpc::Rpc, transactions::Transactions};
use anyhow::{Context, Result};
use subxt::{dynamic::Value, ext::scale_value::scale::encode_as_type};
use subxt_signer::sr25519::Keypair;

/// The last day of all consents and appointments of tests that do not end: 2099-01-31, and in words.
pub const FAR: (u32, &str) = (47_147, "2099-01-31");

/// A day as a value of a call.
pub fn day(number: u32) -> Value {
	Value::unnamed_composite([Value::from(number)])
}

/// The consent of `keys` to `purpose`, the middle of the text that is signed.
pub async fn signed(rpc: &Rpc, purpose: &str, keys: &Keypair) -> Result<Value> {
	let genesis = rpc.hash_at(0).await?.context("no genesis")?;
	Ok(signed_for(&genesis, purpose, keys))
}

/// As [`signed`], on the chain that begins with a block of that hash (in hexadecimal).
pub fn signed_for(genesis: &str, purpose: &str, keys: &Keypair) -> Value {
	let (until, date) = FAR;
	let text = format!("Stalhof {genesis}: {purpose}; valid until {date}");
	let signature = Value::from_bytes(keys.sign(text.as_bytes()).0);
	Value::named_composite([
		("until", day(until)),
		("signature", Value::unnamed_variant("Sr25519", [signature])),
	])
}

/// An application to be admitted, with its hash.
#[derive(Clone, Debug)]
pub struct Application {
	/// What it says of itself, as a value of a call.
	pub profile: Value,
	/// As a value of a call.
	pub value: Value,
	/// What is consented to and attested.
	pub hash: [u8; 32],
}

/// A number in the Dutch register of firms, as a value of a call.
pub fn registration(number: &str) -> Value {
	Value::named_variant(
		"Other",
		[("scheme", Value::from_bytes("KVK")), ("number", Value::from_bytes(number))],
	)
}

impl Application {
	/// Of a firm with that name and [`registration`], whose roles are these bits and whose administrator is `admin`.
	pub fn new(
		transactions: &Transactions,
		name: &str,
		number: &str,
		parent: Option<&str>,
		roles: u32,
		admin: &Keypair,
	) -> Result<Self> {
		let of = ("NL", parent.map(registration));
		Self::of(transactions, name, registration(number), of, roles, admin)
	}

	/// Of a firm with that name, registration number, country and parent.
	pub fn of(
		transactions: &Transactions,
		name: &str,
		registration: Value,
		(country, parent): (&str, Option<Value>),
		roles: u32,
		admin: &Keypair,
	) -> Result<Self> {
		let none = || crate::council::option(None);
		let profile = Value::named_composite([
			("name", Value::from_bytes(name)),
			("registration", registration),
			("country", Value::from_bytes(country)),
			("parent", crate::council::option(parent)),
			("encryption_key", none()),
			("metadata", none()),
		]);
		let value = Value::named_composite([
			("profile", profile.clone()),
			("roles", Value::unnamed_composite([Value::from(roles)])),
			("admin", Value::from_bytes(id(admin))),
		]);
		let metadata = transactions.chain().metadata();
		let kind = named_type(&metadata, "Consortium", "Applied", "application")?;
		let mut encoded = Vec::new();
		encode_as_type(&value, kind, metadata.types(), &mut encoded)?;
		Ok(Self { profile, value, hash: sp_crypto_hashing::blake2_256(&encoded) })
	}

	/// With the consent of `keys` that organisation `carrier` brings it in.
	pub async fn consented(&self, rpc: &Rpc, carrier: u32, keys: &Keypair) -> Result<Value> {
		let genesis = rpc.hash_at(0).await?.context("no genesis")?;
		Ok(self.consented_on(&genesis, carrier, keys))
	}

	/// As [`consented`](Self::consented), on the chain that begins with a block of that hash (in hexadecimal).
	pub fn consented_on(&self, genesis: &str, carrier: u32, keys: &Keypair) -> Value {
		let hash = hex::encode(self.hash);
		let purpose = format!("organisation {carrier} carries my application 0x{hash}");
		let consent = signed_for(genesis, &purpose, keys);
		Value::named_composite([("application", self.value.clone()), ("consent", consent)])
	}
}
