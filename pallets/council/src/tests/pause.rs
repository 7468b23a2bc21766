use super::*;
use frame_support::assert_noop;
use proptest::prelude::*;
use sp_runtime::{DispatchError, traits::Dispatchable};
use stalhof_support::{Clock, Pauses};

const DAY: u64 = 24 * HOUR;

fn remark() -> RuntimeCall {
	frame_system::Call::remark { remark: vec![] }.into()
}

fn transfer() -> RuntimeCall {
	pallet_balances::Call::transfer_all { dest: account(2), keep_alive: true }.into()
}

fn batch(calls: Vec<RuntimeCall>) -> RuntimeCall {
	pallet_utility::Call::batch { calls }.into()
}

/// The call of a pallet that may be paused which no pause touches.
fn payment(calls: Vec<RuntimeCall>) -> RuntimeCall {
	pallet_utility::Call::batch_all { calls }.into()
}

fn send(call: RuntimeCall) -> Result<(), DispatchError> {
	call.dispatch(by(1)).map(|_| ()).map_err(|error| error.error)
}

fn filtered() -> Result<(), DispatchError> {
	Err(frame_system::Error::<Test>::CallFiltered.into())
}

/// What became of the calls of batches since the last events: the error of the one that failed.
fn interrupted() -> Vec<(u32, DispatchError)> {
	let interrupted = System::read_events_for_pallet::<pallet_utility::Event>()
		.into_iter()
		.filter_map(|event| match event {
			pallet_utility::Event::BatchInterrupted { index, error } => Some((index, error)),
			_ => None,
		});
	let interrupted = interrupted.collect();
	System::reset_events();
	interrupted
}

#[test]
fn pallet_should_be_paused_when_a_third_of_the_groups_say_aye() {
	build_and_execute(|| {
		let pallet = UTILITY;
		let motion = propose(1, Act::Pause { pallet });
		assert_noop!(Council::close(by(1), motion), Error::<Test>::Undecided);
		vote(motion, true, &[2]);
		events();
		assert_ok!(Council::close(by(1), motion));
		let until = later(Now::get(), DAY);
		let period = Period { since: Now::get(), until };
		let tally = tally(2, 0, 6);
		assert_eq!(
			events(),
			[
				Event::Passed { motion, tally, from: None },
				Event::PalletPaused { pallet, until },
				Event::Enacted { motion },
			]
		);
		assert_eq!(Paused::<Test>::get(pallet), Some(period));
	});
}

#[test]
fn pause_should_be_prolonged_by_more_than_half_alone() {
	build_and_execute(|| {
		let pallet = UTILITY;
		let since = Now::get();
		// A second motion that was moved before the first one passed needs the majority too.
		let early = propose(1, Act::Pause { pallet });
		vote(early, true, &[2]);
		carry(Act::Pause { pallet });
		assert_noop!(Council::close(by(1), early), Error::<Test>::Undecided);
		pass(23);
		let motion = propose(2, Act::Pause { pallet });
		vote(motion, true, &[1, 3]);
		assert_noop!(Council::close(by(1), motion), Error::<Test>::Undecided);
		vote(motion, true, &[4]);
		events();
		assert_ok!(Council::close(by(1), motion));
		let until = later(since, 2 * DAY);
		let tally = tally(4, 0, 6);
		assert_eq!(
			events(),
			[
				Event::Passed { motion, tally, from: None },
				Event::PalletPaused { pallet, until },
				Event::Enacted { motion },
			]
		);
		assert_eq!(Paused::<Test>::get(pallet), Some(Period { since, until }));
	});
}

/// Never: a pause has no end.
#[test]
fn pause_should_end_by_itself() {
	build_and_execute(|| {
		carry(Act::Pause { pallet: UTILITY });
		pass_time(DAY - 1);
		assert!(Council::is_paused(UTILITY));
		assert_eq!(send(batch(vec![])), filtered());
		pass_time(1);
		assert!(!Council::is_paused(UTILITY));
		assert_ok!(send(batch(vec![])));
		let motion = pass_motion(Act::Resume { pallet: UTILITY });
		let error = Error::<Test>::NotPaused.into();
		assert!(events().contains(&Event::NotEnacted { motion, error }));
		assert_eq!(Council::paused_millis(UTILITY, Now::get()), DAY);
	});
}

/// Never: a pause stops blocks. What blocks and the council need is no pallet that may be paused.
#[test]
fn pause_should_touch_no_pallet_but_its_own() {
	build_and_execute(|| {
		carry(Act::Pause { pallet: UTILITY });
		for call in [
			remark(),
			crate::Call::close { motion: 404 }.into(),
			pallet_consortium::Call::strike_application { organisation: OrgId(404) }.into(),
			pallet_assets::Call::start_destroy { id: 1 }.into(),
			transfer(),
		] {
			assert_ne!(send(call), filtered());
		}
		for pallet in [0, 2, 20, 21] {
			assert_noop!(Council::pause(pallet), Error::<Test>::NotPausable);
		}
	});
}

