//! Treasuries and settlement assets: money that no key signs for.

use crate::{standing::counts_roster, types::*, *};
use frame_support::{
	PalletId,
	dispatch::DispatchResultWithPostInfo,
	ensure,
	traits::{
		fungibles::{Inspect, Mutate, hold},
		tokens::{DepositConsequence, Fortitude, Precision, Preservation, Provenance, Restriction},
	},
	transactional,
};
use frame_system::RawOrigin;
use sp_runtime::traits::{AccountIdConversion, StaticLookup};
use stalhof_primitives::{organisation::Role, receivables::HeldFor};
use stalhof_support::{
	Need, Step,
	money::{AssetTerms, Treasuries},
};

/// What treasuries are derived from, with the organisation's number.
pub const TREASURY_ID: PalletId = PalletId(*b"stalhof/");

/// The most digits after the point of a currency's major unit (ISO 4217).
const MAX_DECIMALS: u8 = 4;

/// What a treasury's limit takes in state.
pub(crate) const LIMIT_BYTES: u32 = 60;

impl TreasuryAct {
	/// The asset that it moves or touches.
	pub fn asset(&self) -> AssetId {
		match self {
			Self::Transfer { asset, .. }
			| Self::Mint { asset, .. }
			| Self::Burn { asset, .. }
			| Self::Freeze { asset, .. }
			| Self::Thaw { asset, .. } => *asset,
		}
	}

	/// What it moves, in minor units.
	pub fn amount(&self) -> Option<u128> {
		match self {
			Self::Transfer { amount, .. }
			| Self::Mint { amount, .. }
			| Self::Burn { amount, .. } => Some(*amount),
			Self::Freeze { .. } | Self::Thaw { .. } => None,
		}
	}

	/// In what standing an organisation may do it: what pays and frees, always.
	fn need(&self) -> Need {
		match self {
			Self::Transfer { .. } | Self::Burn { .. } | Self::Thaw { .. } => Need::WindDown,
			Self::Mint { .. } | Self::Freeze { .. } => Need::Act,
		}
	}
}

impl<T: Config> Pallet<T> {
	/// The account on which an organisation's settlement money lies.
	pub fn treasury_account(organisation: OrgId) -> T::AccountId {
		TREASURY_ID.into_sub_account_truncating((b"treasury", organisation))
	}

	/// Registers a bank's settlement asset; the bank's treasury is all of its team. For the council.
	///
	/// # Errors
	/// [`NotFound`](Error::NotFound), [`NotInStanding`](Error::NotInStanding),
	/// [`NotSettlementBank`](Error::NotSettlementBank), [`InvalidCurrency`](Error::InvalidCurrency),
	/// [`AssetExists`](Error::AssetExists).
	#[transactional]
	pub fn register_asset(asset: AssetId, terms: SettlementAsset) -> DispatchResult {
		let SettlementAsset { issuer, currency, decimals, .. } = terms;
		let seat = Self::seat(issuer)?;
		let active = Self::standing_on(&seat, Self::today()).may_act();
		ensure!(active, Error::<T>::NotInStanding);
		ensure!(seat.roles.has(Role::SettlementBank), Error::<T>::NotSettlementBank);
		let sound = currency.is_well_formed() && decimals <= MAX_DECIMALS;
		ensure!(sound, Error::<T>::InvalidCurrency);
		let known = pallet_assets::Asset::<T>::contains_key(asset);
		ensure!(!known, Error::<T>::AssetExists);
		let owner = T::Lookup::unlookup(Self::treasury_account(issuer));
		let root = || RawOrigin::Root.into();
		pallet_assets::Pallet::<T>::force_create(root(), asset.into(), owner, true, 1)?;
		let name = alloc::format!("{currency} of organisation {issuer}");
		pallet_assets::Pallet::<T>::force_set_metadata(
			root(),
			asset.into(),
			name.into_bytes(),
			currency.letters().to_vec(),
			decimals,
			false,
		)?;
		SettlementAssets::<T>::insert(Ordered(asset), terms);
		Self::deposit_event(Event::AssetRegistered { asset, terms });
		Ok(())
	}

