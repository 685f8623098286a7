//! From a request to files: the world told family by family, its truth and its extract written side by side.

use std::io::{self, Write};

use caseport_model::System;

use crate::{
    error::SynthError,
    fact::Facts,
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

/// Makes a council: `caseport.toml`, `README.md`, `extract/` and `truth/`.
pub fn generate(request: &Request<'_>, sink: &mut dyn Sink) -> Result<Summary, SynthError> {
    let plan = Plan::read(request.system, request.target)?;
    write_text(sink, "caseport.toml", &project(request))?;
    write_text(sink, "README.md", &readme(request))?;
    let mut truth = Truth::open(&plan, sink)?;
    let mut extract = Extract::open(&plan, sink)?;
    let mut ids = Ids::new();
    let council = Council::tell(request.seed, request.children, &mut ids);
    let nobody = crate::truth::Merged::new();
    extract.tell(&council.facts, &council.facts, &nobody)?;
    truth.tell(&council.facts, &council.facts, &nobody)?;
    let mut facts = Facts::default();
    let (mut children, mut families) = (0, 0);
    while children < request.children {
        children += world::tell(request.seed, families, request.children - children, request.note_words, &council, &mut ids, &mut facts);
        families += 1;
        let merged = merged(&facts);
        extract.tell(&facts, &council.facts, &merged)?;
        truth.tell(&facts, &council.facts, &merged)?;
    }
    let rows = truth.finish()?;
    let (records, bytes, labels) = extract.finish()?;
    Ok(Summary { children, families, records, bytes, rows, labels })
}

fn write_text(sink: &mut dyn Sink, path: &str, text: &str) -> Result<(), SynthError> {
    let write = |sink: &mut dyn Sink| -> io::Result<()> {
        let mut file = sink.file(path)?;
        file.write_all(text.as_bytes())?;
        file.flush()
    };
    write(sink).map_err(|error| SynthError::write(path, error))
}

fn project(request: &Request<'_>) -> String {
    let Request { system, council, .. } = request;
    let (year, month, day) = world::today().parts();
    format!(
        "# A synthetic council: nobody in it exists.\n\n\
         [project]\ncouncil      = \"{council}\"\nname         = \"{council}: synthetic extract\"\nsynthetic    = true\n\
         extract_date = \"{year:04}-{month:02}-{day:02}\"\n\n\
         [source]\nsystem  = \"{}\"\nextract = \"extract\"\n",
        system.name()
    )
}

fn readme(request: &Request<'_>) -> String {
    let Request { system, council, children, seed, note_words, .. } = request;
    format!(
        "# {council}\n\n\
         **Synthetic.** {council} does not exist, and nobody in these files does. Names, streets and identifiers are invented: NHS numbers are of\n\
         the range kept for tests, postcodes of an area that is not used. `caseport synth` made all of it from a seed.\n\n\
         - `extract/`: {children} children with their families and workers, as an export of `{}` on 31 March 2026.\n\
         - `truth/`: the canonical rows that a faultless migration arrives at, and `labels.csv`, which names each fault planted in the extract,\n  \
         where it shows and how. Never an input of a migration.\n\n\
         Made with seed {seed}, notes of {} to {} words.\n",
        system.title, note_words.0, note_words.1
    )
}
