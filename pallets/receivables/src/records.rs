//! What all features share: who acts, which receivable, and how records are written so that everything that follows from
//! them (lists by due date, what pairs have outstanding, what lenders have advanced) is written with them.

use crate::*;
use codec::Encode;
use frame_support::ensure;
use stalhof_primitives::{
	money::{Accounts, OutOfRange, Progress, Refused},
	organisation::{Permission, Role},
	receivables::State,
	time::MILLIS_PER_DAY,
};
use stalhof_support::{Need, Step, money::AssetTerms};

/// What a receivable takes in state for ever, by its keeper: record, papers, two places in lists, a row of what is
/// outstanding, its numbers of notes, what is counted of it.
pub(crate) const RECEIVABLE_BYTES: u32 = 700;
/// What a seller's or a debtor's first profile in an asset takes, by the keeper of its first receivable.
pub(crate) const PROFILE_BYTES: u32 = 1_500;
/// What a pair's profile takes, by the keeper of its first receivable.
pub(crate) const PAIR_BYTES: u32 = 1_600;
/// What each epoch's list of tokens takes, without the tokens.
pub(crate) const EPOCH_LIST_BYTES: u32 = 40;
/// What a token takes: in its receivable, in its row, and once accepted as standing.
pub(crate) const TOKEN_BYTES: u32 = 230;
/// What a shipment cited takes, and what a recall of it will.
pub(crate) const CITED_BYTES: u32 = 90;
/// What a receivable's shipments take without them.
pub(crate) const SHIPMENTS_BYTES: u32 = 40;
/// What an offer of a seller takes, by the seller, until it ends.
pub(crate) const LISTING_BYTES: u32 = 110;
/// What an offer of a lender takes, by the lender, until it ends.
pub(crate) const OFFER_BYTES: u32 = 140;
/// What an approved debtor takes, by the lender.
pub(crate) const APPROVED_BYTES: u32 = 50;
/// What a position takes for ever, by the lender: its place in the list and two sums with it.
pub(crate) const POSITION_BYTES: u32 = 440;
/// What notice takes for ever, by who gives it.
pub(crate) const NOTICE_BYTES: u32 = 100;
/// What a report of a payment outside takes for ever, by the debtor.
pub(crate) const REPORT_BYTES: u32 = 170;
/// What a credit note takes for ever, by who says so.
pub(crate) const CREDIT_BYTES: u32 = 140;
/// What a dispute takes, by the debtor, until it is over.
pub(crate) const DISPUTE_BYTES: u32 = 200;
/// What a freeze takes, by the authority, until it is over.
pub(crate) const FREEZE_BYTES: u32 = 130;
/// What the word that an invoice is financed elsewhere takes, by the lender, for each token until it is taken back.
pub(crate) const ELSEWHERE_BYTES: u32 = 130;
/// What a grant takes, by who grants, until it is revoked.
pub(crate) const GRANT_BYTES: u32 = 110;
/// What an epoch takes for ever, by who opens it.
pub(crate) const EPOCH_BYTES: u32 = 150;
/// What a sealed key takes, by who seals it, until its epoch is closed.
pub(crate) const SEALED_BYTES: u32 = 180;
/// What a year's holidays take for ever, by the bank.
pub(crate) const HOLIDAYS_BYTES: u32 = 100;

/// So many times so much.
pub(crate) fn times(count: usize, bytes: u32) -> u32 {
	u32::try_from(count).unwrap_or(u32::MAX).saturating_mul(bytes)
}

/// What a receivable's tokens take in state.
pub(crate) fn tokens_bytes(tokens: &TokenSet) -> u32 {
	tokens
		.iter()
		.map(|list| EPOCH_LIST_BYTES.saturating_add(times(list.tokens.len(), TOKEN_BYTES)))
		.fold(0, u32::saturating_add)
}

/// What the shipments that a receivable cites take in state.
pub(crate) fn shipments_bytes(shipments: &[Citation]) -> u32 {
	if shipments.is_empty() {
		return 0;
	}
	SHIPMENTS_BYTES.saturating_add(times(shipments.len(), CITED_BYTES))
}

/// By what hash an act is signed twice: its name, the organisation, and everything that the call says.
pub(crate) fn act_hash(act: &str, organisation: OrgId, says: impl Encode) -> [u8; 32] {
	("stalhof/receivables", act, organisation, says).using_encoded(sp_io::hashing::blake2_256)
}

