//! A MariaDB or MySQL database as a target.
//!
//! These engines commit before and after every statement that makes or drops a table, so a load cannot be one transaction. It is one
//! transaction where it counts:
//!
//! 1. The marker is written, and whatever a load that died has left under the names of staging tables is dropped. Only tables that
//!    carry our comment are: any other is refused.
//! 2. Every table that has rows at rest is staged and compared. Each statement commits by itself: a load that dies here leaves staging tables, and nothing
//!    else.
//! 3. Tables that are not there yet are made, empty, each in one statement with its key, its indexes and its references.
//! 4. One InnoDB transaction brings all tables from what they hold to what the staging tables hold: rows are deleted, updated and
//!    inserted, counted against the comparison, and every reference is looked up. Its commit is the load. Before it, readers see every
//!    table as it was; whoever dies, client or server, the server undoes the transaction.
//! 5. The staging tables are dropped.
//!
//! Rows move rather than tables because it is the simplest that holds: `RENAME TABLE` would swap all tables in one step too, but
//! references follow the tables that they were made with, and their names are unique in a database, so that a swap would need steps
//! before and after it that are not part of it. Rights and views of others stay, too. The price is that a change is written twice.
//!
//! The first load into an empty database differs in one thing: killed after step 1, it leaves the marker, and perhaps our tables,
//! empty. The next load takes them for its own. A load that fails takes away again what it made.
//!
//! References are not checked row by row (a child may come before its mother), but all at once before the commit, by queries that lock
//! what they read. Tables of others that refer to ours would not be checked: a load that would take rows from under them is refused.

mod cells;
mod refers;

use std::{collections::BTreeMap, ops::ControlFlow, str::FromStr as _, sync::Arc};

use caseport_model::{Block, Column, Layout, Origin, Table, Type};
use futures_util::TryStreamExt as _;
use sqlx::{
    AssertSqlSafe, ConnectOptions as _, Connection as _, Row as _,
    mysql::{MySqlArguments, MySqlConnectOptions, MySqlConnection, MySqlRow},
};
use tokio::{
    runtime::Runtime,
    sync::{Mutex, mpsc},
};

use self::cells::{bind, check, push_cell};
use super::text_literal;
use crate::{
    ddl::{Dialect, MYSQL_BY_BYTES, Whole, create_table},
    error::{LoadError, LoadErrorKind, STAGING},
    load::{LoadOptions, TableLoad},
    marker::{MARKER_COLUMNS, MARKER_TABLE, Marker, sql_type_matches},
    place::Place,
    rest::{Order, RowsAtRest},
    target::{Access, Existing, FULL_TEXT, Found, IN_FLIGHT, Reading, Target, batch},
};

/// A connection to a MariaDB or MySQL database.
pub(super) struct MySql {
    place: Place,
    runtime: Runtime,
    connection: Arc<Mutex<Option<MySqlConnection>>>,
    /// The largest packet that the server takes.
    packet: usize,
    /// What [`Target::compare`] found, to be met again by the transaction.
    compared: BTreeMap<String, TableLoad>,
    /// Tables that this load made and has to drop if it fails, the last first.
    made: Vec<String>,
    /// Staging tables that stand now.
    staged: Vec<String>,
}

/// Rows in one statement; fewer where notes may be long, so that most statements have the same number and are prepared once.
const ROWS: usize = 500;
const ROWS_WITH_NOTES: usize = 100;

/// Statements kept at hand: all that a load is likely to need. To let go of one is a message that the server does not answer, and the
/// next waits until it is confirmed, 40 ms or more.
const STATEMENTS: usize = 1000;

/// The comment by which a staging table is known as ours.
const OURS: &str = "staging of a caseport load";

