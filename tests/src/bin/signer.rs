//! Signs what it reads from standard input with a development key, as a security module's own program
//! would: what `stalhof --sign-with` is tested with. Usage: stalhof-test-signer //Alice

use anyhow::{Context, Result};
use std::io::{self, Read};

fn main() -> Result<()> {
	let path = std::env::args().nth(1).context("name a development key, such as //Alice")?;
	let mut payload = Vec::new();
	io::stdin().read_to_end(&mut payload)?;
	let signature = stalhof_tests::accounts::dev(&path).sign(&payload);
	println!("0x{}", hex::encode(signature.0));
	Ok(())
}
