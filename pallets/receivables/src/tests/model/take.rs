//! What should come of what is done: why not, or how things stand afterwards.

use super::{
	account::{Account, quote},
	money::Gate,
	state::{Answer, DisputeOf, LENDERS, Model, Owed, Side3, limit_of},
	steps::{BankAct, Call, Deed, Line, Paper, TERMS},
	*,
};
use std::collections::{BTreeMap, BTreeSet};

/// Every cause for which it is refused. None: it is done.
pub(super) type Causes = BTreeSet<&'static str>;

/// What counts against something.
#[derive(Default)]
struct Against(Causes);

impl Against {
	fn when(&mut self, stands: bool, cause: &'static str) {
		if stands {
			self.0.insert(cause);
		}
	}

	fn holds(&self) -> bool {
		!self.0.is_empty()
	}
}

fn none() -> Causes {
	Causes::new()
}

fn one(cause: &'static str) -> Causes {
	[cause].into()
}

fn firm_of(by: AccountId) -> u32 {
	u32::try_from(by % 100).expect("it is a firm")
}

fn related(one: u32, other: u32) -> bool {
	one % 50 == other % 50
}

impl Model {
	pub(super) fn take(&mut self, deed: &Deed) -> Causes {
		match deed {
			Deed::Call { by, call } => self.call(*by, call),
			Deed::Arrive { shipment } => {
				self.purses[*shipment as usize].arrived = Some(self.now);
				none()
			}
			Deed::Recall { shipment, on } => {
				self.purses[*shipment as usize].recalled = *on;
				none()
			}
			Deed::Stand { firm, standing } => {
				self.standings.insert(*firm, *standing);
				if *standing != FirmStanding::Active {
					*self.generations.entry(*firm).or_default() += 1;
				}
				none()
			}
			Deed::Bank { firm, act } => self.bank(*firm, *act),
			Deed::Pass { days, blocks } => {
				self.now += u64::from(*days) * 86_400_000;
				self.block += blocks;
				none()
			}
			Deed::Pause { days } => {
				self.now += u64::from(*days) * 86_400_000;
				self.paused += u64::from(*days) * 86_400_000;
				none()
			}
		}
	}

	fn bank(&mut self, firm: u32, act: BankAct) -> Causes {
		let there = self.money.free(firm) > 0;
		let gate = self.money.gate(firm);
		let may = match act {
			// Nothing may always be moved.
			BankAct::Burn(0) | BankAct::Move { amount: 0, .. } => return none(),
			BankAct::Mint(_) => gate != Gate::Blocked,
			BankAct::Burn(_) => there && gate == Gate::Open,
			BankAct::Move { to, amount } => {
				there && amount <= self.money.purse(firm) && self.money.takes(to)
			}
			BankAct::Freeze | BankAct::Block | BankAct::Thaw => there,
		};
		if !may {
			return one("Treasury");
		}
		match act {
			BankAct::Freeze => {
				self.money.gates.insert(firm, Gate::Frozen);
			}
			BankAct::Block => {
				self.money.gates.insert(firm, Gate::Blocked);
			}
			BankAct::Thaw => {
				self.money.gates.remove(&firm);
			}
			BankAct::Burn(amount) => self.money.burn(firm, amount),
			BankAct::Move { to, amount } => {
				self.money.pay(firm, to, amount);
			}
			BankAct::Mint(amount) => self.money.mint(firm, amount),
		}
		none()
	}

	/// Whether an operator may act for its firm; `winding` says whether that is something that a firm does in wind-down too.
	fn may(&self, by: AccountId, winding: bool) -> bool {
		match self.standing(firm_of(by)) {
			FirmStanding::Active => true,
			FirmStanding::Removed => winding && by < 100,
			_ => winding,
		}
	}

	/// Whether both have signed. The first to do so waits.
	fn signed(&mut self, by: AccountId, what: &impl core::fmt::Debug) -> Result<bool, Causes> {
		let key = (firm_of(by), format!("{what:?}"));
		match self.signed.get(&key) {
			Some(first) if *first == by => Err(one("AlreadySigned")),
			Some(_) => {
				self.signed.remove(&key);
				Ok(true)
			}
			None => {
				self.signed.insert(key, by);
				Ok(false)
			}
		}
	}

	/// Whether so much may leave: above its limit both must have signed.
	fn within_limit(&mut self, by: AccountId, amount: i128, call: &Call) -> Result<bool, Causes> {
		let firm = firm_of(by);
		let out = self.standing(firm) == FirmStanding::Removed;
		match limit_of(firm).filter(|limit| !out && amount > *limit) {
			Some(_) => self.signed(by, call),
			None => Ok(true),
		}
	}

	fn find(&self, id: u32) -> Result<usize, Causes> {
		let place = id as usize;
		if place < self.all.len() { Ok(place) } else { Err(one("ReceivableNotFound")) }
	}

	fn call(&mut self, by: AccountId, call: &Call) -> Causes {
		let before = self.clone();
		let causes = self.called(by, call).err().unwrap_or_default();
		if !causes.is_empty() {
			*self = before;
		}
		causes
	}

