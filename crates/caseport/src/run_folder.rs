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

/// A path that still leads there from another folder, as people write it.
pub(crate) fn whole(path: &Path) -> PathBuf {
    let Ok(whole) = fs::canonicalize(path) else { return path.to_owned() };
    match whole.to_str().and_then(as_people_write_it) {
        Some(plain) if cfg!(windows) => plain.into(),
        _ => whole,
    }
}

/// Without what a canonical path of Windows begins with, where it can go without.
fn as_people_write_it(path: &str) -> Option<String> {
    const LONGEST: usize = 240;
    let plain = match path.strip_prefix(r"\\?\UNC\") {
        Some(share) => format!(r"\\{share}"),
        None => path.strip_prefix(r"\\?\").filter(|it| it.as_bytes().get(1) == Some(&b':'))?.to_owned(),
    };
    (plain.len() <= LONGEST).then_some(plain)
}

#[cfg(test)]
mod tests {
    use super::as_people_write_it;

    #[test]
    fn a_path_of_windows_is_shown_as_people_write_it() {
        let shown = as_people_write_it;
        assert_eq!(shown(r"\\?\C:\data\extract").unwrap(), r"C:\data\extract");
        assert_eq!(shown(r"\\?\UNC\server\share\extract").unwrap(), r"\\server\share\extract");
        assert_eq!(shown(r"\\?\Volume{b75e2c83}\extract"), None);
        assert_eq!(shown(&format!(r"\\?\C:\{}", "a".repeat(250))), None);
        assert_eq!(shown("/data/extract"), None);
    }
}
