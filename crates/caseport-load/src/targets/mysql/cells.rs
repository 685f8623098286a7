//! Cells on their way to MariaDB or MySQL, as variables of a statement, and on their way back, as text.

use caseport_model::{Block, Date, DateTime, Table, Type, Value, row::Row, row::parse_decimal};
use sqlx::{
    Arguments as _, Decode, ValueRef as _,
    mysql::{MySqlArguments, MySqlValueRef},
};

use crate::ddl::CODE_LENGTH;

/// Bytes that a cell other than text takes in a packet, at most.
const CELL: usize = 32;

/// The size of a row in a packet, or the column that is too short for its cell.
pub(super) fn check(table: &Table, row: &Row<'_>) -> Result<usize, usize> {
    let mut size = CELL;
    for (position, (column, value)) in table.columns.iter().zip(row.values()).enumerate() {
        size += CELL;
        if let Value::Text(text) = value {
            size += text.len();
            let longest = match column.kind {
                Type::String(length) => length as usize,
                Type::Code => CODE_LENGTH as usize,
                Type::PartialDate => 10,
                _ => usize::MAX,
            };
            if text.len() > longest && text.chars().count() > longest {
                return Err(position);
            }
        }
    }
    Ok(size)
}

/// Binds a cell: dates and decimals as text, which the server reads exactly or, in strict mode, not at all.
pub(super) fn bind(arguments: &mut MySqlArguments, value: Value<'_>) {
    let digits = |bytes: &[u8]| std::str::from_utf8(bytes).expect("digits are UTF-8").to_owned();
    match value {
        Value::Blank => arguments.add(None::<i64>),
        Value::Text(text) => arguments.add(text),
        Value::Int(number) => arguments.add(number),
        Value::Decimal(number) => {
            let mut text = String::new();
            caseport_model::row::write_decimal(number, &mut text);
            arguments.add(text)
        }
        Value::Bool(yes) => arguments.add(i64::from(yes)),
        Value::Date(date) => arguments.add(digits(&date.iso())),
        Value::DateTime(time) => arguments.add(digits(&time.iso())),
    }
    .expect("numbers and text can always be bound");
}

/// What stands for a cell that no value of the layout's type equals. U+0000 is never part of a text at rest.
const FOREIGN: Value<'static> = Value::Text("\0");

/// Reads a cell back by its type in the layout. A cell that is no such value comes back as its text, and so differs.
pub(super) fn push_cell(block: &mut Block, kind: Type, cell: MySqlValueRef<'_>) {
    if cell.is_null() {
        return block.push(Value::Blank);
    }
    let Ok(text) = <&str as Decode<sqlx::MySql>>::decode(cell) else { return block.push(FOREIGN) };
    block.push(
        match kind {
            Type::Int => text.parse().ok().map(Value::Int),
            Type::Bool => Some(Value::Bool(text == "1")).filter(|_| matches!(text, "0" | "1")),
            Type::Date => Date::parse_iso(text).map(Value::Date),
            Type::DateTime => DateTime::parse_iso(text).map(Value::DateTime),
            Type::Decimal => parse_decimal(text).map(Value::Decimal),
            _ => None,
        }
        .unwrap_or(Value::Text(text)),
    );
}
