//! Receivables in the states in which calls on them take longest.

use super::BenchmarkHelper;
use crate::{
	records::{DISPUTE_BYTES, FREEZE_BYTES},
	tokens::exact,
	*,
};
use alloc::vec::Vec;
use stalhof_primitives::{
	money::{self, Accounts},
	organisation::Role,
	receivables::{DocumentKind, Flags, Ground, Side, State},
};
use stalhof_support::money::Treasuries;

/// An organisation and its two operators.
pub(super) type Firm<T> = (OrgId, [AccountIdOf<T>; 2]);

/// The face of a receivable, minor units.
pub(super) const FACE: u128 = 10_000_000;
/// What is advanced on it.
const ADVANCE: u128 = 8_000_000;
/// What lies in a treasury out of which something is paid.
const WEALTH: u128 = 100_000_000;
/// Pieces of a shipment.
const PIECES: u64 = 1_000;
/// Somebody who is asked nothing.
pub(super) const NOBODY: OrgId = OrgId(u32::MAX);

pub(super) fn amount(minor: u128) -> Amount {
	Amount::new(minor).expect("it has few digits")
}

pub(super) fn day(date: &str) -> Day {
	date.parse().expect("it is a date")
}

/// The day on which things begin.
pub(super) fn begin() -> Day {
	day("2021-10-01")
}

/// The due date: no business is done on it, and on 30 days after it.
fn due() -> Day {
	day("2021-12-31")
}

/// The last day on which it is paid in time.
fn last_day() -> Day {
	day("2022-01-31")
}

/// A day on which the debtor is in default.
pub(super) fn late() -> Day {
	day("2022-06-01")
}

pub(super) fn firm<T: Config>(seed: u32, roles: &[Role]) -> Firm<T> {
	T::BenchmarkHelper::firm(seed, roles)
}

/// Of both operators the first signs an act, and the second is about to.
pub(super) fn first_signs<T: Config>(
	firm: &Firm<T>,
	act: impl Fn(&AccountIdOf<T>) -> DispatchResult,
) {
	let [first, second] = &firm.1;
	T::BenchmarkHelper::signing(first);
	act(first).expect("it may be signed");
	T::BenchmarkHelper::signing(second);
}

/// Seller, debtor, lender and another that pays, and the money that they use. Two epochs are open.
pub(super) struct Stage<T: Config> {
	pub(super) seller: Firm<T>,
	pub(super) debtor: Firm<T>,
	pub(super) lender: Firm<T>,
	pub(super) payer: Firm<T>,
	pub(super) asset: AssetId,
}

/// What is said now.
pub(super) fn said<T: Config>(by: OrgId) -> Said {
	Pallet::<T>::said(by, [9; 32])
}

fn put_epoch<T: Config>(epoch: EpochId) {
	let kept = Epoch {
		opened: said::<T>(NOBODY),
		check: [1; 8],
		before: epoch - 1,
		confirmed: [Some(NOBODY); CONFIRMERS],
		in_force: Some(T::Clock::now()),
		live: 0,
		ended: None,
		closed: None,
	};
	Epochs::<T>::insert(Ordered(epoch), kept);
	NewestEpoch::<T>::put(epoch);
}

/// An epoch that waits for members to confirm it.
pub(super) fn put_pending<T: Config>(epoch: EpochId) {
	let newest = NewestEpoch::<T>::get();
	put_epoch::<T>(epoch);
	NewestEpoch::<T>::put(newest);
	PendingEpoch::<T>::put(epoch);
	Epochs::<T>::mutate(Ordered(epoch), |epoch| {
		if let Some(epoch) = epoch {
			(epoch.confirmed, epoch.in_force) = ([None; CONFIRMERS], None);
		}
	});
}

/// The longest sealed key.
pub(super) fn sealed() -> Sealed {
	Sealed::truncate_from([5; MAX_SEALED as usize].to_vec())
}

/// The bank settles on no day from the due date to the end of the next month.
fn put_holidays<T: Config>(asset: AssetId) {
	for year in [2021, 2022] {
		let mut days = ClosedDays::none(year);
		for later in 0..31 {
			let closed = due().after(later).and_then(|day| days.with(day));
			days = closed.unwrap_or(days);
		}
		Holidays::<T>::insert(Ordered(asset), Ordered(year), days);
	}
}

