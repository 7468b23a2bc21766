//! Tokens: who has brought the same invoice; and the epochs of their key.

use crate::*;
use alloc::vec::Vec;
use frame_support::ensure;
use stalhof_primitives::{
	invoice::Match,
	organisation::Permission,
	receivables::{DocumentKind, Flag, Flags, State},
	time::MILLIS_PER_DAY,
};
use stalhof_support::Need;

use crate::records::{EPOCH_BYTES, SEALED_BYTES, act_hash, times, tokens_bytes};

/// All tokens of a receivable, under each epoch.
fn all(tokens: &TokenSet) -> impl Iterator<Item = &KindToken> {
	tokens.iter().flat_map(|list| list.tokens.iter())
}

/// Those of which a hit says that two invoices are one.
pub(crate) fn exact(tokens: &TokenSet) -> impl Iterator<Item = &KindToken> {
	all(tokens).filter(|(kind, _)| kind.strength() == Match::Exact)
}

/// The first kind of which one list has another token than the other, or none.
pub(crate) fn first_difference(one: &TokenList, other: &TokenList) -> Option<TokenKind> {
	let of = |list: &TokenList, kind: TokenKind| {
		list.iter().filter(|(own, _)| *own == kind).map(|(_, token)| *token).collect::<Vec<_>>()
	};
	TokenKind::ALL.iter().copied().find(|kind| of(one, *kind) != of(other, *kind))
}

/// The epochs of the tokens' key.
impl<T: Config> Pallet<T> {
	/// A member; none waits, but one for which its time is over; the epoch before the newest is closed; seals in ascending
	/// order, its own among them. The second signature is over check value and seals. Pending, until as many groups as there
	/// are, three at most, have the key.
	pub(crate) fn do_open_epoch(
		who: &T::AccountId,
		check: [u8; 8],
		seals: Seals,
	) -> DispatchResult {
		let firm = Self::member(who)?;
		let newest = NewestEpoch::<T>::get();
		let gives_way = PendingEpoch::<T>::get();
		if let Some(pending) = gives_way {
			ensure!(Self::waited_long(&Self::epoch(pending)?), Error::<T>::EpochPending);
		}
		ensure!(Self::open_before(newest).is_none(), Error::<T>::EpochStillOpen);
		ensure!(!seals.is_empty(), Error::<T>::Empty);
		ensure!(seals.is_sorted_by(|(one, _), (next, _)| one < next), Error::<T>::NotInOrder);
		for (to, sealed) in &seals {
			Self::ensure_sealable(*to, sealed)?;
		}
		ensure!(seals.iter().any(|(to, _)| *to == firm), Error::<T>::KeyMissing);
		let epoch = gives_way.unwrap_or(newest).checked_add(1);
		let epoch = epoch.ok_or(Error::<T>::NumbersExhausted)?;
		let act = act_hash("open_epoch", firm, (check, &seals));
		if !Self::signed_by_two(firm, who, Permission::Administer, act)? {
			return Ok(());
		}
		Self::charge(firm, EPOCH_BYTES.saturating_add(times(seals.len(), SEALED_BYTES)))?;
		let now = T::Clock::now();
		if let Some(pending) = gives_way {
			let closed = Epoch { closed: Some(now), ..Self::epoch(pending)? };
			Epochs::<T>::insert(Ordered(pending), closed);
			Self::deposit_event(Event::EpochClosed { epoch: pending, at: now });
		}
		let mut opened = Epoch {
			opened: Self::said(firm, Hash::default()),
			check,
			before: newest,
			confirmed: [None; CONFIRMERS],
			in_force: None,
			live: 0,
			ended: None,
			closed: None,
		};
		PendingEpoch::<T>::put(epoch);
		Self::enforce(epoch, &mut opened);
		Epochs::<T>::insert(Ordered(epoch), opened);
		Self::deposit_event(Event::EpochOpened { epoch, opened });
		for (to, sealed) in seals {
			Self::enter_key(epoch, to, SealedKey { by: firm, sealed });
		}
		Ok(())
	}

