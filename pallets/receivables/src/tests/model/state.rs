//! What is so, by plain maps.

use super::{
	account::Account,
	money::Money,
	steps::{BankAct, Call, Deed, Dice, Kind, Line, Paper, Step, TERMS},
	*,
};
use std::collections::{BTreeMap, BTreeSet};

/// Who brings in.
const SELLERS: [u32; 3] = [SELLER, SELLER, OTHER];
/// Who owes; the last is of a seller's group.
const DEBTORS: [u32; 7] = [DEBTOR, DEBTOR, DEBTOR, DEBTOR, CARRIER, CARRIER, SISTER];
pub(super) const LENDERS: [u32; 3] = [LENDER, RIVAL, SISTER];
/// Those that mostly act as such: the last is of a seller's group.
const LEND: [u32; 9] = [LENDER, LENDER, LENDER, LENDER, RIVAL, RIVAL, RIVAL, RIVAL, SISTER];
const DAY: u64 = 86_400_000;
/// What is free by organisation, what is held by payer and payee, and how much there is.
pub(super) type Moneys = (BTreeMap<u32, i128>, BTreeMap<(u32, u32), i128>, i128);
/// How far China's clocks are ahead.
const CHINA: u64 = 8 * 3_600_000;

/// A receivable.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Owed {
	pub(super) seller: u32,
	pub(super) debtor: u32,
	pub(super) by_debtor: bool,
	pub(super) joined: bool,
	pub(super) state: State,
	pub(super) paper: Paper,
	pub(super) due: u32,
	pub(super) accepted: i128,
	pub(super) credited: i128,
	pub(super) paid: i128,
	pub(super) waived: bool,
	/// Millisecond and block.
	pub(super) lapses: (u64, u32),
	/// Of each shipment cited whether it is drawn.
	pub(super) drawn: Vec<bool>,
	/// Terms, to whom, until when, generation.
	pub(super) listing: Option<(usize, Option<u32>, u32, u32)>,
	/// By lender: root, terms, until when, whether flags are acknowledged, generation.
	pub(super) offers: BTreeMap<u32, (u8, usize, u32, bool, u32)>,
	pub(super) account: Option<Account>,
	/// The day, and whether it was acknowledged.
	pub(super) notice: Option<(u32, bool)>,
	/// Amount, day, to whom, what has been answered.
	pub(super) reports: Vec<(i128, u32, u32, Answer)>,
	/// Amount, and whether it waits, is in force or was refused.
	pub(super) credits: Vec<(i128, Option<bool>)>,
	pub(super) dispute: Option<DisputeOf>,
	/// Millisecond and block.
	pub(super) disputable: Option<(u64, u32)>,
	/// The last day.
	pub(super) freeze: Option<u32>,
}

/// What became of a report.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Answer {
	Open,
	/// Its receiver has it, and who holds the receivable says nothing yet.
	Contested,
	/// Or has refused.
	Refused,
	Given,
}

/// A dispute that is open.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct DisputeOf {
	pub(super) amount: i128,
	pub(super) at: u64,
	pub(super) window: (u64, u32),
	pub(super) escalated: bool,
	/// How much each says.
	pub(super) words: BTreeMap<Side3, i128>,
}

/// Whose word it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Side3 {
	Seller,
	Debtor,
	Lender,
}

impl Owed {
	pub(super) fn owes(&self) -> i128 {
		if self.state.is_owed() { self.accepted - self.credited - self.paid } else { 0 }
	}

	/// Who collects for a lender's account.
	pub(super) fn lender(&self) -> Option<u32> {
		let collects = matches!(self.state, State::Funded | State::Closed(Closing::WrittenOff));
		self.account.filter(|_| collects).map(|account| account.lender)
	}

	/// How much of it is disputed.
	pub(super) fn disputed(&self) -> i128 {
		self.dispute.as_ref().map_or(0, |dispute| dispute.amount.min(self.owes()))
	}

