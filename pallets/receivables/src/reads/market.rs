//! What is offered, whether it would be funded, what a payment would do.

use super::{before, keys_after, page, second_keys};
use crate::{funding::Deal, *};
use alloc::collections::BTreeMap;
use pallet_receivables_runtime_api::{
	self as api, CheckView, ClaimView, ExposureView, HeldPlace, HeldView, ListingLine, ListingView,
	NoPayment, OfferView, PartyPlace, PaymentOutlook, Sum, TermsView, Through,
};
use stalhof_primitives::{
	page::Page,
	receivables::{FundingCheck, Ground, Side},
};

impl From<Terms> for TermsView {
	fn from(terms: Terms) -> Self {
		let Terms { advance_rate, rate, day_count, fees, recourse, default_after } = terms;
		Self { advance_rate, rate, day_count, fees, recourse, default_after }
	}
}

impl From<TermsView> for Terms {
	fn from(terms: TermsView) -> Self {
		let TermsView { advance_rate, rate, day_count, fees, recourse, default_after } = terms;
		Self { advance_rate, rate, day_count, fees, recourse, default_after }
	}
}

impl<T: Config> Pallet<T> {
	/// What sellers offer, in order of number, those after `after`: what stands today, to any lender or to this one.
	pub fn listings(
		lender: Option<OrgId>,
		after: Option<ReceivableId>,
		limit: u32,
	) -> Page<ListingLine, ReceivableId> {
		let view = |id| {
			let listing = Listings::<T>::get(Ordered(id))?;
			let receivable = Receivables::<T>::get(Ordered(id))?;
			let view = Self::listing_view(&receivable, &listing);
			let theirs = view.to.is_none() || view.to == lender;
			(view.stands && theirs).then(|| ListingLine {
				id,
				seller: receivable.seller,
				debtor: receivable.debtor,
				asset: receivable.asset,
				fundable: Self::fundable(id, &receivable),
				due: receivable.due,
				evidenced: receivable.evidenced,
				listing: view,
			})
		};
		match after {
			Some(after) => page(keys_after!(Listings, after), limit, view),
			None => page(Listings::<T>::iter_keys().map(|Ordered(id)| id), limit, view),
		}
	}

	/// What lenders offer for a receivable, in order of lender, those after `after`.
	pub fn offers(id: ReceivableId, after: Option<OrgId>, limit: u32) -> Page<OfferView, OrgId> {
		let lenders = second_keys!(Offers, Ordered(id), after);
		page(lenders, limit, |lender| {
			let receivable = Receivables::<T>::get(Ordered(id))?;
			let offer = Offers::<T>::get(Ordered(id), Ordered(lender))?;
			Some(OfferView {
				lender,
				root: offer.root.into(),
				terms: offer.terms.into(),
				terms_hash: offer.terms.hash().into(),
				acknowledged: offer.seen.flags,
				until: offer.until,
				stands: Self::is_for_sale(&receivable).is_ok()
					&& Self::is_offered_by(&receivable, &offer, lender),
			})
		})
	}

	pub(super) fn listing_view(receivable: &Receivable, listing: &Listing) -> ListingView {
		let someone = listing.to.unwrap_or(receivable.seller);
		ListingView {
			terms: listing.terms.into(),
			terms_hash: listing.terms.hash().into(),
			to: listing.to,
			until: listing.until,
			stands: Self::is_listed_to(receivable, listing, someone),
		}
	}

	/// Whether a receivable would be funded: `checks`, as `fund` and `take_offer` ask it.
	pub fn check(id: ReceivableId, deal: api::Deal) -> Option<CheckView> {
		let api::Deal { lender, root, acknowledged, through } = deal;
		let receivable = Receivables::<T>::get(Ordered(id))?;
		let papers = PapersOf::<T>::get(Ordered(id))?;
		let root = root.map_or(papers.root, |root| root.0);
		let deal = |root, terms, flags, offered| {
			let seen = Seen { flags, ground: Ground::RiskTaken };
			Deal { lender, root, terms, seen, offered }
		};
		let deal = match through {
			Through::Listing => Listings::<T>::get(Ordered(id)).map(|listing| {
				let offered = Self::is_listed_to(&receivable, &listing, lender);
				deal(root, listing.terms, acknowledged, offered)
			}),
			Through::Offer => Offers::<T>::get(Ordered(id), Ordered(lender)).map(|offer| {
				let offered = Self::is_offered_by(&receivable, &offer, lender);
				deal(offer.root, offer.terms, offer.seen.flags, offered)
			}),
			Through::Terms(terms) => Some(deal(root, terms.into(), acknowledged, true)),
		};
		let failed = match &deal {
			Some(deal) => Self::checks(id, &receivable, deal).err(),
			None => Some(Self::is_for_sale(&receivable).err().unwrap_or(FundingCheck::NotOffered)),
		};
		let flags = Self::flags(id, &receivable);
		let acknowledged = deal.map_or(acknowledged, |deal| deal.seen.flags);
		let quote = deal.and_then(|deal| Self::quote(id, &receivable, &deal.terms));
		let can_draw = Self::check_purse(&mut BTreeMap::new(), Self::undrawn(id)).is_ok();
		Some(CheckView {
			failed,
			today: Self::today(receivable.asset),
			fundable: Self::fundable(id, &receivable),
			terms: deal.map(|deal| deal.terms.into()),
			quote: quote.map(Into::into),
			flags,
			missing: flags.without(acknowledged),
			grade: Self::grade(id, &receivable),
			can_draw,
		})
	}

