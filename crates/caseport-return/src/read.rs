//! From the files of a return to a return at rest: XML, or delimited text and sheets that are told apart by their headings.

use std::{
    collections::BTreeMap,
    fs,
    io::Read as _,
    path::{Path, PathBuf},
};

use caseport_model::{Cells, Finding, FindingKind, System};
use caseport_read::{Chunk, FileOverride, Item, Options, ReadError, Use};

use crate::{
    findings,
    intake::{self, Cell, Intake, Writer},
    json,
    rest::{Rest, RestError},
    xml,
};

/// Files of this year's or of last year's return.
#[derive(Debug, Clone)]
pub struct Part {
    /// A file, a folder of files, or an archive.
    pub path: PathBuf,
    /// Whether it is last year's.
    pub last_year: bool,
}

/// A file, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadFile {
    /// Its name, as it was given; in a folder, an archive or a workbook the name within it.
    pub name: String,
    /// Whether it is last year's.
    pub last_year: bool,
    /// Records that were read.
    pub records: u64,
    /// Records that could not be read.
    pub rejected: u64,
    /// Why nothing of it was read.
    pub left_aside: Option<String>,
}

/// Reads all files, in the order given, and makes the return ready for its rules. Bad input is a finding; what can be read is read.
pub fn read(system: &System, parts: &[Part], rest: &mut Rest) -> Result<(Vec<ReadFile>, Vec<Finding>), RestError> {
    let mut as_tables = system.clone();
    as_tables.layout = system.layout.followed_by(&rest.shape().lists);
    let room = rest.room.clone();
    let (files, noted, mut findings) = intake::write(&mut rest.db, &mut rest.intake, |intake, writer| {
        let mut reading = Reading {
            as_tables: &as_tables,
            intake,
            writer,
            broken: false,
            room,
            no_room: None,
            files: Vec::new(),
            noted: BTreeMap::new(),
            findings: Vec::new(),
        };
        for part in parts {
            if part.path.is_dir() {
                for path in files_of(&part.path) {
                    reading.file(&path, part.last_year);
                }
            } else {
                reading.file(&part.path, part.last_year);
            }
        }
        if let Some(error) = reading.no_room {
            return Err(RestError::NoRoom(error));
        }
        Ok((reading.files, reading.noted, reading.findings))
    })?;
    findings.extend(noted.into_values());
    if parts.iter().any(|it| it.last_year) {
        rest.previous_given()?;
    }
    rest.index()?;
    Ok((files, findings))
}

/// What is under way. Findings alike are counted, and name the first place.
pub(crate) struct Reading<'a> {
    /// The return as delimited text or sheets have it, and behind its tables those of the lists that its rules use.
    as_tables: &'a System,
    pub(crate) intake: &'a mut Intake,
    writer: &'a Writer,
    /// Whether the database has failed: nothing more need be read.
    broken: bool,
    /// Where texts of workbooks may stand, and that they could not: then nothing that was read is of use.
    room: Option<PathBuf>,
    no_room: Option<ReadError>,
    pub(crate) files: Vec<ReadFile>,
    noted: BTreeMap<(&'static str, usize, String, String), Finding>,
    findings: Vec<Finding>,
}

