//! What a run reads: one extract of one system, or several returns that become one history, each with the mapping of its own year.

use std::{collections::BTreeSet, path::PathBuf};

use caseport_map::Mapping;
use caseport_model::{FileId, Finding, Landing, LandingId, System, SystemFiles, SystemKind};
use caseport_read::{Extract, ExtractFile, Use};
use caseport_run::{History, Return};

use crate::{
    cli::TrialArgs,
    exit::{Failure, SOURCE},
    pipeline::{compile, recognise, unreadable},
    project::Project,
    room, systems,
};

/// One system's part of a run. A run has one, a history one for each return, the newest first.
pub(crate) struct Part {
    pub(crate) source: System,
    pub(crate) mapping: Mapping,
    pub(crate) extracts: Vec<Extract>,
    /// Whether it is one return among several.
    in_history: bool,
    /// Its place among the parts.
    position: u16,
    /// How many landings the parts before it have, and how many files the extracts before each of its own.
    first_landing: u16,
    first_files: Vec<u32>,
}

/// The parts of a run, and how the system was found when it was recognised.
pub(crate) fn open(
    args: &TrialArgs,
    project: &Project,
    files: &SystemFiles,
    overlay: Option<&SystemFiles>,
) -> Result<(Vec<Part>, Option<String>), Failure> {
    let target = systems::load(files, systems::TARGET)?;
    let options = room::options(project, room::of_run(args, project));
    if project.returns.is_empty() {
        let (name, recognised) = match args.system.clone().or_else(|| project.system.clone()) {
            Some(name) => (name, None),
            None => recognise(files, &project.extract, &options)?,
        };
        let source = systems::with_overlay(systems::load(files, &name)?, overlay)?;
        let mapping = compile(&source, &target, overlay)?;
        let extract = caseport_read::open(&project.extract, &source, &options).map_err(unreadable)?;
        let part =
            Part { source, mapping, extracts: vec![extract], in_history: false, position: 0, first_landing: 0, first_files: vec![0] };
        part.holds_something(std::slice::from_ref(&project.extract))?;
        return Ok((vec![part], recognised));
    }
    let next = "docs/how-to/rebuild-a-history.md shows a project of several returns";
    if overlay.is_some() || args.system.is_some() {
        return Err(Failure::usage("the project names its returns, so neither a system nor an overlay can be given beside them", next));
    }
    let mut sources = Vec::new();
    for it in &project.returns {
        let source = systems::load(files, &it.system)?;
        if source.kind != SystemKind::Return {
            return Err(Failure::usage(format!("`{}` is no return", source.name()), next));
        }
        if sources.iter().any(|(known, _): &(System, &Vec<PathBuf>)| known.name() == source.name()) {
            return Err(Failure::usage(format!("`{}` is named twice; list all its files in one [[return]]", source.name()), next));
        }
        sources.push((source, &it.files));
    }
    // The newest counts, in whatever order they were written down.
    sources.sort_by_key(|(source, _)| std::cmp::Reverse(source.version.parse::<u32>().unwrap_or(0)));
    let kinds: Vec<String> = sources.iter().map(|(source, _)| source.id.clone()).collect();
    let apart = !project.same_child && kinds.iter().any(|it| *it != kinds[0]);
    let mut target = target;
    if apart {
        // Identifiers of two kinds of return may mean two children: each stays behind the name of its table.
        target.layout.tables.iter_mut().for_each(|it| it.verbatim_keys = false);
    }
    let mut parts: Vec<Part> = Vec::new();
    let (mut landings, mut count) = (0_u16, 0_u32);
    for (position, (mut source, paths)) in sources.into_iter().enumerate() {
        for table in source.layout.tables.iter_mut().filter(|it| it.of_the_year) {
            table.key_space = format!("{} {}", table.name, source.version).into();
        }
        let mapping = compile(&source, &target, None)?;
        let (mut extracts, mut first_files) = (Vec::new(), Vec::new());
        for path in paths {
            let extract = caseport_read::open(path, &source, &options).map_err(unreadable)?;
            first_files.push(count);
            count += extract.files.len() as u32;
            extracts.push(extract);
        }
        let first_landing = landings;
        landings += mapping.landings.len() as u16;
        let part = Part { source, mapping, extracts, in_history: true, position: position as u16, first_landing, first_files };
        part.holds_something(paths)?;
        parts.push(part);
    }
    Ok((parts, None))
}

/// What the run must know of its returns, if it is a history.
pub(crate) fn history(parts: &[Part], same_child: bool, apart: &BTreeSet<String>) -> Option<History> {
    let returns = parts.iter().filter(|it| it.in_history).map(Part::as_return).collect::<Vec<_>>();
    (!returns.is_empty()).then(|| History { returns, same_child, apart: apart.clone() })
}

impl Part {
    /// Files that hold a table's records, with the table, the extract and how many files come before the extract.
    pub(crate) fn tables(&self) -> impl Iterator<Item = (&ExtractFile, &str, &Extract, u32)> {
        self.extracts.iter().zip(&self.first_files).flat_map(|(extract, &first)| {
            extract.files.iter().filter_map(move |file| match &file.use_as {
                Use::Table(table) => Some((file, &**table, extract, first)),
                Use::GoesWith(_) | Use::LeftAside(_) => None,
            })
        })
    }

