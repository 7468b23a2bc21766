//! What nodes, proofs and other languages read.

use crate::*;
use alloc::vec::Vec;
use pallet_receivables_runtime_api::{DuePlace, ReceivableView};
use stalhof_primitives::page::{MAX_PAGE, Page};

/// A page of the list of one organisation, in order of due date and number.
macro_rules! page_of {
	($map:ident, $organisation:expr, $until:expr, $after:expr, $limit:expr) => {{
		let organisation = $organisation;
		let mut places = match $after {
			Some(DuePlace { due, id }) => {
				let after = Ordered(Listed { organisation, due, id });
				$map::<T>::iter_keys_from($map::<T>::hashed_key_for(after))
			}
			None => {
				// The last place of the organisation before: there is none of number 0.
				let organisation = OrgId(organisation.0.saturating_sub(1));
				let before = Listed { organisation, due: Day::MAX, id: u32::MAX };
				$map::<T>::iter_keys_from($map::<T>::hashed_key_for(Ordered(before)))
			}
		};
		let mut places = places
			.by_ref()
			.map(|Ordered(place)| place)
			.take_while(|place| {
				place.organisation == organisation && $until.is_none_or(|until| place.due <= until)
			})
			.map(|Listed { due, id, .. }| DuePlace { due, id });
		let found: Vec<DuePlace> =
			places.by_ref().take($limit.clamp(1, MAX_PAGE) as usize).collect();
		let next = if places.next().is_some() { found.last().copied() } else { None };
		let items = found.into_iter().filter_map(|place| Self::receivable_view(place.id));
		Page { items: items.collect(), next }
	}};
}

impl<T: Config> Pallet<T> {
	/// A receivable.
	pub fn receivable_view(id: ReceivableId) -> Option<ReceivableView> {
		let receivable = Receivables::<T>::get(Ordered(id))?;
		let papers = PapersOf::<T>::get(Ordered(id))?;
		Some(ReceivableView {
			id,
			seller: receivable.seller,
			debtor: receivable.debtor,
			creditor: Self::creditor(id, &receivable),
			asset: receivable.asset,
			kind: receivable.kind,
			brought: receivable.brought,
			joined: receivable.joined,
			state: receivable.state,
			face: receivable.face,
			accepted: receivable.debt.accepted(),
			credited: receivable.debt.credited(),
			paid: receivable.debt.paid(),
			disputed: Self::disputed(id, &receivable),
			issue: receivable.issue,
			due: receivable.due,
			root: papers.root,
		})
	}

	/// Receivables of a seller in order of due date, those after `after`, none due later than `until`.
	pub fn by_seller(
		seller: OrgId,
		until: Option<Day>,
		after: Option<DuePlace>,
		limit: u32,
	) -> Page<ReceivableView, DuePlace> {
		page_of!(BySeller, seller, until, after, limit)
	}

	/// Receivables of a debtor in order of due date, those after `after`, none due later than `until`.
	pub fn by_debtor(
		debtor: OrgId,
		until: Option<Day>,
		after: Option<DuePlace>,
		limit: u32,
	) -> Page<ReceivableView, DuePlace> {
		page_of!(ByDebtor, debtor, until, after, limit)
	}

	/// Receivables that a lender has funded in order of due date, those after `after`, none due later than `until`.
	pub fn by_lender(
		lender: OrgId,
		until: Option<Day>,
		after: Option<DuePlace>,
		limit: u32,
	) -> Page<ReceivableView, DuePlace> {
		page_of!(ByLender, lender, until, after, limit)
	}
}
