//! The corridor: read, map, settle, check. What a dry run and a trial have in common, which is everything but the load.
//!
//! Files are read by one thread, mapped by several and written by one, through bounded channels; batches are written in the order
//! of the files, so that the outcome does not depend on the number of threads.

mod inputs;

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    sync::{
        Arc, OnceLock,
        atomic::{AtomicUsize, Ordering},
    },
    time::Instant,
};

use caseport_map::{Apart, Mapping, Preparation, Program, Ready, Scratch};
use caseport_model::{Batch, Cells, Fate, FileId, Finding, LandingId, Origin, Record, System, SystemFiles, Unlanded};
use caseport_read::{Chunk, Extract, ExtractFile, Item, Options, Recognised, Source, Use};
use caseport_run::{Account, Rule, Run, Seen, Settling, Stage};
use crossbeam_channel::{Receiver, Sender, bounded};

pub(crate) use self::inputs::depends_on;
use self::inputs::record_inputs;
use crate::{
    apart::{self, KeptApart},
    cli::{Cli, TrialArgs},
    exit::{Failure, MAKE_ROOM_THERE, ROOM, SOURCE, USAGE},
    parts::{self, Part},
    progress,
    project::Project,
    run_folder,
    shelf::Shelf,
    systems,
    tolerances::Tolerances,
};

/// A run on its way: everything that was decided before the first record was read.
pub(crate) struct Job {
    pub(crate) project: Project,
    /// What is read, and by which mapping: one part, or one for each return of a history.
    pub(crate) parts: Vec<Part>,
    pub(crate) target: System,
    pub(crate) overlay: Option<SystemFiles>,
    /// The folder that was named on the command line, and that of the overlay.
    folder: PathBuf,
    overlay_folder: Option<PathBuf>,
    /// What was declared before the run, if anything was.
    pub(crate) tolerances: Option<Tolerances>,
    /// Of those, days that a rule forgives: parameters of rules.
    days: Vec<(String, String)>,
    /// Records that are never merged.
    apart: KeptApart,
    pub(crate) dir: PathBuf,
    pub(crate) threads: usize,
    pub(crate) quiet: bool,
    /// How the system was found, when it was recognised.
    pub(crate) recognised: Option<String>,
    /// What the outcome depends on beside the extract, once it was asked for.
    inputs: OnceLock<Vec<inputs::Input>>,
}

impl Job {
    /// The name of the system; in a history those of all returns, the newest first.
    pub(crate) fn system(&self) -> String {
        self.parts.iter().map(|it| it.source.name()).collect::<Vec<_>>().join(", ")
    }
}

impl Job {
    /// The systems whose mapping a program drafted and nobody has released.
    pub(crate) fn drafted(&self) -> Option<String> {
        let names: Vec<String> = self.parts.iter().filter(|it| it.source.drafted.is_some()).map(|it| it.source.name()).collect();
        (!names.is_empty()).then(|| names.join(", "))
    }
}

/// What came of reading, mapping and checking.
pub(crate) struct Mapped {
    pub(crate) run: Run,
    pub(crate) account: Account,
    pub(crate) timings: Timings,
    pub(crate) rules: usize,
}

/// From so many rows on, asking which indexes rules look into costs less than the indexes that none does, and questions on several threads
/// less than the connections for them.
const MANY_ROWS: u64 = 100_000;

