//! The tables of a target, made from the canonical layout: the same names and types for every engine, in its words.
//!
//! Targets of the first three are loaded over a connection; for SQL Server and Oracle the statements go with files that are loaded there.

use std::fmt::Write as _;

use caseport_model::{Column, Layout, Required, Table, Type};

/// The words of an engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// SQLite 3.
    Sqlite,
    /// PostgreSQL 14 and later.
    Postgres,
    /// MariaDB 10.6 and later, MySQL 8.0.17 and later.
    MySql,
    /// SQL Server 2017 and later.
    SqlServer,
    /// Oracle Database 12.2 and later.
    Oracle,
}

impl Dialect {
    /// A name ready for SQL. Oracle's is written large, so that it needs no quotes in a query.
    pub(crate) fn quote(self, name: &str) -> String {
        match self {
            Dialect::Sqlite | Dialect::Postgres => quoted(name),
            Dialect::MySql => format!("`{}`", name.replace('`', "``")),
            Dialect::SqlServer => format!("[{}]", name.replace(']', "]]")),
            Dialect::Oracle => quoted(&name.to_uppercase()),
        }
    }

    /// Whether `CREATE TABLE` says the references too. MySQL's is one step that holds whole or not at all, as a later `ALTER TABLE`
    /// of a load that dies would not.
    fn refers_inside(self) -> bool {
        matches!(self, Dialect::Sqlite | Dialect::MySql)
    }
}

/// All statements that make an empty target of that layout, in an order that works.
pub fn ddl(layout: &Layout, dialect: Dialect) -> String {
    let mut out = String::new();
    if dialect == Dialect::MySql {
        // A reference may stand before the table that it leads to.
        out.push_str("SET foreign_key_checks = 0;\n");
    }
    for table in &layout.tables {
        let _ = writeln!(out, "{};", create_table(table, layout, dialect, &dialect.quote(&table.name), Whole::Yes));
    }
    if dialect == Dialect::MySql {
        out.push_str("SET foreign_key_checks = 1;\n");
        return out;
    }
    for table in &layout.tables {
        for statement in create_indexes(table, dialect, &dialect.quote(&table.name)) {
            let _ = writeln!(out, "{statement};");
        }
    }
    if !dialect.refers_inside() {
        for reference in layout.tables.iter().flat_map(|table| references(table, layout)) {
            let _ = writeln!(out, "{};", add_reference(&reference, dialect));
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
    /// With its key, and without references and indexes.
    OnlyKey,
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
            format!("  {} {}{blank}", dialect.quote(&column.name), sql_type(column, dialect))
        })
        .collect();
    if whole != Whole::WithoutKey && table.key().next().is_some() {
        lines.push(format!("  {}", primary_key(table, dialect)));
    }
    if dialect == Dialect::MySql && whole == Whole::Yes {
        lines.extend(indexes(table).map(|(index, column)| format!("  KEY {} ({})", dialect.quote(&index), dialect.quote(column))));
    }
    if dialect.refers_inside() && whole == Whole::Yes {
        for reference in references(table, layout) {
            lines.push(format!("  {}", constraint(&reference, dialect, &dialect.quote(&reference.to_table))));
        }
    }
    let tail = if dialect == Dialect::MySql { MYSQL_TABLE } else { "" };
    format!("CREATE TABLE {name} (\n{}\n){tail}", lines.join(",\n"))
}

/// Text compares byte by byte, in capitals and to the last space. MariaDB and MySQL call that by different names; each reads its own
/// of the two comments.
const MYSQL_TABLE: &str =
    " ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */";

/// What MariaDB and MySQL call a collation of text that compares byte by byte.
pub(crate) const MYSQL_BY_BYTES: [&str; 2] = ["utf8mb4_nopad_bin", "utf8mb4_0900_bin"];

/// `CONSTRAINT … PRIMARY KEY (…)`.
pub(crate) fn primary_key(table: &Table, dialect: Dialect) -> String {
    let columns = table.key().map(|position| dialect.quote(&table.columns[position].name)).collect::<Vec<_>>().join(", ");
    format!("CONSTRAINT {} PRIMARY KEY ({columns})", dialect.quote(&primary_key_name(table)))
}

/// What the key of a table is called.
pub(crate) fn primary_key_name(table: &Table) -> String {
    short(&format!("pk_{}", table.name))
}

/// `CREATE INDEX` for every column that refers to another table; `name` is the table, ready for SQL.
pub(crate) fn create_indexes(table: &Table, dialect: Dialect, name: &str) -> Vec<String> {
    indexes(table).map(|(index, column)| format!("CREATE INDEX {} ON {name} ({})", dialect.quote(&index), dialect.quote(column))).collect()
}

/// The names of those indexes.
pub(crate) fn index_names(table: &Table) -> impl Iterator<Item = String> {
    indexes(table).map(|(index, _)| index)
}