	/// A member that has the key, of a group that has neither opened nor confirmed the epoch. The last that is needed brings
	/// it into force.
	pub(crate) fn do_confirm_epoch(who: &T::AccountId, epoch: EpochId) -> DispatchResult {
		let firm = Self::member(who)?;
		let mut pending = Self::epoch(epoch)?;
		ensure!(PendingEpoch::<T>::get() == Some(epoch), Error::<T>::EpochNotPending);
		let has_key = SealedKeys::<T>::contains_key(Ordered(epoch), Ordered(firm));
		ensure!(has_key, Error::<T>::KeyMissing);
		let mut others =
			core::iter::once(pending.opened.by).chain(pending.confirmed.into_iter().flatten());
		ensure!(!others.any(|other| T::Organisations::related(firm, other)), Error::<T>::Related);
		if let Some(place) = pending.confirmed.iter_mut().find(|place| place.is_none()) {
			*place = Some(firm);
		}
		Self::enforce(epoch, &mut pending);
		Epochs::<T>::insert(Ordered(epoch), pending);
		let in_force = pending.in_force;
		Self::deposit_event(Event::EpochConfirmed { epoch, by: firm, in_force });
		Ok(())
	}

	/// By who has the key itself; the epoch not closed; `to` there.
	pub(crate) fn do_seal_key(
		who: &T::AccountId,
		epoch: EpochId,
		to: OrgId,
		sealed: Sealed,
	) -> DispatchResult {
		let firm = Self::firm(who, Permission::Administer, Need::Act)?;
		ensure!(Self::epoch(epoch)?.closed.is_none(), Error::<T>::EpochClosed);
		let has_key = |of| SealedKeys::<T>::contains_key(Ordered(epoch), Ordered(of));
		ensure!(has_key(firm), Error::<T>::KeyMissing);
		ensure!(!has_key(to), Error::<T>::AlreadySealed);
		Self::ensure_sealable(to, &sealed)?;
		Self::charge(firm, SEALED_BYTES)?;
		Self::enter_key(epoch, to, SealedKey { by: firm, sealed });
		Ok(())
	}

	/// Not the newest, not pending; nothing live under it; the last that ended did so more than [`TOMBSTONE_DAYS`] ago. Removes
	/// [`MAX_SEALS`] sealed keys with their bytes; asked again of one that is closed, the next, as long as there are some.
	pub(crate) fn do_close_epoch(who: &T::AccountId, epoch: EpochId) -> DispatchResult {
		Self::member(who)?;
		let open = Self::epoch(epoch)?;
		let mut keys = SealedKeys::<T>::iter_prefix(Ordered(epoch)).peekable();
		if open.closed.is_some() {
			ensure!(keys.peek().is_some(), Error::<T>::EpochClosed);
		} else {
			ensure!(PendingEpoch::<T>::get() != Some(epoch), Error::<T>::EpochPending);
			ensure!(NewestEpoch::<T>::get() != epoch, Error::<T>::NewestEpoch);
			let today = T::Clock::today();
			let needed = open.ended.is_some_and(|ended| {
				today.number().saturating_sub(ended.number()) <= TOMBSTONE_DAYS
			});
			ensure!(open.live == 0 && !needed, Error::<T>::EpochInUse);
			let at = T::Clock::now();
			Epochs::<T>::insert(Ordered(epoch), Epoch { closed: Some(at), ..open });
			Self::deposit_event(Event::EpochClosed { epoch, at });
		}
		let keys: Vec<_> = keys.take(MAX_SEALS as usize).collect();
		for (to, key) in keys {
			SealedKeys::<T>::remove(Ordered(epoch), to);
			Self::refund(key.by, SEALED_BYTES);
		}
		Ok(())
	}

	/// The member for which `who` may administer.
	fn member(who: &T::AccountId) -> Result<OrgId, DispatchError> {
		let firm = Self::firm(who, Permission::Administer, Need::Act)?;
		ensure!(T::Members::is_member(firm), Error::<T>::NotMember);
		Ok(firm)
	}

