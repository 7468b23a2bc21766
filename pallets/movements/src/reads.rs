//! What nodes, proofs and other languages read.

use crate::*;
use alloc::vec::Vec;
use pallet_movements_runtime_api::{
	CertificateView, ConcernView, ContainerView, DeclarationView, DocumentView, EventView,
	ExceptionView, HappenedView, LineView, Passage, SaidView, ShipmentView, TraceEntry,
};
use stalhof_primitives::{
	goods::{Around, CertificateNote, Inbox, ItemId, ShipmentState},
	ordered::BigEndian,
	page::{MAX_PAGE, Page},
};
use stalhof_support::goods::{DeliveryEvidence, Movements};

/// Shipments of a container, and events about a subject, that a trace looks through.
const TRACED: usize = 100;

impl From<Said> for SaidView {
	fn from(Said { by, at, reference }: Said) -> Self {
		Self { by, at, reference }
	}
}

impl From<Happened> for HappenedView {
	fn from(Happened { place, time, at, late }: Happened) -> Self {
		Self { place, time, at, late }
	}
}

impl From<Declaration> for DeclarationView {
	fn from(Declaration { reason, corrections, at }: Declaration) -> Self {
		Self { reason, corrections: corrections.into_inner(), at }
	}
}

/// A page of keys that a map gives in order, with what each stands for.
fn page<Key: BigEndian, View>(
	mut keys: impl Iterator<Item = Ordered<Key>>,
	limit: u32,
	view: impl Fn(Key) -> Option<View>,
) -> Page<View, Key> {
	let found: Vec<Key> =
		keys.by_ref().take(limit.clamp(1, MAX_PAGE) as usize).map(|Ordered(key)| key).collect();
	let next = if keys.next().is_some() { found.last().copied() } else { None };
	Page { items: found.into_iter().filter_map(view).collect(), next }
}

macro_rules! page_of {
	($map:ident, $prefix:expr, $after:expr, $limit:expr, $view:expr) => {
		match $after {
			Some(after) => {
				let from = $map::<T>::hashed_key_for($prefix, Ordered(after));
				page($map::<T>::iter_key_prefix_from($prefix, from), $limit, $view)
			}
			None => page($map::<T>::iter_key_prefix($prefix), $limit, $view),
		}
	};
}

impl<T: Config> Pallet<T> {
	/// A container.
	pub fn container_view(sscc: Sscc) -> Option<ContainerView> {
		let container = Containers::<T>::get(sscc)?;
		let Container { life, packing, packer, custodian, level, packed, taken, .. } = container;
		let recalled = packed
			.lines
			.iter()
			.map(|line| T::Marks::recalled(line.goods, line.quantity).min(line.quantity))
			.fold(0, u64::saturating_add);
		Some(ContainerView {
			sscc,
			life,
			packing,
			stands: container.stands,
			packer,
			custodian,
			level,
			contents: packed.contents.map(|contents| (contents.root, contents.count)),
			taken,
			lines: packed.lines.into_inner(),
			recalled,
			place: container.place,
			time: container.time,
			moved: container.moved,
			shipment: container.shipment,
			under_way: container.under_way,
			two_places: Self::is_in_two_places(&Child::Container(sscc)),
			certificates: Self::certificates_about(Subject::Container(sscc, life)),
		})
	}

	/// Places from which children of a container's present packing have been taken out, in order, those after `after`.
	pub fn taken(sscc: Sscc, after: Option<u32>, limit: u32) -> Page<u32, u32> {
		let limit = limit.clamp(1, MAX_PAGE) as usize;
		let Ok(container) = Self::container(sscc) else {
			return Page { items: Vec::new(), next: None };
		};
		let packing = (sscc, container.packing);
		let first = after.map_or(Some(0), |after| after.checked_add(1)).unwrap_or(u32::MAX);
		let chunk = first / CHUNK_CHILDREN;
		// A chunk is there only when a bit of it is set: as many are read as the page has places, at most.
		let chunks = match chunk.checked_sub(1) {
			Some(before) => {
				let from = Taken::<T>::hashed_key_for(packing, Ordered(before));
				Taken::<T>::iter_prefix_from(packing, from)
			}
			None => Taken::<T>::iter_prefix(packing),
		};
		let mut places = chunks.flat_map(|(Ordered(number), chunk)| {
			let start = number.saturating_mul(CHUNK_CHILDREN);
			(0..CHUNK_CHILDREN)
				.filter(|offset| chunk.has(*offset))
				.map(|offset| start.saturating_add(offset))
				.collect::<Vec<_>>()
		});
		let mut places = places.by_ref().filter(|place| *place >= first);
		let items: Vec<u32> = places.by_ref().take(limit).collect();
		let next = if places.next().is_some() { items.last().copied() } else { None };
		Page { items, next }
	}

