//! The chain that a node tells of.

use super::machine::{Chain, Deposit};
use crate::{
	cli::submit::Sender,
	client::Client,
	consortium::{AT_ONCE, Reads},
	error::Result,
	images::{NewWork, RENEWAL_DAYS, calls, reads, views::CommitView},
};
use futures::{StreamExt, TryStreamExt, stream};
use stalhof_primitives::{
	merkle::Hash,
	organisation::OrgId,
	time::{MILLIS_PER_DAY, Moment},
};

/// A node, and who signs.
pub(super) struct Node<'a> {
	pub(super) client: &'a Client,
	pub(super) sender: Sender<'a>,
	pub(super) own: OrgId,
}

/// Whether a day or more would be gained by renewing a commitment.
pub(super) fn is_renewable(commit: &CommitView, now: Moment) -> bool {
	let after = |days: u32| now.as_millis().saturating_add(u64::from(days) * MILLIS_PER_DAY);
	let most = after(RENEWAL_DAYS.saturating_sub(1)).min(commit.last.as_millis());
	commit.window.until.as_millis() < most
}

impl Chain for Node<'_> {
	async fn deposit(&self, hash: Hash) -> Result<Option<Deposit>> {
		let reads = Reads::finalised(self.client).await?;
		let Some(commit) = reads::commit(&reads, self.own, hash).await? else { return Ok(None) };
		let now = Moment::from_millis(self.client.rpc().calendar(Some(reads.at().hash)).await?.now);
		Ok(Some(Deposit {
			block: commit.block,
			open: commit.window.open,
			until: commit.window.until,
			renewable: is_renewable(&commit, now),
		}))
	}

	async fn own_works(&self, files: &[Hash]) -> Result<Vec<Option<u32>>> {
		let reads = Reads::finalised(self.client).await?;
		let works = stream::iter(files)
			.map(|file| reads::work_of_file_by(&reads, *file, self.own))
			.buffered(AT_ONCE);
		works.map_ok(|work| work.map(|work| work.id)).try_collect().await
	}

	async fn height(&self) -> Result<u32> {
		// The commitment is final, or it would not be known; what opens it comes into the block after the best.
		Ok(self.client.rpc().header(None).await?.number)
	}

	async fn commit(&self, hash: Hash) -> Result<()> {
		self.sender.send_quietly(&calls::commit(hash)).await.map(drop)
	}

	async fn renew(&self, hash: Hash) -> Result<()> {
		self.sender.send_quietly(&calls::renew_commit(hash)).await.map(drop)
	}

	async fn drop(&self, hash: Hash) -> Result<()> {
		self.sender.send_quietly(&calls::drop_commit(self.own, hash)).await.map(drop)
	}

	async fn reveal(&self, salt: Hash, works: &[NewWork]) -> Result<()> {
		self.sender.send_quietly(&calls::reveal(salt, works)).await.map(drop)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::images::views::WindowView;

	#[test]
	fn a_commitment_should_be_renewed_when_that_gives_it_time() {
		let day = |number: u64| Moment::from_millis(number * MILLIS_PER_DAY);
		let commit = |until: u64, last: u64| CommitView {
			hash: [1; 32],
			at: day(100),
			block: 7,
			window: WindowView { until: day(until), until_block: 17, open: true },
			last: day(last),
		};
		assert!(is_renewable(&commit(101, 830), day(100)), "it was made just now");
		assert!(!is_renewable(&commit(190, 830), day(100)), "it was renewed just now");
		assert!(is_renewable(&commit(190, 830), day(102)));
		assert!(!is_renewable(&commit(830, 830), day(800)), "its two years are nearly over");
		assert!(is_renewable(&commit(820, 830), day(800)));
	}
}
