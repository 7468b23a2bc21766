//! Codes, exit codes and remedies.

use super::{Error, images, movements, receivables};
use crate::goods::GoodsError;

impl Error {
	/// Stable name of the kind of error, in kebab case.
	pub fn code(&self) -> &'static str {
		self.facts().0
	}

	/// Exit code of the command line: 1 unexpected, 3 bad input and nothing was sent, 4 node not
	/// reachable or not a Stalhof node, 5 refused by the chain, 6 not finalised in time, 7 a proof
	/// did not verify, 8 key or password, 9 pictures that may not be used. 0 for [`Error::OutputClosed`].
	pub fn exit_code(&self) -> u8 {
		self.facts().1
	}

	/// What to do about it.
	pub fn remedy(&self) -> String {
		match self {
			Self::PoolInvalid { remedy, .. } => (*remedy).to_owned(),
			Self::NotAllowed(refusal) => refusal.remedy().to_owned(),
			Self::UnknownCall { known, .. } => format!("it has: {known}"),
			Self::BadArguments { expected, .. } => format!("it takes {expected}"),
			Self::OtherRuntime { searched: true, .. } => {
				"it is in no block, and now it cannot be: prepare and sign it again".to_owned()
			}
			Self::TakesMotion { command, .. } => format!("propose it with `{command}`"),
			Self::KeyNotFound { .. } => {
				"see `stalhof keys list`, or name a file with a `/` in its path".to_owned()
			}
			Self::InnerCall { name, .. } if name.ends_with(" in Council.NotEnacted") => {
				"the motion is spent; once the cause is gone, propose it again".to_owned()
			}
			Self::Dispatch { name, .. } | Self::InnerCall { name, .. } => {
				let own = movements::remedy(name)
					.or_else(|| receivables::remedy(name))
					.or_else(|| images::remedy(name));
				own.unwrap_or(self.facts().2).to_owned()
			}
			_ => self.facts().2.to_owned(),
		}
	}

	/// Code, exit code, and remedy.
	fn facts(&self) -> (&'static str, u8, &'static str) {
		const OTHER_NODE: &str =
			"do not use this node's answers; ask another node, and tell its operator";
		match self {
			Self::Internal(_) => ("internal", 1, "please report it with the command that you ran"),
			Self::OutputClosed => ("output-closed", 0, "nothing"),
			Self::File { .. } => ("file", 3, "check that the path is right and may be used"),
			Self::FileExists(_) => {
				("file-exists", 3, "choose another name; nothing is ever overwritten")
			}
			Self::BadFile { .. } => ("bad-file", 3, "check that it is the right file and complete"),
			Self::SomeFiles { .. } => (
				"some-files",
				3,
				"the lines of these files say what to do with them; the others are done",
			),
			Self::SomeRows { .. } => (
				"some-rows",
				3,
				"what was said of these rows says what to do with them; the others are done",
			),
			Self::UseNotAllowed { .. } => (
				"use-not-allowed",
				9,
				"each line says whose work it is: ask for a licence, or take the picture down; a person looks first at what is not certain",
			),
			Self::NotCertified { .. } => (
				"not-certified",
				7,
				"do not rely on it: have a certificate made anew of this very file, at a node that you trust",
			),
			Self::BadValue { .. } => ("bad-value", 3, "correct the value; `--help` describes it"),
			Self::BadAddress { .. } => (
				"bad-address",
				3,
				"give an SS58 address of this chain or the public key as 0x and 64 digits",
			),
			Self::UnknownCall { .. } => ("unknown-call", 3, ""),
			Self::BadArguments { .. } => ("bad-arguments", 3, ""),
			Self::CannotDecodeCall(_) => (
				"cannot-decode-call",
				3,
				"update this program to the chain's version, or sign unseen with --blind",
			),
			Self::PayloadMismatch => (
				"payload-mismatch",
				3,
				"do not sign it: the file was changed after `tx prepare`; prepare it again",
			),
			Self::OtherChain { .. } => {
				("other-chain", 3, "connect to a node of the transaction's chain with --url")
			}
			Self::OtherRuntime { .. } => (
				"other-runtime",
				3,
				"it was not searched for: make sure that it did not happen before the upgrade, then prepare and sign it again",
			),
			Self::CallChanged { .. } => (
				"call-changed",
				3,
				"update this program to the chain's version; `tx call` makes the calls that the chain has",
			),
			Self::NotConfirmed(_) => ("not-confirmed", 3, "answer `yes` or `y`, or give --yes"),
			Self::NoSuchBlock { .. } => ("no-such-block", 3, "wait for it, or name an older block"),
			Self::NotThere { .. } => (
				"not-there",
				3,
				"check the number or name; what was done a moment ago may not be final yet",
			),
			Self::TakesMotion { .. } => ("takes-motion", 3, ""),
			Self::BadTable { .. } => {
				("bad-table", 3, "nothing was sent; correct these lines and run it again")
			}
			Self::BadDocument { .. } => (
				"bad-document",
				3,
				"nothing was sent; correct what is named, and check it with `goods validate`",
			),
			Self::Contradicted { .. } => (
				"contradicted",
				7,
				"ask who captured it for the document that it captured; if its index is wrong, `goods event contest` says so",
			),
			Self::NotSealed { .. } => (
				"not-sealed-to-you",
				8,
				"give the key that your organisation's record names (`org show`) with --sealing-key, or ask for it to be sealed \
				 to that",
			),
			Self::NotDisclosed { .. } => (
				"not-disclosed",
				7,
				"ask who sealed it for the document of this very receivable, and do nothing that rests on it",
			),
			Self::CopyDiffers { .. } => (
				"copy-differs",
				7,
				"nothing was sent: ask the other party; a debtor rejects it, or has the difference counted with --tell-difference",
			),
			Self::NotFinanceable { .. } => {
				("not-financeable", 3, "nothing was sent: `invoice inspect` shows all of it")
			}
			Self::Goods(error) => goods(error),
			Self::Unreachable { .. } => (
				"unreachable",
				4,
				"check that the node runs and that this is its WebSocket address",
			),
			Self::NotStalhof { .. } => {
				("not-stalhof", 4, "give the address of a Stalhof node with --url")
			}
			Self::Rpc { .. } => ("rpc", 4, "see the node's log; try another node"),
			Self::StatePruned { .. } => {
				("state-pruned", 4, "ask a node that runs with `--state-pruning archive-canonical`")
			}
			Self::PoolInvalid { .. } => ("pool-invalid", 5, ""),
			Self::NotAllowed(refusal) => (refusal.name(), 5, ""),
			Self::PoolBanned => (
				"pool-banned",
				5,
				"sign it again with another era (`--era`), which gives it another hash",
			),
			Self::PoolPriority(_) => (
				"pool-priority",
				5,
				"wait for the other transaction, or sign this one with a fresh nonce",
			),
			Self::PoolFull => ("pool-full", 5, "send it again in some seconds, or to another node"),
			Self::PoolRefused { .. } => ("pool-refused", 5, "prepare and sign it again"),
			Self::PoolLeft(_) => (
				"pool-left",
				5,
				"make sure that it did not happen, as the accounts of those concerned show, then sign it again",
			),
			Self::Expired { .. } => {
				("expired", 5, "sign it again; a longer `--era` gives more time")
			}
			Self::Dispatch { .. } => {
				("dispatch", 5, "nothing of the call remains; correct the cause and sign it again")
			}
			Self::InnerCall { .. } => (
				"inner-call",
				5,
				"what went through stands; correct the cause and sign the rest again",
			),
			Self::NotFinalised { .. } => (
				"not-finalised",
				6,
				"it may still become final: do not sign it anew, but send the same signed file again, if there is one, to wait on",
			),
			Self::FinalityStalled { .. } => (
				"finality-stalled",
				6,
				"it goes on once more than two thirds of the validators are back; until then look without --pin at what is \
				 not final",
			),
			Self::BadJustification { .. } => ("bad-justification", 7, OTHER_NODE),
			Self::BrokenChain { .. } => ("broken-chain", 7, OTHER_NODE),
			Self::NoProof { .. } => (
				"no-proof",
				7,
				"ask an archive node, take a newer pin from a member, or name a second node with --header-from",
			),
			Self::PinMismatch(_) => {
				("pin-mismatch", 7, "check that --pin and --url belong to the same chain")
			}
			Self::ForcedChange(_) => {
				("forced-change", 7, "get a pin that is newer than that block from the members")
			}
			Self::SecondNodeDisagrees { .. } => (
				"second-node-disagrees",
				7,
				"one of the two nodes is wrong: ask a third, and tell their operators",
			),
			Self::BadStorageProof { .. } => ("bad-storage-proof", 7, OTHER_NODE),
			Self::BadBlock { .. } => ("bad-block", 7, OTHER_NODE),
			Self::KeyNotFound { .. } => ("key-not-found", 8, ""),
			Self::BadKeyFile { .. } => (
				"bad-key-file",
				8,
				"check the path; restore the file from its backup, or import the recovery phrase",
			),
			Self::WrongPassword(_) => (
				"wrong-password",
				8,
				"try again; without the password only the recovery phrase helps",
			),
			Self::NoPassword(_) => (
				"no-password",
				8,
				"type one of 8 characters or more at the prompt, or put it into the first line of a file for --password-file",
			),
			Self::BadSecret(_) => (
				"bad-secret",
				8,
				"give the 12 to 24 words of the recovery phrase, or make a key with `keys new`",
			),
			Self::DevelopmentKey { .. } => (
				"development-key",
				8,
				"use a key of your keystore: anybody can sign with the development keys",
			),
			Self::SigningCommand(_) => (
				"signing-command",
				8,
				"run the command by hand with the payload on its standard input",
			),
			Self::WrongSignature { .. } => (
				"wrong-signature",
				8,
				"check that the key belongs to --account and signs the payload as it is",
			),
			Self::NoSigner => {
				("no-signer", 8, "give --key NAME, or --sign-with COMMAND and --account ADDRESS")
			}
		}
	}
}

