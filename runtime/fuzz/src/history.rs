//! Histories: made of choices, kept, done again.

use crate::{
	Chain, Choices, RuntimeCall, calls,
	step::{Outcome, Step},
};
use frame_support::traits::GetCallMetadata;
use std::{
	collections::BTreeMap,
	panic::{AssertUnwindSafe, catch_unwind},
};

/// How often each call was made and succeeded: `(pallet, call)` to both.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counts(pub BTreeMap<(&'static str, &'static str), (u32, u32)>);

impl Counts {
	fn note(&mut self, call: &RuntimeCall, done: bool) {
		let names = call.get_call_metadata();
		let (made, succeeded) = self.0.entry((names.pallet_name, names.function_name)).or_default();
		(*made, *succeeded) = (*made + 1, *succeeded + u32::from(done));
	}

	/// Adds what another history counted.
	pub fn add(&mut self, other: &Self) {
		for (names, (made, succeeded)) in &other.0 {
			let own = self.0.entry(*names).or_default();
			*own = (own.0 + made, own.1 + succeeded);
		}
	}

	/// The calls of a pallet that succeeded.
	pub fn succeeded(&self, pallet: &str) -> Vec<&'static str> {
		let own = self.0.iter().filter(|((of, _), (_, done))| *of == pallet && *done > 0);
		own.map(|((_, call), _)| *call).collect()
	}
}

/// What happened on a chain.
#[derive(Default)]
pub struct History {
	chain: Chain,
	/// All steps so far.
	pub steps: Vec<Step>,
	/// How often each call succeeded.
	pub counts: Counts,
	/// Errors, by how often a call failed or was refused for them.
	pub errors: BTreeMap<String, u32>,
}

/// A history in which something was wrong.
#[derive(Clone, Debug)]
pub struct Failure {
	/// What.
	pub what: String,
	/// All steps up to it.
	pub steps: Vec<Step>,
}

impl Failure {
	/// The steps of the last block.
	pub fn last_block(&self) -> &[Step] {
		let begins = |step: &Step| matches!(step, Step::Block { .. });
		// The last step itself ends the block that is wrong, unless a transaction was.
		let before = self.steps.split_last().map_or(&self.steps[..], |(_, before)| before);
		let first = before.iter().rposition(begins).map_or(0, |place| place + 1);
		&self.steps[first..]
	}
}

impl History {
	/// Goes on for so many blocks, or as long as there are choices.
	///
	/// # Errors
	/// What was wrong.
	///
	/// # Panics
	/// When the runtime does.
	pub fn play(&mut self, choices: &Choices, blocks: u32) -> Result<(), String> {
		let theme = calls::theme(choices);
		let opening = self.chain.look(|| calls::opening(choices));
		for block in opening {
			for step in block {
				self.take(step)?;
			}
			self.take(Step::Block { slots: 1 })?;
		}
		for _ in 0..blocks {
			if choices.is_over() {
				break;
			}
			for _ in 0..choices.below(MOST_IN_BLOCK) {
				for step in self.chain.look(|| calls::steps(choices, theme)) {
					self.take(step)?;
				}
			}
			self.take(Step::Block { slots: calls::slots(choices) })?;
		}
		Ok(())
	}

	fn take(&mut self, step: Step) -> Result<(), String> {
		self.steps.push(step.clone());
		let outcome = self.chain.take(&step)?;
		let call = match &step {
			Step::Signed { call, .. } | Step::General(call) => call,
			Step::Block { .. } | Step::Bytes(_) => return Ok(()),
		};
		if let Some(outcome) = outcome {
			self.counts.note(call, outcome == Outcome::Done);
			if outcome != Outcome::Done {
				let names = call.get_call_metadata();
				let error = match &outcome {
					Outcome::Failed(sp_runtime::DispatchError::Module(error)) => {
						error.message.unwrap_or("?").into()
					}
					other => format!("{other:?}"),
				};
				let error = format!("{}.{}: {error}", names.pallet_name, names.function_name);
				*self.errors.entry(error).or_default() += 1;
			}
		}
		Ok(())
	}
}

/// The most things that are tried in a block.
const MOST_IN_BLOCK: u32 = 24;

/// What a panic said.
fn said(panic: &(dyn std::any::Any + Send)) -> String {
	let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
	let text = text.or_else(|| panic.downcast_ref::<String>().cloned());
	format!("a panic: {}", text.unwrap_or_default())
}

/// Does something with a history, and makes a failure of what is wrong with it.
fn caught(act: impl FnOnce(&mut History) -> Result<(), String>) -> Result<History, Box<Failure>> {
	let mut history = History::default();
	let result = catch_unwind(AssertUnwindSafe(|| act(&mut history)));
	match result.unwrap_or_else(|panic| Err(said(&*panic))) {
		Ok(()) => Ok(history),
		Err(what) => Err(Box::new(Failure { what, steps: history.steps })),
	}
}

/// Makes a history of so many blocks.
///
/// # Errors
/// A history in which something was wrong.
pub fn run(choices: &Choices, blocks: u32) -> Result<History, Box<Failure>> {
	caught(|history| history.play(choices, blocks))
}

/// Does a history again.
///
/// # Errors
/// The same as far as something is wrong.
pub fn replay(steps: &[Step]) -> Result<History, Box<Failure>> {
	caught(|history| steps.iter().try_for_each(|step| history.take(step.clone())))
}
