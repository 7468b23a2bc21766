//! What the runtime tells, as the `images_*` methods of nodes write it.

use super::views::{
	CommitView, ContestView, EvidenceView, LicenceView, SaidView, WindowView, WorkView,
};
use crate::types::to_hex;
use serde_json::{Value, json};
use stalhof_primitives::images::{FingerprintId, Versions};

/// By which rules fingerprints were made.
pub(super) fn versions_json(versions: Versions) -> Value {
	let Versions { algorithm, decoder, bundle } = versions;
	json!({ "algorithm": algorithm, "decoder": decoder, "bundle": bundle })
}

/// Until when something is open.
pub fn window_json(window: &WindowView) -> Value {
	let WindowView { until, until_block, open } = window;
	json!({ "until": until, "block": until_block, "over": !open })
}

/// A commitment.
pub fn commit_json(commit: &CommitView) -> Value {
	let CommitView { hash, at, block, window, last } = commit;
	json!({
		"hash": to_hex(hash), "at": at, "block": block, "window": window_json(window), "last": last,
	})
}

/// A work.
pub fn work_json(work: &WorkView) -> Value {
	let gtins: Vec<Value> = work
		.gtins
		.iter()
		.map(|shown| json!({ "gtin": shown.gtin, "licensed": shown.licensed }))
		.collect();
	json!({
		"id": work.id, "owner": work.owner, "registrant": work.registrant, "claim": work.claim,
		"file": to_hex(&work.file), "pixels": to_hex(&work.pixels),
		"versions": versions_json(work.versions),
		"fingerprints": work.fingerprints, "width": work.width, "height": work.height,
		"format": work.format, "iscc": (!work.iscc.is_empty()).then(|| to_hex(&work.iscc)),
		"gtins": gtins, "committed": work.committed, "commitBlock": work.commit_block, "revealed": work.at,
		"block": work.block, "state": work.state, "seasoning": window_json(&work.seasoning),
		"contest": work.contest, "mayNotice": work.may_notice, "offeredTo": work.offered_to,
	})
}

/// A piece of evidence.
pub fn evidence_json(evidence: &EvidenceView) -> Value {
	let EvidenceView { kind, hash, time, by, at, confirmed } = evidence;
	let confirmed = confirmed.map(|(by, at)| json!({ "by": by, "moment": at }));
	json!({
		"kind": kind, "hash": to_hex(hash), "time": time, "by": by, "moment": at,
		"confirmed": confirmed,
	})
}

fn place(id: FingerprintId) -> Value {
	json!({ "work": id.work, "place": id.place })
}

/// What is said of both works of a contest.
fn sides<T>([work, prior]: [T; 2], of: impl Fn(T) -> Value) -> Value {
	json!({ "work": of(work), "prior": of(prior) })
}

/// A contest.
pub fn contest_json(contest: &ContestView) -> Value {
	let said = |said: Option<SaidView>| match said {
		Some(SaidView { by, at, reference }) => {
			json!({ "by": by, "moment": at, "reference": to_hex(&reference) })
		}
		None => Value::Null,
	};
	let ended = contest.ended.map(|ended| {
		let grades = sides(ended.grades, |grade| json!(grade));
		json!({
			"outcome": ended.outcome, "grades": grades, "moment": ended.at, "counted": ended.counted,
		})
	});
	json!({
		"id": contest.id, "work": place(contest.work), "prior": place(contest.prior),
		"distance": contest.distance, "threshold": contest.threshold,
		"versions": versions_json(contest.versions),
		"owners": sides(contest.owners, |owner| json!(owner)), "began": contest.at,
		"stage": contest.stage, "deadline": contest.deadline(),
		"answers": window_json(&contest.answers), "review": window_json(&contest.review),
		"heard": sides(contest.heard, said), "atPanel": contest.at_panel, "ended": ended,
	})
}

/// A licence.
pub fn licence_json(licence: &LicenceView) -> Value {
	let scope = &licence.scope;
	json!({
		"id": licence.id, "work": licence.work, "licensor": licence.licensor,
		"licensee": licence.licensee, "channels": scope.channels,
		"countries": scope.countries.to_vec(), "gtins": scope.gtins.to_vec(), "from": scope.from,
		"to": scope.to, "exclusive": licence.exclusive, "terms": to_hex(&licence.terms),
		"given": licence.at, "inForce": licence.in_force,
	})
}
