//! What the mocked runtime answers of receivables.

use crate::tests::goods::fixtures::MOMENT;
use pallet_receivables_runtime_api::{
	AgeingView, AgreedView, CheckView, CitedView, ClaimView, CountersView, CreditNoteView,
	CreditProgress, Deal, DisputeView, DuePlace, ElsewhereView, EpochStage, EpochView,
	ExposureView, Filter, FreezeView, GrantView, Hash32, HeldView, ListingLine, ListingView,
	LossesView, NoPayment, NoticeView, OfferView, OutstandingRow, OutstandingSum, PairLine,
	PaymentOutlook, PaymentsView, PositionView, ProfileView, Profiled, RecallView, ReceivableLine,
	ReceivableView, ReportOutcome, ReportView, RowPlace, SaidView, SealedKeyView, Sum, TallyView,
	TermsView, Through, TokenHit, TokenStatus, WindowView,
};
use stalhof_primitives::{
	invoice::{Token, TokenKind},
	money::{Amount, DayCount, Quote, Rate, Recourse, Share, Stage},
	organisation::OrgId,
	receivables::{
		Closing, CreditReason, DisputeReason, DocumentKind, Flag, Flags, FundingCheck, HeldFor,
		Side, State,
	},
	time::{ClosedDays, Day, Moment},
};

/// Receivables, from 0: of seller 7 and debtor 5, all bought by lender 3, and due one day after the other.
pub(crate) const RECEIVABLES: u32 = 130;
/// The one of which everything is known.
pub(crate) const FULL: u32 = 1;
/// The settlement asset.
pub(crate) const CNY: u32 = 156;
/// A token that others have.
pub(crate) const TOKEN: Token = Token([0x31; 16]);

fn moment() -> Moment {
	Moment::from_millis(MOMENT)
}

fn day(text: &str) -> Day {
	text.parse().unwrap()
}

fn amount(minor: u128) -> Amount {
	Amount::new(minor).unwrap()
}

fn said(by: u32, reference: u8) -> SaidView {
	SaidView { by: OrgId(by), moment: moment(), reference: Hash32([reference; 32]) }
}

fn tally(count: u32, amount: u128) -> TallyView {
	TallyView { count, amount: Sum(amount) }
}

fn share(points: u16) -> Share {
	Share::new(points).unwrap()
}

fn window(over: bool) -> WindowView {
	WindowView { until: moment(), block: 90, over }
}

fn line(id: u32) -> ReceivableLine {
	let due = day("2019-11-10").after(id).unwrap();
	ReceivableLine {
		id,
		seller: OrgId(7),
		debtor: OrgId(5),
		creditor: OrgId(3),
		lender: Some(OrgId(3)),
		asset: CNY,
		kind: DocumentKind::Invoice,
		brought: Side::Seller,
		joined: true,
		state: if id == 2 { State::Closed(Closing::BoughtBack) } else { State::Funded },
		face: amount(10_000_000),
		debtor_owes: amount(7_000_000),
		disputed: amount(0),
		lender_owed: Some(amount(5_002_222)),
		issue: day("2019-08-11"),
		due,
		last_day: due,
		stage: Stage::Overdue,
		partially_paid: true,
		days_overdue: 2,
		frozen: id == FULL,
		evidenced: true,
	}
}

pub(crate) fn lines(filter: Filter) -> impl Iterator<Item = (DuePlace, ReceivableLine)> {
	let wanted = move |line: &ReceivableLine| {
		filter.from.is_none_or(|from| line.due >= from)
			&& filter.until.is_none_or(|until| line.due <= until)
			&& filter.asset.is_none_or(|asset| line.asset == asset)
			&& (filter.statuses.is_empty() || filter.statuses.has(line.state.into()))
	};
	let place = |line: ReceivableLine| (DuePlace { due: line.due, id: line.id }, line);
	(0..RECEIVABLES).map(line).filter(wanted).map(place)
}

