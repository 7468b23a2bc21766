//! Treasuries and settlement assets: money that no key signs for.

use crate::{standing::counts_roster, types::*, *};
use frame_support::{
	PalletId,
	dispatch::DispatchResultWithPostInfo,
	ensure,
	traits::{
		fungibles::Mutate,
		tokens::{Fortitude, Precision, Preservation},
	},
	transactional,
};
use frame_system::RawOrigin;
use sp_runtime::traits::{AccountIdConversion, StaticLookup};
use stalhof_primitives::organisation::Role;
use stalhof_support::{Need, Step};

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
				let to = Self::receiving(to)?;
				let moved = <pallet_assets::Pallet<T> as Mutate<_>>::transfer(
					asset,
					&own,
					&to,
					amount,
					Preservation::Expendable,
				);
				moved.map(|_| ())
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
