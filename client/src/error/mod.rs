//! What can go wrong, in words for people and in codes for programs.

mod facts;
mod images;
mod movements;
mod receivables;

use crate::{
	consortium::table::Fault,
	finality::JustificationError,
	goods::GoodsError,
	proof::StorageProofError,
	types::{BlockNumber, BlockRef, H256},
};
use stalhof_primitives::refusal::Refusal;
use std::path::PathBuf;

/// Result of this crate's functions.
pub type Result<T, E = Error> = core::result::Result<T, E>;

/// Everything that can go wrong. `Display` says what happened and with which value;
/// [`Error::remedy`] says what to do; [`Error::code`] and [`Error::exit_code`] are stable.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
	/// A fault of this program.
	#[error("unexpected: {0}")]
	Internal(String),
	/// The reader of our output is gone.
	#[error("the output was closed")]
	OutputClosed,

	/// A file cannot be read or written.
	#[error("{action} {}: {why}", path.display())]
	File {
		/// `cannot read` or `cannot write`.
		action: &'static str,
		/// The file.
		path: PathBuf,
		/// What the system said.
		why: String,
	},
	/// A file would be overwritten.
	#[error("{} exists already", .0.display())]
	FileExists(PathBuf),
	/// A file does not hold what it should.
	#[error("{} is not {what}: {why}", path.display())]
	BadFile {
		/// The file.
		path: PathBuf,
		/// What was expected, with its article.
		what: &'static str,
		/// What is wrong.
		why: String,
	},
	/// Some of several files cannot be used; what is wrong with them was said.
	#[error("{failed} of {of} files could not be used")]
	SomeFiles {
		/// How many.
		failed: usize,
		/// Of how many.
		of: usize,
	},
	/// Some rows of a table cannot be used; what is wrong with them was said.
	#[error("{failed} of {of} rows could not be used")]
	SomeRows {
		/// How many.
		failed: usize,
		/// Of how many.
		of: usize,
	},
	/// Pictures that their users may not use so.
	#[error("{refused} of {of} pictures may not be used so{}", and_unchecked(.unchecked))]
	UseNotAllowed {
		/// How many.
		refused: usize,
		/// How many could not be checked.
		unchecked: usize,
		/// Of how many.
		of: usize,
	},
	/// A certificate does not hold.
	#[error("{} does not hold:{}", path.display(), indented(.found.iter()))]
	NotCertified {
		/// The certificate.
		path: PathBuf,
		/// What is wrong, a sentence each.
		found: Vec<String>,
	},
	/// A value of the command line or of a call of the library is wrong.
	#[error("{what} {value:?}: {why}")]
	BadValue {
		/// What the value is.
		what: &'static str,
		/// The value.
		value: String,
		/// What is wrong with it.
		why: String,
	},
	/// Text that should be an account.
	#[error("account {text:?}: {why}")]
	BadAddress {
		/// The text.
		text: String,
		/// What is wrong with it.
		why: String,
	},
	/// The runtime has no such pallet or call.
	#[error("the runtime has no {what}")]
	UnknownCall {
		/// Which.
		what: String,
		/// What it has instead.
		known: String,
	},
	/// Arguments that the call does not take.
	#[error("arguments of {call}: {why}")]
	BadArguments {
		/// Pallet and call.
		call: String,
		/// What is wrong.
		why: String,
		/// The call's fields and their types.
		expected: String,
	},
	/// The transaction was made for a runtime that this program does not know.
	#[error("the call cannot be shown: {0}")]
	CannotDecodeCall(String),
	/// The bytes to sign are not those of the transaction that the file describes.
	#[error("the file's payload is not the one that its fields give")]
	PayloadMismatch,
	/// A transaction file is for another chain.
	#[error(
		"the transaction is for the chain with genesis {file:#x}, the node's chain has {node:#x}"
	)]
	OtherChain {
		/// Genesis that the file names.
		file: H256,
		/// Genesis of the node.
		node: H256,
	},
	/// A transaction file is for another version of the runtime.
	#[error("the transaction is for runtime version {file}, the chain runs {node}")]
	OtherRuntime {
		/// Version that the file names.
		file: u32,
		/// Version of the chain.
		node: u32,
		/// Whether the chain was searched for the transaction, in vain.
		searched: bool,
	},
	/// The chain's runtime has another call of this name than the program, or none.
	#[error("runtime version {spec_version} of the chain has no {call} as this program knows it")]
	CallChanged {
		/// Pallet and call.
		call: String,
		/// Version of the chain.
		spec_version: u32,
	},
	/// The person at the terminal said no, or there is none to ask.
	#[error("not confirmed: {0}")]
	NotConfirmed(&'static str),
	/// No block at this height yet.
	#[error("there is no finalised block {wanted} yet; the newest is {newest}")]
	NoSuchBlock {
		/// The height that was asked for.
		wanted: BlockNumber,
		/// Height of the newest finalised block.
		newest: BlockNumber,
	},

	/// The chain has nothing of that number, name or account.
	#[error("there is no {what} {name}")]
	NotThere {
		/// What kind of thing.
		what: &'static str,
		/// Its number, name or account.
		name: String,
	},
	/// What the signer's organisation cannot do by itself.
	#[error("{what} takes a motion of the council")]
	TakesMotion {
		/// What it wanted to do.
		what: String,
		/// The command that proposes it.
		command: String,
	},
	/// A table has wrong cells.
	#[error("{} has {}:{}", path.display(), counted(.faults.len(), "fault"), lines(.faults))]
	BadTable {
		/// The file.
		path: PathBuf,
		/// All of them, in order of lines.
		faults: Vec<Fault>,
	},

	/// A document of events is not as the standard has it.
	#[error("{} has {}:{}", path.display(), counted(.faults.len(), "fault"), document_lines(.faults))]
	BadDocument {
		/// The file.
		path: PathBuf,
		/// What is wrong, in the order in which it stands there.
		faults: Vec<DocumentFault>,
	},
	/// The chain has otherwise what a document of events says.
	#[error("{} is not what the chain has:{}", path.display(), indented(.contradictions.iter()))]
	Contradicted {
		/// The file.
		path: PathBuf,
		/// What differs.
		contradictions: Vec<String>,
	},

	/// Something is sealed to another key than the one at hand.
	#[error("{what} does not open with your key {own:#x}{}", named.map_or(String::new(), |key| format!("; it names {key:#x}")))]
	NotSealed {
		/// What.
		what: String,
		/// The key that its sealer, or the organisation's record, names.
		named: Option<H256>,
		/// The key with which it was tried.
		own: H256,
	},
	/// A sealed document does not show what it should.
	#[error("{what} does not show the document of receivable {id}: {why}")]
	NotDisclosed {
		/// The file.
		what: String,
		/// Which receivable.
		id: u32,
		/// What is wrong.
		why: String,
	},
	/// A document is not the one that stands on the chain.
	#[error("this is not the document of receivable {id}:{}", indented(.found.iter()))]
	CopyDiffers {
		/// Which receivable.
		id: u32,
		/// What differs, a sentence each.
		found: Vec<String>,
	},
	/// An invoice that cannot be financed as it is.
	#[error("{} cannot be brought in:{}", path.display(), indented(.found.iter()))]
	NotFinanceable {
		/// The file.
		path: PathBuf,
		/// What stands against it, a sentence each.
		found: Vec<String>,
	},

	/// Something about marks on goods; what can go wrong anywhere has its own variant.
	#[error(transparent)]
	Goods(GoodsError),

	/// No connection.
	#[error("cannot reach a node at {url}: {why}")]
	Unreachable {
		/// Where.
		url: String,
		/// What the transport said.
		why: String,
	},
	/// Something answers, but not a Stalhof node.
	#[error("{url} is not a Stalhof node: {why}")]
	NotStalhof {
		/// Where.
		url: String,
		/// What is missing.
		why: String,
	},
	/// The node refused a request or answered with something else.
	#[error("the node at {url} answers {method} with: {why}")]
	Rpc {
		/// Where.
		url: String,
		/// JSON-RPC method.
		method: String,
		/// Error code of JSON-RPC; 0 where the answer was not understood.
		code: i32,
		/// What it said.
		why: String,
	},
	/// The node has forgotten the state of a block.
	#[error("the node at {url} no longer has the state of block {block}")]
	StatePruned {
		/// Where.
		url: String,
		/// The block.
		block: String,
	},

	/// The pool finds the transaction invalid.
	#[error("the transaction is invalid: {reason}")]
	PoolInvalid {
		/// What the runtime said.
		reason: String,
		/// What to do about this reason.
		remedy: &'static str,
	},
	/// Who signed it may not send this, or not now.
	#[error("the chain refuses the transaction: {0}")]
	NotAllowed(Refusal),
	/// The pool has banned the transaction for a time.
	#[error(
		"the node refuses this very transaction for up to 30 minutes, because it was invalid or dropped before"
	)]
	PoolBanned,
	/// Another transaction of the account has the same nonce.
	#[error("another transaction with this nonce waits in the pool ({0})")]
	PoolPriority(String),
	/// The pool is full.
	#[error("the node's transaction pool is full")]
	PoolFull,
	/// Another refusal by the pool.
	#[error("the transaction pool refuses it: {message} (code {code})")]
	PoolRefused {
		/// Code of JSON-RPC.
		code: i32,
		/// What it said.
		message: String,
	},
	/// The transaction left the pool without being included.
	#[error("the transaction left the pool: {0}")]
	PoolLeft(String),
	/// The transaction can no longer be included.
	#[error(
		"the transaction expired: it could be included up to block {last}, and block {now} is final"
	)]
	Expired {
		/// Last block that could have included it.
		last: BlockNumber,
		/// Newest finalised block.
		now: BlockNumber,
	},
	/// The transaction was included, and its call failed.
	#[error("{call} failed in block {block}, extrinsic {index}, {finality}: {name}{}", docs_suffix(.docs))]
	Dispatch {
		/// Pallet and call.
		call: String,
		/// The block.
		block: BlockRef,
		/// Index of the extrinsic in the block.
		index: u32,
		/// Name of the error, `Pallet.Error` or a general one.
		name: String,
		/// What the runtime says about this error.
		docs: String,
		/// On what the finality of the block rests, in words.
		finality: String,
	},
	/// The transaction was included and its call succeeded, but a call within it failed.
	#[error("{call} went through in block {block}, extrinsic {index}, {finality}, but a call in it failed: {name}{}", docs_suffix(.docs))]
	InnerCall {
		/// Pallet and call.
		call: String,
		/// The block.
		block: BlockRef,
		/// Index of the extrinsic in the block.
		index: u32,
		/// Event and name of the error.
		name: String,
		/// What the runtime says about this error.
		docs: String,
		/// On what the finality of the block rests, in words.
		finality: String,
	},

	/// Not final within the time limit.
	#[error("not final after {seconds} s: {known}")]
	NotFinalised {
		/// The time limit.
		seconds: u64,
		/// What is known about it.
		known: String,
	},

	/// The node has no proof for a block, and it makes blocks that nobody votes on.
	#[error("finality stands still: the node's last final block is {finalised}, its best {best}")]
	FinalityStalled {
		/// The highest block that the node says is final.
		finalised: BlockNumber,
		/// The highest block that it knows.
		best: BlockNumber,
	},

	/// A justification does not prove what the node claims.
	#[error("the node's proof that block {block} is final is wrong: {why}")]
	BadJustification {
		/// The block.
		block: BlockRef,
		/// What is wrong.
		why: JustificationError,
	},
	/// The headers that the node gave do not lead from the block to the one that was voted for.
	#[error("the node's headers do not link block {block} to a justified block: {why}")]
	BrokenChain {
		/// The block.
		block: BlockRef,
		/// What is wrong.
		why: String,
	},
	/// The node has no proof of finality.
	#[error("the node gives no proof that block {block} is final: {why}")]
	NoProof {
		/// The block.
		block: BlockRef,
		/// Why.
		why: String,
	},
	/// The node's chain is not the pinned one.
	#[error("the node's chain is not the pinned one: {0}")]
	PinMismatch(String),
	/// The authorities were replaced by force, which the old ones do not sign.
	#[error(
		"the authorities were replaced by force in block {0}; the pinned set did not sign that"
	)]
	ForcedChange(BlockNumber),
	/// A second node has another chain.
	#[error("{url} does not agree on block {block}: {why}")]
	SecondNodeDisagrees {
		/// The second node.
		url: String,
		/// The block.
		block: BlockRef,
		/// What it has.
		why: String,
	},
	/// A storage proof does not verify.
	#[error("the node's proof of the state of block {block} is wrong: {why}")]
	BadStorageProof {
		/// The block.
		block: BlockRef,
		/// What is wrong.
		why: StorageProofError,
	},
	/// A block's content does not belong to its header.
	#[error("the node's block {block} is not what its header says: {why}")]
	BadBlock {
		/// The block.
		block: BlockRef,
		/// What is wrong.
		why: &'static str,
	},

	/// The keystore has no such key.
	#[error("no key {name:?} in {}", keystore.display())]
	KeyNotFound {
		/// Name that was asked for.
		name: String,
		/// Directory of the keystore.
		keystore: PathBuf,
	},
	/// A key file is damaged or of an unknown kind.
	#[error("{} is not a usable key file: {why}", path.display())]
	BadKeyFile {
		/// The file.
		path: PathBuf,
		/// What is wrong.
		why: String,
	},
	/// The password does not open the key.
	#[error("wrong password for {0}")]
	WrongPassword(String),
	/// No password, a short one, or two that differ.
	#[error("no usable password: {0}")]
	NoPassword(String),
	/// Words that are no recovery phrase, or a key that must not be stored.
	#[error("the secret is not usable: {0}")]
	BadSecret(String),
	/// A well-known development key on another chain.
	#[error("{key} is a well-known development key, and {chain} is not a development chain")]
	DevelopmentKey {
		/// The key.
		key: String,
		/// The chain.
		chain: String,
	},
	/// The external signer failed.
	#[error("the signing command failed: {0}")]
	SigningCommand(String),
	/// A signature is not the account's.
	#[error("the signature is not one of account {account} over this payload")]
	WrongSignature {
		/// The account that should have signed.
		account: String,
	},
	/// No key was chosen.
	#[error("no key to sign with")]
	NoSigner,
}

