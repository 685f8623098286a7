//! Large tables, which are filled over connections of their own: a server gives one core to each connection, and most of a load is its
//! work.
//!
//! 1. Each is written into a staging table, compared with the live one, and gets its key, its indexes and its statistics there.
//! 2. No connection sees what another has made before that is committed. So each commits what it has, and references between these
//!    tables are checked, by all connections too.
//! 3. The swap is one transaction of the first connection, as ever. It locks the live tables while names change and the other references
//!    are checked: those of tables that are not large, and those between a table that changes and one that stays.
//!
//! From 2 on, staging tables stand in the schema. Nobody but their owner can read them (row security without a policy), and a comment
//! says whose they are. A load that fails drops them, a load that dies leaves them, and the next one drops them before it starts.

use std::{
    collections::{BTreeSet, VecDeque},
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

use caseport_model::{Layout, Table};
use sqlx::Row as _;

use super::line::{Line, asked_of};
use crate::{
    ddl::{Dialect, Reference, constraint, indexes, primary_key_name, quoted, references, short},
    error::{LoadError, LoadErrorKind, STAGING},
    load::TableLoad,
    rest::RowsAtRest,
    target::{ToStage, work},
    targets::text_literal,
};

/// The comment by which a staging table is known as ours.
const OURS: &str = "staging of a caseport load";

/// Bytes of a row up to which its texts are left as they are: three such rows fill a page. By itself the server makes four fit, and its own
/// compression takes it longer than all else that it does with such a row. Without, case notes of 0.3 to 4.4 kB were written in 84 % of the time
/// and took 7 % more room. The setting is of the staging table only; where somebody asks for lz4, which is quick, it is the server's own.
const LEFT_AS_IT_IS: u32 = 2712;

/// Large tables that wait to be filled, by whoever comes first. The one that takes longest is the first.
pub(super) struct Queue<'a> {
    waiting: Mutex<VecDeque<&'a ToStage<'a>>>,
    /// Storage parameters of the staging tables, as `SET` takes them.
    storage: String,
    /// Somebody has failed.
    stop: AtomicBool,
}

/// What one connection has done.
#[derive(Default)]
pub(super) struct Filled {
    /// What a load does to each of its tables.
    pub(super) counts: Vec<TableLoad>,
    /// Tables whose staging table stands, whole, to be swapped in.
    pub(super) ready: Vec<String>,
}

impl<'a> Queue<'a> {
    pub(super) fn new(mut tables: Vec<&'a ToStage<'a>>, lz4: bool) -> Queue<'a> {
        tables.sort_by_key(|it| std::cmp::Reverse(work(it.table, it.rows)));
        // The server's own vacuum would be in the way of what comes after the rows.
        let own = if lz4 { String::new() } else { format!(", toast_tuple_target = {LEFT_AS_IT_IS}") };
        Queue { waiting: Mutex::new(tables.into()), storage: format!("autovacuum_enabled = false{own}"), stop: AtomicBool::new(false) }
    }

    /// Fills tables over one connection, in a transaction that is not committed here, until none waits or somebody fails.
    pub(super) fn fill(&self, line: &Line, begin: &str, layout: &Layout, rows: &dyn RowsAtRest) -> Result<Filled, LoadError> {
        let all = || {
            line.run("starting a transaction", begin)?;
            let mut filled = Filled::default();
            while let Some(next) = self.next() {
                let counts = self.fill_one(line, next, layout, rows)?;
                if !next.exists || counts.changes() > 0 {
                    filled.ready.push(counts.table.clone());
                }
                filled.counts.push(counts);
            }
            Ok(filled)
        };
        all().inspect_err(|_| self.stop())
    }

    fn fill_one(&self, line: &Line, it: &ToStage<'_>, layout: &Layout, rows: &dyn RowsAtRest) -> Result<TableLoad, LoadError> {
        let ToStage { table, .. } = *it;
        let staging = line.staging(table);
        line.run_all(
            "making tables",
            &[
                line.create_staging(table, layout),
                format!("ALTER TABLE {staging} ENABLE ROW LEVEL SECURITY, SET ({})", self.storage),
                format!("COMMENT ON TABLE {staging} IS {}", text_literal(OURS)),
            ],
        )?;
        let taken = line.copy_in(table, &staging, rows, &self.stop)?;
        if self.stop.load(Ordering::Relaxed) {
            return Ok(TableLoad::default());
        }
        it.took(taken, &line.place)?;
        if it.exists {
            let counts = line.compare(table)?;
            if counts.changes() == 0 {
                line.run("dropping a staging table", format!("DROP TABLE {staging}"))?;
                return Ok(counts);
            }
            make_whole(line, table, &staging)?;
            return Ok(counts);
        }
        make_whole(line, table, &staging)?;
        Ok(TableLoad { table: table.name.to_string(), inserted: taken, ..TableLoad::default() })
    }

    /// Says that it is no use to go on.
    pub(super) fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    fn next(&self) -> Option<&'a ToStage<'a>> {
        if self.stop.load(Ordering::Relaxed) {
            return None;
        }
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).pop_front()
    }
}

