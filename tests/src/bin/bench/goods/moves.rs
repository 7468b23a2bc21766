//! Goods on the move: what it takes to pack, send and receive a container, whatever is in it, and to capture an event.

use super::{
	calls::{Grant, commission, none},
	executing::{Chain, Executed},
};
use crate::generator::{
	FIRST_ORGANISATION, OPERATORS, ORGANISATIONS, SENDERS, Signed, organisation, senders,
};
use anyhow::{Context, Result, ensure};
use serde_json::json;
use stalhof_marks::Sha2;
use stalhof_primitives::{
	gs1::{Sscc, check_digit},
	merkle::{Sha256, leaf_hash},
};
use stalhof_tests::{
	accounts,
	outcome::{Outcome, Until},
	transactions::{Call, call},
};
use std::time::Duration;
use subxt::dynamic::Value;
use subxt_signer::sr25519::Keypair;

/// Units of the batches that goods are taken from.
const MARKS: u32 = 1_000_000;
/// What little and much is in a container.
const LITTLE: u64 = 10;
const MUCH: u64 = MARKS as u64;
/// The licence for the prefix under which SSCCs are issued, and the prefix.
const LICENCE: u32 = 0;
const PREFIX: u64 = 9_521_001;
/// A place, and a moment after the batches were made: 2019-04-15.
const PLACE: u64 = 4_012_345_000_115;
const TIME: u64 = 1_555_286_400_000;
/// Until when issuing is authorised: a day far ahead.
const UNTIL: u32 = 40_000;
const LIMIT: Duration = Duration::from_secs(120);

/// A chain on which each organisation has a batch and may issue SSCCs.
struct Yard {
	chain: Chain,
	senders: Vec<Keypair>,
	/// The batch of each organisation.
	batches: Vec<u32>,
	/// How many calls of each kind are sent, each by an account of its own.
	calls: usize,
}

/// The number of an organisation by its place.
fn number(place: usize) -> Result<u32> {
	Ok(FIRST_ORGANISATION + u32::try_from(place)?)
}

/// The container of a sender.
fn sscc(sender: usize) -> Result<Sscc> {
	let body = PREFIX * 10u64.pow(9) + u64::try_from(sender)?;
	Ok(Sscc::new(body * 10 + u64::from(check_digit(body)))?)
}

fn moment() -> Value {
	Value::u128(TIME.into())
}

fn place() -> Value {
	Value::u128(PLACE.into())
}

/// A line of so many items of a batch.
fn lines(batch: u32, quantity: u64) -> Value {
	let goods = Value::unnamed_variant("Batch", [Value::from(batch)]);
	let line =
		Value::named_composite([("goods", goods), ("quantity", Value::u128(quantity.into()))]);
	Value::unnamed_composite([line])
}

fn pack(sscc: Sscc, batch: u32, quantity: u64) -> Call {
	let packing = Value::named_composite([("contents", none()), ("lines", lines(batch, quantity))]);
	let arguments =
		vec![Value::u128(sscc.number().into()), Value::u128(1), packing, place(), moment()];
	call("Movements", "pack", arguments)
}

fn ship(sscc: Sscc, to: u32) -> Call {
	let shipment = Value::named_composite([
		("consignee", Value::unnamed_composite([Value::from(to)])),
		("receiver", none()),
		("carrier", none()),
		("containers", Value::unnamed_composite([Value::u128(sscc.number().into())])),
		("loose", Value::unnamed_composite([])),
		("references", Value::unnamed_composite([])),
		("returns", none()),
		("place", place()),
		("time", moment()),
	]);
	call("Movements", "ship", vec![shipment])
}

fn receive(shipment: u32, quantity: u64) -> Call {
	let outcome = Value::named_composite([
		("received", Value::u128(quantity.into())),
		("damaged", Value::u128(0)),
	]);
	let arguments = vec![
		Value::from(shipment),
		Value::unnamed_composite([outcome]),
		place(),
		moment(),
		Value::from_bytes([1; 32]),
	];
	call("Movements", "receive", arguments)
}

/// Captures a document of one event about a batch, and indexes it. It is told apart by `number`.
fn capture(batch: u32, number: usize) -> Call {
	let hash = Sha2::sha256(&[&b"event"[..], &number.to_le_bytes()].concat());
	let document = Value::named_composite([
		("root", Value::from_bytes(leaf_hash::<Sha2>(&hash))),
		("count", Value::from(1_u32)),
		("file", Value::from_bytes([2; 32])),
		("first", moment()),
		("last", moment()),
	]);
	let some = |name: &str| {
		let inner = Value::unnamed_variant(name, []);
		Value::unnamed_variant("Some", [inner])
	};
	let essentials = Value::named_composite([
		("event_type", Value::unnamed_variant("Object", [])),
		("action", some("Observe")),
		("biz_step", some("Shipping")),
		("disposition", some("InTransit")),
		("subject", Value::unnamed_variant("Batch", [Value::from(batch)])),
		("time", moment()),
		("offset", Value::i128(60)),
		("read_point", Value::unnamed_variant("Some", [place()])),
		("biz_location", none()),
	]);
	let event = Value::named_composite([
		("index", Value::from(0_u32)),
		("hash", Value::from_bytes(hash)),
		("path", Value::unnamed_composite([])),
		("essentials", essentials),
	]);
	call("Movements", "capture", vec![document, Value::unnamed_composite([event])])
}

