//! Containers: packed, emptied child by child, packed anew, taken over, unpacked.

use crate::{shipments::VOYAGE_BYTES, *};
use frame_support::ensure;
use stalhof_primitives::goods::{MAX_LEVEL, MIN_LEVEL};

/// What a container takes in state, without its lines; it stays when it is unpacked, so that its SSCC rests.
pub(crate) const CONTAINER_BYTES: u32 = 200;
/// What a line takes in state.
pub(crate) const LINE_BYTES: u32 = 20;
/// What a chunk of children taken out takes in state.
pub(crate) const TAKEN_BYTES: u32 = 220;
/// The most chunks that one call drops.
pub(crate) const MAX_DROPPED: u32 = 64;

/// What lines take in state.
pub(crate) fn lines_bytes(lines: &[Line]) -> u32 {
	u32::try_from(lines.len()).unwrap_or(u32::MAX).saturating_mul(LINE_BYTES)
}

impl<T: Config> Pallet<T> {
	/// The container of that SSCC, which stands.
	pub(crate) fn container(sscc: Sscc) -> Result<Container, Error<T>> {
		Containers::<T>::get(sscc)
			.filter(|container| container.stands)
			.ok_or(Error::<T>::ContainerNotFound)
	}

	/// A container that `firm` has at hand.
	pub(crate) fn at_hand(firm: OrgId, sscc: Sscc) -> Result<Container, Error<T>> {
		let container = Self::container(sscc)?;
		ensure!(container.custodian == firm, Error::<T>::NotCustodian);
		ensure!(!container.under_way, Error::<T>::UnderWay);
		Ok(container)
	}

	/// Checks what `firm` packs, and gives the earliest moment at which it can have been. A container of the lowest level
	/// holds items alone, as many as its lines say.
	fn check_packing(
		firm: OrgId,
		level: u8,
		packing: &Packing,
		own: &[Line],
	) -> Result<Moment, Error<T>> {
		ensure!(!packing.lines.is_empty(), Error::<T>::Empty);
		let made = Self::check_lines(firm, &packing.lines, own)?;
		let pieces = Self::pieces(&packing.lines)?;
		if let Some(contents) = packing.contents {
			ensure!(contents.count > 0, Error::<T>::Empty);
			let items = level > MIN_LEVEL || u64::from(contents.count) == pieces;
			ensure!(items, Error::<T>::CountDiffers);
		}
		Ok(made)
	}

	pub(crate) fn do_pack(
		who: &T::AccountId,
		sscc: Sscc,
		level: u8,
		packing: Packing,
		place: Gln,
		time: Moment,
	) -> DispatchResult {
		let packer = Self::firm(who)?;
		sscc.check().map_err(|_| Error::<T>::InvalidKey)?;
		ensure!(T::Licences::may_issue(packer, sscc), Error::<T>::NotLicensed);
		ensure!((MIN_LEVEL..=MAX_LEVEL).contains(&level), Error::<T>::InvalidLevel);
		let before = Containers::<T>::get(sscc);
		if let Some(before) = &before {
			ensure!(!before.stands, Error::<T>::SsccInUse);
			let rests_until = Self::days_after(before.moved, SSCC_REST_DAYS);
			ensure!(T::Clock::now().min(time) > rests_until, Error::<T>::SsccRests);
		}
		let made = Self::check_packing(packer, level, &packing, &[])?;
		let happened = Self::happened(place, time, made)?;
		let (life, number) = before.as_ref().map_or((0, 0), |before| (before.life, before.packing));
		let life = life.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
		let number = number.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
		if let Some(before) = before {
			T::Bytes::refund(before.payer, CONTAINER_BYTES);
		}
		// An allowance that is exceeded undoes what was given back: calls are all or nothing.
		let bytes = CONTAINER_BYTES.saturating_add(lines_bytes(&packing.lines));
		T::Bytes::charge(packer, bytes)?;
		let container = Container {
			life,
			packing: number,
			packer,
			custodian: packer,
			level,
			packed: packing,
			since: happened,
			taken: 0,
			place,
			time,
			moved: happened.at,
			shipment: None,
			under_way: false,
			stands: true,
			payer: packer,
		};
		Containers::<T>::insert(sscc, &container);
		Self::deposit_event(Event::Packed { sscc, container });
		Ok(())
	}

