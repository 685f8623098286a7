//! A mapping as it is named on the command line: a system, the folder of one, or the folder of an overlay over one.

use std::path::Path;

use caseport_map::{Diagnostics, Mapping, TestOutcome, Way};
use caseport_model::{System, SystemFiles};

use crate::{
    cli::Direction,
    exit::{Failure, USAGE},
    outward, systems,
};

/// A mapping with all that it is compiled with.
pub(crate) struct Side {
    pub(crate) system: System,
    pub(crate) canonical: System,
    pub(crate) overlay: Option<SystemFiles>,
    direction: Direction,
}

impl Side {
    /// A system by name, with the overlay of a folder.
    pub(crate) fn named(systems: Option<&Path>, name: &str, overlay: Option<&Path>, direction: Direction) -> Result<Side, Failure> {
        let files = systems::all(systems)?;
        let overlay = overlay.map(systems::read_folder).transpose()?;
        Ok(Side { system: systems::load(&files, name)?, canonical: systems::load(&files, systems::TARGET)?, overlay, direction })
    }

    /// A system by name, or what stands in a folder: a system with its `system.toml`, or an overlay with its `overlay.toml`.
    pub(crate) fn open(systems: Option<&Path>, name: &str, overlay: Option<&Path>, direction: Direction) -> Result<Side, Failure> {
        let path = Path::new(name);
        if path.join("overlay.toml").is_file() {
            if overlay.is_some() {
                return Err(Failure::usage(format!("`{name}` is an overlay, and --overlay names another"), "leave --overlay out"));
            }
            let base = base_of(&systems::read_folder(path)?)?;
            return Side::named(systems, &base, Some(path), direction);
        }
        if !path.join("system.toml").is_file() {
            if path.is_dir() {
                return Err(Failure::usage(
                    format!("the folder `{name}` holds neither a system.toml nor an overlay.toml"),
                    "name the folder of one version, such as old/mappings/ssda903/2025",
                ));
            }
            return Side::named(systems, name, overlay, direction);
        }
        let path = std::fs::canonicalize(path)?;
        let part = |path: &Path| path.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
        let home = path.parent().and_then(Path::parent).unwrap_or(&path);
        let files = systems::read_folder(home)?;
        let name = format!("{}/{}", path.parent().map(part).unwrap_or_default(), part(&path));
        let system = systems::load(&files, &name)?;
        // A folder of one system may come without the canonical model.
        let canonical = if files.get(&format!("{}/system.toml", systems::TARGET)).is_some() {
            systems::load(&files, systems::TARGET)?
        } else {
            systems::load(&systems::all(systems)?, systems::TARGET)?
        };
        let overlay = overlay.map(systems::read_folder).transpose()?;
        Ok(Side { system, canonical, overlay, direction })
    }

    /// Does something with its way, which borrows from it.
    pub(super) fn with_way<T>(&self, work: impl FnOnce(&Way<'_>) -> T) -> Result<T, Failure> {
        // Columns that a return numbers hold keys until it does; parameters are those that the examples are written for.
        Ok(match self.direction {
            Direction::ToIcs => work(&Way::inward(&self.laid()?, &self.canonical)),
            Direction::FromIcs => {
                let target = caseport_return::unnumbered(&self.system, &outward::shape(&self.system)?);
                let parameters = outward::parameters(outward::EXAMPLE_YEAR, None, None);
                work(&Way::outward(&self.canonical, &target, &parameters))
            }
        })
    }

    /// The system with the tables that the overlay adds.
    pub(crate) fn laid(&self) -> Result<System, Failure> {
        systems::with_overlay(self.system.clone(), self.overlay.as_ref())
    }

    /// The same without its overlay.
    pub(crate) fn base(&self) -> Side {
        Side { overlay: None, ..self.turned(self.direction) }
    }

    /// Whether it has a mapping that way.
    pub(crate) fn leads(&self) -> bool {
        self.system.folder(self.folder()).next().is_some()
    }

    /// The folder of its files.
    pub(crate) const fn folder(&self) -> &'static str {
        folder(self.direction)
    }

    /// Which way it leads.
    pub(crate) const fn direction(&self) -> Direction {
        self.direction
    }

    /// The same system, the other way.
    pub(crate) fn turned(&self, direction: Direction) -> Side {
        Side { system: self.system.clone(), canonical: self.canonical.clone(), overlay: self.overlay.clone(), direction }
    }

    /// Compiles it, or gives every mistake.
    pub(crate) fn checked(&self) -> Result<Result<Mapping, Diagnostics>, Failure> {
        self.with_way(|way| caseport_map::compile_way(way, self.overlay.as_ref()))
    }

    /// Compiles it; mistakes are an error.
    pub(crate) fn compiled(&self) -> Result<Mapping, Failure> {
        self.checked()?.map_err(|it| self.cannot_be_used(&it))
    }

    /// Runs its examples.
    pub(crate) fn tested(&self) -> Result<Vec<TestOutcome>, Failure> {
        self.with_way(|way| caseport_map::test_way(way, self.overlay.as_ref()))?.map_err(|it| self.cannot_be_used(&it))
    }

    fn cannot_be_used(&self, diagnostics: &Diagnostics) -> Failure {
        Failure::new(
            USAGE,
            anyhow::anyhow!("the mapping of {} cannot be used\n{diagnostics}", self.system.name()),
            "correct the lines shown",
        )
    }

    /// `ssda903/2026 1.0.3`, and the overlay where there is one.
    pub(crate) fn title(&self) -> String {
        let overlay = self.overlay_name().map_or(String::new(), |it| format!(" with {it}"));
        format!("{} {}{overlay}", self.system.name(), self.system.revision)
    }

    /// Identifier and version of the overlay.
    pub(crate) fn overlay_name(&self) -> Option<String> {
        let head: toml::Table = self.overlay.as_ref()?.get("overlay.toml")?.parse().ok()?;
        let word = |key: &str| head.get(key).and_then(toml::Value::as_str).unwrap_or("?").to_owned();
        Some(format!("{} {}", word("id"), word("version")))
    }
}

/// The folder of mappings that lead one way.
pub(crate) const fn folder(direction: Direction) -> &'static str {
    match direction {
        Direction::ToIcs => "to-ics",
        Direction::FromIcs => "from-ics",
    }
}

/// The system that an overlay lies over.
pub(crate) fn base_of(overlay: &SystemFiles) -> Result<String, Failure> {
    let wrong = |why: String| Failure::usage(format!("overlay.toml {why}"), "it says over = \"system/version\"");
    let head: toml::Table = overlay.get("overlay.toml").unwrap_or("").parse().map_err(|e| wrong(format!("cannot be read: {e}")))?;
    head.get("over").and_then(toml::Value::as_str).map(str::to_owned).ok_or_else(|| wrong("does not say what it lies over".to_owned()))
}