fn terms() -> TermsView {
	TermsView {
		advance_rate: share(8_000),
		rate: Rate::new(800).unwrap(),
		day_count: DayCount::Act360,
		fees: amount(500),
		recourse: Recourse::Without,
		default_after: 60,
	}
}

fn listing() -> ListingView {
	ListingView {
		terms: terms(),
		terms_hash: Hash32([0x44; 32]),
		to: Some(OrgId(3)),
		until: day("2019-11-30"),
		stands: false,
	}
}

fn claim(late: u128, principal: u128) -> ClaimView {
	ClaimView {
		charges: amount(0),
		late_discount: amount(late),
		principal: amount(principal),
		total: amount(late + principal),
	}
}

fn position() -> PositionView {
	PositionView {
		lender: OrgId(3),
		collects: true,
		funded: day("2019-08-12"),
		face: amount(10_000_000),
		advance: amount(8_000_000),
		retention: amount(2_000_000),
		discount: amount(160_000),
		fees: amount(500),
		price: amount(7_839_500),
		rate: Rate::new(800).unwrap(),
		day_count: DayCount::Act360,
		late_from: day("2019-11-11"),
		recourse: Recourse::With,
		default_after: 60,
		owed: claim(2_222, 5_000_000),
		met: claim(0, 3_000_000),
		retention_left: amount(1_997_778),
		recourse_due: LossesView {
			dilution: amount(100),
			lateness: amount(20),
			non_payment: amount(3),
			total: amount(123),
		},
		recourse_paid: amount(7),
		called: Some(moment()),
		written_off: Some(amount(9)),
	}
}

pub(crate) fn receivable(id: u32) -> Option<ReceivableView> {
	let bare = ReceivableView {
		line: line(id),
		today: day("2019-11-12"),
		accepted: amount(10_000_000),
		credited: amount(0),
		paid: amount(3_000_000),
		fundable: amount(7_000_000),
		waived: false,
		root: Hash32([0x11; 32]),
		names: None,
		submitted: moment(),
		lapses: window(true),
		accepted_on: None,
		disputable: None,
		grade: 0,
		flags: Flags::NONE,
		shipments: vec![],
		position: None,
		listing: None,
		notice: None,
		dispute: None,
		freeze: None,
		credit_notes: 0,
		credits_pending: amount(0),
		reports: 0,
	};
	let full = ReceivableView {
		waived: true,
		names: Some(0),
		accepted_on: Some(moment()),
		disputable: Some(window(false)),
		grade: 3,
		flags: Flags::of(&[Flag::F4, Flag::Recalled]),
		shipments: vec![CitedView {
			shipment: 4,
			quantity: 24_000,
			drawn: true,
			recall: Some(RecallView { share: 2_000, moment: moment() }),
			recalled_now: 4_000,
		}],
		position: Some(position()),
		listing: Some(listing()),
		notice: Some(NoticeView { given: said(3, 0x21), acknowledged: Some(moment()) }),
		dispute: Some(DisputeView {
			amount: amount(1_000),
			reason: DisputeReason::Quality,
			raised: said(5, 0x22),
			window: window(false),
			escalated: Some(OrgId(5)),
			agreed: AgreedView { seller: Some(amount(400)), ..AgreedView::default() },
		}),
		freeze: Some(FreezeView {
			order: Hash32([0x23; 32]),
			authority: OrgId(9),
			case: b"7 O 1/26".to_vec(),
			since: moment(),
			until: day("2019-12-31"),
			in_force: true,
		}),
		credit_notes: 2,
		credits_pending: amount(700),
		reports: 3,
		..bare.clone()
	};
	match id {
		FULL => Some(full),
		_ => (id < RECEIVABLES).then_some(bare),
	}
}

pub(crate) fn credit_notes(id: u32) -> impl Iterator<Item = CreditNoteView> {
	let states = [CreditProgress::InForce, CreditProgress::Pending];
	states.into_iter().zip(0..).filter(move |_| id == FULL).map(|(state, note)| CreditNoteView {
		note,
		amount: amount(700),
		reason: CreditReason::SetOff,
		told: said(7, 0x24),
		state,
	})
}

