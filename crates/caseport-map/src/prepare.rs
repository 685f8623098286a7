//! The first pass: what must be known of some tables before any record can be mapped. Joins, merges, forms, stitched periods.

mod columns;
mod wanted;

use std::{
    collections::{HashMap, HashSet},
    sync::{Arc, Mutex, PoisonError},
};

use caseport_model::{Cells, Date, Fate, Finding, Origin, Record};

use self::wanted::Wanted;
use crate::{
    eval::{Frame, present},
    findings,
    forms::Forms,
    index::{Asked, Index},
    plan::{Blanks, MappingPlan, MarkPlan, MergePlan, PERSON, Plan, TakePlan},
    shelf::Shelf,
    value::Val,
};

/// Collects what the main pass needs. Records of each table must come in file order.
pub struct Preparation {
    plan: Arc<Plan>,
    indexes: Vec<Index>,
    merges: Vec<MergeState>,
    forms: Vec<Forms>,
    periods: Vec<Vec<Period>>,
    /// People whose records are never merged with another.
    apart: Apart,
    wanted: Wanted,
    scratch: String,
    shelf: Option<Arc<dyn Shelf>>,
}

#[derive(Default)]
struct MergeState {
    /// Marked duplicates and the survivor that the source names.
    marked: HashMap<Box<str>, Option<Box<str>>>,
    known: Index,
    /// Records of other tables that may mark a duplicate, by mark, until what they look up is known.
    waiting: Vec<Vec<Cells>>,
    /// Duplicates for which two marks name different survivors, with those that are not in `marked`.
    disputed: HashMap<Box<str>, Vec<Box<str>>>,
}

/// People, by the source's own key, whose records are never merged with another, whoever names them: an adopted child has two that must not meet.
///
/// It is a list of single records and no list of pairs, so that the list itself does not say which two are one child. Nothing shows its keys.
#[derive(Clone, Default)]
pub struct Apart(Arc<HashSet<String>>);

impl Apart {
    /// A list of keys.
    pub fn new(keys: impl IntoIterator<Item = String>) -> Apart {
        Apart(Arc::new(keys.into_iter().collect()))
    }

    /// Whether a record stays by itself.
    pub fn holds(&self, key: &str) -> bool {
        self.0.contains(key)
    }
}

impl std::fmt::Debug for Apart {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Apart({} keys)", self.0.len())
    }
}

impl MergeState {
    fn new(merge: &MergePlan) -> MergeState {
        MergeState { waiting: merge.marks.iter().map(|_| Vec::new()).collect(), ..MergeState::default() }
    }

    /// Notes that a record is a duplicate. Two marks that name different survivors name none.
    fn mark(&mut self, key: Box<str>, survivor: Option<Box<str>>) {
        match (self.marked.get(&key), &survivor) {
            (Some(Some(known)), Some(other)) if known != other => {
                self.disputed.entry(key).or_default().push(other.clone());
            }
            (Some(Some(_)), _) => {}
            _ => {
                self.marked.insert(key, survivor);
            }
        }
    }

    /// Takes over what another has seen: of each table all records or none.
    fn absorb(&mut self, other: MergeState, shelf: Option<&dyn Shelf>) {
        for (key, survivor) in other.marked {
            self.mark(key, survivor);
        }
        self.known.absorb_keys(other.known, shelf);
        for (key, survivors) in other.disputed {
            self.disputed.entry(key).or_default().extend(survivors);
        }
        for (mine, theirs) in self.waiting.iter_mut().zip(other.waiting).filter(|(_, theirs)| !theirs.is_empty()) {
            *mine = theirs;
        }
    }

    /// Reads the marks of other tables: by now all look-ups are known.
    fn read_marks(&mut self, merge: &MergePlan, indexes: &[Index]) {
        for (mark, records) in merge.marks.iter().zip(std::mem::take(&mut self.waiting)) {
            for cells in records {
                if let Some(key) = marked_by(mark, &cells, indexes) {
                    let survivor = mark.survivor.as_ref().and_then(|it| key_at(&cells, it));
                    self.mark(key, survivor);
                }
            }
        }
    }
}

