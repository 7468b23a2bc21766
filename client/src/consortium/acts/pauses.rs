//! Pallets that stand paused.

use crate::{consortium::Reads, error::Result};
use serde::{Deserialize, Serialize};
use stalhof_primitives::time::Moment;

/// A pallet's last pause.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Pause {
	/// Its index in the runtime.
	pub pallet: u8,
	/// Its name, if the node knows it.
	pub pallet_name: Option<String>,
	/// When the pause began.
	pub since: Moment,
	/// When it ends by itself.
	pub until: Moment,
	/// Whether it stands paused now.
	pub paused: bool,
	/// For how many milliseconds of the calendar it has stood paused in all.
	pub total: u64,
}

impl Pause {
	/// Every pallet's last pause, in order of index.
	///
	/// # Errors
	/// Those of the connection.
	pub async fn all(reads: &Reads) -> Result<Vec<Self>> {
		#[derive(Deserialize)]
		struct Pauses {
			items: Vec<Pause>,
		}
		let pauses: Option<Pauses> = reads.one("consortium_pauses", &[]).await?;
		Ok(pauses.map(|pauses| pauses.items).unwrap_or_default())
	}

	/// Whether the pallet of that index stands paused.
	///
	/// # Errors
	/// Those of the connection.
	pub async fn is_paused(reads: &Reads, pallet: u8) -> Result<bool> {
		let pauses = Self::all(reads).await?;
		Ok(pauses.iter().any(|pause| pause.pallet == pallet && pause.paused))
	}
}
