//! Who may do what, and what time it is.

use crate::*;
use frame_support::ensure;
use stalhof_primitives::{
	organisation::Permission,
	time::{MILLIS_PER_DAY, MILLIS_PER_DAY as DAY},
};
use stalhof_support::Need;

/// Milliseconds of an hour.
const HOUR: u64 = MILLIS_PER_DAY / 24;

impl<T: Config> Pallet<T> {
	/// The organisation for which `who` may act in pictures, which is active and not suspended by rule.
	pub(crate) fn firm(who: &T::AccountId) -> Result<OrgId, DispatchError> {
		let firm = T::Organisations::operator(who, Permission::Images, Need::Act)?;
		ensure!(!Self::is_suspended(firm), Error::<T>::SuspendedByRule);
		Ok(firm)
	}

	/// As [`firm`](Self::firm), for what an organisation does when it winds down, suspended or not.
	pub(crate) fn firm_winding_down(who: &T::AccountId) -> Result<OrgId, DispatchError> {
		T::Organisations::operator(who, Permission::Images, Need::WindDown)
	}

	/// Whether the organisation is there and active.
	pub(crate) fn is_active(organisation: OrgId) -> bool {
		T::Organisations::standing(organisation).is_some_and(|standing| standing.may_act())
	}

	/// Whether it is suspended from pictures by rule.
	pub fn is_suspended(organisation: OrgId) -> bool {
		let until = LossesOf::<T>::get(Ordered(organisation)).suspended;
		until.is_some_and(|until| Self::running() <= until)
	}

	/// Counts a contest that an organisation lost of a work to which it had no right.
	pub(crate) fn count_loss(organisation: OrgId) {
		let suspended = LossesOf::<T>::mutate(Ordered(organisation), |losses| {
			losses.count = losses.count.saturating_add(1);
			if losses.count < MAX_LOSSES {
				return None;
			}
			let until = Self::after_millis(Self::days(SUSPENSION_DAYS));
			*losses = Losses { count: 0, suspended: Some(until) };
			Some(until)
		});
		if let Some(until) = suspended {
			Self::deposit_event(Event::SuspendedByRule { organisation, until });
		}
	}

	/// A work, whatever has become of it.
	pub(crate) fn work(id: WorkId) -> Result<Work, Error<T>> {
		Works::<T>::get(Ordered(id)).ok_or(Error::<T>::WorkNotFound)
	}

	/// A work that is registered still, and its owner's.
	pub(crate) fn own_work(id: WorkId, owner: OrgId) -> Result<Work, Error<T>> {
		let work = Self::work(id)?;
		ensure!(work.owner == owner, Error::<T>::NotOwner);
		ensure!(work.state == WorkState::Registered, Error::<T>::WorkOut);
		Ok(work)
	}

	/// Whether it is in its first day, or in the day after a contest.
	pub(crate) fn is_seasoning(work: &Work) -> bool {
		work.seasoning.is_open(Self::instant())
	}

	/// That a work can be given away, or given exclusively.
	pub(crate) fn ensure_settled(work: &Work) -> Result<(), Error<T>> {
		ensure!(work.contest.is_none(), Error::<T>::WorkContested);
		ensure!(!Self::is_seasoning(work), Error::<T>::NotSeasoned);
		Ok(())
	}

	/// Whether its owner could file notices with a work: it is registered, has seasoned, and stands in no contest as the later
	/// one.
	pub fn may_notice(work: &Work) -> bool {
		work.state == WorkState::Registered && Self::ensure_settled(work).is_ok()
	}

	/// What the windows of this pallet run by: the time, less that for which it has stood paused.
	pub(crate) fn running() -> Moment {
		T::Clock::running(Self::number())
	}

	/// The number of the present block.
	pub(crate) fn block_number() -> u32 {
		use sp_runtime::traits::UniqueSaturatedInto;
		frame_system::Pallet::<T>::block_number().unique_saturated_into()
	}

	/// Now, in the pallet's own time.
	pub(crate) fn instant() -> Instant {
		Instant { running: Self::running(), block: Self::block_number() }
	}

	/// The pallet's number in the runtime.
	pub(crate) fn number() -> u8 {
		use frame_support::traits::PalletInfoAccess;
		u8::try_from(<Self as PalletInfoAccess>::index()).unwrap_or(u8::MAX)
	}

	/// So many days in milliseconds.
	pub(crate) fn days(days: u32) -> u64 {
		u64::from(days).saturating_mul(DAY)
	}

	/// So many hours in milliseconds.
	pub(crate) fn hours(hours: u32) -> u64 {
		u64::from(hours).saturating_mul(HOUR)
	}

	/// That long from now, by the pallet's clock.
	pub(crate) fn after_millis(millis: u64) -> Moment {
		Moment::from_millis(Self::running().as_millis().saturating_add(millis))
	}

	/// A window of that long from now on.
	pub(crate) fn window(millis: u64) -> Window {
		let until_block = Self::block_number().saturating_add(T::WindowBlocks::get());
		Window { until: Self::after_millis(millis), until_block }
	}

	/// The hash of the chain's block 0.
	pub(crate) fn genesis() -> Hash {
		use sp_runtime::traits::Zero;
		let hash = frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero());
		let mut bytes = Hash::default();
		for (place, byte) in bytes.iter_mut().zip(hash.as_ref()) {
			*place = *byte;
		}
		bytes
	}

	/// Whether a second operator has signed; `false` for the first, and then nothing else is to be done. To be asked when
	/// all that refuses the call has been looked at.
	pub(crate) fn signed_by_two(
		organisation: OrgId,
		who: &T::AccountId,
		act: impl Encode,
	) -> Result<bool, DispatchError> {
		use stalhof_support::Step;
		let act = act.using_encoded(sp_io::hashing::blake2_256);
		let step = T::Organisations::sign(organisation, who, Permission::Images, act)?;
		Ok(step == Step::Done)
	}
}
