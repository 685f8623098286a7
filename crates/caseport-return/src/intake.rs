//! What files bring into a return at rest: each cell as its rules see it, in parcels that the database takes in one go.
//!
//! One thread reads files and fills parcels, another writes them ([`write()`]); a parcel is a statement and the rows to run it with.

use std::{
    borrow::Cow,
    collections::BTreeSet,
    sync::{Arc, mpsc},
    thread,
};

use caseport_model::{Column, Date, Spelled, Spellings, System, Table, Type};
use rusqlite::Connection;

use crate::{
    Shape,
    rest::{PROVIDER, RestError, index, name, years},
};

/// So many cells are written in one go.
const PARCEL: usize = 16 * 1024;

/// So many parcels wait for the database at the most.
const WAITING: usize = 4;

/// What became of a cell on its way in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cell {
    Read,
    /// Read, though not in the return's form.
    OtherForm,
    Unreadable,
    /// A code written in another way.
    OtherSpelling,
    /// Kept as it is: it may be more than one code.
    AmbiguousSpelling,
    /// Kept as it is: it is no code.
    UnknownSpelling,
}

/// How the cells of a return are read, and what has come in so far.
pub(crate) struct Intake {
    pub(crate) shape: Shape,
    pub(crate) tables: Vec<Table>,
    /// For each column of each table what else is written for its codes, where that is known.
    spellings: Vec<Vec<Option<Arc<Spellings>>>>,
    blank: Vec<String>,
    dates: Vec<String>,
    /// Records of each table so far, this year's and last year's.
    counts: Vec<[u64; 2]>,
    /// The tables that were given, by the name under which rules see them.
    given: BTreeSet<String>,
    /// By statement: those of the tables, this year's and last year's in turn, and behind them the others.
    parcels: Vec<Parcel>,
    /// Cells in them.
    waiting: usize,
}

/// Statements that are no table's, by their place behind those of the tables.
#[derive(Clone, Copy)]
enum Other {
    Unreadable,
    Given,
    Provider,
    Postcode,
}

/// A statement and the rows to run it with.
struct Parcel {
    statement: Arc<str>,
    /// Cells of a row.
    width: usize,
    cells: Vec<Held>,
    /// The text of all cells.
    text: String,
}

/// What the thread that writes is asked to do.
enum Task {
    Write(Parcel),
    /// To make an index.
    Index(String),
}

/// A cell of a parcel.
#[derive(Clone, Copy)]
enum Held {
    Null,
    Int(i64),
    Real(f64),
    /// So many bytes of the parcel's text, from there on.
    Text(usize, usize),
}

/// A cell as it is read.
enum Value<'t> {
    Null,
    Int(i64),
    Real(f64),
    Text(Cow<'t, str>),
    Day(Date),
}

impl Intake {
    pub(crate) fn new(system: &System, shape: Shape) -> Intake {
        let tables = system.layout.tables.clone();
        let spellings = |column: &Column| system.codes.get(column.codes.as_ref()?)?.spellings.clone();
        let marks = |width: usize| vec!["?"; width].join(", ");
        let mut parcels = Vec::new();
        for table in &tables {
            let width = table.columns.len() + 3;
            for last_year in [false, true] {
                parcels.push(Parcel::new(&format!("INSERT INTO \"{}\" VALUES ({})", name(&table.name, last_year), marks(width)), width));
            }
        }
        // In the order of `Other`.
        parcels.push(Parcel::new("INSERT INTO unreadable VALUES (?, ?, ?)", 3));
        parcels.push(Parcel::new("INSERT OR IGNORE INTO given VALUES (?)", 1));
        let insert = format!("INSERT INTO provider({}) VALUES ({})", PROVIDER.join(", "), marks(PROVIDER.len()));
        parcels.push(Parcel::new(&insert, PROVIDER.len()));
        parcels.push(Parcel::new("INSERT OR REPLACE INTO postcode VALUES (?, ?, ?, ?)", 4));
        Intake {
            shape,
            spellings: tables.iter().map(|table| table.columns.iter().map(spellings).collect()).collect(),
            blank: system.text.blank.clone(),
            dates: system.text.date.clone(),
            counts: vec![[0; 2]; tables.len()],
            given: BTreeSet::new(),
            parcels,
            waiting: 0,
            tables,
        }
    }

