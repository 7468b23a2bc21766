//! What organisations commit to before they show it.

use crate::*;
use frame_support::ensure;

/// What a commitment takes in state.
pub(crate) const COMMIT_BYTES: u32 = 130;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_commit(who: &T::AccountId, hash: Hash) -> DispatchResult {
		let organisation = Self::firm(who)?;
		let known = Commits::<T>::contains_key(Ordered(organisation), hash);
		ensure!(!known, Error::<T>::AlreadyCommitted);
		T::Bytes::charge(organisation, COMMIT_BYTES)?;
		let mut window = Self::window(Self::hours(COMMIT_HOURS));
		window.until_block = window.until_block.saturating_add(MIN_AGE_BLOCKS);
		let commit = Commit {
			block: Self::block_number(),
			at: T::Clock::now(),
			last: Self::after_millis(Self::days(SEALED_DAYS)),
			window,
		};
		Commits::<T>::insert(Ordered(organisation), hash, commit);
		Self::deposit_event(Event::Committed { organisation, hash, commit });
		Ok(())
	}

	pub(crate) fn do_renew_commit(who: &T::AccountId, hash: Hash) -> DispatchResult {
		let organisation = Self::firm(who)?;
		let mut commit = Self::live_commit(organisation, hash)?;
		let until = Self::after_millis(Self::days(RENEWAL_DAYS)).min(commit.last);
		ensure!(until > commit.window.until, Error::<T>::NotRenewable);
		commit.window.until = until;
		Commits::<T>::insert(Ordered(organisation), hash, commit);
		Self::deposit_event(Event::CommitRenewed { organisation, hash, window: commit.window });
		Ok(())
	}

	pub(crate) fn do_drop_commit(
		who: &T::AccountId,
		organisation: OrgId,
		hash: Hash,
	) -> DispatchResult {
		let commit = Commits::<T>::get(Ordered(organisation), hash);
		let commit = commit.ok_or(Error::<T>::CommitNotFound)?;
		if commit.window.is_open(Self::instant()) {
			let own = Self::firm_winding_down(who)? == organisation;
			ensure!(own, Error::<T>::CommitRuns);
		}
		Self::remove_commit(organisation, hash);
		Self::deposit_event(Event::CommitDropped { organisation, hash });
		Ok(())
	}

	/// A commitment that can still be opened.
	pub(crate) fn live_commit(organisation: OrgId, hash: Hash) -> Result<Commit, Error<T>> {
		let commit = Commits::<T>::get(Ordered(organisation), hash);
		let commit = commit.ok_or(Error::<T>::CommitNotFound)?;
		ensure!(commit.window.is_open(Self::instant()), Error::<T>::CommitExpired);
		Ok(commit)
	}

	pub(crate) fn remove_commit(organisation: OrgId, hash: Hash) {
		Commits::<T>::remove(Ordered(organisation), hash);
		T::Bytes::refund(organisation, COMMIT_BYTES);
	}
}
