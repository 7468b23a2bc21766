//! Funding: one list of checks, one way of doing it.

use crate::*;
use frame_support::ensure;
use stalhof_primitives::{
	money::{self, Accounts, Purchase, Quote},
	organisation::Role,
	receivables::{Flags, FundingCheck, State},
};

/// What a lender would do: what is checked.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Deal {
	/// Who would buy it.
	pub(crate) lender: OrgId,
	/// The root that it has seen.
	pub(crate) root: Hash,
	/// At which terms.
	pub(crate) terms: Terms,
	/// What it acknowledges.
	pub(crate) seen: Seen,
	/// Whether seller or lender offer it so today: looked at by who asks.
	pub(crate) offered: bool,
}

impl<T: Config> From<FundingCheck> for Error<T> {
	fn from(check: FundingCheck) -> Self {
		match check {
			FundingCheck::State => Self::NotAccepted,
			FundingCheck::NotJoined => Self::NotJoined,
			FundingCheck::NotOffered => Self::ListingNotFound,
			FundingCheck::RootDiffers => Self::RootDiffers,
			FundingCheck::Standing => Self::NotInStanding,
			FundingCheck::RelatedLender => Self::Related,
			FundingCheck::DebtorNotApproved => Self::DebtorNotApproved,
			FundingCheck::Frozen => Self::IsFrozen,
			FundingCheck::NothingFundable => Self::NothingFundable,
			FundingCheck::Due => Self::AlreadyDue,
			FundingCheck::Financed => Self::DuplicateToken,
			FundingCheck::NotAcknowledged => Self::NotAcknowledged,
			FundingCheck::Terms => Self::InvalidTerms,
			FundingCheck::LenderShort => Self::LenderShort,
			FundingCheck::SellerBlocked => Self::SellerBlocked,
		}
	}
}

impl<T: Config> Pallet<T> {
	/// The first check that fails, in the order of [`FundingCheck`]; else the position as it would be. `fund`, `take_offer`
	/// and the read `check` ask this alone, so that none can differ from another. Priced by
	/// [`Purchase::quote`] up to [`last_day`](Self::last_day), with what is fundable as the face. What is disputed is neither
	/// advanced on nor lost sight of: it is part of the retention, out of which it comes first when the dispute is upheld.
	pub(crate) fn checks(
		id: ReceivableId,
		receivable: &Receivable,
		deal: &Deal,
	) -> Result<Position, FundingCheck> {
		let Receivable { seller, debtor, asset, .. } = *receivable;
		let Deal { lender, root, terms, seen, offered } = *deal;
		Self::is_for_sale(receivable)?;
		ensure!(offered, FundingCheck::NotOffered);
		let saw = PapersOf::<T>::get(Ordered(id)).is_some_and(|papers| papers.root == root);
		ensure!(saw, FundingCheck::RootDiffers);
		let active = [seller, debtor, lender].into_iter().all(Self::is_active);
		let lends = T::Organisations::has_role(lender, Role::Lender);
		ensure!(active && lends, FundingCheck::Standing);
		let related =
			[seller, debtor].into_iter().any(|party| T::Organisations::related(lender, party));
		ensure!(!related, FundingCheck::RelatedLender);
		let approved = ApprovedDebtors::<T>::contains_key(Ordered(lender), Ordered(debtor));
		ensure!(approved, FundingCheck::DebtorNotApproved);
		ensure!(!Self::is_frozen(id, receivable), FundingCheck::Frozen);
		let fundable = Self::fundable(id, receivable);
		ensure!(!fundable.is_zero(), FundingCheck::NothingFundable);
		let (today, last_day) = (Self::today(asset), Self::last_day(receivable));
		ensure!(today < last_day, FundingCheck::Due);
		ensure!(!Self::is_financed_elsewhere(id, receivable), FundingCheck::Financed);
		let flags = Self::flags(id, receivable);
		ensure!(seen.flags.has_all(flags), FundingCheck::NotAcknowledged);
		let quote = Self::quote(id, receivable, &terms).ok_or(FundingCheck::Terms)?;
		let Quote { advance, discount, fees, price, .. } = quote;
		let account = money::Terms {
			advance,
			retention: receivable.owes().above(advance),
			rate: terms.rate,
			day_count: terms.day_count,
			due: last_day,
			recourse: terms.recourse,
		};
		let accounts = Accounts::fund(receivable.debt, account).map_err(|_| FundingCheck::Terms)?;
		let purse = T::Treasuries::balance(asset, lender);
		ensure!(purse >= price.minor(), FundingCheck::LenderShort);
		let takes = T::Treasuries::can_receive(asset, seller, price.minor());
		ensure!(takes, FundingCheck::SellerBlocked);
		Ok(Position {
			lender,
			funded: today,
			discount,
			fees,
			default_after: terms.default_after,
			lending: accounts.lending(),
			called: None,
			written_off: None,
		})
	}

	/// That a receivable is in a state in which it is sold.
	pub(crate) fn is_for_sale(receivable: &Receivable) -> Result<(), FundingCheck> {
		let accepted = matches!(receivable.state, State::Accepted | State::Listed);
		ensure!(accepted, FundingCheck::State);
		ensure!(receivable.joined, FundingCheck::NotJoined);
		Ok(())
	}

	/// What what is fundable comes to today at such terms: `None` when they are out of range, or leave no price.
	pub(crate) fn quote(id: ReceivableId, receivable: &Receivable, terms: &Terms) -> Option<Quote> {
		let Terms { advance_rate, rate, day_count, fees, default_after, .. } = *terms;
		if u32::from(default_after) > MAX_TENOR_DAYS {
			return None;
		}
		let purchase = Purchase {
			face: Self::fundable(id, receivable),
			advance_rate,
			rate,
			day_count,
			value_date: Self::today(receivable.asset),
			due: Self::last_day(receivable),
			fees,
		};
		purchase.quote().ok()
	}

	/// All flags that stand now: of tokens, evidence and term.
	pub(crate) fn flags(id: ReceivableId, receivable: &Receivable) -> Flags {
		Self::token_flags(id, receivable).union(Self::evidence_flags(id, receivable))
	}

	/// Funds: draws the evidence, pays the seller, enters the position, ends listing and offer with their bytes, writes the
	/// receivable as funded, notes [`Fact::Funded`] with what was advanced, emits [`Funded`](Event::Funded). All or nothing:
	/// after [`checks`](Self::checks), whose position it enters.
	pub(crate) fn fund_now(
		id: ReceivableId,
		before: &Receivable,
		deal: &Deal,
		position: &Position,
	) -> DispatchResult {
		let Deal { lender, root, seen, .. } = *deal;
		let drawn = match Self::cited(id).is_empty() {
			true => Citations::default(),
			false => Self::draw(id)?,
		};
		let price = position.price().map_err(Error::<T>::from)?;
		T::Treasuries::move_money(before.asset, lender, before.seller, price.minor())?;
		let after = Receivable { state: State::Funded, ..*before };
		Self::enter_position(id, &after, position)?;
		Self::end_listing(id, before.seller);
		Self::end_offer(id, lender);
		Self::put(id, before, &after)?;
		Self::note(id, &after, Fact::Funded(position.lending.position().terms().advance));
		let grade = Self::grade(id, &after);
		Self::deposit_event(Event::Funded { id, position: *position, root, seen, grade, drawn });
		Ok(())
	}
}
