//! `stalhof images search`.

use super::{faulty, read};
use crate::{
	cli::{
		Context,
		receivables::{Form, Sheet},
		submit::connect,
	},
	consortium::{Names, Reads},
	error::Result,
	images::{
		reads,
		views::{BundleView, WorkView},
	},
};
use clap::Args;
use serde::Serialize;
use serde_json::json;
use stalhof_fingerprints::{
	CROPS, Fingerprint, MAX_BUNDLE, Part, Picture, Symmetry, Variant, query,
};
use stalhof_primitives::{
	images::{Band, Claim, REVIEW_DISTANCE, Versions, WorkState, distance},
	organisation::OrgId,
};
use std::path::{Path, PathBuf};

#[derive(Args)]
pub(in crate::cli) struct Command {
	/// The picture.
	file: PathBuf,
	/// Up to how many bits a fingerprint may differ, 0 to 47.
	#[arg(long, value_name = "BITS", default_value_t = REVIEW_DISTANCE,
		value_parser = clap::value_parser!(u16).range(..=i64::from(REVIEW_DISTANCE)))]
	max_distance: u16,
	/// How many works at most, the nearest first.
	#[arg(long, value_name = "COUNT", default_value_t = 20, value_parser = clap::value_parser!(u32).range(1..=100))]
	limit: u32,
	#[command(flatten)]
	form: Form,
}

/// A work that looks like a picture, by what is computed here.
#[derive(Clone, Debug)]
pub(super) struct Match {
	pub(super) work: WorkView,
	/// The smallest distance of any fingerprint of the work to any of the picture.
	pub(super) distance: u16,
	/// The strongest band that any pair reaches.
	pub(super) band: Band,
	/// Of the work the nearest fingerprint.
	place: u8,
	/// What that is of.
	work_variant: String,
	/// Of the picture the nearest variant.
	query_variant: String,
	/// The lower quality of the nearest pair.
	quality: u8,
	/// Whether the work's nearest fingerprint is generic.
	generic: bool,
}

/// A match, for programs.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Told {
	work: u32,
	distance: u16,
	band: Band,
	place: u8,
	work_variant: String,
	query_variant: String,
	quality: u8,
	generic: bool,
	owner: OrgId,
	claim: Claim,
	state: WorkState,
	seasoning: bool,
	contest: Option<u32>,
}

impl Match {
	pub(super) fn told(&self) -> Told {
		Told {
			work: self.work.id,
			distance: self.distance,
			band: self.band,
			place: self.place,
			work_variant: self.work_variant.clone(),
			query_variant: self.query_variant.clone(),
			quality: self.quality,
			generic: self.generic,
			owner: self.work.owner,
			claim: self.work.claim,
			state: self.work.state,
			seasoning: self.work.seasoning.open,
			contest: self.work.contest,
		}
	}
}

/// What follows from a band, in words.
pub(super) const fn band_words(band: Band) -> &'static str {
	match band {
		Band::Acts => "acts",
		Band::Review => "a person has to look",
		Band::Nothing => "nothing",
	}
}

/// What a fingerprint of a work is of, by its place in bundle version 1.
fn variant(place: u8) -> String {
	let part = match usize::from(place) / 2 {
		0 => Part::Trimmed,
		crop if crop <= CROPS.len() => CROPS.get(crop - 1).map_or(Part::Full, |it| Part::Crop(*it)),
		_ => Part::Full,
	};
	let symmetry = if place.is_multiple_of(2) { Symmetry::Identity } else { Symmetry::Mirrored };
	Variant { part, symmetry }.to_string()
}

/// How near a work comes to a picture; `None` when it has no fingerprint that can be compared.
pub(super) fn compared(
	work: WorkView,
	bundle: &BundleView,
	asked: &[Fingerprint],
) -> Option<Match> {
	if bundle.versions != Versions::CURRENT {
		return None;
	}
	let mut nearest: Option<Match> = None;
	let mut strongest = Band::Nothing;
	for (place, stored) in (0u8..).zip(bundle.bundle.iter().take(MAX_BUNDLE)) {
		let generic = bundle.generic >> place & 1 == 1;
		for one in asked {
			let distance = distance(&stored.hash, &one.pdq.hash.0);
			let quality = stored.quality.min(one.pdq.quality);
			let band = Band::of(distance, quality);
			// From a generic fingerprint nothing follows by itself.
			strongest = strongest.max(if generic { band.min(Band::Review) } else { band });
			if nearest.as_ref().is_none_or(|nearest| distance < nearest.distance) {
				nearest = Some(Match {
					work: work.clone(),
					distance,
					band,
					place,
					work_variant: variant(place),
					query_variant: one.variant.to_string(),
					quality,
					generic,
				});
			}
		}
	}
	nearest.map(|nearest| Match { band: strongest, ..nearest })
}

