//! What was found, by group and by cause, and how much of it was accepted.

use caseport_model::Severity;
use caseport_run::Run;

use super::{severity, thousands};
use crate::{
    catalogue::Catalogue,
    exceptions::{self, Register, standing},
    exit::Failure,
};

/// Findings alike in code, table, column and file.
pub(crate) struct FindingGroup {
    pub(crate) code: String,
    pub(crate) severity: Severity,
    pub(crate) table: Option<String>,
    pub(crate) column: Option<String>,
    pub(crate) file: Option<String>,
    pub(crate) count: u64,
    /// Of those: accepted by somebody, with a reason.
    pub(crate) accepted: u64,
}

/// Findings of one code and table: one cause, as people see it.
pub(crate) struct Cause {
    pub(crate) code: String,
    pub(crate) severity: Severity,
    pub(crate) title: String,
    pub(crate) table: Option<String>,
    pub(crate) column: Option<String>,
    pub(crate) count: u64,
    /// Of those: accepted by somebody, with a reason.
    pub(crate) accepted: u64,
    /// The detail, file and key of one of them, where they help.
    pub(crate) example: String,
    pub(crate) remedy: String,
}

impl Cause {
    /// Those that wait for somebody, or for the next extract.
    pub(crate) fn open(&self) -> u64 {
        self.count - self.accepted
    }
}

/// Looks at a run's exceptions ([`standing::look`]) and gathers what was found. Many findings are gathered beside, over a connection of its own.
pub(super) fn look(run: &Run, catalogue: &Catalogue, register: &Register) -> Result<(Vec<FindingGroup>, Vec<Cause>), Failure> {
    let gather = |run: &Run| Ok::<_, Failure>((groups(run)?, causes(run, catalogue)?));
    let (mut groups, mut causes) = if exceptions::are_many(run)? {
        let reader = run.beside()?;
        reader.keep_in_memory(4 << 10)?;
        std::thread::scope(|scope| {
            let gathering = scope.spawn(move || gather(&reader));
            let looked = standing::look(run, catalogue, register);
            let gathered = gathering.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            looked.and(gathered)
        })?
    } else {
        standing::look(run, catalogue, register)?;
        gather(run)?
    };
    let accepted = accepted(run)?;
    for it in &accepted {
        let alike = |group: &&mut FindingGroup| {
            (&group.code, group.severity, &group.table, &group.column, &group.file)
                == (&it.code, it.severity, &it.table, &it.column, &it.file)
        };
        groups.iter_mut().filter(alike).for_each(|group| group.accepted += it.count);
    }
    tell_accepted(&mut causes, &accepted);
    Ok((groups, causes))
}

/// Findings by cause, the worst first. The run was looked at.
pub(crate) fn causes_of(run: &Run, catalogue: &Catalogue) -> Result<Vec<Cause>, Failure> {
    let mut causes = causes(run, catalogue)?;
    tell_accepted(&mut causes, &accepted(run)?);
    Ok(causes)
}

fn tell_accepted(causes: &mut [Cause], accepted: &[FindingGroup]) {
    for it in accepted {
        let alike = |cause: &&mut Cause| {
            (&cause.code, cause.severity, &cause.table, &cause.column) == (&it.code, it.severity, &it.table, &it.column)
        };
        causes.iter_mut().filter(alike).for_each(|cause| cause.accepted += it.count);
    }
}

/// All findings by group.
fn groups(run: &Run) -> Result<Vec<FindingGroup>, Failure> {
    grouped(run, "finding i", "true")
}

/// The findings that somebody accepted. The run was looked at.
fn accepted(run: &Run) -> Result<Vec<FindingGroup>, Failure> {
    grouped(
        run,
        "temp.of_finding o CROSS JOIN finding i ON i.rowid = o.finding",
        "o.stand IN (SELECT id FROM temp.stand WHERE status = 'accepted')",
    )
}

/// Findings `i` of some tables, by group.
fn grouped(run: &Run, tables: &str, condition: &str) -> Result<Vec<FindingGroup>, Failure> {
    Ok(run.attempt(|db| {
        let mut select = db.prepare(&format!(
            "SELECT i.code, i.severity, i.table_name, i.column_name, f.name, sum(i.count)
             FROM {tables} LEFT JOIN file f ON f.id = i.file WHERE {condition} GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 3, 4, 5"
        ))?;
        select
            .query_map([], |row| {
                Ok(FindingGroup {
                    code: row.get(0)?,
                    severity: severity(&row.get::<_, String>(1)?),
                    table: row.get(2)?,
                    column: row.get(3)?,
                    file: row.get(4)?,
                    count: row.get(5)?,
                    accepted: 0,
                })
            })?
            .collect()
    })?)
}

/// Findings by cause, the worst first.
fn causes(run: &Run, catalogue: &Catalogue) -> Result<Vec<Cause>, Failure> {
    let mut causes: Vec<Cause> = run.attempt(|db| {
        let mut select = db.prepare(
            "SELECT i.code, i.severity, i.table_name, i.column_name, sum(i.count), min(i.detail), f.name, min(i.record), min(i.line), count(DISTINCT i.detail)
             FROM finding i LEFT JOIN file f ON f.id = i.file GROUP BY 1, 2, 3, 4",
        )?;
        select
            .query_map([], |row| {
                let code: String = row.get(0)?;
                let (title, remedy) = catalogue.title_and_remedy(&code);
                let detail: String = row.get(5)?;
                let file: Option<String> = row.get(6)?;
                let place = match (file, row.get::<_, Option<u64>>(7)?, row.get::<_, Option<u64>>(8)?) {
                    (Some(file), Some(record), Some(line)) => format!("first in {file}, record {record}, line {line}"),
                    (Some(file), ..) => file,
                    _ => String::new(),
                };
                let more = row.get::<_, u64>(9)?.saturating_sub(1);
                let detail = if more > 0 { format!("{detail} and {} more like it", thousands(more)) } else { detail };
                Ok(Cause {
                    severity: severity(&row.get::<_, String>(1)?),
                    table: row.get(2)?,
                    column: row.get(3)?,
                    count: row.get(4)?,
                    accepted: 0,
                    example: [detail, place].into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join("; "),
                    code,
                    title,
                    remedy,
                })
            })?
            .collect()
    })?;
    // The worst first, and among equals what concerns the most records.
    causes.sort_by(|a, b| {
        (a.severity.rank(), u64::MAX - a.count, &a.code, &a.table, &a.column).cmp(&(
            b.severity.rank(),
            u64::MAX - b.count,
            &b.code,
            &b.table,
            &b.column,
        ))
    });
    Ok(causes)
}
