//! Reads of goods on the move, all at one block. They are as the node tells them.

use super::views::{
	Certificate, Container, Document, Exception, IndexedEvent, Shipment, TraceEntry, Whereabouts,
};
use crate::{
	consortium::Reads,
	error::{Error, Result},
	goods::{Contained, Hex32, child_link},
};
use serde_json::{Value, json};
use stalhof_primitives::{
	goods::{Child, Inbox, ItemId, Subject},
	gs1::Sscc,
	merkle::Hash,
	organisation::OrgId,
};

/// What a trace or whereabouts are asked of.
#[derive(Clone, Debug)]
pub struct Traced {
	/// The item or container.
	pub child: Child,
	/// The item's place in its batch, as far as it is known.
	pub item: Option<ItemId>,
	/// In what it stands.
	pub around: Option<Contained>,
}

impl Traced {
	/// How many containers proofs are given of.
	pub fn given(&self) -> usize {
		self.around.as_ref().map_or(0, |around| around.around.len())
	}

	/// As nodes take it: what, which item, and proofs of what it stands in.
	fn parameters(&self) -> [Value; 3] {
		let around = self.around.as_ref().map(around_json);
		[json!(child_link(&self.child)), json!(self.item), json!(around)]
	}
}

/// Proofs of what something stands in as nodes take them.
pub fn around_json(around: &Contained) -> Value {
	let step = |step: &crate::goods::Within| json!({ "sscc": step.sscc, "index": step.index, "path": step.path });
	around.around.iter().map(step).collect()
}

async fn one<T: serde::de::DeserializeOwned>(
	reads: &Reads,
	method: &str,
	id: u32,
	what: &'static str,
) -> Result<T> {
	let found = reads.one(method, &[json!(id)]).await?;
	found.ok_or_else(|| Error::NotThere { what, name: id.to_string() })
}

impl Container {
	/// The container of that number, in its present or last life, if there ever was one.
	///
	/// # Errors
	/// Those of the connection. So with all reads; those of one thing also [`Error::NotThere`].
	pub async fn find(reads: &Reads, sscc: Sscc) -> Result<Option<Self>> {
		reads.one("goods_container", &[json!(sscc)]).await
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
		one(reads, "goods_shipment", id, "shipment").await
	}

	/// Shipments that an organisation sends, owns, receives or carries.
	pub async fn all(reads: &Reads, organisation: OrgId) -> Result<Vec<Self>> {
		reads.all("goods_shipments", &[json!(organisation)]).await
	}
}

impl Exception {
	/// The exception of that number.
	pub async fn fetch(reads: &Reads, id: u32) -> Result<Self> {
		one(reads, "goods_exception", id, "exception").await
	}

	/// Exceptions not settled that an organisation has to answer for.
	pub async fn all(reads: &Reads, owner: OrgId, inbox: Inbox) -> Result<Vec<Self>> {
		reads.all("goods_exceptions", &[json!(owner), json!(inbox)]).await
	}
}

impl Certificate {
	/// The certificate of that number.
	pub async fn fetch(reads: &Reads, id: u32) -> Result<Self> {
		one(reads, "goods_certificate", id, "certificate").await
	}
}

impl Document {
	/// The document with that root that an organisation has captured, if it has.
	pub async fn find(reads: &Reads, captor: OrgId, root: Hash) -> Result<Option<Self>> {
		reads.one("goods_document", &[json!(captor), json!(Hex32(root))]).await
	}
}

impl IndexedEvent {
	/// An event as each who captured it has indexed it.
	pub async fn witnesses(reads: &Reads, hash: Hash) -> Result<Vec<Self>> {
		reads.all("goods_event", &[json!(Hex32(hash))]).await
	}

	/// Events that were indexed about a subject.
	pub async fn about(reads: &Reads, subject: Subject) -> Result<Vec<Self>> {
		reads.all("goods_events", &[json!(subject)]).await
	}
}

impl Whereabouts {
	/// What is known of an item or a container.
	pub async fn fetch(reads: &Reads, of: &Traced) -> Result<Self> {
		let name = || of.child.to_string();
		let found = reads.one("goods_whereabouts", &of.parameters()).await?;
		found.ok_or_else(|| Error::NotThere { what: "item or container", name: name() })
	}
}

impl TraceEntry {
	/// A page of what happened to an item or a container, in order of time, and the cursor of the next.
	pub async fn page(
		reads: &Reads,
		of: &Traced,
		after: Option<&str>,
		limit: u32,
	) -> Result<(Vec<Self>, Option<String>)> {
		reads.page("goods_trace", &of.parameters(), after, limit).await
	}

	/// All of it.
	pub async fn all(reads: &Reads, of: &Traced) -> Result<Vec<Self>> {
		reads.all("goods_trace", &of.parameters()).await
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn proofs_should_be_given_as_nodes_take_them() {
		let around: Contained = serde_json::from_value(json!({
			"format": "stalhof/goods/contained/v1",
			"child": "https://id.gs1.org/01/09521001000017/21/HB1",
			"around": [{
				"sscc": "095210010000000017", "index": 3, "count": 24, "root": format!("0x{}", "01".repeat(32)),
				"path": [format!("0x{}", "02".repeat(32))],
			}],
		}))
		.unwrap();
		let child = around.subject().unwrap();
		let item = Some(ItemId { batch: 4, index: 7 });
		let mut of = Traced { child, item, around: Some(around) };
		assert_eq!(of.given(), 1);
		let step = json!({
			"sscc": "095210010000000017", "index": 3, "path": [format!("0x{}", "02".repeat(32))],
		});
		let link = json!("https://id.gs1.org/01/09521001000017/21/HB1");
		assert_eq!(of.parameters(), [link.clone(), json!("4/7"), json!([step])]);
		(of.item, of.around) = (None, None);
		assert_eq!((of.given(), of.parameters()), (0, [link, Value::Null, Value::Null]));
	}
}
