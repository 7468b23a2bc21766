//! Receivables brought in: by their seller, by their debtor's file, joined; and those that come to nothing.

use crate::{
	records::{LISTING_BYTES, act_hash},
	tokens::exact,
	*,
};
use alloc::{
	collections::{BTreeMap, BTreeSet},
	vec::Vec,
};
use frame_support::ensure;
use stalhof_primitives::{
	organisation::Permission,
	receivables::{Side, State},
};
use stalhof_support::Need;

impl<T: Config> Pallet<T> {
	/// Checks: seller active; debtor active and another; asset known; face above nothing; dates
	/// ([`InvalidDates`](Error::InvalidDates)); tokens in form and under the open epochs
	/// ([`check_tokens`](Self::check_tokens)); shipments in ascending order, from the seller to the debtor; `names` a
	/// receivable of the same pair. When a receivable that the debtor brought in stands under an exact token, with
	/// the same root and not joined, it is joined instead; when another of the seller's stands there,
	/// [`DuplicateToken`](Error::DuplicateToken). Notes [`Fact::Submitted`], and [`Fact::Duplicate`] when an exact
	/// token of its own is there already, not accepted.
	pub(crate) fn do_submit(who: &T::AccountId, new: NewReceivable) -> DispatchResult {
		let seller = Self::firm(who, Permission::SubmitReceivables, Need::Act)?;
		let NewReceivable { debtor, document } = new;
		Self::check_document(seller, debtor, &document)?;
		if let Some((id, other)) = Self::blocking(seller, debtor, &document.tokens) {
			let joins = !other.joined
				&& other.debtor == debtor
				&& other.state.is_open()
				&& Self::papers(id)?.root == document.root;
			ensure!(joins, Error::<T>::DuplicateToken);
			return Self::join(id, &other);
		}
		let again = Self::having(&document.tokens).any(|(_, other)| other.seller == seller);
		let (id, receivable) = Self::bring(seller, debtor, Side::Seller, document)?;
		if again {
			Self::note(id, &receivable, Fact::Duplicate);
		}
		Ok(())
	}

	/// Checks each payable as [`do_submit`](Self::do_submit) does, with the parties' parts exchanged, before anything
	/// is signed; then asks for the second signature over the whole file, then writes. A payable whose exact token is
	/// of a submission of the same parties with the same root accepts that, when all its tokens are the same; one without a
	/// submission is entered, accepted and not joined.
	pub(crate) fn do_approve(who: &T::AccountId, payables: Payables) -> DispatchResult {
		let debtor = Self::firm(who, Permission::ApproveReceivables, Need::Act)?;
		ensure!(!payables.is_empty(), Error::<T>::Empty);
		let mut named = BTreeSet::new();
		let mut drawn = BTreeMap::new();
		let mut matches = Vec::new();
		for Payable { seller, document, amount, .. } in &payables {
			Self::check_document(*seller, debtor, document)?;
			Self::check_accepted(document.face, *amount)?;
			for token in exact(&document.tokens) {
				ensure!(named.insert((*seller, *token)), Error::<T>::DuplicateToken);
			}
			let blocked = Self::blocking(*seller, debtor, &document.tokens);
			ensure!(blocked.is_none(), Error::<T>::DuplicateToken);
			let submission = Self::submission(*seller, debtor, document);
			match submission {
				Some((id, _)) => Self::check_purse(&mut drawn, Self::undrawn(id))?,
				None => Self::check_purse(&mut drawn, document.shipments.iter().copied())?,
			}
			matches.push(submission);
		}
		let act = act_hash("approve", debtor, &payables);
		if !Self::signed_by_two(debtor, who, Permission::ApproveReceivables, act)? {
			return Ok(());
		}
		for (payable, submission) in payables.into_iter().zip(matches) {
			let Payable { seller, document, amount, waives } = payable;
			let due = document.due;
			let (id, before) = match submission {
				Some(submission) => submission,
				None => Self::bring(seller, debtor, Side::Debtor, document)?,
			};
			Self::accept_now(id, &before, amount, due, waives)?;
		}
		Ok(())
	}

	/// Numbers ascend, each once. Each is of the seller, brought in by its debtor, and not joined.
	pub(crate) fn do_confirm(
		who: &T::AccountId,
		ids: BoundedVec<ReceivableId, ConstU32<MAX_FILE>>,
	) -> DispatchResult {
		let seller = Self::firm(who, Permission::SubmitReceivables, Need::Act)?;
		ensure!(!ids.is_empty(), Error::<T>::Empty);
		ensure!(ids.is_sorted_by(|one, next| one < next), Error::<T>::NotInOrder);
		for id in ids {
			let before = Self::receivable(id)?;
			ensure!(before.seller == seller, Error::<T>::NotSeller);
			ensure!(!before.joined, Error::<T>::AlreadyJoined);
			ensure!(before.state.is_open(), Error::<T>::NotOpen);
			Self::join(id, &before)?;
		}
		Ok(())
	}

	/// While it is submitted, also after its time. Its tokens are taken back.
	pub(crate) fn do_reject(
		who: &T::AccountId,
		id: ReceivableId,
		reason: RejectReason,
		reference: Hash,
	) -> DispatchResult {
		let before = Self::receivable(id)?;
		Self::debtor(who, &before, Need::WindDown)?;
		ensure!(before.state == State::Submitted, Error::<T>::NotSubmitted);
		Self::end(id, &before, Closing::Rejected, Some((reason, reference)))?;
		Self::note(id, &before, Fact::Rejected);
		Ok(())
	}

