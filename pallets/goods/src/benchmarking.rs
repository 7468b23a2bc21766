//! What the calls are measured by, at their worst.

use crate::{types::*, *};
use alloc::vec::Vec;
use frame_benchmarking::v2::*;
use frame_support::traits::Authorize;
use frame_system::RawOrigin;
use sp_core::crypto::KeyTypeId;
use sp_runtime::transaction_validity::TransactionSource;
use stalhof_primitives::{
	goods::{
		ActivationOpens, Around, Child, LEAF_VERSION, Leaf, activation_message, transfer_message,
	},
	merkle::inclusion::root_of_path,
	organisation::Role,
};

/// Makes organisations to measure with.
pub trait BenchmarkHelper<AccountId> {
	/// An active organisation with these roles, and an operator of it with all permissions: another for each seed.
	fn firm(seed: u32, roles: &[Role]) -> (OrgId, AccountId);
	/// A second operator of it.
	fn second_operator(organisation: OrgId) -> AccountId;
	/// Gives an organisation the licence for a GTIN.
	fn license(gtin: Gtin, licensee: OrgId);
	/// Sets the date.
	fn set_today(today: Day);
	/// Proofs of as many containers around an item as there may be, with the longest ways, which `custodian` has.
	fn around(child: &Child, batch: BatchId, custodian: OrgId) -> Around;
	/// Notes that this account has signed the transaction that runs.
	fn signs_directly(who: &AccountId);
}

/// The keys of labels and buyers, in the keystore of who measures.
const KEYS: KeyTypeId = KeyTypeId(*b"labl");
/// Items of a batch whose proofs are as long as there are.
const COUNT: u32 = u32::MAX;
/// The item that things happen to: its path has 32 nodes.
const ITEM: ItemId = ItemId { batch: 0, index: 0 };

fn gtin() -> Gtin {
	"09521001000017".parse().expect("its check digit holds")
}

fn serial() -> Serial {
	"T1234567890123456789".parse().expect("it is one of 20 characters")
}

fn place() -> Gln {
	"4012345000115".parse().expect("its check digit holds")
}

fn shape() -> PoolShape {
	PoolShape::Prefix { prefix: "T".parse().expect("it is one"), length: 20 }
}

fn terms(pool: PoolId, root: Hash) -> NewBatch {
	NewBatch {
		pool,
		lot: "L2345678901234567890".parse().expect("it is one of 20 characters"),
		origin: "ZW".parse().expect("the last of all codes"),
		market: Some("ZW".parse().expect("the last of all codes")),
		made: Day::default(),
		expires: Some(Day::MAX),
		count: COUNT,
		root,
		leaf_version: LEAF_VERSION,
		manifest: [5; 32],
		opens: Some(ActivationOpens::Dispatched),
	}
}

fn details() -> TradeItemDetails {
	let works: Vec<Hash> = (0..).take(MAX_WORKS as usize).map(|number: u8| [number; 32]).collect();
	TradeItemDetails {
		master_data: [3; 32],
		hs_code: 999_999,
		works: works.try_into().expect("they are not too many"),
	}
}

/// Licensee, producer, importer and a regulator who is also an inspector, each with an operator.
struct Stage<AccountId> {
	brand: (OrgId, AccountId),
	maker: (OrgId, AccountId),
	importer: (OrgId, AccountId),
	authority: (OrgId, AccountId),
}

/// A trade item with as many distributors as may be but one, and a pool.
fn stage<T: Config>() -> Stage<T::AccountId> {
	T::BenchmarkHelper::set_today(Day::from_number(20_000));
	let brand = T::BenchmarkHelper::firm(0, &[]);
	let maker = T::BenchmarkHelper::firm(1, &[]);
	let importer = T::BenchmarkHelper::firm(2, &[]);
	let authority = T::BenchmarkHelper::firm(3, &[Role::Regulator, Role::Inspector]);
	T::BenchmarkHelper::license(gtin(), brand.0);
	let caller = &brand.1;
	Pallet::<T>::do_set_trade_item(caller, gtin(), details()).expect("it may be entered");
	Pallet::<T>::do_grant_pool(caller, gtin(), shape(), maker.0, u64::MAX).expect("it fits");
	Stage { brand, maker, importer, authority }
}