	/// The epoch of that number.
	fn epoch(epoch: EpochId) -> Result<Epoch, Error<T>> {
		Epochs::<T>::get(Ordered(epoch)).ok_or(Error::<T>::EpochNotFound)
	}

	/// The epoch before the newest, while it is open.
	pub(crate) fn open_before(newest: EpochId) -> Option<EpochId> {
		let before = Epochs::<T>::get(Ordered(newest))?.before;
		Epochs::<T>::get(Ordered(before)).filter(|epoch| epoch.closed.is_none()).map(|_| before)
	}

	/// Whether an epoch has waited for so long that another may take its place.
	fn waited_long(epoch: &Epoch) -> bool {
		let waited = T::Clock::now().as_millis().saturating_sub(epoch.opened.at.as_millis());
		waited > u64::from(PENDING_DAYS).saturating_mul(MILLIS_PER_DAY)
	}

	/// Brings a pending epoch into force when as many groups as it takes have its key.
	fn enforce(epoch: EpochId, pending: &mut Epoch) {
		let further = usize::try_from(T::Members::groups().saturating_sub(1)).unwrap_or(CONFIRMERS);
		if pending.confirmed.iter().flatten().count() >= further.min(CONFIRMERS) {
			pending.in_force = Some(T::Clock::now());
			NewestEpoch::<T>::put(epoch);
			PendingEpoch::<T>::kill();
		}
	}

	/// That a key may be sealed to an organisation: it is there, and something is sealed.
	fn ensure_sealable(to: OrgId, sealed: &Sealed) -> Result<(), Error<T>> {
		ensure!(!sealed.is_empty(), Error::<T>::Empty);
		ensure!(T::Organisations::standing(to).is_some(), Error::<T>::NotInStanding);
		Ok(())
	}

	fn enter_key(epoch: EpochId, to: OrgId, key: SealedKey) {
		SealedKeys::<T>::insert(Ordered(epoch), Ordered(to), key.clone());
		Self::deposit_event(Event::KeySealed { epoch, to, key });
	}
}

/// Tokens of receivables.
impl<T: Config> Pallet<T> {
	/// That tokens are in form and under the right epochs: in ascending order; under the newest epoch, and
	/// before it under the one before while that is open; no other.
	///
	/// # Errors
	/// [`NotInOrder`](Error::NotInOrder), [`EpochNotFound`](Error::EpochNotFound), [`EpochClosed`](Error::EpochClosed),
	/// [`EpochMissing`](Error::EpochMissing).
	pub(crate) fn check_tokens(tokens: &TokenSet) -> Result<(), Error<T>> {
		Self::check_form(tokens)?;
		for list in tokens {
			let epoch = Self::epoch(list.epoch)?;
			ensure!(epoch.closed.is_none(), Error::<T>::EpochClosed);
			ensure!(epoch.in_force.is_some(), Error::<T>::EpochNotFound);
		}
		let newest = NewestEpoch::<T>::get();
		let brought = |epoch| tokens.iter().any(|list| list.epoch == epoch);
		let all = brought(newest) && Self::open_before(newest).is_none_or(brought);
		ensure!(all, Error::<T>::EpochMissing);
		Ok(())
	}

	/// That epochs ascend, each once, and so do tokens.
	///
	/// # Errors
	/// [`NotInOrder`](Error::NotInOrder).
	pub(crate) fn check_form(tokens: &TokenSet) -> Result<(), Error<T>> {
		let ordered = tokens.is_sorted_by(|one, next| one.epoch < next.epoch)
			&& tokens.iter().all(|list| Self::is_ordered(&list.tokens));
		ensure!(ordered, Error::<T>::NotInOrder);
		Ok(())
	}

	/// Whether tokens ascend, each once, and each kind at most once but those that repeat.
	pub(crate) fn is_ordered(tokens: &TokenList) -> bool {
		tokens.is_sorted_by(|one, next| one < next && (one.0 < next.0 || one.0.repeats()))
	}

	/// The receivable of a seller that stands under one of the exact tokens.
	#[cfg(test)]
	pub(crate) fn standing(seller: OrgId, tokens: &TokenSet) -> Option<ReceivableId> {
		Self::stand_under(seller, tokens).next()
	}