/// The stage, with that many epochs open.
pub(super) fn stage_of<T: Config>(epochs: u32) -> Stage<T> {
	T::BenchmarkHelper::set_today(begin());
	let (asset, ..) = T::BenchmarkHelper::asset();
	put_holidays::<T>(asset);
	(1..=epochs).for_each(put_epoch::<T>);
	Stage {
		seller: firm::<T>(0, &[Role::Supplier]),
		debtor: firm::<T>(1, &[Role::Buyer]),
		lender: firm::<T>(2, &[Role::Lender]),
		payer: firm::<T>(3, &[]),
		asset,
	}
}

/// The stage, with as many epochs open as there may be.
pub(super) fn stage<T: Config>() -> Stage<T> {
	stage_of::<T>(MAX_EPOCHS)
}

/// As many tokens as there may be, of document `number`, under that many epochs.
pub(super) fn tokens(number: u32, epochs: u32) -> TokenSet {
	let list = |epoch: u32| {
		let kinds = TokenKind::ALL.iter().map(|kind| (*kind, 0));
		let again = TokenKind::ALL.iter().filter(|kind| kind.repeats()).map(|kind| (*kind, 1));
		let mut all: Vec<KindToken> = kinds
			.chain(again)
			.map(|(kind, place): (TokenKind, u8)| {
				let mut token = [0; 16];
				let [a, b, c, d] = number.to_be_bytes();
				let epoch = u8::try_from(epoch).unwrap_or_default();
				token[..7].copy_from_slice(&[kind as u8, place, epoch, a, b, c, d]);
				(kind, Token(token))
			})
			.collect();
		all.sort_unstable();
		EpochTokens { epoch, tokens: all.try_into().expect("they are not too many") }
	};
	(1..=epochs).map(list).collect::<Vec<_>>().try_into().expect("they are not too many")
}

/// No tokens, under the newest epoch alone.
pub(super) fn no_tokens() -> TokenSet {
	let none = EpochTokens { epoch: 1, tokens: TokenList::default() };
	alloc::vec![none].try_into().expect("it is one")
}

/// That many shipments from one to the other, each as large as may be, of which pieces are cited.
pub(super) fn shipments<T: Config>(from: OrgId, to: OrgId, count: u32) -> Citations {
	let cited = |_| {
		let shipment = T::BenchmarkHelper::shipment(from, to, PIECES);
		Citation { shipment, quantity: 1 }
	};
	let mut all: Vec<_> = (0..count).map(cited).collect();
	all.sort_unstable_by_key(|citation| citation.shipment);
	all.try_into().expect("they are not too many")
}

/// The root of document `number`.
pub(super) fn root(number: u32) -> Hash {
	let mut root = [7; 32];
	root[..4].copy_from_slice(&number.to_be_bytes());
	root
}

/// Document `number` of the stage.
pub(super) fn document<T: Config>(
	stage: &Stage<T>,
	number: u32,
	tokens: TokenSet,
	shipments: Citations,
) -> Document {
	Document {
		asset: stage.asset,
		face: amount(FACE),
		issue: begin(),
		due: due(),
		kind: DocumentKind::Corrective,
		root: root(number),
		tokens,
		shipments,
		names: None,
	}
}

/// A receivable of the stage that its seller has brought in, and that waits.
pub(super) fn waiting<T: Config>(stage: &Stage<T>, seller: OrgId, debtor: OrgId) -> Receivable {
	Receivable {
		seller,
		debtor,
		asset: stage.asset,
		kind: DocumentKind::Corrective,
		brought: Side::Seller,
		joined: true,
		state: State::Submitted,
		face: amount(FACE),
		debt: Debt::new(Amount::ZERO),
		waived: false,
		evidenced: false,
		issue: begin(),
		due: due(),
	}
}

/// Puts a receivable there, of which nothing but record, papers and tokens is looked at.
pub(super) fn put_other<T: Config>(
	receivable: &Receivable,
	names: Option<ReceivableId>,
	tokens: Option<&TokenSet>,
) -> ReceivableId {
	let id = NextReceivable::<T>::get();
	let papers = Papers {
		root: [8; 32],
		names,
		submitted: T::Clock::now(),
		lapses: Pallet::<T>::window(ACCEPTANCE_DAYS),
		accepted: None,
		disputable: None,
	};
	Receivables::<T>::insert(Ordered(id), receivable);
	PapersOf::<T>::insert(Ordered(id), papers);
	if let Some(tokens) = tokens {
		TokensOf::<T>::insert(Ordered(id), tokens);
	}
	NextReceivable::<T>::put(id + 1);
	id
}

