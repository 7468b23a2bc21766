//! `stalhof debtor`.

mod approve;

use super::{
	Context,
	goods::Reference,
	invoice::{Listed, Which, list},
	output::table,
	receivables::{Desk, Form, Sheet, Whose, amount, check_amount, day, which},
	submit::{Once, connect},
	treasury::first_signed,
};
use crate::{
	client::Client,
	error::{Error, Result},
	files,
	receivables::{
		calls,
		payables::{COLUMNS, template},
		reads::{self, By},
		views::{NoPayment, PaymentOutlook, Profiled},
	},
	types::BlockRef,
};
use clap::{Args, Subcommand};
use serde::Serialize;
use stalhof_primitives::receivables::{Status, Statuses};
use std::path::{Path, PathBuf};

#[derive(Subcommand)]
pub(super) enum Command {
	/// Enter approved payables, accepted: a CSV table, a UBL document, or a directory of documents. By two operators, each with
	/// the same command.
	///
	/// 200 go into one transaction. What is on the chain already is left out, so that running it again brings in what is still
	/// missing.
	Approve(Box<approve::Approve>),
	/// Write a table of payables to be filled in.
	Template {
		/// New file for it, instead of standard output.
		#[arg(long, value_name = "FILE")]
		out: Option<PathBuf>,
	},
	/// List what an organisation owes, in order of due date.
	Due(Box<Due>),
	/// Pay a receivable in its debtor's name: the chain knows to whom. With --what-if, say what that would do, and send nothing.
	Pay(Box<Pay>),
	/// Say as its debtor that you have paid outside of the chain; who received it confirms.
	Report(Box<Report>),
}

#[derive(Args)]
pub(super) struct Due {
	#[command(flatten)]
	whose: Whose,
	#[command(flatten)]
	which: Which,
	/// Those too that are settled, rejected, withdrawn or lapsed.
	#[arg(long)]
	all: bool,
	/// Sums by day and seller instead of single receivables; of one asset.
	#[arg(long, conflicts_with = "all")]
	sums: bool,
	#[command(flatten)]
	form: Form,
}

#[derive(Args)]
pub(super) struct Pay {
	/// The receivable's number.
	id: u32,
	/// How much, in the major unit; `all` for what is owed.
	#[arg(long)]
	amount: String,
	/// Say what it would do, and send nothing.
	#[arg(long)]
	what_if: bool,
	/// On that day instead of today, YYYY-MM-DD.
	#[arg(long, value_name = "DAY", requires = "what_if")]
	on: Option<String>,
	#[command(flatten)]
	reference: Reference,
	#[command(flatten)]
	once: Once,
}

#[derive(Args)]
pub(super) struct Report {
	/// The receivable's number.
	id: u32,
	/// How much, in the major unit.
	#[arg(long)]
	amount: String,
	/// On which day, YYYY-MM-DD.
	#[arg(long, value_name = "DAY")]
	day: String,
	/// To whom: number or registration number of its seller or its lender.
	#[arg(long, value_name = "ORGANISATION")]
	to: String,
	#[command(flatten)]
	reference: Reference,
	#[command(flatten)]
	once: Once,
}

#[derive(Serialize)]
struct Written<'a> {
	file: &'a Path,
}

#[derive(Serialize)]
struct Outlook {
	receivable: u32,
	#[serde(flatten)]
	outlook: PaymentOutlook,
	at: BlockRef,
}

pub(super) async fn run(context: &Context, command: Command) -> Result<()> {
	match command {
		Command::Approve(command) => approve::run(context, *command).await,
		Command::Template { out: None } => context.out.raw(template().as_bytes()),
		Command::Template { out: Some(out) } => {
			files::create(&out, template().as_bytes(), files::PUBLIC)?;
			context.out.result(&Written { file: &out }, || {
				let columns = COLUMNS.map(|column| {
					let needed = if column.required { "" } else { " (may be left out)" };
					format!("  {}{needed}: {}\n", column.name, column.holds)
				});
				format!("{} is written. Its columns:\n{}", out.display(), columns.concat())
			})
		}
		Command::Due(command) => due(context, *command).await,
		Command::Pay(command) => pay(context, *command).await,
		Command::Report(command) => report(context, *command).await,
	}
}

async fn due(context: &Context, command: Due) -> Result<()> {
	let Due { whose, mut which, all, sums: by_day, form } = command;
	whose.check(context)?;
	which.check()?;
	if by_day {
		return sums(context, &whose, &which, &form).await;
	}
	if !all {
		which.unless_named(Statuses::of(&[
			Status::Submitted,
			Status::Accepted,
			Status::Listed,
			Status::Funded,
			Status::PartiallyPaid,
			Status::Overdue,
			Status::Default,
		]));
	}
	list(context, &whose, &which, &form, By::Debtor).await
}

