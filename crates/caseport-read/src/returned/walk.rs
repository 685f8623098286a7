//! From an element with everything in it to the records that stand in it.

use std::collections::{BTreeMap, HashSet, VecDeque};

use caseport_model::Table;

use super::{Element, XmlForm, XmlItem, XmlNote, XmlNoteKind, XmlRecord, XmlTable};

/// A child: each of its elements that is a record, and what it shares with all of them.
pub(super) fn child(group: &Element, form: &XmlForm, layout: &[Table], out: &mut VecDeque<XmlItem>) {
    let tables = places(form, layout, false);
    let carry = form.carry.iter().filter_map(|(column, path)| Some((column.as_str(), group.at(path)?))).collect();
    Walk { layout, tables: &tables, carry, out }.below(group, "", &[], None);
}

/// What stands outside the children.
pub(super) fn around(root: &Element, form: &XmlForm, layout: &[Table], out: &mut VecDeque<XmlItem>) {
    let tables = places(form, layout, true);
    let mut walk = Walk { layout, tables: &tables, carry: BTreeMap::new(), out };
    for child in &root.children {
        walk.visit(child, &child.name, &[], None);
    }
}

/// The tables that stand in a child, or around the children, with their places in the layout.
fn places<'s>(form: &'s XmlForm, layout: &[Table], around: bool) -> Vec<(&'s XmlTable, usize)> {
    let position = |name: &str| layout.iter().position(|it| *it.name == *name);
    form.tables.iter().filter(|it| it.at.starts_with('/') == around).filter_map(|it| Some((it, position(&it.name)?))).collect()
}

struct Walk<'w, 'a> {
    layout: &'w [Table],
    tables: &'w [(&'w XmlTable, usize)],
    carry: BTreeMap<&'a str, &'a str>,
    out: &'w mut VecDeque<XmlItem>,
}

/// What was found in the elements of one record.
struct Leaves<'e> {
    cells: Vec<&'e str>,
    filled: HashSet<usize>,
    extra: Vec<(String, String)>,
}

impl Walk<'_, '_> {
    fn note(&mut self, kind: XmlNoteKind, what: String, line: u64) {
        self.out.push_back(XmlItem::Note(XmlNote { kind, what, line }));
    }

    fn below(&mut self, parent: &Element, path: &str, numbers: &[(String, String)], record: Option<&[usize]>) {
        let mut counts: BTreeMap<String, u32> = BTreeMap::new();
        for child in &parent.children {
            let path = if path.is_empty() { child.name.clone() } else { format!("{path}/{}", child.name) };
            let count = counts.entry(child.name.to_lowercase()).or_default();
            *count += 1;
            let number = self.tables.iter().find(|(it, _)| same_place(&it.at, &path)).and_then(|(it, _)| it.number.clone());
            let mut numbers = numbers.to_vec();
            numbers.extend(number.map(|column| (column, count.to_string())));
            self.visit(child, &path, &numbers, record);
        }
    }

    /// An element: the records that it is, and then what stands below it. `record` says the tables of the record that it stands in.
    fn visit(&mut self, element: &Element, path: &str, numbers: &[(String, String)], record: Option<&[usize]>) {
        let here: Vec<(&XmlTable, usize)> = self.tables.iter().filter(|(it, _)| same_place(&it.at, path)).copied().collect();
        let positions: Vec<usize> = here.iter().map(|it| it.1).collect();
        // What no table has a column for goes with the first record that the element makes.
        let mut told = false;
        for (table, position) in &here {
            told |= self.record(element, path, table, *position, numbers, (!told).then_some(&positions));
        }
        if here.is_empty() && element.children.is_empty() && !element.text.trim().is_empty() && !self.is_known(element, record) {
            self.note(XmlNoteKind::UnknownElement, format!("`{path}`"), element.line);
        }
        if !element.children.is_empty() && !element.text.trim().is_empty() {
            self.note(XmlNoteKind::StrayText, format!("in `{path}`"), element.line);
        }
        self.below(element, path, numbers, if here.is_empty() { record } else { Some(&positions) });
    }

