//! Disputes: how much of what was accepted is not owed.

use crate::{
	records::{DISPUTE_BYTES, act_hash},
	*,
};
use frame_support::ensure;
use stalhof_primitives::organisation::{Permission, Role};
use stalhof_support::Need;

impl<T: Config> Pallet<T> {
	/// What is owed; until [`disputable`](Self::disputable) is over; none open; amount above nothing and of at most the debt.
	/// Changes neither debt nor what may be paid. In wind-down too.
	pub(crate) fn do_dispute(
		who: &T::AccountId,
		id: ReceivableId,
		amount: Amount,
		reason: DisputeReason,
		evidence: Hash,
	) -> DispatchResult {
		let receivable = Self::receivable(id)?;
		let debtor = Self::debtor(who, &receivable, Need::WindDown)?;
		ensure!(receivable.state.is_owed(), Error::<T>::NotOwed);
		let window = Self::disputable(id, &Self::papers(id)?);
		let open = window.is_some_and(|window| !Self::is_over(&window));
		ensure!(open, Error::<T>::TooLate);
		ensure!(!Disputes::<T>::contains_key(Ordered(id)), Error::<T>::AlreadyDisputed);
		ensure!(!amount.is_zero(), Error::<T>::ZeroAmount);
		ensure!(amount <= receivable.owes(), Error::<T>::AmountExceeded);
		Self::charge(debtor, DISPUTE_BYTES)?;
		let dispute = Dispute {
			amount,
			reason,
			raised: Self::said(debtor, evidence),
			window: Self::window(ESCALATION_DAYS),
			escalated: None,
			agreed: Agreed::default(),
		};
		Disputes::<T>::insert(Ordered(id), dispute);
		Self::note(id, &receivable, Fact::Disputed(amount));
		Self::deposit_event(Event::DisputeRaised { id, dispute });
		Ok(())
	}

	/// Each says how much of what is disputed is right, and may say otherwise until all have said the same whose word it takes:
	/// the seller; the debtor, when less is upheld than it disputes; the lender, when something is and it has a say
	/// ([`lender_consents`](Self::lender_consents)). Above nothing it becomes a credit note in force
	/// ([`CreditReason::Dispute`]), else it was dismissed. Escalated or not, in wind-down too.
	pub(crate) fn do_settle_dispute(
		who: &T::AccountId,
		id: ReceivableId,
		upheld: Amount,
	) -> DispatchResult {
		let before = Self::receivable(id)?;
		let mut dispute = Self::open_dispute(id)?;
		let lender = Self::collecting(id, &before)
			.filter(|_| Self::lender_consents(id, &before))
			.map(|position| position.lender);
		let parties = [
			(Some(before.seller), Permission::SubmitReceivables),
			(Some(before.debtor), Permission::ApproveReceivables),
			(lender, Permission::Fund),
		];
		let by = Self::firm_of(who, Need::WindDown, parties)?;
		let disputed = Self::disputed(id, &before);
		ensure!(upheld <= disputed, Error::<T>::AmountExceeded);
		let agreed = &mut dispute.agreed;
		let word = match by {
			by if by == before.seller => &mut agreed.seller,
			by if by == before.debtor => &mut agreed.debtor,
			_ => &mut agreed.lender,
		};
		let again = word.replace(upheld) == Some(upheld);
		let Agreed { seller, debtor, lender: lends } = *agreed;
		let said = |word: Option<Amount>| word == Some(upheld);
		let all = said(seller)
			&& (upheld == disputed || said(debtor))
			&& (upheld.is_zero() || lender.is_none() || said(lends));
		if all {
			let told = Self::said(before.seller, dispute.raised.reference);
			let credit = (CreditReason::Dispute, told);
			return Self::uphold(id, &before, DisputeEnd::Agreed, (by, None), upheld, credit);
		}
		ensure!(!again, Error::<T>::AlreadyAnswered);
		Disputes::<T>::insert(Ordered(id), dispute);
		Self::deposit_event(Event::DisputeAgreed { id, by, upheld });
		Ok(())
	}

	/// Escalated or not, in wind-down too.
	pub(crate) fn do_drop_dispute(who: &T::AccountId, id: ReceivableId) -> DispatchResult {
		let receivable = Self::receivable(id)?;
		let debtor = Self::debtor(who, &receivable, Need::WindDown)?;
		Self::open_dispute(id)?;
		Self::end_dispute(id, &receivable, DisputeEnd::Dropped, (Some(debtor), None), Amount::ZERO);
		Ok(())
	}

