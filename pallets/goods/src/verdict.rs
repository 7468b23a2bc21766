//! The verdict on a mark: what was proved, what is known, what speaks against it.

use crate::*;
use alloc::vec::Vec;
use pallet_goods_runtime_api::{BatchView, ItemView, MarkProof, RecallView, StopView, Verdict};
use stalhof_primitives::goods::{
	Around, Child, LabelFact, MarketFact, Membership, StopKind, Warning, Warnings, Whereabouts,
};
use stalhof_support::goods::Movements;

/// Organisations besides the producer that should keep a batch's manifest: what one loses the other still has.
const KEEPERS: usize = 2;

/// What was proved, and of what.
struct Found {
	membership: Membership,
	place: Option<(ItemId, Batch)>,
}

impl Found {
	const fn nothing(membership: Membership) -> Self {
		Self { membership, place: None }
	}
}

impl<T: Config> Pallet<T> {
	/// What the chain can say of the mark with that GTIN and serial number, with proofs of the containers that it stands in.
	/// Reads state and time alone.
	pub fn verify(gtin: Gtin, serial: Serial, proof: Option<MarkProof>, around: Around) -> Verdict {
		let trade_item = Self::trade_item_view(gtin);
		let found = match (&trade_item, proof) {
			(None, _) => Found::nothing(Membership::UnknownGtin),
			(Some(_), Some(proof)) => Self::judge_proof(gtin, &serial, proof),
			(Some(_), None) => Found::nothing(Self::judge_without_proof(gtin, &serial)),
		};
		let proved = found.membership == Membership::Proved;
		let place = found.place.as_ref();
		let mine = place.filter(|_| proved);
		let record = mine.and_then(|(item, _)| Self::record(*item));
		let item = mine.map(|(item, batch)| {
			let opens = batch.terms.opens.is_some();
			Self::item_view(*item, record.as_ref(), opens)
		});
		let whereabouts = mine.map_or(Whereabouts::NOTHING, |(item, _)| {
			let child = Child::Item { gtin, serial: serial.clone() };
			T::Movements::whereabouts(&child, Some(*item), &around)
		});
		let known = mine.map(|(item, batch)| (*item, batch));
		let recalls: Vec<RecallView> = Self::recalls_of_mark(gtin, &serial, known)
			.into_iter()
			.filter_map(Self::recall_view)
			.collect();
		let mut warnings = Warnings::NONE;
		let stops = Self::stops(
			mine,
			item.as_ref(),
			record.as_ref(),
			trade_item.as_ref().and_then(|trade_item| trade_item.withdrawn),
			&recalls,
		);
		let bound: Vec<u32> = stops.iter().filter_map(|stop| stop.recall).collect();
		let mut warn = |applies: bool, warning: Warning| {
			if applies {
				warnings = warnings.union(warning.into());
			}
		};
		let view = place.and_then(|(item, _)| Self::batch_view(item.batch));
		warn(Duplicates::<T>::contains_key((gtin, &serial)), Warning::Duplicate);
		warn(item.as_ref().is_some_and(|item| item.conflict.is_some()), Warning::Conflict);
		warn(view.as_ref().is_some_and(|batch| batch.outside_pool > 0), Warning::BatchOutsidePool);
		warn(view.as_ref().is_some_and(|batch| batch.duplicates > 0), Warning::BatchDuplicates);
		warn(item.as_ref().is_some_and(|item| item.scans.is_some()), Warning::Scans);
		warn(recalls.iter().any(|recall| !bound.contains(&recall.id)), Warning::Notice);
		let few = |batch: &BatchView| batch.keepers.len() < KEEPERS;
		warn(view.as_ref().is_some_and(few), Warning::NotKept);
		let at_fault =
			|batch: &BatchView| batch.producer_duplicates > 0 || batch.producer_outside_pool > 0;
		warn(view.as_ref().is_some_and(at_fault), Warning::ProducerFaults);
		let unsound = |item: &ItemView| {
			item.market == MarketFact::Inspected && item.inspected.is_some_and(|(sound, _)| !sound)
		};
		warn(item.as_ref().is_some_and(unsound), Warning::Unsound);
		let given = u32::try_from(around.len()).unwrap_or(u32::MAX);
		warn(proved && whereabouts.shown < given, Warning::ContentNotShown);
		warn(whereabouts.two_places, Warning::TwoPlaces);
		Verdict {
			membership: found.membership,
			trade_item,
			batch: view,
			item,
			whereabouts,
			stops,
			recalls,
			warnings,
			at: T::Clock::now(),
			block: Self::block_number(),
		}
	}

