//! Makes the committed samples again, from the recipes in `samples/samples.csv`: `cargo run -p caseport-synth --example samples -- ROOT`.
//! The command `caseport synth` calls the same door.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
};

use caseport_model::{System, SystemFiles};
use caseport_synth::{Request, Sink, generate};

/// A line of `samples.csv`: words of a note at least and at most. The other columns are what a trial of it must give.
#[derive(serde::Deserialize)]
struct Sample {
    folder: String,
    system: String,
    children: u32,
    seed: u64,
    least: u32,
    most: u32,
}

struct Folder(PathBuf);

impl Sink for Folder {
    fn file(&mut self, path: &str) -> io::Result<Box<dyn Write>> {
        let path = self.0.join(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        Ok(Box::new(File::create(path)?))
    }
}

fn read(files: &mut SystemFiles, root: &Path, folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            read(files, root, &path)?;
        } else if let Ok(text) = fs::read_to_string(&path) {
            let name: Vec<_> =
                path.strip_prefix(root).expect("below the root").iter().map(|it| it.to_string_lossy().into_owned()).collect();
            files.insert(name.join("/"), text);
        }
    }
    Ok(())
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let root = PathBuf::from(std::env::args().nth(1).ok_or("give the root of the repository")?);
    let mappings = root.join("mappings");
    for sample in csv::Reader::from_path(root.join("samples/samples.csv"))?.deserialize() {
        let sample: Sample = sample?;
        let out = root.join("samples").join(&sample.folder);
        let mut files = SystemFiles::default();
        read(&mut files, &mappings, &mappings)?;
        // What only this council does stands beside its sample.
        let own = out.join("synth");
        if own.is_dir() {
            let mut beside = SystemFiles::default();
            read(&mut beside, &own, &own)?;
            for (path, text) in beside.below("") {
                files.insert(format!("{}/synth/{path}", sample.system), text.to_owned());
            }
        }
        let system = System::load(&files, &sample.system)?;
        let target = System::load(&files, "ics")?;
        let request = Request {
            system: &system,
            target: &target,
            children: sample.children,
            seed: sample.seed,
            note_words: (sample.least, sample.most),
            council: "Brackenshire".into(),
            format: None,
        };
        // Files of an earlier making must not stay.
        for folder in ["extract", "truth"] {
            if out.join(folder).is_dir() {
                fs::remove_dir_all(out.join(folder))?;
            }
        }
        let summary = generate(&request, &mut Folder(out.clone()))?;
        // A council's own overlay is written by hand and stays where it is.
        let project = fs::read_to_string(out.join("caseport.toml"))?;
        if out.join("overlay").is_dir() && !project.contains("overlay") {
            let mut project = fs::OpenOptions::new().append(true).open(out.join("caseport.toml"))?;
            writeln!(project, "overlay = \"overlay\"")?;
        }
        writeln!(io::stdout(), "{} {summary:?}", sample.folder)?;
    }
    Ok(())
}
