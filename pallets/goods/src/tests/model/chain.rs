//! The same steps on the chain, and what it says afterwards.

use super::{
	state::{Recalled, Seen},
	*,
};

/// A proof as its batch's producer would make it; of an item that is not there, some proof.
fn proof(item: ItemId, model: &Model) -> ItemProof {
	let kind = model.kind(item.batch).unwrap_or(&model.kinds[0]);
	let index = usize::try_from(item.index).unwrap_or_default() % kind.proofs.len();
	ItemProof { item, ..kind.proofs[index].clone() }
}

fn place(elsewhere: bool) -> Gln {
	if elsewhere { "4012345000122".parse().expect("its check digit holds") } else { counter() }
}

fn gtin(jars: bool) -> Gtin {
	if jars { mock::jars() } else { tins() }
}

/// Uses a label's key, or passes an item on.
fn use_label(item: ItemId, holder: u8, first_key: bool, model: &Model) -> bool {
	let proof = proof(item, model);
	let resealed = model.resealed(item).filter(|_| !first_key);
	let signer = resealed.map_or_else(|| label(&proof.serial), buyer);
	let holder = key_of(&buyer(holder));
	let valid_until = Goods::block_number() + 9;
	let message = stalhof_primitives::goods::activation_message(
		&Goods::genesis(),
		item.batch,
		item.index,
		&holder,
		valid_until,
	);
	let activation = Activation { proof, holder, valid_until, signature: signer.sign(&message).0 };
	let may = Goods::may_activate(&activation).is_ok();
	if may {
		assert_ok!(Goods::activate(frame_system::RawOrigin::Authorized.into(), activation));
	}
	may
}

fn pass_on(item: ItemId, from: u8, to: u8, model: &Model) -> bool {
	let to = key_of(&buyer(to));
	let valid_until = Goods::block_number() + 9;
	let message = stalhof_primitives::goods::transfer_message(
		&Goods::genesis(),
		item.batch,
		item.index,
		model.passes(item),
		&to,
		valid_until,
	);
	let transfer = Transfer { item, to, valid_until, signature: buyer(from).sign(&message).0 };
	let may = Goods::may_transfer(&transfer).is_ok();
	if may {
		assert_ok!(Goods::transfer(frame_system::RawOrigin::Authorized.into(), transfer));
	}
	may
}

fn act_on(by: RuntimeOrigin, act: &Act, item: ItemId, model: &Model) -> DispatchResult {
	let proof = proof(item, model);
	let reference = [1; 32];
	match act {
		Act::Return => Goods::return_item(by, proof, reference),
		Act::Inspect(sound) => Goods::inspect_item(by, item, *sound, reference),
		Act::Reseal(key) => Goods::reseal_item(by, item, key_of(&buyer(*key)), reference),
		Act::Lock => Goods::lock_item(by, proof, reference),
		Act::Confirm => Goods::confirm_lock(by, item),
		Act::Unlock => Goods::unlock_item(by, item),
		Act::Stolen => Goods::report_stolen(by, proof, Around::default(), reference),
		Act::Destroyed => Goods::report_destroyed(by, proof, Around::default(), reference),
		Act::Scans => Goods::report_scans(by, proof, 9),
	}
}

