//! Reading and writing small files safely.

use serde::{Serialize, de::DeserializeOwned};
use std::{
	fs::{self, File, OpenOptions},
	io::{self, BufWriter, ErrorKind, Read, Write},
	os::unix::fs::{DirBuilderExt, OpenOptionsExt},
	path::{Path, PathBuf},
};
use zeroize::Zeroizing;

/// Result of this crate's functions.
pub type Result<T> = core::result::Result<T, Error>;

/// What can go wrong with a file. `Display` names the file.
#[derive(Debug, thiserror::Error)]
pub enum Error {
	/// It cannot be read or written.
	#[error("{action} {}: {why}", path.display())]
	Cannot {
		/// `cannot read` or `cannot write`.
		action: &'static str,
		/// The file.
		path: PathBuf,
		/// What the system said.
		why: String,
	},
	/// It would be overwritten.
	#[error("{} exists already", .0.display())]
	Exists(PathBuf),
	/// It does not hold what it should.
	#[error("{} is not {what}: {why}", path.display())]
	Bad {
		/// The file.
		path: PathBuf,
		/// What was expected, with its article.
		what: &'static str,
		/// What is wrong.
		why: String,
	},
	/// A value cannot be written as JSON.
	#[error("no JSON: {0}")]
	NoJson(String),
}

/// Longest file that is read whole, in bytes; raw chain specifications are the longest.
const MAX_LENGTH: u64 = 64 << 20;

/// Bytes that are written at once.
const BUFFER: usize = 1 << 16;

/// The file holds secrets: nobody else may read it.
pub const PRIVATE: u32 = 0o600;

/// Anybody may read the file.
pub const PUBLIC: u32 = 0o644;

/// Reads a text file of at most 64 MiB.
pub fn read(path: &Path) -> Result<Zeroizing<String>> {
	read_text(path).map_err(|why| Error::Cannot {
		action: "cannot read",
		path: path.to_owned(),
		why,
	})
}

/// As [`read`]; the error says only why.
pub fn read_text(path: &Path) -> core::result::Result<Zeroizing<String>, String> {
	let file = File::open(path).map_err(|error| error.to_string())?;
	let mut text = Zeroizing::new(String::new());
	file.take(MAX_LENGTH + 1).read_to_string(&mut text).map_err(|error| match error.kind() {
		ErrorKind::InvalidData => "it is not a text".to_owned(),
		_ => error.to_string(),
	})?;
	if text.len() as u64 > MAX_LENGTH {
		return Err(format!("it is longer than {MAX_LENGTH} bytes"));
	}
	Ok(text)
}

/// Reads JSON; the error says why it is none, or not what is expected.
pub fn parse<T: DeserializeOwned>(text: &str) -> core::result::Result<T, String> {
	if text.trim().is_empty() {
		return Err("it is empty".to_owned());
	}
	serde_json::from_str(text).map_err(|error| error.to_string())
}

/// Reads `what` (with its article) from a JSON file.
pub fn read_json<T: DeserializeOwned>(path: &Path, what: &'static str) -> Result<T> {
	let text = read(path)?;
	parse(&text).map_err(|why| Error::Bad { path: path.to_owned(), what, why })
}

/// Writes a new file, complete or not at all.
///
/// # Errors
/// [`Error::Exists`] when there is a file of this name.
pub fn create(path: &Path, content: &[u8], mode: u32) -> Result<()> {
	// The name is taken first, so that two programs cannot both think that it is free.
	OpenOptions::new().write(true).create_new(true).mode(mode).open(path).map_err(|error| {
		match error.kind() {
			ErrorKind::AlreadyExists => Error::Exists(path.to_owned()),
			_ => cannot_write(path, &error),
		}
	})?;
	replace(path, content, mode).inspect_err(|_| {
		let _ = fs::remove_file(path);
	})
}

/// Writes a file or replaces it; whoever reads it sees the old or the new content.
pub fn replace(path: &Path, content: &[u8], mode: u32) -> Result<()> {
	replace_with(path, mode, |file| file.write_all(content))
}

/// As [`replace`], of what is too long to be held at once: `write` writes it.
pub fn replace_with(
	path: &Path,
	mode: u32,
	write: impl FnOnce(&mut BufWriter<File>) -> io::Result<()>,
) -> Result<()> {
	let temporary = temporary_name(path);
	let written = (|| {
		let file = OpenOptions::new()
			.write(true)
			.create(true)
			.truncate(true)
			.mode(mode)
			.open(&temporary)?;
		let mut file = BufWriter::with_capacity(BUFFER, file);
		write(&mut file)?;
		file.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
		fs::rename(&temporary, path)?;
		File::open(parent(path))?.sync_all()
	})();
	written.map_err(|error| {
		let _ = fs::remove_file(&temporary);
		cannot_write(path, &error)
	})
}

