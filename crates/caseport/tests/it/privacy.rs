//! The canary: values that must never be seen are planted everywhere, every command is run at every verbosity, also where it fails,
//! and everything that it says or writes is scanned. Only `run.db`, the target and what was asked for by name may hold them.

use std::{
    fmt::Write as _,
    path::{Path, PathBuf},
};

use crate::support::{caseport_in, trial};

/// Planted values, in each form in which they could leak. A code in a code column may be shown, so none stands there.
const CANARIES: [&str; 14] = [
    "Kanarienvogel",
    "Zebrafinkova",
    "KANARIENVOGEL",
    "17/03/2009",
    "2009-03-17",
    "17 March 2009",
    "31/02/2011",
    "2011-02-31",
    "ZZ98 7QX",
    "ZZ987QX",
    "9990001234",
    "999 000 1234",
    "Budgerigar Street",
    "whistled at dusk",
];

/// An extract of the product with a canary in every kind of cell, good and bad; not in key columns, because keys are shown.
fn extract(dir: &Path) {
    let write = |name: &str, text: &str| std::fs::write(dir.join(name), text).unwrap();
    std::fs::create_dir_all(dir).unwrap();
    write(
        "DIM_PERSON.csv",
        "DIM_PERSON_ID,FORENAME,SURNAME,BIRTH_DTTM,DEATH_DTTM,GENDER_MAIN_CODE,ETHNICITY_MAIN_CODE,NHS_NUMBER,UPN,IS_CLIENT,DOB_ESTIMATED,DUPLICATED_DTTM,MASTER_PERSON_ID,NICKNAME\n\
         501,Kanarienvogel,Zebrafinkova,17/03/2009,,M,WBRI,9990001234,Zebrafinkova,Y,N,,,Kanarienvogel\n\
         502,Kanarienvogel,Zebrafinkova,31/02/2011,17/03/2009,F,WBRI,999 000 1234,,Y,N,,,\n\
         503,Kanarienvogel,Zebrafinkova,17/03/2009,,F,WBRI,,,Y,N,17/03/2009,,Kanarienvogel\n\
         501,Zebrafinkova,Kanarienvogel,17/03/2009,,F,WBRI,9990001234,,Y,N,,,\n\
         504,\"Kanarienvogel,Zebrafinkova,17/03/2009,,F,WBRI,,,Y,N,,,\n\
         505,Kanarienvogel,Zebra\"finkova,17/03/2009\n\
         506,x,Kanarienvogel,y,17/03/2009,F,WBRI,,,Y,N,,,\n",
    );
    write(
        "DIM_PERSON_ADDRESS.csv",
        "DIM_PERSON_ADDRESS_ID,DIM_PERSON_ID,STREET,POSTCODE,START_DTTM,END_DTTM,RESTRICTED_FLAG\n\
         1,501,Budgerigar Street,ZZ98 7QX,17/03/2009,31/02/2011,Y\n\
         2,999,Budgerigar Street,ZZ987QX,31/02/2011,17/03/2009,Kanarienvogel\n",
    );
    write(
        "FACT_CASENOTES.csv",
        "FACT_CASENOTE_ID,DIM_PERSON_ID,EVENT_DTTM,NOTE_TEXT,TITLE,CREATED_DTTM\n\
         1,501,17/03/2009,\"Kanarienvogel whistled at dusk,\nZebrafinkova\",Kanarienvogel,17/03/2009\n\
         2,501,whistled at dusk,whistled at dusk,\"Zebrafinkova,31/02/2011\n",
    );
    write(
        "FACT_REFERRALS.csv",
        "FACT_REFERRAL_ID,DIM_PERSON_ID,REFRL_START_DTTM,REFRL_END_DTTM,OUTCOME_COMMENTS\n1,501,17/03/2009,31/02/2011,whistled at dusk\n2,501,Kanarienvogel,,x\n",
    );
    write("Kept elsewhere.xlsx", "Kanarienvogel");
}

/// An extract of no known system with canaries in every column but the keys, in a file without headings too.
fn unknown_extract(dir: &Path) {
    std::fs::create_dir_all(dir).unwrap();
    let mut people = String::from("CaseNo|GivenName|FamilyName|Born|NHS number|Home postcode|Remarks\n");
    for n in 0..40 {
        writeln!(people, "{}|Kanarienvogel|Zebrafinkova|17/03/2009|9990001234|ZZ98 7QX|whistled at dusk", 9000 + n).unwrap();
    }
    std::fs::write(dir.join("folk.txt"), people).unwrap();
    std::fs::write(dir.join("names.csv"), "Kanarienvogel,Zebrafinkova\nKANARIENVOGEL,Budgerigar Street\n".repeat(9)).unwrap();
    std::fs::write(dir.join("Budgerigar.csv"), "Kanarienvogel\n17 March 2009\n").unwrap();
}

