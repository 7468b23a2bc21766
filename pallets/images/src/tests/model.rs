//! Random histories against a small model of what should come of them.

mod chain;
mod state;
mod take;

use super::*;
use proptest::prelude::*;
use state::Model;

/// Who takes part.
const FIRMS: [u32; 5] = [AUTHOR, SISTER, SQUATTER, SELLER, RIVAL];

/// Pictures that can be registered: picture `number` with so many bits changed. The first is near to the second, and the
/// second to the third.
const KINDS: [(u8, usize); 5] = [(1, 0), (1, 20), (1, 40), (2, 0), (2, 5)];

/// Channels that licences are for.
const CHANNELS: [Channel; 2] = [Channel::Marketplace, Channel::Print];

/// What can be done.
#[derive(Clone, Debug)]
pub(super) enum Step {
	Commit {
		by: u32,
		kind: usize,
	},
	Renew {
		by: u32,
		kind: usize,
	},
	Drop {
		by: u32,
		of: u32,
		kind: usize,
	},
	Reveal {
		by: u32,
		kind: usize,
		derived: bool,
	},
	Contest {
		work: WorkId,
		prior: WorkId,
		place: u8,
	},
	Answer {
		by: u32,
		contest: ContestId,
		side: Side,
	},
	Yield {
		by: u32,
		contest: ContestId,
		side: Side,
	},
	End {
		contest: ContestId,
	},
	/// Timestamps certify noon of the first day.
	Evidence {
		by: u32,
		work: WorkId,
		kind: EvidenceKind,
		number: u8,
	},
	Confirm {
		work: WorkId,
		place: u8,
	},
	/// By both operators.
	Revoke {
		by: u32,
		work: WorkId,
	},
	/// By both operators.
	Offer {
		by: u32,
		work: WorkId,
		to: u32,
	},
	Withdraw {
		by: u32,
		work: WorkId,
	},
	Accept {
		by: u32,
		work: WorkId,
	},
	/// Channels by their bits, days from the first on.
	Grant {
		by: u32,
		work: WorkId,
		to: Option<u32>,
		exclusive: bool,
		channels: u8,
		from: u32,
		to_day: u32,
	},
	EndLicence {
		by: u32,
		licence: LicenceId,
	},
	GiveUp {
		by: u32,
		licence: LicenceId,
	},
	DropLicence {
		licence: LicenceId,
	},
	Stand {
		firm: u32,
		active: bool,
	},
	Pass {
		hours: u32,
		blocks: u64,
	},
	/// Time goes by while the pallet stands still.
	Pause {
		hours: u32,
	},
}

/// A firm, mostly that one.
fn firm(most: u32) -> impl Strategy<Value = u32> {
	prop_oneof![6 => Just(most), 1 => proptest::sample::select(&FIRMS[..])]
}

/// One of the first works, mostly the author's or the squatter's.
fn a_work() -> impl Strategy<Value = WorkId> {
	prop_oneof![4 => Just(0u32), 4 => Just(1), 2 => 2u32..4, 1 => 4u32..8]
}

/// A work with its owner, mostly.
fn own() -> impl Strategy<Value = (u32, WorkId)> {
	prop_oneof![
		4 => Just((AUTHOR, 0)),
		3 => Just((SQUATTER, 1)),
		1 => Just((RIVAL, 0)),
		2 => (firm(AUTHOR), a_work()),
	]
}

/// A later and an earlier work, mostly.
fn pair() -> impl Strategy<Value = (WorkId, WorkId)> {
	prop_oneof![
		4 => Just((1, 0)),
		3 => Just((2, 1)),
		2 => Just((2, 0)),
		2 => Just((3, 1)),
		2 => (a_work(), a_work()),
	]
}

/// A contest, and a firm on a side of it, mostly.
fn party() -> impl Strategy<Value = (u32, ContestId, Side)> {
	let contest = prop_oneof![5 => Just(0u32), 2 => Just(1), 1 => 2u32..4];
	let who = prop_oneof![
		4 => Just((SQUATTER, Side::Work)),
		4 => Just((AUTHOR, Side::Prior)),
		1 => Just((SQUATTER, Side::Prior)),
		1 => (firm(SELLER), proptest::sample::select(Side::ALL)),
	];
	(contest, who).prop_map(|(contest, (firm, side))| (firm, contest, side))
}

