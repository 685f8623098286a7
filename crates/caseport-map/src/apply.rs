//! The main pass: one record in, rows or an account of why there are none out. Pure per record, so threads share it.

mod fan;
pub(crate) mod witness;

use std::sync::Arc;

use caseport_model::FileColumns;
use caseport_model::{
    Aside, Batch, Blank, Block, Era, Fate, Finding, KEPT_APART, LandingId, Origin, Reason, Record, Type, Unlanded, Value,
};

use self::witness::Witnessed;
use crate::{
    eval::Frame,
    findings,
    forms::LastForm,
    index::Asked,
    plan::{ColumnPlan, MappingPlan, TablePlan},
    prepare::{Ready, Stitched, marked_by, spot},
    value::{Val, trim},
};

/// The memory that one thread uses again and again.
#[derive(Debug, Default)]
pub struct Scratch {
    found: Vec<Asked>,
    form: LastForm,
    text: String,
    key: String,
    causes: Vec<(Arc<str>, &'static str, Arc<str>)>,
    /// Column and leaf of the days of the row being built that have several sources.
    chosen: Vec<(usize, usize)>,
    /// Rows with what their joins found, where somebody asks.
    witness: Option<Vec<Witnessed>>,
}

/// What is done with the records of one file.
#[derive(Clone)]
pub struct Program<'a> {
    ready: &'a Ready,
    table: &'a TablePlan,
    position: usize,
    extra: Vec<(usize, Arc<str>)>,
    turn: Turn,
    /// How many landings of other extracts come before those of the mapping.
    first_landing: u16,
}

/// What of it is done.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Turn {
    All,
    /// All but to say whether a record was looked up.
    Rows,
    /// Only to say whether a record was looked up.
    LookedUp,
}

impl Ready {
    /// What is done with the records of a file of that table; `None` if the system has no such table.
    pub fn program(&self, table: &str, columns: &FileColumns) -> Option<Program<'_>> {
        let position = self.plan.table(table)?;
        let table = &self.plan.tables[position];
        let extra = columns.extra.iter().enumerate().map(|(n, name)| (table.width + n, name.clone())).collect();
        Some(Program { ready: self, table, position, extra, turn: Turn::All, first_landing: 0 })
    }

    /// What is to be said once for each file: columns without a disposition, mapped columns that are missing, no mapping.
    pub fn file_findings(&self, table: &str, columns: &FileColumns) -> Vec<Finding> {
        let Some(table) = self.plan.table(table).map(|it| &self.plan.tables[it]) else { return Vec::new() };
        let mut out = Vec::new();
        if table.whole.as_ref().is_some_and(|it| it.undecided) {
            out.push(Finding::new(&findings::NO_MAPPING).table(table.name.clone()));
        }
        for name in &columns.extra {
            out.push(Finding::new(&findings::EXTRA_COLUMN).table(table.name.clone()).column(name.clone()));
        }
        for (position, name) in &table.used {
            if columns.present.get(*position) == Some(&false) {
                out.push(Finding::new(&findings::MISSING_COLUMN).table(table.name.clone()).column(name.clone()));
            }
        }
        out
    }
}

/// Why a record made no row.
struct NoRow {
    fate: Fate,
    cause: Arc<str>,
    key: Option<String>,
    into: Option<String>,
}

