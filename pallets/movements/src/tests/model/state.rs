//! What should be so, by plain lists and sets.

use super::{steps::on, *};
use stalhof_primitives::{goods::CustomsFact, time::MILLIS_PER_DAY as DAY};
use std::collections::{BTreeMap, BTreeSet};

/// What is said of a container.
#[derive(Debug, PartialEq)]
pub(super) struct BoxSeen {
	pub(super) which: usize,
	pub(super) life: u32,
	pub(super) packing: u32,
	pub(super) stands: bool,
	pub(super) packer: u32,
	pub(super) custodian: u32,
	pub(super) pieces: u64,
	pub(super) taken: Vec<u32>,
	pub(super) under_way: bool,
	pub(super) shipment: Option<ShipmentId>,
	pub(super) time: u64,
	pub(super) moved: u64,
	pub(super) two_places: bool,
	pub(super) voyages: Vec<ShipmentId>,
}

/// What is said of a shipment.
#[derive(Debug, PartialEq)]
pub(super) struct Sent {
	pub(super) from: u32,
	pub(super) receiver: u32,
	pub(super) state: ShipmentState,
	pub(super) pieces: u64,
	pub(super) received: u64,
	pub(super) damaged: u64,
	pub(super) delivered: u64,
	pub(super) exceptions: u32,
	pub(super) returned: u64,
	pub(super) drawn: u64,
	pub(super) late: bool,
	pub(super) witnesses: Vec<u32>,
}

/// How many proofs hold, who has what is shown, and whether it is in two places.
pub(super) type Places = Vec<(u32, Option<u32>, bool)>;

/// What is said besides.
#[derive(Debug, PartialEq)]
pub(super) struct Told {
	/// Owner, answered, settled, overdue.
	pub(super) exceptions: Vec<(u32, bool, bool, bool)>,
	pub(super) customs: CustomsFact,
	pub(super) certificates: Vec<CertificateId>,
	/// Captor, event, declared, contested by.
	pub(super) events: Vec<(u32, u32, bool, Vec<u32>)>,
	pub(super) dispatched: bool,
}

#[derive(Clone)]
pub(super) struct BoxOf {
	pub(super) life: u32,
	pub(super) packing: u32,
	pub(super) stands: bool,
	pub(super) packer: u32,
	pub(super) custodian: u32,
	pub(super) payer: u32,
	pub(super) pieces: u64,
	/// Whether its children are listed; else it is known by quantity.
	pub(super) listed: bool,
	pub(super) under_way: bool,
	pub(super) shipment: Option<ShipmentId>,
	pub(super) time: u64,
	pub(super) moved: u64,
}

pub(super) struct ShipmentOf {
	pub(super) from: u32,
	pub(super) parties: BTreeSet<u32>,
	pub(super) receiver: u32,
	pub(super) consignee: u32,
	pub(super) boxes: Vec<usize>,
	pub(super) pieces: u64,
	pub(super) returns: Option<ShipmentId>,
	pub(super) left: u64,
	pub(super) late: bool,
	pub(super) departed: bool,
	pub(super) voided: bool,
	/// Received and damaged.
	pub(super) outcome: Option<(u64, u64)>,
	pub(super) returned: u64,
	pub(super) drawn: u64,
}

impl ShipmentOf {
	pub(super) fn delivered(&self) -> u64 {
		self.outcome.map_or(0, |(received, _)| received.min(self.pieces))
	}

	pub(super) fn is_open(&self) -> bool {
		!self.voided && self.outcome.is_none()
	}
}

pub(super) struct ExceptionOf {
	pub(super) shipment: ShipmentId,
	pub(super) suspicion: bool,
	pub(super) by: u32,
	pub(super) owner: u32,
	pub(super) at: u64,
	pub(super) block: u64,
	pub(super) answered: bool,
	pub(super) settled: bool,
}

pub(super) struct CertificateOf {
	pub(super) kind: usize,
	pub(super) by: u32,
	pub(super) passed: bool,
	pub(super) withdrawn: bool,
}

#[derive(Default)]
pub(super) struct EventOf {
	pub(super) declared: bool,
	pub(super) contested: Vec<u32>,
}

