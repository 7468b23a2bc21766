//! One file for each thing that is done.

mod accept;
mod accepted;
mod approve;
mod approve_debtor;
mod bring;
mod buy_back;
mod bytes;
mod claim;
mod consent_credit;
mod credit;
mod dismiss_dispute;
mod dispute;
mod drop_dispute;
mod epochs;
mod escalate;
mod evidence;
mod freeze;
mod fund;
mod grants;
mod list;
mod model;
mod notify;
mod offer;
mod outside;
mod pay;
mod profile;
mod reads;
mod records;
mod recourse;
mod rule;
mod set_holidays;
mod settle_dispute;
mod story;
mod tokens;
mod write_off;

use crate::{mock::*, types::*, *};
use frame_support::{
	assert_noop, assert_ok,
	storage::{TransactionOutcome, with_transaction},
};
use sp_runtime::DispatchError;
use stalhof_primitives::{
	invoice::Token,
	money::{self, Accounts},
	organisation::Standing as FirmStanding,
	receivables::{DocumentKind, Side, State},
};

type RcvError = crate::Error<Test>;

/// What an organisation is told that may keep no more.
const BYTES_EXCEEDED: DispatchError = DispatchError::Other("BytesExceeded");

/// A reference that somebody gives.
const REFERENCE: Hash = [1; 32];

/// All of the mock, each with a part of its own.
const EVERYONE: [u32; 9] =
	[SELLER, DEBTOR, LENDER, RIVAL, BANK, ARBITER, REGULATOR, OTHER, CARRIER];

/// The face of a receivable of these tests, minor units.
const FACE: u128 = 10_000_000;

/// So many minor units.
fn amount(minor: u128) -> Amount {
	Amount::new(minor).expect("it is no more than there may be")
}

/// Who of [`EVERYONE`] may do that; the others are refused for one of those causes. Nothing of it stays.
#[track_caller]
fn who_may(causes: &[RcvError], act: impl Fn(u32) -> DispatchResult) -> Vec<u32> {
	let causes: Vec<DispatchError> =
		causes.iter().map(|cause| DispatchError::Module(module(cause))).collect();
	let may = |who: &u32| match tried(|| act(*who)) {
		Ok(()) => true,
		Err(error) => {
			assert!(causes.contains(&error), "organisation {who}: {error:?}");
			false
		}
	};
	EVERYONE.into_iter().filter(may).collect()
}

fn module(error: &RcvError) -> sp_runtime::ModuleError {
	use codec::Encode;
	let error: RcvError = codec::Decode::decode(&mut &error.encode()[..]).expect("it is an error");
	match DispatchError::from(error) {
		DispatchError::Module(module) => module,
		other => unreachable!("{other:?}"),
	}
}

/// What came of a call, without what it weighed.
fn weighed(result: DispatchResultWithPostInfo) -> DispatchResult {
	result.map(|_| ()).map_err(|refused| refused.error)
}

/// What comes of an act, of which nothing stays.
fn tried(act: impl FnOnce() -> DispatchResult) -> DispatchResult {
	let before = world();
	let result = with_transaction(|| TransactionOutcome::Rollback(Ok::<_, DispatchError>(act())));
	set_world(before);
	result.expect("it is rolled back")
}

/// What comes of an act, of which nothing stays when it is refused: as a chain dispatches calls.
fn dispatched(act: impl FnOnce() -> DispatchResult) -> DispatchResult {
	let before = world();
	let result = with_transaction(|| match act() {
		Ok(()) => TransactionOutcome::Commit(Ok(())),
		Err(error) => TransactionOutcome::Rollback(Err(error)),
	});
	if result.is_err() {
		set_world(before);
	}
	result
}

/// An act of both operators of an organisation: what the first refusal is, or done.
fn both(organisation: u32, act: impl Fn(RuntimeOrigin) -> DispatchResult) -> DispatchResult {
	dispatched(|| act(by(organisation)))?;
	dispatched(|| act(second(organisation)))
}

/// Puts an organisation in another standing.
fn stand(organisation: u32, standing: FirmStanding) {
	FirmStandings::mutate(|standings| standings.insert(OrgId(organisation), standing));
}

/// What an organisation says now.
fn said(by: u32) -> Said {
	Said { by: OrgId(by), at: now(), reference: REFERENCE }
}

/// The root of document `number`.
fn root(number: u8) -> Hash {
	[number; 32]
}

