//! Runs that are killed, and runs that somebody ends with Ctrl-C: they go on with `--resume`, and end as if nothing had been.

use std::{
    io::{Read as _, Write as _},
    path::Path,
    process::Child,
    time::{Duration, Instant},
};

use anyhow::{Context as _, bail, ensure};

use super::{
    same::{dump, the_same, trial},
    wine::{Bench, On},
};
use crate::shell::root;

const SAMPLE: &str = "samples/liquidlogic-lcs/brackenshire";

pub(super) fn killed_and_interrupted(bench: &Bench) -> anyhow::Result<String> {
    let dir = bench.fresh("broken-off")?;
    let whole = dir.join("whole/001");
    trial(bench, On::Linux, &whole)?;
    let goes_on = |run: &Path| -> anyhow::Result<()> {
        let path = run.to_string_lossy();
        let said = bench.ends(On::Windows, &root(), &["find", "100001", "--run", &path], 2)?;
        ensure!(said.err.contains("--resume"), "a run that broke off says:\n{}", said.err);
        bench.ends(On::Windows, &root(), &["trial", SAMPLE, "--resume", "--run", &path], 1)?;
        the_same("the target of a run that went on", &dump(&whole.join("target.db"))?, &dump(&run.join("target.db"))?)?;
        Ok(())
    };
    for (name, until) in [("killed-1", "run.db"), ("killed-2", "target.db")] {
        let run = dir.join(name).join("001");
        let mut child = bench.command(On::Windows, &root(), &["--quiet", "trial", SAMPLE, "--run", &run.to_string_lossy()]).spawn()?;
        wait_for(&mut child, &run.join(until))?;
        child.kill()?;
        child.wait()?;
        goes_on(&run).with_context(|| format!("killed when there was a {until}"))?;
    }
    for (name, until) in [("interrupted-1", "run.db"), ("interrupted-2", "target.db")] {
        let run = dir.join(name).join("001");
        let mut child = bench.in_a_terminal(&root(), &["--quiet", "trial", SAMPLE, "--run", &run.to_string_lossy()])?;
        wait_for(&mut child, &run.join(until))?;
        child.stdin.as_mut().context("no keys")?.write_all(b"\x03")?;
        let mut shown = String::new();
        child.stdout.take().context("no output")?.read_to_string(&mut shown)?;
        let code = child.wait()?.code();
        ensure!(code == Some(130), "Ctrl-C ended the run with {code:?}:\n{shown}");
        ensure!(shown.contains("interrupted: ") && shown.contains("next: go on with the same command"), "Ctrl-C says:\n{shown}");
        goes_on(&run).with_context(|| format!("interrupted when there was a {until}"))?;
    }
    Ok("killed twice and interrupted twice by Ctrl-C (130), in the middle of reading and of loading, runs go on to the same rows".into())
}

/// Waits until a program has made a file.
fn wait_for(child: &mut Child, file: &Path) -> anyhow::Result<()> {
    let start = Instant::now();
    while !file.exists() {
        if child.try_wait()?.is_some() || start.elapsed() > Duration::from_mins(2) {
            bail!("the run ended before there was a {}", file.display());
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    Ok(())
}
