//! Reads of goods on the move, all at one block. They are as the node tells them.

use super::views::{
	Certificate, Container, Document, Exception, IndexedEvent, Shipment, TraceEntry, Whereabouts,
};
use crate::{
	consortium::Reads,
	error::{Error, Result},
};
use codec::{Decode, Encode};
use stalhof_primitives::{
	goods::{Around, Child, Inbox, ItemId, Subject},
	gs1::Sscc,
	merkle::Hash,
	organisation::OrgId,
	page::Page,
};

/// What a trace or a list of whereabouts is asked of.
#[derive(Clone, Debug, PartialEq, Eq, Encode)]
pub struct Traced {
	/// The item or container.
	pub child: Child,
	/// The item's place in its batch, as far as it is known.
	pub item: Option<ItemId>,
	/// In what it stands.
	pub around: Around,
}

async fn one<T: Decode>(
	reads: &Reads,
	function: &str,
	key: &impl Encode,
	what: &'static str,
	name: String,
) -> Result<T> {
	let found: Option<T> = reads.ask(function, &key.encode()).await?;
	found.ok_or(Error::NotThere { what, name })
}

impl Container {
	/// The container of that number, in its present or last life, if there ever was one.
	///
	/// # Errors
	/// Those of the connection. So with all reads; those of one thing also [`Error::NotThere`].
	pub async fn find(reads: &Reads, sscc: Sscc) -> Result<Option<Self>> {
		reads.ask("MovementsApi_container", &sscc.encode()).await
	}

	/// The same, which must be there.
	pub async fn fetch(reads: &Reads, sscc: Sscc) -> Result<Self> {
		let found = Self::find(reads, sscc).await?;
		found.ok_or_else(|| Error::NotThere { what: "container", name: sscc.to_string() })
	}
}

impl Shipment {
	/// The shipment of that number.
	pub async fn fetch(reads: &Reads, id: u32) -> Result<Self> {
		one(reads, "MovementsApi_shipment", &id, "shipment", id.to_string()).await
	}

	/// Shipments that an organisation sends, owns, receives or carries.
	pub async fn all(reads: &Reads, organisation: OrgId) -> Result<Vec<Self>> {
		reads.ask_all::<_, u32>("MovementsApi_shipments", &organisation).await
	}
}

impl Exception {
	/// The exception of that number.
	pub async fn fetch(reads: &Reads, id: u32) -> Result<Self> {
		one(reads, "MovementsApi_exception", &id, "exception", id.to_string()).await
	}

	/// Exceptions not settled that an organisation has to answer for.
	pub async fn all(reads: &Reads, owner: OrgId, inbox: Inbox) -> Result<Vec<Self>> {
		reads.ask_all::<_, u32>("MovementsApi_exceptions", &(owner, inbox)).await
	}
}

impl Certificate {
	/// The certificate of that number.
	pub async fn fetch(reads: &Reads, id: u32) -> Result<Self> {
		one(reads, "MovementsApi_certificate", &id, "certificate", id.to_string()).await
	}
}

impl Document {
	/// The document with that root that an organisation has captured, if it has.
	pub async fn find(reads: &Reads, captor: OrgId, root: Hash) -> Result<Option<Self>> {
		reads.ask("MovementsApi_document", &(captor, root).encode()).await
	}
}

impl IndexedEvent {
	/// An event as each who captured it has indexed it.
	pub async fn witnesses(reads: &Reads, hash: Hash) -> Result<Vec<Self>> {
		reads.ask_all::<_, OrgId>("MovementsApi_event", &hash).await
	}

	/// Events that were indexed about a subject.
	pub async fn about(reads: &Reads, subject: Subject) -> Result<Vec<Self>> {
		reads.ask_all::<_, u32>("MovementsApi_events", &subject).await
	}
}

impl Whereabouts {
	/// What is known of an item or a container.
	pub async fn fetch(reads: &Reads, of: &Traced) -> Result<Self> {
		reads.ask("MovementsApi_whereabouts", &of.encode()).await
	}
}

impl TraceEntry {
	/// A page of what happened to an item or a container, in order of time, and the cursor of the next.
	pub async fn page(
		reads: &Reads,
		of: &Traced,
		after: Option<u32>,
		limit: u32,
	) -> Result<(Vec<Self>, Option<u32>)> {
		let arguments = (of, after, limit).encode();
		let page: Page<Self, u32> = reads.ask("MovementsApi_trace", &arguments).await?;
		Ok((page.items, page.next))
	}

	/// All of it.
	pub async fn all(reads: &Reads, of: &Traced) -> Result<Vec<Self>> {
		reads.ask_all::<_, u32>("MovementsApi_trace", of).await
	}
}
