//! What the tests of all engines share: a made-up model, rows in memory, loaders that lie, and a bench to test a target on.
#![allow(dead_code, reason = "each test binary uses a part of it")]
#![allow(unreachable_pub, reason = "they are public to the tests")]
#![allow(clippy::allow_attributes, reason = "an expectation would fail in the binary that uses it all")]

pub mod mariadb;
pub mod postgres;
pub mod scenarios;
pub mod server;

use std::{
    collections::BTreeMap,
    io::{BufRead as _, BufReader, Lines, Write as _},
    ops::ControlFlow,
    process::{Child, ChildStdout, Command, Stdio},
    time::{Duration, Instant},
};

use caseport_load::{LoadOptions, Model, Place, Reconciliation, RestError, RowsAtRest, load, reconcile, rest::Order};
use caseport_model::{Block, Date, DateTime, Layout, Origin, System, SystemFiles, Table, Value};

/// A small model with every type, a reference within a table and two that cross.
pub fn layout() -> Layout {
    Layout::parse(
        "table,section,period,no_overlap_within,key_style,required,aliases,evidence,description
person,core,,,verbatim,no,,published,
relationship,core,start_date..end_date,,prefixed,no,,published,
case_note,core,,,prefixed,no,,published,
cp_plan,core,start_date..end_date,,prefixed,no,,published,
address,core,,,prefixed,no,,published,
stamp,core,,,prefixed,no,,published,
",
        "table,column,type,required,ref,codes,sensitivity,evidence,description
person,person_id,string(48),key,,,key,published,
person,surname,string(255),no,,,personal,published,
person,birth_date,date,no,,,personal,published,
person,is_unborn,bool,no,,,personal,published,
person,siblings,int,no,,,personal,published,
person,mother_id,string(48),no,person.person_id,,key,published,
relationship,relationship_id,string(48),key,,,key,published,
relationship,person_id,string(48),yes,person.person_id,,key,published,
relationship,related_person_id,string(48),yes,person.person_id,,key,published,
relationship,type,code,yes,,,personal,published,
relationship,start_date,date,no,,,personal,published,
relationship,end_date,date,no,,,personal,published,
case_note,case_note_id,string(48),key,,,key,published,
case_note,person_id,string(48),yes,person.person_id,,key,published,
case_note,event_at,datetime,yes,,,personal,published,
case_note,title,string(100),no,,,personal,published,
case_note,body,text,no,,,narrative,published,
case_note,cost,decimal,no,,,personal,published,
cp_plan,cp_plan_id,string(48),key,,,key,published,
cp_plan,person_id,string(48),yes,person.person_id,,key,published,
cp_plan,start_date,date,yes,,,personal,published,
cp_plan,end_date,date,no,,,personal,published,
address,address_id,string(48),key,,,key,published,
address,person_id,string(48),yes,person.person_id,,key,published,
address,is_protected,bool,no,,,protected,published,
stamp,entity,string(20),key,,,key,published,
stamp,entity_id,string(48),key,,,key,published,
stamp,updated_at,datetime,no,,,personal,published,
",
    )
    .expect("the layout of the tests is sound")
}

/// The canonical model itself.
pub fn model() -> System {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../mappings/ics/1.0");
    let mut files = SystemFiles::default();
    let mut folders = vec![folder.clone()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).expect("the model can be read") {
            let path = entry.expect("the model can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else if let (Ok(text), Ok(name)) = (std::fs::read_to_string(&path), path.strip_prefix(&folder)) {
                files.insert(format!("ics/1.0/{}", name.to_str().expect("the model can be read").replace('\\', "/")), text);
            }
        }
    }
    System::load(&files, "ics/1.0").expect("the model can be read")
}

/// A cell that owns its text.
#[derive(Clone, PartialEq, Debug)]
pub enum Own {
    Blank,
    Text(String),
    Int(i64),
    Decimal(i64),
    Bool(bool),
    Date(i32),
    Time(i64),
}

