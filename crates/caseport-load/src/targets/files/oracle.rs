//! Oracle: records for SQL*Loader with a control file for each table, and scripts that make the tables, load and check them.
//!
//! A record has its length before it (`VAR`), so that a line break in a note ends nothing; texts stand in quotes, quotes within them are
//! doubled. A CLOB stands in the record, and the control file says the length of the longest, since SQL*Loader cuts off a field
//! without one at 255 bytes and takes no record longer than its read buffer, which is 20 MB at most; a file for each note
//! (`LOBFILE`) would be hundreds of thousands of files. Oracle commits each CREATE TABLE and each run of SQL*Loader, so a load that fails there
//! is undone by `drop.sql` and not by a rollback.

use std::{collections::BTreeMap, fmt::Write as _};

use caseport_model::{Layout, Table, Type, Value, row::Row};

use super::{Form, Unfit, reading::plain};
use crate::{
    ddl::{CODE_LENGTH, Dialect, Whole, add_reference, create_indexes, create_table, references, sql_type},
    marker::{MARKER_COLUMNS, MARKER_TABLE, Marker},
    targets::text_literal,
};

pub(super) struct Oracle;

impl Form for Oracle {
    fn dialect(&self) -> Dialect {
        Dialect::Oracle
    }

    fn data(&self, table: &str) -> String {
        format!("{table}.dat")
    }

    fn layout(&self, table: &str) -> String {
        format!("{table}.ctl")
    }

    fn schema(&self) -> &'static str {
        TABLES
    }

    fn write(&self, table: &Table, row: &Row<'_>, out: &mut Vec<u8>) -> Result<(), Unfit> {
        let start = out.len();
        out.resize(start + DIGITS, b'0');
        let mut text = String::new();
        for (position, _) in table.columns.iter().enumerate() {
            if position > 0 {
                out.push(b',');
            }
            let value = row.get(position);
            text.clear();
            plain(&value, &mut text);
            if matches!(value, Value::Text(_)) {
                out.push(b'"');
                for byte in text.bytes() {
                    if byte == b'"' {
                        out.push(b'"');
                    }
                    out.push(byte);
                }
                out.push(b'"');
            } else {
                out.extend_from_slice(text.as_bytes());
            }
            if out.len() - start > BUFFER {
                return Err(Unfit { column: position, why: "its record is longer than SQL*Loader reads, which is 20 MB" });
            }
        }
        let length = format!("{:0DIGITS$}", out.len() - start - DIGITS);
        out[start..start + DIGITS].copy_from_slice(length.as_bytes());
        Ok(())
    }

    fn lay_out(&self, table: &Table, longest: &[usize]) -> String {
        let dialect = Dialect::Oracle;
        let fields: Vec<String> = table
            .columns
            .iter()
            .zip(longest)
            .map(|(column, longest)| {
                let kind = match column.kind {
                    // Four bytes a character, doubled where they are quotes, and two quotes around them.
                    Type::String(length) if !is_clob(column) => format!("CHAR({})", 8 * length + 2),
                    Type::Code => format!("CHAR({})", 8 * CODE_LENGTH + 2),
                    Type::PartialDate => "CHAR(82)".into(),
                    Type::String(_) | Type::Text => format!("CHAR({})", (longest + 2).max(4000)),
                    Type::Date => "DATE \"YYYY-MM-DD\"".into(),
                    Type::DateTime => "TIMESTAMP \"YYYY-MM-DD HH24:MI:SS\"".into(),
                    Type::Int | Type::Bool => "INTEGER EXTERNAL".into(),
                    Type::Decimal => "DECIMAL EXTERNAL".into(),
                };
                format!("  {} {kind}", dialect.quote(&column.name))
            })
            .collect();
        format!(
            "OPTIONS (ERRORS=0, READSIZE={BUFFER}, BINDSIZE={BUFFER})\n\
             LOAD DATA\n\
             CHARACTERSET AL32UTF8\n\
             INFILE '{}' \"VAR {DIGITS}\"\n\
             INSERT INTO TABLE {}\n\
             FIELDS TERMINATED BY ',' OPTIONALLY ENCLOSED BY '\"'\n\
             TRAILING NULLCOLS\n(\n{}\n)\n",
            self.data(&table.name),
            dialect.quote(&table.name),
            fields.join(",\n")
        )
    }

    fn scripts(&self, layout: &Layout, marker: &Marker, rows: &BTreeMap<String, u64>) -> Vec<(&'static str, String)> {
        let dialect = Dialect::Oracle;
        let filled: Vec<(&str, u64)> =
            layout.tables.iter().filter_map(|it| Some((&*it.name, rows.get(&*it.name).copied().filter(|it| *it > 0)?))).collect();
        let (mut tables, mut check, mut drop) = (String::new(), String::new(), String::new());
        for table in &layout.tables {
            let name = dialect.quote(&table.name);
            let _ = writeln!(tables, "{};", create_table(table, layout, dialect, &name, Whole::Yes));
            let _ = writeln!(drop, "DROP TABLE {name} CASCADE CONSTRAINTS PURGE;");
        }
        let name = dialect.quote(MARKER_TABLE);
        let _ = writeln!(drop, "DROP TABLE {name} PURGE;");
        for (table, count) in &filled {
            let name = dialect.quote(table);
            let _ = writeln!(
                check,
                "DECLARE\n  n number;\nBEGIN\n  SELECT COUNT(*) INTO n FROM {name};\n  IF n <> {count} THEN\n    \
                 RAISE_APPLICATION_ERROR(-20000, 'table {table}: not the {count} rows that were written');\n  END IF;\nEND;\n/"
            );
        }
        for table in &layout.tables {
            for statement in create_indexes(table, dialect, &dialect.quote(&table.name)) {
                let _ = writeln!(check, "{statement};");
            }
        }
        for reference in layout.tables.iter().flat_map(|it| references(it, layout)) {
            let _ = writeln!(check, "{};", add_reference(&reference, dialect));
        }
        let columns = MARKER_COLUMNS.map(|it| format!("{} varchar2(255 CHAR) NOT NULL", dialect.quote(it))).join(", ");
        let values = [&marker.model, &marker.version, &marker.layout].map(|it| text_literal(it)).join(", ");
        let _ = writeln!(check, "CREATE TABLE {name} ({columns});\nINSERT INTO {name} VALUES ({values});\nCOMMIT;");
        let names: Vec<&str> = filled.iter().map(|it| it.0).collect();
        vec![
            (TABLES, tables),
            ("check.sql", check),
            ("drop.sql", drop),
            ("load.sh", SHELL.replace("TABLES", &names.join(" "))),
            ("load.cmd", WINDOWS.replace("TABLES", &names.join(" ")).replace('\n', "\r\n")),
        ]
    }
}

