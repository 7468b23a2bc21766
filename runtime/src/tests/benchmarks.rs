//! What the weights are measured with.

use super::*;
use crate::benchmarks::MovementsHelper;
use frame_support::assert_ok;
use pallet_movements::{
	benchmarking::BenchmarkHelper,
	types::{LineOutcome, NewShipment, Packing},
};
use sp_runtime::BoundedVec;
use stalhof_primitives::{
	goods::{Goods as Pieces, Line},
	gs1::{Gln, Sscc},
	ordered::Ordered,
	time::Day,
};
use stalhof_support::{Clock, goods::Marks};

#[test]
fn firms_and_batches_of_the_benchmarks_should_be_accepted_by_the_pallets() {
	externalities(Genesis::default()).execute_with(|| {
		System::set_block_number(1);
		MovementsHelper::set_today(Day::from_number(20_000));
		let [maker, packer, receiver] = [0, 1, 2].map(|seed| MovementsHelper::firm(seed, &[]));
		let signed = |account: &AccountId| RuntimeOrigin::signed(account.clone());
		MovementsHelper::authorise("9521001".parse().unwrap(), packer.0);
		let batches = [(); 2].map(|()| MovementsHelper::batch(maker.0, u32::MAX));
		let [one, other] = batches.map(|batch| <Goods as Marks>::batch(batch).unwrap().gtin);
		assert_ne!(one, other);
		for batch in batches {
			assert!(!<Goods as Marks>::handles(packer.0, batch));
			pallet_movements::Receivers::<Runtime>::insert(Ordered(batch), Ordered(packer.0), ());
		}
		let line = |batch| Line { goods: Pieces::Batch(batch), quantity: 1_000 };
		let lines: BoundedVec<_, _> = batches.map(line).to_vec().try_into().unwrap();
		let sscc: Sscc = "095210010000000017".parse().unwrap();
		let place: Gln = "4012345000115".parse().unwrap();
		let now = <Calendar as Clock>::now();
		let packing = Packing { contents: None, lines: lines.clone() };
		assert_ok!(Movements::pack(signed(&packer.1), sscc, 7, packing, place, now));
		let shipment = NewShipment {
			consignee: receiver.0,
			receiver: None,
			carrier: None,
			containers: vec![sscc].try_into().unwrap(),
			loose: lines,
			references: BoundedVec::default(),
			returns: None,
			place,
			time: now,
		};
		assert_ok!(Movements::ship(signed(&packer.1), shipment));
		let outcome = vec![LineOutcome { received: 1_000, damaged: 1 }; 2].try_into().unwrap();
		assert_ok!(Movements::receive(signed(&receiver.1), 0, outcome, place, now, [1; 32]));
		assert_eq!(Movements::shipment_view(0).unwrap().exceptions, 2);
	});
}
