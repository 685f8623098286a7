//! How well `caseport map draft` does, measured: each of our systems is left out of what is learnt, and drafted from an extract of its own.

use std::{fmt::Write as _, fs};

use crate::shell::{self, cargo, root, say};

/// Children and seed of the extracts.
const CHILDREN: &str = "40";
const SEED: &str = "3";

/// Writes docs/conformance/map-draft.md.
pub(crate) fn run() -> anyhow::Result<()> {
    shell::run(cargo().args(["build", "--quiet", "--locked", "--package", "caseport"]))?;
    let caseport = shell::target().join("debug/caseport");
    let folder = std::env::temp_dir().join(format!("caseport-draft-{}", std::process::id()));
    let mut rows = String::new();
    let mut sums = [0_u64; 9];
    for system in systems()? {
        let out = folder.join(system.replace('/', "-"));
        let synth = ["synth", "--quiet", "--system", &system, "--children", CHILDREN, "--seed", SEED, "--out"];
        shell::run(std::process::Command::new(&caseport).args(synth).arg(&out))?;
        let draft = ["map", "draft", "--held-back", &system, "--format", "json"];
        let json = shell::output(std::process::Command::new(&caseport).args(draft).arg(out.join("extract")))?;
        let json: serde_json::Value = serde_json::from_str(&json)?;
        for (sum, key) in sums.iter_mut().zip(KEYS) {
            *sum += json[key].as_u64().unwrap_or_default();
        }
        let _ = writeln!(
            rows,
            "{}",
            row(&format!("`{system}` | {}", evidence(&system)?), KEYS.map(|key| json[key].as_u64().unwrap_or_default()))
        );
    }
    let _ = writeln!(rows, "{}", row("all |", sums));
    fs::remove_dir_all(&folder)?;
    fs::write(root().join("docs/conformance/map-draft.md"), page(&rows))?;
    say("docs/conformance/map-draft.md is written");
    Ok(())
}

const KEYS: [&str; 9] =
    ["columns", "first", "first_three", "no_keys", "no_keys_first", "confident", "confident_and_right", "tables", "tables_first"];

/// Systems of products with a `synth/` folder.
fn systems() -> anyhow::Result<Vec<String>> {
    let mut found = Vec::new();
    for product in fs::read_dir(root().join("mappings"))? {
        let product = product?.path();
        for version in fs::read_dir(&product).into_iter().flatten().flatten() {
            if version.path().join("synth").is_dir() {
                let name = |path: &std::path::Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                found.push(format!("{}/{}", name(&product), name(&version.path())));
            }
        }
    }
    found.sort();
    Ok(found)
}

/// On what evidence a system's layout rests.
fn evidence(system: &str) -> anyhow::Result<String> {
    let text = fs::read_to_string(root().join("mappings").join(system).join("system.toml"))?;
    let head: toml::Table = toml::from_str(&text)?;
    Ok(head.get("evidence").and_then(toml::Value::as_str).unwrap_or_default().to_owned())
}

fn row(name: &str, n: [u64; 9]) -> String {
    let [columns, first, three, no_keys, no_keys_first, confident, right, tables, tables_first] = n;
    let share = |part: u64, whole: u64| (part * 100 + whole / 2).checked_div(whole).unwrap_or_default();
    format!(
        "| {name} | {columns} | {first} ({} %) | {three} ({} %) | {no_keys_first} of {no_keys} ({} %) | {right} of {confident} ({} %) | {tables_first} of {tables} |",
        share(first, columns),
        share(three, columns),
        share(no_keys_first, no_keys),
        share(right, confident)
    )
}

fn page(rows: &str) -> String {
    format!(
        "# How well a mapping is drafted

Written by `cargo xtask draft`. Each system is *held back*: its mapping and its names are left out of what `caseport map draft` learns from, an extract of it is made
({CHILDREN} children, seed {SEED}), and the draft is made from the headings and the cells of that extract alone. Then each column that the system's own mapping uses is
looked up in the proposals.

| system held back | evidence | columns used by its mapping | right one first | among the first three | first, without keys and references | right of the confident | canonical table right |
|---|---|---|---|---|---|---|---|
{rows}
A column is *right* when the canonical column that is proposed first is one that the system's own mapping fills from it; *confident* is a proposal that stands in the drafted mapping
and not in a reason.

What to make of it:

- The extracts are made up, and by us: code values are often the model's own, and no two councils' habits are mixed in one. A real extract is worse.
- The weights and the list of words (`mappings/words/`) were chosen while looking at these same systems. Some of the assumed layouts were written by one hand and name things
  alike, which makes them easy; the rows of published evidence say more.
- Answers of forms, classifications and other tables whose rows mean what another column says are beyond it: those need a person who knows the system.
"
    )
}