    /// How many records a table holds; of last year with `_last` behind the name.
    pub(crate) fn count(&self, table: &str) -> u64 {
        let mut all = self.tables.iter().zip(&self.counts);
        let of = |(it, counts): (&Table, &[u64; 2])| {
            years(&self.shape).iter().find(|last_year| name(&it.name, **last_year) == table).map(|it| counts[usize::from(*it)])
        };
        all.find_map(of).unwrap_or(0)
    }

    /// Counts a record that could not be read: the numbers of those behind it stay those of the file.
    pub(crate) fn skip(&mut self, table: usize, last_year: bool) {
        self.counts[table][usize::from(last_year)] += 1;
    }

    /// Says that the return has a table, though no record of it may follow: a file with headings only is a table that was given.
    pub(crate) fn given(&mut self, table: usize, last_year: bool) {
        let name = name(&self.tables[table].name, last_year);
        if self.given.insert(name.clone()) {
            self.other(Other::Given).text(&name);
        }
    }

    /// Adds a record. `cells` are by position of the layout's column. Calls `odd` for each cell that was not simply read.
    pub(crate) fn push(&mut self, table: usize, last_year: bool, file: usize, line: u64, cells: &[&str], odd: &mut dyn FnMut(usize, Cell)) {
        let count = &mut self.counts[table][usize::from(last_year)];
        *count += 1;
        let row = *count;
        if row == 1 {
            self.given(table, last_year);
        }
        let statement = 2 * table + usize::from(last_year);
        let mut parcel = std::mem::replace(&mut self.parcels[statement], Parcel::none());
        parcel.cells.extend([Held::Int(row as i64), Held::Int(file as i64), Held::Int(line as i64)]);
        for position in 0..self.tables[table].columns.len() {
            let kind = self.tables[table].columns[position].kind;
            let text = cells.get(position).copied().unwrap_or_default();
            let (value, what) = self.read(kind, self.spellings[table][position].as_deref(), text);
            parcel.value(value);
            if what != Cell::Read {
                odd(position, what);
            }
            if what == Cell::Unreadable {
                let (table, column) = (name(&self.tables[table].name, last_year), self.tables[table].columns[position].name.clone());
                let unreadable = self.other(Other::Unreadable);
                unreadable.text(&table);
                unreadable.cells.push(Held::Int(row as i64));
                unreadable.text(&column);
            }
        }
        self.waiting += parcel.width;
        self.parcels[statement] = parcel;
    }

    /// Adds a record of a list: a provider, or a postcode.
    pub(crate) fn push_list(&mut self, table: &Table, cells: &[&str]) {
        let mut values: Vec<(&str, String)> = Vec::with_capacity(cells.len());
        for (column, text) in table.columns.iter().zip(cells) {
            let text = match self.read(column.kind, None, text).0 {
                Value::Text(text) => text.into_owned(),
                Value::Day(day) => text_of(day),
                Value::Int(number) => number.to_string(),
                Value::Null | Value::Real(_) => continue,
            };
            // As the rules compare them: postcodes without a space, codes with commas between them.
            let text = match &*column.name {
                "postcode" => text.replace(' ', ""),
                "place_codes" | "provider_code" => text.replace('/', ",").replace(", ", ","),
                _ => text,
            };
            values.push((&column.name, text));
        }
        let of = |name: &str| values.iter().find(|(it, text)| *it == name && !text.is_empty()).map(|(_, text)| text.as_str());
        let (list, names): (Other, &[&str]) = if &*table.name == "postcode" {
            (Other::Postcode, &["postcode", "easting", "northing", "la"])
        } else {
            (Other::Provider, &PROVIDER)
        };
        if matches!(list, Other::Provider) && of("URN").is_none() {
            return;
        }
        self.waiting += names.len();
        let parcel = self.other(list);
        for name in names {
            match of(name) {
                Some(text) => parcel.text(text),
                None => parcel.cells.push(Held::Null),
            }
        }
    }

