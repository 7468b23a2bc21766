//! `scripts/bench goods`: marking from end to end, proofs and verdicts, and what the chain does and keeps for it.

mod baselines;
mod calls;
mod executing;
mod growth;
mod marking;
mod moves;
mod proofs;
mod report;
mod rows;
mod verdicts;
mod watched;

pub(crate) use report::GoodsReport;
pub(crate) use rows::Row;

use crate::{
	GoodsArgs,
	generator::{FIRST_ORGANISATION, Kind, ORGANISATIONS, SENDERS, Signed, organisation, senders},
	machine::Machine,
	report::node_version,
};
use anyhow::{Context, Result};
use baselines::Rounds;
use calls::{Grant, activate, commission};
use executing::{Chain, Executed};
use growth::{Growth, Holding};
use marking::{Case, Marking, mark};
use proofs::{Checking, checking, label_keys, proofs};
use stalhof_marks::batch_directory;
use stalhof_tests::{Stalhof, rpc::bytes};
use std::{fs, path::PathBuf};
use verdicts::{Verdicts, batch_of, verdicts};

/// Marks that are proved and looked up.
const SAMPLE: u32 = 2_000;
/// Blocks ahead until which an activation is valid.
const VALID: u64 = 1_500;
/// The organisation of //Alice.
const LICENSEE: u32 = 1;

/// What was measured on the chain to which batches of 2^20 marks were committed.
struct Marked {
	markings: Vec<Marking>,
	checking: Checking,
	verdicts: Verdicts,
	growth: Growth,
	activation: Executed,
}

/// Measures everything, in about five minutes.
pub(crate) async fn measure(args: &GoodsArgs) -> Result<GoodsReport> {
	let mut rounds = Rounds::default();
	let marked = marks(args, &mut rounds).await?;
	let payment = signed(args, "payment").await?;
	let commission = signed(args, "commission of a batch").await?;
	let moves = moves::moves(args.moves).await?;
	Ok(GoodsReport {
		machine: Machine::here(),
		node: node_version(),
		baselines: rounds.baselines()?,
		markings: marked.markings,
		checking: marked.checking,
		verdicts: marked.verdicts,
		growth: marked.growth,
		payment,
		calls: vec![commission, marked.activation],
		moves,
	})
}

/// Marks from end to end; then what can be asked of those marks and done with them.
async fn marks(args: &GoodsArgs, rounds: &mut Rounds) -> Result<Marked> {
	let plain = Case { batches: args.batches, keys: false, links: false };
	let cases = [
		plain,
		Case { links: true, ..plain },
		Case { batches: args.keyed_batches, keys: true, links: false },
	];
	let marks = cases.iter().map(|case| case.marks()).sum();
	let chain = Chain::start(&[Grant { prefix: "HB".into(), producer: LICENSEE, marks }]).await?;
	let (rpc, client) = (chain.node().rpc(), Stalhof::new(chain.node().url())?);
	let before = Holding::now(rpc).await?;
	let mut growth = None;
	let (mut markings, mut directories) = (Vec::new(), Vec::new());
	rounds.take()?;
	for case in cases {
		eprintln!("marking {} batches: {}", case.batches, case.name());
		let (marking, directory) = mark(&client, 0, case)?;
		if case == plain {
			growth = Some(before.growth(Holding::now(rpc).await?, case.batches)?);
		}
		if case.links {
			// They take by far the most room, and are not needed any more.
			fs::remove_dir_all(&directory)?;
		}
		markings.push(marking);
		directories.push(batch_directory(&directory, 0));
		rounds.take()?;
	}
	let [plain, _, keyed]: [PathBuf; 3] =
		directories.try_into().ok().context("as many directories as cases")?;
	eprintln!("proving {SAMPLE} marks");
	let sample = proofs(&plain, SAMPLE)?;
	let checking = checking(&sample)?;
	let verdicts = verdicts(chain.node(), batch_of(&sample)?, &sample).await?;
	let signed = activations(&chain, keyed, args.activations).await?;
	let activation = chain.execute("activation without an account", signed).await?;
	let growth = growth.context("no case without keys and links")?;
	Ok(Marked { markings, checking, verdicts, growth, activation })
}

/// Activations of as many items of one batch, spread over it, each for a holder of its own.
async fn activations(chain: &Chain, batch: PathBuf, wanted: u32) -> Result<Signed> {
	let (rpc, transactions) = (chain.node().rpc(), &chain.transactions);
	let genesis = bytes(&rpc.hash_at(0).await?.context("no genesis")?)?;
	let genesis = genesis.try_into().ok().context("a hash has 32 bytes")?;
	let valid_until = u32::try_from(rpc.best().await?.number + VALID)?;
	let proofs = proofs(&batch, wanted)?;
	let keys = label_keys(&batch, &proofs)?;
	let batch = batch_of(&proofs)?;
	Signed::made(1, proofs.len(), |_, place| {
		let call = activate(&genesis, batch, &proofs[place], &keys[place], valid_until);
		transactions.general(&call)
	})
}

/// One signed call from each of many accounts, on a chain of its own: as the payments of `scripts/bench chain`.
async fn signed(args: &GoodsArgs, what: &'static str) -> Result<Executed> {
	// A pool of each organisation whose operators send.
	let grants: Vec<Grant> = (0..ORGANISATIONS)
		.map(|place| Grant {
			prefix: format!("B{place:02}"),
			producer: FIRST_ORGANISATION + place as u32,
			marks: SENDERS as u64,
		})
		.collect();
	let paying = what == "payment";
	let chain = Chain::start(if paying { &[] } else { &grants }).await?;
	let senders = senders();
	let signed = Signed::made(1, args.calls, |_, number| {
		// Of all organisations alike.
		let sender = number * SENDERS / args.calls;
		let call = match paying {
			true => Kind::Payment.call(sender),
			false => commission(organisation(sender) as u32, number as u64, 1),
		};
		chain.transactions.signed(&call, &senders[sender], 0)
	})?;
	chain.execute(what, signed).await
}