fn step() -> impl Strategy<Value = Step> {
	let kind = || 0usize..KINDS.len();
	let evidence = proptest::sample::select(
		&[EvidenceKind::RawFile, EvidenceKind::Timestamp, EvidenceKind::SignedManifest][..],
	);
	let to = prop_oneof![4 => firm(SELLER).prop_map(Some), 1 => Just(None)];
	let hours = prop_oneof![
		8 => proptest::sample::select(&[0u32, 1, 12][..]),
		4 => proptest::sample::select(&[25u32, 80, 200, 300][..]),
		1 => Just(3_000),
	];
	let maker = || firm(SQUATTER);
	prop_oneof![
		6 => (maker(), kind()).prop_map(|(by, kind)| Step::Commit { by, kind }),
		1 => (maker(), kind()).prop_map(|(by, kind)| Step::Renew { by, kind }),
		1 => (firm(AUTHOR), maker(), kind())
			.prop_map(|(by, of, kind)| Step::Drop { by, of, kind }),
		12 => (maker(), kind(), proptest::bool::weighted(0.3))
			.prop_map(|(by, kind, derived)| Step::Reveal { by, kind, derived }),
		14 => (pair(), 0u8..3).prop_map(|((work, prior), place)| Step::Contest {
			work,
			prior,
			place
		}),
		24 => party().prop_map(|(by, contest, side)| Step::Answer { by, contest, side }),
		2 => party().prop_map(|(by, contest, side)| Step::Yield { by, contest, side }),
		14 => party().prop_map(|(_, contest, _)| Step::End { contest }),
		8 => (own(), evidence, 0u8..6)
			.prop_map(|((by, work), kind, number)| Step::Evidence { by, work, kind, number }),
		8 => (a_work(), 0u8..2).prop_map(|(work, place)| Step::Confirm { work, place }),
		1 => own().prop_map(|(by, work)| Step::Revoke { by, work }),
		3 => (own(), firm(RIVAL)).prop_map(|((by, work), to)| Step::Offer { by, work, to }),
		1 => own().prop_map(|(by, work)| Step::Withdraw { by, work }),
		3 => (firm(RIVAL), a_work()).prop_map(|(by, work)| Step::Accept { by, work }),
		10 => (own(), to, any::<bool>(), 1u8..4, 0u32..40, 0u32..60).prop_map(
			|((by, work), to, exclusive, channels, from, length)| Step::Grant {
				by,
				work,
				to,
				exclusive,
				channels,
				from,
				to_day: from + length,
			}
		),
		2 => (firm(AUTHOR), 0u32..4).prop_map(|(by, licence)| Step::EndLicence { by, licence }),
		2 => (firm(SELLER), 0u32..4).prop_map(|(by, licence)| Step::GiveUp { by, licence }),
		3 => (0u32..4).prop_map(|licence| Step::DropLicence { licence }),
		2 => (proptest::sample::select(&FIRMS[..]), proptest::bool::weighted(0.8))
			.prop_map(|(firm, active)| Step::Stand { firm, active }),
		20 => (hours, 0u64..30).prop_map(|(hours, blocks)| Step::Pass { hours, blocks }),
		1 => (1u32..100).prop_map(|hours| Step::Pause { hours }),
	]
}

/// The same of works and contests that come after so many contests of two works each.
fn after(mut step: Step, lost: u32) -> Step {
	let (works, contests) = (2 * lost, lost);
	match &mut step {
		Step::Contest { work, prior, .. } => {
			*work += works;
			*prior += works;
		}
		Step::Evidence { work, .. }
		| Step::Confirm { work, .. }
		| Step::Revoke { work, .. }
		| Step::Offer { work, .. }
		| Step::Withdraw { work, .. }
		| Step::Accept { work, .. }
		| Step::Grant { work, .. } => *work += works,
		Step::Answer { contest, .. } | Step::Yield { contest, .. } | Step::End { contest } => {
			*contest += contests;
		}
		_ => {}
	}
	step
}

/// A work of the author, and a copy by the squatter that is contested or can be; a sealed work of another, and so many
/// contests that the squatter has lost.
fn begin(sealed: bool, contested: bool, lost: u32) -> Vec<Step> {
	let mut steps = vec![];
	for (number, by) in (0..lost).zip([SISTER, RIVAL]) {
		let (work, prior) = (2 * number + 1, 2 * number);
		let kinds = [(by, 3 + number as usize), (SQUATTER, 4 - number as usize)];
		for (by, kind) in kinds {
			steps.push(Step::Commit { by, kind });
			steps.push(Step::Pass { hours: 0, blocks: 10 });
		}
		for (by, kind) in kinds {
			steps.push(Step::Reveal { by, kind, derived: false });
		}
		steps.push(Step::Contest { work, prior, place: 0 });
		steps.push(Step::Pass { hours: 200, blocks: 30 });
		steps.push(Step::End { contest: number });
	}
	if sealed {
		steps.push(Step::Commit { by: RIVAL, kind: 1 });
		steps.push(Step::Renew { by: RIVAL, kind: 1 });
	}
	steps.extend([
		Step::Commit { by: AUTHOR, kind: 0 },
		Step::Pass { hours: 0, blocks: 10 },
		Step::Commit { by: SQUATTER, kind: 1 },
		Step::Reveal { by: AUTHOR, kind: 0, derived: false },
		Step::Pass { hours: 1, blocks: 10 },
		Step::Reveal { by: SQUATTER, kind: 1, derived: false },
	]);
	if contested {
		steps.push(after(Step::Contest { work: 1, prior: 0, place: 1 }, lost));
	}
	steps
}

fn works_are_as_in_the_model(begin: &[Step], steps: &[Step]) {
	let mut model = Model::new();
	for step in begin.iter().chain(steps) {
		let taken = chain::take(step);
		assert_eq!(taken, model.take(step), "{step:?}");
		if !taken {
			continue;
		}
		Images::do_try_state().expect("the invariants hold");
		assert_eq!(chain::works(), model.works(), "{step:?}");
		assert_eq!(chain::contests(), model.contests(), "{step:?}");
		assert_eq!(chain::losses(), model.losses(), "{step:?}");
		assert_eq!(chain::licences(), model.licences(), "{step:?}");
		for (work, day) in (0..6).flat_map(|work| [0, 20, 50].map(|day| (work, day))) {
			for (firm, channel) in FIRMS.iter().flat_map(|firm| [(*firm, 0), (*firm, 1)]) {
				assert_eq!(
					chain::may_use(work, firm, channel, day),
					model.may_use(work, firm, channel, day),
					"{work} {firm} {channel} {day}, {step:?}"
				);
			}
		}
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(64))]
	#[test]
	fn works_should_be_as_in_the_model_whatever_happens(
		sealed: bool,
		contested in proptest::bool::weighted(0.8),
		lost in prop_oneof![3 => Just(0u32), 1 => Just(2)],
		steps in proptest::collection::vec(step(), 1..100),
	) {
		let steps: Vec<_> = steps.into_iter().map(|step| after(step, lost)).collect();
		build_and_execute(|| works_are_as_in_the_model(&begin(sealed, contested, lost), &steps));
	}
}
