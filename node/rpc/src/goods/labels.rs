//! Uses of labels: transactions that no account signs.

use super::{
	input::{self, Mark, TransferInput},
	kept::Kept,
};
use crate::Refusal;
use pallet_goods::types::{Activation, ItemProof, Transfer};
use pallet_goods_runtime_api::MarkProof;
use sp_core::H256;
use stalhof_primitives::goods::{LABEL_SIGNATURE, LabelKey};
use std::sync::Arc;

/// What somebody does with a label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LabelAct {
	/// Uses the key that it hides.
	Activate(Activation),
	/// Passes the item on.
	Transfer(Transfer),
}

/// The way of such acts into blocks.
#[jsonrpsee::core::async_trait]
pub trait LabelPool: Send + Sync + 'static {
	/// Hands the act's transaction to the pool, which gossips it: its hash. Handing over the same again changes nothing.
	///
	/// # Errors
	/// [`Refusal::NotAllowed`] with the chain's reason, [`Refusal::NotTaken`] with the pool's.
	async fn submit(&self, act: LabelAct) -> Result<H256, Refusal>;
}

/// What `goods_*` works with beside the chain.
#[derive(Clone)]
pub struct Means {
	/// The manifests that the node keeps.
	pub kept: Kept,
	/// Where uses of labels go.
	pub labels: Arc<dyn LabelPool>,
}

/// What a label's key has signed of an item, without its proof.
pub(super) struct Signed {
	pub(super) holder: LabelKey,
	pub(super) valid_until: u32,
	pub(super) signature: [u8; LABEL_SIGNATURE],
}

/// The use of a label's key as the chain takes it.
pub(super) fn activation(
	mark: Mark,
	proof: MarkProof,
	signed: Signed,
) -> Result<LabelAct, Refusal> {
	let MarkProof { item, label_key, attributes, path } = proof;
	let length = path.len();
	let path = path.try_into().map_err(|_| Refusal::InvalidProof(input::too_long(length)))?;
	let proof = ItemProof { item, serial: mark.serial, label_key, attributes, path };
	let Signed { holder, valid_until, signature } = signed;
	Ok(LabelAct::Activate(Activation { proof, holder, valid_until, signature }))
}

impl TryFrom<TransferInput> for LabelAct {
	type Error = Refusal;

	fn try_from(input: TransferInput) -> Result<Self, Refusal> {
		let TransferInput { item, to, valid_until, signature } = input;
		Ok(Self::Transfer(Transfer {
			item: input::item(&item)?,
			to: LabelKey(input::bytes("holder's key", &to)?),
			valid_until,
			signature: input::signature(&signature)?,
		}))
	}
}
