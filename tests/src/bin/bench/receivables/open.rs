//! What it costs to fund and to pay while so many positions are open, and to list what a lender has.

use super::book::{Book, CHAIN, DEBTORS, DUE, LENDER, Member, today};
use crate::{
	figures::Spread,
	generator::{Kind, SENDERS, senders},
	replay::{self, Execution},
};
use anyhow::{Context, Result, ensure};
use codec::Encode;
use serde::Serialize;
use stalhof_tests::{
	desk::Desk,
	reads::Reads,
	receivables::{fund, pay},
	transactions::Call,
};
use std::time::Instant;
use subxt_signer::sr25519::Keypair;

/// Blocks of what is measured, and transactions in each: few, so that no position is paid twice in one.
const BLOCKS: usize = 200;
const EACH: usize = 10;
/// Transactions of each kind.
const MEASURED: usize = BLOCKS * EACH;
/// Pages asked for.
const PAGES: usize = 400;
/// Items of a page.
const PAGE: u32 = 50;
/// The most receivables of one debtor: its group's bytes hold no more.
const OF_ONE: usize = 90_000;

/// One call's execution, in blocks of ten.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Executed {
	pub(crate) call: &'static str,
	#[serde(flatten)]
	pub(crate) execution: Execution,
}

/// What was measured with so many positions open.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Open {
	pub(crate) positions: usize,
	/// Seconds until they were there.
	pub(crate) made_s: f64,
	/// The first signature of a funding.
	pub(crate) signed: Executed,
	/// The second, which funds.
	pub(crate) funded: Executed,
	/// A payment of a part.
	pub(crate) paid: Executed,
}

/// Pages of what a lender has bought.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Pages {
	pub(crate) receivables: usize,
	pub(crate) positions: usize,
	pub(crate) items: u32,
	#[serde(flatten)]
	pub(crate) call: Spread,
}

/// Blocks of the transactions that are measured: their range, by height.
type Range = (u64, u64);

/// Makes blocks of ten, one call after another.
fn measured(
	desk: &mut Desk,
	mut call: impl FnMut(usize) -> Result<(Keypair, Call)>,
) -> Result<Range> {
	let mut heights = Vec::new();
	for block in 0..BLOCKS {
		let mut signed = Vec::new();
		for place in 0..EACH {
			let (keys, call) = call(block * EACH + place)?;
			signed.push(desk.sign(&keys, &call)?);
		}
		let done = desk.make(None, &signed, true)?;
		let [made] = &done.made[..] else {
			anyhow::bail!("{EACH} transactions took {} blocks", done.made.len())
		};
		heights.push(made.number);
	}
	Ok((heights[0], heights[heights.len() - 1]))
}

/// As many empty blocks.
fn empty(desk: &mut Desk) -> Result<()> {
	(0..BLOCKS).try_for_each(|_| desk.make(None, &[], false).map(drop))
}

/// T: payments from treasury to treasury.
pub(crate) async fn payments() -> Result<Executed> {
	eprintln!("payments from treasury to treasury");
	let mut desk = Desk::open(CHAIN, &[]).await?;
	desk.make(Some(today()), &[], false)?;
	let senders = senders();
	let range = measured(&mut desk, |number| {
		// Of all organisations alike.
		let sender = number * SENDERS / MEASURED;
		Ok((senders[sender].clone(), Kind::Payment.call(sender)))
	})?;
	empty(&mut desk)?;
	desk.pause().await?;
	executed(&desk, &["payment from treasury to treasury"], &[range])?.pop().context("no figure")
}