	/// A shipment.
	pub fn shipment_view(id: ShipmentId) -> Option<ShipmentView> {
		let shipment = Shipments::<T>::get(Ordered(id))?;
		let evidence = <Self as DeliveryEvidence>::delivered(id)?;
		let outcomes = shipment.received.as_ref().map(|receipt| receipt.outcome.as_slice());
		let lines = shipment.lines.iter().enumerate().map(|(place, line)| {
			let outcome = outcomes.and_then(|outcomes| outcomes.get(place)).copied();
			let LineOutcome { received, damaged } =
				outcome.unwrap_or(LineOutcome { received: 0, damaged: 0 });
			let arrived = received.saturating_add(damaged);
			let told = outcome.is_some();
			LineView {
				line: *line,
				received,
				damaged,
				short: if told { line.quantity.saturating_sub(arrived) } else { 0 },
				over: arrived.saturating_sub(line.quantity),
			}
		});
		Some(ShipmentView {
			id,
			from: shipment.from,
			consignee: shipment.consignee,
			receiver: shipment.receiver,
			carrier: shipment.carrier,
			state: shipment.state,
			containers: shipment.containers.to_vec(),
			lines: lines.collect(),
			references: evidence.references,
			returns: shipment.returns,
			shipped: shipment.shipped.into(),
			departed: shipment.departed.map(Into::into),
			received: shipment.received.as_ref().map(|receipt| receipt.happened.into()),
			exceptions: shipment.exceptions,
			delivered: evidence.received,
			returned: shipment.returned,
			drawn: shipment.drawn,
			recalled: Self::recalled_pieces(&shipment),
			recorded_by: evidence.recorded_by,
		})
	}

	/// Shipments on which a container was in one of its lives, in order of number, those after `after`.
	pub fn voyages(
		sscc: Sscc,
		life: u32,
		after: Option<ShipmentId>,
		limit: u32,
	) -> Page<ShipmentView, ShipmentId> {
		page_of!(Voyages, (sscc, life), after, limit, Self::shipment_view)
	}

	/// Shipments that an organisation sends, owns, receives or carries, in order of number, those after `after`.
	pub fn shipments(
		organisation: OrgId,
		after: Option<ShipmentId>,
		limit: u32,
	) -> Page<ShipmentView, ShipmentId> {
		page_of!(ShipmentsOf, Ordered(organisation), after, limit, Self::shipment_view)
	}

	/// An exception.
	pub fn exception_view(id: ExceptionId) -> Option<ExceptionView> {
		let exception = Exceptions::<T>::get(Ordered(id))?;
		let over =
			Self::running() > exception.until && Self::block_number() > exception.until_block;
		let open = exception.answered.is_none() && exception.settled.is_none();
		Some(ExceptionView {
			id,
			kind: exception.kind,
			concern: match exception.concern {
				Concern::Shipment(id) => ConcernView::Shipment(id),
				Concern::Goods(subject) => ConcernView::Goods(subject),
			},
			owner: exception.owner,
			raised: exception.raised.into(),
			until: exception.until,
			overdue: over && open,
			answered: exception.answered.map(Into::into),
			settled: exception.settled.map(Into::into),
		})
	}

	/// Exceptions not settled that an organisation has to answer for, in order of number, those after `after`.
	pub fn exceptions(
		owner: OrgId,
		inbox: Inbox,
		after: Option<ExceptionId>,
		limit: u32,
	) -> Page<ExceptionView, ExceptionId> {
		let of = Ordered(InboxOf { owner, inbox });
		page_of!(Inboxes, of, after, limit, Self::exception_view)
	}

	/// A certificate.
	pub fn certificate_view(id: CertificateId) -> Option<CertificateView> {
		let Certificate { terms, issuer, at, withdrawn } = Certificates::<T>::get(Ordered(id))?;
		let NewCertificate { kind, subject, passed, customs, commitments } = terms;
		Some(CertificateView {
			id,
			kind,
			subject,
			passed,
			hs_code: customs.hs_code.map(BoundedVec::into_inner),
			entry_port: customs.entry_port,
			warehouse: customs.warehouse,
			three_documents: customs.three_documents,
			commitments,
			issuer,
			at,
			withdrawn: withdrawn.map(Into::into),
		})
	}

	/// The last certificates of each kind and issuer about a subject, not those withdrawn.
	pub fn certificates(subject: Subject) -> Vec<CertificateNote> {
		Self::certificates_about(subject)
	}

	/// A document of events.
	pub fn document_view(captor: OrgId, root: Hash) -> Option<DocumentView> {
		let Document { terms, at, late } = Documents::<T>::get(Ordered(captor), root)?;
		let NewDocument { root, count, file, first, last } = terms;
		Some(DocumentView { captor, root, count, file, first, last, at, late })
	}

	/// An event as one organisation has indexed it.
	pub fn event_view(hash: Hash, captor: OrgId) -> Option<EventView> {
		let Captured { id, document, index, essentials, at, late, declared, contested } =
			Events::<T>::get(hash, Ordered(captor))?;
		let Essentials {
			event_type,
			action,
			biz_step,
			disposition,
			subject,
			time,
			offset,
			read_point,
			biz_location,
		} = essentials;
		Some(EventView {
			id,
			hash,
			captor,
			document,
			index,
			event_type,
			action,
			biz_step,
			disposition,
			subject,
			time,
			offset,
			read_point,
			biz_location,
			at,
			late,
			declared: declared.map(Into::into),
			contested: contested.into_iter().map(Into::into).collect(),
		})
	}

