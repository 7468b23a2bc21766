//! The methods over a mocked runtime API.

mod chain;
mod consortium;
mod fixtures;
mod mock;
