//! `images_*`: registered pictures, what looks like them, who may use them.

pub mod calls;
pub mod input;
pub mod json;

use crate::{
	AtBlock, PageOf, Reads, Refusal,
	goods::input::{bytes, gtin},
	reads::refusal,
};
use calls::Means;
use input::{FilterInput, FingerprintInput, Search, UseInput, same_versions};
use json::{
	BundleJson, CallJson, ContestCallJson, ContestJson, EvidenceJson, HitJson, LicenceJson,
	LossesJson, PlaceJson, SearchJson, StatusJson, UseJson, VersionsJson, WorkJson,
};
use jsonrpsee::{core::RpcResult, proc_macros::rpc};
use pallet_images_runtime_api::{BundleView, ImagesApi};
use sp_api::{ApiError, ProvideRuntimeApi};
use sp_blockchain::HeaderBackend;
use sp_runtime::traits::Block as BlockT;
use stalhof_node_images::{
	Act, GENERIC_OWNERS, NearWork, NotReady, WorkIndex, acting_pair, nearest_pair,
};
use stalhof_primitives::{
	images::{ACTING_DISTANCE, Band, Fingerprint, FingerprintId, Use, Versions},
	merkle::Hash,
	organisation::OrgId,
	refusal::Refusal as Reason,
};

/// What these methods read, as refusals name it.
const READ: &str = "register of pictures";

/// Methods under `images_`.
#[rpc(client, server, namespace = "images")]
pub trait ImagesRpc<Hash> {
	/// A work.
	#[method(name = "work")]
	async fn work(&self, id: u32, at: Option<Hash>) -> RpcResult<AtBlock<WorkJson, Hash>>;

