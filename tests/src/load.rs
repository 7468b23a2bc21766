//! A steady stream of payments in the background.

use crate::{
	accounts,
	rpc::Rpc,
	transactions::{Transactions, next_nonce, pay, submit},
};
use anyhow::{Result, ensure};
use std::{
	sync::{
		Arc,
		atomic::{AtomicU64, Ordering},
	},
	time::Duration,
};
use subxt_signer::sr25519::Keypair;
use tokio::{task::JoinHandle, time::interval};

/// The accounts that pay in turn, and the organisation that they pay: none that the tests use meanwhile.
const SENDERS: [&str; 3] = ["//Bob", "//Charlie", "//Dave"];
/// The receiver: //Ferdie's.
pub const RECEIVER: u32 = 6;

/// Payments of one minor unit in the background, until dropped or stopped.
#[derive(Debug)]
pub struct Load {
	task: JoinHandle<()>,
	accepted: Arc<AtomicU64>,
	refused: Arc<AtomicU64>,
}

impl Load {
	/// Sends `rate` payments a second (1 to 1,000) to the node behind `rpc`.
	pub async fn start(rpc: &Rpc, rate: u32) -> Result<Self> {
		ensure!((1..=1000).contains(&rate), "a rate of {rate}/s is not between 1 and 1,000");
		let transactions = Transactions::new(rpc).await?;
		let mut senders: Vec<(Keypair, u64)> = Vec::new();
		for path in SENDERS {
			let keys = accounts::dev(path);
			let nonce = next_nonce(rpc, &keys).await?;
			senders.push((keys, nonce));
		}
		let (accepted, refused) = (Arc::<AtomicU64>::default(), Arc::<AtomicU64>::default());
		let (yes, no, rpc) = (accepted.clone(), refused.clone(), rpc.clone());
		let task = tokio::spawn(async move {
			let mut tick = interval(Duration::from_secs(1) / rate);
			loop {
				for (keys, nonce) in &mut senders {
					tick.tick().await;
					let sent = match transactions.signed(&pay(RECEIVER, 1), keys, *nonce) {
						Ok(extrinsic) => submit(&rpc, &extrinsic).await.is_ok(),
						Err(_) => false,
					};
					*nonce += u64::from(sent);
					if sent { &yes } else { &no }.fetch_add(1, Ordering::Relaxed);
				}
			}
		});
		Ok(Self { task, accepted, refused })
	}

	/// Payments that the node took into its pool so far.
	pub fn accepted(&self) -> u64 {
		self.accepted.load(Ordering::Relaxed)
	}

	/// Stops; returns how many were accepted and how many refused.
	pub fn stop(self) -> (u64, u64) {
		self.task.abort();
		(self.accepted(), self.refused.load(Ordering::Relaxed))
	}
}

impl Drop for Load {
	fn drop(&mut self) {
		self.task.abort();
	}
}