/// Milliseconds by stage, in order.
#[derive(Default)]
pub(crate) struct Timings(pub(crate) Vec<(&'static str, u64)>);

impl Timings {
    pub(crate) fn time<T>(&mut self, stage: &'static str, work: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let out = work();
        self.0.push((stage, start.elapsed().as_millis() as u64));
        out
    }

    pub(crate) fn of(&self, stage: &str) -> u64 {
        self.0.iter().filter(|(it, _)| *it == stage).map(|(_, ms)| ms).sum()
    }
}

/// Opens the project, the extract, the system and the mapping. Nothing is written yet but the run folder's name.
pub(crate) fn prepare(cli: &Cli, args: &TrialArgs) -> Result<(Job, Timings), Failure> {
    let mut timings = Timings::default();
    let project = Project::open(&args.dir)?;
    let files = systems::all(cli.systems.as_deref())?;
    let target = systems::load(&files, systems::TARGET)?;
    let overlay_dir = args.overlay.clone().or_else(|| project.overlay.clone());
    let overlay = overlay_dir.as_deref().map(systems::read_folder).transpose()?;
    let tolerances = args.tolerances.as_ref().or(project.tolerances.as_ref()).map(|it| Tolerances::read(it)).transpose()?;
    let days = match &tolerances {
        Some(it) => it.days(&rules(&target)?)?,
        None => Vec::new(),
    };
    let apart = project.apart.as_deref().map(apart::read).transpose()?.unwrap_or_default();
    let (parts, recognised) = timings.time("read", || parts::open(args, &project, &files, overlay.as_ref()))?;
    let dir = run_dir(args)?;
    let threads = args.threads.unwrap_or_else(|| std::thread::available_parallelism().map_or(1, std::num::NonZero::get)).max(1);
    let job = Job {
        project,
        parts,
        target,
        overlay,
        folder: args.dir.clone(),
        overlay_folder: overlay_dir,
        tolerances,
        days,
        apart,
        dir,
        threads,
        quiet: cli.quiet,
        recognised,
        inputs: OnceLock::new(),
    };
    Ok((job, timings))
}

/// The run folder that was named, or the next number below the project.
pub(crate) fn run_dir(args: &TrialArgs) -> Result<PathBuf, Failure> {
    match &args.run {
        Some(dir) => Ok(dir.clone()),
        None if args.resume => run_folder::newest_unfinished(&Project::open(&args.dir)?.home),
        None => run_folder::next(&Project::open(&args.dir)?.home),
    }
}

/// Compiles a mapping; its errors are shown with line and caret.
pub(crate) fn compile(source: &System, target: &System, overlay: Option<&SystemFiles>) -> Result<Mapping, Failure> {
    caseport_map::compile(source, target, overlay).map_err(|diagnostics| {
        Failure::new(
            USAGE,
            anyhow::anyhow!("the mapping of {} cannot be used\n{}", source.name(), diagnostics),
            "correct the lines shown; `caseport map check` shows them again",
        )
    })
}

/// Refuses to load what a program drafted into a target that somebody named.
pub(crate) fn refuse_drafted(systems: &str) -> Failure {
    Failure::usage(
        format!("the mapping of {systems} is drafted: nobody has confirmed it, and nothing of it is loaded into a target"),
        "go through it; whoever answers for it releases it (`caseport map release`) and starts a new run. A trial without --to loads its own target.db",
    )
}

pub(crate) fn unreadable(error: caseport_read::ReadError) -> Failure {
    if error.is_no_room() {
        return Failure::new(ROOM, error, MAKE_ROOM_THERE);
    }
    Failure::new(SOURCE, error, "nothing was written")
}

/// How far each system fits an extract, the best first.
pub(crate) fn nearest(files: &SystemFiles, extract: &Path, options: &Options) -> Result<Vec<Recognised>, Failure> {
    let mut known = Vec::new();
    for name in files.systems() {
        let system = systems::load(files, &name)?;
        if !system.recognise.tables.is_empty() {
            known.push(system);
        }
    }
    caseport_read::recognise(extract, &known.iter().collect::<Vec<_>>(), options).map_err(unreadable)
}

pub(crate) fn recognise(files: &SystemFiles, extract: &Path, options: &Options) -> Result<(String, Option<String>), Failure> {
    let found = nearest(files, extract, options)?;
    match found.first() {
        Some(best) if best.enough => Ok((best.system.clone(), Some(format!("{} of {} tables", best.found, best.of)))),
        best => Err(Failure::usage(
            format!(
                "the extract `{}` is of no known system{}",
                extract.display(),
                best.map_or(String::new(), |it| format!("; the nearest is {} with {} of {} tables", it.system, it.found, it.of))
            ),
            "name the system with --system; `caseport systems` lists them, and `caseport init` says what is nearest and why",
        )),
    }
}

/// Reads, maps, settles and checks into a new run.
pub(crate) fn run(job: &Job, mut timings: Timings) -> Result<Mapped, Failure> {
    let run = Run::create(&job.dir, &job.target)?;
    run.set_meta("status", "running")?;
    run.set_meta("source", &job.system())?;
    run.set_meta("id", &new_id(&job.dir))?;
    if let Some(drafted) = job.drafted() {
        run.set_meta("drafted", &drafted)?;
    }
    if let Some(council) = &job.project.council {
        run.set_meta("council", council)?;
    }
    if let Some(la) = &job.project.la {
        run.set_meta("la", la)?;
    }
    if let Some(cutover) = &job.project.cutover {
        run.set_meta("cutover", cutover)?;
    }
    run.set_meta("project folder", &absolute(&job.folder))?;
    if let Some(folder) = &job.overlay_folder {
        run.set_meta("overlay folder", &absolute(folder))?;
    }
    if let Some(date) = &job.project.extract_date {
        run.set_parameter("extract_date", date)?;
    }
    for (name, days) in &job.days {
        run.set_parameter(name, days)?;
    }
    record_inputs(&run, job)?;
    let shelf = Arc::new(Shelf::in_folder(run.dir())?);
    let mut ready = Vec::new();
    for part in &job.parts {
        run.add_findings(&part.findings())?;
        let (it, findings) = timings.time("read", || look_ahead(job, part, &shelf))?;
        run.add_findings(&findings)?;
        ready.push(it);
    }
    let seen = timings.time("map", || map_all(job, &ready, &run))?;
    shelf.check()?;
    // What was kept to look records up is not needed any more.
    drop((ready, shelf));
    let history = parts::history(&job.parts, job.project.same_child, &job.apart.keys);
    let rules = rules(&job.target)?;
    timings.time("settle", || -> Result<(), Failure> {
        let (mut searched, mut with) = (BTreeSet::new(), None);
        let many = seen.rows() >= MANY_ROWS;
        if many {
            (searched, with) = (run.attempt(|_| caseport_run::check::searched(&job.target, &rules))?, Some(&seen));
        }
        let threads = if many { job.threads } else { 1 };
        run.settle(&Settling { seen: with, searched: &searched, history: history.as_ref(), threads })?;
        if let Some(history) = &history {
            run.look_through_history(history)?;
        }
        fetch_bytes(job, &run)
    })?;
    timings.time("check", || -> Result<(), Failure> {
        // What was seen of rows on the way is not what became of them where several returns went into one row.
        run.check_integrity(&job.target, Some(&seen).filter(|_| history.is_none()))?;
        run.check_rules(&rules, job.threads)?;
        run.index_findings()?;
        run.hide_likeness(&rules, &job.apart.keys)?;
        Ok(())
    })?;
    let account = run.account()?;
    keep_ledger(&run, &account)?;
    run.count_eras()?;
    for (stage, ms) in &timings.0 {
        run.set_timing(stage, *ms)?;
    }
    run.keep_by_journal()?;
    Ok(Mapped { run, account, timings, rules: rules.len() })
}

/// The rules of the model.
fn rules(target: &System) -> Result<Vec<Rule>, Failure> {
    Rule::all(target).map_err(|e| Failure::usage(e, "correct the rule's header"))
}

/// A run whose rows were checked before it broke off.
pub(crate) fn reopen(job: &Job, stage: Stage) -> Result<Mapped, Failure> {
    let run = Run::reopen(&job.dir, stage)?;
    let account = run.account()?;
    Ok(Mapped { run, account, timings: Timings::default(), rules: rules(&job.target)?.len() })
}

/// Writes down what was counted on the way, by stage and table.
fn keep_ledger(run: &Run, account: &Account) -> Result<(), Failure> {
    for table in &account.tables {
        run.count_in_ledger("read", &table.table, "records", table.read)?;
    }
    for landing in &account.landings {
        let way = format!("{} by {}", landing.source, landing.mapping);
        for (fate, count) in Fate::ALL.iter().zip(landing.fates).filter(|(_, count)| *count > 0) {
            run.count_in_ledger("map", &way, fate.as_str(), count)?;
        }
        if landing.canonical.is_some() {
            run.count_in_ledger("map", &way, "rows", landing.rows)?;
        }
    }
    for table in &run.layout().tables {
        let rows = run.count(table)?;
        if rows > 0 {
            run.count_in_ledger("settle", &table.name, "rows", rows)?;
        }
    }
    Ok(())
}

/// A path that still leads there from another folder.
fn absolute(path: &Path) -> String {
    crate::run_folder::whole(path).display().to_string()
}

/// A file, its extract, and how many files come before those of that.
type Numbered<'a> = (&'a ExtractFile, &'a Extract, u32);

/// The first pass: tables that other records are joined with, merged by or grouped in. Several tables at once, each by one thread.
fn look_ahead(job: &Job, part: &Part, shelf: &Arc<Shelf>) -> Result<(Ready, Vec<Finding>), Failure> {
    let mut preparation = part.mapping.prepare_with(shelf.clone());
    preparation.keep_apart(Apart::new(job.apart.keys.iter().cloned()));
    let mut wanted: Vec<(String, Vec<Numbered<'_>>)> = preparation.tables().iter().map(|&it| (it.to_owned(), Vec::new())).collect();
    for (file, table, extract, first) in part.tables() {
        if let Some((_, files)) = wanted.iter_mut().find(|(it, _)| it == table) {
            files.push((file, extract, first));
        }
    }
    // The largest first, so that no thread is left with one at the end.
    wanted.sort_by_key(|(_, files)| std::cmp::Reverse(files.iter().map(|(it, ..)| it.bytes).sum::<u64>()));
    let next = AtomicUsize::new(0);
    let look = || -> Result<Preparation, caseport_read::ReadError> {
        let (mut preparation, mut cells) = (part.mapping.prepare_with(shelf.clone()), Cells::default());
        while let Some((table, files)) = wanted.get(next.fetch_add(1, Ordering::Relaxed)) {
            for (file, extract, first) in files {
                let source = match preparation.columns(table) {
                    Some(columns) => extract.source_of(file.id, &columns)?,
                    None => extract.source(file.id)?,
                };
                let mut observe = |chunk: &Chunk| {
                    chunk.for_each(&mut cells, &mut |item| match item {
                        Item::Record(record) | Item::Salvaged(record, _) => preparation.observe(table, &numbered(record, *first)),
                        Item::Rejected { .. } => {}
                    });
                };
                read_through(source, if job.threads > 1 { file.bytes } else { 0 }, &mut observe)?;
            }
        }
        Ok(preparation)
    };
    let seen = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..job.threads.min(wanted.len())).map(|_| scope.spawn(look)).collect();
        let join = |it: std::thread::ScopedJoinHandle<'_, _>| it.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        threads.into_iter().map(join).collect::<Result<Vec<_>, _>>()
    });
    seen.map_err(unreadable)?.into_iter().for_each(|it| preparation.absorb(it));
    let ready = preparation.finish_on(job.threads);
    shelf.check()?;
    Ok(ready)
}