/// Whom a record of another table marks as a duplicate.
pub(crate) fn marked_by(mark: &MarkPlan, cells: &Cells, indexes: &[Index]) -> Option<Box<str>> {
    let key = key_at(cells, &mark.key)?;
    let found: Vec<Asked> = mark.joins.iter().map(|_| Asked::new()).collect();
    let frame = Frame { joins: &mark.joins, indexes, found: &found, ..Frame::bare(cells) };
    mark.when.as_ref().is_none_or(|it| frame.holds(it)).then_some(key)
}

fn key_at(cells: &Cells, (column, blanks): &(usize, Blanks)) -> Option<Box<str>> {
    match present(cells.get(*column), blanks) {
        Val::Text(key) => Some(key.trim().into()),
        _ => None,
    }
}

/// Survivors of marked duplicates, chains followed to their end.
#[derive(Debug, Default)]
pub(crate) struct Survivors {
    by_key: HashMap<Box<str>, Survivor>,
    /// Records for which a survivor was named that must not have one.
    apart: HashSet<Box<str>>,
}

/// What became of a marked duplicate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Survivor {
    Into(Box<str>),
    Unknown,
    Cycle,
}

impl Survivors {
    /// The key that stands for this one, if it was merged.
    pub(crate) fn survivor(&self, key: &str) -> Option<&str> {
        match self.by_key.get(key) {
            Some(Survivor::Into(survivor)) => Some(survivor),
            _ => None,
        }
    }

    pub(crate) fn get(&self, key: &str) -> Option<&Survivor> {
        self.by_key.get(key)
    }

    /// Whether the record stands by itself although a survivor is named: nothing may lead to that one.
    pub(crate) fn is_apart(&self, key: &str) -> bool {
        self.apart.contains(key)
    }
}

/// Where a record stands, small enough to keep for every record.
pub(crate) type Spot = (u32, u64);

pub(crate) fn spot(origin: Origin) -> Spot {
    (origin.file.0, origin.record)
}

struct Period {
    per: Box<str>,
    start: Date,
    end: Option<Date>,
    end_text: Box<str>,
    spot: Spot,
    key: Option<String>,
}

/// What a record is among stitched periods.
#[derive(Debug)]
pub(crate) enum Stitched {
    /// It makes the row, which ends as another record says.
    First(Box<str>),
    Rest {
        into: Option<String>,
    },
}

/// Everything that worker threads share. Immutable but for the marks of used look-ups.
pub struct Ready {
    pub(crate) plan: Arc<Plan>,
    pub(crate) indexes: Vec<Index>,
    pub(crate) survivors: Vec<Survivors>,
    pub(crate) forms: Vec<Forms>,
    pub(crate) stitched: Vec<HashMap<Spot, Stitched>>,
}

impl Ready {
    /// The source table of people and the column of its key, where the mapping says how duplicates of people are known.
    pub fn people(&self) -> Option<(&str, &str)> {
        self.plan.people().map(|(_, merge)| self.plan.people_of(merge))
    }

    /// The key of the record that stands for a merged person.
    pub fn survivor(&self, key: &str) -> Option<&str> {
        let (place, _) = self.plan.people()?;
        self.survivors[place].survivor(key)
    }
}

impl Preparation {
    pub(crate) fn new(plan: Arc<Plan>, shelf: Option<Arc<dyn Shelf>>) -> Preparation {
        Preparation {
            indexes: plan.indexes.iter().map(|_| Index::default()).collect(),
            merges: plan.merges.iter().map(MergeState::new).collect(),
            forms: plan.mappings.iter().map(|_| Forms::default()).collect(),
            periods: plan.mappings.iter().map(|_| Vec::new()).collect(),
            apart: Apart::default(),
            wanted: Wanted::of(&plan, &|_| true),
            scratch: String::new(),
            shelf,
            plan,
        }
    }

