//! What should come of each step.

use super::{
	state::{BoxOf, CertificateOf, EventOf, ExceptionOf, ShipmentOf},
	*,
};
use stalhof_primitives::time::MILLIS_PER_DAY as DAY;

/// Tins of batch 0.
const THERE_ARE: u64 = 1_000;

/// Pieces in a container as it is packed first.
const fn full(which: usize) -> u64 {
	match which {
		0..3 => 4,
		3 => 10,
		_ => 8,
	}
}

impl Model {
	/// Does a step, and says whether the chain should take it.
	pub(super) fn take(&mut self, step: &Step) -> bool {
		match step.clone() {
			Step::Pack { by, which, back } => self.pack(by, which, self.now - back * HOUR),
			Step::TakeOut { by, which, children, less } => {
				self.take_out(by, which, &children, less)
			}
			Step::Repack { by, which, own, back } => {
				let time = self.now - back * HOUR;
				let Some(before) = self.at_hand(by, which) else { return false };
				let may = self.is_active(by)
					&& (self.handles(by) || before.pieces > 0)
					&& time >= before.time;
				if !may {
					return false;
				}
				let now = self.now;
				let found = self.boxes.get_mut(&which).expect("it is there");
				(found.packing, found.packer, found.payer) = (found.packing + 1, by, by);
				found.pieces = if own { full(which) } else { 2 };
				found.listed = own && which != 3;
				(found.shipment, found.time, found.moved) = (None, time, now);
				true
			}
			Step::Unpack { by, which } => {
				let may = self.is_active(by) && self.at_hand(by, which).is_some();
				if may {
					let found = self.boxes.get_mut(&which).expect("it is there");
					(found.stands, found.listed, found.pieces) = (false, false, 0);
				}
				may
			}
			Step::Drop { which, packing } => {
				let over = self
					.boxes
					.get(&which)
					.is_some_and(|found| !found.stands || packing < found.packing);
				over && self.taken.remove(&(which, packing)).is_some()
			}
			Step::TakeOver { by, inner, outer } => self.take_over(by, inner, outer),
			Step::TwoPlaces { by, child } => {
				let may = self.is_active(by)
					&& self.stands_on(child, 4)
					&& self.stands_on(child, 5)
					&& !self.in_two_places(child);
				if may {
					let packing = |pallet| self.boxes[&pallet].packing;
					self.twice.insert(child, (by, packing(4), packing(5)));
				}
				may
			}
			Step::Ship { by, consignee, receiver, boxes, loose, returns, back } => {
				let receiver = receiver.unwrap_or(consignee);
				let time = self.now - back * HOUR;
				self.ship(by, consignee, receiver, boxes, loose, returns, time)
			}
			Step::Depart { by, id, back } => {
				let (now, active) = (self.now, self.is_active(by));
				let time = now - back * HOUR;
				let Some(sent) = self.shipments.get_mut(id as usize) else { return false };
				let fresh = sent.is_open() && !sent.departed && time >= sent.left;
				let may = active && by == CARRIER && fresh;
				if may {
					(sent.departed, sent.left) = (true, time);
					for which in &sent.boxes {
						let found = self.boxes.get_mut(which).expect("it is there");
						(found.custodian, found.time, found.moved) = (by, time, now);
					}
				}
				may
			}
			Step::Void { by, id } => {
				let (now, doubted) = (self.now, self.open_exceptions(id) > 0);
				let Some(sent) = self.shipments.get_mut(id as usize) else { return false };
				let may = sent.from == by && sent.is_open() && !doubted;
				if may {
					sent.voided = true;
					for which in &sent.boxes {
						let found = self.boxes.get_mut(which).expect("it is there");
						(found.custodian, found.under_way, found.moved) = (by, false, now);
					}
				}
				may
			}
			Step::Receive { by, id, received, damaged, back } => {
				self.receive(by, id, (received, damaged), self.now - back * HOUR)
			}
			Step::ReceiveAll { by, id } => {
				let pieces = self.shipments.get(id as usize).map_or(0, |sent| sent.pieces);
				self.receive(by, id, (pieces, 0), self.now)
			}
			Step::Raise { by, id, kind } => {
				let active = self.is_active(by);
				let Some(sent) = self.shipments.get(id as usize) else { return false };
				let told = kind == ExceptionKind::Over;
				let may = active && sent.parties.contains(&by) && !sent.voided && !told;
				if may {
					let owner = if by == sent.from { sent.receiver } else { sent.from };
					self.note(id, by, owner, kind == ExceptionKind::Diverted);
				}
				may
			}
			Step::Answer { by, id } => {
				let Some(found) = self.exceptions.get_mut(id as usize) else { return false };
				let may = found.owner == by && !found.answered && !found.settled;
				found.answered |= may;
				may
			}
			Step::Settle { by, id } => {
				let Some(found) = self.exceptions.get_mut(id as usize) else { return false };
				let who = found.by == by || (found.suspicion && by == REGULATOR);
				let may = who && !found.settled;
				found.settled |= may;
				may
			}
			Step::Draw { id, pieces } => {
				let Some(sent) = self.shipments.get_mut(id as usize) else { return false };
				let there = sent.delivered() - sent.returned;
				let may = sent.outcome.is_some() && sent.drawn + pieces <= there;
				if may {
					sent.drawn += pieces;
				}
				may
			}
			Step::GiveBack { id, pieces } => {
				let Some(sent) = self.shipments.get_mut(id as usize) else { return false };
				let may = pieces <= sent.drawn;
				if may {
					sent.drawn -= pieces;
				}
				may
			}
			Step::Certify { kind, by, passed } => {
				let may = self.is_active(by) && by == [CUSTOMS, BROKER, INSPECTOR][kind];
				if may {
					self.certificates.push(CertificateOf { kind, by, passed, withdrawn: false });
				}
				may
			}
			Step::Withdraw { by, id } => {
				let Some(found) = self.certificates.get_mut(id as usize) else { return false };
				let may = found.by == by && !found.withdrawn;
				found.withdrawn |= may;
				may
			}
			Step::Capture { by, events, more } => {
				let known = self.documents.contains(&by);
				let new = events.iter().enumerate().all(|(place, event)| {
					!events[..place].contains(event) && !self.events.contains_key(&(by, *event))
				});
				let some = !more || !events.is_empty();
				let may = self.is_active(by) && known == more && some && new;
				if may {
					self.documents.insert(by);
					for event in events {
						self.events.insert((by, event), EventOf::default());
					}
				}
				may
			}
			Step::Declare { by, event } => {
				let Some(found) = self.events.get_mut(&(by, event)) else { return false };
				let may = !found.declared;
				found.declared = true;
				may
			}
			Step::Contest { by, captor, event } => {
				let active = self.is_active(by);
				let Some(found) = self.events.get_mut(&(captor, event)) else { return false };
				let may = active && by != captor && !found.contested.contains(&by);
				if may {
					found.contested.push(by);
				}
				may && found.contested.len() <= MAX_CONTESTS as usize
			}
			Step::Stand { firm, active } => {
				if active {
					self.suspended.remove(&firm);
				} else {
					self.suspended.insert(firm);
				}
				true
			}
			Step::Pass { days } => {
				self.now += u64::from(days) * DAY;
				self.block += u64::from(days);
				true
			}
		}
	}

