//! A Windows program, cross-built with Debian's own compiler and run under Wine beside the Linux one: the same canonical rows, byte for byte.
//!
//! The toolchain that builds the workspace has no standard library for Windows; Debian's compiler comes with the library's source, so that
//! it is built here too. Wine shows that paths, files, SQLite and the console work; it shows nothing of a council's own desktop.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context as _, bail, ensure};

use crate::{
    packages::{self, Need},
    shell::{self, cargo, find, root, run, say, target},
};

const TRIPLE: &str = "x86_64-pc-windows-gnu";
const SAMPLE: &str = "samples/liquidlogic-lcs/brackenshire";

/// Wine of Debian 12 lacks the library from which Rust's standard library takes random numbers. This stands in for it, in the test alone.
const RANDOM: &str = "#include <windows.h>
#include <ntsecapi.h>
__declspec(dllexport) BOOL ProcessPrng(PBYTE data, SIZE_T size) { return RtlGenRandom(data, (ULONG)size); }
";

/// Builds `caseport.exe`, moves the sample council with it and with the Linux program, and compares what arrived.
pub(crate) fn run_chore() -> anyhow::Result<()> {
    packages::install(&needs())?;
    let place = target().join("windows");
    fs::create_dir_all(&place)?;
    let exe = build(&place)?;
    run(cargo().args(["build", "--release", "--locked", "--package", "caseport"]))?;
    let wine = Wine::new(&place, &exe)?;

    let (here, there) = (place.join("linux"), place.join("wine"));
    for dir in [&here, &there] {
        if dir.exists() {
            fs::remove_dir_all(dir)?;
        }
    }
    trial(Command::new(target().join("release/caseport")), &here)?;
    trial(wine.command(&exe), &there)?;
    for file in ["target.db", "run.db"] {
        let (ours, theirs) = (rows(&here.join(file))?, rows(&there.join(file))?);
        ensure!(!ours.is_empty(), "{file} holds no rows");
        ensure!(ours == theirs, "{file} differs between Linux and Wine: {}", first_difference(&ours, &theirs));
        say(&format!("{file}: {} lines of rows, the same on Linux and under Wine", ours.lines().count()));
    }
    for file in ["report.html", "report.xlsx", "exceptions.csv", "result.json"] {
        ensure!(there.join(file).is_file(), "the run under Wine left no {file}");
    }
    broken_off(&wine, &exe, &place.join("broken-off"), &here)?;
    say(&format!("{} ({:.1} MB) moves the sample council under Wine as on Linux", exe.display(), fs::metadata(&exe)?.len() as f64 / 1e6));
    Ok(())
}

fn needs() -> Vec<Need> {
    let need = |program, package, places: &[&str]| Need { program, package, places: places.iter().map(PathBuf::from).collect() };
    vec![
        // By their place, since another compiler may stand before them on the path.
        need("usr/bin/rustc", "rustc-web", &["/"]),
        need("usr/bin/cargo", "cargo-web", &["/"]),
        need("usr/lib/rustlib/src/rust/library/std/Cargo.toml", "rust-web-src", &["/"]),
        need("x86_64-w64-mingw32-gcc", "gcc-mingw-w64-x86-64", &[]),
        need("wine64", "wine64", &["/usr/lib/wine"]),
        need("sqlite3", "sqlite3", &[]),
    ]
}

/// Builds the program. Debian's cargo is named by its place, since another may stand before it on the path.
fn build(place: &Path) -> anyhow::Result<PathBuf> {
    let mut build = Command::new("/usr/bin/cargo");
    build.args(["build", "--release", "--locked", "--package", "caseport", "--target", TRIPLE, "-Z", "build-std=std,panic_abort"]);
    // The library is built from source, which only an unstable flag does; the program itself uses nothing unstable.
    build
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTC", "/usr/bin/rustc")
        .env_remove("RUSTUP_TOOLCHAIN")
        .env("CARGO_TARGET_DIR", place.join("target"));
    run(&mut build)?;
    let exe = place.join("target").join(TRIPLE).join("release/caseport.exe");
    ensure!(exe.is_file(), "the build left no {}", exe.display());
    Ok(exe)
}

struct Wine {
    program: PathBuf,
    prefix: PathBuf,
}

