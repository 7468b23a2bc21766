//! Facts beside a receivable: notice, credit notes, disputes, payments outside, freezes, recalls, recourse.

use super::super::{
	Context,
	goods::Reference,
	lookup::{bad, value},
	receivables::{Desk, One, Referred, amount, amount_or_none, check_amount, day},
	submit::Once,
	treasury::first_signed,
};
use crate::{
	client::Client,
	error::Result,
	receivables::{MAX_CASE, calls, reads},
};
use clap::{Args, Subcommand};
use stalhof_primitives::receivables::{CreditReason, DisputeReason, RejectReason};

#[derive(Subcommand)]
pub(in crate::cli) enum Notice {
	/// Give the debtor notice of assignment: from then on it pays the lender alone. By lender or seller.
	Give(Referred),
	/// Acknowledge it, as the debtor.
	Acknowledge(One),
}

#[derive(Subcommand)]
pub(in crate::cli) enum Dispute {
	/// Dispute some of what was accepted, as the debtor: within 30 days, once at a time.
	Raise {
		/// The receivable's number.
		id: u32,
		/// How much of what is owed, in the major unit.
		#[arg(long)]
		amount: String,
		/// short-delivery, quality, price, set-off, already-paid or other.
		#[arg(long)]
		reason: String,
		#[command(flatten)]
		reference: Reference,
		#[command(flatten)]
		once: Once,
	},
	/// Agree on how much of it is right: the seller, and a lender that has a say with the same amount.
	Settle {
		/// The receivable's number.
		id: u32,
		/// How much of it is right, in the major unit; 0 for nothing.
		#[arg(long)]
		upheld: String,
		#[command(flatten)]
		once: Once,
	},
	/// Drop it, as the debtor.
	Drop(One),
	/// Take it to an arbiter, as debtor or seller.
	Escalate(One),
	/// Rule on it: by two operators of an arbiter that belongs to no party's group.
	Rule {
		/// The receivable's number.
		id: u32,
		/// How much of it is right, in the major unit; 0 for nothing.
		#[arg(long)]
		upheld: String,
		#[command(flatten)]
		reference: Reference,
		#[command(flatten)]
		once: Once,
	},
	/// Dismiss it: by anyone, when it was taken to no arbiter in 30 days.
	Dismiss(One),
}

#[derive(Args)]
pub(in crate::cli) struct Reject {
	/// The receivable's number.
	id: u32,
	/// not-owed, unknown, differs, already-paid, duplicate or other.
	#[arg(long)]
	reason: String,
	#[command(flatten)]
	reference: Reference,
	#[command(flatten)]
	once: Once,
}

#[derive(Args)]
pub(in crate::cli) struct Credit {
	/// The receivable's number.
	id: u32,
	/// By how much less is owed, in the major unit.
	#[arg(long)]
	amount: String,
	/// returned, short-delivery, correction, set-off or other.
	#[arg(long)]
	reason: String,
	#[command(flatten)]
	reference: Reference,
	#[command(flatten)]
	once: Once,
}

#[derive(Args)]
pub(in crate::cli) struct Received {
	/// The receivable's number.
	id: u32,
	/// Which report, as `invoice show` numbers them.
	report: u32,
	/// It came.
	#[arg(long, conflicts_with = "no", required_unless_present = "no")]
	yes: bool,
	/// Nothing came.
	#[arg(long)]
	no: bool,
	#[command(flatten)]
	once: Once,
}

#[derive(Args)]
pub(in crate::cli) struct PayRecourse {
	/// The receivable's number.
	id: u32,
	/// How much, in the major unit.
	#[arg(long)]
	amount: String,
	#[command(flatten)]
	reference: Reference,
	#[command(flatten)]
	once: Once,
}

#[derive(Args)]
pub(in crate::cli) struct Freeze {
	/// The receivable's number.
	id: u32,
	/// Under which number the authority has the case, of at most 32 bytes: everybody reads it.
	#[arg(long, value_name = "TEXT")]
	case: String,
	/// The last day, YYYY-MM-DD: within 180 days.
	#[arg(long, value_name = "DAY")]
	until: String,
	#[command(flatten)]
	order: Reference,
	#[command(flatten)]
	once: Once,
}

#[derive(Args)]
pub(in crate::cli) struct Recall {
	/// The receivable's number.
	id: u32,
	/// A shipment that it cites.
	#[arg(long, value_name = "NUMBER")]
	shipment: u32,
	#[command(flatten)]
	once: Once,
}