	fn called(&mut self, by: AccountId, call: &Call) -> Result<(), Causes> {
		let who = firm_of(by);
		let winds_down = match call {
			Call::Reject { .. }
			| Call::Withdraw { .. }
			| Call::Unlist { .. }
			| Call::WithdrawOffer { .. }
			| Call::Notify { .. }
			| Call::Acknowledge { .. }
			| Call::Pay { .. }
			| Call::ReportOutside { .. }
			| Call::ConfirmOutside { .. }
			| Call::Recourse { .. }
			| Call::PayRecourse { .. }
			| Call::BuyBack { .. }
			| Call::Claim { .. }
			| Call::Credit { .. }
			| Call::Consent { .. }
			| Call::Dispute { .. }
			| Call::Agree { .. }
			| Call::Drop { .. }
			| Call::Escalate { .. }
			| Call::Unfreeze { .. } => true,
			Call::ApproveDebtor { on, .. } => !on,
			Call::Elsewhere { until, .. } => until.is_none(),
			_ => false,
		};
		let anyone = matches!(call, Call::Lapse { .. } | Call::Dismiss { .. })
			|| self.is_over_listing(call)
			|| self.is_over_freeze(call);
		let mut against = Against::default();
		against.when(!anyone && !self.may(by, winds_down), "NotInStanding");
		match call {
			Call::Submit { debtor, paper } => self.submit(who, *debtor, paper, against),
			Call::Approve { lines } => self.approve(by, lines, call, against),
			Call::Confirm { ids } => self.confirm(who, ids, against),
			Call::ApproveDebtor { debtor, on } => {
				let known = self.approved.contains(&(who, *debtor));
				against.when(*on && !LENDERS.contains(&who), "RoleMissing");
				against.when(known == *on, "AlreadyApproved");
				self.settle(against)?;
				if *on {
					self.approved.insert((who, *debtor));
				} else {
					self.approved.remove(&(who, *debtor));
				}
				Ok(())
			}
			Call::Claim { payer } => {
				let held = self.money.held.get(&(who, *payer)).copied();
				against.when(held.is_none(), "NothingHeld");
				let own = who == *payer;
				let takes = self.money.takes(who);
				against.when(!takes, if own { "Treasury" } else { "CannotReceive" });
				self.settle(against)?;
				self.money.held.remove(&(who, *payer));
				self.money.mint(who, held.unwrap_or_default());
				Ok(())
			}
			Call::Elsewhere { number, until } => {
				let known = self.elsewhere.contains_key(&(*number, who));
				against.when(until.is_some() && !LENDERS.contains(&who), "RoleMissing");
				against.when(until.is_none() && !known, "NoteNotFound");
				self.settle(against)?;
				match until {
					Some(until) => self.elsewhere.insert((*number, who), *until),
					None => self.elsewhere.remove(&(*number, who)),
				};
				Ok(())
			}
			Call::WithdrawOffer { id } => {
				let offer = self.all.get(*id as usize).and_then(|owed| owed.offers.get(&who));
				against.when(offer.is_none(), "OfferNotFound");
				self.settle(against)?;
				self.all[*id as usize].offers.remove(&who);
				Ok(())
			}
			Call::Accept { id, .. }
			| Call::Reject { id }
			| Call::Lapse { id }
			| Call::Withdraw { id } => {
				let id = self.find(*id).map_err(|causes| &causes | &against.0)?;
				self.end_or_accept(by, id, call, against)?;
				self.moot(id);
				Ok(())
			}
			Call::List { id, .. }
			| Call::Unlist { id }
			| Call::Fund { id, .. }
			| Call::Offer { id, .. }
			| Call::TakeOffer { id, .. } => {
				let id = self.find(*id).map_err(|causes| &causes | &against.0)?;
				self.trade(by, id, call, against)
			}
			Call::Notify { id }
			| Call::Acknowledge { id }
			| Call::Pay { id, .. }
			| Call::ReportOutside { id, .. }
			| Call::ConfirmOutside { id, .. }
			| Call::Recourse { id }
			| Call::PayRecourse { id, .. }
			| Call::BuyBack { id }
			| Call::WriteOff { id } => {
				let id = self.find(*id).map_err(|causes| &causes | &against.0)?;
				self.collect(by, id, call, against)?;
				self.moot(id);
				Ok(())
			}
			Call::Credit { id, .. }
			| Call::Consent { id, .. }
			| Call::Dispute { id, .. }
			| Call::Agree { id, .. }
			| Call::Drop { id }
			| Call::Escalate { id }
			| Call::Rule { id, .. }
			| Call::Dismiss { id }
			| Call::Freeze { id, .. }
			| Call::Unfreeze { id } => {
				let id = self.find(*id).map_err(|causes| &causes | &against.0)?;
				self.dispute(by, id, call, against)?;
				self.moot(id);
				Ok(())
			}
		}
	}

	/// Whether it ends an offer that stands no more: anyone may.
	fn is_over_listing(&self, call: &Call) -> bool {
		let Call::Unlist { id } = call else { return false };
		let Some(owed) = self.all.get(*id as usize) else { return false };
		let Some((_, _, until, generation)) = owed.listing else { return false };
		owed.state != State::Listed
			|| generation != self.generation(owed.seller)
			|| self.today() > until
	}

	/// Whether it ends a freeze that is over: anyone may.
	fn is_over_freeze(&self, call: &Call) -> bool {
		let Call::Unfreeze { id } = call else { return false };
		let freeze = self.all.get(*id as usize).and_then(|owed| owed.freeze);
		freeze.is_some_and(|until| self.today() > until)
	}

	fn settle(&self, against: Against) -> Result<(), Causes> {
		if against.holds() { Err(against.0) } else { Ok(()) }
	}
}

