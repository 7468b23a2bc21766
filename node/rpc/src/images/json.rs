//! Answers as JSON.

use pallet_images_runtime_api::{
	BundleView, ContestView, EndedView, EvidenceView, LicenceView, LossesView, SaidView,
	StandingView, UseAnswer, WindowView, WorkView,
};
use serde::{Deserialize, Serialize};
use sp_core::{H256, bytes::to_hex};
use stalhof_node_images::{NearWork, Status};
use stalhof_primitives::{
	country::Country,
	gs1::Gtin,
	images::{
		Band, Channels, Claim, ContestOutcome, ContestStage, EvidenceKind, FingerprintId, Format,
		Grade, UseReason, Versions, WorkState,
	},
	organisation::OrgId,
	time::{Day, Moment},
};

/// By which rules fingerprints were made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VersionsJson {
	/// Of the perceptual hash.
	pub algorithm: u16,
	/// Of the decoders.
	pub decoder: u16,
	/// Of the parts that are hashed.
	pub bundle: u16,
}

impl From<Versions> for VersionsJson {
	fn from(Versions { algorithm, decoder, bundle }: Versions) -> Self {
		Self { algorithm, decoder, bundle }
	}
}

/// A fingerprint of a work by its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaceJson {
	/// The work's number.
	pub work: u32,
	/// Which of its fingerprints, from 0.
	pub place: u8,
}

impl From<FingerprintId> for PlaceJson {
	fn from(FingerprintId { work, place }: FingerprintId) -> Self {
		Self { work, place }
	}
}

impl From<PlaceJson> for FingerprintId {
	fn from(PlaceJson { work, place }: PlaceJson) -> Self {
		Self { work, place }
	}
}

/// Until when something is open: both have to be over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WindowJson {
	/// By the clock of pictures, which stands still while they are paused.
	pub until: Moment,
	/// The block.
	pub block: u32,
	/// Whether it is over.
	pub over: bool,
}

impl From<WindowView> for WindowJson {
	fn from(WindowView { until, until_block, open }: WindowView) -> Self {
		Self { until, block: until_block, over: !open }
	}
}

/// A trade item that a work is said to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownJson {
	/// Which.
	pub gtin: Gtin,
	/// Whether the work's owner may issue it.
	pub licensed: bool,
}

/// A work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct WorkJson {
	/// Its number.
	pub id: u32,
	/// Whose it is.
	pub owner: OrgId,
	/// Who registered it.
	pub registrant: OrgId,
	/// As what.
	pub claim: Claim,
	/// SHA-256 of the file.
	pub file: H256,
	/// SHA-256 of its normalised pixels.
	pub pixels: H256,
	/// By which rules its fingerprints were made.
	pub versions: VersionsJson,
	/// How many it has.
	pub fingerprints: u8,
	/// Pixels of a row.
	pub width: u32,
	/// Rows.
	pub height: u32,
	/// How the file holds its picture.
	pub format: Format,
	/// Its composed ISCC in bytes, if there is one.
	pub iscc: Option<String>,
	/// Trade items that it shows, in order.
	pub gtins: Vec<ShownJson>,
	/// When it was committed to.
	pub committed: Moment,
	/// In which block.
	pub commit_block: u32,
	/// When it was revealed.
	pub revealed: Moment,
	/// In which block.
	pub block: u32,
	/// What has become of it.
	pub state: WorkState,
	/// The day in which it can be contested.
	pub seasoning: WindowJson,
	/// The contest in which it is the later work.
	pub contest: Option<u32>,
	/// Whether its owner could file notices with it.
	pub may_notice: bool,
	/// To whom it is offered.
	pub offered_to: Option<OrgId>,
}