/// From so many bytes on, a file is read by a thread of its own: in many extracts one file is larger than all others together.
const LARGE: u64 = 16 << 20;

/// Hands on a source chunk by chunk, in its order.
fn read_through(mut source: Source<'_>, bytes: u64, each: &mut dyn FnMut(&Chunk)) -> Result<(), caseport_read::ReadError> {
    let mut chunk = Chunk::default();
    if bytes < LARGE {
        while source.next(&mut chunk)? {
            each(&chunk);
        }
        return Ok(());
    }
    let (give_back, empty) = bounded(2);
    let (hand_on, full) = bounded(2);
    // What is handed on and given back is of this thread: if it fails, the other ends.
    std::thread::scope(move |scope| {
        let reader = scope.spawn(move || {
            for mut chunk in std::iter::once(chunk).chain(std::iter::once(Chunk::default())).chain(empty) {
                if !source.next(&mut chunk)? || hand_on.send(chunk).is_err() {
                    break;
                }
            }
            Ok(())
        });
        for chunk in full {
            each(&chunk);
            let _ = give_back.send(chunk);
        }
        reader.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}

/// What was counted of a file.
#[derive(Default, Clone, Copy)]
struct Count {
    records: u64,
    rejected: u64,
}

/// A chunk on its way through the threads, and back to be filled again.
#[derive(Default)]
struct Parcel {
    sequence: u64,
    /// Position of its file in the list of works.
    work: usize,
    chunk: Chunk,
    batch: Batch,
    count: Count,
}

/// One file and the program that maps it.
struct Work<'a> {
    extract: &'a Extract,
    /// How many files come before those of its extract.
    first_file: u32,
    file: &'a ExtractFile,
    program: Program<'a>,
    landings: Vec<LandingId>,
}

fn map_all(job: &Job, ready: &[Ready], run: &Run) -> Result<Seen, Failure> {
    let (mut first, mut then) = (Vec::new(), Vec::new());
    for (part, ready) in job.parts.iter().zip(ready) {
        for (file, table, extract, first_file) in part.tables() {
            let origin = Origin { file: FileId(first_file + file.id.0), ..Origin::default() };
            let found = ready.file_findings(table, &file.columns);
            run.add_findings(&found.into_iter().map(|it| it.origin(origin)).collect::<Vec<_>>())?;
            let Some(program) = ready.program(table, &file.columns) else { continue };
            let program = program.behind(part.first_landing());
            let source = part.table_name(table);
            let landings: Vec<LandingId> = part.landings().filter(|it| *it.source == *source).map(|it| it.id).collect();
            let (now, later) = program.in_turn();
            let work = |program| Work { extract, first_file, file, program, landings: landings.clone() };
            first.extend(now.map(work));
            then.extend(later.map(work));
        }
    }
    let total = first.iter().chain(&then).filter(|it| !it.program.only_looks_back()).map(|it| it.file.records).sum();
    let bar = progress::records("map", total, job.quiet);
    let mut writer = run.writer(&job.parts.iter().flat_map(Part::landings).collect::<Vec<_>>())?;
    let mut counts = BTreeMap::new();
    // Which records were looked up is told once all rows are made: so it does not depend on which thread came first.
    for works in [&first, &then] {
        map_files(job, works, &mut |parcel| {
            let count: &mut Count = counts.entry(works[parcel.work].id()).or_default();
            count.records += parcel.count.records;
            count.rejected += parcel.count.rejected;
            bar.inc(parcel.count.records);
            writer.write(&parcel.batch)
        })?;
    }
    let seen = writer.finish()?;
    bar.finish_and_clear();
    record_files(run, job, &counts)?;
    Ok(seen)
}

/// Maps files and hands the batches to `write` in the order of files and records, whatever the number of threads.
fn map_files(job: &Job, works: &[Work<'_>], write: &mut dyn FnMut(&Parcel) -> Result<(), caseport_run::RunError>) -> Result<(), Failure> {
    // So many parcels are in flight, and no more: memory does not grow with the extract.
    let in_flight = job.threads + 3;
    let (give_back, empty) = bounded::<Box<Parcel>>(in_flight);
    let (hand_on, full) = bounded::<Box<Parcel>>(in_flight);
    let (finish, done) = bounded::<Box<Parcel>>(in_flight);
    for _ in 0..in_flight {
        let _ = give_back.send(Box::default());
    }
    std::thread::scope(|scope| {
        let reader = scope.spawn(move || read_files(works, &empty, &hand_on));
        for _ in 0..job.threads {
            let (full, finish) = (full.clone(), finish.clone());
            scope.spawn(move || {
                let (mut cells, mut scratch) = (Cells::default(), Scratch::default());
                for mut parcel in full {
                    parcel.map(&works[parcel.work], &mut cells, &mut scratch);
                    if finish.send(parcel).is_err() {
                        return;
                    }
                }
            });
        }
        drop((full, finish));
        let mut waiting: BTreeMap<u64, Box<Parcel>> = BTreeMap::new();
        let mut next = 0;
        for parcel in done {
            waiting.insert(parcel.sequence, parcel);
            while let Some(mut parcel) = waiting.remove(&next) {
                next += 1;
                write(&parcel)?;
                parcel.clear();
                let _ = give_back.send(parcel);
            }
        }
        reader.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)).map_err(unreadable)
    })
}

