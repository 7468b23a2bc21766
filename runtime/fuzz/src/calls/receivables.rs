//! Receivables: brought in, accepted, sold, paid, disputed, and what is held of them.

use super::*;
use pallet_movements::{NextShipment, Shipments};
use pallet_receivables::{
	Call, Disputes, Epochs, Listings, NewestEpoch, NextReceivable, NotesOf, Offers, PapersOf,
	PendingEpoch, Positions, Receivables, ShipmentsOf, TokensOf,
	types::{
		Amount, Case, Citation, Citations, ClosedDays, CreditState, DayCount, Document, Elsewhere,
		EpochTokens, NewReceivable, Payable, Rate, Receivable, ReceivableId, Recourse, Sealed,
		Seals, Seen, Share, Terms, Token, TokenKind, TokenList, TokenSet,
	},
};
use stalhof_primitives::receivables::{
	CreditReason, DisputeReason, DocumentKind, Flags, Ground, RejectReason, State,
};

/// The number of documents that there are.
const DOCUMENTS: u32 = 160;

/// An amount that may be one of a receivable.
fn amount(choices: &Choices) -> Amount {
	Amount::new(minor(choices)).unwrap_or(Amount::MAX)
}

/// An amount up to that: mostly the whole, or half.
fn part(choices: &Choices, whole: Amount) -> Amount {
	let minor = whole.minor();
	let part = match choices.below(24) {
		0 => return amount(choices),
		1..=4 => minor / 2,
		5 | 6 => minor.min(1),
		7 => minor.saturating_add(1_000),
		_ => minor,
	};
	Amount::new(part).unwrap_or(whole)
}

/// The tokens of a document under the epochs that are in force.
fn tokens(number: u32) -> TokenSet {
	let newest = NewestEpoch::<Runtime>::get();
	let before = Epochs::<Runtime>::get(Ordered(newest)).map(|epoch| epoch.before);
	let before = before.filter(|before| {
		Epochs::<Runtime>::get(Ordered(*before)).is_some_and(|epoch| epoch.closed.is_none())
	});
	let of = |epoch: u32| EpochTokens { epoch, tokens: token_list(epoch, number) };
	let sets: Vec<_> = before.into_iter().chain([newest]).map(of).collect();
	sets.try_into().expect("there are two at most")
}

fn token_list(epoch: u32, number: u32) -> TokenList {
	let list = TokenKind::ALL.iter().map(|kind| {
		let mut token = [u8::try_from(number % 256).unwrap_or(0); 16];
		(token[0], token[1]) = (*kind as u8, u8::try_from(epoch % 256).unwrap_or(0));
		(*kind, Token(token))
	});
	list.collect::<Vec<_>>().try_into().expect("there is one of each kind")
}

fn root(number: u32) -> [u8; 32] {
	[u8::try_from(number % 256).unwrap_or(0); 32]
}

/// A document between two parties, mostly one that fits what is there.
fn document(choices: &Choices, shipments: Citations) -> Document {
	let number = choices.below(DOCUMENTS);
	let issue = Day::from_number(today().number().saturating_sub(choices.below(4)));
	let kind = choices.of(DocumentKind::ALL).unwrap_or(DocumentKind::Invoice);
	let due = Day::from_number(issue.number() + 3 + choices.below(60));
	let mut document = Document {
		asset: asset(choices),
		face: Amount::new(10_000 * u128::from(number + 1)).unwrap_or(Amount::MAX),
		issue,
		due,
		kind,
		root: root(number),
		tokens: tokens(number),
		shipments,
		names: None,
	};
	match choices.below(40) {
		0 => document.face = amount(choices),
		1 => (document.issue, document.due) = (due, issue),
		2 => document.tokens.clear(),
		3..=5 => {
			document.names = Some(super::number(choices, NextReceivable::<Runtime>::get()));
		}
		_ => {}
	}
	document
}

