//! What nodes tell of goods (`goods_*`).

use crate::{
	consortium::Reads,
	error::{Error, Result},
	goods::{
		Contained, Difference, Hex32, Proof,
		movements::{Whereabouts, around_json},
	},
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use stalhof_primitives::{
	country::Country,
	goods::{
		ActivationOpens, ItemId, LabelFact, MarketFact, Membership, PoolShape, RecallClass,
		RecallReason, StopKind, Warnings,
	},
	gs1::{Gln, Gtin, Lot, Reading, Serial},
	organisation::OrgId,
	time::Day,
};

/// A trade item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TradeItem {
	/// Its number.
	pub gtin: Gtin,
	/// Who has its licence today, or had it last.
	pub licensee: OrgId,
	/// Hash of its master data.
	pub master_data: Hex32,
	/// The first six digits of its number in the Harmonized System.
	pub hs_code: String,
	/// Pictures that show it.
	pub works: Vec<Hex32>,
	/// Who sells it for its licensee.
	pub distributors: Vec<OrgId>,
	/// The day on which it was taken off the market.
	pub withdrawn: Option<Day>,
}

/// Which serial numbers a pool holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase")]
enum Shape {
	Prefix { prefix: Serial, length: u8 },
	Numbers { first: String, last: String, digits: u8 },
}

/// A pool.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pool {
	/// Its number.
	pub id: u32,
	/// Of which trade item.
	pub gtin: Gtin,
	/// Who granted it.
	pub grantor: OrgId,
	/// Who may mark in it.
	pub producer: OrgId,
	shape: Shape,
	granted: String,
	used: String,
}

impl Pool {
	/// Which serial numbers it holds.
	///
	/// # Errors
	/// [`Error::Internal`] for a shape that is none.
	pub fn shape(&self) -> Result<PoolShape> {
		let shape = match &self.shape {
			Shape::Prefix { prefix, length } => {
				PoolShape::Prefix { prefix: prefix.clone(), length: *length }
			}
			Shape::Numbers { first, last, digits } => {
				let number =
					|text: &str| text.parse().map_err(|_| Error::Internal("no number".to_owned()));
				PoolShape::Numbers { first: number(first)?, last: number(last)?, digits: *digits }
			}
		};
		shape.check().map(|()| shape).map_err(|why| Error::Internal(why.to_string()))
	}

	/// How many marks its batches may hold together.
	pub fn granted(&self) -> u64 {
		self.granted.parse().unwrap_or_default()
	}

	/// How many they hold.
	pub fn used(&self) -> u64 {
		self.used.parse().unwrap_or_default()
	}

	/// The pool of that number.
	///
	/// # Errors
	/// [`Error::NotThere`].
	pub async fn fetch(reads: &Reads, id: u32) -> Result<Self> {
		let found = reads.one("goods_pool", &[json!(id)]).await?;
		found.ok_or_else(|| Error::NotThere { what: "pool", name: id.to_string() })
	}

	/// The pools of a trade item.
	///
	/// # Errors
	/// Those of the connection.
	pub async fn all(reads: &Reads, gtin: Gtin) -> Result<Vec<Self>> {
		reads.all("goods_pools", &[json!(gtin)]).await
	}
}

impl TradeItem {
	/// The trade item of that number.
	///
	/// # Errors
	/// [`Error::NotThere`].
	pub async fn fetch(reads: &Reads, gtin: Gtin) -> Result<Self> {
		let found = reads.one("goods_tradeItem", &[json!(gtin)]).await?;
		found.ok_or_else(|| Error::NotThere { what: "trade item", name: gtin.to_string() })
	}
}

/// When something was noted, and in which block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Noted {
	/// Milliseconds of the calendar.
	pub moment: u64,
	/// The date, UTC.
	pub date: Day,
	/// The block's number.
	pub block: u32,
}