	/// What may be sold.
	pub(super) fn fundable(&self) -> i128 {
		self.owes() - self.disputed()
	}

	/// What waits for a lender's consent.
	pub(super) fn pending(&self) -> i128 {
		self.credits.iter().filter(|(_, state)| state.is_none()).map(|(amount, _)| amount).sum()
	}

	/// The lender that must consent when less is to be owed.
	pub(super) fn has_say(&self) -> Option<u32> {
		self.lender().filter(|_| self.waived || self.notice.is_some())
	}

	pub(super) fn keeps_tokens(&self) -> bool {
		self.state.is_open() || self.state.is_owed()
	}
}

/// Pieces that have been sent from one to the other.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Purse {
	pub(super) from: u32,
	pub(super) to: u32,
	pub(super) pieces: u64,
	/// When.
	pub(super) arrived: Option<u64>,
	pub(super) drawn: u64,
	pub(super) recalled: bool,
}

/// What chain and model are compared by.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Record {
	pub(super) parties: (u32, u32, u32),
	pub(super) state: State,
	pub(super) joined: bool,
	pub(super) due: u32,
	/// Accepted, credited, paid.
	pub(super) debt: (i128, i128, i128),
	/// Of the lender's account what it is owed today, what it has got, what of that the seller has paid.
	pub(super) lent: Option<(i128, i128, i128)>,
	pub(super) written_off: bool,
	pub(super) noticed: Option<bool>,
	pub(super) unanswered: usize,
	pub(super) disputed: i128,
	pub(super) pending: i128,
	pub(super) frozen: bool,
	pub(super) listed: bool,
	pub(super) offers: usize,
}

#[derive(Clone)]
pub(super) struct Model {
	pub(super) now: u64,
	pub(super) paused: u64,
	pub(super) block: u32,
	pub(super) standings: BTreeMap<u32, FirmStanding>,
	pub(super) generations: BTreeMap<u32, u32>,
	pub(super) all: Vec<Owed>,
	/// By seller and number of the document.
	pub(super) stand: BTreeMap<(u32, u8), usize>,
	/// By number of the document.
	pub(super) newest: BTreeMap<u8, Vec<usize>>,
	/// By number and lender until when it runs.
	pub(super) elsewhere: BTreeMap<(u8, u32), u32>,
	pub(super) approved: BTreeSet<(u32, u32)>,
	pub(super) purses: Vec<Purse>,
	pub(super) money: Money,
	/// First signatures: of whom and for what, by whom.
	pub(super) signed: BTreeMap<(u32, String), AccountId>,
}

/// Above which amount two operators of a firm pay.
pub(super) fn limit_of(firm: u32) -> Option<i128> {
	[(DEBTOR, 500_000), (SELLER, 700_000)].into_iter().find(|limit| limit.0 == firm).map(|it| it.1)
}

/// What chain and model begin with.
pub(super) mod world_begin {
	use super::*;

	/// Goods that have been sent, some of which have arrived.
	pub(in super::super) fn purses() -> Vec<Purse> {
		let purse = |from, to, pieces, arrived: bool| Purse {
			from,
			to,
			pieces,
			arrived: arrived.then(|| super::super::now().as_millis()),
			drawn: 0,
			recalled: false,
		};
		vec![
			purse(SELLER, DEBTOR, 100, true),
			purse(SELLER, DEBTOR, 60, false),
			purse(OTHER, DEBTOR, 60, true),
			purse(SISTER, DEBTOR, 30, false),
		]
	}

	/// Debtors that lenders have approved.
	pub(in super::super) fn approved() -> [(u32, u32); 5] {
		[(LENDER, DEBTOR), (LENDER, CARRIER), (RIVAL, DEBTOR), (RIVAL, CARRIER), (SISTER, DEBTOR)]
	}

