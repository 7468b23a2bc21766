//! A chain with receivables in it: who owes, who sells, who lends.

use anyhow::{Context, Result};
use stalhof_primitives::{
	receivables::{MAX_FILE_UNITS, payable_units},
	time::Day,
};
use stalhof_tests::{
	accounts::{child, dev},
	desk::Desk,
	firms::registration,
	receivables::{Document, approve, approve_debtor, confirm, fund, offer_to_all, opening},
	transactions::Call,
};
use subxt_signer::sr25519::Keypair;

/// The chain.
pub(super) const CHAIN: &str = "bench-solo";
/// Receivables of one file: with one list of tokens each, as many as fit into a transaction.
pub(super) const FILE: usize = (MAX_FILE_UNITS / payable_units(1, 0)) as usize;
/// Transactions that are signed and handed over together.
pub(super) const AT_ONCE: usize = 2_000;
/// Face of each receivable in minor units.
pub(super) const FACE: u128 = 100_000;
/// The day on which everything happens, and when all is due: 2024-01-02 and 2024-03-02.
const TODAY: u32 = 19_724;
pub(super) const DUE: u32 = 19_784;
/// Operators of each member of the chain.
const OPERATORS: u64 = 250;
/// The first member's number.
const FIRST: u32 = 7;

/// A member of the chain, by its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Member(pub(super) u32);

/// Who sells, and who lends.
pub(super) const SELLER: Member = Member(0);
pub(super) const LENDER: Member = Member(1);
/// Who owes: the first of these members.
pub(super) const DEBTORS: u32 = 2;

impl Member {
	/// Its number.
	pub(super) const fn number(self) -> u32 {
		FIRST + self.0
	}

	/// One of its operators; the first administers it.
	pub(super) fn operator(self, place: u64) -> Keypair {
		child(&dev("//bench"), u64::from(self.0) * OPERATORS + place)
	}
}

/// A chain, and the documents of its receivables by number.
pub(super) struct Book {
	pub(super) desk: Desk,
	pub(super) documents: Vec<Document>,
}

pub(super) fn today() -> Day {
	Day::from_number(TODAY)
}

fn due() -> Day {
	Day::from_number(DUE)
}

/// The last day on which what is offered is taken.
pub(super) fn last_offered() -> Day {
	Day::from_number(DUE - 1)
}

impl Book {
	/// A chain on which the lender has approved so many debtors.
	pub(super) async fn open(debtors: u32, arguments: &[&str]) -> Result<Self> {
		let mut desk = Desk::open(CHAIN, arguments).await?;
		let mut signed = Vec::new();
		for (keys, call) in opening(&desk.genesis)? {
			signed.push(desk.sign(&keys, &call)?);
		}
		for debtor in DEBTORS..DEBTORS + debtors {
			let call = approve_debtor(Member(debtor).number());
			signed.push(desk.sign(&LENDER.operator(0), &call)?);
		}
		desk.make(Some(today()), &signed, true)?;
		Ok(Self { desk, documents: Vec::new() })
	}

	/// The document of what the seller sold to a debtor as the receivable of that number.
	pub(super) fn document(number: usize, seller: u32, debtor: u32) -> Result<Document> {
		let parties = (registration("SELLER", seller)?, registration("DEBTOR", debtor)?);
		let document = Document::of(
			(&parties.0, &parties.1),
			&format!("INV-{number}"),
			FACE,
			(today(), due()),
		)?;
		Ok(document.with_one_token())
	}

	/// Signs and makes blocks, part by part.
	pub(super) fn run(
		&mut self,
		count: usize,
		mut call: impl FnMut(usize) -> Result<(Keypair, Call)>,
	) -> Result<()> {
		for first in (0..count).step_by(AT_ONCE) {
			let mut signed = Vec::new();
			for number in first..(first + AT_ONCE).min(count) {
				let (keys, call) = call(number)?;
				signed.push(self.desk.sign(&keys, &call)?);
			}
			self.desk.make(None, &signed, true)?;
		}
		Ok(())
	}

	/// A debtor enters so many more by files, which its two operators sign; the seller joins them when `joined`.
	pub(super) fn enter(&mut self, debtor: Member, count: usize, joined: bool) -> Result<()> {
		let first = self.documents.len();
		for number in first..first + count {
			self.documents.push(Self::document(number, SELLER.number(), debtor.number())?);
		}
		let files: Vec<(usize, usize)> = (first..first + count)
			.step_by(FILE)
			.map(|from| (from, (from + FILE).min(first + count)))
			.collect();
		let documents = std::mem::take(&mut self.documents);
		let approved = self.run(2 * files.len(), |place| {
			let (from, to) = files[place / 2];
			let payables = documents[from..to].iter().map(|one| (SELLER.number(), one));
			Ok((debtor.operator(place as u64 % 2), approve(payables)))
		});
		self.documents = documents;
		approved.context("files")?;
		if joined {
			let ids = |(from, to): (usize, usize)| from as u32..to as u32;
			let call = |place: usize| Ok((SELLER.operator(0), confirm(ids(files[place]))));
			self.run(files.len(), call).context("joining")?;
		}
		Ok(())
	}

	/// The seller offers what is there from `first` on, so many.
	pub(super) fn offer(&mut self, first: usize, count: usize) -> Result<()> {
		let call = |place: usize| {
			Ok((SELLER.operator(1), offer_to_all((first + place) as u32, last_offered())?))
		};
		self.run(count, call).context("offers")
	}

	/// The lender's operator of that place signs the funding of so many from `first` on; the second one's signature funds them.
	pub(super) fn fund(&mut self, first: usize, count: usize, operator: u64) -> Result<()> {
		let documents = std::mem::take(&mut self.documents);
		let call = |place: usize| {
			let number = first + place;
			Ok((LENDER.operator(operator), fund(number as u32, &documents[number])?))
		};
		let funded = self.run(count, call);
		self.documents = documents;
		funded.context("funding")
	}
}