impl Own {
    pub fn value(&self) -> Value<'_> {
        match self {
            Own::Blank => Value::Blank,
            Own::Text(text) => Value::Text(text),
            Own::Int(number) => Value::Int(*number),
            Own::Decimal(number) => Value::Decimal(*number),
            Own::Bool(yes) => Value::Bool(*yes),
            Own::Date(days) => Value::Date(Date(*days)),
            Own::Time(seconds) => Value::DateTime(DateTime(*seconds)),
        }
    }
}

pub fn text(text: impl Into<String>) -> Own {
    Own::Text(text.into())
}

/// Rows in memory.
#[derive(Clone)]
pub struct Memory {
    pub layout: Layout,
    pub model: Model,
    pub tables: BTreeMap<String, Vec<Vec<Own>>>,
}

impl std::fmt::Debug for Memory {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.tables.fmt(f)
    }
}

impl Memory {
    pub fn empty() -> Memory {
        Memory { layout: layout(), model: Model { id: "made-up".into(), version: "1.0".into() }, tables: BTreeMap::new() }
    }

    /// A small council: so many people, a mother for every third, two relationships, three notes and so on for each few.
    pub fn council(people: i32) -> Memory {
        let mut memory = Memory::empty();
        let id = |n: i32| text(format!("{n}"));
        for n in 1..=people {
            memory.add(
                "person",
                vec![
                    id(n),
                    text(format!("Öğüt-Łewis {n}")),
                    if n % 7 == 0 { Own::Blank } else { Own::Date(14_000 + n % 5000) },
                    Own::Bool(n % 50 == 0),
                    Own::Int(i64::from(n % 4)),
                    if n % 3 == 0 { id(people + 1 - n) } else { Own::Blank },
                ],
            );
            if n % 2 == 0 {
                let start = Own::Date(15_000 + n);
                memory.add("relationship", vec![text(format!("REL:{n}")), id(n), id(n - 1), text("mother"), start, Own::Blank]);
            }
            for m in 0..3 {
                let body = format!(
                    "Visit {m} to “{n}”.\r\nShe said: ŵŷ ł — fine.\tNext week.\n{}",
                    "The home was clean and warm. ".repeat(3 + m as usize * 9)
                );
                memory.add(
                    "case_note",
                    vec![
                        text(format!("NOTE:{n}/{m}")),
                        id(n),
                        Own::Time(1_200_000_000 + i64::from(n) * 3600 + i64::from(m)),
                        text("A home visit that was planned a while ago"),
                        text(body),
                        Own::Decimal(i64::from(n * 12_345) - 50_000),
                    ],
                );
            }
            if n % 5 == 0 {
                memory.add(
                    "cp_plan",
                    vec![
                        text(format!("PLAN:{n}")),
                        id(n),
                        Own::Date(16_000 + n),
                        if n % 2 == 0 { Own::Blank } else { Own::Date(17_000 + n) },
                    ],
                );
                memory.add("address", vec![text(format!("ADR:{n}")), id(n), Own::Bool(n % 10 == 0)]);
                memory.add("stamp", vec![text("person"), id(n), Own::Time(1_300_000_000 + i64::from(n))]);
            }
        }
        memory
    }

    pub fn add(&mut self, table: &str, row: Vec<Own>) {
        self.tables.entry(table.into()).or_default().push(row);
    }

    pub fn rows_mut(&mut self, table: &str) -> &mut Vec<Vec<Own>> {
        self.tables.entry(table.into()).or_default()
    }

    pub fn rows_of(&self, table: &str) -> &[Vec<Own>] {
        self.tables.get(table).map_or(&[], Vec::as_slice)
    }
}

impl RowsAtRest for Memory {
    fn layout(&self) -> &Layout {
        &self.layout
    }

    fn model(&self) -> Model {
        self.model.clone()
    }

