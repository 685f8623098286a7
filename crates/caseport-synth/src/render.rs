//! The extract: records of each table from facts, as the system's description says, with the faults that are planned.

use std::{
    collections::{HashMap, HashSet},
    io,
};

use caseport_model::Type;

use crate::{
    error::SynthError,
    fact::{Cell, Fact, Facts, Kind},
    fault::{Fault, FaultKind, Turn, damage},
    format::{Kept, Write},
    generate::{Sink, write_file},
    output::Output,
    plan::{Habits, Plan, TablePlan, TruthSource},
    template::{Scope, Template},
    truth::{Merged, is_told, key},
};

/// The files of the extract and the labels.
pub(crate) struct Extract<'a> {
    plan: &'a Plan,
    tables: Vec<TableState<'a>>,
    labels: Output,
    /// Labels of the family that is being told: of a row that another fault keeps out nothing else can differ.
    waiting: Vec<Label>,
    /// Facts whose canonical row will be missing.
    absent: HashSet<(Kind, u64)>,
    pub(crate) labelled: u64,
    scratch: String,
}

/// A line of the labels without its number.
struct Label {
    fault: String,
    table: String,
    source_key: String,
    column: String,
    canonical: String,
    canonical_key: String,
    canonical_column: String,
    effect: String,
    quirk: String,
}

struct TableState<'a> {
    plan: &'a TablePlan,
    path: &'a str,
    output: Option<Sent>,
    /// Faults of records: with their places, the condition for each source of rows, and whose turn it is.
    faults: Vec<RecordFault<'a>>,
    /// Faults of the file.
    file_faults: Vec<&'a Fault>,
    /// Columns written; the others were dropped.
    columns: Vec<usize>,
    extra: Vec<&'a str>,
    text: String,
    ends: Vec<usize>,
    last_key: String,
    last_fact: Option<(Kind, u64)>,
}

/// A table on its way out.
enum Sent {
    Streamed(Output),
    /// Of a format that needs the whole table.
    Kept(Kept),
}

impl Sent {
    fn record<'a>(&mut self, cells: impl Iterator<Item = &'a str>, bare: Option<usize>) -> io::Result<()> {
        match self {
            Sent::Streamed(output) => output.record(cells, bare),
            Sent::Kept(kept) => {
                kept.record(cells);
                Ok(())
            }
        }
    }
}

struct RecordFault<'a> {
    fault: &'a Fault,
    column: usize,
    with: usize,
    when: Vec<Option<Template>>,
    turn: Turn,
}