/// The key that the item's label hides.
fn label_key() -> LabelKey {
	LabelKey(sp_io::crypto::ed25519_generate(KEYS, Some(b"//label".to_vec())).0)
}

fn buyer(name: &str) -> LabelKey {
	LabelKey(sp_io::crypto::ed25519_generate(KEYS, Some(name.as_bytes().to_vec())).0)
}

fn sign(key: LabelKey, message: &[u8]) -> LabelSignature {
	let key = sp_core::ed25519::Public::from_raw(key.0);
	sp_io::crypto::ed25519_sign(KEYS, &key, message).expect("the keystore has the key").0
}

/// The proof of the item that things happen to, and the root that it leads to.
fn proof(serial: Serial, item: ItemId) -> (ItemProof, Hash) {
	let label_key = label_key();
	let lot = terms(0, [0; 32]).lot;
	let leaf = Leaf {
		gtin: gtin(),
		serial: &serial,
		lot: &lot,
		expires: Some(Day::MAX),
		label_key: Some(&label_key),
		attributes: Some(&[6; 32]),
	};
	let path: Vec<Hash> = (0..).take(MAX_PATH as usize).map(|number: u8| [number; 32]).collect();
	let root = root_of_path::<HostSha256>(
		leaf.hash::<HostSha256>(),
		item.index.into(),
		COUNT.into(),
		&path,
	)
	.expect("the path is as long as the tree is high");
	let proof = ItemProof {
		item,
		serial,
		label_key: Some(label_key),
		attributes: Some([6; 32]),
		path: path.try_into().expect("it is as long as there are"),
	};
	(proof, root)
}

/// Puts a batch there.
fn put_batch<T: Config>(id: BatchId, producer: OrgId, root: Hash) {
	let batch =
		Batch { gtin: gtin(), producer, terms: terms(0, root), at: T::Clock::now(), block: 0 };
	Batches::<T>::insert(Ordered(id), batch);
	NextBatch::<T>::put(id + 1);
}

/// The stage with a batch in which [`ITEM`] can be proved.
fn batch<T: Config>() -> (Stage<T::AccountId>, ItemProof) {
	let stage = stage::<T>();
	let (proof, root) = proof(serial(), ITEM);
	put_batch::<T>(ITEM.batch, stage.maker.0, root);
	Importers::<T>::insert(Ordered(ITEM.batch), Ordered(stage.importer.0), ());
	(stage, proof)
}

/// That many items in as many batches, which the importer handles, each with a record and the *sold* bit as said.
fn items<T: Config>(count: u32, importer: OrgId, maker: OrgId, sold: bool) -> Vec<ItemId> {
	(0..count)
		.map(|number| {
			put_batch::<T>(number, maker, [0; 32]);
			Importers::<T>::insert(Ordered(number), Ordered(importer), ());
			let item = ItemId { batch: number, index: number };
			Pallet::<T>::change_record(item, importer, |_| Ok(())).expect("it may have one");
			if sold {
				Pallet::<T>::set_bits(&[item], Bit::Sold, true, importer).expect("it is there");
			}
			item
		})
		.collect()
}

/// Sells that many items in as many batches.
fn sale<T: Config>(count: u32, stage: &Stage<T::AccountId>) -> SaleId {
	let (importer, account) = &stage.importer;
	let items = items::<T>(count, *importer, stage.maker.0, false);
	let items = items.try_into().expect("they are not too many");
	Pallet::<T>::do_sell(account, items, place(), T::Clock::now()).expect("they may be sold");
	NextSale::<T>::get() - 1
}

/// An item that was sold and brought back, inspected when it says so.
fn returned<T: Config>(inspected: bool) -> Stage<T::AccountId> {
	let (stage, proof) = batch::<T>();
	let caller = &stage.maker.1;
	Pallet::<T>::set_bits(&[ITEM], Bit::Sold, true, stage.maker.0).expect("it is there");
	Pallet::<T>::do_return_item(caller, proof, [1; 32]).expect("it was sold");
	if inspected {
		Pallet::<T>::do_inspect_item(&stage.authority.1, ITEM, true, [2; 32])
			.expect("it was brought back");
	}
	stage
}

