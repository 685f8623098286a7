//! What an engine must be able to do. [`crate::targets`] lists the engines.

use std::collections::{BTreeMap, BTreeSet};

use caseport_model::{Block, Layout, Table, Type};
use tokio::sync::mpsc;

use crate::{
    error::LoadError,
    load::TableLoad,
    marker::Marker,
    rest::{Order, RowsAtRest},
};

/// A connection to a target, in the middle of one transaction; or, where an engine cannot make tables in one, of a load that it can
/// undo.
pub(crate) trait Target {
    /// What stands there under our names.
    fn existing(&mut self, layout: &Layout) -> Result<Existing, LoadError>;
    /// Says whose tables these are, where nothing says it yet, and clears away what a load that died has left.
    fn claim(&mut self, marker: &Marker, existing: &Existing) -> Result<(), LoadError>;
    /// Makes the tables into which rows will be written, all at once where an engine can; `counts` are the rows at rest of each table.
    fn prepare(&mut self, _: &Layout, _: &Existing, _counts: &[u64]) -> Result<(), LoadError> {
        Ok(())
    }
    /// Writes all rows of a table into its staging table, and says how many the database took.
    fn stage(&mut self, table: &Table, layout: &Layout, rows: &dyn RowsAtRest) -> Result<u64, LoadError>;
    /// Compares the staging table with the live one, as the database sees both.
    fn compare(&mut self, table: &Table) -> Result<TableLoad, LoadError>;
    /// Drops the staging table of a table that it would leave as it is.
    fn drop_staging(&mut self, table: &Table) -> Result<(), LoadError>;
    /// Puts the staging tables in the place of the live ones, with keys, indexes and references, all validated.
    fn swap(&mut self, layout: &Layout, changed: &[&Table], existing: &Existing) -> Result<(), LoadError>;
    /// Makes it so. Without it, everything is undone.
    fn commit(&mut self) -> Result<(), LoadError>;
    /// Reads a table back, columns in the order of the layout; a column that is not there reads as blank. By arrival only if
    /// [`Target::keeps_arrival`].
    fn read(&mut self, table: &Table, found: &[Found], order: Order) -> Result<Reading, LoadError>;
    /// Whether it can give rows in the order in which a load wrote them, without sorting.
    fn keeps_arrival(&self) -> bool {
        false
    }
}

/// What a connection is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    /// One transaction that changes tables.
    Write,
    /// One snapshot.
    Read,
}

/// What stands in a target under our names.
#[derive(Debug, Default)]
pub(crate) struct Existing {
    /// Whose tables they are: `None` without a marker table, the error text when it cannot be read as one.
    pub(crate) marker: Option<Result<Marker, String>>,
    /// The columns of each table of the layout that is there.
    pub(crate) tables: BTreeMap<String, Vec<Found>>,
    /// Other tables and views beside them, by name.
    pub(crate) others: BTreeSet<String>,
}

/// A column as the target declares it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) name: String,
    pub(crate) kind: String,
}

/// Rows that arrive from a target while they are compared.
pub(crate) struct Reading {
    blocks: mpsc::Receiver<Result<Block, LoadError>>,
}

impl Reading {
    pub(crate) fn new(blocks: mpsc::Receiver<Result<Block, LoadError>>) -> Reading {
        Reading { blocks }
    }

    /// A table that is not there.
    pub(crate) fn nothing() -> Reading {
        Reading::new(mpsc::channel(1).1)
    }

    /// The next rows.
    pub(crate) fn next(&mut self) -> Result<Option<Block>, LoadError> {
        self.blocks.blocking_recv().transpose()
    }
}

/// Blocks in flight between the connection and the comparison: enough to keep both busy.
pub(crate) const IN_FLIGHT: usize = 4;

/// Rows in a block: fewer where notes may be long, so that memory stays flat.
pub(crate) fn batch(table: &Table) -> usize {
    if table.columns.iter().any(|column| column.kind == Type::Text) { 128 } else { 1024 }
}

/// Bytes of text after which a block is handed on early.
pub(crate) const FULL_TEXT: usize = 1 << 20;