pub(crate) fn reports(id: u32) -> impl Iterator<Item = ReportView> {
	let outcomes = [
		(ReportOutcome::Discharged, 250),
		(ReportOutcome::Open, 0),
		(ReportOutcome::Misdirected, 0),
	];
	outcomes.into_iter().zip(0..).filter(move |_| id == FULL).map(
		|((outcome, discharged), note)| ReportView {
			note,
			amount: amount(250),
			day: day("2019-11-11"),
			to: OrgId(3),
			told: said(5, 0x25),
			outcome,
			discharged: amount(discharged),
		},
	)
}

pub(crate) fn grants(id: u32) -> impl Iterator<Item = GrantView> {
	[(3, 5), (3, 7), (4, 7)].into_iter().filter(move |_| id == FULL).map(|(to, by)| GrantView {
		to: OrgId(to),
		by: OrgId(by),
		fields: 0b1001_0001,
		until: day("2019-12-01"),
		holds: true,
		file: Hash32([0x26; 32]),
		moment: moment(),
	})
}

fn status(kind: TokenKind, token: Token, epoch: Option<u32>) -> TokenStatus {
	let hit = TokenHit {
		state: State::Accepted,
		submitted: day("2019-11-01"),
		same_seller: epoch.is_some(),
		flags: epoch.is_some(),
	};
	let elsewhere = ElsewhereView {
		lender: OrgId(4),
		since: day("2019-10-01"),
		until: day("2019-12-31"),
		reference: Hash32([0x27; 32]),
	};
	let known = token == TOKEN;
	TokenStatus {
		kind,
		token,
		epoch,
		others: u32::from(known),
		newest: known.then_some(hit).into_iter().collect(),
		elsewhere: known.then_some(elsewhere).into_iter().collect(),
	}
}

pub(crate) fn token_statuses(id: u32) -> Vec<TokenStatus> {
	match id {
		FULL => vec![
			status(TokenKind::F4, TOKEN, Some(1)),
			status(TokenKind::F6, Token([9; 16]), Some(1)),
		],
		_ => vec![],
	}
}

pub(crate) fn token_status(kind: TokenKind, token: Token) -> TokenStatus {
	status(kind, token, None)
}

/// What is offered: to anyone, but every third receivable to lender 3 alone.
pub(crate) fn listings(lender: Option<OrgId>) -> impl Iterator<Item = ListingLine> {
	let all = (0..9).map(|id| ListingLine {
		id,
		seller: OrgId(7),
		debtor: OrgId(5),
		asset: CNY,
		fundable: amount(10_000_000),
		due: day("2020-02-01"),
		evidenced: true,
		listing: ListingView { to: (id % 3 == 0).then_some(OrgId(3)), stands: true, ..listing() },
	});
	all.filter(move |line| line.listing.to.is_none() || line.listing.to == lender)
}

pub(crate) fn offers(id: u32) -> impl Iterator<Item = OfferView> {
	[3, 4].into_iter().filter(move |_| id == FULL).map(|lender| OfferView {
		lender: OrgId(lender),
		root: Hash32([0x11; 32]),
		terms: terms(),
		terms_hash: Hash32([0x44; 32]),
		acknowledged: Flags::of(&[Flag::F4]),
		until: day("2019-11-30"),
		stands: lender == 3,
	})
}

