//! Credit profiles, and what is outstanding.

use super::{before, keys_after, page};
use crate::*;
use alloc::{boxed::Box, vec::Vec};
use pallet_receivables_runtime_api::{
	AgeingView, MAX_LIST, MAX_SCAN, OutstandingRow, OutstandingSum, PairLine, PairPlace,
	ProfileView, Profiled, RowPlace, state,
};
use stalhof_primitives::{page::Page, receivables::Side};

/// Places of a list of rows, each with its row if it has one.
type Places = Box<dyn Iterator<Item = (RowPlace, Option<(DueKey, Tally)>)>>;

/// As it is in state.
macro_rules! as_in_state {
	($name:ident { $($field:ident),+ }) => {
		impl From<$name> for state::$name {
			fn from(own: $name) -> Self {
				Self { $($field: own.$field.into()),+ }
			}
		}
	};
}

as_in_state!(Counters {
	submitted,
	accepted,
	rejected,
	lapsed,
	withdrawn,
	differed,
	duplicates,
	days_to_accept,
	funded,
	payments,
	from_own,
	credited,
	upheld,
	set_off,
	disputed,
	dismissed,
	recourse,
	bought_back,
	written_off,
	recovered,
	misdirected,
	over_law
});
as_in_state!(Profile { all, evidenced, first, pairs });
as_in_state!(Pair { profile, outstanding, rows });

/// The place of a row in a list of that party's.
fn place(of: Profiled, key: &DueKey) -> RowPlace {
	let DueKey { seller, debtor, asset, due } = *key;
	let other = if matches!(of, Profiled::Debtor(_)) { seller } else { debtor };
	RowPlace { other, asset, due: Some(due) }
}

impl<T: Config> Pallet<T> {
	/// A profile in an asset; `None` when nothing was ever brought in.
	pub fn profile(of: Profiled, asset: AssetId) -> Option<ProfileView> {
		let alone = |profile: Profile| ProfileView::from(state::Profile::from(profile));
		match of {
			Profiled::Seller(seller) => {
				Sellers::<T>::try_get(Ordered(seller), Ordered(asset)).ok().map(alone)
			}
			Profiled::Debtor(debtor) => {
				Debtors::<T>::try_get(Ordered(debtor), Ordered(asset)).ok().map(alone)
			}
			Profiled::Pair { seller, debtor } => {
				let pair = Pairs::<T>::try_get(Ordered(PairKey { seller, debtor, asset })).ok()?;
				Some(state::Pair::from(pair).into())
			}
		}
	}

	/// The pairs of a seller or a debtor, in order of the other and asset, those after `after`.
	pub fn pairs(
		side: Side,
		organisation: OrgId,
		after: Option<PairPlace>,
		limit: u32,
	) -> Page<PairLine, PairPlace> {
		// The first of the key is the organisation that is asked about, in both lists.
		let start = after.map_or(
			PairKey { seller: before(organisation), debtor: OrgId(u32::MAX), asset: AssetId::MAX },
			|PairPlace { other, asset }| PairKey { seller: organisation, debtor: other, asset },
		);
		let theirs = |key: &PairKey| key.seller == organisation;
		let place = |PairKey { debtor, asset, .. }| PairPlace { other: debtor, asset };
		let view = |place| Some(Self::pair_line(side, organisation, place));
		match side {
			Side::Seller => {
				page(keys_after!(Pairs, start).take_while(theirs).map(place), limit, view)
			}
			Side::Debtor => {
				page(keys_after!(PairsOfDebtors, start).take_while(theirs).map(place), limit, view)
			}
		}
	}

	fn pair_line(side: Side, organisation: OrgId, place: PairPlace) -> PairLine {
		let PairPlace { other, asset } = place;
		let (seller, debtor, whole) = match side {
			Side::Seller => {
				(organisation, other, Sellers::<T>::get(Ordered(organisation), Ordered(asset)))
			}
			Side::Debtor => {
				(other, organisation, Debtors::<T>::get(Ordered(organisation), Ordered(asset)))
			}
		};
		let pair = Pairs::<T>::get(Ordered(PairKey { seller, debtor, asset }));
		let accepted = pair.profile.all.accepted;
		PairLine {
			seller,
			debtor,
			asset,
			related: T::Organisations::related(seller, debtor),
			first: pair.profile.first,
			accepted: accepted.into(),
			share: Share::of(accepted.amount, whole.all.accepted.amount),
			outstanding: OutstandingSum::from(&state::Pair::from(pair)),
		}
	}

	/// What is due and not paid in an asset, in order of the other party and due date, what comes after `after`.
	pub fn outstanding(
		of: Profiled,
		asset: AssetId,
		after: Option<RowPlace>,
		limit: u32,
	) -> Page<OutstandingRow, RowPlace> {
		let limit = limit.clamp(1, MAX_LIST) as usize;
		let (rows, next) = Self::rows(of, asset, after, limit);
		let items = rows.into_iter().map(|(DueKey { seller, debtor, due, .. }, owed)| {
			let last_day = Self::business_day(asset, due);
			OutstandingRow { seller, debtor, due, last_day, owed: owed.into() }
		});
		Page { items: items.collect(), next }
	}

