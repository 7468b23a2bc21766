//! What the mocked runtime answers of goods on the move.

use crate::tests::goods::fixtures::{MOMENT, gtin, whereabouts as on_the_way};
use pallet_goods_runtime_api::Happening;
use pallet_movements_runtime_api::{
	CertificateView, ConcernView, ContainerView, DeclarationView, DocumentView, EventView,
	ExceptionView, HappenedView, LineView, Passage, SaidView, ShipmentView, TraceEntry,
};
use stalhof_primitives::{
	cbv::{Action, BizStep, Disposition, EventType},
	goods::{
		Around, CertificateKind, CertificateNote, Child, ContentProof, ErrorReason, ExceptionKind,
		Goods, Inbox, ItemId, Line, ReferenceKind, ShipmentState, Subject, Whereabouts,
	},
	gs1::{Gln, Sscc},
	merkle::Hash,
	organisation::OrgId,
	time::Moment,
};

/// A container with all that one can have; in its second life.
pub(crate) const PALLET: &str = "095210010000000017";
/// One that is known by quantity, and has been unpacked.
pub(crate) const BULK: &str = "195210010000000014";
/// One of which nothing is known but that it stands on the pallet.
pub(crate) const CARTON: &str = "295210010000000011";
/// Where everything happens.
pub(crate) const DOCK: &str = "4012345000115";
/// Places of the pallet from which something was taken out: each third, from 0.
pub(crate) const TAKEN: u32 = 120;
/// Shipments, from 0: of organisation 7, and on all of them the pallet was in its second life.
pub(crate) const SHIPMENTS: u32 = 130;
/// Exceptions that organisation 2 has to answer for, from 0: by turns faults of business and suspicions.
pub(crate) const EXCEPTIONS: u32 = 130;
/// Who has captured the event [`SEEN`]: organisations 1 to this.
pub(crate) const WITNESSES: u32 = 70;
/// Events about batch 1, from 0.
pub(crate) const EVENTS: u32 = 90;
/// An event that many have captured.
pub(crate) const SEEN: [u8; 32] = [0x71; 32];
/// Of whose 90 events about the batch this one has been declared an error.
pub(crate) const IN_ERROR: u32 = 80;
/// The only event about the pallet: declared an error, and contested.
pub(crate) const DISPUTED: u32 = 300;
/// The serial number of the item at 1/2.
pub(crate) const SERIAL: &str = "HB80XHC3Y5HD2VHKD2";

fn moment() -> Moment {
	Moment::from_millis(MOMENT)
}

fn sscc(text: &str) -> Sscc {
	text.parse().unwrap()
}

fn dock() -> Gln {
	DOCK.parse().unwrap()
}

fn said(by: u32, reference: u8) -> SaidView {
	SaidView { by: OrgId(by), at: moment(), reference: [reference; 32] }
}

fn happened(hours: u64, late: bool) -> HappenedView {
	let time = Moment::from_millis(MOMENT - hours * 3_600_000);
	HappenedView { place: dock(), time, at: moment(), late }
}

fn note(id: u32, kind: CertificateKind, passed: bool, subject: Subject) -> CertificateNote {
	CertificateNote { id, kind, passed, subject, issuer: OrgId(5), at: moment() }
}

pub(crate) fn pallet() -> Subject {
	Subject::Container(sscc(PALLET), 2)
}

pub(crate) fn container(number: Sscc) -> Option<ContainerView> {
	let bulk = ContainerView {
		sscc: number,
		life: 1,
		packing: 1,
		stands: false,
		packer: OrgId(1),
		custodian: OrgId(1),
		level: 1,
		contents: None,
		taken: 0,
		lines: Vec::new(),
		recalled: 0,
		place: dock(),
		time: moment(),
		moved: moment(),
		shipment: None,
		under_way: false,
		two_places: false,
		certificates: Vec::new(),
	};
	match number.to_string().as_str() {
		BULK => Some(bulk),
		PALLET => Some(ContainerView {
			life: 2,
			packing: 5,
			stands: true,
			custodian: OrgId(4),
			level: 3,
			contents: Some(([0x22; 32], 400)),
			taken: TAKEN,
			lines: vec![
				Line { goods: Goods::Batch(1), quantity: 23_952 },
				Line { goods: Goods::Class(gtin()), quantity: 7 },
			],
			recalled: 48,
			time: Moment::from_millis(MOMENT - 3_600_000),
			shipment: Some(1),
			under_way: true,
			two_places: true,
			certificates: vec![note(1, CertificateKind::CustomsDeclaration, true, pallet())],
			..bulk
		}),
		_ => None,
	}
}

/// The proof that the item at 1/2 stands in a carton, and that on the pallet.
pub(crate) fn around() -> Around {
	let proof = |number, index, path: &[u8]| ContentProof {
		sscc: sscc(number),
		index,
		path: path.iter().map(|byte| [*byte; 32]).collect::<Vec<_>>().try_into().unwrap(),
	};
	vec![proof(CARTON, 3, &[0x55]), proof(PALLET, 0, &[])].try_into().unwrap()
}