impl Reading<'_> {
    fn file(&mut self, path: &Path, last_year: bool) {
        if self.no_room.is_some() {
            return;
        }
        match first_byte(path) {
            Ok(Some(b'<')) if self.intake.shape.xml.is_some() => self.xml(path, last_year),
            Ok(Some(b'[')) if self.intake.shape.json.is_some() => self.json(path, last_year),
            Ok(_) => self.delimited(path, last_year),
            Err(error) => self.leave_aside(path, last_year, error.to_string()),
        }
    }

    fn leave_aside(&mut self, path: &Path, last_year: bool, why: String) {
        let name = path.display().to_string();
        self.files.push(ReadFile { name, last_year, records: 0, rejected: 0, left_aside: Some(why) });
    }

    fn json(&mut self, path: &Path, last_year: bool) {
        let bytes = match fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) => {
                self.leave_aside(path, last_year, error.to_string());
                return;
            }
        };
        self.files.push(ReadFile { name: path.display().to_string(), last_year, records: 0, rejected: 0, left_aside: None });
        json::read(&bytes, self, last_year);
    }

    fn xml(&mut self, path: &Path, last_year: bool) {
        let file = match fs::File::open(path) {
            Ok(file) => file,
            Err(error) => {
                self.leave_aside(path, last_year, error.to_string());
                return;
            }
        };
        self.files.push(ReadFile { name: path.display().to_string(), last_year, records: 0, rejected: 0, left_aside: None });
        xml::read(file, self, last_year);
    }

    fn delimited(&mut self, path: &Path, last_year: bool) {
        let options =
            Options { files: table_by_name(path, self.as_tables).into_iter().collect(), room: self.room.clone(), ..Options::default() };
        let extract = match caseport_read::open(path, self.as_tables, &options) {
            Ok(extract) => extract,
            Err(error) if error.is_no_room() => {
                self.no_room = Some(error);
                return;
            }
            Err(error) => {
                self.leave_aside(path, last_year, error.to_string());
                return;
            }
        };
        // Which tables a council sends is its business here: rules say what is missing.
        let missing = [caseport_read::findings::MISSING_TABLE.code, caseport_read::findings::NO_TABLE.code];
        let told = extract.findings.iter().filter(|it| !missing.contains(&&*it.code) && !self.only_of_xml(it));
        let told: Vec<Finding> = told.map(|it| named(it.clone(), path)).collect();
        self.findings.extend(told);
        let (mut chunk, mut scratch) = (Chunk::default(), Cells::default());
        for file in &extract.files {
            let name = if extract.files.len() == 1 { path.display().to_string() } else { format!("{}: {}", path.display(), file.name) };
            let mut done = ReadFile { name, last_year, records: 0, rejected: 0, left_aside: None };
            let table = match &file.use_as {
                Use::Table(table) => self.as_tables.layout.tables.iter().position(|it| it.name == *table),
                Use::GoesWith(why) | Use::LeftAside(why) => {
                    done.left_aside = Some(why.clone());
                    None
                }
            };
            self.files.push(done);
            let Some(table) = table else { continue };
            if table < self.intake.tables.len() {
                self.intake.given(table, last_year);
            }
            let number = self.files.len() - 1;
            let width = self.as_tables.layout.tables[table].columns.len();
            let mut source = match extract.source(file.id) {
                Ok(source) => source,
                Err(error) if error.is_no_room() => {
                    self.no_room = Some(error);
                    return;
                }
                Err(error) => {
                    self.files[number].left_aside = Some(error.to_string());
                    continue;
                }
            };
            loop {
                match source.next(&mut chunk) {
                    Ok(true) => {}
                    Ok(false) => break,
                    Err(error) if error.is_no_room() => {
                        self.no_room = Some(error);
                        return;
                    }
                    Err(error) => {
                        self.files[number].left_aside = Some(format!("broke off: {error}"));
                        break;
                    }
                }
                chunk.for_each(&mut scratch, &mut |item| {
                    let (record, finding) = match item {
                        Item::Record(record) => (Some(record), None),
                        Item::Salvaged(record, finding) => (Some(record), Some(finding)),
                        Item::Rejected { finding, .. } => (None, Some(finding)),
                    };
                    self.findings.extend(finding.map(|it| named(it, path)));
                    if let Some(record) = record {
                        let cells: Vec<&str> = (0..width).map(|at| record.cell(at)).collect();
                        if table < self.intake.tables.len() {
                            self.push(table, last_year, record.origin.line, &cells);
                        } else {
                            self.list(table, &cells);
                        }
                    } else {
                        self.files[number].rejected += 1;
                        if table < self.intake.tables.len() {
                            self.intake.skip(table, last_year);
                        }
                    }
                });
                if self.broken {
                    return;
                }
            }
            if table < self.intake.tables.len() {
                self.broken |= !self.writer.end(self.intake, table, last_year);
            }
        }
    }

    /// Whether a finding says no more than that columns are missing which the form of tables does not have.
    fn only_of_xml(&self, finding: &Finding) -> bool {
        let columns = self.intake.shape.not_in_tables().filter_map(|it| it.split_once('.'));
        let columns: Vec<&str> = columns.filter(|(table, _)| finding.table.as_deref() == Some(table)).map(|(_, column)| column).collect();
        finding.code == caseport_read::findings::MISSING_OPTIONAL.code
            && finding.count == columns.len() as u64
            && columns.iter().all(|it| finding.detail.contains(it))
    }

    /// Adds a record of a list to what rules look things up in.
    fn list(&mut self, table: usize, cells: &[&str]) {
        let file = self.files.len() - 1;
        self.files[file].records += 1;
        self.intake.push_list(&self.as_tables.layout.tables[table], cells);
        self.broken |= !self.writer.take(self.intake);
    }

    /// Adds a record of the file that was begun last.
    pub(crate) fn push(&mut self, table: usize, last_year: bool, line: u64, cells: &[&str]) {
        let file = self.files.len() - 1;
        self.files[file].records += 1;
        let mut odd = Vec::new();
        self.intake.push(table, last_year, file, line, cells, &mut |position, what| odd.push((position, what)));
        self.broken |= !self.writer.take(self.intake);
        for (position, what) in odd {
            let kind = match what {
                Cell::Unreadable => &findings::UNREADABLE_VALUE,
                Cell::OtherForm | Cell::Read => &findings::OTHER_DATE_FORM,
                Cell::OtherSpelling => &findings::OTHER_SPELLING,
                Cell::AmbiguousSpelling => &findings::AMBIGUOUS_SPELLING,
                Cell::UnknownSpelling => &findings::UNKNOWN_SPELLING,
            };
            let layout = &self.intake.tables[table];
            let (table, column) = (layout.name.to_string(), layout.columns[position].name.to_string());
            self.note(kind, Some((&table, &column)), "", line);
        }
    }

    /// Whether nothing more need be read, as the database has failed.
    pub(crate) fn is_broken(&self) -> bool {
        self.broken
    }

    /// Counts a finding of the file that was begun last. `what` may name elements, never a value.
    pub(crate) fn note(&mut self, kind: &'static FindingKind, place: Option<(&str, &str)>, what: &str, line: u64) {
        let file = self.files.len() - 1;
        let (table, column) = place.unwrap_or_default();
        let key = (kind.code, file, format!("{table}.{column}"), what.to_owned());
        if let Some(known) = self.noted.get_mut(&key) {
            known.count += 1;
            return;
        }
        let mut finding = Finding::new(kind);
        if place.is_some() {
            finding = finding.table(table).column(column);
        }
        let what = if what.is_empty() { String::new() } else { format!("{what}: ") };
        finding.detail = format!("{what}{}, line {line}", self.files[file].name);
        self.noted.insert(key, finding);
    }
}