    /// All files, each with its number and its name in the run.
    pub(crate) fn files(&self) -> impl Iterator<Item = (&ExtractFile, FileId, String)> {
        self.extracts.iter().zip(&self.first_files).flat_map(move |(extract, first)| {
            extract.files.iter().map(move |file| (file, FileId(first + file.id.0), self.file_name(&file.name)))
        })
    }

    /// The extract with a file of the run, and the file's number in it.
    pub(crate) fn extract_of(&self, file: u32) -> Option<(&Extract, FileId)> {
        let of = |(extract, first): (&_, &u32)| -> Option<FileId> {
            let extract: &Extract = extract;
            let own = file.checked_sub(*first)?;
            (1..=extract.files.len() as u32).contains(&own).then_some(FileId(own))
        };
        self.extracts.iter().zip(&self.first_files).find_map(|(extract, first)| Some((extract, of((extract, first))?)))
    }

    /// What was found wrong with its files as a whole. A table that stands in another file of the same return is not missing.
    pub(crate) fn findings(&self) -> Vec<Finding> {
        let missing = caseport_read::findings::MISSING_TABLE.code;
        let there = |table: &str| self.tables().any(|(_, it, ..)| it == table);
        let mut said: Vec<Option<std::sync::Arc<str>>> = Vec::new();
        let mut all = Vec::new();
        for (extract, first) in self.extracts.iter().zip(&self.first_files) {
            for finding in &extract.findings {
                let mut finding = finding.clone();
                if finding.code == missing {
                    if said.contains(&finding.table) || finding.table.as_deref().is_some_and(there) {
                        continue;
                    }
                    said.push(finding.table.clone());
                }
                if let Some(origin) = finding.origin.as_mut().filter(|it| it.file.0 > 0) {
                    origin.file.0 += first;
                }
                all.push(finding);
            }
        }
        let present: Vec<&str> = self.tables().map(|(_, table, ..)| table).collect();
        all.extend(self.mapping.missing_tables(&present));
        if self.in_history {
            for finding in all.iter_mut().filter(|it| it.origin.is_none()) {
                finding.table = finding.table.take().map(|it| self.table_name(&it).into());
            }
        }
        all
    }

    /// Its landings as the run numbers them.
    pub(crate) fn landings(&self) -> impl Iterator<Item = Landing> {
        self.mapping.landings.iter().map(|it| Landing {
            id: LandingId(it.id.0 + self.first_landing),
            source: self.table_name(&it.source).into(),
            precedence: it.precedence.saturating_add(self.position.saturating_mul(1000)),
            ..it.clone()
        })
    }

    /// How many landings come before its own.
    pub(crate) fn first_landing(&self) -> u16 {
        self.first_landing
    }

    /// A source table as the run names it: in a history with the return before it.
    pub(crate) fn table_name(&self, table: &str) -> String {
        if self.in_history { format!("{} {table}", self.source.name()) } else { table.to_owned() }
    }

    fn file_name(&self, file: &str) -> String {
        if self.in_history { format!("{}/{file}", self.source.name()) } else { file.to_owned() }
    }

    fn as_return(&self) -> Return {
        let number = |it: LandingId| u32::from(it.0 + self.first_landing);
        let lineage = self.mapping.lineage();
        let fills = self.mapping.landings.iter().flat_map(|landing| {
            let columns = lineage.iter().filter(|it| it.mapping == landing.mapping);
            columns.map(move |it| (number(landing.id), it.column.to_string()))
        });
        Return {
            name: self.source.name(),
            kind: self.source.id.clone(),
            landings: (u32::from(self.first_landing), self.mapping.landings.len() as u32),
            fills: fills.collect(),
            primary: self.mapping.landings.iter().filter(|it| it.primary).map(|it| number(it.id)).collect(),
            stitched: self.mapping.stitched().map(number).collect(),
        }
    }

    /// An extract of which no table could be read is another system's, or none.
    fn holds_something(&self, paths: &[PathBuf]) -> Result<(), Failure> {
        if self.tables().next().is_some() {
            return Ok(());
        }
        let files: Vec<&ExtractFile> = self.extracts.iter().flat_map(|it| &it.files).collect();
        let left_aside = |file: &&ExtractFile| match &file.use_as {
            Use::GoesWith(why) | Use::LeftAside(why) => Some(format!("{}: {why}", file.name)),
            Use::Table(_) => None,
        };
        let mut why: Vec<String> = files.iter().take(5).filter_map(left_aside).collect();
        if files.len() > why.len() {
            why.push(format!("and {} more", files.len() - why.len()));
        }
        let paths: Vec<String> = paths.iter().map(|it| format!("`{}`", it.display())).collect();
        Err(Failure::new(
            SOURCE,
            anyhow::anyhow!(
                "no table of {} could be read in {} ({})",
                self.source.name(),
                if paths.is_empty() { "no file".to_owned() } else { paths.join(", ") },
                if why.is_empty() { "it is empty".to_owned() } else { why.join("; ") }
            ),
            "check that the folder is the extract and that the system is right (`caseport systems`)",
        ))
    }
}
