//! `stalhof invoice list` and `take`: offers of the seller, and of lenders.

use super::super::{
	Context,
	lookup::bad,
	output::table,
	receivables::{Desk, TermsArgs, day, terms_of, terms_view, terms_words, which},
	submit::Once,
};
use crate::{
	client::Client,
	error::Result,
	receivables::{
		calls, reads,
		views::{CheckView, Deal, Through},
	},
};
use clap::Args;
use stalhof_primitives::receivables::{Flags, FundingCheck};

#[derive(Args)]
pub(in crate::cli) struct List {
	/// The receivable's number.
	id: u32,
	#[command(flatten)]
	terms: TermsArgs,
	/// To whom alone: number or registration number [default: any lender that has approved the debtor].
	#[arg(long, value_name = "ORGANISATION")]
	to: Option<String>,
	/// The last day of the offer, YYYY-MM-DD: within 90 days, and before it is due.
	#[arg(long, value_name = "DAY")]
	until: String,
	#[command(flatten)]
	once: Once,
}

#[derive(Args)]
pub(in crate::cli) struct Take {
	/// The receivable's number.
	id: u32,
	/// Whose offer: number or registration number.
	#[arg(long, value_name = "ORGANISATION")]
	lender: String,
	#[command(flatten)]
	once: Once,
}

pub(super) async fn list(context: &Context, command: List) -> Result<()> {
	let List { id, terms, to, until, once } = command;
	terms.check()?;
	let until = day("last day", &until)?;
	let to = to.as_deref().map(which).transpose()?;
	once.submit(context, async |client, _| {
		let desk = Desk::open(client).await?;
		let receivable = reads::receivable(&desk.reads, id).await?;
		let asset = desk.asset(receivable.line.asset)?;
		let terms = terms.terms(&asset)?;
		let to = match &to {
			Some(to) => Some(to.number(&desk.reads).await?),
			None => None,
		};
		context.out.note(&terms_words(&terms_view(&terms), &asset));
		Ok(calls::list(id, &terms, to, until))
	})
	.await
}

pub(super) async fn take(context: &Context, command: Take) -> Result<()> {
	let Take { id, lender, once } = command;
	let lender = which(&lender)?;
	once.submit(context, async |client: &Client, _: &_| {
		let desk = Desk::open(client).await?;
		let receivable = reads::receivable(&desk.reads, id).await?;
		let lender = lender.number(&desk.reads).await?;
		let offers = reads::offers(&desk.reads, id).await?;
		let offer = offers.into_iter().find(|offer| offer.lender == lender).ok_or_else(|| {
			let why =
				format!("it offers nothing for receivable {id}: `invoice show` lists the offers");
			bad("lender", &lender.to_string(), &why)
		})?;
		let deal = Deal { lender, root: None, acknowledged: Flags::NONE, through: Through::Offer };
		let check = reads::check(&desk.reads, id, deal).await?;
		context.out.note(&outcome(&desk, receivable.line.asset, &check)?);
		let hash = terms_of(&offer.terms).hash();
		Ok(calls::take_offer(id, lender, hash))
	})
	.await
}

/// What a purchase comes to, and what stands against it.
pub(in crate::cli) fn outcome(desk: &Desk, asset: u32, check: &CheckView) -> Result<String> {
	let mut rows = Vec::new();
	let own = desk.asset(asset)?;
	rows.extend(check.terms.as_ref().map(|terms| ("Terms", terms_words(terms, &own))));
	rows.push(("Can be financed", desk.show(asset, check.fundable)));
	if let Some(quote) = &check.quote {
		rows.push(("Advance", desk.show(asset, quote.advance)));
		rows.push((
			"Discount",
			format!("{} for {} days", desk.show(asset, quote.discount), quote.days),
		));
		rows.push(("Fees", desk.show(asset, quote.fees)));
		rows.push(("Price", format!("{}, to the seller at once", desk.show(asset, quote.price))));
		let retention = desk.show(asset, quote.retention);
		rows.push(("Retention", format!("{retention}, to the seller once the lender has its own")));
	}
	rows.push(("Evidence", format!("grade {}", check.grade)));
	rows.push(("Flags", flags(check)));
	rows.push((
		"Checks",
		match check.failed {
			None if check.can_draw => "all hold".to_owned(),
			None => "all hold, but the pieces that it cites were not received or are drawn on: funding fails".to_owned(),
			Some(failed) => format!("{failed}: {}", meaning(failed)),
		},
	));
	Ok(table(&rows))
}

fn flags(check: &CheckView) -> String {
	match (check.flags.is_empty(), check.missing.is_empty()) {
		(true, _) => "none".to_owned(),
		(false, true) => format!("{}, all acknowledged", check.flags),
		(false, false) => format!("{}; not acknowledged: {}", check.flags, check.missing),
	}
}

/// Why a receivable is not funded, and what to do.
pub(in crate::cli) const fn meaning(check: FundingCheck) -> &'static str {
	match check {
		FundingCheck::State => "it is not accepted, or is financed or ended",
		FundingCheck::NotJoined => {
			"its seller has not confirmed what its debtor brought in (`invoice confirm`)"
		}
		FundingCheck::NotOffered => "nothing is offered at those terms, to this lender, today",
		FundingCheck::RootDiffers => "the lender has seen another document",
		FundingCheck::Standing => {
			"seller, debtor or lender is not active, or the lender has not that role"
		}
		FundingCheck::RelatedLender => "the lender belongs to the seller's or the debtor's group",
		FundingCheck::DebtorNotApproved => {
			"the lender has not approved the debtor (`lender approve-debtor`)"
		}
		FundingCheck::Frozen => "an authority has frozen it",
		FundingCheck::NothingFundable => "what is left is disputed, credited or paid",
		FundingCheck::Due => "it falls due today, or has fallen due",
		FundingCheck::Financed => {
			"another receivable of its seller on the same invoice is accepted, financed or paid"
		}
		FundingCheck::NotAcknowledged => {
			"a flag stands that the lender has not acknowledged (--seen, --ground)"
		}
		FundingCheck::Terms => "the terms are out of range, or leave nothing for the seller",
		FundingCheck::LenderShort => "the lender's treasury does not hold the price",
		FundingCheck::SellerBlocked => "the seller's treasury cannot take the price",
	}
}
