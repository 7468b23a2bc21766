//! Answers as JSON: pages, and what is read at a block.

use crate::Refusal;
use codec::{Decode, Encode};
use serde::{Deserialize, Serialize};
use sp_core::bytes::to_hex;
use stalhof_primitives::page::{MAX_PAGE, Page};

/// Items of a page when the caller does not say.
pub const DEFAULT_PAGE: u32 = 50;

/// The longest cursor that is looked at, in characters.
const MAX_CURSOR: usize = 512;

/// A page of a list, as of one block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageOf<Item, Hash> {
	/// The items, in the list's order.
	pub items: Vec<Item>,
	/// Pass it as `cursor` to read on, with the same `at`; `null` at the end of the list.
	pub next: Option<String>,
	/// The block that the page was read at.
	pub at: Hash,
}

impl<Item, Hash> PageOf<Item, Hash> {
	/// The JSON form of a page that was read at block `at`.
	pub fn new<I, Cursor: Encode>(
		page: Page<I, Cursor>,
		at: Hash,
		item: impl FnMut(I) -> Item,
	) -> Self {
		let next = page.next.map(|cursor| to_hex(&cursor.encode(), false));
		Self { items: page.items.into_iter().map(item).collect(), next, at }
	}
}

/// An answer that is no page, as of one block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AtBlock<T, Hash> {
	/// The answer; its fields stand beside `at`.
	#[serde(flatten)]
	pub answer: T,
	/// The block that it was read at.
	pub at: Hash,
}

/// Which page is asked for, once checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageRequest<Cursor> {
	/// The key after which the page begins; `None` for the first page.
	pub after: Option<Cursor>,
	/// 1 to [`MAX_PAGE`] items.
	pub limit: u32,
}

impl<Cursor: Decode> PageRequest<Cursor> {
	/// Checks what the caller sent.
	///
	/// # Errors
	/// [`Refusal::InvalidLimit`], [`Refusal::InvalidCursor`].
	pub fn new(cursor: Option<String>, limit: Option<u32>) -> Result<Self, Refusal> {
		let limit = limit.unwrap_or(DEFAULT_PAGE);
		if limit == 0 || limit > MAX_PAGE {
			return Err(Refusal::InvalidLimit(limit));
		}
		let after = cursor.map(Self::cursor).transpose()?;
		Ok(Self { after, limit })
	}

	fn cursor(text: String) -> Result<Cursor, Refusal> {
		let decoded = (text.len() <= MAX_CURSOR && text.starts_with("0x"))
			.then(|| sp_core::bytes::from_hex(&text).ok())
			.flatten()
			.and_then(|bytes| {
				let mut rest = &bytes[..];
				let cursor = Cursor::decode(&mut rest).ok()?;
				rest.is_empty().then_some(cursor)
			});
		decoded.ok_or_else(|| Refusal::InvalidCursor(text.chars().take(80).collect()))
	}
}
