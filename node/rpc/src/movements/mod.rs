//! `goods_*` of goods on the move: containers, shipments, certificates, events.

pub mod input;
pub mod json;

use crate::{AtBlock, PageOf, Reads, Refusal, goods::input::bytes, reads::refusal};
use input::{ChildInput, ContentInput, around, item_if_any, sscc, subject};
use json::{
	CertificateJson, CertificateNoteJson, ContainerJson, DocumentJson, EventJson, ExceptionJson,
	ShipmentJson, TraceEntryJson, WhereaboutsJson,
};
use jsonrpsee::{core::RpcResult, proc_macros::rpc};
use pallet_movements_runtime_api::{EventView, MovementsApi, Passage, TraceEntry};
use serde::{Deserialize, Serialize};
use sp_api::ProvideRuntimeApi;
use sp_blockchain::HeaderBackend;
use sp_core::H256;
use sp_runtime::traits::Block as BlockT;
use stalhof_primitives::{
	goods::{Child, Inbox, Subject},
	organisation::OrgId,
	page::{MAX_PAGE, Page},
};
use std::collections::BTreeMap;

/// What these methods read, as refusals name it.
const READ: &str = "register of movements";

/// Answer of `goods_certificates`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificatesJson {
	/// The last of each kind and issuer, the authorities' first, at most 32.
	pub certificates: Vec<CertificateNoteJson>,
}

/// Methods under `goods_` of goods on the move.
#[rpc(client, server, namespace = "goods")]
pub trait MovementsRpc<Hash> {
	/// A container, in its present or last life.
	#[method(name = "container")]
	async fn container(
		&self,
		sscc: String,
		at: Option<Hash>,
	) -> RpcResult<AtBlock<ContainerJson, Hash>>;

	/// Where an item or a container is, and what is certified of it, with proofs of what it stands in.
	#[method(name = "whereabouts")]
	async fn whereabouts(
		&self,
		child: ChildInput,
		item: Option<String>,
		around: Option<Vec<ContentInput>>,
		at: Option<Hash>,
	) -> RpcResult<AtBlock<WhereaboutsJson, Hash>>;

