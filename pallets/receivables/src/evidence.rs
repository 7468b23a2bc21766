//! What shipments prove of a receivable.

#![expect(unused_variables, reason = "to be written")]

use crate::*;
use stalhof_primitives::receivables::Flags;

impl<T: Config> Pallet<T> {
	/// Asks [`DeliveryEvidence::recalled_share`] and writes it when it is another than noted. What it takes in state
	/// was charged with the shipment.
	pub(crate) fn do_flag_recall(id: ReceivableId, shipment: u32) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// That shipments may be cited: in ascending order, each of something, there, from the seller or its group to the debtor
	/// or its group.
	///
	/// # Errors
	/// [`NotInOrder`](Error::NotInOrder), [`ZeroAmount`](Error::ZeroAmount), [`ShipmentNotFound`](Error::ShipmentNotFound),
	/// [`ShipmentDiffers`](Error::ShipmentDiffers).
	pub(crate) fn check_shipments(
		seller: OrgId,
		debtor: OrgId,
		shipments: &[Citation],
	) -> Result<(), Error<T>> {
		Err(Error::<T>::Unavailable)
	}

	/// The grade of a receivable's evidence, the lowest of its shipments': 0 none; 1 shipped by the seller; 2 received by the
	/// debtor or the receiver that it names; 3 and an unrelated firm has recorded it. Never above 1 between related parties.
	pub(crate) fn grade(id: ReceivableId, receivable: &Receivable) -> u8 {
		0
	}

	/// Draws what is cited, was received and is not drawn yet; what has not arrived waits for funding. What was drawn.
	///
	/// # Errors
	/// [`PurseShort`](Error::PurseShort) when others have drawn on what was received.
	pub(crate) fn draw(id: ReceivableId) -> Result<Citations, DispatchError> {
		Err(Error::<T>::Unavailable.into())
	}

	/// Gives back what was drawn, when a receivable is withdrawn.
	pub(crate) fn give_back(id: ReceivableId) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// Flags by its evidence: related parties, not delivered, round trip, recalled.
	pub(crate) fn evidence_flags(id: ReceivableId, receivable: &Receivable) -> Flags {
		Flags::NONE
	}

	/// When what it cites was last received: the start of the time for disputes, when that is after acceptance.
	pub(crate) fn last_receipt(id: ReceivableId) -> Option<Moment> {
		None
	}
}
