//! What is known of tokens, and the epochs of their key.

use super::{keys_after, page, second_keys};
use crate::*;
use alloc::vec::Vec;
use pallet_receivables_runtime_api::{
	ElsewhereView, EpochStage, EpochView, SealedKeyView, TokenHit, TokenStatus,
};
use stalhof_primitives::page::Page;

/// Words of lenders about a token that are told.
const ELSEWHERES: usize = NEWEST as usize + 1;

impl<T: Config> Pallet<T> {
	/// What is known of each token of a receivable, itself left out: in which state others are that have it and since when, never
	/// who they are.
	pub fn token_statuses(id: ReceivableId) -> Vec<TokenStatus> {
		let Some(receivable) = Receivables::<T>::get(Ordered(id)) else { return Vec::new() };
		let tokens = Self::tokens(id);
		let lists = tokens.iter();
		let all = lists.flat_map(|list| list.tokens.iter().map(|token| (list.epoch, *token)));
		all.map(|(epoch, token)| {
			let status = Self::status_of(token, Some((id, &receivable)));
			TokenStatus { epoch: Some(epoch), ..status }
		})
		.collect()
	}

	/// What is known of a token.
	pub fn token_status(kind: TokenKind, token: Token) -> TokenStatus {
		Self::status_of((kind, token), None)
	}

	fn status_of(
		(kind, token): KindToken,
		asked: Option<(ReceivableId, &Receivable)>,
	) -> TokenStatus {
		let row = Tokens::<T>::get((kind, token)).unwrap_or_default();
		let today = T::Clock::today();
		let other = |id: &&ReceivableId| asked.is_none_or(|(own, _)| own != **id);
		let newest = row.newest.iter().rev().filter(other).filter_map(|id| {
			let (receivable, papers) =
				(Receivables::<T>::get(Ordered(*id))?, PapersOf::<T>::get(Ordered(*id))?);
			Some(TokenHit {
				state: receivable.state,
				submitted: papers.submitted.day(Default::default()),
				same_seller: asked.is_some_and(|(_, own)| own.seller == receivable.seller),
				flags: asked.is_some_and(|own| Self::is_hit(kind, own, *id, today)),
			})
		});
		let elsewhere = Elsewheres::<T>::iter_prefix((kind, token)).take(ELSEWHERES);
		TokenStatus {
			kind,
			token,
			epoch: None,
			others: row.count.saturating_sub(u32::from(asked.is_some())),
			newest: newest.collect(),
			elsewhere: elsewhere
				.map(|(Ordered(lender), Elsewhere { since, until, reference })| ElsewhereView {
					lender,
					since,
					until,
					reference: reference.into(),
				})
				.collect(),
		}
	}

	/// Epochs of the tokens' key in order of number, those after `after`.
	pub fn epochs(after: Option<EpochId>, limit: u32) -> Page<EpochView, EpochId> {
		let newest = NewestEpoch::<T>::get();
		let before = Self::open_before(newest);
		let pending = PendingEpoch::<T>::get();
		let view = |epoch| {
			let known = Epochs::<T>::get(Ordered(epoch))?;
			let stage = match () {
				() if known.closed.is_some() => EpochStage::Closed,
				() if pending == Some(epoch) => EpochStage::Pending,
				() if newest == epoch => EpochStage::Newest,
				() if before == Some(epoch) => EpochStage::Before,
				() => EpochStage::Open,
			};
			Some(EpochView {
				epoch,
				stage,
				opened: known.opened.into(),
				check: known.check.to_vec(),
				before: known.before,
				confirmed: known.confirmed.into_iter().flatten().collect(),
				in_force: known.in_force,
				live: known.live,
				ended: known.ended,
				closed: known.closed,
			})
		};
		match after {
			Some(after) => page(keys_after!(Epochs, after), limit, view),
			None => page(Epochs::<T>::iter_keys().map(|Ordered(epoch)| epoch), limit, view),
		}
	}

	/// An epoch's key as it is sealed to organisations, in order of these, those after `after`.
	pub fn sealed_keys(
		epoch: EpochId,
		after: Option<OrgId>,
		limit: u32,
	) -> Page<SealedKeyView, OrgId> {
		page(second_keys!(SealedKeys, Ordered(epoch), after), limit, |to| {
			let SealedKey { by, sealed } = SealedKeys::<T>::get(Ordered(epoch), Ordered(to))?;
			Some(SealedKeyView { to, by, sealed: sealed.into_inner() })
		})
	}

	/// The days of a year on which an asset's bank does not settle; `None` when it has not set any.
	pub fn holidays(asset: AssetId, year: u16) -> Option<ClosedDays> {
		Holidays::<T>::get(Ordered(asset), Ordered(year))
	}
}