/// A batch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Batch {
	/// Its number.
	pub id: u32,
	/// Of which trade item.
	pub gtin: Gtin,
	/// Its lot.
	pub lot: Lot,
	/// In which pool its serial numbers lie.
	pub pool: u32,
	/// Who made it.
	pub producer: OrgId,
	/// Where.
	pub origin: Country,
	/// For which market it is meant.
	pub market: Option<Country>,
	/// When it was made.
	pub made: Day,
	/// The last day of use.
	pub expires: Option<Day>,
	/// How many marks.
	pub count: u32,
	/// The root over their leaves.
	pub root: Hex32,
	/// How leaves are made.
	pub leaf_version: u8,
	/// SHA-256 of the manifest.
	pub manifest: Hex32,
	/// From when on label keys may be used.
	pub opens: Option<ActivationOpens>,
	/// Who has imported it.
	pub importers: Vec<OrgId>,
	/// Who besides its producer keeps the manifest.
	pub keepers: Vec<OrgId>,
	/// Serial numbers shown at two places.
	pub duplicates: u32,
	/// Leaves shown outside of its pool.
	pub outside_pool: u32,
	/// Serial numbers shown at two places, of all of its producer's batches.
	pub producer_duplicates: u32,
	/// Leaves shown outside of their pool, of all of its producer's batches.
	pub producer_outside_pool: u32,
	/// When it was committed to.
	pub commissioned: Noted,
}

impl Batch {
	/// The batch of that number.
	///
	/// # Errors
	/// [`Error::NotThere`].
	pub async fn fetch(reads: &Reads, id: u32) -> Result<Self> {
		let found = reads.one("goods_batch", &[json!(id)]).await?;
		found.ok_or_else(|| Error::NotThere { what: "batch", name: id.to_string() })
	}

	/// The batch with that root, if the chain has one.
	///
	/// # Errors
	/// Those of the connection.
	pub async fn of_root(reads: &Reads, root: Hex32) -> Result<Option<Self>> {
		reads.one("goods_batchOfRoot", &[json!(root)]).await
	}

	/// The batches of a trade item.
	///
	/// # Errors
	/// Those of the connection.
	pub async fn all(reads: &Reads, gtin: Gtin) -> Result<Vec<Self>> {
		reads.all("goods_batches", &[json!(gtin)]).await
	}
}

/// Who said something, when, and under what reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
	/// Who.
	pub by: OrgId,
	/// When; milliseconds of the calendar.
	pub moment: u64,
	/// The date, UTC.
	pub date: Day,
	/// Hash of the reference.
	pub reference: Hex32,
}

/// Who holds an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Holder {
	/// The holder's key.
	pub key: Hex32,
	/// Since when; milliseconds of the calendar.
	pub since: u64,
	/// The date, UTC.
	pub since_date: Day,
	/// How often the item has been passed on.
	pub passes: u32,
}

/// Uses of a label's key for others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conflicts {
	/// How many were counted.
	pub count: u8,
	/// When last; milliseconds of the calendar.
	pub moment: u64,
	/// The date, UTC.
	pub date: Day,
	/// SHA-256 of the other's key.
	pub holder: Hex32,
}

/// What is known of an item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
	/// Which.
	pub item: ItemId,
	/// Where it stands in trade.
	pub market: MarketFact,
	/// What has become of its label.
	pub label: LabelFact,
	/// Whose it is.
	pub holder: Option<Holder>,
	/// Uses of its label's key for others.
	pub conflict: Option<Conflicts>,
	/// When it was brought back last.
	pub returned: Option<Said>,
	/// What was found then, as the node tells it.
	pub inspected: Option<Value>,
	/// When another key was put on it.
	pub resealed: Option<Said>,
	/// Scans that were reported.
	pub scans: Option<Value>,
}

impl Item {
	/// The item at that place.
	///
	/// # Errors
	/// [`Error::NotThere`].
	pub async fn fetch(reads: &Reads, item: ItemId) -> Result<Self> {
		let found = reads.one("goods_item", &[json!(item)]).await?;
		found.ok_or_else(|| Error::NotThere { what: "item", name: item.to_string() })
	}
}

/// Why an item should not be sold or used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Stop {
	/// What kind.
	pub kind: StopKind,
	/// Who says so.
	pub by: Option<OrgId>,
	/// Since when.
	pub since_date: Option<Day>,
	/// Until when.
	pub until_date: Option<Day>,
	/// The recall.
	pub recall: Option<u32>,
}

/// What a recall reaches.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum ScopeView {
	/// All of the trade item.
	Product,
	/// A lot of it.
	Lot {
		/// Which.
		lot: Lot,
	},
	/// Serial numbers that begin alike.
	Serials {
		/// What they begin with.
		prefix: Serial,
	},
	/// A batch.
	Batch {
		/// Its number.
		batch: u32,
	},
	/// Items of a batch.
	Items {
		/// The batch's number.
		batch: u32,
		/// The first place.
		first: u32,
		/// The last place.
		last: u32,
	},
}