/// Fills empty parcels with the chunks of the files, in order, until all is read or nobody wants more.
fn read_files(works: &[Work<'_>], empty: &Receiver<Box<Parcel>>, hand_on: &Sender<Box<Parcel>>) -> Result<(), caseport_read::ReadError> {
    let mut sequence = 0;
    let Ok(mut parcel) = empty.recv() else { return Ok(()) };
    for (position, work) in works.iter().enumerate() {
        let mut source = work.extract.source(work.file.id)?;
        while source.next(&mut parcel.chunk)? {
            parcel.sequence = sequence;
            parcel.begin(position);
            sequence += 1;
            if hand_on.send(parcel).is_err() {
                return Ok(());
            }
            let Ok(next) = empty.recv() else { return Ok(()) };
            parcel = next;
        }
    }
    Ok(())
}

/// A record with the number that its file has in the run: a mapping must not take two records of two extracts for one.
fn numbered(record: Record<'_>, first_file: u32) -> Record<'_> {
    Record { origin: in_run(record.origin, first_file), ..record }
}

/// A place with the number that its file has in the run. What has no file of its own stays so.
fn in_run(origin: Origin, first_file: u32) -> Origin {
    Origin { file: FileId(if origin.file.0 > 0 { origin.file.0 + first_file } else { 0 }), ..origin }
}

impl Work<'_> {
    /// The file's number in the run.
    fn id(&self) -> FileId {
        FileId(self.first_file + self.file.id.0)
    }
}

impl Parcel {
    fn map(&mut self, work: &Work<'_>, cells: &mut Cells, scratch: &mut Scratch) {
        let Parcel { chunk, batch, count, .. } = self;
        let first = work.first_file;
        let numbered_too = |mut finding: Finding| {
            finding.origin = finding.origin.map(|it| in_run(it, first));
            finding
        };
        chunk.for_each(cells, &mut |item| {
            if work.program.only_looks_back() {
                if let Item::Record(record) | Item::Salvaged(record, _) = item {
                    work.program.apply(&numbered(record, first), scratch, batch);
                }
                return;
            }
            count.records += 1;
            match item {
                Item::Record(record) => work.program.apply(&numbered(record, first), scratch, batch),
                Item::Salvaged(record, finding) => {
                    batch.findings.push(numbered_too(finding));
                    work.program.apply(&numbered(record, first), scratch, batch);
                }
                Item::Rejected { origin, raw, finding } => {
                    count.rejected += 1;
                    let cause: Arc<str> = format!("{} not readable as a record", finding.code).into();
                    batch.unlanded.extend(work.landings.iter().map(|&landing| Unlanded {
                        landing,
                        origin: in_run(origin, first),
                        fate: Fate::Rejected,
                        cause: cause.clone(),
                        key: None,
                        into: None,
                        raw: raw.into(),
                    }));
                    batch.findings.push(numbered_too(finding));
                }
            }
        });
    }

    /// Forgets what it carried.
    fn clear(&mut self) {
        self.batch.clear();
        self.count = Count::default();
    }

    /// Begins with another file. The memory goes, too: a parcel passes through all tables, and would come to hold the largest block of each.
    fn begin(&mut self, work: usize) {
        if self.work != work {
            self.work = work;
            self.batch = Batch::default();
        }
    }
}

/// Writes down what was read: every file with its hash, and what was counted of it.
fn record_files(run: &Run, job: &Job, counts: &BTreeMap<FileId, Count>) -> Result<(), Failure> {
    run.attempt(|db| {
        let mut add = db.prepare("INSERT INTO file VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)")?;
        for (part, (file, id, name)) in job.parts.iter().flat_map(|part| part.files().map(move |file| (part, file))) {
            let count = counts.get(&id).copied().unwrap_or_default();
            let (table, beside, aside) = match &file.use_as {
                Use::Table(table) => (Some(part.table_name(table)), None, None),
                Use::GoesWith(how) => (None, Some(how.as_str()), None),
                Use::LeftAside(reason) => (None, None, Some(reason.as_str())),
            };
            add.execute(rusqlite::params![
                id.0,
                name,
                table,
                aside,
                file.bytes,
                blake3::Hash::from(file.hash).to_hex().as_str(),
                file.encoding.map(caseport_read::Encoding::as_str),
                file.dialect.map(dialect),
                count.records,
                count.records - count.rejected,
                count.rejected,
                beside
            ])?;
        }
        Ok(())
    })?;
    Ok(())
}

/// A dialect in words: `comma, quoted`.
fn dialect(it: caseport_read::Dialect) -> String {
    let delimiter = match it.delimiter {
        b',' => "comma".to_owned(),
        b'\t' => "tab".to_owned(),
        b'|' => "pipe".to_owned(),
        b';' => "semicolon".to_owned(),
        byte => format!("byte {byte:#04x}"),
    };
    format!("{delimiter}, {}", if it.quote.is_some() { "quoted" } else { "not quoted" })
}

/// A name for the run that no other run has, whatever its folder is called.
fn new_id(dir: &Path) -> String {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |it| it.as_nanos());
    blake3::hash(format!("{now} {} {}", std::process::id(), absolute(dir)).as_bytes()).to_hex()[..16].to_owned()
}

