//! What nodes, proofs and other languages read.

use crate::*;
use alloc::vec::Vec;
use pallet_images_runtime_api::{
	BundleView, CommitView, ContestFilter, ContestView, EndedView, EvidenceView, LicenceView,
	LossesView, SaidView, ShownGtin, StandingView, WindowView, WorkView,
};
use stalhof_primitives::{
	images::ContestStage,
	page::{MAX_PAGE, Page},
};

impl From<Said> for SaidView {
	fn from(Said { by, at, reference }: Said) -> Self {
		Self { by, at, reference }
	}
}

impl From<Ended> for EndedView {
	fn from(Ended { outcome, grades, at, counted }: Ended) -> Self {
		Self { outcome, grades, at, counted }
	}
}

impl From<Evidence> for EvidenceView {
	fn from(Evidence { evidence, by, at, confirmed, .. }: Evidence) -> Self {
		let NewEvidence { kind, hash, time } = evidence;
		let confirmed = confirmed.map(|confirmed| (confirmed.by, confirmed.at));
		Self { kind, hash, time, by, at, confirmed }
	}
}

impl From<Losses> for LossesView {
	fn from(Losses { count, suspended }: Losses) -> Self {
		Self { count, suspended }
	}
}

/// A page of keys, with what each stands for.
fn page<Key: Clone, View>(
	mut keys: impl Iterator<Item = Key>,
	limit: u32,
	view: impl Fn(Key) -> Option<View>,
) -> Page<View, Key> {
	let here: Vec<Key> = keys.by_ref().take(limit.clamp(1, MAX_PAGE) as usize).collect();
	let next = if keys.next().is_some() { here.last().cloned() } else { None };
	Page { items: here.into_iter().filter_map(view).collect(), next }
}

/// A page of what `view` gives for keys, of which it looks at [`MAX_PAGE`] at most.
fn scan<Key: Clone, View>(
	mut keys: impl Iterator<Item = Key>,
	limit: u32,
	view: impl Fn(Key) -> Option<View>,
) -> Page<View, Key> {
	let (mut items, mut last) = (Vec::new(), None);
	let limit = limit.clamp(1, MAX_PAGE) as usize;
	for key in keys.by_ref().take(MAX_PAGE as usize) {
		last = Some(key.clone());
		items.extend(view(key));
		if items.len() >= limit {
			break;
		}
	}
	Page { items, next: last.filter(|_| keys.next().is_some()) }
}

/// A page of numbers that a map's keys, or those under a first key, give in order.
macro_rules! page_of {
	($map:ident, $after:expr, $limit:expr, $view:expr) => {
		match $after {
			Some(after) => {
				let from = $map::<T>::hashed_key_for(Ordered(after));
				page($map::<T>::iter_keys_from(from).map(|Ordered(key)| key), $limit, $view)
			}
			None => page($map::<T>::iter_keys().map(|Ordered(key)| key), $limit, $view),
		}
	};
	($map:ident, $first:expr, $after:expr, $limit:expr, $view:expr) => {
		match $after {
			Some(after) => {
				let from = $map::<T>::hashed_key_for($first, Ordered(after));
				let keys = $map::<T>::iter_key_prefix_from($first, from);
				page(keys.map(|Ordered(key)| key), $limit, $view)
			}
			None => page($map::<T>::iter_key_prefix($first).map(|Ordered(key)| key), $limit, $view),
		}
	};
}

impl<T: Config> Pallet<T> {
	fn window_view(window: Window) -> WindowView {
		let Window { until, until_block } = window;
		WindowView { until, until_block, open: window.is_open(Self::instant()) }
	}

