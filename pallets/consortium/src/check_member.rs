//! The transaction extension that stands in the place of `CheckNonce`: who signs, for whom, at whose cost.

use crate::{standing::counts_roster, types::*, *};
use codec::{Decode, DecodeWithMemTracking, Encode};
use core::fmt;
use frame_support::{
	DebugNoBound,
	dispatch::{DispatchClass, DispatchInfo, PostDispatchInfo},
};
use frame_system::CheckNonce;
use scale_info::TypeInfo;
use sp_runtime::{
	DispatchResult,
	traits::{
		AsSystemOriginSigner, DispatchInfoOf, Dispatchable, PostDispatchInfoOf,
		TransactionExtension, ValidateResult,
	},
	transaction_validity::{
		InvalidTransaction, TransactionPriority, TransactionSource, TransactionValidityError,
		ValidTransaction,
	},
};
use stalhof_primitives::{organisation::Standing, refusal::Refusal};

/// Steps of a group's use by which the pool orders: thousandths of what it may use at once.
const SHARE_STEPS: u64 = 1_000;

/// Bits of the priority below those of the use: how near the transaction is to its account's next one.
const DISTANCE_BITS: u32 = 16;

/// Added to what goes before everything else.
const URGENT: TransactionPriority = 1 << 48;

/// How many transactions of one account are urgent at a time: with more, one group's payments could push all that is not
/// urgent out of a full pool.
const URGENT_AT_ONCE: u32 = 4;

/// Asks signer, operator, organisation and group whether they may send this, charges the group's allowance, and checks
/// and counts the nonce as [`CheckNonce`] does.
///
/// It has the identifier and the bytes of [`CheckNonce`] (a compact nonce), so that every wallet can build our
/// transactions.
///
/// # Validity
/// - Refuses with `InvalidTransaction::Custom(n)`, one `n` for each cause: [`Refusal`].
/// - Priority falls with what the group has used of its allowance and with the distance to the account's next nonce;
///   what is urgent stands above: of a group that is within its allowance, each account's next four transactions.
/// - In a block that is half full, by weight or by length, a group that is over its allowance waits (`ExhaustsResources`).
#[derive(Encode, Decode, DecodeWithMemTracking, Clone, Eq, PartialEq, TypeInfo)]
#[scale_info(skip_type_params(T))]
pub struct CheckMember<T: Config>(#[codec(compact)] pub T::Nonce);

impl<T: Config> CheckMember<T> {
	/// For a transaction with that nonce.
	pub fn from(nonce: T::Nonce) -> Self {
		Self(nonce)
	}
}

impl<T: Config> fmt::Debug for CheckMember<T> {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		write!(f, "CheckMember({:?})", self.0)
	}
}

/// From validation to preparation.
#[derive(DebugNoBound)]
pub enum Val<T: Config> {
	/// Signed by this operator.
	Signed(T::AccountId, Liable),
	/// Without a signer.
	Accountless(Liable),
	/// Nothing for this extension to do.
	Other,
}

/// Who is liable for what a transaction costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Liable {
	/// The group that is charged.
	group: GroupId,
	/// Whether the roster had to be looked at.
	counted: bool,
}

impl Liable {
	fn of(seat: &Seat, sponsor: Option<&Seat>, day: Day) -> Self {
		let group = sponsor.map_or(seat.group, |sponsor| sponsor.group);
		Self { group, counted: counts_roster(seat, day) }
	}

	/// What of the extension's announced weight is not taken.
	fn spared<T: Config>(self) -> Weight {
		if self.counted {
			return Weight::zero();
		}
		let announced = <T as Config>::WeightInfo::check_member();
		announced.saturating_sub(<T as Config>::WeightInfo::check_member_active())
	}
}

/// From preparation to the end of the call.
#[derive(DebugNoBound)]
pub enum Pre {
	/// A group was charged for weight and length.
	Charged {
		/// Which.
		liable: Liable,
		/// Whether the transaction has no signer.
		accountless: bool,
	},
	/// Nothing was charged.
	Free,
}

fn refuse(refusal: Refusal) -> TransactionValidityError {
	InvalidTransaction::Custom(refusal.code()).into()
}

