use super::*;

/// Breaks the state of a chain with a batch, a sale, a record and a recall, and says which rule is found broken.
#[track_caller]
fn broken(rule: &str, harm: impl FnOnce()) {
	new_chain().execute_with(|| {
		let marks = batch_of_tins(5, false);
		let place = "4012345000115".parse().unwrap();
		assert_ok!(Goods::sell(by(SHOP), vec![item(1)].try_into().unwrap(), place, Now::get()));
		assert_ok!(Goods::lock_item(by(MAKER), marks.proof(0, 2), [1; 32]));
		let scopes = vec![Scope::Batch(0)].try_into().unwrap();
		let (class, reason) = (RecallClass::Safety, RecallReason::Other);
		assert_ok!(Goods::recall(by(BRAND), tins(), class, reason, scopes, [1; 32]));
		Goods::do_try_state().expect("nothing is broken yet");
		harm();
		let found = Goods::do_try_state().expect_err("the harm is noticed");
		assert_eq!(found, sp_runtime::TryRuntimeError::Other(Box::leak(rule.into())));
	});
}

#[test]
fn harm_to_trade_items_and_pools_should_be_noticed() {
	broken("a trade item's distributors are counted", || {
		let _ = Distributors::<Test>::clear_prefix(tins(), u32::MAX, None);
	});
	broken("a pool's used marks are those of its batches", || {
		Pools::<Test>::mutate(Ordered(0), |pool| pool.as_mut().unwrap().used += 1);
	});
	broken("no pool holds more marks than granted", || {
		Pools::<Test>::mutate(Ordered(0), |pool| pool.as_mut().unwrap().granted = 4);
	});
	broken("a pool's batches that others keep are counted", || {
		Keepers::<Test>::insert(Ordered(0), Ordered(OrgId(RIVAL)), ());
	});
	broken("a pool lies where its shape says", || {
		let _ = PoolPlaces::<Test>::clear(u32::MAX, None);
	});
	broken("a trade item's pools are listed", || {
		let _ = PoolsOf::<Test>::clear(u32::MAX, None);
	});
}

#[test]
fn harm_to_batches_should_be_noticed() {
	broken("a root leads to its batch", || {
		let _ = Roots::<Test>::clear(u32::MAX, None);
	});
	broken("a trade item's batches are listed", || {
		let _ = BatchesOf::<Test>::clear(u32::MAX, None);
	});
	broken("another than its producer keeps a batch's manifest", || {
		Keepers::<Test>::insert(Ordered(0), Ordered(OrgId(MAKER)), ());
		Pools::<Test>::mutate(Ordered(0), |pool| pool.as_mut().unwrap().kept = 1);
	});
	broken("importers are of batches", || {
		Importers::<Test>::insert(Ordered(7), Ordered(OrgId(MAKER)), ());
	});
	broken("batches have numbers that were given", || NextBatch::<Test>::put(0));
}

#[test]
fn harm_to_items_should_be_noticed() {
	let chunk = |change: fn(&mut Chunk)| {
		Chunks::<Test>::mutate(Ordered(0), Ordered(0), |chunk| change(chunk.as_mut().unwrap()));
	};
	broken("a chunk exists if a bit is set, and only then", || {
		Chunks::<Test>::insert(Ordered(0), Ordered(1), Chunk::empty(OrgId(MAKER)));
	});
	broken("bits are of items that there are", || {
		chunk(|chunk| chunk.set(5, Bit::Sold, true));
	});
	broken("as many records as bits that say so", || {
		chunk(|chunk| chunk.set(3, Bit::Record, true));
	});
	broken("who locks leaves a record", || {
		Rests::<Test>::insert(Ordered(item(0)), Ordered(OrgId(MARKETPLACE)), Now::get());
	});
	broken("what is inspected was brought back", || {
		Records::<Test>::mutate(Ordered(item(2)), |record| {
			record.as_mut().unwrap().inspected = Some((true, Goods::said(OrgId(6), [0; 32])));
		});
	});
}

#[test]
fn harm_to_recalls_and_reports_should_be_noticed() {
	broken("what a recall reaches is under it", || {
		let _ = InForce::<Test>::clear(u32::MAX, None);
	});
	broken("recalled lots are counted", || RecalledLots::<Test>::insert(tins(), 1));
	broken("recalled beginnings of serial numbers are counted", || {
		let place = PoolPlace { gtin: tins(), serial: (&serial("T")).into() };
		RecalledPrefixes::<Test>::insert(Ordered(place), 1);
	});
	broken("items recalled in rows are counted", || {
		RecalledCounts::<Test>::insert(Ordered(0), 1);
	});
	broken("what is recalled has a recall", || {
		let place = (tins(), RecallClass::Market, Raiser::Licensee, Scope::Product);
		InForce::<Test>::insert(place, 0);
	});
	broken("a trade item's recalls are listed", || {
		let _ = RecallsOf::<Test>::clear(u32::MAX, None);
	});
	broken("what is shown against batches is counted", || {
		OutsidePool::<Test>::insert(Ordered(item(0)), Goods::said(OrgId(1), [0; 32]));
	});
	broken("what is shown against batches is counted", || {
		BatchFaults::<Test>::mutate(Ordered(0), |faults| faults.duplicates = 1);
	});
	broken("what is shown against producers is counted", || {
		ProducerFaults::<Test>::mutate(Ordered(OrgId(MAKER)), |faults| faults.outside_pool = 1);
	});
	broken("what is shown is of a batch", || {
		let nowhere = ItemId { batch: 7, index: 0 };
		OutsidePool::<Test>::insert(Ordered(nowhere), Goods::said(OrgId(1), [0; 32]));
	});
	broken("a sale's items stand in order, each once", || {
		Sales::<Test>::mutate(Ordered(0), |sale| sale.as_mut().unwrap().items = Default::default());
	});
}
