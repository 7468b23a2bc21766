//! Reads over the runtime's own functions, with their own types.

use super::Reads;
use crate::error::Result;
use codec::{Decode, DecodeAll, Encode};
use stalhof_primitives::page::{MAX_PAGE, Page};

impl Reads {
	/// Calls a function of the runtime (`Api_function`) with encoded arguments.
	pub(crate) async fn call<T: Decode>(&self, function: &str, arguments: &[u8]) -> Result<T> {
		let bytes = self.rpc().runtime_api(function, arguments, self.at().hash).await?;
		let unknown = || self.rpc().unknown(function, "something that this program does not know");
		T::decode_all(&mut &bytes[..]).map_err(|_| unknown())
	}

	/// All of a list: after `arguments` come place and limit. A page may be empty and go on all the same.
	pub(crate) async fn call_all<T: Decode, Place: Encode + Decode + PartialEq>(
		&self,
		function: &str,
		arguments: impl Encode,
	) -> Result<Vec<T>> {
		let (mut found, mut after) = (Vec::new(), None::<Place>);
		loop {
			let arguments = [arguments.encode(), after.encode(), MAX_PAGE.encode()].concat();
			let page: Page<T, Place> = self.call(function, &arguments).await?;
			found.extend(page.items);
			match page.next {
				None => return Ok(found),
				next if next == after => {
					return Err(self.rpc().unknown(function, "pages without end"));
				}
				next => after = next,
			}
		}
	}
}
