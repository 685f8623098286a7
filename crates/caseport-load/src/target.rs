//! What an engine must be able to do. [`crate::targets`] lists the engines.

use std::collections::{BTreeMap, BTreeSet};

use caseport_model::{Block, Layout, Table, Type};
use tokio::sync::mpsc;

use crate::{
    error::{LoadError, LoadErrorKind},
    load::TableLoad,
    marker::Marker,
    place::Place,
    rest::{Order, RowsAtRest},
};

/// A connection to a target, in the middle of one transaction; or, where an engine cannot make tables in one, of a load that it can
/// undo.
pub(crate) trait Target {
    /// What stands there under our names.
    fn existing(&mut self, layout: &Layout) -> Result<Existing, LoadError>;
    /// Says whose tables these are, where nothing says it yet, and clears away what a load that died has left.
    fn claim(&mut self, marker: &Marker, existing: &Existing) -> Result<(), LoadError>;
    /// Writes the rows at rest of all tables into staging tables and compares each with the live one; a staging table that would change
    /// nothing is dropped. Says what a load does to each, in their order.
    fn stage_all(&mut self, tables: &[ToStage<'_>], layout: &Layout, rows: &dyn RowsAtRest) -> Result<Vec<TableLoad>, LoadError> {
        tables.iter().map(|it| self.stage_one(it, layout, rows)).collect()
    }
    /// The same for one table.
    fn stage_one(&mut self, it: &ToStage<'_>, layout: &Layout, rows: &dyn RowsAtRest) -> Result<TableLoad, LoadError> {
        let staged = self.stage(it.table, layout, rows)?;
        it.took(staged, self.place())?;
        if !it.exists {
            return Ok(TableLoad { table: it.table.name.to_string(), inserted: staged, ..TableLoad::default() });
        }
        let counts = self.compare(it.table)?;
        if counts.changes() == 0 {
            self.drop_staging(it.table)?;
        }
        Ok(counts)
    }
    /// Where it is.
    fn place(&self) -> &Place;
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
    /// Another connection that reads the very same snapshot, for another thread. Asked before anything was read; `None` where there is none.
    fn another_reader(&mut self) -> Result<Option<Box<dyn Target + Send>>, LoadError> {
        Ok(None)
    }
}

/// A table whose rows at rest are to be staged.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ToStage<'a> {
    pub(crate) table: &'a Table,
    /// Its rows at rest.
    pub(crate) rows: u64,
    /// Whether it is there already.
    pub(crate) exists: bool,
}

impl ToStage<'_> {
    /// Checks that the database took all rows.
    pub(crate) fn took(&self, staged: u64, place: &Place) -> Result<(), LoadError> {
        if staged == self.rows {
            return Ok(());
        }
        let cause = format!("table `{}` has {} rows at rest, but the database took {staged}", self.table.name, self.rows);
        Err(LoadError::new(place, LoadErrorKind::Rest, cause))
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
    /// Other tables and views beside them, by name; staging tables that a load left are such, and should be known of.
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

/// How long a table takes beside others: a long text costs about as much as ten other cells.
pub(crate) fn work(table: &Table, rows: u64) -> u64 {
    let of_a_row: u64 = table.columns.iter().map(|column| if column.kind == Type::Text { 10 } else { 1 }).sum();
    rows * of_a_row
}

/// Bytes of text after which a block is handed on early.
pub(crate) const FULL_TEXT: usize = 1 << 20;
