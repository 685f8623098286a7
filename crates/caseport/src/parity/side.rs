//! One side of a comparison: a return read from its files, or made from the rows of a run or a target.

use std::path::{Path, PathBuf};

use caseport_model::{Date, Finding, System, SystemFiles};
use caseport_return::{Calendar, Part, ReadFile, Rest, Rows, Shape};
use caseport_run::Run;

use crate::{
    commands::trial,
    exit::{self, Failure},
    outward, systems, wildcards,
};

/// What stands on a side.
pub(crate) enum Place<'p> {
    /// The folder of a run.
    Run(&'p Path),
    /// A run that is open.
    Open(&'p Run),
    /// A target database.
    Target(caseport_load::Place),
    /// Files of the return.
    Files(Vec<PathBuf>),
}

impl Place<'_> {
    /// What somebody named: a folder with a run, the address of a target, or files.
    pub(crate) fn of(named: &[PathBuf]) -> Result<Place<'_>, Failure> {
        if let [one] = named {
            let text = one.to_string_lossy();
            if one.join("run.db").is_file() {
                return Ok(Place::Run(one));
            }
            if text.contains("://") || text.starts_with("sqlite:") {
                return trial::parse_place(&text).map(Place::Target);
            }
        }
        Ok(Place::Files(wildcards::expanded(named)?))
    }

    /// The days from extract to cutover that a run knows.
    pub(crate) fn days(&self) -> Result<Vec<Date>, Failure> {
        match self {
            Place::Run(dir) => days_of(&Run::open(dir)?),
            Place::Open(run) => days_of(run),
            Place::Target(_) | Place::Files(_) => Ok(Vec::new()),
        }
    }

    /// The number of the authority, where a run knows it.
    pub(crate) fn la(&self) -> Result<Option<String>, Failure> {
        match self {
            Place::Run(dir) => Ok(Run::open(dir)?.meta("la")?),
            Place::Open(run) => Ok(run.meta("la")?),
            Place::Target(_) | Place::Files(_) => Ok(None),
        }
    }
}

/// The day of the extract and the day of cutover, as far as a run knows them.
fn days_of(run: &Run) -> Result<Vec<Date>, Failure> {
    let extract: Option<String> = run.attempt(|db| {
        let mut select = db.prepare("SELECT value FROM parameter WHERE name = 'extract_date'")?;
        let mut rows = select.query([])?;
        rows.next()?.map(|row| row.get(0)).transpose()
    })?;
    Ok(extract.into_iter().chain(run.meta("cutover")?).filter_map(|it| Date::parse_iso(&it)).collect())
}

/// What all sides have in common.
pub(crate) struct Making<'m> {
    pub(crate) files: &'m SystemFiles,
    pub(crate) system: &'m System,
    pub(crate) shape: &'m Shape,
    pub(crate) year: i32,
    pub(crate) at: Date,
    pub(crate) calendar: &'m Calendar,
    pub(crate) la: Option<&'m str>,
    pub(crate) overlay: Option<&'m SystemFiles>,
    pub(crate) previous: &'m [PathBuf],
}

/// A side, as rules and comparisons see it.
pub(crate) struct Side {
    /// `run`, `target` or `files`.
    pub(crate) kind: &'static str,
    pub(crate) name: String,
    pub(crate) rest: Rest,
    /// Its records, by table of the layout.
    pub(crate) rows: Rows,
    /// Number, file and line of each record.
    places: Vec<Vec<(u64, usize, u64)>>,
    pub(crate) files: Vec<ReadFile>,
    pub(crate) findings: Vec<Finding>,
    child: String,
}