    fn other(&mut self, which: Other) -> &mut Parcel {
        let at = 2 * self.tables.len() + which as usize;
        &mut self.parcels[at]
    }

    /// What a cell says.
    fn read<'t>(&'t self, kind: Type, spellings: Option<&'t Spellings>, text: &'t str) -> (Value<'t>, Cell) {
        let text = text.trim_matches(|it: char| it.is_whitespace() || it == '\u{a0}');
        if text.is_empty() || self.blank.iter().any(|it| it.eq_ignore_ascii_case(text)) {
            return (Value::Null, Cell::Read);
        }
        if let Some(spellings) = spellings {
            let (text, what) = match spellings.read(text) {
                Spelled::Code(code) => (code, Cell::Read),
                Spelled::Otherwise(code) => (code, Cell::OtherSpelling),
                Spelled::Ambiguous => (text, Cell::AmbiguousSpelling),
                Spelled::NoCode | Spelled::Unknown => (text, Cell::UnknownSpelling),
            };
            return (Value::Text(text.into()), what);
        }
        match kind {
            Type::Date | Type::DateTime => match day(text) {
                Some((day, form)) if self.dates.is_empty() || self.dates.iter().any(|it| it == form) => (Value::Day(day), Cell::Read),
                Some((day, _)) => (Value::Day(day), Cell::OtherForm),
                None => (Value::Null, Cell::Unreadable),
            },
            Type::Int => match text.parse::<i64>().ok().or_else(|| text.strip_suffix(".0").and_then(|it| it.parse().ok())) {
                Some(number) => (Value::Int(number), Cell::Read),
                None => (Value::Null, Cell::Unreadable),
            },
            Type::Decimal => match text.parse::<f64>() {
                Ok(number) if number.is_finite() => (Value::Real(number), Cell::Read),
                _ => (Value::Null, Cell::Unreadable),
            },
            _ if self.shape.capitals && text.bytes().any(|it| !it.is_ascii() || it.is_ascii_lowercase()) => {
                (Value::Text(text.to_uppercase().into()), Cell::Read)
            }
            _ => (Value::Text(text.into()), Cell::Read),
        }
    }
}

impl Parcel {
    fn new(statement: &str, width: usize) -> Parcel {
        Parcel { statement: statement.into(), width, cells: Vec::new(), text: String::new() }
    }

    /// What stands in its place while it is filled.
    fn none() -> Parcel {
        Parcel { statement: Arc::default(), width: 1, cells: Vec::new(), text: String::new() }
    }

    /// Itself; an empty one of the same statement and size stays behind.
    fn take(&mut self) -> Parcel {
        let (cells, text) = (Vec::with_capacity(self.cells.len()), String::with_capacity(self.text.len()));
        std::mem::replace(self, Parcel { statement: self.statement.clone(), width: self.width, cells, text })
    }

    fn value(&mut self, value: Value<'_>) {
        match value {
            Value::Null => self.cells.push(Held::Null),
            Value::Int(number) => self.cells.push(Held::Int(number)),
            Value::Real(number) => self.cells.push(Held::Real(number)),
            Value::Text(text) => self.text(&text),
            Value::Day(day) => self.text(&text_of(day)),
        }
    }

    fn text(&mut self, text: &str) {
        self.cells.push(Held::Text(self.text.len(), text.len()));
        self.text.push_str(text);
    }