    /// Whether one of the record's tables, or the form, has a place for an element.
    fn is_known(&self, element: &Element, record: Option<&[usize]>) -> bool {
        record.is_some_and(|tables| tables.iter().any(|&it| column_of(&self.layout[it], &element.name).is_some()))
            || self.carry.keys().any(|it| element.is(it))
            || self.tables.iter().any(|(it, _)| it.only_with.iter().any(|it| element.is(it)))
    }

    /// Makes the record of a table, if the element is one. With `of`, what none of these tables has a column for goes with it.
    fn record(
        &mut self,
        element: &Element,
        path: &str,
        table: &XmlTable,
        position: usize,
        numbers: &[(String, String)],
        of: Option<&Vec<usize>>,
    ) -> bool {
        let says = |name: &String| element.at(name).is_some_and(|it| !it.is_empty() && !table.absent.iter().any(|absent| absent == it));
        if !table.only_with.is_empty() && !table.only_with.iter().any(says) {
            return false;
        }
        let layout = &self.layout[position];
        let mut leaves = Leaves { cells: vec![""; layout.columns.len()], filled: HashSet::new(), extra: Vec::new() };
        let mut repeated = Vec::new();
        self.leaves(element, path, layout, of, &mut leaves, &mut repeated);
        let Leaves { mut cells, filled, mut extra } = leaves;
        for (at, column) in layout.columns.iter().enumerate() {
            if table.value.as_deref() == Some(&*column.name) {
                cells[at] = element.text.trim();
            } else if let Some((_, number)) = numbers.iter().rev().find(|(it, _)| **it == *column.name) {
                cells[at] = number;
            } else if !filled.contains(&at)
                && let Some(text) = self.carry.get(&*column.name)
            {
                cells[at] = text;
            }
        }
        let cells = cells.into_iter().map(str::to_owned).collect();
        let stray = element.text.trim();
        if of.is_some() && !element.children.is_empty() && !stray.is_empty() {
            extra.push(("#text".to_owned(), stray.to_owned()));
        }
        for (name, line) in repeated {
            self.note(XmlNoteKind::Repeated, format!("`{path}/{name}`"), line);
        }
        let record = XmlRecord { table: position, offset: element.offset, line: element.line, cells, extra };
        self.out.push_back(XmlItem::Record(record));
        true
    }

    /// The elements with text that belong to a record: those below it that do not belong to another.
    fn leaves<'e>(
        &self,
        element: &'e Element,
        path: &str,
        layout: &Table,
        of: Option<&Vec<usize>>,
        out: &mut Leaves<'e>,
        repeated: &mut Vec<(String, u64)>,
    ) {
        for child in &element.children {
            let path = format!("{path}/{}", child.name);
            if self.tables.iter().any(|(it, _)| same_place(&it.at, &path)) {
                continue;
            }
            let text = child.text.trim();
            match column_of(layout, &child.name).filter(|_| child.children.is_empty()) {
                Some(at) if out.filled.insert(at) => out.cells[at] = text,
                Some(_) => {
                    repeated.push((child.name.clone(), child.line));
                    if !text.is_empty() {
                        let times = 2 + out.extra.iter().filter(|(name, _)| name.starts_with(&format!("{}#", child.name))).count();
                        out.extra.push((format!("{}#{times}", child.name), text.to_owned()));
                    }
                }
                None => {
                    if let Some(tables) = of.filter(|_| child.children.is_empty() && !text.is_empty())
                        && !self.is_known(child, Some(tables))
                    {
                        out.extra.push((child.name.clone(), text.to_owned()));
                    }
                    self.leaves(child, &path, layout, of, out, repeated);
                }
            }
        }
    }
}

/// The column of that name or alias.
fn column_of(layout: &Table, name: &str) -> Option<usize> {
    let is = |it: &str| it.eq_ignore_ascii_case(name);
    layout.columns.iter().position(|it| is(&it.name) || it.aliases.iter().any(|alias| is(alias)))
}

fn same_place(at: &str, path: &str) -> bool {
    at.trim_start_matches('/').eq_ignore_ascii_case(path)
}
