//! Calls of goods.

use crate::{
	api::{
		self,
		goods::calls as generated,
		runtime_types::{
			bounded_collections::bounded_vec::BoundedVec as Bounded, pallet_goods::types,
		},
	},
	goods::{Hex32, Proof},
};
use stalhof_primitives::{
	country::Country,
	goods::{ActivationOpens, ItemId, LABEL_SIGNATURE, LabelKey},
	gs1::{Lot, Serial},
	time::Day,
};
use subxt::{transactions::StaticPayload, utils::Static};

/// The calls as the runtime names them.
pub fn calls() -> generated::api::TransactionApi {
	api::tx().goods()
}

/// What a recall reaches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
	/// All of the trade item.
	Product,
	/// A lot of it.
	Lot(Lot),
	/// Serial numbers that begin with this.
	Serials(Serial),
	/// A batch.
	Batch(u32),
	/// Items of a batch, from the first place to the last.
	Items(u32, u32, u32),
}

impl From<Scope> for types::Scope {
	fn from(scope: Scope) -> Self {
		match scope {
			Scope::Product => Self::Product,
			Scope::Lot(lot) => Self::Lot(Static(lot)),
			Scope::Serials(prefix) => Self::Serials(Static(prefix)),
			Scope::Batch(batch) => Self::Batch(batch),
			Scope::Items(batch, first, last) => Self::Items { batch, first, last },
		}
	}
}

/// A batch to be committed to.
#[derive(Clone, Debug)]
pub struct Terms {
	/// In which pool.
	pub pool: u32,
	/// Of which lot.
	pub lot: Lot,
	/// Where it was made.
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
}

/// Commits to a batch.
pub fn commission(terms: Terms) -> StaticPayload<generated::Commission> {
	let Terms {
		pool,
		lot,
		origin,
		market,
		made,
		expires,
		count,
		root,
		leaf_version,
		manifest,
		opens,
	} = terms;
	calls().commission(types::NewBatch {
		pool,
		lot: Static(lot),
		origin: Static(origin),
		market: market.map(Static),
		made: Static(made),
		expires: expires.map(Static),
		count,
		root: root.0,
		leaf_version,
		manifest: manifest.0,
		opens: opens.map(Static),
	})
}

/// Sells items in ascending order.
pub fn sell(
	items: Vec<ItemId>,
	place: stalhof_primitives::gs1::Gln,
	sold: stalhof_primitives::time::Moment,
) -> StaticPayload<generated::Sell> {
	let items = items.into_iter().map(Static).collect();
	calls().sell(Bounded(items), Static(place), Static(sold))
}

/// The scopes of a recall.
pub fn scopes(scopes: Vec<Scope>) -> Bounded<types::Scope> {
	Bounded(scopes.into_iter().map(Into::into).collect())
}

/// A proof as calls take it. `None` as long as its batch has no number on the chain.
pub fn item_proof(proof: &Proof) -> Option<types::ItemProof> {
	Some(types::ItemProof {
		item: Static(ItemId { batch: proof.batch?, index: proof.index }),
		serial: Static(proof.serial.clone()),
		label_key: proof.label_key.map(|key| Static(LabelKey(key.0))),
		attributes: proof.attributes.map(|hash| hash.0),
		path: Bounded(proof.path.iter().map(|node| node.0).collect()),
	})
}

/// The use of a label's key.
pub fn activate(
	proof: types::ItemProof,
	holder: LabelKey,
	valid_until: u32,
	signature: [u8; LABEL_SIGNATURE],
) -> StaticPayload<generated::Activate> {
	let holder = Static(holder);
	calls().activate(types::Activation { proof, holder, valid_until, signature })
}

/// An item passed on.
pub fn transfer(
	item: ItemId,
	to: LabelKey,
	valid_until: u32,
	signature: [u8; LABEL_SIGNATURE],
) -> StaticPayload<generated::Transfer> {
	calls().transfer(types::Transfer { item: Static(item), to: Static(to), valid_until, signature })
}

/// What a licensee says of a trade item.
pub fn details(master_data: Hex32, hs_code: u32, works: &[Hex32]) -> types::TradeItemDetails {
	types::TradeItemDetails {
		master_data: master_data.0,
		hs_code,
		works: Bounded(works.iter().map(|work| work.0).collect()),
	}
}
