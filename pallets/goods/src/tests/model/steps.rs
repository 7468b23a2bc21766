//! What can be done, and with what.

use super::*;

/// Pools that can be granted: whether of jars, and the beginning of serial numbers of four characters.
pub(super) const SHAPES: [(bool, &str); 4] =
	[(false, "T"), (false, "U"), (false, "T0"), (true, "T")];

/// One of an organisation's two operators.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Actor {
	pub(super) who: u32,
	pub(super) second: bool,
}

impl Actor {
	pub(super) fn origin(self) -> RuntimeOrigin {
		if self.second { by_second(self.who) } else { by(self.who) }
	}
}

#[derive(Clone, Debug)]
pub(super) enum Act {
	Return,
	Inspect(bool),
	Reseal(u8),
	Lock,
	Confirm,
	Unlock,
	Stolen,
	Destroyed,
	Scans,
}

#[derive(Clone, Debug)]
pub(super) enum Step {
	Distribute {
		by: Actor,
		jars: bool,
		firm: u32,
		named: bool,
	},
	Grant {
		by: Actor,
		shape: usize,
		producer: u32,
		marks: u64,
	},
	Change {
		by: Actor,
		pool: PoolId,
		marks: u64,
	},
	Commission {
		by: Actor,
		kind: usize,
		pool: PoolId,
	},
	Import {
		by: Actor,
		batch: BatchId,
		firm: u32,
	},
	Keep {
		by: Actor,
		batch: BatchId,
		kept: bool,
	},
	Sell {
		by: Actor,
		items: Vec<ItemId>,
		elsewhere: bool,
	},
	Undo {
		by: Actor,
		sale: SaleId,
		elsewhere: bool,
	},
	Drop {
		sale: SaleId,
	},
	Item {
		by: Actor,
		act: Act,
		item: ItemId,
	},
	Recall {
		by: Actor,
		jars: bool,
		class: RecallClass,
		scopes: Vec<Scope>,
	},
	Widen {
		by: Actor,
		recall: RecallId,
		scope: Scope,
	},
	Annul {
		by: Actor,
		recall: RecallId,
	},
	Duplicate {
		by: Actor,
		first: ItemId,
		second: ItemId,
	},
	Outside {
		by: Actor,
		item: ItemId,
	},
	/// With the key that the label came with, or the one that is on the item now.
	Activate {
		item: ItemId,
		holder: u8,
		first_key: bool,
	},
	Transfer {
		item: ItemId,
		from: u8,
		to: u8,
	},
	Stand {
		firm: u32,
		active: bool,
	},
	Withdraw {
		jars: bool,
		sure: bool,
	},
	Pass {
		days: u32,
		blocks: u64,
	},
	/// Time goes by while the pallet stands still.
	Pause {
		days: u32,
	},
}

/// Marks that can be committed to once.
pub(super) struct Kind {
	pub(super) jars: bool,
	pub(super) lot: &'static str,
	pub(super) serials: &'static [&'static str],
	pub(super) with_keys: bool,
	pub(super) terms: NewBatch,
	pub(super) proofs: Vec<ItemProof>,
}

/// All that there are, with their trees. In a pool `T` one leaf lies outside, and in a pool `U` the others.
pub(super) fn kinds() -> Vec<Kind> {
	let kind = |jars, lot: &'static str, serials: &'static [&'static str], with_keys| {
		let marks = Marks {
			gtin: if jars { mock::jars() } else { tins() },
			lot: lot.parse().expect("it is a lot"),
			serials: serials.iter().copied().map(serial).collect(),
			with_keys,
			..Marks::tins(0)
		};
		let proofs = (0..serials.len()).map(|index| marks.proof(0, index)).collect();
		Kind { jars, lot, serials, with_keys, terms: marks.terms(0), proofs }
	};
	vec![
		kind(false, "A", &["T000", "T001", "T002"], true),
		kind(false, "B", &["T001", "T003", "U000"], true),
		kind(false, "A", &["T010", "T010"], false),
		kind(true, "A", &["T000"], true),
	]
}
