use super::*;
use crate::{
	Keeper, Step,
	mock::{Mock, Pool, print},
};
use futures::executor::block_on;
use stalhof_primitives::images::Versions;

struct Node {
	chain: Mock,
	pool: Pool,
	keeper: Keeper<Mock>,
	contester: Contester<Mock, Pool>,
}

impl Node {
	fn new(chain: &Mock) -> Self {
		let shared = Arc::new(chain.clone());
		let index = Arc::new(WorkIndex::new(Versions::CURRENT, 100 << 20));
		let pool = Pool::default();
		Self {
			chain: chain.clone(),
			pool: pool.clone(),
			keeper: Keeper::new(shared.clone(), index.clone(), None),
			contester: Contester::new(shared, index, pool),
		}
	}

	/// So many blocks later: what the pool was given.
	fn pass(&mut self, blocks: u32) -> Vec<Act> {
		self.chain.pass(blocks);
		loop {
			match self.keeper.step().unwrap() {
				Step::More(works) => self.contester.note(works),
				Step::Done(works) => {
					self.contester.note(works);
					break;
				}
			}
		}
		block_on(self.contester.act());
		self.pool.sent()
	}
}

fn place(work: u32, place: u8) -> FingerprintId {
	FingerprintId { work, place }
}

fn contest(work: (u32, u8), prior: (u32, u8)) -> Act {
	Act::Contest { work: place(work.0, work.1), prior: place(prior.0, prior.1) }
}

/// A chain with picture 1 of organisation 1.
fn chain() -> Mock {
	let chain = Mock::default();
	chain.pass(1);
	chain.add(1, &[print(2, 0, 100), print(1, 0, 100)]);
	chain
}

#[test]
fn a_copy_should_be_contested_by_the_pair_that_is_nearest_when_it_comes() {
	let chain = chain();
	let mut node = Node::new(&chain);
	assert_eq!(node.pass(1), []);
	chain.add(2, &[print(1, 31, 100), print(1, 9, 100), print(3, 0, 100)]);
	assert_eq!(node.pass(1), [contest((1, 1), (0, 1))]);
	assert_eq!(node.contester.counts().contests, 1);
	// Until it is in state it is tried again, but not in every block.
	assert_eq!(node.pass(1), []);
	assert_eq!(node.pass(RETRY), [contest((1, 1), (0, 1))]);
	chain.change(1, |work| work.standing.contest = Some(0));
	assert_eq!(node.pass(RETRY), []);
	assert_eq!(node.pass(LATER), []);
}

#[test]
fn nothing_should_be_contested_that_is_far_unfit_related_or_out() {
	let near = [print(1, 9, 100)];
	type Change = fn(&mut crate::mock::Work);
	let cases: [(&str, u32, &[Fingerprint], Change, Change); 9] = [
		("32 bits", 2, &[print(1, 32, 100)], |_| (), |_| ()),
		("low quality", 2, &[print(1, 9, 49)], |_| (), |_| ()),
		("one owner", 1, &near, |_| (), |_| ()),
		("one group", 51, &near, |_| (), |_| ()),
		("generic", 2, &near, |_| (), |copy| copy.bundle.generic = 1),
		("generic prior", 2, &near, |prior| prior.bundle.generic = 2, |_| ()),
		("out", 2, &near, |_| (), |copy| copy.standing.state = WorkState::Yielded),
		("prior out", 2, &near, |prior| prior.standing.state = WorkState::Revoked, |_| ()),
		("versions", 2, &near, |_| (), |copy| copy.bundle.versions.decoder = 9),
	];
	for (what, owner, prints, change_prior, change_copy) in cases {
		let chain = chain();
		let mut node = Node::new(&chain);
		node.pass(1);
		chain.change(0, change_prior);
		let copy = chain.add(owner, prints);
		chain.change(copy, change_copy);
		assert_eq!((node.pass(1), node.pass(RETRY)), (vec![], vec![]), "{what}");
	}
	let chain = chain();
	let mut node = Node::new(&chain);
	node.pass(1);
	chain.add(2, &near);
	assert_eq!(node.pass(1).len(), 1, "else it is contested");
}

#[test]
fn a_sealed_work_should_be_set_against_copies_that_were_shown_before_it() {
	let chain = Mock::default();
	let mut node = Node::new(&chain);
	node.pass(1);
	chain.add(2, &[print(1, 3, 100)]);
	chain.add(3, &[print(1, 5, 100)]);
	chain.season();
	assert_eq!(node.pass(1), []);
	let sealed = chain.add(1, &[print(1, 0, 100)]);
	chain.change(0, |work| work.standing.commit_block = 11);
	chain.change(1, |work| work.standing.commit_block = 12);
	chain.change(sealed, |work| work.standing.commit_block = 10);
	assert_eq!(node.pass(1), [contest((0, 0), (2, 0)), contest((1, 0), (2, 0))]);
}

