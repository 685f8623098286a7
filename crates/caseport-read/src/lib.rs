//! From a supplier's bytes to records, and the profiler.
//!
//! [`open`] looks through a folder, an archive or one file once: which file is which table, its encoding and dialect, its hash,
//! and whether it is *clean*. [`Extract::source`] then hands out the records of a file in [`Chunk`]s: cut in order by one thread,
//! decoded by any. Files that are not clean take the slow way of salvage. Whatever happens, every byte of a record arrives
//! as a record, salvaged or rejected, and is counted.
//!
//! A workbook's sheets are files too: each is written out as tab-separated UTF-8 text, one line a row. Of their records, `raw` is the
//! line of that text, `line` the row's number in the sheet, and `offset` the row's number counted from 0.
//!
//! To read the code: `door` (files and archives; `ahead` reads them on a thread of its own), `workbook` (sheets), `survey` (the first pass: `text`, `head`, `recognise`, `scan`, `trailer`),
//! `extract` (what it all means), then `source`, `salvage` and `chunk` (the second pass), and `profile`.

pub mod findings;

mod ahead;
mod chunk;
mod control;
mod discover;
mod documents;
mod door;
mod error;
mod extract;
mod feed;
mod fields;
mod format;
mod formats;
mod head;
mod made_up;
mod month_first;
mod nameless;
mod options;
mod plan;
mod profile;
mod recognise;
mod returned;
mod salvage;
mod scan;
mod source;
mod survey;
mod text;
mod trailer;
mod workbook;

#[cfg(test)]
mod golden;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests_support;
#[cfg(test)]
mod unreadable;

pub use chunk::{Chunk, Item};
pub use discover::{Aside, Discovered, discover};
pub use documents::{Document, Wrong};
pub use error::{ReadError, ReadErrorKind};
pub use extract::{Extract, ExtractFile, Use, open};
pub use fields::Dialect;
pub use findings::FINDINGS;
pub use made_up::made_up;
pub use options::{Encoding, FileOverride, Limits, Options, QuoteRule, name_fits};
pub use profile::{
    Cause, CausePlace, Children, ColumnProfile, Comparison, Count, Distinct, Drift, InferredColumn, InferredTable, KeyChange, ListFit,
    Lists, Profile, TableProfile, TypeMix, compare, infer, profile, render, render_comparison,
};
pub use recognise::{Recognised, recognise};
pub use returned::{XmlForm, XmlItem, XmlNote, XmlNoteKind, XmlRecord, XmlRecords, XmlTable};
pub use source::Source;
