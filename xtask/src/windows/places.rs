//! Paths: drives, backslashes, blanks, letters of any language, names in another case, and paths longer than Windows takes as they are.

use std::{fs, path::Path};

use anyhow::ensure;

use super::{
    same::{dump, the_same, trial},
    wine::{Bench, On, windows_path},
};
use crate::shell::root;

const EXTRACT: &str = "samples/liquidlogic-lcs/brackenshire/extract";

/// A project on one drive, its extract on another, its runs in folders with blanks and letters that no code page holds together.
pub(super) fn another_drive_and_any_letters(bench: &Bench) -> anyhow::Result<String> {
    let dir = bench.fresh("drives")?;
    let (data, team) = (dir.join("data"), dir.join("team"));
    for folder in [&data, &team] {
        fs::create_dir_all(folder)?;
    }
    bench.drive('d', &data)?;
    bench.drive('t', &team)?;
    copy(&root().join(EXTRACT), &data.join("Żółć £ – é/extract of March"))?;
    let (extract, project) = (r"D:\Żółć £ – é\extract of March", r"T:\Children's data\Ŵrexham 子供");
    let said = bench.ends(On::Windows, &team, &["init", extract, "--out", project, "--council", "Sîr £ – é"], 0)?;
    ensure!(said.out.contains(&format!(r"read {project}\README.md")), "init printed:\n{}", said.out);
    let file = fs::read_to_string(team.join("Children's data/Ŵrexham 子供/caseport.toml"))?;
    ensure!(file.contains("extract = \"D:/Żółć £ – é/extract of March\""), "the project file says:\n{file}");
    // The folder of the project, then a run beside it on the other drive.
    let said = bench.ends(On::Windows, &team, &["trial", project], 1)?;
    ensure!(said.out.contains(&format!(r"{project}\runs\001\report.html")), "the trial printed:\n{}", said.out);
    let other = r"D:\runs of é\001";
    let said = bench.ends(On::Windows, &team, &["trial", project, "--run", other, "--to", r"sqlite:T:\target £.db"], 1)?;
    ensure!(said.out.contains("no difference"), "the trial printed:\n{}", said.out);
    let one = dump(&team.join("Children's data/Ŵrexham 子供/runs/001/target.db"))?;
    the_same("the target on the other drive", &one, &dump(&team.join("target £.db"))?)?;
    // An absolute path of the other kind, a path within the drive, and one of the folder that the drive is in.
    for run in ["D:/runs of é/001", r"\\?\D:\runs of é\001"] {
        bench.ends(On::Windows, &team, &["find", "100001", "--run", run], 0)?;
    }
    bench.ends(On::Windows, &data.join("runs of é"), &["find", "100001", "--run", r"..\runs of é\.\001"], 0)?;
    // Where it stood is remembered as people write it, so that reports can be written again.
    let meta = crate::shell::output(
        std::process::Command::new("sqlite3")
            .arg(data.join("runs of é/001/run.db"))
            .arg("SELECT value FROM meta WHERE name = 'project folder'"),
    )?;
    ensure!(meta.trim() == project, "the run remembers its project as {meta}");
    // Shells of Windows leave patterns to the program.
    let all = bench.ends(On::Windows, &team, &["return", "ssda903/2026", "--run", other, "--to", r"T:\ssda903"], 0);
    all?;
    let listed = bench.ends(On::Windows, &team, &["check", r"T:\ssda903\*.CSV", "--system", "ssda903/2026", "--format", "json"], 0)?;
    let files: serde_json::Value = serde_json::from_str(&listed.out)?;
    let count = files["files"].as_array().map_or(0, Vec::len);
    ensure!(count == fs::read_dir(team.join("ssda903"))?.count(), "{count} files fit the pattern");
    Ok("a project, its extract, runs, targets and returns on three drives, with blanks and any letters in their names".into())
}

/// Windows does not tell `RUNS` from `runs`.
pub(super) fn names_in_another_case(bench: &Bench) -> anyhow::Result<String> {
    let dir = bench.fresh("case")?;
    copy(&root().join(EXTRACT), &dir.join("Extract"))?;
    bench.ends(On::Windows, &dir, &["trial", "EXTRACT", "--run", r"Runs\001"], 1)?;
    bench.ends(On::Windows, &dir, &["find", "100001", "--run", r"RUNS\001"], 0)?;
    let said = bench.ends(On::Windows, &dir, &["trial", "extract", "--run", r"rUNS\001"], 2)?;
    ensure!(said.err.contains("it holds a run already"), "a second run in the folder says:\n{}", said.err);
    // A return that is written again over files in another case is whole.
    bench.ends(On::Windows, &dir, &["return", "ssda903/2026", "--run", r"runs\001"], 0)?;
    let returns = dir.join("Runs/001/returns/ssda903-2026");
    let before = fs::read_dir(&returns)?.count();
    fs::rename(returns.join("Header.csv"), returns.join("HEADER.CSV"))?;
    bench.ends(On::Windows, &dir, &["return", "ssda903/2026", "--run", r"runs\001"], 0)?;
    ensure!(fs::read_dir(&returns)?.count() == before, "a file of the return is lost");
    Ok("a run and a return that are named in another case are the same run and return".into())
}

/// Below a folder whose path alone is longer than 260 characters.
pub(super) fn long_paths(bench: &Bench) -> anyhow::Result<String> {
    let dir = bench.fresh("long")?;
    let deep = (0..8).fold(dir.clone(), |path, number| path.join(format!("{number} {}", "a folder with a long name, as they are")));
    let run = deep.join("runs/001");
    let path = windows_path(&run);
    ensure!(path.len() > 300, "the path is not long");
    bench.ends(On::Windows, &root(), &["trial", "samples/liquidlogic-lcs/brackenshire", "--run", &path], 1)?;
    let here = dir.join("linux/001");
    trial(bench, On::Linux, &here)?;
    the_same("the target at the end of a long path", &dump(&here.join("target.db"))?, &dump(&run.join("target.db"))?)?;
    bench.ends(On::Windows, &root(), &["reconcile", "--run", &path, "--to", &format!(r"sqlite:{path}\target.db")], 0)?;
    let folder = format!("{}\\out", windows_path(&deep));
    bench.ends(On::Windows, &root(), &["load", "--run", &path, "--to", &format!("sqlserver-files:{folder}")], 0)?;
    bench.ends(On::Windows, &root(), &["reconcile", "--run", &path, "--to", &format!("sqlserver-files:{folder}")], 0)?;
    Ok(format!("a run, its target and a folder of files behind a path of {} characters", path.len()))
}

fn copy(from: &Path, to: &Path) -> anyhow::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        fs::copy(entry.path(), to.join(entry.file_name()))?;
    }
    Ok(())
}
