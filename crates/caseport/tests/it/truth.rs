//! Every canonical cell of a synthetic council against its hidden truth, which was written from the model and never by running the
//! mapping: one council, written by every system in the format that its product is known for. A difference is allowed only where a labelled
//! fault explains it or the system's `synth/differs.csv` says why, and every difference that is said must be there.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs::File,
    path::Path,
};

use crate::support::{caseport_in, query, root, synth, trial};

/// The system that `synth` of these tests writes.
const SYSTEM: &str = "liquidlogic-lcs/hdm-1";

/// Rows of a table: by key, their cells.
type Rows = BTreeMap<String, BTreeMap<String, String>>;

pub(crate) fn csv(path: &Path) -> (Vec<String>, Vec<Vec<String>>) {
    let mut reader = csv::Reader::from_reader(File::open(path).unwrap());
    let header = reader.headers().unwrap().iter().map(str::to_owned).collect();
    (header, reader.records().map(|it| it.unwrap().iter().map(str::to_owned).collect()).collect())
}

/// Key columns of each canonical table.
fn keys() -> BTreeMap<String, Vec<String>> {
    let (header, rows) = csv(&root().join("mappings/ics/1.0/columns.csv"));
    let at = |name: &str| header.iter().position(|it| it == name).unwrap();
    let mut keys: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in rows.iter().filter(|row| row[at("required")] == "key") {
        keys.entry(row[at("table")].clone()).or_default().push(row[at("column")].clone());
    }
    keys
}

fn truth_of(path: &Path, key: &[String]) -> (Vec<String>, Rows) {
    let (header, rows) = csv(path);
    let mut out = Rows::new();
    for row in rows {
        let cells: BTreeMap<String, String> = header.iter().cloned().zip(row).collect();
        let name = key.iter().map(|it| cells[it].as_str()).collect::<Vec<_>>().join("/");
        assert!(out.insert(name, cells).is_none(), "the truth holds a key twice in {}", path.display());
    }
    (header, out)
}

fn found_in(db: &Path, table: &str, columns: &[String], key: &[String]) -> Rows {
    let list = columns.iter().map(|it| format!("\"{it}\"")).collect::<Vec<_>>().join(", ");
    query(db, &format!("SELECT {list} FROM \"{table}\""))
        .into_iter()
        .map(|row| {
            let cells: BTreeMap<String, String> = columns.iter().cloned().zip(row).collect();
            (key.iter().map(|it| cells[it].as_str()).collect::<Vec<_>>().join("/"), cells)
        })
        .collect()
}

/// Where a system's canonical rows are known to differ from the truth, and why: `synth/differs.csv`. By table, the columns.
fn differs(system: &str) -> BTreeMap<String, BTreeSet<String>> {
    let path = root().join("mappings").join(system).join("synth/differs.csv");
    let mut out: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    if path.is_file() {
        let (header, lines) = csv(&path);
        assert_eq!(header, ["table", "column", "reason"]);
        for line in lines {
            assert!(line[2].len() > 30, "{}: why does {}.{} differ?", path.display(), line[0], line[1]);
            out.entry(line[0].clone()).or_default().insert(line[1].clone());
        }
    }
    out
}

/// What was compared, and what nothing explains.
struct Compared {
    cells: usize,
    /// Canonical tables with rows in truth.
    tables: usize,
    wrong: Vec<String>,
}