impl MySql {
    pub(super) fn open(place: &Place, url: &str, options: &LoadOptions, access: Access) -> Result<MySql, LoadError> {
        let settings = MySqlConnectOptions::from_str(url)
            .map_err(|e| LoadError::driver(place, "reading the address", &e))?
            .charset("utf8mb4")
            .statement_cache_capacity(STATEMENTS)
            .disable_statement_logging();
        if settings.get_database().is_none_or(str::is_empty) {
            return Err(LoadError::new(place, LoadErrorKind::Address, "the address names no database"));
        }
        let runtime = super::runtime(place)?;
        let patience = options.patience;
        let connection = runtime
            .block_on(async { tokio::time::timeout(patience, settings.connect()).await })
            .map_err(|_| LoadError::new(place, LoadErrorKind::Refused, format!("nobody answered within {} seconds", patience.as_secs())))?
            .map_err(|e| LoadError::driver(place, "connecting", &e))?;
        let mut target = MySql {
            place: place.clone(),
            runtime,
            connection: Arc::new(Mutex::new(Some(connection))),
            packet: 0,
            compared: BTreeMap::new(),
            made: Vec::new(),
            staged: Vec::new(),
        };
        let about = target.ask("connecting", "SELECT version(), @@max_allowed_packet".into())?;
        let version = about.first().and_then(|row| text(row, 0)).unwrap_or_default();
        target.packet = about.first().map_or(0, |row| number(row, 1)) as usize;
        if !is_recent(&version) {
            let cause = format!("the server is of version {version}; MariaDB 10.6 or MySQL 8.0.17 is the earliest that can hold a target");
            return Err(LoadError::new(place, LoadErrorKind::Database, cause));
        }
        let seconds = patience.as_millis().div_ceil(1000).max(1);
        target.run(
            "starting",
            format!(
                "SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ; \
                 SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,\
                 NO_ENGINE_SUBSTITUTION,NO_BACKSLASH_ESCAPES', autocommit = 1, foreign_key_checks = 0, unique_checks = 1, \
                 lock_wait_timeout = {seconds}, innodb_lock_wait_timeout = {seconds}, \
                 wait_timeout = 86400, net_read_timeout = 3600, net_write_timeout = 3600 \
                 /*M!100101 , max_statement_time = 0 *//*!80000 , max_execution_time = 0 */"
            ),
        )?;
        match access {
            Access::Read => target.run("starting to read", "START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY")?,
            Access::Write => target.be_alone()?,
        }
        Ok(target)
    }

    /// The lock goes with the connection, however that ends; but a server needs a moment to see that it ended, so it is given back before.
    fn be_alone(&mut self) -> Result<(), LoadError> {
        let name = self.ask("asking to be alone", "SELECT database()".into())?.first().and_then(|row| text(row, 0)).unwrap_or_default();
        let lock = format!("caseport target {}", &blake3::hash(name.as_bytes()).to_hex()[..32]);
        let alone = self.ask("asking to be alone", format!("SELECT get_lock('{lock}', 0)"))?;
        if alone.first().is_some_and(|row| number(row, 0) == 1) {
            return Ok(());
        }
        Err(LoadError::new(&self.place, LoadErrorKind::Busy, "another load into the same database is running"))
    }

    fn run(&mut self, doing: &str, sql: impl Into<String>) -> Result<(), LoadError> {
        self.change(doing, sql).map(drop)
    }

    /// How many rows a statement changed.
    fn change(&mut self, doing: &str, sql: impl Into<String>) -> Result<u64, LoadError> {
        let sql = sql.into();
        let connection = self.connection.clone();
        self.runtime
            .block_on(async move {
                let mut connection = connection.lock().await;
                let connection = connection.as_mut().ok_or(sqlx::Error::WorkerCrashed)?;
                sqlx::raw_sql(AssertSqlSafe(sql)).execute(connection).await
            })
            .map(|done| done.rows_affected())
            .map_err(|e| LoadError::driver(&self.place, doing, &e))
    }

    /// Everything arrives as text.
    fn ask(&mut self, doing: &str, sql: String) -> Result<Vec<MySqlRow>, LoadError> {
        let connection = self.connection.clone();
        self.runtime
            .block_on(async move {
                let mut connection = connection.lock().await;
                let connection = connection.as_mut().ok_or(sqlx::Error::WorkerCrashed)?;
                sqlx::raw_sql(AssertSqlSafe(sql)).fetch_all(connection).await
            })
            .map_err(|e| LoadError::driver(&self.place, doing, &e))
    }

    /// Drops staging tables that a load left which died. A table of somebody else under such a name is refused.
    fn clear(&mut self) -> Result<(), LoadError> {
        let found = self.ask(
            "looking for what an earlier load left",
            format!("SELECT table_name, table_comment FROM information_schema.tables WHERE table_schema = database() AND left(table_name, {}) = '{STAGING}'", STAGING.len()),
        )?;
        for row in &found {
            let name = text(row, 0).unwrap_or_default();
            if text(row, 1).as_deref() != Some(OURS) {
                return Err(LoadError::new(
                    &self.place,
                    LoadErrorKind::NotOurs,
                    format!("its table `{name}` has the name of a staging table and is not ours"),
                ));
            }
        }
        for row in &found {
            self.run("dropping what an earlier load left", format!("DROP TABLE {}", quoted(&text(row, 0).unwrap_or_default())))?;
        }
        Ok(())
    }