/// What a lender that has not acknowledged that its number is another's is told.
pub(crate) fn check(id: u32, deal: Deal) -> Option<CheckView> {
	let flags = Flags::of(&[Flag::F4]);
	let missing = flags.without(deal.acknowledged);
	let quote = Quote {
		days: 81,
		advance: amount(8_000_000),
		discount: amount(144_000),
		fees: amount(500),
		price: amount(7_855_500),
		retention: amount(2_000_000),
	};
	let terms = match deal.through {
		Through::Listing => Some(terms()),
		Through::Offer => None,
		Through::Terms(terms) => Some(terms),
	};
	let failed = match () {
		() if terms.is_none() => Some(FundingCheck::NotOffered),
		() if deal.root.is_some_and(|root| root != Hash32([0x11; 32])) => {
			Some(FundingCheck::RootDiffers)
		}
		() if deal.lender != OrgId(3) => Some(FundingCheck::Standing),
		() => (!missing.is_empty()).then_some(FundingCheck::NotAcknowledged),
	};
	(id < RECEIVABLES).then(|| CheckView {
		failed,
		today: day("2019-11-12"),
		fundable: amount(10_000_000),
		terms,
		quote: terms.map(|_| quote.into()),
		flags,
		missing,
		grade: 3,
		can_draw: true,
	})
}

pub(crate) fn what_if_payment(
	id: u32,
	minor: Amount,
	on: Option<Day>,
) -> Result<PaymentOutlook, NoPayment> {
	match id {
		FULL if minor.is_zero() => Err(NoPayment::ZeroAmount),
		FULL if on.is_some_and(|on| on < day("2019-11-12")) => Err(NoPayment::Past),
		FULL if minor == Amount::MAX => Err(NoPayment::OutOfRange),
		FULL => Ok(PaymentOutlook {
			day: on.unwrap_or(day("2019-11-12")),
			creditor: OrgId(3),
			lender: claim(2_222, 5_000_000),
			seller: amount(1_997_778),
			suspense: minor.above(amount(7_000_000)),
			debtor_owes: amount(0),
			lender_owed: Some(claim(0, 0)),
			state: State::Closed(Closing::Paid),
		}),
		2 => Err(NoPayment::NothingOwed),
		3 => Err(NoPayment::NotOwed),
		_ => Err(NoPayment::NotFound),
	}
}

fn counters(count: u32) -> CountersView {
	let sum = u128::from(count) * 1_000_000;
	CountersView {
		submitted: tally(count + 2, sum),
		accepted: tally(count, sum),
		rejected: 1,
		days_to_accept: 31,
		average_days_to_accept: Some(78),
		funded: tally(2, 1_600_000),
		payments: PaymentsView {
			amount_days: Sum(70_000_000),
			days_to_settle: Some(350),
			on_time: tally(1, 1_500_000),
			to_30: tally(1, 500_000),
			total: tally(2, 2_000_000),
			on_time_by_count: Some(share(5_000)),
			on_time_by_amount: Some(share(7_500)),
			..PaymentsView::default()
		},
		from_own: Sum(u128::MAX),
		credited: tally(1, 20_000),
		dilution: Some(share(50)),
		disputed: tally(1, 30_000),
		dismissed: 1,
		..CountersView::default()
	}
}

fn outstanding_sum() -> OutstandingSum {
	OutstandingSum { amount: Sum(2_400_000), rows: 120 }
}

/// Of pair 7 and 5, and of both alone, in one asset.
pub(crate) fn profile(of: Profiled, asset: u32) -> Option<ProfileView> {
	let known = [Profiled::Seller(OrgId(7)), Profiled::Debtor(OrgId(5)), pair()];
	(asset == CNY && known.contains(&of)).then(|| ProfileView {
		all: counters(4),
		evidenced: counters(3),
		first: Some(day("2019-01-02")),
		pairs: 1,
		unrelated_pairs: 1,
		outstanding: (of == pair()).then(outstanding_sum),
	})
}

pub(crate) fn pair() -> Profiled {
	Profiled::Pair { seller: OrgId(7), debtor: OrgId(5) }
}

