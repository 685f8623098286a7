//! The peers that are measured beside caseport, on the same files and in the same run: installed here, never in CI.

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context as _, ensure};
use serde_json::Value;

use super::{Cost, Ours, SCHEMA, cost, median};
use crate::shell::{self, find, root};

/// `DuckDB`, and its extension that writes SQLite as a package of the same version.
const DUCKDB: [&str; 3] = ["duckdb==1.4.4", "duckdb-extensions==1.4.4", "duckdb-extension-sqlite-scanner==1.4.4"];

/// The schema of the load with lz4.
const LZ4: &str = "bench_lz4";

pub(super) struct Peers {
    place: PathBuf,
    server: String,
    python: PathBuf,
    duckdb: Option<PathBuf>,
}

/// What peers took, once.
pub(super) struct Beside {
    duckdb: Option<Cost>,
    /// Seconds until every file is in a table with types, and those of its keys and indexes.
    psql: f64,
    psql_keys: f64,
    /// Tables whose key is used twice, so that it could not be made.
    twice: Vec<String>,
    /// The files that psql refused.
    refused: Vec<String>,
    server: Server,
    server_with_lz4: Server,
}

/// What the server itself took for the tables that a trial has loaded, in seconds.
#[derive(Clone, Copy)]
struct Server {
    copy: f64,
    /// Keys, indexes and references, made after all COPYs.
    keys: f64,
    /// Everything, over several connections.
    together: f64,
}

/// Says how caseport stands beside each peer.
pub(super) fn compare(ours: &Ours, beside: &[Beside], text: &mut String) {
    let _ = writeln!(text, "\n| beside it, in the same run | seconds | caseport | ratio |\n|---|---:|---:|---:|");
    let of = |seconds: &dyn Fn(&Beside) -> f64| median(beside.iter().map(seconds).collect());
    let mut row = |name: &str, theirs: f64, ours: f64| {
        let _ = writeln!(text, "| {name} | {theirs:.2} | {ours:.2} | {:.2} |", ours / theirs);
    };
    let duckdb: Vec<&Cost> = beside.iter().filter_map(|it| it.duckdb.as_ref()).collect();
    if !duckdb.is_empty() {
        let seconds = median(duckdb.iter().map(|it| it.wall.as_secs_f64()).collect());
        row("DuckDB: every file → SQLite, as text; extract → run.db", seconds, ours.to_run);
    }
    let peak = duckdb.iter().map(|it| it.peak_mib).reduce(f64::max);
    for (with, lz4, load) in [("", false, ours.load), (" with lz4", true, ours.load_with_lz4)] {
        let server = |it: &Beside| if lz4 { it.server_with_lz4 } else { it.server };
        row(&format!("server{with}: COPY of its own binary files, no keys; load{with}"), of(&|it| server(it).copy), load);
        row(
            &format!("server{with}: the same, then the same keys, indexes and references"),
            of(&|it| server(it).copy + server(it).keys),
            load,
        );
        row(&format!("server{with}: the same over as many connections as the load, in its order"), of(&|it| server(it).together), load);
    }
    row("psql: \\copy of every file into staging, then SQL that casts; whole trial", of(&|it| it.psql), ours.wall);
    row("psql: the same; extract to reconciled, without register and reports", of(&|it| it.psql), ours.reconciled);
    row("psql: the same, as shipped; whole trial with lz4", of(&|it| it.psql), ours.with_lz4);
    row("psql: the same, then keys and the indexes of references; whole trial", of(&|it| it.psql + it.psql_keys), ours.wall);
    let names = |list: Option<&Vec<String>>| list.filter(|it| !it.is_empty()).map_or_else(|| "none".to_owned(), |it| it.join("; "));
    let (refused, twice) = (beside.last().map(|it| &it.refused), beside.last().map(|it| &it.twice));
    let _ = writeln!(
        text,
        "\nDuckDB {}; the files are converted to UTF-8 by iconv where they are not, and records that do not fit are left out unsaid{}. \
         psql refused {} of the files whole, which were mended by hand before the clock started: {}. Its tables have no references; whose key is \
         used twice has an index of it instead: {}. A load leaves rows of large tables uncompressed where three fit into a page, and so does the server's copy \
         over several connections; the others, and what is loaded with lz4, are stored as the server does it by itself.\n",
        if peak.is_some() { DUCKDB[0].trim_start_matches("duckdb==") } else { "was not on this machine" },
        peak.map_or(String::new(), |it| format!("; peak memory {it:.0} MiB")),
        refused.map_or(0, Vec::len),
        names(refused),
        names(twice),
    );
}

