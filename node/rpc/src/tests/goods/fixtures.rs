//! What the mocked runtime answers of goods, and what the node has beside it.

use crate::{
	Refusal,
	goods::{
		kept::Kept,
		labels::{LabelAct, LabelPool},
	},
};
use codec::Encode;
use pallet_goods_runtime_api::{
	BatchView, Happening, HistoryEntry, HolderView, ItemView, MarkProof, PoolView, RecallView,
	SaidView, SaleView, ScopeView, StopView, TradeItemView, Verdict,
};
use sp_core::H256;
use sp_runtime::traits::{BlakeTwo256, Hash};
use stalhof_marks::{Plan, Pool as Serials, Progress, SerialFile, Shelf, commission};
use stalhof_primitives::{
	goods::{
		ActivationOpens, Around, CertificateKind, CertificateNote, Conflict, Custody, CustodyFact,
		CustomsFact, ItemId, LabelFact, LabelKey, MarketFact, Membership, PoolShape, RecallClass,
		RecallReason, StopKind, Subject, Warning, Warnings, Whereabouts,
	},
	gs1::{Gtin, Serial},
	organisation::OrgId,
	refusal::Refusal as Reason,
	time::{Day, Moment},
};
use std::{fs, num::NonZeroUsize, sync::LazyLock};
use tempfile::TempDir;

pub(crate) const GTIN: &str = "09521001000017";
/// Pools, from 0.
pub(crate) const POOLS: u32 = 70;
/// Batches, from 0.
pub(crate) const BATCHES: u32 = 130;
/// The batch of which the node keeps the manifest.
pub(crate) const KEPT: u32 = 7;
/// Marks of the batch that is kept, in order.
pub(crate) const SERIALS: [&str; 3] = ["HB7A", "HB7B", "HB7C"];
/// The moment of everything: 2019-11-12.
pub(crate) const MOMENT: u64 = 1_573_516_800_000;
/// A holder whose item it is already.
pub(crate) const HOLDER: [u8; 32] = [0xee; 32];
/// A holder for whom the pool has no room.
pub(crate) const UNLUCKY: [u8; 32] = [0xdd; 32];

/// The manifest that is kept, with the root of its marks.
static SHELF: LazyLock<(TempDir, [u8; 32])> = LazyLock::new(|| {
	let directory = tempfile::tempdir().unwrap();
	let path = directory.path().join("serials");
	fs::write(&path, SERIALS.join("\n")).unwrap();
	let pool = Serials::prefix("HB".parse().unwrap(), 4).unwrap();
	let file = SerialFile::scan(&path, 3).unwrap();
	let mut plan = Plan::new(gtin(), "L26B07".parse().unwrap(), pool, file.lines());
	plan.batch_size = 3;
	plan.expires = Some(day("2028-11-30"));
	plan.serials = stalhof_marks::Serials::File(file.sha256());
	let place = directory.path().join("shelf");
	let done =
		commission(&plan, Some(&file), &place, NonZeroUsize::MIN, &Progress::default()).unwrap();
	(directory, done.batches[0].1.root.0)
});

/// What the node keeps.
pub(crate) fn kept() -> Kept {
	Kept::on(Shelf::open(&SHELF.0.path().join("shelf")).unwrap())
}

/// A pool of transactions that takes what label keys sign.
pub(crate) struct Pool;

/// What the pool answers when it takes an act: a hash of all of it.
pub(crate) fn hash_of(act: &LabelAct) -> H256 {
	match act {
		LabelAct::Activate(activation) => BlakeTwo256::hash(&activation.encode()),
		LabelAct::Transfer(transfer) => BlakeTwo256::hash(&transfer.encode()),
	}
}

#[jsonrpsee::core::async_trait]
impl LabelPool for Pool {
	async fn submit(&self, act: LabelAct) -> Result<H256, Refusal> {
		let holder = match &act {
			LabelAct::Activate(activation) => activation.holder,
			LabelAct::Transfer(transfer) => transfer.to,
		};
		match holder.0 {
			HOLDER => Err(Refusal::NotAllowed(Reason::AlreadyHolder)),
			UNLUCKY => Err(Refusal::NotTaken("it is full".to_owned())),
			_ => Ok(hash_of(&act)),
		}
	}
}

pub(crate) fn gtin() -> Gtin {
	GTIN.parse().unwrap()
}

fn day(text: &str) -> Day {
	text.parse().unwrap()
}

fn moment() -> Moment {
	Moment::from_millis(MOMENT)
}

fn said(by: u32, reference: u8) -> SaidView {
	SaidView { by: OrgId(by), at: moment(), reference: [reference; 32] }
}

