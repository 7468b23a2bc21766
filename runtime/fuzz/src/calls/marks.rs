//! Batches of marks, as their producers know them: of each number one, with the leaves behind its root.

use super::*;
use pallet_goods::{
	Batches, HostSha256, NextBatch, Pools, Records,
	types::{BatchId, ItemProof, NewBatch, PoolId},
};
use sp_core::ed25519;
use stalhof_primitives::{
	goods::{ActivationOpens, ItemId, LEAF_VERSION, LabelKey, Leaf, PoolShape},
	gs1::{Lot, Serial},
	merkle::{Hash, tree},
};
use std::{collections::BTreeMap, sync::OnceLock};

/// How many batches can be made.
pub(super) const BATCHES: u32 = 72;
/// Marks of each: two of its own, one outside of every pool, one that other batches have too.
pub(super) const MARKS: u32 = 4;

/// The kinds of small keys: what labels hide, what inspectors put on, what buyers have.
const LABEL: u8 = 1;
const SEAL: u8 = 2;
const BUYER: u8 = 3;
/// How many keys inspectors and buyers have.
const FEW: u32 = 4;

/// The marks of batch kind `0`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Marks(pub(super) u32);

impl Marks {
	/// What their serial numbers begin with, and their pool with it.
	pub(super) fn letter(self) -> char {
		char::from(b'A' + u8::try_from(self.0 % 6).unwrap_or(0))
	}

	pub(super) fn gtin(self) -> Gtin {
		gtin_of(self.0 / 6 % 3)
	}

	/// Whether others have the same GTIN and beginning, and so a serial number that both have.
	pub(super) fn is_like(self, other: Self) -> bool {
		self.0 % 18 == other.0 % 18
	}

	fn lot(self) -> Lot {
		format!("L{}", self.0 % 5).parse().expect("it is a lot")
	}

	fn opens(self) -> Option<ActivationOpens> {
		match self.0 / 18 {
			0 => Some(ActivationOpens::Commissioned),
			1 => Some(ActivationOpens::Dispatched),
			2 => Some(ActivationOpens::Sold),
			_ => None,
		}
	}

	pub(super) fn serial(self, index: u32) -> Serial {
		let (letter, number) = (self.letter(), self.0);
		let text = match index {
			0 | 1 => format!("{letter}{number:02}{index}"),
			2 => format!("Z{number:02}2"),
			_ => format!("{letter}999"),
		};
		text.parse().expect("it is a serial number")
	}

	fn label(self, index: u32) -> ed25519::Pair {
		keys::small_key(LABEL, self.0 * MARKS + index)
	}

	fn label_key(self, index: u32) -> Option<LabelKey> {
		self.opens().map(|_| key_of(&self.label(index)))
	}

	fn leaves(self) -> Vec<Hash> {
		let leaf = |index| {
			let (serial, lot, key) = (self.serial(index), self.lot(), self.label_key(index));
			Leaf {
				gtin: self.gtin(),
				serial: &serial,
				lot: &lot,
				expires: None,
				label_key: key.as_ref(),
				attributes: None,
			}
			.hash::<HostSha256>()
		};
		(0..MARKS).map(leaf).collect()
	}

	/// The marks behind a root.
	fn behind(root: &Hash) -> Option<Self> {
		static ROOTS: OnceLock<BTreeMap<Hash, u32>> = OnceLock::new();
		let roots = ROOTS.get_or_init(|| {
			let root = |number| tree::root_of::<HostSha256>(&Self(number).leaves());
			(0..BATCHES).map(|number| (root(number), number)).collect()
		});
		roots.get(root).map(|number| Self(*number))
	}

	/// The marks of a batch.
	pub(super) fn of(batch: BatchId) -> Option<Self> {
		Self::behind(&Batches::<Runtime>::get(Ordered(batch))?.terms.root)
	}

	/// A pool that they lie in, and its producer, where there is one.
	pub(super) fn pool(self) -> Option<(PoolId, OrgId)> {
		let beginning: Serial = self.letter().to_string().parse().expect("it is a letter");
		let mut pools = Pools::<Runtime>::iter().filter(|(_, pool)| pool.gtin == self.gtin());
		pools.find_map(|(Ordered(id), pool)| match pool.shape {
			PoolShape::Prefix { prefix, .. } if prefix == beginning => Some((id, pool.producer)),
			_ => None,
		})
	}

	/// What a producer commits to.
	pub(super) fn terms(self, pool: PoolId) -> NewBatch {
		NewBatch {
			pool,
			lot: self.lot(),
			origin: "DK".parse().expect("it is a country"),
			market: None,
			made: today(),
			expires: None,
			count: MARKS,
			root: tree::root_of::<HostSha256>(&self.leaves()),
			leaf_version: LEAF_VERSION,
			manifest: [7; 32],
			opens: self.opens(),
		}
	}
}

pub(super) fn key_of(pair: &ed25519::Pair) -> LabelKey {
	LabelKey(sp_core::Pair::public(pair).0)
}

/// A key that an inspector puts on items.
pub(super) fn seal(choices: &Choices) -> LabelKey {
	key_of(&keys::small_key(SEAL, choices.below(FEW)))
}

/// A buyer's key.
pub(super) fn buyer(choices: &Choices) -> LabelKey {
	key_of(&keys::small_key(BUYER, choices.below(FEW)))
}

fn found(kind: u8, key: LabelKey) -> Option<ed25519::Pair> {
	(0..FEW).map(|number| keys::small_key(kind, number)).find(|pair| key_of(pair) == key)
}

/// The key that is on an item now.
pub(super) fn label_of(item: ItemId) -> Option<ed25519::Pair> {
	let resealed = Records::<Runtime>::get(Ordered(item)).and_then(|record| record.resealed);
	match resealed {
		Some((key, _)) => found(SEAL, key),
		None => Some(Marks::of(item.batch)?.label(item.index)),
	}
}

/// The key of who has an item, and how often it has been passed on.
pub(super) fn holder_of(item: ItemId) -> Option<(ed25519::Pair, u32)> {
	let holder = Records::<Runtime>::get(Ordered(item))?.holder?;
	Some((found(BUYER, holder.key)?, holder.passes))
}

/// An item: mostly one that is there.
pub(super) fn item(choices: &Choices) -> ItemId {
	let batch = number(choices, NextBatch::<Runtime>::get());
	let index = if choices.one_in(20) { choices.below(8) } else { choices.below(MARKS) };
	ItemId { batch, index }
}

/// The proof that an item is in its batch, mostly.
pub(super) fn proof_of(choices: &Choices, item: ItemId) -> ItemProof {
	let marks = Marks::of(item.batch).unwrap_or(Marks(0));
	let path = tree::path_of::<HostSha256>(item.index.into(), &marks.leaves()).unwrap_or_default();
	let mut proof = ItemProof {
		item,
		serial: marks.serial(item.index),
		label_key: marks.label_key(item.index),
		attributes: None,
		path: path.try_into().expect("the tree is low"),
	};
	match choices.below(40) {
		0 => proof.path.clear(),
		1 => proof.attributes = Some(choices.hash()),
		_ => {}
	}
	proof
}