    /// Brings a table from what it holds to what its staging table holds.
    fn move_rows(&mut self, table: &Table) -> Result<(), LoadError> {
        let (live, staging) = (quoted(&table.name), staging(table));
        let counts = self.compared.get(&*table.name).cloned();
        let names: Vec<String> = table.columns.iter().map(|column| quoted(&column.name)).collect();
        let key: Vec<&String> = table.key().map(|position| &names[position]).collect();
        let on = key.iter().map(|key| format!("s.{key} = l.{key}")).collect::<Vec<_>>().join(" AND ");
        let any = key.first().map_or("", |it| it.as_str());
        let columns = names.join(", ");
        let from_staging = names.iter().map(|name| format!("s.{name}")).collect::<Vec<_>>().join(", ");
        let doing = format!("changing table `{}`", table.name);
        let Some(counts) = counts else {
            if !self.staged.contains(&staging) {
                return Ok(());
            }
            return self.run(&doing, format!("INSERT INTO {live} ({columns}) SELECT {from_staging} FROM {staging} AS s"));
        };
        if !self.staged.contains(&staging) {
            return self.change_by(table, counts.deleted, &doing, format!("DELETE FROM {live}"));
        }
        let sets: Vec<String> = (0..names.len())
            .filter(|position| !table.key().any(|key| key == *position))
            .map(|position| format!("l.{0} = s.{0}", names[position]))
            .collect();
        let steps = [
            (counts.deleted, format!("DELETE l FROM {live} AS l LEFT JOIN {staging} AS s ON {on} WHERE s.{any} IS NULL")),
            (counts.updated, format!("UPDATE {live} AS l JOIN {staging} AS s ON {on} SET {} WHERE NOT ({})", sets.join(", "), same(table))),
            (
                counts.inserted,
                format!(
                    "INSERT INTO {live} ({columns}) SELECT {from_staging} FROM {staging} AS s LEFT JOIN {live} AS l ON {on} WHERE l.{any} IS NULL"
                ),
            ),
        ];
        for (expected, sql) in steps.into_iter().filter(|(expected, _)| *expected > 0) {
            self.change_by(table, expected, &doing, sql)?;
        }
        Ok(())
    }

    /// Changes so many rows of a table and no others.
    fn change_by(&mut self, table: &Table, expected: u64, doing: &str, sql: String) -> Result<(), LoadError> {
        let done = self.change(doing, sql)?;
        if done == expected {
            return Ok(());
        }
        let cause = format!("somebody else changed table `{}` while it was being loaded ({done} rows instead of {expected})", table.name);
        Err(LoadError::new(&self.place, LoadErrorKind::Busy, cause))
    }
}

impl Target for MySql {
    fn place(&self) -> &Place {
        &self.place
    }

    fn existing(&mut self, layout: &Layout) -> Result<Existing, LoadError> {
        let mut existing = Existing::default();
        let rows = self.ask(
            "reading its tables",
            "SELECT table_name, column_name, column_type, collation_name FROM information_schema.columns \
             WHERE table_schema = database() ORDER BY table_name, ordinal_position"
                .into(),
        )?;
        let mut marker_columns = Vec::new();
        for row in &rows {
            let (table, name) = (text(row, 0).unwrap_or_default(), text(row, 1).unwrap_or_default());
            let mut kind = text(row, 2).unwrap_or_default();
            if let Some(collation) = text(row, 3).filter(|it| !MYSQL_BY_BYTES.contains(&it.as_str())) {
                kind = format!("{kind} collate {collation}");
            }
            if table == MARKER_TABLE {
                marker_columns.push(name);
            } else if layout.table(&table).is_some() {
                existing.tables.entry(table).or_default().push(Found { name, kind });
            } else {
                existing.others.insert(table);
            }
        }
        if marker_columns.is_empty() {
            return Ok(existing);
        }
        if marker_columns != MARKER_COLUMNS {
            existing.marker = Some(Err("has other columns than ours".into()));
            return Ok(existing);
        }
        let rows = self.ask("reading whose tables these are", format!("SELECT model, version, layout FROM {MARKER_TABLE}"))?;
        existing.marker = match rows.as_slice() {
            [row] => Some(match (text(row, 0), text(row, 1), text(row, 2)) {
                (Some(model), Some(version), Some(layout)) => Ok(Marker { model, version, layout }),
                _ => Err("has a row that cannot be read".into()),
            }),
            // A load that died between making the table and writing its row.
            [] if existing.tables.is_empty() => None,
            rows => Some(Err(format!("has {} rows instead of one", rows.len()))),
        };
        Ok(existing)
    }

