//! What can be done, and with what.

use super::*;

/// Cartons 0 to 2 of four tins each, 3 of ten by quantity; pallets 4 of cartons 0 and 1, 5 of cartons 1 and 2.
pub(super) const BOXES: usize = 6;

/// What is raised of shipments.
pub(super) const KINDS: [ExceptionKind; 3] =
	[ExceptionKind::Damaged, ExceptionKind::Diverted, ExceptionKind::Over];

/// Cartons on a pallet.
pub(super) fn on(pallet: usize) -> [usize; 2] {
	if pallet == 4 { [0, 1] } else { [1, 2] }
}

#[derive(Clone, Debug)]
pub(super) enum Step {
	Pack {
		by: u32,
		which: usize,
		back: u64,
	},
	/// Of a container by quantity no children.
	TakeOut {
		by: u32,
		which: usize,
		children: Vec<u32>,
		less: u64,
	},
	/// As it was, or two tins by quantity.
	Repack {
		by: u32,
		which: usize,
		own: bool,
		back: u64,
	},
	Unpack {
		by: u32,
		which: usize,
	},
	Drop {
		which: usize,
		packing: u32,
	},
	TakeOver {
		by: u32,
		inner: usize,
		outer: usize,
	},
	/// That a carton stands on both pallets.
	TwoPlaces {
		by: u32,
		child: usize,
	},
	Ship {
		by: u32,
		consignee: u32,
		receiver: Option<u32>,
		boxes: Vec<usize>,
		loose: u64,
		returns: Option<ShipmentId>,
		back: u64,
	},
	Depart {
		by: u32,
		id: ShipmentId,
		back: u64,
	},
	Void {
		by: u32,
		id: ShipmentId,
	},
	Receive {
		by: u32,
		id: ShipmentId,
		received: u64,
		damaged: u64,
		back: u64,
	},
	/// All that was sent, undamaged.
	ReceiveAll {
		by: u32,
		id: ShipmentId,
	},
	Raise {
		by: u32,
		id: ShipmentId,
		kind: ExceptionKind,
	},
	Answer {
		by: u32,
		id: ExceptionId,
	},
	Settle {
		by: u32,
		id: ExceptionId,
	},
	Draw {
		id: ShipmentId,
		pieces: u64,
	},
	GiveBack {
		id: ShipmentId,
		pieces: u64,
	},
	Certify {
		kind: usize,
		by: u32,
		passed: bool,
	},
	Withdraw {
		by: u32,
		id: CertificateId,
	},
	/// A document with some of its events, or further events of it.
	Capture {
		by: u32,
		events: Vec<u32>,
		more: bool,
	},
	Declare {
		by: u32,
		event: u32,
	},
	Contest {
		by: u32,
		captor: u32,
		event: u32,
	},
	Stand {
		firm: u32,
		active: bool,
	},
	Pass {
		days: u32,
	},
}
