//! Signing by another program, such as one that speaks to a security module.

use super::{Signer, signer::verify_signature};
use crate::{
	error::{Error, Result},
	types::{AccountId, MultiSignature, from_hex},
};
use codec::DecodeAll;
use futures::future::BoxFuture;
use sp_core::{ed25519, sr25519};
use std::{process::Stdio, time::Duration};
use tokio::{
	io::{AsyncRead, AsyncReadExt, AsyncWriteExt},
	process::Command,
	time::timeout,
};

/// Longest output of a command that is read, in bytes.
const MAX_OUTPUT: u64 = 4096;

/// Runs a shell command for each signature. The command gets the bytes to sign on its standard
/// input, and writes the signature in hexadecimal to its standard output: 64 bytes of sr25519 or
/// ed25519, or a SCALE-encoded `MultiSignature`.
#[derive(Clone, Debug)]
pub struct CommandSigner {
	command: String,
	account: AccountId,
	limit: Duration,
}

impl CommandSigner {
	/// A signer for `account` that runs `sh -c command` and waits for it up to `limit`.
	pub fn new(command: impl Into<String>, account: AccountId, limit: Duration) -> Self {
		Self { command: command.into(), account, limit }
	}

	async fn run(&self, payload: &[u8]) -> Result<String> {
		let failed = |why: String| Error::SigningCommand(why);
		let mut child = Command::new("sh")
			.arg("-c")
			.arg(&self.command)
			.stdin(Stdio::piped())
			.stdout(Stdio::piped())
			.stderr(Stdio::piped())
			.kill_on_drop(true)
			.spawn()
			.map_err(|error| failed(format!("cannot start: {error}")))?;
		let streams = (child.stdin.take(), child.stdout.take(), child.stderr.take());
		let (Some(mut stdin), Some(stdout), Some(stderr)) = streams else {
			return Err(Error::Internal("a child without its streams".to_owned()));
		};
		let write = async {
			// A command that has seen enough may close its input early.
			let _ = stdin.write_all(payload).await;
			drop(stdin);
		};
		let talk = async {
			let (_, output, message) = futures::join!(write, read(stdout), read(stderr));
			std::io::Result::Ok((child.wait().await?, output?, message?))
		};
		let (status, output, message) = match timeout(self.limit, talk).await {
			Ok(end) => end.map_err(|error| failed(error.to_string()))?,
			Err(_) => return Err(failed(format!("no signature in {} s", self.limit.as_secs()))),
		};
		if !status.success() {
			let message = String::from_utf8_lossy(&message).trim().to_owned();
			return Err(failed(format!("{status}; it said: {message:?}")));
		}
		String::from_utf8(output).map_err(|_| failed("its output is not text".to_owned()))
	}
}

impl Signer for CommandSigner {
	fn account(&self) -> AccountId {
		self.account.clone()
	}

	fn sign<'a>(&'a self, payload: &'a [u8]) -> BoxFuture<'a, Result<MultiSignature>> {
		Box::pin(async move {
			let output = self.run(payload).await?;
			let bytes = from_hex(output.trim())
				.map_err(|why| Error::SigningCommand(format!("its output is {why}")))?;
			let mut wrong = None;
			let readings = readings(&bytes)
				.map_err(|why| Error::SigningCommand(format!("its output {why}")))?;
			for signature in readings {
				match verify_signature(&signature, payload, &self.account) {
					Ok(()) => return Ok(signature),
					Err(error) => wrong = Some(error),
				}
			}
			Err(wrong.unwrap_or(Error::NoSigner))
		})
	}
}

/// What comes from `stream`, up to a limit. The stream is closed then, so that a command that writes
/// on comes to its end.
async fn read(stream: impl AsyncRead + Unpin) -> std::io::Result<Vec<u8>> {
	let mut bytes = Vec::new();
	stream.take(MAX_OUTPUT).read_to_end(&mut bytes).await?;
	Ok(bytes)
}

