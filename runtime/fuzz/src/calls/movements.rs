//! Goods on the move.

use super::{
	stacks::{CARTONS, CONTAINERS, DOCUMENTS, EVENTS},
	*,
};
use pallet_goods::{Batches, NextBatch};
use pallet_movements::{
	Call, Containers, Documents, Events, Exceptions, NextCertificate, NextException, NextShipment,
	Shipments,
	types::{
		Concern, CustomsDetails, LineOutcome, Lines, NewCertificate, NewShipment, Packing,
		Reference, ShipmentId,
	},
};
use stalhof_primitives::goods::{
	CertificateKind, ErrorReason, ExceptionKind, Goods, ItemId, Line, ReferenceKind, ShipmentState,
	Subject,
};

/// Who may issue SSCCs at first.
const BRAND: OrgId = OrgId(1);

fn lines(all: &[(Goods, u64)]) -> Lines {
	let mut all = all.to_vec();
	all.sort();
	all.dedup_by_key(|(goods, _)| *goods);
	let line = |(goods, quantity)| Line { goods, quantity };
	all.into_iter().map(line).collect::<Vec<_>>().try_into().expect("they are few")
}

/// Goods that a firm may send: mostly of a batch that it produced.
fn goods(choices: &Choices, firm: OrgId) -> Goods {
	if choices.one_in(3) {
		return Goods::Class(gtin(choices));
	}
	let own: Vec<_> = Batches::<Runtime>::iter()
		.filter(|(_, batch)| batch.producer == firm || firm == BRAND)
		.map(|(Ordered(id), _)| id)
		.collect();
	match choices.of(&own) {
		Some(batch) => Goods::Batch(batch),
		None => Goods::Batch(number(choices, NextBatch::<Runtime>::get())),
	}
}

fn subject(choices: &Choices) -> Subject {
	let batch = number(choices, NextBatch::<Runtime>::get());
	match choices.below(4) {
		0 => Subject::Item(ItemId { batch, index: choices.below(4) }),
		1 => Subject::Batch(batch),
		2 => Subject::Container(sscc_of(choices.below(CONTAINERS)), 1),
		_ => Subject::Class(gtin(choices)),
	}
}

/// How a container is packed: with the children of its number, or by quantity.
fn packing(choices: &Choices, firm: OrgId, number: u32) -> Packing {
	let by_child = !choices.one_in(3);
	let pieces = match (number < CARTONS, by_child) {
		(true, true) if !choices.one_in(20) => 2,
		_ => u64::from(choices.below(9)),
	};
	let lines = lines(&[(goods(choices, firm), pieces)]);
	Packing { contents: by_child.then(|| stacks::contents(number)), lines }
}

/// All containers, packed with what belongs into them.
pub(super) fn opening(choices: &Choices) -> Vec<Step> {
	let (place, time) = (place(choices), now());
	let mut steps = Vec::new();
	for number in 0..CONTAINERS {
		let (level, pieces) = if number < CARTONS { (1, 2) } else { (2, 6) };
		let lines = lines(&[(Goods::Class(gtin_of(0)), pieces)]);
		let packing = Packing { contents: Some(stacks::contents(number)), lines };
		let sscc = sscc_of(number);
		steps.extend(by(choices, BRAND, Call::pack { sscc, level, packing, place, time }));
	}
	steps
}

