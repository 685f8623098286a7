//! What passes by while rows are written, noted for each column, so that a check which cannot find anything need not read the
//! table again: whether a required column had blanks, which codes there are and within which days, which rows it refers to where
//! they are few, whether a period ends before it starts.
//!
//! It only ever spares a query. A check that may find something runs its query, and settling only takes rows away.

use caseport_model::{CodeList, Layout, Required, Table, Value, row::Row};
use hashbrown::{HashMap, HashSet};

/// So many different codes are remembered of a column; with more, the table is asked.
const CODES: usize = 1024;

/// So many different references are remembered of a column; one with more gets an index.
const REFERENCES: usize = 4096;

/// What was seen of every table of the layout.
#[derive(Debug)]
pub struct Seen {
    tables: Vec<SeenTable>,
    rows: u64,
}

#[derive(Debug)]
struct SeenTable {
    columns: Vec<SeenColumn>,
    /// Positions of the columns that are looked at.
    watched: Vec<usize>,
    period: Option<(usize, usize)>,
    ends_before_start: bool,
}

#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "two are what is asked, three what was seen; no two exclude each other")]
struct SeenColumn {
    required: bool,
    coded: bool,
    blank: bool,
    value: bool,
    codes: HashMap<Box<str>, Days>,
    /// All that it refers to, where it refers and they are few.
    references: Option<HashSet<Box<str>>>,
    /// More codes than are remembered, or days that are text.
    unclear: bool,
    /// The code of the row before, which most rows repeat.
    last: Box<str>,
    run: Days,
}

/// The first day on which a period with a code ended, and the last day on which one started: days since 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Days {
    first_end: i32,
    last_start: i32,
}

impl Default for Days {
    fn default() -> Days {
        Days { first_end: i32::MAX, last_start: i32::MIN }
    }
}

impl Days {
    fn widen(&mut self, other: Days) {
        self.first_end = self.first_end.min(other.first_end);
        self.last_start = self.last_start.max(other.last_start);
    }
}

impl Seen {
    /// Nothing yet.
    pub(crate) fn new(layout: &Layout) -> Seen {
        let column = |it: &caseport_model::Column| SeenColumn {
            required: it.required == Required::Yes,
            coded: it.codes.is_some(),
            references: it.reference.as_ref().map(|_| HashSet::new()),
            ..SeenColumn::default()
        };
        let table = |it: &Table| {
            let columns: Vec<SeenColumn> = it.columns.iter().map(column).collect();
            let watched = columns.iter().enumerate().filter(|(_, it)| it.required || it.coded || it.references.is_some());
            SeenTable { watched: watched.map(|it| it.0).collect(), columns, period: it.period, ends_before_start: false }
        };
        Seen { tables: layout.tables.iter().map(table).collect(), rows: 0 }
    }

    /// How many rows passed by.
    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// A row on its way into the table at that position of the layout.
    pub(crate) fn row(&mut self, table: usize, row: Row<'_>) {
        self.rows += 1;
        let SeenTable { columns, watched, period, ends_before_start } = &mut self.tables[table];
        let mut days = Some(Days::default());
        if let Some((start, end)) = *period {
            let (start, end) = (row.get(start), row.get(end));
            days = match (day(start), day(end)) {
                (Some(start), Some(end)) => Some(Days { last_start: start.unwrap_or(i32::MIN), first_end: end.unwrap_or(i32::MAX) }),
                _ => None,
            };
            *ends_before_start |= before(end, start);
        }
        for &position in &*watched {
            let (column, value) = (&mut columns[position], row.get(position));
            column.refer(value);
            match value {
                Value::Blank => column.blank = true,
                Value::Text(code) if column.coded => column.code(code, days),
                _ => column.value = true,
            }
        }
    }

    /// Whether the column of a table may have both blanks and values.
    pub(crate) fn blanks_among_values(&self, table: usize, column: usize) -> bool {
        let it = &self.tables[table].columns[column];
        it.blank && it.value
    }

    /// Everything that a column of a table refers to, where it is little; rows taken away since may be the only ones that do.
    pub(crate) fn references(&self, table: usize, column: usize) -> Option<&HashSet<Box<str>>> {
        self.tables[table].columns[column].references.as_ref()
    }

    /// Whether a period of the table may end before it starts.
    pub(crate) fn ends_before_start(&self, table: usize) -> bool {
        self.tables[table].ends_before_start
    }

    /// Whether a column may hold a code that its list lacks, or one outside its years.
    pub(crate) fn may_break(&self, table: usize, column: usize, list: &CodeList) -> bool {
        let SeenTable { columns, period, .. } = &self.tables[table];
        let it = &columns[column];
        it.unclear
            || it.seen_codes().any(|(code, days)| match list.get(code) {
                None => !list.open,
                Some(entry) => {
                    period.is_some()
                        && (entry.from.is_some_and(|from| days.first_end < from.0) || entry.to.is_some_and(|to| days.last_start > to.0))
                }
            })
    }
}

impl std::fmt::Debug for SeenColumn {
    /// Never a value.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SeenColumn")
    }
}

impl SeenColumn {
    fn refer(&mut self, value: Value<'_>) {
        let Some(known) = &mut self.references else { return };
        match value {
            Value::Blank => {}
            Value::Text(text) if known.contains(text) => {}
            Value::Text(text) if known.len() < REFERENCES => drop(known.insert(text.into())),
            _ => self.references = None,
        }
    }

    fn code(&mut self, code: &str, days: Option<Days>) {
        self.value = true;
        let Some(days) = days else {
            self.unclear = true;
            return;
        };
        if *code != *self.last {
            self.keep_run();
            self.last = code.into();
            self.run = Days::default();
        }
        self.run.widen(days);
    }

    fn keep_run(&mut self) {
        let (last, run) = (std::mem::take(&mut self.last), self.run);
        if let Some(days) = self.codes.get_mut(&last) {
            days.widen(run);
        } else if self.codes.len() < CODES {
            self.codes.insert(last, run);
        } else {
            self.unclear = true;
        }
    }

    /// The codes with their days, the last run among them.
    fn seen_codes(&self) -> impl Iterator<Item = (&str, Days)> {
        self.codes.iter().map(|(code, days)| (&**code, *days)).chain([(&*self.last, self.run)]).filter(|(code, _)| !code.is_empty())
    }
}

#[expect(clippy::option_option, reason = "a blank and a text are two things that a caller tells apart")]
/// The day of a value, `Some(None)` for a blank, `None` where only its text can be compared.
fn day(value: Value<'_>) -> Option<Option<i32>> {
    match value {
        Value::Date(it) => Some(Some(it.0)),
        Value::DateTime(it) => Some(Some(it.date().0)),
        Value::Blank => Some(None),
        _ => None,
    }
}

/// Whether one value may lie before another. Days are compared, and seconds where both have them.
fn before(end: Value<'_>, start: Value<'_>) -> bool {
    match (end, start) {
        (Value::Blank, _) | (_, Value::Blank) => false,
        (Value::DateTime(end), Value::DateTime(start)) => end < start,
        _ => match (day(end), day(start)) {
            (Some(end), Some(start)) => end < start,
            _ => true,
        },
    }
}
