//! The rows that every format holds: those of one file of a synthetic council, repeated under new numbers.

use std::{fs, path::Path};

use serde_json::{Value, json};

/// Copies of one row differ by this in their key, which is the first column.
const APART: u64 = 10_000_000;

/// The rows of one table.
pub(crate) struct Rows {
    pub(crate) title: String,
    pub(crate) headings: Vec<String>,
    pub(crate) once: Vec<Vec<String>>,
    pub(crate) kinds: Vec<Kind>,
}

/// What the cells of a column are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    Text,
    /// Digits alone, which a workbook keeps as a number.
    Number,
    /// `2026-03-31 09:30:00`, which a workbook keeps as a date.
    Moment,
}

impl Rows {
    /// From a delimited file in Windows-1252.
    pub(crate) fn read(title: &str, path: &Path) -> Result<Rows, Box<dyn std::error::Error>> {
        let bytes = fs::read(path)?;
        let (text, _, _) = encoding_rs::WINDOWS_1252.decode(&bytes);
        let mut records = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
        // What XML cannot hold at all is a blank in every format, or its readers would stop there.
        let clean = |it: &str| it.replace(|c: char| c < ' ' && !matches!(c, '\t' | '\r' | '\n'), " ");
        let headings: Vec<String> = records.headers()?.iter().map(str::to_owned).collect();
        let mut once: Vec<Vec<String>> = Vec::new();
        for record in records.records() {
            once.push(record?.iter().map(clean).collect());
        }
        // Synthetic councils hold damaged records too, which other readers would stop at.
        once.retain(|it| it.len() == headings.len());
        let of = |at: usize, fits: &dyn Fn(&str) -> bool| {
            let mut filled = once.iter().map(|it| it[at].as_str()).filter(|it| !it.is_empty()).peekable();
            filled.peek().is_some() && filled.all(fits)
        };
        let kinds = (0..headings.len()).map(|at| {
            if of(at, &|it| it.len() < 12 && !it.starts_with('0') && it.bytes().all(|it| it.is_ascii_digit())) {
                Kind::Number
            } else if of(at, &|it| it.len() == 19 && it.as_bytes()[10] == b' ' && it.as_bytes()[4] == b'-') {
                Kind::Moment
            } else {
                Kind::Text
            }
        });
        let kinds = kinds.collect();
        Ok(Rows { title: title.to_owned(), headings, once, kinds })
    }

    /// How many bytes all rows have once, about.
    pub(crate) fn bytes(&self) -> usize {
        self.once.iter().flatten().map(|it| it.len() + 1).sum()
    }

    /// Every row of so many copies, whole: its key is its own, and so is every longer text.
    pub(crate) fn each<E>(&self, copies: u64, f: &mut dyn FnMut(&[String]) -> Result<(), E>) -> Result<(), E> {
        for copy in 0..copies {
            for row in &self.once {
                let mut row = row.clone();
                if let Ok(key) = row[0].parse::<u64>() {
                    row[0] = (key + copy * APART).to_string();
                }
                for cell in row.iter_mut().filter(|it| it.len() > 60) {
                    cell.insert_str(0, &format!("{copy}. "));
                }
                f(&row)?;
            }
        }
        Ok(())
    }

    /// What a reader must have found, and which columns hold text in every format.
    pub(crate) fn about(&self, copies: u64) -> Value {
        let texts: Vec<usize> = (0..self.kinds.len()).filter(|at| self.kinds[*at] == Kind::Text).collect();
        let (mut rows, mut cells, mut characters) = (0_u64, 0_u64, 0_u64);
        let _ = self.each::<()>(copies, &mut |row| {
            rows += 1;
            cells += row.iter().filter(|it| !it.is_empty()).count() as u64;
            characters += texts.iter().map(|at| row[*at].chars().count() as u64).sum::<u64>();
            Ok(())
        });
        json!({ "table": self.title, "headings": self.headings, "texts": texts, "rows": rows, "cells": cells, "characters": characters })
    }
}

/// What is known about a file that is read.
pub(crate) struct About {
    pub(crate) table: String,
    pub(crate) headings: Vec<String>,
    /// For each column, whether its characters are counted.
    pub(crate) texts: Vec<bool>,
}

impl About {
    pub(crate) fn read(path: &Path) -> Result<About, Box<dyn std::error::Error>> {
        let value: Value = serde_json::from_str(&fs::read_to_string(path)?)?;
        let headings: Vec<String> =
            value["headings"].as_array().into_iter().flatten().filter_map(|it| it.as_str().map(str::to_owned)).collect();
        let mut texts = vec![false; headings.len()];
        for at in value["texts"].as_array().into_iter().flatten().filter_map(Value::as_u64) {
            texts[at as usize] = true;
        }
        Ok(About { table: value["table"].as_str().unwrap_or_default().to_owned(), headings, texts })
    }
}

/// What a reader had in its hands.
#[derive(Default)]
pub(crate) struct Sum {
    pub(crate) rows: u64,
    pub(crate) cells: u64,
    pub(crate) characters: u64,
}

impl Sum {
    /// A cell of a column.
    #[inline]
    pub(crate) fn cell(&mut self, about: &About, column: usize, text: &str) {
        if !text.is_empty() {
            self.cells += 1;
            if about.texts.get(column).is_some_and(|it| *it) {
                self.characters += text.chars().count() as u64;
            }
        }
    }
}
