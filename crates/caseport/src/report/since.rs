//! What changed since the run before: exceptions that are fixed, new, or there again.
//!
//! An exception is the same one from run to run when code, table, column and key agree; where it has no key, its place in the file
//! stands for the key. Origins shift when a record is inserted above, so they are not part of it where there is a key.

use std::path::Path;

use caseport_run::Run;

use crate::exit::Failure;

/// Exceptions that need a decision, compared with the run before.
pub(crate) struct Since {
    /// Name of the run before, `002`.
    pub(crate) run: String,
    pub(crate) fixed: u64,
    pub(crate) new: u64,
    pub(crate) again: u64,
}

/// Compares a run with the newest finished run of a lower number beside it; `None` if there is none.
pub(crate) fn since(run: &Run, dir: &Path) -> Result<Option<Since>, Failure> {
    let number = |dir: &Path| dir.file_name().and_then(|it| it.to_str()).and_then(|it| it.parse::<u32>().ok());
    let (Some(this), Some(runs)) = (number(dir), dir.parent()) else { return Ok(None) };
    let source = run.meta("source")?;
    let mut before: Vec<_> = std::fs::read_dir(runs).into_iter().flatten().flatten().map(|it| it.path()).collect();
    before.retain(|it| number(it).is_some_and(|it| it < this));
    before.sort_by_key(|it| std::cmp::Reverse(number(it)));
    let finished = |dir: &Path| {
        let run = Run::open(dir).ok()?;
        let complete = run.meta("status").ok()??.starts_with("complete");
        (complete && run.meta("source").ok()? == source).then_some(())
    };
    let Some(before) = before.into_iter().find(|it| finished(it).is_some()) else { return Ok(None) };
    let counts = run.attempt(|db| {
        db.execute("ATTACH ?1 AS before", [before.join("run.db").to_string_lossy()])?;
        let counts = db.query_row(
            &format!("WITH here AS ({}), there AS ({}) SELECT (SELECT count(*) FROM (SELECT * FROM there EXCEPT SELECT * FROM here)), (SELECT count(*) FROM (SELECT * FROM here EXCEPT SELECT * FROM there)), (SELECT count(*) FROM (SELECT * FROM here INTERSECT SELECT * FROM there))", identities("main"), identities("before")),
            [],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        );
        db.execute_batch("DETACH before")?;
        counts
    })?;
    let name = before.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(Some(Since { run: name, fixed: counts.0, new: counts.1, again: counts.2 }))
}

/// The identities of the exceptions of a run that need a decision.
fn identities(schema: &str) -> String {
    format!(
        "SELECT i.code, i.table_name, i.column_name, coalesce(i.key, f.name || '#' || coalesce(i.record, ''), i.detail)
         FROM {schema}.finding i LEFT JOIN {schema}.file f ON f.id = i.file WHERE i.severity <> 'low'"
    )
}
