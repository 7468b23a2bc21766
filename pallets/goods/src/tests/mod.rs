//! One file for each thing that is done.

mod commission;
mod importers_keepers;
mod labels;
mod marks;
mod model;
mod pools;
mod proofs;
mod reads;
mod recall;
mod reports;
mod returns;
mod rights;
mod sell;
mod stops;
mod trade_items;
mod try_state;
mod verify;
mod whereabouts;

use crate::{mock::*, types::*, *};
use codec::{Decode, Encode};
use frame_support::{
	assert_noop, assert_ok,
	storage::{TransactionOutcome, with_transaction},
};
use pallet_goods_runtime_api::{MarkProof, Verdict};
use sp_core::{Pair, ed25519};
use stalhof_primitives::{
	goods::{ActivationOpens, LEAF_VERSION, Leaf, StopKind},
	gs1::Lot,
	merkle::tree,
	organisation::Standing,
};

type GoodsError = crate::Error<Test>;

/// What an organisation is told that may keep no more.
const BYTES_EXCEEDED: DispatchError = DispatchError::Other("BytesExceeded");
/// What is told who comes through another.
const INDIRECT: DispatchError = DispatchError::Other("IndirectSigner");

/// All of the mock, and one that has nothing to do with the goods.
const EVERYONE: [u32; 8] = [BRAND, MAKER, SHOP, IMPORTER, REGULATOR, INSPECTOR, MARKETPLACE, RIVAL];

/// Who of [`EVERYONE`] may do that; the others are refused for that cause. Nothing of it stays.
fn who_may(cause: GoodsError, act: impl Fn(u32) -> DispatchResult) -> Vec<u32> {
	let cause = DispatchError::from(cause);
	let may = |who: &u32| match tried(|| act(*who)) {
		Ok(()) => true,
		Err(error) => {
			assert_eq!(error, cause, "organisation {who}");
			false
		}
	};
	EVERYONE.into_iter().filter(may).collect()
}

/// What comes of an act, of which nothing stays.
fn tried(act: impl FnOnce() -> DispatchResult) -> DispatchResult {
	let kept = Kept::get();
	let result = with_transaction(|| TransactionOutcome::Rollback(Ok::<_, DispatchError>(act())));
	Kept::set(kept);
	result.expect("it is rolled back")
}

/// Puts an organisation in another standing.
fn stand(organisation: u32, standing: Standing) {
	Standings::mutate(|standings| standings.insert(OrgId(organisation), standing));
}

/// What a value comes to that only hands can write.
fn raw<Value: Decode>(bytes: impl Encode) -> Value {
	Value::decode(&mut &bytes.encode()[..]).expect("it has the value's form")
}

fn date(text: &str) -> Day {
	text.parse().expect("it is a date")
}

/// Where goods are sold.
fn counter() -> Gln {
	"4012345000115".parse().expect("its check digit holds")
}

/// Items of batch 0 at those places.
fn items(indices: &[u32]) -> BoundedVec<ItemId, ConstU32<MAX_SALE>> {
	let items: Vec<_> = indices.iter().copied().map(item).collect();
	items.try_into().expect("they are few")
}

/// Sells items of batch 0 now.
fn sell(by: RuntimeOrigin, indices: &[u32]) -> DispatchResult {
	Goods::sell(by, items(indices), counter(), Now::get())
}

/// What an organisation says now.
fn said(by: u32, reference: Hash) -> Said {
	Said { by: OrgId(by), at: Now::get(), reference }
}

/// Marks of one batch, as their producer has them.
#[derive(Clone, Debug)]
pub(crate) struct Marks {
	pub(crate) gtin: Gtin,
	pub(crate) lot: Lot,
	pub(crate) expires: Option<Day>,
	/// In ascending order, unless a test wants it otherwise.
	pub(crate) serials: Vec<Serial>,
	/// Whether each label hides a key: that of [`label`].
	pub(crate) with_keys: bool,
}

/// The key that the label with that serial number hides.
pub(crate) fn label(serial: &Serial) -> ed25519::Pair {
	let mut seed = [7; 32];
	seed[..serial.as_bytes().len()].copy_from_slice(serial.as_bytes());
	ed25519::Pair::from_seed(&seed)
}

/// A buyer's key.
pub(crate) fn buyer(number: u8) -> ed25519::Pair {
	ed25519::Pair::from_seed(&[number; 32])
}

/// Its public half.
pub(crate) fn key_of(pair: &ed25519::Pair) -> LabelKey {
	LabelKey(pair.public().0)
}

