//! Walks the rows at rest and the rows of a target side by side, both ordered by key.

use std::{cmp::Ordering, ops::ControlFlow};

use caseport_model::{Block, Table, Value, row::Row};

use crate::{
    error::LoadError,
    load::TableLoad,
    place::Place,
    rest::{Order, RowsAtRest},
    target::{Reading, batch},
};

/// What the walk meets.
pub(crate) enum Step<'a> {
    /// A key on both sides: the row at rest, the row of the target.
    Both(Row<'a>, Row<'a>),
    /// A row at rest that the target does not have.
    RestOnly(Row<'a>),
    /// A row of the target that is not at rest.
    TargetOnly(Row<'a>),
}

/// Visits every row of both sides once. Equal sides are found equal whatever order the target gives; a target that gives a wrong
/// order is never found equal.
pub(crate) fn walk(
    rows: &dyn RowsAtRest,
    table: &Table,
    place: &Place,
    reading: Reading,
    visit: &mut dyn FnMut(Step<'_>),
) -> Result<(), LoadError> {
    let key: Vec<usize> = table.key().collect();
    let mut target = Ahead { reading, block: None, at: 0 };
    let mut failed = target.fill().err();
    if failed.is_none() {
        let read = rows.rows(table, Order::Key, batch(table), &mut |block| {
            for row in block.rows() {
                loop {
                    let order = target.row().map(|theirs| compare_keys(&key, &row, &theirs));
                    match (order, target.row()) {
                        (Some(Ordering::Equal), Some(theirs)) => visit(Step::Both(row, theirs)),
                        (Some(Ordering::Greater), Some(theirs)) => visit(Step::TargetOnly(theirs)),
                        _ => {
                            visit(Step::RestOnly(row));
                            break;
                        }
                    }
                    if let Err(error) = target.advance() {
                        failed = Some(error);
                        return ControlFlow::Break(());
                    }
                    if order == Some(Ordering::Equal) {
                        break;
                    }
                }
            }
            ControlFlow::Continue(())
        });
        if failed.is_none() {
            read.map_err(|e| LoadError::rest(place, &e))?;
        }
    }
    if let Some(error) = failed {
        return Err(error);
    }
    while let Some(theirs) = target.row() {
        visit(Step::TargetOnly(theirs));
        target.advance()?;
    }
    Ok(())
}

/// Whether both sides hold the same rows in the same order, as they do when the target was just loaded from these rows. Each row
/// is visited; once two differ nothing more is, and the answer is no, whatever the cause.
pub(crate) fn same_in_step(
    rows: &dyn RowsAtRest,
    table: &Table,
    place: &Place,
    reading: Reading,
    visit: &mut dyn FnMut(&Row<'_>),
) -> Result<bool, LoadError> {
    let mut target = Ahead { reading, block: None, at: 0 };
    target.fill()?;
    let mut same = true;
    let mut failed = None;
    let read = rows.rows(table, Order::Arrival, batch(table), &mut |block| {
        for row in block.rows() {
            same = target.row().is_some_and(|theirs| row.values().eq(theirs.values()));
            if !same {
                return ControlFlow::Break(());
            }
            visit(&row);
            if let Err(error) = target.advance() {
                failed = Some(error);
                return ControlFlow::Break(());
            }
        }
        ControlFlow::Continue(())
    });
    if let Some(error) = failed {
        return Err(error);
    }
    read.map_err(|e| LoadError::rest(place, &e))?;
    same &= target.row().is_none();
    // What the target still sends is taken from the line, so that it can be asked again.
    while target.row().is_some() {
        target.fill()?;
    }
    Ok(same)
}

/// Counts what a load of these rows changes in a table.
pub(crate) fn count(rows: &dyn RowsAtRest, table: &Table, place: &Place, reading: Reading) -> Result<TableLoad, LoadError> {
    let mut counts = TableLoad { table: table.name.to_string(), ..TableLoad::default() };
    walk(rows, table, place, reading, &mut |step| match step {
        Step::RestOnly(_) => counts.inserted += 1,
        Step::TargetOnly(_) => counts.deleted += 1,
        Step::Both(ours, theirs) if ours.values().eq(theirs.values()) => counts.unchanged += 1,
        Step::Both(..) => counts.updated += 1,
    })?;
    Ok(counts)
}

/// The target's side: the row at its head.
struct Ahead {
    reading: Reading,
    block: Option<Block>,
    at: usize,
}

impl Ahead {
    fn row(&self) -> Option<Row<'_>> {
        self.block.as_ref().map(|block| block.row(self.at))
    }

    fn advance(&mut self) -> Result<(), LoadError> {
        self.at += 1;
        if self.block.as_ref().is_none_or(|block| self.at >= block.len()) {
            self.fill()?;
        }
        Ok(())
    }

    fn fill(&mut self) -> Result<(), LoadError> {
        self.at = 0;
        self.block = loop {
            match self.reading.next()? {
                Some(block) if block.is_empty() => {}
                other => break other,
            }
        };
        Ok(())
    }
}

fn compare_keys(key: &[usize], a: &Row<'_>, b: &Row<'_>) -> Ordering {
    key.iter().map(|&column| compare_values(a.get(column), b.get(column))).find(|it| it.is_ne()).unwrap_or(Ordering::Equal)
}

/// Text by its bytes, numbers and dates by their order, blanks first.
fn compare_values(a: Value<'_>, b: Value<'_>) -> Ordering {
    match (a, b) {
        (Value::Text(a), Value::Text(b)) => a.as_bytes().cmp(b.as_bytes()),
        (Value::Int(a), Value::Int(b)) | (Value::Decimal(a), Value::Decimal(b)) => a.cmp(&b),
        (Value::Bool(a), Value::Bool(b)) => a.cmp(&b),
        (Value::Date(a), Value::Date(b)) => a.cmp(&b),
        (Value::DateTime(a), Value::DateTime(b)) => a.cmp(&b),
        (a, b) => rank(a).cmp(&rank(b)),
    }
}

fn rank(value: Value<'_>) -> u8 {
    match value {
        Value::Blank => 0,
        Value::Bool(_) => 1,
        Value::Int(_) => 2,
        Value::Decimal(_) => 3,
        Value::Date(_) => 4,
        Value::DateTime(_) => 5,
        Value::Text(_) => 6,
    }
}
