//! An SQLite file as a target.
//!
//! A rollback journal, never a write-ahead log: one file at rest, and the fastest for a bulk. Statements of many rows; temporary files
//! beside the database; the file is private to its owner.

use std::{
    fs,
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::Arc,
};

use caseport_model::{Block, Date, DateTime, Layout, Origin, Table, Type, Value, row::parse_decimal};
use futures_util::TryStreamExt as _;
use sqlx::{
    Arguments as _, AssertSqlSafe, ConnectOptions as _, Connection as _, Decode, Row as _, TypeInfo as _, ValueRef as _,
    sqlite::{SqliteArguments, SqliteConnectOptions, SqliteConnection, SqliteRow, SqliteSynchronous, SqliteValueRef},
};
use tokio::{
    runtime::Runtime,
    sync::{Mutex, mpsc},
};

use super::text_literal;
use crate::{
    ddl::{Dialect, Whole, create_indexes, create_table, quoted, references},
    error::{LoadError, LoadErrorKind, STAGING},
    load::{LoadOptions, TableLoad},
    marker::{MARKER_COLUMNS, MARKER_TABLE, Marker},
    place::Place,
    rest::{Order, RowsAtRest},
    target::{Access, Existing, FULL_TEXT, Found, IN_FLIGHT, Reading, Target, batch},
};

/// A connection to an SQLite file.
pub(super) struct Sqlite {
    place: Place,
    path: PathBuf,
    /// Whether the file was made by us and holds nothing yet.
    fresh_file: bool,
    runtime: Runtime,
    connection: Arc<Mutex<Option<SqliteConnection>>>,
}

/// Variables in one statement. SQLite allows 32,766; beyond about a thousand nothing is gained.
const VARIABLES: usize = 1000;