const TABLES: &str = "tables.sql";

/// Digits of the length before a record.
const DIGITS: usize = 8;

/// The largest read buffer of SQL*Loader, and so the longest record.
const BUFFER: usize = 20_971_520;

fn is_clob(column: &caseport_model::Column) -> bool {
    sql_type(column, Dialect::Oracle) == "clob"
}

/// Logs and rejected records hold what the tables hold, so they are private, and they stand beside the folder, which stays as it is.
const SHELL: &str = r#"#!/bin/sh
# Loads an empty schema of Oracle 12.2 or later. Needs sqlplus and sqlldr.
#   sh load.sh /@ALIAS
# ALIAS is an entry of a wallet: a password on the command line can be seen by others. Stops at the first error; drop.sql undoes a load.
set -eu
cd "$(dirname "$0")"
connect=${1:?say how to connect, such as /@ALIAS}
logs="../$(basename "$PWD").logs"
umask 077
mkdir -p "$logs"
export NLS_LANG="ENGLISH_UNITED KINGDOM.AL32UTF8" NLS_NUMERIC_CHARACTERS=".,"
run() {
  { printf 'WHENEVER SQLERROR EXIT FAILURE ROLLBACK\nSET DEFINE OFF\n'; cat "$1"; } | sqlplus -S -L "$connect"
}
run tables.sql
for table in TABLES; do
  sqlldr userid="$connect" control="$table.ctl" log="$logs/$table.log" bad="$logs/$table.bad"
done
run check.sql
"#;

const WINDOWS: &str = r#"@echo off
rem Loads an empty schema of Oracle 12.2 or later. Needs sqlplus and sqlldr.
rem   load.cmd /@ALIAS
rem ALIAS is an entry of a wallet: a password on the command line can be seen by others. Stops at the first error; drop.sql undoes a load.
setlocal
cd /d "%~dp0"
if "%~1"=="" (echo say how to connect, such as /@ALIAS& exit /b 2)
for %%i in (.) do set logs=..\%%~nxi.logs
if not exist "%logs%" mkdir "%logs%"
set NLS_LANG=ENGLISH_UNITED KINGDOM.AL32UTF8
set NLS_NUMERIC_CHARACTERS=.,
(echo WHENEVER SQLERROR EXIT FAILURE ROLLBACK& echo SET DEFINE OFF& type tables.sql) | sqlplus -S -L "%~1" || exit /b 1
for %%t in (TABLES) do (
  sqlldr userid="%~1" control="%%t.ctl" log="%logs%\%%t.log" bad="%logs%\%%t.bad" || exit /b 1
)
(echo WHENEVER SQLERROR EXIT FAILURE ROLLBACK& echo SET DEFINE OFF& type check.sql) | sqlplus -S -L "%~1" || exit /b 1
"#;