#[test]
fn call_that_no_pause_touches_should_run_when_its_pallet_is_paused() {
	build_and_execute(|| {
		carry(Act::Pause { pallet: UTILITY });
		assert_eq!(send(batch(vec![remark()])), filtered());
		assert_ok!(send(payment(vec![remark()])));
		// But it does not carry in what is paused.
		assert_eq!(send(payment(vec![batch(vec![])])), filtered());
	});
}

#[test]
fn paused_call_should_be_refused_when_it_comes_inside_of_wrappers() {
	build_and_execute(|| {
		assert_ok!(send(batch(vec![transfer()])));
		assert_eq!(interrupted(), []);
		carry(Act::Pause { pallet: BALANCES });
		assert_eq!(send(transfer()), filtered());
		let refused = (1, filtered().unwrap_err());
		assert_ok!(send(batch(vec![remark(), transfer()])));
		assert_eq!(interrupted(), [refused]);
		let nested = batch(vec![batch(vec![remark(), transfer()])]);
		assert_ok!(send(nested));
		assert_eq!(interrupted(), [refused]);
		assert_eq!(send(payment(vec![transfer()])), filtered());
		let call = Box::new(transfer());
		let derived = pallet_utility::Call::as_derivative { index: 0, call };
		assert_eq!(send(derived.into()), filtered());
		assert_ok!(send(batch(vec![remark()])));
		assert_eq!(interrupted(), []);
	});
}

#[test]
fn time_should_stand_still_for_a_pallet_when_it_is_paused() {
	build_and_execute(|| {
		let start = Now::get();
		let running = || TestClock::running(UTILITY);
		carry(Act::Pause { pallet: UTILITY });
		pass_time(10 * HOUR);
		assert_eq!(running(), start);
		assert_eq!(TestClock::running(BALANCES), Now::get());
		carry(Act::Resume { pallet: UTILITY });
		assert_eq!(PausedTime::<Test>::get(UTILITY), 10 * HOUR);
		pass_time(HOUR);
		assert_eq!(running(), later(start, HOUR));
		carry(Act::Pause { pallet: UTILITY });
		pass_time(100 * HOUR);
		assert_eq!(running(), later(start, HOUR + 76 * HOUR));
		carry(Act::Pause { pallet: UTILITY });
		// The pause that has ended is added up when the next begins.
		assert_eq!(PausedTime::<Test>::get(UTILITY), 34 * HOUR);
	});
}

#[derive(Clone, Copy, Debug)]
enum Step {
	Wait(u64),
	Pause,
	Resume,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
	let step = prop_oneof![
		4 => (0..3 * DAY).prop_map(Step::Wait),
		1 => Just(Step::Wait(DAY)),
		3 => Just(Step::Pause),
		2 => Just(Step::Resume),
	];
	prop::collection::vec(step, 1..40)
}

/// Pauses as a list of intervals, none of which overlaps another.
#[derive(Default)]
struct Intervals(Vec<(u64, u64)>);

impl Intervals {
	fn running(&self, now: u64) -> bool {
		self.0.last().is_some_and(|(_, until)| now < *until)
	}

	fn pause(&mut self, now: u64) {
		match self.0.last_mut() {
			Some((_, until)) if now < *until => *until += DAY,
			_ => self.0.push((now, now + DAY)),
		}
	}

	fn resume(&mut self, now: u64) {
		if let Some((_, until)) = self.0.last_mut() {
			*until = now;
		}
	}

	fn stood(&self, now: u64) -> u64 {
		self.0.iter().map(|(since, until)| (*until).min(now) - since).sum()
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(64))]

	#[test]
	fn paused_time_should_be_the_sum_of_the_intervals(steps in steps()) {
		build_and_execute(|| {
			let mut model = Intervals::default();
			for step in steps {
				let (before, ran) = (Now::get(), TestClock::running(UTILITY));
				let stands = model.running(before.as_millis());
				match step {
					Step::Wait(millis) => pass_time(millis),
					Step::Pause => {
						assert_ok!(Council::pause(UTILITY));
						model.pause(before.as_millis());
					}
					Step::Resume if stands => {
						assert_ok!(Council::resume(UTILITY));
						model.resume(before.as_millis());
					}
					Step::Resume => {
						assert_noop!(Council::resume(UTILITY), Error::<Test>::NotPaused);
					}
				}
				let now = Now::get().as_millis();
				assert_eq!(Council::is_paused(UTILITY), model.running(now));
				assert_eq!(Council::paused_millis(UTILITY, Now::get()), model.stood(now));
				let runs = TestClock::running(UTILITY);
				assert_eq!(runs.as_millis(), now - model.stood(now));
				// What a pallet's windows run by never goes back, and stands while the pallet does.
				assert!(runs >= ran);
				assert!(runs == ran || !(stands && model.running(now)));
			}
		});
	}
}
