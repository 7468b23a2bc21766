//! A transport that answers from a function, for tests.

use super::Rpc;
use futures::{StreamExt, stream};
use serde_json::{Value, value::RawValue};
use std::{
	collections::{HashMap, VecDeque},
	sync::Mutex,
};
use subxt::rpcs::{
	Error, RpcClient, RpcClientT, UserError,
	client::{RawRpcFuture, RawRpcSubscription},
};

type Answer = Box<dyn Fn(&str, &[Value]) -> Result<Value, (i32, String)> + Send + Sync>;

/// What one subscription brings before its connection breaks, or a refusal.
type Script = Result<Vec<Value>, (i32, String)>;

pub(crate) struct Mock {
	answer: Answer,
	scripts: Mutex<HashMap<&'static str, VecDeque<Script>>>,
}

impl Mock {
	/// `answer` gets method and parameters; its error is a code and a message.
	pub(crate) fn new(
		answer: impl Fn(&str, &[Value]) -> Result<Value, (i32, String)> + Send + Sync + 'static,
	) -> Self {
		Self { answer: Box::new(answer), scripts: Mutex::default() }
	}

	/// Each subscription with `method` takes the next of `scripts`; then the method is refused.
	pub(crate) fn with_subscriptions(self, method: &'static str, scripts: Vec<Vec<Value>>) -> Self {
		self.with_scripts(method, scripts.into_iter().map(Ok).collect())
	}

	/// As [`Self::with_subscriptions`], where some are refused with a code and a message.
	pub(crate) fn with_scripts(self, method: &'static str, scripts: Vec<Script>) -> Self {
		self.scripts.lock().unwrap().insert(method, scripts.into());
		self
	}

	pub(crate) fn rpc(self, url: &str) -> Rpc {
		Rpc::from_client(url, RpcClient::new(self))
	}
}

fn raw(value: &Value) -> Box<RawValue> {
	RawValue::from_string(value.to_string()).unwrap()
}

fn refusal(code: i32, message: String) -> Error {
	Error::User(UserError { code, message, data: None })
}

impl RpcClientT for Mock {
	fn request_raw<'a>(
		&'a self,
		method: &'a str,
		params: Option<Box<RawValue>>,
	) -> RawRpcFuture<'a, Box<RawValue>> {
		Box::pin(async move {
			let params: Vec<Value> = params
				.map(|params| serde_json::from_str(params.get()).unwrap())
				.unwrap_or_default();
			match (self.answer)(method, &params) {
				Ok(value) => Ok(raw(&value)),
				Err((code, message)) => Err(refusal(code, message)),
			}
		})
	}

	fn subscribe_raw<'a>(
		&'a self,
		method: &'a str,
		_: Option<Box<RawValue>>,
		_: &'a str,
	) -> RawRpcFuture<'a, RawRpcSubscription> {
		Box::pin(async move {
			let script = self.scripts.lock().unwrap().get_mut(method).and_then(VecDeque::pop_front);
			let script = match script {
				Some(Ok(script)) => script,
				Some(Err((code, message))) => return Err(refusal(code, message)),
				None => return Err(refusal(-32601, format!("Method not found: {method}"))),
			};
			let items = script.into_iter().map(|value| Ok(raw(&value)));
			let broken = std::iter::once(Err(Error::Client("connection reset".into())));
			Ok(RawRpcSubscription { stream: stream::iter(items.chain(broken)).boxed(), id: None })
		})
	}
}
