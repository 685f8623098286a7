//! From rows at rest to a target, and back: loads a database whole or not at all, predicts what a load would do, and reads the
//! target back to compare it cell by cell with the rows at rest.
//!
//! Four doors, all blocking: [`load()`], [`predict()`], [`reconcile()`], [`read_back()`]. The async driver stays inside this crate, so they must not be
//! called from an async task. Read [`mod@load`]
//! for how it is whole or not at all, [`target`] for what an engine must be able to do, [`mod@reconcile`] for what
//! is compared. [`ddl()`] and [`frictionless()`] say the tables of a target to other tools. A place is refused, and never touched, when it holds tables that caseport did not make.

pub mod ddl;
pub mod error;
pub mod findings;
pub mod frictionless;
pub mod load;
pub mod place;
pub mod predict;
pub mod read_back;
pub mod reconcile;
pub mod rest;

mod marker;
mod target;
mod targets;
mod walk;

pub use ddl::{Dialect, ddl};
pub use error::{LoadError, LoadErrorKind};
pub use frictionless::frictionless;
pub use load::{LoadOptions, Loaded, TableLoad, load};
pub use place::{FileForm, Place};
pub use predict::predict;
pub use read_back::read_back;
pub use reconcile::{Difference, Reconciliation, reconcile};
pub use rest::{Model, RestError, RowsAtRest, RunRows};