fn executed(desk: &Desk, calls: &[&'static str], ranges: &[Range]) -> Result<Vec<Executed>> {
	eprintln!("executing {} x {} transactions again", ranges.len(), MEASURED);
	let executions = replay::executions(&desk.spec, desk.base_path(), ranges, MEASURED)?;
	let calls = calls.iter().zip(executions);
	Ok(calls.map(|(call, execution)| Executed { call, execution }).collect())
}

/// A chain with so many positions open: what it costs to fund and pay there. Then what it costs to list them, with the receivables
/// that there are and with so many.
pub(crate) async fn positions(count: usize, later: &[usize]) -> Result<(Open, Vec<Pages>)> {
	eprintln!("{count} positions open");
	let begun = Instant::now();
	// Each debtor has as many as its group's bytes hold; those that come later have others.
	let debtors = count.div_ceil(OF_ONE).max(1);
	let others: usize = later.iter().map(|more| more.div_ceil(OF_ONE)).sum();
	let mut book = Book::open(u32::try_from(debtors + 1 + others)?, &[]).await?;
	let mut debtor = DEBTORS;
	for first in (0..count).step_by(OF_ONE) {
		book.enter(Member(debtor), OF_ONE.min(count - first), true)?;
		debtor += 1;
	}
	book.offer(0, count)?;
	book.fund(0, count, 1)?;
	book.fund(0, count, 2)?;
	let made_s = begun.elapsed().as_secs_f64();

	// What is funded while that is measured is there beforehand, offered.
	book.enter(Member(debtor), MEASURED, true)?;
	book.offer(count, MEASURED)?;
	debtor += 1;
	let Book { desk, documents } = &mut book;
	let mut by = |operator: u64| {
		measured(desk, |place| {
			let number = count + place;
			Ok((LENDER.operator(operator), fund(u32::try_from(number)?, &documents[number])?))
		})
	};
	let (signed, funded) = (by(3)?, by(4)?);
	// Spread over all that were open before, and none twice in a block where there are ten.
	let paid = measured(desk, |place| {
		let number = if count < MEASURED { place % count } else { place * (count / MEASURED) };
		let owing = Member(DEBTORS + u32::try_from(number / OF_ONE)?);
		Ok((owing.operator(3), pay(u32::try_from(number)?, 1)))
	})?;
	empty(desk)?;
	desk.pause().await?;
	let calls = ["fund, first signature", "fund, second signature", "payment of a part"];
	let executed = executed(desk, &calls, &[signed, funded, paid])?;
	let executed: [Executed; 3] = executed.try_into().ok().context("as many figures as calls")?;
	let [signed, funded, paid] = executed;
	let open = Open { positions: count, made_s, signed, funded, paid };
	let mut pages = Vec::new();
	if count >= PAGES {
		pages.push(listed(&mut book, count).await?);
		for total in later {
			book.desk.resume().await?;
			while book.documents.len() < *total {
				let part = OF_ONE.min(*total - book.documents.len());
				eprintln!("{} of {total} receivables", book.documents.len());
				book.enter(Member(debtor), part, false)?;
				debtor += 1;
			}
			pages.push(listed(&mut book, count).await?);
		}
	}
	Ok((open, pages))
}

/// How long a node takes for pages of what the lender has.
async fn listed(book: &mut Book, positions: usize) -> Result<Pages> {
	let receivables = book.documents.len();
	eprintln!("listing with {receivables} receivables");
	let node = book.desk.read().await?;
	let at = node.rpc().best().await?.hash;
	let reads = Reads::new(node.rpc()).await?;
	// Nothing is left out: neither days, nor asset, nor states.
	let filter = (None::<u32>, None::<u32>, None::<u32>, 0_u32);
	let mut times = Vec::new();
	for page in 0..PAGES {
		let after = (page * (positions / PAGES)).checked_sub(1);
		let after = after.map(|number| (DUE, number as u32));
		let arguments = (LENDER.number(), filter, after, PAGE).encode();
		let asked = Instant::now();
		let answer = reads.call("ReceivablesApi", "by_lender", &arguments, &at).await?;
		times.push(asked.elapsed());
		if page == 0 {
			let page = reads.decode("ReceivablesApi", "by_lender", &answer)?;
			let items = page["items"].as_array().map_or(0, Vec::len);
			ensure!(items == PAGE as usize, "a page has {items} items: {page}");
		}
	}
	Ok(Pages { receivables, positions, items: PAGE, call: Spread::of(times) })
}
