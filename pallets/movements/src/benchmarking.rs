//! What the calls are measured by, at their worst.

use crate::{
	containers::{CONTAINER_BYTES, MAX_DROPPED, TAKEN_BYTES, lines_bytes},
	*,
};
use alloc::vec::Vec;
use frame_benchmarking::v2::*;
use frame_system::RawOrigin;
use stalhof_primitives::{
	cbv::{Action, BizStep, Disposition, EventType},
	goods::{CertificateKind, Inbox, MAX_CONTENT_PATH, MAX_LEVEL, ReferenceKind, ShipmentState},
	gs1::{CompanyPrefix, Serial, check_digit},
	merkle::{inclusion::root_of_path, leaf_hash, tree::path_of},
	organisation::Role,
	time::Day,
};

/// Makes organisations and batches to measure with.
pub trait BenchmarkHelper<AccountId> {
	/// An active organisation with these roles, and an operator of it with all permissions: another for each seed.
	fn firm(seed: u32, roles: &[Role]) -> (OrgId, AccountId);
	/// A batch of so many marks by that producer, made before the day that [`set_today`](Self::set_today) has set. Its
	/// number: higher than those before.
	fn batch(producer: OrgId, count: u32) -> u32;
	/// Lets an organisation issue the keys of a prefix: its licensee is another, which has authorised it.
	fn authorise(prefix: CompanyPrefix, organisation: OrgId);
	/// Sets the date.
	fn set_today(today: Day);
}

/// Pieces of a line.
const PIECES: u64 = 1_000;
/// The day on which things begin.
const TODAY: u32 = 20_000;

/// An organisation and its operator.
type Firm<T> = (OrgId, AccountIdOf<T>);

fn firm<T: Config>(seed: u32) -> Firm<T> {
	T::BenchmarkHelper::firm(seed, &[])
}

fn place() -> Gln {
	"4012345000115".parse().expect("its check digit holds")
}

fn sscc(number: u64) -> Sscc {
	let digits = 9_521_001_000_000_000 + number;
	Sscc::new(digits * 10 + u64::from(check_digit(digits))).expect("its check digit holds")
}

fn lines(goods: &[Goods]) -> Lines {
	let lines: Vec<_> =
		goods.iter().map(|goods| Line { goods: *goods, quantity: PIECES }).collect();
	lines.try_into().expect("they are not too many")
}

/// That many batches by a producer.
fn batches<T: Config>(count: u32, producer: OrgId) -> Vec<Goods> {
	(0..count).map(|_| Goods::Batch(T::BenchmarkHelper::batch(producer, u32::MAX))).collect()
}

/// Lines of that many batches that a firm may pack because it has received some, and for no other reason.
fn received<T: Config>(count: u32, producer: OrgId, firm: OrgId) -> Lines {
	let goods = batches::<T>(count, producer);
	for goods in &goods {
		let Goods::Batch(batch) = goods else { continue };
		Receivers::<T>::insert(Ordered(*batch), Ordered(firm), ());
	}
	lines(&goods)
}

/// As many children as there may be.
fn contents(root: Hash) -> Option<Contents> {
	Some(Contents { root, count: u32::MAX })
}

/// Puts a container with a firm, kept in state by another.
fn put_container<T: Config>(
	number: u64,
	custodian: OrgId,
	payer: OrgId,
	contents: Option<Contents>,
	lines: Lines,
) -> Sscc {
	let bytes = CONTAINER_BYTES.saturating_add(lines_bytes(&lines));
	T::Bytes::charge(payer, bytes).expect("there is room");
	let now = T::Clock::now();
	let container = Container {
		life: 1,
		packing: 1,
		packer: payer,
		custodian,
		level: MAX_LEVEL,
		packed: Packing { contents, lines },
		since: Happened { place: place(), time: now, at: now, late: false },
		taken: 0,
		place: place(),
		time: now,
		moved: now,
		shipment: None,
		under_way: false,
		stands: true,
		payer,
	};
	Containers::<T>::insert(sscc(number), container);
	sscc(number)
}