/// Bringing in.
impl Model {
	/// What counts against a document of those two.
	fn against_paper(&self, seller: u32, debtor: u32, paper: &Paper, against: &mut Against) {
		against.when(seller == debtor, "SameParty");
		let active = self.is_active(seller) && self.is_active(debtor);
		against.when(!active, "NotInStanding");
		against.when(paper.face == 0, "ZeroAmount");
		let late = paper.due < paper.issue || paper.due > paper.issue + 365;
		against.when(paper.issue > self.today() || late, "InvalidDates");
		for (shipment, quantity) in &paper.cites {
			let purse = &self.purses[*shipment as usize];
			against.when(*quantity == 0, "ZeroAmount");
			let theirs = related(purse.from, seller) && related(purse.to, debtor);
			against.when(!theirs, "ShipmentDiffers");
		}
	}

	/// Who stands in the way of such a document of those two.
	fn in_the_way(&self, seller: u32, debtor: u32, number: u8) -> Option<usize> {
		let other = *self.stand.get(&(seller, number))?;
		let owed = &self.all[other];
		(owed.joined || owed.debtor == debtor).then_some(other)
	}

	fn is_over(&self, (until, block): (u64, u32)) -> bool {
		self.running() > until && self.block > block
	}

	/// Thirty days.
	fn window(&self) -> (u64, u32) {
		(self.running() + 30 * 86_400_000, self.block + WINDOW_BLOCKS)
	}

	fn bring(&mut self, seller: u32, debtor: u32, by_debtor: bool, paper: &Paper) -> usize {
		let id = self.all.len();
		let newest = self.newest.entry(paper.number).or_default();
		newest.push(id);
		if newest.len() > 4 {
			newest.remove(0);
		}
		let owed = Owed {
			seller,
			debtor,
			by_debtor,
			joined: !by_debtor,
			state: State::Submitted,
			due: paper.due,
			accepted: 0,
			credited: 0,
			paid: 0,
			waived: false,
			lapses: self.window(),
			drawn: vec![false; paper.cites.len()],
			paper: paper.clone(),
			listing: None,
			offers: BTreeMap::new(),
			account: None,
			notice: None,
			reports: Vec::new(),
			credits: Vec::new(),
			dispute: None,
			disputable: None,
			freeze: None,
		};
		self.all.push(owed);
		id
	}

	fn submit(
		&mut self,
		seller: u32,
		debtor: u32,
		paper: &Paper,
		mut against: Against,
	) -> Result<(), Causes> {
		self.against_paper(seller, debtor, paper, &mut against);
		let other = self.in_the_way(seller, debtor, paper.number);
		let joins = other.is_some_and(|other| {
			let owed = &self.all[other];
			let same = owed.paper.root == paper.root && owed.debtor == debtor;
			!owed.joined && owed.state.is_open() && same
		});
		against.when(other.is_some() && !joins, "DuplicateToken");
		self.settle(against)?;
		match other {
			Some(other) => self.all[other].joined = true,
			None => {
				self.bring(seller, debtor, false, paper);
			}
		}
		Ok(())
	}

	/// What of these shipments is not there, when it is drawn after what `drawn` says.
	fn is_short(&self, cites: &[(u32, u64)], drawn: &mut BTreeMap<u32, u64>) -> bool {
		let mut short = false;
		for (shipment, quantity) in cites {
			let purse = &self.purses[*shipment as usize];
			if purse.arrived.is_some() {
				let sum = drawn.entry(*shipment).or_default();
				*sum += quantity;
				short |= purse.drawn + *sum > purse.pieces;
			}
		}
		short
	}

	/// What it cites and has not drawn.
	fn undrawn(&self, id: usize) -> Vec<(u32, u64)> {
		let owed = &self.all[id];
		let cites = owed.paper.cites.iter().zip(&owed.drawn);
		cites.filter(|(_, drawn)| !**drawn).map(|(cited, _)| *cited).collect()
	}

	fn draw(&mut self, id: usize) {
		let owed = &mut self.all[id];
		for ((shipment, quantity), drawn) in owed.paper.cites.iter().zip(&mut owed.drawn) {
			let purse = &mut self.purses[*shipment as usize];
			if !*drawn && purse.arrived.is_some() {
				purse.drawn += quantity;
				*drawn = true;
			}
		}
	}

	/// The seller's own, of the newest four, on which a payable is the other word.
	fn counterpart(&self, debtor: u32, line: &Line) -> Option<usize> {
		let newest = self.newest.get(&line.paper.number)?;
		newest.iter().copied().find(|id| {
			let owed = &self.all[*id];
			let same = (owed.paper.face, owed.paper.issue, owed.paper.root)
				== (line.paper.face, line.paper.issue, line.paper.root);
			let waits = owed.state == State::Submitted && !self.is_over(owed.lapses);
			same && waits && (owed.seller, owed.debtor) == (line.seller, debtor)
		})
	}

	fn approve(
		&mut self,
		by: AccountId,
		lines: &[Line],
		call: &Call,
		mut against: Against,
	) -> Result<(), Causes> {
		let debtor = firm_of(by);
		let (mut named, mut drawn) = (BTreeSet::new(), BTreeMap::new());
		let mut found = Vec::new();
		for line in lines {
			self.against_paper(line.seller, debtor, &line.paper, &mut against);
			against.when(line.amount == 0, "ZeroAmount");
			against.when(line.amount > line.paper.face, "AmountExceeded");
			let twice = !named.insert((line.seller, line.paper.number));
			let way = self.in_the_way(line.seller, debtor, line.paper.number);
			against.when(twice || way.is_some(), "DuplicateToken");
			let own = self.counterpart(debtor, line);
			let cites = own.map_or_else(|| line.paper.cites.clone(), |id| self.undrawn(id));
			against.when(self.is_short(&cites, &mut drawn), "PurseShort");
			found.push(own);
		}
		self.settle(against)?;
		if !self.signed(by, call)? {
			return Ok(());
		}
		for (line, own) in lines.iter().zip(found) {
			let id = own.unwrap_or_else(|| self.bring(line.seller, debtor, true, &line.paper));
			self.accept(id, line.amount, line.paper.due, line.waives);
		}
		Ok(())
	}

