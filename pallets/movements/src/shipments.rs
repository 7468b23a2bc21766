//! Shipments: sent, taken over, received line by line, or voided.

use crate::{containers::lines_bytes, *};
use alloc::collections::{BTreeMap, BTreeSet};
use frame_support::ensure;
use stalhof_primitives::goods::ShipmentState;

/// What a shipment takes in state, without its lines, containers, references and parties.
const SHIPMENT_BYTES: u32 = 260;
/// What a container of a shipment takes in state, its entry by container with it.
pub(crate) const VOYAGE_BYTES: u32 = 80;
/// What a reference takes in state.
const REFERENCE_BYTES: u32 = 33;
/// What a party's entry takes in state.
const PARTY_BYTES: u32 = 50;
/// What a line's outcome takes in state.
const OUTCOME_BYTES: u32 = 16;
/// What it takes that a batch has left its producer, or that an organisation has received some of it.
const BATCH_ENTRY_BYTES: u32 = 50;

fn times(count: usize, bytes: u32) -> u32 {
	u32::try_from(count).unwrap_or(u32::MAX).saturating_mul(bytes)
}

impl Shipment {
	/// Everybody with a part in it, each once.
	pub fn parties(&self) -> BTreeSet<OrgId> {
		let parties = [Some(self.from), Some(self.consignee), Some(self.receiver), self.carrier];
		parties.into_iter().flatten().collect()
	}
}

impl<T: Config> Pallet<T> {
	/// The shipment of that number.
	pub(crate) fn shipment(id: ShipmentId) -> Result<Shipment, Error<T>> {
		Shipments::<T>::get(Ordered(id)).ok_or(Error::<T>::ShipmentNotFound)
	}

	/// Lines of containers and of loose goods together.
	fn total(containers: &[Container], loose: &[Line]) -> Result<Lines, Error<T>> {
		let mut total = BTreeMap::<Goods, u64>::new();
		let packed = containers.iter().flat_map(|container| container.packed.lines.iter());
		for line in packed.chain(loose) {
			let quantity = total.entry(line.goods).or_default();
			*quantity = quantity.checked_add(line.quantity).ok_or(Error::<T>::QuantityExceeded)?;
		}
		let lines = total.into_iter().map(|(goods, quantity)| Line { goods, quantity });
		let lines: alloc::vec::Vec<_> = lines.collect();
		Self::pieces(&lines)?;
		lines.try_into().map_err(|_| Error::<T>::TooManyLines)
	}

	/// Checks that no more is sent of a batch than there is, and gives those of which some leave their producer for the
	/// first time.
	fn leaving(from: OrgId, lines: &[Line]) -> Result<alloc::vec::Vec<u32>, Error<T>> {
		let mut leaving = alloc::vec::Vec::new();
		for line in lines {
			let Goods::Batch(id) = line.goods else { continue };
			let batch = T::Marks::batch(id).ok_or(Error::<T>::SubjectNotFound)?;
			ensure!(line.quantity <= u64::from(batch.count), Error::<T>::QuantityExceeded);
			if batch.producer == from && !Dispatched::<T>::contains_key(Ordered(id)) {
				leaving.push(id);
			}
		}
		Ok(leaving)
	}

	/// That `from` sends back to who sent it what that shipment brought.
	fn check_return(id: ShipmentId, from: OrgId, receiver: OrgId) -> Result<(), Error<T>> {
		let first = Self::shipment(id)?;
		let arrived = matches!(first.state, ShipmentState::Received | ShipmentState::Closed);
		let back = first.receiver == from && first.from == receiver;
		ensure!(arrived && back, Error::<T>::NotAReturn);
		Ok(())
	}

