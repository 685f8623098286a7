//! `caseport trace KEY COLUMN`: how a value became what it is, back to its bytes. Masked, unless asked, and the asking is recorded.

use std::{
    collections::{BTreeMap, btree_map::Entry},
    fmt::Write as _,
};

use caseport_map::JoinLineage;
use caseport_model::{FileId, Value};
use caseport_read::{Chunk, Item};
use caseport_run::{Run, look_up::Found};

use super::print;
use crate::{
    cli::{Cli, TraceArgs},
    exit::{DONE, EXCEPTIONS, Failure},
    pipeline,
    project::Project,
    report::thousands,
    room, run_folder, systems,
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
    let mut origins: BTreeMap<&str, Origins> = BTreeMap::new();
    let mut out = String::new();
    for row in &rows {
        // In a history tables and files have their return before them.
        let (name, own) = match names.as_slice() {
            [one] => (*one, row.clone()),
            several => {
                let Some((name, source)) = several.iter().find_map(|it| Some((*it, row.source.strip_prefix(it)?.strip_prefix(' ')?)))
                else {
                    continue;
                };
                let file = row.file.strip_prefix(name).and_then(|it| it.strip_prefix('/')).unwrap_or(&row.file).to_owned();
                (name, Found { source: source.to_owned(), file, ..row.clone() })
            }
        };
        let origin = match origins.entry(name) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(Origins::open(cli, &run, name)?),
        };
        let Some(table) = row.canonical.as_deref().and_then(|it| run.layout().table(it)) else { continue };
        let columns: Vec<&str> = match &args.column {
            Some(column) if table.column(column).is_some() => vec![column],
            Some(_) => continue,
            None => table.columns.iter().map(|it| &*it.name).collect(),
        };
        let _ = writeln!(
            out,
            "{} {}   from {}, record {}, line {}, byte {}",
            table.name,
            row.key,
            row.file,
            thousands(row.record),
            thousands(row.line),
            thousands(row.offset)
        );
        let cells = origin.cells(&own)?;
        for column in columns {
            let value = value(&run, table, column, &row.key)?;
            let lineage = origin.mapping.lineage().iter().find(|it| *it.mapping == *row.mapping && *it.column == *column);
            if args.column.is_none() && lineage.is_none() {
                continue;
            }
            let shown = match &value {
                None => "(blank)".to_owned(),
                Some(value) if args.reveal => value.clone(),
                Some(_) => "▒▒▒".to_owned(),
            };
            let _ = writeln!(out, "\n  {column} = {shown}");
            if let Some(reason) = blank_reason(&run, &table.name, &row.key, column)? {
                let _ = writeln!(out, "    blank   {reason}");
            }
            let Some(lineage) = lineage else {
                let _ = writeln!(out, "    by      no rule: the mapping {} does not fill it", row.mapping);
                continue;
            };
            let answers = if lineage.rule.contains("answer.") { answers(&run, row)? } else { Vec::new() };
            if !answers.is_empty() {
                let _ = writeln!(out, "    from    answers of the form, {} record {}", row.file, answers.join(", "));
            }
            for (table, source) in &lineage.sources {
                if !answers.is_empty() && **table == *own.source {
                    continue;
                }
                let cell = cells.iter().find(|(name, _)| **table == *own.source && **source == **name);
                let shown = match cell {
                    Some((_, text)) if args.reveal => format!("   `{text}`"),
                    None if **table != *own.source => origin.looked_up(&lineage.joins, &cells, table, source, args.reveal)?,
                    _ => String::new(),
                };
                let _ = writeln!(out, "    from    {table}.{source}{shown}");
            }
            let _ = writeln!(out, "    by      {}:{}   {}", lineage.path, lineage.line, lineage.rule);
            let _ = writeln!(out, "            {}", lineage.sentence);
            if let Some(agreed) = &lineage.agreed {
                let _ = writeln!(out, "    agreed  {agreed}");
            }
            if args.reveal {
                record(&run, args.why.as_deref().unwrap_or_default(), &row.key, column)?;
            }
        }
        out.push('\n');
    }
    if !args.reveal {
        out.push_str("Values are masked. --reveal --why \"…\" shows them, and records who asked and why.\n");
    }
    print(&out);
    Ok(DONE)
}

/// The extract and the mapping that the run was made of.
struct Origins {
    mapping: caseport_map::Mapping,
    /// None when they are gone.
    extracts: Vec<caseport_read::Extract>,
    source: caseport_model::System,
}

impl Origins {
    fn open(cli: &Cli, run: &Run, name: &str) -> Result<Origins, Failure> {
        let files = systems::all(cli.systems.as_deref())?;
        let target = systems::load(&files, systems::TARGET)?;
        let overlay = match run.meta("overlay folder")? {
            Some(folder) => Some(systems::read_folder(folder.as_ref())?),
            None => None,
        };
        let source = systems::with_overlay(systems::load(&files, name)?, overlay.as_ref())?;
        let mapping = pipeline::compile(&source, &target, overlay.as_ref())?;
        // The extract may be gone; the rule and the place are known without it.
        let mut extracts = Vec::new();
        if let Some(project) = run.meta("project folder")?.and_then(|folder| Project::open(folder.as_ref()).ok()) {
            let options = room::options(&project, run.dir().to_owned());
            let returned = project.returns.iter().filter(|it| it.system == name).flat_map(|it| it.files.clone());
            let paths: Vec<_> = if project.returns.is_empty() { vec![project.extract.clone()] } else { returned.collect() };
            for path in paths {
                match caseport_read::open(&path, &source, &options) {
                    Ok(extract) => extracts.push(extract),
                    Err(error) if error.is_no_room() => return Err(pipeline::unreadable(error)),
                    Err(_) => {}
                }
            }
        }
        Ok(Origins { mapping, extracts, source })
    }

