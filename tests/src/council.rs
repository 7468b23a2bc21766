//! The members of a development chain and what they decide.

use crate::{
	accounts::{dev, id},
	outcome::{Outcome, Until},
	rpc::{Hash, Rpc, bytes},
	transactions::{Call, Transactions, call, next_nonce},
};
use anyhow::{Context, Result, ensure};
use serde_json::{Value as Json, json};
use sp_crypto_hashing::twox_64;
use std::time::Duration;
use subxt::dynamic::Value;

const LIMIT: Duration = Duration::from_secs(90);

/// The number of the organisation that each of the well-known keys administers: //Alice is 1, //Ferdie is 6.
pub fn organisation_of(path: &str) -> Option<u32> {
	let all = ["//Alice", "//Bob", "//Charlie", "//Dave", "//Eve", "//Ferdie"];
	let place = all.iter().position(|one| *one == path.trim_end_matches("//stash"))?;
	u32::try_from(place + 1).ok()
}

/// An organisation as a value of a call.
pub fn organisation(number: u32) -> Value {
	Value::unnamed_composite([Value::from(number)])
}

/// An option as a value of a call.
pub fn option(value: Option<Value>) -> Value {
	match value {
		Some(value) => Value::unnamed_variant("Some", [value]),
		None => Value::unnamed_variant("None", []),
	}
}

/// An act that concerns an organisation, such as `Admit`.
pub fn act_on(act: &str, whom: u32) -> Value {
	Value::named_variant(act, [("organisation", organisation(whom))])
}

/// `Suspend` or `Remove`, with a replacement or none.
pub fn act_against(act: &str, whom: u32, replacement: Option<u32>) -> Value {
	let replacement = option(replacement.map(organisation));
	Value::named_variant(act, [("organisation", organisation(whom)), ("replacement", replacement)])
}

/// `SetRoles`, by the roles' bits.
pub fn set_roles(whom: u32, roles: u32) -> Value {
	let roles = Value::unnamed_composite([Value::from(roles)]);
	Value::named_variant("SetRoles", [("organisation", organisation(whom)), ("roles", roles)])
}

/// `SetValidators`.
pub fn set_validators(organisations: &[u32]) -> Value {
	let all = organisations.iter().map(|number| organisation(*number));
	Value::named_variant("SetValidators", [("organisations", Value::unnamed_composite(all))])
}

/// New session keys.
#[derive(Clone, Debug)]
pub struct Keys {
	/// Aura's public key in hexadecimal.
	pub aura: String,
	/// GRANDPA's public key in hexadecimal.
	pub grandpa: String,
	/// The block in which they were set.
	pub set_in: Hash,
}

fn text(key: &[u8; 32]) -> String {
	format!("0x{}", hex::encode(key))
}

/// `Council.vote`.
pub fn vote(motion: u32, aye: bool) -> Call {
	call("Council", "vote", vec![Value::from(motion), Value::bool(aye)])
}

/// The bytes of a storage key that is kept in the order of its number.
pub fn ordered(number: u32) -> [u8; 4] {
	number.to_be_bytes()
}

/// Sends what members sign with development keys to one node, and says what it did.
#[derive(Clone)]
pub struct Members {
	rpc: Rpc,
	transactions: Transactions,
	until: Until,
}

impl Members {
	/// Through that node.
	pub async fn new(rpc: &Rpc) -> Result<Self> {
		let transactions = Transactions::new(rpc).await?;
		Ok(Self { rpc: rpc.clone(), transactions, until: Until::Final })
	}

	/// Content with blocks that are not final: while finality stands still.
	pub fn without_finality(mut self) -> Self {
		self.until = Until::InBlock;
		self
	}

	/// What makes the transactions.
	pub fn transactions(&self) -> &Transactions {
		&self.transactions
	}

