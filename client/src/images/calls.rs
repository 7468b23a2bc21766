//! The calls by which pictures are registered, licensed and contested.

use super::{NewEvidence, NewLicence, NewWork, PALLET};
use crate::{tx::EncodedCall, types::H256};
use codec::Encode;
use sp_crypto_hashing::blake2_256;
use stalhof_primitives::{
	images::{FingerprintId, Side},
	merkle::Hash,
	organisation::OrgId,
};

/// A call of the pallet, with its arguments encoded.
pub type Call = EncodedCall;

fn call(name: &'static str, arguments: impl Encode) -> Call {
	Call::new(PALLET, name, arguments)
}

/// Commits to pictures: see [`commitment`](super::commitment).
pub fn commit(hash: Hash) -> Call {
	call("commit", hash)
}

/// Lets a commitment be opened for longer.
pub fn renew_commit(hash: Hash) -> Call {
	call("renew_commit", hash)
}

/// Drops a commitment.
pub fn drop_commit(organisation: OrgId, hash: Hash) -> Call {
	call("drop_commit", (organisation, hash))
}

/// Opens a commitment: works come of it.
pub fn reveal(salt: Hash, works: &[NewWork]) -> Call {
	call("reveal", (salt, works))
}

/// Says that a work looks like an earlier one. Without an account.
pub fn contest(work: FingerprintId, prior: FingerprintId) -> Call {
	call("contest", (work, prior))
}

/// Answers in a contest.
pub fn answer_contest(id: u32, side: Side, reference: Hash) -> Call {
	call("answer_contest", (id, side, reference))
}

/// Gives way in a contest.
pub fn yield_contest(id: u32, side: Side) -> Call {
	call("yield_contest", (id, side))
}

/// Ends a contest whose time is over.
pub fn end_contest(id: u32) -> Call {
	call("end_contest", id)
}

/// Gives evidence of a work.
pub fn give_evidence(work: u32, evidence: NewEvidence) -> Call {
	call("give_evidence", (work, evidence))
}

/// Confirms evidence.
pub fn confirm_evidence(work: u32, place: u8) -> Call {
	call("confirm_evidence", (work, place))
}

/// Shows that a fingerprint is near to works of five unrelated owners. Without an account.
pub fn mark_generic(fingerprint: FingerprintId, near: [FingerprintId; 5]) -> Call {
	call("mark_generic", (fingerprint, near))
}

/// Takes a work back. By two operators.
pub fn revoke_work(id: u32, reference: Hash) -> Call {
	call("revoke_work", (id, reference))
}

/// By what hash the revocation of a work waits for its second signature.
pub fn revocation(organisation: OrgId, id: u32, reference: Hash) -> H256 {
	H256(("stalhof/images/revoke", organisation, id, reference).using_encoded(blake2_256))
}

/// Offers a work to another organisation. By two operators.
pub fn offer_work(id: u32, to: OrgId) -> Call {
	call("offer_work", (id, to))
}

/// By what hash the offer of a work waits for its second signature.
pub fn offering(organisation: OrgId, id: u32, to: OrgId) -> H256 {
	H256(("stalhof/images/offer", organisation, id, to).using_encoded(blake2_256))
}

/// Offers a work no more.
pub fn withdraw_offer(id: u32) -> Call {
	call("withdraw_offer", id)
}

/// Takes an offered work over.
pub fn accept_work(id: u32) -> Call {
	call("accept_work", id)
}

/// Gives a licence.
pub fn grant_licence(work: u32, licence: &NewLicence) -> Call {
	call("grant_licence", (work, licence))
}

/// Ends a licence before its time.
pub fn end_licence(id: u32) -> Call {
	call("end_licence", id)
}

/// Gives a licence up.
pub fn give_up_licence(id: u32) -> Call {
	call("give_up_licence", id)
}

/// Drops a licence that has ended.
pub fn drop_licence(id: u32) -> Call {
	call("drop_licence", id)
}

#[cfg(test)]
#[path = "calls_tests.rs"]
mod tests;
