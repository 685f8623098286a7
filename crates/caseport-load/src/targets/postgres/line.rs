//! One connection of a load, and what it does to one table: statements, rows by COPY, the comparison with the live table.

use std::{
    ops::ControlFlow,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use caseport_model::{Layout, Required, Table};
use sqlx::{
    AssertSqlSafe, ConnectOptions as _, Connection as _, Row as _,
    postgres::{PgConnectOptions, PgConnection, PgRow},
};
use tokio::{
    runtime::Handle,
    sync::{Mutex, mpsc},
};

use crate::{
    ddl::{Dialect, Whole, create_table, quoted},
    error::{LoadError, LoadErrorKind, STAGING},
    load::{LoadOptions, TableLoad},
    place::Place,
    rest::{Order, RowsAtRest},
    target::{IN_FLIGHT, batch},
    targets::copy::{AT_ONCE, TRAILER, Unfit, encode, header},
};

/// A connection to one schema.
pub(super) struct Line {
    pub(super) place: Place,
    pub(super) schema: String,
    runtime: Handle,
    pub(super) connection: Arc<Mutex<Option<PgConnection>>>,
}

/// A server that does not answer any more must not keep us at the end.
const FAREWELL: Duration = Duration::from_secs(5);

/// Bytes after which a piece of a COPY is sent.
const PIECE: usize = 1 << 18;

impl Line {
    pub(super) fn open(
        place: &Place,
        schema: &str,
        settings: &PgConnectOptions,
        options: &LoadOptions,
        runtime: &Handle,
    ) -> Result<Line, LoadError> {
        let patience = options.patience;
        let connection = runtime
            .block_on(async { tokio::time::timeout(patience, settings.connect()).await })
            .map_err(|_| LoadError::new(place, LoadErrorKind::Refused, format!("nobody answered within {} seconds", patience.as_secs())))?
            .map_err(|e| LoadError::driver(place, "connecting", &e))?;
        Ok(Line {
            place: place.clone(),
            schema: schema.to_owned(),
            runtime: runtime.clone(),
            connection: Arc::new(Mutex::new(Some(connection))),
        })
    }

    pub(super) fn run(&self, doing: &str, sql: impl Into<String>) -> Result<(), LoadError> {
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
    pub(super) fn run_all(&self, doing: &str, steps: &[String]) -> Result<(), LoadError> {
        if steps.is_empty() { Ok(()) } else { self.run(doing, steps.join(";\n")) }
    }

    pub(super) fn ask(&self, doing: &str, sql: String) -> Result<Vec<PgRow>, LoadError> {
        let connection = self.connection.clone();
        self.runtime
            .block_on(async move {
                let mut connection = connection.lock().await;
                let connection = connection.as_mut().ok_or(sqlx::Error::WorkerCrashed)?;
                sqlx::query(AssertSqlSafe(sql)).persistent(false).fetch_all(connection).await
            })
            .map_err(|e| LoadError::driver(&self.place, doing, &e))
    }

    /// Undoes what was committed before the load was; whether it could be done.
    pub(super) fn undo(&self, sql: &str) -> bool {
        let undo = async {
            let mut connection = self.connection.lock().await;
            let connection = connection.as_mut().ok_or(sqlx::Error::WorkerCrashed)?;
            sqlx::raw_sql("ROLLBACK").execute(&mut *connection).await?;
            sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(connection).await
        };
        self.runtime.block_on(async { tokio::time::timeout(FAREWELL, undo).await }).is_ok_and(|it| it.is_ok())
    }

    /// Says goodbye; what was not committed is undone.
    pub(super) fn close(&self) {
        self.runtime.block_on(async {
            if let Some(connection) = self.connection.lock().await.take() {
                let _ = tokio::time::timeout(FAREWELL, connection.close()).await;
            }
        });
    }

    /// What is told of a thread that did not come back, or not with what it did.
    pub(super) fn broke(&self) -> LoadError {
        LoadError::new(&self.place, LoadErrorKind::Connection, "one of the connections of this load ended without saying what it had done")
    }

    pub(super) fn name(&self, table: &str) -> String {
        format!("{}.{}", quoted(&self.schema), quoted(table))
    }

    pub(super) fn staging(&self, table: &Table) -> String {
        self.name(&format!("{STAGING}{}", table.name))
    }

    /// The statement that makes a staging table.
    pub(super) fn create_staging(&self, table: &Table, layout: &Layout) -> String {
        create_table(table, layout, Dialect::Postgres, &self.staging(table), Whole::WithoutKey)
    }

    /// Writes all rows of a table into the place `into`, which was made in the same transaction, and says how many the server took. It
    /// breaks off when somebody says `stop`: then what it says means nothing.
    pub(super) fn copy_in(&self, table: &Table, into: &str, rows: &dyn RowsAtRest, stop: &AtomicBool) -> Result<u64, LoadError> {
        let (send, mut receive) = mpsc::channel::<Vec<u8>>(IN_FLIGHT);
        let (give_back, mut used) = mpsc::channel::<Vec<u8>>(IN_FLIGHT + 2);
        let connection = self.connection.clone();
        // The table is of this transaction, so that its rows can be written as settled: whoever reads them first need not mark them.
        let statement = format!("COPY {into} FROM STDIN (FORMAT binary, FREEZE)");
        let writer = self.runtime.spawn(async move {
            let mut connection = connection.lock().await;
            let connection = connection.as_mut().ok_or(sqlx::Error::WorkerCrashed)?;
            let mut copy = connection.copy_in_raw(&statement).await?;
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
            if stop.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        if read.is_ok() && unfit.is_none() && !stop.load(Ordering::Relaxed) {
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

    /// Compares the staging table with the live one, as the server sees both.
    pub(super) fn compare(&self, table: &Table) -> Result<TableLoad, LoadError> {
        let (live, staging) = (self.name(&table.name), self.staging(table));
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
}

impl Drop for Line {
    fn drop(&mut self) {
        self.close();
    }
}

/// What `ANALYZE` is to look at, `place` being the table ready for SQL. References ask for keys and references only; all other columns
/// are left to the server's own autovacuum, which takes a table that was filled for one that changed.
pub(super) fn asked_of(table: &Table, place: &str) -> String {
    let columns = table.columns.iter().filter(|it| it.required == Required::Key || it.reference.is_some());
    format!("{place} ({})", columns.map(|it| quoted(&it.name)).collect::<Vec<_>>().join(", "))
}
