//! Texts of a workbook that are too many for memory: every command reads them the same, leaves nothing behind, and ends with exit code 7
//! where they have no room.

use std::{fs, path::Path, process::Command};

use rust_xlsxwriter::Workbook;

use crate::support::{query, sample, trial};

const NOTES: usize = 300;

/// The text of a note: together they are nearly twice what stays in memory.
fn note(number: usize) -> String {
    format!("Note {number}. {}", ["The kitchen was tidy and warm."; 800].join(" "))
}

/// A workbook of one sheet with these columns; in the last one a long text for each row.
fn workbook(path: &Path, sheet: &str, headings: &[&str], row: impl Fn(usize) -> Vec<String>) {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name(sheet).unwrap();
    for (column, heading) in headings.iter().enumerate() {
        sheet.write_string(0, column as u16, *heading).unwrap();
    }
    for number in 1..=NOTES {
        for (column, cell) in row(number).into_iter().chain([note(number)]).enumerate() {
            sheet.write_string(number as u32, column as u16, cell).unwrap();
        }
    }
    book.save(path).unwrap();
}

/// The sample's extract with case notes as a workbook.
fn extract(folder: &Path) {
    fs::create_dir(folder).unwrap();
    for file in fs::read_dir(sample().join("extract")).unwrap().map(Result::unwrap).filter(|it| it.path().is_file()) {
        if !file.file_name().to_string_lossy().starts_with("FACT_CASENOTES") {
            fs::copy(file.path(), folder.join(file.file_name())).unwrap();
        }
    }
    let headings = ["FACT_CASENOTE_ID", "DIM_PERSON_ID", "DIM_LOOKUP_CASNT_TYPE_ID_CODE", "EVENT_DTTM", "NOTE_TEXT"];
    let day = "2025-07-21 10:15:00";
    workbook(&folder.join("FACT_CASENOTES.xlsx"), "FACT_CASENOTES", &headings, |number| {
        vec![format!("{}", 5_000_000 + number), "100001".into(), "STVC".into(), day.into()]
    });
}

#[test]
fn long_notes_of_a_workbook_arrive_whole_and_nothing_is_left_behind() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("extract");
    extract(&folder);
    let run = dir.path().join("001");
    trial(&folder, &run, &["--system", "liquidlogic-lcs/hdm-1"]);
    let notes: Vec<Vec<String>> = query(&run.join("run.db"), "SELECT body FROM case_note ORDER BY case_note_id");
    let expected: Vec<Vec<String>> = (1..=NOTES).map(|it| vec![note(it)]).collect();
    assert!(notes == expected, "{} notes", notes.len());
    let mut left: Vec<_> = fs::read_dir(dir.path()).unwrap().map(|it| it.unwrap().file_name()).collect();
    left.sort();
    assert_eq!(left, ["001", "exceptions.db", "exceptions.key", "extract"]);
}

/// Files may be of 1 MiB, and there are more than two of texts beyond those in memory.
#[test]
#[cfg(unix)]
fn texts_without_room_end_every_command() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("extract");
    extract(&folder);
    workbook(&dir.path().join("header.xlsx"), "Header", &["CHILD", "SEX", "DOB", "ETHNIC", "COMMENT"], |number| {
        vec![format!("{number}"), "1".into(), "01/02/2015".into(), "WBRI".into()]
    });
    let said = |limit: &str, tmp: &str, words: &str| {
        let script = format!("trap '' XFSZ; {limit} exec '{}' {words}", env!("CARGO_BIN_EXE_caseport"));
        let done = Command::new("sh").args(["-c", &script]).env("TMPDIR", tmp).current_dir(dir.path()).output().unwrap();
        (done.status.code().unwrap(), String::from_utf8(done.stderr).unwrap())
    };
    for words in [
        "dry-run extract --run runs/a",
        "dry-run extract --run runs/a --system liquidlogic-lcs/hdm-1",
        "profile extract --system liquidlogic-lcs/hdm-1",
        "init extract --out project",
        "check header.xlsx --system ssda903/2026",
    ] {
        let (code, err) = said("ulimit -f 2048;", "/tmp", words);
        assert_eq!(code, 7, "{words}: {err}");
        assert!(
            err.contains("texts of a workbook that are too many for memory go there: ") && err.contains("next: make room in "),
            "{err}"
        );
        assert!(!err.contains("kitchen"), "{err}");
    }
    // Nothing was begun, and no table left out.
    assert!(!dir.path().join("runs").exists() && !dir.path().join("project").exists());
    assert_eq!(said("", "/tmp", "check header.xlsx --system ssda903/2026").0, 1);
    // A run needs no folder for temporary files; what makes none does.
    assert_eq!(said("", "/dev/null/none", "dry-run extract --run runs/a --system liquidlogic-lcs/hdm-1").0, 1);
    let (code, err) = said("", "/dev/null/none", "profile extract");
    assert_eq!(code, 7, "{err}");
    assert!(err.contains("cannot put anything into `/dev/null/none`"), "{err}");
}
