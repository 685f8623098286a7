//! A PostgreSQL database as a target.
//!
//! Rows go in and come out by binary COPY. Keys, indexes and references are made after the bulk, which is also when the server checks
//! them; the long part of a load happens in tables that nobody else can see. Most tables of the model are empty in most councils: such a
//! table is made whole at once. Statements that belong together go to the server together, so that a distant server costs no more
//! than a near one. What others have set on a table that is replaced, [`kept`] puts back.

mod kept;

use std::{
    collections::BTreeSet,
    ops::ControlFlow,
    str::FromStr as _,
    sync::Arc,
    time::{Duration, Instant},
};

use caseport_model::{Block, Layout, Required, Table, Type};
use futures_util::TryStreamExt as _;
use sqlx::{
    AssertSqlSafe, ConnectOptions as _, Connection as _, Row as _,
    postgres::{PgConnectOptions, PgConnection, PgRow},
};
use tokio::{
    runtime::Runtime,
    sync::{Mutex, mpsc},
};

use super::{
    copy::{AT_ONCE, Arrives, Broken, Decoder, TRAILER, Unfit, encode, header, same_family},
    text_literal,
};
use crate::{
    ddl::{Dialect, Reference, Whole, add_references, create_indexes, create_table, primary_key, quoted, references},
    error::{LoadError, LoadErrorKind, STAGING},
    load::{LoadOptions, TableLoad},
    marker::{MARKER_COLUMNS, MARKER_TABLE, Marker},
    place::{Place, PostgresParts},
    rest::{Order, RowsAtRest},
    target::{Access, Existing, FULL_TEXT, Found, IN_FLIGHT, Reading, Target, batch},
};

/// A connection to a PostgreSQL database.
pub(super) struct Postgres {
    place: Place,
    schema: String,
    runtime: Runtime,
    connection: Arc<Mutex<Option<PgConnection>>>,
    /// Tables that have a staging table, as they were there before.
    staged: BTreeSet<String>,
    /// Tables that this load made, whole, as nothing will be written into them.
    whole: BTreeSet<String>,
}

/// A load that has just ended or broken off is alone for as long as the server needs to see that its connection is gone.
const MOMENT: Duration = Duration::from_secs(2);

/// A sample for the plans that check references: 3,000 rows of a table instead of 30,000, which took about as long as the checks themselves.
/// The server's own autovacuum takes the usual one.
const STATISTICS: u32 = 10;

/// Bytes after which a piece of a COPY is sent.
const PIECE: usize = 1 << 18;

impl Postgres {
    pub(super) fn open(place: &Place, url: &str, options: &LoadOptions, access: Access) -> Result<Postgres, LoadError> {
        let PostgresParts { url, schema, lz4 } =
            Place::postgres_parts(url).map_err(|cause| LoadError::new(place, LoadErrorKind::Address, cause))?;
        let schema = schema.or_else(|| options.schema.clone()).unwrap_or_else(|| "public".into());
        let settings = PgConnectOptions::from_str(&url)
            .map_err(|e| LoadError::driver(place, "reading the address", &e))?
            .application_name("caseport")
            .disable_statement_logging();
        let runtime = super::runtime(place)?;
        let patience = options.patience;
        let connection = runtime
            .block_on(async { tokio::time::timeout(patience, settings.connect()).await })
            .map_err(|_| LoadError::new(place, LoadErrorKind::Refused, format!("nobody answered within {} seconds", patience.as_secs())))?
            .map_err(|e| LoadError::driver(place, "connecting", &e))?;
        let mut target = Postgres {
            place: place.clone(),
            schema,
            runtime,
            connection: Arc::new(Mutex::new(Some(connection))),
            staged: BTreeSet::new(),
            whole: BTreeSet::new(),
        };
        let encoding: String = target.ask("connecting", "SHOW server_encoding".into())?.first().map_or(String::new(), |row| row.get(0));
        if encoding != "UTF8" {
            return Err(LoadError::new(
                place,
                LoadErrorKind::DoesNotFit,
                format!("the database is encoded in {encoding}, which cannot hold every name"),
            ));
        }
        match access {
            Access::Read => target.run(
                "starting to read",
                "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL synchronize_seqscans = off; SET LOCAL max_parallel_workers_per_gather = 0",
            )?,
            Access::Write => target.begin_load(options, lz4)?,
        }
        Ok(target)
    }