/// Two parties, and shipments from one to the other that a document may cite.
fn parties(choices: &Choices) -> (OrgId, OrgId, Citations) {
	let shipment = number(choices, NextShipment::<Runtime>::get());
	match Shipments::<Runtime>::get(Ordered(shipment)) {
		Some(sent) if choices.coin() && sent.from != sent.receiver => {
			let quantity = u64::from(choices.below(12)).saturating_sub(8).max(1);
			let cited = vec![Citation { shipment, quantity }];
			(sent.from, sent.receiver, cited.try_into().expect("it is one"))
		}
		_ => {
			let seller = having(choices, Role::Supplier);
			let debtor =
				if choices.coin() { having(choices, Role::Buyer) } else { organisation(choices) };
			(seller, debtor, Citations::default())
		}
	}
}

/// What a debtor's file says of a submission that waits for it, or of a document of its own.
fn payable(choices: &Choices) -> (OrgId, Payable) {
	let (id, found) = receivable(choices, |it| it.state == State::Submitted);
	let papers = PapersOf::<Runtime>::get(Ordered(id));
	let waits = found.filter(|it| it.state == State::Submitted && choices.coin());
	let (seller, debtor, document) = match waits.zip(papers) {
		Some((it, papers)) => {
			let cited = ShipmentsOf::<Runtime>::get(Ordered(id)).unwrap_or_default();
			let cited: Vec<_> = cited.into_iter().map(|cited| cited.citation).collect();
			let document = Document {
				asset: it.asset,
				face: it.face,
				issue: it.issue,
				due: it.due,
				kind: it.kind,
				root: papers.root,
				tokens: TokensOf::<Runtime>::get(Ordered(id)).unwrap_or_default(),
				shipments: cited.try_into().expect("they are as many"),
				names: papers.names,
			};
			(it.seller, it.debtor, document)
		}
		None => {
			let (seller, debtor, cited) = parties(choices);
			(seller, debtor, document(choices, cited))
		}
	};
	let amount = part(choices, document.face);
	(debtor, Payable { seller, document, amount, waives: choices.one_in(4) })
}

/// A receivable, mostly such a one where there is one.
fn receivable(
	choices: &Choices,
	such: impl Fn(&Receivable) -> bool,
) -> (ReceivableId, Option<Receivable>) {
	if !choices.one_in(12) {
		let all = Receivables::<Runtime>::iter().filter(|(_, it)| such(it));
		let all: Vec<_> = all.map(|(Ordered(id), it)| (id, it)).collect();
		if let Some((id, it)) = choices.of(&all) {
			return (id, Some(it));
		}
	}
	let id = number(choices, NextReceivable::<Runtime>::get());
	(id, Receivables::<Runtime>::get(Ordered(id)))
}

fn terms(choices: &Choices) -> Terms {
	let share = choices.of(&[8_000, 9_000, 10_000, 5_000, 8_000, 1]).unwrap_or(8_000);
	let rate = choices.of(&[800, 480, 0, 3_333]).unwrap_or(800);
	let fees = choices.of(&[0, 0, 0, 1, 1, 1_500, 1_500, 50_000_000]).unwrap_or(0);
	Terms {
		advance_rate: Share::new(share).unwrap_or(Share::WHOLE),
		rate: Rate::new(rate).expect("it is a rate"),
		day_count: if choices.coin() { DayCount::Act360 } else { DayCount::Act365Fixed },
		fees: Amount::new(fees).unwrap_or(Amount::ZERO),
		recourse: if choices.coin() { Recourse::With } else { Recourse::Without },
		default_after: choices.of(&[5, 0, 20, 5, 0, 400]).unwrap_or(5),
	}
}

fn seen(choices: &Choices) -> Seen {
	let flags = if choices.one_in(6) { Flags::NONE } else { Flags::ALL };
	Seen { flags, ground: choices.of(Ground::ALL).unwrap_or(Ground::RiskTaken) }
}

fn sealed(choices: &Choices) -> Sealed {
	let length = usize::try_from(choices.below(40)).unwrap_or(0);
	vec![9; length].try_into().expect("it is short")
}

/// An epoch that founders open and confirm, in one go.
fn open_epoch(choices: &Choices) -> Vec<Step> {
	let firm = OrgId(1 + choices.below(6));
	let keys: Vec<_> = (1..=6)
		.filter(|of| *of == firm.0 || !choices.one_in(8))
		.map(|of| (OrgId(of), vec![9u8; 48].try_into().expect("it is short")))
		.collect();
	let seals: Seals = keys.try_into().expect("they are few");
	let call = Call::open_epoch { check: [choices.below(256) as u8; 8], seals };
	let waiting = PendingEpoch::<Runtime>::get();
	let epoch = waiting.unwrap_or_else(NewestEpoch::<Runtime>::get) + 1;
	let mut steps = by_both(choices, firm, call);
	for other in (1..=6).map(OrgId).filter(|other| *other != firm).take(3) {
		steps.extend(by(choices, other, Call::confirm_epoch { epoch }));
	}
	steps
}

