//! `map release`: gives a mapping its next revision and locks what it means. A number that says less than the change is refused.

use std::path::Path;

use caseport_map::{Difference, Verdict};

use super::side::{self, Side};
use crate::{
    cli::{Cli, Direction, MapReleaseArgs},
    commands::{
        lock::{self, Lock},
        print,
    },
    exit::{DONE, EXCEPTIONS, Failure},
    systems,
};

/// A revision: three numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Revision([u64; 3]);

impl Revision {
    fn parse(text: &str) -> Option<Revision> {
        let mut parts = text.split('.');
        let mut next =
            || parts.next().filter(|it| it.bytes().all(|c| c.is_ascii_digit()) && (*it == "0" || !it.starts_with('0')))?.parse().ok();
        let revision = Revision([next()?, next()?, next()?]);
        parts.next().is_none().then_some(revision)
    }

    /// The least that a change asks for.
    fn after(self, verdict: Verdict) -> Revision {
        let Revision([major, minor, patch]) = self;
        Revision(match verdict {
            Verdict::Major => [major + 1, 0, 0],
            Verdict::Minor => [major, minor + 1, 0],
            Verdict::Patch => [major, minor, patch + 1],
        })
    }
}

impl std::fmt::Display for Revision {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [major, minor, patch] = self.0;
        write!(f, "{major}.{minor}.{patch}")
    }
}

/// Releases a mapping, both ways of it.
pub(crate) fn run(cli: &Cli, args: &MapReleaseArgs) -> Result<u8, Failure> {
    let MapReleaseArgs { system, revision, was, dry_run } = args;
    let Some(home) = &cli.systems else {
        return Err(Failure::usage("what is built into the program cannot be released", "name the folder of systems with --systems"));
    };
    let three = "a revision is three numbers: 1.2.0";
    let wanted = Revision::parse(revision).ok_or_else(|| Failure::usage(format!("`{revision}` is no revision"), three))?;
    let inward = Side::named(Some(home), system, None, Direction::ToIcs)?;
    let name = inward.system.name();
    let current = Revision::parse(&inward.system.revision)
        .ok_or_else(|| Failure::usage(format!("{name}/system.toml: the revision `{}` is none", inward.system.revision), three))?;
    let mut heaviest: Option<Verdict> = None;
    let (mut unlocked, mut locks, mut from) = (false, Vec::new(), current);
    for direction in [Direction::ToIcs, Direction::FromIcs] {
        let side = inward.turned(direction);
        if !side.leads() {
            continue;
        }
        let mapping = side.compiled()?;
        let failed = side.tested()?.iter().filter(|it| it.failure.is_some()).count();
        if failed > 0 {
            let way = side::folder(direction);
            return Err(Failure::new(
                EXCEPTIONS,
                anyhow::anyhow!("{name} is not released: {failed} of its examples in {way} fail"),
                format!("caseport map test {name} --direction {way} --systems {}", home.display()),
            ));
        }
        if let Some(lock) = Lock::of(&side.system, direction)? {
            let locked = Revision::parse(&lock.revision).ok_or_else(|| {
                Failure::usage(format!("{name}/{}: the revision `{}` is none", lock::file(direction), lock.revision), three)
            })?;
            from = from.max(locked);
            let verdict = weighed(&lock, &mapping, &name, direction, was.as_deref())?;
            heaviest = heaviest.max(verdict);
        } else {
            unlocked = true;
        }
        locks.push((lock::file(direction), lock::text(revision, &mapping)));
    }
    if locks.is_empty() {
        return Err(Failure::usage(format!("{name} has no mapping"), "name a system with a folder to-ics or from-ics"));
    }
    let least = match heaviest {
        Some(verdict) => from.after(verdict),
        // The first lock may take the revision that stands there.
        None if unlocked => current,
        None => {
            return Err(Failure::usage(
                format!("{name} is not released: nothing changed since {from}"),
                format!("caseport map diff {name} {name} --was DIR compares it with another folder of systems"),
            ));
        }
    };
    if wanted < least {
        let why = match heaviest {
            Some(verdict) => format!("the change since {from} is {}, so the least is {least}", verdict.as_str()),
            None => format!("the revision is {current} already"),
        };
        return Err(Failure::usage(
            format!("{name} is not released as {wanted}: {why}"),
            format!("say --revision {least}, or a higher one"),
        ));
    }
    let folder = home.join(&name);
    let what = heaviest.map_or("first release".to_owned(), |it| format!("{} since {from}", it.as_str()));
    if *dry_run {
        print(&format!("{name}: {wanted} may be released ({what}); nothing was written\n"));
        return Ok(DONE);
    }
    let head = folder.join("system.toml");
    let text = std::fs::read_to_string(&head)?;
    std::fs::write(&head, with_revision(&text, revision).map_err(|e| Failure::usage(format!("{}: {e}", head.display()), "correct it"))?)?;
    for (file, text) in &locks {
        std::fs::write(folder.join(file), text)?;
    }
    let files: Vec<&str> = locks.iter().map(|(file, _)| *file).collect();
    print(&format!("{name}: {wanted} is released ({what}); written: system.toml, {}\n", files.join(", ")));
    for heir in heirs(home, &name)? {
        print(&format!("  {heir} inherits from it and has no lock of its own: release it as well\n"));
    }
    Ok(DONE)
}

