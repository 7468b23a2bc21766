use crate::{bits::bit_set, country::Country, gs1::Gtin, time::Day};
use bounded_collections::{BoundedVec, ConstU32};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::fmt;
use scale_info::TypeInfo;

/// The most countries that a licence names.
pub const MAX_COUNTRIES: u32 = 32;

/// The most trade items that a work shows or a licence names.
pub const MAX_GTINS: u32 = 8;

bit_set! {
	/// Channels together.
	Channels(u16);
	/// Where a picture is used.
	Channel {
		/// A platform on which others sell.
		Marketplace = 0, "marketplace";
		/// The seller's own shop, on the web or not.
		Shop = 1, "shop";
		/// Social media.
		SocialMedia = 2, "social-media";
		/// Paid advertising.
		Advertising = 3, "advertising";
		/// What is printed, packaging among it.
		Print = 4, "print";
		/// Film and television.
		Broadcast = 5, "broadcast";
	}
}

/// What a licence covers.
///
/// What came off the wire may be none: [`check`](Self::check) it.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Scope {
	/// In which channels: one at least.
	pub channels: Channels,
	/// In which countries, in ascending order; everywhere when it names none.
	pub countries: BoundedVec<Country, ConstU32<MAX_COUNTRIES>>,
	/// For which trade items, in ascending order; for all when it names none.
	pub gtins: BoundedVec<Gtin, ConstU32<MAX_GTINS>>,
	/// The first day.
	pub from: Day,
	/// The last day.
	pub to: Day,
}

/// A use of a work about which is asked.
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
pub struct Use {
	/// For which trade item, if the goods have a number.
	pub gtin: Option<Gtin>,
	/// In which channel.
	pub channel: Channel,
	/// In which country.
	pub country: Country,
	/// On which day.
	pub day: Day,
}

/// Why something is no [`Scope`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidScope {
	/// No channel, or one that has no name.
	Channels,
	/// A country's code that is not assigned, or countries out of order.
	Countries,
	/// A GTIN whose check digit does not fit.
	GtinKey,
	/// GTINs out of order.
	GtinOrder,
	/// It ends before it begins.
	Period,
}

impl fmt::Display for InvalidScope {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		f.write_str(match self {
			Self::Channels => "a licence is for one channel at least, and for such as there are",
			Self::Countries => "countries are codes of ISO 3166, in ascending order, each once",
			Self::GtinKey => "a GTIN's check digit does not fit",
			Self::GtinOrder => "GTINs stand in ascending order, each once",
			Self::Period => "a licence does not end before it begins",
		})
	}
}

impl core::error::Error for InvalidScope {}

/// Whether two ordered lists of which an empty one stands for everything have something in common.
fn meet<Item: Ord>(one: &[Item], other: &[Item]) -> bool {
	let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
	short.is_empty() || short.iter().any(|item| long.binary_search(item).is_ok())
}

impl Scope {
	/// Whether it is one.
	///
	/// # Errors
	/// [`InvalidScope`].
	pub fn check(&self) -> Result<(), InvalidScope> {
		if self.channels.is_empty() || !self.channels.is_known() {
			return Err(InvalidScope::Channels);
		}
		let assigned = self.countries.iter().all(|country| country.is_assigned());
		if !assigned || !self.countries.is_sorted_by(|one, next| one < next) {
			return Err(InvalidScope::Countries);
		}
		if !self.gtins.iter().all(|gtin| gtin.check().is_ok()) {
			return Err(InvalidScope::GtinKey);
		}
		if !self.gtins.is_sorted_by(|one, next| one < next) {
			return Err(InvalidScope::GtinOrder);
		}
		if self.from > self.to { Err(InvalidScope::Period) } else { Ok(()) }
	}

	/// Whether there is a use that both cover.
	pub fn overlaps(&self, other: &Self) -> bool {
		self.from <= other.to
			&& other.from <= self.to
			&& self.channels.iter().any(|channel| other.channels.has(channel))
			&& meet(&self.countries, &other.countries)
			&& meet(&self.gtins, &other.gtins)
	}