	/// Once [`Papers::lapses`] is over. Tokens are taken back: no tombstone.
	pub(crate) fn do_lapse(id: ReceivableId) -> DispatchResult {
		let before = Self::receivable(id)?;
		ensure!(before.state == State::Submitted, Error::<T>::NotSubmitted);
		ensure!(Self::is_over(&Self::papers(id)?.lapses), Error::<T>::StillRunning);
		Self::end(id, &before, Closing::Lapsed, None)?;
		Self::note(id, &before, Fact::Lapsed);
		Ok(())
	}

	/// What is submitted, accepted or listed, and was never financed, of which nothing was paid. Gives back what was
	/// drawn, takes tokens back. After acceptance notes [`Fact::Withdrawn`].
	pub(crate) fn do_withdraw(who: &T::AccountId, id: ReceivableId) -> DispatchResult {
		let before = Self::receivable(id)?;
		Self::seller(who, &before, Permission::SubmitReceivables, Need::WindDown)?;
		ensure!(before.joined, Error::<T>::NotJoined);
		let free = matches!(before.state, State::Submitted | State::Accepted | State::Listed);
		ensure!(free && before.debt.paid().is_zero(), Error::<T>::NotAccepted);
		if Listings::<T>::take(Ordered(id)).is_some() {
			Self::refund(before.seller, LISTING_BYTES);
		}
		Self::give_back(id)?;
		Self::end(id, &before, Closing::Withdrawn, None)?;
		if before.state != State::Submitted {
			Self::note(id, &before, Fact::Withdrawn);
		}
		Ok(())
	}

	/// What is asked of a document, whichever party brings it in.
	fn check_document(seller: OrgId, debtor: OrgId, document: &Document) -> Result<(), Error<T>> {
		Self::terms_of(document.asset)?;
		ensure!(seller != debtor, Error::<T>::SameParty);
		Self::ensure_active(seller)?;
		Self::ensure_active(debtor)?;
		ensure!(!document.face.is_zero(), Error::<T>::ZeroAmount);
		ensure!(document.issue <= Self::today(document.asset), Error::<T>::InvalidDates);
		Self::check_due(document.issue, document.due)?;
		Self::check_tokens(&document.tokens)?;
		Self::check_shipments(seller, debtor, &document.shipments)?;
		if let Some(names) = document.names {
			let named = Receivables::<T>::get(Ordered(names));
			let theirs = named.is_some_and(|it| it.seller == seller && it.debtor == debtor);
			ensure!(theirs, Error::<T>::NotPreceding);
		}
		Ok(())
	}

	/// That a document is due on its date or in a year after it.
	pub(crate) fn check_due(issue: Day, due: Day) -> Result<(), Error<T>> {
		let tenor = due.number().checked_sub(issue.number());
		ensure!(tenor.is_some_and(|days| days <= MAX_TENOR_DAYS), Error::<T>::InvalidDates);
		Ok(())
	}

	/// That so much of a face may be accepted.
	pub(crate) fn check_accepted(face: Amount, amount: Amount) -> Result<(), Error<T>> {
		ensure!(!amount.is_zero(), Error::<T>::ZeroAmount);
		ensure!(amount <= face, Error::<T>::AmountExceeded);
		Ok(())
	}

	/// The seller's submission of the same document, which waits for its debtor.
	fn submission(
		seller: OrgId,
		debtor: OrgId,
		document: &Document,
	) -> Option<(ReceivableId, Receivable)> {
		let mut known = Self::having(&document.tokens);
		known.find(|(id, it)| {
			(it.seller, it.debtor, it.asset, it.face, it.issue)
				== (seller, debtor, document.asset, document.face, document.issue)
				&& Self::waits(*id, it)
				&& Self::difference(*id, document.root, &document.tokens)
					.is_ok_and(|differs| differs.is_none())
		})
	}

	/// Enters a document as submitted, by one of its parties.
	fn bring(
		seller: OrgId,
		debtor: OrgId,
		brought: Side,
		document: Document,
	) -> Result<(ReceivableId, Receivable), DispatchError> {
		let Document { asset, face, issue, due, kind, root, tokens, shipments, names } = document;
		let receivable = Receivable {
			seller,
			debtor,
			asset,
			kind,
			brought,
			joined: brought == Side::Seller,
			state: State::Submitted,
			face,
			debt: Debt::new(Amount::ZERO),
			waived: false,
			evidenced: false,
			issue,
			due,
		};
		let papers = Papers {
			root,
			names,
			submitted: T::Clock::now(),
			lapses: Self::window(ACCEPTANCE_DAYS),
			accepted: None,
			disputable: None,
		};
		let id = Self::enter(&receivable, &papers, &tokens, &shipments)?;
		Self::enter_tokens(id, &tokens)?;
		Self::note(id, &receivable, Fact::Submitted);
		Self::deposit_event(Event::Submitted { id, receivable, papers, tokens, shipments });
		Ok((id, receivable))
	}

	/// Gives a seller part in what its debtor has brought in.
	fn join(id: ReceivableId, before: &Receivable) -> DispatchResult {
		Self::stand(id, before.seller)?;
		Self::put(id, before, &Receivable { joined: true, ..*before })?;
		Self::deposit_event(Event::Joined { id });
		Ok(())
	}

	/// Ends a receivable that comes to nothing.
	fn end(
		id: ReceivableId,
		before: &Receivable,
		how: Closing,
		why: Option<(RejectReason, Hash)>,
	) -> DispatchResult {
		Self::put(id, before, &Receivable { state: State::Closed(how), ..*before })?;
		let (reason, reference) = why.unzip();
		Self::deposit_event(Event::Closed { id, how, reason, reference });
		Ok(())
	}
}