impl Peers {
    pub(super) fn install(place: &Path, server: &str) -> anyhow::Result<Peers> {
        for (name, script) in [
            ("duckdb_csv_to_sqlite.py", include_str!("../../bench/duckdb_csv_to_sqlite.py")),
            ("psql_staging.py", include_str!("../../bench/psql_staging.py")),
            ("server_copy.py", include_str!("../../bench/server_copy.py")),
        ] {
            fs::write(place.join(name), script)?;
        }
        let python = find("python3", &[]).context("the peers need python3")?;
        let own = place.join("venv/bin/python");
        let installed = own.is_file()
            || (shell::run(Command::new(&python).args(["-m", "venv"]).arg(place.join("venv"))).is_ok()
                && shell::run(Command::new(&own).args(["-m", "pip", "install", "--quiet"]).args(DUCKDB)).is_ok());
        Ok(Peers { place: place.to_owned(), server: server.to_owned(), python, duckdb: installed.then_some(own) })
    }

    /// The address of a schema on the server.
    pub(super) fn address(&self, schema: &str) -> String {
        format!("{}?schema={schema}", self.server)
    }

    /// The address of a schema whose long texts the server is to compress with lz4.
    pub(super) fn address_with_lz4(&self) -> String {
        format!("{}&compression=lz4", self.address(LZ4))
    }

    pub(super) fn drop_lz4(&self) -> anyhow::Result<()> {
        self.drop_schema(LZ4)
    }

    pub(super) fn drop_schema(&self, schema: &str) -> anyhow::Result<()> {
        let sql = format!("DROP SCHEMA IF EXISTS {schema} CASCADE; CHECKPOINT");
        let done =
            Command::new("psql").args(["-X", "-q", &self.server, "-c", &sql]).env("PGOPTIONS", "-c client_min_messages=error").status()?;
        ensure!(done.success(), "psql could not drop {schema}");
        Ok(())
    }

    /// Runs once each peer. Two trials have just been loaded, the second with lz4.
    pub(super) fn beside(&self, council: &Path) -> anyhow::Result<Beside> {
        let duckdb = self.duckdb.as_deref().map(|python| self.duckdb(python, council)).transpose()?;
        let said = self.psql(council)?;
        let names = |list: &str| said[list].as_array().into_iter().flatten().filter_map(|it| it.as_str().map(str::to_owned)).collect();
        Ok(Beside {
            duckdb,
            psql: seconds(&said, "seconds")?,
            psql_keys: seconds(&said, "keys")?,
            twice: names("twice"),
            refused: names("refused"),
            server: self.server_copy(SCHEMA, false)?,
            server_with_lz4: self.server_copy(LZ4, true)?,
        })
    }

    fn duckdb(&self, python: &Path, council: &Path) -> anyhow::Result<Cost> {
        let out = self.place.join("duckdb.sqlite");
        let _ = fs::remove_file(&out);
        let script = self.place.join("duckdb_csv_to_sqlite.py");
        let cost = cost(Command::new(python).arg(script).arg(council.join("extract")).arg(&out), &[0])?;
        let _ = fs::remove_file(&out);
        Ok(cost)
    }

    /// Takes in again what a trial has loaded.
    fn server_copy(&self, schema: &str, lz4: bool) -> anyhow::Result<Server> {
        let folder = std::env::temp_dir().join(format!("caseport-copy-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        // The server writes and reads there as another user.
        shell::output(Command::new("chmod").arg("777").arg(&folder))?;
        let mut command = Command::new(&self.python);
        command.arg(self.place.join("server_copy.py")).args([&self.server, schema]).arg(&folder).args(lz4.then_some("lz4"));
        let said: Value = serde_json::from_str(&shell::output(&mut command)?)?;
        fs::remove_dir_all(&folder)?;
        Ok(Server { copy: seconds(&said, "copy")?, keys: seconds(&said, "keys")?, together: seconds(&said, "together")? })
    }

    fn psql(&self, council: &Path) -> anyhow::Result<Value> {
        let columns = root().join("mappings").join(super::SYSTEM).join("columns.csv");
        let mut command = Command::new(&self.python);
        command.arg(self.place.join("psql_staging.py")).arg(council.join("extract")).arg(&self.server).arg(&columns);
        let said = serde_json::from_str(&shell::output(&mut command)?)?;
        self.drop_schema("staging")?;
        self.drop_schema("moved")?;
        Ok(said)
    }
}

/// What a script says that something took.
fn seconds(said: &Value, what: &str) -> anyhow::Result<f64> {
    said[what].as_f64().with_context(|| format!("a peer did not say `{what}`: {said}"))
}
