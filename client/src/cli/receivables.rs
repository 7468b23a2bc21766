//! What commands about receivables have in common.

use super::{
	Context,
	goods::Reference,
	lookup::{Which, bad, number_or_registration, organisation, signers_organisation, value},
	output::list,
	signer::SignerArgs,
	submit::Once,
	treasury::{Signature, first_signed},
};
use crate::{
	client::Client,
	consortium::{
		Names, Reads,
		treasury::{self, Asset},
	},
	error::{Error, Result},
	receivables::{
		SealingKey, Store, Terms, beside_keys,
		calls::{Call, act},
		reads,
		views::{ReceivableView, TermsView},
	},
	types::AccountId,
};
use clap::Args;
use serde::Serialize;
use stalhof_primitives::{
	money::{Amount, DayCount, Rate, Recourse, Share},
	organisation::OrgId,
	registration::RegistrationNumber,
	time::Day,
};
use std::path::PathBuf;

/// One receivable.
#[derive(Args)]
pub(super) struct One {
	/// The receivable's number.
	id: u32,
	#[command(flatten)]
	once: Once,
}

/// One receivable, with a reference.
#[derive(Args)]
pub(super) struct Referred {
	/// The receivable's number.
	id: u32,
	#[command(flatten)]
	reference: Reference,
	#[command(flatten)]
	once: Once,
}

/// The organisation's key for what is sealed to it.
#[derive(Args)]
pub(super) struct Own {
	/// Your organisation's key for sealed files, as `keys sealing` makes it [default: $XDG_DATA_HOME/stalhof/sealing-key].
	#[arg(long, value_name = "FILE", env = "STALHOF_SEALING_KEY")]
	sealing_key: Option<PathBuf>,
}

/// Where documents are kept.
#[derive(Args)]
pub(super) struct Kept {
	/// Directory of your documents and their seeds [default: $XDG_DATA_HOME/stalhof/receivables].
	#[arg(long, value_name = "DIR", env = "STALHOF_RECEIVABLES")]
	store: Option<PathBuf>,
}

/// At which terms a receivable is sold.
#[derive(Args)]
pub(super) struct TermsArgs {
	/// Share of what can be financed that is advanced, in per cent, with at most two decimals.
	#[arg(long, value_name = "PERCENT")]
	advance: String,
	/// Rate of discount and late discount, in basis points a year: 480 is 4.80 %.
	#[arg(long, value_name = "BASIS-POINTS")]
	bp: u16,
	/// How days are counted: ACT/365F, ACT/360 or 30E/360.
	#[arg(long, value_name = "DAY-COUNT")]
	basis: String,
	/// What the lender takes besides, in the major unit.
	#[arg(long, value_name = "AMOUNT", default_value = "0")]
	fees: String,
	/// The seller stands in for a debtor who does not pay.
	#[arg(long)]
	recourse: bool,
	/// Days overdue after which the debtor is in default, at most 365.
	#[arg(long, value_name = "DAYS", default_value_t = 90)]
	default_after: u16,
}

/// Whose receivables: an organisation, or that of a key.
#[derive(Args)]
pub(super) struct Whose {
	/// The organisation: its number, or its registration number [default: that of --key].
	organisation: Option<String>,
	#[command(flatten)]
	signer: SignerArgs,
}

/// How a list is printed.
#[derive(Args)]
pub(super) struct Form {
	/// Print CSV: a line of names, then one line each, amounts in the major unit.
	#[arg(long, conflicts_with = "json")]
	csv: bool,
}

impl Form {
	/// Whether it is printed as CSV: with numbers and plain amounts.
	pub(super) const fn is_csv(&self) -> bool {
		self.csv
	}
}

/// A chain as one command sees it: at one block.
pub(super) struct Desk {
	pub(super) reads: Reads,
	pub(super) assets: Vec<Asset>,
	pub(super) genesis: crate::types::H256,
}

/// A table that people and programs read.
pub(super) struct Sheet {
	pub(super) header: Vec<&'static str>,
	pub(super) rows: Vec<Vec<String>>,
}

impl One {
	pub(super) async fn send(self, context: &Context, call: fn(u32) -> Call) -> Result<()> {
		let Self { id, once } = self;
		once.submit(context, async |_, _| Ok(call(id))).await
	}
}

impl Referred {
	pub(super) async fn send(
		self,
		context: &Context,
		call: fn(u32, [u8; 32]) -> Call,
	) -> Result<()> {
		let Self { id, reference, once } = self;
		let hash = reference.hash()?;
		once.submit(context, async |_, _| Ok(call(id, hash))).await
	}

