//! What holds of the pallet's state after every block.

use crate::*;
use alloc::collections::{BTreeMap, BTreeSet};
use sp_runtime::TryRuntimeError;
use stalhof_primitives::goods::{MAX_LEVEL, MIN_LEVEL, ShipmentState};

macro_rules! ensure_that {
	($rule:expr, $text:literal) => {
		if !$rule {
			return Err(TryRuntimeError::Other($text));
		}
	};
}

impl<T: Config> Pallet<T> {
	/// Checks every invariant of this pallet.
	///
	/// # Errors
	/// Says which does not hold.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::try_containers()?;
		Self::try_taken()?;
		Self::try_two_places()?;
		Self::try_shipments()?;
		Self::try_exceptions()?;
		Self::try_certificates()?;
		Self::try_events()
	}

	fn try_containers() -> Result<(), TryRuntimeError> {
		for (sscc, container) in Containers::<T>::iter() {
			ensure_that!(sscc.check().is_ok(), "an SSCC has its check digit");
			let level = (MIN_LEVEL..=MAX_LEVEL).contains(&container.level);
			ensure_that!(level, "a level is 1 to 7");
			let begun = container.life > 0 && container.packing >= container.life;
			ensure_that!(begun, "each life begins with a packing");
			let lines = &container.packed.lines;
			ensure_that!(Self::are_lines(lines), "lines stand in order, each of something");
			let empty = lines.is_empty() && container.packed.contents.is_none();
			ensure_that!(container.stands || empty, "what is unpacked holds nothing");
			ensure_that!(container.stands || !container.under_way, "what moves stands");
			if let Some(contents) = container.packed.contents {
				ensure_that!(container.taken <= contents.count, "no more is taken out than was in");
				let left = u64::from(contents.count.saturating_sub(container.taken));
				let pieces = Self::pieces(lines).unwrap_or(u64::MAX);
				let fits = container.level > MIN_LEVEL || left == pieces;
				ensure_that!(fits, "a container of items holds as many as its lines say");
			}
			let shipment = container.shipment.and_then(|id| Self::shipment(id).ok());
			let open = shipment.as_ref().is_some_and(|shipment| {
				shipment.state == ShipmentState::Shipped && shipment.containers.contains(&sscc)
			});
			ensure_that!(container.under_way == open, "what is under way is on an open shipment");
			ensure_that!(
				container.time <= container.moved || Self::ahead(&container),
				"times are not in the future"
			);
		}
		Ok(())
	}

	/// Whether a container's time lies ahead of when it was noted by no more than clocks differ.
	fn ahead(container: &Container) -> bool {
		let latest = container.moved.as_millis().saturating_add(AHEAD_MILLIS);
		container.time.as_millis() <= latest
	}

	fn are_lines(lines: &[Line]) -> bool {
		lines.is_sorted_by(|one, next| one.goods < next.goods)
			&& lines.iter().all(|line| line.quantity > 0)
	}

	fn try_taken() -> Result<(), TryRuntimeError> {
		let mut counted = BTreeMap::<(Sscc, u32), u32>::new();
		for ((sscc, packing), Ordered(_), chunk) in Taken::<T>::iter() {
			ensure_that!(chunk.count() > 0, "a chunk exists if a bit is set, and only then");
			let count = counted.entry((sscc, packing)).or_default();
			*count = count.saturating_add(chunk.count());
		}
		for (sscc, container) in Containers::<T>::iter() {
			let count = counted.remove(&(sscc, container.packing)).unwrap_or_default();
			let fits = !container.stands || count == container.taken;
			ensure_that!(fits, "as many bits are set as children were taken out");
		}
		for (sscc, packing) in counted.into_keys() {
			let over =
				Containers::<T>::get(sscc).is_some_and(|container| packing < container.packing);
			ensure_that!(over, "bits are of packings that there were");
		}
		Ok(())
	}

	fn try_two_places() -> Result<(), TryRuntimeError> {
		for places in ShownTwice::<T>::iter_values() {
			let TwoPlaces { first, second, .. } = places;
			let two = (first.sscc, first.index) != (second.sscc, second.index);
			ensure_that!(two, "two places are not one");
		}
		Ok(())
	}

	fn try_voyages() -> Result<(), TryRuntimeError> {
		let mut noted = BTreeSet::<(Sscc, ShipmentId)>::new();
		for ((sscc, life), Ordered(id)) in Voyages::<T>::iter_keys() {
			let begun = Containers::<T>::get(sscc).is_some_and(|container| life <= container.life);
			ensure_that!(begun, "shipments are noted of lives that have begun");
			let there = Shipments::<T>::contains_key(Ordered(id));
			ensure_that!(there, "a container's shipments are there");
			noted.insert((sscc, id));
		}
		for (Ordered(id), shipment) in Shipments::<T>::iter() {
			let listed = shipment.containers.iter().all(|sscc| noted.contains(&(*sscc, id)));
			ensure_that!(listed, "each container's shipments are listed");
		}
		Ok(())
	}

	fn try_shipments() -> Result<(), TryRuntimeError> {
		Self::try_voyages()?;
		let mut open = BTreeMap::<ShipmentId, u32>::new();
		for (_, exception) in Exceptions::<T>::iter() {
			if let (Concern::Shipment(id), None) = (exception.concern, exception.settled) {
				let count = open.entry(id).or_default();
				*count = count.saturating_add(1);
			}
		}
		let mut parties = 0usize;
		for (Ordered(id), shipment) in Shipments::<T>::iter() {
			ensure_that!(id < NextShipment::<T>::get(), "shipments have numbers that were given");
			let lines = !shipment.lines.is_empty() && Self::are_lines(&shipment.lines);
			ensure_that!(lines, "a shipment's lines stand in order, each of something");
			for party in shipment.parties() {
				parties += 1;
				let listed = ShipmentsOf::<T>::contains_key(Ordered(party), Ordered(id));
				ensure_that!(listed, "a shipment is listed with its parties");
			}
			let received =
				matches!(shipment.state, ShipmentState::Received | ShipmentState::Closed);
			ensure_that!(
				received == shipment.received.is_some(),
				"what was received has a receipt"
			);
			let exceptions = open.remove(&id).unwrap_or_default();
			ensure_that!(exceptions == shipment.exceptions, "open exceptions are counted");
			let closed = shipment.state == ShipmentState::Closed;
			ensure_that!(!closed || exceptions == 0, "what is closed has no open exception");
			let settled = shipment.state != ShipmentState::Received || exceptions > 0;
			ensure_that!(settled, "what is settled is closed");
			let delivered = Self::delivered_pieces(&shipment);
			let bounded = shipment.returned <= delivered && shipment.drawn <= delivered;
			ensure_that!(bounded, "no more comes back or is drawn on than was delivered");
			if let Some(receipt) = &shipment.received {
				let each = receipt.outcome.len() == shipment.lines.len();
				ensure_that!(each, "each line has an outcome");
				let left = shipment.departed.map_or(shipment.shipped.time, |told| told.time);
				let ordered = shipment.shipped.time <= left && left <= receipt.happened.time;
				ensure_that!(ordered, "a shipment leaves before it arrives");
				for line in shipment
					.lines
					.iter()
					.zip(&receipt.outcome)
					.filter(|(_, outcome)| outcome.received > 0 || outcome.damaged > 0)
					.map(|(line, _)| line)
				{
					let Goods::Batch(batch) = line.goods else { continue };
					let noted =
						Receivers::<T>::contains_key(Ordered(batch), Ordered(shipment.receiver));
					ensure_that!(noted, "who has received some of a batch may send it on");
				}
			}
		}
		ensure_that!(open.is_empty(), "exceptions are of shipments that there are");
		let listed = ShipmentsOf::<T>::iter_keys().count();
		ensure_that!(listed == parties, "only parties have a shipment listed");
		Ok(())
	}

	fn try_exceptions() -> Result<(), TryRuntimeError> {
		let mut open = 0usize;
		for (Ordered(id), exception) in Exceptions::<T>::iter() {
			ensure_that!(id < NextException::<T>::get(), "exceptions have numbers that were given");
			let place = InboxOf { owner: exception.owner, inbox: exception.kind.inbox() };
			let told = Inboxes::<T>::contains_key(Ordered(place), Ordered(id));
			let unsettled = exception.settled.is_none();
			ensure_that!(
				told == unsettled,
				"an exception is in its owner's inbox until it is settled"
			);
			open += usize::from(unsettled);
		}
		let told = Inboxes::<T>::iter_keys().count();
		ensure_that!(told == open, "inboxes hold exceptions that there are");
		Ok(())
	}

	fn try_certificates() -> Result<(), TryRuntimeError> {
		for (Ordered(id), _) in Certificates::<T>::iter() {
			let given = id < NextCertificate::<T>::get();
			ensure_that!(given, "certificates have numbers that were given");
		}
		for (subject, Ordered(place), id) in CertificatesOf::<T>::iter() {
			let right = Certificates::<T>::get(Ordered(id)).is_some_and(|certificate| {
				certificate.terms.subject == subject
					&& certificate.terms.kind == place.kind
					&& certificate.issuer == place.issuer
					&& certificate.withdrawn.is_none()
			});
			ensure_that!(right, "a subject's certificates are about it");
		}
		Ok(())
	}

	fn try_events() -> Result<(), TryRuntimeError> {
		let mut events = 0usize;
		for (hash, Ordered(captor), event) in Events::<T>::iter() {
			events += 1;
			ensure_that!(event.id < NextEvent::<T>::get(), "events have numbers that were given");
			let document = Documents::<T>::get(Ordered(captor), event.document);
			let within = document.is_some_and(|document| event.index < document.terms.count);
			ensure_that!(within, "an event is of a document that its captor has captured");
			let listed = EventsOf::<T>::get(event.essentials.subject, Ordered(event.id));
			ensure_that!(listed == Some((hash, captor)), "an event is listed with its subject");
		}
		ensure_that!(events == EventsOf::<T>::iter_keys().count(), "only events are listed");
		for (Ordered(_), root, document) in Documents::<T>::iter() {
			let right = document.terms.root == root && document.terms.count > 0;
			ensure_that!(right, "a document is under its root");
		}
		Ok(())
	}
}
