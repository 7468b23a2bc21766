//! Thirty thousand suppliers and what they are owed: brought in, entered by their buyer's files, funded, paid.

use super::book::{AT_ONCE, Book, DEBTORS, FACE, FILE, LENDER, Member, last_offered};
use crate::machine::cpu_seconds;
use anyhow::{Context, Result};
use serde::Serialize;
use sp_crypto_hashing::twox_128;
use stalhof_tests::{
	accounts::dev,
	consent::Application,
	firms::{Firm, Founding, MOST_AT_ONCE},
	receivables::{Document, approve, confirm, fund, offer_to_all, pay},
	state,
	transactions::Call,
};
use std::time::Instant;
use subxt_signer::sr25519::Keypair;

/// Role of suppliers.
const SUPPLIER: u32 = 1 << 8;
/// Who sponsors them, and who attests them.
const SPONSOR: Member = Member(3);
const ATTESTOR: Member = Member(4);
/// Who owes all of it.
const DEBTOR: Member = Member(DEBTORS);

/// One step of all.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Step {
	pub(crate) what: &'static str,
	pub(crate) transactions: usize,
	/// Blocks that they took, one after another.
	pub(crate) blocks: usize,
	/// CPU seconds of the process that made and imported those blocks.
	pub(crate) cpu_s: f64,
	/// Bytes of the transactions.
	pub(crate) bytes: usize,
	/// Bytes that organisations are charged for what has come into state, given back ones taken off.
	pub(crate) kept: i128,
}

/// All steps, and what is in state in the end.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Many {
	pub(crate) suppliers: usize,
	pub(crate) steps: Vec<Step>,
	/// Seconds in all, signing too.
	pub(crate) wall_s: f64,
	/// Bytes of keys and values of receivables.
	pub(crate) state_bytes: usize,
	pub(crate) state_entries: usize,
}

/// Steps of one chain.
struct Steps {
	book: Book,
	done: Vec<Step>,
	kept: i128,
}

impl Steps {
	/// Makes blocks with what is called, and notes what that took.
	async fn take(
		&mut self,
		what: &'static str,
		count: usize,
		mut call: impl FnMut(usize) -> Result<(Keypair, Call)>,
	) -> Result<()> {
		eprintln!("{what}: {count} transactions");
		let mut bytes = 0;
		let before = cpu_seconds(self.book.desk.pid()?)?;
		let mut blocks = 0;
		for first in (0..count).step_by(AT_ONCE) {
			let mut signed = Vec::new();
			for place in first..(first + AT_ONCE).min(count) {
				let (keys, call) = call(place)?;
				signed.push(self.book.desk.sign(&keys, &call)?);
			}
			bytes += signed.iter().map(Vec::len).sum::<usize>();
			blocks += self.book.desk.make(None, &signed, true).context(what)?.made.len();
		}
		let cpu_s = cpu_seconds(self.book.desk.pid()?)? - before;
		let kept = self.kept_bytes().await?;
		let step = Step { what, transactions: count, blocks, cpu_s, bytes, kept: kept - self.kept };
		self.kept = kept;
		self.done.push(step);
		Ok(())
	}

	/// What all organisations are charged for now.
	async fn kept_bytes(&mut self) -> Result<i128> {
		let node = self.book.desk.read().await?;
		let at = node.rpc().best().await?.hash;
		let sum = state::charged(node.rpc(), &at).await?;
		self.book.desk.resume().await?;
		Ok(sum)
	}
}

/// Brings so many suppliers in, and lets one receivable of each go its whole way.
pub(crate) async fn suppliers(count: usize) -> Result<Many> {
	let begun = Instant::now();
	let book = Book::open(1, &[]).await?;
	let (root, from) = (dev("//supplier"), book.desk.next_organisation);
	let firms: Vec<Firm> =
		(0..count).map(|place| Firm::new(&root, place, from)).collect::<Result<_>>()?;
	let (transactions, genesis) = (book.desk.transactions.clone(), book.desk.genesis.clone());
	let founding = Founding {
		transactions: &transactions,
		genesis: &genesis,
		sponsor: SPONSOR.number(),
		roles: SUPPLIER,
		stem: "SUPPLY",
	};
	let parts: Vec<&[Firm]> = firms.chunks(MOST_AT_ONCE).collect();
	let applications: Vec<Vec<Application>> =
		parts.iter().map(|part| founding.applications(part)).collect::<Result<_>>()?;
	let documents: Vec<Document> = (0..count)
		.map(|number| Book::document(number, firms[number].number, DEBTOR.number()))
		.collect::<Result<_>>()?;
	let mut steps = Steps { book, done: Vec::new(), kept: 0 };
	steps.kept = steps.kept_bytes().await?;
	steps
		.take("brought in by their sponsor, 200 at a time", parts.len(), |place| {
			let call = founding.sponsored(parts[place], &applications[place]);
			Ok((SPONSOR.operator(0), call))
		})
		.await?;
	steps
		.take("attested by another member, 200 at a time", parts.len(), |place| {
			let call = Founding::attested(parts[place], &applications[place]);
			Ok((ATTESTOR.operator(0), call))
		})
		.await?;
	let files: Vec<&[Document]> = documents.chunks(FILE).collect();
	steps
		.take("approved in files of 200, both signatures", 2 * files.len(), |place| {
			let file = place / 2;
			let payables = files[file].iter().zip(&firms[file * FILE..]);
			let call = approve(payables.map(|(document, firm)| (firm.number, document)));
			Ok((DEBTOR.operator(place as u64 % 2), call))
		})
		.await?;
	steps
		.take("joined, each by its supplier", count, |place| {
			Ok((firms[place].first.clone(), confirm([number(place)?])))
		})
		.await?;
	steps
		.take("offered, each by its supplier", count, |place| {
			Ok((firms[place].first.clone(), offer_to_all(number(place)?, last_offered())?))
		})
		.await?;
	steps
		.take("funded, both signatures", 2 * count, |place| {
			let one = place / 2;
			let call = fund(number(one)?, &documents[one])?;
			Ok((LENDER.operator(place as u64 % 2), call))
		})
		.await?;
	steps
		.take("paid by their buyer", count, |place| {
			Ok((DEBTOR.operator(2), pay(number(place)?, FACE)))
		})
		.await?;
	let Steps { mut book, done, .. } = steps;
	let node = book.desk.read().await?;
	let at = node.rpc().best().await?.hash;
	let pairs = state::pairs(node.rpc(), &twox_128(b"Receivables"), &at).await?;
	// Two digits a byte after 0x.
	let length = |text: &String| text.len().saturating_sub(2) / 2;
	let state_bytes = pairs.iter().map(|(key, value)| length(key) + length(value)).sum();
	book.desk.pause().await?;
	Ok(Many {
		suppliers: count,
		steps: done,
		wall_s: begun.elapsed().as_secs_f64(),
		state_bytes,
		state_entries: pairs.len(),
	})
}

fn number(place: usize) -> Result<u32> {
	Ok(u32::try_from(place)?)
}