impl Program<'_> {
    /// The same, with its landings behind so many of other extracts of the same run.
    #[must_use]
    pub fn behind(self, landings: u16) -> Self {
        Program { first_landing: landings, ..self }
    }

    fn landing(&self, position: usize) -> LandingId {
        LandingId(self.first_landing + position as u16)
    }

    /// What is done with the records as they come, and what when all others have had their turn: only then is it known which records were
    /// looked up. What becomes of a record that makes rows and is looked up is told in both; [`Program::only_looks_back`] is true of the second.
    #[must_use]
    pub fn in_turn(self) -> (Option<Self>, Option<Self>) {
        match &self.table.whole {
            None => (Some(self), None),
            Some(_) if self.table.mappings.is_empty() => (None, Some(self)),
            Some(whole) if !whole.look_up => (Some(self), None),
            Some(_) => (Some(Program { turn: Turn::Rows, ..self.clone() }), Some(Program { turn: Turn::LookedUp, ..self })),
        }
    }

    /// Whether the records have been gone through before, and all but one question was answered then.
    pub fn only_looks_back(&self) -> bool {
        self.turn == Turn::LookedUp
    }

    /// Maps one record. Every landing of its table gets at least one row or exactly one entry of `unlanded`.
    pub fn apply(&self, record: &Record<'_>, scratch: &mut Scratch, out: &mut Batch) {
        let forbidden = self.is_forbidden_mark(record);
        if self.turn != Turn::Rows {
            self.whole(record, forbidden, scratch, out);
        }
        if self.turn == Turn::LookedUp {
            return;
        }
        let hidden = self.hidden(record);
        for (position, name) in self.table.keep_aside.iter().chain(&self.extra) {
            let text = record.cell(*position);
            if !trim(text).is_empty() && hidden != Some(*position) && !forbidden {
                out.asides.push(Aside {
                    table: self.table.name.clone(),
                    column: name.clone(),
                    origin: record.origin,
                    text: text.to_owned(),
                });
            }
        }
        for &position in &self.table.mappings {
            let mapping = &self.ready.plan.mappings[position];
            let landing = self.landing(mapping.landing);
            let block = if let Some(block) = out.blocks.iter().position(|(id, _)| *id == landing) {
                block
            } else {
                out.blocks.push((landing, Block::new(mapping.columns.len())));
                out.blocks.len() - 1
            };
            if let Err(none) = self.land(position, mapping, record, scratch, block, out) {
                out.unlanded.push(Unlanded {
                    landing,
                    origin: record.origin,
                    fate: none.fate,
                    cause: none.cause,
                    key: none.key,
                    into: none.into,
                    raw: if (mapping.primary || none.fate == Fate::Held) && !forbidden { record.raw.into() } else { Box::default() },
                });
            }
        }
    }

    /// What becomes of a record whose fate no mapping decides.
    fn whole(&self, record: &Record<'_>, forbidden: bool, scratch: &mut Scratch, out: &mut Batch) {
        let Some(whole) = &self.table.whole else { return };
        let used = whole.look_up && self.was_used(record, &mut scratch.text);
        out.unlanded.push(Unlanded {
            landing: self.landing(whole.landing),
            origin: record.origin,
            fate: if used { Fate::Loaded } else { Fate::Archived },
            cause: whole.cause.clone(),
            key: self.source_key(record),
            into: None,
            raw: if forbidden { Box::default() } else { record.raw.into() },
        });
    }

    /// Whether it marks, for a record of another table, a survivor that this must not have: it names both, and nothing is made of it.
    fn is_forbidden_mark(&self, record: &Record<'_>) -> bool {
        self.ready.plan.merges.iter().zip(&self.ready.survivors).any(|(merge, at)| {
            let marks = merge.marks.iter().filter(|it| it.table == self.position && at.is_apart(record.cell(it.key.0).trim()));
            marks.into_iter().any(|it| marked_by(it, record.cells, &self.ready.indexes).is_some())
        })
    }

    /// The column that names the survivor of a record that must not have one.
    fn hidden(&self, record: &Record<'_>) -> Option<usize> {
        let (plan, at) = self.ready.plan.merges.iter().zip(&self.ready.survivors).find(|(plan, _)| plan.table == self.position)?;
        let (column, _) = plan.survivor.as_ref()?;
        at.is_apart(record.cell(plan.key.0).trim()).then_some(*column)
    }

    fn was_used(&self, record: &Record<'_>, text: &mut String) -> bool {
        let plan = &self.ready.plan;
        plan.indexes.iter().zip(&self.ready.indexes).any(|(spec, index)| spec.table == self.position && index.was_used(spec, record, text))
    }

    fn source_key(&self, record: &Record<'_>) -> Option<String> {
        let name = &self.table.name;
        let parts = || self.table.key.iter().map(|it| trim(record.cell(*it)));
        if parts().all(str::is_empty) {
            return None;
        }
        let mut key = String::with_capacity(name.len() + parts().map(|it| it.len() + 1).sum::<usize>());
        key.push_str(name);
        for (number, part) in parts().enumerate() {
            key.push(if number == 0 { ':' } else { '/' });
            key.push_str(part);
        }
        Some(key)
    }

    fn land(
        &self,
        position: usize,
        mapping: &MappingPlan,
        record: &Record<'_>,
        scratch: &mut Scratch,
        block: usize,
        out: &mut Batch,
    ) -> Result<(), NoRow> {
        scratch.found.clear();
        scratch.found.resize_with(mapping.joins.len(), Asked::new);
        let found = std::mem::take(&mut scratch.found);
        let form = mapping.pivot.as_ref().and_then(|it| scratch.form.of(it, &self.ready.forms[position], record));
        let mut frame = Frame {
            joins: &mapping.joins,
            indexes: &self.ready.indexes,
            found: &found,
            merges: &self.ready.survivors,
            form: form.as_deref(),
            ..Frame::bare(record.cells)
        };
        let result = self.land_in(position, mapping, record, &mut frame, scratch, block, out);
        if result.is_ok()
            && let Some((_, name)) = mapping.era.iter().find(|(test, _)| frame.holds(test))
        {
            out.eras.push(Era { landing: self.landing(mapping.landing), origin: record.origin, name: name.clone() });
        }
        let missed = frame.missed.get();
        if missed != 0 {
            for (_, join) in mapping.joins.iter().enumerate().filter(|(number, _)| missed & (1 << number) != 0) {
                out.findings.push(findings::at_record(
                    &findings::JOIN_NONE,
                    &mapping.source,
                    self.source_key(record).as_deref(),
                    record.origin,
                    format!("join {}", join.name),
                ));
            }
        }
        scratch.found = found;
        result
    }

    #[expect(clippy::too_many_arguments, reason = "the parts of one record's way, apart so that the scratch can be lent")]
    fn land_in<'r>(
        &'r self,
        position: usize,
        mapping: &'r MappingPlan,
        record: &'r Record<'r>,
        frame: &mut Frame<'r>,
        scratch: &mut Scratch,
        block: usize,
        out: &mut Batch,
    ) -> Result<(), NoRow> {
        let none = |fate, cause: &Arc<str>| NoRow { fate, cause: cause.clone(), key: self.source_key(record), into: None };
        if let Some((_, why)) = mapping.exclude.iter().find(|(test, _)| frame.holds(test)) {
            return Err(none(Fate::Excluded, why));
        }
        if let Some((_, why)) = mapping.archive.iter().find(|(test, _)| frame.holds(test)) {
            return Err(none(Fate::Archived, why));
        }
        // The exclusions are asked of the record as it is, for they tell a duplicate from one that was put out of use. After them nothing of it
        // leads to the survivor that is named.
        if let Some(hidden) = self.hidden(record) {
            let named = self.table.used.iter().find(|(at, _)| *at == hidden).map(|(_, name)| name);
            let names_it = mapping.columns.iter().any(|it| it.node.is_some() && Some(&it.source) == named);
            if mapping.merge.is_none() && names_it {
                return Err(none(Fate::Excluded, &KEPT_APART.into()));
            }
            frame.instead = Some((hidden, ""));
        }
        if self.is_forbidden_mark(record) {
            return Err(none(Fate::Excluded, &KEPT_APART.into()));
        }
        if let Some((merge, key)) = mapping.merge {
            let key = record.cell(key).trim();
            if let Some(survivor) = self.ready.survivors[merge].get(key) {
                let mut own = String::new();
                mapping.space.write(key, None, &mut own);
                let into = self.ready.survivors[merge].survivor(key).map(|it| {
                    let mut into = String::new();
                    mapping.space.write(it, None, &mut into);
                    into
                });
                let cause = match survivor {
                    crate::prepare::Survivor::Into(_) => "merges.toml",
                    crate::prepare::Survivor::Unknown => findings::SURVIVOR_UNKNOWN.code,
                    crate::prepare::Survivor::Cycle => findings::MERGE_CYCLE.code,
                };
                return Err(NoRow { fate: survivor.fate(), cause: cause.into(), key: Some(own), into });
            }
        }
        if let Some(pivot) = &mapping.pivot {
            let Some(form) = frame.form else {
                out.findings.push(findings::at_cell(
                    &findings::REQUIRED_BLANK,
                    &mapping.source,
                    &pivot.group_name,
                    self.source_key(record).as_deref(),
                    record.origin,
                    "the form it belongs to",
                ));
                return Err(none(Fate::Held, &cause(scratch, findings::REQUIRED_BLANK.code, &pivot.group_name)));
            };
            let here = spot(record.origin);
            if form.first != here {
                return Err(if form.uses(here) {
                    NoRow { fate: Fate::Loaded, cause: "answer of a form".into(), key: self.source_key(record), into: form.key.clone() }
                } else {
                    NoRow {
                        fate: Fate::Archived,
                        cause: "unused question of a form".into(),
                        key: self.source_key(record),
                        into: form.key.clone(),
                    }
                });
            }
            frame.answers = &form.answers;
        }
        if let Some(stitch) = &mapping.stitch {
            match self.ready.stitched[position].get(&spot(record.origin)) {
                None => {}
                Some(Stitched::First(end)) => frame.instead = Some((stitch.end.0, end)),
                Some(Stitched::Rest { into }) => {
                    out.findings.push(findings::at_record(
                        &findings::SEAM,
                        &mapping.source,
                        into.as_deref(),
                        record.origin,
                        format!("on the way into {}", mapping.target),
                    ));
                    return Err(NoRow {
                        fate: Fate::Merged,
                        cause: findings::SEAM.code.into(),
                        key: self.source_key(record),
                        into: into.clone(),
                    });
                }
            }
        }
        if let Some(fan) = &mapping.fan {
            return self.fan_out(fan, mapping, record, frame, scratch, block, out);
        }
        let Some(each) = &mapping.each else {
            return self.row(mapping, record, frame, scratch, block, 1, out);
        };
        self.each_out(each, mapping, record, frame, scratch, block, out)
    }

    #[expect(clippy::too_many_arguments, reason = "the parts of one record's way, apart so that the scratch can be lent")]
    fn row<'r>(
        &'r self,
        mapping: &'r MappingPlan,
        record: &Record<'_>,
        frame: &Frame<'r>,
        scratch: &mut Scratch,
        block: usize,
        ordinal: u32,
        out: &mut Batch,
    ) -> Result<(), NoRow> {
        // The key comes first: everything that is said about the row names it.
        scratch.key.clear();
        let mut key_value = None;
        for (number, position) in mapping.key.iter().enumerate() {
            let value = mapping.columns[*position].node.as_ref().map_or(Val::NOT_RECORDED, |node| frame.eval(node));
            if number > 0 {
                scratch.key.push('/');
            }
            scratch.key.push_str(&value.to_text());
            if mapping.key.len() == 1 {
                key_value = Some((*position, value));
            }
        }
        let blanks = out.blanks.len();
        let asides = out.asides.len();
        scratch.chosen.clear();
        for (position, column) in mapping.columns.iter().enumerate() {
            let Some(node) = &column.node else {
                out.blocks[block].1.push(Value::Blank);
                continue;
            };
            frame.ambiguous.set(0);
            frame.zoned.set(false);
            let value = match key_value.take() {
                Some((at, value)) if at == position => value,
                other => {
                    key_value = other;
                    frame.eval(node)
                }
            };
            if frame.ambiguous.get() > 0 {
                self.ambiguous(mapping, column, record.origin, out);
            }
            if column.choice.is_some() && !value.is_absent() {
                scratch.chosen.push((position, frame.leaf(node)));
            }
            if let Err(bad) = self.put(mapping, column, value, frame, record, scratch, block, out) {
                out.blocks[block].1.abandon_row();
                out.blanks.truncate(blanks);
                out.asides.truncate(asides);
                let key = if scratch.key.is_empty() { self.source_key(record) } else { Some(scratch.key.clone()) };
                return Err(NoRow { fate: Fate::Held, cause: cause(scratch, bad, &column.name), key, into: None });
            }
        }
        out.blocks[block].1.end_row(record.origin, ordinal);
        if let Some(rows) = &mut scratch.witness {
            rows.push(Witnessed::of(mapping, frame, &scratch.key));
        }
        for &(column, leaf) in &scratch.chosen {
            if let Some((choice, source)) = mapping.columns[column].choice.as_ref().and_then(|it| Some((it, it.leaves.get(leaf)?))) {
                out.choose(&choice.column, source);
            }
        }
        Ok(())
    }

    /// Puts a value into the row being built; the code of the finding if the record must be held.
    #[expect(clippy::too_many_arguments, reason = "the parts of one record's way, apart so that the scratch can be lent")]
    fn put<'r>(
        &self,
        mapping: &MappingPlan,
        column: &'r ColumnPlan,
        value: Val<'r>,
        frame: &Frame<'r>,
        record: &Record<'_>,
        scratch: &Scratch,
        block: usize,
        out: &mut Batch,
    ) -> Result<(), &'static str> {
        let key = scratch.key.as_str();
        let say = |kind, detail: String, out: &mut Batch| {
            out.findings.push(findings::at_cell(
                kind,
                &mapping.source,
                &column.source,
                Some(key).filter(|it| !it.is_empty()),
                record.origin,
                detail,
            ));
        };
        let into = || format!("on the way into {}.{}", mapping.target, column.name);
        let reason = match value {
            Val::Text(text) if column.kind.is_text() => {
                let text = if column.verbatim { &*text } else { trim(&text) };
                let clean;
                let text = if text.contains('\0') {
                    say(&findings::NUL, into(), out);
                    clean = text.replace('\0', "\u{fffd}");
                    &clean
                } else {
                    text
                };
                match column.kind {
                    Type::String(most) if text.len() > most as usize && text.chars().count() > most as usize => {
                        let detail = format!("{} characters, {most} fit, {}", text.chars().count(), into());
                        say(&findings::TOO_LONG, detail, out);
                        if column.hold_bad {
                            return Err(findings::TOO_LONG.code);
                        }
                        out.asides.push(Aside {
                            table: mapping.source.clone(),
                            column: column.source.clone(),
                            origin: record.origin,
                            text: text.to_owned(),
                        });
                        out.blanks.push(Blank {
                            table: mapping.target.clone(),
                            key: key.to_owned(),
                            column: column.name.clone(),
                            reason: Reason::OutOfRange,
                        });
                        out.blocks[block].1.push(Value::Blank);
                        return Ok(());
                    }
                    _ if text.is_empty() => Reason::NotRecorded,
                    _ => {
                        out.blocks[block].1.push(Value::Text(text));
                        return Ok(());
                    }
                }
            }
            Val::Date(date) if column.kind == Type::PartialDate => {
                out.blocks[block].1.push(Value::Text(std::str::from_utf8(&date.iso()).expect("digits are UTF-8")));
                return Ok(());
            }
            Val::Int(number) if column.kind == Type::Decimal => match number.checked_mul(10_000) {
                Some(number) => {
                    out.blocks[block].1.push(Value::Decimal(number));
                    return Ok(());
                }
                None => Reason::OutOfRange,
            },
            Val::Hold => {
                let code = self.code_shown(column, frame);
                say(&findings::CODE_HELD, format!("{code}{}", into()), out);
                return Err(findings::CODE_HELD.code);
            }
            Val::Blank(reason) => reason,
            value => {
                out.blocks[block].1.push(value.as_value());
                return Ok(());
            }
        };
        let kind = match reason {
            Reason::Unreadable => Some(&findings::UNREADABLE),
            Reason::UnmappedCode => Some(&findings::UNMAPPED),
            Reason::OutOfRange => Some(&findings::OUT_OF_RANGE),
            _ => None,
        };
        if let Some(kind) = kind {
            let first = match reason {
                Reason::UnmappedCode => self.code_shown(column, frame),
                Reason::Unreadable if frame.zoned.get() => "a time with its zone, which only a format that ends in Z reads, ".to_owned(),
                _ => String::new(),
            };
            say(kind, format!("{first}{}", into()), out);
        }
        if column.hold_blank || (column.hold_bad && kind.is_some()) {
            let kind = kind.unwrap_or(&findings::REQUIRED_BLANK);
            if kind.code == findings::REQUIRED_BLANK.code {
                say(kind, into(), out);
            }
            return Err(kind.code);
        }
        if reason != Reason::NotRecorded {
            out.blanks.push(Blank { table: mapping.target.clone(), key: key.to_owned(), column: column.name.clone(), reason });
        }
        out.blocks[block].1.push(Value::Blank);
        Ok(())
    }

    /// The code of a cell, where it is one of the source's code columns; never any other cell.
    fn code_shown<'r>(&self, column: &'r ColumnPlan, frame: &Frame<'r>) -> String {
        let _ = self;
        match column.code_cell.as_ref().map(|node| frame.eval(node)) {
            Some(Val::Text(code)) => format!("the code `{}` ", code.trim().chars().take(32).collect::<String>()),
            _ => String::new(),
        }
    }

    /// Counts a date that two formats read differently, once for each column of a file.
    fn ambiguous(&self, mapping: &MappingPlan, column: &ColumnPlan, origin: Origin, out: &mut Batch) {
        let _ = self;
        let known = out.findings.iter_mut().rev().take(256).find(|it| {
            it.code == findings::AMBIGUOUS_DATE.code
                && it.table.as_deref() == Some(&*mapping.source)
                && it.column.as_deref() == Some(&*column.source)
                && it.origin.is_some_and(|at| at.file == origin.file)
        });
        match known {
            Some(finding) => finding.count += 1,
            None => out.findings.push(findings::at_cell(&findings::AMBIGUOUS_DATE, &mapping.source, &column.source, None, origin, "")),
        }
    }
}

/// The code of a finding and a column, made once.
fn cause(scratch: &mut Scratch, code: &'static str, column: &Arc<str>) -> Arc<str> {
    if let Some((.., cause)) = scratch.causes.iter().find(|(name, known, _)| *known == code && Arc::ptr_eq(name, column)) {
        return cause.clone();
    }
    let cause: Arc<str> = format!("{code} {column}").into();
    scratch.causes.push((column.clone(), code, cause.clone()));
    cause
}
