//! Measures the stages of a trial on synthetic councils of three sizes, with memory and CPU, beside [`peers`] on the same files.
//!
//! Nothing here is a test: figures depend on the machine, so they are written down with it, and compared only within one run.

pub(crate) mod formats;
mod peers;
pub(crate) mod returns;
pub(crate) mod rows;

use std::{
    fmt::Write as _,
    fs,
    path::Path,
    process::{Child, Command},
    time::{Duration, Instant},
};

use anyhow::{Context as _, ensure};
use serde_json::Value;

use crate::{
    postgres,
    shell::{self, cargo, root, say},
};

const SYSTEM: &str = "liquidlogic-lcs/hdm-1";

/// Children of the councils: about 10 MB, 100 MB and 1 GB of extract.
const COUNCILS: [u32; 3] = [500, 5_000, 50_000];

/// The schema that is measured.
const SCHEMA: &str = "bench";

/// How often each measurement is taken; the median is written down.
const TIMES: usize = 3;

/// Writes docs/benchmarks.md.
pub(crate) fn run(small: bool) -> anyhow::Result<()> {
    crate::packages::install_missing()?;
    shell::run(cargo().args(["build", "--release", "--locked", "--package", "caseport"]))?;
    let target = shell::target();
    let caseport = target.join("release/caseport");
    let place = target.join("bench");
    fs::create_dir_all(&place)?;
    let server = postgres::start()?.context("the benchmark loads PostgreSQL, which is not on this machine")?;
    let peers = peers::Peers::install(&place, server.url())?;
    let mut text = heading("# Benchmarks", &caseport)?;
    let _ = writeln!(
        text,
        "Each figure is the median of {TIMES} runs. PostgreSQL (as Debian ships it, but fsync is off) and the data are on the same machine; a ratio below 1 \
             means that caseport was faster.\n"
    );
    for children in &COUNCILS[..if small { 2 } else { 3 }] {
        let council = place.join(format!("council-{children}"));
        if !council.join("caseport.toml").is_file() {
            let _ = fs::remove_dir_all(&council);
            shell::run(
                Command::new(&caseport)
                    .args(["synth", "--system", SYSTEM, "--children", &children.to_string(), "--seed", "1", "--out"])
                    .arg(&council),
            )?;
        }
        measure(&caseport, &council, &place, &peers, &mut text)?;
    }
    fs::write(root().join("docs/benchmarks.md"), text)?;
    Ok(())
}

fn heading(title: &str, caseport: &Path) -> anyhow::Result<String> {
    let cpu = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let cpu =
        cpu.lines().find_map(|it| it.strip_prefix("model name")).map_or("unknown", |it| it.trim_start_matches([' ', '\t', ':'])).to_owned();
    let memory = fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let memory =
        memory.lines().next().unwrap_or_default().split_whitespace().nth(1).and_then(|it| it.parse::<u64>().ok()).unwrap_or(0) / (1 << 20);
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let rustc = shell::output(Command::new("rustc").arg("--version"))?;
    let size = fs::metadata(caseport)?.len();
    let mut text = format!(
        "{title}\n\nMade by `cargo xtask bench`, which anyone can run again. Compare figures only within one table: they come from one run on one machine.\n\n",
    );
    let _ =
        writeln!(text, "Machine: {cores} cores, {cpu}, {memory} GiB. {}. Binary: {:.1} MB, stripped.\n", rustc.trim(), size as f64 / 1e6);
    Ok(text)
}

/// One run of a program: wall time, CPU time and peak memory of the program itself.
#[derive(Clone, Copy)]
struct Cost {
    wall: Duration,
    cpu: Duration,
    peak_mib: f64,
}

