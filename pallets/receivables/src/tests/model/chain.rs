//! The same on the chain, and what it says afterwards.

use super::{
	state::{Moneys, Record, world_begin},
	steps::{BankAct, Call, Deed, Line, Paper, TERMS},
	*,
};
use frame_support::traits::fungibles::{Inspect, Mutate};
use sp_runtime::Permill;
use stalhof_primitives::receivables::{Flags, Ground};
use std::collections::BTreeMap;

/// What the chain begins with, as the model does.
pub(super) fn begin() {
	Roles::mutate(|roles| {
		roles.insert((OrgId(SISTER), stalhof_primitives::organisation::Role::Lender));
	});
	for (lender, debtor) in world_begin::approved() {
		assert_ok!(Ledger::approve_debtor(by(lender), OrgId(debtor), true));
	}
	Limits::set(world_begin::limits());
	for purse in world_begin::purses() {
		let shipment = delivered(purse.from, purse.to, purse.pieces);
		if purse.arrived.is_none() {
			change_shipment(shipment, |delivery| delivery.received_at = None);
		}
	}
	for year in 2021..2030 {
		let days = ClosedDays::weekends(year);
		crate::Holidays::<Test>::insert(Ordered(CNY), Ordered(year), days);
	}
}

fn change_shipment(shipment: u32, change: impl FnOnce(&mut stalhof_support::goods::Delivery)) {
	Shipments::mutate(|all| change(all.get_mut(&shipment).expect("it was sent")));
}

fn sum(minor: i128) -> Amount {
	amount(u128::try_from(minor).expect("it is not less than nothing"))
}

fn signed(minor: Amount) -> i128 {
	i128::try_from(minor.minor()).expect("it has 18 digits at most")
}

fn on(day: u32) -> Day {
	Day::from_number(day)
}

fn paper(paper: &Paper) -> Document {
	let cites = paper
		.cites
		.iter()
		.map(|(shipment, quantity)| Citation { shipment: *shipment, quantity: *quantity });
	Document {
		face: sum(paper.face),
		issue: on(paper.issue),
		due: on(paper.due),
		root: root(paper.root),
		shipments: cites.collect::<Vec<_>>().try_into().expect("they are few"),
		..document(paper.number)
	}
}

fn payable(line: &Line) -> Payable {
	Payable {
		seller: OrgId(line.seller),
		document: paper(&line.paper),
		amount: sum(line.amount),
		waives: line.waives,
	}
}

fn terms_of(place: usize) -> Terms {
	let of = TERMS[place];
	Terms {
		advance_rate: Share::new(u16::try_from(of.advance).expect("it is a share"))
			.expect("it is a share"),
		rate: Rate::new(u16::try_from(of.rate).expect("it is a rate")).expect("it is a rate"),
		day_count: if of.basis == 360 { DayCount::Act360 } else { DayCount::Act365Fixed },
		fees: sum(of.fees),
		recourse: if of.with_recourse { Recourse::With } else { Recourse::Without },
		default_after: u16::try_from(of.default_after).expect("it is a term"),
	}
}

fn acknowledged(seen: bool) -> Seen {
	let flags = if seen { Flags::ALL } else { Flags::NONE };
	Seen { flags, ground: Ground::RiskTaken }
}

/// Does it; of what is refused the cause: the pallet's error, what the operator is told, or that the treasury would not.
pub(super) fn take(deed: &Deed) -> Result<(), String> {
	let done = dispatched(|| done(deed));
	System::reset_events();
	done.map_err(|error| match error {
		DispatchError::Module(of) if of.index == 42 => of.message.expect("it has a name").into(),
		DispatchError::Other(told) => told.into(),
		_ => "Treasury".into(),
	})
}

fn done(deed: &Deed) -> DispatchResult {
	match deed {
		Deed::Call { by, call } => called(RuntimeOrigin::signed(*by), call),
		Deed::Arrive { shipment } => {
			change_shipment(*shipment, |delivery| delivery.received_at = Some(now()));
			Ok(())
		}
		Deed::Recall { shipment, on } => {
			let share = if *on { Permill::from_percent(5) } else { Permill::zero() };
			Recalled::mutate(|all| all.insert(*shipment, share));
			Ok(())
		}
		Deed::Stand { firm, standing } => {
			stand(*firm, *standing);
			if *standing != FirmStanding::Active {
				Generations::mutate(|all| *all.entry(OrgId(*firm)).or_default() += 1);
			}
			Ok(())
		}
		Deed::Bank { firm, act } => bank(*firm, *act),
		Deed::Pass { days, blocks } => {
			pass(*days, u64::from(*blocks));
			Ok(())
		}
		Deed::Pause { days } => {
			pass(*days, 0);
			let days = u64::from(*days) * stalhof_primitives::time::MILLIS_PER_DAY;
			PausedFor::mutate(|paused| *paused += days);
			Ok(())
		}
	}
}

