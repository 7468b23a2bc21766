//! What the chain takes and stores, as it is encoded and as files have it.

use crate::{
	address::as_address,
	error::{Error, Result},
	types::{AccountId, H256, MultiSignature},
};
use codec::{Decode, Encode};
use core::{fmt, str::FromStr};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use stalhof_primitives::{
	country::Country,
	legal_name::{InvalidLegalName, MAX_LEGAL_NAME, check_legal_name},
	organisation::Roles,
	registration::RegistrationNumber,
	time::Day,
};

/// The longest legal name, in bytes of UTF-8.
pub const MAX_NAME: usize = MAX_LEGAL_NAME as usize;

/// The most participants or claims in one call.
pub const MAX_BATCH: usize = 200;

/// What an organisation says of itself and others attest.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Profile {
	/// Its legal name.
	pub name: String,
	/// Under what number its register knows it.
	pub registration: RegistrationNumber,
	/// Where it is registered.
	pub country: Country,
	/// Its ultimate parent's registration number, if it has a parent.
	#[serde(default)]
	pub parent: Option<RegistrationNumber>,
	/// Where sealed files for it are addressed to (X25519).
	#[serde(default)]
	pub encryption_key: Option<H256>,
	/// Hash of further master data.
	#[serde(default)]
	pub metadata: Option<H256>,
}

impl Profile {
	/// Whether the chain takes it. The types of the other fields hold nothing else.
	///
	/// # Errors
	/// [`Error::BadValue`] for the name or the parent.
	pub fn check(&self) -> Result<()> {
		check_name(&self.name).map_err(|why| Error::BadValue {
			what: "name",
			value: self.name.clone(),
			why: why.to_owned(),
		})?;
		match &self.parent {
			Some(parent) if *parent == self.registration => Err(Error::BadValue {
				what: "parent",
				value: parent.to_string(),
				why: OWN_PARENT.to_owned(),
			}),
			_ => Ok(()),
		}
	}
}

/// Why an organisation cannot be its own parent, and what to write.
pub(crate) const OWN_PARENT: &str =
	"it is the organisation's own number; name the ultimate parent, or none";

/// What is wrong with a legal name.
pub(crate) fn check_name(name: &str) -> core::result::Result<(), &'static str> {
	check_legal_name(name).map_err(InvalidLegalName::why)
}

/// An application to be admitted.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Application {
	/// Who applies.
	pub profile: Profile,
	/// The roles that it asks for.
	pub roles: Roles,
	/// The account that will administer it.
	#[serde(with = "as_address")]
	pub admin: AccountId,
}

impl Application {
	/// Its Blake2-256 hash: what the applicant consents to and what others attest.
	pub fn hash(&self) -> H256 {
		sp_crypto_hashing::blake2_256(&self.encode()).into()
	}
}

/// A signature of a consent, with its last day.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Signed {
	/// The last day on which it may be used.
	pub until: Day,
	/// The signature.
	pub signature: MultiSignature,
}

/// An applicant as its sponsor brings it in.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Applicant {
	/// The application.
	pub application: Application,
	/// The future administrator's consent to it.
	pub consent: Signed,
}

/// How an attestor knows: one or several of `register-extract` (the firm exists), and `licence-key-signature`,
/// `call-back` and `micro-deposit` (who acts controls it).
#[derive(Clone, Copy, Default, PartialEq, Eq, Encode, Decode)]
pub struct EvidenceKinds(u8);

impl EvidenceKinds {
	/// The kinds in the order of their bits.
	pub const NAMES: [&'static str; 4] =
		["register-extract", "licence-key-signature", "call-back", "micro-deposit"];

	/// Whether one of them shows that who acts controls the firm.
	pub const fn shows_control(self) -> bool {
		self.0 & 0b1110 != 0
	}

	/// Whether there is any, and none that has no name.
	pub const fn is_known(self) -> bool {
		self.0 != 0 && self.0 >> 4 == 0
	}

	/// The names of those in it.
	pub fn names(self) -> impl Iterator<Item = &'static str> {
		Self::NAMES
			.into_iter()
			.enumerate()
			.filter(move |(bit, _)| self.0 >> bit & 1 == 1)
			.map(|(_, name)| name)
	}
}

impl fmt::Display for EvidenceKinds {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		for (place, name) in self.names().enumerate() {
			write!(f, "{}{name}", if place == 0 { "" } else { "," })?;
		}
		Ok(())
	}
}

impl fmt::Debug for EvidenceKinds {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		fmt::Display::fmt(self, f)
	}
}