    /// Where a looked-up cell stands: the joins of the mapping are followed from the record's own cells.
    fn looked_up(&self, joins: &[JoinLineage], cells: &NamedCells, table: &str, column: &str, reveal: bool) -> Result<String, Failure> {
        let mut found: Vec<(&str, Joined)> = Vec::new();
        for join in joins {
            let ours = |text: &str| -> Option<String> {
                let (cells, name) = match text.split_once('.') {
                    Some((join, name)) => (&found.iter().find(|(it, _)| *it == join)?.1.cells, name),
                    None => (cells, text),
                };
                cells.iter().find(|(it, _)| it == name).map(|(_, value)| value.trim().to_owned()).filter(|it| !it.is_empty())
            };
            let wanted: Option<Vec<(String, &str)>> = join.on.iter().map(|(left, right)| Some((ours(left)?, right.as_str()))).collect();
            let Some(wanted) = wanted else { continue };
            let Some(joined) = self.joined(&join.table, &wanted)? else { continue };
            if join.table == table {
                let on: Vec<String> = join.on.iter().map(|(left, right)| format!("{left} = {right}")).collect();
                let more = if joined.count > 1 { format!(", the first of {} that match", joined.count) } else { String::new() };
                let cell = joined.cells.iter().find(|(it, _)| it == column).map(|(_, text)| text.as_str()).unwrap_or_default();
                let cell = if reveal { format!("   `{cell}`") } else { String::new() };
                return Ok(format!("{cell}   {}, looked up by {}{more}", joined.place, on.join(" and ")));
            }
            found.push((&join.name, joined));
        }
        Ok("   (looked up; no record was found for it)".to_owned())
    }

    /// The first record of a table whose cells have these values, and how many there are.
    fn joined(&self, table: &str, wanted: &[(String, &str)]) -> Result<Option<Joined>, Failure> {
        let Some(layout) = self.source.layout.table(table) else { return Ok(None) };
        let wanted: Vec<(&str, usize)> =
            wanted.iter().filter_map(|(value, column)| Some((value.as_str(), layout.position(column)?))).collect();
        let (mut chunk, mut cells) = (Chunk::default(), caseport_model::Cells::default());
        let mut found: Option<Joined> = None;
        let files = self.extracts.iter().flat_map(|extract| extract.files.iter().map(move |file| (extract, file)));
        for (extract, file) in files.filter(|(_, it)| it.table().is_some_and(|it| **it == *table)) {
            let mut source = extract.source(file.id).map_err(pipeline::unreadable)?;
            while source.next(&mut chunk).map_err(pipeline::unreadable)? {
                chunk.for_each(&mut cells, &mut |item| {
                    let (Item::Record(record) | Item::Salvaged(record, _)) = item else { return };
                    if wanted.iter().any(|(value, at)| record.cell(*at).trim() != *value) {
                        return;
                    }
                    let it = found.get_or_insert_with(|| Joined {
                        place: format!(
                            "{}, record {}, line {}, byte {}",
                            file.name,
                            thousands(record.origin.record),
                            thousands(record.origin.line),
                            thousands(record.origin.offset)
                        ),
                        cells: named(layout, &record),
                        count: 0,
                    });
                    it.count += 1;
                });
            }
        }
        Ok(found)
    }

    /// The cells of the record that made a row, with their columns' names; none when the extract is gone.
    fn cells(&self, row: &Found) -> Result<NamedCells, Failure> {
        let found = self.extracts.iter().find_map(|extract| Some((extract, extract.files.iter().find(|it| it.name == row.file)?)));
        let Some((extract, file)) = found else { return Ok(Vec::new()) };
        let Some(table) = self.source.layout.table(&row.source) else { return Ok(Vec::new()) };
        let mut source = extract.source(FileId(file.id.0)).map_err(pipeline::unreadable)?;
        let (mut chunk, mut cells) = (Chunk::default(), caseport_model::Cells::default());
        let mut found = Vec::new();
        while found.is_empty() && source.next(&mut chunk).map_err(pipeline::unreadable)? {
            chunk.for_each(&mut cells, &mut |item| {
                if let Item::Record(record) | Item::Salvaged(record, _) = item
                    && record.origin.record == row.record
                {
                    found = named(table, &record);
                }
            });
        }
        Ok(found)
    }
}

/// Cells of a record with the names of their columns.
type NamedCells = Vec<(String, String)>;

/// A looked-up record.
struct Joined {
    place: String,
    cells: NamedCells,
    count: u64,
}

fn named(table: &caseport_model::Table, record: &caseport_model::Record<'_>) -> NamedCells {
    table.columns.iter().enumerate().map(|(at, it)| (it.name.to_string(), record.cell(at).to_owned())).collect()
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