fn bank(firm: u32, act: BankAct) -> DispatchResult {
	let bank = RuntimeOrigin::signed(treasury(OrgId(BANK)));
	let whose = treasury(OrgId(firm));
	let minor = |amount: i128| u128::try_from(amount).expect("it is not less than nothing");
	match act {
		BankAct::Freeze => Assets::freeze(bank, CNY, whose),
		BankAct::Block => Assets::block(bank, CNY, whose),
		BankAct::Thaw => Assets::thaw(bank, CNY, whose),
		BankAct::Burn(amount) => Assets::burn(bank, CNY, whose, minor(amount)),
		BankAct::Move { to, amount } => {
			Assets::force_transfer(bank, CNY, whose, treasury(OrgId(to)), minor(amount))
		}
		BankAct::Mint(amount) => Assets::mint_into(CNY, &whose, minor(amount)).map(|_| ()),
	}
}

fn called(who: RuntimeOrigin, call: &Call) -> DispatchResult {
	let reference = REFERENCE;
	match call.clone() {
		Call::Submit { debtor, paper: of } => {
			let new = NewReceivable { debtor: OrgId(debtor), document: paper(&of) };
			Ledger::submit(who, new)
		}
		Call::Approve { lines } => {
			let payables: Vec<_> = lines.iter().map(payable).collect();
			Ledger::approve(who, payables.try_into().expect("they are few"))
		}
		Call::Confirm { ids } => Ledger::confirm(who, ids.try_into().expect("they are few")),
		Call::Accept { id, number, root: of, amount, due, waives } => {
			Ledger::accept(who, id, root(of), tokens(number), sum(amount), on(due), waives)
		}
		Call::Reject { id } => Ledger::reject(who, id, RejectReason::Unknown, reference),
		Call::Lapse { id } => Ledger::lapse(who, id),
		Call::Withdraw { id } => Ledger::withdraw(who, id),
		Call::List { id, terms, to, until } => {
			Ledger::list(who, id, terms_of(terms), to.map(OrgId), on(until))
		}
		Call::Unlist { id } => Ledger::unlist(who, id),
		Call::Fund { id, root: of, terms, seen } => {
			weighed(Ledger::fund(who, id, root(of), terms_of(terms).hash(), acknowledged(seen)))
		}
		Call::Offer { id, root: of, terms, until, seen } => {
			let (terms, seen) = (terms_of(terms), acknowledged(seen));
			Ledger::offer(who, id, root(of), terms, on(until), seen)
		}
		Call::WithdrawOffer { id } => Ledger::withdraw_offer(who, id),
		Call::TakeOffer { id, lender, terms } => {
			weighed(Ledger::take_offer(who, id, OrgId(lender), terms_of(terms).hash()))
		}
		Call::ApproveDebtor { debtor, on } => Ledger::approve_debtor(who, OrgId(debtor), on),
		Call::Notify { id } => Ledger::notify(who, id, reference),
		Call::Acknowledge { id } => Ledger::acknowledge(who, id),
		Call::Pay { id, amount } => Ledger::pay(who, id, sum(amount), reference),
		Call::ReportOutside { id, amount, day, to } => {
			Ledger::report_outside(who, id, sum(amount), on(day), OrgId(to), reference)
		}
		Call::ConfirmOutside { id, note, yes } => Ledger::confirm_outside(who, id, note, yes),
		Call::Recourse { id } => Ledger::call_recourse(who, id),
		Call::PayRecourse { id, amount } => Ledger::pay_recourse(who, id, sum(amount), reference),
		Call::BuyBack { id } => Ledger::buy_back(who, id, reference),
		Call::WriteOff { id } => Ledger::write_off(who, id, reference),
		Call::Claim { payer } => Ledger::claim(who, CNY, OrgId(payer)),
		Call::Elsewhere { number, until } => {
			let tokens = tokens(number).remove(0).tokens;
			let since = now().day(Default::default());
			let note = until.map(|until| Elsewhere { since, until: on(until), reference });
			Ledger::note_elsewhere(who, tokens, note)
		}
		Call::Credit { id, amount } => {
			Ledger::credit(who, id, sum(amount), CreditReason::Returned, reference)
		}
		Call::Consent { id, note, yes } => Ledger::consent_credit(who, id, note, yes),
		Call::Dispute { id, amount } => {
			Ledger::dispute(who, id, sum(amount), DisputeReason::Quality, reference)
		}
		Call::Agree { id, upheld } => Ledger::settle_dispute(who, id, sum(upheld)),
		Call::Drop { id } => Ledger::drop_dispute(who, id),
		Call::Escalate { id } => Ledger::escalate(who, id),
		Call::Rule { id, upheld } => Ledger::rule(who, id, sum(upheld), reference),
		Call::Dismiss { id } => Ledger::dismiss_dispute(who, id),
		Call::Freeze { id, until } => {
			let case = Case::truncate_from(b"case".to_vec());
			Ledger::freeze(who, id, reference, case, on(until))
		}
		Call::Unfreeze { id } => Ledger::unfreeze(who, id),
	}
}