	/// A work.
	pub fn work_view(id: WorkId) -> Option<WorkView> {
		let work = Works::<T>::get(Ordered(id))?;
		let may_notice = Self::may_notice(&work);
		let Work {
			owner,
			registrant,
			claim,
			file,
			pixels,
			versions,
			width,
			height,
			format,
			iscc,
			gtins,
			committed,
			commit_block,
			at,
			block,
			state,
			seasoning,
			contest,
			fingerprints,
		} = work;
		let shown = |gtin| ShownGtin { gtin, licensed: T::Licences::may_issue(owner, gtin) };
		Some(WorkView {
			id,
			owner,
			registrant,
			claim,
			file,
			pixels,
			versions,
			fingerprints,
			width,
			height,
			format,
			iscc: iscc.into_inner(),
			gtins: gtins.into_iter().map(shown).collect(),
			committed,
			commit_block,
			at,
			block,
			state,
			seasoning: Self::window_view(seasoning),
			contest,
			may_notice,
			offered_to: Offers::<T>::get(Ordered(id)).map(|offer| offer.to),
		})
	}

	/// Works in order of number, those after `after`.
	pub fn works(after: Option<WorkId>, limit: u32) -> Page<WorkView, WorkId> {
		page_of!(Works, after, limit, Self::work_view)
	}

	/// How many works there are.
	pub fn works_count() -> u32 {
		NextWork::<T>::get()
	}

	/// Works of an owner in order of number, those after `after`.
	pub fn works_of(owner: OrgId, after: Option<WorkId>, limit: u32) -> Page<WorkView, WorkId> {
		page_of!(WorksOf, Ordered(owner), after, limit, Self::work_view)
	}

	/// Works of a file in order of who registered them, those after `after`.
	pub fn works_of_file(file: Hash, after: Option<OrgId>, limit: u32) -> Page<WorkView, OrgId> {
		let view =
			|registrant| WorksOfFile::<T>::get(file, Ordered(registrant)).and_then(Self::work_view);
		page_of!(WorksOfFile, file, after, limit, view)
	}

	/// Works that are said to show a trade item, in order of number, those after `after`.
	pub fn works_of_gtin(gtin: Gtin, after: Option<WorkId>, limit: u32) -> Page<WorkView, WorkId> {
		page_of!(WorksOfGtin, gtin, after, limit, Self::work_view)
	}

	/// A work's fingerprints.
	pub fn bundle_view(id: WorkId) -> Option<BundleView> {
		let versions = Works::<T>::get(Ordered(id))?.versions;
		let StoredBundle { bundle, generic } = Bundles::<T>::get(Ordered(id))?;
		Some(BundleView { id, versions, bundle: bundle.into_inner(), generic })
	}

	/// Fingerprints of works in order of number, those after `after`.
	pub fn bundles(after: Option<WorkId>, limit: u32) -> Page<BundleView, WorkId> {
		page_of!(Bundles, after, limit, Self::bundle_view)
	}

	/// What a node asks of works that it has found to be near to another.
	pub fn standings(works: Vec<WorkId>) -> Vec<StandingView> {
		works.into_iter().take(MAX_PAGE as usize).filter_map(Self::standing_view).collect()
	}

	fn standing_view(id: WorkId) -> Option<StandingView> {
		let work = Works::<T>::get(Ordered(id))?;
		let StoredBundle { generic, .. } = Bundles::<T>::get(Ordered(id))?;
		let seasoning = Self::is_seasoning(&work);
		let Work { owner, claim, versions, commit_block, state, contest, .. } = work;
		let group = T::Organisations::group(owner);
		Some(StandingView {
			id,
			owner,
			group,
			claim,
			versions,
			generic,
			commit_block,
			state,
			seasoning,
			contest,
		})
	}

	/// A work's evidence, in the order in which it was given.
	pub fn evidence_of(work: WorkId) -> Vec<EvidenceView> {
		EvidenceOf::<T>::get(Ordered(work)).into_iter().map(Into::into).collect()
	}

	/// What an organisation has committed to under that hash.
	pub fn commit_view(organisation: OrgId, hash: Hash) -> Option<CommitView> {
		let Commit { block, at, last, window } = Commits::<T>::get(Ordered(organisation), hash)?;
		Some(CommitView { hash, at, block, window: Self::window_view(window), last })
	}