#[test]
fn a_work_should_be_contested_by_the_earliest_and_by_others_once_that_is_over() {
	let chain = chain();
	chain.add(2, &[print(1, 1, 100)]);
	chain.season();
	let mut node = Node::new(&chain);
	node.pass(1);
	let copy = chain.add(3, &[print(1, 0, 100)]);
	assert_eq!(node.pass(1), [contest((copy, 0), (0, 1))]);
	chain.change(copy, |work| work.standing.contest = Some(0));
	assert_eq!(node.pass(RETRY), []);
	// It comes out, and has a day.
	chain.with(|state| {
		state.refused.push((contest((copy, 0), (0, 1)), Reason::ContestedBefore));
	});
	chain.change(copy, |work| work.standing.contest = None);
	assert_eq!(node.pass(LATER), [contest((copy, 0), (1, 0))]);
}

#[test]
fn a_contest_should_wait_while_the_earlier_work_is_contested() {
	let chain = chain();
	chain.change(0, |work| work.standing.contest = Some(7));
	let mut node = Node::new(&chain);
	node.pass(1);
	chain.add(2, &[print(1, 9, 100)]);
	assert_eq!((node.pass(1), node.pass(RETRY)), (vec![], vec![]));
	chain.change(0, |work| work.standing.contest = None);
	assert_eq!(node.pass(RETRY), [contest((1, 0), (0, 1))]);
}

#[test]
fn what_the_chain_refuses_should_be_tried_again_when_that_may_pass() {
	for (reason, again) in [
		(Reason::NoRoom, true),
		(Reason::Paused, true),
		(Reason::PayerInactive, true),
		(Reason::ContestedBefore, false),
		(Reason::OwnersRelated, false),
	] {
		let chain = chain();
		let mut node = Node::new(&chain);
		node.pass(1);
		chain.add(2, &[print(1, 9, 100)]);
		chain.with(|state| state.refused.push((contest((1, 0), (0, 1)), reason)));
		assert_eq!(node.pass(1), [], "{reason:?}");
		chain.with(|state| state.refused.clear());
		assert_eq!(node.pass(RETRY).len(), usize::from(again), "{reason:?}");
	}
	// As long as the first day lasts, and no longer.
	let chain = chain();
	let mut node = Node::new(&chain);
	node.pass(1);
	chain.add(2, &[print(1, 9, 100)]);
	*node.pool.declines.lock().unwrap() = Some(Declined::NotTaken("full".into()));
	assert_eq!((node.pass(1).len(), node.pass(RETRY).len()), (1, 1));
	assert_eq!(node.contester.counts().declined, 2);
	chain.season();
	assert_eq!((node.pass(RETRY), node.pass(LATER)), (vec![], vec![]));
	assert_eq!(node.contester.counts().watched, 0);
}

#[test]
fn works_in_their_first_day_should_be_searched_after_a_start_and_older_ones_not() {
	let chain = chain();
	chain.season();
	for number in 0..600u32 {
		let mut fingerprint = print(1, 0, 100);
		fingerprint.hash[..12].fill(u8::try_from(number % 251).unwrap());
		fingerprint.hash[12..16].copy_from_slice(&number.to_be_bytes());
		chain.add(1, &[fingerprint]);
	}
	chain.season();
	let out_of_contest = chain.add(4, &[print(1, 2, 100)]);
	chain.change(out_of_contest, |work| work.standing.contest = Some(0));
	chain.change(out_of_contest, |work| work.standing.seasoning = false);
	chain.with(|state| state.contests.push(out_of_contest));
	let copy = chain.add(2, &[print(1, 9, 100)]);
	let mut node = Node::new(&chain);
	chain.with(|state| state.syncing = true);
	assert_eq!(node.pass(1), [], "the node is behind");
	chain.with(|state| state.syncing = false);
	assert_eq!(node.pass(1), [contest((copy, 0), (0, 1))]);
	assert_eq!(node.contester.counts().searched, 1);
	assert_eq!(node.contester.counts().watched, 2);
}

#[test]
fn a_copy_should_not_hide_among_works_that_are_nearer_to_it() {
	let chain = chain();
	for _ in 0..1_500 {
		let out = chain.add(2, &[print(1, 9, 100)]);
		chain.change(out, |work| work.standing.state = WorkState::Yielded);
	}
	chain.season();
	let mut node = Node::new(&chain);
	node.pass(1);
	let copy = chain.add(3, &[print(1, 9, 100)]);
	assert_eq!(node.pass(1), [contest((copy, 0), (0, 1))]);
}

#[test]
fn a_first_day_of_more_works_than_a_page_should_be_searched_after_a_start() {
	let chain = chain();
	chain.season();
	let copy = chain.add(2, &[print(1, 9, 100)]);
	for number in 0..650u32 {
		let mut fingerprint = print(3, 0, 40);
		fingerprint.hash[..4].copy_from_slice(&number.to_be_bytes());
		chain.add(1, &[fingerprint]);
	}
	let mut node = Node::new(&chain);
	let acts: Vec<Act> = (0..4).flat_map(|_| node.pass(1)).collect();
	assert_eq!(acts, [contest((copy, 0), (0, 1))]);
	assert_eq!(node.contester.counts().searched, 651);
}

