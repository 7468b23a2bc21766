//! What the calls of the pallet cost. `()` is for tests: it says nothing.

use crate::types::{Document, Payable};
use frame_support::weights::Weight;

/// What a document takes: by its lists of tokens and its shipments.
pub(crate) fn submit<W: WeightInfo>(document: &Document) -> Weight {
	let (lists, shipments) = document.evidence();
	W::submit(lists, shipments)
}

/// What a debtor's file takes: by its payables, and by all that they cite.
pub(crate) fn approve<W: WeightInfo>(payables: &[Payable]) -> Weight {
	let count = u32::try_from(payables.len()).unwrap_or(u32::MAX);
	let all = payables.iter().map(|payable| payable.document.evidence());
	let (lists, shipments) = all.fold((0u32, 0u32), |(lists, shipments), one| {
		(lists.saturating_add(one.0), shipments.saturating_add(one.1))
	});
	W::approve(count).saturating_add(W::approve_evidence(lists, shipments))
}

/// Weights of the calls.
pub trait WeightInfo {
	/// [`submit`](crate::Pallet::submit) with `e` lists of as many tokens as there may be, and `s` shipments.
	fn submit(e: u32, s: u32) -> Weight;
	/// [`approve`](crate::Pallet::approve) of `n` payables, without tokens and shipments.
	fn approve(n: u32) -> Weight;
	/// What `e` lists of as many tokens as there may be and `s` shipments, in all, take in [`approve`](crate::Pallet::approve).
	fn approve_evidence(e: u32, s: u32) -> Weight;
	/// [`confirm`](crate::Pallet::confirm) of `n` receivables.
	fn confirm(n: u32) -> Weight;
	/// [`accept`](crate::Pallet::accept) of a receivable with as many shipments and tokens as there may be.
	fn accept() -> Weight;
	/// [`reject`](crate::Pallet::reject).
	fn reject() -> Weight;
	/// [`lapse`](crate::Pallet::lapse).
	fn lapse() -> Weight;
	/// [`withdraw`](crate::Pallet::withdraw).
	fn withdraw() -> Weight;
	/// [`list`](crate::Pallet::list).
	fn list() -> Weight;
	/// [`unlist`](crate::Pallet::unlist).
	fn unlist() -> Weight;
	/// [`fund`](crate::Pallet::fund) of what cites `s` shipments, with as many tokens as there may be.
	fn fund(s: u32) -> Weight;
	/// [`offer`](crate::Pallet::offer).
	fn offer() -> Weight;
	/// [`withdraw_offer`](crate::Pallet::withdraw_offer).
	fn withdraw_offer() -> Weight;
	/// [`take_offer`](crate::Pallet::take_offer) of what cites `s` shipments, with as many tokens as there may be.
	fn take_offer(s: u32) -> Weight;
	/// [`approve_debtor`](crate::Pallet::approve_debtor).
	fn approve_debtor() -> Weight;
	/// [`notify`](crate::Pallet::notify).
	fn notify() -> Weight;
	/// [`acknowledge`](crate::Pallet::acknowledge).
	fn acknowledge() -> Weight;
	/// [`pay`](crate::Pallet::pay) with a lender that cannot take it, retention, and more than is owed.
	fn pay() -> Weight;
	/// [`report_outside`](crate::Pallet::report_outside).
	fn report_outside() -> Weight;
	/// [`confirm_outside`](crate::Pallet::confirm_outside).
	fn confirm_outside() -> Weight;
	/// [`credit`](crate::Pallet::credit).
	fn credit() -> Weight;
	/// [`consent_credit`](crate::Pallet::consent_credit).
	fn consent_credit() -> Weight;
	/// [`dispute`](crate::Pallet::dispute).
	fn dispute() -> Weight;
	/// [`settle_dispute`](crate::Pallet::settle_dispute).
	fn settle_dispute() -> Weight;
	/// [`drop_dispute`](crate::Pallet::drop_dispute).
	fn drop_dispute() -> Weight;
	/// [`escalate`](crate::Pallet::escalate).
	fn escalate() -> Weight;
	/// [`rule`](crate::Pallet::rule).
	fn rule() -> Weight;
	/// [`dismiss_dispute`](crate::Pallet::dismiss_dispute).
	fn dismiss_dispute() -> Weight;
	/// [`freeze`](crate::Pallet::freeze).
	fn freeze() -> Weight;
	/// [`unfreeze`](crate::Pallet::unfreeze).
	fn unfreeze() -> Weight;
	/// [`flag_recall`](crate::Pallet::flag_recall).
	fn flag_recall() -> Weight;
	/// [`note_elsewhere`](crate::Pallet::note_elsewhere) of `n` tokens.
	fn note_elsewhere(n: u32) -> Weight;
	/// [`grant`](crate::Pallet::grant).
	fn grant() -> Weight;
	/// [`revoke_grant`](crate::Pallet::revoke_grant).
	fn revoke_grant() -> Weight;
	/// [`call_recourse`](crate::Pallet::call_recourse).
	fn call_recourse() -> Weight;
	/// [`buy_back`](crate::Pallet::buy_back).
	fn buy_back() -> Weight;
	/// [`write_off`](crate::Pallet::write_off).
	fn write_off() -> Weight;
	/// [`pay_recourse`](crate::Pallet::pay_recourse).
	fn pay_recourse() -> Weight;
	/// [`claim`](crate::Pallet::claim).
	fn claim() -> Weight;
	/// [`open_epoch`](crate::Pallet::open_epoch) with `n` keys sealed.
	fn open_epoch(n: u32) -> Weight;
	/// [`seal_key`](crate::Pallet::seal_key).
	fn seal_key() -> Weight;
	/// [`close_epoch`](crate::Pallet::close_epoch) with as many sealed keys as one call removes.
	fn close_epoch() -> Weight;
	/// [`confirm_epoch`](crate::Pallet::confirm_epoch).
	fn confirm_epoch() -> Weight;
	/// [`set_holidays`](crate::Pallet::set_holidays).
	fn set_holidays() -> Weight;
}

