//! The same steps on the chain, and what it says afterwards.

use super::super::capture::{HASHES, document, indexed};
use super::{
	state::{BoxSeen, Places, Sent, Told},
	steps::on,
	*,
};
use stalhof_primitives::goods::CertificateKind;
use stalhof_support::goods::DeliveryEvidence;

/// The SSCC of a carton or pallet.
pub(super) fn key(which: usize) -> Sscc {
	let number = which as u64;
	if which < 4 { sscc(number) } else { pallet(number - 4) }
}

/// What stands in it, child by child.
fn children(which: usize) -> Stack {
	match which {
		0..3 => in_carton(which as u64),
		_ => Stack::containers(&on(which).map(key)),
	}
}

fn packing(which: usize) -> Packing {
	match which {
		0..3 => children(which).packed(tins_of(4)),
		3 => quantity(&[(Goods::Batch(0), 10)]),
		_ => children(which).packed(tins_of(8)),
	}
}

fn some(quantity: u64) -> Lines {
	if quantity == 0 { Lines::default() } else { tins_of(quantity) }
}

/// The document of the model: it does not change with the time of its capture.
fn papers() -> NewDocument {
	let first = Moment::from_millis(0);
	NewDocument { first, last: first, ..document() }
}

fn indexed_events(events: &[u32]) -> BoundedVec<IndexedEvent, ConstU32<MAX_INDEXED>> {
	let event = |index: &u32| {
		let event = indexed(*index);
		let time = Moment::from_millis(0);
		IndexedEvent { essentials: Essentials { time, ..event.essentials }, ..event }
	};
	events.iter().map(event).collect::<Vec<_>>().try_into().expect("they are few")
}

fn proof_on(carton: usize, pallet: usize) -> ContentProof {
	let place = on(pallet).iter().position(|inner| *inner == carton).unwrap_or_default();
	children(pallet).proof(key(pallet), place as u32)
}

/// Does a step on the chain, and says whether it was taken.
pub(super) fn take(step: &Step) -> bool {
	dispatched(|| done(step.clone())).is_ok()
}

fn done(step: Step) -> DispatchResult {
	let reference = REFERENCE;
	match step {
		Step::Pack { by: who, which, back } => {
			let level = if which < 4 { 1 } else { 2 };
			let time = hours_ago(back);
			Movements::pack(by(who), key(which), level, packing(which), dock(), time)
		}
		Step::TakeOut { by: who, which, children, less } => {
			let children = children.try_into().expect("they are few");
			Movements::take_out(by(who), key(which), children, some(less))
		}
		Step::Repack { by: who, which, own, back } => {
			let packing = if own { packing(which) } else { quantity(&[(Goods::Batch(0), 2)]) };
			Movements::repack(by(who), key(which), packing, dock(), hours_ago(back))
		}
		Step::Unpack { by: who, which } => Movements::unpack(by(who), key(which)),
		Step::Drop { which, packing } => {
			plain(Movements::drop_taken(by(RIVAL), key(which), packing))
		}
		Step::TakeOver { by: who, inner, outer } => {
			Movements::take_over(by(who), key(inner), proof_on(inner, outer))
		}
		Step::TwoPlaces { by: who, child } => {
			let (first, second) = (proof_on(child, 4), proof_on(child, 5));
			Movements::report_two_places(by(who), Child::Container(key(child)), first, second)
		}
		Step::Ship { by: who, consignee, receiver, boxes, loose, returns, back } => {
			let containers: Vec<_> = boxes.into_iter().map(key).collect();
			let shipment = NewShipment {
				consignee: OrgId(consignee),
				receiver: receiver.map(OrgId),
				returns,
				time: hours_ago(back),
				..consignment(&containers, some(loose))
			};
			Movements::ship(by(who), shipment)
		}
		Step::Depart { by: who, id, back } => {
			plain(Movements::depart(by(who), id, dock(), hours_ago(back)))
		}
		Step::Void { by: who, id } => void(who, id),
		Step::Receive { by: who, id, received, damaged, back } => {
			let outcome = outcome(&[(received, damaged)]);
			let time = hours_ago(back);
			plain(Movements::receive(by(who), id, outcome, yard(), time, reference))
		}
		Step::ReceiveAll { by, id } => {
			let sent = Movements::shipment(id)?.lines;
			receive(by, id, &[(sent[0].quantity, 0)])
		}
		Step::Raise { by: who, id, kind } => {
			Movements::raise_exception(by(who), Concern::Shipment(id), kind, reference)
		}
		Step::Answer { by: who, id } => Movements::answer_exception(by(who), id, reference),
		Step::Settle { by: who, id } => Movements::settle_exception(by(who), id, reference),
		Step::Draw { id, pieces } => <Movements as DeliveryEvidence>::draw(id, pieces),
		Step::GiveBack { id, pieces } => <Movements as DeliveryEvidence>::give_back(id, pieces),
		Step::Certify { kind, by: who, passed } => {
			let certificate = NewCertificate {
				kind: CertificateKind::ALL[kind],
				subject: Subject::Batch(0),
				passed,
				customs: CustomsDetails::default(),
				commitments: [0; 32],
			};
			Movements::certify(by(who), certificate)
		}
		Step::Withdraw { by: who, id } => Movements::withdraw_certificate(by(who), id, reference),
		Step::Capture { by: who, events, more: false } => {
			Movements::capture(by(who), papers(), indexed_events(&events))
		}
		Step::Capture { by: who, events, more: true } => {
			Movements::index_events(by(who), papers().root, indexed_events(&events))
		}
		Step::Declare { by: who, event } => {
			let hash = HASHES[event as usize];
			let reason = ErrorReason::DidNotOccur;
			Movements::declare_error(by(who), hash, reason, BoundedVec::new())
		}
		Step::Contest { by: who, captor, event } => {
			Movements::contest_event(by(who), HASHES[event as usize], OrgId(captor), reference)
		}
		Step::Stand { firm, active } => {
			stand(firm, if active { FirmStanding::Active } else { FirmStanding::Suspended });
			Ok(())
		}
		Step::Pass { days } => {
			pass(days, days.into());
			Ok(())
		}
	}
}

