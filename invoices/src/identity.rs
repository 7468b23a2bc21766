//! Whether two parties are one, by what documents say of them.

use crate::model::{Identifier, Party};
use stalhof_primitives::invoice::number;

/// The fewest digits that a VAT identifier and a registration number have in common when they are of one firm.
const CORE: usize = 8;

/// An identifier as it is compared: letters and digits alone, in capitals, after the scheme if it is named.
fn key(own: &Identifier) -> Option<(Option<String>, String)> {
	let scheme = own.scheme.as_deref().and_then(number);
	Some((scheme, number(&own.id)?))
}

/// A VAT identifier without the country before it and Norway's letters behind it: in many countries the registration number.
fn core(vat: &str) -> Option<&str> {
	let own = vat.get(2..).filter(|_| vat.bytes().take(2).all(|sign| sign.is_ascii_uppercase()))?;
	let own = own.strip_suffix("MVA").unwrap_or(own);
	Some(own).filter(|own| own.len() >= CORE)
}

/// Whether the two numbers have schemes that may be one.
fn comparable(one: &(Option<String>, String), other: &(Option<String>, String)) -> bool {
	one.0.is_none() || other.0.is_none() || one.0 == other.0
}

/// Whether two parties are one by numbers that registers gave them, from the strongest: VAT identifier and registration number,
/// then identifiers in a named scheme, then addresses for documents. `None` when they have no kind of them both.
///
/// The strongest kind that both have decides. A weaker one in common (a location number that two firms share, the mailbox of
/// one that reads for many) does not make them one.
pub(crate) fn same_by_identifiers(one: &Party, other: &Party) -> Option<bool> {
	by_registration(one, other)
		.or_else(|| by_scheme(one, other))
		.or_else(|| by_endpoint(one, other))
}

fn by_registration(one: &Party, other: &Party) -> Option<bool> {
	let vat = |party: &Party| party.vat_id.as_deref().and_then(number);
	let legal = |party: &Party| party.legal_id.as_ref().and_then(key);
	let (vats, legals) = ((vat(one), vat(other)), (legal(one), legal(other)));
	let by_vat = vats.0.as_ref().zip(vats.1.as_ref()).map(|(one, other)| one == other);
	let by_legal = legals.0.as_ref().zip(legals.1.as_ref());
	let by_legal =
		by_legal.filter(|(one, other)| comparable(one, other)).map(|(one, other)| one.1 == other.1);
	let crossed = |vat: &Option<String>, legal: &Option<(Option<String>, String)>| {
		let own = vat.as_deref().and_then(core);
		own.is_some() && own == legal.as_ref().map(|(_, number)| number.as_str())
	};
	match (by_vat, by_legal) {
		(Some(true), _) | (_, Some(true)) => Some(true),
		_ if crossed(&vats.0, &legals.1) || crossed(&vats.1, &legals.0) => Some(true),
		(None, None) => None,
		_ => Some(false),
	}
}

/// Whether two parties are one firm by its number in the register, or where that is not known by its VAT identifier, which
/// firms of one group may share.
pub(crate) fn one_firm(one: &Party, other: &Party) -> bool {
	let legal = |party: &Party| party.legal_id.as_ref().and_then(key);
	match (legal(one), legal(other)) {
		(Some(one), Some(other)) if comparable(&one, &other) => one.1 == other.1,
		_ => by_registration(one, other) == Some(true),
	}
}

fn by_scheme(one: &Party, other: &Party) -> Option<bool> {
	let keys = |party: &Party| {
		let all = party.ids.iter().filter_map(key).filter(|(scheme, _)| scheme.is_some());
		all.collect::<Vec<_>>()
	};
	let (one, other) = (keys(one), keys(other));
	if one.iter().any(|own| other.contains(own)) {
		return Some(true);
	}
	let same_scheme = one.iter().any(|own| other.iter().any(|other| own.0 == other.0));
	same_scheme.then_some(false)
}

fn by_endpoint(one: &Party, other: &Party) -> Option<bool> {
	let (one, other) = (one.endpoint.as_ref()?, other.endpoint.as_ref()?);
	let plain = |own: &Identifier| own.id.trim().to_lowercase();
	(one.scheme == other.scheme).then(|| plain(one) == plain(other))
}

/// Whether two parties are one by what means something between a seller and a buyer alone: numbers without a scheme, or their
/// names where one of them has no such number. Asked only where [`same_by_identifiers`] does not know.
pub(crate) fn same_by_name(one: &Party, other: &Party) -> bool {
	let keys = |party: &Party| {
		let all = party.ids.iter().filter_map(key).filter(|(scheme, _)| scheme.is_none());
		all.collect::<Vec<_>>()
	};
	let own = (keys(one), keys(other));
	if !own.0.is_empty() && !own.1.is_empty() {
		return own.0.iter().any(|key| own.1.contains(key));
	}
	let name = |party: &Party| {
		let own = party.name.as_deref().or(party.trading_name.as_deref());
		own.and_then(number)
	};
	name(one).is_some() && name(one) == name(other)
}

/// Whether who is paid is the seller. A payee that says nothing of itself is nobody else.
pub(crate) fn same_payee(seller: &Party, payee: &Party) -> bool {
	let is_seller = |own: &Identifier| {
		let sellers = seller.ids.iter().chain(&seller.legal_id).filter_map(key);
		key(own).is_some_and(|own| {
			sellers.into_iter().any(|other| comparable(&own, &other) && own.1 == other.1)
		})
	};
	let mut numbers = payee.ids.iter().chain(&payee.legal_id).peekable();
	if numbers.peek().is_some() {
		return numbers.any(is_seller) || by_registration(seller, payee) == Some(true);
	}
	let Some(name) = payee.name.as_deref().and_then(number) else { return true };
	let names = [&seller.name, &seller.trading_name];
	names.into_iter().flatten().filter_map(|own| number(own)).any(|own| own == name)
}

/// By what a party is compared, for people and programs to see: `vat:NL820098395B01`, `legal:57151520`,
/// `id:0088:5790000436101`, `endpoint:em:info@selco.nl`, `own-id:10202`, `name:ODIN59`.
pub(crate) fn keys(party: &Party) -> Vec<String> {
	let mut keys = Vec::new();
	let scheme = |own: &Option<String>| own.as_ref().map_or(String::new(), |own| format!("{own}:"));
	keys.extend(party.vat_id.as_deref().and_then(number).map(|own| format!("vat:{own}")));
	let legal = party.legal_id.as_ref().and_then(key);
	keys.extend(legal.map(|(own, number)| format!("legal:{}{number}", scheme(&own))));
	for (own, number) in party.ids.iter().filter_map(key) {
		let kind = if own.is_some() { "id" } else { "own-id" };
		keys.push(format!("{kind}:{}{number}", scheme(&own)));
	}
	let endpoint = party.endpoint.as_ref();
	keys.extend(
		endpoint.map(|own| format!("endpoint:{}{}", scheme(&own.scheme), own.id).to_lowercase()),
	);
	let name = party.name.as_deref().or(party.trading_name.as_deref()).and_then(number);
	keys.extend(name.map(|own| format!("name:{own}")));
	keys
}

#[cfg(test)]
#[path = "identity_tests.rs"]
mod tests;
