//! `stalhof debtor approve`.

use super::super::{
	Context,
	invoice::{ensure_financeable, read, seal_copy},
	receivables::{Desk, Kept, Own},
	submit::{Sending, connect},
	treasury::Signature,
};
use crate::{
	client::Client,
	consortium::{OrganisationLine, table::Fault, treasury::Asset},
	error::{Error, Result},
	files,
	receivables::{
		Beside, Document, EpochKeys, MAX_FILE, Payable, SealingKey, Store, Whole, calls,
		payables::{self, Party, Row},
		reads,
	},
	types::{AccountId, BlockNumber, H256},
};
use clap::Args;
use futures::{StreamExt, TryStreamExt, stream};
use serde::Serialize;
use stalhof_invoices::{Given, model::Kind};
use stalhof_primitives::{
	invoice::{Decimal, Match},
	money::Amount,
	organisation::OrgId,
	receivables::{DocumentKind, MAX_FILE_UNITS, payable_units},
	registration::RegistrationNumber,
};
use std::{
	collections::BTreeMap,
	path::{Path, PathBuf},
};

/// Questions that are asked of a node at once.
const AT_ONCE: usize = 8;

#[derive(Args)]
pub(in crate::cli) struct Approve {
	/// The table, as `debtor template` writes it; a UBL document; or a directory of documents, all of whose face is accepted.
	path: PathBuf,
	/// Waive your defences in documents of a directory; a table says so itself.
	#[arg(long)]
	waive: bool,
	/// Check everything against the chain, and send nothing.
	#[arg(long)]
	dry_run: bool,
	/// Directory for copies that are sealed to the sellers, who need them to open the documents to lenders.
	#[arg(long, value_name = "DIR")]
	copies: Option<PathBuf>,
	#[command(flatten)]
	own: Own,
	#[command(flatten)]
	kept: Kept,
	#[command(flatten)]
	sending: Sending,
}

/// What an approval has done.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
struct Totals {
	debtor: OrgId,
	/// Entered now, by the second signature.
	entered: usize,
	/// Signed now, and waiting for the second operator.
	waiting: usize,
	/// Were on the chain before.
	present: usize,
	transactions: usize,
	/// Blocks that hold them.
	blocks: Vec<BlockNumber>,
}

/// A payable that is ready, with its line.
struct Ready {
	row: Row,
	whole: Whole,
	payable: Payable,
}

/// What is known while a file is made ready.
struct Maker<'a> {
	desk: &'a Desk,
	debtor: OrgId,
	registration: RegistrationNumber,
	organisations: Vec<OrganisationLine>,
	own: SealingKey,
	keys: EpochKeys,
	/// Where the table lies.
	directory: PathBuf,
}

pub(in crate::cli) async fn run(context: &Context, command: Approve) -> Result<()> {
	let Approve { path, waive, dry_run, copies, own, kept, sending } = command;
	let (own, store) = (own.key()?, kept.store()?);
	sending.check(context)?;
	let rows = rows(&path, waive)?;
	context.out.note(&format!("{} lines are in order; asking the chain about them", rows.len()));
	let (client, _) = connect(context).await?;
	let desk = Desk::open(&client).await?;
	let account = sending.account(context)?;
	let (debtor, registration) = desk.own(&account).await?;
	let maker = Maker {
		debtor,
		registration,
		organisations: desk.reads.organisations().await?,
		keys: reads::present_keys(&desk.reads, desk.genesis, debtor, &own).await?,
		own,
		directory: match path.is_dir() {
			true => path.clone(),
			false => path.parent().map(Path::to_owned).unwrap_or_default(),
		},
		desk: &desk,
	};
	let ready = maker.ready(rows, &path)?;
	let (mut totals, present) = maker.present(&ready, &path).await?;
	totals.debtor = debtor;
	keep(&desk, &store, copies.as_deref(), &ready, context).await?;
	if !dry_run {
		send(context, &client, &sending, &account, &desk, ready, &present, &mut totals).await?;
	}
	context
		.out
		.result(&totals, || describe(&totals, dry_run, present.iter().filter(|it| !**it).count()))
}