    /// Prepares only what these mapping files need, as [`caseport_model::Landing::mapping`] names them: records of no other are mapped then.
    #[must_use]
    pub fn only(mut self, mappings: &[&str]) -> Preparation {
        let plan = &self.plan;
        self.wanted = Wanted::of(plan, &|it| mappings.contains(&&*plan.landings[it.landing].mapping));
        self
    }

    /// Names people whose records are never merged.
    pub fn keep_apart(&mut self, apart: Apart) {
        self.apart = apart;
    }

    /// The source tables whose records must be shown before the main pass, in the order of the layout.
    pub fn tables(&self) -> Vec<&str> {
        let plan = &self.plan;
        plan.tables
            .iter()
            .enumerate()
            .filter(|(position, table)| {
                plan.indexes.iter().zip(&self.wanted.indexes).any(|(it, wanted)| *wanted && it.table == *position)
                    || plan.merges.iter().any(|it| {
                        it.table == *position
                            || it.beside.iter().any(|(table, _)| table == position)
                            || it.marks.iter().any(|mark| mark.table == *position)
                    })
                    || table.mappings.iter().any(|it| self.wanted.mappings[*it] && plan.mappings[*it].is_grouped())
            })
            .map(|(_, table)| &*table.name)
            .collect()
    }

    /// Shows it a record.
    pub fn observe(&mut self, table: &str, record: &Record<'_>) {
        let (plan, shelf) = (self.plan.clone(), self.shelf.clone());
        let shelf = shelf.as_deref();
        let Some(table) = plan.table(table) else { return };
        for ((spec, index), wanted) in plan.indexes.iter().zip(&mut self.indexes).zip(&self.wanted.indexes) {
            if *wanted && spec.table == table {
                index.observe(spec, record, &mut self.scratch, shelf);
            }
        }
        for (merge, state) in plan.merges.iter().zip(&mut self.merges) {
            observe_merge(merge, state, table, record, shelf);
        }
        for &position in &plan.tables[table].mappings {
            let mapping = &plan.mappings[position];
            if !self.wanted.mappings[position] || !mapping.is_grouped() {
                continue;
            }
            let frame = Frame::bare(record.cells);
            if mapping.exclude.iter().chain(&mapping.archive).any(|(test, _)| frame.holds(test)) {
                continue;
            }
            if let Some(pivot) = &mapping.pivot {
                self.forms[position].observe(pivot, record, &|| row_key(mapping, record), shelf);
            }
            if let Some(period) = period(mapping, record) {
                self.periods[position].push(period);
            }
        }
    }

    /// Takes over what another has seen. The records of each table must all have been shown to one of the two.
    pub fn absorb(&mut self, other: Preparation) {
        fn take<T>(mine: &mut [T], theirs: Vec<T>, empty: impl Fn(&T) -> bool) {
            mine.iter_mut().zip(theirs).filter(|(_, theirs)| !empty(theirs)).for_each(|(mine, theirs)| *mine = theirs);
        }
        take(&mut self.indexes, other.indexes, Index::is_empty);
        let shelf = self.shelf.as_deref();
        self.merges.iter_mut().zip(other.merges).for_each(|(mine, theirs)| mine.absorb(theirs, shelf));
        take(&mut self.forms, other.forms, Forms::is_empty);
        take(&mut self.periods, other.periods, Vec::is_empty);
    }

    /// No more records.
    pub fn finish(self) -> (Ready, Vec<Finding>) {
        self.finish_on(1)
    }

