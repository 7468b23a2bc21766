//! What nodes, proofs and other languages read.

mod facts;
mod market;
mod profile;
mod tokens;

use crate::*;
use alloc::vec::Vec;
use pallet_receivables_runtime_api::{
	CitedView, ClaimView, DuePlace, Filter, LossesView, MAX_LIST, MAX_SCAN, PositionView,
	RecallView, ReceivableLine, ReceivableView, SaidView, WindowView,
};
use stalhof_primitives::{
	money::{Outlook, Progress, Stage},
	page::Page,
	receivables::{State, Status, Statuses},
};

impl From<Said> for SaidView {
	fn from(Said { by, at, reference }: Said) -> Self {
		Self { by, moment: at, reference: reference.into() }
	}
}

/// A page of what places of a list stand for, in the order of those. What has no view is left out; no more than [`MAX_SCAN`]
/// places are looked at.
fn page<Place: Copy, View>(
	mut places: impl Iterator<Item = Place>,
	limit: u32,
	view: impl Fn(Place) -> Option<View>,
) -> Page<View, Place> {
	let limit = limit.clamp(1, MAX_LIST) as usize;
	let (mut items, mut last) = (Vec::new(), None);
	for place in places.by_ref().take(MAX_SCAN as usize) {
		last = Some(place);
		items.extend(view(place));
		if items.len() >= limit {
			break;
		}
	}
	let next = if places.next().is_some() { last } else { None };
	Page { items, next }
}

/// Keys of a map after one.
macro_rules! keys_after {
	($map:ident, $after:expr) => {
		$map::<T>::iter_keys_from($map::<T>::hashed_key_for(Ordered($after)))
			.map(|Ordered(key)| key)
	};
}

/// Second keys of a double map, all or those after one.
macro_rules! second_keys {
	($map:ident, $first:expr, $after:expr) => {{
		let keys = match $after {
			Some(after) => {
				let after = $map::<T>::hashed_key_for($first, Ordered(after));
				$map::<T>::iter_key_prefix_from($first, after)
			}
			None => $map::<T>::iter_key_prefix($first),
		};
		keys.map(|Ordered(key)| key)
	}};
}

use keys_after;
use second_keys;

/// The greatest of an organisation before another: there is none of number 0.
fn before(organisation: OrgId) -> OrgId {
	OrgId(organisation.0.saturating_sub(1))
}

/// A page of the list of one organisation, in order of due date and number.
macro_rules! list_of {
	($map:ident, $organisation:expr, $filter:expr, $after:expr, $limit:expr) => {{
		let (organisation, filter): (OrgId, Filter) = ($organisation, $filter);
		let start = start(organisation, &filter, $after);
		let places = keys_after!($map, start)
			.take_while(|place| {
				place.organisation == organisation
					&& filter.until.is_none_or(|until| place.due <= until)
			})
			.map(|Listed { due, id, .. }| DuePlace { due, id });
		page(places, $limit, |place| Self::filtered(place.id, &filter))
	}};
}

/// The place after which a list of an organisation is read.
fn start(organisation: OrgId, filter: &Filter, after: Option<DuePlace>) -> Listed {
	let eve = filter.from.and_then(|from| from.number().checked_sub(1)).map(Day::from_number);
	let first = match eve {
		Some(due) => Listed { organisation, due, id: u32::MAX },
		None => Listed { organisation: before(organisation), due: Day::MAX, id: u32::MAX },
	};
	let after = after.map(|DuePlace { due, id }| Listed { organisation, due, id });
	after.map_or(first, |after| after.max(first))
}

impl<T: Config> Pallet<T> {
	/// A receivable with all that is known of it.
	pub fn receivable_view(id: ReceivableId) -> Option<ReceivableView> {
		let receivable = Receivables::<T>::get(Ordered(id))?;
		let papers = PapersOf::<T>::get(Ordered(id))?;
		let notes = NotesOf::<T>::get(Ordered(id));
		let window = |window: Window| Self::window_view(&window);
		let listing = Listings::<T>::get(Ordered(id));
		Some(ReceivableView {
			line: Self::line(id, &receivable),
			today: Self::today(receivable.asset),
			accepted: receivable.debt.accepted(),
			credited: receivable.debt.credited(),
			paid: receivable.debt.paid(),
			fundable: Self::fundable(id, &receivable),
			waived: receivable.waived,
			root: papers.root.into(),
			names: papers.names,
			submitted: papers.submitted,
			lapses: window(papers.lapses),
			accepted_on: papers.accepted,
			disputable: Self::disputable(id, &papers).map(window),
			grade: Self::grade(id, &receivable),
			flags: Self::flags(id, &receivable),
			shipments: Self::cited(id).iter().map(|cited| Self::cited_view(id, cited)).collect(),
			position: Self::position_view(id, &receivable),
			listing: listing.map(|listing| Self::listing_view(&receivable, &listing)),
			notice: Self::notice_view(id),
			dispute: Self::dispute_view(id),
			freeze: Self::freeze_view(id, &receivable),
			credit_notes: notes.credits,
			credits_pending: notes.pending,
			reports: notes.reports,
		})
	}

	/// Receivables of a seller in order of due date and number, those after `after`.
	pub fn by_seller(
		seller: OrgId,
		filter: Filter,
		after: Option<DuePlace>,
		limit: u32,
	) -> Page<ReceivableLine, DuePlace> {
		list_of!(BySeller, seller, filter, after, limit)
	}

