//! Trade items, batches of marks, and items to which something happens alone.

use super::{
	marks::{BATCHES, Marks, buyer, holder_of, item, key_of, label_of, proof_of, seal},
	*,
};
use pallet_goods::{
	Call, NextPool, NextRecall, NextSale, Pools, Recalls, Sales,
	types::{Activation, Scope, TradeItemDetails, Transfer},
};
use sp_core::Pair;
use stalhof_primitives::goods::{
	ItemId, LABEL_SIGNATURE, PoolShape, RecallClass, RecallReason, activation_message,
	transfer_message,
};

/// Who has the licence for all GTINs at first.
const BRAND: OrgId = OrgId(1);

/// A firm that may do something with items of a batch: mostly its producer or the brand.
fn handler(choices: &Choices, batch: u32) -> OrgId {
	let batch = pallet_goods::Batches::<Runtime>::get(Ordered(batch));
	match choices.below(6) {
		0 => organisation(choices),
		1 | 2 => BRAND,
		_ => batch.map_or(BRAND, |batch| batch.producer),
	}
}

/// All trade items, a pool of each beginning, and the first batches.
pub(super) fn opening(choices: &Choices) -> Vec<Step> {
	let mut steps = Vec::new();
	for number in 0..3 {
		let details = TradeItemDetails {
			master_data: choices.hash(),
			hs_code: 190_110,
			works: Default::default(),
		};
		steps.extend(by(choices, BRAND, Call::set_trade_item { gtin: gtin_of(number), details }));
	}
	// Every other pool is the brand's own.
	for kind in (0..18).filter(|kind| kind % 3 != 2) {
		let marks = Marks(kind);
		let prefix = marks.letter().to_string().parse().expect("it is a letter");
		let shape = PoolShape::Prefix { prefix, length: 4 };
		let producer = if kind % 2 == 0 { BRAND } else { OrgId(1 + kind % 6) };
		let (gtin, marks) = (marks.gtin(), 100);
		steps.extend(by(choices, BRAND, Call::grant_pool { gtin, shape, producer, marks }));
	}
	for (pool, kind) in (0..).zip((0..18).filter(|kind| kind % 3 != 2)) {
		let producer = if kind % 2 == 0 { BRAND } else { OrgId(1 + kind % 6) };
		// Some of batches whose labels may be used at once.
		for more in [0, 18 * choices.below(4)] {
			let batch = Marks(kind + more).terms(pool);
			steps.extend(by(choices, producer, Call::commission { batch }));
		}
	}
	steps
}

/// Trade items, pools and batches: often, until there is something to do.
fn begin(choices: &Choices) -> Vec<Step> {
	let marks = Marks(choices.below(BATCHES));
	match choices.below(10) {
		0 | 1 => {
			let works = (0..choices.below(4)).map(|_| choices.hash()).collect::<Vec<_>>();
			let details = TradeItemDetails {
				master_data: choices.hash(),
				hs_code: if choices.one_in(20) { 1 } else { 190_110 },
				works: works.try_into().expect("they are few"),
			};
			by(choices, BRAND, Call::set_trade_item { gtin: gtin(choices), details })
		}
		2 | 3 => {
			let prefix = marks.letter().to_string().parse().expect("it is a letter");
			let shape = match choices.below(12) {
				0 => {
					let first = u64::from(choices.below(100));
					PoolShape::Numbers { first, last: first + 50, digits: 6 }
				}
				1 => PoolShape::Prefix { prefix, length: choices.below(256) as u8 },
				_ => PoolShape::Prefix { prefix, length: 4 },
			};
			let producer = if choices.coin() { BRAND } else { organisation(choices) };
			let (gtin, marks) = (marks.gtin(), u64::from(choices.below(200)));
			by(choices, BRAND, Call::grant_pool { gtin, shape, producer, marks })
		}
		_ => {
			let (pool, producer) = marks.pool().unwrap_or_else(|| {
				let pool = number(choices, NextPool::<Runtime>::get());
				(pool, organisation(choices))
			});
			let mut batch = marks.terms(pool);
			match choices.below(24) {
				0 => batch.made = day(choices, 3),
				1 => batch.count = choices.number(),
				2 => batch.expires = Some(day(choices, 300)),
				_ => {}
			}
			by(choices, producer, Call::commission { batch })
		}
	}
}

