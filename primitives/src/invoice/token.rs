//! Keyed tokens, by which an invoice is known again without being shown.

use super::{Decimal, Match, normalised, number, reference};
use crate::{
	currency::Currency,
	hmac::hmac_sha256,
	merkle::{Hash, Sha256},
	names::named,
	registration::RegistrationNumber,
	time::Day,
};
use alloc::{
	borrow::Cow,
	string::{String, ToString},
	vec::Vec,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::{fmt, str::FromStr};
use scale_info::TypeInfo;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// What is authenticated for a token begins with this.
pub const TOKEN_TAG: &[u8; 24] = b"stalhof/invoice/token/v1";

/// The most references that make tokens: an order and a despatch.
const MAX_REFERENCES: usize = 2;

/// The most tokens of one invoice: one of each kind, and a second of [`TokenKind::F7`] and [`TokenKind::F8`].
pub const MAX_TOKENS: u32 = 11;

named! {
	/// Kinds of tokens, by what they are made of.
	TokenKind {
		/// What the tax authority calls the invoice.
		F0 = 0, "F0";
		/// Seller, buyer, number, date, currency, total.
		F1 = 1, "F1";
		/// Seller, buyer, number, date: the same where the amount was altered.
		F2 = 2, "F2";
		/// Seller, buyer, date, currency, total: the same where the number was altered.
		F3 = 3, "F3";
		/// Seller, normalised number: the same where date or buyer was altered, or issued again.
		F4 = 4, "F4";
		/// Buyer, number, total: the same under another name of the seller.
		F5 = 5, "F5";
		/// SHA-256 of the file.
		F6 = 6, "F6";
		/// Seller, buyer, order or despatch, total: another invoice for the same delivery.
		F7 = 7, "F7";
		/// Seller, buyer, order or despatch.
		F8 = 8, "F8";
	}
}

/// What tokens are made of. In words the bytes that enter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
	/// What the tax authority calls the invoice, as [`number`] has it.
	TaxId,
	/// The seller's registration number, scheme before it: `lei:529900T8BM49AURSDO55`.
	Seller,
	/// The buyer's.
	Buyer,
	/// BT-1 as [`number`] has it.
	Number,
	/// BT-1 as [`normalised`] has it.
	Normalised,
	/// BT-2 as YYYY-MM-DD.
	Date,
	/// BT-5: three letters.
	Currency,
	/// BT-115, the amount due, as [`Decimal`] writes it; of a credit note with its sign turned.
	Total,
	/// SHA-256 of the file: 32 bytes.
	File,
	/// BT-13 or BT-16, as [`reference()`] has it. They are not told apart, so that nothing is won by moving one to the other's
	/// place.
	Reference,
}

impl TokenKind {
	/// What it is made of, in the order in which it enters.
	pub const fn inputs(self) -> &'static [Input] {
		use Input::*;
		match self {
			Self::F0 => &[TaxId],
			Self::F1 => &[Seller, Buyer, Number, Date, Currency, Total],
			Self::F2 => &[Seller, Buyer, Number, Date],
			Self::F3 => &[Seller, Buyer, Date, Currency, Total],
			Self::F4 => &[Seller, Normalised],
			Self::F5 => &[Buyer, Number, Total],
			Self::F6 => &[File],
			Self::F7 => &[Seller, Buyer, Reference, Total],
			Self::F8 => &[Seller, Buyer, Reference],
		}
	}

	/// Whether one invoice may have two of them: of its order and of its despatch.
	pub const fn repeats(self) -> bool {
		matches!(self, Self::F7 | Self::F8)
	}

	/// Whether older hits than of the last 18 months count for nothing.
	pub const fn looks_back(self) -> bool {
		matches!(self, Self::F4 | Self::F5)
	}

	/// What it means that two invoices have one of this kind in common.
	pub const fn strength(self) -> Match {
		match self {
			Self::F0 | Self::F1 | Self::F6 => Match::Exact,
			Self::F2 | Self::F3 | Self::F4 | Self::F5 => Match::Similar,
			Self::F7 | Self::F8 => Match::Related,
		}
	}
}

/// A keyed token: the first 16 bytes of the code. As text, `0x` and 32 hexadecimal digits.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Hash,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Token(pub [u8; 16]);

/// Why a text is no [`Token`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidToken(String);

impl fmt::Display for InvalidToken {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		write!(f, "'{}' is no token: write 0x and 32 hexadecimal digits", self.0)
	}
}