/// Nothing costs anything: for tests, and until the calls are measured.
impl WeightInfo for () {
	fn submit(_: u32, _: u32) -> Weight {
		Weight::zero()
	}
	fn approve(_: u32) -> Weight {
		Weight::zero()
	}
	fn approve_evidence(_: u32, _: u32) -> Weight {
		Weight::zero()
	}
	fn confirm(_: u32) -> Weight {
		Weight::zero()
	}
	fn accept() -> Weight {
		Weight::zero()
	}
	fn reject() -> Weight {
		Weight::zero()
	}
	fn lapse() -> Weight {
		Weight::zero()
	}
	fn withdraw() -> Weight {
		Weight::zero()
	}
	fn list() -> Weight {
		Weight::zero()
	}
	fn unlist() -> Weight {
		Weight::zero()
	}
	fn fund(_: u32) -> Weight {
		Weight::zero()
	}
	fn offer() -> Weight {
		Weight::zero()
	}
	fn withdraw_offer() -> Weight {
		Weight::zero()
	}
	fn take_offer(_: u32) -> Weight {
		Weight::zero()
	}
	fn approve_debtor() -> Weight {
		Weight::zero()
	}
	fn notify() -> Weight {
		Weight::zero()
	}
	fn acknowledge() -> Weight {
		Weight::zero()
	}
	fn pay() -> Weight {
		Weight::zero()
	}
	fn report_outside() -> Weight {
		Weight::zero()
	}
	fn confirm_outside() -> Weight {
		Weight::zero()
	}
	fn credit() -> Weight {
		Weight::zero()
	}
	fn consent_credit() -> Weight {
		Weight::zero()
	}
	fn dispute() -> Weight {
		Weight::zero()
	}
	fn settle_dispute() -> Weight {
		Weight::zero()
	}
	fn drop_dispute() -> Weight {
		Weight::zero()
	}
	fn escalate() -> Weight {
		Weight::zero()
	}
	fn rule() -> Weight {
		Weight::zero()
	}
	fn dismiss_dispute() -> Weight {
		Weight::zero()
	}
	fn freeze() -> Weight {
		Weight::zero()
	}
	fn unfreeze() -> Weight {
		Weight::zero()
	}
	fn flag_recall() -> Weight {
		Weight::zero()
	}
	fn note_elsewhere(_: u32) -> Weight {
		Weight::zero()
	}
	fn grant() -> Weight {
		Weight::zero()
	}
	fn revoke_grant() -> Weight {
		Weight::zero()
	}
	fn call_recourse() -> Weight {
		Weight::zero()
	}
	fn buy_back() -> Weight {
		Weight::zero()
	}
	fn write_off() -> Weight {
		Weight::zero()
	}
	fn pay_recourse() -> Weight {
		Weight::zero()
	}
	fn claim() -> Weight {
		Weight::zero()
	}
	fn open_epoch(_: u32) -> Weight {
		Weight::zero()
	}
	fn seal_key() -> Weight {
		Weight::zero()
	}
	fn close_epoch() -> Weight {
		Weight::zero()
	}
	fn confirm_epoch() -> Weight {
		Weight::zero()
	}
	fn set_holidays() -> Weight {
		Weight::zero()
	}
}
