//! One file for each thing that is done.

mod commits;
mod contests;
mod evidence;
mod false_fingerprints;
mod generic;
mod licences;
mod model;
mod outcomes;
mod reads;
mod reveals;
mod rights;
mod suspension;
mod transfers;
mod try_state;
mod use_allowed;

use crate::{
	commits::COMMIT_BYTES, contests::CONTEST_BYTES, evidence::EVIDENCE_BYTES, mock::*,
	reveals::work_bytes, transfers::OFFER_BYTES, types::*, *,
};
use frame_support::{
	assert_noop, assert_ok,
	storage::{TransactionOutcome, with_transaction},
	traits::{Authorize, UnfilteredDispatchable},
};
use sp_runtime::transaction_validity::{
	TransactionSource, TransactionValidityError, ValidTransaction,
};
use stalhof_primitives::{
	images::{
		Channel, Channels, Claim, EvidenceKind, Fingerprint, Format, Grade, Scope, Versions,
		commitment,
	},
	organisation::Standing,
	refusal::Refusal,
	time::MILLIS_PER_DAY as DAY,
};
use std::collections::BTreeMap;

type ImagesError = crate::Error<Test>;

/// What an organisation is told that may keep no more.
const BYTES_EXCEEDED: DispatchError = DispatchError::Other("BytesExceeded");
/// What is told who comes through another.
const INDIRECT: DispatchError = DispatchError::Other("IndirectSigner");
/// The hash of block 0 of a chain under test.
const GENESIS: Hash = [69; 32];
const HOUR: u64 = DAY / 24;
const SALT: Hash = [42; 32];

/// That everybody keeps exactly what state holds of it.
pub(crate) fn bytes_are_those_of_state() {
	let mut kept = BTreeMap::<OrgId, u32>::new();
	let mut keeps = |organisation: OrgId, bytes| *kept.entry(organisation).or_default() += bytes;
	for (Ordered(organisation), _, _) in Commits::<Test>::iter() {
		keeps(organisation, COMMIT_BYTES);
	}
	Works::<Test>::iter_values().for_each(|work| keeps(work.owner, work_bytes(&work)));
	for evidence in EvidenceOf::<Test>::iter_values().flatten() {
		keeps(evidence.by, EVIDENCE_BYTES);
	}
	Contests::<Test>::iter_values().for_each(|contest| keeps(contest.payer, CONTEST_BYTES));
	Offers::<Test>::iter_values().for_each(|offer| keeps(offer.by, OFFER_BYTES));
	for licence in Licences::<Test>::iter_values() {
		keeps(licence.licensor, licence.given.bytes());
	}
	let mut all = Kept::get();
	all.retain(|_, bytes| *bytes > 0);
	assert_eq!(all, kept, "bytes are charged and given back");
}

/// What comes of an act, of which nothing stays.
fn tried<R>(act: impl FnOnce() -> R) -> R {
	let (kept, approvals) = (Kept::get(), Approvals::get());
	let mut result = None;
	let done = with_transaction(|| {
		result = Some(act());
		TransactionOutcome::Rollback(Ok::<_, DispatchError>(()))
	});
	assert_ok!(done);
	Kept::set(kept);
	Approvals::set(approvals);
	result.expect("it was done")
}

/// Picture `number`, with three fingerprints of which the last is of low quality. Pictures of different numbers are far from
/// one another.
pub(crate) fn picture(number: u8) -> NewWork {
	let hash = |what: u8| sp_io::hashing::sha2_256(&[number, what]);
	let print = |what, quality| Fingerprint { hash: hash(what), quality };
	NewWork {
		file: hash(100),
		pixels: hash(101),
		versions: Versions::CURRENT,
		bundle: vec![print(0, 100), print(1, 50), print(2, 49)].try_into().expect("they are few"),
		width: 1_600,
		height: 1_004,
		format: Format::Jpeg,
		iscc: vec![number; 26].try_into().expect("it is short"),
		gtins: vec![tins()].try_into().expect("it is one"),
		claim: Claim::Author,
	}
}

/// A copy of picture `number`: another file, whose fingerprints differ in so many bits each.
pub(crate) fn copy(number: u8, bits: usize) -> NewWork {
	let mut copy = picture(number);
	copy.file = sp_io::hashing::sha2_256(&[number, 200, u8::try_from(bits).expect("few bits")]);
	for fingerprint in copy.bundle.iter_mut() {
		for bit in 0..bits {
			fingerprint.hash[bit / 8] ^= 1 << (bit % 8);
		}
	}
	copy
}

/// What an organisation commits to.
fn hash_of(organisation: u32, salt: Hash, works: &[NewWork]) -> Hash {
	let digests = works.iter().map(|work| work.picture().digest::<HostSha256>());
	commitment::<HostSha256>(&GENESIS, OrgId(organisation), &salt, digests)
}

/// Opens what was committed to with [`SALT`].
fn reveal(organisation: u32, works: &[NewWork]) -> DispatchResult {
	let works = works.to_vec().try_into().expect("they are not too many");
	Images::reveal(by(organisation), SALT, works)
}

