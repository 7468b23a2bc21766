//! `stalhof lender check`, `fund` and `offer`.

use super::super::{
	Context,
	invoice::{opened, outcome},
	lookup::{bad, value},
	receivables::{Desk, Own, TermsArgs, Whose, day, grouped, terms_of, terms_view},
	submit::{Once, connect},
	treasury::first_signed,
};
use crate::{
	client::Client,
	consortium::treasury::Asset,
	error::{Error, Result},
	files,
	receivables::{
		SealingKey, Seen, calls,
		limits::{self, Limit},
		missing,
		payables::Party,
		reads,
		views::{CheckView, Deal, ReceivableView, Through, TokenStatus},
	},
	types::{AccountId, BlockRef},
};
use clap::Args;
use serde::Serialize;
use stalhof_primitives::{
	invoice::Decimal,
	money::Amount,
	organisation::OrgId,
	receivables::{Flags, Ground, Side},
};
use std::path::{Path, PathBuf};

/// What a lender has looked at.
#[derive(Args)]
pub(in crate::cli) struct SeenArgs {
	/// Flags that you acknowledge, with commas between, as F2,term-over-law.
	#[arg(long, value_name = "FLAGS", default_value = "none")]
	seen: String,
	/// Why in spite of them: risk-taken, separate-sale, instalment, reissue or mistake.
	#[arg(long, default_value = "risk-taken")]
	ground: String,
}

/// What a lender buys on.
#[derive(Args)]
pub(in crate::cli) struct Diligence {
	/// The document as it was sealed to you (`invoice disclose`).
	#[arg(long, value_name = "FILE")]
	document: PathBuf,
	/// Your own limits, a table of debtor,asset,limit: nothing is bought beyond them. It stays on your machine.
	#[arg(long, value_name = "FILE", env = "STALHOF_LIMITS")]
	limits: Option<PathBuf>,
	#[command(flatten)]
	own: Own,
}

#[derive(Args)]
pub(in crate::cli) struct Check {
	/// The receivable's number.
	id: u32,
	#[command(flatten)]
	whose: Whose,
	/// Flags that you would acknowledge.
	#[arg(long, value_name = "FLAGS", default_value = "none")]
	seen: String,
}

#[derive(Args)]
pub(in crate::cli) struct Fund {
	/// The receivable's number.
	id: u32,
	#[command(flatten)]
	seen: SeenArgs,
	#[command(flatten)]
	diligence: Diligence,
	#[command(flatten)]
	once: Once,
}

#[derive(Args)]
pub(in crate::cli) struct Offer {
	/// The receivable's number.
	id: u32,
	#[command(flatten)]
	terms: TermsArgs,
	/// The last day of the offer, YYYY-MM-DD: within 90 days.
	#[arg(long, value_name = "DAY")]
	until: String,
	#[command(flatten)]
	seen: SeenArgs,
	#[command(flatten)]
	diligence: Diligence,
	#[command(flatten)]
	once: Once,
}

#[derive(Serialize)]
struct Checked {
	receivable: u32,
	lender: OrgId,
	#[serde(flatten)]
	check: CheckView,
	tokens: Vec<TokenStatus>,
	at: BlockRef,
}

impl SeenArgs {
	fn read(&self) -> Result<Seen> {
		let flags: Flags = value("flags", &self.seen)?;
		let ground: Ground = value("ground", &self.ground)?;
		Ok(Seen { flags, ground })
	}
}

pub(super) async fn check(context: &Context, command: Check) -> Result<()> {
	let Check { id, whose, seen } = command;
	let acknowledged: Flags = value("flags", &seen)?;
	whose.check(context)?;
	let (client, _) = connect(context).await?;
	let desk = Desk::open(&client).await?;
	let lender = whose.find(context, &desk.reads).await?;
	let deal = Deal { lender, root: None, acknowledged, through: Through::Listing };
	let asset = reads::receivable(&desk.reads, id).await?.line.asset;
	let checked = Checked {
		receivable: id,
		lender,
		check: reads::check(&desk.reads, id, deal).await?,
		tokens: reads::token_statuses(&desk.reads, id).await?,
		at: desk.reads.at(),
	};
	let mut text = outcome(&desk, asset, &checked.check)?;
	for status in checked.tokens.iter().filter(|it| it.others > 0 || !it.elsewhere.is_empty()) {
		let warns = status.newest.iter().any(|hit| hit.flags) || !status.elsewhere.is_empty();
		let how = if warns { "flags" } else { "does not flag" };
		text.push_str(&format!(
			"Token {} is also of {} others: {how}\n",
			status.kind, status.others
		));
	}
	context.out.told(&checked, &desk.reads, || text)
}

