//! Two returns compared, and what their rules say of each: gathered once, shown in any form.
//!
//! [`Place`] says what stands on a side and [`Side`] is a return made of it; [`compare`] is what `parity` and the report of a trial show, in the forms
//! of [`Shown`].

mod forms;
mod numbers;
mod screen;
mod side;

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
};

use caseport_model::{Date, Severity, System, SystemFiles};
use caseport_return::{Calendar, Difference, Hit, Parity, Shape};
use caseport_run::Rule;

use crate::{
    exit::{self, Failure},
    outward, systems,
};
pub(crate) use forms::Shown;
pub(crate) use numbers::{Measured, Warning};
pub(crate) use screen::counted;
pub(crate) use side::{Place, Side};

/// What is asked.
pub(crate) struct Question<'q> {
    pub(crate) files: &'q SystemFiles,
    pub(crate) system: &'q str,
    pub(crate) year: Option<i32>,
    pub(crate) at: Option<Date>,
    pub(crate) la: Option<&'q str>,
    pub(crate) overlay: Option<&'q SystemFiles>,
    /// What stands before and after.
    pub(crate) sides: [&'q Place<'q>; 2],
    /// Files of last year's return.
    pub(crate) previous: &'q [std::path::PathBuf],
    /// The day of cutover, where no run knows it.
    pub(crate) cutover: Option<Date>,
}

/// What came of it.
pub(crate) struct Compared {
    pub(crate) system: System,
    pub(crate) year: i32,
    /// The day that measures are about.
    pub(crate) at: Date,
    pub(crate) before: Side,
    pub(crate) after: Side,
    pub(crate) parity: Parity,
    /// For each table, the record before of each record after that has a partner.
    back: Vec<HashMap<usize, usize>>,
    pub(crate) rules: Vec<Rule>,
    /// Failures that only the side after has.
    pub(crate) introduced: Vec<Hit>,
    /// Failures that only the side before has.
    pub(crate) mended: Vec<Hit>,
    /// Failures that both have, by rule.
    pub(crate) same: BTreeMap<String, u64>,
    /// Numbers of both sides, and of last year where its return was given.
    pub(crate) measures: Vec<Measured>,
    /// Returns that the days from extract to cutover touch.
    pub(crate) warnings: Vec<Warning>,
}

/// Compares both sides.
pub(crate) fn compare(question: &Question<'_>) -> Result<Compared, Failure> {
    let system = systems::load(question.files, question.system)?;
    let shape = Shape::of(&system).map_err(|e| Failure::usage(e, "`caseport systems` lists the returns"))?;
    let year = outward::year(question.year, &system)?;
    let at = question.at.or_else(|| Date::new(year, 3, 31)).ok_or_else(|| Failure::usage("no day to measure at", "say --at"))?;
    let calendar = question.files.get("calendar/england.csv").map_or_else(|| Calendar::parse("day,name\n"), Calendar::parse);
    let calendar = calendar.map_err(|e| Failure::usage(format!("calendar/england.csv: {e}"), "correct the file"))?;
    let la = match question.la {
        Some(la) => Some(la.to_owned()),
        None => question.sides.iter().find_map(|it| it.la().transpose()).transpose()?,
    };
    let making = side::Making {
        files: question.files,
        system: &system,
        shape: &shape,
        year,
        at,
        calendar: &calendar,
        la: la.as_deref(),
        overlay: question.overlay,
        previous: question.previous,
    };
    let before = making.side(question.sides[0])?;
    let after = making.side(question.sides[1])?;
    let parity = caseport_return::parity(&system.layout, &shape, &before.rows, &after.rows);
    let back = parity.pairs.iter().map(|pairs| pairs.iter().map(|(before, after)| (*after, *before)).collect()).collect();
    let own = system.version.parse().unwrap_or(year);
    let mut rules = Rule::all(&system).map_err(|e| Failure::usage(e, "correct the rule"))?;
    rules.retain(|it| it.holds_in(year, own));
    let mut compared = Compared {
        system: system.clone(),
        year,
        at,
        before,
        after,
        parity,
        back,
        rules,
        introduced: Vec::new(),
        mended: Vec::new(),
        same: BTreeMap::new(),
        measures: Vec::new(),
        warnings: numbers::warnings(question)?,
    };
    compared.run_rules()?;
    compared.measures = numbers::measure(&making, &compared.before, &compared.after)?;
    Ok(compared)
}

