//! Random histories against a small model of what should come of them: who owes what, who is owed what, what lies where.
//!
//! The model knows no pallet: maps, and sums of 128 bits with a sign. Of what it refuses it names every cause; the chain
//! must give one of them.

mod account;
mod chain;
mod money;
mod state;
mod steps;
mod take;

use super::*;
use proptest::{collection::vec, prelude::*, sample::select};
use state::Model;
use steps::{Kind, Step, begin};

/// Steps of which all histories together have about as many: 100,000 when asked for with `STALHOF_LONG=1`.
fn cases() -> u32 {
	if std::env::var_os("STALHOF_LONG").is_some() { 1_000 } else { 4 }
}

/// The most steps of a history.
const STEPS: usize = 200;

fn steps(kinds: &'static [(u32, Kind)]) -> impl Strategy<Value = Vec<Step>> {
	let all = kinds.iter().flat_map(|(weight, kind)| (0..*weight).map(|_| *kind));
	let kind = select(all.collect::<Vec<_>>());
	vec((kind, any::<u64>()).prop_map(|(kind, dice)| Step { kind, dice }), STEPS / 4..STEPS)
}

fn as_in_the_model(steps: &[Step]) {
	let mut model = Model::new();
	chain::begin();
	for step in std::iter::once(None).chain(steps.iter().map(Some)) {
		let deeds = step.map_or_else(|| begin(model.today()), |step| model.resolve(step));
		for deed in deeds {
			let told = chain::take(&deed);
			let causes = model.take(&deed);
			if let Err(cause) = told {
				assert!(causes.contains(&*cause), "{deed:?}: {cause}, not {causes:?}");
				continue;
			}
			assert!(causes.is_empty(), "{deed:?} was done in spite of {causes:?}");
			assert_eq!(chain::records(), model.records(), "{deed:?}");
			assert_eq!(chain::money(), model.money(), "{deed:?}");
			assert_eq!(chain::exposures(), model.exposures(), "{deed:?}");
			assert_eq!(chain::purses(), model.purses(), "{deed:?}");
			Ledger::do_try_state().expect("the invariants hold");
		}
	}
}
proptest! {
	#![proptest_config(ProptestConfig { cases: cases(), max_shrink_time: 20_000, ..ProptestConfig::default() })]

	#[test]
	fn receivables_should_be_as_in_the_model_whatever_happens(steps in steps(&steps::TRADE)) {
		build_and_execute(|| as_in_the_model(&steps));
	}

	#[test]
	fn bank_should_break_nothing_when_it_freezes_burns_and_moves_money(steps in steps(&steps::BANK)) {
		build_and_execute(|| as_in_the_model(&steps));
	}
}
