//! What can be done.

use super::*;

/// What is tried, and the dice that say how.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step {
	pub(super) kind: Kind,
	pub(super) dice: u64,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind {
	Submit,
	Approve,
	Confirm,
	Accept,
	Reject,
	Lapse,
	Withdraw,
	List,
	Unlist,
	Fund,
	Offer,
	WithdrawOffer,
	TakeOffer,
	ApproveDebtor,
	Notify,
	Acknowledge,
	Pay,
	ReportOutside,
	ConfirmOutside,
	CallRecourse,
	PayRecourse,
	BuyBack,
	WriteOff,
	Claim,
	Elsewhere,
	Credit,
	Consent,
	Dispute,
	Agree,
	Drop,
	Escalate,
	Rule,
	Dismiss,
	Freeze,
	Unfreeze,
	Arrive,
	Recall,
	Stand,
	Bank,
	Pass,
	Pause,
}

/// How often each is tried.
pub(super) const TRADE: [(u32, Kind); 41] = [
	(9, Kind::Submit),
	(7, Kind::Approve),
	(6, Kind::Confirm),
	(14, Kind::Accept),
	(2, Kind::Reject),
	(2, Kind::Lapse),
	(2, Kind::Withdraw),
	(12, Kind::List),
	(2, Kind::Unlist),
	(18, Kind::Fund),
	(8, Kind::Offer),
	(1, Kind::WithdrawOffer),
	(8, Kind::TakeOffer),
	(4, Kind::ApproveDebtor),
	(6, Kind::Notify),
	(2, Kind::Acknowledge),
	(20, Kind::Pay),
	(6, Kind::ReportOutside),
	(6, Kind::ConfirmOutside),
	(4, Kind::CallRecourse),
	(8, Kind::PayRecourse),
	(3, Kind::BuyBack),
	(6, Kind::WriteOff),
	(5, Kind::Claim),
	(1, Kind::Elsewhere),
	(5, Kind::Credit),
	(4, Kind::Consent),
	(6, Kind::Dispute),
	(7, Kind::Agree),
	(1, Kind::Drop),
	(3, Kind::Escalate),
	(3, Kind::Rule),
	(1, Kind::Dismiss),
	(2, Kind::Freeze),
	(2, Kind::Unfreeze),
	(2, Kind::Arrive),
	(1, Kind::Recall),
	(2, Kind::Stand),
	(3, Kind::Bank),
	(8, Kind::Pass),
	(1, Kind::Pause),
];

/// The same in a world in which the bank interferes all the time.
pub(super) const BANK: [(u32, Kind); 14] = [
	(10, Kind::Approve),
	(8, Kind::Confirm),
	(6, Kind::Submit),
	(6, Kind::Accept),
	(8, Kind::List),
	(10, Kind::Fund),
	(6, Kind::Offer),
	(6, Kind::TakeOffer),
	(3, Kind::ApproveDebtor),
	(24, Kind::Pay),
	(4, Kind::BuyBack),
	(10, Kind::Claim),
	(24, Kind::Bank),
	(6, Kind::Pass),
];

/// A document: by its number its tokens.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Paper {
	pub(super) number: u8,
	pub(super) root: u8,
	pub(super) face: i128,
	pub(super) issue: u32,
	pub(super) due: u32,
	pub(super) cites: Vec<(u32, u64)>,
}

/// A line of a debtor's file.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
	pub(super) seller: u32,
	pub(super) paper: Paper,
	pub(super) amount: i128,
	pub(super) waives: bool,
}

/// What the bank does to an organisation's account.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum BankAct {
	Freeze,
	Block,
	Thaw,
	Burn(i128),
	Move { to: u32, amount: i128 },
	Mint(i128),
}