	/// What a call by `path` (such as `//Alice`) did; that it failed is no error.
	pub async fn run(&self, path: &str, call: &Call) -> Result<Outcome> {
		self.run_all(&[(path, call)]).await?.pop().context("no outcome")
	}

	/// As [`run`](Self::run), for calls of several at the same time.
	pub async fn run_all(&self, calls: &[(&str, &Call)]) -> Result<Vec<Outcome>> {
		let keys: Vec<_> = calls.iter().map(|(path, call)| (*call, dev(path))).collect();
		let calls: Vec<_> = keys.iter().map(|(call, keys)| (*call, keys)).collect();
		self.transactions.outcomes(&self.rpc, &calls, self.until, LIMIT).await
	}

	/// Fails unless the pool refuses a call by `path` with `InvalidTransaction::Custom(code)`.
	pub async fn refuses(&self, path: &str, call: &Call, code: u8) -> Result<()> {
		let keys = dev(path);
		let nonce = next_nonce(&self.rpc, &keys).await?;
		let extrinsic = self.transactions.signed(call, &keys, nonce)?;
		let params = json!([format!("0x{}", hex::encode(extrinsic))]);
		let error = self.rpc.refused("author_submitExtrinsic", params).await?;
		let said = error.data().map_or("", |data| data.get());
		let expected = format!("\"Custom error: {code}\"");
		ensure!(error.code() == 1010 && said == expected, "not {expected}: {error}");
		Ok(())
	}

	/// Moves an act; returns the motion's number.
	pub async fn propose(&self, path: &str, act: Value) -> Result<u32> {
		let outcome = self.run(path, &call("Council", "propose", vec![act])).await?.succeeded()?;
		let number = |fields: &Json| fields["motion"].as_u64().context("no number");
		let motion = number(outcome.event("Council.Proposed")?)?;
		let voted = outcome.event("Council.Voted")?;
		ensure!(voted["aye"] == json!(true) && number(voted)? == motion, "{voted}");
		Ok(u32::try_from(motion)?)
	}

	/// Each votes aye.
	pub async fn ayes(&self, motion: u32, paths: &[&str]) -> Result<()> {
		let vote = vote(motion, true);
		let calls: Vec<_> = paths.iter().map(|path| (*path, &vote)).collect();
		for (outcome, path) in self.run_all(&calls).await?.into_iter().zip(paths) {
			let outcome = outcome.succeeded()?;
			let voted = outcome.event("Council.Voted")?;
			ensure!(voted["motion"] == json!(motion) && voted["aye"] == json!(true), "{voted}");
			if let Some(organisation) = organisation_of(path) {
				ensure!(voted["organisation"] == json!(organisation), "{path}: {voted}");
			}
		}
		Ok(())
	}

	/// Closes a motion.
	pub async fn close(&self, path: &str, motion: u32) -> Result<Outcome> {
		self.run(path, &call("Council", "close", vec![Value::from(motion)])).await
	}

	/// Enacts a motion that has waited.
	pub async fn enact(&self, path: &str, motion: u32) -> Result<Outcome> {
		self.run(path, &call("Council", "enact", vec![Value::from(motion)])).await
	}

	/// The first moves an act, all vote aye, the last closes the motion, which must pass: `[ayes, counted]`.
	pub async fn decide(&self, act: Value, paths: &[&str], counts: [u32; 2]) -> Result<Outcome> {
		let [first, others @ ..] = paths else { anyhow::bail!("nobody votes") };
		let motion = self.propose(first, act).await?;
		self.ayes(motion, others).await?;
		let outcome = self.close(others.last().unwrap_or(first), motion).await?.succeeded()?;
		let [ayes, counted] = counts;
		let passed = outcome.event("Council.Passed")?;
		let tally = json!({ "ayes": ayes, "noes": 0, "counted": counted });
		ensure!(passed["tally"] == tally && passed["motion"] == json!(motion), "{passed}");
		let left = self.stored("Council", "Motions", &ordered(motion), &outcome.block).await?;
		ensure!(left.is_null() || !passed["from"].is_null(), "motion {motion} is left: {left}");
		Ok(outcome)
	}

