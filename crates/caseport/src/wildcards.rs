//! `return\*.csv`: shells hand over the files that fit, those of Windows hand over the pattern.

use std::path::{Path, PathBuf};

use crate::exit::Failure;

/// Paths with the patterns among them replaced by the files that fit, in the order of their names. A file that is there is no pattern.
pub(crate) fn expanded(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut all = Vec::with_capacity(paths.len());
    for path in paths {
        match path.file_name().and_then(|it| it.to_str()).filter(|it| it.contains(['*', '?'])) {
            Some(pattern) if !path.exists() => all.extend(fitting(path, pattern)?),
            _ => all.push(path.clone()),
        }
    }
    Ok(all)
}

fn fitting(path: &Path, pattern: &str) -> Result<Vec<PathBuf>, Failure> {
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
    let entries = std::fs::read_dir(folder.unwrap_or(Path::new("."))).into_iter().flatten().flatten();
    let fits = |it: &str| caseport_read::name_fits(pattern, it) && !it.starts_with('.');
    let mut found: Vec<PathBuf> =
        entries.filter(|it| it.file_name().to_str().is_some_and(fits)).map(|it| path.with_file_name(it.file_name())).collect();
    found.sort();
    if found.is_empty() {
        return Err(Failure::usage(format!("no file fits `{}`", path.display()), "name the files, or their folder"));
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::expanded;

    #[test]
    fn a_pattern_becomes_the_files_that_fit() {
        let dir = tempfile::tempdir().unwrap();
        for name in ["b.CSV", "a.csv", "a.xml", ".c.csv"] {
            std::fs::write(dir.path().join(name), "").unwrap();
        }
        let (one, all) = (dir.path().join("a.xml"), dir.path().join("*.csv"));
        let names = |it: Vec<PathBuf>| it.iter().map(|it| it.file_name().unwrap().to_str().unwrap().to_owned()).collect::<Vec<_>>();
        assert_eq!(names(expanded(&[one.clone(), all.clone()]).unwrap()), ["a.xml", "a.csv", "b.CSV"]);
        let missing = expanded(&[dir.path().join("?.txt")]).unwrap_err().to_string();
        assert!(missing.starts_with("error: no file fits `") && missing.contains("?.txt`"), "{missing}");
        // Only a path that leads nowhere is a pattern.
        #[cfg(unix)]
        {
            std::fs::write(&all, "").unwrap();
            assert_eq!(names(expanded(&[all]).unwrap()), ["*.csv"]);
        }
    }
}