	/// All of a seller's that do, as often as they do.
	fn stand_under(seller: OrgId, tokens: &TokenSet) -> impl Iterator<Item = ReceivableId> {
		exact(tokens).filter_map(move |(kind, token)| {
			Standings::<T>::get(StandingKey { kind: *kind, token: *token, seller })
		})
	}

	/// Which receivable keeps a seller's from standing: one that stands under an exact token. What a debtor has brought in, and the
	/// seller has not joined, stands in the way of that debtor alone: else anyone might block a seller's invoices to others.
	pub(crate) fn blocking(
		seller: OrgId,
		debtor: OrgId,
		tokens: &TokenSet,
	) -> Option<(ReceivableId, Receivable)> {
		let mut stand = Self::stand_under(seller, tokens)
			.filter_map(|id| Some((id, Receivables::<T>::get(Ordered(id))?)));
		stand.find(|(_, other)| other.joined || other.debtor == debtor)
	}

	/// The receivables, of the newest that have one of the exact tokens.
	pub(crate) fn having(tokens: &TokenSet) -> impl Iterator<Item = (ReceivableId, Receivable)> {
		exact(tokens)
			.flat_map(|token| Tokens::<T>::get(token).unwrap_or_default().newest)
			.filter_map(|id| Some((id, Receivables::<T>::get(Ordered(id))?)))
	}

	/// Enters a receivable's tokens: rows, and one more live under each epoch.
	pub(crate) fn enter_tokens(id: ReceivableId, tokens: &TokenSet) -> DispatchResult {
		for token in all(tokens) {
			Tokens::<T>::try_mutate(token, |row| {
				let row = row.get_or_insert_default();
				row.count = row.count.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
				if row.newest.is_full() {
					row.newest.remove(0);
				}
				let _ = row.newest.try_push(id);
				Ok::<_, Error<T>>(())
			})?;
		}
		for list in tokens {
			Epochs::<T>::try_mutate(Ordered(list.epoch), |epoch| {
				let epoch = epoch.as_mut().ok_or(Error::<T>::EpochNotFound)?;
				epoch.live = epoch.live.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
				Ok::<_, Error<T>>(())
			})?;
		}
		Ok(())
	}

	/// Lets a receivable that is accepted stand under its exact tokens. One that its seller has not joined, of another debtor, gives
	/// way.
	///
	/// # Errors
	/// [`DuplicateToken`](Error::DuplicateToken) when another of its seller does.
	pub(crate) fn stand(id: ReceivableId, seller: OrgId) -> DispatchResult {
		let tokens = Self::tokens(id);
		let own = Self::receivable(id)?;
		for (kind, token) in exact(&tokens) {
			let key = StandingKey { kind: *kind, token: *token, seller };
			if let Some(other) = Standings::<T>::get(key).filter(|other| *other != id) {
				let other = Self::receivable(other)?;
				let gives_way = !other.joined && other.debtor != own.debtor;
				ensure!(gives_way, Error::<T>::DuplicateToken);
			}
			Standings::<T>::insert(key, id);
		}
		Ok(())
	}

	/// What becomes of tokens when a receivable ends: of one withdrawn, rejected or lapsed they are taken back (rows,
	/// standing, the list itself, with their bytes); else they stay as tombstones, with the day on which it ended. One less is
	/// live under each epoch. Called by [`put`](Self::put) alone.
	pub(crate) fn end_tokens(id: ReceivableId, receivable: &Receivable) -> DispatchResult {
		let tokens = Self::tokens(id);
		let taken_back = !receivable.state.is_owed();
		for list in &tokens {
			Epochs::<T>::mutate(Ordered(list.epoch), |epoch| {
				if let Some(epoch) = epoch {
					epoch.live = epoch.live.saturating_sub(1);
					if !taken_back {
						epoch.ended = epoch.ended.max(Some(T::Clock::today()));
					}
				}
			});
		}
		if !taken_back {
			return Ok(());
		}
		for token in all(&tokens) {
			Tokens::<T>::mutate_exists(token, |row| {
				if let Some(known) = row {
					known.count = known.count.saturating_sub(1);
					known.newest.retain(|other| *other != id);
					if known.count == 0 {
						*row = None;
					}
				}
			});
		}
		for (kind, token) in exact(&tokens) {
			let key = StandingKey { kind: *kind, token: *token, seller: receivable.seller };
			if Standings::<T>::get(key) == Some(id) {
				Standings::<T>::remove(key);
			}
		}
		if TokensOf::<T>::take(Ordered(id)).is_some() {
			Self::refund(receivable.keeper(), tokens_bytes(&tokens));
		}
		Ok(())
	}