    fn count(&self, table: &Table) -> Result<u64, RestError> {
        Ok(self.rows_of(&table.name).len() as u64)
    }

    fn beside(&self) -> Result<Option<Box<dyn RowsAtRest + Send>>, RestError> {
        Ok(Some(Box::new(self.clone())))
    }

    fn rows(&self, table: &Table, order: Order, batch: usize, sink: &mut dyn FnMut(&Block) -> ControlFlow<()>) -> Result<(), RestError> {
        let mut rows: Vec<&Vec<Own>> = self.rows_of(&table.name).iter().collect();
        if order == Order::Key {
            let key: Vec<usize> = table.key().collect();
            rows.sort_by_key(|row| {
                key.iter()
                    .map(|&at| match &row[at] {
                        Own::Text(text) => text.clone().into_bytes(),
                        other => unreachable!("keys of the tests are texts, not {other:?}"),
                    })
                    .collect::<Vec<_>>()
            });
        }
        let mut block = Block::new(table.columns.len());
        for rows in rows.chunks(batch) {
            block.clear();
            for (position, row) in rows.iter().enumerate() {
                for cell in *row {
                    block.push(cell.value());
                }
                block.end_row(Origin { record: position as u64 + 1, ..Origin::default() }, 1);
            }
            if sink(&block).is_break() {
                break;
            }
        }
        Ok(())
    }
}

/// A target to test on, and a way to do to it what a stranger could do.
pub struct Bench {
    pub place: Place,
    pub dialect: caseport_load::Dialect,
    /// Runs statements as somebody else would.
    pub meddle: Box<dyn Fn(&str)>,
    /// One number, asked by somebody else.
    pub ask: Box<dyn Fn(&str) -> i64>,
}

impl Bench {
    pub fn load(&self, rows: &dyn RowsAtRest) -> [u64; 4] {
        let loaded = load(rows, &self.place, &options()).expect("the load goes through").totals();
        [loaded.inserted, loaded.updated, loaded.deleted, loaded.unchanged]
    }

    pub fn reconcile(&self, rows: &dyn RowsAtRest) -> Reconciliation {
        reconcile(rows, &self.place, &options()).expect("the target can be read")
    }
}

/// A hundred rows are many here, so that most loads have tables of both sizes.
pub fn options() -> LoadOptions {
    LoadOptions { patience: Duration::from_secs(3), digest_key: [7; 32], large: 100, ..LoadOptions::default() }
}

/// Set in the environment of a child that is to load and to be killed: the place.
pub const CHILD: &str = "CASEPORT_TEST_LOAD_INTO";

/// The rows that children load over the council of [`before`].
pub fn after() -> Memory {
    let mut rows = Memory::council(1600);
    rows.rows_mut("case_note").iter_mut().step_by(10).for_each(|row| row[4] = text("rewritten"));
    rows.rows_mut("cp_plan").truncate(200);
    rows
}

/// What stands in the target before a child loads.
pub fn before() -> Memory {
    let mut rows = Memory::council(400);
    rows.rows_mut("case_note").retain(|row| row[0] != text("NOTE:1/1"));
    rows
}

/// The child's part; `None` when this process is not a child. It says when it begins and when it is done.
pub fn load_as_child() -> Option<()> {
    let place = std::env::var(CHILD).ok()?;
    let place = Place::parse(&place).expect("the parent names a place");
    // A small cache: much is written before the commit, as in a load that is larger than memory.
    let options = LoadOptions { patience: Duration::from_secs(30), cache_kib: 256, ..options() };
    let rows = after();
    let say = |word: &str| writeln!(std::io::stdout(), "{word}").expect("the parent listens");
    say(BEGUN);
    load(&rows, &place, &options).expect("the child can load");
    say(DONE);
    Some(())
}

const BEGUN: &str = "the child begins to load";
const DONE: &str = "the child has loaded";

