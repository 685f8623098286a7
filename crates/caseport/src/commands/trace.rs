//! `caseport trace KEY COLUMN`: how a value became what it is, back to its bytes. Masked, unless asked, and the asking is recorded.

mod origins;

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use caseport_model::{Table, Value};
use caseport_run::{Run, look_up::Found};

use self::origins::{Followed, Origins, Wanted};
use super::print;
use crate::{
    cli::{Cli, TraceArgs},
    exit::{DONE, EXCEPTIONS, Failure},
    report::thousands,
    run_folder,
};

/// Shows, for each column of the rows of a key, the rule, the source columns and the place of the record.
pub(crate) fn run(cli: &Cli, args: &TraceArgs) -> Result<u8, Failure> {
    let dir = run_folder::newest(args.run.as_deref())?;
    let run = Run::open(&dir)?;
    let rows: Vec<Found> = run.find(&args.key)?.into_iter().filter(|it| it.fate == "loaded" && it.canonical.is_some()).collect();
    if rows.is_empty() {
        print(&format!(
            "no row of {} comes from `{}`; `caseport find {}` says what became of the record\n",
            dir.display(),
            args.key,
            args.key
        ));
        return Ok(EXCEPTIONS);
    }
    let names = run.meta("source")?.unwrap_or_default();
    let names: Vec<&str> = names.split(", ").collect();
    let mut rows: Vec<Row<'_>> = rows.iter().filter_map(|row| Row::of(&run, &names, row, args.column.as_deref())).collect();
    for (at, row) in rows.iter_mut().enumerate() {
        row.at = at;
    }
    let mut by_return: BTreeMap<&str, Vec<&Row<'_>>> = BTreeMap::new();
    for row in &rows {
        by_return.entry(row.of).or_default().push(row);
    }
    // In the order in which they were found, whichever return they are of.
    let mut shown: Vec<String> = rows.iter().map(|_| String::new()).collect();
    let mut changed = BTreeSet::new();
    for (name, rows) in by_return {
        let origins = Origins::open(cli, &run, name)?;
        let lineage = origins.mapping.lineage();
        let columns = |row: &Row<'_>| {
            let of_it = lineage.iter().filter(|it| *it.mapping == *row.own.mapping);
            of_it.filter(|it| row.columns.contains(&&*it.column)).collect::<Vec<_>>()
        };
        let wanted: Vec<Wanted<'_>> = rows.iter().map(|row| Wanted { row: &row.own, columns: columns(row) }).collect();
        let mut followed = origins.follow(&run, &wanted)?;
        changed.append(&mut followed.changed);
        for (at, (row, wanted)) in rows.iter().zip(&wanted).enumerate() {
            show(&run, args, row, wanted, at, &followed, &mut shown[row.at])?;
        }
    }
    let mut out: String = shown.concat();
    for file in changed {
        let _ = writeln!(out, "{file} is not as the run read it: its cells and places may be others than those of the run.");
    }
    if !args.reveal {
        out.push_str("Values are masked. --reveal --why \"…\" shows them, and records who asked and why.\n");
    }
    print(&out);
    Ok(DONE)
}

/// A row of the key.
struct Row<'a> {
    found: &'a Found,
    /// Its system or its return.
    of: &'a str,
    /// The same with table and file as the extract names them: in a history they have their return before them.
    own: Found,
    table: &'a Table,
    /// Its place among the rows that are shown.
    at: usize,
    /// The columns that are asked for.
    columns: Vec<&'a str>,
}

impl<'a> Row<'a> {
    /// None where it has not the column that is asked for.
    fn of(run: &'a Run, names: &[&'a str], found: &'a Found, column: Option<&'a str>) -> Option<Row<'a>> {
        let (of, own) = match names {
            [one] => (*one, found.clone()),
            several => {
                let (of, source) = several.iter().find_map(|it| Some((*it, found.source.strip_prefix(it)?.strip_prefix(' ')?)))?;
                let file = found.file.strip_prefix(of).and_then(|it| it.strip_prefix('/')).unwrap_or(&found.file).to_owned();
                (of, Found { source: source.to_owned(), file, ..found.clone() })
            }
        };
        let table = run.layout().table(found.canonical.as_deref()?)?;
        let columns = match column {
            Some(column) => vec![&*table.column(column)?.name],
            None => table.columns.iter().map(|it| &*it.name).collect(),
        };
        Some(Row { found, of, own, table, at: 0, columns })
    }
}

