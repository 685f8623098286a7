//! One file for each format; [`crate::format`] says what a format is.

pub(crate) mod bcp;
pub(crate) mod laid;
pub(crate) mod xml;
