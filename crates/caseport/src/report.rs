//! What came of a run: gathered once from `run.db`, then told in several forms that all show the same numbers.
//!
//! [`Outcome`] is the one source, `found` its part that tells what was found; [`result`] writes it for programs, [`screen`] for the terminal, [`exceptions`] as a table, [`html`]
//! as the report, [`xlsx`] as a workbook; [`kept`] remembers it, so that they can be written anew; [`unproven`] says what a run does not prove.

#[cfg(test)]
mod endings;
pub(crate) mod exceptions;
mod found;
pub(crate) mod html;
pub(crate) mod kept;
pub(crate) mod result;
pub(crate) mod screen;
mod unproven;
pub(crate) mod xlsx;

use std::collections::BTreeMap;

use caseport_load::{Loaded, Reconciliation};
use caseport_model::{Fate, Severity, SystemFiles};
use caseport_run::{Account, Run};

pub(crate) use self::found::{Cause, FindingGroup, causes_of};
use crate::{
    catalogue::Catalogue,
    exceptions::{Register, register::Since, standing},
    exit::{self, Failure},
    parts::Part,
    pipeline::{Job, Mapped},
    sample::answers::Sample,
    tolerances::Judged,
};

/// Everything that the reports tell.
pub(crate) struct Outcome {
    /// `trial` or `dry-run`.
    pub(crate) verb: &'static str,
    /// Name of the run folder, `003`.
    pub(crate) run: String,
    pub(crate) council: Option<String>,
    pub(crate) synthetic: bool,
    /// `id/version revision`, and the overlay.
    pub(crate) system: String,
    pub(crate) revision: String,
    pub(crate) overlay: Option<String>,
    pub(crate) recognised: Option<String>,
    pub(crate) account: Account,
    pub(crate) files: Vec<FileOutcome>,
    pub(crate) canonical: Vec<(String, u64)>,
    /// Of days that have several sources: canonical column, source, and how many it gave.
    pub(crate) sources: Vec<Counted>,
    /// Rows of earlier systems: canonical table, system, and how many.
    pub(crate) eras: Vec<Counted>,
    pub(crate) findings: Vec<FindingGroup>,
    pub(crate) causes: Vec<Cause>,
    pub(crate) rules: usize,
    pub(crate) assumed: Vec<String>,
    pub(crate) coverage: Vec<TableCoverage>,
    pub(crate) timings: Vec<(String, u64)>,
    pub(crate) target: Option<String>,
    pub(crate) load: Option<Result<Loaded, String>>,
    /// Whether the load was only predicted.
    pub(crate) predicted: bool,
    pub(crate) reconciliation: Option<Reconciliation>,
    pub(crate) remainders: Vec<String>,
    /// Path of the report, as it is shown.
    pub(crate) report: String,
    /// What changed since the run before, if there is one.
    pub(crate) since: Option<Since>,
    /// What was decided about exceptions of this run, the worst first.
    pub(crate) decided: Vec<Decided>,
    /// The run held against the tolerances that were declared before it, if any were.
    pub(crate) tolerances: Option<Judged>,
    /// The return of these rows beside the one from before, as the project asks: a [`crate::parity`] as `caseport-parity/1`, or why there is none.
    pub(crate) parity: Option<Result<serde_json::Value, String>>,
    /// The check sample drawn from this run, if one was.
    pub(crate) sample: Option<Sample>,
    /// An exit code that the stages gave, besides what the findings ask for.
    pub(crate) failure: Option<u8>,
}

/// A count of the ledger: of what, which, how many.
pub(crate) type Counted = (String, String, u64);

/// A file of the extract.
pub(crate) struct FileOutcome {
    pub(crate) name: String,
    pub(crate) table: Option<String>,
    /// Why nothing of it is a record, where it serves to read others.
    pub(crate) goes_with: Option<String>,
    pub(crate) left_aside: Option<String>,
    pub(crate) bytes: u64,
    pub(crate) hash: String,
    pub(crate) encoding: String,
    pub(crate) records: u64,
    pub(crate) rejected: u64,
}

/// What became of the columns of a source table.
#[derive(serde::Serialize, serde::Deserialize)]
pub(crate) struct TableCoverage {
    pub(crate) table: String,
    pub(crate) columns: usize,
    pub(crate) mapped: usize,
    pub(crate) left_behind: usize,
    pub(crate) kept_aside: usize,
}

impl TableCoverage {
    /// Columns of tables that are archived or only looked up in; the four decisions add up to the columns.
    pub(crate) fn unused(&self) -> usize {
        self.columns.saturating_sub(self.mapped + self.left_behind + self.kept_aside)
    }
}

/// Findings of one severity.
pub(crate) struct SeverityCount {
    pub(crate) severity: Severity,
    pub(crate) count: u64,
    /// Of those: accepted by somebody, with a reason.
    pub(crate) accepted: u64,
}

impl SeverityCount {
    /// Those that wait for somebody, or for the next extract.
    pub(crate) fn open(&self) -> u64 {
        self.count - self.accepted
    }
}