	/// Limits as the chain has them.
	pub(in super::super) fn limits() -> BTreeMap<(OrgId, AssetId), u128> {
		let limit = |firm: u32| Some(((OrgId(firm), CNY), u128::try_from(limit_of(firm)?).ok()?));
		EVERYONE.into_iter().filter_map(limit).collect()
	}
}

/// The first of two operators, or the second.
fn account(firm: u32, second: bool) -> AccountId {
	u64::from(firm) + if second { 100 } else { 0 }
}

impl Model {
	pub(super) fn new() -> Self {
		let mut money = Money::default();
		for firm in [SELLER, DEBTOR, LENDER, RIVAL] {
			money.mint(firm, i128::try_from(WEALTH).expect("it fits"));
		}
		Self {
			now: super::now().as_millis(),
			paused: 0,
			block: 1,
			standings: BTreeMap::new(),
			generations: BTreeMap::new(),
			all: Vec::new(),
			stand: BTreeMap::new(),
			newest: BTreeMap::new(),
			elsewhere: BTreeMap::new(),
			approved: world_begin::approved().into(),
			purses: world_begin::purses(),
			money,
			signed: BTreeMap::new(),
		}
	}

	pub(super) fn today(&self) -> u32 {
		u32::try_from((self.now + CHINA) / DAY).expect("it is a day")
	}

	pub(super) fn running(&self) -> u64 {
		self.now - self.paused
	}

	pub(super) fn standing(&self, firm: u32) -> FirmStanding {
		self.standings.get(&firm).copied().unwrap_or(FirmStanding::Active)
	}

	pub(super) fn generation(&self, firm: u32) -> u32 {
		self.generations.get(&firm).copied().unwrap_or_default()
	}

	pub(super) fn is_active(&self, firm: u32) -> bool {
		self.standing(firm) == FirmStanding::Active
	}

	/// Nobody settles on a Saturday or a Sunday.
	pub(super) fn last_day(&self, id: usize) -> u32 {
		let due = self.all[id].due;
		// 1970-01-01 was a Thursday.
		match due % 7 {
			2 => due + 2,
			3 => due + 1,
			_ => due,
		}
	}

	/// What is to be seen of all receivables.
	pub(super) fn records(&self) -> Vec<Record> {
		let record = |owed: &Owed| Record {
			parties: (owed.seller, owed.debtor, owed.lender().unwrap_or(owed.seller)),
			state: owed.state,
			joined: owed.joined,
			due: owed.due,
			debt: (owed.accepted, owed.credited, owed.paid),
			lent: owed.account.map(|account| {
				let met = account.met_late + account.met_principal;
				(account.owed(self.today()), met, account.recourse_paid)
			}),
			written_off: owed.account.is_some_and(|account| account.written_off),
			noticed: owed.notice.map(|(_, acknowledged)| acknowledged),
			unanswered: owed.reports.iter().filter(|report| report.3 == Answer::Open).count(),
			disputed: owed.disputed(),
			pending: owed.pending(),
			frozen: owed.freeze.is_some_and(|until| self.today() <= until),
			listed: owed.listing.is_some(),
			offers: owed.offers.len(),
		};
		self.all.iter().map(record).collect()
	}

	/// What is free and what is held, and how much there is.
	pub(super) fn money(&self) -> Moneys {
		(self.money.free.clone(), self.money.held.clone(), self.money.total())
	}

	/// By lender and debtor, and by lender and seller, what is advanced and not got back.
	pub(super) fn exposures(&self) -> [BTreeMap<(u32, u32), i128>; 2] {
		let mut sums = [BTreeMap::new(), BTreeMap::new()];
		for owed in &self.all {
			let Some(account) = owed.account.filter(|it| !it.written_off && it.principal() > 0)
			else {
				continue;
			};
			for (sums, party) in sums.iter_mut().zip([owed.debtor, owed.seller]) {
				*sums.entry((account.lender, party)).or_default() += account.principal();
			}
		}
		sums
	}

