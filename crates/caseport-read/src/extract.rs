//! An extract: a folder, an archive or one file, looked through and ready to be read.

mod parts;
mod sheets;

use std::{
    collections::{HashMap, HashSet},
    fmt::Write as _,
    path::Path,
    sync::Arc,
};

use caseport_model::{Cells, FileColumns, FileId, Finding, Required, System, Table};

use crate::{
    chunk::{Chunk, Item},
    control::{self, Control},
    documents::{self, Document},
    door::{self, Barred, Found, Place},
    error::{ReadError, ReadErrorKind},
    fields::Dialect,
    findings as f,
    format::{self, Reader, Seen, layouts::Layouts},
    head, month_first,
    options::{Encoding, FileOverride, Options},
    plan::Plan,
    recognise::{self, Catalogue},
    returned::as_format::Returned,
    source::Source,
    survey::{self, Content, Extension, Survey, TableFile},
    trailer,
    workbook::plain::Shelf,
};

/// A council's extract. Made by [`open`].
#[derive(Debug)]
pub struct Extract {
    /// Its files, sorted by name; numbered from 1 in that order.
    pub files: Vec<ExtractFile>,
    /// What was found wrong with files as a whole. Findings about records come with the records.
    pub findings: Vec<Finding>,
    /// The documents that an index of the extract names, and those that it should.
    pub documents: Vec<Document>,
}

/// One file of an extract.
#[derive(Debug)]
pub struct ExtractFile {
    /// Its number.
    pub id: FileId,
    /// Relative path with forward slashes; `archive.zip!member` inside an archive, `book.xlsx!sheet` inside a workbook.
    pub name: String,
    /// Its size; expanded, inside an archive. Of a sheet: its workbook's, and so is the hash.
    pub bytes: u64,
    /// BLAKE3 of its bytes; zero for a file that was refused or could not be read.
    pub hash: [u8; 32],
    /// What it is used as.
    pub use_as: Use,
    /// How its text is encoded.
    pub encoding: Option<Encoding>,
    /// How its cells are separated.
    pub dialect: Option<Dialect>,
    /// Which columns it has.
    pub columns: FileColumns,
    /// Whether every quote is in its place and every record has the same number of cells.
    pub clean: bool,
    /// How many records it holds: accepted and rejected.
    pub records: u64,
    /// How many of them were put together by a rule of repair.
    pub salvaged: u64,
    /// How many of them could not be read.
    pub rejected: u64,
    pub(crate) plan: Option<Arc<Plan>>,
    /// Whether it is a table of a return's own XML.
    returned: bool,
}

/// What a file is used as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Use {
    /// Records of this table of the layout.
    Table(Arc<str>),
    /// Nothing by itself: it says how others are laid out or counted, or is what their cells name; in words.
    GoesWith(String),
    /// Nothing, for this reason.
    LeftAside(String),
}

impl ExtractFile {
    /// The table whose records it holds.
    pub fn table(&self) -> Option<&Arc<str>> {
        match &self.use_as {
            Use::Table(table) => Some(table),
            Use::GoesWith(_) | Use::LeftAside(_) => None,
        }
    }
}

impl Extract {
    /// The records of a file, from the start.
    pub fn source(&self, file: FileId) -> Result<Source<'_>, ReadError> {
        let (file, plan) = self.planned(file)?;
        Source::open(file, plan)
    }

    /// The same, but only these cells of each record are wanted; all others are empty.
    pub fn source_of(&self, file: FileId, cells: &[usize]) -> Result<Source<'_>, ReadError> {
        let (file, plan) = self.planned(file)?;
        Source::open(file, &Arc::new(plan.only(cells)))
    }

    fn planned(&self, file: FileId) -> Result<(&ExtractFile, &Arc<Plan>), ReadError> {
        let file = (file.0 as usize)
            .checked_sub(1)
            .and_then(|at| self.files.get(at))
            .ok_or_else(|| ReadError::new(format!("file {}", file.0), ReadErrorKind::NoSuchFile))?;
        let plan = file.plan.as_ref().ok_or_else(|| ReadError::new(&file.name, ReadErrorKind::LeftAside))?;
        Ok((file, plan))
    }
}