	/// As [`decide`](Self::decide), and the act is carried out.
	pub async fn enacted(&self, act: Value, paths: &[&str], counts: [u32; 2]) -> Result<Outcome> {
		let outcome = self.decide(act, paths, counts).await?;
		outcome.event("Council.Enacted")?;
		Ok(outcome)
	}

	/// As [`decide`](Self::decide), and the act fails with that error (`Pallet.Error`) and leaves nothing behind.
	pub async fn not_enacted(
		&self,
		act: Value,
		paths: &[&str],
		counts: [u32; 2],
		error: &str,
	) -> Result<Outcome> {
		let outcome = self.decide(act, paths, counts).await?;
		let fields = outcome.event("Council.NotEnacted")?;
		ensure!(fields["error"] == json!(error), "not {error}: {fields}");
		let names: Vec<_> = outcome.events.iter().map(|event| &*event.name).collect();
		let expected = ["Council.Passed", "Council.NotEnacted", "System.ExtrinsicSuccess"];
		ensure!(names == expected, "{names:?}");
		Ok(outcome)
	}

	/// Makes new session keys in `node`, sets them for the account of `path` and nominates it as its organisation's
	/// validator, unless it is so already.
	pub async fn take_up_keys(&self, node: &Rpc, path: &str) -> Result<Keys> {
		let owner = id(&dev(path));
		let rotated: Json = node
			.call("author_rotateKeysWithOwner", json!([format!("0x{}", hex::encode(owner))]))
			.await?;
		let field = |name: &str| bytes(rotated[name].as_str().context("not rotated")?);
		let (keys, proof) = (field("keys")?, field("proof")?);
		ensure!(keys.len() == 64, "session keys of {} bytes", keys.len());
		let (aura, grandpa): ([u8; 32], [u8; 32]) =
			(keys[..32].try_into()?, keys[32..].try_into()?);
		let named = Value::named_composite([
			("aura", Value::from_bytes(aura)),
			("grandpa", Value::from_bytes(grandpa)),
		]);
		let set = call("Session", "set_keys", vec![named, Value::from_bytes(proof)]);
		let outcome = self.run(path, &set).await?.succeeded()?;
		let key = [&twox_64(&owner)[..], &owner].concat();
		let next = self.stored("Session", "NextKeys", &key, &outcome.block).await?;
		ensure!(next["aura"] == json!(text(&aura)), "{next}");
		let number = organisation_of(path).with_context(|| format!("{path} is no member"))?;
		let nominated =
			self.stored("Network", "Nominations", &ordered(number), &outcome.block).await?;
		if nominated.is_null() {
			let nominate = call("Network", "nominate", vec![]);
			let outcome = self.run(path, &nominate).await?.succeeded()?;
			let expected = json!({
				"organisation": number,
				"validator": text(&owner),
			});
			ensure!(*outcome.event("Network.Nominated")? == expected, "{outcome:#?}");
		}
		Ok(Keys { aura: text(&aura), grandpa: text(&grandpa), set_in: outcome.block })
	}

	/// A storage item at block `at`; `key` is what follows the item's own key.
	pub async fn stored(&self, pallet: &str, item: &str, key: &[u8], at: &str) -> Result<Json> {
		self.transactions.stored(&self.rpc, pallet, item, key, at).await
	}

	/// The calendar's moment at block `at`, in milliseconds.
	pub async fn moment(&self, at: &str) -> Result<u64> {
		let calendar: Json = self.rpc.call("stalhof_calendar", json!([at])).await?;
		calendar["now"].as_u64().with_context(|| format!("no moment in {calendar}"))
	}

	/// The best block.
	pub async fn best(&self) -> Result<Hash> {
		Ok(self.rpc.best().await?.hash)
	}
}
