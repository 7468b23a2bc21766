//! One file for each thing that is done.

mod bytes;
mod capture;
mod certificates;
mod depart;
mod drop_taken;
mod errors_of_events;
mod evidence;
mod exceptions;
mod model;
mod pack;
mod reads;
mod receive;
mod repack;
mod returns;
mod rights;
mod ship;
mod take_out;
mod take_over;
mod try_state;
mod two_places;
mod unpack;
mod void;
mod whereabouts;

use crate::{mock::*, types::*, *};
use codec::{Decode, Encode};
use frame_support::{
	assert_noop, assert_ok,
	storage::{TransactionOutcome, with_transaction},
};
use sp_runtime::DispatchError;
use stalhof_primitives::{
	goods::{Around, ItemId, ReferenceKind, ShipmentState},
	gs1::{Gtin, check_digit},
	merkle::tree,
	organisation::Standing as FirmStanding,
};

type MovesError = crate::Error<Test>;

/// What an organisation is told that may keep no more.
const BYTES_EXCEEDED: DispatchError = DispatchError::Other("BytesExceeded");

/// A reference that somebody gives.
const REFERENCE: Hash = [1; 32];

/// All of the mock, each with a part of its own.
const EVERYONE: [u32; 9] =
	[BRAND, MART, CARRIER, STORE, CUSTOMS, BROKER, INSPECTOR, RIVAL, REGULATOR];

const HOUR: u64 = 3_600_000;

/// Who of [`EVERYONE`] may do that; the others are refused for that cause. Nothing of it stays.
#[track_caller]
fn who_may(cause: MovesError, act: impl Fn(u32) -> DispatchResult) -> Vec<u32> {
	let cause = DispatchError::from(cause);
	let may = |who: &u32| match tried(|| act(*who)) {
		Ok(()) => true,
		Err(error) => {
			assert_eq!(error, cause, "organisation {who}");
			false
		}
	};
	EVERYONE.into_iter().filter(may).collect()
}

/// What comes of an act, of which nothing stays.
fn tried(act: impl FnOnce() -> DispatchResult) -> DispatchResult {
	let kept = Kept::get();
	let result = with_transaction(|| TransactionOutcome::Rollback(Ok::<_, DispatchError>(act())));
	Kept::set(kept);
	result.expect("it is rolled back")
}

/// What comes of an act, of which nothing stays when it is refused: as a chain dispatches calls.
fn dispatched(act: impl FnOnce() -> DispatchResult) -> DispatchResult {
	let kept = Kept::get();
	let result = with_transaction(|| match act() {
		Ok(()) => TransactionOutcome::Commit(Ok(())),
		Err(error) => TransactionOutcome::Rollback(Err(error)),
	});
	if result.is_err() {
		Kept::set(kept);
	}
	result
}

/// A result without what was spent.
fn plain(result: DispatchResultWithPostInfo) -> DispatchResult {
	result.map(|_| ()).map_err(|error| error.error)
}

/// Puts an organisation in another standing.
fn stand(organisation: u32, standing: FirmStanding) {
	Standings::mutate(|standings| standings.insert(OrgId(organisation), standing));
}

/// What a value comes to that only hands can write.
fn raw<Value: Decode>(bytes: impl Encode) -> Value {
	Value::decode(&mut &bytes.encode()[..]).expect("it has the value's form")
}

/// A key whose check digit does not fit.
fn wrong<Key: Decode>() -> Key {
	raw(1u64)
}

/// The SSCC with that number under [`BRAND`]'s prefix.
fn sscc(number: u64) -> Sscc {
	let body = 9_521_001_000_000_000 + number;
	Sscc::new(body * 10 + u64::from(check_digit(body))).expect("its check digit holds")
}

/// A pallet's SSCC.
fn pallet(number: u64) -> Sscc {
	sscc(100 + number)
}

/// What an organisation says now.
fn said(by: u32) -> Said {
	Said { by: OrgId(by), at: now(), reference: REFERENCE }
}

/// That something happens at a place now.
fn happens(place: Gln) -> Happened {
	Happened { place, time: now(), at: now(), late: false }
}

/// That many hours from now, and before it.
fn in_hours(hours: u64) -> Moment {
	Moment::from_millis(now().as_millis() + hours * HOUR)
}

fn hours_ago(hours: u64) -> Moment {
	Moment::from_millis(now().as_millis() - hours * HOUR)
}

/// So many tins of batch 0.
fn tins_of(quantity: u64) -> Lines {
	lines(&[(Goods::Batch(0), quantity)])
}

/// The tin with that number.
fn tin(number: u32) -> Child {
	let serial = format!("T{number:04}").parse().expect("it is a serial number");
	Child::Item { gtin: tins(), serial }
}

/// What stands in a container, as who packs it has it.
#[derive(Clone, Debug)]
struct Stack(Vec<Child>);