/// What a debtor has to pay when, and to whom it was owed at first.
async fn sums(context: &Context, whose: &Whose, which: &Which, form: &Form) -> Result<()> {
	let (client, _) = connect(context).await?;
	let desk = Desk::open(&client).await?;
	let organisation = whose.find(context, &desk.reads).await?;
	let filter = which.filter(&desk)?;
	let asset = match filter.asset {
		Some(asset) => desk.asset(asset)?,
		None => desk.asset_or_only(None)?,
	};
	let mut rows =
		reads::outstanding(&desk.reads, Profiled::Debtor(organisation), asset.id).await?;
	rows.retain(|row| {
		filter.from.is_none_or(|from| row.due >= from)
			&& filter.until.is_none_or(|until| row.due <= until)
	});
	rows.sort_by_key(|row| (row.due, row.seller));
	let names = desk.names(rows.iter().map(|row| row.seller)).await?;
	let mut sheet = Sheet::new(&["due", "last day", "seller", "currency", "receivables", "amount"]);
	for row in &rows {
		let seller = match form.is_csv() {
			true => row.seller.to_string(),
			false => names.organisation(row.seller),
		};
		sheet.rows.push(vec![
			row.due.to_string(),
			row.last_day.to_string(),
			seller,
			desk.currency(asset.id),
			row.owed.count.to_string(),
			desk.plain(asset.id, row.owed.amount.0),
		]);
	}
	let listed = Listed { organisation, items: &rows, at: desk.reads.at() };
	sheet.print(context, form, &desk.reads, &listed, "Nothing is due.")
}

async fn pay(context: &Context, command: Pay) -> Result<()> {
	let Pay { id, amount: text, what_if, on, reference, once } = command;
	if text != "all" {
		check_amount(&text)?;
	}
	let on = on.as_deref().map(|text| day("day", text)).transpose()?;
	let hash = reference.hash()?;
	let paid = async |desk: &Desk| {
		let line = reads::receivable(&desk.reads, id).await?.line;
		let paid = match text.as_str() {
			"all" => line.debtor_owes,
			text => amount(&desk.asset(line.asset)?, text)?,
		};
		Ok::<_, Error>((line.asset, paid))
	};
	if what_if {
		let (client, _) = connect(context).await?;
		let desk = Desk::open(&client).await?;
		let (asset, paid) = paid(&desk).await?;
		let outlook = reads::what_if(&desk.reads, id, paid, on).await?;
		let outlook = outlook.map_err(|why| super::lookup::bad("payment", &text, meaning(why)))?;
		let names = desk.names([outlook.creditor]).await?;
		let shown = Outlook { receivable: id, outlook, at: desk.reads.at() };
		return context.out.told(&shown, &desk.reads, || {
			let money = |amount| desk.show(asset, amount);
			table(&[
				("Paid", format!("{} on {}", money(paid), outlook.day)),
				("Owed to", names.organisation(outlook.creditor)),
				(
					"Lender gets",
					format!(
						"{} (charges {}, late discount {}, principal {})",
						money(outlook.lender.total),
						money(outlook.lender.charges),
						money(outlook.lender.late_discount),
						money(outlook.lender.principal)
					),
				),
				("Seller gets", money(outlook.seller)),
				("In suspense", money(outlook.suspense)),
				("Debtor owes then", money(outlook.debtor_owes)),
				("State then", outlook.state.to_string()),
			])
		});
	}
	let account = once.account(context)?;
	let call = async |client: &Client, _: &_| {
		let desk = Desk::open(client).await?;
		let (asset, paid) = paid(&desk).await?;
		let call = calls::pay(id, paid, hash);
		context.out.note(&format!("paying {}", desk.show(asset, paid)));
		desk.announce(context, &account, &call, Some((asset, paid))).await?;
		Ok(call)
	};
	once.submit_then(context, call, first_signed).await
}

const fn meaning(why: NoPayment) -> &'static str {
	match why {
		NoPayment::NotFound => "there is no receivable of that number",
		NoPayment::NotOwed => "its debtor has not accepted it, or it was withdrawn",
		NoPayment::NothingOwed => "nothing is owed any more",
		NoPayment::ZeroAmount => "it must be more than nothing",
		NoPayment::Past => "the day is before today",
		NoPayment::OutOfRange => "sums of money would be beyond what the chain counts",
	}
}

async fn report(context: &Context, command: Report) -> Result<()> {
	let Report { id, amount: text, day: paid_on, to, reference, once } = command;
	check_amount(&text)?;
	let (paid_on, to, hash) = (day("day", &paid_on)?, which(&to)?, reference.hash()?);
	once.submit(context, async |client, _| {
		let desk = Desk::open(client).await?;
		let line = reads::receivable(&desk.reads, id).await?.line;
		let paid = amount(&desk.asset(line.asset)?, &text)?;
		Ok(calls::report_outside(id, paid, paid_on, to.number(&desk.reads).await?, hash))
	})
	.await
}
