//! Reads a target back whole, over a connection of its own: for those who look at what it holds, not at whether it equals a run.

use caseport_model::{Block, Layout, Table};

use crate::{
    error::{LoadError, LoadErrorKind},
    load::LoadOptions,
    place::Place,
    rest::{Order, RestError},
    target::Access,
    targets,
};

/// Hands the rows of the tables that are wanted to `sink`: as they arrived where the target knows it, otherwise by key. A table that is not there has
/// no rows; a place that has none of them is refused.
pub fn read_back(
    layout: &Layout,
    place: &Place,
    options: &LoadOptions,
    wanted: &dyn Fn(&Table) -> bool,
    sink: &mut dyn FnMut(&Table, &Block) -> Result<(), RestError>,
) -> Result<(), LoadError> {
    let absent = |cause: &str| LoadError::new(place, LoadErrorKind::Absent, cause);
    let mut target = targets::open(place, options, Access::Read)?.ok_or_else(|| absent("it is not there"))?;
    let existing = target.existing(layout)?;
    if existing.tables.is_empty() {
        return Err(absent("it has no table of the canonical model"));
    }
    let order = if target.keeps_arrival() { Order::Arrival } else { Order::Key };
    for table in layout.tables.iter().filter(|it| wanted(it)) {
        let Some(found) = existing.tables.get(&*table.name) else { continue };
        let mut reading = target.read(table, found, order)?;
        while let Some(block) = reading.next()? {
            sink(table, &block).map_err(|e| LoadError::rest(place, &e))?;
        }
    }
    Ok(())
}