    /// No more records. Look-ups are closed on so many threads.
    pub fn finish_on(mut self, threads: usize) -> (Ready, Vec<Finding>) {
        let plan = self.plan.clone();
        let mut out = Vec::new();
        let closed = close(&plan, &mut self.indexes, self.shelf.as_ref(), threads);
        for (spec, (more, tied)) in plan.indexes.iter().zip(closed) {
            let table = &plan.tables[spec.table].name;
            if more > 0 && spec.expect != crate::tree::Expect::Many {
                out.push(findings::at_table(&findings::JOIN_TOO_MANY, table, more, format!("looked up by {}", spec.signature)));
            }
            if tied > 0 && matches!(spec.take, TakePlan::Latest(..) | TakePlan::Earliest(..)) {
                out.push(findings::at_table(&findings::JOIN_TIE, table, tied, format!("looked up by {}", spec.signature)));
            }
        }
        for it in &mut self.merges {
            it.known.close(&TakePlan::First, self.shelf.as_ref());
        }
        let apart = &self.apart;
        let survivors = plan.merges.iter().zip(self.merges).map(|(merge, mut state)| {
            state.read_marks(merge, &self.indexes);
            resolve(&plan, merge, state, apart, &mut out)
        });
        let survivors = survivors.collect();
        for (mapping, forms) in plan.mappings.iter().zip(&mut self.forms) {
            let repeated = mapping.pivot.as_ref().map_or(0, |it| forms.close(it, self.shelf.as_ref()));
            if repeated > 0 {
                let detail = format!("on the way into {}", mapping.target);
                out.push(findings::at_table(&findings::ANSWERED_TWICE, &mapping.source, repeated, detail));
            }
        }
        let stitched = plan.mappings.iter().zip(self.periods).map(|(mapping, periods)| stitch(mapping, periods)).collect();
        (Ready { indexes: self.indexes, survivors, forms: self.forms, stitched, plan }, out)
    }
}

