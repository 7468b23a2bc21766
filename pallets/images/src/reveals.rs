//! Commitments that are opened: works come of them.

use crate::*;
use alloc::vec::Vec;
use frame_support::ensure;
use stalhof_primitives::{
	images::{MAX_QUALITY, commitment},
	merkle::Sha256,
};

/// What a work takes in state, without its fingerprints and trade items.
const WORK_BYTES: u32 = 520;
/// What each fingerprint takes.
const FINGERPRINT_BYTES: u32 = 33;
/// What each trade item takes.
const GTIN_BYTES: u32 = 70;

/// SHA-256 by the node's own code.
pub struct HostSha256;

impl Sha256 for HostSha256 {
	fn sha256(data: &[u8]) -> Hash {
		sp_io::hashing::sha2_256(data)
	}
}

fn bytes(fingerprints: usize, gtins: usize) -> u32 {
	let times =
		|count: usize, bytes: u32| u32::try_from(count).unwrap_or(u32::MAX).saturating_mul(bytes);
	WORK_BYTES
		.saturating_add(times(fingerprints, FINGERPRINT_BYTES))
		.saturating_add(times(gtins, GTIN_BYTES))
}

/// What a work takes in state.
pub(crate) fn work_bytes(work: &Work) -> u32 {
	bytes(work.fingerprints.into(), work.gtins.len())
}

impl<T: Config> Pallet<T> {
	/// Whether a picture can be registered as it is told.
	fn check(work: &NewWork) -> Result<(), Error<T>> {
		ensure!(work.versions.is_known(), Error::<T>::UnknownVersions);
		ensure!(!work.bundle.is_empty(), Error::<T>::NoFingerprints);
		let scaled = work.bundle.iter().all(|fingerprint| fingerprint.quality <= MAX_QUALITY);
		ensure!(scaled, Error::<T>::InvalidQuality);
		ensure!(work.width > 0 && work.height > 0, Error::<T>::NoPixels);
		let right = work.gtins.iter().all(|gtin| gtin.check().is_ok());
		ensure!(right, Error::<T>::InvalidKey);
		ensure!(work.gtins.is_sorted_by(|one, next| one < next), Error::<T>::NotInOrder);
		Ok(())
	}

	/// Whether an organisation can register those files, each once.
	fn check_files(organisation: OrgId, works: &[NewWork]) -> Result<(), Error<T>> {
		let mut files: Vec<&Hash> = works.iter().map(|work| &work.file).collect();
		files.sort_unstable();
		ensure!(files.is_sorted_by(|one, next| one < next), Error::<T>::AlreadyRegistered);
		let known = |file: &&Hash| WorksOfFile::<T>::contains_key(**file, Ordered(organisation));
		ensure!(!files.iter().any(known), Error::<T>::AlreadyRegistered);
		Ok(())
	}

	pub(crate) fn do_reveal(
		who: &T::AccountId,
		salt: Hash,
		works: BoundedVec<NewWork, ConstU32<MAX_REVEAL>>,
	) -> DispatchResult {
		let owner = Self::firm(who)?;
		ensure!(!works.is_empty(), Error::<T>::Empty);
		let digests = works.iter().map(|work| work.picture().digest::<HostSha256>());
		let hash = commitment::<HostSha256>(&Self::genesis(), owner, &salt, digests);
		let commit = Self::live_commit(owner, hash)?;
		let block = Self::block_number();
		let ripe = commit.block.saturating_add(MIN_AGE_BLOCKS);
		ensure!(block >= ripe, Error::<T>::CommitTooYoung);
		works.iter().try_for_each(Self::check)?;
		Self::check_files(owner, &works)?;
		let first = NextWork::<T>::get();
		let count = u32::try_from(works.len()).unwrap_or(MAX_REVEAL);
		let next = first.checked_add(count).ok_or(Error::<T>::NumbersExhausted)?;
		let kept = works
			.iter()
			.map(|work| bytes(work.bundle.len(), work.gtins.len()))
			.fold(0, u32::saturating_add);
		T::Bytes::charge(owner, kept)?;
		Self::remove_commit(owner, hash);
		NextWork::<T>::put(next);
		Self::deposit_event(Event::Revealed { organisation: owner, hash, first, works: count });
		let (at, seasoning) = (T::Clock::now(), Self::window(Self::hours(SEASONING_HOURS)));
		for (id, new) in (first..).zip(works) {
			let NewWork {
				file,
				pixels,
				versions,
				bundle,
				width,
				height,
				format,
				iscc,
				gtins,
				claim,
			} = new;
			let work = Work {
				owner,
				registrant: owner,
				claim,
				file,
				pixels,
				versions,
				width,
				height,
				format,
				iscc,
				gtins,
				committed: commit.at,
				commit_block: commit.block,
				at,
				block,
				state: WorkState::Registered,
				seasoning,
				contest: None,
				fingerprints: u8::try_from(bundle.len()).unwrap_or(u8::MAX),
			};
			Bundles::<T>::insert(Ordered(id), StoredBundle { bundle, generic: 0 });
			WorksOf::<T>::insert(Ordered(owner), Ordered(id), ());
			WorksOfFile::<T>::insert(file, Ordered(owner), id);
			for gtin in &work.gtins {
				WorksOfGtin::<T>::insert(gtin, Ordered(id), ());
			}
			Works::<T>::insert(Ordered(id), &work);
			Self::deposit_event(Event::Registered { id, work });
		}
		Ok(())
	}
}