/// Compares a run with the truth of its project. What is wrong: differences that neither a label nor the system's list of known
/// differences explains, labels that nothing shows, and known differences that are none.
fn compare(project: &Path, system: &str, db: &Path) -> Compared {
    let (header, labels) = csv(&project.join("truth/labels.csv"));
    let at = |name: &str| header.iter().position(|it| it == name).unwrap();
    let mut expected: BTreeSet<(String, String, String)> = BTreeSet::new();
    for row in labels.iter().filter(|row| row[at("effect")] != "none") {
        let column = if row[at("effect")] == "cell differs" { row[at("canonical_column")].clone() } else { row[at("effect")].clone() };
        expected.insert((row[at("canonical_table")].clone(), row[at("canonical_key")].clone(), column));
    }
    let differs = differs(system);
    let known = |table: &str, column: &str| differs.get(table).is_some_and(|it| it.contains(column));
    let mut used: BTreeSet<(String, String)> = BTreeSet::new();
    let mut found: BTreeSet<(String, String, String)> = BTreeSet::new();
    let (mut compared, mut tables) = (0, 0);
    let absent: BTreeMap<(String, String), String> = expected
        .iter()
        .filter(|(_, _, effect)| effect.starts_with("row absent"))
        .map(|(table, key, effect)| ((table.clone(), key.clone()), effect.clone()))
        .collect();
    for (table, key) in keys() {
        let path = project.join(format!("truth/{table}.csv"));
        if !path.is_file() {
            let made = query(db, &format!("SELECT count(*) FROM \"{table}\""))[0][0].clone();
            if made != "0" {
                found.insert((table.clone(), format!("{made} rows"), "rows".into()));
            }
            continue;
        }
        let (columns, truth) = truth_of(&path, &key);
        tables += usize::from(!truth.is_empty());
        let ours = found_in(db, &table, &columns, &key);
        if known(&table, "key") {
            used.insert((table.clone(), "key".into()));
            compared += truth.len() * (columns.len() - key.len());
            let labelled = expected.iter().filter(|it| it.0 == table).count();
            expected.retain(|it| it.0 != table);
            let (only_truth, only_ours) = without_keys(&truth, &ours, &key);
            if only_truth.len().max(only_ours.len()) > labelled {
                found.extend(only_truth.into_iter().map(|it| (table.clone(), it, "row absent".to_owned())));
                found.extend(only_ours.into_iter().map(|it| (table.clone(), it, "row not in the truth".to_owned())));
            }
            continue;
        }
        for (name, cells) in &truth {
            match ours.get(name) {
                None => {
                    let effect = absent.get(&(table.clone(), name.clone())).cloned().unwrap_or_else(|| "row absent".into());
                    found.insert((table.clone(), name.clone(), effect));
                }
                Some(row) => {
                    for (column, value) in cells {
                        compared += 1;
                        if row[column] != *value {
                            found.insert((table.clone(), name.clone(), column.clone()));
                        }
                    }
                }
            }
        }
        for name in ours.keys().filter(|name| !truth.contains_key(*name)) {
            found.insert((table.clone(), name.clone(), "row not in the truth".into()));
        }
    }
    let show = |what: &str, it: &(String, String, String)| format!("{what}: {} {} {}", it.0, it.1, it.2);
    let mut wrong = Vec::new();
    for it in found.difference(&expected) {
        if known(&it.0, &it.2) {
            used.insert((it.0.clone(), it.2.clone()));
        } else {
            wrong.push(show("nothing explains", it));
        }
    }
    wrong.extend(expected.difference(&found).map(|it| show("labelled, but nothing differs", it)));
    let listed = differs.iter().flat_map(|(table, columns)| columns.iter().map(|it| (table.clone(), it.clone())));
    wrong.extend(listed.filter(|it| !used.contains(it)).map(|it| format!("known to differ, and does not: {} {}", it.0, it.1)));
    Compared { cells: compared, tables, wrong }
}

/// The rows that one side has and the other has not, by what stands in them besides the key.
fn without_keys(truth: &Rows, ours: &Rows, key: &[String]) -> (Vec<String>, Vec<String>) {
    let count = |rows: &Rows| {
        let mut out: BTreeMap<String, i64> = BTreeMap::new();
        for cells in rows.values() {
            let cells: Vec<&str> = cells.iter().filter(|it| !key.contains(it.0)).map(|it| it.1.as_str()).collect();
            *out.entry(cells.join(" | ")).or_default() += 1;
        }
        out
    };
    let (truth, ours) = (count(truth), count(ours));
    let more = |a: &BTreeMap<String, i64>, b: &BTreeMap<String, i64>| {
        a.iter().filter(|it| *it.1 > b.get(it.0).copied().unwrap_or(0)).map(|it| it.0.clone()).collect()
    };
    (more(&truth, &ours), more(&ours, &truth))
}

fn nothing_is_wrong(what: &str, compared: &Compared) {
    let wrong = &compared.wrong;
    assert!(wrong.is_empty(), "{what}: {} differences, first:\n{}", wrong.len(), wrong[..wrong.len().min(40)].join("\n"));
}