/// The lines of a table, or of documents.
fn rows(path: &Path, waive: bool) -> Result<Vec<Row>> {
	let is_table = path.extension().is_some_and(|ending| {
		["csv", "tsv", "txt"].iter().any(|known| ending.eq_ignore_ascii_case(known))
	});
	if is_table {
		let text = files::read(path)?;
		return payables::read(&text)
			.map_err(|faults| Error::BadTable { path: path.to_owned(), faults });
	}
	let mut documents = vec![path.to_owned()];
	if path.is_dir() {
		let cannot = |error: std::io::Error| Error::File {
			action: "cannot read",
			path: path.to_owned(),
			why: error.to_string(),
		};
		documents = std::fs::read_dir(path)
			.and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect())
			.map_err(cannot)?;
		documents.retain(|file| {
			file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xml"))
		});
		// Both operators must send the same.
		documents.sort();
	}
	let mut found = Vec::new();
	for (file, line) in documents.iter().zip(1..) {
		found.push(document(file, line, waive)?);
	}
	match found.is_empty() {
		false => Ok(found),
		true => Err(super::super::lookup::bad(
			"directory",
			&path.display().to_string(),
			"it has no document whose name ends in .xml",
		)),
	}
}

/// A document as if a table named it. Its seller is found by the number in its register.
fn document(file: &Path, line: u64, waive: bool) -> Result<Row> {
	let reading = read(file)?;
	let invoice = &reading.invoice;
	let given = Given::default();
	ensure_financeable(file, &reading, &given, |kind| kind == Kind::SelfBilled)?;
	let missing = |what: &str| Error::NotFinanceable {
		path: file.to_owned(),
		found: vec![format!("it does not say its {what}")],
	};
	let seller = invoice.seller.legal_id.as_ref().map(|own| own.id.clone());
	let seller = seller.ok_or_else(|| {
		missing("seller's number in the register (BT-30): use a table with a column `file`")
	})?;
	// Compared with all registered numbers when the chain is asked.
	let seller = Party::Unnamed(seller.to_ascii_uppercase());
	Ok(Row {
		line,
		seller,
		number: invoice.number.clone().ok_or_else(|| missing("number"))?,
		issued: invoice.issued.ok_or_else(|| missing("date"))?,
		due: invoice.due.ok_or_else(|| missing("day of payment"))?,
		amount: invoice.totals.due.map(|due| due.value).ok_or_else(|| missing("amount due"))?,
		asset: invoice.currency.map(|own| own.to_string()).ok_or_else(|| missing("currency"))?,
		accepted: None,
		waives: waive,
		kind: DocumentKind::Invoice,
		order: None,
		despatch: None,
		tax_id: None,
		shipments: Vec::new(),
		names: None,
		file: Some(file.to_owned()),
	})
}

/// The organisation that a line names.
fn party<'a>(
	organisations: &'a [OrganisationLine],
	party: &Party,
) -> core::result::Result<&'a OrganisationLine, String> {
	let number = |registration: &RegistrationNumber| {
		registration.to_string().split_once(':').map(|(_, number)| number.to_ascii_uppercase())
	};
	let found: Vec<_> = organisations
		.iter()
		.filter(|line| match party {
			Party::Number(id) => line.id == *id,
			Party::Unnamed(wanted) => number(&line.registration).as_ref() == Some(wanted),
			Party::Registration(wanted) => line.registration == *wanted,
		})
		.filter(|line| line.standing != stalhof_primitives::organisation::Standing::Removed)
		.collect();
	match found[..] {
		[line] => Ok(line),
		[] => Err("no organisation on the chain has this number".to_owned()),
		_ => {
			Err("several organisations on the chain have this number: name one by its own"
				.to_owned())
		}
	}
}

