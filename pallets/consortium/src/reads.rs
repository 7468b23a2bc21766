//! What nodes and their clients ask. Pages go over storage keys, so that a list costs what its page costs.

use crate::{types::*, *};
use alloc::vec::Vec;
use stalhof_primitives::{
	gs1::LicensedKey,
	organisation::Standing,
	page::{MAX_PAGE, Page},
};

/// An organisation as it stands at a block.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct OrganisationView<AccountId> {
	/// Its number.
	pub id: OrgId,
	/// What it may do.
	pub standing: Standing,
	/// What every transaction reads of it.
	pub seat: Seat,
	/// Its record.
	pub record: Organisation<AccountId>,
	/// A renewal on its way.
	pub renewal: Option<Renewal>,
	/// The account on which its settlement money lies.
	pub treasury: AccountId,
	/// How many accounts act for it.
	pub operators: u32,
	/// Bytes that it keeps in state; a member's with those of its participants.
	pub bytes: u64,
	/// What it answers for as a sponsor.
	pub sponsorship: Sponsorship,
}

/// An organisation in a list.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct OrganisationLine {
	/// Its number.
	pub id: OrgId,
	/// Its legal name.
	pub name: Name,
	/// Under what number its register knows it.
	pub registration: RegistrationNumber,
	/// What it may do.
	pub standing: Standing,
	/// What every transaction reads of it.
	pub seat: Seat,
}

/// A group as it stands at a block.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct GroupView {
	/// Its number.
	pub id: GroupId,
	/// Whether the council counts it.
	pub counted: bool,
	/// Its allowance of computation; none when it has no member.
	pub quota: Option<QuotaNow>,
	/// Its bytes in state; none when it has no member.
	pub bytes: Option<StateBytes>,
	/// What the council has granted it.
	pub share: u16,
}

/// An account that acts for an organisation.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct OperatorView<AccountId> {
	/// The account.
	pub account: AccountId,
	/// For which organisation, what it may do, and until when.
	pub operator: Operator,
	/// Whether its appointment has ended.
	pub expired: bool,
}

/// A licence with its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct LicenceView {
	/// Its number.
	pub id: LicenceId,
	/// What it says.
	pub licence: Licence,
	/// Whether it holds today.
	pub holds: bool,
}

/// A first signature that waits.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct ApprovalView<AccountId> {
	/// Hash of the act.
	pub act: [u8; 32],
	/// Who signed, and until when the second may.
	pub approval: Approval<AccountId>,
}

/// A settlement asset with its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct AssetView {
	/// Its number.
	pub id: AssetId,
	/// What it is.
	pub terms: SettlementAsset,
}

/// Takes a page out of an iterator over storage, in its order.
fn page<Item, Cursor>(
	items: impl Iterator<Item = Item>,
	cursor: impl Fn(&Item) -> Cursor,
	limit: u32,
) -> Page<Item, Cursor> {
	let limit = limit.clamp(1, MAX_PAGE) as usize;
	let mut items: Vec<Item> = items.take(limit + 1).collect();
	let more = items.len() > limit;
	items.truncate(limit);
	let next = if more { items.last().map(cursor) } else { None };
	Page { items, next }
}

impl<T: Config> Pallet<T> {
	/// An organisation.
	pub fn view_organisation(id: OrgId) -> Option<OrganisationView<T::AccountId>> {
		let seat = Seats::<T>::get(Ordered(id))?;
		Some(OrganisationView {
			id,
			standing: Self::standing_on(&seat, Self::today()),
			seat,
			record: Organisations::<T>::get(Ordered(id))?,
			renewal: Renewals::<T>::get(Ordered(id)),
			treasury: Self::treasury_account(id),
			operators: OperatorCount::<T>::get(Ordered(id)),
			bytes: KeptBytes::<T>::get(Ordered(id)),
			sponsorship: Sponsorships::<T>::get(Ordered(id)),
		})
	}

	fn line(id: OrgId, seat: Seat) -> Option<OrganisationLine> {
		let profile = Organisations::<T>::get(Ordered(id))?.profile;
		let standing = Self::standing_on(&seat, Self::today());
		let Profile { name, registration, .. } = profile;
		Some(OrganisationLine { id, name, registration, standing, seat })
	}

	/// All organisations in order of number.
	pub fn list_organisations(after: Option<OrgId>, limit: u32) -> Page<OrganisationLine, OrgId> {
		let seats = match after {
			Some(after) => Seats::<T>::iter_from(Seats::<T>::hashed_key_for(Ordered(after))),
			None => Seats::<T>::iter(),
		};
		let lines = seats.filter_map(|(Ordered(id), seat)| Self::line(id, seat));
		page(lines, |line| line.id, limit)
	}

	/// The participants of a sponsor in order of number.
	pub fn list_participants(
		sponsor: OrgId,
		after: Option<OrgId>,
		limit: u32,
	) -> Page<OrganisationLine, OrgId> {
		let prefix = Ordered(sponsor);
		let ids = match after {
			Some(after) => Sponsored::<T>::iter_key_prefix_from(
				prefix,
				Sponsored::<T>::hashed_key_for(prefix, Ordered(after)),
			),
			None => Sponsored::<T>::iter_key_prefix(prefix),
		};
		let lines = ids.filter_map(|Ordered(id)| Self::line(id, Seats::<T>::get(Ordered(id))?));
		page(lines, |line| line.id, limit)
	}

