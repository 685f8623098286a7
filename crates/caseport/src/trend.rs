//! The runs of a project in the order in which they came, each with its figures: what `caseport trend` puts side by side.
//!
//! The register beside the runs knows every run that came to its end, also when its folder is gone; a folder that the register does
//! not know is a run that could not read its source, broke off, or is older than the register. None is left out: a trend without its
//! failures would flatter.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use caseport_run::{Stage, Unfinished};
use serde_json::{Value, json};

use crate::{
    exceptions::Register,
    exit::{self, Failure},
};

/// A run and what is known of it.
pub(crate) struct RunFigures {
    /// Name of its folder, `003`.
    pub(crate) name: String,
    pub(crate) council: String,
    /// What came of it: as the run said, or `broke off`, `not begun`.
    pub(crate) status: String,
    /// Why there are no figures, or from where they are.
    pub(crate) remark: Option<String>,
    /// All else, in the names of the JSON form; what is not known is absent, never 0.
    pub(crate) facts: Value,
}

/// A figure as the forms show it: heading, and where it stands in the facts.
pub(crate) type Figure = (&'static str, &'static str);

/// Records and what became of them.
pub(crate) const RECORDS: [Figure; 14] = [
    ("records read", "/records"),
    ("loaded", "/fates/loaded"),
    ("merged", "/fates/merged"),
    ("archived", "/fates/archived"),
    ("excluded", "/fates/excluded"),
    ("rejected", "/fates/rejected"),
    ("held", "/fates/held"),
    ("rows made", "/rows"),
    ("target", "/load/status"),
    ("rows new", "/load/inserted"),
    ("rows changed", "/load/updated"),
    ("rows gone", "/load/deleted"),
    ("rows unchanged", "/load/unchanged"),
    ("differences", "/differences"),
];

/// Exceptions that need a decision, by how often they were found; then the same as faults, each counted once, since the run before.
pub(crate) const EXCEPTIONS: [Figure; 12] = [
    ("exceptions known", "/known"),
    ("open", "/open"),
    ("accepted", "/accepted"),
    ("faults known", "/faults"),
    ("faults open", "/faults_open"),
    ("faults accepted", "/faults_accepted"),
    ("compared with", "/since/run"),
    ("new", "/since/new"),
    ("of these back", "/since/back"),
    ("recurring", "/since/recurring"),
    ("of these changed", "/since/changed"),
    ("fixed", "/since/fixed"),
];

impl RunFigures {
    /// A fact as text: a number, a word, nothing.
    pub(crate) fn fact(&self, pointer: &str) -> Option<String> {
        match self.facts.pointer(pointer)? {
            Value::Null => None,
            Value::String(text) => Some(text.clone()),
            other => Some(other.to_string()),
        }
    }

    /// A fact that is a number.
    pub(crate) fn number(&self, pointer: &str) -> Option<u64> {
        self.facts.pointer(pointer)?.as_u64()
    }

    /// Revision, overlay and hash of the mapping, if the run said which it was.
    pub(crate) fn mapping(&self) -> Option<String> {
        let hash = self.fact("/mapping")?;
        Some([self.fact("/revision"), self.fact("/overlay"), Some(hash)].into_iter().flatten().collect::<Vec<_>>().join(" "))
    }

    /// The stages with their milliseconds, in the order in which a run walks them.
    pub(crate) fn stages(&self) -> Vec<(&str, u64)> {
        let mut stages: Vec<(&str, u64)> = self
            .facts
            .get("milliseconds")
            .and_then(Value::as_object)
            .into_iter()
            .flatten()
            .filter_map(|(stage, ms)| Some((stage.as_str(), ms.as_u64()?)))
            .collect();
        stages.sort_by_key(|(stage, _)| order(stage));
        stages
    }
}

/// Where a stage stands on the way of a run.
pub(crate) fn order(stage: &str) -> usize {
    const WAY: [&str; 6] = ["read", "map", "settle", "check", "load", "read back"];
    WAY.iter().position(|it| *it == stage).unwrap_or(WAY.len())
}

