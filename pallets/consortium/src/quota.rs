//! What a group may use of the chain: computation, which recovers, and bytes in state, which do not.

use crate::{types::*, *};
use frame_support::{dispatch::DispatchClass, ensure};

impl Quota {
	/// What is used and not recovered at block `now`, when each block gives back `per_block`.
	pub fn level(&self, now: u32, per_block: u64) -> u64 {
		let blocks = u64::from(now.saturating_sub(self.at));
		self.used.saturating_sub(per_block.saturating_mul(blocks))
	}

	/// Picoseconds that recover with each block, of `block` that transactions may fill.
	pub fn per_block(&self, block: u64) -> u64 {
		share_of(self.share, block)
	}

	/// The most that may be used at once.
	pub fn max(&self, block: u64) -> u64 {
		self.per_block(block).saturating_mul(u64::from(self.burst))
	}
}

/// That many ten-thousandths of `block`.
fn share_of(share: u16, block: u64) -> u64 {
	u64::try_from(u128::from(block) * u128::from(share) / 10_000).unwrap_or(u64::MAX)
}

/// A group's allowance and what it has used, now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct QuotaNow {
	/// Used and not recovered; picoseconds of the slowest validator.
	pub used: u64,
	/// The most that may be used at once.
	pub max: u64,
	/// What recovers with each block.
	pub per_block: u64,
}

impl<T: Config> Pallet<T> {
	/// What ordinary transactions may fill of a block; picoseconds.
	pub(crate) fn block_capacity() -> u64 {
		let weights = T::BlockWeights::get();
		weights.get(DispatchClass::Normal).max_total.unwrap_or(weights.max_block).ref_time()
	}

	/// The number of the present block, as quotas count.
	pub(crate) fn block_number() -> u32 {
		use sp_runtime::traits::UniqueSaturatedInto;
		frame_system::Pallet::<T>::block_number().unique_saturated_into()
	}

	/// The group that answers for an organisation's use: its own, or its sponsor's.
	pub fn paying_group(seat: &Seat) -> GroupId {
		Self::sponsor_of(seat).map_or(seat.group, |sponsor| sponsor.group)
	}

	/// A group's allowance and what it has used, now.
	pub fn quota_now(group: GroupId) -> Option<QuotaNow> {
		let quota = Quotas::<T>::get(Ordered(group))?;
		let block = Self::block_capacity();
		let per_block = quota.per_block(block);
		let used = quota.level(Self::block_number(), per_block);
		Some(QuotaNow { used, max: quota.max(block), per_block })
	}

	/// Sets a group's allowance. For the council.
	///
	/// # Errors
	/// [`NoAllowance`](Error::NoAllowance) for a group without a member, [`SharesExceeded`](Error::SharesExceeded).
	pub fn set_allowance(group: GroupId, allowance: Allowance) -> DispatchResult {
		let quota = Quotas::<T>::get(Ordered(group)).ok_or(Error::<T>::NoAllowance)?;
		Self::change_shares(quota.share, allowance.share)?;
		// What was used stays used.
		let Allowance { share, burst, bytes } = allowance;
		let used = Self::quota_now(group).map_or(0, |now| now.used);
		let quota = Quota { used, at: Self::block_number(), share, burst };
		Quotas::<T>::insert(Ordered(group), quota);
		Bytes::<T>::mutate(Ordered(group), |kept| kept.get_or_insert_default().max = bytes);
		Self::deposit_event(Event::AllowanceSet { group, allowance });
		Ok(())
	}

	/// Sets what a new group is granted. For the council.
	///
	/// # Errors
	/// [`SharesExceeded`](Error::SharesExceeded) when it is more than all groups together may have.
	pub fn set_default_allowance(allowance: Allowance) -> DispatchResult {
		ensure!(allowance.share <= SHARES_LIMIT, Error::<T>::SharesExceeded);
		DefaultAllowance::<T>::put(allowance);
		Self::deposit_event(Event::DefaultAllowanceSet { allowance });
		Ok(())
	}

	/// Gives a group its first allowance, if it has none.
	pub(crate) fn open_allowance(group: GroupId) -> DispatchResult {
		if Quotas::<T>::contains_key(Ordered(group)) {
			return Ok(());
		}
		let allowance = DefaultAllowance::<T>::get();
		Self::change_shares(0, allowance.share)?;
		let Allowance { share, burst, bytes } = allowance;
		let quota = Quota { used: 0, at: Self::block_number(), share, burst };
		Quotas::<T>::insert(Ordered(group), quota);
		Bytes::<T>::insert(Ordered(group), StateBytes { used: 0, max: bytes });
		Self::deposit_event(Event::AllowanceSet { group, allowance });
		Ok(())
	}

	fn change_shares(from: u16, to: u16) -> Result<(), Error<T>> {
		Shares::<T>::try_mutate(|sum| {
			let all = sum.saturating_sub(from).saturating_add(to);
			ensure!(all <= SHARES_LIMIT, Error::<T>::SharesExceeded);
			*sum = all;
			Ok(())
		})
	}