	/// By two operators: always, or above the treasury's limit for what the call moves.
	pub(super) async fn send_by_two(
		self,
		context: &Context,
		call: fn(u32, [u8; 32]) -> Call,
		moves: impl Fn(&ReceivableView) -> Option<Amount>,
	) -> Result<()> {
		let Self { id, reference, once } = self;
		let (hash, account) = (reference.hash()?, once.account(context)?);
		let make = async |client: &Client, _: &_| {
			let desk = Desk::open(client).await?;
			let call = call(id, hash);
			let receivable = reads::receivable(&desk.reads, id).await?;
			let moved = moves(&receivable).map(|amount| (receivable.line.asset, amount));
			desk.announce(context, &account, &call, moved).await?;
			Ok(call)
		};
		once.submit_then(context, make, first_signed).await
	}
}

impl Own {
	pub(super) fn key(&self) -> Result<SealingKey> {
		let path = match &self.sealing_key {
			Some(path) => path.clone(),
			None => beside_keys("sealing-key")?,
		};
		if !path.exists() {
			return Err(bad(
				"key for sealed files",
				&path.display().to_string(),
				"there is none: make it with `keys sealing`, have it registered (`org renew --encryption-key`), or name it \
				 with --sealing-key",
			));
		}
		SealingKey::read(&path)
	}
}

impl Kept {
	pub(super) fn store(&self) -> Result<Store> {
		Store::new(self.store.as_deref())
	}
}

impl TermsArgs {
	/// Finds what is wrong with them before a node is asked.
	pub(super) fn check(&self) -> Result<()> {
		self.read(|text| {
			treasury::check_form(text, crate::consortium::acts::MAX_DECIMALS)?;
			Ok(Amount::ZERO)
		})
		.map(drop)
	}

	/// The terms, in an asset.
	pub(super) fn terms(&self, asset: &Asset) -> Result<Terms> {
		self.read(|text| amount_or_none(asset, text))
	}

	fn read(&self, fees: impl FnOnce(&str) -> Result<Amount>) -> Result<Terms> {
		let points = self.bp.to_string();
		let recourse = if self.recourse { Recourse::With } else { Recourse::Without };
		if self.default_after > 365 {
			let days = self.default_after.to_string();
			return Err(bad("days overdue", &days, "365 are the most"));
		}
		Ok(Terms {
			advance_rate: value::<Share>("advance rate", &self.advance)?,
			rate: Rate::new(self.bp).map_err(|why| bad("rate", &points, &why.to_string()))?,
			day_count: value::<DayCount>("day count", &self.basis.to_ascii_uppercase())?,
			fees: fees(&self.fees)?,
			recourse,
			default_after: self.default_after,
		})
	}
}

impl Whose {
	/// Whose, at the desk's block.
	pub(super) async fn find(&self, context: &Context, reads: &Reads) -> Result<OrgId> {
		match &self.organisation {
			Some(text) => number_or_registration(text)?.number(reads).await,
			None => signers_organisation(reads, &self.signer.account(context)?).await,
		}
	}

	/// Finds what is wrong with it before a node is asked.
	pub(super) fn check(&self, context: &Context) -> Result<()> {
		match &self.organisation {
			Some(text) => number_or_registration(text).map(drop),
			None => self.signer.account(context).map(drop),
		}
	}
}

impl Desk {
	/// At the newest finalised block.
	pub(super) async fn open(client: &Client) -> Result<Self> {
		let reads = Reads::finalised(client).await?;
		let assets = Asset::all(&reads).await?;
		Ok(Self { reads, assets, genesis: client.genesis() })
	}

	/// The asset of that number.
	pub(super) fn asset(&self, id: u32) -> Result<Asset> {
		let found = self.assets.iter().find(|asset| asset.id == id).copied();
		found.ok_or_else(|| Error::NotThere { what: "settlement asset", name: id.to_string() })
	}

	/// The asset that is named, or the only one.
	pub(super) fn asset_or_only(&self, text: Option<&str>) -> Result<Asset> {
		match (text, &self.assets[..]) {
			(Some(text), _) => Asset::find(&self.assets, text),
			(None, [asset]) => Ok(*asset),
			(None, _) => Err(bad("asset", "", "several are issued: name one with --asset")),
		}
	}

	/// An amount of an asset in people's form: `3,000,000.00 CNY`.
	pub(super) fn show(&self, asset: u32, amount: Amount) -> String {
		match self.asset(asset) {
			Ok(asset) => grouped(&asset, amount),
			Err(_) => format!("{amount} minor units of asset {asset}"),
		}
	}

