//! Receivables, as a supplier, a buyer, a lender and a regulator type it.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use stalhof_primitives::{
	money::{Amount, DayCount, Purchase, Quote, Rate, Share},
	time::Day,
};
use stalhof_tests::{Setup, Stalhof, scenario, wait::until};
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(900);
/// A day of the calendar in half a minute.
const SPEED: u32 = 2_880;
/// What lies in each treasury at the beginning, in minor units.
const FIRST_MONEY: u128 = 1_000_000_000;

/// Seller 1 (//Alice), lender 2 (//Bob), debtor 3 (//Charlie), regulator and arbiter 6 (//Ferdie).
struct House {
	client: Stalhof,
}

/// Splits a command line at blanks.
fn words(line: &str) -> Vec<&str> {
	line.split_whitespace().collect()
}

/// An event of a transaction.
fn event<'a>(receipt: &'a Value, name: &str) -> Result<&'a Value> {
	let events = receipt["events"].as_array().context("no events")?;
	let found = events.iter().find(|event| event["event"] == name);
	Ok(&found.with_context(|| format!("no {name}: {receipt}"))?["fields"])
}

/// A day that many days after a day.
fn later(day: Day, days: u32) -> Day {
	Day::from_number(day.number() + days)
}

/// An invoice of one line with 13 % of VAT, in UBL; amounts in cents.
fn ubl(number: &str, issued: Day, due: Day, net: u128) -> Result<String> {
	let vat = net * 13 / 100;
	let text = |minor: u128| Ok::<_, anyhow::Error>(Amount::new(minor)?.text(2));
	let party = |role: &str, name: &str, number: &str| {
		format!(
			"<cac:{role}><cac:Party><cac:PartyLegalEntity><cbc:RegistrationName>{name}</cbc:RegistrationName>\
			 <cbc:CompanyID>{number}</cbc:CompanyID></cac:PartyLegalEntity></cac:Party></cac:{role}>"
		)
	};
	let amount = |name: &str, minor: u128| {
		Ok::<_, anyhow::Error>(format!(
			"<cbc:{name} currencyID=\"CNY\">{}</cbc:{name}>",
			text(minor)?
		))
	};
	let rate = "<cbc:ID>S</cbc:ID><cbc:Percent>13</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>";
	Ok(format!(
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\" \
		 xmlns:cac=\"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2\" \
		 xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\">\
		 <cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID><cbc:ID>{number}</cbc:ID>\
		 <cbc:IssueDate>{issued}</cbc:IssueDate><cbc:DueDate>{due}</cbc:DueDate>\
		 <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode><cbc:DocumentCurrencyCode>CNY</cbc:DocumentCurrencyCode>\
		 {seller}{buyer}<cac:TaxTotal>{tax}<cac:TaxSubtotal>{taxable}{tax}<cac:TaxCategory>{rate}</cac:TaxCategory>\
		 </cac:TaxSubtotal></cac:TaxTotal><cac:LegalMonetaryTotal>{lines}{without}{with}{payable}</cac:LegalMonetaryTotal>\
		 <cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity unitCode=\"EA\">24000</cbc:InvoicedQuantity>{lines}\
		 <cac:Item><cbc:Name>Infant formula, 900 g</cbc:Name><cac:ClassifiedTaxCategory>{rate}</cac:ClassifiedTaxCategory>\
		 </cac:Item><cac:Price><cbc:PriceAmount currencyID=\"CNY\">125.00</cbc:PriceAmount></cac:Price></cac:InvoiceLine>\
		 </Invoice>\n",
		seller = party("AccountingSupplierParty", "Havnbro Nutrition A/S", "STALHOF1"),
		buyer = party("AccountingCustomerParty", "Qiantang Mart Co., Ltd.", "STALHOF3"),
		tax = amount("TaxAmount", vat)?,
		taxable = amount("TaxableAmount", net)?,
		lines = amount("LineExtensionAmount", net)?,
		without = amount("TaxExclusiveAmount", net)?,
		with = amount("TaxInclusiveAmount", net + vat)?,
		payable = amount("PayableAmount", net + vat)?,
	))
}

