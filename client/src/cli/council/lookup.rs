//! Texts of acts that stand for something on the chain.

use crate::{
	cli::lookup::{Which, bad, number_or_registration},
	config::Runtime,
	consortium::{Reads, acts::Code},
	error::Result,
	types::{H256, from_hex},
};
use core::cell::RefCell;
use stalhof_primitives::{organisation::OrgId, registration::RegistrationNumber, time::UtcOffset};
use std::{collections::BTreeMap, path::Path};

/// What the texts of a command are looked up in: pallets in a runtime, registration numbers in what the node said of them.
pub(in crate::cli) struct Lookup<'a> {
	runtime: Option<&'a Runtime>,
	/// Whose registration numbers are; number 0 as long as the node was not asked.
	known: RefCell<BTreeMap<RegistrationNumber, OrgId>>,
}

impl<'a> Lookup<'a> {
	/// Without a node: what cannot be known then stands for number 0 until [`Self::ask`].
	pub(in crate::cli) fn offline() -> Self {
		Self { runtime: None, known: RefCell::default() }
	}

	/// With the chain's runtime, and whose the registration numbers are that were looked up here.
	pub(in crate::cli) async fn ask<'b>(
		&self,
		reads: &Reads,
		runtime: &'b Runtime,
	) -> Result<Lookup<'b>> {
		let asked: Vec<_> = self.known.borrow().keys().cloned().collect();
		let mut known = BTreeMap::new();
		for registration in asked {
			let number = Which::Registration(registration.clone()).number(reads).await?;
			known.insert(registration, number);
		}
		Ok(Lookup { runtime: Some(runtime), known: RefCell::new(known) })
	}

	/// An organisation's number.
	pub(in crate::cli) fn organisation(&self, text: &str) -> Result<OrgId> {
		Ok(match number_or_registration(text)? {
			Which::Number(number) => number,
			Which::Registration(registration) => {
				*self.known.borrow_mut().entry(registration).or_default()
			}
		})
	}

	/// A pallet's index, by its name or the index itself.
	pub(in crate::cli) fn pallet(&self, text: &str) -> Result<u8> {
		let Some(runtime) = self.runtime else { return Ok(0) };
		let index = text.parse().ok();
		let mut pallets = runtime.metadata.pallets();
		let found = pallets.find(|pallet| {
			pallet.name().eq_ignore_ascii_case(text) || index == Some(pallet.call_index())
		});
		found.map(|pallet| pallet.call_index()).ok_or_else(|| {
			let known: Vec<_> = runtime.metadata.pallets().map(|pallet| pallet.name()).collect();
			bad("pallet", text, &format!("the runtime has {}", known.join(", ")))
		})
	}

	/// Whether what is found is what the texts stand for.
	pub(in crate::cli) fn is_final(&self) -> bool {
		self.runtime.is_some()
	}
}

/// A hash: 0x and 64 digits.
pub(in crate::cli) fn hash(what: &'static str, text: &str) -> Result<H256> {
	let bytes = from_hex(text).map_err(|why| bad(what, text, &why))?;
	let length = bytes.len();
	let hash = <[u8; 32]>::try_from(bytes);
	hash.map(H256).map_err(|_| bad(what, text, &format!("a hash has 32 bytes, this has {length}")))
}

/// The hash of a runtime's code: of the file of that name, or the hash itself.
pub(super) fn code_hash(text: &str) -> Result<H256> {
	if text.starts_with("0x") {
		return hash("hash of the runtime", text);
	}
	Code::read(Path::new(text)).map(|code| code.hash())
}

/// An offset from UTC, as `+08:00`.
pub(super) fn parse_offset(text: &str) -> Result<UtcOffset> {
	const FORM: &str =
		"it must be hours and minutes ahead of UTC or behind it, as +08:00 or -03:30";
	let form = || bad("offset from UTC", text, FORM);
	let (sign, rest) = match (text.strip_prefix('+'), text.strip_prefix('-')) {
		(Some(rest), _) => (1, rest),
		(_, Some(rest)) => (-1, rest),
		_ => return Err(form()),
	};
	let digits = |part: &str| part.len() == 2 && part.bytes().all(|c| c.is_ascii_digit());
	let (hours, minutes) = rest.split_once(':').ok_or_else(form)?;
	if !digits(hours) || !digits(minutes) {
		return Err(form());
	}
	let number = |part: &str| part.parse::<i16>().map_err(|_| form());
	let (hours, minutes) = (number(hours)?, number(minutes)?);
	if minutes > 59 {
		return Err(form());
	}
	UtcOffset::from_minutes(sign * (hours * 60 + minutes))
		.map_err(|error| bad("offset from UTC", text, &error.to_string()))
}

#[cfg(test)]
pub(super) mod tests {
	use super::*;
	use crate::metadata::embedded;

	/// With the runtime that this program knows, and no node.
	pub(in crate::cli::council) fn with_runtime() -> Lookup<'static> {
		Lookup { runtime: embedded(), known: RefCell::default() }
	}
}