impl Sqlite {
    pub(super) fn open(place: &Place, path: &Path, options: &LoadOptions, access: Access) -> Result<Option<Sqlite>, LoadError> {
        let fail = |error: std::io::Error| {
            let kind = match error.kind() {
                std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => LoadErrorKind::Rights,
                std::io::ErrorKind::StorageFull => LoadErrorKind::Full,
                _ => LoadErrorKind::Absent,
            };
            LoadError::new(place, kind, format!("the file cannot be opened ({})", error.kind()))
        };
        let mut fresh_file = false;
        match fs::metadata(path) {
            Ok(there) if there.is_dir() => return Err(LoadError::new(place, LoadErrorKind::Absent, "it is a folder, not a file")),
            Ok(_) => {}
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                if access == Access::Read {
                    return Ok(None);
                }
                private_file(path).map_err(fail)?;
                fresh_file = true;
            }
            Err(error) => return Err(fail(error)),
        }
        let runtime = super::runtime(place)?;
        // Nothing here changes the file: whether it is ours is not known yet.
        let mut settings = SqliteConnectOptions::new()
            .filename(caseport_run::run::for_sqlite(path))
            .create_if_missing(false)
            .foreign_keys(false)
            .busy_timeout(options.patience)
            .synchronous(SqliteSynchronous::Full)
            .row_buffer_size(256)
            .pragma("cache_size", format!("-{}", options.cache_kib))
            .pragma("analysis_limit", "1000")
            // Renaming a staging table leaves their views and our references as they are.
            .pragma("legacy_alter_table", "ON")
            .disable_statement_logging();
        if let Some(pages) = options.max_pages {
            settings = settings.pragma("max_page_count", pages.to_string());
        }
        if access == Access::Read {
            settings = settings.pragma("query_only", "ON");
        }
        let connection = match runtime.block_on(settings.connect()) {
            Ok(connection) => connection,
            Err(error) => {
                if fresh_file {
                    let _ = fs::remove_file(path);
                }
                // SQLite does not say that another program has it.
                let held = fs::File::open(path).is_err_and(|e| caseport_run::run::is_held(&e));
                return Err(if held {
                    LoadError::new(place, LoadErrorKind::Busy, "another program has it open")
                } else {
                    LoadError::driver(place, "opening it", &error)
                });
            }
        };
        let mut target =
            Sqlite { place: place.clone(), path: path.to_owned(), fresh_file, runtime, connection: Arc::new(Mutex::new(Some(connection))) };
        let file = caseport_run::run::for_sqlite(path);
        let folder = file.parent().and_then(Path::to_str).map_or(".", |it| if it.is_empty() { "." } else { it });
        let beside =
            target.run("choosing the folder of temporary files", format!("PRAGMA temp_store_directory = {}", text_literal(folder)));
        // Where nothing can be written beside it, it can still be read.
        if access == Access::Write {
            beside?;
        }
        target.run("starting a transaction", if access == Access::Write { "BEGIN IMMEDIATE" } else { "BEGIN" })?;
        Ok(Some(target))
    }

    fn run(&mut self, doing: &str, sql: impl Into<String>) -> Result<(), LoadError> {
        let sql = sql.into();
        let connection = self.connection.clone();
        self.runtime
            .block_on(async move {
                let mut connection = connection.lock().await;
                let connection = connection.as_mut().ok_or(sqlx::Error::WorkerCrashed)?;
                sqlx::raw_sql(AssertSqlSafe(sql)).execute(connection).await
            })
            .map(drop)
            .map_err(|e| LoadError::driver(&self.place, doing, &e))
    }

    fn ask(&mut self, doing: &str, sql: String) -> Result<Vec<SqliteRow>, LoadError> {
        let connection = self.connection.clone();
        self.runtime
            .block_on(async move {
                let mut connection = connection.lock().await;
                let connection = connection.as_mut().ok_or(sqlx::Error::WorkerCrashed)?;
                sqlx::query(AssertSqlSafe(sql)).persistent(false).fetch_all(connection).await
            })
            .map_err(|e| LoadError::driver(&self.place, doing, &e))
    }

    fn columns_of(&mut self, table: &str) -> Result<Vec<Found>, LoadError> {
        let rows = self.ask("reading its tables", format!("SELECT name, type FROM pragma_table_info({})", text_literal(table)))?;
        Ok(rows.iter().map(|row| Found { name: row.get(0), kind: row.get(1) }).collect())
    }

    /// References that lead nowhere, by table and column.
    fn check_references(&mut self, layout: &Layout) -> Result<(), LoadError> {
        let mut causes = Vec::new();
        for table in layout.tables.iter().filter(|table| table.columns.iter().any(|column| column.reference.is_some())) {
            let name = text_literal(&table.name);
            let rows = self.ask(
                "checking references",
                format!(
                    "SELECT list.\"from\", bad.parent, count(*) FROM pragma_foreign_key_check({name}) AS bad \
                     JOIN pragma_foreign_key_list({name}) AS list ON list.id = bad.fkid GROUP BY 1, 2 ORDER BY 1"
                ),
            )?;
            for row in rows {
                let (column, parent, count): (String, String, i64) = (row.get(0), row.get(1), row.get(2));
                let constraint = references(table, layout).into_iter().find(|it| it.column == column).map_or(String::new(), |it| it.name);
                causes.push(format!(
                    "{count} rows of table `{}` refer by `{column}` to no row of `{parent}` (constraint `{constraint}`)",
                    table.name
                ));
            }
        }
        if causes.is_empty() { Ok(()) } else { Err(LoadError::new(&self.place, LoadErrorKind::Reference, causes.join("; "))) }
    }
}

impl Target for Sqlite {
    fn place(&self) -> &Place {
        &self.place
    }

