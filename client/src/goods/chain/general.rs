//! Transactions without an account.

use crate::{
	client::Client,
	error::{Error, Result},
	rpc::{Notice, next, types::TransactionStatus},
	time::deadline,
	tx,
	types::H256,
};
use codec::{Compact, Encode};
use std::time::Duration;
use subxt::transactions::Payload;
use tokio::time::timeout_at;

/// A general transaction (version 5) that no account signs, as bytes: its length, `0x45` for its kind and version, 0 for
/// the version of its extensions, what the extensions put in (an era without end, nonce 0, no hash of the metadata: a zero
/// each), and the call.
pub fn general(call: &[u8]) -> Vec<u8> {
	const HEAD: [u8; 5] = [0x45, 0, 0, 0, 0];
	let length = Compact(u32::try_from(HEAD.len() + call.len()).unwrap_or(u32::MAX));
	[&length.encode()[..], &HEAD, call].concat()
}

/// Sends a call without an account, and waits until the block that holds it is final: its hash.
///
/// # Errors
/// [`Error::NotAllowed`] with the chain's reason; those of the pool and of the connection.
pub async fn send_general<C: Payload>(client: &Client, call: &C, limit: Duration) -> Result<H256> {
	let runtime = client.runtime().await?;
	let extrinsic = general(&tx::encode(&runtime, call)?);
	let mut notices = client.rpc().submit_and_watch(&extrinsic).await.map_err(tx::explain)?;
	let deadline = deadline(limit);
	loop {
		let notice = timeout_at(deadline, next(&mut notices)).await;
		let left = |why: &str| Error::PoolLeft(why.to_owned());
		match notice {
			Err(_) => {
				let seconds = limit.as_secs();
				return Err(left(&format!("it was not final within {seconds} s")));
			}
			Ok(Notice::Item(TransactionStatus::Finalized(block))) => return Ok(block),
			Ok(Notice::Item(TransactionStatus::Dropped)) => return Err(Error::PoolFull),
			Ok(Notice::Item(TransactionStatus::Invalid)) => {
				return Err(left("it is no longer valid there"));
			}
			Ok(Notice::Item(TransactionStatus::Usurped(_))) => {
				return Err(left("another use of this item took its place"));
			}
			Ok(Notice::Item(TransactionStatus::FinalityTimeout(_))) => {
				return Err(left("the node no longer watches it"));
			}
			Ok(Notice::Item(_)) => {}
			Ok(Notice::Ended(why)) => return Err(left(&why)),
		}
	}
}

#[cfg(test)]
#[path = "general_tests.rs"]
mod tests;
