//! `stalhof consent`.

use super::{
	Context,
	lookup::{bad, value},
	output::table,
	signer::{Chain, SignerArgs, named_account},
};
use crate::{
	address::to_address,
	consortium::{
		Application, PARTICIPANT_ROLES, Profile,
		consent::{Consent, Purpose},
	},
	error::{Error, Result},
	types::{AccountId, H256, from_hex},
};
use clap::{Args, Subcommand, ValueEnum};
use stalhof_primitives::{organisation::OrgId, registration::RegistrationNumber, time::Day};
use std::path::{Path, PathBuf};

#[derive(Subcommand)]
pub(super) enum Command {
	/// Sign a consent and write it to a file, which goes to whoever brings you in.
	Sign {
		#[command(flatten)]
		terms: Terms,
		/// New file for the consent.
		#[arg(long, value_name = "FILE")]
		out: PathBuf,
		#[command(flatten)]
		signer: SignerArgs,
	},
	/// Write a consent without a signature, to be signed in a wallet.
	Prepare {
		#[command(flatten)]
		terms: Terms,
		/// Account that will sign.
		#[arg(long, value_name = "ADDRESS")]
		account: String,
		/// New file for the consent.
		#[arg(long, value_name = "FILE")]
		out: PathBuf,
	},
	/// Add to a prepared consent the signature that a wallet made of its text.
	Import {
		/// The file that `consent prepare` wrote.
		file: PathBuf,
		/// The signature, in hexadecimal.
		#[arg(long, value_name = "SIGNATURE")]
		signature: String,
		/// New file for the consent.
		#[arg(long, value_name = "FILE")]
		out: PathBuf,
	},
	/// Check a consent and show what it says.
	Show {
		/// The file.
		file: PathBuf,
	},
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum For {
	/// That a member carries my application.
	Apply,
	/// That I act for an organisation as an operator.
	Operate,
	/// That I administer an organisation.
	Administer,
	/// That a member becomes the sponsor of the participant that I administer.
	TakeOver,
}

#[derive(Args)]
pub(super) struct Terms {
	/// What is consented to.
	#[arg(long = "for", value_name = "PURPOSE")]
	purpose: For,
	/// Number of the member that carries the application, or takes over.
	#[arg(long, value_name = "ID", required_if_eq_any([("purpose", "apply"), ("purpose", "take-over")]))]
	sponsor: Option<u32>,
	/// Number of the organisation to act for, or to administer.
	#[arg(long, value_name = "ID", required_if_eq_any([("purpose", "operate"), ("purpose", "administer")]))]
	organisation: Option<u32>,
	/// Number of the participant that is taken over.
	#[arg(long, value_name = "ID", required_if_eq("purpose", "take-over"))]
	participant: Option<u32>,
	#[command(flatten)]
	profile: ProfileArgs,
	/// Roles that it applies for, with commas between, as supplier,carrier.
	#[arg(long, value_name = "ROLES", required_if_eq("purpose", "apply"))]
	roles: Option<String>,
	/// Last day on which it may be used, once, on the chain's calendar, as YYYY-MM-DD.
	#[arg(long, value_name = "DATE")]
	until: String,
	/// Hash of the chain's genesis block; then no node is asked.
	#[arg(long, value_name = "HASH")]
	genesis: Option<String>,
}

#[derive(Args)]
struct ProfileArgs {
	/// Legal name of the organisation that applies.
	#[arg(long, required_if_eq("purpose", "apply"))]
	name: Option<String>,
	/// Its registration number, as lei:529900T8BM49AURSDO55.
	#[arg(long, value_name = "NUMBER", required_if_eq("purpose", "apply"))]
	registration: Option<String>,
	/// Country where it is registered, as DE.
	#[arg(long, required_if_eq("purpose", "apply"))]
	country: Option<String>,
	/// Registration number of its ultimate parent, if it has one.
	#[arg(long, value_name = "NUMBER")]
	parent: Option<String>,
	/// X25519 public key for sealed files.
	#[arg(long, value_name = "KEY")]
	encryption_key: Option<String>,
	/// Hash of further master data.
	#[arg(long, value_name = "HASH")]
	metadata: Option<String>,
}

pub(super) async fn run(context: &Context, command: Command) -> Result<()> {
	match command {
		Command::Sign { terms, out, signer } => {
			let account = signer.account(context)?;
			let (consent, development) = terms.consent(context, &out, account).await?;
			let chain = format!("the chain with genesis {:#x}", consent.genesis);
			let signer = signer.resolve(context, &Chain { name: &chain, development })?;
			written(context, &consent.sign(signer.as_ref()).await?, &out)
		}
		Command::Prepare { terms, account, out } => {
			let account = named_account(&account)?;
			let (consent, _) = terms.consent(context, &out, account).await?;
			written(context, &consent, &out)
		}
		Command::Import { file, signature, out } => {
			let bytes =
				from_hex(signature.trim()).map_err(|why| bad("signature", &signature, &why))?;
			let consent = Consent::load(&file)?;
			if consent.is_signed() {
				return Err(Error::BadFile {
					path: file,
					what: "a prepared consent",
					why: "it is signed already".to_owned(),
				});
			}
			if out.exists() {
				return Err(Error::FileExists(out));
			}
			written(context, &consent.with_signature(&bytes)?, &out)
		}
		Command::Show { file } => {
			let consent = Consent::load(&file)?;
			context.out.result(&consent, || describe(&consent))
		}
	}
}

fn written(context: &Context, consent: &Consent, out: &Path) -> Result<()> {
	consent.create(out)?;
	context.out.result(consent, || {
		let file = out.display();
		let then = match (consent.is_signed(), &consent.purpose) {
			(false, _) => {
				return format!(
					"{file} is written. Sign this text in the wallet, then add its signature with `stalhof consent \
					 import`:\n{}\n",
					consent.text()
				);
			}
			(true, Purpose::Apply { sponsor, application }) => {
				let participant = match PARTICIPANT_ROLES.has_all(application.roles) {
					true => ", or for a participant `stalhof org sponsor`",
					false => "",
				};
				format!("organisation {sponsor} carries it with `stalhof org apply`{participant}")
			}
			(true, Purpose::Operate { organisation }) => {
				format!("organisation {organisation} uses it with `stalhof operator appoint`")
			}
			(true, Purpose::Administer { organisation }) => {
				format!("the administrator of organisation {organisation} uses it with `stalhof org set-admin`")
			}
			(true, Purpose::TakeOver { sponsor, .. }) => {
				format!("organisation {sponsor} uses it with `stalhof org take-over`")
			}
		};
		format!("{}\n{file} is written; {then}.\n", describe(consent))
	})
}

/// A consent in words.
pub(super) fn describe(consent: &Consent) -> String {
	let what = match &consent.purpose {
		Purpose::Apply { sponsor, .. } => format!("organisation {sponsor} carries the application"),
		Purpose::Operate { organisation } => {
			format!("the account acts for organisation {organisation} as an operator")
		}
		Purpose::Administer { organisation } => {
			format!("the account administers organisation {organisation}")
		}
		Purpose::TakeOver { sponsor, participant } => {
			format!("organisation {sponsor} becomes the sponsor of organisation {participant}")
		}
	};
	let mut rows = vec![("Consent", what)];
	if let Purpose::Apply { application, .. } = &consent.purpose {
		let Application { profile, roles, .. } = application.as_ref();
		rows.extend(describe_profile(profile));
		rows.push(("Roles", roles.to_string().replace(',', ", ")));
		rows.push(("Claim", format!("{:#x}", application.hash())));
	}
	rows.push(("Account", to_address(&consent.account)));
	rows.push(("Valid", format!("until {}", consent.until)));
	rows.push(("Genesis", format!("{:#x}", consent.genesis)));
	let signed = match consent.is_signed() {
		true => "yes, by the account",
		false => "no",
	};
	rows.push(("Signed", signed.to_owned()));
	table(&rows)
}

/// What an organisation says of itself, as lines of a table.
pub(super) fn describe_profile(profile: &Profile) -> Vec<(&'static str, String)> {
	let Profile { name, registration, country, parent, encryption_key, metadata } = profile;
	let mut rows = vec![
		("Name", name.clone()),
		("Registration", registration.to_string()),
		("Country", country.to_string()),
	];
	rows.extend(parent.as_ref().map(|parent| ("Parent", parent.to_string())));
	rows.extend(encryption_key.map(|key| ("Encryption", format!("{key:#x}"))));
	rows.extend(metadata.map(|hash| ("Metadata", format!("{hash:#x}"))));
	rows
}

impl Terms {
	/// The consent, not signed yet, and whether a node says that it is for a development chain.
	async fn consent(
		&self,
		context: &Context,
		out: &Path,
		account: AccountId,
	) -> Result<(Consent, bool)> {
		let purpose = self.purpose(&account)?;
		let until: Day = value("last day", &self.until)?;
		let genesis = self.genesis.as_deref().map(|text| hash("genesis", text)).transpose()?;
		if out.exists() {
			return Err(Error::FileExists(out.to_owned()));
		}
		let (genesis, development) = match genesis {
			Some(genesis) => (genesis, false),
			None => {
				let client = context.connect().await?;
				(client.genesis(), client.is_development())
			}
		};
		Ok((Consent::new(genesis, purpose, until, account)?, development))
	}