/// Records that were taken back when the run was settled have no bytes yet: they are fetched from the extract again, file by file.
fn fetch_bytes(job: &Job, run: &Run) -> Result<(), Failure> {
    let last: Vec<(u32, u64)> = run.attempt(|db| {
        db.execute_batch(
            "BEGIN; CREATE TEMP TABLE bare(file INTEGER, record INTEGER, id INTEGER, PRIMARY KEY (file, record, id)) WITHOUT ROWID;
             INSERT INTO bare SELECT file, record, rowid FROM unlanded WHERE raw IS NULL",
        )?;
        db.prepare("SELECT file, max(record) FROM bare GROUP BY 1")?.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
    })?;
    let (mut chunk, mut cells) = (Chunk::default(), Cells::default());
    for (file, last) in last {
        let Some((extract, own)) = job.parts.iter().find_map(|it| it.extract_of(file)) else { continue };
        let mut source = extract.source(own).map_err(unreadable)?;
        // Records are numbered from 1, those that cannot be read among them.
        let mut first = 1;
        while first <= last && source.next(&mut chunk).map_err(unreadable)? {
            let behind = first + chunk.len() as u64;
            let wanted: Vec<(u64, i64)> = run.attempt(|db| {
                db.prepare_cached("SELECT record, id FROM bare WHERE file = ?1 AND record >= ?2 AND record < ?3 ORDER BY 1, 2")?
                    .query_map([u64::from(file), first, behind], |row| Ok((row.get(0)?, row.get(1)?)))?
                    .collect()
            })?;
            first = behind;
            if wanted.is_empty() {
                continue;
            }
            let mut wanted = wanted.into_iter().peekable();
            let mut set = Ok(());
            chunk.for_each(&mut cells, &mut |item| {
                let (origin, raw) = match &item {
                    Item::Record(record) | Item::Salvaged(record, _) => (record.origin, record.raw),
                    Item::Rejected { .. } => return,
                };
                while set.is_ok()
                    && let Some((_, id)) = wanted.next_if(|(record, _)| *record == origin.record)
                {
                    set =
                        run.attempt(|db| db.prepare_cached("UPDATE unlanded SET raw = ?2 WHERE rowid = ?1")?.execute((id, raw)).map(drop));
                }
            });
            set?;
        }
    }
    Ok(run.attempt(|db| db.execute_batch("DROP TABLE bare; COMMIT"))?)
}