	/// An event as each who captured it has indexed it, in order of organisation, those after `after`.
	pub fn witnesses(hash: Hash, after: Option<OrgId>, limit: u32) -> Page<EventView, OrgId> {
		let view = |captor| Self::event_view(hash, captor);
		page_of!(Events, hash, after, limit, view)
	}

	/// Events that were indexed about a subject, in order of number, those after `after`.
	pub fn events_about(
		subject: Subject,
		after: Option<EventId>,
		limit: u32,
	) -> Page<EventView, EventId> {
		let view = |id| {
			let (hash, captor) = EventsOf::<T>::get(subject, Ordered(id))?;
			Self::event_view(hash, captor)
		};
		page_of!(EventsOf, subject, after, limit, view)
	}

	/// What happened to an item or a container and to the containers that proofs show around it, and `others`, in order of
	/// time, those after `after`, a number from 0.
	pub fn trace(
		child: Child,
		item: Option<ItemId>,
		around: Around,
		others: Vec<TraceEntry>,
		after: Option<u32>,
		limit: u32,
	) -> Page<TraceEntry, u32> {
		let mut entries = Self::whole_trace(&child, item, &around);
		entries.extend(others);
		entries.sort_by_key(|entry| (entry.time, entry.at, entry.what, entry.number));
		let entries = entries.into_iter().enumerate();
		let numbered =
			entries.map(|(number, entry)| (u32::try_from(number).unwrap_or(u32::MAX), entry));
		let page = Page::of_bounded(numbered, |(number, _)| *number, after.as_ref(), limit);
		Page { items: page.items.into_iter().map(|(_, entry)| entry).collect(), next: page.next }
	}

	fn whole_trace(child: &Child, item: Option<ItemId>, around: &Around) -> Vec<TraceEntry> {
		let found = <Self as Movements>::whereabouts(child, item, around);
		let shown = usize::try_from(found.shown).unwrap_or_default();
		let own = match child {
			Child::Container(sscc) => Some(*sscc),
			Child::Item { .. } => None,
		};
		let containers = own.into_iter().chain(around.iter().take(shown).map(|proof| proof.sscc));
		let mut entries = Vec::new();
		let mut subjects: Vec<Subject> = item
			.into_iter()
			.flat_map(|item| [Subject::Item(item), Subject::Batch(item.batch)])
			.collect();
		for sscc in containers {
			let Some(container) = Containers::<T>::get(sscc) else { continue };
			let subject = Subject::Container(sscc, container.life);
			subjects.push(subject);
			Self::trace_container(subject, &container, &mut entries);
			for Ordered(id) in Voyages::<T>::iter_key_prefix((sscc, container.life)).take(TRACED) {
				Self::trace_shipment(subject, id, &mut entries);
			}
		}
		entries.extend(found.certificates.iter().map(|note| TraceEntry {
			time: note.at,
			at: note.at,
			what: Passage::Certified(note.kind, note.passed),
			subject: note.subject,
			by: Some(note.issuer),
			to: None,
			place: None,
			number: Some(note.id),
			late: false,
		}));
		for subject in subjects {
			let events = EventsOf::<T>::iter_prefix_values(subject).take(TRACED);
			entries.extend(events.filter_map(|(hash, captor)| {
				let event = Self::event_view(hash, captor)?;
				Some(TraceEntry {
					time: event.time,
					at: event.at,
					what: Passage::Event(event.biz_step),
					subject,
					by: Some(captor),
					to: None,
					place: event.read_point,
					number: Some(event.id),
					late: event.late,
				})
			}));
		}
		entries
	}

	fn trace_container(subject: Subject, container: &Container, entries: &mut Vec<TraceEntry>) {
		if !container.stands {
			return;
		}
		let Happened { place, time, at, late } = container.since;
		entries.push(TraceEntry {
			time,
			at,
			what: Passage::Packed,
			subject,
			by: Some(container.packer),
			to: None,
			place: Some(place),
			number: None,
			late,
		});
	}

	fn trace_shipment(subject: Subject, id: ShipmentId, entries: &mut Vec<TraceEntry>) {
		let Ok(shipment) = Self::shipment(id) else { return };
		let mut note = |what, by, to, happened: &Happened| {
			entries.push(TraceEntry {
				time: happened.time,
				at: happened.at,
				what,
				subject,
				by: Some(by),
				to,
				place: Some(happened.place),
				number: Some(id),
				late: happened.late,
			});
		};
		let (from, receiver) = (shipment.from, shipment.receiver);
		let sent = if shipment.state == ShipmentState::Voided {
			Passage::Voided
		} else {
			Passage::Shipped
		};
		note(sent, from, Some(receiver), &shipment.shipped);
		if let (Some(departed), Some(carrier)) = (&shipment.departed, shipment.carrier) {
			note(Passage::Departed, carrier, Some(receiver), departed);
		}
		if let Some(receipt) = &shipment.received {
			note(Passage::Received, receiver, None, &receipt.happened);
		}
	}
}