#[test]
fn as_many_calls_should_be_made_in_a_block_as_are_allowed() {
	let chain = chain();
	let mut node = Node::new(&chain);
	node.pass(1);
	for _ in 0..ACTS + 10 {
		chain.add(2, &[print(1, 9, 100)]);
	}
	assert_eq!(node.pass(1).len(), ACTS);
	assert_eq!(node.pass(1).len(), 10);
	// One work makes no more than its share of them: it is the earlier of all.
	let chain = Mock::default();
	let mut node = Node::new(&chain);
	node.pass(1);
	for _ in 0..20 {
		let copy = chain.add(2, &[print(1, 9, 100)]);
		chain.change(copy, |work| work.standing.commit_block += 100);
	}
	chain.season();
	node.pass(1);
	chain.add(1, &[print(1, 0, 100)]);
	assert_eq!(node.pass(1).len(), ACTS_EACH);
}

#[test]
fn a_failure_of_state_should_lose_no_work() {
	let chain = chain();
	let mut node = Node::new(&chain);
	node.pass(1);
	chain.add(2, &[print(1, 9, 100)]);
	let Ok(Step::Done(works)) = node.keeper.step() else { panic!("one page") };
	node.contester.note(works);
	chain.with(|state| state.failure = Some(Unread::Failed("pruned".into())));
	block_on(node.contester.act());
	assert_eq!(node.pool.sent(), []);
	chain.with(|state| state.failure = None);
	assert_eq!(node.pass(RETRY).len(), 1);
}

/// Works of organisations 10 to 14, near to picture 1, which have seasoned.
fn packshots() -> (Mock, Node) {
	let chain = Mock::default();
	for bits in 0..5u8 {
		chain.add(10 + u32::from(bits), &[print(7, 64, 100), print(1, bits.into(), 100)]);
		chain.change(u32::from(bits), |work| {
			work.bundle.bundle[0].hash[..24].fill(bits.wrapping_mul(77));
		});
	}
	chain.season();
	let mut node = Node::new(&chain);
	node.pass(1);
	(chain, node)
}

fn marked(acts: &[Act]) -> Vec<FingerprintId> {
	let fingerprint = |act: &Act| match act {
		Act::MarkGeneric { fingerprint, .. } => Some(*fingerprint),
		Act::Contest { .. } => None,
	};
	acts.iter().filter_map(fingerprint).collect()
}

#[test]
fn a_fingerprint_near_to_works_of_five_unrelated_owners_should_be_marked_and_not_contest() {
	let (chain, mut node) = packshots();
	let work = chain.add(1, &[print(1, 6, 100)]);
	let acts = node.pass(1);
	let near = [place(4, 1), place(3, 1), place(2, 1), place(1, 1), place(0, 1)];
	assert_eq!(acts, [Act::MarkGeneric { fingerprint: place(work, 0), near }]);
	assert_eq!(node.contester.counts().marks, 1);
	chain.change(work, |work| work.bundle.generic = 1);
	assert_eq!(node.pass(RETRY), []);
	// What the pool does not take is not tried for ever.
	chain.change(work, |work| work.bundle.generic = 0);
	let third = chain.add(3, &[print(1, 8, 100)]);
	chain.season();
	chain.change(work, |work| work.standing.state = WorkState::Revoked);
	*node.pool.declines.lock().unwrap() = Some(Declined::NotTaken("full".into()));
	assert_eq!(marked(&node.pass(1))[0], place(third, 0));
	assert_eq!((node.pass(RETRY), node.pass(LATER)), (vec![], vec![]));
	assert_eq!(node.contester.counts().watched, 0);
	*node.pool.declines.lock().unwrap() = None;
	chain.change(third, |work| work.standing.state = WorkState::Revoked);
	chain.change(work, |work| work.standing.state = WorkState::Registered);
	// Once it has seasoned, it shows the same of the others.
	chain.change(work, |work| work.bundle.generic = 0);
	let second = chain.add(2, &[print(1, 7, 100)]);
	chain.season();
	let acts = node.pass(1);
	assert_eq!(marked(&acts)[0], place(second, 0));
	assert_eq!(marked(&acts).len(), 1 + 6, "{acts:?}");
}

#[test]
fn four_owners_or_works_that_season_should_mark_nothing() {
	let (chain, mut node) = packshots();
	chain.change(0, |work| work.standing.seasoning = true);
	let work = chain.add(1, &[print(1, 6, 100)]);
	let acts = node.pass(1);
	assert_eq!((marked(&acts), acts.len()), (vec![], 1));
	chain.change(0, |work| work.standing.seasoning = false);
	chain.change(1, |work| work.bundle.bundle[1].quality = 49);
	assert_eq!(marked(&node.pass(RETRY)), []);
	chain.change(1, |work| work.bundle.bundle[1].quality = 50);
	chain.change(2, |work| work.standing.group = Some(GroupId(13)));
	assert_eq!(marked(&node.pass(RETRY)), []);
	chain.change(2, |work| work.standing.group = Some(GroupId(1)));
	assert_eq!(marked(&node.pass(RETRY)), [], "of the work's own group");
	chain.change(2, |work| work.standing.group = Some(GroupId(12)));
	assert_eq!(marked(&node.pass(RETRY)), [place(work, 0)]);
}
