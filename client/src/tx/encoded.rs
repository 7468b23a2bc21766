//! Calls whose arguments are encoded by their own types.

use crate::metadata;
use codec::Encode;
use subxt::{
	ext::scale_encode::{EncodeAsFields, Error as EncodeError, FieldIter, TypeResolver},
	transactions::{Payload, ValidationDetails},
};

/// A call with its arguments encoded.
///
/// It is sent to a runtime only whose call of that name is the one that this program was built for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EncodedCall {
	pallet: &'static str,
	name: &'static str,
	arguments: Arguments,
}

/// Arguments in the order of the call, encoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arguments(Vec<u8>);

impl EncodedCall {
	/// The call of that name; `arguments` are a tuple in its order.
	pub(crate) fn new(pallet: &'static str, name: &'static str, arguments: impl Encode) -> Self {
		Self { pallet, name, arguments: Arguments(arguments.encode()) }
	}

	/// The call's name.
	pub fn name(&self) -> &'static str {
		self.name
	}

	/// Its arguments, encoded.
	pub fn arguments(&self) -> &[u8] {
		&self.arguments.0
	}
}

impl EncodeAsFields for Arguments {
	fn encode_as_fields_to<R: TypeResolver>(
		&self,
		_: &mut dyn FieldIter<'_, R::TypeId>,
		_: &R,
		out: &mut Vec<u8>,
	) -> Result<(), EncodeError> {
		out.extend_from_slice(&self.0);
		Ok(())
	}
}

impl Payload for EncodedCall {
	type CallData = Arguments;

	fn pallet_name(&self) -> &str {
		self.pallet
	}

	fn call_name(&self) -> &str {
		self.name
	}

	fn call_data(&self) -> &Arguments {
		&self.arguments
	}

	/// By the hash that the call has in the metadata that this program carries. One that it does not know fits no runtime.
	fn validation_details(&self) -> Option<ValidationDetails<'_>> {
		let pallet =
			metadata::embedded().and_then(|runtime| runtime.metadata.pallet_by_name(self.pallet));
		let hash = pallet.and_then(|pallet| pallet.call_hash(self.name)).unwrap_or_default();
		Some(ValidationDetails { pallet_name: self.pallet, call_name: self.name, hash })
	}
}
