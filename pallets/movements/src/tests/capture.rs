use super::*;
use stalhof_primitives::{
	cbv::{BizStep, EventType},
	merkle::leaf_hash,
};

/// What a test makes of an event's essentials.
type Change = fn(&mut Essentials);

/// Three events of a document.
pub(super) const HASHES: [Hash; 3] = [[1; 32], [2; 32], [3; 32]];

fn leaves() -> Vec<Hash> {
	HASHES.iter().map(|hash| leaf_hash::<HostSha256>(hash)).collect()
}

/// The document with them, of the last hour.
pub(super) fn document() -> NewDocument {
	let root = tree::root_of::<HostSha256>(&leaves());
	NewDocument { root, count: 3, file: [9; 32], first: hours_ago(1), last: now() }
}

fn essentials() -> Essentials {
	Essentials {
		event_type: EventType::ALL[0],
		action: None,
		biz_step: Some(BizStep::ALL[0]),
		disposition: None,
		subject: Subject::Batch(0),
		time: now(),
		offset: 480,
		read_point: Some(dock()),
		biz_location: Some(yard()),
	}
}

/// The event at that place.
pub(super) fn indexed(index: u32) -> IndexedEvent {
	let path = tree::path_of::<HostSha256>(index.into(), &leaves()).expect("it is there");
	IndexedEvent {
		index,
		hash: HASHES[index as usize],
		path: path.try_into().expect("the tree is low"),
		essentials: essentials(),
	}
}

pub(super) fn capture(who: u32, document: NewDocument, events: &[IndexedEvent]) -> DispatchResult {
	Movements::capture(by(who), document, events.to_vec().try_into().expect("they are few"))
}

fn index(who: u32, events: &[IndexedEvent]) -> DispatchResult {
	let events = events.to_vec().try_into().expect("they are few");
	Movements::index_events(by(who), document().root, events)
}

fn captured(id: EventId, index: u32) -> Captured {
	Captured {
		id,
		document: document().root,
		index,
		essentials: essentials(),
		at: now(),
		late: false,
		declared: None,
		contested: BoundedVec::new(),
	}
}

#[test]
fn document_should_be_captured_with_the_events_that_are_indexed() {
	build_and_execute(|| {
		assert_ok!(capture(BRAND, document(), &[indexed(0), indexed(2)]));
		let kept_document = Document { terms: document(), at: now(), late: false };
		let by = OrgId(BRAND);
		assert_eq!(
			events(),
			[
				Event::DocumentCaptured { by, document: kept_document },
				Event::EventCaptured { hash: HASHES[0], by, captured: captured(0, 0) },
				Event::EventCaptured { hash: HASHES[2], by, captured: captured(1, 2) },
			]
		);
		assert_eq!(kept(BRAND), 220 + 2 * 300);
		assert_ok!(index(BRAND, &[indexed(1)]));
		assert_eq!(
			events(),
			[Event::EventCaptured { hash: HASHES[1], by, captured: captured(2, 1) }]
		);
		let about = Movements::events_about(Subject::Batch(0), None, 9).items;
		assert_eq!(
			about.iter().map(|event| event.hash).collect::<Vec<_>>(),
			[HASHES[0], HASHES[2], HASHES[1]]
		);
	});
}

#[test]
fn document_should_be_captured_without_an_event_that_is_indexed() {
	build_and_execute(|| {
		assert_ok!(capture(BRAND, document(), &[]));
		let view = Movements::document_view(OrgId(BRAND), document().root).unwrap();
		assert_eq!((view.count, view.file, view.late), (3, [9; 32], false));
		assert_noop!(index(BRAND, &[]), MovesError::Empty);
	});
}

#[test]
fn anothers_event_captured_first_should_not_block() {
	build_and_execute(|| {
		assert_ok!(capture(RIVAL, document(), &[indexed(0)]));
		assert_ok!(capture(BRAND, document(), &[indexed(0)]));
		let witnesses = Movements::witnesses(HASHES[0], None, 9).items;
		let captors: Vec<_> = witnesses.iter().map(|event| event.captor).collect();
		assert_eq!(captors, [OrgId(BRAND), OrgId(RIVAL)]);
		// Once each.
		assert_noop!(capture(BRAND, document(), &[]), MovesError::DocumentTaken);
		assert_noop!(index(BRAND, &[indexed(0)]), MovesError::EventTaken);
		let twice = dispatched(|| index(BRAND, &[indexed(1), indexed(1)]));
		assert_eq!(twice, Err(MovesError::EventTaken.into()));
	});
}

