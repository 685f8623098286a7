//! Crosswalks: `to-ics/codes/<map>.csv`, their code to ours, each row with a grade.

use hashbrown::HashMap;

pub(crate) use caseport_model::plain_code as plain;
use caseport_model::{CodeList, Date};

use crate::{
    diagnostic::{At, Collector, nearest},
    value::trim,
};

/// How well two codes fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grade {
    /// The same thing.
    Equal,
    /// Ours says less.
    Wider,
    /// Ours says more.
    Narrower,
    /// Treated as not recorded.
    None,
    /// Holds the record.
    Hold,
}

impl Grade {
    fn parse(word: &str) -> Option<Grade> {
        Some(match word {
            "equal" => Grade::Equal,
            "wider" => Grade::Wider,
            "narrower" => Grade::Narrower,
            "none" => Grade::None,
            "hold" => Grade::Hold,
            _ => return None,
        })
    }

    /// The word in the file.
    pub const fn as_str(self) -> &'static str {
        match self {
            Grade::Equal => "equal",
            Grade::Wider => "wider",
            Grade::Narrower => "narrower",
            Grade::None => "none",
            Grade::Hold => "hold",
        }
    }
}

/// One row of a crosswalk.
#[derive(Debug, Clone)]
pub struct CodeRow {
    /// Their code, as written.
    pub source: String,
    /// Ours; empty for `none` and `hold`.
    pub target: String,
    /// How well they fit.
    pub grade: Grade,
    /// First day of validity.
    pub from: Option<Date>,
    /// Last day of validity.
    pub to: Option<Date>,
    /// Who agreed.
    pub agreed_by: String,
    /// Remark.
    pub note: String,
    /// The file it stands in, and its line.
    pub path: String,
    /// Line of the file.
    pub line: usize,
    pub(crate) at: At,
}

/// A crosswalk, or a canonical list that maps to itself.
#[derive(Debug, Clone, Default)]
pub(crate) struct CodeMap {
    pub(crate) name: String,
    pub(crate) rows: Vec<CodeRow>,
    by_code: HashMap<String, Vec<usize>>,
    /// The plain code of each that is written in another way: most cells are written as the rows are.
    written: HashMap<String, String>,
    rest: Option<Grade>,
    /// A canonical list that is open: other codes are taken as they are.
    open: bool,
}

/// What a code means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Meaning<'a> {
    Code(&'a str),
    /// The code itself: the list is open.
    Itself,
    NotRecorded,
    Hold,
    Unmapped,
}

/// Whether [`plain`] would change nothing, seen cheaply.
fn is_plain(code: &str) -> bool {
    code.bytes().all(|c| c.is_ascii_graphic() && !c.is_ascii_uppercase())
}

const COLUMNS: [&str; 7] = ["source", "target", "grade", "from", "to", "agreed_by", "note"];

impl CodeMap {
    /// A canonical list as a map to itself.
    pub(crate) fn of_list(list: &CodeList) -> CodeMap {
        let mut map = CodeMap { name: list.name.clone(), open: list.open, ..CodeMap::default() };
        for code in &list.codes {
            map.push(CodeRow {
                source: code.code.clone(),
                target: code.code.clone(),
                grade: Grade::Equal,
                from: None,
                to: None,
                agreed_by: String::new(),
                note: String::new(),
                path: String::new(),
                line: 0,
                at: At::default(),
            });
        }
        map
    }

    /// A canonical list by its labels.
    pub(crate) fn of_labels(list: &CodeList) -> CodeMap {
        let mut map = CodeMap { name: list.name.clone(), ..CodeMap::default() };
        for code in list.codes.iter().filter(|it| !it.label.is_empty()) {
            map.push(CodeRow {
                source: code.label.clone(),
                target: code.code.clone(),
                grade: Grade::Equal,
                from: None,
                to: None,
                agreed_by: String::new(),
                note: String::new(),
                path: String::new(),
                line: 0,
                at: At::default(),
            });
        }
        map
    }

    fn push(&mut self, row: CodeRow) {
        let code = plain(&row.source);
        if code != row.source {
            self.written.insert(row.source.clone(), code.clone());
        }
        self.by_code.entry(code).or_default().push(self.rows.len());
        self.rows.push(row);
    }

    /// Reads a crosswalk.
    pub(crate) fn parse(name: &str, path: &str, text: &str, out: &mut Collector) -> CodeMap {
        let mut map = CodeMap { name: name.to_owned(), ..CodeMap::default() };
        map.extend(path, text, false, out);
        map
    }