/// Puts a chunk of children taken out, all but the first, kept in state by `payer`.
fn put_taken<T: Config>(of: (Sscc, u32), chunk: u32, payer: OrgId) {
	T::Bytes::charge(payer, TAKEN_BYTES).expect("there is room");
	let mut taken = TakenChunk::empty(payer);
	(1..CHUNK_CHILDREN).for_each(|index| taken.set(index));
	Taken::<T>::insert(of, Ordered(chunk), taken);
}

/// Nodes of the longest proof, from the height `from` on.
fn nodes(from: u8) -> Vec<Hash> {
	(from..).take(MAX_CONTENT_PATH as usize - usize::from(from)).map(|node| [node; 32]).collect()
}

/// The longest proof that a child stands in a container, which it puts there with lines of those goods.
fn shown<T: Config>(number: u64, child: &Child, goods: &[Goods], keeper: OrgId) -> ContentProof {
	let path = nodes(0);
	let (leaf, count) = (child.leaf::<HostSha256>(), u32::MAX.into());
	let root = root_of_path::<HostSha256>(leaf, 0, count, &path)
		.expect("the path is as long as the tree is high");
	let sscc = put_container::<T>(number, keeper, keeper, contents(root), lines(goods));
	put_taken::<T>((sscc, 1), 0, keeper);
	let path = path.try_into().expect("it is as long as there are");
	ContentProof { sscc, index: 0, path }
}

/// Who sends, receives and carries.
struct Parties<T: Config> {
	sender: Firm<T>,
	receiver: Firm<T>,
	consignee: OrgId,
	carrier: Firm<T>,
}

fn references() -> BoundedVec<Reference, ConstU32<MAX_REFERENCES>> {
	let token = |token| Reference { kind: ReferenceKind::Invoice, token: [token; 32] };
	(0..)
		.take(MAX_REFERENCES as usize)
		.map(token)
		.collect::<Vec<_>>()
		.try_into()
		.unwrap_or_default()
}

/// A shipment as large as may be, which has come to the sender from the receiver, and one by which that many of its
/// containers go back, with as many lines of loose goods as there may be, of batches that the sender made.
fn stage<T: Config>(containers: u32) -> (Parties<T>, NewShipment) {
	T::BenchmarkHelper::set_today(Day::from_number(TODAY));
	let [sender, receiver, consignee, carrier] = [0, 1, 2, 3].map(firm::<T>);
	let lines = lines(&batches::<T>(MAX_LINES, sender.0));
	let all: Vec<Sscc> = (0..u64::from(MAX_CONTAINERS))
		.map(|number| {
			put_container::<T>(number, receiver.0, receiver.0, contents([1; 32]), lines.clone())
		})
		.collect();
	let back = all[..containers as usize].to_vec();
	let shipment = NewShipment {
		consignee: sender.0,
		receiver: None,
		carrier: Some(carrier.0),
		containers: all.try_into().expect("they are not too many"),
		loose: Lines::default(),
		references: references(),
		returns: None,
		place: place(),
		time: T::Clock::now(),
	};
	Pallet::<T>::do_ship(&receiver.1, shipment.clone()).expect("they may be sent");
	arrive::<T>(&sender, 0);
	let shipment = NewShipment {
		consignee: consignee.0,
		receiver: Some(receiver.0),
		containers: back.try_into().expect("they are not too many"),
		loose: lines,
		returns: Some(0),
		..shipment
	};
	(Parties { sender, receiver, consignee: consignee.0, carrier }, shipment)
}

