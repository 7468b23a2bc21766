use super::{accepted::*, *};
