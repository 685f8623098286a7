//! What a load would do, row for row, without doing it: the target is only read.

use crate::{
    error::LoadError,
    load::{LoadOptions, Loaded},
    marker::Marker,
    place::Place,
    rest::{Order, RowsAtRest},
    target::{Access, Reading},
    targets,
    walk::count,
};

/// Says what [`crate::load()`] would do to the target now. It refuses what the load would refuse at its
/// start; references and lengths are checked by the database when rows arrive, and so only by the load.
pub fn predict(rows: &dyn RowsAtRest, place: &Place, options: &LoadOptions) -> Result<Loaded, LoadError> {
    let layout = rows.layout();
    let mut target = targets::open(place, options, Access::Read)?;
    let existing = match &mut target {
        Some(target) => target.existing(layout)?,
        None => crate::target::Existing::default(),
    };
    Marker::of(rows).accepts(place, &existing, layout, targets::dialect(place))?;
    let mut loaded = Loaded::default();
    for table in &layout.tables {
        let reading = match (&mut target, existing.tables.get(&*table.name)) {
            (Some(target), Some(found)) => target.read(table, found, Order::Key)?,
            _ => Reading::nothing(),
        };
        loaded.tables.push(count(rows, table, place, reading)?);
    }
    Ok(loaded)
}
