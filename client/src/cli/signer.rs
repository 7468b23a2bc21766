//! Choosing who signs.

use super::{Context, password};
use crate::{
	address::parse_address,
	client::Client,
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
	#[arg(long, value_name = "COMMAND", requires = "account", group = "elsewhere")]
	sign_with: Option<String>,
	/// Account that is signed for elsewhere: by --sign-with, or after --prepare.
	#[arg(long, value_name = "ADDRESS", requires = "elsewhere", conflicts_with = "key")]
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

impl<'a> Chain<'a> {
	/// The chain of `client`'s node, a development chain if the node says so.
	pub(super) fn of(client: &'a Client) -> Self {
		Self { name: client.name(), development: client.is_development() }
	}
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
		self.account(context).map(drop)
	}

	/// The account that signs. Its key is not opened for that.
	pub(super) fn account(&self, context: &Context) -> Result<AccountId> {
		match (&self.key, &self.account) {
			(Some(name), _) => account_of(context, name),
			(None, Some(account)) => named_account(account),
			(None, None) => Err(Error::NoSigner),
		}
	}

	/// Refuses a development key that was named for a chain where it does not belong.
	pub(super) fn check_chain(&self, chain: &Chain<'_>) -> Result<()> {
		let name = self.key.as_ref().or(self.account.as_ref());
		name.map_or(Ok(()), |name| check_chain(name, chain))
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

#[cfg(test)]
mod tests {
	use super::*;
	use crate::{
		cli::{Global, output::Output},
		finality::testing::{FakeChain, lying_node},
	};
	use clap::Parser;
	use serde_json::json;
	use std::sync::{Arc, Mutex};

	#[derive(Parser)]
	struct Line {
		#[command(flatten)]
		global: Global,
		#[command(flatten)]
		signer: SignerArgs,
	}

	/// The signer for `key` on the chain of a node with these development switches.
	async fn sign_with(key: &str, switches: &'static [&'static str]) -> Result<Box<dyn Signer>> {
		let line = Line::parse_from(["test", "--key", key, "--keystore", "/nonexistent"]);
		let context = Context { global: line.global, out: Output::new(true) };
		let chain = Arc::new(Mutex::new(FakeChain::new(3, &[1], &[])));
		let node = lying_node(
			&chain,
			Box::new(move |method, _, mut answer| {
				if method == "stalhof_chain" {
					answer["developmentSwitches"] = json!(switches);
				}
				answer
			}),
		);
		let client = Client::new(node, None, None).await?;
		line.signer.resolve(&context, &Chain::of(&client))
	}

	#[tokio::test]
	async fn development_keys_should_sign_on_development_chains_only() {
		for key in ["//Alice", "//Alice//stash", "//bench//7"] {
			let account = KeyPair::development(key).unwrap().account();
			let signer = sign_with(key, &["well-known-keys"]).await.unwrap();
			assert_eq!(signer.account(), account);
			let error = sign_with(key, &[]).await.err().unwrap();
			assert_eq!((error.code(), error.exit_code()), ("development-key", 8));
			assert!(error.to_string().contains(key), "{error}");
		}
		let production = Chain { name: "Live", development: false };
		assert!(check_chain("//Bob", &production).is_err());
		assert!(check_chain("buyer", &production).is_ok());
	}
}