/// An epoch of tokens in force, debtors that lenders approve, and the bank's holidays.
pub(super) fn opening(choices: &Choices) -> Vec<Step> {
	let mut steps = open_epoch(choices);
	for lender in [2, 3, 1].map(OrgId) {
		for debtor in (1..=6).map(OrgId).filter(|debtor| *debtor != lender) {
			if !choices.one_in(5) {
				steps.extend(by(choices, lender, Call::approve_debtor { debtor, on: true }));
			}
		}
	}
	steps
}

/// What is done with epochs.
fn epochs(choices: &Choices) -> Vec<Step> {
	let newest = NewestEpoch::<Runtime>::get();
	let epoch = match choices.below(4) {
		0 => PendingEpoch::<Runtime>::get().unwrap_or(newest),
		1 => newest,
		_ => newest.saturating_sub(1),
	};
	let firm = OrgId(1 + choices.below(6));
	match choices.below(6) {
		0 => open_epoch(choices),
		1 => by(choices, firm, Call::confirm_epoch { epoch }),
		2 | 3 => {
			let without = |of: &OrgId| {
				!pallet_receivables::SealedKeys::<Runtime>::contains_key(
					Ordered(epoch),
					Ordered(*of),
				)
			};
			let next = NextOrganisation::<Runtime>::get().0;
			let without: Vec<_> = (1..next).map(OrgId).filter(without).collect();
			let to = choices.of(&without).unwrap_or_else(|| organisation(choices));
			by(choices, firm, Call::seal_key { epoch, to, sealed: sealed(choices) })
		}
		_ => by(choices, firm, Call::close_epoch { epoch }),
	}
}

pub(super) fn steps(choices: &Choices) -> Vec<Step> {
	if NewestEpoch::<Runtime>::get() == 0 && choices.coin() {
		return open_epoch(choices);
	}
	match choices.below(32) {
		0..=4 => bring(choices),
		5..=10 => accept(choices),
		11..=17 => sell(choices),
		18..=21 => pay(choices),
		22..=26 => argue(choices),
		27..=29 => collect(choices),
		30 => epochs(choices),
		_ => rest(choices),
	}
}

fn bring(choices: &Choices) -> Vec<Step> {
	match choices.below(6) {
		0 => {
			let (id, found) = receivable(choices, |it| !it.joined && it.state.is_open());
			let found = found.filter(|it| !it.joined || choices.one_in(6));
			let Some(seller) = found.map(|it| it.seller) else { return submit(choices) };
			let ids = vec![id].try_into().expect("it is one");
			by(choices, seller, Call::confirm { ids })
		}
		1 => {
			let (debtor, first) = payable(choices);
			let mut payables = vec![first];
			while choices.one_in(3) && payables.len() < 5 {
				let (other, next) = payable(choices);
				if other == debtor {
					payables.push(next);
				}
			}
			let payables = payables.try_into().expect("they are few");
			by_both(choices, debtor, Call::approve { payables })
		}
		_ => submit(choices),
	}
}

fn submit(choices: &Choices) -> Vec<Step> {
	let (seller, debtor, cited) = parties(choices);
	let new = NewReceivable { debtor, document: document(choices, cited) };
	by(choices, seller, Call::submit { new })
}

