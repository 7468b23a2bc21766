//! Whether a document is the one that stands on the chain: root, tokens, and what both say.

use super::{
	types::TokenSet,
	whole::{Beside, Facts, inputs},
};
use serde::Serialize;
use stalhof_primitives::{
	currency::Currency,
	invoice::{Field, Token, TokenInputs, TokenKind},
	money::Amount,
	registration::RegistrationNumber,
	time::Day,
};

/// What of a document is known to who compares it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
	/// Parties, and what else enters tokens.
	pub beside: Beside,
	/// The fields that are known, in order of their tags.
	pub fields: Vec<Field>,
	/// Whether those are all: then they give the root.
	pub all: bool,
}

impl Known {
	/// What tokens can be made of.
	pub fn inputs(&self) -> TokenInputs {
		inputs(&self.beside, &self.fields)
	}

	/// What it says that the chain has too.
	pub fn facts(&self) -> Facts {
		Facts::of(&self.fields)
	}
}

/// What the chain says of a receivable's document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnChain {
	/// How its seller is registered.
	pub seller: RegistrationNumber,
	/// How its debtor is.
	pub debtor: RegistrationNumber,
	/// The amount due.
	pub face: Amount,
	/// Digits after the point of an amount in the asset.
	pub decimals: u8,
	/// The asset's currency.
	pub currency: Currency,
	/// The document's date.
	pub issued: Day,
	/// Its tokens.
	pub tokens: TokenSet,
}

/// How tokens compare, by kind.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Compared {
	/// Made again, and the same.
	pub same: Vec<TokenKind>,
	/// Made again, and others than the chain's, or the chain has none.
	pub differ: Vec<TokenKind>,
	/// The chain has some, and what they are made of is not known.
	pub unmade: Vec<TokenKind>,
}

/// Compares tokens under the epochs that both have. `None` when they have none in common.
pub fn compare_tokens(own: &TokenSet, chain: &TokenSet) -> Option<Compared> {
	let pairs: Vec<_> = own
		.iter()
		.filter_map(|own| Some((own, chain.iter().find(|other| other.epoch == own.epoch)?)))
		.collect();
	if pairs.is_empty() {
		return None;
	}
	let of = |list: &[(TokenKind, Token)], kind| -> Vec<Token> {
		list.iter().filter(|(own, _)| *own == kind).map(|(_, token)| *token).collect()
	};
	let mut found = Compared::default();
	for kind in TokenKind::ALL.iter().copied() {
		let mut lists =
			pairs.iter().map(|(own, chain)| (of(&own.tokens, kind), of(&chain.tokens, kind)));
		let there = lists.clone().any(|(own, chain)| !own.is_empty() || !chain.is_empty());
		let list = if !there {
			continue;
		} else if lists.clone().all(|(own, _)| own.is_empty()) {
			&mut found.unmade
		} else if lists.all(|(own, chain)| own == chain) {
			&mut found.same
		} else {
			&mut found.differ
		};
		list.push(kind);
	}
	Some(found)
}

/// What of a document is not as the chain has it, a sentence each. Nothing when all that is known agrees.
pub fn contradictions(known: &Known, chain: &OnChain, tokens: &Compared) -> Vec<String> {
	let mut found = Vec::new();
	let mut differs = |what: &str, own: String, chain: String| {
		found.push(format!("{what}: the document says {own}, the chain has {chain}"));
	};
	let Beside { seller, buyer, .. } = &known.beside;
	if *seller != chain.seller {
		differs("seller", seller.to_string(), chain.seller.to_string());
	}
	if *buyer != chain.debtor {
		differs("debtor", buyer.to_string(), chain.debtor.to_string());
	}
	let facts = known.facts();
	if let Some(issued) = facts.issued.filter(|issued| *issued != chain.issued) {
		differs("date (BT-2)", issued.to_string(), chain.issued.to_string());
	}
	if let Some(currency) = facts.currency.filter(|currency| *currency != chain.currency) {
		differs("currency (BT-5)", currency.to_string(), chain.currency.to_string());
	}
	if let Some(total) = facts.total
		&& facts.face(chain.decimals).ok() != Some(chain.face)
	{
		differs("amount due (BT-115)", total.to_string(), chain.face.text(chain.decimals));
	}
	for kind in &tokens.differ {
		found.push(format!("token {kind}: what the document gives is another than the chain's"));
	}
	found
}

/// What is missing for a lender to rely on a document: number, date and amount shown, and of the tokens that stand for the whole
/// invoice one at least made again.
pub fn missing(known: &Known, tokens: &Compared) -> Vec<String> {
	let facts = known.facts();
	let shown = [
		("number (BT-1)", facts.number.is_some()),
		("date (BT-2)", facts.issued.is_some()),
		("currency (BT-5)", facts.currency.is_some()),
		("amount due (BT-115)", facts.total.is_some()),
	];
	let fields = shown.into_iter().filter(|(_, there)| !there);
	let mut found: Vec<String> = fields.map(|(what, _)| format!("{what} is not shown")).collect();
	if !tokens.same.contains(&TokenKind::F1) {
		found.push(
			"token F1 (seller, buyer, number, date, currency, total) is not made again".to_owned(),
		);
	}
	found
}

