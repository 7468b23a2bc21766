//! Goods on the move as the chain has them: what nodes tell, and the calls.

mod calls;
mod capture;
mod reads;
mod story;
mod views;

pub use calls::{
	CertificateTerms, ShipmentTerms, around, capture, certify, declare, index_events, outcome,
	pack, raise, repack, ship, take_out, take_over, two_places,
};
pub use capture::{Capture, Contradiction, Kept, Uncapturable, compare, essentials};
pub use reads::{Traced, around_json};
pub use story::{Told, told};
pub use views::{
	Certificate, CertificateNote, Container, Contents, Custody, Declaration, Document, Exception,
	Happened, Happening, IndexedEvent, Passage, Reference, Shipment, ShipmentLine, TraceEntry,
	Whereabouts, goods_text, subject_text, to_the_minute,
};

use crate::api::{self, movements::calls as generated};

/// The calls as the runtime names them.
pub fn calls() -> generated::api::TransactionApi {
	api::tx().movements()
}