fn accept(choices: &Choices) -> Vec<Step> {
	let (id, found) = receivable(choices, |it| it.state == State::Submitted);
	let Some(it) = found.filter(|it| it.state == State::Submitted || choices.one_in(8)) else {
		return bring(choices);
	};
	let reference = choices.hash();
	match choices.below(12) {
		0 => {
			let reason = choices.of(RejectReason::ALL).unwrap_or(RejectReason::Unknown);
			by(choices, it.debtor, Call::reject { id, reason, reference })
		}
		1 => by(choices, it.debtor, Call::lapse { id }),
		2 => by(choices, it.seller, Call::withdraw { id }),
		_ => {
			let papers = PapersOf::<Runtime>::get(Ordered(id));
			let root = papers.map_or(reference, |papers| papers.root);
			let root = if choices.one_in(16) { reference } else { root };
			let call = Call::accept {
				id,
				root,
				tokens: TokensOf::<Runtime>::get(Ordered(id)).unwrap_or_default(),
				amount: part(choices, it.face),
				due: if choices.one_in(6) { day(choices, 90) } else { it.due },
				waives: choices.one_in(4),
			};
			by_both(choices, it.debtor, call)
		}
	}
}

fn sell(choices: &Choices) -> Vec<Step> {
	let soon = Day::from_number(today().number() + 1);
	let for_sale = |it: &Receivable| {
		let owed = it.joined && it.due > soon && !it.owes().is_zero();
		matches!(it.state, State::Accepted | State::Listed) && owed
	};
	let (id, found) = receivable(choices, for_sale);
	let Some(it) = found.filter(|it| for_sale(it) || choices.one_in(6)) else {
		return accept(choices);
	};
	let lender = lender(choices, &it);
	let papers = PapersOf::<Runtime>::get(Ordered(id));
	let root = papers.map_or([0; 32], |papers| papers.root);
	let last = it.due.number().saturating_sub(soon.number()).clamp(1, 8);
	let until = Day::from_number(soon.number() - 1 + choices.below(last));
	let listed = it.state == State::Listed;
	match choices.below(20) {
		0 => {
			let on = !choices.one_in(8);
			by(choices, lender, Call::approve_debtor { debtor: it.debtor, on })
		}
		1 => by(choices, it.seller, Call::unlist { id }),
		2..=5 if listed => fund(choices, id, lender),
		2..=5 => {
			let to = choices.one_in(4).then_some(lender);
			let call = Call::list { id, terms: terms(choices), to, until };
			by(choices, it.seller, call)
		}
		6 | 7 => {
			let terms = terms(choices);
			let call = Call::offer { id, root, terms, until, seen: seen(choices) };
			by_both(choices, lender, call)
		}
		8 => {
			let offers: Vec<_> = Offers::<Runtime>::iter_keys().collect();
			let offer = choices.of(&offers);
			let (Ordered(id), Ordered(lender)) = offer.unwrap_or((Ordered(id), Ordered(lender)));
			by(choices, lender, Call::withdraw_offer { id })
		}
		9..=11 => {
			let offers: Vec<_> = Offers::<Runtime>::iter().collect();
			let Some((Ordered(id), Ordered(lender), offer)) = choices.of(&offers) else {
				return Vec::new();
			};
			let seller = Receivables::<Runtime>::get(Ordered(id)).map_or(it.seller, |it| it.seller);
			by(choices, seller, Call::take_offer { id, lender, terms: offer.terms.hash() })
		}
		// All the way.
		_ => {
			let terms = terms(choices);
			let mut steps = by(choices, it.seller, Call::list { id, terms, to: None, until });
			let call = Call::fund { id, root, terms: terms.hash(), seen: seen(choices) };
			steps.extend(by_both(choices, lender, call));
			steps
		}
	}
}

/// A lender that may buy a receivable, where there is one.
fn lender(choices: &Choices, receivable: &Receivable) -> OrgId {
	let approved: Vec<_> = pallet_receivables::ApprovedDebtors::<Runtime>::iter_keys()
		.filter(|(lender, debtor)| debtor.0 == receivable.debtor && lender.0 != receivable.seller)
		.map(|(Ordered(lender), _)| lender)
		.collect();
	let lender = choices.of(&approved).filter(|_| !choices.one_in(10));
	lender.unwrap_or_else(|| having(choices, Role::Lender))
}

fn fund(choices: &Choices, id: ReceivableId, lender: OrgId) -> Vec<Step> {
	let papers = PapersOf::<Runtime>::get(Ordered(id));
	let terms = Listings::<Runtime>::get(Ordered(id)).map_or([0; 32], |it| it.terms.hash());
	let root = papers.map_or([0; 32], |papers| papers.root);
	by_both(choices, lender, Call::fund { id, root, terms, seen: seen(choices) })
}