/// The works that a node finds near to a picture, as they are: the nearest first, of equally near ones the earlier first.
///
/// # Errors
/// [`Error::Rpc`](crate::Error::Rpc) when a work is not as near as the node says.
pub(super) async fn matches(
	reads: &Reads,
	asked: &[Fingerprint],
	max_distance: u16,
	limit: u32,
) -> Result<(Vec<Match>, bool)> {
	let prints: Vec<stalhof_primitives::images::Fingerprint> =
		asked.iter().map(|one| (*one).into()).collect();
	let found = reads::search(reads, &prints, max_distance, limit).await?;
	let mut all = Vec::new();
	for near in found.items {
		let work = reads::work(reads, near.work).await?;
		let bundle = reads::bundle(reads, near.work).await?;
		let compared = compared(work, &bundle, asked);
		match compared {
			Some(compared) if compared.distance == near.distance => all.push(compared),
			compared => {
				let own = compared
					.map_or("no distance".to_owned(), |one| format!("{} bits", one.distance));
				let why = format!(
					"work {} at {} bits, and its fingerprints give {own}",
					near.work, near.distance
				);
				return Err(reads.rpc().unknown("images_search", &why));
			}
		}
	}
	all.sort_by_key(|one| (one.distance, one.work.commit_block, one.work.id));
	Ok((all, found.more))
}

/// What a picture is asked with.
pub(super) fn query_of(path: &Path) -> Result<Vec<Fingerprint>> {
	let picture = Picture::decode(&read(path)?).map_err(|why| faulty(path, &why))?;
	Ok(query(&picture))
}

pub(super) async fn run(context: &Context, command: Command) -> Result<()> {
	let Command { file, max_distance, limit, form } = command;
	let asked = tokio::task::block_in_place(|| query_of(&file))?;
	let (client, _) = connect(context).await?;
	let reads = Reads::finalised(&client).await?;
	let (found, more) = matches(&reads, &asked, max_distance, limit).await?;
	let mut names = Names::default();
	names.fetch(&reads, found.iter().map(|one| one.work.owner)).await?;
	let mut sheet =
		Sheet::new(&["work", "owner", "distance", "what follows", "state", "by", "copy"]);
	for one in &found {
		let (work, plain) = (&one.work, form.is_csv());
		let follows = if plain { one.band.name() } else { band_words(one.band) };
		sheet.rows.push(vec![
			work.id.to_string(),
			if plain { work.owner.to_string() } else { names.organisation(work.owner) },
			one.distance.to_string(),
			follows.to_owned(),
			work.state.to_string(),
			one.work_variant.clone(),
			one.query_variant.clone(),
		]);
	}
	let items: Vec<Told> = found.iter().map(Match::told).collect();
	let value = json!({
		"file": file.display().to_string(), "items": items, "more": more, "at": reads.at(),
	});
	if more {
		context.out.note(&format!("There are more within {max_distance} bits: see --limit."));
	}
	sheet.print(context, &form, &reads, &value, "No work looks like it.")
}

#[cfg(test)]
pub(super) mod tests {
	use super::*;
	use crate::images::views::WindowView;
	use stalhof_fingerprints::{Pdq, PdqHash, bundle};
	use stalhof_primitives::{images::Format, time::Moment};

	pub(crate) fn work(id: u32, owner: u32) -> WorkView {
		let (then, hash) = (Moment::from_millis(1_796_000_000_000), [7; 32]);
		WorkView {
			id,
			owner: OrgId(owner),
			registrant: OrgId(owner),
			claim: Claim::Author,
			file: hash,
			pixels: hash,
			versions: Versions::CURRENT,
			fingerprints: 14,
			width: 240,
			height: 160,
			format: Format::Png,
			iscc: vec![],
			gtins: vec![],
			committed: then,
			commit_block: 10 + id,
			at: then,
			block: 21 + id,
			state: WorkState::Registered,
			seasoning: WindowView { until: then, until_block: 30, open: false },
			contest: None,
			may_notice: true,
			offered_to: None,
		}
	}

	/// A fingerprint with so many bits set.
	fn bits(count: usize, quality: u8) -> stalhof_primitives::images::Fingerprint {
		let mut hash = [0u8; 32];
		for bit in 0..count {
			hash[bit / 8] |= 1 << (bit % 8);
		}
		stalhof_primitives::images::Fingerprint { hash, quality }
	}

	fn view(bundle: Vec<stalhof_primitives::images::Fingerprint>, generic: u16) -> BundleView {
		BundleView { id: 1, versions: Versions::CURRENT, bundle, generic }
	}

	fn asked(quality: u8) -> Vec<Fingerprint> {
		let variant = Variant { part: Part::Full, symmetry: Symmetry::Identity };
		vec![Fingerprint { variant, pdq: Pdq { hash: PdqHash([0; 32]), quality } }]
	}

