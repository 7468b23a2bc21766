//! Reads of receivables, all at one block. They are as the node tells them.

use super::{
	calls::PALLET,
	epochs::{EpochKey, EpochKeys},
	sealing::SealingKey,
	types::{EpochTokens, SealedKey, TokenSet},
	views::{
		AgeingView, CheckView, CreditNoteView, Deal, EpochStage, EpochView, ExposureView, Filter,
		GrantView, HeldView, ListingLine, NoPayment, OfferView, OutstandingRow, PairLine,
		PaymentOutlook, ProfileView, Profiled, ReceivableLine, ReceivableView, ReportView,
		RowPlace, TokenStatus,
	},
};
use crate::{
	consortium::Reads,
	error::{Error, Result},
	types::{H256, storage_key},
};
use codec::{Decode, DecodeAll, Encode};
use stalhof_primitives::{
	invoice::{Token, TokenKind},
	money::Amount,
	organisation::OrgId,
	receivables::Side,
	time::Day,
};

/// Of whose point of view receivables are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
	/// What an organisation sold.
	Seller,
	/// What it owes.
	Debtor,
	/// What it has bought.
	Lender,
}

impl By {
	const fn function(self) -> &'static str {
		match self {
			Self::Seller => "by_seller",
			Self::Debtor => "by_debtor",
			Self::Lender => "by_lender",
		}
	}
}

/// Calls a function of the runtime API.
async fn ask<T: Decode>(reads: &Reads, function: &str, arguments: &[u8]) -> Result<T> {
	reads.call(&format!("ReceivablesApi_{function}"), arguments).await
}

/// All of a list: after `arguments` come place and limit.
async fn all<T: Decode, Place: Encode + Decode + PartialEq>(
	reads: &Reads,
	function: &str,
	arguments: impl Encode,
) -> Result<Vec<T>> {
	reads.call_all::<T, Place>(&format!("ReceivablesApi_{function}"), arguments).await
}

/// The receivable of that number.
///
/// # Errors
/// [`Error::NotThere`]; those of the connection. So with all reads.
pub async fn receivable(reads: &Reads, id: u32) -> Result<ReceivableView> {
	let found: Option<ReceivableView> = ask(reads, "receivable", &id.encode()).await?;
	found.ok_or_else(|| missing(id))
}

fn missing(id: u32) -> Error {
	Error::NotThere { what: "receivable", name: id.to_string() }
}

/// Receivables of an organisation, in order of due date and number.
pub async fn list(
	reads: &Reads,
	by: By,
	organisation: OrgId,
	filter: Filter,
) -> Result<Vec<ReceivableLine>> {
	all::<_, super::views::DuePlace>(reads, by.function(), (organisation, filter)).await
}

/// Credit notes of a receivable.
pub async fn credit_notes(reads: &Reads, id: u32) -> Result<Vec<CreditNoteView>> {
	all::<_, u32>(reads, "credit_notes", id).await
}

/// Payments outside that were reported.
pub async fn reports(reads: &Reads, id: u32) -> Result<Vec<ReportView>> {
	all::<_, u32>(reads, "reports", id).await
}

/// Who may read fields of its document.
pub async fn grants(reads: &Reads, id: u32) -> Result<Vec<GrantView>> {
	all::<_, super::views::GrantPlace>(reads, "grants", id).await
}

/// What is known of each of its tokens.
pub async fn token_statuses(reads: &Reads, id: u32) -> Result<Vec<TokenStatus>> {
	ask(reads, "token_statuses", &id.encode()).await
}

/// Its tokens.
pub async fn tokens(reads: &Reads, id: u32) -> Result<TokenSet> {
	Ok(by_epoch(&token_statuses(reads, id).await?))
}

/// Tokens by epoch, each list in the order in which the chain has it.
pub fn by_epoch(statuses: &[TokenStatus]) -> TokenSet {
	let mut epochs: Vec<u32> = statuses.iter().filter_map(|status| status.epoch).collect();
	epochs.sort_unstable();
	epochs.dedup();
	let list = |epoch| {
		let own = statuses.iter().filter(|status| status.epoch == Some(epoch));
		let mut tokens: Vec<_> = own.map(|status| (status.kind, status.token)).collect();
		tokens.sort_unstable();
		EpochTokens { epoch, tokens }
	};
	epochs.into_iter().map(list).collect()
}

/// What sellers offer: to any lender, or to this one.
pub async fn listings(reads: &Reads, lender: Option<OrgId>) -> Result<Vec<ListingLine>> {
	all::<_, u32>(reads, "listings", lender).await
}

/// What lenders offer for a receivable.
pub async fn offers(reads: &Reads, id: u32) -> Result<Vec<OfferView>> {
	all::<_, OrgId>(reads, "offers", id).await
}

/// Whether it would be funded.
pub async fn check(reads: &Reads, id: u32, deal: Deal) -> Result<CheckView> {
	let found: Option<CheckView> = ask(reads, "check", &(id, deal).encode()).await?;
	found.ok_or_else(|| missing(id))
}

