//! Acceptance by the debtor, on root and tokens of its own copy.

use crate::{records::act_hash, tokens::first_difference, *};
use frame_support::ensure;
use stalhof_primitives::{organisation::Permission, receivables::State};
use stalhof_support::Need;

impl<T: Config> Pallet<T> {
	/// Order: debtor, state, time not over, amount of at most the face, due date, tokens in form and under every epoch that the
	/// seller has brought; then the second signature; then root and tokens are compared with the seller's under every epoch
	/// that it has brought. When one differs, emits
	/// [`TokensDiffer`](Event::TokensDiffer), notes [`Fact::Differed`], and the receivable stays submitted: an act
	/// that failed would leave no trace of it. Else accepts ([`accept_now`](Self::accept_now)).
	pub(crate) fn do_accept(
		who: &T::AccountId,
		id: ReceivableId,
		root: Hash,
		tokens: TokenSet,
		amount: Amount,
		due: Day,
		waives: bool,
	) -> DispatchResult {
		let before = Self::receivable(id)?;
		let debtor = Self::debtor(who, &before, Need::Act)?;
		ensure!(before.state == State::Submitted, Error::<T>::NotSubmitted);
		ensure!(!Self::is_over(&Self::papers(id)?.lapses), Error::<T>::TooLate);
		Self::check_accepted(before.face, amount)?;
		Self::check_due(before.issue, due)?;
		Self::check_form(&tokens)?;
		let differs = Self::difference(id, root, &tokens)?;
		let blocked = Self::blocking(before.seller, debtor, &Self::tokens(id));
		ensure!(blocked.is_none(), Error::<T>::DuplicateToken);
		Self::check_purse(&mut Default::default(), Self::undrawn(id))?;
		let act = act_hash("accept", debtor, (id, root, &tokens, amount, due, waives));
		if !Self::signed_by_two(debtor, who, Permission::ApproveReceivables, act)? {
			return Ok(());
		}
		match differs {
			Some(differs) => {
				Self::note(id, &before, Fact::Differed);
				let seller = before.seller;
				Self::deposit_event(Event::TokensDiffer { id, seller, differs });
				Ok(())
			}
			None => Self::accept_now(id, &before, amount, due, waives),
		}
	}

	/// In what a receivable's root and tokens are others than these: the first kind, `None` for the root. Nothing when they are the
	/// same under every epoch that it has brought.
	///
	/// # Errors
	/// [`EpochMissing`](Error::EpochMissing) when there is no list under one of its epochs.
	pub(crate) fn difference(
		id: ReceivableId,
		root: Hash,
		tokens: &TokenSet,
	) -> Result<Option<Option<TokenKind>>, Error<T>> {
		let mut differs = None;
		for own in Self::tokens(id) {
			let other = tokens.iter().find(|list| list.epoch == own.epoch);
			let other = other.ok_or(Error::<T>::EpochMissing)?;
			differs = differs.or(first_difference(&own.tokens, &other.tokens).map(Some));
		}
		let same_root = Self::papers(id)?.root == root;
		Ok(if same_root { differs } else { Some(None) })
	}

	/// Accepts: amount, due date, waiver, windows; evidence drawn as far as it was received, evidenced or not; tokens stand
	/// ([`stand`](Self::stand)); written by [`put`](Self::put); [`Fact::Accepted`]; emits [`Accepted`](Event::Accepted). For
	/// `accept` and `approve` alike, after everything was checked.
	pub(crate) fn accept_now(
		id: ReceivableId,
		before: &Receivable,
		amount: Amount,
		due: Day,
		waives: bool,
	) -> DispatchResult {
		let drawn = Self::draw(id)?;
		Self::stand(id, before.seller)?;
		let now = T::Clock::now();
		let papers = Self::papers(id)?;
		// What it cites and was received was so before now.
		let disputable = Self::window(DISPUTE_DAYS);
		let accepted = Papers { accepted: Some(now), disputable: Some(disputable), ..papers };
		PapersOf::<T>::insert(Ordered(id), accepted);
		let related = T::Organisations::related(before.seller, before.debtor);
		let evidenced = !related && Self::grade(id, before) >= 2;
		let debt = Debt::new(amount);
		let state = State::Accepted;
		let after = Receivable { state, debt, waived: waives, evidenced, due, ..*before };
		Self::put(id, before, &after)?;
		let submitted = Self::day_at(before.asset, papers.submitted).number();
		let days = Self::today(before.asset).number().saturating_sub(submitted);
		Self::note(id, &after, Fact::Accepted { days, over_law: false });
		Self::deposit_event(Event::Accepted {
			id,
			accepted: amount,
			due,
			waived: waives,
			evidenced,
			disputable,
			drawn,
		});
		Ok(())
	}
}