	#[test]
	fn the_strongest_band_should_be_told_with_the_smallest_distance() {
		let of = |bundle, generic, quality| {
			let found = compared(work(1, 4), &view(bundle, generic), &asked(quality)).unwrap();
			(found.distance, found.band, found.place)
		};
		assert_eq!(of(vec![bits(40, 90), bits(20, 90)], 0, 90), (20, Band::Acts, 1));
		assert_eq!(of(vec![bits(3, 10), bits(20, 90)], 0, 90), (3, Band::Acts, 0));
		assert_eq!(of(vec![bits(31, 90)], 0, 49), (31, Band::Review, 0));
		assert_eq!(of(vec![bits(20, 90)], 1, 90), (20, Band::Review, 0), "it is generic");
		assert_eq!(of(vec![bits(20, 90), bits(25, 90)], 1, 90), (20, Band::Acts, 0));
		assert_eq!(of(vec![bits(48, 90)], 0, 90), (48, Band::Nothing, 0));
		assert!(compared(work(1, 4), &view(vec![], 0), &asked(90)).is_none());
		let mut other = view(vec![bits(0, 90)], 0);
		other.versions.decoder += 1;
		assert!(compared(work(1, 4), &other, &asked(90)).is_none(), "another version");
	}

	#[test]
	fn a_place_should_be_named_as_the_bundle_has_it() {
		let mut pixels = Vec::new();
		for at in 0..200u32 * 150 {
			let (x, y) = (at % 200, at / 200);
			let inside = (20..180).contains(&x) && (15..135).contains(&y);
			let value = if inside { (x * y / 7 % 200) as u8 } else { 255 };
			pixels.extend([value, value / 2, 255 - value]);
		}
		let made = bundle(&Picture::from_rgb(200, 150, pixels).unwrap());
		assert_eq!(made.len(), MAX_BUNDLE, "borders were trimmed");
		for (place, one) in (0u8..).zip(&made) {
			assert_eq!(variant(place), one.variant.to_string(), "{place}");
		}
	}

	/// A node that finds these works at these distances, and has their fingerprints; `use_` is what it answers of uses.
	pub(crate) fn node(
		found: Vec<(WorkView, BundleView, u16)>,
		use_: impl Fn(u32) -> crate::images::views::UseAnswer + Send + Sync + 'static,
	) -> Reads {
		use crate::{
			rpc::mock::Mock,
			types::{BlockRef, H256, from_hex, to_hex},
		};
		use codec::{Decode, Encode};
		let mock = Mock::new(move |method, parameters| match method {
			"images_search" => {
				assert!(parameters[0].as_array().unwrap().len() >= 8, "all rotations and flips");
				let near = |(work, _, distance): &(WorkView, BundleView, u16)| json!({ "work": work.id, "distance": distance, "band": "acts" });
				let items: Vec<_> = found.iter().map(near).collect();
				Ok(json!({ "items": items, "more": false, "threshold": 31 }))
			}
			"state_call" => {
				let bytes = from_hex(parameters[1].as_str().unwrap()).unwrap();
				let id = u32::decode(&mut &bytes[..]).unwrap();
				let one = found.iter().find(|(work, ..)| work.id == id);
				Ok(json!(to_hex(&match parameters[0].as_str().unwrap() {
					"ImagesApi_work" => one.map(|(work, ..)| work.clone()).encode(),
					"ImagesApi_bundle" => one.map(|(_, bundle, _)| bundle.clone()).encode(),
					"ImagesApi_is_use_allowed" => use_(id).encode(),
					other => panic!("{other}"),
				})))
			}
			method => panic!("{method}"),
		});
		Reads::at_block(mock.rpc("ws://node"), BlockRef { number: 9, hash: H256::zero() })
	}

	/// All rotations and flips of nothing.
	fn all_asked() -> Vec<Fingerprint> {
		asked(90).repeat(8)
	}

	#[tokio::test]
	async fn works_should_be_told_by_what_is_computed_here() {
		let unasked = |_| panic!("nobody asks whether it may be used");
		let far = (work(1, 4), view(vec![bits(20, 90)], 0), 20);
		let near = (work(2, 5), view(vec![bits(30, 90), bits(3, 90)], 0), 3);
		let reads = node(vec![far.clone(), near], unasked);
		let (found, more) = matches(&reads, &all_asked(), 47, 20).await.unwrap();
		let told: Vec<_> = found.iter().map(|one| (one.work.id, one.distance)).collect();
		assert_eq!((told, more), (vec![(2, 3), (1, 20)], false));
		// A node that says that a work is nearer or farther than it is.
		for distance in [19, 21] {
			let reads = node(vec![(far.0.clone(), far.1.clone(), distance)], unasked);
			let error = matches(&reads, &all_asked(), 47, 20).await.unwrap_err().to_string();
			assert!(error.contains("its fingerprints give 20 bits"), "{error}");
		}
	}
}