pub(super) async fn notice(context: &Context, command: Notice) -> Result<()> {
	match command {
		Notice::Give(referred) => referred.send(context, calls::notify).await,
		Notice::Acknowledge(one) => one.send(context, calls::acknowledge).await,
	}
}

pub(super) async fn dispute(context: &Context, command: Dispute) -> Result<()> {
	match command {
		Dispute::Raise { id, amount: text, reason, reference, once } => {
			check_amount(&text)?;
			let reason: DisputeReason = value("reason", &reason)?;
			let hash = reference.hash()?;
			once.submit(context, async |client, _| {
				let disputed = amount(&asset(client, id).await?, &text)?;
				Ok(calls::dispute(id, disputed, reason, hash))
			})
			.await
		}
		Dispute::Settle { id, upheld, once } => {
			check_amount(&upheld)?;
			once.submit(context, async |client, _| {
				Ok(calls::settle_dispute(id, amount_or_none(&asset(client, id).await?, &upheld)?))
			})
			.await
		}
		Dispute::Drop(one) => one.send(context, calls::drop_dispute).await,
		Dispute::Escalate(one) => one.send(context, calls::escalate).await,
		Dispute::Rule { id, upheld, reference, once } => {
			check_amount(&upheld)?;
			let hash = reference.hash()?;
			let call = async |client: &Client, _: &_| {
				let upheld = amount_or_none(&asset(client, id).await?, &upheld)?;
				Ok(calls::rule(id, upheld, hash))
			};
			once.submit_then(context, call, first_signed).await
		}
		Dispute::Dismiss(one) => one.send(context, calls::dismiss_dispute).await,
	}
}

/// The asset of a receivable.
async fn asset(client: &Client, id: u32) -> Result<crate::consortium::treasury::Asset> {
	let desk = Desk::open(client).await?;
	desk.asset(reads::receivable(&desk.reads, id).await?.line.asset)
}

pub(super) async fn reject(context: &Context, command: Reject) -> Result<()> {
	let Reject { id, reason, reference, once } = command;
	let reason: RejectReason = value("reason", &reason)?;
	let hash = reference.hash()?;
	once.submit(context, async |_, _| Ok(calls::reject(id, reason, hash))).await
}

pub(super) async fn credit(context: &Context, command: Credit) -> Result<()> {
	let Credit { id, amount: text, reason, reference, once } = command;
	check_amount(&text)?;
	let kind: CreditReason = value("reason", &reason)?;
	if matches!(kind, CreditReason::Dispute | CreditReason::Ruling) {
		let why = "a settled dispute or a ruling makes that credit note itself (`invoice dispute settle`)";
		return Err(bad("reason", &reason, why));
	}
	let hash = reference.hash()?;
	once.submit(context, async |client, _| {
		Ok(calls::credit(id, amount(&asset(client, id).await?, &text)?, kind, hash))
	})
	.await
}

pub(super) async fn received(context: &Context, command: Received) -> Result<()> {
	let Received { id, report, yes, no: _, once } = command;
	once.submit(context, async |_, _| Ok(calls::confirm_outside(id, report, yes))).await
}

pub(super) async fn pay_recourse(context: &Context, command: PayRecourse) -> Result<()> {
	let PayRecourse { id, amount: text, reference, once } = command;
	check_amount(&text)?;
	let (hash, account) = (reference.hash()?, once.account(context)?);
	let call = async |client: &Client, _: &_| {
		let desk = Desk::open(client).await?;
		let line = reads::receivable(&desk.reads, id).await?.line;
		let paid = amount(&desk.asset(line.asset)?, &text)?;
		let call = calls::pay_recourse(id, paid, hash);
		desk.announce(context, &account, &call, Some((line.asset, paid))).await?;
		Ok(call)
	};
	once.submit_then(context, call, first_signed).await
}

pub(super) async fn freeze(context: &Context, command: Freeze) -> Result<()> {
	let Freeze { id, case, until, order, once } = command;
	if case.is_empty() || case.len() > MAX_CASE {
		return Err(bad("case", &case, "write the authority's number of it, of 1 to 32 bytes"));
	}
	let (hash, until) = (order.hash()?, day("last day", &until)?);
	if hash == [0; 32] {
		let why = "name the order with --evidence or --reference: its hash goes on the chain";
		return Err(bad("order", "", why));
	}
	let call = async |_: &Client, _: &_| Ok(calls::freeze(id, hash, case.as_bytes(), until));
	once.submit_then(context, call, first_signed).await
}

pub(super) async fn recall(context: &Context, command: Recall) -> Result<()> {
	let Recall { id, shipment, once } = command;
	once.submit(context, async |_, _| Ok(calls::flag_recall(id, shipment))).await
}
