//! Recalls: at once, wider and wider, never deleted.

use crate::*;
use frame_support::ensure;
use stalhof_primitives::organisation::Role;

/// What a recall takes in state, without its scopes.
const RECALL_BYTES: u32 = 320;
/// What a scope takes in state.
const SCOPE_BYTES: u32 = 180;

fn recall_bytes(scopes: usize) -> u32 {
	let scopes = u32::try_from(scopes).unwrap_or(u32::MAX);
	scopes.saturating_mul(SCOPE_BYTES).saturating_add(RECALL_BYTES)
}

impl<T: Config> Pallet<T> {
	/// As what an organisation recalls, which may not be all that it names.
	fn raiser(organisation: OrgId, gtin: Gtin, class: RecallClass) -> Raiser {
		let safety = class == RecallClass::Safety;
		if safety && T::Organisations::has_role(organisation, Role::Regulator) {
			Raiser::Regulator
		} else if Self::licensee_of(gtin) == Some(organisation) {
			Raiser::Licensee
		} else {
			Raiser::Handler
		}
	}

	/// Whether the organisation may recall all that a scope names.
	fn may_recall(
		organisation: OrgId,
		gtin: Gtin,
		class: RecallClass,
		scope: &Scope,
	) -> Result<bool, Error<T>> {
		if Self::raiser(organisation, gtin, class) != Raiser::Handler {
			return Ok(true);
		}
		let safety = class == RecallClass::Safety;
		let (Scope::Batch(id) | Scope::Items { batch: id, .. }) = scope else { return Ok(false) };
		let imported = safety && Importers::<T>::contains_key(Ordered(*id), Ordered(organisation));
		Ok(imported || Self::batch(*id)?.producer == organisation)
	}

	/// Whether a scope names something of that trade item.
	fn check_scope(gtin: Gtin, scope: &Scope) -> Result<(), Error<T>> {
		match scope {
			Scope::Product => {}
			Scope::Lot(lot) => lot.check().map_err(|_| Error::<T>::InvalidText)?,
			Scope::Serials(prefix) => prefix.check().map_err(|_| Error::<T>::InvalidText)?,
			Scope::Batch(id) => {
				ensure!(Self::batch(*id)?.gtin == gtin, Error::<T>::ScopeNotOfTradeItem);
			}
			Scope::Items { batch: id, first, last } => {
				let batch = Self::batch_of(ItemId { batch: *id, index: *last })?;
				ensure!(batch.gtin == gtin, Error::<T>::ScopeNotOfTradeItem);
				ensure!(first <= last, Error::<T>::NotInOrder);
			}
		}
		Ok(())
	}

	/// Puts what a scope names under a recall, which the organisation has raised as that.
	fn put_in_force(
		organisation: OrgId,
		raiser: Raiser,
		id: RecallId,
		gtin: Gtin,
		class: RecallClass,
		scope: &Scope,
	) -> DispatchResult {
		Self::check_scope(gtin, scope)?;
		let may = Self::may_recall(organisation, gtin, class, scope)?;
		ensure!(may, Error::<T>::NotAuthorized);
		if let Scope::Items { batch, first, last } = scope {
			let place = |index| RecalledPlace::new(class, raiser, ItemId { batch: *batch, index });
			RecalledRanges::<T>::insert(place(*first)..=place(*last), id)
				.map_err(|_| Error::<T>::AlreadyRecalled)?;
			Self::count_recalled(gtin, scope, u64::saturating_add);
			return Ok(());
		}
		let key = (gtin, class, raiser, scope.clone());
		ensure!(!InForce::<T>::contains_key(&key), Error::<T>::AlreadyRecalled);
		InForce::<T>::insert(key, id);
		Self::count_recalled(gtin, scope, u64::saturating_add);
		if let Scope::Serials(prefix) = scope {
			PrefixLengths::<T>::mutate(gtin, |lengths| *lengths |= 1 << prefix.as_bytes().len());
		}
		Ok(())
	}

	/// Ends what a scope of an annulled recall did.
	fn end_scope(recall: &Recall<T::AccountId>, scope: &Scope) {
		let Recall { gtin, class, raiser, .. } = recall;
		if let Scope::Items { batch, last, .. } = scope {
			let item = ItemId { batch: *batch, index: *last };
			RecalledRanges::<T>::remove(RecalledPlace::new(*class, *raiser, item));
		} else {
			InForce::<T>::remove((gtin, class, raiser, scope));
		}
		Self::count_recalled(*gtin, scope, u64::saturating_sub);
	}