	/// Lines less others, without those of which nothing is left.
	fn less(lines: &Lines, less: &[Line]) -> Result<Lines, Error<T>> {
		let mut left = lines.clone();
		for taken in less {
			let line = left
				.iter_mut()
				.find(|line| line.goods == taken.goods)
				.ok_or(Error::<T>::QuantityExceeded)?;
			line.quantity =
				line.quantity.checked_sub(taken.quantity).ok_or(Error::<T>::QuantityExceeded)?;
		}
		left.retain(|line| line.quantity > 0);
		Ok(left)
	}

	pub(crate) fn do_take_out(
		who: &T::AccountId,
		sscc: Sscc,
		children: BoundedVec<u32, ConstU32<MAX_TAKEN>>,
		less: Lines,
	) -> DispatchResult {
		let firm = Self::firm(who)?;
		let mut container = Self::at_hand(firm, sscc)?;
		let by_child = container.packed.contents.is_some();
		ensure!(by_child != children.is_empty(), Error::<T>::OtherContents);
		ensure!(by_child || !less.is_empty(), Error::<T>::Empty);
		let ordered = children.is_sorted_by(|one, next| one < next)
			&& less.is_sorted_by(|one, next| one.goods < next.goods);
		ensure!(ordered, Error::<T>::NotInOrder);
		ensure!(less.iter().all(|line| line.quantity > 0), Error::<T>::Empty);
		let left = Self::less(&container.packed.lines, &less)?;
		let count = u32::try_from(children.len()).map_err(|_| Error::<T>::CountDiffers)?;
		if let Some(contents) = container.packed.contents {
			let last = children.last().copied().unwrap_or_default();
			ensure!(last < contents.count, Error::<T>::QuantityExceeded);
			let pieces = Self::pieces(&less)?;
			let items = container.level > MIN_LEVEL || pieces == u64::from(count);
			ensure!(items, Error::<T>::CountDiffers);
		}
		let packing = container.packing;
		for index in &children {
			let taken = Self::is_taken(sscc, packing, *index);
			ensure!(!taken, Error::<T>::AlreadyTaken);
		}
		container.taken = container.taken.checked_add(count).ok_or(Error::<T>::CountDiffers)?;
		Self::mark_taken(firm, sscc, packing, &children)?;
		Self::leave_in(&mut container, left);
		Containers::<T>::insert(sscc, container);
		Self::deposit_event(Event::TakenOut { sscc, packing, children, less });
		Ok(())
	}

	/// Notes that children of a packing, in ascending order, have been taken out.
	fn mark_taken(firm: OrgId, sscc: Sscc, packing: u32, children: &[u32]) -> DispatchResult {
		let chunk_of = |index: &u32| index / CHUNK_CHILDREN;
		for group in children.chunk_by(|one, other| chunk_of(one) == chunk_of(other)) {
			let Some(first) = group.first() else { continue };
			Taken::<T>::try_mutate((sscc, packing), Ordered(chunk_of(first)), |stored| {
				if stored.is_none() {
					T::Bytes::charge(firm, TAKEN_BYTES)?;
				}
				let chunk = stored.get_or_insert_with(|| TakenChunk::empty(firm));
				for index in group {
					chunk.set(*index);
				}
				Ok::<_, DispatchError>(())
			})?;
		}
		Ok(())
	}

	/// Leaves no more than that in a container, and gives back what its lines take no longer.
	fn leave_in(container: &mut Container, left: Lines) {
		let freed = lines_bytes(&container.packed.lines).saturating_sub(lines_bytes(&left));
		T::Bytes::refund(container.payer, freed);
		container.packed.lines = left;
	}

