//! Who acts, what is spoken of, and when it happened.

use crate::*;
use frame_support::ensure;
use stalhof_primitives::{
	goods::ItemId,
	organisation::Permission,
	time::{MILLIS_PER_DAY, UtcOffset},
};
use stalhof_support::Need;

impl<T: Config> Pallet<T> {
	/// The organisation for which `who` may do goods' business, and which is active.
	pub(crate) fn firm(who: &T::AccountId) -> Result<OrgId, DispatchError> {
		T::Organisations::operator(who, Permission::Goods, Need::Act)
	}

	/// As [`firm`](Self::firm), for what an organisation keeps when it winds down.
	pub(crate) fn firm_winding_down(who: &T::AccountId) -> Result<OrgId, DispatchError> {
		T::Organisations::operator(who, Permission::Goods, Need::WindDown)
	}

	/// That the organisation is there and active.
	pub(crate) fn ensure_active(organisation: OrgId) -> Result<(), Error<T>> {
		let active =
			T::Organisations::standing(organisation).is_some_and(|standing| standing.may_act());
		ensure!(active, Error::<T>::NotInStanding);
		Ok(())
	}

	/// The clock that this pallet's windows run by: it stands while the pallet is paused.
	pub(crate) fn running() -> Moment {
		let index = <Self as frame_support::traits::PalletInfoAccess>::index();
		T::Clock::running(u8::try_from(index).unwrap_or(u8::MAX))
	}

	/// The number of the present block.
	pub(crate) fn block_number() -> u32 {
		use sp_runtime::traits::UniqueSaturatedInto;
		frame_system::Pallet::<T>::block_number().unique_saturated_into()
	}

	/// The moment that many days after `moment`.
	pub(crate) fn days_after(moment: Moment, days: u32) -> Moment {
		let millis = u64::from(days).saturating_mul(MILLIS_PER_DAY);
		Moment::from_millis(moment.as_millis().saturating_add(millis))
	}

	/// What `by` says now, under a reference of its own.
	pub(crate) fn said(by: OrgId, reference: Hash) -> Said {
		Said { by, at: T::Clock::now(), reference }
	}

	/// Whether what happened at `time` is told late now.
	pub(crate) fn is_late(time: Moment) -> bool {
		T::Clock::now().as_millis().saturating_sub(time.as_millis()) > LATE_MILLIS
	}

	/// That `time` does not lie ahead of the block by more than clocks differ.
	pub(crate) fn ensure_past(time: Moment) -> Result<(), Error<T>> {
		let latest = T::Clock::now().as_millis().saturating_add(AHEAD_MILLIS);
		ensure!(time.as_millis() <= latest, Error::<T>::InTheFuture);
		Ok(())
	}

	/// What is told now to have happened, not before what it follows.
	pub(crate) fn happened(
		place: Gln,
		time: Moment,
		not_before: Moment,
	) -> Result<Happened, Error<T>> {
		place.check().map_err(|_| Error::<T>::InvalidKey)?;
		Self::ensure_past(time)?;
		ensure!(time >= not_before, Error::<T>::TimesOutOfOrder);
		Ok(Happened { place, time, at: T::Clock::now(), late: Self::is_late(time) })
	}

	/// That there is what is spoken of.
	pub(crate) fn ensure_subject(subject: &Subject) -> Result<(), Error<T>> {
		match *subject {
			Subject::Item(ItemId { batch, index }) => {
				let found = T::Marks::batch(batch).is_some_and(|batch| index < batch.count);
				ensure!(found, Error::<T>::SubjectNotFound);
			}
			Subject::Batch(batch) => {
				ensure!(T::Marks::batch(batch).is_some(), Error::<T>::SubjectNotFound);
			}
			Subject::Container(sscc, life) => {
				let container = Containers::<T>::get(sscc).ok_or(Error::<T>::ContainerNotFound)?;
				// An earlier life may be spoken of, one that has not begun may not.
				ensure!((1..=container.life).contains(&life), Error::<T>::ContainerNotFound);
			}
			Subject::Class(gtin) => gtin.check().map_err(|_| Error::<T>::InvalidKey)?,
		}
		Ok(())
	}

	/// Checks lines that `firm` packs or sends: each of something that is there, that it handles, and no more than there
	/// is. `own` are goods that it has at hand already. Gives the earliest moment at which all were made.
	pub(crate) fn check_lines(
		firm: OrgId,
		lines: &[Line],
		own: &[Line],
	) -> Result<Moment, Error<T>> {
		let ordered = lines.is_sorted_by(|one, next| one.goods < next.goods);
		ensure!(ordered, Error::<T>::NotInOrder);
		let mut made = Moment::from_millis(0);
		for line in lines {
			ensure!(line.quantity > 0, Error::<T>::Empty);
			match line.goods {
				Goods::Class(gtin) => gtin.check().map_err(|_| Error::<T>::InvalidKey)?,
				Goods::Batch(id) => {
					let batch = T::Marks::batch(id).ok_or(Error::<T>::SubjectNotFound)?;
					let enough = line.quantity <= u64::from(batch.count);
					ensure!(enough, Error::<T>::QuantityExceeded);
					let at_hand = own.iter().any(|own| own.goods == line.goods);
					let may = at_hand
						|| T::Marks::handles(firm, id)
						|| Receivers::<T>::contains_key(Ordered(id), Ordered(firm));
					ensure!(may, Error::<T>::NotAuthorized);
					made = made.max(batch.made.start(UtcOffset::UTC));
				}
			}
		}
		Ok(made)
	}

	/// Pieces of all lines.
	///
	/// # Errors
	/// More than there can be.
	pub(crate) fn pieces(lines: &[Line]) -> Result<u64, Error<T>> {
		lines
			.iter()
			.try_fold(0u64, |sum, line| sum.checked_add(line.quantity))
			.ok_or(Error::<T>::QuantityExceeded)
	}
}