/// A limit of the lender's own file, for one debtor in one asset.
fn limit_of(limits: &[Limit], debtor: OrgId, registered: &str, asset: &Asset) -> Option<Decimal> {
	let is_debtor = |party: &Party| match party {
		Party::Number(id) => *id == debtor,
		party => party.to_string() == registered,
	};
	let is_asset = |text: &str| {
		text == asset.id.to_string() || text.eq_ignore_ascii_case(&asset.terms.currency.to_string())
	};
	let found = limits.iter().find(|limit| is_debtor(&limit.debtor) && is_asset(&limit.asset));
	found.map(|limit| limit.amount)
}

/// Refuses what would go beyond a limit.
fn within(limit: Option<Decimal>, asset: &Asset, outstanding: u128, more: Amount) -> Result<()> {
	let then = outstanding.saturating_add(more.minor());
	let shown = asset.show(then);
	let refuse = |why: String| Err(bad("exposure", &shown, &why));
	let units = limit.and_then(|limit| limit.to_units(asset.terms.decimals.into()));
	match units.and_then(|units| u128::try_from(units).ok()) {
		None => refuse("your table of limits has no usable line for this debtor and asset: add one, or leave --limits out".to_owned()),
		Some(limit) if then > limit => {
			refuse(format!("your limit for this debtor is {}; nothing was sent", asset.show(limit)))
		}
		Some(_) => Ok(()),
	}
}

impl Diligence {
	/// Finds what is wrong with it before a node is asked.
	fn read(&self) -> Result<(SealingKey, Option<Vec<Limit>>)> {
		let limits = self.limits.as_deref().map(read_limits).transpose()?;
		Ok((self.own.key()?, limits))
	}

	/// Opens the document, makes root and tokens of it, and looks at the lender's limit.
	async fn done(
		&self,
		context: &Context,
		desk: &Desk,
		lender: OrgId,
		receivable: &ReceivableView,
		own: &SealingKey,
		limits: Option<&[Limit]>,
		advance: Amount,
	) -> Result<()> {
		let (checked, shown) = opened(desk, &self.document, receivable, lender, own).await?;
		let id = receivable.line.id;
		let not = |why: String| Error::NotDisclosed {
			what: self.document.display().to_string(),
			id,
			why,
		};
		let Some(tokens) = &shown.tokens else {
			return Err(not("no key of its tokens is sealed to you, so that they cannot be made again: ask for `epoch seal`".to_owned()));
		};
		let lacking = missing(&checked.known, tokens);
		if !lacking.is_empty() {
			return Err(not(lacking.join("; ")));
		}
		let same: Vec<_> = tokens.same.iter().map(|kind| kind.name()).collect();
		context.out.note(&format!(
			"the document gives the root on the chain{}, and tokens {}",
			if shown.whole { "" } else { " (parts, each proved)" },
			same.join(", ")
		));
		if let Some(limits) = limits {
			let line = &receivable.line;
			let asset = desk.asset(line.asset)?;
			let registered = desk.registration(line.debtor).await?.to_string();
			let exposures = reads::exposures(&desk.reads, lender, Side::Debtor).await?;
			let outstanding = exposures
				.iter()
				.find(|found| (found.party, found.asset) == (line.debtor, line.asset))
				.map_or(0, |found| found.advanced.amount.0);
			let limit = limit_of(limits, line.debtor, &registered, &asset);
			within(limit, &asset, outstanding, advance)?;
			context.out.note(&format!(
				"with this debtor then outstanding: {}",
				asset.show(outstanding.saturating_add(advance.minor()))
			));
		}
		Ok(())
	}
}

fn read_limits(path: &Path) -> Result<Vec<Limit>> {
	let text = files::read(path)?;
	limits::read(&text).map_err(|faults| Error::BadTable { path: path.to_owned(), faults })
}

