//! GS1 licences as the model knows them.

use super::{firms::Model, holds};
use crate::{mock::*, *};
use std::collections::BTreeMap;

/// What is licensed here: none begins with another.
pub(super) const KEYS: [&str; 2] = ["9521001", "9521002"];

/// One licence; days count from the first.
#[derive(Clone, Copy, Debug)]
struct Entry {
	key: usize,
	holder: u32,
	from: u32,
	until: Option<u32>,
}

impl Entry {
	fn has_ended(&self, today: u32) -> bool {
		self.until.is_some_and(|until| until < today)
	}
}

#[derive(Clone, Debug, Default)]
pub(super) struct Register {
	/// In order of their numbers.
	entries: Vec<Entry>,
	/// Who else may issue, by licence and firm, and until when.
	authorised: BTreeMap<(u32, u32), u32>,
}

impl Register {
	pub(super) fn len(&self) -> u32 {
		self.entries.len() as u32
	}

	/// Who else may issue: licence and firm.
	pub(super) fn granted(&self) -> Vec<(u32, u32)> {
		self.authorised.keys().copied().collect()
	}

	/// Who holds a licence.
	pub(super) fn holder(&self, licence: u32) -> Option<u32> {
		self.entries.get(licence as usize).map(|entry| entry.holder)
	}

	/// The state says what the model says.
	pub(super) fn check(&self, today: u32) {
		for (id, entry) in (0u32..).zip(&self.entries) {
			let found = Licences::<Test>::get(Ordered(id)).expect("it was entered");
			let found = (found.holder.0, found.from, found.until);
			assert_eq!(found, (entry.holder, day(entry.from), entry.until.map(day)), "{id}");
		}
		assert_eq!(NextLicence::<Test>::get(), self.len());
		for (place, key) in KEYS.iter().enumerate() {
			let key: LicensedKey = key.parse().unwrap();
			let found = Consortium::licence_on(*key.range().start(), day(today)).map(|(id, _)| id);
			let holds = |(_, entry): &(u32, &Entry)| {
				entry.key == place && entry.from <= today && !entry.has_ended(today)
			};
			// Nobody holds a key together with another.
			let holding: Vec<u32> =
				(0u32..).zip(&self.entries).filter(holds).map(|(id, _)| id).collect();
			assert_eq!(found.into_iter().collect::<Vec<_>>(), holding, "{key}");
		}
		let found: BTreeMap<_, _> = Authorisations::<Test>::iter()
			.map(|(Ordered(licence), Ordered(firm), until)| ((licence, firm.0), until))
			.collect();
		let authorised: BTreeMap<_, _> =
			self.authorised.iter().map(|(which, until)| (*which, day(*until))).collect();
		assert_eq!(found, authorised);
	}
}

impl Model {
	pub(super) fn license(
		&mut self,
		key: usize,
		holder: u32,
		from: u32,
		until: Option<u32>,
	) -> Option<()> {
		let today = self.today;
		holds(self.standing(holder)?.may_act())?;
		holds(until.is_none_or(|until| until >= from))?;
		if let Some(last) = self.register.entries.iter_mut().rfind(|entry| entry.key == key) {
			if last.has_ended(today) {
				holds(last.until.is_some_and(|until| from > until))?;
			} else {
				holds(last.from <= today && from > today)?;
				last.until = Some(last.until.map_or(from - 1, |until| until.min(from - 1)));
			}
		}
		self.register.entries.push(Entry { key, holder, from, until });
		Some(())
	}

	pub(super) fn authorise(&mut self, by: u8, licence: u32, whose: u32, until: u32) -> Option<()> {
		let holder = self.acting(by, Permission::Goods, |standing, _| standing.may_act())?;
		let entry = self.register.entries.get(licence as usize)?;
		holds(entry.holder == holder && !entry.has_ended(self.today))?;
		holds(self.standing(whose)?.may_act())?;
		self.register.authorised.insert((licence, whose), until);
		Some(())
	}

	pub(super) fn revoke(&mut self, by: u8, licence: u32, whose: u32) -> Option<()> {
		let holder = self.winding_down(by, Permission::Goods)?;
		holds(self.register.holder(licence)? == holder)?;
		self.register.authorised.remove(&(licence, whose)).map(|_| ())
	}
}