/// An amount that a node tells, in minor units.
fn minor(value: &Value) -> Result<u128> {
	value.as_str().and_then(|text| text.parse().ok()).with_context(|| format!("{value}"))
}

impl House {
	/// Makes the key of tokens, and has members of three groups agree on it.
	fn found(client: Stalhof) -> Result<Self> {
		for (number, path) in (1..).zip(["//Alice", "//Bob", "//Charlie"]) {
			let file = format!("k{number}");
			let made = client.json(&["keys", "sealing", &file, "--development", path])?;
			let record = client.json(&["org", "show", &number.to_string()])?;
			ensure!(made["publicKey"] == record["encryptionKey"], "{made}, {record}");
		}
		let other = format!("1=0x{}", "07".repeat(32));
		let make = ["epoch", "make", "epoch.json", "--to", &other];
		let named = client.refused(&make, 3, "bad-value")?;
		ensure!(named.contains("leave yours out"), "{named}");
		let house = Self { client };
		house.done("epoch make epoch.json --to 1 --to 2 --to 3")?;
		// A second operator who may administer.
		house.done("consent sign --for operate --organisation 1 --until 2099-01-31 --key //Keeper --out keeper.json")?;
		house.done(
			"operator appoint keeper.json --permissions administer --until 2099-01-31 --key //Alice",
		)?;
		let first = house.done("epoch open epoch.json --key //Alice")?;
		event(&first, "FirstSigned")?;
		let open = "epoch open epoch.json --key";
		let twice = house.client.refused(&words(&format!("{open} //Alice")), 3, "bad-value")?;
		ensure!(twice.contains("signed this already"), "{twice}");
		house.done(&format!("{open} //Keeper"))?;
		let listed = house.done("epoch list")?;
		ensure!(listed["items"][0]["stage"] == "pending", "{listed}");
		let wrong = "epoch confirm 1 --sealing-key k1 --key //Bob";
		house.client.refused(&words(wrong), 8, "not-sealed-to-you")?;
		house.done("epoch confirm 1 --sealing-key k2 --key //Bob")?;
		house.done("epoch confirm 1 --sealing-key k3 --key //Charlie")?;
		let listed = house.done("epoch list")?;
		ensure!(listed["items"][0]["stage"] == "newest", "{listed}");
		house.refused("epoch close 1 --key //Alice", "Receivables.NewestEpoch")?;
		house.done("lender approve-debtor 3 --key //Bob")?;
		Ok(house)
	}

	fn done(&self, line: &str) -> Result<Value> {
		self.client.json(&words(line))
	}

	/// As [`done`](Self::done), by both operators of an organisation: what the second one did.
	fn by_two(&self, line: &str, key: &str) -> Result<Value> {
		event(&self.done(&format!("{line} --key {key}"))?, "FirstSigned")?;
		self.done(&format!("{line} --key {key}//stash"))
	}

	/// The chain refuses it with that error of the pallet.
	fn refused(&self, line: &str, error: &str) -> Result<()> {
		let message = self.client.refused(&words(line), 5, "dispatch")?;
		ensure!(message.contains(error), "{line}: {message}");
		Ok(())
	}

	fn shown(&self, id: u64) -> Result<Value> {
		self.done(&format!("invoice show {id}"))
	}

	/// What lies in a treasury, in minor units.
	fn money(&self, organisation: u32) -> Result<u128> {
		let treasury = self.done(&format!("treasury show {organisation}"))?;
		minor(&treasury["balances"][0]["free"])
	}

	/// The date on the chain, where the asset's days begin and end as far as UTC says it.
	fn today(&self) -> Result<Day> {
		let status = self.done("chain status")?;
		let date = status["calendar"]["date"].as_str().context("no date")?;
		Ok(date.parse()?)
	}

