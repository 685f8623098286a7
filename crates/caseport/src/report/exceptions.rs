//! `exceptions.csv`: every finding with its place and what was decided about it, the worst first. Keys and places only, never a value.

use std::{borrow::Cow, path::Path};

use caseport_run::Run;

use crate::{catalogue::Catalogue, exit::Failure};

/// The columns. Findings of one `id` are one exception.
pub(crate) const HEADER: [&str; WIDTH] = [
    "severity",
    "code",
    "title",
    "table",
    "column",
    "key",
    "file",
    "record",
    "line",
    "count",
    "detail",
    "what to do",
    "id",
    "status",
    "first seen",
    "last seen",
    "times seen",
    "disposition",
    "by line",
    "owner",
    "decided by",
    "decided on",
    "reason",
];

const WIDTH: usize = 23;

/// A finding, in the columns of the table.
pub(crate) type Row<'a> = [Cow<'a, str>; WIDTH];

/// Writes the file.
pub(crate) fn write(run: &Run, catalogue: &Catalogue, path: &Path) -> Result<(), Failure> {
    caseport_run::run::private_file(path)?;
    let mut out = csv::Writer::from_path(path).map_err(broken)?;
    out.write_record(HEADER).map_err(broken)?;
    each(run, catalogue, None, &mut |row| write_row(&mut out, row))?;
    out.flush()?;
    Ok(())
}

/// Writes a row of the table.
pub(crate) fn write_row(out: &mut csv::Writer<impl std::io::Write>, row: &Row<'_>) -> Result<(), Failure> {
    out.write_record(row.iter().map(|it| it.as_bytes())).map_err(broken)
}

/// Hands every finding to `sink`, the worst first; those of one code, if one is named. The run was looked at.
pub(crate) fn each(
    run: &Run,
    catalogue: &Catalogue,
    code: Option<&str>,
    sink: &mut dyn FnMut(&Row<'_>) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let mut failure = None;
    run.attempt(|db| {
        let mut select = db.prepare(
            "SELECT i.severity, i.code, i.table_name, i.column_name, i.key, f.name, i.record, i.line, i.count, i.detail,
               s.id, s.status, s.first_run, s.last_run, s.seen, s.disposition, s.line, s.owner, s.decided_by, s.decided_on, s.reason
             FROM finding i LEFT JOIN file f ON f.id = i.file JOIN temp.stands s ON s.finding = i.rowid
             WHERE ?1 IS NULL OR i.code = ?1
             ORDER BY CASE i.severity WHEN 'showstopper' THEN 0 WHEN 'high' THEN 1 WHEN 'low' THEN 3 ELSE 2 END,
               i.code, i.table_name, i.column_name, i.key, i.file, i.record, i.detail",
        )?;
        let mut rows = select.query([code])?;
        // Findings of a code follow each other.
        let (mut of, mut meaning) = (String::new(), <(String, String)>::default());
        while let Some(row) = rows.next()? {
            let text = |at: usize| Ok::<_, rusqlite::Error>(Cow::Borrowed(row.get_ref(at)?.as_str_or_null()?.unwrap_or_default()));
            let number = |at: usize| row.get::<_, Option<u64>>(at).map(|it| it.map_or(Cow::Borrowed(""), |it| Cow::Owned(it.to_string())));
            let code = text(1)?;
            if of != code {
                meaning = catalogue.title_and_remedy(&code);
                (*code).clone_into(&mut of);
            }
            let (title, remedy) = (Cow::Borrowed(&*meaning.0), Cow::Borrowed(&*meaning.1));
            let cells = [
                text(0)?,
                code,
                title,
                text(2)?,
                text(3)?,
                text(4)?,
                text(5)?,
                number(6)?,
                number(7)?,
                number(8)?,
                text(9)?,
                remedy,
                text(10)?,
                text(11)?,
                text(12)?,
                text(13)?,
                number(14)?,
                text(15)?,
                text(16)?,
                text(17)?,
                text(18)?,
                text(19)?,
                text(20)?,
            ];
            if let Err(e) = sink(&cells) {
                failure = Some(e);
                break;
            }
        }
        Ok(())
    })?;
    failure.map_or(Ok(()), Err)
}

fn broken(error: csv::Error) -> Failure {
    Failure::new(crate::exit::USAGE, error, "check that the run folder has space and may be written")
}