pub(crate) fn trade_item(gtin: Gtin) -> Option<TradeItemView> {
	(gtin == self::gtin()).then(|| TradeItemView {
		gtin,
		licensee: OrgId(1),
		master_data: [0x11; 32],
		hs_code: 19_011,
		works: vec![[0x12; 32]],
		distributors: vec![OrgId(7), OrgId(999)],
		withdrawn: Some(day("2026-12-31")),
	})
}

/// Pools of the trade item: the first has a prefix, the second numbers.
pub(crate) fn pools() -> impl Iterator<Item = PoolView> {
	(0..POOLS).map(|id| PoolView {
		id,
		gtin: gtin(),
		grantor: OrgId(1),
		producer: OrgId(2),
		shape: match id {
			0 => PoolShape::Prefix { prefix: "HB".parse().unwrap(), length: 4 },
			1 => PoolShape::Numbers { first: 1, last: 4_711, digits: 6 },
			_ => PoolShape::Prefix { prefix: format!("P{id}").parse().unwrap(), length: 20 },
		},
		granted: u64::MAX,
		used: u64::from(id),
	})
}

/// Batches of the trade item. The second has all that one can have.
pub(crate) fn batches() -> impl Iterator<Item = BatchView> {
	(0..BATCHES).map(|id| {
		let full = id == 1;
		BatchView {
			id,
			gtin: gtin(),
			lot: "L26B07".parse().unwrap(),
			pool: 0,
			producer: OrgId(2),
			origin: "DK".parse().unwrap(),
			market: full.then(|| "CN".parse().unwrap()),
			made: day("2019-11-11"),
			expires: (full || id == KEPT).then(|| day("2028-11-30")),
			count: 1_000,
			root: if id == KEPT { SHELF.1 } else { [u8::try_from(id).unwrap(); 32] },
			leaf_version: 1,
			manifest: [0x21; 32],
			opens: full.then_some(ActivationOpens::Sold),
			importers: if full { vec![OrgId(4)] } else { Vec::new() },
			keepers: if full { vec![OrgId(3), OrgId(5)] } else { Vec::new() },
			duplicates: if full { 2 } else { 0 },
			outside_pool: u32::from(full),
			producer_duplicates: if full { 3 } else { 0 },
			producer_outside_pool: u32::from(full),
			at: moment(),
			block: 41,
		}
	})
}

/// Where an item is: one that is `there` is on the way, declared, and in a container that was shown twice.
pub(crate) fn whereabouts(there: bool) -> Whereabouts {
	if !there {
		return Whereabouts::NOTHING;
	}
	let container = "095210010000000017".parse().unwrap();
	Whereabouts {
		shown: 1,
		custody: Custody {
			fact: CustodyFact::InTransit,
			custodian: Some(OrgId(4)),
			container: Some(container),
			shipment: Some(7),
			place: Some("4012345000115".parse().unwrap()),
			since: Some(moment()),
		},
		customs: CustomsFact::Declared,
		certificates: vec![CertificateNote {
			id: 3,
			kind: CertificateKind::CustomsDeclaration,
			passed: true,
			subject: Subject::Container(container, 1),
			issuer: OrgId(5),
			at: moment(),
		}],
		two_places: true,
	}
}

/// Items of batches. To the one at 1/2 everything has happened.
pub(crate) fn item(item: ItemId) -> Option<ItemView> {
	let bare = ItemView {
		item,
		market: MarketFact::Commissioned,
		label: LabelFact::Keyless,
		holder: None,
		conflict: None,
		returned: None,
		inspected: None,
		resealed: None,
		scans: None,
	};
	match (item.batch, item.index) {
		(1, 2) => Some(ItemView {
			market: MarketFact::Inspected,
			label: LabelFact::Conflict,
			holder: Some(HolderView { key: LabelKey([0x31; 32]), since: moment(), passes: 2 }),
			conflict: Some(Conflict { count: 3, at: moment(), holder: [0x32; 32] }),
			returned: Some(said(6, 0x33)),
			inspected: Some((true, said(8, 0x34))),
			resealed: Some(said(8, 0x35)),
			scans: Some((5_000, 2)),
			..bare
		}),
		(batch, index) => (batch < BATCHES && index < 1_000).then_some(bare),
	}
}