	/// Brings an invoice in and has it accepted; its number.
	fn accepted(&self, name: &str, due: Day, net: u128, more: &str) -> Result<u64> {
		let (today, file) = (self.today()?, format!("{name}.xml"));
		self.client.file(&file, &ubl(name, today, due, net)?)?;
		let receipt = self.done(&format!(
			"invoice submit {file} --debtor 3 --copy {name}.sealed --sealing-key k1 --store s1 --key //Alice"
		))?;
		let id = event(&receipt, "Submitted")?["id"].as_u64().context("no number")?;
		let accept = format!(
			"invoice accept {id} {file} --copy {name}.sealed {more} --sealing-key k3 --store s3"
		);
		event(&self.by_two(&accept, "//Charlie")?, "Accepted")?;
		Ok(id)
	}

	/// Opens a document to the lender.
	fn disclosed(&self, id: u64, parts: &str) -> Result<String> {
		let (file, until) = (format!("{id}.jinhe"), later(self.today()?, 30));
		self.done(&format!(
			"invoice disclose {id} --to 2 --parts {parts} --out {file} --until {until} --store s1 --key //Alice"
		))?;
		Ok(file)
	}
}

/// What an advance comes to, reckoned here.
fn quote(face: u128, advance: u16, points: u16, fees: u128, from: Day, to: Day) -> Result<Quote> {
	let purchase = Purchase {
		face: Amount::new(face)?,
		advance_rate: Share::new(advance)?,
		rate: Rate::new(points)?,
		day_count: DayCount::Act365Fixed,
		value_date: from,
		due: to,
		fees: Amount::new(fees)?,
	};
	Ok(purchase.quote()?)
}