impl Making<'_> {
    /// Makes a side.
    pub(crate) fn side(&self, place: &Place<'_>) -> Result<Side, Failure> {
        match place {
            Place::Run(dir) => self.of_run("run", dir.display().to_string(), &Run::open(dir)?),
            Place::Open(run) => self.of_run("run", run.dir().display().to_string(), run),
            Place::Target(target) => self.of_run("target", target.to_string(), &self.read_back(target)?),
            Place::Files(files) => self.of_files(files),
        }
    }

    /// The day of a return that is made on a day.
    fn on(&self) -> Option<Date> {
        self.shape.on_a_day.then_some(self.at)
    }

    fn empty(&self) -> Result<Rest, Failure> {
        let rest = Rest::new(self.system, self.shape.clone(), self.year, self.calendar)?;
        rest.set("at", &String::from_utf8_lossy(&self.at.iso()))?;
        if let Some(la) = self.la {
            rest.set("local_authority", la)?;
        }
        Ok(rest)
    }

    fn of_run(&self, kind: &'static str, name: String, run: &Run) -> Result<Side, Failure> {
        outward::must_lead_out(self.system)?;
        let parameters = outward::parameters(self.year, self.la, self.on());
        let made = outward::build(self.files, self.system, self.shape, run, &parameters, self.overlay)?;
        let mut rest = self.empty()?;
        let previous = if self.shape.last_year && !self.previous.is_empty() { Some(self.last_year()?) } else { None };
        rest.take(&made.rows, previous.as_ref())?;
        self.done(kind, name, rest, Vec::new(), made.findings)
    }

    fn last_year(&self) -> Result<Rows, Failure> {
        let mut rest = self.empty()?;
        let parts: Vec<Part> = self.previous.iter().map(|path| Part { path: path.clone(), last_year: true }).collect();
        caseport_return::read(self.system, &parts, &mut rest)?;
        Ok(rest.rows(true)?)
    }

    fn of_files(&self, files: &[PathBuf]) -> Result<Side, Failure> {
        let mut rest = self.empty()?;
        let part = |last_year| move |path: &PathBuf| Part { path: path.clone(), last_year };
        let previous = if self.shape.last_year { self.previous } else { &[] };
        let parts: Vec<Part> = files.iter().map(part(false)).chain(previous.iter().map(part(true))).collect();
        let (read, findings) = caseport_return::read(self.system, &parts, &mut rest)?;
        if read.iter().filter(|it| !it.last_year).all(|it| it.left_aside.is_some()) {
            let why: Vec<String> =
                read.iter().map(|it| format!("`{}`: {}", it.name, it.left_aside.as_deref().unwrap_or_default())).collect();
            return Err(Failure::new(
                exit::SOURCE,
                anyhow::anyhow!("no file of the return could be read: {}", why.join("; ")),
                "name a run folder, files of the return, or a target, and the return that --system names",
            ));
        }
        let name = files.iter().map(|it| it.display().to_string()).collect::<Vec<_>>().join(", ");
        self.done("files", name, rest, read, findings)
    }

    /// The rows of a target, over a connection of its own. Nothing of them is written anywhere.
    fn read_back(&self, place: &caseport_load::Place) -> Result<Run, Failure> {
        let canonical = systems::load(self.files, systems::TARGET)?;
        let run = Run::in_memory(&canonical)?;
        let fail = |e| Failure::new(exit::TARGET, e, "check the target and its rights; nothing was written");
        let mut add = |table: &caseport_model::Table, block: &caseport_model::Block| Ok(run.add_rows(table, block)?);
        outward::must_lead_out(self.system)?;
        // What the return does not ask for, such as case notes, is not read at all.
        let parameters = outward::parameters(self.year, self.la, self.on());
        let used = outward::tables_used(self.files, self.system, self.shape, &parameters, self.overlay)?;
        let wanted = |table: &caseport_model::Table| used.contains(&*table.name);
        caseport_load::read_back(&canonical.layout, place, &trial::options(), &wanted, &mut add).map_err(fail)?;
        Ok(run)
    }

    fn done(&self, kind: &'static str, name: String, rest: Rest, files: Vec<ReadFile>, findings: Vec<Finding>) -> Result<Side, Failure> {
        let rows = rest.rows(false)?;
        let places = self.system.layout.tables.iter().map(|it| rest.places(&it.name)).collect::<Result<_, _>>()?;
        Ok(Side { kind, name, rest, rows, places, files, findings, child: self.shape.child.clone() })
    }
}

impl Side {
    /// The column that identifies a child.
    pub(crate) fn child(&self) -> &str {
        &self.child
    }

    /// How many records it has.
    pub(crate) fn records(&self) -> u64 {
        self.rows.tables.iter().map(|it| it.rows.len() as u64).sum()
    }

    /// Number, file and line of a record by its position in its table.
    pub(crate) fn place(&self, table: usize, at: usize) -> Option<(u64, usize, u64)> {
        self.places.get(table)?.get(at).copied()
    }

    /// The position of a record by its number.
    pub(crate) fn position(&self, table: usize, row: u64) -> Option<usize> {
        self.places.get(table)?.binary_search_by_key(&row, |it| it.0).ok()
    }

    /// The name of a file by its number.
    pub(crate) fn file(&self, number: usize) -> Option<&str> {
        self.files.get(number).map(|it| it.name.as_str())
    }

    /// Whether something could not be read, so that no comparison has seen it.
    pub(crate) fn unread(&self) -> bool {
        self.files.iter().any(|it| it.rejected > 0 || it.left_aside.is_some())
            || self.findings.iter().any(|it| it.code == caseport_return::findings::BROKEN_XML.code)
    }
}
