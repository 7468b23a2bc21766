//! The connection to a chain.

use crate::{
	chain::{self, Followed},
	config::{Runtime, StalhofConfig},
	error::{Error, Result},
	finality::{FinalityChecker, Pin, Verifier},
	keys::Signer,
	metadata::runtime_at,
	rpc::{Rpc, types::ChainFacts},
	tx::{self, Era, Progress, Receipt, SendOptions, Transaction},
	types::{AccountId, BlockNumber, BlockRef, H256},
};
use codec::Decode;
use futures::Stream;
use std::{path::PathBuf, sync::Arc};
use subxt::{OnlineClient, backend::LegacyBackend, transactions::Payload};

/// How to connect. See [`Client::builder`].
#[derive(Clone, Debug)]
pub struct ClientBuilder {
	url: String,
	pin: Option<PathBuf>,
	frozen: bool,
	second: Option<String>,
}

/// A connection to a Stalhof chain. Clones share it.
#[derive(Clone)]
pub struct Client {
	inner: Arc<Inner>,
}

struct Inner {
	rpc: Rpc,
	finality: FinalityChecker,
	genesis: H256,
	name: String,
	facts: ChainFacts,
}

impl ClientBuilder {
	/// Checks finality against the pin in this file. Changes of the authority set that were followed
	/// are written back to it.
	pub fn pin(mut self, file: impl Into<PathBuf>) -> Self {
		self.pin = Some(file.into());
		self
	}

	/// Leaves the pin's file as it is.
	pub fn frozen_pin(mut self) -> Self {
		self.frozen = true;
		self
	}

	/// Compares finalised blocks with those of a second node.
	pub fn header_from(mut self, url: impl Into<String>) -> Self {
		self.second = Some(url.into());
		self
	}

	/// Connects.
	///
	/// # Errors
	/// [`Error::Unreachable`], [`Error::NotStalhof`], or what is wrong with the pin.
	pub async fn connect(self) -> Result<Client> {
		// A damaged pin is found before anything is asked of a node.
		let pin = self.pin.as_deref().map(Pin::load).transpose()?;
		let rpc = Rpc::connect(&self.url).await?;
		let verifier = match pin {
			Some(pin) => {
				let file = self.pin.filter(|_| !self.frozen);
				let keep = move |pin: &Pin| match &file {
					Some(file) => pin.save(file),
					None => Ok(()),
				};
				Some(Verifier::new(rpc.clone(), pin, keep).await?)
			}
			None => None,
		};
		let second = match &self.second {
			Some(url) => Some(Rpc::connect(url).await?),
			None => None,
		};
		Client::new(rpc, verifier, second).await
	}
}

impl Client {
	/// Connects to the node at the WebSocket address `url`. What is final is as the node tells it;
	/// see [`Client::builder`] for proofs.
	///
	/// # Errors
	/// [`Error::Unreachable`], or [`Error::NotStalhof`].
	pub async fn connect(url: impl Into<String>) -> Result<Self> {
		Self::builder(url).connect().await
	}

	/// Connects to the node at the WebSocket address `url`, with choices.
	///
	/// ```no_run
	/// # async fn example() -> stalhof_client::Result<()> {
	/// use stalhof_client::Client;
	///
	/// let client = Client::builder("ws://127.0.0.1:9944").pin("stalhof.pin").connect().await?;
	/// println!("connected to {}", client.name());
	/// # Ok(())
	/// # }
	/// ```
	pub fn builder(url: impl Into<String>) -> ClientBuilder {
		ClientBuilder { url: url.into(), pin: None, frozen: false, second: None }
	}

	/// Uses `rpc` for the node, `verifier` and `second` to check what it calls final.
	///
	/// # Errors
	/// [`Error::NotStalhof`], or [`Error::SecondNodeDisagrees`].
	pub async fn new(rpc: Rpc, verifier: Option<Verifier>, second: Option<Rpc>) -> Result<Self> {
		let facts = rpc.chain_facts().await?;
		let genesis = rpc.genesis_hash().await?;
		// What the node says of development switches counts for the chain that is signed for.
		if facts.genesis_hash != genesis {
			return Err(Error::NotStalhof {
				url: rpc.url().to_owned(),
				why: format!(
					"it names two genesis blocks, {:#x} and {genesis:#x}",
					facts.genesis_hash
				),
			});
		}
		let name = rpc.chain_name().await?;
		let finality = FinalityChecker::new(&rpc, verifier, second).await?;
		Ok(Self { inner: Arc::new(Inner { rpc, finality, genesis, name, facts }) })
	}

	/// The connection to the node.
	pub fn rpc(&self) -> &Rpc {
		&self.inner.rpc
	}

	/// What checks that blocks are final.
	pub fn finality(&self) -> &FinalityChecker {
		&self.inner.finality
	}

	/// Hash of the genesis block.
	pub fn genesis(&self) -> H256 {
		self.inner.genesis
	}

	/// Name of the chain.
	pub fn name(&self) -> &str {
		&self.inner.name
	}

	/// What the node says about the chain.
	pub fn facts(&self) -> &ChainFacts {
		&self.inner.facts
	}

	/// Whether the node says that this is a development chain, on which well-known keys are in use.
	pub fn is_development(&self) -> bool {
		!self.inner.facts.development_switches.is_empty()
	}

	/// The runtime of the best block.
	///
	/// # Errors
	/// Those of the connection.
	pub async fn runtime(&self) -> Result<Runtime> {
		let best = self.rpc().header(None).await?.hash();
		runtime_at(self.rpc(), best).await
	}