/// An invoice of 3,390,000.00 is accepted for 3,383,220.00, financed, and paid in two parts.
fn sold_and_paid(house: &House) -> Result<()> {
	let client = &house.client;
	let due = later(house.today()?, 54);
	client.file("altered.xml", &ubl("INV-1", house.today()?, due, 400_000_000)?)?;
	let id = house.accepted("INV-1", due, 300_000_000, "--amount 3383220.00 --waive")?;
	let shown = house.shown(id)?;
	ensure!(shown["state"] == "accepted" && shown["accepted"] == "338322000", "{shown}");
	ensure!(shown["waived"] == true && shown["joined"] == true, "{shown}");

	// The frauds: again, and altered.
	let again = "invoice submit INV-1.xml --debtor 3 --sealing-key k1 --store s1 --key //Alice";
	house.refused(again, "Receivables.DuplicateToken")?;
	let altered = "invoice submit altered.xml --debtor 3 --copy altered.sealed --sealing-key k1 --store s1 --key //Alice";
	let twin = event(&house.done(altered)?, "Submitted")?["id"].as_u64().context("no number")?;
	let accept = format!(
		"invoice accept {twin} INV-1.xml --copy altered.sealed --sealing-key k3 --store s3 --key"
	);
	let differs = client.refused(&words(&format!("{accept} //Charlie")), 7, "copy-differs")?;
	ensure!(differs.contains("copy") || differs.contains("document"), "{differs}");
	let told = format!(
		"invoice accept {twin} INV-1.xml --copy altered.sealed --tell-difference --sealing-key k3 --store s3"
	);
	event(&house.by_two(&told, "//Charlie")?, "TokensDiffer")?;
	house.done(&format!("invoice reject {twin} --reason differs --reference x --key //Charlie"))?;

	let until = later(house.today()?, 10);
	house.refused(&format!("invoice unlist {id} --key //Alice"), "Receivables.NotListed")?;
	house.done(&format!(
		"invoice list {id} --advance 90 --bp 480 --basis ACT/365F --fees 1500.00 --until {until} --key //Alice"
	))?;
	let found = house.done("lender search --check --key //Bob")?;
	let line = &found["items"][0];
	ensure!(line["id"] == id && line["fundable"] == "338322000", "{found}");
	let document = house.disclosed(id, "all")?;
	let opened = house.done(&format!("invoice open {document} --sealing-key k2 --key //Bob"))?;
	ensure!(opened["whole"] == true && opened["tokens"]["differ"] == json!([]), "{opened}");
	let other = format!("invoice open {document} --sealing-key k3 --key //Charlie");
	client.refused(&words(&other), 8, "not-sealed-to-you")?;

	client.file("limits.csv", "debtor,asset,limit\n3,CNY,1000.00\n")?;
	let fund = format!("lender fund {id} --document {document} --sealing-key k2");
	let beyond = format!("{fund} --limits limits.csv --key //Bob");
	let message = client.refused(&words(&beyond), 3, "bad-value")?;
	ensure!(message.contains("your limit for this debtor is 1000.00 CNY"), "{message}");
	let check = house.done(&format!("lender check {id} --key //Bob"))?;
	ensure!(check["failed"] == Value::Null && check["flags"] == json!([]), "{check}");
	event(&house.by_two(&fund, "//Bob")?, "Funded")?;

	let shown = house.shown(id)?;
	let position = &shown["position"];
	let funded: Day = position["funded"].as_str().context("no day")?.parse()?;
	let last: Day = shown["lastDay"].as_str().context("no day")?.parse()?;
	let quote = quote(338_322_000, 9_000, 480, 150_000, funded, last)?;
	ensure!(quote.advance.minor() == 304_489_800, "{quote:?}");
	ensure!(minor(&position["price"])? == quote.price.minor(), "{position}");
	ensure!(minor(&position["retention"])? == quote.retention.minor(), "{position}");
	let price = quote.price.minor();
	ensure!(house.money(1)? == FIRST_MONEY + price, "the seller is paid at once");
	ensure!(house.money(2)? == FIRST_MONEY - price, "by the lender");
	let withdraw = format!("invoice withdraw {id} --key //Alice");
	house.refused(&withdraw, "Receivables.NotAccepted")?;

	let portfolio = house.done("lender portfolio 2")?;
	ensure!(portfolio["items"][0]["lenderOwed"] == "304489800", "{portfolio}");
	let exposures = house.done("lender portfolio 2 --by debtor")?;
	ensure!(exposures["items"][0]["amount"] == "304489800", "{exposures}");
	let pay =
		|amount: &str| format!("debtor pay {id} --amount {amount} --reference p --key //Charlie");
	let outlook = house.done(&format!("{} --what-if", pay("1500000.00")))?;
	ensure!(outlook["lender"]["total"] == "150000000" && outlook["seller"] == "0", "{outlook}");
	event(&house.done(&pay("1500000.00"))?, "Paid")?;
	let shown = house.shown(id)?;
	ensure!(shown["debtorOwes"] == "188322000" && shown["partiallyPaid"] == true, "{shown}");
	ensure!(shown["position"]["owed"]["total"] == "154489800", "{shown}");
	house.done(&pay("all"))?;
	let shown = house.shown(id)?;
	ensure!(shown["state"] == "paid" && shown["debtorOwes"] == "0", "{shown}");
	ensure!(house.money(3)? == FIRST_MONEY - 338_322_000, "the debtor has paid all of it");
	ensure!(house.money(2)? == FIRST_MONEY - price + 304_489_800, "the lender has its own");
	ensure!(house.money(1)? == FIRST_MONEY + price + 33_832_200, "the seller has the rest");
	house.refused(&pay("1.00"), "Receivables.NothingOwed")?;
	let profile = house.done("lender profile --debtor 3 --prove")?;
	ensure!(profile["profile"]["all"]["accepted"]["amount"] == "338322000", "{profile}");
	ensure!(profile["profile"]["all"]["payments"]["total"]["amount"] == "338322000", "{profile}");
	Ok(())
}

