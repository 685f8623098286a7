//! Exceptions that last: the same fault keeps one identity from run to run, and what was decided about it stays with it.
//!
//! [`identity`] says when two findings are the same fault, and when a fault has changed; [`decision`] what can be decided and what a
//! decision must say; [`register`] is the file beside the runs that remembers both; [`standing`] puts the two together for one run;
//! [`sheet`] lists exceptions for a spreadsheet, and [`import`] reads what was decided there.

pub(crate) mod decision;
mod identity;
pub(crate) mod import;
pub(crate) mod register;
pub(crate) mod sheet;
pub(crate) mod standing;

pub(crate) use register::Register;
