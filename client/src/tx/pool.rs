//! Refusals of the transaction pool in words.

use crate::error::Error;
use stalhof_primitives::refusal::Refusal;

/// Whether the account's nonce has moved on: signing again with a fresh one may help.
pub(crate) fn is_stale(error: &Error) -> bool {
	match error {
		Error::PoolPriority(_) => true,
		Error::PoolInvalid { reason, .. } => reason.contains("outdated"),
		_ => false,
	}
}

/// Code with which the pool says that it has this very extrinsic.
pub(crate) const ALREADY_IMPORTED: i32 = 1013;

/// Whether the node does not take the extrinsic. Whatever the reason it gives, the extrinsic may have
/// been sent before: of one whose era is over, for instance, it says that the signature is bad.
pub(crate) fn is_refusal(error: &Error) -> bool {
	matches!(
		error,
		Error::PoolInvalid { .. }
			| Error::NotAllowed(_)
			| Error::PoolBanned
			| Error::PoolPriority(_)
			| Error::PoolFull
			| Error::PoolRefused { .. }
			| Error::OtherRuntime { .. }
	)
}

/// What the node's refusal to take an extrinsic means. Other errors stay as they are.
pub(crate) fn explain(error: Error) -> Error {
	let Error::Rpc { code, why, .. } = &error else { return error };
	match code {
		1010 => invalid(why),
		1011 => Error::PoolInvalid {
			reason: why.clone(),
			remedy: "the chain cannot tell whether it is valid; send it again later",
		},
		1012 => Error::PoolBanned,
		1014 => Error::PoolPriority(why.clone()),
		1016 => Error::PoolFull,
		1001..=1040 => Error::PoolRefused { code: *code, message: why.clone() },
		_ => error,
	}
}

fn invalid(why: &str) -> Error {
	// The node sends the general words, and the reason in brackets.
	let reason = why
		.strip_prefix("Invalid Transaction (")
		.and_then(|rest| rest.strip_suffix(')'))
		.unwrap_or(why)
		.to_owned();
	let number = reason.strip_prefix("Custom error: ").and_then(|number| number.parse().ok());
	if let Some(refusal) = number.and_then(Refusal::of_code) {
		return Error::NotAllowed(refusal);
	}
	let has = |part: &str| reason.contains(part);
	let remedy = if has("outdated") {
		"another transaction used its nonce: prepare and sign it again"
	} else if has("bad signature") {
		"it was signed for another chain, another runtime version or by another key: prepare and sign it again"
	} else if has("in the future") {
		"a transaction of the account before it is missing: send that one first, or prepare it again"
	} else if has("ancient birth block") {
		"its era is over: prepare and sign it again, with a longer --era if signing takes long"
	} else if has("exhaust the resources") {
		"it is too large or too much work for one block: split it"
	} else if has("fees") || has("balance") {
		"the account does not exist on the chain: an organisation's administrator appoints it as an operator"
	} else if has("Custom error") {
		"a rule of the chain refuses it that this program does not know: use a newer one"
	} else {
		"prepare and sign it again"
	};
	Error::PoolInvalid { reason, remedy }
}

#[cfg(test)]
mod tests {
	use super::*;

	fn refusal(code: i32, why: &str) -> Error {
		explain(Error::Rpc {
			url: "ws://n".into(),
			method: "author_submitAndWatchExtrinsic".into(),
			code,
			why: why.into(),
		})
	}

	#[test]
	fn refusals_should_say_what_to_do() {
		let cases = [
			(1010, "Invalid Transaction (Transaction is outdated)", "pool-invalid", "nonce"),
			(1013, "Transaction Already Imported (0x00)", "pool-refused", "prepare"),
			(
				1010,
				"Invalid Transaction (Transaction has a bad signature)",
				"pool-invalid",
				"another key",
			),
			(
				1010,
				"Invalid Transaction (Transaction will be valid in the future)",
				"pool-invalid",
				"first",
			),
			(
				1010,
				"Invalid Transaction (Transaction has an ancient birth block)",
				"pool-invalid",
				"--era",
			),
			(1010, "Invalid Transaction (Custom error: 7)", "lapsed", "renew"),
			(1010, "Invalid Transaction (Custom error: 200)", "pool-invalid", "newer"),
			(1010, "Invalid Transaction (Something new)", "pool-invalid", "prepare"),
			(1011, "Unknown Transaction Validity (CannotLookup)", "pool-invalid", "later"),
			(1012, "Transaction is temporarily banned", "pool-banned", "--era"),
			(1014, "Priority is too low: (1 vs 1)", "pool-priority", "fresh nonce"),
			(1016, "Immediately Dropped", "pool-full", "again"),
			(1015, "Cycle Detected", "pool-refused", "prepare"),
			(1002, "Verification Error: runtime panicked", "pool-refused", "prepare"),
			(-32601, "Method not found", "rpc", "node"),
		];
		for (code, why, name, part) in cases {
			let error = refusal(code, why);
			assert_eq!(error.code(), name, "{why}");
			assert!(error.remedy().contains(part), "{why}: {}", error.remedy());
		}
	}

	#[test]
	fn only_a_used_nonce_should_be_tried_again() {
		assert!(is_stale(&refusal(1014, "Priority is too low: (1 vs 1)")));
		assert!(is_stale(&refusal(1010, "Invalid Transaction (Transaction is outdated)")));
		assert!(!is_stale(&refusal(1010, "Invalid Transaction (Transaction has a bad signature)")));
		for code in [1010, 1011, 1012, 1013, 1014, 1015, 1016] {
			assert!(is_refusal(&refusal(code, "whatever")), "{code}");
		}
		assert!(!is_refusal(&refusal(-32601, "Method not found")));
	}
}