fn measure(caseport: &Path, council: &Path, place: &Path, peers: &peers::Peers, text: &mut String) -> anyhow::Result<()> {
    let bytes: u64 = fs::read_dir(council.join("extract"))?.flatten().filter_map(|it| it.metadata().ok()).map(|it| it.len()).sum();
    let mb = bytes as f64 / 1e6;
    let run = place.join("run");
    // A register of other councils' runs would be compared with.
    let _ = fs::remove_file(place.join("exceptions.db"));
    let mut trials = Vec::new();
    let mut stages: Vec<Vec<(String, f64)>> = Vec::new();
    let mut single = Vec::new();
    let mut loads = Vec::new();
    let (mut with_lz4, mut loads_with_lz4) = (Vec::new(), Vec::new());
    let mut beside = Vec::new();
    let mut records = 0;
    let mut rows = 0;
    for _ in 0..TIMES {
        let _ = fs::remove_dir_all(&run);
        peers.drop_schema(SCHEMA)?;
        let to = peers.address(SCHEMA);
        let trial = |run: &Path, to: &str| {
            self::cost(Command::new(caseport).args(["--quiet", "trial"]).arg(council).arg("--run").arg(run).args(["--to", to]), &[0, 1])
        };
        let cost = trial(&run, &to)?;
        let result: Value = serde_json::from_str(&fs::read_to_string(run.join("result.json"))?)?;
        records = sum(&result["source"]["tables"], "read");
        rows = sum(&result["canonical"]["tables"], "rows");
        stages.push(stages_of(&result));
        trials.push(cost);
        let alone = place.join("run-alone");
        let _ = fs::remove_dir_all(&alone);
        with_lz4.push(trial(&alone, &peers.address_with_lz4())?.wall.as_secs_f64());
        let result: Value = serde_json::from_str(&fs::read_to_string(alone.join("result.json"))?)?;
        loads_with_lz4.push(stages_of(&result).iter().filter(|it| it.0 == "load").map(|it| it.1).sum());
        let _ = fs::remove_dir_all(&alone);
        // In turn with us: a machine that is slower for a while is slower for all.
        beside.push(peers.beside(council)?);
        peers.drop_lz4()?;
        single.push(self::cost(
            Command::new(caseport).args(["--quiet", "dry-run"]).arg(council).arg("--run").arg(&alone).args(["--threads", "1"]),
            &[0, 1],
        )?);
        // A verb of its own, so that its CPU and memory are told apart from those of the stages before.
        peers.drop_schema(SCHEMA)?;
        loads.push(self::cost(Command::new(caseport).args(["--quiet", "load", "--run"]).arg(&alone).args(["--to", &to]), &[0])?);
        let _ = fs::remove_dir_all(&alone);
    }
    let of = |names: &[&str]| {
        median(stages.iter().map(|run| run.iter().filter(|(it, _)| names.contains(&it.as_str())).map(|(_, s)| s).sum()).collect())
    };
    let to_run = of(&["read", "map", "settle", "check"]);
    say(&format!("{mb:.0} MB: extract to run.db {to_run:.2} s"));
    let _ = writeln!(text, "## {mb:.0} MB of extract, {records} records, {rows} canonical rows\n");
    let _ = writeln!(text, "| stage | seconds | MB/s |\n|---|---:|---:|");
    for (name, parts) in [
        ("extract → run.db, with origins, findings, indexes, rules", &["read", "map", "settle", "check"][..]),
        ("  of it: first look at files, look-ahead", &["read"]),
        ("  of it: map and write", &["map"]),
        ("  of it: settle keys and references, indexes", &["settle"]),
        ("  of it: integrity and rules", &["check"]),
        ("run.db → PostgreSQL, staged, keyed, referenced", &["load"]),
        ("read back and reconcile", &["read back"]),
    ] {
        let seconds = of(parts);
        let _ = writeln!(text, "| {name} | {seconds:.2} | {:.0} |", mb / seconds.max(0.001));
    }
    let wall = median(trials.iter().map(|it| it.wall.as_secs_f64()).collect());
    let peak = trials.iter().map(|it| it.peak_mib).fold(0.0, f64::max);
    let cpu = median(trials.iter().map(|it| it.cpu.as_secs_f64()).collect());
    let _ = writeln!(
        text,
        "\nWhole trial: {wall:.2} s wall, {cpu:.2} s CPU of caseport itself ({:.2} s for each GB), peak memory {peak:.0} MiB.",
        cpu * 1000.0 / mb
    );
    let one = median(single.iter().map(|it| it.wall.as_secs_f64()).collect());
    let _ = writeln!(
        text,
        "Dry run with one mapping thread: {one:.2} s, peak {:.0} MiB.",
        single.iter().map(|it| it.peak_mib).fold(0.0, f64::max)
    );
    let cpu = median(loads.iter().map(|it| it.cpu.as_secs_f64()).collect());
    let _ = writeln!(
        text,
        "Load alone, as the client of a server: {cpu:.2} s CPU ({:.2} s for each GB), peak {:.0} MiB.",
        cpu * 1000.0 / mb,
        loads.iter().map(|it| it.peak_mib).fold(0.0, f64::max)
    );
    let load = of(&["load"]);
    let reconciled = of(&["read", "map", "settle", "check", "load", "read back"]);
    let load_with_lz4 = median(loads_with_lz4);
    peers::compare(&Ours { to_run, load, load_with_lz4, reconciled, wall, with_lz4: median(with_lz4) }, &beside, text);
    let _ = fs::remove_dir_all(&run);
    Ok(())
}

