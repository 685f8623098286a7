//! SQL Server: bulk copies of Unicode text with a format file for each table, and a script that loads them in one transaction.
//!
//! Every cell is UTF-16 with its length before it, as `bcp -N` writes text, and not between terminators, as `-w` and `-c` do. A bulk copy
//! quotes and escapes nothing, so with terminators a note that holds one is cut into two cells; with a length any text is safe, and
//! NULL has a length of its own. UTF-16 and not UTF-8, because `-c` with code page 65001 needs a recent server, and none on Linux.
//! The format files are those of text and not XML: `bcp` and `BULK INSERT` read both, and these are a line a column.

use std::{collections::BTreeMap, fmt::Write as _};

use caseport_model::{Column, Layout, Table, Type, Value, row::Row};

use super::{Form, Unfit, reading::plain};
use crate::{
    ddl::{Dialect, Whole, add_reference, create_indexes, create_table, references, sql_type},
    marker::{MARKER_COLUMNS, MARKER_TABLE, Marker},
    targets::text_literal,
};

pub(super) struct SqlServer;

impl Form for SqlServer {
    fn dialect(&self) -> Dialect {
        Dialect::SqlServer
    }

    fn data(&self, table: &str) -> String {
        format!("{table}.bcp")
    }

    fn layout(&self, table: &str) -> String {
        format!("{table}.fmt")
    }

    fn schema(&self) -> &'static str {
        SCRIPT
    }

    fn write(&self, table: &Table, row: &Row<'_>, out: &mut Vec<u8>) -> Result<(), Unfit> {
        let mut text = String::new();
        for (position, column) in table.columns.iter().enumerate() {
            let prefix = prefix(column);
            let value = row.get(position);
            if value.is_blank() {
                out.resize(out.len() + prefix, 0xFF);
                continue;
            }
            let is_key = column.required == caseport_model::Required::Key || column.reference.is_some();
            if is_key && matches!(value, Value::Text(text) if text.ends_with(' ')) {
                let why = "SQL Server does not tell a key from the same one with a space behind it";
                return Err(Unfit { column: position, why });
            }
            text.clear();
            plain(&value, &mut text);
            let start = out.len();
            out.resize(start + prefix, 0);
            out.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
            let length = out.len() - start - prefix;
            if length > LONGEST {
                return Err(Unfit { column: position, why: "it is longer than a column can be" });
            }
            out[start..start + prefix].copy_from_slice(&(length as u64).to_le_bytes()[..prefix]);
        }
        Ok(())
    }

    fn lay_out(&self, table: &Table, _: &[usize]) -> String {
        // The version of the oldest server that the tables are made for.
        let mut out = format!("14.0\n{}\n", table.columns.len());
        for (position, column) in table.columns.iter().enumerate() {
            let number = position + 1;
            let (prefix, length) = (prefix(column), 2 * characters(column));
            let _ = writeln!(out, "{number:<4} SQLNCHAR {prefix} {length:<5} \"\" {number:<4} {} \"\"", column.name);
        }
        out
    }

    fn scripts(&self, layout: &Layout, marker: &Marker, rows: &BTreeMap<String, u64>) -> Vec<(&'static str, String)> {
        let dialect = Dialect::SqlServer;
        let mut out = format!(
            "-- Loads an empty database of SQL Server 2017 or later with the rows of {} {}: all of them, or none.\n\
             --   sqlcmd -S SERVER -d DATABASE -b -v folder=\"D:\\trial\" -i {SCRIPT}\n\
             -- `folder` is where this file stands, as the server sees it: the server reads the files, not sqlcmd.\n\
             SET NOCOUNT ON;\nSET XACT_ABORT ON;\nBEGIN TRANSACTION;\n",
            marker.model, marker.version
        );
        for table in &layout.tables {
            let _ = writeln!(out, "{};", create_table(table, layout, dialect, &dialect.quote(&table.name), Whole::Yes));
        }
        for table in &layout.tables {
            let count = rows.get(&*table.name).copied().unwrap_or_default();
            if count == 0 {
                continue;
            }
            let name = dialect.quote(&table.name);
            // By default up to ten records that cannot be read are passed over without a word.
            let _ = writeln!(
                out,
                "BULK INSERT {name} FROM '$(folder)\\{}' WITH (FORMATFILE = '$(folder)\\{}', KEEPNULLS, TABLOCK, MAXERRORS = 0);",
                self.data(&table.name),
                self.layout(&table.name)
            );
            let _ = writeln!(
                out,
                "IF (SELECT COUNT_BIG(*) FROM {name}) <> {count}\n  THROW 50000, 'table {}: not the {count} rows that were written', 1;",
                table.name
            );
        }
        for table in &layout.tables {
            for statement in create_indexes(table, dialect, &dialect.quote(&table.name)) {
                let _ = writeln!(out, "{statement};");
            }
        }
        for reference in layout.tables.iter().flat_map(|it| references(it, layout)) {
            let _ = writeln!(out, "{};", add_reference(&reference, dialect));
        }
        let columns = MARKER_COLUMNS.map(|it| format!("{} nvarchar(255) NOT NULL", dialect.quote(it))).join(", ");
        let values = [&marker.model, &marker.version, &marker.layout].map(|it| format!("N{}", text_literal(it))).join(", ");
        let name = dialect.quote(MARKER_TABLE);
        let _ = writeln!(out, "CREATE TABLE {name} ({columns});\nINSERT INTO {name} VALUES ({values});\nCOMMIT TRANSACTION;");
        vec![(SCRIPT, out)]
    }
}

const SCRIPT: &str = "load.sql";

/// Bytes of the longest cell that we read back.
const LONGEST: usize = 1 << 29;

/// Whether a column takes text of any length.
fn is_max(column: &Column) -> bool {
    sql_type(column, Dialect::SqlServer).starts_with("nvarchar(max)")
}

/// Bytes of the length before a cell: eight where there is no limit, two elsewhere.
fn prefix(column: &Column) -> usize {
    if is_max(column) { 8 } else { 2 }
}

/// The most characters of a cell; 0: no limit.
fn characters(column: &Column) -> u32 {
    match column.kind {
        _ if is_max(column) => 0,
        Type::String(length) => length,
        Type::Code => crate::ddl::CODE_LENGTH,
        Type::PartialDate | Type::Date => 10,
        Type::DateTime => 19,
        Type::Int | Type::Decimal => 21,
        Type::Bool => 1,
        Type::Text => 0,
    }
}
