//! `stalhof invoice show` and `all`.

use super::super::{
	Context,
	output::table,
	receivables::{Desk, Form, Sheet, Whose, day, terms_words},
	submit::connect,
};
use crate::{
	consortium::Names,
	error::Result,
	goods::movements::to_the_minute,
	receivables::{
		Parts,
		reads::{self, By},
		views::{
			CreditNoteView, CreditProgress, Filter, GrantView, OfferView, PositionView,
			ReceivableLine, ReceivableView, ReportOutcome, ReportView, TokenStatus,
		},
	},
	types::BlockRef,
};
use clap::Args;
use serde::Serialize;
use stalhof_primitives::{
	organisation::OrgId,
	receivables::{Status, Statuses},
};

#[derive(Args)]
pub(in crate::cli) struct Show {
	/// The receivable's number.
	id: u32,
}

#[derive(Args)]
pub(in crate::cli) struct All {
	#[command(flatten)]
	whose: Whose,
	#[command(flatten)]
	which: Which,
	#[command(flatten)]
	form: Form,
}

/// Which receivables are listed.
#[derive(Args)]
pub(in crate::cli) struct Which {
	/// None due earlier, YYYY-MM-DD.
	#[arg(long, value_name = "DAY")]
	from: Option<String>,
	/// None due later, YYYY-MM-DD.
	#[arg(long, value_name = "DAY")]
	until: Option<String>,
	/// In that settlement asset alone: its number, or its currency.
	#[arg(long)]
	asset: Option<String>,
	/// In any of these states, with commas between: submitted, accepted, listed, funded, paid, bought-back, written-off,
	/// withdrawn, rejected, lapsed; partially-paid, overdue, default, disputed, frozen.
	#[arg(long, value_name = "STATES")]
	state: Option<String>,
}

/// A receivable with its lists.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Whole {
	#[serde(flatten)]
	receivable: ReceivableView,
	credit_notes_list: Vec<CreditNoteView>,
	reports_list: Vec<ReportView>,
	offers: Vec<OfferView>,
	grants: Vec<GrantView>,
	tokens: Vec<TokenStatus>,
	at: BlockRef,
}

#[derive(Serialize)]
pub(in crate::cli) struct Listed<'a, T> {
	pub(in crate::cli) organisation: OrgId,
	pub(in crate::cli) items: &'a [T],
	pub(in crate::cli) at: BlockRef,
}

impl Which {
	/// Of these, unless others are named.
	pub(in crate::cli) fn unless_named(&mut self, statuses: Statuses) {
		self.state.get_or_insert_with(|| statuses.to_string());
	}

	/// Finds what is wrong with it before a node is asked.
	pub(in crate::cli) fn check(&self) -> Result<()> {
		self.read(None).map(drop)
	}

	/// The filter, on a chain.
	pub(in crate::cli) fn filter(&self, desk: &Desk) -> Result<Filter> {
		let asset = self.asset.as_deref().map(|text| desk.asset_or_only(Some(text))).transpose()?;
		self.read(asset.map(|asset| asset.id))
	}

	fn read(&self, asset: Option<u32>) -> Result<Filter> {
		let of =
			|what, text: &Option<String>| text.as_deref().map(|text| day(what, text)).transpose();
		let statuses = self.state.as_deref();
		let statuses = statuses.map(|text| crate::cli::lookup::value("state", text)).transpose()?;
		Ok(Filter {
			from: of("first day", &self.from)?,
			until: of("last day", &self.until)?,
			asset,
			statuses: statuses.unwrap_or(Statuses::NONE),
		})
	}
}

pub(super) async fn all(context: &Context, command: All) -> Result<()> {
	let All { whose, which, form } = command;
	whose.check(context)?;
	which.check()?;
	list(context, &whose, &which, &form, By::Seller).await
}