	/// Before its window is over or after: as long as nobody has dismissed it. Once, in wind-down too.
	pub(crate) fn do_escalate(who: &T::AccountId, id: ReceivableId) -> DispatchResult {
		let receivable = Self::receivable(id)?;
		let mut dispute = Self::open_dispute(id)?;
		let parties = [
			(Some(receivable.debtor), Permission::ApproveReceivables),
			(Some(receivable.seller), Permission::SubmitReceivables),
		];
		let by = Self::firm_of(who, Need::WindDown, parties)?;
		ensure!(dispute.escalated.is_none(), Error::<T>::AlreadyEscalated);
		let at = T::Clock::now();
		dispute.escalated = Some((by, at));
		Disputes::<T>::insert(Ordered(id), dispute);
		Self::deposit_event(Event::DisputeEscalated { id, by, at });
		Ok(())
	}

	/// Role arbiter; related neither to seller nor debtor nor lender; after escalation. Upheld of at most what is
	/// disputed: a credit note in force ([`CreditReason::Ruling`]), without anybody's consent. What is signed twice names the
	/// dispute, so that no signature is of another.
	pub(crate) fn do_rule(
		who: &T::AccountId,
		id: ReceivableId,
		upheld: Amount,
		reference: Hash,
	) -> DispatchResult {
		let arbiter = Self::firm(who, Permission::Arbitrate, Need::Act)?;
		let before = Self::receivable(id)?;
		Self::ensure_role(arbiter, Role::Arbiter)?;
		let lender = Self::collecting(id, &before).map(|position| position.lender);
		let mut parties = [before.seller, before.debtor].into_iter().chain(lender);
		let related = parties.any(|party| T::Organisations::related(arbiter, party));
		ensure!(!related, Error::<T>::Related);
		let Dispute { amount, raised, escalated, .. } = Self::open_dispute(id)?;
		ensure!(escalated.is_some(), Error::<T>::NotEscalated);
		ensure!(upheld <= Self::disputed(id, &before), Error::<T>::AmountExceeded);
		let act = act_hash("rule", arbiter, (id, raised, amount, upheld, reference));
		if !Self::signed_by_two(arbiter, who, Permission::Arbitrate, act)? {
			return Ok(());
		}
		let credit = (CreditReason::Ruling, Self::said(arbiter, reference));
		let by = (arbiter, Some(reference));
		Self::uphold(id, &before, DisputeEnd::Ruled, by, upheld, credit)
	}

	/// Not escalated, window over.
	pub(crate) fn do_dismiss_dispute(id: ReceivableId) -> DispatchResult {
		let receivable = Self::receivable(id)?;
		let dispute = Self::open_dispute(id)?;
		ensure!(dispute.escalated.is_none(), Error::<T>::AlreadyEscalated);
		ensure!(Self::is_over(&dispute.window), Error::<T>::StillRunning);
		Self::end_dispute(id, &receivable, DisputeEnd::Dismissed, (None, None), Amount::ZERO);
		Ok(())
	}

	/// Ends a dispute on which nothing is left, when nothing is owed any more: gives its bytes back, emits
	/// [`DisputeSettled`](Event::DisputeSettled) with [`DisputeEnd::Moot`]. Called by [`put`](Self::put) alone.
	pub(crate) fn moot(id: ReceivableId, receivable: &Receivable) {
		if Disputes::<T>::contains_key(Ordered(id)) {
			Self::end_dispute(id, receivable, DisputeEnd::Moot, (None, None), Amount::ZERO);
		}
	}

	/// The dispute that is open.
	fn open_dispute(id: ReceivableId) -> Result<Dispute, Error<T>> {
		Disputes::<T>::get(Ordered(id)).ok_or(Error::<T>::NotDisputed)
	}

	/// Ends a dispute of which so much is right: a credit note says so, for that reason, by whoever it names.
	fn uphold(
		id: ReceivableId,
		before: &Receivable,
		end: DisputeEnd,
		(by, reference): (OrgId, Option<Hash>),
		upheld: Amount,
		(reason, told): (CreditReason, Said),
	) -> DispatchResult {
		Self::end_dispute(id, before, end, (Some(by), reference), upheld);
		if upheld.is_zero() {
			return Ok(());
		}
		let credit = CreditNote { amount: upheld, reason, told, state: CreditState::InForce };
		Self::credit_now(id, before, None, credit)
	}

	/// Ends a dispute: gives its bytes back, and counts it when it came to nothing.
	fn end_dispute(
		id: ReceivableId,
		receivable: &Receivable,
		end: DisputeEnd,
		(by, reference): (Option<OrgId>, Option<Hash>),
		upheld: Amount,
	) {
		Disputes::<T>::remove(Ordered(id));
		Self::refund(receivable.debtor, DISPUTE_BYTES);
		if upheld.is_zero() && end != DisputeEnd::Moot {
			Self::note(id, receivable, Fact::Dismissed);
		}
		Self::deposit_event(Event::DisputeSettled { id, end, upheld, by, reference });
	}
}
