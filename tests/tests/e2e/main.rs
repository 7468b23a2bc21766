//! End-to-end tests: real nodes, real clients, loopback only.
//!
//! They need the release build (`cargo build --release --workspace`), or `STALHOF_NODE_BIN` and
//! `STALHOF_BIN`. `STALHOF_LONG=1` runs their long forms.

mod client;
mod command_line;
mod dev_node;
mod finality;
mod interop;
mod kill_loop;
mod rotation;
mod rpc_refusals;
mod soak;
mod upgrade;
