//! Pages: the shape of every list that a chain gives out.

use alloc::vec::Vec;
use codec::{Decode, Encode};
use scale_info::TypeInfo;

/// The most items that any page holds.
pub const MAX_PAGE: u32 = 200;

/// Part of a list, in the list's own order.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct Page<Item, Cursor> {
	/// At most [`MAX_PAGE`] items.
	pub items: Vec<Item>,
	/// The last item's key when more items follow: ask for what comes after it. `None` at the end.
	pub next: Option<Cursor>,
}

impl<Item, Cursor: Clone + Ord> Page<Item, Cursor> {
	/// Takes a page out of `all`, which need not be sorted by `key` and is left so: the items whose
	/// key is greater than `after`, in ascending order of key, at most `limit` and never more than
	/// [`MAX_PAGE`].
	///
	/// For lists that are small and bounded by their storage (validators, for one); a list that grows
	/// pages over its storage keys instead.
	pub fn of_bounded(
		all: impl IntoIterator<Item = Item>,
		key: impl Fn(&Item) -> Cursor,
		after: Option<&Cursor>,
		limit: u32,
	) -> Self {
		let limit = limit.clamp(1, MAX_PAGE) as usize;
		let mut items: Vec<Item> =
			all.into_iter().filter(|item| after.is_none_or(|after| key(item) > *after)).collect();
		items.sort_by_key(&key);
		let more = items.len() > limit;
		items.truncate(limit);
		let next = if more { items.last().map(key) } else { None };
		Self { items, next }
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	#[test]
	fn page_should_be_capped_when_limit_is_beyond_the_maximum() {
		let page = Page::of_bounded(0u32..500, |n| *n, None, u32::MAX);
		assert_eq!(page.items.len(), MAX_PAGE as usize);
		assert_eq!(page.next, Some(MAX_PAGE - 1));
	}

	#[test]
	fn page_should_have_no_cursor_when_it_ends_exactly_at_the_last_item() {
		let page = Page::of_bounded(0u32..3, |n| *n, None, 3);
		assert_eq!(page, Page { items: alloc::vec![0, 1, 2], next: None });
	}

	proptest! {
		#[test]
		fn walking_the_pages_should_give_the_whole_list_once(
			set in proptest::collection::btree_set(any::<u16>(), 0..400),
			limit in 1u32..300,
		) {
			let mut seen = Vec::new();
			let mut after = None;
			loop {
				let page = Page::of_bounded(set.iter().rev().copied(), |n| *n, after.as_ref(), limit);
				prop_assert!(page.items.len() <= limit.min(MAX_PAGE) as usize);
				seen.extend(page.items);
				after = page.next;
				if after.is_none() { break }
			}
			prop_assert_eq!(seen, set.into_iter().collect::<Vec<_>>());
		}
	}
}