impl Wine {
    /// A Wine of our own, with the stand-in beside the program.
    fn new(place: &Path, exe: &Path) -> anyhow::Result<Wine> {
        let source = place.join("random.c");
        fs::write(&source, RANDOM)?;
        let library = exe.with_file_name("bcryptprimitives.dll");
        run(Command::new("x86_64-w64-mingw32-gcc").args(["-shared", "-o"]).arg(&library).arg(&source).arg("-ladvapi32"))?;
        let program = find("wine64", &[PathBuf::from("/usr/lib/wine")]).context("there is no wine64")?;
        Ok(Wine { program, prefix: place.join("prefix") })
    }

    fn command(&self, exe: &Path) -> Command {
        let mut command = Command::new(&self.program);
        command.env("WINEDEBUG", "-all").env("WINEPREFIX", &self.prefix).arg(exe);
        command
    }
}

/// A trial of the sample council into a run folder. It has planted faults, so that it ends with 1.
fn trial(mut program: Command, dir: &Path) -> anyhow::Result<()> {
    program.args(["trial", SAMPLE, "--run"]).arg(dir).current_dir(root());
    let out = program.output().context("cannot start the program")?;
    let (screen, errors) = (String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
    ensure!(out.status.code() == Some(1), "the trial ended with {}:\n{screen}\n{errors}", out.status);
    ensure!(screen.contains("4,915 read = "), "the trial printed:\n{screen}\n{errors}");
    ensure!(!screen.contains('\r'), "lines end with a carriage return");
    Ok(())
}

/// A run that is killed as it begins goes on with `--resume` and ends as the other did.
fn broken_off(wine: &Wine, exe: &Path, dir: &Path, whole: &Path) -> anyhow::Result<()> {
    if dir.exists() {
        fs::remove_dir_all(dir)?;
    }
    let mut child = wine.command(exe).args(["--quiet", "trial", SAMPLE, "--run"]).arg(dir).current_dir(root()).spawn()?;
    let start = std::time::Instant::now();
    while !dir.join("run.db").exists() {
        if child.try_wait()?.is_some() || start.elapsed().as_secs() > 60 {
            bail!("the run under Wine ended before it could be broken off");
        }
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
    child.kill()?;
    child.wait()?;
    let out = wine.command(exe).args(["trial", SAMPLE, "--resume", "--run"]).arg(dir).current_dir(root()).output()?;
    ensure!(out.status.code() == Some(1), "--resume ended with {}:\n{}", out.status, String::from_utf8_lossy(&out.stderr));
    ensure!(
        rows(&dir.join("target.db"))? == rows(&whole.join("target.db"))?,
        "a run that broke off under Wine and went on ended otherwise"
    );
    Ok(())
}

/// The canonical rows of a database as text: whatever is not of one run (its address, its clock, its ledger) stands in tables that begin
/// with an underscore or are no table of the model.
fn rows(file: &Path) -> anyhow::Result<String> {
    let sqlite = |sql: &str| shell::output(Command::new("sqlite3").arg(file).arg(sql));
    let model = root().join("mappings/ics/1.0/tables.csv");
    let known: Vec<String> = fs::read_to_string(model)?.lines().skip(1).filter_map(|it| Some(it.split(',').next()?.to_owned())).collect();
    let mut text = String::new();
    for table in sqlite("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")?
        .lines()
        .filter(|it| known.iter().any(|name| name == it))
    {
        let columns = columns(file, table)?;
        let rows = sqlite(&format!("SELECT quote(t.k) FROM (SELECT json_array({columns}) AS k FROM \"{table}\") t ORDER BY 1"))?;
        text.extend(["# ", table, "\n", &rows]);
    }
    Ok(text)
}

fn columns(file: &Path, table: &str) -> anyhow::Result<String> {
    let names =
        shell::output(Command::new("sqlite3").arg(file).arg(format!("SELECT name FROM pragma_table_info('{table}') ORDER BY cid")))?;
    Ok(names.lines().map(|it| format!("\"{it}\"")).collect::<Vec<_>>().join(", "))
}

/// Where two texts differ first: the line's number and the table, never what it says.
fn first_difference(ours: &str, theirs: &str) -> String {
    let mut table = "";
    for (number, (one, other)) in ours.lines().zip(theirs.lines()).enumerate() {
        if let Some(name) = one.strip_prefix("# ") {
            table = name;
        }
        if one != other {
            return format!("table {table}, line {}", number + 1);
        }
    }
    "one of them ends earlier".to_owned()
}
