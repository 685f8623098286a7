//! Forms: records of one group that make a row together, each an answer to a question.
//!
//! Of a form its first record is kept, which makes the row, and each record that answers a question of the mapping. They stand in an index,
//! and so in memory only while they are few: a form is put together when one of its records comes by.

use std::sync::Arc;

use caseport_model::{Cells, Record};

use crate::{
    eval::present,
    index::{Found, Index},
    plan::{PivotPlan, TakePlan},
    prepare::Spot,
    shelf::Shelf,
    value::Val,
};

/// What is kept of a record: the question and the value, if it answers one, and the key of the row, if it may be the first of its form.
const QUESTION: usize = 0;
const VALUE: usize = 1;
const KEY: usize = 2;

/// The forms of one pivot, by group.
#[derive(Default)]
pub(crate) struct Forms {
    index: Index,
    /// Tells these forms from those of any other mapping or extract.
    identity: Arc<()>,
}

/// One form: its first record and the answers that are used.
pub(crate) struct Form {
    pub(crate) first: Spot,
    pub(crate) key: Option<String>,
    pub(crate) answers: Box<[Option<Box<str>>]>,
    /// Preference and place of each answer. Both are empty where nothing is answered, as in most forms of an extract.
    taken: Box<[Option<(usize, Spot)>]>,
    /// Answers beside one of the same question.
    repeated: u64,
}

/// The form that was asked for last: the records of one mostly stand together.
#[derive(Default)]
pub(crate) struct LastForm {
    /// Whose form it is: one thread maps the files of several extracts, and in two of them a group may have the same name.
    of: Option<Arc<()>>,
    group: String,
    form: Option<Arc<Form>>,
}

impl Forms {
    pub(crate) fn is_empty(&self) -> bool {
        self.index.is_empty()
    }

    /// Shows it a record. `key` is the key of the row that the record makes if it is the first of its form.
    pub(crate) fn observe(&mut self, pivot: &PivotPlan, record: &Record<'_>, key: &dyn Fn() -> Option<String>, shelf: Option<&dyn Shelf>) {
        let Val::Text(group) = present(record.cell(pivot.group.0), &pivot.group.1) else { return };
        let group = group.trim();
        let question = record.cell(pivot.question).trim();
        let is_asked = pivot.roles.iter().flatten().any(|code| **code == *question);
        let value = match present(record.cell(pivot.value.0), &pivot.value.1) {
            Val::Text(value) if is_asked => Some(value),
            _ => None,
        };
        // One whose earlier records are on the shelf already seems to be the first again: that costs some room, and no more.
        let may_be_first = !self.index.has_in_memory(group);
        if value.is_none() && !may_be_first {
            return;
        }
        let mut kept = Cells::default();
        kept.push(value.as_ref().map_or("", |_| question));
        kept.push(value.as_deref().unwrap_or_default());
        kept.push(&may_be_first.then(key).flatten().unwrap_or_default());
        self.index.add(group, record.origin, &kept, &[QUESTION, VALUE, KEY], shelf);
    }

    /// No more records; returns how many answers stand beside one of the same question.
    pub(crate) fn close(&mut self, pivot: &PivotPlan, shelf: Option<&Arc<dyn Shelf>>) -> u64 {
        self.index.close(&TakePlan::Each, shelf);
        let mut repeated = 0;
        self.index.each_key(&mut |records| repeated += self.form_of(pivot, records).map_or(0, |it| it.repeated));
        repeated
    }

    /// The form of a group.
    fn form(&self, pivot: &PivotPlan, group: &str) -> Option<Form> {
        self.form_of(pivot, &self.index.all(group))
    }

    /// The form that records are, which come in the order of the file.
    fn form_of(&self, pivot: &PivotPlan, records: &[Found]) -> Option<Form> {
        let spot = |record| {
            let (file, number) = self.index.place(record);
            (file.0, number)
        };
        let first = records.first()?;
        let key = self.index.cell(first, KEY);
        let key = (!key.is_empty()).then(|| key.to_owned());
        let mut form = Form { first: spot(first), key, answers: Box::default(), taken: Box::default(), repeated: 0 };
        for record in records {
            let value = self.index.cell(record, VALUE);
            if !value.is_empty() {
                form.answer(pivot, self.index.cell(record, QUESTION), value, spot(record));
            }
        }
        Some(form)
    }
}

impl Form {
    /// Whether a record gave one of the answers.
    pub(crate) fn uses(&self, record: Spot) -> bool {
        self.taken.iter().flatten().any(|(_, taken)| *taken == record)
    }

    fn answer(&mut self, pivot: &PivotPlan, question: &str, value: &str, spot: Spot) {
        for (role, codes) in pivot.roles.iter().enumerate() {
            let Some(preference) = codes.iter().position(|code| **code == *question) else { continue };
            if self.taken.is_empty() {
                self.answers = vec![None; pivot.roles.len()].into();
                self.taken = vec![None; pivot.roles.len()].into();
            }
            match self.taken[role] {
                Some((taken, _)) if taken <= preference => self.repeated += u64::from(taken == preference),
                _ => {
                    self.taken[role] = Some((preference, spot));
                    self.answers[role] = Some(value.into());
                }
            }
        }
    }
}

impl LastForm {
    /// The form that a record belongs to.
    pub(crate) fn of(&mut self, pivot: &PivotPlan, forms: &Forms, record: &Record<'_>) -> Option<Arc<Form>> {
        let Val::Text(group) = present(record.cell(pivot.group.0), &pivot.group.1) else { return None };
        let group = group.trim();
        let of_these = self.of.as_ref().is_some_and(|it| Arc::ptr_eq(it, &forms.identity));
        if !of_these || self.group != group {
            self.of = Some(forms.identity.clone());
            self.group.clear();
            self.group.push_str(group);
            self.form = forms.form(pivot, group).map(Arc::new);
        }
        self.form.clone()
    }
}

impl std::fmt::Debug for LastForm {
    /// Never a cell.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("LastForm")
    }
}
