//! The manual does what it says: the commands of each page are run, in order, in one shell, and what they print is what the page shows.
//!
//! How a page is written, so that it reads well and runs:
//!
//! - a block of `sh` is run, and must not fail; `# exit code 1` behind a command says that it must end so;
//! - a block of `text` right behind it is what it prints, in the end or in between; a line `…` stands for any number of lines, `…` within
//!   a line for any text;
//! - a block of `sql` is run against the newest run of the page, as any SQLite tool would;
//! - `sh not-run: why` marks what cannot be run here.
//!
//! A page starts in a folder that holds `samples/`, as the project does, and a project folder `council` with one trial in it.

#![expect(clippy::print_stderr, reason = "a test that is skipped says so")]

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use rusqlite::fallible_iterator::FallibleIterator as _;

/// What a page holds that can be checked.
struct Block {
    line: usize,
    kind: Kind,
    text: String,
}

enum Kind {
    Shell,
    Printed,
    Sql,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap().to_owned()
}

fn pages(place: &Path, found: &mut Vec<PathBuf>) {
    if place.is_file() {
        found.extend((place.extension().is_some_and(|it| it == "md")).then(|| place.to_owned()));
        return;
    }
    let mut entries: Vec<PathBuf> = fs::read_dir(place).unwrap().map(|it| it.unwrap().path()).collect();
    entries.sort();
    for entry in entries.iter().filter(|it| !it.ends_with("generated")) {
        pages(entry, found);
    }
}

/// The blocks of a page, those within lists as well.
fn blocks(page: &str) -> Result<Vec<Block>, String> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut open: Option<(usize, usize, Option<Kind>, String)> = None;
    let mut last_shell_ended = 0;
    for (at, line) in page.lines().enumerate() {
        let indent = line.len() - line.trim_start().len();
        let fence = line.trim_start().strip_prefix("```");
        match (open.take(), fence) {
            (None, Some(info)) => {
                let behind_shell = last_shell_ended > 0 && page.lines().take(at).skip(last_shell_ended).all(|it| it.trim().is_empty());
                let kind = match info.trim() {
                    "sh" => Some(Kind::Shell),
                    "sql" => Some(Kind::Sql),
                    "text" if behind_shell => Some(Kind::Printed),
                    other => {
                        let said = other.strip_prefix("sh ").or_else(|| other.strip_prefix("sql "));
                        if said.is_some_and(|it| it.strip_prefix("not-run: ").is_none_or(str::is_empty)) {
                            return Err(format!("line {}: `{other}` is not run, and does not say why", at + 1));
                        }
                        None
                    }
                };
                open = Some((at + 1, indent, kind, String::new()));
            }
            (Some((line, _, kind, text)), Some(_)) => {
                if let Some(kind) = kind {
                    last_shell_ended = if matches!(kind, Kind::Shell) { at + 1 } else { 0 };
                    blocks.push(Block { line, kind, text });
                }
            }
            (Some((start, indent, kind, mut text)), None) => {
                text.push_str(line.get(indent..).unwrap_or_default());
                text.push('\n');
                open = Some((start, indent, kind, text));
            }
            (None, None) => {}
        }
    }
    if open.is_some() {
        return Err("a block is not closed".into());
    }
    Ok(blocks)
}

/// A command with the exit code that the page says behind it.
fn checked(line: &str, number: usize) -> String {
    let said = line.rsplit_once("# exit code ").and_then(|(command, rest)| {
        let code = rest.split(|it: char| !it.is_ascii_digit()).next()?.parse::<u8>().ok()?;
        Some((command.trim_end(), code))
    });
    match said {
        None => format!("at={number}\n{line}\n"),
        Some((command, code)) => format!(
            "at={number}\ncode=0; {command} || code=$?\n[ \"$code\" = {code} ] || {{ echo \"line {number} ended with $code, not {code}\" >&2; exit 99; }}\n"
        ),
    }
}

