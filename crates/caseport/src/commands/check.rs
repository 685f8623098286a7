//! `check`: the rules of a statutory return, run on its files.

use std::{collections::BTreeMap, fmt::Write as _, io::Write as _, path::Path};

use caseport_model::{Finding, Severity};
use caseport_return::{Calendar, Hit, Hits, Part, ReadFile, Rest, Shape};
use caseport_run::Rule;
use serde::Serialize;
use serde_json::{Value, json};

use super::print;
use crate::{
    cli::{CheckArgs, Cli, Format},
    exit::{self, Failure},
    page,
    report::thousands,
    systems, wildcards,
};

/// What stands in place of an identifier that is not shown.
const MASKED: &str = "▒▒▒";

/// Places that are shown of one rule on the screen.
const SHOWN: usize = 3;

/// Places that stand on a page of one rule: more of them nobody reads there, and a page of all would not fit in memory.
const ON_PAGE: usize = 100;

/// A check: what was read, and what the rules say of it.
struct Checked {
    system: String,
    year: i32,
    rules: Vec<Rule>,
    /// What was read, which says whose a hit is.
    rest: Rest,
    hits: Vec<Hits>,
    files: Vec<ReadFile>,
    findings: Vec<Finding>,
    reveal: bool,
}

pub(super) fn run(cli: &Cli, args: &CheckArgs) -> Result<u8, Failure> {
    let files = systems::all(cli.systems.as_deref())?;
    let system = systems::load(&files, &args.system)?;
    let shape = Shape::of(&system).map_err(|e| Failure::usage(e, "`caseport systems` lists the returns"))?;
    let year = args.year.or_else(|| system.version.parse().ok());
    let year = year.filter(|it| (1990..=2100).contains(it)).ok_or_else(|| Failure::usage("no collection year is known", "say --year"))?;
    let calendar = files.get("calendar/england.csv").map_or_else(|| Calendar::parse("day,name\n"), Calendar::parse);
    let calendar = calendar.map_err(|e| Failure::usage(format!("calendar/england.csv: {e}"), "correct the file"))?;
    let own = system.version.parse().unwrap_or(year);
    let mut rules = Rule::all(&system).map_err(|e| Failure::usage(e, "correct the rule"))?;
    rules.extend(args.rules.as_deref().map(local_rules).transpose()?.into_iter().flatten());
    rules.retain(|it| it.holds_in(year, own));

    let home = || tempfile::Builder::new().prefix("caseport-check-").tempdir();
    let home = (!cfg!(windows)).then(home).transpose();
    let home = home.map_err(|e| Failure::new(exit::ROOM, e, exit::MAKE_ROOM))?;
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let mut rest = Rest::on_disk(home.as_ref().map(tempfile::TempDir::path), threads, &system, shape, year, &calendar)?;
    rest.make_room(home.as_ref().map_or_else(crate::room::of_no_run, |it| it.path().to_owned()));
    if let Some(la) = &args.la {
        rest.set("local_authority", &la.to_uppercase())?;
    }
    let part = |last_year| move |path: &std::path::PathBuf| Part { path: path.clone(), last_year };
    let (this_year, previous) = (wildcards::expanded(&args.files)?, wildcards::expanded(&args.previous)?);
    let parts: Vec<Part> = this_year.iter().map(part(false)).chain(previous.iter().map(part(true))).collect();
    let (read, findings) = caseport_return::read(&system, &parts, &mut rest)?;
    if read.iter().filter(|it| !it.last_year).all(|it| it.left_aside.is_some()) {
        let why =
            read.iter().filter(|it| !it.last_year).map(|it| format!("`{}`: {}", it.name, it.left_aside.as_deref().unwrap_or_default()));
        let why = why.collect::<Vec<_>>().join("; ");
        return Err(Failure::new(
            exit::SOURCE,
            anyhow::anyhow!("no file of the return could be read: {why}"),
            "check the paths, and the return that --system names",
        ));
    }
    let hits = caseport_return::check_all(&mut rest, &rules)?;
    let mut checked = Checked { system: system.name(), year, rules, rest, hits, files: read, findings, reveal: args.reveal.is_some() };
    if !cli.quiet {
        match cli.format {
            Format::Json => checked.print_json()?,
            Format::Csv => checked.print_csv()?,
            Format::Html => print(&checked.html()?),
            Format::Text => print(&checked.text()?),
        }
    }
    Ok(checked.exit_code())
}