/// Starts this test binary once more, to load into the place, and returns when it begins to.
pub fn child(place: &str) -> (Child, Lines<BufReader<ChildStdout>>) {
    let mut child = Command::new(std::env::current_exe().expect("a test knows its own file"))
        .args(["--exact", "a_child_loads", "--nocapture"])
        .env(CHILD, place)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the test binary starts again");
    let mut said = BufReader::new(child.stdout.take().expect("its words are piped")).lines();
    wait_for(BEGUN, &mut said);
    (child, said)
}

fn wait_for(word: &str, said: &mut Lines<BufReader<ChildStdout>>) {
    assert!(said.any(|line| line.is_ok_and(|line| line.contains(word))), "a child never said that {word}");
}

/// Kills loads at random moments of their life, 20 or `CASEPORT_KILL_POINTS` of them: the target is as before or as after, and loading
/// again always ends as after.
pub fn kill_at_random(fresh: &mut dyn FnMut() -> (Bench, String)) {
    let points: u32 = std::env::var("CASEPORT_KILL_POINTS").map_or(20, |it| it.parse().expect("CASEPORT_KILL_POINTS is a number"));
    let (before, after) = (before(), after());
    let mut whole = measure(&before, &after, fresh);
    let mut seed = std::time::SystemTime::UNIX_EPOCH.elapsed().map_or(1, |it| it.as_nanos() as u64) | 1;
    let mut killed: u32 = 0;
    for _ in 0..10 * points {
        let (bench, place) = fresh();
        bench.load(&before);
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let share = (f64::from(killed) + (seed >> 11) as f64 / (1u64 << 53) as f64) / f64::from(points);
        let delay = whole.mul_f64(share);
        let (mut child, _said) = child(&place);
        std::thread::sleep(delay);
        if child.try_wait().expect("a child can be asked").is_some() {
            // Faster than the first: not killed, so it does not count.
            whole = whole.mul_f64(0.95);
            continue;
        }
        child.kill().expect("a child can be killed");
        child.wait().expect("a child ends");
        killed += 1;
        // A server may need a moment to notice that its client is gone.
        let is = |rows: &Memory| reconcile(rows, &bench.place, &options()).is_ok_and(|it| it.is_equal());
        let settled = patiently(|| is(&before) || is(&after));
        assert!(settled, "killed after {delay:?} of {whole:?}: the target is neither as before nor as after");
        let mut told = String::new();
        let again = patiently(|| load(&after, &bench.place, &options()).map_err(|e| told = e.to_string()).is_ok());
        assert!(again, "killed after {delay:?} of {whole:?}: loading again fails: {told}");
        assert!(bench.reconcile(&after).is_equal(), "killed after {delay:?} of {whole:?}: loading again does not end the same");
        assert_eq!(bench.load(&after)[..3], [0, 0, 0]);
        if killed == points {
            return;
        }
    }
    panic!("only {killed} of {points} loads were still running when they were to be killed");
}

/// How long a load takes that nobody kills. A server shared with other tests may refuse one; three in a row are no chance.
fn measure(before: &Memory, after: &Memory, fresh: &mut dyn FnMut() -> (Bench, String)) -> Duration {
    for _ in 0..3 {
        let (bench, place) = fresh();
        bench.load(before);
        let (mut first, mut said) = child(&place);
        let start = Instant::now();
        let done = said.any(|line| line.is_ok_and(|line| line.contains(DONE)));
        let whole = start.elapsed();
        let well = first.wait().expect("a child ends").success();
        if done && well {
            assert!(bench.reconcile(after).is_equal());
            return whole;
        }
    }
    panic!("three loads that nobody killed failed one after the other");
}

fn patiently(mut done: impl FnMut() -> bool) -> bool {
    (0..50).any(|_| {
        done() || {
            std::thread::sleep(Duration::from_millis(100));
            false
        }
    })
}