	/// A subxt client for everything else: storage, constants, runtime APIs, view functions.
	///
	/// # Errors
	/// Those of the connection.
	///
	/// ```no_run
	/// # async fn example(client: stalhof_client::Client) -> Result<(), Box<dyn std::error::Error>> {
	/// use stalhof_client::subxt::dynamic;
	///
	/// let block = client.subxt().await?.at_current_block().await?;
	/// let number = dynamic::storage::<(), u32>("System", "Number");
	/// println!("{}", block.storage().fetch(number, ()).await?.decode()?);
	/// # Ok(())
	/// # }
	/// ```
	pub async fn subxt(&self) -> Result<OnlineClient<StalhofConfig>> {
		let backend = LegacyBackend::builder().build(self.rpc().client().await);
		OnlineClient::from_backend(Arc::new(backend)).await.map_err(|error| Error::Unreachable {
			url: self.rpc().url().to_owned(),
			why: error.to_string(),
		})
	}

	/// A transaction of `account` with `call`, ready to be signed, valid for at least `era` blocks.
	///
	/// # Errors
	/// [`Error::BadArguments`] when the runtime has no such call, [`Error::BadValue`] for an era that
	/// the chain does not allow.
	pub async fn prepare<C: Payload>(
		&self,
		call: &C,
		account: &AccountId,
		era: u32,
	) -> Result<Transaction> {
		let runtime = self.runtime().await?;
		Transaction::new(tx::Parts {
			chain: self.name().to_owned(),
			development_chain: self.is_development(),
			genesis: self.genesis(),
			call: tx::encode(&runtime, call)?,
			nonce: self.rpc().next_nonce(account).await?,
			era: self.era(&runtime, era).await?,
			account,
			runtime: &runtime,
		})
	}

	/// Signs `call`, sends it, and waits until it is final.
	///
	/// # Errors
	/// [`Error::Dispatch`] when the call failed, [`Error::NotFinalised`] after 60 s, those of the
	/// pool, of the signer, and of the proof of finality.
	///
	/// ```no_run
	/// # async fn example(client: stalhof_client::Client) -> stalhof_client::Result<()> {
	/// use stalhof_client::{keys::{KeyPair, LocalSigner}, tx};
	///
	/// let signer = LocalSigner(KeyPair::from_phrase(&std::fs::read_to_string("phrase").unwrap())?);
	/// let receipt = client.submit(&tx::remark(b"hello"), &signer).await?;
	/// println!("in block {}, {}", receipt.block, receipt.finality);
	/// # Ok(())
	/// # }
	/// ```
	pub async fn submit<C: Payload>(&self, call: &C, signer: &dyn Signer) -> Result<Receipt> {
		self.submit_with(call, signer, &SendOptions::default(), &mut |_| {}).await
	}

	/// [`Self::submit`] with choices and news of what happens.
	///
	/// # Errors
	/// As [`Self::submit`].
	pub async fn submit_with<C: Payload>(
		&self,
		call: &C,
		signer: &dyn Signer,
		options: &SendOptions,
		progress: &mut (dyn FnMut(Progress) + Send),
	) -> Result<Receipt> {
		let mut retries = options.retries;
		loop {
			let transaction = self.prepare(call, &signer.account(), options.era).await?;
			let signed = transaction.sign(signer).await?;
			match self.send(&signed, options, progress).await {
				Err(error) if retries > 0 && tx::is_stale(&error) => {
					retries -= 1;
					progress(Progress::SigningAgain);
				}
				other => return other,
			}
		}
	}

	/// Sends a signed transaction and waits until it is final.
	///
	/// # Errors
	/// As [`Self::submit`]; also [`Error::OtherChain`] and [`Error::OtherRuntime`].
	pub async fn send(
		&self,
		transaction: &Transaction,
		options: &SendOptions,
		progress: &mut (dyn FnMut(Progress) + Send),
	) -> Result<Receipt> {
		tx::send(self, transaction, options, progress).await
	}

	/// Finalised blocks, each one once, in order, from height `from` or from the newest one on. It
	/// reconnects when the connection breaks, and ends only with an error.
	///
	/// ```no_run
	/// # async fn example(client: stalhof_client::Client) -> stalhof_client::Result<()> {
	/// use futures::TryStreamExt;
	///
	/// let mut blocks = std::pin::pin!(client.follow_finalised(None));
	/// while let Some(block) = blocks.try_next().await? {
	///     println!("{} {}", block.number(), block.hash());
	/// }
	/// # Ok(())
	/// # }
	/// ```
	pub fn follow_finalised(
		&self,
		from: Option<BlockNumber>,
	) -> impl Stream<Item = Result<Followed>> + Send + use<> {
		chain::follow_finalised(self.clone(), from)
	}

	/// The era of at least `blocks` blocks from now.
	async fn era(&self, runtime: &Runtime, blocks: u32) -> Result<Era> {
		let period = Era::period(blocks)?;
		let longest = runtime
			.metadata
			.pallet_by_name("System")
			.and_then(|system| system.constant_by_name("BlockHashCount"))
			.and_then(|constant| u32::decode(&mut constant.value()).ok());
		if let Some(longest) = longest.filter(|longest| period > *longest) {
			return Err(Error::BadValue {
				what: "era",
				value: blocks.to_string(),
				why: format!("the chain allows at most {longest} blocks"),
			});
		}
		let finalised = self.rpc().finalised_header().await?;
		let best = self.rpc().header(None).await?.number;
		// While finality stands still, the finalised block may be too old to count from.
		let newest = finalised.number.max(best.saturating_sub(period / 2));
		let number = Era::birth_for(period, newest);
		let hash = self.rpc().block_hash(number).await?.ok_or_else(|| Error::Rpc {
			url: self.rpc().url().to_owned(),
			method: "chain_getBlockHash".to_owned(),
			code: 0,
			why: format!("it has no block {number}"),
		})?;
		Ok(Era { period, birth: BlockRef { number, hash } })
	}
}
