//! `stalhof quota`.

use super::{
	Context,
	lookup::{operator, organisation},
	output::table,
	signer::{account_of, named_account},
};
use crate::{
	consortium::{Group, Reads},
	error::{Error, Result},
};
use clap::Args;
use stalhof_primitives::organisation::GroupId;

/// Picoseconds in a microsecond.
const PER_MICROSECOND: u64 = 1_000_000;

#[derive(Args)]
pub(super) struct Command {
	/// Number of the group.
	#[arg(required_unless_present_any = ["key", "account"])]
	group: Option<u32>,
	/// Key of an operator: the group that pays for what it sends.
	#[arg(long, value_name = "NAME", conflicts_with = "group")]
	key: Option<String>,
	/// Account of an operator, in the place of a key.
	#[arg(long, value_name = "ADDRESS", conflicts_with_all = ["group", "key"])]
	account: Option<String>,
}

pub(super) async fn run(context: &Context, command: Command) -> Result<()> {
	let account = match (&command.key, &command.account) {
		(Some(key), _) => Some(account_of(context, key)?),
		(None, Some(account)) => Some(named_account(account)?),
		(None, None) => None,
	};
	let client = context.connect().await?;
	let reads = Reads::finalised(&client).await?;
	let id = match &account {
		None => GroupId(command.group.unwrap_or_default()),
		Some(account) => {
			let own = operator(&reads, account).await?.organisation;
			let own = organisation(&reads, own).await?.line;
			// A participant uses its sponsor's.
			match own.sponsor {
				Some(sponsor) => organisation(&reads, sponsor).await?.line.group,
				None => own.group,
			}
		}
	};
	let found = reads.group(id).await?;
	let group = found.ok_or(Error::NotThere { what: "group", name: id.to_string() })?;
	context.out.told(&group, &reads, || {
		let mut rows = vec![("Group", id.to_string())];
		rows.extend(describe(&group));
		table(&rows)
	})
}

/// What a group may use and has used, as lines of a table.
pub(super) fn describe(group: &Group) -> Vec<(&'static str, String)> {
	let (Some(quota), Some(bytes)) = (&group.quota, &group.bytes) else {
		let none = "none of its own: its participants use their sponsors'";
		return vec![("Allowance", none.to_owned())];
	};
	let burst = match quota.burst {
		Some(burst) => format!(", {burst} blocks' at once"),
		None => String::new(),
	};
	let over = if quota.used > quota.max { ": OVER ITS ALLOWANCE" } else { "" };
	vec![
		("Allowance", format!("{} of each block{burst}", percent(u32::from(quota.share)))),
		(
			"Computation",
			format!(
				"{} of {} used ({}){over}; {} come back with each block",
				duration(quota.used),
				duration(quota.max),
				percent(quota.used_share),
				duration(quota.per_block)
			),
		),
		("State", format!("{} of {} bytes used, {} left", bytes.used, bytes.max, bytes.left)),
	]
}

/// Ten-thousandths as per cent.
fn percent(share: u32) -> String {
	format!("{}.{:02} %", share / 100, share % 100)
}

/// Picoseconds as milliseconds.
pub(super) fn duration(picoseconds: u64) -> String {
	let microseconds = picoseconds / PER_MICROSECOND;
	format!("{}.{:03} ms", microseconds / 1000, microseconds % 1000)
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::{
		consortium::{Quota, StateBytes},
		types::H256,
	};

	#[test]
	fn allowance_should_be_told_in_units_of_people() {
		let mut group = Group {
			id: GroupId(2),
			counted: true,
			quota: Some(Quota {
				used: 120_000_000_000,
				max: 3_060_000_000_000,
				left: 2_940_000_000_000,
				used_share: 393,
				per_block: 102_000_000_000,
				share: 1000,
				burst: Some(30),
			}),
			bytes: Some(StateBytes { used: 52_100, max: 10_000_000, left: 9_947_900 }),
			at: H256::zero(),
		};
		let told = table(&describe(&group));
		assert!(told.contains("10.00 % of each block, 30 blocks' at once"), "{told}");
		assert!(
			told.contains("120.000 ms of 3060.000 ms used (3.93 %); 102.000 ms come"),
			"{told}"
		);
		assert!(told.contains("52100 of 10000000 bytes used, 9947900 left"), "{told}");
		group.quota.as_mut().unwrap().used = 3_060_000_000_001;
		assert!(table(&describe(&group)).contains("OVER ITS ALLOWANCE"));
		group.quota = None;
		assert!(table(&describe(&group)).contains("sponsors'"));
	}
}
