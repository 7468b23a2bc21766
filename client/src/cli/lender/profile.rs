//! `stalhof lender profile` and `ageing`.

use super::super::{
	Context,
	lookup::bad,
	output::list,
	receivables::{Desk, Form, Sheet, day, tenths, which},
	submit::{Limit, connect},
};
use crate::{
	client::Client,
	error::Result,
	finality::Basis,
	receivables::{
		proof, reads,
		views::{AgeingView, CountersView, PairLine, ProfileView, Profiled, Sum, TallyView},
	},
	time::deadline,
	types::BlockRef,
};
use clap::Args;
use serde::Serialize;
use stalhof_primitives::{organisation::OrgId, receivables::Side};
use tokio::time::Instant;

/// Whose profile: of a seller, a debtor, or the two together.
#[derive(Args)]
pub(in crate::cli) struct Of {
	/// What this seller sold: number or registration number.
	#[arg(long, value_name = "ORGANISATION", required_unless_present = "debtor")]
	seller: Option<String>,
	/// What this debtor owes; with --seller, of that seller alone.
	#[arg(long, value_name = "ORGANISATION")]
	debtor: Option<String>,
	/// In which settlement asset: its number, or its currency [default: the only one].
	#[arg(long)]
	asset: Option<String>,
}

#[derive(Args)]
pub(in crate::cli) struct Ageing {
	#[command(flatten)]
	of: Of,
	/// As of that day instead of today, YYYY-MM-DD.
	#[arg(long, value_name = "DAY")]
	on: Option<String>,
	#[command(flatten)]
	form: Form,
}

#[derive(Args)]
pub(in crate::cli) struct Show {
	#[command(flatten)]
	of: Of,
	/// The pairs that it is part of, instead of its counters.
	#[arg(long)]
	pairs: bool,
	/// Check each counter shown, and of a pair all that is outstanding, by proof against a final block.
	#[arg(long, conflicts_with = "pairs")]
	prove: bool,
	#[command(flatten)]
	limit: Limit,
	#[command(flatten)]
	form: Form,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Aged {
	of: Profiled,
	asset: u32,
	#[serde(flatten)]
	ageing: AgeingView,
	at: BlockRef,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Profile {
	of: Profiled,
	asset: u32,
	/// `null` when nothing was ever brought in.
	profile: Option<ProfileView>,
	at: BlockRef,
}

#[derive(Serialize)]
struct Pairs<'a> {
	organisation: OrgId,
	items: &'a [PairLine],
	at: BlockRef,
}

impl Of {
	fn check(&self) -> Result<()> {
		for text in self.seller.iter().chain(&self.debtor) {
			which(text)?;
		}
		Ok(())
	}