/// Name and column of each index.
pub(crate) fn indexes(table: &Table) -> impl Iterator<Item = (String, &str)> {
    let sole = sole_key(table);
    table
        .columns
        .iter()
        .enumerate()
        .filter(move |(position, column)| column.reference.is_some() && sole != Some(*position))
        .map(|(_, column)| (short(&format!("ix_{}_{}", table.name, column.name)), &*column.name))
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

/// `ALTER TABLE … ADD CONSTRAINT … FOREIGN KEY`.
pub(crate) fn add_reference(reference: &Reference, dialect: Dialect) -> String {
    format!("ALTER TABLE {} ADD {}", dialect.quote(&reference.table), constraint(reference, dialect, &dialect.quote(&reference.to_table)))
}

/// The same for all references of one table of a schema, in one statement.
pub(crate) fn add_references(references: &[Reference], dialect: Dialect, schema: &str) -> Option<String> {
    let place = |table: &str| format!("{}.{}", dialect.quote(schema), dialect.quote(table));
    let table = place(&references.first()?.table);
    let each: Vec<String> =
        references.iter().map(|reference| format!("ADD {}", constraint(reference, dialect, &place(&reference.to_table)))).collect();
    Some(format!("ALTER TABLE {table} {}", each.join(", ")))
}

/// `CONSTRAINT … FOREIGN KEY …`; `to` is the other table, ready for SQL.
pub(crate) fn constraint(reference: &Reference, dialect: Dialect, to: &str) -> String {
    format!(
        "CONSTRAINT {} FOREIGN KEY ({}) REFERENCES {to} ({})",
        dialect.quote(&reference.name),
        dialect.quote(&reference.column),
        dialect.quote(&reference.to_column)
    )
}

/// A name ready for standard SQL.
pub(crate) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// The type of a column in the words of the engine.
pub(crate) fn sql_type(column: &Column, dialect: Dialect) -> String {
    // Keys compare byte by byte, so that both sides of a reconciliation have one order and an index can give it.
    let is_key = column.required == Required::Key || column.reference.is_some();
    let by_bytes = match dialect {
        Dialect::Postgres if is_key => " COLLATE \"C\"",
        Dialect::SqlServer if is_key => " COLLATE Latin1_General_100_BIN2",
        _ => "",
    };
    match (dialect, column.kind) {
        (Dialect::Sqlite, Type::String(_) | Type::Text | Type::Code | Type::PartialDate | Type::Date | Type::DateTime) => "TEXT".into(),
        (Dialect::Sqlite, Type::Int | Type::Bool) => "INTEGER".into(),
        (Dialect::Sqlite, Type::Decimal) => "NUMERIC".into(),
        (Dialect::Postgres, Type::String(length)) => format!("varchar({length}){by_bytes}"),
        (Dialect::Postgres, Type::Text | Type::Code | Type::PartialDate) => format!("text{by_bytes}"),
        (Dialect::Postgres, Type::DateTime) => "timestamp".into(),
        (Dialect::Postgres, Type::Bool) => "boolean".into(),
        (Dialect::Postgres, Type::Decimal) => "numeric(19,4)".into(),
        // These cannot index text without limit.
        (dialect, Type::Code) => bounded(dialect, CODE_LENGTH, by_bytes),
        (dialect, Type::PartialDate) => bounded(dialect, 10, by_bytes),
        (dialect, Type::String(length)) => bounded(dialect, length, by_bytes),
        (Dialect::MySql, Type::Text) => "longtext".into(),
        (Dialect::MySql, Type::DateTime) => "datetime".into(),
        (Dialect::MySql, Type::Bool) => "tinyint(1)".into(),
        (Dialect::Postgres | Dialect::MySql | Dialect::SqlServer, Type::Int) => "bigint".into(),
        (Dialect::MySql | Dialect::SqlServer, Type::Decimal) => "decimal(19,4)".into(),
        (Dialect::SqlServer, Type::Text) => "nvarchar(max)".into(),
        (Dialect::SqlServer, Type::DateTime) => "datetime2(0)".into(),
        (Dialect::SqlServer, Type::Bool) => "bit".into(),
        (Dialect::Oracle, Type::Text) => "clob".into(),
        (Dialect::Oracle, Type::DateTime) => "timestamp(0)".into(),
        (Dialect::Oracle, Type::Bool) => "number(1)".into(),
        (Dialect::Oracle, Type::Int) => "number(19)".into(),
        (Dialect::Oracle, Type::Decimal) => "number(19,4)".into(),
        (_, Type::Date) => "date".into(),
    }
}

/// The longest code, where codes need a limit.
pub(crate) const CODE_LENGTH: u32 = 255;

/// Text of so many characters, or without limit where the engine's own limit is lower.
fn bounded(dialect: Dialect, length: u32, by_bytes: &str) -> String {
    match dialect {
        // A row of MySQL holds 65,535 bytes of such columns.
        Dialect::MySql if length <= 4000 => format!("varchar({length})"),
        Dialect::MySql => "longtext".into(),
        Dialect::SqlServer if length <= 4000 => format!("nvarchar({length}){by_bytes}"),
        Dialect::SqlServer => format!("nvarchar(max){by_bytes}"),
        // 4000 bytes, at up to four a character.
        Dialect::Oracle if length <= 1000 => format!("varchar2({length} CHAR)"),
        Dialect::Oracle => "clob".into(),
        Dialect::Sqlite | Dialect::Postgres => "text".into(),
    }
}

fn sole_key(table: &Table) -> Option<usize> {
    let mut keys = table.key();
    keys.next().filter(|_| keys.next().is_none())
}

/// PostgreSQL cuts names at 63 bytes; a longer one gets a hash at its end, so that two stay two.
pub(crate) fn short(name: &str) -> String {
    if name.len() <= 63 {
        return name.to_owned();
    }
    let cut = (0..=54).rev().find(|&at| name.is_char_boundary(at)).unwrap_or(0);
    format!("{}_{}", &name[..cut], &blake3::hash(name.as_bytes()).to_hex()[..8])
}
