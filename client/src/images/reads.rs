//! Reads of registered pictures, all at one block. They are as the node tells them.

use super::{
	json::versions_json,
	views::{
		BundleView, CommitView, ContestFilter, ContestView, EvidenceView, LicenceView, LossesView,
		UseAnswer, WorkView,
	},
};
use crate::{
	consortium::{AT_ONCE, Reads},
	error::{Error, Result},
	types::to_hex,
};
use codec::{Decode, Encode};
use futures::{StreamExt, TryStreamExt, stream};
use serde::Deserialize;
use serde_json::json;
use stalhof_primitives::{
	gs1::Gtin,
	images::{Fingerprint, Use, Versions},
	merkle::Hash,
	organisation::OrgId,
	page::Page,
};
use subxt::rpcs::rpc_params;

async fn ask<T: Decode>(reads: &Reads, function: &str, arguments: impl Encode) -> Result<T> {
	reads.call(&format!("ImagesApi_{function}"), &arguments.encode()).await
}

async fn all<T: Decode, Place: Encode + Decode + PartialEq>(
	reads: &Reads,
	function: &str,
	arguments: impl Encode,
) -> Result<Vec<T>> {
	reads.call_all::<T, Place>(&format!("ImagesApi_{function}"), arguments).await
}

fn there<T>(what: &'static str, id: u32, found: Option<T>) -> Result<T> {
	found.ok_or_else(|| Error::NotThere { what, name: id.to_string() })
}

/// A work.
///
/// # Errors
/// [`Error::NotThere`]; those of the connection. So with all reads.
pub async fn work(reads: &Reads, id: u32) -> Result<WorkView> {
	there("work", id, ask(reads, "work", id).await?)
}

/// Works of an owner, in order of number.
pub async fn works_of(reads: &Reads, owner: OrgId) -> Result<Vec<WorkView>> {
	all::<_, u32>(reads, "works_of", owner).await
}

/// Works that are said to show a trade item, in order of number.
pub async fn works_of_gtin(reads: &Reads, gtin: Gtin) -> Result<Vec<WorkView>> {
	all::<_, u32>(reads, "works_of_gtin", gtin).await
}

/// Works of a file, in order of who registered them.
pub async fn works_of_file(reads: &Reads, file: Hash) -> Result<Vec<WorkView>> {
	all::<_, OrgId>(reads, "works_of_file", file).await
}

/// The work of a file that an organisation has registered.
pub async fn work_of_file_by(
	reads: &Reads,
	file: Hash,
	registrant: OrgId,
) -> Result<Option<WorkView>> {
	let after = registrant.0.checked_sub(1).map(OrgId);
	let page: Page<WorkView, OrgId> = ask(reads, "works_of_file", (file, after, 1u32)).await?;
	Ok(page.items.into_iter().find(|work| work.registrant == registrant))
}

/// A work's fingerprints.
pub async fn bundle(reads: &Reads, id: u32) -> Result<BundleView> {
	there("work", id, ask(reads, "bundle", id).await?)
}

/// A work's evidence, in the order in which it was given.
pub async fn evidence(reads: &Reads, work: u32) -> Result<Vec<EvidenceView>> {
	ask(reads, "evidence", work).await
}

/// What an organisation has committed to under that hash.
pub async fn commit(reads: &Reads, organisation: OrgId, hash: Hash) -> Result<Option<CommitView>> {
	ask(reads, "commit", (organisation, hash)).await
}

/// All that an organisation has committed to.
pub async fn commits(reads: &Reads, organisation: OrgId) -> Result<Vec<CommitView>> {
	all::<_, Hash>(reads, "commits", organisation).await
}

/// A contest.
pub async fn contest(reads: &Reads, id: u32) -> Result<ContestView> {
	there("contest", id, ask(reads, "contest", id).await?)
}

/// Contests of a work, as the later or the earlier one.
pub async fn contests_of(reads: &Reads, work: u32) -> Result<Vec<ContestView>> {
	all::<_, u32>(reads, "contests_of", work).await
}

/// Contests in order of number, which is that of deadlines: those that a filter takes.
pub async fn contests(reads: &Reads, filter: &ContestFilter) -> Result<Vec<ContestView>> {
	all::<_, u32>(reads, "contests", filter).await
}

/// Contests of works that are an organisation's now, in order of number.
pub async fn contests_of_owner(reads: &Reads, owner: OrgId) -> Result<Vec<ContestView>> {
	let works = works_of(reads, owner).await?;
	let found = stream::iter(&works).map(|work| contests_of(reads, work.id)).buffered(AT_ONCE);
	let mut contests: Vec<ContestView> = found.try_concat().await?;
	contests.sort_by_key(|contest| contest.id);
	contests.dedup_by_key(|contest| contest.id);
	Ok(contests)
}

/// Contests that an organisation has lost.
pub async fn losses(reads: &Reads, organisation: OrgId) -> Result<LossesView> {
	ask(reads, "losses", organisation).await
}

/// A licence that has not been dropped.
pub async fn licence(reads: &Reads, id: u32) -> Result<LicenceView> {
	there("licence", id, ask(reads, "licence", id).await?)
}

/// Licences of a work.
pub async fn licences_of(reads: &Reads, work: u32) -> Result<Vec<LicenceView>> {
	all::<_, u32>(reads, "licences_of", work).await
}

/// Licences that an organisation has.
pub async fn licences_to(reads: &Reads, licensee: OrgId) -> Result<Vec<LicenceView>> {
	all::<_, u32>(reads, "licences_to", licensee).await
}

/// A work that a node's index has near to a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Near {
	/// The work's number.
	pub work: u32,
	/// In how many bits its nearest fingerprint differs from one of the picture's, as the node says.
	pub distance: u16,
}

/// What a node's index has near to a picture.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Found {
	/// The nearest first.
	pub items: Vec<Near>,
	/// Whether there are more within the distance.
	pub more: bool,
}

/// Asks a node's index for the works that are near to any of these fingerprints. It is not at this block, but at the node's newest
/// final one. Up to 16 fingerprints of one picture, made by the versions of this program.
pub async fn search(
	reads: &Reads,
	fingerprints: &[Fingerprint],
	max_distance: u16,
	limit: u32,
) -> Result<Found> {
	let asked: Vec<_> = fingerprints
		.iter()
		.map(|one| json!({ "hash": to_hex(&one.hash), "quality": one.quality }))
		.collect();
	reads
		.rpc()
		.request(
			"images_search",
			rpc_params![asked, max_distance, limit, versions_json(Versions::CURRENT)],
		)
		.await
}

/// Whether an organisation may use a work so.
pub async fn is_use_allowed(
	reads: &Reads,
	work: u32,
	organisation: OrgId,
	asked: Use,
) -> Result<UseAnswer> {
	ask(reads, "is_use_allowed", (work, organisation, asked)).await
}
