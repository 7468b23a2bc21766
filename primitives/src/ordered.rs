//! Storage keys whose bytes sort as their numbers do.

use codec::{
	Decode, DecodeWithMemTracking, Encode, EncodeLike, Error, Input, MaxEncodedLen, Output,
};
use scale_info::{Type, TypeInfo};

/// A number with a big-endian form of fixed length, by which bytes sort as numbers.
pub trait BigEndian: Copy + Ord {
	/// The form: `[u8; N]`.
	type Bytes: AsRef<[u8]> + Encode + Decode + MaxEncodedLen + TypeInfo + 'static;

	/// Most significant byte first.
	fn to_be_bytes(self) -> Self::Bytes;

	/// The number that these bytes stand for.
	fn from_be_bytes(bytes: Self::Bytes) -> Self;
}

macro_rules! big_endian {
	($($number:ty),*) => {$(
		impl BigEndian for $number {
			type Bytes = [u8; <$number>::BITS as usize / 8];

			fn to_be_bytes(self) -> Self::Bytes {
				<$number>::to_be_bytes(self)
			}

			fn from_be_bytes(bytes: Self::Bytes) -> Self {
				<$number>::from_be_bytes(bytes)
			}
		}
	)*};
}

big_endian!(u8, u16, u32, u64, u128);

/// Makes a type that holds one number [`BigEndian`] through that number.
#[macro_export]
macro_rules! big_endian_newtype {
	($name:ty, $number:ty, $into:expr, $from:expr) => {
		impl $crate::ordered::BigEndian for $name {
			type Bytes = <$number as $crate::ordered::BigEndian>::Bytes;

			fn to_be_bytes(self) -> Self::Bytes {
				let into: fn($name) -> $number = $into;
				$crate::ordered::BigEndian::to_be_bytes(into(self))
			}

			fn from_be_bytes(bytes: Self::Bytes) -> Self {
				let from: fn($number) -> $name = $from;
				from(<$number as $crate::ordered::BigEndian>::from_be_bytes(bytes))
			}
		}
	};
}

/// A key that a storage map keeps under its big-endian bytes, so that with the `Identity` hasher the map is in the
/// order of its numbers. SCALE writes integers little-endian, which sorts them by their last byte.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ordered<T>(pub T);

impl<T: BigEndian> Encode for Ordered<T> {
	fn size_hint(&self) -> usize {
		T::Bytes::max_encoded_len()
	}

	fn encode_to<O: Output + ?Sized>(&self, dest: &mut O) {
		dest.write(self.0.to_be_bytes().as_ref());
	}
}

impl<T: BigEndian> EncodeLike for Ordered<T> {}

impl<T: BigEndian> Decode for Ordered<T> {
	fn decode<I: Input>(input: &mut I) -> Result<Self, Error> {
		T::Bytes::decode(input).map(|bytes| Self(T::from_be_bytes(bytes)))
	}
}

impl<T: BigEndian> DecodeWithMemTracking for Ordered<T> {}

impl<T: BigEndian> MaxEncodedLen for Ordered<T> {
	fn max_encoded_len() -> usize {
		T::Bytes::max_encoded_len()
	}
}

impl<T: BigEndian + 'static> TypeInfo for Ordered<T> {
	type Identity = T::Bytes;

	fn type_info() -> Type {
		T::Bytes::type_info()
	}
}

impl<T> From<T> for Ordered<T> {
	fn from(number: T) -> Self {
		Self(number)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	proptest! {
		#[test]
		fn bytes_should_sort_as_the_numbers_do(left: u64, right: u64) {
			let (small, large) = (Ordered(left).encode(), Ordered(right).encode());
			prop_assert_eq!(left.cmp(&right), small.cmp(&large));
			prop_assert_eq!(small.len(), 8);
			prop_assert_eq!(Ordered::<u64>::decode(&mut &small[..]), Ok(Ordered(left)));
		}
	}

	#[test]
	fn a_key_should_show_as_an_array_of_bytes() {
		assert_eq!(<Ordered<u32> as TypeInfo>::type_info(), <[u8; 4] as TypeInfo>::type_info());
		assert_eq!(Ordered(258u32).encode(), [0, 0, 1, 2]);
	}
}