impl From<WorkView> for WorkJson {
	fn from(view: WorkView) -> Self {
		let shown =
			view.gtins.iter().map(|shown| ShownJson { gtin: shown.gtin, licensed: shown.licensed });
		Self {
			id: view.id,
			owner: view.owner,
			registrant: view.registrant,
			claim: view.claim,
			file: view.file.into(),
			pixels: view.pixels.into(),
			versions: view.versions.into(),
			fingerprints: view.fingerprints,
			width: view.width,
			height: view.height,
			format: view.format,
			iscc: (!view.iscc.is_empty()).then(|| to_hex(&view.iscc, false)),
			gtins: shown.collect(),
			committed: view.committed,
			commit_block: view.commit_block,
			revealed: view.at,
			block: view.block,
			state: view.state,
			seasoning: view.seasoning.into(),
			contest: view.contest,
			may_notice: view.may_notice,
			offered_to: view.offered_to,
		}
	}
}

/// A fingerprint of a work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FingerprintJson {
	/// 256 bits.
	pub hash: H256,
	/// 0 to 100.
	pub quality: u8,
	/// Whether it is near to works of many, so that nothing follows from it.
	pub generic: bool,
}

/// A work's fingerprints.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BundleJson {
	/// The work's number.
	pub id: u32,
	/// By which rules they were made.
	pub versions: VersionsJson,
	/// In the order that their version fixes.
	pub fingerprints: Vec<FingerprintJson>,
}

impl From<BundleView> for BundleJson {
	fn from(BundleView { id, versions, bundle, generic }: BundleView) -> Self {
		let fingerprints = (0u32..).zip(bundle).map(|(place, fingerprint)| FingerprintJson {
			hash: fingerprint.hash.into(),
			quality: fingerprint.quality,
			generic: place < u16::BITS && generic & (1 << place) != 0,
		});
		Self { id, versions: versions.into(), fingerprints: fingerprints.collect() }
	}
}

/// Who has seen evidence, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConfirmedJson {
	/// Which arbiter.
	pub by: OrgId,
	/// When.
	pub moment: Moment,
}

/// Evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceItemJson {
	/// What it is.
	pub kind: EvidenceKind,
	/// Its hash.
	pub hash: H256,
	/// The time that it certifies, of a timestamp.
	pub time: Option<Moment>,
	/// Who gave it.
	pub by: OrgId,
	/// When.
	pub moment: Moment,
	/// Who has seen it. Before that it weighs nothing.
	pub confirmed: Option<ConfirmedJson>,
}

impl From<EvidenceView> for EvidenceItemJson {
	fn from(EvidenceView { kind, hash, time, by, at, confirmed }: EvidenceView) -> Self {
		let confirmed = confirmed.map(|(by, moment)| ConfirmedJson { by, moment });
		Self { kind, hash: hash.into(), time, by, moment: at, confirmed }
	}
}

/// Answer of `images_evidence`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceJson {
	/// In the order in which it was given.
	pub evidence: Vec<EvidenceItemJson>,
}

/// Of what is said of both works of a contest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sides<T> {
	/// The later work's.
	pub work: T,
	/// The earlier one's.
	pub prior: T,
}

impl<T> Sides<T> {
	fn of<U: Into<T>>([work, prior]: [U; 2]) -> Self {
		Self { work: work.into(), prior: prior.into() }
	}
}

/// Who said something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaidJson {
	/// Who.
	pub by: OrgId,
	/// When.
	pub moment: Moment,
	/// The hash of what.
	pub reference: H256,
}

impl From<SaidView> for SaidJson {
	fn from(SaidView { by, at, reference }: SaidView) -> Self {
		Self { by, moment: at, reference: reference.into() }
	}
}

/// How a contest ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EndedJson {
	/// How.
	pub outcome: ContestOutcome,
	/// What the sides' evidence weighed.
	pub grades: Sides<Grade>,
	/// When.
	pub moment: Moment,
	/// Against whom it counts.
	pub counted: Option<OrgId>,
}

impl From<EndedView> for EndedJson {
	fn from(EndedView { outcome, grades, at, counted }: EndedView) -> Self {
		Self { outcome, grades: Sides::of(grades), moment: at, counted }
	}
}

