//! A file that cannot be read is left aside and named; the files beside it are read.

use std::{io::Write as _, path::Path};

use caseport_model::Severity;

use crate::{
    Extract, Options, ReadErrorKind, Use, open, recognise,
    tests_support::{alpha, folder, items},
};

const GOOD: &[u8] = b"PERSON_ID,NAME\n1,a\n2,b\n";

/// An archive of stored members, so that a byte of one can be damaged by hand.
fn stored(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in members {
        let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The files, what they are used as, and the findings that name a file as unreadable.
fn seen(path: &Path) -> (Extract, Vec<String>, Vec<String>) {
    let extract = open(path, &alpha(), &Options::default()).expect("one file does not fail the extract");
    let files = extract
        .files
        .iter()
        .map(|it| match &it.use_as {
            Use::Table(table) => format!("{}: {table}, {} records", it.name, it.records),
            Use::GoesWith(why) | Use::LeftAside(why) => format!("{}: {why}", it.name),
        })
        .collect();
    let findings = extract.findings.iter().filter(|it| it.code == "R030").inspect(|it| assert_eq!(it.severity, Severity::Showstopper));
    let findings = findings.map(|it| it.detail.clone()).collect();
    (extract, files, findings)
}

#[test]
fn a_member_with_a_wrong_checksum_is_left_aside() {
    let mut zip = stored(&[("kind.csv", b"CODE,LABEL\n1,before\n"), ("person.csv", GOOD)]);
    let at = zip.windows(6).position(|it| it == b"before").unwrap();
    zip[at] = b'B';
    let folder = folder(&[("all.zip", &zip)]);
    // The same in a folder and as the path itself: the archive can be read, one member cannot.
    for path in [folder.path().to_owned(), folder.path().join("all.zip")] {
        let (extract, files, findings) = seen(&path);
        insta::allow_duplicates! {
            insta::assert_snapshot!(files.join("\n"), @"
            all.zip!kind.csv: the archive is damaged or incomplete (Invalid checksum); have it sent again and compare its size and hash
            all.zip!person.csv: PERSON, 2 records
            ");
            insta::assert_snapshot!(findings.join("\n"), @"`all.zip!kind.csv`: the archive is damaged or incomplete (Invalid checksum); have it sent again and compare its size and hash");
        }
        assert_eq!(items(&extract, 2).len(), 2);
        assert_eq!(recognise(&path, &[&alpha()], &Options::default()).unwrap()[0].files, 1);
    }
}

#[test]
fn an_archive_that_is_cut_short_is_left_aside_beside_a_good_file() {
    let zip = stored(&[("kind.csv", b"CODE,LABEL\n1,a\n")]);
    let folder = folder(&[("cut.zip", &zip[..zip.len() / 2]), ("person.csv", GOOD)]);
    let (_, files, findings) = seen(folder.path());
    assert!(files[0].starts_with("cut.zip: the archive is damaged or incomplete"), "{files:?}");
    assert_eq!(files[1], "person.csv: PERSON, 2 records");
    assert!(findings.len() == 1 && findings[0].starts_with("`cut.zip`: "), "{findings:?}");
    // As the path itself there is nothing else to read.
    assert!(matches!(open(&folder.path().join("cut.zip"), &alpha(), &Options::default()).unwrap_err().kind, ReadErrorKind::Archive(_)));
}

#[cfg(unix)]
#[test]
fn links_that_lead_nowhere_or_round_in_circles_are_left_aside() {
    use std::os::unix::fs::symlink;
    let folder = folder(&[("person.csv", GOOD), ("sub/kind.csv", b"CODE,LABEL\n1,a\n")]);
    symlink("loop_b.csv", folder.path().join("loop_a.csv")).unwrap();
    symlink("loop_a.csv", folder.path().join("loop_b.csv")).unwrap();
    symlink("gone.csv", folder.path().join("nowhere.csv")).unwrap();
    symlink("..", folder.path().join("sub/up")).unwrap();
    let (_, files, findings) = seen(folder.path());
    assert_eq!(files.iter().filter(|it| it.contains("records")).count(), 2, "{files:?}");
    assert_eq!(findings.len(), 3, "{findings:?}");
    assert!(findings[0].starts_with("`loop_a.csv`: the system says: "), "{findings:?}");
    assert_eq!(findings[2], "`nowhere.csv`: there is no such file or folder; check the path");
    assert!(files.contains(&"sub/up: it is a link to a folder; what is in the folder is read there".to_owned()), "{files:?}");
    // The path itself: an error.
    assert!(open(&folder.path().join("loop_a.csv"), &alpha(), &Options::default()).is_err());
}
