//! What we understand a record to mean: typed cells in the order of the layout.
//!
//! Rows are kept in [`Block`]s: many rows of one table whose text shares one buffer, so that a row costs no allocation.

use std::fmt;

use crate::{
    date::{Date, DateTime},
    place::Origin,
};

/// One typed cell; text is a range in the buffer of its block.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// Nothing, for the reason kept beside the row (none is kept for "not recorded").
    Blank,
    /// Text, codes, keys and partial dates: start and end in the block's buffer. Never empty.
    Text(u32, u32),
    /// A whole number.
    Int(i64),
    /// A decimal number in ten-thousandths.
    Decimal(i64),
    /// Yes or no.
    Bool(bool),
    /// A day.
    Date(Date),
    /// A second of a day.
    DateTime(DateTime),
}

/// A cell with its text at hand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Value<'a> {
    /// Nothing.
    Blank,
    /// Text, codes, keys and partial dates.
    Text(&'a str),
    /// A whole number.
    Int(i64),
    /// A decimal number in ten-thousandths.
    Decimal(i64),
    /// Yes or no.
    Bool(bool),
    /// A day.
    Date(Date),
    /// A second of a day.
    DateTime(DateTime),
}

impl Value<'_> {
    /// Writes the value as it is shown and compared: ISO dates, `true` and `false`, plain numbers; nothing for a blank.
    pub fn write_to(&self, out: &mut String) {
        use std::fmt::Write as _;
        match *self {
            Value::Blank => {}
            Value::Text(text) => out.push_str(text),
            Value::Int(number) => write!(out, "{number}").expect("writing to a string cannot fail"),
            Value::Decimal(number) => write_decimal(number, out),
            Value::Bool(yes) => out.push_str(if yes { "true" } else { "false" }),
            Value::Date(date) => out.push_str(std::str::from_utf8(&date.iso()).expect("digits are UTF-8")),
            Value::DateTime(time) => out.push_str(std::str::from_utf8(&time.iso()).expect("digits are UTF-8")),
        }
    }

    /// Whether it is blank.
    pub fn is_blank(&self) -> bool {
        matches!(self, Value::Blank)
    }
}

/// Writes ten-thousandths as a plain decimal number without trailing zeros.
pub fn write_decimal(number: i64, out: &mut String) {
    use std::fmt::Write as _;
    let sign = if number < 0 { "-" } else { "" };
    let (whole, part) = (number.unsigned_abs() / 10_000, number.unsigned_abs() % 10_000);
    write!(out, "{sign}{whole}").expect("writing to a string cannot fail");
    if part != 0 {
        let part = format!("{part:04}");
        write!(out, ".{}", part.trim_end_matches('0')).expect("writing to a string cannot fail");
    }
}

/// Reads a plain decimal number with at most four decimals as ten-thousandths.
pub fn parse_decimal(text: &str) -> Option<i64> {
    let (negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let all_digits = |text: &str| text.bytes().all(|c| c.is_ascii_digit());
    let part = part.trim_end_matches('0');
    if whole.is_empty() || !all_digits(whole) || !all_digits(part) || part.len() > 4 {
        return None;
    }
    let number = whole.parse::<i64>().ok()?.checked_mul(10_000)? + format!("{part:0<4}").parse::<i64>().ok()?;
    Some(if negative { -number } else { number })
}

impl fmt::Debug for Value<'_> {
    /// Shows the kind of a value, never the value.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Value::Blank => "<blank>",
            Value::Text(_) => "<text>",
            Value::Int(_) => "<int>",
            Value::Decimal(_) => "<decimal>",
            Value::Bool(_) => "<bool>",
            Value::Date(_) => "<date>",
            Value::DateTime(_) => "<datetime>",
        })
    }
}

impl fmt::Debug for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Cell::Blank => "<blank>",
            Cell::Text(..) => "<text>",
            Cell::Int(_) => "<int>",
            Cell::Decimal(_) => "<decimal>",
            Cell::Bool(_) => "<bool>",
            Cell::Date(_) => "<date>",
            Cell::DateTime(_) => "<datetime>",
        })
    }
}

/// Why a cell is blank.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The source holds nothing, or a marker that means nothing.
    NotRecorded,
    /// The source holds something that cannot be read as this type.
    Unreadable,
    /// A code that no crosswalk lists.
    UnmappedCode,
    /// Readable, but impossible.
    OutOfRange,
    /// Known to the council, kept back on purpose.
    Withheld,
    /// The source system has no such column.
    NotHeldBySource,
    /// The question does not arise.
    NotApplicable,
}

impl Reason {
    /// All reasons.
    pub const ALL: [Reason; 7] = [
        Reason::NotRecorded,
        Reason::Unreadable,
        Reason::UnmappedCode,
        Reason::OutOfRange,
        Reason::Withheld,
        Reason::NotHeldBySource,
        Reason::NotApplicable,
    ];

