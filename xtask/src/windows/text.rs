//! Text: line ends of what is read and written, and letters in a console and in a file.

use std::{
    fs,
    io::Read as _,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, ensure};

use super::{
    same::{dump, the_same},
    wine::{Bench, On},
};
use crate::shell::root;

/// Systems, overlay, project and extract with line ends of Windows give the same run; what is written has the line ends that it always has.
pub(super) fn line_ends(bench: &Bench) -> anyhow::Result<String> {
    let dir = bench.fresh("line-ends")?;
    let sample = root().join("samples/liquidlogic-lcs/brackenshire");
    let mut files = 0;
    for (from, to) in [(root().join("mappings"), "mappings"), (sample.join("overlay"), "project/overlay")] {
        files += with_carriage_returns(&from, &dir.join(to))?;
    }
    fs::create_dir_all(dir.join("project"))?;
    fs::write(dir.join("project/caseport.toml"), crlf(&fs::read(sample.join("caseport.toml"))?))?;
    std::os::unix::fs::symlink(sample.join("extract"), dir.join("project/extract"))?;
    bench.ends(On::Linux, &root(), &["trial", "samples/liquidlogic-lcs/brackenshire", "--run", &at(&dir, "as-it-is/001")], 1)?;
    bench.ends(On::Windows, &dir, &["--systems", "mappings", "trial", "project", "--run", "with/001"], 1)?;
    the_same("the target", &dump(&dir.join("as-it-is/001/target.db"))?, &dump(&dir.join("with/001/target.db"))?)?;
    bench.ends(On::Windows, &dir, &["--systems", "mappings", "map", "check", "liquidlogic-lcs/hdm-1"], 0)?;
    for name in ["result.json", "exceptions.csv", "report.html", "target.db"] {
        let text = fs::read(dir.join("with/001").join(name))?;
        ensure!(name == "target.db" || !text.contains(&b'\r'), "{name} has carriage returns");
    }
    bench.ends(On::Windows, &dir, &["return", "ssda903/2026", "--run", "with/001", "--to", "ssda903"], 0)?;
    let header = fs::read_to_string(dir.join("ssda903/Header.csv"))?;
    ensure!(header.lines().count() == header.matches("\r\n").count(), "a file of the return has lines that do not end with CR LF");
    ensure!(!header.contains("\r\r"), "a file of the return has lines that end twice");
    Ok(format!("{files} files of systems with CR LF mean the same, and what is written has the line ends of its format"))
}

fn at(dir: &Path, name: &str) -> String {
    dir.join(name).to_string_lossy().into_owned()
}

/// Copies the text files of a folder with line ends of Windows; how many.
fn with_carriage_returns(from: &Path, to: &Path) -> anyhow::Result<usize> {
    let mut files = 0;
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let (path, name): (PathBuf, _) = entry.map(|it| (it.path(), it.file_name()))?;
        if path.is_dir() {
            files += with_carriage_returns(&path, &to.join(name))?;
        } else {
            fs::write(to.join(name), crlf(&fs::read(&path)?))?;
            files += 1;
        }
    }
    Ok(files)
}

fn crlf(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len() + text.len() / 20);
    for &byte in text {
        if byte == b'\n' && out.last() != Some(&b'\r') {
            out.push(b'\r');
        }
        out.push(byte);
    }
    out
}

/// What a terminal shows and what a file gets, both with letters that no code page of Windows holds together.
pub(super) fn console(bench: &Bench) -> anyhow::Result<String> {
    const COUNCIL: &str = "Żółć £ – é 子";
    let dir = bench.fresh("console")?;
    let extract = at(&root(), "samples/liquidlogic-lcs/brackenshire/extract");
    bench.ends(On::Linux, &dir, &["init", &extract, "--out", "project", "--council", COUNCIL], 0)?;
    let line = |text: &str| text.lines().find(|it| it.contains("dry run")).map(str::to_owned).unwrap_or_default();
    let said = bench.ends(On::Windows, &dir, &["--quiet", "dry-run", "project", "--format", "json"], 1)?;
    ensure!(said.out.is_empty() && said.err.is_empty(), "--quiet is not quiet:\n{}{}", said.out, said.err);
    let said = bench.ends(On::Windows, &dir, &["dry-run", "project"], 1)?;
    ensure!(line(&said.out).contains(COUNCIL), "a file gets:\n{}", line(&said.out));
    ensure!(!said.out.contains('\r'), "lines end with a carriage return");
    let mut child = bench.in_a_terminal(&dir, &["dry-run", "project"])?;
    let mut shown = Vec::new();
    child.stdout.take().context("no output")?.read_to_end(&mut shown)?;
    ensure!(child.wait()?.code() == Some(1), "the dry run in a terminal ended otherwise");
    let shown = String::from_utf8(shown).context("a terminal gets something that is not UTF-8")?;
    ensure!(line(&shown).contains(COUNCIL), "a terminal shows:\n{}", line(&shown));
    let error = bench.ends(On::Windows, &dir, &["find", "1", "--run", "läuft nicht £"], 2)?;
    ensure!(error.err.contains("läuft nicht £"), "an error says:\n{}", error.err);
    Ok("a terminal and a file get the same letters, in UTF-8".into())
}