/// Looks through everything at a path: which file is which table, in which dialect and encoding, and whether it is clean.
///
/// Fails only if the path itself cannot be read. A file among others that cannot is left aside with a finding.
pub fn open(path: &Path, system: &System, options: &Options) -> Result<Extract, ReadError> {
    let catalogue = Catalogue::new(system);
    let mut extract = Extract { files: Vec::new(), findings: Vec::new(), documents: Vec::new() };
    let mut controls = Vec::new();
    let mut trailers = Vec::new();
    let mut used: Vec<String> = Vec::new();
    let all = door::files(path, &options.limits)?;
    let whole = all.iter().any(|it| it.is_whole(path));
    let layouts = Layouts::of_all(&all);
    let shelf = Shelf::new(options.room.as_deref());
    // A return's own XML comes last: where its tables lie beside it, it says the same once more.
    let returned = Returned::of(system).map(Arc::new);
    let is_xml = |found: &&Found| returned.as_ref().is_some_and(|it| is_return(found, it, options));
    let (xml, others): (Vec<&Found>, Vec<&Found>) = all.iter().partition(is_xml);
    let reader = returned.clone().map(|it| it as Arc<dyn Reader>);
    for (found, reader) in others.into_iter().map(|it| (it, None)).chain(xml.into_iter().map(|it| (it, reader.as_ref()))) {
        let id = FileId(extract.files.len() as u32 + 1);
        let in_tables = || extract.files.iter().any(|it| it.table().is_some() && !it.returned);
        let opened = match reader {
            None => open_all(id, found, &catalogue, &layouts, options, &shelf),
            Some(_) if in_tables() => again(id, found),
            Some(reader) => parts::open(id, found, reader, &catalogue, options).map(|mut opened| {
                for it in &mut opened {
                    it.file.returned = true;
                }
                opened
            }),
        };
        let opened = match opened {
            Ok(opened) => opened,
            Err(error) if whole || error.is_no_room() => return Err(error),
            Err(error) => vec![Opened::unreadable(id, &found.name, &error)],
        };
        for opened in opened {
            controls.extend(opened.control);
            trailers.extend(opened.trailer);
            used.extend(opened.used);
            extract.findings.extend(opened.findings);
            extract.files.push(opened.file);
        }
    }
    if !used.is_empty() {
        let used: HashSet<String> = used.into_iter().collect();
        for file in extract.files.iter_mut().filter(|it| it.table().is_none() && used.contains(&it.name.to_lowercase())) {
            file.use_as = Use::GoesWith("it holds the text of a cell".to_owned());
            extract.findings.retain(|it| it.origin.is_none_or(|it| it.file != file.id));
        }
    }
    for position in 0..extract.files.len() {
        let file = &extract.files[position];
        let (id, name) = (file.id, file.name.clone());
        if file.plan.is_some()
            && !file.clean
            && let Err(error) = count_damage(&mut extract, position)
        {
            if whole || error.is_no_room() {
                return Err(error);
            }
            let Opened { file, findings, .. } = Opened::unreadable(id, &name, &error);
            extract.findings.extend(findings);
            extract.files[position] = file;
        }
    }
    for (id, said) in trailers {
        let file = &extract.files[id.0 as usize - 1];
        let Some(count) = said.count else { continue };
        let fits = if said.inclusive { trailer::fits(count, file.records, said.header_record) } else { count == file.records };
        let kind = if fits { &f::COUNT_AGREES } else { &f::COUNT_DIFFERS };
        let detail = format!("the last line says {count}, {} were read", file.records);
        extract.findings.push(f::about_file(kind, id, file.table(), detail));
    }
    let about = control::compare(&controls, &extract);
    extract.findings.extend(about);
    for control in &controls {
        let (file, indexes) = control.documents();
        documents::compare(file, indexes, &all, system, &mut extract)?;
    }
    let about = tables(system, &extract);
    extract.findings.extend(about);
    Ok(extract)
}

/// Required tables that are missing and tables that come in more than one file.
fn tables(system: &System, extract: &Extract) -> Vec<Finding> {
    let mut files: HashMap<&str, Vec<&ExtractFile>> = HashMap::new();
    for file in &extract.files {
        if let Some(table) = file.table() {
            files.entry(table).or_default().push(file);
        }
    }
    let mut findings = Vec::new();
    for table in &system.layout.tables {
        match files.get(&*table.name).map_or(&[][..], Vec::as_slice) {
            [] if table.required => findings.push(Finding::new(&f::MISSING_TABLE).table(table.name.clone())),
            [] | [_] => {}
            many => {
                let names = f::names(many.iter().map(|it| it.name.as_str()));
                let last = many.last().map_or(FileId(0), |it| it.id);
                findings.push(f::about_file(&f::TWO_FILES, last, Some(&table.name), names).count(many.len() as u64));
            }
        }
    }
    findings
}

