//! What holds of the pallet's state after every block.

use crate::*;
use alloc::collections::BTreeMap;
use sp_runtime::TryRuntimeError;
use stalhof_primitives::receivables::State;

macro_rules! ensure_that {
	($rule:expr, $text:literal) => {
		if !$rule {
			return Err(TryRuntimeError::Other($text));
		}
	};
}

pub(crate) use ensure_that;

impl<T: Config> Pallet<T> {
	/// Checks every invariant of this pallet.
	///
	/// # Errors
	/// Says which does not hold.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::try_records()?;
		Self::try_profiles()
	}

	/// Checks what holds of records, whether or not profiles have counted them.
	///
	/// # Errors
	/// Says which does not hold.
	pub(crate) fn try_records() -> Result<(), TryRuntimeError> {
		Self::try_receivables()?;
		Self::try_lists()?;
		Self::try_outstanding()?;
		Self::try_positions()?;
		Self::try_exposures()?;
		Self::try_held()?;
		Self::try_market()?;
		Self::try_facts()?;
		Self::try_tokens()?;
		Self::try_evidence()?;
		Self::try_holidays()
	}

	/// R5, R13: amounts of a receivable.
	fn try_receivables() -> Result<(), TryRuntimeError> {
		for (Ordered(id), receivable) in Receivables::<T>::iter() {
			ensure_that!(
				id < NextReceivable::<T>::get(),
				"receivables have numbers that were given"
			);
			ensure_that!(PapersOf::<T>::contains_key(Ordered(id)), "a receivable has papers");
			ensure_that!(receivable.seller != receivable.debtor, "nobody owes itself");
			// That no more is paid and credited than accepted a debt says when it is decoded.
			let accepted = receivable.debt.accepted();
			ensure_that!(accepted <= receivable.face, "no more is accepted than claimed");
			let waits = receivable.state == State::Submitted;
			ensure_that!(!waits || accepted.is_zero(), "what waits is not accepted");
			let owed = receivable.state.is_owed();
			ensure_that!(!owed || !accepted.is_zero(), "what is owed was accepted");
			let listed = receivable.state == State::Listed;
			let listing = Listings::<T>::contains_key(Ordered(id));
			ensure_that!(!listed || listing, "what is listed is offered at terms");
			let brought = receivable.joined || receivable.keeper() == receivable.debtor;
			ensure_that!(brought, "what a seller brings it has part in");
		}
		Ok(())
	}

	/// Lists by due date hold all receivables, and nothing else.
	fn try_lists() -> Result<(), TryRuntimeError> {
		let mut count = 0usize;
		let mut funded = 0usize;
		for (Ordered(id), receivable) in Receivables::<T>::iter() {
			count += 1;
			let at = |organisation| Ordered(Listed { organisation, due: receivable.due, id });
			let seller = BySeller::<T>::contains_key(at(receivable.seller));
			let debtor = ByDebtor::<T>::contains_key(at(receivable.debtor));
			ensure_that!(seller && debtor, "a receivable is listed by its parties and due date");
			if let Some(position) = Positions::<T>::get(Ordered(id)) {
				funded += 1;
				let lender = ByLender::<T>::contains_key(at(position.lender));
				ensure_that!(lender, "a position is listed by its lender and due date");
			}
		}
		let alone = BySeller::<T>::iter_keys().count() == count
			&& ByDebtor::<T>::iter_keys().count() == count
			&& ByLender::<T>::iter_keys().count() == funded;
		ensure_that!(alone, "lists hold nothing else");
		Ok(())
	}

	/// R16 of what is outstanding: rows and pairs are a recount.
	fn try_outstanding() -> Result<(), TryRuntimeError> {
		let mut rows = BTreeMap::<DueKey, Tally>::new();
		for receivable in Receivables::<T>::iter_values() {
			let debt = receivable.owes().minor();
			if debt > 0 {
				let PairKey { seller, debtor, asset } = receivable.pair();
				let key = DueKey { seller, debtor, asset, due: receivable.due };
				let row = rows.entry(key).or_default();
				row.amount = row.amount.saturating_add(debt);
				row.count += 1;
			}
		}
		let kept: BTreeMap<_, _> =
			Outstanding::<T>::iter().map(|(Ordered(key), row)| (key, row)).collect();
		ensure_that!(kept == rows, "what is outstanding is what is owed");
		let mut pairs = BTreeMap::<PairKey, (u128, u32)>::new();
		for (DueKey { seller, debtor, asset, .. }, row) in rows {
			let pair = pairs.entry(PairKey { seller, debtor, asset }).or_default();
			*pair = (pair.0.saturating_add(row.amount), pair.1 + 1);
		}
		let mut count = 0usize;
		for (Ordered(key), pair) in Pairs::<T>::iter() {
			count += 1;
			let expected = pairs.get(&key).copied().unwrap_or_default();
			let right = (pair.outstanding, pair.rows) == expected;
			ensure_that!(right, "a pair's sum and number are those of its rows");
			let turned = PairKey { seller: key.debtor, debtor: key.seller, asset: key.asset };
			ensure_that!(
				PairsOfDebtors::<T>::contains_key(Ordered(turned)),
				"a pair is listed by its debtor"
			);
		}
		ensure_that!(count == PairsOfDebtors::<T>::iter_keys().count(), "only pairs are listed");
		Ok(())
	}

	/// R2, R3: positions, and that what is funded has one.
	fn try_positions() -> Result<(), TryRuntimeError> {
		for (Ordered(id), receivable) in Receivables::<T>::iter() {
			let position = Positions::<T>::get(Ordered(id));
			let funded = receivable.state == State::Funded;
			ensure_that!(!funded || position.is_some(), "what is funded has a lender");
			let Some(position) = position else { continue };
			let took = matches!(
				receivable.state,
				State::Funded
					| State::Closed(Closing::Paid | Closing::BoughtBack | Closing::WrittenOff)
			);
			ensure_that!(took, "a lender has what was funded alone");
			ensure_that!(receivable.joined, "its seller has part in what is funded");
			let terms = position.lending.position().terms();
			ensure_that!(terms.advance <= receivable.face, "no more is advanced than the face");
			let price = position.price().is_ok_and(|price| !price.is_zero());
			ensure_that!(price, "something of the advance was paid");
			let settled = position.lending.position().is_settled();
			let written_off = receivable.state == State::Closed(Closing::WrittenOff);
			ensure_that!(funded || settled || written_off, "nothing is owed on what has ended");
			let noted = position.written_off.is_some();
			ensure_that!(written_off == noted, "what is written off says how much");
		}
		Ok(())
	}

	/// R6: exposures are open positions.
	fn try_exposures() -> Result<(), TryRuntimeError> {
		let mut debtors = BTreeMap::<ExposureKey, Tally>::new();
		let mut sellers = BTreeMap::<ExposureKey, Tally>::new();
		for (Ordered(id), position) in Positions::<T>::iter() {
			let Ok(receivable) = Self::receivable(id) else { continue };
			let (lender, asset) = (position.lender, receivable.asset);
			let principal = position.exposure().minor();
			for (sums, party) in
				[(&mut debtors, receivable.debtor), (&mut sellers, receivable.seller)]
			{
				if principal > 0 {
					let tally = sums.entry(ExposureKey { lender, party, asset }).or_default();
					tally.amount = tally.amount.saturating_add(principal);
					tally.count += 1;
				}
			}
		}
		let kept = |all: &mut dyn Iterator<Item = (Ordered<ExposureKey>, Tally)>| {
			all.map(|(Ordered(key), tally)| (key, tally)).collect::<BTreeMap<_, _>>()
		};
		let right = kept(&mut DebtorExposures::<T>::iter()) == debtors
			&& kept(&mut SellerExposures::<T>::iter()) == sellers;
		ensure_that!(right, "exposures are what is advanced and not got back");
		Ok(())
	}

	/// R4: what is held in treasuries is what is noted as held, per asset and reason.
	fn try_held() -> Result<(), TryRuntimeError> {
		let mut sums = BTreeMap::<(OrgId, AssetId, bool), u128>::new();
		for (Ordered(HeldKey { payee, payer, asset }), amount) in Held::<T>::iter() {
			ensure_that!(amount > 0, "something is held");
			let sum = sums.entry((payer, asset, payee == payer)).or_default();
			*sum = sum.saturating_add(amount);
		}
		for ((payer, asset, own), sum) in sums {
			let reason = if own { HeldFor::Suspense } else { HeldFor::Unclaimed };
			let held = T::Treasuries::held(asset, payer, reason);
			ensure_that!(held == sum, "what is noted as held is held");
		}
		Ok(())
	}

	/// R2, R5: offers are of what is there; notice is of what was financed; no more of payments is the lender's than was paid.
	fn try_market() -> Result<(), TryRuntimeError> {
		for Ordered(id) in Listings::<T>::iter_keys() {
			let joined = Self::receivable(id).is_ok_and(|receivable| receivable.joined);
			ensure_that!(joined, "its seller has part in what is listed");
		}
		for (Ordered(id), _) in Offers::<T>::iter_keys() {
			ensure_that!(Receivables::<T>::contains_key(Ordered(id)), "offers are of receivables");
		}
		for Ordered(id) in Notices::<T>::iter_keys() {
			ensure_that!(Positions::<T>::contains_key(Ordered(id)), "notice is of an assignment");
		}
		for (Ordered(id), position) in Positions::<T>::iter() {
			let Ok(receivable) = Self::receivable(id) else { continue };
			let met = position.lending.position().met().total().unwrap_or(Amount::MAX);
			let collected = met.above(position.lending.recourse_paid());
			ensure_that!(collected <= receivable.debt.paid(), "what a lender got was paid");
		}
		for (Ordered(id), _, report) in Reports::<T>::iter() {
			let Ok(receivable) = Self::receivable(id) else { continue };
			let lender = Positions::<T>::get(Ordered(id)).map(|position| position.lender);
			let party = report.to == receivable.seller || Some(report.to) == lender;
			ensure_that!(party, "a party is said to have been paid");
		}
		Ok(())
	}

	/// R9, R13: facts beside the state: disputes, credit notes, reports.
	fn try_facts() -> Result<(), TryRuntimeError> {
		for (Ordered(id), dispute) in Disputes::<T>::iter() {
			let owed = Self::receivable(id).is_ok_and(|receivable| !receivable.owes().is_zero());
			ensure_that!(owed && !dispute.amount.is_zero(), "what is disputed is owed");
			let Agreed { seller, debtor, lender } = dispute.agreed;
			let mut words = [seller, debtor, lender].into_iter().flatten();
			let within = words.all(|word| word <= dispute.amount);
			ensure_that!(within, "no more is agreed to than is disputed");
		}
		for (Ordered(id), freeze) in Freezes::<T>::iter() {
			let there = Receivables::<T>::contains_key(Ordered(id));
			ensure_that!(there && !freeze.case.is_empty(), "a freeze is of a receivable in a case");
		}
		for (Ordered(id), receivable) in Receivables::<T>::iter() {
			let Notes { credits, pending, reports } = NotesOf::<T>::get(Ordered(id));
			let (mut in_force, mut waiting) = (0u128, 0u128);
			let mut count = 0;
			for note in CreditNotes::<T>::iter_prefix_values(Ordered(id)) {
				count += 1;
				let sum = match note.state {
					CreditState::InForce => &mut in_force,
					CreditState::Pending => &mut waiting,
					CreditState::Refused => continue,
				};
				*sum = sum.saturating_add(note.amount.minor());
			}
			ensure_that!(count == credits, "credit notes are counted");
			ensure_that!(waiting == pending.minor(), "what waits is what pending notes say");
			ensure_that!(
				in_force == receivable.debt.credited().minor(),
				"credited is what credit notes say"
			);
			let mut discharged = 0u128;
			let mut count = 0;
			for report in Reports::<T>::iter_prefix_values(Ordered(id)) {
				count += 1;
				if let Outcome::Discharged(amount) = report.outcome {
					ensure_that!(amount <= report.amount, "no more is discharged than was paid");
					discharged = discharged.saturating_add(amount.minor());
				}
			}
			ensure_that!(count == reports, "reports are counted");
			ensure_that!(
				discharged <= receivable.debt.paid().minor(),
				"what was paid outside is paid"
			);
		}
		Ok(())
	}

	/// R12: tokens' rows, standings and epochs: rows name receivables that have the token, as many as have it; who stands is accepted
	/// and not withdrawn; an epoch's live are as many as have not ended; what was paid keeps its tokens.
	fn try_tokens() -> Result<(), TryRuntimeError> {
		let newest = NewestEpoch::<T>::get();
		let in_force = Epochs::<T>::get(Ordered(newest))
			.is_some_and(|epoch| epoch.in_force.is_some() && epoch.closed.is_none());
		ensure_that!(newest == 0 || in_force, "the newest epoch is in force");
		if let Some(pending) = PendingEpoch::<T>::get() {
			let waits = Epochs::<T>::get(Ordered(pending))
				.is_some_and(|epoch| epoch.in_force.is_none() && epoch.closed.is_none());
			ensure_that!(pending > newest && waits, "the pending epoch waits");
		}
		let mut have = BTreeMap::<KindToken, u32>::new();
		let mut live = BTreeMap::<EpochId, u32>::new();
		for (Ordered(id), receivable) in Receivables::<T>::iter() {
			let owed = receivable.state.is_owed();
			let open = receivable.state.is_open();
			let kept = TokensOf::<T>::contains_key(Ordered(id));
			ensure_that!(kept == (owed || open), "what is not taken back keeps its tokens");
			for list in Self::tokens(id) {
				for token in &list.tokens {
					*have.entry(*token).or_default() += 1;
				}
				if open {
					*live.entry(list.epoch).or_default() += 1;
				}
			}
			let (tokens, seller) = (Self::tokens(id), receivable.seller);
			let stands = crate::tokens::exact(&tokens).all(|(kind, token)| {
				let key = StandingKey { kind: *kind, token: *token, seller };
				Standings::<T>::get(key) == Some(id)
			});
			let may_not = !owed || !receivable.joined;
			ensure_that!(may_not || stands, "what is accepted and joined stands");
		}
		for (token, row) in Tokens::<T>::iter() {
			ensure_that!(have.remove(&token) == Some(row.count), "a row counts who has the token");
			let named = u32::try_from(row.newest.len()).unwrap_or(u32::MAX);
			ensure_that!(named <= row.count, "a row names no more than there are");
			let ordered = row.newest.is_sorted_by(|one, next| one < next);
			ensure_that!(ordered, "a row names each once, in order");
			let has = |id: &ReceivableId| {
				Self::tokens(*id).iter().any(|list| list.tokens.contains(&token))
			};
			ensure_that!(row.newest.iter().all(has), "a row names who has the token");
		}
		ensure_that!(have.is_empty(), "every token has a row");
		for (key, id) in Standings::<T>::iter() {
			let owed =
				Self::receivable(id).is_ok_and(|it| it.state.is_owed() && it.seller == key.seller);
			let token = (key.kind, key.token);
			let has = Self::tokens(id).iter().any(|list| list.tokens.contains(&token));
			ensure_that!(owed && has, "who stands is accepted under its token");
		}
		for (Ordered(epoch), kept) in Epochs::<T>::iter() {
			ensure_that!(
				kept.live == live.remove(&epoch).unwrap_or_default(),
				"an epoch counts what is live under it"
			);
			ensure_that!(kept.closed.is_none() || kept.live == 0, "nothing is live when closed");
		}
		ensure_that!(live.is_empty(), "what is live is under epochs");
		Ok(())
	}

	/// R15: no more is drawn than was received.
	fn try_evidence() -> Result<(), TryRuntimeError> {
		let mut sums = BTreeMap::<u32, u64>::new();
		for (Ordered(id), cited) in ShipmentsOf::<T>::iter() {
			let receivable = Self::receivable(id);
			ensure_that!(receivable.is_ok(), "a receivable cites");
			let owed = receivable.is_ok_and(|receivable| receivable.state.is_owed());
			let ordered =
				cited.is_sorted_by(|one, next| one.citation.shipment < next.citation.shipment);
			ensure_that!(ordered && !cited.is_empty(), "shipments are cited in order, each once");
			for Cited { citation, .. } in cited.into_iter().filter(|cited| cited.drawn) {
				ensure_that!(owed, "what is owed alone has drawn");
				let sum = sums.entry(citation.shipment).or_default();
				*sum = sum.saturating_add(citation.quantity);
			}
		}
		for (shipment, sum) in sums {
			let right = T::Evidence::delivered(shipment).is_some_and(|delivery| {
				sum <= delivery.drawn && delivery.drawn <= delivery.received
			});
			ensure_that!(right, "no more is drawn than was received");
		}
		Ok(())
	}

	/// Holidays are of their year.
	fn try_holidays() -> Result<(), TryRuntimeError> {
		for (Ordered(asset), Ordered(year), days) in Holidays::<T>::iter() {
			let right = T::Treasuries::terms(asset).is_some()
				&& days.year() == year
				&& days.is_well_formed();
			ensure_that!(right, "holidays are days of their year");
		}
		Ok(())
	}
}
