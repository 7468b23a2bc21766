//! Reads that no pallet has alone.

use crate::*;
use alloc::vec::Vec;
use codec::Decode;
use frame_support::traits::fungibles::InspectHold;
use pallet_consortium::types::{AssetId, LicenceId};
use pallet_consortium_runtime_api::{AuthorisationView, HoldingView};
use pallet_council::types::ActKind;
use pallet_council_runtime_api::{CouncilSettings, ThresholdView};
use stalhof_primitives::{
	ordered::Ordered,
	organisation::OrgId,
	page::{MAX_PAGE, Page},
};
use stalhof_support::Clock;

/// Who may issue keys under a licence besides its holder, in order of number.
pub(crate) fn authorisations(
	licence: LicenceId,
	after: Option<OrgId>,
	limit: u32,
) -> Page<AuthorisationView, OrgId> {
	type Authorisations = pallet_consortium::Authorisations<Runtime>;
	let (prefix, today) = (Ordered(licence), <Calendar as Clock>::today());
	let found = match after {
		Some(after) => {
			let key = Authorisations::hashed_key_for(prefix, Ordered(after));
			Authorisations::iter_prefix_from(prefix, key)
		}
		None => Authorisations::iter_prefix(prefix),
	};
	let limit = limit.clamp(1, MAX_PAGE) as usize;
	let views = found.map(|(Ordered(organisation), until)| AuthorisationView {
		organisation,
		until,
		holds: today <= until,
	});
	let mut items: Vec<_> = views.take(limit + 1).collect();
	let more = items.len() > limit;
	items.truncate(limit);
	let next = if more { items.last().map(|view| view.organisation) } else { None };
	Page { items, next }
}

/// What an organisation's treasury holds of each settlement asset, in order of the assets' numbers.
pub(crate) fn treasury(
	organisation: OrgId,
	after: Option<AssetId>,
	limit: u32,
) -> Page<HoldingView, AssetId> {
	let account = Consortium::treasury_account(organisation);
	let Page { items, next } = Consortium::list_assets(after, limit);
	let holding = |asset| {
		let found = pallet_assets::Account::<Runtime>::get(asset, &account);
		HoldingView {
			asset,
			free: found.as_ref().map_or(0, |found| found.balance),
			held: <AssetsHolder as InspectHold<AccountId>>::total_balance_on_hold(asset, &account),
			frozen: found.is_some_and(|found| found.status.is_frozen()),
			limit: pallet_consortium::TreasuryLimits::<Runtime>::get(
				Ordered(organisation),
				Ordered(asset),
			),
		}
	};
	Page { items: items.into_iter().map(|asset| holding(asset.id)).collect(), next }
}

/// What motions are bound by.
pub(crate) fn council_settings() -> CouncilSettings {
	let acts = (0..=u8::MAX).map_while(|index| ActKind::decode(&mut &[index][..]).ok());
	let threshold = |act| {
		let (table, agreed) =
			(pallet_council::table_threshold(act), pallet_council::Thresholds::<Runtime>::get(act));
		let threshold = agreed.map_or(table, |agreed| table.stricter(agreed));
		ThresholdView { act, threshold, agreed: agreed.is_some() }
	};
	CouncilSettings {
		voting_hours: pallet_council::VotingHours::<Runtime>::get(),
		thresholds: acts.map(threshold).collect(),
	}
}