/// What is checked and told before a lender signs.
async fn looked_at(
	context: &Context,
	desk: &Desk,
	account: &AccountId,
	id: u32,
	seen: &Seen,
	through: Through,
) -> Result<(OrgId, ReceivableView, CheckView)> {
	let lender = super::super::lookup::signers_organisation(&desk.reads, account).await?;
	let receivable = reads::receivable(&desk.reads, id).await?;
	let deal = Deal { lender, root: Some(receivable.root), acknowledged: seen.flags, through };
	let check = reads::check(&desk.reads, id, deal).await?;
	context.out.note(&outcome(desk, receivable.line.asset, &check)?);
	Ok((lender, receivable, check))
}

pub(super) async fn fund(context: &Context, command: Fund) -> Result<()> {
	let Fund { id, seen, diligence, once } = command;
	let (seen, (own, limits)) = (seen.read()?, diligence.read()?);
	let account = once.account(context)?;
	let call = async |client: &Client, _: &_| {
		let desk = Desk::open(client).await?;
		let (lender, receivable, check) =
			looked_at(context, &desk, &account, id, &seen, Through::Listing).await?;
		let Some(listing) = receivable.listing.as_ref().filter(|listing| listing.stands) else {
			let why = "its seller offers nothing today: `lender search` lists what is offered; `lender offer` makes an offer of your own";
			return Err(bad("receivable", &id.to_string(), why));
		};
		let advance = check.quote.map(|quote| quote.advance).unwrap_or_default();
		diligence
			.done(context, &desk, lender, &receivable, &own, limits.as_deref(), advance)
			.await?;
		let call = calls::fund(id, receivable.root.0, terms_of(&listing.terms).hash(), seen);
		desk.announce(context, &account, &call, None).await?;
		Ok(call)
	};
	once.submit_then(context, call, first_signed).await
}

pub(super) async fn offer(context: &Context, command: Offer) -> Result<()> {
	let Offer { id, terms, until, seen, diligence, once } = command;
	terms.check()?;
	let until = day("last day", &until)?;
	let (seen, (own, limits)) = (seen.read()?, diligence.read()?);
	let account = once.account(context)?;
	let call = async |client: &Client, _: &_| {
		let desk = Desk::open(client).await?;
		let asset = reads::receivable(&desk.reads, id).await?.line.asset;
		let terms = terms.terms(&desk.asset(asset)?)?;
		let through = Through::Terms(terms_view(&terms));
		let (lender, receivable, check) =
			looked_at(context, &desk, &account, id, &seen, through).await?;
		let advance = check.quote.map(|quote| quote.advance).unwrap_or_default();
		diligence
			.done(context, &desk, lender, &receivable, &own, limits.as_deref(), advance)
			.await?;
		context.out.note(&format!(
			"offering {} of {} until {until}",
			grouped(&desk.asset(asset)?, advance),
			desk.show(asset, check.fundable)
		));
		let call = calls::offer(id, receivable.root.0, &terms, until, seen);
		desk.announce(context, &account, &call, None).await?;
		Ok(call)
	};
	once.submit_then(context, call, first_signed).await
}

#[cfg(test)]
mod tests {
	use super::*;

	fn cny() -> Asset {
		serde_json::from_value(serde_json::json!({
			"id": 1, "issuer": 9, "currency": "CNY", "decimals": 2, "utcOffsetMinutes": 480,
		}))
		.unwrap()
	}

	#[test]
	fn limit_should_be_that_of_debtor_and_asset() {
		let table =
			"debtor,asset,limit\n12,USD,1\n12,cny,5000000\nlei:529900T8BM49AURSDO55,1,7.50\n";
		let limits = limits::read(table).unwrap();
		let limit = |debtor, registered| {
			limit_of(&limits, OrgId(debtor), registered, &cny()).map(|limit| limit.to_string())
		};
		assert_eq!(limit(12, "kvk:1"), Some("5000000".to_owned()));
		assert_eq!(limit(13, "lei:529900T8BM49AURSDO55"), Some("7.5".to_owned()));
		assert_eq!(limit(14, "kvk:2"), None);
	}

	#[test]
	fn nothing_should_go_beyond_a_limit() {
		let more = |minor| Amount::new(minor).unwrap();
		let limit = |text: &str| text.parse().ok();
		assert!(within(limit("100"), &cny(), 5_000, more(5_000)).is_ok());
		let error = within(limit("100"), &cny(), 5_000, more(5_001)).unwrap_err().to_string();
		assert!(error.contains("100.01 CNY") && error.contains("100.00 CNY"), "{error}");
		let error = within(None, &cny(), 0, more(1)).unwrap_err().to_string();
		assert!(error.contains("no usable line"), "{error}");
	}
}