/// Closes each index: how many records were too many, and how many keys were tied.
fn close(plan: &Plan, indexes: &mut [Index], shelf: Option<&Arc<dyn Shelf>>, threads: usize) -> Vec<(u64, u64)> {
    let open = Mutex::new(plan.indexes.iter().zip(indexes).enumerate());
    let close = || {
        // The lock lasts for taking the next one only.
        let next = || open.lock().unwrap_or_else(PoisonError::into_inner).next();
        std::iter::from_fn(next).map(|(at, (spec, index))| (at, index.close(&spec.take, shelf))).collect::<Vec<_>>()
    };
    let mut closed = std::thread::scope(|scope| {
        let beside: Vec<_> = (1..threads).map(|_| scope.spawn(close)).collect();
        let mut closed = close();
        for it in beside {
            closed.extend(it.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        closed
    });
    closed.sort_unstable_by_key(|it| it.0);
    closed.into_iter().map(|it| it.1).collect()
}

fn observe_merge(merge: &MergePlan, state: &mut MergeState, table: usize, record: &Record<'_>, shelf: Option<&dyn Shelf>) {
    if merge.table == table
        && let Some(key) = key_at(record.cells, &merge.key)
    {
        if merge.when.as_ref().is_some_and(|it| Frame::bare(record.cells).holds(it)) {
            state.mark(key.clone(), merge.survivor.as_ref().and_then(|it| key_at(record.cells, it)));
        }
        state.known.note(&key, shelf);
    }
    for (_, key) in merge.beside.iter().filter(|(beside, _)| *beside == table) {
        if let Some(key) = key_at(record.cells, key) {
            state.known.note(&key, shelf);
        }
    }
    for (mark, waiting) in merge.marks.iter().zip(&mut state.waiting).filter(|(mark, _)| mark.table == table) {
        // Conditions of the record alone are asked at once, so that little waits.
        let asked = if mark.joins.is_empty() { mark.when.as_ref() } else { None };
        if asked.is_none_or(|it| Frame::bare(record.cells).holds(it)) && key_at(record.cells, &mark.key).is_some() {
            let mut cells = Cells::default();
            for position in 0..=mark.keep.last().copied().unwrap_or(0) {
                cells.push(if mark.keep.contains(&position) { record.cell(position) } else { "" });
            }
            waiting.push(cells);
        }
    }
}

/// The key of the row that a record makes, as far as its own cells say it.
fn row_key(mapping: &MappingPlan, record: &Record<'_>) -> Option<String> {
    let node = mapping.columns[*mapping.key.first()?].node.as_ref()?;
    match Frame::bare(record.cells).eval(node) {
        Val::Text(key) => Some(key.into_owned()),
        _ => None,
    }
}

fn period(mapping: &MappingPlan, record: &Record<'_>) -> Option<Period> {
    let stitch = mapping.stitch.as_ref()?;
    let text = |column: usize, blanks| match present(record.cell(column), blanks) {
        Val::Text(text) => Some(text.into_owned()),
        _ => None,
    };
    let per = text(stitch.per.0, &stitch.per.1)?;
    let start = stitch.start.2.day(&text(stitch.start.0, &stitch.start.1)?)?;
    let end = match text(stitch.end.0, &stitch.end.1) {
        None => None,
        // A period whose end cannot be read stands by itself.
        Some(end) => Some(stitch.end.2.day(&end)?).filter(|end| stitch.open_end.is_none_or(|open| *end < open)),
    };
    Some(Period {
        per: per.trim().into(),
        start,
        end,
        end_text: record.cell(stitch.end.0).into(),
        spot: spot(record.origin),
        key: row_key(mapping, record),
    })
}

fn stitch(mapping: &MappingPlan, mut periods: Vec<Period>) -> HashMap<Spot, Stitched> {
    let mut out = HashMap::new();
    let Some(plan) = &mapping.stitch else { return out };
    periods.sort_by(|a, b| (&a.per, a.start, a.spot).cmp(&(&b.per, b.start, b.spot)));
    let mut rest = periods.as_slice();
    while let Some(first) = rest.first() {
        let (mut end, mut last) = (first.end, first);
        let mut length = 1;
        while let Some(next) = rest.get(length) {
            let touches = end.is_none_or(|end| next.start.0 <= end.0.saturating_add(plan.gap));
            if next.per != first.per || !touches {
                break;
            }
            // An open end is later than every day.
            if end.is_some_and(|end| next.end.is_none_or(|it| it >= end)) {
                end = next.end;
                last = next;
            }
            out.insert(next.spot, Stitched::Rest { into: first.key.clone() });
            length += 1;
        }
        if length > 1 {
            out.insert(first.spot, Stitched::First(last.end_text.clone()));
        }
        rest = &rest[length..];
    }
    out
}

fn resolve(plan: &Plan, merge: &MergePlan, mut state: MergeState, apart: &Apart, out: &mut Vec<Finding>) -> Survivors {
    let table = &plan.tables[merge.table].name;
    // The list is of people. What it forbids is forgotten before anything is said of it: no finding names two records of which one is listed.
    let (kept, decided) = if &*merge.canonical == PERSON {
        set_apart(table, merge, &mut state, apart, out)
    } else {
        (HashSet::new(), merge.decided.iter().collect())
    };
    let name_of = |key: &str| {
        let mut name = String::new();
        merge.space.write(key, None, &mut name);
        name
    };
    for (merged, survivor) in decided {
        state.disputed.remove(merged.as_str());
        let before = state.marked.insert(merged.as_str().into(), Some(survivor.as_str().into()));
        if let Some(Some(other)) = before.filter(|it| it.as_deref() != Some(survivor.as_str())) {
            let detail = format!("merges.csv says {}, the source {}", name_of(survivor), name_of(&other));
            out.push(findings::at_table(&findings::DECISION_CONTRADICTS, table, 1, detail).key(name_of(merged)));
        }
        if !state.known.contains(merged) {
            out.push(findings::at_table(&findings::DECISION_UNKNOWN, table, 1, "").key(name_of(merged)));
        }
    }
    // What two marks say differently is what nobody knows.
    let mut disputed: Vec<Box<str>> = std::mem::take(&mut state.disputed).into_keys().collect();
    disputed.sort();
    for key in &disputed {
        if state.known.contains(key) {
            out.push(findings::at_table(&findings::MARKS_DISAGREE, table, 1, "").key(name_of(key)));
        }
        state.marked.insert(key.clone(), None);
    }
    let mut keys: Vec<&Box<str>> = state.marked.keys().collect();
    keys.sort();
    let mut by_key = HashMap::new();
    for key in keys {
        let mut path: Vec<&str> = vec![key];
        let fate = loop {
            let here = path[path.len() - 1];
            match state.marked.get(here) {
                // The end of the chain: a record that is not marked, and that the extract holds.
                None => break if state.known.contains(here) { Survivor::Into(here.into()) } else { Survivor::Unknown },
                Some(None) => break Survivor::Unknown,
                Some(Some(next)) if path.contains(&&**next) => break Survivor::Cycle,
                Some(Some(next)) => path.push(next),
            }
        };
        if state.known.contains(key) {
            let name = name_of(key);
            match fate {
                Survivor::Into(_) => {}
                Survivor::Unknown if disputed.contains(key) => {}
                Survivor::Unknown => {
                    out.push(findings::at_table(&findings::SURVIVOR_UNKNOWN, table, 1, "").key(name));
                }
                Survivor::Cycle => out.push(findings::at_table(&findings::MERGE_CYCLE, table, 1, "").key(name)),
            }
        }
        by_key.insert(key.clone(), fate);
    }
    Survivors { by_key, apart: kept }
}

/// Forgets the survivors that must not be: which records stand by themselves for it, and the decisions that remain.
fn set_apart<'m>(
    table: &Arc<str>,
    merge: &'m MergePlan,
    state: &mut MergeState,
    apart: &Apart,
    out: &mut Vec<Finding>,
) -> (HashSet<Box<str>>, Vec<&'m (String, String)>) {
    let mut kept: HashSet<Box<str>> = HashSet::new();
    state.marked.retain(|key, survivor| {
        let forbidden = apart.holds(key) || survivor.as_deref().is_some_and(|it| apart.holds(it));
        if forbidden {
            kept.insert(key.clone());
        }
        !forbidden
    });
    // Of two survivors that marks name, one that must not be is enough.
    let MergeState { marked, disputed, .. } = state;
    disputed.retain(|key, survivors| {
        let forbidden = kept.contains(key) || survivors.iter().any(|it| apart.holds(it));
        if forbidden {
            marked.remove(key);
            kept.insert(key.clone());
        }
        !forbidden
    });
    let (forbidden, decided): (Vec<_>, Vec<_>) =
        merge.decided.iter().partition(|(merged, survivor)| apart.holds(merged) || apart.holds(survivor));
    for (merged, _) in forbidden {
        // What the source says of such a record is not followed either.
        state.marked.remove(merged.as_str());
        kept.insert(merged.as_str().into());
    }
    for (merged, _) in &decided {
        kept.remove(merged.as_str());
    }
    let count = kept.iter().filter(|it| state.known.contains(it)).count() as u64;
    if count > 0 {
        out.push(findings::at_table(&findings::KEPT_APART, table, count, ""));
    }
    let unknown = apart.0.iter().filter(|it| !state.known.contains(it.as_str())).count() as u64;
    if unknown > 0 {
        out.push(findings::at_table(&findings::APART_UNKNOWN, table, unknown, ""));
    }
    (kept, decided)
}

impl Survivor {
    /// The fate of a record that is a marked duplicate.
    pub(crate) fn fate(&self) -> Fate {
        match self {
            Survivor::Into(_) => Fate::Merged,
            Survivor::Unknown | Survivor::Cycle => Fate::Held,
        }
    }
}
