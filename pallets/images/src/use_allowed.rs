//! Whether an organisation may use a work: what platforms ask.

use crate::*;
use pallet_images_runtime_api::UseAnswer;
use stalhof_primitives::images::{Use, UseReason};

impl<T: Config> Pallet<T> {
	/// Whether an organisation may use a work so. A licence that was given before an exclusive one stands beside it.
	pub fn is_use_allowed(id: WorkId, organisation: OrgId, asked: Use) -> UseAnswer {
		let answer = |reason: UseReason, licence, contested| UseAnswer {
			allowed: reason.is_allowed(),
			reason,
			licence,
			contested,
		};
		let Some(work) = Works::<T>::get(Ordered(id)) else {
			return answer(UseReason::UnknownWork, None, false);
		};
		let (reason, licence) = Self::reason_of(id, &work, organisation, &asked);
		answer(reason, licence, work.contest.is_some())
	}

	fn reason_of(
		id: WorkId,
		work: &Work,
		organisation: OrgId,
		asked: &Use,
	) -> (UseReason, Option<LicenceId>) {
		if work.state != WorkState::Registered {
			return (UseReason::WorkOut, None);
		}
		let shown = |gtin: Gtin| work.gtins.is_empty() || work.gtins.contains(&gtin);
		if !asked.gtin.is_none_or(shown) {
			return (UseReason::OtherGoods, None);
		}
		let covers = |(_, licence): &(LicenceId, Licence)| licence.given.scope.covers(asked);
		if let Some((licence, _)) = Self::granted(id, Some(organisation)).find(covers) {
			return (UseReason::Licensed, Some(licence));
		}
		if let Some((licence, _)) = Self::granted(id, None).find(covers) {
			return (UseReason::LicensedToAll, Some(licence));
		}
		if let Some((licence, _)) = Self::exclusives(id).find(covers) {
			return (UseReason::ExclusiveToAnother, Some(licence));
		}
		let owner = work.owner == organisation;
		(if owner { UseReason::Owner } else { UseReason::NotLicensed }, None)
	}
}
