//! What a commission is to mark.

use super::{Domain, Hex32, Labels, Pool, pool::decimal};
use crate::error::{Error, Result};
use serde::{Deserialize, Serialize};
use stalhof_files as files;
use stalhof_primitives::{
	country::Country,
	goods::{ActivationOpens, PoolShape},
	gs1::{Gtin, Lot},
	time::Day,
};
use std::path::Path;

/// The form of plan files that is written here.
const FORMAT: &str = "stalhof/goods/plan/v1";

/// The plan's name in a commission's directory.
pub(crate) const NAME: &str = "plan.json";

/// Marks of a batch unless another number is asked for: 2^20.
pub const BATCH_SIZE: u32 = 1 << 20;

/// The most marks of a batch that is made here: 2^24, which bounds memory.
pub const MAX_BATCH_SIZE: u32 = 1 << 24;

/// The most batches of a plan: their directories' names have six digits.
pub const MAX_BATCHES: u64 = 999_999;

/// The least random bits of a serial that nobody can guess.
pub const SAFE_BITS: u32 = 64;

/// Random characters of a serial unless another length is asked for: 80 bits.
pub const RANDOM_CHARACTERS: u8 = 16;

/// Where serials come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Serials {
	/// The pool's prefix, and random digits of Crockford's base 32 behind it. Each batch draws from a part of the pool of
	/// its own, so that no two have one in common.
	Random,
	/// One after another, from this number of the pool on.
	NumbersFrom(u64),
	/// A file with this SHA-256.
	File(Hex32),
}

/// What the chain is told of all batches of a commission, beside what is in their marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Declared {
	/// Where the goods were made.
	pub origin: Country,
	/// For which market they are meant, if for one.
	pub market: Option<Country>,
	/// When they were made.
	pub made: Day,
	/// From when on labels can be activated.
	pub opens: ActivationOpens,
}

/// What a commission is to mark: all that must stay the same for it to go on after an interruption.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Plan {
	/// Form and version of the file.
	format: String,
	/// What is marked.
	pub gtin: Gtin,
	/// Of which lot.
	pub lot: Lot,
	/// The last day of use, if there is one.
	pub expires: Option<Day>,
	/// The pool in which all serials are.
	pub pool: Pool,
	/// How many marks there are to be.
	pub count: u64,
	/// How many go into one batch. The last has the rest.
	pub batch_size: u32,
	/// Where serials come from.
	pub serials: Serials,
	/// Whether each label hides a key.
	pub activation: bool,
	/// What the files of labels hold.
	pub labels: Labels,
	/// Where links lead.
	pub domain: Domain,
	/// What the chain is told, once it is asked for: as long as that is not so, nothing.
	pub declared: Option<Declared>,
}

/// Where a plan has what the chain is told.
const DECLARED: &str = "/declared";

/// The fields as pointers into JSON (RFC 6901), in the order in which two plans are compared.
const FIELDS: [(&str, &str); 15] = [
	("/format", "format"),
	("/gtin", "GTIN"),
	("/lot", "lot"),
	("/expires", "last day of use"),
	("/pool", "pool"),
	("/count", "count"),
	("/batchSize", "batch size"),
	("/serials", "source of serials"),
	("/activation", "activation"),
	("/labels", "labels"),
	("/domain", "domain"),
	("/declared/origin", "country of origin"),
	("/declared/market", "market"),
	("/declared/made", "day of making"),
	("/declared/opens", "opening of activation"),
];

impl Plan {
	/// A plan for random serials, of batches of [`BATCH_SIZE`], with links and without activation.
	pub fn new(gtin: Gtin, lot: Lot, pool: Pool, count: u64) -> Self {
		Self {
			format: FORMAT.to_owned(),
			gtin,
			lot,
			expires: None,
			pool,
			count,
			batch_size: BATCH_SIZE,
			serials: Serials::Random,
			activation: false,
			labels: Labels::Link,
			domain: Domain::default(),
			declared: None,
		}
	}

	/// Whether it can be carried out.
	///
	/// # Errors
	/// [`Error::BadValue`] with the first value that does not fit.
	pub fn check(&self) -> Result<()> {
		let bad = |what, value: String, why: String| Err(Error::BadValue { what, value, why });
		if !(1..=MAX_BATCH_SIZE).contains(&self.batch_size) {
			let why = format!("it must be 1 to {MAX_BATCH_SIZE}");
			return bad("batch size", self.batch_size.to_string(), why);
		}
		let most = u64::from(self.batch_size) * MAX_BATCHES;
		let fitting = self.room()?.min(u128::from(most));
		if self.count == 0 || u128::from(self.count) > fitting {
			let why = format!("1 to {fitting} fit into this pool and batch size");
			return bad("count", self.count.to_string(), why);
		}
		if self.serials == Serials::Random {
			let (size, bits) =
				(u128::from(self.batch_size.min(self.first_size())), self.random_bits());
			// Drawing again and again ends soon only where half of what can be drawn stays free.
			if bits.is_none_or(|bits| size > (1u128 << bits) / 2) {
				let why = "random serials need at least twice as many to draw from; give a shorter prefix or a greater length";
				return bad("count", self.count.to_string(), why.to_owned());
			}
		}
		Ok(())
	}