	/// Of each shipment how much is drawn.
	pub(super) fn purses(&self) -> Vec<u64> {
		self.purses.iter().map(|purse| purse.drawn).collect()
	}
}

/// What is tried.
impl Model {
	fn paper(&self, dice: &mut Dice, seller: u32, debtor: u32) -> Paper {
		let today = self.today();
		let number = u8::try_from(dice.roll(12)).expect("there are few");
		let cites = (0..self.purses.len()).filter_map(|shipment| {
			let purse = &self.purses[shipment];
			let apt = purse.from % 50 == seller % 50 && purse.to % 50 == debtor % 50;
			let cites = if apt { dice.one_in(4) } else { dice.one_in(40) };
			let quantity = u64::try_from(dice.roll(30)).expect("it is little");
			cites.then(|| (u32::try_from(shipment).expect("there are few"), quantity))
		});
		let cites: Vec<_> = cites.collect();
		// Of one number most say the same of it, so that both sides find one another.
		let own = u32::from(number);
		Paper {
			number,
			root: if dice.one_in(12) { 99 } else { number },
			face: if dice.one_in(40) { 0 } else { 100_000 * (i128::from(own) + 1) },
			issue: if dice.one_in(40) { today + 1 } else { today - own % 3 },
			due: match dice.roll(40) {
				0 => today + 400,
				1 => today.saturating_sub(9),
				_ => today + 15 + 20 * (own % 5),
			},
			cites,
		}
	}

	/// One with which that can be done; now and then any, or one that is not there. None when there is nothing to do.
	fn pick(&self, dice: &mut Dice, apt: impl Fn(&Owed) -> bool) -> Option<u32> {
		let all: Vec<usize> = (0..self.all.len()).filter(|id| apt(&self.all[*id])).collect();
		let id = match dice.roll(40) {
			0 => self.all.len(),
			1..4 => dice.roll(self.all.len() + 1),
			_ if all.is_empty() => return None,
			_ => dice.of(&all),
		};
		Some(u32::try_from(id).expect("there are few"))
	}

	fn at(&self, id: u32) -> Option<&Owed> {
		self.all.get(usize::try_from(id).expect("it is few"))
	}

	/// Some of what is there, or nothing, or more.
	fn part(dice: &mut Dice, whole: i128) -> i128 {
		match dice.roll(12) {
			0 => 0,
			1 => 1,
			2 => whole + 1,
			3 => whole + 777_777,
			4..7 => whole / 2,
			7 => whole / 3,
			_ => whole,
		}
	}

	/// What a step comes to: what is done, one after the other.
	pub(super) fn resolve(&self, step: &Step) -> Vec<Deed> {
		self.tried(step).unwrap_or_default()
	}

