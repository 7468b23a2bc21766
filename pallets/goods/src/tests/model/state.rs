//! What should be so, by plain lists and sets.

use super::*;
use stalhof_primitives::{
	goods::{LabelFact, MarketFact, Membership, Warning},
	time::MILLIS_PER_DAY as DAY,
};
use std::collections::{BTreeMap, BTreeSet};

/// What is said of an item.
#[derive(Debug, PartialEq)]
pub(super) struct Seen {
	pub(super) membership: Membership,
	/// Without a proof.
	pub(super) unshown: Membership,
	pub(super) market: MarketFact,
	pub(super) label: LabelFact,
	pub(super) stops: Vec<(StopKind, Option<RecallId>)>,
	pub(super) warnings: Vec<Warning>,
	/// How often it was passed on, if somebody holds it.
	pub(super) passes: Option<u32>,
	pub(super) conflicts: u32,
}

/// What is said of a recall.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Recalled {
	pub(super) scopes: Vec<Scope>,
	pub(super) retracted: bool,
	pub(super) released: bool,
}

pub(super) struct PoolOf {
	pub(super) shape: usize,
	pub(super) producer: u32,
	pub(super) granted: u64,
	pub(super) used: u64,
}

pub(super) struct BatchOf {
	pub(super) kind: usize,
	pub(super) pool: PoolId,
	pub(super) producer: u32,
	pub(super) importers: BTreeSet<u32>,
	pub(super) keepers: BTreeSet<u32>,
}

#[derive(Clone, Copy)]
pub(super) struct LockOf {
	pub(super) by: u32,
	pub(super) until: Option<u64>,
	pub(super) confirmed: bool,
	pub(super) ended: bool,
}

#[derive(Clone, Copy)]
pub(super) struct HolderOf {
	pub(super) key: u8,
	pub(super) since: u64,
	pub(super) passes: u32,
	/// Who has been the first with this label's key.
	pub(super) first: u8,
}

#[derive(Clone, Default)]
pub(super) struct ItemOf {
	pub(super) sold: bool,
	pub(super) returned: Option<u64>,
	pub(super) inspected: Option<bool>,
	pub(super) lock: Option<LockOf>,
	pub(super) stolen: bool,
	pub(super) destroyed: bool,
	pub(super) resealed: Option<u8>,
	pub(super) holder: Option<HolderOf>,
	/// How many, and when the last.
	pub(super) conflict: Option<(u32, u64)>,
	pub(super) witnesses: BTreeSet<u32>,
	/// When each of those that lock for a while did so last.
	pub(super) rests: BTreeMap<u32, u64>,
}

pub(super) struct SaleOf {
	pub(super) by: Actor,
	pub(super) elsewhere: bool,
	pub(super) at: u64,
	pub(super) until: u64,
	pub(super) until_block: u64,
	pub(super) items: Vec<ItemId>,
}

pub(super) struct RecallOf {
	pub(super) by: Actor,
	pub(super) raiser: Raiser,
	pub(super) jars: bool,
	pub(super) class: RecallClass,
	pub(super) said: Recalled,
}

pub(super) struct Model<'a> {
	pub(super) kinds: &'a [Kind],
	pub(super) now: u64,
	pub(super) running: u64,
	pub(super) block: u64,
	pub(super) suspended: BTreeSet<u32>,
	pub(super) withdrawn: BTreeSet<bool>,
	pub(super) distributors: BTreeSet<(bool, u32)>,
	pub(super) pools: BTreeMap<PoolId, PoolOf>,
	pub(super) next_pool: PoolId,
	pub(super) batches: Vec<BatchOf>,
	pub(super) items: BTreeMap<ItemId, ItemOf>,
	pub(super) sales: BTreeMap<SaleId, SaleOf>,
	pub(super) next_sale: SaleId,
	pub(super) recalls: Vec<RecallOf>,
	pub(super) duplicates: BTreeSet<(bool, &'static str)>,
	/// Batches to which duplicates, and leaves outside of their pool, were shown.
	pub(super) faulty: [BTreeSet<BatchId>; 2],
	pub(super) outside: BTreeSet<ItemId>,
}

