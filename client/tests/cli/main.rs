//! The `stalhof` command as people run it, without a node.

mod chain;
mod consortium;
mod garbage;
mod goods;
mod gs1;
mod images;
mod invoice;
mod invoice_price;
mod keys;
mod movements;
mod node;
mod output;
mod tx;

use std::{
	io::Write,
	path::{Path, PathBuf},
	process::{Command, Stdio},
};
use tempfile::TempDir;

/// A phrase of the BIP-39 test vectors.
const PHRASE: &str = "legal winner thank year wave sausage worth useful legal winner thank yellow";

/// A directory with files for one test, and the command in it.
struct Place {
	directory: TempDir,
}

/// What a command did.
#[derive(Debug)]
struct Run {
	code: i32,
	stdout: String,
	stderr: String,
}

impl Place {
	fn new() -> Self {
		let place = Self { directory: tempfile::tempdir().unwrap() };
		place.write("password", "one two three\nsecond line is not read\n");
		place.write("other-password", "another one\n");
		place.write("short-password", "Kontor7\n");
		place.write("no-password", "\n");
		place
	}

	fn path(&self, name: &str) -> PathBuf {
		self.directory.path().join(name)
	}

	fn write(&self, name: &str, content: &str) {
		std::fs::write(self.path(name), content).unwrap();
	}

	fn read(&self, name: &str) -> String {
		std::fs::read_to_string(self.path(name)).unwrap()
	}

	fn command(&self, arguments: &[&str]) -> Command {
		let mut command = Command::new(env!("CARGO_BIN_EXE_stalhof"));
		for name in ["STALHOF_URL", "STALHOF_PIN", "STALHOF_KEYSTORE"] {
			command.env_remove(name);
		}
		command
			.env("XDG_DATA_HOME", self.path("data"))
			.current_dir(self.directory.path())
			.args(arguments)
			.stdin(Stdio::piped())
			.stdout(Stdio::piped())
			.stderr(Stdio::piped());
		command
	}

	fn run(&self, arguments: &[&str]) -> Run {
		self.run_with(arguments, "")
	}

	fn run_with(&self, arguments: &[&str], stdin: &str) -> Run {
		let mut child = detached(&mut self.command(arguments)).spawn().unwrap();
		// A command that does not read its input closes it.
		let _ = child.stdin.take().unwrap().write_all(stdin.as_bytes());
		let output = child.wait_with_output().unwrap();
		Run {
			code: output.status.code().unwrap_or(-1),
			stdout: String::from_utf8(output.stdout).unwrap(),
			stderr: String::from_utf8(output.stderr).unwrap(),
		}
	}

	/// Adds the key of [`PHRASE`] under the password in `password`.
	fn key(&self, name: &str) {
		self.write("phrase", PHRASE);
		let arguments =
			["keys", "import", name, "--mnemonic-file", "phrase", "--password-file", "password"];
		assert_eq!(self.run(&arguments).code, 0);
	}
}

/// Without a terminal: `setsid` leaves the one that the tests may run in.
fn detached(command: &mut Command) -> Command {
	let mut outer = Command::new("setsid");
	outer.arg("--wait").arg(command.get_program()).args(command.get_args());
	for (name, value) in command.get_envs() {
		match value {
			Some(value) => outer.env(name, value),
			None => outer.env_remove(name),
		};
	}
	if let Some(directory) = command.get_current_dir() {
		outer.current_dir(directory);
	}
	outer.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
	outer
}

/// Runs each command line, and expects its exit code and a part of what it says.
fn check_table(place: &Place, table: &[(&str, i32, &str)]) {
	for (line, code, part) in table {
		let run = place.run(&split(line));
		assert_eq!(run.code, *code, "{line}\n{run:?}");
		assert!(
			run.stderr.contains(part) || run.stdout.contains(part),
			"{line}: {part:?} is missing\n{run:?}"
		);
		assert!(!run.stderr.contains("panicked"), "{line}\n{run:?}");
	}
}

/// Splits at blanks, except within single quotes.
fn split(line: &str) -> Vec<&str> {
	let mut words = Vec::new();
	for (index, part) in line.split('\'').enumerate() {
		if index % 2 == 1 {
			words.push(part);
		} else {
			words.extend(part.split_whitespace());
		}
	}
	words
}

fn mode(path: &Path) -> u32 {
	use std::os::unix::fs::PermissionsExt;
	std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}
