//! Folders of files as targets: for SQL Server and for Oracle, which no test here can reach.

mod support;

use std::{
    fs,
    path::{Path, PathBuf},
};

use caseport_load::{Dialect, FileForm, LoadErrorKind, Place, load, predict, reconcile, reconcile::Kind};
use proptest::prelude::*;
use support::{Bench, Memory, Own, kill_at_random, load_as_child, options, scenarios, text};

const FORMS: [FileForm; 2] = [FileForm::SqlServer, FileForm::Oracle];

fn place(form: FileForm, folder: &Path) -> Place {
    Place::Files(form, folder.to_owned())
}

fn bench(form: FileForm, folder: &Path) -> Bench {
    Bench {
        place: place(form, folder),
        dialect: if form == FileForm::Oracle { Dialect::Oracle } else { Dialect::SqlServer },
        meddle: Box::new(|sql| panic!("no statement can be run in a folder: {sql}")),
        ask: Box::new(|sql| panic!("no question can be asked of a folder: {sql}")),
    }
}

fn on_fresh_folders(scenario: fn(&Bench)) {
    for form in FORMS {
        let dir = tempfile::tempdir().unwrap();
        scenario(&bench(form, &dir.path().join("trial")));
        let left: Vec<_> = fs::read_dir(dir.path()).unwrap().map(|it| it.unwrap().file_name()).collect();
        assert!(left.is_empty() || left == ["trial"], "{left:?} is left");
    }
}

#[test]
fn a_second_load_changes_nothing() {
    on_fresh_folders(scenarios::a_second_load_changes_nothing);
}

#[test]
fn changes_are_counted() {
    on_fresh_folders(scenarios::changes_are_counted);
}

#[test]
fn a_failed_reference_undoes_everything() {
    on_fresh_folders(scenarios::a_failed_reference_undoes_everything);
}

#[test]
fn a_key_used_twice_undoes_everything() {
    on_fresh_folders(scenarios::a_key_used_twice_undoes_everything);
}

#[test]
fn text_comes_back_whole() {
    on_fresh_folders(scenarios::text_comes_back_whole);
}

#[test]
fn a_failure_at_rest_undoes_everything() {
    on_fresh_folders(scenarios::a_failure_at_rest_undoes_everything);
}

#[test]
fn a_second_load_at_once_is_told() {
    on_fresh_folders(scenarios::a_second_load_at_once_is_told);
}

#[test]
fn a_second_load_waits_its_turn() {
    on_fresh_folders(scenarios::a_second_load_waits_its_turn);
}

#[test]
fn keys_differ_to_the_last_space_where_the_server_sees_it() {
    let dir = tempfile::tempdir().unwrap();
    scenarios::keys_differ_to_the_last_space(&bench(FileForm::Oracle, &dir.path().join("oracle")));
    // SQL Server would take both for one key, and fail in the middle of its load.
    let mut rows = Memory::council(3);
    rows.add("address", vec![text("ADR:a "), text("1"), Own::Blank]);
    let error = load(&rows, &place(FileForm::SqlServer, &dir.path().join("sql_server")), &options()).unwrap_err();
    assert_eq!(error.kind, LoadErrorKind::DoesNotFit);
    assert!(error.to_string().contains("`address.address_id` does not fit: SQL Server does not tell"), "{error}");
}

/// Every file of a folder with its bytes.
fn contents(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut all: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|it| it.unwrap().path())
        .map(|it| (it.file_name().unwrap().to_str().unwrap().to_owned(), fs::read(it).unwrap()))
        .collect();
    all.sort();
    all
}

#[test]
fn a_second_identical_load_leaves_every_byte_and_the_order_of_arrival_does_not_matter() {
    for form in FORMS {
        let dir = tempfile::tempdir().unwrap();
        let bench = bench(form, &dir.path().join("trial"));
        let mut rows = Memory::council(50);
        bench.load(&rows);
        let once = contents(&dir.path().join("trial"));
        rows.rows_mut("case_note").reverse();
        bench.load(&rows);
        assert!(once == contents(&dir.path().join("trial")));
    }
}

#[test]
fn a_prediction_makes_nothing() {
    for form in FORMS {
        let dir = tempfile::tempdir().unwrap();
        let place = place(form, &dir.path().join("trial"));
        assert!(predict(&Memory::council(5), &place, &options()).unwrap().totals().inserted > 0);
        assert!(!reconcile(&Memory::council(5), &place, &options()).unwrap().is_equal());
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
    }
}

#[cfg(unix)]
#[test]
fn files_and_folder_are_private() {
    use std::os::unix::fs::PermissionsExt as _;
    for form in FORMS {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("trial");
        bench(form, &folder).load(&Memory::council(5));
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&folder), 0o700);
        assert!(fs::read_dir(&folder).unwrap().all(|it| mode(&it.unwrap().path()) == 0o600));
    }
}