/// What a payment would do on a day, or today.
pub async fn what_if(
	reads: &Reads,
	id: u32,
	amount: Amount,
	day: Option<Day>,
) -> Result<core::result::Result<PaymentOutlook, NoPayment>> {
	ask(reads, "what_if_payment", &(id, amount, day).encode()).await
}

/// A profile in an asset.
pub async fn profile(reads: &Reads, of: Profiled, asset: u32) -> Result<Option<ProfileView>> {
	ask(reads, "profile", &(of, asset).encode()).await
}

/// What is due and not paid, in order of the other party and due date.
pub async fn outstanding(reads: &Reads, of: Profiled, asset: u32) -> Result<Vec<OutstandingRow>> {
	all::<_, RowPlace>(reads, "outstanding", (of, asset)).await
}

/// What is outstanding by how late it is on a day, or today: all of its parts together.
pub async fn ageing(
	reads: &Reads,
	of: Profiled,
	asset: u32,
	day: Option<Day>,
) -> Result<AgeingView> {
	let (mut sum, mut after) = (None::<AgeingView>, None::<RowPlace>);
	loop {
		let part: AgeingView = ask(reads, "ageing", &(of, asset, day, after).encode()).await?;
		let next = part.next;
		sum = Some(match sum {
			Some(sum) => together(sum, part),
			None => part,
		});
		match (next, sum) {
			(None, Some(sum)) => return Ok(sum),
			(next, _) if next == after => {
				return Err(reads.rpc().unknown("ageing", "parts without end"));
			}
			_ => after = next,
		}
	}
}

/// Two parts of one list. Sums that would leave their range stay where they are: no sum of money that is owed does.
pub fn together(one: AgeingView, other: AgeingView) -> AgeingView {
	use super::views::Sum;
	let plus = |one: Sum, other: Sum| Sum(one.0.saturating_add(other.0));
	AgeingView {
		day: one.day,
		on_time: plus(one.on_time, other.on_time),
		to_30: plus(one.to_30, other.to_30),
		to_60: plus(one.to_60, other.to_60),
		to_90: plus(one.to_90, other.to_90),
		over_90: plus(one.over_90, other.over_90),
		worst_days: one.worst_days.max(other.worst_days),
		rows: one.rows.saturating_add(other.rows),
		next: other.next,
	}
}

/// The pairs of a seller or a debtor.
pub async fn pairs(reads: &Reads, side: Side, organisation: OrgId) -> Result<Vec<PairLine>> {
	all::<_, super::views::PairPlace>(reads, "pairs", (side, organisation)).await
}

/// What a lender has advanced and not got back, by debtor or by seller.
pub async fn exposures(reads: &Reads, lender: OrgId, side: Side) -> Result<Vec<ExposureView>> {
	all::<_, super::views::PartyPlace>(reads, "exposures", (lender, side)).await
}

/// Debtors that a lender has approved.
pub async fn approved_debtors(reads: &Reads, lender: OrgId) -> Result<Vec<OrgId>> {
	all::<_, OrgId>(reads, "approved_debtors", lender).await
}

/// What is held in treasuries in an organisation's favour.
pub async fn held(reads: &Reads, payee: OrgId) -> Result<Vec<HeldView>> {
	all::<_, super::views::HeldPlace>(reads, "held", payee).await
}

/// Epochs of the tokens' key.
pub async fn epochs(reads: &Reads) -> Result<Vec<EpochView>> {
	all::<_, u32>(reads, "epochs", ()).await
}

/// Keys of those epochs under which tokens are asked for now.
///
/// # Errors
/// As [`keys_of`]; [`Error::BadValue`] before the first epoch.
pub async fn present_keys(
	reads: &Reads,
	genesis: H256,
	organisation: OrgId,
	own: &SealingKey,
) -> Result<EpochKeys> {
	let asked = |epoch: &EpochView| matches!(epoch.stage, EpochStage::Newest | EpochStage::Before);
	let all = epochs(reads).await?;
	let epochs: Vec<&EpochView> = all.iter().filter(|epoch| asked(epoch)).collect();
	if epochs.is_empty() {
		return Err(Error::BadValue {
			what: "epoch",
			value: "none".to_owned(),
			why: "no key of tokens is in force yet: a member opens one (`epoch make`, `epoch open`), others confirm it"
				.to_owned(),
		});
	}
	let mut keys = EpochKeys::new();
	for epoch in epochs {
		keys.push((epoch.epoch, open_key(reads, genesis, organisation, own, epoch).await?));
	}
	Ok(keys)
}