	fn accept(&mut self, id: usize, amount: i128, due: u32, waives: bool) {
		self.draw(id);
		let window = self.window();
		let owed = &mut self.all[id];
		owed.state = State::Accepted;
		owed.disputable = Some(window);
		(owed.accepted, owed.due, owed.waived) = (amount, due, waives);
		self.stand.insert((owed.seller, owed.paper.number), id);
	}

	fn confirm(&mut self, who: u32, ids: &[u32], mut against: Against) -> Result<(), Causes> {
		against.when(ids.is_empty(), "Empty");
		against.when(!ids.is_sorted_by(|one, next| one < next), "NotInOrder");
		for id in ids {
			let Some(owed) = self.all.get(*id as usize) else {
				against.when(true, "ReceivableNotFound");
				continue;
			};
			against.when(owed.seller != who, "NotSeller");
			against.when(owed.joined, "AlreadyJoined");
			against.when(!owed.state.is_open(), "NotOpen");
			// Of two in one act the first would stand in the way of the second.
			let rivals = ids.iter().any(|other| {
				other < id
					&& self.all.get(*other as usize).is_some_and(|it| {
						(it.seller, it.paper.number) == (owed.seller, owed.paper.number)
					})
			});
			let way = self.stand.get(&(owed.seller, owed.paper.number)).filter(|other| {
				let it = &self.all[**other];
				**other != *id as usize && (it.joined || it.debtor == owed.debtor)
			});
			against.when(rivals || way.is_some(), "DuplicateToken");
		}
		self.settle(against)?;
		for id in ids {
			let owed = &mut self.all[*id as usize];
			owed.joined = true;
			self.stand.insert((owed.seller, owed.paper.number), *id as usize);
		}
		Ok(())
	}

	/// Writes how one has ended.
	fn end(&mut self, id: usize, how: Closing) {
		let owed = &mut self.all[id];
		owed.state = State::Closed(how);
		if !owed.state.is_owed() {
			let (seller, number) = (owed.seller, owed.paper.number);
			self.newest.entry(number).or_default().retain(|other| *other != id);
			if self.stand.get(&(seller, number)) == Some(&id) {
				self.stand.remove(&(seller, number));
			}
		}
	}

	fn end_or_accept(
		&mut self,
		by: AccountId,
		id: usize,
		call: &Call,
		mut against: Against,
	) -> Result<(), Causes> {
		let who = firm_of(by);
		let owed = &self.all[id];
		let waits = owed.state == State::Submitted;
		match call {
			Call::Accept { number, root, amount, due, waives, .. } => {
				against.when(who != owed.debtor, "NotDebtor");
				against.when(!waits, "NotSubmitted");
				against.when(self.is_over(owed.lapses), "TooLate");
				against.when(*amount == 0, "ZeroAmount");
				against.when(*amount > owed.paper.face, "AmountExceeded");
				let late = *due < owed.paper.issue || *due > owed.paper.issue + 365;
				against.when(late, "InvalidDates");
				let way = self.in_the_way(owed.seller, owed.debtor, owed.paper.number);
				against.when(way.is_some(), "DuplicateToken");
				let short = self.is_short(&self.undrawn(id), &mut BTreeMap::new());
				against.when(short, "PurseShort");
				let same = (*number, *root) == (owed.paper.number, owed.paper.root);
				self.settle(against)?;
				if self.signed(by, call)? && same {
					self.accept(id, *amount, *due, *waives);
				}
			}
			Call::Reject { .. } => {
				against.when(who != owed.debtor, "NotDebtor");
				against.when(!waits, "NotSubmitted");
				self.settle(against)?;
				self.end(id, Closing::Rejected);
			}
			Call::Lapse { .. } => {
				against.when(!waits, "NotSubmitted");
				against.when(!self.is_over(owed.lapses), "StillRunning");
				self.settle(against)?;
				self.end(id, Closing::Lapsed);
			}
			_ => {
				against.when(who != owed.seller, "NotSeller");
				against.when(!owed.joined, "NotJoined");
				let free = matches!(owed.state, State::Submitted | State::Accepted | State::Listed);
				against.when(!free || owed.paid > 0, "NotAccepted");
				self.settle(against)?;
				let owed = &mut self.all[id];
				owed.listing = None;
				for ((shipment, quantity), drawn) in owed.paper.cites.iter().zip(&mut owed.drawn) {
					if *drawn {
						self.purses[*shipment as usize].drawn -= quantity;
						*drawn = false;
					}
				}
				self.end(id, Closing::Withdrawn);
			}
		}
		Ok(())
	}
}

/// Selling.
impl Model {
	/// What it comes to today at those terms.
	fn quote(&self, id: usize, terms: usize) -> Option<(i128, i128, i128)> {
		let days = i128::from(self.last_day(id)) - i128::from(self.today());
		if days < 0 {
			return None;
		}
		quote(self.all[id].fundable(), &TERMS[terms], days)
	}

	fn is_frozen(&self, id: usize) -> bool {
		self.all[id].freeze.is_some_and(|until| self.today() <= until)
	}

