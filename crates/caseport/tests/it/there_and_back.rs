//! From the canonical model into a return and back: what the return carries comes back as it was, and what it does not is counted, table by table.
//!
//! Which columns a return carries is what its two mappings say: the way out uses the column and the way back fills it. Nothing of that is typed here.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    path::Path,
};

use serde_json::Value;

use crate::support::{caseport_in, query, root, sample, trial};

type Columns = BTreeMap<String, BTreeSet<String>>;

/// The canonical columns that one way of the mapping uses.
fn used(system: &str, direction: &str, part: &str) -> Columns {
    let said = caseport_in(&root(), &["map", "coverage", system, "--direction", direction, "--format", "json"]);
    let said: Value = serde_json::from_str(&said.out).unwrap_or_else(|_| panic!("{}", said.err));
    let mut out = Columns::new();
    for it in said[part].as_array().unwrap() {
        let columns = it["mapped"].as_array().unwrap().iter().map(|it| it.as_str().unwrap().to_owned());
        out.entry(it["table"].as_str().unwrap().to_owned()).or_default().extend(columns);
    }
    out
}

/// The columns that a return carries, by canonical table: those that its way out uses and its way back fills. Keys are made anew on the way
/// back, so of them only the child's own counts.
fn carried(system: &str) -> Columns {
    let (out, back) = (used(system, "from-ics", "sources"), used(system, "to-ics", "canonicals"));
    let mut layout = csv::Reader::from_path(root().join("mappings/ics/1.0/columns.csv")).unwrap();
    let keys: BTreeSet<(String, String)> = layout
        .records()
        .map(Result::unwrap)
        .filter(|it| &it[1] != "person_id" && (&it[3] == "key" || !it[4].is_empty()))
        .map(|it| (it[0].to_owned(), it[1].to_owned()))
        .collect();
    let both = |table: &String, columns: &BTreeSet<String>| -> Option<(String, BTreeSet<String>)> {
        let columns = columns.intersection(back.get(table)?).filter(|it| !keys.contains(&(table.clone(), (*it).clone()))).cloned();
        let mut columns: BTreeSet<String> = columns.collect();
        // Whose record it is, is carried by way of the child's other records too.
        if back[table].contains("person_id") {
            columns.insert("person_id".to_owned());
        }
        (columns.len() > 1).then_some((table.clone(), columns))
    };
    out.iter().filter_map(|(table, columns)| both(table, columns)).collect()
}

/// The rows of a table that come back, those of them that are as they were, and the cells that are not, by column: against the row of the same
/// child that is most alike.
fn compare(table: &str, columns: &BTreeSet<String>, before: &Path, after: &Path) -> String {
    let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
    let cells: Vec<String> = columns.iter().map(|it| format!("coalesce(CAST(\"{it}\" AS TEXT), '')")).collect();
    let select = format!("SELECT {} FROM \"{table}\" ORDER BY 1, 2", cells.join(", "));
    let (mut there, back) = (query(&before.join("run.db"), &select), query(&after.join("run.db"), &select));
    let (all, whose) = (there.len(), columns.iter().position(|it| *it == "person_id"));
    let mut changed = Vec::new();
    for row in &back {
        match there.iter().position(|it| it == row) {
            Some(at) => {
                there.swap_remove(at);
            }
            None => changed.push(row),
        }
    }
    let mut differs: BTreeMap<&str, u32> = BTreeMap::new();
    for row in &changed {
        let alike = |it: &Vec<String>| it.iter().zip(row.iter()).filter(|(one, two)| one == two).count();
        let Some((at, nearest)) = there
            .iter()
            .enumerate()
            .filter(|it| whose.is_none_or(|at| it.1[at] == row[at]))
            .max_by_key(|it| (alike(it.1), std::cmp::Reverse(it.0)))
        else {
            *differs.entry("no such row").or_default() += 1;
            continue;
        };
        for (column, _) in columns.iter().zip(nearest.iter().zip(row.iter())).filter(|(_, (one, two))| one != two) {
            *differs.entry(column).or_default() += 1;
        }
        there.swap_remove(at);
    }
    let mut line = format!("{table}: {} of {all} rows, {} as they were", back.len(), back.len() - changed.len());
    for (column, count) in differs {
        let _ = write!(line, "; {column} {count}");
    }
    line
}

