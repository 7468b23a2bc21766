//! Choosing who signs.

use super::{Context, password};
use crate::{
	address::parse_address,
	error::{Error, Result},
	keys::{CommandSigner, KeyPair, LocalSigner, Signer},
	types::AccountId,
};
use clap::Args;
use std::{path::PathBuf, time::Duration};

#[derive(Args)]
pub(super) struct SignerArgs {
	/// Key to sign with: its name, a key file (with a `/` in its path), or on development chains a path such as //Alice.
	#[arg(long, value_name = "NAME", conflicts_with = "sign_with")]
	key: Option<String>,
	/// File whose first line is the key's password.
	#[arg(long, value_name = "FILE")]
	password_file: Option<PathBuf>,
	/// Shell command that signs: it gets the payload on standard input and prints the signature in hexadecimal.
	#[arg(long, value_name = "COMMAND", requires = "account")]
	sign_with: Option<String>,
	/// Account that --sign-with signs for.
	#[arg(long, value_name = "ADDRESS", requires = "sign_with")]
	account: Option<String>,
	/// Seconds that --sign-with may take.
	#[arg(long, value_name = "SECONDS", default_value_t = 120)]
	sign_timeout: u64,
}

/// The chain for which something is signed.
pub(super) struct Chain<'a> {
	pub(super) name: &'a str,
	pub(super) development: bool,
}

impl SignerArgs {
	/// The signer. A key's password is asked for here.
	pub(super) fn resolve(&self, context: &Context, chain: &Chain<'_>) -> Result<Box<dyn Signer>> {
		if let (Some(command), Some(account)) = (&self.sign_with, &self.account) {
			let limit = Duration::from_secs(self.sign_timeout);
			return Ok(Box::new(CommandSigner::new(command, parse_address(account)?, limit)));
		}
		let name = self.key.as_deref().ok_or(Error::NoSigner)?;
		if is_development(name) {
			check_chain(name, chain)?;
			return Ok(Box::new(LocalSigner(KeyPair::development(name)?)));
		}
		let key = context.keystore()?.find(name)?;
		let password = password::ask(&key.info().name, self.password_file.as_deref())?;
		Ok(Box::new(LocalSigner(key.open(&password)?)))
	}

	/// Fails early when no signer was chosen or its key is missing.
	pub(super) fn check(&self, context: &Context) -> Result<()> {
		match (&self.key, &self.account) {
			(Some(name), _) => account_of(context, name).map(drop),
			(None, Some(account)) => parse_address(account).map(drop),
			(None, None) => Err(Error::NoSigner),
		}
	}
}

/// An account: an address, a public key, or on development chains a path such as //Bob.
pub(super) fn named_account(text: &str) -> Result<AccountId> {
	if is_development(text) {
		Ok(KeyPair::development(text)?.account())
	} else {
		parse_address(text)
	}
}

/// Refuses the path of a development key where it does not belong.
pub(super) fn check_chain(name: &str, chain: &Chain<'_>) -> Result<()> {
	if is_development(name) && !chain.development {
		return Err(Error::DevelopmentKey { key: name.to_owned(), chain: chain.name.to_owned() });
	}
	Ok(())
}

/// The account of the key `name`, which need not be opened for that.
pub(super) fn account_of(context: &Context, name: &str) -> Result<AccountId> {
	if is_development(name) {
		return Ok(KeyPair::development(name)?.account());
	}
	Ok(context.keystore()?.find(name)?.account().clone())
}

fn is_development(name: &str) -> bool {
	name.starts_with("//")
}
