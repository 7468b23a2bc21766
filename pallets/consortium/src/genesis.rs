//! How a consortium begins.

use crate::{admission::record_bytes, operators::OPERATOR_BYTES, types::*, *};
use frame_support::ensure;
use frame_support::traits::fungibles::Mutate;
use stalhof_primitives::organisation::Role;

impl<T: Config> Pallet<T> {
	/// Seats the founders. What is wrong in a genesis stops the chain from beginning, and says what it is.
	pub(crate) fn found(genesis: &GenesisConfig<T>) {
		if let Some(allowance) = genesis.default_allowance {
			DefaultAllowance::<T>::put(allowance);
		}
		NextOrganisation::<T>::put(OrgId(1));
		for founder in &genesis.founders {
			if let Err(error) = Self::found_one(founder) {
				panic!("founder '{}': {error:?}", founder.name);
			}
		}
		for (asset, terms) in &genesis.assets {
			if let Err(error) = Self::register_asset(*asset, *terms) {
				panic!("asset {asset}: {error:?}");
			}
		}
		for (key, holder) in &genesis.licences {
			if let Err(error) = Self::license(*key, *holder, Day::default(), None) {
				panic!("licence of {key}: {error:?}");
			}
		}
		for (asset, organisation, amount) in &genesis.treasuries {
			let minted = Self::receiving(*organisation).map_err(Into::into).and_then(|account| {
				<pallet_assets::Pallet<T> as Mutate<_>>::mint_into(*asset, &account, *amount)
			});
			if let Err(error) = minted {
				panic!("treasury of organisation {organisation}: {error:?}");
			}
		}
	}

	fn found_one(founder: &Founder<T::AccountId>) -> DispatchResult {
		let Founder { name, registration, country, parent, encryption_key, .. } = founder;
		let Founder { roles, admin, kyb_until, .. } = founder;
		let profile = Profile {
			name: name.as_bytes().to_vec().try_into().map_err(|_| Error::<T>::InvalidName)?,
			registration: registration.clone(),
			country: *country,
			parent: parent.clone(),
			encryption_key: encryption_key.map(|key| key.0),
			metadata: None,
		};
		Self::check_profile(&profile)?;
		let kind = match founder.sponsor {
			None => Kind::Member,
			// Places count from 0, numbers from 1.
			Some(place) => Kind::Participant { sponsor: OrgId(place.saturating_add(1)) },
		};
		ensure!(roles.is_known(), Error::<T>::UnknownRole);
		if let Kind::Participant { sponsor } = kind {
			ensure!(Self::seat(sponsor)?.kind == Kind::Member, Error::<T>::NotAMember);
			ensure!(!roles.has(Role::Validator), Error::<T>::RoleNotForParticipants);
		}
		let organisation = NextOrganisation::<T>::get();
		let taken = |account: &T::AccountId| Operators::<T>::contains_key(account);
		ensure!(!taken(admin), Error::<T>::AccountTaken);
		let group = Self::group_for(organisation, &profile);
		let seat = Seat {
			kind,
			status: Status::Applied,
			since: Day::default(),
			kyb_until: *kyb_until,
			group,
			roles: *roles,
			generation: 0,
		};
		NextOrganisation::<T>::put(OrgId(organisation.0.saturating_add(1)));
		Seats::<T>::insert(Ordered(organisation), seat);
		let application =
			Application { profile: profile.clone(), roles: *roles, admin: admin.clone() };
		Organisations::<T>::insert(
			Ordered(organisation),
			Organisation {
				profile: profile.clone(),
				admin: admin.clone(),
				carrier: organisation,
				application: application.hash(),
				attestations: Attestations::new(),
				applied: Day::default(),
			},
		);
		Self::bind(organisation, admin, Permissions::ALL, Day::MAX, true);
		// The administrator is one of them.
		let most = T::MaxOperators::get() as usize;
		ensure!(founder.operators.len() < most, Error::<T>::TooManyOperators);
		for (account, permissions) in &founder.operators {
			ensure!(permissions.is_known(), Error::<T>::UnknownPermission);
			ensure!(!taken(account), Error::<T>::AccountTaken);
			Self::bind(organisation, account, *permissions, Day::MAX, false);
		}
		Self::admit_with(organisation, seat, &profile)?;
		if let Some(allowance) = founder.allowance {
			Self::set_allowance(group, allowance)?;
		}
		Self::charge_bytes(organisation, record_bytes(&profile))?;
		for _ in &founder.operators {
			Self::charge_bytes(organisation, OPERATOR_BYTES)?;
		}
		Ok(())
	}
}