/// A contest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ContestJson {
	/// Its number.
	pub id: u32,
	/// The later work, and its fingerprint.
	pub work: PlaceJson,
	/// The earlier one.
	pub prior: PlaceJson,
	/// In how many bits the two differ.
	pub distance: u16,
	/// In how many they may.
	pub threshold: u16,
	/// By which rules both were made.
	pub versions: VersionsJson,
	/// Whose the works were when it began.
	pub owners: Sides<OrgId>,
	/// When it began.
	pub began: Moment,
	/// Where it stands.
	pub stage: ContestStage,
	/// Until when something can be done in this stage, by the clock of pictures.
	pub deadline: Option<Moment>,
	/// Until when the sides can answer and give evidence.
	pub answers: WindowJson,
	/// Until when evidence can be confirmed.
	pub review: WindowJson,
	/// What the sides have answered.
	pub heard: Sides<Option<SaidJson>>,
	/// Whether a panel has to say.
	pub at_panel: bool,
	/// How it ended.
	pub ended: Option<EndedJson>,
}

impl From<ContestView> for ContestJson {
	fn from(view: ContestView) -> Self {
		let [own, other] = view.heard;
		Self {
			id: view.id,
			work: view.work.into(),
			prior: view.prior.into(),
			distance: view.distance,
			threshold: view.threshold,
			versions: view.versions.into(),
			owners: Sides::of(view.owners),
			began: view.at,
			stage: view.stage,
			deadline: view.deadline(),
			answers: view.answers.into(),
			review: view.review.into(),
			heard: Sides { work: own.map(Into::into), prior: other.map(Into::into) },
			at_panel: view.at_panel,
			ended: view.ended.map(Into::into),
		}
	}
}

/// Contests that an organisation has lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LossesJson {
	/// How many since it was last suspended.
	pub count: u32,
	/// Until when it is suspended from pictures, by their clock.
	pub suspended: Option<Moment>,
}

impl From<LossesView> for LossesJson {
	fn from(LossesView { count, suspended }: LossesView) -> Self {
		Self { count, suspended }
	}
}

/// A licence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LicenceJson {
	/// Its number.
	pub id: u32,
	/// Of which work.
	pub work: u32,
	/// Who gave it.
	pub licensor: OrgId,
	/// To whom; `null` for everybody.
	pub licensee: Option<OrgId>,
	/// In which channels.
	pub channels: Channels,
	/// In which countries; everywhere when it names none.
	pub countries: Vec<Country>,
	/// For which trade items; for all when it names none.
	pub gtins: Vec<Gtin>,
	/// The first day.
	pub from: Day,
	/// The last day.
	pub to: Day,
	/// Whether nobody else may use the work so.
	pub exclusive: bool,
	/// Hash of its terms.
	pub terms: H256,
	/// When it was given.
	pub given: Moment,
	/// Whether its work has effect.
	pub in_force: bool,
}

impl From<LicenceView> for LicenceJson {
	fn from(view: LicenceView) -> Self {
		Self {
			id: view.id,
			work: view.work,
			licensor: view.licensor,
			licensee: view.licensee,
			channels: view.scope.channels,
			countries: view.scope.countries.into_inner(),
			gtins: view.scope.gtins.into_inner(),
			from: view.scope.from,
			to: view.scope.to,
			exclusive: view.exclusive,
			terms: view.terms.into(),
			given: view.at,
			in_force: view.in_force,
		}
	}
}

/// Answer of `images_isUseAllowed`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UseJson {
	/// Whether.
	pub allowed: bool,
	/// Why.
	pub reason: UseReason,
	/// The licence that says so.
	pub licence: Option<u32>,
	/// Whether the work stands in a contest as the later one.
	pub contested: bool,
}

impl From<UseAnswer> for UseJson {
	fn from(UseAnswer { allowed, reason, licence, contested }: UseAnswer) -> Self {
		Self { allowed, reason, licence, contested }
	}
}

/// A block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlockJson {
	/// Its number.
	pub number: u32,
	/// Its hash.
	pub hash: H256,
}

impl From<stalhof_node_images::BlockId> for BlockJson {
	fn from(block: stalhof_node_images::BlockId) -> Self {
		Self { number: block.number, hash: block.hash.into() }
	}
}

