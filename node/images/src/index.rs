//! The fingerprints of all works, to be searched.

use crate::{BlockId, snapshot::Mark};
use core::fmt;
use pallet_images_runtime_api::BundleView;
use stalhof_primitives::{
	images::{FingerprintId, MAX_BUNDLE, Versions},
	merkle::Hash,
};
use stalhof_similarity::{Index, Match};
use std::{
	collections::{BTreeMap, BTreeSet},
	path::Path,
	sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard},
};

/// Places under which a work's fingerprints stand: more than there are.
const PLACES: u64 = MAX_BUNDLE as u64;

/// Bytes that a fingerprint takes once that it stands in tables.
const BYTES_EACH: usize = 120;

/// How far an index is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
	/// It does not hold all works yet.
	Building,
	/// It holds all works of its block.
	Ready,
	/// It may not grow any more, and holds nothing.
	Full,
}

impl Phase {
	/// Its name.
	pub const fn name(self) -> &'static str {
		match self {
			Self::Building => "building",
			Self::Ready => "ready",
			Self::Full => "full",
		}
	}
}

/// How an index stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Status {
	/// How far it is.
	pub phase: Phase,
	/// The final block up to which it goes.
	pub block: BlockId,
	/// Works that were looked at.
	pub works: u32,
	/// Works that there were on the chain when it was last asked.
	pub of: u32,
	/// Works among those looked at that are of other versions, and not in the index.
	pub others: u32,
	/// Fingerprints in the index.
	pub fingerprints: usize,
	/// Bytes that it takes.
	pub bytes: usize,
	/// Bytes that it may take.
	pub max_bytes: usize,
	/// By which rules its fingerprints were made.
	pub versions: Versions,
}

/// Why an index cannot be searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotReady(pub Status);

impl fmt::Display for NotReady {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		let Status { phase, works, of, max_bytes, .. } = self.0;
		match phase {
			Phase::Full => write!(
				f,
				"{of} works do not fit into {} MiB: its operator gives it more (--images-index-mib)",
				max_bytes >> 20
			),
			_ => write!(f, "not yet ready: {works} of {of} works"),
		}
	}
}

/// A work that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NearWork {
	/// In how many bits its nearest fingerprint differs from one of those asked for.
	pub distance: u16,
	/// The work's number.
	pub work: u32,
	/// The place of that fingerprint.
	pub place: u8,
	/// Which of those asked for it is near to, from 0.
	pub query: u8,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
	/// The nearest works, those at the same distance in order of number.
	pub works: Vec<NearWork>,
	/// Whether there are more within the distance.
	pub more: bool,
	/// The final block up to which works were searched.
	pub block: BlockId,
}

struct Inner {
	index: Index,
	phase: Phase,
	block: BlockId,
	works: u32,
	of: u32,
	others: u32,
}

/// The fingerprints of all works of one kind of versions, at a final block.
pub struct WorkIndex {
	versions: Versions,
	max_bytes: usize,
	inner: RwLock<Inner>,
}

/// Under which id a fingerprint stands.
fn id(work: u32, place: u8) -> u64 {
	u64::from(work) * PLACES + u64::from(place) % PLACES
}

/// Which fingerprint stands under an id.
pub(crate) fn fingerprint_of(id: u64) -> FingerprintId {
	let work = u32::try_from(id / PLACES).unwrap_or(u32::MAX);
	FingerprintId { work, place: u8::try_from(id % PLACES).unwrap_or(u8::MAX) }
}

impl WorkIndex {
	/// An empty one, of works by these versions, that may take so many bytes.
	pub fn new(versions: Versions, max_bytes: usize) -> Self {
		let inner = Inner {
			index: Index::new(),
			phase: Phase::Building,
			block: BlockId::default(),
			works: 0,
			of: 0,
			others: 0,
		};
		Self { versions, max_bytes, inner: RwLock::new(inner) }
	}

