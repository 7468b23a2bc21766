//! End-to-end tests: real nodes, real clients, loopback only.
//!
//! They need the release build (`cargo build --release --workspace`), or `STALHOF_NODE_BIN` and
//! `STALHOF_BIN`. `STALHOF_LONG=1` runs their long forms.

mod client;
mod command_line;
mod council_acts;
mod council_admission;
mod council_floor;
mod council_pause;
mod council_stall;
mod council_upgrade;
mod council_wrappers;
mod dev_node;
mod equivocation;
mod finality;
mod flood;
mod goods;
mod goods_acts;
mod goods_kept;
mod goods_moves;
mod images;
mod images_node;
mod interop;
mod kill_loop;
mod kyb_recovery;
mod permissioned;
mod permissioned_probe;
mod receivables;
mod receivables_replay;
mod rotation;
mod rpc_refusals;
mod soak;
mod story;
mod upgrade;
