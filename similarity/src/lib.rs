//! An exact index over hashes of 256 bits, such as PDQ: it finds all that are within a Hamming distance, as a scan of all would.
//!
//! - [`Index`] holds hashes under ids: insert, remove, [`search`](Index::search), [`nearest`](Index::nearest).
//! - [`Index::save`] and [`Index::load`] keep it on the disk between two runs.
//! - [`distance`] counts the bits in which two hashes differ.
//!
//! ```
//! use stalhof_similarity::{Index, Match};
//!
//! let mut index = Index::new();
//! index.insert(7, [0x55; 32]);
//! index.insert(8, [0xff; 32]);
//! let mut query = [0x55; 32];
//! query[31] = 0x54;
//! assert_eq!(index.search(&query, 31), [Match { id: 7, distance: 1 }]);
//! ```

mod entries;
mod hash;
mod index;
mod masks;
mod plan;
mod segment;
mod snapshot;
mod table;

pub use hash::{Hash, distance};
pub use index::{Index, Match};
pub use snapshot::MAX_MARK;
