//! One file for each format; [`crate::format`] says what a format is.

pub(crate) mod bcp;
pub(crate) mod dbase;
pub(crate) mod foreign;
pub(crate) mod json;
pub(crate) mod laid;
pub(crate) mod sql;
pub(crate) mod xml;
