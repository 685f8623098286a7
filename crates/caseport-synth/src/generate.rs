//! From a request to files: the world told family by family, its truth and its extract written side by side.

use std::{
    fmt::Write as _,
    io::{self, Write},
};

use caseport_model::System;

use crate::{
    error::SynthError,
    fact::Facts,
    format::Format,
    package::Package,
    plan::Plan,
    render::Extract,
    truth::{Truth, merged},
    world::{self, Council, Ids},
};

/// What to make.
#[derive(Debug, Clone)]
pub struct Request<'a> {
    /// The system whose extract is written; its folder `synth` says how.
    pub system: &'a System,
    /// The canonical model in which the truth is written.
    pub target: &'a System,
    /// How many children have a case record.
    pub children: u32,
    /// The same seed gives the same bytes.
    pub seed: u64,
    /// Words of a case note: at least and at most.
    pub note_words: (u32, u32),
    /// The made-up council's name.
    pub council: String,
    /// All tables in this format, rather than in those that the system's description names.
    pub format: Option<Format>,
}

/// Where files go: many are open at once.
pub trait Sink {
    /// Opens a file by its path relative to the folder asked for, with forward slashes.
    fn file(&mut self, path: &str) -> io::Result<Box<dyn Write>>;
}

/// What was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Summary {
    /// Children with a case record.
    pub children: u32,
    /// Families.
    pub families: u64,
    /// Records of the extract.
    pub records: u64,
    /// Bytes of the extract.
    pub bytes: u64,
    /// Canonical rows of the truth.
    pub rows: u64,
    /// Labels: faults and what follows from them.
    pub labels: u64,
}

/// Files that go into an archive, and the others.
struct Packed<'a> {
    sink: &'a mut dyn Sink,
    package: Option<Package>,
}

impl Sink for Packed<'_> {
    fn file(&mut self, path: &str) -> io::Result<Box<dyn Write>> {
        match (&mut self.package, path.strip_prefix("extract/")) {
            (Some(package), Some(inner)) => package.file(inner),
            _ => self.sink.file(path),
        }
    }
}

/// Makes a council: `caseport.toml`, `README.md`, `extract/` and `truth/`, and `overlay/` where the system leaves survivors to it.
pub fn generate(request: &Request<'_>, sink: &mut dyn Sink) -> Result<Summary, SynthError> {
    let plan = Plan::read(request.system, request.target, request.format)?;
    let package = (!plan.delivery.zip.is_empty()).then(Package::default);
    let mut packed = Packed { sink, package };
    let sink: &mut dyn Sink = &mut packed;
    write_file(sink, "caseport.toml", project(request, &plan).as_bytes())?;
    write_file(sink, "README.md", readme(request, &plan).as_bytes())?;
    let mut truth = Truth::open(&plan, sink)?;
    let mut extract = Extract::open(&plan, sink)?;
    let mut ids = Ids::new();
    let council = Council::tell(request.seed, request.children, &mut ids);
    let nobody = crate::truth::Merged::new();
    extract.tell(&council.facts, &council.facts, &nobody)?;
    truth.tell(&council.facts, &council.facts, &nobody)?;
    let mut facts = Facts::default();
    let (mut children, mut families) = (0, 0);
    let mut survivors: Vec<(u64, u64)> = Vec::new();
    while children < request.children {
        children += world::tell(request.seed, families, request.children - children, request.note_words, &council, &mut ids, &mut facts);
        families += 1;
        let merged = merged(&facts);
        survivors.extend(merged.iter().map(|(merged, survivor)| (*merged, *survivor)));
        extract.tell(&facts, &council.facts, &merged)?;
        truth.tell(&facts, &council.facts, &merged)?;
    }
    let rows = truth.finish()?;
    let (records, bytes, labels) = extract.finish(sink)?;
    if plan.delivery.survivors_by_overlay {
        survivors.sort_unstable();
        write_file(sink, "overlay/overlay.toml", overlay(request).as_bytes())?;
        write_file(sink, "overlay/to-ics/merges.csv", merges(&survivors).as_bytes())?;
    }
    if let Some(package) = packed.package {
        let path = format!("extract/{}", plan.delivery.zip);
        let archive = package.finish().map_err(|error| SynthError::write(&path, error))?;
        write_file(packed.sink, &path, &archive)?;
    }
    Ok(Summary { children, families, records, bytes, rows, labels })
}

