//! A file of another format within an extract: each of its tables becomes a file of its own, or it is left aside whole.

use std::sync::Arc;

use caseport_model::FileId;

use super::{Opened, Use, describe};
use crate::{
    door::{Found, Place},
    error::ReadError,
    fields::Dialect,
    findings as f,
    format::{Reader, layouts::Fate, listing, rendered::PartPlace, row::TableSeen},
    head::{self, Head},
    options::{Encoding, FileOverride, Options},
    plan::Plan,
    recognise::{Catalogue, Fit, Verdict},
    survey::{self, Content, Survey, TableFile},
    text::Census,
    trailer::Trailer,
};

/// The tables of a file, each as a file of its own, if the system has any of them; else the file itself, left aside.
pub(super) fn open(
    first: FileId,
    found: &Found,
    reader: &Arc<dyn Reader>,
    catalogue: &Catalogue<'_>,
    options: &Options,
) -> Result<Vec<Opened>, ReadError> {
    let (raw, rest) = survey::first(found)?;
    let known = options.of(&found.name).encoding;
    let listing = match listing::list(&**reader, raw, rest, known, options.limits.record_bytes) {
        Ok(listing) => listing,
        Err(error) if survey::is_too_much(&error) => {
            return Ok(aside(first, found, 0, [0; 32], &f::REFUSED, "it expands far beyond what its size allows".to_owned()));
        }
        Err(error) => return Err(survey::read_failed(found, error)),
    };
    let (bytes, hash) = (listing.bytes, listing.hash);
    let encoding = if listing.wide.is_some() { Encoding::Utf8 } else { listing.encoding };
    let tables = Arc::new(listing.tables);
    let held: Vec<(usize, &TableSeen)> = tables.all.iter().enumerate().filter(|(_, it)| it.records > 0 || !it.columns.is_empty()).collect();
    let mut all = Vec::new();
    for (position, (table, seen)) in held.iter().enumerate() {
        let id = FileId(first.0 + position as u32);
        let place = PartPlace {
            whole: found.place.clone(),
            whole_name: found.name.clone(),
            title: title(found, seen, held.len(), catalogue),
            reader: reader.clone(),
            wide: listing.wide,
            limit: options.limits.record_bytes,
            table: *table,
            width: seen.columns.len().max(1),
            ranges: seen.ranges.clone(),
            tables: tables.clone(),
        };
        let name = if held.len() == 1 { found.name.clone() } else { format!("{}!{}", found.name, named(seen)) };
        let part = Found { name, place: Place::Part(Box::new(place)), barred: None };
        let mut opened = open_table(id, &part, seen, encoding, catalogue, options, &found.name);
        (opened.file.bytes, opened.file.hash) = (bytes, hash);
        if let Some(lines) = listing.lines.filter(|it| seen.records > 0 && seen.columns.len() == it.width) {
            let as_lines = |plan: Plan| plan.of_lines(found.place.clone(), bytes, listing.wide.unwrap_or(encoding), lines);
            opened.file.plan =
                opened.file.plan.map(|plan| Arc::try_unwrap(plan).map_or_else(|shared| shared, |plan| Arc::new(as_lines(plan))));
        }
        all.push(opened);
    }
    if !all.iter().any(|it| it.file.table().is_some()) {
        let reason = match all.len() {
            0 => "it holds no records".to_owned(),
            1 => all.pop().map_or(String::new(), |it| match it.file.use_as {
                Use::LeftAside(why) => format!("{why}; name its table in the project file, or say that it is to be ignored"),
                Use::Table(_) | Use::GoesWith(_) => String::new(),
            }),
            many => format!(
                "none of its {many} tables is one of the system's; name their tables in the project file, or say that it is to be ignored"
            ),
        };
        return Ok(aside(first, found, bytes, hash, &f::LEFT_ASIDE, reason));
    }
    for (kind, count) in tables.notes() {
        all[0].findings.push(f::about_file(kind, first, None, format!("{count} in `{}`", found.name)).count(count));
    }
    all[0].used = tables.used.iter().cloned().collect();
    for (kind, words) in tables.said() {
        all[0].findings.push(f::about_file(kind, first, None, words.join(", ")));
    }
    let census = &listing.census;
    let other = if listing.wide.is_some() { &Census::default() } else { census };
    for (kind, count) in [
        (&f::UNDEFINED_BYTES, if encoding == Encoding::Windows1252 { other.undefined } else { 0 }),
        (&f::MIXED_ENCODING, if encoding == Encoding::Utf8 && census.multi > 0 { other.invalid } else { 0 }),
    ] {
        if count > 0 {
            all[0].findings.push(f::about_file(kind, first, None, format!("{count} in `{}`", found.name)).count(count));
        }
    }
    Ok(all)
}

