//! `stalhof upgrade`.

use super::{
	Context,
	lookup::bad,
	output::table,
	submit::{Once, connect},
};
use crate::{
	api,
	consortium::{
		Reads,
		acts::{Act, Code, Motion},
	},
	error::Result,
	types::{BlockRef, H256},
};
use clap::Subcommand;
use serde::Serialize;
use std::path::PathBuf;

#[derive(Subcommand)]
pub(super) enum Command {
	/// Show which runtime runs, which one is authorised, and which wait for the council.
	Status,
	/// Bring in the runtime that the council has authorised.
	Apply {
		/// The runtime: the very file whose hash was voted on.
		file: PathBuf,
		#[command(flatten)]
		once: Once,
	},
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Status {
	spec_name: String,
	spec_version: u32,
	/// Hash of the runtime that is authorised and was not brought in.
	authorised: Option<H256>,
	/// Motions to authorise one that are open or wait.
	motions: Vec<Motion>,
	at: BlockRef,
}

pub(super) async fn run(context: &Context, command: Command) -> Result<()> {
	match command {
		Command::Status => status(context).await,
		Command::Apply { file, once } => {
			let code = Code::read(&file)?;
			once.submit_then(
				context,
				async |client, _| {
					let reads = Reads::finalised(client).await?;
					check(&code, Code::authorised(client, &reads).await?)?;
					Ok(api::tx().system().apply_authorized_upgrade(code.clone().into_bytes()))
				},
				|_| Some("The new runtime runs from the next block on.".to_owned()),
			)
			.await
		}
	}
}

/// Refuses code that the council has not authorised.
fn check(code: &Code, authorised: Option<H256>) -> Result<()> {
	let hash = format!("{:#x}", code.hash());
	match authorised {
		Some(authorised) if authorised == code.hash() => Ok(()),
		Some(authorised) => Err(bad(
			"hash of the runtime",
			&hash,
			&format!("the council has authorised {authorised:#x}; take the file that it voted on"),
		)),
		None => Err(bad(
			"hash of the runtime",
			&hash,
			"the council has authorised none; `stalhof upgrade status` tells what waits",
		)),
	}
}

async fn status(context: &Context) -> Result<()> {
	let (client, runtime) = connect(context).await?;
	let reads = Reads::finalised(&client).await?;
	let mut motions = Motion::all(&reads).await?;
	motions.retain(|motion| matches!(motion.act, Act::Upgrade { .. }));
	let status = Status {
		spec_name: runtime.spec_name,
		spec_version: runtime.spec_version,
		authorised: Code::authorised(&client, &reads).await?,
		motions,
		at: reads.at(),
	};
	context.out.told(&status, &reads, || describe(&status))
}

fn describe(status: &Status) -> String {
	let authorised = match status.authorised {
		Some(hash) => format!("{hash:#x}; `stalhof upgrade apply FILE` brings it in"),
		None => "none".to_owned(),
	};
	let mut rows = vec![
		("Runtime", format!("{} {}", status.spec_name, status.spec_version)),
		("Authorised", authorised),
	];
	for motion in &status.motions {
		let Act::Upgrade { code_hash } = &motion.act else { continue };
		let (id, state) = (motion.id, motion.state_words());
		rows.push(("Motion", format!("{id} for {code_hash:#x}: {state}")));
	}
	table(&rows)
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::error::Error;

	#[test]
	fn code_should_be_refused_when_the_council_has_not_authorised_it() {
		let directory = tempfile::tempdir().unwrap();
		let file = directory.path().join("runtime.wasm");
		std::fs::write(&file, b"\0asm\x01").unwrap();
		let code = Code::read(&file).unwrap();
		assert_eq!(code.hash().0, sp_crypto_hashing::blake2_256(b"\0asm\x01"));
		check(&code, Some(code.hash())).unwrap();
		let hash = format!("{:#x}", code.hash());
		for (authorised, part) in [(Some(H256::zero()), "0x0000"), (None, "upgrade status")] {
			let error = check(&code, authorised).unwrap_err();
			let told = error.to_string();
			assert!(told.contains(&hash) && told.contains(part), "{told}");
			assert_eq!((error.code(), error.exit_code()), ("bad-value", 3));
		}
		std::fs::write(&file, "\u{7f}ELF").unwrap();
		assert!(matches!(Code::read(&file), Err(Error::BadFile { .. })));
		assert!(matches!(Code::read(&directory.path().join("none")), Err(Error::File { .. })));
	}
}