/// Exceptions about which the same was decided.
pub(crate) struct Decided {
    /// `accepted`, `fix in source` and so on; `reopened` when the decision does not hold any more.
    pub(crate) status: String,
    /// Why it was opened again, where it was.
    pub(crate) why: String,
    pub(crate) severity: Severity,
    pub(crate) code: String,
    pub(crate) table: Option<String>,
    pub(crate) disposition: String,
    pub(crate) line: String,
    pub(crate) owner: String,
    pub(crate) by: String,
    pub(crate) on: String,
    pub(crate) reason: String,
    pub(crate) count: u64,
}

impl Outcome {
    /// Gathers what a run holds.
    pub(crate) fn gather(verb: &'static str, job: &Job, mapped: &Mapped) -> Result<Outcome, Failure> {
        let run = &mapped.run;
        let in_use: Vec<&str> = mapped.account.tables.iter().map(|it| it.table.as_str()).collect();
        let assumed = |part: &Part| {
            let tables = part.source.layout.tables.iter().map(|it| (part.table_name(&it.name), it));
            let columns = tables.filter(|(name, _)| in_use.contains(&name.as_str())).flat_map(|(name, table)| {
                let assumed = table.columns.iter().filter(|column| column.evidence == caseport_model::Evidence::Assumed);
                assumed.map(|column| format!("{name}.{}", column.name)).collect::<Vec<_>>()
            });
            columns.collect::<Vec<_>>()
        };
        let assumed = job.parts.iter().flat_map(assumed).collect();
        let mut revisions: Vec<&str> = job.parts.iter().map(|it| it.source.revision.as_str()).collect();
        revisions.dedup();
        Ok(Outcome {
            verb,
            run: job.dir.file_name().map_or_else(|| "run".into(), |it| it.to_string_lossy().into_owned()),
            council: job.project.council.clone(),
            synthetic: job.project.synthetic,
            system: job.system(),
            revision: revisions.join(", "),
            overlay: job.overlay.as_ref().and_then(overlay_name),
            recognised: job.recognised.clone(),
            remainders: mapped.account.remainders(),
            account: mapped.account.clone(),
            files: files(run)?,
            canonical: canonical(run)?,
            sources: counted(run, "source")?,
            eras: counted(run, "era")?,
            findings: Vec::new(),
            causes: Vec::new(),
            rules: mapped.rules,
            coverage: coverage(job, &in_use),
            assumed,
            timings: Vec::new(),
            target: None,
            load: None,
            predicted: false,
            reconciliation: None,
            report: job.dir.join("report.html").display().to_string(),
            since: None,
            decided: Vec::new(),
            tolerances: None,
            parity: None,
            sample: None,
            failure: None,
        })
    }

    /// Reads findings, what was decided about them, and timings, when all stages have added theirs.
    pub(crate) fn with_findings(mut self, run: &Run, catalogue: &Catalogue, register: &Register) -> Result<Outcome, Failure> {
        (self.findings, self.causes) = found::look(run, catalogue, register)?;
        self.decided = decided(run)?;
        self.since = standing::since(run, register)?;
        self.timings = run.attempt(|db| {
            let mut select = db.prepare("SELECT stage, milliseconds FROM timing")?;
            select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
        })?;
        Ok(self)
    }

    /// The exit code: what the run's facts ask for, and what a stage says on top.
    pub(crate) fn exit_code(&self) -> u8 {
        let mut codes = vec![exit::DONE];
        if !self.remainders.is_empty() {
            codes.push(exit::BUG);
        }
        if matches!(self.load, Some(Err(_))) {
            codes.push(exit::TARGET);
        }
        if self.reconciliation.as_ref().is_some_and(|it| !it.is_equal()) {
            codes.push(exit::DIFFERENT);
        }
        if self.tolerances.as_ref().is_some_and(|it| it.breaches().next().is_some()) {
            codes.push(exit::TOLERANCE);
        }
        if self.open() > 0 {
            codes.push(exit::EXCEPTIONS);
        }
        match &self.parity {
            Some(Ok(it)) if it["exit_code"] != 0 => codes.push(exit::EXCEPTIONS),
            Some(Err(_)) => codes.push(exit::SOURCE),
            _ => {}
        }
        codes.extend(self.failure);
        exit::worst(codes)
    }

