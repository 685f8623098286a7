//! Which columns a file really has: what the layout knows and the file holds, and what the file holds besides.

use std::sync::Arc;

/// The columns of one file, as its header states them.
///
/// The cells of its records stand in the order of the layout's columns, empty where the file lacks one; the extra columns follow.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FileColumns {
    /// For each column of the layout's table: whether the file has it.
    pub present: Vec<bool>,
    /// Headings that the layout does not know, in the order of the file.
    pub extra: Vec<Arc<str>>,
}

impl FileColumns {
    /// How many cells each record has.
    pub fn width(&self) -> usize {
        self.present.len() + self.extra.len()
    }
}