/// Does a step on the chain, and says whether it was taken.
pub(super) fn take(step: &Step, model: &Model) -> bool {
	let done = match step.clone() {
		Step::Distribute { by, jars, firm, named: true } => {
			Goods::name_distributor(by.origin(), gtin(jars), OrgId(firm))
		}
		Step::Distribute { by, jars, firm, named: false } => {
			Goods::drop_distributor(by.origin(), gtin(jars), OrgId(firm))
		}
		Step::Grant { by, shape, producer, marks } => {
			let (jars, text) = SHAPES[shape];
			let shape = prefix(text, 4);
			Goods::grant_pool(by.origin(), gtin(jars), shape, OrgId(producer), marks)
		}
		Step::Change { by, pool, marks } => Goods::change_grant(by.origin(), pool, marks),
		Step::Commission { by, kind, pool } => {
			let terms = NewBatch { pool, ..model.kinds[kind].terms.clone() };
			Goods::commission(by.origin(), terms)
		}
		Step::Import { by, batch, firm } => Goods::name_importer(by.origin(), batch, OrgId(firm)),
		Step::Keep { by, batch, kept: true } => Goods::keep_manifest(by.origin(), batch),
		Step::Keep { by, batch, kept: false } => Goods::drop_manifest(by.origin(), batch),
		Step::Sell { by, items, elsewhere } => {
			let items = items.try_into().expect("they are few");
			Goods::sell(by.origin(), items, place(elsewhere), Now::get())
		}
		Step::Undo { by, sale, elsewhere } => Goods::undo_sale(by.origin(), sale, place(elsewhere))
			.map(|_| ())
			.map_err(|error| error.error),
		Step::Drop { sale } => Goods::drop_sale(by(RIVAL), sale),
		Step::Item { by, act, item } => act_on(by.origin(), &act, item, model),
		Step::Recall { by, jars, class, scopes } => {
			let scopes = scopes.try_into().expect("they are few");
			let reason = RecallReason::Other;
			Goods::recall(by.origin(), gtin(jars), class, reason, scopes, [1; 32])
		}
		Step::Widen { by, recall, scope } => Goods::widen_recall(by.origin(), recall, scope),
		Step::Annul { by, recall } => Goods::annul_recall(by.origin(), recall, [1; 32]),
		Step::Duplicate { by, first, second } => {
			Goods::report_duplicate(by.origin(), proof(first, model), proof(second, model))
		}
		Step::Outside { by, item } => Goods::report_outside_pool(by.origin(), proof(item, model)),
		Step::Activate { item, holder, first_key } => {
			return use_label(item, holder, first_key, model);
		}
		Step::Transfer { item, from, to } => return pass_on(item, from, to, model),
		Step::Stand { firm, active } => {
			stand(firm, if active { Standing::Active } else { Standing::Suspended });
			Ok(())
		}
		Step::Withdraw { jars, sure: true } => Goods::withdraw_trade_item(by(BRAND), gtin(jars)),
		Step::Withdraw { .. } => Ok(()),
		Step::Pass { days, blocks } => {
			pass(days, blocks);
			Ok(())
		}
		Step::Pause { days } => {
			pass(days, 0);
			let days = u64::from(days) * stalhof_primitives::time::MILLIS_PER_DAY;
			PausedFor::mutate(|paused| *paused += days);
			Ok(())
		}
	};
	done.is_ok()
}

/// What the chain says of an item, with the proof that its producer makes.
pub(super) fn seen(item: ItemId, model: &Model) -> Seen {
	let facts = Goods::item_facts(item).expect("it is there");
	let proof = proof(item, model);
	let gtin = Goods::batch_view(item.batch).expect("it is there").gtin;
	let serial = proof.serial.clone();
	let verdict = Goods::verify(gtin, serial.clone(), Some(asked(proof)), Around::default());
	Seen {
		membership: verdict.membership,
		unshown: Goods::verify(gtin, serial, None, Around::default()).membership,
		market: facts.market,
		label: facts.label,
		stops: verdict.stops.iter().map(|stop| (stop.kind, stop.recall)).collect(),
		warnings: verdict.warnings.iter().collect(),
		passes: facts.holder.map(|holder| holder.passes),
		conflicts: facts.conflict.map_or(0, |conflict| conflict.count.into()),
	}
}

/// Of each pool how many marks are granted and used.
pub(super) fn grants() -> Vec<(PoolId, u64, u64)> {
	Pools::<Test>::iter().map(|(Ordered(id), pool)| (id, pool.granted, pool.used)).collect()
}

/// Of each sale what was sold, and whether it can be undone.
pub(super) fn sales() -> Vec<(SaleId, Vec<ItemId>, bool)> {
	let views = Sales::<Test>::iter_keys().filter_map(|Ordered(id)| Goods::sale_view(id));
	views.map(|sale| (sale.id, sale.items, sale.undoable)).collect()
}

/// Of each recall what it reaches, and what has been said of it.
pub(super) fn recalls() -> Vec<Recalled> {
	Recalls::<Test>::iter_values()
		.map(|recall| Recalled {
			scopes: recall.scopes.to_vec(),
			retracted: recall.retracted.is_some(),
			released: recall.released.is_some(),
		})
		.collect()
}