/// A file that says how another is laid out.
pub(super) fn layout(id: FileId, found: &Found, fate: &Fate) -> Result<Vec<Opened>, ReadError> {
    let (bytes, hash) = survey::hash(found)?;
    let mut opened = match fate {
        Fate::Unreadable(why, _) => return Ok(aside(id, found, bytes, hash, &f::LAYOUT_UNREADABLE, why.clone())),
        Fate::Alone(names) => {
            let wanted = if names.is_empty() {
                "no file of the same name".to_owned()
            } else {
                format!("no {}", f::names(names.iter().map(String::as_str)))
            };
            return Ok(aside(id, found, bytes, hash, &f::LAYOUT_ALONE, format!("it lays out another file, and there is {wanted}")));
        }
        Fate::Used(names) => {
            let mut opened = Opened::new(id, &found.name);
            opened.file.use_as = Use::GoesWith(format!("it goes with {}", f::names(names.iter().map(String::as_str))));
            opened
        }
    };
    (opened.file.bytes, opened.file.hash) = (bytes, hash);
    Ok(vec![opened])
}

/// A file that is left aside whole.
pub(super) fn aside(
    id: FileId,
    found: &Found,
    bytes: u64,
    hash: [u8; 32],
    kind: &'static caseport_model::FindingKind,
    reason: String,
) -> Vec<Opened> {
    let mut opened = Opened::new(id, &found.name);
    (opened.file.bytes, opened.file.hash) = (bytes, hash);
    opened.findings.push(f::about_file(kind, id, None, format!("`{}`: {reason}", found.name)));
    opened.file.use_as = Use::LeftAside(reason);
    vec![opened]
}

/// A table's name, for those who read a list of files.
fn named(seen: &TableSeen) -> &str {
    if seen.name.is_empty() { "rows" } else { &seen.name }
}

/// The table's own name if it says one of the system's, or if there are several; else the file's.
fn title(found: &Found, seen: &TableSeen, count: usize, catalogue: &Catalogue<'_>) -> String {
    let own = !seen.name.is_empty() && (count > 1 || catalogue.by_name(&seen.name).is_some());
    if own { seen.name.clone() } else { found.name.clone() }
}

fn open_table(
    id: FileId,
    part: &Found,
    seen: &TableSeen,
    encoding: Encoding,
    catalogue: &Catalogue<'_>,
    options: &Options,
    whole: &str,
) -> Opened {
    let known = options.of_sheet(&part.name, whole);
    let mut opened = Opened::new(id, &part.name);
    if let Some(why) = known.ignore {
        opened.findings.push(f::about_file(&f::NOT_DATA, id, None, format!("`{}`: {why}", part.name)));
        opened.file.use_as = Use::LeftAside(why);
        return opened;
    }
    let mut headings: Vec<String> = if seen.columns.is_empty() { vec![String::new()] } else { seen.columns.clone() };
    let system = catalogue.system;
    // Columns that only have numbers are those of the layout, if there are as many.
    let headless = headings.iter().enumerate().all(|(at, it)| *it == format!("column {}", at + 1));
    if headless
        && let Some(table) =
            known.table.as_deref().and_then(|it| catalogue.table_named(it)).or_else(|| catalogue.by_name(part.title()).map(|it| it.0))
        && system.layout.tables[table].columns.len() == headings.len()
    {
        headings = system.layout.tables[table].columns.iter().map(|it| it.name.to_string()).collect();
    }
    let fit = match known.table.as_deref().and_then(|it| catalogue.table_named(it)) {
        Some(table) => Ok(Fit { table, columns: catalogue.columns(table, &headings), rival: None }),
        None => match catalogue.table_of(part.title(), &headings) {
            Verdict::Table(fit) => Ok(fit),
            Verdict::Unknown(nearest) => Err(nearest),
        },
    };
    let fit = match fit {
        Ok(fit) => fit,
        Err(nearest) => {
            let nearest = nearest.map(|it| &*system.layout.tables[it].name).or_else(|| head::nearest(system, part.title()));
            let reason = nearest.map_or("it matches no table".to_owned(), |it| format!("it matches no table; the nearest is `{it}`"));
            opened.findings.push(f::about_file(&f::NO_TABLE, id, None, format!("`{}`: {reason}", part.name)));
            opened.file.use_as = Use::LeftAside(reason);
            return opened;
        }
    };
    let dialect = Dialect { delimiter: b'\t', quote: Some(b'"') };
    let head = Head { dialect, headings, raw: Vec::new(), start: 0, line: 1, titles: 0, blanks: 0, header_record: false, headless };
    let table = TableFile {
        head,
        fit,
        start: 0,
        original_start: 0,
        trailer: Trailer { end: u64::MAX, ..Trailer::default() },
        clean: true,
        bare_cr: false,
        records: seen.records,
        blank_rows: 0,
        repeated: 0,
    };
    let survey = Survey { bytes: 0, hash: [0; 32], encoding, census: Census::default(), content: Content::Empty };
    describe(&mut opened, part, system, &FileOverride { headings: Vec::new(), ..known }, &survey, &table, options);
    (opened.file.rejected, opened.file.salvaged) = (seen.rejected, seen.salvaged);
    (opened.file.encoding, opened.file.dialect) = (None, None);
    opened
}