/// Time.
impl<T: Config> Pallet<T> {
	/// The clock that this pallet's windows run by: it stands while the pallet is paused.
	pub(crate) fn running() -> Moment {
		let index = <Self as frame_support::traits::PalletInfoAccess>::index();
		T::Clock::running(u8::try_from(index).unwrap_or(u8::MAX))
	}

	/// The number of the present block.
	pub(crate) fn block_number() -> u32 {
		use sp_runtime::traits::UniqueSaturatedInto;
		frame_system::Pallet::<T>::block_number().unique_saturated_into()
	}

	/// A window of so many days from now, and of as many blocks as any has.
	pub(crate) fn window(days: u32) -> Window {
		Self::window_from(Self::running(), days)
	}

	/// A window of so many days from `start`, a moment of the pallet's clock, and of as many blocks as any has from now.
	pub(crate) fn window_from(start: Moment, days: u32) -> Window {
		let millis = u64::from(days).saturating_mul(MILLIS_PER_DAY);
		Window {
			until: Moment::from_millis(start.as_millis().saturating_add(millis)),
			block: Self::block_number().saturating_add(T::WindowBlocks::get()),
		}
	}

	/// Whether a window is over: both its time and its blocks.
	pub(crate) fn is_over(window: &Window) -> bool {
		Self::running() > window.until && Self::block_number() > window.block
	}

	/// What `by` says now, under a reference of its own.
	pub(crate) fn said(by: OrgId, reference: Hash) -> Said {
		Said { by, at: T::Clock::now(), reference }
	}

	/// What a settlement asset is.
	pub(crate) fn terms_of(asset: AssetId) -> Result<AssetTerms, Error<T>> {
		T::Treasuries::terms(asset).ok_or(Error::<T>::AssetNotFound)
	}

	/// The day at `moment` where an asset's days begin and end. UTC where there is no such asset any more.
	pub(crate) fn day_at(asset: AssetId, moment: Moment) -> Day {
		moment.day(T::Treasuries::terms(asset).map(|terms| terms.offset).unwrap_or_default())
	}

	/// The present day of an asset: the value date of what is paid in this block.
	pub(crate) fn today(asset: AssetId) -> Day {
		Self::day_at(asset, T::Clock::now())
	}

	/// Whether `day` is today or later, and not more than so many days ahead.
	pub(crate) fn is_within(day: Day, today: Day, days: u32) -> bool {
		day >= today && day.number().saturating_sub(today.number()) <= days
	}
}

/// Who acts.
impl<T: Config> Pallet<T> {
	/// The organisation for which `who` may do what needs that permission.
	pub(crate) fn firm(
		who: &T::AccountId,
		permission: Permission,
		need: Need,
	) -> Result<OrgId, DispatchError> {
		T::Organisations::operator(who, permission, need)
	}

	/// The one of some parties for which `who` acts, where each asks another permission of its operators.
	///
	/// # Errors
	/// [`NotAParty`](Error::NotAParty) when it acts for neither; else what the first permission that it has not is refused
	/// with.
	pub(crate) fn firm_of<const N: usize>(
		who: &T::AccountId,
		need: Need,
		parties: [(Option<OrgId>, Permission); N],
	) -> Result<OrgId, DispatchError> {
		let mut refused = None;
		for (party, permission) in parties {
			match T::Organisations::operator(who, permission, need) {
				Ok(firm) if Some(firm) == party => return Ok(firm),
				Ok(_) => refused = Some(Error::<T>::NotAParty.into()),
				Err(error) => refused = refused.or(Some(error)),
			}
		}
		Err(refused.unwrap_or_else(|| Error::<T>::NotAParty.into()))
	}

	/// The seller of a receivable, when `who` may do what needs that permission for it.
	pub(crate) fn seller(
		who: &T::AccountId,
		receivable: &Receivable,
		permission: Permission,
		need: Need,
	) -> Result<OrgId, DispatchError> {
		let firm = Self::firm(who, permission, need)?;
		ensure!(firm == receivable.seller, Error::<T>::NotSeller);
		Ok(firm)
	}

	/// The debtor of a receivable, when `who` may accept and dispute for it.
	pub(crate) fn debtor(
		who: &T::AccountId,
		receivable: &Receivable,
		need: Need,
	) -> Result<OrgId, DispatchError> {
		let firm = Self::firm(who, Permission::ApproveReceivables, need)?;
		ensure!(firm == receivable.debtor, Error::<T>::NotDebtor);
		Ok(firm)
	}