	/// What an organisation has committed to, in the order of storage, those after `after`.
	pub fn commits(organisation: OrgId, after: Option<Hash>, limit: u32) -> Page<CommitView, Hash> {
		let (first, view) = (Ordered(organisation), |hash| Self::commit_view(organisation, hash));
		match after {
			Some(after) => {
				let from = Commits::<T>::hashed_key_for(first, after);
				page(Commits::<T>::iter_key_prefix_from(first, from), limit, view)
			}
			None => page(Commits::<T>::iter_key_prefix(first), limit, view),
		}
	}

	/// A contest.
	pub fn contest_view(id: ContestId) -> Option<ContestView> {
		let contest = Contests::<T>::get(Ordered(id))?;
		let stage = Self::stage(&contest);
		let Contest {
			work,
			prior,
			distance,
			threshold,
			versions,
			owners,
			at,
			answers,
			review,
			heard,
			at_panel,
			ended,
			payer: _,
		} = contest;
		Some(ContestView {
			id,
			work,
			prior,
			distance,
			threshold,
			versions,
			owners,
			at,
			answers: Self::window_view(answers),
			review: Self::window_view(review),
			heard: heard.map(|heard| heard.map(Into::into)),
			at_panel,
			stage,
			ended: ended.map(Into::into),
		})
	}

	/// Where a contest stands: what [`end_contest`](Self::end_contest) would come to now.
	fn stage(contest: &Contest) -> ContestStage {
		if contest.ended.is_some() {
			return ContestStage::Ended;
		}
		match Self::ensure_due(contest) {
			Ok(()) => ContestStage::Due,
			Err(Error::<T>::AtPanel) => ContestStage::Panel,
			Err(Error::<T>::PriorContested) => ContestStage::Waits,
			Err(_) if contest.answers.is_open(Self::instant()) => ContestStage::Answers,
			Err(_) => ContestStage::Review,
		}
	}

	/// Contests in order of number, those after `after`.
	pub fn contests(
		filter: ContestFilter,
		after: Option<ContestId>,
		limit: u32,
	) -> Page<ContestView, ContestId> {
		let view = |id| Self::contest_view(id).filter(|contest| filter.takes(contest));
		match after {
			Some(after) => {
				let from = Contests::<T>::hashed_key_for(Ordered(after));
				scan(Contests::<T>::iter_keys_from(from).map(|Ordered(key)| key), limit, view)
			}
			None => scan(Contests::<T>::iter_keys().map(|Ordered(key)| key), limit, view),
		}
	}

	/// Contests of a work, as the later or the earlier one, in order of number, those after `after`.
	pub fn contests_of(
		work: WorkId,
		after: Option<ContestId>,
		limit: u32,
	) -> Page<ContestView, ContestId> {
		page_of!(ContestsOf, Ordered(work), after, limit, Self::contest_view)
	}

	/// Contests that an organisation has lost.
	pub fn losses(organisation: OrgId) -> LossesView {
		LossesOf::<T>::get(Ordered(organisation)).into()
	}

	/// A licence that has not been dropped.
	pub fn licence_view(id: LicenceId) -> Option<LicenceView> {
		let Licence { work, licensor, at, given } = Licences::<T>::get(Ordered(id))?;
		let NewLicence { licensee, scope, exclusive, terms } = given;
		let in_force =
			Works::<T>::get(Ordered(work)).is_some_and(|work| work.state == WorkState::Registered);
		Some(LicenceView { id, work, licensor, licensee, scope, exclusive, terms, at, in_force })
	}

	/// Licences of a work in order of number, those after `after`.
	pub fn licences_of(
		work: WorkId,
		after: Option<LicenceId>,
		limit: u32,
	) -> Page<LicenceView, LicenceId> {
		page_of!(LicencesOf, Ordered(work), after, limit, Self::licence_view)
	}

	/// Licences that an organisation has, in order of number, those after `after`.
	pub fn licences_to(
		licensee: OrgId,
		after: Option<LicenceId>,
		limit: u32,
	) -> Page<LicenceView, LicenceId> {
		page_of!(LicencesTo, Ordered(licensee), after, limit, Self::licence_view)
	}
}