    /// Adds rows: of the base, or of an overlay, whose rows for a listed code must say `replaces`.
    pub(crate) fn extend(&mut self, path: &str, text: &str, overlay: bool, out: &mut Collector) {
        let text = text.trim_start_matches('\u{feff}');
        let file = out.sources.add(path, text);
        let mut reader = csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes());
        let header: Vec<String> = reader.headers().map(|it| it.iter().map(str::to_owned).collect()).unwrap_or_default();
        let first = At { file, start: 0, end: text.lines().next().map_or(0, str::len) };
        for name in &header {
            if !COLUMNS.contains(&name.as_str()) {
                out.error_help(first, "L040", format!("`{name}` is not a column of a crosswalk"), "unknown column", nearest(name, COLUMNS));
            }
        }
        for name in ["source", "target", "grade"] {
            if !header.iter().any(|it| it == name) {
                out.error(first, "L040", format!("the column `{name}` is missing"), "the header");
                return;
            }
        }
        let column = |name: &str| header.iter().position(|it| it == name);
        let positions = COLUMNS.map(column);
        let mut replaced: Vec<String> = Vec::new();
        for record in reader.records() {
            let record = match record {
                Ok(record) => record,
                Err(error) => {
                    out.error(first, "L040", "this crosswalk cannot be read", error.to_string());
                    return;
                }
            };
            let start = record.position().map_or(0, |it| it.byte() as usize);
            let length = text[start.min(text.len())..].find(['\n', '\r']).unwrap_or(text.len() - start.min(text.len()));
            let at = At { file, start, end: start + length };
            let get = |which: usize| positions[which].and_then(|it| record.get(it)).unwrap_or("");
            let source = get(0);
            if source.is_empty() && get(1).is_empty() && get(2).is_empty() {
                continue;
            }
            let Some(grade) = Grade::parse(get(2)) else {
                out.error(at, "L041", "the grade is equal, wider, narrower, none or hold", format!("`{}` is none of them", get(2)));
                continue;
            };
            let target = get(1);
            match grade {
                Grade::None | Grade::Hold if !target.is_empty() => {
                    out.error(at, "L041", format!("a row graded `{}` has no target", grade.as_str()), "leave the target empty");
                    continue;
                }
                Grade::Equal | Grade::Wider | Grade::Narrower if target.is_empty() => {
                    out.error(at, "L041", format!("a row graded `{}` needs a target", grade.as_str()), "the target is empty");
                    continue;
                }
                _ => {}
            }
            if source == "*" {
                match grade {
                    Grade::None | Grade::Hold if self.rest.is_none() || overlay => self.rest = Some(grade),
                    Grade::None | Grade::Hold => out.error(at, "L042", "the row `*` stands twice", "the second"),
                    _ => {
                        out.error(at, "L041", "the row `*` is graded hold or none: a code that is not listed is never guessed", "not this");
                    }
                }
                continue;
            }
            if source.is_empty() {
                out.error(at, "L041", "the source code is empty", "a blank cell is not recorded before any crosswalk");
                continue;
            }
            let mut day = |which: usize| match get(which) {
                "" => None,
                text => {
                    let date = Date::parse_iso(text);
                    if date.is_none() {
                        out.error(at, "L041", format!("`{}` is a date YYYY-MM-DD", COLUMNS[which]), "not a date");
                    }
                    date
                }
            };
            let (from, to) = (day(3), day(4));
            let code = plain(source);
            if overlay && self.by_code.contains_key(&code) && !replaced.contains(&code) {
                if !get(6).contains("replaces") {
                    out.error(
                        at,
                        "L061",
                        format!("the base lists the code `{source}` already"),
                        "say `replaces` in its note, or leave it out",
                    );
                    continue;
                }
                self.by_code.remove(&code);
                self.rows.retain(|row| plain(&row.source) != code);
                let rows = std::mem::take(&mut self.rows);
                self.by_code.clear();
                for row in rows {
                    self.push(row);
                }
                replaced.push(code.clone());
            }
            let overlaps = self.by_code.get(&code).into_iter().flatten().any(|&other| {
                let other = &self.rows[other];
                other.from.is_none_or(|start| to.is_none_or(|end| start <= end))
                    && from.is_none_or(|start| other.to.is_none_or(|end| start <= end))
            });
            if overlaps {
                out.error(at, "L042", format!("the code `{source}` stands twice for the same time"), "this row can never be reached");
                continue;
            }
            let line = out.sources.line(at).0;
            self.push(CodeRow {
                source: source.to_owned(),
                target: target.to_owned(),
                grade,
                from,
                to,
                agreed_by: get(5).to_owned(),
                note: get(6).to_owned(),
                path: path.to_owned(),
                line,
                at,
            });
        }
    }

    /// Whether a code has several rows for different times, so that a date must choose.
    pub(crate) fn needs_date(&self) -> bool {
        self.by_code.values().any(|rows| rows.len() > 1)
    }

    /// What happens to codes that are not listed.
    pub(crate) fn rest(&self) -> Option<Grade> {
        self.rest
    }

    /// What a code means, on a day if one is known.
    pub(crate) fn meaning(&self, code: &str, on: Option<Date>) -> Meaning<'_> {
        let code = trim(code);
        let found = match self.written.get(code) {
            Some(plain) => self.by_code.get(plain),
            None if is_plain(code) => self.by_code.get(code),
            None => self.by_code.get(&plain(code)),
        };
        let row = found.and_then(|rows| {
            rows.iter()
                .map(|&row| &self.rows[row])
                .find(|row| on.is_none_or(|on| row.from.is_none_or(|from| from <= on) && row.to.is_none_or(|to| on <= to)))
        });
        match (row.map(|row| (row.grade, row.target.as_str())), self.rest) {
            (Some((Grade::Equal | Grade::Wider | Grade::Narrower, target)), _) => Meaning::Code(target),
            (Some((Grade::None, _)), _) | (None, Some(Grade::None)) => Meaning::NotRecorded,
            (Some((Grade::Hold, _)), _) | (None, Some(Grade::Hold)) => Meaning::Hold,
            (None, _) if self.open => Meaning::Itself,
            (None, _) => Meaning::Unmapped,
        }
    }
}
