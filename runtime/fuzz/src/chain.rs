//! The chain on which a history happens.

use crate::{
	keys, runtime,
	runtime::{
		BlockNumber, Executive, Hash, Header, RuntimeCall, RuntimeGenesisConfig, SLOT_MILLIS,
		System, UncheckedExtrinsic, genesis,
	},
	step::{Outcome, Step},
};
use codec::{Decode, Encode};
use frame_support::dispatch::DispatchClass;
use sp_consensus_aura::AURA_ENGINE_ID;
use sp_core::Pair;
use sp_io::TestExternalities;
use sp_keystore::{KeystoreExt, testing::MemoryKeystore};
use sp_runtime::{
	BuildStorage, Digest, DigestItem,
	generic::SignedPayload,
	traits::Header as _,
	transaction_validity::{InvalidTransaction, TransactionSource, TransactionValidityError},
};
use stalhof_primitives::{
	organisation::{OrgId, Permissions, Role, Roles},
	peer_id::PeerId,
	time::{Day, Speed},
};
use std::collections::BTreeMap;

/// A slot on 2026-11-23.
const SLOT: u64 = 897_710_400;
/// The day on which the calendar begins: 2019-11-11.
const SEASON: u32 = 18_211;
/// How fast it runs: a day takes three slots.
const SPEED: u32 = 14_400;
/// Blocks of a session.
const SESSION: BlockNumber = 20;
/// One in so many transactions is asked what it changed, and whether the pool would have taken it.
const SAMPLE: u64 = 23;

/// What a history needs of the chain that it happens on.
pub struct Chain {
	externalities: TestExternalities,
	number: BlockNumber,
	slot: u64,
	parent: Hash,
	transactions: u64,
}

/// The genesis of a development network of four validators, with a calendar on which a day takes three slots, short
/// sessions, and organisations with more roles, so that every part has somebody to play it.
fn genesis() -> genesis::Genesis {
	let mut genesis = genesis::of_well_known(&genesis::FOUR);
	let more: [&[Role]; 6] = [
		&[Role::Lender],
		&[Role::Supplier],
		&[Role::Supplier, Role::Lender],
		&[Role::Supplier, Role::Buyer, Role::Inspector],
		&[Role::Buyer, Role::Validator],
		&[Role::Validator],
	];
	for (place, (founder, more)) in genesis.founders.iter_mut().zip(more).enumerate() {
		founder.roles = founder.roles.union(Roles::of(more));
		for (_, permissions) in &mut founder.operators {
			*permissions = Permissions::ALL;
		}
		// The records of some end in the course of a history, and are renewed or not.
		if place > 2 {
			founder.kyb_until = Day::from_number(SEASON + 60 * u32::try_from(place).unwrap_or(0));
		}
	}
	genesis::Genesis {
		calendar_start: Some(Day::from_number(SEASON)),
		calendar_speed: Speed::new(SPEED).unwrap_or_default(),
		session_blocks: Some(SESSION),
		permissioned: true,
		nodes: (1..=4).map(|of| (OrgId(of.into()), PeerId::of_ed25519(&[of; 32]))).collect(),
		sudo: Some(keys::account(0)),
		..genesis
	}
}

fn merge(base: &mut serde_json::Value, patch: serde_json::Value) {
	match (base, patch) {
		(serde_json::Value::Object(base), serde_json::Value::Object(patch)) => {
			for (key, value) in patch {
				merge(base.entry(key).or_insert(serde_json::Value::Null), value);
			}
		}
		(base, patch) => *base = patch,
	}
}

fn state() -> sp_core::storage::Storage {
	static STATE: std::sync::OnceLock<sp_core::storage::Storage> = std::sync::OnceLock::new();
	let made = STATE.get_or_init(|| {
		let default = serde_json::to_value(RuntimeGenesisConfig::default());
		let mut config = default.expect("the default genesis is JSON");
		merge(&mut config, genesis().patch());
		let config: RuntimeGenesisConfig =
			serde_json::from_value(config).expect("the patch fits the genesis");
		config.build_storage().expect("the genesis is sound")
	});
	made.clone()
}

