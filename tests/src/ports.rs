//! Port numbers for the nodes of a test.
//!
//! They come from below the range that the kernel gives to outgoing connections, so nothing takes
//! one by chance between the moment it is chosen and the moment a node listens on it; and because
//! one network runs at a time, no other test chooses at the same moment.

use anyhow::{Result, bail};
use std::{
	net::{Ipv4Addr, TcpListener},
	process,
	sync::atomic::{AtomicU16, Ordering},
};

const FIRST: u16 = 20_000;
const COUNT: u16 = 10_000;

static USED: AtomicU16 = AtomicU16::new(0);

/// A port on which nothing listens, and which this process has not given out yet.
///
/// # Errors
/// When all 10,000 were tried.
pub fn free() -> Result<u16> {
	let offset = u16::try_from(process::id() % u32::from(COUNT)).unwrap_or(0);
	loop {
		let used = USED.fetch_add(1, Ordering::Relaxed);
		if used >= COUNT {
			bail!("no free port between {FIRST} and {}", FIRST + COUNT);
		}
		let port = FIRST + (offset + used) % COUNT;
		if TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok() {
			return Ok(port);
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn ports_should_differ_and_be_free() {
		let (a, b) = (free().unwrap(), free().unwrap());
		assert_ne!(a, b);
		TcpListener::bind((Ipv4Addr::LOCALHOST, a)).unwrap();
		TcpListener::bind((Ipv4Addr::LOCALHOST, b)).unwrap();
	}
}