	/// Whether it covers that use. One that names trade items covers none without a number.
	pub fn covers(&self, asked: &Use) -> bool {
		(self.from..=self.to).contains(&asked.day)
			&& self.channels.has(asked.channel)
			&& meet(&self.countries, &[asked.country])
			&& asked.gtin.map_or(self.gtins.is_empty(), |gtin| meet(&self.gtins, &[gtin]))
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::{vec, vec::Vec};
	use proptest::prelude::*;

	const COUNTRIES: [&str; 3] = ["CN", "DE", "DK"];
	const GTINS: [&str; 2] = ["09521001000017", "09521001000024"];

	fn country(place: usize) -> Country {
		COUNTRIES[place].parse().unwrap()
	}

	fn gtin(place: usize) -> Gtin {
		GTINS[place].parse().unwrap()
	}

	/// Those whose bit is set.
	fn of<Item: Clone, const N: usize>(bits: u8, item: impl Fn(usize) -> Item) -> Vec<Item> {
		(0..N).filter(|place| bits >> place & 1 == 1).map(item).collect()
	}

	fn scope() -> impl Strategy<Value = Scope> {
		(1u16..8, 0u8..8, 0u8..4, 0u32..4, 0u32..4).prop_map(
			|(channels, countries, gtins, from, days)| Scope {
				channels: Channels::from_bits(channels).unwrap(),
				countries: of::<_, 3>(countries, country).try_into().unwrap(),
				gtins: of::<_, 2>(gtins, gtin).try_into().unwrap(),
				from: Day::from_number(from),
				to: Day::from_number(from + days),
			},
		)
	}

	/// Every use that scopes of these tests can tell apart; countries and goods that none names among them.
	fn uses() -> Vec<Use> {
		let mut uses = vec![];
		for channel in Channel::ALL.iter().take(3) {
			for country in ["CN", "DE", "DK", "FR"].map(|code| code.parse().unwrap()) {
				for gtin in [Some(gtin(0)), Some(gtin(1)), Some(Gtin::new(0).unwrap())] {
					for day in (0..8).map(Day::from_number) {
						uses.push(Use { gtin, channel: *channel, country, day });
					}
				}
			}
		}
		uses
	}

	proptest! {
		#[test]
		fn scopes_should_overlap_exactly_when_both_cover_some_use(one in scope(), other in scope()) {
			prop_assert_eq!((one.check(), other.check()), (Ok(()), Ok(())));
			let both = uses().iter().any(|asked| one.covers(asked) && other.covers(asked));
			prop_assert_eq!(one.overlaps(&other), both);
			prop_assert_eq!(other.overlaps(&one), both);
			prop_assert!(one.overlaps(&one));
		}
	}

	#[test]
	fn a_scope_should_be_refused_when_it_is_none() {
		let good = Scope {
			channels: Channel::Marketplace.into(),
			countries: vec![country(0), country(1)].try_into().unwrap(),
			gtins: vec![gtin(0)].try_into().unwrap(),
			from: Day::from_number(5),
			to: Day::from_number(5),
		};
		assert_eq!(good.check(), Ok(()));
		let unknown = Channels::decode(&mut &0x8000u16.encode()[..]).unwrap();
		let bad_gtin = Gtin::decode(&mut &9_521_001_000_018u64.encode()[..]).unwrap();
		let bad_country = Country::decode(&mut &b"XX"[..]).unwrap();
		let bad = [
			(Scope { channels: Channels::NONE, ..good.clone() }, InvalidScope::Channels),
			(Scope { channels: unknown, ..good.clone() }, InvalidScope::Channels),
			(
				Scope {
					countries: vec![country(1), country(0)].try_into().unwrap(),
					..good.clone()
				},
				InvalidScope::Countries,
			),
			(
				Scope { countries: vec![country(0); 2].try_into().unwrap(), ..good.clone() },
				InvalidScope::Countries,
			),
			(
				Scope { countries: vec![bad_country].try_into().unwrap(), ..good.clone() },
				InvalidScope::Countries,
			),
			(
				Scope { gtins: vec![gtin(1), gtin(0)].try_into().unwrap(), ..good.clone() },
				InvalidScope::GtinOrder,
			),
			(
				Scope { gtins: vec![bad_gtin].try_into().unwrap(), ..good.clone() },
				InvalidScope::GtinKey,
			),
			(Scope { from: Day::from_number(6), ..good }, InvalidScope::Period),
		];
		for (scope, invalid) in bad {
			assert_eq!(scope.check(), Err(invalid), "{scope:?}");
		}
	}

	#[test]
	fn goods_without_a_number_should_be_covered_by_licences_for_all_goods_alone() {
		let all = Scope {
			channels: Channels::ALL,
			countries: Default::default(),
			gtins: Default::default(),
			from: Day::from_number(0),
			to: Day::MAX,
		};
		let asked = Use { gtin: None, channel: Channel::Print, country: country(0), day: Day::MAX };
		assert!(all.covers(&asked));
		assert!(!Scope { gtins: vec![gtin(0)].try_into().unwrap(), ..all }.covers(&asked));
	}
}