	/// The lender of a position, when `who` may fund for it.
	pub(crate) fn lender(
		who: &T::AccountId,
		position: &Position,
		need: Need,
	) -> Result<OrgId, DispatchError> {
		let firm = Self::firm(who, Permission::Fund, need)?;
		ensure!(firm == position.lender, Error::<T>::NotLender);
		Ok(firm)
	}

	/// Whether the organisation is there and active.
	pub(crate) fn is_active(organisation: OrgId) -> bool {
		T::Organisations::standing(organisation).is_some_and(|standing| standing.may_act())
	}

	/// That it is.
	pub(crate) fn ensure_active(organisation: OrgId) -> Result<(), Error<T>> {
		ensure!(Self::is_active(organisation), Error::<T>::NotInStanding);
		Ok(())
	}

	/// That it has that role.
	pub(crate) fn ensure_role(organisation: OrgId, role: Role) -> Result<(), Error<T>> {
		ensure!(T::Organisations::has_role(organisation, role), Error::<T>::RoleMissing);
		Ok(())
	}

	/// Whether a second operator has signed: `false` for the first, and then nothing else is to be done. To be asked when
	/// all that refuses the call has been looked at.
	pub(crate) fn signed_by_two(
		organisation: OrgId,
		who: &T::AccountId,
		permission: Permission,
		act: [u8; 32],
	) -> Result<bool, DispatchError> {
		let step = T::FourEyes::sign(organisation, who, permission, act)?;
		Ok(step == Step::Done)
	}

	/// Whether so much may leave a treasury now: one operator suffices up to its limit, above it a second must sign. `false`
	/// for the first, and then nothing else is to be done.
	pub(crate) fn signed_within_limit(
		organisation: OrgId,
		who: &T::AccountId,
		asset: AssetId,
		amount: Amount,
		act: [u8; 32],
	) -> Result<bool, DispatchError> {
		if T::Treasuries::limit(asset, organisation).is_some_and(|limit| amount.minor() > limit) {
			return Self::signed_by_two(organisation, who, Permission::Settle, act);
		}
		Ok(true)
	}
}

/// Which receivable.
impl<T: Config> Pallet<T> {
	/// The receivable of that number.
	pub(crate) fn receivable(id: ReceivableId) -> Result<Receivable, Error<T>> {
		Receivables::<T>::get(Ordered(id)).ok_or(Error::<T>::ReceivableNotFound)
	}

	/// Its papers.
	pub(crate) fn papers(id: ReceivableId) -> Result<Papers, Error<T>> {
		PapersOf::<T>::get(Ordered(id)).ok_or(Error::<T>::ReceivableNotFound)
	}

	/// Its tokens.
	pub(crate) fn tokens(id: ReceivableId) -> TokenSet {
		TokensOf::<T>::get(Ordered(id)).unwrap_or_default()
	}

	/// The shipments that it cites.
	pub(crate) fn cited(id: ReceivableId) -> BoundedVec<Cited, ConstU32<MAX_CITED>> {
		ShipmentsOf::<T>::get(Ordered(id)).unwrap_or_default()
	}

	/// How many shipments it cites.
	pub(crate) fn cites(id: ReceivableId) -> u32 {
		u32::try_from(Self::cited(id).len()).unwrap_or(MAX_CITED)
	}

	/// The position of the lender that has it now.
	///
	/// # Errors
	/// [`NotFunded`](Error::NotFunded).
	pub(crate) fn position(
		id: ReceivableId,
		receivable: &Receivable,
	) -> Result<Position, Error<T>> {
		ensure!(receivable.state == State::Funded, Error::<T>::NotFunded);
		Positions::<T>::get(Ordered(id)).ok_or(Error::<T>::NotFunded)
	}

	/// The position of the lender to which what is paid goes: that has it, or had it when it wrote it off.
	pub(crate) fn collecting(id: ReceivableId, receivable: &Receivable) -> Option<Position> {
		let collects =
			matches!(receivable.state, State::Funded | State::Closed(Closing::WrittenOff));
		Positions::<T>::get(Ordered(id)).filter(|_| collects)
	}

	/// To whom it is owed: the lender that collects, else the seller.
	pub(crate) fn creditor(id: ReceivableId, receivable: &Receivable) -> OrgId {
		Self::collecting(id, receivable).map_or(receivable.seller, |position| position.lender)
	}

