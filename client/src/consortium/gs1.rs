//! GS1 licences.

use super::{Names, Reads};
use crate::error::{Error, Result};
use serde::{Deserialize, Serialize};
use serde_json::json;
use stalhof_primitives::{
	gs1::LicensedKey,
	organisation::{OrgId, Standing},
	time::Day,
};

/// A licence, also one that has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Licence {
	/// Its number.
	pub id: u32,
	/// What is licensed.
	pub key: LicensedKey,
	/// To whom.
	pub holder: OrgId,
	/// From this day.
	pub from: Day,
	/// To this day, included; without end when `None`.
	pub until: Option<Day>,
	/// The licence of the same key before this one.
	pub previous: Option<u32>,
	/// Whether it holds today.
	pub holds: bool,
}

/// Who may issue keys under a licence besides its holder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Authorisation {
	/// Who.
	pub organisation: OrgId,
	/// The last day.
	pub until: Day,
	/// Whether that day is not over.
	pub holds: bool,
}

/// Who may issue a key today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Licensee {
	/// The key.
	pub key: String,
	/// The organisation.
	pub organisation: Holder,
	/// By which licence.
	pub licence: Licence,
}

/// The organisation that holds a licence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
	/// Its number.
	pub id: OrgId,
	/// Its legal name.
	pub name: String,
	/// Its registration number.
	pub registration: String,
	/// What it may do.
	pub standing: Standing,
}

/// The code with which a node says that a text is no key.
const INVALID_KEY: i32 = 20011;

impl Licence {
	/// All licences in order of number, those that have ended among them.
	///
	/// # Errors
	/// Those of the connection.
	pub async fn all(reads: &Reads) -> Result<Vec<Self>> {
		reads.all("consortium_licences", &[]).await
	}

	/// The licence of that number.
	///
	/// # Errors
	/// [`Error::NotThere`] when there is none.
	pub async fn fetch(reads: &Reads, id: u32) -> Result<Self> {
		let found = reads.one("consortium_licence", &[json!(id)]).await?;
		found.ok_or_else(|| Error::NotThere { what: "licence", name: id.to_string() })
	}

	/// In words.
	pub fn words(&self, names: &Names) -> String {
		let Self { key, holder, from, until, holds, .. } = self;
		let end = match until {
			Some(until) => format!("until {until}"),
			None => "without end".to_owned(),
		};
		let now = if *holds { "" } else { "; does not hold today" };
		format!("{key}: organisation {}, from {from} on, {end}{now}", names.organisation(*holder))
	}
}

impl Authorisation {
	/// All under that licence in order of number, also those that are over.
	///
	/// # Errors
	/// Those of the connection.
	pub async fn all(reads: &Reads, licence: u32) -> Result<Vec<Self>> {
		reads.all("consortium_authorisations", &[json!(licence)]).await
	}

	/// In words.
	pub fn words(&self, names: &Names) -> String {
		let Self { organisation, until, holds } = self;
		let now = if *holds { "" } else { "; it is over" };
		format!("organisation {}, until {until}{now}", names.organisation(*organisation))
	}
}

impl Licensee {
	/// Who may issue `key` today: `gtin:`, `gln:` or `sscc:` and the key, or the digits of a company prefix.
	///
	/// # Errors
	/// [`Error::BadValue`] for what is no key, or when nobody has a licence for it today.
	pub async fn fetch(reads: &Reads, key: &str) -> Result<Self> {
		let bad = |why: String| Error::BadValue { what: "GS1 key", value: key.to_owned(), why };
		match reads.one("consortium_licensee", &[json!(key)]).await {
			Ok(Some(found)) => Ok(found),
			Ok(None) => Err(bad("nobody has a licence for it today".to_owned())),
			Err(Error::Rpc { code: INVALID_KEY, why, .. }) => Err(bad(why)),
			Err(error) => Err(error),
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn licence_should_be_told_with_its_holder_and_its_days() {
		// What `docs/rpc.md` shows.
		let told: Licensee = serde_json::from_value(json!({
			"key": "gtin:09521001000017",
			"organisation": {
				"id": 7, "name": "Elbe Kontor GmbH", "registration": "lei:529900T8BM49AURSDO55",
				"standing": "active"
			},
			"licence": {
				"id": 12, "key": "9521001", "holder": 7, "from": "2019-01-01", "until": null,
				"previous": 3, "holds": true
			},
			"at": "0x00"
		}))
		.unwrap();
		let mut names = Names::default();
		names.add(OrgId(7), &*told.organisation.name);
		assert_eq!(
			told.licence.words(&names),
			"9521001: organisation 7 (Elbe Kontor GmbH), from 2019-01-01 on, without end"
		);
		let authorised = |until: &str, holds: bool| {
			let told = json!({ "organisation": 7, "until": until, "holds": holds });
			serde_json::from_value::<Authorisation>(told).unwrap().words(&names)
		};
		let name = "organisation 7 (Elbe Kontor GmbH)";
		assert_eq!(authorised("2027-12-31", true), format!("{name}, until 2027-12-31"));
		assert_eq!(
			authorised("2019-12-31", false),
			format!("{name}, until 2019-12-31; it is over")
		);
		let ended = Licence {
			key: "gln:4012345000115".parse().unwrap(),
			holder: OrgId(8),
			until: Some("2020-12-31".parse().unwrap()),
			holds: false,
			..told.licence
		};
		assert_eq!(
			ended.words(&names),
			"gln:4012345000115: organisation 8, from 2019-01-01 on, until 2020-12-31; does not hold today"
		);
	}
}