/// 120 rows of one day after the other.
pub(crate) fn rows(of: Profiled, asset: u32) -> impl Iterator<Item = (RowPlace, OutstandingRow)> {
	let due = |row: u32| day("2019-11-10").after(row).unwrap();
	let known = profile(of, asset).is_some();
	(0..120).filter(move |_| known).map(move |row| {
		let place = RowPlace { other: OrgId(5), asset, due: Some(due(row)) };
		let owed = tally(1, 20_000);
		let (seller, debtor) = (OrgId(7), OrgId(5));
		(place, OutstandingRow { seller, debtor, due: due(row), last_day: due(row), owed })
	})
}

/// In parts of 70 rows.
pub(crate) fn ageing(
	of: Profiled,
	asset: u32,
	on: Option<Day>,
	after: Option<RowPlace>,
) -> AgeingView {
	let mut rows = rows(of, asset).filter(|(place, _)| after.is_none_or(|after| *place > after));
	let part: Vec<_> = rows.by_ref().take(70).collect();
	let last = part.last().map(|(place, _)| *place);
	let next = rows.next().and(last);
	let sums = part.iter().map(|(_, row)| (row.last_day, row.owed.amount.0));
	AgeingView::of(on.unwrap_or(day("2019-11-12")), sums, next)
}

pub(crate) fn pairs(side: Side, organisation: OrgId) -> impl Iterator<Item = PairLine> {
	let known = organisation == if side == Side::Seller { OrgId(7) } else { OrgId(5) };
	(0..3).filter(move |_| known).map(move |number| PairLine {
		seller: OrgId(7 + if side == Side::Debtor { number } else { 0 }),
		debtor: OrgId(5 + if side == Side::Seller { number } else { 0 }),
		asset: CNY,
		related: number == 2,
		first: Some(day("2019-01-02")),
		accepted: tally(4, 4_000_000),
		share: Some(share(3_333)),
		outstanding: outstanding_sum(),
	})
}

pub(crate) fn exposures(lender: OrgId, side: Side) -> impl Iterator<Item = ExposureView> {
	let first = if side == Side::Seller { 7 } else { 5 };
	(0..3).filter(move |_| lender == OrgId(3)).map(move |number| ExposureView {
		party: OrgId(first + number),
		asset: CNY,
		advanced: tally(2, 10_000_000),
	})
}

pub(crate) fn approved(lender: OrgId) -> impl Iterator<Item = OrgId> {
	[5, 6, 8].into_iter().filter(move |_| lender == OrgId(3)).map(OrgId)
}

pub(crate) fn held(payee: OrgId) -> impl Iterator<Item = HeldView> {
	let held = [(5, HeldFor::Unclaimed), (7, HeldFor::Suspense)];
	held.into_iter().filter(move |_| payee == OrgId(7)).map(move |(payer, reason)| HeldView {
		payee,
		payer: OrgId(payer),
		asset: CNY,
		amount: Sum(1_997_778),
		reason,
	})
}

pub(crate) fn epochs() -> impl Iterator<Item = EpochView> {
	let stages = [EpochStage::Closed, EpochStage::Before, EpochStage::Newest, EpochStage::Pending];
	stages.into_iter().zip(1..).map(|(stage, epoch)| EpochView {
		epoch,
		stage,
		opened: said(1, 0),
		check: vec![0x51; 8],
		before: epoch - 1,
		confirmed: vec![OrgId(2), OrgId(3)],
		in_force: (stage != EpochStage::Pending).then(moment),
		live: 17,
		ended: Some(day("2019-11-11")),
		closed: (stage == EpochStage::Closed).then(moment),
	})
}

pub(crate) fn sealed_keys(epoch: u32) -> impl Iterator<Item = SealedKeyView> {
	[1, 2, 3].into_iter().filter(move |_| epoch == 3).map(|to| SealedKeyView {
		to: OrgId(to),
		by: OrgId(1),
		sealed: vec![0x61; 80],
	})
}

pub(crate) fn holidays(asset: u32, year: u16) -> Option<ClosedDays> {
	let none = ClosedDays::none(2020);
	let set = none.with(day("2020-01-01")).unwrap().with(day("2020-12-31")).unwrap();
	(asset == CNY && year == 2020).then_some(set)
}
