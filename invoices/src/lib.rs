//! Invoices and credit notes in UBL 2.1, by the business terms of EN 16931-1.
//!
//! - [`Reading::of`] takes bytes and reads the [`Invoice`] in them; [`Unreadable`] says why there is none.
//! - [`Invoice::checks`] holds its totals against the rules of EN 16931.
//! - [`Reading::refusals`] says what stands against financing it.
//! - [`Reading::token_inputs`] gives what its tokens are made of, [`Invoice::fields`] what is committed to
//!   ([`stalhof_primitives::invoice`]).
//! - [`compare()`] tells whether two documents are one.
//! - [`testing`] makes invoices, and writes them as UBL.
//!
//! ```
//! use stalhof_invoices::{Given, Reading, compare, testing};
//!
//! let invoice = testing::invoice(7);
//! let reading = Reading::of(testing::ubl(&invoice).as_bytes())?;
//! assert_eq!(reading.invoice, invoice);
//! assert_eq!(reading.refusals(&Given::default()), []);
//! assert!(reading.invoice.checks().iter().all(|check| check.holds));
//! assert_eq!(compare(&reading, &reading).matched.name(), "exact");
//! # Ok::<(), stalhof_invoices::Unreadable>(())
//! ```

mod checks;
mod compare;
mod fault;
mod fields;
mod hash;
mod identity;
pub mod model;
mod reading;
mod refusal;
mod shown;
mod terms;
pub mod testing;
mod ubl;
mod xml;

pub use checks::Check;
pub use compare::compare;
pub use fault::{Fault, MAX_FAULTS, Wrong};
pub use hash::Sha2;
pub use model::Invoice;
pub use reading::{Given, Reading};
pub use refusal::Refusal;
pub use shown::Shown;
pub use xml::{MAX_ATTRIBUTES, MAX_DEPTH, MAX_DOCUMENT_BYTES, MAX_ELEMENTS, Problem, Unreadable};

impl model::Party {
	/// By what the party is compared where it is not known how it is registered: `vat:NL820098395B01`, `legal:57151520`,
	/// `id:0088:5790000436101`, `endpoint:em:info@selco.nl`, `own-id:10202`, `name:ODIN59`. From the strongest.
	pub fn keys(&self) -> Vec<String> {
		identity::keys(self)
	}
}