impl core::error::Error for InvalidToken {}

impl fmt::Display for Token {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		write!(f, "0x{:032x}", u128::from_be_bytes(self.0))
	}
}

impl fmt::Debug for Token {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		fmt::Display::fmt(self, f)
	}
}

impl FromStr for Token {
	type Err = InvalidToken;

	fn from_str(text: &str) -> Result<Self, InvalidToken> {
		let digits = text.strip_prefix("0x").filter(|digits| {
			digits.len() == 32 && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
		});
		let number = digits.and_then(|digits| u128::from_str_radix(digits, 16).ok());
		number
			.map(|number| Self(number.to_be_bytes()))
			.ok_or_else(|| InvalidToken(text.chars().take(40).collect()))
	}
}

impl Serialize for Token {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.collect_str(self)
	}
}

impl<'de> Deserialize<'de> for Token {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
	}
}

/// What the tokens of one invoice are made of, already in the form that enters. What is missing, or of which nothing is left
/// in that form, makes no token: never the token of an empty field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TokenInputs {
	/// See [`Input::TaxId`].
	tax_id: Option<String>,
	number: Option<String>,
	normalised: Option<String>,
	references: Vec<String>,
	/// The seller, as it is registered.
	pub seller: Option<RegistrationNumber>,
	/// The buyer, as it is registered.
	pub buyer: Option<RegistrationNumber>,
	/// BT-2.
	pub date: Option<Day>,
	/// BT-5.
	pub currency: Option<Currency>,
	/// BT-115; of a credit note with its sign turned.
	pub total: Option<Decimal>,
	/// SHA-256 of the file.
	pub file: Option<Hash>,
}

impl TokenInputs {
	/// With what the tax authority calls it.
	#[must_use]
	pub fn with_tax_id(mut self, text: &str) -> Self {
		self.tax_id = number(text);
		self
	}

	/// With its number (BT-1) as the document has it.
	#[must_use]
	pub fn with_number(mut self, text: &str) -> Self {
		self.number = number(text);
		self.normalised = normalised(text);
		self
	}

	/// With the number of an order (BT-13) or a despatch (BT-16) as the document has it. Two that differ are kept.
	#[must_use]
	pub fn with_reference(mut self, text: &str) -> Self {
		if let Some(reference) = reference(text)
			&& self.references.len() < MAX_REFERENCES
			&& !self.references.contains(&reference)
		{
			self.references.push(reference);
		}
		self
	}

	/// What the tax authority calls it, in the form that enters.
	pub fn tax_id(&self) -> Option<&str> {
		self.tax_id.as_deref()
	}

	/// Its number in the form that enters.
	pub fn number(&self) -> Option<&str> {
		self.number.as_deref()
	}

	/// Its normalised number.
	pub fn normalised(&self) -> Option<&str> {
		self.normalised.as_deref()
	}

	/// Order and despatch in the form that enters: two at most.
	pub fn references(&self) -> &[String] {
		&self.references
	}

	/// Whether a token of that kind can be made.
	pub fn has(&self, kind: TokenKind) -> bool {
		kind.inputs().iter().all(|input| self.bytes(*input, 0).is_some())
	}