/// How much the change since a lock weighs.
fn weighed(
    lock: &Lock,
    mapping: &caseport_map::Mapping,
    name: &str,
    direction: Direction,
    was: Option<&Path>,
) -> Result<Option<Verdict>, Failure> {
    if let Some(was) = was {
        let old = Side::named(Some(was), name, None, direction)?.compiled()?;
        if !lock.holds(&old) {
            return Err(Failure::usage(
                format!("`{}` does not hold {name} as it was released ({})", was.display(), lock::file(direction)),
                "name a folder of systems as it was when the lock was written",
            ));
        }
        return Ok(Difference::of(&old, mapping).verdict());
    }
    match lock.marks()? {
        Some(marks) => Ok(marks.verdict(&caseport_map::Marks::of(&mapping.parts()))),
        None if lock.holds(mapping) => Ok(None),
        // An old lock does not say what changed; the heaviest is assumed, unless the mapping of then is shown.
        None => Ok(Some(Verdict::Major)),
    }
}

/// The text of system.toml with another revision, and without the word that it is drafted: somebody answers for it now. All else stays as it is.
fn with_revision(text: &str, revision: &str) -> Result<String, toml_edit::TomlError> {
    let mut document: toml_edit::DocumentMut = text.parse()?;
    let mut value = toml_edit::Value::from(revision);
    if let Some(old) = document.get("revision").and_then(toml_edit::Item::as_value) {
        *value.decor_mut() = old.decor().clone();
    }
    document["revision"] = toml_edit::Item::Value(value);
    document.remove("drafted");
    Ok(document.to_string())
}

/// Systems that inherit a lock from this one.
fn heirs(home: &Path, name: &str) -> Result<Vec<String>, Failure> {
    let files = systems::read_folder(home)?;
    let inherits = |it: &String| {
        let mut next = Some(it.clone());
        let mut steps = 0;
        while let Some(of) = next.take().filter(|_| steps < 32) {
            steps += 1;
            if of == name {
                return true;
            }
            if files.get(&format!("{of}/mapping.lock")).is_some() {
                return false;
            }
            let head: Option<toml::Table> = files.get(&format!("{of}/system.toml")).and_then(|it| it.parse().ok());
            next = head.and_then(|it| it.get("inherits").and_then(toml::Value::as_str).map(str::to_owned));
        }
        false
    };
    Ok(files.systems().into_iter().filter(|it| it != name && inherits(it)).collect())
}

#[cfg(test)]
mod tests {
    use caseport_map::Verdict;

    use super::{Revision, with_revision};

    #[test]
    fn a_change_asks_for_the_next_number_of_its_weight() {
        let revision = Revision::parse("1.4.2").unwrap();
        assert_eq!(revision.after(Verdict::Patch).to_string(), "1.4.3");
        assert_eq!(revision.after(Verdict::Minor).to_string(), "1.5.0");
        assert_eq!(revision.after(Verdict::Major).to_string(), "2.0.0");
        for wrong in ["1.4", "1.4.2.0", "1.04.2", "1.4.x", "", "-1.0.0", "1.4.2 "] {
            assert_eq!(Revision::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn only_the_revision_of_system_toml_changes() {
        let text = "# Ours.\nid = \"a\"\nrevision = \"1.0.0\"        # of the mapping\n\n[text]\nyes=['Y']\n";
        assert_eq!(with_revision(text, "1.1.0").unwrap(), text.replace("1.0.0", "1.1.0"));
        let drafted = text.replace("\n[text]", "drafted = \"by a program\"\n\n[text]");
        assert_eq!(with_revision(&drafted, "1.1.0").unwrap(), text.replace("1.0.0", "1.1.0"));
    }
}
