use super::*;
use crate::finality::testing::{FakeChain, justification, pair, set, vote};
use codec::Encode;
use proptest::prelude::*;

fn block() -> BlockRef {
	FakeChain::new(3, &[1], &[]).block(3)
}

fn verify(
	votes: Vec<crate::finality::testing::SignedVote>,
	set: &AuthoritySet,
) -> Result<Votes, JustificationError> {
	verify_justification(&justification(block(), votes, vec![]).encode(), set)
}

#[test]
fn justification_should_verify_with_the_votes_of_more_than_two_thirds() {
	let four = set(2, &[1, 2, 3, 4]);
	let votes = verify([1, 3, 4].map(|n| vote(n, block(), 2)).to_vec(), &four).unwrap();
	assert_eq!(votes, Votes { block: block(), set_id: 2, votes: 3, of: 4 });
	let votes = verify([1, 2, 3, 4].map(|n| vote(n, block(), 2)).to_vec(), &four).unwrap();
	assert_eq!(votes.votes, 4);
	assert_eq!(verify(vec![vote(1, block(), 0)], &set(0, &[1])).unwrap().of, 1);
}

#[test]
fn justification_should_be_refused_when_votes_are_too_few() {
	for (members, voters, needed) in
		[(4u8, 2u8, 3u64), (1, 0, 1), (2, 1, 2), (3, 2, 3), (7, 4, 5), (6, 4, 5)]
	{
		let members: Vec<u8> = (1..=members).collect();
		let votes = (1..=voters).map(|n| vote(n, block(), 0)).collect();
		assert_eq!(
			verify(votes, &set(0, &members)),
			Err(JustificationError::TooFewVotes { weight: u64::from(voters), needed, set: 0 })
		);
	}
}

#[test]
fn justification_should_be_refused_when_a_vote_stands_twice() {
	let one = vote(1, block(), 0);
	let result = verify(vec![one.clone(), vote(2, block(), 0), one], &set(0, &[1, 2, 3, 4]));
	assert!(matches!(result, Err(JustificationError::DuplicateVote { .. })), "{result:?}");
}

#[test]
fn authority_should_count_once_when_it_voted_for_two_blocks() {
	let chain = FakeChain::new(5, &[1], &[]);
	let (target, child) = (chain.block(3), chain.block(4));
	let four = set(0, &[1, 2, 3, 4]);
	let both = vec![vote(1, target, 0), vote(1, child, 0), vote(2, target, 0)];
	let ancestry = vec![chain.headers[4].clone()];
	let encoded = justification(target, both.clone(), ancestry.clone()).encode();
	assert_eq!(
		verify_justification(&encoded, &four),
		Err(JustificationError::TooFewVotes { weight: 2, needed: 3, set: 0 })
	);
	let enough = [both, vec![vote(3, child, 0)]].concat();
	let encoded = justification(target, enough, ancestry).encode();
	assert_eq!(verify_justification(&encoded, &four).unwrap().votes, 3);
}

#[test]
fn justification_should_be_refused_when_it_is_of_another_set_or_round() {
	let members = [1, 2, 3];
	let votes = || members.map(|n| vote(n, block(), 4)).to_vec();
	assert!(verify(votes(), &set(4, &members)).is_ok());
	let result = verify(votes(), &set(5, &members));
	assert!(matches!(result, Err(JustificationError::BadSignature { set: 5, .. })), "{result:?}");
	let mut other_round = justification(block(), votes(), vec![]);
	other_round.round += 1;
	let result = verify_justification(&other_round.encode(), &set(4, &members));
	assert!(matches!(result, Err(JustificationError::BadSignature { .. })), "{result:?}");
	let result = verify(votes(), &set(4, &[1, 2, 9]));
	assert_eq!(
		result,
		Err(JustificationError::UnknownVoter {
			voter: to_hex(&sp_core::Pair::public(&pair(3)).0),
			set: 4
		})
	);
}

#[test]
fn justification_should_be_refused_when_a_vote_was_for_something_else() {
	let chain = FakeChain::new(5, &[1], &[]);
	let four = set(0, &[1, 2, 3, 4]);
	let mut votes = [1, 2, 3].map(|n| vote(n, chain.block(3), 0)).to_vec();
	// The signature is for block 3, the vote claims block 4.
	votes[2].precommit.target_hash = chain.block(4).hash;
	votes[2].precommit.target_number = 4;
	let with_header = justification(chain.block(3), votes, vec![chain.headers[4].clone()]);
	let result = verify_justification(&with_header.encode(), &four);
	assert!(matches!(result, Err(JustificationError::BadSignature { .. })), "{result:?}");

	// A vote for a parent of the block, and one whose headers are missing.
	for (other, headers) in
		[(2, vec![chain.headers[2].clone()]), (5, vec![chain.headers[5].clone()])]
	{
		let votes = vec![
			vote(1, chain.block(3), 0),
			vote(2, chain.block(3), 0),
			vote(3, chain.block(other), 0),
		];
		let result =
			verify_justification(&justification(chain.block(3), votes, headers).encode(), &four);
		assert!(matches!(result, Err(JustificationError::UnrelatedVote { .. })), "{result:?}");
	}
}

#[test]
fn votes_should_count_by_weight() {
	let mut heavy = set(0, &[1, 2, 3]);
	heavy.authorities[0].weight = 10;
	assert_eq!(verify(vec![vote(1, block(), 0)], &heavy).unwrap().votes, 1);
	let light = verify(vec![vote(2, block(), 0), vote(3, block(), 0)], &heavy);
	assert_eq!(light, Err(JustificationError::TooFewVotes { weight: 2, needed: 9, set: 0 }));
}

#[test]
fn an_empty_set_should_prove_nothing() {
	let nobody = AuthoritySet { id: 0, authorities: vec![] };
	assert!(verify(vec![vote(1, block(), 0)], &nobody).is_err());
}

proptest! {
	#[test]
	fn no_bytes_should_panic_or_verify(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
		prop_assert!(verify_justification(&bytes, &set(0, &[1, 2, 3])).is_err());
	}

	#[test]
	fn a_changed_byte_should_never_verify_for_another_block(at in any::<prop::sample::Index>(), bit in 0u8..8) {
		let votes = [1, 2, 3].map(|n| vote(n, block(), 0)).to_vec();
		let mut bytes = justification(block(), votes, vec![]).encode();
		let at = at.index(bytes.len());
		bytes[at] ^= 1 << bit;
		if let Ok(votes) = verify_justification(&bytes, &set(0, &[1, 2, 3])) {
			prop_assert_eq!(votes.block.hash, block().hash);
		}
	}
}
