//! Random histories against a small model of what should come of them.

mod chain;
mod state;
mod steps;
mod take;

use super::*;
use proptest::{collection::vec, prelude::*, sample::select};
use state::Model;
use steps::{BOXES, KINDS, Step};

/// A firm, mostly that one.
fn who(most: u32) -> impl Strategy<Value = u32> {
	prop_oneof![6 => Just(most), 2 => select(&EVERYONE[..])]
}

/// A firm that trades.
fn trader() -> impl Strategy<Value = u32> {
	prop_oneof![4 => Just(BRAND), 4 => Just(MART), 1 => Just(STORE), 1 => select(&EVERYONE[..])]
}

/// Hours before the step at which it is said to have happened.
fn back() -> impl Strategy<Value = u64> {
	prop_oneof![8 => Just(0u64), 1 => Just(1u64), 1 => Just(80u64)]
}

fn a_box() -> impl Strategy<Value = usize> {
	0..BOXES
}

fn rarely() -> impl Strategy<Value = bool> {
	proptest::bool::weighted(0.1)
}

fn in_boxes() -> impl Strategy<Value = Step> {
	prop_oneof![
		6 => (trader(), a_box(), back()).prop_map(|(by, which, back)| Step::Pack { by, which, back }),
		4 => (trader(), a_box(), vec(0u32..5, 0..3), 0u64..5)
			.prop_map(|(by, which, children, less)| Step::TakeOut { by, which, children, less }),
		4 => (trader(), prop_oneof![0usize..3, 4usize..6], 0u32..2, 1usize..3).prop_map(
			|(by, which, first, count)| {
				let children: Vec<_> = (first..4).take(count).collect();
				Step::TakeOut { by, which, less: children.len() as u64, children }
			}
		),
		1 => (trader(), 1u64..5).prop_map(|(by, less)| {
			Step::TakeOut { by, which: 3, children: Vec::new(), less }
		}),
		2 => (trader(), a_box(), any::<bool>(), back())
			.prop_map(|(by, which, own, back)| Step::Repack { by, which, own, back }),
		2 => (trader(), a_box()).prop_map(|(by, which)| Step::Unpack { by, which }),
		2 => (a_box(), 0u32..4).prop_map(|(which, packing)| Step::Drop { which, packing }),
		5 => (trader(), 0usize..3, 4usize..6)
			.prop_map(|(by, inner, outer)| Step::TakeOver { by, inner, outer }),
		2 => (who(RIVAL), 0usize..3).prop_map(|(by, child)| Step::TwoPlaces { by, child }),
	]
}

fn shipments() -> impl Strategy<Value = Step> {
	let id = || prop_oneof![2 => 0u32..4, 1 => 4u32..9];
	let firm = || select(&[BRAND, MART, STORE, RIVAL][..]);
	let ship = (
		trader(),
		prop_oneof![3 => Just(MART), 1 => firm()],
		proptest::option::weighted(0.2, firm()),
		prop_oneof![4 => vec(a_box(), 0..2), 1 => vec(a_box(), 2)],
		prop_oneof![2 => Just(0u64), 6 => 1u64..9, 1 => Just(1_000u64)],
		proptest::option::weighted(0.15, id()),
		back(),
	);
	prop_oneof![
		8 => ship.prop_map(|(by, consignee, receiver, boxes, loose, returns, back)| {
			Step::Ship { by, consignee, receiver, boxes, loose, returns, back }
		}),
		3 => (who(CARRIER), id(), back()).prop_map(|(by, id, back)| Step::Depart { by, id, back }),
		1 => (who(BRAND), id()).prop_map(|(by, id)| Step::Void { by, id }),
		6 => (who(MART), id(), 0u64..12, 0u64..3, back()).prop_map(|(by, id, received, damaged, back)| {
			Step::Receive { by, id, received, damaged, back }
		}),
		6 => (trader(), id()).prop_map(|(by, id)| Step::ReceiveAll { by, id }),
		2 => (who(MART), id(), select(&KINDS[..]))
			.prop_map(|(by, id, kind)| Step::Raise { by, id, kind }),
		2 => (who(BRAND), id()).prop_map(|(by, id)| Step::Answer { by, id }),
		3 => (who(MART), id()).prop_map(|(by, id)| Step::Settle { by, id }),
		3 => (id(), 0u64..9).prop_map(|(id, pieces)| Step::Draw { id, pieces }),
		1 => (id(), 0u64..9).prop_map(|(id, pieces)| Step::GiveBack { id, pieces }),
	]
}

fn said() -> impl Strategy<Value = Step> {
	let captor = || select(&[BRAND, MART][..]);
	prop_oneof![
		2 => (0usize..3, who(CUSTOMS), any::<bool>())
			.prop_map(|(kind, by, passed)| Step::Certify { kind, by, passed }),
		1 => (who(CUSTOMS), 0u32..3).prop_map(|(by, id)| Step::Withdraw { by, id }),
		2 => (captor(), vec(0u32..3, 0..3), rarely())
			.prop_map(|(by, events, more)| Step::Capture { by, events, more }),
		1 => (captor(), 0u32..3).prop_map(|(by, event)| Step::Declare { by, event }),
		1 => (who(RIVAL), captor(), 0u32..3)
			.prop_map(|(by, captor, event)| Step::Contest { by, captor, event }),
	]
}

fn step() -> impl Strategy<Value = Step> {
	prop_oneof![
		8 => in_boxes(),
		10 => shipments(),
		2 => said(),
		1 => (select(&EVERYONE[..]), proptest::bool::weighted(0.8))
			.prop_map(|(firm, active)| Step::Stand { firm, active }),
		2 => select(&[0u32, 1, 4, 366][..]).prop_map(|days| Step::Pass { days }),
	]
}

/// Cartons and pallets with which most can be done: a pallet that the mart has received, and goods on the way to it.
fn begin() -> Vec<Step> {
	let pack = |which| Step::Pack { by: BRAND, which, back: 0 };
	let ship = |boxes, loose| Step::Ship {
		by: BRAND,
		consignee: MART,
		receiver: None,
		boxes,
		loose,
		returns: None,
		back: 0,
	};
	let sent =
		[ship(vec![4], 0), Step::ReceiveAll { by: MART, id: 0 }, ship(vec![3], 5), ship(vec![], 8)];
	(0..BOXES).map(pack).chain(sent).collect()
}

fn movements_are_as_in_the_model(steps: &[Step]) {
	let mut model = Model::new();
	for step in begin().iter().chain(steps) {
		let taken = chain::take(step);
		assert_eq!(taken, model.take(step), "{step:?}");
		Movements::do_try_state().expect("the invariants hold");
		assert_eq!(chain::boxes(), model.boxes(), "{step:?}");
		assert_eq!(chain::sent(), model.sent(), "{step:?}");
		assert_eq!(chain::places(), model.places(), "{step:?}");
		assert_eq!(chain::told(), model.told(), "{step:?}");
		assert_eq!(chain::bytes(), model.bytes(), "{step:?}");
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(40))]
	#[test]
	fn movements_should_be_as_in_the_model_whatever_happens(steps in vec(step(), 1..120)) {
		build_and_execute(|| movements_are_as_in_the_model(&steps));
	}
}
