//! A PostgreSQL database as a target.
//!
//! Rows go in and come out by binary COPY. Keys, indexes and references are made after the bulk, which is also when the server checks
//! them; the long part of a load happens in tables that nobody else can see. Most tables of the model are empty in most councils: such a
//! table is made whole at once. Those with many rows are filled over connections of their own ([`large`]). Statements that belong together
//! go to the server together, so that a distant server costs no more than a near one. What others have set on a table that is replaced,
//! [`kept`] puts back.

mod kept;
mod large;
mod line;

use std::{
    collections::{BTreeMap, BTreeSet},
    str::FromStr as _,
    sync::atomic::AtomicBool,
    time::{Duration, Instant},
};

use caseport_model::{Block, Layout, Table, Type};
use futures_util::TryStreamExt as _;
use sqlx::{ConnectOptions as _, Row as _, postgres::PgConnectOptions};
use tokio::{runtime::Runtime, sync::mpsc};

use self::{
    large::{Filled, Queue, left_behind, take_over},
    line::{Line, asked_of},
};
use super::{
    copy::{Arrives, Broken, Decoder, same_family},
    text_literal,
};
use crate::{
    ddl::{Dialect, Reference, Whole, add_references, create_indexes, create_table, primary_key, quoted, references},
    error::{LoadError, LoadErrorKind, STAGING},
    load::{LoadOptions, TableLoad},
    marker::{MARKER_COLUMNS, MARKER_TABLE, Marker},
    place::{Place, PostgresParts},
    rest::{Order, RowsAtRest},
    target::{Access, Existing, FULL_TEXT, Found, IN_FLIGHT, Reading, Target, ToStage, batch},
};

/// A PostgreSQL database, over the connection that reads it or whose transaction is the load.
pub(super) struct Postgres {
    line: Line,
    settings: PgConnectOptions,
    options: LoadOptions,
    lz4: bool,
    /// Tables that have a staging table, as they were there before.
    staged: BTreeSet<String>,
    /// Tables of this load that have their key and indexes under the live name.
    whole: BTreeSet<String>,
    /// Large tables whose staging table stands, whole, with key and indexes.
    ready: BTreeSet<String>,
    /// References that stand already.
    referred: BTreeSet<String>,
    /// What was committed before the load was, and has to go if it is not: statements.
    undo: Vec<String>,
    runtime: Runtime,
}

/// A connection beside the first, and the rows for it.
type Beside = (Line, Box<dyn RowsAtRest + Send>);

/// A sample for the plans that check references: 3,000 rows of a table instead of 30,000, which took about as long as the checks themselves.
/// The server's own autovacuum takes the usual one.
const STATISTICS: u32 = 10;

/// A load that has just ended or broken off is alone for as long as the server needs to see that its connection is gone.
const MOMENT: Duration = Duration::from_secs(2);

/// What is added to the name of the lock that connections beside the first hold together.
const BESIDE: &str = ", beside";