	fn purpose(&self, account: &AccountId) -> Result<Purpose> {
		self.check_unused()?;
		// Clap has seen to it that each is there.
		let organisation = OrgId(self.organisation.unwrap_or_default());
		let sponsor = OrgId(self.sponsor.unwrap_or_default());
		Ok(match self.purpose {
			For::Operate => Purpose::Operate { organisation },
			For::Administer => Purpose::Administer { organisation },
			For::TakeOver => {
				let participant = OrgId(self.participant.unwrap_or_default());
				Purpose::TakeOver { sponsor, participant }
			}
			For::Apply => {
				let application = Application {
					profile: self.profile.profile()?,
					roles: value("roles", self.roles.as_deref().unwrap_or_default())?,
					admin: account.clone(),
				};
				Purpose::Apply { sponsor, application: Box::new(application) }
			}
		})
	}

	/// Refuses what the purpose has no use for, so that nobody believes to have signed it.
	fn check_unused(&self) -> Result<()> {
		let profile = &self.profile;
		let applies = self.purpose == For::Apply;
		let given = |value: &Option<String>| value.is_some();
		let uses_sponsor = applies || self.purpose == For::TakeOver;
		let uses_organisation = matches!(self.purpose, For::Operate | For::Administer);
		let unused = [
			("--sponsor", !uses_sponsor && self.sponsor.is_some()),
			("--organisation", !uses_organisation && self.organisation.is_some()),
			("--participant", self.purpose != For::TakeOver && self.participant.is_some()),
			("--name", !applies && given(&profile.name)),
			("--registration", !applies && given(&profile.registration)),
			("--country", !applies && given(&profile.country)),
			("--parent", !applies && given(&profile.parent)),
			("--encryption-key", !applies && given(&profile.encryption_key)),
			("--metadata", !applies && given(&profile.metadata)),
			("--roles", !applies && given(&self.roles)),
		];
		match unused.iter().find(|(_, unused)| *unused) {
			Some((name, _)) => {
				Err(bad("option", name, "a consent for this purpose does not hold it"))
			}
			None => Ok(()),
		}
	}
}

impl ProfileArgs {
	fn profile(&self) -> Result<Profile> {
		let text = |value: &Option<String>| value.clone().unwrap_or_default();
		Ok(Profile {
			name: text(&self.name),
			registration: value("registration number", &text(&self.registration))?,
			country: value("country", &text(&self.country))?,
			parent: self.parent.as_deref().map(parent).transpose()?,
			encryption_key: self.encryption_key.as_deref().map(encryption_key).transpose()?,
			metadata: self.metadata.as_deref().map(metadata).transpose()?,
		})
	}
}

/// A parent's registration number.
pub(super) fn parent(text: &str) -> Result<RegistrationNumber> {
	value("parent", text)
}

/// An X25519 public key.
pub(super) fn encryption_key(text: &str) -> Result<H256> {
	hash("encryption key", text)
}

/// A hash of further master data.
pub(super) fn metadata(text: &str) -> Result<H256> {
	hash("metadata", text)
}

/// 32 bytes in hexadecimal.
fn hash(what: &'static str, text: &str) -> Result<H256> {
	let bytes = from_hex(text).map_err(|why| bad(what, text, &why))?;
	let length = bytes.len();
	let bytes: [u8; 32] =
		bytes.try_into().map_err(|_| bad(what, text, &format!("it has {length} bytes, not 32")))?;
	Ok(bytes.into())
}

/// Reads a signed consent for the chain whose genesis is `genesis`; `takes` picks out of it what is needed, or is `None`
/// for one to something else than `what`.
pub(super) fn load<T>(
	file: &Path,
	genesis: H256,
	what: &'static str,
	takes: impl FnOnce(&Consent) -> Option<T>,
) -> Result<(Consent, T)> {
	let consent = Consent::load(file)?;
	let bad = |why: String| Error::BadFile { path: file.to_owned(), what, why };
	if !consent.is_signed() {
		return Err(bad("it has no signature; add it with `stalhof consent import`".to_owned()));
	}
	if consent.genesis != genesis {
		return Err(bad(format!(
			"it is for the chain with genesis {:#x}, the node's chain has {genesis:#x}",
			consent.genesis
		)));
	}
	match takes(&consent) {
		Some(taken) => Ok((consent, taken)),
		None => Err(bad(format!("it is for another purpose, {}", consent.purpose.name()))),
	}
}

/// Refuses a consent that names another organisation than the signer's.
pub(super) fn check_named(file: &Path, what: &'static str, named: OrgId, own: OrgId) -> Result<()> {
	match named == own {
		true => Ok(()),
		false => Err(Error::BadFile {
			path: file.to_owned(),
			what,
			why: format!(
				"it names organisation {named}, and the signer acts for organisation {own}"
			),
		}),
	}
}

#[cfg(test)]
#[path = "consent_tests.rs"]
mod tests;