#[derive(Default)]
pub(super) struct Model {
	pub(super) now: u64,
	pub(super) block: u64,
	pub(super) suspended: BTreeSet<u32>,
	pub(super) boxes: BTreeMap<usize, BoxOf>,
	/// By container and packing: who keeps the bits, and which are set.
	pub(super) taken: BTreeMap<(usize, u32), (u32, BTreeSet<u32>)>,
	/// Of each carton who showed it on both pallets, and in which packings of them.
	pub(super) twice: BTreeMap<usize, (u32, u32, u32)>,
	/// By container, life and shipment: who keeps it.
	pub(super) voyages: BTreeMap<(usize, u32, ShipmentId), u32>,
	pub(super) shipments: Vec<ShipmentOf>,
	pub(super) receivers: BTreeSet<u32>,
	pub(super) dispatched: bool,
	pub(super) exceptions: Vec<ExceptionOf>,
	pub(super) certificates: Vec<CertificateOf>,
	pub(super) documents: BTreeSet<u32>,
	pub(super) events: BTreeMap<(u32, u32), EventOf>,
}

impl Model {
	pub(super) fn new() -> Self {
		Self { now: now().as_millis(), block: 1, ..Self::default() }
	}

	pub(super) fn is_active(&self, firm: u32) -> bool {
		!self.suspended.contains(&firm)
	}

	pub(super) fn handles(&self, firm: u32) -> bool {
		firm == BRAND || self.receivers.contains(&firm)
	}

	/// A container that stands and is not under way.
	pub(super) fn at_hand(&self, firm: u32, which: usize) -> Option<&BoxOf> {
		let found = self.boxes.get(&which).filter(|found| found.stands && !found.under_way);
		found.filter(|found| found.custodian == firm)
	}

	fn is_taken(&self, which: usize, packing: u32, place: u32) -> bool {
		self.taken.get(&(which, packing)).is_some_and(|(_, places)| places.contains(&place))
	}

	/// Where a carton stands on a pallet.
	pub(super) fn place_on(carton: usize, pallet: usize) -> Option<u32> {
		on(pallet).iter().position(|inner| *inner == carton).map(|place| place as u32)
	}

	/// Whether a carton stands on a pallet, as proofs show.
	pub(super) fn stands_on(&self, carton: usize, pallet: usize) -> bool {
		let Some(place) = Self::place_on(carton, pallet) else { return false };
		let (Some(inner), Some(outer)) = (self.boxes.get(&carton), self.boxes.get(&pallet)) else {
			return false;
		};
		inner.stands
			&& outer.stands
			&& outer.listed
			&& !self.is_taken(pallet, outer.packing, place)
			&& inner.custodian == outer.packer
	}

	pub(super) fn in_two_places(&self, carton: usize) -> bool {
		let Some((_, first, second)) = self.twice.get(&carton) else { return false };
		[(4, *first), (5, *second)].into_iter().all(|(pallet, packing)| {
			let outer = self.boxes.get(&pallet).filter(|outer| outer.stands);
			let place = Self::place_on(carton, pallet).expect("it was shown there");
			outer.is_some_and(|outer| outer.packing == packing)
				&& !self.is_taken(pallet, packing, place)
		})
	}

	pub(super) fn boxes(&self) -> Vec<BoxSeen> {
		let seen = |(which, found): (&usize, &BoxOf)| {
			let taken = self.taken.get(&(*which, found.packing)).filter(|_| found.stands);
			let own = self
				.voyages
				.keys()
				.filter(|(other, life, _)| other == which && *life == found.life);
			BoxSeen {
				which: *which,
				life: found.life,
				packing: found.packing,
				stands: found.stands,
				packer: found.packer,
				custodian: found.custodian,
				pieces: found.pieces,
				taken: taken.map_or_else(Vec::new, |(_, places)| places.iter().copied().collect()),
				under_way: found.under_way,
				shipment: found.shipment,
				time: found.time,
				moved: found.moved,
				two_places: self.in_two_places(*which),
				voyages: own.map(|(_, _, id)| *id).collect(),
			}
		};
		self.boxes.iter().map(seen).collect()
	}

	pub(super) fn open_exceptions(&self, id: ShipmentId) -> u32 {
		let open = self
			.exceptions
			.iter()
			.filter(|exception| exception.shipment == id && !exception.settled);
		open.count() as u32
	}