	/// What is outstanding in an asset by how late it is on `day`, or today: of the rows after `after`.
	pub fn ageing(
		of: Profiled,
		asset: AssetId,
		day: Option<Day>,
		after: Option<RowPlace>,
	) -> AgeingView {
		let day = day.unwrap_or_else(|| Self::today(asset));
		let (rows, next) = Self::rows(of, asset, after, MAX_SCAN as usize);
		let rows = rows.iter().map(|(key, owed)| (Self::business_day(asset, key.due), owed.amount));
		AgeingView::of(day, rows, next)
	}

	/// Rows of what is outstanding in an asset, at most so many, and where they go on. No more than [`MAX_SCAN`] rows, of a debtor
	/// rows and pairs, are looked at.
	fn rows(
		of: Profiled,
		asset: AssetId,
		after: Option<RowPlace>,
		limit: usize,
	) -> (Vec<(DueKey, Tally)>, Option<RowPlace>) {
		let (mut found, mut last, mut looked) = (Vec::new(), None, 0u32);
		let mut places = Self::row_places(of, asset, after);
		while looked < MAX_SCAN && found.len() < limit {
			let Some((at, row)) = places.next() else { return (found, None) };
			looked = looked.saturating_add(1);
			last = Some(at);
			found.extend(row.filter(|(key, _)| key.asset == asset));
		}
		let next = if places.next().is_some() { last } else { None };
		(found, next)
	}

	/// Rows of a seller's or a pair's in their order; of a debtor's its pairs, each without a row and then with those of the asset.
	fn row_places(of: Profiled, asset: AssetId, after: Option<RowPlace>) -> Places {
		let row = move |key: DueKey| {
			let tally = Outstanding::<T>::get(Ordered(key))?;
			Some((place(of, &key), Some((key, tally))))
		};
		match of {
			Profiled::Seller(seller) => {
				let start = after.map_or(
					DueKey {
						seller: before(seller),
						debtor: OrgId(u32::MAX),
						asset: AssetId::MAX,
						due: Day::MAX,
					},
					|RowPlace { other, asset, due }| DueKey {
						seller,
						debtor: other,
						asset,
						due: due.unwrap_or_default(),
					},
				);
				let keys = keys_after!(Outstanding, start);
				Box::new(keys.take_while(move |key| key.seller == seller).filter_map(row))
			}
			Profiled::Pair { seller, debtor } => {
				let pair = PairKey { seller, debtor, asset };
				let after = after.and_then(|place| place.due);
				Box::new(Self::rows_of(pair, after).filter_map(row))
			}
			Profiled::Debtor(debtor) => {
				let begun = after.map(|RowPlace { other, asset: of_asset, due }| {
					let pair = PairKey { seller: other, debtor, asset: of_asset };
					Self::rows_of(pair, due).filter(move |_| of_asset == asset)
				});
				let start = after.map_or(
					PairKey {
						seller: before(debtor),
						debtor: OrgId(u32::MAX),
						asset: AssetId::MAX,
					},
					|RowPlace { other, asset, .. }| PairKey {
						seller: debtor,
						debtor: other,
						asset,
					},
				);
				let pairs =
					keys_after!(PairsOfDebtors, start).take_while(move |key| key.seller == debtor);
				let rest = pairs.flat_map(move |turned| {
					let pair = PairKey { seller: turned.debtor, debtor, asset: turned.asset };
					// A pair counts as looked at, with rows or without.
					let begins = RowPlace { other: pair.seller, asset: pair.asset, due: None };
					let rows = (pair.asset == asset).then(|| Self::rows_of(pair, None));
					core::iter::once((begins, None))
						.chain(rows.into_iter().flatten().filter_map(row))
				});
				Box::new(begun.into_iter().flatten().filter_map(row).chain(rest))
			}
		}
	}

	/// Keys of a pair's rows in order of due date, those after `after`.
	fn rows_of(pair: PairKey, after: Option<Day>) -> impl Iterator<Item = DueKey> {
		let PairKey { seller, debtor, asset } = pair;
		let start = match after {
			Some(due) => DueKey { seller, debtor, asset, due },
			// The last of the asset before, or of the debtor before where there is none.
			None => match asset.checked_sub(1) {
				Some(asset) => DueKey { seller, debtor, asset, due: Day::MAX },
				None => {
					DueKey { seller, debtor: before(debtor), asset: AssetId::MAX, due: Day::MAX }
				}
			},
		};
		keys_after!(Outstanding, start)
			.take_while(move |key| (key.seller, key.debtor, key.asset) == (seller, debtor, asset))
	}
}
