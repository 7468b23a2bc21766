//! Exceptions: who has to answer for what went wrong, and until when.

use crate::*;
use frame_support::ensure;
use stalhof_primitives::{
	goods::{Inbox, ItemId, ShipmentState},
	organisation::Role,
};

/// What an exception takes in state.
pub(crate) const EXCEPTION_BYTES: u32 = 210;
/// What its entry in an inbox takes in state, until it is settled.
pub(crate) const INBOX_BYTES: u32 = 50;

impl<T: Config> Pallet<T> {
	/// Notes an exception: its bytes are kept by who raises it.
	pub(crate) fn raise(
		by: OrgId,
		owner: OrgId,
		concern: Concern,
		kind: ExceptionKind,
		reference: Hash,
	) -> DispatchResult {
		let id = NextException::<T>::get();
		let next = id.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
		T::Bytes::charge(by, EXCEPTION_BYTES.saturating_add(INBOX_BYTES))?;
		if let Concern::Shipment(shipment) = concern {
			Shipments::<T>::try_mutate(Ordered(shipment), |shipment| {
				let shipment = shipment.as_mut().ok_or(Error::<T>::ShipmentNotFound)?;
				shipment.exceptions =
					shipment.exceptions.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
				// What is found afterwards opens it again.
				if shipment.state == ShipmentState::Closed {
					shipment.state = ShipmentState::Received;
				}
				Ok::<_, Error<T>>(())
			})?;
		}
		let exception = Exception {
			kind,
			concern,
			owner,
			raised: Self::said(by, reference),
			until: Self::days_after(Self::running(), ANSWER_DAYS),
			until_block: Self::block_number().saturating_add(T::WindowBlocks::get()),
			answered: None,
			settled: None,
		};
		Exceptions::<T>::insert(Ordered(id), exception);
		Inboxes::<T>::insert(Ordered(InboxOf { owner, inbox: kind.inbox() }), Ordered(id), ());
		NextException::<T>::put(next);
		Self::deposit_event(Event::ExceptionRaised { id, exception });
		Ok(())
	}

	/// Who has to answer for goods: who answers for their trade item, or has packed the container.
	fn answers_for(subject: &Subject) -> Result<OrgId, Error<T>> {
		let licensee = |gtin| T::Marks::licensee(gtin).ok_or(Error::<T>::SubjectNotFound);
		match *subject {
			Subject::Item(ItemId { batch, .. }) | Subject::Batch(batch) => {
				let batch = T::Marks::batch(batch).ok_or(Error::<T>::SubjectNotFound)?;
				licensee(batch.gtin)
			}
			Subject::Class(gtin) => licensee(gtin),
			// Who packed it in an earlier life is not known any more.
			Subject::Container(sscc, life) => Containers::<T>::get(sscc)
				.filter(|container| container.life == life)
				.map(|container| container.packer)
				.ok_or(Error::<T>::ContainerNotFound),
		}
	}

	pub(crate) fn do_raise_exception(
		who: &T::AccountId,
		concern: Concern,
		kind: ExceptionKind,
		reference: Hash,
	) -> DispatchResult {
		let by = Self::firm(who)?;
		let receipt = matches!(kind, ExceptionKind::Short | ExceptionKind::Over);
		ensure!(!receipt, Error::<T>::ToldByReceipt);
		let owner = match &concern {
			Concern::Shipment(id) => {
				let shipment = Self::shipment(*id)?;
				ensure!(shipment.parties().contains(&by), Error::<T>::NotAParty);
				ensure!(shipment.state != ShipmentState::Voided, Error::<T>::NotOpen);
				if by == shipment.from { shipment.receiver } else { shipment.from }
			}
			Concern::Goods(subject) => {
				Self::ensure_subject(subject)?;
				Self::answers_for(subject)?
			}
		};
		Self::raise(by, owner, concern, kind, reference)
	}

	/// The exception of that number, which is not settled.
	fn open_exception(id: ExceptionId) -> Result<Exception, Error<T>> {
		let exception = Exceptions::<T>::get(Ordered(id)).ok_or(Error::<T>::ExceptionNotFound)?;
		ensure!(exception.settled.is_none(), Error::<T>::AlreadySettled);
		Ok(exception)
	}

	pub(crate) fn do_answer_exception(
		who: &T::AccountId,
		id: ExceptionId,
		reference: Hash,
	) -> DispatchResult {
		let by = Self::firm_winding_down(who)?;
		let mut exception = Self::open_exception(id)?;
		ensure!(exception.owner == by, Error::<T>::NotOwner);
		ensure!(exception.answered.is_none(), Error::<T>::AlreadyAnswered);
		let said = Self::said(by, reference);
		exception.answered = Some(said);
		Exceptions::<T>::insert(Ordered(id), exception);
		Self::deposit_event(Event::ExceptionAnswered { id, said });
		Ok(())
	}

	pub(crate) fn do_settle_exception(
		who: &T::AccountId,
		id: ExceptionId,
		reference: Hash,
	) -> DispatchResult {
		let by = Self::firm_winding_down(who)?;
		let mut exception = Self::open_exception(id)?;
		let inbox = exception.kind.inbox();
		let may = exception.raised.by == by
			|| (inbox == Inbox::Suspicion && T::Organisations::has_role(by, Role::Regulator));
		ensure!(may, Error::<T>::NotAuthorized);
		let said = Self::said(by, reference);
		exception.settled = Some(said);
		Inboxes::<T>::remove(Ordered(InboxOf { owner: exception.owner, inbox }), Ordered(id));
		T::Bytes::refund(exception.raised.by, INBOX_BYTES);
		Exceptions::<T>::insert(Ordered(id), exception);
		Self::deposit_event(Event::ExceptionSettled { id, said });
		if let Concern::Shipment(shipment) = exception.concern {
			Shipments::<T>::mutate(Ordered(shipment), |shipment| {
				if let Some(shipment) = shipment {
					shipment.exceptions = shipment.exceptions.saturating_sub(1);
				}
			});
			Self::close_if_settled(shipment);
		}
		Ok(())
	}
}
