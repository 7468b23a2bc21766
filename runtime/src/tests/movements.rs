//! Goods and their movements together.

use super::{transactions::in_block, *};
use frame_support::assert_ok;
use pallet_goods::types::{NewBatch, Scope, TradeItemDetails};
use pallet_movements::types::{NewShipment, Packing};
use sp_runtime::{BoundedVec, DispatchError, Permill};
use stalhof_primitives::{
	goods::{self, LEAF_VERSION, Line, PoolShape, RecallClass, RecallReason},
	gs1::{Gln, Gtin, Sscc},
};
use stalhof_support::{Clock, goods::DeliveryEvidence};

fn brand() -> RuntimeOrigin {
	RuntimeOrigin::signed(account(Sr25519Keyring::AliceStash))
}

fn tins() -> Gtin {
	"09521001000017".parse().unwrap()
}

fn dock() -> Gln {
	"4012345000115".parse().unwrap()
}

fn lines(lines: &[(u32, u64)]) -> BoundedVec<Line, frame_support::traits::ConstU32<16>> {
	let line = |(batch, quantity): &(u32, u64)| Line {
		goods: goods::Goods::Batch(*batch),
		quantity: *quantity,
	};
	lines.iter().map(line).collect::<Vec<_>>().try_into().unwrap()
}

fn commission(number: u8) {
	let batch = NewBatch {
		pool: 0,
		lot: alloc::format!("L{number}").parse().unwrap(),
		origin: "DK".parse().unwrap(),
		market: None,
		made: <Calendar as Clock>::today(),
		expires: None,
		count: 100,
		root: [number; 32],
		leaf_version: LEAF_VERSION,
		manifest: [number; 32],
		opens: None,
	};
	assert_ok!(Goods::commission(brand(), batch));
}

/// Thirty tins of batch 0 in a container and ten of batch 1 besides, of lots `L0` and `L1` with serial numbers of four
/// characters that begin with `T`, have been sent as shipment 0.
fn with_shipment(test: impl FnOnce()) {
	in_block(|| {
		let details = TradeItemDetails {
			master_data: [1; 32],
			hs_code: 190_110,
			works: BoundedVec::default(),
		};
		assert_ok!(Goods::set_trade_item(brand(), tins(), details));
		let shape = PoolShape::Prefix { prefix: "T".parse().unwrap(), length: 4 };
		let havnbro = crate::genesis::WellKnown::Havnbro.id();
		assert_ok!(Goods::grant_pool(brand(), tins(), shape, havnbro, 900));
		(0..2).for_each(commission);
		let sscc: Sscc = "095210010000000017".parse().unwrap();
		let packing = Packing { contents: None, lines: lines(&[(0, 30)]) };
		let now = <Calendar as Clock>::now;
		assert_ok!(Movements::pack(brand(), sscc, 1, packing, dock(), now()));
		let shipment = NewShipment {
			consignee: crate::genesis::WellKnown::Qiantang.id(),
			receiver: None,
			carrier: None,
			containers: vec![sscc].try_into().unwrap(),
			loose: lines(&[(1, 10)]),
			references: BoundedVec::default(),
			returns: None,
			place: dock(),
			time: now(),
		};
		assert_ok!(Movements::ship(brand(), shipment));
		test();
	});
}

fn recall(scope: Scope) {
	let (class, reason) = (RecallClass::Quality, RecallReason::Other);
	let scopes = vec![scope].try_into().unwrap();
	assert_ok!(Goods::recall(brand(), tins(), class, reason, scopes, [2; 32]));
}

#[test]
fn shipment_should_be_recalled_as_far_as_recalls_of_its_batches_reach() {
	for (scope, pieces) in [
		(Scope::Product, 40),
		(Scope::Lot("L1".parse().unwrap()), 10),
		(Scope::Lot("L2".parse().unwrap()), 0),
		(Scope::Batch(0), 30),
		(Scope::Items { batch: 1, first: 96, last: 99 }, 4),
		(Scope::Items { batch: 1, first: 0, last: 99 }, 10),
		(Scope::Serials("T0".parse().unwrap()), 40),
		(Scope::Serials("S".parse().unwrap()), 0),
	] {
		with_shipment(|| {
			let share = || <Movements as DeliveryEvidence>::recalled_share(0);
			assert_eq!(share(), Permill::zero());
			recall(scope.clone());
			assert_eq!(share(), Permill::from_rational(pieces, 40u32), "{scope:?}");
			assert_eq!(Movements::shipment_view(0).unwrap().recalled, u64::from(pieces));
		});
	}
}