/// What is to be seen of all receivables.
pub(super) fn records() -> Vec<Record> {
	let record = |id: u32| {
		let owed = receivable(id);
		let account = Positions::<Test>::get(Ordered(id));
		let id = Ordered(id);
		Record {
			parties: (owed.seller.0, owed.debtor.0, Ledger::creditor(id.0, &owed).0),
			state: owed.state,
			joined: owed.joined,
			due: owed.due.number(),
			debt: (
				signed(owed.debt.accepted()),
				signed(owed.debt.credited()),
				signed(owed.debt.paid()),
			),
			lent: account.map(|account| {
				let (lending, day) = (account.lending, today());
				let owed = lending.position().owed(day.max(lending.position().terms().due));
				let owed = owed.and_then(|owed| Ok(owed.total()?)).expect("it adds up");
				let met = lending.position().met().total().expect("it adds up");
				(signed(owed), signed(met), signed(lending.recourse_paid()))
			}),
			written_off: account.is_some_and(|account| account.written_off.is_some()),
			noticed: Notices::<Test>::get(id).map(|notice| notice.acknowledged.is_some()),
			unanswered: Reports::<Test>::iter_prefix_values(id)
				.filter(|report| report.outcome == Outcome::Open)
				.count(),
			disputed: signed(Ledger::disputed(id.0, &owed)),
			pending: signed(NotesOf::<Test>::get(id).pending),
			frozen: Ledger::is_frozen(id.0, &owed),
			listed: Listings::<Test>::contains_key(id),
			offers: Offers::<Test>::iter_key_prefix(id).count(),
		}
	};
	(0..NextReceivable::<Test>::get()).map(record).collect()
}

/// What is free, what is held, and how much there is.
pub(super) fn money() -> Moneys {
	let signed = |minor: u128| i128::try_from(minor).expect("it is little");
	let free = EVERYONE.iter().chain(&[SISTER]).filter_map(|firm| {
		let free = Assets::balance(CNY, treasury(OrgId(*firm)));
		(free > 0).then(|| (*firm, signed(free)))
	});
	let held = crate::Held::<Test>::iter()
		.map(|(Ordered(key), amount)| ((key.payee.0, key.payer.0), signed(amount)));
	(free.collect(), held.collect(), signed(Assets::total_issuance(CNY)))
}

/// What is advanced and not got back, by lender and debtor, and by lender and seller.
pub(super) fn exposures() -> [BTreeMap<(u32, u32), i128>; 2] {
	let sums = |all: &mut dyn Iterator<Item = (Ordered<ExposureKey>, Tally)>| {
		let sum = |(Ordered(key), tally): (Ordered<ExposureKey>, Tally)| {
			let amount = i128::try_from(tally.amount).expect("it is little");
			((key.lender.0, key.party.0), amount)
		};
		all.map(sum).collect()
	};
	[sums(&mut DebtorExposures::<Test>::iter()), sums(&mut SellerExposures::<Test>::iter())]
}

/// Of each shipment how much is drawn.
pub(super) fn purses() -> Vec<u64> {
	Shipments::get().values().map(|delivery| delivery.drawn).collect()
}