	/// Receivables of a debtor in order of due date and number, those after `after`.
	pub fn by_debtor(
		debtor: OrgId,
		filter: Filter,
		after: Option<DuePlace>,
		limit: u32,
	) -> Page<ReceivableLine, DuePlace> {
		list_of!(ByDebtor, debtor, filter, after, limit)
	}

	/// Receivables that a lender has funded in order of due date and number, those after `after`.
	pub fn by_lender(
		lender: OrgId,
		filter: Filter,
		after: Option<DuePlace>,
		limit: u32,
	) -> Page<ReceivableLine, DuePlace> {
		list_of!(ByLender, lender, filter, after, limit)
	}

	/// A receivable in a list, if that is of such.
	fn filtered(id: ReceivableId, filter: &Filter) -> Option<ReceivableLine> {
		let receivable = Receivables::<T>::get(Ordered(id))?;
		if filter.asset.is_some_and(|asset| asset != receivable.asset) {
			return None;
		}
		let line = Self::line(id, &receivable);
		let any = filter.statuses.is_empty() || filter.statuses.meet(statuses(&line));
		any.then_some(line)
	}

	/// What lists say of a receivable.
	fn line(id: ReceivableId, receivable: &Receivable) -> ReceivableLine {
		let today = Self::today(receivable.asset);
		let collecting = Self::collecting(id, receivable);
		let Progress { stage, partially_paid, days_overdue, .. } =
			Self::progress(id, receivable, collecting.as_ref(), today);
		let owed = collecting.as_ref().map(|position| position.lending.position().owed(today));
		ReceivableLine {
			id,
			seller: receivable.seller,
			debtor: receivable.debtor,
			creditor: Self::creditor(id, receivable),
			lender: Positions::<T>::get(Ordered(id)).map(|position| position.lender),
			asset: receivable.asset,
			kind: receivable.kind,
			brought: receivable.brought,
			joined: receivable.joined,
			state: receivable.state,
			face: receivable.face,
			debtor_owes: receivable.owes(),
			disputed: Self::disputed(id, receivable),
			lender_owed: owed.and_then(|owed| owed.ok()?.total().ok()),
			issue: receivable.issue,
			due: receivable.due,
			last_day: Self::last_day(receivable),
			stage,
			partially_paid,
			days_overdue,
			frozen: Self::is_frozen(id, receivable),
			evidenced: receivable.evidenced,
		}
	}

	fn window_view(window: &Window) -> WindowView {
		WindowView { until: window.until, block: window.block, over: Self::is_over(window) }
	}

	fn cited_view(id: ReceivableId, cited: &Cited) -> CitedView {
		let Citation { shipment, quantity } = cited.citation;
		let recall = RecallFlags::<T>::get(Ordered(id), Ordered(shipment));
		CitedView {
			shipment,
			quantity,
			drawn: cited.drawn,
			recall: recall.map(|RecallFlag { share, at }| RecallView {
				share: share.deconstruct(),
				moment: at,
			}),
			recalled_now: T::Evidence::recalled_share(shipment).deconstruct(),
		}
	}

	/// What a lender has bought, as it stands today.
	fn position_view(id: ReceivableId, receivable: &Receivable) -> Option<PositionView> {
		let position = Positions::<T>::get(Ordered(id))?;
		let today = Self::today(receivable.asset);
		let (accounts, account) =
			(Self::accounts(receivable, &position), position.lending.position());
		let terms = account.terms();
		let recourse_due = match receivable.state {
			State::Funded => {
				let stage = Self::progress(id, receivable, Some(&position), today).stage;
				let lost = position.called.is_some() && stage == Stage::Default;
				let outlook = if lost { Outlook::Lost } else { Outlook::Paid };
				Self::recourse_due(receivable, &position, outlook).ok()?.try_into().ok()?
			}
			_ => LossesView::default(),
		};
		Some(PositionView {
			lender: position.lender,
			collects: Self::collecting(id, receivable).is_some(),
			funded: position.funded,
			face: position.face().ok()?,
			advance: terms.advance,
			retention: terms.retention,
			discount: position.discount,
			fees: position.fees,
			price: position.price().ok()?,
			rate: terms.rate,
			day_count: terms.day_count,
			late_from: terms.due,
			recourse: terms.recourse,
			default_after: position.default_after,
			owed: ClaimView::try_from(account.owed(today).ok()?).ok()?,
			met: ClaimView::try_from(*account.met()).ok()?,
			retention_left: accounts.retention_left(today).ok()?,
			recourse_due,
			recourse_paid: position.lending.recourse_paid(),
			called: position.called,
			written_off: position.written_off,
		})
	}
}

/// What can be said of a receivable by a word.
fn statuses(line: &ReceivableLine) -> Statuses {
	let computed = [
		(line.partially_paid, Status::PartiallyPaid),
		(line.stage == Stage::Overdue, Status::Overdue),
		(line.stage == Stage::Default, Status::Default),
		(!line.disputed.is_zero(), Status::Disputed),
		(line.frozen, Status::Frozen),
	];
	let so = computed.into_iter().filter(|(so, _)| *so).map(|(_, status)| status);
	so.chain([line.state.into()]).collect()
}