/// The lender of a receivable, or its seller.
fn holder(id: ReceivableId, receivable: &Receivable) -> OrgId {
	let position = Positions::<Runtime>::get(Ordered(id));
	position.map_or(receivable.seller, |position| position.lender)
}

fn pay(choices: &Choices) -> Vec<Step> {
	let (id, found) = receivable(choices, |it| !it.owes().is_zero());
	let Some(it) = found.filter(|it| !it.owes().is_zero() || choices.one_in(8)) else {
		return accept(choices);
	};
	let reference = choices.hash();
	let note = number(choices, NotesOf::<Runtime>::get(Ordered(id)).reports);
	match choices.below(10) {
		0 | 1 => {
			let amount = part(choices, it.owes());
			let to = holder(id, &it);
			let day = Day::from_number(today().number().saturating_sub(choices.below(3)));
			let mut steps =
				by(choices, it.debtor, Call::report_outside { id, amount, day, to, reference });
			if choices.coin() {
				let note = NotesOf::<Runtime>::get(Ordered(id)).reports;
				let yes = !choices.one_in(3);
				steps.extend(by(choices, to, Call::confirm_outside { id, note, yes }));
			}
			steps
		}
		2 => {
			let (to, yes) = (holder(id, &it), choices.coin());
			by(choices, to, Call::confirm_outside { id, note, yes })
		}
		3 => {
			let held: Vec<_> = pallet_receivables::Held::<Runtime>::iter_keys().collect();
			match choices.of(&held) {
				Some(Ordered(key)) => {
					by(choices, key.payee, Call::claim { asset: key.asset, payer: key.payer })
				}
				None => by(choices, it.seller, Call::claim { asset: it.asset, payer: it.debtor }),
			}
		}
		_ => {
			let payer = if choices.one_in(12) { organisation(choices) } else { it.debtor };
			let amount = part(choices, it.owes());
			by_both(choices, payer, Call::pay { id, amount, reference })
		}
	}
}

fn argue(choices: &Choices) -> Vec<Step> {
	let (mut id, mut found) = receivable(choices, |it| !it.owes().is_zero());
	let disputed: Vec<_> = Disputes::<Runtime>::iter_keys().collect();
	let argued = choices.of(&disputed).filter(|_| !choices.one_in(3));
	if let Some(Ordered(other)) = argued {
		(id, found) = (other, Receivables::<Runtime>::get(Ordered(other)));
	}
	let Some(it) = found else { return bring(choices) };
	let evidence = choices.hash();
	let dispute = Disputes::<Runtime>::get(Ordered(id));
	let upheld = part(choices, dispute.map_or(Amount::ZERO, |dispute| dispute.amount));
	if argued.is_none() && !choices.one_in(10) {
		return match choices.below(8) {
			0..=3 => {
				let reason = choices.of(DisputeReason::ALL).unwrap_or(DisputeReason::Quality);
				let amount = part(choices, it.owes());
				by(choices, it.debtor, Call::dispute { id, amount, reason, evidence })
			}
			4..=6 => {
				let amount = part(choices, it.owes());
				let reason = choices.of(CreditReason::ALL).unwrap_or(CreditReason::Returned);
				by(choices, it.seller, Call::credit { id, amount, reason, reference: evidence })
			}
			_ => {
				let notes = pallet_receivables::CreditNotes::<Runtime>::iter();
				let waits = |state| state == CreditState::Pending;
				let pending: Vec<_> = notes.filter(|(_, _, note)| waits(note.state)).collect();
				let one = choices.of(&pending).map(|(Ordered(id), Ordered(note), _)| (id, note));
				let (id, note) = one.unwrap_or((id, 0));
				let (to, yes) = (holder(id, &it), choices.coin());
				by(choices, to, Call::consent_credit { id, note, yes })
			}
		};
	}
	match choices.below(9) {
		0..=2 => {
			let settle = Call::settle_dispute { id, upheld };
			let mut steps = by(choices, it.seller, settle.clone());
			steps.extend(by(choices, it.debtor, settle.clone()));
			if choices.coin() {
				steps.extend(by(choices, holder(id, &it), settle));
			}
			steps
		}
		3 => by(choices, it.debtor, Call::drop_dispute { id }),
		4 | 5 => {
			let whose = if choices.coin() { it.debtor } else { it.seller };
			by(choices, whose, Call::escalate { id })
		}
		6 | 7 => {
			let whose = if choices.coin() { it.debtor } else { it.seller };
			let mut steps = match dispute.is_some_and(|dispute| dispute.escalated.is_some()) {
				true => Vec::new(),
				false => by(choices, whose, Call::escalate { id }),
			};
			let arbiter = having(choices, Role::Arbiter);
			let rule = Call::rule { id, upheld, reference: evidence };
			steps.extend(by_both(choices, arbiter, rule));
			steps
		}
		_ => by(choices, it.seller, Call::dismiss_dispute { id }),
	}
}