	pub(crate) fn do_act(
		who: &T::AccountId,
		act: TreasuryAct,
		reference: PaymentReference,
	) -> DispatchResultWithPostInfo {
		let (organisation, seat) = Self::acting_for(who, Permission::Settle, act.need())?;
		let asset = act.asset();
		let terms = SettlementAssets::<T>::get(Ordered(asset)).ok_or(Error::<T>::AssetNotFound)?;
		if let Some(amount) = act.amount() {
			ensure!(amount > 0, Error::<T>::ZeroAmount);
		}
		let issues = terms.issuer == organisation;
		ensure!(issues || matches!(act, TreasuryAct::Transfer { .. }), Error::<T>::NotIssuer);
		let mints = matches!(act, TreasuryAct::Mint { .. });
		ensure!(!mints || seat.roles.has(Role::SettlementBank), Error::<T>::NotSettlementBank);
		let limit = TreasuryLimits::<T>::get(Ordered(organisation), Ordered(asset));
		let mut weight =
			(!counts_roster(&seat, Self::today())).then(<T as Config>::WeightInfo::act_by_one);
		// Of an organisation that is out its administrator is left alone, and pays what it owes.
		if let (Some(amount), Some(limit)) = (act.amount(), limit)
			&& amount > limit
			&& seat.status != Status::Removed
		{
			let hash = act_hash((b"act", organisation, &act, &reference));
			if Self::sign_act(organisation, who, Permission::Settle, hash)? == Step::First {
				return Ok(().into());
			}
			weight = None;
		}
		Self::perform(organisation, &act)?;
		Self::deposit_event(Event::TreasuryUsed { organisation, act, reference });
		Ok(weight.into())
	}

	fn perform(organisation: OrgId, act: &TreasuryAct) -> DispatchResult {
		let own = Self::treasury_account(organisation);
		match *act {
			TreasuryAct::Transfer { asset, to, amount } => {
				Self::move_money(asset, organisation, to, amount)
			}
			TreasuryAct::Mint { asset, to, amount } => {
				let to = Self::receiving(to)?;
				<pallet_assets::Pallet<T> as Mutate<_>>::mint_into(asset, &to, amount).map(|_| ())
			}
			TreasuryAct::Burn { asset, amount } => {
				let burnt = <pallet_assets::Pallet<T> as Mutate<_>>::burn_from(
					asset,
					&own,
					amount,
					Preservation::Expendable,
					Precision::Exact,
					Fortitude::Polite,
				);
				burnt.map(|_| ())
			}
			TreasuryAct::Freeze { asset, organisation: whose } => {
				let whose = T::Lookup::unlookup(Self::receiving(whose)?);
				let bank = RawOrigin::Signed(own).into();
				pallet_assets::Pallet::<T>::freeze(bank, asset.into(), whose)
			}
			TreasuryAct::Thaw { asset, organisation: whose } => {
				let whose = T::Lookup::unlookup(Self::receiving(whose)?);
				let bank = RawOrigin::Signed(own).into();
				pallet_assets::Pallet::<T>::thaw(bank, asset.into(), whose)
			}
		}
	}

	/// The treasury of an organisation that has been admitted, even if it is out by now: what it is owed it gets.
	pub(crate) fn receiving(organisation: OrgId) -> Result<T::AccountId, Error<T>> {
		let seat = Self::seat(organisation)?;
		ensure!(seat.status != Status::Applied, Error::<T>::NotInStanding);
		Ok(Self::treasury_account(organisation))
	}

