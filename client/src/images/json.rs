//! What nodes tell, as JSON.

use super::views::{
	CommitView, ContestView, EvidenceView, LicenceView, UseAnswer, WindowView, WorkView,
};
use crate::types::to_hex;
use serde_json::{Value, json};
use stalhof_primitives::images::{FingerprintId, Format, Scope};

/// The MIME type of a format.
pub(super) const fn mime_type(format: Format) -> &'static str {
	match format {
		Format::Jpeg => "image/jpeg",
		Format::Png => "image/png",
		Format::WebP => "image/webp",
		Format::Gif => "image/gif",
	}
}

/// Until when something is open.
pub fn window_json(window: &WindowView) -> Value {
	let WindowView { until, until_block, open } = window;
	json!({ "until": until, "untilBlock": until_block, "open": open })
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
	let versions = work.versions;
	json!({
		"id": work.id, "owner": work.owner, "registrant": work.registrant, "claim": work.claim,
		"file": to_hex(&work.file), "pixels": to_hex(&work.pixels),
		"versions": {
			"algorithm": versions.algorithm, "decoder": versions.decoder, "bundle": versions.bundle,
		},
		"fingerprints": work.fingerprints, "width": work.width, "height": work.height,
		"format": mime_type(work.format), "iscc": to_hex(&work.iscc), "gtins": gtins,
		"committed": work.committed, "commitBlock": work.commit_block, "at": work.at,
		"block": work.block, "state": work.state, "seasoning": window_json(&work.seasoning),
		"contest": work.contest, "mayNotice": work.may_notice, "offeredTo": work.offered_to,
	})
}

/// A piece of evidence.
pub fn evidence_json(evidence: &EvidenceView) -> Value {
	let EvidenceView { kind, hash, time, by, at, confirmed } = evidence;
	let confirmed = confirmed.map(|(by, at)| json!({ "by": by, "at": at }));
	json!({
		"kind": kind, "hash": to_hex(hash), "time": time, "by": by, "at": at, "confirmed": confirmed,
	})
}

fn place(id: FingerprintId) -> Value {
	json!({ "work": id.work, "place": id.place })
}

/// A contest.
pub fn contest_json(contest: &ContestView) -> Value {
	let heard = contest.heard.map(|said| {
		said.map(
			|said| json!({ "by": said.by, "at": said.at, "reference": to_hex(&said.reference) }),
		)
	});
	let ended = contest.ended.map(|ended| {
		json!({
			"outcome": ended.outcome, "grades": ended.grades, "at": ended.at, "counted": ended.counted,
		})
	});
	json!({
		"id": contest.id, "work": place(contest.work), "prior": place(contest.prior),
		"distance": contest.distance, "threshold": contest.threshold, "owners": contest.owners,
		"at": contest.at, "answers": window_json(&contest.answers),
		"review": window_json(&contest.review), "heard": heard, "atPanel": contest.at_panel,
		"ended": ended,
	})
}

/// What a licence covers.
pub fn scope_json(scope: &Scope) -> Value {
	json!({
		"channels": scope.channels, "countries": scope.countries.to_vec(),
		"gtins": scope.gtins.to_vec(), "from": scope.from, "to": scope.to,
	})
}

/// A licence.
pub fn licence_json(licence: &LicenceView) -> Value {
	json!({
		"id": licence.id, "work": licence.work, "licensor": licence.licensor,
		"licensee": licence.licensee, "scope": scope_json(&licence.scope),
		"exclusive": licence.exclusive, "terms": to_hex(&licence.terms), "at": licence.at,
		"inForce": licence.in_force,
	})
}

/// Whether a use is allowed.
pub fn use_json(answer: &UseAnswer) -> Value {
	let UseAnswer { allowed, reason, licence, contested } = answer;
	json!({ "allowed": allowed, "reason": reason, "licence": licence, "contested": contested })
}
