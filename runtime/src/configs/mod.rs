//! How each pallet is set up. Where a value is ours and not the SDK's default, it says why.

mod assets;
mod consensus;
mod consortium;
mod deposit;
mod goods;
mod images;
mod movements;
mod receivables;
mod system;
mod wrappers;

pub use assets::AssetId;
pub use consensus::MAX_VALIDATORS;
pub use consortium::{APPOINTMENT_ENDOWMENT, MAX_NODES};
pub use deposit::{EXISTENTIAL_DEPOSIT, deposit};
pub(crate) use receivables::pays;
pub use system::{BLOCK_WEIGHT, CALL_SHARE, MAX_BLOCK_LENGTH, NORMAL_SHARE, SS58_PREFIX};
pub use wrappers::ProxyType;