/// All of a shipment arrives as it was sent.
fn arrive<T: Config>(receiver: &Firm<T>, id: ShipmentId) {
	let lines = Pallet::<T>::shipment(id).map(|shipment| shipment.lines).unwrap_or_default();
	let whole = |line: &Line| LineOutcome { received: line.quantity, damaged: 0 };
	let outcome: Vec<_> = lines.iter().map(whole).collect();
	let outcome = outcome.try_into().expect("they are not too many");
	Pallet::<T>::do_receive(&receiver.1, id, outcome, place(), T::Clock::now(), [2; 32])
		.expect("it may be received");
}

/// The stage with the second shipment on its way.
fn shipped<T: Config>(containers: u32) -> (Parties<T>, ShipmentId) {
	let (parties, shipment) = stage::<T>(containers);
	Pallet::<T>::do_ship(&parties.sender.1, shipment).expect("it may be sent");
	(parties, 1)
}

/// The largest shipment, which has arrived, and a suspicion of its receiver's that its sender has to answer.
fn suspected<T: Config>() -> (Parties<T>, ShipmentId, ExceptionId) {
	let (parties, id) = shipped::<T>(MAX_CONTAINERS);
	arrive::<T>(&parties.receiver, id);
	let (concern, kind) = (Concern::Shipment(id), ExceptionKind::Counterfeit);
	Pallet::<T>::do_raise_exception(&parties.receiver.1, concern, kind, [3; 32])
		.expect("it is a party");
	(parties, id, 0)
}

/// A certificate with every detail, about a container with as many lines as there may be.
fn certificate<T: Config>() -> (Firm<T>, NewCertificate) {
	T::BenchmarkHelper::set_today(Day::from_number(TODAY));
	let [maker, packer] = [0, 1].map(firm::<T>);
	let customs = T::BenchmarkHelper::firm(2, &[Role::Customs]);
	let lines = lines(&batches::<T>(MAX_LINES, maker.0));
	let sscc = put_container::<T>(0, packer.0, packer.0, contents([1; 32]), lines);
	let terms = NewCertificate {
		kind: CertificateKind::CustomsClearance,
		subject: Subject::Container(sscc, 1),
		passed: true,
		customs: CustomsDetails {
			hs_code: b"190110000000".to_vec().try_into().ok(),
			entry_port: Some(*b"CNNGB"),
			warehouse: Some(place()),
			three_documents: Some(true),
		},
		commitments: [4; 32],
	};
	(customs, terms)
}

/// The longest document, and events at its beginning with the longest proofs, about as many containers with as many lines
/// as there may be.
fn document<T: Config>(
	events: u32,
) -> (Firm<T>, NewDocument, BoundedVec<IndexedEvent, ConstU32<MAX_INDEXED>>) {
	T::BenchmarkHelper::set_today(Day::from_number(TODAY));
	let [maker, captor] = [0, 1].map(firm::<T>);
	let lines = lines(&batches::<T>(MAX_LINES, maker.0));
	let hashes: Vec<Hash> = (1..).take(MAX_INDEXED as usize).map(|hash: u8| [hash; 32]).collect();
	let leaves: Vec<Hash> = hashes.iter().map(|hash| leaf_hash::<HostSha256>(hash)).collect();
	let now = T::Clock::now();
	let proved = |(index, hash): (u32, &Hash)| {
		let mut path = path_of::<HostSha256>(index.into(), &leaves).expect("it is one of them");
		path.extend(nodes(u8::try_from(path.len()).unwrap_or_default()));
		let sscc =
			put_container::<T>(index.into(), maker.0, maker.0, contents([1; 32]), lines.clone());
		let essentials = Essentials {
			event_type: EventType::Transformation,
			action: Some(Action::Delete),
			biz_step: BizStep::ALL.last().copied(),
			disposition: Disposition::ALL.last().copied(),
			subject: Subject::Container(sscc, 1),
			time: now,
			offset: 480,
			read_point: Some(place()),
			biz_location: Some(place()),
		};
		let path = path.try_into().expect("it is as long as there are");
		IndexedEvent { index, hash: *hash, path, essentials }
	};
	let mut proved: Vec<IndexedEvent> = (0..).zip(&hashes).map(proved).collect();
	let (leaf, path) = (leaves[0], &proved[0].path);
	let root = root_of_path::<HostSha256>(leaf, 0, u32::MAX.into(), path)
		.expect("the path is as long as the tree is high");
	let document = NewDocument { root, count: u32::MAX, file: [5; 32], first: now, last: now };
	proved.truncate(events as usize);
	(captor, document, proved.try_into().expect("they are not too many"))
}