	fn judge_without_proof(gtin: Gtin, serial: &Serial) -> Membership {
		match Self::pool_at(gtin, serial) {
			None => Membership::InNoPool,
			Some((_, pool)) if pool.used > 0 && pool.kept == 0 => Membership::CannotBeProvedNow,
			Some(_) => Membership::NotShown,
		}
	}

	fn judge_proof(gtin: Gtin, serial: &Serial, proof: MarkProof) -> Found {
		let MarkProof { item, label_key, attributes, path } = proof;
		let Ok(batch) = Self::batch_of(item) else {
			return Found::nothing(Membership::UnknownBatch);
		};
		if batch.gtin != gtin {
			return Found::nothing(Membership::OtherTradeItem);
		}
		let Ok(path) = path.try_into() else { return Found::nothing(Membership::NotInBatch) };
		let proof = ItemProof { item, serial: serial.clone(), label_key, attributes, path };
		if !batch.holds(&proof) {
			return Found::nothing(Membership::NotInBatch);
		}
		let membership = if Self::in_pool(&batch, serial) {
			Membership::Proved
		} else {
			Membership::OutsidePool
		};
		Found { membership, place: Some((item, batch)) }
	}

	/// Facts of an item.
	pub(crate) fn item_view(item: ItemId, record: Option<&Record>, hides_key: bool) -> ItemView {
		let sold = Self::has_bit(item, Bit::Sold);
		let market = match record {
			_ if sold => MarketFact::Sold,
			Some(record) if record.inspected.is_some() => MarketFact::Inspected,
			Some(record) if record.returned.is_some() => MarketFact::Returned,
			_ => MarketFact::Commissioned,
		};
		let label = match record {
			Some(record) if record.conflict.is_some() => LabelFact::Conflict,
			Some(record) if record.holder.is_some() => LabelFact::Activated,
			Some(record) if record.resealed.is_some() => LabelFact::Resealed,
			_ if hides_key => LabelFact::Sealed,
			_ => LabelFact::Keyless,
		};
		let scans = ScanAlerts::<T>::get(Ordered(item))
			.map(|alert| (alert.scans, u32::try_from(alert.witnesses.len()).unwrap_or(MAX_NAMED)));
		ItemView {
			item,
			market,
			label,
			holder: record.and_then(|record| record.holder).map(Into::into),
			conflict: record.and_then(|record| record.conflict),
			returned: record.and_then(|record| record.returned).map(Into::into),
			inspected: record
				.and_then(|record| record.inspected)
				.map(|(sound, said)| (sound, said.into())),
			resealed: record.and_then(|record| record.resealed).map(|(_, said)| said.into()),
			scans,
		}
	}

	/// Whether a recall binds an item: for safety all, otherwise what is not sold.
	const fn binds(recall: &RecallView, market: MarketFact) -> bool {
		matches!(recall.class, RecallClass::Safety) || !matches!(market, MarketFact::Sold)
	}

	/// All that speaks against selling or using an item, the most restrictive first.
	fn stops(
		place: Option<&(ItemId, Batch)>,
		item: Option<&ItemView>,
		record: Option<&Record>,
		withdrawn: Option<Day>,
		recalls: &[RecallView],
	) -> Vec<StopView> {
		use stalhof_primitives::time::UtcOffset;
		let mut stops = Vec::new();
		let said = |kind, said: Said| StopView {
			kind,
			by: Some(said.by),
			at: Some(said.at),
			until: None,
			recall: None,
		};
		let dated =
			|kind, at: Option<Moment>| StopView { kind, by: None, at, until: None, recall: None };
		if let Some(record) = record {
			stops.extend(record.destroyed.map(|by| said(StopKind::Destroyed, by)));
			stops.extend(record.stolen.map(|by| said(StopKind::Stolen, by)));
			let lock = record.lock.filter(Self::lock_holds);
			stops.extend(
				lock.map(|lock| StopView {
					until: lock.until,
					..said(StopKind::Locked, lock.said)
				}),
			);
		}
		let market = item.map_or(MarketFact::Commissioned, |item| item.market);
		stops.extend(recalls.iter().filter(|recall| Self::binds(recall, market)).map(|recall| {
			StopView {
				kind: StopKind::Recalled,
				by: Some(recall.by),
				at: Some(recall.at),
				until: None,
				recall: Some(recall.id),
			}
		}));
		let today = T::Clock::today();
		stops.extend(
			withdrawn.map(|day| dated(StopKind::Withdrawn, Some(day.start(UtcOffset::UTC)))),
		);
		let expired = place
			.and_then(|(_, batch)| batch.terms.expires)
			.filter(|expires| *expires < today)
			.map(|_| dated(StopKind::Expired, None));
		stops.extend(expired);
		stops.sort_by_key(|stop| core::cmp::Reverse(stop.kind));
		stops
	}
}
