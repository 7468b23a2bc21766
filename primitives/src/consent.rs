//! Consent: what a key signs so that another may bring it in.
//!
//! An account acts for one organisation only. So nobody is made an applicant, an operator or an administrator without
//! having signed that it wants to be: else whoever names an account first would bar it from everywhere else.
//!
//! A consent is good for one use: what was used is remembered until its last day. Only one to an application may serve
//! again, when that was struck.

use crate::{organisation::OrgId, time::Day};
use alloc::{format, string::String};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// What is consented to.
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
pub enum Purpose {
	/// That this organisation carries my application, whose contents have this Blake2 hash.
	#[codec(index = 0)]
	Apply {
		/// Who carries it.
		sponsor: OrgId,
		/// Hash of the application.
		application: [u8; 32],
	},
	/// That I act for this organisation as an operator.
	#[codec(index = 1)]
	Operate {
		/// For whom.
		organisation: OrgId,
	},
	/// That I administer this organisation.
	#[codec(index = 2)]
	Administer {
		/// Which one.
		organisation: OrgId,
	},
	/// That this organisation becomes my sponsor.
	#[codec(index = 3)]
	TakeOver {
		/// Who takes over.
		sponsor: OrgId,
		/// Whom: me.
		participant: OrgId,
	},
}

/// A consent before it is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode)]
pub struct Consent {
	/// Hash of the chain's block 0.
	pub genesis: [u8; 32],
	/// What is consented to.
	pub purpose: Purpose,
	/// The last day on which it may be used, on the chain's calendar, UTC.
	pub until: Day,
}

impl Consent {
	/// The bytes that are signed: a line that people can read in their wallet. Wallets that sign texts of web pages put
	/// `<Bytes>` before and `</Bytes>` behind; the chain takes it either way.
	pub fn message(&self) -> String {
		let (genesis, until) = (hex(&self.genesis), self.until);
		let purpose = match self.purpose {
			Purpose::Apply { sponsor, application } => {
				format!("organisation {sponsor} carries my application {}", hex(&application))
			}
			Purpose::Operate { organisation } => {
				format!("I act for organisation {organisation} as its operator")
			}
			Purpose::Administer { organisation } => {
				format!("I administer organisation {organisation}")
			}
			Purpose::TakeOver { sponsor, participant } => {
				format!("organisation {sponsor} becomes the sponsor of organisation {participant}")
			}
		};
		format!("Stalhof {genesis}: {purpose}; valid until {until}")
	}

	/// [`message`](Self::message) as wallets wrap it.
	pub fn wrapped(&self) -> String {
		format!("<Bytes>{}</Bytes>", self.message())
	}
}

fn hex(bytes: &[u8; 32]) -> String {
	let mut text = String::with_capacity(66);
	text.push_str("0x");
	for byte in bytes {
		for digit in [byte >> 4, byte & 15] {
			text.push(char::from(if digit < 10 { b'0' + digit } else { b'a' + digit - 10 }));
		}
	}
	text
}

#[cfg(test)]
mod tests {
	use super::*;

	/// For other languages: what exactly is signed.
	#[test]
	fn message_should_be_one_line_that_says_everything() {
		let genesis = [0xab; 32];
		let until = "2026-12-31".parse().unwrap();
		let organisation = OrgId(7);
		let purpose = Purpose::Apply { sponsor: organisation, application: [1; 32] };
		assert_eq!(
			Consent { genesis, purpose, until }.message(),
			"Stalhof 0xabababababababababababababababababababababababababababababababab: organisation 7 carries my \
			 application 0x0101010101010101010101010101010101010101010101010101010101010101; valid until 2026-12-31"
		);
		for (purpose, words) in [
			(Purpose::Operate { organisation }, "I act for organisation 7 as its operator"),
			(Purpose::Administer { organisation }, "I administer organisation 7"),
			(
				Purpose::TakeOver { sponsor: organisation, participant: OrgId(12) },
				"organisation 7 becomes the sponsor of organisation 12",
			),
		] {
			let message = Consent { genesis, purpose, until }.message();
			assert!(message.contains(&format!(": {words}; valid")), "{message}");
		}
		let consent = Consent { genesis, purpose: Purpose::Operate { organisation }, until };
		assert_eq!(consent.wrapped(), format!("<Bytes>{}</Bytes>", consent.message()));
	}
}