/// Whatever no load wrote is left alone: other files, a script that somebody changed, another model, a later version.
#[test]
fn what_is_not_ours_is_left_alone() {
    for form in FORMS {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("trial");
        let place = place(form, &folder);
        let rows = Memory::council(20);
        let refused = |rows: &Memory, why: &str| {
            let before = contents(&folder);
            for error in [load(rows, &place, &options()).unwrap_err(), predict(rows, &place, &options()).unwrap_err()] {
                assert!(error.to_string().contains(why), "{error}");
            }
            assert!(before == contents(&folder), "nothing was touched");
        };
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("notes.txt"), "theirs").unwrap();
        refused(&rows, "it holds `notes.txt`, and no load wrote this folder");
        fs::remove_file(folder.join("notes.txt")).unwrap();
        assert_eq!(load(&rows, &place, &options()).unwrap().totals().updated, 0, "an empty folder is nobody's");
        fs::write(folder.join("notes.txt"), "theirs").unwrap();
        refused(&rows, "does not know `notes.txt`, which no load wrote");
        assert!(reconcile(&rows, &place, &options()).unwrap().is_equal(), "and it can still be read");
        fs::remove_file(folder.join("notes.txt")).unwrap();
        let script = folder.join(if form == FileForm::Oracle { "check.sql" } else { "load.sql" });
        let text = fs::read_to_string(&script).unwrap();
        fs::write(&script, text.replace("20 rows", "21 rows")).unwrap();
        refused(&rows, "as it is now: somebody has changed it");
        fs::write(&script, text).unwrap();
        let mut other = rows.clone();
        other.model.id = "another".into();
        refused(&other, "follow the model `made-up`, not `another`");
        other.model.id = "made-up".into();
        other.model.version = "0.9".into();
        refused(&other, "newer than 0.9");
        fs::remove_file(folder.join("caseport_target.json")).unwrap();
        refused(&rows, "no load wrote this folder");
        fs::write(dir.path().join("file"), "").unwrap();
        let error = load(&rows, &self::place(form, &dir.path().join("file")), &options()).unwrap_err();
        assert!(error.to_string().contains("it is a file, not a folder"), "{error}");
        let error = load(&rows, &self::place(form, &dir.path().join("no/such")), &options()).unwrap_err();
        assert_eq!(error.kind, LoadErrorKind::Absent, "{error}");
    }
}

/// What somebody does to the records afterwards is seen, by table, key and column.
#[test]
fn every_fault_is_caught() {
    for form in FORMS {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("trial");
        let bench = bench(form, &folder);
        let rows = Memory::council(60);
        bench.load(&rows);
        let data = |table: &str| folder.join(format!("{table}.{}", if form == FileForm::Oracle { "dat" } else { "bcp" }));
        let encoded = |text: &str| -> Vec<u8> {
            match form {
                FileForm::Oracle => text.as_bytes().to_vec(),
                FileForm::SqlServer => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            }
        };
        let spoil = |table: &str, from: &str, to: &str| {
            let mut bytes = fs::read(data(table)).unwrap();
            let (from, to) = (encoded(from), encoded(to));
            let at = bytes.windows(from.len()).position(|it| it == from).unwrap();
            bytes[at..at + from.len()].copy_from_slice(&to);
            fs::write(data(table), bytes).unwrap();
        };
        // One character of one note.
        spoil("case_note", "Visit 0 to “1”", "Visit X to “1”");
        let outcome = bench.reconcile(&rows);
        assert_eq!(outcome.count(), 1, "{:?}", outcome.differences);
        let it = &outcome.differences[0];
        assert_eq!((it.key.as_deref(), it.column.as_deref()), (Some("NOTE:1/0"), Some("body")));
        assert!(it.detail.ends_with("characters differs, at 7"), "{}", it.detail);
        assert_eq!(bench.load(&rows)[..3], [0, 1, 0]);
        // A date that moved, and one that is none.
        spoil("cp_plan", "2013-", "2031-");
        let outcome = bench.reconcile(&rows);
        assert_eq!((outcome.count(), outcome.differences[0].detail.as_str()), (1, "another date"));
        spoil("cp_plan", "2031-", "2O31-");
        assert_eq!(bench.reconcile(&rows).differences[0].detail, "not a value of its type");
        bench.load(&rows);
        // A file that is gone, and one that ends within a record.
        fs::remove_file(data("stamp")).unwrap();
        assert_eq!(bench.reconcile(&rows).count_of(Kind::TableMissing), 1);
        bench.load(&rows);
        let bytes = fs::read(data("address")).unwrap();
        fs::write(data("address"), &bytes[..bytes.len() - 1]).unwrap();
        let outcome = bench.reconcile(&rows);
        assert_eq!((outcome.count_of(Kind::RowMissing), outcome.count()), (1, 1));
        bench.load(&rows);
        // A column that was made shorter.
        let schema = folder.join(if form == FileForm::Oracle { "tables.sql" } else { "load.sql" });
        let text = fs::read_to_string(&schema).unwrap();
        fs::write(&schema, text.replace("varchar2(100 CHAR)", "varchar2(30 CHAR)").replace("nvarchar(100)", "nvarchar(30)")).unwrap();
        let outcome = bench.reconcile(&rows);
        assert_eq!((outcome.count_of(Kind::WrongType), outcome.count()), (1, 1));
    }
}