	fn has_flags(&self, id: usize) -> bool {
		let owed = &self.all[id];
		let again = (0..self.all.len()).any(|other| {
			let it = &self.all[other];
			other != id && it.paper.number == owed.paper.number && it.keeps_tokens()
		});
		let elsewhere = self
			.elsewhere
			.iter()
			.any(|((number, _), until)| *number == owed.paper.number && *until >= self.today());
		let goods = owed.paper.cites.iter().any(|(shipment, quantity)| {
			let purse = &self.purses[*shipment as usize];
			let arrived = purse.arrived.map_or(0, |_| purse.pieces);
			purse.recalled || arrived < *quantity
		});
		again || elsewhere || goods || related(owed.seller, owed.debtor)
	}

	/// What counts against a sale to that lender, beside whether it is offered.
	fn against_sale(
		&self,
		id: usize,
		lender: u32,
		root: u8,
		terms: usize,
		seen: bool,
		against: &mut Against,
	) {
		let owed = &self.all[id];
		self.against_state(id, against);
		against.when(root != owed.paper.root, "RootDiffers");
		let active = [owed.seller, owed.debtor, lender].iter().all(|firm| self.is_active(*firm));
		against.when(!active || !LENDERS.contains(&lender), "NotInStanding");
		against.when(related(lender, owed.seller) || related(lender, owed.debtor), "Related");
		let approved = self.approved.contains(&(lender, owed.debtor));
		against.when(!approved, "DebtorNotApproved");
		against.when(owed.fundable() == 0, "NothingFundable");
		against.when(self.is_frozen(id), "IsFrozen");
		against.when(self.today() >= self.last_day(id), "AlreadyDue");
		against.when(!seen && self.has_flags(id), "NotAcknowledged");
		match self.quote(id, terms) {
			None => against.when(true, "InvalidTerms"),
			Some((_, _, price)) => {
				against.when(self.money.purse(lender) < price, "LenderShort");
				against.when(!self.money.takes(owed.seller), "SellerBlocked");
			}
		}
	}

	fn against_state(&self, id: usize, against: &mut Against) {
		let owed = &self.all[id];
		let open = matches!(owed.state, State::Accepted | State::Listed);
		against.when(!open, "NotAccepted");
		against.when(!owed.joined, "NotJoined");
	}

	fn sell(&mut self, id: usize, lender: u32, terms: usize) -> Result<(), Causes> {
		if self.is_short(&self.undrawn(id), &mut BTreeMap::new()) {
			return Err(one("PurseShort"));
		}
		self.draw(id);
		let (advance, _, price) = self.quote(id, terms).expect("it has a price");
		let due = self.last_day(id);
		let owed = &mut self.all[id];
		owed.account = Some(Account {
			lender,
			advance,
			retention: owed.owes() - advance,
			terms: TERMS[terms],
			due,
			credited_before: owed.credited,
			products: 0,
			until: due,
			met_late: 0,
			met_principal: 0,
			recourse_paid: 0,
			called: false,
			written_off: false,
		});
		owed.state = State::Funded;
		owed.listing = None;
		owed.offers.remove(&lender);
		let seller = owed.seller;
		assert!(self.money.pay(lender, seller, price), "it was looked at");
		Ok(())
	}

	fn trade(
		&mut self,
		by: AccountId,
		id: usize,
		call: &Call,
		mut against: Against,
	) -> Result<(), Causes> {
		let (who, today) = (firm_of(by), self.today());
		let owed = &self.all[id];
		let last_day = self.last_day(id);
		match call {
			Call::List { terms, to, until, .. } => {
				against.when(who != owed.seller, "NotSeller");
				against.when(owed.state != State::Accepted, "NotAccepted");
				against.when(!owed.joined, "NotJoined");
				against.when(owed.fundable() == 0, "NothingFundable");
				against.when(self.is_frozen(id), "IsFrozen");
				against.when(today >= last_day, "AlreadyDue");
				against.when(self.quote(id, *terms).is_none(), "InvalidTerms");
				let within = *until >= today && *until <= today + 90 && *until < last_day;
				against.when(!within, "TooLong");
				against.when(to.is_some_and(|to| !self.is_active(to)), "NotInStanding");
				self.settle(against)?;
				let generation = self.generation(who);
				let owed = &mut self.all[id];
				owed.listing = Some((*terms, *to, *until, generation));
				owed.state = State::Listed;
			}
			Call::Unlist { .. } => {
				against.when(owed.listing.is_none(), "NotListed");
				against.when(who != owed.seller && !self.is_over_listing(call), "NotSeller");
				self.settle(against)?;
				let owed = &mut self.all[id];
				owed.listing = None;
				if owed.state == State::Listed {
					owed.state = State::Accepted;
				}
			}
			Call::Fund { root, terms, seen, .. } => {
				let offered = owed.listing.filter(|(of, to, until, generation)| {
					of == terms
						&& to.is_none_or(|to| to == who)
						&& today <= *until && *generation == self.generation(owed.seller)
				});
				let offered = offered.filter(|_| owed.state == State::Listed);
				against.when(offered.is_none(), "ListingNotFound");
				let at = owed.listing.map_or(*terms, |listing| listing.0);
				self.against_sale(id, who, *root, at, *seen, &mut against);
				self.settle(against)?;
				if self.signed(by, call)? {
					self.sell(id, who, *terms)?;
				}
			}
			Call::Offer { root, terms, until, seen, .. } => {
				against.when(!LENDERS.contains(&who), "RoleMissing");
				self.against_state(id, &mut against);
				against.when(*root != owed.paper.root, "RootDiffers");
				let approved = self.approved.contains(&(who, owed.debtor));
				against.when(!approved, "DebtorNotApproved");
				against.when(self.quote(id, *terms).is_none(), "InvalidTerms");
				against.when(*until < today || *until > today + 90, "TooLong");
				self.settle(against)?;
				if self.signed(by, call)? {
					let generation = self.generation(who);
					let offer = (*root, *terms, *until, *seen, generation);
					self.all[id].offers.insert(who, offer);
				}
			}
			Call::TakeOffer { lender, terms, .. } => {
				against.when(who != owed.seller, "NotSeller");
				let offer = owed.offers.get(lender).copied().filter(|offer| {
					offer.1 == *terms && today <= offer.2 && offer.4 == self.generation(*lender)
				});
				against.when(offer.is_none(), "OfferNotFound");
				if let Some((root, _, _, seen, _)) = offer {
					self.against_sale(id, *lender, root, *terms, seen, &mut against);
				}
				self.settle(against)?;
				self.sell(id, *lender, *terms)?;
			}
			_ => unreachable!("it is no trade"),
		}
		Ok(())
	}
}