	pub(super) fn sent(&self) -> Vec<Sent> {
		let seen = |(id, sent): (usize, &ShipmentOf)| {
			let exceptions = self.open_exceptions(id as u32);
			let (received, damaged) = sent.outcome.unwrap_or_default();
			let related = |one: u32| one % 50 == CARRIER;
			let parties = [sent.from, sent.consignee, sent.receiver];
			let witness = sent.departed && !parties.into_iter().any(related);
			Sent {
				from: sent.from,
				receiver: sent.receiver,
				state: match (sent.voided, sent.outcome, exceptions) {
					(true, ..) => ShipmentState::Voided,
					(_, None, _) => ShipmentState::Shipped,
					(_, _, 0) => ShipmentState::Closed,
					_ => ShipmentState::Received,
				},
				pieces: sent.pieces,
				received,
				damaged,
				delivered: sent.delivered(),
				exceptions,
				returned: sent.returned,
				drawn: sent.drawn,
				late: sent.late,
				witnesses: witness.then_some(CARRIER).into_iter().collect(),
			}
		};
		self.shipments.iter().enumerate().map(seen).collect()
	}

	pub(super) fn places(&self) -> Places {
		let mut found = Vec::new();
		for carton in 0..3 {
			for pallet in 4..6 {
				let inner = self.boxes.get(&carton).filter(|inner| {
					let gone = self.is_taken(carton, inner.packing, 0);
					inner.stands && inner.listed && inner.pieces > 0 && !gone
				});
				let Some(inner) = inner else {
					found.push((0, None, false));
					continue;
				};
				let twice = self.in_two_places(carton);
				let outer = self.boxes.get(&pallet).filter(|_| self.stands_on(carton, pallet));
				let (shown, who) = match outer {
					None => (1, inner.custodian),
					Some(outer) if outer.moved >= inner.moved => (2, outer.custodian),
					Some(_) => (2, inner.custodian),
				};
				found.push((shown, Some(who), twice));
			}
		}
		found
	}

	pub(super) fn told(&self) -> Told {
		let exceptions = self.exceptions.iter().map(|exception| {
			let over = self.now > exception.at + u64::from(ANSWER_DAYS) * DAY
				&& self.block > exception.block + u64::from(WINDOW_BLOCKS);
			let (answered, settled) = (exception.answered, exception.settled);
			(exception.owner, answered, settled, over && !answered && !settled)
		});
		// The last of each kind and issuer, unless that one is withdrawn.
		let mut last = BTreeMap::new();
		for (id, certificate) in self.certificates.iter().enumerate() {
			last.insert((certificate.kind, certificate.by), id);
		}
		let stands = last.into_iter().filter(|(_, id)| !self.certificates[*id].withdrawn);
		let certificates: Vec<_> = stands.collect();
		let by = |kind| {
			let of_kind = certificates.iter().filter(move |((other, _), _)| *other == kind);
			of_kind.map(|(_, id)| *id).max().map(|id| self.certificates[id].passed)
		};
		let events = self.events.iter().map(|((captor, event), found)| {
			(*captor, *event, found.declared, found.contested.clone())
		});
		Told {
			exceptions: exceptions.collect(),
			customs: match (by(0), by(1)) {
				(Some(true), _) => CustomsFact::Released,
				(Some(false), _) => CustomsFact::Held,
				(None, Some(true)) => CustomsFact::Declared,
				_ => CustomsFact::NotShown,
			},
			certificates: certificates.iter().map(|(_, id)| *id as u32).collect(),
			events: events.collect(),
			dispatched: self.dispatched,
		}
	}

	/// What each organisation keeps, as what is there says.
	pub(super) fn bytes(&self) -> Vec<(u32, u32)> {
		let mut kept = BTreeMap::<u32, u32>::new();
		let mut keep = |who: u32, bytes: u32| *kept.entry(who).or_default() += bytes;
		for found in self.boxes.values() {
			keep(found.payer, 200 + if found.pieces > 0 { 20 } else { 0 });
		}
		for (payer, _) in self.taken.values() {
			keep(*payer, 220);
		}
		for (by, ..) in self.twice.values() {
			keep(*by, 150);
		}
		for payer in self.voyages.values() {
			keep(*payer, 80);
		}
		for sent in &self.shipments {
			keep(sent.from, 260 + 36 + 50 * sent.parties.len() as u32);
		}
		for receiver in &self.receivers {
			keep(*receiver, 50);
		}
		if self.dispatched {
			keep(BRAND, 50);
		}
		for exception in &self.exceptions {
			keep(exception.by, if exception.settled { 210 } else { 260 });
		}
		for certificate in &self.certificates {
			keep(certificate.by, 320);
		}
		for captor in &self.documents {
			keep(*captor, 220);
		}
		for ((captor, _), event) in &self.events {
			keep(*captor, 300 + if event.declared { 20 } else { 0 });
			for by in &event.contested {
				keep(*by, 44);
			}
		}
		kept.into_iter().collect()
	}
}
