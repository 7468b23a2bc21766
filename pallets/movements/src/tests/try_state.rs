use super::{
	capture::{HASHES, capture, document, indexed},
	*,
};
use stalhof_primitives::goods::{CertificateKind, Inbox};

/// Breaks the state of a chain with containers, shipments, an exception, a certificate and an event, and says which rule
/// is found broken.
#[track_caller]
fn broken(rule: &str, harm: impl FnOnce()) {
	new_chain().execute_with(|| {
		brands_pallet();
		carton(BRAND, 2);
		let children = vec![0].try_into().unwrap();
		assert_ok!(Movements::take_out(by(BRAND), sscc(2), children, tins_of(1)));
		let short = sent(BRAND, consignment(&[pallet(0)], Lines::default()));
		assert_ok!(receive(MART, short, &[(7, 0)]));
		sent(BRAND, consignment(&[sscc(2)], Lines::default()));
		let whole = sent_tins(2);
		assert_ok!(receive(MART, whole, &[(2, 0)]));
		let certificate = NewCertificate {
			kind: CertificateKind::Inspection,
			subject: Subject::Batch(0),
			passed: true,
			customs: CustomsDetails::default(),
			commitments: [0; 32],
		};
		assert_ok!(Movements::certify(by(INSPECTOR), certificate));
		assert_ok!(capture(BRAND, document(), &[indexed(0)]));
		Movements::do_try_state().expect("nothing is broken yet");
		harm();
		let found = Movements::do_try_state().expect_err("the harm is noticed");
		assert_eq!(found, sp_runtime::TryRuntimeError::Other(Box::leak(rule.into())));
	});
}

fn change_container(sscc: Sscc, change: impl FnOnce(&mut Container)) {
	Containers::<Test>::mutate(sscc, |container| change(container.as_mut().unwrap()));
}

fn change_shipment(id: ShipmentId, change: impl FnOnce(&mut Shipment)) {
	Shipments::<Test>::mutate(Ordered(id), |shipment| change(shipment.as_mut().unwrap()));
}

/// What was received short, what is under way, and what was received whole.
const SHORT: ShipmentId = 0;
const OPEN: ShipmentId = 1;
const WHOLE: ShipmentId = 2;

#[test]
fn harm_to_containers_should_be_noticed() {
	let harm =
		|rule, change: fn(&mut Container)| broken(rule, || change_container(sscc(2), change));
	broken("an SSCC has its check digit", || {
		Containers::<Test>::insert(wrong::<Sscc>(), container(sscc(0)));
	});
	harm("a level is 1 to 7", |container| container.level = 8);
	harm("a level is 1 to 7", |container| container.level = 0);
	harm("each life begins with a packing", |container| container.life = 0);
	harm("each life begins with a packing", |container| container.life = 2);
	harm("lines stand in order, each of something", |container| {
		container.packed.lines = tins_of(0)
	});
	harm("what is unpacked holds nothing", |container| container.stands = false);
	harm("what moves stands", |container| {
		container.packed = quantity(&[]);
		container.stands = false;
	});
	harm("no more is taken out than was in", |container| container.taken = 5);
	harm("a container of items holds as many as its lines say", |container| {
		container.packed.lines = tins_of(4);
	});
	harm("what is under way is on an open shipment", |container| container.under_way = false);
	harm("what is under way is on an open shipment", |container| container.shipment = Some(WHOLE));
	harm("times are not in the future", |container| container.time = in_hours(1));
}

#[test]
fn harm_to_what_was_taken_out_should_be_noticed() {
	broken("a chunk exists if a bit is set, and only then", || {
		Taken::<Test>::insert((sscc(2), 1), Ordered(1), TakenChunk::empty(OrgId(BRAND)));
	});
	broken("as many bits are set as children were taken out", || {
		Taken::<Test>::mutate((sscc(2), 1), Ordered(0), |chunk| chunk.as_mut().unwrap().set(1));
	});
	broken("bits are of packings that there were", || {
		let mut chunk = TakenChunk::empty(OrgId(BRAND));
		chunk.set(0);
		Taken::<Test>::insert((sscc(2), 2), Ordered(0), chunk);
	});
	broken("two places are not one", || {
		let place = Standing { sscc: sscc(0), packing: 1, index: 0 };
		let places = TwoPlaces { first: place, second: place, by: OrgId(1), at: now() };
		ShownTwice::<Test>::insert([0; 32], places);
	});
}

