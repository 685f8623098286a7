//! How rows are read again: in blocks, typed by the layout, in the order of arrival or of their keys.

use std::ops::ControlFlow;

use caseport_model::{Block, Date, DateTime, FileId, Origin, Table, Type, Value, row::parse_decimal};
use rusqlite::{Connection, types::ValueRef};

use crate::{
    run::{Run, RunError},
    schema,
};

/// In which order rows are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// As they arrived: files in the order of their names, records in the order of the file.
    Arrival,
    /// By key, compared byte by byte.
    Key,
}

impl Run {
    /// Hands the rows of a table to `sink` in blocks of at most `batch` rows, until it breaks off. Of where a row came from it has the file and
    /// the record, which is what a message names.
    pub fn rows(&self, table: &Table, order: Order, batch: usize, sink: &mut dyn FnMut(&Block) -> ControlFlow<()>) -> Result<(), RunError> {
        let columns: Vec<String> = table.columns.iter().map(|it| schema::quoted(&it.name)).collect();
        let by = match order {
            Order::Arrival => "rowid".to_owned(),
            Order::Key => schema::key_columns(table),
        };
        let select = format!("SELECT {}, _file, _record FROM {} ORDER BY {by}", columns.join(", "), schema::quoted(&table.name));
        let width = columns.len();
        let mut block = Block::new(width);
        let read = |db: &Connection| {
            let mut select = db.prepare(&select)?;
            let mut rows = select.query([])?;
            while let Some(row) = rows.next()? {
                for (position, column) in table.columns.iter().enumerate() {
                    block.push(value(column.kind, row.get_ref(position)?));
                }
                let (file, record) = (row.get(width)?, row.get(width + 1)?);
                block.end_row(Origin { file: FileId(file), record, ..Origin::default() }, 1);
                if block.len() == batch {
                    if sink(&block).is_break() {
                        return Ok(());
                    }
                    block.clear();
                }
            }
            if !block.is_empty() {
                let _ = sink(&block);
            }
            Ok(())
        };
        match order {
            Order::Arrival => self.passing_by(read),
            Order::Key => self.attempt(read),
        }
    }
}

/// A cell of SQLite as a value of the model. What does not fit the type stays text, so that a comparison sees it.
pub fn value(kind: Type, cell: ValueRef<'_>) -> Value<'_> {
    match cell {
        ValueRef::Null | ValueRef::Blob(_) => Value::Blank,
        ValueRef::Integer(number) => match kind {
            Type::Bool => Value::Bool(number != 0),
            Type::Decimal => Value::Decimal(number.saturating_mul(10_000)),
            _ => Value::Int(number),
        },
        ValueRef::Real(number) => match kind {
            Type::Decimal => Value::Decimal((number * 10_000.0).round() as i64),
            _ => Value::Int(number as i64),
        },
        ValueRef::Text(bytes) => {
            let text = simdutf8::basic::from_utf8(bytes).unwrap_or("\u{fffd}");
            let typed = match kind {
                Type::Date => Date::parse_iso(text).map(Value::Date),
                Type::DateTime => DateTime::parse_iso(text).map(Value::DateTime),
                Type::Decimal => parse_decimal(text).map(Value::Decimal),
                _ => None,
            };
            typed.unwrap_or(Value::Text(text))
        }
    }
}
