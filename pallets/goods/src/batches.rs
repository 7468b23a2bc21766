//! Batches: what a producer commits to, who imports it, who keeps its manifest.

use crate::{trade_items::NAMED_BYTES, *};
use frame_support::ensure;
use stalhof_primitives::goods::LEAF_VERSION;

/// What a batch takes in state, its root's and its trade item's entries with it.
pub(crate) const BATCH_BYTES: u32 = 480;

impl<T: Config> Pallet<T> {
	/// Index of this pallet in the runtime.
	fn index() -> u8 {
		let index = <Self as frame_support::traits::PalletInfoAccess>::index();
		u8::try_from(index).unwrap_or(u8::MAX)
	}

	/// The clock that this pallet's windows run by: it stands while the pallet is paused.
	pub(crate) fn running() -> Moment {
		T::Clock::running(Self::index())
	}

	/// The number of the present block.
	pub(crate) fn block_number() -> u32 {
		use sp_runtime::traits::UniqueSaturatedInto;
		frame_system::Pallet::<T>::block_number().unique_saturated_into()
	}

	pub(crate) fn do_commission(who: &T::AccountId, terms: NewBatch) -> DispatchResult {
		let producer = Self::firm(who)?;
		let mut pool = Pools::<T>::get(Ordered(terms.pool)).ok_or(Error::<T>::PoolNotFound)?;
		ensure!(pool.producer == producer, Error::<T>::NotProducer);
		let gtin = pool.gtin;
		ensure!(T::Licences::may_issue(pool.grantor, gtin), Error::<T>::NotLicensed);
		ensure!(Self::trade_item(gtin)?.withdrawn.is_none(), Error::<T>::Withdrawn);
		terms.lot.check().map_err(|_| Error::<T>::InvalidText)?;
		let countries = [Some(terms.origin), terms.market];
		let assigned = countries.into_iter().flatten().all(|country| country.is_assigned());
		ensure!(assigned, Error::<T>::InvalidCountry);
		ensure!(terms.count > 0, Error::<T>::Empty);
		let made = terms.made <= T::Clock::today();
		let lasts =
			terms.expires.is_none_or(|expires| expires >= terms.made && expires <= Day::MAX);
		ensure!(made && lasts, Error::<T>::InvalidDates);
		ensure!(terms.leaf_version == LEAF_VERSION, Error::<T>::UnknownLeafVersion);
		ensure!(!Roots::<T>::contains_key(terms.root), Error::<T>::RootTaken);
		let used = pool.used.checked_add(terms.count.into()).ok_or(Error::<T>::GrantExceeded)?;
		ensure!(used <= pool.granted, Error::<T>::GrantExceeded);
		let id = NextBatch::<T>::get();
		let next = id.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
		T::Bytes::charge(producer, BATCH_BYTES)?;
		pool.used = used;
		Pools::<T>::insert(Ordered(terms.pool), pool);
		Roots::<T>::insert(terms.root, id);
		BatchesOf::<T>::insert(gtin, Ordered(id), ());
		let batch =
			Batch { gtin, producer, terms, at: T::Clock::now(), block: Self::block_number() };
		Batches::<T>::insert(Ordered(id), &batch);
		NextBatch::<T>::put(next);
		Self::deposit_event(Event::Commissioned { id, batch });
		Ok(())
	}

	pub(crate) fn do_name_importer(
		who: &T::AccountId,
		id: BatchId,
		organisation: OrgId,
	) -> DispatchResult {
		let firm = Self::firm(who)?;
		let batch = Self::batch(id)?;
		let own = firm == batch.producer || Self::licensee_of(batch.gtin) == Some(firm);
		ensure!(own, Error::<T>::NotAuthorized);
		ensure!(Self::is_active(organisation), Error::<T>::NotInStanding);
		let named = Importers::<T>::contains_key(Ordered(id), Ordered(organisation));
		ensure!(!named, Error::<T>::AlreadyNamed);
		let most = MAX_NAMED as usize;
		let count = Importers::<T>::iter_key_prefix(Ordered(id)).take(most).count();
		ensure!(count < most, Error::<T>::TooManyNamed);
		T::Bytes::charge(firm, NAMED_BYTES)?;
		Importers::<T>::insert(Ordered(id), Ordered(organisation), ());
		Self::deposit_event(Event::ImporterNamed { batch: id, organisation });
		Ok(())
	}

	pub(crate) fn do_keep_manifest(who: &T::AccountId, id: BatchId) -> DispatchResult {
		let keeper = Self::firm(who)?;
		let batch = Self::batch(id)?;
		// One of the producer's own group would vouch for itself.
		let related = T::Organisations::related(keeper, batch.producer);
		ensure!(!related, Error::<T>::NotAuthorized);
		let named = Keepers::<T>::contains_key(Ordered(id), Ordered(keeper));
		ensure!(!named, Error::<T>::AlreadyNamed);
		let most = MAX_NAMED as usize;
		let count = Keepers::<T>::iter_key_prefix(Ordered(id)).take(most).count();
		ensure!(count < most, Error::<T>::TooManyNamed);
		T::Bytes::charge(keeper, NAMED_BYTES)?;
		if count == 0 {
			Self::count_kept(&batch, |kept| kept.saturating_add(1));
		}
		Keepers::<T>::insert(Ordered(id), Ordered(keeper), ());
		Self::deposit_event(Event::ManifestKept { batch: id, keeper });
		Ok(())
	}

	pub(crate) fn do_drop_manifest(who: &T::AccountId, id: BatchId) -> DispatchResult {
		let keeper = Self::firm_winding_down(who)?;
		let named = Keepers::<T>::contains_key(Ordered(id), Ordered(keeper));
		ensure!(named, Error::<T>::NotNamed);
		let batch = Self::batch(id)?;
		Keepers::<T>::remove(Ordered(id), Ordered(keeper));
		T::Bytes::refund(keeper, NAMED_BYTES);
		if Keepers::<T>::iter_key_prefix(Ordered(id)).next().is_none() {
			Self::count_kept(&batch, |kept| kept.saturating_sub(1));
		}
		Self::deposit_event(Event::ManifestDropped { batch: id, keeper });
		Ok(())
	}

	/// Counts anew how many batches of a batch's pool others keep than the producer.
	fn count_kept(batch: &Batch, count: impl FnOnce(u32) -> u32) {
		Pools::<T>::mutate(Ordered(batch.terms.pool), |pool| {
			if let Some(pool) = pool {
				pool.kept = count(pool.kept);
			}
		});
	}

	/// Whether an organisation may speak for the goods of a batch: its producer, its licensee, an importer of it, or a
	/// distributor of the trade item.
	pub(crate) fn handles(organisation: OrgId, id: BatchId, batch: &Batch) -> bool {
		organisation == batch.producer
			|| Self::licensee_of(batch.gtin) == Some(organisation)
			|| Distributors::<T>::contains_key(batch.gtin, Ordered(organisation))
			|| Importers::<T>::contains_key(Ordered(id), Ordered(organisation))
	}
}