/// What the server would not take is told before it is asked, by table and column, and nothing stays.
#[test]
fn what_the_server_would_refuse_is_refused() {
    for form in FORMS {
        for (table, column, cell, why) in [
            ("person", 1, text("x".repeat(256)), "`person.surname` does not fit: it is longer than its column"),
            ("case_note", 4, text(""), "`case_note.body` does not fit: it is empty, and not blank"),
            ("case_note", 4, text("a\0b"), "`case_note.body` does not fit: it holds U+0000"),
            ("case_note", 2, Own::Blank, "`case_note.event_at`, which may not be blank"),
        ] {
            let dir = tempfile::tempdir().unwrap();
            let mut rows = Memory::council(9);
            rows.rows_mut(table)[2][column] = cell;
            let error = load(&rows, &place(form, &dir.path().join("trial")), &options()).unwrap_err();
            assert!(error.to_string().contains(why), "{error}");
            assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
        }
    }
    // 128 characters that UTF-16 counts twice fit Oracle and not SQL Server.
    let mut rows = Memory::council(3);
    rows.rows_mut("person")[0][1] = text("🦉".repeat(128));
    let dir = tempfile::tempdir().unwrap();
    load(&rows, &place(FileForm::Oracle, &dir.path().join("oracle")), &options()).unwrap();
    assert!(load(&rows, &place(FileForm::SqlServer, &dir.path().join("sql_server")), &options()).is_err());
    // A note of 20 MB fits SQL Server and not SQL*Loader.
    rows.rows_mut("person")[0][1] = Own::Blank;
    rows.rows_mut("case_note")[0][4] = text("£".repeat(10_500_000));
    let error = load(&rows, &place(FileForm::Oracle, &dir.path().join("oracle")), &options()).unwrap_err();
    assert!(error.to_string().contains("longer than SQL*Loader reads"), "{error}");
    let place = place(FileForm::SqlServer, &dir.path().join("sql_server"));
    load(&rows, &place, &options()).unwrap();
    assert!(reconcile(&rows, &place, &options()).unwrap().is_equal());
}

#[test]
fn a_child_loads() {
    load_as_child();
}

#[test]
fn a_load_that_is_killed_leaves_the_folder_as_before_or_as_after() {
    let mut kept: Vec<tempfile::TempDir> = Vec::new();
    kill_at_random(&mut || {
        // Both forms in turn.
        let form = FORMS[kept.len() % 2];
        let dir = tempfile::tempdir().unwrap();
        let bench = bench(form, &dir.path().join("trial"));
        let place = bench.place.to_string();
        kept.push(dir);
        (bench, place)
    });
}

/// The moment that a kill at random may miss: the old folder has been moved away, the new one is not there yet.
#[test]
fn between_two_renames_the_target_is_as_before() {
    for form in FORMS {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("trial");
        let bench = bench(form, &folder);
        let (before, after) = (Memory::council(10), Memory::council(12));
        bench.load(&before);
        fs::rename(&folder, dir.path().join("trial.caseport-old")).unwrap();
        fs::create_dir(dir.path().join("trial.caseport-staging")).unwrap();
        assert!(bench.reconcile(&before).is_equal());
        assert!(predict(&before, &bench.place, &options()).unwrap().totals().changes() == 0);
        assert!(bench.load(&after)[0] > 0);
        assert!(bench.reconcile(&after).is_equal());
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }
}

/// Text as people write it, and as nobody does: what a file's own marks could be taken for, and any character but U+0000.
fn any_text(most: usize) -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("\"".to_owned()),
        Just("\"\"".to_owned()),
        Just(",".to_owned()),
        Just("\",\"".to_owned()),
        Just("\t".to_owned()),
        Just("\r\n".to_owned()),
        Just("\n".to_owned()),
        Just("\r".to_owned()),
        Just(" ".to_owned()),
        Just("00000012".to_owned()),
        Just("£ €“”’\u{81}\u{a0}".to_owned()),
        Just("👩‍👧🦉\u{10ffff}".to_owned()),
        Just("\u{1}\u{1a}\u{1f}\u{7f}\u{feff}\u{fffe}\u{ffff}".to_owned()),
        Just("NULL".to_owned()),
        "[a-z ]{1,12}",
        any::<char>().prop_map(|it| if it == '\0' { 'x'.to_string() } else { it.to_string() }),
    ];
    prop::collection::vec(piece, 1..12).prop_map(move |it| {
        let text = it.concat();
        let mut end = text.len();
        while text[..end].encode_utf16().count() > most {
            end = text[..end].char_indices().next_back().map_or(0, |it| it.0);
        }
        text[..end].to_owned()
    })
}