impl Maker<'_> {
	/// Makes documents, roots and tokens of all lines; what is wrong with them is told together.
	fn ready(&self, rows: Vec<Row>, path: &Path) -> Result<Vec<Ready>> {
		let (mut ready, mut faults) = (Vec::new(), Vec::new());
		for row in rows {
			match self.one(&row) {
				Ok((whole, payable)) => ready.push(Ready { row, whole, payable }),
				Err(fault) => faults.push(*fault),
			}
		}
		match faults.is_empty() {
			true => Ok(ready),
			false => Err(Error::BadTable { path: path.to_owned(), faults }),
		}
	}

	fn one(&self, row: &Row) -> core::result::Result<(Whole, Payable), Box<Fault>> {
		let fault = |column: &str, value: &str, why: String, remedy: &str| {
			Box::new(row.fault(column, value, why, remedy))
		};
		let seller = party(&self.organisations, &row.seller).map_err(|why| {
			fault(
				"seller",
				&row.seller.to_string(),
				why,
				"`org show` tells how an organisation is registered",
			)
		})?;
		if seller.id == self.debtor {
			let why = "it is your own organisation".to_owned();
			return Err(fault("seller", &row.seller.to_string(), why, "name who is owed"));
		}
		let asset = Asset::find(&self.desk.assets, &row.asset).map_err(|error| {
			fault("asset", &row.asset, error.to_string(), "`treasury assets` lists them")
		})?;
		let whole = self.whole(row, seller, &asset).map_err(|error| {
			let file = row.file.as_ref().map(|file| file.display().to_string());
			let (what, value) = file.map_or(("number", row.number.clone()), |file| ("file", file));
			fault(what, &value, error.to_string(), &error.remedy())
		})?;
		let facts = whole.facts();
		// What a document says stands before the table's cells, and must not contradict them.
		let said = [
			("number", facts.number.clone(), row.number.clone()),
			("issued", facts.issued.map(|day| day.to_string()), row.issued.to_string()),
			("amount", facts.total.map(|total| total.to_string()), row.amount.to_string()),
		];
		for (column, document, cell) in said {
			if document.as_ref() != Some(&cell) {
				let why = format!(
					"the document says {}",
					document.unwrap_or_else(|| "nothing".to_owned())
				);
				return Err(fault(column, &cell, why, "write what the document says"));
			}
		}
		if facts.currency != Some(asset.terms.currency) {
			let why =
				format!("it is of {}, and the document of another currency", asset.terms.currency);
			return Err(fault(
				"asset",
				&row.asset,
				why,
				"name an asset of the document's currency",
			));
		}
		let face = facts.face(asset.terms.decimals).map_err(|error| {
			fault(
				"amount",
				&row.amount.to_string(),
				error.to_string(),
				"write an amount that the asset has",
			)
		})?;
		let amount = match row.accepted {
			None => face,
			Some(accepted) => minor(accepted, asset.terms.decimals).ok_or_else(|| {
				let why = format!("{} has {} decimals", asset.terms.currency, asset.terms.decimals);
				fault("accepted", &accepted.to_string(), why, "write an amount that the asset has")
			})?,
		};
		let root = whole
			.commitment()
			.map_err(|error| fault("number", &row.number, error.to_string(), &error.remedy()))?;
		let document = Document {
			asset: asset.id,
			face,
			issue: row.issued,
			due: row.due,
			kind: row.kind,
			root: root.root,
			tokens: whole.tokens(&self.keys),
			shipments: row.shipments.clone(),
			names: row.names,
		};
		Ok((whole, Payable { seller: seller.id, document, amount, waives: row.waives }))
	}

	/// The document of a line: from its file, or from the table's cells alone.
	fn whole(&self, row: &Row, seller: &OrganisationLine, asset: &Asset) -> Result<Whole> {
		let given = Given {
			seller: Some(seller.registration.clone()),
			buyer: Some(self.registration.clone()),
			due: Some(row.due),
			tax_id: row.tax_id.clone(),
		};
		let Some(file) = &row.file else {
			let beside = Beside {
				seller: seller.registration.clone(),
				buyer: self.registration.clone(),
				tax_id: row.tax_id.clone(),
				file: None,
			};
			return Whole::new(beside, row.fields(asset.terms.currency), &self.own);
		};
		let path = if file.is_absolute() || file.exists() {
			file.clone()
		} else {
			self.directory.join(file)
		};
		let reading = read(&path)?;
		let allowed = |kind| {
			kind == Kind::SelfBilled
				|| (row.kind == DocumentKind::Corrective && kind == Kind::Replacement)
		};
		ensure_financeable(&path, &reading, &given, allowed)?;
		Whole::of_reading(&reading, &given, &self.own)
	}

	/// Which of them are on the chain already, as the debtor's own.
	async fn present(&self, ready: &[Ready], path: &Path) -> Result<(Totals, Vec<bool>)> {
		let asked = ready.iter().map(|ready| async move {
			let Payable { seller, document, .. } = &ready.payable;
			for list in &document.tokens {
				for (kind, token) in &list.tokens {
					if kind.strength() != Match::Exact {
						continue;
					}
					let standing =
						reads::standing(&self.desk.reads, *kind, *token, *seller).await?;
					if let Some(id) = standing {
						let line = reads::receivable(&self.desk.reads, id).await?.line;
						if line.debtor == self.debtor || line.joined {
							return Ok::<_, Error>(Some((id, line.debtor)));
						}
					}
				}
			}
			Ok(None)
		});
		let found: Vec<_> = stream::iter(asked).buffered(AT_ONCE).try_collect().await?;
		let mut faults = Vec::new();
		for (ready, found) in ready.iter().zip(&found) {
			if let Some((id, other)) = found.filter(|(_, debtor)| *debtor != self.debtor) {
				let why =
					format!("organisation {other} has accepted the same document: receivable {id}");
				let remedy = "leave the line out, and ask the seller";
				faults.push(ready.row.fault("number", &ready.row.number, why, remedy));
			}
		}
		if !faults.is_empty() {
			return Err(Error::BadTable { path: path.to_owned(), faults });
		}
		let present: Vec<bool> = found.iter().map(Option::is_some).collect();
		let count = present.iter().filter(|present| **present).count();
		Ok((Totals { present: count, ..Totals::default() }, present))
	}
}

