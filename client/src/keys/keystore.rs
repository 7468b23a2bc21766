//! Key files in a directory.

use super::{
	KeyPair, Password,
	polkadot_js::{KeyFile, OpenError},
};
use crate::{
	address::AddressForms,
	error::{Error, Result},
	files,
	types::AccountId,
};
use serde::Serialize;
use std::{
	env, fs,
	path::{Path, PathBuf},
};

/// Longest name of a key, in characters.
const MAX_NAME: usize = 64;

/// A directory of key files.
#[derive(Clone, Debug)]
pub struct Keystore {
	directory: PathBuf,
}

/// A key file that was read but not opened.
#[derive(Clone, Debug)]
pub struct StoredKey {
	path: PathBuf,
	account: AccountId,
	file: KeyFile,
}

/// What is known about a key without its password.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct KeyInfo {
	/// Name of the file without its ending.
	pub name: String,
	/// The account's forms.
	#[serde(flatten)]
	pub forms: AddressForms,
	/// The file.
	pub file: PathBuf,
	/// The name that other wallets show, if the file has another than its own.
	#[serde(skip_serializing_if = "Option::is_none")]
	pub label: Option<String>,
}

impl Keystore {
	/// The keystore in `directory`, which need not exist yet.
	pub fn new(directory: impl Into<PathBuf>) -> Self {
		Self { directory: directory.into() }
	}

	/// `stalhof/keys` in the directory where the user's programs keep their data:
	/// `$XDG_DATA_HOME`, or `$HOME/.local/share`.
	///
	/// # Errors
	/// [`Error::BadValue`] when neither variable names an absolute path.
	pub fn default_directory() -> Result<PathBuf> {
		let absolute =
			|name: &str| env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
		absolute("XDG_DATA_HOME")
			.or_else(|| absolute("HOME").map(|home| home.join(".local/share")))
			.map(|data| data.join("stalhof/keys"))
			.ok_or_else(|| Error::BadValue {
				what: "directory of keys",
				value: String::new(),
				why: "neither XDG_DATA_HOME nor HOME is set; name one with --keystore".to_owned(),
			})
	}

	/// Where the keys are.
	pub fn directory(&self) -> &Path {
		&self.directory
	}

	/// Adds `pair` as `name` under `password`.
	///
	/// # Errors
	/// [`Error::FileExists`] when there is a key of this name, [`Error::NoPassword`] for a password
	/// of fewer than [`MIN_PASSWORD`](super::MIN_PASSWORD) characters, [`Error::BadValue`] for a name
	/// that is no file name.
	pub fn add(&self, name: &str, pair: &KeyPair, password: &Password) -> Result<StoredKey> {
		let path = self.path(name)?;
		if path.exists() {
			return Err(Error::FileExists(path));
		}
		let file = KeyFile::seal(pair, password, name)?;
		files::private_directory(&self.directory)?;
		files::create(&path, files::to_json(&file)?.as_bytes(), files::PRIVATE)?;
		Ok(StoredKey { path, account: pair.account(), file })
	}

	/// The key `name`: of this keystore, or the file when `name` has a `/`.
	///
	/// # Errors
	/// [`Error::KeyNotFound`], or [`Error::BadKeyFile`].
	pub fn find(&self, name: &str) -> Result<StoredKey> {
		if name.contains('/') {
			return StoredKey::load(Path::new(name));
		}
		let path = self.path(name)?;
		if !path.exists() {
			let keystore = self.directory.clone();
			return Err(Error::KeyNotFound { name: name.to_owned(), keystore });
		}
		StoredKey::load(&path)
	}

	/// All keys by name; files that are no keys come back as errors.
	///
	/// # Errors
	/// [`Error::File`] when the directory exists and cannot be read.
	pub fn list(&self) -> Result<Vec<Result<StoredKey>>> {
		let entries = match fs::read_dir(&self.directory) {
			Ok(entries) => entries,
			Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
			Err(error) => {
				return Err(Error::File {
					action: "cannot read",
					path: self.directory.clone(),
					why: error.to_string(),
				});
			}
		};
		let mut paths: Vec<PathBuf> = entries
			.filter_map(|entry| entry.ok().map(|entry| entry.path()))
			.filter(|path| path.extension().is_some_and(|ending| ending == "json"))
			.collect();
		paths.sort();
		Ok(paths.iter().map(|path| StoredKey::load(path)).collect())
	}

	fn path(&self, name: &str) -> Result<PathBuf> {
		let fits = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
		if name.is_empty()
			|| name.len() > MAX_NAME
			|| name.starts_with('.')
			|| !name.chars().all(fits)
		{
			return Err(Error::BadValue {
				what: "name of a key",
				value: name.to_owned(),
				why: format!(
					"it must have 1 to {MAX_NAME} letters, digits, `-`, `_` or `.`, the first not `.`"
				),
			});
		}
		Ok(self.directory.join(format!("{name}.json")))
	}
}

