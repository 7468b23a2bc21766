//! What the pallet stores and takes. Nothing here knows the pallet's configuration.

use frame_support::{BoundedVec, stored, traits::ConstU32};
use stalhof_primitives::{
	country::Country,
	goods::{
		ActivationOpens, Conflict, ItemId, LABEL_SIGNATURE, LabelKey, PoolShape, RecallClass,
		RecallReason, SerialSpace,
	},
	gs1::{Gln, Gtin, Lot, Serial},
	merkle::Hash,
	ordered::BigEndian,
	organisation::OrgId,
	time::{Day, Moment},
};

/// Number of a pool.
pub type PoolId = u32;
/// Number of a batch.
pub type BatchId = u32;
/// Number of a sale.
pub type SaleId = u32;
/// Number of a recall.
pub type RecallId = u32;

/// The most items of one sale.
pub const MAX_SALE: u32 = 500;
/// The most works that show a trade item.
pub const MAX_WORKS: u32 = 8;
/// The most distributors of a trade item, importers or keepers of a batch, witnesses of scans.
pub const MAX_NAMED: u32 = 64;
/// The most scopes of one recall.
pub const MAX_SCOPES: u32 = 16;
/// The most nodes of a proof: as many as a tree of 2^32 leaves is high.
pub const MAX_PATH: u32 = 32;
/// Items of one chunk of the overlay.
pub const CHUNK_ITEMS: u32 = 1_024;
/// Bytes of a chunk: two bits an item.
pub const CHUNK_BYTES: usize = 256;

/// A trade item: what a GTIN numbers.
#[stored]
pub struct TradeItem {
	/// Who had the licence for the GTIN when this was written.
	pub licensee: OrgId,
	/// What the licensee says of it.
	pub details: TradeItemDetails,
	/// How many distributors are named.
	pub distributors: u32,
	/// The day on which it was taken off the market.
	pub withdrawn: Option<Day>,
}

/// What a licensee says of a trade item.
#[stored]
pub struct TradeItemDetails {
	/// Hash of its master data.
	pub master_data: Hash,
	/// The first six digits of its number in the Harmonized System, 10000 to 999999.
	pub hs_code: u32,
	/// Pictures that show it.
	pub works: BoundedVec<Hash, ConstU32<MAX_WORKS>>,
}

/// A grant of serial numbers.
#[stored]
pub struct Pool {
	/// Of which trade item.
	pub gtin: Gtin,
	/// Who granted it.
	pub grantor: OrgId,
	/// Who may mark in it.
	pub producer: OrgId,
	/// Which serial numbers.
	pub shape: PoolShape,
	/// How many marks its batches may hold together.
	pub granted: u64,
	/// How many they hold.
	pub used: u64,
	/// Of how many of its batches another than the producer keeps the manifest.
	pub kept: u32,
}

/// Where a pool lies among those of all GTINs.
#[stored]
#[derive(Copy, PartialOrd, Ord)]
pub struct PoolPlace {
	/// Of which trade item.
	pub gtin: Gtin,
	/// Where in its serial numbers.
	pub serial: SerialSpace,
}

impl BigEndian for PoolPlace {
	type Bytes = [u8; 28];

	fn to_be_bytes(self) -> Self::Bytes {
		let mut bytes = [0; 28];
		bytes[..8].copy_from_slice(&BigEndian::to_be_bytes(self.gtin));
		bytes[8..].copy_from_slice(&self.serial.0);
		bytes
	}

	fn from_be_bytes(bytes: Self::Bytes) -> Self {
		let (mut gtin, mut serial) = ([0; 8], [0; 20]);
		gtin.copy_from_slice(&bytes[..8]);
		serial.copy_from_slice(&bytes[8..]);
		Self { gtin: BigEndian::from_be_bytes(gtin), serial: SerialSpace(serial) }
	}
}

/// Where an item lies among those recalled in one class, by one kind of raiser.
#[stored]
#[derive(Copy, PartialOrd, Ord)]
pub struct RecalledPlace {
	/// The class's number.
	pub class: u8,
	/// The raiser's number.
	pub raiser: u8,
	/// The item.
	pub item: ItemId,
}

impl RecalledPlace {
	/// Of an item, in that class, by that kind of raiser.
	pub const fn new(class: RecallClass, raiser: Raiser, item: ItemId) -> Self {
		Self { class: class as u8, raiser: raiser as u8, item }
	}
}

impl BigEndian for RecalledPlace {
	type Bytes = [u8; 10];

	fn to_be_bytes(self) -> Self::Bytes {
		let mut bytes = [self.class; 10];
		bytes[1] = self.raiser;
		bytes[2..].copy_from_slice(&self.item.to_be_bytes());
		bytes
	}

	fn from_be_bytes(bytes: Self::Bytes) -> Self {
		let [class, raiser, item @ ..] = bytes;
		Self { class, raiser, item: ItemId::from_be_bytes(item) }
	}
}