	/// Takes bytes out of the allowance of whoever answers for the organisation.
	pub(crate) fn charge_bytes(organisation: OrgId, bytes: u32) -> Result<(), Error<T>> {
		Self::charge_seat(organisation, &Self::seat(organisation)?, bytes)
	}

	/// As [`charge_bytes`](Self::charge_bytes), for an organisation whose seat is not written yet.
	pub(crate) fn charge_seat(
		organisation: OrgId,
		seat: &Seat,
		bytes: u32,
	) -> Result<(), Error<T>> {
		Self::fill(Self::paying_group(seat), bytes.into())?;
		Self::keep(organisation, bytes.into());
		if let Kind::Participant { sponsor } = seat.kind {
			Self::keep(sponsor, bytes.into());
		}
		Ok(())
	}

	/// Gives bytes back: never more than the organisation keeps, so that the groups' counts stay the sum of theirs.
	pub(crate) fn refund_bytes(organisation: OrgId, bytes: u32) {
		let Ok(seat) = Self::seat(organisation) else { return };
		let bytes = KeptBytes::<T>::get(Ordered(organisation)).min(bytes.into());
		Self::free(Self::paying_group(&seat), bytes);
		Self::give_up(organisation, bytes);
		if let Kind::Participant { sponsor } = seat.kind {
			Self::give_up(sponsor, bytes);
		}
	}

	/// Moves what a participant keeps from one sponsor to another.
	pub(crate) fn move_to_sponsor(
		participant: OrgId,
		from: OrgId,
		to: OrgId,
	) -> Result<(), Error<T>> {
		let bytes = KeptBytes::<T>::get(Ordered(participant));
		let (before, after) = (Self::seat(from)?.group, Self::seat(to)?.group);
		if before != after {
			Self::fill(after, bytes)?;
			Self::free(before, bytes);
		}
		Self::give_up(from, bytes);
		Self::keep(to, bytes);
		Ok(())
	}

	/// Moves what a member and its participants keep to another group, beyond that group's allowance if it must be:
	/// else nobody could change the group who keeps more than a new group is granted.
	pub(crate) fn move_to_group(member: OrgId, before: GroupId, after: GroupId) -> DispatchResult {
		let bytes = KeptBytes::<T>::get(Ordered(member));
		Self::free(before, bytes);
		Self::close_allowance(before);
		Self::open_allowance(after)?;
		Bytes::<T>::mutate(Ordered(after), |kept| {
			let kept = kept.get_or_insert_default();
			kept.used = kept.used.saturating_add(bytes);
		});
		Ok(())
	}

	/// Takes a group's allowance back when no member is left to use it. One that is out is left: its administrator and its
	/// participants use it still, and its record takes bytes for ever.
	fn close_allowance(group: GroupId) {
		if Bytes::<T>::get(Ordered(group)).is_some_and(|kept| kept.used > 0) {
			return;
		}
		let Some(quota) = Quotas::<T>::take(Ordered(group)) else { return };
		Bytes::<T>::remove(Ordered(group));
		Shares::<T>::mutate(|sum| *sum = sum.saturating_sub(quota.share));
		let allowance = Allowance { share: 0, burst: 0, bytes: 0 };
		Self::deposit_event(Event::AllowanceSet { group, allowance });
	}

	fn fill(group: GroupId, bytes: u64) -> Result<(), Error<T>> {
		Bytes::<T>::try_mutate(Ordered(group), |kept| {
			let kept = kept.as_mut().ok_or(Error::<T>::NoAllowance)?;
			let used = kept.used.checked_add(bytes).ok_or(Error::<T>::BytesExceeded)?;
			ensure!(used <= kept.max, Error::<T>::BytesExceeded);
			kept.used = used;
			Ok(())
		})
	}

	fn free(group: GroupId, bytes: u64) {
		Bytes::<T>::mutate(Ordered(group), |kept| {
			if let Some(kept) = kept {
				kept.used = kept.used.saturating_sub(bytes);
			}
		});
	}

	fn keep(organisation: OrgId, bytes: u64) {
		KeptBytes::<T>::mutate(Ordered(organisation), |kept| *kept = kept.saturating_add(bytes));
	}

	fn give_up(organisation: OrgId, bytes: u64) {
		KeptBytes::<T>::mutate_exists(Ordered(organisation), |kept| {
			*kept = kept.and_then(|kept| kept.checked_sub(bytes)).filter(|kept| *kept > 0);
		});
	}
}

impl<T: Config> stalhof_support::Bytes for Pallet<T> {
	fn charge(organisation: OrgId, bytes: u32) -> DispatchResult {
		Self::charge_bytes(organisation, bytes).map_err(Into::into)
	}

	fn has_room(organisation: OrgId, bytes: u32) -> bool {
		let Ok(seat) = Self::seat(organisation) else { return false };
		let kept = Bytes::<T>::get(Ordered(Self::paying_group(&seat)));
		kept.is_some_and(|kept| kept.max.saturating_sub(kept.used) >= bytes.into())
	}

	fn refund(organisation: OrgId, bytes: u32) {
		Self::refund_bytes(organisation, bytes);
	}
}
