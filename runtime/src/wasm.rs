//! The Wasm runtime that the build script made; none in builds for checks.

// The build script writes items without docs.
#![allow(dead_code, missing_docs, unreachable_pub)]

include!(concat!(env!("OUT_DIR"), "/wasm_binary.rs"));
