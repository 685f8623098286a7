//! A return at rest is the same in memory, in a file that loses its name and in SQLite's own temporary file, and none leaves a file behind.

use std::{fs, path::Path};

use caseport_model::{System, SystemFiles};
use caseport_return::{Calendar, Hit, Part, Rest, Shape, check_all, read, tell};
use caseport_run::Rule;

fn system(name: &str) -> System {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../mappings");
    let mut files = SystemFiles::default();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(text) = fs::read_to_string(&path) {
                files.insert(path.strip_prefix(&root).unwrap().to_str().unwrap().to_owned(), text);
            }
        }
    }
    System::load(&files, name).unwrap()
}

#[test]
fn where_a_return_rests_changes_no_hit_and_leaves_no_file() {
    let dir = tempfile::tempdir().unwrap();
    let home = dir.path().join("home");
    fs::create_dir(&home).unwrap();
    let header = dir.path().join("header.csv");
    fs::write(&header, "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n1,M,14/06/2012,WBRI,UN1,,\n2,3,31/02/2013,QQQQ,UN1,,\n").unwrap();
    let system = system("ssda903/2026");
    let rules = Rule::all(&system).unwrap();
    let calendar = Calendar::parse("day,name\n").unwrap();
    let shape = || Shape::of(&system).unwrap();
    let hits = |mut rest: Rest| -> Vec<Hit> {
        read(&system, &[Part { path: header.clone(), last_year: false }], &mut rest).unwrap();
        // While it is at work its own folder is empty.
        assert_eq!(fs::read_dir(&home).unwrap().count(), 0);
        let hits = check_all(&mut rest, &rules).unwrap();
        let mut told = Vec::new();
        tell(&mut rest, &hits, <[Hit]>::to_vec, |mut it| {
            told.append(&mut it);
            true
        })
        .unwrap();
        told
    };
    let in_memory = hits(Rest::new(&system, shape(), 2026, &calendar).unwrap());
    assert!(in_memory.len() > 2);
    assert_eq!(hits(Rest::on_disk(Some(&home), 3, &system, shape(), 2026, &calendar).unwrap()), in_memory);
    assert_eq!(hits(Rest::on_disk(None, 3, &system, shape(), 2026, &calendar).unwrap()), in_memory);
}
