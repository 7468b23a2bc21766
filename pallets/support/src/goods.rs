//! What goods, their movements, and who lends on them ask of one another.

use alloc::vec::Vec;
use sp_runtime::{DispatchError, DispatchResult, Permill};
use stalhof_primitives::{
	goods::{Around, Child, Goods, ItemId, ReferenceKind, ShipmentState, Whereabouts},
	gs1::{Gtin, Sscc},
	merkle::Hash,
	organisation::OrgId,
	time::{Day, Moment},
};

/// A batch of marks, as movements need it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BatchFacts {
	/// Of which trade item.
	pub gtin: Gtin,
	/// Who made it.
	pub producer: OrgId,
	/// How many marks.
	pub count: u32,
	/// When it was made.
	pub made: Day,
}

/// What marks are there, and who may handle them.
pub trait Marks {
	/// The batch of that number.
	fn batch(id: u32) -> Option<BatchFacts>;

	/// Whether the organisation is one of a batch's own firms: its producer, its licensee, an importer of it, a
	/// distributor of its trade item.
	fn handles(organisation: OrgId, batch: u32) -> bool;

	/// Who answers for a trade item.
	fn licensee(gtin: Gtin) -> Option<OrgId>;

	/// How many of so many pieces recalls in force may reach, at most. A recall of single items of a batch reaches no more
	/// than it names; one by the beginning of serial numbers may reach all. Pieces without marks are reached by recalls of
	/// their trade item and of any lot of it.
	fn recalled(goods: Goods, quantity: u64) -> u64;
}

/// Where goods are.
pub trait Movements {
	/// What movements and certificates say of an item or a container, with proofs of what it stands in.
	fn whereabouts(child: &Child, item: Option<ItemId>, around: &Around) -> Whereabouts;

	/// Who has an item, when proofs show in which container it stands.
	fn custodian(child: &Child, batch: u32, around: &Around) -> Option<OrgId>;

	/// Whether any of a batch has left its producer.
	fn is_dispatched(batch: u32) -> bool;
}

/// Nothing moves.
impl Movements for () {
	fn whereabouts(_: &Child, _: Option<ItemId>, _: &Around) -> Whereabouts {
		Whereabouts::NOTHING
	}

	fn custodian(_: &Child, _: u32, _: &Around) -> Option<OrgId> {
		None
	}

	fn is_dispatched(_: u32) -> bool {
		false
	}
}

/// A shipment, as evidence of a delivery.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
	/// Who sent it.
	pub from: OrgId,
	/// Whose it is to be.
	pub consignee: OrgId,
	/// Who alone may say that it arrived.
	pub receiver: OrgId,
	/// How far it has come.
	pub state: ShipmentState,
	/// What it refers to, by kind and keyed token.
	pub references: Vec<(ReferenceKind, Hash)>,
	/// Pieces sent.
	pub shipped: u64,
	/// Pieces received undamaged, of each line no more than were sent.
	pub received: u64,
	/// Pieces that have come back since.
	pub returned: u64,
	/// Pieces that others have drawn on already.
	pub drawn: u64,
	/// When it was received, by the chain's clock.
	pub received_at: Option<Moment>,
	/// Organisations that have recorded the shipment and belong to the group neither of who sent it nor of who received it.
	pub recorded_by: Vec<OrgId>,
}

/// What shipments prove.
pub trait DeliveryEvidence {
	/// The shipment of that number.
	fn delivered(shipment: u32) -> Option<Delivery>;

	/// Draws on what was received and has not come back: no piece is drawn on twice.
	///
	/// # Errors
	/// When there is no such shipment, or fewer pieces are left.
	fn draw(shipment: u32, quantity: u64) -> DispatchResult;

	/// Gives back what was drawn.
	///
	/// # Errors
	/// When there is no such shipment, or fewer pieces were drawn.
	fn give_back(shipment: u32, quantity: u64) -> DispatchResult;

	/// Which part of what was sent recalls in force may reach, at most. Nothing of a shipment that is not there.
	fn recalled_share(shipment: u32) -> Permill;

	/// The last day on which goods of a trade item that a shipment brought came back, from the group of who received it to
	/// the group of who sent it. `None` where that is not noted.
	fn last_back(_shipment: u32) -> Option<Day> {
		None
	}
}

/// Nothing was delivered.
impl DeliveryEvidence for () {
	fn delivered(_: u32) -> Option<Delivery> {
		None
	}

	fn draw(_: u32, _: u64) -> DispatchResult {
		Err(DispatchError::Unavailable)
	}

	fn give_back(_: u32, _: u64) -> DispatchResult {
		Err(DispatchError::Unavailable)
	}

	fn recalled_share(_: u32) -> Permill {
		Permill::zero()
	}
}

/// Who may issue numbers of logistic units.
pub trait SsccLicence {
	/// Whether the organisation may issue it today: as licensee of its prefix, or with the licensee's authorisation.
	fn may_issue(organisation: OrgId, sscc: Sscc) -> bool;
}