pub(super) fn steps(choices: &Choices) -> Vec<Step> {
	if choices.one_in(8) {
		return begin(choices);
	}
	let item = item(choices);
	let ItemId { batch, .. } = item;
	let firm = handler(choices, batch);
	let reference = choices.hash();
	let call = match choices.below(36) {
		0 if choices.one_in(3) => {
			return by(choices, BRAND, Call::withdraw_trade_item { gtin: gtin(choices) });
		}
		0 | 1 => {
			let (gtin, organisation) = (gtin(choices), organisation(choices));
			return by(choices, BRAND, Call::name_distributor { gtin, organisation });
		}
		2 => {
			let named: Vec<_> = pallet_goods::Distributors::<Runtime>::iter_keys().collect();
			let named = choices.of(&named);
			let (gtin, organisation) =
				named.map_or((gtin(choices), firm), |(gtin, Ordered(of))| (gtin, of));
			return by(choices, BRAND, Call::drop_distributor { gtin, organisation });
		}
		3 => {
			let pool = number(choices, NextPool::<Runtime>::get());
			let marks = if choices.one_in(4) { 0 } else { u64::from(choices.below(200)) };
			let grantor = Pools::<Runtime>::get(Ordered(pool)).map_or(BRAND, |pool| pool.grantor);
			return by(choices, grantor, Call::change_grant { pool, marks });
		}
		4 => Call::name_importer { batch, organisation: organisation(choices) },
		5 => return by(choices, organisation(choices), Call::keep_manifest { batch }),
		6 => {
			let kept: Vec<_> = pallet_goods::Keepers::<Runtime>::iter_keys().collect();
			let kept = choices.of(&kept);
			let (batch, keeper) = kept.map_or((batch, firm), |(Ordered(of), Ordered(by))| (of, by));
			return by(choices, keeper, Call::drop_manifest { batch });
		}
		7..=10 => {
			let first = item.index;
			let last = if choices.one_in(6) { first + choices.below(4) } else { first.max(1) };
			let items: Vec<_> = (first..=last).map(|index| ItemId { batch, index }).collect();
			let items = items.try_into().expect("they are few");
			Call::sell { items, place: place(choices), sold: moment(choices) }
		}
		11 | 12 => {
			let sale = number(choices, NextSale::<Runtime>::get());
			let sold = Sales::<Runtime>::get(Ordered(sale));
			let (firm, place) = sold.map_or((firm, place(choices)), |sold| (sold.by, sold.place));
			return one_of_both(choices, firm, Call::undo_sale { sale, place });
		}
		13 => {
			let sales: Vec<_> = Sales::<Runtime>::iter_keys().collect();
			let sale = choices.of(&sales).map_or(0, |Ordered(sale)| sale);
			Call::drop_sale { sale }
		}
		14 | 15 => {
			let sales: Vec<_> = Sales::<Runtime>::iter_values().collect();
			let sale = choices.of(&sales).filter(|_| !choices.one_in(6));
			let sold = sale.as_ref().and_then(|sale| choices.of(&sale.items));
			let whose = sale.map_or(firm, |sale| sale.by);
			let proof = proof_of(choices, sold.unwrap_or(item));
			return by(choices, whose, Call::return_item { proof, reference });
		}
		16 | 17 => {
			let inspector = having(choices, Role::Inspector);
			let item = returned(choices).unwrap_or(item);
			let sound = !choices.one_in(3);
			return by(choices, inspector, Call::inspect_item { item, sound, reference });
		}
		18 => {
			let inspector = having(choices, Role::Inspector);
			let item = returned(choices).unwrap_or(item);
			let label_key = seal(choices);
			return by(choices, inspector, Call::reseal_item { item, label_key, reference });
		}
		19 | 20 => {
			let whose = if choices.coin() { organisation(choices) } else { firm };
			return by(
				choices,
				whose,
				Call::lock_item { proof: proof_of(choices, item), reference },
			);
		}
		21 => {
			let regulator = having(choices, Role::Regulator);
			let records = pallet_goods::Records::<Runtime>::iter();
			let ends = |lock: pallet_goods::types::Lock| lock.until.is_some() && !lock.ended;
			let locks: Vec<_> = records.filter(|(_, it)| it.lock.is_some_and(ends)).collect();
			let item = choices.of(&locks).map_or(item, |(Ordered(item), _)| item);
			return by(choices, regulator, Call::confirm_lock { item });
		}
		22 => {
			let (item, firm) = locked(choices).unwrap_or((item, firm));
			return by(choices, firm, Call::unlock_item { item });
		}
		23 => {
			let (proof, around) = (proof_of(choices, item), Default::default());
			if choices.coin() {
				Call::report_stolen { proof, around, reference }
			} else {
				Call::report_destroyed { proof, around, reference }
			}
		}
		24 | 25 => return recall(choices, item),
		26 => {
			let id = number(choices, NextRecall::<Runtime>::get());
			let raised = Recalls::<Runtime>::get(Ordered(id)).map(|recall| recall.by);
			let scope = scope(choices, item);
			return by(choices, raised.unwrap_or(firm), Call::widen_recall { id, scope });
		}
		27 | 28 => {
			let id = number(choices, NextRecall::<Runtime>::get());
			let raised = Recalls::<Runtime>::get(Ordered(id)).map_or(firm, |recall| recall.by);
			let whose = if choices.coin() { raised } else { having(choices, Role::Regulator) };
			return one_of_both(choices, whose, Call::annul_recall { id, reference });
		}
		29 => {
			let like = Marks::of(item.batch);
			let batches = pallet_goods::Batches::<Runtime>::iter_keys();
			let twins: Vec<_> = batches
				.map(|Ordered(batch)| ItemId { batch, ..item })
				.filter(|it| it.batch != item.batch)
				.filter(|it| Marks::of(it.batch).zip(like).is_some_and(|(a, b)| a.is_like(b)))
				.collect();
			let other = choices.of(&twins).unwrap_or_else(|| marks::item(choices));
			let twins = [item, other].map(|item| ItemId { index: 3, ..item });
			let [first, second] = twins.map(|item| proof_of(choices, item));
			return by(choices, organisation(choices), Call::report_duplicate { first, second });
		}
		30 => {
			let outside = if choices.one_in(4) { item } else { ItemId { index: 2, ..item } };
			let proof = proof_of(choices, outside);
			return by(choices, organisation(choices), Call::report_outside_pool { proof });
		}
		31 => Call::report_scans { proof: proof_of(choices, item), scans: choices.number() },
		32 | 33 => return activate(choices, item),
		_ => return transfer(choices, item),
	};
	by(choices, firm, call)
}

