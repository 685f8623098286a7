//! Whether a row costs the same when there are ten times as many: a council's narrow files, repeated under new keys to as many rows as
//! asked, run dry, one size after the other.

use std::{
    fmt::Write as _,
    fs::{self, File},
    io::{BufWriter, Write},
    path::Path,
    process::Command,
};

use anyhow::{Context as _, ensure};
use serde_json::Value;

use super::{SYSTEM, cost, heading, sum};
use crate::shell::{self, cargo, root, say};

/// What the keys of one copy and of the next lie apart.
const APART: u64 = 100_000_000;

/// Digits from which on a number in a column of keys is a key of this council and not of a list that all share.
const KEY_DIGITS: usize = 6;

/// Measures dry runs of so many rows each, one after the other, and writes docs/benchmarks-rows.md.
pub(crate) fn run(sizes: &[u64]) -> anyhow::Result<()> {
    shell::run(cargo().args(["build", "--release", "--locked", "--package", "caseport"]))?;
    let caseport = shell::target().join("release/caseport");
    let place = shell::target().join("bench");
    fs::create_dir_all(&place)?;
    let council = place.join("council-500");
    if !council.join("caseport.toml").is_file() {
        let _ = fs::remove_dir_all(&council);
        shell::run(Command::new(&caseport).args(["synth", "--system", SYSTEM, "--children", "500", "--seed", "1", "--out"]).arg(&council))?;
    }
    let tables = narrow(&council.join("extract"))?;
    let mut text = heading("# Benchmark: what a record costs as the extract grows", &caseport)?;
    text.push_str(
        "A dry run (read, map, settle, check: `run.db` with origins, findings and indexes) of a synthetic council's narrow files, repeated under new keys: no long \
         texts, so that each record is dear beside its bytes. `cargo xtask bench --rows N,M` makes the page; 20 million records need about 15 GB of disk.\n\n\
         | records | canonical rows | MB | seconds | µs a record | CPU µs a record | peak MiB |\n|---:|---:|---:|---:|---:|---:|---:|\n",
    );
    for size in sizes {
        let (many, run) = (place.join("rows"), place.join("rows-run"));
        for folder in [&many, &run] {
            let _ = fs::remove_dir_all(folder);
        }
        // Else a run would be compared with the one of another size before it.
        let _ = fs::remove_file(place.join("exceptions.db"));
        let megabytes = repeat(&tables, *size, &many.join("extract"))?;
        fs::copy(council.join("caseport.toml"), many.join("caseport.toml"))?;
        let cost = cost(Command::new(&caseport).args(["--quiet", "dry-run"]).arg(&many).arg("--run").arg(&run), &[0, 1])?;
        let result: Value = serde_json::from_str(&fs::read_to_string(run.join("result.json"))?)?;
        let (records, rows) = (sum(&result["source"]["tables"], "read"), sum(&result["canonical"]["tables"], "rows"));
        ensure!(records >= *size && rows > 0, "{records} records were read of at least {size}");
        let each = |seconds: f64| seconds * 1e6 / records as f64;
        let line = format!(
            "| {records} | {rows} | {megabytes:.0} | {:.1} | {:.2} | {:.2} | {:.0} |",
            cost.wall.as_secs_f64(),
            each(cost.wall.as_secs_f64()),
            each(cost.cpu.as_secs_f64()),
            cost.peak_mib
        );
        say(&line);
        let _ = writeln!(text, "{line}");
        for folder in [&many, &run] {
            fs::remove_dir_all(folder)?;
        }
    }
    fs::write(root().join("docs/benchmarks-rows.md"), text)?;
    Ok(())
}

/// A file of one line a record.
struct Narrow {
    name: String,
    head: String,
    separator: char,
    /// The cells of each record, as they are written.
    records: Vec<Vec<String>>,
    /// The columns that hold keys.
    keys: Vec<bool>,
    /// The columns that hold family names: people of different copies are different people.
    names: Vec<bool>,
}

/// The files of an extract whose records are short lines of ASCII, all with as many cells as the first.
fn narrow(extract: &Path) -> anyhow::Result<Vec<Narrow>> {
    let mut tables = Vec::new();
    let mut paths: Vec<_> = fs::read_dir(extract)?.flatten().map(|it| it.path()).collect();
    paths.sort();
    for path in paths {
        let bytes = fs::read(&path)?;
        let text: String = bytes.iter().map(|&it| if it.is_ascii() { char::from(it) } else { '?' }).collect();
        let mut lines = text.lines();
        let Some(head) = lines.next() else { continue };
        let Some(separator) = [',', '|', '\t', ';'].into_iter().max_by_key(|it| head.matches(*it).count()) else { continue };
        let names = cells(head, separator);
        let records: Vec<Vec<String>> = lines.map(|line| cells(line, separator)).collect();
        let even = records.iter().filter(|it| it.len() == names.len()).count();
        if bytes.contains(&0) || names.len() < 3 || even * 100 < records.len() * 99 || text.len() > 400 * records.len().max(1) {
            continue;
        }
        tables.push(Narrow {
            name: path.file_name().and_then(|it| it.to_str()).context("a file of the synthetic council has a plain name")?.to_owned(),
            head: head.to_owned(),
            separator,
            keys: names.iter().map(|it| it.trim_matches('"').ends_with("_ID")).collect(),
            names: names.iter().map(|it| it.trim_matches('"') == "SURNAME").collect(),
            records: records.into_iter().filter(|it| it.len() == names.len()).collect(),
        });
    }
    ensure!(tables.iter().any(|table| table.copied().next().is_some()), "the synthetic council has no file that can be repeated");
    Ok(tables)
}