	/// Places of a container's contents from which children have been taken out, in order.
	#[method(name = "taken")]
	async fn taken(
		&self,
		sscc: String,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<u32, Hash>>;

	/// Shipments on which a container was in one of its lives, in order of number.
	#[method(name = "voyages")]
	async fn voyages(
		&self,
		sscc: String,
		life: u32,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<ShipmentJson, Hash>>;

	/// A shipment.
	#[method(name = "shipment")]
	async fn shipment(&self, id: u32, at: Option<Hash>) -> RpcResult<AtBlock<ShipmentJson, Hash>>;

	/// Shipments that an organisation sends, owns, receives or carries, in order of number.
	#[method(name = "shipments")]
	async fn shipments(
		&self,
		organisation: OrgId,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<ShipmentJson, Hash>>;

	/// An exception.
	#[method(name = "exception")]
	async fn exception(&self, id: u32, at: Option<Hash>)
	-> RpcResult<AtBlock<ExceptionJson, Hash>>;

	/// Exceptions not settled that an organisation has to answer for, in order of number.
	#[method(name = "exceptions")]
	async fn exceptions(
		&self,
		owner: OrgId,
		inbox: Inbox,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<ExceptionJson, Hash>>;

	/// A certificate.
	#[method(name = "certificate")]
	async fn certificate(
		&self,
		id: u32,
		at: Option<Hash>,
	) -> RpcResult<AtBlock<CertificateJson, Hash>>;

	/// The last certificates of each kind and issuer about a subject.
	#[method(name = "certificates")]
	async fn certificates(
		&self,
		subject: String,
		at: Option<Hash>,
	) -> RpcResult<AtBlock<CertificatesJson, Hash>>;

	/// A document of events that an organisation has captured.
	#[method(name = "document")]
	async fn document(
		&self,
		captor: OrgId,
		root: String,
		at: Option<Hash>,
	) -> RpcResult<AtBlock<DocumentJson, Hash>>;

	/// An event by its CBV hash, as each who captured it has indexed it, in order of organisation.
	#[method(name = "event")]
	async fn event(
		&self,
		hash: String,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<EventJson, Hash>>;

	/// Events that were indexed about a subject, in order of number.
	#[method(name = "events")]
	async fn events(
		&self,
		subject: String,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<EventJson, Hash>>;

	/// What happened to an item or a container and to the containers that proofs show around it, in order of time.
	#[method(name = "trace")]
	async fn trace(
		&self,
		child: ChildInput,
		item: Option<String>,
		around: Option<Vec<ContentInput>>,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<TraceEntryJson, Hash>>;
}

/// Serves the methods of goods on the move.
pub struct Movements<Block, Client> {
	reads: Reads<Block, Client>,
}

impl<Block, Client> Movements<Block, Client> {
	/// Reads through `reads`.
	pub const fn new(reads: Reads<Block, Client>) -> Self {
		Self { reads }
	}
}

/// An event's CBV hash: `0x` and 64 digits, or as EPCIS writes it.
fn event_hash(text: &str) -> Result<[u8; 32], Refusal> {
	let written = text
		.strip_prefix("ni:///sha-256;")
		.and_then(|rest| rest.strip_suffix("?ver=CBV2.0"))
		.map(|digits| format!("0x{digits}"));
	bytes("CBV hash of an event", written.as_deref().unwrap_or(text))
}

/// The number of the event that an entry of a trace is of.
fn event_of(entry: &TraceEntry) -> Option<u32> {
	matches!(entry.what, Passage::Event(_)).then_some(entry.number).flatten()
}

/// The events of a page of a trace, with what has been said of them since, by number.
///
/// Each subject is read once: a trace tells of fewer of its events, the first ones, than a page holds.
fn events_of<Block, Client>(
	client: &Client,
	at: Block::Hash,
	entries: &[TraceEntry],
) -> Result<BTreeMap<u32, EventView>, Refusal>
where
	Block: BlockT,
	Client: ProvideRuntimeApi<Block>,
	Client::Api: MovementsApi<Block>,
{
	let mut first = BTreeMap::<Subject, u32>::new();
	for entry in entries {
		let Some(number) = event_of(entry) else { continue };
		first
			.entry(entry.subject)
			.and_modify(|first| *first = number.min(*first))
			.or_insert(number);
	}
	let mut events = BTreeMap::new();
	for (subject, number) in first {
		let found = client.runtime_api().events(at, subject, number.checked_sub(1), MAX_PAGE);
		let page = found.map_err(|error| refusal(READ, at, error))?;
		events.extend(page.items.into_iter().map(|event| (event.id, event)));
	}
	Ok(events)
}

#[jsonrpsee::core::async_trait]
impl<Block, Client> MovementsRpcServer<Block::Hash> for Movements<Block, Client>
where
	Block: BlockT,
	Client: ProvideRuntimeApi<Block> + HeaderBackend<Block> + Send + Sync + 'static,
	Client::Api: MovementsApi<Block>,
{
	async fn container(
		&self,
		text: String,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<ContainerJson, Block::Hash>> {
		let sscc = sscc(&text)?;
		let read = move |client: &Client, at| {
			let found = client.runtime_api().container(at, sscc);
			let found = found.map_err(|error| refusal(READ, at, error))?;
			found.map(ContainerJson::from).ok_or_else(|| Refusal::NotFound {
				what: format!("there is no container {sscc}"),
				remedy: "who packs it notes that with movements.pack",
			})
		};
		self.reads.one(at, read).await
	}

	async fn whereabouts(
		&self,
		child: ChildInput,
		item: Option<String>,
		proofs: Option<Vec<ContentInput>>,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<WhereaboutsJson, Block::Hash>> {
		let child = Child::try_from(child)?;
		let item = item_if_any(item.as_deref())?;
		let around = around(proofs.unwrap_or_default())?;
		let read = move |client: &Client, at| {
			let found = client.runtime_api().whereabouts(at, child, item, around);
			Ok(found.map_err(|error| refusal(READ, at, error))?.into())
		};
		self.reads.one(at, read).await
	}

	async fn taken(
		&self,
		text: String,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<u32, Block::Hash>> {
		let sscc = sscc(&text)?;
		let read = move |client: &Client, at, after, limit| {
			let api = client.runtime_api();
			api.taken(at, sscc, after, limit).map_err(|error| refusal(READ, at, error))
		};
		self.reads.list((cursor, limit), at, read, |place| place).await
	}

	async fn voyages(
		&self,
		text: String,
		life: u32,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<ShipmentJson, Block::Hash>> {
		let sscc = sscc(&text)?;
		let read = move |client: &Client, at, after, limit| {
			let api = client.runtime_api();
			api.voyages(at, sscc, life, after, limit).map_err(|error| refusal(READ, at, error))
		};
		self.reads.list((cursor, limit), at, read, ShipmentJson::from).await
	}

	async fn shipment(
		&self,
		id: u32,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<ShipmentJson, Block::Hash>> {
		let read = move |client: &Client, at| {
			let found = client.runtime_api().shipment(at, id);
			let found = found.map_err(|error| refusal(READ, at, error))?;
			found.map(ShipmentJson::from).ok_or_else(|| Refusal::NotFound {
				what: format!("there is no shipment {id}"),
				remedy: "goods_shipments lists those of an organisation",
			})
		};
		self.reads.one(at, read).await
	}

	async fn shipments(
		&self,
		organisation: OrgId,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<ShipmentJson, Block::Hash>> {
		let read = move |client: &Client, at, after, limit| {
			let api = client.runtime_api();
			api.shipments(at, organisation, after, limit).map_err(|error| refusal(READ, at, error))
		};
		self.reads.list((cursor, limit), at, read, ShipmentJson::from).await
	}

	async fn exception(
		&self,
		id: u32,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<ExceptionJson, Block::Hash>> {
		let read = move |client: &Client, at| {
			let found = client.runtime_api().exception(at, id);
			let found = found.map_err(|error| refusal(READ, at, error))?;
			found.map(ExceptionJson::from).ok_or_else(|| Refusal::NotFound {
				what: format!("there is no exception {id}"),
				remedy: "goods_exceptions lists those that an organisation has to answer for",
			})
		};
		self.reads.one(at, read).await
	}

	async fn exceptions(
		&self,
		owner: OrgId,
		inbox: Inbox,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<ExceptionJson, Block::Hash>> {
		let read = move |client: &Client, at, after, limit| {
			let api = client.runtime_api();
			api.exceptions(at, owner, inbox, after, limit).map_err(|error| refusal(READ, at, error))
		};
		self.reads.list((cursor, limit), at, read, ExceptionJson::from).await
	}

	async fn certificate(
		&self,
		id: u32,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<CertificateJson, Block::Hash>> {
		let read = move |client: &Client, at| {
			let found = client.runtime_api().certificate(at, id);
			let found = found.map_err(|error| refusal(READ, at, error))?;
			found.map(CertificateJson::from).ok_or_else(|| Refusal::NotFound {
				what: format!("there is no certificate {id}"),
				remedy: "goods_certificates lists those about a subject",
			})
		};
		self.reads.one(at, read).await
	}

	async fn certificates(
		&self,
		text: String,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<CertificatesJson, Block::Hash>> {
		let subject = subject(&text)?;
		let read = move |client: &Client, at| {
			let found = client.runtime_api().certificates(at, subject);
			let found = found.map_err(|error| refusal(READ, at, error))?;
			Ok(CertificatesJson { certificates: found.into_iter().map(Into::into).collect() })
		};
		self.reads.one(at, read).await
	}

	async fn document(
		&self,
		captor: OrgId,
		root: String,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<DocumentJson, Block::Hash>> {
		let root = bytes("root", &root)?;
		let read = move |client: &Client, at| {
			let found = client.runtime_api().document(at, captor, root);
			let found = found.map_err(|error| refusal(READ, at, error))?;
			found.map(DocumentJson::from).ok_or_else(|| Refusal::NotFound {
				what: format!("organisation {captor} has captured no document {:?}", H256(root)),
				remedy: "capture it with movements.capture",
			})
		};
		self.reads.one(at, read).await
	}

	async fn event(
		&self,
		hash: String,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<EventJson, Block::Hash>> {
		let hash = event_hash(&hash)?;
		let read = move |client: &Client, at, after, limit| {
			let api = client.runtime_api();
			api.event(at, hash, after, limit).map_err(|error| refusal(READ, at, error))
		};
		self.reads.list((cursor, limit), at, read, EventJson::from).await
	}

	async fn events(
		&self,
		text: String,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<EventJson, Block::Hash>> {
		let subject = subject(&text)?;
		let read = move |client: &Client, at, after, limit| {
			let api = client.runtime_api();
			api.events(at, subject, after, limit).map_err(|error| refusal(READ, at, error))
		};
		self.reads.list((cursor, limit), at, read, EventJson::from).await
	}

	async fn trace(
		&self,
		child: ChildInput,
		item: Option<String>,
		proofs: Option<Vec<ContentInput>>,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<TraceEntryJson, Block::Hash>> {
		let child = Child::try_from(child)?;
		let item = item_if_any(item.as_deref())?;
		let around = around(proofs.unwrap_or_default())?;
		let read = move |client: &Client, at, after, limit| {
			let api = client.runtime_api();
			let Page { items, next } = api
				.trace(at, child, item, around, after, limit)
				.map_err(|error| refusal(READ, at, error))?;
			let mut events = events_of::<Block, Client>(client, at, &items)?;
			let entries = items.into_iter().map(|entry| {
				let event = event_of(&entry).and_then(|number| events.remove(&number));
				TraceEntryJson::new(entry, event)
			});
			Ok(Page { items: entries.collect::<Vec<_>>(), next })
		};
		self.reads.list((cursor, limit), at, read, |entry| entry).await
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn event_should_be_named_by_hash_or_as_epcis_writes_it() {
		let digits = "5f".repeat(32);
		for text in [format!("0x{digits}"), format!("ni:///sha-256;{digits}?ver=CBV2.0")] {
			assert_eq!(event_hash(&text), Ok([0x5f; 32]));
		}
		let later = format!("ni:///sha-256;{digits}?ver=CBV2.1");
		for text in ["", "ni:///sha-256;5f?ver=CBV2.0", "5f", &later] {
			let refusal = event_hash(text).unwrap_err().to_string();
			assert!(refusal.contains("CBV hash of an event"), "{refusal}");
		}
	}
}