pub(super) fn steps(choices: &Choices) -> Vec<Step> {
	let box_number = choices.below(CONTAINERS);
	let sscc = sscc_of(box_number);
	let container = Containers::<Runtime>::get(sscc);
	let custodian = container.as_ref().map_or(BRAND, |container| container.custodian);
	let (place, time, reference) = (place(choices), moment(choices), choices.hash());
	match choices.below(34) {
		0..=4 => {
			let packer = if choices.one_in(4) { organisation(choices) } else { BRAND };
			let level = if box_number < CARTONS { 1 } else { 2 };
			let level = if choices.one_in(24) { choices.below(10) as u8 } else { level };
			let packing = packing(choices, packer, box_number);
			by(choices, packer, Call::pack { sscc, level, packing, place, time })
		}
		5 | 6 => {
			let by_child = container.as_ref().is_some_and(|it| it.packed.contents.is_some());
			let line = container.and_then(|container| container.packed.lines.first().copied());
			let less = match (line, choices.one_in(12)) {
				(Some(line), false) => lines(&[(line.goods, 1)]),
				_ => Lines::default(),
			};
			let children = if by_child { vec![choices.below(3)] } else { Vec::new() };
			let children = children.try_into().expect("it is one");
			by(choices, custodian, Call::take_out { sscc, children, less })
		}
		7 => {
			let packing = packing(choices, custodian, box_number);
			by(choices, custodian, Call::repack { sscc, packing, place, time })
		}
		8 => by(choices, custodian, Call::unpack { sscc }),
		9 => {
			let taken: Vec<_> = pallet_movements::Taken::<Runtime>::iter_keys().collect();
			let packing = container.map_or(1, |container| container.packing);
			let (sscc, packing) = choices.of(&taken).map_or((sscc, packing), |(of, _)| of);
			by(choices, custodian, Call::drop_taken { sscc, packing })
		}
		10 => {
			// Two neighbours share the carton that stands last on one and first on the other.
			let pallet = CARTONS + choices.below(CONTAINERS - CARTONS - 1);
			let carton = stacks::cartons_on(pallet)[2];
			let child = stalhof_primitives::goods::Child::Container(sscc_of(carton));
			let (first, second) = (stacks::proof(pallet, 2), stacks::proof(pallet + 1, 0));
			let firm = organisation(choices);
			by(choices, firm, Call::report_two_places { child, first, second })
		}
		11..=15 => ship(choices),
		16 | 17 => {
			let (id, shipment) = shipment(choices, ShipmentState::Shipped);
			let carrier = shipment.and_then(|shipment| shipment.carrier);
			let carrier = carrier.unwrap_or_else(|| organisation(choices));
			by(choices, carrier, Call::depart { id, place, time })
		}
		18 => {
			let (id, shipment) = shipment(choices, ShipmentState::Shipped);
			let from = shipment.map_or(BRAND, |shipment| shipment.from);
			by(choices, from, Call::void { id, reference })
		}
		19..=22 => receive(choices),
		23 => {
			let kind = choices.of(ExceptionKind::ALL).unwrap_or(ExceptionKind::Damaged);
			let (id, shipment) = shipment(choices, ShipmentState::Received);
			let receiver = shipment.map_or(BRAND, |shipment| shipment.receiver);
			let (firm, concern) = if choices.coin() {
				(receiver, Concern::Shipment(id))
			} else {
				(organisation(choices), Concern::Goods(subject(choices)))
			};
			by(choices, firm, Call::raise_exception { concern, kind, reference })
		}
		24 => {
			let id = number(choices, NextException::<Runtime>::get());
			let owner = Exceptions::<Runtime>::get(Ordered(id)).map_or(BRAND, |it| it.owner);
			by(choices, owner, Call::answer_exception { id, reference })
		}
		25 => {
			let id = number(choices, NextException::<Runtime>::get());
			let raised = Exceptions::<Runtime>::get(Ordered(id)).map_or(BRAND, |it| it.raised.by);
			by(choices, raised, Call::settle_exception { id, reference })
		}
		26 | 27 => certify(choices),
		28 => {
			let id = number(choices, NextCertificate::<Runtime>::get());
			let issuer = pallet_movements::Certificates::<Runtime>::get(Ordered(id));
			let issuer = issuer.map_or(BRAND, |certificate| certificate.issuer);
			by(choices, issuer, Call::withdraw_certificate { id, reference })
		}
		29..=31 => events(choices),
		32 => {
			let pallet = CARTONS + choices.below(CONTAINERS - CARTONS);
			let index = choices.below(3);
			let carton = stacks::cartons_on(pallet)[usize::try_from(index).unwrap_or(0)];
			let proof = stacks::proof(pallet, index);
			let has = Containers::<Runtime>::get(sscc_of(pallet)).map_or(BRAND, |it| it.custodian);
			by(choices, has, Call::take_over { sscc: sscc_of(carton), proof })
		}
		_ => trip(choices, sscc),
	}
}

/// A container that is sent with everything that follows, in one go.
fn trip(choices: &Choices, sscc: stalhof_primitives::gs1::Sscc) -> Vec<Step> {
	let Some(container) = Containers::<Runtime>::get(sscc) else { return Vec::new() };
	let (place, time) = (place(choices), now());
	let consignee = organisation(choices);
	let shipment = NewShipment {
		consignee,
		receiver: None,
		carrier: None,
		containers: vec![sscc].try_into().expect("it is one"),
		loose: Lines::default(),
		references: Default::default(),
		returns: None,
		place,
		time,
	};
	let id = NextShipment::<Runtime>::get();
	let all = container.packed.lines.iter();
	let outcome: Vec<_> =
		all.map(|line| LineOutcome { received: line.quantity, damaged: 0 }).collect();
	let outcome = outcome.try_into().expect("they are few");
	let mut steps = by(choices, container.custodian, Call::ship { shipment });
	let reference = choices.hash();
	steps.extend(by(choices, consignee, Call::receive { id, outcome, place, time, reference }));
	steps
}

fn ship(choices: &Choices) -> Vec<Step> {
	let from = if choices.one_in(3) { organisation(choices) } else { BRAND };
	let mut containers: Vec<_> = (0..choices.below(3))
		.map(|_| sscc_of(choices.below(CONTAINERS)))
		.filter(|sscc| {
			let has = Containers::<Runtime>::get(sscc);
			has.is_some_and(|it| it.stands && it.custodian == from && !it.under_way)
		})
		.collect();
	containers.sort();
	containers.dedup();
	let loose: Vec<_> = (0..=choices.below(2))
		.map(|_| (goods(choices, from), u64::from(choices.below(6))))
		.collect();
	let kind = choices.of(ReferenceKind::ALL).unwrap_or(ReferenceKind::Invoice);
	let token = choices.hash();
	let references: Vec<_> = (0..choices.below(3)).map(|_| Reference { kind, token }).collect();
	let earlier = number(choices, NextShipment::<Runtime>::get());
	let returns = choices.one_in(6).then_some(earlier);
	let back = returns.and_then(|id| Shipments::<Runtime>::get(Ordered(id)));
	let (from, consignee) = match back {
		Some(back) => (back.receiver, back.from),
		None => (from, organisation(choices)),
	};
	let shipment = NewShipment {
		consignee,
		receiver: choices.one_in(6).then(|| organisation(choices)),
		carrier: choices.coin().then(|| having(choices, Role::Carrier)),
		containers: containers.try_into().expect("they are few"),
		loose: lines(&loose),
		references: references.try_into().expect("they are few"),
		returns,
		place: place(choices),
		time: moment(choices),
	};
	by(choices, from, Call::ship { shipment })
}