#[test]
fn harm_to_shipments_should_be_noticed() {
	broken("shipments have numbers that were given", || NextShipment::<Test>::put(2));
	broken("a shipment's lines stand in order, each of something", || {
		change_shipment(WHOLE, |shipment| shipment.lines = tins_of(0));
	});
	broken("a shipment is listed with its parties", || {
		ShipmentsOf::<Test>::remove(Ordered(OrgId(CARRIER)), Ordered(OPEN));
	});
	broken("only parties have a shipment listed", || {
		ShipmentsOf::<Test>::insert(Ordered(OrgId(RIVAL)), Ordered(OPEN), ());
	});
	broken("each container's shipments are listed", || {
		Voyages::<Test>::remove((sscc(2), 1), Ordered(OPEN));
	});
	broken("a container's shipments are there", || {
		Voyages::<Test>::insert((sscc(2), 1), Ordered(9), ());
	});
	broken("shipments are noted of lives that have begun", || {
		Voyages::<Test>::insert((sscc(2), 2), Ordered(OPEN), ());
	});
	broken("what was received has a receipt", || {
		change_shipment(WHOLE, |shipment| shipment.received = None);
	});
	broken("open exceptions are counted", || {
		change_shipment(SHORT, |shipment| shipment.exceptions = 2);
	});
	broken("what is closed has no open exception", || {
		change_shipment(SHORT, |shipment| shipment.state = ShipmentState::Closed);
	});
	broken("what is settled is closed", || {
		change_shipment(WHOLE, |shipment| shipment.state = ShipmentState::Received);
	});
	broken("no more comes back or is drawn on than was delivered", || {
		change_shipment(SHORT, |shipment| shipment.returned = 8);
	});
	broken("no more comes back or is drawn on than was delivered", || {
		change_shipment(SHORT, |shipment| shipment.drawn = 8);
	});
	broken("each line has an outcome", || {
		change_shipment(WHOLE, |shipment| {
			shipment.received.as_mut().unwrap().outcome = outcome(&[(2, 0), (0, 0)]);
		});
	});
	broken("a shipment leaves before it arrives", || {
		change_shipment(WHOLE, |shipment| {
			shipment.received.as_mut().unwrap().happened.time = hours_ago(1);
		});
	});
	broken("who has received some of a batch may send it on", || {
		Receivers::<Test>::remove(Ordered(0), Ordered(OrgId(MART)));
	});
}

#[test]
fn harm_to_exceptions_should_be_noticed() {
	let place = || Ordered(InboxOf { owner: OrgId(BRAND), inbox: Inbox::Process });
	broken("exceptions are of shipments that there are", || {
		Exceptions::<Test>::insert(
			Ordered(1),
			Exception { concern: Concern::Shipment(9), ..exception(0) },
		);
	});
	broken("exceptions have numbers that were given", || NextException::<Test>::put(0));
	broken("an exception is in its owner's inbox until it is settled", || {
		Inboxes::<Test>::remove(place(), Ordered(0));
	});
	broken("inboxes hold exceptions that there are", || {
		Inboxes::<Test>::insert(place(), Ordered(5), ());
	});
}

#[test]
fn harm_to_certificates_and_events_should_be_noticed() {
	broken("certificates have numbers that were given", || NextCertificate::<Test>::put(0));
	broken("a subject's certificates are about it", || {
		let place = IssuerPlace { kind: CertificateKind::Inspection, issuer: OrgId(BROKER) };
		CertificatesOf::<Test>::insert(Subject::Batch(0), Ordered(place), 0);
	});
	broken("events have numbers that were given", || NextEvent::<Test>::put(0));
	broken("an event is of a document that its captor has captured", || {
		Documents::<Test>::remove(Ordered(OrgId(BRAND)), document().root);
	});
	broken("an event is listed with its subject", || {
		EventsOf::<Test>::remove(Subject::Batch(0), Ordered(0));
	});
	broken("only events are listed", || {
		EventsOf::<Test>::insert(Subject::Batch(0), Ordered(1), (HASHES[1], OrgId(BRAND)));
	});
	broken("a document is under its root", || {
		let document = Documents::<Test>::get(Ordered(OrgId(BRAND)), document().root).unwrap();
		Documents::<Test>::insert(Ordered(OrgId(RIVAL)), [0; 32], document);
	});
}