    fn claim(&mut self, marker: &Marker, existing: &Existing) -> Result<(), LoadError> {
        self.clear()?;
        if existing.marker.is_some() {
            return Ok(());
        }
        let columns = MARKER_COLUMNS.map(|it| format!("{it} varchar(255) NOT NULL")).join(", ");
        let values = [&marker.model, &marker.version, &marker.layout].map(|it| text_literal(it)).join(", ");
        let doing = "writing whose tables these are";
        self.run(doing, format!("CREATE TABLE IF NOT EXISTS {MARKER_TABLE} ({columns}) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4"))?;
        self.made.push(MARKER_TABLE.into());
        self.run(doing, format!("INSERT INTO {MARKER_TABLE} VALUES ({values})"))
    }

    fn stage(&mut self, table: &Table, layout: &Layout, rows: &dyn RowsAtRest) -> Result<u64, LoadError> {
        // Most tables of the model are empty in most councils, and each one made costs the server three writes to its disk.
        if rows.is_empty(table).map_err(|e| LoadError::rest(&self.place, &e))? {
            return Ok(0);
        }
        let staging = staging(table);
        let create = create_table(table, layout, Dialect::MySql, &staging, Whole::OnlyKey);
        self.run("making a staging table", format!("{create} COMMENT='{OURS}'"))?;
        self.staged.push(staging.clone());
        let width = table.columns.len();
        let rows_at_once = if batch(table) < ROWS { ROWS_WITH_NOTES } else { ROWS };
        // A statement has at most 65,535 variables, and must itself fit into a packet.
        let per_statement = rows_at_once.min(65_000 / width).min(self.packet / (8 * width)).max(1);
        let full_bytes = FULL_TEXT.min(self.packet / 2);
        let (send, mut receive) = mpsc::channel::<(usize, MySqlArguments)>(IN_FLIGHT);
        let connection = self.connection.clone();
        let into = staging.clone();
        let writer = self.runtime.spawn(async move {
            let mut connection = connection.lock().await;
            let connection = connection.as_mut().ok_or(sqlx::Error::WorkerCrashed)?;
            let full: Arc<str> = insert(&into, width, per_statement).into();
            let mut taken = 0;
            // One commit for each table: the server then waits once for its disk and not after each statement.
            sqlx::raw_sql("START TRANSACTION").execute(&mut *connection).await?;
            while let Some((count, arguments)) = receive.recv().await {
                let sql = if count == per_statement { full.clone() } else { insert(&into, width, count).into() };
                taken += sqlx::query_with(AssertSqlSafe(sql), arguments).execute(&mut *connection).await?.rows_affected();
            }
            sqlx::raw_sql("COMMIT").execute(&mut *connection).await?;
            Ok::<u64, sqlx::Error>(taken)
        });
        let (mut pending, mut bytes, mut unfit) = ((0, MySqlArguments::default()), 0, None);
        // In the order of the key, which is the order of an InnoDB table on disk.
        let read = rows.rows(table, Order::Key, batch(table), &mut |block| {
            for row in block.rows() {
                let size = match check(table, &row) {
                    Ok(size) if size < self.packet => size,
                    Ok(_) => {
                        unfit = Some((None, row.origin.record));
                        return ControlFlow::Break(());
                    }
                    Err(position) => {
                        unfit = Some((Some(position), row.origin.record));
                        return ControlFlow::Break(());
                    }
                };
                if pending.0 > 0 && (pending.0 == per_statement || bytes + size > full_bytes) {
                    bytes = 0;
                    if send.blocking_send(std::mem::take(&mut pending)).is_err() {
                        return ControlFlow::Break(());
                    }
                }
                row.values().for_each(|value| bind(&mut pending.1, value));
                pending.0 += 1;
                bytes += size;
            }
            ControlFlow::Continue(())
        });
        if pending.0 > 0 && read.is_ok() && unfit.is_none() {
            // An error here is the writer's, and told below.
            let _ = send.blocking_send(pending);
        }
        drop(send);
        let taken = self.runtime.block_on(writer);
        read.map_err(|e| LoadError::rest(&self.place, &e))?;
        if let Some((position, record)) = unfit {
            let cause = match position.map(|it| &table.columns[it]) {
                Some(column) => format!(
                    "`{}.{}` ({}) is longer than its column allows in the row of record {record}",
                    table.name,
                    column.name,
                    column.kind.name()
                ),
                None => format!(
                    "the row of `{}` from record {record} is larger than the {} bytes of a packet that the server takes, which its owner \
                     can change: `max_allowed_packet`",
                    table.name, self.packet
                ),
            };
            return Err(LoadError::new(&self.place, LoadErrorKind::DoesNotFit, cause));
        }
        taken
            .unwrap_or(Err(sqlx::Error::WorkerCrashed))
            .map_err(|e| LoadError::driver(&self.place, &format!("writing table `{}`", table.name), &e))
    }