fn scan(what: &str, text: &str, leaks: &mut Vec<String>) {
    for canary in CANARIES {
        if text.contains(canary) {
            let line = text.lines().find(|it| it.contains(canary)).unwrap_or_default();
            leaks.push(format!("{what}: {canary}: {}", line.chars().take(200).collect::<String>()));
        }
    }
}

fn scan_files(dir: &Path, leaks: &mut Vec<String>) {
    for entry in std::fs::read_dir(dir).unwrap() {
        let path: PathBuf = entry.unwrap().path();
        if path.is_dir() {
            scan_files(&path, leaks);
        } else if !["run.db", "target.db"].contains(&path.file_name().unwrap().to_str().unwrap()) {
            scan(&path.display().to_string(), &String::from_utf8_lossy(&std::fs::read(&path).unwrap()), leaks);
        }
    }
}

#[test]
fn no_canary_is_seen_anywhere() {
    let dir = tempfile::tempdir().unwrap();
    let home = dir.path();
    let source = home.join("extract");
    extract(&source);
    unknown_extract(&home.join("strange"));
    unknown_extract(&home.join("stranger"));
    std::fs::write(home.join("stranger/more.csv"), "CaseNo,Visit date,Seen by\n9001,17/03/2009,Kanarienvogel\n").unwrap();
    let runs = home.join("runs");
    std::fs::create_dir(&runs).unwrap();
    let (said, _) = trial(&source, &runs.join("001"), &["--system", "liquidlogic-lcs", "-vvv"]);
    assert_eq!(said.code, 1, "{}", said.err);
    let mut leaks = Vec::new();
    scan("trial", &(said.out + &said.err), &mut leaks);
    // The canaries did arrive where they belong, or this test would see nothing.
    let held = std::fs::read(runs.join("001/run.db")).unwrap();
    assert!(held.windows(13).any(|it| it == b"Kanarienvogel"));

    let target = format!("sqlite:{}", runs.join("001/target.db").display());
    rusqlite::Connection::open(runs.join("001/target.db"))
        .unwrap()
        .execute_batch("UPDATE person SET surname = surname || 'x'; UPDATE case_note SET body = substr(body, 1, 3)")
        .unwrap();
    std::fs::create_dir(home.join("none")).unwrap();
    // What somebody typed into a list by mistake is not said again.
    std::fs::write(
        home.join("edited.csv"),
        "id,version,disposition,decided by,reason\nKanarienvogel,17/03/2009,Kanarienvogel,ZZ98 7QX,whistled at dusk\n",
    )
    .unwrap();
    std::fs::write(
        home.join("answers.csv"),
        "item,result,checked by,comment\nKanarienvogel,Zebrafinkova,17/03/2009,whistled at dusk\nC1,pass,ZZ98 7QX,whistled at dusk\n",
    )
    .unwrap();
    // A mapping that makes other rows of most of what is there.
    std::fs::create_dir_all(home.join("other/to-ics")).unwrap();
    std::fs::write(home.join("other/overlay.toml"), "id = \"other\"\nversion = \"1\"\ncouncil = \"x\"\nover = \"liquidlogic-lcs/hdm-1\"\n")
        .unwrap();
    std::fs::write(
        home.join("other/to-ics/person.toml"),
        "[table]\nexclude = [ { when = \"DIM_PERSON_ID = '503'\", why = \"x\" } ]\n[replace]\nsurname = \"FORENAME | upper\"\nforename = \"SURNAME | lower\"\n\
         common_child_id = \"absent: withheld\"\n",
    )
    .unwrap();
    let extract = source.to_str().unwrap();
    let commands: Vec<Vec<&str>> = vec![
        vec!["dry-run", extract, "--system", "liquidlogic-lcs", "--to", &target],
        vec!["dry-run", extract],
        vec!["profile", extract, "--system", "liquidlogic-lcs"],
        vec!["profile", extract, "--system", "liquidlogic-lcs", "--format", "json"],
        vec!["profile", extract, "--system", "liquidlogic-lcs", "--against", extract],
        vec!["profile", "strange"],
        vec!["profile", "strange", "--format", "json"],
        vec!["profile", "stranger", "--against", "strange"],
        vec!["profile", "strange", "--against", "stranger", "--format", "json"],
        vec!["init", extract, "--out", "runs/project"],
        vec!["init", extract, "--system", "liquidlogic-lcs", "--out", "runs/project2", "--format", "json"],
        vec!["init", "strange", "--out", "runs/project3"],
        vec!["map", "draft", "strange", "--system", "strange/1", "--out", "runs/systems"],
        vec!["map", "draft", extract, "--system", "strange/2", "--out", "runs/systems", "--format", "json"],
        vec!["dry-run", "strange", "--systems", "runs/systems", "--system", "strange/1"],
        vec!["reconcile", "--run", "runs/001", "--to", &target],
        vec!["reconcile", "--run", "runs/001", "--to", &target, "--format", "json"],
        vec!["reconcile", "--run", "runs/001", "--to", "sqlite:none/absent.db"],
        vec!["load", "--run", "runs/001", "--to", "sqlite:none/new.db"],
        vec!["load", "--run", "runs/001", "--to", "postgres://Kanarienvogel:Zebrafinkova@127.0.0.1:1/x"],
        vec!["trial", extract, "--system", "liquidlogic-lcs", "--to", "postgres://nobody@127.0.0.1:1/x"],
        vec!["trial", "none", "--system", "liquidlogic-lcs"],
        vec!["exceptions", "--run", "runs/001"],
        vec!["exceptions", "--run", "runs/001", "--format", "csv"],
        vec!["exceptions", "--run", "runs/001", "--format", "json"],
        vec!["exceptions", "export", "--run", "runs/001", "--to", "runs/list.csv", "--all"],
        vec!["exceptions", "import", "--run", "runs/001", "runs/list.csv"],
        vec!["exceptions", "import", "--run", "runs/001", "edited.csv"],
        vec!["exceptions", "decide", "--run", "runs/001", "--code", "R001", "--as", "accept", "--by", "x", "--reason", "y"],
        vec!["exceptions", "decide", "--run", "runs/001", "--code", "R001", "--as", "Kanarienvogel", "--by", "x", "--reason", "y"],
        vec!["exceptions", "worklists", "--run", "runs/001", "--to", "runs/worklists.csv", "--open"],
        vec!["sample", "--run", "runs/001", "--to", "runs/sample.csv", "--columns", "100", "--each", "100"],
        vec!["sample", "import", "--run", "runs/001", "answers.csv"],
        vec!["sample", "import", "--run", "runs/001", "edited.csv"],
        vec!["sample", "--run", "runs/001", "--format", "json"],
        vec!["trend"],
        vec!["trend", "--by-code", "--format", "csv"],
        vec!["trend", "--format", "json"],
        vec!["find", "501", "--run", "runs/001"],
        vec!["find", "FACT_CASENOTES:1", "--run", "runs/001", "--format", "json"],
        vec!["trace", "501", "--run", "runs/001"],
        vec!["trace", "FACT_CASENOTES:1", "body", "--run", "runs/001"],
        vec!["explain", "K003"],
        vec!["systems"],
        vec!["map", "test", "liquidlogic-lcs"],
        vec!["map", "diff", "liquidlogic-lcs", "other", "--data", extract],
        vec!["map", "diff", "liquidlogic-lcs", "other", "--data", extract, "--format", "json"],
        vec!["map", "diff", "liquidlogic-lcs", "other", "--data", extract, "--format", "csv"],
        vec!["map", "diff", "liquidlogic-lcs", "other", "--data", extract, "--format", "html"],
    ];
    for command in &commands {
        for verbosity in ["-q", "-v", "-vvv"] {
            let mut args = command.clone();
            args.push(verbosity);
            let said = caseport_in(home, &args);
            assert_ne!(said.code, 70, "{args:?}: {}", said.err);
            // A user name in an address is what the user typed; the password must not come back.
            let text = (said.out + &said.err).replace("Kanarienvogel@", "@").replace("Kanarienvogel:", ":");
            scan(&format!("{args:?}"), &text, &mut leaks);
        }
    }
    scan_files(&runs, &mut leaks);
    let _ = std::fs::remove_file(home.join("none/new.db"));
    assert!(leaks.is_empty(), "{}", leaks.join("\n"));
}