impl<'a> Model<'a> {
	pub(super) fn new(kinds: &'a [Kind]) -> Self {
		let now = Now::get().as_millis();
		Self {
			kinds,
			now,
			running: now,
			block: 1,
			suspended: Default::default(),
			withdrawn: Default::default(),
			distributors: Default::default(),
			pools: Default::default(),
			next_pool: 0,
			batches: Default::default(),
			items: Default::default(),
			sales: Default::default(),
			next_sale: 0,
			recalls: Default::default(),
			duplicates: Default::default(),
			faulty: Default::default(),
			outside: Default::default(),
		}
	}

	/// What there is to be had of a batch.
	pub(super) fn kind(&self, batch: BatchId) -> Option<&'a Kind> {
		self.batches.get(batch as usize).map(|batch| &self.kinds[batch.kind])
	}

	pub(super) fn items(&self) -> Vec<ItemId> {
		self.items.keys().copied().collect()
	}

	pub(super) fn resealed(&self, item: ItemId) -> Option<u8> {
		self.items.get(&item)?.resealed
	}

	pub(super) fn passes(&self, item: ItemId) -> u32 {
		let holder = self.items.get(&item).and_then(|item| item.holder);
		holder.map_or(0, |holder| holder.passes)
	}

	pub(super) fn grants(&self) -> Vec<(PoolId, u64, u64)> {
		self.pools.iter().map(|(id, pool)| (*id, pool.granted, pool.used)).collect()
	}

	pub(super) fn sales(&self) -> Vec<(SaleId, Vec<ItemId>, bool)> {
		let all = self.sales.iter();
		all.map(|(id, sale)| (*id, sale.items.clone(), self.in_time(sale))).collect()
	}

	pub(super) fn recalls(&self) -> Vec<Recalled> {
		self.recalls.iter().map(|recall| recall.said.clone()).collect()
	}

	pub(super) fn is_active(&self, firm: u32) -> bool {
		!self.suspended.contains(&firm)
	}

	/// Whether a batch is of jars: as its pool, whatever is printed on its labels.
	pub(super) fn of_jars(&self, batch: &BatchOf) -> bool {
		SHAPES[self.pools[&batch.pool].shape].0
	}

	pub(super) fn serial(&self, item: ItemId) -> Option<&'static str> {
		self.kind(item.batch)?.serials.get(item.index as usize).copied()
	}

	pub(super) fn membership(&self, item: ItemId) -> Option<Membership> {
		let batch = self.batches.get(item.batch as usize)?;
		let serial = self.serial(item)?;
		if self.of_jars(batch) != self.kinds[batch.kind].jars {
			return Some(Membership::NotInBatch);
		}
		let (_, beginning) = SHAPES[self.pools[&batch.pool].shape];
		let inside = serial.starts_with(beginning);
		Some(if inside { Membership::Proved } else { Membership::OutsidePool })
	}

	/// What is said of a mark of which no proof is given.
	fn unshown(&self, jars: bool, serial: &str) -> Membership {
		let pool = self.pools.iter().find(|(_, pool)| {
			let (of_jars, beginning) = SHAPES[pool.shape];
			of_jars == jars && serial.starts_with(beginning)
		});
		let Some((id, _)) = pool else { return Membership::InNoPool };
		let mut batches = self.batches.iter().filter(|batch| batch.pool == *id).peekable();
		let none = batches.peek().is_none();
		let kept = batches.any(|batch| !batch.keepers.is_empty());
		if none || kept { Membership::NotShown } else { Membership::CannotBeProvedNow }
	}

	/// Whether anything was shown against a producer's batches.
	fn is_at_fault(&self, producer: u32) -> bool {
		let mut shown = self.faulty.iter().flatten();
		shown.any(|batch| self.batches[*batch as usize].producer == producer)
	}

	pub(super) fn is_proved(&self, item: ItemId) -> bool {
		self.membership(item) == Some(Membership::Proved)
	}

	pub(super) fn handles(&self, firm: u32, batch: BatchId) -> bool {
		self.batches.get(batch as usize).is_some_and(|batch| {
			firm == BRAND
				|| firm == batch.producer
				|| batch.importers.contains(&firm)
				|| self.distributors.contains(&(self.of_jars(batch), firm))
		})
	}

	pub(super) fn in_time(&self, sale: &SaleOf) -> bool {
		self.running <= sale.until || self.block <= sale.until_block
	}

	pub(super) fn holds(&self, lock: &LockOf) -> bool {
		!lock.ended && lock.until.is_none_or(|until| self.running <= until)
	}

	pub(super) fn may_recall(
		&self,
		firm: u32,
		jars: bool,
		class: RecallClass,
		scope: &Scope,
	) -> bool {
		let safety = class == RecallClass::Safety;
		let (id, ends) = match scope {
			Scope::Batch(id) => (id, None),
			Scope::Items { batch, first, last } => (batch, Some((*first, *last))),
			_ => return firm == BRAND || (safety && firm == REGULATOR),
		};
		let Some(batch) = self.batches.get(*id as usize) else { return false };
		let count = self.kinds[batch.kind].serials.len();
		let there = ends.is_none_or(|(first, last)| first <= last && (last as usize) < count);
		let own = firm == BRAND
			|| firm == batch.producer
			|| (safety && (firm == REGULATOR || batch.importers.contains(&firm)));
		there && own && self.of_jars(batch) == jars
	}

	/// As what a firm recalls.
	pub(super) fn raiser(firm: u32, class: RecallClass) -> Raiser {
		match firm {
			BRAND => Raiser::Licensee,
			REGULATOR if class == RecallClass::Safety => Raiser::Regulator,
			_ => Raiser::Handler,
		}
	}

	/// Whether a scope can come under a recall besides those scopes and the recalls in force of that kind of raiser.
	pub(super) fn is_free(
		&self,
		raiser: Raiser,
		jars: bool,
		class: RecallClass,
		others: &[Scope],
		scope: &Scope,
	) -> bool {
		let in_force = self.recalls.iter().filter(|recall| {
			recall.jars == jars
				&& recall.class == class
				&& recall.raiser == raiser
				&& !(recall.said.retracted && recall.said.released)
		});
		let clash = |other: &Scope| match (other, scope) {
			(
				Scope::Items { batch: one, first, last },
				Scope::Items { batch: other, first: from, last: to },
			) => one == other && first <= to && from <= last,
			_ => other == scope,
		};
		!in_force.flat_map(|recall| &recall.said.scopes).chain(others).any(clash)
	}

	/// Whether a scope reaches an item.
	fn reaches(&self, scope: &Scope, id: ItemId, proved: bool) -> bool {
		let text = |serial: &Serial| serial.to_string();
		match scope {
			Scope::Product => true,
			Scope::Serials(prefix) => {
				self.serial(id).is_some_and(|serial| serial.starts_with(&text(prefix)))
			}
			Scope::Lot(lot) => {
				let own = self.kind(id.batch).is_some_and(|kind| lot.to_string() == kind.lot);
				proved && own
			}
			Scope::Batch(batch) => proved && *batch == id.batch,
			Scope::Items { batch, first, last } => {
				proved && *batch == id.batch && (*first..=*last).contains(&id.index)
			}
		}
	}

	/// What recalls in force of a trade item name.
	fn in_force(&self, jars: bool) -> impl Iterator<Item = &Scope> {
		let recalls = self.recalls.iter().filter(move |recall| {
			recall.jars == jars && !(recall.said.retracted && recall.said.released)
		});
		recalls.flat_map(|recall| &recall.said.scopes)
	}

	/// How many of so many pieces of a batch recalls in force may reach.
	pub(super) fn reached(&self, id: BatchId, pieces: u64) -> u64 {
		let batch = &self.batches[id as usize];
		let (jars, beginning) = SHAPES[self.pools[&batch.pool].shape];
		let lot = self.kinds[batch.kind].lot;
		let of = |scope: &Scope| {
			let whole = match scope {
				Scope::Items { batch, first, last } => {
					return if *batch == id { u64::from(last - first) + 1 } else { 0 };
				}
				Scope::Product => true,
				Scope::Lot(named) => named.to_string() == lot,
				Scope::Serials(named) => {
					let named = named.to_string();
					named.starts_with(beginning) || beginning.starts_with(&named)
				}
				Scope::Batch(named) => *named == id,
			};
			if whole { pieces } else { 0 }
		};
		self.in_force(jars).map(of).sum::<u64>().min(pieces)
	}

	/// The same of pieces without marks.
	pub(super) fn reached_unmarked(&self, jars: bool, pieces: u64) -> u64 {
		let whole = |scope: &Scope| matches!(scope, Scope::Product | Scope::Lot(_));
		if self.in_force(jars).any(whole) { pieces } else { 0 }
	}

	/// What should be said of an item that is there.
	pub(super) fn seen(&self, id: ItemId) -> Seen {
		let (item, batch) = (&self.items[&id], &self.batches[id.batch as usize]);
		let membership = self.membership(id).expect("it is there");
		let (proved, jars) = (membership == Membership::Proved, self.of_jars(batch));
		let kind = &self.kinds[batch.kind];
		let market = match (item.sold, item.inspected, item.returned) {
			(true, ..) => MarketFact::Sold,
			(_, Some(_), _) => MarketFact::Inspected,
			(_, _, Some(_)) => MarketFact::Returned,
			_ => MarketFact::Commissioned,
		};
		let label = match (item.conflict, item.holder, item.resealed) {
			(Some(_), ..) => LabelFact::Conflict,
			(_, Some(_), _) => LabelFact::Activated,
			(_, _, Some(_)) => LabelFact::Resealed,
			_ if kind.with_keys => LabelFact::Sealed,
			_ => LabelFact::Keyless,
		};
		let mut stops = Vec::new();
		let mut stop = |holds: bool, kind, recall| stops.extend(holds.then_some((kind, recall)));
		let mut notice = false;
		stop(proved && item.destroyed, StopKind::Destroyed, None);
		stop(proved && item.stolen, StopKind::Stolen, None);
		for (number, recall) in self.recalls.iter().enumerate() {
			let ended = recall.said.retracted && recall.said.released;
			let hit = recall.said.scopes.iter().any(|scope| self.reaches(scope, id, proved));
			if ended || !hit || recall.jars != jars {
				continue;
			}
			let binds = recall.class == RecallClass::Safety || !(proved && item.sold);
			stop(binds, StopKind::Recalled, Some(number as u32));
			notice |= !binds;
		}
		let locked = item.lock.is_some_and(|lock| self.holds(&lock));
		stop(proved && locked, StopKind::Locked, None);
		stop(self.withdrawn.contains(&jars), StopKind::Withdrawn, None);
		let last = kind.terms.expires.expect("they expire").number();
		stop(proved && self.now / DAY > u64::from(last), StopKind::Expired, None);
		let serial = self.serial(id).expect("it is there");
		let placed = membership != Membership::NotInBatch;
		let warnings = [
			(Warning::Duplicate, self.duplicates.contains(&(jars, serial))),
			(Warning::Conflict, proved && item.conflict.is_some()),
			(Warning::BatchOutsidePool, placed && self.faulty[1].contains(&id.batch)),
			(Warning::BatchDuplicates, placed && self.faulty[0].contains(&id.batch)),
			(Warning::Scans, proved && !item.witnesses.is_empty()),
			(Warning::Notice, notice),
			(Warning::NotKept, placed && batch.keepers.len() < 2),
			(
				Warning::Unsound,
				proved && market == MarketFact::Inspected && item.inspected == Some(false),
			),
			(Warning::ProducerFaults, placed && self.is_at_fault(batch.producer)),
		];
		let warnings = warnings.into_iter().filter(|(_, holds)| *holds).map(|(warning, _)| warning);
		let passes = item.holder.map(|holder| holder.passes);
		let conflicts = item.conflict.map_or(0, |(count, _)| count);
		let warnings = warnings.collect();
		let unshown = self.unshown(jars, serial);
		Seen { membership, unshown, market, label, stops, warnings, passes, conflicts }
	}
}