	async fn find(&self, desk: &Desk) -> Result<(Profiled, u32)> {
		let number = async |text: &Option<String>| match text {
			Some(text) => Ok::<_, crate::Error>(Some(which(text)?.number(&desk.reads).await?)),
			None => Ok(None),
		};
		let asset = desk.asset_or_only(self.asset.as_deref())?;
		let of = match (number(&self.seller).await?, number(&self.debtor).await?) {
			(Some(seller), Some(debtor)) => Profiled::Pair { seller, debtor },
			(Some(seller), None) => Profiled::Seller(seller),
			(None, Some(debtor)) => Profiled::Debtor(debtor),
			(None, None) => return Err(bad("organisation", "", "name --seller, --debtor or both")),
		};
		Ok((of, asset.id))
	}
}

pub(super) async fn ageing(context: &Context, command: Ageing) -> Result<()> {
	let Ageing { of, on, form } = command;
	of.check()?;
	let on = on.as_deref().map(|text| day("day", text)).transpose()?;
	let (client, _) = connect(context).await?;
	let desk = Desk::open(&client).await?;
	let (of, asset) = of.find(&desk).await?;
	let ageing = reads::ageing(&desk.reads, of, asset, on).await?;
	let mut sheet = Sheet::new(&["overdue", "amount", "currency"]);
	for (name, sum) in buckets(&ageing) {
		let currency = desk.currency(asset);
		sheet.rows.push(vec![name.to_owned(), desk.plain(asset, sum.0), currency]);
	}
	if !form.is_csv() {
		let days = ageing.worst_days;
		sheet.rows.push(vec!["longest".to_owned(), format!("{days} days"), String::new()]);
	}
	let aged = Aged { of, asset, ageing, at: desk.reads.at() };
	sheet.print(context, &form, &desk.reads, &aged, "")
}

fn buckets(ageing: &AgeingView) -> [(&'static str, Sum); 5] {
	[
		("no", ageing.on_time),
		("1-30", ageing.to_30),
		("31-60", ageing.to_60),
		("61-90", ageing.to_90),
		("over 90", ageing.over_90),
	]
}

pub(super) async fn show(context: &Context, command: Show) -> Result<()> {
	let Show { of, pairs: by_pair, prove, limit, form } = command;
	of.check()?;
	let (client, _) = connect(context).await?;
	let desk = Desk::open(&client).await?;
	let (of, asset) = of.find(&desk).await?;
	if by_pair {
		return pairs(context, &desk, of, asset, &form).await;
	}
	if prove {
		return proved(context, &client, &desk, of, asset, &form, deadline(limit.duration())).await;
	}
	let profile = reads::profile(&desk.reads, of, asset).await?;
	let sheet = match &profile {
		Some(profile) => sheet(&desk, asset, profile, &form),
		None => Sheet::new(&HEADER),
	};
	let shown = Profile { of, asset, profile, at: desk.reads.at() };
	sheet.print(context, &form, &desk.reads, &shown, "Nothing was ever brought in.")
}

/// Shows what a proof says, and on what it rests.
async fn proved(
	context: &Context,
	client: &Client,
	desk: &Desk,
	of: Profiled,
	asset: u32,
	form: &Form,
	deadline: Instant,
) -> Result<()> {
	let rests = |block: BlockRef, finality: &Basis| {
		format!("Proved against the state of block {block}, {finality}.\n")
	};
	if let Profiled::Pair { seller, debtor } = of {
		let proved = proof::prove_pair(client, (seller, debtor, asset), None, deadline).await?;
		let mut sheet = sheet(desk, asset, &proved.what.profile, form);
		if form.is_csv() {
			return context.out.raw(sheet.csv().as_bytes());
		}
		for row in &proved.what.rows {
			let sum = format!("{} ({})", desk.plain(asset, row.amount.0), row.count);
			sheet.rows.push(vec![format!("due {}", row.due), sum, String::new()]);
		}
		let text = list(&sheet.header, sheet.rows) + &rests(proved.block, &proved.finality);
		return context.out.result(&proved, || text);
	}
	let proved = proof::prove_profile(client, of, asset, None, deadline).await?;
	let sheet = sheet(desk, asset, &proved.what.profile, form);
	if form.is_csv() {
		return context.out.raw(sheet.csv().as_bytes());
	}
	let text = list(&sheet.header, sheet.rows) + &rests(proved.block, &proved.finality);
	context.out.result(&proved, || text)
}

/// Columns of a profile.
const HEADER: [&str; 3] = ["of", "all", "evidenced"];

fn sheet(desk: &Desk, asset: u32, profile: &ProfileView, form: &Form) -> Sheet {
	let mut sheet = Sheet::new(&HEADER);
	let rows = |counters| counted(desk, asset, counters);
	let both = rows(&profile.all).into_iter().zip(rows(&profile.evidenced));
	for ((name, all), (_, evidenced)) in both {
		sheet.rows.push(vec![name.to_owned(), all, evidenced]);
	}
	if form.is_csv() {
		return sheet;
	}
	let first = profile.first.map_or_else(|| "-".to_owned(), |day| day.to_string());
	sheet.rows.push(vec!["first brought in".to_owned(), first, String::new()]);
	let pairs = format!("{}, unrelated {}", profile.pairs, profile.unrelated_pairs);
	sheet.rows.push(vec!["pairs".to_owned(), pairs, String::new()]);
	if let Some(outstanding) = &profile.outstanding {
		let sum = desk.plain(asset, outstanding.amount.0);
		sheet.rows.push(vec!["outstanding".to_owned(), sum, String::new()]);
	}
	sheet
}

/// Counters of one column, a line each: sums in the major unit, with the number of receivables behind them.
fn counted(desk: &Desk, asset: u32, of: &CountersView) -> Vec<(&'static str, String)> {
	let plain = |sum: Sum| desk.plain(asset, sum.0);
	let tally = |tally: &TallyView| format!("{} ({})", plain(tally.amount), tally.count);
	let share = |share: Option<stalhof_primitives::money::Share>| {
		share.map_or_else(|| "-".to_owned(), |share| share.to_string())
	};
	let paid = &of.payments;
	vec![
		("brought in", tally(&of.submitted)),
		("accepted", tally(&of.accepted)),
		("days to accept", tenths(of.average_days_to_accept)),
		("rejected", of.rejected.to_string()),
		("lapsed", of.lapsed.to_string()),
		("withdrawn", of.withdrawn.to_string()),
		("other document", of.differed.to_string()),
		("duplicates", of.duplicates.to_string()),
		("due later than the law", tally(&of.over_law)),
		("funded", tally(&of.funded)),
		("paid", tally(&paid.total)),
		("paid from own treasury", plain(of.from_own)),
		("days to settle", tenths(paid.days_to_settle)),
		("in time by count", share(paid.on_time_by_count)),
		("in time by amount", share(paid.on_time_by_amount)),
		("1-30 days late", tally(&paid.to_30)),
		("31-60 days late", tally(&paid.to_60)),
		("61-90 days late", tally(&paid.to_90)),
		("over 90 days late", tally(&paid.over_90)),
		("credited", tally(&of.credited)),
		("disputes upheld", tally(&of.upheld)),
		("set off", tally(&of.set_off)),
		("dilution", share(of.dilution)),
		("disputed", tally(&of.disputed)),
		("disputes dismissed", of.dismissed.to_string()),
		("recourse called", tally(&of.recourse)),
		("bought back", tally(&of.bought_back)),
		("written off", tally(&of.written_off)),
		("recovered after that", plain(of.recovered)),
		("paid to the wrong party", of.misdirected.to_string()),
	]
}

async fn pairs(
	context: &Context,
	desk: &Desk,
	of: Profiled,
	asset: u32,
	form: &Form,
) -> Result<()> {
	let (side, organisation) = match of {
		Profiled::Seller(id) => (Side::Seller, id),
		Profiled::Debtor(id) => (Side::Debtor, id),
		Profiled::Pair { .. } => {
			return Err(bad("pairs", "of a pair", "name --seller or --debtor alone"));
		}
	};
	let mut items = reads::pairs(&desk.reads, side, organisation).await?;
	items.retain(|pair| pair.asset == asset);
	let names = desk.names(items.iter().flat_map(|pair| [pair.seller, pair.debtor])).await?;
	let mut sheet = Sheet::new(&[
		"seller",
		"debtor",
		"currency",
		"related",
		"accepted",
		"share",
		"outstanding",
	]);
	for pair in &items {
		let party = |id: OrgId| match form.is_csv() {
			true => id.to_string(),
			false => names.organisation(id),
		};
		sheet.rows.push(vec![
			party(pair.seller),
			party(pair.debtor),
			desk.currency(asset),
			if pair.related { "yes" } else { "no" }.to_owned(),
			desk.plain(asset, pair.accepted.amount.0),
			pair.share.map_or_else(|| "-".to_owned(), |share| share.to_string()),
			desk.plain(asset, pair.outstanding.amount.0),
		]);
	}
	let listed = Pairs { organisation, items: &items, at: desk.reads.at() };
	sheet.print(context, form, &desk.reads, &listed, "There are none.")
}