/// A table of payables is entered by two, once; the debtor disputes, the seller credits, a payment outside is confirmed; the
/// seller takes a lender's offer, and buys back.
fn approved_and_lessened(house: &House) -> Result<()> {
	let client = &house.client;
	let (today, due) = (house.today()?, later(house.today()?, 30));
	let header = "seller,number,issued,due,amount,asset,accepted";
	client.file(
		"wrong.csv",
		&format!("{header}\n1,B-1,{today},{due},8e5,CNY,\nx,B-2,{today},{due},1,CNY,\n"),
	)?;
	let approve = "debtor approve payables.csv --sealing-key k3 --store s3";
	let wrong = approve.replace("payables", "wrong");
	client.refused(&words(&format!("{wrong} --key //Charlie")), 3, "bad-table")?;
	client.file("payables.csv", &format!("{header}\n1,B-1,{today},{due},800000.00,CNY,\n"))?;
	let dry = house.done(&format!("{approve} --dry-run --key //Charlie"))?;
	ensure!(dry["transactions"] == 0 && dry["present"] == 0, "{dry}");
	let first = house.done(&format!("{approve} --key //Charlie"))?;
	ensure!(first["waiting"] == 1 && first["entered"] == 0, "{first}");
	let again = house.done(&format!("{approve} --key //Charlie"))?;
	ensure!(again["waiting"] == 1 && again["transactions"] == 0, "nothing is sent twice: {again}");
	let second = house.done(&format!("{approve} --key //Charlie//stash"))?;
	ensure!(second["entered"] == 1, "{second}");
	let third = house.done(&format!("{approve} --key //Charlie"))?;
	ensure!(third["present"] == 1 && third["transactions"] == 0, "{third}");

	let due_now = house.done("debtor due 3")?;
	let line = due_now["items"].as_array().and_then(|items| items.last()).context("none")?;
	let id = line["id"].as_u64().context("no number")?;
	ensure!(line["joined"] == false && line["debtorOwes"] == "80000000", "{due_now}");
	let csv = client.run(&["debtor", "due", "3", "--csv"])?;
	ensure!(csv.code == Some(2), "one form alone: {csv}");
	house.refused(&format!("invoice confirm {id} --key //Dave"), "Receivables.NotSeller")?;
	house.done(&format!("invoice confirm {id} --key //Alice"))?;
	house.refused(&format!("invoice confirm {id} --key //Alice"), "Receivables.AlreadyJoined")?;

	let dispute = |verb: &str| format!("invoice dispute {verb} {id}");
	let raise =
		format!("{} --amount 10000.00 --reason quality --reference photos --key", dispute("raise"));
	house.refused(&format!("{raise} //Alice"), "Receivables.NotDebtor")?;
	house.done(&format!("{raise} //Charlie"))?;
	house.refused(&format!("{raise} //Charlie"), "Receivables.AlreadyDisputed")?;
	ensure!(house.shown(id)?["fundable"] == "79000000", "what is disputed is not financed");
	let dismiss = format!("{} --key //Dave", dispute("dismiss"));
	house.refused(&dismiss, "Receivables.StillRunning")?;
	// Less is upheld than the debtor disputes: it takes its word too.
	house.done(&format!("{} --upheld 4000.00 --key //Alice", dispute("settle")))?;
	ensure!(house.shown(id)?["disputed"] == "1000000", "one word settles nothing");
	house.done(&format!("{} --upheld 4000.00 --key //Charlie", dispute("settle")))?;
	let credit = |amount: &str| {
		format!(
			"invoice credit {id} --amount {amount} --reason returned --reference c --key //Alice"
		)
	};
	let made = credit("1.00").replace("returned", "ruling");
	client.refused(&words(&made), 3, "bad-value")?;
	house.done(&credit("1000.00"))?;
	let shown = house.shown(id)?;
	ensure!(shown["debtorOwes"] == "79500000" && shown["credited"] == "500000", "{shown}");

	let report = |to: u32, key: &str| {
		format!(
			"debtor report {id} --amount 5000.00 --day {today} --to {to} --reference o --key {key}"
		)
	};
	house.refused(&report(1, "//Alice"), "Receivables.NotDebtor")?;
	house.done(&report(1, "//Charlie"))?;
	house.refused(
		&format!("invoice received {id} 0 --yes --key //Dave"),
		"Receivables.NotReceiver",
	)?;
	house.done(&format!("invoice received {id} 0 --yes --key //Alice"))?;
	let shown = house.shown(id)?;
	ensure!(shown["debtorOwes"] == "79000000", "{shown}");
	ensure!(shown["reportsList"][0]["outcome"] == "discharged", "{shown}");

	offered(house, id)
}

