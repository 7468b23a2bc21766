//! What the methods answer with.

pub mod act;
pub mod group;
pub mod licence;
pub mod motion;
pub mod organisation;
