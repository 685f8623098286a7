//! The canonical rows that a faultless migration must arrive at, written from the world and never by running a mapping.

use std::{collections::HashMap, io};

use caseport_model::Type;

use crate::{
    error::SynthError,
    fact::{Cell, Fact, Facts, Kind},
    generate::Sink,
    output::Output,
    plan::{Habits, Plan, TruthPlan, TruthSource},
    template::{Scope, write_plain},
};

/// The files of the truth.
pub(crate) struct Truth<'a> {
    plan: &'a Plan,
    /// One for each canonical table, in order of their first mention; and for each truth, which.
    outputs: Vec<Output>,
    place: Vec<usize>,
    cells: Vec<String>,
    scratch: String,
    pub(crate) rows: u64,
}

/// Which people of a family are the second record of another.
pub(crate) type Merged = HashMap<u64, u64>;

pub(crate) fn merged(facts: &Facts) -> Merged {
    let people = facts.list.iter().filter(|it| it.kind == Kind::Person);
    people.filter_map(|it| if let Cell::Ref(_, survivor) = it.get("survivor") { Some((it.id, survivor)) } else { None }).collect()
}

impl<'a> Truth<'a> {
    pub(crate) fn open(plan: &'a Plan, sink: &mut dyn Sink) -> Result<Truth<'a>, SynthError> {
        let habits = Habits { newline: "\n".into(), ..Habits::default() };
        let mut outputs = Vec::new();
        let mut names: Vec<&str> = Vec::new();
        let mut place = Vec::new();
        for truth in &plan.truths {
            if let Some(at) = names.iter().position(|it| **it == truth.name) {
                place.push(at);
                continue;
            }
            let path = format!("truth/{}.csv", truth.name);
            let open = |sink: &mut dyn Sink| -> io::Result<Output> {
                let mut output = Output::new(sink.file(&path)?, &habits)?;
                output.line(&truth.columns.iter().map(|it| it.name.as_str()).collect::<Vec<_>>().join(","))?;
                Ok(output)
            };
            place.push(outputs.len());
            names.push(&truth.name);
            outputs.push(open(sink).map_err(|error| SynthError::write(&path, error))?);
        }
        Ok(Truth { plan, outputs, place, cells: Vec::new(), scratch: String::new(), rows: 0 })
    }

    /// Writes the rows of a family, or of the council.
    pub(crate) fn tell(&mut self, facts: &Facts, council: &Facts, merged: &Merged) -> Result<(), SynthError> {
        let scope = Scope { facts, council };
        for (truth, at) in self.plan.truths.iter().zip(&self.place) {
            let output = &mut self.outputs[*at];
            let place = format!("truth/{}.csv", truth.name);
            let fail = |cause| SynthError::description(&place, cause);
            for fact in facts.list.iter().filter(|it| it.kind == truth.kind) {
                if !is_told(truth, fact, scope, &mut self.scratch).map_err(fail)? {
                    continue;
                }
                self.cells.resize(truth.columns.len(), String::new());
                for (column, cell) in truth.columns.iter().zip(&mut self.cells) {
                    cell.clear();
                    match &column.source {
                        TruthSource::Key => key(truth, fact, scope, cell),
                        TruthSource::NotHeld | TruthSource::NoFact => {}
                        TruthSource::Template(template) => template.write(fact, scope, cell).map_err(fail)?,
                        TruthSource::Field(at) => write_cell(self.plan, column.kind, fact.cells[*at], scope, merged, cell),
                    }
                }
                output.record(self.cells.iter().map(String::as_str), None).map_err(|error| SynthError::write(&place, error))?;
                self.rows += 1;
            }
        }
        Ok(())
    }

    pub(crate) fn finish(mut self) -> Result<u64, SynthError> {
        for (truth, at) in self.plan.truths.iter().zip(&self.place) {
            self.outputs[*at].finish(true).map_err(|error| SynthError::write(format!("truth/{}.csv", truth.name), error))?;
        }
        Ok(self.rows)
    }
}

/// Whether the fact makes a row of the canonical table: merged people make none.
pub(crate) fn is_told(truth: &TruthPlan, fact: &Fact, scope: Scope<'_>, scratch: &mut String) -> Result<bool, String> {
    if truth.prefix.is_empty() && fact.kind == Kind::Person && matches!(fact.get("survivor"), Cell::Ref(..)) {
        return Ok(false);
    }
    truth.when.as_ref().map_or(Ok(true), |when| when.holds(fact, scope, scratch))
}

/// The key of a row.
pub(crate) fn key(truth: &TruthPlan, fact: &Fact, scope: Scope<'_>, out: &mut String) {
    out.push_str(&truth.prefix);
    if let Some(id) = &truth.id {
        // Bound when the description was read, so it has nothing left to fail at.
        id.write(fact, scope, out).unwrap_or_default();
        return;
    }
    match &truth.ordinal {
        Some((parent, by, order)) => {
            write_plain(fact.cells[*parent], scope.facts, out);
            let mut word = String::new();
            write_plain(fact.cells[*by], scope.facts, &mut word);
            let place = order.iter().position(|it| *it == word).map_or(0, |it| it + 1);
            out.push(':');
            out.push_str(&place.to_string());
        }
        None => out.push_str(&fact.id.to_string()),
    }
}

fn write_cell(plan: &Plan, kind: Type, cell: Cell, scope: Scope<'_>, merged: &Merged, out: &mut String) {
    match (kind, cell) {
        (_, Cell::Ref(kind, id)) => {
            let id = if kind == Kind::Person { merged.get(&id).copied().unwrap_or(id) } else { id };
            // What the system does not hold cannot be referred to.
            let Some(truth) = plan.prefixes.get(&kind).map(|at| &plan.truths[*at]) else { return };
            if let Some(fact) = truth.id.as_ref().and_then(|_| scope.facts.find(kind, id)) {
                key(truth, fact, scope, out);
            } else {
                out.push_str(&truth.prefix);
                out.push_str(&id.to_string());
            }
        }
        (Type::Date, Cell::DateTime(time)) => write_plain(Cell::Date(time.date()), scope.facts, out),
        (Type::DateTime, Cell::Date(date)) => {
            write_plain(Cell::Date(date), scope.facts, out);
            out.push_str("T00:00:00");
        }
        (_, cell) => write_plain(cell, scope.facts, out),
    }
}