	/// The same without separators and currency.
	pub(super) fn plain(&self, asset: u32, minor: u128) -> String {
		let decimals = self.asset(asset).map_or(0, |asset| asset.terms.decimals);
		stalhof_primitives::money::decimal::show(minor, decimals)
	}

	/// The currency of an asset.
	pub(super) fn currency(&self, asset: u32) -> String {
		self.asset(asset)
			.map_or_else(|_| asset.to_string(), |asset| asset.terms.currency.to_string())
	}

	/// Whose the account is, and how its organisation is registered.
	pub(super) async fn own(&self, account: &AccountId) -> Result<(OrgId, RegistrationNumber)> {
		let id = signers_organisation(&self.reads, account).await?;
		Ok((id, self.registration(id).await?))
	}

	/// How an organisation is registered.
	pub(super) async fn registration(&self, id: OrgId) -> Result<RegistrationNumber> {
		Ok(organisation(&self.reads, id).await?.line.registration)
	}

	/// The names of these organisations.
	pub(super) async fn names(&self, of: impl IntoIterator<Item = OrgId>) -> Result<Names> {
		let mut names = Names::default();
		names.fetch(&self.reads, of).await?;
		Ok(names)
	}

	/// Tells what the signature of an account to a call that takes two operators is worth: always, or above the treasury's limit
	/// for what it moves.
	///
	/// # Errors
	/// [`Error::BadValue`] when it has signed already.
	pub(super) async fn announce(
		&self,
		context: &Context,
		account: &AccountId,
		call: &Call,
		moves: Option<(u32, Amount)>,
	) -> Result<OrgId> {
		let own = signers_organisation(&self.reads, account).await?;
		let limit = match moves {
			Some((asset, _)) => treasury::limit(&self.reads, own, asset).await?,
			None => Some(0),
		};
		let moved = moves.map_or(u128::MAX, |(_, amount)| amount.minor());
		let signature = match act(call, own) {
			Some(act) if limit.is_some_and(|limit| moved > limit) => {
				let today = self.reads.today().await?;
				let approvals = self.reads.approvals(own).await?;
				Signature::among(&approvals, account, act, today)?
			}
			_ => Signature::Enough,
		};
		let names = self.names([own]).await?;
		let shown = moves.zip(limit).map(|((asset, _), limit)| {
			format!("{} {}", self.plain(asset, limit), self.currency(asset))
		});
		context.out.note(&format!(
			"For organisation {}; signatures: {}",
			names.organisation(own),
			signature.words(shown)
		));
		Ok(own)
	}
}

impl Sheet {
	pub(super) fn new(header: &[&'static str]) -> Self {
		Self { header: header.to_vec(), rows: Vec::new() }
	}

	/// Prints it: as CSV, as a table, or `value` as JSON.
	pub(super) fn print<T: Serialize>(
		self,
		context: &Context,
		form: &Form,
		reads: &Reads,
		value: &T,
		none: &str,
	) -> Result<()> {
		if form.csv {
			return context.out.raw(self.csv().as_bytes());
		}
		context.out.told(value, reads, || match self.rows.is_empty() {
			true => none.to_owned(),
			false => list(&self.header, self.rows),
		})
	}

	/// As CSV: separators of thousands do not stand in it.
	pub(super) fn csv(&self) -> String {
		let mut writer = csv::Writer::from_writer(Vec::new());
		let names: Vec<String> =
			self.header.iter().map(|name| name.to_ascii_lowercase().replace(' ', "-")).collect();
		for line in std::iter::once(&names).chain(&self.rows) {
			// A vector takes everything.
			let _ = writer.write_record(line);
		}
		String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
	}
}

/// An amount with its currency, as people read it.
pub(super) fn grouped(asset: &Asset, amount: Amount) -> String {
	format!("{} {}", amount.grouped(asset.terms.decimals), asset.terms.currency)
}

/// An amount of more than nothing, in an asset's major unit.
pub(super) fn amount(asset: &Asset, text: &str) -> Result<Amount> {
	in_range(text, asset.parse_amount(text)?)
}

/// An amount, or nothing.
pub(super) fn amount_or_none(asset: &Asset, text: &str) -> Result<Amount> {
	in_range(text, asset.parse_limit(text)?)
}

fn in_range(text: &str, minor: u128) -> Result<Amount> {
	Amount::new(minor).map_err(|why| bad("amount", text, &why.to_string()))
}

/// Finds what is wrong with the form of an amount before a node is asked.
pub(super) fn check_amount(text: &str) -> Result<()> {
	treasury::check_form(text, crate::consortium::acts::MAX_DECIMALS)
}

/// A day, of the command line.
pub(super) fn day(what: &'static str, text: &str) -> Result<Day> {
	value(what, text)
}

/// An organisation of the command line.
pub(super) fn which(text: &str) -> Result<Which> {
	number_or_registration(text)
}

/// Terms as nodes tell them.
pub(super) fn terms_of(view: &TermsView) -> Terms {
	let TermsView { advance_rate, rate, day_count, fees, recourse, default_after } = *view;
	Terms { advance_rate, rate, day_count, fees, recourse, default_after }
}

/// Terms as nodes take them.
pub(super) fn terms_view(terms: &Terms) -> TermsView {
	let Terms { advance_rate, rate, day_count, fees, recourse, default_after } = *terms;
	TermsView { advance_rate, rate, day_count, fees, recourse, default_after }
}

/// Terms in words, in an asset.
pub(super) fn terms_words(view: &TermsView, asset: &Asset) -> String {
	let TermsView { advance_rate, rate, day_count, fees, recourse, default_after } = view;
	let fees = match fees.is_zero() {
		true => String::new(),
		false => format!(", fees {}", grouped(asset, *fees)),
	};
	format!(
		"{advance_rate} advanced at {rate} {day_count}{fees}, {recourse}, default after {default_after} days"
	)
}

/// `7.0` for 70 tenths.
pub(super) fn tenths(number: Option<u32>) -> String {
	number.map_or_else(|| "-".to_owned(), |tenths| format!("{}.{}", tenths / 10, tenths % 10))
}

#[cfg(test)]
mod tests {
	use super::*;
	use clap::Parser;