    fn begin_load(&mut self, options: &LoadOptions, lz4: bool) -> Result<(), LoadError> {
        self.run(
            "starting a transaction",
            format!(
                "BEGIN; SET LOCAL lock_timeout = {}; SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0; \
                 SET LOCAL maintenance_work_mem = '128MB'; SET LOCAL default_statistics_target = {STATISTICS}; SET LOCAL client_min_messages = 'error'",
                options.patience.as_millis().max(1)
            ),
        )?;
        let lock = text_literal(&format!("caseport target {}", self.schema));
        let ask = format!("SELECT pg_try_advisory_xact_lock(hashtextextended({lock}, 0))");
        let asked = Instant::now();
        while !self.ask("asking to be alone", ask.clone())?.first().is_some_and(|row| row.get(0)) {
            if asked.elapsed() > MOMENT {
                return Err(LoadError::new(&self.place, LoadErrorKind::Busy, "another load into the same schema is running"));
            }
            std::thread::sleep(MOMENT / 20);
        }
        let there =
            self.ask("looking for the schema", format!("SELECT 1 FROM pg_namespace WHERE nspname = {}", text_literal(&self.schema)))?;
        if there.is_empty() {
            self.run("making the schema", format!("CREATE SCHEMA {}", quoted(&self.schema)))?;
        }
        if lz4 {
            let can = self.ask(
                "asking for lz4",
                "SELECT 1 FROM pg_settings WHERE name = 'default_toast_compression' AND 'lz4' = ANY (enumvals)".into(),
            )?;
            if can.is_empty() {
                let cause = "this server cannot compress with lz4; leave `compression=lz4` out of the address";
                return Err(LoadError::new(&self.place, LoadErrorKind::DoesNotFit, cause));
            }
            self.run("choosing lz4", "SET LOCAL default_toast_compression = 'lz4'")?;
        }
        Ok(())
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

    /// Several statements in one message.
    fn run_all(&mut self, doing: &str, steps: &[String]) -> Result<(), LoadError> {
        if steps.is_empty() { Ok(()) } else { self.run(doing, steps.join(";\n")) }
    }

    fn ask(&mut self, doing: &str, sql: String) -> Result<Vec<PgRow>, LoadError> {
        let connection = self.connection.clone();
        self.runtime
            .block_on(async move {
                let mut connection = connection.lock().await;
                let connection = connection.as_mut().ok_or(sqlx::Error::WorkerCrashed)?;
                sqlx::query(AssertSqlSafe(sql)).persistent(false).fetch_all(connection).await
            })
            .map_err(|e| LoadError::driver(&self.place, doing, &e))
    }

    fn name(&self, table: &str) -> String {
        format!("{}.{}", quoted(&self.schema), quoted(table))
    }

    fn staging(&self, table: &Table) -> String {
        self.name(&format!("{STAGING}{}", table.name))
    }

    /// The statement that makes a staging table.
    fn create_staging(&mut self, table: &Table, layout: &Layout) -> String {
        self.staged.insert(table.name.to_string());
        create_table(table, layout, Dialect::Postgres, &self.staging(table), Whole::WithoutKey)
    }

    /// How many rows a failed reference leaves without their parent: asked for the message, in a transaction of its own state.
    fn orphans(&mut self, layout: &Layout, changed: &[&Table]) -> Result<(), LoadError> {
        let mut causes = Vec::new();
        for reference in layout.tables.iter().flat_map(|table| references(table, layout)) {
            if !changed.iter().any(|table| *table.name == reference.table || *table.name == reference.to_table) {
                continue;
            }
            let (column, to_column) = (quoted(&reference.column), quoted(&reference.to_column));
            let rows = self.ask(
                "checking references",
                format!(
                    "SELECT count(*) FROM {} AS s WHERE s.{column} IS NOT NULL AND NOT EXISTS (SELECT FROM {} AS p WHERE p.{to_column} = s.{column})",
                    self.name(&reference.table),
                    self.name(&reference.to_table)
                ),
            )?;
            let count: i64 = rows.first().map_or(0, |row| row.get(0));
            if count > 0 {
                causes.push(format!(
                    "{count} rows of table `{}` refer by `{}` to no row of `{}` (constraint `{}`)",
                    reference.table, reference.column, reference.to_table, reference.name
                ));
            }
        }
        if causes.is_empty() { Ok(()) } else { Err(LoadError::new(&self.place, LoadErrorKind::Reference, causes.join("; "))) }
    }
}

impl Target for Postgres {
    fn existing(&mut self, layout: &Layout) -> Result<Existing, LoadError> {
        let mut existing = Existing::default();
        let rows = self.ask(
            "reading its tables",
            format!(
                "SELECT c.relname::text, coalesce(a.attname::text, ''), coalesce(format_type(a.atttypid, a.atttypmod), '') \
                 FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace \
                 LEFT JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped \
                 WHERE n.nspname = {} AND c.relkind IN ('r', 'p', 'v', 'm', 'f') ORDER BY c.relname, a.attnum",
                text_literal(&self.schema)
            ),
        )?;
        let mut marker_columns = Vec::new();
        for row in &rows {
            let (table, name, kind): (String, String, String) = (row.get(0), row.get(1), row.get(2));
            if table == MARKER_TABLE {
                marker_columns.push(name);
            } else if layout.table(&table).is_some() {
                let columns = existing.tables.entry(table).or_default();
                if !name.is_empty() {
                    columns.push(Found { name, kind });
                }
            } else if !table.starts_with(STAGING) {
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
        let rows = self.ask(
            "reading whose tables these are",
            format!("SELECT model::text, version::text, layout::text FROM {}", self.name(MARKER_TABLE)),
        )?;
        existing.marker = Some(match rows.as_slice() {
            [row] => match (row.try_get(0), row.try_get(1), row.try_get(2)) {
                (Ok(model), Ok(version), Ok(layout)) => Ok(Marker { model, version, layout }),
                _ => Err("has a row that cannot be read".into()),
            },
            rows => Err(format!("has {} rows instead of one", rows.len())),
        });
        Ok(existing)
    }

    fn prepare(&mut self, layout: &Layout, existing: &Existing, counts: &[u64]) -> Result<(), LoadError> {
        let mut steps = Vec::new();
        for (table, count) in layout.tables.iter().zip(counts) {
            let (name, live) = (table.name.to_string(), self.name(&table.name));
            match (existing.tables.contains_key(&name), *count) {
                // It is only asked whether there is anything to take away.
                (true, 0) => {}
                (true, _) => steps.push(self.create_staging(table, layout)),
                (false, 0) => {
                    steps.push(create_table(table, layout, Dialect::Postgres, &live, Whole::Yes));
                    steps.extend(create_indexes(table, Dialect::Postgres, &live));
                    self.whole.insert(name);
                }
                (false, _) => steps.push(create_table(table, layout, Dialect::Postgres, &live, Whole::WithoutKey)),
            }
        }
        self.run_all("making tables", &steps)
    }

    fn stage(&mut self, table: &Table, _: &Layout, rows: &dyn RowsAtRest) -> Result<u64, LoadError> {
        let staging = if self.staged.contains(&*table.name) { self.staging(table) } else { self.name(&table.name) };
        if rows.is_empty(table).map_err(|e| LoadError::rest(&self.place, &e))? {
            return Ok(0);
        }
        let (send, mut receive) = mpsc::channel::<Vec<u8>>(IN_FLIGHT);
        let (give_back, mut used) = mpsc::channel::<Vec<u8>>(IN_FLIGHT + 2);
        let connection = self.connection.clone();
        let writer = self.runtime.spawn(async move {
            let mut connection = connection.lock().await;
            let connection = connection.as_mut().ok_or(sqlx::Error::WorkerCrashed)?;
            // The table is of this transaction, so that its rows can be written as settled: whoever reads them first need not mark them.
            let mut copy = connection.copy_in_raw(&format!("COPY {staging} FROM STDIN (FORMAT binary, FREEZE)")).await?;
            let mut whole = false;
            while let Some(mut piece) = receive.recv().await {
                whole = piece.is_empty();
                if whole {
                    break;
                }
                copy.send(&piece[..]).await?;
                piece.clear();
                let _ = give_back.try_send(piece);
            }
            if whole {
                copy.finish().await
            } else {
                copy.abort("the rows at rest broke off").await?;
                Ok(0)
            }
        });
        let mut piece = header();
        let mut unfit = None;
        let read = rows.rows(table, Order::Arrival, batch(table), &mut |block| {
            for row in block.rows() {
                if let Err(what) = encode(table, &row, &mut piece) {
                    unfit = Some((what, row.origin.record));
                    return ControlFlow::Break(());
                }
                // Enough is held back for the last piece not to be small.
                if piece.len() >= PIECE + AT_ONCE {
                    let mut next = used.try_recv().unwrap_or_else(|_| Vec::with_capacity(2 * PIECE));
                    next.extend_from_slice(&piece[PIECE..]);
                    piece.truncate(PIECE);
                    if send.blocking_send(std::mem::replace(&mut piece, next)).is_err() {
                        return ControlFlow::Break(());
                    }
                }
            }
            ControlFlow::Continue(())
        });
        if read.is_ok() && unfit.is_none() {
            // An error here is the writer's, and told below. The empty piece says that all has been sent.
            piece.extend_from_slice(&TRAILER);
            let _ = send.blocking_send(piece);
            let _ = send.blocking_send(Vec::new());
        }
        drop(send);
        let taken = self.runtime.block_on(writer);
        read.map_err(|e| LoadError::rest(&self.place, &e))?;
        if let Some((what, record)) = unfit {
            let (kind, position, cause) = match what {
                Unfit::Long(position) => (LoadErrorKind::DoesNotFit, position, "is longer than its column allows"),
                Unfit::Foreign(position) => (LoadErrorKind::Rest, position, "holds a value of another type"),
            };
            let column = &table.columns[position];
            let cause = format!("`{}.{}` ({}) {cause} in the row of record {record}", table.name, column.name, column.kind.name());
            return Err(LoadError::new(&self.place, kind, cause));
        }
        taken
            .unwrap_or(Err(sqlx::Error::WorkerCrashed))
            .map_err(|e| LoadError::driver(&self.place, &format!("writing table `{}`", table.name), &e))
    }

    fn compare(&mut self, table: &Table) -> Result<TableLoad, LoadError> {
        let (live, staging) = (self.name(&table.name), self.staging(table));
        if !self.staged.contains(&*table.name) {
            let rows = self.ask("comparing with what is there", format!("SELECT count(*) FROM {live}"))?;
            let deleted = rows.first().map_or(0, |row| row.get::<i64, _>(0)) as u64;
            return Ok(TableLoad { table: table.name.to_string(), deleted, ..TableLoad::default() });
        }
        let each = |prefix: &str| table.columns.iter().map(|it| format!("{prefix}.{}", quoted(&it.name))).collect::<Vec<_>>().join(", ");
        let on = table
            .key()
            .map(|position| quoted(&table.columns[position].name))
            .map(|key| format!("s.{key} = l.{key}"))
            .collect::<Vec<_>>()
            .join(" AND ");
        let rows = self.ask(
            "comparing with what is there",
            format!(
                "SELECT (SELECT count(*) FROM {staging}), (SELECT count(*) FROM {live}), count(*), \
                 count(*) FILTER (WHERE ROW({}) IS DISTINCT FROM ROW({})) FROM {staging} AS s JOIN {live} AS l ON {on}",
                each("s"),
                each("l")
            ),
        )?;
        let number = |column: usize| rows.first().map_or(0, |row| row.get::<i64, _>(column)) as u64;
        let (staged, live, both, updated) = (number(0), number(1), number(2), number(3));
        if both > staged || both > live {
            return Err(LoadError::new(
                &self.place,
                LoadErrorKind::Constraint,
                format!("two rows of table `{}` have the same key", table.name),
            ));
        }
        Ok(TableLoad { table: table.name.to_string(), inserted: staged - both, updated, deleted: live - both, unchanged: both - updated })
    }

    fn drop_staging(&mut self, table: &Table) -> Result<(), LoadError> {
        if !self.staged.remove(&*table.name) {
            return Ok(());
        }
        let staging = self.staging(table);
        self.run("dropping a staging table", format!("DROP TABLE {staging}"))
    }

    fn swap(&mut self, layout: &Layout, changed: &[&Table], existing: &Existing) -> Result<(), LoadError> {
        let is_changed = |name: &str| changed.iter().any(|table| *table.name == *name);
        let (old, new): (Vec<&Table>, Vec<&Table>) = changed.iter().copied().partition(|table| existing.tables.contains_key(&*table.name));
        // What becomes empty has no staging table yet.
        let emptied: Vec<&Table> = old.iter().copied().filter(|table| !self.staged.contains(&*table.name)).collect();
        let emptied: Vec<String> = emptied.into_iter().map(|table| self.create_staging(table, layout)).collect();
        self.run_all("replacing tables", &emptied)?;
        let put_back = if old.is_empty() { Vec::new() } else { self.set_by_others(layout, &old)? };
        // References of tables that stay to tables that are replaced go first and come back last.
        let across: Vec<Vec<Reference>> = layout
            .tables
            .iter()
            .filter(|table| !is_changed(&table.name) && existing.tables.contains_key(&*table.name))
            .map(|table| references(table, layout).into_iter().filter(|reference| is_changed(&reference.to_table)).collect())
            .collect();
        let mut steps: Vec<String> = across
            .iter()
            .flatten()
            .map(|it| format!("ALTER TABLE {} DROP CONSTRAINT IF EXISTS {}", self.name(&it.table), quoted(&it.name)))
            .collect();
        if !old.is_empty() {
            steps.push(format!("DROP TABLE {}", old.iter().map(|table| self.name(&table.name)).collect::<Vec<_>>().join(", ")));
            steps.extend(old.iter().map(|table| format!("ALTER TABLE {} RENAME TO {}", self.staging(table), quoted(&table.name))));
        }
        self.run_all("replacing tables", &steps)?;
        let filled: Vec<&Table> = old.into_iter().chain(new).filter(|table| !self.whole.contains(&*table.name)).collect();
        let mut steps = Vec::new();
        for table in &filled {
            let live = self.name(&table.name);
            steps.push(format!("ALTER TABLE {live} ADD {}", primary_key(table, Dialect::Postgres)));
            steps.extend(create_indexes(table, Dialect::Postgres, &live));
        }
        self.run_all("making keys and indexes", &steps)?;
        // Statistics first: the server then checks references by a plan that fits. It asks for keys and references only; all other columns
        // are left to the server's own autovacuum, which takes a table that was filled for one that changed.
        if !filled.is_empty() {
            let asked = |table: &Table| {
                let columns = table.columns.iter().filter(|it| it.required == Required::Key || it.reference.is_some());
                columns.map(|it| quoted(&it.name)).collect::<Vec<_>>().join(", ")
            };
            let names: Vec<String> = filled.iter().map(|table| format!("{} ({})", self.name(&table.name), asked(table))).collect();
            self.run("taking statistics", format!("ANALYZE {}", names.join(", ")))?;
        }
        let mut steps = vec!["SAVEPOINT before_references".to_owned()];
        steps.extend(
            changed
                .iter()
                .map(|table| references(table, layout))
                .chain(across)
                .filter_map(|of_table| add_references(&of_table, Dialect::Postgres, &self.schema)),
        );
        if let Err(error) = self.run_all("checking references", &steps) {
            if error.kind == LoadErrorKind::Reference {
                self.run("checking references", "ROLLBACK TO SAVEPOINT before_references")?;
                self.orphans(layout, changed)?;
            }
            return Err(error);
        }
        self.run_all("putting back what others had set on a table that was replaced", &put_back)
    }

    fn claim(&mut self, marker: &Marker, existing: &Existing) -> Result<(), LoadError> {
        if existing.marker.is_some() {
            return Ok(());
        }
        let table = self.name(MARKER_TABLE);
        let columns = MARKER_COLUMNS.map(|it| format!("{it} text NOT NULL")).join(", ");
        let values = [&marker.model, &marker.version, &marker.layout].map(|it| text_literal(it)).join(", ");
        self.run("writing whose tables these are", format!("CREATE TABLE {table} ({columns}); INSERT INTO {table} VALUES ({values})"))
    }

    fn commit(&mut self) -> Result<(), LoadError> {
        self.run("committing", "COMMIT")
    }

    fn keeps_arrival(&self) -> bool {
        true
    }

    fn read(&mut self, table: &Table, found: &[Found], order: Order) -> Result<Reading, LoadError> {
        let there = |name: &str| found.iter().find(|it| it.name == name);
        let mut columns = Vec::new();
        let mut kinds: Vec<(Type, Arrives)> = Vec::new();
        for column in &table.columns {
            let name = quoted(&column.name);
            let (sql, arrives) = match there(&column.name) {
                Some(found) if same_family(column, &found.kind) => (name, Arrives::Typed),
                Some(_) => (format!("{name}::text"), Arrives::AsText),
                None => ("NULL::text".into(), Arrives::AsText),
            };
            columns.push(sql);
            kinds.push((column.kind, arrives));
        }
        // A load writes a table once and whole, so that a plain scan finds the rows as they arrived.
        let order: Vec<String> = table
            .key()
            .filter(|_| order == Order::Key)
            .map(|position| &table.columns[position])
            .filter(|column| there(&column.name).is_some())
            .map(|column| match there(&column.name) {
                Some(found) if column.kind.is_text() && same_family(column, &found.kind) => {
                    format!("{} COLLATE \"C\"", quoted(&column.name))
                }
                Some(found) if same_family(column, &found.kind) => quoted(&column.name),
                _ => format!("{}::text COLLATE \"C\"", quoted(&column.name)),
            })
            .collect();
        let order = if order.is_empty() { String::new() } else { format!(" ORDER BY {}", order.join(", ")) };
        let batch = batch(table);
        let sql = format!("COPY (SELECT {} FROM {}{order}) TO STDOUT (FORMAT binary)", columns.join(", "), self.name(&table.name));
        let (send, receive) = mpsc::channel(IN_FLIGHT);
        let (connection, place, name) = (self.connection.clone(), self.place.clone(), table.name.clone());
        self.runtime.spawn(async move {
            let doing = format!("reading table `{name}`");
            let broken = |_: Broken| LoadError::new(&place, LoadErrorKind::Connection, format!("the answer broke off, while {doing}"));
            let outcome = async {
                let failed = |error: sqlx::Error| LoadError::driver(&place, &doing, &error);
                let mut connection = connection.lock().await;
                let connection = connection.as_mut().ok_or(sqlx::Error::WorkerCrashed).map_err(failed)?;
                let mut stream = connection.copy_out_raw(&sql).await.map_err(failed)?;
                let mut decoder = Decoder::default();
                let mut block = Block::new(kinds.len());
                while let Some(bytes) = stream.try_next().await.map_err(failed)? {
                    decoder.feed(&bytes);
                    while decoder.row(&kinds, &mut block).map_err(broken)? {
                        if block.len() == batch || block.text_len() > FULL_TEXT {
                            let full = std::mem::replace(&mut block, Block::new(kinds.len()));
                            if send.send(Ok(full)).await.is_err() {
                                return Ok(());
                            }
                        }
                    }
                }
                if !decoder.ended() {
                    return Err(broken(Broken));
                }
                if !block.is_empty() {
                    let _ = send.send(Ok(block)).await;
                }
                Ok::<(), LoadError>(())
            };
            if let Err(error) = outcome.await {
                let _ = send.send(Err(error)).await;
            }
        });
        Ok(Reading::new(receive))
    }
}

impl Drop for Postgres {
    /// Without a commit, closing undoes everything.
    fn drop(&mut self) {
        let connection = self.connection.clone();
        self.runtime.block_on(async move {
            if let Some(connection) = connection.lock().await.take() {
                // A server that does not answer any more must not keep us.
                let _ = tokio::time::timeout(std::time::Duration::from_secs(5), connection.close()).await;
            }
        });
    }
}