fn there_and_back(system: &str, more: &[&str]) -> String {
    let dir = tempfile::tempdir().unwrap();
    let run = dir.path().join("run");
    let (said, _) = trial(&sample(), &run, &[]);
    assert_eq!(said.code, 1, "{}", said.err);
    let to = if system.starts_with("ssda903") { "return" } else { "return/file" };
    let to = dir.path().join(if system.starts_with("cin") { format!("{to}.xml") } else { to.to_owned() });
    let to = if system.starts_with("annex") { to.with_extension("xlsx") } else { to };
    let mut args = vec!["return", system, "--run", run.to_str().unwrap(), "--to", to.to_str().unwrap()];
    args.extend(more);
    let said = caseport_in(dir.path(), &args);
    assert_eq!(said.code, 0, "{}", said.err);
    // What is not carried is printed.
    assert!(said.out.contains("Columns of the run that this return does not carry"), "{}", said.out);
    let back = dir.path().join("back");
    let said = caseport_in(dir.path(), &["dry-run", "return", "--system", system, "--run", back.to_str().unwrap()]);
    assert!(said.code < 2, "{}", said.err);
    carried(system).iter().map(|(table, columns)| compare(table, columns, &run, &back)).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_census_keeps_what_it_carries() {
    // A count of earlier plans that nobody recorded is worked out on the way, and a child without a disability is said to have none.
    insta::assert_snapshot!(there_and_back("cin-census/2026", &["--la", "301"]), @"
    assessment: 27 of 96 rows, 27 as they were
    cin_episode: 34 of 105 rows, 34 as they were
    cin_plan: 15 of 40 rows, 15 as they were
    cp_plan: 11 of 18 rows, 0 as they were; previous_plan_count 11
    cp_review: 12 of 36 rows, 12 as they were
    disability: 40 of 43 rows, 14 as they were; no such row 26
    initial_cp_conference: 9 of 21 rows, 9 as they were
    person: 34 of 246 rows, 34 as they were
    s47_enquiry: 9 of 22 rows, 9 as they were
    ");
}

#[test]
fn the_return_about_looked_after_children_keeps_what_it_carries() {
    // Each episode says again where home was and which placement it had, so those come back once an episode. The period of one child and its
    // legal status begin with the first episode that is in the return: what ended before the year is not. A girl of whom nobody recorded that
    // she is a mother is said not to be one.
    insta::assert_snapshot!(there_and_back("ssda903/2026", &[]), @"
    address: 6 of 249 rows, 2 as they were; no such row 4
    care_leaver: 6 of 6 rows, 6 as they were
    cla_episode: 6 of 52 rows, 6 as they were
    cla_health_check: 2 of 60 rows, 2 as they were
    cla_immunisation: 1 of 16 rows, 1 as they were
    cla_placement: 6 of 33 rows, 4 as they were; no such row 2
    cla_previous_permanence: 2 of 16 rows, 2 as they were
    cla_review: 4 of 63 rows, 4 as they were
    cla_substance_misuse: 0 of 1 rows, 0 as they were
    immigration_status: 0 of 3 rows, 0 as they were
    involvement: 3 of 246 rows, 3 as they were
    legal_status: 6 of 35 rows, 4 as they were; legal_status 1; no such row 1; start_date 1
    linked_identifier: 0 of 127 rows, 0 as they were
    missing_episode: 0 of 3 rows, 0 as they were
    period_of_care: 2 of 16 rows, 1 as they were; start_date 1
    permanence: 1 of 4 rows, 1 as they were
    person: 8 of 246 rows, 6 as they were; is_mother 2
    sdq_score: 1 of 9 rows, 1 as they were
    ");
}

#[test]
fn the_lists_of_an_inspection_keep_what_they_carry() {
    // Days come back without their time (contacts, visits); the last visit of whatever kind comes back as one to a child in need. A case whose referral is
    // older than six months comes back from list 6, which says neither its source nor whether there was no further action; two with no further
    // action come back from list 3, which says neither need nor closure. A group of sources is no code; the outcome of an open assessment is not said.
    insta::assert_snapshot!(there_and_back("annex-a/2026", &[]), @"
    assessment: 18 of 96 rows, 17 as they were; outcome_nfa 1
    care_leaver: 6 of 6 rows, 6 as they were
    cin_episode: 30 of 105 rows, 12 as they were; closure_date 2; closure_reason 2; primary_need 2; referral_nfa 11; referral_source 18
    cin_visit: 23 of 236 rows, 0 as they were; no such row 10; visit_date 13
    cla_health_check: 2 of 60 rows, 2 as they were
    cla_placement: 0 of 33 rows, 0 as they were
    cla_review: 2 of 63 rows, 2 as they were
    cla_visit: 2 of 142 rows, 0 as they were; visit_date 2
    contact: 19 of 126 rows, 0 as they were; contact_date 19; source_code 5
    cp_plan: 11 of 18 rows, 0 as they were; previous_plan_count 11
    cp_review: 5 of 36 rows, 5 as they were
    cp_visit: 10 of 264 rows, 0 as they were; visit_date 10
    early_help_episode: 0 of 4 rows, 0 as they were
    immigration_status: 3 of 3 rows, 3 as they were
    initial_cp_conference: 8 of 21 rows, 8 as they were
    legal_status: 2 of 35 rows, 2 as they were
    period_of_care: 2 of 16 rows, 2 as they were
    permanence: 1 of 4 rows, 1 as they were
    person: 37 of 246 rows, 37 as they were
    prospective_adopter: 0 of 0 rows, 0 as they were
    s47_enquiry: 8 of 22 rows, 8 as they were
    ");
}