/// The rules of a folder.
fn local_rules(folder: &Path) -> Result<Vec<Rule>, Failure> {
    let files = systems::read_folder(folder)?;
    let rules = files.below("").filter_map(|(path, text)| Some((path.strip_suffix(".sql")?, text)));
    let mut rules = rules
        .map(|(path, text)| Rule::parse(path, text))
        .collect::<Result<Vec<_>, _>>()
        .map_err(|e| Failure::usage(e, "correct the rule"))?;
    rules.sort_by(|a, b| a.code.cmp(&b.code));
    Ok(rules)
}

/// A hit in the contract's form.
#[derive(Serialize)]
struct HitJson<'h> {
    rule: &'h str,
    severity: &'static str,
    table: &'h str,
    row: Option<u64>,
    child: Option<&'h str>,
    columns: &'h [String],
    file: Option<&'h str>,
    line: Option<u64>,
}

/// Hits as they stand in the whole.
#[derive(Serialize)]
struct Together<'h> {
    hits: Vec<HitJson<'h>>,
}

impl Checked {
    /// Hits decide; so does what could not be read, because no rule has seen it.
    fn exit_code(&self) -> u8 {
        let unread = self.files.iter().any(|it| it.rejected > 0 || it.left_aside.is_some())
            || self.findings.iter().any(|it| it.code == caseport_return::findings::BROKEN_XML.code);
        let hit = self.hits.iter().any(|it| it.severity.needs_decision());
        if unread || hit { exit::EXCEPTIONS } else { exit::DONE }
    }

    /// Printed as it is made: the hits of a large return would not fit in memory as one text.
    fn print_json(&mut self) -> Result<(), Failure> {
        let bug = |e: serde_json::Error| Failure::new(exit::BUG, e, "report it");
        let files = self.files.iter().map(|it| {
            json!({ "name": it.name, "last_year": it.last_year, "records": it.records, "rejected": it.rejected, "left_aside": it.left_aside })
        });
        let findings = self.findings.iter().map(|it| {
            json!({
                "code": it.code, "severity": it.severity.as_str(), "table": it.table.as_deref(), "column": it.column.as_deref(), "count": it.count,
                "detail": it.detail,
            })
        });
        let head = json!({
            "schema": "caseport-check/1",
            "system": self.system,
            "year": self.year,
            "exit_code": self.exit_code(),
            "files": files.collect::<Vec<_>>(),
            "findings": findings.collect::<Vec<_>>(),
            "rules_run": self.rules.iter().map(|it| &it.code).collect::<Vec<_>>(),
            "hits": [],
        });
        let head = serde_json::to_string_pretty(&head).map_err(bug)?;
        let (head, end) = head.rsplit_once(']').unwrap_or((&head, ""));
        let mut out = std::io::stdout().lock();
        // Who reads may have had enough: then there is nobody to tell.
        let mut listens = out.write_all(head.as_bytes()).is_ok();
        let mut hits = 0;
        let telling = Telling { files: &self.files, reveal: self.reveal };
        let said = |hits: &[Hit]| {
            let text = serde_json::to_string_pretty(&Together { hits: hits.iter().map(|it| telling.json(it)).collect() })?;
            // Without what stands around all of them.
            let inner = text.split_once('[').and_then(|(_, text)| text.rsplit_once("\n  ]")).map(|(text, _)| text.to_owned());
            Ok(inner.unwrap_or_default())
        };
        let mut failed = Ok(());
        caseport_return::tell(&mut self.rest, &self.hits, said, |said| match said {
            Ok(text) => {
                let comma = if hits == 0 { "" } else { "," };
                hits += 1;
                listens = listens && out.write_all(comma.as_bytes()).and_then(|()| out.write_all(text.as_bytes())).is_ok();
                listens
            }
            Err(error) => {
                failed = Err(bug(error));
                false
            }
        })?;
        failed?;
        if listens {
            let _ = writeln!(out, "{}]{end}", if hits == 0 { "" } else { "\n  " }).and_then(|()| out.flush());
        }
        Ok(())
    }