	pub(crate) fn do_take_over(
		who: &T::AccountId,
		sscc: Sscc,
		proof: &ContentProof,
	) -> DispatchResult {
		let firm = Self::firm(who)?;
		let mut outer = Self::at_hand(firm, proof.sscc)?;
		let mut inner = Self::container(sscc)?;
		ensure!(!inner.under_way, Error::<T>::UnderWay);
		let shown = Self::shown(&Child::Container(sscc), None, proof);
		ensure!(shown.is_some(), Error::<T>::InvalidProof);
		let mut less = inner.packed.lines.clone();
		for line in &mut less {
			let mut of_outer = outer.packed.lines.iter().filter(|other| other.goods == line.goods);
			line.quantity = line.quantity.min(of_outer.next().map_or(0, |other| other.quantity));
		}
		less.retain(|line| line.quantity > 0);
		let left = Self::less(&outer.packed.lines, &less)?;
		outer.taken = outer.taken.checked_add(1).ok_or(Error::<T>::CountDiffers)?;
		let packing = outer.packing;
		let mut children = BoundedVec::new();
		children.try_push(proof.index).map_err(|_| Error::<T>::CountDiffers)?;
		Self::mark_taken(firm, proof.sscc, packing, &children)?;
		if let Some(shipment) = outer.shipment {
			let voyage = (sscc, inner.life);
			if !Voyages::<T>::contains_key(voyage, Ordered(shipment)) {
				T::Bytes::charge(firm, VOYAGE_BYTES)?;
				Voyages::<T>::insert(voyage, Ordered(shipment), ());
			}
			inner.shipment = Some(shipment);
		}
		Self::leave_in(&mut outer, left);
		inner.custodian = firm;
		inner.place = outer.place;
		inner.time = inner.time.max(outer.time);
		inner.moved = T::Clock::now();
		Containers::<T>::insert(proof.sscc, outer);
		Containers::<T>::insert(sscc, inner);
		Self::deposit_event(Event::TakenOut { sscc: proof.sscc, packing, children, less });
		Self::deposit_event(Event::TakenOver { sscc, from: proof.sscc, by: firm });
		Ok(())
	}

	pub(crate) fn do_repack(
		who: &T::AccountId,
		sscc: Sscc,
		packing: Packing,
		place: Gln,
		time: Moment,
	) -> DispatchResult {
		let firm = Self::firm(who)?;
		let mut container = Self::at_hand(firm, sscc)?;
		let own = &container.packed.lines;
		let made = Self::check_packing(firm, container.level, &packing, own)?;
		let happened = Self::happened(place, time, made.max(container.time))?;
		let number = container.packing.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
		T::Bytes::refund(
			container.payer,
			CONTAINER_BYTES.saturating_add(lines_bytes(&container.packed.lines)),
		);
		T::Bytes::charge(firm, CONTAINER_BYTES.saturating_add(lines_bytes(&packing.lines)))?;
		container.payer = firm;
		container.packer = firm;
		container.packing = number;
		container.packed = packing;
		container.since = happened;
		container.taken = 0;
		container.place = place;
		container.time = time;
		container.moved = happened.at;
		container.shipment = None;
		Containers::<T>::insert(sscc, &container);
		Self::deposit_event(Event::Repacked { sscc, container });
		Ok(())
	}

	pub(crate) fn do_unpack(who: &T::AccountId, sscc: Sscc) -> DispatchResult {
		let firm = Self::firm(who)?;
		let mut container = Self::at_hand(firm, sscc)?;
		T::Bytes::refund(container.payer, lines_bytes(&container.packed.lines));
		container.packed = Packing { contents: None, lines: Lines::default() };
		container.taken = 0;
		container.stands = false;
		let life = container.life;
		Containers::<T>::insert(sscc, container);
		Self::deposit_event(Event::Unpacked { sscc, life, by: firm });
		Ok(())
	}

	/// How many chunks there were.
	pub(crate) fn do_drop_taken(sscc: Sscc, packing: u32) -> Result<u32, DispatchError> {
		let container = Containers::<T>::get(sscc).ok_or(Error::<T>::ContainerNotFound)?;
		let over = !container.stands || packing < container.packing;
		ensure!(over, Error::<T>::StillPacked);
		let most = usize::try_from(MAX_DROPPED).unwrap_or(usize::MAX);
		let mut chunks = 0u32;
		for chunk in Taken::<T>::drain_prefix((sscc, packing)).take(most).map(|(_, chunk)| chunk) {
			T::Bytes::refund(chunk.payer, TAKEN_BYTES);
			chunks = chunks.saturating_add(1);
		}
		ensure!(chunks > 0, Error::<T>::Empty);
		Self::deposit_event(Event::TakenDropped { sscc, packing, chunks });
		Ok(chunks)
	}
}