#[test]
fn every_sample_differs_from_its_truth_only_where_it_is_said() {
    let (header, samples) = csv(&root().join("samples/samples.csv"));
    let at = |name: &str| header.iter().position(|it| it == name).unwrap();
    let dir = tempfile::tempdir().unwrap();
    for sample in &samples {
        let project = root().join("samples").join(&sample[at("folder")]);
        let run = dir.path().join(sample[at("system")].replace('/', "-"));
        let (said, result) = trial(&project, &run, &[]);
        assert_eq!(result["reconcile"]["status"], "equal", "{}", project.display());
        let sum = said.out.lines().map(str::trim).find(|it| it.contains(" read = ")).unwrap_or_default();
        assert_eq!(sum, sample[at("sum")], "{}", project.display());
        let compared = compare(&project, &sample[at("system")], &run.join("run.db"));
        nothing_is_wrong(&sample[at("folder")], &compared);
        let counts = [compared.tables.to_string(), compared.cells.to_string()];
        assert_eq!(counts, [&sample[at("tables")], &sample[at("cells")]].map(Clone::clone), "{}: compared", project.display());
    }
}

/// The systems that say how they write their files.
pub(crate) fn described() -> Vec<String> {
    let mut systems = Vec::new();
    for product in std::fs::read_dir(root().join("mappings")).unwrap().map(|it| it.unwrap().path()).filter(|it| it.is_dir()) {
        for version in std::fs::read_dir(&product).unwrap().map(|it| it.unwrap().path()).filter(|it| it.join("synth/truth.toml").is_file())
        {
            systems.push(format!("{}/{}", product.file_name().unwrap().display(), version.file_name().unwrap().display()));
        }
    }
    systems.sort();
    systems
}

/// Another council than the samples', written by each system in its own format. It says all that a system can tell: `tests/tests/truths.rs` holds that, and has
/// its children and its seed.
#[test]
fn one_council_through_every_system_is_the_same_council() {
    let dir = tempfile::tempdir().unwrap();
    let systems = described();
    assert!(systems.len() >= 9, "{systems:?}");
    for system in systems {
        let name = system.replace('/', "-");
        let council = dir.path().join(&name);
        let run = dir.path().join(format!("{name}-run"));
        let said = caseport_in(
            dir.path(),
            &["synth", "--system", &system, "--children", "90", "--seed", "23", "--note-words", "20", "--out", council.to_str().unwrap()],
        );
        assert_eq!(said.code, 0, "{system}: {}", said.err);
        let said = caseport_in(dir.path(), &["dry-run", council.to_str().unwrap(), "--run", run.to_str().unwrap()]);
        assert!(said.code < 2, "{system}: {} {}", said.code, said.err);
        let compared = compare(&council, &system, &run.join("run.db"));
        nothing_is_wrong(&system, &compared);
        assert!(compared.cells > 4_000, "{system}: only {} cells were compared", compared.cells);
    }
}

/// The same files with format files of the other kind.
#[test]
fn bulk_copies_with_format_files_as_xml_are_the_same_council() {
    let dir = tempfile::tempdir().unwrap();
    let (council, run) = (dir.path().join("council"), dir.path().join("run"));
    let out = council.to_str().unwrap();
    let args =
        ["synth", "--system", "access-mosaic", "--children", "60", "--seed", "7", "--note-words", "20", "--as", "bcp-xml", "--out", out];
    let said = caseport_in(dir.path(), &args);
    assert_eq!(said.code, 0, "{}", said.err);
    let layouts = std::fs::read_dir(council.join("extract"))
        .unwrap()
        .filter(|it| it.as_ref().unwrap().path().extension().is_some_and(|it| it == "xml"));
    assert!(layouts.count() > 50);
    let said = caseport_in(dir.path(), &["dry-run", out, "--run", run.to_str().unwrap()]);
    assert!(said.code < 2, "{} {}", said.code, said.err);
    let compared = compare(&council, "access-mosaic/db-1", &run.join("run.db"));
    nothing_is_wrong("bcp-xml", &compared);
    assert!(compared.cells > 4_000, "only {} cells were compared", compared.cells);
}

#[test]
fn two_thousand_children_differ_from_their_truth_only_where_a_fault_is_labelled() {
    let dir = tempfile::tempdir().unwrap();
    let council = dir.path().join("council");
    synth(&council, 2000, 7);
    let run = dir.path().join("001");
    let (_, result) = trial(&council, &run, &[]);
    assert_eq!(result["reconcile"]["status"], "equal");
    let compared = compare(&council, SYSTEM, &run.join("run.db"));
    nothing_is_wrong(SYSTEM, &compared);
    assert!(compared.cells > 10_000, "only {} cells were compared", compared.cells);
}