/// Being paid.
impl Model {
	fn is_in_default(&self, id: usize) -> bool {
		let Some(account) = self.all[id].account else { return false };
		let late = self.today().saturating_sub(self.last_day(id));
		self.all[id].fundable() > 0 && late > account.terms.default_after
	}

	/// Closes what is settled on both sides.
	fn close_if_settled(&mut self, id: usize) {
		let owed = &self.all[id];
		let lent = owed.account.is_some_and(|account| account.principal() > 0);
		if owed.owes() == 0 && !lent && owed.state.is_owed() && owed.state.is_open() {
			self.end(id, Closing::Paid);
		}
	}

	/// Enters a payment: what of it is the lender's, the seller's, and beyond the debt.
	fn enter(&mut self, id: usize, amount: i128, day: u32, collects: bool) -> [i128; 3] {
		let owed = &mut self.all[id];
		let discharged = amount.min(owed.owes());
		owed.paid += discharged;
		let account = owed.account.as_mut().filter(|_| collects);
		let seller = account.map_or(discharged, |account| account.meet(discharged, day));
		[discharged - seller, seller, amount - discharged]
	}

	fn pay(&mut self, by: AccountId, id: usize, amount: i128, call: &Call) -> Result<(), Causes> {
		if !self.within_limit(by, amount, call)? {
			return Ok(());
		}
		let (payer, owed) = (firm_of(by), &self.all[id]);
		let (seller, lender) = (owed.seller, owed.lender());
		let takes = |firm| firm == payer || self.money.takes(firm);
		let stays = amount > owed.owes() || !takes(seller) || lender.is_some_and(|it| !takes(it));
		let whole = amount == self.money.purse(payer) && amount > 1;
		let amount = if whole && stays { amount - 1 } else { amount };
		let today = self.today();
		let [to_lender, to_seller, beyond] = self.enter(id, amount, today, lender.is_some());
		let done = lender.is_none_or(|lender| self.money.deliver(payer, lender, to_lender))
			&& self.money.deliver(payer, seller, to_seller)
			&& (beyond == 0 || self.money.hold(payer, payer, beyond));
		self.close_if_settled(id);
		if done { Ok(()) } else { Err(one("Treasury")) }
	}

