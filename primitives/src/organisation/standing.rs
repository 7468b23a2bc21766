use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::fmt;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// What an organisation may do on a day. Never stored: computed from its status, from the end of its KYB record, and
/// for a participant from its sponsor's standing.
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
	Serialize,
	Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
	/// Has applied and is not admitted: does nothing yet.
	#[codec(index = 0)]
	Applied,
	/// Does everything that its roles allow.
	#[codec(index = 1)]
	Active,
	/// Its KYB record has ended: for 90 days it renews, attests renewals, votes and winds down.
	#[codec(index = 2)]
	Lapsing,
	/// Suspended by the council or by its sponsor: winds down.
	#[codec(index = 3)]
	Suspended,
	/// Leaving by its own will: winds down.
	#[codec(index = 4)]
	Leaving,
	/// Its KYB record ended more than 90 days ago: winds down, and renews.
	#[codec(index = 5)]
	Lapsed,
	/// A participant whose sponsor has been gone for more than 90 days: winds down until another takes it over.
	#[codec(index = 6)]
	Orphaned,
	/// Out. Its administrator alone may still wind down what is left.
	#[codec(index = 7)]
	Removed,
}

impl Standing {
	/// Whether it does everything that its roles allow.
	pub const fn may_act(self) -> bool {
		matches!(self, Self::Active)
	}

	/// Whether it votes, attests renewals and counts as a group of the council.
	pub const fn may_govern(self) -> bool {
		matches!(self, Self::Active | Self::Lapsing)
	}

	/// Whether it pays, redeems, answers, withdraws and renews: all but an applicant.
	pub const fn may_wind_down(self) -> bool {
		!matches!(self, Self::Applied)
	}

	/// The name that people read.
	pub const fn name(self) -> &'static str {
		match self {
			Self::Applied => "applied",
			Self::Active => "active",
			Self::Lapsing => "lapsing",
			Self::Suspended => "suspended",
			Self::Leaving => "leaving",
			Self::Lapsed => "lapsed",
			Self::Orphaned => "orphaned",
			Self::Removed => "removed",
		}
	}
}

impl fmt::Display for Standing {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		f.write_str(self.name())
	}
}