impl Narrow {
    /// The records that have a key of this council: others belong to lists that all copies share.
    fn copied(&self) -> impl Iterator<Item = &Vec<String>> {
        self.records.iter().filter(|it| it.first().is_some_and(|first| self.keys.first() == Some(&true) && key(first).is_some()))
    }
}

/// The cells of a line, with their quotes.
fn cells(line: &str, separator: char) -> Vec<String> {
    let mut quoted = false;
    line.split(|it| {
        quoted ^= it == '"';
        it == separator && !quoted
    })
    .map(str::to_owned)
    .collect()
}

/// The number of a key of this council.
fn key(cell: &str) -> Option<u64> {
    let digits = cell.trim_matches('"');
    (digits.len() >= KEY_DIGITS && digits.bytes().all(|it| it.is_ascii_digit())).then(|| digits.parse().ok()).flatten()
}

/// A number that only one person in the country has: copies leave it out, or everybody would be the same person.
fn is_national(cell: &str) -> bool {
    let text = cell.trim_matches('"');
    text.len() >= 10 && text.bytes().filter(u8::is_ascii_digit).count() + 2 > text.len() && !text.contains(['-', '/', ':', ' '])
}

/// A name that only this copy has: letters behind it that count the copies.
fn renamed(cell: &str, copy: u64) -> String {
    let name = cell.trim_end_matches('"');
    if name.trim_matches('"').is_empty() {
        return cell.to_owned();
    }
    let mut out = name.to_owned();
    let mut rest = copy;
    while rest > 0 {
        out.push(char::from(b'a' + (rest % 26) as u8));
        rest /= 26;
    }
    out + &cell[name.len()..]
}

/// Writes the files with at least so many records, and says how many megabytes they have.
fn repeat(tables: &[Narrow], records: u64, extract: &Path) -> anyhow::Result<f64> {
    fs::create_dir_all(extract)?;
    let once: u64 = tables.iter().map(|table| table.copied().count() as u64).sum();
    let copies = records.div_ceil(once);
    let mut bytes = 0;
    for table in tables {
        let path = extract.join(&table.name);
        let mut file = BufWriter::with_capacity(1 << 20, File::create(&path)?);
        write!(file, "{}\r\n", table.head)?;
        let shared = table.copied().next().is_none();
        for copy in 0..if shared { 1 } else { copies } {
            for record in table.records.iter().filter(|it| shared || it.first().is_some_and(|first| key(first).is_some())) {
                for (nth, (cell, is_key)) in record.iter().zip(&table.keys).enumerate() {
                    if nth > 0 {
                        write!(file, "{}", table.separator)?;
                    }
                    match key(cell).filter(|_| *is_key) {
                        Some(number) => write!(file, "{}", number + copy * APART)?,
                        None if is_national(cell) => {}
                        None if table.names[nth] => file.write_all(renamed(cell, copy).as_bytes())?,
                        None => file.write_all(cell.as_bytes())?,
                    }
                }
                file.write_all(b"\r\n")?;
            }
        }
        file.flush()?;
        bytes += fs::metadata(&path)?.len();
    }
    Ok(bytes as f64 / 1e6)
}

#[cfg(test)]
mod tests {
    use super::{cells, is_national, key, renamed};

    #[test]
    fn keys_and_national_numbers_are_told_apart() {
        assert_eq!(cells("\"a,b\",,\"c\"", ','), ["\"a,b\"", "", "\"c\""]);
        assert_eq!((key("\"100001\""), key("STVC"), key("12")), (Some(100_001), None, None));
        for (cell, national) in
            [("4857773456", true), ("A820012345678", true), ("2022-02-09 15:50:00", false), ("01234 567890", false), ("100001", false)]
        {
            assert_eq!(is_national(cell), national, "{cell}");
        }
        let names: Vec<String> = [("Hale", 0), ("Hale", 27), ("\"Hale\"", 28), ("", 3)].iter().map(|it| renamed(it.0, it.1)).collect();
        assert_eq!(names, ["Hale", "Halebb", "\"Halecb\"", ""]);
    }
}