	/// Flags by its tokens: hits on others' that are not related by [`Papers::names`], of the last 18 months for
	/// seller's and buyer's numbers, and what lenders note as financed outside. At most [`NEWEST`] of each token are looked at;
	/// where there are others besides, that is a hit.
	pub(crate) fn token_flags(id: ReceivableId, receivable: &Receivable) -> Flags {
		let tokens = Self::tokens(id);
		let today = T::Clock::today();
		let mut flags = Flags::NONE;
		for token in all(&tokens) {
			let (kind, _) = token;
			let row = Tokens::<T>::get(token).unwrap_or_default();
			let named = u32::try_from(row.newest.len()).unwrap_or(u32::MAX);
			// Its own place may be among those no more named.
			let own = u32::from(!row.newest.contains(&id));
			let unnamed = row.count.saturating_sub(named) > own;
			let mut others = row.newest.iter().filter(|other| **other != id);
			if unnamed || others.any(|other| Self::is_hit(*kind, (id, receivable), *other, today)) {
				flags = flags.union(Flag::from(*kind).into());
			}
			if Self::is_noted_elsewhere(token, today) {
				flags = flags.union(Flag::NotedElsewhere.into());
			}
		}
		flags
	}

	/// Whether it warns of something that another receivable has the same token.
	pub(crate) fn is_hit(
		kind: TokenKind,
		(id, receivable): (ReceivableId, &Receivable),
		other: ReceivableId,
		today: Day,
	) -> bool {
		let Some(papers) = PapersOf::<T>::get(Ordered(other)) else { return false };
		let age = today.number().saturating_sub(papers.submitted.day(Default::default()).number());
		if kind.looks_back() && age > LOOK_BACK_DAYS {
			return false;
		}
		if kind.strength() == Match::Exact {
			return true;
		}
		let own = PapersOf::<T>::get(Ordered(id)).and_then(|papers| papers.names);
		let corrects = receivable.kind == DocumentKind::Corrective && own == Some(other);
		let corrected = papers.names == Some(id)
			&& Receivables::<T>::get(Ordered(other))
				.is_some_and(|other| other.kind == DocumentKind::Corrective);
		!corrects && !corrected
	}

	/// Whether a lender says that it has financed an invoice of that token outside.
	fn is_noted_elsewhere(token: &KindToken, today: Day) -> bool {
		let notes = Elsewheres::<T>::iter_prefix_values(token).take(NEWEST as usize + 1);
		let (mut count, mut runs) = (0, false);
		for note in notes {
			count += 1;
			runs |= note.until >= today;
		}
		runs || count > NEWEST
	}

	/// Whether another receivable of its seller that is accepted, financed or paid stands under one of its exact tokens.
	pub(crate) fn is_financed_elsewhere(id: ReceivableId, receivable: &Receivable) -> bool {
		let tokens = Self::tokens(id);
		let mut stand = Self::stand_under(receivable.seller, &tokens);
		stand.any(|other| {
			other != id && Receivables::<T>::get(Ordered(other)).is_some_and(|other| other.joined)
		})
	}

	/// Whether a receivable waits for its debtor still.
	pub(crate) fn waits(id: ReceivableId, receivable: &Receivable) -> bool {
		receivable.state == State::Submitted
			&& PapersOf::<T>::get(Ordered(id)).is_some_and(|papers| !Self::is_over(&papers.lapses))
	}
}