/// Keys of these epochs, as far as they are sealed to the organisation.
///
/// # Errors
/// [`Error::BadValue`] when none of them is; as [`open_key`].
pub async fn keys_of(
	reads: &Reads,
	genesis: H256,
	organisation: OrgId,
	own: &SealingKey,
	wanted: impl IntoIterator<Item = u32>,
) -> Result<EpochKeys> {
	let (all, mut keys, mut refused) = (epochs(reads).await?, EpochKeys::new(), None);
	for number in wanted {
		let Some(epoch) = all.iter().find(|epoch| epoch.epoch == number) else { continue };
		match open_key(reads, genesis, organisation, own, epoch).await {
			Ok(key) => keys.push((number, key)),
			Err(error @ Error::BadValue { .. }) => refused = Some(error),
			Err(error) => return Err(error),
		}
	}
	match (keys.is_empty(), refused) {
		(true, Some(error)) => Err(error),
		_ => Ok(keys),
	}
}

/// An epoch's key, opened with the organisation's own.
///
/// # Errors
/// [`Error::BadValue`] when it is not sealed to the organisation, [`Error::NotSealed`] when it does not open.
pub async fn open_key(
	reads: &Reads,
	genesis: H256,
	organisation: OrgId,
	own: &SealingKey,
	epoch: &EpochView,
) -> Result<EpochKey> {
	let number = epoch.epoch;
	let key = [
		storage_key(PALLET, "SealedKeys"),
		number.to_be_bytes().to_vec(),
		organisation.0.to_be_bytes().to_vec(),
	]
	.concat();
	let sealed: Option<SealedKey> = stored(reads, &key).await?;
	let sealed = sealed.ok_or_else(|| Error::BadValue {
		what: "epoch",
		value: number.to_string(),
		why: format!(
			"its key is not sealed to organisation {organisation}: ask one that has it for `epoch seal {number} --to \
			 {organisation}`"
		),
	})?;
	let check = epoch.check.as_slice().try_into().unwrap_or_default();
	let opened = EpochKey::open(&sealed.sealed, own, genesis, check);
	match opened {
		Some(key) => Ok(key),
		None => {
			let record = reads.organisation(organisation).await?;
			Err(Error::NotSealed {
				what: format!("the key of epoch {number}"),
				named: record.and_then(|record| record.encryption_key),
				own: own.public(),
			})
		}
	}
}

/// The receivable of a seller that was accepted under an exact token, if there is one.
pub async fn standing(
	reads: &Reads,
	kind: TokenKind,
	token: Token,
	seller: OrgId,
) -> Result<Option<u32>> {
	let key = (kind, token, seller).encode();
	let hash = sp_crypto_hashing::blake2_128(&key);
	stored(reads, &[&storage_key(PALLET, "Standings")[..], &hash, &key].concat()).await
}

async fn stored<T: Decode>(reads: &Reads, key: &[u8]) -> Result<Option<T>> {
	let Some(bytes) = reads.rpc().storage(key, reads.at().hash).await? else { return Ok(None) };
	let unknown =
		|| reads.rpc().unknown("state_getStorage", "a value that this program does not know");
	T::decode_all(&mut &bytes[..]).map(Some).map_err(|_| unknown())
}

#[cfg(test)]
mod tests {
	use super::*;

	fn status(epoch: u32, kind: TokenKind, byte: u8) -> TokenStatus {
		let token = Token([byte; 16]);
		TokenStatus {
			kind,
			token,
			epoch: Some(epoch),
			others: 0,
			newest: vec![],
			elsewhere: vec![],
		}
	}

	#[test]
	fn tokens_should_be_grouped_by_epoch_and_in_order() {
		let told = [
			status(4, TokenKind::F7, 2),
			status(4, TokenKind::F7, 1),
			status(3, TokenKind::F1, 9),
			status(4, TokenKind::F1, 5),
		];
		let found = by_epoch(&told);
		let shape: Vec<_> = found
			.iter()
			.map(|list| {
				let tokens = list.tokens.iter().map(|(kind, token)| (*kind, token.0[0]));
				(list.epoch, tokens.collect::<Vec<_>>())
			})
			.collect();
		let wanted = [
			(3, vec![(TokenKind::F1, 9)]),
			(4, vec![(TokenKind::F1, 5), (TokenKind::F7, 1), (TokenKind::F7, 2)]),
		];
		assert_eq!(shape, wanted);
	}

	#[test]
	fn parts_of_an_ageing_should_add_up_and_keep_the_worst() {
		use super::super::views::Sum;
		let part = |sum, worst_days, next| AgeingView {
			day: Day::from_number(20_000),
			on_time: Sum(sum),
			to_30: Sum(10 * sum),
			to_60: Sum(0),
			to_90: Sum(0),
			over_90: Sum(100 * sum),
			worst_days,
			rows: 3,
			next,
		};
		let place = RowPlace { other: OrgId(1), asset: 1, due: None };
		let sum = together(part(1, 95, Some(place)), part(2, 7, None));
		assert_eq!((sum.on_time, sum.to_30, sum.over_90), (Sum(3), Sum(30), Sum(300)));
		assert_eq!((sum.worst_days, sum.rows, sum.next), (95, 6, None));
	}
}
