//! `exceptions.csv`: every finding with its place and what was decided about it, the worst first. Keys and places only, never a value.

use std::{
    borrow::Cow,
    collections::{HashMap, hash_map::Entry},
    path::Path,
};

use caseport_run::Run;
use rusqlite::Connection;

use crate::{catalogue::Catalogue, exceptions::name, exit::Failure};

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
            "SELECT i.severity, i.code, i.table_name, i.column_name, i.key, i.file, i.record, i.line, i.count, i.detail, o.id, o.stand
             FROM finding i CROSS JOIN temp.of_finding o ON o.finding = i.rowid
             WHERE ?1 IS NULL OR i.code = ?1
             ORDER BY CASE i.severity WHEN 'showstopper' THEN 0 WHEN 'high' THEN 1 WHEN 'low' THEN 3 ELSE 2 END,
               i.code, i.table_name, i.column_name, i.key, i.file, i.record, i.detail",
        )?;
        let files = db
            .prepare("SELECT id, name FROM file")?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<HashMap<i64, String>>>()?;
        let mut places = Places::default();
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
            let file = row.get::<_, Option<i64>>(5)?.and_then(|it| files.get(&it)).map_or("", String::as_str);
            let id = name(row.get(10)?);
            let [status, first, last, seen, disposition, line, owner, by, on, reason] =
                places.of(db, row.get(11)?)?.each_ref().map(|it| Cow::Borrowed(it.as_str()));
            let cells = [
                text(0)?,
                code,
                title,
                text(2)?,
                text(3)?,
                text(4)?,
                Cow::Borrowed(file),
                number(6)?,
                number(7)?,
                number(8)?,
                text(9)?,
                remedy,
                Cow::Owned(id),
                status,
                first,
                last,
                seen,
                disposition,
                line,
                owner,
                by,
                on,
                reason,
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

/// Where exceptions stand, in the columns of the table from `status` on.
type Place = [String; 10];

/// Places as they were read: many exceptions stand at few of them, unless something was decided about each.
#[derive(Default)]
struct Places {
    known: HashMap<i64, Place>,
}

impl Places {
    /// So many are kept.
    const MOST: usize = 1000;

    fn of(&mut self, db: &Connection, number: i64) -> rusqlite::Result<&Place> {
        if self.known.len() >= Places::MOST {
            self.known.clear();
        }
        match self.known.entry(number) {
            Entry::Occupied(it) => Ok(it.into_mut()),
            Entry::Vacant(free) => {
                let mut select = db.prepare_cached(
                    "SELECT status, first_run, last_run, cast(seen AS TEXT), disposition, line, owner, decided_by, decided_on, reason
                     FROM temp.stand WHERE id = ?1",
                )?;
                let mut place = Place::default();
                select.query_row([number], |row| {
                    place.iter_mut().enumerate().try_for_each(|(at, cell)| {
                        *cell = row.get(at)?;
                        Ok(())
                    })
                })?;
                Ok(free.insert(place))
            }
        }
    }
}

fn broken(error: csv::Error) -> Failure {
    Failure::new(crate::exit::USAGE, error, "check that the run folder has space and may be written")
}