    /// Printed as it is made, as the other.
    fn print_csv(&mut self) -> Result<(), Failure> {
        let bug = |e: csv::Error| Failure::new(exit::BUG, e, "report it");
        let telling = Telling { files: &self.files, reveal: self.reveal };
        let rules: BTreeMap<&str, &Rule> = self.rules.iter().rev().map(|it| (it.code.as_str(), it)).collect();
        let said = |hits: &[Hit]| {
            let mut out = csv::Writer::from_writer(Vec::new());
            for hit in hits {
                let (file, line) =
                    telling.place(hit).map_or((String::new(), String::new()), |(file, line)| (file.to_owned(), line.to_string()));
                let row = hit.row.map_or(String::new(), |it| it.to_string());
                let columns = hit.columns.join(" ");
                let child = telling.child(hit).unwrap_or_default();
                let (title, remedy) = rules.get(&*hit.rule).map_or(("", ""), |it| (&it.title, &it.remedy));
                out.write_record([&hit.rule, hit.severity.as_str(), title, &hit.table, &row, child, &columns, &file, &line, remedy])?;
            }
            out.into_inner().map_err(|e| e.into_error().into())
        };
        let mut out = std::io::stdout().lock();
        let mut failed = Ok(());
        // Who reads may have had enough: then there is nobody to tell.
        if out.write_all(b"rule,severity,title,table,row,child,columns,file,line,what to do\n").is_err() {
            return Ok(());
        }
        caseport_return::tell(&mut self.rest, &self.hits, said, |said| match said {
            Ok(lines) => out.write_all(&lines).is_ok(),
            Err(error) => {
                failed = Err(bug(error));
                false
            }
        })?;
        let _ = out.flush();
        failed
    }

    fn rule(&self, code: &str) -> Option<&Rule> {
        self.rules.iter().find(|it| it.code == code)
    }

    /// Rules that were hit, the worst and the most often hit first, each with how often and its hits by table.
    fn by_rule(&self) -> Vec<(&Rule, usize, Vec<&Hits>)> {
        let mut groups: BTreeMap<&str, Vec<&Hits>> = BTreeMap::new();
        for hits in &self.hits {
            groups.entry(&hits.rule).or_default().push(hits);
        }
        let count = |hits: &[&Hits]| hits.iter().map(|it| it.count()).sum();
        let mut groups: Vec<_> = groups.into_iter().filter_map(|(code, hits)| Some((self.rule(code)?, count(&hits), hits))).collect();
        let weight = |it: Severity| if it == Severity::Unknown { Severity::Medium } else { it };
        groups.sort_by_key(|(rule, count, _)| (std::cmp::Reverse((weight(rule.severity), *count)), rule.code.clone()));
        groups
    }

    /// The first so many of a rule's hits.
    fn first(&self, hits: &[&Hits], at_most: usize) -> Result<Vec<Hit>, Failure> {
        let mut all = Vec::new();
        for it in hits {
            all.extend(self.rest.first(it, at_most - all.len())?);
        }
        Ok(all)
    }

    fn text(&self) -> Result<String, Failure> {
        let mut out = String::new();
        let _ = writeln!(out, "{}, collection year {}: {} rules", self.system, self.year, self.rules.len());
        for file in &self.files {
            let year = if file.last_year { "last year's " } else { "" };
            let _ = match &file.left_aside {
                Some(why) => writeln!(out, "  {year}{}: left aside, {why}", file.name),
                None if file.rejected > 0 => {
                    writeln!(
                        out,
                        "  {year}{}: {} records, {} could not be read",
                        file.name,
                        thousands(file.records),
                        thousands(file.rejected)
                    )
                }
                None => writeln!(out, "  {year}{}: {} records", file.name, thousands(file.records)),
            };
        }
        if !self.findings.is_empty() {
            out.push_str("\nWhile reading\n");
        }
        for it in &self.findings {
            let column =
                it.table.as_deref().map_or(String::new(), |table| format!("   {table}.{}", it.column.as_deref().unwrap_or_default()));
            let _ = writeln!(out, "  {:<7} {} {}{column}   {}", it.severity.as_str(), it.code, thousands(it.count), it.detail);
        }
        let groups = self.by_rule();
        out.push_str(if groups.is_empty() { "\nNo rule was hit.\n" } else { "\nHits\n" });
        let telling = Telling { files: &self.files, reveal: self.reveal };
        for (rule, count, hits) in &groups {
            let _ = writeln!(out, "  {:<7} {:<10} {:>7}  {}", rule.severity.as_str(), rule.code, thousands(*count as u64), rule.title);
            for hit in &self.first(hits, SHOWN)? {
                let _ = writeln!(out, "                               {}", telling.words(hit));
            }
            if *count > SHOWN {
                let _ = writeln!(out, "                               … and {} more", thousands((count - SHOWN) as u64));
            }
        }
        let _ = writeln!(out, "\n{} hits of {} rules.", thousands(self.count() as u64), groups.len());
        Ok(out)
    }

