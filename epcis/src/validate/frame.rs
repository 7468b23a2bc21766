//! What frames the events.

use super::{
	judge::{At, Judge},
	spec::{EPCIS_DOCUMENT, EPCIS_QUERY_DOCUMENT},
};
use crate::{
	Document, Fault, Frame, Problem,
	context::{CONTEXT, Context},
	fault::shown,
};

/// Judges all but the events.
pub(super) fn judge(document: &Document, judge: &mut Judge) {
	let root = document.json().object();
	match (document.frame(), root) {
		(Frame::Document, Some(root)) => {
			judge.object(&At::Top, root, &EPCIS_DOCUMENT, &Context::default());
		}
		(Frame::QueryDocument, Some(root)) => {
			judge.object(&At::Top, root, &EPCIS_QUERY_DOCUMENT, &Context::default());
		}
		(Frame::Part, Some(root)) => {
			let at = At::Name(&At::Top, "type");
			match root.get("type") {
				Some(named) => {
					let value = named.text().map_or_else(|| named.kind().to_owned(), shown);
					let allowed = "EPCISDocument or EPCISQueryDocument";
					judge.note(&at, Problem::NotOneOf { value, allowed });
				}
				None if root.get("epcisBody").is_some() => {
					let why = "write EPCISDocument or EPCISQueryDocument";
					judge.note(&at, Problem::Missing { why });
				}
				None => {}
			}
			if let Some(declared) = root.get(CONTEXT) {
				judge.context(&At::Name(&At::Top, CONTEXT), declared);
			}
			if document.is_unlisted() {
				judge.note(&At::Top, Problem::NoEvents);
			}
		}
		(Frame::Array, None) if document.json().array().is_none() => {
			let found = document.json().kind();
			let wanted = "an EPCIS document, an event, or an array of events";
			judge.note_fault(Fault::of_document(String::new(), Problem::Kind { found, wanted }));
		}
		_ => {}
	}
}