impl<'a> Extract<'a> {
    pub(crate) fn open(plan: &'a Plan, sink: &mut dyn Sink) -> Result<Extract<'a>, SynthError> {
        let path = "truth/labels.csv";
        let open = |sink: &mut dyn Sink| -> io::Result<Output> {
            let mut labels = Output::new(sink.file(path)?, &Habits { newline: "\n".into(), ..Habits::default() })?;
            labels.line("label,fault,source_table,source_key,column,canonical_table,canonical_key,canonical_column,effect,quirk")?;
            Ok(labels)
        };
        let labels = open(sink).map_err(|error| SynthError::write(path, error))?;
        for fault in &plan.faults {
            if !plan.tables.iter().any(|it| it.name == fault.table) {
                return Err(SynthError::description("faults.toml", format!("`{}`: no file is written for `{}`", fault.name, fault.table)));
            }
        }
        let mut extract =
            Extract { plan, tables: Vec::new(), labels, waiting: Vec::new(), absent: HashSet::new(), labelled: 0, scratch: String::new() };
        for table in &plan.tables {
            let state = TableState::new(plan, table)?;
            extract.tables.push(state);
        }
        for at in 0..extract.tables.len() {
            extract.start(at, sink)?;
        }
        Ok(extract)
    }

    /// Opens the file of a table and writes what stands above the records.
    fn start(&mut self, at: usize, sink: &mut dyn Sink) -> Result<(), SynthError> {
        let table = &mut self.tables[at];
        let mut labels: Vec<&Fault> = table.file_faults.clone();
        labels.retain(|it| it.kind != FaultKind::Truncated);
        if !table.file_faults.iter().any(|it| it.kind == FaultKind::MissingFile) {
            let fail = |error| SynthError::write(table.path, error);
            let heading = |column: &usize| {
                let name = &table.plan.columns[*column].0;
                table
                    .file_faults
                    .iter()
                    .find(|it| it.kind == FaultKind::Heading && it.column == *name)
                    .map_or(name.as_str(), |it| it.value.as_str())
            };
            let headings = table.columns.iter().map(heading).chain(table.extra.iter().copied());
            let mut output = if table.plan.format.write.is_some() {
                let types = table.columns.iter().map(|at| table.plan.types[*at]).chain(table.extra.iter().map(|_| Type::Text));
                let columns = headings.map(str::to_owned).zip(types).collect();
                Sent::Kept(Kept { name: table.plan.delivered.clone(), columns, records: Vec::new() })
            } else {
                let mut output = Output::new(sink.file(table.path).map_err(fail)?, &table.plan.habits).map_err(fail)?;
                for fault in table.file_faults.iter().filter(|it| it.kind == FaultKind::Preamble) {
                    output.line(&fault.value).map_err(fail)?;
                }
                output.record(headings, None).map_err(fail)?;
                output.records = 0;
                Sent::Streamed(output)
            };
            for row in &table.plan.fixed {
                let cells = table.columns.iter().map(|at| row[*at].as_str()).chain(table.extra.iter().map(|_| ""));
                output.record(cells, None).map_err(fail)?;
            }
            table.output = Some(output);
        }
        let name = table.plan.name.clone();
        for fault in labels {
            let column = if fault.column.is_empty() { fault.value.as_str() } else { fault.column.as_str() };
            let column = if fault.kind == FaultKind::DropColumn || fault.kind == FaultKind::Heading || fault.kind == FaultKind::ExtraColumn
            {
                column
            } else {
                ""
            };
            let (canonical, canonical_column) = fault.canonical.split_once('.').unwrap_or((&fault.canonical, ""));
            let every = if canonical.is_empty() { "" } else { "*" };
            self.label(fault, &name, "", column, canonical, every, canonical_column, &fault.effect);
        }
        self.write_labels()
    }

    /// Writes the records of a family, or of the council, and the labels of their faults.
    pub(crate) fn tell(&mut self, facts: &Facts, council: &Facts, merged: &Merged) -> Result<(), SynthError> {
        let scope = Scope { facts, council };
        self.absent.clear();
        for at in 0..self.tables.len() {
            for source in 0..self.tables[at].plan.sources.len() {
                let rows = &self.tables[at].plan.sources[source];
                let mut written: HashSet<String> = HashSet::new();
                for fact in facts.list.iter().filter(|it| it.kind == rows.kind) {
                    let told = match &rows.when {
                        Some(when) => when
                            .holds(fact, scope, &mut self.scratch)
                            .map_err(|cause| SynthError::description(self.tables[at].path, cause))?,
                        None => true,
                    };
                    let again = match &rows.once {
                        Some(once) if told => {
                            self.scratch.clear();
                            once.write(fact, scope, &mut self.scratch)
                                .map_err(|cause| SynthError::description(self.tables[at].path, cause))?;
                            !written.insert(self.scratch.clone())
                        }
                        _ => false,
                    };
                    if told && !again {
                        self.record(at, source, fact, scope)?;
                    }
                }
            }
        }
        if !self.absent.is_empty() {
            self.consequences(scope, merged)?;
        }
        self.write_labels()
    }

    fn record(&mut self, at: usize, source: usize, fact: &Fact, scope: Scope<'_>) -> Result<(), SynthError> {
        let table = &mut self.tables[at];
        let Some(output) = &mut table.output else { return Ok(()) };
        let describe = |cause| SynthError::description(format!("tables/{}.toml", table.plan.name), cause);
        table.text.clear();
        table.ends.clear();
        for cell in &table.plan.sources[source].cells {
            if let Some(template) = cell {
                template.write(fact, scope, &mut table.text).map_err(describe)?;
            }
            table.ends.push(table.text.len());
        }
        let cell = |text: &str, ends: &[usize], at: usize| text[if at == 0 { 0 } else { ends[at - 1] }..ends[at]].to_owned();
        let mut hit: Option<&Fault> = None;
        for fault in &mut table.faults {
            let holds = match &fault.when[source] {
                Some(when) => when.holds(fact, scope, &mut self.scratch).map_err(describe)?,
                None => fault.fault.when.is_empty(),
            };
            let old = cell(&table.text, &table.ends, fault.column);
            // A fault that damages a value needs one, and it must not be what the fault would make of it.
            let damages = match fault.fault.kind {
                FaultKind::Duplicate => true,
                FaultKind::Replace | FaultKind::Orphan => old != fault.fault.value,
                _ => old.chars().count() > fault.fault.length,
            };
            let holds = holds && damages;
            if holds && fault.turn.comes(fault.fault, hit.is_none()) {
                hit = Some(fault.fault);
            }
        }
        let keys: Vec<String> = table
            .plan
            .columns
            .iter()
            .enumerate()
            .filter(|(_, it)| it.1)
            .map(|(column, _)| cell(&table.text, &table.ends, column))
            .collect();
        let fail = |error| SynthError::write(table.path, error);
        let Some(fault) = hit else {
            let cells = table.columns.iter().map(|column| {
                let start = if *column == 0 { 0 } else { table.ends[column - 1] };
                &table.text[start..table.ends[*column]]
            });
            output.record(cells.chain(table.extra.iter().map(|_| "x")), None).map_err(fail)?;
            table.last_key = keys.join("/");
            table.last_fact = Some((fact.kind, fact.id));
            return Ok(());
        };
        let place = table.faults.iter().find(|it| std::ptr::eq(it.fault, fault)).map_or((0, 0), |it| (it.column, it.with));
        let mut cells: Vec<String> = (0..table.ends.len()).map(|column| cell(&table.text, &table.ends, column)).collect();
        let bare = damage(fault, &mut cells, place.0, place.1, &table.plan.habits.delimiter)
            .and_then(|column| table.columns.iter().position(|it| *it == column));
        for _ in 0..if fault.kind == FaultKind::Duplicate { 2 } else { 1 } {
            let cells = table.columns.iter().map(|column| cells[*column].as_str());
            output.record(cells.chain(table.extra.iter().map(|_| "x")), bare).map_err(fail)?;
        }
        // A key that was itself damaged is labelled as it stands in the extract.
        let keys: Vec<&str> = table.plan.columns.iter().zip(&cells).filter(|(column, _)| column.1).map(|(_, cell)| cell.as_str()).collect();
        let source_key = keys.join("/");
        table.last_key.clone_from(&source_key);
        table.last_fact = Some((fact.kind, fact.id));
        let name = table.plan.name.clone();
        if fault.effect.starts_with("row absent") {
            self.absent.insert((fact.kind, fact.id));
        }
        for shown in fault.canonical.split(';') {
            let (canonical, column) = shown.split_once('.').unwrap_or((shown, ""));
            let canonical_key = self.canonical_key(fault, canonical, fact, scope)?;
            self.label(fault, &name, &source_key, &fault.column, canonical, &canonical_key, column, &fault.effect);
        }
        Ok(())
    }

    /// The key that a fact has in a canonical table.
    fn canonical_key(&self, fault: &Fault, table: &str, fact: &Fact, scope: Scope<'_>) -> Result<String, SynthError> {
        let mut out = String::new();
        let mut plans = self.plan.truths.iter().filter(|it| it.name == table);
        match plans.clone().find(|it| it.kind == fact.kind).or_else(|| plans.next()) {
            Some(truth) if truth.kind == fact.kind => key(truth, fact, scope, &mut out),
            Some(truth) => {
                let number = if fault.key.is_empty() { "key" } else { &fault.key };
                out.push_str(&truth.prefix);
                Template::parse(number, fact.kind, &HashMap::new())
                    .and_then(|number| number.write(fact, scope, &mut out))
                    .map_err(|cause| SynthError::description("faults.toml", format!("`{}`: {cause}", fault.name)))?;
            }
            None if table.is_empty() => {}
            None => return Err(SynthError::description("faults.toml", format!("`{}`: the truth has no table `{table}`", fault.name))),
        }
        Ok(out)
    }

    /// Rows that need an absent one are absent too; those that could do without have a blank where they referred to it.
    fn consequences(&mut self, scope: Scope<'_>, merged: &Merged) -> Result<(), SynthError> {
        let mut named: HashSet<(usize, u64, usize)> = HashSet::new();
        let mut lost: Vec<(usize, u64)> = Vec::new();
        loop {
            let mut more = Vec::new();
            for (at, truth) in self.plan.truths.iter().enumerate() {
                for fact in scope.facts.list.iter().filter(|it| it.kind == truth.kind) {
                    if self.absent.contains(&(fact.kind, fact.id)) || lost.contains(&(at, fact.id)) {
                        continue;
                    }
                    if !is_told(truth, fact, scope, &mut self.scratch).map_err(|cause| SynthError::description("truth.toml", cause))? {
                        continue;
                    }
                    for (place, column) in truth.columns.iter().enumerate() {
                        let TruthSource::Field(field) = column.source else { continue };
                        let Cell::Ref(kind, id) = fact.cells[field] else { continue };
                        let absent = self.absent.contains(&(kind, id))
                            || (kind == Kind::Person && merged.get(&id).is_some_and(|it| self.absent.contains(&(kind, *it))));
                        if absent && named.insert((at, fact.id, place)) {
                            more.push((at, fact.kind, fact.id, column.required, column.name.clone()));
                        }
                    }
                }
            }
            if more.is_empty() {
                return Ok(());
            }
            for (at, kind, id, required, column) in more {
                let truth = &self.plan.truths[at];
                let fact = scope.facts.find(kind, id).expect("it was just seen");
                let mut canonical_key = String::new();
                key(truth, fact, scope, &mut canonical_key);
                let name = truth.name.clone();
                if required {
                    lost.push((at, id));
                    self.absent.insert((kind, id));
                }
                let (column, effect) = if required { ("", "row absent: held") } else { (column.as_str(), "cell differs") };
                self.waiting.push(Label {
                    fault: "consequence".to_owned(),
                    table: String::new(),
                    source_key: String::new(),
                    column: String::new(),
                    canonical: name,
                    canonical_key,
                    canonical_column: column.to_owned(),
                    effect: effect.to_owned(),
                    quirk: String::new(),
                });
            }
        }
    }

    #[expect(clippy::too_many_arguments, reason = "the columns of a label")]
    fn label(
        &mut self,
        fault: &Fault,
        table: &str,
        source_key: &str,
        column: &str,
        canonical: &str,
        canonical_key: &str,
        canonical_column: &str,
        effect: &str,
    ) {
        self.waiting.push(Label {
            fault: fault.name.clone(),
            table: table.to_owned(),
            source_key: source_key.to_owned(),
            column: column.to_owned(),
            canonical: canonical.to_owned(),
            canonical_key: canonical_key.to_owned(),
            canonical_column: canonical_column.to_owned(),
            effect: effect.to_owned(),
            quirk: fault.quirk.to_string(),
        });
    }

    /// Writes the labels that wait.
    fn write_labels(&mut self) -> Result<(), SynthError> {
        let labels = std::mem::take(&mut self.waiting);
        let row = |it: &Label| (it.canonical.clone(), it.canonical_key.clone());
        let absent: HashSet<(String, String)> = labels.iter().filter(|it| it.effect.starts_with("row absent")).map(row).collect();
        for label in &labels {
            self.labelled += 1;
            let number = format!("L{:05}", self.labelled);
            let hidden = label.effect == "cell differs" && absent.contains(&row(label));
            let effect = if hidden { "none" } else { &label.effect };
            let Label { fault, table, source_key, column, canonical, canonical_key, canonical_column, quirk, .. } = label;
            let cells = [&number, fault, table, source_key, column, canonical, canonical_key, canonical_column];
            let cells = cells.into_iter().map(String::as_str).chain([effect, quirk]);
            self.labels.record(cells, None).map_err(|error| SynthError::write("truth/labels.csv", error))?;
        }
        Ok(())
    }

    /// Ends all files; gives the number of records, bytes and labels.
    pub(crate) fn finish(mut self, sink: &mut dyn Sink) -> Result<(u64, u64, u64), SynthError> {
        let (mut records, mut bytes) = (0, 0);
        // Tables that share a file, in the order of the layout.
        let mut shared: Vec<(String, Write, Vec<Kept>)> = Vec::new();
        for at in 0..self.tables.len() {
            let table = &mut self.tables[at];
            let mut output = match table.output.take() {
                None => continue,
                Some(Sent::Streamed(output)) => output,
                Some(Sent::Kept(kept)) => {
                    records += kept.records.len() as u64;
                    for (path, kept) in parts(table.plan, kept) {
                        match shared.iter_mut().find(|it| it.0 == path) {
                            Some(file) => file.2.push(kept),
                            None => shared.extend(table.plan.format.write.map(|write| (path, write, vec![kept]))),
                        }
                    }
                    continue;
                }
            };
            let fail = |error| SynthError::write(table.path, error);
            let mut whole = true;
            let mut broken = None;
            let mut below = table.plan.habits.trailer.clone();
            for fault in &table.file_faults {
                match fault.kind {
                    FaultKind::Truncated if output.records > 0 => {
                        output.truncate(fault.length);
                        whole = false;
                        broken = Some(*fault);
                    }
                    FaultKind::NoFinalNewline => whole = false,
                    FaultKind::Trailer => below.clone_from(&fault.value),
                    _ => {}
                }
            }
            if !below.is_empty() {
                let line = below.replace("{rows}", &output.records.to_string());
                output.line(&line).map_err(fail)?;
            }
            output.finish(whole).map_err(fail)?;
            records += output.records;
            bytes += output.bytes;
            if let (Some(fault), Some((kind, id))) = (broken, table.last_fact) {
                let (name, last) = (table.plan.name.clone(), table.last_key.clone());
                let (canonical, _) = fault.canonical.split_once('.').unwrap_or((&fault.canonical, ""));
                let prefix = self.plan.truths.iter().find(|it| it.name == canonical && it.kind == kind).map(|it| it.prefix.clone());
                let canonical_key = prefix.map_or(String::new(), |it| format!("{it}{id}"));
                self.label(fault, &name, &last, "", canonical, &canonical_key, "", &fault.effect);
            }
        }
        for (path, write, tables) in shared {
            for (path, file) in write(&path, &tables).map_err(|error| SynthError::write(&path, error))? {
                bytes += file.len() as u64;
                write_file(sink, &path, &file)?;
            }
        }
        self.write_labels()?;
        self.labels.finish(true).map_err(|error| SynthError::write("truth/labels.csv", error))?;
        Ok((records, bytes, self.labelled))
    }
}

/// A table by its files: one, or one for each value of a column. In the name of a file stands what any system takes.
fn parts(plan: &TablePlan, kept: Kept) -> Vec<(String, Kept)> {
    let Some(column) = plan.split.and_then(|it| kept.columns.iter().position(|column| column.0 == plan.columns[it].0)) else {
        return vec![(plan.path.clone(), kept)];
    };
    let safe = |it: char| if it.is_ascii_alphanumeric() { it } else { '_' };
    let file = |value: String| plan.path.replace("{value}", &value.chars().map(safe).collect::<String>());
    kept.split(column).into_iter().map(|(value, part)| (file(value), part)).collect()
}

impl<'a> TableState<'a> {
    fn new(plan: &'a Plan, table: &'a TablePlan) -> Result<TableState<'a>, SynthError> {
        let kept = table.format.write.is_some();
        let mine: Vec<&Fault> = plan.faults.iter().filter(|it| it.table == table.name && !(kept && it.kind.of_text())).collect();
        let fail = |fault: &Fault, cause: String| SynthError::description("faults.toml", format!("`{}`: {cause}", fault.name));
        let place = |fault: &Fault, name: &str| {
            table.columns.iter().position(|it| it.0 == *name).ok_or_else(|| fail(fault, format!("`{}` has no column `{name}`", table.name)))
        };
        let mut faults = Vec::new();
        for fault in mine.iter().copied().filter(|it| it.kind.of_records()) {
            let column = if fault.kind == FaultKind::Duplicate { 0 } else { place(fault, &fault.column)? };
            let with = if fault.kind == FaultKind::Swap { place(fault, &fault.with)? } else { column };
            let bind = |source: &crate::plan::RowSource| {
                if fault.when.is_empty() { None } else { Template::parse(&fault.when, source.kind, &HashMap::new()).ok() }
            };
            let when: Vec<Option<Template>> = table.sources.iter().map(bind).collect();
            if !fault.when.is_empty() && when.iter().all(Option::is_none) {
                return Err(fail(fault, format!("`{}` means nothing for any record of `{}`", fault.when, table.name)));
            }
            faults.push(RecordFault { fault, column, with, when, turn: Turn::default() });
        }
        let file_faults: Vec<&Fault> = mine.into_iter().filter(|it| !it.kind.of_records()).collect();
        let dropped = |name: &str| file_faults.iter().any(|it| it.kind == FaultKind::DropColumn && it.column == name);
        let columns = (0..table.columns.len()).filter(|at| !dropped(&table.columns[*at].0)).collect();
        let extra = file_faults.iter().filter(|it| it.kind == FaultKind::ExtraColumn).map(|it| it.column.as_str()).collect();
        Ok(TableState {
            plan: table,
            path: &table.path,
            output: None,
            faults,
            file_faults,
            columns,
            extra,
            text: String::new(),
            ends: Vec::new(),
            last_key: String::new(),
            last_fact: None,
        })
    }
}
