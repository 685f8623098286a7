//! The programs of the benchmark of formats: `write` renders the same rows in every format, `read` reads one of the files with one reader.
//!
//! Every reader makes all cells and says how many rows, cells that hold something and characters it had, so that a reader that loses or
//! alters text shows. Run by `cargo xtask bench --formats`.

mod read;
mod rows;
mod sheets;
mod write;

use std::{path::Path, time::Instant};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["write", title, source, megabytes, out] => write::all(title, Path::new(source), megabytes.parse()?, Path::new(out)),
        ["read", reader, file, rows] => {
            let start = Instant::now();
            let about = rows::About::read(Path::new(rows))?;
            let (sum, first_pass) = read::with(reader, Path::new(file), &about)?;
            say(&serde_json::json!({
                "rows": sum.rows,
                "cells": sum.cells,
                "characters": sum.characters,
                "first_pass": first_pass,
                "seconds": start.elapsed().as_secs_f64(),
            }));
            Ok(())
        }
        _ => Err("usage: formats write TITLE SOURCE.csv MEGABYTES OUT | formats read READER FILE ROWS.json".into()),
    }
}

#[expect(clippy::print_stdout, reason = "what was counted is what the program is for")]
fn say(what: &serde_json::Value) {
    println!("{what}");
}
