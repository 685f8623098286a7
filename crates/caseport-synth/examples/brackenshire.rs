//! Makes a synthetic council on disk: `cargo run -p caseport-synth --example brackenshire -- MAPPINGS SYSTEM CHILDREN SEED OUT [LEAST MOST]`.
//! The committed sample is made so, with 120 children, seed 7 and notes of 50 to 115 words; the command `caseport synth` calls the same door.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
};

use caseport_model::{System, SystemFiles};
use caseport_synth::{Request, Sink, generate};

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
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [mappings, system, children, seed, out, words @ ..] = arguments.as_slice() else {
        return Err("give MAPPINGS SYSTEM CHILDREN SEED OUT".into());
    };
    let mut files = SystemFiles::default();
    read(&mut files, Path::new(mappings), Path::new(mappings))?;
    // What only this council does stands beside its sample.
    let own = Path::new(out).join("synth");
    if own.is_dir() {
        let mut beside = SystemFiles::default();
        read(&mut beside, &own, &own)?;
        for (path, text) in beside.below("") {
            files.insert(format!("{system}/synth/{path}"), text.to_owned());
        }
    }
    let system = System::load(&files, system)?;
    let target = System::load(&files, "ics")?;
    let note_words = match words {
        [least, most] => (least.parse()?, most.parse()?),
        _ => (150, 400),
    };
    let request = Request {
        system: &system,
        target: &target,
        children: children.parse()?,
        seed: seed.parse()?,
        note_words,
        council: "Brackenshire".into(),
    };
    let summary = generate(&request, &mut Folder(PathBuf::from(out)))?;
    // A council's own overlay is written by hand and stays where it is.
    let out = Path::new(out);
    if out.join("overlay").is_dir() {
        let mut project = fs::OpenOptions::new().append(true).open(out.join("caseport.toml"))?;
        writeln!(project, "overlay = \"overlay\"")?;
    }
    writeln!(io::stdout(), "{summary:#?}")?;
    Ok(())
}
