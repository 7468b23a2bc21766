//! The calls by which receivables are used.

use super::types::{Elsewhere, NewReceivable, Payable, Seen, Terms, TokenSet};
use crate::{tx::EncodedCall, types::H256};
use codec::Encode;
use sp_crypto_hashing::blake2_256;
use stalhof_primitives::{
	invoice::{Token, TokenKind},
	merkle::Hash,
	money::Amount,
	organisation::OrgId,
	receivables::{CreditReason, DisputeReason, RejectReason},
	time::{ClosedDays, Day},
};

/// The pallet's name in the runtime.
pub const PALLET: &str = "Receivables";

/// Calls that take two operators: always, or above the treasury's limit.
const TWO_SIGN: [&str; 9] = [
	"approve",
	"accept",
	"fund",
	"offer",
	"pay",
	"pay_recourse",
	"buy_back",
	"write_off",
	"open_epoch",
];

/// A call of the pallet, with its arguments encoded.
pub type Call = EncodedCall;

/// By what hash an act of an organisation waits for its second signature, of a call that takes two operators.
///
/// A ruling is signed over what is disputed too, and so has none that its call alone gives.
pub fn act(call: &Call, organisation: OrgId) -> Option<H256> {
	let taken = TWO_SIGN.contains(&call.name());
	let head = ("stalhof/receivables", call.name(), organisation).encode();
	taken.then(|| H256(blake2_256(&[&head[..], call.arguments()].concat())))
}

fn call(name: &'static str, arguments: impl Encode) -> Call {
	Call::new(PALLET, name, arguments)
}

/// Brings in a receivable.
pub fn submit(new: &NewReceivable) -> Call {
	call("submit", new)
}

/// Enters what a debtor owes, accepted.
pub fn approve(payables: &[Payable]) -> Call {
	call("approve", payables)
}

/// Joins what a debtor has brought in; numbers in ascending order.
pub fn confirm(ids: &[u32]) -> Call {
	call("confirm", ids)
}

/// What a debtor accepts, on its own copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acceptance {
	/// Which receivable.
	pub id: u32,
	/// The root of its own copy.
	pub root: Hash,
	/// Its tokens.
	pub tokens: TokenSet,
	/// How much of the face.
	pub amount: Amount,
	/// When it is due.
	pub due: Day,
	/// Whether it waives its defences.
	pub waives: bool,
}

/// Accepts what is owed.
pub fn accept(acceptance: &Acceptance) -> Call {
	let Acceptance { id, root, tokens, amount, due, waives } = acceptance;
	call("accept", (id, root, tokens, amount, due, waives))
}

/// Rejects what is said to be owed.
pub fn reject(id: u32, reason: RejectReason, reference: Hash) -> Call {
	call("reject", (id, reason, reference))
}

/// Ends what was not accepted in time.
pub fn lapse(id: u32) -> Call {
	call("lapse", id)
}

/// Takes back what is not financed.
pub fn withdraw(id: u32) -> Call {
	call("withdraw", id)
}

/// Offers what is accepted at fixed terms, to one lender or to any.
pub fn list(id: u32, terms: &Terms, to: Option<OrgId>, until: Day) -> Call {
	call("list", (id, terms, to, until))
}

/// Ends such an offer.
pub fn unlist(id: u32) -> Call {
	call("unlist", id)
}

/// Takes what a seller offers at the terms of that hash.
pub fn fund(id: u32, root: Hash, terms: Hash, seen: Seen) -> Call {
	call("fund", (id, root, terms, seen))
}

/// Offers to buy what is accepted.
pub fn offer(id: u32, root: Hash, terms: &Terms, until: Day, seen: Seen) -> Call {
	call("offer", (id, root, terms, until, seen))
}

/// Takes an offer back.
pub fn withdraw_offer(id: u32) -> Call {
	call("withdraw_offer", id)
}

/// Takes a lender's offer at the terms of that hash.
pub fn take_offer(id: u32, lender: OrgId, terms: Hash) -> Call {
	call("take_offer", (id, lender, terms))
}

/// Approves a debtor for funding, or does so no more.
pub fn approve_debtor(debtor: OrgId, on: bool) -> Call {
	call("approve_debtor", (debtor, on))
}

/// Gives the debtor notice of assignment.
pub fn notify(id: u32, reference: Hash) -> Call {
	call("notify", (id, reference))
}

/// Acknowledges such notice.
pub fn acknowledge(id: u32) -> Call {
	call("acknowledge", id)
}

/// Pays in the debtor's name.
pub fn pay(id: u32, amount: Amount, reference: Hash) -> Call {
	call("pay", (id, amount, reference))
}