	/// To whom its debtor had to pay outside on `day`: the seller until notice of assignment reached the debtor, from that
	/// day on the lender.
	pub(crate) fn creditor_on(id: ReceivableId, receivable: &Receivable, day: Day) -> OrgId {
		let noticed = Notices::<T>::get(Ordered(id))
			.is_some_and(|notice| Self::day_at(receivable.asset, notice.given.at) <= day);
		if noticed { Self::creditor(id, receivable) } else { receivable.seller }
	}

	/// Whether what lessens the debt takes the lender's consent: a lender collects, after a write-off too, and defences were waived or
	/// notice given.
	pub(crate) fn lender_consents(id: ReceivableId, receivable: &Receivable) -> bool {
		Self::collecting(id, receivable).is_some()
			&& (receivable.waived || Notices::<T>::contains_key(Ordered(id)))
	}

	/// How much of it is disputed: no more than is owed.
	pub(crate) fn disputed(id: ReceivableId, receivable: &Receivable) -> Amount {
		let dispute = Disputes::<T>::get(Ordered(id));
		dispute.map_or(Amount::ZERO, |dispute| dispute.amount.min(receivable.owes()))
	}

	/// What is owed and not disputed: what may be funded, and what is due.
	pub(crate) fn fundable(id: ReceivableId, receivable: &Receivable) -> Amount {
		receivable.owes().above(Self::disputed(id, receivable))
	}

	/// Both accounts of a receivable that is financed.
	pub(crate) fn accounts(receivable: &Receivable, position: &Position) -> Accounts {
		Accounts::of(receivable.debt, position.lending)
	}

	/// Whether a freeze is in force.
	pub(crate) fn is_frozen(id: ReceivableId, receivable: &Receivable) -> bool {
		let today = Self::today(receivable.asset);
		Freezes::<T>::get(Ordered(id)).is_some_and(|freeze| today <= freeze.until)
	}

	/// The last day on which it is paid in time.
	pub(crate) fn last_day(receivable: &Receivable) -> Day {
		Self::business_day(receivable.asset, receivable.due)
	}

	/// What has become of what is owed by `day`: overdue and in default are of what is not disputed. `position` says after how
	/// many days it is in default; without a lender [`DEFAULT_DAYS`] do.
	pub(crate) fn progress(
		id: ReceivableId,
		receivable: &Receivable,
		position: Option<&Position>,
		day: Day,
	) -> Progress {
		let debt =
			if receivable.state.is_owed() { receivable.debt } else { Debt::new(Amount::ZERO) };
		let disputed = Self::disputed(id, receivable);
		let default_after =
			position.map_or(DEFAULT_DAYS, |position| u32::from(position.default_after));
		Progress::of(&debt, disputed, Self::last_day(receivable), day, default_after)
	}
}

/// How records are written.
impl<T: Config> Pallet<T> {
	/// Takes bytes out of an organisation's allowance.
	pub(crate) fn charge(organisation: OrgId, bytes: u32) -> DispatchResult {
		T::Bytes::charge(organisation, bytes)
	}

	/// Gives them back.
	pub(crate) fn refund(organisation: OrgId, bytes: u32) {
		T::Bytes::refund(organisation, bytes);
	}

	/// Enters a receivable: its number. Charges its keeper for all of it, and lists it by seller and debtor. Its tokens' rows
	/// are not written here, nor counters.
	pub(crate) fn enter(
		receivable: &Receivable,
		papers: &Papers,
		tokens: &TokenSet,
		shipments: &Citations,
	) -> Result<ReceivableId, DispatchError> {
		let id = NextReceivable::<T>::get();
		let next = id.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
		let keeper = receivable.keeper();
		let bytes = RECEIVABLE_BYTES
			.saturating_add(tokens_bytes(tokens))
			.saturating_add(shipments_bytes(shipments));
		Self::charge(keeper, bytes)?;
		let pair = receivable.pair();
		if !Pairs::<T>::contains_key(Ordered(pair)) {
			Self::enter_pair(pair, keeper)?;
		}
		NextReceivable::<T>::put(next);
		Receivables::<T>::insert(Ordered(id), receivable);
		PapersOf::<T>::insert(Ordered(id), papers);
		TokensOf::<T>::insert(Ordered(id), tokens);
		if !shipments.is_empty() {
			let cited =
				shipments.iter().map(|citation| Cited { citation: *citation, drawn: false });
			let cited: alloc::vec::Vec<_> = cited.collect();
			ShipmentsOf::<T>::insert(Ordered(id), BoundedVec::truncate_from(cited));
		}
		Self::enter_lists(id, receivable, receivable.due);
		Self::change_outstanding(pair, receivable.due, Amount::ZERO, receivable.owes())?;
		Ok(id)
	}