    /// Runs its statement with each of its rows.
    fn write(&self, db: &Connection) -> rusqlite::Result<()> {
        let mut insert = db.prepare_cached(&self.statement)?;
        for row in self.cells.chunks_exact(self.width) {
            for (place, cell) in (1..).zip(row) {
                match *cell {
                    Held::Null => insert.raw_bind_parameter(place, rusqlite::types::Null)?,
                    Held::Int(number) => insert.raw_bind_parameter(place, number)?,
                    Held::Real(number) => insert.raw_bind_parameter(place, number)?,
                    Held::Text(from, length) => insert.raw_bind_parameter(place, &self.text[from..from + length])?,
                }
            }
            insert.raw_execute()?;
        }
        Ok(())
    }
}

/// Fills parcels and writes them, each in a thread of its own: `fill` hands over what waits as often as it likes, and the rest goes at the
/// end.
pub(crate) fn write<T>(
    db: &mut Connection,
    intake: &mut Intake,
    fill: impl FnOnce(&mut Intake, &Writer) -> Result<T, RestError>,
) -> Result<T, RestError> {
    db.set_prepared_statement_cache_capacity(intake.parcels.len() + 16);
    let (send, tasks) = mpsc::sync_channel::<Task>(WAITING);
    let writer = Writer(send);
    thread::scope(|scope| {
        let written = scope.spawn(move || {
            tasks.into_iter().try_for_each(|it| match it {
                Task::Write(parcel) => parcel.write(db),
                Task::Index(statement) => db.execute_batch(&statement),
            })
        });
        let filled = fill(intake, &writer);
        writer.hand_over(intake);
        drop(writer);
        // Where the database failed, that is why nothing more was filled.
        written.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))?;
        filled
    })
}

/// Takes parcels to the thread that writes them.
pub(crate) struct Writer(mpsc::SyncSender<Task>);

impl Writer {
    /// Hands over what waits, once it is enough. False where the database has failed, so that nothing more need be read.
    pub(crate) fn take(&self, intake: &mut Intake) -> bool {
        intake.waiting < PARCEL || self.hand_over(intake)
    }

    fn hand_over(&self, intake: &mut Intake) -> bool {
        intake.waiting = 0;
        intake.parcels.iter_mut().filter(|it| !it.cells.is_empty()).all(|it| self.0.send(Task::Write(it.take())).is_ok())
    }

    /// Says that a file of a table has ended. Its index is made while the next file is read; records that may follow find it there.
    pub(crate) fn end(&self, intake: &mut Intake, table: usize, last_year: bool) -> bool {
        self.hand_over(intake) && self.0.send(Task::Index(index(&intake.tables[table], last_year, &intake.shape.child))).is_ok()
    }
}

/// A day, and the form in which it is written.
fn day(text: &str) -> Option<(Date, &'static str)> {
    // A time of day behind it says nothing that a return needs.
    let text = text.split_once(['T', ' ']).map_or(text, |(day, _)| day);
    if let Some(day) = Date::parse_iso(text) {
        return Some((day, "YYYY-MM-DD"));
    }
    let mut parts = text.splitn(3, '/');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if day.len() > 2 || month.len() > 2 || year.len() != 4 {
        return None;
    }
    let number = |it: &str| it.bytes().all(|it| it.is_ascii_digit()).then(|| it.parse::<u32>().ok()).flatten();
    Some((Date::new(number(year)? as i32, number(month)?, number(day)?)?, "DD/MM/YYYY"))
}

pub(crate) fn text_of(day: Date) -> String {
    String::from_utf8_lossy(&day.iso()).into_owned()
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn days_are_read_in_both_forms_and_nothing_is_guessed() {
        let read = |text| day(text).map(|(day, form)| (super::text_of(day), form));
        assert_eq!(read("2024-02-29"), Some(("2024-02-29".into(), "YYYY-MM-DD")));
        assert_eq!(read("2024-02-29T00:00:00"), Some(("2024-02-29".into(), "YYYY-MM-DD")));
        assert_eq!(read("1/3/2024"), Some(("2024-03-01".into(), "DD/MM/YYYY")));
        for text in ["29/02/2023", "2024-13-01", "01/03/24", "ZZ/03/2024", "45000", "", "+1/03/2024"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