#[test]
fn event_should_be_captured_once_by_one_organisation_whatever_the_document() {
	build_and_execute(|| {
		assert_ok!(capture(BRAND, document(), &[indexed(0)]));
		let alone = leaf_hash::<HostSha256>(&HASHES[0]);
		let other = NewDocument { root: alone, count: 1, ..document() };
		let event = IndexedEvent { path: BoundedVec::new(), ..indexed(0) };
		let again = dispatched(|| capture(BRAND, other, &[event]));
		assert_eq!(again, Err(MovesError::EventTaken.into()));
		assert_ok!(capture(BRAND, other, &[]));
	});
}

#[test]
fn document_should_be_refused_when_its_times_are_not_in_order_or_in_the_future() {
	build_and_execute(|| {
		let with = |first, last| capture(BRAND, NewDocument { first, last, ..document() }, &[]);
		assert_noop!(with(now(), hours_ago(1)), MovesError::TimesOutOfOrder);
		let ahead = Moment::from_millis(now().as_millis() + AHEAD_MILLIS + 1);
		assert_noop!(with(hours_ago(1), ahead), MovesError::InTheFuture);
		assert_noop!(
			capture(BRAND, NewDocument { count: 0, ..document() }, &[]),
			MovesError::Empty
		);
	});
}

#[test]
fn event_told_late_should_be_marked() {
	build_and_execute(|| {
		let document = NewDocument { first: hours_ago(73), ..document() };
		let at = |index, time| {
			let event = indexed(index);
			IndexedEvent { essentials: Essentials { time, ..event.essentials }, ..event }
		};
		assert_ok!(capture(BRAND, document, &[at(0, hours_ago(73)), at(1, hours_ago(72))]));
		let late = |index: usize| Movements::event_view(HASHES[index], OrgId(BRAND)).unwrap().late;
		assert_eq!((late(0), late(1)), (true, false));
		assert!(Movements::document_view(OrgId(BRAND), document.root).unwrap().late);
	});
}

#[test]
fn event_should_be_refused_when_it_is_not_of_the_document() {
	build_and_execute(|| {
		assert_ok!(capture(BRAND, document(), &[]));
		let refused = |event: IndexedEvent| {
			assert_noop!(index(BRAND, &[event]), MovesError::InvalidProof);
		};
		refused(IndexedEvent { hash: [7; 32], ..indexed(0) });
		refused(IndexedEvent { index: 1, ..indexed(0) });
		refused(IndexedEvent { index: 3, ..indexed(0) });
		refused(IndexedEvent { path: BoundedVec::new(), ..indexed(0) });
		// An inner node is no event.
		let inner = stalhof_primitives::merkle::node_hash::<HostSha256>(&leaves()[0], &leaves()[1]);
		let path = vec![leaves()[2]].try_into().unwrap();
		refused(IndexedEvent { hash: inner, path, ..indexed(0) });
		assert_noop!(index(MART, &[indexed(0)]), MovesError::DocumentNotFound);
	});
}

#[test]
fn event_should_be_refused_when_its_essentials_cannot_be() {
	build_and_execute(|| {
		assert_ok!(capture(BRAND, document(), &[]));
		let with = |change: fn(&mut Essentials)| {
			let mut event = indexed(0);
			change(&mut event.essentials);
			tried(|| index(BRAND, &[event]))
		};
		let cases: [(Change, MovesError); 9] = [
			(|event| event.subject = Subject::Batch(9), MovesError::SubjectNotFound),
			(|event| event.subject = Subject::Class(wrong()), MovesError::InvalidKey),
			(|event| event.subject = Subject::Container(sscc(0), 1), MovesError::ContainerNotFound),
			(|event| event.read_point = Some(wrong()), MovesError::InvalidKey),
			(|event| event.biz_location = Some(wrong()), MovesError::InvalidKey),
			(|event| event.offset = 841, MovesError::InvalidOffset),
			(|event| event.offset = -841, MovesError::InvalidOffset),
			(|event| event.time = in_hours(1), MovesError::TimesOutOfOrder),
			(|event| event.time = hours_ago(2), MovesError::TimesOutOfOrder),
		];
		for (change, cause) in cases {
			assert_eq!(with(change), Err(cause.into()));
		}
		assert_eq!(with(|event| event.offset = -840), Ok(()));
		assert_eq!(with(|event| (event.offset, event.time) = (840, hours_ago(1))), Ok(()));
	});
}

#[test]
fn capture_should_be_refused_when_there_is_no_room_or_no_number_left() {
	build_and_execute(|| {
		let act = || capture(BRAND, document(), &[indexed(0)]);
		Allowance::set(219);
		assert_noop!(act(), BYTES_EXCEEDED);
		Allowance::set(519);
		assert_eq!(dispatched(act), Err(BYTES_EXCEEDED));
		Allowance::set(520);
		assert_ok!(tried(act));
		NextEvent::<Test>::put(u32::MAX);
		assert_eq!(dispatched(act), Err(MovesError::NumbersExhausted.into()));
	});
}