	fn collect(
		&mut self,
		by: AccountId,
		id: usize,
		call: &Call,
		mut against: Against,
	) -> Result<(), Causes> {
		let (who, today) = (firm_of(by), self.today());
		let owed = &self.all[id];
		let funded = owed.state == State::Funded;
		let account = owed.account;
		let lender = account.map(|account| account.lender);
		let recourse = |lost| {
			let due = account.map(|it| it.recourse(today, owed.credited, owed.owes(), lost));
			due.unwrap_or_default()
		};
		match call {
			Call::Notify { .. } => {
				against.when(!funded, "NotFunded");
				against.when(who != owed.seller && Some(who) != lender, "NotAParty");
				against.when(owed.notice.is_some(), "AlreadyNotified");
				self.settle(against)?;
				self.all[id].notice = Some((today, false));
			}
			Call::Acknowledge { .. } => {
				against.when(who != owed.debtor, "NotDebtor");
				against.when(owed.notice.is_none(), "NotNotified");
				against.when(owed.notice.is_some_and(|notice| notice.1), "AlreadyAcknowledged");
				self.settle(against)?;
				self.all[id].notice.as_mut().expect("it was given").1 = true;
			}
			Call::Pay { amount, .. } => {
				against.when(*amount == 0, "ZeroAmount");
				against.when(!owed.state.is_owed(), "NotOwed");
				against.when(owed.owes() == 0, "NothingOwed");
				self.settle(against)?;
				self.pay(by, id, *amount, call)?;
			}
			Call::ReportOutside { amount, day, to, .. } => {
				against.when(who != owed.debtor, "NotDebtor");
				against.when(!owed.state.is_owed(), "NotOwed");
				against.when(*amount == 0, "ZeroAmount");
				against.when(*day > today, "InTheFuture");
				against.when(*day < owed.paper.issue, "InvalidDates");
				against.when(*to != owed.seller && Some(*to) != lender, "NotAParty");
				self.settle(against)?;
				self.all[id].reports.push((*amount, *day, *to, Answer::Open));
			}
			Call::ConfirmOutside { note, yes, .. } => {
				let report = owed.reports.get(*note as usize).copied();
				let holder = owed.lender().unwrap_or(owed.seller);
				let Some((amount, day, to, answer)) = report else {
					against.when(true, "ReportNotFound");
					return self.settle(against);
				};
				let asked = if answer == Answer::Open { to } else { holder };
				let given = answer == Answer::Given;
				against.when(!given && who != asked, "NotReceiver");
				let again = answer == Answer::Refused && !yes;
				against.when(given || again, "AlreadyAnswered");
				self.settle(against)?;
				let told = owed.notice.is_some_and(|(since, _)| since <= day);
				let creditor = if told { holder } else { owed.seller };
				let next = match (answer, yes) {
					(Answer::Open, false) => Answer::Given,
					(Answer::Open, true) if creditor != who => Answer::Given,
					(Answer::Open, true) if holder != who => Answer::Contested,
					(_, false) => Answer::Refused,
					(_, true) => {
						let (collects, due) = (owed.lender() == Some(to), amount.min(owed.owes()));
						let ahead = account.is_some_and(|account| account.is_ahead(day));
						let day = if collects && ahead { today } else { day };
						self.enter(id, due, day, collects);
						self.close_if_settled(id);
						Answer::Given
					}
				};
				self.all[id].reports[*note as usize].3 = next;
			}
			Call::Recourse { .. } => {
				against.when(!funded, "NotFunded");
				against.when(funded && Some(who) != lender, "NotLender");
				against.when(account.is_some_and(|it| it.called), "AlreadyCalled");
				let with = account.is_some_and(|it| it.terms.with_recourse);
				let lost = with && self.is_in_default(id);
				let due = recourse(lost);
				let nothing = if lost { due.iter().sum::<i128>() == 0 } else { due[0] == 0 };
				let cause = if with && !lost { "NotInDefault" } else { "NoRecourse" };
				against.when(nothing, cause);
				self.settle(against)?;
				self.all[id].account.as_mut().expect("it is financed").called = true;
			}
			Call::PayRecourse { amount, .. } => {
				against.when(!funded, "NotFunded");
				against.when(who != owed.seller, "NotSeller");
				against.when(*amount == 0, "ZeroAmount");
				let lost = account.is_some_and(|it| it.called) && self.is_in_default(id);
				let due: i128 = recourse(lost).iter().sum();
				against.when(due == 0, "NothingOwed");
				against.when(*amount > due, "AmountExceeded");
				self.settle(against)?;
				if self.within_limit(by, *amount, call)? {
					self.recover(id, *amount)?;
					self.close_if_settled(id);
				}
			}
			Call::BuyBack { .. } => {
				against.when(!funded, "NotFunded");
				against.when(who != owed.seller, "NotSeller");
				let settled = account.is_none_or(|account| account.principal() == 0);
				against.when(settled, "NothingOwed");
				self.settle(against)?;
				let price = account.map_or(0, |account| account.owed(today));
				if self.within_limit(by, price, call)? {
					self.recover(id, price)?;
					self.end(id, Closing::BoughtBack);
				}
			}
			Call::WriteOff { .. } => {
				against.when(!funded, "NotFunded");
				against.when(funded && Some(who) != lender, "NotLender");
				against.when(!self.is_in_default(id), "NotInDefault");
				let nothing = account.is_none_or(|account| account.owed(today) == 0);
				against.when(nothing, "NothingOwed");
				let out = self.standing(owed.seller) == FirmStanding::Removed;
				let left = recourse(true).iter().sum::<i128>() > 0;
				against.when(!out && left, "RecourseLeft");
				self.settle(against)?;
				if self.signed(by, call)? {
					self.all[id].account.as_mut().expect("it is financed").written_off = true;
					self.end(id, Closing::WrittenOff);
				}
			}
			_ => unreachable!("nothing is collected by it"),
		}
		Ok(())
	}

	/// The seller pays the lender so much.
	fn recover(&mut self, id: usize, amount: i128) -> Result<(), Causes> {
		let today = self.today();
		let seller = self.all[id].seller;
		let account = self.all[id].account.as_mut().expect("it is financed");
		account.meet(amount, today);
		account.recourse_paid += amount;
		let lender = account.lender;
		if self.money.deliver(seller, lender, amount) { Ok(()) } else { Err(one("Treasury")) }
	}
}

/// Less is owed, or nothing is sold.
impl Model {
	/// Of what is owed no more nothing is disputed.
	fn moot(&mut self, id: usize) {
		if self.all[id].owes() == 0 {
			self.all[id].dispute = None;
		}
	}

	/// Whether its debtor may dispute it no more: thirty days from acceptance, or from the last receipt.
	fn is_beyond_dispute(&self, id: usize) -> bool {
		let owed = &self.all[id];
		let Some((until, block)) = owed.disputable else { return true };
		let received = owed.paper.cites.iter().filter_map(|(shipment, _)| {
			let at = self.purses[*shipment as usize].arrived?;
			Some(at.min(self.running()) + 30 * 86_400_000)
		});
		self.is_over((received.fold(until, u64::max), block))
	}

	/// So much less is owed.
	fn credit(&mut self, id: usize, amount: i128) {
		self.all[id].credited += amount;
		self.close_if_settled(id);
	}

	fn uphold(&mut self, id: usize, upheld: i128) {
		self.all[id].dispute = None;
		if upheld > 0 {
			self.all[id].credits.push((upheld, Some(true)));
			self.credit(id, upheld);
		}
	}

