//! What it costs to keep something in state: deposit units, given back when it goes.
//!
//! The units are no money: nobody sells them, nothing pays for a transaction with them, and only
//! genesis makes them. They bound what one account can leave in the chain's state.

use crate::Balance;

/// What keeps an account alive.
pub const EXISTENTIAL_DEPOSIT: Balance = 100;

/// The deposit for `items` storage entries of `bytes` bytes in all: 100 units an entry and one a byte.
pub const fn deposit(items: u32, bytes: u32) -> Balance {
	100 * items as Balance + bytes as Balance
}