/// A work that is near to what was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct HitJson {
	/// The work's number.
	pub work: u32,
	/// In how many bits its nearest fingerprint differs from one of those asked for.
	pub distance: u16,
	/// What follows: whether any two may act, or a person has to look.
	pub band: Band,
	/// The place of that fingerprint.
	pub place: u8,
	/// Which of those asked for it is near to, from 0.
	pub query: u8,
	/// Whether that fingerprint is generic.
	pub generic: bool,
	/// Whose the work is.
	pub owner: OrgId,
	/// As what it was registered.
	pub claim: Claim,
	/// What has become of it.
	pub state: WorkState,
	/// Whether it is in its first day.
	pub seasoning: bool,
	/// The contest in which it is the later work.
	pub contest: Option<u32>,
}

impl HitJson {
	pub(super) fn new(near: NearWork, standing: &StandingView, band: Band) -> Self {
		let NearWork { distance, work, place, query } = near;
		Self {
			work,
			distance,
			band,
			place,
			query,
			generic: standing.is_generic(place),
			owner: standing.owner,
			claim: standing.claim,
			state: standing.state,
			seasoning: standing.seasoning,
			contest: standing.contest,
		}
	}
}

/// Answer of `images_search`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchJson {
	/// The nearest works, those at the same distance in order of number.
	pub items: Vec<HitJson>,
	/// Whether there are more within the distance.
	pub more: bool,
	/// Within how many bits two act.
	pub threshold: u16,
	/// By which rules the fingerprints were made that were searched.
	pub versions: VersionsJson,
	/// The final block up to which works were searched.
	pub indexed: BlockJson,
}

/// Answer of `images_status`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StatusJson {
	/// `building`, `ready`, `full`, or `none` when the node keeps no index.
	pub index: String,
	/// The final block up to which it goes, once it is ready.
	pub indexed: Option<BlockJson>,
	/// Works that were looked at.
	pub works: u32,
	/// Works that there were when the chain was last asked.
	pub of: u32,
	/// Works of other versions, which are not in it.
	pub other_versions: u32,
	/// Fingerprints in it.
	pub fingerprints: u64,
	/// Bytes that it takes.
	pub bytes: u64,
	/// Bytes that it may take.
	pub max_bytes: u64,
	/// By which rules this node makes and compares fingerprints.
	pub versions: VersionsJson,
	/// Whether the node contests works by itself.
	pub contests: bool,
}

impl StatusJson {
	pub(super) fn of(status: Status, contests: bool) -> Self {
		let ready = status.phase == stalhof_node_images::Phase::Ready;
		Self {
			index: status.phase.name().to_owned(),
			indexed: ready.then(|| status.block.into()),
			works: status.works,
			of: status.of,
			other_versions: status.others,
			fingerprints: status.fingerprints as u64,
			bytes: status.bytes as u64,
			max_bytes: status.max_bytes as u64,
			versions: status.versions.into(),
			contests,
		}
	}

	pub(super) fn none() -> Self {
		Self {
			index: "none".to_owned(),
			indexed: None,
			works: 0,
			of: 0,
			other_versions: 0,
			fingerprints: 0,
			bytes: 0,
			max_bytes: 0,
			versions: Versions::CURRENT.into(),
			contests: false,
		}
	}
}

/// A call without an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallJson {
	/// The transaction in bytes, as `author_submitExtrinsic` takes it.
	pub transaction: String,
	/// Its hash.
	pub hash: H256,
	/// Whether this node has handed it to its pool.
	pub submitted: bool,
}

/// Answer of `images_contest`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContestCallJson {
	/// The later work, and its fingerprint.
	pub work: PlaceJson,
	/// The earlier one.
	pub prior: PlaceJson,
	/// In how many bits the two differ.
	pub distance: u16,
	/// By which rules both were made.
	pub versions: VersionsJson,
	/// The call that says so.
	#[serde(flatten)]
	pub call: CallJson,
}