/// The item at 1/2.
fn is_the_item(child: &Child, item: Option<ItemId>) -> bool {
	let mark = Child::Item { gtin: gtin(), serial: SERIAL.parse().unwrap() };
	*child == mark && item == Some(ItemId { batch: 1, index: 2 })
}

/// Where the item at 1/2 is when its place and all proofs are given, and the pallet without any; of others nothing is known.
pub(crate) fn whereabouts(child: &Child, item: Option<ItemId>, proofs: &Around) -> Whereabouts {
	let shown = match child {
		_ if is_the_item(child, item) && *proofs == around() => 2,
		Child::Container(number)
			if *number == sscc(PALLET) && item.is_none() && proofs.is_empty() =>
		{
			0
		}
		_ => return Whereabouts::NOTHING,
	};
	Whereabouts { shown, ..on_the_way(true) }
}

pub(crate) fn taken(number: Sscc) -> impl Iterator<Item = u32> {
	(0..TAKEN).filter(move |_| number == sscc(PALLET)).map(|place| place * 3)
}

/// Shipments. To the second everything has happened, the third is one of goods in no container that never left.
pub(crate) fn shipments() -> impl Iterator<Item = ShipmentView> {
	(0..SHIPMENTS).map(|id| {
		let line = |goods, quantity| LineView {
			line: Line { goods, quantity },
			received: 0,
			damaged: 0,
			short: 0,
			over: 0,
		};
		let bare = ShipmentView {
			id,
			from: OrgId(1),
			consignee: OrgId(7),
			receiver: OrgId(7),
			carrier: None,
			state: ShipmentState::Shipped,
			containers: vec![sscc(PALLET)],
			lines: vec![line(Goods::Batch(1), 24_000)],
			references: Vec::new(),
			returns: None,
			shipped: happened(1, false),
			departed: None,
			received: None,
			exceptions: 0,
			delivered: 0,
			returned: 0,
			drawn: 0,
			recalled: 0,
			recorded_by: Vec::new(),
		};
		match id {
			1 => ShipmentView {
				receiver: OrgId(8),
				carrier: Some(OrgId(4)),
				state: ShipmentState::Received,
				lines: vec![
					LineView {
						received: 23_900,
						damaged: 52,
						short: 48,
						..line(Goods::Batch(1), 24_000)
					},
					LineView { received: 8, over: 1, ..line(Goods::Class(gtin()), 7) },
				],
				references: vec![
					(ReferenceKind::Invoice, [0x31; 32]),
					(ReferenceKind::BillOfLading, [0x32; 32]),
				],
				returns: Some(0),
				shipped: happened(80, true),
				departed: Some(happened(3, false)),
				received: Some(happened(2, false)),
				exceptions: 3,
				delivered: 23_907,
				returned: 11,
				drawn: 12,
				recalled: 48,
				recorded_by: vec![OrgId(4)],
				..bare
			},
			2 => ShipmentView { state: ShipmentState::Voided, containers: Vec::new(), ..bare },
			_ => bare,
		}
	})
}

/// Exceptions. The first is about a shipment and settled, the second about goods and overdue.
pub(crate) fn exceptions() -> impl Iterator<Item = ExceptionView> {
	(0..EXCEPTIONS).map(|id| ExceptionView {
		id,
		kind: if id.is_multiple_of(2) {
			ExceptionKind::Damaged
		} else {
			ExceptionKind::Counterfeit
		},
		concern: match id {
			1 => ConcernView::Goods(pallet()),
			_ => ConcernView::Shipment(1),
		},
		owner: OrgId(2),
		raised: said(7, 0x41),
		until: Moment::from_millis(MOMENT + 3 * 86_400_000),
		overdue: id == 1,
		answered: (id == 0).then(|| said(2, 0x42)),
		settled: (id == 0).then(|| said(7, 0x43)),
	})
}

/// Those that an organisation has to answer for.
pub(crate) fn inbox(owner: OrgId, inbox: Inbox) -> impl Iterator<Item = ExceptionView> {
	exceptions().filter(move |view| view.owner == owner && view.kind.inbox() == inbox)
}

/// A certificate with all that one can have, and one with nothing.
pub(crate) fn certificate(id: u32) -> Option<CertificateView> {
	let bare = CertificateView {
		id,
		kind: CertificateKind::Inspection,
		subject: Subject::Batch(1),
		passed: false,
		hs_code: None,
		entry_port: None,
		warehouse: None,
		three_documents: None,
		commitments: [0; 32],
		issuer: OrgId(5),
		at: moment(),
		withdrawn: None,
	};
	match id {
		0 => Some(bare),
		1 => Some(CertificateView {
			kind: CertificateKind::CustomsDeclaration,
			subject: pallet(),
			passed: true,
			hs_code: Some(b"19011010".to_vec()),
			entry_port: Some(*b"CNNGB"),
			warehouse: Some(dock()),
			three_documents: Some(true),
			commitments: [0x51; 32],
			withdrawn: Some(said(5, 0x52)),
			..bare
		}),
		_ => None,
	}
}