    /// The status, in the words of the field. It agrees with the exit code by construction.
    pub(crate) fn status(&self) -> &'static str {
        match self.exit_code() {
            exit::DONE => "complete",
            exit::EXCEPTIONS => "complete with exceptions",
            _ => "failed",
        }
    }

    /// Findings of each severity, worst first.
    pub(crate) fn by_severity(&self) -> Vec<SeverityCount> {
        let mut out: BTreeMap<(u8, &str), SeverityCount> = BTreeMap::new();
        for group in &self.findings {
            let severity = group.severity;
            let of = out.entry((severity.rank(), severity.as_str())).or_insert(SeverityCount { severity, count: 0, accepted: 0 });
            of.count += group.count;
            of.accepted += group.accepted;
        }
        out.into_values().collect()
    }

    /// Exceptions that need a decision by their severity, whether they got one or not.
    pub(crate) fn known(&self) -> u64 {
        self.by_severity().iter().filter(|it| it.severity.needs_decision()).map(|it| it.count).sum()
    }

    /// Of those, the ones that somebody accepted.
    pub(crate) fn accepted(&self) -> u64 {
        self.by_severity().iter().filter(|it| it.severity.needs_decision()).map(|it| it.accepted).sum()
    }

    /// Of those, all others: a decision to mend something does not close an exception, its absence from a later run does.
    pub(crate) fn open(&self) -> u64 {
        self.known() - self.accepted()
    }

    /// Rows of all canonical tables.
    pub(crate) fn rows(&self) -> u64 {
        self.canonical.iter().map(|(_, rows)| rows).sum()
    }

    /// Records of each fate, with its word.
    pub(crate) fn fates(&self) -> (u64, Vec<(&'static str, u64)>) {
        let (read, fates) = self.account.totals();
        (read, Fate::ALL.iter().map(|it| it.as_str()).zip(fates).collect())
    }
}

/// `id version` of an overlay.
fn overlay_name(files: &SystemFiles) -> Option<String> {
    let head: toml::Table = toml::from_str(files.get("overlay.toml")?).ok()?;
    let word = |key: &str| head.get(key).and_then(toml::Value::as_str).unwrap_or_default().to_owned();
    Some(format!("{} {}", word("id"), word("version")))
}

/// What became of the columns of the tables that were read.
fn coverage(job: &Job, in_use: &[&str]) -> Vec<TableCoverage> {
    let sources = job.parts.iter().flat_map(|part| part.mapping.coverage().sources.iter().map(move |it| (part, it)));
    sources
        .filter(|(part, it)| in_use.contains(&part.table_name(&it.table).as_str()))
        .map(|(part, it)| TableCoverage {
            table: part.table_name(&it.table),
            columns: part.source.layout.table(&it.table).map_or(0, |table| table.columns.len()),
            mapped: it.mapped.len(),
            left_behind: it.left_behind.len(),
            kept_aside: it.kept_aside.len(),
        })
        .collect()
}

/// Tables that hold rows, with their numbers.
fn canonical(run: &Run) -> Result<Vec<(String, u64)>, Failure> {
    run.layout()
        .tables
        .iter()
        .map(|table| Ok((table.name.to_string(), run.count(table)?)))
        .filter(|it| it.as_ref().map_or(true, |(_, rows)| *rows > 0))
        .collect()
}

/// What the ledger holds of a kind.
fn counted(run: &Run, stage: &str) -> Result<Vec<Counted>, Failure> {
    Ok(run.attempt(|db| {
        let mut select = db.prepare("SELECT table_name, what, count FROM ledger WHERE stage = ?1 ORDER BY 1, 2")?;
        select.query_map([stage], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?.collect()
    })?)
}

fn files(run: &Run) -> Result<Vec<FileOutcome>, Failure> {
    Ok(run.attempt(|db| {
        let mut select =
            db.prepare("SELECT name, table_name, left_aside, bytes, hash, encoding, records, rejected, goes_with FROM file ORDER BY id")?;
        select
            .query_map([], |row| {
                Ok(FileOutcome {
                    name: row.get(0)?,
                    table: row.get(1)?,
                    left_aside: row.get(2)?,
                    bytes: row.get(3)?,
                    hash: row.get(4)?,
                    encoding: row.get::<_, Option<String>>(5)?.unwrap_or_default(),
                    records: row.get(6)?,
                    rejected: row.get(7)?,
                    goes_with: row.get(8)?,
                })
            })?
            .collect()
    })?)
}

/// What was decided about exceptions of the run. It was looked at.
pub(crate) fn decided(run: &Run) -> Result<Vec<Decided>, Failure> {
    Ok(run.attempt(|db| {
        let mut select = db.prepare(
            "SELECT status, why, severity, code, table_name, disposition, line, owner, decided_by, decided_on, reason, sum(count)
             FROM temp.standing WHERE number > 0 GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
             ORDER BY CASE severity WHEN 'showstopper' THEN 0 WHEN 'high' THEN 1 WHEN 'low' THEN 3 ELSE 2 END, status, code, table_name",
        )?;
        let decided = select.query_map([], |row| {
            Ok(Decided {
                status: row.get(0)?,
                why: row.get(1)?,
                severity: severity(&row.get::<_, String>(2)?),
                code: row.get(3)?,
                table: row.get(4)?,
                disposition: row.get(5)?,
                line: row.get(6)?,
                owner: row.get(7)?,
                by: row.get(8)?,
                on: row.get(9)?,
                reason: row.get(10)?,
                count: row.get(11)?,
            })
        })?;
        decided.collect()
    })?)
}

fn severity(word: &str) -> Severity {
    Severity::parse(word).unwrap_or(Severity::Unknown)
}

/// A number with commas between the thousands.
pub(crate) fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
