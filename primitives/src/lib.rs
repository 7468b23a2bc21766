//! Rules that the chain and its clients share: the same code decides on both sides.
//!
//! Nothing here knows FRAME or needs the standard library.
//!
//! - [`time`]: moments, days, and the [`Calendar`](time::Calendar) that a chain's genesis fixes.
//! - [`page`]: the one shape in which every list is read, with a cursor and a hard limit.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

pub mod page;
pub mod time;
