//! Calls of goods on the move.

use super::{calls, generated};
use crate::{
	api::runtime_types::{
		bounded_collections::bounded_vec::BoundedVec as Bounded, pallet_movements::types,
	},
	error::Result,
	goods::{Contained, Hex32, Token, Tree, movements::capture::Capture},
};
use stalhof_primitives::{
	goods::{CertificateKind, Child, ContentProof, ErrorReason, ExceptionKind, Line, Subject},
	gs1::{Gln, Sscc},
	merkle::Hash,
	organisation::OrgId,
	time::Moment,
};
use subxt::{transactions::StaticPayload, utils::Static};

fn lines(lines: Vec<Line>) -> Bounded<Static<Line>> {
	Bounded(lines.into_iter().map(Static).collect())
}

fn packing(contents: Option<Tree>, own: Vec<Line>) -> types::Packing {
	let contents = contents.map(|tree| types::Contents { root: tree.root.0, count: tree.count });
	types::Packing { contents, lines: lines(own) }
}

/// Proofs of what something stands in as calls take them; none without any.
///
/// # Errors
/// [`Error::Goods`](crate::Error::Goods) when they are longer than any can be.
pub fn around(shown: Option<&Contained>) -> Result<Bounded<Static<ContentProof>>> {
	let steps = shown.map(Contained::around).transpose()?.unwrap_or_default();
	Ok(Bounded(steps.into_iter().map(Static).collect()))
}

/// Packs a container.
pub fn pack(
	sscc: Sscc,
	level: u8,
	contents: Option<Tree>,
	own: Vec<Line>,
	place: Gln,
	time: Moment,
) -> StaticPayload<generated::Pack> {
	calls().pack(Static(sscc), level, packing(contents, own), Static(place), Static(time))
}

/// Packs a container anew.
pub fn repack(
	sscc: Sscc,
	contents: Option<Tree>,
	own: Vec<Line>,
	place: Gln,
	time: Moment,
) -> StaticPayload<generated::Repack> {
	calls().repack(Static(sscc), packing(contents, own), Static(place), Static(time))
}

/// Takes children, or some of a quantity, out of a container.
pub fn take_out(
	sscc: Sscc,
	children: Vec<u32>,
	less: Vec<Line>,
) -> StaticPayload<generated::TakeOut> {
	calls().take_out(Static(sscc), Bounded(children), lines(less))
}

/// Shows that a child stands in two containers.
pub fn two_places(
	child: Child,
	first: ContentProof,
	second: ContentProof,
) -> StaticPayload<generated::ReportTwoPlaces> {
	calls().report_two_places(Static(child), Static(first), Static(second))
}

/// Takes a container out of another, and has it from then on.
pub fn take_over(sscc: Sscc, proof: ContentProof) -> StaticPayload<generated::TakeOver> {
	calls().take_over(Static(sscc), Static(proof))
}

/// What is sent.
#[derive(Clone, Debug)]
pub struct ShipmentTerms {
	/// Whose the goods are to be.
	pub consignee: OrgId,
	/// Who alone may say that they arrived.
	pub receiver: Option<OrgId>,
	/// Who carries them.
	pub carrier: Option<OrgId>,
	/// Which containers, in ascending order.
	pub containers: Vec<Sscc>,
	/// What goes besides.
	pub loose: Vec<Line>,
	/// What it refers to.
	pub references: Vec<Token>,
	/// The shipment whose goods come back with it.
	pub returns: Option<u32>,
	/// From where.
	pub place: Gln,
	/// When it left.
	pub time: Moment,
}

/// Sends goods.
pub fn ship(terms: ShipmentTerms) -> StaticPayload<generated::Ship> {
	let ShipmentTerms {
		consignee,
		receiver,
		carrier,
		containers,
		loose,
		references,
		returns,
		place,
		time,
	} = terms;
	let reference = |Token { kind, token }| types::Reference { kind: Static(kind), token: token.0 };
	calls().ship(types::NewShipment {
		consignee: Static(consignee),
		receiver: receiver.map(Static),
		carrier: carrier.map(Static),
		containers: Bounded(containers.into_iter().map(Static).collect()),
		loose: lines(loose),
		references: Bounded(references.into_iter().map(reference).collect()),
		returns,
		place: Static(place),
		time: Static(time),
	})
}

/// What came of lines: pieces undamaged and pieces damaged of each.
pub fn outcome(lines: &[(u64, u64)]) -> Bounded<types::LineOutcome> {
	let outcome = |(received, damaged): &(u64, u64)| types::LineOutcome {
		received: *received,
		damaged: *damaged,
	};
	Bounded(lines.iter().map(outcome).collect())
}

/// Says that something went wrong with a shipment or, if `Err`, with goods.
pub fn raise(
	concern: core::result::Result<u32, Subject>,
	kind: ExceptionKind,
	reference: Hash,
) -> StaticPayload<generated::RaiseException> {
	let concern = match concern {
		Ok(shipment) => types::Concern::Shipment(shipment),
		Err(goods) => types::Concern::Goods(Static(goods)),
	};
	calls().raise_exception(concern, Static(kind), reference)
}

/// What is certified.
#[derive(Clone, Debug)]
pub struct CertificateTerms {
	/// What it says.
	pub kind: CertificateKind,
	/// About what.
	pub subject: Subject,
	/// Whether the goods passed.
	pub passed: bool,
	/// The number in the national nomenclature, as digits.
	pub hs_code: Option<String>,
	/// Where the goods enter: UN/LOCODE.
	pub entry_port: Option<[u8; 5]>,
	/// The bonded warehouse.
	pub warehouse: Option<Gln>,
	/// Whether order, payment and logistics agree.
	pub three_documents: Option<bool>,
	/// The root over salted commitments, zeros without any.
	pub commitments: Hex32,
}

/// Certifies something.
pub fn certify(terms: CertificateTerms) -> StaticPayload<generated::Certify> {
	calls().certify(types::NewCertificate {
		kind: Static(terms.kind),
		subject: Static(terms.subject),
		passed: terms.passed,
		customs: types::CustomsDetails {
			hs_code: terms.hs_code.map(|code| Bounded(code.into_bytes())),
			entry_port: terms.entry_port,
			warehouse: terms.warehouse.map(Static),
			three_documents: terms.three_documents,
		},
		commitments: terms.commitments.0,
	})
}

/// Captures a document of events and indexes these of them.
pub fn capture(
	captured: &Capture,
	events: Vec<types::IndexedEvent>,
) -> StaticPayload<generated::Capture> {
	let document = types::NewDocument {
		root: captured.root,
		count: captured.count(),
		file: captured.file,
		first: Static(captured.first),
		last: Static(captured.last),
	};
	calls().capture(document, Bounded(events))
}

/// Indexes further events of a document.
pub fn index_events(
	root: Hash,
	events: Vec<types::IndexedEvent>,
) -> StaticPayload<generated::IndexEvents> {
	calls().index_events(root, Bounded(events))
}

/// Declares an event erroneous.
pub fn declare(
	hash: Hash,
	reason: ErrorReason,
	corrections: Vec<Hash>,
) -> StaticPayload<generated::DeclareError> {
	calls().declare_error(hash, Static(reason), Bounded(corrections))
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn outcome_should_have_what_is_undamaged_first() {
		let lines = outcome(&[(7, 2), (0, 5)]).0;
		let told: Vec<_> = lines.iter().map(|line| (line.received, line.damaged)).collect();
		assert_eq!(told, [(7, 2), (0, 5)]);
	}
}