    fn compare(&mut self, table: &Table) -> Result<TableLoad, LoadError> {
        let (live, staging) = (quoted(&table.name), staging(table));
        if !self.staged.contains(&staging) {
            let rows = self.ask("comparing with what is there", format!("SELECT count(*) FROM {live}"))?;
            let deleted = rows.first().map_or(0, |row| number(row, 0));
            let counts = TableLoad { table: table.name.to_string(), deleted, ..TableLoad::default() };
            self.compared.insert(table.name.to_string(), counts.clone());
            return Ok(counts);
        }
        let on = table
            .key()
            .map(|position| quoted(&table.columns[position].name))
            .map(|key| format!("s.{key} = l.{key}"))
            .collect::<Vec<_>>()
            .join(" AND ");
        let rows = self.ask(
            "comparing with what is there",
            format!(
                "SELECT (SELECT count(*) FROM {staging}), (SELECT count(*) FROM {live}), count(*), coalesce(sum(NOT ({})), 0) \
                 FROM {staging} AS s JOIN {live} AS l ON {on}",
                same(table)
            ),
        )?;
        let counted = |column: usize| rows.first().map_or(0, |row| number(row, column));
        let (staged, live, both, updated) = (counted(0), counted(1), counted(2), counted(3));
        let counts =
            TableLoad { table: table.name.to_string(), inserted: staged - both, updated, deleted: live - both, unchanged: both - updated };
        self.compared.insert(table.name.to_string(), counts.clone());
        Ok(counts)
    }

    fn drop_staging(&mut self, table: &Table) -> Result<(), LoadError> {
        let staging = staging(table);
        if !self.staged.contains(&staging) {
            return Ok(());
        }
        self.run("dropping a staging table", format!("DROP TABLE {staging}"))?;
        self.staged.retain(|it| *it != staging);
        Ok(())
    }

    fn swap(&mut self, layout: &Layout, changed: &[&Table], existing: &Existing) -> Result<(), LoadError> {
        for table in changed.iter().filter(|table| !existing.tables.contains_key(&*table.name)) {
            let live = quoted(&table.name);
            self.run("making a table", create_table(table, layout, Dialect::MySql, &live, Whole::Yes))?;
            self.made.push(live);
        }
        self.run("starting the transaction", "START TRANSACTION")?;
        self.depended(layout, changed)?;
        for table in changed {
            self.move_rows(table)?;
        }
        self.orphans(layout, changed)
    }

    fn commit(&mut self) -> Result<(), LoadError> {
        self.run("committing", "COMMIT")?;
        self.made.clear();
        Ok(())
    }

    fn read(&mut self, table: &Table, found: &[Found], _: Order) -> Result<Reading, LoadError> {
        let there = |name: &str| found.iter().find(|it| it.name == name);
        let columns: Vec<String> =
            table.columns.iter().map(|it| if there(&it.name).is_some() { quoted(&it.name) } else { "NULL".into() }).collect();
        let as_ours = |column: &Column, found: &Found| sql_type_matches(column, Dialect::MySql, &found.kind);
        let order: Vec<String> = table
            .key()
            .map(|position| &table.columns[position])
            .filter_map(|column| Some((column, there(&column.name)?)))
            .map(|(column, found)| match quoted(&column.name) {
                name if as_ours(column, found) => name,
                name => format!("CAST(CONVERT({name} USING utf8mb4) AS BINARY)"),
            })
            .collect();
        let order = if order.is_empty() { String::new() } else { format!(" ORDER BY {}", order.join(", ")) };
        let sql = format!("SELECT {} FROM {}{order}", columns.join(", "), quoted(&table.name));
        let batch = batch(table);
        let kinds: Vec<Type> = table.columns.iter().map(|column| column.kind).collect();
        let (send, receive) = mpsc::channel(IN_FLIGHT);
        let (connection, place, name) = (self.connection.clone(), self.place.clone(), table.name.clone());
        self.runtime.spawn(async move {
            let outcome = async {
                let mut connection = connection.lock().await;
                let connection = connection.as_mut().ok_or(sqlx::Error::WorkerCrashed)?;
                let mut rows = sqlx::raw_sql(AssertSqlSafe(sql)).fetch(connection);
                let mut block = Block::new(kinds.len());
                while let Some(row) = rows.try_next().await? {
                    for (position, kind) in kinds.iter().enumerate() {
                        push_cell(&mut block, *kind, row.try_get_raw(position)?);
                    }
                    block.end_row(Origin::default(), 1);
                    if block.len() == batch || block.text_len() > FULL_TEXT {
                        let full = std::mem::replace(&mut block, Block::new(kinds.len()));
                        if send.send(Ok(full)).await.is_err() {
                            return Ok(());
                        }
                    }
                }
                if !block.is_empty() {
                    let _ = send.send(Ok(block)).await;
                }
                Ok::<(), sqlx::Error>(())
            };
            if let Err(error) = outcome.await {
                let _ = send.send(Err(LoadError::driver(&place, &format!("reading table `{name}`"), &error))).await;
            }
        });
        Ok(Reading::new(receive))
    }
}

