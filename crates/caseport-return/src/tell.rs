//! Whose records are hit, and where they stand: told of many hits in their order, without holding them all.

use std::{
    ops::Range,
    sync::{Arc, mpsc},
    thread,
};

use caseport_model::{Severity, Table};
use rusqlite::{CachedStatement, Connection, OptionalExtension as _};

use crate::{Hits, Rest, RestError};

/// So many hits are told in one go.
const PARCEL: usize = 2000;

/// So many of them wait for whoever takes them, of each thread.
const WAITING: usize = 2;

/// A record, or the whole return, that breaks a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The rule.
    pub rule: Arc<str>,
    /// How much it matters.
    pub severity: Severity,
    /// The table.
    pub table: Arc<str>,
    /// The number of the record in its table, from 1; none for the whole return.
    pub row: Option<u64>,
    /// The child's identifier, as the return has it.
    pub child: Option<Box<str>>,
    /// The columns of the table that the rule looks at.
    pub columns: Arc<[String]>,
    /// The file, by its number in what was read, and the line.
    pub place: Option<(usize, u64)>,
}

/// Tells all hits in their order: `say` makes something of several, on several threads where the return allows it, and `take` gets what it
/// made, until it says false.
pub fn tell<T: Send>(
    rest: &mut Rest,
    hits: &[Hits],
    say: impl Fn(&[Hit]) -> T + Sync,
    mut take: impl FnMut(T) -> bool,
) -> Result<(), RestError> {
    let cut = |it: &Hits| (0..it.rows.len()).step_by(PARCEL).map(|from| from..it.rows.len().min(from + PARCEL)).collect::<Vec<_>>();
    let parcels: Vec<(&Hits, Range<usize>)> = hits.iter().flat_map(|it| cut(it).into_iter().map(move |rows| (it, rows))).collect();
    let view = View { tables: &rest.intake.tables, child: &rest.intake.shape.child };
    let one = |db: &Connection, (hits, rows): &(&Hits, Range<usize>)| view.hits(db, hits, rows.clone()).map(|it| say(&it));
    if rest.readers.is_empty() {
        for parcel in &parcels {
            if !take(one(&rest.db, parcel)?) {
                break;
            }
        }
        return Ok(());
    }
    let threads = rest.readers.len();
    thread::scope(|scope| {
        // Each thread has every so manieth parcel, and is asked for one in turn: so they come in their order.
        let (one, parcels) = (&one, &parcels);
        let mut told = Vec::with_capacity(threads);
        for (number, db) in rest.readers.iter_mut().enumerate() {
            let (send, receive) = mpsc::sync_channel(WAITING);
            told.push(receive);
            scope.spawn(move || parcels.iter().skip(number).step_by(threads).all(|it| send.send(one(db, it)).is_ok()));
        }
        for number in 0..parcels.len() {
            // A thread that broke off without a word has panicked, and the scope says so.
            let Ok(said) = told[number % threads].recv() else { break };
            if !take(said?) {
                break;
            }
        }
        drop(told);
        Ok(())
    })
}

impl Rest {
    /// The first so many of some hits.
    pub fn first(&self, hits: &Hits, at_most: usize) -> Result<Vec<Hit>, RestError> {
        Ok(self.looked_up(hits, at_most)?)
    }

    pub(crate) fn looked_up(&self, hits: &Hits, at_most: usize) -> rusqlite::Result<Vec<Hit>> {
        let view = View { tables: &self.intake.tables, child: &self.intake.shape.child };
        view.hits(&self.db, hits, 0..hits.rows.len().min(at_most))
    }
}

/// What hits are told by.
struct View<'r> {
    tables: &'r [Table],
    /// The column of the child's identifier.
    child: &'r str,
}

/// The child's identifier, and where the record stands: file and line.
type Whose = (Option<Box<str>>, Option<(usize, u64)>);

impl View<'_> {
    fn hits(&self, db: &Connection, hits: &Hits, rows: Range<usize>) -> rusqlite::Result<Vec<Hit>> {
        let mut whose = self.whose(db, &hits.table)?;
        let mut told = Vec::with_capacity(rows.len());
        for row in &hits.rows[rows] {
            let row = (*row != 0).then_some(*row);
            let (child, place) = match (row, &mut whose) {
                (Some(row), Some(whose)) => one(whose, row)?,
                _ => (None, None),
            };
            told.push(Hit {
                rule: hits.rule.clone(),
                severity: hits.severity,
                table: hits.table.clone(),
                row,
                child,
                columns: hits.columns.clone(),
                place,
            });
        }
        Ok(told)
    }

    /// The statement that tells whose a record of a table is; none where there is no such table.
    fn whose<'c>(&self, db: &'c Connection, table: &str) -> rusqlite::Result<Option<CachedStatement<'c>>> {
        let layout = self.tables.iter().find(|it| *it.name == *table || table.strip_suffix("_last").is_some_and(|name| *it.name == *name));
        let Some(layout) = layout else { return Ok(None) };
        let child = layout.column(self.child).map_or("NULL".to_owned(), |it| format!("\"{}\"", it.name));
        db.prepare_cached(&format!("SELECT {child}, _file, _line FROM \"{table}\" WHERE row = ?1")).map(Some)
    }
}

fn one(whose: &mut CachedStatement<'_>, row: u64) -> rusqlite::Result<Whose> {
    let found = whose
        .query_row([row as i64], |it| {
            let child = it.get_ref(0)?.as_str_or_null()?.map(Into::into);
            Ok((child, (it.get::<_, i64>(1)? as usize, it.get::<_, i64>(2)? as u64)))
        })
        .optional()?;
    Ok(found.map_or((None, None), |(child, place)| (child, Some(place))))
}