/// What is certified of the pallet.
pub(crate) fn certificates(subject: Subject) -> Vec<CertificateNote> {
	if subject != pallet() {
		return Vec::new();
	}
	vec![
		note(2, CertificateKind::CustomsClearance, false, subject),
		note(1, CertificateKind::CustomsDeclaration, true, subject),
	]
}

pub(crate) fn document(captor: OrgId, root: Hash) -> Option<DocumentView> {
	(captor == OrgId(4) && root == [0x61; 32]).then(|| DocumentView {
		captor,
		root,
		count: 3,
		file: [0x62; 32],
		first: Moment::from_millis(MOMENT - 80 * 3_600_000),
		last: moment(),
		at: moment(),
		late: true,
	})
}

fn bare_event(id: u32, hash: Hash, captor: u32) -> EventView {
	EventView {
		id,
		hash,
		captor: OrgId(captor),
		document: [0x61; 32],
		index: 0,
		event_type: EventType::Transformation,
		action: None,
		biz_step: None,
		disposition: None,
		subject: Subject::Batch(1),
		time: moment(),
		offset: -90,
		read_point: None,
		biz_location: None,
		at: moment(),
		late: false,
		declared: None,
		contested: Vec::new(),
	}
}

/// An event as each who captured it has indexed it: the first with all that one can have.
pub(crate) fn witnesses(hash: Hash) -> impl Iterator<Item = EventView> {
	(1..=WITNESSES).filter(move |_| hash == SEEN).map(move |captor| {
		let bare = bare_event(captor, hash, captor);
		match captor {
			1 => EventView {
				index: 2,
				event_type: EventType::Aggregation,
				action: Some(Action::Add),
				biz_step: Some(BizStep::StagingOutbound),
				disposition: Some(Disposition::ContainerClosed),
				subject: pallet(),
				time: Moment::from_millis(MOMENT - 80 * 3_600_000),
				offset: 480,
				read_point: Some(dock()),
				biz_location: Some(dock()),
				late: true,
				declared: Some(declared()),
				contested: vec![said(7, 0x73), said(8, 0x74)],
				..bare
			},
			_ => bare,
		}
	})
}

fn declared() -> DeclarationView {
	DeclarationView {
		reason: ErrorReason::IncorrectData,
		corrections: vec![[0x72; 32]],
		at: moment(),
	}
}

/// Events about a subject.
pub(crate) fn events(subject: Subject) -> Vec<EventView> {
	let event = |id: u32| EventView { subject, ..bare_event(id, [0x75; 32], 4) };
	match subject {
		Subject::Batch(1) => (0..EVENTS)
			.map(|id| EventView { declared: (id == IN_ERROR).then(declared), ..event(id) })
			.collect(),
		_ if subject == pallet() => {
			let contested = vec![said(7, 0x73)];
			vec![EventView { declared: Some(declared()), contested, ..event(DISPUTED) }]
		}
		_ => Vec::new(),
	}
}

/// What happened to the item at 1/2 with the proofs of what it stands in; to others nothing.
///
/// All kinds of steps, then the events of its batch from the last to the first.
pub(crate) fn trace(child: &Child, item: Option<ItemId>, proofs: &Around) -> Vec<TraceEntry> {
	if !is_the_item(child, item) || *proofs != around() {
		return Vec::new();
	}
	let entry = |what, number: Option<u32>| TraceEntry {
		time: Moment::from_millis(MOMENT - 3_600_000),
		at: moment(),
		what,
		subject: pallet(),
		by: Some(OrgId(4)),
		to: None,
		place: None,
		number,
		late: false,
	};
	let mut entries = vec![
		TraceEntry { place: Some(dock()), ..entry(Passage::Packed, None) },
		TraceEntry {
			to: Some(OrgId(7)),
			place: Some(dock()),
			late: true,
			..entry(Passage::Shipped, Some(1))
		},
		entry(Passage::Departed, Some(1)),
		entry(Passage::Received, Some(1)),
		entry(Passage::Voided, Some(2)),
		// The number of a certificate, which an event has too.
		entry(Passage::Certified(CertificateKind::Inspection, false), Some(IN_ERROR)),
		TraceEntry {
			place: Some(dock()),
			..entry(Passage::Event(Some(BizStep::StagingOutbound)), Some(DISPUTED))
		},
		TraceEntry {
			by: None,
			subject: Subject::Item(ItemId { batch: 1, index: 2 }),
			..entry(Passage::Item(Happening::FoundUnsound), None)
		},
	];
	entries.extend((0..EVENTS).rev().map(|number| TraceEntry {
		subject: Subject::Batch(1),
		..entry(Passage::Event(None), Some(number))
	}));
	entries
}
