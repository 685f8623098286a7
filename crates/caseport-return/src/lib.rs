//! A statutory return: read from its files, kept at rest as its rules see it, checked; and written.
//!
//! What differs by return and year stands in its system's folder: layout, codes, rules, and [`Shape`] (`return.toml`), which says what
//! identifies a child and how the return is written as XML. To read the code: [`Shape`], then [`read`] (files of any form into a
//! [`Rest`]), then [`Rest`] itself, which is a database, [`check`] and [`tell`]. The other way: [`Rows`], and [`mod@xml`], [`delimited`] and [`workbook()`] that write them. Two returns side by side: [`parity()`].

mod calendar;
mod check;
pub mod findings;
mod intake;
mod json;
mod measure;
mod parity;
mod read;
mod rest;
mod rows;
mod shape;
mod tell;
mod window;
mod workbook;
mod write;
mod xml;

pub use calendar::Calendar;
pub use check::{Hits, RuleError, check, check_all, steps, test_rule};
pub use findings::FINDINGS;
pub use json::json;
pub use measure::{Measure, Threshold};
pub use parity::{Difference, DifferenceKind, Parity, parity};
pub use read::{Part, ReadFile, read};
pub use rest::{Rest, RestError};
pub use rows::{Form, LeftOut, Rows, TableRows, unnumbered};
pub use shape::{Shape, Writes};
pub use tell::{Hit, tell};
pub use window::Window;
pub use workbook::{WorkbookError, workbook};
pub use write::{Written, delimited, xml};