	/// Works in order of number.
	#[method(name = "works")]
	async fn works(
		&self,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<WorkJson, Hash>>;

	/// Works of an owner in order of number.
	#[method(name = "byOwner")]
	async fn by_owner(
		&self,
		owner: OrgId,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<WorkJson, Hash>>;

	/// Works of a file in order of who registered them.
	#[method(name = "byFile")]
	async fn by_file(
		&self,
		file: String,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<WorkJson, Hash>>;

	/// Works that are said to show a trade item, in order of number.
	#[method(name = "byGtin")]
	async fn by_gtin(
		&self,
		gtin: String,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<WorkJson, Hash>>;

	/// A work's fingerprints, and which are generic.
	#[method(name = "bundle")]
	async fn bundle(&self, id: u32, at: Option<Hash>) -> RpcResult<AtBlock<BundleJson, Hash>>;

	/// A work's evidence.
	#[method(name = "evidence")]
	async fn evidence(&self, work: u32, at: Option<Hash>)
	-> RpcResult<AtBlock<EvidenceJson, Hash>>;

	/// A contest by its number.
	#[method(name = "contestById")]
	async fn contest_by_id(
		&self,
		id: u32,
		at: Option<Hash>,
	) -> RpcResult<AtBlock<ContestJson, Hash>>;

	/// Contests in order of number, which is that of deadlines.
	#[method(name = "contests")]
	async fn contests(
		&self,
		filter: Option<FilterInput>,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<ContestJson, Hash>>;

	/// Contests of a work, as the later or the earlier one, in order of number.
	#[method(name = "contestsOf")]
	async fn contests_of(
		&self,
		work: u32,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<ContestJson, Hash>>;

	/// Contests that an organisation has lost.
	#[method(name = "losses")]
	async fn losses(
		&self,
		organisation: OrgId,
		at: Option<Hash>,
	) -> RpcResult<AtBlock<LossesJson, Hash>>;

	/// A licence that has not been dropped.
	#[method(name = "licence")]
	async fn licence(&self, id: u32, at: Option<Hash>) -> RpcResult<AtBlock<LicenceJson, Hash>>;

	/// Licences of a work in order of number.
	#[method(name = "licencesOf")]
	async fn licences_of(
		&self,
		work: u32,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<LicenceJson, Hash>>;

	/// Licences that an organisation has, in order of number.
	#[method(name = "licencesTo")]
	async fn licences_to(
		&self,
		licensee: OrgId,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<LicenceJson, Hash>>;

	/// Whether an organisation may use a work so.
	#[method(name = "isUseAllowed")]
	async fn is_use_allowed(
		&self,
		work: u32,
		organisation: OrgId,
		asked: UseInput,
		at: Option<Hash>,
	) -> RpcResult<AtBlock<UseJson, Hash>>;

	/// Works with a fingerprint that is near to any of these.
	#[method(name = "search")]
	async fn search(
		&self,
		fingerprints: Vec<FingerprintInput>,
		max_distance: Option<u16>,
		limit: Option<u32>,
		versions: Option<VersionsJson>,
	) -> RpcResult<AtBlock<SearchJson, Hash>>;

	/// The call without an account that contests a work by an earlier one, handed to the pool if `submit` says so.
	#[method(name = "contest")]
	async fn contest(
		&self,
		work: u32,
		prior: u32,
		submit: Option<bool>,
	) -> RpcResult<AtBlock<ContestCallJson, Hash>>;

	/// The call without an account that marks a fingerprint as generic, by those of five works of unrelated owners.
	#[method(name = "markGeneric")]
	async fn mark_generic(
		&self,
		fingerprint: PlaceJson,
		near: Vec<PlaceJson>,
		submit: Option<bool>,
	) -> RpcResult<AtBlock<CallJson, Hash>>;

	/// How the node's index stands.
	#[method(name = "status")]
	async fn status(&self) -> RpcResult<AtBlock<StatusJson, Hash>>;
}

/// Serves the methods of registered pictures.
pub struct Images<Block, Client> {
	reads: Reads<Block, Client>,
	means: Means,
}

impl<Block, Client> Images<Block, Client> {
	/// Reads through `reads`.
	pub const fn new(reads: Reads<Block, Client>, means: Means) -> Self {
		Self { reads, means }
	}
}

/// What the runtime answered at a block.
fn read<T, Hash: core::fmt::Debug>(at: Hash, answer: Result<T, ApiError>) -> Result<T, Refusal> {
	answer.map_err(|error| refusal(READ, at, error))
}

/// That there is no work of that number.
fn no_work(id: u32) -> Refusal {
	Refusal::NotFound {
		what: format!("there is no work {id}"),
		remedy: "images_byOwner, byFile and byGtin list those of an organisation, a file or a trade item",
	}
}

/// What the chain refuses a call for.
fn not_allowed(code: u8) -> Refusal {
	match Reason::of_code(code) {
		Some(reason) => Refusal::NotAllowed(reason),
		None => Refusal::NotTaken(format!("the chain refuses it for a reason {code}")),
	}
}

/// Answers with a page of what the runtime's read of that name gives.
macro_rules! list {
	($reads:expr, $at:expr, $page:expr, $read:ident($($argument:expr),*)) => {{
		let read = move |client: &Client, at, after, limit| {
			read(at, client.runtime_api().$read(at, $($argument,)* after, limit))
		};
		$reads.list($page, $at, read, Into::into).await
	}};
}

/// What follows from any two of a picture's and a work's fingerprints.
fn band(asked: &[Fingerprint], of: Versions, theirs: &BundleView, distance: u16) -> Band {
	let picture = BundleView { id: u32::MAX, versions: of, bundle: asked.to_vec(), generic: 0 };
	match acting_pair(&picture, theirs) {
		Some(_) => Band::Acts,
		None => Band::of(distance, 0),
	}
}

/// Searches an index, and reads what else matters of what it finds.
fn found<Block: BlockT, Client: ProvideRuntimeApi<Block>>(
	client: &Client,
	at: Block::Hash,
	index: &WorkIndex,
	search: &Search,
) -> Result<SearchJson, Refusal>
where
	Client::Api: ImagesApi<Block>,
{
	let hashes: Vec<Hash> = search.fingerprints.iter().map(|print| print.hash).collect();
	let found = index
		.search(&hashes, search.distance.into(), search.limit as usize)
		.map_err(|not_ready: NotReady| Refusal::NoIndex(not_ready.to_string()))?;
	let api = client.runtime_api();
	let works = found.works.iter().map(|near| near.work).collect();
	let standings = read(at, api.standings(at, works))?;
	let mut items = Vec::with_capacity(found.works.len());
	for near in &found.works {
		// What the best block does not have yet, or another branch: the index is of final blocks.
		let Some(standing) = standings.iter().find(|view| view.id == near.work) else { continue };
		let Some(bundle) = read(at, api.bundle(at, near.work))? else { continue };
		let band = band(&search.fingerprints, index.versions(), &bundle, near.distance);
		items.push(HitJson::new(NearWork { ..*near }, standing, band));
	}
	Ok(SearchJson {
		items,
		more: found.more,
		threshold: ACTING_DISTANCE,
		versions: index.versions().into(),
		indexed: found.block.into(),
	})
}

#[jsonrpsee::core::async_trait]
impl<Block, Client> ImagesRpcServer<Block::Hash> for Images<Block, Client>
where
	Block: BlockT,
	Client: ProvideRuntimeApi<Block> + HeaderBackend<Block> + Send + Sync + 'static,
	Client::Api: ImagesApi<Block>,
{
	async fn work(
		&self,
		id: u32,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<WorkJson, Block::Hash>> {
		let read = move |client: &Client, at| {
			let found = read(at, client.runtime_api().work(at, id))?;
			found.map(Into::into).ok_or_else(|| no_work(id))
		};
		self.reads.one(at, read).await
	}

	async fn works(
		&self,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<WorkJson, Block::Hash>> {
		list!(self.reads, at, (cursor, limit), works())
	}

	async fn by_owner(
		&self,
		owner: OrgId,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<WorkJson, Block::Hash>> {
		list!(self.reads, at, (cursor, limit), works_of(owner))
	}

	async fn by_file(
		&self,
		file: String,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<WorkJson, Block::Hash>> {
		let file = bytes("SHA-256 of a file", &file)?;
		list!(self.reads, at, (cursor, limit), works_of_file(file))
	}

	async fn by_gtin(
		&self,
		text: String,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<WorkJson, Block::Hash>> {
		let gtin = gtin(&text)?;
		list!(self.reads, at, (cursor, limit), works_of_gtin(gtin))
	}

	async fn bundle(
		&self,
		id: u32,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<BundleJson, Block::Hash>> {
		let read = move |client: &Client, at| {
			let found = read(at, client.runtime_api().bundle(at, id))?;
			found.map(Into::into).ok_or_else(|| no_work(id))
		};
		self.reads.one(at, read).await
	}

	async fn evidence(
		&self,
		work: u32,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<EvidenceJson, Block::Hash>> {
		let read = move |client: &Client, at| {
			let evidence = read(at, client.runtime_api().evidence(at, work))?;
			Ok(EvidenceJson { evidence: evidence.into_iter().map(Into::into).collect() })
		};
		self.reads.one(at, read).await
	}

	async fn contest_by_id(
		&self,
		id: u32,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<ContestJson, Block::Hash>> {
		let read = move |client: &Client, at| {
			let found = read(at, client.runtime_api().contest(at, id))?;
			found.map(Into::into).ok_or_else(|| Refusal::NotFound {
				what: format!("there is no contest {id}"),
				remedy: "images_contests lists them, and contestsOf those of a work",
			})
		};
		self.reads.one(at, read).await
	}

	async fn contests(
		&self,
		filter: Option<FilterInput>,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<ContestJson, Block::Hash>> {
		let filter = filter.unwrap_or_default().into();
		list!(self.reads, at, (cursor, limit), contests(filter))
	}

	async fn contests_of(
		&self,
		work: u32,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<ContestJson, Block::Hash>> {
		list!(self.reads, at, (cursor, limit), contests_of(work))
	}

	async fn losses(
		&self,
		organisation: OrgId,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<LossesJson, Block::Hash>> {
		let read = move |client: &Client, at| {
			Ok(read(at, client.runtime_api().losses(at, organisation))?.into())
		};
		self.reads.one(at, read).await
	}

	async fn licence(
		&self,
		id: u32,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<LicenceJson, Block::Hash>> {
		let read = move |client: &Client, at| {
			let found = read(at, client.runtime_api().licence(at, id))?;
			found.map(Into::into).ok_or_else(|| Refusal::NotFound {
				what: format!("there is no licence {id}, or it was dropped"),
				remedy: "images_licencesOf and licencesTo list those of a work or of an organisation",
			})
		};
		self.reads.one(at, read).await
	}

	async fn licences_of(
		&self,
		work: u32,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<LicenceJson, Block::Hash>> {
		list!(self.reads, at, (cursor, limit), licences_of(work))
	}

	async fn licences_to(
		&self,
		licensee: OrgId,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<LicenceJson, Block::Hash>> {
		list!(self.reads, at, (cursor, limit), licences_to(licensee))
	}

	async fn is_use_allowed(
		&self,
		work: u32,
		organisation: OrgId,
		asked: UseInput,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<UseJson, Block::Hash>> {
		let asked = Use::try_from(asked)?;
		let read = move |client: &Client, at| {
			Ok(read(at, client.runtime_api().is_use_allowed(at, work, organisation, asked))?.into())
		};
		self.reads.one(at, read).await
	}

	async fn search(
		&self,
		fingerprints: Vec<FingerprintInput>,
		max_distance: Option<u16>,
		limit: Option<u32>,
		versions: Option<VersionsJson>,
	) -> RpcResult<AtBlock<SearchJson, Block::Hash>> {
		let search = Search::new(fingerprints, max_distance, limit)?;
		let none = || {
			let text =
				"it keeps no index: its operator gives it memory for one (--images-index-mib)";
			Refusal::NoIndex(text.to_owned())
		};
		let index = self.means.index.clone().ok_or_else(none)?;
		if let Some(VersionsJson { algorithm, decoder, bundle }) = versions {
			same_versions(Versions { algorithm, decoder, bundle }, index.versions())?;
		}
		let permit = self.means.searches.clone().try_acquire_owned().map_err(|_| Refusal::Busy)?;
		let read = move |client: &Client, at| {
			let _permit = permit;
			found::<Block, Client>(client, at, &index, &search)
		};
		self.reads.one(None, read).await
	}

	async fn contest(
		&self,
		work: u32,
		prior: u32,
		submit: Option<bool>,
	) -> RpcResult<AtBlock<ContestCallJson, Block::Hash>> {
		let read = move |client: &Client, at| {
			let api = client.runtime_api();
			let bundle = |id| read(at, api.bundle(at, id))?.ok_or_else(|| no_work(id));
			let (own, theirs) = (bundle(work)?, bundle(prior)?);
			// Where none may act, the chain says why.
			let pair = acting_pair(&own, &theirs);
			let pair = pair.or_else(|| nearest_pair(&own.bundle, &theirs.bundle));
			let pair = pair.ok_or(Refusal::NotAllowed(Reason::NotNear))?;
			let place = FingerprintId { work, place: pair.one };
			let prior = FingerprintId { work: prior, place: pair.other };
			let distance = read(at, api.check_contest(at, place, prior))?.map_err(not_allowed)?;
			Ok((place, prior, distance, own.versions))
		};
		let AtBlock { answer, at } = self.reads.one(None, read).await?;
		let (work, prior, distance, versions) = answer;
		let act = Act::Contest { work, prior };
		let call = self.means.call(act, submit.unwrap_or(false)).await?;
		let (work, prior, versions) = (work.into(), prior.into(), versions.into());
		Ok(AtBlock { answer: ContestCallJson { work, prior, distance, versions, call }, at })
	}

	async fn mark_generic(
		&self,
		fingerprint: PlaceJson,
		near: Vec<PlaceJson>,
		submit: Option<bool>,
	) -> RpcResult<AtBlock<CallJson, Block::Hash>> {
		let count = near.len();
		let near: Vec<FingerprintId> =
			near.into_iter().take(GENERIC_OWNERS + 1).map(Into::into).collect();
		let near: [FingerprintId; GENERIC_OWNERS] = near.try_into().map_err(|_| {
			Refusal::InvalidSearch(format!(
				"a generic fingerprint is near to those of {GENERIC_OWNERS} works, not {count}: images_search finds them"
			))
		})?;
		let fingerprint = FingerprintId::from(fingerprint);
		let read = move |client: &Client, at| {
			let checked = client.runtime_api().check_generic(at, fingerprint, near);
			read(at, checked)?.map_err(not_allowed)
		};
		let AtBlock { at, .. } = self.reads.one(None, read).await?;
		let act = Act::MarkGeneric { fingerprint, near };
		let answer = self.means.call(act, submit.unwrap_or(false)).await?;
		Ok(AtBlock { answer, at })
	}

	async fn status(&self) -> RpcResult<AtBlock<StatusJson, Block::Hash>> {
		let (index, contests) = (self.means.index.clone(), self.means.contests);
		let read = move |_: &Client, _| {
			let of = |index: std::sync::Arc<WorkIndex>| StatusJson::of(index.status(), contests);
			Ok(index.map_or_else(StatusJson::none, of))
		};
		self.reads.one(None, read).await
	}
}
