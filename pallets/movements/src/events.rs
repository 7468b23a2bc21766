//! Documents of events: captured by root, single events indexed on a proof.

use crate::*;
use frame_support::ensure;
use stalhof_primitives::merkle::{inclusion::verify_inclusion, leaf_hash};

/// What a document takes in state.
pub(crate) const DOCUMENT_BYTES: u32 = 220;
/// What an indexed event takes in state, its entry by subject with it.
pub(crate) const EVENT_BYTES: u32 = 300;
/// What a declaration takes in state, without its corrections.
const DECLARATION_BYTES: u32 = 20;
/// What a contest takes in state.
const CONTEST_BYTES: u32 = 44;
/// The most minutes by which local clocks stand from UTC.
const MAX_OFFSET: i16 = 14 * 60;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_capture(
		who: &T::AccountId,
		terms: NewDocument,
		events: BoundedVec<IndexedEvent, ConstU32<MAX_INDEXED>>,
	) -> DispatchResult {
		let by = Self::firm(who)?;
		ensure!(terms.count > 0, Error::<T>::Empty);
		ensure!(terms.first <= terms.last, Error::<T>::TimesOutOfOrder);
		Self::ensure_past(terms.last)?;
		let taken = Documents::<T>::contains_key(Ordered(by), terms.root);
		ensure!(!taken, Error::<T>::DocumentTaken);
		T::Bytes::charge(by, DOCUMENT_BYTES)?;
		let document = Document { terms, at: T::Clock::now(), late: Self::is_late(terms.first) };
		Documents::<T>::insert(Ordered(by), terms.root, document);
		Self::deposit_event(Event::DocumentCaptured { by, document });
		Self::index(by, &document, events)
	}

	pub(crate) fn do_index_events(
		who: &T::AccountId,
		root: Hash,
		events: BoundedVec<IndexedEvent, ConstU32<MAX_INDEXED>>,
	) -> DispatchResult {
		let by = Self::firm(who)?;
		ensure!(!events.is_empty(), Error::<T>::Empty);
		let document =
			Documents::<T>::get(Ordered(by), root).ok_or(Error::<T>::DocumentNotFound)?;
		Self::index(by, &document, events)
	}

	/// Indexes events of a document, each once for who captured it.
	fn index(
		by: OrgId,
		document: &Document,
		events: BoundedVec<IndexedEvent, ConstU32<MAX_INDEXED>>,
	) -> DispatchResult {
		for IndexedEvent { index, hash, path, essentials } in events {
			let NewDocument { root, count, first, last, .. } = document.terms;
			verify_inclusion::<HostSha256>(
				root,
				leaf_hash::<HostSha256>(&hash),
				index.into(),
				count.into(),
				&path,
			)
			.map_err(|_| Error::<T>::InvalidProof)?;
			let taken = Events::<T>::contains_key(hash, Ordered(by));
			ensure!(!taken, Error::<T>::EventTaken);
			Self::check_essentials(&essentials)?;
			let within = (first..=last).contains(&essentials.time);
			ensure!(within, Error::<T>::TimesOutOfOrder);
			let id = NextEvent::<T>::get();
			let next = id.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
			T::Bytes::charge(by, EVENT_BYTES)?;
			let captured = Captured {
				id,
				document: root,
				index,
				essentials,
				at: T::Clock::now(),
				late: Self::is_late(essentials.time),
				declared: None,
				contested: BoundedVec::new(),
			};
			EventsOf::<T>::insert(essentials.subject, Ordered(id), (hash, by));
			Events::<T>::insert(hash, Ordered(by), &captured);
			NextEvent::<T>::put(next);
			Self::deposit_event(Event::EventCaptured { hash, by, captured });
		}
		Ok(())
	}

	fn check_essentials(essentials: &Essentials) -> Result<(), Error<T>> {
		Self::ensure_subject(&essentials.subject)?;
		let places = [essentials.read_point, essentials.biz_location];
		let keys = places.into_iter().flatten().all(|gln| gln.check().is_ok());
		ensure!(keys, Error::<T>::InvalidKey);
		let offset = (-MAX_OFFSET..=MAX_OFFSET).contains(&essentials.offset);
		ensure!(offset, Error::<T>::InvalidOffset);
		Ok(())
	}

	pub(crate) fn do_declare_error(
		who: &T::AccountId,
		hash: Hash,
		reason: ErrorReason,
		corrections: BoundedVec<Hash, ConstU32<MAX_CORRECTIONS>>,
	) -> DispatchResult {
		let by = Self::firm_winding_down(who)?;
		let mut event = Events::<T>::get(hash, Ordered(by)).ok_or(Error::<T>::EventNotFound)?;
		ensure!(event.declared.is_none(), Error::<T>::AlreadyDeclared);
		let corrected = u32::try_from(corrections.len()).unwrap_or(MAX_CORRECTIONS);
		let bytes = corrected.saturating_mul(32).saturating_add(DECLARATION_BYTES);
		T::Bytes::charge(by, bytes)?;
		let declaration = Declaration { reason, corrections, at: T::Clock::now() };
		event.declared = Some(declaration.clone());
		Events::<T>::insert(hash, Ordered(by), event);
		Self::deposit_event(Event::ErrorDeclared { hash, by, declaration });
		Ok(())
	}

	pub(crate) fn do_contest_event(
		who: &T::AccountId,
		hash: Hash,
		captor: OrgId,
		reference: Hash,
	) -> DispatchResult {
		let by = Self::firm(who)?;
		let mut event = Events::<T>::get(hash, Ordered(captor)).ok_or(Error::<T>::EventNotFound)?;
		let before = by == captor || event.contested.iter().any(|said| said.by == by);
		ensure!(!before, Error::<T>::AlreadyContested);
		let said = Self::said(by, reference);
		event.contested.try_push(said).map_err(|_| Error::<T>::TooManyContests)?;
		T::Bytes::charge(by, CONTEST_BYTES)?;
		Events::<T>::insert(hash, Ordered(captor), event);
		Self::deposit_event(Event::EventContested { hash, captor, said });
		Ok(())
	}
}