/// What has happened to the item at 1/2; to the others nothing but that they were marked.
pub(crate) fn history(item: ItemId) -> Vec<HistoryEntry> {
	let entry = |what, by: Option<u32>, reference: Option<u8>| HistoryEntry {
		at: moment(),
		what,
		by: by.map(OrgId),
		reference: reference.map(|byte| [byte; 32]),
	};
	let mut entries = vec![entry(Happening::Commissioned, Some(2), None)];
	if item == (ItemId { batch: 1, index: 2 }) {
		entries.extend([
			entry(Happening::Held, None, None),
			entry(Happening::Conflict, None, None),
			entry(Happening::Returned, Some(6), Some(0x33)),
			entry(Happening::FoundSound, Some(8), Some(0x34)),
			entry(Happening::FoundUnsound, Some(8), Some(0x34)),
			entry(Happening::Resealed, Some(8), Some(0x35)),
			entry(Happening::Locked, Some(6), Some(0x36)),
			entry(Happening::Stolen, Some(6), Some(0x37)),
			entry(Happening::Destroyed, Some(6), Some(0x38)),
			entry(Happening::Scanned, Some(6), None),
		]);
	}
	entries
}

pub(crate) fn sale(id: u32) -> Option<SaleView> {
	(id == 3).then(|| SaleView {
		id,
		by: OrgId(6),
		place: "4012345000115".parse().unwrap(),
		sold: Moment::from_millis(MOMENT - 86_400_000),
		at: moment(),
		undoable: true,
		items: vec![ItemId { batch: 1, index: 2 }, ItemId { batch: 1, index: 5 }],
	})
}

/// Recalls of the trade item: the first with all kinds of scopes, the second annulled.
pub(crate) fn recalls() -> impl Iterator<Item = RecallView> {
	(0..3).map(|id| RecallView {
		id,
		gtin: gtin(),
		class: RecallClass::Safety,
		reason: RecallReason::ForeignBody,
		evidence: [0x41; 32],
		by: OrgId(6),
		at: moment(),
		scopes: match id {
			0 => vec![
				ScopeView::Product,
				ScopeView::Lot("L26B07".parse().unwrap()),
				ScopeView::Serials("HB".parse().unwrap()),
				ScopeView::Batch(1),
				ScopeView::Items(1, 2, 9),
			],
			_ => vec![ScopeView::Batch(1)],
		},
		retracted: (id == 1).then(|| said(6, 0x42)),
		released: (id == 1).then(|| said(9, 0x43)),
		annulled: id == 1,
	})
}

/// The proof of the item at 1/2 that holds.
pub(crate) fn proof() -> MarkProof {
	MarkProof {
		item: ItemId { batch: 1, index: 2 },
		label_key: Some(LabelKey([0x51; 32])),
		attributes: Some([0x52; 32]),
		path: vec![[0x53; 32], [0x54; 32]],
	}
}

/// Proofs of the batch that is kept hold, and [`proof`]; those of what it stands in do, as many as are given.
pub(crate) fn verdict(
	gtin: Gtin,
	_serial: &Serial,
	proof: Option<&MarkProof>,
	around: &Around,
) -> Verdict {
	let full = proof == Some(&self::proof());
	let trade_item = trade_item(gtin);
	let membership = match (&trade_item, proof) {
		(None, _) => Membership::UnknownGtin,
		(_, None) => Membership::NotShown,
		(_, Some(proof)) if full || proof.item.batch == KEPT => Membership::Proved,
		(_, Some(_)) => Membership::NotInBatch,
	};
	let place = proof.filter(|_| membership == Membership::Proved).map(|proof| proof.item);
	let mut whereabouts = whereabouts(full && place.is_some());
	if !around.is_empty() {
		whereabouts.shown = u32::try_from(around.len()).unwrap();
	}
	Verdict {
		membership,
		trade_item,
		batch: place.and_then(|place| batches().find(|batch| batch.id == place.batch)),
		item: place.and_then(item),
		whereabouts,
		stops: if full {
			vec![
				StopView {
					kind: StopKind::Recalled,
					by: Some(OrgId(6)),
					at: Some(moment()),
					until: None,
					recall: Some(0),
				},
				StopView {
					kind: StopKind::Locked,
					by: Some(OrgId(10)),
					at: Some(moment()),
					until: Some(Moment::from_millis(MOMENT + 30 * 86_400_000)),
					recall: None,
				},
				StopView { kind: StopKind::Expired, by: None, at: None, until: None, recall: None },
			]
		} else {
			Vec::new()
		},
		recalls: recalls().filter(|recall| full && recall.id == 1).collect(),
		warnings: if full {
			Warnings::of(&[Warning::Conflict, Warning::Scans])
		} else {
			Warnings::NONE
		},
		at: moment(),
		block: 300,
	}
}