/// What a producer commits to with a batch.
#[stored]
pub struct NewBatch {
	/// In which pool its serial numbers lie.
	pub pool: PoolId,
	/// Its lot.
	pub lot: Lot,
	/// Where it was made.
	pub origin: Country,
	/// For which market it is meant, if for one.
	pub market: Option<Country>,
	/// When it was made.
	pub made: Day,
	/// The last day of use, if there is one.
	pub expires: Option<Day>,
	/// How many marks.
	pub count: u32,
	/// The root over their leaves, in ascending order of serial number (RFC 9162, SHA-256).
	pub root: Hash,
	/// How leaves are made: [`LEAF_VERSION`](stalhof_primitives::goods::LEAF_VERSION).
	pub leaf_version: u8,
	/// SHA-256 of the file from which proofs are made.
	pub manifest: Hash,
	/// From when on label keys may be used; `None` when labels hide none.
	pub opens: Option<ActivationOpens>,
}

/// A batch. It never changes.
#[stored]
pub struct Batch {
	/// Of which trade item.
	pub gtin: Gtin,
	/// Who made it.
	pub producer: OrgId,
	/// What its producer committed to.
	pub terms: NewBatch,
	/// When that was.
	pub at: Moment,
	/// In which block.
	pub block: u32,
}

/// An item with the proof that it is one of its batch.
#[stored]
pub struct ItemProof {
	/// Where it stands.
	pub item: ItemId,
	/// Its serial number.
	pub serial: Serial,
	/// The public half of the key that its label hides.
	pub label_key: Option<LabelKey>,
	/// Hash of its attributes.
	pub attributes: Option<Hash>,
	/// The nodes beside the way from its leaf to the root (RFC 9162, 2.1.3).
	pub path: BoundedVec<Hash, ConstU32<MAX_PATH>>,
}

/// A signature by a label's or a holder's key.
pub type LabelSignature = [u8; LABEL_SIGNATURE];

/// The use of a label's key: the item is the holder's.
#[stored]
pub struct Activation {
	/// Which item.
	pub proof: ItemProof,
	/// Whose it is to be.
	pub holder: LabelKey,
	/// The last block that takes it.
	pub valid_until: u32,
	/// By the label's key, of [`activation_message`](stalhof_primitives::goods::activation_message).
	pub signature: LabelSignature,
}

/// An item passed on by its holder.
#[stored]
pub struct Transfer {
	/// Which item.
	pub item: ItemId,
	/// Whose it is to be.
	pub to: LabelKey,
	/// The last block that takes it.
	pub valid_until: u32,
	/// By the holder's key, of [`transfer_message`](stalhof_primitives::goods::transfer_message).
	pub signature: LabelSignature,
}

/// Two bits for each of 1,024 items: *sold*, and *has a record*.
#[stored]
pub struct Chunk {
	/// Of item `n` bits `2n` (sold) and `2n + 1` (has a record), the least significant first.
	pub bits: [u8; CHUNK_BYTES],
	/// Who keeps it in state.
	pub payer: OrgId,
}

/// Which of an item's bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bit {
	/// It has been sold.
	Sold,
	/// It has a record.
	Record,
}

impl Chunk {
	/// Without a bit set.
	pub const fn empty(payer: OrgId) -> Self {
		Self { bits: [0; CHUNK_BYTES], payer }
	}

	/// Byte and mask of a bit.
	fn place(index: u32, bit: Bit) -> (usize, u8) {
		let number = index % CHUNK_ITEMS * 2 + u32::from(bit == Bit::Record);
		(usize::try_from(number / 8).unwrap_or_default() % CHUNK_BYTES, 1 << (number % 8))
	}

	/// Whether the bit of the item at that place of the batch is set.
	pub fn has(&self, index: u32, bit: Bit) -> bool {
		let (byte, mask) = Self::place(index, bit);
		self.bits[byte] & mask != 0
	}

	/// Sets it or clears it.
	pub fn set(&mut self, index: u32, bit: Bit, on: bool) {
		let (byte, mask) = Self::place(index, bit);
		if on {
			self.bits[byte] |= mask;
		} else {
			self.bits[byte] &= !mask;
		}
	}

	/// Whether no bit is set.
	pub fn is_empty(&self) -> bool {
		self.bits.iter().all(|byte| *byte == 0)
	}
}

/// Who said something, and when.
#[stored]
#[derive(Copy)]
pub struct Said {
	/// Who.
	pub by: OrgId,
	/// When.
	pub at: Moment,
	/// Under what reference of its own: a hash, so that nothing can be read from it.
	pub reference: Hash,
}

/// Who holds an item.
#[stored]
#[derive(Copy)]
pub struct Holder {
	/// The holder's key.
	pub key: LabelKey,
	/// Since when.
	pub since: Moment,
	/// How often the item has been passed on.
	pub passes: u32,
	/// For whom the label's key was used first.
	pub first: LabelKey,
}

/// A lock on an item.
#[stored]
#[derive(Copy)]
pub struct Lock {
	/// Who locked it, when and why.
	pub said: Said,
	/// By when it ends, by the clock of this pallet; `None` for one without end.
	pub until: Option<Moment>,
	/// The regulator that confirmed it.
	pub confirmed: Option<OrgId>,
	/// Whether its owner has ended it.
	pub ended: bool,
}