/// Something done, by that account where one signs.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Deed {
	Call { by: AccountId, call: Call },
	Arrive { shipment: u32 },
	Recall { shipment: u32, on: bool },
	Stand { firm: u32, standing: FirmStanding },
	Bank { firm: u32, act: BankAct },
	Pass { days: u32, blocks: u32 },
	Pause { days: u32 },
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Call {
	Submit { debtor: u32, paper: Paper },
	Approve { lines: Vec<Line> },
	Confirm { ids: Vec<u32> },
	Accept { id: u32, number: u8, root: u8, amount: i128, due: u32, waives: bool },
	Reject { id: u32 },
	Lapse { id: u32 },
	Withdraw { id: u32 },
	List { id: u32, terms: usize, to: Option<u32>, until: u32 },
	Unlist { id: u32 },
	Fund { id: u32, root: u8, terms: usize, seen: bool },
	Offer { id: u32, root: u8, terms: usize, until: u32, seen: bool },
	WithdrawOffer { id: u32 },
	TakeOffer { id: u32, lender: u32, terms: usize },
	ApproveDebtor { debtor: u32, on: bool },
	Notify { id: u32 },
	Acknowledge { id: u32 },
	Pay { id: u32, amount: i128 },
	ReportOutside { id: u32, amount: i128, day: u32, to: u32 },
	ConfirmOutside { id: u32, note: u32, yes: bool },
	Recourse { id: u32 },
	PayRecourse { id: u32, amount: i128 },
	BuyBack { id: u32 },
	WriteOff { id: u32 },
	Claim { payer: u32 },
	Elsewhere { number: u8, until: Option<u32> },
	Credit { id: u32, amount: i128 },
	Consent { id: u32, note: u32, yes: bool },
	Dispute { id: u32, amount: i128 },
	Agree { id: u32, upheld: i128 },
	Drop { id: u32 },
	Escalate { id: u32 },
	Rule { id: u32, upheld: i128 },
	Dismiss { id: u32 },
	Freeze { id: u32, until: u32 },
	Unfreeze { id: u32 },
}

/// At which terms things are sold.
#[derive(Clone, Copy, Debug)]
pub(super) struct TermsOf {
	pub(super) advance: i128,
	pub(super) rate: i128,
	pub(super) basis: i128,
	pub(super) fees: i128,
	pub(super) with_recourse: bool,
	pub(super) default_after: u32,
}

/// The last are out of range.
pub(super) const TERMS: [TermsOf; 5] = [
	TermsOf {
		advance: 8_000,
		rate: 800,
		basis: 360,
		fees: 0,
		with_recourse: false,
		default_after: 60,
	},
	TermsOf {
		advance: 9_000,
		rate: 480,
		basis: 365,
		fees: 1_500,
		with_recourse: true,
		default_after: 5,
	},
	TermsOf {
		advance: 10_000,
		rate: 3_333,
		basis: 365,
		fees: 1,
		with_recourse: true,
		default_after: 0,
	},
	TermsOf {
		advance: 5_000,
		rate: 800,
		basis: 360,
		fees: 50_000_000,
		with_recourse: false,
		default_after: 60,
	},
	TermsOf {
		advance: 8_000,
		rate: 800,
		basis: 360,
		fees: 0,
		with_recourse: true,
		default_after: 400,
	},
];

/// Receivables with which most can be done: four that lenders have bought, at terms of each kind.
pub(super) fn begin(today: u32) -> Vec<Deed> {
	let deeds = |number: u8| {
		let id = u32::from(number);
		let by = |by: u32, call| Deed::Call { by: by.into(), call };
		let both = move |who: u32, call: Call| [by(who, call.clone()), by(who + 100, call)];
		let face = 100_000 * (i128::from(number) + 1);
		let (root, terms, due) = (number, usize::from(number) % 3, today + 20 + 5 * id);
		let paper = Paper { number, root, face, issue: today, due, cites: Vec::new() };
		let accept = Call::Accept { id, number, root, amount: face, due, waives: id == 1 };
		let lender = if id == 3 { RIVAL } else { LENDER };
		let mut deeds = vec![by(SELLER, Call::Submit { debtor: DEBTOR, paper })];
		deeds.extend(both(DEBTOR, accept));
		deeds.push(by(SELLER, Call::List { id, terms, to: None, until: today }));
		deeds.extend(both(lender, Call::Fund { id, root, terms, seen: true }));
		deeds
	};
	(0..4).flat_map(deeds).collect()
}

/// Numbers out of one number.
pub(super) struct Dice(u64);

impl Dice {
	pub(super) fn new(seed: u64) -> Self {
		Self(seed)
	}

	fn next(&mut self) -> u64 {
		self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
		let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
		let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
		mixed ^ (mixed >> 31)
	}

	/// One of `0..sides`.
	pub(super) fn roll(&mut self, sides: usize) -> usize {
		let sides = u64::try_from(sides.max(1)).expect("there are few");
		usize::try_from(self.next() % sides).expect("it is one of few")
	}

	pub(super) fn one_in(&mut self, times: usize) -> bool {
		self.roll(times) == 0
	}

	pub(super) fn of<T: Copy>(&mut self, all: &[T]) -> T {
		all[self.roll(all.len())]
	}
}