	/// Nothing panics while it holds the lock that would leave an index in pieces.
	fn read(&self) -> RwLockReadGuard<'_, Inner> {
		self.inner.read().unwrap_or_else(PoisonError::into_inner)
	}

	fn write(&self) -> RwLockWriteGuard<'_, Inner> {
		self.inner.write().unwrap_or_else(PoisonError::into_inner)
	}

	/// By which rules its fingerprints were made.
	pub fn versions(&self) -> Versions {
		self.versions
	}

	/// How it stands.
	pub fn status(&self) -> Status {
		self.status_of(&self.read())
	}

	fn status_of(&self, inner: &Inner) -> Status {
		Status {
			phase: inner.phase,
			block: inner.block,
			works: inner.works,
			of: inner.of.max(inner.works),
			others: inner.others,
			fingerprints: inner.index.len(),
			bytes: inner.index.memory(),
			max_bytes: self.max_bytes,
			versions: self.versions,
		}
	}

	/// The `limit` works that are nearest to any of `queries` and within `radius` bits of it: what comparing all of them would
	/// give.
	///
	/// # Errors
	/// When it does not hold all works.
	pub fn search(&self, queries: &[Hash], radius: u32, limit: usize) -> Result<Found, NotReady> {
		let inner = self.read();
		if inner.phase != Phase::Ready {
			return Err(NotReady(self.status_of(&inner)));
		}
		// Fewer than `limit` works are nearer than the last of them, each with so many fingerprints: more of one query are not
		// needed. One work beyond tells whether there are more.
		let most = limit.saturating_add(1).saturating_mul(PLACES as usize);
		let mut nearest = BTreeMap::<u32, NearWork>::new();
		for (query, hash) in (0u8..).zip(queries) {
			for Match { distance, id } in inner.index.nearest(hash, radius, most) {
				let FingerprintId { work, place } = fingerprint_of(id);
				let found = NearWork { distance, work, place, query };
				nearest.entry(work).and_modify(|best| *best = found.min(*best)).or_insert(found);
			}
		}
		let mut works: Vec<_> = nearest.into_values().collect();
		works.sort_unstable();
		let more = works.len() > limit;
		works.truncate(limit);
		Ok(Found { works, more, block: inner.block })
	}

	/// Fingerprints within `radius` bits of a hash, the nearest first, so many at most.
	pub(crate) fn near(&self, hash: &Hash, radius: u32, most: usize) -> Vec<FingerprintId> {
		let found = self.read().index.nearest(hash, radius, most);
		found.into_iter().map(|found| fingerprint_of(found.id)).collect()
	}

	/// How many works were looked at: those of numbers below.
	pub(crate) fn works(&self) -> u32 {
		self.read().works
	}

	/// Notes how many works there are on the chain.
	pub(crate) fn note_of(&self, of: u32) {
		self.write().of = of;
	}

	/// Takes over what a snapshot has.
	pub(crate) fn restore(&self, index: Index, mark: &Mark) {
		let mut inner = self.write();
		inner.index = index;
		inner.block = mark.block;
		inner.works = mark.works;
		inner.of = mark.works;
		inner.others = mark.others;
		self.bound(&mut inner, 0);
	}

	/// Adds works that follow upon those it has. `block`, when these are the last that there are at it.
	pub(crate) fn add(&self, bundles: &[BundleView], block: Option<BlockId>) {
		let mut inner = self.write();
		let own = |bundle: &&BundleView| bundle.versions == self.versions;
		let more: usize = bundles.iter().filter(own).map(|bundle| bundle.bundle.len()).sum();
		self.bound(&mut inner, more);
		let full = inner.phase == Phase::Full;
		for bundle in bundles {
			inner.works = bundle.id.saturating_add(1);
			if bundle.versions != self.versions {
				inner.others = inner.others.saturating_add(1);
			} else if !full {
				for (place, fingerprint) in (0u8..).zip(&bundle.bundle) {
					inner.index.insert(id(bundle.id, place), fingerprint.hash);
				}
			}
		}
		if let Some(block) = block {
			inner.block = block;
			if !full {
				inner.phase = Phase::Ready;
			}
		}
	}

	/// Gives all up when so many more fingerprints would take more than it may have.
	fn bound(&self, inner: &mut Inner, more: usize) {
		let bytes = inner.index.len().saturating_add(more).saturating_mul(BYTES_EACH);
		if bytes > self.max_bytes && inner.phase != Phase::Full {
			inner.index = Index::new();
			inner.phase = Phase::Full;
		}
	}

	/// Writes a snapshot.
	pub(crate) fn save(&self, path: &Path, genesis: Hash) -> Result<Mark, String> {
		use codec::Encode;
		let inner = self.read();
		let Inner { block, works, others, .. } = *inner;
		let mark = Mark::new(genesis, self.versions, block, works, others);
		inner.index.save(path, &mark.encode()).map_err(|error| error.to_string())?;
		Ok(mark)
	}
}

/// The works of fingerprints, each once.
pub(crate) fn works_of(fingerprints: &[FingerprintId]) -> BTreeSet<u32> {
	fingerprints.iter().map(|found| found.work).collect()
}