/// Facts of what goes wrong with marks alone.
fn goods(error: &GoodsError) -> (&'static str, u8, &'static str) {
	match error {
		GoodsError::BadSerial { .. } => (
			"bad-serial",
			3,
			"correct the line and run it again; batches that are whole already are kept only if the file stays the same",
		),
		GoodsError::OtherPlan { .. } => (
			"other-plan",
			3,
			"give the directory's own values to go on with it, or another directory",
		),
		GoodsError::Busy(_) => ("busy", 3, "wait until it is done, or give another directory"),
		GoodsError::Damaged { .. } => (
			"damaged",
			3,
			"bring the file back from a keeper or a backup; only if the batch was never committed to the chain, move its \
			 directory away and run it again",
		),
		GoodsError::BadLine { .. } => ("bad-line", 3, "correct the line and run it again"),
		GoodsError::OtherPacking { .. } => (
			"other-packing",
			3,
			"give what it was packed with to go on with it, or a new directory",
		),
		GoodsError::TwoPlaces { .. } => (
			"two-places",
			3,
			"leave out the packing that is over; if both stand, `goods two-places` tells the chain",
		),
		GoodsError::NotContained(_) => (
			"not-contained",
			7,
			"ask who packed or signed it for the proof of this very thing; a wrong proof alone says nothing against the goods",
		),
		GoodsError::NotProved(_) => (
			"not-proved",
			7,
			"ask who gave it for the proof of this very mark; a wrong proof alone says nothing against the goods",
		),
		GoodsError::Internal(_)
		| GoodsError::File(_)
		| GoodsError::BadValue { .. }
		| GoodsError::NotThere { .. } => {
			("internal", 1, "please report it with the command that you ran")
		}
	}
}