    fn existing(&mut self, layout: &Layout) -> Result<Existing, LoadError> {
        let mut existing = Existing::default();
        let names =
            self.ask("reading its tables", "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') ORDER BY name".into())?;
        for row in names {
            let name: String = row.get(0);
            // SQLite does not tell `Person` from `person`.
            if name.eq_ignore_ascii_case(MARKER_TABLE) {
                let columns = self.columns_of(&name)?;
                if !columns.iter().map(|it| it.name.as_str()).eq(MARKER_COLUMNS) {
                    existing.marker = Some(Err("has other columns than ours".into()));
                    continue;
                }
                let rows = self.ask("reading whose tables these are", format!("SELECT model, version, layout FROM {}", quoted(&name)))?;
                existing.marker = Some(match rows.as_slice() {
                    [row] => match (row.try_get(0), row.try_get(1), row.try_get(2)) {
                        (Ok(model), Ok(version), Ok(layout)) => Ok(Marker { model, version, layout }),
                        _ => Err("has a row that cannot be read".into()),
                    },
                    rows => Err(format!("has {} rows instead of one", rows.len())),
                });
            } else if let Some(table) = layout.tables.iter().find(|table| table.name.eq_ignore_ascii_case(&name)) {
                let columns = self.columns_of(&name)?;
                existing.tables.insert(table.name.to_string(), columns);
            } else if !name.starts_with("sqlite_") {
                existing.others.insert(name);
            }
        }
        Ok(existing)
    }

    fn stage(&mut self, table: &Table, layout: &Layout, rows: &dyn RowsAtRest) -> Result<u64, LoadError> {
        let staging = quoted(&format!("{STAGING}{}", table.name));
        self.run("making a staging table", create_table(table, layout, Dialect::Sqlite, &staging, Whole::Yes))?;
        let per_statement = (VARIABLES / table.columns.len()).max(1);
        let (send, mut receive) = mpsc::channel::<(usize, SqliteArguments)>(IN_FLIGHT);
        let connection = self.connection.clone();
        let (width, into) = (table.columns.len(), staging.clone());
        let writer = self.runtime.spawn(async move {
            let mut connection = connection.lock().await;
            let connection = connection.as_mut().ok_or(sqlx::Error::WorkerCrashed)?;
            let full: Arc<str> = insert(&into, width, per_statement).into();
            let mut taken = 0;
            while let Some((count, arguments)) = receive.recv().await {
                let sql = if count == per_statement { full.clone() } else { insert(&into, width, count).into() };
                let whole = count == per_statement;
                taken += sqlx::query_with(AssertSqlSafe(sql), arguments).persistent(whole).execute(&mut *connection).await?.rows_affected();
            }
            Ok::<u64, sqlx::Error>(taken)
        });
        let (mut pending, mut text) = ((0, SqliteArguments::default()), 0);
        let read = rows.rows(table, Order::Arrival, batch(table), &mut |block| {
            for row in block.rows() {
                for value in row.values() {
                    if let Value::Text(it) = value {
                        text += it.len();
                    }
                    bind(&mut pending.1, value);
                }
                pending.0 += 1;
                if pending.0 == per_statement || text > FULL_TEXT {
                    text = 0;
                    let mut next = SqliteArguments::default();
                    next.reserve(per_statement * width, 0);
                    if send.blocking_send(std::mem::replace(&mut pending, (0, next))).is_err() {
                        return ControlFlow::Break(());
                    }
                }
            }
            ControlFlow::Continue(())
        });
        if pending.0 > 0 && read.is_ok() {
            // An error here is the writer's, and told below.
            let _ = send.blocking_send(pending);
        }
        drop(send);
        let taken = self.runtime.block_on(writer);
        read.map_err(|e| LoadError::rest(&self.place, &e))?;
        taken
            .unwrap_or(Err(sqlx::Error::WorkerCrashed))
            .map_err(|e| LoadError::driver(&self.place, &format!("writing table `{}`", table.name), &e))
    }

