//! A plain dump of PostgreSQL: all tables in one script, their rows as `COPY … FROM stdin`. Every column is text, because an extract has
//! cells that are no days and no numbers.

use std::{fmt::Write as _, io};

use super::{Files, Format, Kept};

pub(crate) const FORMAT: Format =
    Format { name: "pg-dump", about: "a plain dump of PostgreSQL (COPY), one script", file: "dump.sql", write: Some(write) };

#[expect(clippy::unnecessary_wraps, reason = "the door of all formats, some of which refuse a table")]
fn write(path: &str, tables: &[Kept]) -> io::Result<Files> {
    let mut text = String::from(
        "--\n-- PostgreSQL database dump\n--\n\n-- Dumped from database version 15.8\n-- Dumped by pg_dump version 15.8\n\n\
         SET statement_timeout = 0;\nSET client_encoding = 'UTF8';\nSET standard_conforming_strings = on;\n\
         SELECT pg_catalog.set_config('search_path', '', false);\nSET check_function_bodies = false;\n",
    );
    for table in tables {
        let name = identifier(&table.name);
        let columns: Vec<String> = table.columns.iter().map(|it| format!("    {} text", identifier(&it.0))).collect();
        let _ = write!(
            text,
            "\n--\n-- Name: {}; Type: TABLE; Schema: public; Owner: -\n--\n\nCREATE TABLE public.{name} (\n{}\n);\n\n",
            table.name.to_lowercase(),
            columns.join(",\n")
        );
    }
    for table in tables {
        let name = identifier(&table.name);
        let columns: Vec<String> = table.columns.iter().map(|it| identifier(&it.0)).collect();
        let _ = write!(
            text,
            "\n--\n-- Data for Name: {}; Type: TABLE DATA; Schema: public; Owner: -\n--\n\nCOPY public.{name} ({}) FROM stdin;\n",
            table.name.to_lowercase(),
            columns.join(", ")
        );
        for record in &table.records {
            for (at, cell) in record.iter().enumerate() {
                if at > 0 {
                    text.push('\t');
                }
                escape(cell, &mut text);
            }
            text.push('\n');
        }
        text.push_str("\\.\n\n");
    }
    text.push_str("\n--\n-- PostgreSQL database dump complete\n--\n\n");
    Ok(vec![(path.to_owned(), text.into_bytes())])
}

/// The server folds names that are not quoted.
fn identifier(name: &str) -> String {
    let name = name.to_lowercase();
    let plain = name.bytes().enumerate().all(|(at, it)| it.is_ascii_lowercase() || it == b'_' || (at > 0 && it.is_ascii_digit()));
    if plain { name } else { format!("\"{}\"", name.replace('"', "\"\"")) }
}

fn escape(cell: &str, text: &mut String) {
    if cell.is_empty() {
        text.push_str("\\N");
    }
    for it in cell.chars() {
        match it {
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            _ => text.push(it),
        }
    }
}