	pub(crate) fn do_set_treasury_limit(
		who: &T::AccountId,
		asset: AssetId,
		limit: Option<u128>,
	) -> DispatchResult {
		let (organisation, _) = Self::acting_for(who, Permission::Administer, Need::Act)?;
		ensure!(SettlementAssets::<T>::contains_key(Ordered(asset)), Error::<T>::AssetNotFound);
		let before = TreasuryLimits::<T>::get(Ordered(organisation), Ordered(asset));
		// One operator may bind the treasury closer; to loosen it takes two.
		let closer = match (before, limit) {
			(None, _) => true,
			(Some(before), Some(limit)) => limit <= before,
			(Some(_), None) => false,
		};
		if !closer {
			let hash = act_hash((b"limit", organisation, asset, limit));
			if Self::sign_act(organisation, who, Permission::Administer, hash)? == Step::First {
				return Ok(());
			}
		}
		match (before, limit) {
			(None, Some(_)) => Self::charge_bytes(organisation, LIMIT_BYTES)?,
			(Some(_), None) => Self::refund_bytes(organisation, LIMIT_BYTES),
			_ => {}
		}
		TreasuryLimits::<T>::set(Ordered(organisation), Ordered(asset), limit);
		Self::deposit_event(Event::TreasuryLimitSet { organisation, asset, limit });
		Ok(())
	}
}

/// The reason of the runtime.
fn held_for<T: Config>(reason: HeldFor) -> <T as Config>::RuntimeHoldReason {
	HoldReason::from(reason).into()
}

impl<T: Config> Treasuries for Pallet<T> {
	fn terms(asset: AssetId) -> Option<AssetTerms> {
		let SettlementAsset { issuer, currency, decimals, offset } =
			SettlementAssets::<T>::get(Ordered(asset))?;
		Some(AssetTerms { issuer, currency, decimals, offset })
	}

	fn balance(asset: AssetId, organisation: OrgId) -> u128 {
		<pallet_assets::Pallet<T> as Inspect<_>>::reducible_balance(
			asset,
			&Self::treasury_account(organisation),
			Preservation::Expendable,
			Fortitude::Polite,
		)
	}

	fn held(asset: AssetId, organisation: OrgId, reason: HeldFor) -> u128 {
		let account = Self::treasury_account(organisation);
		<T::Holds as hold::Inspect<_>>::balance_on_hold(asset, &held_for::<T>(reason), &account)
	}

	fn can_receive(asset: AssetId, organisation: OrgId, amount: u128) -> bool {
		Self::receiving(organisation).is_ok_and(|account| {
			let outcome = <pallet_assets::Pallet<T> as Inspect<_>>::can_deposit(
				asset,
				&account,
				amount,
				Provenance::Extant,
			);
			outcome == DepositConsequence::Success
		})
	}

	fn move_money(asset: AssetId, from: OrgId, to: OrgId, amount: u128) -> DispatchResult {
		let to = Self::receiving(to)?;
		let moved = <pallet_assets::Pallet<T> as Mutate<_>>::transfer(
			asset,
			&Self::treasury_account(from),
			&to,
			amount,
			Preservation::Expendable,
		);
		moved.map(|_| ())
	}

	fn hold(asset: AssetId, organisation: OrgId, amount: u128, reason: HeldFor) -> DispatchResult {
		let account = Self::treasury_account(organisation);
		<T::Holds as hold::Mutate<_>>::hold(asset, &held_for::<T>(reason), &account, amount)
	}

	fn release_to(
		asset: AssetId,
		organisation: OrgId,
		to: OrgId,
		amount: u128,
		reason: HeldFor,
	) -> DispatchResult {
		let (reason, own) = (held_for::<T>(reason), Self::treasury_account(organisation));
		if organisation == to {
			let freed = <T::Holds as hold::Mutate<_>>::release(
				asset,
				&reason,
				&own,
				amount,
				Precision::Exact,
			);
			return freed.map(|_| ());
		}
		let to = Self::receiving(to)?;
		let moved = <T::Holds as hold::Mutate<_>>::transfer_on_hold(
			asset,
			&reason,
			&own,
			&to,
			amount,
			Precision::Exact,
			Restriction::Free,
			Fortitude::Polite,
		);
		moved.map(|_| ())
	}

	fn limit(asset: AssetId, organisation: OrgId) -> Option<u128> {
		let out = Self::seat(organisation).is_ok_and(|seat| seat.status == Status::Removed);
		TreasuryLimits::<T>::get(Ordered(organisation), Ordered(asset)).filter(|_| !out)
	}
}
