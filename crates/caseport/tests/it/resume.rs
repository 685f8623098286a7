//! Runs that break off: killed at any moment, or interrupted, they go on and end as if nothing had happened.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use serde_json::Value;

use crate::support::{query, sample, trial};

/// Tables of `run.db` whose content depends on the clock, on the folder, or on which of two loads wrote the rows.
const OF_THE_MOMENT: [&str; 4] = ["meta", "timing", "ledger", "reveal"];

/// Everything that a run holds, in the order in which it was written.
fn content(db: &Path) -> Vec<(String, Vec<Vec<String>>)> {
    let tables = query(db, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY 1");
    tables
        .into_iter()
        .map(|row| row[0].clone())
        .filter(|name| !OF_THE_MOMENT.contains(&name.as_str()))
        .map(|name| (name.clone(), query(db, &format!("SELECT * FROM \"{name}\""))))
        .collect()
}

/// The outcome without what depends on the clock and on the folder, and without how many rows the load found there already.
fn outcome(run: &Path) -> Value {
    let mut result: Value = serde_json::from_str(&fs::read_to_string(run.join("result.json")).unwrap()).unwrap();
    for moment in ["timings", "run", "load", "since", "target"] {
        result.as_object_mut().unwrap().remove(moment);
    }
    without_digests(&mut result);
    result
}

/// Digests are keyed anew by each reading.
fn without_digests(value: &mut Value) {
    match value {
        Value::Object(map) => {
            map.retain(|key, _| !key.contains("digest") && key != "columns");
            map.values_mut().for_each(without_digests);
        }
        Value::Array(list) => list.iter_mut().for_each(without_digests),
        _ => {}
    }
}

fn command(council: &Path, run: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_caseport"));
    command.args(["--quiet", "trial"]).arg(council).arg("--run").arg(run).stdout(Stdio::null()).stderr(Stdio::piped());
    command
}

fn same_as_whole(whole: &Path, run: &Path, how: &str) {
    assert!(!run.join("unfinished.json").exists(), "{how}");
    assert_eq!(outcome(whole), outcome(run), "{how}");
    for (ours, theirs) in content(&whole.join("run.db")).into_iter().zip(content(&run.join("run.db"))) {
        assert!(ours == theirs, "{how}: table {} differs", ours.0);
    }
    let target = |run: &Path| content(&run.join("target.db"));
    assert!(target(whole) == target(run), "{how}: the targets differ");
}

/// Breaks a trial off after each of these shares of the time that a whole one takes, goes on, and compares.
fn break_off(shares: &[f64], signal: &str) {
    let dir = tempfile::tempdir().unwrap();
    let whole = dir.path().join("whole");
    let start = Instant::now();
    let (said, _) = trial(&sample(), &whole, &[]);
    let mut takes = start.elapsed();
    assert_eq!(said.code, 1);
    let mut broken = 0;
    for nth in 0..5 * shares.len() {
        let Some(share) = shares.get(broken) else { break };
        let how = format!("{signal} after {share} of the time");
        let run = dir.path().join(format!("{nth:03}"));
        let mut child = command(&sample(), &run).spawn().unwrap();
        std::thread::sleep(takes.mul_f64(*share));
        let _ = Command::new("kill").args([signal, &child.id().to_string()]).status();
        let ended = child.wait_with_output_in(Duration::from_mins(1));
        if !run.join("unfinished.json").exists() {
            // It ended before, or had not begun: nothing to go on with. With other work beside it the first took longer than this one.
            takes = if run.join("result.json").exists() { takes.mul_f64(0.85) } else { takes.mul_f64(1.1) };
            continue;
        }
        broken += 1;
        if signal == "-INT" {
            assert_eq!(ended.0, Some(130), "{how}: {}", ended.1);
            assert!(ended.1.contains("--resume"), "{how}: {}", ended.1);
        }
        // Nobody else opens it meanwhile.
        let found = Command::new(env!("CARGO_BIN_EXE_caseport")).args(["find", "1", "--run"]).arg(&run).output().unwrap();
        assert_eq!(found.status.code(), Some(2), "{how}");
        assert!(String::from_utf8_lossy(&found.stderr).contains("--resume"), "{how}");
        let resumed = command(&sample(), &run).arg("--resume").output().unwrap();
        assert_eq!(resumed.status.code(), Some(1), "{how}: {}", String::from_utf8_lossy(&resumed.stderr));
        same_as_whole(&whole, &run, &how);
    }
    assert_eq!(broken, shares.len(), "so many of the runs were broken off in time");
}

trait WaitAtMost {
    fn wait_with_output_in(&mut self, patience: Duration) -> (Option<i32>, String);
}

impl WaitAtMost for std::process::Child {
    /// Exit code and standard error; whoever does not end in time fails the test.
    fn wait_with_output_in(&mut self, patience: Duration) -> (Option<i32>, String) {
        use std::io::Read as _;
        let start = Instant::now();
        let status = loop {
            if let Some(status) = self.try_wait().unwrap() {
                break status;
            }
            assert!(start.elapsed() < patience, "it did not end");
            std::thread::sleep(Duration::from_millis(5));
        };
        let mut said = String::new();
        let _ = self.stderr.take().unwrap().read_to_string(&mut said);
        (status.code(), said)
    }
}

#[test]
fn a_run_that_is_killed_goes_on_and_ends_the_same() {
    break_off(&[0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9], "-KILL");
}

#[test]
fn an_interrupted_run_says_how_to_go_on() {
    break_off(&[0.25, 0.5, 0.75], "-INT");
}

/// The stage that a run folder says it is at.
fn stage(run: &Path) -> Option<String> {
    let text = fs::read_to_string(run.join("unfinished.json")).ok()?;
    let unfinished: Value = serde_json::from_str(&text).ok()?;
    unfinished["stage"].as_str().map(str::to_owned)
}

/// Not by the clock but by what the run says of itself: at each stage that a run can be broken off at, by Ctrl-C and by a kill.
#[test]
fn a_run_goes_on_from_every_stage() {
    let dir = tempfile::tempdir().unwrap();
    let whole = dir.path().join("whole");
    assert_eq!(trial(&sample(), &whole, &[]).0.code, 1);
    for wanted in ["reading", "checked", "loaded"] {
        for signal in ["-INT", "-KILL"] {
            let how = format!("{signal} while {wanted}");
            // A stage may be over before the signal arrives; then another run is broken off.
            let broken = (0..20).find_map(|nth| {
                let run = dir.path().join(format!("{wanted}{signal}{nth}"));
                let mut child = command(&sample(), &run).spawn().unwrap();
                let start = Instant::now();
                while stage(&run).as_deref() != Some(wanted) {
                    assert!(start.elapsed() < Duration::from_mins(2), "{how}: it never came so far");
                    if child.try_wait().unwrap().is_some() {
                        break;
                    }
                    std::thread::sleep(Duration::from_millis(1));
                }
                let _ = Command::new("kill").args([signal, &child.id().to_string()]).stderr(Stdio::null()).status();
                child.wait_with_output_in(Duration::from_mins(1));
                (stage(&run).as_deref() == Some(wanted)).then_some(run)
            });
            let run = broken.unwrap_or_else(|| panic!("{how}: in 20 runs it was always over"));
            let resumed = command(&sample(), &run).arg("--resume").output().unwrap();
            assert_eq!(resumed.status.code(), Some(1), "{how}: {}", String::from_utf8_lossy(&resumed.stderr));
            same_as_whole(&whole, &run, &how);
        }
    }
}

#[test]
fn what_changed_in_between_is_named_and_refused() {
    let dir = tempfile::tempdir().unwrap();
    let council = dir.path().join("council");
    copy(&sample(), &council);
    let run = dir.path().join("run");
    let mut child = command(&council, &run).spawn().unwrap();
    let start = Instant::now();
    while !run.join("unfinished.json").exists() {
        assert!(start.elapsed() < Duration::from_mins(1), "it never began");
        std::thread::sleep(Duration::from_millis(2));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let said = |more: &[&str]| {
        let output = command(&council, &run).args(more).output().unwrap();
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let (code, text) = said(&[]);
    assert!(code == Some(2) && text.contains("holds a run that broke off"), "{text}");
    let (code, text) = said(&["--resume", "--to", "sqlite:elsewhere.db"]);
    assert!(code == Some(2) && text.contains("its target was sqlite:"), "{text}");
    let file =
        fs::read_dir(council.join("extract")).unwrap().flatten().map(|it| it.path()).find(|it| it.ends_with("FACT_REFERRALS.csv")).unwrap();
    let text = fs::read(&file).unwrap();
    fs::write(&file, [text.as_slice(), b"\r\n"].concat()).unwrap();
    let (code, refused) = said(&["--resume"]);
    assert!(code == Some(2) && refused.contains("cannot go on: `file FACT_REFERRALS.csv` is another"), "{refused}");
    fs::write(&file, text).unwrap();
    assert_eq!(said(&["--resume"]).0, Some(1));
    let (code, again) = said(&["--resume"]);
    assert!(code == Some(2) && again.contains("holds no run that broke off"), "{again}");
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        if entry.path().is_dir() {
            copy(&entry.path(), &to.join(entry.file_name()));
        } else {
            fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}

#[test]
fn a_run_that_came_to_its_end_stays_as_it_is_when_its_folder_is_named_again() {
    let dir = tempfile::tempdir().unwrap();
    let run = dir.path().join("run");
    trial(&sample(), &run, &["--quiet"]);
    let all = || -> Vec<(std::ffi::OsString, Vec<u8>)> {
        let mut all: Vec<_> =
            fs::read_dir(&run).unwrap().map(|it| it.unwrap()).map(|it| (it.file_name(), fs::read(it.path()).unwrap())).collect();
        all.sort();
        all
    };
    let before = all();
    let again = command(&sample(), &run).output().unwrap();
    assert_eq!(again.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&again.stderr).contains("it holds a run already; name another folder"));
    // A source that cannot be read leaves a result of its own, but not there.
    let empty = dir.path().join("empty");
    fs::create_dir(&empty).unwrap();
    let unread = command(&empty, &run).args(["--system", "liquidlogic-lcs/hdm-1"]).output().unwrap();
    assert_eq!(unread.status.code(), Some(3));
    assert!(all() == before, "the run has changed");
}