/// One script for all shell blocks; each prints into a file of its own.
fn script(blocks: &[Block], out: &Path) -> String {
    let mut script = String::from("set -eu -o pipefail\ntrap 'code=$?; [ $code = 0 ] || echo \"at line $at: exit code $code\" >&2' EXIT\n");
    for block in blocks.iter().filter(|it| matches!(it.kind, Kind::Shell)) {
        let _ = writeln!(script, "{{");
        let mut here: Option<String> = None;
        for (offset, line) in block.text.lines().enumerate() {
            // The text of a here-document is no command.
            if let Some(end) = &here {
                let _ = writeln!(script, "{line}");
                if line == end {
                    here = None;
                }
                continue;
            }
            here = line.split_once("<<").map(|(_, word)| word.trim().trim_matches('\'').to_owned());
            match here {
                Some(_) => {
                    let _ = writeln!(script, "{line}");
                }
                None if line.trim().is_empty() || line.trim_start().starts_with('#') => {}
                None => script.push_str(&checked(line, block.line + 1 + offset)),
            }
        }
        let _ = writeln!(script, "}} > '{}'", out.join(format!("{}.out", block.line)).display());
    }
    script
}

/// Whether what was printed begins with what the page shows; a page that shows later lines begins with `…`.
fn shown(printed: &str, page: &str) -> bool {
    let printed: Vec<&str> = printed.lines().map(str::trim_end).collect();
    let page: Vec<&str> = page.lines().map(str::trim_end).collect();
    lines_shown(&printed, &page)
}

fn lines_shown(printed: &[&str], page: &[&str]) -> bool {
    match page.split_first() {
        None => true,
        Some((first, rest)) if first.trim() == "…" => (0..=printed.len()).any(|skip| lines_shown(&printed[skip..], rest)),
        Some((first, rest)) => printed.split_first().is_some_and(|(line, others)| alike(line, first) && lines_shown(others, rest)),
    }
}

/// A line against a line of the page, in which `…` stands for any text.
fn alike(line: &str, page: &str) -> bool {
    let mut parts = page.split('…');
    let first = parts.next().unwrap_or_default();
    let Some(mut rest) = line.strip_prefix(first) else { return false };
    let parts: Vec<&str> = parts.collect();
    let Some((last, middle)) = parts.split_last() else { return rest.is_empty() };
    for part in middle {
        let Some(at) = rest.find(part) else { return false };
        rest = &rest[at + part.len()..];
    }
    rest.ends_with(last)
}

/// The folder in which a page runs.
fn workplace(dir: &Path) {
    let sample = root().join("samples/liquidlogic-lcs/brackenshire");
    for place in ["samples/liquidlogic-lcs/brackenshire", "council"] {
        copy(&sample, &dir.join(place));
    }
    copy(&root().join("mappings"), &dir.join("mappings"));
    let trial = Command::new(env!("CARGO_BIN_EXE_caseport")).args(["--quiet", "trial", "council"]).current_dir(dir).status().unwrap();
    assert_eq!(trial.code(), Some(1));
}

/// Copies a folder, without the runs that somebody left in it.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap).filter(|it| it.file_name() != "runs") {
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy(&from, &to);
        } else {
            fs::copy(from, to).unwrap();
        }
    }
}

/// Pages name a server of their own; the test has another.
fn with_server(page: String) -> Option<String> {
    const NAMED: &str = "postgres://migration@db.example:5432/trial";
    if !page.contains(NAMED) {
        return Some(page);
    }
    let Ok(server) = std::env::var("CASEPORT_TEST_POSTGRES") else {
        assert!(std::env::var("CI").is_err(), "CASEPORT_TEST_POSTGRES is not set; `cargo xtask test` sets it");
        eprintln!("SKIPPED: a page that needs PostgreSQL; `cargo xtask test` starts a server");
        return None;
    };
    Some(page.replace(NAMED, &server))
}