	pub(crate) fn do_ship(who: &T::AccountId, new: NewShipment) -> DispatchResult {
		let from = Self::firm(who)?;
		let NewShipment {
			consignee,
			receiver,
			carrier,
			containers,
			loose,
			references,
			returns,
			place,
			time,
		} = new;
		let receiver = receiver.unwrap_or(consignee);
		for party in [Some(consignee), Some(receiver), carrier].into_iter().flatten() {
			Self::ensure_active(party)?;
		}
		ensure!(containers.is_sorted_by(|one, next| one < next), Error::<T>::NotInOrder);
		let mut earliest = Self::check_lines(from, &loose, &[])?;
		let mut stacked = alloc::vec::Vec::with_capacity(containers.len());
		for sscc in &containers {
			let container = Self::at_hand(from, *sscc)?;
			earliest = earliest.max(container.time);
			stacked.push(container);
		}
		let lines = Self::total(&stacked, &loose)?;
		ensure!(!lines.is_empty(), Error::<T>::Empty);
		let leaving = Self::leaving(from, &lines)?;
		if let Some(first) = returns {
			Self::check_return(first, from, receiver)?;
		}
		let shipped = Self::happened(place, time, earliest)?;
		let id = NextShipment::<T>::get();
		let next = id.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
		let shipment = Shipment {
			from,
			consignee,
			receiver,
			carrier,
			containers,
			lines,
			references,
			returns,
			state: ShipmentState::Shipped,
			shipped,
			departed: None,
			received: None,
			exceptions: 0,
			returned: 0,
			drawn: 0,
		};
		let parties = shipment.parties();
		let bytes = [
			SHIPMENT_BYTES,
			lines_bytes(&shipment.lines),
			times(shipment.lines.len(), OUTCOME_BYTES),
			times(shipment.containers.len(), VOYAGE_BYTES),
			times(shipment.references.len(), REFERENCE_BYTES),
			times(parties.len(), PARTY_BYTES),
		];
		let bytes = bytes.into_iter().fold(0u32, u32::saturating_add);
		T::Bytes::charge(from, bytes)?;
		for batch in leaving {
			T::Bytes::charge(from, BATCH_ENTRY_BYTES)?;
			Dispatched::<T>::insert(Ordered(batch), ());
		}
		for (sscc, mut container) in shipment.containers.iter().zip(stacked) {
			container.under_way = true;
			container.shipment = Some(id);
			container.place = place;
			container.time = time;
			container.moved = shipped.at;
			Voyages::<T>::insert((*sscc, container.life), Ordered(id), ());
			Containers::<T>::insert(sscc, container);
		}
		for party in parties {
			ShipmentsOf::<T>::insert(Ordered(party), Ordered(id), ());
		}
		Shipments::<T>::insert(Ordered(id), &shipment);
		NextShipment::<T>::put(next);
		Self::deposit_event(Event::Shipped { id, shipment });
		Ok(())
	}

	/// Hands the containers of a shipment to `custodian`. How many there are.
	fn hand_over(
		shipment: &Shipment,
		custodian: OrgId,
		happened: Option<&Happened>,
		arrived: bool,
	) -> u32 {
		for sscc in &shipment.containers {
			Containers::<T>::mutate(sscc, |container| {
				let Some(container) = container else { return };
				container.custodian = custodian;
				container.under_way = !arrived;
				if let Some(happened) = happened {
					container.place = happened.place;
					container.time = happened.time;
				}
				container.moved = T::Clock::now();
			});
		}
		u32::try_from(shipment.containers.len()).unwrap_or(MAX_CONTAINERS)
	}

	/// How many containers there are.
	pub(crate) fn do_depart(
		who: &T::AccountId,
		id: ShipmentId,
		place: Gln,
		time: Moment,
	) -> Result<u32, DispatchError> {
		let carrier = Self::firm(who)?;
		let mut shipment = Self::shipment(id)?;
		ensure!(shipment.carrier == Some(carrier), Error::<T>::NotCarrier);
		ensure!(shipment.state == ShipmentState::Shipped, Error::<T>::NotOpen);
		ensure!(shipment.departed.is_none(), Error::<T>::AlreadyDeparted);
		let happened = Self::happened(place, time, shipment.shipped.time)?;
		shipment.departed = Some(happened);
		let containers = Self::hand_over(&shipment, carrier, Some(&happened), false);
		Shipments::<T>::insert(Ordered(id), shipment);
		Self::deposit_event(Event::Departed { id, carrier, happened });
		Ok(containers)
	}

	/// How many containers there are.
	pub(crate) fn do_void(
		who: &T::AccountId,
		id: ShipmentId,
		reference: Hash,
	) -> Result<u32, DispatchError> {
		let by = Self::firm_winding_down(who)?;
		let mut shipment = Self::shipment(id)?;
		ensure!(shipment.from == by, Error::<T>::NotSender);
		ensure!(shipment.state == ShipmentState::Shipped, Error::<T>::NotOpen);
		ensure!(shipment.exceptions == 0, Error::<T>::ExceptionsOpen);
		shipment.state = ShipmentState::Voided;
		let containers = Self::hand_over(&shipment, by, None, true);
		Shipments::<T>::insert(Ordered(id), shipment);
		Self::deposit_event(Event::Voided { id, by, reference });
		Ok(containers)
	}

