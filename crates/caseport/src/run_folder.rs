//! Run folders: `runs/001`, `runs/002` … below the project.

use std::{
    fs,
    path::{Path, PathBuf},
};

use caseport_run::Unfinished;

use crate::exit::Failure;

/// The next run folder, made: a number that no run has had.
pub(crate) fn next(home: &Path) -> Result<PathBuf, Failure> {
    let runs = home.join("runs");
    fs::create_dir_all(&runs)?;
    let mut number = numbers(&runs).max().unwrap_or(0) + 1;
    loop {
        let dir = runs.join(format!("{number:03}"));
        // Two runs that start at once take different numbers, because only one of them can make the folder.
        match fs::create_dir(&dir) {
            Ok(()) => return Ok(dir),
            Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => number += 1,
            Err(e) => return Err(e.into()),
        }
    }
}

/// The newest run below the project that did not come to its end.
pub(crate) fn newest_unfinished(home: &Path) -> Result<PathBuf, Failure> {
    let runs = home.join("runs");
    let mut numbers: Vec<u32> = numbers(&runs).collect();
    numbers.sort_unstable_by(|a, b| b.cmp(a));
    for dir in numbers.into_iter().map(|number| runs.join(format!("{number:03}"))) {
        if Unfinished::read(&dir)?.is_some() {
            return Ok(dir);
        }
    }
    Err(Failure::usage(format!("no run in `{}` broke off", runs.display()), "start a new one without --resume"))
}

/// The newest run: of the current folder, when none is named.
pub(crate) fn newest(named: Option<&Path>) -> Result<PathBuf, Failure> {
    if let Some(dir) = named {
        return Ok(dir.to_owned());
    }
    let runs = Path::new("runs");
    numbers(runs)
        .max()
        .map(|number| runs.join(format!("{number:03}")))
        .ok_or_else(|| Failure::usage("there is no run in `runs/`", "name one with --run"))
}

fn numbers(runs: &Path) -> impl Iterator<Item = u32> {
    fs::read_dir(runs).into_iter().flatten().flatten().filter_map(|entry| entry.file_name().to_str()?.parse().ok())
}