#[cfg(test)]
mod tests {
	use super::{
		super::{
			epochs::{EpochKey, EpochKeys},
			types::EpochTokens,
			whole::{Whole, tests::whole},
		},
		*,
	};

	fn keys(epochs: &[u32]) -> EpochKeys {
		epochs
			.iter()
			.map(|epoch| (*epoch, EpochKey::of([u8::try_from(*epoch).unwrap(); 32])))
			.collect()
	}

	fn known(whole: &Whole) -> Known {
		Known { beside: whole.beside.clone(), fields: whole.fields().to_vec(), all: true }
	}

	fn on_chain(whole: &Whole, epochs: &[u32]) -> OnChain {
		let facts = whole.facts();
		let currency = facts.currency.unwrap();
		let decimals = currency.minor_units().unwrap();
		OnChain {
			seller: whole.beside.seller.clone(),
			debtor: whole.beside.buyer.clone(),
			face: facts.face(decimals).unwrap(),
			decimals,
			currency,
			issued: facts.issued.unwrap(),
			tokens: whole.tokens(&keys(epochs)),
		}
	}

	fn compared(known: &Known, epochs: &[u32], chain: &OnChain) -> Compared {
		let own = super::super::epochs::tokens(&keys(epochs), &known.inputs());
		compare_tokens(&own, &chain.tokens).unwrap()
	}

	#[test]
	fn the_same_document_should_contradict_nothing() {
		let whole = whole(7, 1);
		let (known, chain) = (known(&whole), on_chain(&whole, &[3, 4]));
		let tokens = compared(&known, &[2, 3], &chain);
		assert!(tokens.same.contains(&TokenKind::F1) && tokens.same.contains(&TokenKind::F6));
		assert_eq!((&tokens.differ[..], &tokens.unmade[..]), (&[][..], &[][..]));
		assert_eq!(contradictions(&known, &chain, &tokens), Vec::<String>::new());
		assert_eq!(missing(&known, &tokens), Vec::<String>::new());
	}

	#[test]
	fn tokens_should_not_be_compared_without_an_epoch_in_common() {
		let whole = whole(7, 1);
		let (own, chain) = (whole.tokens(&keys(&[1])), on_chain(&whole, &[3, 4]));
		assert_eq!(compare_tokens(&own, &chain.tokens), None);
		assert_eq!(compare_tokens(&vec![], &chain.tokens), None);
	}

	#[test]
	fn each_altered_field_should_be_named() {
		let whole = whole(7, 1);
		let chain = on_chain(&whole, &[3]);
		for (term, value, part, kind) in [
			(2, "2031-01-01", "date (BT-2): the document says 2031-01-01", TokenKind::F1),
			(5, "XAU", "currency (BT-5): the document says XAU", TokenKind::F3),
			(115, "1", "amount due (BT-115): the document says 1, the chain has", TokenKind::F5),
			(1, "OTHER-1", "token F4", TokenKind::F4),
		] {
			let mut known = known(&whole);
			let tag = stalhof_primitives::invoice::Tag::of(term);
			let field = known.fields.iter_mut().find(|field| field.tag == tag).unwrap();
			field.value = value.to_owned();
			let tokens = compared(&known, &[3], &chain);
			assert!(tokens.differ.contains(&kind), "{part}: {tokens:?}");
			let told = contradictions(&known, &chain, &tokens);
			assert!(told.iter().any(|line| line.starts_with(part)), "{part}: {told:?}");
		}
	}

	#[test]
	fn other_parties_should_be_named() {
		let (whole, other) = (whole(7, 1), "lei:5493001KJTIIGC8Y1R12");
		let chain = OnChain { seller: other.parse().unwrap(), ..on_chain(&whole, &[3]) };
		let known = known(&whole);
		let tokens = compared(&known, &[3], &chain);
		let told = contradictions(&known, &chain, &tokens);
		assert!(told[0].starts_with("seller: ") && told[0].ends_with(other), "{told:?}");
	}

	#[test]
	fn what_a_lender_needs_should_be_missed() {
		let whole = whole(7, 1);
		let chain = on_chain(&whole, &[3]);
		let mut known = known(&whole);
		known.fields.retain(|field| field.tag != stalhof_primitives::invoice::Tag::of(1));
		known.beside.file = None;
		let tokens = compared(&known, &[3], &chain);
		assert!(tokens.unmade.contains(&TokenKind::F6) && tokens.unmade.contains(&TokenKind::F1));
		let told = missing(&known, &tokens);
		assert!(
			told[0].starts_with("number (BT-1)") && told[1].starts_with("token F1"),
			"{told:?}"
		);
		assert_eq!(contradictions(&known, &chain, &tokens), Vec::<String>::new());
	}

	/// A token that the document gives and the chain has not: somebody has left it out.
	#[test]
	fn a_token_that_the_chain_lacks_should_differ() {
		let whole = whole(7, 1);
		let own = whole.tokens(&keys(&[3]));
		let less = own[0].tokens.iter().copied().filter(|(kind, _)| *kind != TokenKind::F6);
		let chain = vec![EpochTokens { epoch: 3, tokens: less.collect() }];
		assert_eq!(compare_tokens(&own, &chain).unwrap().differ, [TokenKind::F6]);
	}
}