	/// What of a line is good, and what went wrong: short, over, damaged.
	fn judge(line: &Line, outcome: &LineOutcome) -> Result<[bool; 3], Error<T>> {
		let arrived =
			outcome.received.checked_add(outcome.damaged).ok_or(Error::<T>::QuantityExceeded)?;
		Ok([arrived < line.quantity, arrived > line.quantity, outcome.damaged > 0])
	}

	/// How many containers there are.
	pub(crate) fn do_receive(
		who: &T::AccountId,
		id: ShipmentId,
		outcome: Outcome,
		place: Gln,
		time: Moment,
		reference: Hash,
	) -> Result<u32, DispatchError> {
		let by = Self::firm(who)?;
		let mut shipment = Self::shipment(id)?;
		ensure!(shipment.receiver == by, Error::<T>::NotReceiver);
		ensure!(shipment.state == ShipmentState::Shipped, Error::<T>::NotOpen);
		ensure!(outcome.len() == shipment.lines.len(), Error::<T>::OutcomeDiffers);
		let left = shipment.departed.map_or(shipment.shipped.time, |departed| departed.time);
		let happened = Self::happened(place, time, left)?;
		let mut wrong = [false; 3];
		for (line, outcome) in shipment.lines.iter().zip(&outcome) {
			let judged = Self::judge(line, outcome)?;
			for (wrong, judged) in wrong.iter_mut().zip(judged) {
				*wrong |= judged;
			}
		}
		for (line, outcome) in shipment.lines.iter().zip(&outcome) {
			let Goods::Batch(batch) = line.goods else { continue };
			let some = outcome.received > 0 || outcome.damaged > 0;
			if some && !Receivers::<T>::contains_key(Ordered(batch), Ordered(by)) {
				T::Bytes::charge(by, BATCH_ENTRY_BYTES)?;
				Receivers::<T>::insert(Ordered(batch), Ordered(by), ());
			}
		}
		if let Some(first) = shipment.returns {
			Self::take_back(first, &shipment.lines, &outcome)?;
		}
		let containers = Self::hand_over(&shipment, by, Some(&happened), true);
		let receipt = Receipt { happened, outcome, reference };
		shipment.received = Some(receipt.clone());
		shipment.state = ShipmentState::Received;
		let from = shipment.from;
		Shipments::<T>::insert(Ordered(id), shipment);
		Self::deposit_event(Event::Received { id, by, receipt });
		let kinds = [ExceptionKind::Short, ExceptionKind::Over, ExceptionKind::Damaged];
		for (kind, _) in kinds.into_iter().zip(wrong).filter(|(_, wrong)| *wrong) {
			Self::raise(by, from, Concern::Shipment(id), kind, reference)?;
		}
		Self::close_if_settled(id);
		Ok(containers)
	}

	/// Notes of a shipment what has come back of it: no more than it brought, and nothing that it did not.
	fn take_back(id: ShipmentId, lines: &[Line], outcome: &[LineOutcome]) -> DispatchResult {
		let mut first = Self::shipment(id)?;
		let brought: BTreeMap<Goods, u64> = Self::delivered_lines(&first).collect();
		let back = lines.iter().zip(outcome).map(|(line, outcome)| {
			let arrived = outcome.received.saturating_add(outcome.damaged).min(line.quantity);
			arrived.min(brought.get(&line.goods).copied().unwrap_or_default())
		});
		let back = back.fold(first.returned, u64::saturating_add);
		first.returned = back.min(Self::delivered_pieces(&first));
		Shipments::<T>::insert(Ordered(id), first);
		Ok(())
	}

	/// Closes a shipment that has arrived and of which no exception is open.
	pub(crate) fn close_if_settled(id: ShipmentId) {
		Shipments::<T>::mutate(Ordered(id), |shipment| {
			let Some(shipment) = shipment else { return };
			if shipment.state == ShipmentState::Received && shipment.exceptions == 0 {
				shipment.state = ShipmentState::Closed;
				Self::deposit_event(Event::Closed { id });
			}
		});
	}
}
