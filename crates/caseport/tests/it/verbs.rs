//! The other verbs: find, trace, explain, exceptions, profile, systems, map; and wrong usage.

use crate::support::{caseport_in, query, root, sample, trial};

#[test]
fn any_source_key_is_found_and_traced_masked() {
    let dir = tempfile::tempdir().unwrap();
    let run = dir.path().join("runs/001");
    std::fs::create_dir(dir.path().join("runs")).unwrap();
    trial(&sample(), &run, &[]);
    let db = run.join("run.db");
    // A row, a record held, and a merged person are all found.
    let referral =
        query(&db, "SELECT referral_id, primary_need FROM cin_episode WHERE primary_need IS NOT NULL ORDER BY 1 LIMIT 1").remove(0);
    let held = query(&db, "SELECT key FROM unlanded WHERE fate = 'held' AND key IS NOT NULL ORDER BY 1 LIMIT 1").remove(0);
    let merged = query(&db, "SELECT key FROM unlanded WHERE fate = 'merged' AND key IS NOT NULL AND into_key IS NOT NULL AND into_key <> key ORDER BY 1 LIMIT 1").remove(0);
    for (key, fate) in [(&referral[0], "loaded"), (&held[0], "held"), (&merged[0], "merged")] {
        let said = caseport_in(dir.path(), &["find", key]);
        assert_eq!(said.code, 0, "{key}: {}", said.err);
        assert!(said.out.contains(fate), "{key}: {}", said.out);
    }
    let said = caseport_in(dir.path(), &["find", "FACT_REFERRALS:none"]);
    assert_eq!(said.code, 1);

    let masked = caseport_in(dir.path(), &["trace", &referral[0], "primary_need"]);
    assert_eq!(masked.code, 0, "{}", masked.err);
    assert!(masked.out.contains("primary_need = ▒▒▒"), "{}", masked.out);
    assert!(masked.out.contains("DIM_LOOKUP_CATEGORY_OF_NEED_CODE"), "{}", masked.out);
    let shown = caseport_in(dir.path(), &["trace", &referral[0], "primary_need", "--reveal", "--why", "a test"]);
    assert!(shown.out.contains(&format!("primary_need = {}", referral[1])), "{}", shown.out);
    assert_eq!(query(&db, "SELECT why, key, column_name FROM reveal"), [["a test", referral[0].as_str(), "primary_need"]]);
    // A value that was looked up is traced to the record that it was found in.
    let disability =
        query(&db, "SELECT disability_id, disability_code FROM disability WHERE disability_code IS NOT NULL ORDER BY 1 LIMIT 1").remove(0);
    let joined = caseport_in(dir.path(), &["trace", &disability[0], "disability_code"]);
    assert!(joined.out.contains("DIM_LOOKUP_DISAB.csv, record ") && joined.out.contains("= MAIN_CODE"), "{}", joined.out);
    // A value that is an answer of a form is traced to the records of its answers.
    let score = query(&db, "SELECT sdq_id FROM sdq_score WHERE score IS NOT NULL ORDER BY 1 LIMIT 1").remove(0);
    let answers = caseport_in(dir.path(), &["trace", &score[0], "score"]);
    assert!(answers.out.contains("answers of the form, FACT_FORM_ANSWERS.csv record "), "{}", answers.out);
    let refused = caseport_in(dir.path(), &["trace", &referral[0], "--reveal"]);
    assert_eq!(refused.code, 2);

    let said = caseport_in(dir.path(), &["exceptions"]);
    assert_eq!(said.code, 1);
    let codes: Vec<String> = query(&db, "SELECT DISTINCT code FROM finding").into_iter().map(|mut it| it.remove(0)).collect();
    for code in codes {
        assert!(said.out.contains(&code), "{code} is not listed");
        let explained = caseport_in(dir.path(), &["explain", &code]);
        assert_eq!(explained.code, 0, "{code} is not explained");
        assert!(explained.out.contains("What to do:"));
    }
}

#[test]
fn mappings_are_sound_and_their_examples_pass() {
    let dir = tempfile::tempdir().unwrap();
    let overlay = sample().join("overlay");
    for args in [
        vec!["liquidlogic-lcs/hdm-1"],
        vec!["liquidlogic-lcs/hdm-1", "--overlay", overlay.to_str().unwrap()],
        vec!["ssda903/2026"],
        vec!["cin-census/2023"],
        vec!["cin-census/2026"],
        vec!["annex-a/2024"],
        vec!["annex-a/2026"],
    ] {
        for verb in ["check", "test", "coverage", "doc", "show"] {
            let mut line = vec!["map", verb];
            line.extend(&args);
            let said = caseport_in(dir.path(), &line);
            assert_eq!(said.code, 0, "{line:?}\n{}\n{}", said.out, said.err);
            assert!(said.out.len() > 20, "{line:?} says nothing");
        }
    }
}

