//! JSON-RPC to a node, with this crate's errors.

pub(crate) mod methods;
pub mod types;

#[cfg(test)]
pub(crate) mod mock;

use crate::error::{Error, Result};
use futures::StreamExt;
use serde::de::DeserializeOwned;
use std::{sync::Arc, time::Duration};
use subxt::rpcs::{
	Error as RpcError, RpcClient,
	client::{RpcParams, RpcSubscription},
};
use tokio::sync::RwLock;

/// How long a node may take for one answer.
const ANSWER_TIMEOUT: Duration = Duration::from_secs(40);

/// How long a connection may take.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// A connection to a node. Clones share it.
#[derive(Clone, Debug)]
pub struct Rpc {
	url: Arc<str>,
	link: Arc<RwLock<RpcClient>>,
	/// Whether `url` can be connected to again.
	dialled: bool,
}

/// What one notification of a subscription brings.
pub(crate) enum Notice<T> {
	/// A value.
	Item(T),
	/// The subscription or the connection has ended, for this reason.
	Ended(String),
}

impl Rpc {
	/// Connects to the WebSocket address `url` (`ws://` or `wss://`).
	///
	/// # Errors
	/// [`Error::BadValue`] for another kind of address, [`Error::Unreachable`] without an answer.
	pub async fn connect(url: &str) -> Result<Self> {
		if !(url.starts_with("ws://") || url.starts_with("wss://")) {
			return Err(Error::BadValue {
				what: "node address",
				value: url.to_owned(),
				why: "it must start with ws:// or wss://".to_owned(),
			});
		}
		let link = Arc::new(RwLock::new(open(url).await?));
		Ok(Self { url: url.into(), link, dialled: true })
	}

	/// Uses `client` for the connection, also after [`Self::reconnect`]; `url` names it in messages.
	pub fn from_client(url: &str, client: RpcClient) -> Self {
		Self { url: url.into(), link: Arc::new(RwLock::new(client)), dialled: false }
	}

	/// Address of the node.
	pub fn url(&self) -> &str {
		&self.url
	}

	/// The connection itself, for calls that this crate does not have.
	pub async fn client(&self) -> RpcClient {
		self.link.read().await.clone()
	}

	/// Opens the connection anew, for this value and its clones.
	///
	/// # Errors
	/// [`Error::Unreachable`] without an answer.
	pub async fn reconnect(&self) -> Result<()> {
		if self.dialled {
			let fresh = open(&self.url).await?;
			*self.link.write().await = fresh;
		}
		Ok(())
	}

	/// Calls `method` and waits up to 40 s for its answer.
	///
	/// # Errors
	/// [`Error::Rpc`] with the node's refusal, [`Error::Unreachable`] when the connection broke.
	pub async fn request<T: DeserializeOwned>(&self, method: &str, params: RpcParams) -> Result<T> {
		let client = self.client().await;
		match tokio::time::timeout(ANSWER_TIMEOUT, client.request(method, params)).await {
			Ok(answer) => answer.map_err(|error| self.error(method, error)),
			Err(_) => Err(self.unreachable(format!("no answer to {method} in {ANSWER_TIMEOUT:?}"))),
		}
	}

	/// Subscribes with `method`; `end` is the method that ends it.
	pub(crate) async fn subscribe<T: DeserializeOwned>(
		&self,
		method: &str,
		params: RpcParams,
		end: &str,
	) -> Result<RpcSubscription<T>> {
		let client = self.client().await;
		match tokio::time::timeout(ANSWER_TIMEOUT, client.subscribe(method, params, end)).await {
			Ok(answer) => answer.map_err(|error| self.error(method, error)),
			Err(_) => Err(self.unreachable(format!("no answer to {method} in {ANSWER_TIMEOUT:?}"))),
		}
	}

	fn unreachable(&self, why: String) -> Error {
		Error::Unreachable { url: self.url.to_string(), why }
	}

	fn error(&self, method: &str, error: RpcError) -> Error {
		let refusal = |code, why| Error::Rpc {
			url: self.url.to_string(),
			method: method.to_owned(),
			code,
			why,
		};
		match error {
			RpcError::User(user) => {
				let data = user.data.map(|data| data.get().trim_matches('"').to_owned());
				// What stands there as an object is for programs.
				let why = match data.filter(|data| !data.is_empty() && !data.starts_with('{')) {
					Some(data) => format!("{} ({data})", user.message),
					None => user.message,
				};
				refusal(user.code, why)
			}
			RpcError::Deserialization(why) => {
				refusal(0, format!("something else than expected: {why}"))
			}
			RpcError::Decode(why) => refusal(0, format!("something else than expected: {why}")),
			RpcError::Serialization(why) => Error::Internal(why.to_string()),
			other => self.unreachable(reason(&other)),
		}
	}
}

/// Waits for the next notification.
pub(crate) async fn next<T: DeserializeOwned>(subscription: &mut RpcSubscription<T>) -> Notice<T> {
	match StreamExt::next(subscription).await {
		Some(Ok(item)) => Notice::Item(item),
		Some(Err(error)) => Notice::Ended(reason(&error)),
		None => Notice::Ended("the connection was closed".to_owned()),
	}
}

async fn open(url: &str) -> Result<RpcClient> {
	let unreachable = |why| Error::Unreachable { url: url.to_owned(), why };
	match tokio::time::timeout(CONNECT_TIMEOUT, RpcClient::from_insecure_url(url)).await {
		Ok(Ok(client)) => Ok(client),
		Ok(Err(error)) => Err(unreachable(reason(&error))),
		Err(_) => Err(unreachable(format!("no connection in {CONNECT_TIMEOUT:?}"))),
	}
}

/// The innermost cause of `error`, which is the part that people understand.
fn reason(error: &RpcError) -> String {
	let mut cause: &dyn std::error::Error = error;
	if let RpcError::Client(inner) = error {
		cause = inner.as_ref();
	}
	while let Some(inner) = cause.source() {
		cause = inner;
	}
	// Errors that hold one of their own kind as text repeat its beginning.
	let text = cause.to_string();
	text.rsplit("RPC error: client error: ").next().unwrap_or(&text).to_owned()
}