	/// Notes a pair that begins, with its seller and its debtor. Charges for those of the three profiles that are new.
	fn enter_pair(pair: PairKey, keeper: OrgId) -> DispatchResult {
		let PairKey { seller, debtor, asset } = pair;
		let known = [
			Sellers::<T>::contains_key(Ordered(seller), Ordered(asset)),
			Debtors::<T>::contains_key(Ordered(debtor), Ordered(asset)),
		];
		let new = known.iter().filter(|known| !**known).count();
		Self::charge(keeper, PAIR_BYTES.saturating_add(times(new, PROFILE_BYTES)))?;
		let today = Self::today(asset);
		let unrelated = u32::from(!T::Organisations::related(seller, debtor));
		let begin = |profile: &mut Profile| {
			profile.first = profile.first.or(Some(today));
			let (all, of_them) = profile.pairs;
			profile.pairs = (all.saturating_add(1), of_them.saturating_add(unrelated));
		};
		Pairs::<T>::mutate(Ordered(pair), |pair| begin(&mut pair.profile));
		Sellers::<T>::mutate(Ordered(seller), Ordered(asset), begin);
		Debtors::<T>::mutate(Ordered(debtor), Ordered(asset), begin);
		let turned = PairKey { seller: debtor, debtor: seller, asset };
		PairsOfDebtors::<T>::insert(Ordered(turned), ());
		Ok(())
	}

	/// Writes a receivable that was `before`, and moves what follows from it: its places in lists when it is due another day,
	/// and what its pair has outstanding. Every change of a receivable goes through here.
	pub(crate) fn put(id: ReceivableId, before: &Receivable, after: &Receivable) -> DispatchResult {
		if before.due != after.due {
			Self::move_due(id, before, after.due);
		}
		let (owed, owes) = (before.owes(), after.owes());
		if before.due == after.due {
			Self::change_outstanding(after.pair(), after.due, owed, owes)?;
		} else {
			Self::change_outstanding(before.pair(), before.due, owed, Amount::ZERO)?;
			Self::change_outstanding(after.pair(), after.due, Amount::ZERO, owes)?;
		}
		if !owed.is_zero() && owes.is_zero() {
			Self::moot(id, after);
		}
		if before.state.is_open() && !after.state.is_open() {
			Self::end_tokens(id, after)?;
		}
		Receivables::<T>::insert(Ordered(id), after);
		Ok(())
	}

	/// Closes what is settled: nothing is owed by the debtor, and nothing to a lender. Says whether it did. To be called
	/// before [`put`](Self::put), whenever a payment or a credit note has changed `receivable`.
	pub(crate) fn close_if_settled(
		receivable: &mut Receivable,
		position: Option<&Position>,
	) -> bool {
		let lent = position.is_some_and(|position| !position.lending.position().is_settled());
		let settled = receivable.owes().is_zero() && !lent;
		let closes = settled && receivable.state.is_open() && receivable.state.is_owed();
		if closes {
			receivable.state = State::Closed(Closing::Paid);
		}
		closes
	}

	/// Lists a receivable by its seller and debtor.
	fn enter_lists(id: ReceivableId, receivable: &Receivable, due: Day) {
		let at = |organisation| Ordered(Listed { organisation, due, id });
		BySeller::<T>::insert(at(receivable.seller), ());
		ByDebtor::<T>::insert(at(receivable.debtor), ());
	}

	/// Moves a receivable in all lists to another due date.
	pub(crate) fn move_due(id: ReceivableId, receivable: &Receivable, due: Day) {
		let at = |organisation| Ordered(Listed { organisation, due: receivable.due, id });
		BySeller::<T>::remove(at(receivable.seller));
		ByDebtor::<T>::remove(at(receivable.debtor));
		Self::enter_lists(id, receivable, due);
		if let Some(position) = Positions::<T>::get(Ordered(id)) {
			let lender = position.lender;
			ByLender::<T>::remove(at(lender));
			ByLender::<T>::insert(Ordered(Listed { organisation: lender, due, id }), ());
		}
	}

