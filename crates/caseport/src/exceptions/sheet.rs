//! The list of exceptions for people: one row for each, with room for what they decide.

use caseport_run::Run;

use super::decision::Disposition;
use crate::{
    catalogue::Catalogue,
    exit::Failure,
    table_file::{Heading, Sink},
};

/// The columns. `id` and `version` say which exception in which state a decision is about.
pub(crate) const HEADINGS: [Heading; 23] = [
    Heading::read("id", 16.0),
    Heading::read("severity", 13.0),
    Heading::read("code", 8.0),
    Heading::read("what", 44.0),
    Heading::read("table", 24.0),
    Heading::read("column", 24.0),
    Heading::read("key", 26.0),
    Heading::read("file", 26.0),
    Heading::read("record", 9.0),
    Heading::read("line", 9.0),
    Heading::read("count", 8.0),
    Heading::read("detail", 44.0),
    Heading::read("what to do", 44.0),
    Heading::read("first seen", 10.0),
    Heading::read("times seen", 10.0),
    Heading::read("status", 26.0),
    Heading::fill_in("disposition", 16.0, &["fix in source", "fix in mapping", "exclude", "archive", "accept", "open"]),
    Heading::fill_in("by line", 26.0, &[]),
    Heading::fill_in("owner", 20.0, &[]),
    Heading::fill_in("decided by", 20.0, &[]),
    Heading::fill_in("decided on", 12.0, &[]),
    Heading::fill_in("reason", 44.0, &[]),
    Heading::read("version", 18.0),
];

/// Hands over one row for each exception of the run that needs a decision, or for all, the worst first. The run was looked at.
pub(crate) fn each(run: &Run, catalogue: &Catalogue, all: bool, sink: Sink<'_>) -> Result<(), Failure> {
    let mut failure = None;
    run.attempt(|db| {
        let mut select = db.prepare(
            "SELECT s.id, s.severity, s.code, s.table_name, s.column_name, s.key, f.name, i.record, i.line, s.count, i.detail,
               s.first_run, s.seen, s.status, s.why, s.disposition, s.line, s.owner, s.decided_by, s.decided_on, s.reason, s.state, s.number
             FROM temp.standing s JOIN main.finding i ON i.rowid = s.finding LEFT JOIN main.file f ON f.id = i.file WHERE ?1 OR s.severity <> 'low'
             ORDER BY CASE s.severity WHEN 'showstopper' THEN 0 WHEN 'high' THEN 1 WHEN 'low' THEN 3 ELSE 2 END,
               s.code, s.table_name, s.column_name, s.key, i.file, i.record, s.id",
        )?;
        let mut rows = select.query_map([all], |row| {
            let text = |at: usize| row.get::<_, Option<String>>(at).map(Option::unwrap_or_default);
            let number = |at: usize| row.get::<_, Option<u64>>(at).map(|it| it.map_or(String::new(), |it| it.to_string()));
            let code = text(2)?;
            let (title, remedy) = catalogue.title_and_remedy(&code);
            let why = text(14)?;
            let status = if why.is_empty() { text(13)? } else { format!("{}: {why}", text(13)?) };
            // A decision that does not hold any more is not offered again as if it did.
            let holds = why.is_empty();
            let said = |at: usize| if holds { text(at) } else { Ok(String::new()) };
            let disposition = said(15)?;
            Ok(vec![
                text(0)?,
                text(1)?,
                code,
                title,
                text(3)?,
                text(4)?,
                text(5)?,
                text(6)?,
                number(7)?,
                number(8)?,
                number(9)?,
                text(10)?,
                remedy,
                text(11)?,
                number(12)?,
                status,
                disposition,
                said(16)?,
                text(17)?,
                said(18)?,
                said(19)?,
                said(20)?,
                version(&text(21)?, row.get(22)?),
            ])
        })?;
        while failure.is_none()
            && let Some(row) = rows.next().transpose()?
        {
            failure = sink(row).err();
        }
        Ok(())
    })?;
    failure.map_or(Ok(()), Err)
}

/// The state of the fault and the number of its newest decision: what somebody saw who decides.
pub(super) fn version(state: &str, number: u64) -> String {
    format!("{state}.{number}")
}

/// The words that may stand under `disposition`, for a message.
pub(super) fn words() -> String {
    Disposition::ALL.map(Disposition::as_str).join(", ")
}