impl FromStr for EvidenceKinds {
	type Err = String;

	/// Names with commas between; at least one.
	fn from_str(text: &str) -> core::result::Result<Self, String> {
		let mut kinds = 0;
		for name in text.split(',').map(str::trim) {
			let bit = Self::NAMES.iter().position(|known| *known == name).ok_or_else(|| {
				let name: String = name.chars().take(40).collect();
				format!("'{name}' is not known: write one or several of {}", Self::NAMES.join(","))
			})?;
			kinds |= 1 << bit;
		}
		Ok(Self(kinds))
	}
}

impl Serialize for EvidenceKinds {
	fn serialize<S: Serializer>(&self, serializer: S) -> core::result::Result<S::Ok, S::Error> {
		serializer.collect_seq(self.names())
	}
}

impl<'de> Deserialize<'de> for EvidenceKinds {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> core::result::Result<Self, D::Error> {
		match Vec::<String>::deserialize(deserializer)? {
			none if none.is_empty() => Ok(Self(0)),
			names => names.join(",").parse().map_err(de::Error::custom),
		}
	}
}

/// What an attestor rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Evidence {
	/// Hash of the file that it keeps.
	pub hash: H256,
	/// Of what kinds it is.
	pub kinds: EvidenceKinds,
}

impl Evidence {
	/// Of files that the attestor keeps. The hash is the Blake2-256 hash of the file; of several, that of their hashes one
	/// after the other, in the order in which they are named.
	///
	/// # Errors
	/// [`Error::File`], or [`Error::BadValue`] without a file.
	pub fn of_files(files: &[impl AsRef<std::path::Path>], kinds: EvidenceKinds) -> Result<Self> {
		let mut hashes = Vec::new();
		for file in files {
			let path = file.as_ref();
			let content = std::fs::read(path).map_err(|error| Error::File {
				action: "cannot read",
				path: path.to_owned(),
				why: error.to_string(),
			})?;
			hashes.push(sp_crypto_hashing::blake2_256(&content));
		}
		let hash = match hashes.as_slice() {
			[] => {
				return Err(Error::BadValue {
					what: "evidence",
					value: String::new(),
					why: "name the file that shows it".to_owned(),
				});
			}
			[one] => *one,
			several => sp_crypto_hashing::blake2_256(&several.concat()),
		};
		Ok(Self { hash: hash.into(), kinds })
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn kinds_should_be_read_by_name_alone() {
		let kinds: EvidenceKinds = "call-back, register-extract".parse().unwrap();
		assert_eq!((kinds.0, kinds.to_string()), (0b101, "register-extract,call-back".to_owned()));
		let json = serde_json::to_string(&kinds).unwrap();
		assert_eq!(json, r#"["register-extract","call-back"]"#);
		assert_eq!(serde_json::from_str::<EvidenceKinds>(&json).unwrap(), kinds);
		assert!(kinds.shows_control());
		assert!(!"register-extract".parse::<EvidenceKinds>().unwrap().shows_control());
		for text in ["", "call-back,", "Call-back", "callback", "7"] {
			let error = text.parse::<EvidenceKinds>().unwrap_err();
			assert!(error.contains("register-extract,licence-key-signature"), "{error}");
		}
	}

	#[test]
	fn evidence_should_be_the_hash_of_its_file_or_of_the_hashes_of_several() {
		let directory = tempfile::tempdir().unwrap();
		let (one, two) = (directory.path().join("1"), directory.path().join("2"));
		std::fs::write(&one, "one").unwrap();
		std::fs::write(&two, [0xff]).unwrap();
		let hash = sp_crypto_hashing::blake2_256;
		let of = |files: &[_]| Evidence::of_files(files, EvidenceKinds(1)).unwrap().hash.0;
		assert_eq!(of(&[&one]), hash(b"one"));
		assert_eq!(of(&[&one, &two]), hash(&[hash(b"one"), hash(&[0xff])].concat()));
		let none: [&std::path::Path; 0] = [];
		assert_eq!(Evidence::of_files(&none, EvidenceKinds(1)).unwrap_err().code(), "bad-value");
		let missing = directory.path().join("3");
		assert_eq!(Evidence::of_files(&[missing], EvidenceKinds(1)).unwrap_err().code(), "file");
	}

	#[test]
	fn name_should_be_refused_when_the_chain_would() {
		let long = "é".repeat(64);
		check_name(&long).unwrap();
		for name in ["", "  ", "a\nb", "\u{7f}", &(long + "a")] {
			assert!(check_name(name).is_err(), "{name:?}");
		}
	}
}