pub(crate) fn write_file(sink: &mut dyn Sink, path: &str, bytes: &[u8]) -> Result<(), SynthError> {
    let write = |sink: &mut dyn Sink| -> io::Result<()> {
        let mut file = sink.file(path)?;
        file.write_all(bytes)?;
        file.flush()
    };
    write(sink).map_err(|error| SynthError::write(path, error))
}

/// Survivors that the source does not name, as the council decided.
fn merges(survivors: &[(u64, u64)]) -> String {
    let (year, month, day) = world::today().parts();
    let line = |(merged, survivor): &(u64, u64)| {
        format!("{merged},{survivor},Practice lead,{year:04}-{month:02}-{day:02},registered twice: both records looked at\n")
    };
    survivors.iter().map(line).fold("merged,survivor,by,on,why\n".to_owned(), |text, line| text + &line)
}

fn overlay(request: &Request<'_>) -> String {
    let Request { system, council, .. } = request;
    format!(
        "# {council} is made up: no council of this name exists.\n\
         id      = \"{}\"\nversion = \"1.0.0\"\ncouncil = \"{council}\"\nover    = \"{}\"\n",
        council.to_lowercase().replace(' ', "-"),
        system.name()
    )
}

fn project(request: &Request<'_>, plan: &Plan) -> String {
    let Request { system, council, .. } = request;
    let (year, month, day) = world::today().parts();
    let mut text = format!(
        "# A synthetic council: nobody in it exists.\n\n\
         [project]\ncouncil      = \"{council}\"\nname         = \"{council}: synthetic extract\"\nsynthetic    = true\n\
         extract_date = \"{year:04}-{month:02}-{day:02}\"\n\n\
         [source]\nsystem  = \"{}\"\nextract = \"extract\"\n",
        system.name()
    );
    if plan.delivery.survivors_by_overlay {
        text.push_str("overlay = \"overlay\"\n");
    }
    for (pattern, table) in &plan.delivery.known {
        let _ = write!(text, "\n[files.\"{pattern}\"]\ntable = \"{table}\"\n");
    }
    text
}

fn readme(request: &Request<'_>, plan: &Plan) -> String {
    let Request { system, council, children, seed, note_words, .. } = request;
    let mut about: Vec<&str> = Vec::new();
    for format in plan.tables.iter().map(|it| it.format).filter(|it| it.write.is_some()) {
        if !about.contains(&format.about) {
            about.push(format.about);
        }
    }
    let mut text = format!(
        "# {council}\n\n\
         **Synthetic.** {council} does not exist, and nobody in these files does. Names, streets and identifiers are invented: NHS numbers are of\n\
         the range kept for tests, postcodes those of public buildings, where nobody lives. `caseport synth` made all of it from a seed.\n\n\
         - `extract/`: {children} children with their families and workers, as an export of `{}` on 31 March 2026.\n\
         - `truth/`: the canonical rows that a faultless migration arrives at, and `labels.csv`, which names each fault planted in the extract,\n  \
         where it shows and how. Never an input of a migration.\n\n\
         Made with seed {seed}, notes of {} to {} words.\n",
        system.title, note_words.0, note_words.1
    );
    if !about.is_empty() {
        let _ = write!(text, "\nThe files are {}.\n", about.join("; "));
    }
    if plan.delivery.survivors_by_overlay {
        text.push_str("\n`overlay/` names who survives of people that were registered twice, which the files do not say.\n");
    }
    text
}
