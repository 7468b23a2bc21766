//! Passwords from the terminal or from a file. Never from the command line, which others can see.

use crate::{
	error::{Error, Result},
	files,
	keys::{Password, check_new},
};
use std::path::Path;

/// The password that opens `what`.
pub(super) fn ask(what: &str, file: Option<&Path>) -> Result<Password> {
	match file {
		Some(file) => from_file(file),
		None => prompt(&format!("Password for {what}: ")),
	}
}

/// A new password for `what`, typed twice.
pub(super) fn ask_new(what: &str, file: Option<&Path>) -> Result<Password> {
	let password = match file {
		Some(file) => from_file(file)?,
		None => prompt(&format!("New password for {what}: "))?,
	};
	check_new(&password)?;
	if file.is_none() && *prompt("The same again: ")? != *password {
		return Err(Error::NoPassword("the two differ".to_owned()));
	}
	Ok(password)
}

/// The first line of a file.
fn from_file(path: &Path) -> Result<Password> {
	let text = files::read(path)?;
	let line = text.lines().next().unwrap_or_default();
	if line.is_empty() {
		return Err(Error::NoPassword(format!("the first line of {} is empty", path.display())));
	}
	Ok(Password::new(line.to_owned()))
}

fn prompt(text: &str) -> Result<Password> {
	rpassword::prompt_password(text)
		.map(Password::new)
		.map_err(|error| Error::NoPassword(format!("there is no terminal to ask at ({error})")))
}