#[test]
fn recalls_of_several_batches_should_add_up_in_a_shipment() {
	with_shipment(|| {
		recall(Scope::Items { batch: 0, first: 0, last: 5 });
		recall(Scope::Items { batch: 1, first: 0, last: 1 });
		let share = <Movements as DeliveryEvidence>::recalled_share(0);
		assert_eq!(share, Permill::from_percent(20));
		let none = <Movements as DeliveryEvidence>::recalled_share(1);
		assert_eq!(none, Permill::zero(), "there is no such shipment");
	});
}

/// A rival's wrappers change nothing: each call asks who signs, and of which organisation that is.
#[test]
fn anothers_shipment_should_not_be_moved_however_the_call_is_wrapped() {
	use crate::tests::goods::{proxy, send_as, sent_wrapped};
	use Sr25519Keyring::{Bob, Eve};
	use pallet_movements::Call;

	let time = || <Calendar as Clock>::now();
	let calls = || -> Vec<(RuntimeCall, pallet_movements::Error<Runtime>)> {
		let outcome = vec![pallet_movements::types::LineOutcome { received: 30, damaged: 0 }; 2];
		let sscc = "095210010000000017".parse().unwrap();
		vec![
			(
				Call::receive {
					id: 0,
					outcome: outcome.try_into().unwrap(),
					place: dock(),
					time: time(),
					reference: [1; 32],
				}
				.into(),
				pallet_movements::Error::NotReceiver,
			),
			(
				Call::depart { id: 0, place: dock(), time: time() }.into(),
				pallet_movements::Error::NotCarrier,
			),
			(Call::void { id: 0, reference: [1; 32] }.into(), pallet_movements::Error::NotSender),
			(Call::unpack { sscc }.into(), pallet_movements::Error::NotCustodian),
		]
	};
	with_shipment(|| {
		proxy(Bob, Eve);
		let before = Movements::shipment_view(0);
		for (call, error) in calls() {
			let error = DispatchError::from(error);
			assert_eq!(send_as(Eve, call.clone()), Ok(Err(error)), "{call:?}");
			for (name, result) in sent_wrapped(Eve, Bob, &call) {
				// The derived account and that of the multisig are nobody's operators.
				let refused = result.expect_err(name);
				let own = ["batch", "nested", "proxied"].contains(&name);
				assert_eq!(refused == error, own, "{name}: {refused:?}");
			}
		}
		assert_eq!(Movements::shipment_view(0), before);
	});
}

#[test]
fn movements_should_stand_still_in_a_pause_however_they_are_wrapped() {
	use crate::tests::goods::{proxy, send_as, sent_wrapped};
	use Sr25519Keyring::{Alice, Bob};

	with_shipment(|| {
		proxy(Bob, Alice);
		let period = pallet_council::types::Period {
			since: Default::default(),
			until: stalhof_primitives::time::Moment::from_millis(u64::MAX),
		};
		pallet_council::Paused::<Runtime>::insert(41, period);
		let call: RuntimeCall = pallet_movements::Call::void { id: 0, reference: [1; 32] }.into();
		let filtered = DispatchError::from(frame_system::Error::<Runtime>::CallFiltered);
		assert_eq!(send_as(Alice, call.clone()), Ok(Err(filtered)));
		for (name, result) in sent_wrapped(Alice, Bob, &call) {
			assert_eq!(result, Err(filtered), "{name}");
		}
		let _ = pallet_council::Paused::<Runtime>::clear(u32::MAX, None);
		assert_eq!(send_as(Alice, call), Ok(Ok(())));
	});
}

#[test]
fn trace_of_an_item_should_tell_what_happened_to_it_alone() {
	use pallet_movements_runtime_api::{
		Passage, runtime_decl_for_movements_api::MovementsApiV1 as MovementsApi,
	};
	with_shipment(|| {
		let child = goods::Child::Item { gtin: tins(), serial: "T000".parse().unwrap() };
		let item = goods::ItemId { batch: 0, index: 0 };
		let trace = |item| {
			let around = goods::Around::default();
			let page =
				<Runtime as MovementsApi<Block>>::trace(child.clone(), item, around, None, 9);
			page.items.into_iter().map(|entry| (entry.what, entry.subject)).collect::<Vec<_>>()
		};
		let commissioned = Passage::Item(pallet_goods_runtime_api::Happening::Commissioned);
		assert_eq!(trace(Some(item)), [(commissioned, goods::Subject::Item(item))]);
		assert_eq!(trace(None), []);
	});
}