/// Connections beside the first. One table, that of the case notes, takes about as long as all others together.
const CONNECTIONS: usize = 2;

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
        let line = Line::open(place, &schema, &settings, options, runtime.handle())?;
        let mut target = Postgres::on(line, runtime, settings, options.clone(), lz4);
        let encoding: String =
            target.line.ask("connecting", "SHOW server_encoding".into())?.first().map_or(String::new(), |row| row.get(0));
        if encoding != "UTF8" {
            return Err(LoadError::new(
                place,
                LoadErrorKind::DoesNotFit,
                format!("the database is encoded in {encoding}, which cannot hold every name"),
            ));
        }
        match access {
            Access::Read => target.begin_to_read(None)?,
            Access::Write => target.begin_load()?,
        }
        Ok(target)
    }

    fn on(line: Line, runtime: Runtime, settings: PgConnectOptions, options: LoadOptions, lz4: bool) -> Postgres {
        Postgres {
            line,
            settings,
            options,
            lz4,
            staged: BTreeSet::new(),
            whole: BTreeSet::new(),
            ready: BTreeSet::new(),
            referred: BTreeSet::new(),
            undo: Vec::new(),
            runtime,
        }
    }

    /// Starts to read what stands there now, or what another connection reads.
    fn begin_to_read(&self, snapshot: Option<&str>) -> Result<(), LoadError> {
        let same = snapshot.map_or(String::new(), |it| format!("SET TRANSACTION SNAPSHOT {}; ", text_literal(it)));
        self.line.run(
            "starting to read",
            format!(
                "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; {same}SET LOCAL synchronize_seqscans = off; \
                 SET LOCAL max_parallel_workers_per_gather = 0"
            ),
        )
    }

    /// Starts the transaction of the load. What its other connections have to find as it is, is brought about before, in a transaction of
    /// its own: there is a schema, and nothing stands in it that a load has left which died.
    fn begin_load(&mut self) -> Result<(), LoadError> {
        if self.lz4 {
            let can = self.line.ask(
                "asking for lz4",
                "SELECT 1 FROM pg_settings WHERE name = 'default_toast_compression' AND 'lz4' = ANY (enumvals)".into(),
            )?;
            if can.is_empty() {
                let cause = "this server cannot compress with lz4; leave `compression=lz4` out of the address";
                return Err(LoadError::new(&self.line.place, LoadErrorKind::DoesNotFit, cause));
            }
        }
        self.line.run("starting a transaction", self.begin())?;
        self.be_alone()?;
        let schema = text_literal(&self.line.schema);
        let there = self.line.ask("looking for the schema", format!("SELECT 1 FROM pg_namespace WHERE nspname = {schema}"))?;
        let left = left_behind(&self.line)?;
        if there.is_empty() {
            self.line.run("making the schema", format!("CREATE SCHEMA {}; COMMIT", quoted(&self.line.schema)))?;
            self.undo.push(format!("DROP SCHEMA {}", quoted(&self.line.schema)));
        } else if left.is_empty() {
            return Ok(());
        } else {
            self.line.run("dropping what an earlier load left", format!("DROP TABLE {}; COMMIT", left.join(", ")))?;
        }
        self.line.run("starting a transaction", self.begin())?;
        self.be_alone()
    }

    /// The statement that starts a transaction which may take long. What others commit meanwhile is seen, whatever the database does by
    /// itself: the other connections of a load are such others.
    fn begin(&self) -> String {
        let patience = self.options.patience.as_millis().max(1);
        let lz4 = if self.lz4 { "; SET LOCAL default_toast_compression = 'lz4'" } else { "" };
        format!(
            "BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL lock_timeout = {patience}; SET LOCAL statement_timeout = 0; \
             SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL maintenance_work_mem = '128MB'; \
             SET LOCAL default_statistics_target = {STATISTICS}; SET LOCAL client_min_messages = 'error'{lz4}"
        )
    }

    /// Waits a moment for whoever is at work, and for other connections of a load that died, whose end the server may see late.
    fn be_alone(&self) -> Result<(), LoadError> {
        let ask = format!(
            "SELECT 1 WHERE pg_try_advisory_xact_lock({}) AND CASE WHEN pg_try_advisory_lock({beside}) THEN pg_advisory_unlock({beside}) END",
            self.lock(""),
            beside = self.lock(BESIDE)
        );
        let asked = Instant::now();
        while self.line.ask("asking to be alone", ask.clone())?.is_empty() {
            if asked.elapsed() > MOMENT {
                return Err(LoadError::new(&self.line.place, LoadErrorKind::Busy, "another load into the same schema is running"));
            }
            std::thread::sleep(MOMENT / 20);
        }
        Ok(())
    }

    /// The number of a lock of the schema.
    fn lock(&self, whose: &str) -> String {
        format!("hashtextextended({}, 0)", text_literal(&format!("caseport target {}{whose}", self.line.schema)))
    }

    fn another(&self) -> Result<Line, LoadError> {
        Line::open(&self.line.place, &self.line.schema, &self.settings, &self.options, self.runtime.handle())
    }

    /// Connections beside the first, each with the rows for it; none where the server gives none, or the rows can be read by one only.
    fn beside(&self, large: usize, rows: &dyn RowsAtRest) -> Result<Vec<Beside>, LoadError> {
        let mut all = Vec::new();
        for _ in 0..large.min(CONNECTIONS) {
            let Some(rows) = rows.beside().map_err(|e| LoadError::rest(&self.line.place, &e))? else { break };
            let Ok(line) = self.another() else { break };
            all.push((line, rows));
        }
        Ok(all)
    }

    /// Fills large tables over connections beside the first, and checks their references to each other.
    fn fill_large(
        &mut self,
        large: Vec<&ToStage<'_>>,
        beside: Vec<Beside>,
        others: &[&ToStage<'_>],
        layout: &Layout,
        rows: &dyn RowsAtRest,
    ) -> Result<Vec<TableLoad>, LoadError> {
        let begin = format!("{}; SELECT pg_advisory_xact_lock_shared({})", self.begin(), self.lock(BESIDE));
        let queue = Queue::new(large, self.lz4);
        let (mut counts, filled): (Vec<TableLoad>, Vec<(Filled, Line)>) = std::thread::scope(|scope| {
            let (queue, begin) = (&queue, &begin);
            let started: Vec<_> =
                beside.into_iter().map(|(line, rows)| scope.spawn(move || Ok((queue.fill(&line, begin, layout, &*rows)?, line)))).collect();
            let counts = self.stage_others(others, layout, rows).inspect_err(|_| queue.stop());
            let filled = started.into_iter().map(|it| it.join().unwrap_or_else(|_| Err(self.line.broke()))).collect::<Result<Vec<_>, _>>();
            Ok::<_, LoadError>((counts?, filled?))
        })?;
        let mut lines = Vec::new();
        for (Filled { counts: of_line, ready }, line) in filled {
            counts.extend(of_line);
            if !ready.is_empty() {
                let tables: Vec<String> = ready.iter().map(|it| line.name(&format!("{STAGING}{it}"))).collect();
                self.undo.insert(0, format!("DROP TABLE IF EXISTS {} CASCADE", tables.join(", ")));
                self.ready.extend(ready);
            }
            line.run("handing over staging tables", "COMMIT")?;
            lines.push(line);
        }
        let ready: Vec<&Table> = layout.tables.iter().filter(|table| self.ready.contains(&*table.name)).collect();
        self.referred.extend(large::refer(&lines, &begin, &ready, layout)?);
        Ok(counts)
    }

    /// Stages tables over the first connection. All are made at once, and those that have no rows whole.
    fn stage_others(&mut self, others: &[&ToStage<'_>], layout: &Layout, rows: &dyn RowsAtRest) -> Result<Vec<TableLoad>, LoadError> {
        let mut steps = Vec::new();
        for it in others {
            let (name, live) = (it.table.name.to_string(), self.line.name(&it.table.name));
            match (it.exists, it.rows) {
                // It is only asked whether there is anything to take away.
                (true, 0) => {}
                (true, _) => {
                    steps.push(self.line.create_staging(it.table, layout));
                    self.staged.insert(name);
                }
                (false, 0) => {
                    steps.push(create_table(it.table, layout, Dialect::Postgres, &live, Whole::Yes));
                    steps.extend(create_indexes(it.table, Dialect::Postgres, &live));
                    self.whole.insert(name);
                }
                (false, _) => steps.push(create_table(it.table, layout, Dialect::Postgres, &live, Whole::WithoutKey)),
            }
        }
        self.line.run_all("making tables", &steps)?;
        let counts = others.iter().map(|it| self.stage_one(it, layout, rows)).collect::<Result<_, _>>()?;
        // What is new can have everything now, while the large tables are still being filled.
        let new: Vec<&Table> = others.iter().filter(|it| !it.exists).map(|it| it.table).collect();
        self.make_whole(&new)?;
        let among_them = new.iter().map(|table| {
            let known = |it: &Reference| new.iter().any(|table| *table.name == it.to_table);
            references(table, layout).into_iter().filter(known).collect()
        });
        // One that leads nowhere is tried again by the swap, which can say more of it.
        let _ = self.refer(among_them.collect())?;
        Ok(counts)
    }

    /// Makes keys, indexes and statistics of tables that have none yet.
    fn make_whole(&mut self, tables: &[&Table]) -> Result<(), LoadError> {
        let filled: Vec<&Table> = tables.iter().copied().filter(|table| !self.whole.contains(&*table.name)).collect();
        let mut steps = Vec::new();
        for table in &filled {
            let live = self.line.name(&table.name);
            steps.push(format!("ALTER TABLE {live} ADD {}", primary_key(table, Dialect::Postgres)));
            steps.extend(create_indexes(table, Dialect::Postgres, &live));
        }
        self.line.run_all("making keys and indexes", &steps)?;
        // Statistics first: the server then checks references by a plan that fits.
        if !filled.is_empty() {
            let asked: Vec<String> = filled.iter().map(|table| asked_of(table, &self.line.name(&table.name))).collect();
            self.line.run("taking statistics", format!("ANALYZE {}", asked.join(", ")))?;
        }
        self.whole.extend(filled.iter().map(|table| table.name.to_string()));
        Ok(())
    }

    /// Makes and checks references, table by table. If one leads nowhere none is made, and the answer is why.
    fn refer(&mut self, of_tables: Vec<Vec<Reference>>) -> Result<Option<LoadError>, LoadError> {
        let mut steps = vec!["SAVEPOINT before_references".to_owned()];
        steps.extend(of_tables.iter().filter_map(|it| add_references(it, Dialect::Postgres, &self.line.schema)));
        match self.line.run_all("checking references", &steps) {
            Ok(()) => {
                self.referred.extend(of_tables.into_iter().flatten().map(|it| it.name));
                Ok(None)
            }
            Err(error) if error.kind == LoadErrorKind::Reference => {
                self.line.run("checking references", "ROLLBACK TO SAVEPOINT before_references")?;
                Ok(Some(error))
            }
            Err(error) => Err(error),
        }
    }

    /// How many rows a failed reference leaves without their parent: asked for the message, in a transaction of its own state.
    fn orphans(&mut self, layout: &Layout, changed: &[&Table]) -> Result<(), LoadError> {
        let mut causes = Vec::new();
        for reference in layout.tables.iter().flat_map(|table| references(table, layout)) {
            if !changed.iter().any(|table| *table.name == reference.table || *table.name == reference.to_table) {
                continue;
            }
            let (column, to_column) = (quoted(&reference.column), quoted(&reference.to_column));
            let rows = self.line.ask(
                "checking references",
                format!(
                    "SELECT count(*) FROM {} AS s WHERE s.{column} IS NOT NULL AND NOT EXISTS (SELECT FROM {} AS p WHERE p.{to_column} = s.{column})",
                    self.line.name(&reference.table),
                    self.line.name(&reference.to_table)
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
        if causes.is_empty() { Ok(()) } else { Err(LoadError::new(&self.line.place, LoadErrorKind::Reference, causes.join("; "))) }
    }
}

impl Target for Postgres {
    fn place(&self) -> &Place {
        &self.line.place
    }

    fn existing(&mut self, layout: &Layout) -> Result<Existing, LoadError> {
        let mut existing = Existing::default();
        let rows = self.line.ask(
            "reading its tables",
            format!(
                "SELECT c.relname::text, coalesce(a.attname::text, ''), coalesce(format_type(a.atttypid, a.atttypmod), '') \
                 FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace \
                 LEFT JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped \
                 WHERE n.nspname = {} AND c.relkind IN ('r', 'p', 'v', 'm', 'f') ORDER BY c.relname, a.attnum",
                text_literal(&self.line.schema)
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
        let rows = self.line.ask(
            "reading whose tables these are",
            format!("SELECT model::text, version::text, layout::text FROM {}", self.line.name(MARKER_TABLE)),
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

    fn stage_all(&mut self, tables: &[ToStage<'_>], layout: &Layout, rows: &dyn RowsAtRest) -> Result<Vec<TableLoad>, LoadError> {
        let (large, others): (Vec<_>, Vec<_>) = tables.iter().partition(|it| it.rows >= self.options.large.max(1));
        let beside = self.beside(large.len(), rows)?;
        if beside.is_empty() {
            return self.stage_others(&tables.iter().collect::<Vec<_>>(), layout, rows);
        }
        let counts = self.fill_large(large, beside, &others, layout, rows)?;
        let mut counts: BTreeMap<String, TableLoad> = counts.into_iter().map(|it| (it.table.clone(), it)).collect();
        tables.iter().map(|it| counts.remove(&*it.table.name).ok_or_else(|| self.line.broke())).collect()
    }

    fn stage(&mut self, table: &Table, _: &Layout, rows: &dyn RowsAtRest) -> Result<u64, LoadError> {
        let into = if self.staged.contains(&*table.name) { self.line.staging(table) } else { self.line.name(&table.name) };
        if rows.is_empty(table).map_err(|e| LoadError::rest(&self.line.place, &e))? {
            return Ok(0);
        }
        self.line.copy_in(table, &into, rows, &AtomicBool::new(false))
    }

    fn compare(&mut self, table: &Table) -> Result<TableLoad, LoadError> {
        if self.staged.contains(&*table.name) {
            return self.line.compare(table);
        }
        let live = self.line.name(&table.name);
        let rows = self.line.ask("comparing with what is there", format!("SELECT count(*) FROM {live}"))?;
        let deleted = rows.first().map_or(0, |row| row.get::<i64, _>(0)) as u64;
        Ok(TableLoad { table: table.name.to_string(), deleted, ..TableLoad::default() })
    }

    fn drop_staging(&mut self, table: &Table) -> Result<(), LoadError> {
        if !self.staged.remove(&*table.name) {
            return Ok(());
        }
        let staging = self.line.staging(table);
        self.line.run("dropping a staging table", format!("DROP TABLE {staging}"))
    }

    fn swap(&mut self, layout: &Layout, changed: &[&Table], existing: &Existing) -> Result<(), LoadError> {
        let is_changed = |name: &str| changed.iter().any(|table| *table.name == *name);
        let old: Vec<&Table> = changed.iter().copied().filter(|table| existing.tables.contains_key(&*table.name)).collect();
        // What becomes empty has no staging table yet.
        let emptied = old.iter().filter(|table| !self.staged.contains(&*table.name) && !self.ready.contains(&*table.name));
        let emptied: Vec<String> = emptied.map(|table| self.line.create_staging(table, layout)).collect();
        self.line.run_all("replacing tables", &emptied)?;
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
            .map(|it| format!("ALTER TABLE {} DROP CONSTRAINT IF EXISTS {}", self.line.name(&it.table), quoted(&it.name)))
            .collect();
        if !old.is_empty() {
            steps.push(format!("DROP TABLE {}", old.iter().map(|table| self.line.name(&table.name)).collect::<Vec<_>>().join(", ")));
        }
        let (ready, plain): (Vec<&Table>, Vec<&Table>) = changed.iter().copied().partition(|table| self.ready.contains(&*table.name));
        steps.extend(ready.into_iter().flat_map(|table| take_over(&self.line, table)));
        let staged = old.iter().filter(|table| !self.ready.contains(&*table.name));
        steps.extend(staged.map(|table| format!("ALTER TABLE {} RENAME TO {}", self.line.staging(table), quoted(&table.name))));
        self.line.run_all("replacing tables", &steps)?;
        self.make_whole(&plain)?;
        let of_changed = changed.iter().map(|table| references(table, layout)).chain(across);
        let not_yet = of_changed.map(|it| it.into_iter().filter(|it| !self.referred.contains(&it.name)).collect());
        if let Some(error) = self.refer(not_yet.collect())? {
            self.orphans(layout, changed)?;
            return Err(error);
        }
        self.line.run_all("putting back what others had set on a table that was replaced", &put_back)
    }

    fn claim(&mut self, marker: &Marker, existing: &Existing) -> Result<(), LoadError> {
        if existing.marker.is_some() {
            return Ok(());
        }
        let table = self.line.name(MARKER_TABLE);
        let columns = MARKER_COLUMNS.map(|it| format!("{it} text NOT NULL")).join(", ");
        let values = [&marker.model, &marker.version, &marker.layout].map(|it| text_literal(it)).join(", ");
        self.line.run("writing whose tables these are", format!("CREATE TABLE {table} ({columns}); INSERT INTO {table} VALUES ({values})"))
    }

    fn commit(&mut self) -> Result<(), LoadError> {
        self.line.run("committing", "COMMIT")?;
        self.undo.clear();
        Ok(())
    }

    fn keeps_arrival(&self) -> bool {
        true
    }

    fn another_reader(&mut self) -> Result<Option<Box<dyn Target + Send>>, LoadError> {
        let Ok(named) = self.line.ask("sharing what is read", "SELECT pg_export_snapshot()".into()) else {
            // A server of this kind that shares none has given the transaction up.
            self.line.run("starting to read", "ROLLBACK")?;
            return self.begin_to_read(None).map(|()| None);
        };
        let Some(snapshot) = named.first().map(|row| row.get::<String, _>(0)) else { return Ok(None) };
        let runtime = super::runtime(&self.line.place)?;
        let Ok(line) = Line::open(&self.line.place, &self.line.schema, &self.settings, &self.options, runtime.handle()) else {
            return Ok(None);
        };
        let beside = Postgres::on(line, runtime, self.settings.clone(), self.options.clone(), self.lz4);
        // Where several servers have one address, it may be another one, which does not have the snapshot.
        let same = beside.begin_to_read(Some(&snapshot)).is_ok();
        Ok(same.then(|| Box::new(beside) as Box<dyn Target + Send>))
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
        let sql = format!("COPY (SELECT {} FROM {}{order}) TO STDOUT (FORMAT binary)", columns.join(", "), self.line.name(&table.name));
        let (send, receive) = mpsc::channel(IN_FLIGHT);
        let (connection, place, name) = (self.line.connection.clone(), self.line.place.clone(), table.name.clone());
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
    /// Without a commit, closing undoes everything; but for what was committed before, which is undone here. If that fails too, the next
    /// load does it.
    fn drop(&mut self) {
        let undo = std::mem::take(&mut self.undo).join("; ");
        if undo.is_empty() || self.line.undo(&undo) {
            return;
        }
        self.line.close();
        if let Ok(another) = self.another() {
            another.undo(&undo);
        }
    }
}
