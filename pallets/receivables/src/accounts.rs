//! What the pallet needs of money's rules until they stand in the primitives. Nothing else in the pallet computes these.

use frame_support::stored;
use stalhof_primitives::time::Day;

/// Ten-thousandths of a whole.
pub const WHOLE: u16 = 10_000;

/// By which convention days count (integers alone; no calendar year is asked).
#[stored]
#[derive(Copy)]
pub enum DayCount {
	/// Actual days over 365.
	#[codec(index = 0)]
	Act365Fixed,
	/// Actual days over 360.
	#[codec(index = 1)]
	Act360,
	/// Months of 30 days over 360, European.
	#[codec(index = 2)]
	Thirty360E,
}

/// What a lender is owed, in the order in which collections go to it.
#[stored]
#[derive(Copy, Default)]
pub struct Owed {
	/// Charges agreed on.
	pub charges: u128,
	/// Late discount reckoned so far.
	pub late: u128,
	/// Of what was advanced.
	pub principal: u128,
}

impl Owed {
	/// All of it; `None` when that is no number.
	pub fn total(&self) -> Option<u128> {
		self.charges.checked_add(self.late)?.checked_add(self.principal)
	}
}

/// What a debtor owes: what it accepted, less credit notes in force, less what was paid. `None` when more was credited
/// and paid than accepted.
pub fn debt(accepted: u128, credited: u128, paid: u128) -> Option<u128> {
	accepted.checked_sub(credited)?.checked_sub(paid)
}

/// The bucket of so many days late: none, 1 to 30, 31 to 60, 61 to 90, more.
pub fn bucket(due: Day, on: Day) -> usize {
	match on.number().saturating_sub(due.number()) {
		0 => 0,
		1..=30 => 1,
		31..=60 => 2,
		61..=90 => 3,
		_ => 4,
	}
}
