mod acts;
mod close;
mod enact;
mod genesis;
mod model;
mod pause;
mod propose;
mod reads;
mod recovery;
mod try_state;
mod upgrade;
mod vote;
mod withdraw;

use crate::{mock::*, types::*, *};
use frame_support::assert_ok;
use stalhof_primitives::organisation::Standing;

pub(crate) type Consortiums = pallet_consortium::Error<Test>;

/// Suspension of member `number`, without a replacement.
fn suspend(number: u32) -> ActOf<Test> {
	Act::Suspend { organisation: OrgId(number), replacement: None }
}

/// An upgrade to code with that hash.
fn upgrade(byte: u8) -> ActOf<Test> {
	Act::Upgrade { code_hash: [byte; 32].into() }
}

/// What makes votes be taken for `hours`.
fn voting_hours(hours: u32) -> ActOf<Test> {
	Act::SetParameter { setting: Setting::VotingHours(hours) }
}

/// Moves an act by account `number`.
fn propose(number: u8, act: ActOf<Test>) -> MotionId {
	let motion = NextMotion::<Test>::get();
	assert_ok!(Council::propose(by(number), Box::new(act)));
	motion
}

/// Has these accounts say aye, or no.
fn vote(motion: MotionId, aye: bool, numbers: &[u8]) {
	for number in numbers {
		assert_ok!(Council::vote(by(*number), motion, aye));
	}
}

/// Has everybody vote for an act that 1 moves, and closes it. Leaves the events of that.
fn pass_motion(act: ActOf<Test>) -> MotionId {
	let motion = propose(1, act);
	for entry in pallet_consortium::Roster::<Test>::get() {
		vote(motion, true, &[u8::try_from(entry.organisation.0).unwrap()]);
	}
	System::reset_events();
	assert_ok!(Council::close(by(1), motion));
	motion
}

/// Moves an act and has it done, at once or after its delay. Leaves no events.
fn carry(act: ActOf<Test>) {
	let motion = pass_motion(act);
	if Motions::<Test>::contains_key(Ordered(motion)) {
		pass(24);
		assert_ok!(Council::enact(by(1), motion));
	}
	assert!(events().contains(&Event::Enacted { motion }));
}

/// Lets a motion's time run out.
fn run_out() {
	pass_time(u64::from(VOTING_HOURS) * HOUR);
	pass_blocks(WINDOW_BLOCKS);
}

fn tally(ayes: u32, noes: u32, counted: u32) -> Tally {
	Tally { ayes, noes, counted }
}

fn voted(motion: MotionId, group: u32, organisation: u32, aye: bool) -> Event<Test> {
	Event::Voted { motion, group: GroupId(group), organisation: OrgId(organisation), aye }
}

fn standing(number: u32) -> Standing {
	Consortium::standing_of(OrgId(number)).expect("there is such an organisation")
}

/// How many motions of a group are open or wait.
fn open(group: u32) -> u32 {
	OpenMotions::<Test>::get(Ordered(GroupId(group)))
}

/// The votes on a motion: group, organisation, aye.
fn votes(motion: MotionId) -> Vec<(u32, u32, bool)> {
	Votes::<Test>::iter_prefix(Ordered(motion))
		.map(|(Ordered(group), vote)| (group.0, vote.organisation.0, vote.aye))
		.collect()
}