/// Receivables of an organisation, from its point of view.
pub(in crate::cli) async fn list(
	context: &Context,
	whose: &Whose,
	which: &Which,
	form: &Form,
	by: By,
) -> Result<()> {
	let (client, _) = connect(context).await?;
	let desk = Desk::open(&client).await?;
	let organisation = whose.find(context, &desk.reads).await?;
	let filter = which.filter(&desk)?;
	let lines = reads::list(&desk.reads, by, organisation, filter).await?;
	let named = lines.iter().flat_map(|line| [line.seller, line.debtor]);
	let names = desk.names(named).await?;
	let listed = Listed { organisation, items: &lines, at: desk.reads.at() };
	let sheet = sheet(&desk, &lines, &names, by, form);
	sheet.print(context, form, &desk.reads, &listed, "There are none.")
}

/// How a receivable stands, in words.
pub(in crate::cli) fn stands(line: &ReceivableLine) -> String {
	let mut words = vec![line.state.name().to_owned()];
	if !line.joined {
		words.push("not confirmed by its seller".to_owned());
	}
	if line.partially_paid {
		words.push(Status::PartiallyPaid.name().to_owned());
	}
	match line.stage {
		stalhof_primitives::money::Stage::Overdue => {
			words.push(format!("overdue {} days", line.days_overdue));
		}
		stalhof_primitives::money::Stage::Default => {
			words.push(format!("default, overdue {} days", line.days_overdue));
		}
		_ => {}
	}
	if !line.disputed.is_zero() {
		words.push(Status::Disputed.name().to_owned());
	}
	if line.frozen {
		words.push(Status::Frozen.name().to_owned());
	}
	words.join(", ")
}

fn sheet(desk: &Desk, lines: &[ReceivableLine], names: &Names, by: By, form: &Form) -> Sheet {
	let lender = by == By::Lender;
	let header = match (lender, form.is_csv()) {
		(true, _) => &[
			"number",
			"seller",
			"debtor",
			"due",
			"last day",
			"currency",
			"face",
			"debtor owes",
			"disputed",
			"lender owed",
			"stands",
		][..],
		(false, _) => &[
			"number",
			"seller",
			"debtor",
			"due",
			"last day",
			"currency",
			"face",
			"debtor owes",
			"disputed",
			"stands",
		],
	};
	let mut sheet = Sheet::new(header);
	for line in lines {
		let party = |id: OrgId| match form.is_csv() {
			true => id.to_string(),
			false => names.organisation(id),
		};
		let money = |amount: stalhof_primitives::money::Amount| match form.is_csv() {
			true => desk.plain(line.asset, amount.minor()),
			false => match desk.asset(line.asset) {
				Ok(asset) => amount.grouped(asset.terms.decimals),
				Err(_) => amount.to_string(),
			},
		};
		let mut row = vec![
			line.id.to_string(),
			party(line.seller),
			party(line.debtor),
			line.due.to_string(),
			line.last_day.to_string(),
			desk.currency(line.asset),
			money(line.face),
			money(line.debtor_owes),
			money(line.disputed),
		];
		if lender {
			row.push(line.lender_owed.map_or_else(|| "-".to_owned(), money));
		}
		row.push(stands(line));
		sheet.rows.push(row);
	}
	sheet
}

pub(super) async fn show(context: &Context, command: Show) -> Result<()> {
	let Show { id } = command;
	let (client, _) = connect(context).await?;
	let desk = Desk::open(&client).await?;
	let receivable = reads::receivable(&desk.reads, id).await?;
	let whole = Whole {
		credit_notes_list: reads::credit_notes(&desk.reads, id).await?,
		reports_list: reads::reports(&desk.reads, id).await?,
		offers: reads::offers(&desk.reads, id).await?,
		grants: reads::grants(&desk.reads, id).await?,
		tokens: reads::token_statuses(&desk.reads, id).await?,
		at: desk.reads.at(),
		receivable,
	};
	let line = &whole.receivable.line;
	let named = [line.seller, line.debtor, line.creditor].into_iter().chain(line.lender);
	let offers = whole.offers.iter().map(|offer| offer.lender);
	let names = desk.names(named.chain(offers)).await?;
	context.out.told(&whole, &desk.reads, || describe(&desk, &whole, &names))
}