/// Tokens of document `number` under the newest epoch: of all kinds.
fn tokens(number: u8) -> TokenSet {
	let epoch = NewestEpoch::<Test>::get();
	let list = TokenKind::ALL.iter().map(|kind| {
		let mut token = [number; 16];
		token[0] = *kind as u8;
		token[1] = u8::try_from(epoch).expect("there are few");
		(*kind, Token(token))
	});
	let tokens = list.collect::<Vec<_>>().try_into().expect("there is one of each kind");
	vec![EpochTokens { epoch, tokens }].try_into().expect("it is one epoch")
}

/// Document `number`: [`FACE`] of today, due in 90 days, that cites nothing.
fn document(number: u8) -> Document {
	Document {
		asset: CNY,
		face: amount(FACE),
		issue: today(),
		due: in_days(90),
		kind: DocumentKind::Invoice,
		root: root(number),
		tokens: tokens(number),
		shipments: Citations::default(),
		names: None,
	}
}

/// What [`SELLER`] brings in of document `number`, owed by [`DEBTOR`].
fn new(number: u8) -> NewReceivable {
	NewReceivable { debtor: OrgId(DEBTOR), document: document(number) }
}

/// Terms of the tests: 80 % advanced, 8 % a year, ACT/360, no fees, without recourse.
fn terms() -> Terms {
	Terms {
		advance_rate: Share::new(8_000).expect("it is a share"),
		rate: Rate::new(800).expect("it is a rate"),
		day_count: DayCount::Act360,
		fees: Amount::ZERO,
		recourse: Recourse::Without,
		default_after: 60,
	}
}

/// A receivable as [`SELLER`] has brought it in, owed by [`DEBTOR`].
fn submitted() -> Receivable {
	Receivable {
		seller: OrgId(SELLER),
		debtor: OrgId(DEBTOR),
		asset: CNY,
		kind: DocumentKind::Invoice,
		brought: Side::Seller,
		joined: true,
		state: State::Submitted,
		face: amount(FACE),
		debt: Debt::new(Amount::ZERO),
		waived: false,
		evidenced: false,
		issue: today(),
		due: in_days(90),
	}
}

/// As [`submitted`], accepted whole.
fn accepted() -> Receivable {
	Receivable { state: State::Accepted, debt: Debt::new(amount(FACE)), ..submitted() }
}

/// Enters a receivable by hand, past all checks: its number. Without tokens and shipments.
fn entered(receivable: &Receivable) -> ReceivableId {
	let window = Ledger::window(ACCEPTANCE_DAYS);
	let owed = receivable.state.is_owed();
	let papers = Papers {
		root: root(0),
		names: None,
		submitted: now(),
		lapses: window,
		accepted: owed.then(now),
		disputable: owed.then_some(window),
	};
	let none = (TokenSet::default(), Citations::default());
	let id = Ledger::enter(receivable, &papers, &none.0, &none.1).expect("there is room");
	Ledger::note(id, receivable, Fact::Submitted);
	if owed {
		Ledger::note(id, receivable, Fact::Accepted { days: 0, over_law: false });
	}
	id
}

/// Enters by hand that [`LENDER`] has funded a receivable at [`terms`], for the figures of ACT/360 over 90 days.
fn funded(id: ReceivableId) -> Position {
	let before = receivable(id);
	let Terms { rate, day_count, recourse, default_after, .. } = terms();
	let account = money::Terms {
		advance: amount(8_000_000),
		retention: amount(2_000_000),
		rate,
		day_count,
		due: before.due,
		recourse,
	};
	let position = Position {
		lender: OrgId(LENDER),
		funded: today(),
		discount: amount(160_000),
		fees: Amount::ZERO,
		default_after,
		lending: Accounts::fund(before.debt, account).expect("it is the face").lending(),
		called: None,
		written_off: None,
	};
	let after = Receivable { state: State::Funded, ..before };
	assert_ok!(Ledger::enter_position(id, &after, &position));
	assert_ok!(Ledger::put(id, &before, &after));
	Ledger::note(id, &after, Fact::Funded(amount(8_000_000)));
	position
}

fn receivable(id: ReceivableId) -> Receivable {
	crate::Receivables::<Test>::get(Ordered(id)).expect("it is there")
}

fn position(id: ReceivableId) -> Position {
	Positions::<Test>::get(Ordered(id)).expect("it is there")
}
