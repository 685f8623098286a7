//! A return at rest: a database, in memory or in a file that goes with the program, as the rules of the return see it.
//!
//! Each table of the layout is there with a column `row`, the number of the record in its table from 1, and, where rules may look back, once
//! more as `<table>_last` for last year. Cells are trimmed text, NULL where blank; dates are `YYYY-MM-DD`; numbers are numbers; what cannot
//! be read is NULL and stands in `unreadable`; a known spelling of a code is the code. `given` names the tables that the return has, be it
//! with headings only. Beside them stand `parameter`, `code_list`, `working_day`, `bank_holiday`, `provider` and
//! `postcode`. Keys are not enforced: the same child twice is two rows.

use std::{collections::BTreeMap, path::Path, sync::Arc};

use caseport_model::{Column, Date, Spelled, Spellings, System, Table, Type};
use rusqlite::{Connection, OpenFlags, params_from_iter, types::Value};

use crate::{Calendar, Rows, Shape, TableRows};

/// Tables that rules may use besides those of the layout.
const HELPERS: &str = "
    CREATE TABLE parameter(name TEXT PRIMARY KEY, value TEXT);
    CREATE TABLE code_list(list TEXT, code TEXT, label TEXT, valid_from TEXT, valid_to TEXT);
    CREATE INDEX code_list_code ON code_list(list, code);
    CREATE TABLE given(\"table\" TEXT PRIMARY KEY);
    CREATE TABLE unreadable(\"table\" TEXT, row INTEGER, \"column\" TEXT);
    CREATE INDEX unreadable_row ON unreadable(\"table\", row);
    CREATE TABLE working_day(day TEXT PRIMARY KEY, number INTEGER);
    CREATE INDEX working_day_number ON working_day(number);
    CREATE TABLE bank_holiday(day TEXT PRIMARY KEY, name TEXT);
    CREATE TABLE provider(URN TEXT, LA_code TEXT, LA_name TEXT, place_codes TEXT, provider_code TEXT, registration TEXT, opened TEXT, closed TEXT,
        postcode TEXT);
    CREATE INDEX provider_urn ON provider(URN);
    CREATE TABLE postcode(postcode TEXT PRIMARY KEY, easting INTEGER, northing INTEGER, la TEXT);
    CREATE TABLE _place(\"table\" TEXT, first_row INTEGER, file INTEGER);
";

/// One form of the list of providers has the postcodes of its settings on a sheet of their own: they join the entries of their number. In
/// which area a provider stands is told from its postcode, where the list of postcodes was given.
const PROVIDERS: &str = "
    UPDATE provider SET postcode = (SELECT max(it.postcode) FROM provider it WHERE it.URN = provider.URN)
    WHERE postcode IS NULL AND coalesce(place_codes, provider_code) IS NOT NULL;
    DELETE FROM provider WHERE coalesce(place_codes, provider_code) IS NULL
        AND EXISTS (SELECT 1 FROM provider it WHERE it.URN = provider.URN AND coalesce(it.place_codes, it.provider_code) IS NOT NULL);
    UPDATE provider SET LA_code = (SELECT la FROM postcode it WHERE it.postcode = provider.postcode) WHERE LA_code IS NULL;
";

/// The columns of `provider`.
const PROVIDER: [&str; 9] = ["URN", "LA_code", "LA_name", "place_codes", "provider_code", "registration", "opened", "closed", "postcode"];

/// So much of a return in a file is held in memory, in KiB, for who writes it and for each who reads it.
const CACHE: u32 = 16 * 1024;

/// So many rules run at once at the most: each needs a cache of its own.
const MOST_READERS: usize = 4;

/// The database failed: a bug, no memory, or no place on the disk.
#[derive(Debug, thiserror::Error)]
#[error("the return at rest: {0}")]
pub struct RestError(#[from] pub(crate) rusqlite::Error);

/// A return at rest.
pub struct Rest {
    pub(crate) db: Connection,
    /// Further connections, by which rules run at once; none in memory.
    pub(crate) readers: Vec<Connection>,
    pub(crate) shape: Shape,
    pub(crate) tables: Vec<Table>,
    /// For each column of each table what else is written for its codes, where that is known.
    spellings: Vec<Vec<Option<Arc<Spellings>>>>,
    /// Records of each table so far, this year's and last year's.
    counts: BTreeMap<String, u64>,
    blank: Vec<String>,
    dates: Vec<String>,
    system: String,
}

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

impl Rest {
    /// An empty return of a system and a collection year, with its helper tables, in memory.
    pub fn new(system: &System, shape: Shape, year: i32, calendar: &Calendar) -> Result<Rest, RestError> {
        let db = Connection::open_in_memory()?;
        db.execute_batch("PRAGMA temp_store = MEMORY")?;
        Rest::on(db, Vec::new(), system, shape, year, calendar)
    }

    /// The same in a file, so that its rows need no more memory than the caches. Whatever ends the program, nothing stays behind.
    ///
    /// Where an open file may lose its name (everywhere but on Windows), it is made in a folder that belongs to the caller alone and loses it
    /// before anything is written; `threads` rules run at once. Without a folder it is SQLite's own temporary file, which Windows takes
    /// away with its last user; nobody else can open it, so rules run one after the other.
    pub fn on_disk(
        folder: Option<&Path>,
        threads: usize,
        system: &System,
        shape: Shape,
        year: i32,
        calendar: &Calendar,
    ) -> Result<Rest, RestError> {
        let Some(folder) = folder else {
            // A database without a name.
            let db = Connection::open("")?;
            db.execute_batch(&format!("PRAGMA cache_size = -{CACHE}"))?;
            return Rest::on(db, Vec::new(), system, shape, year, calendar);
        };
        let file = folder.join("return.db");
        let db = Connection::open(&file)?;
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let readers = (0..threads.clamp(1, MOST_READERS))
            .map(|_| {
                let db = Connection::open_with_flags(&file, flags)?;
                db.execute_batch(&format!("PRAGMA cache_size = -{CACHE}"))?;
                Ok(db)
            })
            .collect::<Result<_, rusqlite::Error>>()?;
        // Where it keeps its name after all, it goes with the folder.
        let _ = std::fs::remove_file(&file);
        db.execute_batch(&format!("PRAGMA cache_size = -{CACHE}"))?;
        Rest::on(db, readers, system, shape, year, calendar)
    }

    fn on(
        db: Connection,
        readers: Vec<Connection>,
        system: &System,
        shape: Shape,
        year: i32,
        calendar: &Calendar,
    ) -> Result<Rest, RestError> {
        db.execute_batch("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN")?;
        db.execute_batch(HELPERS)?;
        for table in &system.layout.tables {
            for suffix in suffixes(&shape) {
                db.execute_batch(&create(table, suffix))?;
            }
        }
        let parameters = [
            ("year", year.to_string()),
            ("collection_start", format!("{}-04-01", year - 1)),
            ("collection_end", format!("{year}-03-31")),
            ("reference_date", format!("{year}-03-31")),
            ("previous_given", "0".to_owned()),
        ];
        for (name, value) in parameters {
            db.execute("INSERT INTO parameter VALUES (?1, ?2)", (name, value))?;
        }
        {
            let mut insert = db.prepare("INSERT INTO code_list VALUES (?1, ?2, ?3, ?4, ?5)")?;
            for (name, list) in &system.codes {
                for code in &list.codes {
                    insert.execute((name, &code.code, &code.label, code.from.map(text_of), code.to.map(text_of)))?;
                }
            }
            let mut insert = db.prepare("INSERT INTO working_day VALUES (?1, ?2)")?;
            for (number, day) in (1..).zip(calendar.working_days()) {
                insert.execute((text_of(day), number))?;
            }
            let mut insert = db.prepare("INSERT INTO bank_holiday VALUES (?1, ?2)")?;
            for (day, name) in calendar.holidays() {
                insert.execute((text_of(day), name))?;
            }
        }
        let spellings = |column: &Column| system.codes.get(column.codes.as_ref()?)?.spellings.clone();
        Ok(Rest {
            db,
            readers,
            shape,
            tables: system.layout.tables.clone(),
            spellings: system.layout.tables.iter().map(|table| table.columns.iter().map(spellings).collect()).collect(),
            counts: BTreeMap::new(),
            blank: system.text.blank.clone(),
            dates: system.text.date.clone(),
            system: system.name(),
        })
    }

    /// The name of the system.
    pub fn system(&self) -> &str {
        &self.system
    }

    /// What the return is, beside its layout.
    pub fn shape(&self) -> &Shape {
        &self.shape
    }

    /// How many records a table holds; of last year with `_last` behind the name.
    pub fn count(&self, table: &str) -> u64 {
        self.counts.get(table).copied().unwrap_or(0)
    }

    /// Counts a record that could not be read: the numbers of those behind it stay those of the file.
    pub(crate) fn skip(&mut self, table: &str, last_year: bool) {
        *self.counts.entry(name(table, last_year)).or_default() += 1;
    }

    /// Adds a record. `cells` are by position of the layout's column. Calls `odd` for each cell that was not simply read.
    pub(crate) fn push(
        &mut self,
        table: usize,
        last_year: bool,
        file: usize,
        line: u64,
        cells: &[&str],
        odd: &mut dyn FnMut(usize, Cell),
    ) -> Result<(), RestError> {
        let layout = &self.tables[table];
        let name = name(&layout.name, last_year);
        let count = self.counts.entry(name.clone()).or_default();
        *count += 1;
        let row = *count;
        if row == 1 {
            self.given(table, last_year)?;
        }
        let mut values: Vec<Value> = Vec::with_capacity(layout.columns.len() + 3);
        values.extend([Value::from(row as i64), Value::from(file as i64), Value::from(line as i64)]);
        for (position, column) in layout.columns.iter().enumerate() {
            let text = cells.get(position).copied().unwrap_or_default();
            let (value, what) = self.value(column.kind, self.spellings[table][position].as_deref(), text);
            if what != Cell::Read {
                odd(position, what);
            }
            if what == Cell::Unreadable {
                self.db.prepare_cached("INSERT INTO unreadable VALUES (?1, ?2, ?3)")?.execute((&name, row as i64, &*column.name))?;
            }
            values.push(value);
        }
        let marks = vec!["?"; values.len()].join(", ");
        self.db.prepare_cached(&format!("INSERT INTO \"{name}\" VALUES ({marks})"))?.execute(params_from_iter(values))?;
        Ok(())
    }

    fn value(&self, kind: Type, spellings: Option<&Spellings>, text: &str) -> (Value, Cell) {
        let text = text.trim_matches(|it: char| it.is_whitespace() || it == '\u{a0}');
        if text.is_empty() || self.blank.iter().any(|it| it.eq_ignore_ascii_case(text)) {
            return (Value::Null, Cell::Read);
        }
        if let Some(spellings) = spellings {
            return match spellings.read(text) {
                Spelled::Code(code) => (code.to_owned().into(), Cell::Read),
                Spelled::Otherwise(code) => (code.to_owned().into(), Cell::OtherSpelling),
                Spelled::Ambiguous => (text.to_owned().into(), Cell::AmbiguousSpelling),
                Spelled::NoCode | Spelled::Unknown => (text.to_owned().into(), Cell::UnknownSpelling),
            };
        }
        match kind {
            Type::Date | Type::DateTime => match day(text) {
                Some((day, form)) if self.dates.is_empty() || self.dates.iter().any(|it| it == form) => (text_of(day).into(), Cell::Read),
                Some((day, _)) => (text_of(day).into(), Cell::OtherForm),
                None => (Value::Null, Cell::Unreadable),
            },
            Type::Int => match text.parse::<i64>().ok().or_else(|| text.strip_suffix(".0").and_then(|it| it.parse().ok())) {
                Some(number) => (number.into(), Cell::Read),
                None => (Value::Null, Cell::Unreadable),
            },
            Type::Decimal => match text.parse::<f64>() {
                Ok(number) if number.is_finite() => (number.into(), Cell::Read),
                _ => (Value::Null, Cell::Unreadable),
            },
            _ if self.shape.capitals => (text.to_uppercase().into(), Cell::Read),
            _ => (text.to_owned().into(), Cell::Read),
        }
    }

    /// Sets what rules find in `parameter`: `year`, `collection_start`, `localAuthority` and others.
    pub fn set(&self, name: &str, value: &str) -> Result<(), RestError> {
        self.db.execute("INSERT OR REPLACE INTO parameter VALUES (?1, ?2)", (name, value))?;
        Ok(())
    }

    /// Adds a provider to the list that rules look providers up in. Cells are named as the columns of `provider`; others are left out.
    pub fn add_provider(&self, cells: &[(&str, &str)]) -> Result<(), RestError> {
        let known: Vec<&(&str, &str)> =
            cells.iter().filter(|(name, value)| PROVIDER.iter().any(|it| it.eq_ignore_ascii_case(name)) && !value.is_empty()).collect();
        let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
        let marks = vec!["?"; names.len()].join(", ");
        let sql = format!("INSERT INTO provider({}) VALUES ({marks})", names.join(", "));
        self.db.prepare_cached(&sql)?.execute(params_from_iter(known.iter().map(|(_, value)| *value)))?;
        Ok(())
    }

    /// Adds a record of a list: a provider, or a postcode.
    pub(crate) fn push_list(&self, table: &Table, cells: &[&str]) -> Result<(), RestError> {
        let mut values: Vec<(&str, String)> = Vec::with_capacity(cells.len());
        for (column, text) in table.columns.iter().zip(cells) {
            let text = match self.value(column.kind, None, text).0 {
                Value::Text(text) => text,
                Value::Integer(number) => number.to_string(),
                _ => continue,
            };
            // As the rules compare them: postcodes without a space, codes with commas between them.
            let text = match &*column.name {
                "postcode" => text.replace(' ', ""),
                "place_codes" | "provider_code" => text.replace('/', ",").replace(", ", ","),
                _ => text,
            };
            values.push((&column.name, text));
        }
        let of = |name: &str| values.iter().find(|(it, _)| *it == name).map(|(_, text)| text.as_str());
        if &*table.name == "postcode" {
            let mut insert = self.db.prepare_cached("INSERT OR REPLACE INTO postcode VALUES (?1, ?2, ?3, ?4)")?;
            insert.execute((of("postcode"), of("easting"), of("northing"), of("la")))?;
            return Ok(());
        }
        if of("URN").is_none() {
            return Ok(());
        }
        let cells: Vec<(&str, &str)> = values.iter().map(|(name, text)| (*name, text.as_str())).collect();
        self.add_provider(&cells)
    }

    /// Adds a postcode (in capitals, without a space) to the list by which rules tell distance and authority: metres east, and the
    /// authority's code.
    pub fn add_postcode(&self, postcode: &str, easting: Option<i64>, la: Option<&str>) -> Result<(), RestError> {
        let northing = easting.map(|_| 0);
        self.db.execute("INSERT OR REPLACE INTO postcode VALUES (?1, ?2, ?3, ?4)", (postcode, easting, northing, la))?;
        Ok(())
    }

    /// Says that the return has a table, though no record of it may follow: a file with headings only is a table that was given.
    pub(crate) fn given(&self, table: usize, last_year: bool) -> Result<(), RestError> {
        let name = name(&self.tables[table].name, last_year);
        self.db.prepare_cached("INSERT OR IGNORE INTO given VALUES (?1)")?.execute([name])?;
        Ok(())
    }

    /// Says that last year's return was given.
    pub(crate) fn previous_given(&self) -> Result<(), RestError> {
        self.db.execute("UPDATE parameter SET value = '1' WHERE name = 'previous_given'", [])?;
        Ok(())
    }

    /// Adds the rows of a return that was never written, and makes it ready for its rules. Rows of last year's return go into the tables of
    /// last year.
    pub fn take(&mut self, rows: &Rows, previous: Option<&Rows>) -> Result<(), RestError> {
        for (rows, last_year) in [(Some(rows), false), (previous, true)] {
            for rows in rows.into_iter().flat_map(|it| &it.tables) {
                let Some(table) = self.tables.iter().position(|it| *it.name == *rows.name) else { continue };
                if rows.made {
                    self.given(table, last_year)?;
                }
                for row in &rows.rows {
                    let cells: Vec<&str> = row.iter().map(String::as_str).collect();
                    self.push(table, last_year, 0, 0, &cells, &mut |_, _| {})?;
                }
            }
        }
        if previous.is_some() {
            self.previous_given()?;
        }
        self.index()
    }

    /// The rows of this year's or last year's return as its rules see them: dates `YYYY-MM-DD`, blanks empty. So returns that were read
    /// from files and returns that were built from a run can be compared.
    pub fn rows(&self, last_year: bool) -> Result<Rows, RestError> {
        let mut tables = Vec::new();
        for table in &self.tables {
            let columns: Vec<String> = table.columns.iter().map(|it| format!("CAST(\"{}\" AS TEXT)", it.name)).collect();
            let name = name(&table.name, last_year);
            let mut select = self.db.prepare(&format!("SELECT {} FROM \"{name}\" ORDER BY row", columns.join(", ")))?;
            let rows = select
                .query_map([], |row| (0..columns.len()).map(|at| Ok(row.get::<_, Option<String>>(at)?.unwrap_or_default())).collect())?
                .collect::<rusqlite::Result<Vec<Vec<String>>>>()?;
            let made = self.db.prepare_cached("SELECT 1 FROM given WHERE \"table\" = ?1")?.exists([&name])?;
            tables.push(TableRows { name: table.name.to_string(), made, rows });
        }
        Ok(Rows { tables })
    }

    /// Where the records of a table stand, in the order of [`Rest::rows`]: number in the table, file by its number in what was read, and
    /// line, which is 0 where the return was never written.
    pub fn places(&self, table: &str) -> Result<Vec<(u64, usize, u64)>, RestError> {
        let mut select = self.db.prepare(&format!("SELECT row, _file, _line FROM \"{table}\" ORDER BY row"))?;
        let places =
            select.query_map([], |it| Ok((it.get::<_, i64>(0)? as u64, it.get::<_, i64>(1)? as usize, it.get::<_, i64>(2)? as u64)))?;
        Ok(places.collect::<rusqlite::Result<_>>()?)
    }

    /// Makes the indexes by which rules look things up, once everything has been added.
    pub(crate) fn index(&self) -> Result<(), RestError> {
        for table in &self.tables {
            for suffix in suffixes(&self.shape) {
                self.db.execute_batch(&index(table, suffix, &self.shape.child))?;
            }
        }
        self.db.execute_batch(PROVIDERS)?;
        self.db.execute_batch("COMMIT; PRAGMA analysis_limit = 400; ANALYZE; PRAGMA query_only = ON")?;
        Ok(())
    }
}

/// The tables of a year.
fn suffixes(shape: &Shape) -> &'static [&'static str] {
    if shape.last_year { &["", "_last"] } else { &[""] }
}

fn name(table: &str, last_year: bool) -> String {
    if last_year { format!("{table}_last") } else { table.to_owned() }
}

fn create(table: &Table, suffix: &str) -> String {
    let column = |kind, name: &str| {
        let kind = match kind {
            Type::Int => "INTEGER",
            Type::Decimal => "REAL",
            _ => "TEXT",
        };
        format!(", \"{name}\" {kind}")
    };
    let columns: String = table.columns.iter().map(|it| column(it.kind, &it.name)).collect();
    format!("CREATE TABLE \"{}{suffix}\" (row INTEGER PRIMARY KEY, _file INTEGER, _line INTEGER{columns})", table.name)
}

/// By the child, and below it by what numbers its parents.
fn index(table: &Table, suffix: &str, child: &str) -> String {
    let Some(at) = table.position(child) else { return String::new() };
    // Numbers that records of a child share with their parents are keys of the layout that refer to another table.
    let shared = table.columns.iter().enumerate().filter(|(position, it)| *position != at && it.reference.is_some());
    let columns: Vec<String> = [child.to_owned()].into_iter().chain(shared.map(|(_, it)| it.name.to_string())).collect();
    format!("CREATE INDEX \"{0}{suffix}_child\" ON \"{0}{suffix}\"(\"{1}\")", table.name, columns.join("\", \""))
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

fn text_of(day: Date) -> String {
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