/// What a lender does with what it has bought, and who answers for it.
fn collect(choices: &Choices) -> Vec<Step> {
	let (id, found) = receivable(choices, |it| it.state == State::Funded);
	let Some(it) = found.filter(|it| it.state == State::Funded || choices.one_in(8)) else {
		return sell(choices);
	};
	let (lender, reference) = (holder(id, &it), choices.hash());
	match choices.below(12) {
		0 | 1 => {
			let whose = if choices.coin() { lender } else { it.seller };
			by(choices, whose, Call::notify { id, reference })
		}
		2 => by(choices, it.debtor, Call::acknowledge { id }),
		3..=5 => by(choices, lender, Call::call_recourse { id }),
		6 | 7 => {
			let amount = part(choices, it.owes());
			by_both(choices, it.seller, Call::pay_recourse { id, amount, reference })
		}
		8 => by_both(choices, it.seller, Call::buy_back { id, reference }),
		_ => by_both(choices, lender, Call::write_off { id, reference }),
	}
}

fn rest(choices: &Choices) -> Vec<Step> {
	let (id, found) = receivable(choices, |it| it.state.is_open());
	let Some(it) = found else { return bring(choices) };
	let (other, hash, until) = (organisation(choices), choices.hash(), day(choices, 40));
	let frozen: Vec<_> = pallet_receivables::Freezes::<Runtime>::iter().collect();
	match choices.below(12) {
		0 | 1 => {
			let case: Case = b"(2019) 1".to_vec().try_into().expect("it is short");
			let regulator = having(choices, Role::Regulator);
			by_both(choices, regulator, Call::freeze { id, order: hash, case, until })
		}
		2 => match choices.of(&frozen) {
			Some((Ordered(id), freeze)) => by(choices, freeze.authority, Call::unfreeze { id }),
			None => by(choices, other, Call::unfreeze { id }),
		},
		3 | 4 => {
			let cited: Vec<_> = ShipmentsOf::<Runtime>::iter().collect();
			let Some((Ordered(id), cited)) = choices.of(&cited) else { return Vec::new() };
			let cited: Vec<_> = cited.into_iter().map(|cited| cited.citation.shipment).collect();
			let shipment = choices.of(&cited).unwrap_or(0);
			by(choices, other, Call::flag_recall { id, shipment })
		}
		5 | 6 => {
			let newest = NewestEpoch::<Runtime>::get();
			let tokens = token_list(newest, choices.below(DOCUMENTS));
			let since = today();
			let until = Day::from_number(since.number() + choices.below(90));
			let note = Elsewhere { since, until, reference: hash };
			let note = (!choices.one_in(3)).then_some(note);
			by(choices, having(choices, Role::Lender), Call::note_elsewhere { tokens, note })
		}
		7 | 8 => {
			let by_whom = if choices.coin() { it.seller } else { it.debtor };
			let fields = u64::from(choices.number());
			by(choices, by_whom, Call::grant { id, to: other, fields, until, file: hash })
		}
		9 => {
			let grants: Vec<_> = pallet_receivables::Grants::<Runtime>::iter_keys().collect();
			match choices.of(&grants) {
				Some((Ordered(id), Ordered(key))) => {
					by(choices, key.by, Call::revoke_grant { id, to: key.to })
				}
				None => by(choices, it.seller, Call::revoke_grant { id, to: other }),
			}
		}
		_ => {
			let year = today().place_in_year().map_or(2020, |(year, _)| year);
			let days = ClosedDays::weekends(year + choices.below(4) as u16);
			by(choices, OrgId(5), Call::set_holidays { asset: asset(choices), days })
		}
	}
}