	fn tried(&self, step: &Step) -> Option<Vec<Deed>> {
		let mut dice = Dice::new(step.dice);
		let dice = &mut dice;
		let today = self.today();
		let open = |state: State| matches!(state, State::Accepted | State::Listed);
		let firm =
			|dice: &mut Dice| dice.of(&[SELLER, DEBTOR, LENDER, RIVAL, OTHER, CARRIER, SISTER]);
		let anyone = |dice: &mut Dice, most: u32| if dice.one_in(12) { firm(dice) } else { most };
		let terms = |dice: &mut Dice| if dice.one_in(10) { 3 + dice.roll(2) } else { dice.roll(3) };
		let seller = |id: u32| self.at(id).map_or(SELLER, |owed| owed.seller);
		let debtor = |id: u32| self.at(id).map_or(DEBTOR, |owed| owed.debtor);
		let lender = |id: u32| {
			let account = self.at(id).and_then(|owed| owed.account);
			account.map_or(LENDER, |account| account.lender)
		};
		let root = |dice: &mut Dice, id: u32| match self.at(id) {
			Some(owed) if !dice.one_in(20) => owed.paper.root,
			_ => 77,
		};
		let (who, call, two) = match step.kind {
			Kind::Submit => {
				let seller = dice.of(&SELLERS);
				let debtor = if dice.one_in(40) { seller } else { dice.of(&DEBTORS) };
				(seller, Call::Submit { debtor, paper: self.paper(dice, seller, debtor) }, false)
			}
			Kind::Approve => {
				let debtor = dice.of(&DEBTORS);
				let lines = (0..=dice.roll(3)).map(|_| {
					let waiting = |owed: &Owed| {
						owed.state == State::Submitted && owed.debtor == debtor && !owed.by_debtor
					};
					let known = self.pick(dice, waiting).and_then(|id| self.at(id));
					let known = known.filter(|owed| waiting(owed));
					match known {
						Some(owed) if dice.one_in(2) => {
							let paper = owed.paper.clone();
							Line { seller: owed.seller, amount: paper.face, paper, waives: true }
						}
						_ => {
							let seller = dice.of(&SELLERS);
							let paper = self.paper(dice, seller, debtor);
							let amount = if dice.one_in(20) { 0 } else { paper.face };
							Line { seller, paper, amount, waives: false }
						}
					}
				});
				(debtor, Call::Approve { lines: lines.collect() }, true)
			}
			Kind::Confirm => {
				let apt = |owed: &Owed| !owed.joined;
				let ids: BTreeSet<u32> =
					(0..=dice.roll(2)).filter_map(|_| self.pick(dice, apt)).collect();
				let mut ids: Vec<u32> = ids.into_iter().collect();
				if dice.one_in(20) {
					ids.reverse();
				}
				let by = ids.first().map_or(SELLER, |id| seller(*id));
				(anyone(dice, by), Call::Confirm { ids }, false)
			}
			Kind::Accept => {
				let id = self.pick(dice, |owed| owed.state == State::Submitted)?;
				let paper = self.at(id).map(|owed| owed.paper.clone());
				let (number, face) = paper.as_ref().map_or((0, 1), |it| (it.number, it.face));
				let number = if dice.one_in(20) { number + 1 } else { number };
				let due = paper.as_ref().map_or(today, |it| it.due);
				let due = if dice.one_in(6) { due + 7 } else { due };
				let amount = if dice.one_in(2) { face } else { Self::part(dice, face) };
				let (root, waives) = (root(dice, id), dice.one_in(3));
				let by = anyone(dice, debtor(id));
				(by, Call::Accept { id, number, root, amount, due, waives }, true)
			}
			Kind::Reject => {
				let id = self.pick(dice, |owed| owed.state == State::Submitted)?;
				(anyone(dice, debtor(id)), Call::Reject { id }, false)
			}
			Kind::Lapse => {
				let id = self.pick(dice, |owed| owed.state == State::Submitted)?;
				(firm(dice), Call::Lapse { id }, false)
			}
			Kind::Withdraw => {
				let id = self.pick(dice, |owed| owed.account.is_none() && owed.state.is_open())?;
				(anyone(dice, seller(id)), Call::Withdraw { id }, false)
			}
			Kind::List => {
				let id = self.pick(dice, |owed| owed.state == State::Accepted && owed.joined)?;
				let to = dice.one_in(4).then(|| dice.of(&LEND));
				let until = today + u32::try_from(dice.roll(4)).expect("it is few");
				let until = if dice.one_in(20) { today + 91 } else { until };
				let by = anyone(dice, seller(id));
				(by, Call::List { id, terms: terms(dice), to, until }, false)
			}
			Kind::Unlist => {
				let id = self.pick(dice, |owed| owed.listing.is_some())?;
				let by = if dice.one_in(2) { firm(dice) } else { seller(id) };
				(by, Call::Unlist { id }, false)
			}
			Kind::Fund => {
				let id = self.pick(dice, |owed| owed.state == State::Listed)?;
				let listing = self.at(id).and_then(|owed| owed.listing);
				let own = listing.map_or(0, |listing| listing.0);
				let to = listing.and_then(|listing| listing.1);
				let terms = if dice.one_in(20) { (own + 1) % TERMS.len() } else { own };
				let (root, seen) = (root(dice, id), !dice.one_in(5));
				let by = to.filter(|_| !dice.one_in(4)).unwrap_or_else(|| dice.of(&LEND));
				(by, Call::Fund { id, root, terms, seen }, true)
			}
			Kind::Offer => {
				let id = self.pick(dice, |owed| open(owed.state) && owed.joined)?;
				let (root, seen) = (root(dice, id), !dice.one_in(5));
				let until = today + u32::try_from(dice.roll(9)).expect("it is few");
				let until = if dice.one_in(20) { today + 91 } else { until };
				let by = if dice.one_in(20) { OTHER } else { dice.of(&LEND) };
				(by, Call::Offer { id, root, terms: terms(dice), until, seen }, true)
			}
			Kind::WithdrawOffer => {
				let id = self.pick(dice, |owed| !owed.offers.is_empty())?;
				(dice.of(&LEND), Call::WithdrawOffer { id }, false)
			}
			Kind::TakeOffer => {
				let id = self.pick(dice, |owed| !owed.offers.is_empty() && open(owed.state))?;
				let offer = self.at(id).and_then(|owed| owed.offers.iter().next());
				let (lender, own) = offer.map_or((LENDER, 0), |(lender, offer)| (*lender, offer.1));
				let terms = if dice.one_in(20) { (own + 1) % TERMS.len() } else { own };
				(anyone(dice, seller(id)), Call::TakeOffer { id, lender, terms }, false)
			}
			Kind::ApproveDebtor => {
				let (by, debtor) = (anyone(dice, LENDER), dice.of(&DEBTORS));
				(by, Call::ApproveDebtor { debtor, on: !dice.one_in(3) }, false)
			}
			Kind::Notify => {
				let id = self.pick(dice, |owed| owed.state == State::Funded)?;
				let by = if dice.one_in(2) { seller(id) } else { lender(id) };
				(anyone(dice, by), Call::Notify { id }, false)
			}
			Kind::Acknowledge => {
				let id = self.pick(dice, |owed| owed.notice.is_some())?;
				(anyone(dice, debtor(id)), Call::Acknowledge { id }, false)
			}
			Kind::Pay => {
				let lent = dice.one_in(2);
				let apt = |owed: &Owed| owed.owes() > 0 && (!lent || owed.lender().is_some());
				let id = self.pick(dice, apt)?;
				let by = match dice.roll(12) {
					0 => firm(dice),
					1 => seller(id),
					2 => lender(id),
					_ => debtor(id),
				};
				let owes = self.at(id).map_or(1, Owed::owes);
				let all = self.money.purse(by);
				let amount = if dice.one_in(12) { all } else { Self::part(dice, owes) };
				(by, Call::Pay { id, amount }, dice.one_in(2))
			}
			Kind::ReportOutside => {
				let id = self.pick(dice, |owed| owed.owes() > 0 && owed.account.is_some())?;
				let owes = self.at(id).map_or(1, Owed::owes);
				let day = match dice.roll(12) {
					0 => today + 1,
					1 => today - 30,
					2..5 => today - 1,
					_ => today,
				};
				let to = if dice.one_in(2) { seller(id) } else { lender(id) };
				let (to, amount) = (anyone(dice, to), Self::part(dice, owes));
				let by = anyone(dice, debtor(id));
				(by, Call::ReportOutside { id, amount, day, to }, false)
			}
			Kind::ConfirmOutside => {
				let waits = |report: &(i128, u32, u32, Answer)| report.3 != Answer::Given;
				let id = self.pick(dice, |owed| owed.reports.iter().any(waits))?;
				let reports = self.at(id).map_or(&[][..], |owed| &owed.reports);
				let open = reports.iter().position(waits).unwrap_or_default();
				let note = if dice.one_in(12) { dice.roll(reports.len() + 1) } else { open };
				let to = match reports.get(note) {
					Some((_, _, to, Answer::Open)) => *to,
					_ => self.at(id).map_or(SELLER, |owed| owed.lender().unwrap_or(owed.seller)),
				};
				let (by, yes) = (anyone(dice, to), !dice.one_in(5));
				let note = u32::try_from(note).expect("there are few");
				(by, Call::ConfirmOutside { id, note, yes }, false)
			}
			Kind::CallRecourse => {
				let id = self.pick(dice, |owed| owed.state == State::Funded)?;
				(anyone(dice, lender(id)), Call::Recourse { id }, false)
			}
			Kind::PayRecourse => {
				let id = self.pick(dice, |owed| owed.state == State::Funded)?;
				let due = self.at(id).and_then(|owed| {
					let lost = owed.account?.called;
					let due = owed.account?.recourse(today, owed.credited, owed.owes(), lost);
					Some(due.iter().sum::<i128>())
				});
				let amount = Self::part(dice, due.unwrap_or(1));
				(anyone(dice, seller(id)), Call::PayRecourse { id, amount }, dice.one_in(2))
			}
			Kind::BuyBack => {
				let id = self.pick(dice, |owed| owed.state == State::Funded)?;
				(anyone(dice, seller(id)), Call::BuyBack { id }, dice.one_in(2))
			}
			Kind::WriteOff => {
				let id = self.pick(dice, |owed| owed.state == State::Funded)?;
				(anyone(dice, lender(id)), Call::WriteOff { id }, true)
			}
			Kind::Claim => {
				let held: Vec<_> = self.money.held.keys().copied().collect();
				if held.is_empty() || dice.one_in(8) {
					(firm(dice), Call::Claim { payer: firm(dice) }, false)
				} else {
					let (payee, payer) = dice.of(&held);
					(payee, Call::Claim { payer }, false)
				}
			}
			Kind::Elsewhere => {
				let number = u8::try_from(dice.roll(12)).expect("there are few");
				let until = (!dice.one_in(3)).then(|| today + 20);
				let by = if dice.one_in(5) { OTHER } else { dice.of(&LEND) };
				(by, Call::Elsewhere { number, until }, false)
			}
			Kind::Credit => {
				let id = self.pick(dice, |owed| owed.owes() > 0)?;
				let amount = Self::part(dice, self.at(id).map_or(1, Owed::owes));
				(anyone(dice, seller(id)), Call::Credit { id, amount }, false)
			}
			Kind::Consent => {
				let id = self.pick(dice, |owed| owed.pending() > 0)?;
				let credits = self.at(id).map_or(&[][..], |owed| &owed.credits);
				let waits = credits.iter().position(|credit| credit.1.is_none());
				let note = waits.filter(|_| !dice.one_in(12));
				let note = note.unwrap_or_else(|| dice.roll(credits.len() + 1));
				let note = u32::try_from(note).expect("there are few");
				let holder = self.at(id).and_then(Owed::lender).unwrap_or(seller(id));
				(anyone(dice, holder), Call::Consent { id, note, yes: !dice.one_in(3) }, false)
			}
			Kind::Dispute => {
				let id = self.pick(dice, |owed| owed.owes() > 0 && owed.dispute.is_none())?;
				let amount = Self::part(dice, self.at(id).map_or(1, Owed::owes));
				(anyone(dice, debtor(id)), Call::Dispute { id, amount }, false)
			}
			Kind::Agree => {
				let id = self.pick(dice, |owed| owed.dispute.is_some())?;
				let upheld = Self::part(dice, self.at(id).map_or(1, Owed::disputed));
				let said = self
					.at(id)
					.and_then(|owed| owed.dispute.as_ref()?.words.values().next().copied());
				let upheld = said.filter(|_| !dice.one_in(4)).unwrap_or(upheld);
				let by = dice.of(&[seller(id), debtor(id), lender(id)]);
				(anyone(dice, by), Call::Agree { id, upheld }, false)
			}
			Kind::Drop => {
				let id = self.pick(dice, |owed| owed.dispute.is_some())?;
				(anyone(dice, debtor(id)), Call::Drop { id }, false)
			}
			Kind::Escalate => {
				let id = self.pick(dice, |owed| owed.dispute.is_some())?;
				let by = dice.of(&[seller(id), debtor(id)]);
				(anyone(dice, by), Call::Escalate { id }, false)
			}
			Kind::Rule => {
				let escalated = |owed: &Owed| owed.dispute.as_ref().is_some_and(|it| it.escalated);
				let id = self.pick(dice, escalated)?;
				let upheld = Self::part(dice, self.at(id).map_or(1, Owed::disputed));
				(anyone(dice, ARBITER), Call::Rule { id, upheld }, true)
			}
			Kind::Dismiss => {
				let id = self.pick(dice, |owed| owed.dispute.is_some())?;
				(firm(dice), Call::Dismiss { id }, false)
			}
			Kind::Freeze => {
				let id = self.pick(dice, |owed| owed.state.is_open())?;
				let until = today + dice.of(&[0, 3, 40, 181]);
				(anyone(dice, REGULATOR), Call::Freeze { id, until }, true)
			}
			Kind::Unfreeze => {
				let id = self.pick(dice, |owed| owed.freeze.is_some())?;
				let by = if dice.one_in(2) { firm(dice) } else { REGULATOR };
				(by, Call::Unfreeze { id }, false)
			}
			_ => return Some(vec![self.resolve_world(step.kind, dice)]),
		};
		let second = !two && dice.one_in(6);
		let first = Deed::Call { by: account(who, second), call: call.clone() };
		Some(match two {
			false => vec![first],
			true if dice.one_in(20) => vec![first.clone(), first],
			true => vec![first, Deed::Call { by: account(who, true), call }],
		})
	}

