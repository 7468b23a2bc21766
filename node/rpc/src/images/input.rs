//! What callers write.

use crate::{
	Refusal,
	goods::input::{bytes, gtin},
};
use pallet_images_runtime_api::ContestFilter;
use serde::{Deserialize, Serialize};
use stalhof_primitives::{
	country::Country,
	images::{
		Channel, ContestStage, Fingerprint, MAX_BUNDLE, MAX_QUALITY, REVIEW_DISTANCE, Use, Versions,
	},
	time::{Day, Moment},
};

/// The most works that a search gives.
pub const MAX_FOUND: u32 = 100;

/// Works that a search gives when the caller does not say.
pub const DEFAULT_FOUND: u32 = 20;

/// A use of a work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UseInput {
	/// For which trade item, if the goods have a number.
	pub gtin: Option<String>,
	/// In which channel.
	pub channel: Channel,
	/// In which country.
	pub country: Country,
	/// On which day.
	pub day: Day,
}

impl TryFrom<UseInput> for Use {
	type Error = Refusal;

	fn try_from(input: UseInput) -> Result<Self, Refusal> {
		let UseInput { gtin: text, channel, country, day } = input;
		let gtin = text.as_deref().map(gtin).transpose()?;
		Ok(Self { gtin, channel, country, day })
	}
}

/// Which contests are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FilterInput {
	/// Those at one of these stages.
	#[serde(default)]
	pub stages: Vec<ContestStage>,
	/// Those whose deadline is then at the latest, by the clock of pictures.
	pub until: Option<Moment>,
}

impl From<FilterInput> for ContestFilter {
	fn from(FilterInput { mut stages, until }: FilterInput) -> Self {
		stages.sort_unstable();
		stages.dedup();
		Self { stages, until }
	}
}

/// A fingerprint to search for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FingerprintInput {
	/// 256 bits: `0x` and 64 digits.
	pub hash: String,
	/// 0 to 100; without it nothing acts.
	#[serde(default)]
	pub quality: u8,
}

/// A search, once checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Search {
	pub(super) fingerprints: Vec<Fingerprint>,
	pub(super) distance: u16,
	pub(super) limit: u32,
}

impl Search {
	pub(super) fn new(
		fingerprints: Vec<FingerprintInput>,
		distance: Option<u16>,
		limit: Option<u32>,
	) -> Result<Self, Refusal> {
		let invalid = |sentence: String| Err(Refusal::InvalidSearch(sentence));
		let (count, most) = (fingerprints.len(), MAX_BUNDLE as usize);
		if count == 0 || count > most {
			return invalid(format!(
				"a search is for 1 to {most} fingerprints, not {count}: those of one picture"
			));
		}
		let distance = distance.unwrap_or(stalhof_primitives::images::ACTING_DISTANCE);
		if distance > REVIEW_DISTANCE {
			return invalid(format!(
				"a search goes up to a distance of {REVIEW_DISTANCE}, not {distance}: beyond that nothing follows"
			));
		}
		let limit = limit.unwrap_or(DEFAULT_FOUND);
		if limit == 0 || limit > MAX_FOUND {
			return invalid(format!("a search gives 1 to {MAX_FOUND} works, not {limit}"));
		}
		let read = |input: FingerprintInput| match input.quality {
			0..=MAX_QUALITY => {
				Ok(Fingerprint { hash: bytes("fingerprint", &input.hash)?, quality: input.quality })
			}
			quality => Err(Refusal::InvalidSearch(format!(
				"a quality is 0 to {MAX_QUALITY}, not {quality}"
			))),
		};
		let fingerprints = fingerprints.into_iter().map(read).collect::<Result<_, _>>()?;
		Ok(Self { fingerprints, distance, limit })
	}
}

/// That fingerprints are asked for by rules of the node's.
pub(super) fn same_versions(asked: Versions, own: Versions) -> Result<(), Refusal> {
	if asked == own {
		return Ok(());
	}
	let text = |versions: Versions| {
		let Versions { algorithm, decoder, bundle } = versions;
		format!("algorithm {algorithm}, decoder {decoder}, bundle {bundle}")
	};
	Err(Refusal::InvalidSearch(format!(
		"these fingerprints were made by {}, and this node compares those by {}: make them with a client of its version",
		text(asked),
		text(own)
	)))
}