/// An event that has been indexed. Its captor and its hash.
fn captured<T: Config>() -> (Firm<T>, Hash) {
	let (captor, document, events) = document::<T>(1);
	let hash = events[0].hash;
	Pallet::<T>::do_capture(&captor.1, document, events).expect("it may be captured");
	(captor, hash)
}

fn corrections() -> BoundedVec<Hash, ConstU32<MAX_CORRECTIONS>> {
	let hashes: Vec<Hash> =
		(1..).take(MAX_CORRECTIONS as usize).map(|hash: u8| [hash; 32]).collect();
	hashes.try_into().expect("they are not too many")
}

/// That many organisations contest an event.
fn contested<T: Config>(count: u32, hash: Hash, captor: OrgId) {
	for seed in 0..count {
		let (_, account) = firm::<T>(10 + seed);
		Pallet::<T>::do_contest_event(&account, hash, captor, [6; 32]).expect("it may contest");
	}
}

#[benchmarks]
mod benches {
	use super::*;

	#[benchmark]
	fn pack(n: Linear<1, MAX_LINES>) {
		T::BenchmarkHelper::set_today(Day::from_number(TODAY));
		let [maker, packer, before] = [0, 1, 2].map(firm::<T>);
		T::BenchmarkHelper::authorise("9521001".parse().expect("it is one"), packer.0);
		let lines = received::<T>(n, maker.0, packer.0);
		let sscc = put_container::<T>(0, before.0, before.0, None, lines.clone());
		Pallet::<T>::do_unpack(&before.1, sscc).expect("it has it");
		T::BenchmarkHelper::set_today(Day::from_number(TODAY + SSCC_REST_DAYS + 1));
		let packing = Packing { contents: contents([1; 32]), lines };
		#[extrinsic_call]
		_(RawOrigin::Signed(packer.1), sscc, MAX_LEVEL, packing, place(), T::Clock::now());
		let container = Containers::<T>::get(sscc).expect("it has been packed");
		assert!(container.stands && (container.life, container.payer) == (2, packer.0));
		assert_eq!(container.packed.lines.len(), n as usize);
	}

	#[benchmark]
	fn take_out(n: Linear<0, MAX_TAKEN>) {
		T::BenchmarkHelper::set_today(Day::from_number(TODAY));
		let [maker, custodian] = [0, 1].map(firm::<T>);
		let lines = lines(&batches::<T>(MAX_LINES, maker.0));
		let contents = contents([1; 32]).filter(|_| n > 0);
		let sscc = put_container::<T>(0, custodian.0, maker.0, contents, lines.clone());
		let children: Vec<u32> = (0..n).map(|chunk| chunk * CHUNK_CHILDREN).collect();
		let children = children.try_into().expect("they are not too many");
		let less: Vec<Line> = lines.into_iter().map(|line| Line { quantity: 1, ..line }).collect();
		let less = less.try_into().expect("they are not too many");
		#[extrinsic_call]
		_(RawOrigin::Signed(custodian.1), sscc, children, less);
		let container = Containers::<T>::get(sscc).expect("it stands");
		assert_eq!(container.taken, n);
		assert!(container.packed.lines.iter().all(|line| line.quantity == PIECES - 1));
		assert_eq!(Taken::<T>::iter_prefix((sscc, 1)).count(), n as usize);
	}