impl Default for Chain {
	fn default() -> Self {
		let mut externalities = TestExternalities::new(state());
		externalities.register_extension(KeystoreExt::new(MemoryKeystore::new()));
		let parent = Hash::repeat_byte(1);
		let mut chain = Self { externalities, number: 0, slot: SLOT, parent, transactions: 0 };
		chain.begin(1);
		chain
	}
}

impl Chain {
	/// Looks at the state, or makes something of it.
	pub fn look<R>(&mut self, look: impl FnOnce() -> R) -> R {
		self.externalities.execute_with(look)
	}

	/// Does a step, and gives what came of it where it is a transaction.
	///
	/// # Errors
	/// What is wrong with the chain.
	///
	/// # Panics
	/// When the runtime does.
	pub fn take(&mut self, step: &Step) -> Result<Option<Outcome>, String> {
		match step {
			Step::Block { slots } => {
				self.end()?;
				self.begin(u64::from((*slots).max(1)));
				Ok(None)
			}
			Step::Signed { by, ahead, call } => {
				let transaction = self.look(|| signed(*by, *ahead, call.clone()));
				self.apply(transaction).map(Some)
			}
			Step::General(call) => self.apply(runtime::general_transaction(call.clone())).map(Some),
			Step::Bytes(bytes) => match UncheckedExtrinsic::decode(&mut &bytes[..]) {
				Ok(transaction) => self.apply(transaction).map(Some),
				Err(_) => Ok(None),
			},
		}
	}

	fn begin(&mut self, slots: u64) {
		(self.number, self.slot) = (self.number + 1, self.slot + slots);
		let (number, slot, parent) = (self.number, self.slot, self.parent);
		self.look(|| {
			let logs = vec![DigestItem::PreRuntime(AURA_ENGINE_ID, slot.encode())];
			let header = Header::new(number, Hash::zero(), Hash::zero(), parent, Digest { logs });
			Executive::initialize_block(&header);
			let set = pallet_timestamp::Call::set { now: slot * SLOT_MILLIS };
			let set = UncheckedExtrinsic::new_bare(RuntimeCall::Timestamp(set));
			let done = Executive::apply_extrinsic(set);
			done.expect("time is told").expect("time goes on");
		});
	}

	/// Ends the block and checks everything.
	///
	/// # Errors
	/// What is wrong.
	pub fn end(&mut self) -> Result<(), String> {
		self.parent = self.look(|| {
			let header = Executive::finalize_block();
			within_limits()?;
			crate::invariants::check()?;
			Ok::<_, String>(header.hash())
		})?;
		Ok(())
	}

	fn apply(&mut self, transaction: UncheckedExtrinsic) -> Result<Outcome, String> {
		self.transactions += 1;
		let sampled = self.transactions.is_multiple_of(SAMPLE);
		self.look(|| {
			let before = sampled.then(snapshot);
			// What nobody signs may be good for this block alone, and the pool looks at the next.
			let taken = (sampled && transaction.is_signed()).then(|| pooled(&transaction));
			sp_io::storage::start_transaction();
			let outcome = match Executive::apply_extrinsic(transaction) {
				// As who builds a block does: nothing stays of what is not let into it.
				Err(error) => {
					sp_io::storage::rollback_transaction();
					Outcome::Refused(error)
				}
				Ok(done) => {
					sp_io::storage::commit_transaction();
					done.map_or_else(Outcome::Failed, |()| Outcome::Done)
				}
			};
			if let Some(taken) = taken {
				as_in_the_pool(taken, &outcome)?;
			}
			if let (Some(before), Outcome::Failed(_)) = (before, &outcome) {
				unchanged(&before, &outcome)?;
			}
			Ok(outcome)
		})
	}
}

