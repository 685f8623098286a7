//! The way out: the rows that a return, or another system's layout, gets from the canonical rows of a run. Nothing is written here.
//!
//! [`build`] is what `return` writes and what two returns are compared by.

use std::{
    collections::{BTreeMap, HashSet},
    ops::ControlFlow,
    sync::Arc,
};

use caseport_map::{Mapping, Ready, Scratch, Way};
use caseport_model::{Batch, Block, Cells, Date, Fate, FileColumns, Finding, LandingId, Record, Severity, System, SystemFiles, Table};
use caseport_return::{Form, Rows, Shape};
use caseport_run::{Order, Run};

use crate::{
    exit::{Failure, USAGE},
    systems,
};

/// The collection year that the examples beside mappings are written for, whatever the year of the pack that inherits them.
pub(crate) const EXAMPLE_YEAR: i32 = 2025;

/// Rows that are handed on at once.
const BATCH: usize = 4096;

/// What a return says of the children of a run, and what it does not say.
pub(crate) struct Outward {
    /// The rows, in the form of the return.
    pub(crate) rows: Rows,
    /// Records that were left out, by the decision or mistake that left them out.
    pub(crate) left_out: Vec<LeftOut>,
    /// What was wrong with values on the way. Findings alike are one, with their count and the key of the first.
    pub(crate) findings: Vec<Finding>,
    /// Canonical tables that hold rows and have no place in this return, with the number of rows.
    pub(crate) not_carried: Vec<(String, u64)>,
    /// Columns of the canonical tables that it asks for which it does not carry, with the reason.
    pub(crate) left_behind: Vec<TableColumns>,
    /// Columns of the return that nothing canonical fills, with the reason.
    pub(crate) not_filled: Vec<TableColumns>,
}

/// Columns of one table, each with the reason why it is named.
pub(crate) struct TableColumns {
    pub(crate) table: String,
    pub(crate) columns: Vec<(String, String)>,
}

/// Records of one canonical table that did not come into one table of the return.
pub(crate) struct LeftOut {
    /// Where they came from.
    pub(crate) from: String,
    /// Where they would have gone.
    pub(crate) into: String,
    /// What became of them: excluded, archived, merged, held.
    pub(crate) fate: Fate,
    /// The decision in words, or the code of a finding and the column.
    pub(crate) cause: String,
    /// Their keys.
    pub(crate) keys: Vec<String>,
}

