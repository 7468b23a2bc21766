//! Names beside the numbers by which the chain knows things.

use super::Reads;
use crate::{config::Runtime, error::Result};
use futures::{StreamExt, TryStreamExt, stream};
use stalhof_primitives::organisation::OrgId;
use std::collections::{BTreeMap, BTreeSet};

/// Questions that are asked of a node at once.
pub(crate) const AT_ONCE: usize = 8;

/// Names of organisations and pallets, as far as they are known.
#[derive(Clone, Debug, Default)]
pub struct Names {
	organisations: BTreeMap<OrgId, String>,
	pallets: BTreeMap<u8, String>,
}

impl Names {
	/// The names of the runtime's pallets.
	pub fn of(runtime: &Runtime) -> Self {
		let pallets = runtime.metadata.pallets();
		let pallets = pallets.map(|pallet| (pallet.call_index(), pallet.name().to_owned()));
		Self { pallets: pallets.collect(), organisations: BTreeMap::new() }
	}

	/// Asks for the names of these organisations. Those that there are not stay without one.
	///
	/// # Errors
	/// Those of the connection.
	pub async fn fetch(
		&mut self,
		reads: &Reads,
		organisations: impl IntoIterator<Item = OrgId>,
	) -> Result<()> {
		let wanted: BTreeSet<OrgId> = organisations.into_iter().collect();
		let unknown = wanted.into_iter().filter(|id| !self.organisations.contains_key(id));
		let unknown: Vec<OrgId> = unknown.collect();
		let found = stream::iter(unknown).map(|id| reads.organisation(id)).buffered(AT_ONCE);
		let found: Vec<_> = found.try_collect().await?;
		for organisation in found.into_iter().flatten() {
			self.add(organisation.line.id, organisation.line.name);
		}
		Ok(())
	}

	/// Adds the name of an organisation.
	pub fn add(&mut self, organisation: OrgId, name: impl Into<String>) {
		self.organisations.insert(organisation, name.into());
	}

	/// An organisation: `7 (Elbe Kontor GmbH)`, or its number alone.
	pub fn organisation(&self, organisation: OrgId) -> String {
		match self.organisations.get(&organisation) {
			Some(name) => format!("{organisation} ({name})"),
			None => organisation.to_string(),
		}
	}

	/// A pallet by the number under which its calls go.
	pub fn pallet(&self, index: u8) -> String {
		self.pallets.get(&index).cloned().unwrap_or_else(|| format!("pallet {index}"))
	}
}