/// Reads a file that is not clean once, to know how many of its records are good.
fn count_damage(extract: &mut Extract, position: usize) -> Result<(), ReadError> {
    let file = &extract.files[position];
    let mut source = extract.source(file.id)?;
    let (mut chunk, mut cells) = (Chunk::default(), Cells::default());
    let (mut records, mut salvaged, mut rejected, mut last_is_damaged) = (0, 0, 0, false);
    while source.next(&mut chunk)? {
        chunk.for_each(&mut cells, &mut |item| {
            records += 1;
            last_is_damaged = !matches!(item, Item::Record(_));
            match item {
                Item::Record(_) => {}
                Item::Salvaged(..) => salvaged += 1,
                Item::Rejected { .. } => rejected += 1,
            }
        });
    }
    let cut_off = last_is_damaged && source.unfinished;
    let (blank_rows, repeated) = (source.blank_rows, source.repeated);
    let (id, table) = (file.id, file.table().cloned());
    let file = &mut extract.files[position];
    (file.records, file.salvaged, file.rejected) = (records, salvaged, rejected);
    skipped(&mut extract.findings, id, table.as_ref(), blank_rows, repeated);
    if cut_off {
        extract.findings.push(f::about_file(&f::CUT_OFF, id, table.as_ref(), "the last record has no line end and is not whole"));
    }
    Ok(())
}

fn skipped(findings: &mut Vec<Finding>, id: FileId, table: Option<&Arc<str>>, blank_rows: u64, repeated: u64) {
    for (kind, count) in [(&f::BLANK_ROWS, blank_rows), (&f::REPEATED_HEADINGS, repeated)] {
        if count > 0 {
            findings.push(f::about_file(kind, id, table, format!("{count} skipped")).count(count));
        }
    }
}

/// What a trailer said, to be compared when all records are counted.
struct Said {
    count: Option<u64>,
    inclusive: bool,
    header_record: bool,
}

struct Opened {
    file: ExtractFile,
    findings: Vec<Finding>,
    control: Option<Control>,
    trailer: Option<(FileId, Said)>,
    /// Other files that hold the texts of its cells, in lower case.
    used: Vec<String>,
}

impl Opened {
    /// A file of which nothing is known yet.
    fn new(id: FileId, name: &str) -> Opened {
        Opened {
            file: ExtractFile {
                id,
                name: name.to_owned(),
                bytes: 0,
                hash: [0; 32],
                use_as: Use::LeftAside(String::new()),
                encoding: None,
                dialect: None,
                columns: FileColumns::default(),
                clean: false,
                records: 0,
                salvaged: 0,
                rejected: 0,
                plan: None,
                returned: false,
            },
            findings: Vec::new(),
            control: None,
            trailer: None,
            used: Vec::new(),
        }
    }

    /// A file that could not be read to its end: nothing of it is used.
    fn unreadable(id: FileId, name: &str, error: &ReadError) -> Opened {
        let mut opened = Opened::new(id, name);
        let reason = error.kind.to_string();
        opened.findings.push(f::about_file(&f::UNREADABLE, id, None, format!("`{name}`: {reason}")));
        opened.file.use_as = Use::LeftAside(reason);
        opened
    }
}

/// A file, or each sheet of a workbook, or each table of a file of another format.
fn open_all(
    id: FileId,
    found: &Found,
    catalogue: &Catalogue<'_>,
    layouts: &Layouts,
    options: &Options,
    shelf: &Arc<Shelf>,
) -> Result<Vec<Opened>, ReadError> {
    let workbook = found.barred.is_none() && survey::is_workbook(found)?;
    if workbook
        && options.of(&found.name).ignore.is_none()
        && let Some(sheets) = sheets::open(id, found, catalogue, options, shelf)?
    {
        return Ok(sheets);
    }
    if let Some(fate) = layouts.fate(&found.name) {
        return parts::layout(id, found, fate);
    }
    if let Some((layout, why)) = layouts.without(&found.name) {
        let (bytes, hash) = survey::hash(found)?;
        return Ok(parts::aside(id, found, bytes, hash, &f::LEFT_ASIDE, format!("its layout `{layout}` is not understood: {why}")));
    }
    if let Some(seen) = format_of(found, layouts, options)? {
        return match seen {
            Seen::Read(reader) => parts::open(id, found, &reader, catalogue, options),
            Seen::Refuse(next_step) => {
                let (bytes, hash) = survey::hash(found)?;
                Ok(parts::aside(id, found, bytes, hash, &f::LEFT_ASIDE, next_step))
            }
        };
    }
    Ok(vec![open_one(id, found, catalogue, options)?])
}