/// A finding of the reader, with the file that it is about.
fn named(mut finding: Finding, path: &Path) -> Finding {
    let line = finding.origin.take().map_or(String::new(), |it| format!(", line {}", it.line));
    let detail = if finding.detail.is_empty() { String::new() } else { format!("{}: ", finding.detail) };
    finding.detail = format!("{detail}{}{line}", path.display());
    finding
}

/// Files of a folder that may be part of a return, by name.
fn files_of(folder: &Path) -> Vec<PathBuf> {
    let known = |path: &PathBuf| {
        let extension = path.extension().map(|it| it.to_string_lossy().to_lowercase());
        path.is_file()
            && extension.is_some_and(|it| matches!(&*it, "xml" | "json" | "csv" | "txt" | "tsv" | "xlsx" | "xlsm" | "xls" | "zip"))
    };
    let mut files: Vec<PathBuf> = fs::read_dir(folder).into_iter().flatten().flatten().map(|it| it.path()).filter(known).collect();
    files.sort();
    files
}

/// The first thing in a file: a tag, a list, or something else.
fn first_byte(path: &Path) -> std::io::Result<Option<u8>> {
    let mut start = Vec::new();
    fs::File::open(path)?.take(4096).read_to_end(&mut start)?;
    // The bytes of UTF-16 between the characters, and the mark before them, are no more than blanks here.
    let first = start.iter().find(|it| !it.is_ascii_whitespace() && !matches!(it, 0 | 0xef | 0xbb | 0xbf | 0xfe | 0xff));
    Ok(first.copied())
}

/// A file that is called as a table is that table, however few of its columns it has.
fn table_by_name(path: &Path, system: &System) -> Option<FileOverride> {
    let plain = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
    let stem = plain(&path.file_stem()?.to_string_lossy());
    let table = system.layout.tables.iter().find(|it| plain(&it.name) == stem || it.aliases.iter().any(|alias| plain(alias) == stem))?;
    Some(FileOverride {
        pattern: path.file_name()?.to_string_lossy().into_owned(),
        table: Some(table.name.to_string()),
        ..FileOverride::default()
    })
}
