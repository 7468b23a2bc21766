//! Values of this project's own types as people write them: dates, roles, registration numbers.

use super::describe::{Shown, bytes_of};
use crate::consortium::EvidenceKinds;
use codec::DecodeAll;
use scale_value::{Composite, Value, ValueDef};
use stalhof_primitives::{
	organisation::{Permissions, Roles},
	peer_id::PeerId,
	registration::RegistrationNumber,
	time::Day,
};

/// `value` in words, if its type, whose path is `path`, is one of these and it is well formed.
pub(super) fn in_words(path: &[String], value: &Value<u32>) -> Option<Shown> {
	let ours = matches!(path.first()?.as_str(), "stalhof_primitives" | "pallet_consortium");
	match path.last()?.as_str() {
		_ if !ours => None,
		"Country" | "Currency" => text(only(value)?),
		"Day" => {
			let number = u32::try_from(only(value)?.as_u128()?).ok()?;
			let day = Day::from_number(number);
			// A day beyond the calendar is shown as the number that it is.
			(day.number() == number).then(|| Shown::Atom(day.to_string()))
		}
		"Roles" => {
			let roles = Roles::from_bits(u32::try_from(only(value)?.as_u128()?).ok()?)?;
			Some(names(roles.iter().map(|role| role.name())))
		}
		"Permissions" => {
			let bits = u16::try_from(only(value)?.as_u128()?).ok()?;
			Some(names(Permissions::from_bits(bits)?.iter().map(|permission| permission.name())))
		}
		"EvidenceKinds" => {
			let bits = u8::try_from(only(value)?.as_u128()?).ok()?;
			let kinds = EvidenceKinds::decode_all(&mut &[bits][..]).ok()?;
			kinds.is_known().then(|| names(kinds.names()))
		}
		"RegistrationNumber" => registration(value),
		"PeerId" => {
			// A list of bytes within a bounded list.
			let peer = PeerId::from_bytes(bytes_of(only(only(value)?)?)?)?;
			peer.is_well_formed().then(|| Shown::Atom(peer.to_string()))
		}
		_ => None,
	}
}

/// The only part of a value.
fn only(value: &Value<u32>) -> Option<&Value<u32>> {
	match &value.value {
		ValueDef::Composite(parts) if parts.len() == 1 => parts.values().next(),
		_ => None,
	}
}

fn names(names: impl Iterator<Item = &'static str>) -> Shown {
	Shown::List(names.map(|name| Shown::Atom(name.to_owned())).collect())
}

/// Capital letters, as codes of countries and currencies are.
fn text(value: &Value<u32>) -> Option<Shown> {
	let text = String::from_utf8(bytes_of(value)?).ok()?;
	text.bytes().all(|letter| letter.is_ascii_uppercase()).then_some(Shown::Atom(text))
}

fn registration(value: &Value<u32>) -> Option<Shown> {
	let ValueDef::Variant(variant) = &value.value else { return None };
	let number = match (variant.name.as_str(), &variant.values) {
		("Lei", parts) => {
			RegistrationNumber::Lei(bytes_of(parts.values().next()?)?.try_into().ok()?)
		}
		("Uscc", parts) => {
			RegistrationNumber::Uscc(bytes_of(parts.values().next()?)?.try_into().ok()?)
		}
		("Other", Composite::Named(parts)) => {
			let part = |name: &str| {
				let (_, part) = parts.iter().find(|(known, _)| known == name)?;
				bytes_of(only(part).unwrap_or(part))
			};
			RegistrationNumber::Other {
				scheme: part("scheme")?.try_into().ok()?,
				number: part("number")?.try_into().ok()?,
			}
		}
		_ => return None,
	};
	// Only what is read back as the same is shown in its stead.
	number.check().ok().map(|()| Shown::Atom(number.to_string()))
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::{
		consortium::{Application, calls, testing::application},
		metadata::embedded,
		tx::{encode, show_call},
		types::AccountId,
	};
	use subxt::utils::Static;

	/// What `tx sign` shows of a renewal with this change.
	fn shown(change: impl FnOnce(&mut Application)) -> String {
		let mut application = application("Elbe Kontor GmbH", AccountId::new([1; 32]));
		change(&mut application);
		let runtime = embedded().unwrap();
		let bytes = encode(runtime, &calls::renew(application.profile)).unwrap();
		show_call(&runtime.metadata, &bytes).unwrap().to_string()
	}

	#[test]
	fn values_should_be_shown_as_people_write_them_when_they_are_well_formed() {
		let told = shown(|application| {
			application.profile.parent = Some("uscc:91330100799655058B".parse().unwrap());
		});
		let expected = "registration: lei:529900T8BM49AURSDO55, country: DE, parent: \
		                Some(uscc:91330100799655058B)";
		assert!(told.contains(expected), "{told}");
	}

	#[test]
	fn node_should_be_shown_as_it_prints_its_own_identity() {
		let runtime = embedded().unwrap();
		let peer = PeerId::of_ed25519(&[7; 32]);
		let call = crate::api::tx().network().list_node(Static(peer.clone()));
		let bytes = encode(runtime, &call).unwrap();
		let told = show_call(&runtime.metadata, &bytes).unwrap().to_string();
		assert_eq!(told, format!("Network.list_node(peer: {peer})"));
	}

	/// Else two different calls could look the same.
	#[test]
	fn values_should_be_shown_as_they_are_when_they_are_not_well_formed() {
		let told = shown(|application| {
			application.profile.registration = RegistrationNumber::Lei([b'x'; 20]);
		});
		assert!(told.contains("registration: Lei(0x7878"), "{told}");

		let day = |number: u32| {
			let permissions = Permissions::NONE;
			let account = AccountId::new([1; 32]);
			let runtime = embedded().unwrap();
			let call = calls::change_operator(&account, permissions, Day::MAX);
			let mut bytes = encode(runtime, &call).unwrap();
			let length = bytes.len();
			bytes[length - 4..].copy_from_slice(&number.to_le_bytes());
			show_call(&runtime.metadata, &bytes).unwrap().to_string()
		};
		assert!(day(Day::MAX.number()).contains("permissions: [], until: 9999-12-31"));
		assert!(day(Day::MAX.number() + 1).contains("until: 2932897"));
	}
}
