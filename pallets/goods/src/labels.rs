//! Labels: who uses the key that one hides, and who passes the item on. Without an account.

use crate::*;
use core::marker::PhantomData;
use frame_support::traits::IsSubType;
use sp_core::ed25519;
use sp_runtime::transaction_validity::TransactionValidityError;
use stalhof_primitives::{
	goods::{ActivationOpens, Conflict, activation_message, transfer_message},
	refusal::Refusal,
};
use stalhof_support::{Payer, goods::Movements};

/// What an activation does to its item.
enum Use {
	/// The first.
	First,
	/// For another holder than the item has.
	Conflict,
}

fn refuse(refusal: Refusal) -> TransactionValidityError {
	InvalidTransaction::Custom(refusal.code()).into()
}

type Authorized = Result<(ValidTransaction, Weight), TransactionValidityError>;

impl<T: Config> Pallet<T> {
	/// The hash of the chain's block 0.
	pub(crate) fn genesis() -> Hash {
		use sp_runtime::traits::Zero;
		let hash = frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero());
		let mut bytes = Hash::default();
		for (place, byte) in bytes.iter_mut().zip(hash.as_ref()) {
			*place = *byte;
		}
		bytes
	}

	fn signed(key: LabelKey, message: &[u8], signature: LabelSignature) -> bool {
		let (key, signature) =
			(ed25519::Public::from_raw(key.0), ed25519::Signature::from_raw(signature));
		sp_io::crypto::ed25519_verify(&signature, message, &key)
	}

	/// For how many blocks something is still valid.
	fn longevity(valid_until: u32) -> Result<u64, Refusal> {
		let left = valid_until.checked_sub(Self::block_number());
		left.filter(|left| *left <= LABEL_BLOCKS).map(u64::from).ok_or(Refusal::LabelOutOfTime)
	}

	/// Whether label keys of an item's batch may be used now.
	pub(crate) fn is_open(item: ItemId, opens: ActivationOpens) -> bool {
		match opens {
			ActivationOpens::Commissioned => true,
			// Who has sold it has had it from its producer.
			ActivationOpens::Dispatched if T::Movements::is_dispatched(item.batch) => true,
			ActivationOpens::Dispatched | ActivationOpens::Sold => {
				Self::has_bit(item, Bit::Sold)
					|| Self::record(item).is_some_and(|record| record.returned.is_some())
			}
		}
	}

	/// What an activation does, and the key that must have signed it. Does not look at proof and signature.
	fn use_of(activation: &Activation, batch: &Batch) -> Result<(Use, LabelKey), Refusal> {
		let proof = &activation.proof;
		let opens = batch.terms.opens.ok_or(Refusal::LabelKeyless)?;
		let own = proof.label_key.ok_or(Refusal::LabelKeyless)?;
		if !Self::is_open(proof.item, opens) {
			return Err(Refusal::LabelNotOpen);
		}
		let Some(record) = Self::record(proof.item) else { return Ok((Use::First, own)) };
		if record.destroyed.is_some() {
			return Err(Refusal::ItemDestroyed);
		}
		let key = record.resealed.map_or(own, |(key, _)| key);
		let Some(holder) = record.holder else { return Ok((Use::First, key)) };
		// What the first holder has sent can be sent again by anyone, when the item has been passed on too.
		if [holder.key, holder.first].contains(&activation.holder) {
			return Err(Refusal::AlreadyHolder);
		}
		if let Some(conflict) = record.conflict {
			let again = conflict.at.as_millis().saturating_add(CONFLICT_MILLIS);
			if conflict.count == u8::MAX || T::Clock::now().as_millis() < again {
				return Err(Refusal::ConflictCounted);
			}
		}
		Ok((Use::Conflict, key))
	}

	/// Whether a label's key may be used so: the cheap questions first.
	pub(crate) fn may_activate(activation: &Activation) -> Result<u64, Refusal> {
		let proof = &activation.proof;
		let longevity = Self::longevity(activation.valid_until)?;
		let batch = Self::batch_of(proof.item).map_err(|_| Refusal::ItemUnknown)?;
		let (_, key) = Self::use_of(activation, &batch)?;
		let bytes = Self::bytes_to_note(proof.item);
		let has_room = |payer| T::Bytes::has_room(payer, bytes);
		if bytes > 0 && !Self::answers(&batch).is_some_and(has_room) {
			return Err(Refusal::NoRoom);
		}
		if !Self::in_pool(&batch, &proof.serial) || !batch.holds(proof) {
			return Err(Refusal::ItemUnknown);
		}
		let ItemId { batch: id, index } = proof.item;
		let message = activation_message(
			&Self::genesis(),
			id,
			index,
			&activation.holder,
			activation.valid_until,
		);
		if !Self::signed(key, &message, activation.signature) {
			return Err(Refusal::LabelSignature);
		}
		Ok(longevity)
	}

	/// The transaction of one use of an item: the pool holds one at a time.
	fn valid(item: ItemId, longevity: u64) -> Authorized {
		let valid = ValidTransaction::with_tag_prefix("StalhofLabel")
			.and_provides(item)
			.longevity(longevity.max(1))
			.propagate(true)
			.build()?;
		Ok((valid, Weight::zero()))
	}

	pub(crate) fn authorize_activate(
		_: sp_runtime::transaction_validity::TransactionSource,
		activation: &Activation,
	) -> Authorized {
		let longevity = Self::may_activate(activation).map_err(refuse)?;
		Self::valid(activation.proof.item, longevity)
	}

	/// Does what was authorised in the same transaction.
	pub(crate) fn do_activate(activation: Activation) -> DispatchResult {
		let item = activation.proof.item;
		let batch = Self::batch_of(item)?;
		let (kind, _) = Self::use_of(&activation, &batch).map_err(|_| Error::<T>::NotAuthorized)?;
		let payer = Self::answers(&batch).ok_or(Error::<T>::NotInStanding)?;
		let (now, holder) = (T::Clock::now(), activation.holder);
		match kind {
			Use::First => {
				Self::change_record(item, payer, |record| {
					record.holder =
						Some(Holder { key: holder, since: now, passes: 0, first: holder });
					Ok(())
				})?;
				Self::deposit_event(Event::Activated { item, holder });
			}
			Use::Conflict => {
				let holder = sp_io::hashing::sha2_256(&holder.0);
				let mut count = 1;
				Self::change_record(item, payer, |record| {
					count = record.conflict.map_or(1, |before| before.count.saturating_add(1));
					record.conflict = Some(Conflict { count, at: now, holder });
					Ok(())
				})?;
				Self::deposit_event(Event::ConflictNoted { item, holder, count });
			}
		}
		Ok(())
	}

	/// Whether an item may be passed on so.
	pub(crate) fn may_transfer(transfer: &Transfer) -> Result<u64, Refusal> {
		let longevity = Self::longevity(transfer.valid_until)?;
		let record = Self::record(transfer.item).ok_or(Refusal::NotHolder)?;
		if record.destroyed.is_some() {
			return Err(Refusal::ItemDestroyed);
		}
		let holder = record.holder.ok_or(Refusal::NotHolder)?;
		if holder.key == transfer.to {
			return Err(Refusal::AlreadyHolder);
		}
		let again = holder.since.as_millis().saturating_add(PASS_MILLIS);
		if holder.passes > 0 && T::Clock::now().as_millis() < again {
			return Err(Refusal::PassedRecently);
		}
		let ItemId { batch, index } = transfer.item;
		let Transfer { to, valid_until, .. } = transfer;
		let message =
			transfer_message(&Self::genesis(), batch, index, holder.passes, to, *valid_until);
		if !Self::signed(holder.key, &message, transfer.signature) {
			return Err(Refusal::NotHolder);
		}
		Ok(longevity)
	}

	pub(crate) fn authorize_transfer(
		_: sp_runtime::transaction_validity::TransactionSource,
		transfer: &Transfer,
	) -> Authorized {
		let longevity = Self::may_transfer(transfer).map_err(refuse)?;
		Self::valid(transfer.item, longevity)
	}

	pub(crate) fn do_transfer(transfer: Transfer) -> DispatchResult {
		let Transfer { item, to, .. } = transfer;
		let batch = Self::batch_of(item)?;
		let payer = Self::answers(&batch).ok_or(Error::<T>::NotInStanding)?;
		let since = T::Clock::now();
		let mut passes = 0;
		Self::change_record(item, payer, |record| {
			let before = record.holder.ok_or(Error::<T>::NotAuthorized)?;
			passes = before.passes.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
			record.holder = Some(Holder { key: to, since, passes, ..before });
			Ok(())
		})?;
		Self::deposit_event(Event::Transferred { item, holder: to, passes });
		Ok(())
	}

	/// Who answers for the cost of what is done with a batch's labels: its producer, or its licensee when that one is
	/// not active.
	fn answers(batch: &Batch) -> Option<OrgId> {
		if Self::is_active(batch.producer) {
			return Some(batch.producer);
		}
		Self::licensee_of(batch.gtin)
	}
}

/// Lets a batch's producer answer for the cost of what is done with its labels.
pub struct AnswersForLabels<T>(PhantomData<T>);

impl<T: Config, RuntimeCall: IsSubType<Call<T>>> Payer<RuntimeCall> for AnswersForLabels<T> {
	fn payer(call: &RuntimeCall) -> Option<OrgId> {
		let item = match call.is_sub_type()? {
			Call::activate { activation } => activation.proof.item,
			Call::transfer { transfer } => transfer.item,
			_ => return None,
		};
		Pallet::<T>::answers(&Batches::<T>::get(Ordered(item.batch))?)
	}
}