impl Drop for MySql {
    /// Takes away what only a load needs, and, if it was not committed, what it made. The transaction is undone first: dropping a
    /// table would commit it. Where the server does not answer any more, the next load does this.
    fn drop(&mut self) {
        let connection = self.connection.clone();
        let (staged, made) = (std::mem::take(&mut self.staged), std::mem::take(&mut self.made));
        self.runtime.block_on(async move {
            let Some(mut connection) = connection.lock().await.take() else { return };
            let clean = async {
                if !staged.is_empty() || !made.is_empty() {
                    sqlx::raw_sql("ROLLBACK").execute(&mut connection).await?;
                    for table in staged.iter().chain(made.iter().rev()) {
                        sqlx::raw_sql(AssertSqlSafe(format!("DROP TABLE IF EXISTS {table}"))).execute(&mut connection).await?;
                    }
                }
                sqlx::raw_sql("DO release_all_locks()").execute(&mut connection).await?;
                connection.close().await
            };
            let _ = tokio::time::timeout(std::time::Duration::from_secs(30), clean).await;
        });
    }
}

fn quoted(name: &str) -> String {
    Dialect::MySql.quote(name)
}

fn staging(table: &Table) -> String {
    quoted(&format!("{STAGING}{}", table.name))
}

/// Whether every column of `s` and `l` is the same.
fn same(table: &Table) -> String {
    table
        .columns
        .iter()
        .map(|column| quoted(&column.name))
        .map(|column| format!("s.{column} <=> l.{column}"))
        .collect::<Vec<_>>()
        .join(" AND ")
}

/// `INSERT INTO … VALUES (?, …), …` for so many rows.
fn insert(into: &str, width: usize, rows: usize) -> String {
    let row = format!("({})", vec!["?"; width].join(","));
    format!("INSERT INTO {into} VALUES {}", vec![row.as_str(); rows].join(","))
}

/// From what version on the server's steps hold whole or not at all.
fn is_recent(version: &str) -> bool {
    // Some servers put a number before their own that old clients understand.
    let own = version.strip_prefix("5.5.5-").unwrap_or(version);
    let digits = own.split(|it: char| !it.is_ascii_digit() && it != '.').next().unwrap_or_default();
    let parts: Vec<u32> = digits.split('.').filter_map(|it| it.parse().ok()).collect();
    if version.contains("MariaDB") { parts >= vec![10, 6] } else { parts >= vec![8, 0, 17] }
}

fn text(row: &MySqlRow, column: usize) -> Option<String> {
    row.try_get_unchecked::<Option<String>, _>(column).ok().flatten()
}

fn number(row: &MySqlRow, column: usize) -> u64 {
    text(row, column).and_then(|it| it.parse().ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::is_recent;

    #[test]
    fn old_servers_are_known() {
        for (version, recent) in [
            ("10.11.19-MariaDB-0+deb12u1", true),
            ("5.5.5-10.6.1-MariaDB", true),
            ("11.4.2-MariaDB-log", true),
            ("10.5.29-MariaDB", false),
            ("8.0.17", true),
            ("8.4.3-0ubuntu1", true),
            ("8.0.16", false),
            ("5.7.44-log", false),
        ] {
            assert_eq!(is_recent(version), recent, "{version}");
        }
    }
}
