//! The tables of a target, made from the canonical layout: the same names and types for every engine, in its words.

use std::fmt::Write as _;

use caseport_model::{Column, Layout, Required, Table, Type};

/// The words of an engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// SQLite 3.
    Sqlite,
    /// PostgreSQL 14 and later.
    Postgres,
}

/// All statements that make an empty target of that layout, in an order that works.
pub fn ddl(layout: &Layout, dialect: Dialect) -> String {
    let mut out = String::new();
    for table in &layout.tables {
        let _ = writeln!(out, "{};", create_table(table, layout, dialect, &quoted(&table.name), Whole::Yes));
    }
    for table in &layout.tables {
        for statement in create_indexes(table, &quoted(&table.name)) {
            let _ = writeln!(out, "{statement};");
        }
    }
    if dialect == Dialect::Postgres {
        for reference in layout.tables.iter().flat_map(|table| references(table, layout)) {
            let _ = writeln!(out, "{};", add_reference(&reference, None));
        }
    }
    out
}

/// What the layout looks like to a target: two layouts with the same fingerprint have the same tables.
pub(crate) fn fingerprint(layout: &Layout) -> String {
    blake3::hash(ddl(layout, Dialect::Postgres).as_bytes()).to_hex()[..32].to_owned()
}

/// Whether a table is made with its key at once, or gets it after the bulk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whole {
    Yes,
    WithoutKey,
}

/// A reference of a column to the key of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reference {
    pub(crate) name: String,
    pub(crate) table: String,
    pub(crate) column: String,
    pub(crate) to_table: String,
    pub(crate) to_column: String,
}

/// `CREATE TABLE` for one table; `name` is ready for SQL. SQLite can add references only here.
pub(crate) fn create_table(table: &Table, layout: &Layout, dialect: Dialect, name: &str, whole: Whole) -> String {
    let mut lines: Vec<String> = table
        .columns
        .iter()
        .map(|column| {
            let blank = if column.required == Required::No { "" } else { " NOT NULL" };
            format!("  {} {}{blank}", quoted(&column.name), sql_type(column, dialect))
        })
        .collect();
    if whole == Whole::Yes && table.key().next().is_some() {
        lines.push(format!("  {}", primary_key(table)));
    }
    if dialect == Dialect::Sqlite {
        for reference in references(table, layout) {
            lines.push(format!(
                "  CONSTRAINT {} FOREIGN KEY ({}) REFERENCES {} ({})",
                quoted(&reference.name),
                quoted(&reference.column),
                quoted(&reference.to_table),
                quoted(&reference.to_column)
            ));
        }
    }
    format!("CREATE TABLE {name} (\n{}\n)", lines.join(",\n"))
}

/// `CONSTRAINT … PRIMARY KEY (…)`.
pub(crate) fn primary_key(table: &Table) -> String {
    format!("CONSTRAINT {} PRIMARY KEY ({})", quoted(&short(&format!("pk_{}", table.name))), key_columns(table, ""))
}

/// The key columns, quoted, each after the prefix.
pub(crate) fn key_columns(table: &Table, prefix: &str) -> String {
    table.key().map(|position| format!("{prefix}{}", quoted(&table.columns[position].name))).collect::<Vec<_>>().join(", ")
}

/// `CREATE INDEX` for every column that refers to another table; `name` is the table, ready for SQL.
pub(crate) fn create_indexes(table: &Table, name: &str) -> Vec<String> {
    let sole = sole_key(table);
    table
        .columns
        .iter()
        .enumerate()
        .filter(|(position, column)| column.reference.is_some() && sole != Some(*position))
        .map(|(_, column)| {
            let index = quoted(&short(&format!("ix_{}_{}", table.name, column.name)));
            format!("CREATE INDEX {index} ON {name} ({})", quoted(&column.name))
        })
        .collect()
}

/// The references of a table. Only a table's sole key column can be referred to; other references are indexed but not enforced.
pub(crate) fn references(table: &Table, layout: &Layout) -> Vec<Reference> {
    table
        .columns
        .iter()
        .filter_map(|column| {
            let (to_table, to_column) = column.reference.as_ref()?;
            let to = layout.table(to_table)?;
            (sole_key(to)? == to.position(to_column)?).then(|| Reference {
                name: short(&format!("fk_{}_{}", table.name, column.name)),
                table: table.name.to_string(),
                column: column.name.to_string(),
                to_table: to_table.clone(),
                to_column: to_column.clone(),
            })
        })
        .collect()
}

/// `ALTER TABLE … ADD CONSTRAINT … FOREIGN KEY`, in PostgreSQL.
pub(crate) fn add_reference(reference: &Reference, schema: Option<&str>) -> String {
    let place = |table: &str| schema.map_or_else(|| quoted(table), |schema| format!("{}.{}", quoted(schema), quoted(table)));
    format!(
        "ALTER TABLE {} ADD CONSTRAINT {} FOREIGN KEY ({}) REFERENCES {} ({})",
        place(&reference.table),
        quoted(&reference.name),
        quoted(&reference.column),
        place(&reference.to_table),
        quoted(&reference.to_column)
    )
}

/// A name ready for SQL.
pub(crate) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// The type of a column in the words of the engine.
pub(crate) fn sql_type(column: &Column, dialect: Dialect) -> String {
    // Keys compare byte by byte, so that both sides of a reconciliation have one order and an index can give it.
    let by_bytes = if column.required == Required::Key || column.reference.is_some() { " COLLATE \"C\"" } else { "" };
    match (dialect, column.kind) {
        (Dialect::Sqlite, Type::String(_) | Type::Text | Type::Code | Type::PartialDate | Type::Date | Type::DateTime) => "TEXT".into(),
        (Dialect::Sqlite, Type::Int | Type::Bool) => "INTEGER".into(),
        (Dialect::Sqlite, Type::Decimal) => "NUMERIC".into(),
        (Dialect::Postgres, Type::String(length)) => format!("varchar({length}){by_bytes}"),
        (Dialect::Postgres, Type::Text | Type::Code | Type::PartialDate) => format!("text{by_bytes}"),
        (Dialect::Postgres, Type::Date) => "date".into(),
        (Dialect::Postgres, Type::DateTime) => "timestamp".into(),
        (Dialect::Postgres, Type::Bool) => "boolean".into(),
        (Dialect::Postgres, Type::Int) => "bigint".into(),
        (Dialect::Postgres, Type::Decimal) => "numeric(19,4)".into(),
    }
}

fn sole_key(table: &Table) -> Option<usize> {
    let mut keys = table.key();
    keys.next().filter(|_| keys.next().is_none())
}

/// PostgreSQL cuts names at 63 bytes; a longer one gets a hash at its end, so that two stay two.
fn short(name: &str) -> String {
    if name.len() <= 63 {
        return name.to_owned();
    }
    let cut = (0..=54).rev().find(|&at| name.is_char_boundary(at)).unwrap_or(0);
    format!("{}_{}", &name[..cut], &blake3::hash(name.as_bytes()).to_hex()[..8])
}
