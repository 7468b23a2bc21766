//! Using a treasury, by one operator or by two.

use super::super::{
	Context,
	lookup::{bad, number_or_registration, signers_organisation},
	output::table,
	submit::Once,
};
use crate::{
	address::to_address,
	client::Client,
	config::Runtime,
	consortium::{
		Approval, Names, Reads,
		acts::MAX_DECIMALS,
		treasury::{self, Asset, TreasuryAct, check_form, check_reference, limit_hash},
	},
	error::Result,
	tx::{Event, Receipt},
	types::{AccountId, H256},
};
use stalhof_primitives::{organisation::OrgId, time::Day};

/// What is done.
#[derive(Clone, Copy, Debug)]
pub(super) enum Deed {
	Transfer,
	Mint,
	Burn,
	Freeze,
	Thaw,
}

/// What is done with which texts.
pub(super) struct Order {
	pub(super) deed: Deed,
	/// The other organisation.
	pub(super) other: Option<String>,
	pub(super) amount: Option<String>,
	pub(super) asset: String,
	pub(super) reference: String,
}

/// What one operator's signature is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum Signature {
	/// One is enough.
	Enough,
	/// The first of two.
	First,
	/// The second of two.
	Second,
}

impl Deed {
	/// The act, of what belongs to it.
	pub(super) fn act(self, asset: u32, other: OrgId, amount: u128) -> TreasuryAct {
		match self {
			Self::Transfer => TreasuryAct::Transfer { asset, to: other, amount },
			Self::Mint => TreasuryAct::Mint { asset, to: other, amount },
			Self::Burn => TreasuryAct::Burn { asset, amount },
			Self::Freeze => TreasuryAct::Freeze { asset, organisation: other },
			Self::Thaw => TreasuryAct::Thaw { asset, organisation: other },
		}
	}
}

impl Order {
	pub(super) async fn send(self, context: &Context, once: Once) -> Result<()> {
		let other = self.other.as_deref().map(number_or_registration).transpose()?;
		check_reference(&self.reference)?;
		if let Some(amount) = &self.amount {
			check_form(amount, MAX_DECIMALS)?;
		}
		let account = once.account(context)?;
		let call = async |client: &Client, runtime: &Runtime| {
			let reads = Reads::finalised(client).await?;
			let asset = Asset::find(&Asset::all(&reads).await?, &self.asset)?;
			let amount = self.amount.as_deref().map(|amount| asset.parse_amount(amount));
			let own = signers_organisation(&reads, &account).await?;
			let other = match &other {
				Some(other) => other.find(&reads).await?.line.id,
				None => own,
			};
			let act = self.deed.act(asset.id, other, amount.transpose()?.unwrap_or_default());
			let limit = treasury::limit(&reads, own, asset.id).await?;
			let two = takes_two(act.amount(), limit);
			let hash = act.hash(own, &self.reference).into();
			let signature = signature(&reads, own, &account, two.then_some(hash)).await?;
			let mut names = Names::of(runtime);
			names.fetch(&reads, [own, other]).await?;
			context.out.note(&table(&[
				("For", format!("organisation {}", names.organisation(own))),
				("Act", act.words(&asset, &names)),
				("Reference", self.reference.clone()),
				("Signatures", signature.words(limit.map(|limit| asset.show(limit)))),
			]));
			Ok(treasury::act(act, &self.reference))
		};
		once.submit_then(context, call, first_signed).await
	}
}

/// Sets a limit.
pub(super) async fn limit(
	context: &Context,
	asset: &str,
	amount: Option<&str>,
	once: Once,
) -> Result<()> {
	if let Some(amount) = amount {
		check_form(amount, MAX_DECIMALS)?;
	}
	let account = once.account(context)?;
	let call = async |client: &Client, runtime: &Runtime| {
		let reads = Reads::finalised(client).await?;
		let asset = Asset::find(&Asset::all(&reads).await?, asset)?;
		// A limit of nothing is one: two sign every amount.
		let limit = amount.map(|amount| asset.parse_limit(amount)).transpose()?;
		let own = signers_organisation(&reads, &account).await?;
		let before = treasury::limit(&reads, own, asset.id).await?;
		let hash = limit_hash(own, asset.id, limit).into();
		let two = loosens(before, limit).then_some(hash);
		let signature = signature(&reads, own, &account, two).await?;
		let mut names = Names::of(runtime);
		names.fetch(&reads, [own]).await?;
		let words = |limit: Option<u128>| match limit {
			Some(limit) => format!("two sign above {}", asset.show(limit)),
			None => "one is enough for any amount".to_owned(),
		};
		context.out.note(&table(&[
			("For", format!("organisation {}", names.organisation(own))),
			("Asset", asset.name()),
			("Until now", words(before)),
			("From now", words(limit)),
			("Signatures", signature.words(before.map(|limit| asset.show(limit)))),
		]));
		Ok(treasury::set_limit(asset.id, limit))
	};
	once.submit_then(context, call, first_signed).await
}

/// Whether what moves that amount takes two operators.
pub(super) fn takes_two(amount: Option<u128>, limit: Option<u128>) -> bool {
	amount.zip(limit).is_some_and(|(amount, limit)| amount > limit)
}

/// Whether the new limit binds less than the one before, which takes two operators.
pub(super) fn loosens(before: Option<u128>, after: Option<u128>) -> bool {
	match (before, after) {
		(None, _) => false,
		(Some(before), Some(after)) => after > before,
		(Some(_), None) => true,
	}
}

/// What the signature of `account` is worth: for an act that takes two, by the act's hash, else for one that takes one.
async fn signature(
	reads: &Reads,
	organisation: OrgId,
	account: &AccountId,
	act: Option<H256>,
) -> Result<Signature> {
	let Some(act) = act else { return Ok(Signature::Enough) };
	let today = reads.today().await?;
	Signature::among(&reads.approvals(organisation).await?, account, act, today)
}

impl Signature {
	pub(in crate::cli) fn among(
		approvals: &[Approval],
		account: &AccountId,
		act: H256,
		today: Day,
	) -> Result<Self> {
		match approvals.iter().find(|approval| approval.act == act && today <= approval.until) {
			None => Ok(Self::First),
			Some(approval) if approval.maker != *account => Ok(Self::Second),
			Some(approval) => Err(bad(
				"signer",
				&to_address(account),
				&format!(
					"it has signed this already; until {} another operator must give the same command, or drop the \
					 signature with `stalhof treasury drop {act:#x}`",
					approval.until
				),
			)),
		}
	}

	pub(in crate::cli) fn words(self, limit: Option<String>) -> String {
		let two = match limit {
			Some(limit) => format!("two are needed (limit {limit})"),
			None => "two are needed".to_owned(),
		};
		match self {
			Self::Enough => "yours is enough".to_owned(),
			Self::First => format!("{two}: yours is the first, nothing moves yet"),
			Self::Second => format!("{two}: yours is the second, it is done"),
		}
	}
}

/// How it goes on after a first signature.
pub(in crate::cli) fn first_signed(receipt: &Receipt) -> Option<String> {
	let first = |event: &&Event| (&*event.pallet, &*event.event) == ("Consortium", "FirstSigned");
	receipt.events.iter().find(first).map(|_| {
		"Nothing is done yet: another operator must give the same command with its own key. `stalhof treasury approvals` \
		 shows until when."
			.to_owned()
	})
}