/// Fills the rows of all of a document's tokens with others such as `like`, each another; the last of them.
pub(super) fn crowd<T: Config>(
	like: &Receivable,
	tokens: &TokenSet,
	names: Option<ReceivableId>,
) -> ReceivableId {
	let mut last = 0;
	for token in tokens.iter().flat_map(|list| &list.tokens) {
		let others: Vec<_> =
			(0..NEWEST).map(|_| put_other::<T>(like, names, Some(tokens))).collect();
		last = others.last().copied().unwrap_or(last);
		let newest = others.try_into().expect("they are not too many");
		Tokens::<T>::insert(token, TokenRow { count: NEWEST + 1, newest });
	}
	last
}

/// Under each exact token of a document another stands that gives way: its debtor is another, and its seller has not joined.
pub(super) fn put_standing<T: Config>(stage: &Stage<T>, seller: OrgId, tokens: &TokenSet) {
	let unjoined = Receivable {
		brought: Side::Debtor,
		joined: false,
		state: State::Accepted,
		debt: Debt::new(amount(FACE)),
		..waiting(stage, seller, NOBODY)
	};
	for (kind, token) in exact(tokens) {
		let other = put_other::<T>(&unjoined, None, None);
		Standings::<T>::insert(StandingKey { kind: *kind, token: *token, seller }, other);
	}
}

/// Document 0 as its seller has brought it in, with as many tokens as there may be and that many shipments, which have
/// arrived. Every other receivable of its tokens has been brought in later.
pub(super) fn submitted<T: Config>(stage: &Stage<T>, citing: u32) -> ReceivableId {
	let (seller, debtor) = (stage.seller.0, stage.debtor.0);
	let id = NextReceivable::<T>::get();
	let tokens = tokens(0, MAX_EPOCHS);
	let document = document(stage, 0, tokens.clone(), shipments::<T>(seller, debtor, citing));
	let new = NewReceivable { debtor, document };
	Pallet::<T>::do_submit(&stage.seller.1[0], new).expect("it may be brought in");
	crowd::<T>(&waiting(stage, NOBODY, NOBODY), &tokens, Some(id));
	id
}

/// It as its debtor has accepted it.
pub(super) fn accepted<T: Config>(stage: &Stage<T>, citing: u32) -> ReceivableId {
	let id = submitted(stage, citing);
	let before = Pallet::<T>::receivable(id).expect("it is there");
	Pallet::<T>::accept_now(id, &before, amount(FACE), due(), false).expect("it may be accepted");
	id
}

/// Terms at which it is sold.
pub(super) fn terms() -> Terms {
	Terms {
		advance_rate: Share::new(8_000).expect("it is a share"),
		rate: Rate::new(800).expect("it is a rate"),
		day_count: DayCount::Act360,
		fees: amount(1),
		recourse: Recourse::With,
		default_after: 60,
	}
}

/// All flags, acknowledged.
pub(super) fn seen() -> Seen {
	Seen { flags: Flags::ALL, ground: Ground::RiskTaken }
}

/// Some of it is disputed.
pub(super) fn put_dispute<T: Config>(stage: &Stage<T>, id: ReceivableId, minor: u128) {
	let debtor = stage.debtor.0;
	Pallet::<T>::charge(debtor, DISPUTE_BYTES).expect("there is room");
	let dispute = Dispute {
		amount: amount(minor),
		reason: DisputeReason::SetOff,
		raised: said::<T>(debtor),
		window: Pallet::<T>::window(ESCALATION_DAYS),
		escalated: None,
		agreed: Agreed::default(),
	};
	Disputes::<T>::insert(Ordered(id), dispute);
}

/// A freeze that nobody has ended.
pub(super) fn put_freeze<T: Config>(id: ReceivableId, authority: OrgId, until: Day) {
	Pallet::<T>::charge(authority, FREEZE_BYTES).expect("there is room");
	let case = Case::truncate_from([b'c'; MAX_CASE as usize].to_vec());
	let freeze = Freeze { order: [3; 32], authority, case, since: T::Clock::now(), until };
	Freezes::<T>::insert(Ordered(id), freeze);
}