	#[benchmark]
	fn repack(n: Linear<1, MAX_LINES>) {
		T::BenchmarkHelper::set_today(Day::from_number(TODAY));
		let [maker, custodian] = [0, 1].map(firm::<T>);
		let before = lines(&batches::<T>(MAX_LINES, maker.0));
		let sscc = put_container::<T>(0, custodian.0, maker.0, contents([1; 32]), before);
		let lines = received::<T>(n, maker.0, custodian.0);
		let packing = Packing { contents: contents([2; 32]), lines };
		#[extrinsic_call]
		_(RawOrigin::Signed(custodian.1), sscc, packing, place(), T::Clock::now());
		let container = Containers::<T>::get(sscc).expect("it stands");
		assert_eq!((container.packing, container.payer), (2, custodian.0));
		assert_eq!(container.packed.lines.len(), n as usize);
	}

	#[benchmark]
	fn unpack() {
		T::BenchmarkHelper::set_today(Day::from_number(TODAY));
		let [maker, custodian] = [0, 1].map(firm::<T>);
		let lines = lines(&batches::<T>(MAX_LINES, maker.0));
		let sscc = put_container::<T>(0, custodian.0, maker.0, contents([1; 32]), lines);
		#[extrinsic_call]
		_(RawOrigin::Signed(custodian.1), sscc);
		assert!(Containers::<T>::get(sscc).is_some_and(|container| !container.stands));
	}

