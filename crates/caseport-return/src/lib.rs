//! A statutory return: read from its files, kept in memory as its rules see it, checked.
//!
//! What differs by return and year stands in its system's folder: layout, codes, rules, and [`Shape`] (`return.toml`), which says what
//! identifies a child and how the return is written as XML. To read the code: [`Shape`], then [`read`] (files of any form into a
//! [`Rest`]), then [`Rest`] itself, which is a database in memory, and [`check`].

mod calendar;
mod check;
pub mod findings;
mod read;
mod rest;
mod shape;
mod utf8;
mod xml;

pub use calendar::Calendar;
pub use check::{Hit, RuleError, check, test_rule};
pub use findings::FINDINGS;
pub use read::{Part, ReadFile, read};
pub use rest::{Rest, RestError};
pub use shape::Shape;