/// Makes key, indexes and statistics. The live table may still have their names, so they get their own only in [`take_over`].
fn make_whole(line: &Line, table: &Table, staging: &str) -> Result<(), LoadError> {
    let key = table.key().map(|position| quoted(&table.columns[position].name)).collect::<Vec<_>>().join(", ");
    let mut steps =
        vec![format!("ALTER TABLE {staging} ADD CONSTRAINT {} PRIMARY KEY ({key})", quoted(&for_now(&primary_key_name(table))))];
    steps
        .extend(indexes(table).map(|(name, column)| format!("CREATE INDEX {} ON {staging} ({})", quoted(&for_now(&name)), quoted(column))));
    line.run_all("making keys and indexes", &steps)?;
    line.run("taking statistics", format!("ANALYZE {}", asked_of(table, staging)))
}

/// Makes and checks the references of these tables to each other over all connections, once all staging tables are committed. Says which
/// stand; one that leads nowhere does not, and is for the swap to find and tell.
pub(super) fn refer(lines: &[Line], begin: &str, ready: &[&Table], layout: &Layout) -> Result<BTreeSet<String>, LoadError> {
    let mut children: Vec<(&Table, Vec<Reference>)> = ready
        .iter()
        .map(|&child| {
            let to_ready = |it: &Reference| ready.iter().any(|table| *table.name == it.to_table);
            (child, references(child, layout).into_iter().filter(to_ready).collect::<Vec<_>>())
        })
        .filter(|(_, references)| !references.is_empty())
        .collect();
    let Some(first) = lines.first().filter(|_| !children.is_empty()) else { return Ok(BTreeSet::new()) };
    let alter = |line: &Line, (child, references): &(&Table, Vec<Reference>), each: &dyn Fn(&Reference) -> String| {
        format!("ALTER TABLE {} {}", line.staging(child), references.iter().map(each).collect::<Vec<_>>().join(", "))
    };
    let place = |it: &Reference| first.name(&format!("{STAGING}{}", it.to_table));
    let unchecked: Vec<String> = children
        .iter()
        .map(|it| alter(first, it, &|reference| format!("ADD {} NOT VALID", constraint(reference, Dialect::Postgres, &place(reference)))))
        .collect();
    first.run("making references", format!("{begin}; {}; COMMIT", unchecked.join("; ")))?;
    // The first that is handed out is the last of the list.
    children.sort_by_key(|(_, references)| references.len());
    let waiting = Mutex::new(children);
    let check = |line: &Line| {
        let mut stand = BTreeSet::new();
        while let Some(child) = { waiting.lock().unwrap_or_else(PoisonError::into_inner).pop() } {
            let checked = alter(line, &child, &|it| format!("VALIDATE CONSTRAINT {}", quoted(&it.name)));
            match line.run("checking references", format!("{begin}; {checked}; COMMIT")) {
                Ok(()) => stand.extend(child.1.into_iter().map(|it| it.name)),
                Err(error) if error.kind == LoadErrorKind::Reference => {
                    let dropped = alter(line, &child, &|it| format!("DROP CONSTRAINT {}", quoted(&it.name)));
                    line.run("checking references", format!("ROLLBACK; {begin}; {dropped}; COMMIT"))?;
                }
                Err(error) => return Err(error),
            }
        }
        Ok(stand)
    };
    std::thread::scope(|scope| {
        let checking: Vec<_> = lines.iter().map(|line| scope.spawn(|| check(line))).collect();
        let mut stand = BTreeSet::new();
        for it in checking {
            stand.extend(it.join().unwrap_or_else(|_| Err(first.broke()))?);
        }
        Ok(stand)
    })
}

/// The statements by which a staging table that is whole becomes the live one, once nothing else has its name.
pub(super) fn take_over(line: &Line, table: &Table) -> Vec<String> {
    let live = line.name(&table.name);
    let names = std::iter::once(primary_key_name(table)).chain(indexes(table).map(|(name, _)| name));
    let mut steps = vec![
        format!("ALTER TABLE {} RENAME TO {}", line.staging(table), quoted(&table.name)),
        format!("ALTER TABLE {live} DISABLE ROW LEVEL SECURITY, RESET (autovacuum_enabled, toast_tuple_target)"),
        format!("COMMENT ON TABLE {live} IS NULL"),
    ];
    steps.extend(names.map(|name| format!("ALTER INDEX {} RENAME TO {}", line.name(&for_now(&name)), quoted(&name))));
    steps
}

/// What an index is called as long as its table is a staging table.
fn for_now(name: &str) -> String {
    short(&format!("{STAGING}{name}"))
}

/// The staging tables that a load left which died, ready for SQL. A table of somebody else under such a name is refused.
pub(super) fn left_behind(line: &Line) -> Result<Vec<String>, LoadError> {
    let found = line.ask(
        "looking for what an earlier load left",
        format!(
            "SELECT c.relname::text, coalesce(obj_description(c.oid, 'pg_class'), '') FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace \
             WHERE n.nspname = {} AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND starts_with(c.relname, '{STAGING}') ORDER BY 1",
            text_literal(&line.schema)
        ),
    )?;
    found
        .iter()
        .map(|row| {
            let (name, comment): (String, String) = (row.get(0), row.get(1));
            if comment == OURS {
                return Ok(line.name(&name));
            }
            let cause = format!("its table `{name}` has the name of a staging table and is not ours");
            Err(LoadError::new(&line.place, LoadErrorKind::NotOurs, cause))
        })
        .collect()
}