	/// Each chunk is kept by another organisation.
	#[benchmark]
	fn drop_taken(n: Linear<1, MAX_DROPPED>) {
		T::BenchmarkHelper::set_today(Day::from_number(TODAY));
		let [maker, caller] = [0, 1].map(firm::<T>);
		let lines = lines(&batches::<T>(MAX_LINES, maker.0));
		let sscc = put_container::<T>(0, maker.0, maker.0, contents([1; 32]), lines);
		for chunk in 0..n {
			put_taken::<T>((sscc, 1), chunk, firm::<T>(2 + chunk).0);
		}
		Pallet::<T>::do_unpack(&maker.1, sscc).expect("it has it");
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.1), sscc, 1);
		assert_eq!(Taken::<T>::iter_prefix((sscc, 1)).count(), 0);
	}

	/// It was shown in two other containers before: it still stands in the one, and has been taken out of the other.
	#[benchmark]
	fn report_two_places() {
		T::BenchmarkHelper::set_today(Day::from_number(TODAY));
		let [maker, before, reporter] = [0, 1, 2].map(firm::<T>);
		let others = [(); 4].map(|()| batches::<T>(MAX_LINES - 1, maker.0));
		let last = T::BenchmarkHelper::batch(maker.0, u32::MAX);
		let gtin = T::Marks::batch(last).expect("it is there").gtin;
		let serial: Serial = "T1234567890123456789".parse().expect("it is one of 20 characters");
		let child = Child::Item { gtin, serial };
		let mut number = 0;
		let [still, was, first, second] = others.map(|mut goods| {
			goods.push(Goods::Batch(last));
			number += 1;
			shown::<T>(number, &child, &goods, maker.0)
		});
		let gone = (was.sscc, was.index);
		Pallet::<T>::do_report_two_places(&before.1, child.clone(), still, was)
			.expect("it is shown");
		Taken::<T>::mutate((gone.0, 1), Ordered(0), |chunk| {
			if let Some(chunk) = chunk {
				chunk.set(gone.1);
			}
		});
		let leaf = child.leaf::<HostSha256>();
		#[extrinsic_call]
		_(RawOrigin::Signed(reporter.1), child, first, second);
		assert!(ShownTwice::<T>::get(leaf).is_some_and(|places| places.by == reporter.0));
	}

	#[benchmark]
	fn ship(n: Linear<0, MAX_CONTAINERS>) {
		let (Parties { sender, consignee, .. }, shipment) = stage::<T>(n);
		#[extrinsic_call]
		_(RawOrigin::Signed(sender.1), shipment);
		let shipment = Pallet::<T>::shipment(1).expect("it is there");
		assert_eq!((shipment.lines.len(), shipment.containers.len()), (16, n as usize));
		assert_eq!((shipment.parties().len(), shipment.consignee), (4, consignee));
		assert_eq!(Dispatched::<T>::iter_keys().count(), MAX_LINES as usize);
	}

	#[benchmark]
	fn depart(n: Linear<0, MAX_CONTAINERS>) {
		let (Parties { carrier, .. }, id) = shipped::<T>(n);
		#[extrinsic_call]
		_(RawOrigin::Signed(carrier.1), id, place(), T::Clock::now());
		let shipment = Pallet::<T>::shipment(id).expect("it is there");
		assert!(shipment.departed.is_some());
		let with = |sscc: &Sscc| Containers::<T>::get(sscc).map(|container| container.custodian);
		assert!(shipment.containers.iter().all(|sscc| with(sscc) == Some(carrier.0)));
	}

	#[benchmark]
	fn void(n: Linear<0, MAX_CONTAINERS>) {
		let (Parties { sender, carrier, .. }, id) = shipped::<T>(n);
		Pallet::<T>::do_depart(&carrier.1, id, place(), T::Clock::now()).expect("it carries it");
		#[extrinsic_call]
		_(RawOrigin::Signed(sender.1), id, [3; 32]);
		let shipment = Pallet::<T>::shipment(id).expect("it is there");
		assert_eq!(shipment.state, ShipmentState::Voided);
		let with = |sscc: &Sscc| Containers::<T>::get(sscc).map(|container| container.custodian);
		assert!(shipment.containers.iter().all(|sscc| with(sscc) == Some(sender.0)));
	}

	/// Of every other line too little arrives, of the others too much, and of each something damaged.
	#[benchmark]
	fn receive(n: Linear<0, MAX_CONTAINERS>) {
		let (Parties { receiver, .. }, id) = shipped::<T>(n);
		let lines = Pallet::<T>::shipment(id).expect("it is there").lines;
		let outcome = |(number, line): (u64, &Line)| LineOutcome {
			received: line.quantity - 2 * (number % 2),
			damaged: 1,
		};
		let outcome: Vec<_> = (0..).zip(&lines).map(outcome).collect();
		let outcome = outcome.try_into().expect("they are not too many");
		let account = receiver.1.clone();
		#[extrinsic_call]
		_(RawOrigin::Signed(account), id, outcome, place(), T::Clock::now(), [3; 32]);
		let shipment = Pallet::<T>::shipment(id).expect("it is there");
		assert_eq!((shipment.state, shipment.exceptions), (ShipmentState::Received, 3));
		assert!(Pallet::<T>::shipment(0).is_ok_and(|first| first.returned > 0));
		let noted = |line: &Line| match line.goods {
			Goods::Batch(id) => Receivers::<T>::contains_key(Ordered(id), Ordered(receiver.0)),
			Goods::Class(_) => false,
		};
		assert!(shipment.lines.len() == 16 && shipment.lines.iter().all(noted));
	}

	/// Of the largest shipment, which was closed.
	#[benchmark]
	fn raise_exception() {
		let (Parties { sender, receiver, .. }, id) = shipped::<T>(MAX_CONTAINERS);
		arrive::<T>(&receiver, id);
		let (concern, kind) = (Concern::Shipment(id), ExceptionKind::Counterfeit);
		#[extrinsic_call]
		_(RawOrigin::Signed(receiver.1), concern, kind, [3; 32]);
		let of = InboxOf { owner: sender.0, inbox: Inbox::Suspicion };
		assert!(Inboxes::<T>::contains_key(Ordered(of), Ordered(0)));
		assert!(
			Pallet::<T>::shipment(id)
				.is_ok_and(|shipment| shipment.state == ShipmentState::Received)
		);
	}

	#[benchmark]
	fn answer_exception() {
		let (Parties { sender, .. }, _, id) = suspected::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(sender.1), id, [4; 32]);
		assert!(Exceptions::<T>::get(Ordered(id)).is_some_and(|told| told.answered.is_some()));
	}

	/// By a regulator, when its owner has answered.
	#[benchmark]
	fn settle_exception() {
		let (Parties { sender, .. }, shipment, id) = suspected::<T>();
		Pallet::<T>::do_answer_exception(&sender.1, id, [4; 32]).expect("it has to");
		let (_, regulator) = T::BenchmarkHelper::firm(4, &[Role::Regulator]);
		#[extrinsic_call]
		_(RawOrigin::Signed(regulator), id, [5; 32]);
		assert!(Exceptions::<T>::get(Ordered(id)).is_some_and(|told| told.settled.is_some()));
		assert!(
			Pallet::<T>::shipment(shipment)
				.is_ok_and(|shipment| shipment.state == ShipmentState::Closed)
		);
	}

	/// The issuer has certified it before.
	#[benchmark]
	fn certify() {
		let ((issuer, account), terms) = certificate::<T>();
		let subject = terms.subject;
		Pallet::<T>::do_certify(&account, terms.clone()).expect("it may certify");
		#[extrinsic_call]
		_(RawOrigin::Signed(account), terms);
		let place = IssuerPlace { kind: CertificateKind::CustomsClearance, issuer };
		assert_eq!(CertificatesOf::<T>::get(subject, Ordered(place)), Some(1));
		assert!(Certificates::<T>::contains_key(Ordered(1)));
	}

	#[benchmark]
	fn withdraw_certificate() {
		let ((_, account), terms) = certificate::<T>();
		Pallet::<T>::do_certify(&account, terms).expect("it may certify");
		#[extrinsic_call]
		_(RawOrigin::Signed(account), 0, [5; 32]);
		let withdrawn = |certificate: Certificate| certificate.withdrawn.is_some();
		assert!(Certificates::<T>::get(Ordered(0)).is_some_and(withdrawn));
	}

	#[benchmark]
	fn capture(n: Linear<0, MAX_INDEXED>) {
		let ((captor, account), document, events) = super::document::<T>(n);
		#[extrinsic_call]
		_(RawOrigin::Signed(account), document, events);
		assert!(Documents::<T>::contains_key(Ordered(captor), document.root));
		assert_eq!(NextEvent::<T>::get(), n);
		assert_eq!(Events::<T>::iter_keys().count(), n as usize);
	}

	/// Of an event that as many contest as may.
	#[benchmark]
	fn declare_error() {
		let ((captor, account), hash) = captured::<T>();
		contested::<T>(MAX_CONTESTS, hash, captor);
		#[extrinsic_call]
		_(RawOrigin::Signed(account), hash, ErrorReason::IncorrectData, corrections());
		let event = Events::<T>::get(hash, Ordered(captor)).expect("it is there");
		assert!(event.declared.is_some_and(|declared| declared.corrections == corrections()));
	}

	/// Of an event that was declared erroneous with as many corrections as there may be.
	#[benchmark]
	fn contest_event() {
		let ((captor, account), hash) = captured::<T>();
		Pallet::<T>::do_declare_error(&account, hash, ErrorReason::IncorrectData, corrections())
			.expect("it is its own");
		contested::<T>(MAX_CONTESTS - 1, hash, captor);
		let (last, account) = firm::<T>(9);
		#[extrinsic_call]
		_(RawOrigin::Signed(account), hash, captor, [6; 32]);
		let event = Events::<T>::get(hash, Ordered(captor)).expect("it is there");
		assert_eq!(event.contested.len(), MAX_CONTESTS as usize);
		assert!(event.contested.last().is_some_and(|said| said.by == last));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_chain(), crate::mock::Test);
}