/// What mappings may ask for as `parameter.NAME`, and what stands once in a return. `on` is the day of a return that is made on a day.
pub(crate) fn parameters(year: i32, la: Option<&str>, on: Option<Date>) -> BTreeMap<String, String> {
    let end = on.map_or_else(|| format!("{year}-03-31"), iso);
    let mut all: BTreeMap<String, String> = [
        ("year", year.to_string()),
        ("collection_start", format!("{}-04-01", year - 1)),
        ("six_months_before_end", months_before(&end, 6)),
        ("twelve_months_before_end", months_before(&end, 12)),
        ("collection_end", end.clone()),
        ("reference_date", end),
        // Two years back, and from there to the first of April before.
        ("feed_start", format!("{}-04-01", year - 3)),
        ("la", la.unwrap_or_default().to_owned()),
        ("software_version", env!("CARGO_PKG_VERSION").to_owned()),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into();
    // Born between the first and the second, somebody reaches an age within the year.
    for age in [5, 17, 21, 26] {
        all.insert(format!("born_{age}_years_before_start"), format!("{}-04-01", year - 1 - age));
        all.insert(format!("born_{age}_years_before_end"), format!("{}-03-31", year - age));
    }
    all
}

fn iso(day: Date) -> String {
    String::from_utf8_lossy(&day.iso()).into_owned()
}

/// The same day some months earlier, or the last day of that month where it has no such day.
fn months_before(day: &str, months: i32) -> String {
    let Some((year, month, of_month)) = Date::parse_iso(day).map(Date::parts) else { return day.to_owned() };
    let months = year * 12 + month as i32 - 1 - months;
    let (year, month) = (months.div_euclid(12), months.rem_euclid(12) as u32 + 1);
    (1..=of_month).rev().find_map(|it| Date::new(year, month, it)).map_or_else(|| day.to_owned(), iso)
}

/// Refuses a system that nothing leads into.
pub(crate) fn must_lead_out(system: &System) -> Result<(), Failure> {
    if system.folder("from-ics").next().is_some() {
        return Ok(());
    }
    Err(Failure::usage(
        format!("`{}` has no mapping from the canonical model", system.name()),
        "systems with a folder from-ics can be written",
    ))
}

/// The collection year: named, or the version of the system.
pub(crate) fn year(named: Option<i32>, system: &System) -> Result<i32, Failure> {
    if named.is_none() && !system.files.contains_key("return.toml") {
        // What is no return is collected in no year, so its mapping asks for nothing of one; examples need some year all the same.
        return Ok(EXAMPLE_YEAR);
    }
    let year = named.or_else(|| system.version.parse().ok());
    year.filter(|it| (1990..=2100).contains(it)).ok_or_else(|| Failure::usage("no collection year is known", "say --year"))
}

/// How a system's files are put together; one that does not say is a delimited file for each table.
pub(crate) fn shape(system: &System) -> Result<Shape, Failure> {
    if !system.files.contains_key("return.toml") {
        return Ok(Shape::plain("person_id"));
    }
    Shape::of(system).map_err(|e| Failure::usage(e, "correct return.toml"))
}

/// Compiles the mapping out of the canonical model. Columns that the return numbers have room for keys until it does.
pub(crate) fn compile(
    canonical: &System,
    unnumbered: &System,
    parameters: &BTreeMap<String, String>,
    overlay: Option<&SystemFiles>,
) -> Result<Mapping, Failure> {
    caseport_map::compile_way(&Way::outward(canonical, unnumbered, parameters), overlay).map_err(|diagnostics| {
        Failure::new(
            USAGE,
            anyhow::anyhow!("the mapping into {} cannot be used\n{diagnostics}", unnumbered.name()),
            format!("correct the lines shown; `caseport map check {} --direction from-ics` shows them again", unnumbered.name()),
        )
    })
}

/// The canonical tables that are asked for, as records or to look things up in.
pub(crate) fn tables_used(
    files: &SystemFiles,
    system: &System,
    shape: &Shape,
    parameters: &BTreeMap<String, String>,
    overlay: Option<&SystemFiles>,
) -> Result<HashSet<String>, Failure> {
    let canonical = systems::load(files, systems::TARGET)?;
    let mapping = compile(&canonical, &caseport_return::unnumbered(system, shape), parameters, overlay)?;
    let looked_up: Vec<String> = mapping.prepare().tables().into_iter().map(str::to_owned).collect();
    Ok(mapping.landings.iter().map(|it| it.source.to_string()).chain(looked_up).collect())
}

/// Makes the rows of a return from those of a run.
pub(crate) fn build(
    files: &SystemFiles,
    system: &System,
    shape: &Shape,
    run: &Run,
    parameters: &BTreeMap<String, String>,
    overlay: Option<&SystemFiles>,
) -> Result<Outward, Failure> {
    let canonical = systems::load(files, systems::TARGET)?;
    let target = caseport_return::unnumbered(system, shape);
    let mapping = compile(&canonical, &target, parameters, overlay)?;
    let mut out = Gathered { rows: Rows::new(&target.layout), seen: BTreeMap::new(), left_out: BTreeMap::new(), findings: BTreeMap::new() };
    let ready = look_ahead(&canonical, &mapping, run, &mut out)?;
    let form = Form::of(system);
    for table in &canonical.layout.tables {
        if mapping.landings.iter().any(|it| it.source == table.name && it.canonical.is_some()) {
            map(table, &mapping, &ready, &target, &form, run, &mut out)?;
        }
    }
    let Gathered { mut rows, left_out, findings, .. } = out;
    let missing = |name: String| match name.as_str() {
        "la" => Failure::usage("the return names the authority, and its number is not known", "say --la, such as --la 301"),
        _ => Failure::usage(format!("return.toml names `{name}`, which is no parameter"), "correct return.toml"),
    };
    rows.add_once(&target.layout, shape, parameters).map_err(missing)?;
    let mut left_out: Vec<LeftOut> = left_out.into_values().collect();
    for it in rows.settle(&target.layout) {
        let cause = format!("what it belongs to, in {}, is not in the return", it.belongs_to);
        left_out.push(LeftOut { from: it.table.clone(), into: it.table, fate: Fate::Excluded, cause, keys: it.keys });
    }
    rows.number(&target.layout, shape);
    let used: HashSet<&str> = mapping.coverage().sources.iter().filter(|it| it.disposition != "undecided").map(|it| &*it.table).collect();
    let mut not_carried = Vec::new();
    for table in canonical.layout.tables.iter().filter(|it| !used.contains(&*it.name)) {
        let count = run.count(table)?;
        if count > 0 {
            not_carried.push((table.name.to_string(), count));
        }
    }
    let (left_behind, not_filled) = columns(&mapping, system, shape);
    Ok(Outward { rows, left_out, findings: findings.into_values().collect(), not_carried, left_behind, not_filled })
}

/// The columns that the mapping leaves behind, and those that it does not fill: what it says itself, table by table.
fn columns(mapping: &Mapping, system: &System, shape: &Shape) -> (Vec<TableColumns>, Vec<TableColumns>) {
    let coverage = mapping.coverage();
    let left = coverage.sources.iter().filter(|it| it.disposition != "undecided").map(|it| {
        let unused = it.unused.iter().map(|column| (column.to_string(), "nothing asks for it".to_owned()));
        let named = it.left_behind.iter().chain(&it.kept_aside).map(|(column, why)| (column.to_string(), why.clone()));
        TableColumns { table: it.table.to_string(), columns: named.chain(unused).collect() }
    });
    let mut not_filled = Vec::new();
    for table in &system.layout.tables {
        let files: Vec<_> = coverage.canonicals.iter().filter(|it| it.table == table.name).collect();
        let filled = |column: &str| files.iter().any(|it| it.mapped.iter().any(|name| **name == *column));
        let why = |column: &str| files.iter().find_map(|it| it.not_held.iter().find(|(name, _)| **name == *column)).map(|it| it.1.clone());
        let columns = table.columns.iter().filter(|it| !filled(&it.name) && shape.in_tables(&table.name, &it.name));
        let columns: Vec<(String, String)> = columns.filter_map(|it| Some((it.name.to_string(), why(&it.name)?))).collect();
        not_filled.push(TableColumns { table: table.name.to_string(), columns });
    }
    let some = |it: &TableColumns| !it.columns.is_empty();
    (left.filter(some).collect(), not_filled.into_iter().filter(some).collect())
}

/// What comes together on the way.
struct Gathered {
    rows: Rows,
    /// Keys of each landing that has one row for each.
    seen: BTreeMap<LandingId, HashSet<Vec<String>>>,
    left_out: BTreeMap<(String, String, &'static str, String), LeftOut>,
    findings: BTreeMap<(String, String, String, String), Finding>,
}

impl Gathered {
    fn note(&mut self, finding: Finding) {
        let text = |it: &Option<Arc<str>>| it.as_deref().unwrap_or_default().to_owned();
        let key = (finding.code.to_string(), text(&finding.table), text(&finding.column), finding.detail.clone());
        match self.findings.get_mut(&key) {
            Some(known) => known.count += finding.count,
            None => {
                self.findings.insert(key, finding);
            }
        }
    }

    fn leave_out(&mut self, from: &str, into: &str, fate: Fate, cause: &str, key: Option<String>) {
        let place = (from.to_owned(), into.to_owned(), fate.as_str(), cause.to_owned());
        let (from, into, cause) = (from.to_owned(), into.to_owned(), cause.to_owned());
        let entry = self.left_out.entry(place).or_insert_with(|| LeftOut { from, into, fate, cause, keys: Vec::new() });
        entry.keys.push(key.unwrap_or_default());
    }
}

/// Hands the rows of a canonical table on as records: each cell as text.
fn records(table: &Table, run: &Run, mut with: impl FnMut(&Record<'_>)) -> Result<(), Failure> {
    let (mut cells, mut text) = (Cells::default(), String::new());
    run.rows(table, Order::Arrival, BATCH, &mut |block: &Block| {
        for row in block.rows() {
            cells.clear();
            for value in row.values() {
                text.clear();
                value.write_to(&mut text);
                cells.push(&text);
            }
            with(&Record { origin: row.origin, raw: b"", cells: &cells });
        }
        ControlFlow::Continue(())
    })?;
    Ok(())
}

fn look_ahead(canonical: &System, mapping: &Mapping, run: &Run, out: &mut Gathered) -> Result<Ready, Failure> {
    let mut preparation = mapping.prepare();
    let wanted: Vec<String> = preparation.tables().into_iter().map(str::to_owned).collect();
    for table in canonical.layout.tables.iter().filter(|it| wanted.iter().any(|name| **name == *it.name)) {
        records(table, run, |record| preparation.observe(&table.name, record))?;
    }
    let (ready, findings) = preparation.finish();
    for it in findings {
        out.note(it);
    }
    Ok(ready)
}

/// Maps the records of one canonical table.
fn map(
    table: &Table,
    mapping: &Mapping,
    ready: &Ready,
    target: &System,
    form: &Form,
    run: &Run,
    out: &mut Gathered,
) -> Result<(), Failure> {
    let Some(program) = ready.program(&table.name, &FileColumns::default()) else { return Ok(()) };
    for landing in mapping.landings.iter().filter(|it| it.source == table.name) {
        if let Some(rows) = landing.canonical.as_deref().and_then(|it| out.rows.table_mut(it)) {
            rows.made = true;
        }
    }
    let (mut scratch, mut batch) = (Scratch::default(), Batch::default());
    records(table, run, |record| {
        program.apply(record, &mut scratch, &mut batch);
        if batch.blocks.iter().map(|(_, block)| block.len()).sum::<usize>() >= BATCH {
            take(std::mem::take(&mut batch), mapping, target, form, out);
        }
    })?;
    take(batch, mapping, target, form, out);
    Ok(())
}

/// Takes over what became of some records.
fn take(batch: Batch, mapping: &Mapping, target: &System, form: &Form, out: &mut Gathered) {
    let landing = |id: LandingId| &mapping.landings[usize::from(id.0)];
    for (id, block) in &batch.blocks {
        let landing = landing(*id);
        let Some(table) = landing.canonical.as_deref().and_then(|it| target.layout.table(it)) else { continue };
        let key: Vec<usize> = table.key().collect();
        for row in block.rows() {
            let cells: Vec<String> = table.columns.iter().zip(row.values()).map(|(column, value)| form.text(column.kind, &value)).collect();
            if landing.one_per {
                let key: Vec<String> = key.iter().map(|it| cells[*it].clone()).collect();
                let shown = key.first().cloned();
                if !out.seen.entry(*id).or_default().insert(key) {
                    out.leave_out(&landing.source, &table.name, Fate::Merged, "there is a record with the same key", shown);
                    continue;
                }
            }
            if let Some(rows) = out.rows.table_mut(&table.name) {
                rows.rows.push(cells);
            }
        }
    }
    for it in batch.unlanded {
        let landing = landing(it.landing);
        if let Some(into) = landing.canonical.as_deref() {
            out.leave_out(&landing.source, into, it.fate, &it.cause, it.key);
        }
    }
    for it in batch.findings {
        out.note(it);
    }
}

impl Outward {
    /// Whether something needs a decision: a record held, or a finding that is more than for the record.
    pub(crate) fn needs_decision(&self) -> bool {
        self.left_out.iter().any(|it| it.fate == Fate::Held) || self.findings.iter().any(|it| it.severity.needs_decision())
    }

    /// The findings, the worst first.
    pub(crate) fn worst_first(&self) -> Vec<&Finding> {
        let mut findings: Vec<&Finding> = self.findings.iter().collect();
        findings.sort_by_key(|it| (Severity::rank(it.severity), it.code.to_string()));
        findings
    }
}
