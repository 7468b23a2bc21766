//! EPCIS 2.0 documents (ISO/IEC 19987) in JSON-LD, and the event hash of the Core Business Vocabulary 2.0.
//!
//! - [`Document::read`] takes bytes and finds the events, whatever frames them.
//! - [`Document::event_hashes`] gives the [`EventHash`] of each: what stands for the event where the document does not.
//! - [`Document::validate`] judges the document by the standard and names each [`Fault`] by event and field.
//! - [`Document::essentials`] gives of each event what an index asks for: the [`Essentials`].
//!
//! ```
//! use stalhof_epcis::Document;
//!
//! let document = Document::read(br#"{
//!   "@context": "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
//!   "type": "ObjectEvent", "action": "OBSERVE", "bizStep": "shipping",
//!   "eventTime": "2026-11-11T09:30:00+08:00", "eventTimeZoneOffset": "+08:00",
//!   "epcList": ["urn:epc:id:sgtin:9521141.001234.2017"]
//! }"#)?;
//! let hashes = document.event_hashes().unwrap();
//! let hash = "ni:///sha-256;993ee0f030fa0cda8ca6fedb6acb0270419ac2f3f2c6bb2e595aa7167ddfd3fb?ver=CBV2.0";
//! assert_eq!(hashes[0].to_string(), hash);
//! let essentials = document.essentials().unwrap();
//! let subject = essentials[0].subject().unwrap();
//! assert_eq!(subject.uri, "https://id.gs1.org/01/09521141012345/21/2017");
//! # Ok::<(), stalhof_epcis::Unreadable>(())
//! ```

mod context;
mod document;
mod essentials;
mod fault;
mod hash;
pub mod identifiers;
pub mod json;
mod number;
mod time;
mod validate;
mod vocabulary;

pub use document::{Document, Frame, MAX_DOCUMENT_BYTES, MAX_EVENTS, Unreadable};
pub use essentials::{Contents, ErrorDeclaration, Essentials, Named, Quantity, Typed, Word};
pub use fault::{EventName, Fault, Problem};
pub use hash::{EventHash, InvalidEventHash};
pub use number::canonical_number;
pub use time::{InvalidTime, TimeStamp, read_offset};
pub use validate::{MAX_FAULTS, is_uri};