/// Scopes of a row of items each, in as many batches.
fn scopes<T: Config>(count: u32, stage: &Stage<T::AccountId>) -> Vec<Scope> {
	(0..count)
		.map(|batch| {
			put_batch::<T>(batch, stage.maker.0, [0; 32]);
			Importers::<T>::insert(Ordered(batch), Ordered(stage.importer.0), ());
			Scope::Items { batch, first: 0, last: COUNT - 1 }
		})
		.collect()
}

/// A recall for safety of that many scopes, by that operator.
fn recalled<T: Config>(who: &T::AccountId, scopes: Vec<Scope>) -> RecallId {
	let scopes = scopes.try_into().expect("they are not too many");
	let (class, reason) = (RecallClass::Safety, RecallReason::Other);
	Pallet::<T>::do_recall(who, gtin(), class, reason, scopes, [8; 32])
		.expect("it may be recalled");
	NextRecall::<T>::get() - 1
}

/// The first use of the item's label key. It is open because the item was sold, and not because its batch has left its
/// producer, which is asked first.
fn activation<T: Config>(proof: ItemProof, holder: LabelKey) -> Activation {
	let producer = Pallet::<T>::batch_of(ITEM).expect("it is there").producer;
	Pallet::<T>::set_bits(&[ITEM], Bit::Sold, true, producer).expect("it is there");
	let valid_until = Pallet::<T>::block_number() + 10;
	let message =
		activation_message(&Pallet::<T>::genesis(), ITEM.batch, ITEM.index, &holder, valid_until);
	let signature = sign(label_key(), &message);
	Activation { proof, holder, valid_until, signature }
}

/// An item that has been activated, and its first holder's signature that passes it on.
fn transfer<T: Config>() -> Transfer {
	let (_, proof) = batch::<T>();
	let (first, next) = (buyer("//first"), buyer("//next"));
	Pallet::<T>::do_activate(activation::<T>(proof, first)).expect("it is the first");
	let valid_until = Pallet::<T>::block_number() + 10;
	let genesis = Pallet::<T>::genesis();
	let message = transfer_message(&genesis, ITEM.batch, ITEM.index, 0, &next, valid_until);
	Transfer { item: ITEM, to: next, valid_until, signature: sign(first, &message) }
}

#[benchmarks]
mod benches {
	use super::*;

	#[benchmark]
	fn set_trade_item() {
		// Its licence has moved: another has kept it, and is given back what it took.
		let Stage { maker, .. } = stage::<T>();
		T::BenchmarkHelper::license(gtin(), maker.0);
		#[extrinsic_call]
		_(RawOrigin::Signed(maker.1), gtin(), details());
		assert!(TradeItems::<T>::get(gtin()).is_some_and(|known| known.licensee == maker.0));
	}

