//! What should come of each step.

use super::{
	state::{BatchOf, HolderOf, ItemOf, LockOf, PoolOf, RecallOf, Recalled, SaleOf},
	*,
};
use stalhof_primitives::{goods::Membership, time::MILLIS_PER_DAY as DAY};
use std::collections::BTreeSet;

impl Model<'_> {
	/// Does a step, and says whether the chain should take it.
	pub(super) fn take(&mut self, step: &Step) -> bool {
		match step {
			Step::Distribute { by, jars, firm, named } => {
				let known = self.distributors.contains(&(*jars, *firm));
				let may = if *named {
					by.who == BRAND && self.is_active(BRAND) && self.is_active(*firm) && !known
				} else {
					(by.who == BRAND || by.who == *firm) && known
				};
				match (may, named) {
					(true, true) => self.distributors.insert((*jars, *firm)),
					(true, false) => self.distributors.remove(&(*jars, *firm)),
					_ => false,
				}
			}
			Step::Grant { by, shape, producer, marks } => {
				let (jars, beginning) = SHAPES[*shape];
				let clash = self.pools.values().any(|pool| {
					let (other_jars, other) = SHAPES[pool.shape];
					jars == other_jars
						&& (other.starts_with(beginning) || beginning.starts_with(other))
				});
				let may = by.who == BRAND
					&& self.is_active(BRAND)
					&& self.is_active(*producer)
					&& !self.withdrawn.contains(&jars)
					&& *marks > 0 && !clash;
				if may {
					let (granted, producer) = (*marks, *producer);
					let pool = PoolOf { shape: *shape, producer, granted, used: 0 };
					self.pools.insert(self.next_pool, pool);
					self.next_pool += 1;
				}
				may
			}
			Step::Change { by, pool: id, marks } => {
				let active = self.is_active(BRAND);
				let Some(pool) = self.pools.get_mut(id) else { return false };
				let less = *marks <= pool.granted || active;
				let may = by.who == BRAND && *marks >= pool.used && less;
				if may {
					pool.granted = *marks;
					self.pools.retain(|_, pool| pool.granted > 0);
				}
				may
			}
			Step::Commission { by, kind, pool: id } => {
				let count = self.kinds[*kind].serials.len();
				let active = self.is_active(by.who);
				let taken = self.batches.iter().any(|batch| batch.kind == *kind);
				let Some(pool) = self.pools.get_mut(id) else { return false };
				let off = self.withdrawn.contains(&SHAPES[pool.shape].0);
				let fits = pool.used + count as u64 <= pool.granted;
				let may = active && pool.producer == by.who && !off && !taken && fits;
				if may {
					pool.used += count as u64;
					let batch = self.batches.len() as u32;
					let places = (0..count as u32).map(|index| ItemId { batch, index });
					self.items.extend(places.map(|item| (item, ItemOf::default())));
					self.batches.push(BatchOf {
						kind: *kind,
						pool: *id,
						producer: by.who,
						importers: BTreeSet::new(),
						keepers: BTreeSet::new(),
					});
				}
				may
			}
			Step::Import { by, batch, firm } => {
				let active = self.is_active(by.who) && self.is_active(*firm);
				let Some(batch) = self.batches.get_mut(*batch as usize) else { return false };
				active
					&& (by.who == BRAND || by.who == batch.producer)
					&& batch.importers.insert(*firm)
			}
			Step::Keep { by, batch, kept } => {
				let active = self.is_active(by.who);
				let Some(batch) = self.batches.get_mut(*batch as usize) else { return false };
				if *kept {
					active && by.who != batch.producer && batch.keepers.insert(by.who)
				} else {
					batch.keepers.remove(&by.who)
				}
			}
			Step::Sell { by, items, elsewhere } => self.sell(*by, items, *elsewhere),
			Step::Undo { by, sale: id, elsewhere } => {
				let Some(sale) = self.sales.get(id) else { return false };
				let stands = sale.items.iter().any(|item| {
					let item = &self.items[item];
					item.destroyed || item.returned.is_some_and(|returned| returned >= sale.at)
				});
				let may = sale.by.who == by.who
					&& sale.by.second != by.second
					&& sale.elsewhere == *elsewhere
					&& self.in_time(sale)
					&& !stands;
				if may {
					for item in self.sales.remove(id).into_iter().flat_map(|sale| sale.items) {
						self.change(item, |item| item.sold = false);
					}
				}
				may
			}
			Step::Drop { sale: id } => {
				let may = self.sales.get(id).is_some_and(|sale| !self.in_time(sale));
				may && self.sales.remove(id).is_some()
			}
			Step::Item { by, act, item } => self.act_on(by.who, act, *item),
			Step::Recall { by, jars, class, scopes } => {
				let raiser = Self::raiser(by.who, *class);
				let may = !scopes.is_empty()
					&& scopes.iter().enumerate().all(|(place, scope)| {
						self.may_recall(by.who, *jars, *class, scope)
							&& self.is_free(raiser, *jars, *class, &scopes[..place], scope)
					});
				if may {
					let scopes = scopes.clone();
					let said = Recalled { scopes, retracted: false, released: false };
					let (by, jars, class) = (*by, *jars, *class);
					self.recalls.push(RecallOf { by, raiser, jars, class, said });
				}
				may
			}
			Step::Widen { by, recall: id, scope } => {
				let Some(recall) = self.recalls.get(*id as usize) else { return false };
				let may = !(recall.said.retracted && recall.said.released)
					&& recall.by.who == by.who
					&& self.may_recall(by.who, recall.jars, recall.class, scope)
					&& self.is_free(recall.raiser, recall.jars, recall.class, &[], scope)
					&& recall.said.scopes.len() < MAX_SCOPES as usize;
				if may {
					self.recalls[*id as usize].said.scopes.push(scope.clone());
				}
				may
			}
			Step::Annul { by, recall: id } => {
				let active = self.is_active(by.who);
				let Some(recall) = self.recalls.get_mut(*id as usize) else { return false };
				let said = &mut recall.said;
				let own = recall.by.who == by.who;
				let open = if own { !said.retracted } else { !said.released };
				let who = if own { recall.by.second != by.second } else { by.who == REGULATOR };
				let may = active && open && who && !(said.retracted && said.released);
				said.retracted |= may && own;
				said.released |= may && by.who == REGULATOR;
				may
			}
			Step::Duplicate { by, first, second } => {
				let twins = first != second
					&& self.is_proved(*first)
					&& self.is_proved(*second)
					&& self.serial(*first) == self.serial(*second);
				let Some(serial) = self.serial(*first).filter(|_| twins) else { return false };
				let jars = |item: &ItemId| self.of_jars(&self.batches[item.batch as usize]);
				let key = (jars(first), serial);
				let may = self.is_active(by.who) && jars(first) == jars(second);
				let new = may && self.duplicates.insert(key);
				if new {
					self.faulty[0].extend([first.batch, second.batch]);
				}
				new
			}
			Step::Outside { by, item } => {
				let may = self.is_active(by.who)
					&& self.membership(*item) == Some(Membership::OutsidePool)
					&& self.outside.insert(*item);
				if may {
					self.faulty[1].insert(item.batch);
				}
				may
			}
			Step::Activate { item, holder, first_key } => {
				let with_keys = self.kind(item.batch).is_some_and(|kind| kind.with_keys);
				if !with_keys || !self.is_proved(*item) {
					return false;
				}
				let now = self.now;
				self.change(*item, |item| {
					if item.destroyed || (*first_key && item.resealed.is_some()) {
						return false;
					}
					match (item.holder, item.conflict) {
						(None, _) => {
							let key = *holder;
							item.holder = Some(HolderOf { key, since: now, passes: 0, first: key });
						}
						(Some(own), _) if own.key == *holder || own.first == *holder => {
							return false;
						}
						(_, Some((_, at))) if now < at + CONFLICT_MILLIS => return false,
						(_, before) => {
							item.conflict = Some((before.map_or(1, |(count, _)| count + 1), now));
						}
					}
					true
				})
			}
			Step::Transfer { item, from, to } => {
				let now = self.now;
				self.change(*item, |item| {
					let own = item.holder.filter(|own| own.key == *from && from != to);
					let Some(own) = own.filter(|_| !item.destroyed) else { return false };
					if own.passes > 0 && now < own.since + PASS_MILLIS {
						return false;
					}
					let passes = own.passes + 1;
					item.holder = Some(HolderOf { key: *to, since: now, passes, ..own });
					true
				})
			}
			Step::Stand { firm, active } => {
				if *active {
					self.suspended.remove(firm);
				} else {
					self.suspended.insert(*firm);
				}
				true
			}
			Step::Withdraw { jars, sure } => {
				!sure || (self.is_active(BRAND) && self.withdrawn.insert(*jars))
			}
			Step::Pass { days, blocks } => {
				self.now += u64::from(*days) * DAY;
				self.running += u64::from(*days) * DAY;
				self.block += blocks;
				true
			}
			Step::Pause { days } => {
				self.now += u64::from(*days) * DAY;
				true
			}
		}
	}

	/// Changes an item that is there.
	fn change<R: Default>(&mut self, item: ItemId, change: impl FnOnce(&mut ItemOf) -> R) -> R {
		self.items.get_mut(&item).map(change).unwrap_or_default()
	}

	fn sell(&mut self, by: Actor, items: &[ItemId], elsewhere: bool) -> bool {
		let may = self.is_active(by.who)
			&& !items.is_empty()
			&& items.is_sorted_by(|one, next| one < next)
			&& items.iter().all(|item| {
				let free = |item: &ItemOf| !item.sold && !item.destroyed;
				self.items.get(item).is_some_and(free) && self.handles(by.who, item.batch)
			});
		if may {
			for item in items {
				self.change(*item, |item| item.sold = true);
			}
			let sale = SaleOf {
				by,
				elsewhere,
				at: self.now,
				until: self.running + u64::from(UNDO_DAYS) * DAY,
				until_block: self.block + u64::from(WINDOW_BLOCKS),
				items: items.to_vec(),
			};
			self.sales.insert(self.next_sale, sale);
			self.next_sale += 1;
		}
		may
	}

	fn act_on(&mut self, who: u32, act: &Act, id: ItemId) -> bool {
		let (now, active, proved) = (self.now, self.is_active(who), self.is_proved(id));
		let own = proved && self.handles(who, id.batch);
		let end = self.running + u64::from(LOCK_DAYS) * DAY;
		let Some(mut item) = self.items.get(&id).cloned() else { return false };
		let locked = item.lock.is_some_and(|lock| self.holds(&lock));
		let back = item.returned.is_some() && !item.sold;
		// Locks end, and scans are seen, of what has been destroyed too.
		let lives = !item.destroyed;
		let may = match act {
			Act::Return => active && own && lives && item.sold,
			Act::Inspect(_) => active && who == INSPECTOR && lives && back,
			Act::Reseal(key) => {
				let sound = item.inspected == Some(true);
				active && who == INSPECTOR && lives && back && sound && item.resealed != Some(*key)
			}
			Act::Lock => {
				let without_end = own || who == REGULATOR;
				let others = [MARKETPLACE, INSPECTOR].contains(&who);
				let rest = u64::from(LOCK_REST_DAYS) * DAY;
				let rested = item.rests.get(&who).is_none_or(|last| now > last + rest);
				// Of two locks that of whom more is to be said stays.
				let rank = |lock: LockOf| match lock {
					_ if lock.by == REGULATOR || lock.confirmed => 2,
					_ => u32::from(lock.until.is_none()),
				};
				let own_rank = if who == REGULATOR { 2 } else { u32::from(own) };
				let free = !locked || item.lock.is_some_and(|lock| rank(lock) < own_rank);
				active && proved && lives && free && (without_end || (others && rested))
			}
			Act::Confirm => {
				let ends = item.lock.is_some_and(|lock| lock.until.is_some());
				active && who == REGULATOR && lives && locked && ends
			}
			Act::Unlock => {
				let owner = |lock: LockOf| lock.by == who || (lock.confirmed && who == REGULATOR);
				locked && item.lock.is_some_and(owner)
			}
			Act::Stolen => active && own && lives && !item.stolen,
			Act::Destroyed => active && own && lives,
			Act::Scans => {
				let sees = [MARKETPLACE, INSPECTOR, REGULATOR].contains(&who);
				active && proved && (own || sees) && !item.witnesses.contains(&who)
			}
		};
		if !may {
			return false;
		}
		match act {
			Act::Return => {
				(item.sold, item.returned, item.inspected) = (false, Some(now), None);
			}
			Act::Inspect(sound) => item.inspected = Some(*sound),
			Act::Reseal(key) => {
				(item.resealed, item.holder, item.conflict) = (Some(*key), None, None);
			}
			Act::Lock => {
				let until = (!own && who != REGULATOR).then_some(end);
				item.lock = Some(LockOf { by: who, until, confirmed: false, ended: false });
				if until.is_some() {
					item.rests.insert(who, now);
				}
			}
			Act::Confirm => {
				item.lock = item.lock.map(|lock| LockOf { until: None, confirmed: true, ..lock });
			}
			Act::Unlock => item.lock = item.lock.map(|lock| LockOf { ended: true, ..lock }),
			Act::Stolen => item.stolen = true,
			Act::Destroyed => item.destroyed = true,
			Act::Scans => {
				item.witnesses.insert(who);
			}
		}
		self.items.insert(id, item);
		true
	}
}