fn maybe(strategy: impl Strategy<Value = Own> + 'static) -> impl Strategy<Value = Own> {
    prop_oneof![1 => Just(Own::Blank), 3 => strategy]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// Whatever the rows are, what is written reads back as them: NULL as NULL, a text character by character.
    #[test]
    fn what_is_written_reads_back(
        rows in prop::collection::vec(
            (
                maybe(any_text(100).prop_map(Own::Text)),
                maybe(any_text(100_000).prop_map(Own::Text)),
                maybe((any_text(60), 700..1500_usize).prop_map(|(it, times)| Own::Text(it.repeat(times)))),
                maybe((i64::MIN + 1..=i64::MAX).prop_map(Own::Decimal)),
                maybe(any::<i64>().prop_map(Own::Int)),
                maybe(any::<bool>().prop_map(Own::Bool)),
                maybe((-719_162..=2_932_896_i32).prop_map(Own::Date)),
                -62_135_596_800..=253_402_300_799_i64,
            ),
            1..6,
        ),
        key in any_text(20),
    ) {
        let key = key.trim_end_matches(' ');
        let mut memory = Memory::empty();
        for (n, (title, body, long, cost, siblings, unborn, born, at)) in rows.into_iter().enumerate() {
            let id = text(format!("{n}{key}"));
            let surname = match &title {
                Own::Text(it) => Own::Text(it.clone()),
                _ => Own::Blank,
            };
            memory.add("person", vec![id.clone(), surname, born, unborn, siblings, if n % 2 == 1 { id.clone() } else { Own::Blank }]);
            memory.add("case_note", vec![text(format!("{n}a{key}")), id.clone(), Own::Time(at), title, body, cost]);
            memory.add("case_note", vec![text(format!("{n}b{key}")), id, Own::Time(at), Own::Blank, long, Own::Blank]);
        }
        for form in FORMS {
            let dir = tempfile::tempdir().unwrap();
            let bench = bench(form, &dir.path().join("trial"));
            bench.load(&memory);
            let outcome = bench.reconcile(&memory);
            prop_assert!(outcome.is_equal(), "{form:?} {:?}", outcome.differences);
            prop_assert_eq!(bench.load(&memory)[..3].to_vec(), vec![0, 0, 0]);
        }
    }
}

/// The whole of a folder, as people will read it.
fn shown(form: FileForm, names: &[&str]) -> String {
    let dir = tempfile::tempdir().unwrap();
    let folder: PathBuf = dir.path().join("trial");
    bench(form, &folder).load(&Memory::council(5));
    let text = |name: &str| fs::read_to_string(folder.join(name)).unwrap().replace('\r', "");
    names.iter().flat_map(|it| ["== ".to_owned(), (*it).to_owned(), "\n".to_owned(), text(it)]).collect()
}