/// Shows the columns of one row.
fn show(
    run: &Run,
    args: &TraceArgs,
    row: &Row<'_>,
    wanted: &Wanted<'_>,
    at: usize,
    followed: &Followed,
    out: &mut String,
) -> Result<(), Failure> {
    let Row { found, own, table, .. } = row;
    let _ = writeln!(
        out,
        "{} {}   from {}, record {}, line {}, byte {}",
        table.name,
        found.key,
        found.file,
        thousands(found.record),
        thousands(found.line),
        thousands(found.offset)
    );
    let traced = &followed.rows[at];
    let masked = |text: Option<&str>| text.filter(|_| args.reveal).map_or(String::new(), |it| format!("   `{it}`"));
    for column in &row.columns {
        let value = value(run, table, column, &found.key)?;
        let lineage = wanted.columns.iter().find(|it| *it.column == **column);
        if args.column.is_none() && lineage.is_none() {
            continue;
        }
        let shown = match &value {
            None => "(blank)".to_owned(),
            Some(value) if args.reveal => value.clone(),
            Some(_) => "▒▒▒".to_owned(),
        };
        let _ = writeln!(out, "\n  {column} = {shown}");
        if let Some(reason) = blank_reason(run, &table.name, &found.key, column)? {
            let _ = writeln!(out, "    blank   {reason}");
        }
        let Some(lineage) = lineage else {
            let _ = writeln!(out, "    by      no rule: the mapping {} does not fill it", found.mapping);
            continue;
        };
        let answers = if lineage.rule.contains("answer.") { answers(run, found)? } else { Vec::new() };
        if !answers.is_empty() {
            let _ = writeln!(out, "    from    answers of the form, {} record {}", found.file, answers.join(", "));
        }
        for source in lineage.own.iter().filter(|_| answers.is_empty()) {
            let cell = traced.cells.iter().find(|(name, _)| *name == **source);
            let instead = traced.instead.as_ref().filter(|(name, _)| *name == **source);
            let text = masked(instead.or(cell).map(|(_, text)| text.as_str()));
            let read = if instead.is_some() { "   (not read as it stands in this record)" } else { "" };
            let _ = writeln!(out, "    from    {}.{source}{text}{read}", own.source);
        }
        for looked in followed.looked_up(at, lineage) {
            for (column, cell) in &looked.cells {
                let column = column.map_or(String::new(), |it| format!(".{it}"));
                let _ = writeln!(out, "    from    {}{column}{}", looked.table, masked(*cell));
            }
            for line in &looked.lines {
                let _ = writeln!(out, "            {line}");
            }
        }
        let _ = writeln!(out, "    by      {}:{}   {}", lineage.path, lineage.line, lineage.rule);
        let _ = writeln!(out, "            {}", lineage.sentence);
        if let Some(agreed) = &lineage.agreed {
            let _ = writeln!(out, "    agreed  {agreed}");
        }
        if args.reveal {
            record(run, args.why.as_deref().unwrap_or_default(), &found.key, column)?;
        }
    }
    out.push('\n');
    Ok(())
}

/// Numbers of the records whose answers went into a row.
fn answers(run: &Run, row: &Found) -> Result<Vec<String>, Failure> {
    Ok(run.attempt(|db| {
        let mut select = db.prepare(
            "SELECT u.record FROM unlanded u JOIN landing l ON l.id = u.landing WHERE u.into_key = ?1 AND l.mapping = ?2 AND u.fate = 'loaded' ORDER BY 1",
        )?;
        let mut records = vec![row.record.to_string()];
        for record in select.query_map([&row.key, &row.mapping], |it| it.get::<_, u64>(0))? {
            records.push(record?.to_string());
        }
        Ok(records)
    })?)
}

/// The value of one cell of a row, as text; `None` for a blank.
pub(super) fn value(run: &Run, table: &caseport_model::Table, column: &str, key: &str) -> Result<Option<String>, Failure> {
    let kind = table.column(column).map_or(caseport_model::Type::Text, |it| it.kind);
    let select = format!(
        "SELECT r.{} FROM {} r WHERE {} = ?1",
        caseport_run::schema::quoted(column),
        caseport_run::schema::quoted(&table.name),
        caseport_run::schema::key_text(table, "r")
    );
    Ok(run.attempt(|db| {
        let mut select = db.prepare(&select)?;
        let mut rows = select.query([key])?;
        Ok(match rows.next()? {
            None => None,
            Some(row) => match caseport_run::rows::value(kind, row.get_ref(0)?) {
                Value::Blank => None,
                value => {
                    let mut text = String::new();
                    value.write_to(&mut text);
                    Some(text)
                }
            },
        })
    })?)
}

fn blank_reason(run: &Run, table: &str, key: &str, column: &str) -> Result<Option<String>, Failure> {
    Ok(run.attempt(|db| {
        let mut select = db.prepare_cached("SELECT reason FROM blank WHERE table_name = ?1 AND key = ?2 AND column_name = ?3")?;
        let mut rows = select.query([table, key, column])?;
        rows.next()?.map(|row| row.get(0)).transpose()
    })?)
}

/// Remembers who asked to see a value, when and why.
pub(super) fn record(run: &Run, why: &str, key: &str, column: &str) -> Result<(), Failure> {
    let who = std::env::var("USER").or_else(|_| std::env::var("USERNAME")).unwrap_or_else(|_| "unknown".into());
    let now = jiff::Zoned::now().strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
    run.attempt(|db| db.execute("INSERT INTO reveal VALUES (?1, ?2, ?3, ?4, ?5)", [&now, &who, why, key, column]).map(drop))?;
    Ok(())
}