#[test]
fn a_mistake_in_a_mapping_shows_the_line_and_the_nearest_name() {
    let dir = tempfile::tempdir().unwrap();
    let systems = dir.path().join("mappings");
    copy(&root().join("mappings"), &systems);
    let file = systems.join("ssda903/2023/to-ics/person.toml");
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(text.contains("| code sex"), "the test needs another line to break:\n{text}");
    std::fs::write(&file, text.replace("| code sex", "| code sexx")).unwrap();
    let said = caseport_in(dir.path(), &["map", "check", "ssda903/2026", "--systems", "mappings"]);
    assert_eq!(said.code, 2);
    assert!(said.out.contains("person.toml:") && said.out.contains('^') && said.out.contains("`sex`"), "{}", said.out);
}

pub(crate) fn copy(from: &std::path::Path, to: &std::path::Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        if entry.path().is_dir() {
            copy(&entry.path(), &to.join(entry.file_name()));
        } else {
            std::fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}

#[test]
fn a_changed_meaning_under_the_same_revision_is_refused_and_a_comment_is_not_a_change() {
    let dir = tempfile::tempdir().unwrap();
    let systems = dir.path().join("mappings");
    copy(&root().join("mappings"), &systems);
    let check = || caseport_in(dir.path(), &["map", "check", "ssda903/2026", "--systems", "mappings"]);
    assert_eq!(check().code, 0, "the committed lock is stale: {}", check().err);
    let file = systems.join("ssda903/2023/to-ics/person.toml");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, format!("# A comment.\n{text}")).unwrap();
    assert_eq!(check().code, 0, "{}", check().err);
    std::fs::write(&file, text.replace("| code sex", "| tidy | code sex")).unwrap();
    let said = check();
    assert_eq!(said.code, 2);
    assert!(said.err.contains("its revision is still "), "{}", said.err);
}

#[test]
fn wrong_usage_is_exit_2_and_an_unreadable_source_is_exit_3() {
    let dir = tempfile::tempdir().unwrap();
    assert_eq!(caseport_in(dir.path(), &["trial"]).code, 2);
    let said = caseport_in(dir.path(), &["trial", "nowhere"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("next:"), "{}", said.err);
    std::fs::create_dir(dir.path().join("empty")).unwrap();
    assert_eq!(caseport_in(dir.path(), &["trial", "empty", "--system", "ssda903/2026", "--run", "unread"]).code, 3);
    let result = std::fs::read_to_string(dir.path().join("unread/result.json")).unwrap();
    let result: serde_json::Value = serde_json::from_str(&result).unwrap();
    assert_eq!((&result["exit_code"], &result["reconcile"]["status"]), (&3.into(), &"not run".into()));
    assert_eq!(caseport_in(dir.path(), &["explain", "L010"]).code, 0);
    assert_eq!(caseport_in(dir.path(), &["systems"]).code, 0);
    assert_eq!(caseport_in(dir.path(), &["explain", "Z999"]).code, 2);
}

#[test]
fn what_is_not_in_the_extract_is_said() {
    let dir = tempfile::tempdir().unwrap();
    let council = dir.path().join("council");
    crate::support::synth(&council, 30, 1);
    std::fs::remove_file(council.join("extract/FACT_PERSON_RELATION.csv")).unwrap();
    std::fs::create_dir_all(council.join("overlay/to-ics")).unwrap();
    std::fs::write(
        council.join("overlay/overlay.toml"),
        "id = \"here\"\nversion = \"1\"\ncouncil = \"Here\"\nover = \"liquidlogic-lcs/hdm-1\"\n",
    )
    .unwrap();
    std::fs::write(council.join("overlay/to-ics/merges.csv"), "merged,survivor,by,on,why\n999999,100001,A lead,2026-01-01,a test\n")
        .unwrap();
    let overlay = council.join("overlay");
    let (_, result) = trial(&council, &dir.path().join("001"), &["--overlay", overlay.to_str().unwrap()]);
    let found = |code: &str| {
        result["findings"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|it| it["code"] == code)
            .map(|it| it["table"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert!(found("M020").contains(&"FACT_PERSON_RELATION".to_owned()), "{:?}", found("M020"));
    assert_eq!(found("M022"), ["DIM_PERSON"]);
    let said = caseport_in(dir.path(), &["reconcile", "--run", "001", "--to", "sqlite:none.db"]);
    assert_eq!(said.code, 4, "{}", said.err);
}