	/// How many serials the source could have.
	fn room(&self) -> Result<u128> {
		let no = |why: &str| {
			let value = self.pool.shape().to_string();
			Err(Error::BadValue { what: "pool", value, why: why.to_owned() })
		};
		match (&self.serials, self.pool.shape()) {
			(Serials::Random, PoolShape::Numbers { .. }) => {
				no("random serials need a pool with a prefix; those of a range follow one another")
			}
			(Serials::NumbersFrom(_), PoolShape::Prefix { .. }) => {
				no("numbers need a pool that is a range")
			}
			(Serials::NumbersFrom(from), PoolShape::Numbers { first, last, digits }) => {
				if !(first..=last).contains(&from) {
					return no(&format!("{} is not in it", decimal(*from, *digits)));
				}
				Ok(u128::from(last.saturating_sub(*from)) + 1)
			}
			(_, shape) => Ok(shape.capacity()),
		}
	}

	/// How many batches there are.
	pub fn batches(&self) -> u32 {
		u32::try_from(self.count.div_ceil(u64::from(self.batch_size.max(1)))).unwrap_or(u32::MAX)
	}

	/// Marks before the batch, which is counted from 0.
	pub(crate) fn before(&self, batch: u32) -> u64 {
		u64::from(batch) * u64::from(self.batch_size)
	}

	/// Marks of the batch, which is counted from 0.
	pub fn size(&self, batch: u32) -> u32 {
		let rest = self.count.saturating_sub(self.before(batch));
		u32::try_from(rest).unwrap_or(u32::MAX).min(self.batch_size)
	}

	fn first_size(&self) -> u32 {
		self.size(0)
	}

	/// Random bits of each serial: those of its characters behind the prefix without what tells the batches apart.
	/// `None` when serials are not random, or not enough characters are.
	pub fn random_bits(&self) -> Option<u32> {
		let (Serials::Random, PoolShape::Prefix { prefix, length }) =
			(&self.serials, self.pool.shape())
		else {
			return None;
		};
		let free = usize::from(*length).saturating_sub(prefix.as_bytes().len());
		let bits = u32::try_from(free).ok()? * super::crockford::BITS;
		let batches = u64::from(self.batches()).next_power_of_two().trailing_zeros();
		bits.checked_sub(batches)
	}

	/// What whoever marks should know about the serials.
	pub fn warnings(&self) -> Vec<String> {
		match (&self.serials, self.random_bits()) {
			(Serials::Random, Some(bits)) if bits < SAFE_BITS => vec![format!(
				"the serials have {bits} random bits each, and {SAFE_BITS} keep them from being guessed: give a shorter \
				 prefix or a greater length"
			)],
			(Serials::NumbersFrom(_), _) => vec![
				"the serials follow one another: who sees one can guess the others, and two of them show how much was made"
					.to_owned(),
			],
			_ => Vec::new(),
		}
	}

	/// The plan of a commission's directory; `None` when there is none yet.
	///
	/// # Errors
	/// [`Error::File`].
	pub fn of(directory: &Path) -> Result<Option<Self>> {
		let path = directory.join(NAME);
		path.exists().then(|| Self::read(&path)).transpose()
	}

	/// Reads a plan.
	///
	/// # Errors
	/// [`Error::File`].
	pub fn read(path: &Path) -> Result<Self> {
		let plan: Self = files::read_json(path, "a plan")?;
		let bad = |why| files::Error::Bad { path: path.to_owned(), what: "a plan", why };
		if plan.format != FORMAT {
			return Err(
				bad(format!("its format is {:?}, and {FORMAT:?} is known", plan.format)).into()
			);
		}
		plan.check().map_err(|error| bad(error.to_string()))?;
		Ok(plan)
	}

	/// That `directory`, which has the plan `self`, is asked to carry out the same. What the chain is told counts once both
	/// say it.
	///
	/// # Errors
	/// [`Error::OtherPlan`] with the first field that differs.
	pub(crate) fn same_as(&self, asked: &Self, directory: &Path) -> Result<()> {
		let value = |plan: &Self| {
			serde_json::to_value(plan).map_err(|error| Error::Internal(error.to_string()))
		};
		let (planned, asked) = (value(self)?, value(asked)?);
		let told =
			|plan: &serde_json::Value| plan.pointer(DECLARED).is_some_and(|it| !it.is_null());
		let both = told(&planned) && told(&asked);
		let differs = FIELDS
			.into_iter()
			.filter(|(key, _)| both || !key.starts_with(DECLARED))
			.find(|(key, _)| planned.pointer(key) != asked.pointer(key));
		differs.map_or(Ok(()), |(key, field)| {
			let shown = |plan: &serde_json::Value| match plan.pointer(key) {
				Some(serde_json::Value::Null) | None => "none".to_owned(),
				Some(serde_json::Value::String(text)) => text.clone(),
				Some(other) => other.to_string(),
			};
			let directory = directory.to_owned();
			let (planned, asked) = (shown(&planned), shown(&asked));
			Err(Error::OtherPlan { directory, field, planned, asked })
		})
	}
}

#[cfg(test)]
#[path = "plan_tests.rs"]
mod tests;