fn describe(desk: &Desk, whole: &Whole, names: &Names) -> String {
	let ReceivableView { line, .. } = &whole.receivable;
	let of = &whole.receivable;
	let money = |amount| desk.show(line.asset, amount);
	let mut rows = vec![
		("Receivable", format!("{}, {}: {}", line.id, line.kind, stands(line))),
		("Seller", names.organisation(line.seller)),
		("Debtor", names.organisation(line.debtor)),
		("Owed to", names.organisation(line.creditor)),
		("Face", format!("{}, of {}", money(line.face), line.issue)),
		("Due", format!("{}; in time until {}", line.due, line.last_day)),
		(
			"Accepted",
			match of.accepted_on {
				Some(at) => format!(
					"{} on {}{}",
					money(of.accepted),
					to_the_minute(at),
					if of.waived { ", defences waived" } else { "" }
				),
				None => format!("not yet; until {}", to_the_minute(of.lapses.until)),
			},
		),
		("Paid", money(of.paid)),
		("Credited", money(of.credited)),
		(
			"Debtor owes",
			format!("{}, of it disputed {}", money(line.debtor_owes), money(line.disputed)),
		),
		("Evidence", evidence(of)),
		("Flags", of.flags.to_string()),
		("Root", of.root.to_string()),
	];
	rows.extend(of.names.map(|id| ("Names", format!("receivable {id}"))));
	let asset = desk.asset(line.asset).ok();
	if let (Some(listing), Some(asset)) = (&of.listing, &asset) {
		let to = listing.to.map_or("any lender".to_owned(), |to| names.organisation(to));
		let over = if listing.stands { "" } else { " (stands no more)" };
		rows.push((
			"Offered",
			format!(
				"to {to} until {}{over}: {}",
				listing.until,
				terms_words(&listing.terms, asset)
			),
		));
	}
	if let (false, Some(asset)) = (whole.offers.is_empty(), &asset) {
		for offer in &whole.offers {
			let over = if offer.stands { "" } else { " (stands no more)" };
			let lender = names.organisation(offer.lender);
			let terms = terms_words(&offer.terms, asset);
			rows.push(("Offer", format!("of {lender} until {}{over}: {terms}", offer.until)));
		}
	}
	let mut text = table(&rows);
	if let Some(position) = &of.position {
		text.push_str(&described(desk, line.asset, position, names));
	}
	text.push_str(&facts(desk, whole, names));
	text
}

fn evidence(of: &ReceivableView) -> String {
	let cited = of.shipments.iter().map(|cited| {
		let drawn = if cited.drawn { " (drawn)" } else { "" };
		format!("{} of shipment {}{drawn}", cited.quantity, cited.shipment)
	});
	let cited: Vec<_> = cited.collect();
	match cited.is_empty() {
		true => format!("grade {}", of.grade),
		false => format!("grade {}: {}", of.grade, cited.join(", ")),
	}
}

fn described(desk: &Desk, asset: u32, position: &PositionView, names: &Names) -> String {
	let money = |amount| desk.show(asset, amount);
	let mut rows = vec![
		("Lender", format!("{}, since {}", names.organisation(position.lender), position.funded)),
		(
			"Advance",
			format!("{} at {} {}", money(position.advance), position.rate, position.day_count),
		),
		(
			"Price",
			format!(
				"{} (discount {}, fees {})",
				money(position.price),
				money(position.discount),
				money(position.fees)
			),
		),
		(
			"Retention",
			format!("{}, left {}", money(position.retention), money(position.retention_left)),
		),
		(
			"Lender is owed",
			format!(
				"{} (principal {}, late discount {}, charges {})",
				money(position.owed.total),
				money(position.owed.principal),
				money(position.owed.late_discount),
				money(position.owed.charges)
			),
		),
		("Lender has got", money(position.met.total)),
		(
			"Recourse",
			format!(
				"{}; the seller has to pay {}, has paid {}{}",
				position.recourse,
				money(position.recourse_due.total),
				money(position.recourse_paid),
				position
					.called
					.map_or(String::new(), |at| format!("; called {}", to_the_minute(at)))
			),
		),
	];
	rows.extend(position.written_off.map(|amount| ("Written off", money(amount))));
	table(&rows)
}

