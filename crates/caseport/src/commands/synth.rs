//! `caseport synth`: a believable council that does not exist, laid out as a project.

use std::{
    fs::{self, File},
    io::{self, BufWriter, Write},
    path::PathBuf,
};

use caseport_synth::{Request, Sink};

use super::print;
use crate::{
    cli::{Cli, SynthArgs},
    exit::{DONE, Failure, USAGE},
    report::thousands,
    systems,
};

/// Writes the project; the folder must be new or empty.
pub(crate) fn run(cli: &Cli, args: &SynthArgs) -> Result<u8, Failure> {
    let files = systems::all(cli.systems.as_deref())?;
    let system = systems::load(&files, &args.system)?;
    let target = systems::load(&files, systems::TARGET)?;
    if fs::read_dir(&args.out).is_ok_and(|mut it| it.next().is_some()) {
        return Err(Failure::usage(format!("`{}` is not empty", args.out.display()), "name a new folder with --out"));
    }
    let request = Request {
        system: &system,
        target: &target,
        children: args.children,
        seed: args.seed,
        note_words: (args.note_words, args.note_words.saturating_mul(3)),
        council: "Brackenshire".into(),
        format: args.written_as,
    };
    let mut sink = Folder { root: args.out.clone() };
    let summary = caseport_synth::generate(&request, &mut sink)
        .map_err(|e| Failure::new(USAGE, e, "a system needs a folder `synth` to be written; `caseport systems` lists the systems"))?;
    if !cli.quiet {
        print(&format!(
            "{}: {} children in {} families, {} records, {} bytes; {} canonical rows of truth, {} labels\n",
            args.out.display(),
            thousands(summary.children.into()),
            thousands(summary.families),
            thousands(summary.records),
            thousands(summary.bytes),
            thousands(summary.rows),
            thousands(summary.labels)
        ));
    }
    Ok(DONE)
}

/// Files below a folder.
struct Folder {
    root: PathBuf,
}

impl Sink for Folder {
    fn file(&mut self, path: &str) -> io::Result<Box<dyn Write>> {
        let path = self.root.join(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        Ok(Box::new(BufWriter::with_capacity(1 << 18, File::create(path)?)))
    }
}