fn pieces(lines: &[Line]) -> u64 {
	lines.iter().map(|line| line.quantity).sum()
}

/// Of each container how it stands.
pub(super) fn boxes() -> Vec<BoxSeen> {
	let seen = |which| {
		let view = Movements::container_view(key(which))?;
		Some(BoxSeen {
			which,
			life: view.life,
			packing: view.packing,
			stands: view.stands,
			packer: view.packer.0,
			custodian: view.custodian.0,
			pieces: pieces(&view.lines),
			taken: Movements::taken(key(which), None, 9).items,
			under_way: view.under_way,
			shipment: view.shipment,
			time: view.time.as_millis(),
			moved: view.moved.as_millis(),
			two_places: view.two_places,
			voyages: Movements::voyages(key(which), view.life, None, 99)
				.items
				.iter()
				.map(|shipment| shipment.id)
				.collect(),
		})
	};
	(0..BOXES).filter_map(seen).collect()
}

/// Of each shipment what came of it.
pub(super) fn sent() -> Vec<Sent> {
	let seen = |id| {
		let view = Movements::shipment_view(id)?;
		let line = view.lines[0];
		Some(Sent {
			from: view.from.0,
			receiver: view.receiver.0,
			state: view.state,
			pieces: line.line.quantity,
			received: line.received,
			damaged: line.damaged,
			delivered: view.delivered,
			exceptions: view.exceptions,
			returned: view.returned,
			drawn: view.drawn,
			late: view.shipped.late,
			witnesses: view.recorded_by.iter().map(|by| by.0).collect(),
		})
	};
	(0..NextShipment::<Test>::get()).filter_map(seen).collect()
}

/// Who has the first tin of each carton, as proofs of the carton and of each pallet show, and how many of them hold.
pub(super) fn places() -> Places {
	let mut found = Vec::new();
	for carton in 0..3 {
		for pallet in 4..6 {
			let inner = children(carton).proof(key(carton), 0);
			let proofs = around(&[inner, proof_on(carton, pallet)]);
			let item = ItemId { batch: 0, index: 0 };
			let first = tin(carton as u32 * OF_CARTON);
			let whereabouts = <Movements as stalhof_support::goods::Movements>::whereabouts;
			let seen = whereabouts(&first, Some(item), &proofs);
			found.push((seen.shown, seen.custody.custodian.map(|by| by.0), seen.two_places));
		}
	}
	found
}

/// Exceptions, certificates and events.
pub(super) fn told() -> Told {
	let exceptions = (0..NextException::<Test>::get()).filter_map(|id| {
		let view = Movements::exception_view(id)?;
		let (answered, settled) = (view.answered.is_some(), view.settled.is_some());
		Some((view.owner.0, answered, settled, view.overdue))
	});
	let events = [BRAND, MART].iter().flat_map(|captor| {
		(0u32..3).filter_map(|event| {
			let view = Movements::event_view(HASHES[event as usize], OrgId(*captor))?;
			let contested = view.contested.iter().map(|said| said.by.0).collect();
			Some((*captor, event, view.declared.is_some(), contested))
		})
	});
	let certificates = Movements::certificates(Subject::Batch(0));
	Told {
		exceptions: exceptions.collect(),
		customs: Movements::customs(&certificates),
		certificates: certificates.iter().map(|note| note.id).collect(),
		events: events.collect(),
		dispatched: <Movements as stalhof_support::goods::Movements>::is_dispatched(0),
	}
}

/// What each organisation keeps that keeps something.
pub(super) fn bytes() -> Vec<(u32, u32)> {
	let all = Kept::get().into_iter().map(|(by, bytes)| (by.0, bytes));
	all.filter(|(_, bytes)| *bytes > 0).collect()
}