/// Whether a file is the XML of the system's return. What a project says about delimiters or use goes first.
fn is_return(found: &Found, returned: &Returned, options: &Options) -> bool {
    let known = options.of(&found.name);
    found.barred.is_none()
        && known.ignore.is_none()
        && known.delimiter.is_none()
        && survey::first(found).is_ok_and(|(raw, _)| {
            let mut text = Vec::new();
            format::input::first_text(&raw, &mut text);
            returned.is_root(text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&text))
        })
}

/// The XML of a return beside its tables: left aside.
fn again(id: FileId, found: &Found) -> Result<Vec<Opened>, ReadError> {
    let (bytes, hash) = survey::hash(found)?;
    let reason = "it is the return as XML, and its tables lie beside it; read it alone".to_owned();
    Ok(parts::aside(id, found, bytes, hash, &f::LEFT_ASIDE, reason))
}

/// The format of a file, if it is another than delimited text. What a project says about delimiters or use goes first.
fn format_of(found: &Found, layouts: &Layouts, options: &Options) -> Result<Option<Seen>, ReadError> {
    let known = options.of(&found.name);
    if found.barred.is_some() || known.ignore.is_some() || known.delimiter.is_some() {
        return Ok(None);
    }
    if let Some(reader) = layouts.of(&found.name) {
        return Ok(Some(Seen::Read(reader.clone())));
    }
    if matches!(survey::by_extension(&found.name), Extension::Prose | Extension::Control) {
        return Ok(None);
    }
    Ok(format::choose(&found.name, &survey::first(found)?.0))
}

fn open_one(id: FileId, found: &Found, catalogue: &Catalogue<'_>, options: &Options) -> Result<Opened, ReadError> {
    let known = match &found.place {
        Place::Sheet(sheet) => options.of_sheet(&found.name, &sheet.workbook_name),
        Place::File(_) | Place::Member { .. } | Place::Part(_) => options.of(&found.name),
    };
    let mut opened = Opened::new(id, &found.name);
    let aside = |opened: &mut Opened, kind, reason: String| {
        opened.findings.push(f::about_file(kind, id, None, format!("`{}`: {reason}", found.name)));
        opened.file.use_as = Use::LeftAside(reason);
    };
    match &found.barred {
        Some(Barred::Unsafe(why)) => {
            aside(&mut opened, &f::REFUSED, why.clone());
            return Ok(opened);
        }
        Some(Barred::Unreadable(why)) => {
            aside(&mut opened, &f::UNREADABLE, why.clone());
            return Ok(opened);
        }
        None => {}
    }
    let extension = match survey::by_extension(&found.name) {
        // What is still here under a workbook's ending is text.
        Extension::Workbook => Extension::Delimited,
        _ if known.table.is_some() || matches!(found.place, Place::Sheet(_)) => Extension::Delimited,
        other => other,
    };
    if extension != Extension::Delimited || known.ignore.is_some() {
        (opened.file.bytes, opened.file.hash) = survey::hash(found)?;
        match (known.ignore, extension) {
            (Some(why), _) => aside(&mut opened, &f::NOT_DATA, why),
            // A control file of SQL*Loader was seen before; another may be one of counts.
            (None, Extension::OtherData(_)) if found.name.to_ascii_lowercase().ends_with(".ctl") => match control::read(id, found)? {
                Ok(control) => {
                    opened.control = Some(control);
                    opened.file.use_as = Use::GoesWith("a control file".to_owned());
                }
                Err(cause) => aside(&mut opened, &f::CONTROL_UNREADABLE, cause),
            },
            (None, Extension::OtherData(next_step)) => aside(&mut opened, &f::LEFT_ASIDE, next_step.to_owned()),
            (None, Extension::Archive) => {
                aside(&mut opened, &f::LEFT_ASIDE, "an archive within the extract: unpack it beside the other files".to_owned());
            }
            (None, Extension::Control) => match control::read(id, found)? {
                Ok(control) => {
                    opened.control = Some(control);
                    opened.file.use_as = Use::GoesWith("a control file".to_owned());
                }
                Err(cause) => aside(&mut opened, &f::CONTROL_UNREADABLE, cause),
            },
            (None, Extension::Prose | Extension::Delimited | Extension::Workbook) => {
                aside(&mut opened, &f::NOT_DATA, "not data".to_owned());
            }
        }
        return Ok(opened);
    }
    let survey = survey::survey(found, catalogue, &known, options.limits.record_bytes)?;
    (opened.file.bytes, opened.file.hash, opened.file.encoding) = (survey.bytes, survey.hash, Some(survey.encoding));
    match &survey.content {
        Content::Other(next_step) => aside(&mut opened, &f::LEFT_ASIDE, (*next_step).to_owned()),
        Content::Bomb => {
            opened.file.hash = [0; 32];
            aside(&mut opened, &f::REFUSED, "it expands far beyond what its size allows".to_owned());
        }
        Content::Empty => {
            let table = catalogue.by_name(found.title()).map(|(table, _)| catalogue.system.layout.tables[table].name.clone());
            let what = if survey.bytes == 0 { "the file is empty" } else { "the file holds only blank lines" };
            opened.findings.push(f::about_file(&f::EMPTY_FILE, id, table.as_ref(), format!("`{}`: {what}", found.name)));
            opened.file.use_as = Use::LeftAside(what.to_owned());
        }
        Content::Unknown(nearest) => {
            let tables = &catalogue.system.layout.tables;
            let nearest = nearest.map(|it| &*tables[it].name).or_else(|| head::nearest(catalogue.system, found.title()));
            let reason = nearest.map_or("it matches no table".to_owned(), |it| format!("it matches no table; the nearest is `{it}`"));
            aside(&mut opened, &f::NO_TABLE, reason);
        }
        Content::Table(table) => describe(&mut opened, found, catalogue.system, &known, &survey, table, options),
    }
    Ok(opened)
}