	pub(crate) fn do_recall(
		who: &T::AccountId,
		gtin: Gtin,
		class: RecallClass,
		reason: RecallReason,
		scopes: BoundedVec<Scope, ConstU32<MAX_SCOPES>>,
		evidence: Hash,
	) -> DispatchResult {
		// One that is suspended still warns of what it has made.
		let by = Self::firm_winding_down(who)?;
		Self::trade_item(gtin)?;
		ensure!(!scopes.is_empty(), Error::<T>::Empty);
		let id = NextRecall::<T>::get();
		let next = id.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
		let raiser = Self::raiser(by, gtin, class);
		for scope in &scopes {
			Self::put_in_force(by, raiser, id, gtin, class, scope)?;
		}
		T::Bytes::charge(by, recall_bytes(scopes.len()))?;
		let recall = Recall {
			gtin,
			class,
			reason,
			evidence,
			by,
			raiser,
			operator: who.clone(),
			at: T::Clock::now(),
			scopes,
			retracted: None,
			released: None,
		};
		Recalls::<T>::insert(Ordered(id), &recall);
		RecallsOf::<T>::insert(gtin, Ordered(id), ());
		NextRecall::<T>::put(next);
		Self::deposit_event(Event::Recalled { id, recall });
		Ok(())
	}

	/// The recall of that number, which has not been annulled.
	fn recall_in_force(id: RecallId) -> Result<Recall<T::AccountId>, Error<T>> {
		let recall = Recalls::<T>::get(Ordered(id)).ok_or(Error::<T>::RecallNotFound)?;
		ensure!(!recall.is_annulled(), Error::<T>::RecallAnnulled);
		Ok(recall)
	}

	pub(crate) fn do_widen_recall(
		who: &T::AccountId,
		id: RecallId,
		scope: Scope,
	) -> DispatchResult {
		let by = Self::firm_winding_down(who)?;
		let mut recall = Self::recall_in_force(id)?;
		ensure!(recall.by == by, Error::<T>::NotAuthorized);
		Self::put_in_force(by, recall.raiser, id, recall.gtin, recall.class, &scope)?;
		recall.scopes.try_push(scope.clone()).map_err(|_| Error::<T>::TooManyScopes)?;
		T::Bytes::charge(by, SCOPE_BYTES)?;
		Recalls::<T>::insert(Ordered(id), recall);
		Self::deposit_event(Event::RecallWidened { id, scope });
		Ok(())
	}

	pub(crate) fn do_annul_recall(
		who: &T::AccountId,
		id: RecallId,
		reference: Hash,
	) -> DispatchResult {
		let by = Self::firm(who)?;
		let mut recall = Self::recall_in_force(id)?;
		T::Organisations::direct(who)?;
		let said = Self::said(by, reference);
		let regulator = T::Organisations::has_role(by, Role::Regulator);
		if by == recall.by {
			ensure!(recall.operator != *who, Error::<T>::SameOperator);
			ensure!(recall.retracted.is_none(), Error::<T>::AlreadyReported);
			recall.retracted = Some(said);
			if regulator {
				recall.released = Some(said);
			}
		} else {
			ensure!(regulator, Error::<T>::NotAuthorized);
			ensure!(recall.released.is_none(), Error::<T>::AlreadyReported);
			recall.released = Some(said);
		}
		let annulled = recall.is_annulled();
		if annulled {
			for scope in &recall.scopes {
				Self::end_scope(&recall, scope);
			}
		}
		Recalls::<T>::insert(Ordered(id), recall);
		Self::deposit_event(Event::RecallDisowned { id, by, reference });
		if annulled {
			Self::deposit_event(Event::RecallAnnulled { id });
		}
		Ok(())
	}

	/// The recalls in force of a mark, at most one for each class, kind of raiser and kind of scope and each length of serial
	/// numbers' beginnings, in order of number, each once.
	pub(crate) fn recalls_of_mark(
		gtin: Gtin,
		serial: &Serial,
		place: Option<(ItemId, &Batch)>,
	) -> alloc::collections::BTreeSet<RecallId> {
		let lengths = PrefixLengths::<T>::get(gtin);
		let text = serial.as_bytes();
		let mut scopes = alloc::vec![Scope::Product];
		let prefixes = (1..=text.len()).filter(|length| lengths & (1 << length) != 0);
		scopes.extend(
			prefixes
				.filter_map(|length| Serial::try_from(text[..length].to_vec()).ok())
				.map(Scope::Serials),
		);
		if let Some((item, batch)) = place {
			scopes.push(Scope::Lot(batch.terms.lot.clone()));
			scopes.push(Scope::Batch(item.batch));
		}
		let mut found = alloc::collections::BTreeSet::new();
		let spaces = RecallClass::ALL
			.iter()
			.flat_map(|class| Raiser::of(*class).iter().map(|raiser| (*class, *raiser)));
		for (class, raiser) in spaces {
			let named = |scope| InForce::<T>::get((gtin, class, raiser, scope));
			found.extend(scopes.iter().filter_map(named));
			if let Some((item, _)) = place {
				let place = RecalledPlace::new(class, raiser, item);
				found.extend(RecalledRanges::<T>::get(place).map(|(_, id)| id));
			}
		}
		found
	}
}
