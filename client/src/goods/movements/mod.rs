//! Goods on the move as the chain has them: what nodes tell, and the calls.

mod calls;
mod capture;
mod reads;
mod story;
mod views;

pub use calls::{
	CertificateTerms, ShipmentTerms, capture, certify, declare, index_events, outcome, pack, raise,
	repack, ship, take_out, two_places,
};
pub use capture::{Capture, Contradiction, Kept, Uncapturable, compare, essentials};
pub use reads::Traced;
pub use story::{Told, told};
pub use views::{
	At, Certificate, CertificateNote, Concern, Container, Custody, Declaration, Document,
	Exception, Happened, IndexedEvent, Passage, Said, Shipment, ShipmentLine, SubjectView,
	TraceEntry, Whereabouts, goods_text,
};

use crate::api::{self, movements::calls as generated};

/// The calls as the runtime names them.
pub fn calls() -> generated::api::TransactionApi {
	api::tx().movements()
}