/// A hit, by what both sides have in common: rule, table, and the record before.
type Common = (Arc<str>, Arc<str>, Option<u64>);

impl Compared {
    fn run_rules(&mut self) -> Result<(), Failure> {
        let bad = |e| Failure::usage(e, "correct the statement of the rule");
        for rule in &self.rules {
            let ours = caseport_return::check(&self.before.rest, rule).map_err(bad)?;
            let theirs = caseport_return::check(&self.after.rest, rule).map_err(bad)?;
            let here: BTreeSet<Common> = ours.iter().map(|it| (it.rule.clone(), it.table.clone(), it.row)).collect();
            let mut both = BTreeSet::new();
            for hit in theirs {
                let common = self.common(&hit).filter(|it| here.contains(it));
                match common {
                    Some(common) => {
                        both.insert(common);
                    }
                    None => self.introduced.push(hit),
                }
            }
            self.mended.extend(ours.into_iter().filter(|it| !both.contains(&(it.rule.clone(), it.table.clone(), it.row))));
            if !both.is_empty() {
                self.same.insert(rule.code.clone(), both.len() as u64);
            }
        }
        Ok(())
    }

    /// What a hit of the side after would be before: about the record's partner, or about the same whole.
    fn common(&self, hit: &Hit) -> Option<Common> {
        let Some(table) = self.system.layout.tables.iter().position(|it| *it.name == *hit.table) else {
            // Last year's return is the same on both sides.
            return Some((hit.rule.clone(), hit.table.clone(), hit.row));
        };
        let row = match hit.row {
            None => None,
            Some(row) => {
                let at = self.after.position(table, row)?;
                let whole = self.system.layout.tables[table].position(self.before.child()).is_none();
                let partner = if whole { Some(at) } else { self.after_to_before(table, at) };
                Some(self.before.place(table, partner?)?.0)
            }
        };
        Some((hit.rule.clone(), hit.table.clone(), row))
    }

    fn after_to_before(&self, table: usize, after: usize) -> Option<usize> {
        self.back.get(table)?.get(&after).copied()
    }

    /// The name of a difference's table, and of its column.
    pub(crate) fn names(&self, it: &Difference) -> (&str, Option<&str>) {
        let table = &self.system.layout.tables[it.table];
        (&table.name, it.column.map(|column| &*table.columns[column].name))
    }

    /// Children of whom anything differs.
    pub(crate) fn children(&self) -> usize {
        self.parity.differences.iter().map(|it| &it.child).collect::<BTreeSet<_>>().len()
    }

    /// Differences by table, column and kind.
    pub(crate) fn by_field(&self) -> BTreeMap<(usize, Option<usize>, &'static str), u64> {
        let mut counts = BTreeMap::new();
        for it in &self.parity.differences {
            *counts.entry((it.table, it.column, it.kind.as_str())).or_default() += 1;
        }
        counts
    }

    /// Rules with the failures that only one side has and those that both have, the worst first.
    pub(crate) fn by_rule(&self) -> Vec<(&Rule, u64, u64, u64)> {
        let count = |hits: &[Hit], rule: &Rule| hits.iter().filter(|it| *it.rule == *rule.code).count() as u64;
        let all = self.rules.iter().map(|rule| {
            (rule, count(&self.introduced, rule), count(&self.mended, rule), self.same.get(&rule.code).copied().unwrap_or_default())
        });
        let mut all: Vec<_> = all.filter(|(_, introduced, mended, same)| introduced + mended + same > 0).collect();
        let weight = |it: Severity| if it == Severity::Unknown { Severity::Medium } else { it };
        all.sort_by_key(|(rule, introduced, ..)| {
            (std::cmp::Reverse((introduced.min(&1).to_owned(), weight(rule.severity), *introduced)), rule.code.clone())
        });
        all
    }

    /// Differences and introduced failures decide, and what could not be read.
    pub(crate) fn exit_code(&self) -> u8 {
        let open = !self.parity.differences.is_empty() || !self.introduced.is_empty() || self.before.unread() || self.after.unread();
        if open { exit::EXCEPTIONS } else { exit::DONE }
    }
}