	/// The bytes that enter for an input; of references that at `place`.
	fn bytes(&self, input: Input, place: usize) -> Option<Cow<'_, [u8]>> {
		let text = |text: &Option<String>| text.clone().map(String::into_bytes).map(Cow::Owned);
		let shown = |value: Option<&dyn ToString>| {
			value.map(|value| Cow::Owned(value.to_string().into_bytes()))
		};
		match input {
			Input::TaxId => text(&self.tax_id),
			Input::Number => text(&self.number),
			Input::Normalised => text(&self.normalised),
			Input::Seller => shown(self.seller.as_ref().map(|value| value as _)),
			Input::Buyer => shown(self.buyer.as_ref().map(|value| value as _)),
			Input::Date => shown(self.date.as_ref().map(|value| value as _)),
			Input::Currency => shown(self.currency.as_ref().map(|value| value as _)),
			Input::Total => shown(self.total.as_ref().map(|value| value as _)),
			Input::File => self.file.as_ref().map(|hash| Cow::Borrowed(&hash[..])),
			Input::Reference => {
				self.references.get(place).map(|text| Cow::Borrowed(text.as_bytes()))
			}
		}
	}

	/// The token of that kind: the first 16 bytes of HMAC-SHA256 under `key` over [`TOKEN_TAG`], the number of the kind (one
	/// byte), and each input after four bytes (the greatest first) that count its own.
	fn token<H: Sha256>(&self, key: &[u8; 32], kind: TokenKind, place: usize) -> Option<Token> {
		let mut message = TOKEN_TAG.to_vec();
		message.push(kind as u8);
		for input in kind.inputs() {
			let bytes = self.bytes(*input, place)?;
			message.extend_from_slice(&u32::try_from(bytes.len()).ok()?.to_be_bytes());
			message.extend_from_slice(&bytes);
		}
		let code = hmac_sha256::<H>(key, &message);
		let mut token = [0; 16];
		token.copy_from_slice(&code[..16]);
		Some(Token(token))
	}

	/// All tokens that can be made, each once, in the order in which the chain takes them: of kinds, and of bytes where one kind
	/// has two; one for each reference where one enters. At most [`MAX_TOKENS`].
	pub fn tokens<H: Sha256>(&self, key: &[u8; 32]) -> Vec<(TokenKind, Token)> {
		let mut tokens = Vec::new();
		for kind in TokenKind::ALL {
			let several = kind.inputs().contains(&Input::Reference);
			let places = if several { self.references.len() } else { 1 };
			for place in 0..places {
				tokens.extend(self.token::<H>(key, *kind, place).map(|token| (*kind, token)));
			}
		}
		tokens.sort_unstable();
		tokens.dedup();
		tokens
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::merkle::plain::Sha2;
	use alloc::collections::BTreeSet;
	use proptest::prelude::*;

	fn inputs() -> TokenInputs {
		TokenInputs {
			seller: Some("lei:529900T8BM49AURSDO55".parse().unwrap()),
			buyer: Some("uscc:91330100799655058B".parse().unwrap()),
			date: Some("2015-01-09".parse().unwrap()),
			currency: Some("EUR".parse().unwrap()),
			total: Some("250.33".parse().unwrap()),
			file: Some([9; 32]),
			..TokenInputs::default()
		}
		.with_tax_id("26 1420 0000 0123 4567 89")
		.with_number("INV-0012115118")
		.with_reference("PO-4711")
		.with_reference("D 5433")
	}

	fn tokens(inputs: &TokenInputs) -> Vec<(TokenKind, Token)> {
		inputs.tokens::<Sha2>(&[7; 32])
	}

	fn of(inputs: &TokenInputs, kind: TokenKind) -> Vec<Token> {
		tokens(inputs).iter().filter(|(own, _)| *own == kind).map(|(_, token)| *token).collect()
	}

	/// Computed apart, with another program from the definition.
	#[test]
	fn tokens_should_be_those_of_the_definition() {
		let expected = [
			("F0", "0x6e3bc206a24abea58924a0abeefcbcce"),
			("F1", "0x828b44e918c01f8524213c761591d667"),
			("F2", "0xeeecbe4f315545faec654f9dc0547472"),
			("F3", "0xee7d616b2e1f957bcfc799bfa6535ecb"),
			("F4", "0x12fd5faaa1375f68148c932b908911bd"),
			("F5", "0xb682a3823d737e036361aa5c5a6f69ea"),
			("F6", "0x4088dc28a0883ecc0b7ab19165414a6b"),
			("F7", "0xb6a9a24ec8b3d8575878b5d63b1dd760"),
			("F7", "0xbcde1b506aca2f51de86f288422e894d"),
			("F8", "0x1bd022d81e646d37c84a0211d46c107d"),
			("F8", "0x3f2964505a3a3f89cca61c9ddf6ddb5f"),
		];
		let made: Vec<(String, String)> = tokens(&inputs())
			.iter()
			.map(|(kind, token)| (kind.to_string(), token.to_string()))
			.collect();
		let expected: Vec<(String, String)> =
			expected.iter().map(|(kind, token)| (kind.to_string(), token.to_string())).collect();
		assert_eq!(made, expected);
		assert_eq!(made.len(), MAX_TOKENS as usize);
	}

	#[test]
	fn a_token_should_change_with_each_of_its_inputs_and_no_other() {
		use Input::*;
		let own = inputs();
		let changed: [(&[Input], TokenInputs); 9] = [
			(&[TaxId], own.clone().with_tax_id("1")),
			(&[Seller], TokenInputs { seller: own.buyer.clone(), ..own.clone() }),
			(&[Buyer], TokenInputs { buyer: own.seller.clone(), ..own.clone() }),
			(&[Number, Normalised], own.clone().with_number("INV-12115119")),
			(&[Number], own.clone().with_number("INV-12115118")),
			(&[Date], TokenInputs { date: Some("2015-01-10".parse().unwrap()), ..own.clone() }),
			(&[Currency], TokenInputs { currency: Some("CNY".parse().unwrap()), ..own.clone() }),
			(&[Total], TokenInputs { total: Some("250.34".parse().unwrap()), ..own.clone() }),
			(&[File], TokenInputs { file: Some([8; 32]), ..own.clone() }),
		];
		for (input, changed) in changed {
			for kind in TokenKind::ALL {
				let enters = kind.inputs().iter().any(|own| input.contains(own));
				assert_eq!(of(&own, *kind) != of(&changed, *kind), enters, "{kind} {input:?}");
			}
		}
	}

	#[test]
	fn what_is_missing_should_make_no_token() {
		use TokenKind::*;
		let own = inputs();
		let without = |change: fn(&mut TokenInputs)| {
			let mut inputs = own.clone();
			change(&mut inputs);
			let made: BTreeSet<TokenKind> =
				tokens(&inputs).into_iter().map(|(kind, _)| kind).collect();
			for kind in TokenKind::ALL {
				assert_eq!(inputs.has(*kind), made.contains(kind), "{kind}");
			}
			TokenKind::ALL.iter().copied().filter(|kind| !made.contains(kind)).collect::<Vec<_>>()
		};
		assert_eq!(without(|own| own.seller = None), [F1, F2, F3, F4, F7, F8]);
		assert_eq!(without(|own| own.buyer = None), [F1, F2, F3, F5, F7, F8]);
		assert_eq!(without(|own| own.date = None), [F1, F2, F3]);
		assert_eq!(without(|own| own.currency = None), [F1, F3]);
		assert_eq!(without(|own| own.total = None), [F1, F3, F5, F7]);
		assert_eq!(without(|own| own.file = None), [F6]);
		assert_eq!(without(|own| *own = own.clone().with_tax_id(" - ")), [F0]);
		assert_eq!(without(|own| *own = own.clone().with_number("--")), [F1, F2, F4, F5]);
		assert_eq!(without(|own| own.references.clear()), [F7, F8]);
		assert_eq!(tokens(&TokenInputs::default().with_reference("n/a").with_number("")), []);
	}

	#[test]
	fn a_reference_should_match_wherever_it_stands() {
		let order = TokenInputs { references: Vec::new(), ..inputs() }.with_reference("5433 D");
		let despatch = TokenInputs { references: Vec::new(), ..inputs() }.with_reference("5433d");
		assert_eq!(of(&order, TokenKind::F7), of(&despatch, TokenKind::F7));
		let twice =
			order.clone().with_reference("5433-D").with_reference("n/a").with_reference("1");
		assert_eq!(twice.references(), ["5433D", "1"]);
		assert_eq!(twice.with_reference("2").references().len(), 2);
	}

	#[test]
	fn another_key_should_make_other_tokens() {
		let other = inputs().tokens::<Sha2>(&[8; 32]);
		assert!(tokens(&inputs()).iter().all(|token| !other.contains(token)));
	}

	#[test]
	fn token_should_be_read_as_it_is_written() {
		let token = Token([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 255]);
		assert_eq!(token.to_string(), "0x000102030405060708090a0b0c0d0eff");
		assert_eq!(token.to_string().parse(), Ok(token));
		assert_eq!(token.encode(), token.0);
		let json = serde_json::to_string(&token).unwrap();
		assert_eq!(serde_json::from_str::<Token>(&json).unwrap(), token);
		for text in ["", "0x", "00", "0x00", "0x+00102030405060708090a0b0c0d0eff", "0xg"] {
			assert!(text.parse::<Token>().is_err(), "{text}");
		}
	}

	proptest! {
		/// Where lengths were not counted, the end of one input could be the beginning of the next.
		#[test]
		fn inputs_should_not_run_into_one_another(number in "[A-Z1-9]{1,6}", cut in 0usize..6) {
			let (one, two) = number.split_at(cut.min(number.len()));
			let a = TokenInputs { total: Some(Decimal::ZERO), ..inputs() }.with_number(&number);
			let b = TokenInputs { total: Some(Decimal::ZERO), ..inputs() }.with_number(two);
			prop_assert_eq!(of(&a, TokenKind::F5) == of(&b, TokenKind::F5), one.is_empty());
		}
	}
}
