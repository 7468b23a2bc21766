use crate::names::named;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// The most bytes of a composed ISCC (ISO 24138) without its text form: header, and units of up to 256 bits.
pub const MAX_ISCC: u32 = 66;

named! {
	/// As what an organisation registers a work.
	Claim {
		/// Its own people made the picture, and it has the first right.
		Author = 0, "author";
		/// Employees or contractors made it for it.
		Employer = 1, "employer";
		/// The right was assigned to it.
		Assignee = 2, "assignee";
		/// It has a licence.
		Licensee = 3, "licensee";
		/// It acts for who has the right.
		Agent = 4, "agent";
	}
}

impl Claim {
	/// Whether who claims so says that another has the right.
	pub const fn is_derived(self) -> bool {
		matches!(self, Self::Licensee | Self::Agent)
	}
}

named! {
	/// How a file holds its picture.
	Format {
		/// `image/jpeg`.
		Jpeg = 0, "jpeg";
		/// `image/png`.
		Png = 1, "png";
		/// `image/webp`.
		WebP = 2, "webp";
		/// `image/gif`: of animations the first frame.
		Gif = 3, "gif";
	}
}

named! {
	/// What has become of a work.
	WorkState {
		/// It is registered.
		Registered = 0, "registered";
		/// Its owner has taken it back.
		Revoked = 1, "revoked";
		/// It gave way in a contest: its owner said so, or nothing in time.
		Yielded = 2, "yielded";
		/// The other side of a contest had better evidence.
		Overruled = 3, "overruled";
	}
}

named! {
	/// What evidence is.
	EvidenceKind {
		/// The sensor's own file.
		RawFile = 0, "raw-file";
		/// A source with layers, from which the picture was made.
		LayeredSource = 1, "layered-source";
		/// A time that somebody has certified who is trusted for it (RFC 3161, OpenTimestamps).
		Timestamp = 2, "timestamp";
		/// A signed manifest inside of the file (C2PA).
		SignedManifest = 3, "signed-manifest";
		/// A contract, invoice or order.
		Contract = 4, "contract";
		/// Where it was published, and when, as its owner says.
		Publication = 5, "publication";
	}
}

named! {
	/// How much evidence weighs, the least first.
	Grade {
		/// Nothing but what the chain knows.
		ChainOnly = 0, "chain-only";
		/// A signed manifest.
		Signed = 1, "signed";
		/// A trusted external time before the contest, or the file from which the picture was made.
		Trusted = 2, "trusted";
	}
}

impl EvidenceKind {
	/// How much it weighs, once that somebody who is of neither side has seen it. A [`Timestamp`](Self::Timestamp) weighs so only when
	/// its time lies before the contest.
	pub const fn grade(self) -> Grade {
		match self {
			Self::RawFile | Self::LayeredSource | Self::Timestamp => Grade::Trusted,
			Self::SignedManifest => Grade::Signed,
			Self::Contract | Self::Publication => Grade::ChainOnly,
		}
	}
}

named! {
	/// A side of a contest.
	Side {
		/// The later work's.
		Work = 0, "work";
		/// The earlier work's.
		Prior = 1, "prior";
	}
}

impl Side {
	/// The other one.
	pub const fn other(self) -> Self {
		match self {
			Self::Work => Self::Prior,
			Self::Prior => Self::Work,
		}
	}
}

named! {
	/// How a contest ended.
	ContestOutcome {
		/// The later work's owner gave way.
		WorkYielded = 0, "work-yielded";
		/// The earlier work's owner lets the later work stand beside it.
		PriorYielded = 1, "prior-yielded";
		/// The later work's owner said nothing in time: it gives way.
		WorkSilent = 2, "work-silent";
		/// The earlier work's owner said nothing in time: the later work stands beside it.
		PriorSilent = 3, "prior-silent";
		/// The earlier work had better evidence.
		WorkOverruled = 4, "work-overruled";
		/// The later work had better evidence.
		PriorOverruled = 5, "prior-overruled";
		/// The earlier work was revoked, or fell in another contest.
		PriorOut = 6, "prior-out";
	}
}

named! {
	/// Where a contest stands.
	ContestStage {
		/// Both sides can answer and give evidence.
		Answers = 0, "answers";
		/// Both have answered, and evidence can be confirmed.
		Review = 1, "review";
		/// Its earlier work is contested itself: that is to be settled first.
		Waits = 2, "waits";
		/// Its time is over, or its earlier work is out: anybody can end it.
		Due = 3, "due";
		/// A panel has to say.
		Panel = 4, "panel";
		/// It has ended.
		Ended = 5, "ended";
	}
}

impl ContestOutcome {
	/// The side whose work falls; `None` when both stand, or when the earlier had fallen before.
	pub const fn falls(self) -> Option<Side> {
		match self {
			Self::WorkYielded | Self::WorkSilent | Self::WorkOverruled => Some(Side::Work),
			Self::PriorOverruled => Some(Side::Prior),
			Self::PriorYielded | Self::PriorSilent | Self::PriorOut => None,
		}
	}
}

named! {
	/// Why a use is allowed, or is not.
	UseReason {
		/// It is the owner's own.
		Owner = 0, "owner";
		/// The organisation has a licence.
		Licensed = 1, "licensed";
		/// Everybody has a licence.
		LicensedToAll = 2, "licensed-to-all";
		/// There is no such work.
		UnknownWork = 3, "unknown-work";
		/// The work was revoked or fell in a contest: nothing can be said from it.
		WorkOut = 4, "work-out";
		/// The work shows other goods.
		OtherGoods = 5, "other-goods";
		/// Another has an exclusive licence.
		ExclusiveToAnother = 6, "exclusive-to-another";
		/// The organisation has no licence that covers it.
		NotLicensed = 7, "not-licensed";
	}
}

impl UseReason {
	/// Whether the use is allowed for this reason.
	pub const fn is_allowed(self) -> bool {
		matches!(self, Self::Owner | Self::Licensed | Self::LicensedToAll)
	}
}
