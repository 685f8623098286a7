//! `caseport return`: writes a statutory return, or another system's files, from the rows of a run.

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use caseport_model::{Date, System};
use caseport_return::{Shape, TableRows, Writes};
use caseport_run::Run;
use serde_json::json;

use super::print;
use crate::{
    catalogue::Catalogue,
    cli::{Cli, Format, ReturnArgs, ReturnForm},
    exit::{self, Failure},
    outward::{self, Outward, TableColumns},
    report::thousands,
    systems,
};

/// What came of it.
struct Done {
    system: String,
    /// The collection year; none of what is no return.
    year: Option<i32>,
    place: PathBuf,
    /// Files and their sizes.
    files: Vec<(String, u64)>,
    /// Records that the form has no place for.
    no_place: Vec<(String, u64)>,
    outward: Outward,
}

/// Builds the rows, writes them, says what was left out.
pub(super) fn run(cli: &Cli, args: &ReturnArgs) -> Result<u8, Failure> {
    let files = systems::all(cli.systems.as_deref())?;
    let system = systems::load(&files, &args.system)?;
    outward::must_lead_out(&system)?;
    let mut shape = outward::shape(&system)?;
    if let Some(form) = args.form {
        shape.writes = match form {
            ReturnForm::Xml => Writes::Xml,
            ReturnForm::Json => Writes::Json,
            ReturnForm::Csv => Writes::Csv,
            ReturnForm::Workbook => Writes::Workbook,
        };
    }
    let year = outward::year(args.year, &system)?;
    let run = Run::open(&args.run)?;
    let la = match &args.la {
        Some(la) => Some(la.clone()),
        None => run.meta("la")?,
    };
    if args.on.is_some() && !shape.on_a_day {
        return Err(Failure::usage(format!("`{}` is about a collection year, not about a day", system.name()), "say --year, or nothing"));
    }
    let day = |text: &str| Date::parse_iso(text).ok_or_else(|| Failure::usage(format!("`{text}` is no day"), "write 2026-03-31"));
    let parameters = outward::parameters(year, la.as_deref(), args.on.as_deref().map(day).transpose()?);
    let year = system.files.contains_key("return.toml").then_some(year);
    let overlay = args.overlay.as_deref().map(systems::read_folder).transpose()?;
    let outward = outward::build(&files, &system, &shape, &run, &parameters, overlay.as_ref())?;
    let (texts, no_place) = texts(&system, &shape, &outward)?;
    let place = match &args.to {
        Some(to) => to.clone(),
        None => standard_place(&args.run, &system, year, shape.writes),
    };
    write(&place, &texts, shape.writes, args.to.is_none())?;
    let files = texts.into_iter().map(|(name, text)| (name, text.len() as u64)).collect();
    let done = Done { system: system.name(), year, place, files, no_place, outward };
    if !cli.quiet {
        match cli.format {
            Format::Json => print(&format!("{:#}\n", done.json())),
            _ => print(&done.text()),
        }
    }
    let open = done.outward.needs_decision() || !done.no_place.is_empty();
    Ok(if open { exit::EXCEPTIONS } else { exit::DONE })
}

/// The files of the return, by name, and what they have no place for.
type Texts = (Vec<(String, Vec<u8>)>, Vec<(String, u64)>);

