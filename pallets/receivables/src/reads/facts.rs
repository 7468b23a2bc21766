//! Facts beside the state of a receivable.

use super::{page, second_keys};
use crate::*;
use pallet_receivables_runtime_api::{
	AgreedView, CreditNoteView, CreditProgress, DisputeView, FreezeView, GrantPlace, GrantView,
	NoticeView, ReportOutcome, ReportView,
};
use stalhof_primitives::page::Page;

impl<T: Config> Pallet<T> {
	/// Credit notes of a receivable in order of number, those after `after`.
	pub fn credit_notes(
		id: ReceivableId,
		after: Option<Note>,
		limit: u32,
	) -> Page<CreditNoteView, Note> {
		let notes = second_keys!(CreditNotes, Ordered(id), after);
		page(notes, limit, |note| {
			let CreditNote { amount, reason, told, state } =
				CreditNotes::<T>::get(Ordered(id), Ordered(note))?;
			let state = match state {
				CreditState::Pending => CreditProgress::Pending,
				CreditState::InForce => CreditProgress::InForce,
				CreditState::Refused => CreditProgress::Refused,
			};
			Some(CreditNoteView { note, amount, reason, told: told.into(), state })
		})
	}

	/// Payments outside that were reported of a receivable, in order of number, those after `after`.
	pub fn reports(id: ReceivableId, after: Option<Note>, limit: u32) -> Page<ReportView, Note> {
		let notes = second_keys!(Reports, Ordered(id), after);
		page(notes, limit, |note| {
			let Report { amount, day, to, told, outcome } =
				Reports::<T>::get(Ordered(id), Ordered(note))?;
			let (outcome, discharged) = match outcome {
				Outcome::Open => (ReportOutcome::Open, Amount::ZERO),
				Outcome::Denied => (ReportOutcome::Denied, Amount::ZERO),
				Outcome::Discharged(amount) => (ReportOutcome::Discharged, amount),
				Outcome::Misdirected => (ReportOutcome::Misdirected, Amount::ZERO),
				Outcome::Contested { refused: false } => (ReportOutcome::Contested, Amount::ZERO),
				Outcome::Contested { refused: true } => (ReportOutcome::Refused, Amount::ZERO),
			};
			Some(ReportView { note, amount, day, to, told: told.into(), outcome, discharged })
		})
	}

	/// Who may read fields of a receivable's document, in order of receiver, those after `after`.
	pub fn grants(
		id: ReceivableId,
		after: Option<GrantPlace>,
		limit: u32,
	) -> Page<GrantView, GrantPlace> {
		let after = after.map(|GrantPlace { to, by }| GrantKey { to, by });
		let places = second_keys!(Grants, Ordered(id), after);
		let today = T::Clock::today();
		page(
			places.map(|GrantKey { to, by }| GrantPlace { to, by }),
			limit,
			|GrantPlace { to, by }| {
				let Grant { fields, until, file, at } =
					Grants::<T>::get(Ordered(id), Ordered(GrantKey { to, by }))?;
				let (holds, file) = (today <= until, file.into());
				Some(GrantView { to, by, fields, until, holds, file, moment: at })
			},
		)
	}

	pub(super) fn notice_view(id: ReceivableId) -> Option<NoticeView> {
		let Notice { given, acknowledged } = Notices::<T>::get(Ordered(id))?;
		Some(NoticeView { given: given.into(), acknowledged })
	}

	pub(super) fn dispute_view(id: ReceivableId) -> Option<DisputeView> {
		let Dispute { amount, reason, raised, window, escalated, agreed } =
			Disputes::<T>::get(Ordered(id))?;
		let Agreed { seller, debtor, lender } = agreed;
		Some(DisputeView {
			amount,
			reason,
			raised: raised.into(),
			window: Self::window_view(&window),
			escalated: escalated.map(|(by, _)| by),
			agreed: AgreedView { seller, debtor, lender },
		})
	}

	pub(super) fn freeze_view(id: ReceivableId, receivable: &Receivable) -> Option<FreezeView> {
		let Freeze { order, authority, case, since, until } = Freezes::<T>::get(Ordered(id))?;
		Some(FreezeView {
			order: order.into(),
			authority,
			case: case.into_inner(),
			since,
			until,
			in_force: Self::is_frozen(id, receivable),
		})
	}
}
