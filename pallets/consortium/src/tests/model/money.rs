//! Treasuries, limits, first signatures and allowances as the model knows them.

use super::{Deed, Step, firms::Model, holds};
use crate::{mock::*, types::*, *};
use stalhof_primitives::organisation::{Role, Standing};
use std::collections::BTreeMap;

/// The bank.
const ISSUER: u32 = 1;

/// What a new group is granted, and what all may have.
const FIRST_SHARE: u16 = 100;

/// How much firms 1 to 3 begin with.
pub(super) const PURSE: u128 = 1_000;

#[derive(Clone, Debug, Default)]
pub(super) struct Money {
	balances: BTreeMap<u32, u128>,
	limits: BTreeMap<u32, u128>,
	/// First signatures: of which firm and for what; by whom and until when.
	pub(super) approvals: BTreeMap<(u32, Deed), (u8, u32)>,
	/// Groups' shares of each block.
	pub(super) shares: BTreeMap<u32, u16>,
}

impl Deed {
	/// The permission and the hash by which two sign it.
	pub(super) fn signed(self, firm: u32) -> (Permission, [u8; 32]) {
		let organisation = OrgId(firm);
		if let Self::Limit { limit } = self {
			let hash = act_hash((b"limit", organisation, CNY, limit));
			return (Permission::Administer, hash);
		}
		let act = self.act().expect("every other deed is an act");
		let hash = act_hash((b"act", organisation, act, PaymentReference::default()));
		(Permission::Settle, hash)
	}

	/// What the treasury does; nothing where its limit is set.
	pub(super) fn act(self) -> Option<TreasuryAct> {
		let asset = CNY;
		Some(match self {
			Self::Pay { to, amount } => TreasuryAct::Transfer { asset, to: OrgId(to), amount },
			Self::Mint { to, amount } => TreasuryAct::Mint { asset, to: OrgId(to), amount },
			Self::Burn { amount } => TreasuryAct::Burn { asset, amount },
			Self::Limit { .. } => return None,
		})
	}
}

impl Money {
	pub(super) fn new() -> Self {
		Self {
			balances: (1..=3).map(|firm| (firm, PURSE)).collect(),
			shares: (1..=3).map(|group| (group, FIRST_SHARE)).collect(),
			..Self::default()
		}
	}

	/// Grants a group its first share, if it has none.
	pub(super) fn open(&mut self, group: u32) -> Option<()> {
		self.shares.entry(group).or_insert(FIRST_SHARE);
		self.holds_shares()
	}

	pub(super) fn close(&mut self, group: u32) {
		self.shares.remove(&group);
	}

	pub(super) fn set_share(&mut self, group: u32, share: u16) -> Option<()> {
		*self.shares.get_mut(&group)? = share;
		self.holds_shares()
	}

	fn holds_shares(&self) -> Option<()> {
		holds(self.shares.values().map(|share| u32::from(*share)).sum::<u32>() <= 9_000)
	}

	fn balance(&self, firm: u32) -> u128 {
		self.balances.get(&firm).copied().unwrap_or_default()
	}

	fn take(&mut self, firm: u32, amount: u128) -> Option<()> {
		let left = self.balance(firm).checked_sub(amount)?;
		self.balances.insert(firm, left);
		Some(())
	}

	fn put(&mut self, firm: u32, amount: u128) {
		*self.balances.entry(firm).or_default() += amount;
	}

	/// The state says what the model says.
	pub(super) fn check(&self) {
		for (firm, amount) in &self.balances {
			assert_eq!(balance(*firm), *amount, "{firm}");
		}
		let supply: u128 = self.balances.values().sum();
		assert_eq!(Assets::total_supply(CNY), supply);
		let limits: BTreeMap<_, _> = TreasuryLimits::<Test>::iter()
			.map(|(Ordered(firm), _, limit)| (firm.0, limit))
			.collect();
		assert_eq!(limits, self.limits);
		let waiting: BTreeMap<_, _> = self
			.approvals
			.iter()
			.map(|((firm, deed), (maker, until))| {
				let approval = Approval { maker: account(*maker), until: day(*until) };
				((*firm, deed.signed(*firm).1), (approval.maker, approval.until))
			})
			.collect();
		let found: BTreeMap<_, _> = Approvals::<Test>::iter()
			.map(|(Ordered(firm), hash, found)| ((firm.0, hash), (found.maker, found.until)))
			.collect();
		assert_eq!(found, waiting);
		let shares: BTreeMap<_, _> =
			Quotas::<Test>::iter().map(|(Ordered(group), quota)| (group.0, quota.share)).collect();
		assert_eq!(shares, self.shares);
	}
}

