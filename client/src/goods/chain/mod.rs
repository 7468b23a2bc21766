//! Marks on goods as the chain has them: what nodes tell, and the calls.

mod calls;
mod general;
mod views;

pub use calls::{
	Scope, Terms, activate, calls, commission, details, item_proof, scopes, sell, transfer,
};
pub use general::{general, send_general};
pub use views::{
	Batch, Item, Pool, ProofFrom, Recall, Said, Sale, ScopeView, Stop, TradeItem, Verdict,
};