/// The runs of a project folder, or of the folder that they stand in, the oldest first.
pub(crate) fn runs(dir: &Path) -> Result<Vec<RunFigures>, Failure> {
    let folder = folder_of(dir)?;
    let mut runs =
        if folder.join("exceptions.db").is_file() { of_register(&Register::if_there(&folder.join("run"))?)? } else { Vec::new() };
    let mut folders: Vec<(u32, PathBuf)> = std::fs::read_dir(&folder)?
        .flatten()
        .map(|it| it.path())
        .filter(|it| it.is_dir())
        .filter_map(|it| Some((it.file_name()?.to_str()?.parse().ok()?, it)))
        .collect();
    folders.sort();
    for run in &mut runs {
        if run.name.parse::<u32>().is_ok_and(|number| !folders.iter().any(|it| it.0 == number)) {
            run.remark = Some("its folder is gone; these are the figures that the register keeps".into());
        }
    }
    for (number, path) in folders {
        let name = path.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
        let broken = Unfinished::read(&path)?;
        if broken.is_none() && runs.iter().any(|it| it.name == name) {
            continue;
        }
        let run = of_folder(name, &path, broken);
        let later = runs.iter().position(|it| it.name.parse::<u32>().is_ok_and(|it| it > number));
        runs.insert(later.unwrap_or(runs.len()), run);
    }
    if runs.is_empty() {
        return Err(Failure::usage(
            format!("there is no run in `{}`", folder.display()),
            "name the project folder, or the folder that its runs stand in",
        ));
    }
    Ok(runs)
}

/// `runs/` of a project folder; else the folder itself.
fn folder_of(dir: &Path) -> Result<PathBuf, Failure> {
    let below = dir.join("runs");
    let folder = if below.is_dir() { below } else { dir.to_owned() };
    if folder.is_dir() {
        return Ok(folder);
    }
    Err(Failure::usage(
        format!("there is no folder `{}`", folder.display()),
        "name the project folder, or the folder that its runs stand in",
    ))
}

/// Runs that came to their end.
fn of_register(register: &Register) -> Result<Vec<RunFigures>, Failure> {
    register.attempt(|db| {
        let mut select =
            db.prepare("SELECT name, scope, verb, ended, facts, before, fixed, new, again, changed, back FROM run ORDER BY seq")?;
        let runs = select.query_map([], |row| {
            let mut facts: Value = serde_json::from_str(&row.get::<_, String>(4)?).unwrap_or_default();
            if facts.as_object().is_none_or(serde_json::Map::is_empty) {
                facts = json!({});
            }
            let count = |at: usize| row.get::<_, Option<u64>>(at);
            let before: Option<String> = row.get(5)?;
            facts["verb"] = row.get::<_, String>(2)?.into();
            facts["ended"] = row.get::<_, String>(3)?.into();
            facts["since"] = match before {
                None => Value::Null,
                Some(before) => json!({
                    "run": before, "fixed": count(6)?, "new": count(7)?, "recurring": count(8)?, "changed": count(9)?, "back": count(10)?,
                }),
            };
            let scope: String = row.get(1)?;
            let status = facts["status"].as_str().map(str::to_owned);
            let council = scope.rsplit_once('|').map_or("", |it| it.0).to_owned();
            let remark = status.is_none().then(|| "the register holds no figures of it".to_owned());
            Ok(RunFigures { name: row.get(0)?, council, status: status.unwrap_or_else(|| "not known".into()), remark, facts })
        })?;
        runs.collect()
    })
}

/// A run that the register does not know, by what its folder holds.
fn of_folder(name: String, path: &Path, broken: Option<Unfinished>) -> RunFigures {
    if let Some(it) = broken {
        let stage = match it.stage {
            Stage::Reading => "before its rows were checked",
            Stage::Checked => "after its rows were checked and before they were loaded",
            Stage::Loaded => "after its rows were loaded and before it was reported",
        };
        return RunFigures {
            name,
            council: String::new(),
            status: "broke off".into(),
            remark: Some(format!("it broke off {stage}, or is under way; `--resume` goes on with it")),
            facts: json!({ "verb": it.verb }),
        };
    }
    let result: Option<Value> = std::fs::read_to_string(path.join("result.json")).ok().and_then(|it| serde_json::from_str(&it).ok());
    let Some(result) = result else {
        let remark = "its folder holds no result: it ended before it began".to_owned();
        return RunFigures { name, council: String::new(), status: "not begun".into(), remark: Some(remark), facts: json!({}) };
    };
    let remark = match result["error"].as_str() {
        // The cause without the next step, which was for that day.
        Some(error) => error.lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned(),
        None if result["exit_code"] == exit::SOURCE => "a source could not be read".to_owned(),
        None => "the register does not know it; these are the figures of its result.json".to_owned(),
    };
    let text = |key: &str| result[key].as_str().unwrap_or_default().to_owned();
    RunFigures { name, council: text("council"), status: text("status"), remark: Some(remark), facts: facts_of(&result) }
}

