//! `stalhof treasury`.

mod act;
mod receivables;
#[cfg(test)]
mod tests;

pub(super) use act::{Signature, first_signed};

use super::{
	Context,
	council::hash,
	lookup::{Which, number_or_registration, operator, organisation, signers_organisation},
	output::table,
	signer::account_of,
	submit::{Once, connect},
};
use crate::{
	address::to_address,
	consortium::{
		Approval, Names, Reads,
		treasury::{self, Asset, Balance, Treasury},
	},
	error::Result,
	types::{AccountId, BlockRef},
};
use act::{Deed, Order};
use clap::{Args, Subcommand};
use serde::Serialize;
use stalhof_primitives::organisation::OrgId;

#[derive(Subcommand)]
pub(super) enum Command {
	/// Show what lies in an organisation's treasury.
	Show(Whose),
	/// List the settlement assets.
	Assets,
	/// Pay another organisation.
	Transfer(Pay),
	/// Issue money that your bank has received, into an organisation's treasury.
	Mint(Pay),
	/// Redeem money in your bank's own treasury, which it has paid out.
	Burn {
		#[command(flatten)]
		money: Money,
		#[command(flatten)]
		once: Once,
	},
	/// Stop an organisation from moving your bank's money.
	Freeze(Hold),
	/// End a freeze.
	Thaw(Hold),
	/// Set above which amount of an asset two operators of your organisation must sign.
	#[command(name = "limit")]
	SetLimit {
		/// The asset: its number, or its currency.
		#[arg(long)]
		asset: String,
		/// The amount, as 1234.56.
		#[arg(long, required_unless_present = "none")]
		amount: Option<String>,
		/// No limit: one operator is enough for any amount.
		#[arg(long, conflicts_with = "amount")]
		none: bool,
		#[command(flatten)]
		once: Once,
	},
	/// List the first signatures that wait for the second.
	Approvals(Whose),
	/// List what is held in treasuries in an organisation's favour, and what of its own was paid beyond a debt.
	Held(receivables::Held),
	/// Take what is held in a treasury in your organisation's favour.
	Claim(receivables::Claim),
	/// Set as its bank the days of a year to come on which an asset is not settled: what is due then may be paid on the next.
	Holidays(receivables::Holidays),
	/// Drop a first signature.
	Drop {
		/// Hash of the act, as `treasury approvals` shows it.
		act: String,
		/// Another organisation, whose signature must be out of date: its number, or its registration number.
		#[arg(long, value_name = "ORGANISATION")]
		organisation: Option<String>,
		#[command(flatten)]
		once: Once,
	},
}

/// An organisation: named, or the one that a key acts for.
#[derive(Args)]
pub(super) struct Whose {
	/// The organisation: its number, or its registration number.
	#[arg(required_unless_present = "key")]
	organisation: Option<String>,
	/// Key whose organisation it is, instead; it is not opened.
	#[arg(long, value_name = "NAME", conflicts_with = "organisation")]
	key: Option<String>,
}

#[derive(Args)]
pub(super) struct Money {
	/// How much, in the currency's major unit, as 1234.56.
	#[arg(long)]
	amount: String,
	/// The asset: its number, or its currency.
	#[arg(long)]
	asset: String,
	/// Reference of the payment, as the parties know it: no names, everybody reads it.
	#[arg(long, value_name = "TEXT")]
	reference: String,
}

#[derive(Args)]
pub(super) struct Pay {
	/// Who gets it: number or registration number.
	#[arg(long, value_name = "ORGANISATION")]
	to: String,
	#[command(flatten)]
	money: Money,
	#[command(flatten)]
	once: Once,
}

#[derive(Args)]
pub(super) struct Hold {
	/// The organisation: its number, or its registration number.
	organisation: String,
	/// The asset: its number, or its currency.
	#[arg(long)]
	asset: String,
	/// Reference of the order on which it is done: no names, everybody reads it.
	#[arg(long, value_name = "TEXT")]
	reference: String,
	#[command(flatten)]
	once: Once,
}

#[derive(Serialize)]
struct Assets {
	assets: Vec<Asset>,
	at: BlockRef,
}

#[derive(Serialize)]
struct Approvals {
	organisation: OrgId,
	approvals: Vec<Approval>,
	at: BlockRef,
}

