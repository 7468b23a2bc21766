//! Proofs of what a chain keeps of receivables: a position, a profile, and all that a pair has outstanding.
//!
//! A node proves values against the state root of a block's header, and the header is checked to be final
//! ([`FinalBlock`]). What a pair has outstanding lies in rows by due date; the pair's record holds their sum and number, so that
//! a node which leaves one out is found out.

use super::views::{
	AgeingView, ClaimView, OutstandingRow, OutstandingSum, ProfileView, Profiled, RowPlace, Sum,
	state::{self, keys},
};
use crate::{
	client::Client,
	error::{Error, Result},
	finality::Basis,
	proof::{FinalBlock, ProvedValues, StorageProofError, verify_storage_proof},
	types::{BlockNumber, BlockRef, H256, HexBytes, storage_key},
};
use codec::{Decode, DecodeAll, Encode};
use serde::Serialize;
use stalhof_primitives::{
	money::{Amount, Tally},
	organisation::OrgId,
	page::Page,
	receivables::State,
	time::{ClosedDays, Day, next_business_day},
};
use std::collections::BTreeMap;
use tokio::time::Instant;

/// The pallet's name in the runtime.
const PALLET: &str = "Receivables";
/// Rows that are asked for at once.
const PAGE: u32 = 100;

/// What comes of reading a proof.
type Read<T> = core::result::Result<T, StorageProofError>;

/// Something that a chain keeps, with what shows that.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Proved<T> {
	/// What.
	#[serde(flatten)]
	pub what: T,
	/// In the state after which block.
	pub block: BlockRef,
	/// Root of that state.
	pub state_root: H256,
	/// On what the knowledge rests that the block is final.
	pub finality: Basis,
	/// The trie nodes that lead from the root to every value.
	pub proof: Vec<HexBytes>,
}

/// A receivable that was financed, and what its lender is owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PositionProof {
	/// Number of the receivable.
	pub id: u32,
	/// To whom it was owed at first.
	pub seller: OrgId,
	/// Who owes it.
	pub debtor: OrgId,
	/// In which settlement asset.
	pub asset: u32,
	/// In which state it is.
	pub state: State,
	/// When it is due.
	pub due: Day,
	/// What the debtor owes.
	pub debtor_owes: Amount,
	/// Who has bought it, also when that has ended.
	pub lender: OrgId,
	/// The day on which it was funded.
	pub funded: Day,
	/// What was advanced, and is to be got back.
	pub advance: Amount,
	/// The rest of what was funded, which is the seller's.
	pub retention: Amount,
	/// What the lender has got.
	pub met: ClaimView,
	/// What the lender is owed when it is paid on [`day`](Self::day).
	pub owed: ClaimView,
	/// The day as of which late discount is counted: who asks has said it.
	pub day: Day,
	/// What the lender was owed when it wrote it off.
	pub written_off: Option<Amount>,
}

/// A profile of a seller, a debtor or a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ProfileProof {
	/// Whose.
	pub of: Profiled,
	/// In which settlement asset.
	pub asset: u32,
	/// The profile, with what follows from its counters.
	pub profile: ProfileView,
}

/// A row of what a pair has due and not paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProvedRow {
	/// The due date.
	pub due: Day,
	/// The last day on which it is paid in time.
	pub last_day: Day,
	/// How many receivables.
	pub count: u32,
	/// How much.
	pub amount: Sum,
}

/// A pair with all that it has outstanding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PairProof {
	/// To whom it is owed at first.
	pub seller: OrgId,
	/// Who owes.
	pub debtor: OrgId,
	/// In which settlement asset.
	pub asset: u32,
	/// The pair's profile, with sum and number of the rows.
	pub profile: ProfileView,
	/// All rows in order of due date: they add up to what the profile says.
	pub rows: Vec<ProvedRow>,
}

impl PairProof {
	/// What is outstanding by how late it is on `day`.
	pub fn ageing(&self, day: Day) -> AgeingView {
		AgeingView::of(day, self.rows.iter().map(|row| (row.last_day, row.amount.0)), None)
	}
}

/// The key of what lies in one of the pallet's maps.
fn key(map: &str, behind: Vec<u8>) -> Vec<u8> {
	[storage_key(PALLET, map), behind].concat()
}

/// The keys of a receivable and of its position, for who proves them by other means.
pub fn position_keys(id: u32) -> [Vec<u8>; 2] {
	[keys::RECEIVABLES, keys::POSITIONS].map(|map| key(map, keys::receivable(id)))
}

/// The key of a profile; of a pair that of its record.
pub fn profile_key(of: Profiled, asset: u32) -> Vec<u8> {
	match of {
		Profiled::Seller(seller) => key(keys::SELLERS, keys::profile(seller, asset)),
		Profiled::Debtor(debtor) => key(keys::DEBTORS, keys::profile(debtor, asset)),
		Profiled::Pair { seller, debtor } => key(keys::PAIRS, keys::pair(seller, debtor, asset)),
	}
}

fn row_key(seller: OrgId, debtor: OrgId, asset: u32, due: Day) -> Vec<u8> {
	key(keys::OUTSTANDING, keys::outstanding(seller, debtor, asset, due))
}

