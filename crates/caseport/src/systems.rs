//! Where systems come from: built into the binary, or a folder named on the command line. Overlays come from a folder.

use std::{fs, path::Path};

use caseport_model::{System, SystemFiles};
use include_dir::{Dir, include_dir};

use crate::exit::{Failure, USAGE};

static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../mappings");

/// The canonical model that this version maps into.
pub(crate) const TARGET: &str = "ics/1.0";

/// All systems: those built in, or those of a folder. A folder without the canonical model, such as one that was drafted, stands beside those
/// built in.
pub(crate) fn all(folder: Option<&Path>) -> Result<SystemFiles, Failure> {
    let own = folder.map(read_folder).transpose()?;
    let mut files = SystemFiles::default();
    match own {
        Some(own) if own.systems().iter().any(|it| it == TARGET) => files = own,
        Some(own) => {
            add_built_in(&BUILT_IN, &mut files);
            own.below("").for_each(|(path, text)| files.insert(path.to_owned(), text.to_owned()));
        }
        None => add_built_in(&BUILT_IN, &mut files),
    }
    Ok(files)
}

/// One system by name.
pub(crate) fn load(files: &SystemFiles, name: &str) -> Result<System, Failure> {
    System::load(files, name).map_err(|e| Failure::new(USAGE, e, "`caseport systems` lists the systems there are"))
}

/// A system with the tables that an overlay adds to it.
pub(crate) fn with_overlay(system: System, overlay: Option<&SystemFiles>) -> Result<System, Failure> {
    let Some(overlay) = overlay else { return Ok(system) };
    let next = "docs/how-to/lay-an-overlay.md says how a table is added";
    system.with_overlay(overlay).map_err(|e| Failure::new(USAGE, e, next))
}

/// The texts of a folder, by path relative to it.
pub(crate) fn read_folder(folder: &Path) -> Result<SystemFiles, Failure> {
    let mut files = SystemFiles::default();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        let entries = fs::read_dir(&next).map_err(|e| {
            Failure::new(
                USAGE,
                anyhow::Error::new(e).context(format!("cannot read the folder `{}`", next.display())),
                "name a folder of systems or an overlay",
            )
        })?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if is_text(&path) {
                let text = fs::read_to_string(&path).map_err(|e| {
                    Failure::new(
                        USAGE,
                        anyhow::Error::new(e).context(format!("cannot read `{}`", path.display())),
                        "systems are UTF-8 text files",
                    )
                })?;
                let relative = path.strip_prefix(folder).unwrap_or(&path);
                let name = relative.components().map(|it| it.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
                files.insert(name, text);
            }
        }
    }
    Ok(files)
}

fn add_built_in(dir: &'static Dir<'static>, files: &mut SystemFiles) {
    for file in dir.files() {
        if let Some(text) = file.contents_utf8().filter(|_| is_text(file.path())) {
            files.insert(file.path().to_string_lossy().replace('\\', "/"), text);
        }
    }
    for dir in dir.dirs() {
        add_built_in(dir, files);
    }
}

fn is_text(path: &Path) -> bool {
    path.extension().is_some_and(|it| ["toml", "csv", "sql", "md", "lock"].iter().any(|known| it.eq_ignore_ascii_case(known)))
}