    fn compare(&mut self, table: &Table) -> Result<TableLoad, LoadError> {
        let (live, staging) = (quoted(&table.name), quoted(&format!("{STAGING}{}", table.name)));
        let on = table
            .key()
            .map(|position| quoted(&table.columns[position].name))
            .map(|key| format!("s.{key} = l.{key}"))
            .collect::<Vec<_>>()
            .join(" AND ");
        let same = table
            .columns
            .iter()
            .map(|column| quoted(&column.name))
            .map(|column| format!("s.{column} IS l.{column}"))
            .collect::<Vec<_>>()
            .join(" AND ");
        let rows = self.ask(
            "comparing with what is there",
            format!(
                "SELECT (SELECT count(*) FROM {staging}), (SELECT count(*) FROM {live}), count(*), coalesce(sum(NOT ({same})), 0) \
                 FROM {staging} AS s JOIN {live} AS l ON {on}"
            ),
        )?;
        let number = |column: usize| rows.first().map_or(0, |row| row.get::<i64, _>(column)) as u64;
        let (staged, live, both, updated) = (number(0), number(1), number(2), number(3));
        Ok(TableLoad { table: table.name.to_string(), inserted: staged - both, updated, deleted: live - both, unchanged: both - updated })
    }

    fn drop_staging(&mut self, table: &Table) -> Result<(), LoadError> {
        self.run("dropping a staging table", format!("DROP TABLE {}", quoted(&format!("{STAGING}{}", table.name))))
    }

    fn swap(&mut self, layout: &Layout, changed: &[&Table], existing: &Existing) -> Result<(), LoadError> {
        for table in changed {
            let (live, staging) = (quoted(&table.name), quoted(&format!("{STAGING}{}", table.name)));
            if existing.tables.contains_key(&*table.name) {
                self.run("replacing a table", format!("DROP TABLE {live}"))?;
            }
            self.run("replacing a table", format!("ALTER TABLE {staging} RENAME TO {live}"))?;
            for index in create_indexes(table, Dialect::Sqlite, &live) {
                self.run("making an index", index)?;
            }
            self.run("taking statistics", format!("ANALYZE {live}"))?;
        }
        self.check_references(layout)
    }

    fn claim(&mut self, marker: &Marker, existing: &Existing) -> Result<(), LoadError> {
        if existing.marker.is_some() {
            return Ok(());
        }
        let columns = MARKER_COLUMNS.map(|it| format!("{it} TEXT NOT NULL")).join(", ");
        let values = [&marker.model, &marker.version, &marker.layout].map(|it| text_literal(it)).join(", ");
        self.run(
            "writing whose tables these are",
            format!("CREATE TABLE {MARKER_TABLE} ({columns}); INSERT INTO {MARKER_TABLE} VALUES ({values})"),
        )
    }

    fn commit(&mut self) -> Result<(), LoadError> {
        self.run("committing", "COMMIT")?;
        self.fresh_file = false;
        Ok(())
    }

    fn keeps_arrival(&self) -> bool {
        true
    }