/// The signatures that `bytes` can mean: 64 bytes of sr25519 or ed25519, or an encoded `MultiSignature`.
///
/// # Errors
/// How many bytes there are, as the end of a sentence.
pub(crate) fn readings(bytes: &[u8]) -> core::result::Result<Vec<MultiSignature>, String> {
	if let Ok(raw) = <[u8; 64]>::try_from(bytes) {
		return Ok(vec![
			MultiSignature::Sr25519(sr25519::Signature::from_raw(raw)),
			MultiSignature::Ed25519(ed25519::Signature::from_raw(raw)),
		]);
	}
	match MultiSignature::decode_all(&mut &bytes[..]) {
		Ok(signature) => Ok(vec![signature]),
		Err(_) => {
			let length = bytes.len();
			Err(format!("has {length} bytes, which is no signature; 64, 65 or 66 are"))
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::{keys::KeyPair, types::to_hex};
	use codec::Encode;
	use sp_core::{Pair, ecdsa};
	use sp_runtime::{MultiSigner, traits::IdentifyAccount};

	const LIMIT: Duration = Duration::from_secs(20);

	async fn run(command: &str, account: AccountId) -> Result<MultiSignature> {
		CommandSigner::new(command, account, LIMIT).sign(b"payload").await
	}

	#[tokio::test]
	async fn signature_should_be_taken_in_each_form() {
		let alice = KeyPair::development("//Alice").unwrap();
		let raw = alice.sign(b"payload");
		let multi = MultiSignature::Sr25519(raw);
		for output in [to_hex(raw.as_ref()), hex::encode(raw.0), to_hex(&multi.encode())] {
			assert_eq!(run(&format!("echo ' {output}'"), alice.account()).await.unwrap(), multi);
		}
		let pair = ed25519::Pair::from_seed(&[1; 32]);
		let output = to_hex(pair.sign(b"payload").as_ref());
		let signature = run(&format!("echo {output}"), pair.public().into()).await.unwrap();
		assert!(matches!(signature, MultiSignature::Ed25519(_)));
		let pair = ecdsa::Pair::from_seed(&[1; 32]);
		let output = to_hex(&MultiSignature::Ecdsa(pair.sign(b"payload")).encode());
		let account = MultiSigner::Ecdsa(pair.public()).into_account();
		assert!(run(&format!("echo {output}"), account).await.is_ok());
	}

	#[tokio::test]
	async fn command_should_get_exactly_the_payload() {
		let directory = tempfile::tempdir().unwrap();
		let file = directory.path().join("payload");
		let account = KeyPair::development("//Alice").unwrap().account();
		let _ = run(&format!("cat > '{}'", file.display()), account).await;
		assert_eq!(std::fs::read(file).unwrap(), b"payload");
	}

	#[tokio::test]
	async fn failure_of_the_command_should_be_told() {
		let alice = KeyPair::development("//Alice").unwrap();
		let bob = KeyPair::development("//Bob").unwrap().account();
		let foreign = format!("echo {}", to_hex(alice.sign(b"payload").as_ref()));
		let other = format!("echo {}", to_hex(alice.sign(b"other").as_ref()));
		let cases = [
			("echo no card >&2; exit 3", "no card"),
			("exit 3", "exit status: 3"),
			("kill -9 $$", "signal: 9"),
			("true", "0 bytes"),
			("echo 0x00", "1 bytes"),
			("echo hello", "hexadecimal"),
			("printf '\\377'", "not text"),
			("/nonexistent/signer", "nonexistent"),
			("yes 00 | head -c 100000", ""),
			(foreign.as_str(), "not one of account"),
		];
		for (command, part) in cases {
			let error = run(command, bob.clone()).await.unwrap_err();
			assert_eq!(error.exit_code(), 8, "{command}");
			assert!(error.to_string().contains(part), "{command}: {error}");
		}
		let error = run(&other, alice.account()).await.unwrap_err();
		assert!(matches!(error, Error::WrongSignature { .. }), "{error}");
	}

	#[tokio::test]
	async fn command_should_be_ended_at_the_time_limit() {
		let account = KeyPair::development("//Alice").unwrap().account();
		let signer = CommandSigner::new("sleep 60", account, Duration::from_millis(200));
		let error = signer.sign(b"payload").await.unwrap_err();
		assert!(error.to_string().contains("no signature in"), "{error}");
	}
}
