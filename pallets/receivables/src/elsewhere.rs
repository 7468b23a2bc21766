//! What lenders say that they have financed outside.

use crate::{
	records::{ELSEWHERE_BYTES, times},
	*,
};
use frame_support::ensure;
use stalhof_primitives::organisation::{Permission, Role};
use stalhof_support::Need;

impl<T: Config> Pallet<T> {
	/// Role lender; tokens in ascending order; begun, and no end before it. With a note: charges for each token not noted yet by
	/// this lender. `None`: takes back, all must be there; in wind-down too, and without the role.
	pub(crate) fn do_note_elsewhere(
		who: &T::AccountId,
		tokens: TokenList,
		note: Option<Elsewhere>,
	) -> DispatchResult {
		let need = if note.is_some() { Need::Act } else { Need::WindDown };
		let lender = Self::firm(who, Permission::Fund, need)?;
		if note.is_some() {
			Self::ensure_role(lender, Role::Lender)?;
		}
		ensure!(!tokens.is_empty(), Error::<T>::Empty);
		ensure!(Self::is_ordered(&tokens), Error::<T>::NotInOrder);
		let noted = |token: &&KindToken| Elsewheres::<T>::contains_key(token, Ordered(lender));
		let known = tokens.iter().filter(noted).count();
		if let Some(note) = &note {
			let begun = note.since <= T::Clock::today() && note.since <= note.until;
			ensure!(begun, Error::<T>::InvalidDates);
			let new = tokens.len().saturating_sub(known);
			Self::charge(lender, times(new, ELSEWHERE_BYTES))?;
		} else {
			ensure!(known == tokens.len(), Error::<T>::NoteNotFound);
			Self::refund(lender, times(known, ELSEWHERE_BYTES));
		}
		for token in &tokens {
			Elsewheres::<T>::set(token, Ordered(lender), note);
		}
		Self::deposit_event(Event::ElsewhereNoted { lender, tokens, note });
		Ok(())
	}
}