	/// The organisations of a group in order of number.
	pub fn list_group(
		group: GroupId,
		after: Option<OrgId>,
		limit: u32,
	) -> Page<OrganisationLine, OrgId> {
		let prefix = Ordered(group);
		let ids = match after {
			Some(after) => GroupMembers::<T>::iter_key_prefix_from(
				prefix,
				GroupMembers::<T>::hashed_key_for(prefix, Ordered(after)),
			),
			None => GroupMembers::<T>::iter_key_prefix(prefix),
		};
		let lines = ids.filter_map(|Ordered(id)| Self::line(id, Seats::<T>::get(Ordered(id))?));
		page(lines, |line| line.id, limit)
	}

	/// A group; `None` when nobody belongs to it.
	pub fn view_group(id: GroupId) -> Option<GroupView> {
		GroupMembers::<T>::iter_key_prefix(Ordered(id)).next()?;
		Some(GroupView {
			id,
			counted: Self::counted_groups().contains(&id),
			quota: Self::quota_now(id),
			bytes: Bytes::<T>::get(Ordered(id)),
			share: Quotas::<T>::get(Ordered(id)).map_or(0, |quota| quota.share),
		})
	}

	/// Who has a registration number.
	pub fn organisation_of(registration: RegistrationNumber) -> Option<OrgId> {
		Registrations::<T>::get(registration)
	}

	/// The organisation that an account acts for.
	pub fn view_operator(account: T::AccountId) -> Option<OperatorView<T::AccountId>> {
		let operator = Operators::<T>::get(&account)?;
		let expired = Self::today() > operator.until;
		Some(OperatorView { account, operator, expired })
	}

	/// An organisation's operators, in the order of the map.
	pub fn list_operators(
		organisation: OrgId,
		after: Option<T::AccountId>,
		limit: u32,
	) -> Page<OperatorView<T::AccountId>, T::AccountId> {
		let prefix = Ordered(organisation);
		let accounts = match after {
			Some(after) => OperatorsOf::<T>::iter_key_prefix_from(
				prefix,
				OperatorsOf::<T>::hashed_key_for(prefix, after),
			),
			None => OperatorsOf::<T>::iter_key_prefix(prefix),
		};
		page(accounts.filter_map(Self::view_operator), |view| view.account.clone(), limit)
	}

	/// The licence under which a key may be issued today.
	pub fn view_licence_of(key: LicensedKey) -> Option<LicenceView> {
		let (id, licence) = match key {
			LicensedKey::Gtin(gtin) => Self::gtin_licence(gtin)?,
			LicensedKey::Gln(gln) => Self::gln_licence(gln)?,
			LicensedKey::Prefix(prefix) => {
				let today = Self::today();
				let covers = |key: LicensedKey| {
					matches!(key, LicensedKey::Prefix(_))
						&& key.range().contains(prefix.range().end())
				};
				Self::licence_on(*prefix.range().start(), today)
					.filter(|(_, licence)| covers(licence.key))?
			}
		};
		Some(LicenceView { id, licence, holds: true })
	}

	/// A licence, also one that has ended.
	pub fn view_licence(id: LicenceId) -> Option<LicenceView> {
		let licence = Licences::<T>::get(Ordered(id))?;
		Some(LicenceView { id, licence, holds: licence.holds_on(Self::today()) })
	}

	/// All licences in order of number, those that have ended among them.
	pub fn list_licences(after: Option<LicenceId>, limit: u32) -> Page<LicenceView, LicenceId> {
		let today = Self::today();
		let licences = match after {
			Some(after) => Licences::<T>::iter_from(Licences::<T>::hashed_key_for(Ordered(after))),
			None => Licences::<T>::iter(),
		};
		let views = licences.map(|(Ordered(id), licence)| LicenceView {
			id,
			licence,
			holds: licence.holds_on(today),
		});
		page(views, |view| view.id, limit)
	}

	/// First signatures of an organisation that wait for the second, in the order of the map.
	pub fn list_approvals(
		organisation: OrgId,
		after: Option<[u8; 32]>,
		limit: u32,
	) -> Page<ApprovalView<T::AccountId>, [u8; 32]> {
		let prefix = Ordered(organisation);
		let approvals = match after {
			Some(after) => Approvals::<T>::iter_prefix_from(
				prefix,
				Approvals::<T>::hashed_key_for(prefix, after),
			),
			None => Approvals::<T>::iter_prefix(prefix),
		};
		let views = approvals.map(|(act, approval)| ApprovalView { act, approval });
		page(views, |view| view.act, limit)
	}

	/// Settlement assets in order of number.
	pub fn list_assets(after: Option<AssetId>, limit: u32) -> Page<AssetView, AssetId> {
		let assets = match after {
			Some(after) => SettlementAssets::<T>::iter_from(SettlementAssets::<T>::hashed_key_for(
				Ordered(after),
			)),
			None => SettlementAssets::<T>::iter(),
		};
		page(assets.map(|(Ordered(id), terms)| AssetView { id, terms }), |view| view.id, limit)
	}
}