	fn pack(&mut self, by: u32, which: usize, time: u64) -> bool {
		let before = self.boxes.get(&which);
		let free = before.is_none_or(|before| {
			!before.stands && time > before.moved + u64::from(SSCC_REST_DAYS) * DAY
		});
		let may = self.is_active(by) && EVERYONE.contains(&by) && self.handles(by) && free;
		if may {
			let (life, packing) = before.map_or((0, 0), |before| (before.life, before.packing));
			let packed = BoxOf {
				life: life + 1,
				packing: packing + 1,
				stands: true,
				packer: by,
				custodian: by,
				payer: by,
				pieces: full(which),
				listed: which != 3,
				under_way: false,
				shipment: None,
				time,
				moved: self.now,
			};
			self.boxes.insert(which, packed);
		}
		may
	}

	fn take_out(&mut self, by: u32, which: usize, children: &[u32], less: u64) -> bool {
		let active = self.is_active(by);
		let Some(found) = self.at_hand(by, which).cloned() else { return false };
		let count: u32 = if which < 4 { 4 } else { 2 };
		let fits = if found.listed {
			let gone = self.taken.get(&(which, found.packing));
			!children.is_empty()
				&& children.is_sorted_by(|one, next| one < next)
				&& children.iter().all(|place| {
					*place < count && !gone.is_some_and(|(_, places)| places.contains(place))
				}) && (which >= 4 || children.len() as u64 == less)
		} else {
			children.is_empty() && less > 0
		};
		let may = active && fits && less <= found.pieces;
		if may {
			self.boxes.get_mut(&which).expect("it is there").pieces -= less;
			if found.listed {
				let key = (which, found.packing);
				let bits = self.taken.entry(key).or_insert_with(|| (by, Default::default()));
				bits.1.extend(children);
			}
		}
		may
	}

