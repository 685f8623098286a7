//! Rows at rest: what a load loads and what a reconciliation compares with. A run is one; tests bring their own.

use std::{borrow::Borrow, ops::ControlFlow};

use caseport_model::{Block, Layout, Table};
pub use caseport_run::Order;
use caseport_run::Run;

/// The rows of a run, by table.
pub trait RowsAtRest {
    /// The canonical layout of the rows.
    fn layout(&self) -> &Layout;
    /// The canonical model that the layout belongs to.
    fn model(&self) -> Model;
    /// How many rows a table has.
    fn count(&self, table: &Table) -> Result<u64, RestError>;
    /// Whether a table has no rows, which is quicker to see than how many it has.
    fn is_empty(&self, table: &Table) -> Result<bool, RestError> {
        Ok(self.count(table)? == 0)
    }
    /// Gives the rows of a table in blocks of at most `batch` rows, until the sink breaks.
    fn rows(&self, table: &Table, order: Order, batch: usize, sink: &mut dyn FnMut(&Block) -> ControlFlow<()>) -> Result<(), RestError>;
    /// The same rows once more, for another thread; `None` where they can be read by one only.
    fn beside(&self) -> Result<Option<Box<dyn RowsAtRest + Send>>, RestError> {
        Ok(None)
    }
}

/// Why rows at rest could not be read, in the words of the one who keeps them.
pub type RestError = Box<dyn std::error::Error + Send + Sync>;

/// A canonical model and its version: `ics` and `1.0`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Model {
    /// Its identifier.
    pub id: String,
    /// Its version, numbers with points between them.
    pub version: String,
}

/// The rows of a run, borrowed or owned.
pub struct RunRows<R> {
    run: R,
    model: Model,
}

impl<R: Borrow<Run>> RunRows<R> {
    /// The rows of an open run.
    pub fn new(run: R) -> Result<RunRows<R>, RestError> {
        let name = run.borrow().meta("model")?.ok_or("the run does not say which model its rows follow")?;
        let (id, version) = name.split_once('/').unwrap_or((&name, ""));
        Ok(RunRows { model: Model { id: id.to_owned(), version: version.to_owned() }, run })
    }
}

impl<R: Borrow<Run>> RowsAtRest for RunRows<R> {
    fn layout(&self) -> &Layout {
        self.run.borrow().layout()
    }

    fn model(&self) -> Model {
        self.model.clone()
    }

    fn count(&self, table: &Table) -> Result<u64, RestError> {
        Ok(self.run.borrow().count(table)?)
    }

    fn is_empty(&self, table: &Table) -> Result<bool, RestError> {
        Ok(self.run.borrow().is_empty(table)?)
    }

    fn rows(&self, table: &Table, order: Order, batch: usize, sink: &mut dyn FnMut(&Block) -> ControlFlow<()>) -> Result<(), RestError> {
        Ok(self.run.borrow().rows(table, order, batch, sink)?)
    }

    fn beside(&self) -> Result<Option<Box<dyn RowsAtRest + Send>>, RestError> {
        Ok(Some(Box::new(RunRows { run: self.run.borrow().beside()?, model: self.model.clone() })))
    }
}