fn texts(system: &System, shape: &Shape, outward: &Outward) -> Result<Texts, Failure> {
    match shape.writes {
        Writes::Xml => {
            let written = caseport_return::xml(&system.layout, &outward.rows, shape).ok_or_else(|| {
                Failure::usage("this return has no form as XML", "say another form with --as, or add [xml] to its return.toml")
            })?;
            Ok((vec![(String::new(), written.text.into_bytes())], written.no_place))
        }
        Writes::Json => {
            let files = caseport_return::json(&system.layout, &outward.rows, shape).ok_or_else(|| {
                Failure::usage("this return has no form as JSON", "say another form with --as, or add [json] to its return.toml")
            })?;
            let no_place = files.iter().flat_map(|it| it.no_place.clone()).collect();
            let name = |number: usize| format!("children-{:03}.json", number + 1);
            Ok((files.into_iter().enumerate().map(|(number, it)| (name(number), it.text.into_bytes())).collect(), no_place))
        }
        Writes::Workbook => {
            let bytes = caseport_return::workbook(system, &outward.rows, shape)
                .map_err(|e| Failure::new(exit::TARGET, e, "write it as delimited files: --as csv"))?;
            Ok((vec![(String::new(), bytes)], Vec::new()))
        }
        Writes::Csv => {
            let tables = system.layout.tables.iter().zip(&outward.rows.tables).filter(|(_, rows)| rows.made);
            let text = |table, rows: &TableRows| caseport_return::delimited(table, &rows.rows, shape).into_bytes();
            Ok((tables.map(|(table, rows)| (format!("{}.csv", table.name), text(table, rows))).collect(), Vec::new()))
        }
    }
}

/// In the run's folder, which is private: a file or folder named after return and year.
fn standard_place(run: &Path, system: &System, year: Option<i32>, writes: Writes) -> PathBuf {
    let name = format!("{}-{}", system.id, year.map_or_else(|| system.version.clone(), |it| it.to_string()));
    let name = writes.one_file().map_or_else(|| name.clone(), |end| format!("{name}.{end}"));
    run.join("returns").join(name)
}

/// Writes the files, readable by their owner only. What stands at the standard place is a return of the same run, and is written anew; at a
/// place that was named, nothing is replaced.
fn write(place: &Path, texts: &[(String, Vec<u8>)], writes: Writes, replace: bool) -> Result<(), Failure> {
    let fail = |path: &Path, error: std::io::Error| Failure::of_file(exit::TARGET, "write", path, error, "name another place with --to");
    let folder = if writes.one_file().is_some() { place.parent().filter(|it| !it.as_os_str().is_empty()) } else { Some(place) };
    if let Some(folder) = folder.filter(|it| !it.is_dir()) {
        caseport_run::run::private_folder(folder).map_err(|e| fail(folder, e))?;
    }
    for (name, _) in texts {
        let path = if name.is_empty() { place.to_owned() } else { place.join(name) };
        if !replace && path.exists() {
            return Err(Failure::new(
                exit::TARGET,
                anyhow::anyhow!("`{}` is there already", path.display()),
                "name another place with --to, or take it away",
            ));
        }
    }
    for (name, text) in texts {
        let path = if name.is_empty() { place.to_owned() } else { place.join(name) };
        // Written beside, then moved: a half-written return never stands under its name.
        let mut part = path.clone().into_os_string();
        part.push(".part");
        let part = PathBuf::from(part);
        let written = fs::remove_file(&part)
            .or_else(|e| if e.kind() == std::io::ErrorKind::NotFound { Ok(()) } else { Err(e) })
            .and_then(|()| caseport_run::run::private_file(&part))
            .and_then(|()| fs::write(&part, text))
            .and_then(|()| fs::rename(&part, &path));
        written.map_err(|e| fail(&path, e))?;
    }
    if replace && writes.one_file().is_none() {
        // What an earlier writing left in the folder is no part of this return.
        for entry in fs::read_dir(place).map_err(|e| fail(place, e))? {
            let path = entry.map_err(|e| fail(place, e))?.path();
            // Where case does not tell two names apart, what was just written may still stand under its earlier name.
            let same = |it: &str, name: &std::ffi::OsStr| if cfg!(windows) { name.eq_ignore_ascii_case(it) } else { *name == *it };
            let kept = path.file_name().is_some_and(|name| texts.iter().any(|(it, _)| same(it, name)));
            if !kept && path.is_file() {
                fs::remove_file(&path).map_err(|e| fail(&path, e))?;
            }
        }
    }
    Ok(())
}