/// The seller gets the debtor's document, opens parts of it to the lender, takes its offer, and buys back.
fn offered(house: &House, id: u64) -> Result<()> {
	let client = &house.client;
	let until = later(house.today()?, 10);
	let unkept =
		format!("invoice disclose {id} --to 2 --out none --until {until} --store s1 --key //Alice");
	let message = client.refused(&words(&unkept), 3, "bad-value")?;
	ensure!(message.contains("invoice open FILE"), "{message}");
	house.done(&format!(
		"invoice disclose {id} --to 1 --out b.sealed --until {until} --store s3 --key //Charlie"
	))?;
	house.done("invoice open b.sealed --keep --sealing-key k1 --store s1 --key //Alice")?;
	let document = house.disclosed(id, "number,issued,currency")?;
	let offer = |document: &str| {
		format!(
			"lender offer {id} --advance 80 --bp 600 --basis ACT/365F --recourse --until {until} --document {document} \
			 --sealing-key k2"
		)
	};
	let short = format!("{} --key //Bob", offer(&document));
	let message = client.refused(&words(&short), 7, "not-disclosed")?;
	ensure!(message.contains("BT-115"), "{message}");
	house.done(&format!(
		"invoice disclose {id} --to 2 --parts number,issued,currency,totals --out parts --until {until} --store s1 \
		 --key //Alice"
	))?;
	let offered = house.by_two(&offer("parts"), "//Bob")?;
	event(&offered, "Offered")?;
	let before = house.money(1)?;
	event(&house.done(&format!("invoice take {id} --lender 2 --key //Alice"))?, "Funded")?;
	let shown = house.shown(id)?;
	let position = &shown["position"];
	ensure!(position["advance"] == "63200000" && position["retention"] == "15800000", "{shown}");
	let price = minor(&position["price"])?;
	ensure!(house.money(1)? == before + price, "{shown}");

	// Until it is told, the debtor may pay the seller; then its word alone is no discharge.
	let notice = |verb: &str, key: &str| format!("invoice notice {verb} {id} --key {key}");
	house.refused(&notice("acknowledge", "//Charlie"), "Receivables.NotNotified")?;
	house.done(&notice("give", "//Bob"))?;
	house.done(&notice("acknowledge", "//Charlie"))?;
	let credit = format!(
		"invoice credit {id} --amount 500.00 --reason returned --reference c --key //Alice"
	);
	house.done(&credit)?;
	let shown = house.shown(id)?;
	let notes = shown["creditNotesList"].as_array().context("no credit notes")?;
	let note = notes.last().context("none")?;
	ensure!(note["state"] == "pending" && shown["debtorOwes"] == "79000000", "{shown}");
	house.done(&format!("lender consent {id} {} --key //Bob", note["note"]))?;
	ensure!(house.shown(id)?["debtorOwes"] == "78950000", "with its lender's consent");
	let call = format!("lender recourse {id} --key //Bob");
	house.client.refused(&words(&call), 5, "dispatch")?;

	let freeze = format!("invoice freeze {id} --case 2026-117 --until {until} --reference order");
	house.refused(&format!("{freeze} --key //Bob"), "Receivables.RoleMissing")?;
	event(&house.by_two(&freeze, "//Ferdie")?, "Frozen")?;
	ensure!(house.shown(id)?["frozen"] == true, "frozen");
	house.done(&format!("debtor pay {id} --amount 1.00 --reference p --key //Charlie"))?;
	house.refused(&format!("invoice unfreeze {id} --key //Bob"), "Receivables.NotAuthority")?;
	house.done(&format!("invoice unfreeze {id} --key //Ferdie"))?;
	house.refused(
		&format!("invoice buy-back {id} --reference b --key //Charlie"),
		"Receivables.NotSeller",
	)?;
	event(
		&house.done(&format!("invoice buy-back {id} --reference b --key //Alice"))?,
		"BoughtBack",
	)?;
	let shown = house.shown(id)?;
	ensure!(shown["state"] == "bought-back" && shown["creditor"] == 1, "{shown}");
	ensure!(shown["debtorOwes"] == "78949900", "{shown}");
	let exposures = house.done("lender portfolio 2 --by debtor")?;
	let items = exposures["items"].as_array().context("no list")?;
	ensure!(items.iter().all(|item| item["amount"] == "0"), "{exposures}");
	Ok(())
}

