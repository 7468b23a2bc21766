//! Passwords of key files.

use crate::error::{Error, Result};

/// A password. It is wiped from memory when dropped.
pub type Password = zeroize::Zeroizing<String>;

/// Characters that a new password must have at least.
pub const MIN_PASSWORD: usize = 8;

/// Checks that a key may be put under `password`. Keys that are under a shorter one can be opened.
///
/// # Errors
/// [`Error::NoPassword`], which does not tell the password.
pub(crate) fn check_new(password: &Password) -> Result<()> {
	match password.chars().count() {
		0 => Err(Error::NoPassword("it is empty".to_owned())),
		1..MIN_PASSWORD => {
			Err(Error::NoPassword(format!("it has fewer than {MIN_PASSWORD} characters")))
		}
		_ => Ok(()),
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn short_password_should_be_refused_without_being_told() {
		for short in ["x", "Kontor7", "äöüßäöü"] {
			let error = check_new(&Password::new(short.to_owned())).unwrap_err();
			assert_eq!((error.code(), error.exit_code()), ("no-password", 8));
			let told = format!("{error} {error:?} {}", error.remedy());
			assert!(told.contains("fewer than 8 characters"), "{told}");
			assert!(short == "x" || !told.contains(short), "{told}");
		}
		assert!(check_new(&Password::default()).unwrap_err().to_string().contains("empty"));
		for enough in ["Kontor15", "äöüßäöüß", "a longer one"] {
			check_new(&Password::new(enough.to_owned())).unwrap();
		}
	}
}
