//! `map upgrade`: a mapping, or an overlay, on a model or a base that moved. Declared names are followed; the rest is said, and nothing is guessed.

use std::{collections::BTreeMap, fmt::Write as _, path::Path};

use caseport_map::{Difference, Kind, Part};

use super::{book::Home, side::Side};
use crate::{
    cli::{Cli, MapUpgradeArgs},
    commands::{
        lock::{self, Lock},
        print,
    },
    exit::{DONE, EXCEPTIONS, Failure},
};

/// What became of the base under an overlay since the overlay's lock was written.
pub(super) struct Moved {
    /// The revision that the overlay was made on, and that of now.
    revisions: [String; 2],
    /// What the overlay replaces or uses and the base says otherwise now, a sentence for each.
    pub(super) changes: Vec<String>,
}

impl Moved {
    pub(super) fn text(&self) -> String {
        let [was, is] = &self.revisions;
        if self.changes.is_empty() {
            return format!(
                "the overlay was made on revision {was} of the base, which is now {is}; nothing that it replaces or uses changed\n"
            );
        }
        let mut out = format!("the overlay was made on revision {was} of the base, which is now {is}:\n");
        for it in &self.changes {
            let _ = writeln!(out, "  {it}");
        }
        out += "  next: decide each, then write the lock anew: caseport map lock SYSTEM --overlay DIR > DIR/overlay.lock\n";
        out
    }
}

/// How a part is called: by its canonical column, else by its place.
fn called(kind: Kind, place: &str, name: &str, now: Option<&Part>) -> String {
    match (kind, now.and_then(|it| it.bears_on.first()), place.split_once(" from ")) {
        (Kind::Column, _, Some((table, _))) => format!("{table}.{name}"),
        (Kind::Code, Some(column), _) => format!("{column}: the code ‘{name}’"),
        (Kind::Code, None, _) => format!("{place}: the code ‘{name}’"),
        (Kind::CodeMap, ..) => format!("the crosswalk {place}"),
        (_, _, Some(_)) if name.is_empty() => place.to_owned(),
        _ => format!("{place}: {} {name}", kind.as_str()),
    }
}

/// What the base changed under an overlay; nothing where the overlay has no lock, or the base is the one that it was made on.
pub(super) fn moved(side: &Side, was: Option<&Path>) -> Result<Option<Moved>, Failure> {
    let Some(overlay) = &side.overlay else { return Ok(None) };
    let Some(lock) = Lock::of_overlay(overlay)? else { return Ok(None) };
    let base = side.base();
    let now = base.compiled()?;
    if lock.holds(&now) && lock.revision == base.system.revision {
        return Ok(None);
    }
    let Some(marks) = lock.marks()? else { return Ok(None) };
    let parts = now.parts();
    let before = match was {
        Some(was) => Side::named(Some(was), &base.system.name(), None, side.direction())?.compiled()?.parts(),
        None => Vec::new(),
    };
    let mut changes = Vec::new();
    for (kind, place, name, is) in marks.moved(&parts) {
        let called = called(kind, place, name, is);
        let was: Vec<Part> = before.iter().filter(|it| it.kind == kind && it.place == place && it.name == name).cloned().collect();
        let said = match is {
            None => format!("{called}: the base does not have it any more, and the overlay stands on it"),
            Some(part) => {
                let sentence = if was.is_empty() {
                    format!("it is now {}", part.shown)
                } else {
                    let difference = Difference::of_parts(&was, std::slice::from_ref(part));
                    difference.changes.into_iter().map(|it| it.sentence).collect::<Vec<_>>().join("; ")
                };
                format!("{called}: the base changed under the overlay; {sentence}")
            }
        };
        changes.push(said);
    }
    Ok(Some(Moved { revisions: [lock.revision, base.system.revision], changes }))
}

/// The columns of the tables that an overlay adds.
const COLUMNS: &str = "columns.csv";

/// Has the tables that an overlay adds refer to those of the base by the names of now; the text of their columns, and what was changed.
fn references(home: &mut Home) -> Result<Option<(String, Vec<String>)>, Failure> {
    let Some(overlay) = &mut home.side.overlay else { return Ok(None) };
    let Some(columns) = overlay.get(COLUMNS) else { return Ok(None) };
    let new =
        caseport_map::upgrade_references(&home.side.system, columns).map_err(|e| Failure::usage(e, "correct the file that is named"))?;
    if let Some((text, _)) = &new {
        overlay.insert(COLUMNS, text.clone());
    }
    Ok(new)
}

/// Carries a mapping or an overlay over.
pub(crate) fn run(cli: &Cli, args: &MapUpgradeArgs) -> Result<u8, Failure> {
    let mut home = Home::open(cli, &args.system, args.direction)?;
    let references = references(&mut home)?;
    let files = home.files()?;
    let base: BTreeMap<String, String> = match home.side.overlay {
        Some(_) => home.side.system.folder(home.side.folder()).map(|(path, text)| (path.to_owned(), text.to_owned())).collect(),
        None => BTreeMap::new(),
    };
    let upgrade = home
        .side
        .with_way(|way| caseport_map::upgrade(way, &files, &base))?
        .map_err(|e| Failure::usage(e, "correct the file that is named"))?;
    let mut out = String::new();
    for it in references.iter().flat_map(|(_, done)| done).chain(&upgrade.done) {
        let _ = writeln!(out, "  renamed  {it}");
    }
    for it in &upgrade.left {
        let _ = writeln!(out, "  look at  {it}");
    }
    let mut left = upgrade.left.len();
    let after = home.with(&upgrade.files);
    let checked = after.checked()?;
    if let Err(diagnostics) = &checked {
        left += diagnostics.list.len();
        let _ = writeln!(out, "{diagnostics}");
    }
    // A base that does not compile has its own errors first.
    let moved = moved(&after, args.was.as_deref())?;
    if let Some(moved) = &moved {
        left += moved.changes.len();
        out += &moved.text();
    }
    if args.write {
        home.write(&upgrade.files)?;
        if let Some((text, _)) = &references {
            std::fs::write(home.folder.join(COLUMNS), text)?;
        }
        if let (Ok(mapping), 0, Some(overlay)) = (&checked, left, &after.overlay)
            && overlay.get("overlay.lock").is_some()
        {
            let lock = lock::of_overlay(&after.system.revision, &after.base().compiled()?, mapping);
            std::fs::write(home.folder.join("overlay.lock"), lock)?;
        }
    }
    let verb = if args.write { "changed" } else { "to change" };
    let names: Vec<&str> = references.iter().map(|_| COLUMNS).chain(upgrade.files.keys().map(String::as_str)).collect();
    let _ = match (names.is_empty(), left) {
        (true, 0) => writeln!(out, "{}: it still fits, nothing is to be changed", home.name),
        (false, 0) => writeln!(
            out,
            "{}: it fits with {} {verb}: {}; run its examples with `caseport map test`",
            home.name,
            count(names.len()),
            names.join(", ")
        ),
        (none, left) => {
            let files = if none { "no file".to_owned() } else { format!("{} ({})", count(names.len()), names.join(", ")) };
            writeln!(out, "{}: {files} {verb}, and {left} to be decided by somebody", home.name)
        }
    };
    print(&out);
    Ok(if left == 0 { DONE } else { EXCEPTIONS })
}

fn count(files: usize) -> String {
    if files == 1 { "1 file".to_owned() } else { format!("{files} files") }
}
