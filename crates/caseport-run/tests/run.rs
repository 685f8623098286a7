//! A run from its first row to its account: what is settled, held, merged and checked, on a small made-up model.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::ControlFlow,
    sync::Arc,
};

use caseport_model::{Batch, Block, Date, Fate, FileId, Landing, LandingId, Origin, System, SystemFiles, Unlanded, Value};
use caseport_run::{Order, Rule, RuleTest, Run, Seen, Settling, check};
use proptest::prelude::*;

const TABLES: &str = "\
table,section,period,no_overlap_within,key_style,required,aliases,evidence,free_text,description
child,,,,verbatim,no,,published,,A child
stay,,start_date..end_date,child_id,prefixed,no,,published,,A stay
visit,,,,prefixed,no,,published,,A visit in a stay
";
const COLUMNS: &str = "\
table,column,type,required,ref,codes,sentinels,aliases,sensitivity,evidence,format,sample,description
child,child_id,string(20),key,,,,,key,published,,,
child,sex,code,no,,sex,,,special,published,,,
child,birth_date,date,no,,,,,personal,published,,,
stay,stay_id,string(20),key,,,,,key,published,,,
stay,child_id,string(20),yes,child.child_id,,,,key,published,,,
stay,start_date,date,yes,,,,,personal,published,,,
stay,end_date,date,no,,,,,personal,published,,,
stay,kind,code,no,,kind,,,special,published,,,
visit,visit_id,string(20),key,,,,,key,published,,,
visit,stay_id,string(20),yes,stay.stay_id,,,,key,published,,,
visit,previous_id,string(20),no,visit.visit_id,,,,key,published,,,
visit,score,decimal,no,,,,,special,published,,,
";
const RULE: &str = "\
-- code: K901
-- severity: high
-- title: A stay starts before birth
-- why: It cannot be.
-- remedy: Correct one of the dates.
-- columns: stay.start_date, child.birth_date
SELECT 'stay', s.stay_id FROM stay s JOIN child c ON c.child_id = s.child_id WHERE s.start_date < c.birth_date;
";

fn model() -> System {
    let mut files = SystemFiles::default();
    files.insert("m/1/system.toml", "id = 'm'\nversion = '1'\ntitle = 'm'\nkind = 'canonical'\nevidence = 'published'\nrevision = '1'");
    files.insert("m/1/tables.csv", TABLES);
    files.insert("m/1/columns.csv", COLUMNS);
    files.insert("m/1/codes/sex.csv", "code,label,from,to\nM,Male,,\nF,Female,,\n");
    files.insert("m/1/codes/kind.csv", "code,label,from,to\nA,Old,,2021-12-31\nB,New,2021-01-01,\n");
    files.insert("m/1/rules/K901.sql", RULE);
    System::load(&files, "m").unwrap()
}

fn landing(id: u16, table: &str, primary: bool, one_per: bool) -> Landing {
    Landing {
        id: LandingId(id),
        mapping: format!("{table}.toml").into(),
        source: table.to_uppercase().into(),
        canonical: Some(table.into()),
        primary,
        one_per,
        precedence: 0,
    }
}

fn landings() -> Vec<Landing> {
    vec![landing(0, "child", true, true), landing(1, "stay", true, false), landing(2, "visit", true, false)]
}

fn at(file: u32, record: u64) -> Origin {
    Origin { file: FileId(file), record, offset: record * 10, line: record + 1 }
}

fn day(text: &str) -> Value<'_> {
    Date::parse_iso(text).map_or(Value::Blank, Value::Date)
}

fn text(text: &str) -> Value<'_> {
    if text.is_empty() { Value::Blank } else { Value::Text(text) }
}

struct World {
    run: Run,
    seen: Seen,
    _dir: tempfile::TempDir,
}

/// Rows of children (key, sex, born), stays (key, child, start, end) and visits (key, stay, previous) through a run.
fn world(children: &[[&str; 3]], stays: &[[&str; 4]], visits: &[[&str; 3]]) -> World {
    world_with(children, stays, visits, &BTreeSet::new())
}