impl Yard {
	async fn open(calls: usize) -> Result<Self> {
		let grants: Vec<Grant> = (0..ORGANISATIONS)
			.map(|place| {
				let producer = number(place)?;
				Ok(Grant { prefix: format!("B{place:02}"), producer, marks: MARKS.into() })
			})
			.collect::<Result<_>>()?;
		let chain = Chain::start(&grants).await?;
		let (rpc, senders) = (chain.node().rpc(), senders());
		let authorised = (0..ORGANISATIONS)
			.map(|place| {
				let organisation = Value::unnamed_composite([Value::from(number(place)?)]);
				let arguments = vec![Value::from(LICENCE), organisation, Value::from(UNTIL)];
				Ok(call("Consortium", "authorise_issuing", arguments).into_value())
			})
			.collect::<Result<Vec<_>>>()?;
		let authorised = call("Utility", "batch_all", vec![Value::unnamed_composite(authorised)]);
		let licensee = accounts::dev("//Alice");
		let made: Vec<_> = (0..ORGANISATIONS)
			.map(|place| Ok(commission(u32::try_from(place)?, place as u64, MARKS)))
			.collect::<Result<_>>()?;
		// By each organisation's last operator: the others' first transactions are those that are measured.
		let producers = (0..ORGANISATIONS).map(|place| &senders[(place + 1) * OPERATORS - 1]);
		let sent: Vec<_> = made.iter().zip(producers).chain([(&authorised, &licensee)]).collect();
		let outcomes = chain.transactions.outcomes(rpc, &sent, Until::Final, LIMIT).await?;
		let outcomes: Vec<_> =
			outcomes.into_iter().map(Outcome::succeeded).collect::<Result<_>>()?;
		let batches = outcomes[..ORGANISATIONS]
			.iter()
			.map(|outcome| {
				let id = &outcome.event("Goods.Commissioned")?["id"];
				Ok(u32::try_from(id.as_u64().with_context(|| format!("no batch: {id}"))?)?)
			})
			.collect::<Result<_>>()?;
		let most = SENDERS - ORGANISATIONS;
		ensure!(calls <= most, "{calls} moves: {most} are the most");
		Ok(Self { chain, senders, batches, calls })
	}

	/// The sender of a call: of all organisations alike, never an organisation's last.
	fn sender(&self, number: usize) -> usize {
		let used = OPERATORS - 1;
		let spread = number * ORGANISATIONS * used / self.calls;
		spread / used * OPERATORS + spread % used
	}

	/// One call from each of the senders, with that nonce.
	fn signed(
		&self,
		nonce: u64,
		make: impl Fn(usize, usize) -> Result<Call> + Sync,
	) -> Result<Signed> {
		Signed::made(1, self.calls, |_, number| {
			let sender = self.sender(number);
			self.chain.transactions.signed(&make(number, sender)?, &self.senders[sender], nonce)
		})
	}

	fn packing(&self, quantity: u64) -> Result<Signed> {
		self.signed(0, |_, sender| {
			Ok(pack(sscc(sender)?, self.batches[organisation(sender)], quantity))
		})
	}

	/// Each sends its container to its own organisation.
	fn shipping(&self) -> Result<Signed> {
		self.signed(1, |_, sender| Ok(ship(sscc(sender)?, number(organisation(sender))?)))
	}

	/// Packs and sends containers with so much in each, and measures the sending.
	async fn ship(self, name: &'static str, quantity: u64) -> Result<Executed> {
		self.chain.send("packing", self.packing(quantity)?).await?;
		let signed = self.shipping()?;
		self.chain.execute(name, signed).await
	}

	/// Packs and sends containers, and measures their receipt.
	async fn receive(self, name: &'static str, quantity: u64) -> Result<Executed> {
		self.chain.send("packing", self.packing(quantity)?).await?;
		let sent = self.chain.send("shipping", self.shipping()?).await?;
		let mut of_sender = vec![None; SENDERS];
		for event in sent.events.iter().filter(|event| event.name == "Movements.Shipped") {
			let id = event.fields["id"].as_u64().context("no number of a shipment")?;
			let container = &event.fields["shipment"]["containers"];
			let sender = (0..self.calls)
				.map(|number| self.sender(number))
				.find(|sender| {
					let own = sscc(*sender).map(|sscc| json!(sscc.number()));
					own.is_ok_and(|own| *container == own || *container == json!([own]))
				})
				.with_context(|| format!("a container of nobody: {container}"))?;
			of_sender[sender] = Some(u32::try_from(id)?);
		}
		let signed = self.signed(2, |_, sender| {
			let shipment =
				of_sender[sender].with_context(|| format!("sender {sender} sent nothing"))?;
			Ok(receive(shipment, quantity))
		})?;
		self.chain.execute(name, signed).await
	}
}

/// Measures `calls` of each kind, each kind on a chain of its own.
pub(crate) async fn moves(calls: usize) -> Result<Vec<Executed>> {
	let yard = Yard::open(calls).await?;
	let signed = yard.packing(LITTLE)?;
	let packed = yard.chain.execute("packing of a container", signed).await?;
	let little =
		Yard::open(calls).await?.ship("shipment of a container of 10 units", LITTLE).await?;
	let much = Yard::open(calls).await?.ship("shipment of a container of 10^6 units", MUCH).await?;
	let received =
		Yard::open(calls).await?.receive("receipt of a container of 10^6 units", MUCH).await?;
	let yard = Yard::open(calls).await?;
	let signed =
		yard.signed(0, |number, sender| Ok(capture(yard.batches[organisation(sender)], number)))?;
	let captured = yard.chain.execute("capture of a document, one event indexed", signed).await?;
	Ok(vec![packed, little, much, received, captured])
}