/// What is wrong with a document of events, and where.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DocumentFault {
	/// The event by its place, from 1; `None` when it is about the document.
	pub event: Option<usize>,
	/// The event's own identifier, if it has one.
	pub event_id: Option<String>,
	/// The way to the field.
	pub field: String,
	/// What is wrong.
	pub problem: String,
	/// All of it in words.
	#[serde(skip)]
	pub text: String,
}

/// `1 fault`, `2 faults`.
pub(crate) fn counted(number: usize, what: &str) -> String {
	format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

/// At most so many faults are shown to people; programs get all.
const SHOWN_FAULTS: usize = 50;

fn lines(faults: &[Fault]) -> String {
	indented(faults.iter())
}

fn document_lines(faults: &[DocumentFault]) -> String {
	indented(faults.iter().map(|fault| &fault.text))
}

fn indented<T: core::fmt::Display>(lines: impl ExactSizeIterator<Item = T>) -> String {
	let more = lines.len().saturating_sub(SHOWN_FAULTS);
	let mut text: String = lines.take(SHOWN_FAULTS).map(|line| format!("\n  {line}")).collect();
	if more > 0 {
		text.push_str(&format!("\n  and {more} more"));
	}
	text
}

fn and_unchecked(unchecked: &usize) -> String {
	match unchecked {
		0 => String::new(),
		unchecked => format!(", and {unchecked} could not be checked"),
	}
}

fn docs_suffix(docs: &str) -> String {
	if docs.is_empty() { String::new() } else { format!(" ({docs})") }
}

impl From<stalhof_files::Error> for Error {
	fn from(error: stalhof_files::Error) -> Self {
		use stalhof_files::Error as Fault;
		match error {
			Fault::Cannot { action, path, why } => Self::File { action, path, why },
			Fault::Exists(path) => Self::FileExists(path),
			Fault::Bad { path, what, why } => Self::BadFile { path, what, why },
			Fault::NoJson(why) => Self::Internal(why),
		}
	}
}

impl From<GoodsError> for Error {
	fn from(error: GoodsError) -> Self {
		match error {
			GoodsError::Internal(why) => Self::Internal(why),
			GoodsError::File(error) => error.into(),
			GoodsError::BadValue { what, value, why } => Self::BadValue { what, value, why },
			GoodsError::NotThere { what, name } => Self::NotThere { what, name },
			error => Self::Goods(error),
		}
	}
}

#[cfg(test)]
mod tests;
