//! Marks on goods at a producer's: serials, labels, manifests, and proofs of single marks; and what is packed of them.
//!
//! - [`commission()`] carries out a [`Plan`]: batches with manifest, labels and, if asked for, the codes that the labels
//!   hide. Nothing of it needs a chain.
//! - [`Manifest`] reads one mark out of a batch of any size, with its path to the root.
//! - [`passport()`] finds a mark by its full serial and gives its [`Proof`]; [`Proof::check`] is the other end.
//! - [`Shelf`] finds marks in all the batches that somebody keeps.
//! - [`Packing`] keeps what stands in a container, and [`Contained`] proves it, container by container.
//! - [`ReferenceKey`] makes tokens of references, [`Commitments`] commit to what a certificate rests on.
//! - [`code()`] finds what the label of one mark hides.
//! - [`Code`] and [`ItemKey`] are what a label hides, and what signs with it.

mod audit;
mod batch;
mod children;
mod codes;
mod commission;
mod commitments;
mod contained;
mod crockford;
mod difference;
mod error;
mod hash;
mod hex32;
mod label;
mod labels;
mod lines;
mod manifest;
mod packing;
mod passport;
mod plan;
mod pool;
mod progress;
mod proof;
mod receipt;
mod reference;
mod serial_file;
mod serials;
mod shelf;
#[cfg(test)]
mod testing;

pub use children::{MAX_CHILDREN, child, child_link, read_children};
pub use codes::code;
pub use commission::{Commission, batch_directory, commission};
pub use commitments::{COMMITMENT_TAG, Commitments, Disclosure, Field};
pub use contained::{Contained, Within, within};
pub use difference::{Difference, OnLabel, differences};
pub use error::{Error, Result};
pub use hash::Sha2;
pub use hex32::Hex32;
pub use label::{CODE_CHARACTERS, Code, InvalidCode, ItemKey, LABEL_TAG, verify_signature};
pub use labels::{Domain, Labels, link};
pub use lines::{InvalidLine, MAX_LINES, NamedLine, together};
pub use manifest::{Header, Manifest, Mark, SUBTREE, SUBTREE_HEIGHT};
pub use packing::{PackedAt, Packing, PackingReceipt, Place, Tree, packings};
pub use passport::{batch_directories, passport};
pub use plan::{
	BATCH_SIZE, Declared, MAX_BATCH_SIZE, MAX_BATCHES, Plan, RANDOM_CHARACTERS, SAFE_BITS, Serials,
};
pub use pool::Pool;
pub use progress::Progress;
pub use proof::{Against, Checked, Expected, Proof, yymmdd};
pub use receipt::{OnChain, Receipt, Seconds, WholeBatch, names};
pub use reference::{REFERENCE_TAG, ReferenceKey, Token, reference};
pub use serial_file::SerialFile;
pub use shelf::Shelf;