/// Says that the debtor has paid outside of the chain.
pub fn report_outside(id: u32, amount: Amount, day: Day, to: OrgId, reference: Hash) -> Call {
	call("report_outside", (id, amount, day, to, reference))
}

/// Says whether such a payment came.
pub fn confirm_outside(id: u32, note: u32, yes: bool) -> Call {
	call("confirm_outside", (id, note, yes))
}

/// Says that less is owed.
pub fn credit(id: u32, amount: Amount, reason: CreditReason, reference: Hash) -> Call {
	call("credit", (id, amount, reason, reference))
}

/// Consents to a credit note, or refuses it.
pub fn consent_credit(id: u32, note: u32, yes: bool) -> Call {
	call("consent_credit", (id, note, yes))
}

/// Disputes some of what was accepted.
pub fn dispute(id: u32, amount: Amount, reason: DisputeReason, evidence: Hash) -> Call {
	call("dispute", (id, amount, reason, evidence))
}

/// Agrees on how much of a dispute is right.
pub fn settle_dispute(id: u32, upheld: Amount) -> Call {
	call("settle_dispute", (id, upheld))
}

/// Drops a dispute.
pub fn drop_dispute(id: u32) -> Call {
	call("drop_dispute", id)
}

/// Takes a dispute to an arbiter.
pub fn escalate(id: u32) -> Call {
	call("escalate", id)
}

/// Rules on a dispute.
pub fn rule(id: u32, upheld: Amount, reference: Hash) -> Call {
	call("rule", (id, upheld, reference))
}

/// Dismisses a dispute that was taken to no arbiter in time.
pub fn dismiss_dispute(id: u32) -> Call {
	call("dismiss_dispute", id)
}

/// Freezes a receivable on an order, under the authority's case number.
pub fn freeze(id: u32, order: Hash, case: &[u8], until: Day) -> Call {
	call("freeze", (id, order, case, until))
}

/// Ends a freeze.
pub fn unfreeze(id: u32) -> Call {
	call("unfreeze", id)
}

/// Notes how much of a shipment recalls reach.
pub fn flag_recall(id: u32, shipment: u32) -> Call {
	call("flag_recall", (id, shipment))
}

/// Says that an invoice of these tokens is financed outside, or takes that back.
pub fn note_elsewhere(tokens: &[(TokenKind, Token)], note: Option<Elsewhere>) -> Call {
	call("note_elsewhere", (tokens, note))
}

/// Opens fields of a document to an organisation.
pub fn grant(id: u32, to: OrgId, fields: u64, until: Day, file: Hash) -> Call {
	call("grant", (id, to, fields, until, file))
}

/// Takes that back.
pub fn revoke_grant(id: u32, to: OrgId) -> Call {
	call("revoke_grant", (id, to))
}

/// Calls on the seller.
pub fn call_recourse(id: u32) -> Call {
	call("call_recourse", id)
}

/// Takes a receivable back for what the lender is owed.
pub fn buy_back(id: u32, reference: Hash) -> Call {
	call("buy_back", (id, reference))
}

/// Expects nothing any more of a debtor in default.
pub fn write_off(id: u32, reference: Hash) -> Call {
	call("write_off", (id, reference))
}

/// Pays the lender what the seller has to by cause of the loss.
pub fn pay_recourse(id: u32, amount: Amount, reference: Hash) -> Call {
	call("pay_recourse", (id, amount, reference))
}

/// Takes what is held in a treasury in the organisation's favour.
pub fn claim(asset: u32, payer: OrgId) -> Call {
	call("claim", (asset, payer))
}

/// Opens an epoch of the tokens' key.
pub fn open_epoch(check: [u8; 8], seals: &[(OrgId, Vec<u8>)]) -> Call {
	call("open_epoch", (check, seals))
}

/// Seals an epoch's key to an organisation.
pub fn seal_key(epoch: u32, to: OrgId, sealed: &[u8]) -> Call {
	call("seal_key", (epoch, to, sealed))
}

/// Closes an epoch that nothing needs any more.
pub fn close_epoch(epoch: u32) -> Call {
	call("close_epoch", epoch)
}

/// Sets the days of a year to come on which an asset's bank does not settle.
pub fn set_holidays(asset: u32, days: ClosedDays) -> Call {
	call("set_holidays", (asset, days))
}

/// Confirms that the key of a pending epoch opens and has the check value.
pub fn confirm_epoch(epoch: u32) -> Call {
	call("confirm_epoch", epoch)
}

#[cfg(test)]
#[path = "calls_tests.rs"]
mod tests;
