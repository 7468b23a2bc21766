//! What commands of goods on the move have in common.

use crate::{
	cli::lookup::{bad, value},
	client::Client,
	consortium::Reads,
	error::{Error, Result},
	goods::movements::Container,
};
use clap::Args;
use stalhof_epcis::TimeStamp;
use stalhof_primitives::{
	goods::{ItemId, Subject},
	gs1::{Gln, Gtin, Sscc},
	time::Moment,
};

/// Where and when something happened.
#[derive(Args)]
pub(in crate::cli) struct WhereWhen {
	/// Where: the place's GLN.
	#[arg(long, value_name = "GLN")]
	place: String,
	/// When, as 2026-11-11T09:30:00+08:00; not after now [default: now, by the chain's calendar].
	#[arg(long)]
	time: Option<String>,
}

impl WhereWhen {
	/// The place.
	pub(super) fn place(&self) -> Result<Gln> {
		value("GLN", &self.place)
	}

	/// The time that was given, if one was.
	pub(super) fn given(&self) -> Result<Option<Moment>> {
		let Some(text) = &self.time else { return Ok(None) };
		let stamp = TimeStamp::read(text).map_err(|why| bad("time", text, &format!("it {why}")))?;
		match u64::try_from(stamp.milliseconds) {
			Ok(millis) => Ok(Some(Moment::from_millis(millis))),
			Err(_) => Err(bad("time", text, "it lies before 1970")),
		}
	}

	/// The time that was given, or now.
	pub(super) async fn time(&self, client: &Client) -> Result<Moment> {
		match self.given()? {
			Some(time) => Ok(time),
			None => now(client).await,
		}
	}
}

/// Now, by the chain's calendar.
pub(super) async fn now(client: &Client) -> Result<Moment> {
	Ok(Moment::from_millis(client.rpc().calendar(None).await?.now))
}

/// What is spoken of.
#[derive(Args)]
#[group(required = true, multiple = false)]
pub(in crate::cli) struct About {
	/// An item, as BATCH/PLACE.
	#[arg(long, value_name = "BATCH/PLACE")]
	pub(super) item: Option<String>,
	/// A batch.
	#[arg(long, value_name = "NUMBER")]
	pub(super) batch: Option<u32>,
	/// A container and all that is in it, by its SSCC.
	#[arg(long, value_name = "SSCC")]
	pub(super) container: Option<String>,
	/// All of a trade item.
	#[arg(long, value_name = "GTIN")]
	pub(super) gtin: Option<String>,
}

/// What is spoken of, as far as the command line says it.
pub(super) enum Spoken {
	/// All of it.
	Whole(Subject),
	/// A container in its present life.
	Container(Sscc),
}

impl About {
	/// Reads it.
	pub(super) fn spoken(&self) -> Result<Spoken> {
		match self {
			Self { item: Some(item), .. } => {
				Ok(Spoken::Whole(Subject::Item(value::<ItemId>("item", item)?)))
			}
			Self { batch: Some(batch), .. } => Ok(Spoken::Whole(Subject::Batch(*batch))),
			Self { container: Some(sscc), .. } => Ok(Spoken::Container(value("SSCC", sscc)?)),
			Self { gtin: Some(gtin), .. } => {
				Ok(Spoken::Whole(Subject::Class(value::<Gtin>("GTIN", gtin)?)))
			}
			_ => Err(Error::Internal("nothing is named".to_owned())),
		}
	}
}

impl Spoken {
	/// The subject; a container is looked up for its present life.
	pub(super) async fn find(self, client: &Client) -> Result<Subject> {
		match self {
			Self::Whole(subject) => Ok(subject),
			Self::Container(sscc) => {
				let reads = Reads::finalised(client).await?;
				let life = Container::fetch(&reads, sscc).await?.life;
				Ok(Subject::Container(sscc, life))
			}
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn time_should_be_read_with_its_offset_and_refused_without() {
		let at =
			|time: &str| WhereWhen { place: String::new(), time: Some(time.to_owned()) }.given();
		let time = at("2026-11-11T09:30:00+08:00").unwrap();
		assert_eq!(time, Some(Moment::from_millis(1_794_360_600_000)));
		for (text, part) in [
			("2026-11-11T09:30:00", "offset"),
			("2026-11-11", "write it as"),
			("1969-12-31T00:00:00Z", "before 1970"),
		] {
			let error = at(text).unwrap_err().to_string();
			assert!(error.contains(part), "{text}: {error}");
		}
	}
}