	/// What nobody signs.
	fn resolve_world(&self, kind: Kind, dice: &mut Dice) -> Deed {
		let firm =
			|dice: &mut Dice| dice.of(&[SELLER, SELLER, DEBTOR, LENDER, LENDER, RIVAL, OTHER]);
		match kind {
			Kind::Arrive => Deed::Arrive { shipment: if dice.one_in(2) { 1 } else { 3 } },
			Kind::Recall => {
				let shipment = u32::try_from(dice.roll(self.purses.len())).expect("there are few");
				Deed::Recall { shipment, on: dice.one_in(2) }
			}
			Kind::Stand => {
				let standing = match dice.roll(6) {
					0 => FirmStanding::Removed,
					1 => FirmStanding::Suspended,
					_ => FirmStanding::Active,
				};
				let out: Vec<u32> = self.standings.keys().copied().collect();
				let back = standing == FirmStanding::Active && !out.is_empty();
				Deed::Stand { firm: if back { dice.of(&out) } else { firm(dice) }, standing }
			}
			Kind::Bank => {
				let closed: Vec<u32> = self.money.gates.keys().copied().collect();
				let whose = firm(dice);
				let some = self.money.free(whose) / 4;
				let (firm, act) = match dice.roll(10) {
					0 => (whose, BankAct::Freeze),
					1 | 2 => (whose, BankAct::Block),
					3..6 if !closed.is_empty() => (dice.of(&closed), BankAct::Thaw),
					6 => (whose, BankAct::Burn(some)),
					7 => (whose, BankAct::Move { to: firm(dice), amount: some }),
					8 => (whose, BankAct::Mint(1_000_000)),
					_ => (whose, BankAct::Thaw),
				};
				Deed::Bank { firm, act }
			}
			Kind::Pause => Deed::Pause { days: 20 },
			_ => Deed::Pass { days: dice.of(&[0, 1, 1, 3, 10, 31]), blocks: dice.of(&[0, 5, 20]) },
		}
	}
}