/// Turns what the first pass saw into a plan and findings.
fn describe(
    opened: &mut Opened,
    found: &Found,
    system: &System,
    known: &FileOverride,
    survey: &Survey,
    seen: &TableFile,
    options: &Options,
) {
    let (id, head, fit) = (opened.file.id, &seen.head, &seen.fit);
    let table: &Table = &system.layout.tables[fit.table];
    let name = table.name.clone();
    let findings = &mut opened.findings;
    let mut say = |kind, detail: String, count: u64| findings.push(f::about_file(kind, id, Some(&name), detail).count(count));
    if let Some(rival) = fit.rival {
        say(&f::AMBIGUOUS, format!("`{}` reads as `{name}`, and could be `{}`", found.name, system.layout.tables[rival].name), 1);
    }
    if head.headless && known.headings.is_empty() {
        say(&f::NO_HEADINGS, format!("{} columns in the order of the layout", head.headings.len()), 1);
    }
    if head.titles > u64::from(head.header_record) || head.blanks > 0 {
        say(&f::PREAMBLE, format!("{} lines of text and {} blank ones", head.titles, head.blanks), head.titles + head.blanks);
    }
    // What no heading gives may stand in the path.
    let unheaded = table.columns.iter().enumerate().filter(|(at, _)| fit.columns.at[*at].is_none());
    let from_path: Vec<(usize, Box<str>)> =
        unheaded.filter_map(|(at, column)| Some((at, column.from_path.as_ref()?.part(&found.name)?.into()))).collect();
    let in_path = |name: &&str| from_path.iter().any(|(at, _)| *table.columns[*at].name == **name);
    let (mut required, mut optional) = recognise::missing(table, &fit.columns);
    required.retain(|it| !in_path(it));
    optional.retain(|it| !in_path(it));
    let missing: Vec<&str> = required.iter().chain(&optional).copied().collect();
    for column in required {
        findings.push(f::about_file(&f::MISSING_REQUIRED, id, Some(&name), "not in the heading line").column(column));
    }
    let mut say = |kind, detail: String, count: u64| findings.push(f::about_file(kind, id, Some(&name), detail).count(count));
    if !optional.is_empty() {
        say(&f::MISSING_OPTIONAL, f::names(optional.iter().copied()), optional.len() as u64);
    }
    if !fit.columns.duplicates.is_empty() {
        let names = f::names(fit.columns.duplicates.iter().map(|&at| head.headings[at].as_str()));
        say(&f::DUPLICATE_HEADING, names, fit.columns.duplicates.len() as u64);
    }
    for (heading, column) in &fit.columns.unclear {
        let detail = format!("`{}` may be `{}`", head.headings[*heading], table.columns[*column].name);
        say(&f::UNCLEAR_HEADING, detail, 1);
    }
    let extra = extra_names(table, &head.headings, &fit.columns.extra);
    if !extra.is_empty() {
        let mut detail = f::names(extra.iter().map(|it| &**it));
        for (heading, column) in recognise::perhaps_misspelt(extra.iter().map(|it| &**it), &missing) {
            let _ = write!(detail, "; `{heading}` is near to `{column}`, which is missing");
        }
        say(&f::EXTRA_COLUMNS, detail, extra.len() as u64);
    }
    for (kind, count) in [
        (&f::NUL_BYTES, if survey.encoding.is_utf16() { 0 } else { survey.census.nul }),
        (&f::UNDEFINED_BYTES, if survey.encoding == Encoding::Windows1252 { survey.census.undefined } else { 0 }),
        (&f::MIXED_ENCODING, if survey.encoding == Encoding::Utf8 { survey.census.invalid } else { 0 }),
    ] {
        if count > 0 {
            say(kind, format!("{count} in `{}`", found.name), count);
        }
    }
    if seen.clean && seen.records == 0 {
        say(&f::HEADER_ONLY, format!("`{}`", found.name), 1);
    }
    if seen.clean {
        skipped(findings, id, Some(&name), seen.blank_rows, seen.repeated);
    }
    if seen.trailer.count.is_some() {
        opened.trailer =
            Some((id, Said { count: seen.trailer.count, inclusive: seen.trailer.inclusive, header_record: head.header_record }));
    }
    let file = &mut opened.file;
    let mut kinds = vec![None; head.headings.len()];
    for (column, at) in table.columns.iter().zip(&fit.columns.at) {
        if let Some(at) = at {
            kinds[*at] = Some(column.kind);
        }
    }
    let keys = table.columns.iter().zip(&fit.columns.at).filter(|(column, _)| column.required == Required::Key);
    let needed = table.columns.iter().zip(&fit.columns.at).filter(|(column, _)| column.required != Required::No);
    let mut present: Vec<bool> = fit.columns.at.iter().map(Option::is_some).collect();
    for (at, _) in &from_path {
        present[*at] = true;
    }
    file.columns = FileColumns { present, extra };
    file.dialect = Some(head.dialect);
    file.clean = seen.clean;
    file.records = seen.records;
    file.use_as = Use::Table(name.clone());
    file.plan = Some(Arc::new(Plan {
        file: id,
        name: found.name.clone(),
        table: name,
        place: found.place.clone(),
        dialect: head.dialect,
        encoding: survey.encoding,
        order: fit.columns.at.iter().copied().chain(fit.columns.extra.iter().map(|&at| Some(at))).collect(),
        some: false,
        from_path,
        width: head.headings.len(),
        header: head.raw.clone(),
        null_words: known.null_words.clone(),
        month_first: if known.month_first { table.columns.iter().map(month_first::may_hold).collect() } else { Vec::new() },
        start: seen.start,
        end: seen.trailer.end.max(seen.start),
        original_start: seen.original_start,
        line: head.line,
        bytes: survey.bytes,
        clean: seen.clean,
        bare_cr: seen.bare_cr,
        record_limit: options.limits.record_bytes,
        needed: needed.filter_map(|(_, at)| *at).collect(),
        keys: keys.filter_map(|(_, at)| *at).collect(),
        free_text: table.free_text.and_then(|column| fit.columns.at[column]),
        rows: match &found.place {
            Place::Sheet(sheet) => Some(sheet.rows()),
            Place::File(_) | Place::Member { .. } | Place::Part(_) => None,
        },
        placed: matches!(found.place, Place::Part(_)).then_some(seen.records),
        kinds,
    }));
}

/// Names of the extra columns: as the file names them, made different from each other and from the layout's.
fn extra_names(table: &Table, headings: &[String], extra: &[usize]) -> Vec<Arc<str>> {
    let mut names: Vec<Arc<str>> = Vec::new();
    for &at in extra {
        let base = if headings[at].is_empty() { format!("column {}", at + 1) } else { headings[at].clone() };
        let taken = |name: &str, names: &[Arc<str>]| {
            names.iter().any(|it| &**it == name) || table.columns.iter().any(|it| it.name.eq_ignore_ascii_case(name))
        };
        let mut name = base.clone();
        let mut number = 2;
        while taken(&name, &names) {
            name = format!("{base} ({number})");
            number += 1;
        }
        names.push(name.into());
    }
    names
}