/// What has happened to one item alone.
#[stored]
pub struct Record {
	/// Who keeps it in state.
	pub payer: OrgId,
	/// The key that an inspector put on it in the place of the label's.
	pub resealed: Option<(LabelKey, Said)>,
	/// Who holds it.
	pub holder: Option<Holder>,
	/// Uses of its label's key for another.
	pub conflict: Option<Conflict>,
	/// When it was brought back last.
	pub returned: Option<Said>,
	/// What was found afterwards: whether it may be sold again.
	pub inspected: Option<(bool, Said)>,
	/// The last lock.
	pub lock: Option<Lock>,
	/// That it was stolen.
	pub stolen: Option<Said>,
	/// That it was destroyed.
	pub destroyed: Option<Said>,
}

impl Record {
	/// Of an item to which nothing has happened.
	pub const fn new(payer: OrgId) -> Self {
		Self {
			payer,
			resealed: None,
			holder: None,
			conflict: None,
			returned: None,
			inspected: None,
			lock: None,
			stolen: None,
			destroyed: None,
		}
	}
}

/// Items sold in one act.
#[stored]
pub struct Sale<AccountId> {
	/// Who sold them.
	pub by: OrgId,
	/// Through which operator.
	pub operator: AccountId,
	/// Where.
	pub place: Gln,
	/// When the seller says that it was.
	pub sold: Moment,
	/// When it was noted.
	pub at: Moment,
	/// Until when it can be undone, by the clock of this pallet.
	pub until: Moment,
	/// And until which block.
	pub until_block: u32,
	/// Which, in ascending order.
	pub items: BoundedVec<ItemId, ConstU32<MAX_SALE>>,
}

/// What a recall reaches.
#[stored]
pub enum Scope {
	/// All of a trade item.
	#[codec(index = 0)]
	Product,
	/// A lot of it.
	#[codec(index = 1)]
	Lot(Lot),
	/// Serial numbers that begin with this.
	#[codec(index = 2)]
	Serials(Serial),
	/// A batch.
	#[codec(index = 3)]
	Batch(BatchId),
	/// Items of a batch by their places, both ends in it.
	#[codec(index = 4)]
	Items {
		/// Of which batch.
		batch: BatchId,
		/// The first.
		first: u32,
		/// The last.
		last: u32,
	},
}

/// As what an organisation recalls. What one kind has recalled keeps no other from recalling it too.
#[stored]
#[derive(Copy)]
pub enum Raiser {
	/// As producer or importer, its own batches.
	#[codec(index = 0)]
	Handler,
	/// As the trade item's licensee.
	#[codec(index = 1)]
	Licensee,
	/// As a regulator.
	#[codec(index = 2)]
	Regulator,
}

impl Raiser {
	/// Every kind of those that recall in a class: regulators do for safety alone.
	pub const fn of(class: RecallClass) -> &'static [Self] {
		match class {
			RecallClass::Safety => &[Self::Handler, Self::Licensee, Self::Regulator],
			RecallClass::Quality | RecallClass::Market => &[Self::Handler, Self::Licensee],
		}
	}
}

/// A recall. It can widen, and is never deleted.
#[stored]
pub struct Recall<AccountId> {
	/// Of which trade item.
	pub gtin: Gtin,
	/// How far it reaches.
	pub class: RecallClass,
	/// Why.
	pub reason: RecallReason,
	/// Hash of the evidence.
	pub evidence: Hash,
	/// Who raised it.
	pub by: OrgId,
	/// As what.
	pub raiser: Raiser,
	/// Through which operator.
	pub operator: AccountId,
	/// When.
	pub at: Moment,
	/// What it reaches.
	pub scopes: BoundedVec<Scope, ConstU32<MAX_SCOPES>>,
	/// A second operator of who raised it says that it was an error.
	pub retracted: Option<Said>,
	/// A regulator says so.
	pub released: Option<Said>,
}

impl<AccountId> Recall<AccountId> {
	/// Whether both have said that it was an error.
	pub const fn is_annulled(&self) -> bool {
		self.retracted.is_some() && self.released.is_some()
	}
}

/// A serial number that stands at two places.
#[stored]
pub struct Duplicate {
	/// Here.
	pub first: ItemId,
	/// And here.
	pub second: ItemId,
	/// Who showed it.
	pub said: Said,
}

/// What was shown against a batch or a producer.
#[stored]
#[derive(Copy, Default)]
pub struct Faults {
	/// Serial numbers that stand at two places.
	pub duplicates: u32,
	/// Leaves outside of the pool.
	pub outside_pool: u32,
}

/// An item of which members' apps have seen too many scans.
#[stored]
pub struct ScanAlert {
	/// When it was first reported.
	pub at: Moment,
	/// The most scans that anybody reported.
	pub scans: u32,
	/// Who reported it, in order.
	pub witnesses: BoundedVec<OrgId, ConstU32<MAX_NAMED>>,
}