#[test]
fn receivables_should_be_sold_paid_and_lessened_as_their_firms_type_it() {
	scenario(LIMIT, async {
		let network = Setup::dev_by_flag().start().await?;
		let house = House::found(Stalhof::new(network[0].url())?)?;
		sold_and_paid(&house)?;
		approved_and_lessened(&house)
	});
}

/// The debtor does not pay: it is in default, the seller is called on, and pays what the lender is owed.
#[test]
fn seller_should_stand_in_when_its_debtor_does_not_pay() {
	scenario(LIMIT, async {
		let setup = Setup::validators("story", 1).calendar(SPEED, 720);
		let network = setup.arguments(["--force-authoring"]).start().await?;
		let house = House::found(Stalhof::new(network[0].url())?)?;
		let due = later(house.today()?, 5);
		let id = house.accepted("INV-1", due, 10_000_000, "")?;
		let last = Day::from_number(due.number() - 1);
		house.done(&format!(
			"invoice list {id} --advance 80 --bp 600 --basis ACT/365F --recourse --default-after 0 --until {last} --key //Alice"
		))?;
		let document = house.disclosed(id, "head")?;
		let fund = format!("lender fund {id} --document {document} --sealing-key k2");
		event(&house.by_two(&fund, "//Bob")?, "Funded")?;
		house.refused(&format!("lender recourse {id} --key //Bob"), "Receivables.NotInDefault")?;
		let in_default = async || Ok((house.shown(id)?["stage"] == "default").then_some(()));
		until_some(in_default).await?;
		let write_off = format!("lender write-off {id} --reference w --key //Bob");
		house.refused(&write_off, "Receivables.RecourseLeft")?;
		house.done(&format!("lender recourse {id} --key //Bob"))?;
		house.refused(&format!("lender recourse {id} --key //Bob"), "Receivables.AlreadyCalled")?;
		let shown = house.shown(id)?;
		let owed = minor(&shown["position"]["owed"]["total"])?;
		let advance = minor(&shown["position"]["advance"])?;
		ensure!(advance == 9_040_000 && owed > advance, "with late discount: {shown}");
		let pay = |amount: &str, key: &str| {
			format!("invoice pay-recourse {id} --amount {amount} --reference r --key {key}")
		};
		house.refused(&pay("100.00", "//Charlie"), "Receivables.NotSeller")?;
		let before = house.money(2)?;
		event(&house.done(&pay("10000.00", "//Alice"))?, "RecoursePaid")?;
		ensure!(house.money(2)? == before + 1_000_000, "the lender has it at once");
		house.refused(&pay("9000000.00", "//Alice"), "Receivables.AmountExceeded")?;
		let ageing = house.done("lender ageing --seller 1 --debtor 3")?;
		ensure!(ageing["to30"] == "11300000" && ageing["worstDays"] != 0, "{ageing}");
		Ok(())
	});
}

/// Waits for something that a command shows.
async fn until_some(ask: impl AsyncFn() -> Result<Option<()>>) -> Result<()> {
	until("the debtor to be in default", Duration::from_secs(400), ask).await
}