/// The same, where rules look into indexes of these names.
fn world_with(children: &[[&str; 3]], stays: &[[&str; 4]], visits: &[[&str; 3]], searched: &BTreeSet<String>) -> World {
    let dir = tempfile::tempdir().unwrap();
    let run = Run::create(&dir.path().join("run"), &model()).unwrap();
    let mut blocks = [Block::new(3), Block::new(5), Block::new(4)];
    for (n, [key, sex, born]) in children.iter().enumerate() {
        for it in [text(key), text(sex), day(born)] {
            blocks[0].push(it);
        }
        blocks[0].end_row(at(1, n as u64 + 1), 1);
    }
    for (n, [key, child, start, end]) in stays.iter().enumerate() {
        // Stays of even keys are of a kind that ended in 2021, the others of one that began then; a key that ends in X has an unlisted kind.
        let kind = key.bytes().last().map_or("", |it| {
            if it == b'X' {
                "?"
            } else if it % 2 == 0 {
                "A"
            } else {
                "B"
            }
        });
        for it in [text(key), text(child), day(start), day(end), text(kind)] {
            blocks[1].push(it);
        }
        blocks[1].end_row(at(2, n as u64 + 1), 1);
    }
    for (n, [key, stay, previous]) in visits.iter().enumerate() {
        for it in [text(key), text(stay), text(previous), Value::Decimal(125_000)] {
            blocks[2].push(it);
        }
        blocks[2].end_row(at(3, n as u64 + 1), 1);
    }
    for (file, (name, count)) in [("CHILD", children.len()), ("STAY", stays.len()), ("VISIT", visits.len())].into_iter().enumerate() {
        run.attempt(|db| {
            db.execute(
                "INSERT INTO file(id, name, table_name, bytes, hash, records, accepted) VALUES (?1, ?2, ?2, 0, '', ?3, ?3)",
                rusqlite::params![file + 1, name, count],
            )
        })
        .unwrap();
    }
    let mut writer = run.writer(&landings()).unwrap();
    let mut batch = Batch::default();
    batch.blocks.extend((0..).map(LandingId).zip(blocks));
    writer.write(&batch).unwrap();
    let seen = writer.finish().unwrap();
    // With all indexes also on several threads, as a large run is.
    let threads = if searched.is_empty() { 1 } else { 3 };
    run.settle(&Settling { seen: Some(&seen), searched, history: None, threads }).unwrap();
    World { run, seen, _dir: dir }
}

fn findings(run: &Run) -> Vec<String> {
    run.attempt(|db| {
        let mut select = db.prepare(
            "SELECT code, table_name, coalesce(column_name, ''), coalesce(key, ''), detail, count FROM finding ORDER BY code, table_name, key",
        )?;
        select
            .query_map([], |row| {
                let cell = |at: usize| row.get::<_, String>(at);
                Ok(format!("{} {} {} {} {} {}", cell(0)?, cell(1)?, cell(2)?, cell(3)?, cell(4)?, row.get::<_, u64>(5)?))
            })?
            .collect()
    })
    .unwrap()
}

fn fates(run: &Run) -> BTreeMap<(String, u64), String> {
    run.attempt(|db| {
        let mut select = db.prepare("SELECT source_table, record, fate FROM fate")?;
        select.query_map([], |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)))?.collect()
    })
    .unwrap()
}

