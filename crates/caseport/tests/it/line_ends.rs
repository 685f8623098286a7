//! Systems, overlays and projects that were edited on Windows, or fetched there, have other line ends. They mean the same.

use std::{fs, path::Path};

use crate::support::{caseport_in, root, sample};

/// Copies a folder of texts with CR LF for each LF.
fn with_carriage_returns(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            with_carriage_returns(&entry.path(), &to);
        } else {
            let text = fs::read_to_string(entry.path()).unwrap();
            fs::write(to, text.replace("\r\n", "\n").replace('\n', "\r\n")).unwrap();
        }
    }
}

#[test]
fn systems_overlay_and_project_with_line_ends_of_windows_mean_the_same() {
    let dir = tempfile::tempdir().unwrap();
    with_carriage_returns(&root().join("mappings"), &dir.path().join("theirs"));
    with_carriage_returns(&sample().join("overlay"), &dir.path().join("project/overlay"));
    let project = fs::read_to_string(sample().join("caseport.toml")).unwrap().replace('\n', "\r\n");
    let extract = sample().join("extract");
    // The extract's own line ends are another matter: they stay.
    let project = project.replace("extract = \"extract\"", &format!("extract = '{}'", extract.display()));
    assert!(project.contains(extract.to_str().unwrap()), "{project}");
    fs::write(dir.path().join("project/caseport.toml"), project).unwrap();
    let ours = root().join("mappings");
    let said = |systems: &str, question: &str| {
        let mut all = vec!["--systems", systems];
        all.extend(question.split(' '));
        let said = caseport_in(dir.path(), &all);
        assert_eq!(said.code, 0, "{question}: {}{}", said.out, said.err);
        said.out
    };
    // Its meaning, which the lock beside it holds too; its layout and codes; its words for practitioners.
    for question in [
        "map check liquidlogic-lcs/hdm-1",
        "systems liquidlogic-lcs/hdm-1 --codes",
        "map doc liquidlogic-lcs/hdm-1",
        "map check cin-census/2026",
    ] {
        assert_eq!(said("theirs", question), said(ours.to_str().unwrap(), question), "{question}");
    }
    let run = |systems: &str, project: &Path, name: &str| {
        let run = dir.path().join(name);
        let said = caseport_in(
            dir.path(),
            &["--systems", systems, "--quiet", "dry-run", project.to_str().unwrap(), "--run", run.to_str().unwrap()],
        );
        assert_eq!(said.code, 1, "{}{}", said.out, said.err);
        let list = fs::read_to_string(run.join("exceptions.csv")).unwrap();
        assert!(!list.contains('\r'));
        // What a finding says, without when it was seen.
        list.lines().map(|it| it.split(",open,").next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let list = run(ours.to_str().unwrap(), &sample(), "runs/001");
    assert!(list.len() > 50);
    assert_eq!(run("theirs", &dir.path().join("project"), "runs/002"), list);
}
