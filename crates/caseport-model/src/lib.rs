//! What a case is: the nouns that every stage shares, and nothing that does I/O.
//!
//! Read [`system`] first (a supplier's product, the canonical model, a return: all are systems), then [`layout`] and [`codes`]
//! that it is made of, with [`spelling`] and [`pattern`] for what councils write instead; [`record`] is what a supplier wrote, [`row`] what we understand it to mean, [`batch`] what one
//! stage hands the next; [`finding`] and [`fate`] say what went wrong and what became of it. [`place`] says where it stood.

pub mod batch;
pub mod codes;
pub mod columns;
pub mod date;
pub mod fate;
pub mod finding;
pub mod layout;
pub mod pattern;
pub mod place;
pub mod record;
pub mod row;
pub mod spelling;
pub mod system;
pub mod words;

pub use batch::{Aside, Batch, Blank, Choice, Era, KEPT_APART, Landing, LandingId, Unlanded};
pub use codes::{Code, CodeList};
pub use columns::FileColumns;
pub use date::{Date, DateTime};
pub use fate::Fate;
pub use finding::{Finding, FindingKind, Severity};
pub use layout::{Column, Evidence, Layout, Required, Sensitivity, Table, Type};
pub use pattern::Pattern;
pub use place::{FileId, Origin};
pub use record::{Cells, Record};
pub use row::{Block, Cell, Reason, Row, Value};
pub use spelling::{Spelled, Spellings, plain_code};
pub use system::{System, SystemError, SystemFiles, SystemKind};
pub use words::words_of;