/// The facts that a `result.json` holds, in the names of the register.
fn facts_of(result: &Value) -> Value {
    let mut facts = json!({});
    for key in ["verb", "exit_code", "caseport"] {
        facts[key] = result[key].clone();
    }
    for key in ["system", "revision", "overlay"] {
        facts[key] = result["source"][key].clone();
    }
    if result["run"].is_null() {
        return facts;
    }
    let list = |of: &Value| of.as_array().cloned().unwrap_or_default();
    let sum = |of: &[Value], key: &str| of.iter().filter_map(|it| it[key].as_u64()).sum::<u64>();
    let tables = list(&result["source"]["tables"]);
    facts["records"] = sum(&tables, "read").into();
    for fate in caseport_model::Fate::ALL {
        facts["fates"][fate.as_str()] = sum(&tables, fate.as_str()).into();
    }
    facts["rows"] = sum(&list(&result["canonical"]["tables"]), "rows").into();
    if result["load"]["status"] != "not run" {
        facts["load"] = result["load"].clone();
    }
    facts["differences"] = result["reconcile"]["count"].clone();
    for key in ["known", "open", "accepted"] {
        facts[key] = result["exceptions"][key].clone();
    }
    if let Some(since) = result["since"].as_object() {
        let mut since = since.clone();
        if let Some(again) = since.remove("again") {
            since.insert("recurring".into(), again);
        }
        facts["since"] = since.into();
    }
    for it in list(&result["timings"]) {
        if let (Some(stage), Some(ms)) = (it["stage"].as_str(), it["milliseconds"].as_u64()) {
            facts["milliseconds"][stage] = (facts["milliseconds"][stage].as_u64().unwrap_or_default() + ms).into();
        }
    }
    facts
}

/// What whoever compares the runs must know: failures, other mappings, other rules, other councils; each with the run that it is about.
pub(crate) fn remarks(runs: &[RunFigures]) -> Vec<(Option<String>, String)> {
    let mut remarks = Vec::new();
    for (at, run) in runs.iter().enumerate() {
        let name = &run.name;
        let mut add = |text: String| remarks.push((Some(name.clone()), text));
        if let Some(remark) = &run.remark {
            add(format!("Run {name}: {remark}."));
        }
        if let Some(code) = run.number("/exit_code").filter(|code| ![exit::DONE, exit::EXCEPTIONS].map(u64::from).contains(code)) {
            add(format!("Run {name} failed with exit code {code}."));
        }
        let before = run.fact("/since/run");
        let Some(before) = runs[..at].iter().rev().find(|it| Some(&it.name) == before.as_ref() && it.council == run.council) else {
            continue;
        };
        // By the hashes: an overlay that changes nothing means the same. A run of an earlier version of caseport did not say.
        for (what, hash, version) in [
            ("mapping", "/mapping", RunFigures::mapping as fn(&RunFigures) -> Option<String>),
            ("set of rules", "/rules", |run| run.fact("/rules")),
        ] {
            if run.fact(hash) == before.fact(hash) {
                continue;
            }
            if let (Some(now), Some(then)) = (version(run), version(before)) {
                let before = &before.name;
                add(format!(
                    "Run {name} has another {what} ({now}) than run {before} ({then}): what is new or fixed may come from that, not from the records."
                ));
            }
        }
    }
    let councils: BTreeSet<&str> = runs.iter().map(|it| it.council.as_str()).filter(|it| !it.is_empty()).collect();
    if councils.len() > 1 {
        remarks.push((None, format!("These are runs of {} councils; each is compared with the run before of its own.", councils.len())));
    }
    remarks
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{RunFigures, facts_of, remarks};

    #[test]
    fn what_a_result_does_not_hold_is_absent_and_not_nothing() {
        let unread = json!({ "verb": "trial", "run": null, "exit_code": 3, "source": { "tables": [] } });
        let run =
            RunFigures { name: "001".into(), council: String::new(), status: "failed".into(), remark: None, facts: facts_of(&unread) };
        assert_eq!((run.number("/records"), run.fact("/known"), run.number("/exit_code")), (None, None, Some(3)));
        assert_eq!(remarks(&[run]), [(Some("001".into()), "Run 001 failed with exit code 3.".into())]);
    }

    #[test]
    fn the_figures_of_a_result_are_sums_over_its_tables() {
        let facts = facts_of(&json!({
            "run": "001", "source": { "tables": [{ "read": 3, "held": 1, "loaded": 2 }, { "read": 4, "loaded": 4 }] },
            "canonical": { "tables": [{ "rows": 5 }] }, "load": { "status": "not run" },
            "exceptions": { "known": 3, "open": 2, "accepted": 1 }, "since": { "run": "000", "again": 3 },
            "timings": [{ "stage": "read", "milliseconds": 5 }, { "stage": "read", "milliseconds": 7 }],
        }));
        assert_eq!((&facts["records"], &facts["fates"]["loaded"], &facts["fates"]["merged"]), (&json!(7), &json!(6), &json!(0)));
        assert_eq!((&facts["since"]["recurring"], &facts["milliseconds"]["read"], facts.get("load")), (&json!(3), &json!(12), None));
    }
}