impl Done {
    fn text(&self) -> String {
        let mut out = String::new();
        let year = self.year.map_or(String::new(), |it| format!(", collection year {it}"));
        let _ = writeln!(out, "{}{year}", self.system);
        for table in self.outward.rows.tables.iter().filter(|it| it.made) {
            let _ = writeln!(out, "  {:<32} {:>9}", table.name, thousands(table.rows.len() as u64));
        }
        let mut section = |heading: &str, lines: Vec<String>| {
            if !lines.is_empty() {
                let _ = writeln!(out, "\n{heading}");
                out.extend(lines);
            }
        };
        let left_out = self.outward.left_out.iter().map(|it| {
            let way = if it.from == it.into { it.into.clone() } else { format!("{} into {}", it.from, it.into) };
            format!("  {:>9}  {way}: {}, {}\n", thousands(it.keys.len() as u64), it.fate, it.cause)
        });
        section("Left out", left_out.collect());
        let findings = self.outward.worst_first().into_iter().map(|it| {
            let table = it.table.as_deref().unwrap_or_default();
            let column = it.column.as_deref().map_or(String::new(), |it| format!(".{it}"));
            format!(
                "  {:<7} {} {:>9}  {table}{column}: {}, {}\n",
                it.severity.as_str(),
                it.code,
                thousands(it.count),
                title(&it.code),
                it.detail
            )
        });
        section("On the way", findings.collect());
        let no_place = self.no_place.iter().map(|(table, count)| format!("  {:>9}  {table}\n", thousands(*count)));
        section("Records that the form of the return has no place for", no_place.collect());
        let not_carried = self.outward.not_carried.iter().map(|(table, count)| format!("  {:>9}  {table}\n", thousands(*count)));
        section("Rows of the run that this return does not carry", not_carried.collect());
        let names = |list: &[TableColumns]| -> Vec<String> {
            list.iter()
                .map(|it| format!("  {}: {}\n", it.table, it.columns.iter().map(|it| it.0.as_str()).collect::<Vec<_>>().join(", ")))
                .collect()
        };
        section("Columns of the run that this return does not carry", names(&self.outward.left_behind));
        section("Columns of this return that nothing in a run fills", names(&self.outward.not_filled));
        let bytes: u64 = self.files.iter().map(|it| it.1).sum();
        let _ = writeln!(
            out,
            "\nWritten: {}, {} file{}, {} bytes.",
            self.place.display(),
            self.files.len(),
            if self.files.len() == 1 { "" } else { "s" },
            thousands(bytes)
        );
        out
    }

    fn json(&self) -> serde_json::Value {
        let columns = |list: &[TableColumns]| -> Vec<serde_json::Value> {
            list.iter()
                .flat_map(|it| it.columns.iter().map(|(column, why)| json!({ "table": it.table, "column": column, "why": why })))
                .collect()
        };
        let counts = |list: &[(String, u64)]| list.iter().map(|(table, rows)| json!({ "table": table, "rows": rows })).collect::<Vec<_>>();
        json!({
            "schema": "caseport-return/1",
            "system": self.system,
            "year": self.year,
            "place": self.place.display().to_string(),
            "files": self.files.iter().map(|(name, bytes)| json!({ "name": name, "bytes": bytes })).collect::<Vec<_>>(),
            "tables": self.outward.rows.tables.iter().filter(|it| it.made).map(|it| json!({ "table": it.name, "records": it.rows.len() })).collect::<Vec<_>>(),
            "left_out": self.outward.left_out.iter().map(|it| json!({
                "from": it.from, "into": it.into, "fate": it.fate.as_str(), "cause": it.cause, "count": it.keys.len(), "keys": it.keys,
            })).collect::<Vec<_>>(),
            "findings": self.outward.worst_first().iter().map(|it| json!({
                "code": it.code, "severity": it.severity.as_str(), "table": it.table.as_deref(), "column": it.column.as_deref(), "count": it.count,
                "first_key": it.key, "detail": it.detail,
            })).collect::<Vec<_>>(),
            "no_place": counts(&self.no_place),
            "not_carried": counts(&self.outward.not_carried),
            "left_behind": columns(&self.outward.left_behind),
            "not_filled": columns(&self.outward.not_filled),
        })
    }
}

/// The headline of a code.
fn title(code: &str) -> String {
    Catalogue::new(Vec::new()).title_and_remedy(code).0
}
