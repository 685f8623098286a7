//! Every rule of the model: its examples pass and fail as they say, it uses indexes, and none was forgotten.

use caseport_model::{System, SystemFiles};
use caseport_run::{Rule, RuleTest, check};
use tests::{root, texts};

fn model() -> System {
    let mut files = SystemFiles::default();
    for (path, text) in texts(&root().join("mappings")) {
        files.insert(path, text);
    }
    System::load(&files, "ics/1.0").unwrap()
}

#[test]
fn every_rule_has_examples_that_pass_and_fail() {
    let system = model();
    let rules = Rule::all(&system).unwrap();
    assert!(rules.len() >= 40, "there are only {} rules", rules.len());
    let mut wrong = Vec::new();
    for rule in &rules {
        let path = format!("rules/{}.test.toml", rule.code);
        match system.files.get(&path).map(|it| RuleTest::parse(it)) {
            None => wrong.push(format!("{path} is missing")),
            Some(Err(e)) => wrong.push(format!("{path}: {e}")),
            Some(Ok(test)) => match check::test_rule(&system, rule, &test) {
                Ok(failures) => wrong.extend(failures),
                Err(e) => wrong.push(format!("{}: {e}", rule.code)),
            },
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_reaches_further_tables_by_index() {
    let system = model();
    let mut wrong = Vec::new();
    for rule in Rule::all(&system).unwrap() {
        let scans = check::scans(&system, &rule).unwrap();
        wrong.extend(scans.into_iter().map(|it| format!("{}: {it}", rule.code)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_rule_names_itself_and_columns_that_exist() {
    let system = model();
    for rule in Rule::all(&system).unwrap() {
        assert!(system.files.contains_key(&format!("rules/{}.sql", rule.code)), "{} stands in a file of another name", rule.code);
        for column in &rule.columns {
            let (table, name) = column.split_once('.').unwrap_or((column, ""));
            assert!(system.layout.table(table).and_then(|it| it.column(name)).is_some(), "{}: {column} does not exist", rule.code);
        }
    }
}

/// Quirk 60: a relationship is told from both sides.
#[test]
fn every_relationship_has_an_inverse_whose_inverse_it_is() {
    let system = model();
    let list = &system.codes["relationship_type"];
    assert!(list.codes.len() > 10);
    for code in &list.codes {
        let inverse = code.inverse.as_deref().unwrap_or_else(|| panic!("{} has no inverse", code.code));
        let back = list.get(inverse).and_then(|it| it.inverse.as_deref());
        assert_eq!(back, Some(code.code.as_str()), "the inverse of {inverse} is not {}", code.code);
    }
}