pub(super) async fn run(context: &Context, command: Command) -> Result<()> {
	match command {
		Command::Show(whose) => show(context, whose).await,
		Command::Assets => assets(context).await,
		Command::Transfer(pay) => pay.send(context, Deed::Transfer).await,
		Command::Mint(pay) => pay.send(context, Deed::Mint).await,
		Command::Burn { money, once } => money.order(Deed::Burn, None).send(context, once).await,
		Command::Freeze(hold) => hold.send(context, Deed::Freeze).await,
		Command::Thaw(hold) => hold.send(context, Deed::Thaw).await,
		Command::SetLimit { asset, amount, none: _, once } => {
			act::limit(context, &asset, amount.as_deref(), once).await
		}
		Command::Approvals(whose) => approvals(context, whose).await,
		Command::Held(command) => receivables::held(context, &command).await,
		Command::Claim(command) => receivables::claim(context, command).await,
		Command::Holidays(command) => receivables::holidays(context, command).await,
		Command::Drop { act, organisation, once } => {
			let act = hash("hash of an act", &act)?;
			let which = organisation.as_deref().map(number_or_registration).transpose()?;
			let account = once.account(context)?;
			once.submit(context, async |client, _| {
				let reads = Reads::finalised(client).await?;
				let organisation = match &which {
					Some(which) => which.number(&reads).await?,
					None => signers_organisation(&reads, &account).await?,
				};
				Ok(treasury::drop_approval(organisation, act))
			})
			.await
		}
	}
}

impl Money {
	fn order(self, deed: Deed, other: Option<String>) -> Order {
		let Self { amount, asset, reference } = self;
		Order { deed, other, amount: Some(amount), asset, reference }
	}
}

impl Pay {
	async fn send(self, context: &Context, deed: Deed) -> Result<()> {
		self.money.order(deed, Some(self.to)).send(context, self.once).await
	}
}

impl Hold {
	async fn send(self, context: &Context, deed: Deed) -> Result<()> {
		let Self { organisation, asset, reference, once } = self;
		let order = Order { deed, other: Some(organisation), amount: None, asset, reference };
		order.send(context, once).await
	}
}

/// An organisation, or an account that acts for it.
enum Wanted {
	Organisation(Which),
	Account(AccountId),
}

impl Whose {
	fn read(self, context: &Context) -> Result<Wanted> {
		match (self.organisation, self.key) {
			(Some(organisation), _) => {
				number_or_registration(&organisation).map(Wanted::Organisation)
			}
			(None, key) => account_of(context, &key.unwrap_or_default()).map(Wanted::Account),
		}
	}
}

impl Wanted {
	async fn find(&self, reads: &Reads) -> Result<OrgId> {
		match self {
			Self::Organisation(which) => which.number(reads).await,
			Self::Account(account) => Ok(operator(reads, account).await?.organisation),
		}
	}
}

async fn show(context: &Context, whose: Whose) -> Result<()> {
	let wanted = whose.read(context)?;
	let client = context.connect().await?;
	let reads = Reads::finalised(&client).await?;
	let id = wanted.find(&reads).await?;
	let found = organisation(&reads, id).await?;
	let assets = Asset::all(&reads).await?;
	let treasury = Treasury::fetch(&reads, id, &found.treasury, &assets).await?;
	let mut names = Names::default();
	names.add(id, found.line.name);
	context.out.told(&treasury, &reads, || describe(&treasury, &names))
}

/// What an organisation has, an asset a line.
fn describe(treasury: &Treasury, names: &Names) -> String {
	let mut text = table(&[
		("Organisation", names.organisation(treasury.organisation)),
		("Account", treasury.account.clone()),
	]);
	if treasury.balances.is_empty() {
		text.push_str("Nothing lies there.\n");
	}
	for Balance { asset, free, held, frozen, limit } in &treasury.balances {
		text.push_str(&format!("{} of asset {}", asset.show(*free), asset.id));
		if *held > 0 {
			text.push_str(&format!(", and {} held", asset.show(*held)));
		}
		if *frozen {
			text.push_str(", FROZEN by its bank");
		}
		match limit {
			Some(limit) => text.push_str(&format!("; two sign above {}\n", asset.show(*limit))),
			None => text.push_str("; one signs\n"),
		}
	}
	text
}

async fn assets(context: &Context) -> Result<()> {
	let (client, runtime) = connect(context).await?;
	let reads = Reads::finalised(&client).await?;
	let list = Assets { assets: Asset::all(&reads).await?, at: reads.at() };
	let mut names = Names::of(&runtime);
	names.fetch(&reads, list.assets.iter().map(|asset| asset.terms.issuer)).await?;
	context.out.told(&list, &reads, || {
		if list.assets.is_empty() {
			return "There are no settlement assets.".to_owned();
		}
		let line = |asset: &Asset| format!("{:>4}  {}\n", asset.id, asset.terms.words(&names));
		list.assets.iter().map(line).collect()
	})
}

async fn approvals(context: &Context, whose: Whose) -> Result<()> {
	let wanted = whose.read(context)?;
	let client = context.connect().await?;
	let reads = Reads::finalised(&client).await?;
	let organisation = wanted.find(&reads).await?;
	let approvals = reads.approvals(organisation).await?;
	let list = Approvals { organisation, approvals, at: reads.at() };
	context.out.told(&list, &reads, || {
		if list.approvals.is_empty() {
			return "No first signature waits.".to_owned();
		}
		let line = |approval: &Approval| {
			let Approval { act, maker, until } = approval;
			format!("{act:#x}  signed by {}, waits until {until}\n", to_address(maker))
		};
		list.approvals.iter().map(line).collect()
	})
}
