//! `stalhof lender search` and `portfolio`.

use super::super::{
	Context,
	invoice::{Listed, Which, list},
	lookup::value,
	receivables::{Desk, Form, Sheet, Whose},
	submit::connect,
};
use crate::{
	error::{Error, Result},
	receivables::{
		reads::{self, By},
		views::{CheckView, Deal, ExposureView, ListingLine, Through},
	},
	types::BlockRef,
};
use clap::Args;
use serde::Serialize;
use stalhof_primitives::{
	organisation::OrgId,
	receivables::{Flags, Side},
};

#[derive(Args)]
pub(in crate::cli) struct Search {
	#[command(flatten)]
	whose: Whose,
	/// In that settlement asset alone: its number, or its currency.
	#[arg(long)]
	asset: Option<String>,
	/// Of that debtor alone, by its number.
	#[arg(long, value_name = "NUMBER")]
	debtor: Option<u32>,
	/// Those alone whose parties are unrelated and whose evidence was of grade 2 or better when they were accepted.
	#[arg(long)]
	evidenced: bool,
	/// Ask of each whether it would be funded, and what it comes to.
	#[arg(long)]
	check: bool,
	#[command(flatten)]
	form: Form,
}

#[derive(Args)]
pub(in crate::cli) struct Portfolio {
	#[command(flatten)]
	whose: Whose,
	#[command(flatten)]
	which: Which,
	/// What is advanced and not got back, by `debtor` or by `seller`, instead of single receivables.
	#[arg(long, value_name = "SIDE")]
	by: Option<String>,
	/// The debtors that you have approved, instead.
	#[arg(long, conflicts_with = "by")]
	approved: bool,
	#[command(flatten)]
	form: Form,
}

/// What is offered, and what it would come to.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Found {
	#[serde(flatten)]
	line: ListingLine,
	#[serde(skip_serializing_if = "Option::is_none")]
	check: Option<CheckView>,
}

#[derive(Serialize)]
struct Searched<'a> {
	lender: Option<OrgId>,
	items: &'a [Found],
	at: BlockRef,
}

pub(super) async fn search(context: &Context, command: Search) -> Result<()> {
	let Search { whose, asset, debtor, evidenced, check, form } = command;
	let named = match whose.check(context) {
		Ok(()) => true,
		Err(Error::NoSigner) if !check => false,
		Err(error) => return Err(error),
	};
	let (client, _) = connect(context).await?;
	let desk = Desk::open(&client).await?;
	let lender = match named {
		true => Some(whose.find(context, &desk.reads).await?),
		false => None,
	};
	let asset = asset.as_deref().map(|text| desk.asset_or_only(Some(text))).transpose()?;
	let mut lines = reads::listings(&desk.reads, lender).await?;
	lines.retain(|line| {
		line.listing.stands
			&& asset.as_ref().is_none_or(|asset| asset.id == line.asset)
			&& debtor.is_none_or(|debtor| line.debtor == OrgId(debtor))
			&& (line.evidenced || !evidenced)
	});
	let mut found = Vec::new();
	for line in lines {
		let check = match lender.filter(|_| check) {
			Some(lender) => {
				let deal = Deal {
					lender,
					root: None,
					acknowledged: Flags::NONE,
					through: Through::Listing,
				};
				Some(reads::check(&desk.reads, line.id, deal).await?)
			}
			None => None,
		};
		found.push(Found { line, check });
	}
	let parties = found.iter().flat_map(|it| [it.line.seller, it.line.debtor]);
	let names = desk.names(parties).await?;
	let mut sheet = Sheet::new(&[
		"number",
		"seller",
		"debtor",
		"due",
		"currency",
		"can be financed",
		"advance",
		"rate",
		"day count",
		"recourse",
		"until",
		"price",
		"check",
	]);
	for Found { line, check: checked } in &found {
		let party = |id: OrgId| match form.is_csv() {
			true => id.to_string(),
			false => names.organisation(id),
		};
		let none = || "-".to_owned();
		let price = checked.as_ref().and_then(|check| check.quote).map(|quote| quote.price);
		let verdict = checked.as_ref().map(|check| match check.failed {
			None => "all hold".to_owned(),
			Some(failed) => failed.to_string(),
		});
		sheet.rows.push(vec![
			line.id.to_string(),
			party(line.seller),
			party(line.debtor),
			line.due.to_string(),
			desk.currency(line.asset),
			desk.plain(line.asset, line.fundable.minor()),
			line.listing.terms.advance_rate.to_string(),
			line.listing.terms.rate.to_string(),
			line.listing.terms.day_count.to_string(),
			line.listing.terms.recourse.to_string(),
			line.listing.until.to_string(),
			price.map_or_else(none, |price| desk.plain(line.asset, price.minor())),
			verdict.unwrap_or_else(none),
		]);
	}
	let searched = Searched { lender, items: &found, at: desk.reads.at() };
	sheet.print(context, &form, &desk.reads, &searched, "Nothing is offered.")
}

pub(super) async fn portfolio(context: &Context, command: Portfolio) -> Result<()> {
	let Portfolio { whose, which, by, approved, form } = command;
	whose.check(context)?;
	which.check()?;
	let side: Option<Side> = by.as_deref().map(|text| value("side", text)).transpose()?;
	match (side, approved) {
		(None, false) => list(context, &whose, &which, &form, By::Lender).await,
		(Some(side), _) => exposures(context, &whose, &which, &form, side).await,
		(None, true) => approved_debtors(context, &whose, &form).await,
	}
}

async fn exposures(
	context: &Context,
	whose: &Whose,
	which: &Which,
	form: &Form,
	side: Side,
) -> Result<()> {
	let (client, _) = connect(context).await?;
	let desk = Desk::open(&client).await?;
	let organisation = whose.find(context, &desk.reads).await?;
	let asset = which.filter(&desk)?.asset;
	let mut items: Vec<ExposureView> = reads::exposures(&desk.reads, organisation, side).await?;
	items.retain(|item| asset.is_none_or(|asset| item.asset == asset));
	let names = desk.names(items.iter().map(|item| item.party)).await?;
	let party = if side == Side::Debtor { "debtor" } else { "seller" };
	let mut sheet = Sheet::new(&[party, "currency", "receivables", "outstanding"]);
	for item in &items {
		let name = match form.is_csv() {
			true => item.party.to_string(),
			false => names.organisation(item.party),
		};
		sheet.rows.push(vec![
			name,
			desk.currency(item.asset),
			item.advanced.count.to_string(),
			desk.plain(item.asset, item.advanced.amount.0),
		]);
	}
	let listed = Listed { organisation, items: &items, at: desk.reads.at() };
	sheet.print(context, form, &desk.reads, &listed, "Nothing is outstanding.")
}

async fn approved_debtors(context: &Context, whose: &Whose, form: &Form) -> Result<()> {
	let (client, _) = connect(context).await?;
	let desk = Desk::open(&client).await?;
	let organisation = whose.find(context, &desk.reads).await?;
	let items = reads::approved_debtors(&desk.reads, organisation).await?;
	let names = desk.names(items.iter().copied()).await?;
	let mut sheet = Sheet::new(&["debtor"]);
	for item in &items {
		sheet.rows.push(vec![match form.is_csv() {
			true => item.to_string(),
			false => names.organisation(*item),
		}]);
	}
	let listed = Listed { organisation, items: &items, at: desk.reads.at() };
	sheet.print(context, form, &desk.reads, &listed, "No debtor is approved.")
}