/// An amount in minor units.
fn minor(amount: Decimal, decimals: u8) -> Option<Amount> {
	let units = u128::try_from(amount.to_units(decimals.into())?).ok()?;
	Amount::new(units).ok()
}

/// Keeps documents, and writes copies for their sellers.
async fn keep(
	desk: &Desk,
	store: &Store,
	copies: Option<&Path>,
	ready: &[Ready],
	context: &Context,
) -> Result<()> {
	for ready in ready {
		store.keep(&ready.whole)?;
	}
	let Some(copies) = copies else { return Ok(()) };
	files::private_directory(copies)?;
	let mut without: BTreeMap<OrgId, usize> = BTreeMap::new();
	for Ready { whole, payable, .. } in ready {
		let root = hex::encode(H256(whole.commitment()?.root).0);
		let file = copies.join(format!("{}-{}.json", payable.seller, &root[..16]));
		if file.exists() {
			continue;
		}
		match seal_copy(desk, whole, payable.seller, &file).await {
			Ok(()) => {}
			Err(Error::BadValue { .. }) => *without.entry(payable.seller).or_default() += 1,
			Err(error) => return Err(error),
		}
	}
	for (seller, count) in without {
		context.out.note(&format!(
			"no copy of {count} documents for organisation {seller}: it has registered no key for sealed files"
		));
	}
	Ok(())
}

/// Sends what is not there, a part of the file at a time, so that both operators send the same.
async fn send(
	context: &Context,
	client: &Client,
	sending: &Sending,
	account: &AccountId,
	desk: &Desk,
	ready: Vec<Ready>,
	present: &[bool],
	totals: &mut Totals,
) -> Result<()> {
	let chunks = chunks(ready, present);
	if chunks.is_empty() {
		return Ok(());
	}
	let today = desk.reads.today().await?;
	let approvals = desk.reads.approvals(totals.debtor).await?;
	let sender = sending.sender(context, client)?;
	let all: usize = chunks.iter().map(Vec::len).sum();
	let mut done = 0;
	for payables in chunks {
		let call = calls::approve(&payables);
		let act = calls::act(&call, totals.debtor).unwrap_or_default();
		let count = payables.len();
		let second = match Signature::among(&approvals, account, act, today) {
			Ok(signature) => signature == Signature::Second,
			// Signed before by the same operator: that waits, and nothing is to be done again.
			Err(_) => {
				totals.waiting += count;
				done += count;
				context.out.note(&format!(
					"{done} of {all}: signed by you before, waiting for the second operator"
				));
				continue;
			}
		};
		let receipt = sender.send_quietly(&call).await.inspect_err(|_| {
			context
				.out
				.note(&format!("{done} of {all} are done and stay; run it again for the others"));
		})?;
		done += count;
		totals.transactions += 1;
		totals.blocks.push(receipt.block.number);
		match second {
			true => totals.entered += count,
			false => totals.waiting += count,
		}
		let what = if second { "entered" } else { "signed, waiting for the second operator" };
		context.out.note(&format!("{done} of {all} {what}: block {}", receipt.block.number));
	}
	totals.blocks.dedup();
	Ok(())
}