fn holidays_key(asset: u32, year: u16) -> Vec<u8> {
	key(keys::HOLIDAYS, keys::holidays(asset, year))
}

/// What a value is; `None` where the proof shows that there is none.
fn read<T: Decode>(values: &ProvedValues, key: &[u8]) -> Read<Option<T>> {
	let bytes = values.get(key).and_then(Option::as_ref);
	let unreadable = |_| StorageProofError::Unreadable { key: key.to_vec() };
	bytes.map(|bytes| T::decode_all(&mut &bytes[..]).map_err(unreadable)).transpose()
}

/// The years of which holidays matter to these due dates, in order.
fn years(dues: &[Day]) -> Vec<u16> {
	let all = dues.iter().filter_map(|due| due.year_month_day());
	let mut years: Vec<u16> = all.flat_map(|(year, ..)| [year, year.saturating_add(1)]).collect();
	years.sort_unstable();
	years.dedup();
	years
}

/// The keys of a pair's record, of its rows on these due dates, and of the holidays that move them.
pub fn pair_keys(seller: OrgId, debtor: OrgId, asset: u32, dues: &[Day]) -> Vec<Vec<u8>> {
	let record = profile_key(Profiled::Pair { seller, debtor }, asset);
	let rows = dues.iter().map(|due| row_key(seller, debtor, asset, *due));
	let holidays = years(dues).into_iter().map(|year| holidays_key(asset, year));
	core::iter::once(record).chain(rows).chain(holidays).collect()
}

/// Reads a pair and its rows on these due dates out of a proof against a state root: `None` where it shows that there is no
/// such pair.
///
/// # Errors
/// What is wrong with the proof; [`StorageProofError::DoesNotAddUp`] when rows were left out.
pub fn verify_pair(
	state_root: H256,
	(seller, debtor, asset): (OrgId, OrgId, u32),
	dues: &[Day],
	proof: Vec<Vec<u8>>,
) -> Read<Option<PairProof>> {
	let mut dues = dues.to_vec();
	dues.sort_unstable();
	dues.dedup();
	let values = verify_storage_proof(state_root, pair_keys(seller, debtor, asset, &dues), proof)?;
	let record = profile_key(Profiled::Pair { seller, debtor }, asset);
	let Some(pair) = read::<state::Pair>(&values, &record)? else { return Ok(None) };
	let mut rows = Vec::new();
	for due in dues {
		let row = read::<Tally>(&values, &row_key(seller, debtor, asset, due))?;
		let Some(Tally { count, amount }) = row else { continue };
		let last_day = last_day(&values, asset, due)?;
		rows.push(ProvedRow { due, last_day, count, amount: Sum(amount) });
	}
	let told = OutstandingSum::from(&pair);
	let sum = rows.iter().try_fold(0u128, |sum, row| sum.checked_add(row.amount.0));
	let count = u32::try_from(rows.len()).unwrap_or(u32::MAX);
	if sum != Some(told.amount.0) || count != told.rows {
		return Err(StorageProofError::DoesNotAddUp {
			rows: count,
			sum: sum.unwrap_or(u128::MAX),
			told_rows: told.rows,
			told_sum: told.amount.0,
		});
	}
	Ok(Some(PairProof { seller, debtor, asset, profile: pair.into(), rows }))
}

/// The due date, or the next day on which the asset's bank settles, as the chain reckons.
fn last_day(values: &ProvedValues, asset: u32, due: Day) -> Read<Day> {
	let (year, ..) = due.year_month_day().unwrap_or_default();
	let mut set = BTreeMap::new();
	for year in [year, year.saturating_add(1)] {
		let days = read::<ClosedDays>(values, &holidays_key(asset, year))?;
		set.insert(year, days.unwrap_or(ClosedDays::none(year)));
	}
	Ok(next_business_day(due, |year| set.get(&year).copied()).unwrap_or(due))
}

/// Proves a lender's position in the state of block `at`, or of the newest that is final. What it is owed is as of `day`.
///
/// # Errors
/// [`Error::NotThere`] when nobody has bought it; [`Error::BadStorageProof`]; those of the connection and of finality.
pub async fn prove_position(
	client: &Client,
	id: u32,
	day: Day,
	at: Option<BlockNumber>,
	deadline: Instant,
) -> Result<Proved<PositionProof>> {
	let block = FinalBlock::find(client, at, deadline).await?;
	let keys = position_keys(id);
	let (values, proof) = block.values(client, &keys).await?;
	let bad = |why| Error::BadStorageProof { block: block.block, why };
	let receivable = read::<state::Receivable>(&values, &keys[0]).map_err(bad)?;
	let position = read::<state::Position>(&values, &keys[1]).map_err(bad)?;
	let (Some(receivable), Some(position)) = (receivable, position) else {
		return Err(Error::NotThere { what: "position of receivable", name: id.to_string() });
	};
	let what = position_of(id, &receivable, &position, day)
		.ok_or_else(|| bad(StorageProofError::Unreadable { key: keys[1].clone() }))?;
	Ok(proved(what, block, proof))
}

