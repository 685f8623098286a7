//! An overlay that adds a table: what a council keeps beside its system is read, mapped and accounted for with the extract.

use std::{fs, path::Path};

use crate::support::{caseport_in, query, root};

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// Quirks 14 and 71: adoptions stand in a spreadsheet beside the system, a file for each year, which says the year in its name only. Its lines are records like any
/// other; the system's own record stays behind for the children whom the spreadsheet holds.
#[test]
fn a_spreadsheet_beside_the_system_is_a_table_of_the_overlay() {
    let samples = root().join("samples/olm-eclipse");
    let dir = tempfile::tempdir().unwrap();
    let council = dir.path().join("council");
    copy(&samples.join("brackenshire"), &council);
    let beside = samples.join("adoption-spreadsheet");
    fs::copy(beside.join("adoptions 2024-25.csv"), council.join("extract/adoptions 2024-25.csv")).unwrap();
    let overlay = beside.join("overlay").display().to_string();
    let said = caseport_in(dir.path(), &["dry-run", "council", "--overlay", &overlay, "--run", "run"]);
    assert!(said.code < 2, "{} {}", said.code, said.err);
    let db = dir.path().join("run/run.db");
    let rows = query(
        &db,
        "SELECT permanence_id, person_id, adoption_decision_date, placed_for_adoption_date, adopter_count FROM permanence ORDER BY 1",
    );
    assert_eq!(
        rows,
        [["ADOPTIONS:100015/2024", "100015", "2024-10-15", "", ""], ["ADOPTIONS:100058/2024", "100058", "2024-09-02", "2025-01-13", "2"]]
    );
    let fates = query(
        &db,
        "SELECT l.source, u.fate, count(*) FROM unlanded u JOIN landing l ON l.id = u.landing WHERE l.canonical = 'permanence' GROUP BY 1, 2",
    );
    assert_eq!(fates, [["CLAADOPTIONSVIEW", "excluded", "1"]]);
    // The mapping's own commands know the table, and the base does not.
    let said = caseport_in(dir.path(), &["map", "test", "olm-eclipse/views-1", "--overlay", &overlay]);
    assert_eq!(said.code, 0, "{} {}", said.out, said.err);
    let said = caseport_in(dir.path(), &["map", "coverage", "olm-eclipse/views-1", "--overlay", &overlay]);
    assert!(said.out.contains("ADOPTIONS"), "{}", said.out);
    let said = caseport_in(dir.path(), &["dry-run", "council", "--run", "without"]);
    assert!(said.code < 2, "{} {}", said.code, said.err);
    let aside = query(&dir.path().join("without/run.db"), "SELECT count(*) FROM permanence WHERE permanence_id LIKE 'ADOPTIONS%'");
    assert_eq!(aside, [["0"]]);
}