	/// Changes what one receivable of a pair leaves outstanding on a day from `before` to `after`.
	pub(crate) fn change_outstanding(
		pair: PairKey,
		due: Day,
		before: Amount,
		after: Amount,
	) -> DispatchResult {
		if before == after {
			return Ok(());
		}
		let PairKey { seller, debtor, asset } = pair;
		let key = Ordered(DueKey { seller, debtor, asset, due });
		let row = Outstanding::<T>::get(key);
		let changed = change(row.unwrap_or_default(), before, after);
		let changed = changed.ok_or(Error::<T>::AmountTooLarge)?;
		Pairs::<T>::try_mutate(Ordered(pair), |pair| {
			let rest = pair.outstanding.checked_sub(before.minor());
			let sum = rest.and_then(|sum| sum.checked_add(after.minor()));
			pair.outstanding = sum.ok_or(Error::<T>::AmountTooLarge)?;
			let (was, is) = (u32::from(row.is_some()), u32::from(changed.count > 0));
			let rows = pair.rows.checked_sub(was).and_then(|rows| rows.checked_add(is));
			pair.rows = rows.ok_or(Error::<T>::AmountTooLarge)?;
			Ok::<_, Error<T>>(())
		})?;
		Outstanding::<T>::set(key, (changed.count > 0).then_some(changed));
		Ok(())
	}

	/// Enters a position, lists it by its lender, and counts what it has advanced. Charges the lender.
	pub(crate) fn enter_position(
		id: ReceivableId,
		receivable: &Receivable,
		position: &Position,
	) -> DispatchResult {
		let lender = position.lender;
		Self::charge(lender, POSITION_BYTES)?;
		let place = Listed { organisation: lender, due: receivable.due, id };
		ByLender::<T>::insert(Ordered(place), ());
		Positions::<T>::insert(Ordered(id), position);
		Self::change_exposure(receivable, lender, Amount::ZERO, position.exposure())
	}

	/// Writes a position that was `before`, and counts what is left advanced.
	pub(crate) fn put_position(
		id: ReceivableId,
		receivable: &Receivable,
		before: &Position,
		after: &Position,
	) -> DispatchResult {
		let (was, is) = (before.exposure(), after.exposure());
		Self::change_exposure(receivable, after.lender, was, is)?;
		Positions::<T>::insert(Ordered(id), after);
		Ok(())
	}

	/// Changes what one position of a lender has advanced and not got back from `before` to `after`.
	fn change_exposure(
		receivable: &Receivable,
		lender: OrgId,
		before: Amount,
		after: Amount,
	) -> DispatchResult {
		let asset = receivable.asset;
		let key = |party| Ordered(ExposureKey { lender, party, asset });
		let changed = |tally: Option<Tally>| {
			let changed = change(tally.unwrap_or_default(), before, after);
			let changed = changed.ok_or(Error::<T>::AmountTooLarge)?;
			Ok::<_, Error<T>>((changed.count > 0).then_some(changed))
		};
		DebtorExposures::<T>::try_mutate(key(receivable.debtor), |tally| {
			*tally = changed(*tally)?;
			Ok::<_, Error<T>>(())
		})?;
		SellerExposures::<T>::try_mutate(key(receivable.seller), |tally| {
			*tally = changed(*tally)?;
			Ok::<_, Error<T>>(())
		})?;
		Ok(())
	}
}

/// A tally of which one part changes from `before` to `after`; a part of nothing is not counted.
pub(crate) fn change(tally: Tally, before: Amount, after: Amount) -> Option<Tally> {
	let amount = tally.amount.checked_sub(before.minor())?.checked_add(after.minor())?;
	let count = tally.count.checked_sub(u32::from(!before.is_zero()))?;
	Some(Tally { amount, count: count.checked_add(u32::from(!after.is_zero()))? })
}

impl<T> From<OutOfRange> for Error<T> {
	fn from(OutOfRange: OutOfRange) -> Self {
		Self::AmountTooLarge
	}
}

impl<T> From<Refused> for Error<T> {
	fn from(refused: Refused) -> Self {
		match refused {
			Refused::Backwards => Self::Backwards,
			Refused::OverDebt => Self::AmountExceeded,
			Refused::Settled => Self::NothingOwed,
			Refused::OtherFace | Refused::OutOfRange => Self::AmountTooLarge,
		}
	}
}
