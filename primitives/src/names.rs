//! Values that people know by name.

/// Defines an enum whose values read and write as kebab-case names, and travel under their numbers.
macro_rules! named {
	(
		$(#[$item_doc:meta])* $item:ident { $($(#[$doc:meta])* $name:ident = $number:literal, $text:literal;)+ }
	) => {
		$(#[$item_doc])*
		#[derive(
			Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode, DecodeWithMemTracking,
			MaxEncodedLen, TypeInfo,
		)]
		pub enum $item {
			$($(#[$doc])* #[codec(index = $number)] $name = $number,)+
		}

		impl $item {
			/// Every value, in order.
			pub const ALL: &'static [Self] = &[$(Self::$name),+];

			/// The name that people read and write.
			pub const fn name(self) -> &'static str {
				match self {
					$(Self::$name => $text,)+
				}
			}
		}

		impl core::fmt::Display for $item {
			fn fmt(&self, f: &mut core::fmt::Formatter) -> core::fmt::Result {
				f.write_str(self.name())
			}
		}

		impl core::str::FromStr for $item {
			type Err = $crate::names::UnknownName;

			fn from_str(text: &str) -> Result<Self, Self::Err> {
				Self::ALL.iter().copied().find(|item| item.name() == text).ok_or_else(|| {
					$crate::names::UnknownName::new(text, Self::ALL.iter().map(|item| item.name()))
				})
			}
		}

		impl serde::Serialize for $item {
			fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
				serializer.serialize_str(self.name())
			}
		}

		impl<'de> serde::Deserialize<'de> for $item {
			fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
				let name = <alloc::string::String as serde::Deserialize>::deserialize(deserializer)?;
				name.parse().map_err(serde::de::Error::custom)
			}
		}
	};
}

use alloc::string::String;
use core::fmt;

/// Why a text is none of a list of names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownName {
	given: String,
	known: String,
}

impl UnknownName {
	/// Says what was written (its first 40 characters) and what may be.
	pub(crate) fn new<'a>(given: &str, known: impl Iterator<Item = &'a str>) -> Self {
		let mut list = String::new();
		for name in known {
			if !list.is_empty() {
				list.push_str(", ");
			}
			list.push_str(name);
		}
		Self { given: given.chars().take(40).collect(), known: list }
	}
}

impl fmt::Display for UnknownName {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		write!(f, "'{}' is not known: write one of {}", self.given, self.known)
	}
}

impl core::error::Error for UnknownName {}

pub(crate) use named;