	/// What a payment would do on `day`, or today: what `enter_payment` enters. The payer's treasury
	/// is not looked at.
	pub fn what_if_payment(
		id: ReceivableId,
		amount: Amount,
		day: Option<Day>,
	) -> Result<PaymentOutlook, NoPayment> {
		let before = Receivables::<T>::get(Ordered(id)).ok_or(NoPayment::NotFound)?;
		let today = Self::today(before.asset);
		let day = day.unwrap_or(today);
		let refusals = [
			(amount.is_zero(), NoPayment::ZeroAmount),
			(!before.state.is_owed(), NoPayment::NotOwed),
			(before.owes().is_zero(), NoPayment::NothingOwed),
			(day < today, NoPayment::Past),
		];
		if let Some((_, refusal)) = refusals.into_iter().find(|(refused, _)| *refused) {
			return Err(refusal);
		}
		let entered = Self::outlook(id, &before, amount, day);
		entered.ok_or(NoPayment::OutOfRange)
	}

	fn outlook(
		id: ReceivableId,
		before: &Receivable,
		amount: Amount,
		day: Day,
	) -> Option<PaymentOutlook> {
		let (debt, position, allocation) = match Self::collecting(id, before) {
			Some(was) => {
				let (accounts, allocation) = Self::accounts(before, &was).pay(amount, day).ok()?;
				let position = Position { lending: accounts.lending(), ..was };
				(*accounts.debt(), Some(position), allocation)
			}
			None => {
				let (debt, suspense) = before.debt.pay(amount).ok()?;
				let seller = amount.minus(suspense).ok()?;
				(debt, None, Allocation { seller, suspense, ..Allocation::default() })
			}
		};
		let mut after = Receivable { debt, ..*before };
		Self::close_if_settled(&mut after, position.as_ref());
		let lender_owed = match &position {
			Some(position) => {
				let owed = position.lending.position().owed(day).ok()?;
				Some(ClaimView::try_from(owed).ok()?)
			}
			None => None,
		};
		Some(PaymentOutlook {
			day,
			creditor: Self::creditor(id, before),
			lender: allocation.lender.try_into().ok()?,
			seller: allocation.seller,
			suspense: allocation.suspense,
			debtor_owes: after.owes(),
			lender_owed,
			state: after.state,
		})
	}

	/// What a lender has advanced and not got back by debtor, or by seller, in order of that and asset, those after `after`.
	pub fn exposures(
		lender: OrgId,
		side: Side,
		after: Option<PartyPlace>,
		limit: u32,
	) -> Page<ExposureView, PartyPlace> {
		let start = after.map_or(
			ExposureKey { lender: before(lender), party: OrgId(u32::MAX), asset: AssetId::MAX },
			|PartyPlace { party, asset }| ExposureKey { lender, party, asset },
		);
		let theirs = |key: &ExposureKey| key.lender == lender;
		let place = |ExposureKey { party, asset, .. }| PartyPlace { party, asset };
		let view = |PartyPlace { party, asset }| {
			let key = Ordered(ExposureKey { lender, party, asset });
			let advanced = match side {
				Side::Seller => SellerExposures::<T>::get(key),
				Side::Debtor => DebtorExposures::<T>::get(key),
			};
			Some(ExposureView { party, asset, advanced: advanced?.into() })
		};
		match side {
			Side::Seller => {
				let keys = keys_after!(SellerExposures, start).take_while(theirs);
				page(keys.map(place), limit, view)
			}
			Side::Debtor => {
				let keys = keys_after!(DebtorExposures, start).take_while(theirs);
				page(keys.map(place), limit, view)
			}
		}
	}

	/// Debtors that a lender has approved, in order of number, those after `after`.
	pub fn approved_debtors(lender: OrgId, after: Option<OrgId>, limit: u32) -> Page<OrgId, OrgId> {
		page(second_keys!(ApprovedDebtors, Ordered(lender), after), limit, Some)
	}

	/// What is held in treasuries in an organisation's favour, in order of payer and asset, those after `after`.
	pub fn held(payee: OrgId, after: Option<HeldPlace>, limit: u32) -> Page<HeldView, HeldPlace> {
		let start = after.map_or(
			HeldKey { payee: before(payee), payer: OrgId(u32::MAX), asset: AssetId::MAX },
			|HeldPlace { payer, asset }| HeldKey { payee, payer, asset },
		);
		let keys = keys_after!(Held, start).take_while(|key| key.payee == payee);
		let places = keys.map(|HeldKey { payer, asset, .. }| HeldPlace { payer, asset });
		page(places, limit, |HeldPlace { payer, asset }| {
			let key = HeldKey { payee, payer, asset };
			let amount = Sum(Held::<T>::get(Ordered(key))?);
			Some(HeldView { payee, payer, asset, amount, reason: Self::reason(key) })
		})
	}
}