    fn read(&mut self, table: &Table, found: &[Found], order: Order) -> Result<Reading, LoadError> {
        let there = |name: &str| found.iter().any(|it| it.name.eq_ignore_ascii_case(name));
        let columns: Vec<String> =
            table.columns.iter().map(|column| if there(&column.name) { quoted(&column.name) } else { "NULL".into() }).collect();
        let order = if order == Order::Arrival {
            " ORDER BY rowid".into()
        } else if table.key().all(|position| there(&table.columns[position].name)) {
            format!(
                " ORDER BY {}",
                table.key().map(|it| format!("{} COLLATE BINARY", quoted(&table.columns[it].name))).collect::<Vec<_>>().join(", ")
            )
        } else {
            String::new()
        };
        let sql = format!("SELECT {} FROM {}{order}", columns.join(", "), quoted(&table.name));
        let batch = batch(table);
        let kinds: Vec<Type> = table.columns.iter().map(|column| column.kind).collect();
        let (send, receive) = mpsc::channel(IN_FLIGHT);
        let (connection, place, name) = (self.connection.clone(), self.place.clone(), table.name.clone());
        self.runtime.spawn(async move {
            let outcome = async {
                let mut connection = connection.lock().await;
                let connection = connection.as_mut().ok_or(sqlx::Error::WorkerCrashed)?;
                let mut rows = sqlx::query(AssertSqlSafe(sql)).persistent(false).fetch(connection);
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

impl Drop for Sqlite {
    /// Without a commit, closing undoes everything; a file that we made and that stayed empty goes away again.
    fn drop(&mut self) {
        let connection = self.connection.clone();
        self.runtime.block_on(async move {
            if let Some(connection) = connection.lock().await.take() {
                let _ = connection.close().await;
            }
        });
        if self.fresh_file && fs::metadata(&self.path).is_ok_and(|it| it.len() == 0) {
            let _ = fs::remove_file(&self.path);
        }
    }
}

#[cfg(unix)]
fn private_file(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::OpenOptionsExt as _;
    fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path).map(drop)
}

#[cfg(not(unix))]
fn private_file(path: &Path) -> std::io::Result<()> {
    fs::OpenOptions::new().write(true).create_new(true).open(path).map(drop)
}

/// `INSERT INTO … VALUES (?, …), …` for so many rows.
fn insert(into: &str, width: usize, rows: usize) -> String {
    let row = format!("({})", vec!["?"; width].join(","));
    format!("INSERT INTO {into} VALUES {}", vec![row.as_str(); rows].join(","))
}

/// Binds a cell as it stands at rest: dates as ISO text, booleans as 0 and 1.
fn bind(arguments: &mut SqliteArguments, value: Value<'_>) {
    let iso = |bytes: &[u8]| -> Arc<str> { std::str::from_utf8(bytes).expect("digits are UTF-8").into() };
    match value {
        Value::Blank => arguments.add(None::<i64>),
        Value::Text(text) => arguments.add(Arc::<str>::from(text)),
        Value::Int(number) => arguments.add(number),
        Value::Decimal(number) => {
            let mut text = String::new();
            caseport_model::row::write_decimal(number, &mut text);
            arguments.add(Arc::<str>::from(text))
        }
        Value::Bool(yes) => arguments.add(i64::from(yes)),
        Value::Date(date) => arguments.add(iso(&date.iso())),
        Value::DateTime(time) => arguments.add(iso(&time.iso())),
    }
    .expect("numbers and text can always be bound");
}

/// What stands for a cell that no value of the layout's type equals. U+0000 is never part of a text at rest.
const FOREIGN: Value<'static> = Value::Text("\0");

/// Reads a cell back by its type in the layout. A cell that is no such value comes back as its text, and so differs.
fn push_cell(block: &mut Block, kind: Type, cell: SqliteValueRef<'_>) {
    // The driver gives a blank the type that its column declares.
    if cell.is_null() {
        return block.push(Value::Blank);
    }
    let class = cell.type_info().into_owned();
    match class.name() {
        "TEXT" => {
            let Ok(text) = <&str as Decode<sqlx::Sqlite>>::decode(cell) else { return block.push(FOREIGN) };
            block.push(
                match kind {
                    Type::Date => Date::parse_iso(text).map(Value::Date),
                    Type::DateTime => DateTime::parse_iso(text).filter(|it| it.iso() == *text.as_bytes()).map(Value::DateTime),
                    Type::Decimal => parse_decimal(text).map(Value::Decimal),
                    _ => None,
                }
                .unwrap_or(Value::Text(text)),
            );
        }
        "INTEGER" => {
            let Ok(number) = <i64 as Decode<sqlx::Sqlite>>::decode(cell) else { return block.push(FOREIGN) };
            match kind {
                Type::Int => block.push(Value::Int(number)),
                Type::Bool if number == 0 || number == 1 => block.push(Value::Bool(number == 1)),
                Type::Decimal => block.push(number.checked_mul(10_000).map_or(FOREIGN, Value::Decimal)),
                _ => block.push(Value::Text(&number.to_string())),
            }
        }
        "REAL" => {
            let Ok(number) = <f64 as Decode<sqlx::Sqlite>>::decode(cell) else { return block.push(FOREIGN) };
            let scaled = (number * 10_000.0).round();
            let exact = scaled.abs() < 9e15 && (scaled / 10_000.0).to_bits() == number.to_bits();
            block.push(if kind == Type::Decimal && exact { Value::Decimal(scaled as i64) } else { FOREIGN });
        }
        _ => block.push(FOREIGN),
    }
}