type Found = Option<pallet_movements::types::Shipment>;

/// A shipment, mostly one in that state where there is one.
fn shipment(choices: &Choices, state: ShipmentState) -> (ShipmentId, Found) {
	if !choices.one_in(12) {
		let all = Shipments::<Runtime>::iter().filter(|(_, it)| it.state == state);
		let all: Vec<_> = all.collect();
		if let Some((Ordered(id), it)) = choices.of(&all) {
			return (id, Some(it));
		}
	}
	let id = number(choices, NextShipment::<Runtime>::get());
	(id, Shipments::<Runtime>::get(Ordered(id)))
}

fn receive(choices: &Choices) -> Vec<Step> {
	let (id, found) = shipment(choices, ShipmentState::Shipped);
	let receiver = found.as_ref().map_or_else(|| organisation(choices), |it| it.receiver);
	let mut outcome = Vec::new();
	for line in found.iter().flat_map(|shipment| &shipment.lines) {
		let (received, damaged) = match choices.below(8) {
			0 => (line.quantity.saturating_sub(1), 0),
			1 => (line.quantity + 1, 0),
			2 => (line.quantity, u64::from(choices.below(3))),
			_ => (line.quantity, 0),
		};
		outcome.push(LineOutcome { received, damaged });
	}
	let outcome = outcome.try_into().expect("they are few");
	let (place, time, reference) = (place(choices), moment(choices), choices.hash());
	by(choices, receiver, Call::receive { id, outcome, place, time, reference })
}

fn certify(choices: &Choices) -> Vec<Step> {
	let (kind, role) = match choices.below(3) {
		0 => (CertificateKind::CustomsClearance, Role::Customs),
		1 => (CertificateKind::CustomsDeclaration, Role::CustomsBroker),
		_ => (CertificateKind::Inspection, Role::Inspector),
	};
	let mut customs = CustomsDetails::default();
	if kind != CertificateKind::Inspection || choices.one_in(10) {
		customs.entry_port = Some(*b"CNNGB");
		customs.three_documents = Some(choices.coin());
	}
	let certificate = NewCertificate {
		kind,
		subject: subject(choices),
		passed: choices.coin(),
		customs,
		commitments: choices.hash(),
	};
	by(choices, having(choices, role), Call::certify { certificate })
}

fn events(choices: &Choices) -> Vec<Step> {
	let (firm, document) = (organisation(choices), choices.below(DOCUMENTS));
	let (now, index) = (now(), choices.below(EVENTS));
	let known: Vec<_> = Events::<Runtime>::iter_keys().collect();
	let event = choices.of(&known).map(|(hash, Ordered(by))| (hash, by));
	let (hash, captor) = event.unwrap_or((stacks::event(document, index), firm));
	match choices.below(7) {
		0..=2 => {
			let events: Vec<_> = (0..choices.below(3))
				.map(|index| stacks::indexed(document, index, subject(choices), now))
				.collect();
			let earlier = Moment::from_millis(now.as_millis().saturating_sub(86_400_000));
			let document = stacks::document(document, earlier, now);
			let events = events.try_into().expect("they are few");
			by(choices, firm, Call::capture { document, events })
		}
		3 | 4 => {
			let captured: Vec<_> = Documents::<Runtime>::iter().collect();
			let captured = choices.of(&captured);
			let (Ordered(firm), root, time) = captured
				.map_or((Ordered(firm), stacks::root(document), now), |(by, root, document)| {
					(by, root, document.terms.last)
				});
			let number = (0..DOCUMENTS).find(|number| stacks::root(*number) == root);
			let event = stacks::indexed(number.unwrap_or(document), index, subject(choices), time);
			let events = vec![event].try_into().expect("it is one");
			by(choices, firm, Call::index_events { document: root, events })
		}
		5 => {
			let reason = choices.of(ErrorReason::ALL).unwrap_or(ErrorReason::DidNotOccur);
			let corrections: Vec<_> = (0..choices.below(3)).map(|_| choices.hash()).collect();
			let corrections = corrections.try_into().expect("they are few");
			by(choices, captor, Call::declare_error { hash, reason, corrections })
		}
		_ => {
			let reference = choices.hash();
			by(choices, firm, Call::contest_event { hash, captor, reference })
		}
	}
}
