//! Shipments as evidence of deliveries.

use crate::*;
use sp_runtime::{PerThing, Permill, Rounding};
use stalhof_primitives::goods::ShipmentState;
use stalhof_support::goods::{Delivery, DeliveryEvidence};

impl<T: Config> Pallet<T> {
	/// Pieces of each line of a shipment received undamaged, no more than were sent.
	pub(crate) fn delivered_lines(shipment: &Shipment) -> impl Iterator<Item = (Goods, u64)> {
		let outcomes = shipment.received.iter().flat_map(|receipt| &receipt.outcome);
		let lines = shipment.lines.iter().zip(outcomes);
		lines.map(|(line, outcome)| (line.goods, outcome.received.min(line.quantity)))
	}

	/// Pieces of a shipment received undamaged, of each line no more than were sent.
	pub(crate) fn delivered_pieces(shipment: &Shipment) -> u64 {
		Self::delivered_lines(shipment).map(|(_, pieces)| pieces).fold(0, u64::saturating_add)
	}

	/// How many pieces of a shipment recalls in force may reach, at most.
	pub(crate) fn recalled_pieces(shipment: &Shipment) -> u64 {
		shipment
			.lines
			.iter()
			.map(|line| T::Marks::recalled(line.goods, line.quantity).min(line.quantity))
			.fold(0, u64::saturating_add)
	}

	/// Changes how many pieces of a shipment are drawn on.
	fn change_drawn(
		id: ShipmentId,
		change: impl FnOnce(&Shipment) -> Option<u64>,
	) -> DispatchResult {
		let mut shipment = Self::shipment(id)?;
		let drawn = change(&shipment).ok_or(Error::<T>::NotDelivered)?;
		shipment.drawn = drawn;
		Shipments::<T>::insert(Ordered(id), shipment);
		Self::deposit_event(Event::Drawn { id, drawn });
		Ok(())
	}
}

impl<T: Config> DeliveryEvidence for Pallet<T> {
	fn delivered(id: u32) -> Option<Delivery> {
		let shipment = Shipments::<T>::get(Ordered(id))?;
		let departed = shipment.carrier.filter(|_| shipment.departed.is_some());
		let unrelated = |organisation: &OrgId| {
			let parties = [shipment.from, shipment.receiver, shipment.consignee];
			!parties.iter().any(|party| T::Organisations::related(*organisation, *party))
		};
		Some(Delivery {
			from: shipment.from,
			consignee: shipment.consignee,
			receiver: shipment.receiver,
			state: shipment.state,
			references: shipment
				.references
				.iter()
				.map(|reference| (reference.kind, reference.token))
				.collect(),
			shipped: shipment.lines.iter().map(|line| line.quantity).fold(0, u64::saturating_add),
			received: Self::delivered_pieces(&shipment),
			returned: shipment.returned,
			drawn: shipment.drawn,
			received_at: shipment.received.as_ref().map(|receipt| receipt.happened.at),
			recorded_by: departed.into_iter().filter(unrelated).collect(),
		})
	}

	fn draw(id: u32, quantity: u64) -> DispatchResult {
		Self::change_drawn(id, |shipment| {
			let arrived = matches!(shipment.state, ShipmentState::Received | ShipmentState::Closed);
			let there = Self::delivered_pieces(shipment).checked_sub(shipment.returned)?;
			let drawn = shipment.drawn.checked_add(quantity)?;
			(arrived && drawn <= there).then_some(drawn)
		})
	}

	fn give_back(id: u32, quantity: u64) -> DispatchResult {
		Self::change_drawn(id, |shipment| shipment.drawn.checked_sub(quantity))
	}

	fn recalled_share(id: u32) -> Permill {
		let Some(shipment) = Shipments::<T>::get(Ordered(id)) else { return Permill::zero() };
		let sent = shipment.lines.iter().map(|line| line.quantity).fold(0, u64::saturating_add);
		// One piece in ten million is a part too.
		Permill::from_rational_with_rounding(
			Self::recalled_pieces(&shipment),
			sent.max(1),
			Rounding::Up,
		)
		.unwrap_or(Permill::one())
	}
}