impl StoredKey {
	/// Reads a key file without opening it.
	///
	/// # Errors
	/// [`Error::BadKeyFile`] when it is not one.
	pub fn load(path: &Path) -> Result<Self> {
		let bad = |why: String| Error::BadKeyFile { path: path.to_owned(), why };
		let text = files::read_text(path).map_err(bad)?;
		let file: KeyFile = files::parse(&text).map_err(bad)?;
		let account = file.account().ok_or_else(|| bad("its address cannot be read".to_owned()))?;
		Ok(Self { path: path.to_owned(), account, file })
	}

	/// The account.
	pub fn account(&self) -> &AccountId {
		&self.account
	}

	/// What is known without the password.
	pub fn info(&self) -> KeyInfo {
		let name = self.path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
		let label = self.file.name().filter(|label| *label != name).map(str::to_owned);
		KeyInfo { name, forms: AddressForms::of(&self.account), file: self.path.clone(), label }
	}

	/// The file's JSON, which other wallets can import.
	pub fn export(&self) -> Result<String> {
		Ok(files::to_json(&self.file)?)
	}

	/// Opens the key.
	///
	/// # Errors
	/// [`Error::WrongPassword`], or [`Error::BadKeyFile`].
	pub fn open(&self, password: &Password) -> Result<KeyPair> {
		self.file.open(password).map_err(|error| match error {
			OpenError::Password => Error::WrongPassword(self.info().name),
			OpenError::File(why) => Error::BadKeyFile { path: self.path.clone(), why },
		})
	}

	/// Puts the key under another password, in the same file.
	///
	/// # Errors
	/// [`Error::WrongPassword`] when `old` does not open it, [`Error::NoPassword`] when `new` has
	/// fewer than [`MIN_PASSWORD`](super::MIN_PASSWORD) characters.
	pub fn change_password(&mut self, old: &Password, new: &Password) -> Result<()> {
		let file = self.file.reseal(&self.open(old)?, new)?;
		files::replace(&self.path, files::to_json(&file)?.as_bytes(), files::PRIVATE)?;
		self.file = file;
		Ok(())
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use std::os::unix::fs::PermissionsExt;

	fn password(text: &str) -> Password {
		Password::new(text.to_owned())
	}

	fn key() -> KeyPair {
		KeyPair::from_phrase(
			"legal winner thank year wave sausage worth useful legal winner thank yellow",
		)
		.unwrap()
	}

	#[test]
	fn key_should_be_kept_found_and_moved_to_another_password() {
		let directory = tempfile::tempdir().unwrap();
		let keystore = Keystore::new(directory.path().join("keys"));
		assert!(keystore.list().unwrap().is_empty());
		assert!(matches!(
			keystore.add("buyer-1", &key(), &password("short")),
			Err(Error::NoPassword(_))
		));
		assert!(keystore.list().unwrap().is_empty());
		keystore.add("buyer-1", &key(), &password("first one")).unwrap();
		let error = keystore.add("buyer-1", &key(), &password("second one")).unwrap_err();
		assert!(matches!(error, Error::FileExists(_)));

		let mut stored = keystore.find("buyer-1").unwrap();
		assert_eq!(stored.account(), &key().account());
		assert_eq!(stored.open(&password("first one")).unwrap().account(), key().account());
		assert!(
			matches!(stored.open(&password("second one")), Err(Error::WrongPassword(name)) if name == "buyer-1")
		);
		assert!(matches!(
			stored.change_password(&password("second one"), &password("third one")),
			Err(Error::WrongPassword(_))
		));
		assert!(matches!(
			stored.change_password(&password("first one"), &password("short")),
			Err(Error::NoPassword(_))
		));
		stored.change_password(&password("first one"), &password("third one")).unwrap();
		let again = keystore.find(stored.path.to_str().unwrap()).unwrap();
		assert!(again.open(&password("first one")).is_err());
		assert!(again.open(&password("third one")).is_ok());

		let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
		assert_eq!(mode(keystore.directory()), 0o700);
		assert_eq!(mode(&stored.path), 0o600);
		assert_eq!(keystore.list().unwrap()[0].as_ref().unwrap().info(), stored.info());
	}

	#[test]
	fn names_should_not_leave_the_directory() {
		let keystore = Keystore::new("/nonexistent/keys");
		for name in ["", ".", "..", ".hidden", "a b", "ä", &"x".repeat(65)] {
			assert!(matches!(keystore.find(name), Err(Error::BadValue { .. })), "{name:?}");
		}
		assert!(matches!(keystore.find("absent"), Err(Error::KeyNotFound { .. })));
		assert!(matches!(keystore.find("../absent"), Err(Error::BadKeyFile { .. })));
	}

	#[test]
	fn damaged_files_should_be_listed_as_such() {
		let directory = tempfile::tempdir().unwrap();
		let keystore = Keystore::new(directory.path());
		for (name, content) in [("a", "{"), ("b", "{}"), ("c", "[]"), ("d", "")] {
			fs::write(directory.path().join(format!("{name}.json")), content).unwrap();
		}
		fs::write(directory.path().join("readme.txt"), "not a key").unwrap();
		let list = keystore.list().unwrap();
		assert_eq!(list.len(), 4);
		assert!(list.iter().all(|key| matches!(key, Err(Error::BadKeyFile { .. }))));
	}
}