#[test]
fn sql_server() {
    insta::assert_snapshot!(shown(FileForm::SqlServer, &["case_note.fmt", "load.sql"]), @r#"
    == case_note.fmt
    14.0
    6
    1    SQLNCHAR 2 96    "" 1    case_note_id ""
    2    SQLNCHAR 2 96    "" 2    person_id ""
    3    SQLNCHAR 2 38    "" 3    event_at ""
    4    SQLNCHAR 2 200   "" 4    title ""
    5    SQLNCHAR 8 0     "" 5    body ""
    6    SQLNCHAR 2 42    "" 6    cost ""
    == load.sql
    -- Loads an empty database of SQL Server 2017 or later with the rows of made-up 1.0: all of them, or none.
    --   sqlcmd -S SERVER -d DATABASE -b -v folder="D:\trial" -i load.sql
    -- `folder` is where this file stands, as the server sees it: the server reads the files, not sqlcmd.
    SET NOCOUNT ON;
    SET XACT_ABORT ON;
    BEGIN TRANSACTION;
    CREATE TABLE [person] (
      [person_id] nvarchar(48) COLLATE Latin1_General_100_BIN2 NOT NULL,
      [surname] nvarchar(255),
      [birth_date] date,
      [is_unborn] bit,
      [siblings] bigint,
      [mother_id] nvarchar(48) COLLATE Latin1_General_100_BIN2,
      CONSTRAINT [pk_person] PRIMARY KEY ([person_id])
    );
    CREATE TABLE [relationship] (
      [relationship_id] nvarchar(48) COLLATE Latin1_General_100_BIN2 NOT NULL,
      [person_id] nvarchar(48) COLLATE Latin1_General_100_BIN2 NOT NULL,
      [related_person_id] nvarchar(48) COLLATE Latin1_General_100_BIN2 NOT NULL,
      [type] nvarchar(255) NOT NULL,
      [start_date] date,
      [end_date] date,
      CONSTRAINT [pk_relationship] PRIMARY KEY ([relationship_id])
    );
    CREATE TABLE [case_note] (
      [case_note_id] nvarchar(48) COLLATE Latin1_General_100_BIN2 NOT NULL,
      [person_id] nvarchar(48) COLLATE Latin1_General_100_BIN2 NOT NULL,
      [event_at] datetime2(0) NOT NULL,
      [title] nvarchar(100),
      [body] nvarchar(max),
      [cost] decimal(19,4),
      CONSTRAINT [pk_case_note] PRIMARY KEY ([case_note_id])
    );
    CREATE TABLE [cp_plan] (
      [cp_plan_id] nvarchar(48) COLLATE Latin1_General_100_BIN2 NOT NULL,
      [person_id] nvarchar(48) COLLATE Latin1_General_100_BIN2 NOT NULL,
      [start_date] date NOT NULL,
      [end_date] date,
      CONSTRAINT [pk_cp_plan] PRIMARY KEY ([cp_plan_id])
    );
    CREATE TABLE [address] (
      [address_id] nvarchar(48) COLLATE Latin1_General_100_BIN2 NOT NULL,
      [person_id] nvarchar(48) COLLATE Latin1_General_100_BIN2 NOT NULL,
      [is_protected] bit,
      CONSTRAINT [pk_address] PRIMARY KEY ([address_id])
    );
    CREATE TABLE [stamp] (
      [entity] nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
      [entity_id] nvarchar(48) COLLATE Latin1_General_100_BIN2 NOT NULL,
      [updated_at] datetime2(0),
      CONSTRAINT [pk_stamp] PRIMARY KEY ([entity], [entity_id])
    );
    BULK INSERT [person] FROM '$(folder)\person.bcp' WITH (FORMATFILE = '$(folder)\person.fmt', KEEPNULLS, TABLOCK, MAXERRORS = 0);
    IF (SELECT COUNT_BIG(*) FROM [person]) <> 5
      THROW 50000, 'table person: not the 5 rows that were written', 1;
    BULK INSERT [relationship] FROM '$(folder)\relationship.bcp' WITH (FORMATFILE = '$(folder)\relationship.fmt', KEEPNULLS, TABLOCK, MAXERRORS = 0);
    IF (SELECT COUNT_BIG(*) FROM [relationship]) <> 2
      THROW 50000, 'table relationship: not the 2 rows that were written', 1;
    BULK INSERT [case_note] FROM '$(folder)\case_note.bcp' WITH (FORMATFILE = '$(folder)\case_note.fmt', KEEPNULLS, TABLOCK, MAXERRORS = 0);
    IF (SELECT COUNT_BIG(*) FROM [case_note]) <> 15
      THROW 50000, 'table case_note: not the 15 rows that were written', 1;
    BULK INSERT [cp_plan] FROM '$(folder)\cp_plan.bcp' WITH (FORMATFILE = '$(folder)\cp_plan.fmt', KEEPNULLS, TABLOCK, MAXERRORS = 0);
    IF (SELECT COUNT_BIG(*) FROM [cp_plan]) <> 1
      THROW 50000, 'table cp_plan: not the 1 rows that were written', 1;
    BULK INSERT [address] FROM '$(folder)\address.bcp' WITH (FORMATFILE = '$(folder)\address.fmt', KEEPNULLS, TABLOCK, MAXERRORS = 0);
    IF (SELECT COUNT_BIG(*) FROM [address]) <> 1
      THROW 50000, 'table address: not the 1 rows that were written', 1;
    BULK INSERT [stamp] FROM '$(folder)\stamp.bcp' WITH (FORMATFILE = '$(folder)\stamp.fmt', KEEPNULLS, TABLOCK, MAXERRORS = 0);
    IF (SELECT COUNT_BIG(*) FROM [stamp]) <> 1
      THROW 50000, 'table stamp: not the 1 rows that were written', 1;
    CREATE INDEX [ix_person_mother_id] ON [person] ([mother_id]);
    CREATE INDEX [ix_relationship_person_id] ON [relationship] ([person_id]);
    CREATE INDEX [ix_relationship_related_person_id] ON [relationship] ([related_person_id]);
    CREATE INDEX [ix_case_note_person_id] ON [case_note] ([person_id]);
    CREATE INDEX [ix_cp_plan_person_id] ON [cp_plan] ([person_id]);
    CREATE INDEX [ix_address_person_id] ON [address] ([person_id]);
    ALTER TABLE [person] ADD CONSTRAINT [fk_person_mother_id] FOREIGN KEY ([mother_id]) REFERENCES [person] ([person_id]);
    ALTER TABLE [relationship] ADD CONSTRAINT [fk_relationship_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
    ALTER TABLE [relationship] ADD CONSTRAINT [fk_relationship_related_person_id] FOREIGN KEY ([related_person_id]) REFERENCES [person] ([person_id]);
    ALTER TABLE [case_note] ADD CONSTRAINT [fk_case_note_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
    ALTER TABLE [cp_plan] ADD CONSTRAINT [fk_cp_plan_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
    ALTER TABLE [address] ADD CONSTRAINT [fk_address_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
    CREATE TABLE [caseport_target] ([model] nvarchar(255) NOT NULL, [version] nvarchar(255) NOT NULL, [layout] nvarchar(255) NOT NULL);
    INSERT INTO [caseport_target] VALUES (N'made-up', N'1.0', N'35ea2cba4f9808facfaf400113c2eb84');
    COMMIT TRANSACTION;
    "#);
}

#[test]
fn oracle() {
    insta::assert_snapshot!(shown(FileForm::Oracle, &["case_note.ctl", "tables.sql", "check.sql", "drop.sql", "load.sh", "load.cmd"]), @r#"
    == case_note.ctl
    OPTIONS (ERRORS=0, READSIZE=20971520, BINDSIZE=20971520)
    LOAD DATA
    CHARACTERSET AL32UTF8
    INFILE 'case_note.dat' "VAR 8"
    INSERT INTO TABLE "CASE_NOTE"
    FIELDS TERMINATED BY ',' OPTIONALLY ENCLOSED BY '"'
    TRAILING NULLCOLS
    (
      "CASE_NOTE_ID" CHAR(386),
      "PERSON_ID" CHAR(386),
      "EVENT_AT" TIMESTAMP "YYYY-MM-DD HH24:MI:SS",
      "TITLE" CHAR(802),
      "BODY" CHAR(4000),
      "COST" DECIMAL EXTERNAL
    )
    == tables.sql
    CREATE TABLE "PERSON" (
      "PERSON_ID" varchar2(48 CHAR) NOT NULL,
      "SURNAME" varchar2(255 CHAR),
      "BIRTH_DATE" date,
      "IS_UNBORN" number(1),
      "SIBLINGS" number(19),
      "MOTHER_ID" varchar2(48 CHAR),
      CONSTRAINT "PK_PERSON" PRIMARY KEY ("PERSON_ID")
    );
    CREATE TABLE "RELATIONSHIP" (
      "RELATIONSHIP_ID" varchar2(48 CHAR) NOT NULL,
      "PERSON_ID" varchar2(48 CHAR) NOT NULL,
      "RELATED_PERSON_ID" varchar2(48 CHAR) NOT NULL,
      "TYPE" varchar2(255 CHAR) NOT NULL,
      "START_DATE" date,
      "END_DATE" date,
      CONSTRAINT "PK_RELATIONSHIP" PRIMARY KEY ("RELATIONSHIP_ID")
    );
    CREATE TABLE "CASE_NOTE" (
      "CASE_NOTE_ID" varchar2(48 CHAR) NOT NULL,
      "PERSON_ID" varchar2(48 CHAR) NOT NULL,
      "EVENT_AT" timestamp(0) NOT NULL,
      "TITLE" varchar2(100 CHAR),
      "BODY" clob,
      "COST" number(19,4),
      CONSTRAINT "PK_CASE_NOTE" PRIMARY KEY ("CASE_NOTE_ID")
    );
    CREATE TABLE "CP_PLAN" (
      "CP_PLAN_ID" varchar2(48 CHAR) NOT NULL,
      "PERSON_ID" varchar2(48 CHAR) NOT NULL,
      "START_DATE" date NOT NULL,
      "END_DATE" date,
      CONSTRAINT "PK_CP_PLAN" PRIMARY KEY ("CP_PLAN_ID")
    );
    CREATE TABLE "ADDRESS" (
      "ADDRESS_ID" varchar2(48 CHAR) NOT NULL,
      "PERSON_ID" varchar2(48 CHAR) NOT NULL,
      "IS_PROTECTED" number(1),
      CONSTRAINT "PK_ADDRESS" PRIMARY KEY ("ADDRESS_ID")
    );
    CREATE TABLE "STAMP" (
      "ENTITY" varchar2(20 CHAR) NOT NULL,
      "ENTITY_ID" varchar2(48 CHAR) NOT NULL,
      "UPDATED_AT" timestamp(0),
      CONSTRAINT "PK_STAMP" PRIMARY KEY ("ENTITY", "ENTITY_ID")
    );
    == check.sql
    DECLARE
      n number;
    BEGIN
      SELECT COUNT(*) INTO n FROM "PERSON";
      IF n <> 5 THEN
        RAISE_APPLICATION_ERROR(-20000, 'table person: not the 5 rows that were written');
      END IF;
    END;
    /
    DECLARE
      n number;
    BEGIN
      SELECT COUNT(*) INTO n FROM "RELATIONSHIP";
      IF n <> 2 THEN
        RAISE_APPLICATION_ERROR(-20000, 'table relationship: not the 2 rows that were written');
      END IF;
    END;
    /
    DECLARE
      n number;
    BEGIN
      SELECT COUNT(*) INTO n FROM "CASE_NOTE";
      IF n <> 15 THEN
        RAISE_APPLICATION_ERROR(-20000, 'table case_note: not the 15 rows that were written');
      END IF;
    END;
    /
    DECLARE
      n number;
    BEGIN
      SELECT COUNT(*) INTO n FROM "CP_PLAN";
      IF n <> 1 THEN
        RAISE_APPLICATION_ERROR(-20000, 'table cp_plan: not the 1 rows that were written');
      END IF;
    END;
    /
    DECLARE
      n number;
    BEGIN
      SELECT COUNT(*) INTO n FROM "ADDRESS";
      IF n <> 1 THEN
        RAISE_APPLICATION_ERROR(-20000, 'table address: not the 1 rows that were written');
      END IF;
    END;
    /
    DECLARE
      n number;
    BEGIN
      SELECT COUNT(*) INTO n FROM "STAMP";
      IF n <> 1 THEN
        RAISE_APPLICATION_ERROR(-20000, 'table stamp: not the 1 rows that were written');
      END IF;
    END;
    /
    CREATE INDEX "IX_PERSON_MOTHER_ID" ON "PERSON" ("MOTHER_ID");
    CREATE INDEX "IX_RELATIONSHIP_PERSON_ID" ON "RELATIONSHIP" ("PERSON_ID");
    CREATE INDEX "IX_RELATIONSHIP_RELATED_PERSON_ID" ON "RELATIONSHIP" ("RELATED_PERSON_ID");
    CREATE INDEX "IX_CASE_NOTE_PERSON_ID" ON "CASE_NOTE" ("PERSON_ID");
    CREATE INDEX "IX_CP_PLAN_PERSON_ID" ON "CP_PLAN" ("PERSON_ID");
    CREATE INDEX "IX_ADDRESS_PERSON_ID" ON "ADDRESS" ("PERSON_ID");
    ALTER TABLE "PERSON" ADD CONSTRAINT "FK_PERSON_MOTHER_ID" FOREIGN KEY ("MOTHER_ID") REFERENCES "PERSON" ("PERSON_ID");
    ALTER TABLE "RELATIONSHIP" ADD CONSTRAINT "FK_RELATIONSHIP_PERSON_ID" FOREIGN KEY ("PERSON_ID") REFERENCES "PERSON" ("PERSON_ID");
    ALTER TABLE "RELATIONSHIP" ADD CONSTRAINT "FK_RELATIONSHIP_RELATED_PERSON_ID" FOREIGN KEY ("RELATED_PERSON_ID") REFERENCES "PERSON" ("PERSON_ID");
    ALTER TABLE "CASE_NOTE" ADD CONSTRAINT "FK_CASE_NOTE_PERSON_ID" FOREIGN KEY ("PERSON_ID") REFERENCES "PERSON" ("PERSON_ID");
    ALTER TABLE "CP_PLAN" ADD CONSTRAINT "FK_CP_PLAN_PERSON_ID" FOREIGN KEY ("PERSON_ID") REFERENCES "PERSON" ("PERSON_ID");
    ALTER TABLE "ADDRESS" ADD CONSTRAINT "FK_ADDRESS_PERSON_ID" FOREIGN KEY ("PERSON_ID") REFERENCES "PERSON" ("PERSON_ID");
    CREATE TABLE "CASEPORT_TARGET" ("MODEL" varchar2(255 CHAR) NOT NULL, "VERSION" varchar2(255 CHAR) NOT NULL, "LAYOUT" varchar2(255 CHAR) NOT NULL);
    INSERT INTO "CASEPORT_TARGET" VALUES ('made-up', '1.0', '35ea2cba4f9808facfaf400113c2eb84');
    COMMIT;
    == drop.sql
    DROP TABLE "PERSON" CASCADE CONSTRAINTS PURGE;
    DROP TABLE "RELATIONSHIP" CASCADE CONSTRAINTS PURGE;
    DROP TABLE "CASE_NOTE" CASCADE CONSTRAINTS PURGE;
    DROP TABLE "CP_PLAN" CASCADE CONSTRAINTS PURGE;
    DROP TABLE "ADDRESS" CASCADE CONSTRAINTS PURGE;
    DROP TABLE "STAMP" CASCADE CONSTRAINTS PURGE;
    DROP TABLE "CASEPORT_TARGET" PURGE;
    == load.sh
    #!/bin/sh
    # Loads an empty schema of Oracle 12.2 or later. Needs sqlplus and sqlldr.
    #   sh load.sh /@ALIAS
    # ALIAS is an entry of a wallet: a password on the command line can be seen by others. Stops at the first error; drop.sql undoes a load.
    set -eu
    cd "$(dirname "$0")"
    connect=${1:?say how to connect, such as /@ALIAS}
    logs="../$(basename "$PWD").logs"
    umask 077
    mkdir -p "$logs"
    export NLS_LANG="ENGLISH_UNITED KINGDOM.AL32UTF8" NLS_NUMERIC_CHARACTERS=".,"
    run() {
      { printf 'WHENEVER SQLERROR EXIT FAILURE ROLLBACK\nSET DEFINE OFF\n'; cat "$1"; } | sqlplus -S -L "$connect"
    }
    run tables.sql
    for table in person relationship case_note cp_plan address stamp; do
      sqlldr userid="$connect" control="$table.ctl" log="$logs/$table.log" bad="$logs/$table.bad"
    done
    run check.sql
    == load.cmd
    @echo off
    rem Loads an empty schema of Oracle 12.2 or later. Needs sqlplus and sqlldr.
    rem   load.cmd /@ALIAS
    rem ALIAS is an entry of a wallet: a password on the command line can be seen by others. Stops at the first error; drop.sql undoes a load.
    setlocal
    cd /d "%~dp0"
    if "%~1"=="" (echo say how to connect, such as /@ALIAS& exit /b 2)
    for %%i in (.) do set logs=..\%%~nxi.logs
    if not exist "%logs%" mkdir "%logs%"
    set NLS_LANG=ENGLISH_UNITED KINGDOM.AL32UTF8
    set NLS_NUMERIC_CHARACTERS=.,
    (echo WHENEVER SQLERROR EXIT FAILURE ROLLBACK& echo SET DEFINE OFF& type tables.sql) | sqlplus -S -L "%~1" || exit /b 1
    for %%t in (person relationship case_note cp_plan address stamp) do (
      sqlldr userid="%~1" control="%%t.ctl" log="%logs%\%%t.log" bad="%logs%\%%t.bad" || exit /b 1
    )
    (echo WHENEVER SQLERROR EXIT FAILURE ROLLBACK& echo SET DEFINE OFF& type check.sql) | sqlplus -S -L "%~1" || exit /b 1
    "#);
}

/// What another program, which knows both dialects and not us, finds in each script: by kind, how many statements.
#[test]
fn the_scripts_are_parsed_by_another_program() {
    let Some(parser) = std::env::var_os("CASEPORT_SQLFLUFF") else {
        assert!(std::env::var("CI").is_err(), "CASEPORT_SQLFLUFF is not set; `cargo xtask test` sets it");
        say("SKIPPED: CASEPORT_SQLFLUFF is not set; `cargo xtask test` installs the parser and sets it");
        return;
    };
    let parse = |dialect: &str, script: &Path| {
        let mut command = std::process::Command::new(&parser);
        // Nothing in a script is a template, and nothing in a home folder says how to read it.
        command.args(["parse", "--templater", "raw", "--ignore-local-config", "--dialect", dialect]).arg(script);
        let out = command.output().expect("the parser starts");
        (out.status.success(), String::from_utf8_lossy(&out.stdout).into_owned())
    };
    for (form, dialect, script, expected) in [
        (
            FileForm::SqlServer,
            "tsql",
            "load.sql",
            &[
                ("create_table_statement", 7),
                ("bulk_insert_statement", 6),
                ("throw_statement", 6),
                ("create_index_statement", 6),
                ("alter_table_statement", 6),
                ("insert_statement", 7),
                ("transaction_statement", 2),
            ][..],
        ),
        (FileForm::Oracle, "oracle", "tables.sql", &[("create_table_statement", 6)]),
        (
            FileForm::Oracle,
            "oracle",
            "check.sql",
            &[
                ("begin_end_block", 6),
                ("if_then_statement", 6),
                ("create_index_statement", 6),
                ("alter_table_statement", 6),
                ("create_table_statement", 1),
                ("insert_statement", 1),
            ],
        ),
        (FileForm::Oracle, "oracle", "drop.sql", &[("drop_table_statement", 7)]),
    ] {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("trial");
        bench(form, &folder).load(&Memory::council(5));
        let (whole, tree) = parse(dialect, &folder.join(script));
        assert!(whole && !tree.to_lowercase().contains("unparsable"), "{script}\n{tree}");
        for (kind, count) in expected {
            assert_eq!(tree.matches(&format!("{kind}:")).count(), *count, "{script}: {kind}");
        }
        // That it would say so.
        let text = fs::read_to_string(folder.join(script)).unwrap();
        fs::write(folder.join(script), text.replacen("TABLE", "TABEL", 1).replacen("IF n", "FI n", 1)).unwrap();
        assert!(!parse(dialect, &folder.join(script)).0, "{script}: a mistake is not seen");
    }
}

#[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
fn say(text: &str) {
    eprintln!("{text}");
}