impl<T: Config> Pallet<T> {
	/// Who is liable for this call of `who`.
	fn may_send(
		who: &T::AccountId,
		call: &<T as frame_system::Config>::RuntimeCall,
	) -> Result<Liable, Refusal> {
		let operator = Operators::<T>::get(who).ok_or(Refusal::NotAnOperator)?;
		let today = Self::today();
		if today > operator.until {
			return Err(Refusal::OperatorExpired);
		}
		let organisation = operator.organisation;
		let seat = Seats::<T>::get(Ordered(organisation)).ok_or(Refusal::NotAnOperator)?;
		let sponsor = Self::sponsor_of(&seat);
		let liable = Liable::of(&seat, sponsor.as_ref(), today);
		let (refusal, may) = match Self::standing_under(&seat, sponsor.as_ref(), today) {
			Standing::Active => return Ok(liable),
			Standing::Applied => (Refusal::NotAdmitted, false),
			Standing::Lapsing => {
				(Refusal::Lapsing, T::WindDown::contains(call) || T::Governance::contains(call))
			}
			Standing::Suspended => (Refusal::Suspended, T::WindDown::contains(call)),
			Standing::Leaving => (Refusal::Leaving, T::WindDown::contains(call)),
			Standing::Lapsed => (Refusal::Lapsed, T::WindDown::contains(call)),
			Standing::Orphaned => (Refusal::Orphaned, T::WindDown::contains(call)),
			Standing::Removed => (Refusal::Removed, operator.admin && T::WindDown::contains(call)),
		};
		if may { Ok(liable) } else { Err(refusal) }
	}

	/// Who is liable for this call without a signer.
	fn may_be_sent(call: &<T as frame_system::Config>::RuntimeCall) -> Result<Liable, Refusal> {
		if !T::BaseCallFilter::contains(call) {
			return Err(Refusal::Paused);
		}
		let organisation = T::Payer::payer(call).ok_or(Refusal::NoPayer)?;
		let seat = Seats::<T>::get(Ordered(organisation)).ok_or(Refusal::PayerInactive)?;
		let today = Self::today();
		let sponsor = Self::sponsor_of(&seat);
		let standing = Self::standing_under(&seat, sponsor.as_ref(), today);
		let liable = Liable::of(&seat, sponsor.as_ref(), today);
		if standing.may_act() { Ok(liable) } else { Err(Refusal::PayerInactive) }
	}

	/// The priority of a transaction of that group, `distance` nonces after the account's next one.
	fn priority(group: GroupId, distance: u32, urgent: bool) -> TransactionPriority {
		let used = Self::quota_now(group).map_or(SHARE_STEPS, |now| {
			let steps = u128::from(now.used) * u128::from(SHARE_STEPS) / u128::from(now.max.max(1));
			u64::try_from(steps).unwrap_or(SHARE_STEPS).min(SHARE_STEPS)
		});
		let most = (1 << DISTANCE_BITS) - 1;
		let near = most - u64::from(distance).min(most);
		let base = ((SHARE_STEPS - used) << DISTANCE_BITS) + near;
		let urgent = urgent && used < SHARE_STEPS && distance < URGENT_AT_ONCE;
		if urgent { base + URGENT } else { base }
	}

	/// What a transaction costs besides its weight; picoseconds.
	fn length_cost(len: usize) -> u64 {
		T::LengthCost::get().saturating_mul(u64::try_from(len).unwrap_or(u64::MAX))
	}

	/// Charges a group. One that is over its allowance waits once the block is half full: until then it may use what
	/// nobody else has wanted.
	fn charge_quota(group: GroupId, cost: u64) -> Result<(), TransactionValidityError> {
		Quotas::<T>::mutate(Ordered(group), |quota| {
			let quota = quota.as_mut().ok_or(InvalidTransaction::ExhaustsResources)?;
			let (block, now) = (Self::block_capacity(), Self::block_number());
			let level = quota.level(now, quota.per_block(block)).saturating_add(cost);
			if level > quota.max(block) && Self::block_is_half_full(block) {
				return Err(InvalidTransaction::ExhaustsResources.into());
			}
			quota.used = level;
			quota.at = now;
			Ok(())
		})
	}

	fn block_is_half_full(block: u64) -> bool {
		let weights = frame_system::BlockWeight::<T>::get();
		// What is operational is sent by members too, and takes of the block what others could use.
		let weight = [DispatchClass::Normal, DispatchClass::Operational]
			.into_iter()
			.fold(0u64, |sum, class| sum.saturating_add(weights.get(class).ref_time()));
		let length = frame_system::Pallet::<T>::block_size();
		let most = *T::BlockLength::get().max.get(DispatchClass::Normal);
		weight >= block / 2 || length >= most / 2
	}

	/// Gives back what was charged and not used.
	fn refund_quota(group: GroupId, unused: u64) {
		Quotas::<T>::mutate(Ordered(group), |quota| {
			if let Some(quota) = quota {
				quota.used = quota.used.saturating_sub(unused);
			}
		});
	}

	/// Counts what transactions without a signer use of this block.
	fn charge_accountless(cost: u64) -> Result<(), TransactionValidityError> {
		Accountless::<T>::mutate(|used| {
			let all = used.saturating_add(cost);
			if all > T::AccountlessShare::get() * Self::block_capacity() {
				return Err(InvalidTransaction::ExhaustsResources.into());
			}
			*used = all;
			Ok(())
		})
	}
}

