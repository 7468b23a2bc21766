//! What the end-to-end tests and the benchmarks share: real `stalhof-node` processes on this
//! machine's loopback interface, JSON-RPC to them, and signed transactions.
//!
//! A test is a [`scenario()`]: it holds a lock of the whole machine, so that one network runs at a
//! time whatever runs the tests, and it has a time limit.

pub mod accounts;
pub mod binaries;
pub mod blocks;
pub mod chain_spec;
pub mod command;
pub mod consent;
pub mod council;
pub mod desk;
pub mod firms;
pub mod flood;
pub mod http;
pub mod images;
pub mod ledger;
pub mod load;
pub mod lock;
pub mod network;
pub mod node;
pub mod node_key;
pub mod outcome;
pub mod packshots;
pub mod ports;
pub mod reads;
pub mod receivables;
pub mod rpc;
pub mod scenario;
pub mod stalhof;
pub mod state;
pub mod transactions;
pub mod wait;
pub mod watch;

pub use council::Members;
pub use network::{Network, Setup};
pub use node::Node;
pub use rpc::{Header, Rpc};
pub use scenario::{long, scenario};
pub use stalhof::Stalhof;
pub use transactions::Transactions;
pub use watch::Watch;