impl core::fmt::Display for ScopeView {
	fn fmt(&self, f: &mut core::fmt::Formatter) -> core::fmt::Result {
		match self {
			Self::Product => f.write_str("the whole trade item"),
			Self::Lot { lot } => write!(f, "lot {lot}"),
			Self::Serials { prefix } => write!(f, "serials {prefix}..."),
			Self::Batch { batch } => write!(f, "batch {batch}"),
			Self::Items { batch, first, last } if first == last => {
				write!(f, "item {batch}/{first}")
			}
			Self::Items { batch, first, last } => write!(f, "items {batch}/{first}-{last}"),
		}
	}
}

/// A recall.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recall {
	/// Its number.
	pub id: u32,
	/// Of which trade item.
	pub gtin: Gtin,
	/// How far it reaches.
	pub class: RecallClass,
	/// Why.
	pub reason: RecallReason,
	/// Hash of the evidence.
	pub evidence: Hex32,
	/// Who raised it.
	pub by: OrgId,
	/// The date on which it was raised.
	pub date: Day,
	/// What it reaches.
	pub scopes: Vec<ScopeView>,
	/// That who raised it says it was an error.
	pub retracted: Option<Said>,
	/// That a regulator says so.
	pub released: Option<Said>,
	/// Whether it has ended.
	pub annulled: bool,
}

impl Recall {
	/// The recall of that number.
	///
	/// # Errors
	/// [`Error::NotThere`].
	pub async fn fetch(reads: &Reads, id: u32) -> Result<Self> {
		let found = reads.one("goods_recall", &[json!(id)]).await?;
		found.ok_or_else(|| Error::NotThere { what: "recall", name: id.to_string() })
	}

	/// The recalls of a trade item, those annulled among them.
	///
	/// # Errors
	/// Those of the connection.
	pub async fn all(reads: &Reads, gtin: Gtin) -> Result<Vec<Self>> {
		reads.all("goods_recalls", &[json!(gtin)]).await
	}
}

/// A sale that can be undone, or could be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sale {
	/// Its number.
	pub id: u32,
	/// Who sold.
	pub by: OrgId,
	/// Where.
	pub place: Gln,
	/// When it was noted.
	pub date: Day,
	/// Whether it can be undone.
	pub undoable: bool,
	/// Which items.
	pub items: Vec<ItemId>,
}

impl Sale {
	/// The sale of that number.
	///
	/// # Errors
	/// [`Error::NotThere`].
	pub async fn fetch(reads: &Reads, id: u32) -> Result<Self> {
		let found = reads.one("goods_sale", &[json!(id)]).await?;
		found.ok_or_else(|| Error::NotThere { what: "sale", name: id.to_string() })
	}
}

/// Where a proof came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProofFrom {
	/// The caller gave it.
	Caller,
	/// The node made it from a manifest that it keeps.
	Manifest,
}

/// What the chain can say of a mark.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Verdict {
	/// What is marked.
	pub gtin: Gtin,
	/// Which one.
	pub serial: Serial,
	/// As a canonical Digital Link.
	pub digital_link: String,
	/// What was proved.
	pub membership: Membership,
	/// Where the proof came from, if there was one.
	pub proof_from: Option<ProofFrom>,
	/// The trade item.
	pub trade_item: Option<TradeItem>,
	/// The batch.
	pub batch: Option<Batch>,
	/// Facts of the item.
	pub item: Option<Item>,
	/// Where it is and what is certified of it, where its membership is proved.
	pub whereabouts: Whereabouts,
	/// Why it should not be sold or used.
	pub stops: Vec<Stop>,
	/// The recalls that reach it.
	pub recalls: Vec<Recall>,
	/// What else there is to know.
	pub warnings: Warnings,
	/// What the label says otherwise than its batch.
	pub label_differs: Vec<Difference>,
	/// The moment and the block for which it holds.
	pub as_of: Noted,
}

impl Verdict {
	/// The verdict on the mark that a label names, with its proof where one is at hand, and with proofs of what the item
	/// stands in.
	///
	/// # Errors
	/// Those of the connection.
	pub async fn fetch(
		reads: &Reads,
		label: &Reading,
		proof: Option<&Proof>,
		around: Option<&Contained>,
	) -> Result<Self> {
		let link = label.digital_link();
		let proof = proof.map_or(Value::Null, |proof| json!(proof));
		let around = around.map_or(Value::Null, around_json);
		let found = reads.one("goods_verify", &[json!(link), proof, around]).await?;
		found.ok_or(Error::NotThere { what: "mark", name: link })
	}
}