/// By the administrator or by the second operator, as often.
fn one_of_both(choices: &Choices, firm: OrgId, call: Call<Runtime>) -> Vec<Step> {
	let signer = choices.of(&operators(firm)).unwrap_or(0);
	vec![Step::Signed { by: signer, ahead: 0, call: call.into() }]
}

fn returned(choices: &Choices) -> Option<ItemId> {
	let records = pallet_goods::Records::<Runtime>::iter();
	let back: Vec<_> = records.filter(|(_, record)| record.returned.is_some()).collect();
	choices.of(&back).map(|(Ordered(item), _)| item)
}

fn locked(choices: &Choices) -> Option<(ItemId, OrgId)> {
	let records = pallet_goods::Records::<Runtime>::iter();
	let locks: Vec<_> =
		records.filter_map(|(Ordered(item), record)| Some((item, record.lock?.said.by))).collect();
	choices.of(&locks)
}

fn scope(choices: &Choices, item: ItemId) -> Scope {
	let ItemId { batch, index } = item;
	match choices.below(6) {
		0 => Scope::Product,
		1 => Scope::Lot(format!("L{}", choices.below(6)).parse().expect("it is a lot")),
		2 => {
			let marks = Marks::of(batch).unwrap_or(Marks(0));
			let text = marks.serial(index).to_string();
			let length = 1 + usize::try_from(choices.below(4)).unwrap_or(0);
			Scope::Serials(text[..length.min(text.len())].parse().expect("it is a beginning"))
		}
		3 => Scope::Batch(batch),
		_ => Scope::Items { batch, first: index, last: index + choices.below(3) },
	}
}

fn recall(choices: &Choices, item: ItemId) -> Vec<Step> {
	let class = choices.of(RecallClass::ALL).unwrap_or(RecallClass::Safety);
	let reason = choices.of(RecallReason::ALL).unwrap_or(RecallReason::Other);
	let raiser = match choices.below(3) {
		0 => having(choices, Role::Regulator),
		_ => handler(choices, item.batch),
	};
	let gtin = Marks::of(item.batch).map_or_else(|| gtin(choices), Marks::gtin);
	let scopes: Vec<_> = (0..=choices.below(3)).map(|_| scope(choices, item)).collect();
	let (scopes, evidence) = (scopes.try_into().expect("they are few"), choices.hash());
	by(choices, raiser, Call::recall { gtin, class, reason, scopes, evidence })
}

/// The number of the last block that takes what is signed now.
fn valid_until(choices: &Choices) -> u32 {
	let now = System::block_number();
	match choices.below(20) {
		0 => now.saturating_sub(1),
		1 => choices.number(),
		_ => now + choices.below(60),
	}
}

fn signature(choices: &Choices, signature: [u8; LABEL_SIGNATURE]) -> [u8; LABEL_SIGNATURE] {
	if choices.one_in(30) { [1; LABEL_SIGNATURE] } else { signature }
}

fn activate(choices: &Choices, item: ItemId) -> Vec<Step> {
	let Some(label) = label_of(item) else { return Vec::new() };
	let mut proof = proof_of(choices, item);
	// What an inspector has put on stands in no leaf; the proof shows what was there before.
	if choices.one_in(20) {
		proof.label_key = Some(key_of(&label));
	}
	let (holder, valid_until) = (buyer(choices), valid_until(choices));
	let message = activation_message(&genesis(), item.batch, item.index, &holder, valid_until);
	let signature = signature(choices, label.sign(&message).0);
	let activation = Activation { proof, holder, valid_until, signature };
	vec![Step::General(Call::activate { activation }.into())]
}

fn transfer(choices: &Choices, item: ItemId) -> Vec<Step> {
	let records = pallet_goods::Records::<Runtime>::iter();
	let held: Vec<_> = records.filter(|(_, record)| record.holder.is_some()).collect();
	let item = choices.of(&held).map_or(item, |(Ordered(item), _)| item);
	let Some((holder, passes)) = holder_of(item) else { return Vec::new() };
	let (to, valid_until) = (buyer(choices), valid_until(choices));
	let message = transfer_message(&genesis(), item.batch, item.index, passes, &to, valid_until);
	let signature = signature(choices, holder.sign(&message).0);
	let transfer = Transfer { item, to, valid_until, signature };
	vec![Step::General(Call::transfer { transfer }.into())]
}
