//! Sets of named bits.

/// Defines an enum and the set of it, kept in the bits of one integer: bit `n` is the value whose number is `n`.
/// Both read and write as kebab-case names, the set as a list of them in order.
macro_rules! bit_set {
	(
		$(#[$set_doc:meta])* $set:ident($bits:ty);
		$(#[$item_doc:meta])* $item:ident { $($(#[$doc:meta])* $name:ident = $bit:literal, $text:literal;)+ }
	) => {
		$crate::names::named! {
			$(#[$item_doc])* $item { $($(#[$doc])* $name = $bit, $text;)+ }
		}

		$(#[$set_doc])*
		#[derive(
			Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode, DecodeWithMemTracking,
			MaxEncodedLen, TypeInfo,
		)]
		pub struct $set($bits);

		impl $set {
			/// No bit.
			pub const NONE: Self = Self(0);

			/// Every bit that has a name.
			pub const ALL: Self = Self($((1 << $bit))|+);

			/// The set of these.
			pub const fn of(items: &[$item]) -> Self {
				let (mut bits, mut place) = (0, 0);
				while place < items.len() {
					bits |= 1 << items[place] as $bits;
					place += 1;
				}
				Self(bits)
			}

			/// The set with those bits; `None` when one of them has no name.
			pub const fn from_bits(bits: $bits) -> Option<Self> {
				if bits & !Self::ALL.0 == 0 { Some(Self(bits)) } else { None }
			}

			/// The integer that holds the set.
			pub const fn bits(self) -> $bits {
				self.0
			}

			/// Whether every bit has a name. One that came off the wire may have others.
			pub const fn is_known(self) -> bool {
				self.0 & !Self::ALL.0 == 0
			}

			/// Whether it holds nothing.
			pub const fn is_empty(self) -> bool {
				self.0 == 0
			}

			/// Whether `item` is in it.
			pub const fn has(self, item: $item) -> bool {
				self.0 & (1 << item as $bits) != 0
			}

			/// Whether all of `other` are in it.
			pub const fn has_all(self, other: Self) -> bool {
				self.0 & other.0 == other.0
			}

			/// Both together.
			pub const fn union(self, other: Self) -> Self {
				Self(self.0 | other.0)
			}

			/// What is in this one and not in `other`.
			pub const fn without(self, other: Self) -> Self {
				Self(self.0 & !other.0)
			}

			/// What is in it, in order.
			pub fn iter(self) -> impl Iterator<Item = $item> {
				$item::ALL.iter().copied().filter(move |item| self.has(*item))
			}
		}

		impl From<$item> for $set {
			fn from(item: $item) -> Self {
				Self::of(&[item])
			}
		}

		impl FromIterator<$item> for $set {
			fn from_iter<I: IntoIterator<Item = $item>>(items: I) -> Self {
				items.into_iter().fold(Self::NONE, |set, item| set.union(item.into()))
			}
		}

		impl core::fmt::Display for $set {
			fn fmt(&self, f: &mut core::fmt::Formatter) -> core::fmt::Result {
				if self.is_empty() {
					return f.write_str("none");
				}
				for (place, item) in self.iter().enumerate() {
					let comma = if place == 0 { "" } else { "," };
					write!(f, "{comma}{item}")?;
				}
				Ok(())
			}
		}

		impl core::fmt::Debug for $set {
			fn fmt(&self, f: &mut core::fmt::Formatter) -> core::fmt::Result {
				core::fmt::Display::fmt(self, f)
			}
		}

		impl core::str::FromStr for $set {
			type Err = $crate::names::UnknownName;

			/// Names with commas between, `none` for none.
			fn from_str(text: &str) -> Result<Self, Self::Err> {
				match text.trim() {
					"" | "none" => Ok(Self::NONE),
					names => names.split(',').map(|name| name.trim().parse::<$item>()).collect(),
				}
			}
		}

		impl serde::Serialize for $set {
			fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
				serializer.collect_seq(self.iter().map($item::name))
			}
		}

		impl<'de> serde::Deserialize<'de> for $set {
			fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
				let names = <alloc::vec::Vec<alloc::string::String>>::deserialize(deserializer)?;
				names.iter().map(|name| name.parse::<$item>()).collect::<Result<_, _>>()
					.map_err(serde::de::Error::custom)
			}
		}
	};
}

pub(crate) use bit_set;
