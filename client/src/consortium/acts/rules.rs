//! How the council decides an act: threshold, who is left out, delay. The runtime decides; this is what it says, for
//! who is about to sign.

use super::{Act, hours_in_words};
use crate::{
	client::Client,
	consortium::{Names, Reads},
	error::{Error, Result},
	types::{H256, storage_key},
};
use codec::{Decode, Encode};
use serde::{Deserialize, Serialize};
use stalhof_primitives::organisation::OrgId;

/// How many groups must say aye. Silence is no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Threshold {
	/// More than that part of those counted.
	#[codec(index = 0)]
	MoreThan {
		/// Numerator.
		part: u8,
		/// Denominator.
		whole: u8,
	},
	/// That part of those counted, or more.
	#[codec(index = 1)]
	AtLeast {
		/// Numerator.
		part: u8,
		/// Denominator.
		whole: u8,
	},
}

const HALF: Threshold = Threshold::MoreThan { part: 1, whole: 2 };
const TWO_THIRDS: Threshold = Threshold::AtLeast { part: 2, whole: 3 };
const THREE_QUARTERS: Threshold = Threshold::AtLeast { part: 3, whole: 4 };
const THIRD: Threshold = Threshold::AtLeast { part: 1, whole: 3 };

/// Hours between the decision and the deed, where there are any.
const NOTICE_HOURS: u32 = 24;

/// How a motion is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Rule {
	/// How many groups must say aye.
	pub threshold: Threshold,
	/// Whose group is left out of the count.
	pub without: Option<OrgId>,
	/// Hours between the decision and the deed.
	pub delay_hours: u32,
}

/// What motions are bound by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Rules {
	/// Hours for which a motion that is moved now takes votes.
	pub voting_hours: u32,
	/// What each act takes.
	pub thresholds: Vec<ActThreshold>,
	/// The block that it was read at.
	pub at: H256,
}

/// How many groups must say aye to an act; of a pause, to one that begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActThreshold {
	/// To which, as `council propose` names it.
	pub act: String,
	/// How many.
	pub threshold: Threshold,
	/// Whether the members agreed on it in place of the council's table.
	pub agreed: bool,
}

impl Rules {
	/// The rules that hold at the block of `reads`.
	///
	/// # Errors
	/// Those of the connection.
	pub async fn fetch(reads: &Reads) -> Result<Self> {
		let found = reads.one("consortium_council", &[]).await?;
		found.ok_or_else(|| Error::NotThere { what: "council", name: "here".to_owned() })
	}

	/// In words, an act a line.
	pub fn words(&self) -> String {
		let longest = self.thresholds.iter().map(|one| one.act.len()).max().unwrap_or(0);
		let line = |ActThreshold { act, threshold, agreed }: &ActThreshold| {
			let agreed = if *agreed { ", as the members agreed" } else { "" };
			format!("{act:longest$}  {}{agreed}\n", threshold.words())
		};
		let head = format!("Motions take votes for {} hours.\n", self.voting_hours);
		head + &self.thresholds.iter().map(line).collect::<String>()
	}
}

impl Threshold {
	/// In words.
	pub fn words(self) -> String {
		let named = |part: u8, whole: u8| match (part, whole) {
			(1, 2) => "half".to_owned(),
			(1, 3) => "a third".to_owned(),
			(2, 3) => "two thirds".to_owned(),
			(3, 4) => "three quarters".to_owned(),
			_ => format!("{part}/{whole}"),
		};
		match self {
			Self::MoreThan { part, whole } => {
				format!("more than {} of the groups", named(part, whole))
			}
			Self::AtLeast { part, whole } => format!("{} of the groups", named(part, whole)),
		}
	}

	/// The one of the two that is harder to reach.
	pub fn stricter(self, other: Self) -> Self {
		// The part in 65,536ths of a part of the other, and more than comes after at least.
		let rank = |one: Self, other: Self| {
			let (Self::MoreThan { part, .. } | Self::AtLeast { part, .. }) = one;
			let (Self::MoreThan { whole, .. } | Self::AtLeast { whole, .. }) = other;
			(u32::from(part) * u32::from(whole), matches!(one, Self::MoreThan { .. }))
		};
		if rank(self, other) >= rank(other, self) { self } else { other }
	}
}

impl Rule {
	/// The rule for `act` as things stand: with the threshold that the chain's members agreed on at its beginning, where it
	/// is stricter than the usual one; for a pause, by whether the pallet stands paused.
	///
	/// # Errors
	/// Those of the connection.
	pub async fn fetch(client: &Client, reads: &Reads, act: &Act) -> Result<Self> {
		let paused = match act {
			Act::Pause { pallet } => super::Pause::is_paused(reads, *pallet).await?,
			_ => false,
		};
		let agreed = client.rpc().storage(&agreed_key(act), reads.at().hash).await?;
		Ok(Self::usual(act, paused).with_agreed(agreed))
	}

	/// The rule with the threshold that was agreed on, as the chain keeps it.
	pub(super) fn with_agreed(self, agreed: Option<Vec<u8>>) -> Self {
		let agreed = agreed.and_then(|bytes| Threshold::decode(&mut &bytes[..]).ok());
		let threshold = agreed.map_or(self.threshold, |agreed| self.threshold.stricter(agreed));
		Self { threshold, ..self }
	}

	/// The rule for `act` where its chain's members agreed on no other; `paused` says whether the pallet that it names
	/// stands paused.
	pub fn usual(act: &Act, paused: bool) -> Self {
		let at_once = |threshold, without| Self { threshold, without, delay_hours: 0 };
		match act {
			Act::Admit { .. }
			| Act::License { .. }
			| Act::SetRoles { .. }
			| Act::RegisterAsset { .. }
			| Act::Resume { .. }
			| Act::CancelUpgrade => at_once(HALF, None),
			Act::Suspend { organisation, .. } | Act::Reinstate { organisation } => {
				at_once(HALF, Some(*organisation))
			}
			Act::Remove { organisation, .. } | Act::Displace { organisation, .. } => {
				at_once(TWO_THIRDS, Some(*organisation))
			}
			Act::ReplaceAdmin { organisation, .. } => Self {
				threshold: TWO_THIRDS,
				without: Some(*organisation),
				delay_hours: NOTICE_HOURS,
			},
			Act::SetAllowance { .. }
			| Act::SetValidators { .. }
			| Act::SetParameter { .. }
			| Act::NoteStalled { .. } => at_once(TWO_THIRDS, None),
			Act::Pause { .. } => at_once(if paused { HALF } else { THIRD }, None),
			Act::Upgrade { .. } => {
				Self { threshold: THREE_QUARTERS, without: None, delay_hours: NOTICE_HOURS }
			}
		}
	}

	/// Who must agree.
	pub fn threshold_words(&self, names: &Names) -> String {
		let mut words = self.threshold.words();
		if let Some(without) = self.without {
			let without = names.organisation(without);
			words.push_str(&format!(", the group of organisation {without} left out"));
		}
		words
	}

	/// When it is done.
	pub fn delay_words(&self) -> String {
		match self.delay_hours {
			0 => "none: it is done when the motion is closed".to_owned(),
			hours => format!("{} from the decision to the deed", hours_in_words(hours)),
		}
	}
}

/// Where the chain keeps the threshold that was agreed on for acts of that kind.
pub(super) fn agreed_key(act: &Act) -> Vec<u8> {
	let mut key = storage_key("Council", "Thresholds");
	// Kinds are numbered as acts are.
	key.extend(act.encode().first());
	key
}