fn facts(desk: &Desk, whole: &Whole, names: &Names) -> String {
	let (of, mut text) = (&whole.receivable, String::new());
	let money = |amount| desk.show(of.line.asset, amount);
	let mut say = |line: String| {
		text.push_str(&line);
		text.push('\n');
	};
	if let Some(notice) = &of.notice {
		let known = match notice.acknowledged {
			Some(at) => format!("acknowledged {}", to_the_minute(at)),
			None => "not acknowledged".to_owned(),
		};
		let by = names.organisation(notice.given.by);
		say(format!(
			"Notice of assignment by {by} {}, {known}",
			to_the_minute(notice.given.moment)
		));
	}
	if let Some(dispute) = &of.dispute {
		let until = match dispute.escalated {
			Some(_) => "an arbiter has it".to_owned(),
			None => {
				format!("to be taken to an arbiter until {}", to_the_minute(dispute.window.until))
			}
		};
		say(format!("Disputed: {} for {}; {until}", money(dispute.amount), dispute.reason));
	}
	if let Some(freeze) = &of.freeze {
		let case = String::from_utf8_lossy(&freeze.case);
		let case: String = case.chars().filter(|sign| !sign.is_control()).collect();
		let by = names.organisation(freeze.authority);
		say(format!("Frozen by {by}, case {case}, until {}", freeze.until));
	}
	for credit in &whole.credit_notes_list {
		let state = match credit.state {
			CreditProgress::Pending => "waits for the lender's consent",
			CreditProgress::InForce => "in force",
			CreditProgress::Refused => "refused by the lender",
		};
		say(format!(
			"Credit note {}: {} for {}, {state}",
			credit.note,
			money(credit.amount),
			credit.reason
		));
	}
	for report in &whole.reports_list {
		let outcome = match report.outcome {
			ReportOutcome::Open => "not answered".to_owned(),
			ReportOutcome::Denied => "its receiver says that nothing came".to_owned(),
			ReportOutcome::Discharged => format!("discharges {}", money(report.discharged)),
			ReportOutcome::Contested => {
				"its receiver says that it came, and the lender is to answer".to_owned()
			}
			ReportOutcome::Refused => "refused by the lender: the debt stays".to_owned(),
			ReportOutcome::Misdirected => {
				"went to who was not the creditor: the debt stays".to_owned()
			}
		};
		say(format!(
			"Paid outside, report {}: {} on {} to {}, {outcome}",
			report.note,
			money(report.amount),
			report.day,
			names.organisation(report.to)
		));
	}
	for grant in &whole.grants {
		let until = if grant.holds { "until" } else { "was until" };
		say(format!(
			"Opened to {} by {} {until} {}: {}",
			grant.to,
			grant.by,
			grant.until,
			Parts::from_bits(grant.fields)
		));
	}
	for status in
		whole.tokens.iter().filter(|status| status.others > 0 || !status.elsewhere.is_empty())
	{
		let hits: Vec<String> = status
			.newest
			.iter()
			.map(|hit| {
				let whose =
					if hit.same_seller { "of the same seller" } else { "of another seller" };
				format!("{} {whose}, {}", hit.state, hit.submitted)
			})
			.collect();
		say(format!(
			"Token {} is also of {} others: {}",
			status.kind,
			status.others,
			hits.join("; ")
		));
		for note in &status.elsewhere {
			say(format!(
				"Token {}: lender {} says that it has financed it outside from {} to {}",
				status.kind, note.lender, note.since, note.until
			));
		}
	}
	text
}
