//! Texts of the command line that stand for something on the chain.

use crate::{
	address::to_address,
	consortium::{Operator, Organisation, Reads},
	error::{Error, Result},
	types::AccountId,
};
use core::{fmt::Display, str::FromStr};
use stalhof_primitives::{organisation::OrgId, refusal::Refusal, registration::RegistrationNumber};

/// An organisation as people name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Which {
	/// By its number.
	Number(OrgId),
	/// By its registration number.
	Registration(RegistrationNumber),
}

/// An organisation by its number or by its registration number.
pub(super) fn number_or_registration(text: &str) -> Result<Which> {
	if let Ok(number) = text.parse() {
		return Ok(Which::Number(OrgId(number)));
	}
	match text.contains(':') {
		true => value("organisation", text).map(Which::Registration),
		false => Err(bad(
			"organisation",
			text,
			"give its number, or its registration number as lei:529900T8BM49AURSDO55",
		)),
	}
}

impl Which {
	/// Its number. One that is given is not looked up.
	pub(super) async fn number(&self, reads: &Reads) -> Result<OrgId> {
		match self {
			Self::Number(number) => Ok(*number),
			Self::Registration(_) => Ok(self.find(reads).await?.line.id),
		}
	}

	/// The organisation.
	pub(super) async fn find(&self, reads: &Reads) -> Result<Organisation> {
		let (found, name) = match self {
			Self::Number(number) => (reads.organisation(*number).await?, number.to_string()),
			Self::Registration(number) => {
				// A number is claimed when its organisation is admitted.
				let name = format!("with {number} (an applicant is named by its own number)");
				(reads.organisation_by(number).await?, name)
			}
		};
		found.ok_or(Error::NotThere { what: "organisation", name })
	}
}

/// An organisation by its number.
pub(super) async fn organisation(reads: &Reads, id: OrgId) -> Result<Organisation> {
	Which::Number(id).find(reads).await
}

/// For whom an account acts, and what it may do.
pub(super) async fn operator(reads: &Reads, account: &AccountId) -> Result<Operator> {
	let name = || to_address(account);
	let found = reads.operator(account).await?;
	found.ok_or_else(|| Error::NotThere { what: "operator", name: name() })
}

/// For whom the signer acts.
///
/// # Errors
/// The refusal with which the chain would answer it.
pub(super) async fn signers_organisation(reads: &Reads, account: &AccountId) -> Result<OrgId> {
	let operator = reads.operator(account).await?;
	Ok(operator.ok_or(Error::NotAllowed(Refusal::NotAnOperator))?.organisation)
}

/// A value of the command line.
pub(super) fn value<T: FromStr<Err: Display>>(what: &'static str, text: &str) -> Result<T> {
	text.parse().map_err(|error: T::Err| bad(what, text, &error.to_string()))
}

/// What is wrong with a value of the command line.
pub(super) fn bad(what: &'static str, value: &str, why: &str) -> Error {
	Error::BadValue { what, value: value.to_owned(), why: why.to_owned() }
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn organisation_should_be_named_by_its_number_or_its_registration() {
		assert_eq!(number_or_registration("7").unwrap(), Which::Number(OrgId(7)));
		let number = "lei:529900T8BM49AURSDO55";
		let read = number_or_registration(number).unwrap();
		assert_eq!(read, Which::Registration(number.parse().unwrap()));
		for (text, part) in [
			("", "give its number"),
			("-1", "give its number"),
			("4294967296", "give its number"),
			("Elbe Kontor", "give its number"),
			("lei:529900T8BM49AURSDO56", "check digits"),
		] {
			let error = number_or_registration(text).unwrap_err();
			assert_eq!(error.code(), "bad-value");
			assert!(error.to_string().contains(part), "{error}");
		}
	}
}