/// A transaction that the key of that number signs.
fn signed(by: u8, ahead: u8, call: RuntimeCall) -> UncheckedExtrinsic {
	let account = keys::account(by);
	let extensions = runtime::extensions(System::account_nonce(&account) + u32::from(ahead));
	let payload = SignedPayload::new(call.clone(), extensions.clone());
	let payload = payload.expect("what the extensions add is known");
	let signature = payload.using_encoded(|bytes| keys::pair(by).sign(bytes));
	UncheckedExtrinsic::new_signed(call, account.into(), signature.into(), extensions)
}

/// What the pool would say to a transaction; nothing of it stays.
fn pooled(transaction: &UncheckedExtrinsic) -> Result<(), TransactionValidityError> {
	sp_io::storage::start_transaction();
	let (source, parent) = (TransactionSource::External, System::parent_hash());
	let valid = Executive::validate_transaction(source, transaction.clone(), parent);
	sp_io::storage::rollback_transaction();
	valid.map(|_| ())
}

/// That a block takes what the pool takes, unless it is full or a nonce is missing, and nothing else.
fn as_in_the_pool(
	pooled: Result<(), TransactionValidityError>,
	outcome: &Outcome,
) -> Result<(), String> {
	use InvalidTransaction::{ExhaustsResources, Future};
	match (pooled, outcome) {
		(
			Ok(()),
			Outcome::Refused(TransactionValidityError::Invalid(Future | ExhaustsResources)),
		) => Ok(()),
		(Ok(()), Outcome::Refused(error)) => {
			Err(format!("the pool takes a transaction that no block does: {error:?}"))
		}
		(Err(error), Outcome::Done | Outcome::Failed(_)) => {
			Err(format!("a block takes a transaction that the pool refuses: {error:?}"))
		}
		_ => Ok(()),
	}
}

type Snapshot = BTreeMap<Vec<u8>, Vec<u8>>;

/// All of the state.
fn snapshot() -> Snapshot {
	let mut state = Snapshot::new();
	let mut key = Vec::new();
	while let Some(next) = sp_io::storage::next_key(&key) {
		state.insert(next.clone(), sp_io::storage::get(&next).map(Into::into).unwrap_or_default());
		key = next;
	}
	state
}

/// Whether a transaction of which nothing else stays may change this: nonces, events and the block's weight, and what its
/// group has used.
fn belongs_to_the_way(key: &[u8]) -> bool {
	let consortium =
		|item: &str| frame_support::storage::storage_prefix(b"Consortium", item.as_bytes());
	let system = sp_io::hashing::twox_128(b"System");
	key.starts_with(&system)
		|| key.starts_with(b":")
		|| ["Quotas", "Accountless"].iter().any(|item| key.starts_with(&consortium(item)))
}

fn unchanged(before: &Snapshot, outcome: &Outcome) -> Result<(), String> {
	let after = snapshot();
	let differs = |key: &&Vec<u8>| before.get(*key) != after.get(*key) && !belongs_to_the_way(key);
	match before.keys().chain(after.keys()).find(differs) {
		Some(key) => Err(format!(
			"{outcome:?}, and it changed what is stored under 0x{}",
			sp_core::hexdisplay::HexDisplay::from(key)
		)),
		None => Ok(()),
	}
}

/// That transactions fill no more of a block than they may. What a block does by itself is not counted: one that ends a
/// session takes all the weight there is, so that it has no transactions.
fn within_limits() -> Result<(), String> {
	let used = System::block_weight();
	let limits = runtime::configs::BLOCK_WEIGHT;
	let all = used.total().saturating_sub(*used.get(DispatchClass::Mandatory));
	let most = runtime::configs::NORMAL_SHARE * limits;
	if all.all_lte(limits) && used.get(DispatchClass::Normal).all_lte(most) {
		return Ok(());
	}
	Err(format!("transactions of {used:?} in a block that takes {limits:?}"))
}
