use super::{Token, TokenKind};
use crate::names::named;
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

named! {
	/// How far two invoices are the same, in ascending order.
	Match {
		/// They have nothing in common that counts.
		None = 0, "none";
		/// They are about the same delivery, or one corrects the other.
		Related = 1, "related";
		/// One may be the other, altered.
		Similar = 2, "similar";
		/// They are one invoice.
		Exact = 3, "exact";
	}
}

/// Whether one of two invoices names the other as one that precedes it (BT-25).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Naming {
	/// Neither does, or each names the other.
	#[default]
	No,
	/// One does.
	Named,
	/// One does, and it is a credit note or replaces the other.
	Corrected,
}

/// What was found of two invoices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
	/// How far they are the same.
	pub matched: Match,
	/// Kinds of tokens that they have in common, in order.
	pub on: Vec<TokenKind>,
	/// Whether one names the other (BT-25).
	pub named: bool,
}

impl Verdict {
	/// The verdict on invoices with tokens of these kinds in common.
	///
	/// A credit note, or what replaces an invoice, is related to the invoice that it names and never a duplicate of it; unless
	/// both are one file. Any other invoice that names one is judged by its tokens, so that nothing is won by naming one.
	pub fn new(mut on: Vec<TokenKind>, naming: Naming) -> Self {
		on.sort();
		on.dedup();
		let by_tokens = on.iter().map(|kind| kind.strength()).max().unwrap_or(Match::None);
		let matched = match naming {
			Naming::No => by_tokens,
			Naming::Named => by_tokens.max(Match::Related),
			Naming::Corrected if on.contains(&TokenKind::F6) => by_tokens,
			Naming::Corrected => Match::Related,
		};
		Self { matched, on, named: naming != Naming::No }
	}

	/// The verdict on two invoices by their tokens under one key.
	pub fn of_tokens(
		one: &[(TokenKind, Token)],
		other: &[(TokenKind, Token)],
		naming: Naming,
	) -> Self {
		let shared = one.iter().filter(|token| other.contains(token));
		Self::new(shared.map(|(kind, _)| *kind).collect(), naming)
	}
}

#[cfg(test)]
mod tests {
	use super::{super::TokenInputs, *};
	use crate::merkle::plain::Sha2;
	use TokenKind::*;

	fn tokens(number: &str, date: &str, total: &str) -> Vec<(TokenKind, Token)> {
		let mut inputs = TokenInputs::default();
		inputs.seller = Some("lei:529900T8BM49AURSDO55".parse().unwrap());
		inputs.buyer = Some("uscc:91330100799655058B".parse().unwrap());
		inputs.date = Some(date.parse().unwrap());
		inputs.currency = Some("EUR".parse().unwrap());
		inputs.total = Some(total.parse().unwrap());
		inputs.with_number(number).with_reference("PO-1").tokens::<Sha2>(&[7; 32])
	}

	#[test]
	fn altered_invoices_should_be_found_by_what_was_not_altered() {
		let own = tokens("INV-12", "2026-01-09", "250.33");
		for (other, matched, on) in [
			(("inv 12", "2026-01-09", "250.330"), Match::Exact, &[F1, F2, F3, F4, F5, F7, F8][..]),
			(("INV-12", "2026-01-09", "260.33"), Match::Similar, &[F2, F4, F8]),
			(("INV-13", "2026-01-09", "250.33"), Match::Similar, &[F3, F7, F8]),
			(("INV-I2", "2026-01-10", "250.33"), Match::Similar, &[F4, F7, F8]),
			(("INV-012", "2026-01-10", "1"), Match::Similar, &[F4, F8]),
			(("INV-13", "2026-01-10", "1"), Match::Related, &[F8]),
		] {
			let (number, date, total) = other;
			let verdict = Verdict::of_tokens(&own, &tokens(number, date, total), Naming::No);
			assert_eq!((verdict.matched, &verdict.on[..]), (matched, on), "{other:?}");
		}
		let verdict = Verdict::of_tokens(&own, &[], Naming::No);
		assert_eq!(verdict, Verdict { matched: Match::None, on: Vec::new(), named: false });
	}

	#[test]
	fn what_corrects_an_invoice_should_be_related_and_never_a_duplicate() {
		for (on, naming, matched) in [
			(&[F1, F2][..], Naming::Corrected, Match::Related),
			(&[], Naming::Corrected, Match::Related),
			(&[F6], Naming::Corrected, Match::Exact),
			(&[F1], Naming::Named, Match::Exact),
			(&[F4], Naming::Named, Match::Similar),
			(&[], Naming::Named, Match::Related),
			(&[F8], Naming::No, Match::Related),
		] {
			let verdict = Verdict::new(on.to_vec(), naming);
			assert_eq!(verdict.matched, matched, "{on:?} {naming:?}");
			assert_eq!(verdict.named, naming != Naming::No);
		}
		assert_eq!(Verdict::new(alloc::vec![F4, F2, F4], Naming::No).on, [F2, F4]);
	}
}