/// The stages of a trial and the seconds of each.
fn stages_of(result: &Value) -> Vec<(String, f64)> {
    let timings = result["timings"].as_array().into_iter().flatten();
    timings.map(|it| (it["stage"].as_str().unwrap_or_default().to_owned(), it["milliseconds"].as_f64().unwrap_or(0.0) / 1000.0)).collect()
}

/// What is compared with peers, in seconds.
struct Ours {
    to_run: f64,
    load: f64,
    load_with_lz4: f64,
    /// All stages, without the reports after them.
    reconciled: f64,
    wall: f64,
    /// The whole trial into a server that is told to compress long texts with lz4.
    with_lz4: f64,
}

/// Runs a program and watches it. `good` are the exit codes that count as done.
fn cost(command: &mut Command, good: &[i32]) -> anyhow::Result<Cost> {
    cost_within(command, good, None)?.context("a program without a limit was stopped")
}

/// The same within a time and a memory in MiB; none where the program went over them and was stopped.
fn cost_within(command: &mut Command, good: &[i32], limit: Option<(Duration, f64)>) -> anyhow::Result<Option<Cost>> {
    let start = Instant::now();
    let mut child = command.spawn().context("cannot start the program to be measured")?;
    let (mut cpu, mut peak_mib) = (Duration::ZERO, 0.0);
    let status = loop {
        if let Some((now, peak)) = look(&child) {
            (cpu, peak_mib) = (now, peak);
        }
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if limit.is_some_and(|(time, memory)| start.elapsed() > time || peak_mib > memory) {
            child.kill()?;
            child.wait()?;
            return Ok(None);
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    ensure!(status.code().is_some_and(|it| good.contains(&it)), "the measured program ended with {status}");
    Ok(Some(Cost { wall: start.elapsed(), cpu, peak_mib }))
}

/// CPU time and peak resident memory of a process so far, as the kernel has them.
fn look(child: &Child) -> Option<(Duration, f64)> {
    let stat = fs::read_to_string(format!("/proc/{}/stat", child.id())).ok()?;
    let fields: Vec<&str> = stat.rsplit(')').next()?.split_whitespace().collect();
    // Fields 14 and 15 of proc(5), in ticks of a hundredth of a second; two fields stand before the part after the name.
    let ticks = fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?;
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).ok()?;
    let peak = status.lines().find_map(|it| it.strip_prefix("VmHWM:"))?.split_whitespace().next()?.parse::<f64>().ok()?;
    Some((Duration::from_millis(ticks * 10), peak / 1024.0))
}

fn sum(list: &Value, field: &str) -> u64 {
    list.as_array().into_iter().flatten().filter_map(|it| it[field].as_u64()).sum()
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(0.0)
}
