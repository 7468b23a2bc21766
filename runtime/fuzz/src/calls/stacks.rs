//! What stands in containers, and what documents of events hold: of each number one.

use super::*;
use pallet_movements::HostSha256;
use pallet_movements::types::{Contents, IndexedEvent, NewDocument};
use stalhof_primitives::{
	cbv::EventType,
	goods::{Child, ContentProof, Subject},
	merkle::{Hash, leaf_hash, tree},
};

/// Cartons of two items each.
pub(super) const CARTONS: u32 = 8;
/// Containers: after the cartons pallets, which hold some of the same cartons.
pub(super) const CONTAINERS: u32 = 12;

/// What stands in the container of that number.
pub(super) fn children(number: u32) -> Vec<Child> {
	if number < CARTONS {
		let serial = |index| {
			let letter = char::from(b'A' + u8::try_from(number % 6).unwrap_or(0));
			format!("{letter}{number:02}{index}").parse().expect("it is a serial number")
		};
		return (0..2)
			.map(|index| Child::Item { gtin: gtin_of(0), serial: serial(index) })
			.collect();
	}
	cartons_on(number).into_iter().map(|carton| Child::Container(sscc_of(carton))).collect()
}

/// The cartons on a pallet: the next pallet shares one.
pub(super) fn cartons_on(pallet: u32) -> Vec<u32> {
	let first = pallet.saturating_sub(CARTONS) * 2;
	(first..first + 3).map(|carton| carton % CARTONS).collect()
}

fn leaves(number: u32) -> Vec<Hash> {
	children(number).iter().map(|child| child.leaf::<HostSha256>()).collect()
}

/// As who packs it says.
pub(super) fn contents(number: u32) -> Contents {
	let leaves = leaves(number);
	let count = u32::try_from(leaves.len()).expect("they are few");
	Contents { root: tree::root_of::<HostSha256>(&leaves), count }
}

/// That the child at a place stands in the container of that number.
pub(super) fn proof(number: u32, index: u32) -> ContentProof {
	let path = tree::path_of::<HostSha256>(index.into(), &leaves(number)).unwrap_or_default();
	let path = path.try_into().expect("the tree is low");
	ContentProof { sscc: sscc_of(number), index, path }
}

/// Documents of events.
pub(super) const DOCUMENTS: u32 = 12;
/// Events of each.
pub(super) const EVENTS: u32 = 4;

/// The hash of an event of a document.
pub(super) fn event(document: u32, index: u32) -> Hash {
	let byte = |number: u32| u8::try_from(number % 256).unwrap_or(0);
	let mut hash = [byte(document); 32];
	hash[31] = byte(index);
	hash
}

fn event_leaves(document: u32) -> Vec<Hash> {
	(0..EVENTS).map(|index| leaf_hash::<HostSha256>(&event(document, index))).collect()
}

pub(super) fn root(document: u32) -> Hash {
	tree::root_of::<HostSha256>(&event_leaves(document))
}

/// A document whose events happened between two moments.
pub(super) fn document(number: u32, first: Moment, last: Moment) -> NewDocument {
	NewDocument { root: root(number), count: EVENTS, file: event(number, 200), first, last }
}

/// An event of a document, with its proof.
pub(super) fn indexed(document: u32, index: u32, subject: Subject, time: Moment) -> IndexedEvent {
	let path = tree::path_of::<HostSha256>(index.into(), &event_leaves(document));
	IndexedEvent {
		index,
		hash: event(document, index),
		path: path.unwrap_or_default().try_into().expect("the tree is low"),
		essentials: pallet_movements::types::Essentials {
			event_type: EventType::Object,
			action: None,
			biz_step: None,
			disposition: None,
			subject,
			time,
			offset: 480,
			read_point: None,
			biz_location: None,
		},
	}
}