	fn dispute(
		&mut self,
		by: AccountId,
		id: usize,
		call: &Call,
		mut against: Against,
	) -> Result<(), Causes> {
		let (who, today) = (firm_of(by), self.today());
		let owed = &self.all[id];
		let (seller, debtor, lender) = (owed.seller, owed.debtor, owed.lender());
		let open = owed.dispute.clone();
		let needs_dispute = matches!(
			call,
			Call::Agree { .. }
				| Call::Drop { .. }
				| Call::Escalate { .. }
				| Call::Rule { .. }
				| Call::Dismiss { .. }
		);
		against.when(needs_dispute && open.is_none(), "NotDisputed");
		match call {
			Call::Credit { amount, .. } => {
				against.when(who != seller, "NotSeller");
				against.when(!owed.state.is_owed(), "NotOwed");
				against.when(*amount == 0, "ZeroAmount");
				let all = owed.credited + owed.pending() + amount;
				against.when(*amount > owed.owes() || all > owed.accepted, "AmountExceeded");
				let waits = owed.has_say().is_some();
				self.settle(against)?;
				self.all[id].credits.push((*amount, (!waits).then_some(true)));
				if !waits {
					self.credit(id, *amount);
				}
			}
			Call::Consent { note, yes, .. } => {
				match lender {
					Some(lender) => against.when(who != lender, "NotLender"),
					None => against.when(who != seller, "NotSeller"),
				}
				let Some((amount, state)) = owed.credits.get(*note as usize).copied() else {
					against.when(true, "CreditNotFound");
					return self.settle(against);
				};
				against.when(state.is_some(), "NotPending");
				against.when(*yes && amount > owed.owes(), "AmountExceeded");
				self.settle(against)?;
				self.all[id].credits[*note as usize].1 = Some(*yes);
				if *yes {
					self.credit(id, amount);
				}
			}
			Call::Dispute { amount, .. } => {
				against.when(who != debtor, "NotDebtor");
				against.when(!owed.state.is_owed(), "NotOwed");
				against.when(self.is_beyond_dispute(id), "TooLate");
				against.when(open.is_some(), "AlreadyDisputed");
				against.when(*amount == 0, "ZeroAmount");
				against.when(*amount > owed.owes(), "AmountExceeded");
				self.settle(against)?;
				self.all[id].dispute = Some(DisputeOf {
					amount: *amount,
					at: self.now,
					window: self.window(),
					escalated: false,
					words: BTreeMap::new(),
				});
			}
			Call::Agree { upheld, .. } => {
				let say = owed.has_say();
				let side = match who {
					_ if who == seller => Some(Side3::Seller),
					_ if who == debtor => Some(Side3::Debtor),
					_ => say.filter(|lender| *lender == who).map(|_| Side3::Lender),
				};
				against.when(side.is_none(), "NotAParty");
				let disputed = owed.disputed();
				against.when(*upheld > disputed, "AmountExceeded");
				let (Some(mut dispute), Some(side)) = (open, side) else {
					return self.settle(against);
				};
				let again = dispute.words.insert(side, *upheld) == Some(*upheld);
				let said = |side| dispute.words.get(&side) == Some(upheld);
				let all = said(Side3::Seller)
					&& (*upheld == disputed || said(Side3::Debtor))
					&& (*upheld == 0 || say.is_none() || said(Side3::Lender));
				against.when(again && !all, "AlreadyAnswered");
				self.settle(against)?;
				match all {
					true => self.uphold(id, *upheld),
					false => self.all[id].dispute = Some(dispute),
				}
			}
			Call::Drop { .. } => {
				against.when(who != debtor, "NotDebtor");
				self.settle(against)?;
				self.all[id].dispute = None;
			}
			Call::Escalate { .. } => {
				against.when(who != debtor && who != seller, "NotAParty");
				let escalated = open.as_ref().is_some_and(|dispute| dispute.escalated);
				against.when(escalated, "AlreadyEscalated");
				self.settle(against)?;
				self.all[id].dispute.as_mut().expect("it is open").escalated = true;
			}
			Call::Rule { upheld, .. } => {
				against.when(who != ARBITER, "RoleMissing");
				let parties = [Some(seller), Some(debtor), lender];
				let own = parties.into_iter().flatten().any(|party| related(who, party));
				against.when(own, "Related");
				let escalated = open.as_ref().is_some_and(|dispute| dispute.escalated);
				against.when(!escalated, "NotEscalated");
				against.when(*upheld > owed.disputed(), "AmountExceeded");
				self.settle(against)?;
				let dispute = open.expect("it was looked at");
				if self.signed(by, &(call, dispute.at, dispute.amount))? {
					self.uphold(id, *upheld);
				}
			}
			Call::Dismiss { .. } => {
				let dispute = open.as_ref();
				against.when(dispute.is_some_and(|it| it.escalated), "AlreadyEscalated");
				let runs = dispute.is_some_and(|it| !self.is_over(it.window));
				against.when(runs, "StillRunning");
				self.settle(against)?;
				self.all[id].dispute = None;
			}
			Call::Freeze { until, .. } => {
				against.when(who != REGULATOR, "RoleMissing");
				against.when(!owed.state.is_open(), "NotOpen");
				against.when(self.is_frozen(id), "AlreadyFrozen");
				against.when(*until < today || *until > today + 180, "TooLong");
				self.settle(against)?;
				if self.signed(by, call)? {
					self.all[id].freeze = Some(*until);
				}
			}
			_ => {
				against.when(owed.freeze.is_none(), "NotFrozen");
				let foreign = self.is_frozen(id) && who != REGULATOR;
				against.when(foreign, "NotAuthority");
				self.settle(against)?;
				self.all[id].freeze = None;
			}
		}
		Ok(())
	}
}