impl Marks {
	/// `count` tins of lot `L26B07`, `T000`, `T001` and so on, without keys.
	pub(crate) fn tins(count: usize) -> Self {
		Self {
			gtin: mock::tins(),
			lot: "L26B07".parse().expect("it is a lot"),
			expires: Some("2021-11-11".parse().expect("it is a date")),
			serials: (0..count).map(|number| serial(&format!("T{number:03}"))).collect(),
			with_keys: false,
		}
	}

	fn label_key(&self, index: usize) -> Option<LabelKey> {
		self.with_keys.then(|| key_of(&label(&self.serials[index])))
	}

	fn leaves(&self) -> Vec<Hash> {
		let leaf = |(index, serial)| {
			let label_key = self.label_key(index);
			let leaf = Leaf {
				gtin: self.gtin,
				serial,
				lot: &self.lot,
				expires: self.expires,
				label_key: label_key.as_ref(),
				attributes: None,
			};
			leaf.hash::<HostSha256>()
		};
		self.serials.iter().enumerate().map(leaf).collect()
	}

	/// What their producer commits to.
	pub(crate) fn terms(&self, pool: PoolId) -> NewBatch {
		NewBatch {
			pool,
			lot: self.lot.clone(),
			origin: "DK".parse().expect("it is a country"),
			market: None,
			made: "2019-11-01".parse().expect("it is a date"),
			expires: self.expires,
			count: u32::try_from(self.serials.len()).expect("there are few"),
			root: tree::root_of::<HostSha256>(&self.leaves()),
			leaf_version: LEAF_VERSION,
			manifest: [9; 32],
			opens: self.with_keys.then_some(ActivationOpens::Commissioned),
		}
	}

	/// The proof of the one at that place of the batch of that number.
	pub(crate) fn proof(&self, batch: BatchId, index: usize) -> ItemProof {
		let place = u64::try_from(index).expect("there are few");
		let path = tree::path_of::<HostSha256>(place, &self.leaves()).expect("it is there");
		ItemProof {
			item: ItemId { batch, index: u32::try_from(index).expect("there are few") },
			serial: self.serials[index].clone(),
			label_key: self.label_key(index),
			attributes: None,
			path: path.try_into().expect("the tree is low"),
		}
	}
}

pub(crate) fn serial(text: &str) -> Serial {
	text.parse().expect("it is a serial number")
}

/// A pool of serial numbers with that beginning and length.
pub(crate) fn prefix(prefix: &str, length: u8) -> PoolShape {
	PoolShape::Prefix { prefix: serial(prefix), length }
}

/// Lets the brand enter its tins and grant [`MAKER`] 1,000 marks `T...`: pool 0. Forgets the events.
pub(crate) fn pool_of_tins() -> PoolId {
	assert_ok!(Goods::set_trade_item(by(BRAND), tins(), details()));
	assert_ok!(Goods::grant_pool(by(BRAND), tins(), prefix("T", 4), OrgId(MAKER), 1_000));
	events();
	0
}

/// Lets [`MAKER`] commit to marks in pool 0, which is there: the batch's number. Forgets the events.
pub(crate) fn commission(marks: &Marks) -> BatchId {
	assert_ok!(Goods::commission(by(MAKER), marks.terms(0)));
	events();
	NextBatch::<Test>::get() - 1
}

/// A batch of that many tins, with [`SHOP`] as distributor and [`IMPORTER`] as importer: batch 0. Forgets the events.
pub(crate) fn batch_of_tins(count: usize, with_keys: bool) -> Marks {
	pool_of_tins();
	let marks = Marks { with_keys, ..Marks::tins(count) };
	let batch = commission(&marks);
	assert_ok!(Goods::name_distributor(by(BRAND), tins(), OrgId(SHOP)));
	assert_ok!(Goods::name_importer(by(BRAND), batch, OrgId(IMPORTER)));
	events();
	marks
}

/// The item at that place of batch 0.
pub(crate) fn item(index: u32) -> ItemId {
	ItemId { batch: 0, index }
}

/// A proof as the ones give it who ask.
fn asked(proof: ItemProof) -> MarkProof {
	let ItemProof { item, label_key, attributes, path, .. } = proof;
	MarkProof { item, label_key, attributes, path: path.into_inner() }
}

/// The verdict on the item at that place of a batch, with its proof.
fn verdict(marks: &Marks, batch: BatchId, index: usize) -> Verdict {
	let proof = asked(marks.proof(batch, index));
	Goods::verify(marks.gtin, marks.serials[index].clone(), Some(proof), Around::default())
}

/// What stops the item at that place of batch 0, the most restrictive first.
fn stops(marks: &Marks, index: usize) -> Vec<StopKind> {
	verdict(marks, 0, index).stops.into_iter().map(|stop| stop.kind).collect()
}