    /// The words in mappings, `run.db` and reports.
    pub const fn as_str(self) -> &'static str {
        match self {
            Reason::NotRecorded => "not recorded",
            Reason::Unreadable => "unreadable",
            Reason::UnmappedCode => "unmapped code",
            Reason::OutOfRange => "out of range",
            Reason::Withheld => "withheld",
            Reason::NotHeldBySource => "not held by source",
            Reason::NotApplicable => "not applicable",
        }
    }

    /// The reason of those words.
    pub fn parse(words: &str) -> Option<Reason> {
        Reason::ALL.into_iter().find(|reason| reason.as_str() == words)
    }
}

/// Many rows of one table: cells row after row, their text in one buffer, and the origin of each row.
#[derive(Default, Clone)]
pub struct Block {
    /// Columns in each row.
    pub width: usize,
    cells: Vec<Cell>,
    text: String,
    origins: Vec<Origin>,
    ordinals: Vec<u32>,
}

impl Block {
    /// An empty block for rows of that many columns.
    pub fn new(width: usize) -> Block {
        Block { width, ..Block::default() }
    }

    /// Forgets all rows and keeps the memory.
    pub fn clear(&mut self) {
        self.cells.clear();
        self.text.clear();
        self.origins.clear();
        self.ordinals.clear();
    }

    /// Adds a cell to the row being built.
    #[inline]
    pub fn push(&mut self, value: Value<'_>) {
        let cell = match value {
            Value::Text(text) => {
                let start = self.text.len() as u32;
                self.text.push_str(text);
                Cell::Text(start, self.text.len() as u32)
            }
            Value::Blank => Cell::Blank,
            Value::Int(number) => Cell::Int(number),
            Value::Decimal(number) => Cell::Decimal(number),
            Value::Bool(yes) => Cell::Bool(yes),
            Value::Date(date) => Cell::Date(date),
            Value::DateTime(time) => Cell::DateTime(time),
        };
        self.cells.push(cell);
    }

    /// Ends the row being built: it must have `width` cells. `ordinal` counts the rows that one record makes, from 1.
    pub fn end_row(&mut self, origin: Origin, ordinal: u32) {
        self.origins.push(origin);
        self.ordinals.push(ordinal);
        assert_eq!(self.cells.len(), self.origins.len() * self.width, "a row has a cell for each column");
    }

    /// Takes back the row being built.
    pub fn abandon_row(&mut self) {
        self.cells.truncate(self.origins.len() * self.width);
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.origins.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.origins.is_empty()
    }

    /// A row, by position.
    pub fn row(&self, position: usize) -> Row<'_> {
        Row {
            cells: &self.cells[position * self.width..(position + 1) * self.width],
            text: &self.text,
            origin: self.origins[position],
            ordinal: self.ordinals[position],
        }
    }

    /// All rows, in order.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        (0..self.len()).map(|position| self.row(position))
    }

    /// Bytes of text held: what a batch costs in memory.
    pub fn text_len(&self) -> usize {
        self.text.len()
    }
}

impl fmt::Debug for Block {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Block({} rows of {})", self.len(), self.width)
    }
}

/// One row of a block.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    cells: &'a [Cell],
    text: &'a str,
    /// The record that made it.
    pub origin: Origin,
    /// Which of the record's rows it is, counted from 1.
    pub ordinal: u32,
}

impl<'a> Row<'a> {
    /// The value of a column, by position in the layout.
    #[inline]
    pub fn get(&self, column: usize) -> Value<'a> {
        match self.cells[column] {
            Cell::Blank => Value::Blank,
            Cell::Text(start, end) => Value::Text(&self.text[start as usize..end as usize]),
            Cell::Int(number) => Value::Int(number),
            Cell::Decimal(number) => Value::Decimal(number),
            Cell::Bool(yes) => Value::Bool(yes),
            Cell::Date(date) => Value::Date(date),
            Cell::DateTime(time) => Value::DateTime(time),
        }
    }

    /// All values, in the order of the layout.
    pub fn values(&self) -> impl Iterator<Item = Value<'a>> + '_ {
        (0..self.cells.len()).map(|column| self.get(column))
    }
}

impl fmt::Debug for Row<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Row").field("origin", &self.origin).field("cells", &self.cells).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::{Block, Value, parse_decimal, write_decimal};
    use crate::place::Origin;

    #[test]
    fn a_block_gives_back_its_rows() {
        let mut block = Block::new(2);
        block.push(Value::Text("a"));
        block.push(Value::Int(1));
        block.end_row(Origin::default(), 1);
        block.push(Value::Text("lost"));
        block.abandon_row();
        block.push(Value::Blank);
        block.push(Value::Text("b"));
        block.end_row(Origin::default(), 1);
        let rows: Vec<Vec<Value>> = block.rows().map(|row| row.values().collect()).collect();
        assert!(rows == [vec![Value::Text("a"), Value::Int(1)], vec![Value::Blank, Value::Text("b")]]);
        assert_eq!(format!("{:?}", block.row(0).get(0)), "<text>");
    }

    #[test]
    fn decimals_keep_their_value() {
        for (text, number) in [("12.5", 125_000), ("-0.25", -2500), ("7", 70_000)] {
            assert_eq!(parse_decimal(text), Some(number));
            let mut out = String::new();
            write_decimal(number, &mut out);
            assert_eq!(out, text);
        }
        assert_eq!(parse_decimal("1.00001"), None);
        assert_eq!(parse_decimal("1e5"), None);
    }
}
