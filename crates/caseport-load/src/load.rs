//! Loads rows at rest into a target, whole or not at all.
//!
//! Every table is staged, compared with the live one by the database itself, and only those that differ are swapped in, all in one
//! transaction; keys, indexes and references are validated before its commit. A second identical load finds nothing to swap and
//! changes nothing. A load that dies at any moment leaves the live tables as they were; what else it may leave, staging tables that
//! the next load drops, is said where it happens: `targets/mysql.rs`, as MariaDB and MySQL cannot make tables in a transaction, and
//! `targets/postgres/large.rs`, as several connections fill large tables.

use std::time::Duration;

use caseport_model::Table;
use serde::{Deserialize, Serialize};

use crate::{
    error::{LoadError, LoadErrorKind},
    findings,
    marker::Marker,
    place::Place,
    rest::RowsAtRest,
    target::{Access, ToStage},
    targets,
};

/// Loads the rows into the target, which afterwards holds exactly these rows in the tables of the layout.
pub fn load(rows: &dyn RowsAtRest, place: &Place, options: &LoadOptions) -> Result<Loaded, LoadError> {
    let layout = rows.layout();
    if let Some(table) = layout.tables.iter().find(|table| table.key().next().is_none()) {
        return Err(LoadError::new(place, LoadErrorKind::Rest, format!("table `{}` of the layout has no key", table.name)));
    }
    let marker = Marker::of(rows);
    let Some(mut target) = targets::open(place, options, Access::Write)? else {
        return Err(LoadError::new(place, LoadErrorKind::Absent, "it is not there"));
    };
    let existing = target.existing(layout)?;
    marker.accepts(place, &existing, layout, targets::dialect(place))?;
    target.claim(&marker, &existing)?;
    let counts: Vec<u64> =
        layout.tables.iter().map(|table| rows.count(table)).collect::<Result<_, _>>().map_err(|e| LoadError::rest(place, &e))?;
    let all: Vec<ToStage<'_>> = layout
        .tables
        .iter()
        .zip(counts)
        .map(|(table, rows)| ToStage { table, rows, exists: existing.tables.contains_key(&*table.name) })
        .collect();
    let loaded = Loaded { tables: target.stage_all(&all, layout, rows)? };
    let changed: Vec<&Table> =
        all.iter().zip(&loaded.tables).filter(|(it, counts)| !it.exists || counts.changes() > 0).map(|(it, _)| it.table).collect();
    if !changed.is_empty() {
        target.swap(layout, &changed, &existing)?;
        target.commit()?;
    }
    Ok(loaded)
}

/// How to reach and treat a target.
#[derive(Debug, Clone)]
pub struct LoadOptions {
    /// The schema of a PostgreSQL database, when its address names none; `public` by default.
    pub schema: Option<String>,
    /// How long to wait for a server to answer, or for somebody else's lock.
    pub patience: Duration,
    /// The most pages that an SQLite target may have: a limit of its size.
    pub max_pages: Option<u32>,
    /// How much of an SQLite target is kept in memory, in KiB.
    pub cache_kib: u32,
    /// From how many rows on a table is large: a PostgreSQL server is asked for more connections, which fill those tables.
    pub large: u64,
    /// The key of the digests of a reconciliation: take a new random one for each call.
    pub digest_key: [u8; 32],
}

impl Default for LoadOptions {
    fn default() -> LoadOptions {
        LoadOptions {
            schema: None,
            patience: Duration::from_secs(10),
            max_pages: None,
            cache_kib: 32 * 1024,
            large: 10_000,
            digest_key: [0; 32],
        }
    }
}

/// What a load did, or would do.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Loaded {
    /// Counts of every table of the layout, in its order.
    pub tables: Vec<TableLoad>,
}

/// What a load did to one table: counted by the database, row for row.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableLoad {
    /// The table; empty in totals.
    pub table: String,
    /// Rows whose key was not there.
    pub inserted: u64,
    /// Rows whose key was there with another value in any column.
    pub updated: u64,
    /// Rows that were there and are not among the rows at rest.
    pub deleted: u64,
    /// Rows that were there just so.
    pub unchanged: u64,
}

impl TableLoad {
    /// Rows that are not as before.
    pub fn changes(&self) -> u64 {
        self.inserted + self.updated + self.deleted
    }
}

impl Loaded {
    /// The sum of all tables.
    pub fn totals(&self) -> TableLoad {
        self.tables.iter().fold(TableLoad::default(), |sum, it| TableLoad {
            table: String::new(),
            inserted: sum.inserted + it.inserted,
            updated: sum.updated + it.updated,
            deleted: sum.deleted + it.deleted,
            unchanged: sum.unchanged + it.unchanged,
        })
    }

    /// What somebody should know about it.
    pub fn findings(&self) -> Vec<caseport_model::Finding> {
        let removed = self.tables.iter().filter(|it| it.deleted > 0).map(|it| findings::rows_removed(&it.table, it.deleted));
        let changed = self.tables.iter().filter(|it| it.updated > 0).map(|it| findings::rows_changed(&it.table, it.updated));
        removed.chain(changed).collect()
    }
}
