use super::{CertificateKind, CustodyFact, CustomsFact, ItemId};
use crate::{
	gs1::{Gln, Gtin, Sscc},
	organisation::OrgId,
	time::Moment,
};
use alloc::{string::String, vec::Vec};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::{fmt, str::FromStr};
use scale_info::TypeInfo;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// What a shipment's or a container's line counts. As text `batch:12` or `gtin:09521001000017`.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub enum Goods {
	/// Items of a batch.
	#[codec(index = 0)]
	Batch(u32),
	/// Pieces of a trade item without marks. Anybody may name its GTIN.
	#[codec(index = 1)]
	Class(Gtin),
}

/// So many of what.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Line {
	/// Of what.
	pub goods: Goods,
	/// Pieces, 1 or more.
	pub quantity: u64,
}

/// What a certificate, an event or an exception is about. As text `item:12/5`, `batch:12`, `sscc:095210010000000017/1`
/// with the container's life behind the slash, or `gtin:09521001000017`.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub enum Subject {
	/// One item.
	#[codec(index = 0)]
	Item(ItemId),
	/// A batch.
	#[codec(index = 1)]
	Batch(u32),
	/// A container and what is in it, in one of its lives.
	#[codec(index = 2)]
	Container(Sscc, u32),
	/// All of a trade item.
	#[codec(index = 3)]
	Class(Gtin),
}

/// Why a text is no [`Goods`] or [`Subject`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidSubject {
	given: String,
	forms: &'static str,
}

impl fmt::Display for InvalidSubject {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		write!(f, "'{}' names no goods: write {}", self.given, self.forms)
	}
}

impl core::error::Error for InvalidSubject {}

/// A plain decimal number, without a sign.
fn number(digits: &str) -> Option<u32> {
	let plain = digits.bytes().all(|digit| digit.is_ascii_digit());
	plain.then(|| digits.parse().ok()).flatten()
}

impl fmt::Display for Goods {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self {
			Self::Batch(id) => write!(f, "batch:{id}"),
			Self::Class(gtin) => write!(f, "gtin:{gtin}"),
		}
	}
}

impl FromStr for Goods {
	type Err = InvalidSubject;

	fn from_str(text: &str) -> Result<Self, InvalidSubject> {
		let read = || match text.split_once(':')? {
			("batch", id) => number(id).map(Self::Batch),
			("gtin", gtin) => gtin.parse().ok().map(Self::Class),
			_ => None,
		};
		read().ok_or_else(|| InvalidSubject {
			given: text.chars().take(60).collect(),
			forms: "batch: and the batch's number, or gtin: and a GTIN",
		})
	}
}

impl fmt::Display for Subject {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self {
			Self::Item(item) => write!(f, "item:{item}"),
			Self::Batch(id) => write!(f, "batch:{id}"),
			Self::Container(sscc, life) => write!(f, "sscc:{sscc}/{life}"),
			Self::Class(gtin) => write!(f, "gtin:{gtin}"),
		}
	}
}

impl FromStr for Subject {
	type Err = InvalidSubject;

	fn from_str(text: &str) -> Result<Self, InvalidSubject> {
		let read = || match text.split_once(':')? {
			("item", item) => item.parse().ok().map(Self::Item),
			("batch", id) => number(id).map(Self::Batch),
			("sscc", container) => {
				let (sscc, life) = container.split_once('/')?;
				Some(Self::Container(sscc.parse().ok()?, number(life)?))
			}
			("gtin", gtin) => gtin.parse().ok().map(Self::Class),
			_ => None,
		};
		read().ok_or_else(|| InvalidSubject {
			given: text.chars().take(60).collect(),
			forms: "item: and batch/place, batch: and its number, sscc: and SSCC/life, or gtin: and a GTIN",
		})
	}
}

macro_rules! text_in_json {
	($($type:ty),+) => {$(
		impl Serialize for $type {
			fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
				serializer.collect_str(self)
			}
		}

		impl<'de> Deserialize<'de> for $type {
			fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
				String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
			}
		}
	)+};
}

text_in_json!(Goods, Subject);

/// Where goods are, as far as was shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct Custody {
	/// What is known.
	pub fact: CustodyFact,
	/// Who has them.
	pub custodian: Option<OrgId>,
	/// In which container of those shown, that which moved last.
	pub container: Option<Sscc>,
	/// In the course of which shipment.
	pub shipment: Option<u32>,
	/// Where.
	pub place: Option<Gln>,
	/// Since when, by the chain's clock.
	pub since: Option<Moment>,
}

impl Custody {
	/// No container was shown.
	pub const NOT_SHOWN: Self = Self {
		fact: CustodyFact::NotShown,
		custodian: None,
		container: None,
		shipment: None,
		place: None,
		since: None,
	};
}

/// A certificate, in short.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct CertificateNote {
	/// Its number.
	pub id: u32,
	/// What it says.
	pub kind: CertificateKind,
	/// Whether the goods passed.
	pub passed: bool,
	/// About what.
	pub subject: Subject,
	/// Who says so.
	pub issuer: OrgId,
	/// When.
	pub at: Moment,
}

/// What movements and certificates say of an item or a container.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct Whereabouts {
	/// How many of the proofs of content hold: the first ones. A verdict looks no further than the first that does not.
	pub shown: u32,
	/// Where it is.
	pub custody: Custody,
	/// What customs say of it.
	pub customs: CustomsFact,
	/// Certificates about it, its batch, its trade item and the containers that were shown, not those withdrawn.
	pub certificates: Vec<CertificateNote>,
	/// Whether it, or a container around it, was shown in two containers that both still stand.
	pub two_places: bool,
}

impl Whereabouts {
	/// Nothing was shown and nothing is known.
	pub const NOTHING: Self = Self {
		shown: 0,
		custody: Custody::NOT_SHOWN,
		customs: CustomsFact::NotShown,
		certificates: Vec::new(),
		two_places: false,
	};
}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::string::ToString;

	#[test]
	fn subjects_should_be_read_as_they_are_shown() {
		for text in
			["item:12/5", "batch:4294967295", "sscc:095210010000000017/1", "gtin:09521001000017"]
		{
			assert_eq!(text.parse::<Subject>().unwrap().to_string(), text);
			let json = serde_json::to_string(&text.parse::<Subject>().unwrap()).unwrap();
			assert_eq!(json, alloc::format!("\"{text}\""));
		}
		for text in ["batch:0", "gtin:09521001000017"] {
			assert_eq!(text.parse::<Goods>().unwrap().to_string(), text);
		}
	}

	#[test]
	fn what_names_no_goods_should_be_refused_with_its_text() {
		for text in [
			"",
			"12/5",
			"item:12",
			"batch:+1",
			"batch:4294967296",
			"sscc:095210010000000017",
			"sscc:095210010000000018/1",
			"gtin:09521001000018",
			"lot:L1",
		] {
			let error = text.parse::<Subject>().unwrap_err().to_string();
			assert!(error.starts_with(&alloc::format!("'{text}' names no goods")), "{error}");
		}
		assert!("item:1/2".parse::<Goods>().is_err());
	}
}