/// Runs a page; what is wrong with it.
fn run(page: &Path) -> Result<(), String> {
    let name = page.strip_prefix(root()).unwrap().display().to_string();
    let Some(text) = with_server(fs::read_to_string(page).unwrap()) else { return Ok(()) };
    let blocks = blocks(&text).map_err(|wrong| format!("{name}, {wrong}"))?;
    if blocks.is_empty() {
        return Ok(());
    }
    let dir = tempfile::tempdir().unwrap();
    let out = tempfile::tempdir().unwrap();
    workplace(dir.path());
    let bin = Path::new(env!("CARGO_BIN_EXE_caseport")).parent().unwrap();
    let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap_or_default());
    let script_file = out.path().join("page.sh");
    fs::write(&script_file, script(&blocks, out.path())).unwrap();
    let ended = Command::new("bash").arg(&script_file).env("PATH", path).current_dir(dir.path()).stdin(Stdio::null()).output().unwrap();
    if !ended.status.success() {
        return Err(format!("{name}: {}", String::from_utf8_lossy(&ended.stderr)));
    }
    let mut printed = String::new();
    for block in &blocks {
        let line = block.line;
        match block.kind {
            Kind::Shell => printed = fs::read_to_string(out.path().join(format!("{line}.out"))).unwrap(),
            Kind::Printed if shown(&printed, &block.text) => {}
            Kind::Printed => return Err(format!("{name}, line {line}: the page shows\n{}\nprinted was\n{printed}", block.text)),
            Kind::Sql => {
                query(&dir.path().join("council/runs/001/run.db"), &block.text).map_err(|e| format!("{name}, line {line}: {e}"))?;
            }
        }
    }
    Ok(())
}

/// Runs all statements of a block to their ends.
fn query(db: &Path, sql: &str) -> rusqlite::Result<()> {
    let db = rusqlite::Connection::open_with_flags(db, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let mut batch = rusqlite::Batch::new(&db, sql);
    while let Some(mut statement) = batch.next()? {
        let mut rows = statement.query([])?;
        while rows.next()?.is_some() {}
    }
    Ok(())
}

#[test]
fn the_commands_of_every_page_do_what_it_says() {
    let mut found = Vec::new();
    pages(&root().join("docs"), &mut found);
    assert!(found.len() > 20, "{found:?}");
    let wrong: Vec<String> = found.iter().filter_map(|page| run(page).err()).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_readme_shows_what_its_first_command_prints() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let (_, rest) = readme.split_once("```console\ncargo run --release -- ").unwrap();
    let (command, rest) = rest.split_once('\n').unwrap();
    let (_, page) = rest.split_once("```text\n").unwrap();
    // Times are those of one machine.
    let timeless = |line: &str| line.strip_suffix(" s").and_then(|it| it.rsplit_once(' ')).map(|it| format!("{} … s", it.0.trim_end()));
    let page: Vec<String> = page.split_once("```").unwrap().0.lines().map(|it| timeless(it).unwrap_or_else(|| it.to_owned())).collect();
    let dir = tempfile::tempdir().unwrap();
    copy(&root().join("samples"), &dir.path().join("samples"));
    let out = Command::new(env!("CARGO_BIN_EXE_caseport")).args(command.split(' ')).current_dir(dir.path()).output().unwrap();
    assert_eq!(out.status.code(), Some(1));
    let printed = String::from_utf8(out.stdout).unwrap();
    assert_eq!(printed.lines().count(), page.len(), "{printed}");
    assert!(shown(&printed, &page.join("\n")), "{printed}");
}

#[test]
fn a_page_that_shows_something_else_is_noticed() {
    let page = "a\n```sh\ncaseport --version   # exit code 1: never\n```\n\n```text\none … three\n…\nfour\n```\n";
    let found = blocks(page).unwrap();
    assert_eq!(found.iter().map(|it| it.line).collect::<Vec<_>>(), [2, 6]);
    assert!(script(&found, Path::new("o")).contains("[ \"$code\" = 1 ] || "));
    assert!(shown("one two three\nand\nfour\nfive\n", &found[1].text));
    assert!(!shown("one two three\nand\nfive\n", &found[1].text));
    assert!(!shown("one two tree\nfour\n", &found[1].text));
    assert_eq!(blocks("```sh not-run:\nx\n```\n").err().as_deref(), Some("line 1: `sh not-run:` is not run, and does not say why"));
}
