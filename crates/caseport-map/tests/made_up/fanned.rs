//! The made-up system with other mappings in place of its own: records that make a row for each of others, and duplicates that another table marks.

/// The made-up mapping with records that make a row for each of others, and with duplicates that another table marks.
pub(crate) fn fanned() -> caseport_map::Mapping {
    with_files(&[
        ("alpha/1/to-ics/visit.toml", VISIT_TO_EACH),
        ("alpha/1/to-ics/outcome.toml", OUTCOME_OF_EACH),
        ("alpha/1/to-ics/merges.toml", MARKED_ELSEWHERE),
    ])
}

pub(crate) const MARKED_ELSEWHERE: &str = r#"
[person]
rows = "PEOPLE"
key = "ID"
when = "DUP = 'Y'"
survivor = "MASTER"
[person.marked_by.VISITS]
key = "VID"
survivor = "PID"
when = "KIND.TEAM = 'DUPLICATE'"
[person.marked_by.VISITS.join.KIND]
table = "TEAMS"
on = "NOTE = PID"
expect = "at most one"
"#;

/// The made-up files with other mappings in place of theirs.
pub(crate) fn with_files(more: &[(&str, &str)]) -> caseport_map::Mapping {
    let mut files = crate::made_up::files();
    for (path, text) in more {
        files.insert((*path).to_owned(), (*text).to_owned());
    }
    let (source, target) = crate::made_up::systems(&files);
    caseport_map::compile(&source, &target, None).unwrap_or_else(|errors| panic!("{errors}"))
}

pub(crate) const VISIT_TO_EACH: &str = r#"
[table]
target = "visit"
rows = "VISITS"
[join.CHILD]
table = "TEAMS"
on = "PID = TEAM"
where = "not (PID = '9')"
only = "PLAN is blank or PLAN = 'N' or PLAN = CHILD.PID"
expect = "many"
take = "each"
[join.WHO]
table = "PEOPLE"
on = "CHILD.PID = ID"
expect = "at most one"
[map]
visit_id = "VID | with '/' CHILD.PID | key"
person_id = "(CHILD.PID or PID) | ref person from PEOPLE"
visit_date = "SEEN | date"
note = "NOTE | with ' ' WHO.SURNAME"
"#;

pub(crate) const OUTCOME_OF_EACH: &str = r#"
[table]
target = "outcome"
rows = "VISITS"
primary = false
[join.CHILD]
table = "TEAMS"
on = "PID = TEAM"
where = "not (PID = '9')"
only = "PLAN is blank or PLAN = 'N' or PLAN = CHILD.PID"
expect = "many"
take = "each"
[map]
outcome_id = "VID | with '/' CHILD.PID | key"
visit_id = "VID | with '/' CHILD.PID | ref visit from VISITS"
outcome = "'NFA'"
[left_behind]
NFA = "not asked here"
"#;