impl Model {
	/// Whether the second of two has signed; the first waits.
	fn sign(&mut self, firm: u32, by: u8, deed: Deed) -> Option<bool> {
		let (permission, _) = deed.signed(firm);
		let today = self.today;
		let first = self.money.approvals.get(&(firm, deed)).copied();
		if let Some((maker, until)) = first
			&& today <= until
		{
			holds(maker != by)?;
			let still = self
				.agent(maker)
				.is_some_and(|maker| maker.firm == firm && maker.permissions.has(permission));
			if still {
				self.money.approvals.remove(&(firm, deed));
				return Some(true);
			}
		}
		self.money.approvals.insert((firm, deed), (by, today + 7));
		Some(false)
	}

	pub(super) fn use_treasury(&mut self, by: u8, deed: Deed) -> Option<()> {
		let acts = |standing: Standing, _| standing.may_act();
		if let Deed::Limit { limit } = deed {
			return self.set_limit(by, limit);
		}
		let firm = match deed {
			Deed::Mint { .. } => self.acting(by, Permission::Settle, acts)?,
			_ => self.winding_down(by, Permission::Settle)?,
		};
		let (Deed::Pay { amount, .. } | Deed::Mint { amount, .. } | Deed::Burn { amount }) = deed
		else {
			return None;
		};
		let found = self.firm(firm)?;
		holds(amount > 0 && (firm == ISSUER || matches!(deed, Deed::Pay { .. })))?;
		holds(!matches!(deed, Deed::Mint { .. }) || found.roles.has(Role::SettlementBank))?;
		let above = self.money.limits.get(&firm).is_some_and(|limit| amount > *limit);
		if above && found.status != Status::Removed && !self.sign(firm, by, deed)? {
			return Some(());
		}
		match deed {
			Deed::Pay { to, .. } => {
				holds(self.firm(to)?.status != Status::Applied)?;
				self.money.take(firm, amount)?;
				self.money.put(to, amount);
			}
			Deed::Mint { to, .. } => {
				holds(self.firm(to)?.status != Status::Applied)?;
				self.money.put(to, amount);
			}
			_ => self.money.take(firm, amount)?,
		}
		Some(())
	}

	fn set_limit(&mut self, by: u8, limit: Option<u128>) -> Option<()> {
		let firm = self.acting(by, Permission::Administer, |standing, _| standing.may_act())?;
		let looser = match (self.money.limits.get(&firm), limit) {
			(None, _) => false,
			(Some(before), Some(limit)) => limit > *before,
			(Some(_), None) => true,
		};
		if looser && !self.sign(firm, by, Deed::Limit { limit })? {
			return Some(());
		}
		match limit {
			Some(limit) => self.money.limits.insert(firm, limit),
			None => self.money.limits.remove(&firm),
		};
		Some(())
	}

	pub(super) fn drop_approval(&mut self, by: u8, whose: u32, deed: Deed) -> Option<()> {
		let own = self.agent(by)?;
		let (maker, until) = self.money.approvals.remove(&(whose, deed))?;
		if self.today <= until {
			let of_rank = own.permissions.has(Permission::Settle)
				|| own.permissions.has(Permission::Administer);
			holds(own.firm == whose && (of_rank || maker == by))?;
		}
		Some(())
	}

	/// Another operator's step for a deed that waits for its second signature, if one does.
	pub(super) fn second(&self, pick: usize, by: impl Fn(u32) -> u8) -> Option<Step> {
		let waiting: Vec<_> = self.money.approvals.keys().copied().collect();
		let (firm, deed) = *waiting.get(pick % waiting.len().max(1))?;
		Some(Step::Use { by: by(firm), deed })
	}
}