	#[benchmark]
	fn withdraw_trade_item() {
		let Stage { brand, .. } = stage::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(brand.1), gtin());
		assert!(TradeItems::<T>::get(gtin()).is_some_and(|known| known.withdrawn.is_some()));
	}

	#[benchmark]
	fn name_distributor() {
		let Stage { brand, maker, .. } = stage::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(brand.1), gtin(), maker.0);
		assert!(Distributors::<T>::contains_key(gtin(), Ordered(maker.0)));
	}

	#[benchmark]
	fn drop_distributor() {
		let Stage { brand, maker, .. } = stage::<T>();
		Pallet::<T>::do_name_distributor(&brand.1, gtin(), maker.0).expect("it may be named");
		#[extrinsic_call]
		_(RawOrigin::Signed(brand.1), gtin(), maker.0);
		assert!(!Distributors::<T>::contains_key(gtin(), Ordered(maker.0)));
	}

	#[benchmark]
	fn grant_pool() {
		let Stage { brand, maker, .. } = stage::<T>();
		let shape = PoolShape::Prefix { prefix: "S".parse().expect("it is one"), length: 20 };
		#[extrinsic_call]
		_(RawOrigin::Signed(brand.1), gtin(), shape, maker.0, u64::MAX);
		assert!(Pools::<T>::contains_key(Ordered(1)));
	}

	#[benchmark]
	fn change_grant() {
		let Stage { brand, .. } = stage::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(brand.1), 0, 0);
		assert!(!Pools::<T>::contains_key(Ordered(0)));
	}

	#[benchmark]
	fn commission() {
		let Stage { maker, .. } = stage::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(maker.1), terms(0, [1; 32]));
		assert_eq!(Roots::<T>::get([1; 32]), Some(0));
	}

	#[benchmark]
	fn name_importer() {
		let (Stage { brand, maker, .. }, _) = batch::<T>();
		for number in 0..MAX_NAMED - 2 {
			Importers::<T>::insert(Ordered(ITEM.batch), Ordered(OrgId(5_000_000 + number)), ());
		}
		#[extrinsic_call]
		_(RawOrigin::Signed(brand.1), ITEM.batch, maker.0);
		assert!(Importers::<T>::contains_key(Ordered(ITEM.batch), Ordered(maker.0)));
	}

	#[benchmark]
	fn keep_manifest() {
		let (Stage { importer, .. }, _) = batch::<T>();
		for number in 0..MAX_NAMED - 1 {
			Keepers::<T>::insert(Ordered(ITEM.batch), Ordered(OrgId(5_000_000 + number)), ());
		}
		#[extrinsic_call]
		_(RawOrigin::Signed(importer.1), ITEM.batch);
		assert!(Keepers::<T>::contains_key(Ordered(ITEM.batch), Ordered(importer.0)));
	}

	#[benchmark]
	fn drop_manifest() {
		let (Stage { importer, .. }, _) = batch::<T>();
		Pallet::<T>::do_keep_manifest(&importer.1, ITEM.batch).expect("it may keep it");
		#[extrinsic_call]
		_(RawOrigin::Signed(importer.1), ITEM.batch);
		assert!(!Keepers::<T>::contains_key(Ordered(ITEM.batch), Ordered(importer.0)));
	}

	#[benchmark]
	fn sell(n: Linear<1, MAX_SALE>) {
		let Stage { importer, maker, .. } = stage::<T>();
		let items = items::<T>(n, importer.0, maker.0, false);
		let items = items.try_into().expect("they are not too many");
		#[extrinsic_call]
		_(RawOrigin::Signed(importer.1), items, place(), T::Clock::now());
		assert!(Sales::<T>::contains_key(Ordered(0)));
	}

	#[benchmark]
	fn undo_sale(n: Linear<1, MAX_SALE>) {
		let stage = stage::<T>();
		let id = sale::<T>(n, &stage);
		let second = T::BenchmarkHelper::second_operator(stage.importer.0);
		T::BenchmarkHelper::signs_directly(&second);
		#[extrinsic_call]
		_(RawOrigin::Signed(second), id, place());
		assert!(!Sales::<T>::contains_key(Ordered(id)));
	}

	#[benchmark]
	fn drop_sale() {
		let stage = stage::<T>();
		let id = sale::<T>(MAX_SALE, &stage);
		Sales::<T>::mutate(Ordered(id), |sale| {
			if let Some(sale) = sale {
				sale.until = Moment::from_millis(0);
				sale.until_block = 0;
			}
		});
		frame_system::Pallet::<T>::set_block_number(1u32.into());
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.brand.1), id);
		assert!(!Sales::<T>::contains_key(Ordered(id)));
	}

	#[benchmark]
	fn return_item() {
		let (Stage { importer, .. }, proof) = batch::<T>();
		Pallet::<T>::set_bits(&[ITEM], Bit::Sold, true, importer.0).expect("it is there");
		#[extrinsic_call]
		_(RawOrigin::Signed(importer.1), proof, [1; 32]);
		assert!(Pallet::<T>::record(ITEM).is_some_and(|record| record.returned.is_some()));
	}

	#[benchmark]
	fn inspect_item() {
		let Stage { authority, .. } = returned::<T>(false);
		#[extrinsic_call]
		_(RawOrigin::Signed(authority.1), ITEM, true, [2; 32]);
		assert!(Pallet::<T>::record(ITEM).is_some_and(|record| record.inspected.is_some()));
	}

	#[benchmark]
	fn reseal_item() {
		let Stage { authority, .. } = returned::<T>(true);
		#[extrinsic_call]
		_(RawOrigin::Signed(authority.1), ITEM, LabelKey([7; 32]), [3; 32]);
		assert!(Pallet::<T>::record(ITEM).is_some_and(|record| record.resealed.is_some()));
	}

	#[benchmark]
	fn lock_item() {
		// By one who may for a while only: that it has is noted besides.
		let (_, proof) = batch::<T>();
		let (customs, caller) = T::BenchmarkHelper::firm(4, &[Role::Customs]);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), proof, [1; 32]);
		assert!(Rests::<T>::contains_key(Ordered(ITEM), Ordered(customs)));
	}

	#[benchmark]
	fn confirm_lock() {
		let (Stage { authority, importer, .. }, proof) = batch::<T>();
		Pallet::<T>::do_lock_item(&importer.1, proof, [1; 32]).expect("it may be locked");
		Records::<T>::mutate(Ordered(ITEM), |record| {
			if let Some(lock) = record.as_mut().and_then(|record| record.lock.as_mut()) {
				lock.until = Some(Pallet::<T>::days_after(T::Clock::now(), LOCK_DAYS));
			}
		});
		#[extrinsic_call]
		_(RawOrigin::Signed(authority.1), ITEM);
		let lock = Pallet::<T>::record(ITEM).and_then(|record| record.lock);
		assert!(lock.is_some_and(|lock| lock.confirmed.is_some()));
	}

	#[benchmark]
	fn unlock_item() {
		let (Stage { importer, .. }, proof) = batch::<T>();
		Pallet::<T>::do_lock_item(&importer.1, proof, [1; 32]).expect("it may be locked");
		#[extrinsic_call]
		_(RawOrigin::Signed(importer.1), ITEM);
		let lock = Pallet::<T>::record(ITEM).and_then(|record| record.lock);
		assert!(lock.is_some_and(|lock| lock.ended));
	}

	#[benchmark]
	fn report_stolen() {
		let (_, proof) = batch::<T>();
		let holder = T::BenchmarkHelper::firm(9, &[]);
		let child = Child::Item { gtin: gtin(), serial: proof.serial.clone() };
		let around = T::BenchmarkHelper::around(&child, ITEM.batch, holder.0);
		#[extrinsic_call]
		_(RawOrigin::Signed(holder.1), proof, around, [1; 32]);
		assert!(Pallet::<T>::record(ITEM).is_some_and(|record| record.stolen.is_some()));
	}

	#[benchmark]
	fn report_destroyed() {
		let (_, proof) = batch::<T>();
		let holder = T::BenchmarkHelper::firm(9, &[]);
		let child = Child::Item { gtin: gtin(), serial: proof.serial.clone() };
		let around = T::BenchmarkHelper::around(&child, ITEM.batch, holder.0);
		#[extrinsic_call]
		_(RawOrigin::Signed(holder.1), proof, around, [1; 32]);
		assert!(Pallet::<T>::record(ITEM).is_some_and(|record| record.destroyed.is_some()));
	}

	#[benchmark]
	fn recall(n: Linear<1, MAX_SCOPES>) {
		let stage = stage::<T>();
		let scopes = scopes::<T>(n, &stage).try_into().expect("they are not too many");
		let (class, reason) = (RecallClass::Safety, RecallReason::Other);
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.importer.1), gtin(), class, reason, scopes, [8; 32]);
		assert!(Recalls::<T>::contains_key(Ordered(0)));
	}

	#[benchmark]
	fn widen_recall() {
		let stage = stage::<T>();
		let mut scopes = scopes::<T>(MAX_SCOPES, &stage);
		let last = scopes.pop().expect("there are some");
		let id = recalled::<T>(&stage.importer.1, scopes);
		#[extrinsic_call]
		_(RawOrigin::Signed(stage.importer.1), id, last);
		let scopes = Recalls::<T>::get(Ordered(id)).map(|known| known.scopes.len());
		assert_eq!(scopes, Some(MAX_SCOPES as usize));
	}

	#[benchmark]
	fn annul_recall() {
		let stage = stage::<T>();
		let scopes = scopes::<T>(MAX_SCOPES, &stage);
		let (authority, account) = &stage.authority;
		let id = recalled::<T>(account, scopes);
		let second = T::BenchmarkHelper::second_operator(*authority);
		T::BenchmarkHelper::signs_directly(&second);
		#[extrinsic_call]
		_(RawOrigin::Signed(second), id, [9; 32]);
		assert!(Recalls::<T>::get(Ordered(id)).is_some_and(|known| known.is_annulled()));
	}

	#[benchmark]
	fn report_duplicate() {
		let (Stage { maker, importer, .. }, first) = batch::<T>();
		let other = ItemId { batch: 1, index: 0 };
		let (second, root) = proof(serial(), other);
		put_batch::<T>(other.batch, maker.0, root);
		#[extrinsic_call]
		_(RawOrigin::Signed(importer.1), first, second);
		assert!(Duplicates::<T>::contains_key((gtin(), serial())));
	}

	#[benchmark]
	fn report_outside_pool() {
		let Stage { maker, importer, .. } = stage::<T>();
		let serial = "S1234567890123456789".parse().expect("it is one of 20 characters");
		let (proof, root) = proof(serial, ITEM);
		put_batch::<T>(ITEM.batch, maker.0, root);
		#[extrinsic_call]
		_(RawOrigin::Signed(importer.1), proof);
		assert!(OutsidePool::<T>::contains_key(Ordered(ITEM)));
	}

	#[benchmark]
	fn report_scans() {
		let (Stage { importer, .. }, proof) = batch::<T>();
		let witnesses: Vec<OrgId> =
			(0..MAX_NAMED - 1).map(|number| OrgId(5_000_000 + number)).collect();
		let witnesses = witnesses.try_into().expect("they are not too many");
		let alert = ScanAlert { at: T::Clock::now(), scans: 1, witnesses };
		ScanAlerts::<T>::insert(Ordered(ITEM), alert);
		#[extrinsic_call]
		_(RawOrigin::Signed(importer.1), proof, 21);
		assert!(ScanAlerts::<T>::get(Ordered(ITEM)).is_some_and(|alert| alert.scans == 21));
	}

	#[benchmark]
	fn activate() {
		let (_, proof) = batch::<T>();
		let activation = activation::<T>(proof, buyer("//first"));
		#[extrinsic_call]
		_(RawOrigin::Authorized, activation);
		assert!(Pallet::<T>::record(ITEM).is_some_and(|record| record.holder.is_some()));
	}

	#[benchmark]
	fn authorize_activate() {
		// The first use: whether there is room for a record is asked too.
		let (_, proof) = batch::<T>();
		let call = Call::<T>::activate { activation: activation::<T>(proof, buyer("//first")) };
		let authorized;
		#[block]
		{
			authorized = call.authorize(TransactionSource::External);
		}
		assert!(authorized.is_some_and(|result| result.is_ok()));
	}

	#[benchmark]
	fn transfer() {
		let passed_on = super::transfer::<T>();
		let to = passed_on.to;
		#[extrinsic_call]
		_(RawOrigin::Authorized, passed_on);
		let holder = Pallet::<T>::record(ITEM).and_then(|record| record.holder);
		assert!(holder.is_some_and(|holder| holder.key == to));
	}

	#[benchmark]
	fn authorize_transfer() {
		let call = Call::<T>::transfer { transfer: super::transfer::<T>() };
		let authorized;
		#[block]
		{
			authorized = call.authorize(TransactionSource::External);
		}
		assert!(authorized.is_some_and(|result| result.is_ok()));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::with_keystore(), crate::mock::Test);
}