impl<T: Config> TransactionExtension<<T as frame_system::Config>::RuntimeCall> for CheckMember<T>
where
	<T as frame_system::Config>::RuntimeCall:
		Dispatchable<Info = DispatchInfo, PostInfo = PostDispatchInfo>,
	<<T as frame_system::Config>::RuntimeCall as Dispatchable>::RuntimeOrigin:
		AsSystemOriginSigner<T::AccountId> + Clone,
{
	const IDENTIFIER: &'static str = "CheckNonce";
	type Implicit = ();
	type Val = Val<T>;
	type Pre = Pre;

	fn weight(&self, _: &<T as frame_system::Config>::RuntimeCall) -> Weight {
		<T as Config>::WeightInfo::check_member()
	}

	fn validate(
		&self,
		origin: <T as frame_system::Config>::RuntimeOrigin,
		call: &<T as frame_system::Config>::RuntimeCall,
		_: &DispatchInfoOf<<T as frame_system::Config>::RuntimeCall>,
		_: usize,
		_: Self::Implicit,
		_: &impl Encode,
		source: TransactionSource,
	) -> ValidateResult<Self::Val, <T as frame_system::Config>::RuntimeCall> {
		use sp_runtime::traits::AsTransactionAuthorizedOrigin;
		// In a block nothing is sorted any more.
		let priority = |group, distance, urgent| match source {
			TransactionSource::InBlock => 0,
			_ => Pallet::<T>::priority(group, distance, urgent),
		};
		let Some(who) = origin.as_system_origin_signer() else {
			if !origin.is_transaction_authorized() {
				return Ok((ValidTransaction::default(), Val::Other, origin));
			}
			let liable = Pallet::<T>::may_be_sent(call).map_err(refuse)?;
			let priority = priority(liable.group, 0, false);
			let validity = ValidTransaction { priority, ..Default::default() };
			return Ok((validity, Val::Accountless(liable), origin));
		};
		let who = who.clone();
		let liable = Pallet::<T>::may_send(&who, call).map_err(refuse)?;
		let nonce = CheckNonce::<T>::validate_nonce_for_account(&who, self.0)?;
		let next: u32 = frame_system::Pallet::<T>::account_nonce(&who).into();
		let own: u32 = self.0.into();
		let distance = own.saturating_sub(next);
		let validity = ValidTransaction {
			priority: priority(liable.group, distance, T::Urgent::contains(call)),
			requires: nonce.requires,
			provides: nonce.provides,
			..Default::default()
		};
		Ok((validity, Val::Signed(who, liable), origin))
	}

	fn prepare(
		self,
		val: Self::Val,
		_: &<T as frame_system::Config>::RuntimeOrigin,
		_: &<T as frame_system::Config>::RuntimeCall,
		info: &DispatchInfoOf<<T as frame_system::Config>::RuntimeCall>,
		len: usize,
	) -> Result<Self::Pre, TransactionValidityError> {
		let announced =
			info.total_weight().ref_time().saturating_add(Pallet::<T>::length_cost(len));
		let cost = |liable: Liable| announced.saturating_sub(liable.spared::<T>().ref_time());
		match val {
			Val::Signed(who, liable) => {
				Pallet::<T>::charge_quota(liable.group, cost(liable))?;
				CheckNonce::<T>::prepare_nonce_for_account(&who, self.0)?;
				Signer::<T>::put(who);
				Ok(Pre::Charged { liable, accountless: false })
			}
			Val::Accountless(liable) => {
				Pallet::<T>::charge_accountless(cost(liable))?;
				Pallet::<T>::charge_quota(liable.group, cost(liable))?;
				Ok(Pre::Charged { liable, accountless: true })
			}
			Val::Other => Ok(Pre::Free),
		}
	}

	fn post_dispatch_details(
		pre: Self::Pre,
		info: &DispatchInfo,
		post_info: &PostDispatchInfoOf<<T as frame_system::Config>::RuntimeCall>,
		_: usize,
		_: &DispatchResult,
	) -> Result<Weight, TransactionValidityError> {
		Signer::<T>::kill();
		match pre {
			Pre::Charged { liable, accountless } => {
				let unused = post_info.calc_unspent(info).ref_time();
				if unused > 0 {
					Pallet::<T>::refund_quota(liable.group, unused);
					if accountless {
						Accountless::<T>::mutate(|used| *used = used.saturating_sub(unused));
					}
				}
				// What this extension spared was not charged.
				Ok(liable.spared::<T>())
			}
			Pre::Free => Ok(<T as Config>::WeightInfo::check_member()),
		}
	}
}