#[test]
fn a_missing_parent_holds_to_a_fixpoint_and_the_root_is_named_once() {
    let world = world(
        &[["1", "M", "2010-01-01"]],
        &[["S1", "1", "2020-01-01", ""], ["S2", "9", "2020-01-01", ""]],
        &[["V1", "S1", ""], ["V2", "S2", ""], ["V3", "S2", ""], ["V4", "S1", "V2"]],
    );
    insta::assert_snapshot!(findings(&world.run).join("\n"), @r"
    K003 stay child_id 9 waits for 9: no file of the extract holds it 1
    K003 visit stay_id 9 waits for 9: no file of the extract holds it 2
    K004 visit previous_id V4 referred to V2 1
    ");
    let account = world.run.account().unwrap();
    assert!(account.remainders().is_empty());
    assert_eq!(account.totals(), (7, [4, 0, 0, 0, 0, 3]));
    let found = world.run.find("V2").unwrap();
    assert_eq!((found[0].fate.as_str(), found[0].record), ("held", 2));
}

#[test]
fn a_record_that_a_landing_passed_over_is_found_with_it_and_by_its_table() {
    let world = world(&[["1", "M", "2010-01-01"], ["2", "F", "2010-01-01"], ["3", "F", "2010-01-01"]], &[], &[]);
    world
        .run
        .attempt(|db| {
            db.execute_batch(
                "INSERT INTO landing VALUES (9, 'other.toml', 'CHILD', 'stay', 0, 0, 0);
                 INSERT INTO passed_over VALUES (9, 1, 1, 2, 'about others')",
            )
        })
        .unwrap();
    let found = |key: &str| -> Vec<String> {
        world.run.find(key).unwrap().iter().map(|it| format!("{} {} record {}", it.fate, it.mapping, it.record)).collect()
    };
    assert_eq!(found("1"), ["loaded child.toml record 1", "excluded other.toml record 1"]);
    assert_eq!(found("CHILD:2"), ["loaded child.toml record 2", "excluded other.toml record 2"]);
    assert_eq!(found("3"), ["loaded child.toml record 3"]);
    assert_eq!(found("VISIT:2"), [""; 0]);
}

/// Quirk 62: a second record of a key is found and never loaded twice.
#[test]
fn a_second_record_of_a_key_is_merged_where_one_row_is_declared_and_held_elsewhere() {
    let world = world(
        &[["1", "M", "2010-01-01"], ["1", "F", "2010-01-01"], ["2", "F", ""], ["2", "F", ""]],
        &[
            ["S1", "1", "2020-01-01", "2020-02-01"],
            ["S1", "1", "2020-03-01", ""],
            ["S2", "2", "2020-01-01", ""],
            ["S2", "2", "2020-01-01", ""],
        ],
        &[],
    );
    insta::assert_snapshot!(findings(&world.run).join("\n"), @r"
    K001 stay  S1 1 further record(s) held 1
    K002 child sex 1  1
    K010 child  2  1
    K010 stay  S2  1
    ");
    let fates = fates(&world.run);
    assert_eq!(fates[&("CHILD".into(), 2)], "merged");
    assert_eq!(fates[&("STAY".into(), 2)], "held");
    assert_eq!(fates[&("STAY".into(), 4)], "merged");
}

#[test]
fn integrity_comes_from_the_layout_and_rules_from_sql() {
    let world = world(
        &[["1", "X", "2021-01-01"]],
        &[["S1", "1", "2020-01-01", "2019-01-01"], ["S2", "1", "2022-01-01", "2022-06-01"], ["S3", "1", "2022-05-01", ""]],
        &[],
    );
    let system = model();
    world.run.check_integrity(&system, Some(&world.seen)).unwrap();
    world.run.check_rules(&Rule::all(&system).unwrap(), 3).unwrap();
    insta::assert_snapshot!(findings(&world.run).join("\n"), @r"
    K006 child sex 1 `X` is not in sex 1
    K007 stay kind S1 `B` of kind was not valid then 1
    K007 stay kind S2 `A` of kind was not valid then 1
    K008 stay end_date S1  1
    K009 stay start_date S3 overlaps S2 1
    K901 stay start_date S1  1
    ");
}

#[test]
fn the_example_of_a_rule_can_fail() {
    let system = model();
    let rule = &Rule::all(&system).unwrap()[0];
    let good = RuleTest::parse(
        "[[pass]]\nname = 'after'\nchild = [{ child_id = '1', birth_date = '2010-01-01' }]\nstay = [{ stay_id = 'S', child_id = '1', start_date = '2010-01-01' }]\n\
         [[fail]]\nname = 'before'\nchild = [{ child_id = '1', birth_date = '2010-01-02' }]\nstay = [{ stay_id = 'S', child_id = '1', start_date = '2010-01-01' }]\nhits = [['stay', 'S']]",
    )
    .unwrap();
    assert_eq!(check::test_rule(&system, rule, &good).unwrap(), Vec::<String>::new());
    let swapped = RuleTest { pass: good.fail.clone(), fail: good.pass.clone() };
    assert_eq!(check::test_rule(&system, rule, &swapped).unwrap().len(), 2);
    assert_eq!(check::scans(&system, rule).unwrap(), Vec::<String>::new());
}

#[test]
fn rows_come_back_as_they_were_written() {
    let world = world(&[["2", "M", "2010-01-01"], ["1", "", ""]], &[["S", "1", "2020-02-29", ""]], &[["V", "S", ""]]);
    let kept_in_memory = || world.run.database().query_row("PRAGMA cache_size", [], |row| row.get::<_, i64>(0)).unwrap();
    let before = kept_in_memory();
    let mut seen = Vec::new();
    for (table, order) in [("child", Order::Arrival), ("child", Order::Key), ("visit", Order::Key)] {
        let table = world.run.layout().table(table).unwrap();
        world
            .run
            .rows(table, order, 1, &mut |block| {
                for row in block.rows() {
                    let mut line = String::new();
                    for value in row.values() {
                        value.write_to(&mut line);
                        line.push('|');
                    }
                    seen.push(line);
                }
                ControlFlow::Continue(())
            })
            .unwrap();
    }
    assert_eq!(seen, ["2|M|2010-01-01|", "1|||", "1|||", "2|M|2010-01-01|", "V|S||12.5|"]);
    assert_eq!(kept_in_memory(), before);
}

/// A stay: its number, its child, and the days on which it starts and ends; 0 for blank.
type Stay = (u8, u8, u8, u8);

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    /// What the writer notes on the way only spares work: with it and without it, the same is found.
    #[test]
    fn what_was_seen_changes_no_finding(
        sexes in prop::collection::vec(prop::sample::select(vec!["M", "X", ""]), 3),
        stays in prop::collection::vec((0u8..9, 0u8..3, 0u8..4, 0u8..4), 0..8),
    ) {
        let days = ["", "2020-06-01", "2021-06-01", "2022-06-01"];
        let named: Vec<(String, String, &Stay)> =
            stays.iter().map(|it| (format!("S{}", if it.0 == 8 { "X".to_owned() } else { it.0.to_string() }), it.1.to_string(), it)).collect();
        let children: Vec<[&str; 3]> = ["0", "1", "2"].iter().zip(&sexes).map(|(key, sex)| [*key, *sex, ""]).collect();
        let stays: Vec<[&str; 4]> =
            named.iter().map(|(key, child, it)| [key.as_str(), child.as_str(), days[it.2 as usize], days[it.3 as usize]]).collect();
        let found = [true, false].map(|with| {
            let world = world(&children, &stays, &[]);
            world.run.check_integrity(&model(), Some(&world.seen).filter(|_| with)).unwrap();
            findings(&world.run)
        });
        prop_assert_eq!(&found[0], &found[1]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    /// Whatever the keys and references, every record has exactly one fate, and the same with indexes of the references and without,
    /// asked on one thread and on several.
    #[test]
    fn every_record_has_one_fate(children in prop::collection::vec(0u8..6, 0..8), stays in prop::collection::vec((0u8..6, 0u8..8), 0..10), visits in prop::collection::vec((0u8..9, 0u8..8, 0u8..9), 0..12)) {
        let name = |letter: &str, n: u8| format!("{letter}{n}");
        let children: Vec<String> = children.iter().map(u8::to_string).collect();
        let stays: Vec<[String; 2]> = stays.iter().map(|(n, child)| [name("S", *n), child.to_string()]).collect();
        let visits: Vec<[String; 3]> = visits.iter().map(|(n, stay, previous)| [name("V", *n), name("S", *stay), name("V", *previous)]).collect();
        let of = |searched: &[&str]| {
            world_with(
                &children.iter().map(|it| [it.as_str(), "M", ""]).collect::<Vec<_>>(),
                &stays.iter().map(|it| [it[0].as_str(), it[1].as_str(), "2020-01-01", ""]).collect::<Vec<_>>(),
                &visits.iter().map(|it| [it[0].as_str(), it[1].as_str(), it[2].as_str()]).collect::<Vec<_>>(),
                &searched.iter().map(|it| format!("\"{it}\"")).collect(),
            )
        };
        let (world, indexed) = (of(&[]), of(&["stay_child_id", "visit_stay_id", "visit_previous_id"]));
        prop_assert_eq!(findings(&world.run), findings(&indexed.run));
        prop_assert_eq!(fates(&world.run), fates(&indexed.run));
        let indexes = |run: &Run| -> u64 {
            run.attempt(|db| db.query_row("SELECT count(*) FROM sqlite_master WHERE name IN ('stay_child_id', 'visit_stay_id', 'visit_previous_id')", [], |row| row.get(0))).unwrap()
        };
        prop_assert_eq!(indexes(&indexed.run), 3);
        prop_assert!(indexes(&world.run) == 0 || !findings(&world.run).is_empty());
        prop_assert_eq!(world.run.account().unwrap().remainders(), Vec::<String>::new());
        let total = children.len() + stays.len() + visits.len();
        prop_assert_eq!(fates(&world.run).len(), total);
        // What is loaded refers only to what is loaded.
        let orphans: u64 = world.run.attempt(|db| db.query_row(
            "SELECT (SELECT count(*) FROM stay WHERE child_id NOT IN (SELECT child_id FROM child))
                  + (SELECT count(*) FROM visit WHERE stay_id NOT IN (SELECT stay_id FROM stay))
                  + (SELECT count(*) FROM visit WHERE previous_id NOT IN (SELECT visit_id FROM visit))", [], |row| row.get(0))).unwrap();
        prop_assert_eq!(orphans, 0);
    }
}

#[test]
fn neighbours_that_a_landing_passes_over_are_one_stretch() {
    let dir = tempfile::tempdir().unwrap();
    let run = Run::create(dir.path(), &model()).unwrap();
    let id = LandingId(3);
    let mut writer = run.writer(&[landings(), vec![landing(3, "stay", false, false)]].concat()).unwrap();
    let excluded = |landing, file, record, cause: &str| Unlanded {
        landing,
        origin: at(file, record),
        fate: Fate::Excluded,
        cause: cause.into(),
        key: Some(record.to_string()),
        into: None,
        raw: Box::default(),
    };
    let about = "about others";
    // Over the end of a batch, up to a gap, another reason, another file.
    writer.write(&Batch { unlanded: vec![excluded(id, 1, 1, about), excluded(id, 1, 2, about)], ..Batch::default() }).unwrap();
    let rest =
        [(1, 3, about), (1, 5, about), (1, 6, "too old"), (2, 7, "too old")].map(|(file, record, cause)| excluded(id, file, record, cause));
    writer.write(&Batch { unlanded: rest.into(), ..Batch::default() }).unwrap();
    // What is told of a record that has no other landing, of one that waits, and of one that is kept apart stays by itself.
    let kept = excluded(id, 1, 9, caseport_model::KEPT_APART);
    let held = Unlanded { fate: Fate::Held, ..excluded(id, 1, 8, "M001") };
    writer.write(&Batch { unlanded: vec![excluded(LandingId(0), 1, 1, about), held, kept], ..Batch::default() }).unwrap();
    writer.finish().unwrap();
    let lines = |sql: &str| -> Vec<String> { run.attempt(|db| db.prepare(sql)?.query_map([], |row| row.get(0))?.collect()).unwrap() };
    assert_eq!(
        lines("SELECT file || ' ' || first || '-' || last || ' ' || cause FROM passed_over ORDER BY 1"),
        ["1 1-3 about others", "1 5-5 about others", "1 6-6 too old", "2 7-7 too old"]
    );
    assert_eq!(lines("SELECT fate || ' ' || record FROM unlanded ORDER BY 1"), ["excluded 1", "excluded 9", "held 8"]);
    assert_eq!(lines("SELECT file || ' ' || record FROM one_passed_over ORDER BY 1"), ["1 1", "1 2", "1 3", "1 5", "1 6", "2 7"]);
}

#[test]
fn the_folder_is_private_and_a_second_run_in_it_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let run = Run::create(dir.path(), &model()).unwrap();
    let unlanded = Unlanded {
        landing: LandingId(1),
        origin: at(1, 1),
        fate: Fate::Rejected,
        cause: Arc::from("R001"),
        key: None,
        into: None,
        raw: Box::from(&b"raw \xff"[..]),
    };
    let mut writer = run.writer(&landings()).unwrap();
    writer.write(&Batch { unlanded: vec![unlanded], ..Batch::default() }).unwrap();
    writer.finish().unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(dir.path()), mode(&dir.path().join("run.db"))), (0o700, 0o600));
    }
    drop(run);
    let again = Run::create(dir.path(), &model()).err().unwrap();
    assert!(again.to_string().starts_with("cannot start a run in"));
    let open = Run::open(dir.path()).unwrap();
    let raw: Vec<u8> = open.attempt(|db| db.query_row("SELECT raw FROM unlanded", [], |row| row.get(0))).unwrap();
    assert_eq!(raw, b"raw \xff");
}