/// What is sent at once: as many lines in the order of the file as fit into a transaction, without those that are there.
fn chunks(ready: Vec<Ready>, present: &[bool]) -> Vec<Vec<Payable>> {
	let mut chunks: Vec<Vec<Payable>> = Vec::new();
	let (mut lines, mut units) = (MAX_FILE, 0);
	for (Ready { payable, .. }, present) in ready.into_iter().zip(present) {
		let count = |length| u32::try_from(length).unwrap_or(u32::MAX);
		let Document { tokens, shipments, .. } = &payable.document;
		let one = payable_units(count(tokens.len()), count(shipments.len()));
		if lines == MAX_FILE || units + one > MAX_FILE_UNITS {
			chunks.push(Vec::new());
			(lines, units) = (0, 0);
		}
		(lines, units) = (lines + 1, units + one);
		if !present && let Some(chunk) = chunks.last_mut() {
			chunk.push(payable);
		}
	}
	chunks.retain(|chunk| !chunk.is_empty());
	chunks
}

fn describe(totals: &Totals, dry_run: bool, missing: usize) -> String {
	let Totals { entered, waiting, present, transactions, .. } = totals;
	if dry_run {
		return format!(
			"{missing} would be entered, {present} are there already; nothing was sent.\n"
		);
	}
	if missing == 0 {
		return format!("All {present} are there already; nothing was sent.\n");
	}
	let mut text = String::new();
	if *entered > 0 {
		text.push_str(&format!("{entered} are entered, accepted, in {transactions} transactions"));
		text.push_str(&format!("; {present} were there before.\n"));
		text.push_str("Their sellers join them: `invoice confirm`.\n");
	}
	if *waiting > 0 {
		text.push_str(&format!(
			"{waiting} wait for the second operator, who gives the same command with the same file.\n"
		));
	}
	text
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::receivables::{Citation, EpochTokens};
	use stalhof_invoices::testing;
	use stalhof_primitives::{merkle::Hash, time::Day};

	fn line(id: u32, registration: &str) -> OrganisationLine {
		serde_json::from_value(serde_json::json!({
			"id": id, "kind": "participant", "status": "active", "standing": "active",
			"name": format!("Firm {id}"), "registration": registration, "group": 1, "sponsor": 1,
			"roles": [], "generation": 0, "since": "2026-11-01", "kybUntil": "2028-11-01",
		}))
		.unwrap()
	}

	fn ready(place: u32) -> Ready {
		let table = format!(
			"seller,number,issued,due,amount,asset\n12,A-{place},2026-11-02,2026-12-02,1,CNY\n"
		);
		let row = payables::read(&table).unwrap().remove(0);
		let beside = Beside {
			seller: "lei:529900T8BM49AURSDO55".parse().unwrap(),
			buyer: "uscc:91330100799655058B".parse().unwrap(),
			tax_id: None,
			file: None,
		};
		let own = SealingKey::of(&[1; 32]);
		let whole = Whole::new(beside, row.fields("CNY".parse().unwrap()), &own).unwrap();
		let document = Document {
			asset: 1,
			face: Amount::new(100).unwrap(),
			issue: Day::from_number(20_000),
			due: Day::from_number(20_030),
			kind: DocumentKind::Invoice,
			root: Hash::default(),
			tokens: vec![],
			shipments: vec![],
			names: Some(place),
		};
		let payable = Payable {
			seller: OrgId(12),
			document,
			amount: Amount::new(100).unwrap(),
			waives: false,
		};
		Ready { row, whole, payable }
	}

	/// What an operator sends must not depend on how far the other has come within other parts of the file.
	#[test]
	fn parts_should_go_by_place_in_the_file() {
		let count = 450;
		let mut present = vec![false; count];
		present[3] = true;
		present[200..400].fill(true);
		let all = (0..count).map(|place| ready(u32::try_from(place).unwrap())).collect();
		let chunks = chunks(all, &present);
		let places = |chunk: &[Payable]| {
			let place = |payable: &Payable| payable.document.names.unwrap();
			(chunk.len(), place(&chunk[0]), place(&chunk[chunk.len() - 1]))
		};
		assert_eq!(
			chunks.iter().map(|chunk| places(chunk)).collect::<Vec<_>>(),
			[(199, 0, 199), (50, 400, 449)]
		);
	}

	#[test]
	fn parts_should_be_smaller_when_their_lines_take_more() {
		let lengths = |lists: usize, shipments: usize| {
			let with = |place| {
				let mut ready = ready(place);
				let tokens = EpochTokens { epoch: 1, tokens: vec![] };
				ready.payable.document.tokens = vec![tokens; lists];
				ready.payable.document.shipments =
					vec![Citation { shipment: 0, quantity: 1 }; shipments];
				ready
			};
			let all = (0..200).map(with).collect();
			chunks(all, &[false; 200]).iter().map(Vec::len).collect::<Vec<_>>()
		};
		assert_eq!(lengths(0, 0), [200]);
		assert_eq!(lengths(1, 0), [83, 83, 34]);
		assert_eq!(lengths(2, 0), [50; 4]);
		assert_eq!(lengths(2, 16), [30, 30, 30, 30, 30, 30, 20]);
	}

	#[test]
	fn seller_of_a_document_should_be_found_by_its_registered_number() {
		let known =
			[line(3, "lei:529900T8BM49AURSDO55"), line(4, "kvk:57151520"), line(5, "hrb:57151520")];
		let found = |text: &str| party(&known, &text.parse().unwrap()).map(|line| line.id.0);
		assert_eq!(found("3"), Ok(3));
		assert_eq!(found("kvk:57151520"), Ok(4));
		let unnamed =
			|text: &str| party(&known, &Party::Unnamed(text.to_owned())).map(|line| line.id.0);
		assert_eq!(unnamed("529900T8BM49AURSDO55"), Ok(3));
		assert!(unnamed("57151520").unwrap_err().contains("several"));
		assert!(found("9").unwrap_err().contains("no organisation"));
	}

	#[test]
	fn documents_of_a_directory_should_be_read_in_order_of_name() {
		let directory = tempfile::tempdir().unwrap();
		for (name, seed) in [("b.xml", 2), ("a.xml", 1), ("c.txt", 3)] {
			let mut invoice = testing::invoice(seed);
			invoice.seller.legal_id = Some(stalhof_invoices::model::Identifier {
				id: "57151520".to_owned(),
				scheme: None,
			});
			std::fs::write(directory.path().join(name), testing::ubl(&invoice)).unwrap();
		}
		let rows = rows(directory.path(), true).unwrap();
		let numbers: Vec<_> = rows.iter().map(|row| row.number.clone()).collect();
		let wanted = [1, 2].map(|seed| testing::invoice(seed).number.unwrap());
		assert_eq!(numbers, wanted);
		assert!(
			rows.iter()
				.all(|row| row.waives && row.seller == Party::Unnamed("57151520".to_owned()))
		);
	}

	#[test]
	fn totals_should_say_what_is_done_and_what_waits() {
		let totals =
			Totals { entered: 400, waiting: 50, present: 3, transactions: 3, ..Totals::default() };
		let told = describe(&totals, false, 450);
		for part in
			["400 are entered", "3 were there before", "invoice confirm", "50 wait for the second"]
		{
			assert!(told.contains(part), "{part}: {told}");
		}
		assert!(describe(&totals, true, 450).contains("450 would be entered"));
		assert!(describe(&totals, false, 0).contains("nothing was sent"));
	}
}
