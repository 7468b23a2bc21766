//! Consents as files: what a key signs so that another may bring it in.
//!
//! What is signed is a line that people can read ([`stalhof_primitives::consent`]). A wallet's `<Bytes>` around it is
//! accepted. It is good for one use: who agrees to the same once more signs another, with another last day.

use super::types::{Applicant, Application, Signed};
use crate::{
	address::{as_address, to_address},
	error::{Error, Result},
	files,
	keys::{Signer, readings},
	types::{AccountId, H256, HexBytes, MultiSignature},
};
use codec::Encode;
use serde::{Deserialize, Serialize};
use sp_runtime::traits::Verify;
use stalhof_primitives::{
	consent::{self, Purpose as Line},
	organisation::OrgId,
	time::Day,
};
use std::path::Path;

const FORMAT: &str = "stalhof-consent";
const VERSION: u32 = 1;
const WHAT: &str = "a consent";

/// What is consented to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "for", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Purpose {
	/// That a member carries my application.
	Apply {
		/// That member.
		sponsor: OrgId,
		/// The whole application.
		application: Box<Application>,
	},
	/// That I act for an organisation as an operator.
	Operate {
		/// For which.
		organisation: OrgId,
	},
	/// That I administer an organisation.
	Administer {
		/// Which one.
		organisation: OrgId,
	},
	/// That a member becomes the sponsor of a participant that I administer.
	TakeOver {
		/// That member.
		sponsor: OrgId,
		/// The participant.
		participant: OrgId,
	},
}

impl Purpose {
	/// Its name on the command line.
	pub fn name(&self) -> &'static str {
		match self {
			Self::Apply { .. } => "apply",
			Self::Operate { .. } => "operate",
			Self::Administer { .. } => "administer",
			Self::TakeOver { .. } => "take-over",
		}
	}

	fn line(&self) -> Line {
		match *self {
			Self::Apply { sponsor, ref application } => {
				Line::Apply { sponsor, application: application.hash().0 }
			}
			Self::Operate { organisation } => Line::Operate { organisation },
			Self::Administer { organisation } => Line::Administer { organisation },
			Self::TakeOver { sponsor, participant } => Line::TakeOver { sponsor, participant },
		}
	}
}

/// A consent, signed or not yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consent {
	format: String,
	version: u32,
	/// Hash of the chain's genesis block.
	pub genesis: H256,
	/// What is consented to.
	pub purpose: Purpose,
	/// The last day on which it may be used, on the chain's calendar, UTC.
	pub until: Day,
	/// The account that consents.
	#[serde(with = "as_address")]
	pub account: AccountId,
	/// The line that is signed.
	text: String,
	/// The SCALE-encoded `MultiSignature`.
	#[serde(skip_serializing_if = "Option::is_none")]
	signature: Option<HexBytes>,
}

impl Consent {
	/// One that is not signed.
	///
	/// # Errors
	/// [`Error::BadValue`] when an application is not well formed, or is another account's.
	pub fn new(genesis: H256, purpose: Purpose, until: Day, account: AccountId) -> Result<Self> {
		if let Purpose::Apply { application, .. } = &purpose {
			application.profile.check()?;
			if application.admin != account {
				return Err(Error::BadValue {
					what: "administrator",
					value: to_address(&application.admin),
					why: format!(
						"who applies signs the consent, and that is {}",
						to_address(&account)
					),
				});
			}
		}
		let line = consent::Consent { genesis: genesis.0, purpose: purpose.line(), until };
		Ok(Self {
			format: FORMAT.to_owned(),
			version: VERSION,
			genesis,
			purpose,
			until,
			account,
			text: line.message(),
			signature: None,
		})
	}

	/// Signs it.
	///
	/// # Errors
	/// Those of the signer; [`Error::WrongSignature`] when it is not the account's.
	pub async fn sign(mut self, signer: &dyn Signer) -> Result<Self> {
		let signature = signer.sign(self.text.as_bytes()).await?;
		self.attach(signature)?;
		Ok(self)
	}

	/// Adds a signature that was made elsewhere: 64 bytes of sr25519 or ed25519, or an encoded `MultiSignature`.
	///
	/// # Errors
	/// [`Error::BadValue`] for other bytes, [`Error::WrongSignature`] when it is not the account's.
	pub fn with_signature(mut self, bytes: &[u8]) -> Result<Self> {
		let readings = readings(bytes).map_err(|why| Error::BadValue {
			what: "signature",
			value: crate::types::to_hex(bytes),
			why: format!("it {why}"),
		})?;
		let fitting = readings.into_iter().find(|reading| self.is_signed_by(reading));
		self.attach(fitting.ok_or_else(|| self.wrong_signature())?)?;
		Ok(self)
	}

	/// Reads a consent file. Its signature, if it has one, is the account's.
	///
	/// # Errors
	/// [`Error::File`], or [`Error::BadFile`] when it is damaged, was changed, or the signature is another's.
	pub fn load(path: &Path) -> Result<Self> {
		let consent: Self = files::read_json(path, WHAT)?;
		let bad = |why: String| Error::BadFile { path: path.to_owned(), what: WHAT, why };
		if consent.format != FORMAT {
			return Err(bad(format!("its format is {:?}", consent.format)));
		}
		if consent.version != VERSION {
			return Err(bad(format!("its version is {}, known is {VERSION}", consent.version)));
		}
		let Self { genesis, purpose, until, account, text, signature, .. } = consent;
		let made =
			Self::new(genesis, purpose, until, account).map_err(|why| bad(why.to_string()))?;
		if made.text != text {
			return Err(bad("its text is not the one that its fields give".to_owned()));
		}
		match signature {
			None => Ok(made),
			Some(bytes) => made.with_signature(&bytes.0).map_err(|why| bad(why.to_string())),
		}
	}

	/// Writes a new consent file.
	///
	/// # Errors
	/// [`Error::FileExists`] when there is a file of this name.
	pub fn create(&self, path: &Path) -> Result<()> {
		Ok(files::create(path, files::to_json(self)?.as_bytes(), files::PUBLIC)?)
	}

	/// The line that is signed.
	pub fn text(&self) -> &str {
		&self.text
	}

	/// Whether it is signed.
	pub fn is_signed(&self) -> bool {
		self.signature.is_some()
	}

	/// What the chain takes; `None` without a signature.
	pub fn signed(&self) -> Option<Signed> {
		let signature = readings(&self.signature.as_ref()?.0).ok()?.pop()?;
		Some(Signed { until: self.until, signature })
	}

	/// The applicant; `None` without a signature, or when it is for something else.
	pub fn applicant(&self) -> Option<Applicant> {
		let Purpose::Apply { application, .. } = &self.purpose else { return None };
		Some(Applicant { application: (**application).clone(), consent: self.signed()? })
	}

	fn attach(&mut self, signature: MultiSignature) -> Result<()> {
		if !self.is_signed_by(&signature) {
			return Err(self.wrong_signature());
		}
		self.signature = Some(HexBytes(signature.encode()));
		Ok(())
	}

	/// As the chain checks it: of the line, bare or as wallets wrap it.
	fn is_signed_by(&self, signature: &MultiSignature) -> bool {
		let wrapped = format!("<Bytes>{}</Bytes>", self.text);
		signature.verify(self.text.as_bytes(), &self.account)
			|| signature.verify(wrapped.as_bytes(), &self.account)
	}

	fn wrong_signature(&self) -> Error {
		Error::WrongSignature { account: to_address(&self.account) }
	}
}

#[cfg(test)]
#[path = "consent_tests.rs"]
mod tests;
