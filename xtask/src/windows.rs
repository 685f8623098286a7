//! A Windows program, cross-built with Debian's own compiler and run under Wine beside the Linux one: the same rows, byte for byte, and
//! what Windows does in another way than Linux.
//!
//! The toolchain that builds the workspace has no standard library for Windows; Debian's compiler comes with the library's source, so that
//! it is built here too. Wine shows that paths, files, SQLite and the console work; it shows nothing of a council's own desktop.

mod broken_off;
mod held;
mod places;
mod same;
mod text;
mod wine;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Instant,
};

use anyhow::{bail, ensure};

use self::wine::Bench;
use crate::{
    packages::{self, Need},
    shell::{cargo, run, say, target},
};

const TRIPLE: &str = "x86_64-pc-windows-gnu";

/// Looks at one thing, and says in words what it has seen.
type Check = fn(&Bench) -> anyhow::Result<String>;

/// What is shown, in the order in which it is shown: a name for `--only`, and what does it.
const CHECKS: [(&str, Check); 12] = [
    ("rows", same::rows_of_the_sample),
    ("verbs", same::what_verbs_print),
    ("drives", places::another_drive_and_any_letters),
    ("case", places::names_in_another_case),
    ("long", places::long_paths),
    ("line-ends", text::line_ends),
    ("console", text::console),
    ("held-report", held::a_report_that_is_open_in_excel),
    ("held-database", held::databases_that_others_have_open),
    ("held-folder", held::a_folder_of_files_with_one_open),
    ("temporary", held::nothing_stays_of_a_check),
    ("broken-off", broken_off::killed_and_interrupted),
];

/// Builds `caseport.exe`, and goes through the checks, or those whose names begin so.
pub(crate) fn run_chore(only: Option<&str>) -> anyhow::Result<()> {
    packages::install(&needs())?;
    let place = target().join("windows");
    fs::create_dir_all(&place)?;
    let exe = build(&place)?;
    run(cargo().args(["build", "--release", "--locked", "--package", "caseport"]))?;
    let bench = Bench::new(&place, &exe, &target().join("release/caseport"))?;
    let mut failed = Vec::new();
    let chosen: Vec<_> = CHECKS.iter().filter(|(name, _)| only.is_none_or(|only| name.starts_with(only))).collect();
    ensure!(!chosen.is_empty(), "no check has this name; there are: {}", CHECKS.map(|it| it.0).join(", "));
    for (name, check) in &chosen {
        let start = Instant::now();
        match check(&bench) {
            Ok(seen) => say(&format!("{name}: {seen} ({:.0} s)", start.elapsed().as_secs_f64())),
            Err(error) => {
                say(&format!("{name}: FAILED: {error:#}"));
                failed.push(*name);
            }
        }
    }
    if !failed.is_empty() {
        bail!("not under Wine as on Linux: {}", failed.join(", "));
    }
    say(&format!("{} ({:.1} MB): {} checks passed", exe.display(), fs::metadata(&exe)?.len() as f64 / 1e6, chosen.len()));
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
        need("script", "bsdutils", &[]),
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