	fn take_over(&mut self, by: u32, inner: usize, outer: usize) -> bool {
		let active = self.is_active(by);
		let Some(pallet) = self.at_hand(by, outer).cloned() else { return false };
		let Some(carton) = self.boxes.get(&inner).cloned() else { return false };
		if !active || carton.under_way || !self.stands_on(inner, outer) {
			return false;
		}
		let place = Self::place_on(inner, outer).expect("it stands there");
		let key = (outer, pallet.packing);
		let bits = self.taken.entry(key).or_insert_with(|| (by, Default::default()));
		bits.1.insert(place);
		let less = carton.pieces.min(pallet.pieces);
		self.boxes.get_mut(&outer).expect("it is there").pieces -= less;
		if let Some(shipment) = pallet.shipment {
			self.voyages.entry((inner, carton.life, shipment)).or_insert(by);
		}
		let now = self.now;
		let found = self.boxes.get_mut(&inner).expect("it is there");
		found.shipment = pallet.shipment.or(found.shipment);
		found.custodian = by;
		(found.time, found.moved) = (found.time.max(pallet.time), now);
		true
	}

	#[allow(clippy::too_many_arguments)]
	fn ship(
		&mut self,
		by: u32,
		consignee: u32,
		receiver: u32,
		boxes: Vec<usize>,
		loose: u64,
		returns: Option<ShipmentId>,
		time: u64,
	) -> bool {
		let active =
			[by, consignee, receiver, CARRIER].into_iter().all(|firm| self.is_active(firm));
		let mut pieces = loose;
		for which in &boxes {
			let Some(found) = self.at_hand(by, *which).filter(|found| time >= found.time) else {
				return false;
			};
			pieces += found.pieces;
		}
		let back = returns.is_none_or(|id| {
			self.shipments.get(id as usize).is_some_and(|first| {
				first.outcome.is_some() && first.receiver == by && first.from == receiver
			})
		});
		let may = active
			&& back && boxes.is_sorted_by(|one, next| one < next)
			&& (loose == 0 || self.handles(by))
			&& (1..=THERE_ARE).contains(&pieces);
		if !may {
			return false;
		}
		let id = self.shipments.len() as u32;
		self.dispatched |= by == BRAND;
		for which in &boxes {
			let now = self.now;
			let found = self.boxes.get_mut(which).expect("it is there");
			(found.under_way, found.shipment) = (true, Some(id));
			(found.time, found.moved) = (time, now);
			self.voyages.insert((*which, found.life, id), by);
		}
		self.shipments.push(ShipmentOf {
			from: by,
			parties: [by, consignee, receiver, CARRIER].into(),
			receiver,
			consignee,
			boxes,
			pieces,
			returns,
			left: time,
			late: self.now - time > 72 * HOUR,
			departed: false,
			voided: false,
			outcome: None,
			returned: 0,
			drawn: 0,
		});
		true
	}

	fn receive(&mut self, by: u32, id: ShipmentId, outcome: (u64, u64), time: u64) -> bool {
		let (now, active) = (self.now, self.is_active(by));
		let Some(sent) = self.shipments.get_mut(id as usize) else { return false };
		if !active || sent.receiver != by || !sent.is_open() || time < sent.left {
			return false;
		}
		sent.outcome = Some(outcome);
		let arrived = outcome.0 + outcome.1;
		let wrong = [arrived < sent.pieces, arrived > sent.pieces, outcome.1 > 0];
		let (from, back, returns) = (sent.from, arrived.min(sent.pieces), sent.returns);
		for which in &sent.boxes {
			let found = self.boxes.get_mut(which).expect("it is there");
			(found.custodian, found.under_way) = (by, false);
			(found.time, found.moved) = (time, now);
		}
		if arrived > 0 {
			self.receivers.insert(by);
		}
		if let Some(first) = returns {
			let first = &mut self.shipments[first as usize];
			let most = first.delivered();
			first.returned = (first.returned + back.min(most)).min(most);
		}
		for _ in wrong.into_iter().filter(|wrong| *wrong) {
			self.note(id, by, from, false);
		}
		true
	}

	fn note(&mut self, shipment: ShipmentId, by: u32, owner: u32, suspicion: bool) {
		let (at, block) = (self.now, self.block);
		let (answered, settled) = (false, false);
		let exception =
			ExceptionOf { shipment, suspicion, by, owner, at, block, answered, settled };
		self.exceptions.push(exception);
	}
}