/// `value` as JSON that people can read, with a newline at its end.
pub fn to_json<T: Serialize>(value: &T) -> Result<String> {
	serde_json::to_string_pretty(value)
		.map(|text| text + "\n")
		.map_err(|error| Error::NoJson(error.to_string()))
}

/// Makes the directory `path`, which only its owner may enter, if it is not there.
pub fn private_directory(path: &Path) -> Result<()> {
	fs::DirBuilder::new()
		.recursive(true)
		.mode(0o700)
		.create(path)
		.map_err(|error| cannot_write(path, &error))
}

fn temporary_name(path: &Path) -> PathBuf {
	let mut name = path.file_name().unwrap_or_default().to_owned();
	name.push(format!(".{}.tmp", std::process::id()));
	path.with_file_name(name)
}

fn parent(path: &Path) -> &Path {
	match path.parent() {
		Some(parent) if !parent.as_os_str().is_empty() => parent,
		_ => Path::new("."),
	}
}

fn cannot_write(path: &Path, error: &io::Error) -> Error {
	Error::Cannot { action: "cannot write", path: path.to_owned(), why: error.to_string() }
}

#[cfg(test)]
mod tests {
	use super::*;
	use std::os::unix::fs::PermissionsExt;

	#[test]
	fn create_should_refuse_to_overwrite_and_leave_nothing_behind() {
		let directory = tempfile::tempdir().unwrap();
		let path = directory.path().join("a.json");
		create(&path, b"one", PRIVATE).unwrap();
		assert!(matches!(create(&path, b"two", PRIVATE), Err(Error::Exists(_))));
		assert_eq!(read(&path).unwrap().as_str(), "one");
		replace(&path, b"three", PRIVATE).unwrap();
		assert_eq!(read(&path).unwrap().as_str(), "three");
		let mode = fs::metadata(&path).unwrap().permissions().mode();
		assert_eq!(mode & 0o777, 0o600);
		assert_eq!(fs::read_dir(directory.path()).unwrap().count(), 1);
	}

	#[test]
	fn replace_with_should_leave_the_old_content_when_writing_fails() {
		let directory = tempfile::tempdir().unwrap();
		let path = directory.path().join("a");
		replace(&path, b"old", PUBLIC).unwrap();
		let error = replace_with(&path, PUBLIC, |file| {
			file.write_all(&[0; 200_000])?;
			Err(io::Error::other("no more"))
		});
		assert!(error.unwrap_err().to_string().contains("no more"));
		assert_eq!(read(&path).unwrap().as_str(), "old");
		replace_with(&path, PUBLIC, |file| file.write_all(b"new")).unwrap();
		assert_eq!(read(&path).unwrap().as_str(), "new");
		assert_eq!(fs::read_dir(directory.path()).unwrap().count(), 1);
	}

	#[test]
	fn create_should_say_why_when_the_directory_is_missing() {
		let error = create(Path::new("/nonexistent/a.json"), b"", PUBLIC).unwrap_err();
		assert!(error.to_string().contains("cannot write /nonexistent/a.json"), "{error}");
	}

	#[test]
	fn json_should_be_refused_with_the_place_of_the_fault() {
		let directory = tempfile::tempdir().unwrap();
		let path = directory.path().join("a.json");
		fs::write(&path, "{\"a\": 1,").unwrap();
		let error = read_json::<serde_json::Value>(&path, "a pin").unwrap_err();
		assert!(error.to_string().contains("is not a pin: EOF"), "{error}");
		for (content, part) in
			[(&[][..], "is not a pin: it is empty"), (&[0xff, 0xfe], "not a text")]
		{
			fs::write(&path, content).unwrap();
			let error = read_json::<serde_json::Value>(&path, "a pin").unwrap_err();
			assert!(error.to_string().contains(part), "{error}");
		}
	}

	#[test]
	fn private_directory_should_be_closed_to_others() {
		let directory = tempfile::tempdir().unwrap();
		let path = directory.path().join("a/b");
		private_directory(&path).unwrap();
		private_directory(&path).unwrap();
		assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o700);
	}
}