	#[derive(Parser)]
	struct Line {
		#[command(flatten)]
		terms: TermsArgs,
	}

	fn cny() -> Asset {
		serde_json::from_value(serde_json::json!({
			"id": 1, "issuer": 9, "currency": "CNY", "decimals": 2, "utcOffsetMinutes": 480,
		}))
		.unwrap()
	}

	fn terms(line: &str) -> Result<Terms> {
		let words = ["test"].into_iter().chain(line.split_whitespace());
		let terms = Line::try_parse_from(words).unwrap().terms;
		terms.check()?;
		terms.terms(&cny())
	}

	#[test]
	fn terms_should_be_read_in_peoples_units() {
		let read =
			terms("--advance 90 --bp 480 --basis act/365f --fees 1500.00 --recourse").unwrap();
		assert_eq!(read.advance_rate.basis_points(), 9_000);
		assert_eq!(
			(read.fees.minor(), read.recourse, read.default_after),
			(150_000, Recourse::With, 90)
		);
		let words = terms_words(&terms_view(&read), &cny());
		let wanted = "90.00 % advanced at 4.80 % ACT/365F, fees 1,500.00 CNY, with-recourse, default after 90 days";
		assert_eq!(words, wanted);
		assert_eq!(terms_of(&terms_view(&read)), read);
	}

	#[test]
	fn wrong_terms_should_be_named_with_their_value() {
		for (line, part) in [
			("--advance 101 --bp 480 --basis ACT/360", "advance rate \"101\""),
			("--advance 90 --bp 10001 --basis ACT/360", "rate \"10001\""),
			("--advance 90 --bp 480 --basis ACT/ACT", "day count \"ACT/ACT\""),
			("--advance 90 --bp 480 --basis ACT/360 --fees 1,5", "amount \"1,5\""),
			("--advance 90 --bp 480 --basis ACT/360 --fees 1.005", "amount \"1.005\""),
			("--advance 90 --bp 480 --basis ACT/360 --default-after 366", "days overdue \"366\""),
		] {
			let error = terms(line).unwrap_err().to_string();
			assert!(error.starts_with(part), "{line}: {error}");
		}
	}

	#[test]
	fn sheet_should_be_csv_with_names_that_programs_take() {
		let mut sheet = Sheet::new(&["Debtor owes", "Name"]);
		sheet.rows.push(vec!["3000000.00".to_owned(), "Qiantang Mart, Ltd.".to_owned()]);
		assert_eq!(sheet.csv(), "debtor-owes,name\n3000000.00,\"Qiantang Mart, Ltd.\"\n");
	}

	#[test]
	fn tenths_should_be_shown_with_a_point() {
		assert_eq!(
			(tenths(Some(70)), tenths(Some(5)), tenths(None)),
			("7.0".into(), "0.5".into(), "-".into())
		);
	}
}
