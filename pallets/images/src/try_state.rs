//! What always holds.

use crate::{contests::is_earlier, *};
use alloc::collections::BTreeMap;
use sp_runtime::TryRuntimeError;
use stalhof_primitives::images::{ACTING_DISTANCE, ACTING_QUALITY, MAX_QUALITY};

macro_rules! ensure_that {
	($condition:expr, $rule:literal) => {
		if !$condition {
			return Err(TryRuntimeError::Other($rule));
		}
	};
}

impl<T: Config> Pallet<T> {
	/// Checks every invariant of the pallet.
	///
	/// # Errors
	/// Says which does not hold.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::try_commits()?;
		Self::try_works()?;
		Self::try_evidence()?;
		Self::try_contests()?;
		Self::try_losses()?;
		Self::try_offers()?;
		Self::try_licences()
	}

	fn try_commits() -> Result<(), TryRuntimeError> {
		for commit in Commits::<T>::iter_values() {
			let within = commit.window.until <= commit.last;
			ensure_that!(within, "no commitment is renewed beyond its last day");
		}
		Ok(())
	}

	fn try_works() -> Result<(), TryRuntimeError> {
		let (mut count, mut gtins) = (0usize, 0usize);
		for (Ordered(id), work) in Works::<T>::iter() {
			count += 1;
			gtins += work.gtins.len();
			ensure_that!(id < NextWork::<T>::get(), "works have numbers that were given");
			ensure_that!(work.versions.is_known(), "fingerprints are of known versions");
			let ripe = work.commit_block.saturating_add(MIN_AGE_BLOCKS) <= work.block;
			ensure_that!(ripe, "no work is revealed before its commitment is ripe");
			let stored = Bundles::<T>::get(Ordered(id));
			let stored = stored.ok_or(TryRuntimeError::Other("a work has fingerprints"))?;
			let length = stored.bundle.len();
			let counted = length > 0 && usize::from(work.fingerprints) == length;
			ensure_that!(counted, "a work's fingerprints are counted");
			let scaled = stored.bundle.iter().all(|one| one.quality <= MAX_QUALITY);
			ensure_that!(scaled, "qualities are 0 to 100");
			let within = u32::from(stored.generic) >> length == 0;
			ensure_that!(within, "only fingerprints that there are are generic");
			let listed = WorksOf::<T>::contains_key(Ordered(work.owner), Ordered(id));
			ensure_that!(listed, "an owner's works are listed");
			let found = WorksOfFile::<T>::get(work.file, Ordered(work.registrant));
			ensure_that!(found == Some(id), "a work is found by its file");
			let ordered = work.gtins.is_sorted_by(|one, next| one < next);
			ensure_that!(ordered, "trade items stand in order");
			for gtin in &work.gtins {
				let found = WorksOfGtin::<T>::contains_key(gtin, Ordered(id));
				ensure_that!(found, "a work is found by what it shows");
			}
			if let Some(contest) = work.contest {
				let contest = Contests::<T>::get(Ordered(contest));
				let right = contest
					.is_some_and(|contest| contest.work.work == id && contest.ended.is_none());
				ensure_that!(right, "a contested work stands in a contest");
				let registered = work.state == WorkState::Registered;
				ensure_that!(registered, "what has fallen is not contested");
			}
		}
		ensure_that!(count == Bundles::<T>::iter_keys().count(), "only works have fingerprints");
		ensure_that!(count == WorksOf::<T>::iter_keys().count(), "owners have works alone");
		let files = WorksOfFile::<T>::iter_keys().count();
		ensure_that!(count == files, "an organisation has registered a file once");
		let shown = WorksOfGtin::<T>::iter_keys().count();
		ensure_that!(gtins == shown, "trade items are shown by works");
		Ok(())
	}

	fn try_evidence() -> Result<(), TryRuntimeError> {
		let mut count = 0usize;
		for (Ordered(id), all) in EvidenceOf::<T>::iter() {
			ensure_that!(Works::<T>::contains_key(Ordered(id)), "evidence is of works");
			ensure_that!(!all.is_empty(), "no list of evidence is empty");
			count += all.len();
			for evidence in all {
				let used = EvidenceUses::<T>::get(Ordered(evidence.by), evidence.evidence.hash);
				ensure_that!(used == Some(id), "evidence is used where it was given");
				if let Some(confirmed) = evidence.confirmed {
					let later = confirmed.seen.block >= evidence.given.block;
					ensure_that!(later, "evidence is given before it is confirmed");
				}
			}
		}
		let uses = EvidenceUses::<T>::iter_keys().count();
		ensure_that!(count == uses, "an organisation's evidence serves once");
		Ok(())
	}

	fn try_contests() -> Result<(), TryRuntimeError> {
		let mut count = 0usize;
		for (Ordered(id), contest) in Contests::<T>::iter() {
			count += 1;
			ensure_that!(id < NextContest::<T>::get(), "contests have numbers that were given");
			let Contest { work: place, prior: prior_place, .. } = contest;
			let works = [place, prior_place].map(|place| Works::<T>::get(Ordered(place.work)));
			let [Some(work), Some(prior)] = works else {
				return Err(TryRuntimeError::Other("a contest is of two works"));
			};
			let earlier = is_earlier((prior_place.work, &prior), (place.work, &work));
			ensure_that!(earlier, "the earlier work was committed to earlier");
			let fingerprint = |place: FingerprintId| {
				let stored = Bundles::<T>::get(Ordered(place.work))?;
				stored.bundle.get(usize::from(place.place)).copied()
			};
			let (Some(one), Some(other)) = (fingerprint(place), fingerprint(prior_place)) else {
				return Err(TryRuntimeError::Other("a contest is of two fingerprints"));
			};
			let right = one.distance(&other) == contest.distance;
			ensure_that!(right, "a contest's distance is that of the two fingerprints");
			let near =
				contest.distance <= contest.threshold && contest.threshold == ACTING_DISTANCE;
			ensure_that!(near, "contested works are near");
			let good = one.quality.min(other.quality) >= ACTING_QUALITY;
			ensure_that!(good, "fingerprints of low quality do not act");
			let same = contest.versions == work.versions && contest.versions == prior.versions;
			ensure_that!(same, "fingerprints of one version are compared");
			let found = Pairs::<T>::get(Ordered(place.work), Ordered(prior_place.work));
			ensure_that!(found == Some(id), "two works are contested once");
			for place in [place, prior_place] {
				let listed = ContestsOf::<T>::contains_key(Ordered(place.work), Ordered(id));
				ensure_that!(listed, "a work's contests are listed");
			}
			let stands = work.contest == Some(id);
			ensure_that!(
				stands == contest.ended.is_none(),
				"a contest that is open holds its work"
			);
			let heard = !contest.at_panel || contest.heard.iter().all(Option::is_some);
			ensure_that!(heard, "both sides are heard before a panel is");
		}
		ensure_that!(count == Pairs::<T>::iter_keys().count(), "only contests have pairs");
		let listed = ContestsOf::<T>::iter_keys().count();
		ensure_that!(count * 2 == listed, "only contests are listed");
		Ok(())
	}

	fn try_losses() -> Result<(), TryRuntimeError> {
		let mut lost = BTreeMap::<OrgId, u32>::new();
		for contest in Contests::<T>::iter_values() {
			if let Some(organisation) = contest.ended.and_then(|ended| ended.counted) {
				*lost.entry(organisation).or_default() += 1;
			}
		}
		for (Ordered(organisation), losses) in LossesOf::<T>::iter() {
			ensure_that!(losses.count < MAX_LOSSES, "who has lost so much is suspended");
			let all = lost.remove(&organisation).unwrap_or_default();
			let right = all % MAX_LOSSES == losses.count;
			ensure_that!(right, "lost contests are counted");
			let suspended = losses.suspended.is_some() == (all >= MAX_LOSSES);
			ensure_that!(suspended, "nobody is suspended for less");
		}
		ensure_that!(lost.is_empty(), "every lost contest is counted");
		Ok(())
	}

	fn try_offers() -> Result<(), TryRuntimeError> {
		for (Ordered(id), offer) in Offers::<T>::iter() {
			let work = Works::<T>::get(Ordered(id));
			let own = work.is_some_and(|work| work.owner == offer.by && offer.to != offer.by);
			ensure_that!(own, "a work is offered by its owner to another");
		}
		Ok(())
	}

	fn try_licences() -> Result<(), TryRuntimeError> {
		let (mut count, mut named, mut exclusive) = (0usize, 0usize, 0usize);
		for (Ordered(id), licence) in Licences::<T>::iter() {
			count += 1;
			let Licence { work, given, .. } = licence;
			ensure_that!(id < NextLicence::<T>::get(), "licences have numbers that were given");
			ensure_that!(Works::<T>::contains_key(Ordered(work)), "licences are of works");
			ensure_that!(given.scope.check().is_ok(), "a licence covers something");
			let listed = LicencesOf::<T>::contains_key(Ordered(work), Ordered(id));
			ensure_that!(listed, "a work's licences are listed");
			let granted = Granted::<T>::get(Ordered(work), given.licensee).contains(&id);
			ensure_that!(granted, "a licensee's licences of a work are known");
			if let Some(licensee) = given.licensee {
				named += 1;
				let listed = LicencesTo::<T>::contains_key(Ordered(licensee), Ordered(id));
				ensure_that!(listed, "a licensee's licences are listed");
			}
			if given.exclusive {
				exclusive += 1;
				ensure_that!(given.licensee.is_some(), "a licence for everybody excludes nobody");
				let all = Exclusives::<T>::get(Ordered(work));
				ensure_that!(all.contains(&id), "a work's exclusive licences are known");
				let clash = Self::exclusives(work).any(|(other, licence)| {
					other != id && licence.given.scope.overlaps(&given.scope)
				});
				ensure_that!(!clash, "exclusive licences of a work are disjoint");
			}
		}
		ensure_that!(count == LicencesOf::<T>::iter_keys().count(), "only licences are listed");
		let listed = LicencesTo::<T>::iter_keys().count();
		ensure_that!(named == listed, "licensees have licences alone");
		let granted: usize = Granted::<T>::iter_values().map(|ids| ids.len()).sum();
		ensure_that!(count == granted, "each licence is known once");
		let known: usize = Exclusives::<T>::iter_values().map(|ids| ids.len()).sum();
		ensure_that!(exclusive == known, "each exclusive licence is known once");
		Ok(())
	}
}
