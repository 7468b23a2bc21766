//! Several calls as one.

use super::call::encode;
use crate::{config::Runtime, error::Result};
use codec::{Compact, Encode as _};
use subxt::{
	ext::scale_encode::{EncodeAsFields, Error, FieldIter, TypeResolver},
	transactions::{DynamicPayload, Payload, dynamic},
};

/// Calls that are encoded already, as the one argument of a batch.
pub(crate) struct Encoded(Vec<Vec<u8>>);

impl EncodeAsFields for Encoded {
	fn encode_as_fields_to<R: TypeResolver>(
		&self,
		_: &mut dyn FieldIter<'_, R::TypeId>,
		_: &R,
		out: &mut Vec<u8>,
	) -> core::result::Result<(), Error> {
		Compact(u32::try_from(self.0.len()).unwrap_or(u32::MAX)).encode_to(out);
		self.0.iter().for_each(|call| out.extend_from_slice(call));
		Ok(())
	}
}

/// All of the calls in their order, or none of them.
///
/// # Errors
/// As [`encode`] has for each of them.
pub(crate) fn together<C: Payload>(
	runtime: &Runtime,
	calls: &[C],
) -> Result<DynamicPayload<Encoded>> {
	let encoded = calls.iter().map(|call| encode(runtime, call)).collect::<Result<_>>()?;
	Ok(dynamic("Utility", "batch_all", Encoded(encoded)))
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::{
		metadata,
		tx::{parse_call, remark},
	};

	#[test]
	fn calls_together_should_be_the_bytes_of_the_batch_that_holds_them() {
		let runtime = metadata::embedded().unwrap();
		let calls = [remark(b"one"), remark(b"and another")];
		let ours = encode(runtime, &together(runtime, &calls).unwrap()).unwrap();
		let text = r#"{ calls: (System(remark_with_event { remark: "one" }),
			System(remark_with_event { remark: "and another" })) }"#;
		let same = parse_call(runtime, "Utility", "batch_all", text).unwrap();
		assert_eq!(ours, encode(runtime, &same).unwrap());
	}
}