    fn count(&self) -> usize {
        self.hits.iter().map(Hits::count).sum()
    }

    fn html(&self) -> Result<String, Failure> {
        let telling = Telling { files: &self.files, reveal: self.reveal };
        let mut groups: Vec<Value> = Vec::new();
        let mut more = 0;
        for (rule, count, hits) in self.by_rule() {
            let left_out = count.saturating_sub(ON_PAGE);
            more += left_out;
            groups.push(json!({
                "code": rule.code, "severity": rule.severity.as_str(), "title": rule.title, "why": rule.why, "remedy": rule.remedy,
                "count": thousands(count as u64), "more": (left_out > 0).then(|| thousands(left_out as u64)),
                "hits": self.first(&hits, ON_PAGE)?.iter().map(|it| {
                    let place = telling.place(it);
                    json!({
                        "table": &*it.table, "row": it.row.map_or("the whole return".to_owned(), thousands), "child": telling.child(it),
                        "columns": it.columns.join(", "), "file": place.map(|it| it.0), "line": place.map(|it| thousands(it.1)),
                    })
                }).collect::<Vec<_>>(),
            }));
        }
        let page = page::render(
            "check.html",
            include_str!("../../templates/check.html"),
            &json!({
                "system": self.system, "year": self.year, "rules": self.rules.len(), "hits": thousands(self.count() as u64), "groups": groups,
                "on_page": ON_PAGE, "more": (more > 0).then(|| thousands(more as u64)),
                "version": env!("CARGO_PKG_VERSION"),
                "files": self.files.iter().map(|it| json!({
                    "name": it.name, "last_year": it.last_year, "records": thousands(it.records), "rejected": thousands(it.rejected), "left_aside": it.left_aside,
                })).collect::<Vec<_>>(),
                "findings": self.findings.iter().map(|it| json!({
                    "code": it.code, "severity": it.severity.as_str(), "table": it.table.as_deref(), "column": it.column.as_deref(), "count": thousands(it.count), "detail": it.detail,
                })).collect::<Vec<_>>(),
            }),
        );
        page.map_err(|e| Failure::new(exit::BUG, e, "report it"))
    }
}

/// What a hit says of its record.
struct Telling<'c> {
    files: &'c [ReadFile],
    reveal: bool,
}

impl Telling<'_> {
    fn child<'h>(&self, hit: &'h Hit) -> Option<&'h str> {
        hit.child.as_deref().map(|it| if self.reveal { it } else { MASKED })
    }

    fn place(&self, hit: &Hit) -> Option<(&str, u64)> {
        hit.place.map(|(file, line)| (self.files.get(file).map_or("", |it| it.name.as_str()), line))
    }

    /// Where a hit is, in words.
    fn words(&self, hit: &Hit) -> String {
        let Some(row) = hit.row else { return "the whole return".to_owned() };
        let place = self.place(hit).map_or(String::new(), |(file, line)| format!("   {file}, line {line}"));
        let child = self.child(hit).map_or(String::new(), |it| format!("   child {it}"));
        format!("{} {}{child}{place}", hit.table, thousands(row))
    }

    fn json<'h>(&'h self, it: &'h Hit) -> HitJson<'h> {
        let place = self.place(it);
        HitJson {
            rule: &it.rule,
            severity: it.severity.as_str(),
            table: &it.table,
            row: it.row,
            child: self.child(it),
            columns: &it.columns,
            file: place.map(|it| it.0),
            line: place.map(|it| it.1),
        }
    }
}
