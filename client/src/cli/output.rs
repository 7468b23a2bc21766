//! Printing, for people or for programs.

use crate::{
	consortium::Reads,
	error::{Error, Result},
};
use serde::Serialize;
use serde_json::json;
use std::io::{self, IsTerminal, Write};
use zeroize::Zeroizing;

/// Where and how results are printed.
pub(super) struct Output {
	json: bool,
}

impl Output {
	pub(super) fn new(json: bool) -> Self {
		Self { json }
	}

	/// Prints a result: `value` as JSON on one line, or `text`.
	pub(super) fn result<T: Serialize>(
		&self,
		value: &T,
		text: impl FnOnce() -> String,
	) -> Result<()> {
		// It may hold a recovery phrase.
		let mut line = Zeroizing::new(if self.json {
			serde_json::to_string(value).map_err(|error| Error::Internal(error.to_string()))?
		} else {
			text()
		});
		if !line.ends_with('\n') {
			line.push('\n');
		}
		self.raw(line.as_bytes())
	}

	/// As [`result`](Self::result), of what a node tells and nobody proves: people are told which node did, and at which
	/// block.
	pub(super) fn told<T: Serialize>(
		&self,
		value: &T,
		reads: &Reads,
		text: impl FnOnce() -> String,
	) -> Result<()> {
		self.result(value, || {
			let mut text = text();
			if !text.ends_with('\n') {
				text.push('\n');
			}
			text + &format!("As told by {} at block {}.\n", reads.url(), reads.at())
		})
	}

	/// Prints bytes as they are.
	pub(super) fn raw(&self, bytes: &[u8]) -> Result<()> {
		let mut stdout = io::stdout().lock();
		stdout.write_all(bytes).and_then(|()| stdout.flush()).map_err(|error| match error.kind() {
			io::ErrorKind::BrokenPipe => Error::OutputClosed,
			_ => Error::File {
				action: "cannot write",
				path: "standard output".into(),
				why: error.to_string(),
			},
		})
	}

	/// Tells people what goes on. Programs are not told.
	pub(super) fn note(&self, text: &str) {
		if !self.json {
			let _ = writeln!(io::stderr(), "{text}");
		}
	}

	/// Shows a person `text` and asks whether to sign it. Without a terminal nobody can agree.
	pub(super) fn confirm(&self, text: &str) -> Result<()> {
		if !io::stdin().is_terminal() {
			self.note(text);
			return Err(Error::NotConfirmed("there is no terminal to ask at"));
		}
		let _ = write!(io::stderr(), "{text}\nSign this? (yes/no) ");
		let mut answer = String::new();
		match io::stdin().read_line(&mut answer) {
			Ok(_) if is_yes(&answer) => Ok(()),
			_ => Err(Error::NotConfirmed("nothing was signed")),
		}
	}

	pub(super) fn error(&self, error: &Error) {
		if matches!(error, Error::OutputClosed) {
			return;
		}
		let faults = match error {
			Error::BadTable { faults, .. } => Some(json!(faults)),
			Error::BadDocument { faults, .. } => Some(json!(faults)),
			Error::Contradicted { contradictions, .. } => Some(json!(contradictions)),
			_ => None,
		};
		if let (true, Some(faults)) = (self.json, faults) {
			let (message, remedy) = (error.to_string(), error.remedy());
			let message = message.lines().next().unwrap_or_default().trim_end_matches(':');
			let code = error.code();
			write_error(
				&json!({ "code": code, "message": message, "remedy": remedy, "faults": faults }),
			);
		} else if self.json {
			error_json(error.code(), &error.to_string(), &error.remedy());
		} else {
			let _ = writeln!(io::stderr(), "error: {error}\n{}", error.remedy());
		}
	}

	/// Whether a person sees the results.
	pub(super) fn is_terminal(&self) -> bool {
		!self.json && io::stdout().is_terminal()
	}
}

pub(super) fn error_json(code: &str, message: &str, remedy: &str) {
	write_error(&json!({ "code": code, "message": message, "remedy": remedy }));
}

fn write_error(error: &serde_json::Value) {
	let error = json!({ "error": error });
	let _ = writeln!(io::stderr(), "{error}");
}

/// Lines of a name and a value, the values below one another.
pub(super) fn table(rows: &[(&str, String)]) -> String {
	let width = rows.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
	rows.iter().map(|(name, value)| format!("{name:width$}  {value}\n")).collect()
}

/// A list with a header, in columns; the last column may be of any width.
pub(super) fn list(header: &[&str], rows: Vec<Vec<String>>) -> String {
	let header = header.iter().map(|name| (*name).to_owned()).collect();
	let rows: Vec<Vec<String>> = std::iter::once(header).chain(rows).collect();
	let width = |column: usize| {
		let cells = rows.iter().filter_map(|row| row.get(column));
		cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
	};
	let widths: Vec<usize> = (0..rows[0].len()).map(width).collect();
	let line = |row: &Vec<String>| {
		let cells = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}"));
		format!("{}\n", cells.collect::<Vec<_>>().join("  ").trim_end())
	};
	rows.iter().map(line).collect()
}

/// Whether the answer to a question is yes: `y` or `yes`, in any case.
fn is_yes(answer: &str) -> bool {
	["y", "yes"].contains(&answer.trim().to_ascii_lowercase().as_str())
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn only_yes_should_be_taken_for_yes() {
		for answer in ["y", "Y", "yes", "Yes", "YES", " yes \r\n"] {
			assert!(is_yes(answer), "{answer:?}");
		}
		for answer in ["", "\n", "n", "no", "ye", "yess", "y y", "ja"] {
			assert!(!is_yes(answer), "{answer:?}");
		}
	}
}