impl Stack {
	/// Tins with those numbers.
	fn tins(numbers: impl IntoIterator<Item = u32>) -> Self {
		Self(numbers.into_iter().map(tin).collect())
	}

	/// Those containers.
	fn containers(containers: &[Sscc]) -> Self {
		Self(containers.iter().copied().map(Child::Container).collect())
	}

	fn leaves(&self) -> Vec<Hash> {
		self.0.iter().map(|child| child.leaf::<HostSha256>()).collect()
	}

	fn contents(&self) -> Contents {
		Contents {
			root: tree::root_of::<HostSha256>(&self.leaves()),
			count: u32::try_from(self.0.len()).expect("there are few"),
		}
	}

	/// So packed, with those lines.
	fn packed(&self, lines: Lines) -> Packing {
		Packing { contents: Some(self.contents()), lines }
	}

	/// That the child at that place stands in a container packed so.
	fn proof(&self, sscc: Sscc, index: u32) -> ContentProof {
		let path = tree::path_of::<HostSha256>(index.into(), &self.leaves()).expect("it is there");
		ContentProof { sscc, index, path: path.try_into().expect("the tree is low") }
	}
}

/// Tins of a carton.
const OF_CARTON: u32 = 4;

/// What stands in carton `number`: tins of batch 0, four to each.
fn in_carton(number: u64) -> Stack {
	let first = u32::try_from(number).expect("there are few") * OF_CARTON;
	Stack::tins(first..first + OF_CARTON)
}

/// Lets an organisation pack carton `number` at [`dock`] now. Forgets the events.
fn carton(who: u32, number: u64) -> Sscc {
	let packing = in_carton(number).packed(tins_of(OF_CARTON.into()));
	assert_ok!(Movements::pack(by(who), sscc(number), 1, packing, dock(), now()));
	events();
	sscc(number)
}

/// Lets an organisation pack a pallet with those cartons, which are there. Forgets the events.
fn stack(who: u32, number: u64, cartons: &[Sscc]) -> Stack {
	let stack = Stack::containers(cartons);
	let pieces = u64::from(OF_CARTON) * u64::try_from(cartons.len()).expect("there are few");
	let packing = stack.packed(tins_of(pieces));
	assert_ok!(Movements::pack(by(who), pallet(number), 2, packing, dock(), now()));
	events();
	stack
}

/// Lets [`BRAND`] pack a pallet 0 of cartons 0 and 1. Forgets the events.
fn brands_pallet() -> Stack {
	let cartons = [carton(BRAND, 0), carton(BRAND, 1)];
	stack(BRAND, 0, &cartons)
}

/// Goods in containers and besides, for [`MART`], by [`CARRIER`], from [`dock`], now.
fn consignment(containers: &[Sscc], loose: Lines) -> NewShipment {
	NewShipment {
		consignee: OrgId(MART),
		receiver: None,
		carrier: Some(OrgId(CARRIER)),
		containers: containers.to_vec().try_into().expect("they are few"),
		loose,
		references: BoundedVec::default(),
		returns: None,
		place: dock(),
		time: now(),
	}
}

/// Lets an organisation send that. Forgets the events.
#[track_caller]
fn sent(who: u32, shipment: NewShipment) -> ShipmentId {
	assert_ok!(Movements::ship(by(who), shipment));
	events();
	NextShipment::<Test>::get() - 1
}

/// Lets [`BRAND`] send loose tins to [`MART`]. Forgets the events.
fn sent_tins(quantity: u64) -> ShipmentId {
	sent(BRAND, consignment(&[], tins_of(quantity)))
}

/// Received and damaged pieces of each line.
fn outcome(lines: &[(u64, u64)]) -> Outcome {
	let each = lines
		.iter()
		.map(|(received, damaged)| LineOutcome { received: *received, damaged: *damaged });
	each.collect::<Vec<_>>().try_into().expect("they are few")
}

/// Lets an organisation say at [`yard`] what has arrived.
fn receive(who: u32, id: ShipmentId, lines: &[(u64, u64)]) -> DispatchResult {
	plain(Movements::receive(by(who), id, outcome(lines), yard(), now(), REFERENCE))
}

fn depart(who: u32, id: ShipmentId) -> DispatchResult {
	plain(Movements::depart(by(who), id, dock(), now()))
}

fn void(who: u32, id: ShipmentId) -> DispatchResult {
	plain(Movements::void(by(who), id, REFERENCE))
}

fn container(sscc: Sscc) -> Container {
	Containers::<Test>::get(sscc).expect("it is there")
}

fn shipment(id: ShipmentId) -> Shipment {
	Shipments::<Test>::get(Ordered(id)).expect("it is there")
}

fn exception(id: ExceptionId) -> Exception {
	Exceptions::<Test>::get(Ordered(id)).expect("it is there")
}

/// Proofs around a child, the innermost first.
fn around(proofs: &[ContentProof]) -> Around {
	proofs.to_vec().try_into().expect("they are few")
}