fn position_of(
	id: u32,
	receivable: &state::Receivable,
	position: &state::Position,
	day: Day,
) -> Option<PositionProof> {
	let account = position.lending.position();
	let owed = receivable.state.is_owed();
	Some(PositionProof {
		id,
		seller: receivable.seller,
		debtor: receivable.debtor,
		asset: receivable.asset,
		state: receivable.state,
		due: receivable.due,
		debtor_owes: if owed { receivable.debt.outstanding() } else { Amount::ZERO },
		lender: position.lender,
		funded: position.funded,
		advance: account.terms().advance,
		retention: account.terms().retention,
		met: ClaimView::try_from(*account.met()).ok()?,
		owed: ClaimView::try_from(account.owed(day).ok()?).ok()?,
		day,
		written_off: position.written_off,
	})
}

/// Proves a profile in the state of block `at`, or of the newest that is final.
///
/// # Errors
/// [`Error::NotThere`] when nothing was ever brought in; [`Error::BadStorageProof`]; those of the connection and of finality.
pub async fn prove_profile(
	client: &Client,
	of: Profiled,
	asset: u32,
	at: Option<BlockNumber>,
	deadline: Instant,
) -> Result<Proved<ProfileProof>> {
	let block = FinalBlock::find(client, at, deadline).await?;
	let key = profile_key(of, asset);
	let (values, proof) = block.values(client, std::slice::from_ref(&key)).await?;
	let profile = match of {
		Profiled::Pair { .. } => read::<state::Pair>(&values, &key).map(|it| it.map(Into::into)),
		_ => read::<state::Profile>(&values, &key).map(|it| it.map(Into::into)),
	};
	let profile = profile.map_err(|why| Error::BadStorageProof { block: block.block, why })?;
	let profile: ProfileView = profile.ok_or_else(|| not_there(of, asset))?;
	Ok(proved(ProfileProof { of, asset, profile }, block, proof))
}

/// Proves a pair's profile and all that it has outstanding in the state of block `at`, or of the newest that is final. The
/// node says on which days there are rows; it is found out when it leaves one out.
///
/// # Errors
/// [`Error::NotThere`] when nothing was ever brought in; [`Error::BadStorageProof`]; those of the connection and of finality.
pub async fn prove_pair(
	client: &Client,
	(seller, debtor, asset): (OrgId, OrgId, u32),
	at: Option<BlockNumber>,
	deadline: Instant,
) -> Result<Proved<PairProof>> {
	let block = FinalBlock::find(client, at, deadline).await?;
	let bad = |why| Error::BadStorageProof { block: block.block, why };
	let of = Profiled::Pair { seller, debtor };
	let record = profile_key(of, asset);
	let (values, _) = block.values(client, std::slice::from_ref(&record)).await?;
	let pair = read::<state::Pair>(&values, &record).map_err(bad)?;
	let pair = pair.ok_or_else(|| not_there(of, asset))?;
	let dues = dues(client, block.block.hash, of, asset, pair.rows).await?;
	let (_, proof) = block.values(client, &pair_keys(seller, debtor, asset, &dues)).await?;
	let what = verify_pair(block.state_root, (seller, debtor, asset), &dues, proof.clone());
	let what = what.map_err(bad)?.ok_or_else(|| not_there(of, asset))?;
	Ok(proved(what, block, proof))
}

/// On which days there are rows, as the node tells. It is not listened to beyond as many as there are.
async fn dues(client: &Client, at: H256, of: Profiled, asset: u32, rows: u32) -> Result<Vec<Day>> {
	const FUNCTION: &str = "ReceivablesApi_outstanding";
	let most = usize::try_from(rows).unwrap_or(usize::MAX);
	let (mut dues, mut after) = (Vec::new(), None::<RowPlace>);
	loop {
		let arguments = (of, asset, after, PAGE).encode();
		let bytes = client.rpc().runtime_api(FUNCTION, &arguments, at).await?;
		let page = Page::<OutstandingRow, RowPlace>::decode_all(&mut &bytes[..]);
		let unknown =
			|_| client.rpc().unknown(FUNCTION, "something that this program does not know");
		let Page { items, next } = page.map_err(unknown)?;
		dues.extend(items.iter().map(|row| row.due));
		if next.is_none() || next == after || dues.len() > most {
			return Ok(dues);
		}
		after = next;
	}
}

fn not_there(of: Profiled, asset: u32) -> Error {
	let name = match of {
		Profiled::Seller(seller) => format!("seller {seller}, asset {asset}"),
		Profiled::Debtor(debtor) => format!("debtor {debtor}, asset {asset}"),
		Profiled::Pair { seller, debtor } => {
			format!("seller {seller} and debtor {debtor}, asset {asset}")
		}
	};
	Error::NotThere { what: "profile of", name }
}

fn proved<T>(what: T, block: FinalBlock, proof: Vec<Vec<u8>>) -> Proved<T> {
	let FinalBlock { block, state_root, finality } = block;
	Proved { what, block, state_root, finality, proof: proof.into_iter().map(HexBytes).collect() }
}

#[cfg(test)]
#[path = "proof_tests.rs"]
mod tests;