/// It as it may be sold to the lender: so many shipments that have arrived since it was accepted are drawn when it is, a freeze is over,
/// some is disputed, others of its tokens correct it, and of each as many lenders as are looked at said once that it was
/// financed elsewhere.
pub(super) fn for_sale<T: Config>(stage: &Stage<T>, citing: u32) -> ReceivableId {
	let id = accepted(stage, 0);
	let (seller, debtor) = (stage.seller.0, stage.debtor.0);
	let arrived = shipments::<T>(seller, debtor, citing).into_iter();
	let arrived: Vec<_> = arrived.map(|citation| Cited { citation, drawn: false }).collect();
	ShipmentsOf::<T>::insert(Ordered(id), BoundedVec::truncate_from(arrived));
	put_dispute(stage, id, 1);
	put_freeze::<T>(id, stage.payer.0, day("2021-09-30"));
	let over = Elsewhere { since: day("2021-01-01"), until: day("2021-09-30"), reference: [4; 32] };
	for token in Pallet::<T>::tokens(id).iter().flat_map(|list| &list.tokens) {
		for number in 0..=NEWEST {
			Elsewheres::<T>::insert(token, Ordered(OrgId(u32::MAX - number)), over);
		}
	}
	let lender = &stage.lender.1[0];
	Pallet::<T>::do_approve_debtor(lender, debtor, true).expect("it may be approved");
	T::BenchmarkHelper::mint(stage.asset, stage.lender.0, WEALTH);
	id
}

/// It is offered to the lender.
pub(super) fn list_it<T: Config>(stage: &Stage<T>, id: ReceivableId) {
	let (to, until) = (Some(stage.lender.0), begin());
	Pallet::<T>::do_list(&stage.seller.1[0], id, terms(), to, until).expect("it may be listed");
}

/// The lender offers to buy it.
pub(super) fn offer_it<T: Config>(stage: &Stage<T>, id: ReceivableId) {
	let offer = |who: &_| Pallet::<T>::do_offer(who, id, root(0), terms(), begin(), seen());
	first_signs::<T>(&stage.lender, offer);
	offer(&stage.lender.1[1]).expect("it may offer");
}

/// It as the lender has bought it, on the day after which it is late.
pub(super) fn bought<T: Config>(stage: &Stage<T>, recourse: Recourse) -> ReceivableId {
	let id = accepted(stage, 0);
	let before = Pallet::<T>::receivable(id).expect("it is there");
	let Terms { rate, day_count, default_after, .. } = terms();
	let account = money::Terms {
		advance: amount(ADVANCE),
		retention: amount(FACE - ADVANCE),
		rate,
		day_count,
		due: last_day(),
		recourse,
	};
	let position = Position {
		lender: stage.lender.0,
		funded: begin(),
		discount: amount(1),
		fees: Amount::ZERO,
		default_after,
		lending: Accounts::fund(before.debt, account).expect("it is the face").lending(),
		called: None,
		written_off: None,
	};
	let after = Receivable { state: State::Funded, ..before };
	Pallet::<T>::enter_position(id, &after, &position).expect("there is room");
	Pallet::<T>::put(id, &before, &after).expect("it fits");
	id
}

/// It as the lender has got back all of the advance, and the debtor has notice of it and owes the rest: so much.
pub(super) fn repaid<T: Config>(stage: &Stage<T>) -> (ReceivableId, Amount) {
	let id = bought(stage, Recourse::With);
	Pallet::<T>::do_notify(&stage.lender.1[0], id, [9; 32]).expect("it is the lender");
	let before = Pallet::<T>::receivable(id).expect("it is there");
	let lent = Pallet::<T>::collecting(id, &before);
	let entered = Pallet::<T>::enter_payment(id, &before, lent, amount(ADVANCE), begin());
	let after = entered.map(|entered| entered.after).expect("it may be entered");
	Pallet::<T>::put(id, &before, &after).expect("it fits");
	(id, after.owes())
}

/// All of its debt is credited.
pub(super) fn credit_all<T: Config>(id: ReceivableId) {
	let before = Pallet::<T>::receivable(id).expect("it is there");
	let debt = before.debt.credit(before.owes()).expect("it is what is owed");
	Pallet::<T>::put(id, &before, &Receivable { debt, ..before }).expect("it fits");
}

/// A firm that pays out of a full treasury, and whose payments take two.
pub(super) fn enrich<T: Config>(stage: &Stage<T>, firm: &Firm<T>) {
	T::BenchmarkHelper::mint(stage.asset, firm.0, WEALTH);
	T::BenchmarkHelper::limit(stage.asset, firm.0);
}

/// What is noted as held for one in another's treasury, and that it is.
pub(super) fn held<T: Config>(stage: &Stage<T>, payee: OrgId, payer: OrgId) -> u128 {
	let asset = stage.asset;
	let noted = Held::<T>::get(Ordered(HeldKey { payee, payer, asset })).unwrap_or_default();
	let reason = if payee == payer { HeldFor::Suspense } else { HeldFor::Unclaimed };
	assert!(T::Treasuries::held(asset, payer, reason) >= noted);
	noted
}

/// The state of a receivable.
pub(super) fn state<T: Config>(id: ReceivableId) -> State {
	Pallet::<T>::receivable(id).expect("it is there").state
}