/// Lets an organisation commit to works, and open that 10 blocks later: the number of the first. Forgets the events.
pub(crate) fn register(organisation: u32, works: &[NewWork]) -> WorkId {
	assert_ok!(Images::commit(by(organisation), hash_of(organisation, SALT, works)));
	pass(0, MIN_AGE_BLOCKS.into());
	assert_ok!(reveal(organisation, works));
	events();
	NextWork::<Test>::get() - u32::try_from(works.len()).expect("they are few")
}

/// Lets the first day of all works go by.
fn season() {
	pass(1, WINDOW_BLOCKS.into());
	pass_millis(1);
	System::set_block_number(System::block_number() + 1);
}

/// Lets the time to answer go by.
fn pass_answers() {
	pass(ANSWER_DAYS, u64::from(WINDOW_BLOCKS) + 1);
	pass_millis(1);
}

/// Lets the time to confirm evidence go by, too.
fn pass_review() {
	pass_answers();
	pass(REVIEW_DAYS, u64::from(WINDOW_BLOCKS) + 1);
}

fn place(work: WorkId, place: u8) -> FingerprintId {
	FingerprintId { work, place }
}

/// Sends a call without a signer, as a block does: authorised first, dispatched then.
fn send(call: crate::Call<Test>) -> Result<ValidTransaction, Refusal> {
	let authorized = call.authorize(TransactionSource::External).expect("the call is authorised");
	let valid = match authorized {
		Ok((valid, _)) => valid,
		Err(TransactionValidityError::Invalid(InvalidTransaction::Custom(code))) => {
			return Err(Refusal::of_code(code).expect("every code has a cause"));
		}
		Err(error) => panic!("refused without a cause: {error:?}"),
	};
	let origin = frame_system::RawOrigin::Authorized.into();
	assert_ok!(RuntimeCall::Images(call).dispatch_bypass_filter(origin));
	Ok(valid)
}

/// Says that a work looks like an earlier one by the first fingerprint of each.
fn contest(work: WorkId, prior: WorkId) -> Result<ValidTransaction, Refusal> {
	send(crate::Call::contest { work: place(work, 0), prior: place(prior, 0) })
}

fn state(work: WorkId) -> WorkState {
	Images::work(work).expect("it is there").state
}

fn stand(organisation: u32, standing: Standing) {
	Standings::mutate(|standings| standings.insert(OrgId(organisation), standing));
}

/// A work of the author, and a copy that the squatter has registered later, in a contest: numbers 0, 1 and 0. Forgets the
/// events.
fn contested() -> (WorkId, WorkId, ContestId) {
	let prior = register(AUTHOR, &[picture(1)]);
	let work = register(SQUATTER, &[copy(1, 9)]);
	assert!(contest(work, prior).is_ok());
	events();
	(prior, work, NextContest::<Test>::get() - 1)
}

/// Evidence of that kind.
fn evidence(kind: EvidenceKind, number: u8) -> NewEvidence {
	let time = (kind == EvidenceKind::Timestamp)
		.then(|| Moment::from_millis(Now::get().as_millis() - 30 * DAY));
	NewEvidence { kind, hash: [number; 32], time }
}

/// Lets an organisation give evidence of a work, and the arbiter confirm it.
fn proved(organisation: u32, work: WorkId, kind: EvidenceKind, number: u8) {
	assert_ok!(Images::give_evidence(by(organisation), work, evidence(kind, number)));
	let place = EvidenceOf::<Test>::get(Ordered(work)).len() - 1;
	let place = u8::try_from(place).expect("there are few");
	assert_ok!(Images::confirm_evidence(by(ARBITER), work, place));
}

/// Lets a side answer.
fn answer(organisation: u32, id: ContestId, side: Side) -> DispatchResult {
	Images::answer_contest(by(organisation), id, side, [7; 32])
}

/// Both sides of a contest of [`contested`] answer.
fn both_answer(id: ContestId) {
	assert_ok!(answer(SQUATTER, id, Side::Work));
	assert_ok!(answer(AUTHOR, id, Side::Prior));
}

fn outcome(id: ContestId) -> Option<ContestOutcome> {
	let contest = Contests::<Test>::get(Ordered(id)).expect("it is there");
	contest.ended.map(|ended| ended.outcome)
}

fn date(text: &str) -> Day {
	text.parse().expect("it is a date")
}

/// A scope of everything in November and December 2019.
fn everything() -> Scope {
	Scope {
		channels: Channels::ALL,
		countries: Default::default(),
		gtins: Default::default(),
		from: date("2019-11-01"),
		to: date("2019-12-31"),
	}
}

/// A licence for [`SELLER`] on marketplaces.
fn licence() -> NewLicence {
	let scope = Scope { channels: Channel::Marketplace.into(), ..everything() };
	NewLicence { licensee: Some(OrgId(SELLER)), scope, exclusive: false, terms: [8; 32] }
}
